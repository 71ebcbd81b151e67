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
    <name>ns::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
</TS>
