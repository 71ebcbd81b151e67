// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optout.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/testing/testing.h"

using namespace ns::language;

class TestOptOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void recognises_data();
    void recognises();
    void namesTheWords();
    void survivesFloods();
    void publicSet();
};

void TestOptOut::recognises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    constexpr int none = int(OptOutKind::None), clear = int(OptOutKind::Clear), unclear = int(OptOutKind::Unclear);
    const auto row = [](const char *text, int kind) { QTest::newRow(text) << QString::fromUtf8(text) << kind; };
    // The words of RELIABILITY 4, whole message.
    for (const char *word : {"BAJA", "ALTO", "PARAR", "CANCELAR", "SALIR", "DETENER", "STOP", "SAIR", "DESCADASTRAR", "REMOVER", "quit", "end",
                             "revoke", "opt out", "cancel", "unsubscribe"})
        row(word, clear);
    row("¡¡ Baja !!", clear);
    row("baja por favor", clear);
    row("STOP STOP STOP", clear);
    row("stop 🛑", clear);
    row("ＳＴＯＰ", clear);
    row("B\u00c1JA", clear);
    row("st\u200bop", clear);
    // One typo.
    row("stpo", clear);
    row("STOPP", clear);
    row("cancelr", clear);
    row("unsuscribe", clear);
    row("descadatrar", clear);
    row("edn", none); // three letters: no typo allowed
    row("pagar", none);
    row("pasar", none);
    row("Para", none);
    row("algo", none);
    row("step", none);
    row("quiz", none);
    // Clear requests.
    row("no me escriban", clear);
    row("No me escriban más por favor", clear);
    row("no quiero recibir", clear);
    row("no quiero recibir más mensajes", clear);
    row("borren mi numero", clear);
    row("não me mande", clear);
    row("nao me mandem mais nada", clear);
    row("tire meu número", clear);
    row("Don't text me again", clear);
    row("don’t message me", clear);
    row("please remove me from your list", clear);
    row("take me off this list", clear);
    row("quiero darme de baja", clear);
    row("no more texts", clear);
    // Look-alikes.
    row("no puedo parar de estudiar", unclear);
    row("cancelar mi clase del martes", unclear);
    row("quero cancelar minha aula de terça", unclear);
    row("can you cancel my appointment?", unclear);
    row("no quiero recibir clases virtuales", unclear);
    row("quiero dar de baja el curso de inglés", unclear);
    row("no me escriban ahora, estoy en clase", unclear);
    row("dejen de llamarme, prefiero whatsapp", unclear);
    row("no me llamen", unclear);
    row("", none);
    row("!!!", none);
    row("👍", none);
    row("hola", none);
    row("Hola, ¿cuánto cuesta el curso?", none);
    row("me interesa la oferta, ¿hasta cuándo es?", none);
    row("the bus stopped, I will be late", none);
    row("vou pagar amanhã", none);
    row("¿a qué hora es el fin del curso?", none);
    row("ayer salí tarde del trabajo", none);
    row("please", none);
}

void TestOptOut::recognises()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const OptOut found = recogniseOptOut(text);
    QVERIFY2(int(found.kind) == kind, found.phrase.c_str());
    QCOMPARE(found.phrase.empty(), found.kind == OptOutKind::None);
}

void TestOptOut::namesTheWords()
{
    const QString text = QStringLiteral("¡Hola! Por favor, ¡BORREN mi número ya!");
    const OptOut found = recogniseOptOut(text);
    QCOMPARE(found.phrase, std::string("borren mi numero"));
    QCOMPARE(text.mid(qsizetype(found.start), qsizetype(found.end - found.start)), QStringLiteral("BORREN mi número"));
    const OptOut word = recogniseOptOut(QStringLiteral("  baja, gracias"));
    QCOMPARE(word.start, std::size_t(2));
    QCOMPARE(word.end, std::size_t(6));
}

void TestOptOut::survivesFloods()
{
    QCOMPARE(int(recogniseOptOut(QStringLiteral("no ").repeated(100000)).kind), int(OptOutKind::None));
    QCOMPARE(int(recogniseOptOut(QString(1000000, u'a')).kind), int(OptOutKind::None));
    QCOMPARE(int(recogniseOptOut(QString(100000, QChar(0xD800))).kind), int(OptOutKind::None));
}

void TestOptOut::publicSet()
{
    const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/guardrails/optout_public.jsonl");
    if (path.empty())
        QSKIP("no shared data here");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int stops = 0, others = 0;
    QStringList missed, falseStops;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString text = line.value(QStringLiteral("text")).toString();
        const bool stop = line.value(QStringLiteral("opt_out")).toInt() == 1;
        const bool clear = recogniseOptOut(text).kind == OptOutKind::Clear;
        (stop ? stops : others) += 1;
        if (stop && !clear)
            missed += text;
        if (!stop && clear)
            falseStops += text;
    }
    QVERIFY(stops > 30 && others > 10);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    QVERIFY2(double(falseStops.size()) <= 0.05 * others, qPrintable(falseStops.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestOptOut)
#include "tst_optout.moc"
