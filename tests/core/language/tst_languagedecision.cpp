// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/languagedecision.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <array>
#include <cmath>
#include <map>
#include <thread>
#include <vector>

#include "tests/testing/testing.h"

using namespace ns::language;
using ns::domain::Language;

class TestLanguageDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void decides_data();
    void decides();
    void believesTheSecondMessage_data();
    void believesTheSecondMessage();
    void namesItsReasons();
    void survivesFloods();
    void agreesOnEveryThread();
    void intentSet_data();
    void intentSet();
    void sentencesAndShortTexts();
    void chatSet();
    void shortSet();
};

namespace {

constexpr auto kEs = Language::Spanish, kPt = Language::Portuguese, kEn = Language::English, kNobody = Language::Unknown;

struct Sample
{
    Language language;
    QString text;
};

Language parse(const QString &code)
{
    return ns::domain::parseLanguage(code.toStdString());
}

/// Columns of a tab separated file of the shared data, its heading left out. Empty where it is absent.
std::vector<Sample> readTable(const char *name, int languageColumn, int textColumn, const QString &kind = {})
{
    std::vector<Sample> samples;
    const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, name);
    QFile file(QString::fromStdString(path));
    if (path.empty() || !file.open(QIODevice::ReadOnly))
        return samples;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList columns = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        if (columns.size() > textColumn && (kind.isEmpty() || columns[1] == kind))
            samples.push_back({parse(columns[languageColumn]), columns[textColumn]});
    }
    return samples;
}

QString withoutAccents(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

struct Score
{
    double accuracy = 0;
    double calibration = 0; // expected calibration error over ten bins
};

Score score(const std::vector<Sample> &samples)
{
    std::array<std::array<double, 2>, 10> bins{}; // confidence less hits, count
    double hits = 0;
    for (const Sample &sample : samples) {
        const LanguageDecision decision = decideLanguage(sample.text, {});
        const bool hit = decision.language == sample.language;
        hits += hit;
        if (decision.language == kNobody)
            continue;
        auto &bin = bins[std::min<std::size_t>(9, std::size_t(decision.confidence * 10))];
        bin[0] += decision.confidence - hit;
        bin[1] += 1;
    }
    Score result{hits / double(samples.size()), 0};
    for (const auto &bin : bins)
        result.calibration += std::abs(bin[0]) / double(samples.size());
    return result;
}

struct Switches
{
    int right = 0, wrong = 0, away = 0; // away: from the language that the text is in
};

Switches countSwitches(const std::vector<Sample> &samples)
{
    Switches sums;
    for (const Sample &sample : samples) {
        for (const Language known : {kEs, kPt, kEn}) {
            const LanguageDecision decision = decideLanguage(sample.text, {.known = known});
            sums.right += decision.isSwitch && decision.language == sample.language;
            sums.wrong += decision.isSwitch && decision.language != sample.language;
            sums.away += decision.isSwitch && known == sample.language;
        }
    }
    return sums;
}

std::vector<QJsonObject> readLines(const QString &path)
{
    std::vector<QJsonObject> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        if (const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object(); !line.isEmpty())
            lines.push_back(line);
    }
    return lines;
}

} // namespace

void TestLanguageDecision::decides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("known");
    QTest::addColumn<Language>("language");
    QTest::addColumn<Language>("heard");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, Language known, Language language, Language heard, const char *reason) {
        QTest::addRow("%s (%s)", text, std::string(ns::domain::languageCode(known)).c_str())
            << QString::fromUtf8(text) << known << language << heard << QString::fromLatin1(reason);
    };
    // The text says so.
    row("Hola, quiero saber cuánto cuesta el curso de inglés", kNobody, kEs, kEs, "text");
    row("Olá, quero saber quanto custa o curso de inglês", kNobody, kPt, kPt, "text");
    row("Hello, I would like to know how much the course is", kNobody, kEn, kEn, "text");
    row("ola vc pode me passar o valor da mensalidade", kNobody, kPt, kPt, "text");
    row("xfa me pasas el costo de la mensualidad", kNobody, kEs, kEs, "text");
    row("nao entendi oq tenho q fazer pra me inscrever", kNobody, kPt, kPt, "text");
    row("como hago pa inscribirme manana", kNobody, kEs, kEs, "text");
    row("che cuanto sale, tenes cuotas?", kNobody, kEs, kEs, "text");
    row("hows it going, whats the price", kNobody, kEn, kEn, "text");
    row("quanto custa?", kNobody, kPt, kPt, "text");
    row("cuanto cuesta?", kNobody, kEs, kEs, "text");
    row("sí, mañana", kEs, kEs, kEs, "text");
    // Nothing is said.
    row("", kEs, kEs, kNobody, "empty");
    row("👍👍", kPt, kPt, kNobody, "empty");
    row("12345", kNobody, kNobody, kNobody, "empty");
    row("https://example.com/the-best-course", kEs, kEs, kNobody, "empty");
    row("ana.maria@example.com", kPt, kPt, kNobody, "empty");
    row("María José Pérez", kPt, kPt, kNobody, "empty");
    row("juan carlos gomez", kEn, kEn, kNobody, "empty");
    row("ok", kEs, kEs, kNobody, "known_short");
    // Short texts never switch.
    row("ok thanks", kEs, kEs, kEn, "known_short");
    row("obrigado", kEs, kEs, kPt, "known_short");
    row("thank you very much", kEs, kEs, kEn, "known_margin");
    row("muito obrigado", kEs, kEs, kPt, "known_short");
    row("quanto custa isso?", kEs, kPt, kPt, "text"); // short, and certain
    row("não consegui", kEs, kPt, kPt, "text");
    row("nao consegui", kEs, kEs, kPt, "known_short"); // less so without its accent
    row("thank you", kPt, kPt, kEn, "known_short");
    row("buenos días", kEn, kEn, kEs, "known_short");
    // A course's English name in a sentence of the contact's own; both languages in one text.
    row("quiero info del curso full stack web development with python for beginners", kEs, kEs, kEn, "known_mixed");
    row("me interesa el curso Marketing for Small Business and the Growth of the Brand", kEs, kEs, kEn, "known_mixed");
    row("quero saber do curso, the one about business and how to start your own", kPt, kPt, kEn, "known_mixed");
    // A switch on evidence.
    row("I would prefer to write in English from now on, if that is possible", kEs, kEn, kEn, "text");
    row("prefiero que me escriban en español, muchas gracias", kEn, kEs, kEs, "text");
    row("boa tarde, não falo espanhol, pode ser em português?", kEs, kPt, kPt, "text");
    // Other languages.
    row("bonjour je voudrais savoir combien coûte le cours d'anglais", kNobody, kNobody, kNobody, "unsupported");
    row("guten Tag, ich möchte wissen was der Kurs kostet", kEs, kEs, kNobody, "unsupported");
    row("buongiorno vorrei sapere quanto costa il corso di inglese", kPt, kPt, kNobody, "unsupported");
    row("こんにちは、コースの料金を教えてください", kEn, kEn, kNobody, "unsupported");
    row("здравствуйте, сколько стоит курс?", kEs, kEs, kNobody, "unsupported");
    row("imaynalla, munani yachayta qhichwa simita", kEs, kEs, kNobody, "unsupported");
}

void TestLanguageDecision::decides()
{
    QFETCH(QString, text);
    QFETCH(Language, known);
    QFETCH(Language, language);
    QFETCH(Language, heard);
    QFETCH(QString, reason);
    const LanguageDecision decision = decideLanguage(text, {.known = known});
    QCOMPARE(QString::fromStdString(std::string(languageReasonName(decision.reason))), reason);
    QCOMPARE(decision.language, language);
    QCOMPARE(decision.heard, heard);
    QCOMPARE(decision.isSwitch, known != kNobody && language != known);
    QVERIFY(decision.confidence >= 0 && decision.confidence <= 1);
}

void TestLanguageDecision::believesTheSecondMessage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("lastHeard");
    QTest::addColumn<bool>("switches");
    QTest::newRow("leans, the first time") << QStringLiteral("brochure please Ana Gomez") << kNobody << false;
    QTest::newRow("leans, the second time") << QStringLiteral("brochure please Ana Gomez") << kEn << true;
    QTest::newRow("leans, the one before was another") << QStringLiteral("brochure please Ana Gomez") << kPt << false;
    QTest::newRow("thanks twice is courtesy") << QStringLiteral("thanks") << kEn << false;
    QTest::newRow("ok thanks twice is courtesy") << QStringLiteral("ok thanks") << kEn << false;
    QTest::newRow("three plain words twice are not") << QStringLiteral("brochure price tomorrow") << kEn << true;
}

void TestLanguageDecision::believesTheSecondMessage()
{
    QFETCH(QString, text);
    QFETCH(Language, lastHeard);
    QFETCH(bool, switches);
    const LanguageDecision decision = decideLanguage(text, {.known = kEs, .lastHeard = lastHeard});
    QCOMPARE(decision.isSwitch, switches);
    QCOMPARE(decision.language, switches ? kEn : kEs);
    if (switches)
        QVERIFY(decision.reason == LanguageReason::SecondMessage);
}

void TestLanguageDecision::namesItsReasons()
{
    const std::array<std::pair<LanguageReason, std::string_view>, 7> names{{{LanguageReason::Text, "text"},
                                                                           {LanguageReason::KnownShort, "known_short"},
                                                                           {LanguageReason::KnownMargin, "known_margin"},
                                                                           {LanguageReason::KnownMixed, "known_mixed"},
                                                                           {LanguageReason::SecondMessage, "second_message"},
                                                                           {LanguageReason::Unsupported, "unsupported"},
                                                                           {LanguageReason::Empty, "empty"}}};
    for (const auto &[reason, name] : names)
        QCOMPARE(languageReasonName(reason), name);
}

void TestLanguageDecision::survivesFloods()
{
    QCOMPARE(decideLanguage(QStringLiteral("hola quiero saber el precio ").repeated(50000), {}).language, kEs);
    QCOMPARE(decideLanguage(QString(1000000, u'a'), {.known = kPt}).language, kPt);
    QCOMPARE(decideLanguage(QString(100000, QChar(0xD800)), {.known = kEn}).language, kEn);
    QCOMPARE(decideLanguage(QString(100000, QChar(0x4E00)), {.known = kEn}).reason, LanguageReason::Unsupported);
}

void TestLanguageDecision::agreesOnEveryThread()
{
    const std::array<QString, 3> texts{QStringLiteral("quiero saber el precio"), QStringLiteral("quero saber o valor"), QStringLiteral("i want to know the price")};
    const std::array expected{kEs, kPt, kEn};
    std::array<int, 4> wrong{};
    std::vector<std::jthread> threads;
    for (std::size_t worker = 0; worker < wrong.size(); ++worker) {
        threads.emplace_back([&, worker] {
            for (std::size_t i = 0; i < 600; ++i)
                wrong[worker] += decideLanguage(texts[i % 3], {}).language != expected[i % 3];
        });
    }
    threads.clear();
    for (const int count : wrong)
        QCOMPARE(count, 0);
}

void TestLanguageDecision::intentSet_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<double>("accuracy");
    QTest::newRow("dev") << QByteArray("data/intents/massive_dev.tsv") << false << 0.985;
    QTest::newRow("dev without accents") << QByteArray("data/intents/massive_dev.tsv") << true << 0.982;
    QTest::newRow("train") << QByteArray("data/intents/massive_train.tsv") << false << 0.985;
}

void TestLanguageDecision::intentSet()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, plain);
    QFETCH(double, accuracy);
    std::vector<Sample> samples = readTable(name.constData(), 1, 4);
    if (samples.empty())
        QSKIP("no shared data here");
    for (Sample &sample : samples)
        sample.text = plain ? withoutAccents(sample.text) : sample.text;
    const Score result = score(samples);
    qInfo("accuracy %.4f, calibration error %.4f over %zu", result.accuracy, result.calibration, samples.size());
    QVERIFY(result.accuracy >= accuracy);
    QVERIFY(result.calibration <= 0.01);
}

void TestLanguageDecision::sentencesAndShortTexts()
{
    const auto read = [](const char *kind) { return readTable("data/langid/lingua_public.tsv", 0, 2, QString::fromLatin1(kind)); };
    const std::vector<Sample> sentences = read("sentences");
    if (sentences.empty())
        QSKIP("no shared data here");
    const Score whole = score(sentences);
    qInfo("sentences: accuracy %.4f", whole.accuracy);
    QVERIFY(whole.accuracy >= 0.985);
    const Switches sums = countSwitches(sentences);
    qInfo("sentences against each known language: %d right switches, %d wrong", sums.right, sums.wrong);
    QCOMPARE(sums.wrong, 0);
    QVERIFY(sums.right > 2500);
    for (const char *kind : {"single-words", "word-pairs"}) {
        const std::vector<Sample> texts = read(kind);
        const Switches count = countSwitches(texts);
        qInfo("%s: accuracy without a known language %.4f; %d right switches, %d wrong", kind, score(texts).accuracy, count.right, count.wrong);
        QCOMPARE(count.wrong + count.away, 0);
    }
}

void TestLanguageDecision::chatSet()
{
    const std::vector<QJsonObject> lines = readLines(QStringLiteral(NS_SOURCE_DIR "/tests/data/language/chat.jsonl"));
    if (lines.empty())
        QSKIP("no chat set here");
    std::map<QString, std::pair<int, int>> countries; // hits, rows
    int hits = 0;
    for (const QJsonObject &line : lines) {
        const bool hit = decideLanguage(line.value(QStringLiteral("text")).toString(), {}).language == parse(line.value(QStringLiteral("lang")).toString());
        auto &country = countries[line.value(QStringLiteral("country")).toString()];
        country.first += hit;
        country.second += 1;
        hits += hit;
    }
    for (const auto &[country, count] : countries)
        qInfo("%s: %d of %d", qPrintable(country), count.first, count.second);
    QVERIFY(double(hits) >= 0.97 * double(lines.size()));
}

void TestLanguageDecision::shortSet()
{
    const std::vector<QJsonObject> lines = readLines(QStringLiteral(NS_SOURCE_DIR "/tests/data/language/short.jsonl"));
    if (lines.empty())
        QSKIP("no short set here");
    QStringList moved;
    int wrong = 0;
    for (const QJsonObject &line : lines) {
        const QString text = line.value(QStringLiteral("text")).toString();
        const LanguageDecision decision = decideLanguage(text, {.known = parse(line.value(QStringLiteral("known")).toString())});
        const bool mayswitch = line.value(QStringLiteral("switch")).toBool();
        if (decision.isSwitch && !mayswitch)
            moved += text;
        wrong += line.contains(QStringLiteral("expect")) && decision.language != parse(line.value(QStringLiteral("expect")).toString());
    }
    qInfo("%zu short texts, %d unlike expected, %d switched that must not", lines.size(), wrong, int(moved.size()));
    QVERIFY2(moved.isEmpty(), qPrintable(moved.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLanguageDecision)
#include "tst_languagedecision.moc"
