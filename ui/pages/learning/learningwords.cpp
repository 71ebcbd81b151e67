// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/learningwords.h"

#include <algorithm>
#include <limits>

#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

using console::LeakSuspect;
using console::ModelRole;
using console::ModelSummary;

constexpr int kShortIdSize = 11; // "lead-" and six digits
constexpr double kOtherWorld = 0.25, kShifted = 0.1; // population stability, as model monitoring reads it

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

int countOf(std::int64_t n)
{
    return int(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

QString quoted(const std::vector<std::string> &values)
{
    QStringList words;
    for (const std::string &value : values)
        words += QStringLiteral("“%1”").arg(text(value));
    return words.join(QStringLiteral(", "));
}

} // namespace

QString LearningWords::role(ModelRole role)
{
    switch (role) {
    case ModelRole::Champion: return tr("Champion, decides now");
    case ModelRole::Previous: return tr("Champion before");
    case ModelRole::Challenger: return tr("Challenger");
    case ModelRole::Stored: return tr("Stored");
    }
    return {};
}

QString LearningWords::shortId(const domain::ModelId &id)
{
    return text(id.str()).left(kShortIdSize);
}

QString LearningWords::share(double part)
{
    return Formats::share(part, 1);
}

LearningWords::Saying LearningWords::verdict(const ModelSummary &model)
{
    if (model.hasPassed)
        return {Tone::Good, QStringLiteral("shield-check"), tr("The gate is passed"),
                tr("It would decide %1 of leads alone and was right in %2 of them; with 95 % certainty in at least %3.")
                    .arg(Formats::share(model.figures.coverage), share(model.figures.accuracyAtThreshold.value_or(0)), share(model.figures.lower95))};
    return {Tone::Warn, QStringLiteral("shield-alert"), tr("The gate is not passed"),
            tr("This model decides nothing alone. What it lacks:")};
}

QStringList LearningWords::failedChecks(const ModelSummary &model)
{
    QStringList lines;
    for (const std::string &code : model.failedChecks) {
        if (code == "lower95")
            lines += tr("Right in at least %1 of the leads that it would decide; %2 is the target").arg(share(model.figures.lower95), share(model.target));
        else if (code == "coverage")
            lines += tr("Would decide %1 of leads alone; under %2 it is of no use").arg(share(model.figures.coverage), Formats::share(model.coverageLeast));
        else if (code == "missed_converters")
            lines += tr("Would turn away %1 of the people who convert; at most %2 may be").arg(share(model.figures.missedConverters.value_or(1)), Formats::share(model.missedMost));
        else
            lines += text(code);
    }
    return lines;
}

QString LearningWords::offer(const console::ModelOffer &offer)
{
    return tr("What the data can promise instead: a target of %1, with about %2 of leads decided alone. Train again with that target to have it certified.")
        .arg(Formats::share(offer.target), Formats::share(offer.coverage));
}

QString LearningWords::holdoutLooks(int uses)
{
    if (uses <= 1)
        return tr("Looked at once");
    return tr("Looked at %Ln times: each look flatters a little more", nullptr, uses);
}

QString LearningWords::certifiedBy(const ModelSummary &model)
{
    const int rows = countOf(model.figures.rows);
    return model.isCertifiedByLaterRows ? tr("%Ln later leads", nullptr, rows) : tr("%Ln leads, drawn from all times", nullptr, rows);
}

QString LearningWords::evidence(const LeakSuspect::Evidence &sign)
{
    const QString outcome = QStringLiteral("“%1”").arg(text(sign.outcome));
    if (sign.code == "separation")
        return tr("Alone it tells %1 almost every time: AUC %2 on %Ln other leads", nullptr, countOf(sign.rows)).arg(outcome, QLocale().toString(sign.measured, 'f', 3));
    if (sign.code == "dominance")
        return tr("Alone it carries %1 of what all columns say together").arg(Formats::share(sign.measured));
    if (sign.code == "emptiness")
        return tr("Filled for %1 of the leads with %2, for %3 of the others").arg(Formats::share(sign.within), outcome, Formats::share(sign.elsewhere));
    if (sign.code == "one_outcome" && sign.values.empty())
        return tr("Where it holds a value, %1 are %2").arg(Formats::share(sign.measured), outcome);
    if (sign.code == "one_outcome")
        return tr("Where it says %1, %2 are %3").arg(quoted(sign.values), Formats::share(sign.measured), outcome);
    if (sign.code == "changes_after")
        return tr("Changed later for %1 of %Ln leads of this workspace", nullptr, countOf(sign.rows)).arg(Formats::share(sign.measured));
    if (sign.code == "later_date")
        return tr("%1 of its dates lie after the lead came").arg(Formats::share(sign.measured));
    if (sign.code == "later_delay")
        return tr("How much later they lie tells %1: AUC %2").arg(outcome, QLocale().toString(sign.measured, 'f', 3));
    if (sign.code == "name")
        return tr("Its name says so: %1").arg(quoted(sign.values));
    return text(sign.code);
}

QString LearningWords::refusal(const std::string &code)
{
    const QString words = text(code);
    if (words.startsWith(QStringLiteral("fallen.language:")))
        return tr("It is worse for one language: %1").arg(words.section(u':', 1));
    if (words.startsWith(QStringLiteral("fallen.segment:")))
        return tr("It is worse for one segment: %1").arg(words.section(u':', 1));
    if (words == QStringLiteral("gate.lower95"))
        return tr("Its gate is not passed: the accuracy bound is under the target");
    if (words == QStringLiteral("gate.coverage"))
        return tr("Its gate is not passed: it would decide too few leads");
    if (words == QStringLiteral("gate.missed_converters"))
        return tr("Its gate is not passed: it would turn away too many people who convert");
    return words;
}

QString LearningWords::group(const console::GroupComparison &group)
{
    const QString name = text(group.name);
    return group.kind == console::GroupComparison::Kind::Language ? tr("Language %1").arg(name) : tr("Segment %1").arg(name);
}

LearningWords::Saying LearningWords::live(const console::LiveFigures &live)
{
    const QString target = Formats::share(live.target);
    switch (live.mode) {
    case console::WatchMode::Off:
        return {Tone::Quiet, QStringLiteral("hand"), tr("People decide every lead"), tr("No model has been promoted yet.")};
    case console::WatchMode::Raised:
        return {Tone::Warn, QStringLiteral("gauge"), tr("The agent has raised its threshold by itself, to %1").arg(QLocale().toString(live.effectiveThreshold, 'f', 3)),
                tr("Its accuracy bound fell to %1, under the target of %2. It asks people more often; nothing is lost.").arg(share(live.pooledLower95), target)};
    case console::WatchMode::HandedOver:
        return {Tone::Bad, QStringLiteral("hand"), tr("The agent has handed every lead over to people"),
                tr("Its accuracy bound fell to %1, under the target of %2, and no threshold would keep it.").arg(share(live.pooledLower95), target)};
    case console::WatchMode::Watching:
        break;
    }
    if (live.labelled < live.outcomesMin)
        return {Tone::Quiet, QStringLiteral("eye"), tr("Too early to tell"),
                tr("%Ln outcomes are known so far", nullptr, countOf(live.labelled)) + QStringLiteral("; ")
                    + tr("%Ln are needed", nullptr, countOf(live.outcomesMin))};
    return {Tone::Good, QStringLiteral("circle-check"), tr("On target"), tr("At least %1 right, %2 is promised").arg(share(live.pooledLower95), target)};
}

QString LearningWords::drift(const console::LiveFigures &live)
{
    if (live.mixRows == 0)
        return tr("Nothing decided yet");
    const QString figure = QLocale().toString(live.psi, 'f', 2);
    if (live.psi > kOtherWorld)
        return tr("Another world than it learned from (%1)").arg(figure);
    return live.psi > kShifted ? tr("Shifted a little (%1)").arg(figure) : tr("As it was learned (%1)").arg(figure);
}

QString LearningWords::batch(const console::SuspectBatch &batch)
{
    const int rows = countOf(batch.rows);
    const QString origin = text(batch.origin), label = text(batch.label);
    switch (batch.kind) {
    case console::SuspectBatch::Kind::NearDuplicates:
        return tr("%Ln labels from %1 are left out: %2 of them are near copies of one another", nullptr, rows).arg(origin, Formats::share(batch.measured));
    case console::SuspectBatch::Kind::LabelShareJump:
        return tr("%Ln labels from %1 are left out: %2 say “%3”, usually it is %4", nullptr, rows)
            .arg(origin, Formats::share(batch.measured), label, Formats::share(batch.limit));
    case console::SuspectBatch::Kind::ContradictsChampion:
        return tr("%Ln labels from %1 are left out: %2 contradict what the champion is sure of", nullptr, rows).arg(origin, Formats::share(batch.measured));
    }
    return {};
}

QString LearningWords::change(const console::ModelChangeLine &line)
{
    const QString to = text(line.to).left(kShortIdSize);
    if (line.action.starts_with("roll"))
        return tr("Rolled back to %1").arg(to);
    if (line.action.starts_with("promot"))
        return tr("Promoted %1").arg(to);
    return text(line.action) + u' ' + to;
}

QString LearningWords::phase(const console::TrainingProgress &progress)
{
    if (progress.isStopping)
        return tr("Stopping; nothing is kept");
    switch (progress.phase) {
    case console::TrainingPhase::Idle: return {};
    case console::TrainingPhase::Reading: return tr("Reading past leads");
    case console::TrainingPhase::Learning: return tr("Learning, then judging on leads kept aside");
    case console::TrainingPhase::Keeping: return tr("Keeping the model");
    }
    return {};
}

QString LearningWords::pace(const console::TrainingProgress &progress)
{
    if (progress.perSecond <= 0 || progress.isStopping)
        return {};
    const int perSecond = countOf(std::int64_t(progress.perSecond + 0.5));
    const QString rate = progress.phase == console::TrainingPhase::Reading ? tr("%Ln rows a second", nullptr, perSecond) : tr("%Ln rounds a second", nullptr, perSecond);
    if (!progress.remaining)
        return rate;
    return rate + QStringLiteral(", ") + tr("about %1 left").arg(Formats::duration(progress.remaining->count() * 1'000));
}

QString LearningWords::failure(const Error &error)
{
    const QString own = text(error.text);
    switch (error.code) {
    case ErrorCode::Cancelled: return tr("Stopped. The models are as they were");
    case ErrorCode::Busy: return tr("Another training is running. Try again when it is done");
    case ErrorCode::TooLarge: return tr("The file is too large to learn from: %1").arg(own);
    case ErrorCode::NotFound: return error.where.starts_with("--") ? tr("There is no such column: %1").arg(own) : tr("There is no such file, or it cannot be read");
    case ErrorCode::InvalidInput: return tr("This cannot be learned from: %1").arg(own);
    case ErrorCode::Conflict: return tr("Something has changed meanwhile: %1").arg(own);
    case ErrorCode::Unsupported: return tr("This is not possible here: %1").arg(own);
    default: return tr("It did not work: %1").arg(own);
    }
}

} // namespace ns::ui
