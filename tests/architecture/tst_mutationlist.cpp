// SPDX-License-Identifier: GPL-3.0-or-later
// tests/mutations/list.txt fits the sources: what it breaks stands there once, the tests that shall
// notice are there, and every numbered rule is broken. Whether they notice, tests/mutations/run
// says.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Mutation
{
    QString rule;
    QString file;
    QStringList tests;
    QString old;
    QString broken;
};

/*! As tests/mutations/run reads it. */
std::vector<Mutation> mutations(const QString &list)
{
    static const QRegularExpression header(u"^R[0-9]"_s);
    std::vector<Mutation> found;
    QString *part = nullptr;
    const QStringList lines = list.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'#')) {
            continue;
        } else if (line.contains(header)) {
            const QStringList words = line.split(u' ');
            found.push_back({words.value(0), words.value(1), words.mid(2), {}, {}});
            part = nullptr;
        } else if (!found.empty() && (line.startsWith(u"- "_s) || line.startsWith(u'+'))) {
            part = line.startsWith(u'-') ? &found.back().old : &found.back().broken;
            *part = line.mid(2);
        } else if (part) {
            *part += u'\n' + line;
        }
    }
    return found;
}

QString content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestMutationList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listIsRead();
    void whatIsBrokenStandsOnce();
    void testsAreThere();
    void everyRuleIsBroken();

private:
    QString m_root;
    std::vector<Mutation> m_mutations;
};

void TestMutationList::init()
{
    m_root = qEnvironmentVariable("LICENSEDESK_SOURCE_DIR");
    m_mutations = mutations(content(m_root + u"/tests/mutations/list.txt"_s));
    QVERIFY2(m_mutations.size() > 50, qPrintable(m_root));
}

void TestMutationList::listIsRead()
{
    const auto read = mutations(u"# Words.\nR4.1 a.cpp tst_a tst_b\n- if (a)\n    b;\n+ \n"
                                "R11 c.cpp tst_c\n- x\n+ y\n"_s);
    QCOMPARE(read.size(), size_t(2));
    QCOMPARE(read[0].rule, u"R4.1"_s);
    QCOMPARE(read[0].tests, (QStringList{u"tst_a"_s, u"tst_b"_s}));
    QCOMPARE(read[0].old, u"if (a)\n    b;"_s);
    QCOMPARE(read[0].broken, QString());
    QCOMPARE(read[1].file, u"c.cpp"_s);
    QCOMPARE(read[1].old + read[1].broken.trimmed(), u"xy"_s);
}

void TestMutationList::whatIsBrokenStandsOnce()
{
    QStringList stale;
    for (const Mutation &mutation : m_mutations) {
        if (mutation.old.isEmpty() || mutation.old == mutation.broken
            || content(m_root + u'/' + mutation.file).count(mutation.old) != 1)
            stale += mutation.rule + u' ' + mutation.file + u": "_s + mutation.old;
    }
    QCOMPARE(stale.join(u'\n'), QString());
}

void TestMutationList::testsAreThere()
{
    QSet<QString> tests;
    QDirIterator it(m_root + u"/tests"_s, {u"tst_*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        tests += QFileInfo(it.next()).completeBaseName();
    for (const Mutation &mutation : m_mutations) {
        QVERIFY2(!mutation.tests.isEmpty(), qPrintable(mutation.rule));
        for (const QString &test : mutation.tests)
            QVERIFY2(tests.contains(test), qPrintable(mutation.rule + u' ' + test));
    }
}

void TestMutationList::everyRuleIsBroken()
{
    QSet<QString> broken;
    for (const Mutation &mutation : m_mutations)
        broken += mutation.rule;
    QStringList missing;
    // The rules of each section; R1 is words, R7 is also a table of its own.
    const QList<std::pair<int, int>> sections{{2, 6}, {3, 6}, {4, 15}, {5, 8}, {6, 6},
                                              {7, 3}, {8, 5}, {9, 7},  {10, 4}};
    for (const auto &section : sections) {
        for (int rule = 1; rule <= section.second; ++rule) {
            const QString name = u"R%1.%2"_s.arg(section.first).arg(rule);
            if (!broken.contains(name))
                missing += name;
        }
    }
    for (const QString &name : {u"R7"_s, u"R11"_s}) {
        if (!broken.contains(name))
            missing += name;
    }
    QCOMPARE(missing.join(u' '), QString());
}

QTEST_GUILESS_MAIN(TestMutationList)
#include "tst_mutationlist.moc"
