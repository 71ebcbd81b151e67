// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tables.h"

#include "app/demo/traits.h"

namespace ns::demo {

namespace {

constexpr std::size_t kTrainingRowsMin = 5000;
constexpr std::size_t kOlderRowsMin = 1000;
constexpr std::int64_t kOlderDays = 365;

std::string cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

void addCell(std::string &row, std::string_view text)
{
    if (!row.empty())
        row += ',';
    row += cell(text);
}

std::string attributeOf(const domain::Attributes &attributes, std::string_view name)
{
    const auto found = attributes.find(std::string(name));
    return found == attributes.end() ? std::string() : found->second;
}

std::string_view sourceId(const AcademyContact &contact)
{
    return std::string_view(contact.state.id.str()).substr(kAcademySource.size() + 1);
}

struct TrainingRow
{
    Instant createdAt;
    std::string id;
    domain::Attributes attributes;
    std::string segment;
};

std::string asLine(const TrainingRow &row)
{
    std::string line = row.id;
    addCell(line, formatInstant(row.createdAt));
    for (const std::string_view name : kTraitNames)
        addCell(line, attributeOf(row.attributes, name));
    addCell(line, row.segment);
    return line + "\r\n";
}

} // namespace

std::string makeLeadsCsv(const AcademyData &data)
{
    std::string csv = "id,name,phone,email,language,country,time_zone,location,role,created_at,consent.whatsapp,consent.email,student_name";
    for (const std::string_view name : kTraitNames)
        addCell(csv, name);
    csv += "\r\n";
    for (const AcademyContact &contact : data.contacts) {
        const domain::Profile &profile = contact.state.profile;
        std::string line(sourceId(contact));
        for (const std::string &text : {profile.name.toStdString(), profile.phone, profile.email, std::string(domain::languageCode(profile.language)),
                                        profile.country, profile.timeZone, profile.location, std::string(domain::roleName(profile.role)),
                                        formatInstant(contact.state.createdAt), std::string("true"), std::string("true"),
                                        attributeOf(profile.attributes, "student_name")})
            addCell(line, text);
        for (const std::string_view name : kTraitNames)
            addCell(line, attributeOf(profile.attributes, name));
        csv += line + "\r\n";
    }
    return csv;
}

std::string makeTrainingCsv(const AcademyData &data, Instant from, Random random)
{
    std::vector<TrainingRow> rows;
    for (const AcademyContact &contact : data.contacts) {
        if (!contact.state.decision.label.empty())
            rows.push_back({contact.state.createdAt, std::string(sourceId(contact)), contact.state.profile.attributes, contact.state.decision.label});
    }
    const std::size_t older = std::max(kOlderRowsMin, kTrainingRowsMin - std::min(kTrainingRowsMin, rows.size()));
    for (std::size_t i = 0; i < older; ++i) {
        const Traits traits = makeTraits(random);
        const Instant createdAt = from - std::chrono::minutes(random.between(1, kOlderDays * 24 * 60));
        rows.push_back({createdAt, "P-" + std::to_string(i + 1), traits.attributes, std::string(interestName(traits.interest))});
    }
    std::sort(rows.begin(), rows.end(), [](const TrainingRow &a, const TrainingRow &b) { return std::tie(a.createdAt, a.id) < std::tie(b.createdAt, b.id); });
    std::string csv = "id,created_at";
    for (const std::string_view name : kTraitNames)
        addCell(csv, name);
    csv += ",segment\r\n";
    for (const TrainingRow &row : rows)
        csv += asLine(row);
    return csv;
}

} // namespace ns::demo
