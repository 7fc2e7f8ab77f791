// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report.h"

#include "exchange/rowwriter.h"
#include "store/reader.h"

#include <array>

namespace LicenseDesk {

namespace {

constexpr std::array<std::pair<const char *, ReportKind>, 5> kinds{
    {{"errors", ReportKind::Errors},
     {"groups", ReportKind::Groups},
     {"products", ReportKind::Products},
     {"assignments", ReportKind::Assignments},
     {"redundant", ReportKind::Redundant}}};

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

Result<void> writeReport(Store &store, ReportKind kind, ReportFormat format, QIODevice &out)
{
    return store.inSnapshot([&] {
        Reader reader(store);
        const auto rows = [&](const ReportVisit &visit) {
            return forEachReportRow(reader, kind, visit);
        };
        return writeRows(reportColumns(kind), rows, format, out);
    });
}

} // namespace LicenseDesk
