// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/compose/format.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::compose;
using domain::Language;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void formatsMoney_data()
    {
        QTest::addColumn<qlonglong>("units");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, qlonglong units, int scale, const char *currency, const char *country, Language language, const char *text) {
            QTest::newRow(name) << units << scale << QString::fromUtf8(currency) << QString::fromUtf8(country) << int(language) << QString::fromUtf8(text);
        };
        row("dollars", 120, 0, "USD", "PE", Language::Spanish, "US$ 120");
        row("dollars and cents", 12050, 2, "USD", "PE", Language::Spanish, "US$ 120.50");
        row("round cents are not written", 12000, 2, "USD", "PE", Language::Spanish, "US$ 120");
        row("soles", 350, 0, "PEN", "PE", Language::Spanish, "S/ 350");
        row("one decimal gets two", 1205, 1, "PEN", "PE", Language::Spanish, "S/ 120.50");
        row("small", 5, 2, "PEN", "PE", Language::Spanish, "S/ 0.05");
        row("thousands in Mexico", 1250, 0, "MXN", "MX", Language::Spanish, "MXN 1,250");
        row("thousands in Colombia", 380000, 0, "COP", "CO", Language::Spanish, "COP 380.000");
        row("millions in Chile", 1234567, 0, "CLP", "CL", Language::Spanish, "CLP 1.234.567");
        row("comma in Argentina", 125050, 2, "ARS", "AR", Language::Spanish, "ARS 1.250,50");
        row("unknown country: the currency's", 380000, 0, "COP", "", Language::Spanish, "COP 380.000");
        row("unknown country, dollars", 1250, 0, "USD", "", Language::Spanish, "US$ 1,250");
        row("reais", 125050, 2, "BRL", "BR", Language::Portuguese, "R$ 1.250,50");
        row("Portuguese in the US", 1250, 0, "USD", "US", Language::Portuguese, "US$ 1.250");
        row("English in Colombia", 380000, 0, "COP", "CO", Language::English, "COP 380,000");
        row("three decimals", 1234567, 3, "USD", "US", Language::English, "US$ 1,234.567");
        row("three decimals, one zero", 1234560, 3, "USD", "US", Language::English, "US$ 1,234.56");
        row("negative", -1250, 0, "USD", "US", Language::English, "-US$ 1,250");
        row("nothing", 0, 2, "USD", "US", Language::English, "US$ 0");
    }
    void formatsMoney()
    {
        QFETCH(qlonglong, units);
        QFETCH(int, scale);
        QFETCH(QString, currency);
        QFETCH(QString, country);
        QFETCH(int, language);
        QFETCH(QString, text);
        QCOMPARE(formatMoney({units, scale, currency.toStdString()}, country.toStdString(), Language(language)), text);
    }

    void formatsDates()
    {
        const Instant instant = testing::at("2026-11-25T02:05:00Z"); // still Tuesday in Lima
        QCOMPARE(formatDate(instant, -300, Language::Spanish), QStringLiteral("martes 24 de noviembre"));
        QCOMPARE(formatDate(instant, -180, Language::Portuguese), QStringLiteral("terça-feira, 24 de novembro"));
        QCOMPARE(formatDate(instant, -300, Language::English), QStringLiteral("Tuesday, November 24"));
        QCOMPARE(formatDate(instant, 0, Language::English), QStringLiteral("Wednesday, November 25"));
        QCOMPARE(formatTime(instant, -300, Language::Spanish), QStringLiteral("21:05"));
        QCOMPARE(formatTime(instant, -300, Language::English), QStringLiteral("9:05 PM"));
        QCOMPARE(formatTime(instant, -120, Language::English), QStringLiteral("12:05 AM"));
        QCOMPARE(formatTime(instant, 600, Language::English), QStringLiteral("12:05 PM"));
        QCOMPARE(formatTime(instant, 420, Language::Portuguese), QStringLiteral("09:05"));
        QCOMPARE(isoDate(instant, -300), std::string("2026-11-24"));
        QCOMPARE(isoDate(testing::at("2027-01-01T04:59:00Z"), -300), std::string("2026-12-31"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
