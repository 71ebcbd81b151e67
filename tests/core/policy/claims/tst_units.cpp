// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/units.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// Words that measure: time, money, what a price is paid for, months and days. All folded.
class TestUnits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void timeUnits_data();
    void timeUnits();
    void periods_data();
    void periods();
    void currencies_data();
    void currencies();
    void meanings_data();
    void meanings();
    void months_data();
    void months();
    void weekdays_data();
    void weekdays();
};

void TestUnits::timeUnits_data()
{
    QTest::addColumn<QByteArray>("unit"); // family and factor, or nothing
    const auto row = [](const char *word, const char *unit) { QTest::newRow(word) << QByteArray(unit); };
    row("segundos", "second 1");
    row("min", "minute 1");
    row("minutos", "minute 1");
    row("minutes", "minute 1");
    row("h", "minute 60");
    row("hs", "minute 60");
    row("horas", "minute 60");
    row("hours", "minute 60");
    row("dia", "day 1");
    row("days", "day 1");
    row("semana", "day 7");
    row("weeks", "day 7");
    row("quincena", "day 15");
    row("quinzena", "day 15");
    row("mes", "month 1");
    row("meses", "month 1");
    row("month", "month 1");
    row("bimestre", "month 2");
    row("trimestres", "month 3");
    row("quarter", "month 3");
    row("semestre", "month 6");
    row("semesters", "month 6");
    row("ano", "month 12");
    row("years", "month 12");
    row("mesa", "");
    row("diana", "");
    row("minusculo", "");
    row("anual", "");
    row("m", "");
    row("Horas", ""); // not folded
}

void TestUnits::timeUnits()
{
    QFETCH(QByteArray, unit);
    const auto read = timeUnitOf(QTest::currentDataTag());
    QCOMPARE(read ? QByteArray(read->family.data(), qsizetype(read->family.size())) + ' ' + QByteArray::number(read->factor) : QByteArray(), unit);
}

void TestUnits::periods_data()
{
    QTest::addColumn<QByteArray>("period");
    const auto row = [](const char *word, const char *period) { QTest::newRow(word) << QByteArray(period); };
    row("hora", "hour");
    row("hourly", "hour");
    row("dia", "day");
    row("diario", "day");
    row("semanal", "week");
    row("semanais", "week");
    row("weekly", "week");
    row("quincenal", "fortnight");
    row("quinzenal", "fortnight");
    row("mensuales", "month");
    row("mensais", "month");
    row("monthly", "month");
    row("bimestral", "bimester");
    row("trimestral", "quarter");
    row("quarterly", "quarter");
    row("semestre", "semester");
    row("semestrais", "semester");
    row("anuales", "year");
    row("anuais", "year");
    row("annually", "year");
    row("clase", "session");
    row("aulas", "session");
    row("sessoes", "session");
    row("lesson", "session");
    row("curso", "whole");
    row("pacote", "whole");
    row("bootcamp", "whole");
    row("modulo", "level");
    row("livro", "book");
    row("prova", "exam");
    row("aluno", "person");
    row("parcela", "payment");
    row("precio", "");
    row("gratis", "");
    row("mesada", "");
}

void TestUnits::periods()
{
    QFETCH(QByteArray, period);
    QCOMPARE(periodOf(QTest::currentDataTag()), std::string_view(period.constData()));
    QCOMPARE(periodOf(""), std::string_view());
}

void TestUnits::currencies_data()
{
    QTest::addColumn<QByteArray>("currency");
    const auto row = [](const char *word, const char *currency) { QTest::newRow(word) << QByteArray(currency); };
    row("$", "$");
    row("\u20AC", "EUR");
    row("\u00A3", "GBP");
    row("usd", "USD");
    row("dolar", "USD");
    row("dolares", "USD");
    row("dollars", "USD");
    row("bucks", "USD");
    row("euros", "EUR");
    row("real", "BRL");
    row("reais", "BRL");
    row("soles", "PEN");
    row("pen", "PEN");
    row("peso", "peso");
    row("pesos", "peso");
    row("lucas", "peso");
    row("mxn", "MXN");
    row("cop", "COP");
    row("clp", "CLP");
    row("ars", "ARS");
    row("uyu", "UYU");
    row("dop", "DOP");
    row("bolivianos", "BOB");
    row("guaranies", "PYG");
    row("colones", "CRC");
    row("quetzales", "GTQ");
    row("lempiras", "HNL");
    row("cordobas", "NIO");
    row("bolivares", "VES");
    row("balboas", "PAB");
    row("gratis", "");
    row("puntos", "");
    row("soledad", "");
    row("USD", ""); // not folded
}

void TestUnits::currencies()
{
    QFETCH(QByteArray, currency);
    QCOMPARE(currencyOf(QTest::currentDataTag()), std::string_view(currency.constData()));
    QCOMPARE(currencyOf(""), std::string_view());
}

void TestUnits::meanings_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("may");    // what it may mean
    QTest::addColumn<QByteArray>("cannot"); // what not
    const auto row = [](const char *written, const char *may, const char *cannot) { QTest::newRow(*written ? written : "nothing") << QByteArray(written) << QByteArray(may) << QByteArray(cannot); };
    row("$", "USD MXN COP CLP ARS UYU DOP CAD", "PEN BRL EUR GBP BOB CRC GTQ PYG VES");
    row("peso", "MXN COP CLP ARS UYU DOP", "USD PEN BRL EUR CAD BOB");
    row("USD", "USD", "MXN CAD EUR");
    row("MXN", "MXN", "USD COP CLP");
    row("PEN", "PEN", "USD BOB");
    row("", "USD PEN BRL EUR MXN", "");
}

void TestUnits::meanings()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, may);
    QFETCH(QByteArray, cannot);
    for (const QByteArray &currency : may.split(' '))
        QVERIFY2(mayMean(written.constData(), currency.constData()), currency.constData());
    for (const QByteArray &currency : cannot.isEmpty() ? QList<QByteArray>() : cannot.split(' '))
        QVERIFY2(!mayMean(written.constData(), currency.constData()), currency.constData());
}

void TestUnits::months_data()
{
    QTest::addColumn<int>("month");
    const auto row = [](const char *words, int month) { QTest::newRow(words) << month; };
    row("enero janeiro january ene jan", 1);
    row("febrero fevereiro february feb fev", 2);
    row("marzo marco march mar", 3);
    row("abril april abr apr", 4);
    row("mayo maio may mai", 5);
    row("junio junho june jun", 6);
    row("julio julho july jul", 7);
    row("agosto august ago aug", 8);
    row("septiembre setiembre setembro september sep sept set", 9);
    row("octubre outubro october oct out", 10);
    row("noviembre novembro november nov", 11);
    row("diciembre dezembro december dic dez dec", 12);
    row("mes meses lunes sexta enera decimo x", 0);
}

void TestUnits::months()
{
    QFETCH(int, month);
    for (const QByteArray &word : QByteArray(QTest::currentDataTag()).split(' '))
        QVERIFY2(monthOf(word.constData()) == month, word.constData());
    QCOMPARE(monthOf(""), 0);
}

void TestUnits::weekdays_data()
{
    QTest::addColumn<QByteArray>("shortForms");
    QTest::addColumn<int>("day");
    const auto row = [](const char *words, const char *shortForms, int day) { QTest::newRow(words) << QByteArray(shortForms) << day; };
    row("lunes segunda monday", "lun seg mon", 0);
    row("martes terca tuesday", "mar ter tue", 1);
    row("miercoles quarta wednesday", "mie qua wed", 2);
    row("jueves quinta thursday", "jue qui thu", 3);
    row("viernes sexta friday", "vie sex fri", 4);
    row("sabado saturday", "sab sat", 5);
    row("domingo sunday", "dom sun", 6);
    row("dia semana enero fin", "m d xyz", -1);
}

void TestUnits::weekdays()
{
    QFETCH(QByteArray, shortForms);
    QFETCH(int, day);
    for (const QByteArray &word : QByteArray(QTest::currentDataTag()).split(' ')) {
        QVERIFY2(weekdayOf(word.constData(), false) == day, word.constData());
        QVERIFY2(weekdayOf(word.constData(), true) == day, word.constData());
    }
    for (const QByteArray &word : shortForms.split(' ')) {
        QVERIFY2(weekdayOf(word.constData(), false) == -1, word.constData()); // "mar" and "sex" are words of their own
        QVERIFY2(weekdayOf(word.constData(), true) == day, word.constData());
    }
    QCOMPARE(weekdayOf("", true), -1);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
