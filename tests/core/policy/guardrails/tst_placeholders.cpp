// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using namespace ns::policy;
using Json = nlohmann::json;

/// What a template engine left behind, in any syntax, and what only looks like it.
class TestPlaceholders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void left_data();
    void left();
    void nobody_data();
    void nobody() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void fields_data();
    void fields() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void nothing_data();
    void nothing() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void honest_data();
    void honest();
    void spans_data();
    void spans();
    void quoted_data();
    void quoted();

private:
    [[nodiscard]] std::vector<Finding> findingsOf(const QString &draft)
    {
        auto findings = m_bench.judge(testing::quietCase("es", draft.toStdString())).findings;
        std::erase_if(findings, [](const Finding &finding) { return !finding.rule.starts_with("placeholder."); });
        return findings;
    }
    testing::GuardBench m_bench;
};

/// Each stands where a name would: at the start, inside and at the end of a message of each language.
void TestPlaceholders::left_data()
{
    QTest::addColumn<QByteArray>("left");
    for (const char *syntax : {
             "{nombre}", "{ nombre }", "{first_name}", "{FIRST NAME}", "{name|amigo}", "{nombre1}", "{!Contact.FirstName}",   // one brace
             "{{nombre}}", "{{ nombre }}", "{{{nombre}}}", "{{contact.first_name}}", "{{ nombre | default: 'amiga' }}", "{{#if x}}", "{{/if}}", "{{> saludo}}", // two
             "{% if x %}", "{%- nombre -%}", "{# nota #}",                                                                // Jinja, Liquid
             "<%= nombre %>", "<% nombre %>", "<nombre>", "<<nombre>>", "<Your Name>",                  // pages
             "[nombre]", "[NOMBRE]", "[Tu nombre]", "[[nombre]]", "[nombre del alumno]", "[insert name here]",           // by hand
             "*|FNAME|*", "*|LIST:COMPANY|*", "%FIRSTNAME%", "%%first_name%%", "%name%",                                // mailing programs
             "${nombre}", "$nombre", "$FIRST_NAME", "#NOMBRE#", "__nombre__", "____",                                    // shells, forms
             "%s", "%d", "%1$s", "%(nombre)s", "%@",                                                                     // printf
             "<?= nombre ?>", "<?php echo nombre ?>", "&lt;nombre&gt;", "@@NOMBRE@@", "nombre}}",                         // pages again, and one whose start was lost
             "{{}}", "{}", "[]", "{{1}}", "{0}", "${1}", "%1",                                                            // empty and numbered slots
             "#REF!", "#N/A", "#¿NOMBRE?", "#NAME?",                                                                      // spreadsheets
             "[object Object]"})
        QTest::newRow(syntax) << QByteArray(syntax);
}

void TestPlaceholders::left()
{
    QFETCH(QByteArray, left);
    const std::string sign = left.toStdString();
    const std::pair<const char *, std::vector<std::string>> drafts[] = {
        {"es", {sign + ", te esperamos en la escuela.", "Hola " + sign + ", te esperamos en la escuela.", "Te esperamos en la escuela, " + sign}},
        {"pt", {sign + ", esperamos você na escola.", "Oi " + sign + ", esperamos você na escola.", "Esperamos você na escola, " + sign}},
        {"en", {sign + ", we will see you at the school.", "Hi " + sign + ", we will see you at the school.", "We will see you at the school, " + sign}}};
    for (const auto &[language, texts] : drafts)
        for (const std::string &text : texts) {
            const std::string complaint = testing::complaintOf(m_bench.judge(testing::quietCase(language, text)), QStringLiteral("block placeholder"));
            QVERIFY2(complaint.empty(), (text + " | " + complaint).c_str());
        }
}

/// A greeting of nobody: the name was empty.
void TestPlaceholders::nobody_data()
{
    const testing::DraftTable table;
    table.es("Hola , te esperamos.", "block placeholder.left");
    table.es("Buenos días , te esperamos.", "block placeholder.left");
    table.es("Estimada , te esperamos.", "block placeholder.left");
    table.pt("Oi , esperamos você na escola.", "block placeholder.left");
    table.pt("Bom dia , esperamos você na escola.", "block placeholder.left");
    table.en("Hi , we will see you at the school.", "block placeholder.left");
    table.en("Dear , we will see you at the school.", "block placeholder.left");
    table.es("Hola, te esperamos.", "allow");
    table.es("Hola Ana, te esperamos.", "allow");
    table.es("¡Hola! Te esperamos.", "allow");
    table.pt("Oi, esperamos você na escola.", "allow");
    table.en("Hi, we will see you at the school.", "allow");
}

/// Fields that were to be filled by hand.
void TestPlaceholders::fields_data()
{
    const testing::DraftTable table;
    table.es("Hola NOMBRE, te esperamos.", "block placeholder.left");
    table.es("Te esperamos el DD a las HH.", "block placeholder.left");
    table.es("Te esperamos, NOMBRE_ALUMNO.", "block placeholder.left");
    table.es("Gracias, (nombre del asesor)", "block placeholder.left");
    table.pt("Oi NOME, esperamos você na escola.", "block placeholder.left");
    table.en("Thanks, YOUR NAME HERE", "block placeholder.left");
    table.en("Dear customer_name, welcome.", "block placeholder.left");
    table.es("Síguenos en @nombre_real", "allow"); // an account
    table.es("FECHA: el lunes", "allow"); // a heading
    table.es("Envíanos tu NOMBRE y TELÉFONO.", "allow");
    table.es("HOLA, ENVÍANOS EL NOMBRE DEL ALUMNO.", "allow");
    table.en("What is your NAME?", "allow");
}

/// What programs print for nothing.
void TestPlaceholders::nothing_data()
{
    const testing::DraftTable table;
    table.es("Hola null, te esperamos.", "block placeholder.left");
    table.es("Hola NULL, te esperamos.", "block placeholder.left");
    table.es("Hola undefined, te esperamos.", "block placeholder.left");
    table.es("Hola NaN, te esperamos.", "block placeholder.left");
    table.es("Hola X" "XX, te esperamos.", "block placeholder.left");
    table.pt("Oi (null), esperamos você na escola.", "block placeholder.left");
    table.pt("Sua turma: N/A", "block placeholder.left");
    table.en("Your teacher is undefined.", "block placeholder.left");
    table.es("Hola None, te esperamos.", "block placeholder.left");
    table.pt("Oi nil, esperamos você na escola.", "block placeholder.left");
    table.en("Your teacher is None.", "block placeholder.left");
    table.en("None of our classes is on Sunday.", "allow");
    table.es("Es nulo el riesgo de aburrirte.", "allow");
    table.es("La nana Ana te espera.", "allow");
    table.en("Your next step is still undecided.", "allow");
}

/// Signs that people write.
void TestPlaceholders::honest_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Te esperamos :) <3", "¡Genial! <3 <3", "Te espero ^_^", "Te espero >_<", "De 5 < 7 y 9 > 3", "Aprende C++, C# y más", "#AprendeIdiomas", "Somos el #1 que buscabas", "Precio en US$ o S/", "Vale $ y no más", "Un 10 % de ganas", "Un 100% tuyo",
                             "Lista:\n* uno\n* dos", "*Importante*: ven", "_Importante_: ven", "~tachado~", "Ven (si puedes)", "Ven [si quieres y puedes llegar a tiempo]", "Lee [1] y [2]", "Elige: [A] martes [B] jueves", "No sé todavía [¡tranquilo!]", "a/b", "Ana & Luis", "Te espero...", "- Ven\n- Ven ya", "Mi correo es ana_ruiz@example.org", "\u201cVen\u201d", "« Ven »",
                             "Ve a https://example.org/a_b?c=d&e=f#g", "Ve a https://example.org/a%20b", "Ven {", "Ven }", "Ven ]", "Ven [", "Sí/No", "Te vemos @ la escuela", "¿?", "¡!", "\U0001F449 Ven \U0001F448"})
        QTest::newRow(QByteArray(text).replace('\n', ' ').constData()) << QString::fromUtf8(text);
}

void TestPlaceholders::honest()
{
    QFETCH(QString, text);
    const auto findings = findingsOf(text);
    QVERIFY2(findings.empty(), findings.empty() ? "" : (std::to_string(findings.front().span.start) + '-' + std::to_string(findings.front().span.end)).c_str());
}

/// Exactly the placeholder, in code points.
void TestPlaceholders::spans_data()
{
    QTest::addColumn<QByteArray>("spans");
    const auto row = [](const char *text, const char *spans) { QTest::newRow(text) << QByteArray(spans); };
    row("Hola {nombre}.", "5-13");
    row("\U0001F389 Hola {nombre}.", "7-15");
    row("ñandú {{nombre}}.", "6-16");
    row("{{a_b}} y {{c_d}}", "0-7 10-17");
    row("{{a_b}}{{c_d}}", "0-7 7-14");
    row("Hola [NOMBRE], *|FNAME|*", "5-13 15-24");
    row("Hola null.", "5-9");
    row("Hola %s.", "5-7");
    row("Hola {no\u200Bmbre}.", "5-14"); // what is hidden in it is part of it
    row("\uFF5Bnombre\uFF5D", "0-8");    // full-width braces
}

void TestPlaceholders::spans()
{
    QFETCH(QByteArray, spans);
    QList<QByteArray> found;
    for (const Finding &finding : findingsOf(QString::fromUtf8(QTest::currentDataTag()))) {
        QVERIFY(finding.outcome == Outcome::Block);
        if (finding.rule == "placeholder.left")
            found << QByteArray::number(finding.span.start) + '-' + QByteArray::number(finding.span.end);
    }
    QCOMPARE(found.join(' '), spans);
}

/// A business that teaches signs may show them, in its own words only; a template's own slot is never left in.
void TestPlaceholders::quoted_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *draft, const char *policy, const char *expected) { QTest::newRow((QByteArray(draft) + " / " + policy).constData()) << QByteArray(policy) << QString::fromLatin1(expected); };
    row("Vemos qué es {llave}.", "en la clase 3 vemos {llave} y sus usos", "allow");
    row("Vemos qué es {otra}.", "en la clase 3 vemos {llave} y sus usos", "block placeholder.left");
    row("El valor va así: ${precio}", "en la semana 5 vemos literales con ${}", "allow");
    row("Hola {precio}, ven.", "en la semana 5 vemos literales con ${}", "block placeholder.left");
    row("Vemos qué es null.", "en la clase 3 vemos null y sus usos", "allow");
    row("Vemos qué es undefined.", "en la clase 3 vemos null y sus usos", "block placeholder.left");
    row("Hola {cliente}, ven.", "plantilla aprobada: «Hola {cliente}, ven»", "block placeholder.left");
    row("Hola {cliente}, ven.", "texto aprobado: Hola {cliente}, ven", "block placeholder.left");
}

void TestPlaceholders::quoted()
{
    QFETCH(QByteArray, policy);
    Json message = testing::quietCase("es", QByteArray(QTest::currentDataTag()).chopped(policy.size() + 3).toStdString());
    message["facts"]["policies"] = {policy.toStdString()};
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
