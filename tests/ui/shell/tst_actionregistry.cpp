// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/shortcutsheet.h"

using namespace ns::ui;

namespace {

ActionSpec spec(const char *id, const char *text, const char *key = "")
{
    return {.id = QString::fromLatin1(id), .text = QString::fromUtf8(text), .keys = *key ? QList<QKeySequence>{QKeySequence(QString::fromLatin1(key))} : QList<QKeySequence>{},
            .section = QStringLiteral("Sección")};
}

QStringList texts(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += model.index(row, 0).data().toString();
    return rows;
}

} // namespace

/// One list of actions feeds keys, palette and sheet.
class TestActionRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void runsWhatItWasGiven();
    void findsByIdAndScope();
    void conflictsOnlyWhereBothCanBeReached();
    void aReasonDisables();
    void paletteFindsByBeginningsOfWords_data();
    void paletteFindsByBeginningsOfWords();
    void paletteShowsWhatWasUsedLast();
    void sheetListsKeysOfThePageFirst();
};

void TestActionRegistry::runsWhatItWasGiven()
{
    QWidget host;
    ActionRegistry registry;
    int runs = 0;
    registry.add(spec("a", "Accept", "A"), host, {}, [&] { ++runs; })->trigger();
    QCOMPARE(runs, 1);
    QCOMPARE(registry.find(QStringLiteral("a"))->objectName(), QStringLiteral("a"));
    QCOMPARE(host.actions().size(), 1);
    QCOMPARE(keyText(*registry.find(QStringLiteral("a"))), QStringLiteral("A"));
}

void TestActionRegistry::findsByIdAndScope()
{
    QWidget host;
    ActionRegistry registry;
    registry.add(spec("window", "Everywhere"), host, {}, [] {});
    registry.add(spec("r.one", "On review"), host, QStringLiteral("review"), [] {});
    registry.add(spec("t.one", "On traces"), host, QStringLiteral("traces"), [] {});
    const auto found = registry.reachable(QStringLiteral("review"));
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0]->spec.id, QStringLiteral("window"));
    QCOMPARE(found[1]->spec.id, QStringLiteral("r.one"));
    QVERIFY(!registry.find(QStringLiteral("nothing")));
}

void TestActionRegistry::conflictsOnlyWhereBothCanBeReached()
{
    QWidget host;
    ActionRegistry registry;
    registry.add(spec("review.accept", "Accept", "A"), host, QStringLiteral("review"), [] {});
    registry.add(spec("traces.again", "Again", "A"), host, QStringLiteral("traces"), [] {});
    QCOMPARE(registry.conflicts(), QStringList());
    registry.add(spec("window.all", "All", "A"), host, {}, [] {});
    QCOMPARE(registry.conflicts(), (QStringList{QStringLiteral("review.accept and window.all: A"), QStringLiteral("traces.again and window.all: A")}));
}

void TestActionRegistry::aReasonDisables()
{
    QWidget host;
    ActionRegistry registry;
    registry.add(spec("a", "Promote"), host, {}, [] {});
    registry.setReason(QStringLiteral("a"), QStringLiteral("The gate did not pass"));
    PaletteModel model(registry, nullptr);
    model.setScope({});
    QVERIFY(!registry.find(QStringLiteral("a"))->isEnabled());
    QCOMPARE(model.index(0).data(PaletteModel::ReasonRole).toString(), QStringLiteral("The gate did not pass"));
    registry.setReason(QStringLiteral("a"), {});
    QVERIFY(registry.find(QStringLiteral("a"))->isEnabled());
    QCOMPARE(model.index(0).data(PaletteModel::ReasonRole).toString(), QString());
}

void TestActionRegistry::paletteFindsByBeginningsOfWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing: all") << QString() << QStringList{QStringLiteral("Ir a Revisión"), QStringLiteral("Pausar envíos"), QStringLiteral("Revisar otra vez")};
    QTest::newRow("accents do not matter") << QStringLiteral("revision") << QStringList{QStringLiteral("Ir a Revisión")};
    QTest::newRow("earlier word first") << QStringLiteral("revis") << QStringList{QStringLiteral("Revisar otra vez"), QStringLiteral("Ir a Revisión")};
    QTest::newRow("every word must occur") << QStringLiteral("env pau") << QStringList{QStringLiteral("Pausar envíos")};
    QTest::newRow("not within a word") << QStringLiteral("visar") << QStringList();
}

void TestActionRegistry::paletteFindsByBeginningsOfWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    QWidget host;
    ActionRegistry registry;
    registry.add(spec("1", "Ir a Revisión"), host, {}, [] {});
    registry.add(spec("2", "Pausar envíos"), host, {}, [] {});
    registry.add(spec("3", "Revisar otra vez"), host, {}, [] {});
    PaletteModel model(registry, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScope({});
    model.setSearch(typed);
    QCOMPARE(texts(model), found);
}

void TestActionRegistry::paletteShowsWhatWasUsedLast()
{
    QWidget host;
    ActionRegistry registry;
    for (const char *id : {"a", "b", "c", "palette.open"}) // which is open already: no row for it
        registry.add(spec(id, id), host, {}, [] {});
    PaletteModel model(registry, nullptr);
    model.noteUsed(QStringLiteral("b"));
    model.noteUsed(QStringLiteral("c"));
    model.setScope({});
    QCOMPARE(texts(model), (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
}

void TestActionRegistry::sheetListsKeysOfThePageFirst()
{
    QWidget host;
    ActionRegistry registry;
    registry.add(spec("w", "Find or do", "Ctrl+K"), host, {}, [] {});
    registry.add(spec("n", "Without a key"), host, {}, [] {});
    registry.add(spec("r", "Accept", "A"), host, QStringLiteral("review"), [] {});
    ShortcutModel model(registry, QStringLiteral("review"), nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(texts(model), (QStringList{QStringLiteral("Accept"), QStringLiteral("Find or do")}));
    QCOMPARE(model.index(1, ShortcutModel::Keys).data().toString(), QStringLiteral("Ctrl+K"));
    model.setSearch(QStringLiteral("acc"));
    QCOMPARE(texts(model), QStringList{QStringLiteral("Accept")});
}

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
