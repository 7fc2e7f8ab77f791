// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconcileoracle.h"

#include "support/licensingbuilder.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <ostream>

namespace LicenseDesk {

namespace {

using Sources = std::map<SourceName, NameSet>; //!< disabled plans of each
using Order = std::vector<SourceName>;

bool isExchange(const QByteArray &plan)
{
    return plan.startsWith("EXCHANGE_S_");
}

QByteArray licenseText(const QByteArray &product, const NameSet &disabled)
{
    QByteArray text = product;
    for (const QByteArray &plan : disabled)
        text += " -" + plan;
    return text;
}

QByteArray joined(const std::vector<QByteArray> &names)
{
    return QByteArrayList(names.begin(), names.end()).join('|');
}

/*! A failed check: the vendor's word, and the cause as TestDirectory writes it. */
struct Failure
{
    QByteArray error;
    QByteArray cause;
};

struct LiteralProcessing
{
    explicit LiteralProcessing(const World &world) : w(world)
    {
        for (const auto &[name, group] : w.groups) {
            for (const auto &[product, disabled] : group.licenses) {
                if (group.member)
                    wanted[{name, product}] = disabled;
            }
        }
        for (const auto &[source, entry] : w.entries) {
            if (entry.applied)
                held[source] = entry.disabled;
        }
        for (const auto &[source, disabled] : held) {
            if (!wanted.contains(source))
                leaving.insert(source);
        }
        for (const auto &[name, group] : w.groups)
            order.push_back(name);
        std::ranges::stable_sort(order, [this](const QByteArray &left, const QByteArray &right) {
            const World::Group &one = w.groups.at(left);
            const World::Group &other = w.groups.at(right);
            if (one.licenses.empty() || other.licenses.empty())
                return one.licenses.empty() && !other.licenses.empty();
            return one.since < other.since;
        });
    }

    Expectation run()
    {
        do {
            candidate = held; // c
            for (const SourceName &source : leaving) {
                if (!kept.contains(source))
                    candidate.erase(source);
            }
            bool applied = true;
            while (applied) { // e
                applied = false;
                failures.clear();
                for (const QByteArray &group : order)
                    applied = processGroup(group) || applied;
            }
        } while (keepOne()); // f
        return result(); // g
    }

    const World &w;
    Sources wanted;
    Sources held;
    Sources candidate;
    std::set<SourceName> leaving;
    std::map<SourceName, Failure> kept;
    std::map<SourceName, Failure> failures;
    std::vector<QByteArray> order;

    NameSet enabledIn(const Sources &sources) const
    {
        NameSet plans;
        for (const auto &[product, license] : w.direct) {
            if (license.applied)
                plans.merge(enabledOf(w, product, license.disabled));
        }
        for (const auto &[source, disabled] : sources)
            plans.merge(enabledOf(w, source.second, disabled));
        return plans;
    }

    /*! Products that enable \a plan. */
    NameSet carriers(const QByteArray &plan, const Sources &sources) const
    {
        NameSet products;
        for (const auto &[product, license] : w.direct) {
            if (license.applied && enabledOf(w, product, license.disabled).contains(plan))
                products.insert(product);
        }
        for (const auto &[source, disabled] : sources) {
            if (enabledOf(w, source.second, disabled).contains(plan))
                products.insert(source.second);
        }
        return products;
    }

    static bool anyIn(const std::vector<QByteArray> &names, const NameSet &set)
    {
        return std::ranges::any_of(names, [&set](const auto &name) { return set.contains(name); });
    }

    bool isUnmet(const QByteArray &plan, const NameSet &enabled) const
    {
        return enabled.contains(plan) && w.needs.contains(plan)
               && !anyIn(w.needs.at(plan), enabled);
    }

    bool userHas(const QByteArray &product, const Sources &sources) const
    {
        return (w.direct.contains(product) && w.direct.at(product).applied)
               || std::ranges::any_of(sources, [&product](const auto &source) {
                      return source.first.second == product;
                  });
    }

    QByteArray other(const QByteArray &plan, const QByteArray &self, const Sources &sources) const
    {
        NameSet products = carriers(plan, sources);
        products.erase(self);
        return products.empty() ? self : *products.begin();
    }

    std::optional<Failure> check(const SourceName &source, const Sources &after) const
    {
        const QByteArray &product = source.second;
        const NameSet own = enabledOf(w, product, wanted.at(source));
        const NameSet all = enabledIn(after);
        const bool isNew = !candidate.contains(source);
        if (isNew && w.suspended.contains(product))
            return Failure{"Other", "not assignable"};
        for (const QByteArray &plan : own) {
            if (w.prohibited.contains(plan))
                return Failure{"ProhibitedInUsageLocationViolation", plan + " in DE"};
        }
        for (const auto &set : w.exclusive) {
            for (size_t i = 0; i < set.size(); ++i) {
                for (size_t j = i + 1; j < set.size(); ++j) {
                    if (!all.contains(set[i]) || !all.contains(set[j]))
                        continue;
                    if (own.contains(set[i])) {
                        const QByteArray by =
                            own.contains(set[j]) ? product : other(set[j], product, after);
                        return Failure{"MutuallyExclusiveViolation",
                                       set[i] + ' ' + set[j] + " of " + by};
                    }
                    if (own.contains(set[j])) {
                        return Failure{"MutuallyExclusiveViolation",
                                       set[j] + ' ' + set[i] + " of "
                                           + other(set[i], product, after)};
                    }
                }
            }
        }
        const NameSet before = isNew ? NameSet() : enabledOf(w, product, candidate.at(source));
        for (const QByteArray &plan : all) {
            if (!isUnmet(plan, all))
                continue;
            const QByteArray needed = plan + ' ' + joined(w.needs.at(plan));
            if (own.contains(plan))
                return Failure{"DependencyViolation", needed};
            if (anyIn(w.needs.at(plan), before)) {
                return Failure{"DependencyViolation",
                               needed + " of " + other(plan, product, after)};
            }
        }
        if (w.addressTaken && std::ranges::any_of(own, isExchange))
            return Failure{"UniquenessViolation", "u@contoso.com of Other One"};
        // R8.4: turning plans off by editing counts as removing them (R5.4).
        if (w.addressComesBackTaken && std::ranges::any_of(before, isExchange)
            && std::ranges::none_of(all, isExchange))
            return Failure{"UniquenessViolation", "u@fabrikam.com of Another"};
        if (!userHas(product, held) && !userHas(product, candidate) && w.available.at(product) == 0)
            return Failure{"CountViolation", {}};
        return std::nullopt;
    }

    bool processGroup(const QByteArray &group) // d
    {
        std::vector<SourceName> change;
        Sources after = candidate;
        for (const auto &[source, disabled] : wanted) {
            if (source.first != group)
                continue;
            if (!candidate.contains(source) || candidate.at(source) != disabled) {
                change.push_back(source);
                after[source] = disabled;
            }
        }
        std::map<SourceName, Failure> failed;
        for (const SourceName &source : change) {
            if (const std::optional<Failure> failure = check(source, after))
                failed[source] = *failure;
        }
        if (failed.empty()) {
            candidate = after;
            return !change.empty();
        }
        const QByteArray root = failed.begin()->first.second;
        for (const SourceName &source : change)
            failures[source] =
                failed.contains(source) ? failed[source] : Failure{"Other", "of " + root};
        return false;
    }

    bool keepLast(const std::function<bool(const QByteArray &)> &supplies, const Failure &why)
    {
        for (auto group = order.rbegin(); group != order.rend(); ++group) {
            for (auto product = w.products.rbegin(); product != w.products.rend(); ++product) {
                const SourceName source{*group, product->first};
                if (!leaving.contains(source) || kept.contains(source))
                    continue;
                if (std::ranges::any_of(enabledOf(w, source.second, held.at(source)), supplies)) {
                    kept[source] = why;
                    return true;
                }
            }
        }
        return false;
    }

    bool keepOne()
    {
        const NameSet enabled = enabledIn(candidate);
        for (const auto &[plan, alternatives] : w.needs) {
            if (!isUnmet(plan, enabled))
                continue;
            const auto supplies = [&alternatives = alternatives](const QByteArray &name) {
                return std::ranges::find(alternatives, name) != alternatives.end();
            };
            const Failure why{"DependencyViolation", plan + ' ' + joined(alternatives) + " of "
                                                         + *carriers(plan, candidate).begin()};
            if (keepLast(supplies, why))
                return true;
        }
        const bool had = std::ranges::any_of(enabledIn(held), isExchange);
        const bool has = std::ranges::any_of(enabled, isExchange);
        return w.addressComesBackTaken && had && !has
               && keepLast(isExchange, {"UniquenessViolation", "u@fabrikam.com of Another"});
    }

    Expectation result() const
    {
        Expectation expected;
        QByteArrayList lines;
        for (const QByteArray &group : order) {
            for (const auto &[product, plans] : w.products) {
                const SourceName source{group, product};
                const bool isIn = candidate.contains(source);
                if (!isIn && !wanted.contains(source))
                    continue;
                const NameSet &disabled = isIn ? candidate.at(source) : wanted.at(source);
                QByteArray line = group + ": " + licenseText(product, disabled);
                const bool asWanted =
                    isIn && wanted.contains(source) && wanted.at(source) == disabled;
                if (asWanted) {
                    line += " Active";
                } else {
                    const Failure &why =
                        kept.contains(source) ? kept.at(source) : failures.at(source);
                    line += (isIn ? " ActiveWithError " : " Error ") + why.error;
                    expected.causes[source] = why.cause;
                }
                lines += line;
            }
        }
        for (const auto &[product, plans] : w.products) {
            if (!userHas(product, held) && userHas(product, candidate))
                lines += "takes " + product;
        }
        for (const auto &[product, plans] : w.products) {
            if (userHas(product, held) && !userHas(product, candidate))
                lines += "frees " + product;
        }
        expected.text = lines.isEmpty() ? "nothing" : lines.join("; ");
        return expected;
    }
};

} // namespace

NameSet enabledOf(const World &world, const QByteArray &product, const NameSet &disabled)
{
    NameSet plans = world.products.at(product);
    std::erase_if(plans, [&disabled](const QByteArray &plan) { return disabled.contains(plan); });
    return plans;
}

Expectation processedLiterally(const World &world)
{
    return LiteralProcessing(world).run();
}

void showValue(const World &world, std::ostream &stream)
{
    QByteArrayList lines;
    for (const auto &[name, plans] : world.products) {
        lines += name + " = " + joined({plans.begin(), plans.end()}) + ", left "
                 + QByteArray::number(world.available.at(name))
                 + (world.suspended.contains(name) ? ", suspended" : "");
    }
    for (const auto &set : world.exclusive)
        lines += "exclusive " + joined(set);
    for (const auto &[plan, alternatives] : world.needs)
        lines += plan + " needs " + joined(alternatives);
    for (const QByteArray &plan : world.prohibited)
        lines += plan + " is prohibited";
    for (const auto &[name, group] : world.groups) {
        QByteArray line = name + " since " + QByteArray::number(group.since)
                          + (group.member ? ", member:" : ", no member:");
        for (const auto &[product, disabled] : group.licenses)
            line += ' ' + licenseText(product, disabled) + ';';
        lines += line;
    }
    for (const auto &[product, license] : world.direct) {
        lines += "direct " + licenseText(product, license.disabled)
                 + (license.applied ? "" : " in error");
    }
    for (const auto &[source, entry] : world.entries) {
        lines += "entry " + source.first + ": " + licenseText(source.second, entry.disabled)
                 + (entry.applied ? "" : " in error");
    }
    if (world.addressTaken)
        lines += "the address is taken";
    if (world.addressComesBackTaken)
        lines += "the address that comes back is taken";
    stream << lines.join('\n').toStdString() << '\n';
}

TestDirectory World::directory() const
{
    TestDirectory d;
    for (const auto &[name, plans] : products) {
        d.product(name, {plans.begin(), plans.end()});
        if (suspended.contains(name))
            d.status(name, CapabilityStatus::Suspended);
    }
    for (const auto &set : exclusive)
        d.exclusive(set);
    for (const auto &[plan, alternatives] : needs)
        d.needs(plan, alternatives);
    for (const QByteArray &plan : prohibited)
        d.prohibited(plan, "DE");
    d.user("u").at("DE");
    for (const auto &[name, group] : groups) {
        TestDirectory::Names licenses;
        for (const auto &[product, disabled] : group.licenses)
            licenses.push_back(licenseText(product, disabled));
        d.groupSince(name, group.since, licenses);
        if (group.member)
            d.in(name);
    }
    for (const auto &[product, license] : direct) {
        const QByteArray text = licenseText(product, license.disabled);
        license.applied ? d.direct(text) : d.directInError(text);
    }
    for (const auto &[source, entry] : entries) {
        d.entry(source.first, licenseText(source.second, entry.disabled),
                entry.applied ? AssignmentState::Active : AssignmentState::Error,
                entry.applied ? AssignmentError::None : AssignmentError::CountViolation);
    }
    if (addressTaken)
        d.addressTaken("u@contoso.com", "Other One");
    if (addressComesBackTaken)
        d.addressComesBackTaken("u@fabrikam.com", "Another");
    for (const auto &[name, left] : available)
        d.units(name, d.consumed(name) + left);
    return d;
}

} // namespace LicenseDesk
