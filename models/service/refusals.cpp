// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/refusals.h"

#include "licensing/messages.h"
#include "service/changehandler.h"
#include "service/engine.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! What R3 says of one user. Anything else, such as a full disk, is no refusal but a failure. */
bool isRefusal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::NoLicenseChanges:
    case ErrorCode::ProductNamedTwice:
    case ErrorCode::LicenseInherited:
    case ErrorCode::LicenseNotHeld:
    case ErrorCode::UnknownProduct:
    case ErrorCode::PlanNotInProduct:
    case ErrorCode::NoUsageLocation:
    case ErrorCode::ProhibitedLocation:
    case ErrorCode::MutuallyExclusive:
    case ErrorCode::MissingDependency:
    case ErrorCode::AddressTaken:
    case ErrorCode::NoUnits:
        return true;
    default:
        return false;
    }
}

Result<Refusals> tryEach(Store &store, const std::vector<Change> &changes,
                         const RequestWatch &watch)
{
    const Result<qint64> sequence = store.nextSequence();
    if (!sequence)
        return tl::unexpected(sequence.error());
    // Nothing of it stays: neither the time nor the actor is ever seen.
    ChangeWriter writer(store, QDateTime::currentDateTimeUtc(), {}, *sequence);
    const Result<std::shared_ptr<const Catalogue>> catalogue = writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    ChangeHandler handler(writer);
    Refusals refusals;
    watch.begin(qint64(changes.size()));
    for (const Change &change : changes) {
        const Result<void> done = handler.carryOut(change);
        if (done) {
            refusals.others.push_back(change);
        } else if (isRefusal(done.error().code)) {
            // A refused user is left as he was: R3.1 judges before anything is written.
            refusals.refused.push_back({std::get<AssignUserLicenses>(change).user,
                                        done.error().subject,
                                        explanation(done.error(), **catalogue)});
        } else {
            return tl::unexpected(done.error());
        }
        if (const Result<void> step = watch.step(); !step)
            return tl::unexpected(step.error());
    }
    return refusals;
}

} // namespace

bool canPartBeRefused(const std::vector<Change> &changes)
{
    return changes.size() > 1
           && std::all_of(changes.begin(), changes.end(), [](const Change &change) {
                  return std::holds_alternative<AssignUserLicenses>(change);
              });
}

Result<Refusals> findRefusals(Engine &engine, const std::vector<Change> &changes,
                              const RequestWatch &watch)
{
    Store &store = engine.store();
    return store.inRehearsal([&] { return tryEach(store, changes, watch); });
}

} // namespace LicenseDesk
