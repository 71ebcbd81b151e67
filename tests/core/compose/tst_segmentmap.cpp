// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/compose/segmentmap.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::compose;

namespace {

tl::expected<SegmentMap, std::vector<SchemaError>> parse(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return SegmentParser::create().value().parse(text);
}

} // namespace

class TestSegmentMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void mapsLabels()
    {
        const auto map = parse("{'segments':[{'id':'hot','labels':['1','yes'],'names':{'es':'Con ganas','pt_BR':'Interessado'}},{'id':'cold','labels':[]}]}");
        QVERIFY(map.has_value());
        QCOMPARE(map->segmentFor("1"), std::string("hot"));
        QCOMPARE(map->segmentFor("yes"), std::string("hot"));
        QCOMPARE(map->segmentFor("no"), std::string("no")); // a segment of its own name
        QCOMPARE(map->segmentFor("Yes"), std::string("Yes"));
        QCOMPARE(map->nameOf("hot", domain::Language::Portuguese), QStringLiteral("Interessado"));
        QCOMPARE(map->nameOf("hot", domain::Language::English), QStringLiteral("hot"));
        QCOMPARE(map->nameOf("no", domain::Language::Spanish), QStringLiteral("no"));
        QCOMPARE(map->segments().size(), std::size_t(2));
        QCOMPARE(SegmentMap().segmentFor("x"), std::string("x"));
    }

    void refusesWithAPointer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("label twice") << "{'segments':[{'id':'a','labels':['1']},{'id':'b','labels':['0','1']}]}" << "/segments/1/labels/1";
        QTest::newRow("id twice") << "{'segments':[{'id':'a','labels':['1']},{'id':'a','labels':['0']}]}" << "/segments/1/id";
        QTest::newRow("star is no segment") << "{'segments':[{'id':'*','labels':['1']}]}" << "/segments/0/id";
        QTest::newRow("unknown language") << "{'segments':[{'id':'a','labels':[],'names':{'fr':'x'}}]}" << "/segments/0/names/fr";
        QTest::newRow("labels missing") << "{'segments':[{'id':'a'}]}" << "/segments/0";
        QTest::newRow("no json") << "segments" << "";
    }
    void refusesWithAPointer()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const auto map = parse(text.toStdString());
        QVERIFY(!map.has_value());
        const auto &errors = map.error();
        QVERIFY2(std::any_of(errors.begin(), errors.end(), [&](const SchemaError &e) { return e.path == path.toStdString(); }), errors.front().path.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSegmentMap)
#include "tst_segmentmap.moc"
