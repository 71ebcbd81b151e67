// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/style/controls.h"
#include "ui/style/look.h"

namespace ns::ui {

namespace {

constexpr int kIconRoom = 32;

} // namespace

SearchField::SearchField(const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setTextMargins(kIconRoom - Metrics::kGap8, 0, Metrics::kGap4, 0);
    setMaxLength(200);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
}

void SearchField::setSearch(const QString &words)
{
    setText(words);
    announce();
}

void SearchField::setKey(const QString &key)
{
    m_key = key;
    update();
}

QSize SearchField::sizeHint() const
{
    return {280, Metrics::kButton};
}

QSize SearchField::minimumSizeHint() const
{
    return {120, Metrics::kButton};
}

void SearchField::announce()
{
    m_pause.stop();
    const QString words = text().trimmed();
    if (words == m_search)
        return;
    m_search = words;
    Q_EMIT searchChanged(m_search);
}

/// Keys that leave the field are never a page's shortcut: Enter here must not accept an item there.
bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        setSearch({});
        Q_EMIT leftForResults();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        announce();
        Q_EMIT leftForResults();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Look &look = lookOf(this);
    look.icons->draw(painter, QRect(10, 0, Metrics::kIcon, height()), QStringLiteral("search"), look.tokens.text2);
    if (m_key.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    const int width = controls::keyCapWidth(look, m_key);
    controls::drawKeyCap(look, painter, QRect(this->width() - width - 6, (height() - Metrics::kCap) / 2, width, Metrics::kCap), m_key, false);
}

} // namespace ns::ui
