// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/harness/judge.h"

namespace ns::crash {

namespace {

QByteArray firstOf(const std::vector<std::string> &names)
{
    QByteArray text = QByteArray::number(qsizetype(names.size()));
    for (std::size_t i = 0; i < names.size() && i < 5; ++i)
        text += (i == 0 ? " (" : ", ") + QByteArray::fromStdString(names[i]) + (i + 1 == names.size() || i == 4 ? ")" : "");
    return text;
}

/// Recipients with more than one message, and references that went to more than one recipient.
std::vector<std::string> findDoubled(const LedgerFile &ledger)
{
    std::vector<std::string> doubled;
    for (const auto &[recipient, count] : ledger.effectsByRecipient()) {
        if (count > 1)
            doubled.push_back(recipient);
    }
    std::map<std::string, std::string> recipientOf;
    for (const LedgerLine &line : ledger.lines()) {
        const auto [known, isNew] = recipientOf.try_emplace(line.reference, line.to);
        if (line.effect && !isNew && known->second != line.to)
            doubled.push_back(line.reference);
    }
    return doubled;
}

} // namespace

QByteArray Verdict::describe() const
{
    return "acknowledged " + QByteArray::number(acknowledged) + ", delivered " + QByteArray::number(delivered) + ", with a person "
        + QByteArray::number(withAPerson) + " (really sent " + QByteArray::number(withAPersonButSent) + "), lost " + firstOf(lost)
        + ", doubled " + firstOf(doubled);
}

Verdict judge(const Evidence &evidence)
{
    Verdict verdict;
    const auto &sent = evidence.ledger.effectsByRecipient();
    for (const auto &[lead, recipient] : evidence.acknowledged) {
        const bool isSent = sent.contains(recipient);
        const bool isWithAPerson = evidence.withAPerson.contains(lead);
        ++verdict.acknowledged;
        verdict.delivered += isSent ? 1 : 0;
        verdict.withAPerson += isWithAPerson ? 1 : 0;
        verdict.withAPersonButSent += isWithAPerson && isSent ? 1 : 0;
        if (!isSent && !isWithAPerson)
            verdict.lost.push_back(lead);
    }
    verdict.doubled = findDoubled(evidence.ledger);
    return verdict;
}

} // namespace ns::crash
