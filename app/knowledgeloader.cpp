// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledgeloader.h"

#include <QDir>

#include "app/modelstore.h"
#include "app/policystore.h"
#include "core/agent/textjudge.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/compose/builtintexts.h"
#include "core/sequence/definition.h"

namespace ns::app {

namespace {

/// Reads the folder's JSON files in name order and hands each to `take`.
template <typename Take> void eachFile(const std::string &folderPath, std::vector<ConfigFault> &faults, Take take)
{
    const QDir folder(QString::fromStdString(folderPath));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const std::string path = folder.filePath(name).toStdString();
        const auto text = readFile(path, kConfigFileMax);
        if (text)
            take(path, *text);
        else
            faults.push_back({path, "", describe(text.error())});
    }
}

void addFaults(std::vector<ConfigFault> &faults, const std::string &path, const std::vector<SchemaError> &errors)
{
    for (const SchemaError &error : errors)
        faults.push_back({path, error.path, error.message});
}

void loadPolicy(const Workspace &workspace, LoadedKnowledge &loaded)
{
    agent::Knowledge &knowledge = loaded.knowledge;
    knowledge.policy = policy::defaultPolicy();
    knowledge.policyVersion = "default";
    const auto text = readFile(workspace.policyFile(), kConfigFileMax);
    if (!text) {
        if (text.error().code != ErrorCode::NotFound)
            loaded.faults.push_back({workspace.policyFile(), "", describe(text.error())});
        return;
    }
    auto parsed = policy::parsePolicy(*text);
    if (!parsed) {
        addFaults(loaded.faults, workspace.policyFile(), policy::checkPolicy(*text));
        return;
    }
    knowledge.policy = std::move(*parsed);
    const auto version = PolicyStore(workspace.policyFile(), workspace.policyFolder()).activeVersion();
    if (!version)
        loaded.faults.push_back({workspace.policyFolder(), "", describe(version.error())});
    knowledge.policyVersion = (version && *version ? std::to_string((*version)->number) + "-" : "") + toHex(sha256(*text)).substr(0, 8);
    loaded.hasPolicy = true;
}

/// The built-in packs, and the workspace's own in their places.
void loadLaws(const Workspace &workspace, LoadedKnowledge &loaded)
{
    auto laws = policy::LawPacks::builtIn();
    if (!laws) {
        loaded.faults.push_back({"", "", describe(laws.error())});
        return;
    }
    const auto text = readFile(workspace.lawFile(), kConfigFileMax);
    if (!text && text.error().code != ErrorCode::NotFound)
        loaded.faults.push_back({workspace.lawFile(), "", describe(text.error())});
    if (text) {
        if (const auto own = policy::LawPacks::parse(*text))
            laws->replaceBy(*own);
        else
            addFaults(loaded.faults, workspace.lawFile(), policy::LawPacks::check(*text));
    }
    loaded.knowledge.laws = std::make_shared<const policy::LawPacks>(std::move(*laws));
}

void loadSegments(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const auto text = readFile(workspace.segmentsFile(), kConfigFileMax);
    if (!text)
        return;
    const auto parser = compose::SegmentParser::create();
    if (!parser) {
        loaded.faults.push_back({"", "", describe(parser.error())});
        return;
    }
    auto parsed = parser->parse(*text);
    if (parsed)
        loaded.knowledge.segments = std::move(*parsed);
    else
        addFaults(loaded.faults, workspace.segmentsFile(), parsed.error());
}

void loadTeams(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const auto text = readFile(workspace.teamsFile(), kConfigFileMax);
    if (!text) {
        if (text.error().code != ErrorCode::NotFound)
            loaded.faults.push_back({workspace.teamsFile(), "", describe(text.error())});
        return;
    }
    auto parsed = policy::Routing::parse(*text);
    if (parsed)
        loaded.knowledge.routing = std::move(*parsed);
    else
        addFaults(loaded.faults, workspace.teamsFile(), parsed.error());
}

void loadBuiltIn(LoadedKnowledge &loaded)
{
    auto texts = compose::loadBuiltInTexts();
    if (texts)
        loaded.knowledge.builtInTexts = std::move(*texts);
    else
        loaded.faults.push_back({"", "", describe(texts.error())});
}

void loadOutcomes(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const auto text = readFile(workspace.outcomesFile(), kConfigFileMax);
    if (!text) {
        if (text.error().code != ErrorCode::NotFound)
            loaded.faults.push_back({workspace.outcomesFile(), "", describe(text.error())});
        return;
    }
    auto parsed = classify::OutcomeMap::parse(*text);
    if (parsed)
        loaded.knowledge.outcomes = std::move(*parsed);
    else
        loaded.faults.push_back({workspace.outcomesFile(), "", parsed.error().text});
}

void loadTemplates(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const auto parser = compose::TemplateParser::create();
    if (!parser) {
        loaded.faults.push_back({"", "", describe(parser.error())});
        return;
    }
    std::vector<compose::Template> templates;
    eachFile(workspace.templatesFolder(), loaded.faults, [&](const std::string &path, const std::string &text) {
        auto parsed = parser->parse(text);
        if (!parsed) {
            addFaults(loaded.faults, path, parsed.error());
            return;
        }
        addFaults(loaded.faults, path, compose::findUnknownFacts(*parsed, loaded.knowledge.policy.facts));
        templates.push_back(std::move(*parsed));
    });
    auto set = compose::TemplateSet::build(std::move(templates));
    if (set)
        loaded.knowledge.composer = compose::Composer(std::make_shared<const compose::TemplateSet>(std::move(*set)));
    else
        loaded.faults.push_back({workspace.templatesFolder(), "", describe(set.error())});
}

void loadSequences(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const auto parser = sequence::DefinitionParser::create();
    if (!parser) {
        loaded.faults.push_back({"", "", describe(parser.error())});
        return;
    }
    std::vector<sequence::Definition> current;
    eachFile(workspace.sequencesFolder(), loaded.faults, [&](const std::string &path, const std::string &text) {
        auto parsed = parser->parse(text);
        if (parsed) {
            current.push_back(std::move(*parsed));
            return;
        }
        addFaults(loaded.faults, path, parsed.error());
    });
    auto book = sequence::SequenceBook::build(std::move(current));
    if (book)
        loaded.knowledge.sequences = std::move(*book);
    else
        loaded.faults.push_back({workspace.sequencesFolder(), "", describe(book.error())});
}

void loadModels(const Workspace &workspace, LoadedKnowledge &loaded)
{
    const ModelStore models(workspace.modelsFolder());
    auto lead = models.loadActive();
    if (lead)
        loaded.knowledge.leadModel = std::move(*lead);
    else
        loaded.faults.push_back({workspace.modelsFolder(), "", describe(lead.error())});
    auto intent = models.loadIntent("intent");
    if (intent)
        loaded.knowledge.intentModel = std::move(*intent);
    else if (lead || describe(lead.error()) != describe(intent.error())) // a broken registry is told once
        loaded.faults.push_back({workspace.modelsFolder(), "", describe(intent.error())});
}

/// After the policy, whose facts it reads.
void loadGuard(LoadedKnowledge &loaded)
{
    auto zones = policy::ZoneBook::load();
    if (!zones) {
        loaded.faults.push_back({"", "", describe(zones.error())});
        return;
    }
    loaded.knowledge.zones = *zones;
    auto guard = policy::Guard::make(*zones);
    if (guard)
        agent::giveGuard(loaded.knowledge, std::make_shared<const policy::Guard>(std::move(*guard)));
    else
        loaded.faults.push_back({"", "", describe(guard.error())});
}

} // namespace

LoadedKnowledge loadKnowledge(const Workspace &workspace)
{
    LoadedKnowledge loaded;
    loadPolicy(workspace, loaded);
    loadLaws(workspace, loaded);
    loadGuard(loaded);
    loadSegments(workspace, loaded);
    loadTeams(workspace, loaded);
    loadBuiltIn(loaded);
    loadOutcomes(workspace, loaded);
    loadSequences(workspace, loaded);
    loadTemplates(workspace, loaded);
    loadModels(workspace, loaded);
    return loaded;
}

} // namespace ns::app
