// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readindexupdater.h"

#include <cmath>

#include "core/domain/outcomelabel.h"
#include "core/sequence/actionplan.h"
#include "core/store/blob.h"
#include "core/store/deskreader.h"

namespace ns::store {

namespace {

constexpr double kBinWidth = 1.02;
// A start on a large database shows its newest leads first and takes in the rest in pieces that leave the processor to the agent.
constexpr int kOldContacts = 500;
constexpr int kOldTraces = 4000;

} // namespace

int latencyBin(std::int64_t micros)
{
    return micros <= 1 ? 0 : int(std::lround(std::log(double(micros)) / std::log(kBinWidth)));
}

double latencyOfBin(int bin)
{
    return std::pow(kBinWidth, bin);
}

unsigned maskOf(LeadSubset subset)
{
    switch (subset) {
    case LeadSubset::All: return 0;
    case LeadSubset::WithPerson: return leadbit::WithPerson;
    case LeadSubset::GoingCold: return leadbit::GoingCold;
    case LeadSubset::Unsure: return leadbit::Unsure;
    case LeadSubset::Stuck: return leadbit::Stuck;
    case LeadSubset::OptedOut: return leadbit::OptedOut;
    }
    return 0;
}

std::int64_t ageSlot(const IndexedLead &lead)
{
    return lead.lastAt > 0 ? lead.lastAt / kAgeSlotMs : -1;
}

bool isInSubset(const IndexedLead &lead, LeadSubset subset)
{
    return subset == LeadSubset::All || (lead.flags & maskOf(subset)) != 0;
}

Result<ReadIndex::Progress> ReadIndex::Updater::run(int limit)
{
    m_index.clearFailure();
    m_wonType = m_rows.words().findNumber(domain::eventTypeName(domain::EventType::DealWon));
    if (const Status begun = m_index.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::make_unexpected(begun.error());
    followNew(limit);
    if (m_progress.isCaughtUp)
        fillOld(limit);
    for (const std::int64_t no : m_contacts)
        takeContact(no);
    flush();
    std::optional<Error> failure = m_index.failure();
    if (!failure)
        failure = m_rows.failure();
    if (!failure) {
        if (const Status committed = m_index.execute(QStringLiteral("COMMIT")); !committed)
            failure = committed.error();
    }
    if (failure) {
        ignoreError(m_index.execute(QStringLiteral("ROLLBACK")), "the first error is the one that counts");
        m_index.clearFailure();
        return tl::make_unexpected(*failure);
    }
    m_progress.leads = int(m_contacts.size());
    return m_progress;
}

std::int64_t ReadIndex::Updater::cursor(std::string_view what)
{
    Statement find = m_index.use(Sql::IndexFindCursor);
    return find.text(what).next() ? find.takeInteger() : 0;
}

void ReadIndex::Updater::putCursor(std::string_view what, std::int64_t value, const QByteArray &mark)
{
    m_index.use(Sql::IndexPutCursor).text(what).integer(value).blob(mark).run();
}

std::vector<ReadIndex::Updater::TraceLine> ReadIndex::Updater::readTraces(Sql list, std::int64_t from, int limit)
{
    std::vector<TraceLine> lines;
    Statement rows = m_journal.use(list);
    rows.integer(from).integer(limit);
    while (rows.next()) {
        TraceLine line;
        for (std::int64_t *column : {&line.no, &line.contact, &line.event, &line.part, &line.type, &line.outcome, &line.at, &line.latency})
            *column = rows.takeInteger();
        lines.push_back(line);
    }
    return lines;
}

void ReadIndex::Updater::followNew(int limit)
{
    const std::int64_t lastTrace = cursor("trace"), lastContact = cursor("contact");
    const std::vector<TraceLine> traces = readTraces(Sql::IndexNewTraces, lastTrace, limit);
    for (const TraceLine &line : traces) {
        takeTrace(line);
        m_contacts.insert(line.contact);
    }
    std::int64_t newest = lastContact;
    int newcomers = 0;
    Statement contacts = m_journal.use(Sql::IndexNewContacts);
    contacts.integer(lastContact).integer(limit);
    for (; contacts.next(); ++newcomers) {
        newest = contacts.takeInteger();
        m_contacts.insert(newest);
    }
    if (!traces.empty()) {
        Statement mark = m_journal.use(Sql::IndexTraceMark);
        putCursor("trace", traces.back().no, mark.integer(traces.back().no).next() ? mark.takeBlob() : QByteArray());
    }
    if (newcomers > 0)
        putCursor("contact", newest);
    m_progress.traces = int(traces.size());
    m_progress.isCaughtUp = int(traces.size()) < limit && newcomers < limit;
}

void ReadIndex::Updater::fillOld(int limit)
{
    const std::int64_t beforeContact = cursor("old_contact"), beforeTrace = cursor("old_trace");
    std::int64_t oldest = 0;
    if (beforeContact > 0) {
        Statement contacts = m_journal.use(Sql::IndexOldContacts);
        contacts.integer(beforeContact).integer(std::min(limit, kOldContacts));
        while (contacts.next()) {
            oldest = contacts.takeInteger();
            m_contacts.insert(oldest);
        }
        putCursor("old_contact", oldest); // 0: none was left
    }
    std::int64_t oldestTrace = 0;
    if (beforeTrace > 0) {
        const std::vector<TraceLine> traces = readTraces(Sql::IndexOldTraces, beforeTrace, kOldTraces);
        for (const TraceLine &line : traces)
            takeTrace(line);
        oldestTrace = traces.empty() ? 0 : traces.back().no;
        m_progress.traces += int(traces.size());
        putCursor("old_trace", oldestTrace);
    }
    m_progress.isBuilding = oldest > 0 || oldestTrace > 0;
}

void ReadIndex::Updater::takeTrace(const TraceLine &line)
{
    const std::int64_t slot = line.at / kSlot.count() * kSlot.count();
    ++m_buckets[{slot, line.type, line.outcome, line.part == 0}];
    Words &words = m_rows.words();
    const std::string type = words.textOf(line.type);
    for (const TraceClass of : classesOf(type, words.textOf(line.outcome)))
        m_index.use(Sql::IndexPutNotable).integer(int(of)).integer(line.at).integer(line.no).run();
    if (line.part == 0 && line.event != 0)
        ++m_latencies[{slot, latencyBin(line.latency)}];
    if (line.part == 0 && line.type == m_wonType && m_wonType != 0)
        takeDeal(line);
}

void ReadIndex::Updater::takeDeal(const TraceLine &line)
{
    Statement find = m_journal.use(Sql::FindEventPayload);
    if (!find.integer(line.event).next())
        return;
    const auto payload = expandBlob(find.takeBlob());
    const auto event = payload ? domain::parseStoredEvent(*payload) : fail(ErrorCode::NotFound, "erased");
    const auto *deal = event ? std::get_if<domain::DealChange>(&event->data) : nullptr;
    if (deal != nullptr && deal->amount)
        m_index.use(Sql::IndexPutDeal).integer(line.contact).text(deal->currency).integer(std::llround(*deal->amount * 100)).run();
}

std::vector<OpenMessage> ReadIndex::Updater::openMessages(std::int64_t no)
{
    std::vector<OpenMessage> open;
    Statement list = m_journal.use(Sql::IndexOpenOutbox);
    list.integer(no);
    while (list.next()) {
        OpenMessage message;
        message.state = domain::OutboxState(list.takeInteger());
        message.due = list.takeInstant();
        message.channel = m_rows.words().textOf(list.takeInteger());
        message.sequence = m_rows.words().textOf(list.takeInteger());
        message.node = m_rows.words().textOf(list.takeInteger());
        message.rule = m_rows.words().textOf(list.takeInteger());
        open.push_back(std::move(message));
    }
    return open;
}

std::vector<OpenTimer> ReadIndex::Updater::openTimers(std::int64_t no, const domain::ContactState &state)
{
    std::vector<OpenTimer> timers;
    const auto look = [&](const domain::TimerId &id, OpenTimer timer) {
        Statement find = m_journal.use(Sql::IndexFindTimer);
        if (!find.integer(no).blob(packId(id.str())).next())
            return;
        timer.due = find.takeInstant();
        timers.push_back(std::move(timer));
    };
    look(sequence::coldTimerId(state.id), {.isCold = true});
    for (const domain::SequenceRun &run : state.runs) {
        if (sequence::isLive(run))
            look(sequence::nodeTimerId(run.id), {.sequence = run.sequence});
    }
    return timers;
}

void ReadIndex::Updater::takeContact(std::int64_t no)
{
    Statement find = m_journal.use(Sql::IndexFindContact);
    if (!find.integer(no).next())
        return;
    const QString name = find.takeString();
    (void)find.takeInteger(); // the stage lies in the state, too
    const Instant createdAt = find.takeInstant();
    const QByteArray stateBytes = find.takeBlob();
    const std::string profile = SqliteRows::takeProfile(find);
    if (stateBytes.isEmpty()) {
        putLead(no, indexNewcomer(name, createdAt));
        return;
    }
    const auto state = domain::unpackState(stateBytes.toStdString(), profile);
    if (!state) // `verify` names it; a list shows the contact by what else is known
        return putLead(no, indexNewcomer(name, createdAt));
    putLead(no, indexLead(*state, openMessages(no), openTimers(no, *state)));
    putDecided(no, *state);
}

void ReadIndex::Updater::putLead(std::int64_t no, const IndexedLead &lead)
{
    Statement find = m_index.use(Sql::IndexFindLead);
    if (find.integer(no).next()) {
        IndexedLead old;
        old.createdAt = find.takeInteger();
        old.stage = find.takeText();
        old.flags = unsigned(find.takeInteger());
        old.lastAt = find.takeInteger();
        old.nextAt = find.takeInteger();
        old.sure = find.takeInteger();
        old.nameKey = find.takeText();
        (void)find.takeText(); // country, as in shown
        old.shown = unpackShown(find.takeBlob().toStdString());
        if (old == lead)
            return; // most steps change nothing that a list sorts by
        countLead(old, -1);
    }
    countLead(lead, 1);
    m_index.use(Sql::IndexPutLead).integer(no).integer(lead.createdAt).text(lead.stage).integer(lead.flags).integer(lead.lastAt).integer(lead.nextAt)
        .integer(lead.sure).text(lead.nameKey).text(lead.shown.country).blob(packShown(lead.shown)).run();
}

void ReadIndex::Updater::putDecided(std::int64_t no, const domain::ContactState &state)
{
    const bool closed = state.stage == "won" || state.stage == "lost";
    const bool alone = state.decision.automatic && state.decision.source == domain::LabelSource::Model && !state.history;
    const std::optional<bool> predicted = closed && alone ? domain::meansWon(state.decision.label) : std::nullopt;
    if (!predicted) {
        m_index.use(Sql::IndexDropDecided).integer(no).run();
        return;
    }
    m_index.use(Sql::IndexPutDecided).integer(no).integer(toMillis(state.decision.decidedAt)).integer(*predicted == (state.stage == "won") ? 1 : 0)
        .text(state.decision.model.str()).run();
}

void ReadIndex::Updater::countLead(const IndexedLead &lead, int by)
{
    for (int subset = 0; subset < kLeadSubsets; ++subset) {
        if (isInSubset(lead, LeadSubset(subset)))
            m_counts[{lead.stage, subset}] += by;
    }
    m_countries[lead.shown.country] += by;
    m_ages[{lead.stage, ageSlot(lead)}] += by;
}

void ReadIndex::Updater::flush()
{
    for (const auto &[key, by] : m_counts) {
        if (by != 0)
            m_index.use(Sql::IndexAddCount).text(key.first).integer(key.second).integer(by).run();
    }
    for (const auto &[country, by] : m_countries) {
        if (by != 0)
            m_index.use(Sql::IndexAddCountry).text(country).integer(by).run();
    }
    for (const auto &[key, by] : m_ages) {
        if (by != 0)
            m_index.use(Sql::IndexAddAge).text(key.first).integer(key.second).integer(by).run();
    }
    for (const auto &[key, n] : m_buckets)
        m_index.use(Sql::IndexAddBucket).integer(std::get<0>(key)).integer(std::get<1>(key)).integer(std::get<2>(key)).integer(std::get<3>(key) ? 1 : 0).integer(n).run();
    for (const auto &[key, n] : m_latencies)
        m_index.use(Sql::IndexAddLatency).integer(key.first).integer(key.second).integer(n).run();
}

} // namespace ns::store
