// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stopsignals.h"

#include <atomic>
#include <csignal>

namespace LicenseDesk {

namespace {

std::atomic<const CancelToken *> asked = nullptr;
static_assert(std::atomic<const CancelToken *>::is_always_lock_free
              && std::atomic_bool::is_always_lock_free);

void onSignal(int)
{
    if (const CancelToken *token = asked.load())
        token->cancel();
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = handler == SIG_DFL ? SA_RESTART : int(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals()
{
    asked = &m_token;
    handle(onSignal);
}

StopSignals::~StopSignals()
{
    handle(SIG_DFL);
    asked = nullptr;
}

} // namespace LicenseDesk
