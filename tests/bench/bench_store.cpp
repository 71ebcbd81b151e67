// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer thread costs per lead: append, step with an outbox item and a timer, claim, settle. Prints one JSON line with the same run's
// fdatasync beside it, because only ratios inside one run count (PERFORMANCE 0).
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QFileInfo>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <future>
#include <mutex>
#include <unistd.h>

#include "core/store/reader.h"
#include "core/store/sqlitejournal.h"

using namespace ns;
using namespace ns::store;

namespace {

constexpr int kWindow = 2000; // writes in flight

double fdatasyncMicros(const std::string &folder)
{
    const std::string path = folder + "/sync";
    const int fd = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const std::string block(4096, 'x');
    const std::int64_t start = monotonicMicros();
    for (int i = 0; i < 200; ++i) {
        if (::write(fd, block.data(), block.size()) < 0 || ::fdatasync(fd) != 0)
            break;
    }
    ::close(fd);
    return double(monotonicMicros() - start) / 200.0;
}

/// Counts writes in flight; a caller waits for room.
class Window
{
public:
    void enter()
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_open < kWindow; });
        ++m_open;
    }
    void leave()
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_open;
        }
        m_room.notify_all();
    }
    void drain()
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_open == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_room;
    int m_open = 0;
};

domain::Event makeLead(int i)
{
    static constexpr const char *kWords[] = {"curso", "inglés", "horario", "precio", "matrícula", "niños", "prueba", "tarde", "sábado", "nivel"};
    domain::Event event;
    const std::string n = std::to_string(i);
    event.key = {"crm", "evt-" + n};
    event.occurredAt = fromMillis(1'795'532'400'000);
    event.contact.sourceId = "c-" + n;
    event.contact.name = QStringLiteral("Rosa Quispe %1").arg(i);
    event.contact.phone = "+519" + std::to_string(10'000'000 + i);
    event.contact.email = "rosa" + n + "@example.org";
    event.contact.country = "PE";
    for (int k = 0; k < 10; ++k) {
        std::string text;
        for (int w = 0; w < 18; ++w)
            text += std::string(kWords[(i * 7 + k * 3 + w * w) % 10]) + " " + std::to_string((i * 31 + k * w) % 997) + " ";
        event.contact.attributes["field_" + std::to_string(k)] = text;
    }
    domain::sealPayload(event);
    return event;
}

ports::StepResult makeStep(const ports::AppendReceipt &receipt, const domain::Event &event, Instant now)
{
    ports::StepResult step;
    step.contact = receipt.contact;
    step.state.id = receipt.contactId;
    step.state.version = 1;
    domain::applyPatch(step.state.profile, event.contact);
    const domain::RunId run("run-" + receipt.contactId.str());
    step.state.runs.push_back({run, "welcome", "v1", 1, 0, domain::RunState::Active, now});
    step.state.decision = {"adult", "adult", 0.93, true, domain::ModelId("lead-0123456789ab"), domain::LabelSource::Model, now};
    step.profileChanged = true;
    step.eventSeq = receipt.seq;
    const std::string spans = event.payload.substr(0, 700); // as much as seven packed spans
    step.trace = {domain::TraceId(derivedId("", {receipt.contactId.str()}, 32)), 0, "lead.created", "sent.queued", now, 900, spans};
    step.stepHash = sha256(spans);
    domain::OutboxItem item;
    item.key = domain::makeSendKey(run, "hello", 0);
    item.run = run;
    item.sequence = "welcome";
    item.node = "hello";
    item.channel = "whatsapp";
    item.address = step.state.profile.phone;
    item.text = QStringLiteral("Hola %1, gracias por escribirnos. El curso regular empieza el lunes a las nueve.").arg(step.state.profile.name);
    item.trace = step.trace.id;
    item.createdAt = now;
    item.due = now;
    step.outbox.push_back(std::move(item));
    step.timers.push_back({domain::TimerId("cold:" + receipt.contactId.str()), now + Millis{172'800'000}});
    return step;
}

ports::StepResult makeSettle(const ports::ClaimedItem &claimed, domain::ContactState state, Instant now)
{
    ports::StepResult step;
    step.contact = claimed.item.contactNo;
    step.state = std::move(state);
    ++step.state.version;
    step.state.lastSend = domain::LastSend{claimed.item.key, claimed.item.trace, "00f067aa0ba902b7", "whatsapp", now};
    step.trace = {claimed.item.trace, -1, "delivery", "sent", now, 400, std::string(120, 's')};
    step.stepHash = sha256(claimed.item.key.str());
    step.outboxChanges.push_back({.key = claimed.item.key, .from = domain::OutboxState::Sending, .to = domain::OutboxState::Sent, .messageId = "m-" + claimed.item.key.str()});
    return step;
}

/// CPU time of the calling thread; called from a callback it is the writer's.
std::int64_t threadCpuMicros()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::int64_t(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

/// The writer's CPU time so far, asked on its own thread.
std::int64_t writerCpuMicros(SqliteJournal &journal)
{
    std::promise<std::int64_t> answer;
    if (!journal.recordAudit("bench", "cpu", fromMillis(1'795'532'400'000), [&answer](Result<std::monostate>) { answer.set_value(threadCpuMicros()); }))
        return 0;
    return answer.get_future().get();
}

double seconds(std::int64_t sinceUs)
{
    return double(monotonicMicros() - sinceUs) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int leads = argc > 1 ? std::atoi(argv[1]) : 20'000;
    QTemporaryDir dir(argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/bench-XXXXXX") : QString());
    const std::string path = dir.filePath(QStringLiteral("w.db")).toStdString();
    auto opened = SqliteJournal::open(path, {.create = true});
    if (!opened)
        return 3;
    SqliteJournal &journal = **opened;
    const double syncBefore = fdatasyncMicros(dir.path().toStdString());
    Window window;
    const Instant now = fromMillis(1'795'532'400'000);
    std::vector<domain::Event> events;
    for (int i = 0; i < leads; ++i)
        events.push_back(makeLead(i));
    std::vector<ports::AppendReceipt> receipts(std::size_t(leads), ports::AppendReceipt{});
    std::atomic<int> failures = 0;

    const std::int64_t appendCpu = writerCpuMicros(journal);
    const auto appendStart = monotonicMicros();
    for (int i = 0; i < leads; ++i) {
        window.enter();
        if (!journal.append({events[std::size_t(i)]}, now, [&, i](Result<std::vector<ports::AppendReceipt>> result) {
                if (result)
                    receipts[std::size_t(i)] = result->front();
                failures += result ? 0 : 1;
                window.leave();
            }))
            return 4;
    }
    window.drain();
    const double appendS = seconds(appendStart);
    const double appendCpuUs = double(writerCpuMicros(journal) - appendCpu) / leads;

    std::vector<ports::StepResult> steps;
    std::vector<domain::ContactState> states(std::size_t(leads) + 1);
    for (int i = 0; i < leads; ++i) {
        steps.push_back(makeStep(receipts[std::size_t(i)], events[std::size_t(i)], now));
        states[std::size_t(toInt(steps.back().contact))] = steps.back().state;
    }
    const std::int64_t commitCpu = writerCpuMicros(journal);
    const auto commitStart = monotonicMicros();
    for (ports::StepResult &step : steps) {
        window.enter();
        if (!journal.commit(std::move(step), [&](Result<std::monostate> result) {
                failures += result ? 0 : 1;
                window.leave();
            }))
            return 4;
    }
    window.drain();
    const double commitS = seconds(commitStart);
    const double commitCpuUs = double(writerCpuMicros(journal) - commitCpu) / leads;

    const std::int64_t claimCpu = writerCpuMicros(journal);
    const auto claimStart = monotonicMicros();
    std::vector<ports::ClaimedItem> claimed;
    for (std::size_t before = 1; claimed.size() != before;) {
        before = claimed.size();
        std::promise<void> done;
        if (!journal.claim({now, 64}, [](const ports::ClaimCandidate &candidate) {
                return ports::ClaimVerdict{.kind = ports::ClaimVerdict::Kind::Send, .connection = "files", .address = candidate.item.address};
            }, [&](Result<std::vector<ports::ClaimedItem>> result) {
                if (result)
                    std::move(result->begin(), result->end(), std::back_inserter(claimed));
                done.set_value();
            }))
            return 4;
        done.get_future().wait();
    }
    const double claimS = seconds(claimStart);
    const double claimCpuUs = double(writerCpuMicros(journal) - claimCpu) / leads;

    std::vector<ports::StepResult> settles;
    for (const ports::ClaimedItem &item : claimed)
        settles.push_back(makeSettle(item, states[std::size_t(toInt(item.item.contactNo))], now));
    const std::int64_t settleCpu = writerCpuMicros(journal);
    const auto settleStart = monotonicMicros();
    for (ports::StepResult &step : settles) {
        window.enter();
        if (!journal.commit(std::move(step), [&](Result<std::monostate> result) {
                failures += result ? 0 : 1;
                window.leave();
            }))
            return 4;
    }
    window.drain();
    const double settleS = seconds(settleStart);
    const double settleCpuUs = double(writerCpuMicros(journal) - settleCpu) / leads;
    const double syncAfter = fdatasyncMicros(dir.path().toStdString());
    journal.close();

    const auto us = [leads](double s) { return s * 1e6 / leads; };
    std::printf("{\"leads\":%d,\"failures\":%d,\"claimed\":%zu,\"payload_bytes\":%zu,\"append_us\":%.1f,\"commit_us\":%.1f,\"claim_us\":%.1f,\"settle_us\":%.1f,"
                "\"total_us\":%.1f,\"writer_cpu_us\":{\"append\":%.1f,\"commit\":%.1f,\"claim\":%.1f,\"settle\":%.1f,\"total\":%.1f},\"leads_per_s\":%.0f,\"bytes_per_lead\":%lld,\"fdatasync_us_before\":%.0f,\"fdatasync_us_after\":%.0f}\n",
                leads, failures.load(), claimed.size(), events.front().payload.size(), us(appendS), us(commitS), us(claimS), us(settleS),
                us(appendS + commitS + claimS + settleS), appendCpuUs, commitCpuUs, claimCpuUs,
                settleCpuUs, appendCpuUs + commitCpuUs + claimCpuUs + settleCpuUs, leads / (appendS + commitS + claimS + settleS),
                static_cast<long long>(QFileInfo(QString::fromStdString(path)).size() / leads), syncBefore, syncAfter);
    return failures == 0 ? 0 : 1;
}
