// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"

class QWidget;

namespace ns::ui {

/// What a person may choose about how the console looks.
struct LookChoice
{
    Theme theme = Theme::Light;
    Contrast contrast = Contrast::Normal;
    Density density = Density::Comfortable;
    bool operator==(const LookChoice &) const = default;
};

/// Colours, sizes, fonts and icons together, as painters need them. Owned by the style; GUI thread. Never kept: ask lookOf() at paint time.
struct Look
{
    LookChoice choice;
    Tokens tokens;
    Metrics metrics;
    Fonts fonts;
    std::unique_ptr<Icons> icons;
};

/// The look of the style that draws this widget; ends the program where the console's style is not installed.
[[nodiscard]] const Look &lookOf(const QWidget *widget);

} // namespace ns::ui
