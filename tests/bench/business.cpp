// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/business.h"

#include "core/agent/textjudge.h"
#include "core/base/file.h"
#include "core/classify/trainer.h"
#include "core/sequence/definition.h"
#include "tests/bench/leadlines.h"

namespace ns::bench {

namespace {

constexpr const char *kPolicy = R"({"version":1,"business":"Prueba","hours":{"default":{"mon-sun":"00:00-24:00"}},
 "caps":{"marketing_per_day":1,"marketing_per_week":3},"consent":{"marketing":"required"},
 "facts":{"business":"Prueba","prices":[{"item":"curso","amount":120,"currency":"USD","per":"month"}],"hours":{"mon-fri":"09:00-19:00"}}})";
constexpr const char *kSequence = R"({"id":"welcome","trigger":{"event":"lead.created"},"needs_segment":true,"kind":"marketing",
 "nodes":[{"id":"hello","wait":"0m","template":"hello","channel":"whatsapp"},{"id":"again","wait":"3d","template":"hello"}],
 "stop_on":["reply","booking","opt_out"]})";
constexpr const char *kTemplate = R"({"id":"hello","kind":"marketing","texts":[
 {"segment":"ready","language":"es","text":"Hola {{contact.first_name}}, gracias por escribirnos. Podemos agendar una clase de prueba esta semana: ¿qué día te queda bien?"},
 {"segment":"ready","language":"pt_BR","text":"Olá {{contact.first_name}}, obrigado pela mensagem. Podemos agendar uma aula experimental esta semana: que dia é melhor?"},
 {"segment":"ready","language":"en","text":"Hi {{contact.first_name}}, thanks for writing. We can book a trial class this week: which day suits you?"},
 {"segment":"nurture","language":"es","text":"Hola {{contact.first_name}}, aquí tienes la información de {{business.name}}. Si te surge una duda, responde a este mensaje."},
 {"segment":"nurture","language":"pt_BR","text":"Olá {{contact.first_name}}, aqui estão as informações da {{business.name}}. Se tiver dúvida, responda esta mensagem."},
 {"segment":"nurture","language":"en","text":"Hi {{contact.first_name}}, here is what to know about {{business.name}}. If anything is unclear, just reply."}]})";
constexpr const char *kSegments = R"({"segments":[{"id":"ready","labels":["1"]},{"id":"nurture","labels":["0"]}]})";

template <typename T> Result<T> firstFault(const char *part, tl::expected<T, std::vector<SchemaError>> parsed)
{
    if (parsed)
        return std::move(*parsed);
    return fail(ErrorCode::InvalidInput, parsed.error().front().path + ": " + parsed.error().front().message, part);
}

Result<compose::Composer> makeComposer()
{
    const auto parser = compose::TemplateParser::create();
    if (!parser)
        return tl::make_unexpected(parser.error());
    auto source = firstFault("template", parser->parse(kTemplate));
    if (!source)
        return tl::make_unexpected(source.error());
    auto set = compose::TemplateSet::build({std::move(*source)});
    if (!set)
        return tl::make_unexpected(set.error());
    return compose::Composer(std::make_shared<const compose::TemplateSet>(std::move(*set)));
}

Result<sequence::SequenceBook> makeSequences()
{
    const auto parser = sequence::DefinitionParser::create();
    if (!parser)
        return tl::make_unexpected(parser.error());
    auto definition = firstFault("sequence", parser->parse(kSequence));
    if (!definition)
        return tl::make_unexpected(definition.error());
    return sequence::SequenceBook::build({std::move(*definition)});
}

Result<compose::SegmentMap> makeSegments()
{
    const auto parser = compose::SegmentParser::create();
    if (!parser)
        return tl::make_unexpected(parser.error());
    return firstFault("segments", parser->parse(kSegments));
}

Result<std::shared_ptr<const classify::LeadModel>> makeModel(const std::string &file)
{
    if (auto bytes = readFile(file, 64 << 20))
        return classify::LeadModel::load(std::move(*bytes));
    auto trained = classify::trainLead(makeOutcomes(4000), {.label = "converted", .seed = 1});
    if (!trained)
        return tl::make_unexpected(trained.error());
    if (!trained->model->card().gate.passed)
        return fail(ErrorCode::Internal, "the bench's model did not pass its gate: every lead would wait for a person");
    if (const Status written = writeFileDurably(file, trained->model->serialise()); !written)
        return tl::make_unexpected(written.error());
    return trained->model;
}

} // namespace

Result<agent::KnowledgePtr> makeBusiness(const std::string &modelFile)
{
    agent::Knowledge knowledge;
    auto policy = policy::parsePolicy(kPolicy);
    auto zones = policy::ZoneBook::load();
    auto composer = makeComposer();
    auto sequences = makeSequences();
    auto segments = makeSegments();
    auto model = makeModel(modelFile);
    for (const Error *error : {policy ? nullptr : &policy.error(), zones ? nullptr : &zones.error(), composer ? nullptr : &composer.error(),
                               sequences ? nullptr : &sequences.error(), segments ? nullptr : &segments.error(), model ? nullptr : &model.error()}) {
        if (error != nullptr)
            return tl::make_unexpected(*error);
    }
    knowledge.policy = std::move(*policy);
    knowledge.policyVersion = "bench";
    knowledge.zones = std::move(*zones);
    auto guard = policy::Guard::make(knowledge.zones);
    if (!guard)
        return tl::make_unexpected(guard.error());
    agent::giveGuard(knowledge, std::make_shared<const policy::Guard>(std::move(*guard)));
    knowledge.composer = std::move(*composer);
    knowledge.sequences = std::move(*sequences);
    knowledge.segments = std::move(*segments);
    knowledge.leadModel = std::move(*model);
    knowledge.channels = {"*"};
    return std::make_shared<const agent::Knowledge>(std::move(knowledge));
}

} // namespace ns::bench
