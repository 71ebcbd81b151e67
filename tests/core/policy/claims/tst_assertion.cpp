// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/assertion.h"

#include "core/policy/claims/claim.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// Which words of a sentence nobody states: disowned by it, or only supposed.
class TestAssertion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void unasserted_data();
    void unasserted();

private:
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestAssertion::unasserted_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("words");
    const auto es = [](const char *text, const char *words) { QTest::newRow(text) << int(text::NumberLanguage::Spanish) << QString::fromUtf8(words); };
    const auto pt = [](const char *text, const char *words) { QTest::newRow(text) << int(text::NumberLanguage::Portuguese) << QString::fromUtf8(words); };
    const auto en = [](const char *text, const char *words) { QTest::newRow(text) << int(text::NumberLanguage::English) << QString::fromUtf8(words); };
    es("te contratan al terminar", "");
    es("sería deshonesto prometer empleo", "seria deshonesto prometer empleo");
    es("la visa depende del consulado. Te ayudamos", "la visa depende del consulado");
    es("depende de ti, pero apruebas", "depende de ti");                           // up to a "but"
    es("si te contratan, nos cuentas", "te contratan");
    es("si estudias con nosotros apruebas", "");                                   // the business's own offer
    es("apruebas sí o sí", "");                                                    // a yes
    es("se contrata al terminar", "");                                             // a pronoun
    pt("seria desonesto prometer vaga", "seria desonesto prometer vaga");
    pt("se te contratarem, avise", "te contratarem");
    pt("contratam-se professores", "");
    en("it would be dishonest to promise a visa", "it would be dishonest to promise a visa");
    en("if they hire you, tell us", "they hire you");
    en("if you study with us you pass", "you study with");
}

void TestAssertion::unasserted()
{
    QFETCH(int, language);
    QFETCH(QString, words);
    const ReadText read = readText(QString::fromUtf8(QTest::currentDataTag()), text::NumberLanguage(language), *m_lexicon);
    QStringList found;
    for (const Token &token : read.text.tokens)
        if (token.unasserted && token.kind != TokenKind::Sign)
            found << QString::fromStdString(token.text);
    QCOMPARE(found.join(QLatin1Char(' ')), words);
}

QTEST_GUILESS_MAIN(TestAssertion)
#include "tst_assertion.moc"
