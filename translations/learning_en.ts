<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::ColumnsPanel</name>
    <message numerus="yes">
        <source>%Ln suspected</source>
        <translation>
            <numerusform>%Ln suspected</numerusform>
            <numerusform>%Ln suspected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers wait for the next training</source>
        <translation>
            <numerusform>%Ln answer waits for the next training</numerusform>
            <numerusform>%Ln answers wait for the next training</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ComparePanel</name>
    <message numerus="yes">
        <source>on %Ln leads that neither has learned from</source>
        <translation>
            <numerusform>on %Ln lead that neither has learned from</numerusform>
            <numerusform>on %Ln leads that neither has learned from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads only the challenger gets right</source>
        <translation>
            <numerusform>%Ln lead only the challenger gets right</numerusform>
            <numerusform>%Ln leads only the challenger gets right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only the champion</source>
        <translation>
            <numerusform>%Ln only the champion</numerusform>
            <numerusform>%Ln only the champion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>the first is shown</numerusform>
            <numerusform>the first %Ln are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::CurveCard</name>
    <message numerus="yes">
        <source>Of 100 leads the agent decides %n alone</source>
        <translation>
            <numerusform>Of 100 leads the agent decides %n alone</numerusform>
            <numerusform>Of 100 leads the agent decides %n alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go to people</source>
        <translation>
            <numerusform>%n goes to people</numerusform>
            <numerusform>%n go to people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of 100 messages the agent understands %n alone</source>
        <translation>
            <numerusform>Of 100 messages the agent understands %n alone</numerusform>
            <numerusform>Of 100 messages the agent understands %n alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::IntentWords</name>
    <message numerus="yes">
        <source>%Ln messages phrased in other ways</source>
        <translation>
            <numerusform>%Ln message phrased in another way</numerusform>
            <numerusform>%Ln messages phrased in other ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped</source>
        <translation>
            <numerusform>%Ln shipped</numerusform>
            <numerusform>%Ln shipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln own</source>
        <translation>
            <numerusform>%Ln own</numerusform>
            <numerusform>%Ln own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more are needed to learn it</source>
        <translation>
            <numerusform>About %Ln more is needed to learn it</numerusform>
            <numerusform>About %Ln more are needed to learn it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningContext</name>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningPage</name>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intents</source>
        <translation>
            <numerusform>%Ln intent</numerusform>
            <numerusform>%Ln intents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LearningWords</name>
    <message numerus="yes">
        <source>Looked at %Ln times: each look flatters a little more</source>
        <translation>
            <numerusform>Looked at once</numerusform>
            <numerusform>Looked at %Ln times: each look flatters a little more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later leads</source>
        <translation>
            <numerusform>%Ln later lead</numerusform>
            <numerusform>%Ln later leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads, drawn from all times</source>
        <translation>
            <numerusform>%Ln lead, drawn from all times</numerusform>
            <numerusform>%Ln leads, drawn from all times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alone it tells %1 almost every time: AUC %2 on %Ln other leads</source>
        <translation>
            <numerusform>Alone it tells %1 almost every time: AUC %2 on %Ln other lead</numerusform>
            <numerusform>Alone it tells %1 almost every time: AUC %2 on %Ln other leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed later for %1 of %Ln leads of this workspace</source>
        <translation>
            <numerusform>Changed later for %1 of %Ln lead of this workspace</numerusform>
            <numerusform>Changed later for %1 of %Ln leads of this workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcomes are known so far</source>
        <translation>
            <numerusform>%Ln outcome is known so far</numerusform>
            <numerusform>%Ln outcomes are known so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are needed</source>
        <translation>
            <numerusform>%Ln is needed</numerusform>
            <numerusform>%Ln are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 of them are near copies of one another</source>
        <translation>
            <numerusform>%Ln label from %1 is left out: %2 of them are near copies of one another</numerusform>
            <numerusform>%Ln labels from %1 are left out: %2 of them are near copies of one another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 say “%3”, usually it is %4</source>
        <translation>
            <numerusform>%Ln label from %1 is left out: %2 say “%3”, usually it is %4</numerusform>
            <numerusform>%Ln labels from %1 are left out: %2 say “%3”, usually it is %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1 are left out: %2 contradict what the champion is sure of</source>
        <translation>
            <numerusform>%Ln label from %1 is left out: %2 contradict what the champion is sure of</numerusform>
            <numerusform>%Ln labels from %1 are left out: %2 contradict what the champion is sure of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>%Ln row a second</numerusform>
            <numerusform>%Ln rows a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds a second</source>
        <translation>
            <numerusform>%Ln round a second</numerusform>
            <numerusform>%Ln rounds a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::TrainPanel</name>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers on columns go with it</source>
        <translation>
            <numerusform>%Ln answer on a column goes with it</numerusform>
            <numerusform>%Ln answers on columns go with it</numerusform>
        </translation>
    </message>
</context>
</TS>
