// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/evidence.h"

#include <algorithm>
#include <cstdio> // CLD2's header names FILE without including it
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace ns::language {

namespace {

constexpr WordLimits kLimits{.unitsMax = 2000, .wordsMax = 300};
constexpr std::size_t kCldBytesMax = 1200; // as much as ten sentences: more never changes the answer and costs time
constexpr int kNamesMax = 5;               // words of a message that is nothing but a name

/// A word in lower case with its accents, as UTF-8, with a space behind it.
void appendLower(std::string &utf8, const QString &text, const Word &word)
{
    for (std::size_t at = word.start; at < word.end; ++at) {
        const QChar c = text[qsizetype(at)];
        if (c.unicode() < 0x80) {
            utf8 += char(c.toLower().unicode());
        } else if (c.unicode() < 0x800) {
            const char16_t lower = c.toLower().unicode();
            utf8 += char(0xC0 | (lower >> 6));
            utf8 += char(0x80 | (lower & 0x3F));
        } else {
            const QByteArray rest = QStringView(text).mid(qsizetype(at), qsizetype(word.end - at)).toUtf8();
            utf8.append(rest.constData(), std::size_t(rest.size()));
            break;
        }
    }
    utf8 += ' ';
}

/// What one of CLD2's languages says about ours. Galician and Catalan are what it takes short Portuguese and Spanish for.
Votes votesOf(CLD2::Language language)
{
    switch (language) {
    case CLD2::SPANISH: return {1, 0, 0, 0};
    case CLD2::PORTUGUESE: return {0, 1, 0, 0};
    case CLD2::ENGLISH: return {0, 0, 1, 0};
    case CLD2::GALICIAN: return {0.4F, 0.4F, 0, 0.2F};
    case CLD2::UNKNOWN_LANGUAGE: return {};
    default: return {0, 0, 0, 1};
    }
}

/// `hint`: languages that CLD2 shall rather see, or nullptr.
Votes askCld(const std::string &utf8, const char *hint)
{
    const CLD2::CLDHints hints{hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language found[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(utf8.data(), int(utf8.size()), true, &hints, CLD2::kCLDFlagBestEffort, found, percents, scores, nullptr, &bytes,
                                   &reliable);
    Votes votes{};
    for (int i = 0; i < 3; ++i) {
        const Votes one = votesOf(found[i]);
        for (std::size_t voice = 0; voice < kVoices; ++voice)
            votes[voice] += one[voice] * float(percents[i]) / 100.0F;
    }
    return votes;
}

/// Votes of a single character; the accents that Spanish and Portuguese share speak against English.
Votes votesOf(QChar c)
{
    switch (c.unicode()) {
    case u'\u00F1': case u'\u00D1': case u'\u00BF': case u'\u00A1': return {1, 0, 0, 0}; // ñ ¿ ¡
    case u'\u00E3': case u'\u00C3': case u'\u00F5': case u'\u00D5': return {0, 1, 0, 0}; // ã õ
    case u'\u00E7': case u'\u00C7': return {0, 0.8F, 0, 0.1F};                           // ç
    case u'\u00EA': case u'\u00CA': case u'\u00F4': case u'\u00E2': case u'\u00E0': return {0, 0.7F, 0, 0.2F}; // ê ô â à
    case u'\u00E1': case u'\u00E9': case u'\u00ED': case u'\u00F3': case u'\u00FA':
    case u'\u00C1': case u'\u00C9': case u'\u00CD': case u'\u00D3': case u'\u00DA': return {0.3F, 0.3F, 0, 0}; // á é í ó ú
    case u'\u00E8': case u'\u00EC': case u'\u00F2': case u'\u00F9': case u'\u00EE': case u'\u00EF': case u'\u00FB': case u'\u00EB':
    case u'\u0153': case u'\u00DF': case u'\u00F6': case u'\u00E4': case u'\u00E5': case u'\u00F8': return {0, 0, 0, 1};
    default: return {};
    }
}

bool isVowel(QChar c)
{
    return QLatin1String("aeiou").contains(c);
}

/// Where the accent stands in a word that both languages have: "rádio", "horário" are Portuguese; "día", "también", "bailarán" Spanish;
/// "é" alone and "alguém" Portuguese. `word` in any case.
Votes voiceOfAccent(QStringView word)
{
    const auto accent = std::find_if(word.begin(), word.end(), [](QChar c) { return QStringView(u"áéíóúÁÉÍÓÚêâô").contains(c); });
    if (accent == word.end())
        return {};
    const QStringView rest = word.mid(accent - word.begin() + 1);
    if (rest.isEmpty())
        return word.size() == 1 && accent->toLower() == u'é' ? Votes{0, 1, 0, 0} : Votes{};
    if (rest == u"n" || rest == u"N")
        return {1, 0, 0, 0};
    if (rest == u"m" || rest == u"M")
        return {0, 0.8F, 0, 0};
    if (accent->toLower() == u'í' && (rest.startsWith(u'a') || rest.startsWith(u'o')))
        return {0.8F, 0, 0, 0};
    const QStringView end = rest.endsWith(u's') ? rest.chopped(1) : rest;
    const bool glide = (end.endsWith(u"io") || end.endsWith(u"ia") || end.endsWith(u"ua")) && end.size() >= 3 && !isVowel(end[0]);
    return glide ? Votes{0, 1, 0, 0} : Votes{};
}

void add(Votes &sum, const Votes &more)
{
    for (std::size_t voice = 0; voice < kVoices; ++voice)
        sum[voice] += more[voice];
}

bool isCourtesy(std::string_view word)
{
    constexpr std::string_view kCourtesies[] = {"thank", "thanks", "you",  "very", "much",  "please", "pls",   "hello", "hi",    "bye",  "good",   "morning", "night",
                                                "day",   "nice",   "sorry", "gracias", "muchas", "hola", "buenos", "buenas", "dias", "noches", "obrigado", "obrigada",
                                                "obg",   "valeu",  "oi",   "ola",  "bom",   "boa",    "dia",   "noite", "tchau", "muito"};
    return std::find(std::begin(kCourtesies), std::end(kCourtesies), word) != std::end(kCourtesies);
}

bool isNameParticle(std::string_view word)
{
    return word == "de" || word == "da" || word == "do" || word == "dos" || word == "das" || word == "del" || word == "la" || word == "e" || word == "y";
}

/// Looks the word up and counts it. False: not worth showing to CLD2.
bool weighWord(Evidence &evidence, QStringView text, const Word &word, bool &onlyNames)
{
    const WordVoice voice = voiceOfWord(word.folded);
    const bool particle = isNameParticle(word.folded);
    onlyNames = onlyNames && (particle || voice.isName || (word.isName && !voice.listed));
    evidence.words += word.folded.size() > 1 || voice.votes != Votes{};
    evidence.letters += int(word.folded.size());
    evidence.names += voice.isName;
    evidence.foreign += word.isForeign;
    evidence.courtesies += voice.listed && isCourtesy(word.folded);
    add(evidence.listed, voice.votes);
    add(evidence.marks, voiceOfAccent(text.mid(word.start, word.end - word.start)));
    for (std::size_t i = 0; i < kVoices; ++i)
        evidence.strong[i] += voice.votes[i] >= 1;
    if (!voice.listed && !word.isForeign)
        add(evidence.sequences, voiceOfLetters(word.folded));
    return !voice.isName && !(voice.isShared && word.folded.size() > 3);
}

} // namespace

Evidence gatherEvidence(const QString &text)
{
    Evidence evidence;
    const Words words = splitWords(text, kLimits);
    std::string telling;
    telling.reserve(std::min<std::size_t>(std::size_t(text.size()) + 16, kCldBytesMax + 64));
    bool onlyNames = words.size() >= 2 && words.size() <= std::size_t(kNamesMax);
    bool anyWord = false;
    for (const Word &word : words) {
        if (word.isNumber)
            continue;
        anyWord = true;
        if (weighWord(evidence, text, word, onlyNames) && telling.size() < kCldBytesMax)
            appendLower(telling, text, word);
    }
    evidence.onlyNames = anyWord && (onlyNames || evidence.names == int(words.size()));
    if (!telling.empty())
        {
        evidence.cld = askCld(telling, nullptr);
        evidence.hinted = askCld(telling, "es,pt,en");
    }
    for (const QChar c : QStringView(text).left(kLimits.unitsMax)) {
        if (c.unicode() >= 0x80)
            add(evidence.marks, votesOf(c));
    }
    return evidence;
}

} // namespace ns::language
