// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leakguard.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/classify/leaklimits.h"
#include "core/classify/leaksigns.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr std::size_t kRowsMax = 12'000;
constexpr std::size_t kModelRowsMax = 6'000; // for the model of all columns
constexpr std::size_t kFolds = 3;
constexpr int kPassesMax = 4; // a leak hides the one behind it: those found are taken away and the rest is looked at again
constexpr TreeShape kQuickShape = {3, 0.2, 60};

/// One column with all that was found out about it.
struct Candidate
{
    std::size_t column = 0;
    Strength strength = {};
    std::vector<LeakEvidence> evidence = {};
};

bool isLookedAt(const ColumnSchema &column)
{
    switch (column.ignored) {
    case IgnoreReason::None:
    case IgnoreReason::Identifier:
    case IgnoreReason::FreeText:
        return true;
    case IgnoreReason::Label:
    case IgnoreReason::Time:
    case IgnoreReason::Constant:
    case IgnoreReason::Duplicate:
    case IgnoreReason::OnRequest:
    case IgnoreReason::Leak:
        return false;
    }
    return false;
}

/// At most `countMax` of the rows, evenly spread, in their order.
void thinOut(LeakCase &input, std::size_t countMax)
{
    if (input.rows.size() <= countMax)
        return;
    LeakCase thin = input;
    thin.rows.clear();
    thin.classes.clear();
    for (std::size_t i = 0; i < countMax; ++i) {
        const std::size_t from = i * input.rows.size() / countMax;
        thin.rows.push_back(input.rows[from]);
        thin.classes.push_back(input.classes[from]);
    }
    input = std::move(thin);
}

std::vector<Fold> makeFolds(const LeakCase &input)
{
    return input.isOrdered ? makeForwardFolds(input.rows.size()) : makeStratifiedFolds(input.classes, kFolds, input.seed);
}

FeatureSchema withoutColumns(const FeatureSchema &schema, const std::set<std::size_t> &left)
{
    std::vector<ColumnSchema> columns = schema.columns();
    for (const std::size_t column : left)
        columns[column].kind = ColumnKind::Ignored;
    return FeatureSchema(std::move(columns));
}

/// Which signs are independent of one another: strength in two forms is one.
int familyOf(LeakSign sign)
{
    return sign == LeakSign::Dominance ? int(LeakSign::Separation) : int(sign);
}

bool isHard(const LeakEvidence &evidence)
{
    switch (evidence.sign) {
    case LeakSign::Separation: return evidence.measured >= limits::kSeparationOut;
    case LeakSign::Dominance: return false;
    case LeakSign::Emptiness: return evidence.measured >= limits::kEmptinessOut;
    case LeakSign::OneOutcome: return evidence.within >= limits::kMassOut;
    case LeakSign::ChangesAfter: return evidence.measured >= limits::kChangesOut;
    case LeakSign::LaterDate: return false;
    case LeakSign::LaterDelay: return true;
    case LeakSign::Name: return true;
    }
    return false;
}

class LeakSearch
{
public:
    LeakSearch(const LeakCase &input, const std::function<Status()> &onRound) : m_input(input), m_onRound(onRound) {}
    Result<std::vector<SuspectedLeak>> run();

private:
    Status measureColumns();
    Candidate measureColumn(std::size_t column, const Outcomes &outcomes) const;
    Status findDominance();
    Result<double> measureAll(const std::set<std::size_t> &without) const;
    SuspectedLeak report(Candidate &candidate) const;

    LeakCase m_input;
    const std::function<Status()> &m_onRound;
    std::vector<Candidate> m_candidates;
};

Candidate LeakSearch::measureColumn(std::size_t column, const Outcomes &outcomes) const
{
    const ColumnSchema &schema = m_input.schema->columns()[column];
    const ColumnBins bins = binColumn(*m_input.table, m_input.rows, column, schema);
    Candidate candidate{column, measureStrength(bins, outcomes), {}};
    const std::vector<int> away = schema.kind == ColumnKind::Numeric && !bins.hasWords
                                      ? binAwayFromCommonest(*m_input.table, m_input.rows, column)
                                      : std::vector<int>{};
    if (auto found = findSeparation(candidate.strength, outcomes))
        candidate.evidence.push_back(std::move(*found));
    if (auto found = findEmptiness(bins, outcomes))
        candidate.evidence.push_back(std::move(*found));
    for (LeakEvidence &found : findOneOutcomeValues(bins, away, outcomes))
        candidate.evidence.push_back(std::move(found));
    if (m_input.timeColumn && schema.kind == ColumnKind::Date) {
        for (LeakEvidence &found : findLaterDates(binDelays(*m_input.table, m_input.rows, *m_input.timeColumn, column, schema.order), outcomes))
            candidate.evidence.push_back(std::move(found));
    }
    for (const ColumnHistory &history : m_input.history) {
        if (history.column != schema.name)
            continue;
        if (auto found = findChangesAfter(history))
            candidate.evidence.push_back(std::move(*found));
    }
    return candidate;
}

Status LeakSearch::measureColumns()
{
    const std::vector<Fold> folds = makeFolds(m_input);
    const Outcomes outcomes{m_input.classes, m_input.outcomes.labels, folds};
    for (std::size_t column = 0; column < m_input.schema->columns().size(); ++column) {
        if (const Status go = m_onRound(); !go)
            return go;
        if (isLookedAt(m_input.schema->columns()[column]))
            m_candidates.push_back(measureColumn(column, outcomes));
    }
    return {};
}

/// How much of the log-loss a quick model of all but some columns explains on later rows.
Result<double> LeakSearch::measureAll(const std::set<std::size_t> &without) const
{
    LeakCase thin = m_input;
    thinOut(thin, kModelRowsMax);
    const FeatureSchema schema = withoutColumns(*m_input.schema, without);
    const FeatureSchema::Binding binding = schema.bind(*m_input.table);
    FeatureSchema::Memory memory;
    TrainingRows rows;
    rows.featureCount = schema.featureCount();
    rows.features.resize(rows.featureCount * thin.rows.size());
    for (std::size_t i = 0; i < thin.rows.size(); ++i)
        schema.vectorise(*m_input.table, thin.rows[i], binding, memory, std::span(rows.features).subspan(i * rows.featureCount, rows.featureCount));
    rows.classes = thin.classes;
    rows.classCount = m_input.outcomes.labels.size();
    rows.seed = m_input.seed;
    const std::vector<Fold> folds = makeFolds(thin);
    const auto matrix = makeMatrix(rows);
    if (!matrix)
        return tl::make_unexpected(matrix.error());
    const auto fitted = crossFit(rows, *matrix, folds, {kQuickShape}, m_onRound);
    if (!fitted)
        return tl::make_unexpected(fitted.error());
    return 1 - fitted->loss / measureBaseLoss({rows.classes, m_input.outcomes.labels, folds});
}

Status LeakSearch::findDominance()
{
    for (int pass = 0; pass < kPassesMax; ++pass) {
        std::set<std::size_t> suspects;
        Candidate *strongest = nullptr;
        for (Candidate &candidate : m_candidates) {
            if (m_input.schema->columns()[candidate.column].kind == ColumnKind::Ignored)
                continue;
            if (!candidate.evidence.empty())
                suspects.insert(candidate.column);
            else if (candidate.strength.fewer < limits::kDominanceRowsMin)
                continue;
            else if (!strongest || candidate.strength.explained > strongest->strength.explained)
                strongest = &candidate;
        }
        if (!strongest || strongest->strength.explained < limits::kExplainedMin)
            return {};
        const auto all = measureAll(suspects);
        if (!all)
            return tl::make_unexpected(all.error());
        const double share = strongest->strength.explained / std::max(*all, strongest->strength.explained);
        if (share < limits::kDominanceAsk)
            return {};
        strongest->evidence.push_back({.sign = LeakSign::Dominance, .measured = share, .limit = limits::kDominanceAsk,
                                       .outcome = m_input.outcomes.labels[strongest->strength.outcome],
                                       .within = strongest->strength.explained, .rows = strongest->strength.rows});
    }
    return {};
}

SuspectedLeak LeakSearch::report(Candidate &candidate) const
{
    SuspectedLeak leak;
    leak.column = m_input.schema->columns()[candidate.column].name;
    std::set<int> families;
    bool hard = false;
    for (const LeakEvidence &evidence : candidate.evidence) {
        families.insert(familyOf(evidence.sign));
        hard = hard || isHard(evidence);
    }
    leak.evidence = std::move(candidate.evidence);
    if (const std::string word = findTellingWord(leak.column); !word.empty())
        leak.evidence.push_back({.sign = LeakSign::Name, .values = {word}});
    const bool named = leak.evidence.back().sign == LeakSign::Name;
    leak.grade = hard || named || families.size() > 1 ? LeakGrade::Out : LeakGrade::Ask;
    return leak;
}

Result<std::vector<SuspectedLeak>> LeakSearch::run()
{
    thinOut(m_input, kRowsMax);
    if (const Status measured = measureColumns(); !measured)
        return tl::make_unexpected(measured.error());
    if (const Status found = findDominance(); !found)
        return tl::make_unexpected(found.error());
    std::stable_sort(m_candidates.begin(), m_candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.strength.explained > b.strength.explained; });
    std::vector<SuspectedLeak> leaks;
    for (Candidate &candidate : m_candidates) {
        if (!candidate.evidence.empty())
            leaks.push_back(report(candidate));
    }
    std::stable_partition(leaks.begin(), leaks.end(), [](const SuspectedLeak &leak) { return leak.grade == LeakGrade::Out; });
    return leaks;
}

} // namespace

std::string_view leakGradeName(LeakGrade grade)
{
    return grade == LeakGrade::Ask ? "ask" : "out";
}

std::string_view leakSignName(LeakSign sign)
{
    switch (sign) {
    case LeakSign::Separation: return "separation";
    case LeakSign::Dominance: return "dominance";
    case LeakSign::Emptiness: return "emptiness";
    case LeakSign::OneOutcome: return "one_outcome";
    case LeakSign::ChangesAfter: return "changes_after";
    case LeakSign::LaterDate: return "later_date";
    case LeakSign::LaterDelay: return "later_delay";
    case LeakSign::Name: return "name";
    }
    return "name";
}

std::string findTellingWord(std::string_view columnName)
{
    // What sales people and billing fill in, in English, Spanish and Portuguese, folded.
    static constexpr std::array kWords = {
        "outcome", "result", "resultado", "status", "estado", "estatus", "situacao", "stage", "etapa", "tag", "tags", "etiqueta", "etiquetas",
        "quality", "calidad", "qualidade", "disposition", "closed", "close", "closing", "cierre", "fechamento", "won", "lost",
        "ganado", "perdido", "ganho", "amount", "monto", "importe", "revenue", "ingreso", "ingresos", "receita", "faturamento", "paid", "payment",
        "pago", "pagamento", "invoice", "factura", "fatura", "contract", "contrato", "deal", "sale", "sales", "venta", "ventas", "venda", "vendas",
        "enrolled", "enrollment", "enrolment", "matricula", "inscripcion", "inscricao", "reason", "motivo", "razon", "converted", "conversion",
        "conversao", "churn", "cancelled", "canceled", "cancelado", "refund", "reembolso", "purchase", "purchased", "compra"};
    // "LastNotable" and "deal_amount" are words too.
    std::string spaced;
    for (const char c : columnName) {
        if (c >= 'A' && c <= 'Z' && !spaced.empty() && spaced.back() >= 'a' && spaced.back() <= 'z')
            spaced += ' ';
        spaced += c;
    }
    const QStringList parts = text::foldWords(QString::fromStdString(spaced)).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const std::string word = part.toStdString();
        if (std::find(kWords.begin(), kWords.end(), word) != kWords.end())
            return word;
    }
    return {};
}

int mostLeakRounds(const FeatureSchema &schema)
{
    return int(schema.columns().size()) + kPassesMax * kQuickShape.roundsMax;
}

Result<std::vector<SuspectedLeak>> findLeaks(const LeakCase &input, const std::function<Status()> &onRound)
{
    return LeakSearch(input, onRound).run();
}

} // namespace ns::classify
