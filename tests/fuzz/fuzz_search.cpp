// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdint>
#include <string_view>

#include "core/store/reader.h"
#include "core/store/sqlitejournal.h"

namespace {

/// An empty workspace: what is tried is whether any text becomes a question that SQLite takes.
class Workspace
{
public:
    Workspace()
    {
        const std::string path = m_folder.filePath(QStringLiteral("fuzz.db")).toStdString();
        m_journal = ns::store::SqliteJournal::open(path, {.create = true}).value();
        m_reader = ns::store::Reader::open(path).value();
    }
    ns::store::Reader &reader() { return *m_reader; }

private:
    int m_argc = 1;
    char m_name[5] = "fuzz";
    char *m_argv[2] = {m_name, nullptr};
    QCoreApplication m_application{m_argc, m_argv};
    QTemporaryDir m_folder;
    std::unique_ptr<ns::store::SqliteJournal> m_journal;
    std::unique_ptr<ns::store::Reader> m_reader;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Workspace workspace;
    const std::string text(reinterpret_cast<const char *>(data), size);
    if (!workspace.reader().searchTraces({.text = text}) || !workspace.reader().searchContacts(text, 10))
        __builtin_trap();
    if (workspace.reader().findContact(text))
        __builtin_trap(); // there is nobody
    return 0;
}
