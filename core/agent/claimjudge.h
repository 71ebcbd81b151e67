// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>

#include "core/agent/knowledge.h"
#include "core/agent/senderdirectory.h"
#include "core/agent/settings.h"
#include "core/agent/textjudge.h"
#include "core/ports/journal.h"

namespace ns::agent {

/// Judges due items inside the claim's transaction: the rules of the moment, the text where its rules or its date have changed, then a connection with a free slot. A value made for one claim;
/// runs on the writer thread.
class JudgeForClaim
{
public:
    struct Parts
    {
        KnowledgePtr knowledge;
        std::shared_ptr<const SenderDirectory> senders;
        AgentSettings settings;
        Instant now;
        std::map<std::string, int> freeSlots; // by connection id
    };
    explicit JudgeForClaim(Parts parts) : m_parts(std::move(parts)) {}
    [[nodiscard]] ports::ClaimVerdict judge(const ports::ClaimCandidate &candidate);
    /// Items were left that only lacked a free slot.
    [[nodiscard]] bool lackedSlots() const { return m_lackedSlots; }

private:
    void judgeContent(ports::ClaimVerdict &verdict, const ports::ClaimCandidate &candidate);
    [[nodiscard]] ports::ClaimVerdict chooseConnection(const ports::ClaimCandidate &candidate);
    void trace(ports::ClaimVerdict &verdict, const ports::ClaimCandidate &candidate, const std::vector<std::string_view> &observed) const;
    Parts m_parts;
    bool m_lackedSlots = false;
    TextJudgement m_judgement; // of the item under way, when its text was judged again
};

} // namespace ns::agent
