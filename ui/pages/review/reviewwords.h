// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/console/review.h"

namespace ns::ui {

/// How items, answers and what follows from them are worded. Pure functions; codes that nobody has worded are shown as they are.
class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::ReviewWords)
public:
    static QString text(const std::string &utf8) { return QString::fromStdString(utf8); }
    static QString filter(console::ReviewFilter filter);
    /// What a person is asked: "Is this lead hot?"
    static QString question(const domain::ReviewItem &item);
    /// Why the agent does not go on by itself: "0.71 is under 0.85, so a person decides".
    static QString why(const domain::ReviewItem &item);
    static QString figure(double confidence); // "0.71"

    /// What an answer is called on its row: the label, "Approve and send", "Not to be sent".
    static QString answer(const domain::ReviewItem &item, const console::AnswerChoice &choice);
    /// One consequence without a capital: "sends now by WhatsApp".
    static QString effect(const console::Effect &effect, Instant now);
    /// All of them as one line: "Starts “welcome”, sends by WhatsApp at 08:00". What the answer's own name says already is left out.
    static QString effects(const console::AnswerChoice &choice, Instant now);
    /// A choice that says what the item is, and so has a digit.
    static bool isLabel(const domain::ReviewItem &item, const console::AnswerChoice &choice);
    /// The same in as many words as half a row has: "for Admissions". An opt-out comes first. Empty where nothing but the label follows.
    static QString shortEffects(const console::AnswerChoice &choice);
    /// What was done, for the line of the last answer: "hot", "rejected", "sent as edited".
    static QString done(const domain::ReviewAnswer &answer, const domain::ReviewItem &item);
    static QString at(Instant when, Instant now); // "at 08:00", "on 25 Nov at 08:00"

private:
    static QString label(const std::string &kind, const std::string &label);
    static QString askInbound(const domain::ReviewItem &item);
    static QString whyMessage(const domain::ReviewItem &item);
};

} // namespace ns::ui
