// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story.h"

#include "core/base/hash.h"
#include "core/policy/messagecontext.h"
#include "core/sequence/planner.h"

namespace ns::demo {

using domain::AppointmentState;
using domain::EventType;
using domain::Language;
using namespace std::chrono_literals;

namespace {

constexpr int kStepsMax = 500; // a life of the longest history has some dozens

using Texts = std::array<const char16_t *, 6>;
constexpr Texts kTextsEs = {u"Hola, quisiera saber los horarios por favor", u"¿Las clases son en línea o presenciales?",
                            u"Buenas tardes, ¿cuánto cuesta al mes?",      u"Me interesa, ¿cómo me inscribo?",
                            u"¿Tienen clases los sábados?",                u"Gracias por escribir, ¿cuándo empieza el próximo grupo?"};
constexpr Texts kTextsPt = {u"Oi, queria saber os horários por favor", u"As aulas são on-line ou presenciais?",
                            u"Boa tarde, quanto custa por mês?",       u"Tenho interesse, como faço a matrícula?",
                            u"Vocês têm aula aos sábados?",            u"Obrigado pela mensagem, quando começa a próxima turma?"};
constexpr Texts kTextsEn = {u"Hi, could you tell me the class times?",  u"Are the classes online or at the school?",
                            u"Good afternoon, how much is it a month?", u"I am interested, how do I sign up?",
                            u"Do you have classes on Saturdays?",       u"Thanks for writing, when does the next group start?"};

/// The deal that the lead signs: what the policy file says of the price.
std::string_view priceIdOf(const std::string &segment)
{
    return segment == interestName(Interest::SchoolTutoring) ? std::string_view("tutoring") : std::string_view(segment);
}

} // namespace

std::string sourceIdOf(int index)
{
    return "L-" + QString::number(index + 1).rightJustified(5, u'0').toStdString();
}

domain::Event makeLeadEvent(const Opening &opening)
{
    const Person &person = opening.person;
    domain::Event event{.key = {std::string(kAcademySource), opening.sourceId + ".1"}, .type = EventType::LeadCreated,
                        .occurredAt = opening.createdAt, .contact = {.sourceId = opening.sourceId}, .data = {}, .payload = {}};
    domain::ContactPatch &patch = event.contact;
    patch.name = person.name;
    patch.phone = person.phone;
    patch.email = person.email;
    patch.language = person.language;
    patch.country = person.country;
    patch.timeZone = person.timeZone;
    if (!person.location.empty())
        patch.location = person.location;
    patch.role = opening.traits.guardian ? domain::PersonRole::Guardian : domain::PersonRole::Student;
    patch.consent = {{"whatsapp", true}, {"email", true}};
    patch.attributes = opening.traits.attributes;
    domain::sealPayload(event);
    return event;
}

QString makeInboundText(Random &random, Language language)
{
    const Texts &texts = language == Language::Portuguese ? kTextsPt : language == Language::English ? kTextsEn : kTextsEs;
    return QString::fromUtf16(texts[std::size_t(random.between(0, std::int64_t(texts.size()) - 1))]);
}

Instant makeAppointmentTime(Random &random, Instant from, const Person &person, SchoolDay &day)
{
    const Instant some = from + std::chrono::hours(random.between(40, 150));
    const Instant open = day.firstApproved(some, person.timeZone, person.country);
    return std::chrono::floor<std::chrono::hours>(open) + 1h;
}

Story::Story(const Stage &stage, Random random, Opening opening) : m_stage(stage), m_random(random), m_opening(std::move(opening))
{
    m_contact.state.id = domain::ContactId(std::string(kAcademySource) + '/' + m_opening.sourceId);
}

void Story::schedule(Instant at, Task task)
{
    m_tasks.emplace(std::pair(at, m_taskCount++), std::move(task));
}

const PendingTimer *Story::nextTimer() const
{
    const PendingTimer *next = nullptr;
    for (const auto &[id, timer] : m_timers) {
        const bool isForTonight = m_opening.silentFrom && timer.firesAs == EventType::FollowupDue && timer.due > m_stage.now - kTonight;
        if (!isForTonight && (!next || timer.due < next->due))
            next = &timer;
    }
    return next;
}

Result<AcademyContact> Story::live()
{
    schedule(m_opening.createdAt, [this](Instant) {
        const domain::Event lead = makeLeadEvent(m_opening);
        m_contact.history.push_back(lead);
        step(lead);
    });
    // The office reads new inquiries within some hours; the newest are still unread, and what is silent on purpose may be.
    if (m_opening.createdAt < m_stage.now - 72h)
        schedule(m_opening.createdAt + minutes(60, 480), [this](Instant at) { decide(at); });
    if (m_opening.silentFrom && m_opening.answersThen)
        schedule(*m_opening.silentFrom, [this](Instant at) { answer(at); });
    for (int steps = 0; steps < kStepsMax && m_status; ++steps) {
        const PendingTimer *const timer = nextTimer();
        const bool timerFirst = timer && (m_tasks.empty() || timer->due <= m_tasks.begin()->first.first);
        const Instant next = timerFirst ? timer->due : m_tasks.empty() ? Instant::max() : m_tasks.begin()->first.first;
        if (next > m_stage.now)
            break;
        if (timerFirst) {
            fireTimer(timer->id);
        } else {
            const Task task = std::move(m_tasks.extract(m_tasks.begin()).mapped());
            task(next);
        }
    }
    if (!m_status)
        return tl::make_unexpected(m_status.error());
    for (const auto &[key, item] : m_waiting)
        m_contact.outbox.push_back(item);
    for (const auto &[id, timer] : m_timers)
        m_contact.timers.push_back(timer);
    return std::move(m_contact);
}

void Story::happen(EventType type, Instant at, domain::EventData data)
{
    const std::string number = std::to_string(m_contact.history.size() + 1);
    domain::Event event{.key = {std::string(kAcademySource), m_opening.sourceId + '.' + number}, .type = type, .occurredAt = at,
                        .contact = {.sourceId = m_opening.sourceId}, .data = std::move(data), .payload = {}};
    domain::sealPayload(event);
    m_contact.history.push_back(event);
    step(event);
}

void Story::step(const domain::Event &event)
{
    const domain::ContactState before = m_contact.state;
    const domain::Reduction reduction = domain::reduce(m_contact.state, event);
    const sequence::ActionPlan plan = sequence::Planner::plan({.event = event, .reduction = reduction, .before = before, .after = m_contact.state,
                                                               .now = event.occurredAt, .book = m_stage.rules.book,
                                                               .decisionReady = !m_contact.state.decision.segment.empty()});
    apply(plan, event.occurredAt);
    ++m_contact.state.version;
}

void Story::apply(const sequence::ActionPlan &plan, Instant now)
{
    if (const Status applied = sequence::applyPlan(m_contact.state, plan); !applied && m_status)
        m_status = applied;
    for (const sequence::Action &action : plan.actions) {
        if (const auto *act = std::get_if<sequence::ActNode>(&action))
            queueMessage(*act, now);
        else if (const auto *stop = std::get_if<sequence::StopRun>(&action))
            std::erase_if(m_waiting, [&](const auto &entry) { return entry.second.run == stop->run; });
        else if (const auto *set = std::get_if<sequence::SetTimer>(&action))
            m_timers[set->id] = {.id = set->id, .due = set->due, .firesAs = set->firesAs, .data = set->data};
        else if (const auto *cancel = std::get_if<sequence::CancelTimer>(&action))
            m_timers.erase(cancel->id);
    }
}

void Story::fireTimer(domain::TimerId id)
{
    const PendingTimer timer = m_timers.extract(id).mapped();
    domain::Event event{.key = {"timer", id.str() + '@' + formatInstant(timer.due)}, .type = timer.firesAs, .occurredAt = timer.due,
                        .contact = {}, .data = timer.data, .payload = {}};
    domain::sealPayload(event);
    step(event);
}

/// First instant that hours and caps (one marketing message a day, three a week) allow.
Instant Story::dueFor(Instant now) const
{
    std::vector<Instant> sent;
    for (const domain::OutboxItem &item : m_contact.outbox)
        sent.push_back(item.due);
    for (const auto &[key, item] : m_waiting)
        sent.push_back(item.due);
    std::sort(sent.begin(), sent.end());
    Instant due = now + 2s;
    if (!sent.empty())
        due = std::max(due, sent.back() + 24h + 1min);
    if (sent.size() >= 3)
        due = std::max(due, sent[sent.size() - 3] + 168h + 1min);
    return m_stage.day.firstApproved(due, m_opening.person.timeZone, m_opening.person.country);
}

void Story::queueMessage(const sequence::ActNode &act, Instant now)
{
    const domain::ContactState &state = m_contact.state;
    const sequence::Node &node = act.definition->nodes[std::size_t(act.node)];
    const Instant due = dueFor(now);
    const int offset = m_stage.day.offsetMinutes(due, m_opening.person.timeZone);
    const auto draft = m_stage.composer.compose({.templateId = node.templateId, .segment = state.decision.segment, .language = state.profile.language,
                                                 .channel = node.channel, .state = state, .facts = m_stage.rules.facts, .now = due,
                                                 .offsets = {.nowMinutes = offset, .appointmentMinutes = offset}});
    if (!draft) {
        m_status = tl::make_unexpected(draft.error());
        return;
    }
    const domain::SendKey key = domain::makeSendKey(act.run, node.id, act.visit);
    domain::OutboxItem item{.key = key, .contact = state.id, .run = act.run, .sequence = act.definition->id, .node = node.id, .visit = act.visit,
                            .kind = act.definition->kind, .channel = node.channel, .address = domain::addressFor(state.profile, node.channel),
                            .subject = draft->subject, .text = draft->text, .language = draft->language, .templateId = draft->templateId,
                            .policyVersion = m_stage.rules.knowledge.policyVersion, .trace = {}, .span = {}, .createdAt = now, .due = due};
    item.content = agent::judgeText({item, state, now}, m_stage.rules.knowledge).content;
    m_waiting.emplace(key, std::move(item));
    schedule(due, [this, key](Instant at) { deliver(key, at); });
}

void Story::deliver(const domain::SendKey &key, Instant at)
{
    const auto waiting = m_waiting.find(key);
    if (waiting == m_waiting.end()) // its run stopped first
        return;
    domain::OutboxItem item = std::move(waiting->second);
    m_waiting.erase(waiting);
    item.state = domain::OutboxState::Sent;
    item.connection = "sandbox";
    item.messageId = derivedId("demo-", {key.str()}, 16);
    item.tries = 1;
    item.firstTriedAt = at;
    m_contact.state.lastSend = domain::LastSend{.key = key, .trace = {}, .span = {}, .channel = item.channel, .at = at};
    item.context = contextAt(item, at);
    m_contact.outbox.push_back(item);
    apply(sequence::Planner::planAfterSend({m_contact.state, item.run, item.node, at, m_stage.rules.book}), at);
    ++m_contact.state.version;
    reactToMessage(item, at);
}

/// What a claim of that moment would have looked at.
std::string Story::contextAt(const domain::OutboxItem &item, Instant at) const
{
    std::vector<Instant> sent;
    for (const domain::OutboxItem &earlier : m_contact.outbox) {
        if (earlier.kind == domain::MessageKind::Marketing && earlier.due > at - 168h)
            sent.push_back(earlier.due);
    }
    const auto lately = std::ranges::count_if(sent, [at](Instant each) { return each > at - 24h; });
    const agent::Knowledge &knowledge = m_stage.rules.knowledge;
    return policy::packContext(policy::contextOf({.item = item, .contact = m_contact.state, .sentLast24h = int(lately), .sentLast7d = int(sent.size()),
                                                  .sentTimes7d = sent, .now = at},
                                                 *knowledge.zones, *knowledge.laws));
}

void Story::decide(Instant at)
{
    const std::string label(interestName(m_opening.traits.interest));
    m_contact.state.decision = {.label = label, .segment = label, .confidence = 1, .automatic = false, .model = {},
                                .source = domain::LabelSource::Person, .decidedAt = at};
    ++m_contact.state.version;
}

// ---- the person ------------------------------------------------------------------------------------------------------------

bool Story::isOver() const
{
    const std::string &stage = m_contact.state.stage;
    return stage == "won" || stage == "lost" || m_contact.state.optedOutOfAll;
}

void Story::reactToMessage(const domain::OutboxItem &item, Instant at)
{
    const domain::DeliveryReport report{.messageId = item.messageId, .reference = item.key.str(), .code = {}};
    schedule(at + 5s, [this, report](Instant then) { happen(EventType::MessageDelivered, then, report); });
    if (m_opening.silentFrom)
        return;
    const bool isWelcome = item.sequence == "welcome";
    if (m_random.chance(isWelcome ? 0.66 : 0.5))
        schedule(at + minutes(2, 240), [this, report](Instant then) { happen(EventType::MessageRead, then, report); });
    if (m_random.chance(isWelcome ? 0.42 : 0.13))
        schedule(at + minutes(5, 1200), [this](Instant then) { answer(then); });
    else if (m_random.chance(0.05))
        schedule(at + minutes(20, 2000), [this](Instant then) { book(then, {}); });
    else if (m_random.chance(0.012))
        schedule(at + minutes(3, 200), [this](Instant then) { happen(EventType::OptoutReceived, then, domain::OptOutRequest{"all"}); });
    else if (!isWelcome && m_random.chance(0.3))
        schedule(at + minutes(14'000, 30'000), [this](Instant then) { close(EventType::DealLost, then); });
}

void Story::answer(Instant at)
{
    if (isOver())
        return;
    const std::string number = std::to_string(m_contact.history.size() + 1);
    happen(EventType::MessageInbound, at, domain::InboundMessage{.channel = "whatsapp", .text = makeInboundText(m_random, m_opening.person.language),
                                                                 .messageId = "in-" + m_opening.sourceId + '-' + number});
    if (!m_opening.silentFrom && m_random.chance(0.55))
        schedule(at + minutes(30, 1440), [this](Instant then) { book(then, {}); });
}

void Story::book(Instant at, const std::string &replaces)
{
    const bool isBooked = m_contact.state.appointment.state == AppointmentState::Booked;
    if (isOver() || (isBooked && replaces.empty()) || m_bookings >= 4)
        return;
    const std::string id = "A-" + m_opening.sourceId + '-' + std::to_string(++m_bookings);
    const Instant startsAt = makeAppointmentTime(m_random, at, m_opening.person, m_stage.day);
    happen(EventType::AppointmentBooked, at, domain::AppointmentChange{.appointmentId = id, .startsAt = startsAt, .replaces = replaces});
    followAppointment(id, at, startsAt);
}

void Story::followAppointment(const std::string &id, Instant bookedAt, Instant startsAt)
{
    const Instant changedAt = bookedAt + minutes(60, 60 * 30);
    const double fate = m_random.uniform();
    if (fate < 0.14) {
        schedule(changedAt, [this, id, startsAt](Instant at) {
            happen(EventType::AppointmentCancelled, at,
                   domain::AppointmentChange{.appointmentId = id, .startsAt = startsAt, .replaces = {}, .rescheduled = true});
            book(at + 1min, id);
        });
    } else if (fate < 0.34) {
        schedule(changedAt, [this, id, startsAt](Instant at) {
            if (!isOver())
                happen(EventType::AppointmentCancelled, at, domain::AppointmentChange{.appointmentId = id, .startsAt = startsAt, .replaces = {}});
            if (m_random.chance(0.2))
                schedule(at + minutes(1500, 9000), [this](Instant then) { book(then, {}); });
        });
    } else {
        schedule(startsAt + 1h, [this, id](Instant at) { meet(id, at); });
    }
}

void Story::meet(const std::string &id, Instant at)
{
    if (isOver() || m_contact.state.appointment.id != id)
        return;
    const bool came = m_random.chance(0.8);
    happen(came ? EventType::AppointmentAttended : EventType::AppointmentNoShow, at,
           domain::AppointmentChange{.appointmentId = id, .startsAt = {}, .replaces = {}});
    if (came && m_random.chance(0.62))
        schedule(at + minutes(120, 4300), [this](Instant then) { close(EventType::DealWon, then); });
    else if (!came && m_random.chance(0.35))
        schedule(at + minutes(600, 4300), [this](Instant then) { book(then, {}); });
    else
        schedule(at + minutes(4300, 15'000), [this](Instant then) { close(EventType::DealLost, then); });
}

void Story::close(EventType type, Instant at)
{
    if (isOver())
        return;
    domain::DealChange deal{.pipeline = "default", .amount = {}, .currency = {}};
    for (const domain::Price &price : m_stage.rules.facts.prices) {
        if (type == EventType::DealWon && price.id == priceIdOf(m_contact.state.decision.segment)) {
            deal.amount = double(price.amount.units); // the school's prices have no cents
            deal.currency = price.amount.currency;
        }
    }
    happen(type, at, deal);
}

} // namespace ns::demo
