// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace ns::language {

/// What a piece of text speaks for: Spanish, Portuguese, English, any other language; in this order wherever four values stand together.
inline constexpr std::size_t kVoices = 4;
using Votes = std::array<float, kVoices>;

/// What a listed word says.
struct WordVoice
{
    Votes votes{};
    bool listed = false;   // the word is in our tables
    bool isName = false;   // a person's or a place's name, a trade mark
    bool isShared = false; // used in all languages alike ("ok", "marketing"); says nothing
};

/// `folded` as Word::folded. Our own tables: function words, verbs of daily use, chat spelling, the trade's own words. Pure.
[[nodiscard]] WordVoice voiceOfWord(std::string_view folded);
/// What the letter sequences of an unlisted word speak for ("-cao" Portuguese, "-cion" Spanish, "-ing" English). Pure.
[[nodiscard]] Votes voiceOfLetters(std::string_view folded);

} // namespace ns::language
