// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/blankedcopies.h"

#include "core/base/random.h"

namespace ns::classify {

namespace {

constexpr std::size_t kCopiesMax = 20'000;
constexpr double kBlankShare = 0.3; // of the cells of a copy; 0.15 to 0.5 differ by less than the seed does

} // namespace

BlankedCopies::BlankedCopies(std::size_t count, std::vector<std::size_t> doubtful, std::uint64_t seed)
    : m_rows(count), m_doubtful(std::move(doubtful)), m_seed(seed)
{
    const std::size_t copies = std::min(count, kCopiesMax);
    for (std::size_t i = 0; i < copies; ++i)
        m_originals.push_back(int(i * count / copies));
}

std::vector<float> BlankedCopies::vectorise(const Table &table, const std::vector<std::size_t> &rows, const FeatureSchema &schema) const
{
    const std::size_t width = schema.featureCount();
    std::vector<float> features(width * (m_rows + count()));
    const FeatureSchema::Binding binding = schema.bind(table);
    FeatureSchema::Memory memory;
    for (std::size_t i = 0; i < m_rows; ++i)
        schema.vectorise(table, rows[i], binding, memory, std::span(features).subspan(i * width, width));
    Random random(m_seed, "blanked cells");
    for (std::size_t i = 0; i < count(); ++i) {
        FeatureSchema::Binding blanked = binding;
        for (std::int64_t &source : blanked)
            source = random.chance(kBlankShare) ? -1 : source;
        for (const std::size_t column : m_doubtful)
            blanked[column] = -1;
        schema.vectorise(table, rows[std::size_t(m_originals[i])], blanked, memory, std::span(features).subspan((m_rows + i) * width, width));
    }
    return features;
}

std::vector<int> BlankedCopies::repeat(std::vector<int> values) const
{
    for (const int original : m_originals)
        values.push_back(values[std::size_t(original)]);
    return values;
}

std::vector<Fold> BlankedCopies::extend(std::vector<Fold> folds) const
{
    for (Fold &fold : folds) {
        std::vector<bool> isFit(m_rows);
        for (const int position : fold.fit)
            isFit[std::size_t(position)] = true;
        for (std::size_t i = 0; i < count(); ++i) {
            if (isFit[std::size_t(m_originals[i])])
                fold.fit.push_back(int(m_rows + i));
        }
    }
    return folds;
}

} // namespace ns::classify
