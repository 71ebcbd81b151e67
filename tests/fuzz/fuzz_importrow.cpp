// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/connect/csv/importmapping.h"

namespace {

constexpr std::size_t kRowsMax = 200;

ns::connect::ImportOptions optionsOf(unsigned bits)
{
    ns::connect::ImportOptions options{.source = "x"};
    options.kind = bits & 1 ? ns::connect::ImportKind::Outcomes : ns::connect::ImportKind::Contacts;
    options.start = bits & 2 ? ns::connect::ImportStart::All : ns::connect::ImportStart::Recent;
    if (bits & 4) {
        options.consentChannels = {"whatsapp"};
        options.consentBasis = "form";
    }
    if (bits & 8)
        options.mapStage = {{"Ganado", "won"}, {"Nuevo", "new"}};
    return options;
}

/// What an import makes of a row is stored and replayed like any other event.
void check(const ns::connect::ImportMapping &mapping, const ns::connect::CsvRow &row)
{
    const auto mapped = mapping.mapRow(row);
    if (!mapped)
        return;
    if (mapped->event.key.id.empty() || !ns::domain::parseStoredEvent(mapped->event.payload))
        __builtin_trap();
    if (mapping.options().kind == ns::connect::ImportKind::Contacts && !ns::domain::parseStoredEvent(mapping.makeUpdate(*mapped).payload))
        __builtin_trap();
}

} // namespace

/// First byte: options. Then a CSV file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    auto reader = ns::connect::CsvReader::openBytes(std::string(reinterpret_cast<const char *>(data + 1), size - 1));
    if (!reader)
        return 0;
    auto mapping = ns::connect::ImportMapping::make(reader->headers(), optionsOf(data[0]), ns::fromMillis(1'795'000'000'000));
    for (std::size_t rows = 0; mapping && rows < kRowsMax; ++rows) {
        const auto row = reader->next();
        if (!row || !*row)
            break;
        if (!(*row)->problem.empty())
            continue;
        mapping->learnDateOrder(**row);
        check(*mapping, **row);
    }
    return 0;
}
