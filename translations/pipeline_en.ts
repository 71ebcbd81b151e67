<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::LeadFacts</name>
    <message numerus="yes">
        <source>One of %Ln zones</source>
        <translation>
            <numerusform>%Ln zone</numerusform>
            <numerusform>One of %Ln zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::PipelinePage</name>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::StageColumn</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::StageHead</name>
    <message numerus="yes">
        <source>%1: %Ln leads</source>
        <translation>
            <numerusform>%1: %Ln lead</numerusform>
            <numerusform>%1: %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::ThreadView</name>
    <message numerus="yes">
        <source>%Ln older</source>
        <translation>
            <numerusform>%Ln older</numerusform>
            <numerusform>%Ln older</numerusform>
        </translation>
    </message>
</context>
</TS>
