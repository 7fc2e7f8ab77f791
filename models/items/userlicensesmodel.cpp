// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/userlicensesmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

struct LicenseLine
{
    UserLicensesModel::Level level = UserLicensesModel::Level::Product;
    AssignmentRow source; //!< of a product: its first source
    PlanId plan;
    bool on = false;
    QString name;
    QString state;
    QString details;
    std::optional<Severity> severity;
};

struct Licenses
{
    std::shared_ptr<const Catalogue> catalogue;
    QList<AssignmentRow> sources;
};

Result<Licenses> readLicenses(Reader &reader, const UserId &user)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const Result<QList<AssignmentRow>> sources = reader.assignmentsOfUser(user);
    if (!sources)
        return tl::unexpected(sources.error());
    return Licenses{*catalogue, *sources};
}

std::optional<Severity> severityOf(const AssignmentRow &source)
{
    if (source.error == AssignmentError::None)
        return {};
    return isApplied(source.state) ? Severity::Warning : Severity::Error;
}

bool isOff(const AssignmentRow &source, const PlanId &plan)
{
    return std::ranges::find(source.disabledPlans, plan) != source.disabledPlans.end();
}

QString plansText(qsizetype on, qsizetype total)
{
    return UserLicensesModel::tr("%1 of %n plan(s) on", nullptr, int(total)).arg(on);
}

std::vector<PlanIndex> plansOf(const Catalogue &catalogue, const SkuId &product)
{
    const ProductIndex index = catalogue.indexOf(product);
    return index < 0 ? std::vector<PlanIndex>() : catalogue.byName(catalogue.product(index).plans);
}

LicenseLine productLine(const QList<AssignmentRow> &sources, const std::vector<PlanIndex> &plans,
                        const Catalogue &catalogue)
{
    LicenseLine line;
    line.source = sources.first();
    line.name = sources.first().productName;
    QStringList names;
    bool applied = false;
    for (const AssignmentRow &source : sources) {
        names.append(source.group ? source.groupName : UserLicensesModel::tr("direct"));
        applied = applied || isApplied(source.state);
        if (const auto severity = severityOf(source); severity && severity > line.severity)
            line.severity = severity;
    }
    line.on = applied;
    const auto on = std::ranges::count_if(plans, [&](PlanIndex plan) {
        return std::ranges::any_of(sources, [&](const AssignmentRow &source) {
            return isApplied(source.state) && !isOff(source, catalogue.plan(plan).id);
        });
    });
    const auto first = std::ranges::find_if(sources, [applied](const AssignmentRow &source) {
        return isApplied(source.state) == applied;
    });
    line.state = displayText(first->state);
    //: plans that are on, then the sources: direct or names of groups
    line.details =
        UserLicensesModel::tr("%1, from: %2")
            .arg(plansText(on, qsizetype(plans.size())), names.join(QStringLiteral(", ")));
    return line;
}

LicenseLine sourceLine(const AssignmentRow &source, const std::vector<PlanIndex> &plans,
                       const Catalogue &catalogue)
{
    LicenseLine line;
    line.level = UserLicensesModel::Level::Source;
    line.source = source;
    line.name = source.group ? source.groupName : UserLicensesModel::tr("Direct");
    line.on = isApplied(source.state);
    line.severity = severityOf(source);
    if (source.error == AssignmentError::None) {
        const auto off = std::ranges::count_if(
            plans, [&](PlanIndex plan) { return isOff(source, catalogue.plan(plan).id); });
        line.state = displayText(source.state);
        line.details = plansText(qsizetype(plans.size()) - off, qsizetype(plans.size()));
    } else {
        line.state = displayText(source.error);
        line.details = explanation(source.state, source.error, source.cause, source.userName,
                                   source.groupName, catalogue.indexOf(source.product), catalogue);
    }
    return line;
}

LicenseLine planLine(const AssignmentRow &source, const ServicePlan &plan)
{
    LicenseLine line;
    line.level = UserLicensesModel::Level::Plan;
    line.source = source;
    line.plan = plan.id;
    line.on = isApplied(source.state) && !isOff(source, plan.id);
    line.name = plan.displayName();
    line.state = line.on ? UserLicensesModel::tr("On") : UserLicensesModel::tr("Off");
    line.details = plan.name;
    return line;
}

} // namespace

struct UserLicensesModel::Line : ValueItem<LicenseLine>
{
    using ValueItem::ValueItem;

    static Items tree(const Licenses &licenses)
    {
        Items products;
        for (qsizetype i = 0; i < licenses.sources.size();) {
            QList<AssignmentRow> sources;
            const SkuId product = licenses.sources[i].product;
            for (; i < licenses.sources.size() && licenses.sources[i].product == product; ++i)
                sources.append(licenses.sources[i]);
            products.push_back(productItem(*licenses.catalogue, sources));
        }
        return products;
    }

    static std::unique_ptr<Item> productItem(const Catalogue &catalogue,
                                             const QList<AssignmentRow> &sources)
    {
        const std::vector<PlanIndex> plans = plansOf(catalogue, sources.first().product);
        auto product = std::make_unique<Line>(sources.first().product.guid().toBytes(),
                                              productLine(sources, plans, catalogue));
        for (const AssignmentRow &source : sources) {
            auto item =
                std::make_unique<Line>(source.group ? source.group->guid().toBytes() : QByteArray(),
                                       sourceLine(source, plans, catalogue));
            for (const PlanIndex plan : plans) {
                append(*item, std::make_unique<Line>(catalogue.plan(plan).id.guid().toBytes(),
                                                     planLine(source, catalogue.plan(plan))));
            }
            append(*product, std::move(item));
        }
        return product;
    }

    static const LicenseLine *at(const Item *item)
    {
        return item ? &static_cast<const Line *>(item)->value : nullptr;
    }
};

UserLicensesModel::UserLicensesModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products, parent)
{}

void UserLicensesModel::setUser(const std::optional<UserId> &user)
{
    if (m_user == user)
        return;
    m_user = user;
    restart();
}

std::optional<UserLicensesModel::Level> UserLicensesModel::levelAt(const QModelIndex &index) const
{
    const LicenseLine *line = Line::at(itemOf(index));
    return line ? std::optional(line->level) : std::nullopt;
}

std::optional<SkuId> UserLicensesModel::productAt(const QModelIndex &index) const
{
    const LicenseLine *line = Line::at(itemOf(index));
    return line ? std::optional(line->source.product) : std::nullopt;
}

const AssignmentRow *UserLicensesModel::sourceAt(const QModelIndex &index) const
{
    const LicenseLine *line = Line::at(itemOf(index));
    return line && line->level != Level::Product ? &line->source : nullptr;
}

std::optional<PlanId> UserLicensesModel::planAt(const QModelIndex &index) const
{
    const LicenseLine *line = Line::at(itemOf(index));
    return line && line->level == Level::Plan ? std::optional(line->plan) : std::nullopt;
}

bool UserLicensesModel::isPlanOn(const QModelIndex &index) const
{
    const LicenseLine *line = Line::at(itemOf(index));
    return line && line->on;
}

const AssignmentRow *UserLicensesModel::directSource(const SkuId &product) const
{
    for (const auto &item : items()) {
        if (Line::at(item.get())->source.product != product)
            continue;
        for (const auto &source : item->children) {
            if (const LicenseLine *line = Line::at(source.get()); !line->source.group)
                return &line->source;
        }
    }
    return nullptr;
}

int UserLicensesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant UserLicensesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("License");
    case State:
        return tr("State");
    case Details:
        return tr("Details");
    case ColumnCount:
        break;
    }
    return {};
}

bool UserLicensesModel::read()
{
    if (!m_user)
        return false;
    start([user = *m_user](Reader &reader) { return readLicenses(reader, user); }, &Line::tree);
    return true;
}

QVariant UserLicensesModel::cell(const Item &item, int column, int role) const
{
    const LicenseLine &line = *Line::at(&item);
    if (role == SeverityRole && column == State && line.severity)
        return int(*line.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case Name:
        return line.name;
    case State:
        return line.state;
    case Details:
        return line.details;
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
