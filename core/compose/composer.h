// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/compose/templateset.h"
#include "core/domain/contactstate.h"
#include "core/domain/facts.h"

namespace ns::compose {

/// Offsets from UTC in the contact's zone, found by the caller (pure code knows no zones). An appointment's date without its
/// offset counts as empty; an offer's last day without one is judged where the day ends first, so that it fails closed.
struct LocalOffsets
{
    std::optional<int> nowMinutes = {};
    std::optional<int> appointmentMinutes = {};
};

/// References live as long as the call.
struct ComposeRequest
{
    std::string_view templateId;
    std::string_view segment; // empty: the "*" rows
    domain::Language language = domain::Language::Unknown;
    std::string_view channel;
    const domain::ContactState &state;
    const domain::Facts &facts;
    Instant now = {};
    LocalOffsets offsets = {};
};

/// An approved fact that the text quotes, and where: [begin, end) in code points, as in a guardrail's verdict.
struct UsedFact
{
    std::string fact; // its place in the facts: "prices[0]", "business"
    int begin = 0;
    int end = 0;
    bool inSubject = false;
    bool operator==(const UsedFact &) const = default;
};

/// A text that is not yet allowed out.
struct Draft
{
    QString subject; // for channel "email" alone
    QString text;
    std::string templateId; // id@version
    domain::MessageKind kind = domain::MessageKind::Marketing;
    domain::Language language = domain::Language::Unknown;
    std::string segment; // of the row that was taken: the one asked for, or "*"
    std::vector<UsedFact> usedFacts;
};

/// Writes approved templates: every value comes from the contact's profile or from an approved fact, cleaned and formatted by
/// code. No HTML escaping: "José & Ana" stays. Pure; any thread; shares the set. Under 7 us a message without optimisation (tst_composer prints it).
class Composer
{
public:
    explicit Composer(std::shared_ptr<const TemplateSet> templates) : m_templates(std::move(templates)) {}

    /// Errors: NotFound "no_template" (no such template, or no row for segment and language: a person writes, or nobody);
    /// InvalidInput "template.variable: NAME is empty|unknown|expired" (the message is blocked rather than sent with a hole) and
    /// "template.subject: missing" for an e-mail; TooLarge "template.length: ..". where = the template and its version.
    [[nodiscard]] Result<Draft> compose(const ComposeRequest &request) const;

    [[nodiscard]] const TemplateSet &templates() const { return *m_templates; }

private:
    std::shared_ptr<const TemplateSet> m_templates;
};

} // namespace ns::compose
