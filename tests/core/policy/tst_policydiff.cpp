// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policydiff.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

namespace {

/// "kind path before after" a line.
QString describe(const Result<std::vector<PolicyDifference>> &found)
{
    if (!found)
        return QStringLiteral("error");
    QStringList lines;
    for (const PolicyDifference &change : *found) {
        lines << QString::fromStdString(std::string(differenceKindName(change.kind)) + " " + change.path + " "
                                        + (change.before.empty() ? "-" : change.before) + " " + (change.after.empty() ? "-" : change.after));
    }
    return lines.join(u'\n');
}

} // namespace

class TestPolicyDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void tellsDifferences_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equal") << QByteArray("{\"a\":1}") << QByteArray("{ \"a\" : 1 }") << QString();
        QTest::newRow("a value") << QByteArray("{\"caps\":{\"marketing_per_day\":1}}") << QByteArray("{\"caps\":{\"marketing_per_day\":2}}")
                                 << QStringLiteral("changed /caps/marketing_per_day 1 2");
        QTest::newRow("a member more") << QByteArray("{}") << QByteArray("{\"language\":\"es\"}") << QStringLiteral("added /language - \"es\"");
        QTest::newRow("a member less") << QByteArray("{\"language\":\"es\"}") << QByteArray("{}") << QStringLiteral("removed /language \"es\" -");
        QTest::newRow("a price by its id") << QByteArray("{\"prices\":[{\"id\":\"a\",\"item\":\"x\",\"amount\":10},{\"id\":\"b\",\"item\":\"y\",\"amount\":20}]}")
                                           << QByteArray("{\"prices\":[{\"id\":\"b\",\"item\":\"y\",\"amount\":25},{\"id\":\"a\",\"item\":\"x\",\"amount\":10}]}")
                                           << QStringLiteral("changed /prices[b]/amount 20 25");
        QTest::newRow("a price by item and period") << QByteArray("{\"prices\":[{\"item\":\"B2\",\"per\":\"month\",\"amount\":10}]}")
                                                    << QByteArray("{\"prices\":[{\"item\":\"B2\",\"per\":\"month\",\"amount\":12}]}")
                                                    << QStringLiteral("changed /prices[B2, month]/amount 10 12");
        QTest::newRow("two of one name") << QByteArray("{\"prices\":[{\"item\":\"B2\",\"amount\":10},{\"item\":\"B2\",\"amount\":90}]}")
                                         << QByteArray("{\"prices\":[{\"item\":\"B2\",\"amount\":10},{\"item\":\"B2\",\"amount\":95}]}")
                                         << QStringLiteral("changed /prices[B2 (2)]/amount 90 95");
        QTest::newRow("a sentence in the middle") << QByteArray("{\"policies\":[\"one\",\"three\"]}") << QByteArray("{\"policies\":[\"one\",\"two\",\"three\"]}")
                                                  << QStringLiteral("added /policies[two] - \"two\"");
        QTest::newRow("order alone is none") << QByteArray("{\"policies\":[\"a\",\"b\"]}") << QByteArray("{\"policies\":[\"b\",\"a\"]}") << QString();
        QTest::newRow("another kind of value") << QByteArray("{\"x\":[1]}") << QByteArray("{\"x\":{\"a\":1}}") << QStringLiteral("changed /x [1] {\"a\":1}");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("{}") << QStringLiteral("error");
        QTest::newRow("no object") << QByteArray("{}") << QByteArray("[]") << QStringLiteral("error");
        QTest::newRow("too deep") << QByteArray("{}") << QByteArray(100'000, '[') << QStringLiteral("error");
    }
    void tellsDifferences()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        const auto view = [](const QByteArray &bytes) { return std::string_view(bytes.data(), std::size_t(bytes.size())); };
        QCOMPARE(describe(diffPolicies(view(before), view(after))), expected);
    }
};

QTEST_GUILESS_MAIN(TestPolicyDiff)
#include "tst_policydiff.moc"
