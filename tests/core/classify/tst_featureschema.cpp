// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/featureschema.h"

#include <cmath>
#include <cstring>
#include <numeric>

#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::makeLeads;

namespace {

std::vector<std::size_t> allRows(const Table &table)
{
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

FeatureSchema learn(const Table &table, const SchemaRequest &request = {})
{
    return learnSchema(table, allRows(table), request);
}

/// A table of one column, its cells repeated `times` times.
Table oneColumn(const std::vector<std::string> &cells, std::size_t times, char separator = ',')
{
    Table table;
    table.columns = {"c"};
    table.separator = separator;
    for (std::size_t i = 0; i < times; ++i) {
        for (const std::string &cell : cells)
            table.rows.push_back({cell});
    }
    return table;
}

const ColumnSchema &columnOf(const FeatureSchema &schema, const std::string &name)
{
    for (const ColumnSchema &column : schema.columns()) {
        if (column.name == name)
            return column;
    }
    qFatal("no such column");
}

/// "name=value" of all features that are not NaN.
QStringList setFeatures(const FeatureSchema &schema, const std::vector<float> &features)
{
    QStringList list;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (!std::isnan(features[i]))
            list << QString::fromStdString(schema.featureNames()[i]) + QLatin1Char('=') + QString::number(double(features[i]));
    }
    return list;
}

bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

} // namespace

class TestFeatureSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void findsKinds()
    {
        const FeatureSchema schema = learn(makeLeads({.rows = 2'000}), {{{9, IgnoreReason::Label}}});
        QCOMPARE(columnOf(schema, "id").ignored, IgnoreReason::Identifier);
        QCOMPARE(columnOf(schema, "created").kind, ColumnKind::Date);
        QCOMPARE(columnOf(schema, "visits").kind, ColumnKind::Numeric);
        QCOMPARE(columnOf(schema, "source").kind, ColumnKind::Categorical);
        QCOMPARE(columnOf(schema, "city").kind, ColumnKind::Categorical);
        QCOMPARE(columnOf(schema, "agreed").kind, ColumnKind::Boolean);
        QCOMPARE(columnOf(schema, "spent").kind, ColumnKind::Numeric);
        QCOMPARE(columnOf(schema, "spent").mark, DecimalMark::Comma);
        QCOMPARE(columnOf(schema, "remark").kind, ColumnKind::Ignored);
        QCOMPARE(columnOf(schema, "blank").ignored, IgnoreReason::Constant);
        QCOMPARE(columnOf(schema, "outcome").ignored, IgnoreReason::Label);
    }

    void vectorByHand()
    {
        Table table;
        table.columns = {"visits", "source", "agreed", "created"};
        for (int i = 0; i < 30; ++i)
            table.rows.push_back({std::to_string(i % 7), i % 3 == 0 ? "Web" : i % 3 == 1 ? "Fair" : "", i % 2 == 0 ? "Yes" : "No", "2025-03-09 06:00"});
        table.rows.push_back({"1", "Once", "Yes", "2025-03-10 06:00"}); // one row: rare
        const FeatureSchema schema = learn(table);
        QCOMPARE(setFeatures(schema, schema.vectorise({{"visits", "3"}, {"source", " WEB"}, {"agreed", "no"}, {"created", "09/03/2025 12:00"}})),
                 QStringList({QStringLiteral("visits=3"), QStringLiteral("source = web=1"), QStringLiteral("agreed=0"),
                              QStringLiteral("created (day)=20156"), QStringLiteral("created (month)=3"),
                              QStringLiteral("created (weekday)=7"), QStringLiteral("created (hour)=12")}));
        QCOMPARE(setFeatures(schema, schema.vectorise({{"source", "never seen"}, {"unknown", "x"}})),
                 QStringList({QStringLiteral("source (other)=1")}));
        QCOMPARE(setFeatures(schema, schema.vectorise({{"source", "once"}})), QStringList({QStringLiteral("source (other)=1")}));
        // Empty is a value of its own for text, and "not there" for the rest.
        QCOMPARE(setFeatures(schema, schema.vectorise(domain::Attributes{})), QStringList({QStringLiteral("source (empty)=1")}));
    }

    void onlyTrainingRowsCount()
    {
        Table table = makeLeads({.rows = 400});
        std::vector<std::size_t> early(200);
        std::iota(early.begin(), early.end(), std::size_t(0));
        const FeatureSchema before = learnSchema(table, early, {});
        for (std::size_t row = 200; row < 400; ++row)
            table.rows[row] = std::vector<std::string>(table.columns.size(), "changed");
        QCOMPARE(encodeSchema(learnSchema(table, early, {})), encodeSchema(before));
    }

    void thousandsOfCategories()
    {
        Table table;
        table.columns = {"c"};
        for (int i = 0; i < 30'000; ++i)
            table.rows.push_back({"v" + std::to_string(i % 5'000)});
        for (int i = 0; i < 100; ++i)
            table.rows.push_back({"often"});
        const FeatureSchema schema = learn(table);
        const ColumnSchema &column = columnOf(schema, "c");
        QCOMPARE(column.values.front(), std::string("often"));
        QCOMPARE(column.ownFeature, column.values.size() < 24 ? column.values.size() : std::size_t(24));
        QVERIFY(column.values.size() <= 4'096);
        QVERIFY(schema.featureCount() <= 27); // 24 of their own, other, empty, rank
    }

    void rankForTheManyValued()
    {
        Table table;
        table.columns = {"c"};
        for (int i = 0; i < 40; ++i) {
            for (int k = 0; k < 50 - i; ++k)
                table.rows.push_back({"v" + std::to_string(100 + i)}); // v100 most frequent, v139 least with 11 rows
        }
        const FeatureSchema schema = learn(table);
        QCOMPARE(columnOf(schema, "c").values.size(), std::size_t(40));
        QCOMPARE(setFeatures(schema, schema.vectorise({{"c", "v102"}})), QStringList({QStringLiteral("c = v102=1"), QStringLiteral("c (rank)=2")}));
        QCOMPARE(setFeatures(schema, schema.vectorise({{"c", "v130"}})), QStringList({QStringLiteral("c (other)=1"), QStringLiteral("c (rank)=30")}));
    }

    void doubtfulCommas_data()
    {
        QTest::addColumn<std::vector<std::string>>("cells");
        QTest::addColumn<char>("separator");
        QTest::addColumn<double>("expected"); // of the first cell
        using C = std::vector<std::string>;
        QTest::newRow("one clear comma decides") << C{"1,234", "2,5", "3"} << ',' << 1.234;
        QTest::newRow("one clear dot decides") << C{"1,234", "2.5", "3"} << ',' << 1234.0;
        QTest::newRow("nothing clear, comma file") << C{"1,234", "3", "4"} << ',' << 1234.0;
        QTest::newRow("nothing clear, semicolon file") << C{"1,234", "3", "4"} << ';' << 1.234;
    }
    void doubtfulCommas()
    {
        QFETCH(std::vector<std::string>, cells);
        QFETCH(char, separator);
        QFETCH(double, expected);
        const FeatureSchema schema = learn(oneColumn(cells, 20, separator));
        QCOMPARE(schema.vectorise({{"c", cells.front()}}).at(0), float(expected));
    }

    void stray_text_in_numbers_is_empty()
    {
        std::vector<std::string> cells;
        for (int i = 0; i < 39; ++i)
            cells.push_back(std::to_string(i));
        cells.push_back("n/a"); // 1 of 40: still a column of numbers
        const FeatureSchema schema = learn(oneColumn(cells, 3));
        QCOMPARE(columnOf(schema, "c").kind, ColumnKind::Numeric);
        QVERIFY(std::isnan(schema.vectorise({{"c", "n/a"}}).at(0)));
        QCOMPARE(columnOf(learn(oneColumn({"1", "2", "a"}, 20)), "c").kind, ColumnKind::Categorical);
    }

    void ignoresWhatCannotHelp()
    {
        Table table;
        table.columns = {"same", "counter", "phone", "twice", "twice", "filled or not"};
        for (int i = 0; i < 200; ++i)
            table.rows.push_back({"x", std::to_string(1000 + i * 3), "5198765" + std::to_string((i * 7919) % 10'000 + 10'000), std::to_string(i % 5), "1",
                                  i % 2 == 0 ? "seen" : ""});
        const FeatureSchema schema = learn(table);
        QCOMPARE(schema.columns()[0].ignored, IgnoreReason::Constant);
        QCOMPARE(schema.columns()[1].ignored, IgnoreReason::Identifier);
        QCOMPARE(schema.columns()[2].ignored, IgnoreReason::Identifier);
        QCOMPARE(schema.columns()[3].kind, ColumnKind::Numeric);
        QCOMPARE(schema.columns()[4].ignored, IgnoreReason::Duplicate);
        QCOMPARE(schema.columns()[5].kind, ColumnKind::Categorical); // one value, but its absence is another
    }

    void tableAndAttributesAgree()
    {
        Table table = makeLeads({.rows = 500});
        const FeatureSchema schema = learn(table);
        std::swap(table.columns[2], table.columns[5]); // another order of columns
        for (auto &row : table.rows)
            std::swap(row[2], row[5]);
        const FeatureSchema::Binding binding = schema.bind(table);
        FeatureSchema::Memory memory;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            std::vector<float> fromTable(schema.featureCount());
            schema.vectorise(table, row, binding, memory, fromTable);
            domain::Attributes attributes;
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                attributes[table.columns[i]] = table.rows[row][i];
            QVERIFY(sameBits(fromTable, schema.vectorise(attributes)));
        }
    }

    /// Many more spellings than are remembered, each of them again and again between the others.
    void rememberedCellsReadTheSame()
    {
        Table table;
        table.columns = {"city", "agreed"};
        const std::vector<std::string> agreed = {"Yes", "no", " YES ", "S\xC3\xAD", "", "perhaps"};
        for (std::size_t i = 0; i < 6'000; ++i) {
            const std::string number = std::to_string(i * i % 997);
            const std::string city = i % 11 == 0 ? std::string() : i % 3 == 0 ? "CITY  " + number : i % 3 == 1 ? "city " + number : "c " + number + std::string(i % 40, 'x');
            table.rows.push_back({city, i < 3'000 ? agreed[i % 2] : agreed[i % agreed.size()]});
        }
        std::vector<std::size_t> learned = allRows(table);
        learned.resize(3'000);
        const FeatureSchema schema = learnSchema(table, learned, {});
        QCOMPARE(columnOf(schema, "city").kind, ColumnKind::Categorical);
        QCOMPARE(columnOf(schema, "agreed").kind, ColumnKind::Boolean);
        FeatureSchema::Memory memory;
        std::vector<float> fromTable(schema.featureCount());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            schema.vectorise(table, row, schema.bind(table), memory, fromTable);
            QVERIFY(sameBits(fromTable, schema.vectorise({{"city", table.rows[row][0]}, {"agreed", table.rows[row][1]}})));
        }
    }

    void survivesJson()
    {
        const Table table = makeLeads({.rows = 500});
        const FeatureSchema schema = learn(table);
        const std::string json = encodeSchema(schema);
        const auto back = decodeSchema(json);
        NS_VERIFY_OK(back);
        QVERIFY(back->columns() == schema.columns());
        QCOMPARE(encodeSchema(*back), json);
        QVERIFY(sameBits(back->vectorise({{"source", "Fair"}, {"spent", "3,5"}}), schema.vectorise({{"source", "Fair"}, {"spent", "3,5"}})));
    }

    void refusesOtherJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no JSON") << QByteArray("x") << ErrorCode::InvalidInput;
        QTest::newRow("no columns") << QByteArray(R"({"version":1})") << ErrorCode::InvalidInput;
        QTest::newRow("a later version") << QByteArray(R"({"version":2,"columns":[]})") << ErrorCode::Unsupported;
        QTest::newRow("unknown kind") << QByteArray(R"({"version":1,"columns":[{"name":"a","kind":"magic","known_at_event":"yes"}]})")
                                      << ErrorCode::InvalidInput;
        QTest::newRow("more own features than values")
            << QByteArray(R"({"version":1,"columns":[{"name":"a","kind":"categorical","known_at_event":"yes","values":["x"],"own_feature":2}]})")
            << ErrorCode::InvalidInput;
    }
    void refusesOtherJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        QCOMPARE(decodeSchema(json.toStdString()).error().code, code);
    }

    void valuesAreReadBack()
    {
        Table table;
        table.columns = {"n", "flag", "day", "word"};
        for (int i = 0; i < 200; ++i)
            table.rows.push_back({std::to_string(i) + ".5", i % 2 == 0 ? "Sí" : "No", "0" + std::to_string(1 + i % 9) + "/03/2025 14:30",
                                  "Word " + std::to_string(i % 40)});
        const FeatureSchema schema = learn(table, {});
        const auto read = [&schema](const domain::Attributes &attributes, std::size_t column) { return schema.readValue(column, schema.vectorise(attributes)); };
        const domain::Attributes lead = {{"n", "12.5"}, {"flag", "sí"}, {"day", "09/03/2025 14:30"}, {"word", "WORD 39"}};
        QCOMPARE(read(lead, 0), std::string("12.5"));
        QCOMPARE(read(lead, 1), std::string("true"));
        QCOMPARE(read(lead, 2), std::string("2025-03-09 14:30"));
        QCOMPARE(read(lead, 3), std::string("word 39")); // one of those that share a feature
        QCOMPARE(read({{"day", "2025-12-31"}}, 2), std::string("2025-12-31"));
        QCOMPARE(read({{"word", "never seen"}}, 3), std::string());
        for (std::size_t column = 0; column < 4; ++column)
            QCOMPARE(read({}, column), std::string());
        QCOMPARE(schema.readValue(0, std::vector<float>{1}), std::string()); // another model's vector
    }
};

QTEST_GUILESS_MAIN(TestFeatureSchema)
#include "tst_featureschema.moc"
