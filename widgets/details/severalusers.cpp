// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/severalusers.h"

#include "items/texttable.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "store/usersincommon.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/names.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfPause = 500;

} // namespace

SeveralUsers::SeveralUsers(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_message(new MessageLine(this))
{
    setObjectName(QStringLiteral("severalUsers"));
    setAccessibleName(tr("Users selected"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    m_location = addValue(form, QStringLiteral("Common usage location"), tr("Usage location"));
    m_department = addValue(form, QStringLiteral("Common department"), tr("Department"));
    m_type = addValue(form, QStringLiteral("Common type"), tr("Type"));
    m_enabled = addValue(form, QStringLiteral("Common account"), tr("Account enabled"));
    m_errors = addValue(form, QStringLiteral("Common errors"), tr("License errors"));
    form->addRow(m_message);
    m_table = new GridView(QStringLiteral("Licenses of those selected"),
                           tr("Licenses of those selected"), this);
    m_products = new TextTable({tr("Product"), tr("Users who have it"), tr("Of these, directly")},
                               {1, 2}, m_table);
    m_table->setModel(m_products);
    m_table->setItemDelegate(new DetailDelegate(m_table));
    m_table->setColumnWidths({34, 20, 18});
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 5);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(24);
    auto *values = new QVBoxLayout;
    values->addLayout(form);
    values->addStretch();
    row->addLayout(values, 2);
    row->addWidget(m_table, 3);

    m_pause.setSingleShot(true);
    m_pause.setInterval(millisecondsOfPause);
    connect(&m_pause, &QTimer::timeout, this, &SeveralUsers::read);
    connect(service, &LicensingService::changed, this, [this](const ChangeSet &changes) {
        if (changes.kinds & (ObjectKind::Users | ObjectKind::Products | ObjectKind::Organization))
            m_pause.start();
    });
}

QLabel *SeveralUsers::addValue(QFormLayout *form, const QString &name, const QString &label)
{
    auto *value = new PlainLabel(this);
    value->setObjectName(objectNameOf(name));
    value->setAccessibleName(label);
    auto *title = new PlainLabel(label, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setWordWrap(false);
    form->addRow(title, value);
    return value;
}

void SeveralUsers::setUsers(const QList<UserId> &users)
{
    if (m_users == users)
        return;
    m_users = users;
    for (QLabel *value : {m_location, m_department, m_type, m_enabled, m_errors})
        value->setText(tr("…"));
    m_products->setLines({});
    m_table->setEmptyText(tr("Loading…"));
    read();
}

void SeveralUsers::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_unread)
        read();
}

void SeveralUsers::read()
{
    m_pause.stop();
    m_reading.cancel();
    m_unread = !isVisible();
    if (m_users.size() < 2 || m_unread)
        return;
    m_reading = CancelToken();
    const auto work = [users = m_users, cancel = m_reading](Reader &reader) {
        return usersInCommon(reader, {users.begin(), users.end()}, cancel);
    };
    whenDone(m_service->readAside(work), this,
             [this, cancel = m_reading](const Result<UsersInCommon> &found) {
                 if (cancel.isCancelled())
                     return;
                 if (found)
                     show(*found);
                 else
                     m_message->setMessage(Severity::Error,
                                           explanation(found.error(), Catalogue()));
             });
}

void SeveralUsers::show(const UsersInCommon &found)
{
    m_message->clear();
    const auto set = [](QLabel *label, const std::optional<QString> &value, bool inherited) {
        QFont font = label->font();
        font.setItalic(inherited || !value);
        label->setFont(font);
        label->setText(value ? value->isEmpty() ? QStringLiteral("—") : *value
                             : tr("(different values)"));
    };
    const bool inherited = found.usageLocation && found.usageLocation->isEmpty();
    const QString location =
        inherited ? found.defaultUsageLocation : found.usageLocation.value_or(QString());
    set(m_location, found.usageLocation ? std::optional(countryText(location)) : std::nullopt,
        inherited);
    m_location->setToolTip(
        inherited ? tr("The directory’s default usage location; the users have none") : QString());
    set(m_department, found.department, false);
    std::optional<QString> type = found.userType;
    if (type)
        type = *type == u"Guest" ? tr("Guest") : tr("Member");
    set(m_type, type, false);
    set(m_enabled,
        found.accountEnabled ? std::optional(*found.accountEnabled ? tr("Yes") : tr("No"))
                             : std::nullopt,
        false);
    m_errors->setText(found.withErrors == 0
                          ? tr("None")
                          : tr("%Ln user(s) with errors", nullptr, int(found.withErrors)));

    const QLocale locale;
    QList<TextTable::Line> lines;
    for (const UsersInCommon::Holding &holding : found.products) {
        const QString users =
            holding.users == found.users
                ? tr("all %1").arg(locale.toString(holding.users))
                : tr("%1 of %2").arg(locale.toString(holding.users), locale.toString(found.users));
        lines.append({{holding.productName, users,
                       holding.direct > 0 ? locale.toString(holding.direct) : QString()},
                      {}});
    }
    m_table->setEmptyText(tr("None of them has a license."));
    m_products->setLines(std::move(lines));
}

} // namespace LicenseDesk
