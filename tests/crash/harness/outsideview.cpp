// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/harness/outsideview.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>

namespace ns::crash {

namespace {

/// A read-only connection that is gone with its scope.
class ReadOnlyDatabase
{
public:
    explicit ReadOnlyDatabase(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName);
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        m_open = m_database.open();
    }
    ReadOnlyDatabase(const ReadOnlyDatabase &) = delete;
    ReadOnlyDatabase &operator=(const ReadOnlyDatabase &) = delete;
    ~ReadOnlyDatabase()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(kName);
    }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] std::optional<std::int64_t> number(const char *sql) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(QLatin1String(sql)) || !query.next())
            return std::nullopt;
        return query.value(0).toLongLong();
    }
    [[nodiscard]] QSqlQuery rows(const char *sql) const
    {
        QSqlQuery query(m_database);
        query.exec(QLatin1String(sql));
        return query;
    }

private:
    static inline const QString kName = QStringLiteral("outside");
    QSqlDatabase m_database;
    bool m_open = false;
};

} // namespace

std::optional<OutsideView> OutsideView::read(const QString &database)
{
    const ReadOnlyDatabase file(database);
    if (!file.isOpen())
        return std::nullopt;
    const auto fence = file.number("SELECT fence FROM lease");
    const auto pending = file.number("SELECT count(*) FROM pending WHERE set_aside = 0");
    const auto queued = file.number("SELECT count(*) FROM outbox WHERE state = 0");
    if (!fence || !pending || !queued)
        return std::nullopt;
    OutsideView view{*fence, *pending, *queued, {}, 0};
    QSqlQuery holder = file.rows("SELECT holder FROM lease");
    if (holder.next()) // host:pid:start
        view.holderPid = holder.value(0).toString().section(u':', -2, -2).toLongLong();
    QSqlQuery rows = file.rows("SELECT key FROM outbox WHERE state = 1");
    while (rows.next())
        view.sending.push_back(rows.value(0).toString().toStdString());
    return view;
}

std::map<std::string, OutsideView::Claimed> OutsideView::readClaims(const QString &database)
{
    std::map<std::string, Claimed> claims;
    const ReadOnlyDatabase file(database);
    QSqlQuery rows = file.rows("SELECT key, fence, state = 2 FROM outbox");
    while (rows.next())
        claims[rows.value(0).toString().toStdString()] = {rows.value(1).toLongLong(), rows.value(2).toBool()};
    return claims;
}

const char *stationName(Station station)
{
    switch (station) {
    case Station::BeforeLease: return "before the lease";
    case Station::Nothing: return "nothing to do";
    case Station::Accepted: return "accepted, not decided";
    case Station::Decided: return "decided, not claimed";
    case Station::ClaimToCall: return "between claim and call";
    case Station::CallToConfirm: return "between call and confirm";
    }
    return "";
}

Station findStation(const OutsideView &before, const OutsideView &now, const LedgerFile &ledger)
{
    if (now.fence == before.fence)
        return Station::BeforeLease;
    bool isClaimed = false;
    for (const std::string &reference : now.sending) {
        if (std::find(before.sending.begin(), before.sending.end(), reference) != before.sending.end())
            continue;
        isClaimed = true;
        if (ledger.hasReference(reference))
            return Station::CallToConfirm;
    }
    if (isClaimed)
        return Station::ClaimToCall;
    if (now.queued > 0)
        return Station::Decided;
    return now.pendingEvents > 0 ? Station::Accepted : Station::Nothing;
}

} // namespace ns::crash
