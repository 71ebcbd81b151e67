// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/classify/intent/sampleexamples.h"

#include <array>

namespace ns::testing {

namespace {

struct Phrases
{
    const char *intent;
    domain::Language language;
    std::array<const char *, 10> texts; // %1: a course
};

constexpr std::array<Phrases, 9> kPhrases = {{
    {"price", domain::Language::Spanish,
     {"¿Cuánto cuesta %1?", "que precio tiene %1", "precio de %1 por favor", "me dice el costo de %1", "cuanto sale %1 al mes", "¿hay descuento en %1?",
      "cuánto vale la mensualidad de %1", "costo de inscripción de %1", "cuanto cobran por %1", "necesito el precio de %1"}},
    {"price", domain::Language::Portuguese,
     {"Quanto custa %1?", "qual o preço de %1", "preço de %1 por favor", "me diz o valor de %1", "quanto sai %1 por mês", "tem desconto em %1?",
      "quanto é a mensalidade de %1", "valor da matrícula de %1", "quanto cobram por %1", "preciso do preço de %1"}},
    {"price", domain::Language::English,
     {"How much is %1?", "what is the price of %1", "price of %1 please", "tell me the cost of %1", "how much does %1 cost a month", "any discount on %1?",
      "how much is the monthly fee of %1", "enrolment fee of %1", "how much do you charge for %1", "I need the price of %1"}},
    {"schedule", domain::Language::Spanish,
     {"¿A qué hora es %1?", "que horario tiene %1", "horario de %1 por favor", "me dice los días de %1", "cuando empieza %1", "¿%1 es por la tarde?",
      "qué días dan %1", "cuando termina %1", "en que turno dan %1", "necesito el horario de %1"}},
    {"schedule", domain::Language::Portuguese,
     {"A que horas é %1?", "qual o horário de %1", "horário de %1 por favor", "me diz os dias de %1", "quando começa %1", "%1 é à tarde?",
      "em que dias tem %1", "quando termina %1", "em que turno tem %1", "preciso do horário de %1"}},
    {"schedule", domain::Language::English,
     {"What time is %1?", "what is the timetable of %1", "timetable of %1 please", "tell me the days of %1", "when does %1 start", "is %1 in the afternoon?",
      "on which days is %1", "when does %1 end", "which shift is %1 in", "I need the timetable of %1"}},
    {"human", domain::Language::Spanish,
     {"quiero hablar con una persona", "me puede llamar un asesor", "¿eres un robot?", "pásame con un humano", "necesito hablar con alguien", "llámenme por favor",
      "prefiero una llamada", "que me atienda una persona real", "comuníqueme con un asesor", "hay alguien ahí que me atienda"}},
    {"human", domain::Language::Portuguese,
     {"quero falar com uma pessoa", "um consultor pode me ligar", "você é um robô?", "me passa para um humano", "preciso falar com alguém", "me liguem por favor",
      "prefiro uma ligação", "quero atendimento de uma pessoa real", "me coloca com um consultor", "tem alguém aí que me atenda"}},
    {"human", domain::Language::English,
     {"I want to talk to a person", "can an adviser call me", "are you a robot?", "put me through to a human", "I need to speak with someone", "call me please",
      "I prefer a call", "let a real person help me", "connect me with an adviser", "is somebody there to help me"}},
}};

} // namespace

std::vector<classify::IntentExample> makeIntentExamples()
{
    static constexpr std::array kCourses = {"inglés", "piano", "robótica", "yoga"};
    std::vector<classify::IntentExample> examples;
    for (const Phrases &phrases : kPhrases) {
        for (std::size_t i = 0; i < phrases.texts.size(); ++i) {
            const QString text = QString::fromUtf8(phrases.texts[i]);
            const std::string group = std::string(phrases.intent) + std::to_string(int(phrases.language)) + "-" + std::to_string(i);
            for (const char *course : kCourses) {
                examples.push_back({text.contains(u'%') ? text.arg(QString::fromUtf8(course)) : text, phrases.language, phrases.intent, group});
                if (!text.contains(u'%'))
                    break;
            }
        }
    }
    return examples;
}

} // namespace ns::testing
