// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation.h"

#include <QFile>
#include <QSet>
#include <QTextStream>

#include <cstdio>

namespace LicenseDesk::Bench {

namespace {

constexpr int productCount = 40;
constexpr int reservedProducts = 3;

/*! The finalizer of splitmix64: numbers that look drawn, and are always the same. */
quint64 scattered(quint64 value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

template <size_t Size>
const char *pick(const std::array<const char *, Size> &words, quint64 number)
{
    return words[number % Size];
}

constexpr std::array givenNames{"Ada",   "Björn", "Chiara", "Dmitri", "Elif",   "Fatima",
                                "Goran", "Hana",  "Ivan",   "Jörg",   "Keiko",  "Lars",
                                "Mina",  "Nils",  "Olga",   "Pedro",  "Qing",   "Rosa",
                                "Sven",  "Tove",  "Ulla",   "Vera",   "Walter", "Yusuf"};
constexpr std::array surnames{
    "Ahmed",   "Berg",   "Costa",   "Dubois", "Eriksen", "Fischer", "Garcia",  "Huber",     "Ito",
    "Jansen",  "Kovac",  "Lindner", "Moreau", "Novak",   "Okafor",  "Pereira", "Quist",     "Rossi",
    "Schmidt", "Tanaka", "Ueda",    "Vogel",  "Weber",   "Xu",      "Young",   "Zimmermann"};
constexpr std::array departments{"Sales", "Finance",         "Research",  "Support",   "Production",
                                 "Legal", "Human Resources", "Logistics", "Marketing", "IT"};
constexpr std::array locations{"DE", "US", "FR", "JP", "BR", "NO", "IN"};
constexpr std::array errors{"CountViolation",
                            "CountViolation",
                            "MutuallyExclusiveViolation",
                            "DependencyViolation",
                            "ProhibitedInUsageLocationViolation",
                            "Other"};

bool complain(const QString &path, const QString &reason)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(reason));
    return false;
}

/*! A file that is written in large pieces. */
class Output
{
public:
    explicit Output(const QString &path) : m_file(path)
    {
        m_good = m_file.open(QIODevice::WriteOnly);
    }
    Output &operator<<(const QByteArray &text)
    {
        m_text += text;
        if (m_text.size() > (1 << 20))
            flush();
        return *this;
    }
    [[nodiscard]] bool close()
    {
        flush();
        m_file.close();
        return m_good || complain(m_file.fileName(), m_file.errorString());
    }

private:
    void flush()
    {
        m_good = m_good && m_file.write(m_text) == m_text.size();
        m_text.clear();
    }

    QFile m_file;
    QByteArray m_text;
    bool m_good = false;
};

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

} // namespace

Organisation::Organisation(int users, const QString &folder) : m_users(users), m_folder(folder) {}

QStringList Organisation::otherFiles() const
{
    return {m_folder + QStringLiteral("/catalogue.csv"),
            m_folder + QStringLiteral("/subscriptions.json"),
            m_folder + QStringLiteral("/groups.json")};
}

QString Organisation::membersFile() const
{
    return m_folder + QStringLiteral("/members.json");
}

Guid Organisation::guid(Kind kind, int number)
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (int half = 0; half < 2; ++half) {
        quint64 part = scattered(quint64(number) * 8 + quint64(kind) * 2 + quint64(half));
        for (int byte = 0; byte < 8; ++byte, part >>= 8)
            bytes[half * 8 + byte] = char(part & 0xff);
    }
    return Guid::fromBytes(bytes);
}

std::array<int, 2> Organisation::smallGroupsOf(int user)
{
    const quint64 number = scattered(quint64(user) ^ 0x5eedu);
    const int first = 1 + int(number % (groups - 1));
    const int step = 1 + int((number >> 32) % (groups - 2));
    return {first, 1 + (first - 1 + step) % (groups - 1)};
}

SkuId Organisation::productOf(int group) const
{
    return m_products.at(reservedProducts + group % (productCount - reservedProducts));
}

/*! What a user has from groups: one in a hundred of all users is in error. */
QByteArray Organisation::states(int user) const
{
    QByteArray text;
    const quint64 number = scattered(quint64(user) ^ 0xe2202u);
    // Some 36 in a hundred users are in a licensed group.
    bool inError = number % 36 == 0;
    QSet<SkuId> seen;
    for (const int group : smallGroupsOf(user)) {
        if (group > licensedGroups)
            continue;
        const char *error = inError ? pick(errors, number >> 16) : "None";
        text += (text.isEmpty() ? "" : ",") + QByteArray(R"({"skuId":)")
                + quoted(productOf(group).toString()) + R"(,"assignedByGroup":)"
                + quoted(guid(Kind::Group, group).toString()) + R"(,"disabledPlans":[],"state":")"
                + (inError ? "Error" : "Active") + R"(","error":")" + error
                + R"(","lastUpdatedDateTime":"2026-03-01T08:00:00Z"})";
        inError = false;
    }
    return text;
}

QByteArray Organisation::userObject(int user) const
{
    const quint64 number = scattered(quint64(user) ^ 0x7a6eu);
    const QByteArray given = pick(givenNames, number);
    const QByteArray last = pick(surnames, number >> 8);
    const QByteArray name = "user" + QByteArray::number(user) + "@contoso.com";
    return R"({"id":)" + quoted(Organisation::user(user).toString()) + R"(,"displayName":")" + given
           + ' ' + last + R"(","userPrincipalName":")" + name + R"(","mail":")" + name
           + R"(","usageLocation":")" + pick(locations, number >> 16) + R"(","department":")"
           + pick(departments, number >> 24) + R"(","givenName":")" + given + R"(","surname":")"
           + last + R"(","accountEnabled":true,"createdDateTime":"2024-05-02T09:30:00Z",)"
           + R"("licenseAssignmentStates":[)" + states(user) + "]}";
}

bool Organisation::write(const QString &catalogue)
{
    return writeProducts(catalogue) && writeGroups() && writeUsers();
}

/*! The three reserved products, and the first of the catalogue that have several plans. */
bool Organisation::writeProducts(const QString &catalogue)
{
    QFile file(catalogue);
    if (!file.open(QIODevice::ReadOnly))
        return complain(catalogue, file.errorString());
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    static const QStringList reserved{QStringLiteral("VISIOCLIENT"),
                                      QStringLiteral("PROJECTPROFESSIONAL"),
                                      QStringLiteral("ENTERPRISEPACK")};
    QMap<QString, QStringList> linesOf;
    QStringList order = reserved;
    QHash<QString, QString> idOf;
    for (const QString &line : lines.mid(1)) {
        // Names may have commas, the fields behind them have none.
        const QStringList fields = line.section(u'"', -1).split(u',');
        if (line.count(u'"') > 2 || fields.size() < 6)
            continue;
        const QString &part = fields.at(1);
        linesOf[part].append(line);
        idOf.insert(part, fields.at(2));
        if (!order.contains(part))
            order.append(part);
    }
    Output csv(otherFiles().at(0));
    Output json(otherFiles().at(1));
    csv << lines.constFirst().toUtf8() + '\n';
    json << "[";
    for (const QString &part : std::as_const(order)) {
        const std::optional<SkuId> id = SkuId::fromString(idOf.value(part));
        if (m_products.size() == productCount || !id || linesOf[part].size() < 2
            || m_products.contains(*id))
            continue;
        m_products.append(*id);
        for (const QString &line : linesOf[part])
            csv << line.toUtf8() + '\n';
        json << (m_products.size() > 1 ? "," : "") + QByteArray(R"({"skuId":)")
                    + quoted(id->toString()) + R"(,"skuPartNumber":)" + quoted(part)
                    + R"(,"capabilityStatus":"Enabled","prepaidUnits":{"enabled":2000000}})";
    }
    json << "]";
    if (m_products.size() < productCount)
        return complain(catalogue, QStringLiteral("too few products for the benchmark"));
    return csv.close() && json.close();
}

bool Organisation::writeGroups()
{
    std::vector<QByteArray> members(groups);
    for (int user = 0; user < m_users; ++user) {
        const QByteArray member = R"({"id":)" + quoted(Organisation::user(user).toString()) + '}';
        const std::array<int, 2> small = smallGroupsOf(user);
        for (const int group : {0, small[0], small[1]}) {
            QByteArray &list = members[size_t(group)];
            list += (list.isEmpty() ? "" : ",") + member;
        }
    }
    Output json(otherFiles().at(2));
    Output lists(membersFile());
    json << "[";
    lists << "[";
    for (int group = 0; group < groups; ++group) {
        const bool licensed = group > 0 && group <= licensedGroups;
        const QByteArray head =
            (group > 0 ? "," : "") + QByteArray(R"({"id":)")
            + quoted(guid(Kind::Group, group).toString()) + R"(,"displayName":")"
            + (group == 0 ? QByteArray("Everybody") : "Group " + QByteArray::number(group))
            + R"(","securityEnabled":true)";
        lists << head + R"(,"members":[)" + members[size_t(group)] + "]}";
        json << head + R"(,"mailEnabled":false,"groupTypes":[],)" + R"("assignedLicenses":[)"
                    + (licensed ? R"({"disabledPlans":[],"skuId":)"
                                      + quoted(productOf(group).toString()) + '}'
                                : QByteArray())
                    + "]}";
    }
    json << "]";
    lists << "]";
    return json.close() && lists.close();
}

bool Organisation::writeUsers()
{
    Output json(usersFile());
    json << R"({"value":[)";
    for (int user = 0; user < m_users; ++user)
        json << (user > 0 ? ",\n" : "\n") + userObject(user);
    json << "\n]}\n";
    return json.close();
}

} // namespace LicenseDesk::Bench
