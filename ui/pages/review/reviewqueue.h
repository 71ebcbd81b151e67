// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <deque>
#include <map>

#include "core/console/desk.h"
#include "ui/pages/review/reviewmodel.h"

namespace ns::ui {

/// The review page's side of the Desk: the window of the list, the item on show (with the next one already read), answers on their way and those
/// that can be taken back. An answer leaves the list at once; the Desk hears of it meanwhile. GUI thread; owned by the page.
class ReviewQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t kUndoMax = 50;
    static constexpr Millis kPutOff{2LL * 3600 * 1000}; // business time

    /// Something done here that can be taken back. An item put off has an answer of kind None.
    struct Done
    {
        console::ReviewRow row;
        domain::ReviewAnswer answer = {};
        std::optional<Instant> appliesAt = {}; // once the answer is durable
        int batch = 0;                         // equal in answers given at one stroke
        bool isUnwanted = false;               // taken back before it was durable
    };
    /// What became of the item on show while it was looked at.
    struct News
    {
        enum class Kind { None, Reply, ReEvaluated, Answered, Expired, Gone };
        Kind kind = Kind::None;
        Instant at = {};     // Reply
        QString answer = {}; // Answered: in words
    };
    using Details = console::SnapshotPtr<console::ReviewDetails>;

    ReviewQueue(console::Desk &desk, QObject *parent);

    /// The page is shown: reads, and follows the feed until stop().
    void start();
    void stop() { m_active = false; }
    void setFilter(console::ReviewFilter filter);
    void setSearch(const QString &words);
    /// Shows this item, in the list or not.
    void select(const domain::ReviewId &id);
    /// The row `by` below (above) the one on show; from an item that has gone, the row that took its place.
    void step(int by);
    /// Answers the item on show and goes on to the next.
    void answer(domain::ReviewAnswer answer);
    void postpone();
    /// Takes the latest answer (or stroke of answers) back, or brings back what was put off.
    void undo();
    /// Rows of the window with the same kind, reason and proposed label as the item on show, itself among them.
    [[nodiscard]] std::vector<console::ReviewRow> alike() const;
    /// One answer for each of these; one undo() takes them all back.
    void answerAll(const std::vector<console::ReviewRow> &rows, const domain::ReviewAnswer &answer);
    void retry() { refetch(); }

    [[nodiscard]] ReviewModel &model() { return m_model; }
    [[nodiscard]] const console::SnapshotPtr<console::ReviewPage> &page() const { return m_page; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; } // of the list; old rows stay
    [[nodiscard]] const domain::ReviewId &currentId() const { return m_current; }
    [[nodiscard]] const Details &details() const { return m_details; } // of the item on show; null while it is read
    [[nodiscard]] const std::optional<Error> &detailsFailure() const { return m_detailsFailure; }
    [[nodiscard]] const News &news() const { return m_news; }
    [[nodiscard]] bool mayAnswer() const;
    [[nodiscard]] const Done *lastDone() const { return m_done.empty() ? nullptr : &m_done.back(); }
    /// Items that the next undo() takes back.
    [[nodiscard]] int lastBatchSize() const;
    [[nodiscard]] int answered() const { return m_answered; } // in this window's life, taken back ones not counted
    [[nodiscard]] int postponed() const { return int(m_postponed.size()); }
    [[nodiscard]] const console::ReviewQuery &query() const { return m_query; }

Q_SIGNALS:
    void listChanged();
    void currentChanged(); // another item is on show
    void detailsChanged(); // the same item, read again
    void lastDoneChanged();
    /// An answer was not taken; its item is back (or gone).
    void answerFailed(const ns::console::ReviewRow &row, const ns::Error &error);
    /// Could not be taken back: the agent was faster.
    void undoFailed(const ns::console::ReviewRow &row, const ns::Error &error);
    void asked();
    void answeredBack(); // one for each asked()

private:
    void refetch();
    void takePage(const Result<console::SnapshotPtr<console::ReviewPage>> &answer, int serial);
    void applyRows();
    void keepPlace();
    void goTo(const domain::ReviewId &id);
    void fetchDetails();
    void takeDetails(const Result<Details> &answer);
    void fetchNext();
    void noteNews(const console::ReviewDetails &before, const console::ReviewDetails &after);
    void leaveCurrent();
    void send(const console::ReviewRow &row, const domain::ReviewAnswer &answer, int batch);
    void takeReceipt(const console::ReviewRow &row, const Result<console::AnswerReceipt> &receipt);
    void takeBack(const Done &done);
    void takeUndone(const console::ReviewRow &row, const Result<domain::ReviewState> &state);
    void pushDone(Done done);
    Done *findDone(const domain::ReviewId &id);
    void onFeed(console::Topics topics);
    [[nodiscard]] console::ReviewRow currentRow() const;

    console::Desk &m_desk;
    ReviewModel m_model;
    console::Consumer m_listConsumer, m_detailsConsumer, m_nextConsumer;
    console::ReviewQuery m_query;
    console::SnapshotPtr<console::ReviewPage> m_page;
    std::optional<Error> m_failure, m_detailsFailure;
    domain::ReviewId m_current;
    int m_place = 0; // row of the item on show, as it was last in the list
    Details m_details, m_next;
    News m_news;
    std::map<domain::ReviewId, int> m_hidden;         // answered here; until a window asked for after this serial says the same
    std::map<domain::ReviewId, Instant> m_postponed;  // and until when
    std::deque<Done> m_done;
    QTimer m_pause; // between two readings, however often the feed calls
    int m_serial = 0, m_batch = 0, m_answered = 0;
    bool m_active = false, m_listAsked = false, m_detailsAsked = false, m_nextAsked = false, m_stale = false, m_fresh = true;
};

} // namespace ns::ui
