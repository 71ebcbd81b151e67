// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "core/base/boundedqueue.h"
#include "core/console/changefeed.h"
#include "core/store/journalwatch.h"
#include "core/store/readindex.h"

namespace ns::console {

/// One thread that looks every 40 ms whether anybody has written to the journal, keeps the read index up with it, and says what has changed. It
/// also looks once a second whether the configuration's files are others. Owned by the desk.
class JournalWatcher
{
public:
    struct Parts
    {
        std::string journalPath;
        store::ReadIndex *index = nullptr; // null: none is kept
        std::function<std::string()> configurationStamp = {}; // equal as long as no file has changed
        /// Both on the watcher's thread.
        std::function<void(const store::JournalFacts &, Topics)> onFacts;
        std::function<void()> onConfiguration;
        std::function<void(const Error &)> onFailure;
    };
    explicit JournalWatcher(Parts parts);
    ~JournalWatcher();

private:
    void run();
    void look();
    [[nodiscard]] Status read();
    void lookAtConfiguration();
    [[nodiscard]] Topics topicsOf(const store::JournalFacts &facts) const;

    Parts m_parts;
    std::unique_ptr<store::JournalWatch> m_watch;
    store::JournalFacts m_last;
    bool m_hasFacts = false;
    bool m_hasFailed = false;
    bool m_isBehind = true; // the index has more to take in
    std::string m_stamp;
    std::int64_t m_statusAtMicros = 0, m_stampAtMicros = 0;
    BoundedQueue<int> m_stop{1};
    std::thread m_thread;
};

} // namespace ns::console
