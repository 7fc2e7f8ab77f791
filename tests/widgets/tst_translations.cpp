// SPDX-License-Identifier: GPL-3.0-or-later
// German is complete and says what English says; English has its plurals.
#include "widgets/navigation.h"
#include "widgets/translators.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; //!< more than one for plurals
    bool finished = true;
};

QList<Message> messagesOf(const QString &fileName)
{
    QFile file(qEnvironmentVariable("LICENSEDESK_SOURCE_DIR") + u"/translations/"_s + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    bool inTranslation = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        // The text of a translation without plural forms.
        if (token == QXmlStreamReader::Characters && inTranslation && !xml.isWhitespace())
            messages.last().translations.append(xml.text().toString());
        if (token != QXmlStreamReader::StartElement)
            continue;
        inTranslation = xml.name() == u"translation";
        if (xml.name() == u"message") {
            messages.append(Message());
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(u"type"_s);
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return messages;
}

/*! "%1", "%n" and the like, each once; %Ln is %n. */
QSet<QString> placeholders(QString text)
{
    static const QRegularExpression placeholder(u"%(L?n|\\d)"_s);
    QSet<QString> found;
    for (auto it = placeholder.globalMatch(text.replace(u"%Ln"_s, u"%n"_s)); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

bool hasMnemonic(QString text)
{
    return text.remove(u"&&"_s).contains(u'&');
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void germanKeepsPlaceholdersAndMnemonics();
    void theWindowSpeaksGerman();
    void englishHasPlurals();
};

void TestTranslations::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("German") << u"licensedesk_de.ts"_s << 400;
    QTest::newRow("English plurals") << u"licensedesk_en.ts"_s << 20;
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QString, file);
    QFETCH(int, atLeast);
    const QList<Message> messages = messagesOf(file);
    QVERIFY(messages.size() >= atLeast);
    QStringList unfinished;
    for (const Message &message : messages) {
        if (!message.finished || message.translations.join(QString()).isEmpty())
            unfinished.append(message.source);
    }
    QCOMPARE(unfinished, QStringList());
}

void TestTranslations::germanKeepsPlaceholdersAndMnemonics()
{
    for (const Message &message : messagesOf(u"licensedesk_de.ts"_s)) {
        for (const QString &translation : message.translations) {
            QVERIFY2(placeholders(translation) == placeholders(message.source),
                     qPrintable(message.source + u" → "_s + translation));
            QVERIFY2(hasMnemonic(translation) == hasMnemonic(message.source),
                     qPrintable(message.source + u" → "_s + translation));
        }
    }
}

void TestTranslations::theWindowSpeaksGerman()
{
    {
        const Translators german(QLocale(u"de_DE"_s));
        const Navigation navigation;
        QCOMPARE(navigation.topLevelItem(0)->text(0), u"Übersicht"_s);
        QCOMPARE(navigation.accessibleName(), u"Navigation"_s);
    }
    const Navigation navigation;
    QCOMPARE(navigation.topLevelItem(0)->text(0), u"Overview"_s);
}

void TestTranslations::englishHasPlurals()
{
    const auto users = [](int count) {
        return QCoreApplication::translate("LicenseDesk::OverviewPane", "%Ln user(s)", nullptr,
                                           count);
    };
    const Translators english(QLocale(u"en_US"_s));
    QCOMPARE(users(1), u"1 user"_s);
    QCOMPARE(users(2), u"2 users"_s);
    const Translators french(QLocale(u"fr_FR"_s)); // a language we do not speak
    QCOMPARE(users(2), u"2 users"_s);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
