// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "organisation.h"
#include "service/engine.h"
#include "table.h"

namespace LicenseDesk::Bench {

/*! All figures of the writing side, on one directory that it makes first. */
class Benchmark
{
public:
    /*! Directories are made in \a folder. */
    Benchmark(const Organisation &organisation, const QString &folder);

    /*! All figures, or \a only one by its name, on the directories that an earlier run has left.
        False for an unknown name; ends the program when a step fails. */
    [[nodiscard]] bool run(Table &table, const QString &only);

private:
    void makeDirectory();
    void importUsers();
    void importMembers();
    void measureSize();
    void putProduct();
    void putMailProduct();
    void previewProduct();
    void reprocess();
    void swapProduct();
    void leave();
    void grow();

    /*! A figure for what \a change and its passes take on a copy of \a before, beside bare SQLite
        writing the same rows; the directory after it is left under \a after. */
    void pass(const QString &name, const QString &before, const QString &after,
              const Change &change, double most);

    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] std::unique_ptr<Engine> open(const QString &name) const;
    void copy(const QString &from, const QString &to) const;
    [[nodiscard]] static double seconds(const std::function<void()> &work);

    const Organisation &m_organisation;
    QString m_folder;
    Table *m_table = nullptr;
};

} // namespace LicenseDesk::Bench
