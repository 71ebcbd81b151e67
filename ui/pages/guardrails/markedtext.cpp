// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/markedtext.h"

#include <QTextDocument>

#include "ui/style/look.h"

namespace ns::ui {

void MarkedText::setMarks(std::vector<TextMark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    rehighlight();
}

void MarkedText::highlightBlock(const QString &text)
{
    const Tokens &t = lookOf(m_look).tokens;
    const int from = currentBlock().position();
    for (const TextMark &mark : m_marks) {
        const int start = std::max(0, mark.start - from), end = std::min(int(text.size()), mark.start + mark.length - from);
        if (end <= start)
            continue;
        QTextCharFormat format;
        const bool isBacked = mark.kind == TextMark::Kind::Backed;
        format.setBackground(isBacked ? t.goodWeak : mark.kind == TextMark::Kind::Noted ? t.sunken : t.evidence);
        format.setUnderlineColor(isBacked ? t.good : mark.kind == TextMark::Kind::Noted ? t.text3 : t.evidenceLine);
        format.setUnderlineStyle(mark.kind == TextMark::Kind::Stops  ? QTextCharFormat::SingleUnderline
                                 : mark.kind == TextMark::Kind::Asks ? QTextCharFormat::DashUnderline
                                                                     : QTextCharFormat::DotLine);
        setFormat(start, end - start, format);
    }
}

} // namespace ns::ui
