<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::BacktestStrip</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them converted</source>
        <translation>
            <numerusform>%Ln of them converted</numerusform>
            <numerusform>%Ln of them converted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardList</name>
    <message numerus="yes">
        <source>Acted, %Ln days</source>
        <translation>
            <numerusform>Acted, %Ln day</numerusform>
            <numerusform>Acted, %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardWords</name>
    <message numerus="yes">
        <source>Allowed: %Ln claims are backed by facts</source>
        <translation>
            <numerusform>Allowed: %Ln claim is backed by facts</numerusform>
            <numerusform>Allowed: %Ln claims are backed by facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run a backtest of this draft, or say in at least %Ln letters why it goes without one</source>
        <translation>
            <numerusform>Run a backtest of this draft, or say in at least %Ln letter why it goes without one</numerusform>
            <numerusform>Run a backtest of this draft, or say in at least %Ln letters why it goes without one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardrailsPage</name>
    <message numerus="yes">
        <source>%Ln places are wrong</source>
        <translation>
            <numerusform>%Ln place is wrong</numerusform>
            <numerusform>%Ln places are wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft, %Ln changes</source>
        <translation>
            <numerusform>Draft, %Ln change</numerusform>
            <numerusform>Draft, %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule could not run %Ln times, the messages are held</source>
        <translation>
            <numerusform>A rule could not run %Ln time, the message is held</numerusform>
            <numerusform>A rule could not run %Ln times, the messages are held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LawModel</name>
    <message numerus="yes">
        <source>%Ln a day</source>
        <translation>
            <numerusform>%Ln a day</numerusform>
            <numerusform>%Ln a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::PublishBar</name>
    <message numerus="yes">
        <source>This very draft was backtested. %Ln changes, a short note will do</source>
        <translation>
            <numerusform>This very draft was backtested. %Ln change, a short note will do</numerusform>
            <numerusform>This very draft was backtested. %Ln changes, a short note will do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This draft was not backtested: say in at least %Ln letters why it goes without</source>
        <translation>
            <numerusform>This draft was not backtested: say in at least %Ln letter why it goes without</numerusform>
            <numerusform>This draft was not backtested: say in at least %Ln letters why it goes without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::RuleForm</name>
    <message numerus="yes">
        <source>Acted on %Ln messages of the last 30 days</source>
        <translation>
            <numerusform>Acted on %Ln message of the last 30 days</numerusform>
            <numerusform>Acted on %Ln messages of the last 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::SourcePanel</name>
    <message numerus="yes">
        <source>Reads well, %Ln changes against what is published</source>
        <translation>
            <numerusform>Reads well, %Ln change against what is published</numerusform>
            <numerusform>Reads well, %Ln changes against what is published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::VersionsPanel</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
</TS>
