// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/guardbench.h"

#include <QFile>

namespace ns::testing {

namespace {

/// The lexicon as it lies in the source tree: a word changed there is tried without building.
std::shared_ptr<const policy::Lexicon> lexiconOfSource()
{
    QFile file(QStringLiteral(NS_SOURCE_DIR "/resources/guardrails/lexicon.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no lexicon");
    const QByteArray text = file.readAll();
    auto lexicon = policy::Lexicon::parse({text.constData(), std::size_t(text.size())});
    if (!lexicon)
        qFatal("%s", describe(lexicon.error()).c_str());
    return *lexicon;
}

} // namespace

GuardBench::GuardBench() : m_guard(std::move(*policy::Guard::make(*policy::ZoneBook::load(), lexiconOfSource()))) {}

policy::GuardAnswer GuardBench::judge(const nlohmann::json &message, const policy::GuardOptions &options)
{
    return judgeLine(message.dump(), options);
}

policy::GuardAnswer GuardBench::judgeLine(const std::string &line, const policy::GuardOptions &options)
{
    const auto message = policy::parseGuardCase(line);
    if (!message)
        return {policy::GuardVerdict::Review, {{"case.readable", policy::Outcome::Error, {}, {}, message.error().where + message.error().text}}};
    const auto book = bookOf(*message);
    if (!book)
        return {policy::GuardVerdict::Review, {{"case.readable", policy::Outcome::Error, {}, {}, book.error().where + book.error().text}}};
    return m_guard.judge(*message, **book, options);
}

Result<std::shared_ptr<const policy::FactBook>> GuardBench::bookOf(const policy::GuardCase &message)
{
    const std::string key = policy::Guard::factsKey(message);
    if (const auto known = m_books.find(key); known != m_books.end())
        return known->second;
    auto book = m_guard.readBook(message);
    if (book)
        m_books.emplace(key, *book);
    return book;
}

policy::GuardAnswer GuardBench::judgeStored(const std::string &line, std::size_t &bytes)
{
    const auto message = policy::parseGuardCase(line);
    const auto book = message ? bookOf(*message) : tl::make_unexpected(message.error());
    if (!book)
        return judgeLine(line);
    const std::string packed = policy::packContent(m_guard.read(*message));
    bytes += packed.size();
    const auto content = policy::unpackContent(packed);
    return content ? m_guard.judge(*message, *content, **book) : policy::GuardAnswer{policy::GuardVerdict::Review, {{"unpack", policy::Outcome::Error, {}, {}, content.error().text}}};
}

nlohmann::json quietCase(const std::string &language, const std::string &draft)
{
    using Json = nlohmann::json;
    const bool pt = language == "pt";
    const bool en = language == "en";
    Json facts = {{"prices", {{{"item", en ? "regular course" : "curso regular"}, {"amount", 120}, {"currency", "USD"}, {"per", pt ? "mês" : en ? "month" : "mes"}},
                              {{"item", en ? "registration fee" : "matrícula"}, {"amount", 40}, {"currency", "USD"}, {"per", pt ? "única vez" : en ? "one time" : "única vez"}},
                              {{"item", en ? "private lesson" : pt ? "aula particular" : "clase particular"}, {"amount", 25.5}, {"currency", "USD"}, {"per", en ? "lesson" : pt ? "aula" : "clase"}}}},
                  {"offers", {{{"text", en ? "10% for annual payment" : pt ? "10 % no pagamento anual" : "10 % por pago anual"}, {"percent", 10}, {"condition", en ? "annual payment" : pt ? "pagamento anual" : "pago anual"}, {"valid_until", "2026-12-31"}},
                              {{"text", en ? "free trial class" : pt ? "aula experimental gratuita" : "clase de prueba gratis"}, {"percent", 100}, {"condition", en ? "one per person" : pt ? "uma por pessoa" : "una por persona"}},
                              {{"text", en ? "3 interest-free installments" : pt ? "3 parcelas sem juros" : "3 cuotas sin interés"}, {"installments", 3}, {"condition", en ? "credit card" : pt ? "cartão de crédito" : "tarjeta de crédito"}}}},
                  {"hours", {{"mon-fri", "09:00-19:00"}, {"sat", "09:00-14:00"}, {"sun", "closed"}}},
                  {"policies", Json::array()}};
    for (const char *es : {"las clases duran 90 minutos", "el curso dura 24 semanas", "grupos de máximo 8 alumnos", "edad mínima 16 años", "no se garantiza ningún puntaje, empleo ni visa", "devolución hasta 7 días después del pago", "dominios aprobados: example.org",
                           "quedan 3 cupos en el grupo de sábado", "profesora: Ana Torres", "el curso no incluye los libros", "teléfono (01) 425 6630"})
        if (!pt && !en)
            facts["policies"].push_back(es);
    for (const char *br : {"as aulas duram 90 minutos", "o curso dura 24 semanas", "turmas de no máximo 8 alunos", "idade mínima 16 anos", "não garantimos nota, emprego nem visto", "reembolso até 7 dias após o pagamento", "domínios aprovados: example.org",
                           "restam 3 vagas na turma de sábado", "professora: Ana Torres", "o curso não inclui os livros", "telefone (01) 425 6630"})
        if (pt)
            facts["policies"].push_back(br);
    for (const char *us : {"lessons last 90 minutes", "the course lasts 24 weeks", "groups of at most 8 students", "minimum age 16", "no guarantee of scores, jobs or visas", "refund within 7 days of payment", "approved domains: example.org", "3 seats left in the Saturday group",
                           "teacher: Ana Torres", "the course does not include books", "phone (01) 425 6630"})
        if (en)
            facts["policies"].push_back(us);
    return {{"id", "t"}, {"lang", language}, {"channel", "whatsapp"}, {"contact_tz", "America/Lima"}, {"local_time", "2026-11-24T11:00:00-05:00"}, {"weekday", "Tue"}, {"facts", facts},
            {"contact", {{"opted_out", false}, {"consent", true}, {"hours_since_last_inbound", 1}, {"is_minor", false}, {"kind", "reply"}, {"last_inbound", nullptr}, {"region", nullptr}}}, {"draft", draft}};
}

std::string objections(const policy::GuardAnswer &answer)
{
    std::string text;
    for (const policy::Finding &finding : answer.findings)
        if (finding.outcome != policy::Outcome::Pass)
            text += finding.rule + ':' + std::string(policy::outcomeName(finding.outcome)) + (finding.detail.empty() ? "" : '(' + finding.detail + ')') + ' ';
    return text;
}

std::vector<std::string> corpusLines(const std::string &name)
{
    const std::string folder = NS_SOURCE_DIR "/tests/data/guardrails/";
    std::string document;
    for (const std::string &line : linesOf(folder + "facts_" + name + ".json"))
        document += line;
    const nlohmann::json facts = nlohmann::json::parse(document);
    std::vector<std::string> cases;
    for (const std::string &line : linesOf(folder + "cases_" + name + ".jsonl")) {
        nlohmann::json message = nlohmann::json::parse(line);
        if (message.contains("facts") && message.at("facts").is_string())
            message["facts"] = facts.at(message.at("facts").get<std::string>());
        cases.push_back(message.dump());
    }
    return cases;
}

std::vector<std::string> linesOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    std::vector<std::string> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty())
            lines.push_back(line.toStdString());
    }
    return lines;
}

} // namespace ns::testing
