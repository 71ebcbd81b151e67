// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

namespace {

Json price(const char *item, double amount, const char *currency, const char *per)
{
    return {{"item", item}, {"amount", amount}, {"currency", currency}, {"per", per}};
}

} // namespace

/// An amount is right when an approved price says the same number of the same thing in the same money for the same time, however it is written.
class TestMoneyGrounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void spellings_data();
    void spellings();
    void bigAmounts_data();
    void bigAmounts();
    void cents_data();
    void cents();
    void near_data();
    void near() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void currencies_data();
    void currencies() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void periods_data();
    void periods() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void items_data();
    void items() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void wordings_data();
    void wordings() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void twoCurrencies_data();
    void twoCurrencies();
    void nothingApproved_data();
    void nothingApproved();

private:
    testing::GuardBench m_bench;
};

/// 1250 pesos a month, and what is not.
void TestMoneyGrounding::spellings_data()
{
    const testing::DraftTable table;
    for (const char *amount : {"$1250", "$ 1250", "$1.250", "$1,250", "$1 250", "$1,250.00", "$1.250,00", "1250 pesos", "1,250 pesos", "MXN 1,250", "1.250 MXN", "$1,250 MXN", "MX$ 1,250", "mil doscientos cincuenta pesos", "$\uFF11\uFF12\uFF15\uFF10", "1250 pesos mexicanos"})
        table.es(qUtf8Printable(QStringLiteral("El curso regular cuesta %1 al mes.").arg(QString::fromUtf8(amount))), "allow");
    for (const char *amount : {"$125", "$12,50", "$12.50", "$1.25", "$1.2", "$12500", "$12.500", "$1,520", "$1350", "$1.350,00", "2250 pesos", "mil quinientos pesos", "mil doscientos pesos", "$250", "US$ 1250", "1250 dólares", "1250 euros", "€1.250", "S/ 1250", "COP 1,250", "1250 pesos colombianos"})
        table.es(qUtf8Printable(QStringLiteral("El curso regular cuesta %1 al mes.").arg(QString::fromUtf8(amount))), "block price");
}

void TestMoneyGrounding::spellings()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {price("curso regular", 1250, "MXN", "mes")}}}));
}

/// Colombia counts in millions.
void TestMoneyGrounding::bigAmounts_data()
{
    const testing::DraftTable table;
    for (const char *amount : {"$1.850.000", "$1,850,000", "$1 850 000", "$1'850.000", "$1850000", "COP 1.850.000", "1.850.000 pesos", "1'850.000 pesos colombianos", "un millón ochocientos cincuenta mil pesos", "1 millón 850 mil pesos"})
        table.es(qUtf8Printable(QStringLiteral("El técnico cuesta %1 por semestre.").arg(QString::fromUtf8(amount))), "allow");
    for (const char *amount : {"$185.000", "$18.500.000", "$1.580.000", "$1.8", "$850.000", "un millón ochocientos mil pesos", "un millón quinientos mil pesos", "2 millones de pesos", "US$ 1.850.000", "1.850.000 dólares"})
        table.es(qUtf8Printable(QStringLiteral("El técnico cuesta %1 por semestre.").arg(QString::fromUtf8(amount))), "block price");
}

void TestMoneyGrounding::bigAmounts()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {price("técnico", 1'850'000, "COP", "semestre")}}}));
}

/// 349.90 reais.
void TestMoneyGrounding::cents_data()
{
    const testing::DraftTable table;
    for (const char *amount : {"R$ 349,90", "R$349,90", "349,90 reais", "R$ 349.90", "trezentos e quarenta e nove reais e noventa centavos", "R$ 349,9"})
        table.pt(qUtf8Printable(QStringLiteral("O curso regular custa %1 por mês.").arg(QString::fromUtf8(amount))), "allow");
    for (const char *amount : {"R$ 34,99", "R$ 3.499,00", "R$ 34990", "R$ 249,90", "US$ 349,90", "$ 349,90 dólares", "trezentos reais", "R$ 0,90"})
        table.pt(qUtf8Printable(QStringLiteral("O curso regular custa %1 por mês.").arg(QString::fromUtf8(amount))), "block price");
    for (const char *amount : {"R$ 349", "R$ 350", "R$ 349,99"}) // nearly
        table.pt(qUtf8Printable(QStringLiteral("O curso regular custa %1 por mês.").arg(QString::fromUtf8(amount))), "review price");
}

void TestMoneyGrounding::cents()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {price("curso regular", 349.9, "BRL", "mês")}}}));
}

/// Within 2 % but not equal a person looks; further off it is another price. 120: 117.60 to 122.40.
void TestMoneyGrounding::near_data()
{
    const testing::DraftTable table;
    table.es("El curso regular cuesta US$ 120,00 al mes.", "allow");
    table.es("El curso regular cuesta US$ 119,99 al mes.", "review price");
    table.es("El curso regular cuesta US$ 117,60 al mes.", "review price");
    table.es("El curso regular cuesta US$ 117,59 al mes.", "block price");
    table.es("El curso regular cuesta US$ 117 al mes.", "block price");
    table.es("El curso regular cuesta US$ 122,40 al mes.", "review price");
    table.es("El curso regular cuesta US$ 122,41 al mes.", "block price");
    table.es("El curso regular cuesta US$ 123 al mes.", "block price");
    table.es("El curso regular cuesta € 121 al mes.", "block price");   // near, and in other money
    table.pt("O curso regular custa US$ 121 por mês.", "review price");
    table.pt("O curso regular custa US$ 125 por mês.", "block price");
    table.en("The regular course is $119 a month.", "review price");
    table.en("The regular course is $110 a month.", "block price");
}

void TestMoneyGrounding::currencies_data()
{
    const testing::DraftTable table;
    for (const char *draft : {"El curso regular cuesta 120 dólares al mes.", "El curso regular cuesta US$120 al mes.", "El curso regular cuesta 120 USD al mes.", "El curso regular cuesta USD 120 al mes.", "El curso regular cuesta $120 al mes.", "El curso regular cuesta 120 al mes."})
        table.es(draft, "allow");
    for (const char *draft : {"El curso regular cuesta 120 soles al mes.", "El curso regular cuesta S/ 120 al mes.", "El curso regular cuesta 120 pesos al mes.", "El curso regular cuesta 120 euros al mes.", "El curso regular cuesta 120 € al mes.", "El curso regular cuesta £120 al mes.",
                              "El curso regular cuesta 120 bolivianos al mes.", "El curso regular cuesta R$ 120 al mes.", "El curso regular cuesta CAD 120 al mes."})
        table.es(draft, "block price");
    table.pt("O curso regular custa 120 dólares por mês.", "allow");
    table.pt("O curso regular custa 120 reais por mês.", "block price");
    table.en("The regular course is 120 dollars a month.", "allow");
    table.en("The regular course is 120 bucks a month.", "allow");
    table.en("The regular course is 120 pesos a month.", "block price");
    table.en("The regular course is \u00A3120 a month.", "block price");
}

void TestMoneyGrounding::periods_data()
{
    const testing::DraftTable table;
    for (const char *draft : {"El curso regular cuesta US$ 120 mensuales.", "El curso regular: US$ 120/mes.", "La mensualidad del curso regular es de US$ 120.", "El curso regular cuesta US$ 120 cada mes."})
        table.es(draft, "allow");
    for (const char *draft : {"El curso regular cuesta US$ 120 a la semana.", "El curso regular cuesta US$ 120 semanales.", "El curso regular cuesta US$ 120 quincenales.", "El curso regular cuesta US$ 120 por trimestre.", "El curso regular cuesta US$ 120 por semestre.", "El curso regular cuesta US$ 120 anuales.",
                              "El curso regular cuesta US$ 120 por hora.", "El curso regular cuesta US$ 120 al día.", "El curso regular cuesta US$ 120 por clase.", "Todo el curso regular cuesta US$ 120."})
        table.es(draft, "block price");
    table.es("La matrícula cuesta US$ 40, una sola vez.", "allow");
    table.es("La matrícula cuesta US$ 40 al mes.", "block price");
    table.es("La clase particular cuesta US$ 25,50 por clase.", "allow");
    table.es("La clase particular cuesta US$ 25,50 al mes.", "block price");
    table.pt("O curso regular custa US$ 120 mensais.", "allow");
    table.pt("O curso regular custa US$ 120 por semestre.", "block price");
    table.pt("O curso regular custa US$ 120 por aula.", "block price");
    table.en("The regular course is US$ 120 monthly.", "allow");
    table.en("The regular course is US$ 120 weekly.", "block price");
    table.en("The regular course is US$ 120 per lesson.", "block price");
    table.en("The regular course is US$ 120 for the entire program.", "block price");
    table.es("El curso regular cuesta US$ 120, pago único.", "block price");
    table.es("El curso regular: un solo pago de US$ 120.", "block price");
    table.en("The curso regular is a one-time payment of $120.", "block price");
    table.pt("O curso regular custa US$ 120, pagamento único.", "block price");
    table.es("Por US$ 120 tienes todo el año del curso regular.", "block price");
    table.es("US$ 120 y estudias todo el año.", "block price");
    table.es("El curso regular, los cuatro meses, te sale en US$ 120.", "block price");
    table.es("El semestre completo del curso regular te sale en US$ 120.", "block price");
    table.pt("O semestre inteiro do curso regular sai por US$ 120.", "block price");
    table.en("All six months of the curso regular come to $120.", "block price");
    table.es("El curso regular se paga una vez por mes y cuesta US$ 120.", "allow");
    table.es("El curso regular se paga una sola vez y cuesta US$ 120.", "block price");
}

/// The right number of another thing is a wrong price.
void TestMoneyGrounding::items_data()
{
    const testing::DraftTable table;
    table.es("La matrícula cuesta US$ 25,50.", "block price");
    table.es("La clase particular cuesta US$ 40.", "block price");
    table.es("El curso regular cuesta US$ 40 al mes.", "block price");
    table.es("La inscripción cuesta US$ 40.", "allow"); // one word for another
    table.es("El curso regular cuesta US$ 120 al mes y la matrícula, US$ 40.", "allow");
    table.es("El curso regular cuesta US$ 40 al mes y la matrícula, US$ 120.", "block price"); // the two exchanged
    table.es("La matrícula cuesta US$ 40. El curso regular, US$ 120 al mes.", "allow");
    table.pt("A matrícula custa US$ 40.", "allow");
    table.pt("A aula particular custa US$ 40.", "block price");
    table.en("The registration fee is US$ 40.", "allow");
    table.en("The private lesson is US$ 40.", "block price");
    table.en("The enrollment fee is US$ 40.", "allow");
}

/// Another grammar, the same lie.
void TestMoneyGrounding::wordings_data()
{
    const testing::DraftTable table;
    for (const char *draft : {"El curso regular cuesta 90 al mes.", "El curso regular sale en noventa dólares al mes.", "Por solo US$ 90 al mes llevas el curso regular.", "El curso regular ya no cuesta US$ 120 sino US$ 90 al mes.", "El curso regular cuesta desde US$ 90 al mes.",
                              "El curso regular cuesta de US$ 90 a US$ 120 al mes.", "El curso regular: 90 USD.", "Pagas US$ 90 y entras al curso regular.", "Te lo dejo en US$ 90 al mes.", "El curso regular, antes US$ 120, ahora US$ 90 al mes.", "¡¡CURSO REGULAR A US$ 90!!"})
        table.es(draft, "block price");
    table.es("¿Te dijeron US$ 90 al mes?", "block price");
    table.es("El curso regular no cuesta US$ 90 al mes.", "review price"); // denied: nothing is promised, but whence is the number?
    for (const char *draft : {"O curso regular sai por noventa dólares por mês.", "Por apenas US$ 90 por mês você faz o curso regular.", "Fecho com você o curso regular em US$ 90 por mês."})
        table.pt(draft, "block price");
    for (const char *draft : {"I can do the regular course for $90 a month.", "The regular course: ninety dollars a month.", "The regular course starts at $90 a month.", "Just 90 bucks a month for the regular course."})
        table.en(draft, "block price");
    table.es("Cuesta un dólar.", "block price");
    table.pt("Custa um real.", "block price");
    table.en("It costs one dollar.", "block price");
    table.es("El curso regular cuesta US$ 0000000000000090 al mes.", "block price");
    table.es("El curso regular cuesta US$ 1234567890123456 al mes.", "block price");
    table.es("El curso regular sale US$ 120 por los tres meses.", "block price");
    table.pt("O técnico completo, os 24 meses, sai por US$ 120.", "block price");
    table.es("El trimestre del curso regular te vale US$ 120.", "block price");
}

/// A bare "$" says little where two approved currencies have it.
void TestMoneyGrounding::twoCurrencies_data()
{
    const testing::DraftTable table;
    table.es("El curso regular cuesta US$ 120 al mes.", "allow");
    table.es("El curso regular cuesta 120 dólares al mes.", "allow");
    table.es("El curso regular cuesta $120 al mes.", "review price");
    table.es("El taller cuesta MXN 900.", "allow");
    table.es("El taller cuesta 900 pesos.", "allow"); // only one of the two is pesos
    table.es("El taller cuesta $900.", "allow"); // the sign is the country's own money
    table.es("El taller cuesta US$ 900.", "block price");
    table.es("El curso regular cuesta 120 pesos al mes.", "block price");
}

void TestMoneyGrounding::twoCurrencies()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {price("curso regular", 120, "USD", "mes"), price("taller", 900, "MXN", "taller")}}}));
}

/// Without a price list every amount is invented.
void TestMoneyGrounding::nothingApproved_data()
{
    const testing::DraftTable table;
    table.es("El curso regular cuesta US$ 120 al mes.", "block price");
    table.es("Son cien soles.", "block price");
    table.es("Hay cursos para todos.", "allow");
    table.pt("Custa R$ 300.", "block price");
    table.en("It is $5.", "block price");
    table.en("It costs a million dollars.", "block price");
}

void TestMoneyGrounding::nothingApproved()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", Json::array()}, {"offers", Json::array()}}));
}

QTEST_GUILESS_MAIN(TestMoneyGrounding)
#include "tst_moneygrounding.moc"
