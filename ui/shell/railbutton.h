// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace ns::ui {

/// One row of the navigation rail: icon, words, count. A checkable button, so that keyboard and screen readers know it as one.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &title, const QString &icon, QWidget *parent);
    void setCount(qint64 count, bool urgent);
    void setIconsOnly(bool iconsOnly);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameIt();
    void drawCount(QPainter &painter, const QRect &row) const;
    QString m_icon;
    qint64 m_count = -1;
    bool m_urgent = false;
    bool m_iconsOnly = false;
};

} // namespace ns::ui
