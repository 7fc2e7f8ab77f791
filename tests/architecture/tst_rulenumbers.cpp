// SPDX-License-Identifier: GPL-3.0-or-later
// Every numbered licensing rule is named by a test: in the name of a function or of a row, or in
// what is said about them. tests/mutations shows that those tests fail when their rule is broken.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/*! The rules of a section: R4.1 to R4.15 are {4, 15}; {11, 0} is the section itself. */
struct Section
{
    int number = 0;
    int rules = 0;
};
constexpr Section sections[] = {{1, 0}, {2, 6}, {3, 6}, {4, 15}, {5, 8}, {6, 6},
                                {7, 3}, {8, 5}, {9, 7}, {10, 4}, {11, 0}};

QStringList allRules()
{
    QStringList rules;
    for (const Section &section : sections) {
        if (section.rules == 0 || section.number == 7) // R7 is a table of its own
            rules += u"R%1"_s.arg(section.number);
        for (int rule = 1; rule <= section.rules; ++rule)
            rules += u"R%1.%2"_s.arg(section.number).arg(rule);
    }
    return rules;
}

/*! The rules that the test programs below \a root name, `R4.3` as well as `R4_3`. */
QSet<QString> namedRules(const QString &root)
{
    static const QRegularExpression pattern(u"(?<![A-Za-z0-9])R(\\d+)(?:[._](\\d+))?(?![0-9])"_s);
    QSet<QString> named;
    QDirIterator it(root + u"/tests"_s, {u"tst_*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.fileName().endsWith("tst_rulenumbers.cpp"_L1) || !file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QString rule = found.captured(2);
            named += u'R' + found.captured(1) + (rule.isEmpty() ? QString() : u'.' + rule);
        }
    }
    return named;
}

QStringList without(const QStringList &rules, const QSet<QString> &named)
{
    QStringList missing;
    for (const QString &rule : rules) {
        if (!named.contains(rule))
            missing += rule;
    }
    return missing;
}

} // namespace

class TestRuleNumbers : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsNamed();
    void noOtherRuleIsNamed();
    void namesAreFound();
};

void TestRuleNumbers::everyRuleIsNamed()
{
    const QString root = qEnvironmentVariable("LICENSEDESK_SOURCE_DIR");
    QVERIFY2(QFile::exists(root + u"/tests/service/tst_engine.cpp"_s), qPrintable(root));
    QCOMPARE(without(allRules(), namedRules(root)).join(u' '), QString());
}

void TestRuleNumbers::noOtherRuleIsNamed()
{
    // A number that no rule has is a slip, and leaves the rule that was meant without its test.
    const QStringList rules = allRules();
    QSet<QString> strange = namedRules(qEnvironmentVariable("LICENSEDESK_SOURCE_DIR"))
                            - QSet(rules.begin(), rules.end());
    strange.removeIf([](const QString &rule) {
        return !rule.contains(u'.') && rule.mid(1).toInt() >= 1 && rule.mid(1).toInt() <= 11;
    });
    QCOMPARE(QStringList(strange.values()).join(u' '), QString());
}

void TestRuleNumbers::namesAreFound()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"tests/store"_s));
    QFile file(folder.filePath(u"tests/store/tst_x.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("void R4_3_failedBundle(); // and R5.6\nQTest::newRow(\"R10.4: x\"); PR2.1 R4.31\n");
    file.close();
    const QSet<QString> expected{u"R4.3"_s, u"R5.6"_s, u"R10.4"_s, u"R4.31"_s};
    QCOMPARE(namedRules(folder.path()), expected);
    QCOMPARE(without({u"R4.3"_s, u"R4.1"_s, u"R10"_s}, expected),
             QStringList({u"R4.1"_s, u"R10"_s}));
}

QTEST_GUILESS_MAIN(TestRuleNumbers)
#include "tst_rulenumbers.moc"
