<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>GridOutput</name>
    <message numerus="yes">
        <source>%Ln row(s) printed.</source>
        <translation>
            <numerusform>%Ln row printed.</numerusform>
            <numerusform>%Ln rows printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk</name>
    <message numerus="yes">
        <source>%1: %n thing(s) that it changed have been changed again since, so nothing was done. %2</source>
        <translation>
            <numerusform>%1: %n thing that it changed has been changed again since, so nothing was done. %2</numerusform>
            <numerusform>%1: %n things that it changed have been changed again since, so nothing was done. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AddMembersDialog</name>
    <message numerus="yes">
        <source>%n user(s) to be added:</source>
        <translation>
            <numerusform>%n user to be added:</numerusform>
            <numerusform>%n users to be added:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) added to %1.</source>
        <translation>
            <numerusform>%n member added to %1.</numerusform>
            <numerusform>%n members added to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AssignLicensesDialog</name>
    <message numerus="yes">
        <source>Assign licenses to %n user(s)</source>
        <translation>
            <numerusform>Assign licenses to %n user</numerusform>
            <numerusform>Assign licenses to %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 assigned to %n user(s).</source>
        <translation>
            <numerusform>%1 assigned to %n user.</numerusform>
            <numerusform>%1 assigned to %n users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditPane</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) selected</source>
        <translation>
            <numerusform>%Ln entry selected</numerusform>
            <numerusform>%Ln entries selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeHistoryDialog</name>
    <message numerus="yes">
        <source>&amp;Undo %n change(s)</source>
        <translation>
            <numerusform>&amp;Undo %n change</numerusform>
            <numerusform>&amp;Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo %n change(s)</source>
        <translation>
            <numerusform>&amp;Redo %n change</numerusform>
            <numerusform>&amp;Redo %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeUnitsDialog</name>
    <message numerus="yes">
        <source>&amp;Reprocess the %n user(s) who wait for a unit</source>
        <translation>
            <numerusform>&amp;Reprocess the %n user who waits for a unit</numerusform>
            <numerusform>&amp;Reprocess the %n users who wait for a unit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ColumnMappingDialog</name>
    <message numerus="yes">
        <source>%1 has %n row(s). Which property of a user is each column?</source>
        <translation>
            <numerusform>%1 has %n row. Which property of a user is each column?</numerusform>
            <numerusform>%1 has %n rows. Which property of a user is each column?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n user(s)</source>
        <translation>
            <numerusform>Delete %n user</numerusform>
            <numerusform>Delete %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) deleted.</source>
        <translation>
            <numerusform>%Ln user deleted.</numerusform>
            <numerusform>%Ln users deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryBanners</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>in how many groups</comment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in %1 have license errors.</source>
        <translation>
            <numerusform>%n user in %1 has license errors.</numerusform>
            <numerusform>%n users in %1 have license errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) have license errors.</source>
        <translation>
            <numerusform>%n user has license errors.</numerusform>
            <numerusform>%n users have license errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no units left, %n user(s) wait.</source>
        <translation>
            <numerusform>%1: no units left, %n user waits.</numerusform>
            <numerusform>%1: no units left, %n users wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new service plan(s) are on in %1.</source>
        <translation>
            <numerusform>%n new service plan is on in %1.</numerusform>
            <numerusform>%n new service plans are on in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryView</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditUsageLocationDialog</name>
    <message numerus="yes">
        <source>Usage location of %n user(s)</source>
        <translation>
            <numerusform>Usage location of %n user</numerusform>
            <numerusform>Usage location of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) have no usage location of their own any more.</source>
        <translation>
            <numerusform>%n user has no usage location of their own any more.</numerusform>
            <numerusform>%n users have no usage location of their own any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usage location of %n user(s): %1.</source>
        <translation>
            <numerusform>Usage location of %n user: %1.</numerusform>
            <numerusform>Usage location of %n users: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorsPane</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) selected</source>
        <translation>
            <numerusform>%Ln error selected</numerusform>
            <numerusform>%Ln errors selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;All %Ln row(s) that the filter shows</source>
        <translation>
            <numerusform>&amp;The %Ln row that the filter shows</numerusform>
            <numerusform>&amp;All %Ln rows that the filter shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected row(s)</source>
        <translation>
            <numerusform>The %Ln &amp;selected row</numerusform>
            <numerusform>The %Ln &amp;selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::FilterChip</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupDetails</name>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <translation>
            <numerusform>%1, %n member</numerusform>
            <numerusform>%1, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesModel</name>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 of %n plan on</numerusform>
            <numerusform>%1 of %n plans on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesTab</name>
    <message numerus="yes">
        <source>%n user(s) could not be given all licenses of this group.</source>
        <translation>
            <numerusform>%n user could not be given all licenses of this group.</numerusform>
            <numerusform>%n users could not be given all licenses of this group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupMover</name>
    <message numerus="yes">
        <source>%n user(s) stay in %1, because %2 could not give them all its licenses: %3. Resolve the errors of %2, then move again.</source>
        <translation>
            <numerusform>%n user stays in %1, because %2 could not give them all its licenses: %3. Resolve the errors of %2, then move again.</numerusform>
            <numerusform>%n users stay in %1, because %2 could not give them all its licenses: %3. Resolve the errors of %2, then move again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) moved from %1 to %2.</source>
        <translation>
            <numerusform>%Ln user moved from %1 to %2.</numerusform>
            <numerusform>%Ln users moved from %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupRuleTab</name>
    <message numerus="yes">
        <source>Saving takes out all %n member(s) first, then adds who matches the rule. Who does not match leaves, and loses the licenses of the group. Nested groups leave, too.</source>
        <translation>
            <numerusform>Saving takes out the one member first, then adds who matches the rule. Who does not match leaves, and loses the licenses of the group. Nested groups leave, too.</numerusform>
            <numerusform>Saving takes out all %n members first, then adds who matches the rule. Who does not match leaves, and loses the licenses of the group. Nested groups leave, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving keeps the %n member(s) that there are; from then on they are added and removed by hand.</source>
        <translation>
            <numerusform>Saving keeps the one member that there is; from then on members are added and removed by hand.</numerusform>
            <numerusform>Saving keeps the %n members that there are; from then on they are added and removed by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join</source>
        <translation>
            <numerusform>%n joins</numerusform>
            <numerusform>%n join</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave</source>
        <translation>
            <numerusform>%n leaves</numerusform>
            <numerusform>%n leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupsPane</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) selected</source>
        <translation>
            <numerusform>%Ln group selected</numerusform>
            <numerusform>%Ln groups selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>%n file imported.</numerusform>
            <numerusform>%n files imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be imported; the others can.</source>
        <translation>
            <numerusform>%n file cannot be imported; the others can.</numerusform>
            <numerusform>%n files cannot be imported; the others can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; Copy result has all.</source>
        <translation>
            <numerusform>and %n more; Copy result has all.</numerusform>
            <numerusform>and %n more; Copy result has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensingRulesDialog</name>
    <message numerus="yes">
        <source>%n user(s) would be in conflict with these rules.</source>
        <translation>
            <numerusform>%n user would be in conflict with these rules.</numerusform>
            <numerusform>%n users would be in conflict with these rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are in conflict with these rules.</source>
        <translation>
            <numerusform>%n user is in conflict with these rules.</numerusform>
            <numerusform>%n users are in conflict with these rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::OverviewPane</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) in error</source>
        <translation>
            <numerusform>%Ln user in error</numerusform>
            <numerusform>%Ln users in error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 member(s) in error</source>
        <translation>
            <numerusform>%Ln of %1 members in error</numerusform>
            <numerusform>%Ln of %1 members in error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no units left, %Ln user(s) wait</source>
        <translation>
            <numerusform>no units left, %Ln user waits</numerusform>
            <numerusform>no units left, %Ln users wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PeopleListDialog</name>
    <message numerus="yes">
        <source>%Ln user(s) found.</source>
        <translation>
            <numerusform>%Ln user found.</numerusform>
            <numerusform>%Ln users found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found.</source>
        <translation>
            <numerusform>%Ln not found.</numerusform>
            <numerusform>%Ln not found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mean several users.</source>
        <translation>
            <numerusform>%Ln means several users.</numerusform>
            <numerusform>%Ln mean several users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PreviewDialog</name>
    <message numerus="yes">
        <source>%Ln gain a license</source>
        <translation>
            <numerusform>%Ln gains a license</numerusform>
            <numerusform>%Ln gain a license</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose a license</source>
        <translation>
            <numerusform>%Ln loses a license</numerusform>
            <numerusform>%Ln lose a license</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only change plans</source>
        <translation>
            <numerusform>%Ln only changes plans</numerusform>
            <numerusform>%Ln only change plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln stays as is</numerusform>
            <numerusform>%Ln stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new error(s)</source>
        <translation>
            <numerusform>%Ln new error</numerusform>
            <numerusform>%Ln new errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) cleared</source>
        <translation>
            <numerusform>%Ln error cleared</numerusform>
            <numerusform>%Ln errors cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductsPane</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) selected</source>
        <translation>
            <numerusform>%Ln product selected</numerusform>
            <numerusform>%Ln products selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveLicensesDialog</name>
    <message numerus="yes">
        <source>Remove licenses from %n user(s)</source>
        <translation>
            <numerusform>Remove licenses from %n user</numerusform>
            <numerusform>Remove licenses from %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) have %1 directly; who keeps it through a group, the preview says.</source>
        <translation>
            <numerusform>%Ln user has %1 directly; whether a group keeps it, the preview says.</numerusform>
            <numerusform>%Ln users have %1 directly; who keeps it through a group, the preview says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed from %n user(s).</source>
        <translation>
            <numerusform>%1 removed from %n user.</numerusform>
            <numerusform>%1 removed from %n users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveMembersDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n member(s) from %1</source>
        <translation>
            <numerusform>Remove %n member from %1</numerusform>
            <numerusform>Remove %n members from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) removed from %1.</source>
        <translation>
            <numerusform>%n member removed from %1.</numerusform>
            <numerusform>%n members removed from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveRedundantDialog</name>
    <message numerus="yes">
        <source>%Ln redundant license(s) removed.</source>
        <translation>
            <numerusform>%Ln redundant license removed.</numerusform>
            <numerusform>%Ln redundant licenses removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReportsDialog</name>
    <message numerus="yes">
        <source>the first %Ln row(s); a file has all</source>
        <translation>
            <numerusform>the first row; a file has all</numerusform>
            <numerusform>the first %Ln rows; a file has all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReprocessDialog</name>
    <message numerus="yes">
        <source>Reprocess %n user(s)</source>
        <translation>
            <numerusform>Reprocess %n user</numerusform>
            <numerusform>Reprocess %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are being reprocessed.</source>
        <translation>
            <numerusform>%n user is being reprocessed.</numerusform>
            <numerusform>%n users are being reprocessed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reprocess %n group(s)</source>
        <translation>
            <numerusform>Reprocess %n group</numerusform>
            <numerusform>Reprocess %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are being reprocessed.</source>
        <translation>
            <numerusform>%n group is being reprocessed.</numerusform>
            <numerusform>%n groups are being reprocessed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReviewNewPlansDialog</name>
    <message numerus="yes">
        <source>%n new service plan(s) kept off.</source>
        <translation>
            <numerusform>%n new service plan kept off.</numerusform>
            <numerusform>%n new service plans kept off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new service plan(s) left on.</source>
        <translation>
            <numerusform>%n new service plan left on.</numerusform>
            <numerusform>%n new service plans left on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n license(s) could not be edited, and keep the plan on:</source>
        <translation>
            <numerusform>%n license could not be edited, and keeps the plan on:</numerusform>
            <numerusform>%n licenses could not be edited, and keep the plan on:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>and %n more.</numerusform>
            <numerusform>and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RulePage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::SeveralUsers</name>
    <message numerus="yes">
        <source>%Ln user(s) with errors</source>
        <translation>
            <numerusform>%Ln user with errors</numerusform>
            <numerusform>%Ln users with errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ShiftedGroundDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) that this change left are not as it left them, because they have been changed again since. Nothing was undone.</source>
        <translation>
            <numerusform>%Ln thing that this change left is not as it left it, because it has been changed again since. Nothing was undone.</numerusform>
            <numerusform>%Ln things that this change left are not as it left them, because they have been changed again since. Nothing was undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are not as they were before this change, because they have been changed since. Nothing was redone.</source>
        <translation>
            <numerusform>%Ln thing is not as it was before this change, because it has been changed since. Nothing was redone.</numerusform>
            <numerusform>%Ln things are not as they were before this change, because they have been changed since. Nothing was redone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UndoActions</name>
    <message numerus="yes">
        <source>%n change(s) undone.</source>
        <translation>
            <numerusform>%n change undone.</numerusform>
            <numerusform>%n changes undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) redone.</source>
        <translation>
            <numerusform>%n change redone.</numerusform>
            <numerusform>%n changes redone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo of %n change(s)</source>
        <translation>
            <numerusform>Undo of %n change</numerusform>
            <numerusform>Undo of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo of %n change(s)</source>
        <translation>
            <numerusform>Redo of %n change</numerusform>
            <numerusform>Redo of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserActions</name>
    <message numerus="yes">
        <source>%n user(s) reprocessed, %1 of them with errors.</source>
        <translation>
            <numerusform>%n user reprocessed, %1 of them with errors.</numerusform>
            <numerusform>%n users reprocessed, %1 of them with errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) are being reprocessed.</source>
        <translation>
            <numerusform>%Ln user is being reprocessed.</numerusform>
            <numerusform>%Ln users are being reprocessed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserLicensesModel</name>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 of %n plan on</numerusform>
            <numerusform>%1 of %n plans on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsersPane</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) selected</source>
        <translation>
            <numerusform>%Ln user selected</numerusform>
            <numerusform>%Ln users selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WaitingTab</name>
    <message numerus="yes">
        <source>&amp;Buy %n unit(s)…</source>
        <translation>
            <numerusform>&amp;Buy %n unit…</numerusform>
            <numerusform>&amp;Buy %n units…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) wait for a unit.</source>
        <translation>
            <numerusform>%n user waits for a unit.</numerusform>
            <numerusform>%n users wait for a unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more unit(s) serve all who can be served.</source>
        <translation>
            <numerusform>%n more unit serves all who can be served.</numerusform>
            <numerusform>%n more units serve all who can be served.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them something else is in the way as well; Why? says what.</source>
        <translation>
            <numerusform>For %n of them something else is in the way as well; Why? says what.</numerusform>
            <numerusform>For %n of them something else is in the way as well; Why? says what.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePrinter</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message numerus="yes">
        <source>So would %n more group(s).</source>
        <translation>
            <numerusform>So would %n more group.</numerusform>
            <numerusform>So would %n more groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It concerns all %n member(s) of the group.</source>
        <translation>
            <numerusform>It concerns the %n member of the group.</numerusform>
            <numerusform>It concerns all %n members of the group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %n unit(s) of %1</source>
        <translation>
            <numerusform>Buy %n unit of %1</numerusform>
            <numerusform>Buy %n units of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) wait for one.</source>
        <translation>
            <numerusform>%n user waits for one.</numerusform>
            <numerusform>%n users wait for one.</numerusform>
        </translation>
    </message>
</context>
</TS>
