// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

namespace ns::testing {

/// "price:block(period)prices[0]", joined with blanks; rules without their ".grounded".
inline QString printFindings(const policy::GuardAnswer &answer)
{
    QStringList all;
    for (const policy::Finding &finding : answer.findings) {
        QString rule = QString::fromStdString(finding.rule);
        rule.remove(QStringLiteral(".grounded"));
        all << rule + QLatin1Char(':') + QString::fromStdString(std::string(policy::outcomeName(finding.outcome))) + (finding.detail.empty() ? QString() : QLatin1Char('(') + QString::fromStdString(finding.detail) + QLatin1Char(')')) + QString::fromStdString(finding.fact);
    }
    return all.join(QLatin1Char(' '));
}

/// Rows of drafts and what is expected of them: findings as printFindings has them, or a verdict as complaintOf takes it.
class DraftTable
{
public:
    DraftTable()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("draft");
        QTest::addColumn<QString>("expected");
    }
    void es(const char *draft, const char *expected) const { row("es", draft, expected); }
    void pt(const char *draft, const char *expected) const { row("pt", draft, expected); }
    void en(const char *draft, const char *expected) const { row("en", draft, expected); }

private:
    static void row(const char *language, const char *draft, const char *expected) { QTest::newRow(draft) << QByteArray(language) << QByteArray(draft) << QString::fromUtf8(expected); }
};

/// The current row's draft in a quiet case; `facts` is merged over those of quietCase (RFC 7386).
inline policy::GuardAnswer answerOfRow(GuardBench &bench, const nlohmann::json &facts = nlohmann::json::object())
{
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, draft);
    nlohmann::json message = quietCase(language.toStdString(), draft.toStdString());
    message["facts"].merge_patch(facts);
    return bench.judge(message);
}

/// What is wrong with an answer of which "allow", "block RULE" or "review RULE" is expected: the verdict, and a rule (or the start of its name) that
/// decided it so. Empty when nothing is.
inline std::string complaintOf(const policy::GuardAnswer &answer, const QString &expected)
{
    const QString verdict = expected.section(QLatin1Char(' '), 0, 0);
    const std::string rule = expected.section(QLatin1Char(' '), 1).toStdString();
    const bool isVerdict = verdict.toStdString() == policy::guardVerdictName(answer.verdict);
    const bool decided = rule.empty() || std::any_of(answer.findings.begin(), answer.findings.end(), [&](const policy::Finding &finding) {
        return finding.rule.starts_with(rule) && finding.outcome != policy::Outcome::Pass && (finding.outcome == policy::Outcome::Block) == (verdict == QLatin1String("block"));
    });
    return isVerdict && decided ? std::string() : "expected " + expected.toStdString() + ", got " + std::string(policy::guardVerdictName(answer.verdict)) + ": " + objections(answer);
}

} // namespace ns::testing

/// Compares the row's "expected" verdict with an answer.
#define NS_COMPARE_VERDICT(answer)                                                                                     \
    do {                                                                                                               \
        QFETCH(QString, expected);                                                                                     \
        const std::string nsComplaint = ::ns::testing::complaintOf((answer), expected);                                \
        QVERIFY2(nsComplaint.empty(), nsComplaint.c_str());                                                            \
    } while (false)
