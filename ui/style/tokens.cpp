// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <cmath>

namespace ns::ui {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

Tokens lightTokens()
{
    return {.theme = Theme::Light,
            .bg = hex(0xF6F7F9), .surface = hex(0xFFFFFF), .sunken = hex(0xF1F3F6), .field = hex(0xFFFFFF),
            .hover = hex(0xF4F5F8), .selected = hex(0xE9ECFB), .selectedIdle = hex(0xECEEF2),
            .line = hex(0xE6E8EC), .controlLine = hex(0xD3D7DF), .strongLine = hex(0x868E9C),
            .text = hex(0x1A1E27), .text2 = hex(0x4B5362), .text3 = hex(0x636B7A),
            .accent = hex(0x3F4BC4), .accentFill = hex(0x3F4BC4), .onAccent = hex(0xFFFFFF), .accentWeak = hex(0xECEEFC),
            .good = hex(0x0B7257), .goodWeak = hex(0xE2F3EC), .warn = hex(0x855400), .warnWeak = hex(0xFCF0D6),
            .bad = hex(0xB3123F), .badWeak = hex(0xFCE7EC), .evidence = hex(0xFFE9AD), .evidenceLine = hex(0xB98900),
            .chartMain = hex(0x7A85E2), .chartSecond = hex(0x232A5C), .chartStrong = hex(0x4F5BD5), .chartPale = hex(0xC3C9F5),
            .chartWaiting = hex(0x8F98A8), .chartUnder = hex(0xC27C2C), .chartFor = hex(0x3F4BC4), .chartAgainst = hex(0xC2571A)};
}

Tokens darkTokens()
{
    return {.theme = Theme::Dark,
            .bg = hex(0x101216), .surface = hex(0x171A1F), .sunken = hex(0x1D2026), .field = hex(0x1D2026),
            .hover = hex(0x1E2127), .selected = hex(0x262B45), .selectedIdle = hex(0x252932),
            .line = hex(0x272B33), .controlLine = hex(0x363C47), .strongLine = hex(0x69717F),
            .text = hex(0xE8EAEE), .text2 = hex(0xB1B8C4), .text3 = hex(0x939BA9),
            .accent = hex(0x9AA5FA), .accentFill = hex(0x5763DB), .onAccent = hex(0xFFFFFF), .accentWeak = hex(0x20253F),
            .good = hex(0x56CDA6), .goodWeak = hex(0x13302A), .warn = hex(0xE7B85C), .warnWeak = hex(0x352A12),
            .bad = hex(0xFA7480), .badWeak = hex(0x3D1A20), .evidence = hex(0x55441A), .evidenceLine = hex(0xE7B85C),
            .chartMain = hex(0x5C68C9), .chartSecond = hex(0xB9C0F5), .chartStrong = hex(0x7480EE), .chartPale = hex(0x3B4377),
            .chartWaiting = hex(0x6A7382), .chartUnder = hex(0xE0A96A), .chartFor = hex(0x8995F6), .chartAgainst = hex(0xE58A54)};
}

/// Outlines at 3:1 and more, words at 7:1 and more, on black or white.
Tokens raised(Tokens tokens)
{
    const bool dark = tokens.theme == Theme::Dark;
    tokens.bg = tokens.surface = tokens.field = dark ? hex(0x000000) : hex(0xFFFFFF);
    tokens.sunken = dark ? hex(0x14161A) : hex(0xF1F3F6);
    tokens.line = tokens.strongLine = dark ? hex(0x8B93A1) : hex(0x6B7380);
    tokens.controlLine = tokens.text2 = dark ? hex(0xD6DAE1) : hex(0x2D333F);
    tokens.text3 = dark ? hex(0xC2C8D2) : hex(0x3D4553);
    tokens.text = dark ? hex(0xFFFFFF) : hex(0x000000);
    tokens.accent = dark ? hex(0xBBC3FF) : hex(0x2631A3);
    tokens.accentFill = dark ? hex(0x4A55CC) : hex(0x2631A3);
    tokens.good = dark ? hex(0x7FE0BF) : hex(0x075240);
    tokens.warn = dark ? hex(0xF5CE80) : hex(0x613D00);
    tokens.bad = dark ? hex(0xFFA3AB) : hex(0x870A2D);
    return tokens;
}

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

} // namespace

Tokens tokensFor(Theme theme, Contrast contrast)
{
    const Tokens tokens = theme == Theme::Dark ? darkTokens() : lightTokens();
    return contrast == Contrast::High ? raised(tokens) : tokens;
}

QPalette paletteFor(const Tokens &t)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, t.surface);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.field);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.onAccent);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::Highlight, t.selected);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.controlLine);
    set(QPalette::Dark, t.strongLine);
    set(QPalette::Shadow, Qt::transparent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.text);
    set(QPalette::ToolTipText, t.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.text3);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.selectedIdle);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t.selectedIdle);
    return palette;
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Theme themeOf(const QPalette &platform)
{
    return luminance(platform.color(QPalette::Window)) < luminance(platform.color(QPalette::WindowText)) ? Theme::Dark : Theme::Light;
}

} // namespace ns::ui
