// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/compose/contacttext.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::compose;

class TestContactText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void takesTheFirstName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *what, const char *name, const char *first) {
            QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(first);
        };
        row("plain", "Rosa Quispe", "Rosa");
        row("capitals", "ROSA QUISPE", "Rosa");
        row("capitals with accent", "RAÚL ÑANDÚ", "Raúl");
        row("lower", "josé", "José");
        row("two letters lower", "li wei", "Li");
        row("initials stay", "JP Morales", "JP");
        row("mixed stays", "McAllister Ana", "McAllister");
        row("hyphen", "José-Luis Paz", "José-Luis");
        row("apostrophe", "D'Angelo Ruiz", "D'Angelo");
        row("decomposed accent", "Jose\xCC\x81 Paz", "Jose\xCC\x81");
        row("title", "Sra. Ana Paz", "Ana");
        row("initial", "J. Carlos", "Carlos");
        row("edges", "¡Rosa!", "Rosa");
        row("emoji edge", "\xF0\x9F\x8C\xB8Rosa", "Rosa");
        row("leading space and newline", " \n\tRosa\nQuispe", "Rosa");
        row("bidi override", "\xE2\x80\xAERosa", "Rosa");
        row("zero width inside", "Ro\xE2\x80\x8Bsa", "Rosa");
        row("one letter", "R", "");
        row("digit", "Rosa2 Quispe", "");
        row("arabic digit", "Rosa\xD9\xA2", "");
        row("number", "51999888777", "");
        row("url", "https://evil.example/x Rosa", "");
        row("domain", "evil.com", "");
        row("www", "www.evil Rosa", "");
        row("mail", "rosa@example.org", "");
        row("braces", "{{price.x}}", "");
        row("dots inside", "a.b.c", "");
        row("empty", "", "");
        row("only spaces", "   ", "");
        row("only a title", "Sra.", "Sra");
    }
    void takesTheFirstName()
    {
        QFETCH(QString, name);
        QFETCH(QString, first);
        QCOMPARE(firstName(name), first);
    }

    void cleansText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *what, const QString &text, const QString &safe) { QTest::newRow(what) << text << safe; };
        const auto utf8 = [](const char *text) { return QString::fromUtf8(text); };
        row("plain", utf8("María José & Ana"), utf8("María José & Ana"));
        row("lines become one", utf8("Rosa\r\nQuispe\xE2\x80\xA8x"), utf8("Rosa Quispe x"));
        row("nul", utf8("Ro") + QChar(0) + utf8("sa"), utf8("Ro sa"));
        row("links go", utf8("Rosa http://evil.example www.x.y evil.com/pay ana@evil.com Quispe"), utf8("Rosa Quispe"));
        row("bare domain goes", utf8("Rosa evil.CLUB"), utf8("Rosa"));
        row("dots are spaced", utf8("Ma.Elena J.R. Paz"), utf8("Ma. Elena J. R. Paz"));
        row("unknown ending is no link", utf8("evil.berlin"), utf8("evil. berlin"));
        row("braces go", utf8("{{contact.name}}"), utf8("contact. name"));
        row("tag characters go", utf8("Rosa\xF3\xA0\x81\x81"), utf8("Rosa"));
        row("sixty", QString(70, u'x'), QString(60, u'x'));
        row("sixty code points", utf8("\xF0\x9F\x8C\xB8").repeated(70), utf8("\xF0\x9F\x8C\xB8").repeated(60));
    }
    void cleansText()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(safeContactText(text), safe);
    }

    void namesHoldNoDigits()
    {
        QCOMPARE(safeName(QStringLiteral("Rosa Quispe")), QStringLiteral("Rosa Quispe"));
        QCOMPARE(safeName(QStringLiteral("Rosa 50 % gratis")), QString());
        QCOMPARE(safeContactText(QStringLiteral("9 años")), QStringLiteral("9 años"));
    }
};

QTEST_GUILESS_MAIN(TestContactText)
#include "tst_contacttext.moc"
