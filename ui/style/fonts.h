// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QFontMetrics>
#include <array>

namespace ns::ui {

/// The sizes that carry the product, in logical pixels.
enum class TextSize { Cap = 11, Small = 12, Body = 13, Reading = 14, Pane = 16, Title = 18, Empty = 20, Figure = 28 };
/// Three weights, never 700.
enum class TextWeight { Regular = 400, Medium = 500, Semibold = 600 };

/// All fonts of the console, made once from the system's family; a value. GUI thread.
class Fonts
{
public:
    explicit Fonts(QString family, QString monoFamily);

    [[nodiscard]] const QFont &get(TextSize size, TextWeight weight = TextWeight::Regular) const;
    [[nodiscard]] const QFont &mono() const { return m_mono; }
    /// Line pitch that goes with a size: 13 is set on 20, 12 on 18.
    [[nodiscard]] static int lineHeight(TextSize size);

private:
    static constexpr std::array kSizes{TextSize::Cap, TextSize::Small, TextSize::Body, TextSize::Reading, TextSize::Pane, TextSize::Title, TextSize::Empty, TextSize::Figure};
    std::array<std::array<QFont, 3>, kSizes.size()> m_fonts;
    QFont m_mono;
};

/// The system's own family. A platform without one (offscreen, a bare X server) names only a generic: then the first that is installed of a
/// few open ones made for screens.
[[nodiscard]] QString systemFamily();
[[nodiscard]] QString systemMonoFamily();

} // namespace ns::ui
