// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/onceonlybody.h"

#include <cstring>

namespace ns::connect {

OnceOnlyBody::OnceOnlyBody(QByteArray content) : m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceOnlyBody::readData(char *to, qint64 bytesMax)
{
    const qsizetype count = std::min(qsizetype(bytesMax), m_content.size() - m_position);
    if (count <= 0)
        return m_position == m_content.size() ? -1 : 0;
    std::memcpy(to, m_content.constData() + m_position, std::size_t(count));
    m_position += count;
    return count;
}

} // namespace ns::connect
