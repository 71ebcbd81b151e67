// SPDX-License-Identifier: GPL-3.0-or-later
// Every side of the Learning page in the smallest looks that people use, in all languages: nothing is cut off. NS_GALLERY=FOLDER keeps pictures.
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "tests/ui/pages/learning/intentexamples.h"
#include "tests/ui/testing/fakedesk.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/elidedlabel.h"

using namespace ns;
using namespace ns::ui;

namespace {

bool isClipped(const QWidget &widget)
{
    if (!widget.isVisible() || widget.visibleRegion().isEmpty())
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && !qobject_cast<const ElidedLabel *>(label) && !label->text().isEmpty())
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1 : label->sizeHint().width() > label->width() + 1;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->inherits("ns::ui::RailButton") && !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void everySide_data();
    void everySide();
    void everySideOfIntents_data() { everySide_data(); }
    void everySideOfIntents();
};

void TestPictures::everySide_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light") << "en" << false << false << QSize(1280, 800);
    QTest::newRow("en-dark") << "en" << false << true << QSize(1440, 900);
    QTest::newRow("es-light") << "es" << false << false << QSize(1280, 800);
    QTest::newRow("pt_BR-dark") << "pt_BR" << false << true << QSize(1280, 800);
    QTest::newRow("pseudo") << "en" << true << false << QSize(1280, 800);
    QTest::newRow("smallest") << "es" << false << false << QSize(1024, 640);
}

void TestPictures::everySide()
{
    QFETCH(QString, language);
    QFETCH(bool, pseudo);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    applyLook(*qApp, {.theme = dark ? Theme::Dark : Theme::Light});
    const Language spoken(*qApp, language, pseudo);
    testing::FakeDesk desk;
    console::Learning learning = testing::learningOf({testing::failedModel(), testing::challenger(), testing::passedModel()});
    learning.live.mode = console::WatchMode::Raised;
    learning.live.effectiveThreshold = 0.91;
    learning.live.pooledLower95 = 0.921;
    learning.suspectBatches = {{.kind = console::SuspectBatch::Kind::LabelShareJump, .id = "b-1", .origin = "web form", .rows = 120, .label = "hot", .measured = 0.98, .limit = 0.3}};
    learning.history = {{"promote", "", "lead-aaaaaa111111", testing::at("2026-11-20T09:00:00Z")}};
    desk.learning = std::make_shared<const console::Learning>(learning);
    desk.promotion = std::make_shared<const console::PromotionPreview>(testing::allowedPreview());
    desk.trainingFile = std::make_shared<const console::TrainingFile>(console::TrainingFile{
        .path = "/data/leads.csv", .rows = 6661, .columns = {{.name = "Converted", .filled = 100, .values = {"0", "1"}}, {.name = "Created", .hasMore = true}}, .label = "Converted"});
    MainWindow window;
    auto made = std::make_unique<LearningPage>(desk, window.actions(), Access::Full);
    LearningPage *page = made.get();
    window.addPage(std::move(made));
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.showPage(QStringLiteral("learning")));
    QStringList faults;
    const auto look = [&](const QString &name) {
        QTRY_VERIFY(page->isSettled());
        QTest::qWait(60); // queued layouts and replots
        QCOMPARE(window.size(), size);
        if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && window.grab().save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u'-' + name + QStringLiteral(".png")));
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (isClipped(*widget))
                faults += name + QStringLiteral(": \"") + widget->property("text").toString() + u'"';
        }
    };
    QTRY_VERIFY(page->current());
    look(QStringLiteral("failed"));
    QVERIFY(page->open({ObjectKind::Model, QStringLiteral("lead-aaaaaa111111")}));
    for (int side = 1; side <= 3; ++side) {
        window.actions().find(QStringLiteral("learning.side.%1").arg(side))->trigger();
        if (side == 2)
            page->findChild<QAbstractButton *>(QStringLiteral("learning.suspect.1.switch.in"))->click();
        look(QStringLiteral("side%1").arg(side));
    }
    QVERIFY(page->open({ObjectKind::Model, QStringLiteral("lead-cccccc333333")}));
    window.actions().find(QStringLiteral("learning.side.4"))->trigger();
    look(QStringLiteral("side4"));
    window.actions().find(QStringLiteral("learning.train"))->trigger();
    auto *path = page->findChild<QLineEdit *>(QStringLiteral("learning.train.path"));
    path->setText(QStringLiteral("/data/leads.csv"));
    QTest::keyClick(path, Qt::Key_Return);
    desk.setTraining({.phase = console::TrainingPhase::Learning, .done = 40, .total = 100, .perSecond = 21, .remaining = Millis{12'000}});
    look(QStringLiteral("train"));
    window.actions().find(QStringLiteral("learning.retrain"))->trigger();
    desk.setTraining({});
    look(QStringLiteral("workspace"));
    desk.learning = std::make_shared<const console::Learning>();
    page->enter();
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

void TestPictures::everySideOfIntents()
{
    QFETCH(QString, language);
    QFETCH(bool, pseudo);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    applyLook(*qApp, {.theme = dark ? Theme::Dark : Theme::Light});
    const Language spoken(*qApp, language, pseudo);
    testing::FakeDesk desk;
    desk.learning = std::make_shared<const console::Learning>(testing::learningOf({testing::passedModel()}));
    desk.intents = std::make_shared<const console::Intents>(testing::intentsOf({testing::failedIntents(), testing::baseIntents()}));
    desk.reading = std::make_shared<const console::SentenceReading>(testing::sureReading());
    MainWindow window;
    auto made = std::make_unique<LearningPage>(desk, window.actions(), Access::Full);
    LearningPage *page = made.get();
    window.addPage(std::move(made));
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.showPage(QStringLiteral("learning")));
    QStringList faults;
    const auto look = [&](const QString &name) {
        QTRY_VERIFY(page->isSettled());
        QTest::qWait(60); // queued layouts and replots
        QCOMPARE(window.size(), size);
        if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && window.grab().save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-intents-") + name + QStringLiteral(".png")));
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (isClipped(*widget))
                faults += name + QStringLiteral(": \"") + widget->property("text").toString() + u'"';
        }
    };
    window.actions().find(QStringLiteral("learning.part"))->trigger();
    for (int side = 1; side <= 4; ++side) {
        window.actions().find(QStringLiteral("learning.side.%1").arg(side))->trigger();
        if (side == 4) {
            page->findChild<QPlainTextEdit *>(QStringLiteral("learning.intents.try.text"))->setPlainText(testing::sureReading().evidence.text);
            QTRY_VERIFY(!desk.sentences.empty());
        }
        look(QStringLiteral("side%1").arg(side));
    }
    window.actions().find(QStringLiteral("learning.train"))->trigger();
    look(QStringLiteral("train"));
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
