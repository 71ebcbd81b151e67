// SPDX-License-Identifier: GPL-3.0-or-later
// Every side of the Guardrails page in the smallest looks that people use, in all languages: nothing is cut off. NS_GALLERY=FOLDER keeps pictures.
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include "tests/ui/pages/guardrails/examples.h"
#include "tests/ui/testing/fakedesk.h"
#include "ui/pages/guardrails/guardrailspage.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/elidedlabel.h"

using namespace ns;
using namespace ns::ui;
using testing::shared;

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
};

void TestPictures::everySide_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light") << "en" << false << false << QSize(1440, 900);
    QTest::newRow("en-dark") << "en" << false << true << QSize(1280, 800);
    QTest::newRow("es-light") << "es" << false << false << QSize(1280, 800);
    QTest::newRow("pt_BR-dark") << "pt_BR" << false << true << QSize(1280, 800);
    QTest::newRow("pseudo") << "en" << true << false << QSize(1280, 800);
    QTest::newRow("smallest") << "es" << false << false << QSize(1024, 640);
    QTest::newRow("large") << "pt_BR" << false << false << QSize(2560, 1440);
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
    desk.guardrails = shared(testing::guardrails());
    desk.ruleCounts = shared(testing::ruleCounts());
    desk.policyDifferences = shared(console::PolicyDifferences{{"/facts/prices[kids]/amount", console::DifferenceKind::Changed, QStringLiteral("66"), QStringLiteral("68")},
                                                              {"/own_rules[becas]", console::DifferenceKind::Added, {}, QStringLiteral("{\"id\": \"becas\"}")}});
    desk.sentenceMeanings = shared(console::SentenceMeanings{{{"count", QStringLiteral("8 estudiantes"), false}}, {{"denied", QStringLiteral("No se garantizan notas"), true}}});
    desk.guardBench = shared(testing::bench());
    desk.backtested = shared(testing::backtestResult());
    desk.businessNow = testing::at("2026-11-21T12:00:00Z");
    MainWindow window;
    auto made = std::make_unique<GuardrailsPage>(desk, window.actions());
    GuardrailsPage *page = made.get();
    window.addPage(std::move(made));
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.showPage(QStringLiteral("guardrails")));
    QStringList faults;
    const auto look = [&](const QString &name) {
        QTRY_VERIFY(page->isSettled() && page->editor().isRead());
        QTest::qWait(120); // queued layouts, explained sentences
        QTRY_VERIFY(page->isSettled());
        QCOMPARE(window.size(), size);
        if (const QString folder = qEnvironmentVariable("NS_GALLERY"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && window.grab().save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u'-' + name + QStringLiteral(".png")));
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (isClipped(*widget))
                faults += name + QStringLiteral(": \"") + widget->property("text").toString() + u'"';
        }
    };
    look(QStringLiteral("rule"));
    page->editor().edit(nullptr, [](console::PolicyDraft &draft) {
        draft.setAction("percent.grounded", console::RuleAction::Review);
        draft.setCell(console::PolicyTable::Prices, 1, 2, QStringLiteral("dollars"));
    });
    for (const char *view : {"own", "facts", "hours", "caps", "law", "versions"}) {
        page->showView(QString::fromLatin1(view));
        look(QString::fromLatin1(view));
    }
    page->editor().edit(nullptr, [](console::PolicyDraft &draft) { draft.setCell(console::PolicyTable::Prices, 1, 2, QStringLiteral("USD")); });
    page->showView(QStringLiteral("facts"));
    page->findChild<QAbstractButton *>(QStringLiteral("guardrails.facts.tabs.2"))->click();
    look(QStringLiteral("sentences"));
    page->showView(QStringLiteral("bench"));
    page->findChild<QPlainTextEdit *>(QStringLiteral("guardrails.bench.text"))->setPlainText(testing::benchText());
    QTRY_VERIFY(desk.benchQuestions.size() >= 2);
    look(QStringLiteral("bench"));
    page->showView(QStringLiteral("rule"));
    page->showView(QStringLiteral("backtest"));
    look(QStringLiteral("backtest"));
    window.actions().find(QStringLiteral("guardrails.publish"))->trigger();
    look(QStringLiteral("publish"));
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
