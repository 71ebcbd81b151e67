// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/changefeed.h"

#include <bit>

namespace ns::console {

ChangeFeed::ChangeFeed(QObject *parent) : QObject(parent)
{
    m_generations.fill(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kEveryMs);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_gathered)
            announce();
    });
}

Generation ChangeFeed::generation(Topic topic) const
{
    return m_generations[std::size_t(std::countr_zero(unsigned(topic)))];
}

void ChangeFeed::note(Topics topics)
{
    m_gathered |= topics;
    if (m_gathered && !m_pause.isActive())
        announce();
}

void ChangeFeed::announce()
{
    const Topics topics = std::exchange(m_gathered, Topics{});
    for (std::size_t bit = 0; bit < m_generations.size(); ++bit) {
        if (topics.testFlag(Topic(1U << bit)))
            ++m_generations[bit];
    }
    m_pause.start();
    Q_EMIT changed(topics);
}

} // namespace ns::console
