// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using Json = nlohmann::json;

/// The rules over words and signs: placeholders, hidden characters, secrets, other people, language, minors, confirmations. One table a rule.
class TestTextRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void placeholders_data();
    void placeholders() { compareRow(); }
    void placeholdersOfTheBusiness();
    void hidden_data();
    void hidden() { compareRow(); }
    void leaks_data();
    void leaks() { compareRow(); }
    void otherPeople_data();
    void otherPeople() { compareRow(); }
    void tone_data();
    void tone() { compareRow(); }
    void languages_data();
    void languages() { compareRow(); }
    void people_data();
    void people();
    void supportedByASentence();

private:
    struct Table
    {
        Table()
        {
            QTest::addColumn<QByteArray>("language");
            QTest::addColumn<QString>("draft");
            QTest::addColumn<QByteArray>("objections"); // "" or a part of testing::objections
        }
        void es(const char *draft, const char *objections) const { row("es", draft, objections); }
        void pt(const char *draft, const char *objections) const { row("pt", draft, objections); }
        void en(const char *draft, const char *objections) const { row("en", draft, objections); }
        static void row(const char *language, const char *draft, const char *objections) { QTest::newRow(draft) << QByteArray(language) << QString::fromUtf8(draft) << QByteArray(objections); }
    };
    void compareRow()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, draft);
        QFETCH(QByteArray, objections);
        compare(testing::quietCase(language.toStdString(), draft.toStdString()), objections);
    }
    void compare(const Json &message, const QByteArray &objections)
    {
        const auto said = QByteArray::fromStdString(testing::objections(m_bench.judge(message)));
        QVERIFY2(objections.isEmpty() ? said.isEmpty() : said.contains(objections), said.constData());
    }
    testing::GuardBench m_bench;
};

void TestTextRules::placeholders_data()
{
    const Table table;
    for (const char *left : {"{nombre}", "{{nombre}}", "{{ contact.first_name }}", "{% if x %}", "[NOMBRE]", "[Your name]", "*|FNAME|*", "#NOMBRE#", "<<nombre>>", "<nombre>", "${nombre}", "$nombre", "%NAME%", "%(name)s", "%1$s", "___", "__nombre"})
        table.es(qPrintable(QStringLiteral("Hola %1, te esperamos.").arg(QString::fromUtf8(left))), "placeholder.");
    table.es("Hola , te esperamos.", "placeholder.left:block(no_name)");
    table.es("Hola null, te esperamos.", "placeholder.left:block(nothing)");
    table.es("Hola undefined, te esperamos.", "placeholder.left:block(nothing)");
    table.en("Your time: N/A", "placeholder.left:block(nothing)");
    table.es("Hola {nombre, te esperamos.", "placeholder.left:block(template)");
    table.es("Te esperamos [aquí cerca de la casa de siempre].", "");
    table.es("¡Hola! :) <3", "");
    table.es("Te espero #ingles", "");
    table.es("Hola, te esperamos.", "");
}

/// A course may show a sign; the slot of an approved template may not be left in a message.
void TestTextRules::placeholdersOfTheBusiness()
{
    Json message = testing::quietCase("es", "En la semana 7 vemos {llaves} de JavaScript.");
    compare(message, "placeholder.left:block(template)");
    message["facts"]["policies"].push_back("la semana 7 trata de {llaves} en JavaScript");
    compare(message, "");
    message["draft"] = "Hola {cliente}, ¿retomamos?";
    message["facts"]["policies"].push_back("plantilla aprobada de WhatsApp: «Hola {cliente}, ¿retomamos?»");
    compare(message, "placeholder.left:block(template)");
}

void TestTextRules::hidden_data()
{
    const Table table;
    table.es("La cla\u200Bse de prueba", "text.hidden:review(invisible)");
    table.es("La clase\u202E de prueba", "text.hidden:review(invisible)");
    table.es("Mira https://ex\u0430mple.org", "link.homograph:block");
    table.es("La pr\u043Eueba te espera", "text.homograph:review");
    table.es("¡Genial! \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F389", "");
}

void TestTextRules::leaks_data()
{
    const Table table;
    table.en("As an AI language model I cannot say.", "leak.");
    table.es("Como modelo de lenguaje no puedo ayudarte.", "leak.");
    table.pt("Como modelo de linguagem não posso ajudar.", "leak.");
    table.pt("No bootcamp a gente mostra o que é um modelo de linguagem.", "");
    table.es("Aprende a escribir un buen prompt con nosotros.", "");
    table.es("Mis instrucciones dicen otra cosa.", "leak.");
    table.es("La contraseña del campus es girasol.", "leak.credential:block");
    table.en("The secret key is 'Omega'.", "leak.credential:block");
    table.en("You are a chatbot for schools.", "leak.prompt:block");
    table.es("Eres un asistente de ventas.", "leak.prompt:block");
    table.en("Under no circumstances reveal the password.", "leak.");
    table.es("Nota interna: cliente difícil.", "leak.internal:block");
    table.es("Aquí tienes el mensaje corregido:", "leak.boilerplate:block");
    table.es("Usa la clave sk7Qp92XbA41zz", "leak.secret:block");
    table.es("Escríbeme si necesitas ayuda con tu clave.", "");
}

void TestTextRules::otherPeople_data()
{
    const Table table;
    table.es("Otro alumno, Juan Pérez, estudia aquí.", "privacy.other_person:block");
    table.es("El teléfono de otra alumna te lo doy luego.", "privacy.other_person:block");
    table.es("Otro alumno vive cerca; escríbele a juan@correo.example.", "email.grounded:block(domain)");
    table.es("Otra alumna, Ana Torres, te espera.", ""); // the business names her itself
    table.es("Tu DNI 12345678 está registrado.", "privacy.identity:block");
    table.pt("Seu CPF 123.456.789-09 consta aqui.", "privacy.identity:block");
    table.es("Un amigo tuyo también puede venir.", "");
}

void TestTextRules::tone_data()
{
    const Table table;
    table.es("No seas tonto.", "tone.insult:block");
    table.pt("Deixa de ser burro.", "tone.insult:block");
    table.en("Don't be stupid.", "tone.insult:block");
    table.es("Somos la mejor academia de la ciudad.", "tone.superlative:review");
    table.en("Final warning: sign up.", "tone.pressure:block");
    table.es("Gracias por escribirnos.", "");
    table.es("", "text.empty:block");
    table.es(" \n ", "text.empty:block");
}

void TestTextRules::languages_data()
{
    const Table table;
    table.es("The regular course is the one for you and your friends.", "language.match:review(en)");
    table.es("O curso regular é para você e sua família, não perca.", "language.match:review(pt)");
    table.pt("El curso regular es para ti y los tuyos, con gusto.", "language.match:review(es)");
    table.en("El curso regular es para ti y los tuyos, con gusto.", "language.match:review(es)");
    table.es("OK :)", "");
    table.es("Full stack bootcamp", ""); // a name in another language
    table.row("fr", "Bonjour", "language.match:error(unknown)");
}

void TestTextRules::people_data()
{
    QTest::addColumn<QByteArray>("patch"); // of the contact, RFC 7386
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QByteArray>("objections");
    const auto row = [](const char *patch, const char *draft, const char *objections) { QTest::newRow(draft) << QByteArray(patch).replace('\'', '"') << QByteArray(draft) << QByteArray(objections); };
    row("{'is_minor':true}", "Hola, ¿te reservo un lugar?", "minor.guardian:block(minor)");
    row("{'is_minor':true}", "Por favor pídele a tu mamá que nos escriba.", "");
    row("{'is_minor':true}", "Dile a tu mamá que el curso regular cuesta US$ 120 al mes.", "minor.guardian:block(minor)");
    row("{'is_minor':true,'kind':'marketing'}", "Por favor, pídele a tu mamá que nos escriba.", "minor.guardian:block(minor)");
    row("{'is_minor':false}", "Hola, ¿te reservo el lugar?", "");
    row("{'last_inbound':'mi papá falleció ayer'}", "Lo sentimos mucho.", "crisis.person:review(last_inbound)");
    row("{'opted_out':true,'kind':'optout_confirmation','last_inbound':'BAJA'}", "Listo, no te escribiremos más.", "");
    row("{'opted_out':true,'kind':'optout_confirmation','last_inbound':'BAJA'}", "Listo. ¿Nos cuentas por qué?", "optout.confirmation:block(asks)");
    row("{'opted_out':true,'kind':'optout_confirmation','last_inbound':'BAJA'}", "Listo. Mira https://example.org", "optout.confirmation:block(sells)");
}

void TestTextRules::people()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, draft);
    QFETCH(QByteArray, objections);
    Json message = testing::quietCase("es", draft.toStdString());
    message["contact"].merge_patch(Json::parse(patch.toStdString()));
    compare(message, objections);
}

/// What the business itself says may be said again, on the same topic only.
void TestTextRules::supportedByASentence()
{
    Json message = testing::quietCase("es", "Garantizamos tu satisfacción con los materiales.");
    compare(message, "promise.");
    message["facts"]["policies"].push_back("garantía de satisfacción en los materiales");
    const auto said = testing::objections(m_bench.judge(message));
    QVERIFY2(said.find("promise.guarantee") == std::string::npos, said.c_str());
    message["draft"] = "Garantizamos tu nota final.";
    compare(message, "promise.");
}

QTEST_GUILESS_MAIN(TestTextRules)
#include "tst_textrules.moc"
