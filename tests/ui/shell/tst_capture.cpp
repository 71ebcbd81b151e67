// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "tests/testing/testing.h"
#include "ui/shell/capture.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"

using namespace ns::ui;

namespace {

/// A page whose content is red once its data has come.
class SlowPage : public Page
{
public:
    SlowPage(const QString &id, int afterMs, ActionRegistry &registry) : Page({id, id, QStringLiteral("route")}, registry), m_afterMs(afterMs) {}
    void enter() override
    {
        noteAsked();
        if (m_afterMs >= 0)
            QTimer::singleShot(m_afterMs, this, [this] {
                m_come = true;
                update();
                noteAnswered();
            });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_come ? Qt::red : Qt::blue);
    }

private:
    int m_afterMs;
    bool m_come = false;
};

struct Studio
{
    QTemporaryDir folder;
    MainWindow window;

    explicit Studio(std::initializer_list<std::pair<const char *, int>> pages)
    {
        for (const auto &[id, afterMs] : pages)
            window.addPage(std::make_unique<SlowPage>(QString::fromLatin1(id), afterMs, window.actions()));
    }
    QString file(const char *id) const { return folder.filePath(QString::fromLatin1(id) + QStringLiteral(".png")); }
};

} // namespace

/// Pictures show data, have the asked size, and a page that fails does not stop the others.
class TestCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void waitsForTheData();
    void takesEveryPageInItsSize();
    void themeIsSeen();
    void unknownPageFailsAlone();
    void folderThatCannotBeMadeFails();
    void sizes_data();
    void sizes();
};

void TestCapture::waitsForTheData()
{
    Studio studio({{"slow", 150}});
    Capture capture(studio.window, studio.folder.path(), {QStringLiteral("slow")}, {1200, 700});
    QSignalSpy done(&capture, &Capture::finished);
    capture.start();
    QVERIFY(done.wait(5000));
    QVERIFY(capture.failures().empty());
    const QImage image(studio.file("slow"));
    QCOMPARE(image.size(), QSize(1200, 700));
    QCOMPARE(image.pixelColor(700, 300), QColor(Qt::red));
}

void TestCapture::takesEveryPageInItsSize()
{
    Studio studio({{"one", 0}, {"two", 30}, {"three", 0}});
    Capture capture(studio.window, studio.folder.path() + QStringLiteral("/deep/er"), {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}, {1440, 900});
    QSignalSpy done(&capture, &Capture::finished);
    capture.start();
    QVERIFY(done.wait(5000));
    for (const char *id : {"one", "two", "three"})
        QCOMPARE(QImage(studio.folder.filePath(QStringLiteral("deep/er/") + QString::fromLatin1(id) + QStringLiteral(".png"))).size(), QSize(1440, 900));
}

void TestCapture::themeIsSeen()
{
    applyLook(*qApp, {.theme = Theme::Dark});
    Studio studio({{"one", 0}});
    Capture capture(studio.window, studio.folder.path(), {QStringLiteral("one")}, {1440, 900});
    QSignalSpy done(&capture, &Capture::finished);
    capture.start();
    QVERIFY(done.wait(5000));
    QCOMPARE(QImage(studio.file("one")).pixelColor(100, 600), QColor(0x101216)); // the rail's ground
}

void TestCapture::unknownPageFailsAlone()
{
    Studio studio({{"one", 0}});
    Capture capture(studio.window, studio.folder.path(), {QStringLiteral("nowhere"), QStringLiteral("one")}, {1440, 900});
    QSignalSpy done(&capture, &Capture::finished);
    capture.start();
    QVERIFY(done.wait(5000));
    QCOMPARE(capture.failures().size(), std::size_t(1));
    QCOMPARE(capture.failures().front().where, std::string("nowhere"));
    QVERIFY(QFile::exists(studio.file("one")));
}

void TestCapture::folderThatCannotBeMadeFails()
{
    Studio studio({{"one", 0}});
    QFile plain(studio.folder.filePath(QStringLiteral("plain")));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    Capture capture(studio.window, plain.fileName() + QStringLiteral("/below"), {QStringLiteral("one")}, {1440, 900});
    QSignalSpy done(&capture, &Capture::finished);
    capture.start();
    QVERIFY(done.wait(5000));
    QCOMPARE(capture.failures().size(), std::size_t(1));
    QCOMPARE(capture.failures().front().code, ns::ErrorCode::Storage);
}

void TestCapture::sizes_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QSize>("logical");
    QTest::newRow("plain") << QSize(1440, 900) << 1.0 << QSize(1440, 900);
    QTest::newRow("a picture of a sharp screen") << QSize(2560, 1440) << 2.0 << QSize(1280, 720);
    QTest::newRow("the window needs more") << QSize(1440, 900) << 3.0 << QSize(1024, 640);
    QTest::newRow("half way") << QSize(1920, 1080) << 1.5 << QSize(1280, 720);
}

void TestCapture::sizes()
{
    QFETCH(QSize, pixels);
    QFETCH(double, ratio);
    QFETCH(QSize, logical);
    QCOMPARE(logicalSize(pixels, ratio, {1024, 640}), logical);
}

QTEST_MAIN(TestCapture)
#include "tst_capture.moc"
