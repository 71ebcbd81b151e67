// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/compose/templateset.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::compose;
using domain::Language;

namespace {

/// JSON with its quotes written as apostrophes (moc 6.4 loses its way in a raw string that holds quotes).
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string withTexts(const std::string &texts, const std::string &extra = {})
{
    return json("{'id':'t','kind':'marketing'," + extra + "'texts':[" + texts + "]}");
}

tl::expected<Template, std::vector<SchemaError>> parse(const std::string &text)
{
    return TemplateParser::create().value().parse(text);
}

std::string pathsOf(const std::vector<SchemaError> &errors)
{
    std::string paths;
    for (const SchemaError &error : errors)
        paths += error.path + ' ';
    return paths;
}

} // namespace

class TestTemplateSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void takesApartATemplate()
    {
        const auto source = parse(withTexts("{'segment':'*','language':'es','subject':'Hola','text':'Hola {{contact.first_name|qué tal}}, desde {{ price.kids }} por {{price.kids.per}}'}"));
        QVERIFY2(source.has_value(), source ? "" : pathsOf(source.error()).c_str());
        QCOMPARE(source->version.size(), std::size_t(16));
        QCOMPARE(source->reference(), "t@" + source->version);
        const auto &pieces = source->cells.front().text.pieces;
        QCOMPARE(pieces.size(), std::size_t(3));
        QCOMPARE(pieces[0].literal, QStringLiteral("Hola "));
        QVERIFY(pieces[0].slot->kind == SlotKind::ContactFirstName);
        QCOMPARE(*pieces[0].slot->fallback, QStringLiteral("qué tal"));
        QVERIFY(pieces[1].slot->kind == SlotKind::Price);
        QCOMPARE(pieces[1].slot->argument, std::string("kids"));
        QVERIFY(!pieces[1].slot->fallback);
        QVERIFY(pieces[2].slot->kind == SlotKind::PricePer);
        QCOMPARE(pieces[2].slot->argument, std::string("kids"));
        QCOMPARE(source->cells.front().subject->literalLength, 4);
    }

    void findsByReference()
    {
        auto source = parse(withTexts("{'segment':'*','language':'es','text':'Hola'}", "'whatsapp_template':'first_contact',"));
        QVERIFY2(source.has_value(), source ? "" : pathsOf(source.error()).c_str());
        QCOMPARE(source->whatsAppTemplate, std::string("first_contact"));
        const std::string reference = source->reference();
        const auto set = TemplateSet::build({*source});
        QVERIFY(set->findReference(reference) != nullptr);
        QVERIFY(set->findReference("t@0000000000000000") == nullptr); // another version was not approved
        QVERIFY(set->findReference("t") == nullptr && set->findReference("x@1") == nullptr && set->findReference("") == nullptr);
        QVERIFY(pathsOf(parse(withTexts("{'segment':'*','language':'es','text':'Hola'}", "'whatsapp_template':'First Contact',")).error()).starts_with("/whatsapp_template "));
        QVERIFY(parse(withTexts("{'segment':'*','language':'es','text':'Hola'}"))->whatsAppTemplate.empty());
    }

    void findsExactlyOneCell()
    {
        const auto source = parse(withTexts("{'segment':'*','language':'es','text':'all es'},{'segment':'kids','language':'es','text':'kids es'},"
                                            "{'segment':'kids','language':'en','text':'kids en'}"));
        const auto text = [&](const char *segment, Language language) {
            const Cell *cell = findCell(*source, segment, language);
            return cell ? cell->text.pieces.front().literal : QStringLiteral("none");
        };
        QCOMPARE(text("kids", Language::Spanish), QStringLiteral("kids es"));
        QCOMPARE(text("adults", Language::Spanish), QStringLiteral("all es"));
        QCOMPARE(text("", Language::Spanish), QStringLiteral("all es"));
        QCOMPARE(text("kids", Language::English), QStringLiteral("kids en"));
        QCOMPARE(text("adults", Language::English), QStringLiteral("none"));
        QCOMPARE(text("kids", Language::Portuguese), QStringLiteral("none"));
        QCOMPARE(text("kids", Language::Unknown), QStringLiteral("none"));
    }

    void refusesWithAPointer_data()
    {
        QTest::addColumn<QString>("texts");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const std::string &texts, const char *path) {
            QTest::newRow(name) << QString::fromStdString(texts) << QString::fromUtf8(path);
        };
        const auto text = [](const std::string &body) { return "{'segment':'*','language':'es','text':'" + body + "'}"; };
        row("unknown slot", text("{{contact.nombre}}"), "/texts/0/text");
        row("empty slot", text("{{}}"), "/texts/0/text");
        row("price without id", text("{{price.}}"), "/texts/0/text");
        row("per without id", text("{{price..per}}"), "/texts/0/text");
        row("undeclared attribute", text("{{attribute.age}}"), "/texts/0/text");
        row("not closed", text("Hola {{contact.name"), "/texts/0/text");
        row("half closed", text("Hola {{contact.name}"), "/texts/0/text");
        row("not opened", text("Hola contact.name}}"), "/texts/0/text");
        row("single brace", text("Hola { x"), "/texts/0/text");
        row("brace in a fallback", text("{{contact.name|{x}}}"), "/texts/0/text");
        row("three braces", text("{{{contact.name}}}"), "/texts/0/text");
        row("too long", text(std::string(1025, 'x')), "/texts/0/text");
        row("subject too long", "{'segment':'*','language':'es','subject':'" + std::string(151, 'x') + "','text':'x'}", "/texts/0/subject");
        row("bad subject", "{'segment':'*','language':'es','subject':'{{x}}','text':'x'}", "/texts/0/subject");
        row("same cell twice", text("a") + "," + text("b"), "/texts/1");
        row("unknown language", "{'segment':'*','language':'fr','text':'x'}", "/texts/0/language");
        row("empty text", text(""), "/texts/0/text");
        row("no texts", "", "/texts");
    }
    void refusesWithAPointer()
    {
        QFETCH(QString, texts);
        QFETCH(QString, path);
        const auto result = parse(withTexts(texts.toStdString()));
        QVERIFY(!result.has_value());
        const std::string paths = pathsOf(result.error());
        QVERIFY2((' ' + paths).find(' ' + path.toStdString() + ' ') != std::string::npos, paths.c_str());
    }

    void takesWhatFits()
    {
        QVERIFY(parse(withTexts("{'segment':'*','language':'es','text':'" + std::string(1024, 'x') + "'}")).has_value());
        QVERIFY(parse(withTexts("{'segment':'*','language':'es','text':'{{attribute.age}}'}", "'attributes':['age'],")).has_value());
    }

    void versionFollowsContent()
    {
        const auto a = parse(withTexts("{'segment':'*','language':'es','text':'x'}"));
        const auto b = parse(withTexts("{'language':'es','segment':'*',  'text':'x'}"));
        const auto c = parse(withTexts("{'segment':'*','language':'es','text':'y'}"));
        QCOMPARE(a->version, b->version);
        QVERIFY(a->version != c->version);
        QVERIFY(TemplateSet::build({*a}).value().version() != TemplateSet::build({*c}).value().version());
        QVERIFY(TemplateSet::build({*a, *c}).error().code == ErrorCode::AlreadyExists);
        const TemplateSet set = TemplateSet::build({*a}).value();
        QVERIFY(set.find("t") != nullptr);
        QVERIFY(set.find("u") == nullptr);
    }

    void namesUnknownFacts()
    {
        const auto source = parse(withTexts("{'segment':'*','language':'es','subject':'{{link.home}}','text':'{{price.a}} {{price.b}} {{offer.c|x}} {{contact.name}}'}"));
        domain::Facts facts;
        facts.prices.push_back({.id = "a", .item = {}, .amount = {120, 0, "USD"}, .per = {}});
        QCOMPARE(pathsOf(findUnknownFacts(*source, facts)), std::string("/texts/0/subject /texts/0/text /texts/0/text "));
        facts.prices.push_back({.id = "b", .item = {}, .amount = {120, 0, "USD"}, .per = {}});
        facts.offers.push_back({.id = "c", .text = QStringLiteral("10 %"), .percent = {}, .installments = {}, .condition = {}, .validUntil = {}});
        facts.links.push_back({.id = "home", .url = "https://example.org"});
        QVERIFY(findUnknownFacts(*source, facts).empty());
    }
};

QTEST_GUILESS_MAIN(TestTemplateSet)
#include "tst_templateset.moc"
