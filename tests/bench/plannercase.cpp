// SPDX-License-Identifier: GPL-3.0-or-later
// The planner on a fixed small case, for counting its instructions: plannercase ROUNDS
#include "licensing/reconcile.h"
#include "support/licensingbuilder.h"

#include <cstdio>
#include <cstdlib>

using namespace LicenseDesk;

int main(int argc, char **argv)
{
    TestDirectory d;
    d.product("E3", {"EXO", "TEAMS", "WPA", "SWAY"}).product("E5", {"EXO2", "VOICE"});
    d.product("F1", {"KIOSK"}).exclusive({"EXO", "EXO2", "KIOSK"}).needs("VOICE", {"EXO", "EXO2"});
    d.prohibited("SWAY", "CN").group("Sales", {"E3"}).group("Calls", {"E5 -EXO2"});
    d.group("Desk", {"F1"}).group("Idle");
    d.user("ada").in("Sales").in("Calls").in("Idle").at("DE").direct("E5 -VOICE -EXO2");
    d.user("bob").in("Sales").in("Desk").at("CN").holds("Desk", "F1");
    const Catalogue &catalogue = d.catalogue();
    const SeatPool seats = d.seats();
    const UserFacts bob = d.facts();
    d.user("ada");
    const UserFacts ada = d.facts();
    size_t entries = 0;
    for (int round = argc > 1 ? std::atoi(argv[1]) : 0; round > 0; --round) {
        entries += reconcile(ada, catalogue, seats).entries.size();
        entries += reconcile(bob, catalogue, seats).entries.size();
    }
    std::printf("%zu\n", entries);
    return 0;
}
