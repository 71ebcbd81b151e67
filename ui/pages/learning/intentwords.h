// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/intents.h"
#include "ui/pages/learning/learningwords.h"

namespace ns::ui {

/// How the Intents part says what core states in codes and figures. Pure functions.
class IntentWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::IntentWords)
public:
    using Saying = LearningWords::Saying;

    static QString model(const console::IntentModelLine &line); // "Base model, decides now"
    /// The gate's verdict, and what it means for messages.
    static Saying verdict(const console::IntentModelLine &line);
    static QStringList failedChecks(const console::ModelSummary &model);
    static QString certifiedBy(const console::ModelSummary &model);
    static QString counts(const console::ExampleCounts &examples); // "132 shipped, 12 own, 8 answered"
    /// How many examples are still wanted; empty when there are enough.
    static QString missing(const console::ExampleCounts &examples);
    static QString language(const std::string &code); // "" is "not stated"
    static QString origin(console::ExampleOrigin origin);
    /// What the agent would do with a sentence like this.
    static Saying reading(const console::SentenceReading &reading);
    /// "Beca o descuento" becomes "beca_o_descuento", the name under which an intent is kept; empty when nothing of it can be one.
    static QString idFrom(const QString &name);
    /// What is wrong with an example that was refused, at the field it names.
    static QString refusal(const Error &error);
};

} // namespace ns::ui
