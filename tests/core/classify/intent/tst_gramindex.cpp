// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/gramindex.h"

#include <algorithm>
#include <cmath>

#include "core/classify/intent/gramweights.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestGramIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void knowsWhatItLearned();
    void aMessageHasLengthOne();
    void rareGramsCountForMore();
    void comesBackFromItsBytes();
    void refusesOtherBytes();
    void weightsKeepTheirSize();
    void scoresAddUp();
    void weightsRefuseOtherBytes();

private:
    static GramIndex learn(const QStringList &texts)
    {
        std::vector<MessageGrams> read;
        for (const QString &text : texts)
            read.push_back(readGrams(text));
        std::vector<std::span<const text::Gram>> messages;
        for (const MessageGrams &message : read)
            messages.emplace_back(message.grams);
        return GramIndex::learn(messages);
    }
    static MatchedGrams match(const GramIndex &index, const QString &text) { return index.match(readGrams(text).grams); }
    const QStringList m_texts{QStringLiteral("cuanto cuesta ingles"), QStringLiteral("cuanto sale piano"), QStringLiteral("cuanto dura yoga")};
};

void TestGramIndex::knowsWhatItLearned()
{
    const GramIndex index = learn(m_texts);
    for (const QString &text : m_texts) {
        const MatchedGrams matched = match(index, text);
        QCOMPARE(matched.share, 1.0);
        QCOMPARE(matched.words, 1.0);
        QCOMPARE(matched.pairs, 1.0);
    }
    const MatchedGrams half = match(index, QStringLiteral("cuanto xkqzw"));
    QCOMPARE(half.words, 0.5);
    QVERIFY(half.share > 0.1 && half.share < 0.8);
    const MatchedGrams none = match(index, QStringLiteral("привет"));
    QVERIFY(none.share < 0.35 && none.words < 0.5); // one unknown n-gram in eight looks like a known one
    QVERIFY(match(index, QString()).known.empty());
}

void TestGramIndex::aMessageHasLengthOne()
{
    const GramIndex index = learn(m_texts);
    for (const QString &text : {QStringLiteral("cuanto"), QStringLiteral("cuanto cuanto cuanto"), QStringLiteral("sale yoga")}) {
        const MatchedGrams matched = match(index, text);
        double squares = 0;
        for (std::size_t i = 0; i < matched.known.size(); ++i) {
            squares += double(matched.known[i].value) * double(matched.known[i].value);
            QVERIFY(i == 0 || matched.known[i - 1].row < matched.known[i].row);
        }
        QVERIFY(std::abs(squares - 1) < 1e-5);
    }
}

void TestGramIndex::rareGramsCountForMore()
{
    const GramIndex index = learn(m_texts);
    const MatchedGrams matched = match(index, QStringLiteral("cuanto yoga"));
    const auto valueOf = [&](const QString &word) {
        const auto grams = readGrams(word).grams;
        const auto at = std::find_if(grams.begin(), grams.end(), [](const text::Gram &gram) { return gram.kind == text::GramKind::Word; });
        const auto row = index.findRow(at->hash);
        const auto known = std::find_if(matched.known.begin(), matched.known.end(), [&](const KnownGram &gram) { return gram.row == *row; });
        return known->value;
    };
    QVERIFY(valueOf(QStringLiteral("yoga")) > valueOf(QStringLiteral("cuanto")));
}

void TestGramIndex::comesBackFromItsBytes()
{
    const GramIndex index = learn(m_texts);
    PackWriter out;
    index.pack(out);
    PackReader in(out.data());
    const auto again = GramIndex::unpack(in);
    NS_VERIFY_OK(again);
    QVERIFY(in.ok() && in.atEnd());
    QCOMPARE(again->rows(), index.rows());
    QCOMPARE(match(*again, QStringLiteral("cuanto cuesta xy")).known, match(index, QStringLiteral("cuanto cuesta xy")).known);
}

void TestGramIndex::refusesOtherBytes()
{
    PackWriter out;
    learn(m_texts).pack(out);
    for (std::size_t size = 0; size < out.data().size(); ++size) {
        PackReader in(std::string_view(out.data()).substr(0, size));
        const auto read = GramIndex::unpack(in);
        QVERIFY2(!read.has_value(), qPrintable(QString::number(size)));
    }
    const auto isRefused = [](std::initializer_list<std::uint64_t> numbers) {
        PackWriter bytes;
        for (const std::uint64_t number : numbers)
            bytes.u64(number);
        bytes.bytes("\x40\x40");
        PackReader in(bytes.data());
        return !GramIndex::unpack(in).has_value();
    };
    QVERIFY(!isRefused({10, 64, 2, 5, 1}));
    QVERIFY(isRefused({9, 64, 2, 5, 1}));     // too small an index
    QVERIFY(isRefused({25, 64, 2, 5, 1}));    // too large
    QVERIFY(isRefused({10, 64, 2, 5, 0}));    // a bucket twice
    QVERIFY(isRefused({10, 64, 2, 5, 1019})); // past the end
    QVERIFY(isRefused({10, 64, 3, 5, 1, 1})); // a row without rarity
    QVERIFY(isRefused({10, 300, 2, 5, 1}));
}

void TestGramIndex::weightsKeepTheirSize()
{
    const LinearFit fit{{1.5F, -0.25F, 0, 100, 0, 0, 1e-5F, -2e-5F}, {0.5F, -1}};
    const GramWeights weights(fit);
    QCOMPARE(weights.rows(), std::size_t(4));
    for (std::uint32_t row = 0; row < 4; ++row) {
        const float largest = std::max(std::abs(fit.weights[row * 2]), std::abs(fit.weights[row * 2 + 1]));
        for (std::size_t label = 0; label < 2; ++label)
            QVERIFY(std::abs(weights.weightAt(row, label) - fit.weights[row * 2 + label]) <= largest / 100);
    }
}

void TestGramIndex::scoresAddUp()
{
    const GramWeights weights(LinearFit{{1, -1, 0.5F, 2}, {0.25F, 0}});
    std::vector<float> scores(2);
    weights.score(std::vector<KnownGram>{{0, 0.6F}, {1, 0.8F}}, scores);
    QVERIFY(std::abs(scores[0] - (0.25F + 0.6F + 0.4F)) < 0.02F);
    QVERIFY(std::abs(scores[1] - (-0.6F + 1.6F)) < 0.02F);
    weights.score({}, scores);
    QCOMPARE(scores, (std::vector<float>{0.25F, 0}));
}

void TestGramIndex::weightsRefuseOtherBytes()
{
    PackWriter out;
    GramWeights(LinearFit{{1, -1, 0.5F, 2}, {0.25F, 0}}).pack(out);
    const auto isRead = [](std::string_view bytes, std::size_t rows, std::size_t classes) {
        PackReader in(bytes);
        return GramWeights::unpack(in, rows, classes).has_value();
    };
    QVERIFY(isRead(out.data(), 2, 2));
    QVERIFY(!isRead(out.data(), 3, 2));
    QVERIFY(!isRead(out.data(), 2, 3));
    for (std::size_t size = 0; size < out.data().size(); ++size)
        QVERIFY(!isRead(std::string_view(out.data()).substr(0, size), 2, 2));
    PackWriter endless;
    endless.bytes("\x40");
    endless.bytes("\x01\x01");
    endless.real(std::nan(""));
    endless.real(0);
    QVERIFY(!isRead(endless.data(), 1, 2));
}

QTEST_GUILESS_MAIN(TestGramIndex)
#include "tst_gramindex.moc"
