// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/academyfiles.h"

#include <nlohmann/json.hpp>

#include "core/agent/textjudge.h"
#include "core/base/hash.h"
#include "core/base/untrusted.h"

namespace ns::resources {
std::string_view academyPolicy();
std::string_view academySegments();
std::string_view academySequencesColdCancelled();
std::string_view academySequencesColdInterested();
std::string_view academySequencesColdNoResponse();
std::string_view academySequencesWelcome();
std::string_view academyTemplatesColdCancelledDoorOpen();
std::string_view academyTemplatesColdCancelledNewTime();
std::string_view academyTemplatesColdInterestedOfferHelp();
std::string_view academyTemplatesColdInterestedPickUp();
std::string_view academyTemplatesColdNoResponseGoodbye();
std::string_view academyTemplatesColdNoResponseIdea();
std::string_view academyTemplatesColdNoResponseInvite();
std::string_view academyTeams();
std::string_view academyTemplatesOptoutConfirmation();
std::string_view academyTemplatesWelcomeHello();
} // namespace ns::resources

namespace ns::demo {

using Json = nlohmann::json;

namespace {

std::string_view textOf(std::string_view path)
{
    for (const AcademyFile &file : academyFiles()) {
        if (file.path == path)
            return file.text;
    }
    return {};
}

tl::unexpected<Error> faultIn(std::string_view path, const std::vector<SchemaError> &errors)
{
    return fail(ErrorCode::InvalidInput, errors.front().path + ": " + errors.front().message, std::string(path));
}

/// Every file in a folder, through its parser.
template <typename Item, typename Parser> Result<std::vector<Item>> parseFolder(std::string_view folder)
{
    const auto parser = Parser::create();
    if (!parser)
        return tl::make_unexpected(parser.error());
    std::vector<Item> items;
    for (const AcademyFile &file : academyFiles()) {
        if (!file.path.starts_with(folder))
            continue;
        auto item = parser->parse(file.text);
        if (!item)
            return faultIn(file.path, item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

Status readPolicy(AcademyRules &rules)
{
    const auto policy = parseUntrusted<Json>(textOf("policy.json"));
    if (!policy)
        return tl::make_unexpected(policy.error());
    auto facts = domain::parseFacts(policy->value("facts", Json::object()).dump());
    if (!facts)
        return tl::make_unexpected(facts.error());
    rules.facts = std::move(*facts);
    const Json holidays = policy->value("holidays", Json::object());
    for (const auto &[country, dates] : holidays.items()) {
        for (const Json &date : dates)
            rules.holidays[country].insert(date.get<std::string>());
    }
    return {};
}

/// The same as the agent will load from the workspace.
Status readKnowledge(AcademyRules &rules)
{
    agent::Knowledge &knowledge = rules.knowledge;
    const std::string_view text = textOf("policy.json");
    auto policy = policy::parsePolicy(text);
    auto zones = policy::ZoneBook::load();
    auto laws = policy::LawPacks::builtIn();
    if (!policy || !zones || !laws)
        return tl::make_unexpected(!policy ? policy.error() : !zones ? zones.error() : laws.error());
    auto guard = policy::Guard::make(*zones);
    if (!guard)
        return tl::make_unexpected(guard.error());
    knowledge.policy = std::move(*policy);
    knowledge.policyVersion = "1-" + toHex(sha256(text)).substr(0, 8);
    knowledge.zones = std::move(*zones);
    knowledge.laws = std::make_shared<const policy::LawPacks>(std::move(*laws));
    agent::giveGuard(knowledge, std::make_shared<const policy::Guard>(std::move(*guard)));
    return {};
}

} // namespace

const std::vector<AcademyFile> &academyFiles()
{
    static const std::vector<AcademyFile> kFiles = {
        {"policy.json", resources::academyPolicy()},
        {"segments.json", resources::academySegments()},
        {"sequences/cold-cancelled.json", resources::academySequencesColdCancelled()},
        {"sequences/cold-interested.json", resources::academySequencesColdInterested()},
        {"sequences/cold-no-response.json", resources::academySequencesColdNoResponse()},
        {"sequences/welcome.json", resources::academySequencesWelcome()},
        {"teams.json", resources::academyTeams()},
        {"templates/cold-cancelled.door-open.json", resources::academyTemplatesColdCancelledDoorOpen()},
        {"templates/cold-cancelled.new-time.json", resources::academyTemplatesColdCancelledNewTime()},
        {"templates/cold-interested.offer-help.json", resources::academyTemplatesColdInterestedOfferHelp()},
        {"templates/cold-interested.pick-up.json", resources::academyTemplatesColdInterestedPickUp()},
        {"templates/cold-no-response.goodbye.json", resources::academyTemplatesColdNoResponseGoodbye()},
        {"templates/cold-no-response.idea.json", resources::academyTemplatesColdNoResponseIdea()},
        {"templates/cold-no-response.invite.json", resources::academyTemplatesColdNoResponseInvite()},
        {"templates/optout.confirmation.json", resources::academyTemplatesOptoutConfirmation()},
        {"templates/welcome.hello.json", resources::academyTemplatesWelcomeHello()},
    };
    return kFiles;
}

Result<AcademyRules> loadAcademyRules()
{
    AcademyRules rules;
    if (const Status read = readPolicy(rules); !read)
        return tl::make_unexpected(read.error());
    if (const Status read = readKnowledge(rules); !read)
        return tl::make_unexpected(read.error());
    auto definitions = parseFolder<sequence::Definition, sequence::DefinitionParser>("sequences/");
    if (!definitions)
        return tl::make_unexpected(definitions.error());
    auto book = sequence::SequenceBook::build(std::move(*definitions));
    if (!book)
        return tl::make_unexpected(book.error());
    auto templates = parseFolder<compose::Template, compose::TemplateParser>("templates/");
    if (!templates)
        return tl::make_unexpected(templates.error());
    auto set = compose::TemplateSet::build(std::move(*templates));
    if (!set)
        return tl::make_unexpected(set.error());
    rules.book = std::move(*book);
    rules.templates = std::move(*set);
    return rules;
}

} // namespace ns::demo
