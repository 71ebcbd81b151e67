// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/capture.h"

#include <QDir>
#include <QPixmap>
#include <cmath>

#include "ui/shell/mainwindow.h"

namespace ns::ui {

namespace {

constexpr int kQuietMs = 120; // layouts and queued repaints come within a few turns of the event loop

} // namespace

QSize logicalSize(QSize pixels, double ratio, QSize smallest)
{
    const QSize logical(int(std::lround(pixels.width() / ratio)), int(std::lround(pixels.height() / ratio)));
    return logical.expandedTo(smallest);
}

Capture::Capture(MainWindow &window, QString folder, QStringList pages, QSize size)
    : m_window(window), m_folder(std::move(folder)), m_pages(std::move(pages)), m_size(size)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_quiet, &QTimer::timeout, this, &Capture::shoot);
    connect(&m_patience, &QTimer::timeout, this, [this] { failPage("its data did not come in time"); });
}

void Capture::start()
{
    if (!QDir().mkpath(m_folder)) {
        m_failures.push_back({ErrorCode::Storage, "cannot make the folder", m_folder.toStdString()});
        m_pages.clear();
    }
    m_window.resize(logicalSize(m_size, m_window.devicePixelRatioF(), m_window.minimumSize()));
    m_window.show();
    QTimer::singleShot(0, this, &Capture::next);
}

void Capture::next()
{
    if (m_pages.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const QString view = m_pages.constFirst().section(u'.', 1);
    if (!m_window.showPage(m_pages.constFirst().section(u'.', 0, 0)) || (!view.isEmpty() && !m_window.currentPage()->showView(view))) {
        failPage("no such page");
        return;
    }
    Page *page = m_window.currentPage();
    connect(page, &Page::settled, this, &Capture::settle, Qt::UniqueConnection);
    m_patience.start();
    settle();
}

void Capture::settle()
{
    if (m_window.currentPage()->isSettled())
        m_quiet.start();
}

void Capture::shoot()
{
    Page *page = m_window.currentPage();
    if (!page->isSettled()) // it has asked again meanwhile
        return;
    m_patience.stop();
    disconnect(page, &Page::settled, this, &Capture::settle);
    const QString file = QDir(m_folder).filePath(m_pages.constFirst() + QStringLiteral(".png"));
    if (!m_window.grab().save(file, "PNG")) {
        failPage("cannot write the picture");
        return;
    }
    m_pages.removeFirst();
    next();
}

void Capture::failPage(const std::string &why)
{
    m_patience.stop();
    m_quiet.stop();
    m_failures.push_back({ErrorCode::Internal, why, m_pages.constFirst().toStdString()});
    m_pages.removeFirst();
    QTimer::singleShot(0, this, &Capture::next);
}

} // namespace ns::ui
