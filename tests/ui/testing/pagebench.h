// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QLocale>
#include <QTest>

#include "tests/testing/testing.h"
#include "tests/ui/testing/fakedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/consolestyle.h"

namespace ns::testing {

/// What every test of the window starts from: no warning passes, English words, UTC, the default look.
inline void startClean()
{
    failOnWarnings();
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::applyLook(*qApp, {});
}

/// A page in a real window over a desk that the test holds. Set what the desk answers, then open.
template <typename P> struct PageBench
{
    FakeDesk desk;
    ui::MainWindow window;
    P *page = nullptr;
    QList<ui::ObjectRef> opened;

    void open()
    {
        auto made = std::make_unique<P>(desk, window.actions());
        page = made.get();
        QObject::connect(page, &ui::Page::openRequested, page, [this](const ui::ObjectRef &object) { opened += object; });
        window.addPage(std::move(made));
        window.resize(1440, 900);
        window.show();
        window.showPage(page->spec().id);
        settle();
    }
    void settle() { QTRY_VERIFY(page->isSettled()); }
    void press(const char *id)
    {
        window.actions().find(QString::fromLatin1(id))->trigger();
        settle();
    }
    template <typename T> [[nodiscard]] T *find(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }
};

} // namespace ns::testing
