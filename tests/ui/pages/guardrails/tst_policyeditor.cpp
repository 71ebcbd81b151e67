// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/policyeditor.h"

#include <QSignalSpy>
#include <QTest>

#include "core/console/policyreading.h"
#include "tests/ui/pages/guardrails/examples.h"

using namespace ns;
using namespace ns::ui;
using testing::shared;

/// One document, edited from several sides.
class TestPolicyEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void asksOnceWhenTypingHasPaused();
    void knowsWhereItDiffers();
    void faultsByPlace();
    void whatIsNoJsonIsKeptAsText();
    void anUntouchedDraftFollowsWhatIsPublished();
    void publishingTheDraftEndsIt();
};

void TestPolicyEditor::asksOnceWhenTypingHasPaused()
{
    PolicyEditor editor;
    QSignalSpy asked(&editor, &PolicyEditor::readingWanted);
    editor.setPublished(shared(testing::guardrails()));
    QCOMPARE(asked.size(), 1);
    for (const char *figure : {"2", "3", "4"})
        editor.edit(this, [&](console::PolicyDraft &draft) { draft.setValue("/caps/marketing_per_day", QString::fromLatin1(figure), console::ValueKind::Integer); });
    QCOMPARE(asked.size(), 1);
    QVERIFY(!editor.isRead());
    QTRY_COMPARE(asked.size(), 2);
    QVERIFY(asked.last().at(0).value<std::string>().find("\"marketing_per_day\": 4") != std::string::npos);
}

void TestPolicyEditor::knowsWhereItDiffers()
{
    PolicyEditor editor;
    editor.setPublished(shared(testing::guardrails()));
    editor.edit(this, [](console::PolicyDraft &draft) { draft.setAction("price.grounded", console::RuleAction::Observe); });
    editor.edit(this, [](console::PolicyDraft &draft) { draft.setCell(console::PolicyTable::Prices, 0, 1, QStringLiteral("70")); });
    editor.takeReading(shared(console::readPolicyDocument(editor.text(), editor.guardrails()->document)));
    QCOMPARE(editor.changes(), 2);
    QVERIFY(editor.differs("/rules/price.grounded") && !editor.differs("/rules/price.") && !editor.differs("/own_rules[becas]")); // the whole of "rules" is new
    QVERIFY(editor.differs("/facts") && editor.differs("/facts/prices") && !editor.differs("/facts/offers") && !editor.differs("/caps"));
    QVERIFY(editor.isRead() == false); // an edit still waits for its own reading
}

void TestPolicyEditor::faultsByPlace()
{
    PolicyEditor editor;
    editor.setPublished(shared(testing::guardrails()));
    editor.edit(this, [](console::PolicyDraft &draft) { draft.setCell(console::PolicyTable::Prices, 1, 2, QStringLiteral("x")); });
    editor.takeReading(shared(console::readPolicyDocument(editor.text(), editor.guardrails()->document)));
    QCOMPARE(editor.faultsIn(console::PolicyTable::Prices).size(), std::size_t(1));
    QCOMPARE(editor.faultsIn(console::PolicyTable::Prices, 1, 2).size(), std::size_t(1));
    QVERIFY(editor.faultsIn(console::PolicyTable::Prices, 0).empty());
    QVERIFY(editor.faultAt("/facts") && !editor.faultAt("/caps"));
}

void TestPolicyEditor::whatIsNoJsonIsKeptAsText()
{
    PolicyEditor editor;
    editor.setPublished(shared(testing::guardrails()));
    editor.setText("{\"version\": ", this);
    QVERIFY(editor.isBroken());
    QCOMPARE(editor.text(), std::string("{\"version\": "));
    QCOMPARE(editor.draft().rowCount(console::PolicyTable::Prices), 2); // forms show the last that was
    editor.setText("{\"version\": 2}", this);
    QVERIFY(!editor.isBroken());
    QCOMPARE(editor.draft().rowCount(console::PolicyTable::Prices), 0);
}

void TestPolicyEditor::anUntouchedDraftFollowsWhatIsPublished()
{
    PolicyEditor editor;
    editor.setPublished(shared(testing::guardrails()));
    console::Guardrails other = testing::guardrails();
    other.document = "{\"version\": 9}\n";
    editor.setPublished(shared(other));
    QCOMPARE(editor.draft().value("/version"), QStringLiteral("9"));
}

void TestPolicyEditor::publishingTheDraftEndsIt()
{
    PolicyEditor editor;
    QSignalSpy asked(&editor, &PolicyEditor::readingWanted);
    editor.setPublished(shared(testing::guardrails()));
    editor.edit(this, [](console::PolicyDraft &draft) { draft.setValue("/version", QStringLiteral("5"), console::ValueKind::Integer); });
    editor.takeReading(shared(console::readPolicyDocument(editor.text(), editor.guardrails()->document)));
    console::Guardrails now = testing::guardrails();
    now.document = editor.text();
    editor.setPublished(shared(now));
    editor.takeReading(shared(console::readPolicyDocument(editor.text(), now.document)));
    QCOMPARE(editor.changes(), 0);
    now.document = "{\"version\": 6}\n"; // somebody else publishes: nothing of our own is lost by following
    editor.setPublished(shared(now));
    QCOMPARE(editor.draft().value("/version"), QStringLiteral("6"));
}

QTEST_MAIN(TestPolicyEditor)
#include "tst_policyeditor.moc"
