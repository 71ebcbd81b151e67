// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/composer.h"

#include "core/compose/slotvalues.h"

namespace ns::compose {

namespace {

constexpr std::string_view kEmail = "email";
constexpr std::string_view kSms = "sms";

/// Text being written; counts code points on the way, because spans are told in them.
struct Writing
{
    QString text = {};
    int codePoints = 0;

    void add(const QString &part)
    {
        text += part;
        for (const QChar c : part)
            codePoints += c.isLowSurrogate() ? 0 : 1;
    }
};

std::string_view faultName(SlotValue::State state)
{
    switch (state) {
    case SlotValue::State::Filled: return "filled";
    case SlotValue::State::Empty: return "empty";
    case SlotValue::State::Expired: return "expired";
    case SlotValue::State::Unknown: return "unknown";
    }
    return {};
}

Status writeSlot(const Slot &slot, const ComposeRequest &request, Writing &out, std::vector<UsedFact> &used)
{
    const SlotValue value = valueOf(slot, request);
    const int begin = out.codePoints;
    if (value.state == SlotValue::State::Filled) {
        out.add(value.text);
        if (!value.fact.empty())
            used.push_back({.fact = value.fact, .begin = begin, .end = out.codePoints});
        return {};
    }
    if (!slot.fallback || value.state == SlotValue::State::Unknown)
        return fail(ErrorCode::InvalidInput, "template.variable: " + slot.name + " is " + std::string(faultName(value.state)));
    out.add(*slot.fallback);
    return {};
}

Result<QString> write(const CompiledText &source, const ComposeRequest &request, std::vector<UsedFact> &used)
{
    Writing out;
    out.text.reserve(source.literalLength + 64);
    for (const Piece &piece : source.pieces) {
        out.add(piece.literal);
        if (!piece.slot)
            continue;
        if (const Status done = writeSlot(*piece.slot, request, out, used); !done)
            return tl::make_unexpected(done.error());
    }
    return std::move(out.text);
}

Status checkLength(const QString &text, int lengthMax, std::string_view what)
{
    if (text.size() <= lengthMax)
        return {};
    return fail(ErrorCode::TooLarge, "template.length: " + std::string(what) + " has " + std::to_string(text.size()) + " characters, at most "
                                         + std::to_string(lengthMax));
}

Status writeSubject(const Cell &cell, const ComposeRequest &request, Draft &draft)
{
    if (!cell.subject)
        return fail(ErrorCode::InvalidInput, "template.subject: missing");
    auto subject = write(*cell.subject, request, draft.usedFacts);
    if (!subject)
        return tl::make_unexpected(subject.error());
    for (UsedFact &fact : draft.usedFacts)
        fact.inSubject = true;
    draft.subject = std::move(*subject);
    return checkLength(draft.subject, kSubjectMax, "subject");
}

Status writeDraft(const Cell &cell, const ComposeRequest &request, Draft &draft)
{
    if (request.channel == kEmail) {
        if (const Status written = writeSubject(cell, request, draft); !written)
            return written;
    }
    auto text = write(cell.text, request, draft.usedFacts);
    if (!text)
        return tl::make_unexpected(text.error());
    draft.text = std::move(*text);
    return checkLength(draft.text, request.channel == kSms ? kSmsTextMax : kTextMax, "text");
}

} // namespace

Result<Draft> Composer::compose(const ComposeRequest &request) const
{
    const Template *const source = m_templates->find(request.templateId);
    const Cell *const cell = source ? findCell(*source, request.segment, request.language) : nullptr;
    if (!cell)
        return fail(ErrorCode::NotFound, "no_template", std::string(request.templateId));
    Draft draft{.subject = {}, .text = {}, .templateId = source->reference(), .kind = source->kind, .language = request.language,
                .segment = cell->segment, .usedFacts = {}};
    if (Status written = writeDraft(*cell, request, draft); !written) {
        written.error().where = draft.templateId;
        return tl::make_unexpected(std::move(written.error()));
    }
    return draft;
}

} // namespace ns::compose
