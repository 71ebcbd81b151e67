// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/learning.h"
#include "tests/testing/testing.h"

// Models as a workspace could hold them, with figures written by hand.
namespace ns::testing {

inline console::ModelSummary passedModel()
{
    console::ModelSummary model;
    model.id = domain::ModelId("lead-aaaaaa111111");
    model.role = console::ModelRole::Champion;
    model.hasPassed = true;
    model.trainedRows = 4663;
    model.label = "Converted";
    model.positive = "1";
    model.target = 0.93;
    model.coverageLeast = 0.2;
    model.missedMost = 0.2;
    model.threshold = 0.84;
    model.holdoutUses = 1;
    model.isCertifiedByLaterRows = true;
    model.figures.rows = 1998;
    model.figures.accuracy = 0.82;
    model.figures.auc = 0.89;
    model.figures.ece = 0.021;
    model.figures.coverage = 0.56;
    model.figures.accuracyAtThreshold = 0.945;
    model.figures.lower95 = 0.934;
    model.figures.missedConverters = 0.12;
    model.figures.perClass = {{"0", {.precision = 0.84, .recall = 0.88, .support = 1200}}, {"1", {.precision = 0.80, .recall = 0.73, .support = 798}}};
    model.figures.confusion = {.labels = {"0", "1"}, .rows = {{1056, 144}, {215, 583}}};
    model.curve = {{.threshold = 0.5, .coverage = 1.0, .accuracy = 0.82, .lower95 = 0.80, .missedConverters = 0.27},
                   {.threshold = 0.7, .coverage = 0.75, .accuracy = 0.90, .lower95 = 0.88, .missedConverters = 0.20},
                   {.threshold = 0.84, .coverage = 0.5, .accuracy = 0.95, .lower95 = 0.935, .missedConverters = 0.11},
                   {.threshold = 0.95, .coverage = 0.25, .accuracy = 0.98, .lower95 = 0.965, .missedConverters = 0.04}};
    model.suspects = {{.column = "Tags", .grade = console::LeakSuspect::Grade::Out, .isUsed = false,
                       .evidence = {{.code = "separation", .measured = 0.987, .limit = 0.95, .outcome = "1", .rows = 932}}},
                      {.column = "Last Activity", .grade = console::LeakSuspect::Grade::Ask, .isUsed = true,
                       .evidence = {{.code = "emptiness", .measured = 0.8, .limit = 0.7, .outcome = "1", .within = 0.62, .elsewhere = 0.14}}}};
    return model;
}

inline console::ModelSummary failedModel()
{
    console::ModelSummary model = passedModel();
    model.id = domain::ModelId("lead-bbbbbb222222");
    model.role = console::ModelRole::Challenger;
    model.hasPassed = false;
    model.failedChecks = {"lower95", "missed_converters"};
    model.figures.lower95 = 0.912;
    model.figures.missedConverters = 0.27;
    model.holdoutUses = 3;
    model.offer = console::ModelOffer{.target = 0.89, .threshold = 0.8, .coverage = 0.41};
    model.suspects.clear();
    return model;
}

inline console::ModelSummary challenger()
{
    console::ModelSummary model = passedModel();
    model.id = domain::ModelId("lead-cccccc333333");
    model.role = console::ModelRole::Challenger;
    return model;
}

inline console::LiveFigures liveFigures()
{
    return {.mode = console::WatchMode::Watching, .model = domain::ModelId("lead-aaaaaa111111"), .target = 0.93, .threshold = 0.84, .effectiveThreshold = 0.84,
            .labelled = 212, .right = 200, .lower95 = 0.911, .upper95 = 0.967, .pooledLower95 = 0.936, .outcomesMin = 50, .ece = 0.03, .psi = 0.04, .mixRows = 300};
}

inline console::Learning learningOf(std::vector<console::ModelSummary> models)
{
    console::Learning learning;
    learning.models = std::move(models);
    for (std::size_t i = 0; i < learning.models.size(); ++i) {
        if (learning.models[i].role == console::ModelRole::Champion)
            learning.champion = i;
        if (learning.models[i].role == console::ModelRole::Challenger)
            learning.challenger = i;
    }
    learning.live = liveFigures();
    learning.labels = {.fromPeople = 41, .fromOutcomes = 320, .trainedOn = 30, .usable = 331};
    learning.readAt = at("2026-11-21T11:00:00Z");
    return learning;
}

inline console::PromotionPreview allowedPreview()
{
    console::PromotionPreview preview;
    preview.champion = domain::ModelId("lead-aaaaaa111111");
    preview.challenger = domain::ModelId("lead-cccccc333333");
    preview.isAllowed = true;
    preview.contacts = 1204;
    preview.changedContacts = 2;
    preview.changes = {{.contactNo = domain::ContactNo{7}, .contact = domain::ContactId("c-7"), .from = "cold", .to = "hot", .confidenceFrom = 0.61, .confidenceTo = 0.88},
                       {.contactNo = domain::ContactNo{5}, .contact = domain::ContactId("c-5"), .from = "hot", .to = "cold", .confidenceFrom = 0.55, .confidenceTo = 0.71}};
    preview.confirmation = "7-abcdef";
    console::ModelComparison both;
    both.rows = 400;
    both.champion.accuracy = 0.81;
    both.challenger.accuracy = 0.84;
    both.champion.coverage = both.challenger.coverage = 0.5;
    both.champion.lower95 = 0.93;
    both.challenger.lower95 = 0.92;
    both.gained = 22;
    both.lost = 10;
    both.signP = 0.025;
    both.groups = {{.kind = console::GroupComparison::Kind::Language, .name = "pt_BR", .rows = 100, .championRight = 80, .challengerRight = 70, .hasFallen = true}};
    preview.comparison = both;
    return preview;
}

} // namespace ns::testing
