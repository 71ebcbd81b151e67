// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// What is kept of a text: its bytes, the contact's name in it, words and days.
class TestContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void namesChangeNoBytes();
    void spansFollowTheName();
    void namesThatAreClaimedStay();
    void phrases_data();
    void phrases();
    void dated_data();
    void dated();
    void foreignBytes();
    void versionFollowsTheLexicon();

private:
    [[nodiscard]] MessageContent read(const char *text, const std::vector<QString> &names = {}) const
    {
        DraftSource source;
        source.language = domain::Language::Spanish;
        source.names = names;
        return m_bench.guard().read(QString::fromUtf8(text), source);
    }
    testing::GuardBench m_bench;
};

void TestContent::packsAndUnpacks_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "Hola", "Hola, Ana: el curso regular cuesta US$ 120 al mes; la matrícula, US$ 40. ¿Te reservo un cupo?", "{{nombre}} gratis\n- 10 % hasta el 31/12", "1\uFE0F\u20E3 te\u200Bxto con \u00BD y \uFB01n", "xxx null garantizamos tu visa https://exаmple.org ABC123DEF456",
                             "otro alumno, Juan Pérez, juan@x.org, paga 3 cuotas de $ 33,33 o 1.299,90"})
        QTest::newRow(QByteArray(text).left(20).constData()) << QByteArray(text);
}

void TestContent::packsAndUnpacks()
{
    QFETCH(QByteArray, text);
    const MessageContent content = read(text.constData());
    const auto again = unpackContent(packContent(content));
    QVERIFY(again.has_value());
    QVERIFY(*again == content);
    QCOMPARE(packContent(*again), packContent(content));
}

void TestContent::namesChangeNoBytes()
{
    const std::string ana = packContent(read("Hola Ana, el curso cuesta $120. ¿Te anoto, Ana?", {QStringLiteral("Ana Ruiz")}));
    QCOMPARE(packContent(read("Hola Maximiliano, el curso cuesta $120. ¿Te anoto, Maximiliano?", {QStringLiteral("Maximiliano Soto")})), ana);
    QVERIFY(packContent(read("Hola Ana, el curso cuesta $130. ¿Te anoto, Ana?", {QStringLiteral("Ana Ruiz")})) != ana);
    QVERIFY(packContent(read("Hola Ana, el curso cuesta $120. ¿Te anoto, Ana?")) != ana);
    QCOMPARE(ana.find("ana"), std::string::npos);
}

void TestContent::spansFollowTheName()
{
    const char *text = "Hola Maximiliano, cuesta $99. ¿Sí, Maximiliano?";
    const auto priceSpan = [&](const MessageContent &content) { return m_bench.guard().judge(content, {}, {}).front().span; };
    const MessageContent fresh = read(text, {QStringLiteral("Maximiliano")});
    const CodeSpan price{25, 28}; // "$99"
    QCOMPARE(priceSpan(fresh), price);
    MessageContent stored = *unpackContent(packContent(fresh));
    QCOMPARE(priceSpan(stored), (CodeSpan{price.start - 7, price.end - 7})); // the name counts four
    placeNames(stored, QString::fromUtf8(text));
    QCOMPARE(priceSpan(stored), price);
    QVERIFY(stored == fresh);
    placeNames(stored, QStringLiteral("Hola")); // a text that has no such token changes nothing
    QCOMPARE(priceSpan(stored), price);
}

void TestContent::namesThatAreClaimedStay()
{
    const MessageContent content = read("Tu profesora Ana Torres te espera, Luis.", {QStringLiteral("Ana"), QStringLiteral("Luis")});
    QCOMPARE(content.names.size(), std::size_t(1));
    QCOMPARE(content.names.front().token, 7);
    QCOMPARE(content.claims.size(), std::size_t(1));
    QCOMPARE(content.claims.front().unit, std::string("ana torres"));
}

void TestContent::phrases_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<int>("found");
    QTest::newRow("one word, another form") << QStringLiteral("preventas") << 2;
    QTest::newRow("two words") << QStringLiteral("ultima preventa") << 1;
    QTest::newRow("three words, signs between") << QStringLiteral("pago contra entrega") << 1;
    QTest::newRow("not in one sentence") << QStringLiteral("preventa pago") << 0;
    QTest::newRow("other order") << QStringLiteral("preventa ultima") << 0;
    QTest::newRow("none") << QString() << 0;
}

void TestContent::phrases()
{
    QFETCH(QString, phrase);
    QFETCH(int, found);
    const MessageContent content = read("Última preventa, PREVENTA. Pago contra-entrega");
    TopicKeys keys;
    for (const Token &token : tokenise(phrase).tokens)
        keys.push_back(keyOf(stemOf(token.text)));
    QCOMPARE(int(findPhrase(content, keys).size()), found);
}

void TestContent::dated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("dated");
    QTest::newRow("nothing claimed") << QByteArray("Hola, ¿cómo estás?") << false;
    QTest::newRow("a duration") << QByteArray("El curso dura 24 semanas.") << false;
    QTest::newRow("a discount") << QByteArray("10 % de descuento.") << true;
    QTest::newRow("a deadline") << QByteArray("La inscripción cierra hoy.") << true;
}

void TestContent::dated()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, dated);
    QCOMPARE(isDated(read(text.constData())), dated);
}

/// Every cut and every changed byte is an error or other content, never a crash.
void TestContent::foreignBytes()
{
    const std::string packed = packContent(read("Hola Ana, otro alumno Juan Pérez paga $ 120 al mes, {{x}} 10 % gratis hasta hoy; garantizado.", {QStringLiteral("Ana")}));
    QVERIFY(!unpackContent({}));
    QVERIFY(!unpackContent("x"));
    QVERIFY(!unpackContent(packed + "x"));
    for (std::size_t size = 0; size < packed.size(); ++size)
        QVERIFY2(!unpackContent(std::string_view(packed).substr(0, size)), std::to_string(size).c_str());
    std::mt19937 random(5);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = packed;
        for (int changes = int(random() % 3) + 1; changes > 0; --changes)
            bytes[random() % bytes.size()] = char(random());
        if (const auto content = unpackContent(bytes))
            (void)m_bench.guard().judge(*content, {}, std::chrono::local_days(std::chrono::days(20'000)));
    }
}

void TestContent::versionFollowsTheLexicon()
{
    QCOMPARE(m_bench.guard().contentVersion(), contentVersion()); // the same text, from the tree and built in
    QCOMPARE(read("Hola").version, contentVersion());
    const auto other = Guard::make(*ZoneBook::load(), *Lexicon::parse("concept stop: el, la\n"));
    QVERIFY(other->contentVersion() != contentVersion());
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
