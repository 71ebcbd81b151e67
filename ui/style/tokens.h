// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QPalette>

namespace ns::ui {

enum class Theme { Light, Dark };
enum class Contrast { Normal, High };

/// Every colour of the console, by meaning. A value, read at paint time, so that a change of theme is a repaint.
/// Sources and measured contrasts: direction A of the look; tst_tokens measures them again.
struct Tokens
{
    Theme theme = Theme::Light;
    // grounds
    QColor bg;           // rail, context pane
    QColor surface;      // lists, centre, cards, fields
    QColor sunken;       // inbound bubble, board column, segmented track
    QColor field;        // ground of a field
    QColor hover;
    QColor selected;     // row in the list that has the focus
    QColor selectedIdle; // row in a list that has not
    // lines
    QColor line;
    QColor controlLine;
    QColor strongLine; // 3:1 on every ground
    // words
    QColor text;
    QColor text2;
    QColor text3; // never on the selected rail row
    // the accent means you: your selection, focus, turn, change
    QColor accent;
    QColor accentFill;
    QColor onAccent;
    QColor accentWeak;
    // status: never without icon and word
    QColor good;
    QColor goodWeak;
    QColor warn;
    QColor warnWeak;
    QColor bad;
    QColor badWeak;
    QColor evidence; // always with evidenceLine under the words
    QColor evidenceLine;
    // charts
    QColor chartMain;
    QColor chartSecond;
    QColor chartStrong;
    QColor chartPale;
    QColor chartWaiting;
    QColor chartUnder;
    QColor chartFor;
    QColor chartAgainst;
};

[[nodiscard]] Tokens tokensFor(Theme theme, Contrast contrast);
/// All roles and the Disabled group; Highlight is the selected ground, so HighlightedText stays text.
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);
/// WCAG 2 contrast of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);
/// What the platform's own palette looks like: 6.4 has no QStyleHints::colorScheme.
[[nodiscard]] Theme themeOf(const QPalette &platform);

} // namespace ns::ui
