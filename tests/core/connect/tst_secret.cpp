// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/secret.h"

#include <QFile>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void fromEnvironment()
    {
        qputenv("NS_TEST_SECRET", "s3cret value");
        const auto secret = resolveSecret("env:NS_TEST_SECRET");
        NS_VERIFY_OK(secret);
        QCOMPARE(*secret, "s3cret value");
        qunsetenv("NS_TEST_SECRET");
        const auto unset = resolveSecret("env:NS_TEST_SECRET");
        QVERIFY(!unset);
        QCOMPARE(unset.error().code, ErrorCode::NotFound);
    }

    void fromPrivateFile()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secret"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("line one\r\n\n");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        const auto secret = resolveSecret("file:" + path.toStdString());
        NS_VERIFY_OK(secret);
        QCOMPARE(*secret, "line one");
    }

    void refusesFileThatOthersRead()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secret"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("visible");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
        const auto secret = resolveSecret("file:" + path.toStdString());
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, ErrorCode::InvalidInput);
        QVERIFY(secret.error().text.find("chmod 600") != std::string::npos);
        QVERIFY(describe(secret.error()).find("visible") == std::string::npos);
#endif
    }

    void refusesMissingAndEmptyFile()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secret"));
        QCOMPARE(resolveSecret("file:" + path.toStdString()).error().code, ErrorCode::NotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(resolveSecret("file:" + path.toStdString()).error().code, ErrorCode::NotFound);
    }

    void keychainIsNotBuiltYet()
    {
        const auto secret = resolveSecret("keychain:hook");
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, ErrorCode::Unsupported);
        QVERIFY(secret.error().text.find("env:NAME") != std::string::npos);
        NS_VERIFY_OK(checkSecretReference("keychain:hook"));
    }

    void refusesLiteral_data()
    {
        QTest::addColumn<QByteArray>("reference");
        for (const char *text : {"hunter2", "", "env", "env:", "ENV:X", "https:hunter2", ":hunter2"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }
    void refusesLiteral()
    {
        QFETCH(QByteArray, reference);
        const auto secret = resolveSecret(reference.toStdString());
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, ErrorCode::InvalidInput);
        QVERIFY(describe(secret.error()).find("hunter2") == std::string::npos);
        QVERIFY(!checkSecretReference(reference.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
