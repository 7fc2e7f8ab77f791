// SPDX-License-Identifier: GPL-3.0-or-later
// What Graph answers to list requests, as a file: subscriptions, users, groups, members.
#include "exchange/jsonarrayreader.h"
#include "fuzz/fuzzing.h"
#include "fuzz/importtwice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LicenseDesk {

namespace {

/*! The elements as our reader finds them, one at a time; nothing when it finds no list. */
std::optional<QJsonArray> elementsOf(const QByteArray &text)
{
    const Result<JsonArrayReader> reader = JsonArrayReader::open(text, QStringLiteral("file"));
    if (!reader)
        return std::nullopt;
    QJsonArray elements;
    const Result<void> read = reader->forEach([&](qint64 number, const QJsonValue &element) {
        require(number == elements.size() + 1, "elements are numbered from 1");
        elements.append(element);
        return Result<void>();
    });
    return read ? std::optional(elements) : std::nullopt;
}

/*! What the whole document says, read at once. */
void compareWithWhole(const QByteArray &text)
{
    const std::optional<QJsonArray> elements = elementsOf(text);
    QJsonParseError error;
    const QJsonDocument whole = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        // An element alone may be nested a little deeper than one within its list.
        require(!elements || error.error == QJsonParseError::DeepNesting,
                "what is no JSON as a whole is none in parts", error.errorString());
        return;
    }
    const QJsonValue list =
        whole.isArray() ? QJsonValue(whole.array()) : whole.object().value(QLatin1String("value"));
    // Of two members of one name the whole has the last, whereas the first list counts.
    if (text.count("\"value\"") > 1 || text.contains("\\u"))
        return;
    require(elements.has_value() == list.isArray(), "a list is found where there is one");
    require(!elements || *elements == list.toArray(), "the elements are those of the whole");
}

} // namespace

void fuzzOne(const QByteArray &input)
{
    const QByteArray file = input.mid(1);
    if (const QByteArray start = file.trimmed(); !start.startsWith('{') && !start.startsWith('['))
        return;
    if (file.isValidUtf8() && !file.contains('\0'))
        compareWithWhole(file);
    importTwice(file, input.startsWith('m'));
}

} // namespace LicenseDesk
