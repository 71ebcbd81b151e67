// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>
#include <sqlite3.h>

namespace ns::store {

Error sqlError(sqlite3 *handle, const std::string &path)
{
    const int code = sqlite3_errcode(handle) & 0xFF;
    const std::string text = std::string(sqlite3_errmsg(handle)) + " [" + std::to_string(sqlite3_extended_errcode(handle)) + "]";
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::Busy, "the database is locked by another process", path, Retry::Later};
    case SQLITE_FULL: return {ErrorCode::Storage, "no space left for the database", path, Retry::Later};
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return {ErrorCode::Storage, text, path, Retry::Later};
    case SQLITE_CORRUPT: return {ErrorCode::Storage, "the database file is damaged: " + text, path, Retry::Never};
    case SQLITE_NOTADB: return {ErrorCode::Storage, "this file is not a Nightshift database: " + text, path, Retry::Never};
    default: return {ErrorCode::Internal, text, path, Retry::Never};
    }
}

Statement::~Statement()
{
    if (m_statement != nullptr)
        sqlite3_reset(m_statement);
}

Statement &Statement::integer(std::int64_t value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::real(double value)
{
    sqlite3_bind_double(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::text(std::string_view value)
{
    // A null pointer would be bound as NULL; an empty text is a text.
    sqlite3_bind_text(m_statement, ++m_bound, value.empty() ? "" : value.data(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    return text(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

Statement &Statement::blob(const QByteArray &value)
{
    return blob(std::string_view(value.constData(), std::size_t(value.size())));
}

Statement &Statement::blob(std::string_view value)
{
    sqlite3_bind_blob(m_statement, ++m_bound, value.empty() ? "" : value.data(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::null()
{
    sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

Statement &Statement::instant(std::optional<Instant> value)
{
    return value ? integer(toMillis(*value)) : null();
}

/// True on a row; at the end or after an error false.
bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_connection.noteFailure();
    return code == SQLITE_ROW;
}

bool Statement::run()
{
    m_hasRun = true;
    if (m_statement == nullptr || m_connection.failure())
        return false;
    m_rowWaits = step();
    if (m_connection.failure())
        return false;
    if (sqlite3_stmt_readonly(m_statement) == 0) {
        m_changes = sqlite3_changes64(m_connection.handle());
        m_connection.countWrite();
    }
    return true;
}

bool Statement::next()
{
    if (!m_hasRun && !run())
        return false;
    m_column = 0;
    if (m_statement == nullptr || m_connection.failure())
        return false;
    if (m_rowWaits) {
        m_rowWaits = false;
        return true;
    }
    // A statement that is at its end would start again.
    return sqlite3_stmt_busy(m_statement) != 0 && step();
}

std::int64_t Statement::takeInteger()
{
    return sqlite3_column_int64(m_statement, m_column++);
}

double Statement::takeReal()
{
    return sqlite3_column_double(m_statement, m_column++);
}

std::string Statement::takeText()
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, m_column));
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    return text == nullptr ? std::string{} : std::string(text, std::size_t(size));
}

QString Statement::takeString()
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, m_column));
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    return text == nullptr ? QString() : QString::fromUtf8(text, size);
}

QByteArray Statement::takeBlob()
{
    const bool isNull = isNullNext();
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, m_column));
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    if (isNull)
        return {};
    return bytes == nullptr ? QByteArray("") : QByteArray(bytes, size);
}

std::string_view Statement::takeBytes()
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, m_column));
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    return bytes == nullptr ? std::string_view{} : std::string_view(bytes, std::size_t(size));
}

std::optional<Digest> Statement::takeDigest()
{
    const std::string_view bytes = takeBytes();
    Digest digest{};
    if (bytes.size() != digest.size())
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

std::optional<Instant> Statement::takeOptionalInstant()
{
    if (isNullNext()) {
        ++m_column;
        return std::nullopt;
    }
    return takeInstant();
}

bool Statement::isNullNext() const
{
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string &path, Access access, int busyTimeoutMs)
{
    const QString file = QString::fromStdString(path);
    if (!QFileInfo::exists(file))
        return fail(ErrorCode::NotFound, "no workspace database here", path);
    std::unique_ptr<Connection> connection(new Connection(path));
    const QString busy = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    const QString readOnly = access == Access::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    Status opened = connection->openDatabase(file, busy + readOnly);
    if (!opened && access == Access::ReadOnly && opened.error().retry == Retry::Later) {
        // A WAL database on a read-only medium needs its -shm file, which cannot be made there: read it as a file that nobody changes.
        const QString uri = QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(file).absoluteFilePath(), "/"))
            + QStringLiteral("?immutable=1");
        opened = connection->openDatabase(uri, busy + readOnly + QStringLiteral(";QSQLITE_OPEN_URI"));
    }
    if (!opened)
        return tl::make_unexpected(opened.error());
    return connection;
}

namespace {

Error openError(const QSqlError &error, const std::string &path)
{
    return {ErrorCode::Storage, error.driverText().toStdString() + ": " + error.databaseText().toStdString(), path, Retry::Later};
}

/// The plugin's own connection. Nothing when the plugin holds another SQLite than this program is linked with: then the handle must not be used.
sqlite3 *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery source = database.exec(QStringLiteral("SELECT sqlite_source_id()"));
    if (!source.next() || source.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

Status Connection::openDatabase(const QString &name, const QString &options)
{
    // SQLite's books on memory are kept under one mutex for all threads, a tenth of what small statements cost. Before the first use.
    [[maybe_unused]] static const int noMemoryStatistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    closeDatabase();
    m_name = QStringLiteral("ns-%1").arg(quintptr(this), 0, 16); // unique among those that live
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::make_unexpected(openError(m_database.lastError(), m_path));
    m_handle = nativeHandle(m_database);
    if (m_handle == nullptr)
        return fail(ErrorCode::Unsupported, std::string("Qt's SQLite plugin brings another SQLite than ") + sqlite3_libversion()
                                                + ": use a Qt that is built with the system's SQLite", m_path);
    return probe();
}

/// The first read finds out whether this is a database at all.
Status Connection::probe()
{
    const auto id = readPragma(QStringLiteral("application_id"));
    if (!id)
        return tl::make_unexpected(id.error());
    const auto tables = readPragma(QStringLiteral("schema_version"));
    if (!tables)
        return tl::make_unexpected(tables.error());
    const bool isEmpty = tables->empty() || tables->front() == 0;
    if (!isEmpty && (id->empty() || id->front() != kApplicationId))
        return fail(ErrorCode::Storage, "this file is not a Nightshift database", m_path);
    return execute(QStringLiteral("PRAGMA temp_store=MEMORY"));
}

Connection::~Connection()
{
    closeDatabase();
}

void Connection::closeDatabase()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    m_statements.clear();
    m_handle = nullptr;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::use(Sql statement)
{
    const auto index = std::size_t(statement);
    if (m_statements.empty())
        m_statements.resize(std::size(kSqlText), nullptr);
    sqlite3_stmt *&prepared = m_statements[index];
    if (prepared == nullptr && sqlite3_prepare_v3(m_handle, kSqlText[index], -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
        noteFailure();
    return {*this, prepared};
}

namespace {

/// Prepares one text for one run.
class OneStatement
{
public:
    OneStatement(sqlite3 *handle, const QString &sql)
    {
        const QByteArray utf8 = sql.toUtf8();
        m_code = sqlite3_prepare_v2(handle, utf8.constData(), int(utf8.size()), &m_statement, nullptr);
        if (m_code == SQLITE_OK)
            m_code = sqlite3_step(m_statement);
    }
    ~OneStatement() { sqlite3_finalize(m_statement); }
    OneStatement(const OneStatement &) = delete;
    OneStatement &operator=(const OneStatement &) = delete;
    [[nodiscard]] bool hasFailed() const { return m_code != SQLITE_ROW && m_code != SQLITE_DONE; }
    [[nodiscard]] bool isOnRow() const { return m_code == SQLITE_ROW; }
    [[nodiscard]] sqlite3_stmt *get() { return m_statement; }
    void finish()
    {
        while (m_code == SQLITE_ROW)
            m_code = sqlite3_step(m_statement);
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_code = SQLITE_ERROR;
};

} // namespace

Status Connection::execute(const QString &sql)
{
    OneStatement statement(m_handle, sql);
    statement.finish();
    if (statement.hasFailed())
        return tl::make_unexpected(sqlError(m_handle, m_path));
    return {};
}

Status Connection::execute(Sql statement)
{
    const std::optional<Error> before = std::exchange(m_failure, std::nullopt);
    const bool done = use(statement).run();
    const std::optional<Error> failed = std::exchange(m_failure, before);
    return done ? Status{} : Status(tl::make_unexpected(*failed));
}

Result<std::vector<std::int64_t>> Connection::readPragma(const QString &pragma)
{
    OneStatement statement(m_handle, QStringLiteral("PRAGMA ") + pragma);
    if (statement.hasFailed())
        return tl::make_unexpected(sqlError(m_handle, m_path));
    std::vector<std::int64_t> columns;
    const int count = statement.isOnRow() ? sqlite3_column_count(statement.get()) : 0;
    for (int i = 0; i < count; ++i)
        columns.push_back(sqlite3_column_int64(statement.get(), i));
    return columns;
}

Result<QString> Connection::readPragmaText(const QString &pragma)
{
    OneStatement statement(m_handle, QStringLiteral("PRAGMA ") + pragma);
    if (statement.hasFailed())
        return tl::make_unexpected(sqlError(m_handle, m_path));
    const auto *text = statement.isOnRow() ? reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)) : nullptr;
    return QString::fromUtf8(text);
}

void Connection::noteFailure()
{
    if (!m_failure)
        m_failure = sqlError(m_handle, m_path);
}

} // namespace ns::store
