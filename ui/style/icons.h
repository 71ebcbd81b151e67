// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QHash>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <memory>

class QSvgRenderer;

namespace ns::ui {

/// The project's icons, by their Lucide name ("circle-check"), drawn as vectors in any colour. What has been drawn on a screen is kept as pixels: a
/// list draws the same few a hundred times a frame. GUI thread; owned by the style.
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
    struct PixelKey
    {
        QString name;
        QRgb color;
        int scale, side, left, top; // in 64ths; of device pixels, left and top what is behind the point
        bool operator==(const PixelKey &) const = default;
    };
    friend size_t qHash(const PixelKey &key, size_t seed) { return qHashMulti(seed, key.name, key.color, key.scale, key.side, key.left, key.top); }
    [[nodiscard]] bool drawPixels(QPainter &painter, const QRectF &square, const QString &name, const QColor &color) const;
    [[nodiscard]] std::shared_ptr<QSvgRenderer> renderer(const QString &name, const QColor &color) const;
    mutable QHash<Key, std::shared_ptr<QSvgRenderer>> m_renderers; // a cache: at most icons times colours in use
    mutable QHash<PixelKey, QImage> m_pixels; // bounded: emptied when it is full
};

} // namespace ns::ui
