// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Qt>

namespace ns::ui {

/// What the delegates ask a model for, besides Qt's own roles. Texts are plain; a missing one is not drawn. Models also give
/// Qt::AccessibleTextRole: the whole row as one sentence.
enum RowRole {
    TitleRole = Qt::UserRole + 100, // first line, bold
    TitleSideRole,                  // right of it: time, age
    SecondRole,
    SecondSideRole,
    ThirdRole,
    ThirdSideRole,
    LeadIconRole,   // Lucide name at the left of the whole row
    LeadToneRole,   // int(Tone) of that icon
    IconRole,       // Lucide name in front of the last line, or of a table cell's words
    ToneRole,       // int(Tone) of the last line, or of a table cell
    ValueRole,      // double 0..1: a confidence bar in the cell
    ThresholdRole,  // double 0..1: its tick; missing: none
    StrongRole,     // bool: semibold cell
    SideTextRole,   // grey words behind a cell's own ("CL" behind a name)
    SortRole,       // the raw value of a column
    // waterfall
    DepthRole,      // int
    BarStartRole,   // double 0..1 of the whole trace
    BarLengthRole,  // double 0..1
    BarKindRole,    // int(WaterfallDelegate::Bar)
    BarNoteRole,    // words behind the bar: why it failed
    HasChildrenRole // bool
};

} // namespace ns::ui
