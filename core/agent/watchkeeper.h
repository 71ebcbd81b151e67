// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <map>
#include <string>

#include "core/agent/knowledge.h"
#include "core/ports/journal.h"

namespace ns::agent {

/// Name of the durable setting that holds a model's packed classify::WatchState: who returns to a model returns to its caution.
[[nodiscard]] std::string watchSetting(const domain::ModelId &model);

/// What the live watch last found, read from any thread.
struct WatchBoard
{
    std::atomic<int> caution{0}; // classify::Caution
    std::atomic<double> threshold{0}; // that decides
    std::atomic<std::int64_t> outcomes{0}, right{0};
    std::atomic<double> kept95{0};
};

/// Keeps the live watch. Before the first step of each mark (every five minutes of business time) it looks at what had become known about decided
/// leads up to the mark before, and decides how careful the gate is until the next one. So a step's caution follows from its business time and
/// from steps that are surely durable, never from the order in which lanes work: one worker or four, the same trace hash. A caution is a durable
/// setting, noted in the audit chain; a person takes it back with another one. The dispatcher's thread; owned by it.
class WatchKeeper
{
public:
    static constexpr Millis kEvery{5 * 60 * 1000};
    static constexpr Millis kLookBack{60LL * 24 * 3600 * 1000}; // older outcomes say nothing of today's leads

    WatchKeeper(ports::Journal &journal, WatchBoard &board) : m_journal(journal), m_board(board) {}
    /// `known`, or a copy of it with another caution when that has changed. Reads the journal at each new mark, else costs a comparison.
    [[nodiscard]] KnowledgePtr knowledgeAt(Instant now, KnowledgePtr known);

private:
    [[nodiscard]] Status readOutcomes(const classify::LeadModel &model, const classify::OutcomeMap &map, Instant to);
    [[nodiscard]] Result<classify::WatchState> look(const Knowledge &known, Instant mark);
    void store(const classify::WatchState &state, const classify::WatchFigures &figures);

    ports::Journal &m_journal;
    WatchBoard &m_board;
    Instant m_mark = {};
    domain::ModelId m_model = {};
    Instant m_readTo = {};
    std::map<std::string, classify::DecidedOutcome> m_outcomes; // by contact: a later truth corrects an earlier one
};

} // namespace ns::agent
