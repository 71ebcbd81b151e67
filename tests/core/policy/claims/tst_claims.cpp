// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/claims/claimtable.h"

using namespace ns;
using namespace ns::policy;

class TestClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void extracts_data();
    void extracts();
    void spansAreCodePoints();

private:
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestClaims::extracts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("claims");
    const auto es = [](const char *text, const char *claims) { QTest::newRow(text) << QString::fromUtf8(text) << 0 << QString::fromUtf8(claims); };
    const auto pt = [](const char *text, const char *claims) { QTest::newRow(text) << QString::fromUtf8(text) << 1 << QString::fromUtf8(claims); };
    const auto en = [](const char *text, const char *claims) { QTest::newRow(text) << QString::fromUtf8(text) << 2 << QString::fromUtf8(claims); };
    es("Cuesta US$ 120 al mes.", "price 120 USD/month");
    es("Son 189,50 € al mes.", "price 189.5 EUR/month");
    es("Vale $1'850.000 por semestre.", "price 1850000|1850 $/semester");
    es("Sale S/ 380 mensuales.", "price 380 PEN/month");
    es("Cuesta mil quinientos soles.", "price 1500 PEN");
    es("Está 32 lucas por mes.", "price 32000 peso/month");
    es("Cuesta 38,500 MXN, pago único.", "price 38500|38.5 MXN/once");
    es("Son 120 dólares.", "price 120 USD");
    es("Con 10 % de descuento", "percent 10");
    es("veinticinco por ciento de descuento", "percent 25");
    es("a mitad de precio", "percent 50");
    es("en 3 cuotas", "instalments 3");
    es("La clase de prueba es gratis.", "free");
    es("No cuesta nada.", "free");
    es("El primer mes va por nuestra cuenta.", "free");
    es("Promoción 2x1", "promotion two_for_one");
    es("Dura 24 semanas.", "duration 168 day");
    es("Clases de 90 minutos", "duration 90 minute");
    es("hasta el 18 de diciembre", "date 1218");
    es("el 18/12/2026", "date 20261218");
    es("del 4 al 29 de enero", "date 104 date 129");
    es("La oferta vence hoy.", "deadline 0 ends");
    es("a las 19:30", "time 1170");
    es("a las 7 de la tarde", "time 1140");
    es("de lunes a viernes de 8 a 20", "count 31 time 480|1200 time 1200");
    es("edad mínima 16 años", "age 16");
    es("fundada en 1991", "year 1991");
    es("en la sala 3, piso 2", "address 3 sal");
    es("tu nivel es B2", "");
    es("tu pedido es el 48213", "");
    es("El precio es 1 millón 250 mil pesos.", "price 1250000 peso");
    es("cuota 1 de 5", "instalments 5");
    es("en www.example.org/x", "link www.example.org");
    es("llama al (01) 425 6630", "phone 014256630");
    es("la profesora Ana Torres", "person ana torres");
    es("9 de cada 10 aprueban", "fraction 9 10");
    pt("Fica R$ 349,90 por mês.", "price 349.9 BRL/month");
    pt("São dois mil e quinhentos reais.", "price 2500 BRL");
    pt("em 6x sem juros no cartão", "instalments 6 promotion no_interest");
    pt("às 19h30", "time 1170");
    pt("até 15/02", "date 215");
    pt("aula gratuita", "free");
    pt("cada aula dura 50 min", "duration 50 minute");
    en("It is $240 a month.", "price 240 $/month");
    en("$240 for the whole year", "price 240 $/year");
    en("nine thousand eight hundred dollars", "price 9800 USD");
    en("half off", "percent 50");
    en("until December 4th", "date 1204");
    en("at 7 pm", "time 1140");
    en("6:30 to 9:30 pm", "time 390|1110 time 1290");
    en("the registration fee is on us", "free");
    en("feel free to write", "");
    en("3 seats left", "count 3");
    en("60 minutes each", "duration 60 minute");
}

void TestClaims::extracts()
{
    QFETCH(QString, text);
    QFETCH(int, language);
    QFETCH(QString, claims);
    const ReadText read = readText(text, text::NumberLanguage(language), *m_lexicon);
    QString printed;
    for (const Claim &claim : read.claims)
        printed += (printed.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(testing::printClaim(claim));
    QCOMPARE(printed, claims);
}

void TestClaims::spansAreCodePoints()
{
    const ReadText read = readText(QStringLiteral("\U0001F389 cuesta 120 USD"), text::NumberLanguage::Spanish, *m_lexicon);
    QCOMPARE(int(read.claims.size()), 1);
    const CodeSpan span = read.text.span(read.claims.front().first, read.claims.front().last);
    QCOMPARE(span.start, 9);
    QCOMPARE(span.end, 16);
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
