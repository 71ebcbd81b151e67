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
    <name>ns::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
</TS>
