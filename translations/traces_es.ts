<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::SpanDetails</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>Detalles del tramo</translation>
    </message>
    <message>
        <source>Facts of the span</source>
        <translation>Datos del tramo</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Tal como se guardó</translation>
    </message>
</context>
<context>
    <name>ns::ui::SpanModel</name>
    <message>
        <source>Span</source>
        <translation>Tramo</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, duró %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::SpanWords</name>
    <message>
        <source>Stop words: clear opt-out</source>
        <translation>Palabras de baja: claras</translation>
    </message>
    <message>
        <source>Stop words: unclear</source>
        <translation>Palabras de baja: dudosas</translation>
    </message>
    <message>
        <source>Stop words: none</source>
        <translation>Palabras de baja: ninguna</translation>
    </message>
    <message>
        <source>Classified: no answer</source>
        <translation>Clasificación: sin respuesta</translation>
    </message>
    <message>
        <source>Classified: %1 %2</source>
        <translation>Clasificación: %1 %2</translation>
    </message>
    <message>
        <source>Gate: decides alone</source>
        <translation>Umbral: decide solo</translation>
    </message>
    <message>
        <source>Gate: asks a person</source>
        <translation>Umbral: pregunta a una persona</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Text by a person</source>
        <translation>Texto de una persona</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule: verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent by %1</source>
        <translation>Enviado por %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Send key</source>
        <translation>Clave de envío</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 figures, %2 of them missing</source>
        <translation>%1 cifras, faltan %2</translation>
    </message>
    <message>
        <source>decides alone</source>
        <translation>decide solo</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Plan: nothing to do</source>
        <translation>Plan: nada que hacer</translation>
    </message>
    <message>
        <source>Wants: nothing it could tell</source>
        <translation>Quiere: no se pudo saber</translation>
    </message>
    <message>
        <source>Wants: %1 %2</source>
        <comment>intent, confidence</comment>
        <translation>Quiere: %1 %2</translation>
    </message>
    <message>
        <source>Language: not told</source>
        <translation>Idioma: sin saberse</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Team: none</source>
        <translation>Equipo: ninguno</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Equipo: %1</translation>
    </message>
    <message>
        <source>Confirmation of the opt-out</source>
        <translation>Confirmación de la baja</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Suena a</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Refused as</source>
        <translation>Rechazado por</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>O bien</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceChain</name>
    <message>
        <source>Same contact</source>
        <translation>Mismo contacto</translation>
    </message>
    <message>
        <source>Same contact, before and next</source>
        <translation>Mismo contacto, antes y después</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>this trace</source>
        <translation>esta traza</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 después</translation>
    </message>
    <message>
        <source>just before</source>
        <translation>justo antes</translation>
    </message>
    <message>
        <source>just after</source>
        <translation>justo después</translation>
    </message>
    <message>
        <source>reply, %1</source>
        <translation>respuesta, %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceFacts</name>
    <message>
        <source>Facts of the trace</source>
        <translation>Datos de la traza</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Our work</source>
        <translation>Trabajo propio</translation>
    </message>
    <message>
        <source>Start to end</source>
        <translation>De inicio a fin</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Arrival to step</source>
        <translation>Llegada a paso</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceList</name>
    <message>
        <source>Search traces</source>
        <translation>Buscar trazas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Con una persona</translation>
    </message>
    <message>
        <source>Rule held it</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>From the contact</source>
        <translation>Del contacto</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todo tipo</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Reading the traces</source>
        <translation>Leyendo las trazas</translation>
    </message>
    <message>
        <source>No trace matches</source>
        <translation>Ninguna traza coincide</translation>
    </message>
    <message>
        <source>Fewer words or another filter may help.</source>
        <translation>Menos palabras u otro filtro pueden ayudar.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Quitar búsqueda y filtros</translation>
    </message>
    <message>
        <source>No traces yet</source>
        <translation>Aún no hay trazas</translation>
    </message>
    <message>
        <source>Every step of the agent leaves one here.</source>
        <translation>Cada paso del agente deja una aquí.</translation>
    </message>
</context>
<context>
    <name>ns::ui::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Next trace</source>
        <translation>Traza siguiente</translation>
    </message>
    <message>
        <source>Previous trace</source>
        <translation>Traza anterior</translation>
    </message>
    <message>
        <source>To the spans</source>
        <translation>Ir a los tramos</translation>
    </message>
    <message>
        <source>What the contact did next</source>
        <translation>Lo siguiente que hizo el contacto</translation>
    </message>
    <message>
        <source>What the contact did before</source>
        <translation>Lo anterior que hizo el contacto</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Abrir el contacto</translation>
    </message>
    <message>
        <source>Copy the span</source>
        <translation>Copiar el tramo</translation>
    </message>
    <message>
        <source>Copy the trace&apos;s id</source>
        <translation>Copiar el id de la traza</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>Buscar trazas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Mostrar lo enviado</translation>
    </message>
    <message>
        <source>Show what a person decides</source>
        <translation>Mostrar lo que decide una persona</translation>
    </message>
    <message>
        <source>Show what a rule held</source>
        <translation>Mostrar lo retenido por un control</translation>
    </message>
    <message>
        <source>Show trouble</source>
        <translation>Mostrar problemas</translation>
    </message>
    <message>
        <source>Show what contacts did</source>
        <translation>Mostrar lo que hicieron los contactos</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Quitar búsqueda y filtros</translation>
    </message>
    <message>
        <source>Newest trace</source>
        <translation>Traza más reciente</translation>
    </message>
    <message>
        <source>Oldest trace</source>
        <translation>Traza más antigua</translation>
    </message>
    <message>
        <source>No trace chosen</source>
        <translation>Ninguna traza elegida</translation>
    </message>
    <message>
        <source>Choose one to see what the agent did and why.</source>
        <translation>Al elegir una se ve qué hizo el agente y por qué.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar id</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Datos de %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::WaterfallHeader</name>
    <message>
        <source>ours</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
</context>
<context>
    <name>ns::ui::WaterfallView</name>
    <message>
        <source>Spans</source>
        <translation>Tramos</translation>
    </message>
</context>
</TS>
