// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/understandingview.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/style/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::EvidenceSpan;
using console::IntentEvidence;

namespace {

constexpr int kSideBySide = 520; // narrower, the words stand below the facts
constexpr double kWorthNaming = 0.005; // less reads 0.00
constexpr double kOptOutSays = 1; // a recogniser's word has no weight; its span only counts as speaking for

/// A question mark may speak for something, but nobody learns from seeing it marked.
bool hasWord(const QString &words)
{
    return std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
}

QString figureOf(double confidence)
{
    return QLocale().toString(confidence, 'f', 2);
}

} // namespace

UnderstandingView::UnderstandingView(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_facts(new FactList(tr("What was understood"), this)), m_why(new QWidget(this)),
      m_whyTitle(makeLabel({}, TextSize::Body, TextWeight::Semibold)), m_none(makeLabel({}, TextSize::Body)), m_reasons(new ReasonBars(m_why))
{
    m_row->setContentsMargins(0, Metrics::kGap4, 0, 0);
    m_row->setSpacing(Metrics::kPage);
    m_row->addWidget(m_facts, 1, Qt::AlignTop);
    auto *why = new QVBoxLayout(m_why);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(Metrics::kGap4);
    m_none->setWordWrap(true);
    for (QWidget *each : {static_cast<QWidget *>(m_whyTitle), static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_reasons)})
        why->addWidget(each);
    m_row->addWidget(m_why, 1, Qt::AlignTop);
}

std::vector<EvidenceSpan> UnderstandingView::numbered(const IntentEvidence &evidence)
{
    std::vector<EvidenceSpan> spans;
    if (evidence.optOutSpan && evidence.optOut != "none")
        return {{evidence.optOutSpan->begin, evidence.optOutSpan->end, kOptOutSays}};
    for (const EvidenceSpan &span : evidence.spans) {
        const bool isInside = span.begin >= 0 && span.end > span.begin && span.end <= evidence.text.size();
        if (isInside && hasWord(evidence.text.mid(span.begin, span.end - span.begin)) && spans.size() < kSpansShown)
            spans.push_back(span);
    }
    return spans;
}

std::vector<MessageBubble::Mark> UnderstandingView::marksFor(const IntentEvidence &evidence, const QString &text)
{
    const qsizetype at = evidence.text.isEmpty() ? -1 : text.indexOf(evidence.text); // an e-mail shows its subject, too
    std::vector<MessageBubble::Mark> marks;
    if (at < 0)
        return marks;
    int number = 0;
    for (const EvidenceSpan &span : numbered(evidence)) {
        const auto kind = span.contribution < 0 ? MessageBubble::Mark::Kind::Against : MessageBubble::Mark::Kind::For;
        marks.push_back({kind, int(at) + span.begin, span.end - span.begin, ++number});
    }
    return marks;
}

void UnderstandingView::setEvidence(const IntentEvidence &evidence, const QString &team)
{
    std::vector<FactList::Fact> facts{{tr("Language"), inLanguage(evidence.language)}};
    facts.push_back({tr("Wants"), wants(evidence), QString::fromStdString(evidence.model.str())});
    QStringList others;
    for (const console::LabelChance &each : evidence.alternatives) {
        if (each.probability < kWorthNaming)
            continue;
        others += Terms::intent(each.label) + u' ' + figureOf(each.probability);
    }
    if (!others.isEmpty())
        facts.push_back({tr("Or else"), others.join(QStringLiteral(" · "))});
    facts.push_back({tr("Opt-out"), optOut(evidence.optOut)});
    if (!team.isEmpty())
        facts.push_back({tr("Goes to"), team});
    m_facts->setFacts(facts);
    showReasons(evidence);
}

QString UnderstandingView::wants(const console::IntentEvidence &evidence)
{
    if (evidence.label.empty())
        return evidence.model.isEmpty() ? tr("No model was asked") : tr("Nothing it could tell");
    const QString guess = tr("%1, %2", "label, confidence").arg(Terms::intent(evidence.label), figureOf(evidence.confidence));
    if (evidence.refusal == "out_of_scope")
        return tr("%1, but like nothing it has learned").arg(guess);
    if (evidence.refusal == "unknown_words")
        return tr("%1, but it knows too few of the words").arg(guess);
    if (evidence.refusal == "language")
        return tr("%1, but it has not learned the language").arg(guess);
    return evidence.threshold <= 1 ? tr("%1; decides alone from %2", "guess, threshold").arg(guess, figureOf(evidence.threshold)) : guess;
}

QString UnderstandingView::inLanguage(const console::LanguageEvidence &language)
{
    const QString name = language.language == domain::Language::Unknown ? tr("Unknown") : Terms::language(language.language);
    if (language.reason == "text")
        return language.isSwitch ? tr("%1 from now on, as the text says").arg(name) : tr("%1, as the text says").arg(name);
    if (language.reason == "second_message")
        return tr("%1 from now on: the second message in it").arg(name);
    if (language.reason == "known_short")
        return tr("%1, the contact's own: the text is too short to tell").arg(name);
    if (language.reason == "known_margin")
        return tr("%1, the contact's own: the text is not clear enough").arg(name);
    if (language.reason == "known_mixed")
        return tr("%1, the contact's own: the text mixes languages").arg(name);
    if (language.reason == "unsupported")
        return tr("%1: the text is in a language that the agent does not write").arg(name);
    return language.reason == "empty" ? tr("%1: the text has no words").arg(name) : name;
}

QString UnderstandingView::optOut(const std::string &found)
{
    if (found == "clear")
        return tr("Clear");
    return found == "unclear" ? tr("May be one") : tr("No");
}

void UnderstandingView::showReasons(const IntentEvidence &evidence)
{
    const std::vector<EvidenceSpan> spans = numbered(evidence);
    const bool isOptOut = evidence.optOutSpan && evidence.optOut != "none";
    m_whyTitle->setText(isOptOut ? tr("Why it may be an opt-out") : evidence.label.empty() ? tr("Why") : tr("Why “%1”").arg(Terms::intent(evidence.label)));
    std::vector<ReasonBars::Reason> reasons;
    QStringList quoted;
    int number = 0;
    for (const EvidenceSpan &span : spans) {
        const QString words = evidence.text.mid(span.begin, span.end - span.begin).simplified();
        reasons.push_back({tr("%1 “%2”", "number, words").arg(QLocale().toString(++number), words), span.contribution});
        quoted += tr("%1 “%2”", "number, words").arg(QLocale().toString(number), words);
    }
    m_reasons->setVisible(!isOptOut && !reasons.empty());
    m_reasons->setReasons(isOptOut ? std::vector<ReasonBars::Reason>{} : std::move(reasons));
    m_none->setVisible(isOptOut || spans.empty());
    m_none->setText(isOptOut ? quoted.join(QStringLiteral(", ")) : tr("No word of it stands out"));
}

void UnderstandingView::resizeEvent(QResizeEvent *event)
{
    const auto wanted = width() < kSideBySide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() != wanted)
        m_row->setDirection(wanted);
    QWidget::resizeEvent(event);
}

} // namespace ns::ui
