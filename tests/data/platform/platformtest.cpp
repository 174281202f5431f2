#include "data/platform/platform.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>

using namespace passages;

namespace {

class PlatformTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    static QByteArray contentOf(const std::string& path) {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private Q_SLOTS:
    void aPrivateFileIsMadeOnce();
    void replacingIsWholeAndPrivate();
    void replacingPassesOverWhatAKilledWriterLeft();
    void appendingAdds();
    void aFolderThatIsNotThereFails();
    void permissionsAreTakenAway();
    void aFullDiskIsTold();
};

void PlatformTest::aPrivateFileIsMadeOnce() {
    QCOMPARE(createPrivateFile(path("new")), FileMade::Made);
    QVERIFY(isRestrictedToOwner(path("new")));
    QCOMPARE(createPrivateFile(path("new")), FileMade::Stands);
}

void PlatformTest::replacingIsWholeAndPrivate() {
    QCOMPARE(replacePrivateFile(path("replaced"), "one, and longer"), FileWritten::Written);
    QVERIFY(isRestrictedToOwner(path("replaced")));
    QCOMPARE(replacePrivateFile(path("replaced"), "two"), FileWritten::Written);
    QCOMPARE(contentOf(path("replaced")), "two");
    QVERIFY(isRestrictedToOwner(path("replaced")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("replaced.part"))));
}

void PlatformTest::replacingPassesOverWhatAKilledWriterLeft() {
    QFile left(m_folder.filePath(QStringLiteral("again.part")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half of someth");
    left.close();
    QCOMPARE(replacePrivateFile(path("again"), "whole"), FileWritten::Written);
    QCOMPARE(contentOf(path("again")), "whole");
    QVERIFY(isRestrictedToOwner(path("again")));
}

void PlatformTest::appendingAdds() {
    QCOMPARE(appendPrivateFile(path("marks"), "one\n"), FileWritten::Written);
    QCOMPARE(appendPrivateFile(path("marks"), "two\n"), FileWritten::Written);
    QCOMPARE(contentOf(path("marks")), "one\ntwo\n");
    QVERIFY(isRestrictedToOwner(path("marks")));
}

void PlatformTest::aFolderThatIsNotThereFails() {
    QCOMPARE(createPrivateFile(path("no/file")), FileMade::Failed);
    QCOMPARE(replacePrivateFile(path("no/file"), "x"), FileWritten::Failed);
    QCOMPARE(appendPrivateFile(path("no/file"), "x"), FileWritten::Failed);
    QVERIFY(!syncFolderOf(path("no/file")));
    QVERIFY(!isRestrictedToOwner(path("no/file")));
}

void PlatformTest::permissionsAreTakenAway() {
    QFile open(m_folder.filePath(QStringLiteral("open")));
    QVERIFY(open.open(QIODevice::WriteOnly));
    QVERIFY(open.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(!isRestrictedToOwner(path("open")));
    QVERIFY(restrictToOwner(path("open")));
    QVERIFY(isRestrictedToOwner(path("open")));
}

void PlatformTest::aFullDiskIsTold() {
    QVERIFY(meansNoSpace(ENOSPC));
    QVERIFY(meansNoSpace(EFBIG));
    QVERIFY(!meansNoSpace(EIO));
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no /dev/full");
    QCOMPARE(appendPrivateFile("/dev/full", "x"), FileWritten::NoSpace);
}

} // namespace

QTEST_GUILESS_MAIN(PlatformTest)
#include "platformtest.moc"
