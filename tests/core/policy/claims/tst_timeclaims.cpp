// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/claims/claimtable.h"

using namespace ns;
using namespace ns::policy;

/// Times of day, dates, deadlines, lengths, ages and years.
class TestTimeClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void times_data();
    void times();
    void dates_data();
    void dates();
    void deadlines_data();
    void deadlines();
    void lengths_data();
    void lengths();
    void agesAndYears_data();
    void agesAndYears();

private:
    void compareRow() const
    {
        QFETCH(QString, claims);
        QCOMPARE(testing::claimsOfRow(*m_lexicon), claims);
    }
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestTimeClaims::times_data()
{
    const testing::ClaimTable table;
    table.es("a las 19:00", "time 1140");
    table.es("a las 7 pm", "time 1140");
    table.es("a las 7 p. m.", "time 1140");
    table.es("a las 7 de la mañana", "time 420");
    table.es("a las 9", "time 540|1260");
    table.es("desde las 9 y media", "time 570|1290");
    table.es("a la 1 y media", "time 90|810");
    table.es("se le devuelve el 70 %, o sea $1.015.000", "percent 70 price 1015000 $"); // no fifteenth of January
    table.en("Mondays and Wednesdays, 2 to 5 p.m.", "count 5 time 120|840 time 1020");
    table.pt("neste sábado e domingo, 23 e 24/01", "count 96 date 123 5 date 124");
    table.en("on March 13 and 14.", "date 313 date 314");
    table.es("Estamos hasta el miércoles 23 en la sede.", "date 23 2");
    table.es("Como es menor de 18 coordinamos con usted.", "age 18");
    table.en("At 19 you're fine.", "count 19");
    table.es("al mediodía", "time 720");
    table.es("a medianoche", "time 0");
    table.pt("às 19h", "time 1140");
    table.pt("às 19h30", "time 1170");
    table.pt("às 7 da noite", "time 1140");
    table.pt("ao meio-dia", "time 720");
    table.en("at 7:30 pm", "time 1170");
    table.en("at noon", "time 720");
    table.en("by 9 am", "time 540");
    table.en("2:30 p.m.", "time 870");
    table.es("Las 10 mensualidades se pagan.", "instalments 10");
    table.es("Las 24 semanas del curso.", "duration 168 day");
    table.es("De 8 a 5.", "time 480|1200 time 1020");
    table.en("From 9 to 3.", "time 540|1260 time 900");
    table.pt("(7h às 12h)", "time 420|1140 time 720");
    table.en("June 7-11", "date 607 date 611");
    table.en("From June 7 to 11.", "date 607 date 611");
    table.es("Atendemos niños de 6 a 12 años.", "age 6 age 12");
    table.es("Empieza el 12/02; se paga hasta el día 5.", "date 212|1202 date 5");
    table.es("En febrero cerramos del 1 al 28.", "date 201 date 228");
    table.en("Friday, Jan. 15.", "date 115 4");
    table.es("Faltan dos semanas para el inicio.", "deadline 14 begins left");
    table.es("Los martes y jueves.", "count 10");
    table.pt("De segunda a sexta.", "count 31");
    table.en("Saturdays.", "count 32");
    table.es("El martes te llamo.", "");
}

void TestTimeClaims::times()
{
    compareRow();
}

void TestTimeClaims::dates_data()
{
    const testing::ClaimTable table;
    table.es("el 18 de diciembre", "date 1218");
    table.es("el 18 de diciembre de 2026", "date 20261218");
    table.es("el 18/12", "date 1218");
    table.es("el 18/12/2026", "date 20261218");
    table.es("el 2026-12-18", "date 20261218");
    table.es("el 5/3/2027", "date 20270305|20270503");
    table.pt("dia 18 de dezembro", "date 1218");
    table.pt("até 15/02/2027", "date 20270215");
    table.en("on December 18, 2026", "date 20261218");
    table.en("on December 4th", "date 1204");
    table.en("on 1/11/2027", "date 20270111|20271101");
    table.en("You may write.", "");
    table.es("3/4 de los alumnos", "count 3");
    table.es("24/7", "count 24"); // said of hours, never a date
    table.es("del 4 al 29 de enero", "date 104 date 129");
    table.es("Parte el lunes 11 de enero y termina el viernes 22.", "date 111 0 date 122 4");
    table.es("La semana del 11 de enero. Para la del 11 hay cupo.", "date 111 date 111");
}

void TestTimeClaims::dates()
{
    compareRow();
}

void TestTimeClaims::deadlines_data()
{
    const testing::ClaimTable table;
    table.es("La promoción termina hoy.", "deadline 0 ends");
    table.es("La inscripción cierra mañana.", "deadline 1 ends");
    table.es("El curso empieza mañana.", "deadline 1 begins");
    table.es("Hoy es martes.", "");
    table.es("El grupo de la mañana empieza pronto.", "");
    table.pt("A oferta acaba hoje.", "deadline 0 ends");
    table.pt("As aulas começam amanhã.", "deadline 1 begins");
    table.en("The offer ends today.", "deadline 0 ends");
    table.en("Last call, only this week.", "deadline 99 ends");
    table.en("See you tomorrow.", "");
}

void TestTimeClaims::deadlines()
{
    compareRow();
}

void TestTimeClaims::lengths_data()
{
    const testing::ClaimTable table;
    table.es("Dura 3 meses.", "duration 3 month");
    table.es("Dura dos años.", "duration 24 month");
    table.es("Son 60 horas.", "duration 3600 minute");
    table.es("90 min", "duration 90 minute");
    table.es("Espera 5 segundos.", "");
    table.pt("São 20 semanas.", "duration 140 day");
    table.pt("São 2 anos.", "duration 24 month");
    table.en("It takes 6 months.", "duration 6 month");
    table.en("a 10-week course", "duration 70 day");
    table.en("60 classroom hours", "duration 3600 minute");
    table.en("two hours", "duration 120 minute");
}

void TestTimeClaims::lengths()
{
    compareRow();
}

void TestTimeClaims::agesAndYears_data()
{
    const testing::ClaimTable table;
    table.es("Edad mínima: 16 años.", "age 16");
    table.es("Para niños de 8 a 12 años.", "age 8 age 12");
    table.es("Desde 1998.", "year 1998");
    table.pt("Idade mínima de 18 anos.", "age 18");
    table.pt("Fundada em 2004.", "year 2004");
    table.en("Kids under 12.", "age 12");
    table.en("Ages 5 to 9.", "age 5 age 9");
    table.en("Since 1998.", "year 1998");
}

void TestTimeClaims::agesAndYears()
{
    compareRow();
}

QTEST_GUILESS_MAIN(TestTimeClaims)
#include "tst_timeclaims.moc"
