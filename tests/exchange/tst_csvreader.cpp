// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and the encodings of texts, as the Import section of the automation specification has them.
#include "exchange/csvreader.h"
#include "exchange/textdecoder.h"

#include <QStringConverter>
#include <QTest>

using namespace LicenseDesk;

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void readsRecords_data();
    void readsRecords();
    void tellsLines();
    void refusesAnOpenQuote();
    void refusesALongRecord_data();
    void refusesALongRecord();
    void takesARecordOfOneMebibyte();
    void decodesTexts_data();
    void decodesTexts();
    void refusesNul();
    void refusesNothing();
};

namespace {

/*! "[a|b] [c]": fields by bars, records in brackets; or the sentence of the error. */
QString readAll(const QByteArray &text)
{
    CsvReader reader(text, QStringLiteral("file"));
    CsvRecord record;
    QStringList records;
    for (;;) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return more.error().arguments.value(0);
        if (!*more)
            return records.join(u' ');
        records += u'[' + record.fields.join(u'|') + u']';
    }
}

} // namespace

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("records");
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << QStringLiteral("[a|b] [c|d]");
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << QStringLiteral("[a|b] [c|d]");
    QTest::newRow("no line end") << QByteArray("a,b\nc,d") << QStringLiteral("[a|b] [c|d]");
    QTest::newRow("no line end but CR") << QByteArray("a,b\r") << QStringLiteral("[a|b]");
    QTest::newRow("empty fields") << QByteArray(",\n,,\n") << QStringLiteral("[|] [||]");
    QTest::newRow("empty lines") << QByteArray("a\n\n\r\nb\n") << QStringLiteral("[a] [b]");
    QTest::newRow("quoted comma") << QByteArray("\"a,b\",c\n") << QStringLiteral("[a,b|c]");
    QTest::newRow("doubled quotes")
        << QByteArray("\"say \"\"hi\"\"\",x\n") << QStringLiteral("[say \"hi\"|x]");
    QTest::newRow("quoted CRLF") << QByteArray("\"a\r\nb\",\"c\"\r\nd,e\r\n")
                                 << QStringLiteral("[a\r\nb|c] [d|e]");
    QTest::newRow("quote inside") << QByteArray("5\" disk,b\n") << QStringLiteral("[5\" disk|b]");
    QTest::newRow("text behind a quote") << QByteArray("\"a\"b,c\n") << QStringLiteral("[ab|c]");
    QTest::newRow("blanks stay") << QByteArray(" a , b\n") << QStringLiteral("[ a | b]");
    QTest::newRow("quoted nothing") << QByteArray("\"\",\"\"\n") << QStringLiteral("[|]");
}

void TestCsvReader::readsRecords()
{
    QFETCH(QByteArray, text);
    QTEST(readAll(text), "records");
}

void TestCsvReader::tellsLines()
{
    CsvReader reader("h\n\"1\n2\n3\"\n\nlast\n", QStringLiteral("file"));
    CsvRecord record;
    QList<qint64> lines;
    while (reader.next(record).value_or(false))
        lines += record.line;
    QCOMPARE(lines, (QList<qint64>{1, 2, 6}));
}

void TestCsvReader::refusesAnOpenQuote()
{
    const QString sentence = readAll("a,b\nc,\"d\ne,f\n");
    QVERIFY2(sentence.startsWith(QStringLiteral("Line 2: a quoted field is left open")),
             qPrintable(sentence));
}

void TestCsvReader::refusesALongRecord_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray much(CsvReader::maximumRecordSize + 1, 'x');
    QTest::newRow("plain") << "a,b\n" + much + "\n";
    QTest::newRow("many fields") << "a,b\n" + QByteArray(CsvReader::maximumRecordSize + 1, ',');
    QTest::newRow("quoted") << "a,b\n\"" + much + "\",c\n";
    QTest::newRow("over lines") << "a,b\n\"" + much.first(much.size() / 2) + "\n" + much + "\"\n";
}

void TestCsvReader::refusesALongRecord()
{
    QFETCH(QByteArray, text);
    const QString sentence = readAll(text);
    QVERIFY2(sentence.startsWith(QStringLiteral("Line 2: the record that begins here is longer")),
             qPrintable(sentence));
}

void TestCsvReader::takesARecordOfOneMebibyte()
{
    const QByteArray record(CsvReader::maximumRecordSize, 'x');
    QCOMPARE(readAll(record + "\na\n").size(), record.size() + 6);
}

void TestCsvReader::decodesTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString text = QStringLiteral("Zo\u00eb \u2013 \u20ac");
    QStringEncoder little(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder big(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-8") << text.toUtf8() << text;
    QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + text.toUtf8() << text;
    QTest::newRow("UTF-16 little") << QByteArray(little(text)) << text;
    QTest::newRow("UTF-16 big") << QByteArray(big(text)) << text;
    QTest::newRow("Windows-1252") << QByteArray("Zo\xeb \x96 \x80") << text;
    QTest::newRow("Windows-1252 quotes") << QByteArray("\x84x\x93 \x99 \x8a\x9f")
                                         << QStringLiteral("\u201ex\u201c \u2122 \u0160\u0178");
    QTest::newRow("ASCII") << QByteArray("abc") << QStringLiteral("abc");
}

void TestCsvReader::decodesTexts()
{
    QFETCH(QByteArray, bytes);
    const Result<QByteArray> decoded = decodeText(bytes, QStringLiteral("file"));
    QVERIFY(decoded);
    QTEST(QString::fromUtf8(*decoded), "text");
}

void TestCsvReader::refusesNul()
{
    const Result<QByteArray> decoded =
        decodeText(QByteArray("a\nb\nc\0d\n", 8), QStringLiteral("file"));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::UnreadableInput);
    QCOMPARE(decoded.error().subject, QStringLiteral("file"));
    QVERIFY(decoded.error().arguments.value(0).startsWith(QStringLiteral("Line 3: ")));
}

void TestCsvReader::refusesNothing()
{
    QVERIFY(!decodeText({}, QStringLiteral("file")));
    QVERIFY(!decodeText("\xef\xbb\xbf", QStringLiteral("file")));
    const Result<QByteArray> folder = readInputFile(QStringLiteral("/"));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::UnreadableInput);
    QCOMPARE(readInputFile(QStringLiteral("/nonexistent/file")).error().subject,
             QStringLiteral("/nonexistent/file"));
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
