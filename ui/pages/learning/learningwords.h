// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/console/learning.h"
#include "core/console/training.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// What a model decides about: leads that come in, or messages that people write.
enum class Subject { Leads, Messages };

/// How the Learning page says what core states in codes and figures. Pure functions; words follow the language, figures QLocale.
class LearningWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::LearningWords)
public:
    /// A fact with its tone, the icon that goes with it, and what it means.
    struct Saying
    {
        Tone tone = Tone::Quiet;
        QString icon = {};
        QString fact = {};
        QString meaning = {};
    };

    static QString role(console::ModelRole role);
    static QString shortId(const domain::ModelId &id); // "lead-1f0c2a": enough to tell models apart
    static QString share(double part);                 // "93.1 %": one decimal

    /// The gate's verdict as one sentence, and what it means for the agent.
    static Saying verdict(const console::ModelSummary &model);
    /// One sentence for each condition that failed.
    static QStringList failedChecks(const console::ModelSummary &model);
    static QString offer(const console::ModelOffer &offer);
    static QString holdoutLooks(int uses);
    static QString certifiedBy(const console::ModelSummary &model);

    static QString evidence(const console::LeakSuspect::Evidence &evidence);
    static QString refusal(const std::string &code);
    static QString group(const console::GroupComparison &group);

    static Saying live(const console::LiveFigures &live);
    static QString drift(const console::LiveFigures &live);
    static QString batch(const console::SuspectBatch &batch);
    static QString change(const console::ModelChangeLine &line);

    static QString phase(const console::TrainingProgress &progress);
    /// "1,204 rows/s, about 12 s left"; empty when it is too early to tell.
    static QString pace(const console::TrainingProgress &progress);
    /// What went wrong with a training, and what to do; core's own words where there are none here.
    static QString failure(const Error &error);
};

} // namespace ns::ui
