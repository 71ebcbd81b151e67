// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ns::ui {

enum class Density { Comfortable, Compact };

/// Heights and gaps in logical pixels. Compact shrinks rows, never controls: a target stays as large as a finger or a tremor needs.
struct Metrics
{
    // gaps
    static constexpr int kGap4 = 4;
    static constexpr int kGap8 = 8;
    static constexpr int kGap12 = 12;
    static constexpr int kCard = 16;
    static constexpr int kPage = 24;
    // radii
    static constexpr int kRadiusBar = 3;
    static constexpr int kRadiusCap = 4;
    static constexpr int kRadiusControl = 6;
    static constexpr int kRadiusCard = 8;
    static constexpr int kRadiusBubble = 10;
    // controls
    static constexpr int kButton = 32;
    static constexpr int kPill = 28;
    static constexpr int kCap = 20;
    static constexpr int kHeader = 56;
    static constexpr int kItemHeader = 72;
    static constexpr int kStatus = 32;
    static constexpr int kRail = 224;
    static constexpr int kRailIcons = 56;
    static constexpr int kContext = 304;
    static constexpr int kBanner = 48;
    static constexpr int kIcon = 16;
    // windows: under these widths the context pane folds and the rail shows icons only
    static constexpr int kContextFoldsUnder = 1360;
    static constexpr int kRailFoldsUnder = 1200;
    static constexpr int kWindowWidthMin = 1024;
    static constexpr int kWindowHeightMin = 640;

    int railRow = 32;
    int tableRow = 40;
    int tableHeader = 32;
    int rowOneLine = 40;
    int rowTwoLines = 56;
    int rowThreeLines = 72;
    int waterfallRow = 28;
    int timelineRow = 32;
    int factRow = 24;
};

[[nodiscard]] constexpr Metrics metricsFor(Density density)
{
    if (density == Density::Comfortable)
        return {};
    return {.railRow = 28, .tableRow = 26, .tableHeader = 26, .rowOneLine = 28, .rowTwoLines = 44, .rowThreeLines = 60,
            .waterfallRow = 24, .timelineRow = 26, .factRow = 20};
}

} // namespace ns::ui
