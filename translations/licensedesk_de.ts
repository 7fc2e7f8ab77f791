<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>off: %1</source>
        <translation>aus: %1</translation>
    </message>
    <message>
        <source>Joined %1.</source>
        <translation>Beitritt zu %1.</translation>
    </message>
    <message>
        <source>Left %1.</source>
        <translation>Austritt aus %1.</translation>
    </message>
    <message>
        <source>%1 joined.</source>
        <translation>%1 ist beigetreten.</translation>
    </message>
    <message>
        <source>%1 left.</source>
        <translation>%1 ist ausgetreten.</translation>
    </message>
    <message>
        <source>%1 joined %2.</source>
        <translation>%1 ist %2 beigetreten.</translation>
    </message>
    <message>
        <source>%1 left %2.</source>
        <translation>%1 hat %2 verlassen.</translation>
    </message>
    <message>
        <source>%1 kept with an error: %2</source>
        <translation>%1 mit Fehler behalten: %2</translation>
    </message>
    <message>
        <source>%1 not given: %2</source>
        <translation>%1 nicht vergeben: %2</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>%1 vergeben</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 entzogen</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 no longer waited for</source>
        <translation>%1 nicht mehr erwartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Member: %1</source>
        <translation>Mitglied: %1</translation>
    </message>
    <message>
        <source>The user did not exist.</source>
        <translation>Den Benutzer gab es nicht.</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Licenses: %1</source>
        <translation>Lizenzen: %1</translation>
    </message>
    <message>
        <source>License: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>%1 should leave %2 and does not.</source>
        <translation>%1 sollte %2 verlassen und bleibt.</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>ein: %1</translation>
    </message>
    <message>
        <source>%1 changed (%2)</source>
        <translation>%1 geändert (%2)</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>Line %1: a quoted field is left open at the end of the file. Close the quotation mark, or get the file anew: it may be cut off.</source>
        <translation>Zeile %1: Ein Feld in Anführungszeichen ist am Ende der Datei noch offen. Schließen Sie das Anführungszeichen, oder beschaffen Sie die Datei neu: Vielleicht ist sie abgeschnitten.</translation>
    </message>
    <message>
        <source>Line %1: the record that begins here is longer than 1 MiB. Look for a quotation mark that is not closed.</source>
        <translation>Zeile %1: Der Datensatz, der hier beginnt, ist länger als 1 MiB. Suchen Sie nach einem Anführungszeichen, das nicht geschlossen ist.</translation>
    </message>
</context>
<context>
    <name>GridContent</name>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
</context>
<context>
    <name>GridOutput</name>
    <message>
        <source>Printing %1</source>
        <translation>%1 wird gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) printed.</source>
        <translation>
            <numerusform>%Ln Zeile gedruckt.</numerusform>
            <numerusform>%Ln Zeilen gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 rows can be copied; export them.</source>
        <extracomment>in the status bar; %1 is a number</extracomment>
        <translation>Höchstens %1 Zeilen können kopiert werden; exportieren Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 &quot;%2&quot; is no GUID</source>
        <translation>%1 „%2“ ist keine GUID</translation>
    </message>
    <message>
        <source>licenseAssignmentStates is no list</source>
        <translation>licenseAssignmentStates ist keine Liste</translation>
    </message>
    <message>
        <source>a license has the unknown state &quot;%1&quot; or error &quot;%2&quot;</source>
        <translation>eine Lizenz hat den unbekannten Zustand „%1“ oder Fehler „%2“</translation>
    </message>
    <message>
        <source>group %1, from which a license comes, is unknown; import the groups, too</source>
        <translation>die Gruppe %1, von der eine Lizenz kommt, ist unbekannt; importieren Sie auch die Gruppen</translation>
    </message>
    <message>
        <source>a GUID</source>
        <translation>eine GUID</translation>
    </message>
    <message>
        <source>a name, for the group is new</source>
        <translation>ein Name, denn die Gruppe ist neu</translation>
    </message>
    <message>
        <source>assignedLicenses is no list</source>
        <translation>assignedLicenses ist keine Liste</translation>
    </message>
    <message>
        <source>members is no list</source>
        <translation>members ist keine Liste</translation>
    </message>
    <message>
        <source>It lists members and does not say of which group. Name the group with --group ID.</source>
        <translation>Darin sind Mitglieder aufgeführt, aber es steht nicht dabei, von welcher Gruppe. Nennen Sie die Gruppe mit --group ID.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and not true or false</source>
        <translation>%1 ist „%2“ und nicht true oder false</translation>
    </message>
    <message>
        <source>It is no list of subscribed SKUs, users, groups or members, or one of several kinds. Save one list of Graph in each file.</source>
        <translation>Es ist keine Liste von abonnierten SKUs, Benutzern, Gruppen oder Mitgliedern, oder es ist eine von mehreren Arten. Speichern Sie in jeder Datei eine Liste von Graph.</translation>
    </message>
    <message>
        <source>the headers make no table of a known kind</source>
        <translation>die Spaltenüberschriften ergeben keine Tabelle einer bekannten Art</translation>
    </message>
    <message>
        <source>unknown header &quot;%1&quot;</source>
        <translation>unbekannte Spaltenüberschrift „%1“</translation>
    </message>
    <message>
        <source>Line %1: %2. The first line must name the columns of a product catalogue, of a rule table, or of users or members by Graph&apos;s names.</source>
        <translation>Zeile %1: %2. Die erste Zeile muss die Spalten eines Produktkatalogs oder einer Regeltabelle nennen, oder die von Benutzern oder Mitgliedern mit den Namen von Graph.</translation>
    </message>
    <message>
        <source>%1 fields instead of %2</source>
        <translation>%1 Felder statt %2</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 is wrong: expected is %2</source>
        <translation>%1 ist falsch: erwartet wird %2</translation>
    </message>
    <message>
        <source>another object has the %1 %2 already</source>
        <translation>ein anderes Objekt hat bei %1 bereits den Wert %2</translation>
    </message>
    <message>
        <source>a license has no skuId that is a GUID</source>
        <translation>eine Lizenz hat keine skuId, die eine GUID ist</translation>
    </message>
    <message>
        <source>product %1 is unknown; import the catalogue or the subscriptions first</source>
        <translation>das Produkt %1 ist unbekannt; importieren Sie zuerst den Katalog oder die Abonnements</translation>
    </message>
    <message>
        <source>disabledPlans is no list</source>
        <translation>disabledPlans ist keine Liste</translation>
    </message>
    <message>
        <source>service plan %1 is unknown</source>
        <translation>der Dienstplan %1 ist unbekannt</translation>
    </message>
    <message>
        <source>one that no other kind of object has</source>
        <translation>eine ID, die keine andere Art von Objekt hat</translation>
    </message>
    <message>
        <source>a member has no id</source>
        <translation>ein Mitglied hat keine id</translation>
    </message>
    <message>
        <source>member %1 is no user and no group of the directory; import it first</source>
        <translation>das Mitglied %1 ist weder ein Benutzer noch eine Gruppe des Verzeichnisses; importieren Sie es zuerst</translation>
    </message>
    <message>
        <source>a group cannot be a member of itself</source>
        <translation>eine Gruppe kann nicht Mitglied ihrer selbst sein</translation>
    </message>
    <message>
        <source>the members of the group are made by its rule</source>
        <translation>die Mitglieder der Gruppe ergeben sich aus ihrer Regel</translation>
    </message>
    <message>
        <source>defaultUsageLocation is no text</source>
        <translation>defaultUsageLocation ist kein Text</translation>
    </message>
    <message>
        <source>verifiedDomains is no list</source>
        <translation>verifiedDomains ist keine Liste</translation>
    </message>
    <message>
        <source>It is no rule table: %1.</source>
        <translation>Es ist keine Regeltabelle: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>the set has no name</source>
        <translation>die Menge hat keinen Namen</translation>
    </message>
    <message>
        <source>prohibited_location is no country code of two letters</source>
        <translation>prohibited_location ist kein Ländercode aus zwei Buchstaben</translation>
    </message>
    <message>
        <source>a plan cannot require itself</source>
        <translation>ein Plan kann nicht sich selbst voraussetzen</translation>
    </message>
    <message>
        <source>prepaidUnits.%1 is no number of units</source>
        <translation>prepaidUnits.%1 ist keine Anzahl von Einheiten</translation>
    </message>
    <message>
        <source>servicePlans is no list</source>
        <translation>servicePlans ist keine Liste</translation>
    </message>
    <message>
        <source>a service plan has no servicePlanId that is a GUID</source>
        <translation>ein Dienstplan hat keine servicePlanId, die eine GUID ist</translation>
    </message>
    <message>
        <source>it has no skuId that is a GUID</source>
        <translation>es hat keine skuId, die eine GUID ist</translation>
    </message>
    <message>
        <source>prepaidUnits is no object</source>
        <translation>prepaidUnits ist kein Objekt</translation>
    </message>
    <message>
        <source>capabilityStatus is none that is known</source>
        <translation>capabilityStatus hat keinen bekannten Wert</translation>
    </message>
    <message>
        <source>a name, for the user is new</source>
        <translation>ein Name, denn der Benutzer ist neu</translation>
    </message>
    <message>
        <source>Nothing of it is taken, and the table stays as it is: a rule table is taken only when every line is right.</source>
        <translation>Nichts davon wird übernommen, und die Tabelle bleibt, wie sie ist: Eine Regeltabelle wird nur übernommen, wenn jede Zeile stimmt.</translation>
    </message>
</context>
<context>
    <name>JsonArrayReader</name>
    <message>
        <source>Line %1: this is no JSON (%2). Get the file anew: it may be cut off.</source>
        <translation>Zeile %1: Das ist kein JSON (%2). Beschaffen Sie die Datei neu: Vielleicht ist sie abgeschnitten.</translation>
    </message>
    <message>
        <source>There is no list in it: neither an array nor an object with an array &quot;value&quot;. Save what Graph answers to a list request.</source>
        <translation>Es ist keine Liste darin: weder ein Array noch ein Objekt mit einem Array „value“. Speichern Sie, was Graph auf die Anforderung einer Liste antwortet.</translation>
    </message>
    <message>
        <source>a comma without an element</source>
        <translation>ein Komma ohne Element</translation>
    </message>
</context>
<context>
    <name>LicenseDesk</name>
    <message>
        <source>one of its service plans excludes another one of %1</source>
        <translation>einer seiner Dienstpläne einen anderen von %1 ausschließt</translation>
    </message>
    <message>
        <source>Turn one of the two plans off</source>
        <translation>Schalten Sie einen der beiden Pläne aus</translation>
    </message>
    <message>
        <source>its own plans %1 and %2 exclude each other</source>
        <translation>seine eigenen Pläne %1 und %2 einander ausschließen</translation>
    </message>
    <message>
        <source>Turn %1 or %2 off in it</source>
        <translation>Schalten Sie darin %1 oder %2 aus</translation>
    </message>
    <message>
        <source>its plan %1 and the plan %2 exclude each other</source>
        <translation>sein Plan %1 und der Plan %2 einander ausschließen</translation>
    </message>
    <message>
        <source>its plan %1 and the plan %2 of %3 exclude each other</source>
        <translation>sein Plan %1 und der Plan %2 von %3 einander ausschließen</translation>
    </message>
    <message>
        <source>another license depends on one of its service plans</source>
        <translation>eine andere Lizenz von einem seiner Dienstpläne abhängt</translation>
    </message>
    <message>
        <source>Remove the dependent license first</source>
        <translation>Entfernen Sie zuerst die abhängige Lizenz</translation>
    </message>
    <message>
        <source>the plan %1 of %2 needs %3, and nothing else would provide it</source>
        <translation>der Plan %1 von %2 %3 benötigt und nichts anderes das bereitstellen würde</translation>
    </message>
    <message>
        <source>Turn %1 off, or provide %2 in another way</source>
        <translation>Schalten Sie %1 aus, oder stellen Sie %2 auf andere Weise bereit</translation>
    </message>
    <message>
        <source>Turn it on for the group or the user</source>
        <translation>Schalten Sie ihn für die Gruppe oder den Benutzer ein</translation>
    </message>
    <message>
        <source>Turn it on for the user</source>
        <translation>Schalten Sie ihn für den Benutzer ein</translation>
    </message>
    <message>
        <source>one of its service plans needs another one that is not on</source>
        <translation>einer seiner Dienstpläne einen anderen benötigt, der nicht eingeschaltet ist</translation>
    </message>
    <message>
        <source>its plan %1 needs %2, and that is not on</source>
        <translation>sein Plan %1 %2 benötigt und das nicht eingeschaltet ist</translation>
    </message>
    <message>
        <source>its plan %1 needs %2, and none of them is on</source>
        <translation>sein Plan %1 %2 benötigt und nichts davon eingeschaltet ist</translation>
    </message>
    <message>
        <source>Turn one of them on for the group or the user</source>
        <translation>Schalten Sie einen davon für die Gruppe oder den Benutzer ein</translation>
    </message>
    <message>
        <source>Turn one of them on for the user</source>
        <translation>Schalten Sie einen davon für den Benutzer ein</translation>
    </message>
    <message>
        <source>Turn the plan off, or correct the usage location</source>
        <translation>Schalten Sie den Plan aus, oder korrigieren Sie den Nutzungsstandort</translation>
    </message>
    <message>
        <source>one of its service plans is not available in the usage location</source>
        <translation>einer seiner Dienstpläne am Nutzungsstandort nicht verfügbar ist</translation>
    </message>
    <message>
        <source>its plan %1 is not available in the usage location %2</source>
        <translation>sein Plan %1 am Nutzungsstandort %2 nicht verfügbar ist</translation>
    </message>
    <message>
        <source>Change the address of one of the two</source>
        <translation>Ändern Sie die Adresse eines der beiden</translation>
    </message>
    <message>
        <source>one of the user&apos;s mail addresses belongs to somebody else, too</source>
        <translation>eine E-Mail-Adresse des Benutzers auch jemand anderem gehört</translation>
    </message>
    <message>
        <source>the mail address %1 belongs to another object, too</source>
        <translation>die E-Mail-Adresse %1 auch einem anderen Objekt gehört</translation>
    </message>
    <message>
        <source>the mail address %1 belongs to %2, too</source>
        <translation>die E-Mail-Adresse %1 auch %2 gehört</translation>
    </message>
    <message>
        <source>the directory has no active subscription of it</source>
        <translation>das Verzeichnis kein aktives Abonnement davon hat</translation>
    </message>
    <message>
        <source>Buy or renew the subscription</source>
        <translation>Kaufen oder verlängern Sie das Abonnement</translation>
    </message>
    <message>
        <source>something else in the same license change failed</source>
        <translation>etwas anderes in derselben Lizenzänderung fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Resolve the other license errors of the user</source>
        <translation>Beheben Sie die anderen Lizenzfehler des Benutzers</translation>
    </message>
    <message>
        <source>the group&apos;s license %1 cannot be given, and the licenses of a group are given together or not at all</source>
        <translation>die Lizenz %1 der Gruppe nicht vergeben werden kann und die Lizenzen einer Gruppe nur gemeinsam vergeben werden</translation>
    </message>
    <message>
        <source>Resolve the error of %1</source>
        <translation>Beheben Sie den Fehler von %1</translation>
    </message>
    <message>
        <source>no unit of it is left</source>
        <translation>keine Einheit davon mehr frei ist</translation>
    </message>
    <message>
        <source>Buy more units, or free one</source>
        <translation>Kaufen Sie Einheiten nach, oder geben Sie eine frei</translation>
    </message>
    <message>
        <source>%1 has %2, assigned directly.</source>
        <translation>%1 hat %2, direkt zugewiesen.</translation>
    </message>
    <message>
        <source>%1 has %2 from %3.</source>
        <translation>%1 hat %2 von %3.</translation>
    </message>
    <message>
        <source>%1 has %2, assigned directly, but its subscription is not active. Renew the subscription.</source>
        <translation>%1 hat %2, direkt zugewiesen, aber das Abonnement ist nicht aktiv. Verlängern Sie das Abonnement.</translation>
    </message>
    <message>
        <source>%1 has %2 from %3, but its subscription is not active. Renew the subscription.</source>
        <translation>%1 hat %2 von %3, aber das Abonnement ist nicht aktiv. Verlängern Sie das Abonnement.</translation>
    </message>
    <message>
        <source>%1 does not get %2, assigned directly, because %3. %4, then assign it again.</source>
        <translation>%1 bekommt %2, direkt zugewiesen, nicht, weil %3. %4, und weisen Sie es dann erneut zu.</translation>
    </message>
    <message>
        <source>%1 keeps %2, assigned directly, as it was, because %3. %4, then make the change again.</source>
        <translation>%1 behält %2, direkt zugewiesen, wie es war, weil %3. %4, und nehmen Sie die Änderung dann erneut vor.</translation>
    </message>
    <message>
        <source>%1 does not get %2 from %3, because %4. %5, then reprocess.</source>
        <translation>%1 bekommt %2 von %3 nicht, weil %4. %5, und verarbeiten Sie dann erneut.</translation>
    </message>
    <message>
        <source>%1 keeps %2 from %3 as it was, because %4. %5, then reprocess.</source>
        <translation>%1 behält %2 von %3, wie es war, weil %4. %5, und verarbeiten Sie dann erneut.</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Not enough licenses</source>
        <translation>Nicht genügend Lizenzen</translation>
    </message>
    <message>
        <source>Conflicting service plans</source>
        <translation>Dienstpläne in Konflikt</translation>
    </message>
    <message>
        <source>Service plan dependency</source>
        <translation>Abhängigkeit eines Dienstplans</translation>
    </message>
    <message>
        <source>Not allowed in the usage location</source>
        <translation>Am Nutzungsstandort nicht zulässig</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>Adresse bereits vergeben</translation>
    </message>
    <message>
        <source>Other problem</source>
        <translation>Anderes Problem</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Active with error</source>
        <translation>Aktiv mit Fehler</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives; %1 may be several, with commas</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 cannot be read. Choose another file.</source>
        <translation>%1 kann nicht gelesen werden. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2 Nothing of it was taken; correct the file, or choose another one.</source>
        <translation>%1 kann nicht gelesen werden: %2 Nichts davon wurde übernommen; korrigieren Sie die Datei, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no directory %1. Check its name, or create it.</source>
        <translation>Es gibt kein Verzeichnis %1. Prüfen Sie den Namen, oder legen Sie es an.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon, und es wurde nicht verändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a directory of License Desk. Choose another file.</source>
        <translation>%1 ist kein Verzeichnis von License Desk. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of License Desk. Update the program to open it.</source>
        <translation>%1 stammt von einer neueren Version von License Desk. Aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is damaged and was left as it is. Restore it from a backup.</source>
        <translation>%1 ist beschädigt und wurde nicht verändert. Stellen Sie es aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Close that one, then try again.</source>
        <translation>%1 wird von einem anderen Programm benutzt. Schließen Sie es, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>%1 kann nicht geschrieben werden. Prüfen Sie die Berechtigungen der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>There is no space left on the disk of %1; the last change was not made. Free some space, then try again.</source>
        <translation>Auf dem Datenträger von %1 ist kein Platz mehr; die letzte Änderung wurde nicht vorgenommen. Schaffen Sie Platz, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Something went wrong inside License Desk; nothing was changed. Try again; the log has the details.</source>
        <translation>In License Desk ist etwas schiefgegangen; nichts wurde geändert. Versuchen Sie es erneut; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>%1 was not found. It may have been deleted meanwhile; refresh the view.</source>
        <translation>%1 wurde nicht gefunden. Vielleicht wurde es inzwischen gelöscht; aktualisieren Sie die Ansicht.</translation>
    </message>
    <message>
        <source>Another object has the value %2 of %1 already. Choose a different one.</source>
        <translation>Ein anderes Objekt hat bei %1 bereits den Wert %2. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>At least one of them is a member already; nobody was added. Leave out who is a member.</source>
        <translation>Mindestens einer davon ist bereits Mitglied; niemand wurde hinzugefügt. Lassen Sie weg, wer schon Mitglied ist.</translation>
    </message>
    <message>
        <source>A group cannot be a member of itself. Choose another one.</source>
        <translation>Eine Gruppe kann nicht Mitglied ihrer selbst sein. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The value of %1 is not valid. Correct it.</source>
        <translation>Der Wert von %1 ist ungültig. Korrigieren Sie ihn.</translation>
    </message>
    <message>
        <source>The value of %1 is not valid. Enter %2.</source>
        <translation>Der Wert von %1 ist ungültig. Geben Sie %2 ein.</translation>
    </message>
    <message>
        <source>%1 is not supported. Leave it out.</source>
        <translation>%1 wird nicht unterstützt. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Two service plans exclude each other; a user can have only one of them. Turn one of the two off.</source>
        <translation>Zwei Dienstpläne schließen einander aus; ein Benutzer kann nur einen davon haben. Schalten Sie einen der beiden aus.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other; a user can have only one of them. Turn one of the two off.</source>
        <translation>%1 und %2 schließen einander aus; ein Benutzer kann nur einen davon haben. Schalten Sie einen der beiden aus.</translation>
    </message>
    <message>
        <source>A service plan needs another one that would not be on. Turn that one on as well.</source>
        <translation>Ein Dienstplan benötigt einen anderen, der nicht eingeschaltet wäre. Schalten Sie auch diesen ein.</translation>
    </message>
    <message>
        <source>%1 needs %2, and that would not be on. Turn %2 on as well, or turn %1 off.</source>
        <translation>%1 benötigt %2, und das wäre nicht eingeschaltet. Schalten Sie auch %2 ein, oder schalten Sie %1 aus.</translation>
    </message>
    <message>
        <source>%1 needs %2, and none of them would be on. Turn one of them on as well, or turn %1 off.</source>
        <translation>%1 benötigt %2, und nichts davon wäre eingeschaltet. Schalten Sie auch einen davon ein, oder schalten Sie %1 aus.</translation>
    </message>
    <message>
        <source>A mail address belongs to another object already. Change the address of one of the two, then try again.</source>
        <translation>Eine E-Mail-Adresse gehört bereits einem anderen Objekt. Ändern Sie die Adresse eines der beiden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The mail address %1 belongs to another object already. Change the address of one of the two, then try again.</source>
        <translation>Die E-Mail-Adresse %1 gehört bereits einem anderen Objekt. Ändern Sie die Adresse eines der beiden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The mail address %1 belongs to %2 already. Change the address of one of the two, then try again.</source>
        <translation>Die E-Mail-Adresse %1 gehört bereits %2. Ändern Sie die Adresse eines der beiden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is nothing to change. Choose at least one product to assign, edit or remove.</source>
        <translation>Es gibt nichts zu ändern. Wählen Sie mindestens ein Produkt zum Zuweisen, Bearbeiten oder Entfernen.</translation>
    </message>
    <message>
        <source>%1 is named more than once in one change. Name each product once.</source>
        <translation>%1 wird in einer Änderung mehrfach genannt. Nennen Sie jedes Produkt einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be removed, because it is not assigned. It may have been removed meanwhile; refresh the view.</source>
        <translation>%1 kann nicht entfernt werden, weil es nicht zugewiesen ist. Vielleicht wurde es inzwischen entfernt; aktualisieren Sie die Ansicht.</translation>
    </message>
    <message>
        <source>%1 comes from a group and cannot be removed from the user directly. Remove the user from the group, or remove the license from the group.</source>
        <translation>%1 kommt von einer Gruppe und kann dem Benutzer nicht direkt entzogen werden. Entfernen Sie den Benutzer aus der Gruppe, oder entfernen Sie die Lizenz von der Gruppe.</translation>
    </message>
    <message>
        <source>%1 cannot be assigned, because the directory has no active subscription of it. Buy or renew it first.</source>
        <translation>%1 kann nicht zugewiesen werden, weil das Verzeichnis kein aktives Abonnement davon hat. Kaufen oder verlängern Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 is not a service plan of %2. Choose among the plans of that product.</source>
        <translation>%1 ist kein Dienstplan von %2. Wählen Sie unter den Plänen dieses Produkts.</translation>
    </message>
    <message>
        <source>The user has no usage location, and without one no license can be assigned directly. Set the usage location first.</source>
        <translation>Der Benutzer hat keinen Nutzungsstandort, und ohne ihn kann keine Lizenz direkt zugewiesen werden. Legen Sie zuerst den Nutzungsstandort fest.</translation>
    </message>
    <message>
        <source>A service plan is not available in the usage location. Turn the plan off, or correct the usage location.</source>
        <translation>Ein Dienstplan ist am Nutzungsstandort nicht verfügbar. Schalten Sie den Plan aus, oder korrigieren Sie den Nutzungsstandort.</translation>
    </message>
    <message>
        <source>%1 is not available in the usage location %2. Turn the plan off, or correct the usage location.</source>
        <translation>%1 ist am Nutzungsstandort %2 nicht verfügbar. Schalten Sie den Plan aus, oder korrigieren Sie den Nutzungsstandort.</translation>
    </message>
    <message>
        <source>No unit of %1 is left. Buy more units, or free one, then try again.</source>
        <translation>Keine Einheit von %1 ist mehr frei. Kaufen Sie Einheiten nach, oder geben Sie eine frei, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 needs %2 on the same group; what members have from elsewhere does not count. Turn %2 on for the group, or turn %1 off.</source>
        <translation>%1 benötigt %2 in derselben Gruppe; was Mitglieder anderswoher haben, zählt nicht. Schalten Sie %2 für die Gruppe ein, oder schalten Sie %1 aus.</translation>
    </message>
    <message>
        <source>Licenses can be assigned only to security groups and to Microsoft 365 groups that are security-enabled. Make the group security-enabled, or choose another one.</source>
        <translation>Lizenzen können nur Sicherheitsgruppen und sicherheitsaktivierten Microsoft-365-Gruppen zugewiesen werden. Machen Sie die Gruppe sicherheitsaktiviert, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The group still has licenses. Remove its licenses first, then try again.</source>
        <translation>Die Gruppe hat noch Lizenzen. Entfernen Sie zuerst ihre Lizenzen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>All units of the product are in use. Who waits longest gets the next one when the group is reprocessed.</source>
        <translation>Alle Einheiten des Produkts sind in Benutzung. Wer am längsten wartet, bekommt die nächste, wenn die Gruppe erneut verarbeitet wird.</translation>
    </message>
    <message>
        <source>A service plan of the product cannot be used together with another one that the user has. Which of the two goes is for you to decide.</source>
        <translation>Ein Dienstplan des Produkts kann nicht zusammen mit einem anderen benutzt werden, den der Benutzer hat. Welcher der beiden wegfällt, entscheiden Sie.</translation>
    </message>
    <message>
        <source>A service plan needs another one that the user does not have, or a license could not go because something still needs it.</source>
        <translation>Ein Dienstplan benötigt einen anderen, den der Benutzer nicht hat, oder eine Lizenz konnte nicht wegfallen, weil etwas sie noch benötigt.</translation>
    </message>
    <message>
        <source>A service plan of the product may not be used where the user is.</source>
        <translation>Ein Dienstplan des Produkts darf dort, wo der Benutzer ist, nicht benutzt werden.</translation>
    </message>
    <message>
        <source>A mail address of the user belongs to another user, group or contact already.</source>
        <translation>Eine E-Mail-Adresse des Benutzers gehört bereits einem anderen Benutzer, einer Gruppe oder einem Kontakt.</translation>
    </message>
    <message>
        <source>Another product of the same group could not be given, or the subscription is suspended. A group gives all of its products or none.</source>
        <translation>Ein anderes Produkt derselben Gruppe konnte nicht vergeben werden, oder das Abonnement ist ausgesetzt. Eine Gruppe vergibt alle ihre Produkte oder keines.</translation>
    </message>
    <message>
        <source>Buy more units of the product.</source>
        <translation>Kaufen Sie Einheiten des Produkts nach.</translation>
    </message>
    <message>
        <source>Remove the product from users or groups that do not need it.</source>
        <translation>Entfernen Sie das Produkt von Benutzern oder Gruppen, die es nicht benötigen.</translation>
    </message>
    <message>
        <source>Then reprocess the group.</source>
        <translation>Verarbeiten Sie dann die Gruppe erneut.</translation>
    </message>
    <message>
        <source>Turn one of the two plans off in the group or in the direct license.</source>
        <translation>Schalten Sie einen der beiden Pläne in der Gruppe oder in der direkten Lizenz aus.</translation>
    </message>
    <message>
        <source>Take the user out of one group, or remove the direct license.</source>
        <translation>Nehmen Sie den Benutzer aus einer Gruppe, oder entfernen Sie die direkte Lizenz.</translation>
    </message>
    <message>
        <source>Then reprocess the user.</source>
        <translation>Verarbeiten Sie dann den Benutzer erneut.</translation>
    </message>
    <message>
        <source>Give the user a product with the plan that is needed.</source>
        <translation>Geben Sie dem Benutzer ein Produkt mit dem Plan, der benötigt wird.</translation>
    </message>
    <message>
        <source>Turn the plan off that needs it.</source>
        <translation>Schalten Sie den Plan aus, der ihn benötigt.</translation>
    </message>
    <message>
        <source>Correct the user&apos;s usage location.</source>
        <translation>Korrigieren Sie den Nutzungsstandort des Benutzers.</translation>
    </message>
    <message>
        <source>Turn the plan off in the group.</source>
        <translation>Schalten Sie den Plan in der Gruppe aus.</translation>
    </message>
    <message>
        <source>Change the address of one of the two objects.</source>
        <translation>Ändern Sie die Adresse eines der beiden Objekte.</translation>
    </message>
    <message>
        <source>Resolve the error of the product that stands beside it.</source>
        <translation>Beheben Sie den Fehler des Produkts, das daneben aufgeführt ist.</translation>
    </message>
    <message>
        <source>Renew a suspended subscription.</source>
        <translation>Verlängern Sie ein ausgesetztes Abonnement.</translation>
    </message>
    <message>
        <source>The directory was changed since the preview was made, so nothing was done. Look at the new preview.</source>
        <translation>Das Verzeichnis wurde seit der Vorschau geändert, daher wurde nichts getan. Sehen Sie sich die neue Vorschau an.</translation>
    </message>
    <message>
        <source>The rule is wrong in line %1, column %2: %3</source>
        <translation>Die Regel ist in Zeile %1, Spalte %2 falsch: %3</translation>
    </message>
    <message>
        <source>The members of %1 are made by its rule and cannot be edited by hand. Change the rule, or turn the group into an assigned one.</source>
        <translation>Die Mitglieder von %1 ergeben sich aus der Regel der Gruppe und können nicht von Hand bearbeitet werden. Ändern Sie die Regel, oder machen Sie aus der Gruppe eine zugewiesene.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n thing(s) that it changed have been changed again since, so nothing was done. %2</source>
        <translation>
            <numerusform>%1: %n Sache, die dadurch geändert wurde, wurde seither erneut geändert; deshalb wurde nichts getan. %2</numerusform>
            <numerusform>%1: %n Sachen, die dadurch geändert wurden, wurden seither erneut geändert; deshalb wurde nichts getan. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AddMembersDialog</name>
    <message>
        <source>Add members</source>
        <translation>Mitglieder hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;hoose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>Any part of a name or address</source>
        <translation>Beliebiger Teil eines Namens oder einer Adresse</translation>
    </message>
    <message>
        <source>&amp;Search users:</source>
        <translation>&amp;Benutzer suchen:</translation>
    </message>
    <message>
        <source>Add members to %1</source>
        <translation>Mitglieder zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Found users</source>
        <translation>Gefundene Benutzer</translation>
    </message>
    <message>
        <source>Chosen users</source>
        <translation>Ausgewählte Benutzer</translation>
    </message>
    <message>
        <source>%1: is a member already, not added again</source>
        <translation>%1: ist bereits Mitglied, wird nicht erneut hinzugefügt</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Es ist noch niemand ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) to be added:</source>
        <translation>
            <numerusform>%n Benutzer wird hinzugefügt:</numerusform>
            <numerusform>%n Benutzer werden hinzugefügt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Find users, and choose at least one who is no member yet.</source>
        <translation>Suchen Sie Benutzer, und wählen Sie mindestens einen aus, der noch kein Mitglied ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) added to %1.</source>
        <translation>
            <numerusform>%n Mitglied zu %1 hinzugefügt.</numerusform>
            <numerusform>%n Mitglieder zu %1 hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No user is called that.</source>
        <translation>Kein Benutzer heißt so.</translation>
    </message>
    <message>
        <source>&amp;Paste list…</source>
        <translation>Liste &amp;einfügen …</translation>
    </message>
    <message>
        <source>Choose the users of a list of names, addresses or ids</source>
        <translation>Die Benutzer einer Liste von Namen, Adressen oder IDs wählen</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>Liste einfügen</translation>
    </message>
    <message>
        <source>&amp;Choose users</source>
        <translation>Benutzer &amp;wählen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AssignLicensesDialog</name>
    <message>
        <source>Assign licenses</source>
        <translation>Lizenzen zuweisen</translation>
    </message>
    <message>
        <source>Available products</source>
        <translation>Verfügbare Produkte</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>Dienstpläne</translation>
    </message>
    <message>
        <source>&amp;Products</source>
        <translation>&amp;Produkte</translation>
    </message>
    <message numerus="yes">
        <source>Assign licenses to %n user(s)</source>
        <translation>
            <numerusform>%n Benutzer Lizenzen zuweisen</numerusform>
            <numerusform>%n Benutzern Lizenzen zuweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign licenses to %1</source>
        <translation>%1 Lizenzen zuweisen</translation>
    </message>
    <message>
        <source>%1 of %2 available</source>
        <translation>%1 von %2 verfügbar</translation>
    </message>
    <message>
        <source>already assigned</source>
        <translation>bereits zugewiesen</translation>
    </message>
    <message>
        <source>Service plans of %1</source>
        <translation>Dienstpläne von %1</translation>
    </message>
    <message>
        <source>Check at least one product.</source>
        <translation>Kreuzen Sie mindestens ein Produkt an.</translation>
    </message>
    <message>
        <source>%1 assigned to %2; its members are being processed.</source>
        <translation>%1 wurde %2 zugewiesen; die Mitglieder werden verarbeitet.</translation>
    </message>
    <message>
        <source>%1 assigned to %2.</source>
        <translation>%1 wurde %2 zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 assigned to %n user(s).</source>
        <translation>
            <numerusform>%1 wurde %n Benutzer zugewiesen.</numerusform>
            <numerusform>%1 wurde %n Benutzern zugewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditDetails</name>
    <message>
        <source>Entry details</source>
        <translation>Eintragsdetails</translation>
    </message>
    <message>
        <source>Select an entry to see its old and new values.</source>
        <translation>Wählen Sie einen Eintrag aus, um seinen alten und neuen Wert zu sehen.</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditPane</name>
    <message>
        <source>Audit log</source>
        <translation>Überwachungsprotokoll</translation>
    </message>
    <message>
        <source>Filter audit log</source>
        <translation>Überwachungsprotokoll filtern</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Any activity</source>
        <translation>Alle Aktivitäten</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Any actor</source>
        <translation>Alle Akteure</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als &amp;CSV exportieren …</translation>
    </message>
    <message>
        <source>Write the entries that are shown to a CSV file</source>
        <translation>Die angezeigten Einträge in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>Write the entries that are shown to a JSON file</source>
        <translation>Die angezeigten Einträge in eine JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Copy entry</source>
        <translation>Eintrag &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected entry with its values</source>
        <translation>Den ausgewählten Eintrag mit seinen Werten kopieren</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>Überwachungsprotokoll exportieren</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Überwachungsprotokoll</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) selected</source>
        <translation>
            <numerusform>%Ln Eintrag ausgewählt</numerusform>
            <numerusform>%Ln Einträge ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>Kein Eintrag entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Es ist noch nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::BannerArea</name>
    <message>
        <source>Banners</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::BannerWidget</name>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeDialog</name>
    <message>
        <source>The directory was closed before the change could be made.</source>
        <translation>Das Verzeichnis wurde geschlossen, bevor die Änderung vorgenommen werden konnte.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Previewing</source>
        <translation>Vorschau wird erstellt</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 is what is done, as &quot;Assign licenses to 40 users&quot;</extracomment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Looking for users who are refused</source>
        <translation>Es wird geprüft, wer abgelehnt wird</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeHistoryDialog</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>The last hundred changes, newest first. Select how far to go back, or forth again.</source>
        <translation>Die letzten hundert Änderungen, die neueste zuerst. Wählen Sie, wie weit es zurück oder wieder vor gehen soll.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet that can be undone.</source>
        <translation>Noch wurde nichts geändert, was rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n change(s)</source>
        <translation>
            <numerusform>%n Änderung &amp;rückgängig machen</numerusform>
            <numerusform>%n Änderungen &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo %n change(s)</source>
        <translation>
            <numerusform>%n Änderung &amp;wiederherstellen</numerusform>
            <numerusform>%n Änderungen &amp;wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeUnitsDialog</name>
    <message>
        <source>Change units</source>
        <translation>Einheiten ändern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Enabled:</source>
        <translation>&amp;Aktiviert:</translation>
    </message>
    <message>
        <source>In &amp;warning:</source>
        <translation>In &amp;Warnung:</translation>
    </message>
    <message>
        <source>S&amp;uspended:</source>
        <translation>A&amp;usgesetzt:</translation>
    </message>
    <message>
        <source>&amp;Locked out:</source>
        <translation>&amp;Gesperrt:</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Einheiten von %1</translation>
    </message>
    <message>
        <source>Total %1, assigned %2, available %3</source>
        <translation>Gesamt %1, zugewiesen %2, verfügbar %3</translation>
    </message>
    <message>
        <source>%1 more are assigned than bought. Nobody loses a license, but nobody gets one either until units are bought or freed.</source>
        <translation>Es sind %1 mehr zugewiesen als gekauft. Niemand verliert eine Lizenz, aber es bekommt auch niemand eine, bis Einheiten gekauft oder frei werden.</translation>
    </message>
    <message>
        <source>With this status the product cannot be assigned anew. Who has it keeps it.</source>
        <translation>Mit diesem Status kann das Produkt nicht neu zugewiesen werden. Wer es hat, behält es.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Es wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Units of %1 saved.</source>
        <translation>Einheiten von %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reprocess the %n user(s) who wait for a unit</source>
        <translation>
            <numerusform>Den %n &amp;Benutzer, der auf eine Einheit wartet, erneut verarbeiten</numerusform>
            <numerusform>Die %n &amp;Benutzer, die auf eine Einheit warten, erneut verarbeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChipBar</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Filter by a value</source>
        <translation>Nach einem Wert filtern</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alle anzeigen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter and its value, such as &quot;Product: Office 365 E3&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose another, or remove the filter by the cross</source>
        <translation>Einen anderen Wert wählen oder den Filter mit dem Kreuz entfernen</translation>
    </message>
    <message>
        <source>Remove the filter by the cross</source>
        <translation>Den Filter mit dem Kreuz entfernen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChoiceList</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ColumnMappingDialog</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n row(s). Which property of a user is each column?</source>
        <translation>
            <numerusform>%1 hat %n Zeile. Welche Eigenschaft eines Benutzers ist jede Spalte?</numerusform>
            <numerusform>%1 hat %n Zeilen. Welche Eigenschaft eines Benutzers ist jede Spalte?</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Property of column %1</source>
        <translation>Eigenschaft der Spalte %1</translation>
    </message>
    <message>
        <source>(not imported)</source>
        <translation>(nicht importiert)</translation>
    </message>
    <message>
        <source>Two columns cannot both be %1.</source>
        <translation>Zwei Spalten können nicht beide %1 sein.</translation>
    </message>
    <message>
        <source>One column must tell the users apart: userPrincipalName or id.</source>
        <translation>Eine Spalte muss die Benutzer unterscheiden: userPrincipalName oder id.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a user, group, product or action</source>
        <translation>Einen Benutzer, eine Gruppe, ein Produkt oder eine Aktion suchen</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Eine Aktion suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>%1, searching…</source>
        <translation>%1, wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing is called so. Try a part of the name.</source>
        <translation>Nichts heißt so. Versuchen Sie es mit einem Teil des Namens.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ConsumptionTab</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Consumption over time</source>
        <translation>Verbrauch im Zeitverlauf</translation>
    </message>
    <message>
        <source>What was assigned at the end of each hour in which it changed, since %1.</source>
        <translation>Was am Ende jeder Stunde zugewiesen war, in der sich etwas änderte, seit %1.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DeleteDialog</name>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Delete users</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n user(s)</source>
        <translation>
            <numerusform>%n Benutzer löschen</numerusform>
            <numerusform>%n Benutzer löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All their licenses go, and the units are free for others. Others who wait for one get it when they are reprocessed.</source>
        <translation>Alle ihre Lizenzen fallen weg, und die Einheiten werden für andere frei. Wer auf eine wartet, erhält sie, wenn er erneut verarbeitet wird.</translation>
    </message>
    <message>
        <source>Members: %1. A group that has licenses cannot be deleted. What users have kept from it, because something depends on it, becomes a direct license.</source>
        <translation>Mitglieder: %1. Eine Gruppe mit Lizenzen kann nicht gelöscht werden. Was Benutzer von ihr behalten haben, weil etwas davon abhängt, wird zur direkten Lizenz.</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) deleted.</source>
        <translation>
            <numerusform>%Ln Benutzer gelöscht.</numerusform>
            <numerusform>%Ln Benutzer gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryActions</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Default usage location, verified domains, automatic reprocessing</source>
        <translation>Standard-Nutzungsstandort, verifizierte Domänen, automatische erneute Verarbeitung</translation>
    </message>
    <message>
        <source>&amp;Reports…</source>
        <translation>&amp;Berichte …</translation>
    </message>
    <message>
        <source>Errors, groups, products, assignments and redundant licenses as tables, to copy and save</source>
        <translation>Fehler, Gruppen, Produkte, Zuweisungen und redundante Lizenzen als Tabellen, zum Kopieren und Speichern</translation>
    </message>
    <message>
        <source>Remove re&amp;dundant licenses…</source>
        <translation>Re&amp;dundante Lizenzen entfernen …</translation>
    </message>
    <message>
        <source>Take away direct licenses that groups give as well</source>
        <translation>Direkte Lizenzen entziehen, die auch von Gruppen vergeben werden</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryBanners</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>in how many groups</comment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in %1 have license errors.</source>
        <translation>
            <numerusform>%n Benutzer in %1 hat Lizenzfehler.</numerusform>
            <numerusform>%n Benutzer in %1 haben Lizenzfehler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) have license errors.</source>
        <translation>
            <numerusform>%n Benutzer hat Lizenzfehler.</numerusform>
            <numerusform>%n Benutzer haben Lizenzfehler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no units left, %n user(s) wait.</source>
        <translation>
            <numerusform>%1: keine Einheiten mehr frei, %n Benutzer wartet.</numerusform>
            <numerusform>%1: keine Einheiten mehr frei, %n Benutzer warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>single users</source>
        <translation>einzelne Benutzer</translation>
    </message>
    <message>
        <source>License changes are being processed: %1</source>
        <translation>Lizenzänderungen werden verarbeitet: %1</translation>
    </message>
    <message>
        <source>License changes are being processed: %1, %2 of %3</source>
        <translation>Lizenzänderungen werden verarbeitet: %1, %2 von %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Processing %1</source>
        <translation>%1 wird verarbeitet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>direct licenses</source>
        <translation>direkten Lizenzen</translation>
    </message>
    <message numerus="yes">
        <source>%n new service plan(s) are on in %1.</source>
        <translation>
            <numerusform>%n neuer Dienstplan ist in %1 eingeschaltet.</numerusform>
            <numerusform>%n neue Dienstpläne sind in %1 eingeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Another program keeps the directory locked. License changes wait, and go on by themselves as soon as it is free.</source>
        <translation>Ein anderes Programm hält das Verzeichnis gesperrt. Lizenzänderungen warten und gehen von selbst weiter, sobald es frei ist.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectorySettingsDialog</name>
    <message>
        <source>Directory settings</source>
        <translation>Verzeichniseinstellungen</translation>
    </message>
    <message>
        <source>&amp;Reprocess automatically</source>
        <translation>&amp;Automatisch erneut verarbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Default usage location</source>
        <translation>Standard-Nutzungsstandort</translation>
    </message>
    <message>
        <source>Verified domains</source>
        <translation>Verifizierte Domänen</translation>
    </message>
    <message>
        <source>One domain a line</source>
        <translation>Eine Domäne pro Zeile</translation>
    </message>
    <message>
        <source>contoso.com</source>
        <translation>contoso.com</translation>
    </message>
    <message>
        <source>Reprocess automatically</source>
        <translation>Automatisch erneut verarbeiten</translation>
    </message>
    <message>
        <source>Default &amp;usage location:</source>
        <translation>Standard-&amp;Nutzungsstandort:</translation>
    </message>
    <message>
        <source>Verified &amp;domains:</source>
        <translation>Verifizierte &amp;Domänen:</translation>
    </message>
    <message>
        <source>When units become free or are bought, or a direct license, a usage location or an address is put right, users in error are processed by themselves, those who wait longest first. Off, they wait for Reprocess.</source>
        <translation>Wenn Einheiten frei oder gekauft werden oder wenn eine direkte Lizenz, ein Nutzungsstandort oder eine Adresse in Ordnung gebracht wird, werden Benutzer mit Fehlern von selbst verarbeitet, die am längsten Wartenden zuerst. Ausgeschaltet warten sie auf „Erneut verarbeiten“.</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>One a line. The initial domain %1 always counts.</source>
        <translation>Eine pro Zeile. Die Anfangsdomäne %1 zählt immer.</translation>
    </message>
    <message>
        <source>Not a domain name such as contoso.com: %1.</source>
        <translation>Kein Domänenname wie contoso.com: %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Es wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Settings of %1 saved.</source>
        <translation>Einstellungen von %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryView</name>
    <message>
        <source>Folder to export the directory to</source>
        <translation>Ordner, in den das Verzeichnis exportiert wird</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditRuleDialog</name>
    <message>
        <source>Exclusive plans</source>
        <translation>Einander ausschließende Pläne</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name der Menge</translation>
    </message>
    <message>
        <source>&amp;Name of the set:</source>
        <translation>&amp;Name der Menge:</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Prohibited locations</source>
        <translation>Unzulässige Standorte</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Any part of a plan&apos;s name or code</source>
        <translation>Beliebiger Teil des Namens oder Codes eines Plans</translation>
    </message>
    <message>
        <source>&amp;Service plan:</source>
        <translation>&amp;Dienstplan:</translation>
    </message>
    <message>
        <source>Plans of which a user can have only one</source>
        <translation>Pläne, von denen ein Benutzer nur einen haben kann</translation>
    </message>
    <message>
        <source>Search plans</source>
        <translation>Pläne suchen</translation>
    </message>
    <message>
        <source>Needs any one of</source>
        <translation>Benötigt eines von</translation>
    </message>
    <message>
        <source>Prohibited in</source>
        <translation>Unzulässig in</translation>
    </message>
    <message>
        <source>Search countries</source>
        <translation>Länder suchen</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>Geben Sie der Menge einen Namen.</translation>
    </message>
    <message>
        <source>There is a set of that name already.</source>
        <translation>Es gibt bereits eine Menge mit diesem Namen.</translation>
    </message>
    <message>
        <source>Choose the service plan.</source>
        <translation>Wählen Sie den Dienstplan.</translation>
    </message>
    <message>
        <source>There is no service plan &quot;%1&quot;. Choose one of the list.</source>
        <translation>Es gibt keinen Dienstplan „%1“. Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>There is a rule for this plan already.</source>
        <translation>Es gibt bereits eine Regel für diesen Plan.</translation>
    </message>
    <message>
        <source>Add at least two plans: they exclude each other.</source>
        <translation>Fügen Sie mindestens zwei Pläne hinzu: Sie schließen einander aus.</translation>
    </message>
    <message>
        <source>Add at least one plan that is needed.</source>
        <translation>Fügen Sie mindestens einen Plan hinzu, der benötigt wird.</translation>
    </message>
    <message>
        <source>A plan cannot need itself.</source>
        <translation>Ein Plan kann nicht sich selbst benötigen.</translation>
    </message>
    <message>
        <source>Add at least one country.</source>
        <translation>Fügen Sie mindestens ein Land hinzu.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditServicePlansDialog</name>
    <message>
        <source>Edit service plans</source>
        <translation>Dienstpläne bearbeiten</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>&amp;Product:</source>
        <translation>&amp;Produkt:</translation>
    </message>
    <message>
        <source>Service plans of %1</source>
        <translation>Dienstpläne von %1</translation>
    </message>
    <message>
        <source>%1 has no licenses.</source>
        <translation>%1 hat keine Lizenzen.</translation>
    </message>
    <message>
        <source>%1 has no direct licenses. Inherited ones are edited on the group.</source>
        <translation>%1 hat keine direkten Lizenzen. Geerbte werden in der Gruppe bearbeitet.</translation>
    </message>
    <message>
        <source>No plan has been turned on or off yet.</source>
        <translation>Es wurde noch kein Plan ein- oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>Service plans of %1 saved; its members are being processed.</source>
        <translation>Dienstpläne von %1 gespeichert; die Mitglieder werden verarbeitet.</translation>
    </message>
    <message>
        <source>Service plans of %1 saved.</source>
        <translation>Dienstpläne von %1 gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditUsageLocationDialog</name>
    <message>
        <source>Edit usage location</source>
        <translation>Nutzungsstandort bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>&amp;Usage location:</source>
        <translation>&amp;Nutzungsstandort:</translation>
    </message>
    <message>
        <source>Usage location of %1</source>
        <translation>Nutzungsstandort von %1</translation>
    </message>
    <message numerus="yes">
        <source>Usage location of %n user(s)</source>
        <translation>
            <numerusform>Nutzungsstandort von %n Benutzer</numerusform>
            <numerusform>Nutzungsstandort von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no usage location of their own any more.</source>
        <translation>%1 hat keinen eigenen Nutzungsstandort mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) have no usage location of their own any more.</source>
        <translation>
            <numerusform>%n Benutzer hat keinen eigenen Nutzungsstandort mehr.</numerusform>
            <numerusform>%n Benutzer haben keinen eigenen Nutzungsstandort mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage location of %1: %2.</source>
        <translation>Nutzungsstandort von %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Usage location of %n user(s): %1.</source>
        <translation>
            <numerusform>Nutzungsstandort von %n Benutzer: %1.</numerusform>
            <numerusform>Nutzungsstandort von %n Benutzern: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reprocess the users as well</source>
        <translation>Die &amp;Benutzer auch erneut verarbeiten</translation>
    </message>
    <message>
        <source>Then licenses that wait for a location are given at once</source>
        <translation>Dann werden Lizenzen, die auf einen Standort warten, gleich vergeben</translation>
    </message>
    <message>
        <source>Licenses that wait for a location are given only when the users are reprocessed; an empty line uses the directory&apos;s default.</source>
        <translation>Lizenzen, die auf einen Standort warten, werden erst vergeben, wenn die Benutzer erneut verarbeitet werden; eine leere Zeile verwendet den Standard des Verzeichnisses.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorCountsModel</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorDetails</name>
    <message>
        <source>Select an error to see why it is there and what helps.</source>
        <translation>Wählen Sie einen Fehler aus, um zu sehen, warum er besteht und was hilft.</translation>
    </message>
    <message>
        <source>Show &amp;user</source>
        <translation>Benu&amp;tzer anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;group</source>
        <translation>G&amp;ruppe anzeigen</translation>
    </message>
    <message>
        <source>Show p&amp;roduct</source>
        <translation>Produ&amp;kt anzeigen</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>Was hilft:</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorsModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Top reason</source>
        <translation>Hauptursache</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorsPane</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Filter errors</source>
        <translation>Fehler filtern</translation>
    </message>
    <message>
        <source>Errors by</source>
        <translation>Fehler nach</translation>
    </message>
    <message>
        <source>Group errors by</source>
        <translation>Fehler gruppieren nach</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>Gr&amp;uppieren nach</translation>
    </message>
    <message>
        <source>No license errors</source>
        <translation>Keine Lizenzfehler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) selected</source>
        <translation>
            <numerusform>%Ln Fehler ausgewählt</numerusform>
            <numerusform>%Ln Fehler ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No error matches the filter.</source>
        <translation>Kein Fehler entspricht dem Filter.</translation>
    </message>
    <message>
        <source>No license errors: everybody has what they should.</source>
        <translation>Keine Lizenzfehler: Alle haben, was sie haben sollen.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <extracomment>%1 is what the grid is called: &quot;Users&quot;</extracomment>
        <translation>Exportieren: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln row(s) that the filter shows</source>
        <translation>
            <numerusform>&amp;Die %Ln Zeile, die der Filter zeigt</numerusform>
            <numerusform>&amp;Alle %Ln Zeilen, die der Filter zeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected row(s)</source>
        <translation>
            <numerusform>Die %Ln aus&amp;gewählte Zeile</numerusform>
            <numerusform>Die %Ln aus&amp;gewählten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>PDF, for paper</source>
        <translation>PDF, für Papier</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>Die Datei wählen, die geschrieben wird</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Zeilen:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>The file gets the columns that are shown, in their order and sorting.</source>
        <translation>Die Datei bekommt die angezeigten Spalten in ihrer Reihenfolge und Sortierung.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written to %1.</source>
        <translation>In %1 wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::FilterChip</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Delete to remove this filter</source>
        <translation>Mit der Entf-Taste wird dieser Filter entfernt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::FilterPicker</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::FreeLicenseDialog</name>
    <message>
        <source>Free a license</source>
        <translation>Eine Lizenz freigeben</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>P&amp;roduct:</source>
        <translation>P&amp;rodukt:</translation>
    </message>
    <message>
        <source>The user has it in these ways. The unit is free when none of them is left.</source>
        <translation>Der Benutzer hat es auf diesen Wegen. Die Einheit ist frei, wenn keiner mehr übrig ist.</translation>
    </message>
    <message>
        <source>Free a license of %1</source>
        <translation>Eine Lizenz von %1 freigeben</translation>
    </message>
    <message>
        <source>%1 has no licenses.</source>
        <translation>%1 hat keine Lizenzen.</translation>
    </message>
    <message>
        <source>Leave the group %1</source>
        <translation>Die Gruppe %1 verlassen</translation>
    </message>
    <message>
        <source>Remove the direct license</source>
        <translation>Die direkte Lizenz entfernen</translation>
    </message>
    <message>
        <source>Already left: it is kept because something depends on it. Why? says what.</source>
        <translation>Schon verlassen: Sie bleibt, weil etwas davon abhängt. „Warum?“ sagt, was.</translation>
    </message>
    <message>
        <source>The group is dynamic: its rule makes the members, and nobody can leave by hand.</source>
        <translation>Die Gruppe ist dynamisch: Ihre Regel bestimmt die Mitglieder, und niemand kann sie von Hand verlassen.</translation>
    </message>
    <message>
        <source>With it goes: %1</source>
        <translation>Damit entfällt: %1</translation>
    </message>
    <message>
        <source>No other license goes with it.</source>
        <translation>Damit entfällt keine andere Lizenz.</translation>
    </message>
    <message>
        <source>This frees one unit of %1.</source>
        <translation>Das gibt eine Einheit von %1 frei.</translation>
    </message>
    <message>
        <source>%1 keeps %2, and its unit stays in use.</source>
        <translation>%1 behält %2, und die Einheit bleibt in Benutzung.</translation>
    </message>
    <message>
        <source>%1: %2 taken away.</source>
        <translation>%1: %2 entzogen.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GridPane</name>
    <message>
        <source>The rows could not be read. Press F5 to try again.</source>
        <translation>Die Zeilen konnten nicht gelesen werden. Drücken Sie F5, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 selected of %2</source>
        <translation>%1 ausgewählt von %2</translation>
    </message>
    <message>
        <source>The selection was dropped: its rows are not together any more.</source>
        <translation>Die Auswahl wurde aufgehoben: Ihre Zeilen stehen nicht mehr beisammen.</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupActions</name>
    <message>
        <source>&amp;Assign licenses…</source>
        <translation>Lizenzen &amp;zuweisen …</translation>
    </message>
    <message>
        <source>Give products to all members of the group</source>
        <translation>Allen Mitgliedern der Gruppe Produkte geben</translation>
    </message>
    <message>
        <source>Turn plans of the group&apos;s licenses on and off</source>
        <translation>Pläne der Gruppenlizenzen ein- und ausschalten</translation>
    </message>
    <message>
        <source>&amp;Remove licenses…</source>
        <translation>Lizenzen &amp;entfernen …</translation>
    </message>
    <message>
        <source>Take licenses from the group and so from its members</source>
        <translation>Der Gruppe und damit ihren Mitgliedern Lizenzen entziehen</translation>
    </message>
    <message>
        <source>Add &amp;members…</source>
        <translation>&amp;Mitglieder hinzufügen …</translation>
    </message>
    <message>
        <source>Find users and make them members</source>
        <translation>Benutzer suchen und zu Mitgliedern machen</translation>
    </message>
    <message>
        <source>Rem&amp;ove members…</source>
        <translation>Mitglieder en&amp;tfernen …</translation>
    </message>
    <message>
        <source>Take the selected members out of the group</source>
        <translation>Die ausgewählten Mitglieder aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Try again to give all members what the group is meant to give them</source>
        <translation>Erneut versuchen, allen Mitgliedern zu geben, was die Gruppe ihnen geben soll</translation>
    </message>
    <message>
        <source>Edit &amp;service plans…</source>
        <translation>D&amp;ienstpläne bearbeiten …</translation>
    </message>
    <message>
        <source>Repro&amp;cess</source>
        <translation>Erneut &amp;verarbeiten</translation>
    </message>
    <message>
        <source>S&amp;wap product…</source>
        <translation>Produ&amp;kt austauschen …</translation>
    </message>
    <message>
        <source>Exchange a product of the group for another, nobody without a license in between</source>
        <translation>Ein Produkt der Gruppe gegen ein anderes austauschen, ohne dass dazwischen jemand ohne Lizenz ist</translation>
    </message>
    <message>
        <source>Mo&amp;ve members…</source>
        <translation>Mitglieder ver&amp;schieben …</translation>
    </message>
    <message>
        <source>Move the members into another licensed group, each when that one has given him everything</source>
        <translation>Die Mitglieder in eine andere lizenzierte Gruppe verschieben, jedes erst, wenn diese ihm alles gegeben hat</translation>
    </message>
    <message>
        <source>Remove re&amp;dundant licenses…</source>
        <translation>Redundante &amp;Lizenzen entfernen …</translation>
    </message>
    <message>
        <source>Take direct licenses from members who have them from groups as well</source>
        <translation>Mitgliedern direkte Lizenzen entziehen, die sie auch von Gruppen haben</translation>
    </message>
    <message>
        <source>De&amp;lete group…</source>
        <translation>Gruppe &amp;löschen …</translation>
    </message>
    <message>
        <source>Delete the group, which must have no licenses</source>
        <translation>Die Gruppe löschen; sie darf keine Lizenzen haben</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupDetails</name>
    <message>
        <source>Group details</source>
        <translation>Gruppendetails</translation>
    </message>
    <message>
        <source>Select a group to see the details.</source>
        <translation>Wählen Sie eine Gruppe aus, um die Details zu sehen.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <translation>
            <numerusform>%1, %n Mitglied</numerusform>
            <numerusform>%1, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Group history</source>
        <translation>Gruppenverlauf</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupErrorsTab</name>
    <message>
        <source>Group errors</source>
        <translation>Gruppenfehler</translation>
    </message>
    <message>
        <source>No license errors</source>
        <translation>Keine Lizenzfehler</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesModel</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>Dienstpläne</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 von %n Plan ein</numerusform>
            <numerusform>%1 von %n Plänen ein</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesTab</name>
    <message>
        <source>Group licenses</source>
        <translation>Gruppenlizenzen</translation>
    </message>
    <message>
        <source>Go to the product among all products</source>
        <translation>Zum Produkt unter allen Produkten gehen</translation>
    </message>
    <message>
        <source>Show &amp;errors</source>
        <translation>&amp;Fehler anzeigen</translation>
    </message>
    <message>
        <source>Processing progress</source>
        <translation>Verarbeitungsfortschritt</translation>
    </message>
    <message>
        <source>The group gives no licenses</source>
        <translation>Die Gruppe vergibt keine Lizenzen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) could not be given all licenses of this group.</source>
        <translation>
            <numerusform>%n Benutzer konnte nicht alle Lizenzen dieser Gruppe bekommen.</numerusform>
            <numerusform>%n Benutzer konnten nicht alle Lizenzen dieser Gruppe bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 users were processed, the rest waits for Reprocess.</source>
        <translation>Abgebrochen: %1 von %2 Benutzern wurden verarbeitet, der Rest wartet auf „Erneut verarbeiten“.</translation>
    </message>
    <message>
        <source>Processing: %1 of %2 users</source>
        <translation>Verarbeitung: %1 von %2 Benutzern</translation>
    </message>
    <message>
        <source>This group&apos;s licenses have never been processed.</source>
        <translation>Die Lizenzen dieser Gruppe wurden noch nie verarbeitet.</translation>
    </message>
    <message>
        <source>License changes wait to be processed.</source>
        <translation>Lizenzänderungen warten auf die Verarbeitung.</translation>
    </message>
    <message>
        <source>License changes are being processed.</source>
        <translation>Lizenzänderungen werden verarbeitet.</translation>
    </message>
    <message>
        <source>Latest license changes have been applied to all users.</source>
        <translation>Die letzten Lizenzänderungen wurden auf alle Benutzer angewendet.</translation>
    </message>
    <message>
        <source>Show produc&amp;t</source>
        <translation>Prod&amp;ukt anzeigen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel processing</source>
        <translation>Verarbeitung abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupMembersModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Members of a nested group get no license from this group</source>
        <translation>Mitglieder einer geschachtelten Gruppe bekommen von dieser Gruppe keine Lizenz</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Nested group</source>
        <translation>Geschachtelte Gruppe</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupMembersTab</name>
    <message>
        <source>Group members</source>
        <translation>Gruppenmitglieder</translation>
    </message>
    <message>
        <source>The group has no members</source>
        <translation>Die Gruppe hat keine Mitglieder</translation>
    </message>
    <message>
        <source>A rule makes the members of this group. Change the rule, or turn the group into an assigned one, on the tab Rule.</source>
        <translation>Eine Regel bestimmt die Mitglieder dieser Gruppe. Ändern Sie auf der Registerkarte „Regel“ die Regel, oder stellen Sie die Gruppe dort auf zugewiesene Mitgliedschaft um.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupMover</name>
    <message numerus="yes">
        <source>%n user(s) stay in %1, because %2 could not give them all its licenses: %3. Resolve the errors of %2, then move again.</source>
        <translation>
            <numerusform>%n Benutzer bleibt in %1, weil %2 ihm nicht alle Lizenzen geben konnte: %3. Beheben Sie die Fehler von %2, und verschieben Sie dann erneut.</numerusform>
            <numerusform>%n Benutzer bleiben in %1, weil %2 ihnen nicht alle Lizenzen geben konnte: %3. Beheben Sie die Fehler von %2, und verschieben Sie dann erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) moved from %1 to %2.</source>
        <translation>
            <numerusform>%Ln Benutzer von %1 nach %2 verschoben.</numerusform>
            <numerusform>%Ln Benutzer von %1 nach %2 verschoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupRuleTab</name>
    <message>
        <source>&amp;Pause the rule</source>
        <translation>Regel anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Assigned: members are added by hand</source>
        <translation>Zugewiesen: Mitglieder werden von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>Dynamic: a rule makes the members</source>
        <translation>Dynamisch: Eine Regel bestimmt die Mitglieder</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Pause the rule</source>
        <translation>Regel anhalten</translation>
    </message>
    <message>
        <source>Members stay as they are until the rule goes on</source>
        <translation>Die Mitglieder bleiben, wie sie sind, bis die Regel weiterläuft</translation>
    </message>
    <message>
        <source>Membership rule</source>
        <translation>Mitgliedschaftsregel</translation>
    </message>
    <message>
        <source>Who joins and leaves</source>
        <translation>Wer hinzukommt und ausscheidet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Saving takes out all %n member(s) first, then adds who matches the rule. Who does not match leaves, and loses the licenses of the group. Nested groups leave, too.</source>
        <translation>
            <numerusform>Beim Speichern wird zuerst das %n Mitglied herausgenommen, dann wird hinzugefügt, wer der Regel entspricht. Wer ihr nicht entspricht, scheidet aus und verliert die Lizenzen der Gruppe. Auch geschachtelte Gruppen scheiden aus.</numerusform>
            <numerusform>Beim Speichern werden zuerst alle %n Mitglieder herausgenommen, dann wird hinzugefügt, wer der Regel entspricht. Wer ihr nicht entspricht, scheidet aus und verliert die Lizenzen der Gruppe. Auch geschachtelte Gruppen scheiden aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving keeps the %n member(s) that there are; from then on they are added and removed by hand.</source>
        <translation>
            <numerusform>Beim Speichern bleibt das %n vorhandene Mitglied erhalten; von da an werden Mitglieder von Hand hinzugefügt und entfernt.</numerusform>
            <numerusform>Beim Speichern bleiben die %n vorhandenen Mitglieder erhalten; von da an werden Mitglieder von Hand hinzugefügt und entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join</source>
        <translation>
            <numerusform>%n kommt hinzu</numerusform>
            <numerusform>%n kommen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave</source>
        <translation>
            <numerusform>%n scheidet aus</numerusform>
            <numerusform>%n scheiden aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 users match.</source>
        <translation>%1, %2: %3 von %4 Benutzern entsprechen der Regel.</translation>
    </message>
    <message>
        <source>%1, %2 so far; %3 users looked at…</source>
        <translation>Bisher %1, %2; %3 Benutzer geprüft …</translation>
    </message>
    <message>
        <source>Joins: %1 (%2)</source>
        <translation>Kommt hinzu: %1 (%2)</translation>
    </message>
    <message>
        <source>Leaves: %1 (%2)</source>
        <translation>Scheidet aus: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The membership of %1 was saved.</source>
        <translation>Die Mitgliedschaft von %1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>Choose “Dynamic” to let a rule make the members.</source>
        <translation>Wählen Sie „Dynamisch“, damit eine Regel die Mitglieder bestimmt.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>Benutzer mit Fehlern</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Mail-enabled security</source>
        <translation>Sicherheit, E-Mail-aktiviert</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Wird verarbeitet</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>Dynamisch</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>Has errors</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Show only groups that could not license all members</source>
        <translation>Nur Gruppen zeigen, die nicht alle Mitglieder lizenzieren konnten</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>Lizenziert</translation>
    </message>
    <message>
        <source>Show only groups that give licenses</source>
        <translation>Nur Gruppen zeigen, die Lizenzen vergeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) selected</source>
        <translation>
            <numerusform>%Ln Gruppe ausgewählt</numerusform>
            <numerusform>%Ln Gruppen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No group matches the filter.</source>
        <translation>Keine Gruppe entspricht dem Filter.</translation>
    </message>
    <message>
        <source>This directory has no groups yet.</source>
        <translation>Dieses Verzeichnis hat noch keine Gruppen.</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>In Verarbeitung</translation>
    </message>
    <message>
        <source>Show only groups whose changes have not reached all members yet</source>
        <translation>Nur Gruppen anzeigen, deren Änderungen noch nicht alle Mitglieder erreicht haben</translation>
    </message>
    <message>
        <source>Assigned members</source>
        <translation>Zugewiesene Mitglieder</translation>
    </message>
    <message>
        <source>Show only groups whose members are added by hand</source>
        <translation>Nur Gruppen anzeigen, deren Mitglieder von Hand hinzugefügt werden</translation>
    </message>
    <message>
        <source>Dynamic members</source>
        <translation>Dynamische Mitglieder</translation>
    </message>
    <message>
        <source>Show only groups whose members follow a rule</source>
        <translation>Nur Gruppen anzeigen, deren Mitglieder einer Regel folgen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::HistoryTab</name>
    <message>
        <source>Show &amp;state at this time</source>
        <translation>Zu&amp;stand zu diesem Zeitpunkt anzeigen</translation>
    </message>
    <message>
        <source>Show what the user was right after this entry</source>
        <translation>Zeigen, wie der Benutzer unmittelbar nach diesem Eintrag war</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Es ist noch nichts geschehen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ImportDialog</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep new service plans off</source>
        <translation>Neue &amp;Dienstpläne ausgeschaltet lassen</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Product catalogues, subscriptions, rule tables, groups, users and members, as CSV or as JSON of Microsoft Graph. The kind is found from the content. Nothing is processed.</source>
        <translation>Produktkataloge, Abonnements, Regeltabellen, Gruppen, Benutzer und Mitglieder, als CSV oder als JSON von Microsoft Graph. Die Art wird am Inhalt erkannt. Es wird nichts verarbeitet.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Group of lists of members</source>
        <translation>Gruppe für Mitgliederlisten</translation>
    </message>
    <message>
        <source>&amp;Members of:</source>
        <translation>&amp;Mitglieder von:</translation>
    </message>
    <message>
        <source>Keep new service plans off</source>
        <translation>Neue Dienstpläne ausgeschaltet lassen</translation>
    </message>
    <message>
        <source>Plans that a newer catalogue adds to products in use are switched off in all licenses that there are. Otherwise they are on for everybody at once.</source>
        <translation>Pläne, die ein neuerer Katalog zu Produkten in Benutzung hinzufügt, werden in allen vorhandenen Lizenzen ausgeschaltet. Andernfalls sind sie sofort für alle eingeschaltet.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>CSV and JSON files (*.csv *.json);;All files (*)</source>
        <translation>CSV- und JSON-Dateien (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>The directory was closed meanwhile.</source>
        <translation>Das Verzeichnis wurde inzwischen geschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>%n Datei importiert.</numerusform>
            <numerusform>%n Dateien importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported. This is what came of it:</source>
        <translation>Importiert. Das ist das Ergebnis:</translation>
    </message>
    <message>
        <source>Nothing is stored yet. This is what would come of it:</source>
        <translation>Es ist noch nichts gespeichert. Das wäre das Ergebnis:</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be imported; the others can.</source>
        <translation>
            <numerusform>%n Datei kann nicht importiert werden; die anderen schon.</numerusform>
            <numerusform>%n Dateien können nicht importiert werden; die anderen schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>New service plans will be on for everybody who has their product, unless they are kept off.</source>
        <translation>Neue Dienstpläne werden für alle eingeschaltet sein, die das Produkt haben, sofern sie nicht ausgeschaltet bleiben.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; Copy result has all.</source>
        <translation>
            <numerusform>und %n weitere; „Ergebnis kopieren“ liefert alle.</numerusform>
            <numerusform>und %n weitere; „Ergebnis kopieren“ liefert alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>S&amp;palten …</translation>
    </message>
    <message>
        <source>Say what the columns of the file mean</source>
        <translation>Sagen, was die Spalten der Datei bedeuten</translation>
    </message>
    <message>
        <source>Name or id of the group; only for lists that do not name it</source>
        <translation>Name oder ID der Gruppe; nur für Listen, die sie nicht nennen</translation>
    </message>
    <message>
        <source>No group is called “%1”.</source>
        <translation>Keine Gruppe heißt „%1“.</translation>
    </message>
    <message>
        <source>Several groups are called “%1”. Copy the id from the group&apos;s details.</source>
        <translation>Mehrere Gruppen heißen „%1“. Kopieren Sie die ID aus den Einzelheiten der Gruppe.</translation>
    </message>
    <message>
        <source>Import it although it cannot be &amp;undone</source>
        <translation>Importieren, obwohl es sich nicht r&amp;ückgängig machen lässt</translation>
    </message>
    <message>
        <source>Add files here, or drop them on the window. What they would change is shown before anything is written.</source>
        <translation>Fügen Sie hier Dateien hinzu, oder ziehen Sie sie auf das Fenster. Was sie ändern würden, wird gezeigt, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Import it although it cannot be undone</source>
        <translation>Importieren, obwohl es sich nicht rückgängig machen lässt</translation>
    </message>
    <message>
        <source>This import makes %1 changes. More than %2 at once cannot be undone. Keep a copy of the directory, or import fewer rows at a time.</source>
        <translation>Dieser Import nimmt %1 Änderungen vor. Mehr als %2 auf einmal lassen sich nicht rückgängig machen. Behalten Sie eine Kopie des Verzeichnisses, oder importieren Sie weniger Zeilen auf einmal.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensedGroupsModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>Benutzer mit Fehlern</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensedUsersModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensingRulesDialog</name>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>excludes %1 of %2</source>
        <translation>schließt %1 von %2 aus</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>benötigt %1</translation>
    </message>
    <message>
        <source>is prohibited in %1</source>
        <translation>ist nicht zulässig in %1</translation>
    </message>
    <message>
        <source>Licensing rules</source>
        <translation>Lizenzierungsregeln</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Rule tables</source>
        <translation>Regeltabellen</translation>
    </message>
    <message>
        <source>Users in conflict</source>
        <translation>Benutzer in Konflikt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Nobody would be in conflict with these rules.</source>
        <translation>Niemand stünde mit diesen Regeln in Konflikt.</translation>
    </message>
    <message>
        <source>Nobody is in conflict with these rules.</source>
        <translation>Niemand steht mit diesen Regeln in Konflikt.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) would be in conflict with these rules.</source>
        <translation>
            <numerusform>%n Benutzer stünde mit diesen Regeln in Konflikt.</numerusform>
            <numerusform>%n Benutzer stünden mit diesen Regeln in Konflikt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are in conflict with these rules.</source>
        <translation>
            <numerusform>%n Benutzer steht mit diesen Regeln in Konflikt.</numerusform>
            <numerusform>%n Benutzer stehen mit diesen Regeln in Konflikt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody loses anything by a rule: it counts when licenses are next changed.</source>
        <translation>Niemand verliert durch eine Regel etwas: Sie zählt erst, wenn Lizenzen das nächste Mal geändert werden.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 werden angezeigt.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Es wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Licensing rules saved.</source>
        <translation>Lizenzierungsregeln gespeichert.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::MainWindow</name>
    <message>
        <source>License Desk</source>
        <extracomment>%1 is the name of the open directory</extracomment>
        <translation>License Desk</translation>
    </message>
    <message>
        <source>%1 — License Desk</source>
        <translation>%1 — License Desk</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Processing had been interrupted. It goes on where it stopped; nothing was lost.</source>
        <translation>Die Verarbeitung war unterbrochen worden. Sie geht dort weiter, wo sie aufgehört hat; nichts ging verloren.</translation>
    </message>
    <message>
        <source>Open directory</source>
        <translation>Verzeichnis öffnen</translation>
    </message>
    <message>
        <source>License Desk directories (*.%1);;All files (*)</source>
        <translation>License-Desk-Verzeichnisse (*.%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Create a sample directory</source>
        <translation>Beispielverzeichnis anlegen</translation>
    </message>
    <message>
        <source>License Desk directories (*.%1)</source>
        <translation>License-Desk-Verzeichnisse (*.%1)</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Creating %1…</source>
        <translation>%1 wird angelegt …</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open directory…</source>
        <translation>Verzeichnis ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the file of another organisation</source>
        <translation>Die Datei einer anderen Organisation öffnen</translation>
    </message>
    <message>
        <source>Create &amp;sample directory…</source>
        <translation>&amp;Beispielverzeichnis anlegen …</translation>
    </message>
    <message>
        <source>Make a directory with an invented organisation to look around in</source>
        <translation>Ein Verzeichnis mit einer erfundenen Organisation zum Umsehen anlegen</translation>
    </message>
    <message>
        <source>&amp;Close directory</source>
        <translation>Verzeichnis &amp;schließen</translation>
    </message>
    <message>
        <source>Close the directory and show the start page</source>
        <translation>Das Verzeichnis schließen und die Startseite zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave License Desk</source>
        <translation>License Desk verlassen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>All &amp;products</source>
        <translation>Alle &amp;Produkte</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Go to the filter line of the pane</source>
        <translation>Zur Filterzeile des Bereichs gehen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read what is shown from the directory again</source>
        <translation>Das Angezeigte erneut aus dem Verzeichnis lesen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About License Desk</source>
        <translation>&amp;Über License Desk</translation>
    </message>
    <message>
        <source>About License Desk</source>
        <translation>Über License Desk</translation>
    </message>
    <message>
        <source>License Desk %1</source>
        <translation>License Desk %1</translation>
    </message>
    <message>
        <source>A desktop console for group-based licensing. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Eine Desktop-Konsole für gruppenbasierte Lizenzierung. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Read catalogues, subscriptions, rule tables, groups, users or members from files</source>
        <translation>Kataloge, Abonnements, Regeltabellen, Gruppen, Benutzer oder Mitglieder aus Dateien lesen</translation>
    </message>
    <message>
        <source>&amp;Export directory…</source>
        <translation>Verzeichnis e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write all of the directory into files that import reads again</source>
        <translation>Das ganze Verzeichnis in Dateien schreiben, die der Import wieder liest</translation>
    </message>
    <message>
        <source>Licensing &amp;rules…</source>
        <translation>&amp;Lizenzierungsregeln …</translation>
    </message>
    <message>
        <source>Show and edit exclusive plans, prerequisites and prohibited locations</source>
        <translation>Einander ausschließende Pläne, Voraussetzungen und nicht zulässige Standorte anzeigen und bearbeiten</translation>
    </message>
    <message>
        <source>Decide on service plans that a newer catalogue has switched on</source>
        <translation>Über Dienstpläne entscheiden, die ein neuerer Katalog eingeschaltet hat</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>Feh&amp;ler</translation>
    </message>
    <message>
        <source>Audit &amp;log</source>
        <translation>Über&amp;wachungsprotokoll</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>Verzei&amp;chnis</translation>
    </message>
    <message>
        <source>&amp;Audit log</source>
        <translation>Über&amp;wachungsprotokoll</translation>
    </message>
    <message>
        <source>The directory was not closed properly; checked, nothing lost.</source>
        <translation>Das Verzeichnis wurde nicht ordnungsgemäß geschlossen; geprüft, nichts verloren.</translation>
    </message>
    <message>
        <source>Files for a new directory</source>
        <translation>Dateien für ein neues Verzeichnis</translation>
    </message>
    <message>
        <source>CSV and JSON files (*.csv *.json);;All files (*)</source>
        <translation>CSV- und JSON-Dateien (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;New directory…</source>
        <translation>&amp;Neues Verzeichnis …</translation>
    </message>
    <message>
        <source>Make a directory for another organisation</source>
        <translation>Ein Verzeichnis für eine andere Organisation anlegen</translation>
    </message>
    <message>
        <source>New directory from &amp;files…</source>
        <translation>Neues Verzeichnis aus &amp;Dateien …</translation>
    </message>
    <message>
        <source>Make a directory and import a catalogue, subscriptions, users and groups into it</source>
        <translation>Ein Verzeichnis anlegen und einen Katalog, Abonnements, Benutzer und Gruppen hinein importieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Alles durchsuchen …</translation>
    </message>
    <message>
        <source>Find any user, group, product or action by typing a part of its name</source>
        <translation>Einen Benutzer, eine Gruppe, ein Produkt oder eine Aktion durch einen Teil des Namens finden</translation>
    </message>
    <message>
        <source>New ser&amp;vice plans…</source>
        <translation>Neue &amp;Dienstpläne …</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Saved views</source>
        <translation>&amp;Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language changes when License Desk is started again.</source>
        <translation>Die Sprache wechselt, wenn License Desk neu gestartet wird.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::MoveMembersDialog</name>
    <message>
        <source>Move members</source>
        <translation>Mitglieder verschieben</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>Group to move to</source>
        <translation>Gruppe, in die verschoben wird</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Nach:</translation>
    </message>
    <message>
        <source>All members join the other group first. Who then has all its licenses leaves this one; who cannot be given one of them stays, and keeps what this group gives.</source>
        <translation>Zuerst kommen alle Mitglieder in die andere Gruppe. Wer dann alle ihre Lizenzen hat, verlässt diese; wer eine davon nicht bekommen kann, bleibt und behält, was diese Gruppe gibt.</translation>
    </message>
    <message>
        <source>Move the members of %1</source>
        <translation>Mitglieder von %1 verschieben</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Gruppe wählen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no other licensed group to move to.</source>
        <translation>Es gibt keine andere lizenzierte Gruppe, in die verschoben werden könnte.</translation>
    </message>
    <message>
        <source>Members who will join: %1. In both groups already: %2.</source>
        <translation>Mitglieder, die hinzukommen: %1. Bereits in beiden Gruppen: %2.</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>Wählen Sie eine Gruppe.</translation>
    </message>
    <message>
        <source>The members of %1 are moving to %2.</source>
        <translation>Die Mitglieder von %1 werden nach %2 verschoben.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Überwachungsprotokoll</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::NewDirectoryDialog</name>
    <message>
        <source>New directory</source>
        <translation>Neues Verzeichnis</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the organisation is called</source>
        <translation>Wie die Organisation heißt</translation>
    </message>
    <message>
        <source>Initial &amp;domain:</source>
        <translation>Anfangs&amp;domäne:</translation>
    </message>
    <message>
        <source>Initial domain</source>
        <translation>Anfangsdomäne</translation>
    </message>
    <message>
        <source>&amp;Usage location:</source>
        <translation>&amp;Nutzungsstandort:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose the new directory&apos;s file</source>
        <translation>Die Datei des neuen Verzeichnisses wählen</translation>
    </message>
    <message>
        <source>&amp;Import:</source>
        <translation>&amp;Importieren:</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>The vendor&apos;s catalogue, subscriptions, users, groups</source>
        <translation>Katalog des Anbieters, Abonnements, Benutzer, Gruppen</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>A directory holds one organisation in one file. Products come with a catalogue and subscriptions; both can also be imported later.</source>
        <translation>Ein Verzeichnis enthält eine Organisation in einer Datei. Produkte kommen mit einem Katalog und Abonnements; beides kann auch später importiert werden.</translation>
    </message>
    <message>
        <source>File of the new directory</source>
        <translation>Datei des neuen Verzeichnisses</translation>
    </message>
    <message>
        <source>License Desk directories (*%1)</source>
        <translation>License-Desk-Verzeichnisse (*%1)</translation>
    </message>
    <message>
        <source>CSV and JSON files (*.csv *.json);;All files (*)</source>
        <translation>CSV- und JSON-Dateien (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Say what the organisation is called.</source>
        <translation>Sagen Sie, wie die Organisation heißt.</translation>
    </message>
    <message>
        <source>“%1” is no domain. It has letters, digits and hyphens, and a dot: contoso.onmicrosoft.com. An empty line makes one of the file&apos;s name.</source>
        <translation>„%1“ ist keine Domäne. Sie besteht aus Buchstaben, Ziffern und Bindestrichen und hat einen Punkt: contoso.onmicrosoft.com. Eine leere Zeile bildet eine aus dem Namen der Datei.</translation>
    </message>
    <message>
        <source>Say where the file is to be.</source>
        <translation>Sagen Sie, wo die Datei liegen soll.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::OutputProgress</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::OverviewPane</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) in error</source>
        <translation>
            <numerusform>%Ln Benutzer mit Fehlern</numerusform>
            <numerusform>%Ln Benutzer mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 member(s) in error</source>
        <translation>
            <numerusform>%Ln von %1 Mitgliedern mit Fehlern</numerusform>
            <numerusform>%Ln von %1 Mitgliedern mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no units left, %Ln user(s) wait</source>
        <translation>
            <numerusform>keine Einheiten mehr frei, %Ln Benutzer wartet</numerusform>
            <numerusform>keine Einheiten mehr frei, %Ln Benutzer warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every license has reached its users.</source>
        <translation>Nichts: Jede Lizenz hat ihre Benutzer erreicht.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>not possible here and now</source>
        <translation>hier und jetzt nicht möglich</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Überwachungsprotokoll</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PastStateDialog</name>
    <message>
        <source>State at a time</source>
        <translation>Zustand zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>What the user was on %1</source>
        <translation>Zustand des Benutzers am %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PeopleListDialog</name>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachschlagen</translation>
    </message>
    <message>
        <source>Doubtful names</source>
        <translation>Zweifelhafte Namen</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>Liste der Benutzer</translation>
    </message>
    <message>
        <source>ada@contoso.com
Lovelace, Ada
…or a table from a spreadsheet</source>
        <translation>ada@contoso.com
Lovelace, Ada
… oder eine Tabelle aus einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>User principal names, mail addresses, whole names or ids: one a line, parted by semicolons or commas, or a column of a table.</source>
        <translation>Benutzerprinzipalnamen, E-Mail-Adressen, ganze Namen oder IDs: einer je Zeile, durch Semikolon oder Komma getrennt, oder die Spalte einer Tabelle.</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran nicht stimmt</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>No user has this name, address or id.</source>
        <translation>Kein Benutzer hat diesen Namen, diese Adresse oder ID.</translation>
    </message>
    <message>
        <source>Several users are called that: %1</source>
        <translation>So heißen mehrere Benutzer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) found.</source>
        <translation>
            <numerusform>%Ln Benutzer gefunden.</numerusform>
            <numerusform>%Ln Benutzer gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found.</source>
        <translation>
            <numerusform>%Ln nicht gefunden.</numerusform>
            <numerusform>%Ln nicht gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mean several users.</source>
        <translation>
            <numerusform>%Ln bezeichnet mehrere Benutzer.</numerusform>
            <numerusform>%Ln bezeichnen mehrere Benutzer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PlanChecklist</name>
    <message>
        <source>Filter plans</source>
        <translation>Pläne filtern</translation>
    </message>
    <message>
        <source>All &amp;on</source>
        <translation>Alle &amp;ein</translation>
    </message>
    <message>
        <source>All o&amp;ff</source>
        <translation>Alle &amp;aus</translation>
    </message>
    <message>
        <source>For the whole organisation, without a switch: %1</source>
        <translation>Für die ganze Organisation, ohne Schalter: %1</translation>
    </message>
    <message>
        <source>%1 of %2 plans on</source>
        <translation>%1 von %2 Plänen ein</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Erhält</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>Plans on</source>
        <translation>Pläne ein</translation>
    </message>
    <message>
        <source>Plans off</source>
        <translation>Pläne aus</translation>
    </message>
    <message>
        <source>New errors</source>
        <translation>Neue Fehler</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cleared errors</source>
        <translation>Behobene Fehler</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Assigned now</source>
        <translation>Jetzt zugewiesen</translation>
    </message>
    <message>
        <source>Assigned then</source>
        <translation>Danach zugewiesen</translation>
    </message>
    <message>
        <source>Available then</source>
        <translation>Danach verfügbar</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>Dienstpläne</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>Wird eingeschaltet für</translation>
    </message>
    <message>
        <source>Goes off for</source>
        <translation>Wird ausgeschaltet für</translation>
    </message>
    <message>
        <source>Copy as &amp;script</source>
        <translation>Als &amp;Skript kopieren</translation>
    </message>
    <message>
        <source>&amp;Graph request (JSON batch)</source>
        <translation>&amp;Graph-Anforderung (JSON-Batch)</translation>
    </message>
    <message>
        <source>&amp;PowerShell</source>
        <translation>&amp;PowerShell</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gain a license</source>
        <translation>
            <numerusform>%Ln erhält eine Lizenz</numerusform>
            <numerusform>%Ln erhalten eine Lizenz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose a license</source>
        <translation>
            <numerusform>%Ln verliert eine Lizenz</numerusform>
            <numerusform>%Ln verlieren eine Lizenz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only change plans</source>
        <translation>
            <numerusform>%Ln nur mit Planänderungen</numerusform>
            <numerusform>%Ln nur mit Planänderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln bleibt unverändert</numerusform>
            <numerusform>%Ln bleiben unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new error(s)</source>
        <translation>
            <numerusform>%Ln neuer Fehler</numerusform>
            <numerusform>%Ln neue Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) cleared</source>
        <translation>
            <numerusform>%Ln Fehler behoben</numerusform>
            <numerusform>%Ln Fehler behoben</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory was changed since the last preview, so nothing was done. This is what would happen now.</source>
        <translation>Das Verzeichnis wurde seit der letzten Vorschau geändert, daher wurde nichts ausgeführt. Das würde jetzt geschehen.</translation>
    </message>
    <message>
        <source>Other license changes are still being processed; what they do is not part of this, and may change it.</source>
        <translation>Andere Lizenzänderungen werden noch verarbeitet; ihre Auswirkungen sind hier nicht enthalten und können dies noch verändern.</translation>
    </message>
    <message>
        <source>Nobody gains or loses anything by this.</source>
        <translation>Niemand erhält oder verliert dadurch etwas.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>units before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Die ersten %1 von %2 werden angezeigt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab and count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet …</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Wird angewendet</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Previewing</source>
        <translation>Vorschau wird erstellt</translation>
    </message>
    <message>
        <source>Writing the script…</source>
        <translation>Das Skript wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductActions</name>
    <message>
        <source>Say how many units of the product are bought</source>
        <translation>Angeben, wie viele Einheiten des Produkts gekauft sind</translation>
    </message>
    <message>
        <source>Change u&amp;nits…</source>
        <translation>&amp;Einheiten ändern …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductDetails</name>
    <message>
        <source>Product details</source>
        <translation>Produktdetails</translation>
    </message>
    <message>
        <source>Select a product to see the details.</source>
        <translation>Wählen Sie ein Produkt aus, um die Details zu sehen.</translation>
    </message>
    <message>
        <source>Licensed users</source>
        <translation>Lizenzierte Benutzer</translation>
    </message>
    <message>
        <source>Licensed groups</source>
        <translation>Lizenzierte Gruppen</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>Dienstpläne</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Nobody has this product</source>
        <translation>Niemand hat dieses Produkt</translation>
    </message>
    <message>
        <source>No group gives this product</source>
        <translation>Keine Gruppe vergibt dieses Produkt</translation>
    </message>
    <message>
        <source>The catalogue names no service plans of this product</source>
        <translation>Der Katalog nennt keine Dienstpläne dieses Produkts</translation>
    </message>
    <message>
        <source>Total:</source>
        <translation>Gesamt:</translation>
    </message>
    <message>
        <source>Assigned:</source>
        <translation>Zugewiesen:</translation>
    </message>
    <message>
        <source>Available:</source>
        <translation>Verfügbar:</translation>
    </message>
    <message>
        <source>Users waiting:</source>
        <translation>Wartende Benutzer:</translation>
    </message>
    <message>
        <source>Enabled:</source>
        <translation>Aktiviert:</translation>
    </message>
    <message>
        <source>In warning:</source>
        <translation>In Warnung:</translation>
    </message>
    <message>
        <source>Suspended:</source>
        <translation>Ausgesetzt:</translation>
    </message>
    <message>
        <source>Locked out:</source>
        <translation>Gesperrt:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Units in use</source>
        <translation>Einheiten in Benutzung</translation>
    </message>
    <message>
        <source>%1: %2 of %3 available</source>
        <translation>%1: %2 von %3 verfügbar</translation>
    </message>
    <message>
        <source>%1 of %2 assigned</source>
        <translation>%1 von %2 zugewiesen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>Wartend (%1)</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductsModel</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductsPane</name>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Filter products</source>
        <translation>Produkte filtern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) selected</source>
        <translation>
            <numerusform>%Ln Produkt ausgewählt</numerusform>
            <numerusform>%Ln Produkte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No product matches the filter.</source>
        <translation>Kein Produkt entspricht dem Filter.</translation>
    </message>
    <message>
        <source>No products have been bought yet.</source>
        <translation>Es wurden noch keine Produkte gekauft.</translation>
    </message>
    <message>
        <source>Units left</source>
        <translation>Einheiten frei</translation>
    </message>
    <message>
        <source>Show only products of which units can be assigned</source>
        <translation>Nur Produkte anzeigen, von denen Einheiten zugewiesen werden können</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wird erwartet</translation>
    </message>
    <message>
        <source>Show only products that users wait for, as no units are left</source>
        <translation>Nur Produkte anzeigen, auf die Benutzer warten, weil keine Einheiten mehr frei sind</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RefusedDialog</name>
    <message>
        <source>Refused users</source>
        <translation>Abgelehnte Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 of %2 users would be refused.</source>
        <translation>%1 von %2 Benutzern würden abgelehnt.</translation>
    </message>
    <message>
        <source>One request is all or nothing: go on without them, or cancel, put right what is wrong, and try again.</source>
        <translation>Eine Anforderung gilt ganz oder gar nicht: Fahren Sie ohne diese Benutzer fort, oder brechen Sie ab, beheben Sie, was nicht stimmt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody is left to go on with.</source>
        <translation>Es bleibt niemand, mit dem fortgefahren werden könnte.</translation>
    </message>
    <message>
        <source>&amp;Go on with the others…</source>
        <translation>Mit den &amp;anderen fortfahren …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveLicensesDialog</name>
    <message>
        <source>Remove licenses</source>
        <translation>Lizenzen entfernen</translation>
    </message>
    <message>
        <source>Counting the users who have these licenses…</source>
        <translation>Benutzer mit diesen Lizenzen werden gezählt …</translation>
    </message>
    <message>
        <source>Remove licenses from %1</source>
        <translation>Lizenzen von %1 entfernen</translation>
    </message>
    <message>
        <source>%1 has no licenses.</source>
        <translation>%1 hat keine Lizenzen.</translation>
    </message>
    <message>
        <source>%1 has no direct licenses. An inherited license is removed from the group, or by taking the user out of the group.</source>
        <translation>%1 hat keine direkten Lizenzen. Eine geerbte Lizenz wird von der Gruppe entfernt, oder indem der Benutzer aus der Gruppe genommen wird.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Es ist noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>%1: not in use.</source>
        <translation>%1: nicht in Benutzung.</translation>
    </message>
    <message>
        <source>%2 keeps %1 through a group.</source>
        <translation>%2 behält %1 durch eine Gruppe.</translation>
    </message>
    <message>
        <source>%2 loses %1; one unit becomes free.</source>
        <translation>%2 verliert %1; eine Einheit wird frei.</translation>
    </message>
    <message>
        <source>Users who lose %1: %2.</source>
        <translation>Benutzer, die %1 verlieren: %2.</translation>
    </message>
    <message>
        <source>Users who keep it from another source: %1.</source>
        <translation>Benutzer, die es aus anderer Quelle behalten: %1.</translation>
    </message>
    <message>
        <source>Check at least one license.</source>
        <translation>Kreuzen Sie mindestens eine Lizenz an.</translation>
    </message>
    <message>
        <source>%1 removed from %2; its members are being processed.</source>
        <translation>%1 wurde von %2 entfernt; die Mitglieder werden verarbeitet.</translation>
    </message>
    <message>
        <source>%1 removed from %2.</source>
        <translation>%1 wurde von %2 entfernt.</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message numerus="yes">
        <source>Remove licenses from %n user(s)</source>
        <translation>
            <numerusform>Lizenzen von %n Benutzer entfernen</numerusform>
            <numerusform>Lizenzen von %n Benutzern entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these users has a direct license. An inherited license is removed from the group, or by taking the users out of the group.</source>
        <translation>Keiner dieser Benutzer hat eine direkte Lizenz. Eine geerbte Lizenz wird von der Gruppe entfernt, oder indem die Benutzer aus der Gruppe genommen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) have %1 directly; who keeps it through a group, the preview says.</source>
        <translation>
            <numerusform>%Ln Benutzer hat %1 direkt; ob er es durch eine Gruppe behält, sagt die Vorschau.</numerusform>
            <numerusform>%Ln Benutzer haben %1 direkt; wer es durch eine Gruppe behält, sagt die Vorschau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed from %n user(s).</source>
        <translation>
            <numerusform>%1 von %n Benutzer entfernt.</numerusform>
            <numerusform>%1 von %n Benutzern entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveMembersDialog</name>
    <message>
        <source>Remove members</source>
        <translation>Mitglieder entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the licenses that go…</source>
        <translation>Wegfallende Lizenzen werden gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n member(s) from %1</source>
        <translation>
            <numerusform>%n Mitglied aus %1 entfernen</numerusform>
            <numerusform>%n Mitglieder aus %1 entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody loses a license by this.</source>
        <translation>Niemand verliert dadurch eine Lizenz.</translation>
    </message>
    <message>
        <source>Users who lose %1: %2.</source>
        <translation>Benutzer, die %1 verlieren: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) removed from %1.</source>
        <translation>
            <numerusform>%n Mitglied aus %1 entfernt.</numerusform>
            <numerusform>%n Mitglieder aus %1 entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveRedundantDialog</name>
    <message>
        <source>Remove redundant licenses</source>
        <translation>Redundante Lizenzen entfernen</translation>
    </message>
    <message>
        <source>Redundant licenses</source>
        <translation>Redundante Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>&amp;Product:</source>
        <translation>&amp;Produkt:</translation>
    </message>
    <message>
        <source>A direct license goes only where groups give the product with all the plans that the direct one has on. Nobody loses a plan, and no unit changes hands.</source>
        <translation>Eine direkte Lizenz entfällt nur dort, wo Gruppen das Produkt mit allen Plänen vergeben, die in der direkten eingeschaltet sind. Niemand verliert einen Plan, und keine Einheit wechselt den Besitzer.</translation>
    </message>
    <message>
        <source>Redundant licenses of the members of %1</source>
        <translation>Redundante Lizenzen der Mitglieder von %1</translation>
    </message>
    <message>
        <source>Redundant licenses of all users</source>
        <translation>Redundante Lizenzen aller Benutzer</translation>
    </message>
    <message>
        <source>The group has no members to look at.</source>
        <translation>Die Gruppe hat keine Mitglieder, die geprüft werden könnten.</translation>
    </message>
    <message>
        <source>Nobody has a direct license.</source>
        <translation>Niemand hat eine direkte Lizenz.</translation>
    </message>
    <message>
        <source>Direct licenses that will be removed: %1. That stay: %2.</source>
        <translation>Direkte Lizenzen, die entfernt werden: %1. Die bleiben: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln redundant license(s) removed.</source>
        <translation>
            <numerusform>%Ln redundante Lizenz entfernt.</numerusform>
            <numerusform>%Ln redundante Lizenzen entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReportsDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Errors: who does not get what, and why</source>
        <translation>Fehler: wer was nicht bekommt und warum</translation>
    </message>
    <message>
        <source>Groups: members, licenses, users in error</source>
        <translation>Gruppen: Mitglieder, Lizenzen, Benutzer mit Fehlern</translation>
    </message>
    <message>
        <source>Products: units bought and used</source>
        <translation>Produkte: gekaufte und benutzte Einheiten</translation>
    </message>
    <message>
        <source>Assignments: direct, inherited or both</source>
        <translation>Zuweisungen: direkt, geerbt oder beides</translation>
    </message>
    <message>
        <source>Redundant: direct licenses that groups give as well</source>
        <translation>Redundant: direkte Lizenzen, die auch Gruppen vergeben</translation>
    </message>
    <message>
        <source>Rule conflicts: plans that the licensing rules would not allow</source>
        <translation>Regelkonflikte: Pläne, die die Lizenzierungsregeln nicht erlauben würden</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all that are shown, for a spreadsheet</source>
        <translation>Die ausgewählten oder alle angezeigten Zeilen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln row(s); a file has all</source>
        <translation>
            <numerusform>die erste %Ln Zeile; eine Datei enthält alle</numerusform>
            <numerusform>die ersten %Ln Zeilen; eine Datei enthält alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Nichts zu berichten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save the whole report as CSV, JSON or PDF</source>
        <translation>Den ganzen Bericht als CSV, JSON oder PDF speichern</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json);;PDF (*.pdf)</source>
        <translation>Durch Kommas getrennte Werte (*.csv);;JSON (*.json);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>As &amp;they were on</source>
        <translation>Wie &amp;sie waren am</translation>
    </message>
    <message>
        <source>Rules: exclusive and prerequisite plans, prohibited locations</source>
        <translation>Regeln: einander ausschließende Pläne, Voraussetzungen, unzulässige Standorte</translation>
    </message>
    <message>
        <source>Show the rules as they were at an earlier time</source>
        <translation>Die Regeln zeigen, wie sie früher waren</translation>
    </message>
    <message>
        <source>Time at which the rules are shown</source>
        <translation>Zeitpunkt, zu dem die Regeln gezeigt werden</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReprocessDialog</name>
    <message>
        <source>Reprocess</source>
        <translation>Erneut verarbeiten</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>What would change is looked at first.</source>
        <translation>Was sich ändern würde, wird zuerst angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>Reprocess %n user(s)</source>
        <translation>
            <numerusform>%n Benutzer erneut verarbeiten</numerusform>
            <numerusform>%n Benutzer erneut verarbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reprocess %1</source>
        <translation>%1 erneut verarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are being reprocessed.</source>
        <translation>
            <numerusform>%n Benutzer wird erneut verarbeitet.</numerusform>
            <numerusform>%n Benutzer werden erneut verarbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being reprocessed.</source>
        <translation>%1 wird erneut verarbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>Reprocess %n group(s)</source>
        <translation>
            <numerusform>%n Gruppe erneut verarbeiten</numerusform>
            <numerusform>%n Gruppen erneut verarbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are being reprocessed.</source>
        <translation>
            <numerusform>%n Gruppe wird erneut verarbeitet.</numerusform>
            <numerusform>%n Gruppen werden erneut verarbeitet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReviewNewPlansDialog</name>
    <message>
        <source>&amp;Keep off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>&amp;Leave on</source>
        <translation>&amp;Eingeschaltet lassen</translation>
    </message>
    <message>
        <source>New service plans</source>
        <translation>Neue Dienstpläne</translation>
    </message>
    <message>
        <source>A newer catalogue has added these service plans. They are on wherever their product is licensed. Keeping them off edits the licenses of the groups and users.</source>
        <translation>Ein neuerer Katalog hat diese Dienstpläne hinzugefügt. Sie sind überall eingeschaltet, wo ihr Produkt lizenziert ist. Wenn Sie sie ausschalten, werden die Lizenzen der Gruppen und Benutzer bearbeitet.</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%n new service plan(s) kept off.</source>
        <translation>
            <numerusform>%n neuer Dienstplan ausgeschaltet.</numerusform>
            <numerusform>%n neue Dienstpläne ausgeschaltet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new service plan(s) left on.</source>
        <translation>
            <numerusform>%n neuer Dienstplan eingeschaltet gelassen.</numerusform>
            <numerusform>%n neue Dienstpläne eingeschaltet gelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory was closed before the change could be made.</source>
        <translation>Das Verzeichnis wurde geschlossen, bevor die Änderung vorgenommen werden konnte.</translation>
    </message>
    <message numerus="yes">
        <source>%n license(s) could not be edited, and keep the plan on:</source>
        <translation>
            <numerusform>%n Lizenz konnte nicht bearbeitet werden und behält den Plan eingeschaltet:</numerusform>
            <numerusform>%n Lizenzen konnten nicht bearbeitet werden und behalten den Plan eingeschaltet:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>und %n weitere.</numerusform>
            <numerusform>und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>No catalogue has added service plans on which nobody has decided yet.</source>
        <translation>Kein Katalog hat Dienstpläne hinzugefügt, über die noch niemand entschieden hat.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RulePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren …</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>Filter rules by any part of a name or code</source>
        <translation>Regeln nach einem beliebigen Teil eines Namens oder Codes filtern</translation>
    </message>
    <message>
        <source>Exclusive plans</source>
        <translation>Einander ausschließende Pläne</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Prohibited locations</source>
        <translation>Unzulässige Standorte</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is a table of another kind: %2. Import it on its page.</source>
        <translation>%1 ist eine Tabelle anderer Art: %2. Importieren Sie sie auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Read from %1. Nothing is stored before Save.</source>
        <translation>Aus %1 gelesen. Gespeichert wird erst mit „Speichern“.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::SavedViews</name>
    <message>
        <source>Choose, save and delete views: a filter with its order and columns</source>
        <translation>Ansichten wählen, speichern und löschen: ein Filter mit Sortierung und Spalten</translation>
    </message>
    <message>
        <source>No views are saved yet</source>
        <translation>Noch sind keine Ansichten gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>„%1“ &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Delete “%1”</source>
        <translation>„%1“ &amp;löschen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view; one of the same name is replaced:</source>
        <translation>Name der Ansicht; eine gleichen Namens wird ersetzt:</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ServicePlansModel</name>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>Schließt aus</translation>
    </message>
    <message>
        <source>Needs any of</source>
        <translation>Benötigt eines von</translation>
    </message>
    <message>
        <source>Not available in</source>
        <translation>Nicht verfügbar in</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::SeveralUsers</name>
    <message>
        <source>Users selected</source>
        <translation>Ausgewählte Benutzer</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsstandort</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Account enabled</source>
        <translation>Konto aktiviert</translation>
    </message>
    <message>
        <source>License errors</source>
        <translation>Lizenzfehler</translation>
    </message>
    <message>
        <source>Licenses of those selected</source>
        <translation>Lizenzen der ausgewählten Benutzer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Users who have it</source>
        <translation>Benutzer, die es haben</translation>
    </message>
    <message>
        <source>Of these, directly</source>
        <translation>Davon direkt</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>(different values)</source>
        <translation>(verschiedene Werte)</translation>
    </message>
    <message>
        <source>The directory’s default usage location; the users have none</source>
        <translation>Standard-Nutzungsstandort des Verzeichnisses; die Benutzer haben keinen eigenen</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) with errors</source>
        <translation>
            <numerusform>%Ln Benutzer mit Fehlern</numerusform>
            <numerusform>%Ln Benutzer mit Fehlern</numerusform>
        </translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>None of them has a license.</source>
        <translation>Keiner von ihnen hat eine Lizenz.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ShiftedGroundDialog</name>
    <message>
        <source>Cannot undo</source>
        <translation>Kann nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Cannot redo</source>
        <translation>Kann nicht wiederhergestellt werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) that this change left are not as it left them, because they have been changed again since. Nothing was undone.</source>
        <translation>
            <numerusform>%Ln Sache, die diese Änderung hinterlassen hat, ist nicht mehr so, weil sie seither erneut geändert wurde. Nichts wurde rückgängig gemacht.</numerusform>
            <numerusform>%Ln Sachen, die diese Änderung hinterlassen hat, sind nicht mehr so, weil sie seither erneut geändert wurden. Nichts wurde rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are not as they were before this change, because they have been changed since. Nothing was redone.</source>
        <translation>
            <numerusform>%Ln Sache ist nicht so, wie sie vor dieser Änderung war, weil sie seither geändert wurde. Nichts wurde wiederhergestellt.</numerusform>
            <numerusform>%Ln Sachen sind nicht so, wie sie vor dieser Änderung waren, weil sie seither geändert wurden. Nichts wurde wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Was seither geändert wurde</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Die ersten %1 von %2 werden angezeigt.</translation>
    </message>
    <message>
        <source>Put back what was changed since, and try again; or forget this change: then all stays as it is, and the changes before it can be undone.</source>
        <translation>Stellen Sie zurück, was seither geändert wurde, und versuchen Sie es erneut; oder vergessen Sie diese Änderung: Dann bleibt alles, wie es ist, und die Änderungen davor können rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Forget this change</source>
        <translation>Diese Änderung &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::StartPage</name>
    <message>
        <source>License Desk</source>
        <translation>License Desk</translation>
    </message>
    <message>
        <source>A directory is one organisation: its users, groups, products and licenses, in one file. Open one, make a new one, or look around in a sample organisation first.</source>
        <translation>Ein Verzeichnis ist eine Organisation: ihre Benutzer, Gruppen, Produkte und Lizenzen in einer Datei. Öffnen Sie eines, legen Sie ein neues an, oder sehen Sie sich zuerst in einer Beispielorganisation um.</translation>
    </message>
    <message>
        <source>Recent directories</source>
        <translation>Zuletzt geöffnete Verzeichnisse</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Latest license changes have been applied to all users</source>
        <translation>Die letzten Lizenzänderungen wurden auf alle Benutzer angewendet</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::SwapProductDialog</name>
    <message>
        <source>Swap product</source>
        <translation>Produkt tauschen</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>Product that goes</source>
        <translation>Wegfallendes Produkt</translation>
    </message>
    <message>
        <source>Product that comes</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Zu:</translation>
    </message>
    <message>
        <source>Plans that stay off:</source>
        <translation>Pläne, die ausgeschaltet bleiben:</translation>
    </message>
    <message>
        <source>Members get the new product in the same step in which they give back the old one.</source>
        <translation>Mitglieder bekommen das neue Produkt im selben Schritt, in dem sie das alte zurückgeben.</translation>
    </message>
    <message>
        <source>Swap a product of %1</source>
        <translation>Ein Produkt von %1 tauschen</translation>
    </message>
    <message>
        <source>Choose a product</source>
        <translation>Wählen Sie ein Produkt aus</translation>
    </message>
    <message>
        <source>%1 (%2 available)</source>
        <translation>%1 (%2 verfügbar)</translation>
    </message>
    <message>
        <source>%1 has no licenses.</source>
        <translation>%1 hat keine Lizenzen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose two different products.</source>
        <translation>Wählen Sie zwei verschiedene Produkte.</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3; its members are being processed.</source>
        <translation>%1: %2 statt %3; die Mitglieder werden verarbeitet.</translation>
    </message>
    <message>
        <source>By the same name:</source>
        <translation>Unter demselben Namen:</translation>
    </message>
    <message>
        <source>Without counterpart:</source>
        <translation>Ohne Gegenstück:</translation>
    </message>
    <message>
        <source>%1 (%2 for %3)</source>
        <comment>friendly name, new plan, old plan</comment>
        <translation>%1 (%2 für %3)</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is the name of a change, as in &quot;Undo Assign Office 365 E3 to Sales&quot;</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back last</source>
        <translation>Die Änderung, die zuletzt zurückgenommen wurde, wieder machen</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>&amp;Verlauf der Änderungen …</translation>
    </message>
    <message>
        <source>The last changes of the directory, to undo several at once</source>
        <translation>Die letzten Änderungen des Verzeichnisses, um mehrere auf einmal rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 is being prepared…</source>
        <translation>%1 wird vorbereitet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) undone.</source>
        <translation>
            <numerusform>%n Änderung rückgängig gemacht.</numerusform>
            <numerusform>%n Änderungen rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) redone.</source>
        <translation>
            <numerusform>%n Änderung wiederhergestellt.</numerusform>
            <numerusform>%n Änderungen wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Wiederhergestellt: %1.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Undo of %n change(s)</source>
        <translation>
            <numerusform>%n Änderung rückgängig machen</numerusform>
            <numerusform>%n Änderungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo of %n change(s)</source>
        <translation>
            <numerusform>%n Änderung wiederherstellen</numerusform>
            <numerusform>%n Änderungen wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is the name of a change, as &quot;Assign Office 365 E3 to Sales&quot;</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsageLocationBox</name>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsstandort</translation>
    </message>
    <message>
        <source>None; the directory has no default either</source>
        <translation>Keiner; auch das Verzeichnis hat keinen Standard</translation>
    </message>
    <message>
        <source>%1, the directory&apos;s default</source>
        <translation>%1, Standard des Verzeichnisses</translation>
    </message>
    <message>
        <source>Choose a usage location.</source>
        <translation>Wählen Sie einen Nutzungsstandort.</translation>
    </message>
    <message>
        <source>“%1” is no country. Choose one from the list, or type its two-letter code.</source>
        <translation>„%1“ ist kein Land. Wählen Sie eines aus der Liste, oder geben Sie den Code aus zwei Buchstaben ein.</translation>
    </message>
    <message>
        <source>(different values)</source>
        <translation>(verschiedene Werte)</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserActions</name>
    <message>
        <source>&amp;Assign licenses…</source>
        <translation>Lizenzen &amp;zuweisen …</translation>
    </message>
    <message>
        <source>Give products to the users directly</source>
        <translation>Den Benutzern Produkte direkt geben</translation>
    </message>
    <message>
        <source>Turn plans of the user&apos;s direct licenses on and off</source>
        <translation>Pläne der direkten Lizenzen des Benutzers ein- und ausschalten</translation>
    </message>
    <message>
        <source>&amp;Remove licenses…</source>
        <translation>Lizenzen &amp;entfernen …</translation>
    </message>
    <message>
        <source>Say where the users use their licenses</source>
        <translation>Angeben, wo die Benutzer ihre Lizenzen nutzen</translation>
    </message>
    <message>
        <source>Try again to give the users what their groups are meant to give them</source>
        <translation>Erneut versuchen, den Benutzern zu geben, was ihre Gruppen ihnen geben sollen</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) reprocessed, %1 of them with errors.</source>
        <translation>
            <numerusform>%n Benutzer erneut verarbeitet, davon %1 mit Fehlern.</numerusform>
            <numerusform>%n Benutzer erneut verarbeitet, davon %1 mit Fehlern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reprocessed: there are still license errors.</source>
        <translation>%1 wurde erneut verarbeitet: Es gibt noch Lizenzfehler.</translation>
    </message>
    <message>
        <source>%1 reprocessed: no license errors.</source>
        <translation>%1 wurde erneut verarbeitet: keine Lizenzfehler.</translation>
    </message>
    <message>
        <source>Edit &amp;service plans…</source>
        <translation>D&amp;ienstpläne bearbeiten …</translation>
    </message>
    <message>
        <source>Edit usage &amp;location…</source>
        <translation>&amp;Nutzungsstandort bearbeiten …</translation>
    </message>
    <message>
        <source>Repro&amp;cess</source>
        <translation>Erneut &amp;verarbeiten</translation>
    </message>
    <message>
        <source>Take direct licenses from the users</source>
        <translation>Den Benutzern direkte Lizenzen entziehen</translation>
    </message>
    <message>
        <source>Fr&amp;ee a license…</source>
        <translation>Eine Lizenz &amp;freigeben …</translation>
    </message>
    <message>
        <source>Take every way by which the user has a product, so that its unit is free</source>
        <translation>Jeden Weg nehmen, auf dem der Benutzer ein Produkt hat, sodass die Einheit frei wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) are being reprocessed.</source>
        <translation>
            <numerusform>%Ln Benutzer wird erneut verarbeitet.</numerusform>
            <numerusform>%Ln Benutzer werden erneut verarbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete users…</source>
        <translation>Benutzer &amp;löschen …</translation>
    </message>
    <message>
        <source>Delete the users, so that their units are free</source>
        <translation>Die Benutzer löschen, damit ihre Einheiten frei werden</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserAddressesTab</name>
    <message>
        <source>Proxy address</source>
        <translation>Proxyadresse</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Initial address</source>
        <translation>Anfangsadresse</translation>
    </message>
    <message>
        <source>Used when the addresses are made the next time</source>
        <translation>Wird verwendet, wenn die Adressen das nächste Mal gebildet werden</translation>
    </message>
    <message>
        <source>Its protocol is not SMTP</source>
        <translation>Ihr Protokoll ist nicht SMTP</translation>
    </message>
    <message>
        <source>It is no valid mail address</source>
        <translation>Sie ist keine gültige E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Its domain is reserved for the directory itself</source>
        <translation>Ihre Domäne ist dem Verzeichnis selbst vorbehalten</translation>
    </message>
    <message>
        <source>Its domain is not verified</source>
        <translation>Die Domäne ist nicht verifiziert</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Sekundär</translation>
    </message>
    <message>
        <source>Also belongs to %1</source>
        <translation>Gehört auch %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>%1; belongs to %2</source>
        <translation>%1; gehört %2</translation>
    </message>
    <message>
        <source>User addresses</source>
        <translation>Adressen des Benutzers</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>No mail address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>On-premises &amp;mail:</source>
        <translation>Lokale E-&amp;Mail:</translation>
    </message>
    <message>
        <source>Mail &amp;nickname:</source>
        <translation>E-Mail-A&amp;lias:</translation>
    </message>
    <message>
        <source>Proxy &amp;addresses:</source>
        <translation>Pro&amp;xyadressen:</translation>
    </message>
    <message>
        <source>One a line: SMTP:primary@…, smtp:another@…</source>
        <translation>Eine pro Zeile: SMTP:primaer@…, smtp:weitere@…</translation>
    </message>
    <message>
        <source>%1 is no mail address.</source>
        <translation>%1 ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write SMTP: or smtp: and a mail address instead of %1.</source>
        <translation>Schreiben Sie SMTP: oder smtp: und eine E-Mail-Adresse statt %1.</translation>
    </message>
    <message>
        <source>Only one can be the primary: write smtp: for the others.</source>
        <translation>Nur eine kann die primäre sein: Schreiben Sie bei den anderen smtp:.</translation>
    </message>
    <message>
        <source>The mail addresses of %1 were made from the new inputs.</source>
        <translation>Die E-Mail-Adressen von %1 wurden aus den neuen Eingaben gebildet.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserDetails</name>
    <message>
        <source>User details</source>
        <translation>Benutzerdetails</translation>
    </message>
    <message>
        <source>Select a user to see the details.</source>
        <translation>Wählen Sie einen Benutzer aus, um die Details zu sehen.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Gruppen des Benutzers</translation>
    </message>
    <message>
        <source>Member of no group</source>
        <translation>Mitglied keiner Gruppe</translation>
    </message>
    <message>
        <source>User history</source>
        <translation>Verlauf des Benutzers</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserGroupsModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserLicensesModel</name>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 von %n Plan ein</numerusform>
            <numerusform>%1 von %n Plänen ein</numerusform>
        </translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>%1, from: %2</source>
        <extracomment>plans that are on, then the sources: direct or names of groups</extracomment>
        <translation>%1, von: %2</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserLicensesTab</name>
    <message>
        <source>User licenses</source>
        <translation>Lizenzen des Benutzers</translation>
    </message>
    <message>
        <source>Go to the group that the license comes from</source>
        <translation>Zur Gruppe gehen, von der die Lizenz kommt</translation>
    </message>
    <message>
        <source>Go to the product among all products</source>
        <translation>Zum Produkt unter allen Produkten gehen</translation>
    </message>
    <message>
        <source>No licenses</source>
        <translation>Keine Lizenzen</translation>
    </message>
    <message>
        <source>Sho&amp;w group</source>
        <translation>G&amp;ruppe anzeigen</translation>
    </message>
    <message>
        <source>Show produc&amp;t</source>
        <translation>Prod&amp;ukt anzeigen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserProfileTab</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Display name:</source>
        <translation>Anzeigename:</translation>
    </message>
    <message>
        <source>User principal name:</source>
        <translation>Benutzerprinzipalname:</translation>
    </message>
    <message>
        <source>Usage &amp;location:</source>
        <translation>&amp;Nutzungsstandort:</translation>
    </message>
    <message>
        <source>Department:</source>
        <translation>Abteilung:</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Typ:</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>Konto:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>%1 has no usage location of their own any more.</source>
        <translation>%1 hat keinen eigenen Nutzungsstandort mehr.</translation>
    </message>
    <message>
        <source>Usage location of %1: %2.</source>
        <translation>Nutzungsstandort von %1: %2.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsersModel</name>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsstandort</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>The directory’s default usage location; the user has none</source>
        <translation>Standard-Nutzungsstandort des Verzeichnisses; der Benutzer hat keinen eigenen</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsersPane</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>Benutzer filtern</translation>
    </message>
    <message>
        <source>Has errors</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Show only users with license errors</source>
        <translation>Nur Benutzer mit Lizenzfehlern zeigen</translation>
    </message>
    <message>
        <source>No license</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Show only users who have no license at all</source>
        <translation>Nur Benutzer zeigen, die gar keine Lizenz haben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) selected</source>
        <translation>
            <numerusform>%Ln Benutzer ausgewählt</numerusform>
            <numerusform>%Ln Benutzer ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No user matches the filter.</source>
        <translation>Kein Benutzer entspricht dem Filter.</translation>
    </message>
    <message>
        <source>This directory has no users yet.</source>
        <translation>Dieses Verzeichnis hat noch keine Benutzer.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Select from lis&amp;t…</source>
        <translation>Aus &amp;Liste auswählen …</translation>
    </message>
    <message>
        <source>Paste a list of names, addresses or ids, and select these users</source>
        <translation>Eine Liste von Namen, Adressen oder IDs einfügen und diese Benutzer auswählen</translation>
    </message>
    <message>
        <source>Direct licenses</source>
        <translation>Direkte Lizenzen</translation>
    </message>
    <message>
        <source>Show only users who have licenses of their own, not from a group</source>
        <translation>Nur Benutzer anzeigen, die eigene Lizenzen haben und nicht durch eine Gruppe</translation>
    </message>
    <message>
        <source>From list</source>
        <translation>Aus Liste</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsstandort</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Select from list</source>
        <translation>Aus Liste auswählen</translation>
    </message>
    <message>
        <source>&amp;Select users</source>
        <translation>Benutzer &amp;auswählen</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WaitingTab</name>
    <message>
        <source>Waiting users</source>
        <translation>Wartende Benutzer</translation>
    </message>
    <message>
        <source>&amp;Buy units…</source>
        <translation>Einheiten &amp;kaufen …</translation>
    </message>
    <message>
        <source>Buy as many units as serve all who wait</source>
        <translation>So viele Einheiten kaufen, wie für alle Wartenden nötig sind</translation>
    </message>
    <message>
        <source>Repro&amp;cess those who wait…</source>
        <translation>Wartende erneut &amp;verarbeiten …</translation>
    </message>
    <message>
        <source>Give the units that are available to those who wait longest</source>
        <translation>Die verfügbaren Einheiten denen geben, die am längsten warten</translation>
    </message>
    <message>
        <source>Nobody waits for a unit</source>
        <translation>Niemand wartet auf eine Einheit</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n unit(s)…</source>
        <translation>
            <numerusform>%n Einheit &amp;kaufen …</numerusform>
            <numerusform>%n Einheiten &amp;kaufen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) wait for a unit.</source>
        <translation>
            <numerusform>%n Benutzer wartet auf eine Einheit.</numerusform>
            <numerusform>%n Benutzer warten auf eine Einheit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more unit(s) serve all who can be served.</source>
        <translation>
            <numerusform>%n weitere Einheit reicht für alle, denen sie gegeben werden kann.</numerusform>
            <numerusform>%n weitere Einheiten reichen für alle, denen sie gegeben werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are enough units now: reprocess those who wait.</source>
        <translation>Jetzt gibt es genug Einheiten: Verarbeiten Sie die Wartenden erneut.</translation>
    </message>
    <message numerus="yes">
        <source>For %n of them something else is in the way as well; Why? says what.</source>
        <translation>
            <numerusform>Bei %n von ihnen ist noch etwas anderes im Weg; „Warum?“ sagt, was.</numerusform>
            <numerusform>Bei %n von ihnen ist noch etwas anderes im Weg; „Warum?“ sagt, was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WaitingUsersModel</name>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Should come from</source>
        <translation>Soll kommen von</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WhyAction</name>
    <message>
        <source>W&amp;hy?</source>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Why a license or a plan is there or not, and what helps</source>
        <translation>Warum eine Lizenz oder ein Plan da ist oder nicht, und was hilft</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WhyChain</name>
    <message>
        <source>%1 (does not give it)</source>
        <translation>%1 (gibt es nicht)</translation>
    </message>
    <message>
        <source>%1 (in the way)</source>
        <translation>%1 (im Weg)</translation>
    </message>
    <message>
        <source>How it comes</source>
        <translation>Wie es dazu kommt</translation>
    </message>
    <message>
        <source>Enter leads to the group or product of a line.</source>
        <translation>Die Eingabetaste führt zur Gruppe oder zum Produkt einer Zeile.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WhyDialog</name>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>&amp;Product:</source>
        <translation>&amp;Produkt:</translation>
    </message>
    <message>
        <source>&amp;Service plan:</source>
        <translation>&amp;Dienstplan:</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user principal name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The license as a whole</source>
        <translation>Die Lizenz als Ganzes</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
    <message>
        <source>Something else remains in the way then.</source>
        <translation>Danach ist noch etwas anderes im Weg.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Erledigt: %1.</translation>
    </message>
    <message>
        <source>Previewing…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WindowCommands</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, for a spreadsheet or a letter</source>
        <translation>Die ausgewählten Zeilen für eine Tabellenkalkulation oder einen Brief kopieren</translation>
    </message>
    <message>
        <source>Export &amp;list…</source>
        <translation>Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>Write what the list shows into a file: CSV, JSON or PDF</source>
        <translation>Schreiben, was die Liste zeigt: als CSV, JSON oder PDF</translation>
    </message>
    <message>
        <source>&amp;Print list…</source>
        <translation>Liste &amp;drucken …</translation>
    </message>
    <message>
        <source>Print what the list shows</source>
        <translation>Drucken, was die Liste zeigt</translation>
    </message>
</context>
<context>
    <name>MembershipRule</name>
    <message>
        <source>A rule has at most 3,072 characters; this one has %1.</source>
        <translation>Eine Regel hat höchstens 3.072 Zeichen; diese hat %1.</translation>
    </message>
    <message>
        <source>The rule is nested more than 64 deep.</source>
        <translation>Die Regel ist mehr als 64 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>Expected a condition such as user.department -eq &quot;Sales&quot;.</source>
        <translation>Erwartet: eine Bedingung wie user.department -eq &quot;Sales&quot;.</translation>
    </message>
    <message>
        <source>Expected a condition such as user.department -eq &quot;Sales&quot;, found %1.</source>
        <translation>Erwartet: eine Bedingung wie user.department -eq &quot;Sales&quot;; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected -and, -or, or the end of the rule, found %1.</source>
        <translation>Erwartet: -and, -or oder das Ende der Regel; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected -and, -or, or a closing parenthesis, found %1.</source>
        <translation>Erwartet: -and, -or oder eine schließende runde Klammer; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a closing parenthesis for this one.</source>
        <translation>Erwartet: eine schließende runde Klammer zu dieser.</translation>
    </message>
    <message>
        <source>Expected a closing quote for this one.</source>
        <translation>Erwartet: ein schließendes Anführungszeichen zu diesem.</translation>
    </message>
    <message>
        <source>Expected a straight quote, found %1.</source>
        <translation>Erwartet: ein gerades Anführungszeichen; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a property of users, found the unknown %1.</source>
        <translation>Erwartet: eine Eigenschaft von Benutzern; gefunden: das unbekannte %1.</translation>
    </message>
    <message>
        <source>Expected a property of users, found %1: rules for devices are not supported.</source>
        <translation>Erwartet: eine Eigenschaft von Benutzern; gefunden: %1. Regeln für Geräte werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Expected assignedPlan.servicePlanId, assignedPlan.service or assignedPlan.capabilityStatus, found %1.</source>
        <translation>Erwartet: assignedPlan.servicePlanId, assignedPlan.service oder assignedPlan.capabilityStatus; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected _ (the value that -any or -all looks at), found %1.</source>
        <translation>Erwartet: _ (der Wert, den -any oder -all betrachtet); gefunden: %1.</translation>
    </message>
    <message>
        <source>%1 has a meaning only in the parentheses of -any or -all.</source>
        <translation>%1 hat nur in den Klammern von -any oder -all eine Bedeutung.</translation>
    </message>
    <message>
        <source>Expected an operator such as -eq or -contains, found %1.</source>
        <translation>Erwartet: ein Operator wie -eq oder -contains; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected an operator such as -eq or -contains, found the unknown %1.</source>
        <translation>Erwartet: ein Operator wie -eq oder -contains; gefunden: das unbekannte %1.</translation>
    </message>
    <message>
        <source>Expected -eq or -ne for a property that is true or false, found %1.</source>
        <translation>Erwartet: -eq oder -ne bei einer Eigenschaft, die true oder false ist; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a comparison: %1 is for properties with several values.</source>
        <translation>Erwartet: ein Vergleich; %1 ist für Eigenschaften mit mehreren Werten.</translation>
    </message>
    <message>
        <source>Expected -any or -all for a property with several values, found %1.</source>
        <translation>Erwartet: -any oder -all bei einer Eigenschaft mit mehreren Werten; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected -any (group.objectId -in [&apos;…&apos;]) behind user.memberof, found %1.</source>
        <translation>Erwartet: -any (group.objectId -in [&apos;…&apos;]) nach user.memberof; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected an opening parenthesis, found %1.</source>
        <translation>Erwartet: eine öffnende runde Klammer; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected group.objectId, found %1.</source>
        <translation>Erwartet: group.objectId; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected -in and a list of group ids, found %1.</source>
        <translation>Erwartet: -in und eine Liste von Gruppen-IDs; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a closing parenthesis, found %1.</source>
        <translation>Erwartet: eine schließende runde Klammer; gefunden: %1.</translation>
    </message>
    <message>
        <source>A condition on user.memberof stands alone and cannot be combined with others.</source>
        <translation>Eine Bedingung zu user.memberof steht allein und kann nicht mit anderen kombiniert werden.</translation>
    </message>
    <message>
        <source>Expected the id of a group, found %1.</source>
        <translation>Erwartet: die ID einer Gruppe; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected text in quotes, found %1.</source>
        <translation>Erwartet: Text in Anführungszeichen; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected text in quotes or null, found %1.</source>
        <translation>Erwartet: Text in Anführungszeichen oder null; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected text in quotes: null goes only with -eq and -ne.</source>
        <translation>Erwartet: Text in Anführungszeichen; null geht nur mit -eq und -ne.</translation>
    </message>
    <message>
        <source>Expected true, false or null, found %1.</source>
        <translation>Erwartet: true, false oder null; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a list such as [&quot;a&quot;, &quot;b&quot;], found %1.</source>
        <translation>Erwartet: eine Liste wie [&quot;a&quot;, &quot;b&quot;]; gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected a comma or a closing bracket, found %1.</source>
        <translation>Erwartet: ein Komma oder eine schließende eckige Klammer; gefunden: %1.</translation>
    </message>
    <message>
        <source>the end of the rule</source>
        <translation>das Ende der Regel</translation>
    </message>
    <message>
        <source>Expected a regular expression: %1.</source>
        <translation>Kein gültiger regulärer Ausdruck: %1.</translation>
    </message>
</context>
<context>
    <name>RedundancyReport</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Given by groups</source>
        <translation>Von Gruppen vergeben</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Would be removed</source>
        <translation>Würde entfernt</translation>
    </message>
    <message>
        <source>Skipped: plans that would be lost: %1</source>
        <translation>Übersprungen: Pläne, die verloren gingen: %1</translation>
    </message>
    <message>
        <source>Skipped: not inherited from this group</source>
        <translation>Übersprungen: nicht von dieser Gruppe geerbt</translation>
    </message>
    <message>
        <source>Skipped: not inherited from a group</source>
        <translation>Übersprungen: nicht von einer Gruppe geerbt</translation>
    </message>
    <message>
        <source>Skipped: no direct license</source>
        <translation>Übersprungen: keine direkte Lizenz</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Mail-enabled security</source>
        <translation>Sicherheit, E-Mail-aktiviert</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Direct and inherited</source>
        <translation>Direkt und geerbt</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Root product</source>
        <translation>Ursächliches Produkt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Disabled plans</source>
        <translation>Deaktivierte Pläne</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>Benutzer mit Fehlern</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Given by groups</source>
        <translation>Von Gruppen vergeben</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Nichts zu berichten.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Excludes, needs any of, or prohibited in</source>
        <translation>Schließt aus, benötigt eines von oder ist unzulässig in</translation>
    </message>
    <message>
        <source>Exclusive set</source>
        <translation>Ausschlussgruppe</translation>
    </message>
    <message>
        <source>Requires any of</source>
        <translation>Benötigt einen von</translation>
    </message>
    <message>
        <source>Prohibited in</source>
        <translation>Unzulässig in</translation>
    </message>
</context>
<context>
    <name>TablePrinter</name>
    <message>
        <source>The first %1 rows; a CSV file has all.</source>
        <translation>Die ersten %1 Zeilen; eine CSV-Datei hat alle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>at the foot of a printed page</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>TextDecoder</name>
    <message>
        <source>This is a folder. Name a file.</source>
        <translation>Das ist ein Ordner. Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>It cannot be opened (%1). Check the name and the permissions.</source>
        <translation>Sie kann nicht geöffnet werden (%1). Prüfen Sie den Namen und die Berechtigungen.</translation>
    </message>
    <message>
        <source>It cannot be read to its end (%1). Get the file anew.</source>
        <translation>Sie kann nicht bis zum Ende gelesen werden (%1). Beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The file is empty. Get it anew.</source>
        <translation>Die Datei ist leer. Beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>Line %1: there is a NUL byte, so this is no text, or a damaged one. Get the file anew.</source>
        <translation>Zeile %1: Sie enthält ein NUL-Byte; das ist also kein Text oder ein beschädigter. Beschaffen Sie die Datei neu.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>usage location</source>
        <translation>Nutzungsstandort</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>enabled state</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>user type</source>
        <translation>Benutzertyp</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>membership rule</source>
        <translation>Mitgliedschaftsregel</translation>
    </message>
    <message>
        <source>default usage location</source>
        <translation>Standard-Nutzungsstandort</translation>
    </message>
    <message>
        <source>verified domains</source>
        <translation>verifizierte Domänen</translation>
    </message>
    <message>
        <source>automatic reprocessing</source>
        <translation>automatische erneute Verarbeitung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>%1 has been taken away</source>
        <translation>%1 wurde entzogen</translation>
    </message>
    <message>
        <source>%1 has been assigned</source>
        <translation>%1 wurde zugewiesen</translation>
    </message>
    <message>
        <source>other plans of %1 are on</source>
        <translation>von %1 sind andere Pläne eingeschaltet</translation>
    </message>
    <message>
        <source>is no longer a member of %1</source>
        <translation>ist nicht mehr Mitglied von %1</translation>
    </message>
    <message>
        <source>is a member of %1 now</source>
        <translation>ist jetzt Mitglied von %1</translation>
    </message>
    <message>
        <source>the status of the subscription has been changed</source>
        <translation>der Status des Abonnements wurde geändert</translation>
    </message>
    <message>
        <source>there are %1 units now, and not %2</source>
        <translation>es gibt jetzt %1 Einheiten und nicht %2</translation>
    </message>
    <message>
        <source>the mail addresses have been edited</source>
        <translation>die E-Mail-Adressen wurden bearbeitet</translation>
    </message>
    <message>
        <source>the licensing rules have been edited</source>
        <translation>die Lizenzierungsregeln wurden bearbeitet</translation>
    </message>
    <message>
        <source>the new service plans have been reviewed</source>
        <translation>die neuen Dienstpläne wurden geprüft</translation>
    </message>
    <message>
        <source>the %1 is %2 now, and not %3</source>
        <translation>%1: jetzt %2 und nicht %3</translation>
    </message>
    <message>
        <source>has been edited</source>
        <translation>wurde bearbeitet</translation>
    </message>
    <message>
        <source>has been deleted, or %1 has</source>
        <translation>wurde gelöscht, oder %1 wurde es</translation>
    </message>
    <message>
        <source>has been deleted</source>
        <translation>wurde gelöscht</translation>
    </message>
    <message>
        <source>exists again</source>
        <translation>ist wieder vorhanden</translation>
    </message>
    <message>
        <source>has got members or licenses</source>
        <translation>hat Mitglieder oder Lizenzen bekommen</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>%1 an %2 zuweisen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Edit service plans of %1 for %2</source>
        <translation>Dienstpläne von %1 für %2 bearbeiten</translation>
    </message>
    <message>
        <source>Change licenses of %1</source>
        <translation>Lizenzen von %1 ändern</translation>
    </message>
    <message>
        <source>several groups</source>
        <translation>mehrere Gruppen</translation>
    </message>
    <message>
        <source>Change members of %1</source>
        <translation>Mitglieder von %1 ändern</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Edit properties of %1</source>
        <translation>Eigenschaften von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1 of %2</source>
        <translation>%1 von %2 bearbeiten</translation>
    </message>
    <message>
        <source>Edit mail addresses of %1</source>
        <translation>E-Mail-Adressen von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Edit membership rule of %1</source>
        <translation>Mitgliedschaftsregel von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Change units of %1</source>
        <translation>Einheiten von %1 ändern</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>%1 kaufen</translation>
    </message>
    <message>
        <source>Edit directory settings</source>
        <translation>Einstellungen des Verzeichnisses bearbeiten</translation>
    </message>
    <message>
        <source>Edit licensing rules</source>
        <translation>Lizenzierungsregeln bearbeiten</translation>
    </message>
    <message>
        <source>Review new service plans</source>
        <translation>Neue Dienstpläne prüfen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>%1 is the name of a file, %2 as &quot;300 users&quot;</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a user, group or product, %2 what has become of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (by %2, %3).</source>
        <extracomment>%1 is a sentence on what was changed, %2 who did it, %3 when</extracomment>
        <translation>%1 (durch %2, %3).</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Import %1 (%2)</source>
        <translation>%1 importieren (%2)</translation>
    </message>
</context>
<context>
    <name>WhyReport</name>
    <message>
        <source>%1 of %2</source>
        <comment>service plan, product</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>Was hilft:</translation>
    </message>
    <message>
        <source>(not enough by itself)</source>
        <translation>(genügt allein nicht)</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>the group %1</source>
        <translation>die Gruppe %1</translation>
    </message>
    <message>
        <source>the direct license</source>
        <translation>die direkte Lizenz</translation>
    </message>
    <message>
        <source>Assigned directly: %1</source>
        <translation>Direkt zugewiesen: %1</translation>
    </message>
    <message>
        <source>From the group %1: %2</source>
        <translation>Von der Gruppe %1: %2</translation>
    </message>
    <message>
        <source>Turned off in it: %1</source>
        <translation>Darin ausgeschaltet: %1</translation>
    </message>
    <message>
        <source>There is no direct license.</source>
        <translation>Es gibt keine direkte Lizenz.</translation>
    </message>
    <message>
        <source>No group has the license.</source>
        <translation>Keine Gruppe hat die Lizenz.</translation>
    </message>
    <message>
        <source>The group %1 should give it, and has not been processed since.</source>
        <translation>Die Gruppe %1 soll sie vergeben und wurde seither nicht verarbeitet.</translation>
    </message>
    <message>
        <source>The group %1 would give it.</source>
        <translation>Die Gruppe %1 würde sie vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>So would %n more group(s).</source>
        <translation>
            <numerusform>Das würde auch %n weitere Gruppe.</numerusform>
            <numerusform>Das würden auch %n weitere Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 through %3.</source>
        <translation>%1 hat %2 durch %3.</translation>
    </message>
    <message>
        <source>All of that together uses one unit.</source>
        <translation>All das zusammen benutzt eine Einheit.</translation>
    </message>
    <message>
        <source>The subscription is not active.</source>
        <translation>Das Abonnement ist nicht aktiv.</translation>
    </message>
    <message>
        <source>%1 does not have %2: there is no direct license of it, and no group has given it.</source>
        <translation>%1 hat %2 nicht: Es gibt keine direkte Lizenz davon, und keine Gruppe hat es vergeben.</translation>
    </message>
    <message>
        <source>%1 from the group %2</source>
        <translation>%1 von der Gruppe %2</translation>
    </message>
    <message>
        <source>%1, assigned directly</source>
        <translation>%1, direkt zugewiesen</translation>
    </message>
    <message>
        <source>%1: turned off there</source>
        <translation>%1: dort ausgeschaltet</translation>
    </message>
    <message>
        <source>%1: it would be on, but is not given</source>
        <translation>%1: wäre eingeschaltet, wird aber nicht vergeben</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: eingeschaltet</translation>
    </message>
    <message>
        <source>By the rules it excludes: %1</source>
        <translation>Nach den Regeln schließt er aus: %1</translation>
    </message>
    <message>
        <source>By the rules it needs any of: %1</source>
        <translation>Nach den Regeln benötigt er einen von: %1</translation>
    </message>
    <message>
        <source>%1 is on: %2 turns it on. That %3 has it off does not matter, for one source is enough.</source>
        <translation>%1 ist eingeschaltet: %2 schaltet ihn ein. Dass er in %3 ausgeschaltet ist, ändert nichts, denn eine Quelle genügt.</translation>
    </message>
    <message>
        <source>%1 is on: %2 turns it on.</source>
        <translation>%1 ist eingeschaltet: %2 schaltet ihn ein.</translation>
    </message>
    <message>
        <source>%1 is off: %2 should turn it on, but cannot be given.</source>
        <translation>%1 ist ausgeschaltet: %2 soll ihn einschalten, kann aber nicht vergeben werden.</translation>
    </message>
    <message>
        <source>%1 is off: it is turned off in %2.</source>
        <translation>%1 ist ausgeschaltet: Er ist in %2 ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is off: %2 has no license that contains it.</source>
        <translation>%1 ist ausgeschaltet: %2 hat keine Lizenz, die ihn enthält.</translation>
    </message>
    <message>
        <source>%1 of the group %2</source>
        <translation>%1 der Gruppe %2</translation>
    </message>
    <message>
        <source>the direct license %1</source>
        <translation>die direkte Lizenz %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>product, group</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 comes from %2.</source>
        <translation>%1 kommt von %2.</translation>
    </message>
    <message>
        <source>The rule of exclusive plans &quot;%1&quot; allows only one of: %2.</source>
        <translation>Die Regel der einander ausschließenden Pläne „%1“ lässt nur einen zu von: %2.</translation>
    </message>
    <message>
        <source>The rules have changed since: %1 and %2 no longer exclude each other.</source>
        <translation>Die Regeln wurden seither geändert: %1 und %2 schließen einander nicht mehr aus.</translation>
    </message>
    <message>
        <source>The rule of prerequisites: %1 needs %2.</source>
        <translation>Die Regel der Voraussetzungen: %1 benötigt %2.</translation>
    </message>
    <message>
        <source>The rules have changed since: %1 no longer needs another plan.</source>
        <translation>Die Regeln wurden seither geändert: %1 benötigt keinen anderen Plan mehr.</translation>
    </message>
    <message>
        <source>%1 has %2 units, of which %3 are available now.</source>
        <translation>%1 hat %2 Einheiten, von denen jetzt %3 verfügbar sind.</translation>
    </message>
    <message>
        <source>%1 has no usage location, so the directory&apos;s default counts: %2.</source>
        <translation>%1 hat keinen Nutzungsstandort, deshalb gilt der Standard des Verzeichnisses: %2.</translation>
    </message>
    <message>
        <source>The usage location of %1 is %2.</source>
        <translation>Der Nutzungsstandort von %1 ist %2.</translation>
    </message>
    <message>
        <source>The rule of prohibited locations: %1 may not be used in %2.</source>
        <translation>Die Regel der nicht zulässigen Standorte: %1 darf in %2 nicht genutzt werden.</translation>
    </message>
    <message>
        <source>An address belongs to one object only, and with an Exchange plan %1 would have %2.</source>
        <translation>Eine Adresse gehört nur einem Objekt, und mit einem Exchange-Plan hätte %1 %2.</translation>
    </message>
    <message>
        <source>Nothing is in the way any more: it is resolved as soon as %1 is reprocessed.</source>
        <translation>Nichts ist mehr im Weg: Es wird behoben, sobald %1 erneut verarbeitet wird.</translation>
    </message>
    <message>
        <source>If it was processed now: %1</source>
        <translation>Wenn es jetzt verarbeitet würde: %1</translation>
    </message>
    <message>
        <source>The rule of %1 is paused: its members stay as they are.</source>
        <translation>Die Regel von %1 ist angehalten: Die Mitglieder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The group&apos;s rule cannot be read.</source>
        <translation>Die Regel der Gruppe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This holds: %1</source>
        <translation>Das trifft zu: %1</translation>
    </message>
    <message>
        <source>This does not hold: %1</source>
        <translation>Das trifft nicht zu: %1</translation>
    </message>
    <message>
        <source>%1 is in it only through nested groups: %2. Nested groups give nothing to their members.</source>
        <translation>%1 ist darin nur durch verschachtelte Gruppen: %2. Verschachtelte Gruppen geben ihren Mitgliedern nichts.</translation>
    </message>
    <message>
        <source>%1 is a member of %2 by the group&apos;s rule.</source>
        <translation>%1 ist nach der Regel der Gruppe Mitglied von %2.</translation>
    </message>
    <message>
        <source>%1 is a member of %2.</source>
        <translation>%1 ist Mitglied von %2.</translation>
    </message>
    <message>
        <source>%1 is not a member of %2 any more.</source>
        <translation>%1 ist nicht mehr Mitglied von %2.</translation>
    </message>
    <message>
        <source>%1 is not a member of %2 by the group&apos;s rule.</source>
        <translation>%1 ist nach der Regel der Gruppe nicht Mitglied von %2.</translation>
    </message>
    <message>
        <source>%1 is not a member of %2.</source>
        <translation>%1 ist nicht Mitglied von %2.</translation>
    </message>
    <message>
        <source>It concerns this user only.</source>
        <translation>Das betrifft nur diesen Benutzer.</translation>
    </message>
    <message numerus="yes">
        <source>It concerns all %n member(s) of the group.</source>
        <translation>
            <numerusform>Das betrifft das %n Mitglied der Gruppe.</numerusform>
            <numerusform>Das betrifft alle %n Mitglieder der Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign %1 to %2 again</source>
        <translation>%1 erneut an %2 zuweisen</translation>
    </message>
    <message>
        <source>Turn %1 off in the direct license %2</source>
        <translation>%1 in der direkten Lizenz %2 ausschalten</translation>
    </message>
    <message>
        <source>Turn %1 on in the direct license %2</source>
        <translation>%1 in der direkten Lizenz %2 einschalten</translation>
    </message>
    <message>
        <source>Turn %1 off in %2 of the group %3</source>
        <translation>%1 in %2 der Gruppe %3 ausschalten</translation>
    </message>
    <message>
        <source>Turn %1 on in %2 of the group %3</source>
        <translation>%1 in %2 der Gruppe %3 einschalten</translation>
    </message>
    <message>
        <source>Remove the direct license %1</source>
        <translation>Die direkte Lizenz %1 entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the group %2</source>
        <translation>%1 von der Gruppe %2 entfernen</translation>
    </message>
    <message>
        <source>Edit the rule of the group %1</source>
        <translation>Die Regel der Gruppe %1 bearbeiten</translation>
    </message>
    <message>
        <source>A rule makes its members: nobody can be taken out by hand.</source>
        <translation>Eine Regel bestimmt die Mitglieder: Niemand kann von Hand herausgenommen werden.</translation>
    </message>
    <message>
        <source>Take %1 out of the group %2</source>
        <translation>%1 aus der Gruppe %2 nehmen</translation>
    </message>
    <message>
        <source>Everything else that the group gives goes as well.</source>
        <translation>Alles andere, was die Gruppe vergibt, entfällt ebenso.</translation>
    </message>
    <message>
        <source>Assign %1 to %2 directly</source>
        <translation>%1 direkt an %2 zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>Buy %n unit(s) of %1</source>
        <translation>
            <numerusform>%n Einheit von %1 kaufen</numerusform>
            <numerusform>%n Einheiten von %1 kaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) wait for one.</source>
        <translation>
            <numerusform>%n Benutzer wartet auf eine.</numerusform>
            <numerusform>%n Benutzer warten auf eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free units of %1</source>
        <translation>Einheiten von %1 freigeben</translation>
    </message>
    <message>
        <source>Shows who has it, and from where.</source>
        <translation>Zeigt, wer es hat und woher.</translation>
    </message>
    <message>
        <source>Renew the subscription of %1</source>
        <translation>Das Abonnement von %1 verlängern</translation>
    </message>
    <message>
        <source>Set the usage location of %1</source>
        <translation>Den Nutzungsstandort von %1 festlegen</translation>
    </message>
    <message>
        <source>Change the addresses of %1</source>
        <translation>Die Adressen von %1 ändern</translation>
    </message>
    <message>
        <source>Reprocess %1</source>
        <translation>%1 erneut verarbeiten</translation>
    </message>
    <message>
        <source>Add %1 to the group %2</source>
        <translation>%1 zur Gruppe %2 hinzufügen</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <extracomment>%1 is a list of what buttons say, as &quot;Turn MAIL off in E3 of the group Sales; Remove …&quot;</extracomment>
        <translation>Zusammen: %1</translation>
    </message>
    <message>
        <source>It has waited since %1.</source>
        <translation>Es wartet seit %1.</translation>
    </message>
</context>
</TS>
