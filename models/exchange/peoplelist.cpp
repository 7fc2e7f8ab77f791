// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/peoplelist.h"

#include "base/guid.h"

namespace LicenseDesk {

namespace {

/*! Fields of a line; a separator within quotation marks is none. */
QStringList fieldsOf(const QString &line, QChar separator)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype position = 0; position < line.size(); ++position) {
        const QChar letter = line[position];
        if (letter == u'"' && quoted && line.mid(position + 1, 1) == u"\"") {
            field += letter;
            ++position;
        } else if (letter == u'"' && (quoted || field.trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (letter == separator && !quoted) {
            fields.append(field.trimmed());
            field.clear();
        } else {
            field += letter;
        }
    }
    fields.append(field.trimmed());
    return fields;
}

/*! How well a column of that title tells people apart; 0: it does not. */
int rankOf(const QString &title)
{
    static const QList<QStringList> ranked{
        {QStringLiteral("displayname"), QStringLiteral("name"), QStringLiteral("user")},
        {QStringLiteral("mail"), QStringLiteral("email"), QStringLiteral("emailaddress"),
         QStringLiteral("mailaddress"), QStringLiteral("primarysmtpaddress")},
        {QStringLiteral("userprincipalname"), QStringLiteral("upn"), QStringLiteral("username")},
        {QStringLiteral("id"), QStringLiteral("objectid"), QStringLiteral("userid")}};
    QString word;
    for (const QChar letter : title) {
        if (letter.isLetterOrNumber())
            word += letter.toLower();
    }
    for (qsizetype rank = ranked.size(); rank > 0; --rank) {
        if (ranked[rank - 1].contains(word))
            return int(rank);
    }
    return 0;
}

struct Column
{
    QChar separator;
    qsizetype place = 0;
};

/*! The column to take, where the first line is the head of a table. */
std::optional<Column> columnOf(const QString &head)
{
    for (const QChar separator : {QChar(u'\t'), QChar(u';'), QChar(u',')}) {
        const QStringList titles = fieldsOf(head, separator);
        if (separator != u',' && titles.size() < 2)
            continue; // one column, or another separator
        qsizetype best = -1;
        for (qsizetype place = 0; place < titles.size(); ++place) {
            if (best < 0 ? rankOf(titles[place]) > 0 : rankOf(titles[place]) > rankOf(titles[best]))
                best = place;
        }
        // Of one column the commas are the names'.
        if (best >= 0)
            return Column{titles.size() == 1 ? QChar(QChar::LineFeed) : separator, best};
    }
    return {};
}

QString withoutDecoration(const QString &text)
{
    QString name = text.trimmed();
    const qsizetype open = name.lastIndexOf(u'<');
    if (open >= 0 && name.endsWith(u'>'))
        name = name.mid(open + 1).chopped(1).trimmed();
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1).chopped(1).trimmed();
    return name;
}

/*! Of cells side by side the one that is nobody else's, else the first. */
QString bestOf(const QStringList &cells)
{
    QString first;
    for (const QString &cell : cells) {
        if (Guid::fromString(cell) || cell.contains(u'@'))
            return cell;
        if (first.isEmpty())
            first = cell;
    }
    return first;
}

} // namespace

QStringList peopleInText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    if (lines.isEmpty())
        return {};
    QStringList people;
    const auto add = [&people](const QString &name) {
        // "Ada <ada@contoso.com>, Bob <bob@contoso.com>"
        if (name.count(u'<') > 1) {
            for (const QString &part : name.split(u'<').mid(1))
                people.append(part.section(u'>', 0, 0).trimmed());
            return;
        }
        if (const QString plain = withoutDecoration(name); !plain.isEmpty())
            people.append(plain);
    };
    if (const std::optional<Column> column = columnOf(lines.first())) {
        for (const QString &line : lines.mid(1))
            add(fieldsOf(line, column->separator).value(column->place));
        return people;
    }
    for (const QString &line : std::as_const(lines)) {
        if (line.contains(u'\t')) {
            add(bestOf(fieldsOf(line, u'\t')));
            continue;
        }
        for (const QString &name : fieldsOf(line, u';'))
            add(name);
    }
    return people;
}

} // namespace LicenseDesk
