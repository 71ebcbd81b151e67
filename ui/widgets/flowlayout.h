// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>
#include <memory>
#include <vector>

namespace ns::ui {

/// Widgets side by side, wrapped into further rows when the width is short: filter pills. GUI thread; owned by its widget.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), Move::No); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Move { No, Yes };
    /// Gives the height that the rows need.
    int place(const QRect &rect, Move move) const;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ns::ui
