<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>%1 between %2 and %3 that is not on record leaves %n day(s) open</source>
        <comment>an exit or entry; dates</comment>
        <translation>
            <numerusform>%1 between %2 and %3 that is not on record leaves %n day open</numerusform>
            <numerusform>%1 between %2 and %3 that is not on record leaves %n days open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerCards</name>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s) over</source>
        <comment>least and most</comment>
        <translation>
            <numerusform>%1 to %n day over</numerusform>
            <numerusform>%1 to %n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) in all</source>
        <translation>
            <numerusform>%n lead in all</numerusform>
            <numerusform>%n leads in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in all</source>
        <translation>
            <numerusform>%n order in all</numerusform>
            <numerusform>%n orders in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Depends on %n crossing(s)</source>
        <comment>not on record</comment>
        <translation>
            <numerusform>Depends on %n crossing</numerusform>
            <numerusform>Depends on %n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>in the five years of the obligation</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>As of %1, %n crossings</source>
        <translation>
            <numerusform>As of %1, %n crossing</numerusform>
            <numerusform>As of %1, %n crossings</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>Last %n year(s)</source>
        <comment>beside a chart of the days in a window that moves</comment>
        <translation>
            <numerusform>Last year</numerusform>
            <numerusform>Last %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>threshold beside a line</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %n year(s) before it:</source>
        <translation>
            <numerusform>In the year before it:</numerusform>
            <numerusform>In the %n years before it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>required: %n day(s)</source>
        <translation>
            <numerusform>required: %n day</numerusform>
            <numerusform>required: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::AuditPage</name>
    <message numerus="yes">
        <source>%n entries, the newest first</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::LeadPanel</name>
    <message numerus="yes">
        <source>%n day(s) beyond</source>
        <translation>
            <numerusform>%n day beyond</numerusform>
            <numerusform>%n days beyond</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::LeadsPage</name>
    <message numerus="yes">
        <source>%n shown, the strongest first</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown, the strongest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::LinksPage</name>
    <message numerus="yes">
        <source>%n shown, in no order of strength</source>
        <translation>
            <numerusform>%n shown, in no order of strength</numerusform>
            <numerusform>%n shown, in no order of strength</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, the strongest first</source>
        <translation>
            <numerusform>%n shown, the strongest first</numerusform>
            <numerusform>%n shown, the strongest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::SearchPage</name>
    <message numerus="yes">
        <source>%n traveller(s), the best match first</source>
        <translation>
            <numerusform>%n traveller</numerusform>
            <numerusform>%n travellers, the best match first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n best match(es); there may be more: add a word or a birth date</source>
        <translation>
            <numerusform>The best match; there may be more: add a word or a birth date</numerusform>
            <numerusform>The %n best matches; there may be more: add a word or a birth date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::TablePane</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::TravellerHeader</name>
    <message numerus="yes">
        <source>%n variant(s) of the identity</source>
        <translation>
            <numerusform>%n variant of the identity</numerusform>
            <numerusform>%n variants of the identity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crossing(s)</source>
        <translation>
            <numerusform>%n crossing</numerusform>
            <numerusform>%n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <comment>travellers</comment>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::TravellerPage</name>
    <message numerus="yes">
        <source>The report of %1 by %2 relies on %n record(s) that changed since (%3).</source>
        <comment>a date; an account; the changes</comment>
        <translation>
            <numerusform>The report of %1 by %2 relies on %n record that changed since (%3).</numerusform>
            <numerusform>The report of %1 by %2 relies on %n records that changed since (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::WhatIfBar</name>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <comment>than today</comment>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <comment>than today</comment>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
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
