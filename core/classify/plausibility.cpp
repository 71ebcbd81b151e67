// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/plausibility.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/base/hash.h"
#include "core/classify/statistics.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

using Rows = std::vector<std::size_t>;
constexpr std::size_t kColumnsMin = 3; // fewer columns make every lead look like every other
constexpr std::size_t kIdDigits = 12;

/// Rows per origin, each list cut where nothing came for longer than `gap`, in order of time.
template <typename Origin, typename Time>
std::vector<Rows> findBursts(std::span<const CandidateLabel> all, Origin origin, Time time, Millis gap)
{
    std::map<std::string, Rows> byOrigin;
    for (std::size_t i = 0; i < all.size(); ++i)
        byOrigin[std::invoke(origin, all[i])].push_back(i);
    std::vector<Rows> bursts;
    for (auto &[name, rows] : byOrigin) {
        std::ranges::sort(rows, {}, [&](std::size_t i) { return std::pair(std::invoke(time, all[i]), all[i].contact); });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == 0 || std::invoke(time, all[rows[i]]) - std::invoke(time, all[rows[i - 1]]) > gap)
                bursts.emplace_back();
            bursts.back().push_back(rows[i]);
        }
    }
    return bursts;
}

Rows restOf(std::size_t count, const Rows &rows)
{
    std::vector<bool> inside(count);
    for (const std::size_t row : rows)
        inside[row] = true;
    Rows rest;
    for (std::size_t i = 0; i < count; ++i) {
        if (!inside[i])
            rest.push_back(i);
    }
    return rest;
}

/// Folded, with each number inside a text as one 0: counters in names and remarks are what a forger varies first. A cell that is nothing but a
/// number (or a date) stays as it is: two leads of different age are two leads.
std::string plainForm(const std::string &cell)
{
    const std::string folded = text::fold(QString::fromStdString(cell)).toStdString();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::all_of(folded, [&](char c) { return isDigit(c) || std::string_view(" .,:/+-").find(c) != std::string_view::npos; }))
        return folded;
    std::string form;
    for (const char c : folded) {
        if (!isDigit(c))
            form += c;
        else if (form.empty() || form.back() != '0')
            form += '0';
    }
    return form;
}

/// The most frequent value of each column of a batch: the lead that all of them are copies of, if they are.
class ModalLead
{
public:
    ModalLead(std::span<const CandidateLabel> all, const Rows &rows, double alikeCells) : m_alikeCells(alikeCells)
    {
        std::map<std::string, std::map<std::string, std::size_t>> counts;
        for (const std::size_t row : rows) {
            for (const auto &[name, cell] : all[row].attributes)
                ++counts[name][plainForm(cell)];
        }
        for (const auto &[name, forms] : counts)
            m_cells[name] = std::ranges::max_element(forms, {}, [](const auto &form) { return form.second; })->first;
    }
    [[nodiscard]] std::size_t columns() const { return m_cells.size(); }
    [[nodiscard]] std::size_t countCopies(std::span<const CandidateLabel> all, const Rows &rows) const
    {
        return std::size_t(std::ranges::count_if(rows, [&](std::size_t row) { return isCopy(all[row].attributes); }));
    }

private:
    [[nodiscard]] bool isCopy(const domain::Attributes &attributes) const
    {
        std::size_t alike = 0;
        for (const auto &[name, form] : m_cells) {
            const auto cell = attributes.find(name);
            alike += (cell == attributes.end() ? form.empty() : plainForm(cell->second) == form) ? 1 : 0;
        }
        return double(alike) >= m_alikeCells * double(m_cells.size());
    }
    std::map<std::string, std::string> m_cells;
    double m_alikeCells;
};

std::map<std::string, std::size_t> countLabels(std::span<const CandidateLabel> all, const Rows &rows)
{
    std::map<std::string, std::size_t> counts;
    for (const std::size_t row : rows)
        ++counts[all[row].label];
    return counts;
}

std::string mostFrequent(const std::map<std::string, std::size_t> &counts)
{
    return counts.empty() ? std::string{} : std::ranges::max_element(counts, {}, [](const auto &c) { return c.second; })->first;
}

/// With one more row on either side: what was never seen elsewhere is rare, not impossible.
double usualShare(std::size_t part, std::size_t whole)
{
    return double(part + 1) / double(whole + 2);
}

class Judge
{
public:
    Judge(std::span<const CandidateLabel> all, const PlausibilityRules &rules) : m_all(all), m_rules(rules) {}

    void findNearDuplicates(std::vector<Suspicion> &found) const
    {
        for (const Rows &burst : findBursts(m_all, &CandidateLabel::leadSource, &CandidateLabel::leadAt, m_rules.leadGap)) {
            if (burst.size() < m_rules.duplicatesMin)
                continue;
            const ModalLead modal(m_all, burst, m_rules.alikeCells);
            const Rows rest = restOf(m_all.size(), burst);
            const std::size_t copies = modal.countCopies(m_all, burst);
            const double usual = usualShare(modal.countCopies(m_all, rest), rest.size());
            const double chance = chanceOfAtLeast(copies, burst.size(), usual);
            const bool alike = modal.columns() >= kColumnsMin && share(copies, burst.size()) >= m_rules.duplicateShare;
            if (alike && rest.size() >= m_rules.restMin && usual <= m_rules.usualDuplicateShare && chance <= m_rules.chanceMax)
                found.push_back(describe(SuspicionKind::NearDuplicates, burst, share(copies, burst.size()), usual, chance));
        }
    }

    /// What is usual, most labels say that no other sign has named: against a flood of false ones an honest file would look like the jump.
    void findLabelJumps(std::vector<Suspicion> &found) const
    {
        const std::vector<bool> unnamed = keepPlausible(m_all.size(), found, {});
        for (const Rows &burst : findBursts(m_all, &CandidateLabel::labelOrigin, &CandidateLabel::labelAt, m_rules.labelGap)) {
            Rows rest = restOf(m_all.size(), burst);
            std::erase_if(rest, [&](std::size_t row) { return !unnamed[row]; });
            if (burst.size() < m_rules.labelsMin || rest.size() < std::max(m_rules.restMin, burst.size()))
                continue;
            const auto counts = countLabels(m_all, burst);
            const std::string label = mostFrequent(counts);
            const auto elsewhere = countLabels(m_all, rest);
            const double usual = usualShare(elsewhere.contains(label) ? elsewhere.at(label) : 0, rest.size());
            const double here = share(counts.at(label), burst.size());
            const double chance = chanceOfAtLeast(counts.at(label), burst.size(), usual);
            if (here - usual >= m_rules.shareJump && chance <= m_rules.chanceMax)
                found.push_back(describe(SuspicionKind::LabelShareJump, burst, here, usual, chance));
        }
    }

    void findContradictions(std::vector<Suspicion> &found) const
    {
        for (const Rows &origin : findBursts(m_all, &CandidateLabel::labelOrigin, &CandidateLabel::labelAt, Millis::max())) {
            Rows confident;
            std::ranges::copy_if(origin, std::back_inserter(confident), [&](std::size_t row) {
                return !m_all[row].championLabel.empty() && m_all[row].championConfidence >= m_rules.confidentFrom;
            });
            const auto against = std::size_t(std::ranges::count_if(confident, [&](std::size_t row) { return m_all[row].label != m_all[row].championLabel; }));
            const double usual = 1 - m_rules.confidentFrom; // a calibrated champion is wrong at most so often
            const double chance = chanceOfAtLeast(against, confident.size(), usual);
            const bool mostly = lowerBound95(against, confident.size()) > 0.5;
            if (against >= m_rules.contradictionsMin && mostly && chance <= m_rules.chanceMax)
                found.push_back(describe(SuspicionKind::ContradictsChampion, origin, share(against, confident.size()), usual, chance));
        }
    }

private:
    [[nodiscard]] Suspicion describe(SuspicionKind kind, const Rows &rows, double measured, double usual, double chance) const
    {
        const bool byLead = kind == SuspicionKind::NearDuplicates;
        const auto time = [&](std::size_t row) { return byLead ? m_all[row].leadAt : m_all[row].labelAt; };
        Suspicion suspicion{.kind = kind, .id = {}, .origin = byLead ? m_all[rows.front()].leadSource : m_all[rows.front()].labelOrigin};
        suspicion.label = mostFrequent(countLabels(m_all, rows));
        suspicion.rows = rows;
        suspicion.from = time(rows.front());
        suspicion.to = time(rows.back());
        suspicion.measured = measured;
        suspicion.usual = usual;
        suspicion.chance = chance;
        suspicion.id = derivedId("batch-", {suspicionName(kind), suspicion.origin, std::to_string(toMillis(suspicion.from))}, kIdDigits);
        return suspicion;
    }

    std::span<const CandidateLabel> m_all;
    const PlausibilityRules &m_rules;
};

} // namespace

std::string_view suspicionName(SuspicionKind kind)
{
    switch (kind) {
    case SuspicionKind::NearDuplicates: return "near_duplicates";
    case SuspicionKind::LabelShareJump: return "label_share_jump";
    case SuspicionKind::ContradictsChampion: return "contradicts_champion";
    }
    return "contradicts_champion";
}

std::vector<Suspicion> findSuspicions(std::span<const CandidateLabel> candidates, const PlausibilityRules &rules)
{
    std::vector<Suspicion> found;
    const Judge judge(candidates, rules);
    judge.findContradictions(found);
    judge.findNearDuplicates(found);
    judge.findLabelJumps(found);
    return found;
}

std::vector<bool> keepPlausible(std::size_t candidates, std::span<const Suspicion> suspicions, const std::set<std::string> &accepted)
{
    std::vector<bool> keep(candidates, true);
    for (const Suspicion &suspicion : suspicions) {
        if (accepted.contains(suspicion.id))
            continue;
        for (const std::size_t row : suspicion.rows)
            keep[row] = false;
    }
    return keep;
}

} // namespace ns::classify
