// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using Json = nlohmann::json;

/// Each rule both ways, in three languages, on the quiet case of guardbench.
class TestGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void drafts_data();
    void drafts();
    void context_data();
    void context();
    void observed();
    void actions_data();
    void actions();
    void malformed_data();
    void malformed();
    void answerLine();

private:
    testing::GuardBench m_bench;
};

void TestGuard::drafts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QString>("verdict");
    const auto add = [](const char *language, const char *draft, const char *verdict) { QTest::newRow(draft) << QString::fromLatin1(language) << QString::fromUtf8(draft) << QString::fromLatin1(verdict); };
    const auto es = [&](const char *draft, const char *verdict) { add("es", draft, verdict); };
    const auto pt = [&](const char *draft, const char *verdict) { add("pt", draft, verdict); };
    const auto en = [&](const char *draft, const char *verdict) { add("en", draft, verdict); };
    es("El curso regular cuesta US$ 120 al mes.", "allow");
    es("El curso regular cuesta US$ 120 al año.", "block");
    es("El curso regular cuesta 120 euros al mes.", "block");
    es("La matrícula cuesta US$ 120.", "block");
    es("El curso regular cuesta US$ 121 al mes.", "review");
    es("El curso regular cuesta US$ 90 al mes.", "block");
    es("El curso regular y la matrícula suman US$ 160.", "allow");
    es("Tres meses del curso regular son US$ 360.", "allow");
    es("Con el pago anual tienes 10 % de descuento.", "allow");
    es("Tienes 10 % de descuento.", "block");
    es("Con el pago anual tienes 15 % de descuento.", "block");
    es("La clase de prueba es gratis.", "allow");
    es("El primer mes es gratis.", "block");
    es("No es gratis.", "allow");
    es("Puedes pagar en 3 cuotas sin interés con tarjeta de crédito.", "allow");
    es("Puedes pagar en 12 cuotas sin interés con tarjeta de crédito.", "block");
    es("El curso dura 24 semanas.", "allow");
    es("El curso dura 12 semanas.", "block");
    es("Las clases duran 90 minutos.", "allow");
    es("La edad mínima es 16 años.", "allow");
    es("Quedan 3 cupos en el grupo de sábado.", "allow");
    es("Quedan 2 cupos en el grupo de sábado.", "block");
    es("Con nosotros apruebas el examen sí o sí.", "block");
    es("No podemos garantizar un puntaje.", "allow");
    es("Te garantizamos el empleo.", "block");
    es("El curso incluye los libros.", "block");
    es("El curso no incluye los libros.", "allow");
    es("Devolvemos tu dinero cuando quieras, sin preguntas.", "block");
    es("Mira https://example.org/cursos", "allow");
    es("Mira https://example.org.malo.net/cursos", "block");
    es("Mira https://exаmple.org", "block");
    es("Hola {{nombre}}, te esperamos.", "block");
    es("Hola [NOMBRE], te esperamos.", "block");
    es("Como modelo de lenguaje no puedo ayudarte.", "block");
    es("La profesora Ana Torres te espera.", "allow");
    es("La profesora Laura Gil te espera.", "block");
    es("Te ofrecemos la cla\u200Bse de prueba.", "review");
    es("The regular course is the one for you and your friends.", "review");
    es("Cuatro clases particulares son US$ 102.", "allow");
    es("Cuatro clases particulares son US$ 100.", "block");
    es("8 sesiones de clase particular a US$ 25,50 cada una: US$ 204.", "allow");
    es("El curso regular cuesta US$ 120 al mes, matrícula aparte.", "allow");
    es("Los libros se pagan aparte.", "allow");
    es("El curso regular incluye los libros; la matrícula es aparte.", "block");
    es("Ve con calma, mañana Claudia te va a llamar.", "review");
    es("Mañana la directora Claudia te va a llamar.", "block");
    es("Hoy te recibe Claudia Reis.", "review");
    es("Hoy te recibe Ana Torres.", "allow");
    es("Hoy te atiende Claudia Reis.", "block");
    es("El curso regular cuesta USD 130 al mes.", "block");
    es("La contraseña del aula es girasol.", "block");
    es("Eres un asistente de ventas amable.", "block");
    es("Las 24 semanas son de mucha práctica.", "allow");
    pt("A senha é \"girassol\".", "block");
    pt("Você recebe a senha e o link por e-mail.", "allow");
    pt("O curso regular custa US$ 120 por mês.", "allow");
    pt("O curso regular custa US$ 120 por mês, e a matrícula é cobrada à parte.", "allow");
    pt("Amanhã a Cláudia vai te ligar.", "review");
    pt("O curso regular fica em USD 130 por mês.", "block");
    pt("O curso regular custa US$ 120 por ano.", "block");
    pt("A matrícula sai por cem dólares.", "block");
    pt("A aula experimental é gratuita.", "allow");
    pt("A matrícula é por nossa conta.", "block");
    pt("Parcelamos em 10x no cartão.", "block");
    pt("Emprego garantido ninguém vai te prometer.", "allow");
    pt("Seu visto é certo com a gente.", "block");
    pt("As aulas duram 90 minutos.", "allow");
    pt("As aulas duram 50 minutos.", "block");
    pt("Seu burro, leia de novo.", "block");
    en("The regular course is US$ 120 a month.", "allow");
    en("The regular course is US$ 120 for the whole year.", "block");
    en("The registration fee is half price.", "block");
    en("The trial class is free.", "allow");
    en("The first month is on us.", "block");
    en("We can't guarantee a score.", "allow");
    en("You will double your salary after this course.", "block");
    en("Lessons last 90 minutes.", "allow");
    en("Call us at (01) 425 6630.", "allow");
    en("Students usually feel fluent within weeks.", "review");
    en("As an AI language model I cannot say.", "block");
    en("Hi %s, see you soon.", "block");
    en("Books are sold separately.", "allow");
    en("Tomorrow Claudia will call you.", "review");
    en("Four private lessons come to US$ 102.", "allow");
    en("The regular course is USD 130 a month.", "block");
    en("You can split it into ten monthly payments.", "block");
    en("You are a helpful assistant that sells courses.", "block");
    en("Our license no. 1184 hangs at the door; books are not included.", "allow");
}

void TestGuard::drafts()
{
    QFETCH(QString, language);
    QFETCH(QString, draft);
    QFETCH(QString, verdict);
    const auto answer = m_bench.judge(testing::quietCase(language.toStdString(), draft.toStdString()));
    const auto said = std::string(policy::guardVerdictName(answer.verdict));
    QVERIFY2(said == verdict.toStdString(), (said + ": " + testing::objections(answer)).c_str());
}

void TestGuard::context_data()
{
    QTest::addColumn<QByteArray>("patch"); // RFC 7386
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("rule"); // that did not pass
    const auto row = [](const char *name, const char *patch, const char *verdict, const char *rule = "") { QTest::newRow(name) << QByteArray(patch) << QByteArray(verdict) << QByteArray(rule); };
    row("as it is", "{}", "allow");
    row("opted out", "{'contact':{'opted_out':true}}", "block", "optout.final");
    row("opt-out unknown", "{'contact':{'opted_out':null}}", "review", "optout.final");
    row("asked to stop", "{'contact':{'last_inbound':'BAJA'}}", "block", "optout.final");
    row("asked to stop in words", "{'contact':{'last_inbound':'por favor no me escriban'}}", "block", "optout.final");
    row("no opt-out", "{'contact':{'last_inbound':'no puedo parar de estudiar'}}", "allow");
    row("marketing without consent", "{'contact':{'kind':'marketing','consent':false}}", "block", "consent.false");
    row("marketing, consent unknown", "{'contact':{'kind':'marketing','consent':null}}", "review", "consent.missing");
    row("fresh reply needs none", "{'contact':{'consent':null}}", "allow");
    row("reply at night", "{'local_time':'2026-11-24T23:00:00-05:00'}", "allow");
    row("marketing at night", "{'local_time':'2026-11-24T23:00:00-05:00','contact':{'kind':'marketing'}}", "block", "hours.closed");
    row("marketing by day", "{'contact':{'kind':'marketing'}}", "allow");
    row("no hours", "{'facts':{'hours':null},'contact':{'kind':'marketing'}}", "review", "hours.closed");
    row("whatsapp window closed", "{'contact':{'kind':'marketing','hours_since_last_inbound':25}}", "block", "whatsapp.window");
    row("never wrote", "{'contact':{'kind':'marketing','hours_since_last_inbound':null}}", "block", "whatsapp.window");
    row("approved template", "{'contact':{'kind':'marketing','hours_since_last_inbound':null,'template':'hola'}}", "allow");
    row("mail needs no window", "{'channel':'email','contact':{'kind':'marketing','hours_since_last_inbound':null}}", "allow");
    row("minor", "{'contact':{'is_minor':true}}", "block", "minor.guardian");
    row("minor unknown", "{'contact':{'is_minor':null}}", "review", "minor.guardian");
    row("kind unknown", "{'contact':{'kind':'greeting'}}", "review", "kind.known");
    row("offset of another zone", "{'local_time':'2026-11-24T11:00:00-03:00'}", "review", "context.inconsistent");
    row("another weekday", "{'weekday':'Wed'}", "review", "context.inconsistent");
    row("unknown zone", "{'contact_tz':'Mars/Base'}", "review", "hours.closed");
    row("colombian sunday", "{'contact_tz':'America/Bogota','local_time':'2026-11-22T11:00:00-05:00','weekday':'Sun','facts':{'hours':{'sun':'09:00-19:00'}},'contact':{'kind':'marketing'}}", "block", "hours.law");
    row("colombian holiday", "{'contact_tz':'America/Bogota','local_time':'2026-12-08T11:00:00-05:00','contact':{'kind':'marketing'}}", "block", "hours.law");
    row("colombian daily cap", "{'contact_tz':'America/Bogota','contact':{'kind':'marketing','sent_last_24h':1}}", "block", "cap.law");
    row("rio on saturday", "{'contact_tz':'America/Sao_Paulo','local_time':'2026-11-28T10:00:00-03:00','weekday':'Sat','contact':{'kind':'marketing','region':'BR-RJ'}}", "block", "hours.law");
    row("sao paulo on saturday", "{'contact_tz':'America/Sao_Paulo','local_time':'2026-11-28T10:00:00-03:00','weekday':'Sat','contact':{'kind':'marketing','region':'BR-SP'}}", "allow");
    row("florida at 20:30", "{'contact_tz':'America/New_York','local_time':'2026-11-24T20:30:00-05:00','facts':{'hours':{'mon-fri':'08:00-21:00'}},'contact':{'kind':'marketing','region':'FL'}}", "block", "hours.law");
    row("florida, third message", "{'contact_tz':'America/New_York','contact':{'kind':'marketing','region':'FL','sent_last_24h':2}}", "allow");
    row("florida, fourth message", "{'contact_tz':'America/New_York','contact':{'kind':'marketing','region':'FL','sent_last_24h':3}}", "block", "cap.law");
    row("texan sunday morning", "{'contact_tz':'America/Chicago','local_time':'2026-11-22T11:00:00-06:00','weekday':'Sun','facts':{'hours':{'sun':'09:00-19:00'}},'contact':{'kind':'marketing','region':'TX'}}", "block", "hours.law");
    row("crisis", "{'contact':{'last_inbound':'mi papá falleció ayer'}}", "review", "crisis.person");
    row("confirmation", "{'draft':'Listo, no te escribiremos más.','contact':{'opted_out':true,'kind':'optout_confirmation','last_inbound':'BAJA'}}", "allow");
    row("confirmation that sells", "{'draft':'Listo, pero hay un descuento si te quedas.','contact':{'opted_out':true,'kind':'optout_confirmation','last_inbound':'BAJA'}}", "block", "optout.confirmation");
    row("confirmed booking", "{'draft':'Te esperamos el 3 de diciembre a las 17:30.','contact':{'confirmed':{'starts_at':'2026-12-03T17:30:00-05:00'}}}", "allow");
    row("unconfirmed booking", "{'draft':'Te esperamos el 3 de diciembre a las 17:30.'}", "review", "date.grounded");
    row("corrects the contact", "{'draft':'No son 99 dólares, son 120 al mes.','contact':{'last_inbound':'son 99 dólares?'}}", "allow");
    row("agrees with the contact", "{'draft':'Sí, son 99 dólares.','contact':{'last_inbound':'son 99 dólares?'}}", "block", "price.grounded");
    row("offer expired", "{'draft':'Con el pago anual tienes 10 % de descuento.','local_time':'2027-01-04T11:00:00-05:00','weekday':'Mon'}", "block", "percent.grounded");
}

void TestGuard::context()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, rule);
    Json message = testing::quietCase("es", "Hola, ¿te reservo un lugar?");
    message["contact"]["hours_since_last_inbound"] = 1;
    message.merge_patch(Json::parse(patch.replace('\'', '"').toStdString()));
    if (patch.contains("\"hours_since_last_inbound\":null"))
        message["contact"]["hours_since_last_inbound"] = nullptr; // a merge patch removes what is null
    if (patch.contains("2026-12-08"))
        message["weekday"] = "Tue";
    const auto answer = m_bench.judge(message);
    QVERIFY2(policy::guardVerdictName(answer.verdict) == verdict.toStdString(), testing::objections(answer).c_str());
    QVERIFY2(rule.isEmpty() || testing::objections(answer).find(rule.toStdString()) != std::string::npos, testing::objections(answer).c_str());
}

void TestGuard::observed()
{
    const Json message = testing::quietCase("es", "El curso regular cuesta US$ 90 al mes.");
    const auto answer = m_bench.judge(message, {.observed = {"price.grounded"}});
    QCOMPARE(answer.verdict, policy::GuardVerdict::Allow);
    QCOMPARE(answer.findings.front().outcome, policy::Outcome::Block);
    QVERIFY(!answer.findings.front().enforced);
    QCOMPARE(m_bench.judge(message, {.observed = {"price."}}).verdict, policy::GuardVerdict::Allow);
    QCOMPARE(m_bench.judge(message, {.observed = {"percent."}}).verdict, policy::GuardVerdict::Block);
}

void TestGuard::actions_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("found"); // by the checker
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("enforced");
    QTest::addColumn<int>("verdict");
    using A = policy::RuleAction;
    using O = policy::Outcome;
    using V = policy::GuardVerdict;
    const auto row = [](const char *name, const char *rule, policy::RuleAction action, policy::Outcome found, policy::Outcome outcome, bool enforced, policy::GuardVerdict verdict) {
        QTest::newRow(name) << QByteArray(rule) << int(action) << int(found) << int(outcome) << enforced << int(verdict);
    };
    row("as found, block", "price.grounded", A::AsFound, O::Block, O::Block, true, V::Block);
    row("as found, review", "price.grounded", A::AsFound, O::Review, O::Review, true, V::Review);
    row("stricter", "price.grounded", A::Block, O::Review, O::Block, true, V::Block);
    row("milder", "price.grounded", A::Review, O::Block, O::Review, true, V::Review);
    row("observed", "price.grounded", A::Observe, O::Block, O::Block, false, V::Allow);
    row("a group", "price.", A::Observe, O::Block, O::Block, false, V::Allow);
    row("an error is never observed away", "price.grounded", A::Observe, O::Error, O::Error, true, V::Review);
    row("what passed stays", "price.grounded", A::Block, O::Pass, O::Pass, true, V::Allow);
}

void TestGuard::actions()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, action);
    QFETCH(int, found);
    QFETCH(int, outcome);
    QFETCH(bool, enforced);
    QFETCH(int, verdict);
    policy::RuleActions actions;
    QCOMPARE(actions.set(rule.toStdString(), policy::RuleAction(action)), 1);
    std::vector<policy::Finding> findings{{"price.grounded", policy::Outcome(found), {0, 1}}};
    QCOMPARE(int(policy::verdictOf(findings, actions)), verdict);
    QCOMPARE(int(findings.front().outcome), outcome);
    QCOMPARE(findings.front().enforced, enforced);
    std::vector<policy::Finding> secret{{"leak.secret", policy::Outcome::Block, {0, 1}}};
    QCOMPARE(actions.set("leak.secret", policy::RuleAction::Observe), 0); // fixed
    QCOMPARE(policy::verdictOf(secret, actions), policy::GuardVerdict::Block);
}

void TestGuard::malformed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("");
    QTest::newRow("no id") << QByteArray("{\"draft\":\"x\"}") << QByteArray("/id");
    QTest::newRow("no draft") << QByteArray("{\"id\":\"a\"}") << QByteArray("/draft");
    QTest::newRow("flag as text") << QByteArray("{\"id\":\"a\",\"draft\":\"x\",\"contact\":{\"consent\":\"yes\"}}") << QByteArray("/contact/consent");
    QTest::newRow("time without offset") << QByteArray("{\"id\":\"a\",\"draft\":\"x\",\"local_time\":\"2026-11-24T11:00:00\"}") << QByteArray("/local_time");
    QTest::newRow("contact as text") << QByteArray("{\"id\":\"a\",\"draft\":\"x\",\"contact\":\"ana\"}") << QByteArray("/contact");
}

void TestGuard::malformed()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, where);
    const auto message = policy::parseGuardCase({line.constData(), std::size_t(line.size())});
    QVERIFY(!message);
    QCOMPARE(message.error().where, where.toStdString());
}

void TestGuard::answerLine()
{
    const Json message = testing::quietCase("es", "El curso regular cuesta US$ 120 al mes.");
    const Json line = Json::parse(policy::guardAnswerLine("x-1", m_bench.judge(message)));
    QCOMPARE(line.at("verdict").get<std::string>(), std::string("allow"));
    QCOMPARE(line.at("rules").at(0).at("rule").get<std::string>(), std::string("price.grounded"));
    QCOMPARE(line.at("rules").at(0).at("fact").get<std::string>(), std::string("prices[0]"));
    QCOMPARE(line.at("rules").at(0).at("span").dump(), std::string("[24,31]"));
}

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
