// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>
#include <random>

#include "tests/testing/testing.h"
#include "ui/models/rowmodel.h"

using namespace ns::ui;

namespace {

struct Row
{
    int id;
    int value;
    bool operator==(const Row &) const = default;
};

class Numbers : public RowModel<Row, int>
{
public:
    Numbers() : RowModel(1) {}
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = rowAt(index.row());
        return row && role == Qt::DisplayRole ? QVariant(row->value) : QVariant();
    }
    void set(std::vector<Row> rows)
    {
        auto shared = std::make_shared<const std::vector<Row>>(std::move(rows));
        setWindow(shared, *shared);
    }

protected:
    int keyOf(const Row &row) const override { return row.id; }
};

/// "-1..2 +3..3 ~0": what a view was told, in order.
class Diary : public QObject
{
public:
    explicit Diary(QAbstractItemModel &model)
    {
        const auto write = [this](const char *sign, int first, int last) { m_text += QStringLiteral("%1%2..%3 ").arg(QLatin1String(sign)).arg(first).arg(last); };
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [write](const QModelIndex &, int a, int b) { write("-", a, b); });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [write](const QModelIndex &, int a, int b) { write("+", a, b); });
        connect(&model, &QAbstractItemModel::dataChanged, this, [write](const QModelIndex &a, const QModelIndex &b) { write("~", a.row(), b.row()); });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_text += QStringLiteral("reset "); });
    }
    QString take() { return std::exchange(m_text, {}).trimmed(); }

private:
    QString m_text;
};

std::vector<Row> rowsOf(const QString &text) // "1 2 3:9": id, or id:value
{
    std::vector<Row> rows;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList pair = part.split(u':');
        rows.push_back({pair[0].toInt(), pair.value(1, pair[0]).toInt()});
    }
    return rows;
}

} // namespace

/// Views are told exactly what changed.
class TestRowModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void anyWindowsUnderTheModelTester();
    void keysAreFound();
    void aSelectedRowStaysSelected();
};

void TestRowModel::tellsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << "1 2 3" << "1 2 3" << "";
    QTest::newRow("first rows") << "" << "1 2" << "+0..1";
    QTest::newRow("all go") << "1 2" << "" << "-0..1";
    QTest::newRow("one changes") << "1 2 3" << "1 2:9 3" << "~1..1";
    QTest::newRow("two arrive on top") << "1 2" << "8 9 1 2" << "+0..1";
    QTest::newRow("one leaves, one changes") << "1 2 3" << "1 3:7" << "-1..1 ~1..1";
    QTest::newRow("two stretches leave") << "1 2 3 4 5" << "2 5" << "-2..3 -0..0";
    QTest::newRow("last moves to the top") << "1 2 3 4" << "4 1 2 3" << "-3..3 +0..0";
    QTest::newRow("replaced") << "1 2" << "3 4" << "-0..1 +0..1";
}

void TestRowModel::tellsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, told);
    Numbers model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set(rowsOf(before));
    Diary diary(model);
    model.set(rowsOf(after));
    QCOMPARE(diary.take(), told);
}

void TestRowModel::anyWindowsUnderTheModelTester()
{
    std::mt19937 chance(7);
    Numbers model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 300; ++round) {
        std::vector<Row> rows;
        for (int id = 0; id < 30; ++id) {
            if (chance() % 2 == 0)
                rows.push_back({id, int(chance() % 3)});
        }
        std::shuffle(rows.begin(), rows.end(), chance);
        model.set(rows);
        QCOMPARE(model.rowCount(), int(rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(*model.rowAt(int(i)) == rows[i]);
    }
}

void TestRowModel::keysAreFound()
{
    Numbers model;
    model.set(rowsOf(QStringLiteral("5 7 6")));
    QCOMPARE(model.rowOf(6), 2);
    QCOMPARE(model.rowOf(1), -1);
    QVERIFY(!model.rowAt(3));
    QVERIFY(!model.rowAt(-1));
}

void TestRowModel::aSelectedRowStaysSelected()
{
    Numbers model;
    model.set(rowsOf(QStringLiteral("1 2 3")));
    const QPersistentModelIndex second = model.index(1, 0);
    model.set(rowsOf(QStringLiteral("9 1 2:5 3")));
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.data().toInt(), 5);
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
