// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/tokens.h"

#include "core/policy/claims/claim.h"
#include "core/policy/claims/negation.h"
#include "core/policy/claims/units.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// How a text is cut, what is denied in it, and the words that are one.
class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void cuts_data();
    void cuts();
    void sentences_data();
    void sentences();
    void questions_data();
    void questions();
    void asks_data();
    void asks();
    void denies_data();
    void denies();
    void stems_data();
    void stems();
    void numbersNameOneOfSeveral();
    void measures_data();
    void measures();
    void currencies();

private:
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestTokens::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens"); // with a letter for the kind: w n c l e p s
    const auto row = [](const char *text, const char *tokens) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tokens); };
    row("Hola, Ana", "w:hola s:, w:ana");
    row("nivel B2", "w:nivel c:b2");
    row("VIP25 y 4t0", "c:vip25 w:y c:4t0");
    row("19h30", "n:19 w:h n:30");
    row("10x de R$ 1.299,90", "n:10 w:x w:de w:r s:$ n:1.299,90");
    row("7pm", "n:7 w:pm");
    row("ana@x.org", "e:ana@x.org");
    row("mira www.x.com/a.", "w:mira l:www.x.com/a s:.");
    row("+57 300 123 4567", "p:573001234567");
    row("don't", "w:don't");
    row("auto-ayuda", "w:auto s:- w:ayuda");
    row("", "");
    row(" \n\t ", "");
    row("ÑANDÚ", "w:nandu");
    row("\U0001F389 sí", "s:\U0001F389 w:si");
}

void TestTokens::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QString cut;
    for (const Token &token : tokenise(text).tokens) {
        constexpr std::string_view kKinds = "wncleps";
        cut += (cut.isEmpty() ? QString() : QStringLiteral(" ")) + QLatin1Char(kKinds[std::size_t(token.kind)]) + QLatin1Char(':') + QString::fromStdString(token.text);
    }
    QCOMPARE(cut, tokens);
}

void TestTokens::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    const auto row = [](const char *text, int count) { QTest::newRow(text) << QString::fromUtf8(text) << count; };
    row("Uno. Dos. Tres.", 3);
    row("El Sr. Gómez viene.", 1);
    row("Av. Arequipa 12", 1);
    row("¿Vienes? ¡Sí!", 2);
    row("Uno\nDos", 2);
    row("Cuesta 1.250 al mes", 1);
    row("op. 27", 1);
    row("no. 1184", 1);
    row("De 6:00 p. m. a 9:00 p. m.", 1);
    row("Son 10 m. Luego hay una puerta.", 2);
    row("Es gratis 🤟 Se toma en línea", 2);
    row("Es gratis 🤟 y en línea", 1);
    row("Hola, ¿vienes?", 2); // the inverted mark opens one
}

void TestTokens::sentences()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(tokenise(text).tokens.back().sentence + 1, count);
}

void TestTokens::questions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("question"); // the last token's sentence
    const auto row = [](const char *text, bool question) { QTest::newRow(text) << QString::fromUtf8(text) << question; };
    row("¿Vienes", false); // nobody closed it: else an opening mark would excuse whatever follows
    row("Vienes?", true);
    row("Vienes.", false);
    row("¿Vienes? Te espero.", false);
}

void TestTokens::questions()
{
    QFETCH(QString, text);
    QFETCH(bool, question);
    const TokenText read = tokenise(text);
    QCOMPARE(read.isQuestion(read.size() - 1), question);
    QVERIFY(!read.isQuestion(read.size()));
    QVERIFY(!read.isQuestion(-1));
}

void TestTokens::asks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *text, const char *asked) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(asked); };
    row("¿te garantizamos la visa, te anoto?", "te garantizamos la visa te anoto"); // the writer says what is asked
    row("te garantizamos la visa, te anoto?", "te anoto");
    row("garantimos sua aprovação - vamos marcar?", "vamos marcar");
    row("you will pass, shall we start?", "shall we start");
    row("will you start on the 5th, 6th or 7th?", "will you start on the 5 th 6 th or 7 th");
    row("te gustaría el martes, te queda bien?", "te gustaria el martes te queda bien");
    row("você vem dia 5, 6 ou 7?", "voce vem dia 5 6 ou 7"); // a list, and no statement with a question behind it
    row("¿vienes y pagas 99.", "");
}

void TestTokens::asks()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    TokenText read = tokenise(text);
    markQuestions(read, m_lexicon->mark(read), *m_lexicon);
    QStringList words;
    for (const Token &token : read.tokens)
        if (token.asked && token.kind != TokenKind::Sign)
            words << QString::fromStdString(token.text);
    QCOMPARE(words.join(QLatin1Char(' ')), asked);
}

void TestTokens::denies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("denied");
    const auto es = [](const char *text, const char *denied) { QTest::newRow(text) << QString::fromUtf8(text) << 0 << QString::fromUtf8(denied); };
    const auto pt = [](const char *text, const char *denied) { QTest::newRow(text) << QString::fromUtf8(text) << 1 << QString::fromUtf8(denied); };
    const auto en = [](const char *text, const char *denied) { QTest::newRow(text) << QString::fromUtf8(text) << 2 << QString::fromUtf8(denied); };
    es("no podemos garantizar nada", "no podemos garantizar nada");
    es("hoy no abre, mañana abre", "no abre");
    es("el empleo nadie lo promete", "el empleo nadie lo promete");
    es("clases sin costo oculto para ti", "");  // "sin costo" is no denial
    es("clases sin exámenes de nivel", "sin examenes de nivel");
    es("no solo inglés", "");
    es("sin duda es tuyo", "");
    es("aprende, pero no garantizamos", "pero no garantizamos");
    pt("emprego garantido ninguém promete", "emprego garantido ninguem promete");
    pt("no sábado tem aula", "");
    pt("não prometemos vaga", "nao prometemos vaga");
    en("we can't guarantee it", "we can't guarantee it");
    en("not only English", "");
    en("program no. 1184 is open", "");
    en("without exams and free", "without exams");
}

void TestTokens::denies()
{
    QFETCH(QString, text);
    QFETCH(int, language);
    QFETCH(QString, denied);
    TokenText read = tokenise(text);
    markNegation(read, m_lexicon->mark(read), *m_lexicon, text::NumberLanguage(language));
    QStringList words;
    for (const Token &token : read.tokens)
        if (token.negated && token.kind != TokenKind::Sign)
            words << QString::fromStdString(token.text);
    QCOMPARE(words.join(QLatin1Char(' ')), denied);
}

void TestTokens::stems_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) { QTest::newRow((QByteArray(a) + ' ' + b).constData()) << QByteArray(a) << QByteArray(b) << same; };
    row("mensualidad", "mensualidades", true);
    row("alumno", "alumnas", true);
    row("garantizamos", "garantia", true);
    row("class", "classes", true);
    row("student's", "students", true);
    row("visa", "visita", false);
    row("curso", "carrera", false);
    row("es", "e", false);
}

void TestTokens::stems()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, same);
    QCOMPARE(stemOf(a.toStdString()) == stemOf(b.toStdString()), same);
    QCOMPARE(keyOf(stemOf(a.toStdString())) == keyOf(stemOf(b.toStdString())), same);
    QVERIFY((keyOf(a.toStdString()) & conceptKey(0)) == 0); // never a concept's
}

void TestTokens::numbersNameOneOfSeveral()
{
    const auto keys = [&](const char *text) {
        TopicKeys numbered;
        for (const TopicWord &word : readText(QString::fromUtf8(text), text::NumberLanguage::Spanish, *m_lexicon).topics)
            if (isNumbered(word.key))
                numbered.push_back(word.key);
        return numbered;
    };
    QCOMPARE(keys("nivel 2"), TopicKeys{numberedKey("nivel", 2)});
    QCOMPARE(keys("ASL 1 y 2").size(), std::size_t(2));
    for (const char *text : {"máximo 8 alumnos", "dura 10 semanas", "el 12 de enero", "enero 12", "martes 5", "son US$ 20", "nivel 40", "a las 7", "20 %"})
        QVERIFY2(keys(text).empty(), text);
    QVERIFY(areNumberedApart(keys("nivel 1"), keys("nivel 2")));
    QVERIFY(!areNumberedApart(keys("nivel 1 y 2"), keys("nivel 2")));
    QVERIFY(!areNumberedApart(keys("nivel 1"), keys("grupo 2")));
    QVERIFY(!areNumberedApart(keys("nivel"), keys("nivel 2")));
}

void TestTokens::measures_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) { QTest::newRow((QByteArray(a) + " / " + b).constData()) << QString::fromUtf8(a) << QString::fromUtf8(b) << same; };
    row("dura 2 años", "dura 24 meses", true);
    row("dura 2 años", "dura 23 meses", false);
    row("dura 90 minutos", "dura 1 hora", false);
    row("dura 120 minutos", "dura 2 horas", true);
    row("8 alumnos", "8 alumnas", true);
    row("8 alumnos", "8 sedes", false);
    row("8 aulas", "en 8 cuotas", false);
    row("edad mínima 16 años", "edad mínima 16 años", true);
    row("a las 19:30", "a las 7:30 pm", true);
    row("aviso de 48 horas", "aviso de 2 días", true);
    row("dura 240 horas", "dura 10 días", false);
}

void TestTokens::measures()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    const auto claims = [&](const QString &text) { return readText(text, text::NumberLanguage::Spanish, *m_lexicon).claims; };
    QCOMPARE(claims(a).size(), std::size_t(1));
    QCOMPARE(claims(b).size(), std::size_t(1));
    QCOMPARE(sameMeasure(claims(a).front(), claims(b).front()), same);
    QCOMPARE(sameMeasure(claims(b).front(), claims(a).front()), same);
}

void TestTokens::currencies()
{
    QVERIFY(mayMean("$", "USD") && mayMean("$", "MXN") && mayMean("", "BRL"));
    QVERIFY(!mayMean("$", "BRL") && !mayMean("$", "PEN") && !mayMean("USD", "CAD"));
    QVERIFY(mayMean("peso", "COP") && !mayMean("peso", "USD"));
    QCOMPARE(monthOf("dezembro"), 12);
    QCOMPARE(monthOf("x"), 0);
    QCOMPARE(weekdayOf("sexta", false), 4);
    QCOMPARE(weekdayOf("sex", false), -1);
    QCOMPARE(weekdayOf("sex", true), 4);
    QVERIFY(!timeUnitOf("mesa"));
    QCOMPARE(timeUnitOf("trimestre")->factor, 3);
    QCOMPARE(periodOf("mensualmente"), std::string_view("month"));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
