// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// A discount, a plan, a gift or a code is right when an approved offer that still holds gives it for this thing under the condition that is told.
class TestOfferGrounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void percents_data();
    void percents() { compareRow(); }
    void conditions_data();
    void conditions() { compareRow(); }
    void stacked_data();
    void stacked() { compareRow(); }
    void plans_data();
    void plans() { compareRow(); }
    void gifts_data();
    void gifts() { compareRow(); }
    void promotions_data();
    void promotions() { compareRow(); }
    void numbersInConditions_data();
    void numbersInConditions();
    void groups_data();
    void groups();
    void lastDay_data();
    void lastDay();
    void unknownDay();
    void asked_data();
    void asked();

private:
    /// What the school offers besides quietCase: a sibling discount, a code, plans up to twelve.
    static Json offers()
    {
        return {{"prices", {{{"item", "curso regular"}, {"amount", 120}, {"currency", "USD"}, {"per", "mes"}}, {{"item", "matrícula"}, {"amount", 40}, {"currency", "USD"}, {"per", "única vez"}}}},
                {"offers", {{{"text", "10 % por pago anual"}, {"percent", 10}, {"condition", "pago anual"}, {"valid_until", "2026-12-31"}},
                            {{"text", "5 % para hermanos"}, {"percent", 5}, {"condition", "hermanos"}},
                            {{"text", "20 % en la matrícula"}, {"percent", 20}, {"valid_until", "2026-11-30"}},
                            {{"text", "30 % de lanzamiento"}, {"percent", 30}, {"valid_until", "2026-11-20"}},
                            {{"text", "clase de prueba gratis"}, {"percent", 100}, {"condition", "una por persona"}},
                            {{"text", "25 % en la mensualidad del segundo hermano"}, {"percent", 25}, {"condition", "segundo hermano inscrito"}},
                            {{"text", "charla abierta sin cargo"}, {"percent", 100}},
                            {{"text", "matrícula sin costo"}, {"percent", 100}, {"condition", "referido por un alumno"}},
                            {{"text", "hasta 6 cuotas sin interés"}, {"installments", 6}, {"condition", "tarjeta de crédito"}},
                            {{"text", "código BIENVENIDA5: 5 % en libros"}, {"percent", 5}, {"condition", "código BIENVENIDA5"}}}}};
    }
    void compareRow() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, offers())); }
    testing::GuardBench m_bench;
};

void TestOfferGrounding::percents_data()
{
    const testing::DraftTable table;
    table.es("Con pago anual tienes 10 % de descuento.", "allow");
    table.es("Con pago anual tienes 10% de descuento.", "allow");
    table.es("Con pago anual tienes diez por ciento de descuento.", "allow");
    table.es("Con pago anual tienes un 10,0 % de descuento.", "allow");
    table.es("Con pago anual tienes 1 % de descuento.", "block percent");
    table.es("Con pago anual tienes 100 % de descuento.", "block percent");
    table.es("Con pago anual tienes 12 % de descuento.", "block percent");
    table.es("Con pago anual tienes 10,1 % de descuento.", "review percent"); // within 2 %
    table.es("Con pago anual tienes 11 % de descuento.", "block percent");
    table.es("Con pago anual tienes la mitad de precio.", "block percent");
    table.es("Con pago anual tienes medio precio.", "block percent");
    table.es("20 % de descuento en la matrícula.", "allow");
    table.es("20 % de descuento en el curso regular.", "block percent"); // of another thing
    table.es("30 % de descuento de lanzamiento.", "block percent");      // over since the twentieth
    table.es("El 30 % de descuento de lanzamiento ya terminó.", "allow");
    table.es("El 30 % de descuento de lanzamiento ya terminó, pero todavía te lo doy.", "block percent");
    table.pt("O desconto de 30 % de lanzamento encerrou.", "allow");
    table.pt("Com pago anual você tem dez por cento de desconto.", "allow");
    table.en("10% off with pago anual.", "allow");
    table.en("Half off with pago anual.", "block percent");
    table.es("Con pago mensual tienes 10 % de descuento.", "block percent");
    table.es("Tienes 10 % de descuento en el pago mensual.", "block percent");
    table.es("Con el pago en efectivo tienes 10 % de descuento.", "block percent");
    table.pt("Você tem 10 % de desconto no pagamento mensal.", "block percent");
    table.en("You get 10% off with monthly payment.", "block percent");
    table.pt("Com pago anual você tem vinte por cento de desconto.", "block percent");
    table.es("Este mes hay 20 % de descuento.", "block percent");
    table.es("20 % en la matrícula: te queda en US$ 32.", "allow");
    table.es("20 % en la matrícula: te queda en US$ 32. El curso regular, de US$ 120, queda en US$ 96.", "block price"); // another thing
    table.es("Para la hermana chica, 25 % en la mensualidad.", "allow");
    table.es("Para la hermana chica, 25 % en la mensualidad y también 25 % en la matrícula.", "block percent");
    table.es("20 % de descuento en todo el curso regular por la matrícula.", "block percent"); // its object stands behind it
    table.es("Con pago anual todo te queda con el 20 % menos, matrícula incluida.", "block percent");
    table.es("El 25 % en la mensualidad vale para los dos hermanos.", "block percent"); // the second alone
    table.es("Para dos hermanos, la segunda mensualidad con 25 %: entre los dos son US$ 210.", "allow"); // 120 + 90
    table.es("Para los dos hermanos con 25 %: US$ 180 en total.", "block p");
}

void TestOfferGrounding::conditions_data()
{
    const testing::DraftTable table;
    table.es("Tienes 10 % de descuento.", "block percent");
    table.es("Tienes 10 % de descuento, pagando el año completo por adelantado: pago anual.", "allow");
    table.es("Tienes 10 % de descuento sin condiciones.", "block percent");
    table.es("Si vienen dos hermanos, tienen 5 % de descuento.", "allow");
    table.es("Tienes 5 % de descuento.", "block percent");
    table.es("Tienes 5 % de descuento en el curso regular por ser tú.", "block percent");
    table.es("Con tarjeta de crédito pagas en 6 cuotas.", "allow");
    table.es("Pagas en 6 cuotas en efectivo.", "block instalments");
    table.es("Con tarjeta de débito pagas en 6 cuotas.", "block instalments");
    table.pt("Com cartão de débito você paga em 6 parcelas.", "block instalments");
    table.es("Tienes 10 % de descuento, con o sin pago anual.", "block percent");
    table.es("Tienes 10 % de descuento sin importar si haces el pago anual.", "block percent");
    table.pt("Você tem 10 % de desconto com ou sem pagamento anual.", "block percent");
    table.en("You get 10% off regardless of pago anual.", "block percent");
    table.es("En 6 cuotas con tarjeta de crédito, o sea seis pagos iguales.", "allow");
    table.es("Con tarjeta de crédito pagas en 6 cuotas y con tarjeta de débito en 6 pagos.", "block instalments");
    table.es("Con pago anual tienes 10 % de descuento, y el descuento es el mismo pagando por mes.", "block percent");
    table.es("Con pago anual tienes 10 % de descuento, pague como pague.", "block percent");
}

/// Two offers together are a third one that nobody approved.
void TestOfferGrounding::stacked_data()
{
    const testing::DraftTable table;
    table.es("Con pago anual y hermanos tienes 15 % de descuento.", "block percent");
    table.es("Con pago anual y hermanos tienes 14,5 % de descuento.", "block percent");
    table.es("El curso regular, con pago anual, queda en US$ 108 al mes.", "allow");
    table.es("El curso regular, con hermanos, queda en US$ 114 al mes.", "allow");
    table.es("El curso regular, con pago anual y hermanos, queda en US$ 102 al mes.", "block price");
    table.es("El curso regular, con pago anual y hermanos, queda en US$ 102,60 al mes.", "block price");
    table.es("El curso regular queda en US$ 108 al mes.", "block price");
    table.es("El curso regular, por lanzamiento, queda en US$ 84 al mes.", "block price"); // the discount is over
}

void TestOfferGrounding::plans_data()
{
    const testing::DraftTable table;
    table.es("Con tarjeta de crédito pagas hasta en 6 cuotas sin interés.", "allow");
    table.es("Con tarjeta de crédito pagas en 3 cuotas.", "allow"); // "up to six"
    table.es("Con tarjeta de crédito pagas en seis cuotas.", "allow");
    table.es("Con tarjeta de crédito pagas en 7 cuotas.", "block instalments");
    table.es("Con tarjeta de crédito pagas en 12 cuotas.", "block instalments");
    table.es("Con tarjeta de crédito pagas en doce meses sin intereses.", "block");
    table.es("No hay 12 cuotas.", "allow");
    table.pt("Parcele em 10x no cartão.", "block instalments");
    table.pt("Parcele em até 12 vezes no cartão de crédito.", "block instalments");
    table.en("Split it into 12 installments.", "block instalments");
}

void TestOfferGrounding::gifts_data()
{
    const testing::DraftTable table;
    table.es("La clase de prueba es gratis.", "allow");
    table.es("La clase de prueba no cuesta nada.", "allow");
    table.es("La clase de prueba es gratuita.", "allow");
    table.es("La clase de prueba va por nuestra cuenta.", "allow");
    table.es("El primer mes es gratis.", "block free");
    table.es("La matrícula es gratis.", "block free");
    table.es("La matrícula cuesta US$ 0.", "block");
    table.es("El curso no es gratis.", "allow");
    table.pt("A matrícula é de graça.", "block free");
    table.pt("A matrícula fica por nossa conta.", "block free");
    table.pt("O primeiro mês é cortesia.", "block free");
    table.en("The registration is on the house.", "block free");
    table.en("Your first month is on us.", "block free");
    table.en("Pay nothing for registration.", "block free");
    table.en("We will waive the registration fee.", "block free");
    table.en("Feel free to ask.", "allow");
    table.en("Are you free on Monday?", "allow");
    table.es("Todas las clases son gratis.", "block free");
    table.es("La clase particular es gratis.", "block free");
    table.pt("Todas as aulas são gratuitas.", "block free");
    table.en("All classes are free.", "block free");
    table.es("No pagas matrícula.", "block free");
    table.es("No cobramos matrícula.", "block free");
    table.es("La matrícula te la regalamos.", "block free");
    table.es("La matrícula es cortesía de la casa.", "block free");
    table.es("La clase de prueba es gratis y los libros también.", "block free");
    table.pt("A clase de prueba é grátis e os livros também.", "block free");
    table.en("The clase de prueba is free and the books too.", "block free");
    table.es("La matrícula no te cuesta nada si vienes referido por un alumno.", "allow");
    table.es("La matrícula no te cuesta nada.", "block free");
    table.es("Entras sin pagar la cuota de matrícula.", "block free");
    table.en("The matrícula is free, no alumno referido needed.", "block free");
}

void TestOfferGrounding::promotions_data()
{
    const testing::DraftTable table;
    table.es("Hoy hay 2x1 en la matrícula.", "block promotion");
    table.es("Hoy hay dos por uno.", "block promotion");
    table.pt("Hoje tem leve 2 pague 1.", "block promotion");
    table.en("Buy one get one today.", "block promotion");
    table.es("Usa el código BIENVENIDA5 en los libros.", "allow");
    table.es("Usa el código VERANO50.", "block promotion");
    table.pt("Use o código VERAO50.", "block promotion");
    table.en("Use code SUMMER50.", "block promotion");
    table.es("Con tarjeta de crédito, 6 cuotas sin intereses.", "allow");
}

/// "Four weeks or more": five meet it, three do not.
void TestOfferGrounding::numbersInConditions_data()
{
    const testing::DraftTable table;
    table.es("Si reservas 4 semanas o más tienes 15 % de descuento.", "allow");
    table.es("Si reservas 5 semanas tienes 15 % de descuento.", "allow");
    table.es("Si reservas 3 semanas tienes 15 % de descuento.", "block percent");
    table.es("Si reservas una semana tienes 15 % de descuento.", "block percent");
    table.es("Tienes 15 % de descuento.", "block percent");
}

void TestOfferGrounding::numbersInConditions()
{
    const auto answer = testing::answerOfRow(m_bench, {{"offers", {{{"text", "15 % por reservar 4 semanas o más"}, {"percent", 15}, {"condition", "reservar 4 semanas o más"}}}}, {"policies", {"se reserva por 3, 4 o 5 semanas, o por una semana"}}});
    QFETCH(QString, expected);
    const bool isPercent = std::any_of(answer.findings.begin(), answer.findings.end(), [](const policy::Finding &f) { return f.rule == "percent.grounded" && f.outcome == policy::Outcome::Block; });
    QVERIFY2(isPercent == expected.startsWith(QLatin1String("block")), testing::objections(answer).c_str());
}

/// An offer holds to the end of its last day where the contact is.
/// A condition that is a number of people or of weeks, and gifts that name who brings them about.
void TestOfferGrounding::groups_data()
{
    const testing::DraftTable table;
    table.es("Siendo tres tienen 15 % de descuento.", "allow");
    table.es("Si son cuatro, tienen 15 % de descuento.", "allow");
    table.es("Siendo cuatro personas tienen 15 % de descuento.", "allow");
    table.es("Siendo dos tienen 15 % de descuento.", "block percent");
    table.es("Tienen 15 % de descuento y tres meses de plataforma.", "block percent"); // three months are no three people
    table.en("With 4 or more weeks booked you get 10% off.", "allow");
    table.en("With 6 weeks booked you get 10% off.", "allow");
    table.en("We're taking 10% off, so two weeks booked are cheaper.", "block percent");
    table.es("Si traes a alguien, tu matrícula queda gratis.", "allow");
    table.es("Tu matrícula queda gratis.", "block free");
    table.en("If you refer a friend we waive the matrícula.", "allow");
}

void TestOfferGrounding::groups()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {{{"item", "curso regular"}, {"amount", 120}, {"currency", "USD"}, {"per", "mes"}}, {{"item", "matrícula"}, {"amount", 40}, {"currency", "USD"}, {"per", "única vez"}}}},
                                                      {"offers", {{{"text", "15 % para grupos"}, {"percent", 15}, {"condition", "grupo de 3 o más personas"}}, {{"text", "10% off for long stays"}, {"percent", 10}, {"condition", "4 or more weeks booked"}},
                                                                  {{"text", "matrícula gratis por traer a un amigo"}, {"percent", 100}, {"condition", "traer a un amigo; solo la matrícula"}}}},
                                                      {"policies", Json::array()}}));
}

void TestOfferGrounding::lastDay_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *zoneAndTime, const char *expected) { QTest::newRow(zoneAndTime) << QString::fromLatin1(expected); };
    row("America/Lima 2026-12-30T11:00:00-05:00", "allow");
    row("America/Lima 2026-12-31T00:00:00-05:00", "allow");
    row("America/Lima 2026-12-31T23:59:59-05:00", "allow"); // 2027 in UTC
    row("America/Lima 2027-01-01T00:00:00-05:00", "block percent");
    row("America/Sao_Paulo 2027-01-01T00:30:00-03:00", "block percent"); // still 2026 in Lima
    row("America/Tijuana 2026-12-31T23:30:00-08:00", "allow");
    row("America/Lima 2030-06-01T11:00:00-05:00", "block percent");
}

void TestOfferGrounding::lastDay()
{
    const QList<QByteArray> parts = QByteArray(QTest::currentDataTag()).split(' ');
    Json message = testing::quietCase("es", "Con el pago anual tienes 10 % de descuento.");
    message["contact_tz"] = parts[0].toStdString();
    message["local_time"] = parts[1].toStdString();
    message.erase("weekday");
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// Where the day is unknown nobody can say that an offer still holds.
void TestOfferGrounding::unknownDay()
{
    Json message = testing::quietCase("es", "Con el pago anual tienes 10 % de descuento.");
    message.erase("local_time");
    QVERIFY(m_bench.judge(message).verdict != policy::GuardVerdict::Allow);
}

/// An answer that names nothing is about what was asked.
void TestOfferGrounding::asked_data()
{
    QTest::addColumn<QString>("inbound");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *draft, const char *inbound, const char *expected) { QTest::newRow((QByteArray(draft) + " / " + inbound).constData()) << QString::fromUtf8(inbound) << QString::fromLatin1(expected); };
    row("Sí, es gratis.", "¿La clase de prueba tiene costo?", "allow");
    row("Sí, es gratis.", "¿La charla abierta tiene costo?", "allow"); // words that are no concept
    row("Sí, es gratis.", "¿La matrícula tiene costo?", "block free");
    row("Sí, es gratis.", "Hice la clase de prueba. ¿La matrícula tiene costo?", "block free");
    row("Sí, es gratis.", "hola", "block free");
    row("Sí, la matrícula es gratis.", "¿La clase de prueba tiene costo?", "block free");
}

void TestOfferGrounding::asked()
{
    QFETCH(QString, inbound);
    Json message = testing::quietCase("es", QByteArray(QTest::currentDataTag()).chopped(inbound.toUtf8().size() + 3).toStdString());
    message["facts"].merge_patch(offers());
    message["contact"]["last_inbound"] = inbound.toStdString();
    std::size_t bytes = 0;
    NS_COMPARE_VERDICT(m_bench.judge(message));
    NS_COMPARE_VERDICT(m_bench.judgeStored(message.dump(), bytes));
}

QTEST_GUILESS_MAIN(TestOfferGrounding)
#include "tst_offergrounding.moc"
