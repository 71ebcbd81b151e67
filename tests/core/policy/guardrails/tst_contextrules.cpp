// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// Who is written to and why: each gate with what is true, false and not stated, for each kind of message. A row's name is what differs from a quiet
/// case, member by member of `contact`; "-" takes a member away.
class TestContextRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void optOut_data();
    void optOut() { compareRow(); }
    void consent_data();
    void consent() { compareRow(); }
    void window_data();
    void window() { compareRow(); }
    void caps_data();
    void caps() { compareRow(); }
    void minors_data();
    void minors() { compareRow(); }
    void unknown_data();
    void unknown() { compareRow(); }
    void confirmations_data();
    void confirmations() { compareRow(); }
    void stopWords_data();
    void stopWords();
    void stopTraps_data();
    void stopTraps();
    void sellsNothingMeanwhile_data();
    void sellsNothingMeanwhile();
    void blockBeatsReview();

private:
    static void row(const char *patch, const char *expected) { QTest::newRow(patch) << QString::fromLatin1(expected); }
    /// "kind=reply opted_out=true template=-": JSON values, texts without their quotes. "msg." reaches the message itself.
    static Json caseOf(const QByteArray &patch)
    {
        Json message = testing::quietCase("es", "Hola, ¿te reservo un lugar?");
        message["facts"]["policies"] = {"máximo 2 mensajes por día"};
        for (const QByteArray &change : patch.split(' ')) {
            const std::string name = change.left(change.indexOf('=')).toStdString();
            const std::string value = change.mid(change.indexOf('=') + 1).toStdString();
            Json &object = name.starts_with("msg.") ? message : message["contact"];
            const std::string member = name.starts_with("msg.") ? name.substr(4) : name;
            if (value == "-")
                object.erase(member);
            else
                object[member] = Json::accept(value) ? Json::parse(value) : Json(value);
        }
        return message;
    }
    void compareRow() { NS_COMPARE_VERDICT(m_bench.judge(caseOf(QTest::currentDataTag()))); }
    testing::GuardBench m_bench;
};

void TestContextRules::optOut_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=marketing opted_out=false", "allow");
    row("kind=marketing opted_out=true", "block optout.final");
    row("kind=marketing opted_out=-", "review optout.final");
    row("kind=marketing opted_out=null", "review optout.final");
    row("kind=reply opted_out=false", "allow");
    row("kind=reply opted_out=true", "block optout.final");
    row("kind=reply opted_out=-", "review optout.final");
    row("kind=operational opted_out=false", "allow");
    row("kind=operational opted_out=true", "block optout.final");
    row("kind=operational opted_out=-", "review optout.final");
    row("kind=reply opted_out=true consent=true hours_since_last_inbound=0", "block optout.final"); // no consent undoes it
    row("kind=marketing opted_out=true template=hola", "block optout.final");                       // nor does a template
    row("kind=marketing opted_out=true msg.channel=email", "block optout.final");
}

void TestContextRules::consent_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=marketing consent=true", "allow");
    row("kind=marketing consent=false", "block consent.false");
    row("kind=marketing consent=-", "review consent.missing");
    row("kind=marketing consent=null", "review consent.missing");
    row("kind=marketing consent=- hours_since_last_inbound=0", "review consent.missing"); // an answer is no consent to advertise
    row("kind=marketing consent=- template=hola", "review consent.missing");
    row("kind=marketing consent=false msg.channel=sms", "block consent.false");
    row("kind=reply consent=true", "allow");
    row("kind=reply consent=- hours_since_last_inbound=23.9", "allow");
    row("kind=reply consent=- hours_since_last_inbound=25 msg.channel=sms", "review consent.missing");
    row("kind=reply consent=false hours_since_last_inbound=25 msg.channel=sms", "block consent.false");
    row("kind=reply consent=- hours_since_last_inbound=null msg.channel=sms", "review consent.missing");
    row("kind=operational consent=-", "allow");
}

void TestContextRules::window_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=marketing hours_since_last_inbound=0", "allow");
    row("kind=marketing hours_since_last_inbound=23.99", "allow");
    row("kind=marketing hours_since_last_inbound=24.01", "block whatsapp.window");
    row("kind=marketing hours_since_last_inbound=720", "block whatsapp.window");
    row("kind=marketing hours_since_last_inbound=null", "block whatsapp.window"); // never wrote
    row("kind=marketing hours_since_last_inbound=-", "review whatsapp.window");   // nobody knows
    row("kind=operational hours_since_last_inbound=25", "block whatsapp.window");
    row("kind=operational hours_since_last_inbound=-", "review whatsapp.window");
    row("kind=reply hours_since_last_inbound=25", "block whatsapp.window");
    row("kind=marketing hours_since_last_inbound=24.01 template=hola", "allow");
    row("kind=marketing hours_since_last_inbound=null template=hola", "allow");
    row("kind=operational hours_since_last_inbound=null template=hola", "allow");
    row("kind=marketing hours_since_last_inbound=null template=null", "block whatsapp.window"); // null is free text
    row("kind=marketing hours_since_last_inbound=null msg.channel=sms", "allow");
    row("kind=marketing hours_since_last_inbound=null msg.channel=email", "allow");
    row("kind=marketing hours_since_last_inbound=- msg.channel=email", "allow");
    row("kind=reply hours_since_last_inbound=- msg.channel=sms", "review"); // whether it is an answer is unknown
}

void TestContextRules::caps_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=marketing sent_last_24h=0", "allow");
    row("kind=marketing sent_last_24h=1", "allow");
    row("kind=marketing sent_last_24h=2", "block cap.day");
    row("kind=marketing sent_last_24h=3", "block cap.day");
    row("kind=marketing sent_last_24h=1000000000", "block cap.day");
    row("kind=marketing sent_last_24h=2 msg.channel=email", "block cap.day");
    row("kind=marketing sent_last_24h=2 template=hola", "block cap.day");
    row("kind=reply sent_last_24h=9", "allow"); // an answer is no marketing
    row("kind=operational sent_last_24h=9", "allow");
    row("kind=marketing sent_last_24h=9 msg.facts={\"hours\":{\"mon-sun\":\"00:00-24:00\"}}", "allow"); // nobody set a cap
}

void TestContextRules::minors_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=marketing is_minor=false", "allow");
    row("kind=marketing is_minor=true", "block minor.guardian");
    row("kind=marketing is_minor=-", "review minor.guardian");
    row("kind=reply is_minor=true", "block minor.guardian");
    row("kind=reply is_minor=null", "review minor.guardian");
    row("kind=operational is_minor=true", "block minor.guardian");
}

void TestContextRules::unknown_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=-", "review kind.known");
    row("kind=", "review kind.known");
    row("kind=Marketing", "review kind.known");
    row("kind=newsletter", "review kind.known");
    row("msg.channel=-", "review channel.known");
    row("msg.facts=-", "review facts.known");
    row("msg.lang=-", "review language.match");
    row("msg.lang=xx", "review language.match");
    row("msg.contact_tz=-", "review hours.closed");
    row("msg.local_time=-", "review hours.closed");
    row("msg.contact=-", "review");
    row("msg.contact={}", "review");
}

void TestContextRules::confirmations_data()
{
    QTest::addColumn<QString>("expected");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA msg.draft=Listo.", "allow");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA consent=- msg.draft=Listo.", "allow");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA hours_since_last_inbound=25 msg.channel=sms msg.draft=Listo.", "block optout.confirmation"); // far too late
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA hours_since_last_inbound=- msg.channel=sms msg.draft=Listo.", "review");
    row("kind=optout_confirmation opted_out=false last_inbound=Hola msg.draft=Listo.", "review optout.confirmation"); // who asked for it?
    row("kind=optout_confirmation opted_out=- last_inbound=BAJA msg.draft=Listo.", "review optout.final");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA msg.draft=¿Seguro?", "block optout.confirmation");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA msg.draft=https://example.org", "block optout.confirmation");
    row("kind=optout_confirmation opted_out=true last_inbound=BAJA is_minor=true msg.draft=Listo.", "allow"); // a child may leave, too
}

/// Whole messages that are a wish to stop, by the law's words and a letter around them. Case, accents, signs and emoji say nothing.
void TestContextRules::stopWords_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const char *text : {"BAJA", "baja", "Baja.", "¡BAJA!", "BAJA \U0001F64F", "ＢＡＪＡ", "  baja\n", "\"BAJA\"", "ALTO", "PARAR", "Cancelar", "salir", "DETENER", "STOP", "stop!!!", "Cancelarr", "Saliir", "cancelr", "no me escriban", "No me escriban más por favor",
                             "no quiero recibir mensajes", "borren mi número", "Borren mi numero de su lista", "ya no quiero mensajes", "bórrame de tu lista", "no vuelvan a escribirme", "no me llamen ni me escriban por WhatsApp", "no me manden nada, prefiero que no"})
        QTest::newRow(text) << QByteArray("es");
    for (const char *text : {"SAIR", "sair.", "Descadastrar", "REMOVER", "descadastra", "não me mande mais mensagens", "nao me mande", "tire meu número", "tirem meu número", "PARE", "me tira dessa lista"})
        QTest::newRow(text) << QByteArray("pt");
    for (const char *text : {"STOP", "Stop.", "QUIT", "end", "REVOKE", "opt out", "OPT-OUT", "cancel", "unsubscribe", "UNSUBSCRIBE \U0001F6D1", "unsubcribe", "stopp", "cancell", "Please stop texting me", "remove me from your list"})
        QTest::newRow((QByteArray("en ") + text).constData()) << QByteArray("en");
}

void TestContextRules::stopWords()
{
    QFETCH(QByteArray, language);
    QByteArray text = QTest::currentDataTag();
    Json message = testing::quietCase(language.toStdString(), language == "en" ? "See you soon." : "Un saludo.");
    message["lang"] = language.toStdString();
    message["contact"]["last_inbound"] = (text.startsWith("en ") ? text.mid(3) : text).toStdString();
    const auto answer = m_bench.judge(message);
    QVERIFY2(answer.verdict == policy::GuardVerdict::Block, testing::objections(answer).c_str());
    QVERIFY2(testing::objections(answer).find("optout.final:block(asked_to_stop)") != std::string::npos, testing::objections(answer).c_str());
}

void TestContextRules::stopTraps_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const char *text : {"no puedo parar de estudiar", "quiero cancelar mi clase del martes", "¿a qué hora puedo salir de clase?", "la calidad baja mucho", "¿el precio baja en enero?", "hablo muy alto en clase", "¿qué pasa si tengo que detener el curso un mes?",                              "¿me pueden escribir mañana?", "Hola", "sí", "no me mandaron el enlace", "no me llamaron ayer", "nunca me escribieron", "no me llamen, mejor por WhatsApp", "por favor no me manden audios"})
        QTest::newRow(text) << QByteArray("es");
    for (const char *text : {"quero cancelar a aula de terça", "que horas posso sair da aula?", "não consigo parar de estudar", "sim", "você não me mandou o link", "não me ligaram ontem", "não me ligue, prefiro mensagem"})
        QTest::newRow(text) << QByteArray("pt");
    for (const char *text : {"when does the course end?", "I can't stop laughing", "can I cancel Tuesday's class?", "where do I get off, which stop is it?", "I won't quit", "yes", "you didn't send me the link"})
        QTest::newRow(text) << QByteArray("en");
}

void TestContextRules::stopTraps()
{
    QFETCH(QByteArray, language);
    Json message = testing::quietCase(language.toStdString(), "OK");
    message["contact"]["last_inbound"] = QTest::currentDataTag();
    const auto answer = m_bench.judge(message);
    QVERIFY2(testing::objections(answer).find("optout.final") == std::string::npos, testing::objections(answer).c_str());
}

/// A word of stopping that is none: nothing is sold until a person has looked.
void TestContextRules::sellsNothingMeanwhile_data()
{
    QTest::addColumn<bool>("held");
    QTest::newRow("quiero cancelar mi clase del martes") << true;
    QTest::newRow("voy a tener que parar este mes") << true;
    QTest::newRow("¿a qué hora puedo salir de clase?") << false;
    QTest::newRow("hablo muy alto en clase") << false;
}

void TestContextRules::sellsNothingMeanwhile()
{
    QFETCH(bool, held);
    Json message = testing::quietCase("es", "Hola, ¿te reservo un lugar?");
    message["contact"].merge_patch({{"kind", "marketing"}, {"last_inbound", QTest::currentDataTag()}});
    QCOMPARE(testing::objections(m_bench.judge(message)).find("optout.final:review(unclear)") != std::string::npos, held);
    message["contact"]["kind"] = "reply";
    QVERIFY(testing::objections(m_bench.judge(message)).find("optout.final") == std::string::npos);
}

/// One gate that is shut decides over any number that nobody could read.
void TestContextRules::blockBeatsReview()
{
    const auto answer = m_bench.judge(caseOf("kind=marketing consent=false is_minor=- opted_out=- hours_since_last_inbound=- msg.local_time=-"));
    QCOMPARE(policy::guardVerdictName(answer.verdict), std::string_view("block"));
    QVERIFY(std::count_if(answer.findings.begin(), answer.findings.end(), [](const policy::Finding &f) { return f.outcome == policy::Outcome::Error; }) >= 4);
}

QTEST_GUILESS_MAIN(TestContextRules)
#include "tst_contextrules.moc"
