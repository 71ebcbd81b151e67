// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tonight.h"

namespace ns::demo {

using domain::AppointmentState;
using domain::ContactState;
using domain::EventType;
using domain::Language;
using namespace std::chrono_literals;

namespace {

/// What an evening brings: a clear stop, perhaps another, questions whose intent is plain, and words that only a person can make sense of.
using EveningTexts = std::array<const char16_t *, TonightCounts::kInbound>;
constexpr EveningTexts kEveningEs = {u"BAJA",
                                     u"Por favor ya no me escriban por WhatsApp, mejor por correo",
                                     u"¿Cuánto cuesta el curso al mes y tienen algún descuento?",
                                     u"¿Qué días y en qué horario son las clases?",
                                     u"Quiero inscribirme, ¿cómo me anoto?",
                                     u"No voy a poder ir a la clase de mañana, ¿la podemos mover al jueves?",
                                     u"Llevo tres días esperando una respuesta y nadie me contesta, pésima atención",
                                     u"y lo de mi prima, ¿cómo quedó al final?"};
constexpr EveningTexts kEveningPt = {u"SAIR",
                                     u"Por favor não me mandem mais mensagens no WhatsApp, prefiro por e-mail",
                                     u"Quanto custa o curso por mês e tem algum desconto?",
                                     u"Quais são os dias e o horário das aulas?",
                                     u"Quero me matricular, como faço a inscrição?",
                                     u"Não vou conseguir ir à aula de amanhã, dá para remarcar para quinta?",
                                     u"Faz três dias que espero uma resposta e ninguém me atende, péssimo atendimento",
                                     u"e aquilo da minha prima, como ficou no fim?"};
constexpr EveningTexts kEveningEn = {u"STOP",
                                     u"Please don't text me any more, e-mail me instead",
                                     u"How much is the course a month, and is there any discount?",
                                     u"What days and times are the classes?",
                                     u"I want to enrol, how do I sign up?",
                                     u"I can't make it to tomorrow's class, can we move it to Thursday?",
                                     u"I have been waiting three days and nobody answers me, terrible service",
                                     u"and that thing about my cousin, how did it end up?"};

/// Picks contacts for the evening and writes their events. Lives for one generation.
class Evening
{
public:
    Evening(const Stage &stage, Random random, AcademyData &data) : m_stage(stage), m_random(random), m_data(data) {}

    void addEvents(int coldDue)
    {
        for (const AcademyContact &contact : m_data.contacts) {
            const bool isQuiet = contact.history.back().occurredAt < m_stage.now - 2 * kTonight && !contact.state.optedOutOfAll;
            const bool isOpen = contact.state.stage == "new" || contact.state.stage == "engaged";
            const bool isDue = std::any_of(contact.timers.begin(), contact.timers.end(),
                                           [&](const PendingTimer &t) { return t.due <= m_stage.now + kTonight; });
            const auto &startsAt = contact.state.appointment.startsAt;
            if (isQuiet && contact.state.appointment.state == AppointmentState::Booked && startsAt && *startsAt > m_stage.now + 12h)
                m_booked.push_back(&contact);
            else if (isQuiet && isOpen && !isDue && contact.state.lastSend && contact.state.appointment.state == AppointmentState::None)
                m_talking.push_back(&contact);
        }
        addAppointments();
        addAnswers();
        m_data.leadsDue += coldDue;
        while (m_data.leadsDue < TonightCounts::kLeads)
            addLead();
        std::sort(m_data.tonight.begin(), m_data.tonight.end(), [](const domain::Event &a, const domain::Event &b) {
            return std::tie(a.occurredAt, a.key) < std::tie(b.occurredAt, b.key);
        });
    }

private:
    /// Takes one by chance, so that nobody is met twice tonight.
    const AcademyContact *take(std::vector<const AcademyContact *> &pool)
    {
        if (pool.empty())
            return nullptr;
        const auto at = pool.begin() + m_random.between(0, std::int64_t(pool.size()) - 1);
        const AcademyContact *const contact = *at;
        pool.erase(at);
        ++m_data.leadsDue;
        return contact;
    }
    Instant someTime() { return m_stage.now - std::chrono::seconds(m_random.between(60, std::chrono::duration_cast<std::chrono::seconds>(kTonight).count())); }

    void add(const AcademyContact &contact, EventType type, Instant at, domain::EventData data)
    {
        const std::string sourceId = contact.state.id.str().substr(kAcademySource.size() + 1);
        domain::Event event{.key = {std::string(kAcademySource), sourceId + ".tonight-" + std::to_string(++m_count)}, .type = type, .occurredAt = at,
                            .contact = {.sourceId = sourceId}, .data = std::move(data), .payload = {}};
        domain::sealPayload(event);
        m_data.tonight.push_back(std::move(event));
    }
    void addAppointments()
    {
        for (int i = 0; i < TonightCounts::kCancelled + TonightCounts::kRescheduled; ++i) {
            const AcademyContact *const contact = take(m_booked);
            if (!contact)
                break;
            const domain::Appointment &known = contact->state.appointment;
            const bool moves = i >= TonightCounts::kCancelled;
            const Instant at = someTime();
            add(*contact, EventType::AppointmentCancelled, at,
                domain::AppointmentChange{.appointmentId = known.id, .startsAt = known.startsAt, .replaces = {}, .rescheduled = moves});
            if (moves)
                add(*contact, EventType::AppointmentBooked, at + 20s,
                    domain::AppointmentChange{.appointmentId = known.id + "-moved", .startsAt = *known.startsAt + 48h, .replaces = known.id});
        }
        for (int i = 0; i < TonightCounts::kBooked; ++i) {
            if (const AcademyContact *const contact = take(m_talking))
                add(*contact, EventType::AppointmentBooked, someTime(),
                    domain::AppointmentChange{.appointmentId = "A-tonight-" + std::to_string(i + 1),
                                              .startsAt = appointmentTime(contact->state), .replaces = {}});
        }
    }
    Instant appointmentTime(const ContactState &state)
    {
        const Person person{.name = {}, .phone = {}, .email = {}, .country = state.profile.country, .timeZone = state.profile.timeZone, .location = {}};
        return makeAppointmentTime(m_random, m_stage.now, person, m_stage.day);
    }
    void addAnswers()
    {
        for (int i = 0; i < TonightCounts::kInbound; ++i) {
            const AcademyContact *const contact = take(m_talking);
            if (!contact)
                break;
            const Language language = contact->state.profile.language;
            const auto &texts = language == Language::Portuguese ? kEveningPt : language == Language::English ? kEveningEn : kEveningEs;
            const QString text = QString::fromUtf16(texts[std::size_t(i)]);
            add(*contact, EventType::MessageInbound, someTime(),
                domain::InboundMessage{.channel = "whatsapp", .text = text, .messageId = "in-tonight-" + std::to_string(i + 1)});
        }
    }
    void addLead()
    {
        const int index = int(m_data.contacts.size()) + m_newLeads;
        Opening opening{.sourceId = sourceIdOf(index), .person = makePerson(m_random, index), .traits = makeTraits(m_random)};
        opening.createdAt = someTime();
        if (opening.traits.guardian && m_random.chance(0.7))
            opening.traits.attributes["student_name"] = makeFirstName(m_random, opening.person.country).toStdString();
        domain::Event event = makeLeadEvent(opening);
        if (m_newLeads % 10 == 9) { // a form without the box for consent: held until somebody asks
            event.contact.consent.clear();
            domain::sealPayload(event);
        }
        m_data.tonight.push_back(std::move(event));
        ++m_newLeads;
        ++m_data.leadsDue;
    }

    const Stage &m_stage;
    Random m_random;
    AcademyData &m_data;
    std::vector<const AcademyContact *> m_booked, m_talking;
    int m_count = 0;
    int m_newLeads = 0;
};

} // namespace

void addTonight(const Stage &stage, Random random, int coldDue, AcademyData &data)
{
    Evening(stage, random, data).addEvents(coldDue);
}

} // namespace ns::demo
