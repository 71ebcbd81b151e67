// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/ui/pages/guardrails/examples.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/guardrails/backteststrip.h"
#include "ui/pages/guardrails/guardlist.h"
#include "ui/pages/guardrails/guardrailspage.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/publishbar.h"

using namespace ns;
using namespace ns::ui;
using testing::shared;

namespace {

constexpr int kRules = 7; // the parts of the policy stand above the rules

struct Bench : testing::PageBench<GuardrailsPage>
{
    explicit Bench(console::Guardrails all = testing::guardrails())
    {
        desk.guardrails = shared(std::move(all));
        desk.ruleCounts = shared(testing::ruleCounts());
        desk.policyDifferences = shared(console::PolicyDifferences{{"/caps/marketing_per_day", console::DifferenceKind::Changed, QStringLiteral("2"), QStringLiteral("1")}});
        desk.sentenceMeanings = shared(console::SentenceMeanings{{{"count", QStringLiteral("8 estudiantes"), false}}, {{"denied", QStringLiteral("garantizan notas"), true}}});
        desk.guardBench = shared(testing::bench());
        desk.backtested = shared(testing::backtestResult());
        desk.businessNow = testing::at("2026-11-21T12:00:00Z");
    }
    [[nodiscard]] QString words() const
    {
        QStringList words;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u'\n').replace(QChar(0xa0), u' ');
    }
    [[nodiscard]] QString whyNot(const char *id)
    {
        const QAction *action = window.actions().find(QString::fromLatin1(id));
        return action->isEnabled() ? QString() : action->toolTip();
    }
    void edited()
    {
        QTRY_VERIFY(page->editor().isRead());
        settle();
    }
    void changeCap()
    {
        page->editor().edit(nullptr, [](console::PolicyDraft &draft) { draft.setValue("/caps/marketing_per_day", QStringLiteral("2"), console::ValueKind::Integer); });
        edited();
    }
    [[nodiscard]] QStringList list()
    {
        QStringList rows;
        const auto *model = find<QListView>("guardrails.list")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return rows;
    }
};

} // namespace

/// What the Guardrails page shows, asks and commands.
class TestGuardrailsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void rulesStandInGroupsWithWhatTheyDid();
    void aRuleIsChangedAndChangedBack();
    void aRuleOfTheMomentIsOnlyObserved();
    void fixedRulesSayWhy();
    void ownRulesAreWritten();
    void theSourceIsTheSameDocument();
    void aBrokenSourceSaysWhere();
    void faultsAreSaidInTime();
    void publishingWithoutABacktestNeedsAReason();
    void publishingAfterABacktestNeedsANote();
    void anEditMakesTheBacktestOld();
    void aRefusedPublicationIsSaidAtTheReason();
    void backtestShowsExamplesAndOpensThem();
    void aBacktestCanBeStopped();
    void aFailedBacktestIsSaid();
    void discardingBringsThePublishedBack();
    void aDraftIsKept();
    void aKeptDraftIsTakenUpAgain();
    void anotherPublicationLeavesTheDraft();
    void triesAMessage();
    void versionsAreComparedAndRolledBack();
    void withoutAPolicyTheDefaultsHold();
    void aLampSaysWhatCouldNotRun();
    void aFailedReadSaysSoAndReadsAgain();
    void aViewerOnlyLooks();
    void sidesHaveNames();
    void keysWalkTheList();
};

void TestGuardrailsPage::rulesStandInGroupsWithWhatTheyDid()
{
    Bench bench;
    bench.open();
    auto *view = bench.find<QListView>("guardrails.list");
    QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList rows = bench.list();
    QCOMPARE(rows.value(kRules), QStringLiteral("Prices and promises, Acted, 30 days"));
    QCOMPARE(rows.value(kRules + 1), QStringLiteral("Prices only from the list, blocks, 31"));
    QCOMPARE(rows.value(kRules + 3), QStringLiteral("No promised visas, blocks, 4")); // a family is one line
    QVERIFY(rows.contains(QStringLiteral("Approved hours, their time, waits, 1,204")));
    QVERIFY(rows.contains(QStringLiteral("Only discounts on offer, Block, 9")));
    QVERIFY(rows.contains(QStringLiteral("Law, 2")));
    QVERIFY(!(view->model()->flags(view->model()->index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(bench.words().contains(QStringLiteral("Version 3, in force")));
    QVERIFY(bench.words().contains(QStringLiteral("Acted on 31 messages of the last 30 days")));
}

void TestGuardrailsPage::aRuleIsChangedAndChangedBack()
{
    Bench bench;
    bench.open();
    bench.find<QAbstractButton>("guardrails.rule.action.3")->click(); // observe
    QVERIFY(bench.page->editor().draft().actionOf("price.grounded") == console::RuleAction::Observe);
    bench.edited();
    QVERIFY(bench.words().contains(QStringLiteral("Draft, 1 changes")) || bench.words().contains(QStringLiteral("Draft, 1 change")));
    QCOMPARE(bench.list().value(kRules + 1), QStringLiteral("Prices only from the list, Observe, 31, changed in the draft"));
    bench.find<QAbstractButton>("guardrails.rule.action.0")->click();
    bench.edited();
    QCOMPARE(bench.page->editor().changes(), 0);
    QVERIFY(bench.words().contains(QStringLiteral("Version 3, in force")));
}

void TestGuardrailsPage::aRuleOfTheMomentIsOnlyObserved()
{
    Bench bench;
    bench.open();
    bench.find<QListView>("guardrails.list")->setCurrentIndex(bench.find<QListView>("guardrails.list")->model()->index(kRules + 5, 0));
    QVERIFY(bench.words().contains(QStringLiteral("in the contact's own time")));
    QVERIFY(bench.find<QAbstractButton>("guardrails.rule.action.3")->isVisible());
    QVERIFY(!bench.find<QAbstractButton>("guardrails.rule.action.1")->isVisible());
}

void TestGuardrailsPage::fixedRulesSayWhy()
{
    Bench bench;
    bench.open();
    bench.find<QListView>("guardrails.list")->setCurrentIndex(bench.find<QListView>("guardrails.list")->model()->index(kRules + 6, 0));
    QVERIFY(bench.words().contains(QStringLiteral("A person's no is final, no policy changes it")));
    QVERIFY(!bench.find<QWidget>("guardrails.rule.action")->isVisible());
}

void TestGuardrailsPage::ownRulesAreWritten()
{
    Bench bench;
    bench.open();
    bench.press("guardrails.new");
    bench.edited();
    const console::PolicyDraft &draft = bench.page->editor().draft();
    QCOMPARE(draft.ownRuleCount(), 2);
    auto *name = bench.find<QLineEdit>("guardrails.own.name");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("No gifts"));
    auto *words = bench.find<QLineEdit>("guardrails.own.words.input");
    QTest::keyClicks(words, QStringLiteral("regalo,"));
    QTest::keyClicks(words, QStringLiteral("obsequio"));
    QTest::keyClick(words, Qt::Key_Return);
    bench.find<QAbstractButton>("guardrails.own.action.2")->click();
    bench.find<QAbstractButton>("guardrails.own.channel.sms")->click();
    const console::OwnRule rule = draft.ownRule(1);
    QCOMPARE(rule.name, QStringLiteral("No gifts"));
    QCOMPARE(rule.words, (QStringList{QStringLiteral("regalo"), QStringLiteral("obsequio")}));
    QCOMPARE(rule.channels, QStringList{QStringLiteral("sms")});
    QVERIFY(rule.action == console::RuleAction::Review);
    QTest::keyClick(words, Qt::Key_Backspace); // takes the last word back into the field
    QCOMPARE(words->text(), QStringLiteral("obsequio"));
    QCOMPARE(draft.ownRule(1).words, QStringList{QStringLiteral("regalo")});
    bench.find<QPushButton>("guardrails.own.remove")->click();
    QCOMPARE(draft.ownRuleCount(), 1);
}

void TestGuardrailsPage::theSourceIsTheSameDocument()
{
    Bench bench;
    bench.open();
    auto *source = bench.find<QPlainTextEdit>("guardrails.source");
    if (!source->isVisible())
        bench.press("guardrails.source");
    QVERIFY(source->toPlainText().contains(QStringLiteral("\"marketing_per_day\": 1")));
    bench.changeCap();
    QTRY_VERIFY(source->toPlainText().contains(QStringLiteral("\"marketing_per_day\": 2"))); // from a form
    QString text = source->toPlainText();
    source->setPlainText(text.replace(QStringLiteral("\"amount\": 68"), QStringLiteral("\"amount\": 70")));
    QTRY_COMPARE(bench.page->editor().draft().cell(console::PolicyTable::Prices, 0, 1), QStringLiteral("70")); // to the forms
    bench.edited();
    QCOMPARE(bench.page->editor().changes(), 2);
    QVERIFY(bench.words().contains(QStringLiteral("Reads well")));
}

void TestGuardrailsPage::aBrokenSourceSaysWhere()
{
    Bench bench;
    bench.open();
    bench.press("guardrails.source");
    bench.press("guardrails.source");
    auto *source = bench.find<QPlainTextEdit>("guardrails.source");
    source->setPlainText(QStringLiteral("{\"version\": 1,\n \"caps\": }"));
    QTRY_VERIFY(bench.page->editor().isBroken());
    bench.edited();
    QVERIFY2(bench.words().contains(QStringLiteral("Line 2: This is no JSON from here on")), qPrintable(bench.words()));
    QCOMPARE(bench.whyNot("guardrails.publish"), QStringLiteral("Something in the draft is wrong"));
    QCOMPARE(bench.whyNot("guardrails.new"), QStringLiteral("The source is no JSON"));
    bench.press("guardrails.fault");
    QCOMPARE(source->textCursor().blockNumber(), 1);
    bench.press("guardrails.discard");
    bench.edited();
    QVERIFY(!bench.page->editor().isBroken() && source->toPlainText().contains(QStringLiteral("holidays")));
}

void TestGuardrailsPage::faultsAreSaidInTime()
{
    Bench bench;
    bench.open();
    bench.press("guardrails.show.caps");
    auto *day = bench.find<QLineEdit>("guardrails.caps.day");
    QElapsedTimer clock;
    clock.start();
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("many"));
    QTRY_VERIFY(bench.words().contains(QStringLiteral("A limit is a whole number from 1 to 60")));
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(bench.words().contains(QStringLiteral("1 places are wrong")) || bench.words().contains(QStringLiteral("1 place is wrong")));
    QCOMPARE(day->accessibleDescription(), QStringLiteral("A limit is a whole number from 1 to 60"));
    QVERIFY(bench.list().contains(QStringLiteral("Limits and consent, changed in the draft, something is wrong")));
}

void TestGuardrailsPage::publishingWithoutABacktestNeedsAReason()
{
    Bench bench;
    bench.open();
    QCOMPARE(bench.whyNot("guardrails.publish"), QStringLiteral("The draft is what is in force"));
    bench.changeCap();
    bench.press("guardrails.publish");
    auto *reason = bench.find<QLineEdit>("guardrails.publish.reason");
    auto *now = bench.find<QPushButton>("guardrails.publish.now");
    QTRY_VERIFY(reason->hasFocus());
    QVERIFY(bench.words().contains(QStringLiteral("This draft was not backtested")));
    QTest::keyClicks(reason, QStringLiteral("too short"));
    QVERIFY(!now->isEnabled());
    QTest::keyClicks(reason, QStringLiteral(" no more"));
    QTest::keyClick(reason, Qt::Key_Return);
    bench.settle();
    QCOMPARE(bench.desk.publications.size(), std::size_t(1));
    QCOMPARE(bench.desk.publications[0].reason, QStringLiteral("too short no more"));
    QVERIFY(bench.desk.publications[0].document.find("\"marketing_per_day\": 2") != std::string::npos);
    QVERIFY(!reason->isVisible());
}

void TestGuardrailsPage::publishingAfterABacktestNeedsANote()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    bench.press("guardrails.backtest");
    QCOMPARE(bench.desk.backtests, std::vector<std::string>{bench.page->editor().text()});
    bench.press("guardrails.publish");
    QVERIFY(bench.words().contains(QStringLiteral("This very draft was backtested")));
    QTest::keyClicks(bench.find<QLineEdit>("guardrails.publish.reason"), QStringLiteral("ok"));
    bench.find<QPushButton>("guardrails.publish.now")->click();
    bench.settle();
    QCOMPARE(bench.desk.publications[0].document, bench.desk.backtests[0]); // the very same bytes
}

void TestGuardrailsPage::anEditMakesTheBacktestOld()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    bench.press("guardrails.backtest");
    QVERIFY(!bench.words().contains(QStringLiteral("Of an earlier draft")));
    bench.page->editor().edit(nullptr, [](console::PolicyDraft &draft) { draft.setValue("/min_gap_minutes", QStringLiteral("30"), console::ValueKind::Integer); });
    bench.edited();
    QVERIFY(bench.words().contains(QStringLiteral("Of an earlier draft")));
    bench.press("guardrails.publish");
    QVERIFY(bench.words().contains(QStringLiteral("This draft was not backtested")));
}

void TestGuardrailsPage::aRefusedPublicationIsSaidAtTheReason()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    bench.press("guardrails.publish");
    bench.desk.commandFailure = Error{ErrorCode::Conflict, "backtest", "reason"};
    auto *reason = bench.find<QLineEdit>("guardrails.publish.reason");
    QTest::keyClicks(reason, QStringLiteral("because I say so"));
    QTest::keyClick(reason, Qt::Key_Return);
    bench.settle();
    QVERIFY(reason->isVisible());
    QVERIFY(bench.words().contains(QStringLiteral("Run a backtest of this draft")));
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!reason->isVisible());
}

void TestGuardrailsPage::backtestShowsExamplesAndOpensThem()
{
    Bench bench;
    bench.open();
    bench.press("guardrails.backtest");
    const QString words = bench.words();
    QVERIFY2(words.contains(QStringLiteral("Would have blocked 14 of 5,431 messages")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("2 of them converted")));
    QVERIFY(words.contains(QStringLiteral("newly blocked 5 · newly allowed 1 · to a person 6 · would wait 120 · judged in 480 ms")));
    auto *view = bench.find<QListView>("guardrails.backtest.examples");
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Paulina Ortega: Con la 🎓 “beca” de verano el curso le queda en US$ 310")); // behind a letter of two units
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(bench.opened, (QList<ObjectRef>{{ObjectKind::Contact, QStringLiteral("crm/L-1")}}));
}

void TestGuardrailsPage::aBacktestCanBeStopped()
{
    Bench bench;
    bench.open();
    bench.desk.answers = false;
    bench.window.actions().find(QStringLiteral("guardrails.backtest"))->trigger();
    bench.desk.setBacktest({.phase = console::BacktestPhase::Extracting, .done = 300, .total = 1000});
    QTRY_VERIFY(bench.words().contains(QStringLiteral("300 of 1,000")));
    QCOMPARE(bench.whyNot("guardrails.backtest"), QStringLiteral("A backtest is running"));
    bench.find<QPushButton>("guardrails.backtest.stop")->click();
    QVERIFY(bench.desk.told.contains(QStringLiteral("cancel backtest")));
    bench.desk.answers = true;
    bench.desk.answerAll();
    bench.settle();
    QCOMPARE(bench.whyNot("guardrails.backtest"), QString());
}

void TestGuardrailsPage::aFailedBacktestIsSaid()
{
    Bench bench;
    bench.open();
    bench.desk.commandFailure = Error{ErrorCode::Cancelled, "stopped"};
    bench.press("guardrails.backtest");
    QVERIFY(bench.words().contains(QStringLiteral("The backtest did not finish")));
    QVERIFY(bench.words().contains(QStringLiteral("It was stopped")));
}

void TestGuardrailsPage::discardingBringsThePublishedBack()
{
    Bench bench;
    bench.open();
    QCOMPARE(bench.whyNot("guardrails.discard"), QStringLiteral("Nothing has changed"));
    bench.changeCap();
    bench.press("guardrails.discard");
    bench.edited();
    QCOMPARE(bench.page->editor().changes(), 0);
    QCOMPARE(bench.page->editor().text(), testing::guardrails().document);
}

void TestGuardrailsPage::aDraftIsKept()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    bench.page->leave();
    QCOMPARE(bench.desk.keptDrafts.size(), std::size_t(1));
    QCOMPARE(bench.desk.keptDrafts[0], bench.page->editor().text());
    bench.press("guardrails.discard");
    bench.edited();
    bench.page->leave();
    QCOMPARE(bench.desk.keptDrafts.back(), std::string());
}

void TestGuardrailsPage::aKeptDraftIsTakenUpAgain()
{
    console::Guardrails all = testing::guardrails();
    auto draft = console::PolicyDraft::parse(all.document).value();
    draft.setValue("/caps/marketing_per_week", QStringLiteral("5"), console::ValueKind::Integer);
    all.keptDraft = draft.text();
    Bench bench(std::move(all));
    bench.open();
    bench.edited();
    QCOMPARE(bench.page->editor().changes(), 1);
    QCOMPARE(bench.page->editor().draft().value("/caps/marketing_per_week"), QStringLiteral("5"));
}

void TestGuardrailsPage::anotherPublicationLeavesTheDraft()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    console::Guardrails other = testing::guardrails();
    auto document = console::PolicyDraft::parse(other.document).value();
    document.setValue("/min_gap_minutes", QStringLiteral("60"), console::ValueKind::Integer);
    other.document = document.text();
    bench.desk.guardrails = shared(std::move(other));
    bench.desk.feed().note(console::Topic::Configuration);
    QTRY_COMPARE(bench.page->editor().changes(), 2); // its own, and what the other one has more
    QCOMPARE(bench.page->editor().draft().value("/caps/marketing_per_day"), QStringLiteral("2"));
}

void TestGuardrailsPage::triesAMessage()
{
    Bench bench;
    bench.open();
    bench.changeCap();
    bench.press("guardrails.show.try");
    bench.find<QPlainTextEdit>("guardrails.bench.text")->setPlainText(testing::benchText());
    QTRY_COMPARE(bench.desk.benchQuestions.size(), std::size_t(1));
    bench.settle();
    QCOMPARE(bench.desk.benchQuestions[0].text, testing::benchText());
    QCOMPARE(bench.desk.benchQuestions[0].draft, bench.page->editor().text());
    const QString words = bench.words();
    QVERIFY2(words.contains(QStringLiteral("Blocked: names “30 %”, and no offer today has it")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("A person decides: names “30 %”")));
    const QAbstractItemModel *findings = bench.find<QTableView>("guardrails.bench.findings")->model();
    QCOMPARE(findings->rowCount(), 2);
    QCOMPARE(findings->index(1, 0).data().toString(), QStringLiteral("US$ 74 al mes"));
    QCOMPARE(findings->index(1, 1).data().toString(), QStringLiteral("backed by a fact"));
    QCOMPARE(findings->index(1, 3).data().toString(), QStringLiteral("inglés para adultos: 74 USD / mes"));
    bench.find<QPlainTextEdit>("guardrails.bench.text")->clear();
    QTRY_VERIFY(!bench.find<QTableView>("guardrails.bench.findings")->isVisible());
}

void TestGuardrailsPage::versionsAreComparedAndRolledBack()
{
    Bench bench;
    bench.open();
    bench.press("guardrails.show.versions");
    QVERIFY(bench.desk.asked.contains(QStringLiteral("differences 2 3")));
    auto *view = bench.find<QListView>("guardrails.versions");
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Version 3, in force"));
    QVERIFY(!bench.find<QLineEdit>("guardrails.versions.reason")->isEnabled());
    view->setCurrentIndex(view->model()->index(1, 0));
    bench.settle();
    QVERIFY(bench.desk.asked.contains(QStringLiteral("differences 1 2")));
    QCOMPARE(bench.find<QTableView>("guardrails.differences")->model()->index(0, 1).data().toString(), QStringLiteral("/caps/marketing_per_day"));
    auto *reason = bench.find<QLineEdit>("guardrails.versions.reason");
    auto *back = bench.find<QPushButton>("guardrails.versions.rollback");
    QVERIFY(!back->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("prices were wrong"));
    back->click();
    bench.settle();
    QVERIFY(bench.desk.told.contains(QStringLiteral("rollback policy 2 prices were wrong")));
}

void TestGuardrailsPage::withoutAPolicyTheDefaultsHold()
{
    console::Guardrails all = testing::guardrails();
    all.hasPolicy = false;
    all.versions.clear();
    Bench bench(std::move(all));
    bench.open();
    QVERIFY(bench.words().contains(QStringLiteral("No policy yet")));
    QVERIFY(bench.words().contains(QStringLiteral("Built-in defaults")));
    QCOMPARE(bench.whyNot("guardrails.publish"), QString()); // as they are, they may become version 1
    bench.press("guardrails.show.versions");
    QVERIFY(bench.words().contains(QStringLiteral("No policy yet: the built-in defaults hold")));
}

void TestGuardrailsPage::aLampSaysWhatCouldNotRun()
{
    Bench bench;
    bench.open();
    QCOMPARE(bench.find<QLabel>("guardrails.lamp")->text(), QStringLiteral("Every rule could run"));
    console::RuleCounts counts = testing::ruleCounts();
    counts.couldNotRun = 3;
    bench.desk.ruleCounts = shared(counts);
    bench.desk.feed().note(console::Topic::Outbox);
    QTRY_VERIFY(bench.find<QLabel>("guardrails.lamp")->text().contains(QStringLiteral("could not run 3 times")));
}

void TestGuardrailsPage::aFailedReadSaysSoAndReadsAgain()
{
    Bench bench;
    bench.desk.guardrails = nullptr;
    bench.open();
    QVERIFY(bench.words().contains(QStringLiteral("The policy could not be read")));
    bench.desk.guardrails = shared(testing::guardrails());
    for (auto *button : bench.page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Read again"))
            button->click();
    }
    bench.settle();
    QVERIFY(bench.list().size() > 10);
}

void TestGuardrailsPage::aViewerOnlyLooks()
{
    testing::FakeDesk desk;
    desk.guardrails = shared(testing::guardrails());
    desk.ruleCounts = shared(testing::ruleCounts());
    ActionRegistry actions;
    QWidget window;
    GuardrailsPage page(desk, actions, Access::ReadOnly);
    page.setParent(&window);
    window.resize(1056, 768);
    page.resize(window.size());
    page.show();
    window.show();
    page.enter();
    QTRY_VERIFY(page.isSettled());
    for (const char *id : {"guardrails.publish", "guardrails.discard", "guardrails.new", "guardrails.backtest"})
        QCOMPARE(actions.find(QString::fromLatin1(id))->toolTip(), QStringLiteral("This window only looks on"));
    QVERIFY(!page.findChild<QWidget *>(QStringLiteral("guardrails.rule.action"))->isEnabled());
    actions.find(QStringLiteral("guardrails.source"))->trigger();
    actions.find(QStringLiteral("guardrails.source"))->trigger();
    QVERIFY(page.findChild<QPlainTextEdit *>(QStringLiteral("guardrails.source"))->isReadOnly());
    actions.find(QStringLiteral("guardrails.show.facts"))->trigger();
    const QAbstractItemModel *prices = page.findChild<QTableView *>(QStringLiteral("guardrails.facts.0"))->model();
    QVERIFY(!(prices->flags(prices->index(0, 0)) & Qt::ItemIsEditable));
    page.leave();
    QVERIFY(desk.keptDrafts.empty());
}

void TestGuardrailsPage::sidesHaveNames()
{
    Bench bench;
    bench.open();
    for (const char *view : {"rule", "own", "facts", "hours", "caps", "law", "bench", "backtest", "versions", "source"}) {
        QVERIFY2(bench.page->showView(QString::fromLatin1(view)), view);
        bench.settle();
    }
    QVERIFY(!bench.page->showView(QStringLiteral("nothing")));
}

void TestGuardrailsPage::keysWalkTheList()
{
    Bench bench;
    bench.open();
    auto *view = bench.find<QListView>("guardrails.list");
    QCOMPARE(view->currentIndex().row(), kRules + 1);
    for (int i = 0; i < 3; ++i)
        bench.press("guardrails.next");
    QCOMPARE(view->currentIndex().row(), kRules + 5); // over the heading
    for (int i = 0; i < 20; ++i)
        bench.press("guardrails.previous");
    QCOMPARE(view->currentIndex().row(), 1); // only a heading is above
}

QTEST_MAIN(TestGuardrailsPage)
#include "tst_guardrailspage.moc"
