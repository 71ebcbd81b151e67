// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/peer/peerledger.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace ns::testing {

Status PeerLedger::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append))
        return fail(ErrorCode::Storage, "cannot open the ledger", path.toStdString());
    m_file.seek(0);
    while (!m_file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(m_file.readLine()).object();
        ++m_lines;
        if (line[QStringLiteral("effect")].toBool())
            ++m_effects[line[QStringLiteral("reference")].toString().toStdString()];
    }
    return {};
}

Status PeerLedger::append(const PeerMessage &message, bool effect)
{
    const QJsonObject line{
        {QStringLiteral("n"), ++m_lines},
        {QStringLiteral("reference"), QString::fromStdString(message.reference)},
        {QStringLiteral("key"), QString::fromStdString(message.key)},
        {QStringLiteral("to"), QString::fromStdString(message.to)},
        {QStringLiteral("channel"), QString::fromStdString(message.channel)},
        {QStringLiteral("text_sha256"), QString::fromStdString(message.textHash)},
        {QStringLiteral("at_ms"), QDateTime::currentMSecsSinceEpoch()},
        {QStringLiteral("effect"), effect},
    };
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    bool ok = m_file.write(bytes) == bytes.size() && m_file.flush();
#ifdef Q_OS_UNIX
    ok = ok && ::fsync(m_file.handle()) == 0;
#endif
    if (!ok)
        return fail(ErrorCode::Storage, "cannot write the ledger");
    if (effect)
        ++m_effects[message.reference];
    return {};
}

int PeerLedger::effects(const std::string &reference) const
{
    const auto found = m_effects.find(reference);
    return found == m_effects.end() ? 0 : found->second;
}

} // namespace ns::testing
