// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/demo/academyfiles.h"
#include "app/demo/schoolday.h"
#include "app/demo/traits.h"
#include "core/compose/composer.h"
#include "core/compose/segmentmap.h"
#include "core/policy/routing.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::demo;
using domain::Language;
using ns::testing::at;

class TestAcademyFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void everyFileIsTaken()
    {
        const auto rules = loadAcademyRules();
        NS_VERIFY_OK(rules);
        QCOMPARE(rules->book.current().size(), std::size_t(4));
        QCOMPARE(rules->templates.all().size(), std::size_t(9));
        QCOMPARE(rules->facts.locations.size(), std::size_t(2));
        QVERIFY(!rules->book.startedBy(sequence::LeadCreatedTrigger{})->needsSegment);
        for (const auto reason : {domain::ColdReason::NoResponse, domain::ColdReason::Interested, domain::ColdReason::Cancelled}) {
            const auto definition = rules->book.startedBy(reason);
            QVERIFY(definition && definition->needsSegment);
            QVERIFY(definition->nodes.size() >= 2 && definition->nodes.size() <= 3);
        }
    }

    /// Every node has a text for every segment in every language, and each can be written for a contact of whom we know nothing.
    void everyCellCanBeWritten()
    {
        const auto rules = loadAcademyRules();
        const compose::Composer composer(std::make_shared<const compose::TemplateSet>(rules->templates));
        const domain::ContactState nobody;
        int texts = 0;
        for (const auto &definition : rules->book.current()) {
            for (const sequence::Node &node : definition->nodes) {
                const compose::Template *const source = rules->templates.find(node.templateId);
                QVERIFY2(source, node.templateId.c_str());
                QVERIFY(source->kind == definition->kind);
                QVERIFY(compose::findUnknownFacts(*source, rules->facts).empty());
                for (const char *segment : {"*", "kids_english", "adult_english", "portuguese_work", "school_tutoring"}) {
                    for (const Language language : {Language::Spanish, Language::Portuguese, Language::English}) {
                        const compose::Cell *const cell = compose::findCell(*source, segment, language);
                        QVERIFY(cell && cell->segment == segment);
                        for (const char *channel : {"whatsapp", "sms", "email"}) {
                            const auto draft = composer.compose({.templateId = node.templateId, .segment = segment, .language = language, .channel = channel,
                                                                 .state = nobody, .facts = rules->facts, .now = at("2026-11-24T15:00:00Z")});
                            NS_VERIFY_OK(draft);
                            QVERIFY(draft->text.contains(rules->facts.business)); // the school says who it is
                            ++texts;
                        }
                    }
                }
            }
        }
        QCOMPARE(texts, 8 * 5 * 3 * 3);
    }

    /// A confirmation names the school, sells nothing, and is there in every language.
    void aStopIsConfirmedInEveryLanguage()
    {
        const auto rules = loadAcademyRules();
        const compose::Composer composer(std::make_shared<const compose::TemplateSet>(rules->templates));
        const domain::ContactState nobody;
        for (const Language language : {Language::Spanish, Language::Portuguese, Language::English}) {
            for (const char *channel : {"whatsapp", "sms", "email"}) {
                const auto draft = composer.compose({.templateId = "optout.confirmation", .segment = "adult_english", .language = language, .channel = channel,
                                                     .state = nobody, .facts = rules->facts, .now = at("2026-11-24T15:00:00Z")});
                NS_VERIFY_OK(draft);
                QCOMPARE(draft->kind, domain::MessageKind::OptoutConfirmation);
                QVERIFY(draft->text.contains(rules->facts.business));
                QVERIFY(!draft->text.contains(QLatin1String("http")));
            }
        }
    }

    void teamsAreRead()
    {
        std::string_view text;
        for (const AcademyFile &file : academyFiles())
            text = file.path == "teams.json" ? file.text : text;
        const auto routing = policy::Routing::parse(text);
        QVERIFY(routing.has_value());
        QCOMPARE(routing->teams().size(), std::size_t(4));
        QCOMPARE(std::string(routing->route({"price", Language::Spanish, {}, {}}).team), std::string("admissions"));
        QCOMPARE(std::string(routing->route({"price", Language::Portuguese, {}, {}}).team), std::string("brasil"));
        QCOMPARE(std::string(routing->route({"complaint", Language::Portuguese, {}, {}}).team), std::string("families"));
        QVERIFY(!routing->showsInterest("complaint"));
    }

    void segmentsFitTheLabels()
    {
        std::string_view text;
        for (const AcademyFile &file : academyFiles())
            text = file.path == "segments.json" ? file.text : text;
        const auto map = compose::SegmentParser::create().value().parse(text);
        QVERIFY(map.has_value());
        for (const auto interest : {Interest::KidsEnglish, Interest::AdultEnglish, Interest::PortugueseWork, Interest::SchoolTutoring}) {
            const std::string label(interestName(interest));
            QCOMPARE(map->segmentFor(label), label);
            for (const Language language : {Language::Spanish, Language::Portuguese, Language::English})
                QVERIFY(map->nameOf(label, language) != QString::fromStdString(label));
        }
    }

    void schoolDaysAreApproved_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("open");
        QTest::newRow("inside hours") << "2026-11-24T15:00:00Z" << "2026-11-24T15:00:00.000Z";
        QTest::newRow("before nine") << "2026-11-24T13:59:00Z" << "2026-11-24T14:00:00.000Z";
        QTest::newRow("at six") << "2026-11-24T23:00:00Z" << "2026-11-25T14:00:00.000Z";
        QTest::newRow("Saturday") << "2026-11-28T15:00:00Z" << "2026-11-30T14:00:00.000Z";
        QTest::newRow("two holidays and no weekend") << "2026-12-08T15:00:00Z" << "2026-12-10T14:00:00.000Z";
        QTest::newRow("Christmas before a weekend") << "2026-12-25T15:00:00Z" << "2026-12-28T14:00:00.000Z";
    }
    void schoolDaysAreApproved()
    {
        QFETCH(QString, from);
        QFETCH(QString, open);
        SchoolDay day(loadAcademyRules()->holidays);
        QCOMPARE(formatInstant(day.firstApproved(at(from.toStdString()), "America/Lima", "PE")), open.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestAcademyFiles)
#include "tst_academyfiles.moc"
