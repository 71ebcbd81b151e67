// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSyntaxHighlighter>
#include <vector>

class QWidget;

namespace ns::ui {

/// A stretch of a message that a rule or a fact speaks of.
struct TextMark
{
    enum class Kind { Stops, Asks, Backed, Noted };
    Kind kind = Kind::Backed;
    int start = 0, length = 0; // UTF-16 units
    bool operator==(const TextMark &) const = default;
};

/// Marks stretches of a plain text in place: ground and underline, the underline's kind says it without colour (solid stops, dashed asks, dotted is
/// backed). GUI thread; owned by the document.
class MarkedText : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    MarkedText(QTextDocument *document, QWidget *look) : QSyntaxHighlighter(document), m_look(look) {}
    void setMarks(std::vector<TextMark> marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    QWidget *m_look;
    std::vector<TextMark> m_marks;
};

} // namespace ns::ui
