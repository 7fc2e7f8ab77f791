// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace LicenseDesk {

/*! What a run of the program came to. */
struct Run
{
    int status = -1; //!< -1: it crashed, was killed, or did not end in time
    QByteArray out;
    QByteArray err;
};

/*! Runs the real executable, in a folder of its own, without any window system. */
class Program
{
public:
    Program();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /*! Writes a file into the folder; returns its name. */
    QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray content(const QString &name) const;
    /*! What stands in the folder, without the files beside an open directory. */
    [[nodiscard]] QStringList names() const;

    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    /*! \a prepare runs in the child before the program. */
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input,
                          const std::function<void()> &prepare) const;
    /*! Started and left running. */
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    /*! The same with its output going to a file or device. */
    [[nodiscard]] std::unique_ptr<QProcess> startInto(const QString &output,
                                                      const QStringList &arguments) const;

    /*! A new directory `d` that must come about. */
    void create(const QStringList &options = {}) const;

private:
    [[nodiscard]] std::unique_ptr<QProcess> prepared(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

/*! A users file of that many rows, the first of number \a first. */
[[nodiscard]] QByteArray usersCsv(int count, int first = 1);
[[nodiscard]] QByteArray id(int number);
/*! Product 1000 with a plan, \a units of it bought, and group 2000, in Graph's words. */
[[nodiscard]] QByteArray productCsv();
[[nodiscard]] QByteArray subscriptionJson(int units);
[[nodiscard]] QByteArray groupJson(int members);

} // namespace LicenseDesk
