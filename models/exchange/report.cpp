// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report.h"

#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/rowwriter.h"
#include "exchange/textdecoder.h"
#include "store/reader.h"

#include <array>

namespace LicenseDesk {

namespace {

constexpr std::array<std::pair<const char *, ReportKind>, 7> kinds{
    {{"errors", ReportKind::Errors},
     {"groups", ReportKind::Groups},
     {"products", ReportKind::Products},
     {"assignments", ReportKind::Assignments},
     {"redundant", ReportKind::Redundant},
     {"rule-conflicts", ReportKind::RuleConflicts},
     {"rules", ReportKind::Rules}}};

constexpr std::array<std::pair<const char *, ReportFormat>, 3> formats{
    {{"table", ReportFormat::Table}, {"csv", ReportFormat::Csv}, {"json", ReportFormat::Json}}};

template <typename Value, size_t Size>
std::optional<Value> named(const std::array<std::pair<const char *, Value>, Size> &names,
                           QStringView text)
{
    for (const auto &[name, value] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<ReportKind> reportKindFromString(QStringView text)
{
    return named(kinds, text);
}

std::optional<ReportFormat> reportFormatFromString(QStringView text)
{
    return named(formats, text);
}

Result<RuleTable> readRuleFile(const QString &path)
{
    const Result<QByteArray> bytes = readInputFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<ImportFile> file = ImportFile::parse(path, *bytes, false);
    if (!file)
        return tl::unexpected(file.error());
    if (!ruleKindOf(file->kind())) {
        return failure(ErrorCode::UnreadableInput, path,
                       {ImportText::tr("It is no rule table: %1.").arg(toString(file->kind()))});
    }
    ImportSummary summary;
    Result<RuleTable> table = readRules(*file, summary);
    if (table && !summary.skipped.isEmpty()) {
        QStringList lines;
        for (const ImportSummary::Skipped &row : std::as_const(summary.skipped))
            lines += ImportText::tr("Line %1: %2.").arg(QString::number(row.number), row.reason);
        return failure(ErrorCode::UnreadableInput, path, {lines.join(u'\n')});
    }
    return table;
}

Result<void> writeReport(Store &store, ReportKind kind, ReportFormat format, QIODevice &out,
                         const ReportOptions &options)
{
    return store.inSnapshot([&] {
        Reader reader(store);
        const auto rows = [&](const ReportVisit &visit) {
            return forEachReportRow(reader, kind, options, visit);
        };
        return writeRows(reportColumns(kind), rows, format, out);
    });
}

} // namespace LicenseDesk
