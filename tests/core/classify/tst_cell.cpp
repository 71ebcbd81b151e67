// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/cell.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;


class TestCell : public QObject
{
    Q_OBJECT

    /// normaliseCategory of an ASCII text, letter by letter.
    static std::string slowly(const std::string &text)
    {
        std::string plain;
        for (const char c : text) {
            const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r');
            if (!isSpace)
                plain += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
            else if (!plain.empty() && plain.back() != ' ')
                plain += ' ';
        }
        while (!plain.empty() && plain.back() == ' ')
            plain.pop_back();
        return plain;
    }

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void parsesNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<double>>("dot");
        QTest::addColumn<std::optional<double>>("comma");
        using N = std::optional<double>;
        const auto row = [](const char *name, const char *text, N dot, N comma) { QTest::newRow(name) << QByteArray(text) << dot << comma; };
        row("whole", "42", 42, 42);
        row("negative", "-7", -7, -7);
        row("plus", "+7", 7, 7);
        row("blanks around", "  3 ", 3, 3);
        row("no-break space", "\xC2\xA0" "3", 3, 3);
        row("dot decimals", "0.066666667", 0.066666667, N{});
        row("comma decimals", "12,5", N{}, 12.5);
        row("three digits say neither", "1,234", 1234, 1.234);
        row("grouped, dot decimals", "1,234,567.5", 1234567.5, N{});
        row("grouped, comma decimals", "1.234.567,5", N{}, 1234567.5);
        row("group too long", "12345,678", N{}, 12345.678);
        row("currency", "R$ 1.234,50", N{}, 1234.5);
        row("currency behind", "12.5 €", 12.5, N{});
        row("percent", "15%", 15, 15);
        row("exponent", "1e3", 1000, 1000);
        row("long decimals", "53.98800000000000000001", 53.988, N{});
        row("leading mark", ".5", 0.5, N{});
        row("trailing mark", "5.", 5, N{});
        row("empty", "", N{}, N{});
        row("sign alone", "-", N{}, N{});
        row("currency alone", "$", N{}, N{});
        row("word", "Select", N{}, N{});
        row("nan", "nan", N{}, N{});
        row("inf", "inf", N{}, N{});
        row("too large for a float", "1e31", N{}, N{});
        row("date", "2025-03-09", N{}, N{});
        row("date with dots", "10.12.2020", N{}, N{});
        row("two numbers", "3 4", N{}, N{});
        row("trailing letters", "12abc", N{}, N{});
        row("minus and decimals", "-0.25", -0.25, N{});
        row("minus and comma", "-0,25", N{}, -0.25);
        row("two signs", "--7", N{}, N{});
        row("minus behind", "7-", N{}, N{});
        row("fifteen digits", "123456789.012345", 123456789.012345, N{});
        row("sixteen digits", "1234567890.123456", 1234567890.123456, N{});
        row("sixteen whole digits", "-9007199254740993", -9007199254740992., -9007199254740992.);
        row("two decimal marks", "1.2.3", N{}, N{});
        row("decimals of a group's length", "12.345", 12.345, 12345);
        row("bad exponent", "1e", N{}, N{});
    }
    void parsesNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<double>, dot);
        QFETCH(std::optional<double>, comma);
        QCOMPARE(parseNumber(text.toStdString(), DecimalMark::Dot), dot);
        QCOMPARE(parseNumber(text.toStdString(), DecimalMark::Comma), comma);
    }

    void parsesDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<double>>("dayFirst");
        QTest::addColumn<std::optional<double>>("monthFirst");
        using N = std::optional<double>;
        const auto row = [](const char *name, const char *text, N day, N month) { QTest::newRow(name) << QByteArray(text) << day << month; };
        row("epoch", "1970-01-01", 0, 0);
        row("ISO", "2025-03-09", 20156, 20156);
        row("doubtful", "03/09/2025", 20334, 20156);
        row("noon", "2025-03-09 12:00", 20156.5, 20156.5);
        row("fraction and offset", "2025-03-09T06:00:00.000-06:00", 20156.5, 20156.5);
        row("no such day", "2025-02-29", N{}, N{});
        row("tail", "2025-03-09 x", N{}, N{});
        row("blanks around", " 2025-03-09 6:00 pm\xC2\xA0", 20156.75, 20156.75);
        row("empty", "", N{}, N{});
    }
    void parsesDates()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<double>, dayFirst);
        QFETCH(std::optional<double>, monthFirst);
        QCOMPARE(parseDate(text.toStdString(), DateOrder::DayFirst), dayFirst);
        QCOMPARE(parseDate(text.toStdString(), DateOrder::MonthFirst), monthFirst);
    }

    void parsesBooleans_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<bool>>("expected");
        using B = std::optional<bool>;
        QTest::newRow("Yes") << QByteArray("Yes") << B{true};
        QTest::newRow("TRUE") << QByteArray(" TRUE ") << B{true};
        QTest::newRow("Sí") << QByteArray("Sí") << B{true};
        QTest::newRow("Não") << QByteArray("Não") << B{false};
        QTest::newRow("0") << QByteArray("0") << B{false};
        QTest::newRow("word") << QByteArray("maybe") << B{};
        QTest::newRow("empty") << QByteArray("") << B{};
    }
    void parsesBooleans()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<bool>, expected);
        QCOMPARE(parseBoolean(text.toStdString()), expected);
    }

    /// Words of eight bytes have borders: every length, and each kind of byte at every place.
    void normalisesAtEveryPlace()
    {
        const std::string odd = "B \t\x1F\x7F@[";
        for (std::size_t size = 1; size <= 33; ++size) {
            for (std::size_t i = 0; i + 1 < size; ++i) {
                for (const char first : odd) {
                    for (const char second : odd) {
                        std::string text(size, 'a');
                        text[i] = first;
                        text[i + 1] = second;
                        std::string scratch;
                        QCOMPARE(std::string(normaliseCategory(text, scratch)), slowly(text));
                    }
                }
            }
        }
    }

    void normalisesCategories_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("already plain") << QByteArray("olark chat") << QByteArray("olark chat");
        QTest::newRow("case") << QByteArray("Google") << QByteArray("google");
        QTest::newRow("blanks") << QByteArray("  Direct \t Traffic ") << QByteArray("direct traffic");
        QTest::newRow("double blank only") << QByteArray("direct  traffic") << QByteArray("direct traffic");
        QTest::newRow("accents") << QByteArray("SÃO  Paulo") << QByteArray("sao paulo");
        QTest::newRow("empty") << QByteArray(" \xC2\xA0 ") << QByteArray("");
    }
    void normalisesCategories()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        std::string scratch;
        QCOMPARE(QByteArray::fromStdString(std::string(normaliseCategory(text.toStdString(), scratch))), expected);
    }
};

QTEST_GUILESS_MAIN(TestCell)
#include "tst_cell.moc"
