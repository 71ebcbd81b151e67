// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/base/boundedqueue.h"
#include "core/domain/event.h"
#include "core/ports/journal.h"

namespace ns::app {

namespace {

constexpr qint64 kLineMax = 256 * 1024 + 2;
constexpr std::size_t kBatch = 512;
constexpr std::size_t kBatchesInFlight = 4;
constexpr std::size_t kRejectsListed = 1000;

/// Reads event lines and makes them durable in batches, a few at a time under way, so that the writer can group them.
class Ingestion
{
public:
    Ingestion(ports::Journal &journal, const CommandContext &context) : m_journal(journal), m_context(context), m_done(64) {}

    Status readAll(QFile &file)
    {
        m_context.progress().begin("ingesting", file.isSequential() ? 0 : file.size(), "bytes");
        qint64 bytes = 0;
        while (!m_context.stop().isStopRequested()) {
            QByteArray line = file.readLine(kLineMax);
            if (line.isEmpty())
                break;
            ++m_line;
            bytes += line.size();
            m_context.progress().update(bytes);
            if (const Status taken = takeLine(file, line); !taken)
                return taken;
        }
        const Status sent = sendBatch();
        while (m_inFlight > 0)
            collect();
        m_context.progress().end();
        return !sent ? sent : m_failure ? Status(tl::make_unexpected(*m_failure)) : Status{};
    }
    [[nodiscard]] CommandResult result() const
    {
        CommandResult result;
        result.json = {{"accepted", m_accepted}, {"duplicates", m_duplicates}, {"rejected", m_rejects}};
        if (m_rejected > m_rejects.size())
            result.json["rejected_total"] = m_rejected;
        result.exit = m_context.stop().isStopRequested() ? exitcode::Cancelled : m_rejected > 0 ? exitcode::AnswerNo : exitcode::Done;
        return result;
    }

private:
    struct Answer { Result<std::vector<ports::AppendReceipt>> receipts; };

    Status takeLine(QFile &file, QByteArray &line)
    {
        if (!line.endsWith('\n') && !file.atEnd()) {
            while (!line.endsWith('\n') && !file.atEnd()) // the rest of a line that is too long
                line = file.readLine(kLineMax);
            reject("too_large: a line holds at most 256 KiB");
            return {};
        }
        const QByteArray text = line.trimmed();
        if (text.isEmpty())
            return {};
        auto event = domain::parseEventLine({text.constData(), std::size_t(text.size())}, m_context.now());
        if (!event) {
            reject(event.error().text);
            return {};
        }
        m_batch.push_back(std::move(*event));
        return m_batch.size() >= kBatch ? sendBatch() : Status{};
    }
    Status sendBatch()
    {
        if (m_batch.empty())
            return {};
        while (m_inFlight >= kBatchesInFlight)
            collect();
        if (m_failure)
            return tl::make_unexpected(*m_failure);
        ++m_inFlight;
        const Status posted = m_journal.append(std::move(m_batch), m_context.now(), [this](Result<std::vector<ports::AppendReceipt>> receipts) {
            m_done.pushReply(Answer{std::move(receipts)});
        });
        m_batch.clear();
        if (!posted)
            --m_inFlight;
        return posted;
    }
    void collect()
    {
        for (Answer &answer : m_done.popBatch(64, std::chrono::milliseconds{100})) {
            --m_inFlight;
            if (!answer.receipts) {
                m_failure = answer.receipts.error();
                continue;
            }
            for (const ports::AppendReceipt &receipt : *answer.receipts)
                (receipt.outcome == ports::AppendOutcome::Accepted ? m_accepted : m_duplicates) += 1;
        }
    }
    void reject(const std::string &reason)
    {
        ++m_rejected;
        if (m_rejects.size() < kRejectsListed)
            m_rejects.push_back({{"line", m_line}, {"reason", reason}});
    }

    ports::Journal &m_journal;
    const CommandContext &m_context;
    BoundedQueue<Answer> m_done;
    std::vector<domain::Event> m_batch;
    std::size_t m_inFlight = 0;
    std::int64_t m_line = 0, m_accepted = 0, m_duplicates = 0;
    std::size_t m_rejected = 0;
    Json m_rejects = Json::array();
    std::optional<Error> m_failure;
};

Result<CommandResult> runIngest(const CommandContext &context)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const std::string path = context.argument(0);
    QFile file(QString::fromStdString(path));
    const bool opened = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::Storage, "cannot read: " + file.errorString().toStdString(), path);
    Ingestion ingestion(*session->journal, context);
    if (const Status done = ingestion.readAll(file); !done)
        return tl::make_unexpected(done.error());
    return ingestion.result();
}

} // namespace

Command makeIngestCommand()
{
    return {.name = "ingest", .arguments = "FILE.jsonl|-", .summary = "Stores event lines; each is acknowledged when durable.",
            .argumentsMin = 1, .argumentsMax = 1, .run = runIngest};
}

} // namespace ns::app
