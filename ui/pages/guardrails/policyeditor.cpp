// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/policyeditor.h"

namespace ns::ui {

using console::PolicyDraft;

namespace {

PolicyDraft emptyDraft()
{
    return PolicyDraft::parse("{}").value();
}

} // namespace

PolicyEditor::PolicyEditor(QObject *parent) : QObject(parent), m_draft(emptyDraft())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PolicyEditor::askReading);
}

void PolicyEditor::setPublished(console::SnapshotPtr<console::Guardrails> guardrails)
{
    const bool isFirst = !m_guardrails;
    const bool isOther = isFirst || m_guardrails->document != guardrails->document;
    m_guardrails = std::move(guardrails);
    if (isFirst && !m_guardrails->keptDraft.empty() && !m_isReadOnly) {
        m_isTouched = true;
        setText(m_guardrails->keptDraft, nullptr);
    } else if (isOther && (!m_isTouched || changes() == 0)) {
        discard();
    } else if (isOther) {
        askReading(); // the same draft differs in other places now
    }
    Q_EMIT publishedChanged();
}

std::string PolicyEditor::text() const
{
    return m_brokenText ? *m_brokenText : m_draft.text();
}

void PolicyEditor::setText(const std::string &text, QObject *by)
{
    auto draft = PolicyDraft::parse(text);
    if (draft)
        m_draft = std::move(*draft);
    m_brokenText = draft ? std::nullopt : std::optional(text);
    noteEdited(by);
}

void PolicyEditor::discard()
{
    m_brokenText.reset();
    m_isTouched = false;
    m_draft = PolicyDraft::parse(m_guardrails ? m_guardrails->document : "{}").value_or(emptyDraft());
    m_pause.stop();
    Q_EMIT edited(nullptr);
    askReading();
}

void PolicyEditor::noteEdited(QObject *by)
{
    m_isTouched = true;
    m_isRead = false;
    m_pause.start();
    Q_EMIT edited(by);
}

void PolicyEditor::askReading()
{
    m_isRead = false;
    Q_EMIT readingWanted(text());
}

void PolicyEditor::takeReading(console::SnapshotPtr<console::PolicyReading> reading)
{
    m_reading = std::move(reading);
    m_isRead = true;
    Q_EMIT readingChanged();
}

int PolicyEditor::changes() const
{
    return m_reading ? int(m_reading->differences.size()) : 0;
}

std::vector<console::PolicyFault> PolicyEditor::faultsIn(console::PolicyTable table, int row, int column) const
{
    std::vector<console::PolicyFault> found;
    for (const console::PolicyFault &fault : m_reading ? m_reading->faults : std::vector<console::PolicyFault>{}) {
        const console::PolicyPlace place = m_draft.placeOf(fault.path);
        if (place.table == table && (row < 0 || place.row == row) && (column < 0 || place.column == column || place.column < 0))
            found.push_back(fault);
    }
    return found;
}

const console::PolicyFault *PolicyEditor::faultAt(const std::string &path) const
{
    if (!m_reading)
        return nullptr;
    const auto found = std::ranges::find_if(m_reading->faults, [&](const console::PolicyFault &fault) { return fault.path == path || fault.path.starts_with(path + '/'); });
    return found == m_reading->faults.end() ? nullptr : &*found;
}

bool PolicyEditor::differs(const std::string &path) const
{
    if (!m_reading)
        return false;
    return std::ranges::any_of(m_reading->differences, [&](const console::PolicyDifferenceLine &line) {
        if (line.path == path || line.path.starts_with(path + '/') || line.path.starts_with(path + '['))
            return true;
        // A whole list that is new or gone: what is named in it.
        if (!path.starts_with(line.path + '/') && !path.starts_with(line.path + '['))
            return false;
        const QString step = QString::fromStdString(path.substr(line.path.size() + 1)).remove(u']');
        return (line.before + line.after).contains(u'"' + step + u'"');
    });
}

} // namespace ns::ui
