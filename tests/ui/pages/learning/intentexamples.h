// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/intents.h"
#include "tests/testing/testing.h"

// Intents as a workspace could hold them, with figures written by hand.
namespace ns::testing {

inline console::IntentModelLine baseIntents()
{
    console::IntentModelLine line;
    line.isBase = true;
    console::ModelSummary &model = line.model;
    model.id = domain::ModelId("intent-aaaaaa111111");
    model.role = console::ModelRole::Champion;
    model.hasPassed = true;
    model.trainedRows = 6120;
    model.target = 0.93;
    model.threshold = 0.71;
    model.coverageLeast = 0.2;
    model.holdoutUses = 1;
    model.figures = {.rows = 900, .accuracy = 0.88, .ece = 0.03, .coverage = 0.81, .accuracyAtThreshold = 0.951, .lower95 = 0.937};
    const std::vector<std::string> labels{"complaint", "enrol", "human", "opt_out", "other", "price", "reschedule", "schedule"};
    model.figures.confusion.labels = labels;
    for (std::size_t truth = 0; truth < labels.size(); ++truth) {
        std::vector<std::int64_t> row(labels.size(), 2);
        row[truth] = 100;
        model.figures.confusion.rows.push_back(row);
        model.figures.perClass[labels[truth]] = {.precision = 0.9, .recall = 0.86, .support = 114};
    }
    model.curve = {{.threshold = 0.3, .coverage = 1.0, .accuracy = 0.88, .lower95 = 0.86}, {.threshold = 0.71, .coverage = 0.81, .accuracy = 0.95, .lower95 = 0.937},
                   {.threshold = 0.9, .coverage = 0.5, .accuracy = 0.98, .lower95 = 0.97}};
    line.languages = {{"en", 300, 0.87, 0.79, 0.95}, {"es", 300, 0.9, 0.84, 0.96}, {"pt_BR", 300, 0.87, 0.8, 0.94}};
    return line;
}

inline console::IntentModelLine intentChallenger()
{
    console::IntentModelLine line = baseIntents();
    line.isBase = false;
    line.model.id = domain::ModelId("intent-bbbbbb222222");
    line.model.role = console::ModelRole::Challenger;
    line.model.figures.perClass["beca"] = {.precision = 1, .recall = 0.5, .support = 4};
    return line;
}

inline console::IntentModelLine failedIntents()
{
    console::IntentModelLine line = intentChallenger();
    line.model.id = domain::ModelId("intent-cccccc333333");
    line.model.hasPassed = false;
    line.model.failedChecks = {"lower95"};
    line.model.figures.lower95 = 0.902;
    line.model.offer = console::ModelOffer{.target = 0.88, .threshold = 0.6, .coverage = 0.7};
    return line;
}

inline console::Intents intentsOf(std::vector<console::IntentModelLine> models)
{
    console::Intents intents;
    intents.models = std::move(models);
    for (std::size_t i = 0; i < intents.models.size(); ++i) {
        if (intents.models[i].model.role == console::ModelRole::Champion)
            intents.active = i;
        if (intents.models[i].model.role == console::ModelRole::Challenger)
            intents.challenger = i;
    }
    for (const char *name : {"complaint", "enrol", "human", "opt_out", "other", "price", "reschedule", "schedule"})
        intents.intents.push_back({name, {.shipped = 180}, {{"en", 60}, {"es", 60}, {"pt_BR", 60}}});
    intents.intents.insert(intents.intents.begin(), {"beca", {.own = 6, .answered = 2}, {{"es", 8}}});
    intents.intents[6].examples.answered = 1;
    const Instant now = at("2026-11-24T15:00:00Z");
    intents.examples = {{QStringLiteral("me sale más barato si pago todo junto?"), domain::Language::Spanish, "price", console::ExampleOrigin::Answered, now - std::chrono::hours(3)},
                        {QStringLiteral("¿hay becas para hermanos?"), domain::Language::Spanish, "beca", console::ExampleOrigin::Answered, now - std::chrono::hours(30)},
                        {QStringLiteral("quiero postular a la beca"), domain::Language::Spanish, "beca", console::ExampleOrigin::Own, {}}};
    intents.readAt = now;
    return intents;
}

inline console::SentenceReading sureReading()
{
    console::SentenceReading reading;
    reading.evidence = {.model = domain::ModelId("intent-aaaaaa111111"), .label = "price", .confidence = 0.93, .threshold = 0.71, .isSure = true,
                        .alternatives = {{"enrol", 0.04}, {"other", 0.02}}, .spans = {{8, 14, 1.9}, {15, 23, -0.4}},
                        .language = {.language = domain::Language::Spanish, .heard = domain::Language::Spanish, .confidence = 0.99, .reason = "text"}, .optOut = "none",
                        .text = QStringLiteral("¿Cuánto cuesta el curso?")};
    reading.team = QStringLiteral("Admissions");
    return reading;
}

} // namespace ns::testing
