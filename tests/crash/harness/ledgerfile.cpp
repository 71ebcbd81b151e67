// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/harness/ledgerfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ns::crash {

int LedgerFile::refresh()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_offset))
        return 0;
    int fresh = 0;
    while (!file.atEnd()) {
        const QByteArray text = file.readLine();
        if (!text.endsWith('\n'))
            break; // the peer is still writing it
        m_offset += text.size();
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        LedgerLine line{json[QStringLiteral("reference")].toString().toStdString(), json[QStringLiteral("to")].toString().toStdString(),
                        json[QStringLiteral("effect")].toBool()};
        if (line.effect) {
            ++m_effectsByRecipient[line.to];
            m_references.insert(line.reference);
        } else {
            ++m_absorbed;
        }
        m_lines.push_back(std::move(line));
        ++fresh;
    }
    return fresh;
}

} // namespace ns::crash
