// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace ns::ui {

/// A filter with its count, 28 high; checked means chosen. Put several into a QButtonGroup for one-of-many.
class FilterPill : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterPill(const QString &text, QWidget *parent = nullptr);
    /// Below 0: no count known.
    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// A Lucide name in front of the words; never the only thing that says what it filters.
    void setIconName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameIt();
    [[nodiscard]] QString countText() const;
    qint64 m_count = -1;
    QString m_iconName;
};

} // namespace ns::ui
