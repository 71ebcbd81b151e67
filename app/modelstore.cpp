// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelstore.h"

#include <QFileInfo>
#include <QLockFile>

#include "core/base/file.h"
#include "core/classify/intent/basemodel.h"

namespace ns::app {

namespace {

constexpr std::size_t kModelBytesMax = 256 * 1024 * 1024;
constexpr std::size_t kRegistryBytesMax = 16 * 1024 * 1024;
constexpr int kLockWaitMs = 5'000;

bool exists(const std::string &path)
{
    return QFileInfo::exists(QString::fromStdString(path));
}

} // namespace

std::string ModelStore::modelFile(std::string_view id) const
{
    return m_folder + "/" + std::string(id) + ".nsmodel";
}

Result<classify::ModelRegistry> ModelStore::readRegistry() const
{
    const std::string path = m_folder + "/registry.json";
    if (!exists(path))
        return classify::ModelRegistry{};
    const auto text = readFile(path, kRegistryBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    auto registry = classify::decodeRegistry(*text);
    if (!registry)
        return fail(ErrorCode::Storage, registry.error().text, path);
    return registry;
}

template <typename Model> Result<std::shared_ptr<const Model>> ModelStore::read(const std::string &id) const
{
    auto bytes = readFile(modelFile(id), kModelBytesMax);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto model = Model::load(std::move(*bytes));
    if (!model)
        return fail(ErrorCode::Storage, model.error().text, modelFile(id));
    if ((*model)->id().str() != id)
        return fail(ErrorCode::Storage, "holds " + (*model)->id().str() + ", which is not what its name says", modelFile(id));
    return model;
}

Result<std::shared_ptr<const classify::LeadModel>> ModelStore::load(std::string_view name) const
{
    const auto registry = readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const auto id = registry->resolve(name);
    if (!id)
        return tl::make_unexpected(id.error());
    if (classify::taskOf(*id) != "lead")
        return fail(ErrorCode::InvalidInput, "not a model of leads", *id);
    return read<classify::LeadModel>(*id);
}

Result<std::shared_ptr<const classify::IntentModel>> ModelStore::loadIntent(std::string_view name) const
{
    const auto registry = readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const auto id = registry->resolve(name);
    if (id)
        return classify::taskOf(*id) == "intent" ? read<classify::IntentModel>(*id) : fail(ErrorCode::InvalidInput, "not a model of intents", *id);
    const auto base = classify::loadBaseIntentModel();
    if (!base)
        return tl::make_unexpected(base.error());
    const bool isBase = !name.empty() && (*base)->id().str().starts_with(name); // "intent" begins each of them
    return isBase ? base : tl::make_unexpected(id.error());
}

Result<std::shared_ptr<const classify::LeadModel>> ModelStore::loadActive() const
{
    const auto registry = readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    if (registry->task("lead").active.empty())
        return std::shared_ptr<const classify::LeadModel>{};
    return load("lead");
}

Status ModelStore::change(const std::function<Status(classify::ModelRegistry &)> &edit) const
{
    if (const Status made = makePrivateFolder(m_folder); !made)
        return made;
    QLockFile lock(QString::fromStdString(m_folder + "/registry.lock"));
    if (!lock.tryLock(kLockWaitMs))
        return fail(ErrorCode::Busy, "another process is changing the models", m_folder, Retry::Later);
    auto registry = readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    if (const Status edited = edit(*registry); !edited)
        return edited;
    return writeFileDurably(m_folder + "/registry.json", classify::encodeRegistry(*registry));
}

Status ModelStore::writeOnce(const std::string &id, const std::string &bytes) const
{
    return exists(modelFile(id)) ? Status{} : writeFileDurably(modelFile(id), bytes);
}

template <typename Model> Result<int> ModelStore::keep(const Model &model) const
{
    const std::string id = model.id().str();
    int uses = 0;
    const Status changed = change([&](classify::ModelRegistry &registry) -> Status {
        // The file first: a registry never names a model that is not there.
        if (const Status written = writeOnce(id, model.serialise()); !written)
            return written;
        uses = registry.addModel(id, model.card().certifyingHash);
        return {};
    });
    if (!changed)
        return tl::make_unexpected(changed.error());
    return uses;
}

Result<int> ModelStore::add(const classify::LeadModel &model) const
{
    return keep(model);
}

Result<int> ModelStore::add(const classify::IntentModel &model) const
{
    return keep(model);
}

Result<classify::TaskModels> ModelStore::promote(const classify::LeadModel &model, Instant at) const
{
    classify::TaskModels models;
    const Status changed = change([&](classify::ModelRegistry &registry) -> Status {
        const Status promoted = registry.promote(model.id().str(), model.card().gate.passed, formatInstant(at));
        models = registry.task("lead");
        return promoted;
    });
    if (!changed)
        return tl::make_unexpected(changed.error());
    return models;
}

Result<classify::TaskModels> ModelStore::promote(const classify::IntentModel &model, Instant at) const
{
    const auto base = classify::loadBaseIntentModel();
    if (!base)
        return tl::make_unexpected(base.error());
    classify::TaskModels models;
    const Status changed = change([&](classify::ModelRegistry &registry) -> Status {
        const std::string baseId = (*base)->id().str();
        if (registry.task("intent").active.empty() && model.card().gate.passed && baseId != model.id().str()) {
            if (const Status written = writeOnce(baseId, (*base)->serialise()); !written)
                return written;
            registry.addModel(baseId, (*base)->card().certifyingHash);
            if (const Status first = registry.promote(baseId, true, formatInstant(at)); !first)
                return first;
        }
        const Status promoted = registry.promote(model.id().str(), model.card().gate.passed, formatInstant(at));
        models = registry.task("intent");
        return promoted;
    });
    if (!changed)
        return tl::make_unexpected(changed.error());
    return models;
}

Result<classify::TaskModels> ModelStore::rollBack(std::string_view task, Instant at) const
{
    classify::TaskModels models;
    const Status changed = change([&](classify::ModelRegistry &registry) -> Status {
        const Status rolledBack = registry.rollBack(task, formatInstant(at));
        models = registry.task(task);
        return rolledBack;
    });
    if (!changed)
        return tl::make_unexpected(changed.error());
    return models;
}

} // namespace ns::app
