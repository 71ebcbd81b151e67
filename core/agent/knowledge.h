// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/sharedmemo.h"
#include "core/classify/intent/intentmodel.h"
#include "core/classify/leadmodel.h"
#include "core/classify/livewatch.h"
#include "core/classify/outcomemap.h"
#include "core/compose/composer.h"
#include "core/compose/segmentmap.h"
#include "core/policy/guardrails/guard.h"
#include "core/policy/guardrails/ownrules.h"
#include "core/policy/lawpacks.h"
#include "core/policy/policy.h"
#include "core/policy/routing.h"
#include "core/policy/zonebook.h"
#include "core/sequence/sequencebook.h"

namespace ns::agent {

/// What a text states, and its bytes.
struct TextReading
{
    policy::MessageContent content;
    std::string packed;
};
/// The same words to many: a template's text is read once for each name that stands in it.
using TextReadings = SharedMemo<std::string, TextReading>;
inline constexpr std::size_t kReadingsMax = 2048; // about 8 MB

/// Everything the business has told the agent, as one immutable snapshot: a step sees one state of it from start to end.
struct Knowledge
{
    policy::Policy policy;
    std::string policyVersion; // "3-1f0c92ab": number and content hash; "default" for the built-in one
    std::shared_ptr<const policy::ZoneBook> zones;
    std::shared_ptr<const policy::Guard> guard; // null: no text of ours can be judged, so all are held
    std::map<domain::Language, std::shared_ptr<const policy::FactBook>> factBooks; // the policy's facts as each language reads them
    std::shared_ptr<TextReadings> readings = std::make_shared<TextReadings>(kReadingsMax); // of this guard: it changes nothing that is read
    std::shared_ptr<const policy::OwnRuleSet> ownRules = std::make_shared<const policy::OwnRuleSet>();
    std::shared_ptr<const policy::LawPacks> laws = std::make_shared<const policy::LawPacks>(); // of no country until somebody loads them
    sequence::SequenceBook sequences;
    compose::Composer composer{std::make_shared<const compose::TemplateSet>()};
    compose::Composer builtInTexts{std::make_shared<const compose::TemplateSet>()}; // said where the business has written nothing
    compose::SegmentMap segments;
    policy::Routing routing; // who answers what, and what is no sign of interest
    std::shared_ptr<const classify::LeadModel> leadModel; // null: none is active
    std::shared_ptr<const classify::IntentModel> intentModel; // null: nobody guesses what a message wants
    classify::OutcomeMap outcomes;   // which outcome means which label
    classify::WatchState watch = {}; // how careful the gate is; set by the agent's live watch
    std::vector<std::string> channels; // names that some connection serves; "*": all
};

using KnowledgePtr = std::shared_ptr<const Knowledge>;

} // namespace ns::agent
