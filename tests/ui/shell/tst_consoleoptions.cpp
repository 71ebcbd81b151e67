// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/shell/consoleoptions.h"

using namespace ns::ui;

/// The command line of the console, and what a person's settings make of it.
class TestConsoleOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void readsEveryOption();
    void scale_data();
    void scale();
    void refuses_data();
    void refuses();
    void usageNamesEveryOption();
    void settingsComeBack();
    void damagedSettingsAreDefaults();
    void optionsOverruleSettings();
    void language_data();
    void language();
    void themeOfTheSystem();
};

void TestConsoleOptions::readsEveryOption()
{
    const auto options = parseConsoleOptions(QStringLiteral("--workspace /w --demo --page traces --language pt_BR --theme dark --contrast high --density compact --scale 1.5 "
                                                            "--read-only --capture /c --size 1280x800 --clock 2026-11-24T15:00:00Z --pseudo")
                                                 .split(u' '));
    NS_VERIFY_OK(options);
    QCOMPARE(options->workspace, QStringLiteral("/w"));
    QVERIFY(options->demo && options->readOnly && options->pseudo && !options->help && !options->version);
    QCOMPARE(options->page, QStringLiteral("traces"));
    QCOMPARE(options->language, QStringLiteral("pt_BR"));
    QVERIFY(options->theme == ThemeChoice::Dark);
    QVERIFY(options->contrast == Contrast::High);
    QVERIFY(options->density == Density::Compact);
    QCOMPARE(options->scalePercent.value_or(0), 150);
    QCOMPARE(options->captureFolder, QStringLiteral("/c"));
    QCOMPARE(options->captureSize, QSize(1280, 800));
    QCOMPARE(options->clock, QStringLiteral("2026-11-24T15:00:00Z"));
    const auto bare = parseConsoleOptions({});
    NS_VERIFY_OK(bare);
    QCOMPARE(bare->captureSize, QSize(1440, 900));
    QVERIFY(!bare->theme && !bare->scalePercent);
}

void TestConsoleOptions::scale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("percent"); // -1: refused
    QTest::newRow("1") << "1" << 100;
    QTest::newRow("2") << "2" << 200;
    QTest::newRow("1.25") << "1.25" << 125;
    QTest::newRow("300") << "300" << 300;
    QTest::newRow("150%") << "150%" << 150;
    QTest::newRow("0.5") << "0.5" << -1;
    QTest::newRow("3.5") << "3.5" << -1;
    QTest::newRow("301") << "301" << -1;
    QTest::newRow("2%") << "2%" << -1;
    QTest::newRow("word") << "big" << -1;
    QTest::newRow("nan") << "nan" << -1;
}

void TestConsoleOptions::scale()
{
    QFETCH(QString, text);
    QFETCH(int, percent);
    QCOMPARE(parseScale(text).value_or(-1), percent);
}

void TestConsoleOptions::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("theme") << "--theme blue" << "theme";
    QTest::newRow("language") << "--language fr" << "language";
    QTest::newRow("size") << "--size 1440" << "size";
    QTest::newRow("size too small") << "--size 1x1" << "size";
    QTest::newRow("scale") << "--scale 9" << "scale";
    QTest::newRow("density") << "--density tight" << "density";
    QTest::newRow("contrast") << "--contrast low" << "contrast";
    QTest::newRow("empty folder") << "--capture " << "capture";
    QTest::newRow("unknown") << "--wide" << "";
    QTest::newRow("word") << "review" << "";
}

void TestConsoleOptions::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto options = parseConsoleOptions(line.split(u' '));
    QVERIFY(!options);
    QCOMPARE(options.error().code, ns::ErrorCode::InvalidInput);
    QCOMPARE(QString::fromStdString(options.error().where), named);
}

void TestConsoleOptions::usageNamesEveryOption()
{
    const QString usage = consoleUsage();
    for (const char *name : {"workspace", "demo", "page", "language", "theme", "scale", "read-only", "capture", "size"})
        QVERIFY2(usage.contains(QStringLiteral("--") + QString::fromLatin1(name)), name);
}

void TestConsoleOptions::settingsComeBack()
{
    const QTemporaryDir folder;
    const ConsoleSettings wanted{.theme = ThemeChoice::Dark, .contrast = Contrast::High, .density = Density::Compact, .language = QStringLiteral("es"), .scalePercent = 150,
                                 .page = QStringLiteral("traces"), .geometry = QByteArray("\x01\x02\x00\x03", 4)};
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    writeSettings(store, wanted);
    store.sync();
    const QSettings again(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QVERIFY(readSettings(again) == wanted);
}

void TestConsoleOptions::damagedSettingsAreDefaults()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    store.setValue(QStringLiteral("theme"), 7);
    store.setValue(QStringLiteral("scale"), QStringLiteral("huge"));
    store.setValue(QStringLiteral("language"), QStringLiteral("tlh"));
    QVERIFY(readSettings(store) == ConsoleSettings{});
}

void TestConsoleOptions::optionsOverruleSettings()
{
    ConsoleSettings settings;
    settings.theme = ThemeChoice::Dark;
    settings.language = QStringLiteral("es");
    ConsoleOptions options;
    options.theme = ThemeChoice::Light;
    const ConsoleSettings result = withOptions(settings, options);
    QCOMPARE(result.theme, ThemeChoice::Light);
    QCOMPARE(result.language, QStringLiteral("es"));
}

void TestConsoleOptions::language_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("chosen") << "es" << QStringList{QStringLiteral("en-US")} << "es";
    QTest::newRow("Peru") << "" << QStringList{QStringLiteral("es-PE")} << "es";
    QTest::newRow("Portugal gets Brazil's") << "" << QStringList{QStringLiteral("pt_PT")} << "pt_BR";
    QTest::newRow("second choice") << "" << QStringList{QStringLiteral("qu-PE"), QStringLiteral("es-PE")} << "es";
    QTest::newRow("none of ours") << "" << QStringList{QStringLiteral("ja")} << "en";
    QTest::newRow("estonian is not spanish") << "" << QStringList{QStringLiteral("est")} << "en";
}

void TestConsoleOptions::language()
{
    QFETCH(QString, chosen);
    QFETCH(QStringList, system);
    QFETCH(QString, spoken);
    QCOMPARE(languageFor(chosen, system), spoken);
}

void TestConsoleOptions::themeOfTheSystem()
{
    ConsoleSettings settings;
    QCOMPARE(lookChoice(settings, Theme::Dark).theme, Theme::Dark);
    settings.theme = ThemeChoice::Light;
    QCOMPARE(lookChoice(settings, Theme::Dark).theme, Theme::Light);
}

QTEST_MAIN(TestConsoleOptions)
#include "tst_consoleoptions.moc"
