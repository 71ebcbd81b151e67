<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::BatchRow</name>
    <message>
        <source>Learned from all the same: %1</source>
        <translation>Se aprende de ellas de todos modos: %1</translation>
    </message>
    <message>
        <source>Why these labels are true</source>
        <translation>Por qué estas etiquetas son ciertas</translation>
    </message>
    <message>
        <source>Why are they true? Kept in the audit</source>
        <translation>¿Por qué son ciertas? Queda en la auditoría</translation>
    </message>
    <message>
        <source>Learn from them all the same</source>
        <translation>Aprender de ellas de todos modos</translation>
    </message>
</context>
<context>
    <name>ns::ui::ColumnsPanel</name>
    <message>
        <source>Columns that may know the outcome</source>
        <translation>Columnas que pueden conocer el resultado</translation>
    </message>
    <message>
        <source>Train again with these answers</source>
        <translation>Entrenar de nuevo con estas respuestas</translation>
    </message>
    <message>
        <source>No column is suspected</source>
        <translation>Ninguna columna es sospechosa</translation>
    </message>
    <message>
        <source>None of them seems to be filled in after the outcome</source>
        <translation>Ninguna parece llenarse después del resultado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspected</source>
        <translation>
            <numerusform>%Ln sospechosa</numerusform>
            <numerusform>%Ln sospechosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers wait for the next training</source>
        <translation>
            <numerusform>%Ln respuesta espera el próximo entrenamiento</numerusform>
            <numerusform>%Ln respuestas esperan el próximo entrenamiento</numerusform>
        </translation>
    </message>
    <message>
        <source>A model never changes. An answer holds from the next training on</source>
        <translation>Un modelo nunca cambia. Una respuesta vale desde el próximo entrenamiento</translation>
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
        <translation>%1 puntos mejor</translation>
    </message>
    <message>
        <source>%1 points worse</source>
        <translation>%1 puntos peor</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Contacts whose label would change</source>
        <translation>Contactos cuya etiqueta cambiaría</translation>
    </message>
    <message>
        <source>Champion and challenger side by side</source>
        <translation>Campeón y retador lado a lado</translation>
    </message>
    <message>
        <source>This is the champion</source>
        <translation>Este es el campeón</translation>
    </message>
    <message>
        <source>Choose another model to hold it against this one</source>
        <translation>Elegir otro modelo para compararlo con este</translation>
    </message>
    <message>
        <source>Comparing on the same leads</source>
        <translation>Comparando con los mismos interesados</translation>
    </message>
    <message>
        <source>Every contact is scored by both models</source>
        <translation>Ambos modelos evalúan cada contacto</translation>
    </message>
    <message>
        <source>The models could not be compared</source>
        <translation>No se pudieron comparar los modelos</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>Promover %1</translation>
    </message>
    <message>
        <source>It may be promoted: the gate is passed and no language or segment falls</source>
        <translation>Se puede promover: aprobó el examen y ningún idioma ni segmento empeora</translation>
    </message>
    <message>
        <source>No model decides yet, so there is nothing to hold it against</source>
        <translation>Todavía no decide ningún modelo: no hay con qué compararlo</translation>
    </message>
    <message>
        <source>There are too few leads that neither model has learned from: nothing can be compared</source>
        <translation>Hay muy pocos interesados de los que ninguno de los dos haya aprendido: no se puede comparar</translation>
    </message>
    <message>
        <source>Right, all leads</source>
        <translation>Aciertos, todos los interesados</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide por sí solo</translation>
    </message>
    <message>
        <source>Right, of those</source>
        <translation>Aciertos en esos</translation>
    </message>
    <message>
        <source>At least, with 95 % certainty</source>
        <translation>Como mínimo, con 95 % de certeza</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversiones perdidas</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>empeora</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Campeón</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>Retador</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln leads that neither has learned from</source>
        <translation>
            <numerusform>con %Ln interesado del que ninguno aprendió</numerusform>
            <numerusform>con %Ln interesados de los que ninguno aprendió</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads only the challenger gets right</source>
        <translation>
            <numerusform>En %Ln interesado acierta solo el retador</numerusform>
            <numerusform>En %Ln interesados acierta solo el retador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only the champion</source>
        <translation>
            <numerusform>en %Ln solo el campeón</numerusform>
            <numerusform>en %Ln solo el campeón</numerusform>
        </translation>
    </message>
    <message>
        <source>By chance alone that would happen in %1 of cases</source>
        <translation>Por puro azar pasaría en %1 de los casos</translation>
    </message>
    <message>
        <source>No contact would get another label</source>
        <translation>Ningún contacto cambiaría de etiqueta</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>se muestra el primero</numerusform>
            <numerusform>se muestran los primeros %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
    </message>
</context>
<context>
    <name>ns::ui::CurveCard</name>
    <message>
        <source>How sure must it be?</source>
        <translation>¿Qué tan seguro debe estar?</translation>
    </message>
    <message>
        <source>Accuracy against coverage</source>
        <translation>Aciertos frente a cobertura</translation>
    </message>
    <message>
        <source>This model was made by an older version and has no curve. Train again to see one.</source>
        <translation>Una versión anterior hizo este modelo y no tiene curva. Hay que entrenar de nuevo para verla.</translation>
    </message>
    <message>
        <source>Share of leads decided alone, %</source>
        <translation>Parte de los interesados que decide por sí solo, %</translation>
    </message>
    <message>
        <source>Threshold to try</source>
        <translation>Umbral de prueba</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Back to none</source>
        <translation>Volver a ninguno</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>At the model&apos;s threshold %1 it decides %2 of leads alone. Deciding all of them it would be right in %3.</source>
        <translation>Con su umbral %1 decide por sí solo %2 de los interesados. Si decidiera todos, acertaría en %3.</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide por sí solo</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Como mínimo</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversiones perdidas</translation>
    </message>
    <message>
        <source>The agent decides nothing alone</source>
        <translation>El agente no decide nada por sí solo</translation>
    </message>
    <message numerus="yes">
        <source>Of 100 leads the agent decides %n alone</source>
        <translation>
            <numerusform>De 100 interesados el agente decide %n por sí solo</numerusform>
            <numerusform>De 100 interesados el agente decide %n por sí solo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 right, at least %2</source>
        <translation>%1 de aciertos, como mínimo %2</translation>
    </message>
    <message>
        <source>%1 of conversions missed</source>
        <translation>%1 de las conversiones perdidas</translation>
    </message>
    <message numerus="yes">
        <source>%n go to people</source>
        <translation>
            <numerusform>%n va a personas</numerusform>
            <numerusform>%n van a personas</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <comment>share of decided leads</comment>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>lower bound of that share</comment>
        <translation>como mínimo</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Measured on leads that it had not seen</source>
        <translation>Medido con casos que no había visto</translation>
    </message>
    <message>
        <source>Measured on phrasings that it had not seen</source>
        <translation>Medido con formas de decirlo que no había visto</translation>
    </message>
    <message>
        <source>Share of messages understood alone, %</source>
        <translation>Parte de los mensajes que entiende por sí solo, %</translation>
    </message>
    <message>
        <source>At the model&apos;s threshold %1 it understands %2 of messages alone. Going by all of its guesses it would be right in %3.</source>
        <translation>Con su umbral %1 entiende por sí solo %2 de los mensajes. Si valieran todas sus suposiciones, acertaría en %3.</translation>
    </message>
    <message numerus="yes">
        <source>Of 100 messages the agent understands %n alone</source>
        <translation>
            <numerusform>De 100 mensajes el agente entiende %n por sí solo</numerusform>
            <numerusform>De 100 mensajes el agente entiende %n por sí solo</numerusform>
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
        <translation>Agregar un ejemplo</translation>
    </message>
    <message>
        <source>What a customer writes</source>
        <translation>Lo que escribe un cliente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>Qué quiere</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add the example</source>
        <translation>Agregar el ejemplo</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Examples of “%1”</source>
        <translation>Ejemplos de “%1”</translation>
    </message>
    <message>
        <source>None of your own yet</source>
        <translation>Todavía no hay ejemplos propios</translation>
    </message>
    <message>
        <source>It was learned from text that comes with the program. What you add here, and what you answer in the review, is learned from, too</source>
        <translation>Se aprendió con textos que vienen con el programa. También se aprende de lo que se agrega aquí y de lo que se responde en la revisión</translation>
    </message>
    <message>
        <source>What you add here, and what you answer in the review, is learned from</source>
        <translation>Se aprende de lo que se agrega aquí y de lo que se responde en la revisión</translation>
    </message>
    <message>
        <source>Choose one, or name a new one</source>
        <translation>Elegir una o nombrar una nueva</translation>
    </message>
    <message>
        <source>A new intent. %1</source>
        <translation>Una intención nueva. %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::FiguresPanel</name>
    <message>
        <source>What it said, what was true</source>
        <translation>Lo que dijo y lo que fue</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Por etiqueta</translation>
    </message>
    <message>
        <source>Is it as sure as it says?</source>
        <translation>¿Está tan seguro como dice?</translation>
    </message>
    <message>
        <source>Said confidence against real accuracy</source>
        <translation>Confianza declarada frente a aciertos reales</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Figures by label</source>
        <translation>Cifras por etiqueta</translation>
    </message>
    <message>
        <source>How sure it said it was, %</source>
        <translation>Qué tan seguro dijo estar, %</translation>
    </message>
    <message>
        <source>True label</source>
        <translation>Etiqueta real</translation>
    </message>
    <message>
        <source>Said %1</source>
        <translation>Dijo %1</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Said rightly</source>
        <translation>Bien dicha</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallada</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Dijo</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>Acertó</translation>
    </message>
    <message>
        <source>Share of leads</source>
        <translation>Parte de los interesados</translation>
    </message>
    <message>
        <source>Yes: what it says and how often it is right differ by %1 on average.</source>
        <translation>Sí: lo que dice y lo que acierta difieren en %1 en promedio.</translation>
    </message>
    <message>
        <source>Not quite: what it says and how often it is right differ by %1 on average.</source>
        <translation>No del todo: lo que dice y lo que acierta difieren en %1 en promedio.</translation>
    </message>
    <message>
        <source>Its figures are calibrated, because that helped.</source>
        <translation>Sus cifras están calibradas, porque eso ayudó.</translation>
    </message>
    <message>
        <source>Calibration would not have helped, so its own figures stand.</source>
        <translation>Calibrar no habría ayudado; valen sus propias cifras.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>on unseen leads</source>
        <translation>con casos no vistos</translation>
    </message>
    <message>
        <source>By intent</source>
        <translation>Por intención</translation>
    </message>
    <message>
        <source>Figures by intent</source>
        <translation>Cifras por intención</translation>
    </message>
    <message>
        <source>on unseen phrasings</source>
        <translation>con formas de decirlo no vistas</translation>
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
        <translation>Intención</translation>
    </message>
    <message>
        <source>Share of messages</source>
        <translation>Parte de los mensajes</translation>
    </message>
    <message>
        <source>across: what it said, by the rows&apos; numbers</source>
        <translation>en columnas: lo que dijo, con el número de la fila</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentList</name>
    <message>
        <source>This model does not know it</source>
        <translation>Este modelo no la conoce</translation>
    </message>
    <message>
        <source>right %1, found %2</source>
        <comment>precision, recall</comment>
        <translation>acierta %1, encuentra %2</translation>
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
        <translation>¿Puede entender por sí solo?</translation>
    </message>
    <message>
        <source>Understood alone</source>
        <translation>Entiende por sí solo</translation>
    </message>
    <message>
        <source>Right, at least</source>
        <translation>Acierta al menos</translation>
    </message>
    <message>
        <source>Right, of all messages</source>
        <translation>Acierta en el total</translation>
    </message>
    <message>
        <source>Messages kept aside</source>
        <translation>Mensajes apartados</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Por idioma</translation>
    </message>
    <message>
        <source>Figures by language</source>
        <translation>Cifras por idioma</translation>
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
        <translation>con o sin seguridad</translation>
    </message>
    <message>
        <source>by another author</source>
        <translation>de otra autoría</translation>
    </message>
    <message>
        <source>judged on %1</source>
        <translation>evaluado con %1</translation>
    </message>
    <message>
        <source>What the examples can promise instead: a target of %1, with about %2 of messages understood alone.</source>
        <translation>Lo que los ejemplos sí pueden prometer: una meta de %1, con cerca de %2 de los mensajes entendidos por sí solo.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acierta</translation>
    </message>
    <message>
        <source>Right of those</source>
        <translation>Acierta en esos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentTrainCard</name>
    <message>
        <source>Train a challenger</source>
        <translation>Entrenar un retador</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Also from the text that comes with the program</source>
        <translation>También con los textos que vienen con el programa</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>A part of the examples is kept aside to judge it, never two of one phrasing on both sides. It decides nothing until its gate is passed and you promote it.</source>
        <translation>Una parte de los ejemplos se aparta para evaluarlo, y nunca queda la misma forma de decirlo en ambos lados. No decide nada hasta que aprueba el examen y alguien lo promueve.</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Agregados aquí</translation>
    </message>
    <message>
        <source>Answered in review</source>
        <translation>Respondidos en la revisión</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Con el programa</translation>
    </message>
    <message>
        <source>Under about %1 examples and easily mistaken: %2</source>
        <translation>Con menos de unos %1 ejemplos, fáciles de confundir: %2</translation>
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
        <translation>%1, decide ahora</translation>
    </message>
    <message>
        <source>%1, decided before</source>
        <comment>a model</comment>
        <translation>%1, decidía antes</translation>
    </message>
    <message>
        <source>%1, challenger</source>
        <comment>a model</comment>
        <translation>%1, retador</translation>
    </message>
    <message>
        <source>The gate is passed</source>
        <translation>Aprobó el examen</translation>
    </message>
    <message>
        <source>It would understand %1 of messages without a person and was right in %2 of them; with 95 % certainty in at least %3.</source>
        <translation>Entendería por sí solo %1 de los mensajes y acertó en %2 de ellos; con 95 % de certeza, en al menos %3.</translation>
    </message>
    <message>
        <source>The gate is not passed</source>
        <translation>No aprobó el examen</translation>
    </message>
    <message>
        <source>Every message that it reads goes to a person. What it lacks:</source>
        <translation>Todo mensaje que lee pasa a una persona. Lo que le falta:</translation>
    </message>
    <message>
        <source>Right in at least %1 of the messages that it would understand alone; %2 is the target</source>
        <translation>Acierta como mínimo en %1 de los mensajes que entendería por sí solo; la meta es %2</translation>
    </message>
    <message>
        <source>Would understand %1 of messages alone; under %2 it is of no use</source>
        <translation>Entendería por sí solo %1 de los mensajes; con menos de %2 no sirve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages phrased in other ways</source>
        <translation>
            <numerusform>%Ln mensaje dicho de otra manera</numerusform>
            <numerusform>%Ln mensajes dichos de otras maneras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped</source>
        <translation>
            <numerusform>%Ln incluido</numerusform>
            <numerusform>%Ln incluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln own</source>
        <translation>
            <numerusform>%Ln propio</numerusform>
            <numerusform>%Ln propios</numerusform>
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
        <translation>sin ejemplos</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more are needed to learn it</source>
        <translation>
            <numerusform>Falta cerca de %Ln para aprenderla</numerusform>
            <numerusform>Faltan unos %Ln para aprenderla</numerusform>
        </translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>agregado aquí</translation>
    </message>
    <message>
        <source>answered in review</source>
        <translation>respondido en la revisión</translation>
    </message>
    <message>
        <source>A clear opt-out</source>
        <translation>Una baja clara</translation>
    </message>
    <message>
        <source>The agent stops everything for this person, confirms it once, and never writes again.</source>
        <translation>El agente detiene todo para esta persona, lo confirma una vez y no vuelve a escribirle.</translation>
    </message>
    <message>
        <source>It may be an opt-out</source>
        <translation>Puede ser una baja</translation>
    </message>
    <message>
        <source>The agent pauses marketing for this person and asks in the review.</source>
        <translation>El agente pausa la publicidad para esta persona y pregunta en la revisión.</translation>
    </message>
    <message>
        <source>Sure: “%1”</source>
        <translation>Seguro: “%1”</translation>
    </message>
    <message>
        <source>It waits in the review for a reply.</source>
        <translation>Espera una respuesta en la revisión.</translation>
    </message>
    <message>
        <source>It waits in the review for a reply from %1.</source>
        <translation>Espera en la revisión una respuesta de %1.</translation>
    </message>
    <message>
        <source>A person is asked</source>
        <translation>Se pregunta a una persona</translation>
    </message>
    <message>
        <source>It is like nothing that the model has learned.</source>
        <translation>No se parece a nada de lo que el modelo aprendió.</translation>
    </message>
    <message>
        <source>The model knows too few of its words.</source>
        <translation>El modelo conoce muy pocas de sus palabras.</translation>
    </message>
    <message>
        <source>The model has not learned this language.</source>
        <translation>El modelo no aprendió este idioma.</translation>
    </message>
    <message>
        <source>It has no words that could be understood.</source>
        <translation>No tiene palabras que se puedan entender.</translation>
    </message>
    <message>
        <source>This model decides nothing by itself.</source>
        <translation>Este modelo no decide nada por sí solo.</translation>
    </message>
    <message>
        <source>“%1” is the best guess, but not sure enough.</source>
        <translation>“%1” es lo más probable, pero sin seguridad suficiente.</translation>
    </message>
    <message>
        <source>An example has words, and not too many</source>
        <translation>Un ejemplo lleva palabras, y no demasiadas</translation>
    </message>
    <message>
        <source>Which language is it in?</source>
        <translation>¿En qué idioma está?</translation>
    </message>
    <message>
        <source>An intent needs a name of letters</source>
        <translation>La intención necesita un nombre con letras</translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentsRoom</name>
    <message>
        <source>These figures are not the newest</source>
        <translation>Estas cifras no son las más recientes</translation>
    </message>
    <message>
        <source>The intents could not be read</source>
        <translation>No se pudieron leer las intenciones</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>No model yet: people read every message</source>
        <translation>Todavía no hay modelo: las personas leen cada mensaje</translation>
    </message>
    <message>
        <source>Train one from examples of what people write.</source>
        <translation>Se puede entrenar uno con ejemplos de lo que la gente escribe.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta ventana solo observa</translation>
    </message>
    <message>
        <source>This model decides already</source>
        <translation>Este modelo ya decide</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Primero hay que elegir un modelo</translation>
    </message>
    <message>
        <source>The base model comes back by rolling back</source>
        <translation>El modelo base vuelve al revertir</translation>
    </message>
    <message>
        <source>Its gate is not passed</source>
        <translation>No aprobó el examen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>There is no earlier champion to return to</source>
        <translation>No hay un campeón anterior al cual volver</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Hay un entrenamiento en curso</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>No se promovió</translation>
    </message>
    <message>
        <source>Not rolled back</source>
        <translation>No se volvió al anterior</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Probar una frase</translation>
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
        <translation>Qué quieren los mensajes</translation>
    </message>
    <message>
        <source>Side of the intents</source>
        <translation>Vista de las intenciones</translation>
    </message>
    <message>
        <source>Reading models and examples</source>
        <translation>Leyendo modelos y ejemplos</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
</context>
<context>
    <name>ns::ui::LabelChangeList</name>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 pasa a %3</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Label now</source>
        <translation>Etiqueta ahora</translation>
    </message>
    <message>
        <source>Label then</source>
        <translation>Etiqueta después</translation>
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
        <translation>Etiquetas reunidas</translation>
    </message>
    <message>
        <source>Who decided when</source>
        <translation>Quién decidió cuándo</translation>
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
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendió de</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interesado</numerusform>
            <numerusform>%Ln interesados</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>Evaluado con</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>only for two labels</source>
        <translation>solo con dos etiquetas</translation>
    </message>
    <message>
        <source>That holdout</source>
        <translation>Grupo de prueba</translation>
    </message>
    <message>
        <source>Answers of people</source>
        <translation>Respuestas de personas</translation>
    </message>
    <message>
        <source>Real outcomes</source>
        <translation>Resultados reales</translation>
    </message>
    <message>
        <source>Usable for training</source>
        <translation>Útiles para entrenar</translation>
    </message>
    <message>
        <source>Left out as false</source>
        <translation>Descartadas por falsas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>by another author</source>
        <translation>de otra autoría</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Agregados aquí</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Con el programa</translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningPage</name>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>These figures are not the newest</source>
        <translation>Estas cifras no son las más recientes</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>No se pudieron leer los modelos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
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
        <translation>Todavía no hay modelo: las personas deciden cada interesado</translation>
    </message>
    <message>
        <source>Train one from a file of past leads that says which of them converted. Nothing decides with it until its gate is passed and you promote it.</source>
        <translation>Se entrena con un archivo de interesados anteriores que diga cuáles convirtieron. Nada se decide con él hasta que apruebe el examen y se promueva.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source>%1 of %2 decided leads right</source>
        <translation>%1 de %2 decisiones acertadas</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta ventana solo observa</translation>
    </message>
    <message>
        <source>This model decides already</source>
        <translation>Este modelo ya decide</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Primero hay que elegir un modelo</translation>
    </message>
    <message>
        <source>Its gate is not passed</source>
        <translation>No aprobó el examen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>There is no earlier champion to return to</source>
        <translation>No hay un campeón anterior al cual volver</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Hay un entrenamiento en curso</translation>
    </message>
    <message>
        <source>No training is running</source>
        <translation>No hay ningún entrenamiento en curso</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>No se promovió</translation>
    </message>
    <message>
        <source>What was shown has changed meanwhile. Here is how it stands now</source>
        <translation>Lo que se mostraba cambió entretanto. Así está ahora</translation>
    </message>
    <message>
        <source>Not rolled back</source>
        <translation>No se volvió al anterior</translation>
    </message>
    <message>
        <source>The labels stay left out</source>
        <translation>Las etiquetas siguen descartadas</translation>
    </message>
    <message>
        <source>Train from this workspace&apos;s outcomes</source>
        <translation>Entrenar con los resultados de este espacio</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Detener el entrenamiento</translation>
    </message>
    <message>
        <source>Promote this model</source>
        <translation>Promover este modelo</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Volver al anterior</translation>
    </message>
    <message>
        <source>Show the verdict</source>
        <translation>Ver el veredicto</translation>
    </message>
    <message>
        <source>Show suspected columns</source>
        <translation>Ver columnas sospechosas</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>Ver las cifras</translation>
    </message>
    <message>
        <source>Show what promoting would do</source>
        <translation>Ver qué haría promoverlo</translation>
    </message>
    <message>
        <source>Try thresholds</source>
        <translation>Probar umbrales</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>Gráficos como tablas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Reading models and labels</source>
        <translation>Leyendo modelos y etiquetas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Intents are learned from examples</source>
        <translation>Las intenciones se aprenden de ejemplos</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Qué se aprende</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Interesados</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>Intenciones</translation>
    </message>
    <message>
        <source>Leads or intents</source>
        <translation>Interesados o intenciones</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Probar una frase</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Agregar un ejemplo</translation>
    </message>
    <message>
        <source>Show the examples</source>
        <translation>Ver los ejemplos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln intents</source>
        <translation>
            <numerusform>%Ln intención</numerusform>
            <numerusform>%Ln intenciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningWords</name>
    <message>
        <source>Champion, decides now</source>
        <translation>Campeón, decide ahora</translation>
    </message>
    <message>
        <source>Champion before</source>
        <translation>Campeón anterior</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>Retador</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The gate is passed</source>
        <translation>Aprobó el examen</translation>
    </message>
    <message>
        <source>It would decide %1 of leads alone and was right in %2 of them; with 95 % certainty in at least %3.</source>
        <translation>Decidiría por sí solo %1 de los interesados y acertó en %2 de ellos; con 95 % de certeza, en al menos %3.</translation>
    </message>
    <message>
        <source>The gate is not passed</source>
        <translation>No aprobó el examen</translation>
    </message>
    <message>
        <source>This model decides nothing alone. What it lacks:</source>
        <translation>Este modelo no decide nada por sí solo. Lo que le falta:</translation>
    </message>
    <message>
        <source>Right in at least %1 of the leads that it would decide; %2 is the target</source>
        <translation>Acierta como mínimo en %1 de los interesados que decidiría; la meta es %2</translation>
    </message>
    <message>
        <source>Would decide %1 of leads alone; under %2 it is of no use</source>
        <translation>Decidiría por sí solo %1 de los interesados; con menos de %2 no sirve</translation>
    </message>
    <message>
        <source>Would turn away %1 of the people who convert; at most %2 may be</source>
        <translation>Rechazaría a %1 de las personas que convierten; se admite %2 como máximo</translation>
    </message>
    <message>
        <source>What the data can promise instead: a target of %1, with about %2 of leads decided alone. Train again with that target to have it certified.</source>
        <translation>Lo que los datos sí pueden prometer: una meta de %1, con cerca de %2 de los interesados decididos por sí solo. Hay que entrenar de nuevo con esa meta para certificarla.</translation>
    </message>
    <message>
        <source>Looked at once</source>
        <translation>Se miró una vez</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln times: each look flatters a little more</source>
        <translation>
            <numerusform>Se miró una vez</numerusform>
            <numerusform>Se miró %Ln veces: cada mirada favorece un poco más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later leads</source>
        <translation>
            <numerusform>%Ln interesado posterior</numerusform>
            <numerusform>%Ln interesados posteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads, drawn from all times</source>
        <translation>
            <numerusform>%Ln interesado de cualquier fecha</numerusform>
            <numerusform>%Ln interesados de todas las fechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alone it tells %1 almost every time: AUC %2 on %Ln other leads</source>
        <translation>
            <numerusform>Por sí sola delata %1 casi siempre: AUC %2 con %Ln otro interesado</numerusform>
            <numerusform>Por sí sola delata %1 casi siempre: AUC %2 con otros %Ln interesados</numerusform>
        </translation>
    </message>
    <message>
        <source>Alone it carries %1 of what all columns say together</source>
        <translation>Por sí sola aporta %1 de lo que dicen todas las columnas juntas</translation>
    </message>
    <message>
        <source>Filled for %1 of the leads with %2, for %3 of the others</source>
        <translation>Llena en %1 de los interesados con %2, en %3 de los demás</translation>
    </message>
    <message>
        <source>Where it holds a value, %1 are %2</source>
        <translation>Donde tiene un valor, %1 son %2</translation>
    </message>
    <message>
        <source>Where it says %1, %2 are %3</source>
        <translation>Donde dice %1, %2 son %3</translation>
    </message>
    <message numerus="yes">
        <source>Changed later for %1 of %Ln leads of this workspace</source>
        <translation>
            <numerusform>Cambió después en %1 de %Ln interesado de este espacio</numerusform>
            <numerusform>Cambió después en %1 de %Ln interesados de este espacio</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name says so: %1</source>
        <translation>Lo dice su nombre: %1</translation>
    </message>
    <message>
        <source>It is worse for one language: %1</source>
        <translation>Es peor para un idioma: %1</translation>
    </message>
    <message>
        <source>It is worse for one segment: %1</source>
        <translation>Es peor para un segmento: %1</translation>
    </message>
    <message>
        <source>Its gate is not passed: the accuracy bound is under the target</source>
        <translation>No aprobó el examen: los aciertos mínimos están bajo la meta</translation>
    </message>
    <message>
        <source>Its gate is not passed: it would decide too few leads</source>
        <translation>No aprobó el examen: decidiría muy pocos interesados</translation>
    </message>
    <message>
        <source>Its gate is not passed: it would turn away too many people who convert</source>
        <translation>No aprobó el examen: rechazaría a demasiadas personas que convierten</translation>
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
        <translation>Las personas deciden cada interesado</translation>
    </message>
    <message>
        <source>No model has been promoted yet.</source>
        <translation>Todavía no se ha promovido ningún modelo.</translation>
    </message>
    <message>
        <source>The agent has raised its threshold by itself, to %1</source>
        <translation>El agente subió su umbral por sí mismo, a %1</translation>
    </message>
    <message>
        <source>Its accuracy bound fell to %1, under the target of %2. It asks people more often; nothing is lost.</source>
        <translation>Sus aciertos mínimos bajaron a %1, menos que la meta de %2. Pregunta más a las personas; nada se pierde.</translation>
    </message>
    <message>
        <source>The agent has handed every lead over to people</source>
        <translation>El agente dejó todos los interesados en manos de personas</translation>
    </message>
    <message>
        <source>Its accuracy bound fell to %1, under the target of %2, and no threshold would keep it.</source>
        <translation>Sus aciertos mínimos bajaron a %1, menos que la meta de %2, y ningún umbral la sostendría.</translation>
    </message>
    <message>
        <source>Too early to tell</source>
        <translation>Es muy pronto para saber</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcomes are known so far</source>
        <translation>
            <numerusform>Se conoce %Ln resultado hasta ahora</numerusform>
            <numerusform>Se conocen %Ln resultados hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are needed</source>
        <translation>
            <numerusform>hace falta %Ln</numerusform>
            <numerusform>hacen falta %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>On target</source>
        <translation>En la meta</translation>
    </message>
    <message>
        <source>At least %1 right, %2 is promised</source>
        <translation>Como mínimo %1 de aciertos; se promete %2</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Todavía no decidió nada</translation>
    </message>
    <message>
        <source>Another world than it learned from (%1)</source>
        <translation>Otro mundo que el que aprendió (%1)</translation>
    </message>
    <message>
        <source>Shifted a little (%1)</source>
        <translation>Cambiaron un poco (%1)</translation>
    </message>
    <message>
        <source>As it was learned (%1)</source>
        <translation>Como los que aprendió (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 of them are near copies of one another</source>
        <translation>
            <numerusform>Queda fuera %Ln etiqueta de %1: %2 son casi copias unas de otras</numerusform>
            <numerusform>Quedan fuera %Ln etiquetas de %1: %2 son casi copias unas de otras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 say “%3”, usually it is %4</source>
        <translation>
            <numerusform>Queda fuera %Ln etiqueta de %1: %2 dicen “%3”; lo usual es %4</numerusform>
            <numerusform>Quedan fuera %Ln etiquetas de %1: %2 dicen “%3”; lo usual es %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 contradict what the champion is sure of</source>
        <translation>
            <numerusform>Queda fuera %Ln etiqueta de %1: %2 contradicen aquello de lo que el campeón está seguro</numerusform>
            <numerusform>Quedan fuera %Ln etiquetas de %1: %2 contradicen aquello de lo que el campeón está seguro</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolled back to %1</source>
        <translation>Se volvió a %1</translation>
    </message>
    <message>
        <source>Promoted %1</source>
        <translation>Se promovió %1</translation>
    </message>
    <message>
        <source>Stopping; nothing is kept</source>
        <translation>Deteniendo; no se guarda nada</translation>
    </message>
    <message>
        <source>Reading past leads</source>
        <translation>Leyendo interesados anteriores</translation>
    </message>
    <message>
        <source>Learning, then judging on leads kept aside</source>
        <translation>Aprende y luego se evalúa con interesados apartados</translation>
    </message>
    <message>
        <source>Keeping the model</source>
        <translation>Guardando el modelo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>%Ln fila por segundo</numerusform>
            <numerusform>%Ln filas por segundo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds a second</source>
        <translation>
            <numerusform>%Ln ronda por segundo</numerusform>
            <numerusform>%Ln rondas por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>faltan cerca de %1</translation>
    </message>
    <message>
        <source>Stopped. The models are as they were</source>
        <translation>Detenido. Los modelos están como antes</translation>
    </message>
    <message>
        <source>Another training is running. Try again when it is done</source>
        <translation>Hay otro entrenamiento en curso. Intentar de nuevo cuando termine</translation>
    </message>
    <message>
        <source>The file is too large to learn from: %1</source>
        <translation>El archivo es demasiado grande para aprender de él: %1</translation>
    </message>
    <message>
        <source>There is no such column: %1</source>
        <translation>No existe esa columna: %1</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read</source>
        <translation>El archivo no existe o no se puede leer</translation>
    </message>
    <message>
        <source>This cannot be learned from: %1</source>
        <translation>De esto no se puede aprender: %1</translation>
    </message>
    <message>
        <source>Something has changed meanwhile: %1</source>
        <translation>Algo cambió entretanto: %1</translation>
    </message>
    <message>
        <source>This is not possible here: %1</source>
        <translation>Aquí no es posible: %1</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>No funcionó: %1</translation>
    </message>
    <message>
        <source>%1 of its dates lie after the lead came</source>
        <translation>El %1 de sus fechas es posterior a la llegada del interesado</translation>
    </message>
    <message>
        <source>How much later they lie tells %1: AUC %2</source>
        <translation>Cuánto después caen delata %1: AUC %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::LiveCard</name>
    <message>
        <source>On real leads now</source>
        <translation>Ahora, en la práctica</translation>
    </message>
    <message>
        <source>It asks people more often</source>
        <translation>Pregunta más a las personas</translation>
    </message>
    <message>
        <source>People decide for now</source>
        <translation>Por ahora deciden las personas</translation>
    </message>
    <message>
        <source>Right on decided leads</source>
        <translation>Aciertos en lo decidido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>none: people decide</source>
        <translation>ninguno: deciden las personas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>no outcome known yet</source>
        <translation>aún no se conoce ningún resultado</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>The model&apos;s own is %1</source>
        <translation>El propio del modelo es %1</translation>
    </message>
    <message>
        <source>Population stability over the newest decisions; over 0.25 is another world</source>
        <translation>Estabilidad de la población en las decisiones más recientes; más de 0,25 es otro mundo</translation>
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
        <translation>Examen no aprobado</translation>
    </message>
    <message>
        <source>%1 alone, ≥ %2 right</source>
        <comment>shares of leads</comment>
        <translation>%1 solo, acierta ≥ %2</translation>
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
        <translation>Lado del modelo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
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
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Why, for %1</source>
        <translation>Por qué, para %1</translation>
    </message>
    <message>
        <source>Why? Kept with the model and in the audit</source>
        <translation>¿Por qué? Queda en el modelo y en la auditoría</translation>
    </message>
    <message>
        <source>Say why, or the answer does not count</source>
        <translation>Hay que decir por qué, o la respuesta no cuenta</translation>
    </message>
    <message>
        <source>Holds from the next training on</source>
        <translation>Vale desde el próximo entrenamiento</translation>
    </message>
    <message>
        <source>Used, because a person said so</source>
        <translation>Se usa porque una persona lo dijo</translation>
    </message>
    <message>
        <source>Left out, because a person said so</source>
        <translation>Queda fuera porque una persona lo dijo</translation>
    </message>
    <message>
        <source>Used until a person answers</source>
        <translation>Se usa hasta que una persona responda</translation>
    </message>
    <message>
        <source>Left out by the leak guard</source>
        <translation>La dejó fuera el control de fugas</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrainPanel</name>
    <message>
        <source>Learn from</source>
        <translation>Aprender de</translation>
    </message>
    <message>
        <source>A file of past leads</source>
        <translation>Un archivo de interesados anteriores</translation>
    </message>
    <message>
        <source>What this workspace has seen</source>
        <translation>Lo que este espacio ha visto</translation>
    </message>
    <message>
        <source>What it has to reach</source>
        <translation>Lo que tiene que lograr</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>From this workspace</source>
        <translation>De este espacio</translation>
    </message>
    <message>
        <source>A CSV file with one row for each lead and a header</source>
        <translation>Un archivo CSV con encabezado y una fila por interesado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Column to be learned</source>
        <translation>Columna que se aprende</translation>
    </message>
    <message>
        <source>Which value is a conversion</source>
        <translation>Qué valor es una conversión</translation>
    </message>
    <message>
        <source>When the lead came</source>
        <translation>Cuándo llegó el interesado</translation>
    </message>
    <message>
        <source>Id of the lead</source>
        <translation>Id del interesado</translation>
    </message>
    <message>
        <source>The latest leads then judge the model</source>
        <translation>Los últimos interesados evalúan entonces el modelo</translation>
    </message>
    <message>
        <source>Never learned from</source>
        <translation>Nunca se aprende de ella</translation>
    </message>
    <message>
        <source>answers of people and real outcomes</source>
        <translation>respuestas de personas y resultados reales</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Right in at least, of the leads that it decides alone</source>
        <translation>Aciertos mínimos entre los interesados que decide por sí solo</translation>
    </message>
    <message>
        <source>Choose a file of past leads</source>
        <translation>Elegir un archivo de interesados anteriores</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Archivos CSV (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln interesado</numerusform>
            <numerusform>%Ln interesados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>None: judged on leads from all times</source>
        <translation>Ninguna: se evalúa con interesados de todas las fechas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>A label has 2 to 50 values; this column does not</source>
        <translation>Una etiqueta tiene de 2 a 50 valores; esta columna no</translation>
    </message>
    <message>
        <source>The word for yes, else the rarest</source>
        <translation>La palabra que dice sí; si no, la más rara</translation>
    </message>
    <message>
        <source>Answers of people</source>
        <translation>Respuestas de personas</translation>
    </message>
    <message>
        <source>Real outcomes</source>
        <translation>Resultados reales</translation>
    </message>
    <message>
        <source>Usable for training</source>
        <translation>Útiles para entrenar</translation>
    </message>
    <message>
        <source>Already learned from</source>
        <translation>Ya aprendidas</translation>
    </message>
    <message>
        <source>In no accuracy figure</source>
        <translation>No cuentan en ninguna cifra de aciertos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers on columns go with it</source>
        <translation>
            <numerusform>Lleva %Ln respuesta sobre columnas</numerusform>
            <numerusform>Lleva %Ln respuestas sobre columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Primero hay que elegir un archivo</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrainingStrip</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Detener el entrenamiento</translation>
    </message>
</context>
<context>
    <name>ns::ui::TrySentence</name>
    <message>
        <source>Try a sentence</source>
        <translation>Probar una frase</translation>
    </message>
    <message>
        <source>What the agent would make of it</source>
        <translation>Qué haría el agente con ella</translation>
    </message>
    <message>
        <source>Write as a customer would</source>
        <translation>Escribir como lo haría un cliente</translation>
    </message>
    <message>
        <source>Language, opt-out, what it wants and the words that decided stand here while you type. Nothing is kept</source>
        <translation>Idioma, baja, qué quiere y las palabras decisivas aparecen aquí mientras se escribe. No se guarda nada</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se conoce</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Un mensaje</translation>
    </message>
    <message>
        <source>Language of the contact so far</source>
        <translation>Idioma del contacto hasta ahora</translation>
    </message>
</context>
<context>
    <name>ns::ui::VerdictCard</name>
    <message>
        <source>May it decide alone?</source>
        <translation>¿Puede decidir por sí solo?</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decide por sí solo</translation>
    </message>
    <message>
        <source>Right, at least</source>
        <translation>Aciertos mínimos</translation>
    </message>
    <message>
        <source>Conversions missed</source>
        <translation>Conversiones perdidas</translation>
    </message>
    <message>
        <source>Leads kept aside</source>
        <translation>Interesados apartados</translation>
    </message>
    <message>
        <source>at least %1 needed</source>
        <translation>hace falta al menos %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>meta %1</translation>
    </message>
    <message>
        <source>at most %1 allowed</source>
        <translation>se admite %1 como máximo</translation>
    </message>
    <message>
        <source>judged on %1</source>
        <translation>evaluado con %1</translation>
    </message>
</context>
</TS>
