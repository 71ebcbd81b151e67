// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/lexicon.h"

#include "core/policy/claims/negation.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestLexicon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void builtInParses();
};

void TestLexicon::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *pattern, const char *text, bool found) { QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(text) << found; };
    row("word", "job", "a job for you", true);
    row("prefix", "garant*", "está garantizado", true);
    row("prefix is not inside", "rant*", "está garantizado", false);
    row("accents do not matter", "título", "un TITULO", true);
    row("phrase in order", "sale en", "sale en 20", true);
    row("phrase needs neighbours", "sale en", "sale bien en", false);
    row("short gap", "sale .. en", "sale muy bien en", true);
    row("gap is bounded", "sale .. en", "sale a b c d en", false);
    row("gap stays in its sentence", "sale .. en", "sale. En casa", false);
    row("choice", "(one|two) seats", "two seats", true);
    row("choice of several words", "(la casa|my house) invita", "la casa invita", true);
    row("optional word", "en la? casa", "en casa", true);
    row("a hyphen joins the words of a phrase", "pan duro", "un pan-duro", true);
    row("a dash does not", "pan duro", "un pan - duro", false);
    row("the stressed e", "\u00E9 cara", "a aula \u00E9 cara", true);
    row("is no and", "\u00E9 cara", "boa e cara", false);
    row("nor is and it", "e cara", "boa e cara", true);
    row("concept", "@city .. @price", "en Lima cuesta", true);
    row("both in a sentence", "@price & lima", "cuesta poco en lima", true);
    row("not over sentences", "@price & lima", "cuesta poco. en lima", false);
    row("questions are passed over", "@price", "¿cuesta?", false);
    row("negated", "@price", "no cuesta", false);
}

void TestLexicon::finds()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, found);
    const auto lexicon = Lexicon::parse("concept neg: no\nconcept city: lima, quito\nconcept price: cuesta*, vale\nrule r block: " + pattern.toStdString());
    NS_VERIFY_OK(lexicon);
    TokenText tokens = tokenise(text);
    const MarkedText marks = (*lexicon)->mark(tokens);
    markNegation(tokens, marks, **lexicon, text::NumberLanguage::Spanish);
    const auto hits = (*lexicon)->findRules(tokens, marks, false);
    QCOMPARE(std::any_of(hits.begin(), hits.end(), [](const RuleHit &hit) { return !hit.negated; }), found);
}

void TestLexicon::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("no colon") << QByteArray("concept a b") << QByteArray("line 1");
    QTest::newRow("no kind") << QByteArray("concept a: b\nthing x: y") << QByteArray("line 2");
    QTest::newRow("unknown word in a head") << QByteArray("rule r block loud: a") << QByteArray("line 1");
    QTest::newRow("gap at the end") << QByteArray("rule r block: a ..") << QByteArray("line 1");
    QTest::newRow("empty choice") << QByteArray("rule r block: (a|)") << QByteArray("line 1");
}

void TestLexicon::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    const auto lexicon = Lexicon::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(!lexicon);
    QCOMPARE(lexicon.error().where, where.toStdString());
}

void TestLexicon::builtInParses()
{
    const auto lexicon = Lexicon::builtIn();
    NS_VERIFY_OK(lexicon);
    QVERIFY((*lexicon)->rules().size() > 20);
    QVERIFY((*lexicon)->concept_("visa") != 0);
    QCOMPARE((*lexicon)->concept_("there is no such concept"), MarkId(0));
}

QTEST_GUILESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
