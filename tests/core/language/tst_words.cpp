// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/words.h"

#include <QTest>

#include "core/language/evidence.h"
#include "core/language/languagewords.h"
#include "core/language/optoutwords.h"
#include "tests/testing/testing.h"

using namespace ns::language;

/// The parts below the two decisions: words, their tables, and what they add up to.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void splits_data();
    void splits();
    void knowsTheGaps();
    void marksQuotesQuestionsAndNames();
    void pointsIntoTheText();
    void keepsItsLimits();
    void knowsWords();
    void hearsLetters();
    void gathersEvidence();
    void classifiesWords_data();
    void classifiesWords();
};

void TestWords::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *words) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words); };
    row("empty", "", "");
    row("blank", " \n\t ", "");
    row("accents and case", "¡Mañana, SÍ!", "manana si");
    row("tilde and cedilla", "Não, avó: ação", "nao avo acao");
    row("apostrophe joins", "I don't, can’t", "i dont cant");
    row("acute accent as apostrophe", "don´t", "dont");
    row("quotation by apostrophes", "'stop'", "stop");
    row("e-mail is one", "mi e-mail, meu E-Mail", "mi email meu email");
    row("other hyphens part", "mande-me opt-out", "mande me opt out");
    row("full width", "ＳＴＯＰ", "stop");
    row("mathematical bold", "\U0001D412\U0001D413\U0001D40E\U0001D40F", "stop");
    row("zero width inside", "st\u200bop", "stop");
    row("combining accent", "bája", "baja");
    row("lengthened", "holaaaaa siiii", "hola si");
    row("two of a letter stay", "llamar no cool", "llamar no cool");
    row("digits stay", "1000 b1", "1000 b1");
    row("links out", "mira https://x.com/stop y www.a.org ya", "mira y ya");
    row("domains and addresses out", "escribe a ana@x.com o nightshift.com.br", "escribe a o");
    row("a missing blank is no domain", "hola.quiero info", "hola quiero info");
    row("short link out", "wa.me/5511999 oi", "oi");
    row("a plus by itself", "no quiero + msg c++", "no quiero mas msg c");
    row("emoji part words", "no👍si", "no si");
    row("emoji alone", "👍🏽❤️", "");
    row("lone surrogate", "a\xED\xA0\x80z", "a z");
    row("other scripts stay", "привет ok", "привет ok");
}

void TestWords::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QStringList found;
    for (const Word &word : splitWords(text))
        found += QString::fromStdString(word.folded);
    QCOMPARE(found.join(u' '), words);
}

void TestWords::knowsTheGaps()
{
    const Words words = splitWords(QStringLiteral("a b, c. d? e\nf (g) h"));
    QCOMPARE(words.size(), std::size_t(8));
    const Gap expected[] = {Gap::Stop, Gap::Space, Gap::Comma, Gap::Stop, Gap::Question, Gap::Stop, Gap::Comma, Gap::Comma};
    for (std::size_t i = 0; i < words.size(); ++i)
        QVERIFY2(words[i].gap == expected[i], words[i].folded.c_str());
}

void TestWords::marksQuotesQuestionsAndNames()
{
    const Words words = splitWords(QString::fromUtf8("dice «responde BAJA» hoy. ¿Ana viene? No. IBM"));
    QCOMPARE(words.size(), std::size_t(8));
    QVERIFY(!words[0].quoted && words[1].quoted && words[2].quoted && !words[3].quoted);
    QVERIFY(words[4].isQuestion && words[5].isQuestion && !words[3].isQuestion && !words[6].isQuestion);
    QVERIFY(words[4].isName && !words[2].isName && !words[7].isName && !words[0].isName);
    const Words lines = splitWords(QStringLiteral("ok\n> stop now\nyes"));
    QVERIFY(!lines[0].quoted && lines[1].quoted && lines[2].quoted && !lines[3].quoted);
}

void TestWords::pointsIntoTheText()
{
    const QString text = QString::fromUtf8("  ¡Ñandú! 👍 don't");
    const Words words = splitWords(text);
    QCOMPARE(words.size(), std::size_t(2));
    QCOMPARE(text.mid(words[0].start, words[0].end - words[0].start), QString::fromUtf8("Ñandú"));
    QCOMPARE(text.mid(words[1].start, words[1].end - words[1].start), QStringLiteral("don't"));
}

void TestWords::keepsItsLimits()
{
    QCOMPARE(splitWords(QStringLiteral("a ").repeated(1000), {.unitsMax = 5000, .wordsMax = 7}).size(), std::size_t(7));
    QCOMPARE(splitWords(QStringLiteral("ab ").repeated(1000), {.unitsMax = 6, .wordsMax = 400}).size(), std::size_t(2));
    const Words one = splitWords(QStringLiteral("abc").repeated(1000));
    QCOMPARE(one.size(), std::size_t(1));
    QVERIFY(one[0].folded.size() <= 60);
    QCOMPARE(one[0].end, std::uint32_t(2000));
}

void TestWords::knowsWords()
{
    QVERIFY(voiceOfWord("usted").votes[0] > 0 && voiceOfWord("usted").votes[1] <= 0);
    QVERIFY(voiceOfWord("voce").votes[1] > 0 && voiceOfWord("voce").votes[0] <= 0);
    QVERIFY(voiceOfWord("the").votes[2] > 0);
    QVERIFY(voiceOfWord("bonjour").votes[3] > 0);
    QVERIFY(voiceOfWord("todo").votes[0] > 0 && voiceOfWord("todo").votes[1] > 0);
    QVERIFY(voiceOfWord("marketing").isShared && voiceOfWord("maria").isName);
    for (const char *unknown : {"", "zzzz", "\xD0\xBF", "9", "{"})
        QVERIFY2(!voiceOfWord(unknown).listed, unknown);
}

void TestWords::hearsLetters()
{
    QVERIFY(voiceOfLetters("tripulacion")[0] > voiceOfLetters("tripulacion")[1]);
    QVERIFY(voiceOfLetters("tripulacao")[1] > voiceOfLetters("tripulacao")[0]);
    QVERIFY(voiceOfLetters("whispering")[2] > voiceOfLetters("whispering")[0]);
    QVERIFY(voiceOfLetters("maquinista")[0] > voiceOfLetters("maquinista")[2]);
    QVERIFY(voiceOfLetters(std::string(500, 'a')) == Votes{});
    QVERIFY(voiceOfLetters("") == Votes{});
}

void TestWords::gathersEvidence()
{
    const Evidence spanish = gatherEvidence(QString::fromUtf8("¿Cuándo empiezan las clases? Soy Ana María"));
    QVERIFY(spanish.marks[0] > spanish.marks[1] && spanish.listed[0] > 1 && spanish.strong[0] >= 2);
    QCOMPARE(spanish.names, 2);
    QVERIFY(!spanish.onlyNames);
    QVERIFY(gatherEvidence(QString::fromUtf8("João da Silva")).onlyNames);
    QVERIFY(gatherEvidence(QStringLiteral("Wilfrido Kuczynski")).onlyNames);
    QVERIFY(!gatherEvidence(QStringLiteral("Buenos Dias")).onlyNames);
    QVERIFY(gatherEvidence(QString::fromUtf8("rádio")).marks[1] > gatherEvidence(QString::fromUtf8("rádio")).marks[0]);
    QVERIFY(gatherEvidence(QString::fromUtf8("todavía")).marks[0] > gatherEvidence(QString::fromUtf8("todavía")).marks[1]);
    QCOMPARE(gatherEvidence(QString::fromUtf8("здравствуйте")).foreign, 1);
    QCOMPARE(gatherEvidence(QStringLiteral("12 34")).words, 0);
}

void TestWords::classifiesWords_data()
{
    QTest::addColumn<QString>("spelt");
    QTest::addColumn<quint64>("classes");
    const auto row = [](const char *spelt, WordClasses classes) { QTest::newRow(spelt) << QString::fromLatin1(spelt) << quint64(classes); };
    using namespace word;
    row("escriban", kCommand | kMany);
    row("escrivan", kCommand);   // one slip
    row("escirban", kCommand);   // two letters swapped
    row("kiten", kRemove);       // chat spelling
    row("yamen", kCommand | kCall);
    row("descadatrar", kBaja);
    row("unsuscribe", kBaja);
    row("resivir", kReceive);    // by ear
    row("recieve", kReceive);
    row("mensages", kMessage);
    row("vaja", kBaja);
    row("st0p", kKeyword);
    row("mensajitos", kMessage); // by its beginning
    row("mandando", kContact);
    row("enviaran", kCommand);
}

void TestWords::classifiesWords()
{
    QFETCH(QString, spelt);
    QFETCH(quint64, classes);
    QCOMPARE(quint64(classesOfWord(spelt.toStdString()) & classes), classes);
    for (const char *own : {"pagar", "pasar", "algo", "step", "quiz", "hasta", "shop", "manos", "", "zzzzzzzz"})
        QVERIFY2((classesOfWord(own) & (word::kKeyword | word::kBaja | word::kRemove)) == 0, own);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
