// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QButtonGroup>
#include <QWidget>

namespace ns::ui {

/// One of a few, side by side on a sunken track: period, view. Real buttons in an exclusive group; arrow keys move.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);
    void addSegment(const QString &id, const QString &text);
    void setChosen(const QString &id);
    /// One that cannot be chosen here is not shown.
    void setSegmentShown(const QString &id, bool isShown);
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void chosenChanged(const QString &id); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Segment;
    QButtonGroup m_group;
};

} // namespace ns::ui
