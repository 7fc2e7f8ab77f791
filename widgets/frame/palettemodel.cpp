// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/palettemodel.h"

namespace LicenseDesk {

void PaletteModel::setSections(const QList<PaletteSection> &sections)
{
    beginResetModel();
    m_lines.clear();
    m_entryCount = 0;
    for (const PaletteSection &section : sections) {
        if (section.entries.isEmpty())
            continue;
        m_lines.append({section.title, {}});
        for (const PaletteEntry &entry : section.entries)
            m_lines.append({{}, entry});
        m_entryCount += int(section.entries.size());
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    const bool any = index.isValid() && m_lines[index.row()].heading.isEmpty();
    return any ? &m_lines[index.row()].entry : nullptr;
}

bool PaletteModel::canBeChosen(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines[row].heading.isEmpty()
           && m_lines[row].entry.enabled;
}

int PaletteModel::rowOf(const QString &key) const
{
    for (int row = 0; !key.isEmpty() && row < m_lines.size(); ++row) {
        if (canBeChosen(row) && m_lines[row].entry.key == key)
            return row;
    }
    return next(-1, 1);
}

int PaletteModel::next(int row, int step) const
{
    for (int other = row + step; other >= 0 && other < m_lines.size(); other += step) {
        if (canBeChosen(other))
            return other;
    }
    return row;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    if (role == HeadingRole)
        return !line.heading.isEmpty();
    if (!line.heading.isEmpty())
        return role == Qt::DisplayRole ? line.heading : QVariant();
    const PaletteEntry &entry = line.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case Qt::AccessibleTextRole: {
        const QStringList said{entry.text, entry.detail, entry.kind};
        QStringList parts;
        for (const QString &part : said) {
            if (!part.isEmpty())
                parts.append(part);
        }
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!canBeChosen(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace LicenseDesk
