// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>

namespace LicenseDesk {

/*! A line of the command palette. */
struct PaletteEntry
{
    QString key; //!< what is remembered of it: "user:GUID", "action:import"
    QString text;
    QString detail; //!< a user principal name, a shortcut
    QString kind; //!< "User", for those who do not see under which heading it stands
    QIcon icon;
    bool enabled = true;
    std::function<void()> choose;
};
struct PaletteSection
{
    QString title;
    QList<PaletteEntry> entries;
};

/*! The lines of the command palette with a heading above each group, which cannot be chosen. */
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /*! Sections without entries are left out. */
    void setSections(const QList<PaletteSection> &sections);
    /*! Null for a heading. */
    [[nodiscard]] const PaletteEntry *entry(const QModelIndex &index) const;
    /*! The entry of that key that can be chosen, else the first one that can be, else -1. */
    [[nodiscard]] int rowOf(const QString &key) const;
    /*! The next row from \a row in steps of 1 or -1 that can be chosen, else \a row. */
    [[nodiscard]] int next(int row, int step) const;
    [[nodiscard]] int entryCount() const { return m_entryCount; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        QString heading;
        PaletteEntry entry;
    };
    [[nodiscard]] bool canBeChosen(int row) const;

    QList<Line> m_lines;
    int m_entryCount = 0;
};

} // namespace LicenseDesk
