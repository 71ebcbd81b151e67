<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::AnswerList</name>
    <message numerus="yes">
        <source>%Ln more labels to choose from</source>
        <translation>
            <numerusform>%Ln more label to choose from</numerusform>
            <numerusform>%Ln more labels to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ContactPane</name>
    <message numerus="yes">
        <source>%Ln attributes</source>
        <translation>
            <numerusform>%Ln attribute</numerusform>
            <numerusform>%Ln attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln zones</source>
        <translation>
            <numerusform>one of %Ln zone</numerusform>
            <numerusform>one of %Ln zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::Conversation</name>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation>
            <numerusform>%Ln earlier message</numerusform>
            <numerusform>%Ln earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::DraftEditor</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::LastAnswer</name>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewList</name>
    <message numerus="yes">
        <source>%Ln put off</source>
        <translation>
            <numerusform>%Ln put off</numerusform>
            <numerusform>%Ln put off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ReviewPage</name>
    <message numerus="yes">
        <source>Accept %Ln items at one stroke?</source>
        <translation>
            <numerusform>Accept %Ln item at one stroke?</numerusform>
            <numerusform>Accept %Ln items at one stroke?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
</context>
</TS>
