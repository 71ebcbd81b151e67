// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/agent/toyintents.h"

#include <array>

#include "core/classify/intent/intenttrainer.h"

namespace ns::testing {

namespace {

struct Intent
{
    const char *id;
    domain::Language language;
    std::array<const char *, 6> begins, ends;
};

constexpr std::array<Intent, 12> kIntents = {{
    {"price", domain::Language::Spanish, {"cuanto cuesta", "que precio tiene", "costo mensual", "precio total", "cuanto cobran por", "tarifa mensual"},
     {"del curso", "la mensualidad", "pagando en cuotas", "con descuento", "la tarifa", "el pago"}},
    {"price", domain::Language::Portuguese, {"quanto custa", "qual o valor", "quanto cobram por", "preco total", "valor mensal", "quanto sai"},
     {"do curso", "a mensalidade", "pagando parcelado", "com desconto", "a tarifa", "o pagamento"}},
    {"schedule", domain::Language::Spanish, {"que horario tienen", "a que hora empieza", "que dias son", "horarios disponibles", "cuando inicia", "turno noche"},
     {"las clases", "por la tarde", "los sabados", "entre semana", "el calendario", "la jornada"}},
    {"schedule", domain::Language::Portuguese, {"qual o horario", "que horas comeca", "quais dias sao", "horarios disponiveis", "quando inicia", "turno noite"},
     {"as aulas", "de tarde", "aos sabados", "durante a semana", "o calendario", "a jornada"}},
    {"reschedule", domain::Language::Spanish, {"quiero mover", "necesito reprogramar", "puedo cambiar", "hay que aplazar", "quisiera posponer", "pasemos"},
     {"mi cita", "la entrevista", "mi reserva", "la prueba agendada", "lo agendado", "mi visita"}},
    {"reschedule", domain::Language::Portuguese, {"quero mover", "preciso remarcar", "posso trocar", "temos que adiar", "gostaria de transferir", "passemos"},
     {"meu agendamento", "a entrevista", "minha reserva", "o teste agendado", "o marcado", "minha visita"}},
    {"complaint", domain::Language::Spanish, {"pesima atencion", "nadie me contesta", "que mal servicio", "estoy molesta", "quiero un reclamo", "me cobraron mal"},
     {"exijo solucion", "es una verguenza", "que falta de respeto", "muy decepcionada", "devuelvan lo mio", "llevo semanas"}},
    {"complaint", domain::Language::Portuguese, {"pessimo atendimento", "ninguem me responde", "que servico ruim", "estou irritada", "quero reclamar", "cobraram errado"},
     {"exijo solucao", "e uma vergonha", "que falta de respeito", "muito decepcionada", "devolvam o meu", "faz semanas"}},
    {"opt_out", domain::Language::Spanish, {"olviden mi contacto", "saquenme del grupo", "quitenme ya", "borrenme ya", "fuera de su lista", "eliminen mi ficha"},
     {"se los pido", "hagan el favor", "se acabo", "cuanto antes", "de inmediato", "sin excusas"}},
    {"opt_out", domain::Language::Portuguese, {"esquecam meu contato", "tirem-me do grupo", "removam ja", "apaguem ja", "fora da lista", "eliminem minha ficha"},
     {"eu peco", "facam o favor", "acabou", "quanto antes", "de imediato", "sem desculpas"}},
    {"other", domain::Language::Spanish, {"muchas gracias", "buenos dias", "saludos cordiales", "perfecto entonces", "feliz tarde", "bendiciones"},
     {"a todos", "nos vemos", "igualmente", "muy amables", "abrazos", "listo"}},
    {"other", domain::Language::Portuguese, {"muito obrigada", "bom dia", "saudacoes cordiais", "perfeito entao", "feliz tarde", "bencaos"},
     {"a todos", "nos vemos", "igualmente", "muito amaveis", "abracos", "pronto"}},
}};

} // namespace

std::shared_ptr<const classify::IntentModel> toyIntentModel()
{
    static const auto kModel = [] {
        std::vector<classify::IntentExample> examples;
        for (const Intent &intent : kIntents) {
            for (const char *begin : intent.begins) {
                for (const char *end : intent.ends)
                    examples.push_back({QString::fromUtf8(begin) + u' ' + QString::fromUtf8(end), intent.language, intent.id,
                                        std::string(begin) + end});
            }
        }
        const auto trained = classify::trainIntents(examples, {});
        if (!trained)
            qFatal("toy intents: %s", describe(trained.error()).c_str());
        if (!trained->model->card().gate.passed)
            qFatal("toy intents: the gate is not passed");
        return trained->model;
    }();
    return kModel;
}

} // namespace ns::testing
