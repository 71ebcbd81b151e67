<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::AgeLegend</name>
    <message>
        <source>Last contact: %1</source>
        <translation>Último contato: %1</translation>
    </message>
    <message>
        <source>within 24 h</source>
        <translation>há menos de 24 h</translation>
    </message>
    <message>
        <source>over 24 h</source>
        <translation>mais de 24 h</translation>
    </message>
    <message>
        <source>over 48 h: quiet</source>
        <translation>mais de 48 h: em silêncio</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>sem contato ainda</translation>
    </message>
</context>
<context>
    <name>ns::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Quadro</translation>
    </message>
</context>
<context>
    <name>ns::ui::ClassificationPanel</name>
    <message>
        <source>Why this label</source>
        <translation>Por que este rótulo</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Sem classificação</translation>
    </message>
    <message>
        <source>The agent decides alone from %1 up</source>
        <translation>O agente decide sozinho a partir de %1</translation>
    </message>
    <message>
        <source>Decided by the agent alone</source>
        <translation>Decidido pelo agente sozinho</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>Decidido por uma pessoa</translation>
    </message>
    <message>
        <source>What really became of it</source>
        <translation>O que aconteceu de fato</translation>
    </message>
    <message>
        <source>All else</source>
        <translation>Todo o resto</translation>
    </message>
    <message>
        <source>Before any fact</source>
        <translation>Antes de qualquer dado</translation>
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
        <translation>Desconhecida: nada é enviado</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln zones</source>
        <translation>
            <numerusform>%Ln fuso</numerusform>
            <numerusform>Um de %Ln fusos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, may be written to</source>
        <translation>%1, pode receber mensagens</translation>
    </message>
    <message>
        <source>%1, outside approved hours</source>
        <translation>%1, fora do horário aprovado</translation>
    </message>
    <message>
        <source>%1, not before %2</source>
        <translation>%1, não antes das %2</translation>
    </message>
    <message>
        <source>Opted out of everything</source>
        <translation>Descadastrado de tudo</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: sim</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: não</translation>
    </message>
    <message>
        <source>%1: opted out</source>
        <translation>%1: descadastrado</translation>
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
        <translation>Telefone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contato</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>passo %1 de %2</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation>Retomar contato</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Próxima mensagem</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadModel</name>
    <message>
        <source>Lead</source>
        <translation>Interessado</translation>
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
        <translation>Silêncio</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Entrada</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadPane</name>
    <message>
        <source>Trace</source>
        <translation>Rastro</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planejado</translation>
    </message>
    <message>
        <source>From the source</source>
        <translation>Da fonte</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interessado</translation>
    </message>
    <message>
        <source>No lead chosen</source>
        <translation>Nenhum interessado escolhido</translation>
    </message>
    <message>
        <source>Choose one to see its facts, its thread and what comes next.</source>
        <translation>Ao escolher um, aparecem seus dados, sua conversa e o que vem depois.</translation>
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
        <translation>Com uma pessoa</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Esfriando</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertos</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Parados</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Descadastrados</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Interessados</translation>
    </message>
    <message>
        <source>No lead matches</source>
        <translation>Nenhum interessado corresponde</translation>
    </message>
    <message>
        <source>Fewer words or another filter may help.</source>
        <translation>Menos palavras ou outro filtro podem ajudar.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Limpar busca e filtros</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Ainda não há interessados</translation>
    </message>
    <message>
        <source>They appear here as soon as a source brings them in.</source>
        <translation>Aparecem aqui assim que uma fonte os traz.</translation>
    </message>
</context>
<context>
    <name>ns::ui::LeadWords</name>
    <message>
        <source>Not classified</source>
        <translation>Sem classificação</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>a label that nobody has decided yet</comment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nada planejado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Message by %1</source>
        <translation>Mensagem por %1</translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation>Retomar contato</translation>
    </message>
    <message>
        <source>Held by a rule</source>
        <translation>Retido por um controle</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>Talvez enviada</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>A mensagem falhou</translation>
    </message>
    <message>
        <source>A message failed for good</source>
        <translation>Uma mensagem falhou de vez</translation>
    </message>
    <message>
        <source>A message may have been sent</source>
        <translation>Talvez uma mensagem tenha saído</translation>
    </message>
    <message>
        <source>Waits in the review queue</source>
        <translation>Espera na fila de revisão</translation>
    </message>
    <message>
        <source>A rule holds a message</source>
        <translation>Um controle retém uma mensagem</translation>
    </message>
    <message>
        <source>Has opted out</source>
        <translation>Pediu descadastro</translation>
    </message>
    <message>
        <source>May have asked to stop</source>
        <translation>Talvez tenha pedido para parar</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Esfriando</translation>
    </message>
    <message>
        <source>Something new is being worked on</source>
        <translation>Algo novo está em andamento</translation>
    </message>
    <message>
        <source>Has attended</source>
        <translation>Já compareceu</translation>
    </message>
    <message>
        <source>Has booked</source>
        <translation>Já agendou</translation>
    </message>
    <message>
        <source>Imported as history: no sequence starts</source>
        <translation>Histórico importado: sem sequências</translation>
    </message>
    <message>
        <source>%1, %2, %3. Next: %4. Last contact: %5</source>
        <translation>%1, %2, %3. Depois: %4. Último contato: %5</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Com uma pessoa</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>when a sequence goes on</comment>
        <translation>Depois: %1</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Em dúvida</translation>
    </message>
</context>
<context>
    <name>ns::ui::PipelinePage</name>
    <message>
        <source>Pipeline</source>
        <translation>Funil</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Abrir seu rastro</translation>
    </message>
    <message>
        <source>Open its review item</source>
        <translation>Abrir sua revisão</translation>
    </message>
    <message>
        <source>Why this label</source>
        <translation>Por que este rótulo</translation>
    </message>
    <message>
        <source>To the details</source>
        <translation>Ir aos detalhes</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>Buscar interessados</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Quadro ou tabela</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show those with a person</source>
        <translation>Mostrar os que esperam uma pessoa</translation>
    </message>
    <message>
        <source>Show those going cold</source>
        <translation>Mostrar os que esfriam</translation>
    </message>
    <message>
        <source>Show unsure ones</source>
        <translation>Mostrar os incertos</translation>
    </message>
    <message>
        <source>Show stuck ones</source>
        <translation>Mostrar os parados</translation>
    </message>
    <message>
        <source>Show those who opted out</source>
        <translation>Mostrar os descadastrados</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Limpar busca e filtros</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Próximo interessado</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>Interessado anterior</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Próxima etapa</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Etapa anterior</translation>
    </message>
    <message>
        <source>First lead</source>
        <translation>Primeiro interessado</translation>
    </message>
    <message>
        <source>Last lead</source>
        <translation>Último interessado</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visualização</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interessado</numerusform>
            <numerusform>%Ln interessados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, counting goes on</source>
        <translation>%1, a contagem continua</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Dados de %1</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>O que se vê foi lido antes.</translation>
    </message>
    <message>
        <source>Reading the leads</source>
        <translation>Lendo os interessados</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Ainda não há interessados</translation>
    </message>
    <message>
        <source>They appear here as soon as a source brings them in.</source>
        <translation>Aparecem aqui assim que uma fonte os traz.</translation>
    </message>
</context>
<context>
    <name>ns::ui::StageColumn</name>
    <message>
        <source>%1: leads that need attention most</source>
        <translation>%1: os que mais precisam de atenção</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>mais %Ln</numerusform>
            <numerusform>mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: show all as a table</source>
        <translation>%1: ver todos em tabela</translation>
    </message>
</context>
<context>
    <name>ns::ui::StageHead</name>
    <message numerus="yes">
        <source>%1: %Ln leads</source>
        <translation>
            <numerusform>%1: %Ln interessado</numerusform>
            <numerusform>%1: %Ln interessados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quiet for over 48 h</source>
        <translation>%1 em silêncio há mais de 48 h</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1 ganho</translation>
    </message>
    <message>
        <source>Within 24 h: %1. Within 48 h: %2. Longer: %3. Never contacted: %4</source>
        <translation>Em 24 h: %1. Em 48 h: %2. Mais: %3. Sem contato: %4</translation>
    </message>
    <message>
        <source>none quiet</source>
        <translation>nenhum em silêncio</translation>
    </message>
    <message>
        <source>%1 quiet</source>
        <translation>%1 em silêncio</translation>
    </message>
</context>
<context>
    <name>ns::ui::ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Nada foi escrito ainda</translation>
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
        <translation>Ver mensagens anteriores</translation>
    </message>
</context>
</TS>
