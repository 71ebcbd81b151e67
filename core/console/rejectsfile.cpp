// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/rejectsfile.h"

#include "core/connect/csv/csvwriter.h"
#include "core/connect/csv/importmapping.h"

namespace ns::console {

Result<RejectsFile> RejectsFile::create(const std::string &path, const connect::CsvReader &source)
{
    RejectsFile rejects;
    if (path.empty())
        return rejects;
    rejects.m_separator = source.separator();
    rejects.m_file = std::make_unique<QSaveFile>(QString::fromStdString(path));
    if (!rejects.m_file->open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, "cannot write: " + rejects.m_file->errorString().toStdString(), path);
    rejects.m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    rejects.m_file->write("\xEF\xBB\xBF");
    std::vector<std::string> cells = {std::string(connect::kRejectLineColumn), std::string(connect::kRejectReasonColumn)};
    cells.insert(cells.end(), source.headers().begin(), source.headers().end());
    if (const Status written = rejects.write(cells); !written)
        return tl::make_unexpected(written.error());
    return rejects;
}

Status RejectsFile::write(const std::vector<std::string> &cells)
{
    const std::string row = connect::formatCsvRow(cells, m_separator, connect::CsvReaderKind::Spreadsheet);
    if (m_file->write(row.data(), qint64(row.size())) != qint64(row.size()))
        return fail(ErrorCode::Storage, "cannot write rejects: " + m_file->errorString().toStdString(), m_file->fileName().toStdString());
    return {};
}

Status RejectsFile::add(const connect::CsvRow &row, const std::string &reason)
{
    if (!m_file)
        return {};
    std::vector<std::string> cells = {std::to_string(row.line), reason};
    cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    return write(cells);
}

Status RejectsFile::finish()
{
    if (m_file && !m_file->commit())
        return fail(ErrorCode::Storage, "cannot write rejects: " + m_file->errorString().toStdString(), m_file->fileName().toStdString());
    return {};
}

} // namespace ns::console
