// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that take long to be counted are shown before they are.
#include "items/pagedrows.h"
#include "service/licensingservice.h"
#include "store/statement.h"
#include "support/testorganisation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int people = 600;

/*! Users whose number is found out as if they were millions. */
class SlowlyCounted : public PagedRows<UserRow>
{
public:
    explicit SlowlyCounted(LicensingService *service)
        : PagedRows(service, ObjectKind::Users, nullptr)
    {
        requery();
    }
    void setText(const QString &text)
    {
        m_filter.text = text;
        requery();
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }

private:
    std::optional<Query> query() const override
    {
        const auto count = [filter = m_filter](Reader &reader) -> Result<qint64> {
            const Result<qint64> counted =
                Statement(reader.store(),
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                          "WHERE i < 1000000) SELECT count(*) FROM n")
                    .number();
            return counted ? reader.countUsers(filter) : counted;
        };
        const auto rows = [filter = m_filter](Reader &reader, qint64 offset, int limit) {
            return reader.users(filter, UserColumn::DisplayName, Qt::AscendingOrder, offset, limit);
        };
        return makeQuery(count, rows, [](const UserRow &row) { return row.id.guid().toBytes(); });
    }
    QVariant cell(const UserRow &row, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row.displayName) : QVariant();
    }

    UserFilter m_filter;
};

} // namespace

class tst_LateCount : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsComeFirst();
    void fewRowsNeedNoCount();
    void whatWasCountedStays();

private:
    std::unique_ptr<TestOrganisation> m_organisation;
    std::unique_ptr<LicensingService> m_service;
};

void tst_LateCount::init()
{
    m_organisation = std::make_unique<TestOrganisation>();
    QStringList names;
    for (int number = 0; number < people; ++number)
        names.append(u"person%1"_s.arg(number, 4, 10, QLatin1Char('0')));
    m_organisation->users(names);
    const QString path = m_organisation->path();
    m_organisation->close();
    m_service = std::make_unique<LicensingService>();
    const auto opened = m_service->open(path, {});
    QVERIFY(QTest::qWaitFor([&] { return opened.isFinished(); }, 30000));
    QVERIFY(opened.result());
}

void tst_LateCount::cleanup()
{
    m_service.reset();
    m_organisation.reset();
}

void tst_LateCount::rowsComeFirst()
{
    SlowlyCounted model(m_service.get());
    const QAbstractItemModelTester tester(&model);
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), PagedModel::State::Ready, 30000);
    QCOMPARE(model.rowCount(), PagedModel::pageSize);
    QVERIFY(!model.isCounted());
    QCOMPARE(model.index(255, 0).data().toString(), u"person0255"_s);
    QSignalSpy refreshed(&model, &PagedModel::refreshed);
    QTRY_VERIFY_WITH_TIMEOUT(model.isCounted(), 30000);
    QCOMPARE(model.rowCount(), people);
    QVERIFY(!refreshed.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(model.index(people - 1, 0).data().toString(), u"person0599"_s, 30000);
}

void tst_LateCount::fewRowsNeedNoCount()
{
    SlowlyCounted model(m_service.get());
    QTRY_VERIFY_WITH_TIMEOUT(model.state() == PagedModel::State::Ready && model.isCounted(), 30000);
    model.setText(u"person01"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 100, 30000);
    QVERIFY(model.isCounted());
    model.setText(u"nobody"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, 30000);
    QVERIFY(model.isCounted());
}

void tst_LateCount::whatWasCountedStays()
{
    SlowlyCounted model(m_service.get());
    QTRY_VERIFY_WITH_TIMEOUT(model.state() == PagedModel::State::Ready && model.isCounted(), 30000);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy refreshed(&model, &PagedModel::refreshed);
    UserRecord added;
    added.id = UserId::create();
    added.displayName = u"Zoe"_s;
    added.userPrincipalName = u"zoe@contoso.com"_s;
    const auto done = m_service->submit(CreateUser{added});
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), people + 1, 30000);
    QVERIFY(done.isFinished() && done.result());
    QVERIFY(removed.isEmpty());
    QVERIFY(!refreshed.isEmpty());
}

QTEST_GUILESS_MAIN(tst_LateCount)
#include "tst_latecount.moc"
