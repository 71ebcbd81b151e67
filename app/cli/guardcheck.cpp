// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <map>

#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/policy/guardrails/guard.h"

namespace ns::app {

namespace {

constexpr qint64 kCaseLineMax = 1024 * 1024;
constexpr std::size_t kErrorsListed = 1'000;
constexpr std::size_t kBooksMax = 256; // facts kept between cases

/// Judges a file of cases line by line. What is written replaces the old file at the end only, whole.
class GuardCheck
{
public:
    GuardCheck(const CommandContext &context, const policy::Guard &guard, policy::GuardOptions options) : m_context(context), m_guard(guard), m_options(std::move(options)) {}

    Status run(const std::string &cases, const std::string &outPath)
    {
        QFile file(QString::fromStdString(cases));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, "no such file: " + file.errorString().toStdString(), cases);
        QSaveFile out(QString::fromStdString(outPath));
        if (!out.open(QIODevice::WriteOnly))
            return fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), outPath);
        LongWork work(m_context, "judging", "bytes");
        while (!file.atEnd()) {
            if (m_context.stop().isStopRequested())
                return fail(ErrorCode::Cancelled, "stopped", cases);
            const QByteArray line = file.readLine(kCaseLineMax);
            ++m_line;
            const std::string answer = answerTo(line.trimmed());
            if (!answer.empty() && out.write(answer.data(), qint64(answer.size())) != qint64(answer.size()))
                return fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), outPath);
            work.update(file.pos(), file.size());
        }
        return out.commit() ? Status{} : fail(ErrorCode::Storage, "cannot write: " + out.errorString().toStdString(), outPath);
    }

    [[nodiscard]] CommandResult result() const
    {
        CommandResult result;
        result.json = {{"cases", m_cases}, {"allow", m_counts[0]}, {"block", m_counts[1]}, {"review", m_counts[2]}, {"p50_us", percentile(0.50)}, {"p99_us", percentile(0.99)}};
        if (m_errorCount > 0) {
            result.json["errors"] = m_errors;
            result.json["error_count"] = m_errorCount;
            result.exit = exitcode::AnswerNo;
        }
        return result;
    }

private:
    /// The answer's line with its line feed; empty for an empty line.
    std::string answerTo(const QByteArray &line)
    {
        if (line.isEmpty())
            return {};
        ++m_cases;
        const auto message = policy::parseGuardCase({line.constData(), std::size_t(line.size())});
        if (!message)
            return refuse(Json(nullptr), message.error());
        const auto book = bookOf(*message);
        if (!book)
            return refuse(message->id, book.error());
        const std::int64_t start = monotonicMicros();
        const policy::GuardAnswer answer = m_guard.judge(*message, **book, m_options);
        m_micros.push_back(monotonicMicros() - start);
        ++m_counts[std::size_t(answer.verdict)];
        return policy::guardAnswerLine(message->id, answer) + "\n";
    }

    /// A case that cannot be read is nobody's to allow: review, with the place of the error.
    std::string refuse(const Json &id, const Error &error)
    {
        ++m_counts[std::size_t(policy::GuardVerdict::Review)];
        ++m_errorCount;
        if (m_errors.size() < kErrorsListed)
            m_errors.push_back({{"line", m_line}, {"path", error.where}, {"message", error.text}});
        const Json line = {{"id", id}, {"verdict", "review"}, {"rules", {{{"rule", "case.readable"}, {"outcome", "error"}, {"span", {0, 0}}}}}, {"line", m_line}, {"error", error.where + ": " + error.text}};
        return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

    Result<std::shared_ptr<const policy::FactBook>> bookOf(const policy::GuardCase &message)
    {
        const std::string key = policy::Guard::factsKey(message);
        if (const auto found = m_books.find(key); found != m_books.end())
            return found->second;
        auto book = m_guard.readBook(message);
        if (!book)
            return book;
        if (m_books.size() >= kBooksMax)
            m_books.clear();
        m_books[key] = *book;
        return book;
    }

    [[nodiscard]] std::int64_t percentile(double share) const
    {
        if (m_micros.empty())
            return 0;
        std::vector<std::int64_t> sorted = m_micros;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * share))];
    }

    const CommandContext &m_context;
    const policy::Guard &m_guard;
    const policy::GuardOptions m_options;
    std::map<std::string, std::shared_ptr<const policy::FactBook>> m_books;
    std::vector<std::int64_t> m_micros;
    std::array<std::int64_t, 3> m_counts{};
    std::int64_t m_line = 0, m_cases = 0;
    std::size_t m_errorCount = 0;
    Json m_errors = Json::array();
};

Result<CommandResult> guardCheckCommand(const CommandContext &context)
{
    const auto cases = requireOption(context, "cases");
    if (!cases)
        return tl::make_unexpected(cases.error());
    const auto out = requireOption(context, "out");
    if (!out)
        return tl::make_unexpected(out.error());
    auto zones = policy::ZoneBook::load();
    if (!zones)
        return tl::make_unexpected(zones.error());
    const auto guard = policy::Guard::make(std::move(*zones));
    if (!guard)
        return tl::make_unexpected(guard.error());
    policy::GuardOptions options;
    for (const std::string &rule : context.values("observe"))
        options.observed.insert(rule);
    GuardCheck check(context, *guard, std::move(options));
    const Status done = check.run(*cases, *out);
    if (!done && done.error().code != ErrorCode::Cancelled)
        return tl::make_unexpected(done.error());
    CommandResult result = check.result();
    if (!done)
        result.exit = exitcode::Cancelled;
    return result;
}

} // namespace

Command makeGuardCheckCommand()
{
    return {.name = "guard check", .arguments = "--cases FILE.jsonl --out FILE.jsonl [--observe RULE]..",
            .summary = "Judges drafts against their facts: allow, block or review, with rule, place and fact.",
            .options = {valueOption("cases", "FILE", "One case per line."), valueOption("out", "FILE", "One answer per line."),
                        valueOption("observe", "RULE", "A rule (or a group like \"price.\") that is noted but does not decide.")},
            .run = guardCheckCommand};
}

} // namespace ns::app
