// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPainter>
#include <memory>

class QSvgRenderer;

namespace ns::ui {

/// The project's icons, by their Lucide name ("circle-check"), drawn as vectors in any colour. GUI thread; owned by the style.
class Icons
{
public:
    Icons();
    ~Icons();
    Icons(const Icons &) = delete;
    Icons &operator=(const Icons &) = delete;

    /// Draws the icon centred in `where`, as a square of its shorter side. An unknown name draws nothing (tst_icons names every one in use).
    void draw(QPainter &painter, const QRectF &where, const QString &name, const QColor &color) const;
    [[nodiscard]] static bool exists(const QString &name);
    /// For menus and QAction: drawn in `color`, sharp at every scale.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &color) const;

private:
    using Key = std::pair<QString, QRgb>;
    [[nodiscard]] std::shared_ptr<QSvgRenderer> renderer(const QString &name, const QColor &color) const;
    mutable QHash<Key, std::shared_ptr<QSvgRenderer>> m_renderers; // a cache: at most icons times colours in use
};

} // namespace ns::ui
