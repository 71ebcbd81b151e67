// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/factbook.h"

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"
#include "core/policy/policy.h"
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// What is understood of approved facts: prices, offers, and the business's own sentences.
class TestFactBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void periods_data();
    void periods();
    void conditions_data();
    void conditions();
    void sentences_data();
    void sentences();
    void caps_data();
    void caps();
    void lawHours();
    void denied_data();
    void denied();
    void templatesAreNotQuotable();
    void pricesOfSentences();
    void rulesThatAreSaid();
    void emptyFacts();

private:
    [[nodiscard]] std::shared_ptr<const FactBook> read(const char *sentence) const { return readFacts({}, {QString::fromUtf8(sentence)}, text::NumberLanguage::Spanish, m_bench.guard().lexicon()); }
    [[nodiscard]] std::shared_ptr<const FactBook> readJson(const char *json) const { return readFacts(*domain::parseFacts(json), {}, text::NumberLanguage::Spanish, m_bench.guard().lexicon()); }
    [[nodiscard]] TopicKey keyOfWord(const char *word) const { return keyOf(stemOf(word)); }
    testing::GuardBench m_bench;
};

void TestFactBook::periods_data()
{
    QTest::addColumn<QByteArray>("per");
    QTest::addColumn<QByteArray>("period");
    const auto row = [](const char *per, const char *period) { QTest::newRow(*per ? per : "none") << QByteArray(per) << QByteArray(period); };
    row("mes", "month");
    row("mês", "month");
    row("month", "month");
    row("única vez", "once");
    row("one time", "once");
    row("clase", "session");
    row("sesión de 50 min", "session");
    row("programa", "whole");
    row("semestre", "semester");
    row("juego", "unit");
    row("", "");
}

void TestFactBook::periods()
{
    QFETCH(QByteArray, per);
    QFETCH(QByteArray, period);
    const auto book = readJson(("{\"prices\":[{\"item\":\"curso\",\"amount\":10,\"currency\":\"USD\",\"per\":\"" + per + "\"}]}").constData());
    QCOMPARE(book->prices.front().period, period.toStdString());
    QCOMPARE(book->prices.front().amount, whole(10));
    QVERIFY(book->prices.front().listed);
}

void TestFactBook::conditions_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("asksSomething"); // that a draft must say
    const auto row = [](const char *condition, bool asks) { QTest::newRow(*condition ? condition : "none") << QByteArray(condition) << asks; };
    row("", false);
    row("cualquier estudiante", false);
    row("una por persona", false);
    row("any student", false);
    row("applies to the registration fee only", false);
    row("pago anual", true);
    row("tarjeta de crédito", true);
    row("4 weeks or more", true);
}

void TestFactBook::conditions()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, asksSomething);
    const auto book = readJson(("{\"offers\":[{\"text\":\"10 % en el curso\",\"percent\":10,\"condition\":\"" + condition + "\",\"valid_until\":\"2026-12-31\"}]}").constData());
    QCOMPARE(!book->offers.front().condition.empty() || !book->offers.front().amounts.empty(), asksSomething);
    QCOMPARE(book->offers.front().percent, std::optional(whole(10)));
    QVERIFY(book->offers.front().validUntil && !book->offers.front().isFree);
}

void TestFactBook::sentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qlonglong>("value");
    const auto row = [](const char *sentence, ClaimKind kind, qlonglong value) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << int(kind) << value; };
    row("el curso dura 24 semanas", ClaimKind::Duration, whole(168));
    row("grupos de máximo 8 alumnos", ClaimKind::Count, whole(8));
    row("edad mínima 16 años", ClaimKind::Age, whole(16));
    row("edad mínima 16 años; menores de 18: escribir solo al acudiente", ClaimKind::Age, whole(16)); // for the agent, but its ages may be told
    row("inicio el 11/01/2027", ClaimKind::Date, 20270111);
    row("escuela fundada en 2004", ClaimKind::Year, whole(2004));
    row("RVOE federal 20231187 otorgado por la SEP", ClaimKind::Address, whole(20231187));
}

void TestFactBook::sentences()
{
    QFETCH(QString, sentence);
    QFETCH(int, kind);
    QFETCH(qlonglong, value);
    const auto book = readFacts({}, {sentence}, text::NumberLanguage::Spanish, m_bench.guard().lexicon());
    const bool found = std::any_of(book->typed.begin(), book->typed.end(), [&](const TypedFact &fact) { return fact.claim.kind == ClaimKind(kind) && hasValue(fact.claim, value) && fact.ref == "contact.confirmed[0]"; });
    QVERIFY(found);
}

void TestFactBook::caps_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("most");
    const auto row = [](const char *sentence, int most) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << most; };
    row("máximo 2 mensajes por día", 2);
    row("a lo más 1 mensaje publicitario por día", 1);
    row("no más de dos mensajes al día", 2);
    row("at most one message a day", 1);
    row("no máximo 3 mensagens por dia", 3);
    row("máximo 8 alumnos", 0);
    row("mandamos mensajes", 0);
}

void TestFactBook::caps()
{
    QFETCH(QString, sentence);
    QFETCH(int, most);
    QCOMPARE(readFacts({}, {sentence}, text::NumberLanguage::Spanish, m_bench.guard().lexicon())->messagesPerDay, most);
}

void TestFactBook::lawHours()
{
    const auto book = read("ley del país: lunes a viernes 07:00-19:00, sábado 08:00-15:00, domingos y festivos no");
    QCOMPARE(book->lawHours.size(), std::size_t(1));
    QCOMPARE(book->lawHours.front().days[0].size(), std::size_t(1));
    QCOMPARE(book->lawHours.front().days[0].front().open, 420);
    QCOMPARE(book->lawHours.front().days[4].front().close, 1140);
    QCOMPARE(book->lawHours.front().days[5].front().close, 900);
    QVERIFY(book->lawHours.front().days[6].empty());
    QVERIFY(read("abrimos de lunes a viernes 07:00-19:00")->lawHours.empty());
}

void TestFactBook::denied_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<bool>("contradicted");
    const auto row = [](const char *sentence, const char *draft, bool contradicted) { QTest::newRow((QByteArray(sentence) + " / " + draft).constData()) << QString::fromUtf8(sentence) << QString::fromUtf8(draft) << contradicted; };
    row("no incluye los libros", "Incluye los libros.", true);
    row("no incluye los libros", "Incluye los exámenes.", false);
    row("no incluye los libros", "No incluye los libros.", false);
    row("el carné se paga aparte", "El precio incluye el carné.", true);
    row("el carné se paga aparte", "El carné se paga por separado.", false);
    row("el carné se paga aparte", "El precio incluye el examen.", false);
    row("las apostilas no están incluidas en la mensualidad", "El precio ya incluye las apostilas.", true); // what they would be in need not be said
    row("las apostilas no están incluidas en la mensualidad", "La mensualidad incluye la app.", false);
    row("el kit no incluye telas", "Con el kit ya vienen las telas.", true);
    row("el kit no incluye telas", "¿Vienes con tus telas?", false);
    row("no tenemos residencia estudiantil", "Te quedas en nuestra residencia.", true);
    row("no tenemos residencia estudiantil", "Hay residencias cerca de la sede.", false);
    row("el libro no está incluido", "La mensualidad ya trae el libro.", true);
    row("el libro no está incluido", "El libro y el examen: no pagas nada más.", true);
    row("el alquiler del teclado a parte", "Con el teclado alquilado todo incluido.", true);
    row("el curso tiene una parte práctica", "La parte práctica está incluida.", false);
    row("el curso no se puede transferir a otra persona", "Le pasas tu lugar del curso a tu hermana.", true);
    row("el curso no se puede transferir a otra persona", "El curso de tu hermana empieza el lunes.", false);
    row("el campamento es solo presencial", "El campamento puede ser en línea.", true);
    row("el campamento es solo presencial", "El campamento es en la sede.", false);
    row("no hay clases los domingos", "Tenemos clases los domingos.", true);
    row("no hay clases los domingos", "¿Tienen clases los domingos?", false);
    row("no aceptamos efectivo", "Puedes pagar en efectivo.", true);
    row("sin compromiso", "La prueba es sin compromiso.", false);
    row("la prueba no tiene costo ni compromiso", "La prueba es sin costo y sin compromiso.", false);
}

void TestFactBook::denied()
{
    QFETCH(QString, sentence);
    QFETCH(QString, draft);
    QFETCH(bool, contradicted);
    DraftSource source;
    source.language = domain::Language::Spanish;
    domain::Facts facts;
    facts.policies = {sentence};
    const auto book = readFacts(facts, {}, text::NumberLanguage::Spanish, m_bench.guard().lexicon());
    const auto findings = m_bench.guard().judge(m_bench.guard().read(draft, source), *book, {});
    const bool found = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.rule == "policy.contradicted" && finding.fact == "policies[0]"; });
    QCOMPARE(found, contradicted);
}

void TestFactBook::templatesAreNotQuotable()
{
    QCOMPARE(read("la semana 9 muestra {{ }} de Vue")->quotable.size(), std::size_t(1));
    const auto book = read("plantilla aprobada de WhatsApp: «Hola {nombre}»");
    QVERIFY(book->quotable.empty());
    QVERIFY(quotesAny(book->texts, {"{nombre}"}));
    QVERIFY(!quotesAny(book->texts, {"{apellido}"}));
    QVERIFY(!quotesAny({}, {"x"}));
}

/// A policy sentence's amount is a price, too, but not of the list; a booking's is none.
void TestFactBook::pricesOfSentences()
{
    const auto book = readJson("{\"policies\":[\"el examen cuesta US$ 30\",\"no cobramos US$ 5 de mora\"]}");
    QCOMPARE(book->prices.size(), std::size_t(1));
    QCOMPARE(book->prices.front().amount, whole(30));
    QVERIFY(!book->prices.front().listed);
    QVERIFY(read("el examen cuesta US$ 30")->prices.empty());
}

void TestFactBook::rulesThatAreSaid()
{
    const auto book = read("quedan pocos cupos en el grupo de sábado");
    QVERIFY(std::any_of(book->said.begin(), book->said.end(), [&](const auto &said) { return said.first == "scarcity.claim" && !said.second.empty(); }));
    QVERIFY(read("no garantizamos empleo")->said.empty());
}

void TestFactBook::emptyFacts()
{
    const auto book = readFacts({}, {}, text::NumberLanguage::English, m_bench.guard().lexicon());
    QVERIFY(book->prices.empty() && book->typed.empty() && book->parts.empty() && book->texts.empty() && !book->week);
    QVERIFY(book->language == text::NumberLanguage::English);
    const TopicKeys none;
    QCOMPARE(coverage(none, {1, 2}), 0.0);
    QCOMPARE(overlap({1, 3, 5}, {2, 3, 5, 7}), 2);
    QCOMPARE(coverage({1, 3}, {3, 9}), 0.5);
    QVERIFY(holds({1, 3}, 3) && !holds({1, 3}, 2));
}

QTEST_GUILESS_MAIN(TestFactBook)
#include "tst_factbook.moc"
