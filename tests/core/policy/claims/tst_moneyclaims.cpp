// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/claims/claimtable.h"

using namespace ns;
using namespace ns::policy;

/// Amounts, currencies, periods, shares, plans and gifts as the three languages write them.
class TestMoneyClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void separators_data();
    void separators();
    void currencies_data();
    void currencies();
    void words_data();
    void words();
    void periods_data();
    void periods();
    void shares_data();
    void shares();
    void plans_data();
    void plans();
    void gifts_data();
    void gifts();

private:
    void compareRow() const
    {
        QFETCH(QString, claims);
        QCOMPARE(testing::claimsOfRow(*m_lexicon), claims);
    }
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestMoneyClaims::separators_data()
{
    const testing::ClaimTable table;
    table.es("Cuesta $ 1.250 al mes.", "price 1250|1.25 $/month");
    table.es("Cuesta $ 1,250.50 al mes.", "price 1250.5 $/month");
    table.es("Cuesta $ 1.250,50 al mes.", "price 1250.5 $/month");
    table.es("Cuesta $ 1 250,50 al mes.", "price 1250.5 $/month");
    table.es("Cuesta $ 2.480.000.", "price 2480000 $");
    table.es("Cuesta $1'850.000.", "price 1850000|1850 $");
    table.es("Cuesta $ 33,33.", "price 33.33 $");
    table.pt("Custa R$ 1.299,90.", "price 1299.9 BRL");
    table.pt("Custa R$1299,90.", "price 1299.9 BRL");
    table.en("It costs $1,299.90.", "price 1299.9 $");
    table.en("It costs $ 45.", "price 45 $");
}

void TestMoneyClaims::separators()
{
    compareRow();
}

void TestMoneyClaims::currencies_data()
{
    const testing::ClaimTable table;
    table.es("Son 120 USD.", "price 120 USD");
    table.es("Son USD 120.", "price 120 USD");
    table.es("Son US$ 120.", "price 120 USD");
    table.es("Son U$S 120.", "price 120 USD");
    table.es("Son $120 USD.", "price 120 USD");
    table.es("Son Bs 680.", "price 680 BOB");
    table.es("Son Bs. 680.", "price 680 BOB");
    table.es("Son ₡195.000.", "price 195000|195 CRC");
    table.es("Son ₲ 450.000.", "price 450000|450 PYG");
    table.en("It's BZ$1,450.", "price 1450|1.45 BZD");
    table.es("Se compra una vez por nivel y cuesta $ 110.000.", "price 110000|110 $/level");
    table.en("It's $1,450 for the week that starts on Monday.", "price 1450|1.45 $");
    table.en("It's $180 for the whole season.", "price 180 $/whole");
    table.en("It's BZ$1,450, and the fee 14 or more days before is back.", "price 1450|1.45 BZD duration 14 day");
    table.es("Son 80 €.", "price 80 EUR");
    table.es("Son 90 soles.", "price 90 PEN");
    table.es("Son S/. 90.", "price 90 PEN");
    table.es("Son 900 pesos mexicanos.", "price 900 MXN");
    table.es("Son 900 pesos.", "price 900 peso");
    table.es("Son MX$ 900.", "price 900 MXN");
    table.es("Son RD$ 900.", "price 900 DOP");
    table.es("Son 500 bolivianos.", "price 500 BOB");
    table.pt("São 300 reais.", "price 300 BRL");
    table.pt("São R$ 300.", "price 300 BRL");
    table.pt("São BRL 300.", "price 300 BRL");
    table.en("That's 20 bucks.", "price 20 USD");
    table.en("That's £20.", "price 20 GBP");
    table.en("The group Spanish course is COP 780,000 a month.", "price 780000|780 COP/month");
    table.en("It comes to MXN 9,990.", "price 9990|9.99 MXN");
}

void TestMoneyClaims::currencies()
{
    compareRow();
}

void TestMoneyClaims::words_data()
{
    const testing::ClaimTable table;
    table.es("Cuesta mil doscientos cincuenta pesos.", "price 1250 peso");
    table.es("Vale cien dólares.", "price 100 USD");
    table.es("Son 120 mil pesos.", "price 120000 peso");
    table.es("Son 2 millones de pesos.", "price 2000000 peso");
    table.es("Cuesta 15 lucas.", "price 15000 peso");
    table.pt("Sai por cem reais.", "price 100 BRL");
    table.pt("São trezentos e quarenta e nove reais e noventa centavos.", "price 349.9 BRL");
    table.pt("Fica em 2,35 mil reais.", "price 2350 BRL");
    table.en("It's one hundred and twenty dollars.", "price 120 USD");
    table.en("It's a hundred dollars.", "price 100 USD");
    table.en("It's 58k pesos.", "price 58000 peso");
}

void TestMoneyClaims::words()
{
    compareRow();
}

void TestMoneyClaims::periods_data()
{
    const testing::ClaimTable table;
    table.es("US$ 90 por semana.", "price 90 USD/week");
    table.es("US$ 90 semanales.", "price 90 USD/week");
    table.es("US$ 90 al año.", "price 90 USD/year");
    table.es("US$ 90 por clase.", "price 90 USD/session");
    table.es("US$ 90 la hora.", "price 90 USD/hour");
    table.es("US$ 90/mes.", "price 90 USD/month");
    table.es("US$ 90 por todo el curso.", "price 90 USD/whole");
    table.es("US$ 90, una sola vez.", "price 90 USD/once");
    table.es("La mensualidad es de US$ 90.", "price 90 USD/month");
    table.pt("R$ 90 por aula.", "price 90 BRL/session");
    table.pt("R$ 90 ao mês.", "price 90 BRL/month");
    table.pt("R$ 90 mensais.", "price 90 BRL/month");
    table.pt("A mensalidade fica em R$ 90.", "price 90 BRL/month");
    table.en("$90 per lesson.", "price 90 $/session");
    table.en("$90 monthly.", "price 90 $/month");
    table.en("$90 each week.", "price 90 $/week");
    table.en("$90 an hour.", "price 90 $/hour");
    table.en("$90 for the whole program.", "price 90 $/whole");
}

void TestMoneyClaims::periods()
{
    compareRow();
}

void TestMoneyClaims::shares_data()
{
    const testing::ClaimTable table;
    table.es("15 % de descuento.", "percent 15");
    table.es("15% menos.", "percent 15");
    table.es("quince por ciento de descuento.", "percent 15");
    table.es("12,5 % de beca.", "percent 12.5");
    table.pt("vinte por cento de desconto.", "percent 20");
    table.pt("Meio preço hoje?", "percent 50");
    table.en("20 percent off.", "percent 20");
    table.en("It's half price.", "percent 50");
    table.es("9 de cada 10 alumnos.", "fraction 9 10");
    table.pt("9 em cada 10 alunos.", "fraction 9 10");
    table.en("9 out of 10 students.", "fraction 9 10");
}

void TestMoneyClaims::shares()
{
    compareRow();
}

void TestMoneyClaims::plans_data()
{
    const testing::ClaimTable table;
    table.es("Paga en 6 cuotas.", "instalments 6");
    table.es("Paga en seis cuotas mensuales.", "instalments 6");
    table.es("Hasta 12 meses sin intereses.", "instalments 12 promotion no_interest");
    table.es("3 veces por semana.", "count 3");
    table.pt("Pague em 10x no cartão.", "instalments 10");
    table.pt("Pague em dez parcelas.", "instalments 10");
    table.pt("Pague em até 5 vezes.", "instalments 5");
    table.en("Pay in 4 installments.", "instalments 4");
    table.en("Ten weekly payments of $115.", "instalments 10 price 115 $");
    table.en("Split it into three monthly payments.", "instalments 3");
}

void TestMoneyClaims::plans()
{
    compareRow();
}

void TestMoneyClaims::gifts_data()
{
    const testing::ClaimTable table;
    table.es("La matrícula es gratis.", "free");
    table.es("Clase de prueba gratuita.", "free");
    table.es("No es gratis.", "free not");
    table.es("Sin costo adicional.", "free");
    table.pt("A matrícula é por nossa conta.", "free");
    table.pt("A aula é de graça.", "free");
    table.en("The first class is free.", "free");
    table.en("It's on the house.", "free");
    table.en("Are you free on Monday?", "");
    table.en("Feel free to ask.", "");
    table.es("Tengo tiempo libre.", "");
    table.es("Lleva 2x1 hoy mismo.", "promotion two_for_one");
    table.pt("Dois por um.", "promotion two_for_one");
    table.en("Two for one.", "promotion two_for_one");
    table.es("El código es MAT-0204.", "");
    table.es("El código es VIP25.", "promotion code vip25");
    table.es("Código promocional: VERANO", "promotion code verano");
    table.es("El código postal es 15046.", "");
    table.en("Use code SAVE20 today.", "promotion code save20");
    table.es("Usa el código VERANO25.", "promotion code verano25");
}

void TestMoneyClaims::gifts()
{
    compareRow();
}

QTEST_GUILESS_MAIN(TestMoneyClaims)
#include "tst_moneyclaims.moc"
