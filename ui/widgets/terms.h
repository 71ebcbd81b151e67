// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QStringList>
#include <string>

#include "core/base/result.h"
#include "core/console/review.h"
#include "core/console/traces.h"
#include "core/domain/outbox.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// The console's words for the agent's codes: stages, events, outcomes, rules, channels. Once for all pages, so that one thing has one name.
/// A code that is not known (a customer's own stage, a newer agent's rule) is shown as it is. Pure functions.
class Terms
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::Terms)
public:
    static QString stage(const std::string &stage);
    static QString channel(const std::string &channel);
    static QString language(const std::string &code);
    static QString language(domain::Language language); // empty for Unknown
    /// What a message wants: "Price", "To enrol"; a business's own intents as it calls them.
    static QString intent(const std::string &intent);
    /// A country as its own people write it ("BR" is "Brasil"), so that every page and language names it alike.
    static QString country(const std::string &code);
    /// What happened: "lead.created", also a trace's later parts, "delivery" and "guardrail".
    static QString event(const std::string &type);
    static QString eventIcon(const std::string &type);
    /// What came of a step, a delivery or a rule's verdict.
    static QString outcome(const std::string &outcome);
    /// Why something waits or does not go out, as a fact: "Outside approved hours".
    static QString rule(const std::string &rule);
    /// The same within a sentence: "outside approved hours".
    static QString ruleInside(const std::string &rule);
    /// Why an item waits for a person, in one line: "Unsure: Hot?", "Reply: wants an answer".
    static QString asks(const console::ReviewRow &row);
    static QString asksIcon(const std::string &kind);
    /// A step of the agent as a list shows it: "New lead: sequence started".
    static QString step(const console::TraceRow &row);
    static QString stepIcon(const console::TraceRow &row);
    static Tone stepTone(const console::TraceRow &row);
    /// A name to call the contact by; where none is known the source's own id, without the source.
    static QString contact(const QString &name, const domain::ContactId &id);
    /// What was understood of an inbound message, for the tags under its bubble: language and intent, in as many words. Empty for others.
    static QStringList understood(const console::ThreadMessage &message);
    /// The same as a sentence, with how sure which model was.
    static QString understoodInFull(const console::ThreadMessage &message);
    static QString outbox(domain::OutboxState state);
    /// Why a question could not be answered, for a person; the technical text belongs in a tool tip.
    static QString failure(const Error &error);
    /// A customer's own word as it came, with underscores as spaces and a capital: "pre_enrolled" is "Pre enrolled".
    static QString own(const std::string &code);

private:
    static QString askInbound(const console::ReviewRow &row);
};

} // namespace ns::ui
