// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changelist.h"

#include <QThreadPool>

#include <mutex>

namespace LicenseDesk {

namespace {

constexpr size_t freedAtOnce = 1000;

} // namespace

struct ChangeList::Made
{
    std::once_flag once;
    std::function<Changes()> make;
    Changes changes;

    /*! To free hundreds of thousands takes as long as to make them. */
    ~Made()
    {
        if (changes.size() > freedAtOnce) {
            auto freed = std::make_shared<Changes>(std::move(changes));
            QThreadPool::globalInstance()->start(
                [freed = std::move(freed)]() mutable { freed.reset(); });
        }
    }
};

ChangeList::ChangeList(Changes changes) : m_made(std::make_shared<Made>())
{
    m_made->changes = std::move(changes);
}

ChangeList::ChangeList(std::function<Changes()> make) : m_made(std::make_shared<Made>())
{
    m_made->make = std::move(make);
}

const ChangeList::Changes &ChangeList::list() const
{
    std::call_once(m_made->once, [this] {
        if (m_made->make)
            m_made->changes = std::exchange(m_made->make, nullptr)();
    });
    return m_made->changes;
}

} // namespace LicenseDesk
