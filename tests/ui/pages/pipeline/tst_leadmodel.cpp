// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/ui/pages/pipeline/leads.h"
#include "ui/delegates/roles.h"
#include "ui/pages/pipeline/leadmodel.h"
#include "ui/pages/pipeline/leadwords.h"
#include "ui/style/icons.h"

using namespace ns;
using namespace ns::ui;
using console::LeadFlag;
using console::LeadRow;
using console::NextStep;
using testing::kNow;
using testing::leadPage;
using testing::leadRow;

namespace {

struct Model
{
    LeadModel model{[] { return kNow; }};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    void give(std::vector<LeadRow> rows)
    {
        const auto page = leadPage(std::move(rows));
        model.setWindow(page, page->rows);
    }
    [[nodiscard]] QVariant at(int column, int role = Qt::DisplayRole) const { return model.index(0, column).data(role); }
};

} // namespace

/// A lead's row as cells, as a card and in words.
class TestLeadModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void nextStepsInWords_data();
    void nextStepsInWords();
    void cardsTakeFewWords();
    void cellsSayWhatTheyMean();
    void cellsOfAnEmptyLead();
    void hostileNamesStayPlain();
    void rawValuesUnderTheSortRole();
    void columnsThatSort_data();
    void columnsThatSort();
    void signsTheMostUrgentFirst();
    void aWindowOfTheSameRowsIsSilent();
    void screenReadersHearTheRow();
    void dueInWords_data();
    void dueInWords();
};

void TestLeadModel::nextStepsInWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<int>("tone");
    using Kind = NextStep::Kind;
    QTest::newRow("nothing") << int(Kind::None) << "" << "Nothing planned" << "minus" << int(Tone::Faint);
    QTest::newRow("message") << int(Kind::Message) << "" << "Message by WhatsApp, in 3 h" << "send" << int(Tone::Quiet);
    QTest::newRow("waits for hours") << int(Kind::Message) << "hours.closed" << "Message by WhatsApp, in 3 h" << "clock" << int(Tone::Quiet);
    QTest::newRow("follow-up") << int(Kind::FollowUp) << "" << "Re-engage, in 3 h" << "timer" << int(Tone::Warn);
    QTest::newRow("sequence") << int(Kind::SequenceNode) << "" << "Cold no-response, in 3 h" << "repeat" << int(Tone::Quiet);
    QTest::newRow("person") << int(Kind::WaitsForPerson) << "" << "With a person" << "hand" << int(Tone::Accent);
    QTest::newRow("held, named") << int(Kind::Held) << "consent.missing" << "Consent is missing" << "shield-alert" << int(Tone::Plain);
    QTest::newRow("held, unnamed") << int(Kind::Held) << "" << "Held by a rule" << "shield-alert" << int(Tone::Plain);
    QTest::newRow("in doubt") << int(Kind::InDoubt) << "" << "May have been sent" << "circle-help" << int(Tone::Warn);
    QTest::newRow("set aside") << int(Kind::SetAside) << "" << "Message failed" << "circle-x" << int(Tone::Bad);
}

void TestLeadModel::nextStepsInWords()
{
    QFETCH(int, kind);
    QFETCH(QString, rule);
    QFETCH(QString, words);
    QFETCH(QString, icon);
    QFETCH(int, tone);
    LeadRow row = leadRow(1, "Ana");
    row.next = {NextStep::Kind(kind), kNow + std::chrono::hours(3), "cold_no-response", "hello", "whatsapp", rule.toStdString()};
    const Sign sign = LeadWords::nextStep(row, kNow);
    QCOMPARE(sign.text, words);
    QCOMPARE(sign.icon, icon);
    QCOMPARE(int(sign.tone), tone);
    QVERIFY(Icons::exists(sign.icon));
}

void TestLeadModel::cardsTakeFewWords()
{
    LeadRow row = leadRow(1, "Ana");
    row.next = {NextStep::Kind::Message, kNow + std::chrono::hours(3), "welcome", "hello", "whatsapp"};
    QCOMPARE(LeadWords::nextShort(row, kNow), QStringLiteral("WhatsApp, in 3 h"));
    row.next.kind = NextStep::Kind::FollowUp;
    QCOMPARE(LeadWords::nextShort(row, kNow), QStringLiteral("Next: in 3 h"));
    row.next.kind = NextStep::Kind::InDoubt;
    QCOMPARE(LeadWords::nextShort(row, kNow), QStringLiteral("In doubt"));
    row.next.kind = NextStep::Kind::None;
    QCOMPARE(LeadWords::nextShort(row, kNow), QStringLiteral("Nothing planned"));
}

void TestLeadModel::cellsSayWhatTheyMean()
{
    Model model;
    LeadRow row = leadRow(1, "Sofía Arancibia");
    row.segment = "data_python";
    row.label = "hot";
    row.confidence = 0.88;
    row.threshold = 0.7;
    row.lastContactAt = kNow - std::chrono::hours(44);
    row.flags = LeadFlag::GoingCold;
    model.give({row});
    QCOMPARE(model.at(LeadModel::Lead).toString(), QStringLiteral("Sofía Arancibia"));
    QCOMPARE(model.at(LeadModel::Lead, SideTextRole).toString(), QStringLiteral("CL"));
    QVERIFY(model.at(LeadModel::Lead, StrongRole).toBool());
    QCOMPARE(model.at(LeadModel::Stage).toString(), QStringLiteral("Engaged"));
    QCOMPARE(model.at(LeadModel::Segment).toString(), QStringLiteral("Data python"));
    QCOMPARE(model.at(LeadModel::Sure, ValueRole).toDouble(), 0.88);
    QCOMPARE(model.at(LeadModel::Sure, ThresholdRole).toDouble(), 0.7);
    QCOMPARE(model.at(LeadModel::LastContact).toString(), QStringLiteral("44 h"));
    QCOMPARE(Tone(model.at(LeadModel::LastContact, ToneRole).toInt()), Tone::Warn);
    QCOMPARE(model.at(LeadModel::Added).toString(), QStringLiteral("19 Nov"));
    QCOMPARE(model.at(0, TitleRole).toString(), QStringLiteral("Sofía Arancibia"));
    QCOMPARE(model.at(0, SecondSideRole).toString(), QStringLiteral("44 h"));
}

void TestLeadModel::cellsOfAnEmptyLead()
{
    Model model;
    LeadRow row = leadRow(7, "  ");
    model.give({row});
    QCOMPARE(model.at(LeadModel::Lead).toString(), QStringLiteral("L-7"));
    QCOMPARE(model.at(LeadModel::Segment).toString(), QStringLiteral("Not classified"));
    QCOMPARE(model.at(LeadModel::Sure).toString(), QStringLiteral("–"));
    QVERIFY(!model.at(LeadModel::Sure, ValueRole).isValid());
    QCOMPARE(model.at(LeadModel::LastContact).toString(), QStringLiteral("–"));
    row.label = "hot"; // a label that nobody has decided
    model.give({row});
    QCOMPARE(model.at(LeadModel::Segment).toString(), QStringLiteral("Hot?"));
}

void TestLeadModel::hostileNamesStayPlain()
{
    Model model;
    model.give({leadRow(1, "<b>Ana</b><img src=file:///etc/passwd>")});
    QCOMPARE(model.at(LeadModel::Lead).toString(), QStringLiteral("<b>Ana</b><img src=file:///etc/passwd>"));
}

void TestLeadModel::rawValuesUnderTheSortRole()
{
    Model model;
    LeadRow row = leadRow(1, "Ana");
    row.confidence = 0.5;
    row.lastContactAt = kNow;
    model.give({row});
    QCOMPARE(model.at(LeadModel::Sure, SortRole).toDouble(), 0.5);
    QCOMPARE(model.at(LeadModel::LastContact, SortRole).toLongLong(), toMillis(kNow));
    QVERIFY(!model.at(LeadModel::Next, SortRole).isValid());
    QCOMPARE(model.at(LeadModel::Added, SortRole).toLongLong(), toMillis(row.createdAt));
}

void TestLeadModel::columnsThatSort_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("sort");
    QTest::newRow("lead") << int(LeadModel::Lead) << int(console::LeadSort::Name);
    QTest::newRow("stage") << int(LeadModel::Stage) << -1;
    QTest::newRow("segment") << int(LeadModel::Segment) << -1;
    QTest::newRow("sure") << int(LeadModel::Sure) << int(console::LeadSort::Confidence);
    QTest::newRow("quiet") << int(LeadModel::LastContact) << int(console::LeadSort::LastContact);
    QTest::newRow("next") << int(LeadModel::Next) << int(console::LeadSort::NextDue);
    QTest::newRow("added") << int(LeadModel::Added) << int(console::LeadSort::Newest);
}

void TestLeadModel::columnsThatSort()
{
    QFETCH(int, column);
    QFETCH(int, sort);
    const auto found = LeadModel::sortOf(column);
    QCOMPARE(found ? int(*found) : -1, sort);
    Model model;
    QVERIFY(!model.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestLeadModel::signsTheMostUrgentFirst()
{
    LeadRow row = leadRow(1, "Ana");
    row.flags = LeadFlag::Booked | LeadFlag::Attended | LeadFlag::Held | LeadFlag::SetAside | LeadFlag::Replied;
    QStringList words;
    for (const Sign &sign : LeadWords::signs(row)) {
        words += sign.text;
        QVERIFY(Icons::exists(sign.icon));
    }
    QCOMPARE(words, (QStringList{QStringLiteral("A message failed for good"), QStringLiteral("A rule holds a message"), QStringLiteral("Has attended")}));
}

void TestLeadModel::aWindowOfTheSameRowsIsSilent()
{
    Model model;
    model.give({leadRow(1, "Ana"), leadRow(2, "Bruno")});
    int changes = 0;
    connect(&model.model, &QAbstractItemModel::dataChanged, this, [&] { ++changes; });
    model.give({leadRow(1, "Ana"), leadRow(2, "Bruno")});
    QCOMPARE(changes, 0);
    model.give({leadRow(1, "Ana"), leadRow(2, "Bruna")});
    QCOMPARE(changes, 1);
}

void TestLeadModel::screenReadersHearTheRow()
{
    Model model;
    model.give({leadRow(1, "Ana")});
    QCOMPARE(model.at(0, Qt::AccessibleTextRole).toString(), QStringLiteral("Ana, Engaged, Not classified. Next: Nothing planned. Last contact: –"));
}

void TestLeadModel::dueInWords_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("words");
    QTest::newRow("overdue") << -5 << "due now";
    QTest::newRow("now") << 0 << "due now";
    QTest::newRow("soon") << 42 << "in 42 min";
    QTest::newRow("within a day") << 23 * 60 << "in 23 h";
    QTest::newRow("in three days") << 3 * 24 * 60 << "24 Nov";
}

void TestLeadModel::dueInWords()
{
    QFETCH(int, minutes);
    QFETCH(QString, words);
    QCOMPARE(LeadWords::due(kNow + std::chrono::minutes(minutes), kNow), words);
}

QTEST_MAIN(TestLeadModel)
#include "tst_leadmodel.moc"
