// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/languagedecision.h"

#include <QTest>

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
};

void TestLanguageDecision::decides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("known");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *text, Language known, Language language, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(text) << known << language << QString::fromLatin1(reason);
    };
    constexpr auto es = Language::Spanish, pt = Language::Portuguese, en = Language::English, none = Language::Unknown;
    row("es", "Hola, quiero saber cuánto cuesta el curso de inglés", none, es, "text");
    row("pt", "Olá, quero saber quanto custa o curso de inglês", none, pt, "text");
    row("en", "Hello, I would like to know how much the course is", none, en, "text");
    row("empty", "", es, es, "empty");
    row("emoji", "👍👍", pt, pt, "empty");
    row("numbers", "12345", none, none, "empty");
    row("short keeps the known one", "ok thanks", es, es, "known_short");
    row("a whole sentence switches", "I would prefer to write in English from now on, if that is possible", es, en, "text");
}

void TestLanguageDecision::decides()
{
    QFETCH(QString, text);
    QFETCH(Language, known);
    QFETCH(Language, language);
    QFETCH(QString, reason);
    const LanguageDecision decision = decideLanguage(text, {.known = known});
    QCOMPARE(decision.language, language);
    QCOMPARE(languageReasonName(decision.reason), std::string_view(reason.toStdString()));
    QCOMPARE(decision.isSwitch, known != Language::Unknown && language != known);
}

QTEST_GUILESS_MAIN(TestLanguageDecision)
#include "tst_languagedecision.moc"
