// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importmapping.h"

#include <QFileInfo>
#include <array>

#include "core/connect/csv/importcountry.h"
#include "core/domain/contactstate.h"
#include "core/domain/phone.h"
#include "core/text/fold.h"

namespace ns::connect {

namespace {

constexpr std::array<std::string_view, 11> kContactFields = {"id",        "name",     "phone", "email", "language",  "country",
                                                             "time_zone", "location", "role",  "stage", "created_at"};
constexpr std::array<std::string_view, 3> kOutcomeFields = {"id", "outcome", "occurred_at"};
constexpr std::string_view kConsentPrefix = "consent.";
constexpr std::size_t kAttributesMax = 500;              // as for every event from outside
constexpr std::size_t kPayloadBytesMax = 256 * 1024;
constexpr std::size_t kIdBytesMax = 180;                 // leaves room in 200 for "#" and the content's hash
constexpr std::size_t kContentHashDigits = 12;
constexpr std::string_view kIgnoredField = "ignored";
constexpr Millis kHistoryAge = std::chrono::hours{7 * 24}; // CLI.md, Import
constexpr Millis kAheadMax = std::chrono::hours{24};

enum class YesNo { Yes, No, Empty, Other };

YesNo readYesNo(std::string_view cell)
{
    static constexpr std::array<std::string_view, 12> kYes = {"true", "1", "yes", "y", "si", "s", "sim", "x", "verdadero", "verdadeiro", "on", "ok"};
    static constexpr std::array<std::string_view, 7> kNo = {"false", "0", "no", "n", "nao", "falso", "off"};
    const std::string folded = text::foldName(cell);
    if (folded.empty()) // "-" too: not stated is the careful reading
        return YesNo::Empty;
    if (std::find(kYes.begin(), kYes.end(), folded) != kYes.end())
        return YesNo::Yes;
    return std::find(kNo.begin(), kNo.end(), folded) != kNo.end() ? YesNo::No : YesNo::Other;
}

std::string shortHash(std::string_view prefix, std::string_view what)
{
    return derivedId(prefix, {what}, 32);
}

bool isValidId(std::string_view id)
{
    return id.size() <= kIdBytesMax
           && std::none_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string contentHashOf(const domain::Event &event)
{
    return toHex(domain::contentDigest(event)).substr(0, kContentHashDigits);
}

} // namespace

std::string defaultSourceName(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).completeBaseName().toStdString();
}

ImportMapping::ImportMapping(ImportOptions options, Instant now)
    : m_options(std::move(options)), m_now(now), m_source("import:" + m_options.source),
      m_dateField(m_options.kind == ImportKind::Contacts ? "created_at" : "occurred_at"), m_countries(std::make_unique<CountryNames>())
{
}

ImportMapping::ImportMapping(ImportMapping &&) noexcept = default;
ImportMapping &ImportMapping::operator=(ImportMapping &&) noexcept = default;
ImportMapping::~ImportMapping() = default;

Result<ImportMapping> ImportMapping::make(const std::vector<std::string> &headers, ImportOptions options, Instant now)
{
    ImportMapping mapping(std::move(options), now);
    if (const Status checked = mapping.checkOptions(); !checked)
        return tl::make_unexpected(checked.error());
    for (const std::string_view stage : {"new", "engaged", "booked", "won", "lost", "cold"})
        mapping.m_stages.emplace(stage, stage);
    for (const auto &[from, to] : mapping.m_options.mapStage)
        mapping.m_stages[text::foldName(from)] = to;
    if (const Status mapped = mapping.mapColumns(headers); !mapped)
        return tl::make_unexpected(mapped.error());
    return mapping;
}

Status ImportMapping::checkOptions() const
{
    if (m_options.source.empty() || !isValidId(m_source))
        return fail(ErrorCode::InvalidInput, "source: 1 to 170 bytes without control characters");
    for (const auto &[from, to] : m_options.mapStage) {
        if (!domain::isCanonicalStage(to))
            return fail(ErrorCode::InvalidInput, "map-stage: '" + to + "' is none of new, engaged, booked, won, lost, cold");
    }
    if (!m_options.consentChannels.empty() && m_options.consentBasis.empty())
        return fail(ErrorCode::InvalidInput, "consent: needs a basis");
    return {};
}

bool ImportMapping::isField(const std::string &field) const
{
    if (m_options.kind == ImportKind::Outcomes)
        return std::find(kOutcomeFields.begin(), kOutcomeFields.end(), field) != kOutcomeFields.end();
    return std::find(kContactFields.begin(), kContactFields.end(), field) != kContactFields.end()
           || (field.starts_with(kConsentPrefix) && field.size() > kConsentPrefix.size());
}

Status ImportMapping::mapExplicitly(const std::vector<std::string> &headers)
{
    for (const auto &[field, column] : m_options.map) {
        if (!isField(field))
            return fail(ErrorCode::InvalidInput, "map: no such field: " + field);
        auto found = std::find(headers.begin(), headers.end(), column);
        if (found == headers.end())
            found = std::find_if(headers.begin(), headers.end(), [&wanted = column](const std::string &h) { // clang 14 cannot capture a binding itself
                return !wanted.empty() && text::foldName(h) == text::foldName(wanted);
            });
        if (found == headers.end() && !column.empty())
            return fail(ErrorCode::NotFound, "map: the file has no column " + column);
        if (found != headers.end())
            m_fields[field] = std::size_t(found - headers.begin());
    }
    return {};
}

Status ImportMapping::mapColumns(const std::vector<std::string> &headers)
{
    if (const Status mapped = mapExplicitly(headers); !mapped)
        return mapped;
    std::map<std::string, std::string> byFolded;
    for (const std::string_view field : kContactFields)
        byFolded.emplace(text::foldName(field), field);
    for (const std::string_view field : kOutcomeFields)
        byFolded.emplace(text::foldName(field), field);
    const auto isStated = [&](const std::string &field) {
        return std::any_of(m_options.map.begin(), m_options.map.end(), [&](const auto &entry) { return entry.first == field; });
    };
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string folded = text::foldName(headers[i]);
        const auto known = byFolded.find(folded);
        const std::string field = known != byFolded.end() ? known->second : folded;
        if (isField(field) && !isStated(field))
            m_fields.emplace(field, i);
        const bool isOurs = headers[i] == kRejectLineColumn || headers[i] == kRejectReasonColumn; // a file of rejects, corrected
        m_columns.push_back({headers[i], isOurs ? std::string(kIgnoredField) : std::string{}});
    }
    for (const auto &[field, column] : m_fields)
        m_columns[column].field = field;
    for (const char *needed : {"id", "outcome"}) {
        if (m_options.kind == ImportKind::Outcomes && !m_fields.contains(needed))
            return fail(ErrorCode::NotFound, std::string("outcomes need a column ") + needed);
    }
    return {};
}

std::string ImportMapping::cellOf(const CsvRow &row, const std::string &field) const
{
    const auto found = m_fields.find(field);
    return found == m_fields.end() || found->second >= row.cells.size() ? std::string{} : text::trimmed(row.cells[found->second]);
}

void ImportMapping::learnDateOrder(const CsvRow &row)
{
    if (!m_dateOrder && row.problem.empty())
        m_dateOrder = dateOrderOf(cellOf(row, m_dateField));
}

Result<std::optional<Instant>> ImportMapping::readTime(const CsvRow &row) const
{
    const std::string cell = cellOf(row, m_dateField);
    if (cell.empty())
        return std::optional<Instant>{};
    const auto at = parseCsvDate(cell, m_dateOrder);
    if (!at)
        return fail(ErrorCode::InvalidInput, m_dateField + ": " + at.error().text);
    if (*at > m_now + kAheadMax)
        return fail(ErrorCode::InvalidInput, m_dateField + ": more than 24 h ahead: " + cell);
    return std::optional(*at);
}

Status ImportMapping::readStage(const CsvRow &row, domain::ContactPatch &patch) const
{
    const std::string stage = cellOf(row, "stage");
    if (stage.empty())
        return {};
    const auto found = m_stages.find(text::foldName(stage));
    if (found == m_stages.end())
        return fail(ErrorCode::InvalidInput, "stage: '" + stage.substr(0, 100) + "' is not mapped (--map-stage)");
    patch.stage = found->second;
    return {};
}

Status ImportMapping::readConsent(const CsvRow &row, domain::ContactPatch &patch) const
{
    for (const std::string &channel : m_options.consentChannels)
        patch.consent[channel] = true;
    for (auto field = m_fields.lower_bound(std::string(kConsentPrefix)); field != m_fields.end() && field->first.starts_with(kConsentPrefix); ++field) {
        const std::string cell = cellOf(row, field->first);
        const YesNo answer = readYesNo(cell);
        if (answer == YesNo::Other)
            return fail(ErrorCode::InvalidInput, field->first + ": neither yes nor no: " + cell.substr(0, 40));
        if (answer != YesNo::Empty)
            patch.consent[field->first.substr(kConsentPrefix.size())] = answer == YesNo::Yes;
    }
    return {};
}

/// Fields of free wording; what is not understood is kept as an attribute rather than lost.
void ImportMapping::readWords(const CsvRow &row, domain::ContactPatch &patch) const
{
    const auto keep = [&](const std::string &field, const std::string &cell) {
        patch.attributes[m_columns[m_fields.at(field)].header] = cell;
    };
    if (const std::string cell = cellOf(row, "language"); !cell.empty()) {
        patch.language = domain::parseLanguage(cell);
        if (*patch.language == domain::Language::Unknown) {
            patch.language.reset();
            keep("language", cell);
        }
    }
    if (const std::string cell = cellOf(row, "country"); !cell.empty()) {
        patch.country = m_countries->codeOf(cell);
        if (patch.country->empty()) {
            patch.country.reset();
            keep("country", cell);
        }
    }
    if (const std::string cell = cellOf(row, "role"); !cell.empty()) {
        patch.role = domain::parseRole(cell);
        if (*patch.role == domain::PersonRole::Unknown) {
            patch.role.reset();
            keep("role", cell);
        }
    }
}

void ImportMapping::readAttributes(const CsvRow &row, domain::ContactPatch &patch) const
{
    for (std::size_t i = 0; i < m_columns.size() && i < row.cells.size(); ++i) {
        if (m_columns[i].field.empty() && row.cells[i].find_first_not_of(" \t\r\n") != std::string::npos)
            patch.attributes[m_columns[i].header] = row.cells[i];
    }
}

Result<domain::ContactPatch> ImportMapping::readPatch(const CsvRow &row) const
{
    domain::ContactPatch patch;
    patch.sourceId = cellOf(row, "id");
    if (!isValidId(patch.sourceId))
        return fail(ErrorCode::InvalidInput, "id: longer than 180 bytes or with control characters");
    if (const std::string name = cellOf(row, "name"); !name.empty())
        patch.name = QString::fromStdString(name);
    const auto take = [&](const char *field, std::optional<std::string> &into) {
        if (std::string cell = cellOf(row, field); !cell.empty())
            into = std::move(cell);
    };
    take("phone", patch.phone);
    take("email", patch.email);
    take("time_zone", patch.timeZone);
    take("location", patch.location);
    readWords(row, patch);
    readAttributes(row, patch);
    if (patch.attributes.size() > kAttributesMax)
        return fail(ErrorCode::InvalidInput, "more than 500 attributes");
    if (const Status stage = readStage(row, patch); !stage)
        return tl::make_unexpected(stage.error());
    if (const Status consent = readConsent(row, patch); !consent)
        return tl::make_unexpected(consent.error());
    return patch;
}

/// id, else phone, else e-mail, else the row. All but the first are hashed: event ids are logged and contact data never is.
std::string ImportMapping::identityOf(const CsvRow &row, const domain::ContactPatch &patch) const
{
    if (!patch.sourceId.empty())
        return patch.sourceId;
    if (patch.phone) {
        const domain::PhoneIdentity phone = domain::identifyPhone(*patch.phone, patch.country.value_or(std::string{}));
        if (phone.valid || phone.reachable)
            return shortHash("phone-", phone.canonical);
    }
    if (patch.email && domain::isEmailAddress(domain::canonicalEmail(*patch.email)))
        return shortHash("email-", domain::canonicalEmail(*patch.email));
    PackWriter content;
    std::map<std::string_view, std::string_view> byHeader;
    for (std::size_t i = 0; i < m_columns.size() && i < row.cells.size(); ++i) {
        if (!row.cells[i].empty())
            byHeader.emplace(m_columns[i].header, row.cells[i]);
    }
    for (const auto &[header, cell] : byHeader) {
        content.bytes(header);
        content.bytes(cell);
    }
    return shortHash("row-", content.data());
}

domain::ImportMarks ImportMapping::marksFor(const std::optional<Instant> &createdAt) const
{
    const bool isOld = createdAt && m_now - *createdAt > kHistoryAge;
    domain::ImportMarks marks;
    marks.history = isOld && m_options.start != ImportStart::All;
    marks.startsSequences = !marks.history && m_options.start != ImportStart::None;
    return marks;
}

Result<ImportedRow> ImportMapping::mapContact(const CsvRow &row) const
{
    auto patch = readPatch(row);
    if (!patch)
        return tl::make_unexpected(patch.error());
    const auto createdAt = readTime(row);
    if (!createdAt)
        return tl::make_unexpected(createdAt.error());
    const bool isEmpty = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string &c) { return text::trimmed(c).empty(); });
    if (isEmpty)
        return fail(ErrorCode::InvalidInput, "the row is empty");
    ImportedRow imported;
    domain::Event &event = imported.event;
    event.key = {m_source, identityOf(row, *patch)};
    event.type = domain::EventType::LeadCreated;
    event.occurredAt = createdAt->value_or(m_now);
    event.timeAssumed = !createdAt->has_value();
    event.contact = std::move(*patch);
    const domain::ImportMarks marks = marksFor(*createdAt);
    event.data = marks;
    imported.starts = marks.startsSequences;
    domain::sealPayload(event);
    if (event.payload.size() > kPayloadBytesMax)
        return fail(ErrorCode::InvalidInput, "the row is longer than 256 KB");
    imported.contentHash = contentHashOf(event);
    return imported;
}

Result<ImportedRow> ImportMapping::mapOutcome(const CsvRow &row) const
{
    const std::string id = cellOf(row, "id"), outcome = cellOf(row, "outcome");
    if (id.empty() || !isValidId(id))
        return fail(ErrorCode::InvalidInput, id.empty() ? "id: missing" : "id: longer than 180 bytes or with control characters");
    if (outcome.empty() || !isValidId(outcome))
        return fail(ErrorCode::InvalidInput, outcome.empty() ? "outcome: missing" : "outcome: too long");
    const auto at = readTime(row);
    if (!at)
        return tl::make_unexpected(at.error());
    ImportedRow imported;
    domain::Event &event = imported.event;
    event.key = {m_source, derivedId("outcome-", {id, outcome, cellOf(row, m_dateField)}, 32)};
    event.occurredAt = at->value_or(m_now);
    event.timeAssumed = !at->has_value();
    event.contact.sourceId = id;
    const std::string word = text::foldName(outcome);
    if (word == "booked" || word == "attended") {
        event.type = word == "booked" ? domain::EventType::AppointmentBooked : domain::EventType::AppointmentAttended;
        event.data = domain::AppointmentChange{};
    } else if (word == "won" || word == "lost") {
        event.type = word == "won" ? domain::EventType::DealWon : domain::EventType::DealLost;
        event.data = domain::DealChange{};
    } else {
        event.type = domain::EventType::StageChanged; // of a pipeline of its own: a label is a fact to learn from, not a stage
        event.data = domain::StageChange{"outcome", {}, outcome};
    }
    domain::sealPayload(event);
    imported.contentHash = contentHashOf(event);
    return imported;
}

Result<ImportedRow> ImportMapping::mapRow(const CsvRow &row) const
{
    if (!row.problem.empty())
        return fail(ErrorCode::InvalidInput, row.problem);
    return m_options.kind == ImportKind::Contacts ? mapContact(row) : mapOutcome(row);
}

domain::Event ImportMapping::makeUpdate(const ImportedRow &row) const
{
    domain::Event update;
    update.key = {row.event.key.source, row.event.key.id + "#" + row.contentHash};
    update.type = domain::EventType::ContactUpdated;
    update.occurredAt = m_now;
    update.timeAssumed = true;
    update.contact = row.event.contact;
    domain::sealPayload(update);
    return update;
}

} // namespace ns::connect
