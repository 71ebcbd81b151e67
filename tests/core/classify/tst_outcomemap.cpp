// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/outcomemap.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

Q_DECLARE_METATYPE(std::vector<std::string>)

class TestOutcomeMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void findsTheLabel_data()
    {
        QTest::addColumn<std::vector<std::string>>("labels");
        QTest::addColumn<std::string>("said");
        QTest::addColumn<std::string>("label"); // empty: none
        const std::vector<std::string> two{"no", "yes"}; // yes is positive
        const std::vector<std::string> three{"Adultos", "Niños", "lost"};
        const auto row = [](const char *name, const std::vector<std::string> &labels, const char *said, const char *label) {
            QTest::newRow(name) << labels << std::string(said) << std::string(label);
        };
        row("the very text", two, "yes", "yes");
        row("other case", two, "YES", "yes");
        row("accents folded", three, "ninos", "Niños");
        row("won is the positive one", two, "won", "yes");
        row("lost is the other", two, "lost", "no");
        row("stated by the business", two, "Booked", "yes");
        row("stated, of a label that is not there", three, "booked", "");
        row("won says nothing of three classes", three, "won", "");
        row("a class called lost", three, "lost", "lost");
        row("says nothing", two, "attended", "");
        row("empty", two, "", "");
    }
    void findsTheLabel()
    {
        QFETCH(std::vector<std::string>, labels);
        QFETCH(std::string, said);
        QFETCH(std::string, label);
        const OutcomeMap map(std::map<std::string, std::string>{{"booked", "yes"}});
        QCOMPARE(map.labelFor(said, {labels, 1}).value_or(""), label);
    }

    void readsAFile_data()
    {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << std::string(R"({"version":1,"outcomes":{"booked":"yes"}})") << true;
        QTest::newRow("no version") << std::string(R"({"outcomes":{}})") << false;
        QTest::newRow("another version") << std::string(R"({"version":2,"outcomes":{}})") << false;
        QTest::newRow("unknown field") << std::string(R"({"version":1,"outcomes":{},"x":1})") << false;
        QTest::newRow("a number") << std::string(R"({"version":1,"outcomes":{"booked":1}})") << false;
        QTest::newRow("no object") << std::string("[]") << false;
        QTest::newRow("no json") << std::string("{") << false;
    }
    void readsAFile()
    {
        QFETCH(std::string, json);
        QFETCH(bool, good);
        const auto map = OutcomeMap::parse(json);
        QCOMPARE(map.has_value(), good);
        if (good)
            QCOMPARE(map->labelFor("booked", {{"no", "yes"}, 1}).value_or(""), std::string("yes"));
        else
            QCOMPARE(map.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestOutcomeMap)
#include "tst_outcomemap.moc"
