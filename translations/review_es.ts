<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::AnswerList</name>
    <message>
        <source>Another label</source>
        <translation>Otra etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more labels to choose from</source>
        <translation>
            <numerusform>%Ln etiqueta más para elegir</numerusform>
            <numerusform>%Ln etiquetas más para elegir</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Back in this list %1, nothing is sent</source>
        <translation>Vuelve a esta lista %1, no se envía nada</translation>
    </message>
</context>
<context>
    <name>ns::ui::ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>Also open</source>
        <translation>También pendiente</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attributes</source>
        <translation>
            <numerusform>%Ln atributo</numerusform>
            <numerusform>%Ln atributos</numerusform>
        </translation>
    </message>
    <message>
        <source>not known, so nothing is sent</source>
        <translation>se desconoce, por eso no se envía nada</translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln zones</source>
        <translation>
            <numerusform>una de %Ln zona</numerusform>
            <numerusform>una de %Ln zonas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sends are open</source>
        <translation>%1, se puede enviar</translation>
    </message>
    <message>
        <source>%1, sends are closed</source>
        <translation>%1, fuera de horario</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>no consent for a channel</comment>
        <translation>no por %1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>none on record</source>
        <translation>ninguno registrado</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Se dio de baja</translation>
    </message>
    <message>
        <source>of everything</source>
        <translation>de todo</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>ns::ui::Conversation</name>
    <message>
        <source>Conversation and reasons</source>
        <translation>Conversación y motivos</translation>
    </message>
    <message>
        <source>No messages with this person yet</source>
        <translation>Todavía no hay mensajes con esta persona</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>who, day, time</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation>
            <numerusform>%Ln mensaje anterior</numerusform>
            <numerusform>%Ln mensajes anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft, not sent · %1</source>
        <translation>Borrador sin enviar · %1</translation>
    </message>
    <message>
        <source>boxed words come from facts</source>
        <translation>lo recuadrado viene de los datos</translation>
    </message>
    <message>
        <source>If you accept: goes out %1 by %2</source>
        <translation>Si se acepta: sale %1 por %2</translation>
    </message>
    <message>
        <source>If you accept: goes out now by %1</source>
        <translation>Si se acepta: sale ahora por %1</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Por qué “%1”</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Sum with base %1</source>
        <translation>Suma con base %1</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Enviar la respuesta</translation>
    </message>
    <message>
        <source>Send as edited</source>
        <translation>Enviar así</translation>
    </message>
</context>
<context>
    <name>ns::ui::DraftEditor</name>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejar como estaba</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>ns::ui::ItemView</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>message kind, channel</comment>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Wrote by %1</source>
        <translation>Escribió por %1</translation>
    </message>
    <message>
        <source>stage “%1”</source>
        <translation>etapa “%1”</translation>
    </message>
    <message>
        <source>waits since %1</source>
        <translation>espera desde %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>con %1 de atraso</translation>
    </message>
    <message>
        <source>This item is closed</source>
        <translation>Este caso está cerrado</translation>
    </message>
    <message>
        <source>A message came in %1</source>
        <translation>Llegó un mensaje %1</translation>
    </message>
    <message>
        <source>It stands below; the answers follow from it</source>
        <translation>Está abajo; las opciones ya lo tienen en cuenta</translation>
    </message>
    <message>
        <source>The agent has looked again</source>
        <translation>El agente volvió a evaluar</translation>
    </message>
    <message>
        <source>The score below is the new one</source>
        <translation>El puntaje de abajo es el nuevo</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Resuelto en otro lugar</translation>
    </message>
    <message>
        <source>%1. Nothing is left to do here</source>
        <translation>%1. Aquí ya no queda nada por hacer</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Ya no hace falta</translation>
    </message>
    <message>
        <source>Something happened meanwhile that settles it</source>
        <translation>Mientras tanto pasó algo que lo resuelve</translation>
    </message>
    <message>
        <source>This item is gone</source>
        <translation>Este caso ya no existe</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a team</comment>
        <translation>para %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::LastAnswer</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>put off</source>
        <translation>para más tarde</translation>
    </message>
    <message>
        <source>%1 · %2 s left</source>
        <translation>%1 · quedan %2 s</translation>
    </message>
    <message>
        <source>%1 · done</source>
        <translation>%1 · hecho</translation>
    </message>
</context>
<context>
    <name>ns::ui::QuestionStrip</name>
    <message>
        <source>acts from %1</source>
        <comment>the threshold</comment>
        <translation>actúa desde %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewList</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Items that wait</source>
        <translation>Casos en espera</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada espera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put off</source>
        <translation>
            <numerusform>%Ln para más tarde</numerusform>
            <numerusform>%Ln para más tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>el más antiguo, %1</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada espera</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Accept what is proposed</source>
        <translation>Aceptar lo propuesto</translation>
    </message>
    <message>
        <source>Choose label %1</source>
        <translation>Elegir la etiqueta %1</translation>
    </message>
    <message>
        <source>Choose from all labels</source>
        <translation>Elegir entre todas las etiquetas</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Put off for later</source>
        <translation>Dejar para más tarde</translation>
    </message>
    <message>
        <source>Undo the last answer</source>
        <translation>Deshacer la última respuesta</translation>
    </message>
    <message>
        <source>Accept all like this one</source>
        <translation>Aceptar todos los similares</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Caso siguiente</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Caso anterior</translation>
    </message>
    <message>
        <source>Next filter</source>
        <translation>Filtro siguiente</translation>
    </message>
    <message>
        <source>Previous filter</source>
        <translation>Filtro anterior</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Read the whole conversation</source>
        <translation>Leer toda la conversación</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Abrir su traza</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Abrir el contacto</translation>
    </message>
    <message>
        <source>This window only looks</source>
        <translation>Esta ventana es solo de consulta</translation>
    </message>
    <message>
        <source>No item is on show</source>
        <translation>No hay ningún caso a la vista</translation>
    </message>
    <message>
        <source>This item is closed</source>
        <translation>Este caso está cerrado</translation>
    </message>
    <message>
        <source>This item is still being read</source>
        <translation>Este caso todavía se está leyendo</translation>
    </message>
    <message>
        <source>Nothing is proposed: choose a label</source>
        <translation>No hay propuesta: elegir una etiqueta</translation>
    </message>
    <message>
        <source>This item has no message to edit</source>
        <translation>Este caso no tiene mensaje para editar</translation>
    </message>
    <message>
        <source>This item cannot be rejected</source>
        <translation>Este caso no se puede rechazar</translation>
    </message>
    <message>
        <source>This item takes no label</source>
        <translation>Este caso no lleva etiqueta</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>This item has no trace</source>
        <translation>Este caso no tiene traza</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln items at one stroke?</source>
        <translation>
            <numerusform>¿Aceptar %Ln caso de una vez?</numerusform>
            <numerusform>¿Aceptar %Ln casos de una vez?</numerusform>
        </translation>
    </message>
    <message>
        <source>All in this list with “%1”. For this one: %2. One undo takes all of them back</source>
        <translation>Todos los de esta lista con “%1”. Para este: %2. Deshacer una vez los devuelve todos</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln resuelto</numerusform>
            <numerusform>%Ln resueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>There is no such item</source>
        <translation>Ese caso no existe</translation>
    </message>
    <message>
        <source>This item could not be read</source>
        <translation>No se pudo leer este caso</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>No se pudo leer la lista</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Leyendo la lista</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No item that waits has these words and this reason</source>
        <translation>Ningún caso en espera tiene estas palabras y este motivo</translation>
    </message>
    <message>
        <source>The agent is off. Start it, and it asks here whenever it is not sure</source>
        <translation>El agente está apagado. Al iniciarlo, preguntará aquí cuando no esté seguro</translation>
    </message>
    <message>
        <source>The agent goes on by itself and asks here when it is not sure, when a guardrail says so, or when somebody writes</source>
        <translation>El agente sigue solo y pregunta aquí cuando no está seguro, cuando un control lo pide o cuando alguien escribe</translation>
    </message>
    <message>
        <source>Only what you put off waits for you</source>
        <translation>Solo espera lo que quedó para más tarde</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada por resolver</translation>
    </message>
    <message>
        <source>%1 was answered elsewhere first</source>
        <translation>%1 ya se resolvió en otro lugar</translation>
    </message>
    <message>
        <source>Your answer was not used</source>
        <translation>Esta respuesta no se usó</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>The answer for %1 was not kept</source>
        <translation>La respuesta para %1 no se guardó</translation>
    </message>
    <message>
        <source>The item is back in the list. %1</source>
        <translation>El caso está de nuevo en la lista. %1</translation>
    </message>
    <message>
        <source>The agent has acted on the answer already</source>
        <translation>El agente ya actuó según la respuesta</translation>
    </message>
    <message>
        <source>%1 could not be taken back</source>
        <translation>No se pudo deshacer: %1</translation>
    </message>
    <message>
        <source>The list could not be read again</source>
        <translation>La lista no se pudo volver a leer</translation>
    </message>
    <message>
        <source>What it shows is older. %1</source>
        <translation>Lo que muestra es anterior. %1</translation>
    </message>
    <message>
        <source>Write or edit the message</source>
        <translation>Escribir o editar el mensaje</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewWords</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudosos</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>What kind of lead is this?</source>
        <translation>¿Qué tipo de interesado es?</translation>
    </message>
    <message>
        <source>Is this lead “%1”?</source>
        <translation>¿Este interesado es “%1”?</translation>
    </message>
    <message>
        <source>This message wants an answer</source>
        <translation>Este mensaje espera respuesta</translation>
    </message>
    <message>
        <source>What should be written?</source>
        <translation>¿Qué se le escribe?</translation>
    </message>
    <message>
        <source>Was this sent?</source>
        <translation>¿Se envió esto?</translation>
    </message>
    <message>
        <source>May this be sent?</source>
        <translation>¿Se puede enviar esto?</translation>
    </message>
    <message>
        <source>The model was wrong too often lately, so a person decides</source>
        <translation>El modelo se equivocó demasiado últimamente, por eso decide una persona</translation>
    </message>
    <message>
        <source>The model decides nothing by itself now, so a person decides</source>
        <translation>Por ahora el modelo no decide nada por sí solo, por eso decide una persona</translation>
    </message>
    <message>
        <source>%1 is under %2, so a person decides</source>
        <translation>%1 está por debajo de %2, por eso decide una persona</translation>
    </message>
    <message>
        <source>No model is active yet, so a person decides</source>
        <translation>Todavía no hay un modelo activo, por eso decide una persona</translation>
    </message>
    <message>
        <source>The model has not passed its gate, so a person decides</source>
        <translation>El modelo no ha pasado su prueba, por eso decide una persona</translation>
    </message>
    <message>
        <source>There is no approved text for this person&apos;s segment and language</source>
        <translation>No hay texto aprobado para el segmento y el idioma de esta persona</translation>
    </message>
    <message>
        <source>The approved text names a fact that nobody has written down</source>
        <translation>El texto aprobado menciona un dato que nadie ha registrado</translation>
    </message>
    <message>
        <source>The channel gave no receipt; sending again may reach the person twice</source>
        <translation>El canal no confirmó; reenviar puede duplicar el mensaje</translation>
    </message>
    <message>
        <source>Held by a guardrail: %1</source>
        <translation>Retenido por un control: %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarlo</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Edit first</source>
        <translation>Editar antes</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguna de estas</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of today</comment>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>a day and a time</comment>
        <translation>el %1 a las %2</translation>
    </message>
    <message>
        <source>sends now by %1</source>
        <translation>envía ahora por %1</translation>
    </message>
    <message>
        <source>sends by %1 %2</source>
        <translation>envía por %1 %2</translation>
    </message>
    <message>
        <source>sends by %1 once this is settled: %2</source>
        <translation>envía por %1 cuando se resuelva: %2</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>no se envía nada</translation>
    </message>
    <message>
        <source>nothing is sent (%1)</source>
        <translation>no se envía nada (%1)</translation>
    </message>
    <message>
        <source>label “%1”</source>
        <translation>etiqueta “%1”</translation>
    </message>
    <message>
        <source>the lead has no label then</source>
        <translation>el interesado queda sin etiqueta</translation>
    </message>
    <message>
        <source>starts “%1”</source>
        <translation>inicia “%1”</translation>
    </message>
    <message>
        <source>goes on with “%1”</source>
        <translation>continúa “%1”</translation>
    </message>
    <message>
        <source>stops “%1”</source>
        <translation>detiene “%1”</translation>
    </message>
    <message>
        <source>ends “%1”</source>
        <translation>termina “%1”</translation>
    </message>
    <message>
        <source>next step %1</source>
        <translation>próximo paso %1</translation>
    </message>
    <message>
        <source>waits for the next step</source>
        <translation>espera el próximo paso</translation>
    </message>
    <message>
        <source>moves to stage “%1”</source>
        <translation>pasa a la etapa “%1”</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Bajas</translation>
    </message>
    <message>
        <source>asks again: %1</source>
        <translation>vuelve a preguntar: %1</translation>
    </message>
    <message>
        <source>closes the item, nothing else</source>
        <translation>cierra el caso, nada más</translation>
    </message>
    <message>
        <source>a guardrail forbids this: %1</source>
        <translation>una regla lo prohíbe: %1</translation>
    </message>
    <message>
        <source>a guardrail forbids “%1”: %2</source>
        <translation>una regla prohíbe “%1”: %2</translation>
    </message>
    <message>
        <source>a guardrail would ask a person: %1</source>
        <translation>una regla lo dejaría en manos de una persona: %1</translation>
    </message>
    <message>
        <source>a guardrail would ask a person about “%1”: %2</source>
        <translation>una regla dejaría “%1” en manos de una persona: %2</translation>
    </message>
    <message>
        <source>the agent will not take this: %1</source>
        <translation>el agente no lo aceptará: %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondido</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nuevo intento</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>sent as edited</source>
        <translation>enviado con cambios</translation>
    </message>
    <message>
        <source>none of the labels</source>
        <translation>ninguna etiqueta</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>Sets this label, nothing else</source>
        <translation>Pone esta etiqueta, nada más</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Detener todo</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>%1: this message wants an answer</source>
        <comment>intent</comment>
        <translation>%1: este mensaje espera respuesta</translation>
    </message>
    <message>
        <source>What does this message want?</source>
        <translation>¿Qué quiere este mensaje?</translation>
    </message>
    <message>
        <source>Does this message want “%1”?</source>
        <translation>¿Este mensaje quiere “%1”?</translation>
    </message>
    <message>
        <source>Does this person want no more messages?</source>
        <translation>¿Esta persona ya no quiere mensajes?</translation>
    </message>
    <message>
        <source>Understood with %1; the reply is a person&apos;s to write</source>
        <comment>confidence</comment>
        <translation>Entendido con %1; la respuesta la escribe una persona</translation>
    </message>
    <message>
        <source>The agent does not answer what people write; write the reply, or mark it when you have</source>
        <translation>El agente no responde lo que la gente escribe; toca escribir la respuesta, o marcarlo al haberla dado</translation>
    </message>
    <message>
        <source>It is like nothing that the model has learned, so a person decides</source>
        <translation>No se parece a nada de lo que el modelo aprendió, por eso decide una persona</translation>
    </message>
    <message>
        <source>The model has not learned this language, so a person decides</source>
        <translation>El modelo no aprendió este idioma, por eso decide una persona</translation>
    </message>
    <message>
        <source>The model knows too few of its words, so a person decides</source>
        <translation>El modelo conoce muy pocas de sus palabras, por eso decide una persona</translation>
    </message>
    <message>
        <source>It has no words that could be understood</source>
        <translation>No tiene palabras que se puedan entender</translation>
    </message>
    <message>
        <source>It may ask to stop; marketing is paused until a person says so</source>
        <translation>Puede pedir la baja; la publicidad queda en pausa hasta que una persona lo diga</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escribir respuesta</translation>
    </message>
    <message>
        <source>Needs no reply</source>
        <translation>No requiere respuesta</translation>
    </message>
    <message>
        <source>counts as “%1”</source>
        <translation>cuenta como “%1”</translation>
    </message>
    <message>
        <source>then waits for a reply</source>
        <translation>luego espera respuesta</translation>
    </message>
    <message>
        <source>then waits for a reply from %1</source>
        <translation>luego espera respuesta de %1</translation>
    </message>
    <message>
        <source>nothing more is ever written to this person</source>
        <translation>nunca más se escribe a esta persona</translation>
    </message>
    <message>
        <source>marketing may go out again</source>
        <translation>la publicidad puede salir de nuevo</translation>
    </message>
    <message>
        <source>Becomes an example to learn from</source>
        <translation>Queda como ejemplo para aprender</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>respuesta enviada</translation>
    </message>
    <message>
        <source>no reply needed</source>
        <translation>sin respuesta necesaria</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a team</comment>
        <translation>para %1</translation>
    </message>
    <message>
        <source>stops everything</source>
        <translation>detiene todo</translation>
    </message>
</context>
</TS>
