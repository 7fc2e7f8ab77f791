// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/sourcerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace LicenseDesk::SourceRules {
namespace {

using namespace Qt::StringLiterals;

/*! What each layer may use besides itself. */
const QHash<QString, QStringList> &usableBy()
{
    static const QHash<QString, QStringList> table = [] {
        const QStringList core{u"base"_s, u"licensing"_s, u"store"_s, u"service"_s};
        QHash<QString, QStringList> usable;
        for (qsizetype i = 0; i < core.size(); ++i)
            usable.insert(core[i], core.first(i));
        usable.insert(u"exchange"_s, core);
        usable.insert(u"items"_s, core);
        usable.insert(u"widgets"_s, core + QStringList{u"exchange"_s, u"items"_s});
        usable.insert(u"app"_s, usable.value(u"widgets"_s) + QStringList{u"widgets"_s});
        return usable;
    }();
    return table;
}

struct SourceFile
{
    QString path; //!< relative to the root, with slashes
    QString text;

    [[nodiscard]] QStringList lines() const { return text.split(u'\n'); }
    [[nodiscard]] QString folder() const { return path.section(u'/', 0, -2); }
    [[nodiscard]] bool isBelow(QLatin1String start) const { return path.startsWith(start); }
    [[nodiscard]] bool isHeader() const { return path.endsWith(".h"_L1); }
    [[nodiscard]] bool isCode() const { return isHeader() || path.endsWith(".cpp"_L1); }
    [[nodiscard]] bool isCMake() const { return path.endsWith("CMakeLists.txt"_L1); }
    /*! `licensing` for models/licensing/…, `widgets` for widgets/panes/…; empty for others. */
    [[nodiscard]] QString layer() const
    {
        const QString top = path.section(u'/', 0, 0);
        const QString name = top == "models"_L1 ? path.section(u'/', 1, 1) : top;
        return usableBy().contains(name) ? name : QString();
    }
};

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/*! The files of the product and its tests, in the order of their paths. */
std::vector<SourceFile> filesBelow(const QString &root)
{
    std::vector<SourceFile> files;
    for (const QString &folder :
         {u"app"_s, u"models"_s, u"widgets"_s, u"tests"_s, u"resources"_s, u"translations"_s}) {
        QDirIterator it(root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            SourceFile file{QDir(root).relativeFilePath(path), {}};
            const bool script = !file.path.section(u'/', -1).contains(u'.');
            if (!file.isCode() && !file.isCMake() && !script && !file.path.endsWith(".sql"_L1))
                continue;
            file.text = readText(path);
            files.push_back(std::move(file));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

enum class Part { Code, CodeWithoutStrings, Comments };

/*! The \a part of a source text; lines stay where they are. */
QString only(Part part, const QString &text)
{
    static const QRegularExpression piece(
        u"R\"(\\w*)\\((?:.|\\n)*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
        u"|//[^\\n]*|/\\*(?:.|\\n)*?\\*/"_s);
    const auto blank = [](const QString &left) { return QString(left.count(u'\n'), u'\n'); };
    QString result;
    qsizetype at = 0;
    for (auto it = piece.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString before = text.mid(at, match.capturedStart() - at);
        const QString found = match.captured();
        const bool wanted = found.startsWith(u'/') ? part == Part::Comments : part == Part::Code;
        result +=
            (part == Part::Comments ? blank(before) : before) + (wanted ? found : blank(found));
        at = match.capturedEnd();
    }
    return result + (part == Part::Comments ? blank(text.mid(at)) : text.mid(at));
}

QString offence(const SourceFile &file, qsizetype line, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(line + 1).arg(what);
}

/*! Where \a pattern occurs in \a text, which has the lines of \a file. */
QStringList occurrences(const SourceFile &file, const QString &text,
                        const QRegularExpression &pattern, const QString &what)
{
    QStringList found;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            found << offence(file, i, what.arg(match.captured().trimmed()));
    }
    return found;
}

struct Include
{
    qsizetype line = 0;
    QString name;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Include> includes;
    const QStringList lines = only(Part::Code, file.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            includes.append({i, match.captured(1)});
    }
    return includes;
}

/*! The layer that an include leads to; empty for headers that are not ours. */
QString layerOfInclude(const QString &root, const SourceFile &file, const QString &name)
{
    const QDir top(root);
    for (const QString &folder : {file.folder(), u"models"_s, u"."_s}) {
        const QString path = QDir::cleanPath(folder + u'/' + name);
        if (top.exists(path))
            return SourceFile{path, {}}.layer();
    }
    const QString first = name.section(u'/', 0, 0);
    return name.contains(u'/') && usableBy().contains(first) ? first : QString();
}

/*! The include's last part matched as a whole: <QtSql/QSqlQuery> and <QSqlQuery> alike. */
QStringList bannedIncludes(const SourceFile &file, const QRegularExpression &banned,
                           const QString &what)
{
    QStringList found;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        if (banned.match(include.name).hasMatch())
            found << offence(file, include.line, what.arg(include.name));
    }
    return found;
}

QStringList forEachFile(const QString &root,
                        const std::function<QStringList(const SourceFile &)> &rule)
{
    QStringList found;
    for (const SourceFile &file : filesBelow(root))
        found += rule(file);
    return found;
}

} // namespace

QStringList layers(const QString &root)
{
    return forEachFile(root, [&root](const SourceFile &file) {
        QStringList found;
        const QString layer = file.layer();
        if (layer.isEmpty())
            return found;
        const QStringList usable = usableBy().value(layer) + QStringList{layer};
        const QList<Include> includes = includesOf(file);
        for (const Include &include : includes) {
            const QString other = layerOfInclude(root, file, include.name);
            if (!other.isEmpty() && !usable.contains(other))
                found << offence(file, include.line, u"%1 includes %2"_s.arg(layer, include.name));
        }
        if (!file.isCMake())
            return found;
        static const QRegularExpression link(u"\\blicensedesk_(\\w+)"_s);
        const QStringList lines = file.lines();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (auto it = link.globalMatch(lines[i].section(u'#', 0, 0)); it.hasNext();) {
                const QString other = it.next().captured(1);
                if (usableBy().contains(other) && !usable.contains(other))
                    found << offence(file, i, u"%1 links licensedesk_%2"_s.arg(layer, other));
            }
        }
        return found;
    });
}

QStringList databases(const QString &root)
{
    static const QRegularExpression include(u"^(QtSql\\b|(QtSql/)?QSql|sqlite3\\.h$|libpq-fe)"_s);
    static const QRegularExpression link(u"Qt6::Sql\\b|SQLite::SQLite3|PostgreSQL::PostgreSQL"_s);
    static const QRegularExpression statement(
        u"\"\\s*(SELECT\\s.*\\sFROM|SELECT\\s*$|INSERT INTO|DELETE FROM|UPDATE \\w+ SET"
        u"|CREATE (TABLE|INDEX|VIEW)|PRAGMA )"_s);
    return forEachFile(root, [](const SourceFile &file) {
        if (file.isBelow("models/store/"_L1) || file.isBelow("tests/"_L1))
            return QStringList();
        if (file.isCMake())
            return occurrences(file, file.text, link, u"%1 belongs to models/store"_s);
        return bannedIncludes(file, include, u"%1 belongs to models/store"_s)
               + occurrences(file, only(Part::Code, file.text), statement,
                             u"SQL outside models/store: %1"_s);
    });
}

QStringList purity(const QString &root)
{
    static const QRegularExpression include(
        u"^(Qt\\w+/)?(QObject|QThread\\w*|QMutex|QTimer|QFile\\w*|QSaveFile|QDir\\w*|QIODevice"
        u"|QTextStream|QDataStream|QBuffer|QTemporary\\w+|QProcess\\w*|QSettings|QResource|QTcp\\w+"
        u"|QNetwork\\w+)$|^(fstream|iostream|ostream|cstdio|stdio\\.h|filesystem|thread|mutex)$"_s);
    static const QRegularExpression macro(u"\\bQ_(OBJECT|GADGET_EXPORT|SIGNALS|SLOTS)\\b"_s);
    return forEachFile(root, [](const SourceFile &file) {
        if (!file.isCode() || !file.isBelow("models/licensing/"_L1))
            return QStringList();
        return bannedIncludes(file, include, u"the licensing rules include %1"_s)
               + occurrences(file, only(Part::CodeWithoutStrings, file.text), macro,
                             u"the licensing rules use %1"_s);
    });
}

QStringList presentation(const QString &root)
{
    static const QRegularExpression include(
        u"^QtWidgets\\b|^Q(Application|Widget|Dialog|"
        u"MainWindow|MessageBox|(Abstract\\w*|Table|Tree|List|Header|Graphics)View|Label|\\w+Button"
        u"|\\w*Layout|StyledItemDelegate|Menu|Action)$"_s);
    static const QRegularExpression link(u"Qt6::Widgets\\b"_s);
    return forEachFile(root, [](const SourceFile &file) {
        if (!file.isBelow("models/"_L1))
            return QStringList();
        if (file.isCMake())
            return occurrences(file, file.text, link, u"models link %1"_s);
        return bannedIncludes(file, include, u"models include %1"_s);
    });
}

QStringList conduct(const QString &root)
{
    static const QRegularExpression loop(u"\\bprocessEvents\\b|\\bQEventLoop\\b"_s);
    static const QRegularExpression exec(u"(\\.|->|::)\\s*exec\\s*\\("_s);
    static const QRegularExpression connects(u"\\b(SIGNAL|SLOT)\\s*\\("_s);
    // The algorithms that return a range: Clang 14, which the sanitizers and clang-tidy need,
    // cannot read this standard library's.
    static const QRegularExpression ranges(
        u"\\branges::(unique|remove|remove_if|equal_range|search|search_n|find_end|partition"
        u"|stable_partition|rotate|shift_left|subrange|views)\\b|\\bstd::views\\b"_s);
    static const QRegularExpression later(u"\\b(TODO|FIXME|XXX)\\b"_s);
    return forEachFile(root, [](const SourceFile &file) {
        if (!file.isCode() || file.isBelow("tests/architecture/"_L1))
            return QStringList();
        const QString code = only(Part::CodeWithoutStrings, file.text);
        QStringList found =
            occurrences(file, code, connects, u"a connect by text: %1"_s)
            + occurrences(file, code, ranges, u"Clang cannot read %1"_s)
            + occurrences(file, only(Part::Comments, file.text), later, u"left for later: %1"_s);
        if (file.isBelow("tests/"_L1))
            return found;
        found += occurrences(file, code, loop, u"a nested event loop: %1"_s);
        // A query's exec() is no event loop, and app runs the one that there is.
        if (!file.isBelow("models/store/"_L1) && !file.isBelow("app/"_L1))
            found += occurrences(file, code, exec, u"a nested event loop: %1"_s);
        return found;
    });
}

QStringList topLevel(const QString &root)
{
    static const QSet<QString> allowed{
        u"CMakeLists.txt"_s, u"LICENSE"_s,   u"README.md"_s,    u"app"_s,  u"widgets"_s,
        u"models"_s,         u"resources"_s, u"translations"_s, u"tests"_s};
    QStringList found;
    const QStringList entries =
        QDir(root).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : entries) {
        // Builds are made at the top and are not part of the tree; see .gitignore.
        if (!allowed.contains(name) && !name.startsWith("build"_L1))
            found << u"%1:1: does not belong at the top"_s.arg(name);
    }
    return found;
}

QStringList sizes(const QString &root)
{
    return forEachFile(root, [](const SourceFile &file) {
        const qsizetype most = file.isHeader() ? 200 : 600;
        const qsizetype lines = file.text.count(u'\n');
        if (!file.isCode() || lines <= most)
            return QStringList();
        return QStringList{offence(file, most, u"%1 lines, %2 at most"_s.arg(lines).arg(most))};
    });
}

QStringList licenses(const QString &root)
{
    return forEachFile(root, [](const SourceFile &file) {
        const QStringList lines = file.lines();
        // A script begins with the line that names its interpreter.
        const qsizetype at = lines.first().startsWith("#!"_L1) ? 1 : 0;
        const QString comment = file.isCode()                   ? u"//"_s
                                : file.path.endsWith(".sql"_L1) ? u"--"_s
                                                                : u"#"_s;
        const QString wanted = comment + u" SPDX-License-Identifier: GPL-3.0-or-later"_s;
        if (lines.value(at) == wanted)
            return QStringList();
        return QStringList{offence(file, at, u"names no license"_s)};
    });
}

} // namespace LicenseDesk::SourceRules
