// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>
#include <limits>

#include "tests/ui/pages/traces/spans.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/pages/traces/spanmodel.h"
#include "ui/pages/traces/spanwords.h"
#include "ui/pages/traces/tracelistmodel.h"
#include "ui/style/icons.h"
#include "ui/widgets/terms.h"

using namespace ns;
using namespace ns::ui;
using testing::kNow;
using testing::span;
using testing::traceDetails;
using testing::tracePage;
using testing::traceRow;
using Bar = WaterfallDelegate::Bar;

namespace {

console::SpanRow withText(const char *name, std::vector<std::pair<const char *, const char *>> attributes)
{
    console::SpanRow row = span("s1", name, 0, 100);
    for (const auto &[key, value] : attributes)
        row.span.attributes.push_back({key, std::string(value)});
    return row;
}

QString factOf(const console::SpanRow &row, const char *name)
{
    for (const FactList::Fact &fact : SpanWords::facts(row, {})) {
        if (fact.name == QString::fromLatin1(name))
            return fact.value;
    }
    return QStringLiteral("(none)");
}

} // namespace

/// Spans and traces as rows and in words.
class TestSpanModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void namesInWords_data();
    void namesInWords();
    void barsByKind();
    void aNewerReadingOnlyAddsRows();
    void factsAreWorded();
    void featuresAreSummedUp();
    void rawTextHoldsEverything();
    void notesSayWhyAndUntil();
    void stepsAsListRows_data();
    void stepsAsListRows();
    void listRowsUnderTheModelTester();
};

void TestSpanModel::namesInWords_data()
{
    QTest::addColumn<console::SpanRow>("row");
    QTest::addColumn<QString>("words");
    QTest::newRow("step") << withText("invoke_agent nightshift", {{"nightshift.event.type", "lead.created"}}) << "New lead";
    QTest::newRow("stop words") << withText("guardrail optout", {{"nightshift.optout", "clear"}}) << "Stop words: clear opt-out";
    QTest::newRow("no stop word") << withText("guardrail optout", {{"nightshift.optout", "none"}}) << "Stop words: none";
    QTest::newRow("language") << withText("classify language", {{"nightshift.language", "pt_BR"}}) << "Language: Portuguese";
    QTest::newRow("no language") << withText("classify language", {}) << "Language: not told";
    QTest::newRow("intent") << withText("classify intent", {{"nightshift.label", "price"}}) << "Wants: Price 0.00";
    QTest::newRow("no intent") << withText("classify intent", {}) << "Wants: nothing it could tell";
    QTest::newRow("team") << withText("route", {{"nightshift.team", "front_desk"}}) << "Team: Front desk";
    QTest::newRow("no team") << withText("route", {}) << "Team: none";
    QTest::newRow("reply") << withText("compose reply", {}) << "Text by a person";
    QTest::newRow("confirmation") << withText("compose optout_confirmation", {}) << "Confirmation of the opt-out";
    QTest::newRow("no model") << withText("classify lead", {}) << "Classified: no answer";
    QTest::newRow("gate acts") << withText("review_gate", {{"nightshift.verdict", "act"}}) << "Gate: decides alone";
    QTest::newRow("gate asks") << withText("review_gate", {{"nightshift.verdict", "review"}}) << "Gate: asks a person";
    QTest::newRow("plan") << withText("plan", {{"nightshift.outcome", "history"}}) << "Plan: history, not worked";
    QTest::newRow("no plan") << withText("plan", {}) << "Plan: nothing to do";
    QTest::newRow("draft") << withText("compose welcome.idea", {}) << "Draft: welcome.idea";
    QTest::newRow("by a person") << withText("compose by_person", {}) << "Text by a person";
    QTest::newRow("rule") << withText("guardrail hours.closed", {{"nightshift.verdict", "defer"}}) << "Outside approved hours: waits for its time";
    QTest::newRow("sent") << withText("send whatsapp", {{"nightshift.outcome", "sent"}}) << "Sent by WhatsApp";
    QTest::newRow("not sent") << withText("send sms", {{"nightshift.outcome", "in_doubt"}}) << "SMS: may have been sent";
    QTest::newRow("of a newer agent") << withText("ponder", {}) << "ponder";
}

void TestSpanModel::namesInWords()
{
    QFETCH(console::SpanRow, row);
    QFETCH(QString, words);
    QCOMPARE(SpanWords::name(row, {}), words);
    QVERIFY(Icons::exists(SpanWords::icon(row, {})));
}

void TestSpanModel::barsByKind()
{
    SpanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto trace = traceDetails(traceRow(1, "aa", "Ana"));
    trace->spans[2].isFailed = true;
    model.setTrace(trace);
    const auto bar = [&](int row, int role) { return model.index(row, WaterfallDelegate::Bars).data(role); };
    QCOMPARE(Bar(bar(0, BarKindRole).toInt()), Bar::Parent);
    QCOMPARE(Bar(bar(1, BarKindRole).toInt()), Bar::Own);
    QCOMPARE(Bar(bar(2, BarKindRole).toInt()), Bar::Failed);
    QCOMPARE(Bar(bar(3, BarKindRole).toInt()), Bar::Waiting);
    QVERIFY(std::abs(bar(1, BarStartRole).toDouble() - 10.0 / 180) < 1e-9);
    QVERIFY(std::abs(bar(1, BarLengthRole).toDouble() - 50.0 / 180) < 1e-9);
    QCOMPARE(model.index(1, WaterfallDelegate::Name).data().toString(), QStringLiteral("Classified: Warm 0.93"));
    QCOMPARE(model.index(1, WaterfallDelegate::Took).data().toString(), QStringLiteral("50 µs"));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Classified: Warm 0.93, took 50 µs"));
    QCOMPARE(bar(1, DepthRole).toInt(), 1);
}

void TestSpanModel::aNewerReadingOnlyAddsRows()
{
    SpanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto first = traceDetails(traceRow(1, "aa", "Ana"));
    first->spans.pop_back();
    model.setTrace(first);
    int removed = 0;
    int inserted = 0;
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [&] { ++removed; });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int a, int b) { inserted += b - a + 1; });
    model.setTrace(traceDetails(traceRow(1, "aa", "Ana"))); // the delivery has come
    QCOMPARE(removed, 0);
    QCOMPARE(inserted, 1);
}

void TestSpanModel::factsAreWorded()
{
    const console::SpanRow rule = withText("guardrail cap.day", {{"nightshift.rule", "cap.day"}, {"nightshift.verdict", "block"}, {"nightshift.language", "pt_BR"}, {"unknown.key", "x"}});
    QCOMPARE(factOf(rule, "Rule"), QStringLiteral("Daily limit reached (cap.day)"));
    QCOMPARE(factOf(rule, "Verdict"), QStringLiteral("blocks the message"));
    QCOMPARE(factOf(rule, "Language"), QStringLiteral("Portuguese"));
    QCOMPARE(factOf(rule, "Took"), QStringLiteral("100 µs"));
    QCOMPARE(factOf(rule, "unknown.key"), QStringLiteral("(none)")); // it stands in the stored text
}

void TestSpanModel::featuresAreSummedUp()
{
    const std::array<float, 4> features{1.0F, std::numeric_limits<float>::quiet_NaN(), 0.0F, std::numeric_limits<float>::quiet_NaN()};
    console::SpanRow row = span("s1", "classify lead", 0, 10);
    row.span.attributes.push_back({"nightshift.bytes.features", std::string(reinterpret_cast<const char *>(features.data()), sizeof(features))});
    row.span.attributes.push_back({"gen_ai.request.model", std::string("lead-bfdce89eb81f")});
    QCOMPARE(factOf(row, "Features"), QStringLiteral("4 figures, 2 of them missing"));
    QCOMPARE(factOf(row, "Model"), QStringLiteral("lead-bfdce89eb81f"));
}

void TestSpanModel::rawTextHoldsEverything()
{
    console::TraceDetails trace;
    trace.event.emplace();
    trace.event->payload = R"(<b>bold</b>)";
    console::SpanRow row = withText("invoke_agent nightshift", {{"nightshift.event.id", "e-1"}});
    row.span.links.push_back({"ffff", "eeee"});
    QCOMPARE(SpanWords::rawText(row, trace), QStringLiteral("span = invoke_agent nightshift\nid = s1\nnightshift.event.id = e-1\nlink = ffff/eeee\nevent = <b>bold</b>"));
}

void TestSpanModel::notesSayWhyAndUntil()
{
    console::SpanRow failed = withText("send sms", {{"error.type", "429"}});
    failed.isFailed = true;
    QCOMPARE(SpanWords::note(failed), QStringLiteral("429"));
    const console::SpanRow deferred = withText("guardrail hours.closed", {{"nightshift.until", "2026-11-22T11:00:00.000Z"}});
    QVERIFY(SpanWords::note(deferred).startsWith(QStringLiteral("until 22 Nov, ")));
    QCOMPARE(SpanWords::note(withText("plan", {})), QString());
    QCOMPARE(SpanWords::note(withText("guardrail x", {{"nightshift.until", "soon"}})), QString()); // not a time
}

void TestSpanModel::stepsAsListRows_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<int>("tone");
    QTest::newRow("asks a person") << "message.inbound" << "review" << "Message in: a person decides" << "hand" << int(Tone::Accent);
    QTest::newRow("sent") << "delivery" << "sent" << "Sending: sent" << "circle-check" << int(Tone::Good);
    QTest::newRow("tried again") << "delivery" << "queued" << "Sending: message queued" << "repeat" << int(Tone::Quiet);
    QTest::newRow("failed") << "delivery" << "set_aside" << "Sending: failed for good" << "circle-x" << int(Tone::Bad);
    QTest::newRow("in doubt") << "delivery" << "in_doubt" << "Sending: may have been sent" << "circle-help" << int(Tone::Warn);
    QTest::newRow("bounced") << "message.bounced" << "recorded" << "E-mail came back: noted" << "circle-x" << int(Tone::Bad);
    QTest::newRow("new lead") << "lead.created" << "started" << "New lead: sequence started" << "user" << int(Tone::Quiet);
}

void TestSpanModel::stepsAsListRows()
{
    QFETCH(QString, type);
    QFETCH(QString, outcome);
    QFETCH(QString, words);
    QFETCH(QString, icon);
    QFETCH(int, tone);
    const console::TraceRow row = traceRow(1, "aa", "Ana", type.toUtf8().constData(), outcome.toUtf8().constData());
    QCOMPARE(Terms::step(row), words);
    QCOMPARE(Terms::stepIcon(row), icon);
    QCOMPARE(int(Terms::stepTone(row)), tone);
    QVERIFY(Icons::exists(icon));
}

void TestSpanModel::listRowsUnderTheModelTester()
{
    TraceListModel model([] { return kNow; });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto page = tracePage({traceRow(3, "cc", "<b>Ana</b>"), traceRow(2, "bb", ""), traceRow(1, "aa", "Caio")});
    model.setWindow(page, page->rows);
    QCOMPARE(model.index(0, 0).data(TitleRole).toString(), QStringLiteral("<b>Ana</b>"));
    QCOMPARE(model.index(1, 0).data(TitleRole).toString(), QStringLiteral("L-2"));
    QCOMPARE(model.index(2, 0).data(SecondSideRole).toString(), QStringLiteral("4.62 s"));
    const auto newer = tracePage({traceRow(4, "dd", "Dora"), traceRow(3, "cc", "<b>Ana</b>"), traceRow(1, "aa", "Caio")});
    model.setWindow(newer, newer->rows);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(4), 0);
    QCOMPARE(model.rowOf(2), -1);
    QVERIFY(!model.data(model.index(7, 0), TitleRole).isValid());
}

QTEST_MAIN(TestSpanModel)
#include "tst_spanmodel.moc"
