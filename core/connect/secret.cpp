// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/secret.h"

#include <QFileInfo>

#include "core/base/file.h"

namespace ns::connect {

namespace {

constexpr std::size_t kSecretBytesMax = 16 * 1024;

struct SecretReference
{
    std::string kind;
    std::string name;
};

Result<SecretReference> splitReference(std::string_view reference)
{
    const std::size_t colon = reference.find(':');
    const std::string kind(colon == reference.npos ? std::string_view{} : reference.substr(0, colon));
    if (kind != "env" && kind != "file" && kind != "keychain")
        return fail(ErrorCode::InvalidInput, "a secret is never written here; give env:NAME, file:PATH or keychain:NAME");
    SecretReference split{kind, std::string(reference.substr(colon + 1))};
    if (split.name.empty())
        return fail(ErrorCode::InvalidInput, kind + ": needs a name after the colon");
    return split;
}

Result<std::string> readEnvironment(const std::string &name)
{
    const QByteArray value = qgetenv(name.c_str());
    if (value.isEmpty())
        return fail(ErrorCode::NotFound, "environment variable is not set; set it before starting the agent", name);
    return value.toStdString();
}

Result<std::string> readSecretFile(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    if (!file.isFile())
        return fail(ErrorCode::NotFound, "no such secret file", path);
#ifdef Q_OS_UNIX
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (file.permissions() & kOthers)
        return fail(ErrorCode::InvalidInput, "others can reach the secret file; chmod 600 it", path);
#endif
    Result<std::string> content = readFile(path, kSecretBytesMax);
    if (!content)
        return content;
    while (!content->empty() && (content->back() == '\n' || content->back() == '\r'))
        content->pop_back();
    if (content->empty())
        return fail(ErrorCode::NotFound, "the secret file is empty", path);
    return content;
}

} // namespace

Status checkSecretReference(std::string_view reference)
{
    const Result<SecretReference> split = splitReference(reference);
    return split ? Status{} : Status(tl::make_unexpected(split.error()));
}

Result<std::string> resolveSecret(std::string_view reference)
{
    const Result<SecretReference> split = splitReference(reference);
    if (!split)
        return tl::make_unexpected(split.error());
    if (split->kind == "env")
        return readEnvironment(split->name);
    if (split->kind == "file")
        return readSecretFile(split->name);
    return fail(ErrorCode::Unsupported, "the keychain is not built yet; use env:NAME or file:PATH (mode 0600)", split->name);
}

} // namespace ns::connect
