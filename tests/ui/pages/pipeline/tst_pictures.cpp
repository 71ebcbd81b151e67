// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QTest>

#include "app/consoledesk.h"
#include "app/consolepages.h"
#include "tests/testing/testing.h"
#include "ui/pages/pipeline/leadtable.h"
#include "ui/pages/pipeline/pipelinepage.h"
#include "ui/pages/traces/tracespage.h"
#include "ui/pages/traces/waterfallview.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/windowedlist.h"

using namespace ns;
using namespace ns::ui;

/// Pictures of the views that --capture does not reach: the table, a search, reasons, a long trace. With NS_GALLERY=FOLDER NS_WORKSPACE=DIR
/// NS_CLOCK=INSTANT; skipped without.
class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void take_data();
    void take();
};

void TestPictures::take_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light-1440") << "en" << Theme::Light << QSize(1440, 900);
    QTest::newRow("es-dark-1280") << "es" << Theme::Dark << QSize(1280, 800);
    QTest::newRow("pt-light-1024") << "pt_BR" << Theme::Light << QSize(1024, 640);
}

void TestPictures::take()
{
    const QString folder = qEnvironmentVariable("NS_GALLERY");
    if (folder.isEmpty())
        QSKIP("NS_GALLERY names no folder");
    QFETCH(QString, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    applyLook(*qApp, {.theme = theme});
    const Language spoken(*qApp, language, false);
    auto workspace = app::Workspace::open(qEnvironmentVariable("NS_WORKSPACE").toStdString());
    NS_VERIFY_OK(workspace);
    app::ConsoleDeskOptions options;
    options.clock.start = testing::at(qEnvironmentVariable("NS_CLOCK").toStdString());
    auto opened = app::ConsoleDesk::open(std::move(*workspace), options);
    NS_VERIFY_OK(opened);
    MainWindow window;
    app::addPages(window, (*opened)->desk(), Access::ReadOnly);
    window.resize(size);
    window.show();
    const auto shoot = [&](const char *name) {
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->isSettled(), 20'000);
        QTest::qWait(150);
        QVERIFY(window.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + u'-' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
    };
    const auto press = [&](const char *id) { window.actions().find(QString::fromLatin1(id))->trigger(); };
    QVERIFY(window.showPage(QStringLiteral("pipeline")));
    shoot("board");
    press("pipeline.filter2");
    QTRY_VERIFY(window.currentPage()->isSettled());
    window.findChild<LeadTable *>()->window().move(3);
    press("pipeline.why");
    shoot("table");
    window.findChild<SearchField *>(QStringLiteral("pipeline.search.field"))->setSearch(QStringLiteral("zzzz"));
    shoot("nothing");
    QVERIFY(window.showPage(QStringLiteral("traces")));
    press("traces.filter4");
    shoot("rule");
    press("traces.filter6");
    QTRY_VERIFY(window.currentPage()->isSettled());
    press("traces.next");
    shoot("inbound");
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
