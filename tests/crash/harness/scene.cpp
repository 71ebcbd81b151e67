// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/harness/scene.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/clock.h"

namespace ns::crash {

namespace {

constexpr const char *kPolicy = R"({"version":1,"business":"Prueba","hours":{"default":{"mon-sun":"00:00-24:00"}},
 "caps":{"marketing_per_day":1,"marketing_per_week":3},"consent":{"marketing":"required"}})";
constexpr const char *kSequence = R"({"id":"welcome","trigger":{"event":"lead.created"},"needs_segment":false,"kind":"marketing",
 "nodes":[{"id":"hello","wait":"0m","template":"hello","channel":"whatsapp"}],"stop_on":["reply","opt_out"]})";
constexpr const char *kTemplate = R"({"id":"hello","kind":"marketing","texts":[
 {"segment":"*","language":"es","text":"Hola {{contact.first_name}}, gracias por escribirnos. ¿Cuándo podemos llamarte?"}]})";
constexpr const char *kSegments = R"({"segments":[]})";

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// "crash/c-7" -> "c-7".
std::string leadIdOf(const QJsonValue &contact)
{
    const QString id = contact.toString();
    return id.mid(id.lastIndexOf(u'/') + 1).toStdString();
}

} // namespace

const char *modeName(Mode mode)
{
    switch (mode) {
    case Mode::HonoursKeys: return "honours-keys";
    case Mode::LookUp: return "look-up";
    case Mode::Neither: return "neither";
    }
    return "";
}

Peer::Peer(Mode mode, const QString &ledgerPath, QStringList faults) : m_mode(mode), m_ledger(ledgerPath)
{
    QStringList arguments{QStringLiteral("--ledger"), ledgerPath, QStringLiteral("--delay-ms"), QStringLiteral("40")};
    if (mode == Mode::HonoursKeys)
        arguments << QStringLiteral("--honours-keys");
    if (mode != Mode::LookUp)
        arguments << QStringLiteral("--no-lookup");
    for (const QString &fault : faults)
        arguments << QStringLiteral("--fault") << fault;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(NS_PEER_PROGRAM), arguments);
    if (m_process.waitForReadyRead(10'000))
        m_port = static_cast<quint16>(m_process.readLine().trimmed().toUInt());
}

Peer::~Peer()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

QByteArray Peer::connectionJson() const
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    QJsonObject connection{{QStringLiteral("id"), QStringLiteral("peer")},
                           {QStringLiteral("kind"), QStringLiteral("channel.http")},
                           {QStringLiteral("channel"), QStringLiteral("whatsapp")},
                           {QStringLiteral("url"), base + QStringLiteral("/v1/messages")},
                           {QStringLiteral("honours_keys"), m_mode == Mode::HonoursKeys}};
    if (m_mode == Mode::LookUp)
        connection[QStringLiteral("lookup_url")] = QString(base + QStringLiteral("/v1/lookup"));
    return toJson(connection);
}

Scene::Scene(Setup setup) : m_workspace(setup.folder.isEmpty() ? m_folder.filePath(QStringLiteral("ws")) : setup.folder)
{
    m_peer = std::make_unique<Peer>(setup.mode, m_folder.filePath(QStringLiteral("ledger.jsonl")), setup.faults);
    if (m_peer->port() == 0) {
        m_problem = "the peer did not start";
        return;
    }
    const Outcome made = runAgent(m_workspace, {QStringLiteral("init"), QStringLiteral("--template"), QStringLiteral("blank")});
    if (!made.isOk()) {
        m_problem = "init: " + made.describe();
        return;
    }
    writeConfiguration(setup);
    if (!m_problem.isEmpty())
        return;
    const Outcome added = runAgent(m_workspace, {QStringLiteral("connection"), QStringLiteral("add"), path(QStringLiteral("peer.json"))});
    if (!added.isOk())
        m_problem = "connection add: " + added.describe();
}

void Scene::writeConfiguration(const Setup &setup)
{
    bool ok = writeText(m_workspace + QStringLiteral("/policy.json"), kPolicy)
        && writeText(m_workspace + QStringLiteral("/sequences/welcome.json"), kSequence)
        && writeText(m_workspace + QStringLiteral("/templates/hello.json"), kTemplate)
        && writeText(m_workspace + QStringLiteral("/segments.json"), kSegments)
        && writeText(path(QStringLiteral("peer.json")), m_peer->connectionJson());
    if (setup.leaseTtlMs > 0) {
        QFile file(m_workspace + QStringLiteral("/settings.json"));
        ok = ok && file.open(QIODevice::ReadOnly);
        QJsonObject settings = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        settings[QStringLiteral("lease_ttl_ms")] = setup.leaseTtlMs;
        settings[QStringLiteral("lease_heartbeat_ms")] = setup.heartbeatMs;
        ok = ok && writeText(file.fileName(), toJson(settings));
    }
    if (!ok)
        m_problem = "the configuration could not be written";
}

bool Scene::writeText(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

QByteArray Scene::makeLine(std::string &id)
{
    const int n = ++m_made;
    id = "c-" + std::to_string(n);
    const QString phone = QStringLiteral("+519%1").arg(10'000'000 + n, 8, 10, QLatin1Char('0'));
    m_waiting[id] = phone.toStdString();
    const QJsonObject contact{{QStringLiteral("id"), QString::fromStdString(id)},
                              {QStringLiteral("name"), QStringLiteral("Rosa Quispe")},
                              {QStringLiteral("phone"), phone},
                              {QStringLiteral("language"), QStringLiteral("es")},
                              {QStringLiteral("country"), QStringLiteral("PE")},
                              {QStringLiteral("time_zone"), QStringLiteral("America/Lima")},
                              {QStringLiteral("consent"), QJsonObject{{QStringLiteral("whatsapp"), true}}}};
    return toJson({{QStringLiteral("id"), QStringLiteral("evt-%1").arg(n)},
                   {QStringLiteral("type"), QStringLiteral("lead.created")},
                   {QStringLiteral("source"), QStringLiteral("crash")},
                   {QStringLiteral("contact"), contact}})
        + '\n';
}

void Scene::acknowledge(const std::string &id)
{
    if (auto waiting = m_waiting.extract(id))
        m_acknowledged.insert(std::move(waiting));
}

QString Scene::writeLeads(int count)
{
    QByteArray lines;
    std::string id;
    for (int i = 0; i < count; ++i)
        lines += makeLine(id);
    const QString file = path(QStringLiteral("leads.jsonl"));
    return writeText(file, lines) ? file : QString();
}

void Scene::noteIngest(const Outcome &outcome)
{
    const auto in = outcome.json[QStringLiteral("accepted")].toInt() + outcome.json[QStringLiteral("duplicates")].toInt();
    if (in == int(m_waiting.size()))
        m_acknowledged.merge(std::exchange(m_waiting, {}));
}

bool Scene::ingest(int count)
{
    const Outcome outcome = runAgent(m_workspace, {QStringLiteral("ingest"), writeLeads(count)});
    noteIngest(outcome);
    if (!outcome.isOk() || !m_waiting.empty()) {
        m_problem = "ingest: " + outcome.describe();
        return false;
    }
    return true;
}

QByteArray Scene::runToTheEnd(int timeoutMs)
{
    QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        const Outcome run = runAgent(m_workspace, {QStringLiteral("run"), QStringLiteral("--until-idle")}, timeoutMs);
        if (!run.isOk())
            return "run --until-idle: " + run.describe();
        if (run.json[QStringLiteral("queued")].toInt() == 0)
            return {};
        if (deadline.hasExpired())
            return "still queued at the end: " + run.describe();
        const Outcome wait = runAgent(m_workspace, {QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("2")}, timeoutMs);
        if (!wait.isOk()) // an item in back-off
            return "run --for: " + wait.describe();
    }
}

std::set<std::string> Scene::leadsWithAPerson() const
{
    std::set<std::string> leads;
    const Outcome reviews = runAgent(m_workspace, {QStringLiteral("review"), QStringLiteral("list"), QStringLiteral("--state"),
                                                   QStringLiteral("pending")});
    const QJsonArray items = reviews.json[QStringLiteral("items")].toArray();
    for (const QJsonValue &item : items) {
        if (item[QStringLiteral("reason")].toString() == QStringLiteral("send.in_doubt"))
            leads.insert(leadIdOf(item[QStringLiteral("contact")]));
    }
    const Outcome dead = runAgent(m_workspace, {QStringLiteral("dead"), QStringLiteral("list")});
    const QJsonArray deadItems = dead.json[QStringLiteral("items")].toArray();
    for (const QJsonValue &item : deadItems)
        leads.insert(leadIdOf(item[QStringLiteral("contact")]));
    return leads;
}

Verdict Scene::judgeNow()
{
    ledger().refresh();
    return judge({m_acknowledged, leadsWithAPerson(), ledger()});
}

} // namespace ns::crash
