// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/segmentmap.h"

namespace ns::compose {

const std::string &SegmentMap::segmentFor(const std::string &label) const
{
    const auto found = m_byLabel.find(label);
    return found == m_byLabel.end() ? label : found->second;
}

QString SegmentMap::nameOf(const std::string &segment, domain::Language language) const
{
    const auto found = std::find_if(m_segments.begin(), m_segments.end(), [&](const Segment &s) { return s.id == segment; });
    if (found != m_segments.end()) {
        if (const auto name = found->names.find(language); name != found->names.end())
            return name->second;
    }
    return QString::fromStdString(segment);
}

} // namespace ns::compose
