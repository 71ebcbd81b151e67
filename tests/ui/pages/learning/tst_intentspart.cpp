// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "tests/ui/pages/learning/intentexamples.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/learning/intentlists.h"
#include "ui/pages/learning/intentsroom.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/messagebubble.h"

using namespace ns;
using namespace ns::ui;

namespace {

/// The page over a fake desk, shown, with its Intents part in front.
struct Room
{
    testing::FakeDesk desk;
    ActionRegistry actions;
    QWidget window;
    std::unique_ptr<LearningPage> page;

    explicit Room(std::vector<console::IntentModelLine> models, Access access = Access::Full)
    {
        desk.learning = std::make_shared<const console::Learning>(testing::learningOf({testing::passedModel()}));
        setModels(std::move(models));
        desk.reading = std::make_shared<const console::SentenceReading>(testing::sureReading());
        page = std::make_unique<LearningPage>(desk, actions, access);
        page->setParent(&window);
        page->resize(1056, 768);
        window.resize(page->size());
    }
    void setModels(std::vector<console::IntentModelLine> models) { desk.intents = std::make_shared<const console::Intents>(testing::intentsOf(std::move(models))); }
    void enter()
    {
        page->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page->enter();
        run("learning.part");
    }
    void run(const char *id)
    {
        actions.find(QString::fromLatin1(id))->trigger();
        QTRY_VERIFY(page->isSettled());
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
    template <typename T> T *named(const char *name) const { return page->findChild<T *>(QString::fromLatin1(name)); }
    [[nodiscard]] QString whyNot(const char *id) const
    {
        const QAction *action = actions.find(QString::fromLatin1(id));
        return action->isEnabled() ? QString() : action->toolTip();
    }
};

} // namespace

/// What the Intents part asks, shows and commands.
class TestIntentsPart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void theListSaysWhatThereIsToLearnFrom();
    void theBaseModelDecidesWhereNoneWasPromoted();
    void figuresByIntentAndLanguage();
    void examplesOfTheChosenIntent();
    void addsAnExampleOfAnIntentThatIsNew();
    void aRefusedExampleIsSaidAtItsField();
    void aSentenceIsReadWhileItIsTyped();
    void anEmptySentenceAsksNothing();
    void aReadingThatFailsCanBeAskedAgain();
    void trainsAndShowsTheChallenger();
    void aFailedTrainingIsSaid();
    void promotesBehindItsGate();
    void aFailedGateIsNotPromoted();
    void aFallenLanguageIsSaid();
    void rollsBackInOneStep();
    void aFailedReadSaysSoAndReadsAgain();
    void aViewerOnlyLooks();
    void keysMeanThePartOnShow();
    void opensAnIntentModel();
    void sidesHaveNames();
};

void TestIntentsPart::theListSaysWhatThereIsToLearnFrom()
{
    Room room({testing::intentChallenger(), testing::baseIntents()});
    room.enter();
    const auto *list = room.named<QListView>("learning.intents.list");
    QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(list->model()), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(list->model()->rowCount(), 9);
    const auto said = [&](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().replace(QChar(0xa0), u' '); };
    QCOMPARE(said(0), QStringLiteral("Beca. 6 own, 2 answered. About 7 more are needed to learn it"));
    QCOMPARE(said(6), QStringLiteral("Price. 180 shipped, 1 answered. right 90 %, found 86 %"));
    QCOMPARE(list->model()->index(6, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("price"));
}

void TestIntentsPart::theBaseModelDecidesWhereNoneWasPromoted()
{
    Room room({testing::baseIntents()});
    room.enter();
    QVERIFY(room.words().contains(QStringLiteral("The gate is passed")));
    QCOMPARE(room.named<QComboBox>("learning.intents.model")->currentText(), QStringLiteral("Base model, decides now"));
    QVERIFY(!room.named<QPushButton>("learning.intents.promote")->isVisible());
    QCOMPARE(room.whyNot("learning.promote"), QStringLiteral("This model decides already"));
    QCOMPARE(room.whyNot("learning.rollback"), QStringLiteral("There is no earlier champion to return to"));
}

void TestIntentsPart::figuresByIntentAndLanguage()
{
    Room room({testing::baseIntents()});
    room.enter();
    const QAbstractItemModel *languages = room.named<QTableView>("learning.intents.languages")->model();
    QCOMPARE(languages->rowCount(), 3);
    QCOMPARE(languages->index(1, 0).data().toString(), QStringLiteral("Spanish"));
    QCOMPARE(languages->index(1, 4).data().toString(), QStringLiteral("300"));
    room.run("learning.side.3");
    const auto *confusion = room.named<QTableView>("learning.intents.confusion");
    QVERIFY(confusion->isVisible());
    const QAbstractItemModel *cells = confusion->model();
    QCOMPARE(cells->index(5, 0).data().toString(), QStringLiteral("6  Price"));
    QCOMPARE(cells->headerData(6, Qt::Horizontal).toString(), QStringLiteral("6")); // columns carry the rows' numbers ..
    QCOMPARE(cells->headerData(6, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("Said Price"));
    QCOMPARE(cells->index(5, 6).data(Qt::AccessibleTextRole).toString(), QStringLiteral("6  Price, Said Price: 100")); // .. and are named in full
}

void TestIntentsPart::examplesOfTheChosenIntent()
{
    Room room({testing::baseIntents()});
    room.enter();
    auto *list = room.named<QListView>("learning.intents.list");
    list->setCurrentIndex(list->model()->index(6, 0)); // price
    const auto *examples = room.named<QListView>("learning.intents.examples");
    QVERIFY(examples->isVisible());
    QCOMPARE(examples->model()->rowCount(), 1);
    QVERIFY(examples->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("me sale más barato si pago todo junto?. Spanish · answered in review")));
    list->setCurrentIndex(list->model()->index(0, 0)); // a new intent of the business
    QCOMPARE(examples->model()->rowCount(), 2);
    QCOMPARE(examples->model()->index(0, 0).data().toString(), QStringLiteral("¿hay becas para hermanos?")); // the newest first
    list->setCurrentIndex(list->model()->index(1, 0)); // complaint
    QVERIFY(!examples->isVisible());
    QVERIFY(room.words().contains(QStringLiteral("None of your own yet")));
}

void TestIntentsPart::addsAnExampleOfAnIntentThatIsNew()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.example");
    auto *text = room.named<QLineEdit>("learning.intents.text");
    QVERIFY(text->hasFocus());
    auto *add = room.named<QPushButton>("learning.intents.add");
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(text, QStringLiteral("tienen convenio con empresas?"));
    auto *intent = room.named<QComboBox>("learning.intents.intent");
    intent->setEditText(QStringLiteral("Convenio de empresa"));
    QVERIFY(room.words().contains(QStringLiteral("A new intent. About 15 more are needed to learn it")));
    QVERIFY(add->isEnabled());
    add->click();
    QTRY_COMPARE(room.desk.drafts.size(), std::size_t(1));
    const console::IntentDraft wanted{QStringLiteral("tienen convenio con empresas?"), domain::Language::Spanish, "convenio_de_empresa"};
    QCOMPARE(room.desk.drafts.front(), wanted);
    QTRY_VERIFY(text->text().isEmpty());
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("intents")), 2); // read again
    QCOMPARE(intent->currentText(), QStringLiteral("Convenio de empresa")); // the next one is of the same intent
}

void TestIntentsPart::aRefusedExampleIsSaidAtItsField()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.example");
    room.desk.commandFailure = Error{ErrorCode::InvalidInput, "taken", "intent"};
    QTest::keyClicks(room.named<QLineEdit>("learning.intents.text"), QStringLiteral("hola"));
    room.named<QPushButton>("learning.intents.add")->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("An intent needs a name of letters")));
    QCOMPARE(room.named<QLineEdit>("learning.intents.text")->text(), QStringLiteral("hola"));
}

void TestIntentsPart::aSentenceIsReadWhileItIsTyped()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.try");
    auto *text = room.named<QPlainTextEdit>("learning.intents.try.text");
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("Cuanto cuesta"));
    QElapsedTimer sinceTheLastKey;
    sinceTheLastKey.start();
    QTRY_VERIFY(room.words().contains(QStringLiteral("Sure: “Price”")));
    QVERIFY2(sinceTheLastKey.elapsed() < 200, qPrintable(QString::number(sinceTheLastKey.elapsed())));
    QCOMPARE(room.desk.sentences.back().text, QStringLiteral("Cuanto cuesta"));
    QCOMPARE(room.desk.sentences.back().known, domain::Language::Unknown);
    const QString words = room.words();
    for (const char *each : {"Spanish, as the text says", "Enrol or book 0.04 · Something else 0.02", "Admissions", "0.93"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
    const QList<MessageBubble *> bubbles = room.page->findChildren<MessageBubble *>();
    QCOMPARE(bubbles.size(), 1);
    const std::vector<MessageBubble::Mark> marks{{MessageBubble::Mark::Kind::For, 8, 6, 1}, {MessageBubble::Mark::Kind::Against, 15, 8, 2}};
    QCOMPARE(bubbles.front()->content().marks, marks);
    room.named<QComboBox>("learning.intents.try.known")->setCurrentIndex(2);
    QTRY_COMPARE(room.desk.sentences.back().known, domain::Language::Portuguese);
}

void TestIntentsPart::anEmptySentenceAsksNothing()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.try");
    QTest::keyClicks(room.named<QPlainTextEdit>("learning.intents.try.text"), QStringLiteral("   "));
    QTest::qWait(120);
    QVERIFY(room.desk.sentences.empty());
    QVERIFY(room.words().contains(QStringLiteral("Write as a customer would")));
}

void TestIntentsPart::aReadingThatFailsCanBeAskedAgain()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.desk.reading = nullptr;
    room.run("learning.try");
    QTest::keyClicks(room.named<QPlainTextEdit>("learning.intents.try.text"), QStringLiteral("hola"));
    QTRY_VERIFY(room.named<QPushButton>("learning.intents.try.state.action"));
    auto *again = room.named<QPushButton>("learning.intents.try.state.action");
    QVERIFY(again->isVisible());
    room.desk.reading = std::make_shared<const console::SentenceReading>(testing::sureReading());
    again->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("Sure: “Price”")));
}

void TestIntentsPart::trainsAndShowsTheChallenger()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.train");
    auto *start = room.named<QPushButton>("learning.intents.start");
    QVERIFY(start->hasFocus());
    QVERIFY(room.words().contains(QStringLiteral("easily mistaken: Beca")));
    room.desk.trained = {domain::ModelId("intent-bbbbbb222222"), true};
    room.setModels({testing::intentChallenger(), testing::baseIntents()});
    start->click();
    QTRY_COMPARE(room.named<QComboBox>("learning.intents.model")->currentText(), QStringLiteral("intent-bbbbbb, challenger"));
    QCOMPARE(room.desk.trainings.size(), std::size_t(1));
    QCOMPARE(room.desk.trainings.front().task, console::TrainingTask::Intents);
    QVERIFY(room.desk.trainings.front().withShipped);
    QVERIFY(room.named<QPushButton>("learning.intents.promote")->isEnabled());
}

void TestIntentsPart::aFailedTrainingIsSaid()
{
    Room room({testing::baseIntents()});
    room.enter();
    room.run("learning.train");
    room.desk.commandFailure = Error{ErrorCode::InvalidInput, "fewer than two intents"};
    room.named<QPushButton>("learning.intents.start")->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("This cannot be learned from: fewer than two intents")));
    room.named<QPushButton>("learning.intents.close")->click();
    QVERIFY(room.words().contains(QStringLiteral("The gate is passed")));
}

void TestIntentsPart::promotesBehindItsGate()
{
    Room room({testing::intentChallenger(), testing::baseIntents()});
    room.enter();
    QCOMPARE(room.whyNot("learning.promote"), QString());
    room.run("learning.promote");
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("promote intents intent-bbbbbb222222")});
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("intents")), 2);
}

void TestIntentsPart::aFailedGateIsNotPromoted()
{
    Room room({testing::failedIntents(), testing::baseIntents()});
    room.enter();
    QCOMPARE(room.whyNot("learning.promote"), QStringLiteral("Its gate is not passed"));
    QVERIFY(!room.named<QPushButton>("learning.intents.promote")->isEnabled());
    QVERIFY(room.words().contains(QStringLiteral("Right in at least 90.2 %")));
}

void TestIntentsPart::aFallenLanguageIsSaid()
{
    Room room({testing::intentChallenger(), testing::baseIntents()});
    room.enter();
    room.desk.commandFailure = Error{ErrorCode::Conflict, "fallen.language:pt_BR"};
    room.run("learning.promote");
    QTRY_VERIFY(room.words().contains(QStringLiteral("Not promoted")));
    QVERIFY(room.words().contains(QStringLiteral("It is worse for one language: pt_BR")));
    QCOMPARE(room.whyNot("learning.promote"), QString()); // it can be tried again
}

void TestIntentsPart::rollsBackInOneStep()
{
    Room room({testing::baseIntents()});
    auto intents = *room.desk.intents;
    intents.canRollBack = true;
    room.desk.intents = std::make_shared<const console::Intents>(intents);
    room.enter();
    room.run("learning.rollback");
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("rollback intents")});
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("intents")), 2); // done, and read again
    room.desk.commandFailure = Error{ErrorCode::Storage, "read-only"};
    room.run("learning.rollback");
    QTRY_VERIFY(room.words().contains(QStringLiteral("Not rolled back")));
}

void TestIntentsPart::aFailedReadSaysSoAndReadsAgain()
{
    Room room({testing::baseIntents()});
    const auto intents = std::exchange(room.desk.intents, nullptr);
    room.enter();
    QVERIFY(room.words().contains(QStringLiteral("The intents could not be read")));
    room.desk.intents = intents;
    room.named<QPushButton>("learning.intents.state.action")->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("The gate is passed")));
    room.desk.intents = nullptr;
    room.desk.feed().note(console::Topic::Models);
    QTRY_VERIFY(room.words().contains(QStringLiteral("These figures are not the newest")));
}

void TestIntentsPart::aViewerOnlyLooks()
{
    Room room({testing::intentChallenger(), testing::baseIntents()}, Access::ReadOnly);
    room.enter();
    for (const char *id : {"learning.train", "learning.promote", "learning.rollback", "learning.example"})
        QCOMPARE(room.whyNot(id), QStringLiteral("This window only looks on"));
    QCOMPARE(room.named<QPushButton>("learning.intents.add")->toolTip(), QStringLiteral("This window only looks on"));
    QVERIFY(!room.named<QLineEdit>("learning.intents.text")->isEnabled());
    room.run("learning.try"); // changes nothing, so it is open to everybody
    QTest::keyClicks(room.named<QPlainTextEdit>("learning.intents.try.text"), QStringLiteral("hola"));
    QTRY_VERIFY(room.words().contains(QStringLiteral("Sure: “Price”")));
}

void TestIntentsPart::keysMeanThePartOnShow()
{
    Room room({testing::baseIntents()});
    room.enter();
    QCOMPARE(room.actions.find(QStringLiteral("learning.side.2"))->text(), QStringLiteral("Show the examples"));
    room.run("learning.side.2");
    QVERIFY(room.named<QLineEdit>("learning.intents.text")->isVisible());
    room.run("learning.part");
    QCOMPARE(room.actions.find(QStringLiteral("learning.side.2"))->text(), QStringLiteral("Show suspected columns"));
    QVERIFY(!room.named<QLineEdit>("learning.intents.text")->isVisible());
    QVERIFY(room.words().contains(QStringLiteral("On real leads now")));
}

void TestIntentsPart::opensAnIntentModel()
{
    Room room({testing::intentChallenger(), testing::baseIntents()});
    room.page->show();
    room.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QVERIFY(room.page->open({ObjectKind::Model, QStringLiteral("intent-aaaaaa111111")}));
    QTRY_VERIFY(room.page->isSettled());
    QCOMPARE(room.named<QComboBox>("learning.intents.model")->currentText(), QStringLiteral("Base model, decides now"));
    QVERIFY(room.page->current());
    QCOMPARE(room.page->current()->id, QStringLiteral("intent-aaaaaa111111"));
}

void TestIntentsPart::sidesHaveNames()
{
    Room room({testing::baseIntents()});
    room.enter();
    QVERIFY(room.page->showView(QStringLiteral("examples")));
    QVERIFY(room.named<QLineEdit>("learning.intents.text")->isVisible());
    QVERIFY(room.page->showView(QStringLiteral("leads")));
    QTRY_VERIFY(room.page->isSettled());
    QVERIFY(!room.named<QLineEdit>("learning.intents.text")->isVisible());
    QVERIFY(!room.page->showView(QStringLiteral("elsewhere")));
}

QTEST_MAIN(TestIntentsPart)
#include "tst_intentspart.moc"
