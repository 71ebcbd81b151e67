// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/words.h"

#include "tests/testing/testing.h"

using namespace ns;
using text::WordKind;
using text::WordList;

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void words_data();
    void words();
    void placesInTheText();
    void accentsAreTheSameHoweverTheyAreWritten();
    void isCutAtTheLimit();
    void hostileTextsDoNotHarm();

private:
    static QString folded(const WordList &list)
    {
        QStringList words;
        for (const text::Word &word : list.words)
            words << QString::fromUcs4(list.folded.data() + word.first, word.last - word.first);
        return words.join(u' ');
    }
};

void TestWords::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("Hola, MUNDO") << QStringLiteral("hola mundo");
    QTest::newRow("accents") << QStringLiteral("¿Cuánto cuesta? São João, niño") << QStringLiteral("cuanto cuesta ? sao joao nino");
    QTest::newRow("combining") << QStringLiteral("cua\u0301nto") << QStringLiteral("cuanto");
    QTest::newRow("digits") << QStringLiteral("a las 10:30, aula B2") << QStringLiteral("a las 00 00 aula b0");
    QTest::newRow("drawn out") << QStringLiteral("holaaaaaa siii llamar") << QStringLiteral("hola si llamar");
    QTest::newRow("drawn out digits stay") << QStringLiteral("1000000") << QStringLiteral("0000000");
    QTest::newRow("two runs") << QStringLiteral("aaabbb") << QStringLiteral("ab");
    QTest::newRow("emoji") << QStringLiteral("👍🏽ok") << QStringLiteral("👍 ok");
    QTest::newRow("zero width") << QStringLiteral("ba\u200Bja") << QStringLiteral("baja");
    QTest::newRow("fullwidth") << QStringLiteral("ＢＡＪＡ") << QStringLiteral("baja");
    QTest::newRow("mathematical") << QStringLiteral("𝐛𝐚𝐣𝐚") << QStringLiteral("baja");
    QTest::newRow("signs part") << QStringLiteral("a/b-c_d") << QStringLiteral("a b c d");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("marks alone") << QStringLiteral("\u0301\u0301") << QString();
    QTest::newRow("other script") << QStringLiteral("привет Мир") << QStringLiteral("привет мир");
}

void TestWords::words()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const WordList list = text::splitWords(text, 2000);
    QCOMPARE(folded(list), expected);
    QCOMPARE(list.origins.size(), list.folded.size());
}

void TestWords::placesInTheText()
{
    const QString text = QStringLiteral("👍 ¿Qué día?");
    const WordList list = text::splitWords(text, 2000);
    QStringList written;
    for (const text::Word &word : list.words)
        written << text.mid(word.begin, word.end - word.begin);
    QCOMPARE(written, (QStringList{QStringLiteral("👍"), QStringLiteral("Qué"), QStringLiteral("día"), QStringLiteral("?")}));
    QCOMPARE(list.words[0].kind, WordKind::Sign);
    QCOMPARE(list.words[1].kind, WordKind::Letters);
    QCOMPARE(list.origins, (std::vector<int>{0, 4, 5, 6, 8, 9, 10, 11}));
}

void TestWords::accentsAreTheSameHoweverTheyAreWritten()
{
    const auto accentsOf = [](const QString &text) { return text::splitWords(text, 2000).words.at(0).accents; };
    QCOMPARE(accentsOf(QStringLiteral("esta")), 0U);
    QVERIFY(accentsOf(QStringLiteral("está")) != 0);
    QCOMPARE(accentsOf(QStringLiteral("está")), accentsOf(QStringLiteral("esta\u0301")));
    QCOMPARE(accentsOf(QStringLiteral("ESTÁ")), accentsOf(QStringLiteral("está")));
    QVERIFY(accentsOf(QStringLiteral("está")) != accentsOf(QStringLiteral("ésta")));
}

void TestWords::isCutAtTheLimit()
{
    const WordList list = text::splitWords(QString(10'000, u'x') + QStringLiteral(" y"), 100);
    QCOMPARE(list.words.size(), std::size_t(1));
    QCOMPARE(list.words[0].end, 100);
    QCOMPARE(text::splitWords(QStringLiteral("a👍"), 2).words.size(), std::size_t(1)); // half of a pair is nothing
}

void TestWords::hostileTextsDoNotHarm()
{
    QString every;
    for (int unit = 0; unit < 0x10000; ++unit)
        every += QChar(ushort(unit));
    for (const QString &text : {every, QString(5000, QChar(0xD800)), QString(5000, QChar(0x0301)), QStringLiteral("\uFDFA").repeated(1000)}) {
        const WordList list = text::splitWords(text, 100'000);
        QCOMPARE(list.origins.size(), list.folded.size());
        int before = 0;
        for (const text::Word &word : list.words) {
            QVERIFY(word.begin >= before && word.begin < word.end && word.end <= text.size());
            QVERIFY(word.first < word.last && word.last <= int(list.folded.size()));
            before = word.end;
        }
    }
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
