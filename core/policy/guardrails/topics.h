// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <initializer_list>
#include <span>

#include "core/policy/guardrails/content.h"

namespace ns::policy {

/// The content word right behind a claim ("20 horas de practica"), 0: none. Words are by token.
[[nodiscard]] TopicKey qualifierOf(const std::vector<TopicWord> &words, const Claim &claim);
/// Sorts and removes repetitions.
void tidyKeys(TopicKeys &keys);
[[nodiscard]] TopicKeys keysBetween(const ReadText &read, int firstToken, int lastToken);
/// Of the sentence that the token stands in.
[[nodiscard]] TopicKeys sentenceKeys(const MessageContent &content, int token);
/// Of the clause.
[[nodiscard]] TopicKeys clauseKeys(const MessageContent &content, int token);
[[nodiscard]] TopicKeys allKeys(const ReadText &read);
/// What a percentage is taken off, where the words behind it say so ("25 % de descuento en el kit"); else empty.
[[nodiscard]] TopicKeys objectKeys(const MessageContent &content, const StatedClaim &claim);
/// How many keys both have.
[[nodiscard]] int overlap(const TopicKeys &a, const TopicKeys &b);
[[nodiscard]] TopicKeys keysOfWords(std::initializer_list<const char *> words);
/// How many of `keys` are in both.
[[nodiscard]] int overlapOf(const TopicKeys &keys, const TopicKeys &a, const TopicKeys &b);
/// The claim's sentence has one of the words.
[[nodiscard]] bool hasBeside(const MessageContent &content, const StatedClaim &claim, const TopicKeys &words);
[[nodiscard]] TopicKeys common(const TopicKeys &a, const TopicKeys &b);
/// overlap / size of `of`; 0 for none.
[[nodiscard]] double coverage(const TopicKeys &of, const TopicKeys &by);
[[nodiscard]] bool holds(const TopicKeys &keys, TopicKey key);

[[nodiscard]] TopicKeys keysBetween(const MessageContent &content, int firstToken, int lastToken);
/// The words that a claim is about: those of its sentence that are nearer to it than to another claim of its kind (a word between two claims belongs
/// to the first while its clause goes on). Without any, those of the other end of its range, or of the sentence before. `claim` is one of the content's;
/// the topics of those before it are known.
[[nodiscard]] TopicKeys topicOf(const MessageContent &content, const StatedClaim &claim);
/// The words of tokens first .. last, in order.
[[nodiscard]] std::span<const TopicWord> wordsBetween(const MessageContent &content, int firstToken, int lastToken);
/// As partTopic of a ReadText.
[[nodiscard]] TopicKeys partTopic(const MessageContent &content, int token);
/// Tokens of the part of a sentence between semicolons that holds `token`, with what stands before the text's first colon.
[[nodiscard]] TopicKeys partTopic(const ReadText &read, int token);

} // namespace ns::policy
