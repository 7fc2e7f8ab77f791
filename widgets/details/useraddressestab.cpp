// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/useraddressestab.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/panes/gridview.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace LicenseDesk {

namespace {

QString originText(AddressOrigin origin)
{
    switch (origin) {
    case AddressOrigin::ProxyAddress:
        return UserAddressesTab::tr("Proxy address");
    case AddressOrigin::Mail:
        return UserAddressesTab::tr("Mail");
    case AddressOrigin::UserPrincipalName:
        return UserAddressesTab::tr("User principal name");
    case AddressOrigin::InitialAddress:
        return UserAddressesTab::tr("Initial address");
    }
    Q_UNREACHABLE();
}

QString reasonText(const std::optional<AddressDrop> &reason)
{
    if (!reason)
        return UserAddressesTab::tr("Used when the addresses are made the next time");
    switch (*reason) {
    case AddressDrop::OtherProtocol:
        return UserAddressesTab::tr("Its protocol is not SMTP");
    case AddressDrop::Malformed:
        return UserAddressesTab::tr("It is no valid mail address");
    case AddressDrop::ReservedSuffix:
        return UserAddressesTab::tr("Its domain is reserved for the directory itself");
    case AddressDrop::UnverifiedDomain:
        return UserAddressesTab::tr("Its domain is not verified");
    }
    Q_UNREACHABLE();
}

TextTable::Line lineOf(const UserAddressRows::Held &held)
{
    const QString address = smtpAddress(held.value);
    QStringList origins;
    for (const AddressOrigin origin : held.origins)
        origins += originText(origin);
    TextTable::Line line;
    line.cells = {address.isEmpty() ? held.value : address,
                  address.isEmpty() ? UserAddressesTab::tr("Other")
                  : held.primary    ? UserAddressesTab::tr("Primary")
                                    : UserAddressesTab::tr("Secondary"),
                  origins.join(QLatin1String(", ")),
                  held.otherOwner.isEmpty()
                      ? QString()
                      : UserAddressesTab::tr("Also belongs to %1").arg(held.otherOwner)};
    if (!held.otherOwner.isEmpty())
        line.severity = Severity::Error;
    return line;
}

TextTable::Line lineOf(const UserAddressRows::Unused &unused, const UserAddresses &stored)
{
    const bool isPrincipalName = unused.value == stored.inputs.userPrincipalName;
    const bool isMail = unused.value == stored.inputs.mail;
    const AddressOrigin origin = isMail            ? AddressOrigin::Mail
                                 : isPrincipalName ? AddressOrigin::UserPrincipalName
                                                   : AddressOrigin::ProxyAddress;
    TextTable::Line line;
    const QString address = smtpAddress(unused.value);
    line.cells = {address.isEmpty() ? unused.value : address, UserAddressesTab::tr("Not used"),
                  originText(origin),
                  unused.otherOwner.isEmpty()
                      ? reasonText(unused.reason)
                      : UserAddressesTab::tr("%1; belongs to %2")
                            .arg(reasonText(unused.reason), unused.otherOwner)};
    line.severity = unused.otherOwner.isEmpty() ? Severity::Information : Severity::Warning;
    return line;
}

QJsonValue valueOf(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

UserAddressesTab::UserAddressesTab(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_grid(new GridView(QStringLiteral("User addresses"), tr("User addresses"), this)),
      m_table(
          new TextTable({tr("Address"), tr("Use"), tr("Comes from"), tr("Remark")}, {}, m_grid)),
      m_mail(new QLineEdit(this)),
      m_nickname(new QLineEdit(this)),
      m_proxies(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_discard(new QPushButton(tr("&Discard"), this))
{
    m_table->setSeverityColumn(3);
    m_grid->setModel(m_table);
    m_grid->setItemDelegate(new DetailDelegate(m_grid));
    m_grid->setColumnWidths({36, 11, 20, 18});
    m_grid->horizontalHeader()->setSortIndicatorShown(false);
    m_grid->setEmptyText(tr("No mail address"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(6);
    addField(form, tr("On-premises &mail:"), m_mail, "onPremisesMail", m_mailField);
    addField(form, tr("Mail &nickname:"), m_nickname, "onPremisesMailNickname", m_nicknameField);
    addField(form, tr("Proxy &addresses:"), m_proxies, "onPremisesProxyAddresses", m_proxiesField);
    m_proxies->setPlaceholderText(tr("One a line: SMTP:primary@…, smtp:another@…"));
    m_proxies->setTabChangesFocus(true);
    m_proxies->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_proxies->setFixedHeight(m_proxies->fontMetrics().lineSpacing() * 4 + 12);
    form->addRow(QString(), makeButtons());

    // Side by side, for the details are wide and low.
    auto *halves = new QHBoxLayout(this);
    halves->setSpacing(16);
    halves->addWidget(m_grid, 2);
    halves->addLayout(form, 1);

    connect(m_mail, &QLineEdit::textEdited, this, &UserAddressesTab::noteEdit);
    connect(m_nickname, &QLineEdit::textEdited, this, &UserAddressesTab::noteEdit);
    connect(m_proxies, &QPlainTextEdit::textChanged, this, &UserAddressesTab::noteEdit);
    for (QLineEdit *edit : {m_mail, m_nickname}) {
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_save->isEnabled())
                save();
        });
    }
    connect(m_save, &QPushButton::clicked, this, &UserAddressesTab::save);
    connect(m_discard, &QPushButton::clicked, this, &UserAddressesTab::discard);
    setUser({});
}

void UserAddressesTab::addField(QFormLayout *form, const QString &label, QWidget *edit,
                                const char *name, Field &field)
{
    auto *caption = new QLabel(label, this);
    caption->setBuddy(edit);
    edit->setObjectName(QLatin1String(name));
    QString accessible = label;
    edit->setAccessibleName(accessible.remove(u'&').remove(u':'));
    field = {edit, new MessageLine(this)};
    field.message->setObjectName(QLatin1String(name) + QLatin1String("Message"));
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(edit);
    column->addWidget(field.message);
    form->addRow(caption, column);
}

QHBoxLayout *UserAddressesTab::makeButtons()
{
    m_save->setObjectName(QStringLiteral("saveAddresses"));
    m_discard->setObjectName(QStringLiteral("discardAddresses"));
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_discard}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    return row;
}

void UserAddressesTab::setUser(const std::optional<UserId> &user)
{
    m_user = user;
    m_rows = {};
    showLines();
    showInputs({});
    clearMessages();
    for (const Field &field : {m_mailField, m_nicknameField, m_proxiesField})
        field.edit->setEnabled(false);
    setBusy(false);
}

void UserAddressesTab::showAddresses(const UserAddressRows &addresses)
{
    m_rows = addresses;
    showLines();
    for (const Field &field : {m_mailField, m_nicknameField, m_proxiesField})
        field.edit->setEnabled(true);
    const UserId user = addresses.stored.user;
    // A reading that comes meanwhile must not touch what is being typed.
    if (!m_drafts.contains(user) || typed() != m_drafts.value(user))
        showInputs(m_drafts.value(user, addresses.stored.inputs));
    setBusy(false);
}

void UserAddressesTab::showLines()
{
    QList<TextTable::Line> lines;
    for (const UserAddressRows::Held &held : std::as_const(m_rows.held))
        lines += lineOf(held);
    for (const UserAddressRows::Unused &unused : std::as_const(m_rows.unused))
        lines += lineOf(unused, m_rows.stored);
    QList<QStringList> shown;
    for (const TextTable::Line &line : std::as_const(lines))
        shown += line.cells;
    if (shown == m_shown)
        return; // the selection stays
    m_shown = shown;
    m_table->setLines(lines);
}

void UserAddressesTab::showInputs(const AddressInputs &inputs)
{
    m_showing = true;
    const QString proxies = inputs.proxyAddresses.join(u'\n');
    if (m_mail->text() != inputs.mail)
        m_mail->setText(inputs.mail);
    if (m_nickname->text() != inputs.mailNickname)
        m_nickname->setText(inputs.mailNickname);
    if (m_proxies->toPlainText() != proxies)
        m_proxies->setPlainText(proxies);
    m_showing = false;
    m_nickname->setPlaceholderText(m_rows.stored.kept.mailNickname);
}

AddressInputs UserAddressesTab::typed() const
{
    AddressInputs inputs = m_rows.stored.inputs;
    inputs.mail = m_mail->text().trimmed();
    inputs.mailNickname = m_nickname->text().trimmed();
    inputs.proxyAddresses.clear();
    const QStringList lines = m_proxies->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            inputs.proxyAddresses += line.trimmed();
    }
    return inputs;
}

/*! Everything that is wrong is said at once, each at its field. */
bool UserAddressesTab::check(const AddressInputs &inputs)
{
    clearMessages();
    const auto isMalformed = [](const QString &value, bool hasProtocol) {
        return dropReason(value, hasProtocol) == AddressDrop::Malformed;
    };
    const Field *first = nullptr;
    const auto complain = [&first](const Field &field, const QString &text) {
        field.message->setMessage(Severity::Error, text);
        first = first ? first : &field;
    };
    if (!inputs.mail.isEmpty() && isMalformed(inputs.mail, false))
        complain(m_mailField, tr("%1 is no mail address.").arg(inputs.mail));
    QStringList wrong;
    int primaries = 0;
    for (const QString &value : inputs.proxyAddresses) {
        primaries += value.startsWith(QLatin1String("SMTP:")) ? 1 : 0;
        if (isMalformed(value, true))
            wrong += value;
    }
    if (!wrong.isEmpty()) {
        complain(m_proxiesField, tr("Write SMTP: or smtp: and a mail address instead of %1.")
                                     .arg(wrong.join(QLatin1String(", "))));
    } else if (primaries > 1) {
        complain(m_proxiesField, tr("Only one can be the primary: write smtp: for the others."));
    }
    if (first)
        first->edit->setFocus();
    return !first;
}

void UserAddressesTab::noteEdit()
{
    if (!m_user || m_showing)
        return;
    clearMessages();
    const AddressInputs inputs = typed();
    if (inputs == m_rows.stored.inputs)
        m_drafts.remove(*m_user);
    else
        m_drafts.insert(*m_user, inputs);
    setBusy(false);
}

void UserAddressesTab::save()
{
    const AddressInputs inputs = typed();
    if (!check(inputs))
        return;
    const AddressInputs &present = m_rows.stored.inputs;
    QJsonObject properties;
    if (inputs.mail != present.mail)
        properties.insert(QStringLiteral("mail"), valueOf(inputs.mail));
    if (inputs.mailNickname != present.mailNickname)
        properties.insert(QStringLiteral("mailNickname"), valueOf(inputs.mailNickname));
    if (inputs.proxyAddresses != present.proxyAddresses) {
        properties.insert(QStringLiteral("proxyAddresses"),
                          QJsonArray::fromStringList(inputs.proxyAddresses));
    }
    const UserId user = m_user.value();
    const QString result = tr("The mail addresses of %1 were made from the new inputs.")
                               .arg(m_rows.stored.displayName);
    setBusy(true);
    whenDone(
        m_service->submit(UpdateUsers{{user}, properties}), this,
        [this, user, result](const Result<Receipt> &receipt) {
            if (receipt) {
                m_drafts.remove(user);
                emit saved(result);
            }
            if (m_user != user)
                return;
            setBusy(false);
            if (!receipt)
                showRefusal(receipt.error());
        },
        [this] { setBusy(false); });
}

void UserAddressesTab::discard()
{
    if (!m_user)
        return;
    m_drafts.remove(*m_user);
    clearMessages();
    showInputs(m_rows.stored.inputs);
    setBusy(false);
    m_mail->setFocus();
}

/*! At the field that has the address which somebody else has already. */
void UserAddressesTab::showRefusal(const Error &error)
{
    const bool isMail = !m_mail->text().trimmed().isEmpty()
                        && error.arguments.contains(m_mail->text().trimmed(), Qt::CaseInsensitive);
    const Field &field = isMail ? m_mailField : m_proxiesField;
    field.message->setMessage(Severity::Error, explanation(error, Catalogue()));
    field.edit->setFocus();
}

void UserAddressesTab::clearMessages()
{
    for (const Field &field : {m_mailField, m_nicknameField, m_proxiesField})
        field.message->clear();
}

void UserAddressesTab::setBusy(bool busy)
{
    const bool edited = m_user && m_drafts.contains(*m_user);
    m_save->setText(busy ? tr("Saving…") : tr("&Save"));
    m_save->setEnabled(edited && !busy);
    m_discard->setEnabled(edited && !busy);
}

} // namespace LicenseDesk
