// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/claims/claim.h"
#include "tests/testing/testing.h"

namespace ns::testing {

/// A claim as a table writes it: "price 120 USD/month not".
inline std::string printClaim(const policy::Claim &claim)
{
    std::string text(policy::claimKindName(claim.kind));
    for (std::size_t i = 0; i < claim.values.size(); ++i) {
        const bool scaled = claim.kind != policy::ClaimKind::Time && claim.kind != policy::ClaimKind::Date && claim.kind != policy::ClaimKind::Deadline;
        text += (i == 0 ? " " : "|") + (scaled ? QString::number(double(claim.values[i]) / double(policy::kOne), 'g', 12).toStdString() : std::to_string(claim.values[i]));
    }
    if (!claim.unit.empty() && claim.kind != policy::ClaimKind::Count)
        text += ' ' + claim.unit;
    if (!claim.period.empty())
        text += '/' + claim.period;
    return text + (claim.negated ? " not" : "");
}

/// A table whose rows are texts of the three languages and the claims that are read from them.
class ClaimTable
{
public:
    ClaimTable()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("claims");
    }
    void es(const char *text, const char *claims) const { row(text, text::NumberLanguage::Spanish, claims); }
    void pt(const char *text, const char *claims) const { row(text, text::NumberLanguage::Portuguese, claims); }
    void en(const char *text, const char *claims) const { row(text, text::NumberLanguage::English, claims); }

private:
    static void row(const char *text, text::NumberLanguage language, const char *claims) { QTest::newRow(text) << QString::fromUtf8(text) << int(language) << QString::fromUtf8(claims); }
};

/// What the current row's text says, by the built-in lexicon.
inline QString claimsOfRow(const policy::Lexicon &lexicon)
{
    QFETCH(QString, text);
    QFETCH(int, language);
    QString printed;
    for (const policy::Claim &claim : policy::readText(text, text::NumberLanguage(language), lexicon).claims)
        printed += (printed.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(printClaim(claim));
    return printed;
}

} // namespace ns::testing
