// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/consolestyle.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>

#include "ui/style/accessible.h"
#include "ui/style/controls.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

Look makeLook(const LookChoice &choice)
{
    return {choice, tokensFor(choice.theme, choice.contrast), metricsFor(choice.density), Fonts(systemFamily(), systemMonoFamily()), std::make_unique<Icons>()};
}

template <typename Option> const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

void tellWidgets()
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
        widget->updateGeometry();
        widget->update();
    }
}

} // namespace

ConsoleStyle::ConsoleStyle(const LookChoice &choice) : QProxyStyle(QStringLiteral("Fusion")), m_look(makeLook(choice)) {}

void ConsoleStyle::setChoice(const LookChoice &choice)
{
    m_look.choice = choice;
    m_look.tokens = tokensFor(choice.theme, choice.contrast);
    m_look.metrics = metricsFor(choice.density);
}

const Look &lookOf(const QWidget *widget)
{
    const auto *style = qobject_cast<const ConsoleStyle *>(widget ? widget->style() : QApplication::style());
    if (!style)
        style = qobject_cast<const ConsoleStyle *>(QApplication::style());
    if (!style)
        qFatal("the console's style is not installed: call applyLook first");
    return style->look();
}

void applyLook(QApplication &application, const LookChoice &choice)
{
    auto *style = qobject_cast<ConsoleStyle *>(QApplication::style());
    if (!style) {
        style = new ConsoleStyle(choice);
        QApplication::setStyle(style);
        installDescribedRoles();
    }
    style->setChoice(choice);
    application.setFont(style->look().fonts.get(TextSize::Body));
    QApplication::setPalette(paletteFor(style->look().tokens));
    tellWidgets();
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QPalette ConsoleStyle::standardPalette() const
{
    return paletteFor(m_look.tokens);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_SplitterWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize: return Metrics::kIcon;
    case PM_CheckBoxLabelSpacing: return Metrics::kGap8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_FocusFrameHMargin: return 0;
    case PM_DefaultFrameWidth: return qobject_cast<const QLineEdit *>(widget) ? 1 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderDefaultSectionSizeVertical: return m_look.metrics.tableRow;
    case PM_SliderLength:
    case PM_SliderThickness: return 20;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 14;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return controls::buttonSize(m_look, *button, widget);
        break;
    case CT_ComboBox:
        return {std::max(result.width(), size.width() + 48), Metrics::kButton};
    case CT_LineEdit:
        result.setHeight(Metrics::kButton);
        break;
    case CT_SpinBox:
        return {result.width() + 8, Metrics::kButton};
    case CT_ToolButton:
        return {std::max(result.width(), Metrics::kButton), Metrics::kButton};
    case CT_HeaderSection:
        result.setHeight(m_look.metrics.tableHeader);
        break;
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return controls::menuItemSize(m_look, *item);
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), m_look.metrics.factRow));
        break;
    default: break;
    }
    return result;
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *slider = as<QStyleOptionSlider>(option);
    if (control == CC_ScrollBar && slider) {
        const bool down = slider->orientation == Qt::Vertical;
        const int length = down ? slider->rect.height() : slider->rect.width();
        const int range = slider->maximum - slider->minimum;
        const int thumb = range <= 0 ? length : std::clamp(int(qint64(slider->pageStep) * length / (range + slider->pageStep)), std::min(32, length), length);
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - thumb, slider->upsideDown);
        const auto along = [&](int from, int size) { return down ? QRect(0, from, slider->rect.width(), size) : QRect(from, 0, size, slider->rect.height()); };
        switch (part) {
        case SC_ScrollBarSlider: return along(at, thumb);
        case SC_ScrollBarGroove: return slider->rect;
        case SC_ScrollBarSubPage: return along(0, at);
        case SC_ScrollBarAddPage: return along(at + thumb, length - at - thumb);
        default: return {};
        }
    }
    const auto *combo = as<QStyleOptionComboBox>(option);
    if (control == CC_ComboBox && combo && part == SC_ComboBoxEditField)
        return combo->rect.adjusted(10, 1, -32, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(8, 1, -8, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: controls::drawCheckMark(m_look, *option, *painter); return;
    case PE_IndicatorRadioButton: controls::drawRadioMark(m_look, *option, *painter); return;
    case PE_PanelLineEdit: {
        // The field inside a spin box or an editable combo box is drawn by its owner.
        const QWidget *owner = widget ? widget->parentWidget() : nullptr;
        if (!qobject_cast<const QAbstractSpinBox *>(owner) && !qobject_cast<const QComboBox *>(owner))
            controls::drawField(m_look, *option, *painter);
        return;
    }
    case PE_PanelItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            controls::drawItemGround(m_look, *item, *painter, widget);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            controls::drawField(m_look, *option, *painter);
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            drawFocusRing(*painter, option->rect, Metrics::kRadiusBar, m_look.tokens.accent);
        return;
    case PE_PanelMenu: controls::drawMenuPanel(m_look, option->rect, *painter); return;
    case PE_FrameMenu:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow: return;
    case PE_PanelTipLabel: controls::drawToolTipPanel(m_look, option->rect, *painter); return;
    case PE_IndicatorBranch: controls::drawBranch(m_look, *option, *painter); return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return controls::drawButton(m_look, *button, *painter, widget);
        break;
    case CE_Header: // whole: QCommonStyle would lay the label out with its own rectangles and elide it as soon as a sort arrow shows
        if (const auto *header = as<QStyleOptionHeader>(option))
            return controls::drawHeader(m_look, *header, *painter);
        break;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_look.tokens.surface); return;
    case CE_TabBarTab:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return controls::drawTab(m_look, *tab, *painter);
        break;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return controls::drawMenuItem(m_look, *item, *painter);
        break;
    case CE_MenuEmptyArea: return;
    case CE_ComboBoxLabel:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return controls::drawComboLabel(m_look, *combo, *painter);
        break;
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            return controls::drawProgress(m_look, *bar, *painter);
        break;
    case CE_Splitter: painter->fillRect(option->rect, m_look.tokens.line); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = as<QStyleOptionSlider>(option);
    const auto part = [&](SubControl which) { return subControlRect(control, option, which, widget); };
    if (const auto *combo = as<QStyleOptionComboBox>(option); control == CC_ComboBox && combo)
        return controls::drawComboBox(m_look, *combo, *painter);
    if (const auto *spin = as<QStyleOptionSpinBox>(option); control == CC_SpinBox && spin)
        return controls::drawSpinBox(m_look, *spin, *painter, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    if (control == CC_ScrollBar && slider)
        return controls::drawScrollBar(m_look, *slider, *painter, part(SC_ScrollBarSlider));
    if (control == CC_Slider && slider)
        return controls::drawSlider(m_look, *slider, *painter, part(SC_SliderGroove), part(SC_SliderHandle));
    if (const auto *tool = as<QStyleOptionToolButton>(option); control == CC_ToolButton && tool)
        return controls::drawToolButton(m_look, *tool, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace ns::ui
