#include "data/account/role.h"

#include <QTest>

using namespace passages;

namespace {

class RoleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyRoleMayWhatItsTableSays_data();
    void everyRoleMayWhatItsTableSays();
    void codesGoThereAndBack();
};

void RoleTest::everyRoleMayWhatItsTableSays_data() {
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("training");
    QTest::addColumn<QByteArray>("may"); // in the order of Permission
    //                                                                       read, export, synchronize, feeds,
    //                                                                       accounts, quarantine, audit,
    //                                                                       decisions, purge
    QTest::newRow("officer") << Role::Officer << false << QByteArray("yyy------");
    QTest::newRow("officer in training") << Role::Officer << true << QByteArray("yyy------");
    QTest::newRow("supervisor") << Role::Supervisor << false << QByteArray("yyyyyyyyy");
    QTest::newRow("supervisor in training") << Role::Supervisor << true << QByteArray("yyyyyyyyy");
    QTest::newRow("trainer where the records are real") << Role::Trainer << false << QByteArray("---------");
    QTest::newRow("trainer in training") << Role::Trainer << true << QByteArray("yyyy-----");
    QTest::newRow("auditor") << Role::Auditor << false << QByteArray("------y--");
    QTest::newRow("auditor in training") << Role::Auditor << true << QByteArray("------y--");
}

void RoleTest::everyRoleMayWhatItsTableSays() {
    QFETCH(Role, role);
    QFETCH(bool, training);
    QFETCH(QByteArray, may);
    QCOMPARE(static_cast<int>(Permission::PurgeRecords) + 1, may.size());
    for (int i = 0; i < may.size(); ++i) {
        const auto permission = static_cast<Permission>(i);
        QVERIFY2(permits(role, permission, training) == (may[i] == 'y'), toCode(permission).data());
    }
}

void RoleTest::codesGoThereAndBack() {
    for (const Role role : {Role::Officer, Role::Supervisor, Role::Trainer, Role::Auditor})
        QCOMPARE(roleFromCode(toCode(role)), role);
    QCOMPARE(toCode(Role::Trainer), std::string_view("trainer"));
    QVERIFY(!roleFromCode("Officer"));
    QVERIFY(!roleFromCode(""));
    QCOMPARE(toCode(Permission::ReadRecords), std::string_view("read_records"));
    QCOMPARE(toCode(Permission::PurgeRecords), std::string_view("purge_records"));
}

} // namespace

QTEST_GUILESS_MAIN(RoleTest)
#include "roletest.moc"
