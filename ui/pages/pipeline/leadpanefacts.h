// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "core/console/leaddetails.h"
#include "ui/widgets/card.h"

namespace ns::ui {

/// A lead's details as names and values. Pure functions.
class LeadFacts
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::LeadFacts)
public:
    /// Who it is: stage, segment, phone, language, local time, consent.
    static std::vector<FactList::Fact> contact(const console::LeadDetails &lead, Instant now);
    /// What is going on: live runs, timers, messages that wait.
    static std::vector<FactList::Fact> plan(const console::LeadDetails &lead, Instant now);
    /// The source's own columns, those that hold something.
    static std::vector<FactList::Fact> attributes(const console::LeadDetails &lead);

private:
    static QString localTime(const console::LocalTime &local, Instant now);
    static QString consent(const domain::ContactState &state);
};

} // namespace ns::ui
