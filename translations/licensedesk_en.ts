<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>LicenseDesk::UserActions</name>
    <message numerus="yes">
        <source>%n user(s) reprocessed, %1 of them with errors.</source>
        <translation>
            <numerusform>%n user reprocessed, %1 of them with errors.</numerusform>
            <numerusform>%n users reprocessed, %1 of them with errors.</numerusform>
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
</TS>
