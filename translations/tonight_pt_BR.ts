<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::FunnelBars</name>
    <message>
        <source>New leads</source>
        <translation>Interessados novos</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contatados</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Responderam</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Compareceram</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganhos</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Funil</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Seguem</translation>
    </message>
</context>
<context>
    <name>ns::ui::NightHealth</name>
    <message>
        <source>Right by itself</source>
        <translation>Acertos sem ajuda</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln decided leads with a known outcome</source>
        <translation>
            <numerusform>de %Ln decidido com resultado conhecido</numerusform>
            <numerusform>de %Ln decididos com resultado conhecido</numerusform>
        </translation>
    </message>
    <message>
        <source>No outcome is known yet of leads decided in this time</source>
        <translation>Ainda não se conhece nenhum resultado do que foi decidido neste tempo</translation>
    </message>
    <message>
        <source>At least %1 with 95 % certainty</source>
        <translation>Pelo menos %1 com 95 % de certeza</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>meta %1</translation>
    </message>
    <message>
        <source>no model is active</source>
        <translation>nenhum modelo ativo</translation>
    </message>
    <message>
        <source>No model is active: people decide</source>
        <translation>Nenhum modelo ativo: as pessoas decidem</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decididos sem ajuda</translation>
    </message>
    <message>
        <source>New leads of this time that were decided without a person</source>
        <translation>Interessados novos deste tempo decididos sem uma pessoa</translation>
    </message>
    <message>
        <source>Median step</source>
        <translation>Passo mediano</translation>
    </message>
    <message>
        <source>From the event&apos;s arrival to the step</source>
        <translation>Da chegada do evento até o passo</translation>
    </message>
    <message>
        <source>Follow-ups planned</source>
        <translation>Acompanhamentos previstos</translation>
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
        <translation>A noite em faixas</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
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
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retidas</translation>
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
        <translation>País desconhecido</translation>
    </message>
    <message numerus="yes">
        <source>Rules held %Ln messages</source>
        <translation>
            <numerusform>Os controles retiveram %Ln mensagem</numerusform>
            <numerusform>Os controles retiveram %Ln mensagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes; none went out</source>
        <translation>
            <numerusform>Em %Ln minuto; nenhuma saiu</numerusform>
            <numerusform>Em %Ln minutos; nenhuma saiu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in trouble</source>
        <translation>
            <numerusform>%Ln mensagem com problemas</numerusform>
            <numerusform>%Ln mensagens com problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed or in doubt, none sent twice</source>
        <translation>Falhas ou dúvidas, nada se repete</translation>
    </message>
    <message>
        <source>Sends paused</source>
        <translation>Envios em pausa</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Em pausa: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages held back</source>
        <translation>
            <numerusform>%Ln mensagem retida</numerusform>
            <numerusform>%Ln mensagens retidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions at once</source>
        <translation>
            <numerusform>%Ln pergunta de uma vez</numerusform>
            <numerusform>%Ln perguntas de uma vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes, for a person</source>
        <translation>
            <numerusform>Em %Ln minuto, para uma pessoa</numerusform>
            <numerusform>Em %Ln minutos, para uma pessoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in doubt</source>
        <translation>
            <numerusform>%Ln mensagem em dúvida</numerusform>
            <numerusform>%Ln mensagens em dúvida</numerusform>
        </translation>
    </message>
    <message>
        <source>May have been sent; a person decides</source>
        <translation>Talvez saíram; uma pessoa decide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules could not run</source>
        <translation>
            <numerusform>%Ln controle não pôde rodar</numerusform>
            <numerusform>%Ln controles não puderam rodar</numerusform>
        </translation>
    </message>
    <message>
        <source>Their messages are held</source>
        <translation>As mensagens ficam retidas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln separado</numerusform>
            <numerusform>%Ln separados</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed for good; can be tried again</source>
        <translation>Falharam de vez; dá para tentar de novo</translation>
    </message>
    <message>
        <source>The oldest since %1</source>
        <translation>A mais antiga: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions wait for you</source>
        <translation>
            <numerusform>%Ln pergunta espera resposta</numerusform>
            <numerusform>%Ln perguntas esperam resposta</numerusform>
        </translation>
    </message>
    <message>
        <source>No model decides yet</source>
        <translation>Nenhum modelo decide ainda</translation>
    </message>
    <message>
        <source>Train one: every lead asks a person</source>
        <translation>Sem modelo, tudo se pergunta</translation>
    </message>
    <message>
        <source>Accuracy is under its target</source>
        <translation>Os acertos estão abaixo da meta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided leads turned out otherwise</source>
        <translation>
            <numerusform>%Ln decisão teve outro resultado</numerusform>
            <numerusform>%Ln decisões tiveram outro resultado</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends are paused</source>
        <translation>Os envios estão em pausa</translation>
    </message>
    <message>
        <source>Since %1, nothing goes out</source>
        <translation>Desde %1 nada sai</translation>
    </message>
    <message>
        <source>Nothing goes out</source>
        <translation>Nada sai</translation>
    </message>
    <message>
        <source>Nobody works on this workspace</source>
        <translation>Ninguém trabalha neste espaço</translation>
    </message>
    <message>
        <source>Start the agent here</source>
        <translation>Iniciar o agente aqui</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Held by rules</source>
        <translation>Retidas</translation>
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
            <numerusform>%Ln interessado novo</numerusform>
            <numerusform>%Ln interessados novos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages sent</source>
        <translation>
            <numerusform>%Ln mensagem enviada</numerusform>
            <numerusform>%Ln mensagens enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln resposta</numerusform>
            <numerusform>%Ln respostas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln pergunta</numerusform>
            <numerusform>%Ln perguntas</numerusform>
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
            <numerusform>%Ln com problemas</numerusform>
            <numerusform>%Ln com problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours open, %Ln leads</source>
        <translation>
            <numerusform>Abre o horário, %Ln pessoa</numerusform>
            <numerusform>Abre o horário, %Ln pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours closed, %Ln leads</source>
        <translation>
            <numerusform>Fecha o horário, %Ln pessoa</numerusform>
            <numerusform>Fecha o horário, %Ln pessoas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::Throughput</name>
    <message>
        <source>Events and messages</source>
        <translation>Eventos e mensagens</translation>
    </message>
    <message>
        <source>most messages %1: %2</source>
        <translation>mais mensagens %1: %2</translation>
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
        <translation>Ninguém espera</translation>
    </message>
    <message>
        <source>Questions of the agent come here</source>
        <translation>Aqui chegam as perguntas do agente</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>Não foi possível ler a fila</translation>
    </message>
    <message>
        <source>These steps could not be read</source>
        <translation>Não foi possível ler estes passos</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 e mais</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nada deste tipo</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Esta noite</translation>
    </message>
    <message>
        <source>A night before</source>
        <translation>Uma noite anterior</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>nothing right now</source>
        <translation>nada por agora</translation>
    </message>
    <message>
        <source>striped: nobody worked</source>
        <translation>listrado: ninguém trabalhou</translation>
    </message>
    <message>
        <source>still counting the past</source>
        <translation>contando ainda o passado</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Às %1</translation>
    </message>
    <message>
        <source>The night could not be added up</source>
        <translation>Não foi possível somar a noite</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>As it was at %1</source>
        <translation>Como estava às %1</translation>
    </message>
    <message>
        <source>The newest figures did not come: %1</source>
        <translation>Os números novos não chegaram: %1</translation>
    </message>
    <message>
        <source>Since you last looked, %1</source>
        <translation>Desde a última visita, %1</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos os passos</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Interessados novos</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Mensagens enviadas</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Held by rules</source>
        <translation>Retidas</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>A quiet time</source>
        <translation>Um tempo tranquilo</translation>
    </message>
    <message>
        <source>Nothing stood out</source>
        <translation>Nada chamou a atenção</translation>
    </message>
    <message>
        <source>Adding the night up</source>
        <translation>Somando a noite</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noite</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>Go earlier</source>
        <translation>Ir para trás</translation>
    </message>
    <message>
        <source>Go later</source>
        <translation>Ir para a frente</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>since you last looked</source>
        <translation>desde a última visita</translation>
    </message>
    <message>
        <source>On the clock</source>
        <translation>Relógio da noite</translation>
    </message>
    <message>
        <source>Events in</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horário fechado</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Depende de uma pessoa</translation>
    </message>
    <message>
        <source>Behind the figure</source>
        <translation>Por trás do número</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Back to what happened</source>
        <translation>Voltar ao que aconteceu</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Funil</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Esperam uma pessoa</translation>
    </message>
    <message>
        <source>Show the night</source>
        <translation>Mostrar a noite</translation>
    </message>
    <message>
        <source>Show 24 hours</source>
        <translation>Mostrar 24 horas</translation>
    </message>
    <message>
        <source>Show 7 days</source>
        <translation>Mostrar 7 dias</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>Mostrar 30 dias</translation>
    </message>
    <message>
        <source>Go to what needs you</source>
        <translation>Ir ao que está pendente</translation>
    </message>
    <message>
        <source>Walk the night</source>
        <translation>Percorrer a noite</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Mostrar o gráfico como tabela</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>by when the lead was made</source>
        <translation>pela data de criação</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>counts per %1</source>
        <comment>a length of time</comment>
        <translation>quantidades por %1</translation>
    </message>
</context>
</TS>
