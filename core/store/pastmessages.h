// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/contactstate.h"
#include "core/domain/outbox.h"

namespace ns::store {

class ReaderPool;

/// One message of ours as a judgement of the past needs it: numbers instead of texts.
struct PastMessage
{
    std::int64_t no = 0; // row of the outbox
    domain::ContactNo contact = {};
    domain::OutboxState state = domain::OutboxState::Queued;
    domain::MessageKind kind = domain::MessageKind::Marketing;
    domain::Language language = domain::Language::Unknown;
    std::int64_t channel = 0; // a word, see PastMessages::word
    std::int64_t rule = 0;    // a word; 0: none
    Instant createdAt = {};
    std::int64_t content = 0;      // row of table content; 0: none is stored
    std::string_view context = {}; // packed, until the next row; empty: no claim has looked at it
};

/// A message's text, and what whoever reads it must know.
struct PastText
{
    domain::SendKey key;
    domain::ContactNo contact = {};
    domain::ContactId contactId;
    QString contactName;
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::string channel;
    domain::Language language = domain::Language::Unknown;
    Instant createdAt = {};
    std::int64_t content = 0;
    std::string rule = {}; // that held, blocked or deferred it last
    QString subject, text;
    std::optional<QString> lastInbound = {}; // the contact's last words before it
};

/// Something that the world said of a lead: "won", "booked", ..
struct PastOutcome
{
    domain::ContactNo contact = {};
    Instant at = {};
    std::string said = {};
};

/// Row numbers, both ends included; empty when first > last.
struct RowSpan
{
    std::int64_t first = 1;
    std::int64_t last = 0;
};

/// When messages were made: [from, to).
struct CreatedWithin
{
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
};

/// All messages of the past in the journal's own rows, for reading hundreds of thousands of them in a second. One thread at a time, any number of
/// objects; each call is one read transaction, so that the write-ahead log can start anew between them.
class PastMessages
{
public:
    /// NotFound without a file, Unsupported for another schema.
    [[nodiscard]] static Result<std::unique_ptr<PastMessages>> open(const std::string &dbPath, int busyTimeoutMs = 5000);
    ~PastMessages();

    [[nodiscard]] Result<RowSpan> messageRows();
    [[nodiscard]] Result<RowSpan> stepRows();
    [[nodiscard]] Status visit(RowSpan rows, const CreatedWithin &period, const std::function<void(const PastMessage &)> &take);
    /// The text of a word's number; empty for 0.
    [[nodiscard]] Result<std::string> word(std::int64_t number);
    /// Packed content; nothing when there is no such row.
    [[nodiscard]] Result<std::optional<std::string>> content(std::int64_t no);
    [[nodiscard]] Status visitContents(const std::function<void(std::int64_t no, std::string_view packed)> &take);
    /// Nothing when the row is gone.
    [[nodiscard]] Result<std::optional<PastText>> text(std::int64_t no);
    [[nodiscard]] Result<std::optional<domain::ContactState>> contact(domain::ContactNo no);
    /// Outcomes that steps of these rows took in, of contacts that are `wanted`.
    [[nodiscard]] Status visitOutcomes(RowSpan steps, const std::function<bool(domain::ContactNo)> &wanted, const std::function<void(const PastOutcome &)> &take);
    /// Which of these contacts (sorted) are in this stage now.
    [[nodiscard]] Result<std::vector<domain::ContactNo>> inStage(std::span<const domain::ContactNo> contacts, const std::string &stage);
    /// When a record of a source, not an outcome, first put the contact into this stage; nothing when none did.
    [[nodiscard]] Result<std::optional<Instant>> stagedByRecord(domain::ContactNo contact, const std::string &stage);

private:
    explicit PastMessages(std::unique_ptr<ReaderPool> pool);
    std::unique_ptr<ReaderPool> m_pool;
};

} // namespace ns::store
