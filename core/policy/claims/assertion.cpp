// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/assertion.h"

namespace ns::policy {

namespace {

constexpr int kSupposedReach = 7; // words behind an "if" that it surely covers: "si despues de la practica te contratan"

class AssertionMarker
{
public:
    AssertionMarker(TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language)
        : m_text(text), m_marks(marks), m_disown(lexicon.concept_("disown")), m_suppose(lexicon.concept_("suppose")), m_supposeNever(lexicon.concept_("suppose.never")),
          m_offer(lexicon.concept_("own.offer")), m_but(lexicon.concept_("adversative")), m_portuguese(language == text::NumberLanguage::Portuguese)
    {
    }

    void run()
    {
        for (int i = 0; i < m_text.size(); ++i) {
            if (m_marks.has(i, m_disown))
                disown(i);
            if (const int never = m_marks.endOf(i, m_supposeNever); never >= 0)
                i = never;
            else if (m_marks.has(i, m_suppose) && opensSupposition(i))
                suppose(i);
        }
    }

private:
    [[nodiscard]] Token &tokenAt(int i) { return m_text.tokens[std::size_t(i)]; }
    [[nodiscard]] bool isAdversative(int i) const { return m_marks.has(i, m_but) && !(m_text.word(i) == "mas" && m_text.at(i)->accented); }

    void disown(int at)
    {
        for (int i = at; m_text.sameSentence(i, at) && (i == at || !isAdversative(i)); ++i)
            tokenAt(i).unasserted = true;
        for (int i = at - 1; i >= 0 && m_text.sameSentence(i, at) && !isAdversative(i); --i)
            tokenAt(i).unasserted = true;
    }

    /// "se" is a pronoun, too: it supposes only where a clause begins and in Portuguese; "sí" is a yes.
    [[nodiscard]] bool opensSupposition(int at)
    {
        if (m_text.word(at) == "si")
            return !tokenAt(at).accented;
        if (m_text.word(at) != "se")
            return true;
        return m_portuguese && (!m_text.sameSentence(at - 1, at) || m_text.at(at - 1)->clause != m_text.at(at)->clause || (m_text.at(at - 1)->kind == TokenKind::Sign && m_text.at(at)->spaceBefore)); // not of "contrata-se"
    }
    void suppose(int at)
    {
        const int clause = m_text.at(at)->clause;
        for (int i = at + 1; i <= at + kSupposedReach && m_text.at(i) != nullptr && m_text.at(i)->clause == clause && !m_marks.has(i, m_offer); ++i)
            tokenAt(i).unasserted = true;
    }

    TokenText &m_text;
    const MarkedText &m_marks;
    const MarkId m_disown, m_suppose, m_supposeNever, m_offer, m_but;
    const bool m_portuguese;
};

} // namespace

void markUnasserted(TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language)
{
    AssertionMarker(text, marks, lexicon, language).run();
}

} // namespace ns::policy
