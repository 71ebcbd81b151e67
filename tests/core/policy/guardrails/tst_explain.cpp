// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/explain.h"

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void understands_data();
    void understands();
    void namesEachSentence();
    void spansCountCodePoints();
    void spansLieInTheText();
    void limitsReachTheClaim();

private:
    static std::vector<UnderstoodSentence> explain(const std::vector<QString> &sentences, domain::Language language = domain::Language::Spanish)
    {
        domain::Facts facts;
        facts.policies = sentences;
        return explainSentences(facts, language, *Lexicon::builtIn().value());
    }
};

void TestExplain::understands_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("parts"); // "kind value unit period", each ended by a bar
    const auto row = [](const char *sentence, const char *parts) { QTest::newRow(sentence) << QByteArray(sentence) << QByteArray(parts); };
    row("devoluci\xc3\xb3n hasta 7 d\xc3\xad" "as despu\xc3\xa9s del pago", "@duration 7 day|");
    row("La clase dura 50 minutos.", "@duration 50 minute|");
    row("La mensualidad cuesta US$ 120 al mes", "@price 120 USD month|");
    row("dominios aprobados: example.org", "@domain example.org|");
    row("No se garantizan notas ni puntajes.", "@denied garantizan notas ni puntajes|");
    row("Nada que decir aqu\xc3\xad", "");
    row("m\xc3\xa1ximo 2 mensajes por d\xc3\xad" "a", "@cap 2 day|");
    row("ley del pa\xc3\xads: lunes a viernes 07:00-19:00, s\xc3\xa1" "bado 08:00-15:00, domingos y festivos no", "@hours mon-fri 07:00-19:00, sat 08:00-15:00|");
    row("Las inscripciones cierran el 18 de diciembre de 2026", "@date 2026-12-18|");
    row("Las clases empiezan a las 18:30", "@time 18:30|");
    row("Los grupos tienen 8 estudiantes", "@count 8 estudiantes|");
    row("Las clases son dos veces por semana", "@count 2 times week|");
    row("Hay clases los martes y jueves", "@days martes y jueves|");
}

void TestExplain::understands()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, parts);
    const auto sentences = explain({QString::fromUtf8(sentence)});
    QCOMPARE(sentences.size(), std::size_t(1));
    QByteArray said;
    for (const UnderstoodPart &part : sentences[0].parts)
        said += "@" + QByteArray::fromStdString(part.kind + ' ' + part.value + (part.unit.empty() ? "" : ' ' + part.unit) + (part.period.empty() ? "" : ' ' + part.period)) + "|";
    for (const QByteArray &part : parts.split('|'))
        QVERIFY2(said.contains(part), said.constData());
    QCOMPARE(said.isEmpty(), parts.isEmpty());
}

void TestExplain::namesEachSentence()
{
    const auto sentences = explain({QStringLiteral("La clase dura 50 minutos"), QStringLiteral("Nada m\u00e1s"), QStringLiteral("A aula dura 40 minutos")}, domain::Language::Portuguese);
    QCOMPARE(sentences.size(), std::size_t(3));
    QCOMPARE(sentences[2].path, std::string("/facts/policies/2"));
    QCOMPARE(sentences[2].text, QStringLiteral("A aula dura 40 minutos"));
    QVERIFY(sentences[1].parts.empty());
    QVERIFY(explain({}).empty());
}

void TestExplain::spansCountCodePoints()
{
    const auto parts = explain({QString::fromUtf8("\xf0\x9f\x98\x80 dura 50 minutos")})[0].parts;
    QCOMPARE(parts.size(), std::size_t(1));
    QVERIFY((parts[0].span == text::CodeSpan{7, 17}));
}

/// Whatever a sentence holds, spans lie in it and nothing breaks.
void TestExplain::spansLieInTheText()
{
    const std::vector<QString> sentences{QString(), QStringLiteral(";;;"), QStringLiteral("\u200b"), QStringLiteral("no"), QStringLiteral("no; no se garantiza nada; 10 % o 1.250,00 pesos; nunca \U0001F600 gratis"),
                                         QStringLiteral("ley del pa\u00eds: 25:99-99:00 lunes"), QString(5000, u'9'), QStringLiteral("m\u00e1ximo mensajes un dos tres ").repeated(50)};
    for (const domain::Language language : {domain::Language::Unknown, domain::Language::Spanish, domain::Language::Portuguese, domain::Language::English}) {
        for (const UnderstoodSentence &sentence : explain(sentences, language)) {
            const int size = int(sentence.text.toStdU32String().size());
            for (const UnderstoodPart &part : sentence.parts) {
                QVERIFY2(part.span.start >= 0 && part.span.start < part.span.end && part.span.end <= size, part.kind.c_str());
                QVERIFY(!part.kind.empty() && !part.value.empty());
            }
        }
    }
}

void TestExplain::limitsReachTheClaim()
{
    Policy policy = defaultPolicy();
    policy.marketingPerDay = 5;
    policy.facts.policies = {QStringLiteral("ley del pa\u00eds: lunes a viernes 07:00-19:00, s\u00e1bado 08:00-15:00, domingos y festivos no"), QStringLiteral("m\u00e1ximo 2 mensajes por d\u00eda")};
    const auto lexicon = Lexicon::builtIn().value();
    applySentences(policy, *lexicon);
    applySentences(policy, *lexicon);
    QCOMPARE(policy.sentenceHours.size(), std::size_t(1));
    QVERIFY((policy.sentenceHours[0].days[5] == std::vector<DayWindow>{{480, 900}}));
    QCOMPARE(policy.marketingADay(), 2);
    policy.marketingPerDay = 1; // the tighter of both
    QCOMPARE(policy.marketingADay(), 1);
    QCOMPARE(defaultPolicy().marketingADay(), 1);
    policy.facts.policies.clear(); // a sentence that is gone binds no more
    applySentences(policy, *lexicon);
    QVERIFY(policy.sentenceHours.empty() && policy.sentencePerDay == 0);
    policy.language = domain::Language::English;
    policy.facts.policies = {QStringLiteral("at most two messages a day")};
    applySentences(policy, *lexicon);
    QCOMPARE(policy.sentencePerDay, 2);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
