// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QTimer>

namespace ns::ui {

/// A search field that asks while one types: the words are announced when typing has paused, at once on Enter, and when Escape clears them.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 150;

    explicit SearchField(const QString &name, QWidget *parent = nullptr);
    /// The words that were announced last.
    [[nodiscard]] const QString &search() const { return m_search; }
    /// Sets the words and announces them where they differ.
    void setSearch(const QString &words);
    /// The key that leads here, printed at the right end while the field is empty.
    void setKey(const QString &key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searchChanged(const QString &words);
    /// Down or Enter: to the results, please.
    void leftForResults();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();
    QString m_search;
    QString m_key;
    QTimer m_pause;
};

} // namespace ns::ui
