// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QIODevice>

namespace ns::connect {

/// A request body that can be read once. QNetworkAccessManager silently sends a POST again (up to twice more) when the server
/// closes before it answers, on fresh connections too; it has to rewind the body for that, and this one refuses. So a message
/// leaves at most once per call, and a body that was never read proves that nothing went out. I/O thread; parented to its reply.
class OnceOnlyBody : public QIODevice
{
public:
    explicit OnceOnlyBody(QByteArray content);
    /// True from the first byte handed to the network on.
    [[nodiscard]] bool wasTouched() const { return m_position > 0; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_content.size() - m_position; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_content.size(); }
    bool reset() override { return !wasTouched(); }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *to, qint64 bytesMax) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_content;
    qsizetype m_position = 0;
};

} // namespace ns::connect
