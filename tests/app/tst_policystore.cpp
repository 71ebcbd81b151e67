// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policystore.h"

#include <QFile>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;

namespace {

constexpr const char *kOne = "{\"version\":1,\"caps\":{\"marketing_per_day\":1}}";
constexpr const char *kTwo = "{\"version\":1,\"caps\":{\"marketing_per_day\":2}}";
constexpr const char *kThree = "{\"version\":1,\"caps\":{\"marketing_per_day\":3}}";
const Instant kNow = fromMillis(1'795'500'000'000);

PolicyChange why(std::string reason)
{
    return {std::move(reason), "ana", kNow};
}

} // namespace

class TestPolicyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
        m_audit.clear();
    }

    void hasNothingAtFirst()
    {
        QVERIFY(!store().readActive().value());
        QVERIFY(store().readHistory().value().empty());
        QVERIFY(!store().activeVersion().value());
        QCOMPARE(int(store().readDocument(1).error().code), int(ErrorCode::NotFound));
    }

    void keepsEveryVersion()
    {
        QCOMPARE(store().set(kOne, why("first"), record()).value().number, 1);
        QCOMPARE(store().set(kTwo, why("more"), record()).value().number, 2);
        const auto history = store().readHistory().value();
        QCOMPARE(history.size(), std::size_t(2));
        QCOMPARE(history[0].reason, std::string("first"));
        QCOMPARE(history[1].by, std::string("ana"));
        QVERIFY(history[1].at == kNow);
        QCOMPARE(store().readActive().value().value(), std::string(kTwo));
        QCOMPARE(store().readDocument(1).value(), std::string(kOne));
        QCOMPARE(m_audit.size(), std::size_t(2));
        QVERIFY(m_audit[1].starts_with("policy.set version 2, sha256 ") && m_audit[1].ends_with(", by ana: more"));
    }

    void rollsBackAsANewVersion()
    {
        NS_VERIFY_OK(store().set(kOne, why("first"), record()));
        NS_VERIFY_OK(store().set(kTwo, why("more"), record()));
        const auto again = store().rollBack(1, why("too many"), record());
        NS_VERIFY_OK(again);
        QCOMPARE(again->number, 3);
        QCOMPARE(again->rolledBackTo, 1);
        QCOMPARE(int(again->action), int(PolicyAction::RolledBack));
        QCOMPARE(store().readActive().value().value(), std::string(kOne));
        QCOMPARE(store().activeVersion().value()->number, 3);
        QCOMPARE(int(store().rollBack(9, why("?"), record()).error().code), int(ErrorCode::NotFound));
    }

    void keepsWhatWasEditedByHand()
    {
        edit(kOne);
        QCOMPARE(int(store().activeVersion().value()->action), int(PolicyAction::Found));
        NS_VERIFY_OK(store().set(kTwo, why("more"), record()));
        edit(kThree);
        QCOMPARE(store().activeVersion().value()->number, 3);
        NS_VERIFY_OK(store().rollBack(1, why("as it was"), record()));
        const auto history = store().readHistory().value();
        QCOMPARE(history.size(), std::size_t(4)); // found, set, found, rolled back
        QCOMPARE(store().readDocument(3).value(), std::string(kThree));
        QCOMPARE(store().readActive().value().value(), std::string(kOne));
    }

    void namesTheVersionThatIsInForceAfterACrash()
    {
        NS_VERIFY_OK(store().set(kOne, why("first"), record()));
        NS_VERIFY_OK(store().set(kTwo, why("more"), record()));
        edit(kOne); // as if the last file had not been written any more
        QCOMPARE(store().activeVersion().value()->number, 1);
        QCOMPARE(store().readHistory().value().size(), std::size_t(2));
    }

    void keepsWhatBacktestsSaid()
    {
        QVERIFY(store().readBacktests().value().empty());
        const PolicyBacktest first{.sha256 = toHex(sha256(kTwo)), .at = kNow, .from = kNow - std::chrono::hours(24), .messages = 7, .blocked = 3, .newlyBlocked = 2, .convertedAmongBlocked = 1, .unread = 1};
        PolicyBacktest other = first, again = first;
        other.sha256 = toHex(sha256(kThree));
        again.blocked = 4;
        for (const PolicyBacktest &backtest : {first, other, again})
            NS_VERIFY_OK(store().keepBacktest(backtest));
        QVERIFY(store().readBacktests().value() == (std::vector{other, again})); // one of a document and a period
        QVERIFY(store().backtestOf(kTwo).value() == again);
        QVERIFY(!store().backtestOf(kOne).value());
        PolicyBacktest whole = first; // another period
        whole.from.reset();
        whole.to = kNow;
        NS_VERIFY_OK(store().keepBacktest(whole));
        QCOMPARE(store().readBacktests().value().size(), std::size_t(3));
        QVERIFY(store().backtestOf(kTwo).value() == whole); // the last of this document
    }

    void keepsTheLatestBacktests()
    {
        for (int i = 0; i < 205; ++i)
            NS_VERIFY_OK(store().keepBacktest({.sha256 = std::to_string(i), .at = kNow}));
        const auto kept = store().readBacktests().value();
        QCOMPARE(kept.size(), std::size_t(200));
        QCOMPARE(kept.front().sha256, std::string("5"));
    }

    void saysWhenBacktestsCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another format") << QByteArray("{\"format\":2,\"backtests\":[]}");
        QTest::newRow("no time") << QByteArray("{\"format\":1,\"backtests\":[{\"sha256\":\"a\",\"at\":\"soon\"}]}");
        QTest::newRow("no counts") << QByteArray("{\"format\":1,\"backtests\":[{\"sha256\":\"a\",\"at\":\"2026-11-24T15:00:00.000Z\"}]}");
    }
    void saysWhenBacktestsCannotBeRead()
    {
        QFETCH(QByteArray, content);
        NS_VERIFY_OK(store().keepBacktest({.sha256 = "a", .at = kNow}));
        NS_VERIFY_OK(writeFileAtomically(m_dir->filePath(QStringLiteral("policy/backtests.json")).toStdString(), content.toStdString()));
        QCOMPARE(int(store().readBacktests().error().code), int(ErrorCode::Storage));
        QCOMPARE(int(store().keepBacktest({.sha256 = "b", .at = kNow}).error().code), int(ErrorCode::Storage)); // what is there is not overwritten
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("no reason") << QByteArray(kTwo) << QByteArray("  ") << int(ErrorCode::InvalidInput);
        QTest::newRow("an endless reason") << QByteArray(kTwo) << QByteArray(3'000, 'x') << int(ErrorCode::TooLarge);
        QTest::newRow("the same") << QByteArray(kOne) << QByteArray("again") << int(ErrorCode::Conflict);
        QTest::newRow("no JSON") << QByteArray("{\"version\":") << QByteArray("x") << int(ErrorCode::InvalidInput);
        QTest::newRow("an unknown field") << QByteArray("{\"version\":1,\"capz\":{}}") << QByteArray("x") << int(ErrorCode::InvalidInput);
        QTest::newRow("hours that close before they open")
            << QByteArray("{\"version\":1,\"hours\":{\"default\":{\"mon\":\"18:00-09:00\"}}}") << QByteArray("x") << int(ErrorCode::InvalidInput);
    }
    void refuses()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, reason);
        QFETCH(int, code);
        NS_VERIFY_OK(store().set(kOne, why("first"), record()));
        const auto refused = store().set(document.toStdString(), why(reason.toStdString()), record());
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
        QCOMPARE(store().readActive().value().value(), std::string(kOne));
        QCOMPARE(m_audit.size(), std::size_t(1));
    }

    void changesNothingUnrecorded()
    {
        const auto refused = store().set(kOne, why("first"), [](const auto &, const auto &) { return Status(fail(ErrorCode::Storage, "disk full")); });
        QCOMPARE(int(refused.error().code), int(ErrorCode::Storage));
        QVERIFY(!store().readActive().value());
        QVERIFY(store().readHistory().value().empty());
    }

    void noticesADocumentThatWasChanged()
    {
        NS_VERIFY_OK(store().set(kOne, why("first"), record()));
        NS_VERIFY_OK(store().set(kTwo, why("more"), record()));
        NS_VERIFY_OK(writeFileDurably(path("policy/1.json"), kThree));
        QCOMPARE(int(store().rollBack(1, why("?"), record()).error().code), int(ErrorCode::Storage));
    }

    void refusesABrokenHistory_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"format\":1,\"versions\":[{");
        QTest::newRow("another format") << QByteArray("{\"format\":2,\"versions\":[]}");
        QTest::newRow("out of order")
            << QByteArray("{\"format\":1,\"versions\":[{\"number\":2,\"action\":\"set\",\"at\":\"2026-11-21T00:00:00.000Z\",\"by\":\"\",\"reason\":\"\",\"sha256\":\"\"}]}");
        QTest::newRow("an unknown action")
            << QByteArray("{\"format\":1,\"versions\":[{\"number\":1,\"action\":\"lost\",\"at\":\"2026-11-21T00:00:00.000Z\",\"by\":\"\",\"reason\":\"\",\"sha256\":\"\"}]}");
    }
    void refusesABrokenHistory()
    {
        QFETCH(QByteArray, text);
        NS_VERIFY_OK(makePrivateFolder(path("policy")));
        NS_VERIFY_OK(writeFileDurably(path("policy/history.json"), text.toStdString()));
        QCOMPARE(int(store().readHistory().error().code), int(ErrorCode::Storage));
        QVERIFY(!store().set(kOne, why("first"), record()));
    }

    void keepsItsFilesPrivate()
    {
        NS_VERIFY_OK(store().set(kOne, why("first"), record()));
        for (const char *file : {"policy.json", "policy/1.json", "policy/history.json"}) {
            const auto permissions = QFile::permissions(QString::fromStdString(path(file)));
            QCOMPARE(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions{});
        }
    }

private:
    std::string path(const std::string &name) { return m_dir->filePath(QString::fromStdString(name)).toStdString(); }
    PolicyStore store() { return {path("policy.json"), path("policy")}; }
    void edit(const char *document) { QVERIFY(writeFileDurably(path("policy.json"), document)); }
    PolicyStore::Record record()
    {
        return [this](const std::string &kind, const std::string &what) {
            m_audit.push_back(kind + " " + what);
            return Status{};
        };
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<std::string> m_audit;
};

QTEST_GUILESS_MAIN(TestPolicyStore)
#include "tst_policystore.moc"
