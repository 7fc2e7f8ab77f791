// SPDX-License-Identifier: GPL-3.0-or-later
// The tree keeps its rules, and each rule can fail: it is tried on small trees that break it.
#include "architecture/sourcerules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

using Rule = QStringList (*)(const QString &root);
using Tree = QList<std::pair<QString, QString>>;
Q_DECLARE_METATYPE(Rule)

namespace {

const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

const QList<std::pair<const char *, Rule>> rules{
    {"layers", SourceRules::layers},   {"databases", SourceRules::databases},
    {"purity", SourceRules::purity},   {"presentation", SourceRules::presentation},
    {"conduct", SourceRules::conduct}, {"topLevel", SourceRules::topLevel},
    {"sizes", SourceRules::sizes},     {"licenses", SourceRules::licenses},
};

/*! A small tree that breaks nothing. */
Tree soundTree()
{
    return {
        {u"CMakeLists.txt"_s, u"# SPDX-License-Identifier: GPL-3.0-or-later\n"_s},
        {u"README.md"_s, u"# Sound\n"_s},
        {u"build/CMakeCache.txt"_s, u"SELECT\n"_s},
        {u".ci/run"_s, u"#!/bin/sh\n"_s},
        {u"app/run"_s, u"#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s},
        {u"app/main.cpp"_s,
         spdx + u"#include \"widgets/window.h\"\nint main() { return app.exec(); }\n"_s},
        {u"widgets/window.h"_s, spdx + u"#include \"exchange/report.h\"\n"_s},
        {u"models/base/guid.h"_s, spdx + u"#include <QStringView>\nauto plan = \"TODO\";\n"_s},
        {u"models/licensing/plan.h"_s,
         spdx + u"#include \"base/guid.h\" // not exec(), no SIGNAL(\n/* Q_OBJECT */\n"_s},
        {u"models/store/store.cpp"_s,
         spdx
             + u"#include \"licensing/plan.h\"\n#include <QSqlQuery>\nauto x = q.exec(\"SELECT 1\");\n"_s},
        {u"models/store/CMakeLists.txt"_s,
         u"# SPDX-License-Identifier: GPL-3.0-or-later\nlicensedesk_library(licensedesk_store "
         u"LINKS licensedesk_licensing Qt6::Sql)\n"_s},
        {u"models/exchange/report.h"_s,
         spdx + u"#include \"service/engine.h\"\nauto words = \"call exec() or SLOT(\";\n"_s},
        {u"models/service/engine.h"_s, spdx},
        {u"tests/tst_store.cpp"_s, spdx + u"#include <QSqlQuery>\n"_s},
    };
}

bool write(const QString &root, const Tree &tree)
{
    for (const auto &[path, text] : tree) {
        const QString full = root + u'/' + path;
        QFile file(full);
        if (!QDir().mkpath(QFileInfo(full).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(text.toUtf8()) < 0)
            return false;
    }
    return true;
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void ourTreeIsSound_data();
    void ourTreeIsSound();
    void aSoundTreePasses_data() { ourTreeIsSound_data(); }
    void aSoundTreePasses();
    void aBrokenTreeFails_data();
    void aBrokenTreeFails();
};

void TestLayering::ourTreeIsSound_data()
{
    QTest::addColumn<Rule>("rule");
    for (const auto &[name, rule] : rules)
        QTest::newRow(name) << rule;
}

void TestLayering::ourTreeIsSound()
{
    QFETCH(Rule, rule);
    const QString root = qEnvironmentVariable("LICENSEDESK_SOURCE_DIR");
    QVERIFY2(QFile::exists(root + u"/models/licensing/reconcile.cpp"_s), qPrintable(root));
    QCOMPARE(rule(root).join(u'\n'), QString());
}

void TestLayering::aSoundTreePasses()
{
    QFETCH(Rule, rule);
    QTemporaryDir folder;
    QVERIFY(write(folder.path(), soundTree()));
    QCOMPARE(rule(folder.path()).join(u'\n'), QString());
}

void TestLayering::aBrokenTreeFails_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offence");
    using namespace SourceRules;

    const auto row = [](const char *name, Rule rule, const QString &path, const QString &text,
                        const QString &offence) {
        QTest::newRow(name) << rule << path << text << offence;
    };
    row("a lower layer includes a higher one", layers, u"models/store/new.cpp"_s,
        spdx + u"#include \"service/engine.h\"\n"_s,
        u"models/store/new.cpp:2: store includes service/engine.h"_s);
    row("by a relative path", layers, u"models/base/new.h"_s,
        spdx + u"#include \"../licensing/plan.h\"\n"_s,
        u"models/base/new.h:2: base includes ../licensing/plan.h"_s);
    row("a header that is not there", layers, u"models/base/new.h"_s,
        spdx + u"#include <store/gone.h>\n"_s,
        u"models/base/new.h:2: base includes store/gone.h"_s);
    row("items include exchange", layers, u"models/items/new.h"_s,
        spdx + u"#include \"exchange/report.h\"\n"_s,
        u"models/items/new.h:2: items includes exchange/report.h"_s);
    row("widgets include app", layers, u"widgets/new.cpp"_s,
        spdx + u"\n#include \"app/settings.h\"\n"_s,
        u"widgets/new.cpp:3: widgets includes app/settings.h"_s);
    row("a lower layer links a higher one", layers, u"models/licensing/CMakeLists.txt"_s,
        u"# SPDX\nlicensedesk_library(x LINKS licensedesk_store)\n"_s,
        u"models/licensing/CMakeLists.txt:2: licensing links licensedesk_store"_s);
    row("a query in widgets", databases, u"widgets/new.cpp"_s,
        spdx + u"#include <QtSql/QSqlQuery>\n"_s,
        u"widgets/new.cpp:2: QtSql/QSqlQuery belongs to models/store"_s);
    row("a statement in the service", databases, u"models/service/new.cpp"_s,
        spdx + u"auto sql = \"DELETE FROM users\";\n"_s,
        u"models/service/new.cpp:2: SQL outside models/store: \"DELETE FROM"_s);
    row("items link SQL", databases, u"models/items/CMakeLists.txt"_s, u"link(Qt6::Sql)\n"_s,
        u"models/items/CMakeLists.txt:1: Qt6::Sql belongs to models/store"_s);
    row("rules with a QObject", purity, u"models/licensing/new.h"_s,
        spdx + u"#include <QObject>\n"_s,
        u"models/licensing/new.h:2: the licensing rules include QObject"_s);
    row("rules with signals", purity, u"models/licensing/new.h"_s,
        spdx + u"class A { Q_OBJECT };\n"_s,
        u"models/licensing/new.h:2: the licensing rules use Q_OBJECT"_s);
    row("rules that read files", purity, u"models/licensing/new.cpp"_s,
        spdx + u"#include <QtCore/QFile>\n"_s,
        u"models/licensing/new.cpp:2: the licensing rules include QtCore/QFile"_s);
    row("a widget in models", presentation, u"models/items/new.h"_s,
        spdx + u"#include <QTableView>\n"_s, u"models/items/new.h:2: models include QTableView"_s);
    row("a nested event loop", conduct, u"widgets/new.cpp"_s, spdx + u"dialog->exec();\n"_s,
        u"widgets/new.cpp:2: a nested event loop: ->exec("_s);
    row("waiting by processEvents", conduct, u"app/new.cpp"_s,
        spdx + u"QCoreApplication::processEvents();\n"_s,
        u"app/new.cpp:2: a nested event loop: processEvents"_s);
    row("a connect by text", conduct, u"widgets/new.cpp"_s,
        spdx + u"connect(a, SIGNAL(b()), c, d);\n"_s,
        u"widgets/new.cpp:2: a connect by text: SIGNAL("_s);
    row("an algorithm that returns a range", conduct, u"models/store/new.cpp"_s,
        spdx + u"std::ranges::unique(a);\n"_s,
        u"models/store/new.cpp:2: Clang cannot read ranges::unique"_s);
    row("something left for later", conduct, u"models/store/new.cpp"_s, spdx + u"// TODO: it\n"_s,
        u"models/store/new.cpp:2: left for later: TODO"_s);
    row("a stray file at the top", topLevel, u"notes.txt"_s, u"x\n"_s,
        u"notes.txt:1: does not belong at the top"_s);
    row("a stray folder at the top", topLevel, u"src/new.cpp"_s, spdx,
        u"src:1: does not belong at the top"_s);
    row("a long header", sizes, u"widgets/new.h"_s, QString(201, u'\n'),
        u"widgets/new.h:201: 201 lines, 200 at most"_s);
    row("a long source", sizes, u"widgets/new.cpp"_s, QString(601, u'\n'),
        u"widgets/new.cpp:601: 601 lines, 600 at most"_s);
    row("a source without a license", licenses, u"tests/new.cpp"_s, u"#include <QTest>\n"_s,
        u"tests/new.cpp:1: names no license"_s);
    row("a script without a license", licenses, u"tests/run"_s, u"#!/bin/sh\n"_s,
        u"tests/run:2: names no license"_s);
    row("a migration without a license", licenses, u"models/store/migrations/0002.sql"_s,
        u"CREATE TABLE user (id)\n"_s, u"models/store/migrations/0002.sql:1: names no license"_s);
    row("a folder's build without a license", licenses, u"widgets/CMakeLists.txt"_s, u"x()\n"_s,
        u"widgets/CMakeLists.txt:1: names no license"_s);
}

void TestLayering::aBrokenTreeFails()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, offence);
    QTemporaryDir folder;
    QVERIFY(write(folder.path(), soundTree()));
    QVERIFY(write(folder.path(), {{path, text}}));
    QCOMPARE(rule(folder.path()).join(u'\n'), offence);
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
