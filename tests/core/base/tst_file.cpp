// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QFileInfo>

#include "tests/testing/testing.h"

using namespace ns;

class TestFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void writesAndReads();
    void replacesWhole();
    void readErrors();
    void writeErrors();
    void foldersArePrivate();

private:
    QTemporaryDir m_dir;
    [[nodiscard]] std::string path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)).toStdString(); }
};

void TestFile::writesAndReads()
{
    const std::string content("a\0b\xFF", 4);
    NS_VERIFY_OK(writeFileDurably(path("a"), content));
    const auto read = readFile(path("a"), 4);
    NS_VERIFY_OK(read);
    QCOMPARE(*read, content);
    const auto permissions = QFileInfo(QString::fromStdString(path("a"))).permissions();
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
    QVERIFY(!QFileInfo::exists(QString::fromStdString(path("a.part"))));
}

void TestFile::replacesWhole()
{
    NS_VERIFY_OK(writeFileAtomically(path("b"), "a long first content"));
    NS_VERIFY_OK(writeFileAtomically(path("b"), "short"));
    QCOMPARE(*readFile(path("b"), 100), std::string("short"));
}

void TestFile::readErrors()
{
    QCOMPARE(readFile(path("none"), 10).error().code, ErrorCode::NotFound);
    NS_VERIFY_OK(writeFileAtomically(path("c"), "12345"));
    QCOMPARE(readFile(path("c"), 4).error().code, ErrorCode::TooLarge);
    QCOMPARE(readFile(m_dir.path().toStdString(), 10).error().code, ErrorCode::Storage); // a folder
}

void TestFile::writeErrors()
{
    const Status written = writeFileDurably(path("missing/folder/file"), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Storage);
    NS_VERIFY_OK(writeFileAtomically(path("d"), "x"));
    QCOMPARE(makePrivateFolder(path("d") + "/below").error().code, ErrorCode::Storage); // a file is in the way
}

void TestFile::foldersArePrivate()
{
    NS_VERIFY_OK(makePrivateFolder(path("e/f")));
    NS_VERIFY_OK(makePrivateFolder(path("e/f"))); // again is fine
    const auto permissions = QFileInfo(QString::fromStdString(path("e/f"))).permissions();
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther)));
}

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
