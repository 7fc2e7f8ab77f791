// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testorganisation.h"

#include "service/changewriter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace LicenseDesk {

namespace {

Guid guidOf(const char *kind, const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(
        QByteArray(QByteArray(kind) + '/' + name.toUtf8()), QCryptographicHash::Sha256);
    return Guid::fromBytes(digest.left(16));
}

template <typename T>
T require(Result<T> result, const char *what)
{
    if (!result) {
        qFatal("%s: code %d, %s, %s", what, int(result.error().code),
               qPrintable(result.error().subject), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

CatalogueStore::RulePlan rulePlan(const PlanId &id, const QString &name)
{
    return {id, name};
}

} // namespace

TestOrganisation::TestOrganisation(int batchSize)
    : m_path(m_folder.filePath(QStringLiteral("test.licensedesk"))),
      m_batchSize(batchSize),
      m_now(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC)
{
    OrganizationRecord organization;
    organization.tenantId = guidOf("tenant", QStringLiteral("contoso"));
    organization.displayName = QStringLiteral("Contoso");
    organization.initialDomain = QStringLiteral("contoso.onmicrosoft.com");
    organization.verifiedDomains = {organization.initialDomain, QStringLiteral("contoso.com")};
    organization.createdDateTime = m_now;
    m_engine = require(Engine::create(m_path, organization, options()), "create");
}

TestOrganisation::TestOrganisation(const QString &path, int batchSize)
    : m_path(path),
      m_batchSize(batchSize),
      m_now(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC)
{
    m_engine = require(Engine::open(m_path, options()), "open");
}

TestOrganisation::~TestOrganisation() = default;

Engine::Options TestOrganisation::options()
{
    Engine::Options chosen;
    chosen.clock = [this] { return m_now; };
    chosen.actor = QStringLiteral("tester");
    chosen.batchSize = m_batchSize;
    chosen.batchTime = {}; // one batch a transaction
    return chosen;
}

void TestOrganisation::reopen()
{
    m_engine.reset();
    m_engine = require(Engine::open(m_path, options()), "open");
}

void TestOrganisation::abandon()
{
    const QString left = m_path + QStringLiteral(".left");
    for (const char *suffix : {"", "-wal"}) {
        const QString file = m_path + QLatin1String(suffix);
        if (QFile::exists(file) && !QFile::copy(file, left + QLatin1String(suffix)))
            qFatal("%s cannot be copied", qPrintable(file));
    }
    m_path = left;
    reopen();
}

UserId TestOrganisation::userId(const QString &name)
{
    return UserId(guidOf("user", name));
}
GroupId TestOrganisation::groupId(const QString &name)
{
    return GroupId(guidOf("group", name));
}
SkuId TestOrganisation::skuId(const QString &name)
{
    return SkuId(guidOf("sku", name));
}
PlanId TestOrganisation::planId(const QString &name)
{
    return PlanId(guidOf("plan", name));
}

void TestOrganisation::product(const QString &name, const QStringList &plans, qint64 units)
{
    require(m_engine->write([&](ChangeWriter &writer) -> Result<void> {
        CatalogueStore &catalogue = writer.catalogue();
        require(catalogue.writeProduct(skuId(name), name, name), "product");
        for (const QString &plan : plans) {
            require(catalogue.writePlan({planId(plan), plan, plan, AppliesTo::User}), "plan");
            require(catalogue.addPlanToProduct(skuId(name), planId(plan)), "plan of product");
        }
        return {};
    }),
            "write");
    if (submit(BuyProduct{skuId(name), {units, 0, 0, 0}, CapabilityStatus::Enabled}))
        qFatal("buying %s was refused", qPrintable(name));
}

void TestOrganisation::addPlan(const QString &product, const QString &plan)
{
    require(m_engine->write([&](ChangeWriter &writer) -> Result<void> {
        CatalogueStore &catalogue = writer.catalogue();
        require(catalogue.writePlan({planId(plan), plan, plan, AppliesTo::User}), "plan");
        require(catalogue.addPlanToProduct(skuId(product), planId(plan)), "plan of product");
        return {};
    }),
            "write");
}

void TestOrganisation::units(const QString &product, qint64 units)
{
    UpdateSubscription update;
    update.product = skuId(product);
    update.enabled = units;
    if (submit(update))
        qFatal("units of %s were refused", qPrintable(product));
}

void TestOrganisation::status(const QString &product, CapabilityStatus status)
{
    UpdateSubscription update;
    update.product = skuId(product);
    update.status = status;
    if (submit(update))
        qFatal("status of %s was refused", qPrintable(product));
}

void TestOrganisation::writeRules()
{
    require(m_engine->write([&](ChangeWriter &writer) -> Result<void> {
        require(writer.catalogue().replaceExclusiveSets(m_exclusive), "exclusive");
        require(writer.catalogue().replacePrerequisites(m_prerequisites), "prerequisites");
        require(writer.catalogue().replaceProhibitedLocations(m_prohibited), "prohibited");
        return {};
    }),
            "rules");
}

void TestOrganisation::exclusive(const QStringList &plans)
{
    CatalogueStore::ExclusiveRule rule{QStringLiteral("set %1").arg(m_exclusive.size()), {}};
    for (const QString &plan : plans)
        rule.plans.push_back(rulePlan(planId(plan), plan));
    m_exclusive.push_back(rule);
    writeRules();
}

void TestOrganisation::prerequisite(const QString &dependent, const QStringList &alternatives)
{
    CatalogueStore::PrerequisiteRule rule{rulePlan(planId(dependent), dependent), {}};
    for (const QString &plan : alternatives)
        rule.alternatives.push_back(rulePlan(planId(plan), plan));
    m_prerequisites.push_back(rule);
    writeRules();
}

void TestOrganisation::prohibited(const QString &plan, const QString &location)
{
    m_prohibited.push_back({rulePlan(planId(plan), plan), location});
    writeRules();
}

void TestOrganisation::clearRules()
{
    m_exclusive.clear();
    m_prerequisites.clear();
    m_prohibited.clear();
    writeRules();
}

void TestOrganisation::user(const QString &name, const QString &location)
{
    users({name}, location);
}

void TestOrganisation::users(const QStringList &names, const QString &location)
{
    std::vector<Change> changes;
    for (const QString &name : names) {
        CreateUser create;
        create.user.id = userId(name);
        create.user.displayName = name;
        create.user.userPrincipalName = name + QStringLiteral("@contoso.com");
        create.user.usageLocation = location;
        changes.emplace_back(create);
    }
    require(m_engine->apply(changes), "users");
    if (m_waiting)
        process();
}

void TestOrganisation::group(const QString &name)
{
    CreateGroup create;
    create.group.id = groupId(name);
    create.group.displayName = name;
    if (submit(create))
        qFatal("group %s was refused", qPrintable(name));
}

LicenseChange TestOrganisation::change(const QStringList &add, const QStringList &remove) const
{
    LicenseChange wanted;
    for (const QString &text : add) {
        const QStringList parts = text.split(u'-');
        LicenseChange::Addition addition{skuId(parts.first()), {}};
        for (const QString &plan : parts.mid(1))
            addition.disabledPlans.push_back(planId(plan));
        wanted.add.push_back(addition);
    }
    for (const QString &name : remove)
        wanted.remove.push_back(skuId(name));
    return wanted;
}

std::optional<ErrorCode> TestOrganisation::submit(Change change)
{
    Result<Receipt> receipt = m_engine->apply(std::move(change));
    if (!receipt) {
        if (receipt.error().code == ErrorCode::Internal)
            qFatal("%s", qPrintable(receipt.error().detail));
        return receipt.error().code;
    }
    if (m_waiting)
        process();
    return {};
}

void TestOrganisation::process()
{
    require(m_engine->processAll(), "process");
}

std::optional<ErrorCode> TestOrganisation::license(const QString &groupName, const QStringList &add,
                                                   const QStringList &remove)
{
    return submit(AssignGroupLicenses{groupId(groupName), change(add, remove)});
}

std::optional<ErrorCode> TestOrganisation::assign(const QString &userName, const QStringList &add,
                                                  const QStringList &remove)
{
    return submit(AssignUserLicenses{userId(userName), change(add, remove)});
}

std::optional<ErrorCode> TestOrganisation::join(const QString &groupName,
                                                const QStringList &userNames)
{
    AddMembers members{groupId(groupName), {}, {}};
    for (const QString &name : userNames)
        members.users.push_back(userId(name));
    return submit(members);
}

std::optional<ErrorCode> TestOrganisation::leave(const QString &groupName,
                                                 const QStringList &userNames)
{
    RemoveMembers members{groupId(groupName), {}, {}};
    for (const QString &name : userNames)
        members.users.push_back(userId(name));
    return submit(members);
}

std::optional<ErrorCode> TestOrganisation::reprocessGroup(const QString &groupName)
{
    return submit(ReprocessGroup{groupId(groupName)});
}

std::optional<ErrorCode> TestOrganisation::reprocessUser(const QString &userName)
{
    return submit(ReprocessUsers{{userId(userName)}});
}

QString TestOrganisation::entries(const QString &userName)
{
    Reader reader = m_engine->reader();
    auto catalogue = require(reader.catalogue(), "catalogue");
    QStringList lines;
    const auto rows = require(reader.assignmentsOfUser(userId(userName)), "entries");
    for (const AssignmentRow &row : rows) {
        QString line = row.productName;
        QStringList off;
        for (const PlanId &plan : row.disabledPlans)
            off.append(catalogue->plan(catalogue->indexOf(plan)).name);
        off.sort();
        for (const QString &plan : std::as_const(off))
            line += u'-' + plan;
        line += row.group ? QStringLiteral(" from ") + row.groupName : QStringLiteral(" direct");
        line += QStringLiteral(": ") + toString(row.state);
        if (row.error != AssignmentError::None)
            line += u' ' + toString(row.error);
        lines.append(line);
    }
    return lines.join(QStringLiteral("; "));
}

qint64 TestOrganisation::consumed(const QString &product)
{
    return require(m_engine->reader().product(skuId(product)), "product").consumed;
}

QStringList TestOrganisation::dump()
{
    Reader reader = m_engine->reader();
    QStringList lines;
    const auto users = require(
        reader.users({}, UserColumn::UserPrincipalName, Qt::AscendingOrder, 0, 100000), "users");
    for (const UserRow &row : users)
        lines.append(row.displayName + QStringLiteral(" | ") + entries(row.displayName));
    const auto groups = require(
        reader.groups({}, GroupColumn::DisplayName, Qt::AscendingOrder, 0, 100000), "groups");
    for (const GroupRow &row : groups) {
        lines.append(QStringLiteral("%1 | members %2, in error %3, %4, %5")
                         .arg(row.displayName)
                         .arg(row.members)
                         .arg(row.usersInError)
                         .arg(row.state ? toString(*row.state) : QStringLiteral("never"),
                              row.products.join(u',')));
    }
    const auto products = require(reader.products(), "products");
    for (const ProductRow &row : products) {
        lines.append(QStringLiteral("%1 | total %2, consumed %3")
                         .arg(row.displayName)
                         .arg(row.units.total())
                         .arg(row.consumed));
    }
    return lines;
}

QStringList TestOrganisation::auditLog()
{
    QStringList lines;
    const auto entries = require(AuditStore(m_engine->store()).newest(1000000), "audit");
    for (const AuditEntry &entry : entries) {
        lines.prepend(QStringList{
            entry.activity, entry.actor, entry.targetName,
            entry.success ? QStringLiteral("success") : QStringLiteral("failure"), entry.reason}
                          .join(QStringLiteral(" | ")));
    }
    return lines;
}

QStringList TestOrganisation::contradictions()
{
    return contradictions(m_engine->store());
}

QStringList TestOrganisation::contradictions(Store &store)
{
    static const char *const recounts[] = {
        "SELECT 'consumed of ' || p.part_number FROM product p WHERE p.consumed <> "
        "(SELECT count(DISTINCT usr) FROM assignment a WHERE a.product = p.key AND a.state <> 1)",
        "SELECT 'members of ' || g.display_name FROM grp g WHERE g.member_count <> "
        "(SELECT count(*) FROM member m WHERE m.grp = g.key)",
        "SELECT 'errors of ' || g.display_name FROM grp g WHERE g.error_users <> "
        "(SELECT count(DISTINCT usr) FROM assignment a WHERE a.source = g.key AND a.error <> 0)",
        "SELECT 'jobs left' FROM job LIMIT 1",
        "SELECT 'users' FROM directory WHERE users <> (SELECT count(*) FROM usr)",
        "SELECT 'audit log of ' || u.display_name FROM usr u LEFT JOIN audit_object o "
        "ON o.key = u.audit_object AND o.id = u.id AND o.name = u.display_name "
        "AND o.type = (SELECT key FROM audit_text WHERE text = 'User') "
        "WHERE u.audit_object IS NOT NULL AND o.key IS NULL",
    };
    QStringList found;
    for (const char *recount : recounts) {
        QSqlQuery *query = require(store.prepare(recount), "recount");
        require(store.execute(*query), "recount");
        while (query->next())
            found.append(query->value(0).toString());
        query->finish();
    }
    return found;
}

} // namespace LicenseDesk
