// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/base/hash.h"
#include "core/classify/intent/families.h"
#include "core/classify/intent/intentmodel.h"

using namespace ns::classify;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    ns::ignoreError(IntentModel::load(bytes), "only a crash counts");
    // With a digest that fits, so that the reader behind it is reached.
    const auto model = IntentModel::load(bytes + std::string(ns::asBytes(ns::sha256(bytes))));
    if (model) {
        const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        (void)(*model)->classify(text, ns::domain::Language::Spanish);
        (void)(*model)->explain(text, (*model)->card().classes.labels.front(), 5);
    }
    ns::ignoreError(ns::classify::parseFamilies(bytes), "only a crash counts");
    ns::ignoreError(ns::classify::parseSlotValues(bytes), "only a crash counts");
    ns::PackReader in(bytes);
    const auto index = GramIndex::unpack(in);
    if (index)
        (void)index->match(readGrams(QString::fromUtf8(bytes.data(), qsizetype(bytes.size()))).grams);
    return 0;
}
