// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/httpanswer.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using ports::SendState;

namespace {

/// JSON with single quotes, because moc 6.4 loses its way in raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestHttpAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void judgesStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("retryAfter");
        QTest::addColumn<SendState>("send");
        QTest::addColumn<SendState>("lookUp");
        const auto row = [](int status, bool retryAfter, SendState send, SendState lookUp) {
            QTest::addRow("%d%s", status, retryAfter ? " retry-after" : "") << status << retryAfter << send << lookUp;
        };
        row(200, false, SendState::Accepted, SendState::Accepted);
        row(201, false, SendState::Accepted, SendState::Unknown);
        row(202, false, SendState::Accepted, SendState::Unknown);
        row(204, false, SendState::Accepted, SendState::Unknown);
        row(301, false, SendState::Unknown, SendState::Unknown);
        row(307, false, SendState::Unknown, SendState::Unknown);
        row(400, false, SendState::Refused, SendState::Unknown);
        row(401, false, SendState::Refused, SendState::Unknown);
        row(404, false, SendState::Refused, SendState::NotSent);
        row(408, false, SendState::Refused, SendState::Unknown);
        row(429, false, SendState::NotSent, SendState::Unknown);
        row(429, true, SendState::NotSent, SendState::Unknown);
        row(500, false, SendState::Unknown, SendState::Unknown);
        row(500, true, SendState::Unknown, SendState::Unknown);
        row(503, false, SendState::Unknown, SendState::Unknown);
        row(503, true, SendState::NotSent, SendState::Unknown);
        row(504, false, SendState::Unknown, SendState::Unknown);
        row(100, false, SendState::Unknown, SendState::Unknown);
    }
    void judgesStatus()
    {
        QFETCH(int, status);
        QFETCH(bool, retryAfter);
        QFETCH(SendState, send);
        QFETCH(SendState, lookUp);
        HttpAnswer answer{.bodyTouched = true, .status = status};
        if (retryAfter)
            answer.retryAfter = "7";
        QCOMPARE(judgeSend(answer).state, send);
        QCOMPARE(judgeSend(answer).code, "http." + std::to_string(status));
        QCOMPARE(judgeLookUp(answer).state, lookUp);
        if (send == SendState::NotSent && retryAfter)
            QCOMPARE(judgeSend(answer).retryAfter, std::optional<Millis>(Millis{7000}));
    }

    void judgesBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<SendState>("state");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("id") << json("{'id':'m-1'}") << SendState::Accepted << QByteArray("m-1");
        QTest::newRow("number") << json("{'id':42}") << SendState::Accepted << QByteArray("42");
        QTest::newRow("no id") << QByteArray("{}") << SendState::Accepted << QByteArray("");
        QTest::newRow("id of another kind") << json("{'id':{'x':1}}") << SendState::Accepted << QByteArray("");
        QTest::newRow("id too long") << (json("{'id':'") + QByteArray(300, 'x') + json("'}")) << SendState::Accepted << QByteArray("");
        QTest::newRow("array") << QByteArray("[1]") << SendState::Accepted << QByteArray("");
        QTest::newRow("empty") << QByteArray("") << SendState::Accepted << QByteArray("");
        QTest::newRow("blank") << QByteArray(" \r\n") << SendState::Accepted << QByteArray("");
        QTest::newRow("half") << json("{'id':'m-") << SendState::Unknown << QByteArray("");
        QTest::newRow("page") << QByteArray("<html>login</html>") << SendState::Unknown << QByteArray("");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x01") << SendState::Unknown << QByteArray("");
        QTest::newRow("deep") << QByteArray(5000, '[') << SendState::Unknown << QByteArray("");
    }
    void judgesBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(SendState, state);
        QFETCH(QByteArray, id);
        const HttpAnswer answer{.bodyTouched = true, .status = 200, .body = body};
        QCOMPARE(judgeSend(answer).state, state);
        QCOMPARE(judgeSend(answer).messageId, id.toStdString());
        QCOMPARE(judgeLookUp(answer).state, state);
        if (state == SendState::Unknown)
            QCOMPARE(judgeSend(answer).code, "answer.unreadable");
    }

    void failureIsUnknownOnceTheBodyWasTouched()
    {
        HttpAnswer answer{.failure = "network.ConnectionRefusedError", .bodyTouched = false};
        QCOMPARE(judgeSend(answer).state, SendState::NotSent);
        QCOMPARE(judgeSend(answer).code, "network.ConnectionRefusedError");
        answer.bodyTouched = true;
        QCOMPARE(judgeSend(answer).state, SendState::Unknown);
        answer.status = 200; // the head came, the body was cut
        QCOMPARE(judgeSend(answer).state, SendState::Unknown);
        answer.status = 404;
        QCOMPARE(judgeSend(answer).state, SendState::Unknown);
        QCOMPARE(judgeLookUp(answer).state, SendState::Unknown);
        answer.bodyTouched = false;
        QCOMPARE(judgeLookUp(answer).state, SendState::Unknown);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("ms"); // -1: none
        const QByteArray now = "Sun, 06 Nov 1994 08:49:37 GMT";
        QTest::newRow("seconds") << QByteArray("120") << QByteArray() << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(0);
        QTest::newRow("spaces") << QByteArray(" 5 ") << QByteArray() << qint64(5000);
        QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << now << qint64(60'000);
        QTest::newRow("date in the past") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << now << qint64(0);
        QTest::newRow("date without Date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << QByteArray() << qint64(-1);
        QTest::newRow("a year") << QByteArray("31536000") << QByteArray() << qint64(86'400'000);
        QTest::newRow("overflow") << QByteArray("99999999999999999999") << now << qint64(-1);
        QTest::newRow("negative") << QByteArray("-5") << now << qint64(-1);
        QTest::newRow("empty") << QByteArray("") << now << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << now << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, date);
        QFETCH(qint64, ms);
        const auto retryAfter = readRetryAfter(value, date);
        QCOMPARE(retryAfter ? retryAfter->count() : -1, ms);
    }
};

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_httpanswer.moc"
