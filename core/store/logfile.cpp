// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logfile.h"

#include <sqlite3.h>
#include <utility>
#include <vector>

namespace ns::store {

namespace {
constexpr std::size_t kGatheredMax = 0x1ffff; // what SQLite's own functions write in one call; one byte more and they write in two
} // namespace

/// SQLite finds an open file's functions by a pointer in the file; these stand before the system's own, and their state behind the same pointer.
struct LogFile::Methods : sqlite3_io_methods
{
    sqlite3_file *file = nullptr;
    const sqlite3_io_methods *system = nullptr;
    std::vector<char> gathered;
    sqlite3_int64 offset = 0; // of what is gathered
    std::function<void()> beforeSync;

    explicit Methods(sqlite3_file *log) : sqlite3_io_methods{}, file(log), system(log->pMethods)
    {
        gathered.reserve(kGatheredMax); // SQLite, being C, must not meet an exception
        iVersion = 1; // neither shared memory nor mapped pages: those are the database's
        xClose = close;
        xRead = [](sqlite3_file *f, void *into, int size, sqlite3_int64 at) { return of(f).flushed(&sqlite3_io_methods::xRead, into, size, at); };
        xWrite = [](sqlite3_file *f, const void *bytes, int size, sqlite3_int64 at) { return of(f).write(static_cast<const char *>(bytes), size, at); };
        xTruncate = [](sqlite3_file *f, sqlite3_int64 size) { return of(f).flushed(&sqlite3_io_methods::xTruncate, size); };
        xSync = [](sqlite3_file *f, int flags) { return of(f).sync(flags); };
        xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) { return of(f).flushed(&sqlite3_io_methods::xFileSize, size); };
        xLock = [](sqlite3_file *f, int level) { return of(f).system->xLock(f, level); };
        xUnlock = [](sqlite3_file *f, int level) { return of(f).system->xUnlock(f, level); };
        xCheckReservedLock = [](sqlite3_file *f, int *held) { return of(f).system->xCheckReservedLock(f, held); };
        xFileControl = [](sqlite3_file *f, int what, void *with) { return of(f).system->xFileControl(f, what, with); };
        xSectorSize = [](sqlite3_file *f) { return of(f).system->xSectorSize(f); };
        xDeviceCharacteristics = [](sqlite3_file *f) { return of(f).system->xDeviceCharacteristics(f); };
        file->pMethods = this;
    }
    ~Methods() { giveBack(); }
    Methods(const Methods &) = delete;
    Methods &operator=(const Methods &) = delete;

    static Methods &of(sqlite3_file *f) { return const_cast<Methods &>(static_cast<const Methods &>(*f->pMethods)); }
    static int close(sqlite3_file *f)
    {
        const int written = of(f).giveBack();
        const int closed = f->pMethods->xClose(f);
        return written == SQLITE_OK ? closed : written;
    }
    /// From here on the system's functions serve the file.
    int giveBack()
    {
        if (file == nullptr)
            return SQLITE_OK;
        const int written = flush();
        std::exchange(file, nullptr)->pMethods = system;
        return written;
    }
    /// What is gathered goes to the system; after an error it is gone, as it would be had SQLite written it itself: the transaction fails.
    int flush()
    {
        if (gathered.empty())
            return SQLITE_OK;
        const int written = system->xWrite(file, gathered.data(), int(gathered.size()), offset);
        gathered.clear();
        return written;
    }
    int write(const char *bytes, int size, sqlite3_int64 at)
    {
        const bool follows = at == offset + sqlite3_int64(gathered.size());
        if (!follows || gathered.size() + std::size_t(size) > kGatheredMax) {
            if (const int written = flush(); written != SQLITE_OK)
                return written;
        }
        if (std::size_t(size) > kGatheredMax)
            return system->xWrite(file, bytes, size, at);
        if (gathered.empty())
            offset = at;
        gathered.insert(gathered.end(), bytes, bytes + size);
        return SQLITE_OK;
    }
    int sync(int flags)
    {
        if (const int written = flush(); written != SQLITE_OK)
            return written;
        if (const auto call = std::exchange(beforeSync, nullptr))
            call();
        return system->xSync(file, flags);
    }
    template <typename Method, typename... Arguments> int flushed(Method method, Arguments... arguments)
    {
        const int written = flush();
        return written == SQLITE_OK ? (system->*method)(file, arguments...) : written;
    }
};

LogFile::LogFile(sqlite3 *connection)
{
    sqlite3_file *log = nullptr;
    const int found = sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (found == SQLITE_OK && log != nullptr && log->pMethods != nullptr)
        m_methods = std::make_unique<Methods>(log);
}

LogFile::~LogFile() = default;

void LogFile::callBeforeSync(std::function<void()> call)
{
    if (m_methods)
        m_methods->beforeSync = std::move(call);
}

} // namespace ns::store
