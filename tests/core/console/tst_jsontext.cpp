// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/jsontext.h"

#include "core/console/jsondocument.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

/// Places in a JSON text, its layout, and changing it in place.
class TestJsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void findsWhereValuesBegin();
    void findsWhereJsonEnds_data();
    void findsWhereJsonEnds();
    void laysOutForPeople();
    void laidOutTwiceIsTheSame();
    void changesInPlace();
    void refusesWhatIsNoObject();
};

void TestJsonText::findsWhereValuesBegin()
{
    const std::string text = "{\n \"a\": {\"b/c\": [1, {\"d\": \"x\"}]},\n \"é\": 2, \"z\": true\n}";
    const auto places = locateValues(text, {"/a/b~1c/1/d", "/a/b~1c/0", "/z", "/nothing", "", "/z"});
    QCOMPARE(places[0], std::optional(TextPlace{2, 25}));
    QCOMPARE(places[1], std::optional(TextPlace{2, 16}));
    QCOMPARE(places[2], std::optional(TextPlace{3, 15})); // a letter of two bytes counts once
    QVERIFY(!places[3]);
    QCOMPARE(places[4], std::optional(TextPlace{1, 1}));
    QCOMPARE(places[5], places[2]);
}

void TestJsonText::findsWhereJsonEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line"); // 0: valid
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *text, int line, int column) { QTest::newRow(name) << QString::fromUtf8(text) << line << column; };
    row("valid", "{\"a\": [1, -2.5e3, \"\\u00e9\", null, {}]}", 0, 0);
    row("empty list", "[]", 0, 0);
    row("comma at the end of a list", "[1,\n]", 2, 1);
    row("comma at the end of an object", "{\"a\": 1,\n}", 2, 1);
    row("no colon", "{\"a\" 1}", 1, 6);
    row("no value", "{\"a\":}", 1, 6);
    row("no comma", "{\"a\": 1\n \"b\": 2}", 2, 2);
    row("single quotes", "{'a': 1}", 1, 2);
    row("string without end", "{\"a\": \"x\n}", 1, 7);
    row("wrong escape", "{\"a\": \"\\q\"}", 1, 7);
    row("leading zero", "[01]", 1, 2);
    row("half a number", "[1.]", 1, 2);
    row("not closed", "{\"a\": [1", 1, 9);
    row("closed by another", "{\"a\": [1}", 1, 9);
    row("two values", "{} {}", 1, 4);
    row("nothing", "", 1, 1);
    row("a word", "{\"a\": yes}", 1, 7);
}

void TestJsonText::findsWhereJsonEnds()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto fault = findSyntaxFault(text.toStdString());
    QCOMPARE(fault.has_value(), line > 0);
    if (fault) {
        QCOMPARE(fault->place.line, line);
        QCOMPARE(fault->place.column, column);
    }
}

void TestJsonText::laysOutForPeople()
{
    const std::string text = R"({"version":1,"facts":{"prices":[{"item":"a, b","amount":10.5},{"item":"c","amount":2}],"links":[]},"caps":{"marketing_per_day":1},"holidays":{"PE":["2026-01-01"]}})";
    const std::string expected = "{\n"
                                 "  \"version\": 1,\n"
                                 "  \"facts\": {\n"
                                 "    \"prices\": [\n"
                                 "      {\"item\": \"a, b\", \"amount\": 10.5},\n"
                                 "      {\"item\": \"c\", \"amount\": 2}\n"
                                 "    ],\n"
                                 "    \"links\": []\n"
                                 "  },\n"
                                 "  \"caps\": {\"marketing_per_day\": 1},\n"
                                 "  \"holidays\": {\n"
                                 "    \"PE\": [\"2026-01-01\"]\n"
                                 "  }\n"
                                 "}\n";
    QCOMPARE(QString::fromStdString(layOutJson(text)), QString::fromStdString(expected));
}

void TestJsonText::laidOutTwiceIsTheSame()
{
    const std::string once = layOutJson(R"({"a":[[1,2],{"b":{"c":"a very long text that goes on and on so that the object cannot stand on one line of the page any more"}}],"d":{}})");
    QCOMPARE(layOutJson(once), once);
    for (std::size_t length = 90; length < 120; ++length) { // as long as a line, with and without white space
        const std::string wide = layOutJson(R"({"a":{"b":{"c":")" + std::string(length, 'x') + R"("},"d":{"e":1}}})");
        QCOMPARE(layOutJson(wide), wide);
    }
    QVERIFY(!findSyntaxFault(once));
}

void TestJsonText::changesInPlace()
{
    auto json = JsonDocument::parse(R"({"b": 1, "a": {"x": ["one"]}})");
    NS_VERIFY_OK(json);
    json->setText("/a/y/z", QStringLiteral("new"));
    json->setNumber("/b", 189.5);
    json->setNumber("/c", 3);
    json->setFlag("/a/flag", true);
    QCOMPARE(json->appendText("/a/x", QStringLiteral("two")), 1);
    QCOMPARE(json->appendObject("/list"), 0);
    json->setText("/list/0/name", QStringLiteral("n"));
    json->setText("/list/7/name", QStringLiteral("lost")); // lists are not grown
    json->erase("/a/x/0");
    json->erase("/a/none");
    QCOMPARE(QString::fromStdString(json->compact()), QStringLiteral(R"({"b":189.5,"a":{"x":["two"],"y":{"z":"new"},"flag":true},"c":3,"list":[{"name":"n"}]})"));
    QCOMPARE(json->textAt("/b"), QStringLiteral("189.5"));
    QCOMPARE(json->keyAt("/a", 1), QStringLiteral("y"));
    QCOMPARE(json->keyAt("/a", 9), QString());
    QVERIFY(json->kindAt("/a/x/5") == JsonDocument::Kind::Nothing && json->kindAt("/b/c") == JsonDocument::Kind::Nothing);
    const JsonDocument copy = *json;
    json->setNumber("/b", 1);
    QCOMPARE(copy.textAt("/b"), QStringLiteral("189.5"));
}

void TestJsonText::refusesWhatIsNoObject()
{
    for (const char *text : {"", "[1]", "3", "{", "null"})
        QCOMPARE(JsonDocument::parse(text).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
