<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
</context>
<context>
    <name>LicenseDesk::AssignLicensesDialog</name>
    <message>
        <source>Assign licenses</source>
        <translation>Lizenzen zuweisen</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>Wird zugewiesen …</translation>
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
    <name>LicenseDesk::ChangeDialog</name>
    <message>
        <source>The directory was closed before the change could be made.</source>
        <translation>Das Verzeichnis wurde geschlossen, bevor die Änderung vorgenommen werden konnte.</translation>
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
</context>
<context>
    <name>LicenseDesk::EditServicePlansDialog</name>
    <message>
        <source>Edit service plans</source>
        <translation>Dienstpläne bearbeiten</translation>
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
        <source>Licenses that wait for a location are given when the user or the group is reprocessed; an empty line uses the directory&apos;s default.</source>
        <translation>Lizenzen, die auf einen Standort warten, werden vergeben, wenn der Benutzer oder die Gruppe erneut verarbeitet wird; eine leere Zeile steht für den Standard des Verzeichnisses.</translation>
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
        <source>%1. At most %2 can be changed together.</source>
        <translation>%1. Höchstens %2 können gemeinsam geändert werden.</translation>
    </message>
    <message>
        <source>%1 selected of %2</source>
        <translation>%1 ausgewählt von %2</translation>
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
        <source>%1 is being reprocessed.</source>
        <translation>%1 wird erneut verarbeitet.</translation>
    </message>
    <message>
        <source>Edit &amp;service plans…</source>
        <translation>D&amp;ienstpläne bearbeiten …</translation>
    </message>
    <message>
        <source>Repro&amp;cess</source>
        <translation>Erneut &amp;verarbeiten</translation>
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
</context>
<context>
    <name>LicenseDesk::GroupErrorsModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
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
        <source>Top reason</source>
        <translation>Hauptursache</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
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
</context>
<context>
    <name>LicenseDesk::RemoveLicensesDialog</name>
    <message>
        <source>Remove licenses</source>
        <translation>Lizenzen entfernen</translation>
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
    <name>LicenseDesk::StartPage</name>
    <message>
        <source>&amp;Open directory…</source>
        <translation>Verzeichnis ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Create a &amp;sample directory…</source>
        <translation>&amp;Beispielverzeichnis anlegen …</translation>
    </message>
    <message>
        <source>License Desk</source>
        <translation>License Desk</translation>
    </message>
    <message>
        <source>A directory is one organisation: its users, groups, products and licenses, in one file. Open one, or look around in a sample organisation first.</source>
        <translation>Ein Verzeichnis ist eine Organisation: ihre Benutzer, Gruppen, Produkte und Lizenzen in einer Datei. Öffnen Sie eines, oder sehen Sie sich zuerst in einer Beispielorganisation um.</translation>
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
        <source>Take direct licenses from the user</source>
        <translation>Dem Benutzer direkte Lizenzen entziehen</translation>
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
</context>
</TS>
