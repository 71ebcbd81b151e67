// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// Lengths, ages, times, dates and numbers against the business's own sentences. On one topic another value is a lie; what
/// nobody said is looked at.
class TestFactGrounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void lengths_data();
    void lengths() { compareRow(); }
    void ages_data();
    void ages() { compareRow(); }
    void counts_data();
    void counts() { compareRow(); }
    void times_data();
    void times() { compareRow(); }
    void dates_data();
    void dates() { compareRow(); }
    void numbered_data();
    void numbered()
    {
        NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {{{"item", "nivel 1"}, {"amount", 320}, {"currency", "USD"}, {"per", "curso"}}, {{"item", "nivel 2"}, {"amount", 360}, {"currency", "USD"}, {"per", "curso"}}}},
                                                          {"policies", {"el nivel 1 empieza el 12 de enero de 2027", "el nivel 2 empieza el 14 de enero de 2027", "el nivel 1 dura 10 semanas; el nivel 2 dura 12 semanas"}}}));
    }
    void timetable_data();
    void timetable() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, school())); }
    void anothers_data();
    void anothers();
    void ownWords_data();
    void ownWords();
    void terms_data();
    void terms() { compareRow(); }
    void bookings_data();
    void bookings();

private:
    static Json sentences()
    {
        return {{"policies", {"las clases duran 90 minutos", "el curso dura 24 semanas", "el taller de verano dura 2 meses", "grupos de máximo 8 alumnos", "edad mínima 16 años", "el curso infantil es para niños de 8 a 12 años", "el curso empieza el 11 de enero de 2027",
                              "la clase de los martes es a las 19:30", "dominios aprobados: example.org", "profesora: Ana Torres", "director: Luis Prado", "teléfono (01) 425 6630", "la escuela fue fundada en 1998", "reembolso hasta 7 días después del pago", "el curso no incluye los libros",
                              "no hay clases los domingos", "tenemos 3 sedes", "el curso infantil es 2 veces por semana"}}};
    }
    /// Two courses beside opening hours (Monday to Friday 9 to 19, Saturday 9 to 14), a notice, a pack.
    static Json school()
    {
        return {{"prices", {{{"item", "paquete de 16 clases"}, {"amount", 760}, {"currency", "USD"}, {"per", "paquete"}}}},
                {"offers", Json::array()},
                {"policies", {"inglés intensivo: 16 semanas, lunes a viernes de 8:00 a 10:00; empieza el lunes 1 de febrero de 2027", "francés grupal: 24 semanas, sábados de 10:00 a 12:00; empieza el sábado 6 de febrero de 2027",
                              "el taller de otoño es sábado y domingo de 10:00 a 13:00, 13 y 14 de marzo de 2027", "el curso tiene 12 clases prácticas de 45 minutos y 8 clases teóricas", "las clases prácticas se cambian avisando con 24 horas", "se puede cancelar 7 días antes de la primera clase",
                              "coro: empieza todos los martes y jueves", "los paquetes vencen a los 90 días", "la cuota vence todo día 10", "grupos de máximo 8 alumnos", "club de lectura: 6 sábados de 15:00 a 16:30; escribir solo a la madre o al padre", "colonia: del lunes 18 al viernes 22 de enero de 2027, de 9:30 a 13:30",
                              "máximo 3 ausencias para recibir el certificado", "el curso de vuelo: 40 horas, 6 horas de vuelo práctico"}}};
    }
    void compareRow() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, sentences())); }
    testing::GuardBench m_bench;
};

void TestFactGrounding::lengths_data()
{
    const testing::DraftTable table;
    table.es("Las clases duran 90 minutos.", "allow");
    table.es("Las clases duran noventa minutos.", "allow");
    table.es("Las clases duran 60 minutos.", "block duration");
    table.es("Las clases duran 2 horas.", "block duration");
    table.es("Las clases duran 90 horas.", "block duration");
    table.es("El curso dura 24 semanas.", "allow");
    table.es("El curso dura 168 días.", "allow"); // the same, counted otherwise
    table.es("El curso dura 12 semanas.", "block duration");
    table.es("El curso dura 24 días.", "block duration");
    table.es("El curso dura veinte semanas.", "block duration");
    table.es("El taller de verano dura 2 meses.", "allow");
    table.es("El taller de verano dura dos meses.", "allow");
    table.es("El taller de verano dura 3 meses.", "block duration");
    table.es("El reembolso se pide hasta 7 días después del pago.", "allow");
    table.es("El reembolso se pide hasta 30 días después del pago.", "block duration");
    table.pt("As aulas de las clases duram 50 minutos.", "block duration");
    table.en("Clases last 45 minutes.", "block duration");
    table.es("El curso dura un mes.", "block duration");
    table.es("Las clases duran una hora.", "block duration");
    table.pt("As aulas duram uma hora.", "block duration");
    table.en("Lessons last an hour.", "block duration");
    table.en("Lessons last one hour.", "block duration");
    table.es("Las clases duran una hora y media.", "allow");
    table.es("Las clases duran 1 hora y media.", "allow");
    table.pt("As aulas duram uma hora e meia.", "allow");
    table.en("Classes last an hour and a half.", "allow");
    table.es("Las clases duran media hora.", "block duration");
    table.pt("As aulas duram meia hora.", "block duration");
    table.en("Classes last half an hour.", "block duration");
    table.es("Las clases duran dos horas y media.", "block duration");
}

void TestFactGrounding::ages_data()
{
    const testing::DraftTable table;
    table.es("La edad mínima es 16 años.", "allow");
    table.es("La edad mínima es dieciséis años.", "allow");
    table.es("La edad mínima es 15 años.", "block age");
    table.es("La edad mínima es 6 años.", "block age");
    table.es("El curso infantil es para niños de 8 a 12 años.", "allow");
    table.es("El curso infantil es para niños de 5 a 12 años.", "block age");
    table.es("El curso infantil es para niños de 8 a 15 años.", "block age");
    table.es("El curso infantil es para niños desde 8 años.", "allow");
    table.es("El curso infantil es para niños desde 3 años.", "block age");
}

void TestFactGrounding::counts_data()
{
    const testing::DraftTable table;
    table.es("Los grupos son de máximo 8 alumnos.", "allow");
    table.es("Los grupos son de ocho alumnos.", "allow");
    table.es("Los grupos son de máximo 12 alumnos.", "block count");
    table.es("Los grupos son de 4 alumnos.", "block count");
    table.es("Tenemos 3 sedes.", "allow");
    table.es("Tenemos 5 sedes.", "block count");
    table.es("Tenemos 40 computadoras.", "review count"); // nobody said so, nobody said otherwise
    table.es("La escuela fue fundada en 1998.", "allow");
    table.es("La escuela fue fundada en 1985.", "block year");
    table.es("Tengo dos preguntas.", "allow");
    table.es("El curso infantil es 2 veces por semana.", "allow");
    table.es("El curso infantil es 2x por semana.", "allow");
    table.pt("O curso infantil é duas vezes por semana.", "allow");
    table.en("The curso infantil is twice a week.", "allow");
    table.es("El curso infantil es 3 veces por semana.", "block count");
    table.es("El curso infantil es tres veces por semana.", "block count");
    table.es("El curso infantil es una vez por semana.", "block count");
    table.en("The curso infantil is three times a week.", "block count");
    table.es("El curso infantil es dos veces al mes.", "block count");
}

void TestFactGrounding::times_data()
{
    const testing::DraftTable table;
    table.es("La clase de los martes es a las 19:30.", "allow");
    table.es("La clase de los martes es a las 7:30 pm.", "allow");
    table.es("La clase de los martes es a las 7:30 p. m.", "allow");
    table.es("La clase de los martes es a las 7:30 de la noche.", "allow");
    table.es("La clase de los martes es a las 19h30.", "allow");
    table.es("La clase de los martes es a las 7:30 am.", "block time");
    table.es("La clase de los martes es a las 7:30 de la mañana.", "block time");
    table.es("La clase de los martes es a las 18:30.", "block time");
    table.es("La clase de los martes es a las 20:00.", "block time");
    table.es("Atendemos de lunes a viernes de 9:00 a 19:00.", "allow");
    table.es("Atendemos de lunes a viernes de 9 am a 7 pm.", "allow");
    table.es("Atendemos de lunes a viernes de 9:00 a 21:00.", "block time");
    table.es("Atendemos de lunes a viernes de 7:00 a 19:00.", "block time");
    table.es("Atendemos los sábados de 9:00 a 14:00.", "allow");
    table.es("Atendemos los sábados de 9:00 a 18:00.", "block time");
    table.es("Atendemos a medianoche.", "block time");
    table.en("We are open Monday to Friday from 9 am to 7 pm.", "allow");
    table.pt("Atendemos de segunda a sexta das 9h às 19h.", "allow");
    table.pt("Atendemos de segunda a sexta das 9h às 22h.", "block time");
    table.es("La clase de los martes es a las 7:30.", "allow");
    table.es("Las clases son los martes de 7 a 9.", "block time");
}

void TestFactGrounding::dates_data()
{
    const testing::DraftTable table;
    table.es("El curso empieza el 11 de enero.", "allow");
    table.es("El curso empieza el 11 de enero de 2027.", "allow");
    table.es("El curso empieza el 11/01/2027.", "allow");
    table.es("El curso empieza el 11/1.", "allow");
    table.es("El curso empieza el 2027-01-11.", "allow");
    table.es("El curso empieza el 12 de enero.", "block date");
    table.es("El curso empieza el 11 de febrero.", "block date");
    table.es("El curso empieza el 11 de enero de 2028.", "block date");
    table.es("El curso empieza mañana.", "review deadline");
    table.es("La inscripción cierra hoy.", "block deadline");
    table.es("La feria es el 5 de marzo.", "review date"); // a thing that nobody spoke of
    table.pt("O curso começa em 11 de janeiro.", "allow");
    table.pt("O curso começa em 18 de janeiro.", "block date");
    table.en("The course starts on January 11.", "allow");
    table.en("The course starts on January 18th.", "block date");
}

/// "Nivel 2" is another than "nivel 1": its price, its day, its length.
void TestFactGrounding::numbered_data()
{
    const testing::DraftTable table;
    table.es("El nivel 1 cuesta US$ 320.", "allow");
    table.es("El nivel 2 cuesta US$ 320.", "block price");
    table.es("El nivel 1 cuesta US$ 320 y el nivel 2 US$ 360.", "allow");
    table.es("El nivel 1 cuesta US$ 360 y el nivel 2 US$ 320.", "block price");
    table.es("Los niveles 1 y 2 suman US$ 680.", "allow");
    table.es("El nivel 2 empieza el 14 de enero.", "allow");
    table.es("El nivel 2 empieza el 12 de enero.", "block date");
    table.es("El nivel 1 dura 10 semanas.", "allow");
    table.es("El nivel 2 dura 10 semanas.", "block duration");
    table.es("El nivel 2 dura 12 semanas.", "allow");
}

/// What is true of one thing says nothing of another: opening hours and classes, lengths and notices, days of two courses.
void TestFactGrounding::timetable_data()
{
    const testing::DraftTable table;
    table.es("Te puedes pasar de lunes a viernes de 9 a. m. a 7 p. m., o los sábados de 9 a 2; los domingos no abrimos.", "allow");
    table.es("Abrimos de lunes a viernes de 9:00 a 21:00.", "block time");
    table.es("El inglés intensivo es de lunes a viernes de 9 a 19.", "block time"); // the school's hours, not the course's
    table.es("El francés grupal es los sábados de 10 a 12.", "allow");
    table.es("El francés grupal es los sábados de 9 a 14.", "block time");
    table.en("We're open Monday to Friday 9 to 7 and Saturdays 9 to 2, closed Sundays.", "allow");
    table.es("El francés grupal es los martes y jueves.", "review count");
    table.es("El inglés intensivo es de lunes a viernes, 8:00 a 10:00.", "allow");
    table.es("El intensivo dura 16 semanas y el de francés, 24.", "allow");
    table.es("El intensivo dura 16 semanas y el de francés, 20.", "block duration");
    table.es("Tus clases prácticas son de 45 minutos.", "allow");
    table.es("Tus clases prácticas son de 60 minutos.", "block duration");
    table.es("Son 12 clases prácticas y 8 teóricas.", "allow");
    table.es("Son 12 clases prácticas y 9 teóricas.", "review count");
    table.en("Your 16 weeks of class start in February.", "allow"); // "7 days before the first class" is no length of it
    table.es("Puedes cancelar 10 días antes de la primera clase.", "block duration");
    table.es("El paquete de 16 vence a los 90 días.", "allow");
    table.es("El paquete de 12 vence a los 90 días.", "review count");
    table.es("La cuota vence el día 10.", "allow");
    table.es("La cuota vence el día 15.", "block date");
    table.es("El coro es el martes 8 de diciembre.", "allow"); // it returns on that day
    table.es("El coro es el miércoles 9 de diciembre.", "review date");
    table.es("El taller de otoño es sábado y domingo, 13 y 14 de marzo.", "allow");
    table.es("El taller de otoño es viernes y sábado, 13 y 14 de marzo.", "block date");
    table.es("Los cursos empiezan en febrero: inglés el lunes, día 1, y francés el sábado, día 6.", "allow");
    table.es("Los cursos empiezan en febrero: inglés el lunes, día 1, y francés el sábado, día 7.", "block date");
    table.es("En febrero abrimos dos cursos:\n• inglés intensivo\n• francés grupal", "allow");
    table.es("En febrero abrimos tres cursos:\n• inglés intensivo\n• francés grupal", "review count");
    table.es("El club de lectura son 6 encuentros, los sábados de 15:00 a 16:30.", "allow"); // only its second half is not for customers
    table.es("El club de lectura son 7 encuentros.", "block count");
    table.es("El club de lectura es los sábados de 15:00 a 17:00.", "block time");
    table.es("La colonia va del lunes, 18, al viernes, 22 de enero.", "allow");
    table.es("La colonia va del martes, 18, al viernes, 22 de enero.", "block date");
    table.es("La colonia es de 9 y media a 13:30.", "allow");
    table.es("Puedes faltar 3 veces y recibir el certificado.", "allow");
    table.es("Lo que entregamos es el curso de vuelo: 40 horas, 6 de ellas de práctica.", "allow");
    table.es("El taller de otoño dura dos días.", "allow"); // a Saturday and a Sunday
    table.es("El taller de otoño dura tres días.", "block duration");
}

/// The hours and days of a course that the message does not name are none of the one that it does.
void TestFactGrounding::anothers_data()
{
    const testing::DraftTable table;
    table.es("Estás a tiempo para panadería. Las clases son de 9:00 a 12:00.", "allow");
    table.es("Estás a tiempo para panadería. Las clases son de 6 a 9 de la noche.", "block time");
    table.es("Las clases de panadería son los viernes.", "review count");
    table.es("Cocina es de 18:00 a 21:00 y panadería de 9:00 a 12:00.", "allow");
    table.es("El de US$ 900 es de 18:00 a 21:00.", "allow"); // named by its price
    table.es("La colonia es de lunes a jueves, del 18 al 21 de enero.", "allow"); // the last day follows
    table.es("La colonia es de lunes a jueves, del 18 al 22 de enero.", "block date");
}

void TestFactGrounding::anothers()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"prices", {{{"item", "curso de cocina profesional"}, {"amount", 900}, {"currency", "USD"}, {"per", "curso"}}, {{"item", "curso de panadería"}, {"amount", 400}, {"currency", "USD"}, {"per", "curso"}}}},
                                                      {"policies", {"cocina profesional: empieza el 18 de enero de 2027; lunes y miércoles de 18:00 a 21:00", "panadería: empieza el 2 de febrero de 2027; martes y jueves de 9:00 a 12:00", "colonia: de lunes a jueves, desde el 18 de enero de 2027"}}}));
}

/// The contact's own hour, age and length of stay are theirs to know.
void TestFactGrounding::ownWords_data()
{
    QTest::addColumn<QString>("inbound");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *inbound, const char *draft, const char *expected) { QTest::newRow(draft) << QString::fromUtf8(inbound) << QString::fromLatin1(expected); };
    row("trabajo hasta las 6, ¿llego?", "Saliendo a las 6 no llegarías al francés del sábado.", "allow");
    row("¿la clase es a las 6?", "Sí, es a las 6.", "review time"); // asked, and nobody's to confirm
    row("pienso quedarme seis meses", "En seis meses se avanza bastante.", "allow");
    row("¿el intensivo dura seis meses?", "Sí, dura seis meses.", "review duration");
    row("pagué el día 15 y me arrepentí", "Si la compra fue el día 15, lo revisa una persona.", "allow");
    row("¿el francés empieza el día 15?", "Sí, el francés empieza el día 15.", "block date");
    row("tengo 19, ¿puedo entrar?", "Con 19 no hay problema.", "allow");
}

void TestFactGrounding::ownWords()
{
    QFETCH(QString, inbound);
    Json message = testing::quietCase("es", QTest::currentDataTag());
    message["facts"].merge_patch(school());
    message["contact"].merge_patch({{"kind", "reply"}, {"last_inbound", inbound.toStdString()}, {"hours_since_last_inbound", 0.2}});
    QFETCH(QString, expected);
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// What a sentence denies may not be said; its question and its own denial may.
void TestFactGrounding::terms_data()
{
    const testing::DraftTable table;
    table.es("El curso incluye los libros.", "block policy.contradicted");
    table.es("El curso sí incluye los libros.", "block policy.contradicted");
    table.es("Los libros están incluidos en el curso.", "block policy.contradicted");
    table.es("El curso no incluye los libros.", "allow");
    table.es("¿El curso incluye los libros?", "allow");
    table.es("Hay clases los domingos.", "block policy.contradicted");
    table.es("Tenemos clases los domingos.", "block policy.contradicted");
    table.es("Los domingos no hay clases.", "allow");
    table.es("No solo el curso incluye los libros.", "block policy.contradicted");
    table.es("No te preocupes, hay clases los domingos.", "block policy.contradicted");
}

/// A booking makes its own day, hour, place and person true for this contact, and no price.
void TestFactGrounding::bookings_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *draft, const char *expected) { QTest::newRow(draft) << QString::fromLatin1(expected); };
    row("Te esperamos el 3 de diciembre a las 17:30.", "allow");
    row("Te esperamos el 3/12 a las 5:30 pm.", "allow");
    row("Te esperamos el 3 de diciembre de 2026.", "allow");
    row("Te esperamos el 3 de diciembre a las 5:30 am.", "block time");
    row("Te esperamos el 3 de diciembre a las 16:30.", "block time");
    row("Te esperamos el 13 de diciembre a las 17:30.", "review date");
    row("Te esperamos el 3 de enero a las 17:30.", "review date");
    row("Te recibe la profesora Elsa Paz.", "allow");
    row("Te recibe la profesora Inés Paz.", "block person");
    row("Tu clase confirmada cuesta US$ 15.", "block price");
}

void TestFactGrounding::bookings()
{
    Json message = testing::quietCase("es", QTest::currentDataTag());
    message["contact"]["confirmed"] = {{"starts_at", "2026-12-03T17:30:00-05:00"}, {"who", "profesora Elsa Paz"}, {"price", "US$ 15"}};
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

QTEST_GUILESS_MAIN(TestFactGrounding)
#include "tst_factgrounding.moc"
