// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/change.h"

#include <functional>
#include <memory>

namespace LicenseDesk {

/*! The changes of one request, as they go from thread to thread: copied at no cost, made where they
    are needed first, and freed aside. Of 100,000 users, each of it would hold up a window. */
class ChangeList
{
public:
    using Changes = std::vector<Change>;

    ChangeList() : ChangeList(Changes()) {}
    ChangeList(Changes changes);
    /*! \a make is called once, in the thread that first asks for the list(). */
    explicit ChangeList(std::function<Changes()> make);

    /*! From any thread. */
    [[nodiscard]] const Changes &list() const;
    [[nodiscard]] int count() const { return int(list().size()); }

private:
    struct Made;
    std::shared_ptr<Made> m_made;
};

} // namespace LicenseDesk
