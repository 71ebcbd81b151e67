// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/intentwords.h"

#include <algorithm>

#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::ExampleCounts;
using console::ExampleOrigin;
using console::IntentModelLine;
using console::ModelSummary;

namespace {

int countOf(std::int64_t n)
{
    return int(std::min<std::int64_t>(n, 1'000'000'000));
}

} // namespace

QString IntentWords::model(const IntentModelLine &line)
{
    const QString name = line.isBase ? tr("Base model") : QString::fromStdString(line.model.id.str()).left(13); // "intent-" and six digits
    switch (line.model.role) {
    case console::ModelRole::Champion: return tr("%1, decides now", "a model").arg(name);
    case console::ModelRole::Previous: return tr("%1, decided before", "a model").arg(name);
    case console::ModelRole::Challenger: return tr("%1, challenger", "a model").arg(name);
    case console::ModelRole::Stored: return name;
    }
    return name;
}

IntentWords::Saying IntentWords::verdict(const IntentModelLine &line)
{
    const ModelSummary &model = line.model;
    if (model.hasPassed)
        return {Tone::Good, QStringLiteral("shield-check"), tr("The gate is passed"),
                tr("It would understand %1 of messages without a person and was right in %2 of them; with 95 % certainty in at least %3.")
                    .arg(Formats::share(model.figures.coverage), LearningWords::share(model.figures.accuracyAtThreshold.value_or(0)), LearningWords::share(model.figures.lower95))};
    return {Tone::Warn, QStringLiteral("shield-alert"), tr("The gate is not passed"), tr("Every message that it reads goes to a person. What it lacks:")};
}

QStringList IntentWords::failedChecks(const ModelSummary &model)
{
    QStringList lines;
    for (const std::string &code : model.failedChecks) {
        if (code == "lower95")
            lines += tr("Right in at least %1 of the messages that it would understand alone; %2 is the target").arg(LearningWords::share(model.figures.lower95), LearningWords::share(model.target));
        else if (code == "coverage")
            lines += tr("Would understand %1 of messages alone; under %2 it is of no use").arg(LearningWords::share(model.figures.coverage), Formats::share(model.coverageLeast));
        else
            lines += QString::fromStdString(code);
    }
    return lines;
}

QString IntentWords::certifiedBy(const ModelSummary &model)
{
    return tr("%Ln messages phrased in other ways", nullptr, countOf(model.figures.rows));
}

QString IntentWords::counts(const ExampleCounts &examples)
{
    QStringList said;
    if (examples.shipped > 0)
        said += tr("%Ln shipped", nullptr, countOf(examples.shipped));
    if (examples.own > 0)
        said += tr("%Ln own", nullptr, countOf(examples.own));
    if (examples.answered > 0)
        said += tr("%Ln answered", nullptr, countOf(examples.answered));
    return said.isEmpty() ? tr("no examples") : said.join(QStringLiteral(", "));
}

QString IntentWords::missing(const ExampleCounts &examples)
{
    const std::int64_t missing = console::kIntentExamplesNeeded - examples.total();
    return missing > 0 ? tr("About %Ln more are needed to learn it", nullptr, countOf(missing)) : QString();
}

QString IntentWords::language(const std::string &code)
{
    return code.empty() ? tr("Not stated") : Terms::language(code);
}

QString IntentWords::origin(ExampleOrigin origin)
{
    switch (origin) {
    case ExampleOrigin::Shipped: return tr("shipped");
    case ExampleOrigin::Own: return tr("added here");
    case ExampleOrigin::Answered: return tr("answered in review");
    }
    return {};
}

IntentWords::Saying IntentWords::reading(const console::SentenceReading &reading)
{
    const console::IntentEvidence &evidence = reading.evidence;
    if (evidence.optOut == "clear")
        return {Tone::Warn, QStringLiteral("ban"), tr("A clear opt-out"), tr("The agent stops everything for this person, confirms it once, and never writes again.")};
    if (evidence.optOut == "unclear")
        return {Tone::Warn, QStringLiteral("hand"), tr("It may be an opt-out"), tr("The agent pauses marketing for this person and asks in the review.")};
    if (evidence.isSure && reading.team.isEmpty())
        return {Tone::Good, QStringLiteral("circle-check"), tr("Sure: “%1”").arg(Terms::intent(evidence.label)), tr("It waits in the review for a reply.")};
    if (evidence.isSure)
        return {Tone::Good, QStringLiteral("circle-check"), tr("Sure: “%1”").arg(Terms::intent(evidence.label)), tr("It waits in the review for a reply from %1.").arg(reading.team)};
    if (evidence.refusal == "out_of_scope")
        return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("It is like nothing that the model has learned.")};
    if (evidence.refusal == "unknown_words")
        return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("The model knows too few of its words.")};
    if (evidence.refusal == "language")
        return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("The model has not learned this language.")};
    if (evidence.label.empty())
        return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("It has no words that could be understood.")};
    if (evidence.threshold > 1)
        return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("This model decides nothing by itself.")};
    return {Tone::Plain, QStringLiteral("hand"), tr("A person is asked"), tr("“%1” is the best guess, but not sure enough.").arg(Terms::intent(evidence.label))};
}

QString IntentWords::idFrom(const QString &name)
{
    QString id;
    const QString parted = name.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar c : parted) {
        if (c.isMark())
            continue; // "ó" is "o" and a mark
        const bool isPlain = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (isPlain)
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'_'))
            id += u'_';
    }
    while (!id.isEmpty() && !id.front().isLetter())
        id.remove(0, 1);
    id.truncate(qsizetype(console::kIntentNameMax));
    while (id.endsWith(u'_'))
        id.chop(1);
    return id;
}

QString IntentWords::refusal(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput && error.where == "text")
        return tr("An example has words, and not too many");
    if (error.code == ErrorCode::InvalidInput && error.where == "language")
        return tr("Which language is it in?");
    if (error.code == ErrorCode::InvalidInput && error.where == "intent")
        return tr("An intent needs a name of letters");
    return LearningWords::failure(error);
}

} // namespace ns::ui
