// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

namespace LicenseDesk {

/*! The other program on a directory, started and, if need be, killed by the test. */
class SecondProgram
{
public:
    explicit SecondProgram(const QStringList &arguments)
    {
        const QString program = qEnvironmentVariable("LICENSEDESK_OTHERPROGRAM");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~SecondProgram() { kill(); }

    /*! Waits until it has said \a word; the events of this program go on meanwhile. */
    [[nodiscard]] bool waitFor(const QByteArray &word)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += m_process.readAllStandardOutput();
                return m_said.contains(word);
            },
            30000);
    }
    /*! Its exit status, or -1 when it was killed or does not end. */
    [[nodiscard]] int exitStatus()
    {
        const bool ended =
            QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 60000);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace LicenseDesk
