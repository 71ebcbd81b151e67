<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::AgentPanel</name>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Pause all sends</source>
        <translation>Pausar envios</translation>
    </message>
    <message>
        <source>Start the agent here</source>
        <translation>Iniciar o agente aqui</translation>
    </message>
    <message>
        <source>Stop the agent in order</source>
        <translation>Parar o agente com ordem</translation>
    </message>
    <message>
        <source>This window only looks</source>
        <translation>Esta janela é só de consulta</translation>
    </message>
    <message>
        <source>It runs already</source>
        <translation>Já está em execução</translation>
    </message>
    <message>
        <source>It does not run in this window</source>
        <translation>Não roda nesta janela</translation>
    </message>
    <message>
        <source>Agent is off</source>
        <translation>Agente desligado</translation>
    </message>
    <message>
        <source>Agent is starting</source>
        <translation>O agente está iniciando</translation>
    </message>
    <message>
        <source>Agent on duty</source>
        <translation>Agente de plantão</translation>
    </message>
    <message>
        <source>Agent stands by</source>
        <translation>Agente em espera</translation>
    </message>
    <message>
        <source>Agent on duty elsewhere</source>
        <translation>Agente de plantão em outro lugar</translation>
    </message>
    <message>
        <source>Agent is stopping</source>
        <translation>O agente está parando</translation>
    </message>
    <message>
        <source>Agent has stopped</source>
        <translation>O agente parou</translation>
    </message>
    <message>
        <source>Sends are paused</source>
        <translation>Envios em pausa</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>Em pausa desde %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>Nobody works on this workspace</source>
        <translation>Ninguém trabalha neste espaço</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabalha aqui</translation>
    </message>
    <message>
        <source>The agent runs in this window and holds the workspace</source>
        <translation>O agente roda nesta janela e está no comando do espaço</translation>
    </message>
    <message>
        <source>Stands by</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Takes over when the agent on %1 ends</source>
        <translation>Assume quando o agente de %1 terminar</translation>
    </message>
    <message>
        <source>Looks on</source>
        <translation>Só observa</translation>
    </message>
    <message>
        <source>The agent runs on %1</source>
        <translation>O agente roda em %1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Parando</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Durable events that no step has handled yet</source>
        <translation>Eventos gravados que nenhum passo tratou ainda</translation>
    </message>
    <message>
        <source>Messages that may have been sent; a person must look</source>
        <translation>Mensagens que talvez já tenham saído; uma pessoa precisa olhar</translation>
    </message>
    <message>
        <source>Guardrails healthy</source>
        <translation>Controles em ordem</translation>
    </message>
    <message>
        <source>Every rule could run</source>
        <translation>Todas as regras puderam rodar</translation>
    </message>
    <message>
        <source>A rule that cannot run holds its message</source>
        <translation>Uma regra que não consegue rodar retém a sua mensagem</translation>
    </message>
    <message>
        <source>That did not work: %1</source>
        <translation>Não foi possível: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events wait</source>
        <translation>
            <numerusform>%Ln evento espera</numerusform>
            <numerusform>%Ln eventos esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to send</source>
        <translation>
            <numerusform>%Ln mensagem a enviar</numerusform>
            <numerusform>%Ln mensagens a enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln em dúvida</numerusform>
            <numerusform>%Ln em dúvida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guardrail errors</source>
        <translation>
            <numerusform>%Ln erro de controle</numerusform>
            <numerusform>%Ln erros de controle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are held back</source>
        <translation>
            <numerusform>%Ln mensagem retida</numerusform>
            <numerusform>%Ln mensagens retidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are free to go</source>
        <translation>
            <numerusform>%Ln mensagem pode sair</numerusform>
            <numerusform>%Ln mensagens podem sair</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Buscar ou fazer</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>O que é preciso fazer?</translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation>Ações encontradas</translation>
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
        <translation>%1: %2, limiar %3</translation>
    </message>
</context>
<context>
    <name>ns::ui::ContextDrawer</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Mostrar ou ocultar detalhes</translation>
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
        <translation>agora</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>em instantes</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
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
        <translation>sobe</translation>
    </message>
    <message>
        <source>down</source>
        <translation>desce</translation>
    </message>
</context>
<context>
    <name>ns::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Ir para %1</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir para</translation>
    </message>
    <message>
        <source>%1, Nightshift</source>
        <translation>%1, Nightshift</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Buscar ou fazer</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Mostrar ou ocultar detalhes</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todos os atalhos</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir o menu</translation>
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
        <translation>Retomar envios</translation>
    </message>
    <message>
        <source>Pause all sends</source>
        <translation>Pausar envios</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Buscar ou fazer</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReasonBars</name>
    <message>
        <source>%1, against, %2</source>
        <translation>%1, contra, %2</translation>
    </message>
    <message>
        <source>%1, for, %2</source>
        <translation>%1, a favor, %2</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contra</translation>
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
        <translation>Exibir</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema escuro</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema do sistema</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Linhas confortáveis</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Linhas compactas</translation>
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
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
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
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortáveis</translation>
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
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language and size change with the next start.</source>
        <translation>O idioma e o tamanho mudam no próximo início.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>ns::ui::ShortcutModel</name>
    <message>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
</context>
<context>
    <name>ns::ui::ShortcutSheet</name>
    <message>
        <source>All keys</source>
        <translation>Todos os atalhos</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar atalhos</translation>
    </message>
</context>
<context>
    <name>ns::ui::StateView</name>
    <message>
        <source>Nothing is lost. The agent goes on by itself.</source>
        <translation>Nada se perde. O agente continua sozinho.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
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
        <translation>Novos</translation>
    </message>
    <message>
        <source>Engaged</source>
        <translation>Em contato</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Agendados</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganhos</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Gone cold</source>
        <translation>Frios</translation>
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
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Interessado novo</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Dados alterados</translation>
    </message>
    <message>
        <source>Message in</source>
        <translation>Mensagem recebida</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Mensagem entregue</translation>
    </message>
    <message>
        <source>Message read</source>
        <translation>Mensagem lida</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>Link aberto</translation>
    </message>
    <message>
        <source>Message not delivered</source>
        <translation>Mensagem não entregue</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>E-mail devolvido</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Mudança de etapa</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Horário agendado</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Horário cancelado</translation>
    </message>
    <message>
        <source>Appointment missed</source>
        <translation>Faltou ao horário</translation>
    </message>
    <message>
        <source>Appointment attended</source>
        <translation>Compareceu ao horário</translation>
    </message>
    <message>
        <source>Deal won</source>
        <translation>Venda ganha</translation>
    </message>
    <message>
        <source>Deal lost</source>
        <translation>Venda perdida</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Descadastro</translation>
    </message>
    <message>
        <source>Silence noticed</source>
        <translation>Silêncio notado</translation>
    </message>
    <message>
        <source>A person answered</source>
        <translation>Uma pessoa respondeu</translation>
    </message>
    <message>
        <source>Records taken apart</source>
        <translation>Registros separados</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envio</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>message queued</source>
        <translation>mensagem na fila</translation>
    </message>
    <message>
        <source>a person decides</source>
        <translation>uma pessoa decide</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>acted</source>
        <translation>agiu</translation>
    </message>
    <message>
        <source>sequence started</source>
        <translation>sequência iniciada</translation>
    </message>
    <message>
        <source>sequence stopped</source>
        <translation>sequência parada</translation>
    </message>
    <message>
        <source>no more messages</source>
        <translation>sem mais mensagens</translation>
    </message>
    <message>
        <source>history, not worked</source>
        <translation>histórico, sem trabalho</translation>
    </message>
    <message>
        <source>no sequence fits</source>
        <translation>nenhuma sequência se aplica</translation>
    </message>
    <message>
        <source>was in it already</source>
        <translation>já estava nela</translation>
    </message>
    <message>
        <source>had replied already</source>
        <translation>já tinha respondido</translation>
    </message>
    <message>
        <source>lead is closed</source>
        <translation>interessado encerrado</translation>
    </message>
    <message>
        <source>has an appointment</source>
        <translation>tem horário</translation>
    </message>
    <message>
        <source>another sequence runs</source>
        <translation>há outra sequência em curso</translation>
    </message>
    <message>
        <source>not silent any more</source>
        <translation>já não está em silêncio</translation>
    </message>
    <message>
        <source>our answer comes first</source>
        <translation>antes falta a nossa resposta</translation>
    </message>
    <message>
        <source>was followed up before</source>
        <translation>já teve acompanhamento</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>ainda não é hora</translation>
    </message>
    <message>
        <source>no longer due</source>
        <translation>já não cabe</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>espera uma pessoa</translation>
    </message>
    <message>
        <source>its sequence is gone</source>
        <translation>a sequência não existe mais</translation>
    </message>
    <message>
        <source>answer came too late</source>
        <translation>a resposta chegou tarde</translation>
    </message>
    <message>
        <source>answer applied</source>
        <translation>resposta aplicada</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>may have been sent</source>
        <translation>talvez enviada</translation>
    </message>
    <message>
        <source>failed for good</source>
        <translation>falhou de vez</translation>
    </message>
    <message>
        <source>holds the message</source>
        <translation>retém a mensagem</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>espera a hora</translation>
    </message>
    <message>
        <source>blocks the message</source>
        <translation>bloqueia a mensagem</translation>
    </message>
    <message>
        <source>message withdrawn</source>
        <translation>mensagem retirada</translation>
    </message>
    <message>
        <source>rule could not run, message held</source>
        <translation>o controle não rodou, mensagem retida</translation>
    </message>
    <message>
        <source>Address is not valid</source>
        <translation>O endereço não é válido</translation>
    </message>
    <message>
        <source>No address for the channel</source>
        <translation>Sem endereço para o canal</translation>
    </message>
    <message>
        <source>Daily limit reached</source>
        <translation>Limite diário atingido</translation>
    </message>
    <message>
        <source>Weekly limit reached</source>
        <translation>Limite semanal atingido</translation>
    </message>
    <message>
        <source>Facts could not be read</source>
        <translation>Não foi possível ler os dados</translation>
    </message>
    <message>
        <source>No connection for the channel</source>
        <translation>Sem conexão para o canal</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Consentimento retirado</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Falta o consentimento</translation>
    </message>
    <message>
        <source>May have asked to stop</source>
        <translation>Talvez tenha pedido para parar</translation>
    </message>
    <message>
        <source>Belongs to another contact</source>
        <translation>Pertence a outro contato</translation>
    </message>
    <message>
        <source>Too soon after the last message</source>
        <translation>Cedo demais após a última mensagem</translation>
    </message>
    <message>
        <source>Outside approved hours</source>
        <translation>Fora do horário aprovado</translation>
    </message>
    <message>
        <source>Has opted out</source>
        <translation>Pediu descadastro</translation>
    </message>
    <message>
        <source>Its sequence has stopped</source>
        <translation>A sequência parou</translation>
    </message>
    <message>
        <source>Template has an empty slot</source>
        <translation>O modelo tem um campo vazio</translation>
    </message>
    <message>
        <source>Text is empty</source>
        <translation>O texto está vazio</translation>
    </message>
    <message>
        <source>Time zone is unknown</source>
        <translation>Fuso horário desconhecido</translation>
    </message>
    <message>
        <source>Contact has replied</source>
        <translation>O contato respondeu</translation>
    </message>
    <message>
        <source>Appointment was booked</source>
        <translation>Um horário foi agendado</translation>
    </message>
    <message>
        <source>Approved by a person</source>
        <translation>Aprovado por uma pessoa</translation>
    </message>
    <message>
        <source>Rejected by a person</source>
        <translation>Rejeitado por uma pessoa</translation>
    </message>
    <message>
        <source>Tried again later</source>
        <translation>Nova tentativa mais tarde</translation>
    </message>
    <message>
        <source>Repeated under the same key</source>
        <translation>Repetida com a mesma chave</translation>
    </message>
    <message>
        <source>Nobody knows whether it was sent</source>
        <translation>Ninguém sabe se foi enviada</translation>
    </message>
    <message>
        <source>Channel refused it</source>
        <translation>O canal recusou</translation>
    </message>
    <message>
        <source>All tries have failed</source>
        <translation>Todas as tentativas falharam</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>Já não está lá</translation>
    </message>
    <message>
        <source>It has changed meanwhile</source>
        <translation>Mudou nesse meio-tempo</translation>
    </message>
    <message>
        <source>Too much is going on right now</source>
        <translation>Há atividade demais agora</translation>
    </message>
    <message>
        <source>Another agent works on this workspace</source>
        <translation>Outro agente trabalha neste espaço</translation>
    </message>
    <message>
        <source>The workspace could not be read</source>
        <translation>Não foi possível ler o espaço</translation>
    </message>
    <message>
        <source>The other side could not be reached</source>
        <translation>Não foi possível contatar o outro lado</translation>
    </message>
    <message>
        <source>This workspace cannot do that</source>
        <translation>Este espaço não pode fazer isso</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>Foi interrompido</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo deu errado</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>em envio</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retida</translation>
    </message>
    <message>
        <source>with a person</source>
        <translation>com uma pessoa</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>May be a minor</source>
        <translation>Pode ser menor de idade</translation>
    </message>
    <message>
        <source>Not sure enough</source>
        <translation>Certeza insuficiente</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Ainda não há modelo</translation>
    </message>
    <message>
        <source>The model is not certified</source>
        <translation>O modelo não está certificado</translation>
    </message>
    <message>
        <source>Wants an answer</source>
        <translation>Espera resposta</translation>
    </message>
    <message>
        <source>No approved text</source>
        <translation>Não há texto aprovado</translation>
    </message>
    <message>
        <source>A fact is missing in the text</source>
        <translation>Falta um dado no texto</translation>
    </message>
    <message>
        <source>Unsure: %1</source>
        <translation>Dúvida: %1</translation>
    </message>
    <message>
        <source>Unsure: %1?</source>
        <translation>Dúvida: %1?</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Resposta: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texto: %1</translation>
    </message>
    <message>
        <source>In doubt: sent or not</source>
        <translation>Em dúvida: enviado ou não</translation>
    </message>
    <message>
        <source>Guardrail: %1</source>
        <translation>Controle: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: what came of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The model was wrong too often</source>
        <translation>O modelo errou demais</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horários</translation>
    </message>
    <message>
        <source>Enrol or book</source>
        <translation>Inscrever-se ou marcar</translation>
    </message>
    <message>
        <source>Move or cancel</source>
        <translation>Mudar ou cancelar</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamação</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Parar de escrever</translation>
    </message>
    <message>
        <source>A person, please</source>
        <translation>Uma pessoa, por favor</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Outra coisa</translation>
    </message>
    <message>
        <source>Not sure what it wants</source>
        <translation>Sem certeza do que quer</translation>
    </message>
    <message>
        <source>Like nothing it has learned</source>
        <translation>Diferente do aprendido</translation>
    </message>
    <message>
        <source>Language was not learned</source>
        <translation>Idioma não aprendido</translation>
    </message>
    <message>
        <source>Words were not learned</source>
        <translation>Palavras não aprendidas</translation>
    </message>
    <message>
        <source>Has no words</source>
        <translation>Não tem palavras</translation>
    </message>
    <message>
        <source>The intent model is not certified</source>
        <translation>O modelo de intenções não está certificado</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a language</comment>
        <translation>Em %1</translation>
    </message>
    <message>
        <source>Wants: %1</source>
        <translation>Quer: %1</translation>
    </message>
    <message>
        <source>Wants: %1, said %2 with confidence %3</source>
        <translation>Quer: %1, segundo %2 com confiança %3</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Mensagem: %1</translation>
    </message>
    <message>
        <source>Message: %1?</source>
        <translation>Mensagem: %1?</translation>
    </message>
    <message>
        <source>Opt-out: %1</source>
        <translation>Descadastro: %1</translation>
    </message>
    <message>
        <source>Names an accreditation that is not approved</source>
        <translation>Cita um credenciamento não aprovado</translation>
    </message>
    <message>
        <source>Daily limit of the law reached</source>
        <translation>Limite diário da lei atingido</translation>
    </message>
    <message>
        <source>Speaks of a competitor</source>
        <translation>Fala de um concorrente</translation>
    </message>
    <message>
        <source>Somebody grieves</source>
        <translation>Alguém está de luto</translation>
    </message>
    <message>
        <source>Somebody may be in danger</source>
        <translation>Alguém pode estar em perigo</translation>
    </message>
    <message>
        <source>Calls free what is not</source>
        <translation>Chama de grátis o que não é</translation>
    </message>
    <message>
        <source>Outside the hours of the law</source>
        <translation>Fora do horário da lei</translation>
    </message>
    <message>
        <source>Not in the contact&apos;s language</source>
        <translation>Não está no idioma do contato</translation>
    </message>
    <message>
        <source>Says what must stay inside</source>
        <translation>Diz o que deve ficar dentro</translation>
    </message>
    <message>
        <source>Admits a fault</source>
        <translation>Admite uma culpa</translation>
    </message>
    <message>
        <source>Has a link that is not approved</source>
        <translation>Tem um link não aprovado</translation>
    </message>
    <message>
        <source>Meets a rule of your own</source>
        <translation>Cai em uma regra própria</translation>
    </message>
    <message>
        <source>Names a discount that is not on offer</source>
        <translation>Cita um desconto que não está em oferta</translation>
    </message>
    <message>
        <source>Has an open placeholder</source>
        <translation>Tem um espaço sem preencher</translation>
    </message>
    <message>
        <source>Says what your own sentences deny</source>
        <translation>Diz o que as frases próprias negam</translation>
    </message>
    <message>
        <source>Names a price that is not approved</source>
        <translation>Cita um preço não aprovado</translation>
    </message>
    <message>
        <source>Has personal data of somebody else</source>
        <translation>Tem dados pessoais de outra pessoa</translation>
    </message>
    <message>
        <source>Promises what nobody can promise</source>
        <translation>Promete o que ninguém pode prometer</translation>
    </message>
    <message>
        <source>Names a promotion that is not on offer</source>
        <translation>Cita uma promoção que não está em oferta</translation>
    </message>
    <message>
        <source>Speaks of refunds beyond the terms</source>
        <translation>Fala de reembolsos fora dos termos</translation>
    </message>
    <message>
        <source>Claims scarcity or hurry</source>
        <translation>Alega escassez ou urgência</translation>
    </message>
    <message>
        <source>Speaks of terms that are not approved</source>
        <translation>Fala de condições não aprovadas</translation>
    </message>
    <message>
        <source>Has hidden or look-alike characters</source>
        <translation>Tem caracteres ocultos ou que imitam outros</translation>
    </message>
    <message>
        <source>Its tone is not ours</source>
        <translation>O tom não é o nosso</translation>
    </message>
    <message>
        <source>WhatsApp wants an approved template</source>
        <translation>O WhatsApp pede um modelo aprovado</translation>
    </message>
    <message>
        <source>States what no fact backs</source>
        <translation>Afirma o que nenhum dado apoia</translation>
    </message>
</context>
<context>
    <name>ns::ui::UnderstandingView</name>
    <message>
        <source>What was understood</source>
        <translation>O que foi entendido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>Ou então</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Descadastro</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Vai para</translation>
    </message>
    <message>
        <source>No model was asked</source>
        <translation>Nenhum modelo foi consultado</translation>
    </message>
    <message>
        <source>Nothing it could tell</source>
        <translation>Nada que pudesse dizer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>label, confidence</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, but like nothing it has learned</source>
        <translation>%1, mas diferente do aprendido</translation>
    </message>
    <message>
        <source>%1, but it knows too few of the words</source>
        <translation>%1, mas conhece muito poucas palavras</translation>
    </message>
    <message>
        <source>%1, but it has not learned the language</source>
        <translation>%1, mas não aprendeu o idioma</translation>
    </message>
    <message>
        <source>%1; decides alone from %2</source>
        <comment>guess, threshold</comment>
        <translation>%1; decide sozinho a partir de %2</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>%1 from now on, as the text says</source>
        <translation>%1 a partir de agora, segundo o texto</translation>
    </message>
    <message>
        <source>%1, as the text says</source>
        <translation>%1, segundo o texto</translation>
    </message>
    <message>
        <source>%1 from now on: the second message in it</source>
        <translation>%1 a partir de agora: é a segunda mensagem assim</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text is too short to tell</source>
        <translation>%1, o do contato: o texto é curto demais para saber</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text is not clear enough</source>
        <translation>%1, o do contato: o texto não é claro o bastante</translation>
    </message>
    <message>
        <source>%1, the contact&apos;s own: the text mixes languages</source>
        <translation>%1, o do contato: o texto mistura idiomas</translation>
    </message>
    <message>
        <source>%1: the text is in a language that the agent does not write</source>
        <translation>%1: o texto está em um idioma que o agente não escreve</translation>
    </message>
    <message>
        <source>%1: the text has no words</source>
        <translation>%1: o texto não tem palavras</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>Pode ser</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Why it may be an opt-out</source>
        <translation>Por que pode ser um descadastro</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Por que “%1”</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>number, words</comment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>No word of it stands out</source>
        <translation>Nenhuma palavra se destaca</translation>
    </message>
</context>
<context>
    <name>ns::ui::WindowedList</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou mais</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>rows shown of all</comment>
        <translation>%1–%2 de %3</translation>
    </message>
</context>
</TS>
