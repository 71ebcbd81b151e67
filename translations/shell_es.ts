<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::AgentPanel</name>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Pause all sends</source>
        <translation>Pausar envíos</translation>
    </message>
    <message>
        <source>Start the agent here</source>
        <translation>Iniciar el agente aquí</translation>
    </message>
    <message>
        <source>Stop the agent in order</source>
        <translation>Detener el agente en orden</translation>
    </message>
    <message>
        <source>This window only looks</source>
        <translation>Esta ventana es solo de consulta</translation>
    </message>
    <message>
        <source>It runs already</source>
        <translation>Ya está en marcha</translation>
    </message>
    <message>
        <source>It does not run in this window</source>
        <translation>No se ejecuta en esta ventana</translation>
    </message>
    <message>
        <source>Agent is off</source>
        <translation>Agente apagado</translation>
    </message>
    <message>
        <source>Agent is starting</source>
        <translation>El agente se inicia</translation>
    </message>
    <message>
        <source>Agent on duty</source>
        <translation>Agente de turno</translation>
    </message>
    <message>
        <source>Agent stands by</source>
        <translation>Agente en espera</translation>
    </message>
    <message>
        <source>Agent on duty elsewhere</source>
        <translation>Agente de turno en otro lugar</translation>
    </message>
    <message>
        <source>Agent is stopping</source>
        <translation>El agente se detiene</translation>
    </message>
    <message>
        <source>Agent has stopped</source>
        <translation>El agente se detuvo</translation>
    </message>
    <message>
        <source>Sends are paused</source>
        <translation>Envíos en pausa</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>En pausa desde %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Nobody works on this workspace</source>
        <translation>Nadie trabaja en este espacio</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
    <message>
        <source>The agent runs in this window and holds the workspace</source>
        <translation>El agente se ejecuta en esta ventana y tiene el espacio a su cargo</translation>
    </message>
    <message>
        <source>Stands by</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Takes over when the agent on %1 ends</source>
        <translation>Toma el relevo cuando termine el agente de %1</translation>
    </message>
    <message>
        <source>Looks on</source>
        <translation>Solo observa</translation>
    </message>
    <message>
        <source>The agent runs on %1</source>
        <translation>El agente se ejecuta en %1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Durable events that no step has handled yet</source>
        <translation>Eventos guardados que ningún paso ha atendido aún</translation>
    </message>
    <message>
        <source>Messages that may have been sent; a person must look</source>
        <translation>Mensajes que quizá ya salieron; una persona debe revisarlos</translation>
    </message>
    <message>
        <source>Guardrails healthy</source>
        <translation>Controles en orden</translation>
    </message>
    <message>
        <source>Every rule could run</source>
        <translation>Todas las reglas pudieron ejecutarse</translation>
    </message>
    <message>
        <source>A rule that cannot run holds its message</source>
        <translation>Una regla que no puede ejecutarse retiene su mensaje</translation>
    </message>
    <message>
        <source>That did not work: %1</source>
        <translation>No fue posible: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events wait</source>
        <translation>
            <numerusform>%Ln evento espera</numerusform>
            <numerusform>%Ln eventos esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to send</source>
        <translation>
            <numerusform>%Ln mensaje por enviar</numerusform>
            <numerusform>%Ln mensajes por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln en duda</numerusform>
            <numerusform>%Ln en duda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guardrail errors</source>
        <translation>
            <numerusform>%Ln error de control</numerusform>
            <numerusform>%Ln errores de control</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are held back</source>
        <translation>
            <numerusform>%Ln mensaje retenido</numerusform>
            <numerusform>%Ln mensajes retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are free to go</source>
        <translation>
            <numerusform>%Ln mensaje puede salir</numerusform>
            <numerusform>%Ln mensajes pueden salir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Buscar o hacer</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué hay que hacer?</translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation>Acciones encontradas</translation>
    </message>
</context>
<context>
    <name>ns::ui::ConfidenceBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, threshold %3</source>
        <translation>%1: %2, umbral %3</translation>
    </message>
</context>
<context>
    <name>ns::ui::ContextDrawer</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Mostrar u ocultar detalles</translation>
    </message>
</context>
<context>
    <name>ns::ui::Formats</name>
    <message>
        <source>%1 %</source>
        <comment>a share, 31 %</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>en un momento</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
</context>
<context>
    <name>ns::ui::KpiTile</name>
    <message>
        <source>up</source>
        <translation>sube</translation>
    </message>
    <message>
        <source>down</source>
        <translation>baja</translation>
    </message>
</context>
<context>
    <name>ns::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>%1, Nightshift</source>
        <translation>%1, Nightshift</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Buscar o hacer</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Mostrar u ocultar detalles</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
</context>
<context>
    <name>ns::ui::NavigationRail</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Resume sends</source>
        <translation>Reanudar envíos</translation>
    </message>
    <message>
        <source>Pause all sends</source>
        <translation>Pausar envíos</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Buscar o hacer</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReasonBars</name>
    <message>
        <source>%1, against, %2</source>
        <translation>%1, en contra, %2</translation>
    </message>
    <message>
        <source>%1, for, %2</source>
        <translation>%1, a favor, %2</translation>
    </message>
    <message>
        <source>against</source>
        <translation>en contra</translation>
    </message>
    <message>
        <source>for</source>
        <translation>a favor</translation>
    </message>
</context>
<context>
    <name>ns::ui::SettingsActions</name>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Filas cómodas</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Filas compactas</translation>
    </message>
    <message>
        <source>Switch high contrast</source>
        <translation>Alternar alto contraste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>ns::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language and size change with the next start.</source>
        <translation>El idioma y el tamaño cambian en el próximo inicio.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ns::ui::ShortcutModel</name>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>ns::ui::ShortcutSheet</name>
    <message>
        <source>All keys</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar atajos</translation>
    </message>
</context>
<context>
    <name>ns::ui::StateView</name>
    <message>
        <source>Nothing is lost. The agent goes on by itself.</source>
        <translation>No se pierde nada. El agente sigue por su cuenta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>ns::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ns::ui::Terms</name>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Engaged</source>
        <translation>En contacto</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganados</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Gone cold</source>
        <translation>Fríos</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Interesado nuevo</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Cambio de datos</translation>
    </message>
    <message>
        <source>Message in</source>
        <translation>Mensaje recibido</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Mensaje entregado</translation>
    </message>
    <message>
        <source>Message read</source>
        <translation>Mensaje leído</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>Enlace abierto</translation>
    </message>
    <message>
        <source>Message not delivered</source>
        <translation>Mensaje no entregado</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>Correo devuelto</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Cambio de etapa</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Cita agendada</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Cita cancelada</translation>
    </message>
    <message>
        <source>Appointment missed</source>
        <translation>Faltó a la cita</translation>
    </message>
    <message>
        <source>Appointment attended</source>
        <translation>Asistió a la cita</translation>
    </message>
    <message>
        <source>Deal won</source>
        <translation>Venta ganada</translation>
    </message>
    <message>
        <source>Deal lost</source>
        <translation>Venta perdida</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Silence noticed</source>
        <translation>Silencio detectado</translation>
    </message>
    <message>
        <source>A person answered</source>
        <translation>Respondió una persona</translation>
    </message>
    <message>
        <source>Records taken apart</source>
        <translation>Registros separados</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>message queued</source>
        <translation>mensaje en cola</translation>
    </message>
    <message>
        <source>a person decides</source>
        <translation>decide una persona</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>acted</source>
        <translation>actuó</translation>
    </message>
    <message>
        <source>sequence started</source>
        <translation>secuencia iniciada</translation>
    </message>
    <message>
        <source>sequence stopped</source>
        <translation>secuencia detenida</translation>
    </message>
    <message>
        <source>no more messages</source>
        <translation>sin más mensajes</translation>
    </message>
    <message>
        <source>history, not worked</source>
        <translation>historial, sin trabajar</translation>
    </message>
    <message>
        <source>no sequence fits</source>
        <translation>ninguna secuencia aplica</translation>
    </message>
    <message>
        <source>was in it already</source>
        <translation>ya estaba en ella</translation>
    </message>
    <message>
        <source>had replied already</source>
        <translation>ya había respondido</translation>
    </message>
    <message>
        <source>lead is closed</source>
        <translation>interesado cerrado</translation>
    </message>
    <message>
        <source>has an appointment</source>
        <translation>tiene cita</translation>
    </message>
    <message>
        <source>another sequence runs</source>
        <translation>hay otra secuencia en curso</translation>
    </message>
    <message>
        <source>not silent any more</source>
        <translation>ya no está en silencio</translation>
    </message>
    <message>
        <source>our answer comes first</source>
        <translation>primero falta nuestra respuesta</translation>
    </message>
    <message>
        <source>was followed up before</source>
        <translation>ya tuvo seguimiento</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>aún no toca</translation>
    </message>
    <message>
        <source>no longer due</source>
        <translation>ya no corresponde</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>espera a una persona</translation>
    </message>
    <message>
        <source>its sequence is gone</source>
        <translation>su secuencia ya no existe</translation>
    </message>
    <message>
        <source>answer came too late</source>
        <translation>la respuesta llegó tarde</translation>
    </message>
    <message>
        <source>answer applied</source>
        <translation>respuesta aplicada</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>may have been sent</source>
        <translation>quizá se envió</translation>
    </message>
    <message>
        <source>failed for good</source>
        <translation>falló definitivamente</translation>
    </message>
    <message>
        <source>holds the message</source>
        <translation>retiene el mensaje</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>espera su hora</translation>
    </message>
    <message>
        <source>blocks the message</source>
        <translation>bloquea el mensaje</translation>
    </message>
    <message>
        <source>message withdrawn</source>
        <translation>mensaje retirado</translation>
    </message>
    <message>
        <source>rule could not run, message held</source>
        <translation>el control no pudo correr, mensaje retenido</translation>
    </message>
    <message>
        <source>Address is not valid</source>
        <translation>La dirección no es válida</translation>
    </message>
    <message>
        <source>No address for the channel</source>
        <translation>Sin dirección para el canal</translation>
    </message>
    <message>
        <source>Daily limit reached</source>
        <translation>Límite diario alcanzado</translation>
    </message>
    <message>
        <source>Weekly limit reached</source>
        <translation>Límite semanal alcanzado</translation>
    </message>
    <message>
        <source>Facts could not be read</source>
        <translation>No se pudieron leer los datos</translation>
    </message>
    <message>
        <source>No connection for the channel</source>
        <translation>Sin conexión para el canal</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Falta el consentimiento</translation>
    </message>
    <message>
        <source>May have asked to stop</source>
        <translation>Quizá pidió no recibir más</translation>
    </message>
    <message>
        <source>Belongs to another contact</source>
        <translation>Pertenece a otro contacto</translation>
    </message>
    <message>
        <source>Too soon after the last message</source>
        <translation>Muy poco después del último mensaje</translation>
    </message>
    <message>
        <source>Outside approved hours</source>
        <translation>Fuera del horario aprobado</translation>
    </message>
    <message>
        <source>Has opted out</source>
        <translation>Se dio de baja</translation>
    </message>
    <message>
        <source>Its sequence has stopped</source>
        <translation>Su secuencia se detuvo</translation>
    </message>
    <message>
        <source>Template has an empty slot</source>
        <translation>La plantilla tiene un espacio vacío</translation>
    </message>
    <message>
        <source>Text is empty</source>
        <translation>El texto está vacío</translation>
    </message>
    <message>
        <source>Time zone is unknown</source>
        <translation>Zona horaria desconocida</translation>
    </message>
    <message>
        <source>Contact has replied</source>
        <translation>El contacto respondió</translation>
    </message>
    <message>
        <source>Appointment was booked</source>
        <translation>Se agendó una cita</translation>
    </message>
    <message>
        <source>Approved by a person</source>
        <translation>Aprobado por una persona</translation>
    </message>
    <message>
        <source>Rejected by a person</source>
        <translation>Rechazado por una persona</translation>
    </message>
    <message>
        <source>Tried again later</source>
        <translation>Se reintenta más tarde</translation>
    </message>
    <message>
        <source>Repeated under the same key</source>
        <translation>Se repite con la misma clave</translation>
    </message>
    <message>
        <source>Nobody knows whether it was sent</source>
        <translation>Nadie sabe si se envió</translation>
    </message>
    <message>
        <source>Channel refused it</source>
        <translation>El canal lo rechazó</translation>
    </message>
    <message>
        <source>All tries have failed</source>
        <translation>Fallaron todos los intentos</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>It has changed meanwhile</source>
        <translation>Cambió mientras tanto</translation>
    </message>
    <message>
        <source>Too much is going on right now</source>
        <translation>Hay demasiada actividad ahora</translation>
    </message>
    <message>
        <source>Another agent works on this workspace</source>
        <translation>Otro agente trabaja en este espacio</translation>
    </message>
    <message>
        <source>The workspace could not be read</source>
        <translation>No se pudo leer el espacio</translation>
    </message>
    <message>
        <source>The other side could not be reached</source>
        <translation>No se pudo contactar al otro lado</translation>
    </message>
    <message>
        <source>This workspace cannot do that</source>
        <translation>Este espacio no puede hacer eso</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>Se detuvo</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>with a person</source>
        <translation>con una persona</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>May be a minor</source>
        <translation>Podría ser menor de edad</translation>
    </message>
    <message>
        <source>Not sure enough</source>
        <translation>Seguridad insuficiente</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Todavía no hay modelo</translation>
    </message>
    <message>
        <source>The model is not certified</source>
        <translation>El modelo no está certificado</translation>
    </message>
    <message>
        <source>Wants an answer</source>
        <translation>Espera respuesta</translation>
    </message>
    <message>
        <source>No approved text</source>
        <translation>No hay texto aprobado</translation>
    </message>
    <message>
        <source>A fact is missing in the text</source>
        <translation>Falta un dato en el texto</translation>
    </message>
    <message>
        <source>Unsure: %1</source>
        <translation>Duda: %1</translation>
    </message>
    <message>
        <source>Unsure: %1?</source>
        <translation>Duda: ¿%1?</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texto: %1</translation>
    </message>
    <message>
        <source>In doubt: sent or not</source>
        <translation>En duda: enviado o no</translation>
    </message>
    <message>
        <source>Guardrail: %1</source>
        <translation>Control: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: what came of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The model was wrong too often</source>
        <translation>El modelo se equivocó demasiado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horarios</translation>
    </message>
    <message>
        <source>Enrol or book</source>
        <translation>Inscribirse o reservar</translation>
    </message>
    <message>
        <source>Move or cancel</source>
        <translation>Cambiar o cancelar</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Dejar de escribir</translation>
    </message>
    <message>
        <source>A person, please</source>
        <translation>Una persona, por favor</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Not sure what it wants</source>
        <translation>Sin seguridad de qué quiere</translation>
    </message>
    <message>
        <source>Like nothing it has learned</source>
        <translation>Distinto de lo aprendido</translation>
    </message>
    <message>
        <source>Language was not learned</source>
        <translation>Idioma no aprendido</translation>
    </message>
    <message>
        <source>Words were not learned</source>
        <translation>Palabras no aprendidas</translation>
    </message>
    <message>
        <source>Has no words</source>
        <translation>No tiene palabras</translation>
    </message>
    <message>
        <source>The intent model is not certified</source>
        <translation>El modelo de intenciones no está certificado</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a language</comment>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Wants: %1</source>
        <translation>Quiere: %1</translation>
    </message>
    <message>
        <source>Wants: %1, said %2 with confidence %3</source>
        <translation>Quiere: %1, según %2 con confianza %3</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Mensaje: %1</translation>
    </message>
    <message>
        <source>Message: %1?</source>
        <translation>Mensaje: ¿%1?</translation>
    </message>
    <message>
        <source>Opt-out: %1</source>
        <translation>Baja: %1</translation>
    </message>
    <message>
        <source>Names an accreditation that is not approved</source>
        <translation>Nombra una acreditación no aprobada</translation>
    </message>
    <message>
        <source>Daily limit of the law reached</source>
        <translation>Se alcanzó el límite diario de la ley</translation>
    </message>
    <message>
        <source>Speaks of a competitor</source>
        <translation>Habla de un competidor</translation>
    </message>
    <message>
        <source>Somebody grieves</source>
        <translation>Alguien está de duelo</translation>
    </message>
    <message>
        <source>Somebody may be in danger</source>
        <translation>Alguien puede estar en peligro</translation>
    </message>
    <message>
        <source>Calls free what is not</source>
        <translation>Llama gratis a lo que no lo es</translation>
    </message>
    <message>
        <source>Outside the hours of the law</source>
        <translation>Fuera del horario de la ley</translation>
    </message>
    <message>
        <source>Not in the contact&apos;s language</source>
        <translation>No está en el idioma del contacto</translation>
    </message>
    <message>
        <source>Says what must stay inside</source>
        <translation>Dice lo que debe quedar adentro</translation>
    </message>
    <message>
        <source>Admits a fault</source>
        <translation>Admite una culpa</translation>
    </message>
    <message>
        <source>Has a link that is not approved</source>
        <translation>Tiene un enlace no aprobado</translation>
    </message>
    <message>
        <source>Meets a rule of your own</source>
        <translation>Cae en una regla propia</translation>
    </message>
    <message>
        <source>Names a discount that is not on offer</source>
        <translation>Nombra un descuento que no está en oferta</translation>
    </message>
    <message>
        <source>Has an open placeholder</source>
        <translation>Tiene un hueco sin llenar</translation>
    </message>
    <message>
        <source>Says what your own sentences deny</source>
        <translation>Dice lo que niegan las frases propias</translation>
    </message>
    <message>
        <source>Names a price that is not approved</source>
        <translation>Nombra un precio no aprobado</translation>
    </message>
    <message>
        <source>Has personal data of somebody else</source>
        <translation>Tiene datos personales de otra persona</translation>
    </message>
    <message>
        <source>Promises what nobody can promise</source>
        <translation>Promete lo que nadie puede prometer</translation>
    </message>
    <message>
        <source>Names a promotion that is not on offer</source>
        <translation>Nombra una promoción que no está en oferta</translation>
    </message>
    <message>
        <source>Speaks of refunds beyond the terms</source>
        <translation>Habla de devoluciones fuera de los términos</translation>
    </message>
    <message>
        <source>Claims scarcity or hurry</source>
        <translation>Alega escasez o urgencia</translation>
    </message>
    <message>
        <source>Speaks of terms that are not approved</source>
        <translation>Habla de condiciones no aprobadas</translation>
    </message>
    <message>
        <source>Has hidden or look-alike characters</source>
        <translation>Tiene caracteres ocultos o que imitan a otros</translation>
    </message>
    <message>
        <source>Its tone is not ours</source>
        <translation>Su tono no es el nuestro</translation>
    </message>
    <message>
        <source>WhatsApp wants an approved template</source>
        <translation>WhatsApp pide una plantilla aprobada</translation>
    </message>
    <message>
        <source>States what no fact backs</source>
        <translation>Afirma lo que ningún dato respalda</translation>
    </message>
</context>
<context>
    <name>ns::ui::UnderstandingView</name>
    <message>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Quiere</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>O bien</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Pasa a</translation>
    </message>
    <message>
        <source>No model was asked</source>
        <translation>No se preguntó a ningún modelo</translation>
    </message>
    <message>
        <source>Nothing it could tell</source>
        <translation>Nada que pudiera decir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>label, confidence</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, but like nothing it has learned</source>
        <translation>%1, pero distinto de lo aprendido</translation>
    </message>
    <message>
        <source>%1, but it knows too few of the words</source>
        <translation>%1, pero conoce muy pocas palabras</translation>
    </message>
    <message>
        <source>%1, but it has not learned the language</source>
        <translation>%1, pero no aprendió el idioma</translation>
    </message>
    <message>
        <source>%1; decides alone from %2</source>
        <comment>guess, threshold</comment>
        <translation>%1; decide por sí solo desde %2</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>%1 from now on, as the text says</source>
        <translation>%1 desde ahora, según el texto</translation>
    </message>
    <message>
        <source>%1, as the text says</source>
        <translation>%1, según el texto</translation>
    </message>
    <message>
        <source>%1 from now on: the second message in it</source>
        <translation>%1 desde ahora: es el segundo mensaje así</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text is too short to tell</source>
        <translation>%1, el del contacto: el texto es muy corto para saberlo</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text is not clear enough</source>
        <translation>%1, el del contacto: el texto no es bastante claro</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text mixes languages</source>
        <translation>%1, el del contacto: el texto mezcla idiomas</translation>
    </message>
    <message>
        <source>%1: the text is in a language that the agent does not write</source>
        <translation>%1: el texto está en un idioma que el agente no escribe</translation>
    </message>
    <message>
        <source>%1: the text has no words</source>
        <translation>%1: el texto no tiene palabras</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>Puede serlo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Why it may be an opt-out</source>
        <translation>Por qué puede ser una baja</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Por qué “%1”</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>number, words</comment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>No word of it stands out</source>
        <translation>Ninguna palabra destaca</translation>
    </message>
</context>
<context>
    <name>ns::ui::WindowedList</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>rows shown of all</comment>
        <translation>%1–%2 de %3</translation>
    </message>
</context>
</TS>
