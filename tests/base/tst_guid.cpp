// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/guid.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace LicenseDesk;

class GuidTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void R4_14_comparesLikeLowerCaseText();
    void bytesAreThoseOfTheText();
    void newOnesDiffer();
    void hashFollowsEquality();
    void kindsAreDifferentTypes();
    void failureCarriesItsParts();
};

void GuidTest::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text).toLower();
    };
    row("6fd2c87f-b296-42f0-b197-1e91e994b900");
    row("6FD2C87F-B296-42F0-B197-1E91E994B900");
    row("00000000-0000-0000-0000-000000000000");
    row("ffffffff-ffff-ffff-ffff-ffffffffffff");
}

void GuidTest::readsAndWrites()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const std::optional<Guid> guid = Guid::fromString(text);
    QVERIFY(guid);
    QCOMPARE(guid->toString(), written);
    QCOMPARE(Guid::fromBytes(guid->toBytes()), *guid);
}

void GuidTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("empty", "");
    row("braces", "{6fd2c87f-b296-42f0-b197-1e91e994b900}");
    row("too short", "6fd2c87f-b296-42f0-b197-1e91e994b90");
    row("too long", "6fd2c87f-b296-42f0-b197-1e91e994b9000");
    row("blank in front", " fd2c87f-b296-42f0-b197-1e91e994b900");
    row("no digit", "gfd2c87f-b296-42f0-b197-1e91e994b900");
    row("hyphen moved", "6fd2c87fb-296-42f0-b197-1e91e994b900");
    row("digit for hyphen", "6fd2c87f0b296-42f0-b197-1e91e994b900");
    row("full-width digit", "\xef\xbc\x96"
                            "fd2c87f-b296-42f0-b197-1e91e994b900");
}

void GuidTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Guid::fromString(text));
}

void GuidTest::R4_14_comparesLikeLowerCaseText()
{
    std::vector<QString> texts;
    for (int count = 0; count < 300; ++count)
        texts.push_back(Guid::create().toString());
    texts.push_back(QStringLiteral("0fffffff-ffff-ffff-ffff-ffffffffffff"));
    texts.push_back(QStringLiteral("f0000000-0000-0000-0000-000000000000"));
    std::vector<QString> byGuid = texts;
    std::ranges::sort(texts);
    std::ranges::sort(byGuid, {}, [](const QString &text) { return *Guid::fromString(text); });
    QCOMPARE(byGuid, texts);
}

void GuidTest::bytesAreThoseOfTheText()
{
    const QString text = QStringLiteral("6fd2c87f-b296-42f0-b197-1e91e994b900");
    const QByteArray digits = text.toLatin1().replace('-', "");
    QCOMPARE(Guid::fromString(text)->toBytes().toHex(), digits);
    QVERIFY(Guid::fromBytes(QByteArray(15, 'x')).isNull());
    QVERIFY(Guid::fromBytes(QByteArray(17, 'x')).isNull());
}

void GuidTest::newOnesDiffer()
{
    QSet<Guid> guids;
    for (int count = 0; count < 1000; ++count) {
        const Guid guid = Guid::create();
        QCOMPARE(QUuid::fromString(guid.toString()).version(), QUuid::Random);
        guids.insert(guid);
    }
    QCOMPARE(guids.size(), 1000);
}

void GuidTest::hashFollowsEquality()
{
    const auto upper = Guid::fromString(u"6FD2C87F-B296-42F0-B197-1E91E994B900");
    const auto lower = Guid::fromString(u"6fd2c87f-b296-42f0-b197-1e91e994b900");
    QCOMPARE(*upper, *lower);
    QCOMPARE(qHash(*upper, 7), qHash(*lower, 7));
    QVERIFY(!upper->isNull());
    QVERIFY(Guid().isNull());
}

void GuidTest::kindsAreDifferentTypes()
{
    // A skuId and a servicePlanId are different kinds of id, even when equal.
    QVERIFY((!std::is_convertible_v<SkuId, PlanId>));
    QVERIFY((!std::is_constructible_v<SkuId, PlanId>));
    const auto id = SkuId::fromString(u"6FD2C87F-B296-42F0-B197-1E91E994B900");
    QVERIFY(id);
    QCOMPARE(id->toString(), QStringLiteral("6fd2c87f-b296-42f0-b197-1e91e994b900"));
    QVERIFY(!SkuId::fromString(u"ENTERPRISEPACK"));
}

void GuidTest::failureCarriesItsParts()
{
    const Result<int> result = failure(ErrorCode::NotFound, QStringLiteral("ada"),
                                       {QStringLiteral("user")}, QStringLiteral("detail"));
    QVERIFY(!result);
    const Error expected{ErrorCode::NotFound,
                         QStringLiteral("ada"),
                         {QStringLiteral("user")},
                         QStringLiteral("detail")};
    QVERIFY(result.error() == expected);
}

QTEST_GUILESS_MAIN(GuidTest)
#include "tst_guid.moc"
