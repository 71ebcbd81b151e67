// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>

namespace ns::ui {

/// A list as high as its rows, for panels of a page that scrolls as a whole; or one that takes the room there is and scrolls by itself.
/// Enter or a click chooses. Rows of one, two or three lines by RowRole. GUI thread; the page's.
class ShortList : public QListView
{
    Q_OBJECT
public:
    ShortList(const QString &id, const QString &name, int lines, QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// The list then takes what room there is, at least `least` rows, and scrolls.
    void setStretches(int least);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void fit();
    const int m_lines;
    int m_least = 0; // 0: as high as its rows
};

} // namespace ns::ui
