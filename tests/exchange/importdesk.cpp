// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importdesk.h"

#include "store/auditstore.h"
#include "store/cataloguestore.h"
#include "store/userstore.h"

#include <QFile>

namespace LicenseDesk {

namespace {

/*! The value of a result that the test takes for granted. */
template <typename T>
T sure(Result<T> result)
{
    if (!result) {
        qFatal("error %d: %s %s", int(result.error().code), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    }
    return std::move(*result);
}

QString shortText(const Result<ImportSummary> &result)
{
    if (result) {
        QString text = toText(*result).chopped(1);
        text.remove(QStringLiteral("file: "));
        return text.replace(QStringLiteral("file:"), QStringLiteral(":"));
    }
    const Error &error = result.error();
    return error.code == ErrorCode::UnreadableInput
               ? QStringLiteral("unreadable: ") + error.arguments.value(0)
               : QStringLiteral("error %1").arg(int(error.code));
}

} // namespace

ImportDesk::ImportDesk() : m_path(m_folder.filePath(QStringLiteral("test.licensedesk")))
{
    OrganizationRecord organization;
    organization.tenantId = Guid::create();
    organization.displayName = QStringLiteral("Contoso");
    organization.initialDomain = QStringLiteral("contoso.onmicrosoft.com");
    organization.verifiedDomains = {organization.initialDomain};
    m_engine = sure(Engine::create(m_path, organization, {}));
}

void ImportDesk::open()
{
    m_engine = sure(Engine::open(m_path, {}));
}

QString ImportDesk::import(const QByteArray &content, const ImportOptions &options)
{
    return import(QList<QByteArray>{content}, options).constFirst();
}

QStringList ImportDesk::import(const QList<QByteArray> &contents, const ImportOptions &options)
{
    std::vector<ImportSource> sources;
    for (const QByteArray &content : contents)
        sources.push_back({QStringLiteral("file"), content});
    QStringList lines;
    for (const Result<ImportSummary> &result : importFiles(*m_engine, sources, options))
        lines += shortText(result);
    return lines;
}

std::shared_ptr<const Catalogue> ImportDesk::catalogue()
{
    return sure(m_engine->reader().catalogue());
}

QStringList ImportDesk::products()
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    QStringList lines;
    for (const Product &product : all->products()) {
        QStringList plans;
        for (const PlanIndex plan : all->byName(product.plans))
            plans += all->plan(plan).name + u'=' + all->plan(plan).friendlyName;
        lines += product.partNumber + QStringLiteral(" | ") + product.displayName
                 + QStringLiteral(" | ") + plans.join(QStringLiteral(", "));
    }
    return lines;
}

QStringList ImportDesk::subscriptions()
{
    QStringList lines;
    for (const Product &product : catalogue()->products()) {
        if (product.subscribed) {
            lines += QStringLiteral("%1 %2/%3/%4/%5 %6")
                         .arg(product.partNumber)
                         .arg(product.units.enabled)
                         .arg(product.units.warning)
                         .arg(product.units.suspended)
                         .arg(product.units.lockedOut)
                         .arg(int(product.status));
        }
    }
    return lines;
}

QStringList ImportDesk::exclusive()
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    QStringList lines;
    for (const ExclusiveSet &set : all->exclusiveSets()) {
        for (const PlanIndex plan : set.plans)
            lines += set.name + QStringLiteral(": ") + all->plan(plan).name;
    }
    return lines;
}

QStringList ImportDesk::prerequisites()
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    QStringList lines;
    for (const Prerequisite &rule : all->prerequisites()) {
        for (const PlanIndex plan : rule.alternatives) {
            lines +=
                all->plan(rule.dependent).name + QStringLiteral(" needs ") + all->plan(plan).name;
        }
    }
    return lines;
}

QStringList ImportDesk::locations()
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    QStringList lines;
    for (const ProhibitedLocation &rule : all->prohibitedLocations())
        lines += all->plan(rule.plan).name + QStringLiteral(" not in ") + rule.location;
    return lines;
}

UserRecord ImportDesk::user(const QString &idOrName)
{
    UserStore users(m_engine->store());
    return sure(users.read(sure(users.find(idOrName))));
}

QString ImportDesk::entries(const QString &idOrName)
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    QStringList lines;
    const auto rows = sure(m_engine->reader().assignmentsOfUser(user(idOrName).id));
    for (const AssignmentRow &row : rows) {
        QString line = row.partNumber + QStringLiteral(" from ")
                       + (row.group ? row.groupName : QStringLiteral("itself"))
                       + QStringLiteral(": ") + toString(row.state) + u' ' + toString(row.error);
        for (const PlanId &plan : row.disabledPlans)
            line += QStringLiteral(" -") + all->plan(all->indexOf(plan)).name;
        lines += line;
    }
    return lines.join(QStringLiteral("; "));
}

QString ImportDesk::members(const QString &group)
{
    const auto id = GroupId::fromString(group).value_or(GroupId());
    QStringList names;
    const QList<MemberRow> rows = sure(m_engine->reader().members(id, 0, 100000));
    for (const MemberRow &row : rows)
        names += row.displayName;
    return names.join(QStringLiteral(", "));
}

QString ImportDesk::licenses(const QString &group)
{
    const std::shared_ptr<const Catalogue> all = catalogue();
    const auto id = GroupId::fromString(group).value_or(GroupId());
    QStringList lines;
    const auto rows = sure(m_engine->reader().licensesOfGroup(id));
    for (const GroupLicenseRow &row : rows) {
        QString line = all->product(all->indexOf(row.product)).partNumber;
        for (const PlanId &plan : row.disabledPlans)
            line += u'-' + all->plan(all->indexOf(plan)).name;
        lines += line;
    }
    return lines.join(QStringLiteral(", "));
}

qint64 ImportDesk::consumed(const QString &partNumber)
{
    for (const Product &product : catalogue()->products()) {
        if (product.partNumber == partNumber)
            return sure(CatalogueStore(m_engine->store()).consumed(product.id));
    }
    return -1;
}

qint64 ImportDesk::auditEntries()
{
    return sure(AuditStore(m_engine->store()).newest(1000000)).size();
}

QByteArray ImportDesk::bytes()
{
    m_engine.reset();
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the directory cannot be read");
    const QByteArray content = file.readAll();
    open();
    return content;
}

QString guidText(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace LicenseDesk
