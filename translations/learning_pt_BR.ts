<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::BatchRow</name>
    <message>
        <source>Learned from all the same: %1</source>
        <translation>Aprende-se com eles mesmo assim: %1</translation>
    </message>
    <message>
        <source>Why these labels are true</source>
        <translation>Por que estes rótulos são verdadeiros</translation>
    </message>
    <message>
        <source>Why are they true? Kept in the audit</source>
        <translation>Por que são verdadeiros? Fica na auditoria</translation>
    </message>
    <message>
        <source>Learn from them all the same</source>
        <translation>Aprender com eles mesmo assim</translation>
    </message>
</context>
<context>
    <name>ns::ui::ColumnsPanel</name>
    <message>
        <source>Columns that may know the outcome</source>
        <translation>Colunas que podem conhecer o resultado</translation>
    </message>
    <message>
        <source>Train again with these answers</source>
        <translation>Treinar de novo com estas respostas</translation>
    </message>
    <message>
        <source>No column is suspected</source>
        <translation>Nenhuma coluna é suspeita</translation>
    </message>
    <message>
        <source>None of them seems to be filled in after the outcome</source>
        <translation>Nenhuma parece ser preenchida depois do resultado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspected</source>
        <translation>
            <numerusform>%Ln suspeita</numerusform>
            <numerusform>%Ln suspeitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers wait for the next training</source>
        <translation>
            <numerusform>%Ln resposta espera o próximo treino</numerusform>
            <numerusform>%Ln respostas esperam o próximo treino</numerusform>
        </translation>
    </message>
    <message>
        <source>A model never changes. An answer holds from the next training on</source>
        <translation>Um modelo nunca muda. Uma resposta vale a partir do próximo treino</translation>
    </message>
</context>
<context>
    <name>ns::ui::ComparePanel</name>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>%1 points better</source>
        <translation>%1 pontos melhor</translation>
    </message>
    <message>
        <source>%1 points worse</source>
        <translation>%1 pontos pior</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Contacts whose label would change</source>
        <translation>Contatos cujo rótulo mudaria</translation>
    </message>
    <message>
        <source>Champion and challenger side by side</source>
        <translation>Campeão e desafiante lado a lado</translation>
    </message>
    <message>
        <source>This is the champion</source>
        <translation>Este é o campeão</translation>
    </message>
    <message>
        <source>Choose another model to hold it against this one</source>
        <translation>Escolher outro modelo para compará-lo com este</translation>
    </message>
    <message>
        <source>Comparing on the same leads</source>
        <translation>Comparando com os mesmos interessados</translation>
    </message>
    <message>
        <source>Every contact is scored by both models</source>
        <translation>Os dois modelos avaliam cada contato</translation>
    </message>
    <message>
        <source>The models could not be compared</source>
        <translation>Não foi possível comparar os modelos</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de novo</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>Promover %1</translation>
    </message>
    <message>
        <source>It may be promoted: the gate is passed and no language or segment falls</source>
        <translation>Pode ser promovido: passou no exame e nenhum idioma ou segmento piora</translation>
    </message>
    <message>
        <source>No model decides yet, so there is nothing to hold it against</source>
        <translation>Nenhum modelo decide ainda: não há com que compará-lo</translation>
    </message>
    <message>
        <source>There are too few leads that neither model has learned from: nothing can be compared</source>
        <translation>Há poucos interessados com os quais nenhum dos dois aprendeu: não dá para comparar</translation>
    </message>
    <message>
        <source>Right, all leads</source>
        <translation>Acertos, todos os interessados</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide sozinho</translation>
    </message>
    <message>
        <source>Right, of those</source>
        <translation>Acertos nesses</translation>
    </message>
    <message>
        <source>At least, with 95 % certainty</source>
        <translation>No mínimo, com 95 % de certeza</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversões perdidas</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>piora</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Campeão</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>Desafiante</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln leads that neither has learned from</source>
        <translation>
            <numerusform>com %Ln interessado com o qual nenhum aprendeu</numerusform>
            <numerusform>com %Ln interessados com os quais nenhum aprendeu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads only the challenger gets right</source>
        <translation>
            <numerusform>Em %Ln interessado só o desafiante acerta</numerusform>
            <numerusform>Em %Ln interessados só o desafiante acerta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only the champion</source>
        <translation>
            <numerusform>em %Ln só o campeão</numerusform>
            <numerusform>em %Ln só o campeão</numerusform>
        </translation>
    </message>
    <message>
        <source>By chance alone that would happen in %1 of cases</source>
        <translation>Por puro acaso isso aconteceria em %1 dos casos</translation>
    </message>
    <message>
        <source>No contact would get another label</source>
        <translation>Nenhum contato mudaria de rótulo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>mostra-se o primeiro</numerusform>
            <numerusform>mostram-se os primeiros %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoção</translation>
    </message>
</context>
<context>
    <name>ns::ui::CurveCard</name>
    <message>
        <source>How sure must it be?</source>
        <translation>Quão seguro precisa estar?</translation>
    </message>
    <message>
        <source>Accuracy against coverage</source>
        <translation>Acertos frente à cobertura</translation>
    </message>
    <message>
        <source>This model was made by an older version and has no curve. Train again to see one.</source>
        <translation>Uma versão anterior fez este modelo e ele não tem curva. É preciso treinar de novo para vê-la.</translation>
    </message>
    <message>
        <source>Share of leads decided alone, %</source>
        <translation>Parte dos interessados que decide sozinho, %</translation>
    </message>
    <message>
        <source>Threshold to try</source>
        <translation>Limiar de teste</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Limiar</translation>
    </message>
    <message>
        <source>Back to none</source>
        <translation>Voltar a nenhum</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Voltar a %1</translation>
    </message>
    <message>
        <source>At the model&apos;s threshold %1 it decides %2 of leads alone. Deciding all of them it would be right in %3.</source>
        <translation>Com seu limiar %1 decide sozinho %2 dos interessados. Se decidisse todos, acertaria em %3.</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide sozinho</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>No mínimo</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversões perdidas</translation>
    </message>
    <message>
        <source>The agent decides nothing alone</source>
        <translation>O agente não decide nada sozinho</translation>
    </message>
    <message numerus="yes">
        <source>Of 100 leads the agent decides %n alone</source>
        <translation>
            <numerusform>De 100 interessados o agente decide %n sozinho</numerusform>
            <numerusform>De 100 interessados o agente decide %n sozinho</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 right, at least %2</source>
        <translation>%1 de acertos, no mínimo %2</translation>
    </message>
    <message>
        <source>%1 of conversions missed</source>
        <translation>%1 das conversões perdidas</translation>
    </message>
    <message numerus="yes">
        <source>%n go to people</source>
        <translation>
            <numerusform>%n vai para pessoas</numerusform>
            <numerusform>%n vão para pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <comment>share of decided leads</comment>
        <translation>acertos</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>lower bound of that share</comment>
        <translation>no mínimo</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Measured on leads that it had not seen</source>
        <translation>Medido com casos que não tinha visto</translation>
    </message>
    <message>
        <source>Measured on phrasings that it had not seen</source>
        <translation>Medido com formas de dizer que não tinha visto</translation>
    </message>
    <message>
        <source>Share of messages understood alone, %</source>
        <translation>Parte das mensagens que entende sozinho, %</translation>
    </message>
    <message>
        <source>At the model&apos;s threshold %1 it understands %2 of messages alone. Going by all of its guesses it would be right in %3.</source>
        <translation>Com seu limiar %1 entende sozinho %2 das mensagens. Se todos os palpites valessem, acertaria em %3.</translation>
    </message>
    <message numerus="yes">
        <source>Of 100 messages the agent understands %n alone</source>
        <translation>
            <numerusform>De 100 mensagens o agente entende %n sozinho</numerusform>
            <numerusform>De 100 mensagens o agente entende %n sozinho</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ExampleList</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::ExamplesPanel</name>
    <message>
        <source>Add an example</source>
        <translation>Adicionar um exemplo</translation>
    </message>
    <message>
        <source>What a customer writes</source>
        <translation>O que um cliente escreve</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>O que quer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add the example</source>
        <translation>Adicionar o exemplo</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Examples of “%1”</source>
        <translation>Exemplos de “%1”</translation>
    </message>
    <message>
        <source>None of your own yet</source>
        <translation>Ainda não há exemplos próprios</translation>
    </message>
    <message>
        <source>It was learned from text that comes with the program. What you add here, and what you answer in the review, is learned from, too</source>
        <translation>Foi aprendido com textos que vêm com o programa. Também se aprende com o que é adicionado aqui e com o que é respondido na revisão</translation>
    </message>
    <message>
        <source>What you add here, and what you answer in the review, is learned from</source>
        <translation>Aprende-se com o que é adicionado aqui e com o que é respondido na revisão</translation>
    </message>
    <message>
        <source>Choose one, or name a new one</source>
        <translation>Escolher uma ou dar nome a uma nova</translation>
    </message>
    <message>
        <source>A new intent. %1</source>
        <translation>Uma intenção nova. %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::FiguresPanel</name>
    <message>
        <source>What it said, what was true</source>
        <translation>O que disse e o que foi</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Por rótulo</translation>
    </message>
    <message>
        <source>Is it as sure as it says?</source>
        <translation>Está tão seguro quanto diz?</translation>
    </message>
    <message>
        <source>Said confidence against real accuracy</source>
        <translation>Confiança declarada frente a acertos reais</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusão</translation>
    </message>
    <message>
        <source>Figures by label</source>
        <translation>Números por rótulo</translation>
    </message>
    <message>
        <source>How sure it said it was, %</source>
        <translation>Quão seguro disse estar, %</translation>
    </message>
    <message>
        <source>True label</source>
        <translation>Rótulo real</translation>
    </message>
    <message>
        <source>Said %1</source>
        <translation>Disse %1</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Said rightly</source>
        <translation>Bem dito</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Achado</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Disse</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>Acertou</translation>
    </message>
    <message>
        <source>Share of leads</source>
        <translation>Parte dos interessados</translation>
    </message>
    <message>
        <source>Yes: what it says and how often it is right differ by %1 on average.</source>
        <translation>Sim: o que diz e o que acerta diferem em %1 em média.</translation>
    </message>
    <message>
        <source>Not quite: what it says and how often it is right differ by %1 on average.</source>
        <translation>Nem tanto: o que diz e o que acerta diferem em %1 em média.</translation>
    </message>
    <message>
        <source>Its figures are calibrated, because that helped.</source>
        <translation>Seus números estão calibrados, porque isso ajudou.</translation>
    </message>
    <message>
        <source>Calibration would not have helped, so its own figures stand.</source>
        <translation>Calibrar não teria ajudado; valem seus próprios números.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>on unseen leads</source>
        <translation>com casos não vistos</translation>
    </message>
    <message>
        <source>By intent</source>
        <translation>Por intenção</translation>
    </message>
    <message>
        <source>Figures by intent</source>
        <translation>Números por intenção</translation>
    </message>
    <message>
        <source>on unseen phrasings</source>
        <translation>com formas de dizer não vistas</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, label</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>All intents</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intenção</translation>
    </message>
    <message>
        <source>Share of messages</source>
        <translation>Parte das mensagens</translation>
    </message>
    <message>
        <source>across: what it said, by the rows&apos; numbers</source>
        <translation>nas colunas: o que disse, com o número da linha</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentList</name>
    <message>
        <source>This model does not know it</source>
        <translation>Este modelo não a conhece</translation>
    </message>
    <message>
        <source>right %1, found %2</source>
        <comment>precision, recall</comment>
        <translation>acerta %1, encontra %2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentModelPanel</name>
    <message>
        <source>May it understand alone?</source>
        <translation>Pode entender sozinho?</translation>
    </message>
    <message>
        <source>Understood alone</source>
        <translation>Entende sozinho</translation>
    </message>
    <message>
        <source>Right, at least</source>
        <translation>Acerta no mínimo</translation>
    </message>
    <message>
        <source>Right, of all messages</source>
        <translation>Acerta no total</translation>
    </message>
    <message>
        <source>Messages kept aside</source>
        <translation>Mensagens separadas</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Por idioma</translation>
    </message>
    <message>
        <source>Figures by language</source>
        <translation>Números por idioma</translation>
    </message>
    <message>
        <source>at least %1 needed</source>
        <translation>mínimo %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>meta %1</translation>
    </message>
    <message>
        <source>first guess, sure or not</source>
        <translation>com ou sem certeza</translation>
    </message>
    <message>
        <source>by another author</source>
        <translation>de outra autoria</translation>
    </message>
    <message>
        <source>judged on %1</source>
        <translation>avaliado com %1</translation>
    </message>
    <message>
        <source>What the examples can promise instead: a target of %1, with about %2 of messages understood alone.</source>
        <translation>O que os exemplos podem prometer: uma meta de %1, com cerca de %2 das mensagens entendidas sozinho.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acerta</translation>
    </message>
    <message>
        <source>Right of those</source>
        <translation>Acerta nessas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentTrainCard</name>
    <message>
        <source>Train a challenger</source>
        <translation>Treinar um desafiante</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Also from the text that comes with the program</source>
        <translation>Também com os textos que vêm com o programa</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Começar a treinar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>A part of the examples is kept aside to judge it, never two of one phrasing on both sides. It decides nothing until its gate is passed and you promote it.</source>
        <translation>Uma parte dos exemplos é separada para avaliá-lo, e nunca fica a mesma forma de dizer nos dois lados. Não decide nada até passar no exame e alguém o promover.</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Adicionados aqui</translation>
    </message>
    <message>
        <source>Answered in review</source>
        <translation>Respondidos na revisão</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Com o programa</translation>
    </message>
    <message>
        <source>Under about %1 examples and easily mistaken: %2</source>
        <translation>Com menos de uns %1 exemplos, fáceis de confundir: %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentWords</name>
    <message>
        <source>Base model</source>
        <translation>Modelo base</translation>
    </message>
    <message>
        <source>%1, decides now</source>
        <comment>a model</comment>
        <translation>%1, decide agora</translation>
    </message>
    <message>
        <source>%1, decided before</source>
        <comment>a model</comment>
        <translation>%1, decidia antes</translation>
    </message>
    <message>
        <source>%1, challenger</source>
        <comment>a model</comment>
        <translation>%1, desafiante</translation>
    </message>
    <message>
        <source>The gate is passed</source>
        <translation>Passou no exame</translation>
    </message>
    <message>
        <source>It would understand %1 of messages without a person and was right in %2 of them; with 95 % certainty in at least %3.</source>
        <translation>Entenderia sozinho %1 das mensagens e acertou em %2 delas; com 95 % de certeza, em pelo menos %3.</translation>
    </message>
    <message>
        <source>The gate is not passed</source>
        <translation>Não passou no exame</translation>
    </message>
    <message>
        <source>Every message that it reads goes to a person. What it lacks:</source>
        <translation>Toda mensagem que lê vai para uma pessoa. O que lhe falta:</translation>
    </message>
    <message>
        <source>Right in at least %1 of the messages that it would understand alone; %2 is the target</source>
        <translation>Acerta no mínimo em %1 das mensagens que entenderia sozinho; a meta é %2</translation>
    </message>
    <message>
        <source>Would understand %1 of messages alone; under %2 it is of no use</source>
        <translation>Entenderia sozinho %1 das mensagens; com menos de %2 não serve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages phrased in other ways</source>
        <translation>
            <numerusform>%Ln mensagem dita de outra forma</numerusform>
            <numerusform>%Ln mensagens ditas de outras formas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped</source>
        <translation>
            <numerusform>%Ln incluído</numerusform>
            <numerusform>%Ln incluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln own</source>
        <translation>
            <numerusform>%Ln próprio</numerusform>
            <numerusform>%Ln próprios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln respondido</numerusform>
            <numerusform>%Ln respondidos</numerusform>
        </translation>
    </message>
    <message>
        <source>no examples</source>
        <translation>sem exemplos</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more are needed to learn it</source>
        <translation>
            <numerusform>Falta cerca de %Ln para aprendê-la</numerusform>
            <numerusform>Faltam uns %Ln para aprendê-la</numerusform>
        </translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Não indicado</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>incluído</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>adicionado aqui</translation>
    </message>
    <message>
        <source>answered in review</source>
        <translation>respondido na revisão</translation>
    </message>
    <message>
        <source>A clear opt-out</source>
        <translation>Um descadastro claro</translation>
    </message>
    <message>
        <source>The agent stops everything for this person, confirms it once, and never writes again.</source>
        <translation>O agente para tudo para esta pessoa, confirma uma vez e não volta a escrever.</translation>
    </message>
    <message>
        <source>It may be an opt-out</source>
        <translation>Pode ser um descadastro</translation>
    </message>
    <message>
        <source>The agent pauses marketing for this person and asks in the review.</source>
        <translation>O agente pausa a divulgação para esta pessoa e pergunta na revisão.</translation>
    </message>
    <message>
        <source>Sure: “%1”</source>
        <translation>Com certeza: “%1”</translation>
    </message>
    <message>
        <source>It waits in the review for a reply.</source>
        <translation>Espera uma resposta na revisão.</translation>
    </message>
    <message>
        <source>It waits in the review for a reply from %1.</source>
        <translation>Espera na revisão uma resposta de %1.</translation>
    </message>
    <message>
        <source>A person is asked</source>
        <translation>Uma pessoa é consultada</translation>
    </message>
    <message>
        <source>It is like nothing that the model has learned.</source>
        <translation>Não se parece com nada do que o modelo aprendeu.</translation>
    </message>
    <message>
        <source>The model knows too few of its words.</source>
        <translation>O modelo conhece muito poucas das palavras.</translation>
    </message>
    <message>
        <source>The model has not learned this language.</source>
        <translation>O modelo não aprendeu este idioma.</translation>
    </message>
    <message>
        <source>It has no words that could be understood.</source>
        <translation>Não tem palavras que se possam entender.</translation>
    </message>
    <message>
        <source>This model decides nothing by itself.</source>
        <translation>Este modelo não decide nada sozinho.</translation>
    </message>
    <message>
        <source>“%1” is the best guess, but not sure enough.</source>
        <translation>“%1” é o mais provável, mas sem certeza suficiente.</translation>
    </message>
    <message>
        <source>An example has words, and not too many</source>
        <translation>Um exemplo leva palavras, e não muitas</translation>
    </message>
    <message>
        <source>Which language is it in?</source>
        <translation>Em que idioma está?</translation>
    </message>
    <message>
        <source>An intent needs a name of letters</source>
        <translation>A intenção precisa de um nome com letras</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentsRoom</name>
    <message>
        <source>These figures are not the newest</source>
        <translation>Estes números não são os mais recentes</translation>
    </message>
    <message>
        <source>The intents could not be read</source>
        <translation>Não foi possível ler as intenções</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>No model yet: people read every message</source>
        <translation>Ainda não há modelo: as pessoas leem cada mensagem</translation>
    </message>
    <message>
        <source>Train one from examples of what people write.</source>
        <translation>É possível treinar um com exemplos do que as pessoas escrevem.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Treinar um modelo</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta janela só observa</translation>
    </message>
    <message>
        <source>This model decides already</source>
        <translation>Este modelo já decide</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Primeiro é preciso escolher um modelo</translation>
    </message>
    <message>
        <source>The base model comes back by rolling back</source>
        <translation>O modelo base volta ao reverter</translation>
    </message>
    <message>
        <source>Its gate is not passed</source>
        <translation>Não passou no exame</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>There is no earlier champion to return to</source>
        <translation>Não há um campeão anterior ao qual voltar</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Há um treino em andamento</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>Não foi promovido</translation>
    </message>
    <message>
        <source>Not rolled back</source>
        <translation>Não se voltou ao anterior</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Testar uma frase</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promover</translation>
    </message>
    <message>
        <source>Promote this model</source>
        <translation>Promover este modelo</translation>
    </message>
    <message>
        <source>What messages want</source>
        <translation>O que as mensagens querem</translation>
    </message>
    <message>
        <source>Side of the intents</source>
        <translation>Vista das intenções</translation>
    </message>
    <message>
        <source>Reading models and examples</source>
        <translation>Lendo modelos e exemplos</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
</context>
<context>
    <name>ns::ui::LabelChangeList</name>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 passa a %3</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Label now</source>
        <translation>Rótulo agora</translation>
    </message>
    <message>
        <source>Label then</source>
        <translation>Rótulo depois</translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningContext</name>
    <message>
        <source>This model</source>
        <translation>Este modelo</translation>
    </message>
    <message>
        <source>Labels gathered</source>
        <translation>Rótulos reunidos</translation>
    </message>
    <message>
        <source>Who decided when</source>
        <translation>Quem decidiu quando</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Aprende</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversão</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendeu com</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interessado</numerusform>
            <numerusform>%Ln interessados</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>Avaliado com</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>only for two labels</source>
        <translation>só com dois rótulos</translation>
    </message>
    <message>
        <source>That holdout</source>
        <translation>Grupo de teste</translation>
    </message>
    <message>
        <source>Answers of people</source>
        <translation>Respostas de pessoas</translation>
    </message>
    <message>
        <source>Real outcomes</source>
        <translation>Resultados reais</translation>
    </message>
    <message>
        <source>Usable for training</source>
        <translation>Úteis para treinar</translation>
    </message>
    <message>
        <source>Left out as false</source>
        <translation>Descartados por falsos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>by another author</source>
        <translation>de outra autoria</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Adicionados aqui</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Com o programa</translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningPage</name>
    <message>
        <source>Learning</source>
        <translation>Aprendizado</translation>
    </message>
    <message>
        <source>These figures are not the newest</source>
        <translation>Estes números não são os mais recentes</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>Não foi possível ler os modelos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln modelo</numerusform>
            <numerusform>%Ln modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>No model yet: people decide every lead</source>
        <translation>Ainda não há modelo: as pessoas decidem cada interessado</translation>
    </message>
    <message>
        <source>Train one from a file of past leads that says which of them converted. Nothing decides with it until its gate is passed and you promote it.</source>
        <translation>Treina-se com um arquivo de interessados anteriores que diga quais converteram. Nada se decide com ele até passar no exame e ser promovido.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Treinar um modelo</translation>
    </message>
    <message>
        <source>%1 of %2 decided leads right</source>
        <translation>%1 de %2 decisões certas</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta janela só observa</translation>
    </message>
    <message>
        <source>This model decides already</source>
        <translation>Este modelo já decide</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Primeiro é preciso escolher um modelo</translation>
    </message>
    <message>
        <source>Its gate is not passed</source>
        <translation>Não passou no exame</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>There is no earlier champion to return to</source>
        <translation>Não há um campeão anterior ao qual voltar</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Há um treino em andamento</translation>
    </message>
    <message>
        <source>No training is running</source>
        <translation>Não há nenhum treino em andamento</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>Não foi promovido</translation>
    </message>
    <message>
        <source>What was shown has changed meanwhile. Here is how it stands now</source>
        <translation>O que se mostrava mudou nesse meio-tempo. Agora está assim</translation>
    </message>
    <message>
        <source>Not rolled back</source>
        <translation>Não se voltou ao anterior</translation>
    </message>
    <message>
        <source>The labels stay left out</source>
        <translation>Os rótulos continuam descartados</translation>
    </message>
    <message>
        <source>Train from this workspace&apos;s outcomes</source>
        <translation>Treinar com os resultados deste espaço</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Parar o treino</translation>
    </message>
    <message>
        <source>Promote this model</source>
        <translation>Promover este modelo</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Voltar ao anterior</translation>
    </message>
    <message>
        <source>Show the verdict</source>
        <translation>Ver o veredito</translation>
    </message>
    <message>
        <source>Show suspected columns</source>
        <translation>Ver colunas suspeitas</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>Ver os números</translation>
    </message>
    <message>
        <source>Show what promoting would do</source>
        <translation>Ver o que promovê-lo faria</translation>
    </message>
    <message>
        <source>Try thresholds</source>
        <translation>Testar limiares</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>Gráficos como tabelas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Reading models and labels</source>
        <translation>Lendo modelos e rótulos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Intents are learned from examples</source>
        <translation>As intenções se aprendem com exemplos</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>O que se aprende</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Interessados</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>Intenções</translation>
    </message>
    <message>
        <source>Leads or intents</source>
        <translation>Interessados ou intenções</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Testar uma frase</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Adicionar um exemplo</translation>
    </message>
    <message>
        <source>Show the examples</source>
        <translation>Ver os exemplos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln intents</source>
        <translation>
            <numerusform>%Ln intenção</numerusform>
            <numerusform>%Ln intenções</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningWords</name>
    <message>
        <source>Champion, decides now</source>
        <translation>Campeão, decide agora</translation>
    </message>
    <message>
        <source>Champion before</source>
        <translation>Campeão anterior</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>Desafiante</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The gate is passed</source>
        <translation>Passou no exame</translation>
    </message>
    <message>
        <source>It would decide %1 of leads alone and was right in %2 of them; with 95 % certainty in at least %3.</source>
        <translation>Decidiria sozinho %1 dos interessados e acertou em %2 deles; com 95 % de certeza, em pelo menos %3.</translation>
    </message>
    <message>
        <source>The gate is not passed</source>
        <translation>Não passou no exame</translation>
    </message>
    <message>
        <source>This model decides nothing alone. What it lacks:</source>
        <translation>Este modelo não decide nada sozinho. O que lhe falta:</translation>
    </message>
    <message>
        <source>Right in at least %1 of the leads that it would decide; %2 is the target</source>
        <translation>Acerta no mínimo em %1 dos interessados que decidiria; a meta é %2</translation>
    </message>
    <message>
        <source>Would decide %1 of leads alone; under %2 it is of no use</source>
        <translation>Decidiria sozinho %1 dos interessados; com menos de %2 não serve</translation>
    </message>
    <message>
        <source>Would turn away %1 of the people who convert; at most %2 may be</source>
        <translation>Recusaria %1 das pessoas que convertem; admite-se no máximo %2</translation>
    </message>
    <message>
        <source>What the data can promise instead: a target of %1, with about %2 of leads decided alone. Train again with that target to have it certified.</source>
        <translation>O que os dados podem prometer: uma meta de %1, com cerca de %2 dos interessados decididos sozinho. É preciso treinar de novo com essa meta para certificá-la.</translation>
    </message>
    <message>
        <source>Looked at once</source>
        <translation>Foi olhado uma vez</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln times: each look flatters a little more</source>
        <translation>
            <numerusform>Foi olhado uma vez</numerusform>
            <numerusform>Foi olhado %Ln vezes: cada olhada favorece um pouco mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later leads</source>
        <translation>
            <numerusform>%Ln interessado posterior</numerusform>
            <numerusform>%Ln interessados posteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads, drawn from all times</source>
        <translation>
            <numerusform>%Ln interessado de qualquer data</numerusform>
            <numerusform>%Ln interessados de todas as datas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alone it tells %1 almost every time: AUC %2 on %Ln other leads</source>
        <translation>
            <numerusform>Sozinha revela %1 quase sempre: AUC %2 com %Ln outro interessado</numerusform>
            <numerusform>Sozinha revela %1 quase sempre: AUC %2 com outros %Ln interessados</numerusform>
        </translation>
    </message>
    <message>
        <source>Alone it carries %1 of what all columns say together</source>
        <translation>Sozinha traz %1 do que dizem todas as colunas juntas</translation>
    </message>
    <message>
        <source>Filled for %1 of the leads with %2, for %3 of the others</source>
        <translation>Preenchida em %1 dos interessados com %2, em %3 dos demais</translation>
    </message>
    <message>
        <source>Where it holds a value, %1 are %2</source>
        <translation>Onde tem um valor, %1 são %2</translation>
    </message>
    <message>
        <source>Where it says %1, %2 are %3</source>
        <translation>Onde diz %1, %2 são %3</translation>
    </message>
    <message numerus="yes">
        <source>Changed later for %1 of %Ln leads of this workspace</source>
        <translation>
            <numerusform>Mudou depois em %1 de %Ln interessado deste espaço</numerusform>
            <numerusform>Mudou depois em %1 de %Ln interessados deste espaço</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name says so: %1</source>
        <translation>O nome dela diz isso: %1</translation>
    </message>
    <message>
        <source>It is worse for one language: %1</source>
        <translation>É pior para um idioma: %1</translation>
    </message>
    <message>
        <source>It is worse for one segment: %1</source>
        <translation>É pior para um segmento: %1</translation>
    </message>
    <message>
        <source>Its gate is not passed: the accuracy bound is under the target</source>
        <translation>Não passou no exame: os acertos mínimos estão abaixo da meta</translation>
    </message>
    <message>
        <source>Its gate is not passed: it would decide too few leads</source>
        <translation>Não passou no exame: decidiria poucos interessados</translation>
    </message>
    <message>
        <source>Its gate is not passed: it would turn away too many people who convert</source>
        <translation>Não passou no exame: recusaria pessoas demais que convertem</translation>
    </message>
    <message>
        <source>Language %1</source>
        <translation>Idioma %1</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segmento %1</translation>
    </message>
    <message>
        <source>People decide every lead</source>
        <translation>As pessoas decidem cada interessado</translation>
    </message>
    <message>
        <source>No model has been promoted yet.</source>
        <translation>Nenhum modelo foi promovido ainda.</translation>
    </message>
    <message>
        <source>The agent has raised its threshold by itself, to %1</source>
        <translation>O agente subiu seu limiar por conta própria, para %1</translation>
    </message>
    <message>
        <source>Its accuracy bound fell to %1, under the target of %2. It asks people more often; nothing is lost.</source>
        <translation>Seus acertos mínimos caíram para %1, abaixo da meta de %2. Pergunta mais às pessoas; nada se perde.</translation>
    </message>
    <message>
        <source>The agent has handed every lead over to people</source>
        <translation>O agente deixou todos os interessados com as pessoas</translation>
    </message>
    <message>
        <source>Its accuracy bound fell to %1, under the target of %2, and no threshold would keep it.</source>
        <translation>Seus acertos mínimos caíram para %1, abaixo da meta de %2, e nenhum limiar a manteria.</translation>
    </message>
    <message>
        <source>Too early to tell</source>
        <translation>É cedo para saber</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcomes are known so far</source>
        <translation>
            <numerusform>Conhece-se %Ln resultado até agora</numerusform>
            <numerusform>Conhecem-se %Ln resultados até agora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are needed</source>
        <translation>
            <numerusform>é preciso %Ln</numerusform>
            <numerusform>são precisos %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>On target</source>
        <translation>Na meta</translation>
    </message>
    <message>
        <source>At least %1 right, %2 is promised</source>
        <translation>No mínimo %1 de acertos; promete-se %2</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Ainda não decidiu nada</translation>
    </message>
    <message>
        <source>Another world than it learned from (%1)</source>
        <translation>Outro mundo que não o que aprendeu (%1)</translation>
    </message>
    <message>
        <source>Shifted a little (%1)</source>
        <translation>Mudaram um pouco (%1)</translation>
    </message>
    <message>
        <source>As it was learned (%1)</source>
        <translation>Como os que aprendeu (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 of them are near copies of one another</source>
        <translation>
            <numerusform>Fica fora %Ln rótulo de %1: %2 são quase cópias uns dos outros</numerusform>
            <numerusform>Ficam fora %Ln rótulos de %1: %2 são quase cópias uns dos outros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 say “%3”, usually it is %4</source>
        <translation>
            <numerusform>Fica fora %Ln rótulo de %1: %2 dizem “%3”; o usual é %4</numerusform>
            <numerusform>Ficam fora %Ln rótulos de %1: %2 dizem “%3”; o usual é %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 contradict what the champion is sure of</source>
        <translation>
            <numerusform>Fica fora %Ln rótulo de %1: %2 contradizem aquilo de que o campeão está seguro</numerusform>
            <numerusform>Ficam fora %Ln rótulos de %1: %2 contradizem aquilo de que o campeão está seguro</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolled back to %1</source>
        <translation>Voltou-se a %1</translation>
    </message>
    <message>
        <source>Promoted %1</source>
        <translation>Foi promovido %1</translation>
    </message>
    <message>
        <source>Stopping; nothing is kept</source>
        <translation>Parando; nada é guardado</translation>
    </message>
    <message>
        <source>Reading past leads</source>
        <translation>Lendo interessados anteriores</translation>
    </message>
    <message>
        <source>Learning, then judging on leads kept aside</source>
        <translation>Aprende e depois é avaliado com interessados separados</translation>
    </message>
    <message>
        <source>Keeping the model</source>
        <translation>Guardando o modelo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>%Ln linha por segundo</numerusform>
            <numerusform>%Ln linhas por segundo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds a second</source>
        <translation>
            <numerusform>%Ln rodada por segundo</numerusform>
            <numerusform>%Ln rodadas por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>faltam cerca de %1</translation>
    </message>
    <message>
        <source>Stopped. The models are as they were</source>
        <translation>Parado. Os modelos estão como antes</translation>
    </message>
    <message>
        <source>Another training is running. Try again when it is done</source>
        <translation>Há outro treino em andamento. Tentar de novo quando terminar</translation>
    </message>
    <message>
        <source>The file is too large to learn from: %1</source>
        <translation>O arquivo é grande demais para aprender com ele: %1</translation>
    </message>
    <message>
        <source>There is no such column: %1</source>
        <translation>Essa coluna não existe: %1</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read</source>
        <translation>O arquivo não existe ou não pode ser lido</translation>
    </message>
    <message>
        <source>This cannot be learned from: %1</source>
        <translation>Não dá para aprender com isto: %1</translation>
    </message>
    <message>
        <source>Something has changed meanwhile: %1</source>
        <translation>Algo mudou nesse meio-tempo: %1</translation>
    </message>
    <message>
        <source>This is not possible here: %1</source>
        <translation>Aqui não é possível: %1</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>Não funcionou: %1</translation>
    </message>
    <message>
        <source>%1 of its dates lie after the lead came</source>
        <translation>%1 das suas datas são posteriores à chegada do interessado</translation>
    </message>
    <message>
        <source>How much later they lie tells %1: AUC %2</source>
        <translation>Quanto tempo depois elas caem denuncia %1: AUC %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::LiveCard</name>
    <message>
        <source>On real leads now</source>
        <translation>Agora, na prática</translation>
    </message>
    <message>
        <source>It asks people more often</source>
        <translation>Pergunta mais às pessoas</translation>
    </message>
    <message>
        <source>People decide for now</source>
        <translation>Por enquanto decidem as pessoas</translation>
    </message>
    <message>
        <source>Right on decided leads</source>
        <translation>Acertos no que foi decidido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>none: people decide</source>
        <translation>nenhum: decidem as pessoas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>no outcome known yet</source>
        <translation>ainda não se conhece nenhum resultado</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Limiar</translation>
    </message>
    <message>
        <source>The model&apos;s own is %1</source>
        <translation>O próprio do modelo é %1</translation>
    </message>
    <message>
        <source>Population stability over the newest decisions; over 0.25 is another world</source>
        <translation>Estabilidade da população nas decisões mais recentes; mais de 0,25 é outro mundo</translation>
    </message>
    <message>
        <source>Lead mix</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>ns::ui::ModelList</name>
    <message>
        <source>Gate not passed</source>
        <translation>Não passou no exame</translation>
    </message>
    <message>
        <source>%1 alone, ≥ %2 right</source>
        <comment>shares of leads</comment>
        <translation>%1 sozinho, acerta ≥ %2</translation>
    </message>
    <message>
        <source>Model %1. %2. %3</source>
        <translation>Modelo %1. %2. %3</translation>
    </message>
</context>
<context>
    <name>ns::ui::ModelView</name>
    <message>
        <source>Side of the model</source>
        <translation>Lado do modelo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoção</translation>
    </message>
</context>
<context>
    <name>ns::ui::SuspectRow</name>
    <message>
        <source>Use of %1</source>
        <translation>Uso de %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Deixar fora</translation>
    </message>
    <message>
        <source>Why, for %1</source>
        <translation>Por quê, para %1</translation>
    </message>
    <message>
        <source>Why? Kept with the model and in the audit</source>
        <translation>Por quê? Fica no modelo e na auditoria</translation>
    </message>
    <message>
        <source>Say why, or the answer does not count</source>
        <translation>É preciso dizer por quê, ou a resposta não conta</translation>
    </message>
    <message>
        <source>Holds from the next training on</source>
        <translation>Vale a partir do próximo treino</translation>
    </message>
    <message>
        <source>Used, because a person said so</source>
        <translation>É usada porque uma pessoa disse</translation>
    </message>
    <message>
        <source>Left out, because a person said so</source>
        <translation>Fica fora porque uma pessoa disse</translation>
    </message>
    <message>
        <source>Used until a person answers</source>
        <translation>É usada até uma pessoa responder</translation>
    </message>
    <message>
        <source>Left out by the leak guard</source>
        <translation>O controle de vazamentos a deixou fora</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrainPanel</name>
    <message>
        <source>Learn from</source>
        <translation>Aprender com</translation>
    </message>
    <message>
        <source>A file of past leads</source>
        <translation>Um arquivo de interessados anteriores</translation>
    </message>
    <message>
        <source>What this workspace has seen</source>
        <translation>O que este espaço viu</translation>
    </message>
    <message>
        <source>What it has to reach</source>
        <translation>O que tem de alcançar</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Começar a treinar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De um arquivo</translation>
    </message>
    <message>
        <source>From this workspace</source>
        <translation>Deste espaço</translation>
    </message>
    <message>
        <source>A CSV file with one row for each lead and a header</source>
        <translation>Um arquivo CSV com cabeçalho e uma linha por interessado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Escolher um arquivo</translation>
    </message>
    <message>
        <source>Column to be learned</source>
        <translation>Coluna a aprender</translation>
    </message>
    <message>
        <source>Which value is a conversion</source>
        <translation>Qual valor é uma conversão</translation>
    </message>
    <message>
        <source>When the lead came</source>
        <translation>Quando o interessado chegou</translation>
    </message>
    <message>
        <source>Id of the lead</source>
        <translation>Id do interessado</translation>
    </message>
    <message>
        <source>The latest leads then judge the model</source>
        <translation>Os últimos interessados avaliam então o modelo</translation>
    </message>
    <message>
        <source>Never learned from</source>
        <translation>Nunca se aprende com ela</translation>
    </message>
    <message>
        <source>answers of people and real outcomes</source>
        <translation>respostas de pessoas e resultados reais</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Right in at least, of the leads that it decides alone</source>
        <translation>Acertos mínimos entre os interessados que decide sozinho</translation>
    </message>
    <message>
        <source>Choose a file of past leads</source>
        <translation>Escolher um arquivo de interessados anteriores</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Arquivos CSV (*.csv *.tsv *.txt);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interessado</numerusform>
            <numerusform>%Ln interessados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln coluna</numerusform>
            <numerusform>%Ln colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>None: judged on leads from all times</source>
        <translation>Nenhuma: avaliado com interessados de todas as datas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>A label has 2 to 50 values; this column does not</source>
        <translation>Um rótulo tem de 2 a 50 valores; esta coluna não</translation>
    </message>
    <message>
        <source>The word for yes, else the rarest</source>
        <translation>A palavra que diz sim; senão, a mais rara</translation>
    </message>
    <message>
        <source>Answers of people</source>
        <translation>Respostas de pessoas</translation>
    </message>
    <message>
        <source>Real outcomes</source>
        <translation>Resultados reais</translation>
    </message>
    <message>
        <source>Usable for training</source>
        <translation>Úteis para treinar</translation>
    </message>
    <message>
        <source>Already learned from</source>
        <translation>Já aprendidos</translation>
    </message>
    <message>
        <source>In no accuracy figure</source>
        <translation>Não contam em nenhum número de acertos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers on columns go with it</source>
        <translation>
            <numerusform>Leva %Ln resposta sobre colunas</numerusform>
            <numerusform>Leva %Ln respostas sobre colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Primeiro é preciso escolher um arquivo</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrainingStrip</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Parar o treino</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrySentence</name>
    <message>
        <source>Try a sentence</source>
        <translation>Testar uma frase</translation>
    </message>
    <message>
        <source>What the agent would make of it</source>
        <translation>O que o agente faria com ela</translation>
    </message>
    <message>
        <source>Write as a customer would</source>
        <translation>Escrever como um cliente faria</translation>
    </message>
    <message>
        <source>Language, opt-out, what it wants and the words that decided stand here while you type. Nothing is kept</source>
        <translation>Idioma, descadastro, o que quer e as palavras decisivas aparecem aqui enquanto se escreve. Nada é guardado</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ainda não se conhece</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Uma mensagem</translation>
    </message>
    <message>
        <source>Language of the contact so far</source>
        <translation>Idioma do contato até agora</translation>
    </message>
</context>
<context>
    <name>ns::ui::VerdictCard</name>
    <message>
        <source>May it decide alone?</source>
        <translation>Pode decidir sozinho?</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide sozinho</translation>
    </message>
    <message>
        <source>Right, at least</source>
        <translation>Acertos mínimos</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversões perdidas</translation>
    </message>
    <message>
        <source>Leads kept aside</source>
        <translation>Interessados separados</translation>
    </message>
    <message>
        <source>at least %1 needed</source>
        <translation>é preciso ao menos %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>meta %1</translation>
    </message>
    <message>
        <source>at most %1 allowed</source>
        <translation>admite-se no máximo %1</translation>
    </message>
    <message>
        <source>judged on %1</source>
        <translation>avaliado com %1</translation>
    </message>
</context>
</TS>
