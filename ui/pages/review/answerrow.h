// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <optional>

namespace ns::ui {

/// One answer as a row: its keys, what it is called, what will follow, and how probable the model finds it. Pressed like a button; painted, with the
/// whole row as its accessible name.
class AnswerRow : public QAbstractButton
{
    Q_OBJECT
public:
    struct Content
    {
        QStringList keys = {};
        QString name = {};
        QString effects = {};
        std::optional<double> value = {};
        double threshold = -1;
        bool isProposed = false;
        QString whyNot = {}; // not empty: cannot be chosen
        bool isHalf = false; // shares a line with the next one: one line high, figure without bar, shortEffects; the tool tip has all
        QString shortEffects = {};
        bool operator==(const Content &) const = default;
    };
    /// Widths that the rows of one list share, so that their columns line up.
    struct Columns
    {
        int keys = 0;
        int name = 0;
        int value = 0; // 0: no row has one
        bool operator==(const Columns &) const = default;
    };

    explicit AnswerRow(QWidget *parent = nullptr);
    void setContent(const Content &content);
    void setColumns(const Columns &columns);
    [[nodiscard]] const Content &content() const { return m_content; }
    /// What this row would need of each column.
    [[nodiscard]] Columns wanted() const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {480, heightForWidth(480)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_content.isHalf ? 200 : 280, heightForWidth(std::max(width(), 280))}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int nameWidth(int width) const;
    [[nodiscard]] QRect nameAt() const;
    void drawEffects(QPainter &painter, const QColor &ink) const;
    void drawValue(QPainter &painter) const;
    [[nodiscard]] int effectsLeft() const;
    [[nodiscard]] int effectsWidth(int width) const;
    void drawKeys(QPainter &painter) const;
    Content m_content;
    Columns m_columns;
};

} // namespace ns::ui
