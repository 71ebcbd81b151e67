// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/families.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

PhraseFamily family(std::vector<std::string> texts)
{
    return {"es-price-001", "price", domain::Language::Spanish, std::move(texts)};
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void readsLines()
    {
        const auto families = parseFamilies("{\"family\":\"a\",\"intent\":\"price\",\"lang\":\"pt\",\"region\":\"BR\",\"texts\":[\"quanto custa?\",\"valor?\"]}\n"
                                            "\n"
                                            "{\"family\":\"b\",\"intent\":\"other\",\"lang\":\"en\",\"texts\":[\"hi\"]}");
        NS_VERIFY_OK(families);
        QCOMPARE(families->size(), std::size_t(2));
        QCOMPARE((*families)[0].texts.size(), std::size_t(2));
        QVERIFY((*families)[0].language == domain::Language::Portuguese);
        QCOMPARE((*families)[1].intent, std::string("other"));
    }

    void refusesLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("cut") << QByteArray("{\"family\":\"a\"");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no family") << QByteArray("{\"intent\":\"price\",\"lang\":\"es\",\"texts\":[\"x\"]}");
        QTest::newRow("a language that we do not speak") << QByteArray("{\"family\":\"a\",\"intent\":\"price\",\"lang\":\"fr\",\"texts\":[\"x\"]}");
        QTest::newRow("no texts") << QByteArray("{\"family\":\"a\",\"intent\":\"price\",\"lang\":\"es\",\"texts\":[]}");
        QTest::newRow("texts of numbers") << QByteArray("{\"family\":\"a\",\"intent\":\"price\",\"lang\":\"es\",\"texts\":[1]}");
        QTest::newRow("too deep") << QByteArray(100'000, '[');
    }
    void refusesLines()
    {
        QFETCH(QByteArray, line);
        const auto families = parseFamilies("\n" + line.toStdString());
        QVERIFY(!families);
        QCOMPARE(families.error().where, std::string("line 2"));
    }

    void refusesSlotValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("{");
        QTest::newRow("a slot without values") << QByteArray("{\"course\":[]}");
        QTest::newRow("a value that is a number") << QByteArray("{\"course\":[7]}");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void refusesSlotValues()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseSlotValues(text.toStdString()));
    }

    void fillsSlots()
    {
        const SlotValues slots{{"course", {"inglés"}}, {"city", {"Lima"}}};
        const auto examples = expandFamilies({family({"¿{course} en {city}?", "precio"})}, slots, 2);
        NS_VERIFY_OK(examples);
        QCOMPARE(examples->size(), std::size_t(3)); // the one without slots comes once
        QCOMPARE((*examples)[0].text, QStringLiteral("¿inglés en Lima?"));
        QCOMPARE((*examples)[2].text, QStringLiteral("precio"));
        QCOMPARE((*examples)[1].group, std::string("es-price-001"));
    }

    void choosesTheSameValuesEachTime()
    {
        SlotValues slots;
        for (int i = 0; i < 50; ++i)
            slots["course"].push_back("c" + std::to_string(i));
        const auto once = expandFamilies({family({"{course}"})}, slots, 20), again = expandFamilies({family({"{course}"})}, slots, 20);
        std::set<QString> different;
        for (std::size_t i = 0; i < once->size(); ++i) {
            QCOMPARE((*once)[i].text, (*again)[i].text);
            different.insert((*once)[i].text);
        }
        QVERIFY2(different.size() > 10, qPrintable(QString::number(different.size())));
    }

    void wantsValuesForEverySlot()
    {
        const auto examples = expandFamilies({family({"{course} {moon}"})}, {{"course", {"x"}}}, 1);
        QVERIFY(!examples);
        QCOMPARE(int(examples.error().code), int(ErrorCode::NotFound));
    }

    void leavesALoneBraceAsItIs()
    {
        const auto examples = expandFamilies({family({"precio {"})}, {}, 1);
        NS_VERIFY_OK(examples);
        QCOMPARE(examples->front().text, QStringLiteral("precio {"));
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
