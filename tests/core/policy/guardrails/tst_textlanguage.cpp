// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/contentreader.h"
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using namespace ns::policy;
using Json = nlohmann::json;

/// Which of the three languages a text is in, and when it says too little to tell.
class TestTextLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void heard_data();
    void heard();
    void saysTooLittle_data();
    void saysTooLittle();
    void disguised_data();
    void disguised();
    void mismatch_data();
    void mismatch();
    void numberWords();

private:
    testing::GuardBench m_bench;
};

void TestTextLanguage::heard_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const char *text : {"La clase cuesta cien soles y empieza el lunes.", "¿Quieres que te reserve un lugar?", "Te esperamos el sábado en la sede del centro.", "Gracias por tu mensaje, mañana te escribo.", "¿Tienes alguna duda sobre los horarios?", "Con gusto te ayudo con la inscripción.",
                             "No hay problema, puedes venir cuando quieras.", "Las clases son de lunes a viernes.", "Hola, ¿cómo estás?", "Sueño, montaña, cariño"})
        QTest::newRow(text) << QByteArray("es");
    for (const char *text : {"A aula custa cem reais e começa na segunda.", "Você quer que eu reserve um lugar?", "Esperamos você no sábado na unidade do centro.", "Obrigado pela sua mensagem, amanhã eu escrevo.", "Tem alguma dúvida sobre os horários?", "Posso ajudar com a inscrição, é só falar.",
                             "Não tem problema, você pode vir quando quiser.", "As aulas são de segunda a sexta.", "Oi, tudo bem com você?", "Paixão, coração, visão"})
        QTest::newRow(text) << QByteArray("pt");
    for (const char *text : {"The class is twenty dollars and starts on Monday.", "Would you like me to save you a place?", "We will see you on Saturday at the downtown office.", "Thanks for your message, I will write tomorrow.", "Do you have any questions about the schedule?", "Happy to help you with the enrollment.",
                             "No problem, you can come when you like.", "Classes are Monday to Friday.", "Hi, how are you?"})
        QTest::newRow(text) << QByteArray("en");
}

void TestTextLanguage::heard()
{
    QFETCH(QByteArray, language);
    const TextLanguage heard = languageOf(tokenise(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(QByteArray(heard.language.data(), qsizetype(heard.language.size())), language);
    QVERIFY(heard.margin > 0);
}

void TestTextLanguage::saysTooLittle_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "123", "\U0001F44D", "Ana", "Lima", "https://example.org", "+51 999 888 777", "Bootcamp Full Stack", "JavaScript, Python", "Привет"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void TestTextLanguage::saysTooLittle()
{
    QFETCH(QString, text);
    QCOMPARE(languageOf(tokenise(text)).language, std::string_view());
}

/// Case, composition and hidden characters do not change a language.
void TestTextLanguage::disguised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("language");
    const QString pt = QStringLiteral("Você não tem dúvida: a aula é na sua escola.");
    QTest::newRow("upper case") << pt.toUpper() << QByteArray("pt");
    QTest::newRow("decomposed") << pt.normalized(QString::NormalizationForm_D) << QByteArray("pt");
    QTest::newRow("without accents") << QStringLiteral("Voce nao tem duvida: a aula e na sua escola.") << QByteArray("pt");
    QTest::newRow("hidden characters") << QStringLiteral("V\u200Bocê n\u200Bão tem d\u200Búvida: a a\u200Bula é na s\u200Bua escola.") << QByteArray("pt");
    QTest::newRow("full width") << QStringLiteral("\uFF54\uFF48\uFF45 \uFF43\uFF4C\uFF41\uFF53\uFF53 is for you") << QByteArray("en");
    QTest::newRow("lines") << QStringLiteral("Hola\n\nLas clases\nson el lunes") << QByteArray("es");
    QTest::newRow("a foreign name inside") << QStringLiteral("La profesora Mary Smith te espera en el Business English Center") << QByteArray("es");
}

void TestTextLanguage::disguised()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, language);
    QCOMPARE(languageOf(tokenise(text)).language, std::string_view(language.constData()));
}

/// The contact's language and the draft's.
void TestTextLanguage::mismatch_data()
{
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *language, const char *draft, const char *expected) { QTest::newRow((QByteArray(language) + ' ' + draft).constData()) << QByteArray(draft) << QString::fromLatin1(expected); };
    row("es", "Te esperamos con gusto en la escuela.", "allow");
    row("es", "Esperamos você com prazer na nossa escola, não perca.", "review language.match");
    row("es", "We will be happy to see you at the school.", "review language.match");
    row("pt", "Esperamos você com prazer na nossa escola.", "allow");
    row("pt", "Te esperamos con mucho gusto en la escuela y en las clases.", "review language.match");
    row("pt", "We will be happy to see you at the school.", "review language.match");
    row("en", "We will be happy to see you at the school.", "allow");
    row("en", "Te esperamos con mucho gusto en la escuela.", "review language.match");
    row("en", "Esperamos você com prazer na nossa escola.", "review language.match");
    row("en", "The sentence \"Te esperamos con mucho gusto en la escuela\" is what we practice in the first class.", "allow"); // an example
    row("en", "We say \u201CTe esperamos con mucho gusto en la escuela\u201D in the first class.", "allow");
    row("es", "\"We will be happy to see you at the school\"", "review language.match");                                    // all of it
    row("es", "The \"first class is on Monday and we will be happy to see you at the school.", "review language.match");    // never closed
    row("pt_BR", "Esperamos você com prazer na nossa escola.", "allow");
    row("fr", "Bonjour, nous vous attendons.", "review language.match");
    row("", "Te esperamos con gusto en la escuela.", "review language.match");
}

void TestTextLanguage::mismatch()
{
    QFETCH(QByteArray, draft);
    const std::string language = QByteArray(QTest::currentDataTag()).chopped(draft.size() + 1).toStdString();
    Json message = testing::quietCase(language.substr(0, 2), draft.toStdString());
    message["lang"] = language;
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

void TestTextLanguage::numberWords()
{
    QVERIFY(numberLanguageOf(domain::Language::Portuguese) == text::NumberLanguage::Portuguese);
    QVERIFY(numberLanguageOf(domain::Language::English) == text::NumberLanguage::English);
    QVERIFY(numberLanguageOf(domain::Language::Spanish) == text::NumberLanguage::Spanish);
}

QTEST_GUILESS_MAIN(TestTextLanguage)
#include "tst_textlanguage.moc"
