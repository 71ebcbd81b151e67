// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

#include "core/console/learning.h"
#include "core/console/training.h"

class QLineEdit;

namespace ns::ui {

class SegmentedControl;
class ToneLabel;

/// One suspected column: its name, what speaks against it in words, and a switch. Overruling the guard asks for a reason; until there is one,
/// the answer does not count.
class SuspectRow : public QWidget
{
    Q_OBJECT
public:
    SuspectRow(int number, const console::LeakSuspect &suspect, QWidget *parent = nullptr);
    [[nodiscard]] const std::string &column() const { return m_suspect.column; }
    /// What a person now says that the model does not know yet; nothing when the switch stands as it was learned, or a reason is missing.
    [[nodiscard]] std::optional<console::ColumnAnswer> answer() const;
    /// The guard's own default holds again, against an earlier answer.
    [[nodiscard]] bool isWithdrawn() const;
    /// The switch stands against the guard and no reason is given.
    [[nodiscard]] bool lacksReason() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    void buildLayout(int number);
    void onSwitch();
    [[nodiscard]] QString startChoice() const;
    [[nodiscard]] QString defaultChoice() const;
    [[nodiscard]] QString stateWords() const;

    console::LeakSuspect m_suspect;
    SegmentedControl *m_switch;
    QLineEdit *m_reason;
    ToneLabel *m_state;
};

} // namespace ns::ui
