// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "core/console/traces.h"
#include "ui/style/tone.h"
#include "ui/widgets/card.h"

namespace ns::ui {

/// How spans and traces are put into words. Pure functions.
class SpanWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::SpanWords)
public:
    /// "Classified: Warm 0.93".
    static QString name(const console::SpanRow &row, const console::TraceDetails &trace);
    static QString icon(const console::SpanRow &row, const console::TraceDetails &trace);
    /// Why it failed, or until when a rule makes a message wait; mostly empty.
    static QString note(const console::SpanRow &row);
    /// The span's facts in words: what is known by a name first, then the rest by its key.
    static std::vector<FactList::Fact> facts(const console::SpanRow &row, const console::TraceDetails &trace);
    /// Everything as it is stored, one line each: "key = value". Binary values as a summary.
    static QString rawText(const console::SpanRow &row, const console::TraceDetails &trace);

private:
    static QString value(const trace::Attribute &attribute);
    static QString keyName(const std::string &key);
    static QString intentName(const trace::Span &span);
};

/// The attribute as text; empty when there is none or it is no text.
[[nodiscard]] std::string attributeText(const trace::Span &span, std::string_view key);

} // namespace ns::ui
