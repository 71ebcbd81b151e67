// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/promotion.h"

#include <algorithm>
#include <charconv>

#include "core/base/hash.h"
#include "core/base/packed.h"

namespace ns::console {

namespace {

constexpr int kPageContacts = 1'000;
constexpr std::size_t kListedMax = 10'000;
constexpr std::size_t kHashDigits = 12;

/// What the confirmation is made of: every change, in an order that does not depend on paging.
class ChangeList
{
public:
    Status look(const domain::ContactNo no, const domain::ContactState &state, const classify::LeadModel &from, const classify::LeadModel &to)
    {
        if (state.decision.source == domain::LabelSource::Person || state.decision.source == domain::LabelSource::Outcome)
            return {};
        const auto before = from.classify(state.profile.attributes);
        if (!before)
            return tl::make_unexpected(before.error());
        const auto after = to.classify(state.profile.attributes);
        if (!after)
            return tl::make_unexpected(after.error());
        ++m_changes.contacts;
        if (before->label == after->label)
            return {};
        ++m_changes.changed;
        m_lines.push_back(state.id.str() + "\n" + before->label + "\n" + after->label);
        if (m_changes.listed.size() < kListedMax)
            m_changes.listed.push_back({no, state.id, before->label, after->label, before->confidence, after->confidence});
        return {};
    }
    [[nodiscard]] LabelChanges take(std::int64_t last)
    {
        if (!m_lines.empty()) {
            std::ranges::sort(m_lines);
            PackWriter all;
            for (const std::string &line : m_lines)
                all.bytes(line);
            m_changes.confirmation = toHex(sha256(all.data())).substr(0, kHashDigits) + "-" + std::to_string(last);
        }
        return std::move(m_changes);
    }

private:
    LabelChanges m_changes;
    std::vector<std::string> m_lines;
};

} // namespace

std::optional<ListedUpTo> parseConfirmation(const std::string &confirmation)
{
    const std::size_t dash = confirmation.find('-');
    if (dash != kHashDigits)
        return std::nullopt;
    std::int64_t last = 0;
    const char *end = confirmation.data() + confirmation.size();
    const auto [stop, error] = std::from_chars(confirmation.data() + dash + 1, end, last);
    if (error != std::errc{} || stop != end || last < 0)
        return std::nullopt;
    return ListedUpTo{domain::ContactNo{last}};
}

Result<LabelChanges> listLabelChanges(store::Reader &reader, const classify::LeadModel &from, const classify::LeadModel &to, const ListedUpTo &upTo,
                                      const LearningHooks &hooks)
{
    ChangeList list;
    std::int64_t last = upTo.last ? toInt(*upTo.last) : 0;
    std::int64_t seen = 0;
    std::optional<store::PageKey> before;
    for (bool more = from.id() != to.id(); more;) {
        if (hooks.isStopRequested && hooks.isStopRequested())
            return fail(ErrorCode::Cancelled, "stopped; the models are as they were");
        const auto page = reader.contacts(kPageContacts, before);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const store::ContactRow &row : *page) {
            if (upTo.last && toInt(row.no) > toInt(*upTo.last))
                continue;
            last = std::max(last, toInt(row.no));
            const auto state = reader.contact(row.no);
            if (!state)
                return tl::make_unexpected(state.error());
            if (!*state)
                continue; // no step has run for it yet: it has no label that could change
            if (const Status looked = list.look(row.no, **state, from, to); !looked)
                return tl::make_unexpected(looked.error());
        }
        seen += std::int64_t(page->size());
        if (hooks.onProgress)
            hooks.onProgress(seen);
        more = int(page->size()) == kPageContacts;
        if (more)
            before = page->back().key;
    }
    return list.take(last);
}

std::vector<std::string> listRefusals(const classify::LeadModel &challenger, const std::optional<ModelComparison> &comparison)
{
    std::vector<std::string> refusals;
    for (const classify::GateReason &reason : challenger.card().gate.reasons)
        refusals.push_back("gate." + std::string(classify::gateCodeName(reason.code)));
    if (!comparison)
        return refusals;
    for (const GroupComparison &group : comparison->groups) {
        if (group.hasFallen)
            refusals.push_back(std::string("fallen.") + (group.kind == GroupComparison::Kind::Language ? "language:" : "segment:") + group.name);
    }
    return refusals;
}

Result<PromotionPreview> previewPromotion(const PreviewRequest &request, const LearningHooks &hooks)
{
    PromotionPreview preview;
    preview.challenger = request.challenger->id();
    const bool challenges = request.champion && request.champion->id() != request.challenger->id();
    if (challenges) {
        preview.champion = request.champion->id();
        const auto gathered = gatherLabels(request.journal, request.champion, request.outcomes, hooks);
        if (!gathered)
            return tl::make_unexpected(gathered.error());
        const auto holdout = loadHoldout(request.journal, request.challenger->id());
        if (!holdout)
            return tl::make_unexpected(holdout.error());
        auto comparison = compareOnHoldout(*gathered, *holdout, *request.champion, *request.challenger, request.segments);
        if (!comparison)
            return tl::make_unexpected(comparison.error());
        preview.comparison = std::move(*comparison);
        auto changes = listLabelChanges(request.reader, *request.champion, *request.challenger, request.upTo, hooks);
        if (!changes)
            return tl::make_unexpected(changes.error());
        preview.contacts = changes->contacts;
        preview.changedContacts = changes->changed;
        preview.changes = std::move(changes->listed);
        preview.confirmation = std::move(changes->confirmation);
    }
    preview.refusals = listRefusals(*request.challenger, preview.comparison);
    preview.isAllowed = preview.refusals.empty();
    return preview;
}

Result<bool> isConfirmed(const PreviewRequest &request, const PromotionPreview &preview, const std::string &confirmation, const LearningHooks &hooks)
{
    if (preview.confirmation.empty() || preview.confirmation == confirmation)
        return true;
    const auto upTo = parseConfirmation(confirmation);
    if (!upTo)
        return false;
    const auto shown = listLabelChanges(request.reader, *request.champion, *request.challenger, *upTo, hooks);
    if (!shown)
        return tl::make_unexpected(shown.error());
    return shown->confirmation == confirmation;
}

} // namespace ns::console
