// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "core/console/pipeline.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// A fact with its icon and tone, as lists and the details pane show it.
struct Sign
{
    QString icon;
    Tone tone = Tone::Quiet;
    QString text;
    bool operator==(const Sign &) const = default;
};

/// How a lead's row is put into words. Pure functions.
class LeadWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::LeadWords)
public:
    /// The name, or the id of a lead without one.
    static QString name(const console::LeadRow &row);
    /// "Santiago, CL".
    static QString place(const console::LeadRow &row);
    /// Segment, else the label with a question mark (nobody has decided), else "not classified".
    static QString segment(const console::LeadRow &row);
    static Sign nextStep(const console::LeadRow &row, Instant now);
    /// The same for a card: as few words as do.
    static QString nextShort(const console::LeadRow &row, Instant now);
    /// How long ago the last contact was, or a dash.
    static QString quiet(const console::LeadRow &row, Instant now);
    /// Signs besides the next step, the most urgent first.
    static std::vector<Sign> signs(const console::LeadRow &row);
    /// "in 3 h", "today 18:00", "24 Nov"; "now" for what is due.
    static QString due(Instant at, Instant now);
    /// The whole row as one sentence, for a screen reader.
    static QString sentence(const console::LeadRow &row, Instant now);
};

} // namespace ns::ui
