// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/console/pastjournal.h"

#include <QFile>
#include <future>

#include "core/agent/textjudge.h"
#include "core/store/sqlitejournal.h"
#include "core/trace/span.h"
#include "tests/testing/testing.h"

namespace ns::testing {

namespace {

template <typename T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("past journal, %s: %s", what, describe(result.error()).c_str());
    return std::move(*result);
}

template <typename T, typename Call> T wait(Call call, const char *what)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    const Status posted = call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    if (!posted)
        qFatal("past journal, %s: %s", what, describe(posted.error()).c_str());
    return must(answer.get(), what);
}

agent::Knowledge makeKnowledge()
{
    agent::Knowledge knowledge;
    knowledge.zones = must(policy::ZoneBook::load(), "zones");
    agent::giveGuard(knowledge, std::make_shared<const policy::Guard>(must(policy::Guard::make(knowledge.zones), "guard")));
    knowledge.laws = std::make_shared<const policy::LawPacks>(must(policy::LawPacks::builtIn(), "laws"));
    return knowledge;
}

std::string contentOf(const PastSend &send)
{
    if (send.content || !send.isRead)
        return send.content.value_or("");
    policy::DraftSource source;
    source.language = send.language;
    source.kind = send.kind;
    source.channel = send.channel;
    return policy::packContent(bareKnowledge().guard->read(send.subject.isEmpty() ? send.text : send.text + QStringLiteral("\n\n") + send.subject, source));
}

domain::OutboxItem makeItem(const PastSend &send, const domain::ContactId &contact)
{
    domain::OutboxItem item;
    item.key = domain::SendKey(send.key);
    item.contact = contact;
    item.run = domain::RunId("run-" + send.key);
    item.sequence = "welcome";
    item.node = send.key;
    item.kind = send.kind;
    item.channel = send.channel;
    item.address = "+51999888777";
    item.subject = send.subject;
    item.text = send.text;
    item.language = send.language;
    item.createdAt = send.at.value_or(pastDay());
    item.due = item.createdAt;
    item.state = send.state;
    item.rule = send.rule;
    item.content = contentOf(send);
    item.context = send.context ? policy::packContext(*send.context) : std::string();
    return item;
}

} // namespace

const agent::Knowledge &bareKnowledge()
{
    static const agent::Knowledge knowledge = makeKnowledge();
    return knowledge;
}

std::string pastPolicy(const std::string &more)
{
    const std::string document = R"({"version":1,"language":"es",
 "facts":{"prices":[{"item":"curso regular","amount":120,"currency":"USD","per":"mes"}],
          "offers":[{"text":"10 % por pago anual","percent":10,"condition":"pago anual","valid_until":"2026-11-30"}]},
 "hours":{"default":{"mon-fri":"09:00-18:00"}},"caps":{"marketing_per_day":1,"marketing_per_week":3})";
    return document + (more.empty() ? "" : "," + more) + "}";
}

std::string dearerPolicy()
{
    std::string document = pastPolicy();
    return document.replace(document.find("120"), 3, "200");
}

Instant pastDay()
{
    return at("2026-11-24T15:00:00Z");
}

policy::MessageContext limaContext(Instant when)
{
    policy::MessageContext context;
    context.at = when;
    context.channel = "whatsapp";
    context.country = "PE";
    context.offsets = {-300};
    context.sentLast7d = 1;
    context.minutesSinceSend = 2 * 24 * 60;
    context.consent = true;
    return context;
}

PastJournal::PastJournal(const std::string &database)
    : m_own(must(store::SqliteJournal::open(database, {.create = !QFile::exists(QString::fromStdString(database))}), "open")), m_journal(m_own.get())
{
    must(m_journal->acquireLease("past", Millis{60'000}, {}), "lease");
}

PastJournal::~PastJournal()
{
    close();
}

void PastJournal::close()
{
    if (m_journal == nullptr)
        return;
    m_journal->releaseLease();
    m_journal = nullptr;
    m_own->close();
    m_own.reset();
}

ports::AppendReceipt PastJournal::append(domain::Event event, Instant at)
{
    std::vector<domain::Event> events{std::move(event)};
    return wait<std::vector<ports::AppendReceipt>>([&](auto done) { return m_journal->append(std::move(events), at, std::move(done)); }, "append").front();
}

void PastJournal::commit(Lead &lead, ports::StepResult step, Instant at, const std::string &type)
{
    step.contact = lead.no;
    ++lead.state.version;
    step.state = lead.state;
    step.trace = {.id = domain::TraceId(derivedId("", {lead.state.id.str(), std::to_string(lead.state.version)}, 32)), .part = 0, .eventType = type,
                  .outcome = "queued", .at = at, .packedSpans = trace::packSpans({})};
    wait<std::monostate>([&](auto done) { return m_journal->commit(std::move(step), std::move(done)); }, "step");
}

void PastJournal::addLead(const std::string &id, const std::string &name)
{
    Lead &lead = m_leads[id];
    const Instant at = pastDay() - std::chrono::hours(24 * 30);
    const std::string line = "{\"id\":\"evt-" + id + "\",\"type\":\"lead.created\",\"source\":\"crm\",\"occurred_at\":\"" + formatInstant(at) + "\",\"contact\":{\"id\":\"" + id
                                + "\",\"name\":\"" + name + "\",\"language\":\"es\",\"time_zone\":\"America/Lima\"}}";
    const auto receipt = append(must(domain::parseEventLine(line, at), "event"), at);
    lead.no = receipt.contact;
    lead.state.id = receipt.contactId;
    lead.state.createdAt = at;
    lead.state.profile.name = QString::fromStdString(name);
    lead.state.profile.language = domain::Language::Spanish;
    ports::StepResult step;
    step.profileChanged = true;
    step.eventSeq = receipt.seq;
    commit(lead, std::move(step), at, "lead.created");
}

void PastJournal::addMessages(const std::string &lead, const std::vector<PastSend> &messages)
{
    ports::StepResult step;
    for (const PastSend &message : messages)
        step.outbox.push_back(makeItem(message, m_leads.at(lead).state.id));
    commit(m_leads.at(lead), std::move(step), messages.front().at.value_or(pastDay()), "followup.due");
}

void PastJournal::addEvent(const std::string &lead, const std::string &line, Instant at)
{
    const std::string whole = "{\"id\":\"evt-" + lead + "-" + std::to_string(++m_events) + "\",\"source\":\"crm\",\"occurred_at\":\"" + formatInstant(at)
                              + "\",\"contact\":{\"id\":\"" + lead + "\"}," + line + "}";
    const domain::Event event = must(domain::parseEventLine(whole, at), "event");
    ports::StepResult step;
    step.eventSeq = append(event, at).seq;
    commit(m_leads.at(lead), std::move(step), at, std::string(domain::eventTypeName(event.type)));
}

void PastJournal::addRecord(const std::string &lead, const std::string &stage, Instant at)
{
    domain::Event event;
    event.key = {"crm", "record-" + lead + "-" + std::to_string(++m_events)};
    event.type = domain::EventType::ContactUpdated;
    event.occurredAt = at;
    event.contact.sourceId = lead;
    event.contact.stage = stage;
    domain::sealPayload(event);
    ports::StepResult step;
    step.eventSeq = append(std::move(event), at).seq;
    m_leads.at(lead).state.stage = stage;
    commit(m_leads.at(lead), std::move(step), at, "contact.updated");
}

} // namespace ns::testing
