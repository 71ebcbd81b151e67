// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QVariant>

namespace ns::store {

namespace {
// SQLite's primary result codes.
constexpr int kBusy = 5, kLocked = 6, kReadOnly = 8, kIoError = 10, kCorrupt = 11, kFull = 13, kCannotOpen = 14, kNotDatabase = 26;
} // namespace

Error sqlError(const QSqlError &error, const std::string &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const std::string text = error.driverText().toStdString() + ": " + error.databaseText().toStdString() + " [" + std::to_string(code) + "]";
    switch (code) {
    case kBusy:
    case kLocked: return {ErrorCode::Busy, "the database is locked by another process", path, Retry::Later};
    case kFull: return {ErrorCode::Storage, "no space left for the database", path, Retry::Later};
    case kIoError:
    case kReadOnly:
    case kCannotOpen: return {ErrorCode::Storage, text, path, Retry::Later};
    case kCorrupt: return {ErrorCode::Storage, "the database file is damaged: " + text, path, Retry::Never};
    case kNotDatabase: return {ErrorCode::Storage, "this file is not a Nightshift database: " + text, path, Retry::Never};
    default: return {ErrorCode::Internal, text, path, Retry::Never};
    }
}

Statement::~Statement()
{
    if (m_query != nullptr)
        m_query->finish();
}

void Statement::bind(const QVariant &value)
{
    if (m_query != nullptr)
        m_query->bindValue(m_bound++, value);
}

Statement &Statement::integer(std::int64_t value)
{
    bind(QVariant(qlonglong(value)));
    return *this;
}

Statement &Statement::real(double value)
{
    bind(QVariant(value));
    return *this;
}

Statement &Statement::text(std::string_view value)
{
    return text(QString::fromUtf8(value.data(), qsizetype(value.size())));
}

Statement &Statement::text(const QString &value)
{
    // A null QString would be bound as NULL; an empty text is a text.
    bind(QVariant(value.isNull() ? QString(QLatin1String("")) : value));
    return *this;
}

Statement &Statement::blob(const QByteArray &value)
{
    bind(QVariant(value.isNull() ? QByteArray("") : value));
    return *this;
}

Statement &Statement::blob(std::string_view value)
{
    return blob(QByteArray(value.data(), qsizetype(value.size())));
}

Statement &Statement::null()
{
    bind(QVariant());
    return *this;
}

Statement &Statement::instant(std::optional<Instant> value)
{
    return value ? integer(toMillis(*value)) : null();
}

bool Statement::run()
{
    m_hasRun = true;
    if (m_query == nullptr || m_connection.failure())
        return false;
    if (m_query->exec()) {
        if (!m_query->isSelect())
            m_connection.countWrite();
        return true;
    }
    m_connection.setFailure(*m_query);
    return false;
}

std::int64_t Statement::changes() const
{
    return m_query == nullptr || m_connection.failure() ? 0 : m_query->numRowsAffected();
}

bool Statement::next()
{
    if (!m_hasRun && !run())
        return false;
    m_column = 0;
    if (m_query == nullptr || m_connection.failure())
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_connection.setFailure(*m_query);
    return false;
}

std::int64_t Statement::takeInteger()
{
    return m_query->value(m_column++).toLongLong();
}

double Statement::takeReal()
{
    return m_query->value(m_column++).toDouble();
}

std::string Statement::takeText()
{
    return takeString().toStdString();
}

QString Statement::takeString()
{
    return m_query->value(m_column++).toString();
}

QByteArray Statement::takeBlob()
{
    return m_query->value(m_column++).toByteArray();
}

std::optional<Instant> Statement::takeOptionalInstant()
{
    const QVariant value = m_query->value(m_column++);
    return value.isNull() ? std::nullopt : std::optional(fromMillis(value.toLongLong()));
}

bool Statement::isNullNext() const
{
    return m_query->isNull(m_column);
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

Status Connection::openDatabase(const QString &name, const QString &options)
{
    if (m_database.isValid()) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    m_name = QStringLiteral("ns-%1").arg(quintptr(this), 0, 16); // unique among those that live
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::make_unexpected(sqlError(m_database.lastError(), m_path));
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
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::use(Sql statement)
{
    const auto index = std::size_t(statement);
    if (m_statements.size() < std::size(kSqlText))
        m_statements.resize(std::size(kSqlText));
    std::unique_ptr<QSqlQuery> &query = m_statements[index];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(kSqlText[index]))) {
            setFailure(*query);
            query.reset();
        }
    }
    return {*this, query.get()};
}

Status Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::make_unexpected(sqlError(query.lastError(), m_path));
    return {};
}

Result<std::vector<std::int64_t>> Connection::readPragma(const QString &pragma)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA ") + pragma))
        return tl::make_unexpected(sqlError(query.lastError(), m_path));
    std::vector<std::int64_t> columns;
    if (query.next()) {
        for (int i = 0; !query.isNull(i); ++i)
            columns.push_back(query.value(i).toLongLong());
    }
    return columns;
}

Result<QString> Connection::readPragmaText(const QString &pragma)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA ") + pragma))
        return tl::make_unexpected(sqlError(query.lastError(), m_path));
    return query.next() ? query.value(0).toString() : QString();
}

void Connection::setFailure(const QSqlQuery &query)
{
    if (!m_failure)
        m_failure = sqlError(query.lastError(), m_path);
}

void Connection::detachThread()
{
    if (QSqlDriver *driver = m_database.driver())
        driver->moveToThread(nullptr);
}

void Connection::attachThread()
{
    if (QSqlDriver *driver = m_database.driver())
        driver->moveToThread(QThread::currentThread());
}

} // namespace ns::store
