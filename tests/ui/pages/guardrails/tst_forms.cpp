// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "core/console/policyreading.h"
#include "tests/ui/pages/guardrails/examples.h"
#include "tests/ui/testing/pagebench.h"
#include "ui/delegates/roles.h"
#include "ui/pages/guardrails/backtesttimeline.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/policytablemodel.h"
#include "ui/pages/guardrails/sourcepanel.h"
#include "ui/pages/guardrails/tableform.h"

using namespace ns;
using namespace ns::ui;
using console::PolicyTable;
using testing::shared;

namespace {

/// An editor whose readings come at once, as the desk's would.
struct Editing
{
    PolicyEditor editor;
    explicit Editing(console::Guardrails all = testing::guardrails())
    {
        QObject::connect(&editor, &PolicyEditor::readingWanted, &editor,
                         [this](const std::string &document) { editor.takeReading(shared(console::readPolicyDocument(document, editor.guardrails()->document))); });
        editor.setPublished(shared(std::move(all)));
    }
};

/// A form in a window, as the page shows it.
struct Shown
{
    QWidget window;
    TableForm *form;
    Shown(PolicyEditor &editor, std::vector<PolicyTable> tables) : form(new TableForm(QStringLiteral("t"), editor, std::move(tables), &window))
    {
        window.resize(900, 600);
        form->resize(window.size());
        window.show();
    }
};

console::Guardrails large()
{
    console::Guardrails all = testing::guardrails();
    auto draft = console::PolicyDraft::parse("{\"version\": 1}").value();
    for (int i = 0; i < 2'000; ++i)
        draft.addRow(PolicyTable::Prices, {QStringLiteral("curso número %1").arg(i), QString::number(50 + i), QStringLiteral("USD"), QStringLiteral("mes"), QStringLiteral("p%1").arg(i)});
    for (int i = 0; i < 5'000; ++i)
        draft.addRow(PolicyTable::Sentences, {QStringLiteral("El curso número %1 dura %2 semanas y tiene como máximo %3 estudiantes.").arg(i).arg(i % 40 + 1).arg(i % 9 + 2)});
    all.document = draft.text();
    return all;
}

} // namespace

/// Tables, source and timeline of the Guardrails page by themselves.
class TestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void aCellIsEdited();
    void aFaultStandsAtItsCell();
    void linesAreAddedAndTakenOut();
    void sentencesAreExplained();
    void hoursOfACountryAreAdded();
    void aHolidayMovesToItsCountry();
    void theSourceChangesOnlyWhatDiffers();
    void theTimelineSaysItInWords();
    void aLargePolicyStaysFluid();
};

void TestForms::aCellIsEdited()
{
    Editing on;
    PolicyTableModel model(on.editor, PolicyTable::Prices, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Amount: 68"));
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral("69,50")));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("69.5"));
    QVERIFY(!model.setData(model.index(0, 1), QStringLiteral("69.5"))); // nothing new
    QTRY_COMPARE(on.editor.changes(), 1);
    on.editor.setReadOnly(true);
    QVERIFY(!model.setData(model.index(0, 1), QStringLiteral("1")));
}

void TestForms::aFaultStandsAtItsCell()
{
    Editing on;
    Shown shown(on.editor, {PolicyTable::Prices, PolicyTable::Offers});
    TableForm &form = *shown.form;
    auto *view = form.findChild<QTableView *>(QStringLiteral("t.0"));
    view->model()->setData(view->model()->index(1, 2), QStringLiteral("dollars"));
    QTRY_COMPARE(view->model()->index(1, 2).data(IconRole).toString(), QStringLiteral("circle-x"));
    QCOMPARE(view->model()->index(1, 2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Currency: dollars. Wrong: A currency is three capital letters, like USD"));
    QCOMPARE(view->model()->index(0, 2).data(IconRole).toString(), QString());
    const auto said = [&] {
        QStringList words;
        for (const QLabel *label : form.findChildren<QLabel *>())
            words += label->text();
        return words.join(u'\n');
    };
    QVERIFY(said().contains(QStringLiteral("Line 2: A currency is three capital letters")));
    view->setCurrentIndex(view->model()->index(1, 2));
    QVERIFY(!said().contains(QStringLiteral("Line 2")) && said().contains(QStringLiteral("A currency is three capital letters"))); // the cursor stands there
    view->model()->setData(view->model()->index(1, 2), QStringLiteral("EUR"));
    QTRY_COMPARE(view->model()->index(1, 2).data(IconRole).toString(), QString());
}

void TestForms::linesAreAddedAndTakenOut()
{
    Editing on;
    Shown shown(on.editor, {PolicyTable::Links});
    TableForm &form = *shown.form;
    auto *view = form.findChild<QTableView *>(QStringLiteral("t.3"));
    QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    form.findChild<QPushButton *>(QStringLiteral("t.add"))->click();
    QCOMPARE(view->model()->rowCount(), 2);
    auto *cell = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(cell);
    QTest::keyClicks(cell, QStringLiteral("https://lumen.example.org/becas"));
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(on.editor.draft().cell(PolicyTable::Links, 1, 0), QStringLiteral("https://lumen.example.org/becas"));
    view->setCurrentIndex(view->model()->index(0, 0));
    form.findChild<QPushButton *>(QStringLiteral("t.remove"))->click();
    QCOMPARE(on.editor.draft().rowCount(PolicyTable::Links), 1);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("https://lumen.example.org/becas"));
}

void TestForms::sentencesAreExplained()
{
    Editing on;
    PolicyTableModel model(on.editor, PolicyTable::Sentences, nullptr);
    const auto sentences = model.unexplained(0, 10);
    QCOMPARE(sentences.size(), std::size_t(2));
    model.takeMeanings(sentences, {{{"count", QStringLiteral("8 estudiantes"), false}}, {{"denied", QStringLiteral("No se garantizan notas"), true}}});
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("count: 8 estudiantes"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("denies: No se garantizan notas"));
    QVERIFY(model.unexplained(0, 10).empty());
    model.setData(model.index(0, 0), QStringLiteral("Los grupos tienen como máximo 6 estudiantes."));
    QCOMPARE(model.unexplained(0, 10).size(), std::size_t(1)); // another sentence, another meaning
    QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsEditable));
}

void TestForms::hoursOfACountryAreAdded()
{
    Editing on;
    Shown shown(on.editor, {PolicyTable::Hours, PolicyTable::Holidays});
    TableForm &form = *shown.form;
    auto *add = form.findChild<QPushButton *>(QStringLiteral("t.add"));
    QVERIFY(!add->isEnabled()); // it needs a name
    auto *key = form.findChild<QLineEdit *>(QStringLiteral("t.key"));
    key->setText(QStringLiteral("sms"));
    add->click();
    QCOMPARE(on.editor.draft().cell(PolicyTable::Hours, 1, 0), QStringLiteral("sms"));
    auto *view = form.findChild<QTableView *>(QStringLiteral("t.6"));
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("The business"));
    QCOMPARE(view->model()->index(0, 7).data().toString(), QStringLiteral("closed"));
    view->setCurrentIndex(view->model()->index(0, 1));
    QVERIFY(!form.findChild<QPushButton *>(QStringLiteral("t.remove"))->isEnabled()); // the business always has hours
    view->model()->setData(view->model()->index(1, 2), QStringLiteral("08:00-20:30"));
    QCOMPARE(view->model()->index(1, 2).data().toString(), QStringLiteral("08–20:30"));
    QCOMPARE(view->model()->index(1, 2).data(Qt::EditRole).toString(), QStringLiteral("08:00-20:30"));
    view->model()->setData(view->model()->index(1, 1), QStringLiteral("20:00-09:00"));
    QTRY_COMPARE(view->model()->index(1, 1).data(IconRole).toString(), QStringLiteral("circle-x"));
}

void TestForms::aHolidayMovesToItsCountry()
{
    Editing on;
    PolicyTableModel model(on.editor, PolicyTable::Holidays, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setData(model.index(0, 0), QStringLiteral("co")));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("CO"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2026-12-25"));
}

void TestForms::theSourceChangesOnlyWhatDiffers()
{
    SourceEdit edit;
    edit.setPlainText(QStringLiteral("one\ntwo\nthree"));
    edit.goToLine(3, 2);
    edit.changeText(QStringLiteral("one\nand a half\ntwo\nthree"));
    QCOMPARE(edit.toPlainText(), QStringLiteral("one\nand a half\ntwo\nthree"));
    QCOMPARE(edit.textCursor().blockNumber(), 3); // where it was
    QCOMPARE(edit.textCursor().positionInBlock(), 1);
    edit.changeText(QString());
    QCOMPARE(edit.toPlainText(), QString());
}

void TestForms::theTimelineSaysItInWords()
{
    BacktestTimeline timeline;
    timeline.resize(600, 48);
    timeline.setDays({{testing::at("2026-11-01T00:00:00Z"), 3, 1, 0}, {testing::at("2026-11-20T00:00:00Z"), 0, 0, 2}});
    QCOMPARE(timeline.accessibleDescription(), QStringLiteral("3 stopped anyway, 3 new, 2 of them converted"));
    QVERIFY(!timeline.grab().isNull());
}

/// 2,000 prices and 5,000 sentences: a key is answered within a few milliseconds, and what is wrong is known in time.
void TestForms::aLargePolicyStaysFluid()
{
    console::Guardrails all = large();
    QVERIFY(all.document.size() > 500'000);
    PolicyEditor editor;
    std::optional<std::string> asked;
    connect(&editor, &PolicyEditor::readingWanted, this, [&](const std::string &document) { asked = document; });
    editor.setPublished(shared(all));
    editor.takeReading(shared(console::readPolicyDocument(all.document, all.document)));
    Shown shown(editor, {PolicyTable::Prices, PolicyTable::Sentences});
    TableForm &form = *shown.form;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    auto *view = form.findChild<QTableView *>(QStringLiteral("t.0"));
    QElapsedTimer clock;
    qint64 worst = 0;
    for (int i = 0; i < 20; ++i) {
        clock.start();
        view->model()->setData(view->model()->index(i * 90, 1), QString::number(1000 + i));
        worst = std::max(worst, clock.elapsed());
    }
    asked.reset();
    clock.start();
    QTRY_VERIFY(asked.has_value());
    qInfo("an edit took at most %lld ms, the question came after %lld ms", worst, clock.elapsed());
    clock.start();
    const auto reading = console::readPolicyDocument(*asked, all.document);
    qInfo("reading %zu bytes again took %lld ms", asked->size(), clock.elapsed());
    QCOMPARE(reading.differences.size(), std::size_t(20));
    QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
    QCOMPARE(view->model()->rowCount(), 2'000);
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
