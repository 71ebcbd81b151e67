// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/readmodels.h"

namespace ns::console {

ReadModels::~ReadModels() = default;

Result<std::unique_ptr<ReadModels>> ReadModels::open(const std::string &journalPath, const std::string &indexPath)
{
    std::unique_ptr<ReadModels> models(new ReadModels);
    if (!indexPath.empty()) {
        auto index = store::ReadIndex::open(journalPath, indexPath);
        if (!index)
            return tl::make_unexpected(index.error());
        models->m_index = std::move(*index);
    }
    auto reader = store::Reader::open(journalPath);
    if (!reader)
        return tl::make_unexpected(reader.error());
    models->m_reader = std::move(*reader);
    auto desk = store::DeskReader::open(journalPath, indexPath);
    if (!desk)
        return tl::make_unexpected(desk.error());
    models->m_desk = std::move(*desk);
    return models;
}

} // namespace ns::console
