// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/store/sqltext.h"

struct sqlite3;
struct sqlite3_stmt;

namespace ns::store {

class Connection;

/// One run of a prepared statement: values are bound in order, columns are read in order, and the statement is reset when this goes out of
/// scope, so that no read transaction outlives it. A failed run leaves its error with the connection and reads as empty.
class Statement
{
public:
    Statement(Connection &connection, sqlite3_stmt *statement) : m_connection(connection), m_statement(statement) {}
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &integer(std::int64_t value);
    Statement &real(double value);
    Statement &text(std::string_view value);
    Statement &text(const QString &value);
    Statement &blob(const QByteArray &value);
    Statement &blob(std::string_view value);
    Statement &null();
    Statement &instant(std::optional<Instant> value);
    Statement &textOrNull(std::string_view value) { return value.empty() ? null() : text(value); }
    Statement &integerOrNull(std::int64_t value) { return value == 0 ? null() : integer(value); }

    /// False when it failed, or when the connection had failed before.
    bool run();
    /// Rows that an insert, update or delete touched.
    [[nodiscard]] std::int64_t changes() const { return m_changes; }
    /// Runs on the first call; false after the last row.
    [[nodiscard]] bool next();

    [[nodiscard]] std::int64_t takeInteger();
    [[nodiscard]] double takeReal();
    [[nodiscard]] std::string takeText();
    [[nodiscard]] QString takeString();
    [[nodiscard]] QByteArray takeBlob();
    /// The blob where SQLite keeps it: valid until the next row. Empty for NULL.
    [[nodiscard]] std::string_view takeBytes();
    [[nodiscard]] Instant takeInstant() { return fromMillis(takeInteger()); }
    [[nodiscard]] std::optional<Digest> takeDigest(); // nothing when NULL or of another size
    [[nodiscard]] std::optional<Instant> takeOptionalInstant();
    [[nodiscard]] bool isNullNext() const;

private:
    [[nodiscard]] bool step();
    Connection &m_connection;
    sqlite3_stmt *m_statement; // null when it could not be prepared: the connection has failed then
    int m_bound = 0;
    int m_column = 0;
    std::int64_t m_changes = 0;
    bool m_hasRun = false;
    bool m_rowWaits = false; // run() has stepped onto the first row
};

/// One SQLite connection with its prepared statements. Qt Sql opens and owns it; the statements run on its driver's native handle, because
/// QSqlQuery's binding by variant and its result records took a third of the writer's time. One thread at a time; the pool hands a reader's over between threads.
class Connection
{
public:
    enum class Access { ReadWrite, ReadOnly };
    /// NotFound: no file. Storage: not a database, damaged, or not readable. A read-only medium is opened as immutable.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::string &path, Access access, int busyTimeoutMs);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Statement use(Sql statement);
    /// For transactions, pragmas and migrations. Does not touch the sticky failure.
    [[nodiscard]] Status execute(const QString &sql);
    /// The same for a prepared one that brings no rows.
    [[nodiscard]] Status execute(Sql statement);
    [[nodiscard]] Result<std::vector<std::int64_t>> readPragma(const QString &pragma); // the columns of its first row
    [[nodiscard]] Result<QString> readPragmaText(const QString &pragma);

    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    void clearFailure() { m_failure.reset(); }
    void noteFailure(); // of the call just made
    /// Write statements run so far: what the checkpoint driver measures by.
    [[nodiscard]] std::int64_t writes() const { return m_writes; }
    void countWrite() { ++m_writes; }
    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() { return m_handle; }

private:
    explicit Connection(std::string path) : m_path(std::move(path)) {}
    [[nodiscard]] Status openDatabase(const QString &name, const QString &options);
    [[nodiscard]] Status probe();
    void closeDatabase();
    std::string m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr; // of m_database's driver
    std::vector<sqlite3_stmt *> m_statements; // by Sql, prepared on first use
    std::optional<Error> m_failure;
    std::int64_t m_writes = 0;
};

/// Storage, Busy or Internal, by SQLite's result code.
[[nodiscard]] Error sqlError(sqlite3 *handle, const std::string &path);
/// SQLite's application_id of our files: "NSHF".
inline constexpr std::int64_t kApplicationId = 0x4E534846;

} // namespace ns::store
