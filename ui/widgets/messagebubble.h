// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTextLayout>
#include <QWidget>
#include <memory>

namespace ns::ui {

/// One message of a thread, or a draft: plain text in a bubble, with who and when under it. Words that were evidence have a ground and an
/// underline (solid for, hatched against) and may carry a number; slots that code filled are marked.
class MessageBubble : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Inbound, Outbound, Draft };
    struct Mark
    {
        enum class Kind { For, Against, Slot };
        Kind kind = Kind::For;
        int start = 0; // UTF-16 units of the text
        int length = 0;
        int number = 0; // of the reason that it belongs to; 0: none
        bool operator==(const Mark &) const = default;
    };
    struct Content
    {
        Side side = Side::Inbound;
        QString text;
        QString caption;          // "Mariana, today 10:00"
        QString captionIcon = {}; // Lucide name
        std::vector<Mark> marks = {};
        QStringList tags = {};  // inbound: what was understood, as outlined words behind the caption
        QString tagDetail = {}; // tool tip: the same in full
        bool operator==(const Content &) const = default;
    };
    static constexpr int kWidthMax = 400;

    explicit MessageBubble(QWidget *parent = nullptr);
    void setContent(Content content);
    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Laid
    {
        int forWidth = -1;
        double textWidth = 0;
        double textHeight = 0;
        bool tagsBelow = false; // no room behind the caption
    };
    void lay(int width) const;
    [[nodiscard]] int tagsWidth() const;
    void drawTags(QPainter &painter, int left, int top) const;
    void drawMark(QPainter &painter, const Mark &mark, QPointF origin) const;
    Content m_content;
    mutable std::unique_ptr<QTextLayout> m_layout; // laid again when the width changes
    mutable Laid m_laid;
};

} // namespace ns::ui
