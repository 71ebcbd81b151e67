// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFile>
#include <QString>
#include <map>
#include <string>

#include "core/base/result.h"

namespace ns::testing {

/// One message as the peer got it.
struct PeerMessage
{
    std::string reference;
    std::string key; // Idempotency-Key
    std::string to;
    std::string channel;
    std::string textHash; // SHA-256, hex
};

/// The judge outside the tested program: one JSON line per message that took effect, and per repeat that was absorbed, appended and
/// fsynced before the peer answers. {"n","reference","key","to","channel","text_sha256","at_ms","effect"}; effect false: absorbed.
class PeerLedger
{
public:
    /// Opens or creates; what an earlier run wrote counts.
    [[nodiscard]] Status open(const QString &path);
    [[nodiscard]] Status append(const PeerMessage &message, bool effect);
    [[nodiscard]] bool hasReference(const std::string &reference) const { return m_effects.contains(reference); }
    /// How often this reference took effect: over 1 is a doubled message.
    [[nodiscard]] int effects(const std::string &reference) const;
    [[nodiscard]] std::size_t messageCount() const { return m_effects.size(); }

private:
    QFile m_file;
    std::map<std::string, int> m_effects;
    qint64 m_lines = 0;
};

} // namespace ns::testing
