// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/lexicon.h"

#include "core/policy/claims/negation.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// The language of resources/guardrails/lexicon.txt, as its head tells it.
class TestLexiconParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void marks_data();
    void marks();
    void heads_data();
    void heads();
    void effects_data();
    void effects();
    void denials();
    void refuses_data();
    void refuses();
    void hashes();
    void cutAnywhere();
};

/// Concepts of one letter; which of them begins at which word.
void TestLexiconParser::marks_data()
{
    QTest::addColumn<QByteArray>("lexicon");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("places"); // token indices at which concept "x" begins
    const auto row = [](const char *name, const char *lexicon, const char *text, const char *places) { QTest::newRow(name) << QByteArray(lexicon) << QString::fromUtf8(text) << QByteArray(places); };
    row("one word", "concept x: sol", "el sol sale", "1");
    row("every place", "concept x: sol", "sol y sol", "0 2");
    row("not a part of a word", "concept x: sol", "soles girasol", "");
    row("any ending", "concept x: sol*", "soles sol girasol", "0 1");
    row("accents in the lexicon", "concept x: canción", "CANCION", "0");
    row("accents in the text", "concept x: cancion", "canción", "0");
    row("upper case in the lexicon", "concept x: SOL", "sol", "0");
    row("two items", "concept x: sol, luna", "luna o sol", "0 2");
    row("an item of two words", "concept x: buen sol", "un buen sol y buen dia", "1");
    row("goes on in an indented line", "concept x: sol,\n  luna", "luna sol", "0 1");
    row("goes on behind a tab", "concept x: sol,\n\tluna", "luna sol", "0 1");
    row("comment behind", "concept x: sol # luna", "luna sol", "1");
    row("comment alone", "# concept x: luna\nconcept x: sol", "luna sol", "1");
    row("lines of another system", "concept x: sol,\r\n  luna\r\n", "luna sol", "0 1");
    row("a concept told twice", "concept x: sol\nconcept x: luna", "luna sol", "0 1");
    row("a concept in a concept", "concept y: sol, luna\nconcept x: @y brilla", "la luna brilla", "1");
    row("a concept before it is told", "concept x: @y brilla\nconcept y: sol, luna", "la luna brilla", "1");
    row("a choice", "concept x: (buen|gran) sol", "gran sol, mal sol, buen sol", "0 6");
    row("a choice in a choice", "concept x: (buen (dia|sol)|luna) hoy", "buen sol hoy luna hoy buen hoy", "0 3");
    row("may be missing inside", "concept x: el buen? sol", "el sol el buen sol el mal sol", "0 2");
    row("may be missing at the end", "concept x: buen sol?", "buen dia", "0");
    row("a gap of three", "concept x: sol .. luna", "sol a b c luna", "0");
    row("no gap of four", "concept x: sol .. luna", "sol a b c d luna", "");
    row("a gap of none", "concept x: sol .. luna", "sol luna", "0");
    row("a long gap of eight", "concept x: sol ... luna", "sol a b c d f g h i luna", "0");
    row("no long gap of nine", "concept x: sol ... luna", "sol a b c d f g h i j luna", "");
    row("a phrase stays in its sentence", "concept x: sol luna", "sol. luna", "");
    row("empty items are none", "concept x: , sol,,", "sol", "0");
    row("a sign", "concept x: 2 x 1", "oferta 2x1", "1");
}

void TestLexiconParser::marks()
{
    QFETCH(QByteArray, lexicon);
    QFETCH(QString, text);
    QFETCH(QByteArray, places);
    const auto read = Lexicon::parse({lexicon.constData(), std::size_t(lexicon.size())});
    NS_VERIFY_OK(read);
    const TokenText tokens = tokenise(text);
    const MarkedText marks = (*read)->mark(tokens);
    QList<QByteArray> found;
    for (int i = 0; i < tokens.size(); ++i)
        if (marks.has(i, (*read)->concept_("x")))
            found << QByteArray::number(i);
    QCOMPARE(found.join(' '), places);
}

void TestLexiconParser::heads_data()
{
    QTest::addColumn<QByteArray>("flags"); // B or R, then r q s i, then the reach
    const auto row = [](const char *head, const char *flags) { QTest::newRow(head) << QByteArray(flags); };
    row("rule a block", "B 14");
    row("rule a review", "R 14");
    row("rule a.b review raw", "Rr 14");
    row("rule a block questions", "Bq 14");
    row("rule a block supported", "Bs 14");
    row("rule a review inbound", "Ri 14");
    row("rule a block raw questions supported inbound reach=30", "Brqsi 30");
    row("rule  a  block  reach=1", "B 1");
    row("rule a block reach=0", "B 1"); // a phrase has a length
}

void TestLexiconParser::heads()
{
    QFETCH(QByteArray, flags);
    const auto lexicon = Lexicon::parse(std::string(QTest::currentDataTag()) + ": sol");
    NS_VERIFY_OK(lexicon);
    QCOMPARE((*lexicon)->rules().size(), std::size_t(1));
    const LexiconRule &rule = (*lexicon)->rules().front();
    QCOMPARE(QByteArray(rule.effect == RuleEffect::Block ? "B" : "R") + (rule.raw ? "r" : "") + (rule.questions ? "q" : "") + (rule.supported ? "s" : "") + (rule.inbound ? "i" : "") + ' ' + QByteArray::number(rule.reach), flags);
    QVERIFY(rule.id.starts_with('a'));
}

void TestLexiconParser::effects_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("hits"); // the tokens of each, and "not" when denied
    const auto row = [](const char *name, const char *rule, const char *text, const char *hits) { QTest::newRow(name) << QByteArray(rule) << QString::fromUtf8(text) << QByteArray(hits); };
    row("a hit", "rule r block: gran sol", "el gran sol", "1-2");
    row("none", "rule r block: gran sol", "la luna", "");
    row("two patterns", "rule r block: sol ; luna", "luna y sol", "2-2 0-0");
    row("one a sentence", "rule r block: sol", "sol y sol. Sol", "0-0 4-4");
    row("terms in either order", "rule r block: sol & luna", "luna y sol", "0-2");
    row("terms too far apart", "rule r block reach=2: sol & luna", "sol a b c luna", "");
    row("terms near enough", "rule r block reach=3: sol & luna", "sol a b luna", "0-3");
    row("denied", "rule r block: sol", "no sol", "1-1not");
    row("a question is passed over", "rule r block: sol", "sol?", "");
    row("a question counts", "rule r block questions: sol", "sol?", "0-0");
    row("inbound rules do not read drafts", "rule r block inbound: sol", "sol", "");
}

void TestLexiconParser::effects()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, text);
    QFETCH(QByteArray, hits);
    const auto lexicon = Lexicon::parse("concept neg: no\n" + rule.toStdString());
    NS_VERIFY_OK(lexicon);
    TokenText tokens = tokenise(text);
    const MarkedText marks = (*lexicon)->mark(tokens);
    markNegation(tokens, marks, **lexicon, text::NumberLanguage::Spanish);
    QList<QByteArray> found;
    for (const RuleHit &hit : (*lexicon)->findRules(tokens, marks, false))
        found << QByteArray::number(hit.first) + '-' + QByteArray::number(hit.last) + (hit.negated ? "not" : "");
    QCOMPARE(found.join(' '), hits);
}

/// X.not takes the meaning X from the words that it covers, and from no others.
void TestLexiconParser::denials()
{
    const auto lexicon = Lexicon::parse("concept x: sol, luna\nconcept x.not: el sol brilla");
    NS_VERIFY_OK(lexicon);
    const TokenText tokens = tokenise(QStringLiteral("el sol brilla y la luna y el sol"));
    const MarkedText marks = (*lexicon)->mark(tokens);
    const MarkId x = (*lexicon)->concept_("x");
    QVERIFY(!marks.has(1, x));
    QVERIFY(marks.has(5, x));
    QVERIFY(marks.has(8, x));
}

void TestLexiconParser::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *name, const char *text, const char *where) { QTest::newRow(name) << QByteArray(text) << QByteArray(where); };
    row("no colon", "concept a: b\n\n# c\nconcept d", "line 4");
    row("no kind", "word a: b", "line 1");
    row("the line in which an entry began", "concept a: b\nconcept c: d,\n  .. e", "line 2");
    row("a gap first", "concept a: .. b", "line 1");
    row("a gap last", "concept a: b ...", "line 1");
    row("nothing certain first", "concept a: b? c", "line 1");
    row("a choice glued to a word", "concept a: (b )?c", "line 1");
    row("two choices glued", "concept a: (b c)(d e)", "line 1");
    row("an empty choice", "concept a: (b||c)", "line 1");
    row("unknown flag", "rule a block shout: b", "line 1");
}

void TestLexiconParser::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    const auto lexicon = Lexicon::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(!lexicon);
    QVERIFY(lexicon.error().code == ErrorCode::InvalidInput);
    QCOMPARE(lexicon.error().where, where.toStdString());
}

void TestLexiconParser::hashes()
{
    const auto hashOf = [](std::string_view text) { return (*Lexicon::parse(text))->textHash(); };
    QCOMPARE(hashOf("concept a: b"), hashOf("concept a: b"));
    QVERIFY(hashOf("concept a: b") != hashOf("concept a: c"));
    QCOMPARE((*Lexicon::builtIn())->textHash(), Lexicon::builtInHash());
    QVERIFY((*Lexicon::parse(""))->rules().empty());
}

/// A file that was cut is a lexicon or an error, never a crash.
void TestLexiconParser::cutAnywhere()
{
    const std::string whole = "concept neg: no, nunca .. mas\nconcept topic.x: gran* sol?, @y\n  luna hoy # z\nrule a.b block raw reach=3: @y & sol ; x ... z\n";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const auto lexicon = Lexicon::parse(std::string_view(whole).substr(0, size));
        if (lexicon)
            (void)(*lexicon)->mark(tokenise(QStringLiteral("gran sol no hoy luna x z")));
        else
            QVERIFY(lexicon.error().where.starts_with("line "));
    }
}

QTEST_GUILESS_MAIN(TestLexiconParser)
#include "tst_lexiconparser.moc"
