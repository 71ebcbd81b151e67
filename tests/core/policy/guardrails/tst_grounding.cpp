// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;
using testing::DraftTable;

/// One table a rule: what a claim is compared with, and why it does not pass. The facts are those of quietCase().
class TestGrounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void prices_data();
    void prices() { compareRow(); }
    void arithmetic_data();
    void arithmetic() { compareRow(); }
    void offers_data();
    void offers() { compareRow(); }
    void measures_data();
    void measures() { compareRow(); }
    void names_data();
    void names() { compareRow(); }
    void terms_data();
    void terms() { compareRow(); }
    void contactsNumbers_data();
    void contactsNumbers();
    void bookings_data();
    void bookings();
    void days_data();
    void days();
    void twoPricesOfOneAmount();
    void ambiguousDollars();

private:
    void compareRow()
    {
        QFETCH(QString, expected);
        QCOMPARE(testing::printFindings(testing::answerOfRow(m_bench)), expected);
    }
    testing::GuardBench m_bench;
};

void TestGrounding::prices_data()
{
    const DraftTable table;
    table.es("El curso regular cuesta US$ 120 al mes.", "price:passprices[0]");
    table.es("El curso regular cuesta US$ 120.", "price:passprices[0]");
    table.es("El curso regular cuesta US$ 120 al año.", "price:block(period)prices[0]");
    table.es("El curso regular cuesta US$ 120 por clase.", "price:block(period)prices[0]");
    table.es("El curso regular cuesta € 120 al mes.", "price:block(currency)prices[0]");
    table.es("El curso regular cuesta S/ 120 al mes.", "price:block(currency)prices[0]");
    table.es("La matrícula cuesta US$ 120.", "price:block(item)prices[0]");
    table.es("El curso regular cuesta US$ 121 al mes.", "price:review(near)prices[0]");
    table.es("El curso regular cuesta US$ 150 al mes.", "price:block(unsupported)");
    table.es("El curso regular no cuesta US$ 150 al mes.", "price:review(denied)");
    table.es("El curso regular cuesta ciento veinte dólares al mes.", "price:passprices[0]");
    table.es("La matrícula se paga una sola vez: US$ 40.", "price:passprices[1]");
    table.es("La clase particular sale US$ 25,50.", "price:passprices[2]");
    table.es("La clase particular sale US$ 25,05.", "price:review(near)prices[2]");
    table.pt("O curso regular custa US$ 120 por mês.", "price:passprices[0]");
    table.pt("O curso regular custa US$ 120 por semana.", "price:block(period)prices[0]");
    table.pt("O curso regular custa R$ 120 por mês.", "price:block(currency)prices[0]");
    table.en("The regular course is $120 a month.", "price:passprices[0]");
    table.en("The regular course is $120 a week.", "price:block(period)prices[0]");
    table.en("The regular course is USD 130 a month.", "price:block(unsupported)");
}

void TestGrounding::arithmetic_data()
{
    const DraftTable table;
    table.es("El curso regular y la matrícula suman US$ 160.", "price:pass(derived)prices[0]+prices[1]");
    table.es("El curso regular y la matrícula suman US$ 165.", "price:block(unsupported)");
    table.es("Tres meses del curso regular son US$ 360.", "price:pass(derived)prices[0]");
    table.es("Cuatro clases particulares son US$ 102.", "price:pass(derived)prices[2]");
    table.es("Cuatro clases particulares son US$ 100.", "count:review(unsupported) price:block(unsupported)");
    table.es("Con el pago anual, el curso regular queda en US$ 108 al mes.", "price:pass(derived)offers[0]*prices[0]");
    table.es("El curso regular queda en US$ 108 al mes.", "price:block(condition)offers[0]*prices[0]");
    table.es("Con el pago anual, el curso regular queda en US$ 100 al mes.", "price:block(unsupported)");
    table.pt("O curso regular e a matrícula somam US$ 160.", "price:pass(derived)prices[0]+prices[1]");
    table.en("The regular course plus the registration fee come to $160.", "price:pass(derived)prices[0]+prices[1]");
    table.en("Four private lessons come to $102.", "price:pass(derived)prices[2]");
}

void TestGrounding::offers_data()
{
    const DraftTable table;
    table.es("Con el pago anual tienes 10 % de descuento.", "percent:passoffers[0]");
    table.es("Tienes 10 % de descuento.", "percent:block(condition)offers[0]");
    table.es("Con el pago anual tienes 25 % de descuento.", "percent:block(unsupported)");
    table.es("No damos 25 % de descuento.", "");
    table.es("La clase de prueba es gratis.", "free:passoffers[1]");
    table.es("El curso regular es gratis.", "free:block(unsupported)");
    table.es("La matrícula va sin costo.", "free:block(unsupported)");
    table.es("Con tarjeta de crédito pagas en 3 cuotas.", "instalments:passoffers[2]");
    table.es("Pagas en 3 cuotas.", "instalments:block(condition)offers[2]");
    table.es("Con tarjeta de crédito pagas en 6 cuotas.", "instalments:block(unsupported)");
    table.es("Aprovecha el 2x1.", "promotion:block(unsupported)");
    table.pt("No pagamento anual você tem 10 % de desconto.", "percent:passoffers[0]");
    table.pt("A matrícula sai por meio preço.", "percent:block(unsupported)");
    table.en("You get 10% off with annual payment.", "percent:passoffers[0]");
    table.en("Pay in ten monthly payments.", "instalments:block(unsupported)");
    table.en("The trial class is free.", "free:passoffers[1]");
}

void TestGrounding::measures_data()
{
    const DraftTable table;
    table.es("El curso dura 24 semanas.", "duration:passpolicies[1]");
    table.es("El curso dura 20 semanas.", "duration:block(conflict)policies[1]");
    table.es("Las clases duran 90 minutos.", "duration:passpolicies[0]");
    table.es("Las clases duran una hora y media, 60 minutos.", "duration:passpolicies[0] duration:block(conflict)policies[0]");
    table.es("Grupos de máximo 8 alumnos.", "count:passpolicies[2]");
    table.es("Grupos de máximo 10 alumnos.", "count:block(conflict)policies[2]");
    table.es("La edad mínima es 16 años.", "age:passpolicies[3]");
    table.es("La edad mínima es 14 años.", "age:block(conflict)policies[3]");
    table.es("Tenemos 45 computadoras.", "count:review(unsupported)");
    table.es("Atendemos hasta las 19:00.", "time:passhours.mon-fri");
    table.es("La clase es a las 21:15.", "time:review(unsupported)");
    table.es("9 de cada 10 alumnos aprueban.", "fraction:block(unsupported)");
    table.pt("O curso dura 24 semanas.", "duration:passpolicies[1]");
    table.pt("As aulas duram 50 minutos.", "duration:block(conflict)policies[0]");
    table.en("Lessons last 90 minutes.", "duration:passpolicies[0]");
    table.en("Lessons last 45 minutes.", "duration:block(conflict)policies[0]");
    table.en("The minimum age is 16.", "age:passpolicies[3]");
}

void TestGrounding::names_data()
{
    const DraftTable table;
    table.es("Mira https://example.org/cursos", "link:passdomains.example.org");
    table.es("Mira https://campus.example.org", "link:passdomains.example.org");
    table.es("Mira https://example.org.malo.net", "link:block(domain)");
    table.es("Mira https://malexample.org", "link:block(domain)");
    table.es("Escribe a hola@example.org", "email:passdomains.example.org");
    table.es("Escribe a hola@otro.example", "email:block(domain)");
    table.es("Llama al (01) 425 6630.", "phone:passpolicies[10]");
    table.es("Llama al (01) 425 6631.", "phone:block(conflict)");
    table.es("Te escribe la profesora Ana Torres.", "person:passpolicies[8]");
    table.es("Te escribe la profesora Laura Gil.", "person:block(conflict)");
    table.es("Ve tranquila: mañana Claudia te va a llamar.", "person:review(unsupported)");
    table.pt("A professora Ana Torres te espera.", "person:passpolicies[8]");
    table.en("Our teacher Ana Torres is here.", "person:passpolicies[8]");
    table.en("Our teacher Laura Gil is here.", "person:block(conflict)");
}

void TestGrounding::terms_data()
{
    const DraftTable table;
    table.es("El curso incluye los libros.", "policy.contradicted:blockpolicies[9]");
    table.es("El curso no incluye los libros.", "");
    table.es("¿El curso incluye los libros?", "");
    table.es("No te preocupes: el curso incluye los libros.", "policy.contradicted:blockpolicies[9]");
    table.es("Los libros se pagan aparte.", "");
    table.pt("O curso inclui os livros.", "policy.contradicted:blockpolicies[9]");
    table.pt("Os livros são cobrados à parte.", "");
    table.en("The course includes books.", "policy.contradicted:blockpolicies[9]");
    table.en("Books are sold separately.", "");
    table.es("Te garantizamos el empleo.", "promise.job:block promise.guarantee:block policy.contradicted:blockpolicies[4]");
    table.es("No garantizamos empleo.", "");
    table.es("Quedan 3 cupos en el grupo de sábado.", "count:passpolicies[7]");
    table.es("Quedan 2 cupos en el grupo de sábado.", "count:block(conflict)policies[7]");
}

void TestGrounding::contactsNumbers_data()
{
    QTest::addColumn<QByteArray>("inbound");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("findings");
    const auto row = [](const char *inbound, const char *draft, const char *findings) { QTest::newRow(draft) << QByteArray(inbound) << QByteArray(draft) << QString::fromUtf8(findings); };
    row("¿son 99 dólares?", "No son 99 dólares.", "price:pass(corrected)contact.last_inbound");
    row("¿son 99 dólares?", "En realidad 99 dólares era antes.", "price:pass(corrected)contact.last_inbound");
    row("¿son 99 dólares?", "Sí, son 99 dólares.", "price:block(unsupported)");
    row("¿son 98 dólares?", "No son 99 dólares al mes.", "price:review(denied)");
    row("mi hija tiene 7 años", "Con 7 años todavía no puede.", "duration:passcontact.last_inbound");
    row("somos 5", "¿Son 5 personas?", "count:passcontact.last_inbound");
}

void TestGrounding::contactsNumbers()
{
    QFETCH(QByteArray, inbound);
    QFETCH(QByteArray, draft);
    QFETCH(QString, findings);
    Json message = testing::quietCase("es", draft.toStdString());
    message["contact"]["last_inbound"] = inbound.toStdString();
    QCOMPARE(testing::printFindings(m_bench.judge(message)), findings);
}

void TestGrounding::bookings_data()
{
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("findings");
    const auto row = [](const char *draft, const char *findings) { QTest::newRow(draft) << QByteArray(draft) << QString::fromUtf8(findings); };
    row("Te esperamos el 3 de diciembre a las 17:30.", "date:passcontact.confirmed time:passcontact.confirmed");
    row("Te esperamos el 4 de diciembre.", "date:review(unsupported)");
    row("Te esperamos a las 18:45.", "time:block(conflict)contact.confirmed");
    row("Tu código de reserva es ABCD1234567.", "");
    row("Tu código de reserva es ZZZZ1234567.", "leak.secret:block");
    row("Usa el código ABCD1234567.", "promotion:passcontact.confirmed");
    row("Usa el código VIP25.", "promotion:block(unsupported)");
    row("Te recibe la profesora Elsa Paz.", "person:passcontact.confirmed");
}

void TestGrounding::bookings()
{
    QFETCH(QByteArray, draft);
    QFETCH(QString, findings);
    Json message = testing::quietCase("es", draft.toStdString());
    message["contact"]["confirmed"] = {{"starts_at", "2026-12-03T17:30:00-05:00"}, {"code", "ABCD1234567"}, {"who", "profesora Elsa Paz"}};
    QCOMPARE(testing::printFindings(m_bench.judge(message)), findings);
}

void TestGrounding::days_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<QByteArray>("weekday");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("findings");
    const auto row = [](const char *day, const char *weekday, const char *draft, const char *findings) { QTest::newRow((QByteArray(day) + ' ' + draft).constData()) << QByteArray(day) << QByteArray(weekday) << QByteArray(draft) << QString::fromUtf8(findings); };
    row("2026-12-31", "Thu", "Con el pago anual tienes 10 % de descuento.", "percent:passoffers[0]");
    row("2027-01-04", "Mon", "Con el pago anual tienes 10 % de descuento.", "percent:block(expired)offers[0]");
    row("2026-12-31", "Thu", "El descuento por pago anual termina hoy.", "deadline:passoffers[0]");
    row("2026-12-30", "Wed", "El descuento por pago anual termina hoy.", "deadline:block(unsupported)");
    row("2026-12-30", "Wed", "El descuento por pago anual termina mañana.", "deadline:passoffers[0]");
    row("2026-12-01", "Tue", "El descuento por pago anual vale hasta el 31 de diciembre.", "date:passoffers[0]");
    row("2026-12-01", "Tue", "El descuento por pago anual vale hasta el 15 de diciembre.", "date:block(conflict)");
}

void TestGrounding::days()
{
    QFETCH(QByteArray, day);
    QFETCH(QByteArray, weekday);
    QFETCH(QByteArray, draft);
    QFETCH(QString, findings);
    Json message = testing::quietCase("es", draft.toStdString());
    message["local_time"] = day.toStdString() + "T11:00:00-05:00";
    message["weekday"] = weekday.toStdString();
    QCOMPARE(testing::printFindings(m_bench.judge(message)), findings);
}

void TestGrounding::twoPricesOfOneAmount()
{
    Json message = testing::quietCase("es", "El curso intensivo cuesta US$ 120 por semana.");
    message["facts"]["prices"].push_back({{"item", "curso intensivo"}, {"amount", 120}, {"currency", "USD"}, {"per", "semana"}});
    QCOMPARE(testing::printFindings(m_bench.judge(message)), QStringLiteral("price:passprices[3]"));
    message["draft"] = "El curso regular cuesta US$ 120 por semana.";
    QVERIFY(testing::printFindings(m_bench.judge(message)).startsWith(QStringLiteral("price:block")));
}

/// "$" fits each currency that has the sign; where two of them have the same price list, nobody can tell.
void TestGrounding::ambiguousDollars()
{
    Json message = testing::quietCase("es", "El curso regular cuesta $120 al mes.");
    QCOMPARE(testing::printFindings(m_bench.judge(message)), QStringLiteral("price:passprices[0]"));
    message["facts"]["prices"].push_back({{"item", "taller"}, {"amount", 900}, {"currency", "MXN"}, {"per", "taller"}});
    QCOMPARE(testing::printFindings(m_bench.judge(message)), QStringLiteral("price:review(ambiguous_currency)prices[0]"));
}

QTEST_GUILESS_MAIN(TestGrounding)
#include "tst_grounding.moc"
