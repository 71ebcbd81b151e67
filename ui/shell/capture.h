// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSize>
#include <QTimer>

#include "core/base/result.h"

namespace ns::ui {

class MainWindow;

/// Renders pages of the window, or sides of them ("learning.intents"), to PNG files, one after the other, each when its data has come. GUI thread.
class Capture : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 20'000; // for one page's data; then the page has failed

    /// `size` is that of the pictures in pixels; they grow where the window would be smaller than its smallest size.
    Capture(MainWindow &window, QString folder, QStringList pages, QSize size);
    /// Begins; `finished` comes when all are done.
    void start();
    [[nodiscard]] const std::vector<Error> &failures() const { return m_failures; }

Q_SIGNALS:
    void finished();

private:
    void next();
    void settle();
    void shoot();
    void failPage(const std::string &why);
    MainWindow &m_window;
    QString m_folder;
    QStringList m_pages;
    QSize m_size;
    std::vector<Error> m_failures;
    QTimer m_quiet;    // the page has settled and paints what it has got
    QTimer m_patience;
};

/// The window's size in logical pixels for pictures of `pixels` at this device pixel ratio; never below the window's smallest.
[[nodiscard]] QSize logicalSize(QSize pixels, double ratio, QSize smallest);

} // namespace ns::ui
