// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner/bannermodel.h"

#include <algorithm>

namespace LicenseDesk {

void BannerModel::set(const Banner &banner)
{
    if (m_dismissed.contains(banner.key) && m_dismissed.value(banner.key) == banner.text)
        return;
    m_dismissed.remove(banner.key);
    const auto present = std::ranges::find(m_banners, banner.key, &Banner::key);
    if (present == m_banners.end())
        m_banners.append(banner);
    else
        *present = banner;
    emit changed();
}

void BannerModel::remove(const QString &key)
{
    m_dismissed.remove(key);
    if (m_banners.removeIf([&](const Banner &banner) { return banner.key == key; }) > 0)
        emit changed();
}

void BannerModel::dismiss(const QString &key)
{
    const auto present = std::ranges::find(m_banners, key, &Banner::key);
    if (present == m_banners.end())
        return;
    m_dismissed.insert(key, present->text);
    m_banners.erase(present);
    emit changed();
}

void BannerModel::clear()
{
    m_dismissed.clear();
    if (m_banners.isEmpty())
        return;
    m_banners.clear();
    emit changed();
}

} // namespace LicenseDesk
