// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace LicenseDesk {

/*! Reads the arguments of one command, answers `--help`, and says what is wrong with them. */
class Arguments
{
public:
    /*! \a usage is what follows the program's name, \a help the text below it. */
    Arguments(const QString &usage, const QString &help);

    void addFlag(const QString &name);
    void addValue(const QString &name);

    /*! The exit status, when the command is not to be run: help was asked for, or an option is
        unknown, or there are fewer than \a least or more than \a most other arguments. */
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, qsizetype least,
                                           qsizetype most);
    /*! Writes \a message and the usage to standard error; returns the exit status for it. */
    [[nodiscard]] int wrong(const QString &message) const;

    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }

private:
    QCommandLineParser m_parser;
    QString m_usage;
    QString m_help;
};

} // namespace LicenseDesk
