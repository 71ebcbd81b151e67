// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

#include "ui/style/look.h"

class QApplication;

namespace ns::ui {

/// The console's one style: Fusion's behaviour, our drawing, no style sheets. It owns the Look that every painter asks for.
/// GUI thread; QApplication owns it once installed.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit ConsoleStyle(const LookChoice &choice);
    [[nodiscard]] const Look &look() const { return m_look; }
    /// Changes colours and sizes; the caller then sets the palette and tells the widgets (see applyLook).
    void setChoice(const LookChoice &choice);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QPalette standardPalette() const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;

private:
    Look m_look;
};

/// Installs the style on the application, or changes the installed one, with palette and default font; every widget is told.
void applyLook(QApplication &application, const LookChoice &choice);

} // namespace ns::ui
