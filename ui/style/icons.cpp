// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QSvgRenderer>

namespace ns::ui {

namespace {

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
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    svg->render(&painter, square);
    painter.restore();
}

QIcon Icons::icon(const QString &name, const QColor &color) const
{
    const std::shared_ptr<QSvgRenderer> svg = renderer(name, color);
    return svg ? QIcon(new SvgEngine(svg)) : QIcon();
}

} // namespace ns::ui
