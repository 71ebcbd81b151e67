// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrate.h"

#include <QFile>
#include <QFileInfo>

#include "core/base/file.h"

namespace ns::store {

int schemaVersion()
{
    return int(std::size(kMigrations));
}

std::vector<QString> splitStatements(const char *text)
{
    QString plain;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")))
            plain += line + u'\n';
    }
    std::vector<QString> statements;
    for (const QString &part : plain.split(QLatin1String(";\n"))) {
        if (!part.trimmed().isEmpty())
            statements.push_back(part.trimmed());
    }
    return statements;
}

namespace {

Status applyStep(Connection &connection, int number, const std::function<void(int)> &beforeStatement)
{
    std::vector<QString> statements = splitStatements(kMigrations[number - 1]);
    statements.push_back(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    statements.push_back(QStringLiteral("PRAGMA user_version=%1").arg(number));
    statements.push_back(QStringLiteral("COMMIT"));
    if (const Status begun = connection.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    int index = 0;
    for (const QString &statement : statements) {
        if (beforeStatement)
            beforeStatement(index++);
        if (const Status done = connection.execute(statement); !done) {
            ignoreError(connection.execute(QStringLiteral("ROLLBACK")), "the first error is the one that counts");
            return done;
        }
    }
    return {};
}

Result<int> readVersion(Connection &connection)
{
    const auto version = connection.readPragma(QStringLiteral("user_version"));
    if (!version)
        return tl::make_unexpected(version.error());
    return version->empty() ? 0 : int(version->front());
}

tl::unexpected<Error> wrongVersion(const Connection &connection, int version)
{
    return fail(ErrorCode::Unsupported, "the workspace has schema " + std::to_string(version) + ", this program knows "
                                            + std::to_string(schemaVersion()), connection.path());
}

} // namespace

Status migrate(Connection &connection, const std::function<void(int)> &beforeStatement)
{
    const Result<int> version = readVersion(connection);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version > schemaVersion())
        return wrongVersion(connection, *version);
    for (int number = *version + 1; number <= schemaVersion(); ++number) {
        if (const Status applied = applyStep(connection, number, beforeStatement); !applied)
            return applied;
    }
    return {};
}

Status checkSchema(Connection &connection)
{
    const Result<int> version = readVersion(connection);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version != schemaVersion())
        return wrongVersion(connection, *version);
    return {};
}

Status createPrivateFile(const std::string &path)
{
    if (const Status made = makePrivateFolder(QFileInfo(QString::fromStdString(path)).absolutePath().toStdString()); !made)
        return made;
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.exists())
            return fail(ErrorCode::AlreadyExists, "a workspace is here already", path);
        return fail(ErrorCode::Storage, "cannot make the database: " + file.errorString().toStdString(), path);
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace ns::store
