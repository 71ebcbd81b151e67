// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QTest>
#include <numeric>

#include "app/consoledesk.h"
#include "app/consolepages.h"
#include "app/demo/demoworkspace.h"
#include "core/ports/journalcall.h"
#include "app/modelstore.h"
#include "core/agent/watchkeeper.h"
#include "core/base/file.h"
#include "core/console/readmodels.h"
#include "core/store/sqlitejournal.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"
#include "ui/pages/review/conversation.h"
#include "ui/pages/review/itemview.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"

using namespace ns;
using domain::AnswerKind;
using domain::ReviewState;

namespace {

constexpr int kItems = 200;
constexpr int kLeads = 250; // new ones
constexpr int kKeysMax = 3;
// What is wanted is p99 under 100 ms, read from the printed figures on a quiet machine. More than this, nine times in ten, is no busy machine but a wait.
constexpr qint64 kNextMaxMicros = 500'000;
constexpr int kPatienceMs = 60'000; // for what must come at all, however busy the machine
constexpr const char *kEvening = "2026-11-24T15:00:00Z";

QStringList readLines(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

/// A lead who asks for two things at once: every other column is somebody else's.
app::Json mixedLead(const QStringList &columns, const QStringList &one, const QStringList &other, int number)
{
    app::Json attributes = app::Json::object();
    for (int i = 2; i + 1 < columns.size(); ++i) { // not id, date and segment
        const QString value = (i % 2 == 0 ? one : other).value(i);
        if (!value.isEmpty())
            attributes[columns[i].toStdString()] = value.toStdString();
    }
    static constexpr std::array kLanguages{"es", "pt_BR", "es", "en"};
    const std::string id = "N-" + std::to_string(number);
    return {{"id", id + ".1"},
            {"type", "lead.created"},
            {"source", "crm"},
            {"occurred_at", kEvening},
            {"contact",
             {{"id", id},
              {"name", "Ana Prueba " + std::to_string(number)},
              {"phone", "+5199" + std::to_string(1'000'000 + number)},
              {"country", "PE"},
              {"time_zone", "America/Lima"},
              {"language", kLanguages[std::size_t(number) % kLanguages.size()]},
              {"consent", {{"whatsapp", true}}},
              {"attributes", attributes}}},
            {"data", app::Json::object()}};
}

/// Takes the time of the first paint in the window that shows what was waited for.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }
    void start(std::function<bool()> isThere)
    {
        m_isThere = std::move(isThere);
        m_micros = -1;
        m_timer.start();
    }
    [[nodiscard]] qint64 micros() const { return m_micros; } // -1: not yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isThere && m_micros < 0) {
            const auto *widget = qobject_cast<const QWidget *>(watched);
            if (widget && widget->window() == m_window && m_isThere())
                m_micros = m_timer.nsecsElapsed() / 1000;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_window;
    std::function<bool()> m_isThere;
    QElapsedTimer m_timer;
    qint64 m_micros = -1;
};

qint64 percentile(std::vector<qint64> values, int percent)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * std::size_t(percent) / 100)];
}

void say(const char *what, const std::vector<qint64> &micros)
{
    const auto ms = [&](int percent) { return double(percentile(micros, percent)) / 1000; };
    qInfo("%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms (%zu keys)", what, ms(50), ms(99), ms(100), micros.size());
}

} // namespace

/// An hour of an operator: a real school with its own model, the real agent inside the real window, two hundred items decided by keyboard alone.
/// NS_HOUR_PICTURES=FOLDER keeps pictures of the window on the way.
class TestOperatorHour : public QObject
{
    Q_OBJECT
    testing::Cli m_cli;
    std::unique_ptr<app::ConsoleDesk> m_console;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::AgentPanel> m_panel;
    ui::ReviewPage *m_page = nullptr;
    PaintWatch *m_paints = nullptr;
    std::map<std::string, domain::ReviewAnswer> m_expected;
    std::set<std::string> m_putOff;
    std::vector<int> m_keysOfItem;
    std::vector<qint64> m_micros;     // from an answering key to the next item painted, by somebody who has seen the item
    std::vector<qint64> m_rushMicros; // by a robot that presses the next key at once
    bool m_isRushing = false;
    int m_keys = 0;

    void handOver();
    void makeSchool();
    void openWindow();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void pressAnswer(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void decide(int number);
    void changeMyMind();
    void expect(const domain::ReviewAnswer &answer) { m_expected[m_page->queue().currentId().str()] = answer; }
    [[nodiscard]] std::string labelAt(int digit) const;
    [[nodiscard]] QString describeShown() const;
    [[nodiscard]] bool isReady() const { return m_page->queue().mayAnswer(); }
    void keepPicture(const char *name) const;
    void checkJournal();

private Q_SLOTS:
    void initTestCase();
    void twoHundredItemsByKeyboard();
    void cleanupTestCase();
};

/// The live watch has lost its trust in the school's model: it goes on proposing, and people decide.
void TestOperatorHour::handOver()
{
    const auto workspace = app::Workspace::open(m_cli.workspace());
    NS_VERIFY_OK(workspace);
    const auto model = app::ModelStore(workspace->modelsFolder()).loadActive();
    NS_VERIFY_OK(model);
    QVERIFY2(*model, "the school has no model that decides");
    const auto journal = store::SqliteJournal::open(workspace->database(), {});
    NS_VERIFY_OK(journal);
    const classify::WatchState state{.model = (*model)->id(), .caution = classify::Caution::HandedOver, .since = testing::at(kEvening)};
    const auto stored = ports::callJournal<std::monostate>([&](auto done) {
        return (*journal)->storeSetting(agent::watchSetting(state.model), classify::packWatchState(state), "a bad week", state.since, std::move(done));
    });
    NS_VERIFY_OK(stored);
    (*journal)->close();
}

void TestOperatorHour::makeSchool()
{
    QCOMPARE(m_cli.run("init --leads 200 --history-days 30 --clock 2026-11-24T15:00:00Z --template", {std::string(demo::kTemplateName)}).exit, 0);
    handOver();
    // Nobody has written the welcome in English: those leads need a text from a person.
    const std::string hello = m_cli.workspace() + "/templates/welcome.hello.json";
    app::Json texts = app::Json::parse(readLines(hello).join(u'\n').toStdString());
    std::erase_if(texts["texts"].get_ref<app::Json::array_t &>(), [](const app::Json &text) { return text["language"] == "en"; });
    NS_VERIFY_OK(writeFileDurably(hello, texts.dump()));
    const QStringList rows = readLines(m_cli.workspace() + "/training.csv");
    QVERIFY(rows.size() > kLeads + 1);
    const QStringList columns = rows.front().split(u',');
    std::string events;
    for (int i = 0; i < kLeads; ++i)
        events += mixedLead(columns, rows[i + 1].split(u','), rows[(i * 37 + 11) % (rows.size() - 1) + 1].split(u','), i).dump() + "\n";
    QCOMPARE(m_cli.run("ingest --clock 2026-11-24T15:00:00Z", {m_cli.write("new.jsonl", events)}).exit, 0);
}

void TestOperatorHour::openWindow()
{
    auto workspace = app::Workspace::open(m_cli.workspace());
    NS_VERIFY_OK(workspace);
    auto opened = app::ConsoleDesk::open(std::move(*workspace), {.clock = {.start = testing::at("2026-11-24T15:05:00Z")}, .workers = 1});
    NS_VERIFY_OK(opened);
    m_console = std::move(*opened);
    m_window = std::make_unique<ui::MainWindow>();
    app::addPages(*m_window, m_console->desk(), ui::Access::Full);
    m_panel = std::make_unique<ui::AgentPanel>(m_console->desk(), *m_window, ui::Access::Full);
    m_page = m_window->findChild<ui::ReviewPage *>();
    m_console->desk().startAgent();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->desk().status().reviewsPending >= kItems + 20 && m_console->desk().status().queueDepth == 0, 120'000);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(m_window->showPage(QStringLiteral("review")));
    m_window->activateWindow(); // a display without a window manager does not do it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(isReady() && m_page->isSettled(), kPatienceMs);
    m_paints = new PaintWatch(m_window.get());
}

void TestOperatorHour::initTestCase()
{
    testing::failOnWarnings();
    ui::applyLook(*qApp, {});
    makeSchool();
    if (!QTest::currentTestFailed())
        openWindow();
}

QString TestOperatorHour::describeShown() const
{
    const auto &details = m_page->queue().details();
    const QWidget *focus = QApplication::focusWidget();
    QStringList facts{QString::fromStdString(m_page->queue().currentId().str()), QStringLiteral("answered %1").arg(m_page->queue().answered()),
                      QStringLiteral("rows %1").arg(m_page->queue().model().rowCount()), focus ? focus->objectName() : QStringLiteral("no focus"),
                      QStringLiteral("may answer %1").arg(m_page->queue().mayAnswer())};
    if (details) {
        facts += QString::fromStdString(details->item.kind + " " + details->item.reason + " " + details->item.label);
        facts += QStringLiteral("state %1, %2 choices").arg(int(details->item.state)).arg(details->choices.size());
    }
    return facts.join(QStringLiteral(", "));
}

void TestOperatorHour::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// A key after which another item must be on show, read and painted.
void TestOperatorHour::pressAnswer(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!m_isRushing)
        QVERIFY(QTest::qWaitFor([&] { return m_page->isSettled(); }, kPatienceMs));
    const std::string before = m_page->queue().currentId().str();
    m_paints->start([this, before] { return m_page->queue().currentId().str() != before && isReady(); });
    press(key, modifiers);
    if (!QTest::qWaitFor([&] { return m_paints->micros() >= 0; }, kPatienceMs))
        QFAIL(qPrintable(QStringLiteral("no other item after %1: %2").arg(QKeySequence(key).toString(), describeShown())));
    (m_isRushing ? m_rushMicros : m_micros).push_back(m_paints->micros());
}

std::string TestOperatorHour::labelAt(int digit) const
{
    for (const console::AnswerChoice &choice : m_page->queue().details()->choices) {
        if (!choice.label.empty() && --digit == 0)
            return choice.label;
    }
    return {};
}

/// One item, as its number in the hour says; most by one key.
void TestOperatorHour::decide(int number)
{
    const domain::ReviewItem item = m_page->queue().details()->item;
    if (item.kind == "optout" && number % 2 == 0) { // the contact did not ask to stop
        expect({.kind = AnswerKind::Label, .label = labelAt(2)});
        return pressAnswer(Qt::Key_2);
    }
    if (item.kind == "inbound" || item.kind == "optout") {
        expect({.kind = AnswerKind::Approve});
        return pressAnswer(Qt::Key_A);
    }
    if (item.kind == "no_template" && number % 2 == 0) {
        const QString before = ui::Conversation::draftOf(*m_page->queue().details());
        expect({.kind = AnswerKind::Text, .text = before + u'!'});
        press(Qt::Key_E);
        ++m_keys;
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        return pressAnswer(Qt::Key_Return, Qt::ControlModifier);
    }
    if (item.kind == "no_template") {
        expect({.kind = AnswerKind::Reject});
        return pressAnswer(Qt::Key_X);
    }
    switch (number % 6) {
    case 1: expect({.kind = AnswerKind::Label, .label = labelAt(2)}); return pressAnswer(Qt::Key_2);
    case 3: expect({.kind = AnswerKind::Label, .label = labelAt(3)}); return pressAnswer(Qt::Key_3);
    case 4: expect({.kind = AnswerKind::Reject}); return pressAnswer(Qt::Key_X);
    case 5: expect({.kind = AnswerKind::Approve}); return pressAnswer(Qt::Key_Return);
    default: expect({.kind = AnswerKind::Approve}); return pressAnswer(Qt::Key_A);
    }
}

/// Rejects, takes it back, accepts: three keys.
void TestOperatorHour::changeMyMind()
{
    const std::string id = m_page->queue().currentId().str();
    pressAnswer(Qt::Key_X);
    press(Qt::Key_Z);
    QVERIFY2(QTest::qWaitFor([&] { return m_page->queue().currentId().str() == id && isReady(); }, kPatienceMs), "the item did not come back");
    const auto &details = *m_page->queue().details();
    const bool canAccept = std::ranges::any_of(details.choices, [](const console::AnswerChoice &choice) { return choice.kind == AnswerKind::Approve; });
    QVERIFY(canAccept);
    expect({.kind = AnswerKind::Approve});
    pressAnswer(Qt::Key_A);
}

void TestOperatorHour::keepPicture(const char *name) const
{
    const QString folder = qEnvironmentVariable("NS_HOUR_PICTURES");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QTest::qWait(500); // the contact's clock comes once one stays
    QVERIFY(m_window->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png"))));
}

void TestOperatorHour::twoHundredItemsByKeyboard()
{
    keepPicture("first");
    for (int number = 0; number < kItems; ++number) {
        m_keys = 0;
        m_isRushing = number % 5 == 4;
        if (number % 25 == 9) {
            m_putOff.insert(m_page->queue().currentId().str());
            pressAnswer(Qt::Key_Space);
            m_keysOfItem.push_back(m_keys);
            m_keys = 0;
        }
        const std::string kind = m_page->queue().details()->item.kind;
        if (number % 25 == 17 && kind == "classification")
            changeMyMind();
        else
            decide(number);
        if (QTest::currentTestFailed())
            return;
        m_keysOfItem.push_back(m_keys);
        if (number % 50 == 49)
            keepPicture(qPrintable(QStringLiteral("after-%1").arg(number + 1)));
    }
    QCOMPARE(m_page->queue().answered(), kItems);
    QVERIFY2(!m_page->item().hasNotice(), "an answer was not kept");
    const double mean = double(std::accumulate(m_keysOfItem.begin(), m_keysOfItem.end(), 0)) / double(m_keysOfItem.size());
    qInfo("keys per item: %.2f on average, %d at most", mean, std::ranges::max(m_keysOfItem));
    say("key to next item painted", m_micros);
    say("the same, the key pressed without a look", m_rushMicros);
    QVERIFY(std::ranges::max(m_keysOfItem) <= kKeysMax);
    checkJournal();
    QVERIFY(percentile(m_micros, 90) < kNextMaxMicros);
}

/// Exactly these answers were applied, and nothing else was answered.
void TestOperatorHour::checkJournal()
{
    QCOMPARE(m_expected.size(), std::size_t(kItems));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->desk().status().queueDepth, std::int64_t(0), kPatienceMs); // undo time is over
    QCOMPARE(m_cli.run("review list --state answered").json["items"].size(), std::size_t(0));
    const testing::Said applied = m_cli.run("review list --state applied");
    QCOMPARE(applied.json["items"].size(), std::size_t(kItems));
    QTemporaryDir index;
    auto models = console::ReadModels::open(m_cli.workspace() + "/nightshift.db", index.filePath(QStringLiteral("console.db")).toStdString());
    NS_VERIFY_OK(models);
    for (const app::Json &each : applied.json["items"]) {
        const auto id = each["id"].get<std::string>();
        QVERIFY2(m_expected.contains(id), id.c_str());
        const auto item = (*models)->desk().review(domain::ReviewId{id});
        QVERIFY(item && *item);
        const domain::ReviewAnswer &was = (*item)->answer, &wanted = m_expected[id];
        QVERIFY2(was.kind == wanted.kind && was.label == wanted.label && was.text == wanted.text,
                 qPrintable(QString::fromStdString(id) + QStringLiteral(": ") + QString::fromStdString(was.label) + u' ' + was.text));
    }
    QCOMPARE(m_cli.run("review list --state failed").json["items"].size(), std::size_t(0));
    const testing::Said pending = m_cli.run("review list");
    for (const std::string &id : m_putOff)
        QVERIFY2(std::ranges::any_of(pending.json["items"], [&](const app::Json &each) { return each["id"].get<std::string>() == id; }), id.c_str());
}

void TestOperatorHour::cleanupTestCase()
{
    m_panel.reset();
    m_window.reset();
    m_console.reset();
}

QTEST_MAIN(TestOperatorHour)
#include "tst_operatorhour.moc"
