// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// Sums, differences, products, quotients and approved discounts of approved prices: exact ones pass, all others are prices that nobody approved.
class TestDerived : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void sums_data();
    void sums() { compareRow(); }
    void products_data();
    void products() { compareRow(); }
    void quotients_data();
    void quotients() { compareRow(); }
    void discounts_data();
    void discounts() { compareRow(); }
    void offByALittle_data();
    void offByALittle();
    void notOfOtherThings_data();
    void notOfOtherThings() { compareRow(); }
    void hugeNumbers();

private:
    /// Round and odd amounts, so that a sum is no other sum by chance: 130, 47, 29.90, 18.
    static Json shop()
    {
        return {{"prices", {{{"item", "curso regular"}, {"amount", 130}, {"currency", "USD"}, {"per", "mes"}}, {{"item", "matrícula"}, {"amount", 47}, {"currency", "USD"}, {"per", "única vez"}}, {{"item", "uniforme"}, {"amount", 29.9}, {"currency", "USD"}},
                            {{"item", "clase particular"}, {"amount", 18}, {"currency", "USD"}, {"per", "clase"}}}},
                {"offers", {{{"text", "20 % por pago anual"}, {"percent", 20}, {"condition", "pago anual"}, {"valid_until", "2026-12-31"}}, {{"text", "6 cuotas sin interés"}, {"installments", 6}, {"condition", "tarjeta de crédito"}}}}};
    }
    void compareRow() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, shop())); }
    testing::GuardBench m_bench;
};

void TestDerived::sums_data()
{
    const testing::DraftTable table;
    table.es("El curso regular y la matrícula suman US$ 177.", "allow");
    table.es("La matrícula más el uniforme son US$ 76,90 en total.", "allow");
    table.es("El curso regular, la matrícula y el uniforme suman US$ 206,90.", "allow");
    table.es("US$ 130 del curso regular más US$ 47 de matrícula: US$ 177.", "allow");
    table.es("Para empezar pagas curso regular y matrícula: US$ 177.", "allow");
    table.es("El curso regular y la matrícula suman US$ 170.", "block price");
    table.en("Both together come to $260.", "block price"); // twice one of them
    table.es("El curso regular, la matrícula y el uniforme suman US$ 177.", "block price"); // the uniform was forgotten
    table.es("El curso regular y la matrícula suman US$ 177,50.", "block price");
    table.es("El curso regular y la matrícula suman S/ 177.", "block price");
    table.es("US$ 130 del curso regular más US$ 47 de matrícula: US$ 167.", "block price");
    table.pt("O curso regular e a matrícula somam US$ 177.", "allow");
    table.pt("O curso regular e a matrícula somam US$ 187.", "block price");
    table.en("The curso regular plus the matrícula come to $177.", "allow");
    table.en("The curso regular plus the matrícula come to $187.", "block price");
    table.es("Todo el curso regular te queda por US$ 94.90, los tres meses; no pagas nada más.", "block price"); // 47 + 29.90 + 18: what nobody named
    table.es("El curso regular sale en US$ 130 y la matrícula en US$ 47: serían US$ 213 por ambos.", "block price"); // twice the one less the other
    table.es("El uniforme va por separado. Con tarjeta de crédito, 6 cuotas de US$ 32,50.", "block price"); // no sixth of 130 + 47 + 18
    table.es("El curso regular cuesta US$ 83 más que la matrícula.", "allow");
    table.es("El curso regular cuesta US$ 80 más que la matrícula.", "block price");
    table.en("The curso regular is $130 and 3 uniformes at $29.90 each: your total comes to $159.90.", "block price"); // one of the three
    table.en("The curso regular is $130 and 3 uniformes at $29.90 each: your total comes to $219.70.", "allow");
}

void TestDerived::products_data()
{
    const testing::DraftTable table;
    table.es("Dos meses del curso regular son US$ 260.", "allow");
    table.es("Tres meses del curso regular son US$ 390.", "allow");
    table.es("12 meses del curso regular son US$ 1.560.", "allow");
    table.es("5 clases particulares son US$ 90.", "allow");
    table.es("Diez clases particulares a US$ 18 son US$ 180.", "allow");
    table.es("Dos uniformes son US$ 59,80.", "allow");
    table.es("Tres meses del curso regular y la matrícula son US$ 437.", "allow");
    table.es("Dos meses del curso regular son US$ 250.", "block price");
    table.es("Tres meses del curso regular son US$ 260.", "block price"); // two of them
    table.es("5 clases particulares son US$ 80.", "block price");
    table.es("Tres meses del curso regular y la matrícula son US$ 430.", "block price");
    table.pt("Três meses do curso regular são US$ 390.", "allow");
    table.pt("Três meses do curso regular são US$ 350.", "block price");
    table.en("Three months of the curso regular are $390.", "allow");
    table.en("Three months of the curso regular are $300.", "block price");
}

void TestDerived::quotients_data()
{
    const testing::DraftTable table;
    table.es("Con tarjeta de crédito, la matrícula de US$ 47 queda en 6 cuotas de US$ 7.", "block price");
    table.es("Con tarjeta de crédito, 6 meses del curso regular, US$ 780, son 6 cuotas de US$ 130.", "allow");
    table.es("Con tarjeta de crédito, el curso regular se divide en 6 cuotas de US$ 20.", "block price");
}

void TestDerived::discounts_data()
{
    const testing::DraftTable table;
    table.es("Con pago anual el curso regular queda en US$ 104 al mes.", "allow");
    table.es("Con pago anual ahorras US$ 26 al mes en el curso regular.", "allow");
    table.es("Con pago anual, 12 meses del curso regular quedan en US$ 1.248.", "allow");
    table.es("Con pago anual el curso regular queda en US$ 100 al mes.", "block price");
    table.es("Con pago anual el curso regular queda en US$ 117 al mes.", "block price"); // ten percent
    table.es("El curso regular queda en US$ 104 al mes.", "block price");
    table.es("Con pago anual ahorras US$ 50 al mes en el curso regular.", "block price");
}

/// For many totals: the exact one passes, and no neighbour does.
void TestDerived::offByALittle_data()
{
    QTest::addColumn<int>("months");
    for (const int months : {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        QTest::newRow(qPrintable(QString::number(months))) << months;
}

void TestDerived::offByALittle()
{
    QFETCH(int, months);
    const auto passes = [&](int amount) {
        Json message = testing::quietCase("es", QStringLiteral("%1 meses del curso regular son US$ %2.").arg(months).arg(amount).toStdString());
        message["facts"].merge_patch(shop());
        return m_bench.judge(message).verdict == policy::GuardVerdict::Allow;
    };
    QVERIFY(passes(130 * months));
    for (const int off : {-100, -30, -13, -1, 1, 13, 30, 100})
        QVERIFY2(!passes(130 * months + off), qPrintable(QString::number(130 * months + off)));
}

/// Arithmetic over things that the sentence does not speak of proves nothing.
void TestDerived::notOfOtherThings_data()
{
    const testing::DraftTable table;
    table.es("El curso regular cuesta US$ 177 al mes.", "block price");     // course and enrolment
    table.es("El curso regular cuesta US$ 260 al mes.", "block price");     // two of its months
    table.es("La clase particular cuesta US$ 36.", "block price");          // two lessons
    table.es("La matrícula cuesta US$ 65.", "block price");                 // enrolment and a lesson
    table.es("El curso regular cuesta US$ 83 al mes.", "block price");      // course less enrolment
    table.es("En 2 meses, el curso regular cuesta US$ 260 al mes.", "block price"); // twice a monthly price is none
    table.pt("Em 2 meses, o curso regular custa US$ 260 por mês.", "block price");
    table.en("In 2 months, the curso regular is US$ 260 a month.", "block price");
}

/// Numbers at the edge of what fits are judged, not added up past it.
void TestDerived::hugeNumbers()
{
    for (const char *amount : {"9999999999999", "999999999999", "1000000000000", "99999999999999"})
        for (const char *text : {"El curso regular y la matrícula suman US$ %1.", "120 meses del curso regular son US$ %1.", "Con pago anual el curso regular queda en US$ %1 al mes.", "%1 meses del curso regular son US$ 130."}) {
            Json message = testing::quietCase("es", QString::fromUtf8(text).arg(QLatin1String(amount)).toStdString());
            message["facts"].merge_patch(shop());
            message["facts"]["prices"].push_back({{"item", "edificio"}, {"amount", 1e12}, {"currency", "USD"}});
            QVERIFY2(m_bench.judge(message).verdict != policy::GuardVerdict::Allow, (std::string(text) + amount).c_str());
        }
}

QTEST_GUILESS_MAIN(TestDerived)
#include "tst_derived.moc"
