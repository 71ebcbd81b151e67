// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

struct sqlite3;

namespace ns::store {

/// The write-ahead log of one SQLite connection, between SQLite and the system. SQLite writes a header and a page at a time, a hundred calls
/// for one event: here they are gathered and reach the system in one call, before anything reads, measures or syncs the file. And the time that
/// a sync takes can be used: whoever wants it is called before. Only for a connection with synchronous=FULL, which syncs a commit before it
/// tells other connections of it. Lives on the connection's thread and ends before the connection.
class LogFile
{
public:
    /// The connection must have its log open (journal_mode=WAL, something read). Without a log nothing is gathered and nobody called.
    explicit LogFile(sqlite3 *connection);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    /// `call` is called before the next sync, once; nothing: nobody is.
    void callBeforeSync(std::function<void()> call);

private:
    struct Methods;
    std::unique_ptr<Methods> m_methods;
};

} // namespace ns::store
