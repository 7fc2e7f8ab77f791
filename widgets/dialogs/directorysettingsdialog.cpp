// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/directorysettingsdialog.h"

#include "service/domainname.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPlainTextEdit>

namespace LicenseDesk {

namespace {

constexpr int linesOfDomains = 5;

} // namespace

DirectorySettingsDialog::DirectorySettingsDialog(LicensingService *service, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("directorySettings"), tr("Directory settings"), parent),
      m_location(new UsageLocationBox(this)),
      m_locationMessage(new MessageLine(this)),
      m_domains(new QPlainTextEdit(this)),
      m_initialDomain(new PlainLabel(this)),
      m_domainsMessage(new MessageLine(this)),
      m_automatic(new QCheckBox(tr("&Reprocess automatically"), this)),
      m_nothingMessage(new MessageLine(this))
{
    setAcceptText(tr("&Save"), tr("Saving…"));
    setPreviews(Previews::WhenLicensesChange); // R7.1: a new default location may start a pass
    m_location->setObjectName(QStringLiteral("defaultUsageLocation"));
    m_location->setAccessibleName(tr("Default usage location"));
    m_locationMessage->setObjectName(QStringLiteral("defaultUsageLocationMessage"));
    m_domains->setObjectName(QStringLiteral("verifiedDomains"));
    m_domains->setAccessibleName(tr("Verified domains"));
    m_domains->setAccessibleDescription(tr("One domain a line"));
    m_domains->setPlaceholderText(tr("contoso.com"));
    m_domains->setTabChangesFocus(true);
    m_domains->setFixedHeight(m_domains->fontMetrics().lineSpacing() * linesOfDomains + 14);
    m_initialDomain->setObjectName(QStringLiteral("initialDomain"));
    m_domainsMessage->setObjectName(QStringLiteral("verifiedDomainsMessage"));
    m_automatic->setObjectName(QStringLiteral("reprocessAutomatically"));
    m_automatic->setAccessibleName(tr("Reprocess automatically"));
    m_nothingMessage->setObjectName(QStringLiteral("nothingMessage"));

    // Notes and messages wrap: they stand below one another, not in rows of a form.
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Default &usage location:"), m_location);
    auto *domainsLabel = new QLabel(tr("Verified &domains:"), this);
    domainsLabel->setBuddy(m_domains);
    content()->addLayout(form);
    content()->addWidget(m_locationMessage);
    content()->addWidget(domainsLabel);
    content()->addWidget(m_domains);
    content()->addWidget(m_domainsMessage);
    content()->addWidget(m_initialDomain);
    content()->addWidget(m_automatic);
    content()->addWidget(
        new PlainLabel(tr("When units become free or are bought, or a direct license, a usage "
                          "location or an address is put right, users in error are processed by "
                          "themselves, those who wait longest first. Off, they wait for "
                          "Reprocess."),
                       this));
    content()->addWidget(m_nothingMessage);
    content()->addStretch();
    resize(560, sizeHint().height());

    connect(m_location, &UsageLocationBox::locationEdited, m_locationMessage, &MessageLine::clear);
    connect(m_domains, &QPlainTextEdit::textChanged, m_domainsMessage, &MessageLine::clear);
    load([](Reader &reader) { return reader.organization(); },
         [this](const OrganizationRecord &organization) { showOrganization(organization); });
}

void DirectorySettingsDialog::showOrganization(const OrganizationRecord &organization)
{
    m_before = organization;
    setHeading(tr("Settings of %1").arg(organization.displayName));
    m_location->setLocation(organization.defaultUsageLocation);
    QStringList others = organization.verifiedDomains;
    others.removeAll(organization.initialDomain);
    m_domains->setPlainText(others.join(u'\n'));
    m_initialDomain->setText(
        tr("One a line. The initial domain %1 always counts.").arg(organization.initialDomain));
    m_automatic->setChecked(organization.reprocessAutomatically);
    m_location->setFocus();
}

std::optional<QStringList> DirectorySettingsDialog::domains()
{
    QStringList found;
    QStringList wrong;
    const QStringList lines = m_domains->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        const QString domain = line.trimmed().toLower();
        if (domain.isEmpty() || domain == m_before.initialDomain)
            continue;
        if (!isDomainName(domain))
            wrong += domain;
        else if (!found.contains(domain))
            found += domain;
    }
    if (wrong.isEmpty())
        return found;
    m_domainsMessage->setMessage(
        Severity::Error,
        tr("Not a domain name such as contoso.com: %1.").arg(wrong.join(QStringLiteral(", "))));
    return {};
}

std::optional<ChangeList> DirectorySettingsDialog::changes()
{
    m_nothingMessage->clear();
    const std::optional<QString> location = m_location->location();
    if (!location)
        m_locationMessage->setMessage(Severity::Error, m_location->problem());
    const std::optional<QStringList> wanted = domains();
    if (!location || !wanted) {
        (location ? static_cast<QWidget *>(m_domains) : m_location)->setFocus();
        return {};
    }
    // Only what was edited is written: another window may have changed the rest meanwhile.
    UpdateOrganization update;
    if (*location != m_before.defaultUsageLocation)
        update.defaultUsageLocation = *location;
    QStringList before = m_before.verifiedDomains;
    before.removeAll(m_before.initialDomain);
    if (*wanted != before)
        update.verifiedDomains = *wanted;
    if (m_automatic->isChecked() != m_before.reprocessAutomatically)
        update.reprocessAutomatically = m_automatic->isChecked();
    if (!update.defaultUsageLocation && !update.verifiedDomains && !update.reprocessAutomatically) {
        m_nothingMessage->setMessage(Severity::Error, tr("Nothing has been changed yet."));
        return {};
    }
    return std::vector<Change>{update};
}

QString DirectorySettingsDialog::resultText() const
{
    return tr("Settings of %1 saved.").arg(m_before.displayName);
}

} // namespace LicenseDesk
