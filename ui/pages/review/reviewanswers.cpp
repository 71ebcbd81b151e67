// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of ReviewQueue: given, on their way, taken back.
#include <limits>

#include "ui/pages/review/reviewqueue.h"

namespace ns::ui {

using domain::AnswerKind;
using domain::ReviewId;
using domain::ReviewState;

namespace {

constexpr int kNeverConfirmed = std::numeric_limits<int>::max();

} // namespace

void ReviewQueue::answer(domain::ReviewAnswer answer)
{
    if (!mayAnswer())
        return;
    send(currentRow(), answer, ++m_batch);
    leaveCurrent();
}

void ReviewQueue::send(const console::ReviewRow &row, const domain::ReviewAnswer &answer, int batch)
{
    m_hidden[row.id] = kNeverConfirmed;
    ++m_answered;
    pushDone({.row = row, .answer = answer, .batch = batch});
    m_desk.answerReview(row.id, answer, {this, [this, row](const Result<console::AnswerReceipt> &receipt) { takeReceipt(row, receipt); }});
}

/// What is on show has been dealt with: takes it from the list and shows the row that takes its place.
void ReviewQueue::leaveCurrent()
{
    const int row = m_model.rowOf(m_current);
    const ReviewId gone = m_current;
    if (row >= 0)
        m_place = row;
    applyRows();
    const int rows = m_model.rowCount();
    const ReviewId next = rows == 0 ? ReviewId{} : m_model.rowAt(std::clamp(m_place, 0, rows - 1))->id;
    Q_EMIT listChanged();
    if (next != gone)
        goTo(next);
}

void ReviewQueue::takeReceipt(const console::ReviewRow &row, const Result<console::AnswerReceipt> &receipt)
{
    Done *done = findDone(row.id);
    if (receipt) {
        m_hidden[row.id] = m_serial; // the next window that is asked for knows of it
        if (!done)
            return;
        done->appliesAt = receipt->appliesAt;
        if (done->isUnwanted) {
            const Done unwanted = *done;
            std::erase_if(m_done, [&](const Done &each) { return each.row.id == row.id; });
            takeBack(unwanted);
        }
        Q_EMIT lastDoneChanged();
        return;
    }
    m_hidden.erase(row.id);
    --m_answered;
    std::erase_if(m_done, [&](const Done &each) { return each.row.id == row.id; });
    applyRows();
    Q_EMIT listChanged();
    Q_EMIT lastDoneChanged();
    Q_EMIT answerFailed(row, receipt.error());
    refetch();
}

void ReviewQueue::postpone()
{
    if (!mayAnswer())
        return;
    const console::ReviewRow row = currentRow();
    m_postponed[row.id] = m_desk.now() + kPutOff;
    pushDone({.row = row, .batch = ++m_batch});
    m_desk.postponeReview(row.id, kPutOff);
    leaveCurrent();
}

void ReviewQueue::pushDone(Done done)
{
    m_done.push_back(std::move(done));
    if (m_done.size() > kUndoMax)
        m_done.pop_front();
    Q_EMIT lastDoneChanged();
}

ReviewQueue::Done *ReviewQueue::findDone(const ReviewId &id)
{
    const auto found = std::ranges::find(m_done, id, [](const Done &done) { return done.row.id; });
    return found == m_done.end() ? nullptr : &*found;
}

void ReviewQueue::undo()
{
    if (m_done.empty())
        return;
    const int batch = m_done.back().batch;
    for (std::size_t i = m_done.size(); i-- > 0 && m_done[i].batch == batch;) {
        if (m_done[i].answer.kind != AnswerKind::None && !m_done[i].appliesAt) {
            m_done[i].isUnwanted = true; // on its way: taken back as soon as it is there
            continue;
        }
        const Done done = m_done[i];
        m_done.erase(m_done.begin() + std::ptrdiff_t(i));
        takeBack(done);
    }
    Q_EMIT lastDoneChanged();
}

void ReviewQueue::takeBack(const Done &done)
{
    if (done.answer.kind == AnswerKind::None) {
        m_postponed.erase(done.row.id);
        m_desk.postponeReview(done.row.id, Millis{0});
        applyRows();
        Q_EMIT listChanged();
        select(done.row.id);
        refetch();
        return;
    }
    m_desk.takeAnswerBack(done.row.id, {this, [this, row = done.row](const Result<ReviewState> &state) { takeUndone(row, state); }});
}

void ReviewQueue::takeUndone(const console::ReviewRow &row, const Result<ReviewState> &state)
{
    if (!state) {
        Q_EMIT undoFailed(row, state.error());
        return;
    }
    --m_answered;
    m_hidden.erase(row.id);
    m_next.reset(); // it may be this one, as it was when answered
    select(row.id);
    Q_EMIT lastDoneChanged();
    refetch();
}

int ReviewQueue::lastBatchSize() const
{
    return m_done.empty() ? 0 : int(std::ranges::count(m_done, m_done.back().batch, &Done::batch));
}

std::vector<console::ReviewRow> ReviewQueue::alike() const
{
    std::vector<console::ReviewRow> found;
    const console::ReviewRow *current = m_model.rowAt(m_model.rowOf(m_current));
    for (int i = 0; current && i < m_model.rowCount(); ++i) {
        const console::ReviewRow &row = *m_model.rowAt(i);
        if (row.kind == current->kind && row.reason == current->reason && row.label == current->label)
            found.push_back(row);
    }
    return found;
}

void ReviewQueue::answerAll(const std::vector<console::ReviewRow> &rows, const domain::ReviewAnswer &answer)
{
    const int batch = ++m_batch;
    for (const console::ReviewRow &row : rows)
        send(row, answer, batch);
    leaveCurrent();
}

} // namespace ns::ui
