<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::AgeLegend</name>
    <message>
        <source>Last contact: %1</source>
        <translation>Último contacto: %1</translation>
    </message>
    <message>
        <source>within 24 h</source>
        <translation>hace menos de 24 h</translation>
    </message>
    <message>
        <source>over 24 h</source>
        <translation>más de 24 h</translation>
    </message>
    <message>
        <source>over 48 h: quiet</source>
        <translation>más de 48 h: en silencio</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>sin contacto aún</translation>
    </message>
</context>
<context>
    <name>ns::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
</context>
<context>
    <name>ns::ui::ClassificationPanel</name>
    <message>
        <source>Why this label</source>
        <translation>Por qué esta etiqueta</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <source>The agent decides alone from %1 up</source>
        <translation>El agente decide solo desde %1</translation>
    </message>
    <message>
        <source>Decided by the agent alone</source>
        <translation>Lo decidió el agente solo</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>Lo decidió una persona</translation>
    </message>
    <message>
        <source>What really became of it</source>
        <translation>Lo que resultó en realidad</translation>
    </message>
    <message>
        <source>All else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Before any fact</source>
        <translation>Antes de todo dato</translation>
    </message>
    <message>
        <source>Log-odds</source>
        <translation>Log-odds</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadFacts</name>
    <message>
        <source>Unknown: nothing is sent</source>
        <translation>Desconocida: no se envía nada</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln zones</source>
        <translation>
            <numerusform>%Ln zona</numerusform>
            <numerusform>Una de %Ln zonas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, may be written to</source>
        <translation>%1, se puede escribir</translation>
    </message>
    <message>
        <source>%1, outside approved hours</source>
        <translation>%1, fuera del horario aprobado</translation>
    </message>
    <message>
        <source>%1, not before %2</source>
        <translation>%1, no antes de las %2</translation>
    </message>
    <message>
        <source>Opted out of everything</source>
        <translation>Dado de baja de todo</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: sí</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>%1: opted out</source>
        <translation>%1: de baja</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
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
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Su hora</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation>Retomar contacto</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Próximo mensaje</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadModel</name>
    <message>
        <source>Lead</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Quiet for</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Alta</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadPane</name>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificado</translation>
    </message>
    <message>
        <source>From the source</source>
        <translation>De la fuente</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>No lead chosen</source>
        <translation>Ningún interesado elegido</translation>
    </message>
    <message>
        <source>Choose one to see its facts, its thread and what comes next.</source>
        <translation>Al elegir uno se ven sus datos, su conversación y lo que sigue.</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadTable</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Con una persona</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Enfriándose</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudosos</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Detenidos</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Interesados</translation>
    </message>
    <message>
        <source>No lead matches</source>
        <translation>Ningún interesado coincide</translation>
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
        <source>No leads yet</source>
        <translation>Aún no hay interesados</translation>
    </message>
    <message>
        <source>They appear here as soon as a source brings them in.</source>
        <translation>Aparecen aquí en cuanto una fuente los trae.</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadWords</name>
    <message>
        <source>Not classified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>a label that nobody has decided yet</comment>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nada planificado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message by %1</source>
        <translation>Mensaje por %1</translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation>Retomar contacto</translation>
    </message>
    <message>
        <source>Held by a rule</source>
        <translation>Retenido por un control</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>Quizá se envió</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>El mensaje falló</translation>
    </message>
    <message>
        <source>A message failed for good</source>
        <translation>Un mensaje falló definitivamente</translation>
    </message>
    <message>
        <source>A message may have been sent</source>
        <translation>Quizá se envió un mensaje</translation>
    </message>
    <message>
        <source>Waits in the review queue</source>
        <translation>Espera en la cola de revisión</translation>
    </message>
    <message>
        <source>A rule holds a message</source>
        <translation>Un control retiene un mensaje</translation>
    </message>
    <message>
        <source>Has opted out</source>
        <translation>Se dio de baja</translation>
    </message>
    <message>
        <source>May have asked to stop</source>
        <translation>Quizá pidió no recibir más</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Enfriándose</translation>
    </message>
    <message>
        <source>Something new is being worked on</source>
        <translation>Se atiende algo nuevo</translation>
    </message>
    <message>
        <source>Has attended</source>
        <translation>Ya asistió</translation>
    </message>
    <message>
        <source>Has booked</source>
        <translation>Ya agendó</translation>
    </message>
    <message>
        <source>Imported as history: no sequence starts</source>
        <translation>Historial importado: sin secuencias</translation>
    </message>
    <message>
        <source>%1, %2, %3. Next: %4. Last contact: %5</source>
        <translation>%1, %2, %3. Sigue: %4. Último contacto: %5</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Con una persona</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>when a sequence goes on</comment>
        <translation>Sigue: %1</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
</context>
<context>
    <name>ns::ui::PipelinePage</name>
    <message>
        <source>Pipeline</source>
        <translation>Embudo</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Abrir su traza</translation>
    </message>
    <message>
        <source>Open its review item</source>
        <translation>Abrir su revisión</translation>
    </message>
    <message>
        <source>Why this label</source>
        <translation>Por qué esta etiqueta</translation>
    </message>
    <message>
        <source>To the details</source>
        <translation>Ir a los detalles</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>Buscar interesados</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Tablero o tabla</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show those with a person</source>
        <translation>Mostrar los que esperan a una persona</translation>
    </message>
    <message>
        <source>Show those going cold</source>
        <translation>Mostrar los que se enfrían</translation>
    </message>
    <message>
        <source>Show unsure ones</source>
        <translation>Mostrar los dudosos</translation>
    </message>
    <message>
        <source>Show stuck ones</source>
        <translation>Mostrar los detenidos</translation>
    </message>
    <message>
        <source>Show those who opted out</source>
        <translation>Mostrar los dados de baja</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Quitar búsqueda y filtros</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Interesado siguiente</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>Interesado anterior</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa siguiente</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Etapa anterior</translation>
    </message>
    <message>
        <source>First lead</source>
        <translation>Primer interesado</translation>
    </message>
    <message>
        <source>Last lead</source>
        <translation>Último interesado</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interesado</numerusform>
            <numerusform>%Ln interesados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, counting goes on</source>
        <translation>%1, el conteo sigue</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Datos de %1</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Lo que se ve se leyó antes.</translation>
    </message>
    <message>
        <source>Reading the leads</source>
        <translation>Leyendo los interesados</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Aún no hay interesados</translation>
    </message>
    <message>
        <source>They appear here as soon as a source brings them in.</source>
        <translation>Aparecen aquí en cuanto una fuente los trae.</translation>
    </message>
</context>
<context>
    <name>ns::ui::StageColumn</name>
    <message>
        <source>%1: leads that need attention most</source>
        <translation>%1: los que más atención necesitan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: show all as a table</source>
        <translation>%1: ver todos en tabla</translation>
    </message>
</context>
<context>
    <name>ns::ui::StageHead</name>
    <message numerus="yes">
        <source>%1: %Ln leads</source>
        <translation>
            <numerusform>%1: %Ln interesado</numerusform>
            <numerusform>%1: %Ln interesados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quiet for over 48 h</source>
        <translation>%1 en silencio por más de 48 h</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1 ganado</translation>
    </message>
    <message>
        <source>Within 24 h: %1. Within 48 h: %2. Longer: %3. Never contacted: %4</source>
        <translation>En 24 h: %1. En 48 h: %2. Más: %3. Sin contacto: %4</translation>
    </message>
    <message>
        <source>none quiet</source>
        <translation>nadie en silencio</translation>
    </message>
    <message>
        <source>%1 quiet</source>
        <translation>%1 en silencio</translation>
    </message>
</context>
<context>
    <name>ns::ui::ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Aún no se escribió nada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older</source>
        <translation>
            <numerusform>%Ln anterior</numerusform>
            <numerusform>%Ln anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Show older messages</source>
        <translation>Ver mensajes anteriores</translation>
    </message>
</context>
</TS>
