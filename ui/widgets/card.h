// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVBoxLayout>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace ns::ui {

class ElidedLabel;

/// A panel with an outline: title and one fact in its head, content below. No shadow, never a card in a card.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFact(const QString &fact);
    /// At the right end of the head.
    void addHeadWidget(QWidget *widget);
    /// Content from edge to edge: lists, whose rows have padding of their own.
    void setFlush();
    /// Where the content goes; padding is set.
    [[nodiscard]] QVBoxLayout *body() { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_fact;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

/// Names and values under one another, as the context pane shows them. Values wrap and can be selected; all plain text. A single word that does
/// not fit beside its name (an e-mail address) stands below it; one that is wider than the pane is shortened in its middle, the whole its tool tip.
class FactList : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value;
        QString detail = {}; // tool tip of the value
        bool operator==(const Fact &) const = default;
    };
    explicit FactList(const QString &title, QWidget *parent = nullptr);
    /// Rows that stay keep their labels, so that a selection survives.
    void setFacts(const std::vector<Fact> &facts);
    /// At the right of the title.
    void setSide(const QString &side);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QLabel *name;
        QLabel *value;
        bool isBelow = false;
    };
    void fit();
    void place(std::size_t row, bool below);
    void applyInk();
    std::vector<Fact> m_facts;
    QLabel *m_title;
    QLabel *m_side;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace ns::ui
