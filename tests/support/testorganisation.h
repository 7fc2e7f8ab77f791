// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine.h"
#include "store/cataloguestore.h"
#include "support/temporarydirectory.h"

#include <QHash>
#include <QTemporaryDir>

#include <initializer_list>

namespace LicenseDesk {

/*! A real directory file in a temporary folder, filled and read by names. Ids are made from the
    names, so that two organisations of the same history are the same. Aborts the test program
    when a step fails that the test takes for granted. */
class TestOrganisation
{
public:
    explicit TestOrganisation(int batchSize = 250);
    /*! An organisation over a file that is there already, with the same names. */
    TestOrganisation(const QString &path, int batchSize);
    ~TestOrganisation();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Engine &engine() { return *m_engine; }
    /*! Closes the file and opens it again, as a new start of the program does. */
    void reopen();
    /*! Goes on from what a program that is killed now leaves on disk, without closing anything. */
    void abandon();
    /*! Closes the file for good: then it is complete, and can be copied. */
    void close() { m_engine.reset(); }

    /*! A product with its plans and that many units; plans are called by their names. */
    void product(const QString &name, const QStringList &plans, qint64 units);
    void units(const QString &product, qint64 units);
    void status(const QString &product, CapabilityStatus status);
    void exclusive(const QStringList &plans);
    void prerequisite(const QString &dependent, const QStringList &alternatives);
    void prohibited(const QString &plan, const QString &location);
    void clearRules();
    /*! A plan that the catalogue adds to a product later (R6.5). */
    void addPlan(const QString &product, const QString &plan);

    void user(const QString &name, const QString &location = QStringLiteral("DE"));
    void users(const QStringList &names, const QString &location = QStringLiteral("DE"));
    void group(const QString &name);

    /*! Requests; each returns the refusal's code, or nothing. Passes are worked off unless
        setWaiting(false). `P-PLAN` in \a add is product P without PLAN. */
    std::optional<ErrorCode> license(const QString &groupName, const QStringList &add,
                                     const QStringList &remove = {});
    std::optional<ErrorCode> assign(const QString &userName, const QStringList &add,
                                    const QStringList &remove = {});
    std::optional<ErrorCode> join(const QString &groupName, const QStringList &userNames);
    std::optional<ErrorCode> leave(const QString &groupName, const QStringList &userNames);
    std::optional<ErrorCode> reprocessGroup(const QString &groupName);
    std::optional<ErrorCode> reprocessUser(const QString &userName);
    std::optional<ErrorCode> submit(Change change);
    void setWaiting(bool waiting) { m_waiting = waiting; }
    void process();

    /*! "P from Sales: Active; Q direct: Active", in the reader's order. */
    [[nodiscard]] QString entries(const QString &userName);
    [[nodiscard]] qint64 consumed(const QString &product);
    /*! The whole directory as readable lines: users' entries, counts, group states. */
    [[nodiscard]] QStringList dump();
    /*! "activity | actor | target | result | reason", oldest first. */
    [[nodiscard]] QStringList auditLog();
    /*! What counts in the store that a recount contradicts; empty when all is well. */
    [[nodiscard]] QStringList contradictions();
    [[nodiscard]] static QStringList contradictions(Store &store);

    [[nodiscard]] static UserId userId(const QString &name);
    [[nodiscard]] static GroupId groupId(const QString &name);
    [[nodiscard]] static SkuId skuId(const QString &name);
    [[nodiscard]] static PlanId planId(const QString &name);
    [[nodiscard]] LicenseChange change(const QStringList &add, const QStringList &remove) const;
    [[nodiscard]] QDateTime now() const { return m_now; }
    void advance(int seconds) { m_now = m_now.addSecs(seconds); }

private:
    [[nodiscard]] Engine::Options options();
    void writeRules();

    QTemporaryDir m_folder{TemporaryDirectory::folderTemplate()};
    QString m_path;
    int m_batchSize;
    bool m_waiting = true;
    QDateTime m_now;
    std::unique_ptr<Engine> m_engine;
    std::vector<CatalogueStore::ExclusiveRule> m_exclusive;
    std::vector<CatalogueStore::PrerequisiteRule> m_prerequisites;
    std::vector<CatalogueStore::LocationRule> m_prohibited;
};

} // namespace LicenseDesk
