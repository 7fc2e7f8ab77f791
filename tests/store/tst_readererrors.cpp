// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of a whole directory: counted by what they have in common, and found by filters.
#include "store/reader.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestReaderErrors : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsByKindGroupAndProduct();
    void findsByEachCondition_data();
    void findsByEachCondition();
    void pagesInOneOrder();
    void namesWhatIsUnknown();

private:
    [[nodiscard]] QStringList found(const ErrorFilter &filter);

    std::optional<TemporaryDirectory> m_directory;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_builder;
};

void TestReaderErrors::init()
{
    m_builder.reset();
    m_store.reset();
    m_directory.emplace();
    m_store = m_directory->create();
    m_builder = std::make_unique<DirectoryBuilder>(*m_store);
    DirectoryBuilder &directory = *m_builder;
    for (const char *user : {"Ada", "Bob", "Cleo"})
        directory.user(user);
    directory.product("E3", {"MAIL"});
    directory.product("E5", {"VOICE"});
    for (const char *group : {"Sales", "Office"})
        directory.group(group);
    using enum AssignmentState;
    directory.entry("Ada", "E3", "Sales", Error, AssignmentError::CountViolation);
    directory.entry("Ada", "E5", "Sales", Error, AssignmentError::Other);
    directory.entry("Bob", "E3", "Sales", Error, AssignmentError::CountViolation);
    directory.entry("Bob", "E5", "Office", ActiveWithError, AssignmentError::DependencyViolation);
    directory.entry("Cleo", "E3", "Office");
    directory.entry("Cleo", "E5", nullptr, Error, AssignmentError::Other);
}

QStringList TestReaderErrors::found(const ErrorFilter &filter)
{
    Reader reader(*m_store);
    QStringList lines;
    for (const AssignmentRow &row : valueOf(reader.errors(filter, 0, 100))) {
        lines.append(row.userName % u' ' % row.partNumber % u' '
                     % (row.group ? row.groupName : u"direct"_s));
    }
    if (valueOf(reader.countErrors(filter)) != lines.size())
        qFatal("the count is another one than the rows");
    return lines;
}

void TestReaderErrors::countsByKindGroupAndProduct()
{
    const auto lines = [&](ErrorGrouping grouping) {
        QStringList texts;
        for (const ErrorCount &count : valueOf(Reader(*m_store).errorCounts(grouping))) {
            const QString name = count.filter.error    ? toString(*count.filter.error)
                                 : count.filter.direct ? u"direct"_s
                                                       : count.name;
            texts.append(u"%1 %2/%3"_s.arg(name).arg(count.users).arg(count.entries));
            // What a count says is what its filter finds.
            if (found(count.filter).size() != count.entries)
                qFatal("the filter finds something else");
        }
        return texts;
    };
    QCOMPARE(lines(ErrorGrouping::Error),
             (QStringList{u"CountViolation 2/2"_s, u"Other 2/2"_s, u"DependencyViolation 1/1"_s}));
    QCOMPARE(lines(ErrorGrouping::Group),
             (QStringList{u"Sales 2/3"_s, u"direct 1/1"_s, u"Office 1/1"_s}));
    QCOMPARE(lines(ErrorGrouping::Product), (QStringList{u"e5 3/3"_s, u"e3 2/2"_s}));
}

void TestReaderErrors::findsByEachCondition_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("all") << u""_s
                         << QStringList{u"Ada E3 Sales"_s, u"Ada E5 Sales"_s, u"Bob E3 Sales"_s,
                                        u"Bob E5 Office"_s, u"Cleo E5 direct"_s};
    QTest::newRow("error") << u"error"_s << QStringList{u"Ada E5 Sales"_s, u"Cleo E5 direct"_s};
    QTest::newRow("group") << u"group"_s
                           << QStringList{u"Ada E3 Sales"_s, u"Ada E5 Sales"_s, u"Bob E3 Sales"_s};
    QTest::newRow("direct") << u"direct"_s << QStringList{u"Cleo E5 direct"_s};
    QTest::newRow("product") << u"product"_s << QStringList{u"Ada E3 Sales"_s, u"Bob E3 Sales"_s};
    QTest::newRow("text") << u"text"_s << QStringList{u"Bob E3 Sales"_s, u"Bob E5 Office"_s};
    QTest::newRow("several") << u"group product text"_s << QStringList{u"Bob E3 Sales"_s};
}

void TestReaderErrors::findsByEachCondition()
{
    QFETCH(QString, condition);
    ErrorFilter filter;
    if (condition.contains(u"error"_s))
        filter.error = AssignmentError::Other;
    if (condition.contains(u"group"_s))
        filter.group = m_builder->groupId("Sales");
    filter.direct = condition.contains(u"direct"_s);
    if (condition.contains(u"product"_s))
        filter.product = m_builder->skuId("E3");
    if (condition.contains(u"text"_s))
        filter.text = u"bO"_s;
    QTEST(found(filter), "rows");
}

void TestReaderErrors::pagesInOneOrder()
{
    Reader reader(*m_store);
    const auto all = valueOf(reader.errors({}, 0, 100));
    for (qsizetype at = 0; at < all.size(); ++at) {
        const auto one = valueOf(reader.errors({}, at, 1));
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first().user, all.at(at).user);
        QCOMPARE(one.first().product, all.at(at).product);
    }
}

void TestReaderErrors::namesWhatIsUnknown()
{
    ErrorFilter filter;
    filter.group = GroupId::create();
    const auto count = Reader(*m_store).countErrors(filter);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestReaderErrors)
#include "tst_readererrors.moc"
