<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::AgentPanel</name>
    <message numerus="yes">
        <source>%Ln events wait</source>
        <translation>
            <numerusform>%Ln event waits</numerusform>
            <numerusform>%Ln events wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to send</source>
        <translation>
            <numerusform>%Ln message to send</numerusform>
            <numerusform>%Ln messages to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guardrail errors</source>
        <translation>
            <numerusform>%Ln guardrail error</numerusform>
            <numerusform>%Ln guardrail errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are held back</source>
        <translation>
            <numerusform>%Ln message is held back</numerusform>
            <numerusform>%Ln messages are held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are free to go</source>
        <translation>
            <numerusform>%Ln message is free to go</numerusform>
            <numerusform>%Ln messages are free to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::Formats</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
