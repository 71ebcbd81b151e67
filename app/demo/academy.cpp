// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/academy.h"

#include "app/demo/story.h"
#include "app/demo/tables.h"
#include "app/demo/tonight.h"
#include "core/base/file.h"

namespace ns::demo {

using namespace std::chrono_literals;

namespace {

constexpr int kLeadsMax = 90'000;
constexpr int kHistoryDaysMin = 5, kHistoryDaysMax = 3650;

Status checkOptions(const AcademyOptions &options)
{
    if (options.leads < 1 || options.leads > kLeadsMax)
        return fail(ErrorCode::InvalidInput, "leads: 1 to " + std::to_string(kLeadsMax));
    if (options.historyDays < kHistoryDaysMin || options.historyDays > kHistoryDaysMax)
        return fail(ErrorCode::InvalidInput, "history days: " + std::to_string(kHistoryDaysMin) + " to " + std::to_string(kHistoryDaysMax));
    return {};
}

/// Leads come at their hour, on any day of the history, the last hours before `now` left to tonight.
Instant pickCreation(Random &random, const Stage &stage, const AcademyOptions &options, const Opening &opening)
{
    const Instant day = std::chrono::floor<std::chrono::days>(stage.now) - std::chrono::days(random.between(0, options.historyDays - 1));
    const int offset = stage.day.offsetMinutes(day, opening.person.timeZone);
    const Instant at = day + std::chrono::hours(opening.traits.hour) + std::chrono::minutes(random.between(0, 59)) - std::chrono::minutes(offset);
    const Instant last = stage.now - kTonight - 1h;
    return at <= last ? at : at - 24h * (1 + (at - last) / 24h);
}

/// A lead whose 48 hours of silence end within tonight: after our message where the school may write then, else after its own.
void makeColdTonight(Random &random, const Stage &stage, Opening &opening)
{
    const Instant from = stage.now - 48h - kTonight + 1min;
    const Instant open = stage.day.firstApproved(from, opening.person.timeZone, opening.person.country);
    if (open <= stage.now - 48h - 1min && random.chance(0.7)) {
        opening.createdAt = open;
        opening.silentFrom = open;
        return;
    }
    opening.silentFrom = from + std::chrono::minutes(random.between(0, 500));
    opening.createdAt = *opening.silentFrom - 114h; // early enough that the welcome went out before, over any weekend
    opening.answersThen = true;
}

Opening makeOpening(Random &random, const Stage &stage, const AcademyOptions &options, int index, bool coldTonight)
{
    Opening opening{.sourceId = sourceIdOf(index), .person = makePerson(random, index), .traits = makeTraits(random)};
    if (opening.traits.guardian && random.chance(0.7))
        opening.traits.attributes["student_name"] = makeFirstName(random, opening.person.country).toStdString();
    if (coldTonight)
        makeColdTonight(random, stage, opening);
    else
        opening.createdAt = pickCreation(random, stage, options, opening);
    return opening;
}

std::string asLines(const std::vector<const domain::Event *> &events)
{
    std::string lines;
    for (const domain::Event *event : events)
        lines += event->payload + '\n';
    return lines;
}

std::string historyLines(const AcademyData &data)
{
    std::vector<const domain::Event *> events;
    for (const AcademyContact &contact : data.contacts) {
        for (const domain::Event &event : contact.history)
            events.push_back(&event);
    }
    std::stable_sort(events.begin(), events.end(), [](const auto *a, const auto *b) { return a->occurredAt < b->occurredAt; });
    return asLines(events);
}

std::string tonightLines(const AcademyData &data)
{
    std::vector<const domain::Event *> events;
    for (const domain::Event &event : data.tonight)
        events.push_back(&event);
    return asLines(events);
}

} // namespace

Result<AcademyData> generateAcademy(const AcademyOptions &options)
{
    if (const Status checked = checkOptions(options); !checked)
        return tl::make_unexpected(checked.error());
    auto rules = loadAcademyRules();
    if (!rules)
        return tl::make_unexpected(rules.error());
    SchoolDay day(rules->holidays);
    const compose::Composer composer(std::make_shared<const compose::TemplateSet>(rules->templates));
    const Stage stage{.rules = *rules, .composer = composer, .day = day, .now = options.now};
    const int coldDue = std::min(TonightCounts::kColdDue, options.leads / 10);
    AcademyData data;
    data.contacts.reserve(std::size_t(options.leads));
    for (int index = 0; index < options.leads; ++index) {
        Random random(options.seed, "contact/" + std::to_string(index));
        const Opening opening = makeOpening(random, stage, options, index, index < coldDue);
        auto contact = Story(stage, random, opening).live();
        if (!contact)
            return tl::make_unexpected(contact.error());
        data.contacts.push_back(std::move(*contact));
    }
    addTonight(stage, Random(options.seed, "tonight"), coldDue, data);
    data.leadsCsv = makeLeadsCsv(data);
    data.trainingCsv = makeTrainingCsv(data, options.now - std::chrono::days(options.historyDays), Random(options.seed, "training"));
    return data;
}

Status writeAcademy(const AcademyData &data, const std::string &folder)
{
    for (const std::string_view sub : {"", "/sequences", "/templates"}) {
        if (const Status made = makePrivateFolder(folder + std::string(sub)); !made)
            return made;
    }
    for (const AcademyFile &file : academyFiles()) {
        if (const Status written = writeFileDurably(folder + '/' + std::string(file.path), file.text); !written)
            return written;
    }
    const std::vector<std::pair<std::string, std::string>> made = {
        {"leads.csv", data.leadsCsv}, {"training.csv", data.trainingCsv}, {"history.jsonl", historyLines(data)}, {"tonight.jsonl", tonightLines(data)}};
    for (const auto &[name, text] : made) {
        if (const Status written = writeFileDurably(folder + '/' + name, text); !written)
            return written;
    }
    return {};
}

} // namespace ns::demo
