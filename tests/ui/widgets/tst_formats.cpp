// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/reasonbars.h"

using namespace ns::ui;

/// One wording of figures and times.
class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "America/Lima");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init() { ns::testing::failOnWarnings(); }
    void durations_data();
    void durations();
    void ages_data();
    void ages();
    void whenDependsOnToday();
    void shares();
    void signedFigures();
    void digitsFollowTheLocale();
};

void TestFormats::durations_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("56 µs") << qint64(56) << QStringLiteral("56 µs");
    QTest::newRow("1.2 ms") << qint64(1'200) << "1.2 ms";
    QTest::newRow("412 ms") << qint64(412'300) << "412 ms";
    QTest::newRow("1.21 s") << qint64(1'210'000) << "1.21 s";
    QTest::newRow("31.4 s") << qint64(31'400'000) << "31.4 s";
    QTest::newRow("4 min") << qint64(260'000'000) << "4 min 20 s";
    QTest::newRow("3 h") << qint64(3) * 3600 * 1'000'000 << "3 h 0 min";
}

void TestFormats::durations()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(Formats::duration(micros), text);
}

void TestFormats::ages_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << 59 << "now";
    QTest::newRow("a minute") << 60 << "1 min";
    QTest::newRow("an hour") << 3600 << "1 h";
    QTest::newRow("47 h") << 47 * 3600 << "47 h";
    QTest::newRow("days") << 49 * 3600 << "2 days";
}

void TestFormats::ages()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(Formats::age(ns::Millis(seconds * 1000)), text);
}

void TestFormats::whenDependsOnToday()
{
    const ns::Instant now = ns::testing::at("2026-11-21T15:42:00Z"); // 10:42 in Lima
    QCOMPARE(Formats::when(ns::testing::at("2026-11-21T05:01:00Z"), now), QStringLiteral("00:01"));
    QCOMPARE(Formats::when(ns::testing::at("2026-11-21T04:59:00Z"), now), QStringLiteral("20 Nov")); // 23:59 the day before
    QCOMPARE(Formats::when(ns::testing::at("2025-11-18T15:00:00Z"), now), QStringLiteral("18 Nov 2025"));
    QCOMPARE(Formats::exact(ns::testing::at("2026-11-18T15:42:07Z")), QStringLiteral("18 Nov, 10:42:07"));
}

void TestFormats::shares()
{
    QCOMPARE(Formats::share(0.314), QStringLiteral("31 %"));
    QCOMPARE(Formats::share(0.941, 1), QStringLiteral("94.1 %"));
    QCOMPARE(Formats::shareOf(603, 1197), QStringLiteral("50 %"));
    QCOMPARE(Formats::shareOf(0, 0), QStringLiteral("–"));
}

void TestFormats::signedFigures()
{
    QCOMPARE(signedFigure(0.314), QStringLiteral("+0.31"));
    QCOMPARE(signedFigure(-0.18), QChar(0x2212) + QStringLiteral("0.18"));
    QCOMPARE(signedFigure(0), QStringLiteral("+0.00"));
}

void TestFormats::digitsFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    QCOMPARE(Formats::count(12345), QStringLiteral("12.345"));
    QCOMPARE(Formats::share(0.941, 1), QStringLiteral("94,1 %"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
