// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "core/base/result.h"

class QAction;
class QLabel;
class QPushButton;

namespace ns::ui {

/// What a view says in place of its content: nothing yet, nothing matches, still loading, failed. Icon, a fact, a line on what comes, and at most
/// one useful action. No drawing, nothing that moves.
class StateView : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Empty, NoMatch, Loading, Failed };

    explicit StateView(QWidget *parent = nullptr);
    void show(Kind kind, const QString &fact, const QString &line = {});
    using QWidget::show;
    /// A question that got no answer: why, that nothing is lost, and a button to ask again.
    void showFailure(const Error &error, std::function<void()> again);
    /// The icon of an empty state; the other kinds have their own.
    void setIcon(const QString &name);
    /// A button under the words; an empty text takes it away.
    void setAction(const QString &text, std::function<void()> run);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString fact() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Disc;
    void applyLook();
    Kind m_kind = Kind::Empty;
    QString m_icon;
    Disc *m_disc;
    QLabel *m_fact;
    QLabel *m_line;
    QPushButton *m_button;
    std::function<void()> m_run;
};

} // namespace ns::ui
