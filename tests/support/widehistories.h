// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories with dynamic groups and contacts among what happens (R11, R8.5, R9).
#pragma once

#include "support/histories.h"

namespace LicenseDesk {

/*! A step of a history, or one of the deeds that only wide histories have. */
struct WideStep
{
    enum class Kind { Plain, MoveDepartment, MakeDynamic, MakeAssigned, AddContact, RemoveContact };

    Kind kind = Kind::Plain;
    Step step; //!< what a plain step does; its numbers serve the others
};

void showValue(const WideStep &step, std::ostream &stream);
std::ostream &operator<<(std::ostream &stream, const WideStep &step);

[[nodiscard]] rc::Gen<std::vector<WideStep>> wideHistories(int most);

/*! Carries it out and awaits its passes; returns the refusal, if any. */
std::optional<ErrorCode> carryOut(TestOrganisation &org, const WideStep &step);

/*! brokenRules() of the plain histories; R11: who is a member of a dynamic group is who is meant,
    told from departments alone; R9: nobody has an address of somebody else. */
[[nodiscard]] QStringList brokenRules(TestOrganisation &org, const Snapshot &before,
                                      const Snapshot &after, const WideStep &step);

} // namespace LicenseDesk
