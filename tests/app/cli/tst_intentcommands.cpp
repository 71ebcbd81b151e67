// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intentexamples.h"
#include "app/workspace.h"
#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using ns::app::Json;

namespace {

/// Four intents of a school's own, `each` phrases of 6 constructions with another word in each.
std::string ownExamples(int each)
{
    const std::vector<std::pair<const char *, std::vector<const char *>>> intents{
        {"carnet", {"como saco mi carnet de %1", "perdí el carnet de %1", "necesito renovar el carnet %1", "donde recojo mi carnet %1", "carnet %1 vencido", "foto para el carnet %1"}},
        {"beca", {"quiero postular a la beca %1", "requisitos de la beca %1", "beca %1 para mi hermana", "hasta cuando es la beca %1", "me aprobaron la beca %1", "beca %1 por notas"}},
        {"biblioteca", {"a qué hora abre la biblioteca %1", "puedo sacar libros de la biblioteca %1", "biblioteca %1 sala de estudio", "devolver un libro en biblioteca %1", "la biblioteca %1 está cerrada", "multa de biblioteca %1"}},
        {"practicas", {"cuando empiezan las prácticas %1", "convenio de prácticas %1", "mis prácticas %1 no aparecen", "prácticas %1 en hospital", "horas de prácticas %1", "informe de prácticas %1"}}};
    const std::vector<const char *> words{"central", "norte", "sur", "2026", "nueva", "vieja", "técnica", "de noche", "virtual", "anual"};
    std::string lines;
    for (const auto &[intent, phrases] : intents) {
        for (int i = 0; i < each; ++i) {
            const QString text = QString::fromUtf8(phrases[std::size_t(i) % phrases.size()]).arg(QString::fromUtf8(words[std::size_t(i) % words.size()]));
            lines += app::encodeTextLine(text, domain::Language::Spanish, intent);
        }
    }
    return lines;
}

std::vector<Json> readLines(const std::string &path)
{
    std::vector<Json> lines;
    const QByteArray text = QByteArray::fromStdString(readFile(path, 64 * 1024 * 1024).value());
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty())
            lines.push_back(Json::parse(line.toStdString()));
    }
    return lines;
}

} // namespace

class TestIntentCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
    }

    void decidesWithTheShippedModelAtFirst()
    {
        const Said list = m_cli->run("models list");
        QVERIFY(list.json["intent"]["shipped"].get<bool>());
        const std::string active = list.json["intent"]["active"].get<std::string>();
        QVERIFY(active.starts_with("intent-"));
        const std::string data = m_cli->write("texts.jsonl", "{\"id\":\"a\",\"text\":\"hola, cuanto cuesta el curso de ingles?\",\"lang\":\"es\"}\n"
                                                             "{\"id\":\"b\",\"text\":\"\\ud83d\\ude00\"}\n"
                                                             "no json\n"
                                                             "{\"id\":\"d\",\"text\":\"quero cancelar a aula de amanhã por favor\"}\n");
        const std::string out = m_cli->path("out.jsonl");
        const Said said = m_cli->run("classify intent --data", {data, "--out", out});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json["model"].get<std::string>(), active);
        QCOMPARE(said.json["rows"].get<int>(), 4);
        const auto lines = readLines(out);
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[0]["label"].get<std::string>(), std::string("price"));
        QCOMPARE(lines[0]["lang"].get<std::string>(), std::string("es"));
        QVERIFY(lines[0]["reasons"].size() > 0 && lines[0]["reasons"][0]["contribution"].get<double>() > 0);
        QVERIFY(lines[1]["lang"].is_null() && !lines[1]["auto"].get<bool>()); // a smile alone has no language
        QCOMPARE(lines[1]["refusal"].get<std::string>(), std::string("language"));
        QVERIFY(lines[2]["label"].is_null() && !lines[2]["error"].get<std::string>().empty());
        QCOMPARE(lines[3]["row"].get<int>(), 4);
        QCOMPARE(lines[3]["lang"].get<std::string>(), std::string("pt"));
        QCOMPARE(lines[3]["label"].get<std::string>(), std::string("reschedule"));
        QCOMPARE(said.json["auto"].get<int>() + said.json["review"].get<int>(), 4);
    }

    void learnsABusinesssOwnIntents()
    {
        const std::string data = m_cli->write("own.jsonl", ownExamples(60));
        const Said trained = m_cli->run("train intent --holdout 0.4 --data", {data});
        QVERIFY(trained.exit == 0 || trained.exit == 1);
        for (const char *field : {"model", "rows", "classes", "features", "suspected_leaks", "metrics", "gate", "holdout_uses"})
            QVERIFY2(trained.json.contains(field), field);
        QCOMPARE(trained.json["rows"].get<int>(), 240);
        QCOMPARE(trained.json["classes"].size(), std::size_t(4));
        QCOMPARE(trained.exit, trained.json["gate"]["passed"].get<bool>() ? 0 : 1);
        const std::string id = trained.json["model"].get<std::string>();
        const Said evaluated = m_cli->run("evaluate", {id, "--data", data});
        QCOMPARE(evaluated.exit, 0);
        QCOMPARE(evaluated.json["metrics"]["rows"].get<int>(), 240);
        QCOMPARE(evaluated.json["metrics"]["per_language"].contains("es"), true);
        const Said again = m_cli->run("train intent --holdout 0.4 --data", {data});
        QCOMPARE(again.json["model"].get<std::string>(), id);
        QCOMPARE(again.json["holdout_uses"].get<int>(), 2);
    }

    void promotesBehindTheGateAndReturnsToTheShippedOne()
    {
        const std::string shipped = m_cli->run("models list").json["intent"]["active"].get<std::string>();
        QCOMPARE(m_cli->run("models rollback intent").exit, 2); // nothing to return to
        const std::string data = m_cli->write("own.jsonl", ownExamples(120)), test = m_cli->write("test.jsonl", ownExamples(60));
        const Said trained = m_cli->run("train intent --data", {data, "--test", test});
        QCOMPARE(trained.exit, 0); // the same phrases: the gate is passed
        const std::string id = trained.json["model"].get<std::string>();
        const Said promoted = m_cli->run("models promote", {id});
        QCOMPARE(promoted.exit, 0);
        QCOMPARE(promoted.json["active"].get<std::string>(), id);
        QCOMPARE(promoted.json["previous"].get<std::string>(), shipped);
        QCOMPARE(promoted.json["changed_contacts"].get<int>(), 0);
        QVERIFY(!m_cli->run("models list").json["intent"]["shipped"].get<bool>());
        const Said back = m_cli->run("models rollback intent");
        QCOMPARE(back.json["active"].get<std::string>(), shipped);
        QCOMPARE(m_cli->run("verify").exit, 0);
    }

    void refusesAModelWhoseGateFailed()
    {
        std::string noise; // the same words under both names
        for (int i = 0; i < 60; ++i)
            noise += app::encodeTextLine(QStringLiteral("hola %1 gracias").arg(QChar(u'a' + i % 26)) + QString(i, u'x'), domain::Language::Spanish, i % 2 == 0 ? "a" : "b");
        const Said trained = m_cli->run("train intent --data", {m_cli->write("noise.jsonl", noise)});
        QCOMPARE(trained.exit, 1);
        const Said refused = m_cli->run("models promote", {trained.json["model"].get<std::string>()});
        QCOMPARE(refused.exit, 1);
        QVERIFY(refused.json["active"].is_null() && !refused.json["gate"]["passed"].get<bool>());
    }

    void addsTheShippedAndTheGatheredExamples()
    {
        const app::Workspace workspace = app::Workspace::open(m_cli->workspace()).value();
        NS_VERIFY_OK(app::addOwnExample(workspace, QStringLiteral("¿cómo saco mi carnet?"), domain::Language::Spanish, "carnet"));
        NS_VERIFY_OK(app::addOwnExample(workspace, QStringLiteral("perdí mi carnet"), domain::Language::Spanish, "carnet"));
        QVERIFY(!app::addOwnExample(workspace, QStringLiteral("  "), domain::Language::Spanish, "carnet"));
        QVERIFY(!app::addOwnExample(workspace, QStringLiteral("x"), domain::Language::Spanish, "mi carnet"));
        QVERIFY(!app::addOwnExample(workspace, QStringLiteral("x"), domain::Language::Spanish, ""));
        const auto own = app::readOwnExamples(workspace);
        NS_VERIFY_OK(own);
        QCOMPARE(own->examples.size(), std::size_t(2));
        QCOMPARE(own->examples[1].intent, std::string("carnet"));
        const Said trained = m_cli->run("train intent --base --gathered");
        QVERIFY2(trained.json.contains("classes"), trained.err.c_str());
        QCOMPARE(trained.json["classes"].size(), std::size_t(9)); // the shipped eight and the new one
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("nothing to learn from") << QByteArray("train intent") << 2;
        QTest::newRow("no such file") << QByteArray("train intent --data nowhere.jsonl") << 3;
        QTest::newRow("a target beyond reason") << QByteArray("train intent --base --target 2") << 2;
        QTest::newRow("an unknown model") << QByteArray("evaluate intent-ffffffffffff --data x") << 2;
        QTest::newRow("no own examples yet") << QByteArray("train intent --gathered") << 2;
    }
    void refuses()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, exit);
        const Said said = m_cli->run(words.constData());
        QCOMPARE(said.exit, exit);
        QVERIFY(!said.errorCode().empty());
    }

private:
    std::unique_ptr<Cli> m_cli;
};

QTEST_GUILESS_MAIN(TestIntentCommands)
#include "tst_intentcommands.moc"
