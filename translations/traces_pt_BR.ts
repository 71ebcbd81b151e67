<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::SpanDetails</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>Detalhes do trecho</translation>
    </message>
    <message>
        <source>Facts of the span</source>
        <translation>Dados do trecho</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Como foi guardado</translation>
    </message>
</context>
<context>
    <name>ns::ui::SpanModel</name>
    <message>
        <source>Span</source>
        <translation>Trecho</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, levou %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::SpanWords</name>
    <message>
        <source>Stop words: clear opt-out</source>
        <translation>Palavras de descadastro: claras</translation>
    </message>
    <message>
        <source>Stop words: unclear</source>
        <translation>Palavras de descadastro: incertas</translation>
    </message>
    <message>
        <source>Stop words: none</source>
        <translation>Palavras de descadastro: nenhuma</translation>
    </message>
    <message>
        <source>Classified: no answer</source>
        <translation>Classificação: sem resposta</translation>
    </message>
    <message>
        <source>Classified: %1 %2</source>
        <translation>Classificação: %1 %2</translation>
    </message>
    <message>
        <source>Gate: decides alone</source>
        <translation>Limiar: decide sozinho</translation>
    </message>
    <message>
        <source>Gate: asks a person</source>
        <translation>Limiar: pergunta a uma pessoa</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plano: %1</translation>
    </message>
    <message>
        <source>Text by a person</source>
        <translation>Texto de uma pessoa</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Rascunho: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule: verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent by %1</source>
        <translation>Enviada por %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiança</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Limiar</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Variáveis</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo de texto</translation>
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
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Tentativa</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Send key</source>
        <translation>Chave de envio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>%1 figures, %2 of them missing</source>
        <translation>%1 números, faltam %2</translation>
    </message>
    <message>
        <source>decides alone</source>
        <translation>decide sozinho</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duração</translation>
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
        <translation>Plano: nada a fazer</translation>
    </message>
    <message>
        <source>Wants: nothing it could tell</source>
        <translation>Quer: não deu para saber</translation>
    </message>
    <message>
        <source>Wants: %1 %2</source>
        <comment>intent, confidence</comment>
        <translation>Quer: %1 %2</translation>
    </message>
    <message>
        <source>Language: not told</source>
        <translation>Idioma: não se sabe</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Team: none</source>
        <translation>Equipe: nenhuma</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Equipe: %1</translation>
    </message>
    <message>
        <source>Confirmation of the opt-out</source>
        <translation>Confirmação do descadastro</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Parece ser</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Mudou</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Refused as</source>
        <translation>Recusado por</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>Ou então</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipe</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceChain</name>
    <message>
        <source>Same contact</source>
        <translation>Mesmo contato</translation>
    </message>
    <message>
        <source>Same contact, before and next</source>
        <translation>Mesmo contato, antes e depois</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Passo anterior</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>this trace</source>
        <translation>este rastro</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 depois</translation>
    </message>
    <message>
        <source>just before</source>
        <translation>logo antes</translation>
    </message>
    <message>
        <source>just after</source>
        <translation>logo depois</translation>
    </message>
    <message>
        <source>reply, %1</source>
        <translation>resposta, %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceFacts</name>
    <message>
        <source>Facts of the trace</source>
        <translation>Dados do rastro</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Our work</source>
        <translation>Trabalho próprio</translation>
    </message>
    <message>
        <source>Start to end</source>
        <translation>Do início ao fim</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
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
        <translation>Chegada ao passo</translation>
    </message>
</context>
<context>
    <name>ns::ui::TraceList</name>
    <message>
        <source>Search traces</source>
        <translation>Buscar rastros</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Com uma pessoa</translation>
    </message>
    <message>
        <source>Rule held it</source>
        <translation>Retidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>From the contact</source>
        <translation>Do contato</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
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
        <translation>Rastros</translation>
    </message>
    <message>
        <source>Reading the traces</source>
        <translation>Lendo os rastros</translation>
    </message>
    <message>
        <source>No trace matches</source>
        <translation>Nenhum rastro corresponde</translation>
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
        <source>No traces yet</source>
        <translation>Ainda não há rastros</translation>
    </message>
    <message>
        <source>Every step of the agent leaves one here.</source>
        <translation>Cada passo do agente deixa um aqui.</translation>
    </message>
</context>
<context>
    <name>ns::ui::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Rastros</translation>
    </message>
    <message>
        <source>Next trace</source>
        <translation>Próximo rastro</translation>
    </message>
    <message>
        <source>Previous trace</source>
        <translation>Rastro anterior</translation>
    </message>
    <message>
        <source>To the spans</source>
        <translation>Ir aos trechos</translation>
    </message>
    <message>
        <source>What the contact did next</source>
        <translation>O que o contato fez depois</translation>
    </message>
    <message>
        <source>What the contact did before</source>
        <translation>O que o contato fez antes</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Abrir o contato</translation>
    </message>
    <message>
        <source>Copy the span</source>
        <translation>Copiar o trecho</translation>
    </message>
    <message>
        <source>Copy the trace&apos;s id</source>
        <translation>Copiar o id do rastro</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>Buscar rastros</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Mostrar o que foi enviado</translation>
    </message>
    <message>
        <source>Show what a person decides</source>
        <translation>Mostrar o que uma pessoa decide</translation>
    </message>
    <message>
        <source>Show what a rule held</source>
        <translation>Mostrar o que um controle reteve</translation>
    </message>
    <message>
        <source>Show trouble</source>
        <translation>Mostrar problemas</translation>
    </message>
    <message>
        <source>Show what contacts did</source>
        <translation>Mostrar o que os contatos fizeram</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Limpar busca e filtros</translation>
    </message>
    <message>
        <source>Newest trace</source>
        <translation>Rastro mais recente</translation>
    </message>
    <message>
        <source>Oldest trace</source>
        <translation>Rastro mais antigo</translation>
    </message>
    <message>
        <source>No trace chosen</source>
        <translation>Nenhum rastro escolhido</translation>
    </message>
    <message>
        <source>Choose one to see what the agent did and why.</source>
        <translation>Ao escolher um, aparece o que o agente fez e por quê.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar id</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Dados de %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::WaterfallHeader</name>
    <message>
        <source>ours</source>
        <translation>próprio</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
</context>
<context>
    <name>ns::ui::WaterfallView</name>
    <message>
        <source>Spans</source>
        <translation>Trechos</translation>
    </message>
</context>
</TS>
