// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/messages.h"
#include "support/licensingbuilder.h"

#include <QRegularExpression>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr ErrorCode allCodes[] = {ErrorCode::NoLicenseChanges,
                                  ErrorCode::ProductNamedTwice,
                                  ErrorCode::LicenseNotHeld,
                                  ErrorCode::LicenseInherited,
                                  ErrorCode::UnknownProduct,
                                  ErrorCode::PlanNotInProduct,
                                  ErrorCode::NoUsageLocation,
                                  ErrorCode::ProhibitedLocation,
                                  ErrorCode::MutuallyExclusive,
                                  ErrorCode::MissingDependency,
                                  ErrorCode::AddressTaken,
                                  ErrorCode::NoUnits,
                                  ErrorCode::GroupMissingPrerequisite,
                                  ErrorCode::GroupNotLicensable,
                                  ErrorCode::GroupHasLicenses,
                                  ErrorCode::NotFound,
                                  ErrorCode::AlreadyExists,
                                  ErrorCode::AlreadyMember,
                                  ErrorCode::SelfMembership,
                                  ErrorCode::InvalidValue,
                                  ErrorCode::Unsupported,
                                  ErrorCode::UnreadableInput,
                                  ErrorCode::DirectoryMissing,
                                  ErrorCode::DirectoryExists,
                                  ErrorCode::DirectoryForeign,
                                  ErrorCode::DirectoryNewer,
                                  ErrorCode::DirectoryDamaged,
                                  ErrorCode::DirectoryLocked,
                                  ErrorCode::DirectoryNotWritable,
                                  ErrorCode::DiskFull,
                                  ErrorCode::Cancelled,
                                  ErrorCode::Internal};

constexpr AssignmentError allErrors[] = {
    AssignmentError::CountViolation,      AssignmentError::MutuallyExclusiveViolation,
    AssignmentError::DependencyViolation, AssignmentError::ProhibitedInUsageLocationViolation,
    AssignmentError::UniquenessViolation, AssignmentError::Other};

QString id(const char *name)
{
    return idOf<SkuId>(name).toString();
}

/*! Office 365 E1 and E3 and Workplace Analytics, as the vendor's article has them. */
TestDirectory office()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1"}).product("E3", {"EXCHANGE_S_2", "TEAMS1"});
    d.product("WPA", {"WPA"});
    d.friendlyName("EXCHANGE_S_1", "Exchange Online (Plan 1)");
    d.friendlyName("EXCHANGE_S_2", "Exchange Online (Plan 2)");
    d.friendlyName("WPA", "Workplace Analytics");
    d.exclusive({"EXCHANGE_S_1", "EXCHANGE_S_2"});
    d.needs("WPA", {"EXCHANGE_S_1", "EXCHANGE_S_2"});
    return d;
}

bool hasGuid(const QString &text)
{
    static const QRegularExpression guid(u"[0-9a-f]{8}-[0-9a-f]{4}-"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.contains(guid);
}

/*! As the core gives them: ids (WPA is a product and a plan), but words where words belong. */
QStringList argumentsOf(ErrorCode code)
{
    if (code == ErrorCode::AddressTaken)
        return {u"ada@contoso.com"_s, u"Adam"_s};
    if (code == ErrorCode::ProhibitedLocation)
        return {id("WPA"), u"DE"_s};
    if (code <= ErrorCode::GroupHasLicenses)
        return {id("WPA"), id("WPA")};
    return {u"property"_s, u"value"_s};
}

} // namespace

/*! The words for refusals and errors: the vendor's, and those for people. */
class MessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void R3_4_vendorTexts_data();
    void R3_4_vendorTexts();
    void R3_4_pairInTheOrderOfTheTable();
    void R3_4_peopleReadNames_data();
    void R3_4_peopleReadNames();
    void everyCodeHasItsTexts();

    void R10_4_auditTexts_data();
    void R10_4_auditTexts();
    void R4_3_rootProductBehindOther();
    void R5_errorsForPeople_data();
    void R5_errorsForPeople();
    void errorsOfTheRulesThemselves();
    void importedErrorsWithoutDetails();
    void statesForPeople();
    void errorsBecomeRefusals();
    void unknownIdsAreShown();
    void namesAreNotPlaceholders();
};

void MessagesTest::R3_4_vendorTexts_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, ErrorCode code, const QStringList &arguments,
                        const QString &text) { QTest::newRow(rule) << code << arguments << text; };
    row("R3.4 no change", ErrorCode::NoLicenseChanges, {}, u"No license changes provided"_s);
    row("R3.3 twice", ErrorCode::ProductNamedTwice, {u"SKU"_s},
        u"License SKU is named more than once."_s);
    row("R3.4 not held", ErrorCode::LicenseNotHeld, {u"SKU"_s},
        u"User does not have a corresponding license."_s);
    row("R2.4", ErrorCode::LicenseInherited, {u"SKU"_s},
        u"User license is inherited from a group membership and it cannot be removed directly from "
        "the user."_s);
    row("R3.4 unknown", ErrorCode::UnknownProduct, {u"SKU"_s},
        u"License SKU does not correspond to a valid company License."_s);
    row("R3.3 plan", ErrorCode::PlanNotInProduct, {u"PLAN"_s, u"SKU"_s},
        u"Service plan PLAN does not belong to license SKU."_s);
    row("R3.2", ErrorCode::NoUsageLocation, {},
        u"License assignment cannot be done for user with invalid usage location."_s);
    row("R3.4 location", ErrorCode::ProhibitedLocation, {u"PLAN"_s, u"DE"_s},
        u"License assignment failed because service plan PLAN is not available in usage location "
        "DE."_s);
    row("R3.4 exclusive", ErrorCode::MutuallyExclusive, {u"ONE"_s, u"TWO"_s},
        u"License assignment failed because service plans ONE,TWO are mutually exclusive"_s);
    row("R3.4 dependency", ErrorCode::MissingDependency, {u"ONE"_s, u"TWO"_s, u"THREE"_s},
        u"License assignment failed because service plan ONE depends on the service plan(s) "
        "TWO,THREE"_s);
    row("R3.4 address", ErrorCode::AddressTaken, {u"a@b.c"_s, u"Bob"_s},
        u"Another object with the same value for property proxyAddresses already exists."_s);
    row("R3.4 units", ErrorCode::NoUnits, {u"SKU"_s},
        u"Subscription with SKU SKU does not have any available licenses."_s);
    row("R6.1", ErrorCode::GroupMissingPrerequisite,
        {idOf<PlanId>("WPA").toString(), idOf<PlanId>("EXCHANGE_S_2").toString()},
        u"License operation failed. Make sure that the group has necessary services before adding "
        "or removing a dependent service. The service Workplace Analytics requires Exchange Online "
        "(Plan 2) to be enabled as well."_s);
    row("R6.1 plan names", ErrorCode::GroupMissingPrerequisite,
        {idOf<PlanId>("TEAMS1").toString(), idOf<PlanId>("TEAMS1").toString()},
        u"License operation failed. Make sure that the group has necessary services before adding "
        "or removing a dependent service. The service TEAMS1 requires TEAMS1 to be enabled as "
        "well."_s);
    row("R6.4", ErrorCode::GroupNotLicensable, {},
        u"Licenses can be assigned only to security groups and security-enabled Microsoft 365 "
        "groups."_s);
    row("R8.2", ErrorCode::GroupHasLicenses, {},
        u"Unable to delete the group because there is a product license assigned to the group. To "
        "delete this group, remove any product licenses first."_s);
    row("members", ErrorCode::AlreadyMember, {},
        u"One or more added object references already exist for the following modified properties: "
        "'members'."_s);
}

void MessagesTest::R3_4_vendorTexts()
{
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, arguments);
    QFETCH(QString, text);
    QCOMPARE(vendorText({code, u"ada"_s, arguments, {}}, office().catalogue()), text);
}

void MessagesTest::R3_4_pairInTheOrderOfTheTable()
{
    // An entry's cause names its own plan first; the text has the order of the table.
    TestDirectory d = office();
    d.group("G", {"E3"}).user("ada").in("G").direct("E1").process();
    const InheritedEntry entry = d.facts().entries.front();
    const Error error = toError(entry.error, entry.cause, idOf<SkuId>("E3"));
    QCOMPARE(vendorText(error, d.catalogue()),
             u"License assignment failed because service plans %1,%2 are mutually exclusive"_s.arg(
                 idOf<PlanId>("EXCHANGE_S_1").toString(), idOf<PlanId>("EXCHANGE_S_2").toString()));
}

void MessagesTest::R3_4_peopleReadNames_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, ErrorCode code, const QStringList &arguments,
                        const QString &text) { QTest::newRow(name) << code << arguments << text; };
    row("units", ErrorCode::NoUnits, {id("E3")},
        u"No unit of Product E3 is left. Buy more units, or free one, then try again."_s);
    row("exclusive", ErrorCode::MutuallyExclusive, {id("EXCHANGE_S_1"), id("EXCHANGE_S_2")},
        u"Exchange Online (Plan 1) and Exchange Online (Plan 2) exclude each other; a user can "
        "have only one of them. Turn one of the two off."_s);
    row("one alternative", ErrorCode::MissingDependency, {id("WPA"), id("TEAMS1")},
        u"Workplace Analytics needs TEAMS1, and that would not be on. Turn TEAMS1 on as well, or "
        "turn Workplace Analytics off."_s);
    row("alternatives", ErrorCode::MissingDependency,
        {id("WPA"), id("TEAMS1"), id("EXCHANGE_S_1"), id("EXCHANGE_S_2")},
        u"Workplace Analytics needs TEAMS1, Exchange Online (Plan 1) or Exchange Online (Plan 2), "
        "and none of them would be on. Turn one of them on as well, or turn Workplace Analytics "
        "off."_s);
    row("address", ErrorCode::AddressTaken, {u"ada@contoso.com"_s, u"Adam"_s},
        u"The mail address ada@contoso.com belongs to Adam already. Change the address of one of "
        "the two, then try again."_s);
    row("location", ErrorCode::ProhibitedLocation, {id("TEAMS1"), u"DE"_s},
        u"TEAMS1 is not available in the usage location DE. Turn the plan off, or correct the "
        "usage location."_s);
    row("inherited", ErrorCode::LicenseInherited, {id("E1")},
        u"Product E1 comes from a group and cannot be removed from the user directly. Remove the "
        "user from the group, or remove the license from the group."_s);
    row("prerequisite", ErrorCode::GroupMissingPrerequisite, {id("WPA"), id("EXCHANGE_S_2")},
        u"Workplace Analytics needs Exchange Online (Plan 2) on the same group; what members have "
        "from elsewhere does not count. Turn Exchange Online (Plan 2) on for the group, or turn "
        "Workplace Analytics off."_s);
}

void MessagesTest::R3_4_peopleReadNames()
{
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, arguments);
    QFETCH(QString, text);
    QCOMPARE(explanation({code, {}, arguments, {}}, office().catalogue()), text);
}

void MessagesTest::everyCodeHasItsTexts()
{
    TestDirectory d = office();
    for (const ErrorCode code : allCodes) {
        const QStringList arguments = argumentsOf(code);
        const Error full{code, u"subject"_s, arguments, u"SQLITE_BUSY"_s};
        const QString forPeople = explanation(full, d.catalogue());
        QVERIFY2(forPeople.endsWith(u'.'), qPrintable(forPeople));
        QVERIFY2(!hasGuid(forPeople), qPrintable(forPeople));
        QVERIFY2(!forPeople.contains(u'%'), qPrintable(forPeople));
        QVERIFY(!forPeople.contains(u"SQLITE"));
        const QString vendor = vendorText(full, d.catalogue());
        QVERIFY(!vendor.isEmpty() && !vendor.contains(u'%'));
        // Arguments that a caller forgot must not make a broken text.
        const QString bare = explanation(Error{code, {}, {}, {}}, d.catalogue());
        QVERIFY2(!bare.isEmpty() && !bare.contains(u'%'), qPrintable(bare));
        QVERIFY(!vendorText(Error{code, {}, {}, {}}, d.catalogue()).contains(u'%'));
    }
}

void MessagesTest::R10_4_auditTexts_data()
{
    QTest::addColumn<AssignmentError>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << AssignmentError::None << QString();
    QTest::newRow("units") << AssignmentError::CountViolation
                           << u"Subscription with SKU Product E3 does not have any available "
                              "licenses."_s;
    QTest::newRow("exclusive") << AssignmentError::MutuallyExclusiveViolation
                               << u"License assignment failed because service plans Exchange "
                                  "Online (Plan 1), Exchange Online (Plan 2) are mutually "
                                  "exclusive"_s;
    QTest::newRow("dependency") << AssignmentError::DependencyViolation
                                << u"License assignment failed because service plan Exchange "
                                   "Online (Plan 2) depends on the service plan(s) Exchange Online "
                                   "(Plan 1)"_s;
    QTest::newRow("location") << AssignmentError::ProhibitedInUsageLocationViolation
                              << u"License assignment failed because service plan Exchange Online "
                                 "(Plan 2) is not available in usage location DE."_s;
    QTest::newRow("R5.6") << AssignmentError::UniquenessViolation
                          << u"Proxy address is already being used"_s;
    QTest::newRow("not assignable")
        << AssignmentError::Other
        << u"License Product E3 does not correspond to a valid company License."_s;
}

void MessagesTest::R10_4_auditTexts()
{
    QFETCH(AssignmentError, error);
    QFETCH(QString, text);
    TestDirectory d = office();
    Cause cause;
    cause.plan = idOf<PlanId>("EXCHANGE_S_2");
    cause.otherPlans = {idOf<PlanId>("EXCHANGE_S_1")};
    cause.location = u"DE"_s;
    cause.notAssignable = true;
    const ProductIndex product = d.catalogue().indexOf(idOf<SkuId>("E3"));
    QCOMPARE(auditText(error, cause, product, d.catalogue()), text);
}

void MessagesTest::R4_3_rootProductBehindOther()
{
    TestDirectory d = office();
    d.units("WPA", 0).group("Research", {"E3", "WPA"}).user("ada").in("Research").process();
    const InheritedEntry entry = d.facts().entries.front();
    QVERIFY(entry.error == AssignmentError::Other);
    QCOMPARE(explanation(entry.state, entry.error, entry.cause, u"Ada"_s, u"Research"_s,
                         entry.license.product, d.catalogue()),
             u"Ada does not get Product E3 from Research, because the group's license Product WPA "
             "cannot be given, and the licenses of a group are given together or not at all. "
             "Resolve the error of Product WPA, then reprocess."_s);
    QVERIFY(auditText(entry.error, entry.cause, entry.license.product, d.catalogue())
                .contains(u"Product WPA"));
}

void MessagesTest::R5_errorsForPeople_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const char *const texts[] = {
        "Grace Hopper does not get Product E3 from Research, because no unit of it is left. Buy "
        "more units, or free one, then reprocess.",
        "Grace Hopper does not get Product E3 from Research, because its plan Exchange Online "
        "(Plan 2) and the plan Exchange Online (Plan 1) of Product E1 exclude each other. Turn "
        "one of the two plans off, then reprocess.",
        "Grace Hopper does not get Product WPA from Research, because its plan Workplace "
        "Analytics needs Exchange Online (Plan 1) or Exchange Online (Plan 2), and none of them "
        "is on. Turn one of them on for the group or the user, then reprocess.",
        "Grace Hopper does not get Product E3 from Research, because its plan TEAMS1 is not "
        "available in the usage location DE. Turn the plan off, or correct the usage location, "
        "then reprocess.",
        "Grace Hopper does not get Product E3 from Research, because the mail address "
        "grace@contoso.com belongs to Adam, too. Change the address of one of the two, then "
        "reprocess.",
        "Grace Hopper does not get Product E3 from Research, because the directory has no "
        "active subscription of it. Buy or renew the subscription, then reprocess.",
        "Grace Hopper keeps Product E3 from Research as it was, because the plan Workplace "
        "Analytics of Product WPA needs Exchange Online (Plan 1) or Exchange Online (Plan 2), "
        "and nothing else would provide it. Turn Workplace Analytics off, or provide Exchange "
        "Online (Plan 1) or Exchange Online (Plan 2) in another way, then reprocess.",
        "Grace Hopper keeps Product E3 from Research as it was, because the mail address "
        "grace@fabrikam.com belongs to Adam, too. Change the address of one of the two, then "
        "reprocess."};
    for (int kind = 0; kind < int(std::size(texts)); ++kind)
        QTest::addRow("%d", kind) << kind << QString::fromLatin1(texts[kind]);
}

/*! Each error as the rules find it. */
void MessagesTest::R5_errorsForPeople()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    TestDirectory d = office();
    d.group("Research", {kind == 2 ? "WPA" : "E3"}).user("grace").in("Research").at("DE");
    if (kind == 0)
        d.units("E3", 0);
    else if (kind == 1)
        d.direct("E1");
    else if (kind == 3)
        d.prohibited("TEAMS1", "DE");
    else if (kind == 4)
        d.addressTaken("grace@contoso.com", "Adam");
    else if (kind == 5)
        d.status("E3", CapabilityStatus::Suspended);
    else if (kind == 6)
        d.left("Research").holds("Research", "E3").direct("WPA");
    else if (kind == 7)
        d.left("Research")
            .holds("Research", "E3")
            .addressComesBackTaken("grace@fabrikam.com", "Adam");
    d.process();
    const InheritedEntry entry = d.facts().entries.front();
    QCOMPARE(explanation(entry.state, entry.error, entry.cause, u"Grace Hopper"_s, u"Research"_s,
                         entry.license.product, d.catalogue()),
             text);
}

void MessagesTest::errorsOfTheRulesThemselves()
{
    // Two plans of one product, and a dependency with a single alternative.
    TestDirectory d;
    d.product("E3", {"A", "B"}).exclusive({"A", "B"}).group("G", {"E3"}).user("ada").in("G");
    d.process();
    InheritedEntry entry = d.facts().entries.front();
    QCOMPARE(explanation(entry.state, entry.error, entry.cause, u"Ada"_s, u"G"_s,
                         entry.license.product, d.catalogue()),
             u"Ada does not get Product E3 from G, because its own plans A and B exclude each "
             "other. Turn A or B off in it, then reprocess."_s);
    d.withoutRules().needs("A", {"C"}).process();
    entry = d.facts().entries.front();
    QCOMPARE(explanation(entry.state, entry.error, entry.cause, u"Ada"_s, u"G"_s,
                         entry.license.product, d.catalogue()),
             u"Ada does not get Product E3 from G, because its plan A needs C, and that is not on. "
             "Turn it on for the group or the user, then reprocess."_s);
}

void MessagesTest::importedErrorsWithoutDetails()
{
    TestDirectory d = office();
    for (const AssignmentError error : allErrors) {
        for (const AssignmentState state :
             {AssignmentState::Error, AssignmentState::ActiveWithError}) {
            for (const QString &group : {QString(), u"Research"_s}) {
                const QString text =
                    explanation(state, error, {}, u"Ada"_s, group, 0, d.catalogue());
                QVERIFY2(text.startsWith(u"Ada ") && text.contains(u"Product E1")
                             && text.contains(u", because ") && text.endsWith(u'.'),
                         qPrintable(text));
                QVERIFY2(!hasGuid(text) && !text.contains(u"  ") && !text.contains(u'%'),
                         qPrintable(text));
                QCOMPARE(text.contains(u"from Research"), !group.isEmpty());
            }
        }
        const QString audit = auditText(error, {}, 0, d.catalogue());
        QVERIFY2(!audit.isEmpty() && !hasGuid(audit) && !audit.contains(u"  "), qPrintable(audit));
        const QString vendor = vendorText(toError(error, {}, idOf<SkuId>("E1")), d.catalogue());
        QVERIFY2(!vendor.isEmpty() && !vendor.contains(u"  ") && !vendor.contains(u'%'),
                 qPrintable(vendor));
    }
}

void MessagesTest::statesForPeople()
{
    TestDirectory d = office();
    const auto text = [&d](AssignmentState state, const QString &group) {
        return explanation(state, AssignmentError::None, {}, u"Ada"_s, group, 0, d.catalogue());
    };
    QCOMPARE(text(AssignmentState::Active, u"Sales"_s), u"Ada has Product E1 from Sales."_s);
    QCOMPARE(text(AssignmentState::Active, {}), u"Ada has Product E1, assigned directly."_s);
    QCOMPARE(text(AssignmentState::Disabled, u"Sales"_s),
             u"Ada has Product E1 from Sales, but its subscription is not active. Renew the "
             "subscription."_s);
    QSet<QString> words;
    for (const AssignmentState state :
         {AssignmentState::Active, AssignmentState::Error, AssignmentState::ActiveWithError,
          AssignmentState::Disabled})
        words.insert(displayText(state));
    for (const AssignmentError error : allErrors)
        words.insert(displayText(error));
    words.insert(displayText(AssignmentError::None));
    QCOMPARE(words.size(), 11);
    QVERIFY(!words.contains(QString()));
}

void MessagesTest::errorsBecomeRefusals()
{
    Cause cause;
    cause.plan = idOf<PlanId>("A");
    cause.otherPlans = {idOf<PlanId>("B"), idOf<PlanId>("C")};
    cause.location = u"DE"_s;
    cause.address = u"a@b.c"_s;
    cause.addressOwner = u"Bob"_s;
    const SkuId product = idOf<SkuId>("E3");
    TestDirectory d;
    const auto text = [&](AssignmentError error) { return d.text(toError(error, cause, product)); };
    QCOMPARE(text(AssignmentError::CountViolation), "NoUnits E3"_ba);
    QCOMPARE(text(AssignmentError::MutuallyExclusiveViolation), "MutuallyExclusive A B C"_ba);
    QCOMPARE(text(AssignmentError::DependencyViolation), "MissingDependency A B C"_ba);
    QCOMPARE(text(AssignmentError::ProhibitedInUsageLocationViolation),
             "ProhibitedLocation A DE"_ba);
    QCOMPARE(text(AssignmentError::UniquenessViolation), "AddressTaken a@b.c Bob"_ba);
    QCOMPARE(text(AssignmentError::Other), "UnknownProduct E3"_ba);
}

void MessagesTest::unknownIdsAreShown()
{
    TestDirectory d = office();
    const QString unknown = id("NEVER");
    QVERIFY(explanation({ErrorCode::UnknownProduct, {}, {unknown}, {}}, d.catalogue())
                .startsWith(unknown));
    QVERIFY(explanation({ErrorCode::UnknownProduct, {}, {u"no id"_s}, {}}, d.catalogue())
                .startsWith(u"no id"));
}

void MessagesTest::namesAreNotPlaceholders()
{
    TestDirectory d;
    d.product("E3", {"A"}).friendlyName("A", "100 %1 & %2 <b>").needs("A", {"B"});
    d.friendlyName("B", "%1%2%3");
    const QString text =
        explanation({ErrorCode::MissingDependency, {}, {id("A"), id("B")}, {}}, d.catalogue());
    QVERIFY2(text.startsWith(u"100 %1 & %2 <b> needs %1%2%3, and"), qPrintable(text));
    Cause cause;
    cause.plan = idOf<PlanId>("A");
    cause.otherPlans = {idOf<PlanId>("B")};
    const QString sentence =
        explanation(AssignmentState::Error, AssignmentError::DependencyViolation, cause,
                    u"%3 Ada"_s, u"%1"_s, 0, d.catalogue());
    QVERIFY2(sentence.startsWith(u"%3 Ada does not get Product E3 from %1, because its plan 100 %1 "
                                 "& %2 <b> needs %1%2%3, and"_s),
             qPrintable(sentence));
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
