// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/mimemessage.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

namespace {

ports::OutgoingMessage mail(const QString &subject, const QString &text, const std::string &to = "rosa@example.org")
{
    return {.reference = domain::SendKey("sk-01ab"), .contact = domain::ContactId("csv/c-1"), .channel = "email", .to = to,
            .subject = subject, .text = text, .createdAt = testing::at("2026-11-24T15:00:00Z")};
}

QByteArray render(const ports::OutgoingMessage &message)
{
    const auto text = renderMail(message, "nightshift@localhost");
    return text ? QByteArray::fromStdString(*text) : QByteArray::fromStdString(describe(text.error()));
}

} // namespace

class TestMimeMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void rendersWholeMail()
    {
        QCOMPARE(render(mail(QStringLiteral("Trial class"), QStringLiteral("Hola Rosa:\n\n\u00bfMa\u00f1ana?"))),
                 QByteArray("From: nightshift@localhost\r\n"
                            "To: rosa@example.org\r\n"
                            "Subject: Trial class\r\n"
                            "Date: Tue, 24 Nov 2026 15:00:00 +0000\r\n"
                            "Message-ID: <sk-01ab@nightshift.invalid>\r\n"
                            "X-Nightshift-Reference: sk-01ab\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Type: text/plain; charset=utf-8\r\n"
                            "Content-Transfer-Encoding: quoted-printable\r\n"
                            "\r\n"
                            "Hola Rosa:\r\n"
                            "\r\n"
                            "=C2=BFMa=C3=B1ana?\r\n"));
    }

    void encodesSubject_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << QString() << QByteArray("Subject: \r\n");
        QTest::newRow("accent") << QStringLiteral("Ma\u00f1ana") << QByteArray("Subject: =?UTF-8?B?TWHDsWFuYQ==?=\r\n");
        QTest::newRow("looks encoded") << QStringLiteral("=?UTF-8?B?QQ==?=") << QByteArray("Subject: =?UTF-8?B?PT9VVEYtOD9CP1FRPT0/PQ==?=\r\n");
        QTest::newRow("injection") << QStringLiteral("Hi\r\nBcc: all@example.org") << QByteArray("Subject: Hi  Bcc: all@example.org\r\n");
        QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QByteArray("Subject: a b\r\n");
        QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QByteArray("Subject: a b\r\n");
    }
    void encodesSubject()
    {
        QFETCH(QString, subject);
        QFETCH(QByteArray, header);
        const QByteArray text = render(mail(subject, QStringLiteral("x")));
        QVERIFY2(text.contains("\r\n" + header + "Date: "), text.constData());
    }

    void foldsLongSubjectByWholeCharacters()
    {
        // 60 times U+1F393, four bytes each: words of ten characters (40 bytes), because an eleventh does not fit into 42.
        QString subject;
        for (int i = 0; i < 60; ++i)
            subject += QString::fromUtf8("\xf0\x9f\x8e\x93");
        const QByteArray text = render(mail(subject, {}));
        const qsizetype start = text.indexOf("Subject: ") + 9;
        const QByteArray header = text.mid(start, text.indexOf("\r\nDate:") - start);
        const QList<QByteArray> words = header.split('\n');
        QCOMPARE(words.size(), 6);
        QString decoded;
        for (QByteArray word : words) {
            word = word.trimmed();
            QVERIFY(word.size() <= 75);
            QVERIFY(word.startsWith("=?UTF-8?B?") && word.endsWith("?="));
            decoded += QString::fromUtf8(QByteArray::fromBase64(word.mid(10, word.size() - 12)));
        }
        QCOMPARE(decoded, subject);
    }

    void keepsBodyLinesShort()
    {
        const QByteArray text = render(mail(QStringLiteral("s"), QString(500, u'x') + QStringLiteral(" \n.\nFrom here\r\na=b\ttab\t")));
        const QByteArray body = text.mid(text.indexOf("\r\n\r\n") + 4);
        for (const QByteArray &line : body.split('\n'))
            QVERIFY(line.size() <= 77); // 76 and the CR
        QVERIFY(body.contains("x=20\r\n"));
        QVERIFY(body.contains("\r\n=2E\r\n"));
        QVERIFY(body.contains("\r\n=46rom here\r\n"));
        QVERIFY(body.endsWith("\r\na=3Db\ttab=09\r\n"));
        QByteArray joined = body;
        QCOMPARE(joined.replace("=\r\n", "").count('x'), 500);
    }

    void everyLineEndIsCrLf()
    {
        const QByteArray text = render(mail(QStringLiteral("s"), QStringLiteral("a\rb\r\nc\nd")));
        QVERIFY(text.endsWith("\r\n\r\na\r\nb\r\nc\r\nd\r\n"));
        QCOMPARE(text.count('\n'), text.count("\r\n"));
        QCOMPARE(text.count('\r'), text.count("\r\n"));
    }

    void refusesAddress_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("no at") << QByteArray("rosa");
        QTest::newRow("two at") << QByteArray("a@b@c");
        QTest::newRow("line end") << QByteArray("a@b.org\r\nBcc: c@d.org");
        QTest::newRow("list") << QByteArray("a@b.org,c@d.org");
        QTest::newRow("angle") << QByteArray("<a@b.org>");
        QTest::newRow("space") << QByteArray("a b@c.org");
        QTest::newRow("quoted") << QByteArray("\"a\"@c.org");
        QTest::newRow("no domain") << QByteArray("a@");
        QTest::newRow("not ascii") << QByteArray("jos\xc3\xa9@example.org");
        QTest::newRow("too long") << (QByteArray(65, 'a') + "@example.org");
    }
    void refusesAddress()
    {
        QFETCH(QByteArray, to);
        const auto text = renderMail(mail(QStringLiteral("s"), QStringLiteral("t"), to.toStdString()), "a@b");
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::InvalidInput);
        QCOMPARE(text.error().where, "to");
    }

    void refusesFromAndReference()
    {
        auto message = mail(QStringLiteral("s"), QStringLiteral("t"));
        QCOMPARE(renderMail(message, "x\r\ny@z").error().where, "from");
        message.reference = domain::SendKey("a>\r\nX: y");
        QCOMPARE(renderMail(message, "a@b").error().where, "reference");
    }
};

QTEST_GUILESS_MAIN(TestMimeMessage)
#include "tst_mimemessage.moc"
