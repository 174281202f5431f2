<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n crossing(s) too close to tell apart: zoom in to see each</source>
            <translation>
                <numerusform>%n crossing too close to tell apart: zoom in to see it</numerusform>
                <numerusform>%n crossings too close to tell apart: zoom in to see each</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crossing(s) on record</source>
            <translation>
                <numerusform>%n crossing on record</numerusform>
                <numerusform>%n crossings on record</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message numerus="yes">
            <source>moves the total by at most %Ln day(s)</source>
            <comment>effect of a missing crossing</comment>
            <translation>
                <numerusform>moves the total by at most %Ln day</numerusform>
                <numerusform>moves the total by at most %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln day(s)</source>
            <comment>a number of days</comment>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s)</source>
            <comment>a number of records</comment>
            <translation>
                <numerusform>%Ln record</numerusform>
                <numerusform>%Ln records</numerusform>
            </translation>
        </message>
    </context>
</TS>
