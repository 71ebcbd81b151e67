// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentcomparison.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using domain::Language;
using ModelPtr = std::shared_ptr<const IntentModel>;

namespace {

/// `each` messages an intent and language, of ten constructions.
std::vector<IntentExample> makeMessages(const std::vector<std::string> &intents, int each)
{
    std::vector<IntentExample> examples;
    for (const std::string &intent : intents) {
        for (int i = 0; i < each; ++i) {
            const Language language = i % 2 == 0 ? Language::Spanish : Language::Portuguese;
            const QString word = language == Language::Spanish ? QStringLiteral("el ") : QStringLiteral("nossox");
            examples.push_back({word + QString::fromStdString(intent) + QStringLiteral(" uno%1 dos%2").arg(i % 10).arg(i % 7), language, intent, intent + std::to_string(i % 10)});
        }
    }
    return examples;
}

/// Spanish stays; in Portuguese the two intents change places.
std::vector<IntentExample> spoilPortuguese(std::vector<IntentExample> examples)
{
    for (IntentExample &example : examples) {
        if (example.language != Language::Portuguese)
            continue;
        example.intent = example.intent == "precio" ? "horario" : "precio";
    }
    return examples;
}

ModelPtr learn(const std::vector<IntentExample> &examples)
{
    const auto trained = trainIntents(examples, {.test = &examples});
    if (!trained)
        qFatal("%s", describe(trained.error()).c_str());
    return trained->model;
}

} // namespace

class TestIntentComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_messages = makeMessages({"precio", "horario"}, 80);
        m_good = learn(m_messages);
        m_spoilt = learn(spoilPortuguese(m_messages));
        m_other = learn(makeMessages({"carnet", "beca"}, 80));
    }
    void init() { ns::testing::failOnWarnings(); }

    void findsNothingAgainstAnEqual()
    {
        const Comparison comparison = compareIntents(*m_good, *m_good, m_messages);
        QCOMPARE(comparison.rows, std::size_t(160));
        QCOMPARE(comparison.groups.size(), std::size_t(2));
        QVERIFY(!comparison.hasFallenGroup());
        QVERIFY(findIntentRefusals(*m_good, *m_good, m_messages).empty());
    }

    void namesTheLanguageThatFalls()
    {
        QVERIFY(m_spoilt->card().gate.passed); // in its own world
        const auto refusals = findIntentRefusals(*m_good, *m_spoilt, m_messages);
        QCOMPARE(refusals.size(), std::size_t(1));
        QCOMPARE(refusals.front(), std::string("fallen.language:pt"));
    }

    void comparesOnlyWhatBothKnow()
    {
        QCOMPARE(compareIntents(*m_good, *m_other, m_messages).rows, std::size_t(0));
        QVERIFY(findIntentRefusals(*m_good, *m_other, m_messages).empty());
    }

    void namesTheGateFirst()
    {
        std::vector<IntentExample> noise = makeMessages({"precio", "horario"}, 60);
        for (std::size_t i = 0; i < noise.size(); ++i)
            noise[i].text = QStringLiteral("hola gracias %1").arg(i % 5);
        const auto refusals = findIntentRefusals(*m_good, *learn(noise), m_messages);
        QVERIFY(!refusals.empty());
        QVERIFY2(refusals.front().starts_with("gate."), refusals.front().c_str());
    }

private:
    std::vector<IntentExample> m_messages;
    ModelPtr m_good, m_spoilt, m_other;
};

QTEST_GUILESS_MAIN(TestIntentComparison)
#include "tst_intentcomparison.moc"
