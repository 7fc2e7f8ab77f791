// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"
#include "store/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

namespace {

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

ErrorCode codeOf(const Result<void> &result)
{
    return result ? ErrorCode(-1) : result.error().code;
}

} // namespace

class tst_Records : public QObject
{
    Q_OBJECT

private slots:
    void everyPropertyOfAUserHasAValue();
    void whatIsSetIsRead_data();
    void whatIsSetIsRead();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void clearedAttributesLeaveNoTrace();
    void groupsAndContactsHaveTheirProperties();
    void keysFoldCharacterByCharacter();
};

void tst_Records::everyPropertyOfAUserHasAValue()
{
    const UserRecord user;
    for (const QString &name : userPropertyNames())
        QVERIFY2(!LicenseDesk::property(user, name).isUndefined(), qPrintable(name));
    QVERIFY(LicenseDesk::property(user, QStringLiteral("licenseProcessingState")).isUndefined());
    QCOMPARE(text(LicenseDesk::property(user, QStringLiteral("mail"))), QStringLiteral("[null]"));
    QCOMPARE(text(LicenseDesk::property(user, QStringLiteral("businessPhones"))),
             QStringLiteral("[[]]"));
    QCOMPARE(text(LicenseDesk::property(user, QStringLiteral("userType"))),
             QStringLiteral("[\"Member\"]"));
}

void tst_Records::whatIsSetIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QJsonValue &value, const char *shown) {
        QTest::addRow("%s %s", name, shown)
            << QString::fromLatin1(name) << value << QString::fromUtf8(shown);
    };
    row("displayName", QStringLiteral("Ada Lovelace"), "[\"Ada Lovelace\"]");
    row("usageLocation", QStringLiteral("de"), "[\"DE\"]");
    row("usageLocation", QJsonValue::Null, "[null]");
    row("usageLocation", QStringLiteral(""), "[null]");
    row("userType", QStringLiteral("guest"), "[\"Guest\"]");
    row("userType", QJsonValue::Null, "[\"Member\"]");
    row("accountEnabled", false, "[false]");
    row("jobTitle", QStringLiteral("Head"), "[\"Head\"]");
    row("onPremisesSyncEnabled", true, "[true]");
    row("otherMails", QJsonArray{QStringLiteral("a@b.c")}, "[[\"a@b.c\"]]");
    row("proxyAddresses", QJsonArray{QStringLiteral("SMTP:a@b.c")}, "[[\"SMTP:a@b.c\"]]");
}

void tst_Records::whatIsSetIsRead()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(QString, shown);
    UserRecord user;
    QVERIFY(LicenseDesk::setProperty(user, name, value).has_value());
    QCOMPARE(text(LicenseDesk::property(user, name)), shown);
}

void tst_Records::wrongValuesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QJsonValue &value, ErrorCode code) {
        QTest::addRow("%s %s", name, qPrintable(text(value)))
            << QString::fromLatin1(name) << value << code;
    };
    row("usageLocation", QStringLiteral("DEU"), ErrorCode::InvalidValue);
    row("usageLocation", QStringLiteral("D1"), ErrorCode::InvalidValue);
    row("usageLocation", QStringLiteral("ÄÖ"), ErrorCode::InvalidValue);
    row("usageLocation", 12, ErrorCode::InvalidValue);
    row("userType", QStringLiteral("Robot"), ErrorCode::InvalidValue);
    row("userType", 1, ErrorCode::InvalidValue);
    row("accountEnabled", QStringLiteral("true"), ErrorCode::InvalidValue);
    row("accountEnabled", QJsonValue::Null, ErrorCode::InvalidValue);
    row("displayName", QJsonValue::Null, ErrorCode::InvalidValue);
    row("displayName", QStringLiteral("  "), ErrorCode::InvalidValue);
    row("jobTitle", 7, ErrorCode::InvalidValue);
    row("otherMails", QStringLiteral("a@b.c"), ErrorCode::InvalidValue);
    row("otherMails", QJsonArray{1}, ErrorCode::InvalidValue);
    row("onPremisesSyncEnabled", QStringLiteral("yes"), ErrorCode::InvalidValue);
    row("id", QStringLiteral("x"), ErrorCode::Unsupported);
    row("createdDateTime", QStringLiteral("x"), ErrorCode::Unsupported);
    row("shoeSize", 42, ErrorCode::Unsupported);
}

void tst_Records::wrongValuesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(ErrorCode, code);
    UserRecord user;
    user.displayName = QStringLiteral("Ada");
    const UserRecord before = user;
    const Result<void> set = LicenseDesk::setProperty(user, name, value);
    QCOMPARE(codeOf(set), code);
    QCOMPARE(set.error().arguments.value(0), name);
    QVERIFY(user == before);
}

void tst_Records::clearedAttributesLeaveNoTrace()
{
    UserRecord user;
    const UserRecord before = user;
    for (const char *name : {"city", "businessPhones", "onPremisesSyncEnabled"}) {
        const QString property = QLatin1String(name);
        const QJsonValue value = property == u"city" ? QJsonValue(QStringLiteral("Bonn"))
                                 : property == u"businessPhones"
                                     ? QJsonValue(QJsonArray{QStringLiteral("1")})
                                     : QJsonValue(true);
        QVERIFY(LicenseDesk::setProperty(user, property, value).has_value());
        QVERIFY(user != before);
        QVERIFY(LicenseDesk::setProperty(user, property, QJsonValue::Null).has_value());
        QVERIFY(user == before);
    }
}

void tst_Records::groupsAndContactsHaveTheirProperties()
{
    GroupRecord group;
    for (const QString &name : groupPropertyNames())
        QVERIFY2(!LicenseDesk::property(group, name).isUndefined(), qPrintable(name));
    const QJsonArray unified{QStringLiteral("Unified")};
    QVERIFY(LicenseDesk::setProperty(group, QStringLiteral("groupTypes"), unified).has_value());
    QCOMPARE(group.groupTypes, QStringList{QStringLiteral("Unified")});
    QVERIFY(LicenseDesk::setProperty(group, QStringLiteral("securityEnabled"), false).has_value());
    QVERIFY(!group.securityEnabled);
    QCOMPARE(codeOf(LicenseDesk::setProperty(group, QStringLiteral("usageLocation"),
                                             QStringLiteral("DE"))),
             ErrorCode::Unsupported);

    ContactRecord contact;
    for (const QString &name : contactPropertyNames())
        QVERIFY2(!LicenseDesk::property(contact, name).isUndefined(), qPrintable(name));
    QVERIFY(LicenseDesk::setProperty(contact, QStringLiteral("mail"), QStringLiteral("a@b.c"))
                .has_value());
    QCOMPARE(contact.mail, QStringLiteral("a@b.c"));
    QCOMPARE(codeOf(LicenseDesk::setProperty(contact, QStringLiteral("id"), QStringLiteral("x"))),
             ErrorCode::Unsupported);
}

void tst_Records::keysFoldCharacterByCharacter()
{
    QCOMPARE(foldedKey(QStringLiteral("ADA Lovelace")), QStringLiteral("ada lovelace"));
    QCOMPARE(foldedKey(QStringLiteral("ÄÖÜ")), QStringLiteral("äöü"));
    // A composed and a decomposed letter are the same, a sharp s is not two letters.
    QCOMPARE(foldedKey(QStringLiteral("A\u0308")), QStringLiteral("ä"));
    QVERIFY(foldedKey(QStringLiteral("straße")) != foldedKey(QStringLiteral("strasse")));
    QCOMPARE(foldedKey(QStringLiteral("\U00010400")), QStringLiteral("\U00010428"));
    QVERIFY(!foldedKey(QString()).isNull());
}

QTEST_APPLESS_MAIN(tst_Records)
#include "tst_records.moc"
