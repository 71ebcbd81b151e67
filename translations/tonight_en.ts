<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ns::ui::NightHealth</name>
    <message numerus="yes">
        <source>of %Ln decided leads with a known outcome</source>
        <translation>
            <numerusform>of %Ln decided lead with a known outcome</numerusform>
            <numerusform>of %Ln decided leads with a known outcome</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::NightWords</name>
    <message numerus="yes">
        <source>Rules held %Ln messages</source>
        <translation>
            <numerusform>Rules held %Ln message</numerusform>
            <numerusform>Rules held %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes; none went out</source>
        <translation>
            <numerusform>Within %Ln minute; none went out</numerusform>
            <numerusform>Within %Ln minutes; none went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in trouble</source>
        <translation>
            <numerusform>%Ln message in trouble</numerusform>
            <numerusform>%Ln messages in trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages held back</source>
        <translation>
            <numerusform>%Ln message held back</numerusform>
            <numerusform>%Ln messages held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions at once</source>
        <translation>
            <numerusform>%Ln question at once</numerusform>
            <numerusform>%Ln questions at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes, for a person</source>
        <translation>
            <numerusform>Within %Ln minute, for a person</numerusform>
            <numerusform>Within %Ln minutes, for a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages in doubt</source>
        <translation>
            <numerusform>%Ln message in doubt</numerusform>
            <numerusform>%Ln messages in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules could not run</source>
        <translation>
            <numerusform>%Ln rule could not run</numerusform>
            <numerusform>%Ln rules could not run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions wait for you</source>
        <translation>
            <numerusform>%Ln question waits for you</numerusform>
            <numerusform>%Ln questions wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided leads turned out otherwise</source>
        <translation>
            <numerusform>%Ln decided lead turned out otherwise</numerusform>
            <numerusform>%Ln decided leads turned out otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new leads</source>
        <translation>
            <numerusform>%Ln new lead</numerusform>
            <numerusform>%Ln new leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages sent</source>
        <translation>
            <numerusform>%Ln message sent</numerusform>
            <numerusform>%Ln messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booked</source>
        <translation>
            <numerusform>%Ln booked</numerusform>
            <numerusform>%Ln booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <translation>
            <numerusform>%Ln in trouble</numerusform>
            <numerusform>%Ln in trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours open, %Ln leads</source>
        <translation>
            <numerusform>Hours open, %Ln lead</numerusform>
            <numerusform>Hours open, %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours closed, %Ln leads</source>
        <translation>
            <numerusform>Hours closed, %Ln lead</numerusform>
            <numerusform>Hours closed, %Ln leads</numerusform>
        </translation>
    </message>
</context>
</TS>
