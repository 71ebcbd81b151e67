// SPDX-License-Identifier: GPL-3.0-or-later
// What checking a message costs with the demo's policy: reading it (once, when it is made), judging what was read, and judging what was stored;
// beside the least that any checker does, in the same run and in turns (CLD2 and one regular expression for numbers over the message's text).
// Messages: the drafts of both corpora and the demo's templates. Sizes of what is stored. Figures, then goals; exit 1 when a goal is missed.
// Environment: NS_RUNS (20).
#include <algorithm>
#include <cstdio> // CLD2's header names FILE without including it

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <nlohmann/json.hpp>
#include <set>

#include "core/policy/guardrails/guard.h"
#include "core/policy/policy.h"
#include "tests/bench/figures.h"

using namespace ns;
using namespace ns::bench;
using namespace ns::policy;

namespace {

constexpr double kMedianMicrosMax = 300;
constexpr double kP99MicrosMax = 5'000;
constexpr double kStoredMedianMicrosMax = 5;
constexpr double kTemplateBytesMax = 300;

double nowNanos()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

struct Message
{
    QString text;
    DraftSource source;
    bool isTemplate = false;
};

QByteArray fileOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Slots filled with what a contact's would be.
QString filled(QString text)
{
    static const QRegularExpression slot(QStringLiteral("\\{\\{([^|}]*)[^}]*\\}\\}"));
    for (auto match = slot.match(text); match.hasMatch(); match = slot.match(text)) {
        const QString name = match.captured(1);
        text.replace(match.capturedStart(), match.capturedLength(), name.startsWith(QStringLiteral("link")) ? QStringLiteral("https://puentevivo.example.org/prueba") : name.contains(QStringLiteral("business")) ? QStringLiteral("Puente Vivo") : QStringLiteral("Mariana"));
    }
    return text;
}

std::vector<Message> readMessages(const QString &root)
{
    std::vector<Message> messages;
    for (const char *name : {"cases_a", "cases_b"})
        for (const QByteArray &line : fileOf(root + QStringLiteral("/tests/data/guardrails/") + QString::fromLatin1(name) + QStringLiteral(".jsonl")).split('\n')) {
            const auto json = nlohmann::json::parse(line.toStdString(), nullptr, false);
            if (json.is_object())
                messages.push_back({QString::fromStdString(json.at("draft").get<std::string>()), {.language = domain::parseLanguage(json.at("lang").get<std::string>()), .kind = domain::MessageKind::Reply}});
        }
    for (QDirIterator files(root + QStringLiteral("/resources/aca" "demy/templates"), {QStringLiteral("*.json")}); files.hasNext();) {
        const auto json = nlohmann::json::parse(fileOf(files.next()).toStdString(), nullptr, false);
        for (const auto &text : json.at("texts"))
            messages.push_back({filled(QString::fromStdString(text.at("text").get<std::string>())), {.language = domain::parseLanguage(text.at("language").get<std::string>()), .names = {QStringLiteral("Mariana")}}, true});
    }
    return messages;
}

double scanBare(const Message &message)
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9.,:/]*"));
    const QByteArray utf8 = message.text.toUtf8();
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language found[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    double sum = double(CLD2::ExtDetectLanguageSummary(utf8.constData(), int(utf8.size()), true, &hints, CLD2::kCLDFlagBestEffort, found, percents, scores, nullptr, &bytes, &reliable));
    for (auto matches = number.globalMatch(message.text); matches.hasNext();)
        sum += double(matches.next().capturedLength());
    return sum;
}

struct Micros
{
    std::vector<double> read, judge, whole, unpack, stored, bare;
};

using Books = std::map<domain::Language, std::shared_ptr<const FactBook>>;

void measure(const Guard &guard, const std::vector<Message> &messages, const Books &books, Micros &micros, double &sum)
{
    constexpr auto kToday = std::chrono::local_days(std::chrono::days(20'780));
    for (const Message &message : messages) {
        const FactBook &book = *books.at(message.source.language);
        const double begin = nowNanos();
        const MessageContent content = guard.read(message.text, message.source);
        const double afterRead = nowNanos();
        sum += double(guard.judge(content, book, kToday).size());
        const double afterJudge = nowNanos();
        const std::string packed = packContent(content);
        const double afterPack = nowNanos();
        const auto stored = unpackContent(packed);
        const double afterUnpack = nowNanos();
        sum += double(guard.judge(*stored, book, kToday).size());
        const double afterStored = nowNanos();
        sum += scanBare(message);
        const double afterBare = nowNanos();
        micros.read.push_back((afterRead - begin) / 1e3);
        micros.judge.push_back((afterJudge - afterRead) / 1e3);
        micros.whole.push_back((afterJudge - begin) / 1e3);
        micros.unpack.push_back((afterUnpack - afterPack) / 1e3);
        micros.stored.push_back((afterStored - afterUnpack) / 1e3);
        micros.bare.push_back((afterBare - afterStored) / 1e3);
    }
}

/// Each message's median over the runs: what else the machine does hits one run or another, what a message costs is in all of them.
std::vector<double> medians(const std::vector<double> &micros, std::size_t messages)
{
    std::vector<double> each;
    for (std::size_t i = 0; i < messages; ++i) {
        std::vector<double> own;
        for (std::size_t at = i; at < micros.size(); at += messages)
            own.push_back(micros[at]);
        each.push_back(percentile(std::move(own), 50));
    }
    return each;
}

void printPart(const std::string &name, const std::vector<double> &micros)
{
    printFigure(name + ".p50", {percentile(micros, 50)}, "us");
    printFigure(name + ".p99", {percentile(micros, 99)}, "us");
}

bool printGoal(const char *what, double measured, double limit)
{
    std::printf("%-60s %10.2f  (goal <= %.0f)%s\n", what, measured, limit, measured <= limit ? "" : "  MISSED");
    return measured <= limit;
}

/// Bytes of stored content; how many of the templates' texts stay apart from one another.
double printSizes(const Guard &guard, const std::vector<Message> &messages)
{
    std::vector<double> sizes, ofTemplates;
    std::set<std::string> distinct;
    for (const Message &message : messages) {
        const std::string packed = packContent(guard.read(message.text, message.source));
        (message.isTemplate ? ofTemplates : sizes).push_back(double(packed.size()));
        distinct.insert(packed);
    }
    printFigure("nightshift.guard.content_bytes.drafts.p50", {percentile(sizes, 50)}, "bytes");
    printFigure("nightshift.guard.content_bytes.templates.p50", {percentile(ofTemplates, 50)}, "bytes");
    printFigure("nightshift.guard.content_bytes.templates.max", {percentile(ofTemplates, 100)}, "bytes");
    printFigure("nightshift.guard.content.distinct", {double(distinct.size())}, "contents");
    return percentile(ofTemplates, 50);
}

int measureAll(const QString &root)
{
    const auto guard = Guard::make(*ZoneBook::load());
    const auto policy = parsePolicy(fileOf(root + QStringLiteral("/resources/aca" "demy/policy.json")).toStdString());
    const std::vector<Message> messages = readMessages(root);
    if (!guard || !policy || messages.size() < 1'000) {
        std::fprintf(stderr, "policy or messages cannot be read\n");
        return 3;
    }
    Books books;
    for (const auto &[language, number] : {std::pair{domain::Language::Spanish, text::NumberLanguage::Spanish}, std::pair{domain::Language::Portuguese, text::NumberLanguage::Portuguese}, std::pair{domain::Language::English, text::NumberLanguage::English}})
        books[language] = readFacts(policy->facts, {}, number, guard->lexicon());
    Micros micros;
    double sum = 0;
    for (std::int64_t run = fromEnvironment("NS_RUNS", 20); run > 0; --run)
        measure(*guard, messages, books, micros, sum);
    printPart("nightshift.guard.read", micros.read);
    printPart("nightshift.guard.judge", micros.judge);
    printPart("nightshift.guard.whole", micros.whole);
    printPart("nightshift.guard.unpack", micros.unpack);
    printPart("nightshift.guard.judge_stored", micros.stored);
    printPart("bare.cld2_and_regex", micros.bare);
    printFigure("ratio.guard", {percentile(micros.whole, 50) / percentile(micros.bare, 50)}, "ours/bare, a judgement against a look");
    const double bytes = printSizes(*guard, messages);
    const auto whole = medians(micros.whole, messages.size());
    bool met = printGoal("reading and judging a message, p50 [us]", percentile(whole, 50), kMedianMicrosMax);
    met &= printGoal("reading and judging a message, p99 [us]", percentile(whole, 99), kP99MicrosMax);
    met &= printGoal("judging stored content, p50 [us]", percentile(medians(micros.stored, messages.size()), 50), kStoredMedianMicrosMax);
    met &= printGoal("stored content of a template, p50 [bytes]", bytes, kTemplateBytesMax);
    return met && sum != 0 ? 0 : 1;
}

} // namespace

int main()
{
    return measureAll(QStringLiteral(NS_SOURCE_DIR));
}
