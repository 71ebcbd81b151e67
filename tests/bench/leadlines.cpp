// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/leadlines.h"

#include <array>
#include <span>
#include <vector>

#include "core/base/random.h"

namespace ns::bench {

namespace {

constexpr std::size_t kLineBytes = 2048;

using Words = std::span<const char *const>;

constexpr const char *kSpanish[] = {
    "hola", "quisiera", "saber", "más", "sobre", "el", "curso", "de", "inglés", "para", "mi", "hija", "tiene", "nueve", "años", "los", "horarios",
    "por", "la", "tarde", "porque", "trabajo", "hasta", "las", "seis", "también", "me", "interesa", "una", "clase", "prueba", "cuánto", "cuesta",
    "al", "mes", "y", "si", "hay", "descuento", "hermanos", "gracias", "vivo", "cerca", "del", "parque", "prefiero", "que", "escriban", "mañana",
    "antes", "comprar", "libro", "profesor", "nativo", "examen", "certificado", "nivel", "básico", "avanzado", "grupo", "pequeño", "sábado",
    "domingo", "vacaciones", "julio", "empezar", "pronto", "necesita", "reforzar", "matemáticas", "lectura", "tareas", "colegio", "nacional",
    "particular", "vimos", "anuncio", "página", "recomendó", "amiga", "prima", "vecina", "señora", "consultar", "pago", "tarjeta", "efectivo",
    "transferencia", "inscripción", "matrícula", "aula", "virtual", "presencial", "conexión", "computadora", "teléfono", "responder", "cuando",
    "puedan", "espero", "su", "respuesta", "saludos", "cordiales", "niño", "tímido", "le", "cuesta", "hablar", "público", "quiere", "viajar",
    "Estados", "Unidos", "próximo", "año", "beca", "universidad", "postular", "ingreso", "secundaria", "primaria", "tercer", "grado"};
constexpr const char *kPortuguese[] = {
    "olá", "gostaria", "de", "saber", "mais", "sobre", "o", "curso", "inglês", "para", "meu", "filho", "ele", "tem", "dez", "anos", "quais",
    "são", "os", "horários", "à", "noite", "porque", "trabalho", "até", "tarde", "também", "tenho", "interesse", "numa", "aula", "experimental",
    "quanto", "custa", "por", "mês", "se", "há", "desconto", "irmãos", "obrigada", "moro", "perto", "da", "praça", "prefiro", "que", "me",
    "escrevam", "amanhã", "antes", "comprar", "material", "professora", "nativa", "prova", "certificado", "nível", "básico", "avançado", "turma",
    "pequena", "sábado", "domingo", "férias", "julho", "começar", "logo", "precisa", "reforço", "matemática", "leitura", "lição", "escola",
    "pública", "particular", "vimos", "anúncio", "página", "indicou", "amiga", "prima", "vizinha", "consultar", "pagamento", "cartão",
    "dinheiro", "transferência", "inscrição", "matrícula", "sala", "virtual", "presencial", "conexão", "computador", "telefone", "responder",
    "quando", "puderem", "aguardo", "retorno", "abraço", "menino", "tímido", "dificuldade", "falar", "público", "quer", "viajar", "Estados",
    "Unidos", "próximo", "ano", "bolsa", "faculdade", "vestibular", "ensino", "médio", "fundamental", "quarta", "série", "não", "sei", "qual"};
constexpr const char *kEnglish[] = {
    "hello", "I", "would", "like", "to", "know", "more", "about", "the", "Spanish", "course", "for", "my", "daughter", "she", "is", "eleven",
    "what", "are", "your", "afternoon", "schedules", "because", "work", "until", "late", "also", "interested", "in", "a", "trial", "class",
    "how", "much", "does", "it", "cost", "per", "month", "and", "whether", "there", "any", "discount", "siblings", "thanks", "we", "live",
    "near", "park", "prefer", "that", "you", "write", "tomorrow", "before", "buying", "book", "teacher", "native", "speaker", "exam",
    "certificate", "level", "basic", "advanced", "small", "group", "Saturday", "Sunday", "summer", "July", "start", "soon", "needs", "help",
    "with", "algebra", "reading", "homework", "public", "private", "school", "saw", "advert", "website", "friend", "cousin", "neighbor",
    "recommended", "payment", "card", "cash", "transfer", "enrollment", "fee", "classroom", "online", "person", "connection", "laptop", "phone",
    "answer", "whenever", "can", "looking", "forward", "regards", "shy", "finds", "speaking", "hard", "wants", "travel", "Mexico", "next",
    "year", "scholarship", "college", "application", "middle", "elementary", "fifth", "grade", "not", "sure", "which", "fits"};

struct Place
{
    Words words;
    const char *language;
    const char *country;
    const char *zone;
    const char *phonePrefix; // seven digits of our own follow
    std::array<const char *, 6> names;
};
const Place kPlaces[] = {
    {kSpanish, "es", "PE", "America/Lima", "+5199", {"Rosa Quispe", "José Flores", "María Huamán", "Luis Rojas", "Ana Torres", "Carlos Díaz"}},
    {kPortuguese, "pt_BR", "BR", "America/Sao_Paulo", "+551199", {"João Souza", "Márcia Lima", "Antônio Reis", "Débora Alves", "Caio Prado", "Lúcia Rocha"}},
    {kEnglish, "en", "US", "America/New_York", "+1212", {"Mary Walsh", "John Keller", "Susan Ortiz", "Peter Novak", "Grace Kim", "Henry Cole"}},
};
constexpr const char *kSources[] = {"google", "facebook", "referral", "organic", "flyer"};

/// What the outcome follows from.
struct Behaviour
{
    int visits = 0;
    double minutes = 0;
    int pages = 0;
    const char *source = "";
    [[nodiscard]] bool converts() const { return minutes > 12 && visits > 3; }
};

Behaviour drawBehaviour(Random &random)
{
    Behaviour behaviour;
    behaviour.visits = int(random.between(1, 12));
    behaviour.minutes = double(random.between(0, 400)) / 10;
    behaviour.pages = int(random.between(1, 30));
    behaviour.source = kSources[random.between(0, 4)];
    return behaviour;
}

std::string oneDecimal(double value)
{
    const auto tenths = std::int64_t(value * 10 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

} // namespace

std::string makeLeadLine(std::int64_t number)
{
    Random random(std::uint64_t(number), "leadline");
    const Place &place = kPlaces[number % 3];
    const Behaviour behaviour = drawBehaviour(random);
    const std::string n = std::to_string(number);
    const std::string digits = std::to_string(2'000'000 + number / 3);
    std::string line = R"({"id":"evt-)" + n + R"(","type":"lead.created","source":"bench","contact":{"id":"b-)" + n + R"(","name":")"
        + place.names[std::size_t(random.between(0, 5))] + R"(","phone":")" + place.phonePrefix + digits + R"(","email":"lead)" + n
        + R"(@example.org","language":")" + place.language + R"(","country":")" + place.country + R"(","time_zone":")" + place.zone
        + R"(","role":"guardian","consent":{"whatsapp":true,"email":true},"attributes":{"visits":)" + std::to_string(behaviour.visits)
        + R"(,"minutes":)" + oneDecimal(behaviour.minutes) + R"(,"pages":)" + std::to_string(behaviour.pages) + R"(,"source":")"
        + behaviour.source + R"(","message":")";
    constexpr std::string_view tail = R"("}},"data":{}})";
    while (line.size() + tail.size() < kLineBytes - 16) {
        line += place.words[std::size_t(random.between(0, std::int64_t(place.words.size()) - 1))];
        line += random.chance(0.1) ? ", " : " ";
    }
    return line + std::string(tail);
}

classify::Table makeOutcomes(int rows)
{
    classify::Table table{{"visits", "minutes", "pages", "source", "converted"}, {}};
    Random random(7, "outcomes");
    for (int i = 0; i < rows; ++i) {
        const Behaviour behaviour = drawBehaviour(random);
        const bool converted = behaviour.converts() != random.chance(0.02);
        table.rows.push_back({std::to_string(behaviour.visits), oneDecimal(behaviour.minutes), std::to_string(behaviour.pages), behaviour.source,
                              converted ? "1" : "0"});
    }
    return table;
}

} // namespace ns::bench
