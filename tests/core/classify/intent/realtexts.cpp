// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/classify/intent/realtexts.h"

#include <QFile>
#include <QStringList>
#include <algorithm>

namespace ns::testing {

using classify::IntentExample;

std::vector<IntentExample> readTexts(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = lines.takeFirst().split(u'\t');
    const auto text = header.indexOf(QStringLiteral("utt")), intent = header.indexOf(QStringLiteral("intent"));
    const auto language = header.indexOf(QStringLiteral("lang")), id = header.indexOf(QStringLiteral("id"));
    std::vector<IntentExample> examples;
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        examples.push_back({cells.value(text), language < 0 ? domain::Language::English : domain::parseLanguage(cells.value(language).toStdString()),
                            cells.value(intent).toStdString(), id < 0 ? std::string() : cells.value(id).toStdString()});
    }
    return examples;
}

std::vector<IntentExample> makeNoisy(std::vector<IntentExample> examples, std::uint64_t seed)
{
    Random chance(seed);
    for (IntentExample &example : examples) {
        QString text;
        for (const QChar c : example.text.normalized(QString::NormalizationForm_D)) {
            if (c.category() != QChar::Mark_NonSpacing)
                text += c;
        }
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            if (!text[i].isLetter() || !text[i + 1].isLetter() || !chance.chance(0.05))
                continue;
            std::swap(text[i], text[i + 1]);
            ++i;
        }
        example.text = text;
    }
    return examples;
}

Parted partIntents(const std::vector<IntentExample> &examples, const std::set<std::string> &unknown)
{
    Parted parted;
    for (const IntentExample &example : examples)
        (unknown.contains(example.intent) ? parted.unknown : parted.known).push_back(example);
    return parted;
}

std::set<std::string> drawIntents(const std::vector<IntentExample> &examples, std::size_t count, std::uint64_t seed)
{
    std::set<std::string> all;
    for (const IntentExample &example : examples)
        all.insert(example.intent);
    const std::vector<std::string> names(all.begin(), all.end());
    std::set<std::string> drawn;
    Random chance(seed, "intents");
    while (drawn.size() < count)
        drawn.insert(names[std::size_t(chance.between(0, std::int64_t(names.size()) - 1))]);
    return drawn;
}

double reviewedShare(const classify::IntentModel &model, const Parted &parted, double coverage)
{
    const auto confidencesOf = [&](const std::vector<IntentExample> &examples) {
        std::vector<double> confidences;
        for (const classify::ScoredRow &row : classify::scoreExamples(model, examples))
            confidences.push_back(row.confidence);
        std::sort(confidences.begin(), confidences.end());
        return confidences;
    };
    const std::vector<double> known = confidencesOf(parted.known), unknown = confidencesOf(parted.unknown);
    const double cut = known[std::size_t((1 - coverage) * double(known.size()))];
    return double(std::lower_bound(unknown.begin(), unknown.end(), cut) - unknown.begin()) / double(unknown.size());
}

} // namespace ns::testing
