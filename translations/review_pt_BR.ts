<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::AnswerList</name>
    <message>
        <source>Another label</source>
        <translation>Outra etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more labels to choose from</source>
        <translation>
            <numerusform>Mais %Ln etiqueta para escolher</numerusform>
            <numerusform>Mais %Ln etiquetas para escolher</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>Back in this list %1, nothing is sent</source>
        <translation>Volta a esta lista %1, nada é enviado</translation>
    </message>
</context>
<context>
    <name>ns::ui::ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interessado</translation>
    </message>
    <message>
        <source>Also open</source>
        <translation>Também pendente</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attributes</source>
        <translation>
            <numerusform>%Ln atributo</numerusform>
            <numerusform>%Ln atributos</numerusform>
        </translation>
    </message>
    <message>
        <source>not known, so nothing is sent</source>
        <translation>desconhecida, por isso nada é enviado</translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln zones</source>
        <translation>
            <numerusform>uma de %Ln fuso</numerusform>
            <numerusform>um de %Ln fusos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sends are open</source>
        <translation>%1, envios liberados</translation>
    </message>
    <message>
        <source>%1, sends are closed</source>
        <translation>%1, fora do horário</translation>
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
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>no consent for a channel</comment>
        <translation>não por %1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>none on record</source>
        <translation>nenhum registrado</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Descadastrado</translation>
    </message>
    <message>
        <source>of everything</source>
        <translation>de tudo</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>ns::ui::Conversation</name>
    <message>
        <source>Conversation and reasons</source>
        <translation>Conversa e motivos</translation>
    </message>
    <message>
        <source>No messages with this person yet</source>
        <translation>Ainda não há mensagens com esta pessoa</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>who, day, time</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation>
            <numerusform>%Ln mensagem anterior</numerusform>
            <numerusform>%Ln mensagens anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft, not sent · %1</source>
        <translation>Rascunho não enviado · %1</translation>
    </message>
    <message>
        <source>boxed words come from facts</source>
        <translation>o que está em caixas vem dos dados</translation>
    </message>
    <message>
        <source>If you accept: goes out %1 by %2</source>
        <translation>Se for aceito: sai %1 por %2</translation>
    </message>
    <message>
        <source>If you accept: goes out now by %1</source>
        <translation>Se for aceito: sai agora por %1</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>Por que “%1”</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo o resto</translation>
    </message>
    <message>
        <source>Sum with base %1</source>
        <translation>Soma com base %1</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensagens anteriores</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Enviar a resposta</translation>
    </message>
    <message>
        <source>Send as edited</source>
        <translation>Enviar assim</translation>
    </message>
</context>
<context>
    <name>ns::ui::DraftEditor</name>
    <message>
        <source>Text of the message</source>
        <translation>Texto da mensagem</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Deixar como estava</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln caractere</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>ns::ui::ItemView</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>message kind, channel</comment>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Wrote by %1</source>
        <translation>Escreveu por %1</translation>
    </message>
    <message>
        <source>stage “%1”</source>
        <translation>etapa “%1”</translation>
    </message>
    <message>
        <source>waits since %1</source>
        <translation>espera desde %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>com %1 de atraso</translation>
    </message>
    <message>
        <source>This item is closed</source>
        <translation>Este caso está fechado</translation>
    </message>
    <message>
        <source>A message came in %1</source>
        <translation>Chegou uma mensagem %1</translation>
    </message>
    <message>
        <source>It stands below; the answers follow from it</source>
        <translation>Está abaixo; as opções já a levam em conta</translation>
    </message>
    <message>
        <source>The agent has looked again</source>
        <translation>O agente avaliou de novo</translation>
    </message>
    <message>
        <source>The score below is the new one</source>
        <translation>A pontuação abaixo é a nova</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Resolvido em outro lugar</translation>
    </message>
    <message>
        <source>%1. Nothing is left to do here</source>
        <translation>%1. Aqui não resta nada a fazer</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Não é mais necessário</translation>
    </message>
    <message>
        <source>Something happened meanwhile that settles it</source>
        <translation>Nesse meio-tempo aconteceu algo que o resolve</translation>
    </message>
    <message>
        <source>This item is gone</source>
        <translation>Este caso não existe mais</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a team</comment>
        <translation>para %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::LastAnswer</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>put off</source>
        <translation>para mais tarde</translation>
    </message>
    <message>
        <source>%1 · %2 s left</source>
        <translation>%1 · restam %2 s</translation>
    </message>
    <message>
        <source>%1 · done</source>
        <translation>%1 · feito</translation>
    </message>
</context>
<context>
    <name>ns::ui::QuestionStrip</name>
    <message>
        <source>acts from %1</source>
        <comment>the threshold</comment>
        <translation>age a partir de %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Pontuação</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewList</name>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar na lista</translation>
    </message>
    <message>
        <source>Items that wait</source>
        <translation>Casos em espera</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada espera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put off</source>
        <translation>
            <numerusform>%Ln para mais tarde</numerusform>
            <numerusform>%Ln para mais tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>o mais antigo, %1</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada corresponde</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada espera</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Accept what is proposed</source>
        <translation>Aceitar o proposto</translation>
    </message>
    <message>
        <source>Choose label %1</source>
        <translation>Escolher a etiqueta %1</translation>
    </message>
    <message>
        <source>Choose from all labels</source>
        <translation>Escolher entre todas as etiquetas</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeitar</translation>
    </message>
    <message>
        <source>Put off for later</source>
        <translation>Deixar para mais tarde</translation>
    </message>
    <message>
        <source>Undo the last answer</source>
        <translation>Desfazer a última resposta</translation>
    </message>
    <message>
        <source>Accept all like this one</source>
        <translation>Aceitar todos os semelhantes</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Próximo caso</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Caso anterior</translation>
    </message>
    <message>
        <source>Next filter</source>
        <translation>Próximo filtro</translation>
    </message>
    <message>
        <source>Previous filter</source>
        <translation>Filtro anterior</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar na lista</translation>
    </message>
    <message>
        <source>Read the whole conversation</source>
        <translation>Ler toda a conversa</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Abrir o rastro</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Abrir o contato</translation>
    </message>
    <message>
        <source>This window only looks</source>
        <translation>Esta janela é somente de consulta</translation>
    </message>
    <message>
        <source>No item is on show</source>
        <translation>Nenhum caso à vista</translation>
    </message>
    <message>
        <source>This item is closed</source>
        <translation>Este caso está fechado</translation>
    </message>
    <message>
        <source>This item is still being read</source>
        <translation>Este caso ainda está sendo lido</translation>
    </message>
    <message>
        <source>Nothing is proposed: choose a label</source>
        <translation>Não há proposta: escolher uma etiqueta</translation>
    </message>
    <message>
        <source>This item has no message to edit</source>
        <translation>Este caso não tem mensagem para editar</translation>
    </message>
    <message>
        <source>This item cannot be rejected</source>
        <translation>Este caso não pode ser rejeitado</translation>
    </message>
    <message>
        <source>This item takes no label</source>
        <translation>Este caso não leva etiqueta</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Não há nada a desfazer</translation>
    </message>
    <message>
        <source>This item has no trace</source>
        <translation>Este caso não tem rastro</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln items at one stroke?</source>
        <translation>
            <numerusform>Aceitar %Ln caso de uma vez?</numerusform>
            <numerusform>Aceitar %Ln casos de uma vez?</numerusform>
        </translation>
    </message>
    <message>
        <source>All in this list with “%1”. For this one: %2. One undo takes all of them back</source>
        <translation>Todos os desta lista com “%1”. Para este: %2. Desfazer uma vez devolve todos</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceitar todos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln resolvido</numerusform>
            <numerusform>%Ln resolvidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>There is no such item</source>
        <translation>Esse caso não existe</translation>
    </message>
    <message>
        <source>This item could not be read</source>
        <translation>Não foi possível ler este caso</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>Não foi possível ler a lista</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Lendo a lista</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada corresponde</translation>
    </message>
    <message>
        <source>No item that waits has these words and this reason</source>
        <translation>Nenhum caso em espera tem estas palavras e este motivo</translation>
    </message>
    <message>
        <source>The agent is off. Start it, and it asks here whenever it is not sure</source>
        <translation>O agente está desligado. Ao iniciá-lo, ele perguntará aqui quando não tiver certeza</translation>
    </message>
    <message>
        <source>The agent goes on by itself and asks here when it is not sure, when a guardrail says so, or when somebody writes</source>
        <translation>O agente segue sozinho e pergunta aqui quando não tem certeza, quando um controle pede ou quando alguém escreve</translation>
    </message>
    <message>
        <source>Only what you put off waits for you</source>
        <translation>Só espera o que ficou para mais tarde</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada a resolver</translation>
    </message>
    <message>
        <source>%1 was answered elsewhere first</source>
        <translation>%1 já foi resolvido em outro lugar</translation>
    </message>
    <message>
        <source>Your answer was not used</source>
        <translation>Esta resposta não foi usada</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The answer for %1 was not kept</source>
        <translation>A resposta para %1 não foi salva</translation>
    </message>
    <message>
        <source>The item is back in the list. %1</source>
        <translation>O caso está de novo na lista. %1</translation>
    </message>
    <message>
        <source>The agent has acted on the answer already</source>
        <translation>O agente já agiu conforme a resposta</translation>
    </message>
    <message>
        <source>%1 could not be taken back</source>
        <translation>Não foi possível desfazer: %1</translation>
    </message>
    <message>
        <source>The list could not be read again</source>
        <translation>Não foi possível ler a lista de novo</translation>
    </message>
    <message>
        <source>What it shows is older. %1</source>
        <translation>O que ela mostra é anterior. %1</translation>
    </message>
    <message>
        <source>Write or edit the message</source>
        <translation>Escrever ou editar a mensagem</translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewWords</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertos</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sem texto</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>What kind of lead is this?</source>
        <translation>Que tipo de interessado é este?</translation>
    </message>
    <message>
        <source>Is this lead “%1”?</source>
        <translation>Este interessado é “%1”?</translation>
    </message>
    <message>
        <source>This message wants an answer</source>
        <translation>Esta mensagem espera resposta</translation>
    </message>
    <message>
        <source>What should be written?</source>
        <translation>O que escrever?</translation>
    </message>
    <message>
        <source>Was this sent?</source>
        <translation>Isto foi enviado?</translation>
    </message>
    <message>
        <source>May this be sent?</source>
        <translation>Isto pode ser enviado?</translation>
    </message>
    <message>
        <source>The model was wrong too often lately, so a person decides</source>
        <translation>O modelo errou demais ultimamente, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>The model decides nothing by itself now, so a person decides</source>
        <translation>Por enquanto o modelo não decide nada sozinho, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>%1 is under %2, so a person decides</source>
        <translation>%1 está abaixo de %2, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>No model is active yet, so a person decides</source>
        <translation>Ainda não há um modelo ativo, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>The model has not passed its gate, so a person decides</source>
        <translation>O modelo não passou no seu teste, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>There is no approved text for this person&apos;s segment and language</source>
        <translation>Não há texto aprovado para o segmento e o idioma desta pessoa</translation>
    </message>
    <message>
        <source>The approved text names a fact that nobody has written down</source>
        <translation>O texto aprovado menciona um dado que ninguém registrou</translation>
    </message>
    <message>
        <source>The channel gave no receipt; sending again may reach the person twice</source>
        <translation>O canal não confirmou; reenviar pode duplicar a mensagem</translation>
    </message>
    <message>
        <source>Held by a guardrail: %1</source>
        <translation>Retido por um controle: %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escrever</translation>
    </message>
    <message>
        <source>Edit first</source>
        <translation>Editar antes</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nenhuma destas</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Não enviar</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of today</comment>
        <translation>às %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>a day and a time</comment>
        <translation>em %1 às %2</translation>
    </message>
    <message>
        <source>sends now by %1</source>
        <translation>envia agora por %1</translation>
    </message>
    <message>
        <source>sends by %1 %2</source>
        <translation>envia por %1 %2</translation>
    </message>
    <message>
        <source>sends by %1 once this is settled: %2</source>
        <translation>envia por %1 quando for resolvido: %2</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>nada é enviado</translation>
    </message>
    <message>
        <source>nothing is sent (%1)</source>
        <translation>nada é enviado (%1)</translation>
    </message>
    <message>
        <source>label “%1”</source>
        <translation>etiqueta “%1”</translation>
    </message>
    <message>
        <source>the lead has no label then</source>
        <translation>o interessado fica sem etiqueta</translation>
    </message>
    <message>
        <source>starts “%1”</source>
        <translation>inicia “%1”</translation>
    </message>
    <message>
        <source>goes on with “%1”</source>
        <translation>continua “%1”</translation>
    </message>
    <message>
        <source>stops “%1”</source>
        <translation>interrompe “%1”</translation>
    </message>
    <message>
        <source>ends “%1”</source>
        <translation>termina “%1”</translation>
    </message>
    <message>
        <source>next step %1</source>
        <translation>próximo passo %1</translation>
    </message>
    <message>
        <source>waits for the next step</source>
        <translation>espera o próximo passo</translation>
    </message>
    <message>
        <source>moves to stage “%1”</source>
        <translation>passa para a etapa “%1”</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Descadastros</translation>
    </message>
    <message>
        <source>asks again: %1</source>
        <translation>pergunta de novo: %1</translation>
    </message>
    <message>
        <source>closes the item, nothing else</source>
        <translation>fecha o caso, nada mais</translation>
    </message>
    <message>
        <source>a guardrail forbids this: %1</source>
        <translation>uma regra proíbe isto: %1</translation>
    </message>
    <message>
        <source>a guardrail forbids “%1”: %2</source>
        <translation>uma regra proíbe “%1”: %2</translation>
    </message>
    <message>
        <source>a guardrail would ask a person: %1</source>
        <translation>uma regra deixaria isto com uma pessoa: %1</translation>
    </message>
    <message>
        <source>a guardrail would ask a person about “%1”: %2</source>
        <translation>uma regra deixaria “%1” com uma pessoa: %2</translation>
    </message>
    <message>
        <source>the agent will not take this: %1</source>
        <translation>o agente não aceitará isto: %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondido</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nova tentativa</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprovado</translation>
    </message>
    <message>
        <source>sent as edited</source>
        <translation>enviado com alterações</translation>
    </message>
    <message>
        <source>none of the labels</source>
        <translation>nenhuma etiqueta</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviado</translation>
    </message>
    <message>
        <source>Sets this label, nothing else</source>
        <translation>Define esta etiqueta, nada mais</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Parar tudo</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuar escrevendo</translation>
    </message>
    <message>
        <source>%1: this message wants an answer</source>
        <comment>intent</comment>
        <translation>%1: esta mensagem espera resposta</translation>
    </message>
    <message>
        <source>What does this message want?</source>
        <translation>O que esta mensagem quer?</translation>
    </message>
    <message>
        <source>Does this message want “%1”?</source>
        <translation>Esta mensagem quer “%1”?</translation>
    </message>
    <message>
        <source>Does this person want no more messages?</source>
        <translation>Esta pessoa não quer mais mensagens?</translation>
    </message>
    <message>
        <source>Understood with %1; the reply is a person&apos;s to write</source>
        <comment>confidence</comment>
        <translation>Entendida com %1; a resposta é escrita por uma pessoa</translation>
    </message>
    <message>
        <source>The agent does not answer what people write; write the reply, or mark it when you have</source>
        <translation>O agente não responde ao que as pessoas escrevem; é preciso escrever a resposta, ou marcar quando já foi dada</translation>
    </message>
    <message>
        <source>It is like nothing that the model has learned, so a person decides</source>
        <translation>Não se parece com nada do que o modelo aprendeu, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>The model has not learned this language, so a person decides</source>
        <translation>O modelo não aprendeu este idioma, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>The model knows too few of its words, so a person decides</source>
        <translation>O modelo conhece muito poucas das palavras, por isso uma pessoa decide</translation>
    </message>
    <message>
        <source>It has no words that could be understood</source>
        <translation>Não tem palavras que se possam entender</translation>
    </message>
    <message>
        <source>It may ask to stop; marketing is paused until a person says so</source>
        <translation>Pode ser um pedido para parar; a divulgação fica em pausa até uma pessoa dizer</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escrever resposta</translation>
    </message>
    <message>
        <source>Needs no reply</source>
        <translation>Não precisa de resposta</translation>
    </message>
    <message>
        <source>counts as “%1”</source>
        <translation>conta como “%1”</translation>
    </message>
    <message>
        <source>then waits for a reply</source>
        <translation>depois espera resposta</translation>
    </message>
    <message>
        <source>then waits for a reply from %1</source>
        <translation>depois espera resposta de %1</translation>
    </message>
    <message>
        <source>nothing more is ever written to this person</source>
        <translation>nunca mais se escreve para esta pessoa</translation>
    </message>
    <message>
        <source>marketing may go out again</source>
        <translation>a divulgação pode sair de novo</translation>
    </message>
    <message>
        <source>Becomes an example to learn from</source>
        <translation>Fica como exemplo para aprender</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>resposta enviada</translation>
    </message>
    <message>
        <source>no reply needed</source>
        <translation>sem necessidade de resposta</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a team</comment>
        <translation>para %1</translation>
    </message>
    <message>
        <source>stops everything</source>
        <translation>para tudo</translation>
    </message>
</context>
</TS>
