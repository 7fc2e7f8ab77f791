// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <QDir>
#include <QFile>

namespace LicenseDesk {

namespace {

constexpr int patience = 60000; // milliseconds

Run finish(QProcess &process)
{
    Run run;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    return run;
}

} // namespace

Program::Program()
{
    if (qEnvironmentVariableIsEmpty("LICENSEDESK_EXECUTABLE"))
        qFatal("LICENSEDESK_EXECUTABLE does not say where the program is");
}

QString Program::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return name;
}

QByteArray Program::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Program::names() const
{
    QStringList names = QDir(folder()).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf([](const QString &name) {
        return name.endsWith(QStringLiteral("-wal")) || name.endsWith(QStringLiteral("-shm"));
    });
    return names;
}

std::unique_ptr<QProcess> Program::prepared(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(qEnvironmentVariable("LICENSEDESK_EXECUTABLE"));
    process->setArguments(arguments);
    process->setWorkingDirectory(folder());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none-such"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process->setProcessEnvironment(environment);
    return process;
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    std::unique_ptr<QProcess> process = prepared(arguments);
    process->start();
    return process;
}

std::unique_ptr<QProcess> Program::startInto(const QString &output,
                                             const QStringList &arguments) const
{
    std::unique_ptr<QProcess> process = prepared(arguments);
    process->setStandardOutputFile(output, QIODevice::Append);
    process->start();
    return process;
}

Run Program::run(const QStringList &arguments, const QByteArray &input) const
{
    return run(arguments, input, {});
}

Run Program::run(const QStringList &arguments, const QByteArray &input,
                 const std::function<void()> &prepare) const
{
    const std::unique_ptr<QProcess> process = prepared(arguments);
    if (prepare)
        process->setChildProcessModifier(prepare);
    process->start();
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

void Program::create(const QStringList &options) const
{
    const Run made = run(QStringList{QStringLiteral("create"), QStringLiteral("d")} + options);
    if (made.status != 0)
        qFatal("no directory: %s", made.err.constData());
}

QByteArray id(int number)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray usersCsv(int count, int first)
{
    QByteArray text = "id,userPrincipalName,displayName,usageLocation\n";
    for (int number = first; number < first + count; ++number) {
        const QByteArray name = "user" + QByteArray::number(number);
        text += id(number) + ',' + name + "@contoso.com," + name + ",DE\n";
    }
    return text;
}

QByteArray productCsv()
{
    return "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
           "Service_Plans_Included_Friendly_Names\nOffice E3,E3,"
           + id(1000000) + ",MAIL," + id(1000001) + ",Mail\n";
}

QByteArray subscriptionJson(int units)
{
    return "{\"value\":[{\"skuId\":\"" + id(1000000)
           + "\",\"skuPartNumber\":\"E3\",\"prepaidUnits\":{\"enabled\":"
           + QByteArray::number(units) + "}}]}";
}

QByteArray groupJson(int members)
{
    QByteArrayList ids;
    for (int number = 1; number <= members; ++number)
        ids += "\"" + id(number) + "\"";
    return "{\"value\":[{\"id\":\"" + id(2000000)
           + R"(","displayName":"Sales","securityEnabled":true,"members":[)" + ids.join(',')
           + "]}]}";
}

} // namespace LicenseDesk
