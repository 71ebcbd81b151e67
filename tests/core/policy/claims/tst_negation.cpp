// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/negation.h"

#include "core/policy/claims/claim.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// How far a denial reaches, and which part of a sentence only asks. What is denied or asked is not promised, so each word too many lets a promise
/// through, and each word too few holds an honest answer.
class TestNegation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void reach_data();
    void reach();
    void claims_data();
    void claims();
    void questions_data();
    void questions();

private:
    template <typename Pick> static QString wordsOf(const TokenText &text, Pick pick)
    {
        QStringList words;
        for (const Token &token : text.tokens)
            if (pick(token) && token.kind != TokenKind::Sign)
                words << QString::fromStdString(token.text);
        return words.join(QLatin1Char(' '));
    }
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestNegation::reach_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("denied");
    const auto es = [](const char *text, const char *denied) { QTest::newRow(text) << int(text::NumberLanguage::Spanish) << QString::fromUtf8(denied); };
    const auto pt = [](const char *text, const char *denied) { QTest::newRow(text) << int(text::NumberLanguage::Portuguese) << QString::fromUtf8(denied); };
    const auto en = [](const char *text, const char *denied) { QTest::newRow(text) << int(text::NumberLanguage::English) << QString::fromUtf8(denied); };
    es("el curso es caro", "");
    en("if she doesn't use it we'll refund the rest", "doesn't use it"); // an "if" ends at the business's own turn
    en("we don't think we'll refund it", "don't think we'll refund it");
    pt("se ela não gostar a gente devolve", "nao gostar");
    es("si no cancelas a tiempo no te devolvemos nada", "si no cancelas a tiempo no te devolvemos nada");
    es("no es caro, es gratis", "no es caro");
    es("no es caro. Es gratis", "no es caro");
    es("no es caro; es gratis", "no es caro");
    es("no: es gratis", "no");
    es("no (en serio) es gratis", "no");
    es("no, es gratis", "no");
    es("es gratis, no es caro", "no es caro");
    es("es gratis aunque no parezca", "parezca"); // a clause of its own
    es("la visa no la garantizamos", "la visa no la garantizamos");
    es("la visa no la regala nadie", "la visa no la regala nadie");
    es("nunca prometemos empleo", "nunca prometemos empleo");
    es("jamás cobramos matrícula, solo el mes", "jamas cobramos matricula");
    es("ni promesas ni milagros", "ni promesas ni milagros");
    es("dura 24 semanas y no incluye libros", "y no incluye libros");
    es("gratis sin tarjeta de crédito hoy mismo", "sin tarjeta de credito");
    es("no solo es gratis", "");
    es("sin duda es gratis", "");
    es("no te preocupes, es gratis", "");
    es("el aviso nota dice gratis", ""); // "nota" is not "no"
    es("NO ES GRATIS", "no es gratis");
    es("n\u200Bo es gratis", "no es gratis"); // hidden in the middle
    pt("não é grátis", "nao e gratis");
    pt("no curso tudo é grátis", ""); // an article
    pt("no dia 5 não tem aula", "nao tem aula");
    pt("ninguém garante o visto", "ninguem garante o visto");
    pt("o visto não garantimos, a aula sim", "o visto nao garantimos");
    pt("nunca é tarde", "nunca e tarde");
    pt("não só é grátis", "");
    pt("sem dúvida é grátis", "");
    pt("é grátis, mas não inclui livros", "mas nao inclui livros");
    en("not free", "not free");
    en("not free, but cheap", "not free");
    en("nobody can promise a job", "nobody can promise a job");
    en("the visa isn't guaranteed", "the visa isn't guaranteed");
    en("the visa isn\u2019t guaranteed", "the visa isn't guaranteed"); // the curly quote of every phone
    en("we don't offer refunds, we promise", "we don't offer refunds");
    en("not only free", "");
    en("no doubt it is free", "");
    en("without exams or fees today", "without exams or fees");
    en("notes are free", "");
    en("see no. 5 for free", "");
    en("we can't guarantee work, income or that you'll pass that exam", "we can't guarantee work income or that you'll pass that exam");
    en("we can't guarantee work, and you'll pass", "we can't guarantee work");
    es("devolvemos los meses no cursados menos multa", "no cursados");
    es("sin saber ni picar una cebolla suelen venir", "sin saber ni picar una cebolla");
}

void TestNegation::reach()
{
    QFETCH(int, language);
    QFETCH(QString, denied);
    TokenText read = tokenise(QString::fromUtf8(QTest::currentDataTag()));
    markNegation(read, m_lexicon->mark(read), *m_lexicon, text::NumberLanguage(language));
    QCOMPARE(wordsOf(read, [](const Token &token) { return token.negated; }), denied);
}

/// What matters of it: is the claim denied?
void TestNegation::claims_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("negated");
    const auto row = [](const char *text, text::NumberLanguage language, bool negated) { QTest::newRow(text) << int(language) << negated; };
    using enum text::NumberLanguage;
    row("La matrícula es gratis.", Spanish, false);
    row("La matrícula no es gratis.", Spanish, true);
    row("No lo dudes: la matrícula es gratis.", Spanish, false);
    row("No esperes más, la matrícula es gratis.", Spanish, false);
    row("No pagas matrícula; el curso es gratis.", Spanish, false);
    row("Nada de esto es gratis, nunca.", Spanish, false);
    row("Nunca fue gratis.", Spanish, true);
    row("Tampoco es gratis.", Spanish, true);
    row("A matrícula não é grátis.", Portuguese, true);
    row("No sábado a aula é grátis.", Portuguese, false);
    row("Nem a matrícula é grátis.", Portuguese, true);
    row("The registration is not free.", English, true);
    row("It isn't free.", English, true);
    row("Not a joke: it is free.", English, false);
    row("Don't worry, it is free.", English, false);
}

void TestNegation::claims()
{
    QFETCH(int, language);
    QFETCH(bool, negated);
    const ReadText read = readText(QString::fromUtf8(QTest::currentDataTag()), text::NumberLanguage(language), *m_lexicon);
    const auto gift = std::find_if(read.claims.rbegin(), read.claims.rend(), [](const Claim &claim) { return claim.kind == ClaimKind::Free; });
    QVERIFY(gift != read.claims.rend());
    QCOMPARE(gift->negated, negated);
}

void TestNegation::questions_data()
{
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *text, const char *asked) { QTest::newRow(text) << QString::fromUtf8(asked); };
    row("¿es gratis?", "es gratis");
    row("es gratis.", "");
    row("es gratis. ¿te anoto?", "te anoto");
    row("es gratis, te anoto?", "te anoto");
    row("es gratis: te anoto?", "te anoto");
    row("es gratis! te anoto?", "te anoto");
    row("es gratis\nte anoto?", "te anoto");
    row("¿quieres saber si es gratis?", "quieres saber si es gratis");
    row("é grátis, quer vir?", "quer vir");
    row("você quer a aula grátis?", "voce quer a aula gratis");
    row("it is free, shall we book?", "shall we book");
    row("is it free?", "is it free");
    row("free? yes.", "free");
    row("?", "");
}

void TestNegation::questions()
{
    QFETCH(QString, asked);
    TokenText read = tokenise(QString::fromUtf8(QTest::currentDataTag()));
    markQuestions(read, m_lexicon->mark(read), *m_lexicon);
    QCOMPARE(wordsOf(read, [](const Token &token) { return token.asked; }), asked);
}

QTEST_GUILESS_MAIN(TestNegation)
#include "tst_negation.moc"
