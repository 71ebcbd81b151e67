// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readindex.h"

#include <QFile>

#include "core/store/migrate.h"
#include "core/store/readerpool.h"
#include "core/store/readindexupdater.h"

namespace ns::store {

namespace {

constexpr int kBusyMs = 2000;
constexpr std::int64_t kIndexVersion = 10'002; // far from the journal's own numbers, so that neither is ever taken for the other

void removeFiles(const std::string &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(QString::fromStdString(path + suffix));
}

/// It can be lost, so nothing waits for the disk.
Status tune(Connection &index)
{
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-16000", "PRAGMA wal_autocheckpoint=2000"}) {
        if (const Status done = index.execute(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

std::int64_t largest(Connection &journal, Sql which)
{
    Statement find = journal.use(which);
    return find.next() ? find.takeInteger() : 0;
}

} // namespace

ReadIndex::ReadIndex(std::string journalPath, std::string indexPath)
    : m_journalPath(std::move(journalPath)), m_indexPath(std::move(indexPath)), m_journal(std::make_unique<ReaderPool>(m_journalPath, kBusyMs))
{
}

ReadIndex::~ReadIndex() = default;

Result<std::unique_ptr<ReadIndex>> ReadIndex::open(const std::string &journalPath, const std::string &indexPath)
{
    std::unique_ptr<ReadIndex> index(new ReadIndex(journalPath, indexPath));
    if (const Status prepared = index->prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    return index;
}

Status ReadIndex::prepare()
{
    {
        auto loan = m_journal->borrow();
        if (!loan)
            return tl::make_unexpected(loan.error());
        if (const Status known = checkSchema(loan->connection()); !known)
            return known;
    }
    if (auto opened = Connection::open(m_indexPath, Connection::Access::ReadWrite, kBusyMs)) {
        m_index = std::move(*opened);
        const auto version = m_index->readPragma(QStringLiteral("user_version"));
        const bool isOurs = version && !version->empty() && version->front() == kIndexVersion;
        const Result<bool> belongs = isOurs ? belongsToJournal() : Result<bool>(false);
        if (!belongs.value_or(false))
            m_index.reset();
    }
    if (!m_index) {
        if (const Status made = create(); !made)
            return made;
    }
    if (const Status tuned = tune(*m_index); !tuned)
        return tuned;
    m_readers = std::make_unique<ReaderPool>(m_journalPath, kBusyMs, m_indexPath);
    return {};
}

/// The trace that was read last is still there under its number: the journal goes on from where we stopped.
Result<bool> ReadIndex::belongsToJournal()
{
    Statement find = m_index->use(Sql::IndexFindCursor);
    if (!find.text(std::string_view("trace")).next())
        return false;
    const std::int64_t no = find.takeInteger();
    const QByteArray mark = find.takeBlob();
    auto loan = m_journal->borrow();
    if (!loan)
        return tl::make_unexpected(loan.error());
    if (no == 0)
        return largest(loan->connection(), Sql::MaxTrace) == 0;
    Statement trace = loan->connection().use(Sql::IndexTraceMark);
    return trace.integer(no).next() && trace.takeBlob() == mark;
}

Status ReadIndex::create()
{
    removeFiles(m_indexPath);
    if (const Status made = createPrivateFile(m_indexPath); !made)
        return made;
    auto opened = Connection::open(m_indexPath, Connection::Access::ReadWrite, kBusyMs);
    if (!opened)
        return tl::make_unexpected(opened.error());
    m_index = std::move(*opened);
    std::vector<QString> statements = splitStatements(kSqlText[std::size_t(Sql::IndexSchema)]);
    statements.insert(statements.begin(), QStringLiteral("BEGIN IMMEDIATE"));
    statements.push_back(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    statements.push_back(QStringLiteral("PRAGMA user_version=%1").arg(kIndexVersion));
    statements.push_back(QStringLiteral("COMMIT"));
    for (const QString &statement : statements) {
        if (const Status done = m_index->execute(statement); !done)
            return done;
    }
    auto loan = m_journal->borrow();
    if (!loan)
        return tl::make_unexpected(loan.error());
    // From here on forward for what comes, backward for what is there.
    const std::int64_t trace = largest(loan->connection(), Sql::MaxTrace), contact = largest(loan->connection(), Sql::MaxContact);
    Statement mark = loan->connection().use(Sql::IndexTraceMark);
    const QByteArray markBytes = mark.integer(trace).next() ? mark.takeBlob() : QByteArray();
    const auto put = [&](std::string_view what, std::int64_t value, const QByteArray &bytes = {}) {
        m_index->use(Sql::IndexPutCursor).text(what).integer(value).blob(bytes).run();
    };
    put("trace", trace, markBytes);
    put("contact", contact);
    put("old_trace", trace + 1);
    put("old_contact", contact + 1);
    const std::optional<Error> failure = m_index->failure();
    return failure ? Status(tl::make_unexpected(*failure)) : Status{};
}

Result<ReadIndex::Progress> ReadIndex::catchUp(int limit)
{
    auto loan = m_journal->borrow();
    if (!loan)
        return tl::make_unexpected(loan.error());
    Result<Progress> progress = Updater(*m_index, loan->connection(), loan->rows()).run(limit);
    if (progress && progress->isCaughtUp)
        m_isBuilding.store(progress->isBuilding, std::memory_order_relaxed);
    return progress;
}

} // namespace ns::store
