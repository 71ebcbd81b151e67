// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/grams.h"

#include <QSet>
#include <map>

#include "tests/testing/testing.h"

using namespace ns;
using text::Gram;
using text::GramKind;

class TestGrams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void numbersOfEachKind();
    void equalPiecesHaveEqualHashes();
    void theHashIsStored();
    void placesOfCharacters();
    void nothingOfNothing();

private:
    static std::vector<Gram> listOf(const QString &text) { return text::listGrams(text::splitWords(text, 2000)); }
    static QSet<quint32> hashesOf(const QString &text, GramKind kind)
    {
        QSet<quint32> hashes;
        for (const Gram &gram : listOf(text)) {
            if (gram.kind == kind)
                hashes.insert(gram.hash);
        }
        return hashes;
    }
};

void TestGrams::numbersOfEachKind()
{
    std::map<GramKind, int> counts;
    for (const Gram &gram : listOf(QStringLiteral("qué día es")))
        ++counts[gram.kind];
    // " que ", " dia ": 4 + 3 + 2 runs each; " es ": 3 + 2 + 1.
    QCOMPARE(counts[GramKind::Characters], 9 + 9 + 6);
    QCOMPARE(counts[GramKind::Word], 3);
    QCOMPARE(counts[GramKind::Accented], 2);
    QCOMPARE(counts[GramKind::Edge], 2);
    QCOMPARE(counts[GramKind::Stems], 4); // the edges count as words
    QCOMPARE(counts[GramKind::Skip], 3);
    QCOMPARE(counts[GramKind::First], 2);
}

void TestGrams::equalPiecesHaveEqualHashes()
{
    QCOMPARE(hashesOf(QStringLiteral("hola"), GramKind::Characters), hashesOf(QStringLiteral("HOLA"), GramKind::Characters));
    QVERIFY(hashesOf(QStringLiteral("cuesta ingles"), GramKind::Stems).intersects(hashesOf(QStringLiteral("que cuestan ingleses"), GramKind::Stems)));
    QVERIFY(!hashesOf(QStringLiteral("de la"), GramKind::Stems).intersects(hashesOf(QStringLiteral("del a"), GramKind::Stems)));
    QVERIFY(!hashesOf(QStringLiteral("que"), GramKind::Word).intersects(hashesOf(QStringLiteral("que"), GramKind::Characters)));
}

void TestGrams::theHashIsStored()
{
    // Models of yesterday must be read tomorrow: these numbers may never change.
    const std::vector<Gram> grams = listOf(QStringLiteral("ok"));
    QCOMPARE(grams.at(0).kind, GramKind::Word);
    QCOMPARE(grams.at(0).hash, 0x9216EA27U);
}

void TestGrams::placesOfCharacters()
{
    const QString text = QStringLiteral("Año");
    const text::WordList list = text::splitWords(text, 2000);
    for (const Gram &gram : text::listGrams(list)) {
        QVERIFY(gram.first >= 0 && gram.first < gram.last && gram.last <= int(list.folded.size()));
        QVERIFY(gram.firstWord == 0 && gram.lastWord == 0);
    }
}

void TestGrams::nothingOfNothing()
{
    QVERIFY(listOf(QString()).empty());
    QVERIFY(listOf(QStringLiteral(" ... ")).empty());
    QVERIFY(hashesOf(QStringLiteral("👍"), GramKind::Characters).isEmpty()); // a sign is a word and has no letters
    QCOMPARE(hashesOf(QStringLiteral("👍"), GramKind::Word).size(), 1);
}

QTEST_GUILESS_MAIN(TestGrams)
#include "tst_grams.moc"
