// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using Json = nlohmann::json;

namespace {

const std::array<const char *, 18> kPieces{"El curso regular cuesta US$ 120 al mes. ", "gratis ", "10 % ", "hasta el 31/12 ", "garantizamos ", "tu visa ", "no ", "¿", "? ", "{{nombre}} ", "seis cuotas de 299 ", "https://example.org/x ",
                                            "1\uFE0F\u20E3 ", "\U0001F389 ", "brightρath ", "1.299,90 ", "2x1 ", "nunca falla, "};

QString randomDraft(std::mt19937 &random)
{
    QString text;
    for (int i = int(random() % 9) + 1; i > 0; --i)
        text += QString::fromUtf8(kPieces[random() % kPieces.size()]);
    return text;
}

} // namespace

/// What holds for every text, over seeded random ones.
class TestGuardProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void spansLieInsideAndAnswersRepeat();
    void zeroWidthNeverOpensABlock();

private:
    testing::GuardBench m_bench;
};

void TestGuardProperties::spansLieInsideAndAnswersRepeat()
{
    std::mt19937 random(20261121);
    for (int i = 0; i < 400; ++i) {
        const QString draft = randomDraft(random);
        const Json message = testing::quietCase("es", draft.toStdString());
        const auto answer = m_bench.judge(message);
        for (const policy::Finding &finding : answer.findings) {
            QVERIFY(finding.span.start >= 0 && finding.span.start <= finding.span.end);
            QVERIFY(finding.span.end <= int(draft.toUcs4().size()));
        }
        const auto again = m_bench.judge(message);
        QCOMPARE(again.verdict, answer.verdict);
        QVERIFY(again.findings == answer.findings);
    }
}

void TestGuardProperties::zeroWidthNeverOpensABlock()
{
    std::mt19937 random(7);
    for (int i = 0; i < 400; ++i) {
        QString draft = randomDraft(random);
        const auto before = m_bench.judge(testing::quietCase("es", draft.toStdString()));
        QList<uint> points = draft.toUcs4();
        points.insert(qsizetype(random() % std::size_t(points.size() + 1)), 0x200B);
        draft = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
        const auto behind = m_bench.judge(testing::quietCase("es", draft.toStdString()));
        QVERIFY2(behind.verdict != policy::GuardVerdict::Allow, qUtf8Printable(draft));
        if (before.verdict == policy::GuardVerdict::Block)
            QVERIFY2(behind.verdict == policy::GuardVerdict::Block, qUtf8Printable(draft));
    }
}

QTEST_GUILESS_MAIN(TestGuardProperties)
#include "tst_guardproperties.moc"
