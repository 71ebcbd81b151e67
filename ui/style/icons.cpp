// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QSvgRenderer>
#include <cmath>

namespace ns::ui {

namespace {

constexpr int kPixelsMax = 512; // icons kept as pixels, a few KB each
constexpr int kSideMax = 64;    // device pixels; larger ones are rare

QString pathOf(const QString &name)
{
    return QStringLiteral(":/nightshift/icons/%1.svg").arg(name);
}

/// Draws one parsed icon at whatever size and scale is asked for.
class SvgEngine : public QIconEngine
{
public:
    SvgEngine(std::shared_ptr<QSvgRenderer> renderer) : m_renderer(std::move(renderer)) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->setOpacity(mode == QIcon::Disabled ? 0.5 : 1.0);
        m_renderer->render(painter, rect);
        painter->setOpacity(1.0);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SvgEngine(m_renderer); }

private:
    std::shared_ptr<QSvgRenderer> m_renderer;
};

} // namespace

Icons::Icons() = default;
Icons::~Icons() = default;

bool Icons::exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

std::shared_ptr<QSvgRenderer> Icons::renderer(const QString &name, const QColor &color) const
{
    const Key key{name, color.rgba()};
    if (const auto found = m_renderers.constFind(key); found != m_renderers.constEnd())
        return *found;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    auto parsed = std::make_shared<QSvgRenderer>(svg);
    m_renderers.insert(key, parsed);
    return parsed;
}

void Icons::draw(QPainter &painter, const QRectF &where, const QString &name, const QColor &color) const
{
    const double side = std::min(where.width(), where.height());
    const std::shared_ptr<QSvgRenderer> svg = side > 0 ? renderer(name, color) : nullptr; // an empty rectangle would fill the whole device
    if (!svg)
        return;
    const QRectF square(where.x() + (where.width() - side) / 2, where.y() + (where.height() - side) / 2, side, side);
    if (drawPixels(painter, square, name, color))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    svg->render(&painter, square);
    painter.restore();
}

/// From what was drawn before at this size and the same fraction of a pixel. False where pixels would not do: on paper, turned, large, dimmed.
bool Icons::drawPixels(QPainter &painter, const QRectF &square, const QString &name, const QColor &color) const
{
    const QTransform to = painter.deviceTransform();
    const bool isPlain = painter.paintEngine()->type() == QPaintEngine::Raster && to.type() <= QTransform::TxScale && to.m11() > 0 && to.m11() == to.m22();
    const QRectF device = to.mapRect(square);
    if (!isPlain || device.width() > kSideMax || painter.opacity() < 1)
        return false;
    const QPoint whole(int(std::floor(device.x())), int(std::floor(device.y())));
    const auto in64ths = [](double value) { return int(std::lround(value * 64)); };
    const PixelKey key{name, color.rgba(), in64ths(to.m11()), in64ths(device.width()), in64ths(device.x() - whole.x()), in64ths(device.y() - whole.y())};
    auto found = m_pixels.constFind(key);
    if (found == m_pixels.constEnd()) {
        const int side = int(std::ceil(device.width())) + 2; // strokes of an icon end inside its square, smoothed ones a pixel later
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter pen(&image);
        pen.setRenderHint(QPainter::Antialiasing);
        renderer(name, color)->render(&pen, device.translated(-whole));
        pen.end();
        image.setDevicePixelRatio(to.m11());
        if (m_pixels.size() >= kPixelsMax)
            m_pixels.clear();
        found = m_pixels.insert(key, image);
    }
    painter.drawImage(to.inverted().map(QPointF(whole)), *found);
    return true;
}

QIcon Icons::icon(const QString &name, const QColor &color) const
{
    const std::shared_ptr<QSvgRenderer> svg = renderer(name, color);
    return svg ? QIcon(new SvgEngine(svg)) : QIcon();
}

} // namespace ns::ui
