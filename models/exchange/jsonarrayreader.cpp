// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonarrayreader.h"

#include "exchange/textdecoder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LicenseDesk {

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(JsonArrayReader)
};

Error notJson(const QString &fileName, qint64 line, const QString &reason)
{
    return Error{
        ErrorCode::UnreadableInput,
        fileName,
        {JsonText::tr("Line %1: this is no JSON (%2). Get the file anew: it may be cut off.")
             .arg(line)
             .arg(reason)},
        {}};
}

} // namespace

/*! Goes once through the text and notes where the elements of the array stand; knows strings and
    brackets, nothing else. */
class JsonArrayReader::Scanner
{
public:
    explicit Scanner(const QByteArray &text) : m_text(text) {}

    void scan(std::vector<Slice> &elements)
    {
        for (m_position = 0; m_position < m_text.size(); ++m_position) {
            const char byte = m_text[m_position];
            if (byte == '"')
                passString();
            else if (byte == '[' || byte == '{')
                open(byte);
            else if (byte == ']' || byte == '}')
                close(elements);
            else if (byte == ',' && inArray())
                endElement(elements);
            else if (byte == ':' && m_depth == 1)
                m_key = m_string;
        }
    }

    [[nodiscard]] bool found() const { return m_arrayFrom >= 0 && m_arrayEnd >= 0; }
    [[nodiscard]] bool opened() const { return m_arrayFrom >= 0; }
    [[nodiscard]] qsizetype arrayFrom() const { return m_arrayFrom; } //!< behind its bracket
    [[nodiscard]] qsizetype arrayEnd() const { return m_arrayEnd; } //!< its closing bracket

private:
    [[nodiscard]] bool inArray() const
    {
        return m_arrayFrom >= 0 && m_arrayEnd < 0 && m_depth == m_arrayDepth;
    }

    void passString()
    {
        const qsizetype from = m_position + 1;
        for (++m_position; m_position < m_text.size(); ++m_position) {
            if (m_text[m_position] == '\\')
                ++m_position;
            else if (m_text[m_position] == '"')
                break;
        }
        if (m_depth == 1)
            m_string =
                QByteArrayView(m_text).sliced(from, std::min(m_position, m_text.size()) - from);
    }

    void open(char bracket)
    {
        const bool isTheArray =
            m_arrayFrom < 0 && bracket == '['
            && (m_depth == 0 || (m_depth == 1 && m_key == QByteArrayView("value")));
        ++m_depth;
        if (isTheArray) {
            m_arrayFrom = m_position + 1;
            m_elementFrom = m_arrayFrom;
            m_arrayDepth = m_depth;
        }
    }

    void close(std::vector<Slice> &elements)
    {
        if (inArray()) {
            m_arrayEnd = m_position;
            const QByteArrayView last =
                QByteArrayView(m_text).sliced(m_elementFrom, m_position - m_elementFrom);
            if (!elements.empty() || !last.trimmed().isEmpty())
                endElement(elements);
        }
        --m_depth;
    }

    void endElement(std::vector<Slice> &elements)
    {
        elements.push_back({m_elementFrom, m_position - m_elementFrom});
        m_elementFrom = m_position + 1;
    }

    const QByteArray &m_text;
    QByteArrayView m_string; //!< the last one at depth 1
    QByteArrayView m_key;
    qsizetype m_position = 0;
    qsizetype m_arrayFrom = -1;
    qsizetype m_arrayEnd = -1;
    qsizetype m_elementFrom = 0;
    int m_depth = 0;
    int m_arrayDepth = 0;
};

Result<JsonArrayReader> JsonArrayReader::open(const QByteArray &utf8, const QString &fileName)
{
    JsonArrayReader reader;
    reader.m_text = utf8;
    reader.m_fileName = fileName;
    Scanner scanner(utf8);
    scanner.scan(reader.m_elements);
    if (scanner.found()) {
        if (Result<void> read = reader.readEnvelope(scanner.arrayFrom(), scanner.arrayEnd()); !read)
            return tl::unexpected(read.error());
        return reader;
    }
    QJsonParseError error;
    QJsonDocument::fromJson(utf8, &error);
    if (scanner.opened() || error.error != QJsonParseError::NoError)
        return tl::unexpected(notJson(fileName, lineAt(utf8, error.offset), error.errorString()));
    return failure(ErrorCode::UnreadableInput, fileName,
                   {JsonText::tr("There is no list in it: neither an array nor an object with an "
                                 "array \"value\". Save what Graph answers to a list request.")});
}

Result<void> JsonArrayReader::readEnvelope(qsizetype arrayFrom, qsizetype arrayEnd)
{
    const QByteArray envelope = m_text.first(arrayFrom) + m_text.sliced(arrayEnd);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(envelope, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype offset =
            error.offset <= arrayFrom ? error.offset : error.offset + (arrayEnd - arrayFrom);
        return tl::unexpected(notJson(m_fileName, lineAt(m_text, offset), error.errorString()));
    }
    m_context = document.object().value(u"@odata.context").toString();
    return {};
}

Result<void> JsonArrayReader::visitElement(qint64 number, const Visit &visit) const
{
    const Slice &slice = m_elements[size_t(number - 1)];
    QByteArray wrapped;
    wrapped.reserve(slice.size + 2);
    wrapped += '[';
    wrapped += QByteArrayView(m_text).sliced(slice.from, slice.size);
    wrapped += ']';
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(wrapped, &error).array();
    if (error.error != QJsonParseError::NoError || array.size() != 1) {
        const QString reason = error.error == QJsonParseError::NoError
                                   ? JsonText::tr("a comma without an element")
                                   : error.errorString();
        const qsizetype offset = slice.from + std::max(0, error.offset - 1);
        return tl::unexpected(notJson(m_fileName, lineAt(m_text, offset), reason));
    }
    return visit(number, array.at(0));
}

Result<void> JsonArrayReader::forEach(const Visit &visit) const
{
    for (size_t place = 0; place < m_elements.size(); ++place) {
        if (Result<void> visited = visitElement(qint64(place) + 1, visit); !visited)
            return visited;
    }
    return {};
}

Result<void> JsonArrayReader::forEach(const std::vector<qint64> &numbers, const Visit &visit) const
{
    for (const qint64 number : numbers) {
        if (Result<void> visited = visitElement(number, visit); !visited)
            return visited;
    }
    return {};
}

} // namespace LicenseDesk
