<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message numerus="yes">
        <source>%n errors have happened that the program did not expect. It is not your doing.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>
            <numerusform>An error has happened that the program did not expect. It is not your doing.</numerusform>
            <numerusform>%n errors have happened that the program did not expect. It is not your doing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits copied with their citations</source>
        <extracomment>ui/search/taking.py</extracomment>
        <translation>
            <numerusform>%n hit copied with its citation</numerusform>
            <numerusform>%n hits copied with their citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits were written into {file}.</source>
        <extracomment>ui/search/taking.py</extracomment>
        <translation>
            <numerusform>%n hit was written into {file}.</numerusform>
            <numerusform>%n hits were written into {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks forgotten for good</source>
        <extracomment>ui/margin/marginalia.py</extracomment>
        <translation>
            <numerusform>%n mark forgotten for good</numerusform>
            <numerusform>%n marks forgotten for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks in the trash; {key} takes them back</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>%n mark in the trash; {key} takes it back</numerusform>
            <numerusform>%n marks in the trash; {key} takes them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks taken back</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>%n mark taken back</numerusform>
            <numerusform>%n marks taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks were written into {file}.</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>
            <numerusform>%n mark was written into {file}.</numerusform>
            <numerusform>%n marks were written into {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again; %n marks changed</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>Done again; %n mark changed</numerusform>
            <numerusform>Done again; %n marks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the theme {name} %n pairs of colours are too near each other to be read well; the worst is {role} on {ground}: {ratio}, where {least} is asked.</source>
        <extracomment>ui/looks/legibility.py</extracomment>
        <translation>
            <numerusform>In the theme {name} %n pair of colours is too near each other to be read well: {role} on {ground}, {ratio}, where {least} is asked.</numerusform>
            <numerusform>In the theme {name} %n pairs of colours are too near each other to be read well; the worst is {role} on {ground}: {ratio}, where {least} is asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n marks changed</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>Undone; %n mark changed</numerusform>
            <numerusform>Undone; %n marks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were here %n days ago: {place}</source>
        <extracomment>ui/margin/welcoming.py</extracomment>
        <translation>
            <numerusform>You were here %n day ago: {place}</numerusform>
            <numerusform>You were here %n days ago: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} {title}, %n hits</source>
        <extracomment>ui/search/model.py</extracomment>
        <translation>
            <numerusform>{number} {title}, %n hit</numerusform>
            <numerusform>{number} {title}, %n hits</numerusform>
        </translation>
    </message>
</context>
</TS>
