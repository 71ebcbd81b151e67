// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/style/tone.h"

class QHBoxLayout;
class QLabel;

namespace ns::ui {

class ActionRegistry;
class ElidedLabel;
class StatusFact;

/// The strip at the bottom, 32 high: at the left the keys that work on this page, at the right how the workspace is doing: agent, queue,
/// guards, freshness.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    /// One fact at the right: icon and words together, never colour alone.
    struct Fact
    {
        QString id;      // object name, stable
        QString icon;
        QString text;
        Tone tone = Tone::Quiet;
        QString detail = {}; // tool tip
        bool operator==(const Fact &) const = default;
    };
    static constexpr int kHintsMax = 6;

    explicit StatusStrip(const ActionRegistry &actions, QWidget *parent = nullptr);
    void setHints(const QStringList &actionIds);
    void setFacts(const std::vector<Fact> &facts);
    void setNote(const QString &note);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHints();
    const ActionRegistry &m_actions;
    QHBoxLayout *m_hints;
    QHBoxLayout *m_facts;
    QList<QWidget *> m_hintWidgets;
    std::vector<StatusFact *> m_factWidgets;
    QLabel *m_note;
};

} // namespace ns::ui
