// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/topics.h"

#include <random>
#include <set>

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

/// Sets of words, and which words of a text a claim is about.
class TestTopics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void tidies_data();
    void tidies();
    void setsAgree();
    void synonyms_data();
    void synonyms();
    void claimTopics_data();
    void claimTopics();
    void parts_data();
    void parts();
    void partsOfBoth();

private:
    [[nodiscard]] MessageContent read(const QString &text, domain::Language language = domain::Language::Spanish) const
    {
        DraftSource source;
        source.language = language;
        return m_bench.guard().read(text, source);
    }
    [[nodiscard]] static TopicKey keyOfWord(const QString &word) { return keyOf(stemOf(tokenise(word).tokens.front().text)); }
    /// Which of the words a topic holds.
    [[nodiscard]] static QString heldOf(const TopicKeys &topic, const QString &words)
    {
        QStringList held;
        for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (holds(topic, keyOfWord(word)))
                held << word;
        return held.join(QLatin1Char(' '));
    }
    testing::GuardBench m_bench;
};

void TestTopics::tidies_data()
{
    QTest::addColumn<QList<uint>>("keys");
    QTest::addColumn<QList<uint>>("tidy");
    const auto row = [](const char *name, QList<uint> keys, QList<uint> tidy) { QTest::newRow(name) << keys << tidy; };
    row("none", {}, {});
    row("one", {7}, {7});
    row("twice", {7, 7}, {7});
    row("order", {9, 1, 5}, {1, 5, 9});
    row("both", {9, 1, 9, 1}, {1, 9});
    row("the largest key", {0xFFFF'FFFFU, 0}, {0, 0xFFFF'FFFFU});
}

void TestTopics::tidies()
{
    QFETCH(QList<uint>, keys);
    QFETCH(QList<uint>, tidy);
    TopicKeys sorted(keys.begin(), keys.end());
    tidyKeys(sorted);
    QCOMPARE(QList<uint>(sorted.begin(), sorted.end()), tidy);
}

/// Against the plain definition, over seeded sets.
void TestTopics::setsAgree()
{
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        std::set<TopicKey> a, b;
        for (int n = int(random() % 12); n > 0; --n)
            a.insert(TopicKey(random() % 20));
        for (int n = int(random() % 12); n > 0; --n)
            b.insert(TopicKey(random() % 20));
        const int common = int(std::count_if(a.begin(), a.end(), [&](TopicKey key) { return b.contains(key); }));
        const TopicKeys first(a.begin(), a.end()), second(b.begin(), b.end());
        QCOMPARE(overlap(first, second), common);
        QCOMPARE(overlap(second, first), common);
        QCOMPARE(coverage(first, second), a.empty() ? 0.0 : double(common) / double(a.size()));
        for (TopicKey key = 0; key < 20; ++key)
            QCOMPARE(holds(first, key), a.contains(key));
    }
}

/// Two texts that speak of one thing share a key, whatever their words.
void TestTopics::synonyms_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("common");
    const auto row = [](const char *a, const char *b, bool common) { QTest::newRow((QByteArray(a) + " / " + b).constData()) << QString::fromUtf8(a) << QString::fromUtf8(b) << common; };
    row("matrícula", "inscripción", true);
    row("matrícula", "registration fee", true);
    row("matrícula", "mensualidad", false);
    row("mensalidade", "monthly fee", true);
    row("curso", "programa", true);
    row("curso", "libro", false);
    row("cursos", "curso", true);
    row("clases", "clase", true);
    row("MATRÍCULA", "matricula", true);
    row("el", "el", false); // small words are no topic
    row("de la", "por la", false);
    row("", "curso", false);
}

void TestTopics::synonyms()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, common);
    const Lexicon &lexicon = m_bench.guard().lexicon();
    const TopicKeys first = allKeys(readText(a, text::NumberLanguage::Spanish, lexicon));
    const TopicKeys second = allKeys(readText(b, text::NumberLanguage::Spanish, lexicon));
    QCOMPARE(overlap(first, second) > 0, common);
}

void TestTopics::claimTopics_data()
{
    QTest::addColumn<int>("claim"); // its place
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("notAbout");
    const auto row = [](const char *text, int claim, const char *about, const char *notAbout) { QTest::newRow((QByteArray::number(claim) + ' ' + text).constData()) << claim << QString::fromUtf8(about) << QString::fromUtf8(notAbout); };
    row("El uniforme azul cuesta US$ 120.", 0, "uniforme azul", "");
    row("El uniforme cuesta US$ 120 y la mochila, US$ 40.", 0, "uniforme", "mochila");
    row("El uniforme cuesta US$ 120 y la mochila, US$ 40.", 1, "mochila", "uniforme");
    row("El uniforme cuesta US$ 120. El mochila cuesta US$ 40.", 0, "uniforme", "mochila");
    row("El uniforme cuesta US$ 120. El mochila cuesta US$ 40.", 1, "mochila", "uniforme");
    row("Hablemos del uniforme. US$ 120.", 0, "uniforme", ""); // a price alone is about what was spoken of
    row("No es la mochila: el uniforme cuesta US$ 120.", 0, "uniforme", "mochila"); // what is denied is not what is sold
    row("US$ 120 el uniforme; US$ 40 la mochila.", 0, "uniforme", "mochila");
    row("US$ 120 el uniforme; US$ 40 la mochila.", 1, "mochila", "uniforme");
    row("El taller va de las 18:30 a las 21:00.", 1, "taller", ""); // both ends of a range
}

void TestTopics::claimTopics()
{
    QFETCH(int, claim);
    QFETCH(QString, about);
    QFETCH(QString, notAbout);
    const MessageContent content = read(QString::fromUtf8(QTest::currentDataTag()).mid(2));
    QVERIFY(content.claims.size() > std::size_t(claim));
    const TopicKeys &topic = content.claims[std::size_t(claim)].topic;
    QCOMPARE(heldOf(topic, about), about);
    QCOMPARE(heldOf(topic, notAbout), QString());
}

/// The part between semicolons that holds a word, with what stands before the first colon.
void TestTopics::parts_data()
{
    QTest::addColumn<QString>("word"); // in whose part
    QTest::addColumn<QString>("held"); // of "uniforme mochila taller libro"
    const auto row = [](const char *text, const char *word, const char *held) { QTest::newRow((QByteArray(word) + ": " + text).constData()) << QString::fromUtf8(word) << QString::fromUtf8(held); };
    row("uniforme y mochila", "uniforme", "uniforme mochila");
    row("uniforme; mochila", "uniforme", "uniforme");
    row("uniforme; mochila", "mochila", "mochila");
    row("uniforme. mochila", "mochila", "mochila");
    row("taller: uniforme; mochila", "mochila", "mochila taller");
    row("taller: uniforme; mochila", "uniforme", "uniforme taller");
    row("uniforme; taller: mochila", "mochila", "uniforme mochila taller"); // everything before the colon is its label
    row("uniforme; ; mochila", "mochila", "mochila");
}

void TestTopics::parts()
{
    QFETCH(QString, word);
    QFETCH(QString, held);
    const QString text = QString::fromUtf8(QTest::currentDataTag()).mid(word.size() + 2);
    const TokenText tokens = tokenise(text);
    int at = 0;
    while (tokens.word(at) != word.toStdString())
        ++at;
    QCOMPARE(heldOf(partTopic(read(text), at), QStringLiteral("uniforme mochila taller libro")), held);
}

/// What is read of a draft and of a sentence of the business speaks of the same.
void TestTopics::partsOfBoth()
{
    for (const char *text : {"El curso dura 24 semanas; las clases, 90 minutos.", "horario: lunes a viernes; sábado cerrado", "Sin punto", "; ;", "a. b. c; d: e"}) {
        const ReadText sentence = readText(QString::fromUtf8(text), text::NumberLanguage::Spanish, m_bench.guard().lexicon());
        const MessageContent content = read(QString::fromUtf8(text));
        QCOMPARE(std::size_t(sentence.text.size()), content.tokens.size());
        for (int i = 0; i < sentence.text.size(); ++i) {
            QVERIFY(sentence.text.word(i) == ";" || partTopic(sentence, i) == partTopic(content, i));
            for (int j = i; j < sentence.text.size(); ++j)
                QVERIFY(keysBetween(sentence, i, j) == keysBetween(content, i, j));
        }
    }
}

QTEST_GUILESS_MAIN(TestTopics)
#include "tst_topics.moc"
