// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "ui/style/look.h"

namespace ns::ui {

/// A lead as a card of the board: name and how long it has been quiet, segment, next step with its icon. The next step's sign comes from the
/// model's Next column.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CardDelegate(QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawWords(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const;
};

} // namespace ns::ui
