<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most days by which a threshold is passed</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>L’appuie</translation>
    </message>
    <message>
        <source>Could explain it innocently</source>
        <translation>Explications anodines possibles</translation>
    </message>
    <message>
        <source>Not covered by any feed</source>
        <translation>Non couvert par aucun flux</translation>
    </message>
    <message>
        <source>An exit from %1</source>
        <translation>Une sortie (%1)</translation>
    </message>
    <message>
        <source>An entry to %1</source>
        <translation>Une entrée (%1)</translation>
    </message>
    <message>
        <source>minimum %1 · recorded %2 · maximum %3</source>
        <comment>three totals of days</comment>
        <translation>minimum %1 · consigné %2 · maximum %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 between %2 and %3 that is not on record leaves %n day(s) open</source>
        <comment>an exit or entry; dates</comment>
        <translation>
            <numerusform>%1 entre le %2 et le %3, non consignée, laisse %n jour ouvert</numerusform>
            <numerusform>%1 entre le %2 et le %3, non consignée, laisse %n jours ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source> and moves the total by up to %1.</source>
        <comment>a number of days, halves possible</comment>
        <translation> et change le total d’au plus %1.</translation>
    </message>
    <message>
        <source>By itself it does not decide the result.</source>
        <translation>À elle seule, elle ne décide pas du résultat.</translation>
    </message>
    <message>
        <source>Its date alone would decide the result: %1.</source>
        <comment>one or two outcomes</comment>
        <translation>Sa date à elle seule déciderait du résultat&#xa0;: %1.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two outcomes</comment>
        <translation> ou </translation>
    </message>
    <message>
        <source>The rule no longer applies</source>
        <comment>from a date on</comment>
        <translation>La règle ne s’applique plus</translation>
    </message>
    <message>
        <source>If no further record comes, the result changes on %1: %2.</source>
        <comment>date; outcome</comment>
        <translation>Si aucun autre dossier n’arrive, le résultat change le %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>If the person stays where they were last seen, the recorded reading changes on %1: %2.</source>
        <comment>date; outcome</comment>
        <translation>Si la personne reste là où elle a été vue en dernier, la lecture consignée change le %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>no longer applies</source>
        <comment>a rule</comment>
        <translation>ne s’applique plus</translation>
    </message>
    <message>
        <source>The strictest reading is short by %1 days.</source>
        <comment>a number of days, halves possible</comment>
        <translation>Il manque %1 jours à la lecture la plus stricte.</translation>
    </message>
</context>
<context>
    <name>AnswerCards</name>
    <message>
        <source>of %1 days</source>
        <comment>after a number of days: the days required</comment>
        <translation>sur %1 jours</translation>
    </message>
    <message>
        <source>no end date</source>
        <comment>of an authorized stay</comment>
        <translation>aucune date de fin</translation>
    </message>
    <message>
        <source>last day</source>
        <comment>beside the date on which an authorized stay ends</comment>
        <translation>dernier jour</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n jour de trop</numerusform>
            <numerusform>%n jours de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s) over</source>
        <comment>least and most</comment>
        <translation>
            <numerusform>de %1 à %n jour de trop</numerusform>
            <numerusform>de %1 à %n jours de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>lead · for %1 · against %2</source>
        <comment>counts of what speaks for and against a lead</comment>
        <translation>piste · pour %1 · contre %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) in all</source>
        <translation>
            <numerusform>%n piste en tout</numerusform>
            <numerusform>%n pistes en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorized stay</source>
        <translation>Séjour autorisé</translation>
    </message>
    <message>
        <source>No stay on record</source>
        <translation>Aucun séjour consigné</translation>
    </message>
    <message>
        <source>Removal orders</source>
        <translation>Mesures de renvoi</translation>
    </message>
    <message>
        <source>None on record</source>
        <comment>removal orders</comment>
        <translation>Aucune consignée</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <comment>of a removal order</comment>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>possible departure %1</source>
        <comment>date</comment>
        <translation>départ possible %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in all</source>
        <translation>
            <numerusform>%n mesure en tout</numerusform>
            <numerusform>%n mesures en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded %1</source>
        <comment>the recorded total of days</comment>
        <translation>consigné %1</translation>
    </message>
    <message numerus="yes">
        <source>Depends on %n crossing(s)</source>
        <comment>not on record</comment>
        <translation>
            <numerusform>Dépend de %n passage</numerusform>
            <numerusform>Dépend de %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>in the five years of the obligation</comment>
        <translation>
            <numerusform>%n jour restant</numerusform>
            <numerusform>%n jours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>changes %1</source>
        <comment>an outcome; on a date</comment>
        <translation>change le %1</translation>
    </message>
    <message>
        <source>with possible identities: %1, %2</source>
        <comment>days; outcome</comment>
        <translation>avec les identités possibles&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>AuditCheck</name>
    <message>
        <source>The log is whole: %1 entries, each chained to the one before. Head %2.</source>
        <translation>Le journal est intact&#xa0;: %1 inscriptions, chacune enchaînée à la précédente. Tête %2.</translation>
    </message>
    <message>
        <source>The log is NOT whole: entry %1 is missing. The %2 entries that stand must not be relied on from there on. Keep the cache as it is and tell security.</source>
        <translation>Le journal n’est PAS intact&#xa0;: l’inscription %1 manque. Il ne faut pas se fier, à partir de là, aux %2 inscriptions présentes. Laissez la cache telle quelle et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>The log is NOT whole: from entry %1 on, entries stand in another order (%2 in all). Keep the cache as it is and tell security.</source>
        <translation>Le journal n’est PAS intact&#xa0;: à partir de l’inscription %1, l’ordre a été modifié (%2 en tout). Laissez la cache telle quelle et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>The log is NOT whole: it was cut off at entry %1 (%2 still stand). Keep the cache as it is and tell security.</source>
        <translation>Le journal n’est PAS intact&#xa0;: il a été tronqué à l’inscription %1 (%2 subsistent). Laissez la cache telle quelle et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>The log is NOT whole: entry %1 of %2 was changed after it was written. Keep the cache as it is and tell security.</source>
        <translation>Le journal n’est PAS intact&#xa0;: l’inscription %1 sur %2 a été modifiée après coup. Laissez la cache telle quelle et avertissez la sécurité.</translation>
    </message>
</context>
<context>
    <name>AuditColumns</name>
    <message>
        <source>done</source>
        <comment>outcome of an action</comment>
        <translation>fait</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>outcome of an action</comment>
        <translation>refusé</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of an action</comment>
        <translation>échec</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column heading: number</comment>
        <translation>Nº</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <comment>column heading</comment>
        <translation>Instant (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column heading</comment>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column heading</comment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>column heading</comment>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>column heading</comment>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>column heading</comment>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>column heading</comment>
        <translation>Objet</translation>
    </message>
</context>
<context>
    <name>Crossing</name>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>country, local date and time, IANA zone</comment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Entry to Canada</source>
        <translation>Entrée au Canada</translation>
    </message>
    <message>
        <source>Entry to the United States</source>
        <translation>Entrée aux États-Unis</translation>
    </message>
    <message>
        <source>Exit from Canada</source>
        <translation>Sortie du Canada</translation>
    </message>
    <message>
        <source>Exit from the United States</source>
        <translation>Sortie des États-Unis</translation>
    </message>
    <message>
        <source>Turned back</source>
        <comment>at the border: no entry and no stay</comment>
        <translation>Refoulement</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>which way a crossing went</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Recorded by both</source>
        <translation>Consigné par les deux</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Consigné</translation>
    </message>
    <message>
        <source>Exit recorded</source>
        <translation>Sortie consignée</translation>
    </message>
    <message>
        <source>Entry recorded, exit derived</source>
        <translation>Entrée consignée, sortie déduite</translation>
    </message>
    <message>
        <source>Entry recorded</source>
        <translation>Entrée consignée</translation>
    </message>
    <message>
        <source>UTC: %1</source>
        <translation>UTC&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exit from %1 derived from the entry %2</source>
        <comment>country, record</comment>
        <translation>Sortie (%1) déduite de l’entrée %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is on record, and the records</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>%1 (%2), %3 to %4: minimum %5, recorded %6, maximum %7 of %8 days: %9</source>
        <translation>%1 (%2), du %3 au %4&#xa0;: minimum %5, consigné %6, maximum %7 sur %8 jours&#xa0;: %9</translation>
    </message>
    <message>
        <source>%1, %2 to %3, authorized until %4: %5</source>
        <translation>%1, du %2 au %3, autorisé jusqu’au %4&#xa0;: %5</translation>
    </message>
    <message>
        <source> (%1 to %2 days over)</source>
        <translation> (de %1 à %2 jours de trop)</translation>
    </message>
    <message numerus="yes">
        <source>As of %1, %n crossings</source>
        <translation>
            <numerusform>Au %1, %n passage</numerusform>
            <numerusform>Au %1, %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log is whole: %1 entries, head %2.</source>
        <translation>Le journal d’audit est intact&#xa0;: %1 inscriptions, tête %2.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 a été écrit.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Nouvelle phrase secrète&#xa0;: </translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Phrase secrète&#xa0;: </translation>
    </message>
    <message>
        <source>Made the encrypted cache %1 with its supervisor %2.</source>
        <translation>La cache chiffrée %1 a été créée avec son superviseur %2.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 a été ajouté.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Disabled %1.</source>
        <translation>%1 a été désactivé.</translation>
    </message>
    <message>
        <source>Changed the passphrase.</source>
        <translation>La phrase secrète a été changée.</translation>
    </message>
    <message>
        <source>Added the feed %1.</source>
        <translation>Le flux %1 a été ajouté.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1	%2	complete to %3</source>
        <translation>%1	%2	complet jusqu’au %3</translation>
    </message>
    <message>
        <source>%1: segment %2 of %3, %4 records</source>
        <translation>%1&#xa0;: segment %2 sur %3, %4 dossiers</translation>
    </message>
    <message>
        <source>%1: %2 records in %3 segments</source>
        <translation>%1&#xa0;: %2 dossiers en %3 segments</translation>
    </message>
    <message>
        <source>%1 leads open</source>
        <translation>%1 pistes ouvertes</translation>
    </message>
    <message>
        <source>minimum %1, recorded %2, maximum %3 days</source>
        <translation>minimum %1, consigné %2, maximum %3 jours</translation>
    </message>
    <message>
        <source>Valid: nothing was changed.</source>
        <translation>Valide&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>NOT valid: the lines marked ✗ say why.</source>
        <translation>NON valide&#xa0;: les lignes marquées ✗ en donnent la raison.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>left out, %1</source>
        <translation>laissé de côté, %1</translation>
    </message>
    <message>
        <source>Published %1 records in %2 segments.</source>
        <translation>%1 dossiers publiés en %2 segments.</translation>
    </message>
    <message>
        <source>Made %1 records of %2 travellers.</source>
        <translation>%1 dossiers de %2 voyageurs créés.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Personne de trouvé.</translation>
    </message>
    <message>
        <source>Wrote %1 and %2.</source>
        <translation>%1 et %2 ont été écrits.</translation>
    </message>
    <message>
        <source>Usage: passagesctl COMMAND [options]</source>
        <translation>Usage&#xa0;: passagesctl COMMANDE [options]</translation>
    </message>
    <message>
        <source>Everywhere:</source>
        <translation>Partout&#xa0;:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed and nothing changed, 2 wrong usage, 3 integrity, 4 not permitted.</source>
        <translation>Code de sortie&#xa0;: 0 fait, 1 échec et rien de modifié, 2 mauvais usage, 3 intégrité, 4 non permis.</translation>
    </message>
    <message>
        <source>%1	%2	%3	%4 to %5	%6 (%7)	entered by %8</source>
        <comment>number, kind, country, first and last day, source and its date, account</comment>
        <translation>%1	%2	%3	du %4 au %5	%6 (%7)	inscrit par %8</translation>
    </message>
    <message>
        <source>withdrawn by %1: %2</source>
        <translation>retiré par %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>Rien n’a été inscrit.</translation>
    </message>
    <message>
        <source>Lead %1: %2</source>
        <translation>Piste %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>linking: %1 %</source>
        <translation>liaison&#xa0;: %1 %</translation>
    </message>
    <message>
        <source>Records: %1. People: %2. Pairs of people that are possibly one: %3.</source>
        <translation>Enregistrements&#xa0;: %1. Personnes&#xa0;: %2. Paires de personnes qui n’en font peut-être qu’une&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 travellers assessed</source>
        <translation>%1 voyageurs évalués sur %2</translation>
    </message>
    <message>
        <source>%1 travellers assessed, %2 leads open</source>
        <translation>%1 voyageurs évalués, %2 pistes ouvertes</translation>
    </message>
    <message>
        <source>%1 records past their retention erased</source>
        <translation>%1 dossiers dont la période de conservation est terminée ont été effacés</translation>
    </message>
    <message>
        <source>%1 records erased</source>
        <translation>%1 dossiers effacés</translation>
    </message>
    <message>
        <source>%1: %2 records past %3 years erased, and %4 quarantined lines</source>
        <translation>%1&#xa0;: %2 dossiers de plus de %3 ans effacés, et %4 lignes en quarantaine</translation>
    </message>
    <message>
        <source>Nothing is past its retention.</source>
        <translation>Aucune période de conservation n’est terminée.</translation>
    </message>
    <message>
        <source>No report.</source>
        <translation>Aucun rapport.</translation>
    </message>
    <message>
        <source>Records of %1 are held for %2 years.</source>
        <translation>Les dossiers de %1 sont conservés %2 ans.</translation>
    </message>
    <message>
        <source>%1 was replaced on %2 by %3</source>
        <comment>a record; a date; a record</comment>
        <translation>%1 a été remplacé le %2 par %3</translation>
    </message>
    <message>
        <source>%1: %2 records in %3 segments, %4 lines left out</source>
        <translation>%1&#xa0;: %2 dossiers en %3 segments, %4 lignes omises</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <comment>a file, and why</comment>
        <translation>%1 est en attente&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <comment>a file, and why</comment>
        <translation>%1 est refusé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Watching %1. Ctrl-C ends it.</source>
        <translation>Surveillance de %1. Ctrl-C y met fin.</translation>
    </message>
    <message>
        <source>Changed whom the feed %1 trusts.</source>
        <translation>La confiance du flux %1 a été modifiée.</translation>
    </message>
    <message>
        <source>%1 records in %2 segments</source>
        <translation>%1 dossiers en %2 segments</translation>
    </message>
    <message>
        <source>Still in quarantine: %1</source>
        <translation>Toujours en quarantaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Intégré.</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>Écarté.</translation>
    </message>
    <message>
        <source>No possible links.</source>
        <translation>Aucun lien possible.</translation>
    </message>
    <message>
        <source>Decision %1 is written down.</source>
        <translation>La décision %1 est consignée.</translation>
    </message>
    <message>
        <source>Decision %1 is taken back.</source>
        <translation>La décision %1 est annulée.</translation>
    </message>
    <message>
        <source>%1 of %2 identities resolved</source>
        <translation>%1 identités résolues sur %2</translation>
    </message>
    <message>
        <source>Identities resolved: %1.</source>
        <translation>Identités résolues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is a former number: this traveller is now %2.</source>
        <comment>two travellers&apos; numbers</comment>
        <translation>%1 est un ancien numéro : ce voyageur porte maintenant le numéro %2.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>No span in this window: no record places the person there.</source>
        <translation>Aucun intervalle dans cette période&#xa0;: aucun dossier n’y situe la personne.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Counts for</source>
        <comment>days</comment>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>The first %1 of %2 spans; all stand in the day ledger.</source>
        <translation>Les %1 premiers intervalles sur %2; tous figurent au registre des jours.</translation>
    </message>
    <message>
        <source>Minimum: the records place the person there</source>
        <translation>Minimum&#xa0;: les dossiers y situent la personne</translation>
    </message>
    <message>
        <source>Recorded: nothing went unrecorded</source>
        <translation>Consigné&#xa0;: rien n’a échappé à la consignation</translation>
    </message>
    <message>
        <source>Maximum: crossings may have gone unrecorded</source>
        <translation>Maximum&#xa0;: des passages ont pu ne pas être consignés</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Days left in the five years</source>
        <translation>Jours restants dans les cinq ans</translation>
    </message>
    <message>
        <source>To be back by</source>
        <translation>Retour au plus tard le</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>not on record</source>
        <comment>the date of leaving</comment>
        <translation>non consignée</translation>
    </message>
    <message>
        <source>Authorized until</source>
        <translation>Autorisé jusqu’au</translation>
    </message>
    <message>
        <source>no end date</source>
        <translation>aucune date de fin</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Days over</source>
        <translation>Jours de trop</translation>
    </message>
    <message>
        <source>Window: %1 to %2, both included.</source>
        <comment>dates</comment>
        <translation>Période&#xa0;: du %1 au %2 (inclusivement).</translation>
    </message>
    <message>
        <source>What would decide it</source>
        <translation>Ce qui trancherait</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>Spans counted</source>
        <translation>Intervalles comptés</translation>
    </message>
    <message>
        <source>Rules version %1. Assumption: no complete round trip went unrecorded.</source>
        <translation>Version %1 des règles. Hypothèse&#xa0;: aucun aller-retour complet n’a échappé à la consignation.</translation>
    </message>
    <message>
        <source>Removal orders</source>
        <translation>Mesures de renvoi</translation>
    </message>
    <message>
        <source>No removal order is on record for this person.</source>
        <translation>Aucune mesure de renvoi n’est consignée pour cette personne.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Possible departure</source>
        <translation>Départ possible</translation>
    </message>
    <message>
        <source>A departure seen in the records is possible only: an officer confirms it (IRPR 240(3)).</source>
        <translation>Un départ constaté dans les dossiers n’est que possible&#xa0;: un agent le confirme (RIPR, par.&#xa0;240(3)).</translation>
    </message>
    <message>
        <source>The record as it was sent:</source>
        <translation>Le dossier tel qu’il a été envoyé&#xa0;:</translation>
    </message>
    <message>
        <source>No lead: no stay on record went, or may have gone, beyond its authorized end. This says nothing of stays that no feed shows.</source>
        <translation>Aucune piste&#xa0;: aucun séjour consigné n’a dépassé, ni pu dépasser, sa fin autorisée. Cela ne dit rien des séjours qu’aucun flux ne montre.</translation>
    </message>
    <message>
        <source>Can still be reached by the end</source>
        <translation>Peut encore être atteint d’ici la fin</translation>
    </message>
    <message>
        <source>Credits entered by an officer</source>
        <translation>Jours crédités par un agent</translation>
    </message>
    <message>
        <source>Not in the totals above: the records do not show them.</source>
        <translation>Non compris dans les totaux ci-dessus&#xa0;: les dossiers ne les montrent pas.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Days added</source>
        <translation>Jours ajoutés</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>As the records show</source>
        <translation>Selon les dossiers</translation>
    </message>
    <message>
        <source>With the credits</source>
        <translation>Avec les jours crédités</translation>
    </message>
    <message>
        <source>What leaves the window next</source>
        <translation>Ce qui sort ensuite de la période</translation>
    </message>
    <message>
        <source>Days that fall out month by month, and what is left of the totals if no day is added meanwhile.</source>
        <translation>Jours qui sortent mois par mois, et ce qui reste des totaux si aucun jour ne s’ajoute entre-temps.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certains</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Consignés</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possibles</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>days still in the window</comment>
        <translation>Reste</translation>
    </message>
    <message>
        <source>✗ – by the minimum, fewer than the %1 days required.</source>
        <translation>✗ – selon le minimum, moins que les %1 jours exigés.</translation>
    </message>
    <message>
        <source>It applies by:</source>
        <comment>records or facts follow</comment>
        <translation>Elle s’applique en raison de&#xa0;:</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Ce qui ne concorde pas</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>fresh</source>
        <comment>of a feed</comment>
        <translation>à jour</translation>
    </message>
    <message>
        <source>stale %1</source>
        <comment>of a feed; %1 is its age</comment>
        <translation>en retard de %1</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>of a feed</comment>
        <translation>échec</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <comment>of a feed</comment>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>%1 complete to %2</source>
        <comment>feed, instant</comment>
        <translation>%1 complet jusqu’au %2</translation>
    </message>
    <message>
        <source>Reading the feeds…</source>
        <translation>Lecture des flux…</translation>
    </message>
    <message>
        <source>Taking in %1: %2 records</source>
        <translation>Intégration de %1&#xa0;: %2 dossiers</translation>
    </message>
    <message>
        <source>Taking in %1: %2 records, %3/s</source>
        <translation>Intégration de %1&#xa0;: %2 dossiers, %3/s</translation>
    </message>
    <message>
        <source>Taking in %1: %2 records, %3/s, %4 left</source>
        <translation>Intégration de %1&#xa0;: %2 dossiers, %3/s, reste %4</translation>
    </message>
    <message>
        <source>failing for %1</source>
        <comment>of a feed; %1 is how long</comment>
        <translation>en échec depuis %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 j %2 h</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <source>When</source>
        <comment>column heading</comment>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Feed</source>
        <comment>column heading</comment>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>column heading</comment>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>column heading</comment>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>column heading</comment>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Seconds</source>
        <comment>column heading</comment>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column heading</comment>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>nothing new</source>
        <comment>what came of a sync</comment>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>taken in; %1 set aside</source>
        <comment>what came of a sync</comment>
        <translation>intégré; %1 mis en quarantaine</translation>
    </message>
    <message>
        <source>taken in</source>
        <comment>what came of a sync</comment>
        <translation>intégré</translation>
    </message>
</context>
<context>
    <name>LeadColumns</name>
    <message>
        <source>Lead</source>
        <comment>column heading</comment>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column heading</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In</source>
        <comment>column heading: country</comment>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Days over</source>
        <comment>column heading</comment>
        <translation>Jours de trop</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>column heading: end of the authorized stay</comment>
        <translation>Jusqu’au</translation>
    </message>
</context>
<context>
    <name>LinkColumns</name>
    <message>
        <source>hidden until decided</source>
        <comment>in a blind review</comment>
        <translation>masqué jusqu’à la décision</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a possible link</comment>
        <translation>à décider</translation>
    </message>
    <message>
        <source>One</source>
        <comment>column heading: identity</comment>
        <translation>L’une</translation>
    </message>
    <message>
        <source>The other</source>
        <comment>column heading: identity</comment>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column heading</comment>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>One person?</source>
        <comment>column heading: how likely</comment>
        <translation>Une personne?</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column heading</comment>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>MeasureColumns</name>
    <message>
        <source>all ports</source>
        <translation>tous les points d’entrée</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>column heading</comment>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>column heading</comment>
        <translation>Mois</translation>
    </message>
    <message>
        <source>all months</source>
        <translation>tous les mois</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <comment>column heading: records</comment>
        <translation>Échangés</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <comment>column heading: records</comment>
        <translation>Rapprochés</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <comment>column heading: records</comment>
        <translation>Non rapprochés</translation>
    </message>
    <message>
        <source>Rate</source>
        <comment>column heading: reconciled of exchanged</comment>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Exits indicated</source>
        <comment>column heading: records</comment>
        <translation>Sorties indiquées</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>%1 Q%2</source>
        <comment>a year and its quarter</comment>
        <translation>%1 T%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a rate</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>exchanged: %1</source>
        <translation>échangés&#xa0;: %1</translation>
    </message>
    <message>
        <source>reconciled: %1 (%2)</source>
        <translation>rapprochés&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>unmatched: %1</source>
        <translation>non rapprochés&#xa0;: %1</translation>
    </message>
    <message>
        <source>indicating an exit: %1</source>
        <translation>indiquant une sortie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The cache to sign in to.</source>
        <translation>La cache où ouvrir une session.</translation>
    </message>
    <message>
        <source>The account to propose.</source>
        <translation>Le compte à proposer.</translation>
    </message>
    <message>
        <source>Show everything by itself in both languages, with pictures into this folder; the passphrase comes from PASSAGES_PASSPHRASE.</source>
        <translation>Tout montrer de soi-même dans les deux langues, avec des images dans ce dossier; la phrase secrète vient de PASSAGES_PASSPHRASE.</translation>
    </message>
    <message>
        <source>How large the window of the tour is.</source>
        <translation>Taille de la fenêtre de la visite.</translation>
    </message>
</context>
<context>
    <name>QuarantineColumns</name>
    <message>
        <source>Feed</source>
        <comment>column heading</comment>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Segment</source>
        <comment>column heading</comment>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>column heading</comment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>column heading</comment>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column heading</comment>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Record</source>
        <comment>column heading</comment>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>column heading</comment>
        <translation>Examen</translation>
    </message>
    <message>
        <source>open</source>
        <comment>not yet looked at</comment>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>dismissed by %1</source>
        <comment>account</comment>
        <translation>écarté par %1</translation>
    </message>
</context>
<context>
    <name>SearchColumns</name>
    <message>
        <source>Name</source>
        <comment>column heading</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <comment>column heading</comment>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Documents</source>
        <comment>column heading</comment>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Crossings</source>
        <comment>column heading</comment>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Last seen</source>
        <comment>column heading</comment>
        <translation>Dernier passage</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <comment>column heading</comment>
        <translation>Pourquoi ce résultat</translation>
    </message>
    <message>
        <source>Nat.</source>
        <comment>column heading: nationality</comment>
        <translation>Nat.</translation>
    </message>
    <message>
        <source>Family name</source>
        <comment>part of a name</comment>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>First name</source>
        <comment>part of a name</comment>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Middle name</source>
        <comment>part of a name</comment>
        <translation>Autre prénom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numéro de document</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column heading</comment>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>column heading</comment>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>column heading</comment>
        <translation>Au dossier</translation>
    </message>
    <message>
        <source>Agreement</source>
        <comment>column heading</comment>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>column heading</comment>
        <translation>Points</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <comment>points of a search result</comment>
        <translation>%1 sur 100</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who looked, and when</comment>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>Seen before</source>
        <comment>column heading: who opened this person, when</comment>
        <translation>Déjà consulté</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>Kind</source>
        <comment>column heading</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>of a search</comment>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>of a search</comment>
        <translation>Récente</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>column heading</comment>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>column heading: how many travellers</comment>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Last asked</source>
        <comment>column heading</comment>
        <translation>Dernière demande</translation>
    </message>
</context>
<context>
    <name>SearchTexts</name>
    <message>
        <source>or</source>
        <comment>between two readings of what was asked</comment>
        <translation>ou</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a word quoted</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>in the name %1</source>
        <comment>words that were looked for</comment>
        <translation>dans le nom %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>naissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>document number %1</source>
        <translation>numéro de document %1</translation>
    </message>
    <message>
        <source>nationality %1</source>
        <translation>nationalité %1</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>SQLCipher %1 (AES-256, %2 bytes a page)</source>
        <translation>SQLCipher %1 (AES-256, %2 octets par page)</translation>
    </message>
    <message>
        <source>SQLCipher %1 is too old to rely on: do not use this workstation; version 4 or newer must be installed.</source>
        <translation>SQLCipher %1 est trop ancien pour être fiable&#xa0;: n’utilisez pas ce poste de travail; la version 4 ou une version ultérieure doit être installée.</translation>
    </message>
    <message>
        <source>PBKDF2-HMAC-SHA-512, %1 rounds or more for every account</source>
        <translation>PBKDF2-HMAC-SHA-512, %1 itérations ou plus pour chaque compte</translation>
    </message>
    <message>
        <source>Only %1 rounds for one account: every account must change its passphrase.</source>
        <translation>Seulement %1 itérations pour un compte&#xa0;: chaque compte doit changer sa phrase secrète.</translation>
    </message>
    <message>
        <source>%1: nothing was taken in yet</source>
        <translation>%1&#xa0;: rien d’intégré encore</translation>
    </message>
    <message>
        <source>%1: complete to %2 ago</source>
        <translation>%1&#xa0;: complet jusqu’à il y a %2</translation>
    </message>
    <message>
        <source>Whole, %1 entries, head %2…</source>
        <translation>Intact, %1 inscriptions, tête %2…</translation>
    </message>
    <message>
        <source>NOT whole: entry %1 is the first that is wrong. Keep the cache as it is and tell security.</source>
        <translation>PAS intact&#xa0;: l’inscription %1 est la première en faute. Laissez la cache telle quelle et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>tz database %1</source>
        <translation>base de données tz %1</translation>
    </message>
    <message>
        <source>tz database %1 is older than 2026c: dates from 2026-11-01 on in British Columbia and Alberta are doubtful until the system is updated.</source>
        <translation>La base de données tz %1 est antérieure à 2026c&#xa0;: les dates à partir du 2026-11-01 en Colombie-Britannique et en Alberta sont douteuses jusqu’à la mise à jour du système.</translation>
    </message>
    <message>
        <source>%1 free; the cache takes %2</source>
        <translation>%1 libres; la cache occupe %2</translation>
    </message>
    <message>
        <source>Only %1 free: make room before the next sync; the cache takes %2.</source>
        <translation>Seulement %1 libres&#xa0;: faites de la place avant la prochaine synchronisation; la cache occupe %2.</translation>
    </message>
    <message>
        <source>Encryption of the cache</source>
        <translation>Chiffrement de la cache</translation>
    </message>
    <message>
        <source>Keys from passphrases</source>
        <translation>Clés tirées des phrases secrètes</translation>
    </message>
    <message>
        <source>Files of the cache</source>
        <translation>Fichiers de la cache</translation>
    </message>
    <message>
        <source>Readable by nobody else on this machine</source>
        <translation>Lisibles par personne d’autre sur cette machine</translation>
    </message>
    <message>
        <source>Others on this machine may read the files: set their mode to 0600.</source>
        <translation>D’autres personnes sur cette machine peuvent lire les fichiers&#xa0;: réglez leur mode à 0600.</translation>
    </message>
    <message>
        <source>Age of the data</source>
        <translation>Âge des données</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Fuseaux horaires</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>as of %1</source>
        <comment>label of a line on the timeline</comment>
        <translation>au %1</translation>
    </message>
    <message>
        <source>%1 complete to %2</source>
        <comment>a feed&apos;s name and a date, beside a line on the timeline</comment>
        <translation>%1 complet jusqu’au %2</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>legend: presence on record at both ends</comment>
        <translation>certain</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>legend: presence in the simplest reading</comment>
        <translation>consigné</translation>
    </message>
    <message>
        <source>recorded, still open</source>
        <comment>legend</comment>
        <translation>consigné, encore ouvert</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>legend: presence only if crossings went unrecorded</comment>
        <translation>possible</translation>
    </message>
    <message>
        <source>unseen</source>
        <comment>legend: no place is known</comment>
        <translation>non observé</translation>
    </message>
    <message>
        <source>authorized stay</source>
        <comment>legend</comment>
        <translation>séjour autorisé</translation>
    </message>
    <message>
        <source>beyond it</source>
        <comment>legend: beyond the authorized stay</comment>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>recorded crossing</source>
        <comment>legend</comment>
        <translation>passage consigné</translation>
    </message>
    <message>
        <source>derived exit</source>
        <comment>legend: proved by the other country&apos;s entry</comment>
        <translation>sortie déduite</translation>
    </message>
    <message>
        <source>turned back</source>
        <comment>legend</comment>
        <translation>refoulement</translation>
    </message>
    <message>
        <source>many crossings: share of time</source>
        <comment>legend: a cell in place of crowded crossings</comment>
        <translation>nombreux passages&#xa0;: part du temps</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Unseen</source>
        <comment>lane of the timeline: time in which no place is known</comment>
        <translation>Non observé</translation>
    </message>
    <message>
        <source>certain: the records at both ends place the person here</source>
        <translation>certain&#xa0;: les dossiers aux deux extrémités y situent la personne</translation>
    </message>
    <message>
        <source>recorded: the simplest reading of the records</source>
        <translation>consigné&#xa0;: la lecture la plus simple des dossiers</translation>
    </message>
    <message>
        <source>recorded and still open: nothing later is on record</source>
        <translation>consigné et encore ouvert&#xa0;: rien de plus récent n’est consigné</translation>
    </message>
    <message>
        <source>possible: only if crossings went unrecorded</source>
        <translation>possible&#xa0;: seulement si des passages n’ont pas été consignés</translation>
    </message>
    <message>
        <source>unseen: the records do not say where the person was</source>
        <translation>non observé&#xa0;: les dossiers n’indiquent pas où était la personne</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message numerus="yes">
        <source>%n crossing(s) too close to tell apart: zoom in to see each</source>
        <translation>
            <numerusform>%n passage trop rapproché pour être distingué&#xa0;: agrandissez pour le voir</numerusform>
            <numerusform>%n passages trop rapprochés pour être distingués&#xa0;: agrandissez pour voir chacun</numerusform>
        </translation>
    </message>
    <message>
        <source>certain: %1% of the time</source>
        <translation>certain&#xa0;: %1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>recorded: %1% of the time</source>
        <translation>consigné&#xa0;: %1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>possible: %1% of the time</source>
        <translation>possible&#xa0;: %1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>unseen: %1% of the time</source>
        <translation>non observé&#xa0;: %1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>from %1 · %2 · %3 · %4</source>
        <comment>local time, direction, port, records</comment>
        <translation>du %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>to %1 · %2 · %3 · %4</source>
        <comment>local time, direction, port, records</comment>
        <translation>au %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Authorized stay in %1</source>
        <comment>country</comment>
        <translation>Séjour autorisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <comment>date, where it comes from</comment>
        <translation>jusqu’au %1 · %2</translation>
    </message>
    <message>
        <source>Everything is counted as of %1.</source>
        <translation>Tout est calculé au %1.</translation>
    </message>
    <message>
        <source>The feed %1 is complete to %2: of later time nothing is known.</source>
        <translation>Le flux %1 est complet jusqu’au %2&#xa0;: rien n’est connu au-delà.</translation>
    </message>
    <message>
        <source>No crossing is on record.</source>
        <translation>Aucun passage n’est consigné.</translation>
    </message>
    <message numerus="yes">
        <source>%n crossing(s) on record</source>
        <translation>
            <numerusform>%n passage consigné</numerusform>
            <numerusform>%n passages consignés</numerusform>
        </translation>
    </message>
    <message>
        <source>, from %1 to %2, as of %3.</source>
        <comment>follows the number of crossings; dates</comment>
        <translation>, du %1 au %2, à la date de référence du %3.</translation>
    </message>
    <message>
        <source>Selected: %1, %2, %3.</source>
        <comment>direction, local time, port</comment>
        <translation>Sélection&#xa0;: %1, %2, %3.</translation>
    </message>
    <message>
        <source>What if: as of %1, not of %2, the day of this document</source>
        <comment>dates</comment>
        <translation>Hypothèse&#xa0;: au %1, et non au %2, jour de ce document</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Au %1</translation>
    </message>
    <message>
        <source>what if: as of %1</source>
        <comment>label of a line on the timeline</comment>
        <translation>hypothèse&#xa0;: au %1</translation>
    </message>
    <message>
        <source>today</source>
        <comment>label of a line on the timeline</comment>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Last %n year(s)</source>
        <comment>beside a chart of the days in a window that moves</comment>
        <translation>
            <numerusform>Dernière année</numerusform>
            <numerusform>%n dernières années</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>threshold beside a line</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %n year(s) before it:</source>
        <translation>
            <numerusform>Dans l’année qui précède&#xa0;:</numerusform>
            <numerusform>Dans les %n années qui précèdent&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>minimum %1 · recorded %2 · maximum %3</source>
        <comment>three totals of days</comment>
        <translation>minimum %1 · consigné %2 · maximum %3</translation>
    </message>
    <message numerus="yes">
        <source>required: %n day(s)</source>
        <translation>
            <numerusform>exigé&#xa0;: %n jour</numerusform>
            <numerusform>exigés&#xa0;: %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::AboutPage</name>
    <message>
        <source>good</source>
        <comment>state of a check</comment>
        <translation>bon</translation>
    </message>
    <message>
        <source>caution</source>
        <comment>state of a check</comment>
        <translation>prudence</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>state of a check</comment>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>Something here must not be relied on: see the lines marked “bad”.</source>
        <translation>Un élément n’est pas fiable&#xa0;: voyez les lignes marquées «&#xa0;mauvais&#xa0;».</translation>
    </message>
    <message>
        <source>Sound, with cautions: see the lines below.</source>
        <translation>En bon état, avec des réserves&#xa0;: voyez les lignes ci-dessous.</translation>
    </message>
    <message>
        <source>Everything checked is sound.</source>
        <translation>Tout ce qui a été vérifié est en bon état.</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Autovérification</translation>
    </message>
    <message>
        <source>Passages %1 — Canada–US Entry/Exit workstation</source>
        <translation>Passages %1 — poste de travail Entrées/Sorties Canada–États-Unis</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Lock the window after this many minutes without use</source>
        <translation>Verrouiller la fenêtre après ce nombre de minutes d’inactivité</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Passages is free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes with no warranty. It uses Qt and Qt Charts (The Qt Company), SQLCipher (Zetetic), OpenSSL, ICU, simdjson and Zstandard, each under its own licence.</source>
        <translation>Passages est un logiciel libre sous licence publique générale GNU, version 3 ou ultérieure (GPL-3.0-or-later). Il est fourni sans aucune garantie. Il utilise Qt et Qt Charts (The Qt Company), SQLCipher (Zetetic), OpenSSL, ICU, simdjson et Zstandard, chacun sous sa propre licence.</translation>
    </message>
    <message>
        <source>Synchronize by itself after this many minutes</source>
        <translation>Synchroniser automatiquement après ce nombre de minutes</translation>
    </message>
    <message>
        <source>only when asked</source>
        <comment>how often it synchronizes</comment>
        <translation>sur demande seulement</translation>
    </message>
    <message>
        <source>Take at most this much of the network</source>
        <translation>Utiliser au plus ce débit du réseau</translation>
    </message>
    <message>
        <source>KiB/s</source>
        <comment>kibibytes a second</comment>
        <translation>Kio/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <comment>of the network&apos;s speed</comment>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>passages::AnswerCard</name>
    <message>
        <source>Open the explanation: rule, spans and records</source>
        <translation>Ouvrir l’explication&#xa0;: règle, périodes et dossiers</translation>
    </message>
</context>
<context>
    <name>passages::AuditPage</name>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, the newest first</source>
        <translation>
            <numerusform>%n inscription</numerusform>
            <numerusform>%n inscriptions, la plus récente d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Filter by person, action, case, date</source>
        <translation>Filtrer par personne, action, dossier, date</translation>
    </message>
    <message>
        <source>Filter the audit log</source>
        <translation>Filtrer le journal d’audit</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Every sign-in, search, opening of a person, sync and report stands here.</source>
        <translation>Chaque ouverture de session, recherche, consultation d’une personne, synchronisation et rapport figure ici.</translation>
    </message>
</context>
<context>
    <name>passages::ComparisonModel</name>
    <message>
        <source>tells nothing</source>
        <comment>a field of two identities</comment>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>Beforehand</source>
        <translation>Au départ</translation>
    </message>
    <message>
        <source>two records taken at random</source>
        <translation>deux dossiers pris au hasard</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Autres documents</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Bits of evidence: each one doubles the odds that both are one person, or halves them</source>
        <translation>Bits de preuve&#xa0;: chacun double, ou divise par deux, les chances qu’il s’agisse d’une seule personne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Weight in bits</source>
        <translation>Poids en bits</translation>
    </message>
</context>
<context>
    <name>passages::ComparisonView</name>
    <message>
        <source>Comparison of the two identities</source>
        <translation>Comparaison des deux identités</translation>
    </message>
</context>
<context>
    <name>passages::ContextBar</name>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Give a purpose</source>
        <translation>Indiquer un motif</translation>
    </message>
    <message>
        <source>Change the purpose and the case (Ctrl+P)</source>
        <translation>Changer le motif et le dossier (Ctrl+P)</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>About and self-check</source>
        <translation>À propos et autovérification</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Purpose: %1 · Case %2</source>
        <translation>Motif&#xa0;: %1 · Dossier nº %2</translation>
    </message>
    <message>
        <source>No purpose given yet</source>
        <translation>Aucun motif indiqué</translation>
    </message>
</context>
<context>
    <name>passages::CrossingsModel</name>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Canadian side</source>
        <translation>Côté canadien</translation>
    </message>
    <message>
        <source>Local date and time on the Canadian side, with its difference from UTC</source>
        <translation>Date et heure locales du côté canadien, avec l’écart par rapport à l’UTC</translation>
    </message>
    <message>
        <source>U.S. side</source>
        <translation>Côté américain</translation>
    </message>
    <message>
        <source>Local date and time on the U.S. side, with its difference from UTC</source>
        <translation>Date et heure locales du côté américain, avec l’écart par rapport à l’UTC</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>The crossing: its Canadian and its U.S. name</source>
        <translation>Le passage&#xa0;: son nom canadien et son nom américain</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Consignation</translation>
    </message>
    <message>
        <source>Recorded by its own country, or derived from the other country&apos;s entry</source>
        <translation>Consigné par son propre pays, ou déduit de l’entrée dans l’autre pays</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>What does not fit together, and what is to be known of the crossing</source>
        <translation>Ce qui ne concorde pas et ce qu’il faut savoir du passage</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>The records it rests on: feed and number</source>
        <translation>Les dossiers à l’appui&#xa0;: flux et numéro</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
</context>
<context>
    <name>passages::DecisionPanel</name>
    <message>
        <source>It leaves the queue. It comes back by itself if what it rests on changes. A supervisor can take it up again.</source>
        <translation>Elle quitte la file. Elle y revient d’elle-même si ce sur quoi elle repose change. Un superviseur peut la reprendre.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>It stays in the queue, with your note. It is still no finding.</source>
        <translation>Elle reste dans la file, avec votre note. Elle n’est toujours pas un constat.</translation>
    </message>
    <message>
        <source>Keep as a lead</source>
        <translation>Maintenir la piste</translation>
    </message>
    <message>
        <source>It comes back into the queue. The decision before stays on record.</source>
        <translation>Elle revient dans la file. La décision précédente reste consignée.</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Decide on a lead</source>
        <translation>Décider d’une piste</translation>
    </message>
    <message>
        <source>Decide on this lead</source>
        <translation>Décider de cette piste</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>L’écarter</translation>
    </message>
    <message>
        <source>Keep it as a lead</source>
        <translation>La maintenir</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>&amp;What you looked at</source>
        <translation>&amp;Ce que vous avez vérifié</translation>
    </message>
    <message>
        <source>What you looked at</source>
        <translation>Ce que vous avez vérifié</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>passages::DirectionCard</name>
    <message>
        <source>%1 reconciled</source>
        <translation>%1 rapprochés</translation>
    </message>
    <message>
        <source>%1 of %2 exchanged, %3 unmatched
%4 indicating an exit</source>
        <translation>%1 de %2 échangés, %3 non rapprochés
%4 indiquant une sortie</translation>
    </message>
    <message>
        <source>as received</source>
        <translation>tels que reçus</translation>
    </message>
    <message>
        <source>as given, by the agency’s own feed</source>
        <translation>tels que communiqués, selon le flux de l’organisme</translation>
    </message>
</context>
<context>
    <name>passages::ExchangePage</name>
    <message>
        <source>No feed is subscribed. A supervisor adds one with “passagesctl feed add”.</source>
        <translation>Aucun flux n’est abonné. Un superviseur en ajoute un avec «&#xa0;passagesctl feed add&#xa0;».</translation>
    </message>
    <message>
        <source>%1: nothing new.</source>
        <translation>%1&#xa0;: rien de nouveau.</translation>
    </message>
    <message>
        <source>%1: %2 records taken in, in %3.</source>
        <translation>%1&#xa0;: %2 dossiers intégrés, en %3.</translation>
    </message>
    <message>
        <source>%1 set aside in quarantine.</source>
        <translation>%1 mis en quarantaine.</translation>
    </message>
    <message>
        <source>%1 leads are open.</source>
        <translation>%1 pistes sont ouvertes.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Synchronize now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the sync; what is wholly taken in stays</source>
        <translation>Arrêter la synchronisation; ce qui est intégré en entier est conservé</translation>
    </message>
    <message>
        <source>Read again; it stays in quarantine: %1</source>
        <translation>Relu; il reste en quarantaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read again and taken in. The leads follow with the next sync.</source>
        <translation>Relu et intégré. Les pistes suivront à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Dismissed. The audit log says who did it.</source>
        <translation>Écarté. Le journal d’audit indique par qui.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>passages::ExplanationPanel</name>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Close the explanation (Esc)</source>
        <translation>Fermer l’explication (Échap)</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>Fermer l’explication</translation>
    </message>
</context>
<context>
    <name>passages::FactDialog</name>
    <message>
        <source>Enter a fact</source>
        <translation>Consigner un fait</translation>
    </message>
    <message>
        <source>Enter a fact from outside the exchange</source>
        <translation>Consigner un fait extérieur à l’échange</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>&amp;Fait</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>&amp;Document number</source>
        <translation>&amp;Numéro du document</translation>
    </message>
    <message>
        <source>&amp;Source: what you saw</source>
        <translation>&amp;Source&#xa0;: ce que vous avez vu</translation>
    </message>
    <message>
        <source>Date of the s&amp;ource</source>
        <translation>Date de la s&amp;ource</translation>
    </message>
    <message>
        <source>&amp;ends on</source>
        <comment>of a fact: it has a last day</comment>
        <translation>&amp;prend fin le</translation>
    </message>
    <message>
        <source>Confirmation letter V301234567</source>
        <comment>example of a source</comment>
        <translation>Lettre de confirmation V301234567</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Échap)</translation>
    </message>
    <message>
        <source>Enter and record the fact</source>
        <translation>Consigner et journaliser le fait</translation>
    </message>
</context>
<context>
    <name>passages::FactsModel</name>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>What an officer stated from outside the exchange</source>
        <translation>Ce qu’un agent a déclaré de source extérieure à l’échange</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether it counts; what was withdrawn stays on record and counts no more</source>
        <translation>S’il compte; ce qui a été retiré demeure consigné et ne compte plus</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Whose law it is of</source>
        <translation>Le pays dont il relève</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Its last day; none: without an end</source>
        <translation>Son dernier jour; aucun&#xa0;: sans fin</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What the officer saw</source>
        <translation>Ce que l’agent a vu</translation>
    </message>
    <message>
        <source>Source date</source>
        <translation>Date de la source</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Consigné</translation>
    </message>
    <message>
        <source>By whom and when</source>
        <translation>Par qui et quand</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>The number of the fact, as explanations and reports name it</source>
        <translation>Le numéro du fait, tel que le citent les explications et les rapports</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <comment>user</comment>
        <translation>Retiré par %1</translation>
    </message>
    <message>
        <source>Counts</source>
        <comment>of a fact</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Withdrawn by %1 on %2: %3</source>
        <comment>user, instant, reason</comment>
        <translation>Retiré par %1 le %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>passages::FactsPane</name>
    <message>
        <source>Enter a fact…</source>
        <translation>Consigner un fait…</translation>
    </message>
    <message>
        <source>State what you know from outside the exchange, with its source</source>
        <translation>Déclarer ce que vous savez de source extérieure à l’échange, avec sa source</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Say why the selected fact no longer holds</source>
        <translation>Dire pourquoi le fait choisi ne vaut plus</translation>
    </message>
</context>
<context>
    <name>passages::FeedCard</name>
    <message>
        <source>the agency&apos;s own records</source>
        <translation>les dossiers de l’organisme même</translation>
    </message>
    <message>
        <source>received in exchange</source>
        <translation>reçu par échange</translation>
    </message>
    <message>
        <source>Complete to</source>
        <translation>Complet jusqu’au</translation>
    </message>
    <message>
        <source>nothing taken in yet</source>
        <translation>rien d’intégré encore</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>%1 applied</source>
        <translation>%1 intégrés</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Last attempt %1: %2</source>
        <translation>Dernière tentative %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>So since %1.</source>
        <translation>Il en est ainsi depuis %1.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Provenance</translation>
    </message>
</context>
<context>
    <name>passages::HistoryView</name>
    <message>
        <source>Synchronizations</source>
        <translation>Synchronisations</translation>
    </message>
    <message>
        <source>Nothing synchronized yet</source>
        <translation>Aucune synchronisation</translation>
    </message>
    <message>
        <source>Every attempt to take in a feed is listed here, with what came of it.</source>
        <translation>Chaque tentative d’intégrer un flux figure ici, avec son résultat.</translation>
    </message>
</context>
<context>
    <name>passages::IdentitiesPane</name>
    <message>
        <source>Who else it may be: nobody has joined them yet</source>
        <translation>Qui d’autre ce peut être&#xa0;: personne ne les a réunis</translation>
    </message>
    <message>
        <source>What is taken for one person, and why</source>
        <translation>Ce qui est tenu pour une seule personne, et pourquoi</translation>
    </message>
    <message>
        <source>Compare and decide…</source>
        <translation>Comparer et décider…</translation>
    </message>
    <message>
        <source>Field by field, with what each weighs (Enter)</source>
        <translation>Champ par champ, avec le poids de chacun (Entrée)</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>Ouvrir l’autre</translation>
    </message>
    <message>
        <source>Open the traveller of the selected row</source>
        <translation>Ouvrir le voyageur de la ligne choisie</translation>
    </message>
    <message>
        <source>Undo a decision…</source>
        <translation>Annuler une décision…</translation>
    </message>
    <message>
        <source>Take back that an officer confirmed two of them as one person</source>
        <translation>Revenir sur la confirmation, par un agent, que deux d’entre elles sont une seule personne</translation>
    </message>
    <message>
        <source>Part from the rest…</source>
        <translation>Séparer du reste…</translation>
    </message>
    <message>
        <source>Say that the selected name and document are another person’s</source>
        <translation>Dire que le nom et le document choisis sont ceux d’une autre personne</translation>
    </message>
    <message>
        <source>Possible identities</source>
        <translation>Identités possibles</translation>
    </message>
    <message>
        <source>No other identity on record may be this person’s.</source>
        <translation>Aucune autre identité consignée ne peut être celle de cette personne.</translation>
    </message>
    <message>
        <source>Identities joined</source>
        <translation>Identités réunies</translation>
    </message>
    <message>
        <source>No person is on record.</source>
        <translation>Aucune personne n’est consignée.</translation>
    </message>
</context>
<context>
    <name>passages::JoinedModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>How many records bear it</source>
        <translation>Combien de dossiers la portent</translation>
    </message>
    <message>
        <source>Why one person</source>
        <translation>Pourquoi une seule personne</translation>
    </message>
    <message>
        <source>How it agrees with the block that it fits best</source>
        <translation>Comment elle concorde avec celle qui lui convient le mieux</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Bits of evidence: each one doubles the odds that both are one person</source>
        <translation>Bits de preuve&#xa0;: chacun double les chances qu’il s’agisse d’une seule personne</translation>
    </message>
    <message>
        <source>the only one on record</source>
        <translation>la seule consignée</translation>
    </message>
    <message>
        <source>decided by %1 on %2: %3</source>
        <comment>account, date, reason</comment>
        <translation>décidé par %1 le %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>certain on taking it in: same document, or same name, birth date and nationality</source>
        <translation>certain dès la réception&#xa0;: même document, ou mêmes nom, date de naissance et nationalité</translation>
    </message>
</context>
<context>
    <name>passages::KnownSearches</name>
    <message>
        <source>Saved and recent searches</source>
        <translation>Recherches enregistrées et récentes</translation>
    </message>
    <message>
        <source>Remove the saved search</source>
        <translation>Supprimer la recherche enregistrée</translation>
    </message>
    <message>
        <source>Your saved and recent searches. Enter asks again.</source>
        <translation>Vos recherches enregistrées et récentes. Entrée relance la recherche.</translation>
    </message>
</context>
<context>
    <name>passages::LanguageSwitch</name>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
</context>
<context>
    <name>passages::LeadPanel</name>
    <message>
        <source>Open the traveller</source>
        <translation>Ouvrir le voyageur</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>naissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>For it</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Nothing but the dates.</source>
        <translation>Rien d’autre que les dates.</translation>
    </message>
    <message>
        <source>Against it, or to be checked first</source>
        <translation>Contre, ou à vérifier d’abord</translation>
    </message>
    <message>
        <source>Nothing known.</source>
        <translation>Rien de connu.</translation>
    </message>
    <message>
        <source>Not covered by any feed</source>
        <translation>Non couvert par aucun flux</translation>
    </message>
    <message>
        <source>No gap in coverage touches this stay.</source>
        <translation>Aucune lacune de couverture ne touche ce séjour.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1&#xa0;: du %2 au %3</translation>
    </message>
    <message>
        <source>%1: from %2, no exit on record</source>
        <translation>%1&#xa0;: à partir du %2, aucune sortie consignée</translation>
    </message>
    <message>
        <source>Authorized until %1 — %2</source>
        <translation>Autorisé jusqu’au %1 — %2</translation>
    </message>
    <message>
        <source>Between %1 and %2 days beyond</source>
        <translation>De %1 à %2 jours au-delà</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond</source>
        <translation>
            <numerusform>%n jour au-delà</numerusform>
            <numerusform>%n jours au-delà</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside by %1</source>
        <comment>account</comment>
        <translation>Écartée par %1</translation>
    </message>
    <message>
        <source>Looked into and kept by %1</source>
        <comment>account</comment>
        <translation>Examinée et maintenue par %1</translation>
    </message>
    <message>
        <source>Taken up again by %1</source>
        <comment>account</comment>
        <translation>Reprise par %1</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Set the lead aside or keep it, with a reason</source>
        <translation>Écarter la piste ou la maintenir, avec un motif</translation>
    </message>
</context>
<context>
    <name>passages::LeadsPage</name>
    <message>
        <source>Every kind of lead</source>
        <translation>Tous les genres de pistes</translation>
    </message>
    <message numerus="yes">
        <source>%n shown, the strongest first</source>
        <translation>
            <numerusform>%n affichée</numerusform>
            <numerusform>%n affichées, la plus solide d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the leads…</source>
        <translation>Lecture des pistes…</translation>
    </message>
    <message>
        <source>No open lead</source>
        <translation>Aucune piste ouverte</translation>
    </message>
    <message>
        <source>Leads are made when records are taken in: synchronize the feeds on the Exchange page. A stay that cannot be assessed is never a lead.</source>
        <translation>Les pistes sont établies à l’intégration des dossiers&#xa0;: synchronisez les flux à la page Échange. Un séjour qui ne peut être évalué n’est jamais une piste.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the leads</source>
        <translation>Filtrer les pistes</translation>
    </message>
    <message>
        <source>Kind of lead</source>
        <translation>Genre de piste</translation>
    </message>
    <message>
        <source>No such lead</source>
        <translation>Aucune piste de ce genre</translation>
    </message>
    <message>
        <source>A lead is set aside by an officer, and closed when a late record or a fact explains it.</source>
        <translation>Une piste est écartée par un agent; elle est close lorsqu’un dossier tardif ou un fait l’explique.</translation>
    </message>
    <message>
        <source>State of the leads</source>
        <translation>État des pistes</translation>
    </message>
</context>
<context>
    <name>passages::LedgerModel</name>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Local date in that country</source>
        <translation>Date locale dans ce pays</translation>
    </message>
    <message>
        <source>Certain: in the minimum. Recorded: in the recorded total too. Possible: in the maximum only</source>
        <translation>Certain&#xa0;: dans le minimum. Consigné&#xa0;: aussi dans le total consigné. Possible&#xa0;: dans le maximum seulement</translation>
    </message>
    <message>
        <source>Counts for</source>
        <comment>days</comment>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Days that this date counts for</source>
        <translation>Jours pour lesquels cette date compte</translation>
    </message>
    <message>
        <source>Sum</source>
        <comment>of days</comment>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Days counted for the rule down to this one, among those shown</source>
        <translation>Jours comptés pour la règle jusqu’à celui-ci, parmi ceux affichés</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>The provision by which it counts</source>
        <translation>La disposition en vertu de laquelle il compte</translation>
    </message>
    <message>
        <source>The crossings on that date, or those before and after it</source>
        <translation>Les passages à cette date, ou ceux d’avant et d’après</translation>
    </message>
    <message>
        <source>credit, apart</source>
        <comment>a day that an officer&apos;s fact adds</comment>
        <translation>crédit, à part</translation>
    </message>
</context>
<context>
    <name>passages::LedgerPane</name>
    <message>
        <source>%1 days in all</source>
        <comment>sum of a list</comment>
        <translation>%1 jours en tout</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>Days of which rule</source>
        <translation>Jours de quelle règle</translation>
    </message>
    <message>
        <source>Days of which total</source>
        <translation>Jours de quel total</translation>
    </message>
    <message>
        <source>Maximum: all days</source>
        <translation>Maximum&#xa0;: tous les jours</translation>
    </message>
    <message>
        <source>Recorded total</source>
        <translation>Total consigné</translation>
    </message>
    <message>
        <source>Minimum: certain days</source>
        <translation>Minimum&#xa0;: jours certains</translation>
    </message>
    <message>
        <source>Days in doubt only</source>
        <translation>Jours incertains seulement</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Save the days shown as a table, recorded in the audit log</source>
        <translation>Enregistrer les jours affichés sous forme de tableau, avec consignation au journal d’audit</translation>
    </message>
</context>
<context>
    <name>passages::LinkDialog</name>
    <message>
        <source>Compare two identities</source>
        <translation>Comparer deux identités</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>passages::LinkForm</name>
    <message>
        <source>Choose a reason</source>
        <translation>Choisir un motif</translation>
    </message>
    <message>
        <source>First say which</source>
        <translation>Dire d’abord lequel des deux</translation>
    </message>
    <message>
        <source>decided blind</source>
        <translation>décidé à l’aveugle</translation>
    </message>
    <message>
        <source>taken back by %1 on %2: “%3”</source>
        <comment>account, date, reason</comment>
        <translation>annulé par %1 le %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>The program had it: one person %1.</source>
        <comment>how likely, after a blind decision</comment>
        <translation>Le programme estimait&#xa0;: une seule personne, %1.</translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation>Une personne ou deux?</translation>
    </message>
    <message>
        <source>Both are one person (S)</source>
        <translation>Les deux sont une seule personne (S)</translation>
    </message>
    <message>
        <source>They are two people, and stay apart (D)</source>
        <translation>Ce sont deux personnes, qui restent séparées (D)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>Pourquoi la décision est annulée</translation>
    </message>
    <message>
        <source>What you looked at</source>
        <translation>Ce que vous avez examiné</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Consigner la décision</translation>
    </message>
    <message>
        <source>The program had it: %1.</source>
        <comment>what a rule says, after a blind decision</comment>
        <translation>Le programme estimait : %1.</translation>
    </message>
</context>
<context>
    <name>passages::LinkPanel</name>
    <message>
        <source>Open %1</source>
        <comment>a traveller</comment>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Open the traveller %1</source>
        <translation>Ouvrir le voyageur %1</translation>
    </message>
</context>
<context>
    <name>passages::LinksPage</name>
    <message>
        <source>The weight of this pair was on the screen before: a decision on it is not recorded as blind.</source>
        <translation>Le poids de cette paire a déjà été affiché&#xa0;: une décision à son sujet n’est pas consignée comme prise à l’aveugle.</translation>
    </message>
    <message numerus="yes">
        <source>%n shown, in no order of strength</source>
        <translation>
            <numerusform>%n affichée, sans ordre de force</numerusform>
            <numerusform>%n affichées, sans ordre de force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, the strongest first</source>
        <translation>
            <numerusform>%n affichée, la plus forte d’abord</numerusform>
            <numerusform>%n affichées, les plus fortes d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the possible links…</source>
        <translation>Lecture des liens possibles…</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Rien n’a encore été décidé</translation>
    </message>
    <message>
        <source>Choose “open” to see the pairs that wait for a decision. What you decide stands here and can be undone.</source>
        <translation>Choisissez «&#xa0;à décider&#xa0;» pour voir les paires qui attendent une décision. Ce que vous décidez figure ici et peut être annulé.</translation>
    </message>
    <message>
        <source>No pair waits for a decision</source>
        <translation>Aucune paire n’attend de décision</translation>
    </message>
    <message>
        <source>Identities are compared when records are taken in: synchronize the feeds on the Exchange page. What is certain is joined by itself; what is only possible comes here.</source>
        <translation>Les identités sont comparées à la réception des dossiers&#xa0;: synchronisez les flux à la page Échanges. Ce qui est certain est réuni de soi-même; ce qui n’est que possible vient ici.</translation>
    </message>
    <message>
        <source>open</source>
        <comment>possible links that wait for a decision</comment>
        <translation>à décider</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>possible links</comment>
        <translation>décidées</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Blind review</source>
        <translation>Examen à l’aveugle</translation>
    </message>
    <message>
        <source>Hides what the program makes of each pair until you have decided</source>
        <translation>Masque ce que le programme pense de chaque paire jusqu’à votre décision</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the possible links</source>
        <translation>Filtrer les liens possibles</translation>
    </message>
    <message>
        <source>State of the possible links</source>
        <translation>État des liens possibles</translation>
    </message>
    <message>
        <source>Possible links between identities</source>
        <translation>Liens possibles entre identités</translation>
    </message>
    <message>
        <source>Comparison and decision</source>
        <translation>Comparaison et décision</translation>
    </message>
</context>
<context>
    <name>passages::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>%1 is signed in. What was on the screen is kept; the passphrase shows it again.</source>
        <translation>La session de %1 est ouverte. Ce qui était à l’écran est conservé; la phrase secrète l’affiche de nouveau.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Vérification de la phrase secrète…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Fermer la session</translation>
    </message>
</context>
<context>
    <name>passages::MeasuresChart</name>
    <message>
        <source>reconciled</source>
        <translation>rapprochés</translation>
    </message>
    <message>
        <source>unmatched</source>
        <translation>non rapprochés</translation>
    </message>
    <message>
        <source>Records by time, reconciled and unmatched</source>
        <translation>Dossiers dans le temps, rapprochés et non rapprochés</translation>
    </message>
</context>
<context>
    <name>passages::MeasuresPage</name>
    <message>
        <source>Counting…</source>
        <translation>Décompte en cours…</translation>
    </message>
    <message>
        <source>Every crossing of the period is counted; nobody is named.</source>
        <translation>Chaque passage de la période est compté; personne n’est nommé.</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>Rien de compté encore</translation>
    </message>
    <message>
        <source>Choose a period and press Count. Counts of records, nobody is named.</source>
        <translation>Choisissez une période et appuyez sur Compter. Ce sont des nombres de dossiers; personne n’est nommé.</translation>
    </message>
    <message>
        <source>of these, %1 possibly departed; an officer confirms a departure</source>
        <translation>dont %1 peut-être parties; un agent confirme un départ</translation>
    </message>
    <message>
        <source>Save the measures</source>
        <translation>Enregistrer les mesures</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what went wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>Measures of the exchange</source>
        <translation>Mesures de l’échange</translation>
    </message>
    <message>
        <source>From</source>
        <comment>beginning of a period</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>to</source>
        <comment>end of a period</comment>
        <translation>au</translation>
    </message>
    <message>
        <source>Beginning of the period</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>People under a removal order</source>
        <translation>Personnes visées par une mesure de renvoi</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Lignes du tableau</translation>
    </message>
    <message>
        <source>Measures by port and month</source>
        <translation>Mesures par point d’entrée et par mois</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By port</source>
        <translation>Par point d’entrée</translation>
    </message>
    <message>
        <source>By port and month</source>
        <translation>Par point d’entrée et par mois</translation>
    </message>
    <message>
        <source>■ reconciled   ▨ unmatched</source>
        <comment>what solid and hatched bars mean</comment>
        <translation>■ rapprochés   ▨ non rapprochés</translation>
    </message>
</context>
<context>
    <name>passages::PartDialog</name>
    <message>
        <source>Part an identity</source>
        <translation>Séparer une identité</translation>
    </message>
    <message>
        <source>Part this from the rest</source>
        <translation>Séparer ceci du reste</translation>
    </message>
    <message>
        <source>It becomes a traveller of its own with its records, and later syncs leave it apart. It can be undone among the decided pairs of the page Identities.</source>
        <translation>Elle devient un voyageur à part avec ses dossiers, et les synchronisations suivantes la laissent à part. Cela s’annule parmi les paires décidées de la page Identités.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>&amp;What you looked at</source>
        <translation>&amp;Ce que vous avez examiné</translation>
    </message>
    <message>
        <source>What you looked at</source>
        <translation>Ce que vous avez examiné</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Échap)</translation>
    </message>
    <message>
        <source>Part and record it</source>
        <translation>Séparer et consigner</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choisir un motif</translation>
    </message>
</context>
<context>
    <name>passages::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>How many records bear it</source>
        <translation>Nombre de dossiers qui la portent</translation>
    </message>
</context>
<context>
    <name>passages::PossibleModel</name>
    <message>
        <source>Traveller</source>
        <translation>Voyageur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What speaks for one person, and what against</source>
        <translation>Ce qui parle pour une seule personne, et ce qui parle contre</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>Une personne?</translation>
    </message>
    <message>
        <source>How likely the program takes it to be</source>
        <translation>À quel point le programme le juge probable</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>hidden: blind review</source>
        <translation>masqué&#xa0;: examen à l’aveugle</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a possible link</comment>
        <translation>à décider</translation>
    </message>
</context>
<context>
    <name>passages::PurposePage</name>
    <message>
        <source>Why are records read?</source>
        <translation>Pourquoi consulter des dossiers?</translation>
    </message>
    <message>
        <source>Nobody&apos;s records are opened without a purpose and a case. Both go into the audit log with everything you do, and into every report. You can change them at any time.</source>
        <translation>Les dossiers d’une personne ne s’ouvrent pas sans motif ni numéro de dossier. Les deux sont inscrits au journal d’audit avec tout ce que vous faites, et dans chaque rapport. Vous pouvez les changer en tout temps.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Case reference</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>2026-00417</source>
        <comment>example of a case reference</comment>
        <translation>2026-00417</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>Garder le motif actuel</translation>
    </message>
</context>
<context>
    <name>passages::QuarantineView</name>
    <message>
        <source>Every reason (%1)</source>
        <translation>Tous les motifs (%1)</translation>
    </message>
    <message>
        <source>Its content was not kept.</source>
        <translation>Son contenu n’a pas été conservé.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Reason for the quarantine</source>
        <translation>Motif de la quarantaine</translation>
    </message>
    <message>
        <source>The record as it was sent</source>
        <translation>Le dossier tel qu’il a été envoyé</translation>
    </message>
    <message>
        <source>Records in quarantine</source>
        <translation>Dossiers en quarantaine</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Réservé aux superviseurs</translation>
    </message>
    <message>
        <source>Records that were set aside may hold personal data that should not have been sent: only a supervisor looks through them.</source>
        <translation>Les dossiers mis de côté peuvent contenir des renseignements personnels qui n’auraient pas dû être envoyés&#xa0;: seul un superviseur les examine.</translation>
    </message>
    <message>
        <source>Nothing in quarantine</source>
        <translation>Rien en quarantaine</translation>
    </message>
    <message>
        <source>Every record that was taken in followed the rules of the exchange.</source>
        <translation>Tous les dossiers intégrés respectaient les règles de l’échange.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read the record once more, by the ports and records of today</source>
        <translation>Relire le dossier selon les points d’entrée et les dossiers d’aujourd’hui</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Lay the record aside for good; it stays in the list and in the audit log</source>
        <translation>Écarter définitivement le dossier; il reste dans la liste et dans le journal d’audit</translation>
    </message>
</context>
<context>
    <name>passages::Rail</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Autovérification</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
</context>
<context>
    <name>passages::RecordsModel</name>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Feed and number</source>
        <translation>Flux et numéro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Instant (UTC)</translation>
    </message>
    <message>
        <source>When it happened; for a status or an order, from when it holds</source>
        <translation>Moment où c’est survenu; pour un statut ou une mesure, date de prise d’effet</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Outcome of an entry, class of an admission, status, or order</source>
        <translation>Issue d’une entrée, catégorie d’une admission, statut ou mesure</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Name as recorded</source>
        <translation>Nom tel que consigné</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Traveller class</source>
        <translation>Catégorie de voyageur</translation>
    </message>
    <message>
        <source>Recorded (UTC)</source>
        <translation>Consigné (UTC)</translation>
    </message>
    <message>
        <source>When the agency wrote it</source>
        <translation>Moment où l’organisme l’a consigné</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Corrige</translation>
    </message>
    <message>
        <source>The older record that it replaces</source>
        <translation>Le dossier antérieur qu’il remplace</translation>
    </message>
    <message>
        <source>D/S</source>
        <comment>duration of status</comment>
        <translation>D/S</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Of an earlier version, in force no more: when it was replaced, and by what</source>
        <translation>D’une version antérieure qui n’est plus en vigueur&#xa0;: quand elle a été remplacée, et par quoi</translation>
    </message>
    <message>
        <source>replaced %1 by %2</source>
        <comment>a date; a record</comment>
        <translation>remplacé le %1 par %2</translation>
    </message>
</context>
<context>
    <name>passages::ReportPanel</name>
    <message>
        <source>Case report</source>
        <translation>Rapport de dossier</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, au %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Both</source>
        <comment>both languages in one report</comment>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>IRCC, Case Processing Centre</source>
        <comment>example of a recipient</comment>
        <translation>IRCC, Centre de traitement des demandes</translation>
    </message>
    <message>
        <source>Authority for the disclosure</source>
        <translation>Fondement de la communication</translation>
    </message>
    <message>
        <source>Privacy Act, s. 8(2)(e)</source>
        <comment>example of an authority</comment>
        <translation>Loi sur la protection des renseignements personnels, al.&#xa0;8(2)e)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Rédaction du rapport…</translation>
    </message>
    <message>
        <source>Write and record the report</source>
        <translation>Rédiger et consigner le rapport</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Dossier où enregistrer le rapport</translation>
    </message>
    <message>
        <source>Written and recorded: %1, with its evidence %2.</source>
        <translation>Rédigé et consigné&#xa0;: %1, avec sa preuve %2.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Verified: signature, hashes, and the totals computed again from the evidence.</source>
        <translation>Vérifié&#xa0;: signature, empreintes et totaux recalculés d’après la preuve.</translation>
    </message>
    <message>
        <source>It could not be verified: do not hand it out before “passagesctl verify” says it is whole.</source>
        <translation>Il n’a pas pu être vérifié&#xa0;: ne le remettez à personne avant que «&#xa0;passagesctl verify&#xa0;» le déclare intact.</translation>
    </message>
</context>
<context>
    <name>passages::SaveSearchBar</name>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>passages::SearchPage</name>
    <message>
        <source>Name, birth date or document number</source>
        <translation>Nom, date de naissance ou numéro de document</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Plus de champs</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>A year, a year and month, or a date: 1984, 1984-02, 1984-02-29</source>
        <translation>Une année, une année et un mois, ou une date&#xa0;: 1984, 1984-02, 1984-02-29</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numéro de document</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Travellers found</source>
        <translation>Voyageurs trouvés</translation>
    </message>
    <message>
        <source>Type a name in any order, with or without accents: the results appear as you type. Add a birth date, a document number or a nationality to narrow them. Each search is recorded with your purpose and case.</source>
        <translation>Entrez un nom dans n’importe quel ordre, avec ou sans accents&#xa0;: les résultats paraissent à mesure. Ajoutez une date de naissance, un numéro de document ou une nationalité pour les préciser. Chaque recherche est consignée avec votre motif et votre numéro de dossier.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne de trouvé</translation>
    </message>
    <message>
        <source>Tried: %1. Try fewer words or only the family name, another spelling, or the document number alone. A person whose crossings no feed has carried is not in this cache.</source>
        <translation>Essayé&#xa0;: %1. Essayez avec moins de mots ou seulement le nom de famille, une autre graphie, ou le numéro de document seul. Une personne dont aucun flux n’a transmis les passages ne se trouve pas dans cette cache.</translation>
    </message>
    <message numerus="yes">
        <source>%n traveller(s), the best match first</source>
        <translation>
            <numerusform>%n voyageur</numerusform>
            <numerusform>%n voyageurs, la meilleure correspondance d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n best match(es); there may be more: add a word or a birth date</source>
        <translation>
            <numerusform>La meilleure correspondance; il peut y en avoir d’autres&#xa0;: ajoutez un mot ou une date de naissance</numerusform>
            <numerusform>Les %n meilleures correspondances; il peut y en avoir d’autres&#xa0;: ajoutez un mot ou une date de naissance</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>FRA or France</source>
        <comment>example of a state by code or name</comment>
        <translation>FRA ou France</translation>
    </message>
    <message>
        <source>The code in the travel document, or the name of the state in English or French</source>
        <translation>Le code du document de voyage, ou le nom de l’État en français ou en anglais</translation>
    </message>
    <message>
        <source>Saved as “%1”. It stands on this page while nothing is asked.</source>
        <translation>Enregistrée sous «&#xa0;%1&#xa0;». Elle figure sur cette page tant que rien n’est demandé.</translation>
    </message>
    <message>
        <source>A name in any order, with or without accents, a birth date or a document number. Each search is recorded with your purpose and case.</source>
        <translation>Un nom dans n’importe quel ordre, une date de naissance ou un numéro de document. Chaque recherche est consignée avec motif et dossier.</translation>
    </message>
</context>
<context>
    <name>passages::ShortcutsPanel</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Search for a person, from anywhere</source>
        <translation>Chercher une personne, de partout</translation>
    </message>
    <message>
        <source>The pages in the rail</source>
        <translation>Les pages de la barre</translation>
    </message>
    <message>
        <source>Change the purpose and the case</source>
        <translation>Changer le motif et le numéro de dossier</translation>
    </message>
    <message>
        <source>Filter what the page shows</source>
        <translation>Filtrer ce que la page montre</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>Ligne suivante et précédente</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Ouvrir la ligne</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Synchronize the feeds</source>
        <translation>Synchroniser les flux</translation>
    </message>
    <message>
        <source>English or French</source>
        <translation>Anglais ou français</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Verrouiller la fenêtre</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>On a traveller: what if it were another day</source>
        <translation>Sur un voyageur&#xa0;: et si c’était un autre jour</translation>
    </message>
    <message>
        <source>On a traveller: count as of today again</source>
        <translation>Sur un voyageur&#xa0;: compter de nouveau à la date d’aujourd’hui</translation>
    </message>
    <message>
        <source>On a pair of identities: same person, two people</source>
        <translation>Sur une paire d’identités&#xa0;: même personne, deux personnes</translation>
    </message>
</context>
<context>
    <name>passages::SignInPage</name>
    <message>
        <source>Canada–US Entry/Exit workstation</source>
        <translation>Poste de travail Entrées/Sorties Canada–États-Unis</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>Cache chiffrée</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>For authorized use only. Every sign-in, search, opening of a person and report is recorded with its purpose.</source>
        <translation>Usage autorisé seulement. Chaque ouverture de session, recherche, consultation d’une personne et rapport est consigné avec son motif.</translation>
    </message>
    <message>
        <source>The cache of this workstation</source>
        <translation>La cache de ce poste de travail</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Vérification de la phrase secrète…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir une session</translation>
    </message>
</context>
<context>
    <name>passages::StatusStrip</name>
    <message>
        <source>No feed is subscribed</source>
        <translation>Aucun flux n’est abonné</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the sync; what is wholly taken in stays</source>
        <translation>Arrêter la synchronisation; ce qui est intégré en entier est conservé</translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation>Nouvel essai dans %1</translation>
    </message>
    <message>
        <source>Next sync in %1</source>
        <translation>Prochaine synchronisation dans %1</translation>
    </message>
</context>
<context>
    <name>passages::StaysModel</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Local date of the entry, in that country</source>
        <translation>Date locale de l’entrée, dans ce pays</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Local date of the departure, if it is known</source>
        <translation>Date locale du départ, si elle est connue</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>of a stay</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Arrival and departure dates both count</source>
        <translation>Les dates d’arrivée et de départ comptent toutes deux</translation>
    </message>
    <message>
        <source>Authorized until</source>
        <translation>Autorisé jusqu’au</translation>
    </message>
    <message>
        <source>The last day of the authorized stay</source>
        <translation>Le dernier jour du séjour autorisé</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>A lead for a person to review, never a finding</source>
        <translation>Une piste qu’une personne doit examiner, jamais un constat</translation>
    </message>
    <message>
        <source>Days over</source>
        <translation>Jours de trop</translation>
    </message>
    <message>
        <source>Least and most days beyond the authorized stay</source>
        <translation>Nombre minimal et maximal de jours au-delà du séjour autorisé</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Where the end of the authorized stay comes from</source>
        <translation>D’où vient la fin du séjour autorisé</translation>
    </message>
    <message>
        <source>Innocent reasons</source>
        <translation>Explications anodines</translation>
    </message>
    <message>
        <source>What could explain it; open the stay for the words</source>
        <translation>Ce qui pourrait l’expliquer; ouvrez le séjour pour le texte</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>The records it rests on: feed and number</source>
        <translation>Les dossiers à l’appui&#xa0;: flux et numéro</translation>
    </message>
    <message>
        <source>not on record</source>
        <comment>the date of leaving</comment>
        <translation>non consignée</translation>
    </message>
</context>
<context>
    <name>passages::TablePane</name>
    <message>
        <source>Filter: %1</source>
        <comment>name of a table</comment>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message>
        <source>No row holds “%1”. Press Esc to show all again.</source>
        <translation>Aucune ligne ne contient «&#xa0;%1&#xa0;». Appuyez sur Échap pour tout réafficher.</translation>
    </message>
    <message>
        <source>Filter ( / )</source>
        <translation>Filtrer ( / )</translation>
    </message>
</context>
<context>
    <name>passages::TimelineChart</name>
    <message>
        <source>Timeline of stays and crossings</source>
        <translation>Chronologie des séjours et des passages</translation>
    </message>
</context>
<context>
    <name>passages::TimelineLegend</name>
    <message>
        <source>Signs of the timeline</source>
        <translation>Signes de la chronologie</translation>
    </message>
</context>
<context>
    <name>passages::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>All</source>
        <comment>preset of the timeline</comment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show everything that is known (0)</source>
        <translation>Afficher tout ce qui est connu (0)</translation>
    </message>
    <message>
        <source>5 y</source>
        <comment>preset of the timeline: five years</comment>
        <translation>5 a</translation>
    </message>
    <message>
        <source>Show the last five years</source>
        <translation>Afficher les cinq dernières années</translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>preset of the timeline: one year</comment>
        <translation>1 a</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>Afficher la dernière année</translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>preset of the timeline</comment>
        <translation>Séjour</translation>
    </message>
    <message>
        <source>Show the selected stay, or the foremost one</source>
        <translation>Afficher le séjour sélectionné, ou le principal</translation>
    </message>
    <message>
        <source>±7 d</source>
        <comment>preset of the timeline: seven days</comment>
        <translation>±7 j</translation>
    </message>
    <message>
        <source>Show seven days on either side of the selected crossing</source>
        <translation>Afficher sept jours de part et d’autre du passage sélectionné</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>Afficher plus de temps (−)</translation>
    </message>
    <message>
        <source>Show less time (+)</source>
        <translation>Afficher moins de temps (+)</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>button that shows the legend</comment>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Show what the signs mean</source>
        <translation>Afficher la signification des signes</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller au</translation>
    </message>
    <message>
        <source>Go to a date on the timeline</source>
        <translation>Aller à une date de la chronologie</translation>
    </message>
    <message>
        <source>Rolling</source>
        <comment>button that shows the days in a window that moves</comment>
        <translation>Glissant</translation>
    </message>
    <message>
        <source>Show the days of presence in the years before each date, against the days required</source>
        <translation>Afficher les jours de présence dans les années qui précèdent chaque date, par rapport aux jours exigés</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>button with a menu</comment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the timeline as it is shown</source>
        <translation>Enregistrer la chronologie telle qu’elle est affichée</translation>
    </message>
    <message>
        <source>PDF, for print…</source>
        <translation>PDF, pour l’impression…</translation>
    </message>
    <message>
        <source>SVG, as vectors…</source>
        <translation>SVG, en vecteurs…</translation>
    </message>
    <message>
        <source>PNG, as a picture…</source>
        <translation>PNG, en image…</translation>
    </message>
</context>
<context>
    <name>passages::TotalsModel</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Days on which the records place the person there</source>
        <translation>Jours où les dossiers y situent la personne</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Consigné</translation>
    </message>
    <message>
        <source>Days in the simplest reading, in which nothing went unrecorded</source>
        <translation>Jours selon la lecture la plus simple, où rien n’a échappé à la consignation</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Days if crossings went unrecorded</source>
        <translation>Jours si des passages n’ont pas été consignés</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Least and most days by which the threshold is passed or missed</source>
        <translation>Nombre minimal et maximal de jours au-dessus ou au-dessous du seuil</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>Période du</translation>
    </message>
    <message>
        <source>Window to</source>
        <translation>Période au</translation>
    </message>
    <message>
        <source>Statute</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Prochain changement</translation>
    </message>
    <message>
        <source>When the outcome changes next if no further record comes, and to what</source>
        <translation>Quand le résultat change ensuite si aucun autre dossier n’arrive, et en quoi</translation>
    </message>
    <message>
        <source>With credits</source>
        <translation>Avec crédits</translation>
    </message>
    <message>
        <source>Least and most days with the credits that officers entered; never added to what the records show</source>
        <translation>Jours au moins et au plus avec les crédits consignés par des agents; jamais ajoutés à ce que montrent les dossiers</translation>
    </message>
    <message>
        <source>With possible identities</source>
        <translation>Avec les identités possibles</translation>
    </message>
    <message>
        <source>Least and most days, and the outcome, if every identity that may be this person’s were: see the tab Other identities</source>
        <translation>Nombres de jours minimal et maximal, et résultat, si toute identité qui peut être celle de cette personne l’était&#xa0;: voir l’onglet Autres identités</translation>
    </message>
</context>
<context>
    <name>passages::TravellerHeader</name>
    <message numerus="yes">
        <source>%n variant(s) of the identity</source>
        <translation>
            <numerusform>%n variante de l’identité</numerusform>
            <numerusform>%n variantes de l’identité</numerusform>
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
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <comment>the date everything is counted as of</comment>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>Date de référence</translation>
    </message>
    <message>
        <source>Every total is counted as of this date</source>
        <translation>Chaque total est calculé à cette date</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Rapport…</translation>
    </message>
    <message>
        <source>Export the case report</source>
        <translation>Exporter le rapport de dossier</translation>
    </message>
    <message>
        <source>Counting again for another date</source>
        <translation>Nouveau calcul pour une autre date</translation>
    </message>
    <message>
        <source>No person is on record.</source>
        <translation>Aucune personne n’est consignée.</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>naissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>&amp;Hypothèse…</translation>
    </message>
    <message>
        <source>Move the date by a slider and see every total follow (W)</source>
        <translation>Déplacer la date à l’aide d’un curseur et voir suivre chaque total (W)</translation>
    </message>
    <message>
        <source>identity: certain</source>
        <translation>identité&#xa0;: certaine</translation>
    </message>
    <message>
        <source>identity: possibly also %1</source>
        <comment>a traveller</comment>
        <translation>identité&#xa0;: peut-être aussi %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <comment>travellers</comment>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::TravellerPage</name>
    <message>
        <source>This rule does not apply as of this date.</source>
        <translation>Cette règle ne s’applique pas à cette date.</translation>
    </message>
    <message>
        <source>This stay had not begun as of this date.</source>
        <translation>Ce séjour n’avait pas commencé à cette date.</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Voyageur</translation>
    </message>
    <message>
        <source>No traveller is open. Search for a person (Ctrl+K) and press Enter on a result.</source>
        <translation>Aucun voyageur n’est ouvert. Cherchez une personne (Ctrl+K) et appuyez sur Entrée sur un résultat.</translation>
    </message>
    <message>
        <source>Saved and recorded in the audit log: %1</source>
        <translation>Enregistré et consigné dans le journal d’audit&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The report of %1 by %2 relies on %n record(s) that changed since (%3).</source>
        <comment>a date; an account; the changes</comment>
        <translation>
            <numerusform>Le rapport du %1 établi par %2 repose sur %n dossier modifié depuis (%3).</numerusform>
            <numerusform>Le rapport du %1 établi par %2 repose sur %n dossiers modifiés depuis (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages::TravellerTabs</name>
    <message>
        <source>Crossings</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Séjours</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Day ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>No crossing is on record up to the as-of date.</source>
        <translation>Aucun passage n’est consigné jusqu’à la date de référence.</translation>
    </message>
    <message>
        <source>No stay is on record: no feed has shown an entry that was admitted.</source>
        <translation>Aucun séjour n’est consigné&#xa0;: aucun flux n’a montré d’entrée admise.</translation>
    </message>
    <message>
        <source>No rule applies: the person is on record neither as a permanent resident of Canada nor as one of the United States.</source>
        <translation>Aucune règle ne s’applique&#xa0;: la personne n’est consignée ni comme résidente permanente du Canada ni comme celle des États-Unis.</translation>
    </message>
    <message>
        <source>No day is counted: no rule applies, or no record places the person in its country within its window.</source>
        <translation>Aucun jour n’est compté&#xa0;: aucune règle ne s’applique, ou aucun dossier ne situe la personne dans le pays visé pendant la période.</translation>
    </message>
    <message>
        <source>Names and documents</source>
        <translation>Noms et documents</translation>
    </message>
    <message>
        <source>No person is on record.</source>
        <translation>Aucune personne n’est consignée.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>No record is in force.</source>
        <translation>Aucun dossier n’est en vigueur.</translation>
    </message>
    <message>
        <source>Tables of the traveller</source>
        <translation>Tableaux du voyageur</translation>
    </message>
    <message>
        <source>Entered facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Leads and anomalies</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>No officer has entered a fact of this person. What you know from outside the exchange – an extension, a permit, a credit, a status – you can state here with its source.</source>
        <translation>Aucun agent n’a consigné de fait sur cette personne. Ce que vous savez de source extérieure à l’échange – une prolongation, un permis, un crédit, un statut – peut être déclaré ici avec sa source.</translation>
    </message>
    <message>
        <source>Leads and anomalies of this person</source>
        <translation>Pistes et anomalies de cette personne</translation>
    </message>
    <message>
        <source>Other identities</source>
        <translation>Autres identités</translation>
    </message>
</context>
<context>
    <name>passages::UndoDialog</name>
    <message>
        <source>Undo a decision</source>
        <translation>Annuler une décision</translation>
    </message>
    <message>
        <source>Undo: “%1”</source>
        <comment>what was decided</comment>
        <translation>Annuler&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The travellers, their numbers and their leads become what they were before it. The decision stays on record as taken back.</source>
        <translation>Les voyageurs, leurs numéros et leurs pistes redeviennent ce qu’ils étaient auparavant. La décision reste consignée comme annulée.</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Décision</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>&amp;Why it is taken back</source>
        <translation>&amp;Pourquoi elle est annulée</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>Pourquoi la décision est annulée</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Échap)</translation>
    </message>
    <message>
        <source>Undo and record it</source>
        <translation>Annuler et consigner</translation>
    </message>
</context>
<context>
    <name>passages::WhatIfBar</name>
    <message>
        <source>As of today, %1</source>
        <comment>date</comment>
        <translation>Au jour d’aujourd’hui, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <comment>than today</comment>
        <translation>
            <numerusform>%n jour plus tard</numerusform>
            <numerusform>%n jours plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <comment>than today</comment>
        <translation>
            <numerusform>%n jour plus tôt</numerusform>
            <numerusform>%n jours plus tôt</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1, not today – %2</source>
        <comment>date; how far from today</comment>
        <translation>Au %1, et non aujourd’hui – %2</translation>
    </message>
    <message>
        <source>−1 y</source>
        <comment>step of a year back</comment>
        <translation>−1 a</translation>
    </message>
    <message>
        <source>A year earlier (Ctrl+Page Down)</source>
        <translation>Un an plus tôt (Ctrl+Page suivante)</translation>
    </message>
    <message>
        <source>−1 m</source>
        <comment>step of a month back</comment>
        <translation>−1 m</translation>
    </message>
    <message>
        <source>A month earlier (Page Down)</source>
        <translation>Un mois plus tôt (Page suivante)</translation>
    </message>
    <message>
        <source>+1 m</source>
        <comment>step of a month on</comment>
        <translation>+1 m</translation>
    </message>
    <message>
        <source>A month later (Page Up)</source>
        <translation>Un mois plus tard (Page précédente)</translation>
    </message>
    <message>
        <source>+1 y</source>
        <comment>step of a year on</comment>
        <translation>+1 a</translation>
    </message>
    <message>
        <source>A year later (Ctrl+Page Up)</source>
        <translation>Un an plus tard (Ctrl+Page précédente)</translation>
    </message>
    <message>
        <source>What-if date</source>
        <translation>Date de l’hypothèse</translation>
    </message>
    <message>
        <source>Moves the date that everything is counted as of: arrows by a day, Page Up and Page Down by a month. Triangles: an outcome changes then.</source>
        <translation>Déplace la date à laquelle tout est compté&#xa0;: d’un jour avec les flèches, d’un mois avec Page précédente et Page suivante. Triangles&#xa0;: un résultat change à cette date.</translation>
    </message>
    <message>
        <source>Back to &amp;today</source>
        <translation>Re&amp;venir à aujourd’hui</translation>
    </message>
    <message>
        <source>Count as of today again (T)</source>
        <translation>Compter de nouveau à la date d’aujourd’hui (T)</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Hypothèse</translation>
    </message>
</context>
<context>
    <name>passages::WithdrawDialog</name>
    <message>
        <source>Withdraw and record it</source>
        <translation>Retirer et journaliser</translation>
    </message>
    <message>
        <source>Withdraw a fact</source>
        <translation>Retirer un fait</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <comment>kind of a fact</comment>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>It stays on record with who entered and who withdrew it, and counts no more.</source>
        <translation>Il demeure consigné avec le nom de qui l’a déclaré et de qui l’a retiré, et ne compte plus.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Échap)</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Case %1</source>
        <comment>page header: case reference</comment>
        <translation>Dossier nº %1</translation>
    </message>
    <message>
        <source>Evidence SHA-256</source>
        <comment>page footer</comment>
        <translation>Preuve (SHA-256)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <comment>page footer</comment>
        <translation>Page %1 de %2</translation>
    </message>
    <message>
        <source>%1 – class %2, until %3</source>
        <comment>Admission, its class, its end</comment>
        <translation>%1 – catégorie %2, jusqu’au %3</translation>
    </message>
    <message>
        <source>%1 – %2, from %3 to %4</source>
        <comment>Immigration status, which, dates</comment>
        <translation>%1 – %2, du %3 au %4</translation>
    </message>
    <message>
        <source>%1 – issued %2, enforceable %3</source>
        <comment>removal order, dates</comment>
        <translation>%1 – prise le %2, exécutoire le %3</translation>
    </message>
    <message>
        <source>Crossings</source>
        <comment>heading</comment>
        <translation>Passages frontaliers</translation>
    </message>
    <message>
        <source>None in the records up to that date.</source>
        <comment>no crossings</comment>
        <translation>Aucun dans les dossiers jusqu’à cette date.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of a crossing</comment>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Canadian side</source>
        <comment>column: local date and time</comment>
        <translation>Côté canadien</translation>
    </message>
    <message>
        <source>U.S. side</source>
        <comment>column: local date and time</comment>
        <translation>Côté américain</translation>
    </message>
    <message>
        <source>UTC</source>
        <comment>column: instant</comment>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Port of entry</source>
        <comment>column</comment>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>What it shows</source>
        <comment>column</comment>
        <translation>Ce qu’il montre</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>column: ids of records</comment>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Source records</source>
        <comment>heading</comment>
        <translation>Dossiers sources</translation>
    </message>
    <message>
        <source>Record</source>
        <comment>column: id of a record</comment>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>column: what the record says</comment>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Name and document</source>
        <comment>column</comment>
        <translation>Nom et document</translation>
    </message>
    <message>
        <source>Method and assumptions</source>
        <comment>heading</comment>
        <translation>Méthode et hypothèses</translation>
    </message>
    <message>
        <source>An entry into one country by land, ferry or on foot at the common border is at the same time the exit from the other. Records of one crossing sent by both agencies count once.</source>
        <comment>method</comment>
        <translation>Une entrée dans un pays par la route, par traversier ou à pied à la frontière commune est en même temps la sortie de l’autre. Les dossiers d’un même passage envoyés par les deux organismes comptent une seule fois.</translation>
    </message>
    <message>
        <source>A day is a calendar date on the side of the border whose presence is counted, taken from the instant of the crossing and the time zone of the port. The days of arrival and departure both count.</source>
        <comment>method</comment>
        <translation>Un jour est une date civile du côté de la frontière où la présence est calculée, établie d’après l’instant du passage et le fuseau horaire du point d’entrée. Le jour d’arrivée et le jour de départ comptent tous deux.</translation>
    </message>
    <message>
        <source>At least: days on which the records place the person in the country. Recorded: these, and the days between crossings that fit together, and the time since the last crossing. At most: also every day that the records do not rule out.</source>
        <comment>method</comment>
        <translation>Au moins&#xa0;: les jours où les dossiers situent la personne dans le pays. Consigné&#xa0;: ces jours, ceux entre des passages concordants et le temps écoulé depuis le dernier passage. Au plus&#xa0;: également chaque jour que les dossiers n’excluent pas.</translation>
    </message>
    <message>
        <source>It is assumed that no complete round trip went unrecorded between two neighbouring crossings.</source>
        <comment>method</comment>
        <translation>Il est présumé qu’aucun aller-retour complet n’a échappé à la consignation entre deux passages consécutifs.</translation>
    </message>
    <message>
        <source>Not collected, and so never visible here: exits by rail, by sea and by private aircraft; exits by land before 2012-09-30, and before 2019-07-11 of citizens of either country; exits by air from Canada before 2020-06-25, with growing coverage until November 2022.</source>
        <comment>method</comment>
        <translation>Non recueillies, donc jamais visibles ici&#xa0;: les sorties par chemin de fer, par mer et par aéronef privé; les sorties par voie terrestre avant le 2012-09-30 et, pour les citoyens de l’un ou l’autre pays, avant le 2019-07-11; les sorties du Canada par avion avant le 2020-06-25, avec une couverture croissante jusqu’en novembre 2022.</translation>
    </message>
    <message>
        <source>Extensions, permits, visitor records and applications are known only as far as records of them were exchanged.</source>
        <comment>method</comment>
        <translation>Les prolongations, les permis, les fiches de visiteur et les demandes ne sont connus que dans la mesure où des dossiers à leur sujet ont été échangés.</translation>
    </message>
    <message>
        <source>The program decides nothing. An officer must verify, and record a reason to keep a lead or to set it aside.</source>
        <comment>method</comment>
        <translation>Le programme ne décide de rien. Un agent doit vérifier, et consigner le motif pour lequel une piste est conservée ou écartée.</translation>
    </message>
    <message>
        <source>If nothing else happens, an assessment changes next on %1.</source>
        <comment>a date</comment>
        <translation>Si rien d’autre ne survient, une évaluation changera le %1.</translation>
    </message>
    <message>
        <source>Evidence and integrity</source>
        <comment>heading</comment>
        <translation>Preuve et intégrité</translation>
    </message>
    <message>
        <source>Beside this file stands its evidence: the records, the totals computed from them, and the hash of this file, signed by the workstation. “passagesctl verify” checks all of it without the cache and computes the totals again.</source>
        <comment>evidence</comment>
        <translation>À côté de ce fichier se trouve sa preuve&#xa0;: les dossiers, les totaux qui en sont tirés et l’empreinte de ce fichier, signés par le poste de travail. «&#xa0;passagesctl verify&#xa0;» vérifie le tout sans la cache et refait le calcul des totaux.</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <comment>label</comment>
        <translation>Fichier de preuve</translation>
    </message>
    <message>
        <source>Evidence (SHA-256)</source>
        <comment>label: hash</comment>
        <translation>Preuve (SHA-256)</translation>
    </message>
    <message>
        <source>Audit log head</source>
        <comment>label: hash of the last audit entry</comment>
        <translation>Tête du journal d’audit</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <comment>label: of the workstation</comment>
        <translation>Certificat (SHA-256)</translation>
    </message>
    <message>
        <source>Cache</source>
        <comment>label: id of the cache</comment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>label</comment>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Officer</source>
        <comment>below a line to sign on</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Signature</source>
        <comment>below a line to sign on</comment>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>below a line to sign on</comment>
        <translation>Date</translation>
    </message>
    <message>
        <source>Lead %1: %2</source>
        <comment>number, verdict</comment>
        <translation>Piste %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>label</comment>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>label: date of entry</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>label: date of leaving</comment>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Authorized until</source>
        <comment>label</comment>
        <translation>Autorisé jusqu’au</translation>
    </message>
    <message>
        <source>Basis</source>
        <comment>label: where the end of the stay comes from</comment>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Beyond the period</source>
        <comment>label: days over</comment>
        <translation>Au-delà de la période</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>label: ids of records</comment>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>What speaks for it:</source>
        <comment>before a list</comment>
        <translation>Ce qui l’appuie&#xa0;:</translation>
    </message>
    <message>
        <source>What could explain it, to be checked first:</source>
        <comment>before a list</comment>
        <translation>Ce qui pourrait l’expliquer, à vérifier d’abord&#xa0;:</translation>
    </message>
    <message>
        <source>Leads</source>
        <comment>heading</comment>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>The records give no lead as of that date.</source>
        <comment>no leads</comment>
        <translation>Les dossiers ne donnent aucune piste à cette date.</translation>
    </message>
    <message>
        <source>Stays</source>
        <comment>heading</comment>
        <translation>Séjours</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>column</comment>
        <translation>Pays</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column: date</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <comment>column: date</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Authorized until</source>
        <comment>column</comment>
        <translation>Autorisé jusqu’au</translation>
    </message>
    <message>
        <source>Assessment</source>
        <comment>column: verdict on a stay</comment>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Removal orders</source>
        <comment>heading</comment>
        <translation>Mesures de renvoi</translation>
    </message>
    <message>
        <source>None in the records.</source>
        <comment>no removal orders</comment>
        <translation>Aucune dans les dossiers.</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>column: removal order</comment>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>column: date</comment>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>column: date</comment>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What the records show</source>
        <comment>column</comment>
        <translation>Ce que montrent les dossiers</translation>
    </message>
    <message>
        <source>Departed</source>
        <comment>column: date</comment>
        <translation>Départ</translation>
    </message>
    <message>
        <source>A recorded departure after an order is a possible departure until an officer confirms it (IRPR 240(3)).</source>
        <comment>below the table of orders</comment>
        <translation>Un départ consigné après une mesure est un départ possible jusqu’à ce qu’un agent le confirme (RIPR, par.&#xa0;240(3)).</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <comment>heading: anomalies</comment>
        <translation>Ce qui ne concorde pas</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <comment>column</comment>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Crossing</source>
        <comment>column: number of the crossing</comment>
        <translation>Passage</translation>
    </message>
    <message>
        <source>When</source>
        <comment>column: instant</comment>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Identities and documents in the records</source>
        <comment>heading</comment>
        <translation>Identités et documents dans les dossiers</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <comment>column: date of birth</comment>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Nationality</source>
        <comment>column</comment>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>column: type of travel document</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>column: of the travel document</comment>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>column: country or organization of issuance</comment>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>column: number of records</comment>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>English</source>
        <comment>language of the report</comment>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <comment>language of the report</comment>
        <translation>français</translation>
    </message>
    <message>
        <source>English and French</source>
        <comment>language of the report</comment>
        <translation>anglais et français</translation>
    </message>
    <message>
        <source>About this report</source>
        <comment>heading</comment>
        <translation>À propos de ce rapport</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>label</comment>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>label: case reference</comment>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Recipient</source>
        <comment>label</comment>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Authority for disclosure</source>
        <comment>label</comment>
        <translation>Fondement de la communication</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <comment>label</comment>
        <translation>Établi par</translation>
    </message>
    <message>
        <source>Agency</source>
        <comment>label</comment>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Prepared at</source>
        <comment>label: date and time</comment>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>label</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The data</source>
        <comment>heading</comment>
        <translation>Les données</translation>
    </message>
    <message>
        <source>%1: complete to %2</source>
        <comment>a feed and an instant</comment>
        <translation>%1&#xa0;: complet jusqu’au %2</translation>
    </message>
    <message>
        <source>Not stated; taken as complete to the as-of date.</source>
        <comment>how far the feeds are complete</comment>
        <translation>Non précisé; tenu pour complet jusqu’à la date de référence.</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>label: date on which everything is assessed</comment>
        <translation>À la date du</translation>
    </message>
    <message>
        <source>Feeds</source>
        <comment>label</comment>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Records used</source>
        <comment>label</comment>
        <translation>Dossiers utilisés</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>label: version of the rule set</comment>
        <translation>Règles</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>of the rules</comment>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Time zones</source>
        <comment>label</comment>
        <translation>Fuseaux horaires</translation>
    </message>
    <message>
        <source>tz database %1</source>
        <comment>its release</comment>
        <translation>base de données tz %1</translation>
    </message>
    <message>
        <source>tz database %1, older than 2026c: dates from 2026-11-01 on in British Columbia and Alberta are doubtful</source>
        <comment>its release</comment>
        <translation>base de données tz %1, antérieure à 2026c&#xa0;: les dates à partir du 2026-11-01 en Colombie-Britannique et en Alberta sont douteuses</translation>
    </message>
    <message>
        <source>Case report</source>
        <comment>title of the report</comment>
        <translation>Rapport de dossier</translation>
    </message>
    <message>
        <source>Entries and exits, Canada – United States</source>
        <comment>below the title</comment>
        <translation>Entrées et sorties, Canada – États-Unis</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>heading: the person the report is about</comment>
        <translation>Personne visée</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>label</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <comment>label</comment>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Citizenship or nationality</source>
        <comment>label</comment>
        <translation>Citoyenneté ou nationalité</translation>
    </message>
    <message>
        <source>Sex</source>
        <comment>label</comment>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Traveller</source>
        <comment>label: id of the person in this cache</comment>
        <translation>Voyageur</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>heading</comment>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>window of a rule, both dates included</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>lower bound of a total</comment>
        <translation>au moins</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>middle one of three totals</comment>
        <translation>consigné</translation>
    </message>
    <message>
        <source>at most</source>
        <comment>upper bound of a total</comment>
        <translation>au plus</translation>
    </message>
    <message>
        <source>These crossings are not on record; whether and when they took place decides the result:</source>
        <comment>before a list</comment>
        <translation>Ces passages ne sont pas consignés; le résultat dépend de leur existence et de leur date&#xa0;:</translation>
    </message>
    <message>
        <source>Days still possible</source>
        <comment>label: days left in the window</comment>
        <translation>Jours encore possibles</translation>
    </message>
    <message>
        <source>Back in Canada by</source>
        <comment>label: latest date of return</comment>
        <translation>Retour au Canada au plus tard le</translation>
    </message>
    <message>
        <source>Day totals</source>
        <comment>heading</comment>
        <translation>Totaux de jours</translation>
    </message>
    <message>
        <source>No rule applies to this person as of that date.</source>
        <comment>instead of totals</comment>
        <translation>Aucune règle ne s’applique à cette personne à cette date.</translation>
    </message>
    <message>
        <source>Each total is given three times: at least (the records place the person there), recorded (the simplest reading, in which nothing went unrecorded) and at most (every day that the records do not rule out).</source>
        <comment>above the totals</comment>
        <translation>Chaque total est donné trois fois&#xa0;: au moins (les dossiers y situent la personne), consigné (la lecture la plus simple, où rien n’a échappé à la consignation) et au plus (chaque jour que les dossiers n’excluent pas).</translation>
    </message>
    <message>
        <source>Days behind the totals</source>
        <comment>heading</comment>
        <translation>Jours à l’origine des totaux</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of a rule, its window</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>column: number of days</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Certainty</source>
        <comment>column</comment>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Counts</source>
        <comment>column: what a day counts for</comment>
        <translation>Vaut</translation>
    </message>
    <message>
        <source>Records at its ends</source>
        <comment>column</comment>
        <translation>Dossiers aux extrémités</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a span of dates, both included</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>a number of days that ends in a half</comment>
        <translation>%1 jours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>a number of days</comment>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <comment>the least and the most</comment>
        <translation>de %1 à %2 jours</translation>
    </message>
    <message>
        <source>Turned back to the United States</source>
        <comment>what a crossing shows</comment>
        <translation>Refoulement vers les États-Unis</translation>
    </message>
    <message>
        <source>Turned back to Canada</source>
        <comment>what a crossing shows</comment>
        <translation>Refoulement vers le Canada</translation>
    </message>
    <message>
        <source>Entry into Canada from the United States</source>
        <comment>what a crossing shows</comment>
        <translation>Entrée au Canada en provenance des États-Unis</translation>
    </message>
    <message>
        <source>Entry into Canada</source>
        <comment>what a crossing shows</comment>
        <translation>Entrée au Canada</translation>
    </message>
    <message>
        <source>Entry into the United States from Canada</source>
        <comment>what a crossing shows</comment>
        <translation>Entrée aux États-Unis en provenance du Canada</translation>
    </message>
    <message>
        <source>Entry into the United States</source>
        <comment>what a crossing shows</comment>
        <translation>Entrée aux États-Unis</translation>
    </message>
    <message>
        <source>Exit from Canada</source>
        <comment>what a crossing shows</comment>
        <translation>Sortie du Canada</translation>
    </message>
    <message>
        <source>Exit from the United States</source>
        <comment>what a crossing shows</comment>
        <translation>Sortie des États-Unis</translation>
    </message>
    <message>
        <source>Crossing</source>
        <comment>what a crossing shows: nothing more is known</comment>
        <translation>Passage</translation>
    </message>
    <message>
        <source>%1 – %2, from %3 on</source>
        <comment>Immigration status, which, date</comment>
        <translation>%1 – %2, à partir du %3</translation>
    </message>
    <message>
        <source>Happened (UTC)</source>
        <comment>column: instant</comment>
        <translation>Survenu (UTC)</translation>
    </message>
    <message>
        <source>Recorded (UTC)</source>
        <comment>column: instant at which the agency wrote it</comment>
        <translation>Consigné (UTC)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <comment>a number of records</comment>
        <translation>
            <numerusform>%Ln dossier</numerusform>
            <numerusform>%Ln dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Attainable by the end</source>
        <comment>label: totals that can still be reached</comment>
        <translation>Atteignable d’ici la fin</translation>
    </message>
    <message>
        <source>at least %1, recorded %2, at most %3</source>
        <comment>three numbers of days</comment>
        <translation>au moins %1, consigné %2, au plus %3</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>page header: date, not the day of the report</comment>
        <translation>au %1</translation>
    </message>
    <message>
        <source>counts</source>
        <comment>state of a fact</comment>
        <translation>compte</translation>
    </message>
    <message>
        <source>withdrawn by %1, %2: %3</source>
        <comment>user, instant, reason</comment>
        <translation>retiré par %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Facts entered by officers</source>
        <comment>heading</comment>
        <translation>Faits consignés par des agents</translation>
    </message>
    <message>
        <source>These do not come from the exchange: an officer stated them, with the source named. What was withdrawn counts no more.</source>
        <comment>above the facts</comment>
        <translation>Ces faits ne proviennent pas de l’échange&#xa0;: un agent les a déclarés, avec la source nommée. Ce qui a été retiré ne compte plus.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of a fact</comment>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Fact</source>
        <comment>column: what was entered</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>column: date</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column: what the officer saw, and its date</comment>
        <translation>Source</translation>
    </message>
    <message>
        <source>Entered by</source>
        <comment>column: user and instant</comment>
        <translation>Consigné par</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column: whether a fact counts</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>As of %1, not of %2, the day on which this report was prepared: a what-if. Every total, verdict and bar is counted as of that date.</source>
        <comment>dates</comment>
        <translation>Au %1, et non au %2, jour où ce rapport a été établi&#xa0;: une hypothèse. Chaque total, chaque constat et chaque barre sont comptés à cette date.</translation>
    </message>
    <message>
        <source>Credits entered by an officer, from outside the exchange; not in the totals above:</source>
        <comment>before a table</comment>
        <translation>Jours crédités par un agent, de source extérieure à l’échange; non compris dans les totaux ci-dessus&#xa0;:</translation>
    </message>
    <message>
        <source>Credit</source>
        <comment>column: kind of a credit</comment>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Clause</source>
        <comment>column: provision</comment>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Fact</source>
        <comment>column: number of a fact</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>As the records show</source>
        <comment>label: total without credits</comment>
        <translation>Selon les dossiers</translation>
    </message>
    <message>
        <source>With the credits</source>
        <comment>label: total with credits</comment>
        <translation>Avec les jours crédités</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>column</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Required</source>
        <comment>column: number of days</comment>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Counted</source>
        <comment>column: least and most days</comment>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Margin</source>
        <comment>column: least and most days over a threshold</comment>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>column: of a rule</comment>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Next change</source>
        <comment>column: date and outcome</comment>
        <translation>Prochain changement</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>That name and passphrase do not open this cache. Nothing was changed; the attempt is noted for the audit log. Check both and try again, or ask a supervisor.</source>
        <comment>error</comment>
        <translation>Ce nom et cette phrase secrète n’ouvrent pas cette cache. Rien n’a été modifié; la tentative est notée pour le journal d’audit. Vérifiez les deux et réessayez, ou adressez-vous à un superviseur.</translation>
    </message>
    <message>
        <source>There is no cache at this place. Nothing was changed. Choose another file, or make a cache with “passagesctl init”.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de cache à cet endroit. Rien n’a été modifié. Choisissez un autre fichier ou créez une cache avec «&#xa0;passagesctl init&#xa0;».</translation>
    </message>
    <message>
        <source>A cache already stands at this place; it was left as it is. Sign in to it, or choose another file.</source>
        <comment>error</comment>
        <translation>Une cache existe déjà à cet endroit; elle est restée telle quelle. Ouvrez-y une session ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This file is not a Passages cache. It was not touched. Choose the file that was made with “passagesctl init”.</source>
        <comment>error</comment>
        <translation>Ce fichier n’est pas une cache de Passages. Il n’a pas été touché. Choisissez le fichier créé avec «&#xa0;passagesctl init&#xa0;».</translation>
    </message>
    <message>
        <source>The cache does not open with its key: the file and its key file do not belong together, or it is not a cache. It was not touched. Put both files back from the same backup.</source>
        <comment>error</comment>
        <translation>La cache ne s’ouvre pas avec sa clé&#xa0;: le fichier et son fichier de clés ne vont pas ensemble, ou ce n’est pas une cache. Elle n’a pas été touchée. Remettez les deux fichiers à partir de la même sauvegarde.</translation>
    </message>
    <message>
        <source>The cache is damaged and is not used any further. The published feeds are safe elsewhere. Restore a backup, or make a new cache and synchronize again; keep the damaged file for its audit log.</source>
        <comment>error</comment>
        <translation>La cache est endommagée et n’est plus utilisée. Les flux publiés sont en sûreté ailleurs. Restaurez une sauvegarde, ou créez une nouvelle cache et synchronisez de nouveau; conservez le fichier endommagé pour son journal d’audit.</translation>
    </message>
    <message>
        <source>The cache was made by a newer version of Passages. It was not touched. Install that version or a later one.</source>
        <comment>error</comment>
        <translation>La cache a été créée par une version plus récente de Passages. Elle n’a pas été touchée. Installez cette version ou une version ultérieure.</translation>
    </message>
    <message>
        <source>The disk is full. What was being written was taken back; everything before it is safe. Free some space and try again.</source>
        <comment>error</comment>
        <translation>Le disque est plein. L’écriture en cours a été annulée; tout ce qui précède est en sûreté. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>Another program is using the cache. Nothing was changed. Wait a moment and try again.</source>
        <comment>error</comment>
        <translation>Un autre programme utilise la cache. Rien n’a été modifié. Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>The cache cannot be written to, so nothing can be audited and nothing was done. Check the permissions of the file and its folder.</source>
        <comment>error</comment>
        <translation>La cache n’est pas accessible en écriture&#xa0;: rien ne peut être journalisé, rien n’a donc été fait. Vérifiez les autorisations du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>The cache refused the request. What was being written was taken back. Try again; if it happens again, pass the words in brackets to support.</source>
        <comment>error</comment>
        <translation>La cache a refusé la demande. L’écriture en cours a été annulée. Réessayez; si cela se reproduit, transmettez les mots entre parenthèses au soutien technique.</translation>
    </message>
    <message>
        <source>A file cannot be written there. Nothing was left half-written. Check the folder, its permissions and the free space.</source>
        <comment>error</comment>
        <translation>Un fichier ne peut pas être écrit à cet endroit. Rien n’est resté à moitié écrit. Vérifiez le dossier, ses autorisations et l’espace libre.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was changed. Check that it exists and that you may read it.</source>
        <comment>error</comment>
        <translation>Le fichier ne peut pas être lu. Rien n’a été modifié. Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Nothing was changed. Choose one of at least 8 characters.</source>
        <comment>error</comment>
        <translation>La phrase secrète est trop courte. Rien n’a été modifié. Choisissez-en une d’au moins 8 caractères.</translation>
    </message>
    <message>
        <source>That is not a possible account name. Nothing was changed. Use letters, digits, dots, hyphens and underscores.</source>
        <comment>error</comment>
        <translation>Ce nom de compte n’est pas possible. Rien n’a été modifié. Utilisez des lettres, des chiffres, des points, des traits d’union et des traits de soulignement.</translation>
    </message>
    <message>
        <source>There is already an account of that name. Nothing was changed. Choose another name.</source>
        <comment>error</comment>
        <translation>Un compte porte déjà ce nom. Rien n’a été modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no account of that name. Nothing was changed. Check the name.</source>
        <comment>error</comment>
        <translation>Aucun compte ne porte ce nom. Rien n’a été modifié. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>This is the last supervisor; without one nobody could manage the cache. Nothing was changed. Add another supervisor first.</source>
        <comment>error</comment>
        <translation>C’est le dernier superviseur; sans lui, personne ne pourrait gérer la cache. Rien n’a été modifié. Ajoutez d’abord un autre superviseur.</translation>
    </message>
    <message>
        <source>The action could not be audited, so it was not done. Nothing was changed. This is a fault in the program: please report it.</source>
        <comment>error</comment>
        <translation>L’action n’a pas pu être journalisée; elle n’a donc pas été faite. Rien n’a été modifié. C’est un défaut du programme&#xa0;: veuillez le signaler.</translation>
    </message>
    <message>
        <source>The ports table has a line that cannot be read; the table in use was kept. Correct that line and load it again.</source>
        <comment>error</comment>
        <translation>La table des points d’entrée contient une ligne illisible; la table en usage a été conservée. Corrigez cette ligne et rechargez la table.</translation>
    </message>
    <message>
        <source>There is already a feed of that name. Nothing was changed. Choose another name.</source>
        <comment>error</comment>
        <translation>Un flux porte déjà ce nom. Rien n’a été modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no feed of that name. Nothing was changed. Check the name.</source>
        <comment>error</comment>
        <translation>Aucun flux ne porte ce nom. Rien n’a été modifié. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Stopped as you asked. What was complete is kept, the rest was taken back. Start again whenever you like.</source>
        <comment>error</comment>
        <translation>Arrêté à votre demande. Ce qui était complet est conservé, le reste a été annulé. Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>The feed offers an older state than the one already held. Nothing was taken in, and the audit log says so. Ask the publisher before you synchronize again.</source>
        <comment>error</comment>
        <translation>Le flux propose un état plus ancien que celui déjà détenu. Rien n’a été intégré, et le journal d’audit en fait état. Adressez-vous au diffuseur avant de synchroniser de nouveau.</translation>
    </message>
    <message>
        <source>The feed tells another history than the one already held. Nothing was taken in, and the audit log says so. Ask the publisher before you synchronize again.</source>
        <comment>error</comment>
        <translation>Le flux présente un autre historique que celui déjà détenu. Rien n’a été intégré, et le journal d’audit en fait état. Adressez-vous au diffuseur avant de synchroniser de nouveau.</translation>
    </message>
    <message>
        <source>A signature does not hold. Nothing of what it covers was taken in. Ask the publisher; do not use the file.</source>
        <comment>error</comment>
        <translation>Une signature n’est pas valide. Rien de ce qu’elle couvre n’a été intégré. Adressez-vous au diffuseur; n’utilisez pas le fichier.</translation>
    </message>
    <message>
        <source>Within the recorded period</source>
        <comment>verdict on a stay</comment>
        <translation>Dans la période inscrite</translation>
    </message>
    <message>
        <source>Possible overstay — exit recorded after the period</source>
        <comment>verdict on a stay</comment>
        <translation>Possible séjour indûment prolongé — sortie consignée après la période</translation>
    </message>
    <message>
        <source>Possible overstay — no exit recorded</source>
        <comment>verdict on a stay</comment>
        <translation>Possible séjour indûment prolongé — aucune sortie consignée</translation>
    </message>
    <message>
        <source>Departure not recorded — date unknown</source>
        <comment>verdict on a stay</comment>
        <translation>Départ non consigné — date inconnue</translation>
    </message>
    <message>
        <source>Not yet assessable — feeds not complete</source>
        <comment>verdict on a stay</comment>
        <translation>Pas encore évaluable — flux incomplets</translation>
    </message>
    <message>
        <source>Exit not observable (coverage)</source>
        <comment>verdict on a stay</comment>
        <translation>Sortie non observable (couverture)</translation>
    </message>
    <message>
        <source>Conflicting records</source>
        <comment>verdict on a stay</comment>
        <translation>Dossiers contradictoires</translation>
    </message>
    <message>
        <source>Cannot be computed (no end date)</source>
        <comment>verdict on a stay</comment>
        <translation>Calcul impossible (aucune date de fin)</translation>
    </message>
    <message>
        <source>Reviewed and set aside by an officer</source>
        <comment>verdict on a stay</comment>
        <translation>Examiné et écarté par un agent</translation>
    </message>
    <message>
        <source>no end date on record</source>
        <comment>where the end of a stay comes from</comment>
        <translation>aucune date de fin consignée</translation>
    </message>
    <message>
        <source>date fixed at admission</source>
        <comment>where the end of a stay comes from</comment>
        <translation>date fixée à l’admission</translation>
    </message>
    <message>
        <source>six months from entry (IRPR 183(2)), nominal, not confirmed</source>
        <comment>where the end of a stay comes from</comment>
        <translation>six mois à compter de l’entrée (RIPR, par.&#xa0;183(2)), théorique, non confirmée</translation>
    </message>
    <message>
        <source>extension of stay</source>
        <comment>where the end of a stay comes from</comment>
        <translation>prolongation de la période de séjour</translation>
    </message>
    <message>
        <source>maintained status: extension applied for in time (IRPR 183(5))</source>
        <comment>where the end of a stay comes from</comment>
        <translation>statut préservé&#xa0;: prolongation demandée à temps (RIPR, par.&#xa0;183(5))</translation>
    </message>
    <message>
        <source>duration of status (D/S): no end date</source>
        <comment>where the end of a stay comes from</comment>
        <translation>durée du statut (D/S)&#xa0;: aucune date de fin</translation>
    </message>
    <message>
        <source>citizen or permanent resident: no end date applies</source>
        <comment>where the end of a stay comes from</comment>
        <translation>citoyen ou résident permanent&#xa0;: aucune date de fin ne s’applique</translation>
    </message>
    <message>
        <source>The person may have left in a way that no feed records (rail, sea, private aircraft, air before carriers reported). Ask for tickets or stamps.</source>
        <comment>FP-COV: innocent explanation of a lead</comment>
        <translation>La personne a pu partir par un moyen qu’aucun flux ne consigne (chemin de fer, mer, aéronef privé, avion avant la participation des transporteurs). Demandez des billets ou des timbres.</translation>
    </message>
    <message>
        <source>An exit may exist under another spelling, document or birth date. Search the other identities.</source>
        <comment>FP-UNM: innocent explanation of a lead</comment>
        <translation>Une sortie peut exister sous une autre graphie, un autre document ou une autre date de naissance. Cherchez parmi les autres identités.</translation>
    </message>
    <message>
        <source>An extension, change of status or maintained status may not be visible in exchanged records. Check the case management system.</source>
        <comment>FP-EXT: innocent explanation of a lead</comment>
        <translation>Une prolongation, un changement de statut ou un statut préservé peut ne pas paraître dans les dossiers échangés. Consultez le système de gestion des cas.</translation>
    </message>
    <message>
        <source>An officer may have fixed another period (visitor record, other I-94 date). Check the admission.</source>
        <comment>FP-OFF: innocent explanation of a lead</comment>
        <translation>Un agent a pu fixer une autre période (fiche de visiteur, autre date d’I-94). Vérifiez l’admission.</translation>
    </message>
    <message>
        <source>The I-94 may have been revalidated, or a new period granted, on re-entry. Check the latest admission.</source>
        <comment>FP-REV: innocent explanation of a lead</comment>
        <translation>L’I-94 a pu être revalidé, ou une nouvelle période accordée, au retour. Vérifiez la dernière admission.</translation>
    </message>
    <message>
        <source>Canadian citizens are often admitted by land without an I-94, so an end date may not exist.</source>
        <comment>FP-NOI94: innocent explanation of a lead</comment>
        <translation>Les citoyens canadiens sont souvent admis par voie terrestre sans I-94&#xa0;: il peut ne pas exister de date de fin.</translation>
    </message>
    <message>
        <source>Admitted for duration of status (D/S): there is no end date to exceed.</source>
        <comment>FP-DS: innocent explanation of a lead</comment>
        <translation>Admission pour la durée du statut (D/S)&#xa0;: il n’y a pas de date de fin à dépasser.</translation>
    </message>
    <message>
        <source>Satisfactory departure (up to 30 days in an emergency) may have been granted. Check with CBP.</source>
        <comment>FP-SD: innocent explanation of a lead</comment>
        <translation>Un départ jugé satisfaisant (jusqu’à 30 jours en cas d’urgence) a pu être accordé. Vérifiez auprès du SDPF.</translation>
    </message>
    <message>
        <source>A carrier may have reported an arrival or departure wrongly. Compare with another source.</source>
        <comment>FP-CARR: innocent explanation of a lead</comment>
        <translation>Un transporteur a pu signaler à tort une arrivée ou un départ. Comparez avec une autre source.</translation>
    </message>
    <message>
        <source>The arrival may simply never have been matched to a departure. Old open arrivals usually turn out so.</source>
        <comment>FP-UNL: innocent explanation of a lead</comment>
        <translation>L’arrivée n’a peut-être jamais été rapprochée d’un départ. C’est le cas de la plupart des anciennes arrivées restées ouvertes.</translation>
    </message>
    <message>
        <source>Leads of this kind seldom hold: most close on review. Verify before any action.</source>
        <comment>FP-LEAD: innocent explanation of a lead</comment>
        <translation>Les pistes de ce genre se confirment rarement&#xa0;: la plupart sont écartées à l’examen. Vérifiez avant toute mesure.</translation>
    </message>
    <message>
        <source>The person may have become a permanent resident or a citizen. Check the status.</source>
        <comment>FP-STAT: innocent explanation of a lead</comment>
        <translation>La personne a pu devenir résidente permanente ou citoyenne. Vérifiez le statut.</translation>
    </message>
    <message>
        <source>A child may travel on a parent’s document or record. Check the family.</source>
        <comment>FP-CHILD: innocent explanation of a lead</comment>
        <translation>Un enfant peut voyager avec le document ou sous le dossier d’un parent. Vérifiez la famille.</translation>
    </message>
    <message>
        <source>Crew members and other special categories have other periods. Check the admission class.</source>
        <comment>FP-CREW: innocent explanation of a lead</comment>
        <translation>Les membres d’équipage et d’autres catégories particulières ont d’autres périodes. Vérifiez la catégorie d’admission.</translation>
    </message>
    <message>
        <source>The local date may be shifted by a time zone or clock change. Look at the instant in UTC.</source>
        <comment>FP-TZ: innocent explanation of a lead</comment>
        <translation>La date locale peut être décalée par un fuseau ou un changement d’heure. Consultez l’instant en UTC.</translation>
    </message>
    <message>
        <source>Someone turned round at the border may have been recorded as leaving or entering. Check the outcome of the crossing.</source>
        <comment>FP-DIRB: innocent explanation of a lead</comment>
        <translation>Une personne refoulée à la frontière a pu être consignée comme sortie ou entrée. Vérifiez l’issue du passage.</translation>
    </message>
    <message>
        <source>No exit is on record after the entry.</source>
        <comment>what speaks for a lead</comment>
        <translation>Aucune sortie n’est consignée après l’entrée.</translation>
    </message>
    <message>
        <source>Every feed that could show the exit is complete to then.</source>
        <comment>what speaks for a lead</comment>
        <translation>Tous les flux qui pourraient montrer la sortie sont complets jusque-là.</translation>
    </message>
    <message>
        <source>An exit is on record after the end of the period.</source>
        <comment>what speaks for a lead</comment>
        <translation>Une sortie est consignée après la fin de la période.</translation>
    </message>
    <message>
        <source>The end of the period was fixed at admission.</source>
        <comment>what speaks for a lead</comment>
        <translation>La fin de la période a été fixée à l’admission.</translation>
    </message>
    <message>
        <source>A removal order is in force.</source>
        <comment>what speaks for a lead</comment>
        <translation>Une mesure de renvoi est en vigueur.</translation>
    </message>
    <message>
        <source>Entered twice without leaving in between</source>
        <comment>anomaly in the records</comment>
        <translation>Deux entrées sans sortie entre elles</translation>
    </message>
    <message>
        <source>Left without an entry on record before</source>
        <comment>anomaly in the records</comment>
        <translation>Sortie sans entrée consignée auparavant</translation>
    </message>
    <message>
        <source>In two places at once</source>
        <comment>anomaly in the records</comment>
        <translation>À deux endroits à la fois</translation>
    </message>
    <message>
        <source>Too far apart for the time between</source>
        <comment>anomaly in the records</comment>
        <translation>Trop éloignés pour le temps écoulé</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a lead</comment>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>set aside</source>
        <comment>state of a lead</comment>
        <translation>écartée</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>state of a lead</comment>
        <translation>fermée</translation>
    </message>
    <message>
        <source>This is a lead drawn from exchanged border records. It is not a finding that a person overstayed, failed a residency obligation or is inadmissible. Verify status, extensions and identity before any action.</source>
        <comment>fixed notice on every screen and report with leads</comment>
        <translation>Il s’agit d’une piste tirée de dossiers frontaliers échangés. Il ne s’agit pas d’un constat selon lequel une personne a indûment prolongé son séjour, a manqué à l’obligation de résidence ou est interdite de territoire. Vérifiez le statut, les prolongations et l’identité avant toute mesure.</translation>
    </message>
    <message>
        <source>PR residency obligation (IRPA s. 28)</source>
        <comment>purpose of access</comment>
        <translation>Obligation de résidence des RP (LIPR, art.&#xa0;28)</translation>
    </message>
    <message>
        <source>Citizenship: physical presence (Citizenship Act s. 5)</source>
        <comment>purpose of access</comment>
        <translation>Citoyenneté&#xa0;: présence effective (Loi sur la citoyenneté, art.&#xa0;5)</translation>
    </message>
    <message>
        <source>Review of a possible overstay</source>
        <comment>purpose of access</comment>
        <translation>Examen d’un possible séjour indûment prolongé</translation>
    </message>
    <message>
        <source>Removal order: possible departure</source>
        <comment>purpose of access</comment>
        <translation>Mesure de renvoi&#xa0;: départ possible</translation>
    </message>
    <message>
        <source>Establishing a person’s identity</source>
        <comment>purpose of access</comment>
        <translation>Établissement de l’identité d’une personne</translation>
    </message>
    <message>
        <source>Entitlement to a travel document</source>
        <comment>purpose of access</comment>
        <translation>Droit à un titre de voyage</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>purpose of access</comment>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Officer</source>
        <comment>role of an account</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>role of an account</comment>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Trainer</source>
        <comment>role of an account</comment>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Auditor</source>
        <comment>role of an account</comment>
        <translation>Vérificateur</translation>
    </message>
    <message>
        <source>read records</source>
        <comment>what an account may do</comment>
        <translation>consulter les dossiers</translation>
    </message>
    <message>
        <source>export reports</source>
        <comment>what an account may do</comment>
        <translation>exporter des rapports</translation>
    </message>
    <message>
        <source>synchronize</source>
        <comment>what an account may do</comment>
        <translation>synchroniser</translation>
    </message>
    <message>
        <source>manage feeds</source>
        <comment>what an account may do</comment>
        <translation>gérer les flux</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <comment>what an account may do</comment>
        <translation>gérer les comptes</translation>
    </message>
    <message>
        <source>review the quarantine</source>
        <comment>what an account may do</comment>
        <translation>examiner la quarantaine</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <comment>what an account may do</comment>
        <translation>consulter le journal d’audit</translation>
    </message>
    <message>
        <source>purge records</source>
        <comment>what an account may do</comment>
        <translation>purger des dossiers</translation>
    </message>
    <message>
        <source>Canada Border Services Agency (CBSA)</source>
        <comment>agency</comment>
        <translation>Agence des services frontaliers du Canada (ASFC)</translation>
    </message>
    <message>
        <source>U.S. Customs and Border Protection (CBP)</source>
        <comment>agency</comment>
        <translation>Service des douanes et de la protection des frontières des É.-U. (SDPF)</translation>
    </message>
    <message>
        <source>same name</source>
        <comment>why a search result matched</comment>
        <translation>même nom</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <comment>why a search result matched</comment>
        <translation>même date de naissance</translation>
    </message>
    <message>
        <source>same year of birth</source>
        <comment>why a search result matched</comment>
        <translation>même année de naissance</translation>
    </message>
    <message>
        <source>same month of birth</source>
        <comment>why a search result matched</comment>
        <translation>même mois de naissance</translation>
    </message>
    <message>
        <source>the known part of the birth date matches</source>
        <comment>why a search result matched</comment>
        <translation>la partie connue de la date de naissance correspond</translation>
    </message>
    <message>
        <source>same document number</source>
        <comment>why a search result matched</comment>
        <translation>même numéro de document</translation>
    </message>
    <message>
        <source>same nationality</source>
        <comment>why a search result matched</comment>
        <translation>même nationalité</translation>
    </message>
    <message>
        <source>Cache created</source>
        <comment>audit action</comment>
        <translation>Cache créée</translation>
    </message>
    <message>
        <source>Signed in</source>
        <comment>audit action</comment>
        <translation>Ouverture de session</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <comment>audit action</comment>
        <translation>Ouverture de session refusée</translation>
    </message>
    <message>
        <source>Signed out</source>
        <comment>audit action</comment>
        <translation>Fermeture de session</translation>
    </message>
    <message>
        <source>Synchronized</source>
        <comment>audit action</comment>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Segment taken in</source>
        <comment>audit action</comment>
        <translation>Segment intégré</translation>
    </message>
    <message>
        <source>Searched</source>
        <comment>audit action</comment>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Opened a traveller</source>
        <comment>audit action</comment>
        <translation>Consultation d’un voyageur</translation>
    </message>
    <message>
        <source>Exported a report</source>
        <comment>audit action</comment>
        <translation>Exportation d’un rapport</translation>
    </message>
    <message>
        <source>Report written</source>
        <comment>audit action</comment>
        <translation>Rapport enregistré</translation>
    </message>
    <message>
        <source>Listed leads</source>
        <comment>audit action</comment>
        <translation>Consultation des pistes</translation>
    </message>
    <message>
        <source>Listed the quarantine</source>
        <comment>audit action</comment>
        <translation>Consultation de la quarantaine</translation>
    </message>
    <message>
        <source>Verified the audit log</source>
        <comment>audit action</comment>
        <translation>Vérification du journal d’audit</translation>
    </message>
    <message>
        <source>Exported the audit log</source>
        <comment>audit action</comment>
        <translation>Exportation du journal d’audit</translation>
    </message>
    <message>
        <source>Account added</source>
        <comment>audit action</comment>
        <translation>Compte ajouté</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <comment>audit action</comment>
        <translation>Compte désactivé</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <comment>audit action</comment>
        <translation>Phrase secrète changée</translation>
    </message>
    <message>
        <source>Feed added</source>
        <comment>audit action</comment>
        <translation>Flux ajouté</translation>
    </message>
    <message>
        <source>Records purged</source>
        <comment>audit action</comment>
        <translation>Dossiers purgés</translation>
    </message>
    <message>
        <source>Request refused</source>
        <comment>audit action</comment>
        <translation>Demande refusée</translation>
    </message>
    <message>
        <source>done</source>
        <comment>outcome of an audited action</comment>
        <translation>fait</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>outcome of an audited action</comment>
        <translation>refusé</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of an audited action</comment>
        <translation>échec</translation>
    </message>
    <message>
        <source>An entry was changed.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>Une inscription a été modifiée.</translation>
    </message>
    <message>
        <source>An entry is missing.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>Une inscription manque.</translation>
    </message>
    <message>
        <source>Entries are out of order.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>Des inscriptions ne sont pas dans l’ordre.</translation>
    </message>
    <message>
        <source>The end of the log is missing.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>La fin du journal manque.</translation>
    </message>
    <message>
        <source>land</source>
        <comment>mode of crossing: by road</comment>
        <translation>route</translation>
    </message>
    <message>
        <source>ferry</source>
        <comment>mode of crossing</comment>
        <translation>traversier</translation>
    </message>
    <message>
        <source>on foot</source>
        <comment>mode of crossing</comment>
        <translation>à pied</translation>
    </message>
    <message>
        <source>rail</source>
        <comment>mode of crossing</comment>
        <translation>chemin de fer</translation>
    </message>
    <message>
        <source>air</source>
        <comment>mode of crossing</comment>
        <translation>avion</translation>
    </message>
    <message>
        <source>marine</source>
        <comment>mode of crossing: by ship, not ferry</comment>
        <translation>navire</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>kind of record</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Exit</source>
        <comment>kind of record</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Admission</source>
        <comment>kind of record: what an entry was admitted as</comment>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Immigration status</source>
        <comment>kind of record</comment>
        <translation>Statut d’immigration</translation>
    </message>
    <message>
        <source>Removal order</source>
        <comment>kind of record</comment>
        <translation>Mesure de renvoi</translation>
    </message>
    <message>
        <source>Correction</source>
        <comment>kind of record</comment>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <comment>kind of record</comment>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>third-country national</source>
        <comment>traveller class: neither Canadian nor American</comment>
        <translation>ressortissant de pays tiers</translation>
    </message>
    <message>
        <source>permanent resident of Canada</source>
        <comment>traveller class</comment>
        <translation>résident permanent du Canada</translation>
    </message>
    <message>
        <source>lawful permanent resident of the U.S.</source>
        <comment>traveller class</comment>
        <translation>résident permanent légitime des États-Unis</translation>
    </message>
    <message>
        <source>Canadian citizen</source>
        <comment>traveller class</comment>
        <translation>citoyen canadien</translation>
    </message>
    <message>
        <source>U.S. citizen</source>
        <comment>traveller class</comment>
        <translation>citoyen des États-Unis</translation>
    </message>
    <message>
        <source>passport</source>
        <comment>travel document</comment>
        <translation>passeport</translation>
    </message>
    <message>
        <source>permanent resident card</source>
        <comment>travel document</comment>
        <translation>carte de résident permanent</translation>
    </message>
    <message>
        <source>refugee or other travel document</source>
        <comment>travel document</comment>
        <translation>titre de voyage de réfugié ou autre</translation>
    </message>
    <message>
        <source>NEXUS or trusted traveller card</source>
        <comment>travel document</comment>
        <translation>carte NEXUS ou de voyageur fiable</translation>
    </message>
    <message>
        <source>enhanced driver’s licence</source>
        <comment>travel document</comment>
        <translation>permis de conduire Plus</translation>
    </message>
    <message>
        <source>identity card</source>
        <comment>travel document</comment>
        <translation>carte d’identité</translation>
    </message>
    <message>
        <source>birth certificate</source>
        <comment>travel document</comment>
        <translation>certificat de naissance</translation>
    </message>
    <message>
        <source>other document</source>
        <comment>travel document</comment>
        <translation>autre document</translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex in a travel document</comment>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex in a travel document</comment>
        <translation>masculin</translation>
    </message>
    <message>
        <source>unspecified</source>
        <comment>sex in a travel document: X or not given</comment>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>admitted</source>
        <comment>outcome of an entry</comment>
        <translation>admis</translation>
    </message>
    <message>
        <source>entry refused</source>
        <comment>outcome of an entry</comment>
        <translation>entrée refusée</translation>
    </message>
    <message>
        <source>directed back</source>
        <comment>outcome of an entry: turned round</comment>
        <translation>renvoi au pays de provenance</translation>
    </message>
    <message>
        <source>Departure order</source>
        <comment>removal order, IRPR 224</comment>
        <translation>Mesure d’interdiction de séjour</translation>
    </message>
    <message>
        <source>Exclusion order</source>
        <comment>removal order, IRPR 225</comment>
        <translation>Mesure d’exclusion</translation>
    </message>
    <message>
        <source>Deportation order</source>
        <comment>removal order, IRPR 226</comment>
        <translation>Mesure d’expulsion</translation>
    </message>
    <message>
        <source>Removal order (United States)</source>
        <comment>removal order of the U.S.</comment>
        <translation>Mesure de renvoi (États-Unis)</translation>
    </message>
    <message>
        <source>Possible departure in time, unconfirmed</source>
        <comment>outcome of a removal order</comment>
        <translation>Départ possible dans le délai, non confirmé</translation>
    </message>
    <message>
        <source>Possible departure after the deadline, unconfirmed</source>
        <comment>outcome of a removal order</comment>
        <translation>Départ possible après le délai, non confirmé</translation>
    </message>
    <message>
        <source>No departure on record</source>
        <comment>outcome of a removal order</comment>
        <translation>Aucun départ consigné</translation>
    </message>
    <message>
        <source>Deadline not reached</source>
        <comment>outcome of a removal order</comment>
        <translation>Délai non échu</translation>
    </message>
    <message>
        <source>permanent resident</source>
        <comment>immigration status</comment>
        <translation>résident permanent</translation>
    </message>
    <message>
        <source>citizen</source>
        <comment>immigration status</comment>
        <translation>citoyen</translation>
    </message>
    <message>
        <source>protected person</source>
        <comment>immigration status</comment>
        <translation>personne protégée</translation>
    </message>
    <message>
        <source>temporary resident</source>
        <comment>immigration status</comment>
        <translation>résident temporaire</translation>
    </message>
    <message>
        <source>extension of stay applied for</source>
        <comment>immigration status: not decided yet</comment>
        <translation>prolongation de séjour demandée</translation>
    </message>
    <message>
        <source>extension of stay granted</source>
        <comment>immigration status</comment>
        <translation>prolongation de séjour accordée</translation>
    </message>
    <message>
        <source>serving a sentence</source>
        <comment>time that does not count, C-29 s. 21</comment>
        <translation>purge une peine</translation>
    </message>
    <message>
        <source>Directed back at the border</source>
        <comment>mark on a crossing</comment>
        <translation>Renvoyé à la frontière</translation>
    </message>
    <message>
        <source>Entry refused</source>
        <comment>mark on a crossing</comment>
        <translation>Entrée refusée</translation>
    </message>
    <message>
        <source>Sent more than once</source>
        <comment>mark on a crossing</comment>
        <translation>Envoyé plus d’une fois</translation>
    </message>
    <message>
        <source>Recorded by both agencies</source>
        <comment>mark on a crossing</comment>
        <translation>Consigné par les deux organismes</translation>
    </message>
    <message>
        <source>Local date doubtful: time zone data too old</source>
        <comment>mark on a crossing</comment>
        <translation>Date locale douteuse&#xa0;: données de fuseau horaire trop anciennes</translation>
    </message>
    <message>
        <source>Conflicts with its neighbour</source>
        <comment>mark on a crossing</comment>
        <translation>Incompatible avec le passage voisin</translation>
    </message>
    <message>
        <source>Back within the hour: no stay and no absence</source>
        <comment>mark on a crossing: flag-poling</comment>
        <translation>Retour dans l’heure&#xa0;: ni séjour ni absence</translation>
    </message>
    <message>
        <source>Canada</source>
        <comment>country</comment>
        <translation>Canada</translation>
    </message>
    <message>
        <source>United States</source>
        <comment>country</comment>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>place: neither Canada nor the U.S.</comment>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>withdrawn on the person’s request</source>
        <comment>reason of a withdrawal</comment>
        <translation>retiré à la demande de la personne</translation>
    </message>
    <message>
        <source>retention period ended</source>
        <comment>reason of a withdrawal</comment>
        <translation>fin de la période de conservation</translation>
    </message>
    <message>
        <source>withdrawn for a legal reason</source>
        <comment>reason of a withdrawal</comment>
        <translation>retiré pour un motif juridique</translation>
    </message>
    <message>
        <source>recorded in error</source>
        <comment>reason of a withdrawal</comment>
        <translation>consigné par erreur</translation>
    </message>
    <message>
        <source>The line is longer than 16 KiB.</source>
        <comment>quarantine reason</comment>
        <translation>La ligne dépasse 16&#xa0;Kio.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <comment>quarantine reason</comment>
        <translation>Le texte n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>The line is not one JSON object.</source>
        <comment>quarantine reason</comment>
        <translation>La ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>A required field is missing.</source>
        <comment>quarantine reason</comment>
        <translation>Un champ obligatoire manque.</translation>
    </message>
    <message>
        <source>A field has the wrong type or form.</source>
        <comment>quarantine reason</comment>
        <translation>Un champ n’a pas le bon type ou la bonne forme.</translation>
    </message>
    <message>
        <source>A date or time does not exist or is wrongly written.</source>
        <comment>quarantine reason</comment>
        <translation>Une date ou une heure n’existe pas ou est mal écrite.</translation>
    </message>
    <message>
        <source>The kind of record is not known.</source>
        <comment>quarantine reason</comment>
        <translation>Le genre de dossier est inconnu.</translation>
    </message>
    <message>
        <source>A code is not in its code list.</source>
        <comment>quarantine reason</comment>
        <translation>Un code ne figure pas dans sa liste.</translation>
    </message>
    <message>
        <source>The port of entry is not in the ports table.</source>
        <comment>quarantine reason</comment>
        <translation>Le point d’entrée ne figure pas dans la table des points d’entrée.</translation>
    </message>
    <message>
        <source>It says it happened over an hour after it was recorded.</source>
        <comment>quarantine reason</comment>
        <translation>Le dossier indique un événement survenu plus d’une heure après sa consignation.</translation>
    </message>
    <message>
        <source>The feed already has a record with this id.</source>
        <comment>quarantine reason</comment>
        <translation>Le flux contient déjà un dossier portant cet identifiant.</translation>
    </message>
    <message>
        <source>It refers to a record that the feed does not have.</source>
        <comment>quarantine reason</comment>
        <translation>Le dossier renvoie à un dossier absent du flux.</translation>
    </message>
    <message>
        <source>The record was withdrawn before.</source>
        <comment>quarantine reason</comment>
        <translation>Le dossier a déjà été retiré.</translation>
    </message>
    <message>
        <source>The exchange phase in force at the time does not cover it; its content was not kept.</source>
        <comment>quarantine reason</comment>
        <translation>La phase d’échange alors en vigueur ne le vise pas; son contenu n’a pas été conservé.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was done; the refusal is in the audit log. Ask a supervisor if you need it.</source>
        <comment>error</comment>
        <translation>Votre rôle ne le permet pas. Rien n’a été fait; le refus figure au journal d’audit. Adressez-vous à un superviseur si vous en avez besoin.</translation>
    </message>
    <message>
        <source>Nobody’s records are read without a purpose and a case reference. Nothing was read. State both and try again.</source>
        <comment>error</comment>
        <translation>Les dossiers d’une personne ne sont pas consultés sans motif ni numéro de dossier. Rien n’a été consulté. Indiquez les deux et réessayez.</translation>
    </message>
    <message>
        <source>That is not a purpose that can be stated. Nothing was read. Choose one from the list.</source>
        <comment>error</comment>
        <translation>Ce motif ne peut pas être déclaré. Rien n’a été consulté. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>The case reference is missing or too long. Nothing was read. Give 1 to 64 characters.</source>
        <comment>error</comment>
        <translation>Le numéro de dossier manque ou est trop long. Rien n’a été consulté. Indiquez de 1 à 64 caractères.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type a name, a document number or a date of birth.</source>
        <comment>error</comment>
        <translation>Il n’y a rien à chercher. Entrez un nom, un numéro de document ou une date de naissance.</translation>
    </message>
    <message>
        <source>That is not a date. Nothing was done. Write it as year-month-day, for example 2026-11-20.</source>
        <comment>error</comment>
        <translation>Ce n’est pas une date. Rien n’a été fait. Écrivez-la sous la forme année-mois-jour, par exemple 2026-11-20.</translation>
    </message>
    <message>
        <source>That code is not known. Nothing was done. Choose one from its list.</source>
        <comment>error</comment>
        <translation>Ce code est inconnu. Rien n’a été fait. Choisissez-en un dans sa liste.</translation>
    </message>
    <message>
        <source>There is no such traveller in this cache. Nothing was opened. Search again: after a synchronization, people can have been joined.</source>
        <comment>error</comment>
        <translation>Ce voyageur ne se trouve pas dans cette cache. Rien n’a été ouvert. Cherchez de nouveau&#xa0;: après une synchronisation, des personnes peuvent avoir été réunies.</translation>
    </message>
    <message>
        <source>PR residency obligation</source>
        <comment>title of a rule</comment>
        <translation>Obligation de résidence des RP</translation>
    </message>
    <message>
        <source>Citizenship: physical presence</source>
        <comment>title of a rule</comment>
        <translation>Citoyenneté&#xa0;: présence effective</translation>
    </message>
    <message>
        <source>U.S. naturalization: physical presence</source>
        <comment>title of a rule</comment>
        <translation>Naturalisation aux É.-U.&#xa0;: présence effective</translation>
    </message>
    <message>
        <source>U.S. naturalization: physical presence, spouse of a citizen</source>
        <comment>title of a rule</comment>
        <translation>Naturalisation aux É.-U.&#xa0;: présence effective, époux d’un citoyen</translation>
    </message>
    <message>
        <source>U.S. naturalization: continuous residence</source>
        <comment>title of a rule</comment>
        <translation>Naturalisation aux É.-U.&#xa0;: résidence continue</translation>
    </message>
    <message>
        <source>Authorized stay in Canada</source>
        <comment>title of a rule</comment>
        <translation>Séjour autorisé au Canada</translation>
    </message>
    <message>
        <source>Authorized stay in the United States</source>
        <comment>title of a rule</comment>
        <translation>Séjour autorisé aux États-Unis</translation>
    </message>
    <message>
        <source>IRPA s. 28; IRPR ss. 61–62</source>
        <comment>statute of a rule</comment>
        <translation>LIPR, art.&#xa0;28; RIPR, art.&#xa0;61 et 62</translation>
    </message>
    <message>
        <source>Citizenship Act s. 5(1)(c), 5(1.001) and 21</source>
        <comment>statute of a rule</comment>
        <translation>Loi sur la citoyenneté, al.&#xa0;5(1)c), par.&#xa0;5(1.001) et art.&#xa0;21</translation>
    </message>
    <message>
        <source>INA § 316(a), 8 U.S.C. 1427(a)</source>
        <comment>statute of a rule</comment>
        <translation>INA, §&#xa0;316(a); 8 U.S.C. 1427(a)</translation>
    </message>
    <message>
        <source>INA § 319(a), 8 U.S.C. 1430(a)</source>
        <comment>statute of a rule</comment>
        <translation>INA, §&#xa0;319(a); 8 U.S.C. 1430(a)</translation>
    </message>
    <message>
        <source>INA § 316(b), 8 U.S.C. 1427(b); 8 CFR 316.5(c)(1)</source>
        <comment>statute of a rule</comment>
        <translation>INA, §&#xa0;316(b); 8 U.S.C. 1427(b); 8 CFR 316.5(c)(1)</translation>
    </message>
    <message>
        <source>IRPA s. 29; IRPR s. 183</source>
        <comment>statute of a rule</comment>
        <translation>LIPR, art.&#xa0;29; RIPR, art.&#xa0;183</translation>
    </message>
    <message>
        <source>8 U.S.C. 1184 and 1187; Form I-94</source>
        <comment>statute of a rule</comment>
        <translation>8 U.S.C. 1184 et 1187; formulaire I-94</translation>
    </message>
    <message>
        <source>A permanent resident must comply on at least 730 days in every five-year period. Any part of a day in Canada counts as one full day, so the days of arrival and departure both count. The window is the five years immediately before the as-of date, which itself is left out. A person who has been a permanent resident for less than five years need only show that they will be able to comply in the five years after becoming one; then the days that are left are shown too. Days outside Canada can also count (accompanying a Canadian citizen, full-time work for a Canadian business), and humanitarian and compassionate considerations can overcome a breach: border records show none of this.</source>
        <comment>explanation of ca.pr_residency</comment>
        <translation>Le résident permanent doit se conformer à l’obligation pour au moins 730 jours au cours de chaque période quinquennale. Toute partie d’une journée passée au Canada compte pour un jour entier&#xa0;: le jour d’arrivée et le jour de départ comptent donc tous deux. La période visée est constituée des cinq ans qui précèdent immédiatement la date de référence, celle-ci exclue. Il suffit à la personne qui est résidente permanente depuis moins de cinq ans de prouver qu’elle pourra se conformer à l’obligation au cours des cinq ans suivant l’acquisition de ce statut; les jours restants sont alors aussi indiqués. Des jours hors du Canada peuvent également compter (accompagnement d’un citoyen canadien, travail à temps plein pour une entreprise canadienne) et des circonstances d’ordre humanitaire peuvent l’emporter sur un manquement&#xa0;: les dossiers frontaliers ne montrent rien de cela.</translation>
    </message>
    <message>
        <source>An applicant must have been physically present for at least 1,095 days during the five years immediately before the date of application, which itself is left out. Each day as a permanent resident counts as one day; each day before that as a temporary resident or protected person counts as half a day, up to a credit of 365 days. The days of arrival and departure both count. Time under a probation order, on parole or serving a sentence does not. Days deemed to be presence, such as service abroad with the Canadian Armed Forces, are not in border records.</source>
        <comment>explanation of ca.citizenship_presence</comment>
        <translation>Le demandeur doit avoir été effectivement présent pendant au moins 1&#xa0;095 jours au cours des cinq ans qui précèdent immédiatement la date de la demande, celle-ci exclue. Chaque jour comme résident permanent compte pour un jour; chaque jour antérieur comme résident temporaire ou personne protégée compte pour un demi-jour, jusqu’à concurrence de 365 jours. Le jour d’arrivée et le jour de départ comptent tous deux. Le temps passé sous le coup d’une ordonnance de probation, en libération conditionnelle ou à purger une peine ne compte pas. Les jours assimilés à de la présence, comme le service à l’étranger dans les Forces armées canadiennes, ne figurent pas dans les dossiers frontaliers.</translation>
    </message>
    <message>
        <source>An applicant must have been physically present in the United States for at least half of the five years before filing: 913 days. The day of departure and the day of return both count as days of presence.</source>
        <comment>explanation of us.naturalization_presence</comment>
        <translation>Le demandeur doit avoir été effectivement présent aux États-Unis pendant au moins la moitié des cinq ans précédant le dépôt de la demande, soit 913 jours. Le jour de départ et le jour de retour comptent tous deux comme jours de présence.</translation>
    </message>
    <message>
        <source>The spouse of a U.S. citizen must have been physically present in the United States for at least half of the three years before filing: 548 days. The day of departure and the day of return both count as days of presence. Border records do not show the marriage.</source>
        <comment>explanation of us.naturalization_presence_spouse</comment>
        <translation>L’époux d’un citoyen des États-Unis doit avoir été effectivement présent aux États-Unis pendant au moins la moitié des trois ans précédant le dépôt de la demande, soit 548 jours. Le jour de départ et le jour de retour comptent tous deux comme jours de présence. Les dossiers frontaliers n’indiquent pas le mariage.</translation>
    </message>
    <message>
        <source>An absence of more than six months (over 180 days) but less than one year breaks continuous residence unless the applicant shows that they did not give up their residence; an absence of one year or more breaks it, save for the employments that the Act lists. Only full days between the departure and the return count as absence.</source>
        <comment>explanation of us.continuous_residence</comment>
        <translation>Une absence de plus de six mois (plus de 180 jours) mais de moins d’un an interrompt la résidence continue, sauf si le demandeur prouve qu’il n’a pas abandonné sa résidence; une absence d’un an ou plus l’interrompt, sauf pour les emplois énumérés par la loi. Seuls les jours entiers entre le départ et le retour comptent comme absence.</translation>
    </message>
    <message>
        <source>A temporary resident may stay for the period that an officer fixed, and otherwise for six months from entry. An extension moves its end; whoever applied in time keeps the status until the decision. Permits, visitor records and applications are not in the exchanged records: without an admission on record, the end is nominal and not confirmed.</source>
        <comment>explanation of ca.authorized_stay</comment>
        <translation>Le résident temporaire peut séjourner pendant la période fixée par un agent ou, à défaut, pendant six mois à compter de l’entrée. Une prolongation en déplace la fin; la personne qui l’a demandée à temps conserve son statut jusqu’à la décision. Les permis, les fiches de visiteur et les demandes ne figurent pas dans les dossiers échangés&#xa0;: sans admission consignée, la fin est théorique et non confirmée.</translation>
    </message>
    <message>
        <source>The last day of the stay is the date on the admission (I-94). An admission for duration of status (D/S) has no such date, and without an admission on record the stay cannot be assessed.</source>
        <comment>explanation of us.authorized_stay</comment>
        <translation>Le dernier jour du séjour est la date indiquée à l’admission (I-94). Une admission pour la durée du statut (D/S) n’en comporte pas et, sans admission consignée, le séjour ne peut être évalué.</translation>
    </message>
    <message>
        <source>Met under every reading</source>
        <comment>outcome of a rule</comment>
        <translation>Atteint selon toute lecture</translation>
    </message>
    <message>
        <source>Not met under any reading</source>
        <comment>outcome of a rule</comment>
        <translation>Non atteint, quelle que soit la lecture</translation>
    </message>
    <message>
        <source>Depends on missing records</source>
        <comment>outcome of a rule</comment>
        <translation>Dépend de dossiers manquants</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>the records place the person there</comment>
        <translation>certain</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>presence by the simplest reading of the records</comment>
        <translation>consigné</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>presence only if crossings went unrecorded</comment>
        <translation>possible</translation>
    </message>
    <message>
        <source>continuous</source>
        <comment>between two crossings no record has to be missing</comment>
        <translation>continu</translation>
    </message>
    <message>
        <source>at least one crossing missing</source>
        <comment>between two crossings a record is missing</comment>
        <translation>au moins un passage manquant</translation>
    </message>
    <message>
        <source>Permanent resident for less than five years: what counts is whether 730 days can still be reached in the five years after becoming one (IRPA 28(2)(b)(i)).</source>
        <comment>note on a rule</comment>
        <translation>Résident permanent depuis moins de cinq ans&#xa0;: il s’agit de savoir si les 730 jours peuvent encore être atteints au cours des cinq ans suivant l’acquisition de ce statut (LIPR, sous-al.&#xa0;28(2)b)(i)).</translation>
    </message>
    <message>
        <source>The day of examination itself would change the result; no text settles whether it counts.</source>
        <comment>note on a rule</comment>
        <translation>Le jour du contrôle changerait à lui seul le résultat; aucun texte ne précise s’il compte.</translation>
    </message>
    <message>
        <source>Half of this window is not a whole number of days; the result is within that half day.</source>
        <comment>note on a rule</comment>
        <translation>La moitié de cette période n’est pas un nombre entier de jours; le résultat se situe à ce demi-jour près.</translation>
    </message>
    <message>
        <source>The credit for half-days has reached its limit of 365 days.</source>
        <comment>note on a rule</comment>
        <translation>Le crédit pour demi-jours a atteint sa limite de 365 jours.</translation>
    </message>
    <message>
        <source>The date of becoming a permanent resident is not on record: the five years before the as-of date are taken.</source>
        <comment>note on a rule</comment>
        <translation>La date d’acquisition du statut de résident permanent n’est pas consignée&#xa0;: les cinq ans précédant la date de référence sont retenus.</translation>
    </message>
    <message>
        <source>British overseas territories citizen</source>
        <comment>ICAO nationality code GBD</comment>
        <translation>citoyen des territoires britanniques d’outre-mer</translation>
    </message>
    <message>
        <source>British national (overseas)</source>
        <comment>ICAO nationality code GBN</comment>
        <translation>ressortissant britannique (outre-mer)</translation>
    </message>
    <message>
        <source>British overseas citizen</source>
        <comment>ICAO nationality code GBO</comment>
        <translation>citoyen britannique d’outre-mer</translation>
    </message>
    <message>
        <source>British protected person</source>
        <comment>ICAO nationality code GBP</comment>
        <translation>personne protégée britannique</translation>
    </message>
    <message>
        <source>British subject</source>
        <comment>ICAO nationality code GBS</comment>
        <translation>sujet britannique</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <comment>state code RKS</comment>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>UN Interim Administration Mission in Kosovo</source>
        <comment>ICAO code UNK</comment>
        <translation>Mission d’administration intérimaire des Nations Unies au Kosovo</translation>
    </message>
    <message>
        <source>United Nations</source>
        <comment>ICAO code UNO</comment>
        <translation>Nations Unies</translation>
    </message>
    <message>
        <source>United Nations specialized agency</source>
        <comment>ICAO code UNA</comment>
        <translation>institution spécialisée des Nations Unies</translation>
    </message>
    <message>
        <source>European Union</source>
        <comment>ICAO code EUE</comment>
        <translation>Union européenne</translation>
    </message>
    <message>
        <source>African Development Bank</source>
        <comment>ICAO code XBA</comment>
        <translation>Banque africaine de développement</translation>
    </message>
    <message>
        <source>African Export–Import Bank</source>
        <comment>ICAO code XIM</comment>
        <translation>Banque africaine d’import-export</translation>
    </message>
    <message>
        <source>Caribbean Community</source>
        <comment>ICAO code XCC</comment>
        <translation>Communauté des Caraïbes</translation>
    </message>
    <message>
        <source>Council of Europe</source>
        <comment>ICAO code XCE</comment>
        <translation>Conseil de l’Europe</translation>
    </message>
    <message>
        <source>Common Market for Eastern and Southern Africa</source>
        <comment>ICAO code XCO</comment>
        <translation>Marché commun de l’Afrique orientale et australe</translation>
    </message>
    <message>
        <source>Economic Community of West African States</source>
        <comment>ICAO code XEC</comment>
        <translation>Communauté économique des États de l’Afrique de l’Ouest</translation>
    </message>
    <message>
        <source>Interpol</source>
        <comment>ICAO code XPO</comment>
        <translation>Interpol</translation>
    </message>
    <message>
        <source>Sovereign Military Order of Malta</source>
        <comment>ICAO code XOM</comment>
        <translation>Ordre souverain militaire de Malte</translation>
    </message>
    <message>
        <source>Parliamentary Assembly of the Mediterranean</source>
        <comment>ICAO code XMP</comment>
        <translation>Assemblée parlementaire de la Méditerranée</translation>
    </message>
    <message>
        <source>stateless person</source>
        <comment>ICAO code XXA</comment>
        <translation>apatride</translation>
    </message>
    <message>
        <source>refugee (1951 Convention)</source>
        <comment>ICAO code XXB</comment>
        <translation>réfugié (Convention de 1951)</translation>
    </message>
    <message>
        <source>refugee (other)</source>
        <comment>ICAO code XXC</comment>
        <translation>réfugié (autre)</translation>
    </message>
    <message>
        <source>unspecified nationality</source>
        <comment>ICAO code XXX</comment>
        <translation>nationalité non précisée</translation>
    </message>
    <message>
        <source>Utopia (specimen)</source>
        <comment>ICAO code UTO</comment>
        <translation>Utopie (spécimen)</translation>
    </message>
    <message>
        <source>The cryptographic library refused a request. Nothing was changed. Try again; if it happens again, ask support about the installation of OpenSSL.</source>
        <comment>error</comment>
        <translation>La bibliothèque cryptographique a refusé une demande. Rien n’a été modifié. Réessayez; si cela se reproduit, consultez le soutien technique au sujet de l’installation d’OpenSSL.</translation>
    </message>
    <message>
        <source>There is no feed to synchronize. Nothing was changed. Add a feed first.</source>
        <comment>error</comment>
        <translation>Il n’y a aucun flux à synchroniser. Rien n’a été modifié. Ajoutez d’abord un flux.</translation>
    </message>
    <message>
        <source>That is not a possible name for a feed. Nothing was changed. Use lower-case letters, digits and hyphens.</source>
        <comment>error</comment>
        <translation>Ce nom de flux n’est pas possible. Rien n’a été modifié. Utilisez des minuscules, des chiffres et des traits d’union.</translation>
    </message>
    <message>
        <source>The address of the feed cannot be used. Nothing was changed. Give one that begins with file:// or https://.</source>
        <comment>error</comment>
        <translation>L’adresse du flux est inutilisable. Rien n’a été modifié. Donnez-en une qui commence par file:// ou https://.</translation>
    </message>
    <message>
        <source>The feed cannot be reached. Everything taken in before is kept. Check the folder or the network and try again.</source>
        <comment>error</comment>
        <translation>Le flux est inaccessible. Tout ce qui a été intégré auparavant est conservé. Vérifiez le dossier ou le réseau et réessayez.</translation>
    </message>
    <message>
        <source>A file of the feed cannot be read. Everything taken in before is kept. Try again; if it stays so, ask the publisher.</source>
        <comment>error</comment>
        <translation>Un fichier du flux ne peut pas être lu. Tout ce qui a été intégré auparavant est conservé. Réessayez; si cela persiste, adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The description of the feed cannot be read. Nothing was taken in. Check the address of the feed, or ask the publisher.</source>
        <comment>error</comment>
        <translation>La description du flux ne peut pas être lue. Rien n’a été intégré. Vérifiez l’adresse du flux ou adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>What stands at this address belongs to another feed. Nothing of it was taken in. Check the address of the feed.</source>
        <comment>error</comment>
        <translation>Ce qui se trouve à cette adresse appartient à un autre flux. Rien n’en a été intégré. Vérifiez l’adresse du flux.</translation>
    </message>
    <message>
        <source>The feed has one segment in the place of another. Nothing of it was taken in; the segments before are kept. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Le flux présente un segment à la place d’un autre. Rien n’en a été intégré; les segments précédents sont conservés. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The segments of the feed do not follow on each other. Nothing of this one was taken in; those before are kept. Ask the publisher before you synchronize again.</source>
        <comment>error</comment>
        <translation>Les segments du flux ne se suivent pas. Rien de celui-ci n’a été intégré; les précédents sont conservés. Adressez-vous au diffuseur avant de synchroniser de nouveau.</translation>
    </message>
    <message>
        <source>A signed statement of the feed cannot be read. Nothing of what it covers was taken in. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Une déclaration signée du flux ne peut pas être lue. Rien de ce qu’elle couvre n’a été intégré. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>This is not a signed file. Nothing of it was taken in. Check the address of the feed, or ask the publisher.</source>
        <comment>error</comment>
        <translation>Ce fichier n’est pas signé. Rien n’en a été intégré. Vérifiez l’adresse du flux ou adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The file is not signed in the required way (ECDSA P-384 with SHA-384). Nothing of what it covers was taken in. Ask the publisher to sign it so.</source>
        <comment>error</comment>
        <translation>Le fichier n’est pas signé de la manière exigée (ECDSA P-384 avec SHA-384). Rien de ce qu’il couvre n’a été intégré. Demandez au diffuseur de le signer ainsi.</translation>
    </message>
    <message>
        <source>A segment has another number of records than was signed. Nothing of the segment was taken in; those before are kept. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Un segment n’a pas le nombre de dossiers qui a été signé. Rien du segment n’a été intégré; les précédents sont conservés. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The data of a segment are not those that were signed. Nothing of the segment was taken in; those before are kept. Try again; if it stays so, ask the publisher.</source>
        <comment>error</comment>
        <translation>Les données d’un segment ne sont pas celles qui ont été signées. Rien du segment n’a été intégré; les précédents sont conservés. Réessayez; si cela persiste, adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The data of a segment are incomplete. Nothing of the segment was taken in; those before are kept. Try again; if it stays so, ask the publisher.</source>
        <comment>error</comment>
        <translation>Les données d’un segment sont incomplètes. Rien du segment n’a été intégré; les précédents sont conservés. Réessayez; si cela persiste, adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The data of a segment cannot be unpacked. Nothing of the segment was taken in; those before are kept. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Les données d’un segment ne peuvent pas être décompressées. Rien du segment n’a été intégré; les précédents sont conservés. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The pinned authority of this feed cannot be read. Nothing was taken in. Give its certificate as PEM again.</source>
        <comment>error</comment>
        <translation>L’autorité désignée pour ce flux ne peut pas être lue. Rien n’a été intégré. Fournissez de nouveau son certificat au format PEM.</translation>
    </message>
    <message>
        <source>The certificate cannot be read. Nothing was changed. Give it as PEM.</source>
        <comment>error</comment>
        <translation>Le certificat ne peut pas être lu. Rien n’a été modifié. Fournissez-le au format PEM.</translation>
    </message>
    <message>
        <source>The private key cannot be read. Nothing was changed. Give it as PEM, without a passphrase.</source>
        <comment>error</comment>
        <translation>La clé privée ne peut pas être lue. Rien n’a été modifié. Fournissez-la au format PEM, sans phrase secrète.</translation>
    </message>
    <message>
        <source>The key is not of the required kind (ECDSA P-384). Nothing was signed. Use such a key.</source>
        <comment>error</comment>
        <translation>La clé n’est pas du genre exigé (ECDSA P-384). Rien n’a été signé. Utilisez une telle clé.</translation>
    </message>
    <message>
        <source>The key and the certificate do not belong together. Nothing was signed. Check both files.</source>
        <comment>error</comment>
        <translation>La clé et le certificat ne vont pas ensemble. Rien n’a été signé. Vérifiez les deux fichiers.</translation>
    </message>
    <message>
        <source>Signing failed. Nothing was written. Check the key and the certificate and try again.</source>
        <comment>error</comment>
        <translation>La signature a échoué. Rien n’a été écrit. Vérifiez la clé et le certificat et réessayez.</translation>
    </message>
    <message>
        <source>The signer’s certificate does not lead to the pinned authority. Nothing of what it signed was taken in. Ask the publisher; do not change the pinned authority on their word alone.</source>
        <comment>error</comment>
        <translation>Le certificat du signataire ne mène pas à l’autorité désignée. Rien de ce qu’il a signé n’a été intégré. Adressez-vous au diffuseur; ne changez pas l’autorité désignée sur sa seule parole.</translation>
    </message>
    <message>
        <source>The signer’s certificate was not valid when it signed. Nothing of what it signed was taken in. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Le certificat du signataire n’était pas valide au moment de la signature. Rien de ce qu’il a signé n’a été intégré. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The file is signed by another than the pinned signer. Nothing of it was taken in. Ask the publisher before you trust another signer.</source>
        <comment>error</comment>
        <translation>Le fichier est signé par un autre que le signataire désigné. Rien n’en a été intégré. Adressez-vous au diffuseur avant de faire confiance à un autre signataire.</translation>
    </message>
    <message>
        <source>The signer’s certificate is not made for signatures. Nothing of what it signed was taken in. Ask the publisher.</source>
        <comment>error</comment>
        <translation>Le certificat du signataire n’est pas destiné aux signatures. Rien de ce qu’il a signé n’a été intégré. Adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The folder holds another feed. Nothing was published; what stands there is untouched. Choose another folder or name.</source>
        <comment>error</comment>
        <translation>Le dossier contient un autre flux. Rien n’a été publié; ce qui s’y trouve est intact. Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>Another program is publishing into this folder. Nothing was published. Wait until it is done and try again.</source>
        <comment>error</comment>
        <translation>Un autre programme publie dans ce dossier. Rien n’a été publié. Attendez qu’il ait terminé et réessayez.</translation>
    </message>
    <message>
        <source>The feed already says that it is complete to a later instant. Nothing was published. Give that instant or a later one.</source>
        <comment>error</comment>
        <translation>Le flux se déclare déjà complet jusqu’à un instant ultérieur. Rien n’a été publié. Donnez cet instant ou un instant ultérieur.</translation>
    </message>
    <message>
        <source>That is not a possible number of records for a segment. Nothing was published. Give a number from 1 on.</source>
        <comment>error</comment>
        <translation>Ce nombre de dossiers par segment n’est pas possible. Rien n’a été publié. Donnez un nombre à partir de 1.</translation>
    </message>
    <message>
        <source>Some lines of the file are no records. Nothing was published. Correct the lines that are listed and try again.</source>
        <comment>error</comment>
        <translation>Certaines lignes du fichier ne sont pas des dossiers. Rien n’a été publié. Corrigez les lignes indiquées et réessayez.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was published. Try again when nobody writes to it.</source>
        <comment>error</comment>
        <translation>Le fichier a changé pendant sa lecture. Rien n’a été publié. Réessayez quand personne n’y écrit.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was done. Check that it exists and that you may read it.</source>
        <comment>error</comment>
        <translation>Le fichier ne peut pas être lu. Rien n’a été fait. Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>A line of the file is no record. Nothing was done. Correct that line and try again.</source>
        <comment>error</comment>
        <translation>Une ligne du fichier n’est pas un dossier. Rien n’a été fait. Corrigez cette ligne et réessayez.</translation>
    </message>
    <message>
        <source>A feed is not complete to then.</source>
        <comment>on a lead</comment>
        <translation>Un flux n’est pas complet jusque-là.</translation>
    </message>
    <message>
        <source>An exit is on record before the end of the period.</source>
        <comment>on a lead</comment>
        <translation>Une sortie est consignée avant la fin de la période.</translation>
    </message>
    <message>
        <source>A later record shows the person elsewhere.</source>
        <comment>on a lead</comment>
        <translation>Un dossier ultérieur montre la personne ailleurs.</translation>
    </message>
    <message>
        <source>For part of the time, no feed shows exits by land of such a person.</source>
        <comment>on a lead</comment>
        <translation>Pour une partie du temps, aucun flux ne montre les sorties par voie terrestre d’une telle personne.</translation>
    </message>
    <message>
        <source>For part of the time, no feed shows all exits by air.</source>
        <comment>on a lead</comment>
        <translation>Pour une partie du temps, aucun flux ne montre toutes les sorties par avion.</translation>
    </message>
    <message>
        <source>Read the audit log</source>
        <comment>audit action</comment>
        <translation>Consultation du journal d’audit</translation>
    </message>
    <message>
        <source>Listed the accounts</source>
        <comment>audit action</comment>
        <translation>Consultation des comptes</translation>
    </message>
    <message>
        <source>An entry was added.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>Une inscription a été ajoutée.</translation>
    </message>
    <message>
        <source>A line is no entry of the log.</source>
        <comment>what is wrong with the audit log</comment>
        <translation>Une ligne n’est pas une inscription du journal.</translation>
    </message>
    <message>
        <source>A report needs a recipient and the authority for the disclosure. Nothing was exported. State both and try again.</source>
        <comment>error</comment>
        <translation>Un rapport exige un destinataire et le fondement de la communication. Rien n’a été exporté. Indiquez les deux et réessayez.</translation>
    </message>
    <message>
        <source>This is no report, evidence or audit export of Passages. Nothing was checked. Choose a .pdf, .evidence.json or .ndjson file that the program wrote.</source>
        <comment>error</comment>
        <translation>Ce n’est ni un rapport, ni une preuve, ni une exportation du journal d’audit de Passages. Rien n’a été vérifié. Choisissez un fichier .pdf, .evidence.json ou .ndjson que le programme a écrit.</translation>
    </message>
    <message>
        <source>The window ends before this rule was in force: another law applied then.</source>
        <comment>note on a rule</comment>
        <translation>La période se termine avant l’entrée en vigueur de cette règle&#xa0;: une autre loi s’appliquait alors.</translation>
    </message>
    <message>
        <source>A later record shows the person elsewhere; the date of departure is not on record.</source>
        <comment>note on a removal order</comment>
        <translation>Un dossier ultérieur montre la personne ailleurs; la date du départ n’est pas consignée.</translation>
    </message>
    <message>
        <source>The last day of the period is a Sunday or holiday: the deadline moves to the next day (Interpretation Act s. 26).</source>
        <comment>note on a removal order</comment>
        <translation>Le dernier jour de la période est un dimanche ou un jour férié&#xa0;: l’échéance est reportée au jour suivant (Loi d’interprétation, art.&#xa0;26).</translation>
    </message>
    <message>
        <source>Earliest filing</source>
        <comment>a date that a rule derives</comment>
        <translation>Dépôt au plus tôt</translation>
    </message>
    <message>
        <source>A record in the cache can no longer be read. Nothing was changed, and nothing is shown without it. Check the ports table; if it is the right one, make a new cache and synchronize again.</source>
        <comment>error</comment>
        <translation>Un dossier de la cache ne peut plus être lu. Rien n’a été modifié et rien n’est affiché sans lui. Vérifiez la table des points d’entrée; si c’est la bonne, créez une nouvelle cache et synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>There is no checkpoint at this address, so nothing says how far the feed reaches. Nothing was taken in. Check the address of the feed, or ask the publisher.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de point de contrôle à cette adresse&#xa0;: rien n’indique jusqu’où va le flux. Rien n’a été intégré. Vérifiez l’adresse du flux ou adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>What was published into this folder before does not hold together. Nothing was published. Restore the folder from a copy, or publish into an empty one.</source>
        <comment>error</comment>
        <translation>Ce qui a été publié auparavant dans ce dossier ne concorde pas. Rien n’a été publié. Restaurez le dossier à partir d’une copie ou publiez dans un dossier vide.</translation>
    </message>
    <message>
        <source>Key envelope changed from outside</source>
        <comment>audit action: noticed at sign-in</comment>
        <translation>Enveloppe de clé modifiée de l’extérieur</translation>
    </message>
    <message>
        <source>Days of the longest absence</source>
        <comment>what the totals of a rule count</comment>
        <translation>Jours de la plus longue absence</translation>
    </message>
    <message>
        <source>Days of presence in the window</source>
        <comment>what the totals of a rule count</comment>
        <translation>Jours de présence dans la période</translation>
    </message>
    <message>
        <source>no more than</source>
        <comment>threshold of a rule that limits</comment>
        <translation>pas plus de</translation>
    </message>
    <message>
        <source>required</source>
        <comment>threshold of a rule that requires</comment>
        <translation>exigé</translation>
    </message>
    <message>
        <source>An absence of a year or more breaks continuous residence, save for the employments that the Act lists.</source>
        <comment>note on a rule</comment>
        <translation>Une absence d’un an ou plus interrompt la résidence continue, sauf pour les emplois énumérés par la loi.</translation>
    </message>
    <message>
        <source>An absence of more than six months but less than a year breaks continuous residence unless the applicant shows that they did not give up their residence.</source>
        <comment>note on a rule</comment>
        <translation>Une absence de plus de six mois mais de moins d’un an interrompt la résidence continue, sauf si le demandeur prouve qu’il n’a pas abandonné sa résidence.</translation>
    </message>
    <message>
        <source>Earliest filing as the spouse of a citizen</source>
        <comment>a date that a rule derives</comment>
        <translation>Dépôt au plus tôt comme époux d’un citoyen</translation>
    </message>
    <message>
        <source>Nothing says which country the feed {feed} belongs to. Nothing was changed. Give it with the feed’s description, feed.json, or by --country.</source>
        <comment>error</comment>
        <translation>Rien n’indique à quel pays appartient le flux {feed}. Rien n’a été modifié. Indiquez-le dans la description du flux, feed.json, ou par --country.</translation>
    </message>
    <message>
        <source>Another program took in the same feed meanwhile. What it took in is whole; nothing was taken in twice. Synchronize again.</source>
        <comment>error</comment>
        <translation>Un autre programme a intégré le même flux entre-temps. Ce qu’il a intégré est complet; rien n’a été intégré deux fois. Synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>A certificate could not be made. Nothing was written. Try again; if it happens again, check the installation of OpenSSL.</source>
        <comment>error</comment>
        <translation>Un certificat n’a pas pu être créé. Rien n’a été écrit. Réessayez; si cela se reproduit, vérifiez l’installation d’OpenSSL.</translation>
    </message>
    <message>
        <source>An option is missing: {option}. Nothing was done. Give it; “passagesctl help” lists them all.</source>
        <comment>error</comment>
        <translation>Il manque une option&#xa0;: {option}. Rien n’a été fait. Indiquez-la; «&#xa0;passagesctl help&#xa0;» les énumère toutes.</translation>
    </message>
    <message>
        <source>There is no passphrase. Nothing was done. Give it by {option}, by PASSAGES_PASSPHRASE, or at the prompt.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de phrase secrète. Rien n’a été fait. Donnez-la par {option}, par PASSAGES_PASSPHRASE ou à l’invite.</translation>
    </message>
    <message>
        <source>The window from {from} to {to} ends before it begins. Nothing was counted. Exchange the two dates.</source>
        <comment>error</comment>
        <translation>La période du {from} au {to} se termine avant de commencer. Rien n’a été compté. Inversez les deux dates.</translation>
    </message>
    <message>
        <source>The audit log does not hold together. Nothing was changed. Keep the cache as it is, use it no further, and tell security.</source>
        <comment>error</comment>
        <translation>Le journal d’audit n’est pas intact. Rien n’a été modifié. Laissez la cache telle quelle, ne l’utilisez plus et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>Saved a file of a traveller</source>
        <comment>audit action</comment>
        <translation>Fichier d’un voyageur enregistré</translation>
    </message>
    <message>
        <source>date on a visitor record (IRPR 183(2))</source>
        <comment>where the end of a stay comes from</comment>
        <translation>date inscrite sur une fiche de visiteur (RIPR 183(2))</translation>
    </message>
    <message>
        <source>end of a permit (IRPR 183(4))</source>
        <comment>where the end of a stay comes from</comment>
        <translation>fin d’un permis (RIPR 183(4))</translation>
    </message>
    <message>
        <source>satisfactory departure granted (8 CFR 217.3(a))</source>
        <comment>where the end of a stay comes from</comment>
        <translation>départ satisfaisant accordé (8 CFR 217.3(a))</translation>
    </message>
    <message>
        <source>Two stays overlap: one in each country</source>
        <comment>anomaly in the records</comment>
        <translation>Deux séjours se chevauchent, un dans chaque pays</translation>
    </message>
    <message>
        <source>One document under two names</source>
        <comment>anomaly in the records</comment>
        <translation>Un même document sous deux noms</translation>
    </message>
    <message>
        <source>Two documents of a kind on one day</source>
        <comment>anomaly in the records</comment>
        <translation>Deux documents de même type le même jour</translation>
    </message>
    <message>
        <source>Document used after it was reported lost</source>
        <comment>anomaly in the records</comment>
        <translation>Document utilisé après avoir été déclaré perdu</translation>
    </message>
    <message>
        <source>Dates in British Columbia or Alberta from 2026-11-01 on may be a day off: the time zone data of this machine is older than 2026c.</source>
        <comment>note on a rule</comment>
        <translation>Les dates en Colombie-Britannique ou en Alberta à partir du 2026-11-01 peuvent être décalées d’un jour&#xa0;: les données de fuseaux horaires de cette machine sont antérieures à la version 2026c.</translation>
    </message>
    <message>
        <source>The first line must name the columns “left” and “right”, and every other line must have them. Nothing was written.</source>
        <comment>error</comment>
        <translation>La première ligne doit nommer les colonnes «&#xa0;left&#xa0;» et «&#xa0;right&#xa0;», et chaque autre ligne doit les contenir. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Extension applied for in time, undecided (IRPR 183(5))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Prolongation demandée à temps, sans décision (RIPR 183(5))</translation>
    </message>
    <message>
        <source>Extension of stay granted</source>
        <comment>what an officer enters of a person</comment>
        <translation>Prolongation de la période de séjour accordée</translation>
    </message>
    <message>
        <source>Visitor record</source>
        <comment>what an officer enters of a person</comment>
        <translation>Fiche de visiteur</translation>
    </message>
    <message>
        <source>Work permit</source>
        <comment>what an officer enters of a person</comment>
        <translation>Permis de travail</translation>
    </message>
    <message>
        <source>Study permit</source>
        <comment>what an officer enters of a person</comment>
        <translation>Permis d’études</translation>
    </message>
    <message>
        <source>Temporary resident permit</source>
        <comment>what an officer enters of a person</comment>
        <translation>Permis de séjour temporaire</translation>
    </message>
    <message>
        <source>Satisfactory departure granted (8 CFR 217.3(a))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Départ satisfaisant accordé (8 CFR 217.3(a))</translation>
    </message>
    <message>
        <source>Permanent resident</source>
        <comment>what an officer enters of a person</comment>
        <translation>Résident permanent</translation>
    </message>
    <message>
        <source>Citizen</source>
        <comment>what an officer enters of a person</comment>
        <translation>Citoyen</translation>
    </message>
    <message>
        <source>Protected person</source>
        <comment>what an officer enters of a person</comment>
        <translation>Personne protégée</translation>
    </message>
    <message>
        <source>Sentence: no time counts (Citizenship Act s. 21)</source>
        <comment>what an officer enters of a person</comment>
        <translation>Peine&#xa0;: aucun temps ne compte (Loi sur la citoyenneté, art.&#xa0;21)</translation>
    </message>
    <message>
        <source>Outside Canada accompanying a Canadian citizen (IRPA 28(2)(a)(ii))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Hors du Canada, accompagne un citoyen canadien (LIPR 28(2)a)(ii))</translation>
    </message>
    <message>
        <source>Outside Canada employed full-time by a Canadian business (IRPA 28(2)(a)(iii))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Hors du Canada, travaille à temps plein pour une entreprise canadienne (LIPR 28(2)a)(iii))</translation>
    </message>
    <message>
        <source>Outside Canada accompanying a permanent resident so employed (IRPA 28(2)(a)(iv))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Hors du Canada, accompagne un résident permanent ainsi employé (LIPR 28(2)a)(iv))</translation>
    </message>
    <message>
        <source>Crown servant outside Canada (Citizenship Act 5(1.02))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Préposé de la Couronne hors du Canada (Loi sur la citoyenneté, 5(1.02))</translation>
    </message>
    <message>
        <source>Outside Canada accompanying a Crown servant (Citizenship Act 5(1.01), 5(1.03))</source>
        <comment>what an officer enters of a person</comment>
        <translation>Hors du Canada, accompagne un préposé de la Couronne (Loi sur la citoyenneté, 5(1.01), 5(1.03))</translation>
    </message>
    <message>
        <source>Document reported lost or stolen</source>
        <comment>what an officer enters of a person</comment>
        <translation>Document déclaré perdu ou volé</translation>
    </message>
    <message>
        <source>Closed: a record that came later shows the exit.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: un dossier arrivé plus tard montre la sortie.</translation>
    </message>
    <message>
        <source>Closed: a record that came later shows the person elsewhere.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: un dossier arrivé plus tard montre la personne ailleurs.</translation>
    </message>
    <message>
        <source>Closed: what an officer entered explains it.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: ce qu’un agent a inscrit l’explique.</translation>
    </message>
    <message>
        <source>Closed: a record that came later changes the stay.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: un dossier arrivé plus tard modifie le séjour.</translation>
    </message>
    <message>
        <source>Closed: a record that it rested on was corrected or is no longer held.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: un dossier sur lequel elle reposait a été corrigé ou n’est plus conservé.</translation>
    </message>
    <message>
        <source>Closed: the same records were looked at again and no longer show it.</source>
        <comment>what closed a lead</comment>
        <translation>Close&#xa0;: les mêmes dossiers, réexaminés, ne la montrent plus.</translation>
    </message>
    <message>
        <source>Records exchanged</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Dossiers échangés</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Rapprochés</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Non rapprochés</translation>
    </message>
    <message>
        <source>Reconciliation rate</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Taux de rapprochement</translation>
    </message>
    <message>
        <source>Indicating an exit</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Indiquant une sortie</translation>
    </message>
    <message>
        <source>People under a removal order</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Personnes visées par une mesure de renvoi</translation>
    </message>
    <message>
        <source>Possibly departed</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Possiblement parties</translation>
    </message>
    <message>
        <source>Given to the other country</source>
        <comment>measure of the joint report, as a heading</comment>
        <translation>Transmis à l’autre pays</translation>
    </message>
    <message>
        <source>Entries and exits in force that one country’s feed gave to the other, by the local date at the port.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Entrées et sorties en vigueur que le flux d’un pays a transmises à l’autre, selon la date locale au point d’entrée.</translation>
    </message>
    <message>
        <source>Exchanged records of a person of whom the receiving country holds an entry or an exit of its own.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Dossiers échangés d’une personne dont le pays destinataire détient lui-même une entrée ou une sortie.</translation>
    </message>
    <message>
        <source>Exchanged records of a person of whom the receiving country holds none.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Dossiers échangés d’une personne dont le pays destinataire n’en détient aucune.</translation>
    </message>
    <message>
        <source>Reconciled records over records exchanged. A working definition of this program; the joint report does not publish its own.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Dossiers rapprochés divisés par les dossiers échangés. Définition de travail du programme; le rapport conjoint ne publie pas la sienne.</translation>
    </message>
    <message>
        <source>Exchanged records that show somebody leaving either country: exits, and admitted entries by land, ferry or on foot at the common border.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Dossiers échangés qui montrent quelqu’un quittant l’un des deux pays&#xa0;: sorties, et entrées admises par voie terrestre, par traversier ou à pied à la frontière commune.</translation>
    </message>
    <message>
        <source>People with a removal order in force on a day of the period, each once.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Personnes visées par une mesure de renvoi en vigueur un jour de la période, comptées une seule fois.</translation>
    </message>
    <message>
        <source>Of those: people with a record that shows them leaving the country of the order, from the day of the order to the end of the period. An officer confirms a departure (IRPR 240(3)).</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Parmi elles&#xa0;: personnes dont un dossier montre la sortie du pays de la mesure, du jour de la mesure à la fin de la période. Un agent confirme le départ (RIPR 240(3)).</translation>
    </message>
    <message>
        <source>Counted from the domestic feed: what the phases allow to be given. What the other country matches is seen here only with the records that this workstation holds.</source>
        <comment>definition of a measure of the joint report</comment>
        <translation>Compté d’après le flux national&#xa0;: ce que les phases permettent de transmettre. Ce que l’autre pays rapproche n’est vu ici qu’avec les dossiers détenus par ce poste.</translation>
    </message>
    <message>
        <source>Another reason; the note says which.</source>
        <comment>why an officer set a lead aside or kept it</comment>
        <translation>Un autre motif; la note le précise.</translation>
    </message>
    <message>
        <source>It was set aside, but what it rests on has changed since: look at it again.</source>
        <comment>on a lead</comment>
        <translation>Elle avait été écartée, mais ce sur quoi elle repose a changé depuis&#xa0;: réexaminez-la.</translation>
    </message>
    <message>
        <source>take back decisions on leads</source>
        <comment>what an account may do</comment>
        <translation>revenir sur les décisions concernant les pistes</translation>
    </message>
    <message>
        <source>Fact entered</source>
        <comment>audit action</comment>
        <translation>Fait inscrit</translation>
    </message>
    <message>
        <source>Fact withdrawn</source>
        <comment>audit action</comment>
        <translation>Fait retiré</translation>
    </message>
    <message>
        <source>Listed facts</source>
        <comment>audit action</comment>
        <translation>Faits listés</translation>
    </message>
    <message>
        <source>Lead set aside</source>
        <comment>audit action</comment>
        <translation>Piste écartée</translation>
    </message>
    <message>
        <source>Lead kept</source>
        <comment>audit action</comment>
        <translation>Piste maintenue</translation>
    </message>
    <message>
        <source>Lead taken up again</source>
        <comment>audit action</comment>
        <translation>Piste reprise</translation>
    </message>
    <message>
        <source>Leads closed by themselves</source>
        <comment>audit action</comment>
        <translation>Pistes closes d’elles-mêmes</translation>
    </message>
    <message>
        <source>Counted the joint report’s measures</source>
        <comment>audit action</comment>
        <translation>Mesures du rapport conjoint comptées</translation>
    </message>
    <message>
        <source>That is no kind of fact. Nothing was entered. “passagesctl fact kinds” lists them.</source>
        <comment>error</comment>
        <translation>Ce n’est pas un type de fait. Rien n’a été inscrit. «&#xa0;passagesctl fact kinds&#xa0;» les énumère.</translation>
    </message>
    <message>
        <source>This fact is of the other country’s law, or no country was given. Nothing was entered. Check the country.</source>
        <comment>error</comment>
        <translation>Ce fait relève du droit de l’autre pays, ou aucun pays n’a été indiqué. Rien n’a été inscrit. Vérifiez le pays.</translation>
    </message>
    <message>
        <source>The dates do not fit: a fact does not end before it begins, neither it nor its source is of a day to come, and a satisfactory departure has at most 30 days. Nothing was entered. Check the dates.</source>
        <comment>error</comment>
        <translation>Les dates ne concordent pas&#xa0;: un fait ne finit pas avant de commencer, ni lui ni sa source ne sont d’un jour à venir, et un départ satisfaisant compte au plus 30 jours. Rien n’a été inscrit. Vérifiez les dates.</translation>
    </message>
    <message>
        <source>The number of a document belongs to a document reported lost, and only to that. Nothing was entered. Check it.</source>
        <comment>error</comment>
        <translation>Le numéro d’un document va avec un document déclaré perdu, et seulement avec lui. Rien n’a été inscrit. Vérifiez-le.</translation>
    </message>
    <message>
        <source>A fact needs its source, in 1 to 200 characters on one line. Nothing was entered. Say what you saw.</source>
        <comment>error</comment>
        <translation>Un fait exige sa source, en 1 à 200 caractères sur une ligne. Rien n’a été inscrit. Indiquez ce que vous avez vu.</translation>
    </message>
    <message>
        <source>Withdrawing a fact needs a reason, in 1 to 200 characters on one line. Nothing was withdrawn. Say why.</source>
        <comment>error</comment>
        <translation>Retirer un fait exige un motif, en 1 à 200 caractères sur une ligne. Rien n’a été retiré. Indiquez pourquoi.</translation>
    </message>
    <message>
        <source>Line {line} of the file is no fact. Nothing was read. Each line is one JSON object.</source>
        <comment>error</comment>
        <translation>La ligne {line} du fichier n’est pas un fait. Rien n’a été lu. Chaque ligne est un objet JSON.</translation>
    </message>
    <message>
        <source>There is no fact {fact}. Nothing was changed. Look the number up among the traveller’s facts.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de fait {fact}. Rien n’a été modifié. Cherchez le numéro parmi les faits du voyageur.</translation>
    </message>
    <message>
        <source>Fact {fact} is withdrawn already. Nothing was changed.</source>
        <comment>error</comment>
        <translation>Le fait {fact} est déjà retiré. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Fact {fact} was entered by a newer program. Nothing was counted. Use that program.</source>
        <comment>error</comment>
        <translation>Le fait {fact} a été inscrit par un programme plus récent. Rien n’a été compté. Utilisez ce programme.</translation>
    </message>
    <message>
        <source>The entry of a lead is not in the cache. Nothing was changed. Synchronize again; if it stays so, tell support.</source>
        <comment>error</comment>
        <translation>L’entrée d’une piste n’est pas dans la cache. Rien n’a été modifié. Synchronisez de nouveau; si cela persiste, avisez le soutien.</translation>
    </message>
    <message>
        <source>There is no lead {lead}. Nothing was changed. List the leads again: one goes when its records are withdrawn.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de piste {lead}. Rien n’a été modifié. Listez de nouveau les pistes&#xa0;: une piste disparaît avec le retrait de ses dossiers.</translation>
    </message>
    <message>
        <source>A decision on a lead needs a reason from the list. Nothing was changed. Choose one, or “other”.</source>
        <comment>error</comment>
        <translation>Une décision sur une piste exige un motif de la liste. Rien n’a été modifié. Choisissez-en un, ou «&#xa0;other&#xa0;».</translation>
    </message>
    <message>
        <source>A decision on a lead needs a note, in 1 to 1000 characters on one line. Nothing was changed. Write it.</source>
        <comment>error</comment>
        <translation>Une décision sur une piste exige une note, en 1 à 1&#xa0;000 caractères sur une ligne. Rien n’a été modifié. Rédigez-la.</translation>
    </message>
    <message>
        <source>The lead is closed. Nothing was changed. It opens by itself if it comes to hold again.</source>
        <comment>error</comment>
        <translation>La piste est close. Rien n’a été modifié. Elle s’ouvre d’elle-même si elle tient de nouveau.</translation>
    </message>
    <message>
        <source>The lead is set aside already. Nothing was changed. A supervisor can take it up again.</source>
        <comment>error</comment>
        <translation>La piste est déjà écartée. Rien n’a été modifié. Un superviseur peut la reprendre.</translation>
    </message>
    <message>
        <source>The lead is not set aside. Nothing was changed.</source>
        <comment>error</comment>
        <translation>La piste n’est pas écartée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is not a number that can be. Nothing was done. Check it.</source>
        <comment>error</comment>
        <translation>Ce n’est pas un nombre possible. Rien n’a été fait. Vérifiez-le.</translation>
    </message>
    <message>
        <source>Applied for before the stay ended: the status is kept until the decision.</source>
        <comment>what a fact does</comment>
        <translation>Demandée avant la fin du séjour&#xa0;: le statut est conservé jusqu’à la décision.</translation>
    </message>
    <message>
        <source>Moves the end of the authorized stay.</source>
        <comment>what a fact does</comment>
        <translation>Repousse la fin du séjour autorisé.</translation>
    </message>
    <message>
        <source>Sets the end of the authorized stay.</source>
        <comment>what a fact does</comment>
        <translation>Fixe la fin du séjour autorisé.</translation>
    </message>
    <message>
        <source>Up to 30 days beyond a visa-waiver stay.</source>
        <comment>what a fact does</comment>
        <translation>Jusqu’à 30 jours au-delà d’un séjour sans visa.</translation>
    </message>
    <message>
        <source>Sets since when the rules for permanent residents apply.</source>
        <comment>what a fact does</comment>
        <translation>Fixe depuis quand les règles des résidents permanents s’appliquent.</translation>
    </message>
    <message>
        <source>Needs no authorization to stay.</source>
        <comment>what a fact does</comment>
        <translation>N’a besoin d’aucune autorisation de séjour.</translation>
    </message>
    <message>
        <source>Days count half towards citizenship before permanent residence.</source>
        <comment>what a fact does</comment>
        <translation>Les jours d’avant la résidence permanente comptent pour moitié aux fins de la citoyenneté.</translation>
    </message>
    <message>
        <source>These days do not count towards citizenship.</source>
        <comment>what a fact does</comment>
        <translation>Ces jours ne comptent pas aux fins de la citoyenneté.</translation>
    </message>
    <message>
        <source>Its use from that date on is shown as an anomaly.</source>
        <comment>what a fact does</comment>
        <translation>Son usage à compter de cette date est signalé comme anomalie.</translation>
    </message>
    <message>
        <source>A credit: shown apart, never added silently to what the records show.</source>
        <comment>what a fact does</comment>
        <translation>Un crédit&#xa0;: montré à part, jamais ajouté en silence à ce que montrent les dossiers.</translation>
    </message>
    <message>
        <source>IRPA</source>
        <comment>short name of an act</comment>
        <translation>LIPR</translation>
    </message>
    <message>
        <source>Citizenship Act</source>
        <comment>short name of an act</comment>
        <translation>Loi sur la citoyenneté</translation>
    </message>
    <message>
        <source>Local dates by the tz database %1.</source>
        <comment>%1: a release, as 2026c</comment>
        <translation>Dates locales selon la base de données tz %1.</translation>
    </message>
    <message>
        <source>Local dates by the tz database %1, older than 2026c: dates from 2026-11-01 on in British Columbia and Alberta are doubtful and can be a day off near midnight.</source>
        <comment>%1: a release, as 2025b</comment>
        <translation>Dates locales selon la base de données tz %1, antérieure à 2026c&#xa0;: les dates à compter du 2026-11-01 en Colombie-Britannique et en Alberta sont incertaines et peuvent être décalées d’un jour autour de minuit.</translation>
    </message>
    <message>
        <source>Leads made again</source>
        <comment>audit action</comment>
        <translation>Pistes établies de nouveau</translation>
    </message>
    <message>
        <source>Leads of everybody made again</source>
        <comment>audit action</comment>
        <translation>Pistes de tous établies de nouveau</translation>
    </message>
    <message>
        <source>The cache was made by a preliminary version of Passages. It was not touched. Make a new cache and synchronize: the feeds bring the records again. Keep the old file for its audit log.</source>
        <comment>error</comment>
        <translation>La cache a été créée par une version préliminaire de Passages. Elle n’a pas été touchée. Créez une nouvelle cache et synchronisez&#xa0;: les flux apportent de nouveau les dossiers. Gardez l’ancien fichier pour son journal d’audit.</translation>
    </message>
    <message>
        <source>Records are held for 1 to {longest} years. Nothing was changed. Give a number of years between these.</source>
        <comment>error</comment>
        <translation>Les dossiers sont conservés de 1 à {longest} ans. Rien n’a été modifié. Indiquez un nombre d’années dans cet intervalle.</translation>
    </message>
    <message>
        <source>Listed the reports</source>
        <comment>audit action</comment>
        <translation>Consultation de la liste des rapports</translation>
    </message>
    <message>
        <source>Feed’s settings changed</source>
        <comment>audit action</comment>
        <translation>Réglages du flux modifiés</translation>
    </message>
    <message>
        <source>Asked for a purge</source>
        <comment>audit action</comment>
        <translation>Demande de purge</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>what became of a record</comment>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>Segment {segment} of {of} is missing. What was taken in before is kept. Try again; if it stays so, ask the publisher.</source>
        <comment>error</comment>
        <translation>Le segment {segment} sur {of} manque. Ce qui a été intégré avant est conservé. Réessayez; si le problème persiste, adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>the pinned authority’s certificate</source>
        <comment>ends on a date</comment>
        <translation>le certificat de l’autorité désignée</translation>
    </message>
    <message>
        <source>the signer’s certificate</source>
        <comment>ends on a date</comment>
        <translation>le certificat du signataire</translation>
    </message>
    <message>
        <source>the server’s certificate</source>
        <comment>ends on a date</comment>
        <translation>le certificat du serveur</translation>
    </message>
    <message>
        <source>the certificate of the server’s authority</source>
        <comment>ends on a date</comment>
        <translation>le certificat de l’autorité du serveur</translation>
    </message>
    <message>
        <source>this workstation’s certificate</source>
        <comment>ends on a date</comment>
        <translation>le certificat de ce poste de travail</translation>
    </message>
    <message>
        <source>On %1 %2 ends. Ask the publisher for the next one before that day.</source>
        <comment>date, which certificate</comment>
        <translation>Le %1, %2 arrive à échéance. Demandez le suivant au diffuseur avant ce jour.</translation>
    </message>
    <message>
        <source>On %1 %2 ended. Ask the publisher for the next one.</source>
        <comment>date, which certificate</comment>
        <translation>Le %1, %2 est arrivé à échéance. Demandez le suivant au diffuseur.</translation>
    </message>
    <message>
        <source>Closed: the exit was on record under another identity, which is this person’s.</source>
        <comment>what closed a lead</comment>
        <translation>Fermée&#xa0;: la sortie était consignée sous une autre identité, qui est celle de cette personne.</translation>
    </message>
    <message>
        <source>Given names</source>
        <comment>field of an identity</comment>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Last name</source>
        <comment>field of an identity</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Order of the names</source>
        <comment>field of an identity</comment>
        <translation>Ordre des noms</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <comment>field of an identity</comment>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>field of an identity</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Nationality</source>
        <comment>field of an identity</comment>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Gender</source>
        <comment>field of an identity</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>same given names</source>
        <comment>how two identities agree</comment>
        <translation>mêmes prénoms</translation>
    </message>
    <message>
        <source>one given name missing on one side</source>
        <comment>how two identities agree</comment>
        <translation>un prénom manque d’un côté</translation>
    </message>
    <message>
        <source>given name in another form</source>
        <comment>how two identities agree: Bill, William</comment>
        <translation>prénom sous une autre forme</translation>
    </message>
    <message>
        <source>given name spelled almost alike</source>
        <comment>how two identities agree</comment>
        <translation>prénom d’orthographe presque pareille</translation>
    </message>
    <message>
        <source>given name: only an initial, and it fits</source>
        <comment>how two identities agree</comment>
        <translation>prénom&#xa0;: une initiale seule, qui convient</translation>
    </message>
    <message>
        <source>one of the given names differs</source>
        <comment>how two identities agree</comment>
        <translation>un des prénoms diffère</translation>
    </message>
    <message>
        <source>given names with little in common</source>
        <comment>how two identities agree</comment>
        <translation>prénoms ayant peu en commun</translation>
    </message>
    <message>
        <source>other given names</source>
        <comment>how two identities agree</comment>
        <translation>autres prénoms</translation>
    </message>
    <message>
        <source>same last name</source>
        <comment>how two identities agree</comment>
        <translation>même nom</translation>
    </message>
    <message>
        <source>part of the last name missing on one side</source>
        <comment>how two identities agree</comment>
        <translation>une partie du nom manque d’un côté</translation>
    </message>
    <message>
        <source>last name in another form</source>
        <comment>how two identities agree</comment>
        <translation>nom sous une autre forme</translation>
    </message>
    <message>
        <source>last name spelled almost alike</source>
        <comment>how two identities agree</comment>
        <translation>nom d’orthographe presque pareille</translation>
    </message>
    <message>
        <source>last name: only an initial, and it fits</source>
        <comment>how two identities agree</comment>
        <translation>nom&#xa0;: une initiale seule, qui convient</translation>
    </message>
    <message>
        <source>part of the last name differs</source>
        <comment>how two identities agree</comment>
        <translation>une partie du nom diffère</translation>
    </message>
    <message>
        <source>last names with little in common</source>
        <comment>how two identities agree</comment>
        <translation>noms ayant peu en commun</translation>
    </message>
    <message>
        <source>another last name</source>
        <comment>how two identities agree</comment>
        <translation>autre nom</translation>
    </message>
    <message>
        <source>names in the same order</source>
        <comment>how two identities agree</comment>
        <translation>noms dans le même ordre</translation>
    </message>
    <message>
        <source>given and last name exchanged</source>
        <comment>how two identities agree</comment>
        <translation>prénom et nom intervertis</translation>
    </message>
    <message>
        <source>same birth date</source>
        <comment>how two identities agree</comment>
        <translation>même date de naissance</translation>
    </message>
    <message>
        <source>day and month of birth exchanged</source>
        <comment>how two identities agree</comment>
        <translation>jour et mois de naissance intervertis</translation>
    </message>
    <message>
        <source>birth date one digit apart</source>
        <comment>how two identities agree</comment>
        <translation>date de naissance à un chiffre près</translation>
    </message>
    <message>
        <source>birth date known in part, and it fits</source>
        <comment>how two identities agree</comment>
        <translation>date de naissance connue en partie, qui convient</translation>
    </message>
    <message>
        <source>two parts of the birth date agree</source>
        <comment>how two identities agree</comment>
        <translation>deux parties de la date de naissance concordent</translation>
    </message>
    <message>
        <source>same year of birth only</source>
        <comment>how two identities agree</comment>
        <translation>même année de naissance seulement</translation>
    </message>
    <message>
        <source>another birth date</source>
        <comment>how two identities agree</comment>
        <translation>autre date de naissance</translation>
    </message>
    <message>
        <source>same document</source>
        <comment>how two identities agree</comment>
        <translation>même document</translation>
    </message>
    <message>
        <source>document number one character apart</source>
        <comment>how two identities agree</comment>
        <translation>numéro de document à un caractère près</translation>
    </message>
    <message>
        <source>another document</source>
        <comment>how two identities agree</comment>
        <translation>autre document</translation>
    </message>
    <message>
        <source>same nationality</source>
        <comment>how two identities agree</comment>
        <translation>même nationalité</translation>
    </message>
    <message>
        <source>another nationality</source>
        <comment>how two identities agree</comment>
        <translation>autre nationalité</translation>
    </message>
    <message>
        <source>same gender</source>
        <comment>how two identities agree</comment>
        <translation>même genre</translation>
    </message>
    <message>
        <source>another gender</source>
        <comment>how two identities agree</comment>
        <translation>autre genre</translation>
    </message>
    <message>
        <source>not on record on one side</source>
        <comment>how two identities agree: says nothing</comment>
        <translation>non consigné d’un côté</translation>
    </message>
    <message>
        <source>%1 – but %2</source>
        <comment>what speaks for a link, what against</comment>
        <translation>%1 – mais %2</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>how likely in words, in per cent</comment>
        <translation>%1 (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>A possible exit under another identity: %1, %2 at %3 (record %4). Compare the two first.</source>
        <comment>traveller, date, port, record: what may explain a lead</comment>
        <translation>Une sortie possible sous une autre identité&#xa0;: %1, le %2 à %3 (dossier %4). Comparez d’abord les deux.</translation>
    </message>
    <message>
        <source>very likely</source>
        <comment>one person, of a possible link</comment>
        <translation>très probable</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>one person, of a possible link</comment>
        <translation>probable</translation>
    </message>
    <message>
        <source>more likely than not</source>
        <comment>one person, of a possible link</comment>
        <translation>plutôt probable</translation>
    </message>
    <message>
        <source>less likely than not</source>
        <comment>one person, of a possible link</comment>
        <translation>plutôt improbable</translation>
    </message>
    <message>
        <source>unlikely</source>
        <comment>one person, of a possible link</comment>
        <translation>improbable</translation>
    </message>
    <message>
        <source>Same person</source>
        <comment>decision on a possible link</comment>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Two people</source>
        <comment>decision on a possible link</comment>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>same document, or its renewal</source>
        <comment>reason of a decision on a link</comment>
        <translation>même document, ou son renouvellement</translation>
    </message>
    <message>
        <source>same face or biometric</source>
        <comment>reason of a decision on a link</comment>
        <translation>même visage ou même biométrie</translation>
    </message>
    <message>
        <source>the person said so</source>
        <comment>reason of a decision on a link</comment>
        <translation>la personne l’a dit</translation>
    </message>
    <message>
        <source>another agency confirmed it</source>
        <comment>reason of a decision on a link</comment>
        <translation>un autre organisme l’a confirmé</translation>
    </message>
    <message>
        <source>shown to be another person</source>
        <comment>reason of a decision on a link</comment>
        <translation>établi comme une autre personne</translation>
    </message>
    <message>
        <source>twins</source>
        <comment>reason of a decision on a link</comment>
        <translation>jumeaux</translation>
    </message>
    <message>
        <source>parent and child</source>
        <comment>reason of a decision on a link</comment>
        <translation>parent et enfant</translation>
    </message>
    <message>
        <source>namesakes</source>
        <comment>reason of a decision on a link</comment>
        <translation>homonymes</translation>
    </message>
    <message>
        <source>lost, stolen or borrowed document</source>
        <comment>reason of a decision on a link</comment>
        <translation>document perdu, volé ou emprunté</translation>
    </message>
    <message>
        <source>error in a record</source>
        <comment>reason of a decision on a link</comment>
        <translation>erreur dans un dossier</translation>
    </message>
    <message>
        <source>another reason: see the note</source>
        <comment>reason of a decision on a link</comment>
        <translation>un autre motif&#xa0;: voir la note</translation>
    </message>
    <message>
        <source>The feed’s server cannot be reached. Everything taken in before is kept. Check the network; the next attempt goes on from here.</source>
        <comment>error</comment>
        <translation>Le serveur du flux ne peut pas être joint. Tout ce qui a été intégré avant est conservé. Vérifiez le réseau; la prochaine tentative continuera à partir d’ici.</translation>
    </message>
    <message>
        <source>The connection to the feed’s server broke off again and again. What was fetched is kept, and the next attempt goes on from there.</source>
        <comment>error</comment>
        <translation>La connexion au serveur du flux a été coupée à plusieurs reprises. Ce qui a été téléchargé est conservé, et la prochaine tentative continuera à partir de là.</translation>
    </message>
    <message>
        <source>The feed’s server fell silent or is too slow. What was fetched is kept, and the next attempt goes on from there.</source>
        <comment>error</comment>
        <translation>Le serveur du flux ne répond plus ou est trop lent. Ce qui a été téléchargé est conservé, et la prochaine tentative continuera à partir de là.</translation>
    </message>
    <message>
        <source>The feed’s server has trouble of its own (HTTP {status}). Everything taken in before is kept. Wait for the next attempt; if it stays so, tell the publisher.</source>
        <comment>error</comment>
        <translation>Le serveur du flux éprouve lui-même un problème (HTTP {status}). Tout ce qui a été intégré avant est conservé. Attendez la prochaine tentative; si le problème persiste, avisez le diffuseur.</translation>
    </message>
    <message>
        <source>The server’s certificate does not lead to the pinned authority: it may not be the feed’s server. Nothing was sent to it or taken from it. Ask the publisher; do not change the pinned authority on the server’s word.</source>
        <comment>error</comment>
        <translation>Le certificat du serveur ne mène pas à l’autorité désignée&#xa0;: ce n’est peut-être pas le serveur du flux. Rien ne lui a été envoyé et rien n’en a été pris. Adressez-vous au diffuseur; ne changez pas l’autorité désignée sur la foi du serveur.</translation>
    </message>
    <message>
        <source>The server’s certificate is for another name than the feed’s address. Nothing was taken from it. Check the address of the feed, or ask the publisher.</source>
        <comment>error</comment>
        <translation>Le certificat du serveur porte un autre nom que l’adresse du flux. Rien n’en a été pris. Vérifiez l’adresse du flux ou adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid today: it expired, is not valid yet, or the clock of this workstation is wrong. Nothing was taken in. Check the clock, then ask the publisher.</source>
        <comment>error</comment>
        <translation>Le certificat du serveur n’est pas valide aujourd’hui&#xa0;: il est expiré, il n’est pas encore valide, ou l’horloge de ce poste de travail est fausse. Rien n’a été intégré. Vérifiez l’horloge, puis adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The feed’s server does not accept this workstation’s certificate: it is missing, expired, or of an authority that the server does not know. Nothing was taken in. Ask the publisher for a certificate and give it to the feed.</source>
        <comment>error</comment>
        <translation>Le serveur du flux n’accepte pas le certificat de ce poste de travail&#xa0;: il manque, il est expiré, ou son autorité est inconnue du serveur. Rien n’a été intégré. Demandez un certificat au diffuseur et fournissez-le au flux.</translation>
    </message>
    <message>
        <source>This workstation’s certificate or its key cannot be used. Nothing was taken in. Give both to the feed again, as PEM and belonging together.</source>
        <comment>error</comment>
        <translation>Le certificat de ce poste de travail ou sa clé ne peut pas être utilisé. Rien n’a été intégré. Fournissez de nouveau les deux au flux, au format PEM et allant ensemble.</translation>
    </message>
    <message>
        <source>The authority pinned for the feed’s server cannot be read. Nothing was taken in. Give its certificate to the feed again, as PEM.</source>
        <comment>error</comment>
        <translation>L’autorité désignée pour le serveur du flux ne peut pas être lue. Rien n’a été intégré. Fournissez de nouveau son certificat au flux, au format PEM.</translation>
    </message>
    <message>
        <source>No safe connection to the feed’s server can be made (TLS 1.2 or newer). Nothing was taken in. Ask whoever runs the server.</source>
        <comment>error</comment>
        <translation>Aucune connexion sûre au serveur du flux n’est possible (TLS 1.2 ou plus récent). Rien n’a été intégré. Demandez à l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>The feed’s server does not let this workstation read the file (HTTP {status}). Everything taken in before is kept. Ask the publisher for access.</source>
        <comment>error</comment>
        <translation>Le serveur du flux ne laisse pas ce poste de travail lire le fichier (HTTP {status}). Tout ce qui a été intégré avant est conservé. Demandez l’accès au diffuseur.</translation>
    </message>
    <message>
        <source>The feed’s server does not have the file (HTTP {status}). Everything taken in before is kept. Check the address of the feed, or ask the publisher.</source>
        <comment>error</comment>
        <translation>Le serveur du flux n’a pas le fichier (HTTP {status}). Tout ce qui a été intégré avant est conservé. Vérifiez l’adresse du flux ou adressez-vous au diffuseur.</translation>
    </message>
    <message>
        <source>The feed’s server refuses to go on with a file that it sent in part. Everything taken in before is kept. Ask the publisher whether the file was changed.</source>
        <comment>error</comment>
        <translation>Le serveur du flux refuse de continuer un fichier qu’il a envoyé en partie. Tout ce qui a été intégré avant est conservé. Demandez au diffuseur si le fichier a été modifié.</translation>
    </message>
    <message>
        <source>The feed’s server gave an answer that makes no sense here (HTTP {status}). Everything taken in before is kept. Check the address of the feed.</source>
        <comment>error</comment>
        <translation>Le serveur du flux a donné une réponse qui n’a pas de sens ici (HTTP {status}). Tout ce qui a été intégré avant est conservé. Vérifiez l’adresse du flux.</translation>
    </message>
    <message>
        <source>A web page came where the file {file} should be, as a network’s sign-in page does. Nothing of it was taken in. Check the network and the address of the feed.</source>
        <comment>error</comment>
        <translation>Une page Web est arrivée à la place du fichier {file}, comme le ferait la page de connexion d’un réseau. Rien n’en a été intégré. Vérifiez le réseau et l’adresse du flux.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the download. Everything taken in before is kept. Free some space and synchronize again.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de place sur le disque pour le téléchargement. Tout ce qui a été intégré avant est conservé. Libérez de l’espace et synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>The download cannot be written beside the cache. Everything taken in before is kept. Check who may write in the cache’s folder.</source>
        <comment>error</comment>
        <translation>Le téléchargement ne peut pas être écrit à côté du cache. Tout ce qui a été intégré avant est conservé. Vérifiez qui peut écrire dans le dossier du cache.</translation>
    </message>
    <message>
        <source>A download was changed on the disk. Nothing of it was taken in. Synchronize again: it is fetched anew.</source>
        <comment>error</comment>
        <translation>Un téléchargement a été modifié sur le disque. Rien n’en a été intégré. Synchronisez de nouveau&#xa0;: il sera repris depuis le début.</translation>
    </message>
    <message>
        <source>The signer’s certificate {found} was revoked. Nothing of what it signed was taken in. Ask the publisher for the new signer.</source>
        <comment>error</comment>
        <translation>Le certificat {found} du signataire a été révoqué. Rien de ce qu’il a signé n’a été intégré. Demandez le nouveau signataire au diffuseur.</translation>
    </message>
    <message>
        <source>The list of revoked certificates is not of the authority that issued the signer’s certificate {found}. Nothing was taken in. Give the feed the list of that authority too.</source>
        <comment>error</comment>
        <translation>La liste des certificats révoqués n’est pas celle de l’autorité qui a délivré le certificat {found} du signataire. Rien n’a été intégré. Fournissez aussi au flux la liste de cette autorité.</translation>
    </message>
    <message>
        <source>The list of revoked certificates cannot be read. Nothing was changed. Give a CRL as PEM.</source>
        <comment>error</comment>
        <translation>La liste des certificats révoqués ne peut pas être lue. Rien n’a été modifié. Fournissez une liste (CRL) au format PEM.</translation>
    </message>
    <message>
        <source>That item is not in the quarantine any more. Nothing was changed. Look at the list again.</source>
        <comment>error</comment>
        <translation>Cet élément n’est plus en quarantaine. Rien n’a été modifié. Consultez de nouveau la liste.</translation>
    </message>
    <message>
        <source>The content of that item was not kept, so it cannot be read again. Nothing was changed. Ask the publisher to send it anew.</source>
        <comment>error</comment>
        <translation>Le contenu de cet élément n’a pas été conservé; il ne peut donc pas être relu. Rien n’a été modifié. Demandez au diffuseur de l’envoyer de nouveau.</translation>
    </message>
    <message>
        <source>decide who is one person</source>
        <comment>what an account may do</comment>
        <translation>décider qui est une même personne</translation>
    </message>
    <message>
        <source>all words asked for are in the name</source>
        <comment>why a search result matched</comment>
        <translation>tous les mots demandés sont dans le nom</translation>
    </message>
    <message>
        <source>some words of the name are the same</source>
        <comment>why a search result matched</comment>
        <translation>certains mots du nom sont identiques</translation>
    </message>
    <message>
        <source>the name begins so</source>
        <comment>why a search result matched</comment>
        <translation>le nom commence ainsi</translation>
    </message>
    <message>
        <source>the words stand in another order</source>
        <comment>why a search result matched</comment>
        <translation>les mots sont dans un autre ordre</translation>
    </message>
    <message>
        <source>another spelling of the name</source>
        <comment>why a search result matched</comment>
        <translation>autre graphie du nom</translation>
    </message>
    <message>
        <source>short form of the first name</source>
        <comment>why a search result matched</comment>
        <translation>diminutif du prénom</translation>
    </message>
    <message>
        <source>surname sounds alike</source>
        <comment>why a search result matched</comment>
        <translation>nom de famille de même consonance</translation>
    </message>
    <message>
        <source>first name sounds alike</source>
        <comment>why a search result matched</comment>
        <translation>prénom de même consonance</translation>
    </message>
    <message>
        <source>name differs by a slip of the pen</source>
        <comment>why a search result matched</comment>
        <translation>nom à une faute de frappe près</translation>
    </message>
    <message>
        <source>same initial</source>
        <comment>why a search result matched</comment>
        <translation>même initiale</translation>
    </message>
    <message>
        <source>written together or apart</source>
        <comment>why a search result matched</comment>
        <translation>écrit en un mot ou séparément</translation>
    </message>
    <message>
        <source>a word asked for is not in the name</source>
        <comment>why a search result matched</comment>
        <translation>un mot demandé ne figure pas dans le nom</translation>
    </message>
    <message>
        <source>the name has a further part</source>
        <comment>why a search result matched</comment>
        <translation>le nom comporte un élément de plus</translation>
    </message>
    <message>
        <source>day and month of birth exchanged</source>
        <comment>why a search result matched</comment>
        <translation>jour et mois de naissance intervertis</translation>
    </message>
    <message>
        <source>one digit of the birth date differs</source>
        <comment>why a search result matched</comment>
        <translation>un chiffre de la date de naissance diffère</translation>
    </message>
    <message>
        <source>birth dates a few years apart</source>
        <comment>why a search result matched</comment>
        <translation>dates de naissance à quelques années d’écart</translation>
    </message>
    <message>
        <source>only the year of birth is the same</source>
        <comment>why a search result matched</comment>
        <translation>seule l’année de naissance est la même</translation>
    </message>
    <message>
        <source>another date of birth</source>
        <comment>why a search result matched</comment>
        <translation>autre date de naissance</translation>
    </message>
    <message>
        <source>document number differs by one character</source>
        <comment>why a search result matched</comment>
        <translation>numéro de document à un caractère près</translation>
    </message>
    <message>
        <source>another document number</source>
        <comment>why a search result matched</comment>
        <translation>autre numéro de document</translation>
    </message>
    <message>
        <source>another nationality</source>
        <comment>why a search result matched</comment>
        <translation>autre nationalité</translation>
    </message>
    <message>
        <source>Possible identity of a traveller read</source>
        <comment>audit action</comment>
        <translation>Identité possible d’un voyageur lue</translation>
    </message>
    <message>
        <source>Search saved</source>
        <comment>audit action</comment>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <comment>audit action</comment>
        <translation>Recherche enregistrée supprimée</translation>
    </message>
    <message>
        <source>Changed whom a feed trusts</source>
        <comment>audit action</comment>
        <translation>A modifié la confiance d’un flux</translation>
    </message>
    <message>
        <source>Dismissed from quarantine</source>
        <comment>audit action</comment>
        <translation>A écarté un élément de la quarantaine</translation>
    </message>
    <message>
        <source>Read again from quarantine</source>
        <comment>audit action</comment>
        <translation>A relu un élément de la quarantaine</translation>
    </message>
    <message>
        <source>Identities of new records resolved</source>
        <comment>audit action</comment>
        <translation>Identités des nouveaux enregistrements résolues</translation>
    </message>
    <message>
        <source>All identities resolved again</source>
        <comment>audit action</comment>
        <translation>Toutes les identités résolues de nouveau</translation>
    </message>
    <message>
        <source>Listed possible links</source>
        <comment>audit action</comment>
        <translation>Liens possibles affichés</translation>
    </message>
    <message>
        <source>Listed the decisions on a traveller’s links</source>
        <comment>audit action</comment>
        <translation>Décisions sur les liens d’un voyageur affichées</translation>
    </message>
    <message>
        <source>Two travellers confirmed to be one</source>
        <comment>audit action</comment>
        <translation>Deux voyageurs confirmés comme une même personne</translation>
    </message>
    <message>
        <source>Two travellers confirmed to be two</source>
        <comment>audit action</comment>
        <translation>Deux voyageurs confirmés comme deux personnes</translation>
    </message>
    <message>
        <source>Traveller separated</source>
        <comment>audit action</comment>
        <translation>Voyageur séparé</translation>
    </message>
    <message>
        <source>Decision on a link taken back</source>
        <comment>audit action</comment>
        <translation>Décision sur un lien annulée</translation>
    </message>
    <message>
        <source>A search is kept under a name of 1 to 100 characters. Nothing was saved. Give it one.</source>
        <comment>error</comment>
        <translation>Une recherche est conservée sous un nom de 1 à 100 caractères. Rien n’a été enregistré. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>That saved search is gone already. Nothing was changed.</source>
        <comment>error</comment>
        <translation>Cette recherche enregistrée n’existe déjà plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no possible link {link}. Nothing was changed. List them again: one goes when its records are withdrawn.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de lien possible {link}. Rien n’a été modifié. Affichez de nouveau la liste&#xa0;: un lien disparaît quand ses enregistrements sont retirés.</translation>
    </message>
    <message>
        <source>Both sides of the link are traveller {traveller} already. Nothing was changed. To part them, separate the block from the traveller.</source>
        <comment>error</comment>
        <translation>Les deux côtés du lien sont déjà le voyageur {traveller}. Rien n’a été modifié. Pour les séparer, détachez les données d’identité du voyageur.</translation>
    </message>
    <message>
        <source>A decision on a link needs a reason from the list. Nothing was changed. Choose one, or “other”.</source>
        <comment>error</comment>
        <translation>Une décision sur un lien exige un motif de la liste. Rien n’a été modifié. Choisissez-en un, ou «&#xa0;autre&#xa0;».</translation>
    </message>
    <message>
        <source>A decision on a link needs a note, in 1 to 1000 characters on one line. Nothing was changed. Write it.</source>
        <comment>error</comment>
        <translation>Une décision sur un lien exige une note de 1 à 1000 caractères sur une ligne. Rien n’a été modifié. Rédigez-la.</translation>
    </message>
    <message>
        <source>There is no decision {decision} on a link. Nothing was changed.</source>
        <comment>error</comment>
        <translation>Il n’y a pas de décision {decision} sur un lien. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Decision {decision} is taken back already. Nothing was changed.</source>
        <comment>error</comment>
        <translation>La décision {decision} est déjà annulée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No record of traveller {traveller} bears these particulars. Nothing was changed. Open the traveller again.</source>
        <comment>error</comment>
        <translation>Aucun enregistrement du voyageur {traveller} ne porte ces données d’identité. Rien n’a été modifié. Ouvrez de nouveau le voyageur.</translation>
    </message>
    <message>
        <source>All records of traveller {traveller} bear the same particulars. Nothing was changed.</source>
        <comment>error</comment>
        <translation>Tous les enregistrements du voyageur {traveller} portent les mêmes données d’identité. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A record in the cache is damaged and can no longer be unpacked. Nothing was changed, and nothing is shown without it. Make a new cache and synchronize again; if it happens again, have the disk checked.</source>
        <comment>error</comment>
        <translation>Un dossier de la cache est endommagé et ne peut plus être décompressé. Rien n’a été modifié et rien n’est affiché sans lui. Créez une nouvelle cache et synchronisez de nouveau; si cela se reproduit, faites vérifier le disque.</translation>
    </message>
    <message>
        <source>The audit log that belongs to this cache is not beside it. Nothing was opened and nothing was changed. Put the file whose name ends in “.audit” back, and tell security if nobody knows who moved it.</source>
        <comment>error</comment>
        <translation>Le journal d’audit de cette cache ne se trouve pas à côté d’elle. Rien n’a été ouvert et rien n’a été modifié. Remettez en place le fichier dont le nom se termine par «&#xa0;.audit&#xa0;», et avertissez la sécurité si personne ne sait qui l’a déplacé.</translation>
    </message>
    <message>
        <source>The audit log beside this cache ends before its last known entry: it is an older copy, or was cut. Nothing was opened and nothing was changed. Put the right file back, and tell security.</source>
        <comment>error</comment>
        <translation>Le journal d’audit à côté de cette cache s’arrête avant sa dernière inscription connue&#xa0;: c’est une copie plus ancienne, ou il a été coupé. Rien n’a été ouvert et rien n’a été modifié. Remettez le bon fichier en place, et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>The audit log beside this cache is not the one that it had. Nothing was opened and nothing was changed. Put the right file back, and tell security.</source>
        <comment>error</comment>
        <translation>Le journal d’audit à côté de cette cache n’est pas celui qu’elle avait. Rien n’a été ouvert et rien n’a été modifié. Remettez le bon fichier en place, et avertissez la sécurité.</translation>
    </message>
    <message>
        <source>likely related, not one person by rule: another first name</source>
        <comment>of a possible link: what keeps two apart</comment>
        <translation>probablement apparentés, par règle pas une seule personne : autre prénom</translation>
    </message>
    <message>
        <source>not one person by rule: other names, whatever the document</source>
        <comment>of a possible link: what keeps two apart</comment>
        <translation>par règle, pas une seule personne : autres noms, quel que soit le document</translation>
    </message>
    <message>
        <source>likely related, not one person by rule: another birth date</source>
        <comment>of a possible link: what keeps two apart</comment>
        <translation>probablement apparentés, par règle pas une seule personne : autre date de naissance</translation>
    </message>
    <message>
        <source>not one person by rule: another first name and birth date in one document</source>
        <comment>of a possible link: what keeps two apart</comment>
        <translation>par règle, pas une seule personne : autre prénom et autre date de naissance dans un même document</translation>
    </message>
    <message>
        <source>possibly one, for an officer by rule: another last name and document</source>
        <comment>of a possible link: what keeps two apart</comment>
        <translation>peut-être une seule personne, à un agent d’en décider par règle : autre nom de famille et autre document</translation>
    </message>
</context>
</TS>
