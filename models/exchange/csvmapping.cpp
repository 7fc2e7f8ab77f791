// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvmapping.h"

#include "exchange/importkinds.h"
#include "exchange/textdecoder.h"
#include "store/records.h"

#include <QHash>

#include <functional>

namespace LicenseDesk {

namespace {

/*! Calls \a visit with the fields of each record, of RFC 4180 with any separator; empty lines are
    passed over. */
void forEachRecord(const QString &text, QChar separator,
                   const std::function<void(const QStringList &)> &visit)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    const auto end = [&] {
        fields.append(std::exchange(field, {}));
        if (fields.size() > 1 || !fields.first().trimmed().isEmpty())
            visit(fields);
        fields.clear();
    };
    for (qsizetype position = 0; position < text.size(); ++position) {
        const QChar letter = text[position];
        const bool doubled = position + 1 < text.size() && text[position + 1] == u'"';
        if (letter == u'"' && quoted && doubled) {
            field += letter;
            ++position;
        } else if (letter == u'"' && (quoted || field.trimmed().isEmpty())) {
            quoted = !quoted;
            field = quoted ? QString() : field;
        } else if (letter == separator && !quoted) {
            fields.append(std::exchange(field, {}));
        } else if (letter == u'\n' && !quoted) {
            end();
        } else if (letter != u'\r' || quoted) {
            field += letter;
        }
    }
    if (!field.isEmpty() || !fields.isEmpty())
        end();
}

/*! The separator of which the head has most. */
QChar separatorOf(const QString &text)
{
    const QString head = text.section(u'\n', 0, 0, QString::SectionSkipEmpty);
    QChar best = u',';
    for (const QChar separator : {QChar(u';'), QChar(u'\t')}) {
        if (head.count(separator) > head.count(best))
            best = separator;
    }
    return best;
}

QString plainWord(const QString &header)
{
    QString word;
    for (const QChar letter : header) {
        if (letter.isLetterOrNumber())
            word += letter.toLower();
    }
    return word;
}

QString meaningOf(const QString &header)
{
    static const QHash<QString, QString> others{
        {QStringLiteral("upn"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("login"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("loginname"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("username"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("signinname"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("anmeldename"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("benutzerprinzipalname"), QStringLiteral("userPrincipalName")},
        {QStringLiteral("objectid"), QStringLiteral("id")},
        {QStringLiteral("userid"), QStringLiteral("id")},
        {QStringLiteral("guid"), QStringLiteral("id")},
        {QStringLiteral("name"), QStringLiteral("displayName")},
        {QStringLiteral("fullname"), QStringLiteral("displayName")},
        {QStringLiteral("anzeigename"), QStringLiteral("displayName")},
        {QStringLiteral("firstname"), QStringLiteral("givenName")},
        {QStringLiteral("vorname"), QStringLiteral("givenName")},
        {QStringLiteral("lastname"), QStringLiteral("surname")},
        {QStringLiteral("nachname"), QStringLiteral("surname")},
        {QStringLiteral("email"), QStringLiteral("mail")},
        {QStringLiteral("emailaddress"), QStringLiteral("mail")},
        {QStringLiteral("mailaddress"), QStringLiteral("mail")},
        {QStringLiteral("primarysmtpaddress"), QStringLiteral("mail")},
        {QStringLiteral("alias"), QStringLiteral("mailNickname")},
        {QStringLiteral("location"), QStringLiteral("usageLocation")},
        {QStringLiteral("countrycode"), QStringLiteral("usageLocation")},
        {QStringLiteral("verwendungsstandort"), QStringLiteral("usageLocation")},
        {QStringLiteral("dept"), QStringLiteral("department")},
        {QStringLiteral("abteilung"), QStringLiteral("department")},
        {QStringLiteral("title"), QStringLiteral("jobTitle")},
        {QStringLiteral("type"), QStringLiteral("userType")},
        {QStringLiteral("enabled"), QStringLiteral("accountEnabled")},
        {QStringLiteral("active"), QStringLiteral("accountEnabled")},
        {QStringLiteral("aktiv"), QStringLiteral("accountEnabled")}};
    const QString word = plainWord(header);
    for (const QString &property : mappableProperties()) {
        if (property.compare(word, Qt::CaseInsensitive) == 0)
            return property;
    }
    return others.value(word);
}

/*! true or false, where \a cell says either in another way. */
QString flag(const QString &cell)
{
    static const QStringList yes{QStringLiteral("yes"),     QStringLiteral("ja"),
                                 QStringLiteral("1"),       QStringLiteral("wahr"),
                                 QStringLiteral("enabled"), QStringLiteral("active")};
    static const QStringList no{QStringLiteral("no"),       QStringLiteral("nein"),
                                QStringLiteral("0"),        QStringLiteral("falsch"),
                                QStringLiteral("disabled"), QStringLiteral("inactive")};
    const QString word = cell.trimmed().toLower();
    if (yes.contains(word))
        return QStringLiteral("true");
    return no.contains(word) ? QStringLiteral("false") : cell;
}

QByteArray quoted(const QString &cell)
{
    return '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

QStringList mappableProperties()
{
    static const QStringList names = [] {
        QStringList all{QStringLiteral("id")};
        for (const QString &name : userPropertyNames()) {
            if (name != u"createdDateTime" && !all.contains(name))
                all.append(name);
        }
        return all;
    }();
    return names;
}

QStringList guessedProperties(const QStringList &headers)
{
    QStringList guessed;
    for (const QString &header : headers) {
        const QString meaning = meaningOf(header);
        guessed.append(guessed.contains(meaning) ? QString() : meaning);
    }
    return guessed;
}

Result<std::optional<ForeignTable>> readForeignTable(const QByteArray &bytes, const QString &name)
{
    const Result<QByteArray> decoded = decodeText(bytes, name);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const QString text = QString::fromUtf8(*decoded);
    const QString start = text.left(1000).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'['))
        return std::optional<ForeignTable>();
    ForeignTable table;
    table.separator = separatorOf(text);
    forEachRecord(text, table.separator, [&](const QStringList &fields) {
        if (table.headers.isEmpty()) {
            for (const QString &header : fields)
                table.headers.append(header.trimmed());
            table.examples.resize(table.headers.size());
            return;
        }
        ++table.rows;
        for (qsizetype column = 0; column < qMin(fields.size(), table.headers.size()); ++column) {
            if (table.examples[column].isEmpty())
                table.examples[column] = fields[column].trimmed();
        }
    });
    table.known = table.separator == u',' && csvLayout(table.headers).has_value();
    return std::optional(table);
}

Result<QByteArray> mappedTable(const QByteArray &bytes, const QString &name,
                               const QStringList &properties)
{
    const Result<QByteArray> decoded = decodeText(bytes, name);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const QString text = QString::fromUtf8(*decoded);
    QByteArray result;
    bool head = true;
    forEachRecord(text, separatorOf(text), [&](const QStringList &fields) {
        QByteArrayList cells;
        for (qsizetype column = 0; column < properties.size(); ++column) {
            const QString &property = properties[column];
            if (property.isEmpty())
                continue;
            const QString cell = head                            ? property
                                 : property == u"accountEnabled" ? flag(fields.value(column))
                                                                 : fields.value(column);
            cells.append(quoted(cell));
        }
        result += cells.join(',') + '\n';
        head = false;
    });
    return result;
}

} // namespace LicenseDesk
