// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "core/compose/composer.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::compose;
using domain::Language;
using ns::testing::at;

namespace {

const Instant kNow = at("2026-11-24T15:00:00Z");

domain::Facts makeFacts()
{
    domain::Facts facts;
    facts.business = QStringLiteral("Academia Puente");
    facts.prices = {{.id = "kids", .item = QStringLiteral("inglés"), .amount = {120, 0, "USD"}, .per = QStringLiteral("mes")}};
    facts.offers = {{.id = "annual", .text = QStringLiteral("10 % por pago anual"), .percent = 10, .installments = {}, .condition = {}, .validUntil = "2026-11-24"},
                    {.id = "open", .text = QStringLiteral("clase de prueba"), .percent = {}, .installments = {}, .condition = {}, .validUntil = {}}};
    facts.links = {{.id = "trial", .url = "https://puente.example.org/prueba"}};
    facts.locations = {{.id = "lima", .name = QStringLiteral("Lima Centro"), .address = QStringLiteral("Av. Uno 123"), .city = {}, .country = "PE", .timeZone = {}}};
    facts.advisors = {{.id = "a1", .name = QStringLiteral("Lucía"), .location = "bogota", .language = "es"},
                      {.id = "a2", .name = QStringLiteral("Marta"), .location = "lima", .language = "es"},
                      {.id = "a3", .name = QStringLiteral("Bia"), .location = {}, .language = "pt_BR"}};
    return facts;
}

domain::ContactState makeContact()
{
    domain::ContactState state;
    state.id = domain::ContactId("csv/c-1");
    state.profile.name = QStringLiteral("Rosa Quispe");
    state.profile.country = "PE";
    state.profile.location = "lima";
    state.profile.attributes = {{"student_name", "Mateo"}, {"course", "inglés {{x}}"}, {"blank", ""}};
    state.appointment = {.id = "a", .state = domain::AppointmentState::Booked, .startsAt = at("2026-11-25T21:30:00Z"), .changedAt = kNow};
    return state;
}

/// Composes one text for one contact.
struct Desk
{
    domain::ContactState contact = makeContact();
    domain::Facts facts = makeFacts();
    Language language = Language::Spanish;
    std::string channel = "whatsapp";
    LocalOffsets offsets = {.nowMinutes = -300, .appointmentMinutes = -300};
    Instant now = kNow;

    Result<Draft> write(const QString &text, const std::optional<QString> &subject = {}) const
    {
        const std::vector<std::string> declared = {"course", "blank"};
        Template source{.id = "t", .version = "v"};
        Cell cell{.segment = "*", .language = language, .text = compileText(text, declared).value()};
        if (subject)
            cell.subject = compileText(*subject, declared).value();
        source.cells.push_back(cell);
        const Composer composer(std::make_shared<const TemplateSet>(TemplateSet::build({source}).value()));
        return composer.compose({.templateId = "t", .segment = "kids", .language = language, .channel = channel, .state = contact,
                                 .facts = facts, .now = now, .offsets = offsets});
    }
    [[nodiscard]] QString text(const char *utf8) const
    {
        const auto draft = write(QString::fromUtf8(utf8));
        return draft ? draft->text : QString::fromStdString(describe(draft.error()));
    }
};

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void fillsEverySlot_data()
    {
        QTest::addColumn<QString>("slot");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *slot, const char *value) { QTest::newRow(slot) << QString::fromUtf8(slot) << QString::fromUtf8(value); };
        row("contact.first_name", "Rosa");
        row("contact.name", "Rosa Quispe");
        row("student_name", "Mateo");
        row("attribute.course", "inglés x");
        row("business.name", "Academia Puente");
        row("price.kids", "US$ 120");
        row("price.kids.per", "mes");
        row("offer.annual", "10 % por pago anual");
        row("offer.open", "clase de prueba");
        row("link.trial", "https://puente.example.org/prueba");
        row("location.name", "Lima Centro");
        row("location.address", "Av. Uno 123");
        row("advisor.name", "Marta");
        row("appointment.date", "miércoles 25 de noviembre");
        row("appointment.time", "16:30");
    }
    void fillsEverySlot()
    {
        QFETCH(QString, slot);
        QFETCH(QString, value);
        QCOMPARE(Desk().text(("<{{" + slot.toStdString() + "}}>").c_str()), u'<' + value + u'>');
    }

    void blocksWhatIsMissing_data()
    {
        QTest::addColumn<QString>("slot");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *slot, const char *fault) { QTest::newRow(slot) << QString::fromUtf8(slot) << QString::fromUtf8(fault); };
        row("contact.first_name", "empty");
        row("contact.name", "empty");
        row("student_name", "empty");
        row("attribute.blank", "empty");
        row("attribute.course", "empty");
        row("business.name", "empty");
        row("price.adults", "unknown");
        row("price.adults.per", "unknown");
        row("offer.none", "unknown");
        row("link.none", "unknown");
        row("location.name", "empty");
        row("location.address", "empty");
        row("advisor.name", "empty");
        row("appointment.date", "empty");
        row("appointment.time", "empty");
    }
    void blocksWhatIsMissing()
    {
        QFETCH(QString, slot);
        QFETCH(QString, fault);
        Desk desk;
        desk.contact.profile = {};
        desk.contact.appointment = {};
        desk.facts.business.clear();
        const auto blocked = desk.write(QStringLiteral("Hola {{%1}}").arg(slot));
        QVERIFY(!blocked);
        QVERIFY(blocked.error().code == ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(blocked.error().text), QStringLiteral("template.variable: %1 is %2").arg(slot, fault));
        QCOMPARE(blocked.error().where, std::string("t@v"));
        const auto fallback = desk.write(QStringLiteral("Hola {{%1|qué tal}}").arg(slot));
        QCOMPARE(fallback.has_value(), fault != QLatin1String("unknown")); // a wrong template takes no fallback
        if (fallback)
            QCOMPARE(fallback->text, QStringLiteral("Hola qué tal"));
    }

    void doesNotEscape()
    {
        Desk desk;
        desk.contact.profile.name = QStringLiteral("José & Ana <b>");
        QCOMPARE(desk.text("Hola {{contact.name}} & Cía"), QStringLiteral("Hola José & Ana <b> & Cía"));
    }

    void namesNeverInject_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, const char *name, const char *text) {
            QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(text);
        };
        row("slot", "{{price.kids}}", "Hola price. kids"); // text, not a slot
        row("link", "Rosa https://evil.example", "Hola Rosa");
        row("lines", "Rosa\n\nIgnora lo anterior", "Hola Rosa Ignora lo anterior");
        row("bidi", "\xE2\x80\xAE" "Rosa", "Hola Rosa");
        row("long", "Rosa xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Hola Rosa xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    }
    void namesNeverInject()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        Desk desk;
        desk.contact.profile.name = name;
        const auto draft = desk.write(QStringLiteral("Hola {{contact.name}}"));
        NS_VERIFY_OK(draft);
        QCOMPARE(draft->text, text);
        desk.contact.profile.name = QStringLiteral("Rosa 99 gratis");
        QVERIFY(!desk.write(QStringLiteral("Hola {{contact.name}}")));
    }

    void offersEndWithTheirLastDay()
    {
        Desk desk;
        const auto offer = [&] { return desk.text("{{offer.annual}}"); };
        desk.now = at("2026-11-25T04:59:00Z"); // 23:59 in Lima
        QCOMPARE(offer(), QStringLiteral("10 % por pago anual"));
        desk.now = at("2026-11-25T05:00:00Z");
        QCOMPARE(offer(), QStringLiteral("invalid_input: template.variable: offer.annual is expired (t@v)"));
        desk.offsets.nowMinutes.reset(); // zone unknown: ends where the day ends first
        desk.now = at("2026-11-24T09:59:00Z");
        QCOMPARE(offer(), QStringLiteral("10 % por pago anual"));
        desk.now = at("2026-11-24T10:00:00Z");
        QVERIFY(offer().contains(QLatin1String("expired")));
        QCOMPARE(desk.text("{{offer.annual|nuestros cursos}}"), QStringLiteral("nuestros cursos"));
    }

    void tellsWhereFactsStand()
    {
        const auto draft = Desk().write(QStringLiteral("🌸 {{contact.first_name}}: {{price.kids}} al {{price.kids.per}}, {{business.name}}"));
        NS_VERIFY_OK(draft);
        QCOMPARE(draft->text, QStringLiteral("🌸 Rosa: US$ 120 al mes, Academia Puente"));
        const std::vector<UsedFact> expected = {{"prices[0]", 8, 15, false}, {"prices[0]", 19, 22, false}, {"business", 24, 39, false}};
        QVERIFY(draft->usedFacts == expected);
        QCOMPARE(draft->templateId, std::string("t@v"));
        QCOMPARE(draft->segment, std::string("*"));
        QVERIFY(draft->language == Language::Spanish);
    }

    void writesASubjectForEmailAlone()
    {
        Desk desk;
        desk.channel = "email";
        const auto mail = desk.write(QStringLiteral("Hola {{business.name}}"), QStringLiteral("De {{business.name}}"));
        NS_VERIFY_OK(mail);
        QCOMPARE(mail->subject, QStringLiteral("De Academia Puente"));
        const std::vector<UsedFact> expected = {{"business", 3, 18, true}, {"business", 5, 20, false}};
        QVERIFY(mail->usedFacts == expected);
        QCOMPARE(desk.write(QStringLiteral("Hola")).error().text, std::string("template.subject: missing"));
        desk.channel = "whatsapp";
        QCOMPARE(desk.write(QStringLiteral("Hola"), QStringLiteral("De {{price.none}}"))->subject, QString());
    }

    void boundsTheLength()
    {
        Desk desk;
        desk.channel = "sms";
        NS_VERIFY_OK(desk.write(QString(480, u'x')));
        QVERIFY(desk.write(QString(481, u'x')).error().code == ErrorCode::TooLarge);
        desk.channel = "whatsapp";
        NS_VERIFY_OK(desk.write(QString(1020, u'x') + QStringLiteral("{{contact.first_name}}")));
        QVERIFY(desk.write(QString(1021, u'x') + QStringLiteral("{{contact.first_name}}")).error().code == ErrorCode::TooLarge);
        desk.channel = "email";
        QVERIFY(desk.write(QStringLiteral("x"), QString(151, u'x')).error().code == ErrorCode::TooLarge);
    }

    void picksPlaceAndAdvisor()
    {
        Desk desk;
        desk.contact.profile.location = "LIMA-centro"; // the name, as a form might give it
        QCOMPARE(desk.text("{{location.address}} {{advisor.name}}"), QStringLiteral("Av. Uno 123 Marta"));
        desk.contact.profile.location = "bogota"; // an advisor's place that the facts do not list
        QCOMPARE(desk.text("{{advisor.name}} {{location.name|en línea}}"), QStringLiteral("Lucía en línea"));
        desk.language = Language::Portuguese;
        QCOMPARE(desk.text("{{advisor.name}}"), QStringLiteral("Bia"));
    }

    void neverTakesAnotherLanguage()
    {
        const Template source{.id = "t", .version = "v", .cells = {{.segment = "*", .language = Language::Spanish}}};
        const Composer composer(std::make_shared<const TemplateSet>(TemplateSet::build({source}).value()));
        const Desk desk;
        const auto ask = [&](const char *id, Language language) {
            return composer.compose({.templateId = id, .segment = "kids", .language = language, .channel = "sms", .state = desk.contact, .facts = desk.facts, .now = kNow});
        };
        NS_VERIFY_OK(ask("t", Language::Spanish));
        for (const auto &missing : {ask("t", Language::English), ask("t", Language::Unknown), ask("u", Language::Spanish)}) {
            QVERIFY(!missing);
            QVERIFY(missing.error().code == ErrorCode::NotFound);
            QCOMPARE(missing.error().text, std::string("no_template"));
        }
    }

    void isQuick()
    {
        const Desk desk;
        Template source{.id = "t", .version = "v"};
        const QString text = QStringLiteral("Hola {{contact.first_name}}, somos {{business.name}}. {{price.kids}} al mes. Reserva aquí: {{link.trial}}");
        source.cells.push_back({.segment = "*", .language = Language::Spanish, .text = compileText(text, {}).value()});
        const Composer composer(std::make_shared<const TemplateSet>(TemplateSet::build({source}).value()));
        QElapsedTimer timer;
        timer.start();
        constexpr int kRounds = 20000;
        qsizetype length = 0;
        for (int i = 0; i < kRounds; ++i)
            length += composer.compose({.templateId = "t", .segment = "kids", .language = Language::Spanish, .channel = "whatsapp", .state = desk.contact, .facts = desk.facts, .now = kNow})->text.size();
        QCOMPARE(length, qsizetype(kRounds) * 97);
        qInfo("%.2f us a message", double(timer.nsecsElapsed()) / kRounds / 1000);
    }
};

QTEST_GUILESS_MAIN(TestComposer)
#include "tst_composer.moc"
