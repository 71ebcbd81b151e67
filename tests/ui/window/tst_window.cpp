// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include "app/consolepages.h"
#include "tests/testing/testing.h"
#include "tests/ui/testing/fakedesk.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsactions.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/elidedlabel.h"

using namespace ns;
using namespace ns::ui;

namespace {

/// The window as the program makes it, over a desk that has nothing to show or fails.
struct RealWindow
{
    testing::FakeDesk desk;
    MainWindow window;
    std::unique_ptr<AgentPanel> panel;
    std::unique_ptr<SettingsActions> settings;

    RealWindow()
    {
        app::addPages(window, desk, Access::Full);
        panel = std::make_unique<AgentPanel>(desk, window, Access::Full);
        settings = std::make_unique<SettingsActions>(window, ConsoleSettings{}, Theme::Light, [](const ConsoleSettings &) {});
    }
    void show(QSize size)
    {
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void visit(const QString &page)
    {
        QVERIFY(window.showPage(page));
        QTRY_VERIFY(window.currentPage()->isSettled());
        QTest::qWait(50); // queued layouts
    }
};

QString nameOf(const QWidget *widget)
{
    QString path;
    for (const QWidget *each = widget; each && !each->isWindow(); each = each->parentWidget())
        path.prepend(u'/' + (each->objectName().isEmpty() ? QString::fromLatin1(each->metaObject()->className()) : each->objectName()));
    return path;
}

/// Widgets that Qt makes inside others speak through their owner.
bool isInner(const QWidget *widget)
{
    const QString name = widget->objectName();
    const QWidget *parent = widget->parentWidget();
    return name.startsWith(QStringLiteral("qt_")) || (qobject_cast<const QAbstractScrollArea *>(parent) && name.isEmpty()) || widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton")
           || widget->inherits("QComboBoxPrivateContainer");
}

bool isClipped(const QWidget *widget)
{
    if (!widget->isVisible() || widget->visibleRegion().isEmpty() || isInner(widget))
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && !qobject_cast<const ElidedLabel *>(widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height() + 1;
        return label->sizeHint().width() > label->width() + 1;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->inherits("ns::ui::RailButton"))
        return !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1;
    return false;
}

} // namespace

/// House rules that only the put-together window can show.
class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void focusableWidgetsAreNamed();
    void namesAreUnique();
    void labelsArePlainText();
    void actionsHaveTextIconAndFreeKeys();
    void pagesSettleWhenEveryReadFails();
    void everyPageFitsTheSmallestWindow();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void paintedWidgetsHaveARole();
};

void TestWindow::focusableWidgetsAreNamed()
{
    RealWindow real;
    QStringList faults;
    for (const QWidget *widget : real.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || isInner(widget))
            continue;
        if (widget->objectName().isEmpty())
            faults += nameOf(widget) + QStringLiteral(" has no object name");
        if (widget->accessibleName().isEmpty())
            faults += nameOf(widget) + QStringLiteral(" has no accessible name");
    }
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

void TestWindow::namesAreUnique()
{
    RealWindow real;
    QMap<QString, int> seen;
    for (const QWidget *widget : real.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !isInner(widget))
            ++seen[widget->objectName()];
    }
    for (auto it = seen.constBegin(); it != seen.constEnd(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
}

void TestWindow::labelsArePlainText()
{
    RealWindow real;
    for (const QLabel *label : real.window.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || isInner(label), qPrintable(nameOf(label)));
}

void TestWindow::actionsHaveTextIconAndFreeKeys()
{
    RealWindow real;
    QCOMPARE(real.window.actions().conflicts(), QStringList());
    for (const ActionRegistry::Entry &entry : real.window.actions().entries()) {
        QVERIFY2(!entry.spec.text.isEmpty() && !entry.spec.section.isEmpty(), qPrintable(entry.spec.id));
        QVERIFY2(Icons::exists(entry.spec.icon), qPrintable(entry.spec.id + u' ' + entry.spec.icon));
        QVERIFY2(entry.scope.isEmpty() || entry.spec.id.startsWith(entry.scope + u'.'), qPrintable(entry.spec.id));
    }
    for (const Page *page : real.window.pages()) {
        const QStringList hints = page->hintedActions();
        for (const QString &id : hints)
            QVERIFY2(real.window.actions().find(id), qPrintable(id));
    }
}

void TestWindow::pagesSettleWhenEveryReadFails()
{
    RealWindow real; // the fake desk answers every question with a failure
    real.show({1440, 900});
    for (const Page *page : real.window.pages()) {
        real.visit(page->spec().id);
        QVERIFY2(page->isSettled(), qPrintable(page->spec().id));
    }
}

void TestWindow::everyPageFitsTheSmallestWindow()
{
    RealWindow real;
    real.show({Metrics::kWindowWidthMin, Metrics::kWindowHeightMin});
    for (const Page *page : real.window.pages()) {
        real.visit(page->spec().id);
        const QSize least = real.window.minimumSizeHint();
        QVERIFY2(least.width() <= Metrics::kWindowWidthMin && least.height() <= Metrics::kWindowHeightMin,
                 qPrintable(QStringLiteral("%1 wants %2 x %3").arg(page->spec().id).arg(least.width()).arg(least.height())));
    }
}

void TestWindow::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en, 1280") << "en" << false << QSize(1280, 800);
    QTest::newRow("es, 1280") << "es" << false << QSize(1280, 800);
    QTest::newRow("pt_BR, 1280") << "pt_BR" << false << QSize(1280, 800);
    QTest::newRow("pseudo, 1280") << "en" << true << QSize(1280, 800);
    QTest::newRow("pseudo, 1440") << "en" << true << QSize(1440, 900);
}

void TestWindow::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(bool, pseudo);
    QFETCH(QSize, size);
    const Language spoken(*qApp, language, pseudo);
    RealWindow real;
    real.show(size);
    QStringList faults;
    for (const Page *page : real.window.pages()) {
        real.visit(page->spec().id);
        QCOMPARE(real.window.size(), size);
        for (const QWidget *widget : real.window.findChildren<QWidget *>()) {
            if (isClipped(widget))
                faults += page->spec().id + QStringLiteral(": ") + nameOf(widget) + QStringLiteral(" \"") + widget->property("text").toString() + u'"';
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

void TestWindow::paintedWidgetsHaveARole()
{
    RealWindow real;
    for (QWidget *widget : real.window.findChildren<QWidget *>()) {
        if (!widget->property("nsRole").isValid())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && int(face->role()) == widget->property("nsRole").toInt(), qPrintable(nameOf(widget)));
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
