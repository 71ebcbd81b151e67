// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <set>

#include "core/console/policydraft.h"
#include "core/console/query.h"

namespace ns::ui {

/// The policy that somebody writes on the page: one document, edited by forms and by its source, read again a moment after each change. Forms bind to
/// it and to nothing else. GUI thread; the page owns it and asks the desk for readings.
class PolicyEditor : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 60; // behind the last key: what is wrong stands at its field within 200 ms

    explicit PolicyEditor(QObject *parent = nullptr);

    /// What is in force. A draft without changes follows it; another one stays what it is.
    void setPublished(console::SnapshotPtr<console::Guardrails> guardrails);
    [[nodiscard]] const console::SnapshotPtr<console::Guardrails> &guardrails() const { return m_guardrails; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }

    [[nodiscard]] const console::PolicyDraft &draft() const { return m_draft; }
    /// Changes the draft; `by` is who has shown the change already.
    template <typename Change> auto edit(QObject *by, Change change)
    {
        struct Told
        {
            PolicyEditor &editor;
            QObject *by;
            ~Told() { editor.noteEdited(by); }
        } told{*this, by};
        return change(m_draft);
    }
    /// The document as text; while the source is no JSON, as somebody typed it.
    [[nodiscard]] std::string text() const;
    /// From the source. What is no JSON is kept as text: forms then show the last that was.
    void setText(const std::string &text, QObject *by);
    [[nodiscard]] bool isBroken() const { return m_brokenText.has_value(); }
    void discard();

    void takeReading(console::SnapshotPtr<console::PolicyReading> reading);
    [[nodiscard]] const console::SnapshotPtr<console::PolicyReading> &reading() const { return m_reading; }
    [[nodiscard]] int changes() const;
    [[nodiscard]] bool isRead() const { return !m_pause.isActive() && m_isRead; } // the reading is of what stands there now
    /// Faults in a place, with `row` -1 all of a table.
    [[nodiscard]] std::vector<console::PolicyFault> faultsIn(console::PolicyTable table, int row = -1, int column = -1) const;
    /// The first fault whose path begins like this.
    [[nodiscard]] const console::PolicyFault *faultAt(const std::string &path) const;
    /// Paths of rules that differ from what is published, and of lists ("/rules/price.grounded", "/facts/prices").
    [[nodiscard]] bool differs(const std::string &path) const;

Q_SIGNALS:
    void edited(QObject *by);  // the draft is another now; null: all of it
    void readingWanted(const std::string &document);
    void readingChanged();
    void publishedChanged();

private:
    void noteEdited(QObject *by);
    void askReading();
    console::SnapshotPtr<console::Guardrails> m_guardrails;
    console::PolicyDraft m_draft;
    std::optional<std::string> m_brokenText;
    console::SnapshotPtr<console::PolicyReading> m_reading;
    QTimer m_pause;
    bool m_isRead = false;
    bool m_isReadOnly = false;
    bool m_isTouched = false; // somebody has edited since the published one was taken over
};

} // namespace ns::ui
