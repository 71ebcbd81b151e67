// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/tokenshapes.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

namespace {

/// What a shape took and what it left: "KIND text|rest", or nothing.
template <typename Read> QString printed(const QString &text, Read read)
{
    const text::NormalText normal = text::normalise(text);
    const std::optional<Shape> shape = read(normal.chars, 0);
    if (!shape)
        return {};
    const char *kind = shape->kind == TokenKind::Link ? "link " : shape->kind == TokenKind::Email ? "mail " : shape->kind == TokenKind::Phone ? "phone " : "number ";
    return QLatin1String(kind) + QString::fromStdString(shape->text) + QLatin1Char('|') + QString::fromStdString(utf8Of(normal.chars, shape->end, normal.chars.size()));
}

void row(const char *text, const char *shape)
{
    QTest::newRow(text) << QString::fromUtf8(shape);
}

} // namespace

/// Links, addresses, phone numbers and numbers, each from its first character on.
class TestTokenShapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void links_data();
    void links();
    void linksInsideWords();
    void phones_data();
    void phones();
    void phonesBehindOtherSigns();
    void numbers_data();
    void numbers();
    void cutAnywhere();
};

void TestTokenShapes::links_data()
{
    QTest::addColumn<QString>("shape");
    row("https://example.org/a?b=1 y", "link https://example.org/a?b=1| y");
    row("HTTPS://Example.ORG/A", "link https://example.org/a|");
    row("http://192.168.0.1/x", "link http://192.168.0.1/x|");
    row("https://user:pw@evil.example/x", "link https://user:pw@evil.example/x|");
    row("www.example.org.", "link www.example.org|.");
    row("www.example.algo/x", "link www.example.algo/x|"); // "www." says enough
    row("example.com.br/x)", "link example.com.br/x|)");
    row("example.org, y", "link example.org|, y");
    row("example.org?", "link example.org|?");
    row("example.org:8080/x", "link example.org:8080/x|");
    row("https://example.org\"x", "link https://example.org|\"x");
    row("bit.ly/3xY", "link bit.ly/3xy|");
    row("wa.me/51999888777", "link wa.me/51999888777|");
    row("pago-example.org", "link pago-example.org|");
    row("ana@example.org.", "mail ana@example.org|.");
    row("ana.ruiz+ventas@correo.example.com.br y", "mail ana.ruiz+ventas@correo.example.com.br| y");
    row("ANA@EXAMPLE.ORG", "mail ana@example.org|");
    row("ana@localhost", "");
    row("@usuario", "");
    row("https://", "");
    row("hola", "");
    row("frase.Otra frase", "");
    row("3.50", "");
    row("Sr.Gómez", "");
    row("a.b.c", "");
    row("", "");
}

void TestTokenShapes::links()
{
    QFETCH(QString, shape);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    if (!text.isEmpty())
        QCOMPARE(printed(text, readLink), shape);
}

/// A link starts where a word does.
void TestTokenShapes::linksInsideWords()
{
    const auto normal = text::normalise(QStringLiteral("(example.org"));
    QVERIFY(readLink(normal.chars, 1).has_value());
    QVERIFY(!readLink(normal.chars, 2).has_value());
    QVERIFY(!readLink(text::normalise(QStringLiteral("@example.org")).chars, 1).has_value());
}

void TestTokenShapes::phones_data()
{
    QTest::addColumn<QString>("shape");
    row("+57 300 123 4567.", "phone 573001234567|.");
    row("+1 (713) 555-0148", "phone 17135550148|");
    row("(01) 425 6630,", "phone 014256630|,");
    row("(11) 3255-0190", "phone 1132550190|");
    row("713-555-0148", "phone 7135550148|");
    row("713.555.0148", "phone 7135550148|");
    row("999-888-777", "phone 999888777|");
    row("3001234567 hoy", "phone 3001234567| hoy");
    row("2.480.000", "");
    row("1 250 000", "");
    row("1.250.000.000", "");
    row("2026-12-18", "");
    row("18-12-2026", "");
    row("18.12.26", "");
    row("09:00-19:00", "");
    row("10-12", "");
    row("12345678", "");
    row("+571", "");
    row("1234567890123456", ""); // no phone has sixteen digits
    row("(nombre)", "");
    row("hola", "");
}

void TestTokenShapes::phones()
{
    QFETCH(QString, shape);
    QCOMPARE(printed(QString::fromUtf8(QTest::currentDataTag()), readPhone), shape);
}

void TestTokenShapes::phonesBehindOtherSigns()
{
    for (const char *text : {"$3001234567", "a3001234567", "93001234567"}) // money, a code, the middle of a number
        QVERIFY2(!readPhone(text::normalise(QString::fromUtf8(text)).chars, 1), text);
    QVERIFY(readPhone(text::normalise(QStringLiteral(":3001234567")).chars, 1).has_value());
}

void TestTokenShapes::numbers_data()
{
    QTest::addColumn<QString>("shape");
    row("120 al mes", "number 120| al mes");
    row("2.480.000 pesos", "number 2.480.000| pesos");
    row("2,480,000.", "number 2,480,000|.");
    row("1 299,90 al", "number 1 299,90| al");
    row("1 250 000 al", "number 1 250 000| al");
    row("1'850.000 al", "number 1'850.000| al");
    row("12 3456", "number 12| 3456");
    row("12 34", "number 12| 34");
    row("1250 300", "number 1250| 300"); // four digits are no first group
    row("19:00-20:00", "number 19:00|-20:00");
    row("18/12/2026,", "number 18/12/2026|,");
    row("10, 20", "number 10|, 20");
    row("10.", "number 10|.");
    row("7-9", "number 7|-9");
    row("10x2", "number 10|x2");
    row("\uFF11\uFF12\uFF10 y", "number 120| y"); // full width
    row("x1", "");
    row("-5", "");
}

void TestTokenShapes::numbers()
{
    QFETCH(QString, shape);
    QCOMPARE(printed(QString::fromUtf8(QTest::currentDataTag()), readNumber), shape);
}

/// A shape ends inside its text wherever that is cut, and takes at least one character.
void TestTokenShapes::cutAnywhere()
{
    for (const char *text : {"https://example.org/a?b=1", "ana.ruiz@correo.example.com.br", "+57 (300) 123-4567", "1'850.000,90", "18/12/2026", "www.example.org:8080/x"}) {
        const QString whole = QString::fromUtf8(text);
        for (qsizetype size = 1; size <= whole.size(); ++size) {
            const auto normal = text::normalise(whole.left(size));
            for (std::size_t at = 0; at < normal.chars.size(); ++at)
                for (const auto &shape : {readLink(normal.chars, at), readPhone(normal.chars, at), readNumber(normal.chars, at)})
                    QVERIFY(!shape || (shape->end > at && shape->end <= normal.chars.size() && !shape->text.empty()));
        }
    }
}

QTEST_GUILESS_MAIN(TestTokenShapes)
#include "tst_tokenshapes.moc"
