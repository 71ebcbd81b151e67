// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ns::crash {

struct LedgerLine
{
    std::string reference;
    std::string to;
    bool effect = false; // false: the peer absorbed a repeat
};

/// The outside peer's ledger as it grows; reads only what is new. It tells what really went out.
class LedgerFile
{
public:
    explicit LedgerFile(QString path) : m_path(std::move(path)) {}
    /// Takes in whole new lines; gives how many.
    int refresh();
    [[nodiscard]] const std::vector<LedgerLine> &lines() const { return m_lines; }
    [[nodiscard]] bool hasReference(const std::string &reference) const { return m_references.contains(reference); }
    /// Messages that took effect.
    [[nodiscard]] const std::map<std::string, int> &effectsByRecipient() const { return m_effectsByRecipient; }
    [[nodiscard]] int absorbed() const { return m_absorbed; }

private:
    QString m_path;
    qint64 m_offset = 0;
    std::vector<LedgerLine> m_lines;
    std::map<std::string, int> m_effectsByRecipient;
    std::set<std::string> m_references; // that took effect
    int m_absorbed = 0;
};

} // namespace ns::crash
