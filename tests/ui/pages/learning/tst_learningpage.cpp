// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/pages/learning/livecard.h"
#include "ui/style/consolestyle.h"

using namespace ns;
using namespace ns::ui;

namespace {

/// The page over a fake desk, shown.
struct Room
{
    testing::FakeDesk desk;
    ActionRegistry actions;
    QWidget window; // the page's own sizes change: a window of its own would warn on the offscreen platform
    std::unique_ptr<LearningPage> page;

    explicit Room(std::vector<console::ModelSummary> models, Access access = Access::Full)
    {
        setModels(std::move(models));
        page = std::make_unique<LearningPage>(desk, actions, access);
        page->setParent(&window);
        page->resize(1056, 768);
        window.resize(page->size());
    }
    void setModels(std::vector<console::ModelSummary> models)
    {
        desk.learning = std::make_shared<const console::Learning>(testing::learningOf(std::move(models)));
    }
    void enter()
    {
        page->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page->enter();
        QTRY_VERIFY(page->isSettled());
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

/// What the Learning page asks, shows and commands.
class TestLearningPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void noModelYetSaysWhatComesFirst();
    void modelsAreShownBeforeLabelsAreCounted();
    void aFailedReadSaysSoAndReadsAgain();
    void oldFiguresStayWhenALaterReadFails();
    void theChallengerIsChosenFirst();
    void opensAModel();
    void promotionShowsTheListFirst();
    void promotionIsRefusedInWords();
    void aFailedGateIsNotPromoted();
    void aConflictShowsTheListAgain();
    void rollsBackInOneStep();
    void nothingToRollBackTo();
    void trainsFromAFile();
    void aFailedTrainingComesBackToTheForm();
    void progressAndStop();
    void answersGoWithTheNextTraining();
    void acceptsABatch();
    void raisedThresholdIsABanner();
    void aViewerOnlyLooks();
    void feedFetchesAgain();
    void leavingSettles();
};

void TestLearningPage::noModelYetSaysWhatComesFirst()
{
    Room room({});
    const QSignalSpy counted(room.page.get(), &Page::countChanged);
    room.enter();
    QVERIFY(room.words().contains(QStringLiteral("No model yet: people decide every lead")));
    QVERIFY(!room.named<QListView>("learning.models")->isVisible());
    QCOMPARE(counted.last()[0].toLongLong(), qint64(-1));
    room.named<QPushButton>("learning.state.action")->click();
    QVERIFY(room.named<QLineEdit>("learning.train.path")->isVisible());
    QVERIFY(!room.page->current());
}

void TestLearningPage::modelsAreShownBeforeLabelsAreCounted()
{
    Room room({testing::passedModel()});
    auto models = *room.desk.learning;
    models.live = {};
    models.isCounting = true;
    room.desk.modelsFirst = std::make_shared<const console::Learning>(models);
    room.desk.answers = false;
    const QSignalSpy filled(room.page.get(), &Page::filled);
    room.page->show();
    room.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.page->enter();
    const auto *live = room.page->findChild<LiveCard *>();
    room.desk.answerAll();
    QVERIFY(room.words().contains(QStringLiteral("The gate is passed")));
    QVERIFY(!live->isVisible()); // it could only say what is not known yet
    QCOMPARE(filled.size(), 1);
    QVERIFY(!room.page->isSettled());
    room.desk.answerAll();
    QVERIFY(live->isVisible());
    QVERIFY(room.page->isSettled());
    room.page->enter(); // later the counted figures stay until newer ones come
    room.desk.answerAll();
    QVERIFY(live->isVisible());
    room.desk.answerAll();
    QCOMPARE(filled.size(), 1);
    QVERIFY(room.page->isSettled());
}

void TestLearningPage::aFailedReadSaysSoAndReadsAgain()
{
    Room room({testing::passedModel()});
    const auto good = std::exchange(room.desk.learning, nullptr);
    room.enter();
    QVERIFY(room.words().contains(QStringLiteral("The models could not be read")));
    QVERIFY(room.words().contains(QStringLiteral("the database is busy")));
    room.desk.learning = good;
    room.named<QPushButton>("learning.state.action")->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("The gate is passed")));
}

void TestLearningPage::oldFiguresStayWhenALaterReadFails()
{
    Room room({testing::passedModel()});
    room.enter();
    room.desk.learning = nullptr;
    room.page->enter();
    QTRY_VERIFY(room.page->isSettled());
    QVERIFY(room.words().contains(QStringLiteral("These figures are not the newest")));
    QVERIFY(room.words().contains(QStringLiteral("The gate is passed")));
}

void TestLearningPage::theChallengerIsChosenFirst()
{
    Room room({testing::challenger(), testing::passedModel()});
    room.enter();
    QCOMPARE(room.page->current()->id, QStringLiteral("lead-cccccc333333"));
    QCOMPARE(room.named<QListView>("learning.models")->currentIndex().row(), 0);
    QTest::keyClick(room.named<QListView>("learning.models"), Qt::Key_Down);
    QCOMPARE(room.page->current()->id, QStringLiteral("lead-aaaaaa111111"));
    QCOMPARE(room.whyNot("learning.promote"), QStringLiteral("This model decides already"));
}

void TestLearningPage::opensAModel()
{
    Room room({testing::challenger(), testing::passedModel()});
    QVERIFY(room.page->open({ObjectKind::Model, QStringLiteral("lead-aaaaaa111111")}));
    room.enter();
    QCOMPARE(room.page->current()->id, QStringLiteral("lead-aaaaaa111111"));
    QVERIFY(!room.page->open({ObjectKind::Trace, QStringLiteral("t-1")}));
}

void TestLearningPage::promotionShowsTheListFirst()
{
    Room room({testing::challenger(), testing::passedModel()});
    room.desk.promotion = std::make_shared<const console::PromotionPreview>(testing::allowedPreview());
    room.enter();
    room.run("learning.promote"); // P: the list
    QCOMPARE(room.desk.told, QStringList());
    QVERIFY(room.desk.asked.contains(QStringLiteral("promotion lead-cccccc333333")));
    QVERIFY(room.words().contains(QStringLiteral("2 of 1,204")));
    room.run("learning.promote"); // P again: done, with the word for the list that was shown
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("promote lead-cccccc333333 7-abcdef")});
}

void TestLearningPage::promotionIsRefusedInWords()
{
    Room room({testing::challenger(), testing::passedModel()});
    console::PromotionPreview refused = testing::allowedPreview();
    refused.isAllowed = false;
    refused.refusals = {"fallen.language:pt_BR"};
    room.desk.promotion = std::make_shared<const console::PromotionPreview>(refused);
    room.enter();
    room.run("learning.promote");
    QCOMPARE(room.whyNot("learning.promote"), QStringLiteral("It is worse for one language: pt_BR"));
    QVERIFY(!room.named<QPushButton>("learning.compare.promote")->isEnabled());
    QVERIFY(room.words().contains(QStringLiteral("It is worse for one language: pt_BR")));
}

void TestLearningPage::aFailedGateIsNotPromoted()
{
    Room room({testing::failedModel(), testing::passedModel()});
    room.enter();
    QCOMPARE(room.whyNot("learning.promote"), QStringLiteral("Its gate is not passed"));
}

void TestLearningPage::aConflictShowsTheListAgain()
{
    Room room({testing::challenger(), testing::passedModel()});
    room.desk.promotion = std::make_shared<const console::PromotionPreview>(testing::allowedPreview());
    room.enter();
    room.run("learning.promote");
    room.desk.commandFailure = Error{ErrorCode::Conflict, "the list has changed"};
    room.run("learning.promote");
    QTRY_VERIFY(room.words().contains(QStringLiteral("Not promoted")));
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("promotion lead-cccccc333333")), 2);
}

void TestLearningPage::rollsBackInOneStep()
{
    console::ModelSummary previous = testing::challenger();
    previous.role = console::ModelRole::Previous;
    Room room({testing::passedModel(), previous});
    room.enter();
    QCOMPARE(room.whyNot("learning.rollback"), QString());
    room.named<QPushButton>("learning.rollback.button")->click();
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("rollback")});
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("learning")), 2);
}

void TestLearningPage::nothingToRollBackTo()
{
    Room room({testing::passedModel()});
    room.enter();
    QCOMPARE(room.whyNot("learning.rollback"), QStringLiteral("There is no earlier champion to return to"));
    QVERIFY(!room.named<QPushButton>("learning.rollback.button")->isEnabled());
}

void TestLearningPage::trainsFromAFile()
{
    Room room({testing::passedModel()});
    room.desk.trainingFile = std::make_shared<const console::TrainingFile>(console::TrainingFile{
        .path = "/data/leads.csv", .rows = 100, .columns = {{.name = "Converted", .filled = 100, .values = {"0", "1"}}}, .label = "Converted"});
    room.enter();
    room.run("learning.train");
    auto *path = room.named<QLineEdit>("learning.train.path");
    QVERIFY(path->hasFocus());
    QTest::keyClicks(path, QStringLiteral("/data/leads.csv")); // letters are text here, not the page's keys
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY(room.page->isSettled());
    QCOMPARE(room.desk.asked.last(), QStringLiteral("file /data/leads.csv"));
    room.setModels({testing::challenger(), testing::passedModel()});
    room.desk.trained = {domain::ModelId("lead-cccccc333333"), true};
    room.named<QPushButton>("learning.train.start")->click();
    QCOMPARE(room.desk.trainings.size(), std::size_t(1));
    QCOMPARE(room.desk.trainings[0].label, std::string("Converted"));
    QTRY_COMPARE(room.page->current().value_or(ObjectRef{}).id, QStringLiteral("lead-cccccc333333"));
    QVERIFY(room.words().contains(QStringLiteral("The gate is passed")));
}

void TestLearningPage::aFailedTrainingComesBackToTheForm()
{
    Room room({testing::passedModel()});
    room.enter();
    room.run("learning.retrain");
    room.desk.commandFailure = Error{ErrorCode::InvalidInput, "12 usable labels; 100 are the least"};
    room.named<QPushButton>("learning.train.start")->click();
    QTRY_VERIFY(room.words().contains(QStringLiteral("This cannot be learned from: 12 usable labels; 100 are the least")));
    QVERIFY(room.desk.trainings[0].file.empty());
}

void TestLearningPage::progressAndStop()
{
    Room room({testing::passedModel()});
    room.enter();
    QCOMPARE(room.whyNot("learning.stop"), QStringLiteral("No training is running"));
    room.desk.setTraining({.phase = console::TrainingPhase::Learning, .done = 10, .total = 100, .perSecond = 5, .remaining = Millis{18'000}});
    QTRY_VERIFY(room.words().contains(QStringLiteral("Learning, then judging on leads kept aside")));
    room.run("learning.train");
    QCOMPARE(room.named<QPushButton>("learning.train.start")->toolTip(), QStringLiteral("A training is running"));
    room.named<QPushButton>("learning.training.stop")->click();
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("cancel training")});
    room.desk.setTraining({});
    QTRY_VERIFY(!room.named<QPushButton>("learning.training.stop")->isVisible());
}

void TestLearningPage::answersGoWithTheNextTraining()
{
    Room room({testing::passedModel()});
    room.enter();
    room.run("learning.side.2");
    room.named<QAbstractButton>("learning.suspect.1.switch.in")->click();
    QTest::keyClicks(room.named<QLineEdit>("learning.suspect.1.reason"), QStringLiteral("typed by people")); // p and t are words here
    room.named<QPushButton>("learning.columns.retrain")->click();
    QVERIFY(room.words().contains(QStringLiteral("1 answers on columns go with it")));
}

void TestLearningPage::acceptsABatch()
{
    Room room({testing::passedModel()});
    console::Learning learning = testing::learningOf({testing::passedModel()});
    learning.suspectBatches = {{.kind = console::SuspectBatch::Kind::NearDuplicates, .id = "b-1", .origin = "web form", .rows = 120, .measured = 0.9}};
    room.desk.learning = std::make_shared<const console::Learning>(learning);
    room.enter();
    room.run("learning.retrain");
    room.named<QLineEdit>("learning.batch.1.reason")->setText(QStringLiteral("a fair"));
    room.named<QPushButton>("learning.batch.1.accept")->click();
    QCOMPARE(room.desk.told, QStringList{QStringLiteral("accept b-1 a fair")});
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("learning")), 2);
}

void TestLearningPage::raisedThresholdIsABanner()
{
    Room room({});
    console::Learning learning = testing::learningOf({testing::passedModel()});
    learning.live.mode = console::WatchMode::Raised;
    learning.live.effectiveThreshold = 0.91;
    learning.live.pooledLower95 = 0.921;
    room.desk.learning = std::make_shared<const console::Learning>(learning);
    const QSignalSpy noted(room.page.get(), &Page::noteChanged);
    room.enter();
    QVERIFY(room.named<QWidget>("learning.alarm")->isVisible());
    QVERIFY(room.words().contains(QStringLiteral("Its accuracy bound fell to 92.1 %, under the target of 93 %")));
    QCOMPARE(noted.last()[0].toString(), QStringLiteral("200 of 212 decided leads right"));
}

void TestLearningPage::aViewerOnlyLooks()
{
    Room room({testing::challenger(), testing::passedModel()}, Access::ReadOnly);
    room.enter();
    for (const char *id : {"learning.train", "learning.retrain", "learning.promote", "learning.rollback"})
        QCOMPARE(room.whyNot(id), QStringLiteral("This window only looks on"));
    room.run("learning.side.4"); // looking is free
    QVERIFY(room.desk.asked.contains(QStringLiteral("promotion lead-cccccc333333")));
}

void TestLearningPage::feedFetchesAgain()
{
    Room room({testing::passedModel()});
    room.enter();
    room.desk.feed().note(console::Topic::Models);
    QTRY_COMPARE(room.desk.asked.count(QStringLiteral("learning")), 2);
    room.page->hide();
    room.desk.feed().note(console::Topic::Models);
    QTest::qWait(80);
    QCOMPARE(room.desk.asked.count(QStringLiteral("learning")), 2); // nobody looks
}

void TestLearningPage::leavingSettles()
{
    Room room({testing::passedModel()});
    room.desk.answers = false;
    room.page->enter();
    QVERIFY(!room.page->isSettled());
    room.page->leave();
    QVERIFY(room.page->isSettled());
    room.desk.answerAll(); // comes to nobody
    QVERIFY(!room.page->current());
}

QTEST_MAIN(TestLearningPage)
#include "tst_learningpage.moc"
