<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::FunnelBars</name>
    <message>
        <source>New leads</source>
        <translation>Interesados nuevos</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contactados</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondieron</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Asistieron</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganados</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Embudo</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Siguen</translation>
    </message>
</context>
<context>
    <name>ns::ui::NightHealth</name>
    <message>
        <source>Right by itself</source>
        <translation>Aciertos sin ayuda</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln decided leads with a known outcome</source>
        <translation>
            <numerusform>de %Ln decidido con resultado conocido</numerusform>
            <numerusform>de %Ln decididos con resultado conocido</numerusform>
        </translation>
    </message>
    <message>
        <source>No outcome is known yet of leads decided in this time</source>
        <translation>Aún no se conoce ningún resultado de lo decidido en este tiempo</translation>
    </message>
    <message>
        <source>At least %1 with 95 % certainty</source>
        <translation>Al menos %1 con 95 % de certeza</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>objetivo %1</translation>
    </message>
    <message>
        <source>no model is active</source>
        <translation>ningún modelo activo</translation>
    </message>
    <message>
        <source>No model is active: people decide</source>
        <translation>Ningún modelo activo: deciden las personas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decididos sin ayuda</translation>
    </message>
    <message>
        <source>New leads of this time that were decided without a person</source>
        <translation>Interesados nuevos de este tiempo decididos sin una persona</translation>
    </message>
    <message>
        <source>Median step</source>
        <translation>Paso mediano</translation>
    </message>
    <message>
        <source>From the event&apos;s arrival to the step</source>
        <translation>Desde la llegada del evento hasta el paso</translation>
    </message>
    <message>
        <source>Follow-ups planned</source>
        <translation>Seguimientos previstos</translation>
    </message>
</context>
<context>
    <name>ns::ui::NightLanes</name>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>The night in lanes</source>
        <translation>La noche en franjas</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>ns::ui::NightTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
</context>
<context>
    <name>ns::ui::NightWords</name>
    <message>
        <source>%1 to %2</source>
        <comment>a period</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Unknown country</source>
        <translation>País desconocido</translation>
    </message>
    <message numerus="yes">
        <source>Rules held %Ln messages</source>
        <translation>
            <numerusform>Los controles retuvieron %Ln mensaje</numerusform>
            <numerusform>Los controles retuvieron %Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes; none went out</source>
        <translation>
            <numerusform>En %Ln minuto; ninguno salió</numerusform>
            <numerusform>En %Ln minutos; ninguno salió</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in trouble</source>
        <translation>
            <numerusform>%Ln mensaje con problemas</numerusform>
            <numerusform>%Ln mensajes con problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed or in doubt, none sent twice</source>
        <translation>Fallidos o en duda, ninguno se repite</translation>
    </message>
    <message>
        <source>Sends paused</source>
        <translation>Envíos en pausa</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pausa: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages held back</source>
        <translation>
            <numerusform>%Ln mensaje retenido</numerusform>
            <numerusform>%Ln mensajes retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions at once</source>
        <translation>
            <numerusform>%Ln pregunta a la vez</numerusform>
            <numerusform>%Ln preguntas a la vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes, for a person</source>
        <translation>
            <numerusform>En %Ln minuto, para una persona</numerusform>
            <numerusform>En %Ln minutos, para una persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in doubt</source>
        <translation>
            <numerusform>%Ln mensaje en duda</numerusform>
            <numerusform>%Ln mensajes en duda</numerusform>
        </translation>
    </message>
    <message>
        <source>May have been sent; a person decides</source>
        <translation>Quizá salieron; decide una persona</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules could not run</source>
        <translation>
            <numerusform>%Ln control no pudo ejecutarse</numerusform>
            <numerusform>%Ln controles no pudieron ejecutarse</numerusform>
        </translation>
    </message>
    <message>
        <source>Their messages are held</source>
        <translation>Sus mensajes quedan retenidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln apartado</numerusform>
            <numerusform>%Ln apartados</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed for good; can be tried again</source>
        <translation>Fallaron del todo; se pueden reintentar</translation>
    </message>
    <message>
        <source>The oldest since %1</source>
        <translation>La más antigua: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions wait for you</source>
        <translation>
            <numerusform>%Ln pregunta espera respuesta</numerusform>
            <numerusform>%Ln preguntas esperan respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>No model decides yet</source>
        <translation>Ningún modelo decide aún</translation>
    </message>
    <message>
        <source>Train one: every lead asks a person</source>
        <translation>Sin modelo, todo se pregunta</translation>
    </message>
    <message>
        <source>Accuracy is under its target</source>
        <translation>Los aciertos bajaron del objetivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided leads turned out otherwise</source>
        <translation>
            <numerusform>%Ln decisión resultó distinta</numerusform>
            <numerusform>%Ln decisiones resultaron distintas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends are paused</source>
        <translation>Los envíos están en pausa</translation>
    </message>
    <message>
        <source>Since %1, nothing goes out</source>
        <translation>Desde %1 no sale nada</translation>
    </message>
    <message>
        <source>Nothing goes out</source>
        <translation>No sale nada</translation>
    </message>
    <message>
        <source>Nobody works on this workspace</source>
        <translation>Nadie trabaja en este espacio</translation>
    </message>
    <message>
        <source>Start the agent here</source>
        <translation>Iniciar el agente aquí</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Held by rules</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times of day</comment>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new leads</source>
        <translation>
            <numerusform>%Ln interesado nuevo</numerusform>
            <numerusform>%Ln interesados nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages sent</source>
        <translation>
            <numerusform>%Ln mensaje enviado</numerusform>
            <numerusform>%Ln mensajes enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln pregunta</numerusform>
            <numerusform>%Ln preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booked</source>
        <translation>
            <numerusform>%Ln agendado</numerusform>
            <numerusform>%Ln agendados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <translation>
            <numerusform>%Ln con problemas</numerusform>
            <numerusform>%Ln con problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours open, %Ln leads</source>
        <translation>
            <numerusform>Abre el horario, %Ln persona</numerusform>
            <numerusform>Abre el horario, %Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours closed, %Ln leads</source>
        <translation>
            <numerusform>Cierra el horario, %Ln persona</numerusform>
            <numerusform>Cierra el horario, %Ln personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::Throughput</name>
    <message>
        <source>Events and messages</source>
        <translation>Eventos y mensajes</translation>
    </message>
    <message>
        <source>most messages %1: %2</source>
        <translation>más mensajes %1: %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::TonightPage</name>
    <message>
        <source>vs %1</source>
        <translation>contra %1</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nadie espera</translation>
    </message>
    <message>
        <source>Questions of the agent come here</source>
        <translation>Aquí llegan las preguntas del agente</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>No se pudo leer la cola</translation>
    </message>
    <message>
        <source>These steps could not be read</source>
        <translation>No se pudieron leer estos pasos</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nada de este tipo</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>A night before</source>
        <translation>Una noche anterior</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>nothing right now</source>
        <translation>nada por ahora</translation>
    </message>
    <message>
        <source>striped: nobody worked</source>
        <translation>rayado: nadie trabajó</translation>
    </message>
    <message>
        <source>still counting the past</source>
        <translation>contando aún el pasado</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>A las %1</translation>
    </message>
    <message>
        <source>The night could not be added up</source>
        <translation>No se pudo sumar la noche</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>As it was at %1</source>
        <translation>Como estaba a las %1</translation>
    </message>
    <message>
        <source>The newest figures did not come: %1</source>
        <translation>Las cifras nuevas no llegaron: %1</translation>
    </message>
    <message>
        <source>Since you last looked, %1</source>
        <translation>Desde la última visita, %1</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Interesados nuevos</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Mensajes enviados</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Held by rules</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>A quiet time</source>
        <translation>Un tiempo tranquilo</translation>
    </message>
    <message>
        <source>Nothing stood out</source>
        <translation>Nada llamó la atención</translation>
    </message>
    <message>
        <source>Adding the night up</source>
        <translation>Sumando la noche</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
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
        <source>Go earlier</source>
        <translation>Ir hacia atrás</translation>
    </message>
    <message>
        <source>Go later</source>
        <translation>Ir hacia adelante</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>since you last looked</source>
        <translation>desde la última visita</translation>
    </message>
    <message>
        <source>On the clock</source>
        <translation>Reloj de la noche</translation>
    </message>
    <message>
        <source>Events in</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horario cerrado</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Pendiente de una persona</translation>
    </message>
    <message>
        <source>Behind the figure</source>
        <translation>Detrás de la cifra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to what happened</source>
        <translation>Volver a qué pasó</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Embudo</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Esperan a una persona</translation>
    </message>
    <message>
        <source>Show the night</source>
        <translation>Mostrar la noche</translation>
    </message>
    <message>
        <source>Show 24 hours</source>
        <translation>Mostrar 24 horas</translation>
    </message>
    <message>
        <source>Show 7 days</source>
        <translation>Mostrar 7 días</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>Mostrar 30 días</translation>
    </message>
    <message>
        <source>Go to what needs you</source>
        <translation>Ir a lo pendiente</translation>
    </message>
    <message>
        <source>Walk the night</source>
        <translation>Recorrer la noche</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Mostrar el gráfico como tabla</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>by when the lead was made</source>
        <translation>por fecha de creación</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>counts per %1</source>
        <comment>a length of time</comment>
        <translation>cantidades por %1</translation>
    </message>
</context>
</TS>
