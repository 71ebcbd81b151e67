// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/testing/business/column.h"

namespace ns::testing {

namespace {

constexpr std::int64_t kDaySeconds = 86'400;

/// The value for a strength: blunt, strong, subtle.
using ByStrength = std::array<double, 3>;
double at(const ByStrength &values, Strength strength)
{
    return values[std::size_t(strength)];
}

/// What the leak functions share: which leak, of which business.
struct Plant
{
    const ColumnSource &source;
    Strength strength;

    [[nodiscard]] bool isWon(const Lead &lead) const { return lead.outcome == source.lastOutcome(); }
    [[nodiscard]] bool isLost(const Lead &lead) const { return lead.outcome == 0; }
    template<typename Write>
    [[nodiscard]] Column make(Wording names, Write write) const
    {
        return source.make(names, ColumnTruth::Leaked, write);
    }
};

/// One outcome in a while is copied wrongly: 0, 1, 4 %.
Column makeLabelCopy(const Plant &plant)
{
    static constexpr const char *kWords[] = {"B2", "B5", "A1"};
    return plant.make({"Internal Code", "Código interno", "Código interno"}, [plant](const Lead &lead, Random &random, const CellForm &) {
        const bool wrong = random.chance(at({0, 0.01, 0.04}, plant.strength));
        const std::size_t outcome = wrong ? plant.source.lastOutcome() - lead.outcome : lead.outcome;
        return std::string(plant.source.recipe().classes == 2 && outcome == 1 ? kWords[2] : kWords[outcome]);
    });
}

/// Distance of the outcomes in deviations; AUC 0.9998, 0.99, 0.96 of two classes.
Column makeNumericSplit(const Plant &plant)
{
    return plant.make({"Potential", "Potencial", "Potencial"}, [plant](const Lead &lead, Random &random, const CellForm &form) {
        const double middle = at({5, 3.3, 2.5}, plant.strength) * double(lead.outcome);
        return writeNumber(300 + 20 * (middle + drawNormal(random)), 1, form);
    });
}

/// The last outcome lies in the middle, the others on both sides: a rank test sees nothing.
Column makeBand(const Plant &plant)
{
    return plant.make({"Balance Index", "Índice de balance", "Índice de saldo"}, [plant](const Lead &lead, Random &random, const CellForm &form) {
        const double side = plant.isWon(lead) ? 0 : (random.chance(0.5) ? 1 : -1) * at({6, 4.5, 3.5}, plant.strength);
        return writeNumber(100 + 10 * (side + drawNormal(random)), 1, form);
    });
}

/// AUC 0.95, 0.92, 0.86 beside honest columns that say little.
Column makeCarrier(const Plant &plant)
{
    return plant.make({"Interest Index", "Índice de interés", "Índice de interesse"}, [plant](const Lead &lead, Random &random, const CellForm &form) {
        const double won = plant.isWon(lead) ? at({2.35, 2.0, 1.5}, plant.strength) : 0;
        return writeNumber(40 + 12 * (won + drawNormal(random)), 1, form);
    });
}

struct Fill
{
    double inside; // share of cells that are filled where the outcome is the leak's
    double outside;
};
Fill fillOf(Strength strength)
{
    return {at({0.97, 0.85, 0.55}, strength), at({0.004, 0.02, 0.06}, strength)};
}

Column makeReasonLost(const Plant &plant)
{
    static constexpr const char *kReasons[] = {"price", "time", "distance", "no answer", "other school"};
    const Fill fill = fillOf(plant.strength);
    Column column = plant.make({"Reason Lost", "Motivo de pérdida", "Motivo da perda"}, [plant, fill](const Lead &lead, Random &random, const CellForm &form) {
        const bool filled = random.chance(plant.isLost(lead) ? fill.inside : fill.outside);
        return filled ? std::string(kReasons[random.between(0, 4)]) : form.empty;
    });
    column.before.assign(column.cells.size(), plant.source.formFor(column.names[0]).empty);
    return column;
}

Column makeClosingDate(const Plant &plant)
{
    const Fill fill = fillOf(plant.strength);
    Column column = plant.make({"Closing Date", "Fecha de cierre", "Data de fechamento"}, [plant, fill](const Lead &lead, Random &random, const CellForm &form) {
        const bool filled = random.chance(plant.isWon(lead) ? fill.inside : fill.outside);
        const std::int64_t seconds = lead.createdSeconds + random.between(1, 60) * kDaySeconds + random.between(0, 40'000);
        return filled ? writeDate(seconds, form) : form.empty;
    });
    column.before.assign(column.cells.size(), plant.source.formFor(column.names[0]).empty);
    return column;
}

Column makeAmountPaid(const Plant &plant)
{
    const Fill fill = fillOf(plant.strength);
    Column column = plant.make({"Amount Paid", "Monto pagado", "Valor pago"}, [plant, fill](const Lead &lead, Random &random, const CellForm &form) {
        const bool paid = random.chance(plant.isWon(lead) ? fill.inside : fill.outside);
        return paid ? writeNumber(std::exp(5.8 + 0.4 * drawNormal(random)), 2, form) : writeNumber(0, 0, form);
    });
    column.before.assign(column.cells.size(), "0");
    return column;
}

/// Both outcomes are closed some day; how soon, says something (blunt), a little (strong), nothing (subtle).
Column makeDateAfter(const Plant &plant)
{
    Column column = plant.make({"Last Change", "Último cambio", "Última alteração"}, [plant](const Lead &lead, Random &random, const CellForm &form) {
        const double days = plant.isWon(lead) ? 12 : at({70, 30, 12}, plant.strength);
        return writeDate(lead.createdSeconds + std::int64_t(double(kDaySeconds) * days * (0.3 + 1.4 * random.uniform())), form);
    });
    for (const Lead &lead : plant.source.leads())
        column.before.push_back(writeDate(lead.createdSeconds, plant.source.formFor(column.names[0])));
    return column;
}

/// A word of the lead's own outcome, of another one, or one that says nothing yet.
struct Words
{
    std::vector<const char *> lost, won, middle, neutral;

    [[nodiscard]] const std::vector<const char *> &of(std::size_t outcome, std::size_t last) const { return outcome == last ? won : outcome == 0 ? lost : middle; }
};

std::string drawTelling(const Plant &plant, const Words &words, const Lead &lead, double purity, Random &random)
{
    const std::size_t last = plant.source.lastOutcome();
    const std::size_t outcome = random.chance(purity) ? lead.outcome : last - lead.outcome;
    const auto &own = words.of(outcome, last);
    return own[std::size_t(random.between(0, std::int64_t(own.size()) - 1))];
}

Column makeStatusWord(const Plant &plant)
{
    const Words words{{"closed", "not interested", "wrong number"}, {"enrolled", "contract"}, {"waiting list", "next term"}, {"open", "called", "mail"}};
    Column column = plant.make({"Status", "Estado", "Situação"}, [plant, words](const Lead &lead, Random &random, const CellForm &form) -> std::string {
        if (random.chance(at({0.02, 0.25, 0.5}, plant.strength)))
            return writeWord(words.neutral[std::size_t(random.between(0, 2))], form, random);
        return writeWord(drawTelling(plant, words, lead, at({0.995, 0.98, 0.92}, plant.strength), random), form, random);
    });
    column.before.assign(column.cells.size(), "open");
    return column;
}

/// As `Tags` in leads/xedu_public.csv: most cells are empty or say nothing, some values mean one outcome.
Column makeTellingTag(const Plant &plant)
{
    const Words words{{"ringing", "switched off", "invalid number", "not a student", "already elsewhere"}, {"will revert", "closed by desk", "lost to us no more"},
                      {"busy", "in touch later"}, {"brochure", "evening", "weekend", "level test", "family", "web form", "b2b", "returning"}};
    Column column = plant.make({"Tags", "Etiquetas", "Etiquetas"}, [plant, words](const Lead &lead, Random &random, const CellForm &form) -> std::string {
        if (random.chance(at({0.9, 0.6, 0.25}, plant.strength)))
            return writeWord(drawTelling(plant, words, lead, at({0.99, 0.97, 0.93}, plant.strength), random), form, random);
        return random.chance(0.6) ? form.empty : writeWord(words.neutral[std::size_t(random.between(0, 7))], form, random);
    });
    column.before.assign(column.cells.size(), plant.source.formFor(column.names[0]).empty);
    return column;
}

/// The score as it was when the lead came in, and after its outcome was known. In deviations.
struct Scores
{
    std::vector<double> first, later;
};
Scores drawScores(const Plant &plant, std::string_view stream)
{
    Scores scores;
    Random random = plant.source.randomFor(stream);
    const double shift = at({4.5, 3.2, 1.2}, plant.strength);
    for (const Lead &lead : plant.source.leads()) {
        scores.first.push_back(0.4 * lead.engagement + 0.3 * lead.fit + 0.8 * drawNormal(random));
        const double position = plant.source.lastOutcome() == 1 ? double(lead.outcome) : double(lead.outcome) / 2;
        scores.later.push_back(scores.first.back() + shift * (position - 0.5) * (0.75 + 0.5 * random.uniform()));
    }
    return scores;
}

std::string writeScore(double score)
{
    return std::to_string(std::clamp(std::int64_t(50 + 12 * score), std::int64_t(0), std::int64_t(100)));
}

Column makeScore(const Plant &plant)
{
    const Scores scores = drawScores(plant, "score values");
    Column column{.names = {"Lead Score", "Puntaje del lead", "Pontuação do lead"}, .truth = ColumnTruth::Leaked};
    for (std::size_t i = 0; i < scores.later.size(); ++i) {
        column.before.push_back(writeScore(scores.first[i]));
        column.cells.push_back(writeScore(scores.later[i]));
    }
    return column;
}

std::string writeQuality(double score)
{
    static constexpr const char *kWords[] = {"worst", "low", "not sure", "might be", "high"};
    const double steps[] = {-1.4, -0.5, 0.5, 1.4};
    return kWords[std::upper_bound(std::begin(steps), std::end(steps), score) - std::begin(steps)];
}

Column makeQuality(const Plant &plant)
{
    const Scores scores = drawScores(plant, "quality values");
    Column column{.names = {"Lead Quality", "Calidad del lead", "Qualidade do lead"}, .truth = ColumnTruth::Leaked};
    Random random = plant.source.randomFor("quality empties");
    const std::string empty = plant.source.formFor(column.names[0]).empty;
    for (const double score : scores.later) {
        column.before.push_back(empty);
        column.cells.push_back(random.chance(0.2) ? empty : writeQuality(score));
    }
    return column;
}

/// The share of leads whose cell is written after they came in: 90, 50, 15 %. What it then says is a little of the outcome.
Column makeLateActivity(const Plant &plant)
{
    static constexpr const char *kWords[] = {"mail opened", "page visited", "chat", "mail bounced", "text sent", "form sent"};
    const double late = at({0.9, 0.5, 0.15}, plant.strength);
    Column column{.names = {"Last Activity", "Última actividad", "Última atividade"}, .truth = ColumnTruth::Leaked};
    Random random = plant.source.randomFor(column.names[0]);
    for (const Lead &lead : plant.source.leads()) {
        column.before.push_back(kWords[drawWeighted(random, {3, 3, 1, 1, 1, 1})]);
        const bool written = random.chance(late);
        const std::size_t word = plant.isWon(lead) ? drawWeighted(random, {2, 2, 2, 0.5, 3, 1}) : drawWeighted(random, {3, 2, 1, 1, 1, 1});
        column.cells.push_back(written ? std::string(kWords[word]) : column.before.back());
    }
    return column;
}

Column makeOf(LeakKind kind, const Plant &plant)
{
    switch (kind) {
    case LeakKind::LabelCopy: return makeLabelCopy(plant);
    case LeakKind::NumericSplit: return makeNumericSplit(plant);
    case LeakKind::Band: return makeBand(plant);
    case LeakKind::Carrier: return makeCarrier(plant);
    case LeakKind::ReasonLost: return makeReasonLost(plant);
    case LeakKind::ClosingDate: return makeClosingDate(plant);
    case LeakKind::AmountPaid: return makeAmountPaid(plant);
    case LeakKind::DateAfter: return makeDateAfter(plant);
    case LeakKind::StatusWord: return makeStatusWord(plant);
    case LeakKind::TellingTag: return makeTellingTag(plant);
    case LeakKind::Score: return makeScore(plant);
    case LeakKind::Quality: return makeQuality(plant);
    case LeakKind::LateActivity: return makeLateActivity(plant);
    }
    return {};
}

} // namespace

Column makeLeak(const ColumnSource &source, LeakPlant leak)
{
    Column column = makeOf(leak.kind, {source, leak.strength});
    column.leak = leak;
    return column;
}

std::string_view leakKindName(LeakKind kind)
{
    static constexpr std::string_view kNames[] = {"label copy", "numeric split", "band", "carrier", "reason lost", "closing date", "amount paid",
                                                  "date after", "status word", "telling tag", "score", "quality", "late activity"};
    return kNames[std::size_t(kind)];
}

const std::vector<LeakKind> &allLeakKinds()
{
    static const std::vector<LeakKind> kinds{LeakKind::LabelCopy, LeakKind::NumericSplit, LeakKind::Band, LeakKind::Carrier, LeakKind::ReasonLost,
                                             LeakKind::ClosingDate, LeakKind::AmountPaid, LeakKind::DateAfter, LeakKind::StatusWord, LeakKind::TellingTag,
                                             LeakKind::Score, LeakKind::Quality, LeakKind::LateActivity};
    return kinds;
}

std::string_view strengthName(Strength strength)
{
    switch (strength) {
    case Strength::Blunt: return "blunt";
    case Strength::Strong: return "strong";
    case Strength::Subtle: return "subtle";
    }
    return {};
}

} // namespace ns::testing
