// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/filesender.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using ports::SendOutcome;
using ports::SendState;

namespace {

ports::OutgoingMessage message(const std::string &reference, const std::string &channel = "whatsapp")
{
    return {.reference = domain::SendKey(reference), .contact = domain::ContactId("csv/c-1"), .channel = channel,
            .to = channel == "email" ? "rosa@example.org" : "+51999888777", .subject = QStringLiteral("Asunto"),
            .text = QStringLiteral("Hola, \u00bfqu\u00e9 tal?"), .createdAt = testing::at("2026-11-24T15:00:00.250Z")};
}

struct Answers
{
    std::map<std::string, std::vector<SendOutcome>> byReference;
    ports::MessageSender::Done on(const std::string &reference)
    {
        return [this, reference](SendOutcome outcome) { byReference[reference].push_back(std::move(outcome)); };
    }
    [[nodiscard]] std::size_t count() const { return byReference.size(); }
    SendOutcome only(const std::string &reference)
    {
        return byReference[reference].size() == 1 ? byReference[reference].front() : SendOutcome{.code = "not exactly one answer"};
    }
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

} // namespace

class TestFileSender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("out/box"));
        m_sender = std::make_unique<FileSender>(m_folder.toStdString(), "nightshift@localhost");
    }
    void cleanup() { m_sender.reset(); }

    void traits()
    {
        const auto traits = m_sender->traits();
        QVERIFY(traits.honoursKeys);
        QVERIFY(traits.canLookUp);
        QVERIFY(!traits.beyondLoopback);
        QCOMPARE(traits.inFlightMax, 128);
    }

    void writesJson()
    {
        Answers answers;
        m_sender->send(message("k1"), answers.on("k1"));
        QCOMPARE(answers.count(), 0u); // never inside the call
        QTRY_COMPARE(answers.count(), 1u);
        QCOMPARE(answers.only("k1").state, SendState::Accepted);
        QCOMPARE(answers.only("k1").code, "file.written");
        const QString path = m_folder + QStringLiteral("/k1.json");
        const QJsonObject json = QJsonDocument::fromJson(read(path)).object();
        QCOMPARE(json.keys().join(u','), QStringLiteral("channel,contact,created_at,reference,subject,text,to"));
        QCOMPARE(json[QStringLiteral("to")].toString(), QStringLiteral("+51999888777"));
        QCOMPARE(json[QStringLiteral("channel")].toString(), QStringLiteral("whatsapp"));
        QCOMPARE(json[QStringLiteral("text")].toString(), QStringLiteral("Hola, \u00bfqu\u00e9 tal?"));
        QCOMPARE(json[QStringLiteral("subject")].toString(), QStringLiteral("Asunto"));
        QCOMPARE(json[QStringLiteral("reference")].toString(), QStringLiteral("k1"));
        QCOMPARE(json[QStringLiteral("contact")].toString(), QStringLiteral("csv/c-1"));
        QCOMPARE(json[QStringLiteral("created_at")].toString(), QStringLiteral("2026-11-24T15:00:00.250Z"));
#ifdef Q_OS_UNIX
        QCOMPARE(QFileInfo(path).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QVERIFY(QFileInfo(path).permissions().testFlags(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
#endif
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing left aside
    }

    void writesMail()
    {
        Answers answers;
        m_sender->send(message("k2", "email"), answers.on("k2"));
        QTRY_COMPARE(answers.count(), 1u);
        QCOMPARE(answers.only("k2").state, SendState::Accepted);
        const QByteArray mail = read(m_folder + QStringLiteral("/k2.eml"));
        QVERIFY(mail.contains("To: rosa@example.org\r\n"));
        QVERIFY(mail.endsWith("Hola, =C2=BFqu=C3=A9 tal?\r\n"));
    }

    void existingNameCountsAsSent()
    {
        Answers answers;
        m_sender->send(message("k3"), answers.on("first"));
        QTRY_COMPARE(answers.count(), 1u);
        auto again = message("k3");
        again.text = QStringLiteral("other words");
        m_sender->send(again, answers.on("second"));
        QTRY_COMPARE(answers.count(), 2u);
        QCOMPARE(answers.only("second").state, SendState::Accepted);
        QCOMPARE(answers.only("second").code, "file.exists");
        QVERIFY(!read(m_folder + QStringLiteral("/k3.json")).contains("other words"));
    }

    void sameReferenceTwiceInOneBatch()
    {
        Answers answers;
        m_sender->send(message("warmup"), answers.on("warmup"));
        m_sender->send(message("twin"), answers.on("a"));
        m_sender->send(message("twin"), answers.on("b"));
        QTRY_COMPARE(answers.count(), 3u);
        QCOMPARE(answers.only("a").state, SendState::Accepted);
        QCOMPARE(answers.only("b").state, SendState::Accepted);
        QCOMPARE(QDir(m_folder).entryList({QStringLiteral("twin*")}).size(), 1);
    }

    void reconcilesByExistence()
    {
        Answers answers;
        m_sender->reconcile(message("k4"), answers.on("before"));
        QTRY_COMPARE(answers.count(), 1u);
        QCOMPARE(answers.only("before").state, SendState::NotSent);
        m_sender->send(message("k4"), answers.on("send"));
        m_sender->reconcile(message("k4"), answers.on("after"));
        QTRY_COMPARE(answers.count(), 3u);
        QCOMPARE(answers.only("after").state, SendState::Accepted);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<QByteArray>("channel");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("climbing") << QByteArray("../../etc/x") << QByteArray("sms") << QByteArray("+1") << QByteArray("reference.invalid");
        QTest::newRow("hidden") << QByteArray(".x") << QByteArray("sms") << QByteArray("+1") << QByteArray("reference.invalid");
        QTest::newRow("empty") << QByteArray("") << QByteArray("sms") << QByteArray("+1") << QByteArray("reference.invalid");
        QTest::newRow("mail injection") << QByteArray("k") << QByteArray("email") << QByteArray("a@b\r\nX: y") << QByteArray("address.invalid");
    }
    void refuses()
    {
        QFETCH(QByteArray, reference);
        QFETCH(QByteArray, channel);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        auto bad = message(reference.toStdString(), channel.toStdString());
        bad.to = to.toStdString();
        Answers answers;
        m_sender->send(bad, answers.on("k"));
        QCOMPARE(answers.count(), 0u);
        QTRY_COMPARE(answers.count(), 1u);
        QCOMPARE(answers.only("k").state, SendState::Refused);
        QCOMPARE(answers.only("k").code, code.toStdString());
        QVERIFY(answers.only("k").detail.find("X: y") == std::string::npos);
    }

    void folderThatCannotBeMadeIsNotSent()
    {
        QFile file(m_dir->filePath(QStringLiteral("plain")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        FileSender sender(file.fileName().toStdString() + "/below", "a@b");
        Answers answers;
        sender.send(message("k5"), answers.on("k5"));
        QTRY_COMPARE(answers.count(), 1u);
        QCOMPARE(answers.only("k5").state, SendState::NotSent);
        QCOMPARE(answers.only("k5").code, "file.write");
        QVERIFY(!sender.check());
    }

    void manyArriveOnceEachOnTheIoThread()
    {
        constexpr int kCount = 1000;
        Answers answers;
        const QThread *io = QThread::currentThread();
        bool elsewhere = false;
        for (int i = 0; i < kCount; ++i) {
            const std::string reference = "m" + std::to_string(i);
            m_sender->send(message(reference), [&, done = answers.on(reference)](SendOutcome outcome) {
                elsewhere |= QThread::currentThread() != io;
                done(std::move(outcome));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), std::size_t(kCount), 30'000);
        QVERIFY(!elsewhere);
        for (const auto &[reference, outcomes] : answers.byReference) {
            QCOMPARE(outcomes.size(), 1u);
            QCOMPARE(outcomes.front().state, SendState::Accepted);
        }
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden).size(), kCount);
    }

    void tooManyWaitingAreNotSent()
    {
        Answers answers;
        for (int i = 0; i < 5000; ++i)
            m_sender->reconcile(message("w" + std::to_string(i)), answers.on(std::to_string(i)));
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 5000u, 30'000);
        int busy = 0;
        for (const auto &[reference, outcomes] : answers.byReference)
            busy += outcomes.front().code == "busy" ? 1 : 0;
        QVERIFY(busy > 0);
        QVERIFY(busy <= 5000 - 4096);
    }

    void callbackMayDropTheSender()
    {
        auto sender = std::make_shared<FileSender>(m_folder.toStdString(), "a@b");
        int answered = 0;
        std::weak_ptr<FileSender> watch = sender;
        auto *raw = sender.get();
        raw->send(message("last"), [&answered, sender = std::exchange(sender, nullptr)](SendOutcome) mutable {
            ++answered;
            sender.reset();
        });
        QTRY_COMPARE(answered, 1);
        QTRY_VERIFY(watch.expired());
    }

    void sweepsOnlyOldParts()
    {
        QVERIFY(QDir().mkpath(m_folder));
        const QString oldPart = m_folder + QStringLiteral("/.a.json.1.part");
        const QString newPart = m_folder + QStringLiteral("/.b.json.1.part");
        for (const QString &path : {oldPart, newPart}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(path == oldPart ? -2 * 86'400 : -60);
            QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        }
        Answers answers;
        m_sender->send(message("k6"), answers.on("k6"));
        QTRY_COMPARE(answers.count(), 1u);
        QVERIFY(!QFile::exists(oldPart));
        QVERIFY(QFile::exists(newPart));
    }

    void checkMakesAndProbesTheFolder()
    {
        NS_VERIFY_OK(m_sender->check());
        QVERIFY(QDir(m_folder).exists());
        QVERIFY(QDir(m_folder).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<FileSender> m_sender;
};

QTEST_GUILESS_MAIN(TestFileSender)
#include "tst_filesender.moc"
