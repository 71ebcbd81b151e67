// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/retrain.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/agent/decided.h"
#include "core/base/packed.h"
#include "core/text/fold.h"

namespace ns::console {

namespace {

// Columns of our own beside the leads' attributes. An attribute of such a name would be the answer itself, or an id: it is left out.
constexpr const char *kIdColumn = "lead id";
constexpr const char *kTimeColumn = "lead time";
constexpr const char *kLabelColumn = "label";
constexpr std::size_t kHoldoutMin = 20;

using Rows = std::vector<std::size_t>; // indices into the gathered labels

std::string labelColumnOf(const LeadModelPtr &champion)
{
    return champion ? champion->card().label : kLabelColumn;
}

std::vector<std::string> listColumns(const GatheredLabels &gathered, const Rows &rows, const std::string &labelColumn)
{
    std::set<std::string> names;
    for (const std::size_t row : rows) {
        for (const auto &[name, cell] : gathered.labels[row].attributes)
            names.insert(name);
    }
    const std::set<std::string> ours{text::foldName(kIdColumn), text::foldName(kTimeColumn), text::foldName(labelColumn)};
    std::vector<std::string> columns{kIdColumn, kTimeColumn};
    std::ranges::copy_if(names, std::back_inserter(columns), [&](const std::string &name) { return !ours.contains(text::foldName(name)); });
    columns.push_back(labelColumn);
    return columns;
}

classify::Table makeTable(const GatheredLabels &gathered, const Rows &rows, const std::vector<std::string> &columns)
{
    classify::Table table;
    table.columns = columns;
    for (const std::size_t row : rows) {
        const ports::LeadLabel &label = gathered.labels[row];
        std::vector<std::string> cells{label.contact.str(), formatInstant(label.leadAt)};
        for (std::size_t i = 2; i + 1 < columns.size(); ++i) {
            const auto cell = label.attributes.find(columns[i]);
            cells.push_back(cell == label.attributes.end() ? std::string{} : cell->second);
        }
        cells.push_back(label.said);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

struct Parts
{
    Rows earlier, later;
    std::size_t leftOut = 0;
};

/// The latest leads that the champion does not know certify; whatever came before the first of them is learned from.
Parts partByTime(const GatheredLabels &gathered, const LeadModelPtr &champion, double share)
{
    Rows usable;
    for (std::size_t i = 0; i < gathered.labels.size(); ++i) {
        if (gathered.keep[i])
            usable.push_back(i);
    }
    std::ranges::sort(usable, {}, [&](std::size_t i) { return std::tie(gathered.labels[i].leadAt, gathered.labels[i].contact.str()); });
    const auto wanted = std::size_t(std::llround(share * double(usable.size())));
    Parts parts;
    std::size_t first = usable.size();
    while (first > 0 && parts.later.size() < wanted) {
        --first;
        if (!champion || !agent::wasLearned(*champion, gathered.labels[usable[first]].contact))
            parts.later.push_back(usable[first]);
    }
    std::ranges::reverse(parts.later);
    parts.earlier.assign(usable.begin(), usable.begin() + std::ptrdiff_t(first));
    parts.leftOut = gathered.labels.size() - parts.earlier.size() - parts.later.size();
    return parts;
}

std::string holdoutSetting(const domain::ModelId &model)
{
    return "holdout." + model.str();
}

/// The holdout's rows that can still be read, with the labels of that time.
struct HoldoutRows
{
    GatheredLabels rows; // labels only
    std::int64_t leftOut = 0;
};

HoldoutRows findHoldout(const GatheredLabels &gathered, const FrozenHoldout &holdout)
{
    HoldoutRows found;
    if (holdout.leads.empty()) {
        for (std::size_t i = 0; i < gathered.labels.size(); ++i) {
            if (gathered.keep[i])
                found.rows.labels.push_back(gathered.labels[i]);
        }
        return found;
    }
    std::map<std::string, const ports::LeadLabel *> byContact;
    for (const ports::LeadLabel &label : gathered.labels)
        byContact[label.contact.str()] = &label;
    for (const auto &[contact, said] : holdout.leads) {
        const auto label = byContact.find(contact);
        if (label == byContact.end()) {
            ++found.leftOut; // erased meanwhile
            continue;
        }
        found.rows.labels.push_back(*label->second);
        found.rows.labels.back().said = said;
    }
    return found;
}

GroupComparison toGroup(const classify::GroupResult &group)
{
    return {.kind = group.kind == classify::GroupKind::Language ? GroupComparison::Kind::Language : GroupComparison::Kind::Segment,
            .name = group.name,
            .rows = std::int64_t(group.rows),
            .championRight = std::int64_t(group.championRight),
            .challengerRight = std::int64_t(group.challengerRight),
            .gained = std::int64_t(group.gained),
            .lost = std::int64_t(group.lost),
            .hasFallen = group.hasFallen};
}

} // namespace

Result<FrozenHoldout> loadHoldout(ports::Journal &journal, const domain::ModelId &model)
{
    const auto stored = journal.loadSetting(holdoutSetting(model));
    if (!stored)
        return tl::make_unexpected(stored.error());
    FrozenHoldout holdout;
    if (!*stored)
        return holdout;
    PackReader in(**stored);
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        std::string contact = in.bytes();
        holdout.leads.emplace_back(std::move(contact), in.bytes());
    }
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Storage, "the holdout of a model cannot be read", model.str());
    return holdout;
}

Status storeHoldout(ports::Journal &journal, const domain::ModelId &model, const FrozenHoldout &holdout, Instant now,
                    ports::Journal::Done<std::monostate> done)
{
    PackWriter out;
    out.u64(holdout.leads.size());
    for (const auto &[contact, label] : holdout.leads) {
        out.bytes(contact);
        out.bytes(label);
    }
    return journal.storeSetting(holdoutSetting(model), out.take(), std::to_string(holdout.leads.size()) + " leads", now, std::move(done));
}

Result<Retrained> retrain(const GatheredLabels &gathered, const LeadModelPtr &champion, const RetrainOptions &options, const classify::TrainHooks &hooks)
{
    const Parts parts = partByTime(gathered, champion, options.share);
    if (parts.later.size() < kHoldoutMin)
        return fail(ErrorCode::InvalidInput, "only " + std::to_string(parts.later.size()) + " leads could certify a new model; " + std::to_string(kHoldoutMin)
                                                 + " are the least. More answers and outcomes are needed");
    const std::string labelColumn = labelColumnOf(champion);
    const std::vector<std::string> columns = listColumns(gathered, parts.earlier, labelColumn);
    const classify::Table earlier = makeTable(gathered, parts.earlier, columns);
    const classify::Table later = makeTable(gathered, parts.later, columns);
    classify::TrainOptions training{.label = labelColumn, .id = kIdColumn, .time = kTimeColumn, .positive = options.positive, .test = &later, .seed = options.seed};
    if (!training.positive && champion)
        training.positive = champion->card().classes.labels[champion->card().classes.positive];
    if (options.answers)
        training.answers = *options.answers;
    else if (champion)
        training.answers = champion->card().answers; // what people said of columns goes on to hold
    training.target = options.target.value_or(champion ? champion->card().target : training.target);
    auto trained = classify::trainLead(earlier, training, hooks);
    if (!trained)
        return tl::make_unexpected(trained.error());
    Retrained result{std::move(*trained), {}, parts.leftOut};
    for (const std::size_t row : parts.later)
        result.holdout.leads.emplace_back(gathered.labels[row].contact.str(), gathered.labels[row].said);
    return result;
}

Result<std::optional<ModelComparison>> compareOnHoldout(const GatheredLabels &gathered, const FrozenHoldout &holdout, const classify::LeadModel &champion,
                                                        const classify::LeadModel &challenger, const compose::SegmentMap &segments, std::size_t rowsMin)
{
    HoldoutRows found = findHoldout(gathered, holdout);
    const std::size_t before = found.rows.labels.size();
    std::erase_if(found.rows.labels, [&](const ports::LeadLabel &label) {
        return agent::wasLearned(champion, label.contact) || agent::wasLearned(challenger, label.contact);
    });
    const std::int64_t leftOut = found.leftOut + std::int64_t(before - found.rows.labels.size());
    if (found.rows.labels.size() < rowsMin || champion.card().label != challenger.card().label)
        return std::optional<ModelComparison>{};
    Rows all(found.rows.labels.size());
    std::vector<classify::HoldoutRow> rows;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ports::LeadLabel &label = found.rows.labels[i];
        all[i] = i;
        rows.push_back({label.said, std::string(domain::languageCode(label.language)), segments.segmentFor(label.said)});
    }
    const std::string &labelColumn = champion.card().label;
    const classify::Table table = makeTable(found.rows, all, listColumns(found.rows, all, labelColumn));
    const auto compared = classify::compareModels(champion, challenger, table, rows);
    if (!compared)
        return tl::make_unexpected(compared.error());
    ModelComparison comparison{.rows = std::int64_t(compared->rows), .leftOut = leftOut};
    comparison.champion = figuresOf(compared->champion, champion.card().classes);
    comparison.challenger = figuresOf(compared->challenger, challenger.card().classes);
    comparison.gained = std::int64_t(compared->gained);
    comparison.lost = std::int64_t(compared->lost);
    comparison.signP = compared->signP;
    for (const classify::GroupResult &group : compared->groups)
        comparison.groups.push_back(toGroup(group));
    return std::optional(std::move(comparison));
}

ModelFigures figuresOf(const classify::Metrics &metrics, const classify::ClassList &classes)
{
    ModelFigures figures{.rows = std::int64_t(metrics.rows), .accuracy = metrics.accuracy, .auc = metrics.auc, .ece = metrics.ece, .coverage = metrics.coverage,
                         .accuracyAtThreshold = metrics.accuracyAtThreshold, .lower95 = metrics.lower95, .missedConverters = metrics.missedConverters};
    for (const auto &[label, one] : metrics.perClass)
        figures.perClass[label] = {one.precision, one.recall, std::int64_t(one.support)};
    figures.confusion.labels = classes.labels;
    for (const auto &[truth, predictions] : metrics.confusion) {
        if (std::ranges::find(classes.labels, truth) == classes.labels.end())
            figures.confusion.labels.push_back(truth);
    }
    for (const std::string &truth : figures.confusion.labels) {
        std::vector<std::int64_t> row;
        const auto predictions = metrics.confusion.find(truth);
        for (const std::string &predicted : figures.confusion.labels) {
            const bool known = predictions != metrics.confusion.end() && predictions->second.contains(predicted);
            row.push_back(known ? std::int64_t(predictions->second.at(predicted)) : 0);
        }
        figures.confusion.rows.push_back(std::move(row));
    }
    return figures;
}

} // namespace ns::console
