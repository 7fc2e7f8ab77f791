// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Addresses of a user over a real directory, by mouse and keyboard (R9).
#include "widgets/appearance.h"
#include "widgets/desk.h"
#include "widgets/deskstyle.h"
#include "widgets/details/userdetails.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

/*! Ada with an Exchange plan; her address at Fabrikam belongs to a contact meanwhile. */
class Office : public Desk
{
public:
    Office() : details(service())
    {
        org().product(u"E3"_s, {u"EXCHANGE_S_ENTERPRISE"_s}, 5);
        org().users({u"ada"_s, u"bob"_s});
        set({{u"proxyAddresses"_s,
              QJsonArray{u"smtp:info@fabrikam.com"_s, u"smtp:a.lovelace@contoso.com"_s,
                         u"sip:ada@contoso.com"_s, u"smtp:ada@fabrikam.onmicrosoft.com"_s}}});
        org().assign(u"ada"_s, {u"E3"_s});
        ContactRecord contact;
        contact.displayName = u"Info <desk>"_s;
        contact.mail = u"info@fabrikam.com"_s;
        org().submit(CreateContact{contact});
        add(&details);
    }

    void set(const QJsonObject &properties)
    {
        org().submit(UpdateUsers{{org().userId(u"ada"_s)}, properties});
    }
    [[nodiscard]] bool show()
    {
        if (!open())
            return false;
        details.setUser(org().userId(u"ada"_s));
        auto *tabs = details.findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == u"Addresses"_s)
                tabs->setCurrentIndex(tab);
        }
        return QTest::qWaitFor([this] { return !lines().isEmpty(); }, 10000);
    }
    /*! "address | use | comes from | remark" */
    [[nodiscard]] QStringList lines() const
    {
        const auto *model = details.findChild<QTableView *>(u"userAddresses"_s)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 4; ++column)
                cells += model->index(row, column).data().toString();
            lines += cells.join(u" | "_s);
        }
        return lines;
    }
    [[nodiscard]] UserRecord ada()
    {
        return org().engine().reader().user(org().userId(u"ada"_s)).value();
    }
    template <typename Edit>
    [[nodiscard]] Edit *field(const char *name) const
    {
        return details.findChild<Edit *>(QLatin1String(name));
    }

    UserDetails details;
};

} // namespace

class TestUserAddresses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QApplication::setStyle(new DeskStyle);
    }
    void everyAddressSaysWhereItComesFrom();
    void inputsAreEdited();
    void mistakesAreToldAtTheField();
    void takenAddressesAreToldAtTheField();
    void draftsAreKept();
    void looksWellInTheDark();
};

void TestUserAddresses::everyAddressSaysWhereItComesFrom()
{
    Office office;
    QVERIFY(office.show());
    picture(office.window(), u"addresses"_s);
    QCOMPARE(
        office.lines(),
        (QStringList{
            u"ada@contoso.com | Primary | User principal name | "_s,
            u"a.lovelace@contoso.com | Secondary | Proxy address | "_s,
            u"ada@contoso.onmicrosoft.com | Secondary | Initial address | "_s,
            u"info@fabrikam.com | Not used | Proxy address | Its domain is not verified; belongs "
            "to Info <desk>"_s,
            u"sip:ada@contoso.com | Not used | Proxy address | Its protocol is not SMTP"_s,
            u"ada@fabrikam.onmicrosoft.com | Not used | Proxy address | Its domain is reserved "
            "for the directory itself"_s}));
    // What a nickname was made of is shown, but is no input.
    QCOMPARE(office.field<QLineEdit>("onPremisesMailNickname")->text(), QString());
    QCOMPARE(office.field<QLineEdit>("onPremisesMailNickname")->placeholderText(), u"ada"_s);
}

void TestUserAddresses::inputsAreEdited()
{
    Office office;
    QVERIFY(office.show());
    QSignalSpy done(&office.details, &DetailPage::done);
    auto *save = office.field<QPushButton>("saveAddresses");
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(office.field<QLineEdit>("onPremisesMail"), u"al@contoso.com"_s);
    QTest::keyClicks(office.field<QLineEdit>("onPremisesMailNickname"), u"countess"_s);
    auto *proxies = office.field<QPlainTextEdit>("onPremisesProxyAddresses");
    proxies->selectAll();
    QTest::keyClicks(proxies, u"smtp:b@contoso.com"_s);
    QVERIFY(save->isEnabled());
    press(save);
    QTRY_COMPARE(done.size(), 1);
    QTRY_VERIFY(office.lines().first().startsWith(u"al@contoso.com | Primary | Mail"_s));
    QCOMPARE(office.ada().mailNickname, u"countess"_s);
    QCOMPARE(office.ada().proxyAddresses,
             (QStringList{u"SMTP:al@contoso.com"_s, u"smtp:b@contoso.com"_s,
                          u"smtp:ada@contoso.com"_s, u"smtp:ada@contoso.onmicrosoft.com"_s}));
    QVERIFY(!save->isEnabled());
    // Emptying it gives the primary back to the name.
    office.field<QLineEdit>("onPremisesMail")->clear();
    QTest::keyClick(office.field<QLineEdit>("onPremisesMail"), Qt::Key_Backspace);
    QTest::keyClicks(office.field<QLineEdit>("onPremisesMail"), u"x"_s);
    QTest::keyClick(office.field<QLineEdit>("onPremisesMail"), Qt::Key_Backspace);
    QTest::keyClick(office.field<QLineEdit>("onPremisesMail"), Qt::Key_Return);
    QTRY_COMPARE(office.ada().mail, u"ada@contoso.com"_s);
}

void TestUserAddresses::mistakesAreToldAtTheField()
{
    Office office;
    QVERIFY(office.show());
    QTest::keyClicks(office.field<QLineEdit>("onPremisesMail"), u"nobody"_s);
    auto *proxies = office.field<QPlainTextEdit>("onPremisesProxyAddresses");
    proxies->selectAll();
    QTest::keyClicks(proxies, u"ada@contoso.com"_s);
    press(office.field<QPushButton>("saveAddresses"));
    // All at once, and nothing typed is lost.
    QVERIFY(shownText(&office.details, u"onPremisesMailMessage"_s).contains(u"nobody"_s));
    QVERIFY(shownText(&office.details, u"onPremisesProxyAddressesMessage"_s)
                .contains(u"ada@contoso.com"_s));
    picture(office.window(), u"addresses-mistakes"_s);
    QCOMPARE(proxies->toPlainText(), u"ada@contoso.com"_s);
    proxies->setPlainText(u"SMTP:a@contoso.com\nSMTP:b@contoso.com"_s);
    press(office.field<QPushButton>("saveAddresses"));
    QVERIFY(
        shownText(&office.details, u"onPremisesProxyAddressesMessage"_s).contains(u"primary"_s));
    press(office.field<QPushButton>("discardAddresses"));
    QCOMPARE(office.field<QLineEdit>("onPremisesMail")->text(), QString());
    QCOMPARE(shownText(&office.details, u"onPremisesMailMessage"_s), QString());
    QVERIFY(proxies->toPlainText().startsWith(u"smtp:info@fabrikam.com\n"_s));
}

void TestUserAddresses::takenAddressesAreToldAtTheField()
{
    Office office;
    QVERIFY(office.show());
    QTest::keyClicks(office.field<QLineEdit>("onPremisesMail"), u"bob@contoso.com"_s);
    press(office.field<QPushButton>("saveAddresses"));
    QTRY_VERIFY(shownText(&office.details, u"onPremisesMailMessage"_s).contains(u"bob"_s));
    const QString text = shownText(&office.details, u"onPremisesMailMessage"_s);
    QVERIFY2(!namesGuids(text), qPrintable(text));
    QCOMPARE(office.field<QLineEdit>("onPremisesMail")->text(), u"bob@contoso.com"_s);
    QVERIFY(office.field<QPushButton>("saveAddresses")->isEnabled());
}

void TestUserAddresses::draftsAreKept()
{
    Office office;
    QVERIFY(office.show());
    auto *mail = office.field<QLineEdit>("onPremisesMail");
    QTest::keyClicks(mail, u"al@conto"_s);
    office.details.setUser(office.org().userId(u"bob"_s));
    QTRY_COMPARE(office.field<QLineEdit>("onPremisesMailNickname")->placeholderText(), u"bob"_s);
    QCOMPARE(mail->text(), QString());
    office.details.setUser(office.org().userId(u"ada"_s));
    QTRY_COMPARE(mail->text(), u"al@conto"_s);
    QTRY_VERIFY(office.field<QPushButton>("saveAddresses")->isEnabled());
}

void TestUserAddresses::looksWellInTheDark()
{
    applyAppearance(Appearance::Dark);
    Office office;
    QVERIFY(office.show());
    picture(office.window(), u"addresses-dark"_s);
    applyAppearance(Appearance::Light);
    const QStringList lines = office.lines();
    QCOMPARE(lines.size(), 6);
}

QTEST_MAIN(TestUserAddresses)
#include "tst_useraddresses.moc"
