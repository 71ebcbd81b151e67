// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>

#include "core/language/languagewords.h"

namespace ns::language {

namespace {

/// A letter sequence and what it speaks for; "^" and "$" are the ends of the word.
struct Sequence
{
    std::string_view letters;
    Votes votes;
};
constexpr Sequence kSequences[] = {
    {"^hab", {.5F, 0, 0, 0}}, {"^hac", {.5F, 0, 0, 0}}, {"^hec", {.5F, 0, 0, 0}}, {"^hij", {.5F, 0, 0, 0}}, {"^hoy", {.5F, 0, 0, 0}},
    {"^hub", {.5F, 0, 0, 0}}, {"^ll", {.5F, 0, 0, 0}}, {"^ya", {.4F, 0, 0, 0}}, {"^zw", {0, 0, 0, .8F}}, {"able$", {0, 0, .6F, 0}},
    {"aco$", {0, .5F, 0, 0}}, {"ada$", {.3F, .3F, 0, 0}}, {"adas$", {.3F, .3F, 0, 0}}, {"ado$", {.3F, .3F, 0, 0}},
    {"ados$", {.3F, .3F, 0, 0}}, {"ae$", {.3F, 0,0, 0}}, {"aes$", {0, 1, 0, 0}}, {"age$", {0, 0, .6F, 0}}, {"agem$", {0, 1, 0, 0}},
    {"agens$", {0, 1, 0, 0}}, {"ai$", {0, .8F, 0, 0}}, {"ais$", {0, .8F, 0, 0}}, {"aix", {0, .7F, 0, 0}}, {"aje$", {.7F, 0, 0, 0}},
    {"ajes$", {.7F, 0, 0, 0}}, {"al$", {.2F, .2F, .2F, 0}}, {"ally$", {0, 0, .6F, 0}}, {"am$", {0, .6F, .1F, 0}},
    {"an$", {.4F, 0, .2F, 0}}, {"anca$", {0, .5F, 0, 0}}, {"ando$", {.3F, .3F, 0, 0}}, {"anza$", {.6F, .1F, 0, 0}},
    {"ao$", {0, 1, 0, 0}}, {"aos$", {0, 1, 0, 0}}, {"ar$", {.3F, .3F, 0, 0}}, {"as$", {.3F, .3F, 0, 0}}, {"at$", {0, 0, .35F, 0}},
    {"aux$", {0, 0, 0, .8F}}, {"aw", {0, 0, .35F, 0}}, {"az$", {.2F, .2F, 0, 0}}, {"azo$", {.6F, .1F, 0, 0}}, {"b$", {0, 0, .35F, 0}},
    {"ble$", {.4F, 0, .4F, 0}}, {"bles$", {.4F, 0, .4F, 0}}, {"bue", {.5F, 0, 0, 0}}, {"cao$", {0, 1, 0, 0}}, {"cc", {.4F, 0, .2F, 0}},
    {"cch", {0, 0, 0, .8F}}, {"cha$", {.4F, .1F, .1F, 0}}, {"chka", {0, 0, 0, .8F}}, {"cho$", {.4F, .1F, .1F, 0}},
    {"cia$", {.3F, .3F, 0, 0}}, {"cion$", {1, 0, 0, 0}}, {"ciones$", {1, 0, 0, 0}}, {"ck", {0, 0, .8F, 0}}, {"ck$", {0, 0, .35F, 0}},
    {"coes$", {0, 1, 0, 0}}, {"ct", {.3F, 0, .2F, 0}}, {"ct$", {0, 0, .35F, 0}}, {"cue", {.5F, 0, 0, 0}}, {"cz", {0, 0, 0, .8F}},
    {"d$", {0, 0, .35F, 0}}, {"dad$", {1, 0, 0, 0}}, {"dade$", {0, 1, 0, 0}}, {"dades$", {0, 1, 0, 0}}, {"dd", {0, 0, .35F, 0}},
    {"dei$", {0, .3F, 0, 0}}, {"dor$", {.2F, .2F, 0, 0}}, {"dora$", {.3F, .3F, 0, 0}}, {"due", {.5F, 0, 0, 0}}, {"ea", {0, 0, .35F, 0}},
    {"eau", {0, 0, 0, .8F}}, {"ech", {.4F, .1F, .1F, 0}}, {"ed$", {0, 0, .8F, 0}}, {"ee", {0, 0, .8F, 0}}, {"ei", {0, .3F, .1F, 0}},
    {"ei$", {0, .8F, 0, 0}}, {"eia$", {0, .8F, 0, 0}}, {"eias$", {0, .8F, 0, 0}}, {"eio$", {0, .7F, 0, 0}}, {"eira$", {0, 1, 0, 0}},
    {"eiras$", {0, 1, 0, 0}}, {"eiro$", {0, 1, 0, 0}}, {"eiros$", {0, 1, 0, 0}}, {"eis$", {0, .8F, 0, 0}}, {"eix", {0, .7F, 0, 0}},
    {"elle$", {0, 0, 0, .8F}}, {"em$", {0, .6F, .1F, 0}}, {"en$", {.4F, 0, .2F, 0}}, {"enca$", {0, .5F, 0, 0}},
    {"endo$", {.3F, .3F, 0, 0}}, {"ens$", {0, .6F, .1F, 0}}, {"enza$", {.6F, .1F, 0, 0}}, {"eo$", {.4F, 0, 0, 0}},
    {"eos$", {.4F, 0, 0, 0}}, {"er$", {0, 0, .35F, 0}}, {"era$", {.5F, .1F, 0, 0}}, {"eras$", {.5F, .1F, 0, 0}},
    {"ero$", {.5F, .1F, 0, 0}}, {"eros$", {.5F, .1F, 0, 0}}, {"ers$", {0, 0, .35F, 0}}, {"es$", {.1F, .1F, .1F, 0}},
    {"et$", {0, 0, .35F, 0}}, {"ette", {0, 0, 0, .8F}}, {"eu", {0, .3F, .1F, 0}}, {"eu$", {0, .8F, 0, 0}}, {"eux", {0, 0, 0, .8F}},
    {"ew", {0, 0, .35F, 0}}, {"ey$", {0, 0, .8F, 0}}, {"ez$", {.2F, .2F, 0, 0}}, {"eza$", {.2F, .2F, 0, 0}}, {"ff", {0, 0, .35F, 0}},
    {"ft$", {0, 0, .35F, 0}}, {"fue", {.5F, 0, 0, 0}}, {"ful$", {0, 0, .8F, 0}}, {"g$", {0, 0, .35F, 0}}, {"gem$", {0, 1, 0, 0}},
    {"gh", {0, 0, .8F, 0}}, {"gli", {0, 0, 0, .8F}}, {"gua", {.1F, .2F, 0, 0}}, {"guei$", {0, .8F, 0, 0}}, {"heit", {0, 0, 0, .8F}},
    {"hue", {.5F, 0, 0, 0}}, {"ia$", {.3F, .3F, 0, 0}}, {"ian$", {.4F, 0, .2F, 0}}, {"ic$", {.1F, .1F, .3F, 0}},
    {"ica$", {.3F, .3F, 0, 0}}, {"icas$", {.3F, .3F, 0, 0}}, {"ich$", {.4F, .1F, .1F, 0}}, {"ico$", {.3F, .3F, 0, 0}},
    {"icos$", {.3F, .3F, 0, 0}}, {"iec", {.5F, 0, 0, 0}}, {"ied", {.5F, 0, 0, 0}}, {"iem", {.5F, 0, 0, 0}}, {"ien", {.5F, 0, 0, 0}},
    {"ier", {.5F, 0, 0, 0}}, {"ies", {.5F, 0, 0, 0}}, {"ies$", {0, 0, .8F, 0}}, {"igh", {0, 0, .8F, 0}}, {"ij", {.3F, .1F, 0, 0}},
    {"ij$", {0, 0, 0, .8F}}, {"illa$", {.7F, .1F, 0, 0}}, {"illas$", {.7F, .1F, 0, 0}}, {"illo$", {.7F, .1F, 0, 0}},
    {"illos$", {.7F, .1F, 0, 0}}, {"im$", {0, .6F, .1F, 0}}, {"indo$", {.3F, .3F, 0, 0}}, {"ing$", {0, 0, .8F, 0}},
    {"inha$", {0, 1, 0, 0}}, {"inhas$", {0, 1, 0, 0}}, {"inho$", {0, 1, 0, 0}}, {"inhos$", {0, 1, 0, 0}}, {"ins$", {0, .6F, .1F, 0}},
    {"io$", {.3F, .3F, 0, 0}}, {"ir$", {.3F, .3F, 0, 0}}, {"ismo$", {.2F, .2F, 0, 0}}, {"ista$", {.3F, .3F, 0, 0}},
    {"it$", {0, 0, .35F, 0}}, {"ita$", {.7F, .1F, 0, 0}}, {"itas$", {.7F, .1F, 0, 0}}, {"ito$", {.7F, .1F, 0, 0}},
    {"itos$", {.7F, .1F, 0, 0}}, {"ity$", {0, 0, .6F, 0}}, {"iu$", {0, .8F, 0, 0}}, {"iva$", {.2F, .2F, 0, 0}}, {"ive$", {0, 0, .6F, 0}},
    {"ivo$", {.2F, .2F, 0, 0}}, {"ize$", {0, 0, .6F, 0}}, {"jas$", {.3F, .1F, 0, 0}}, {"je", {.3F, .1F, 0, 0}}, {"ji", {.3F, .1F, 0, 0}},
    {"jo$", {.3F, .1F, 0, 0}}, {"jos$", {.3F, .1F, 0, 0}}, {"k", {0, 0, .35F, 0}}, {"keit", {0, 0, 0, .8F}}, {"kn", {0, 0, .8F, 0}},
    {"kuna", {0, 0, 0, .8F}}, {"ld$", {0, 0, .35F, 0}}, {"lh", {0, 1, 0, 0}}, {"lich", {0, 0, 0, .8F}}, {"ll", {.4F, 0, .3F, 0}},
    {"logy$", {0, 0, .6F, 0}}, {"lt$", {0, 0, .35F, 0}}, {"lue", {.5F, 0, 0, 0}}, {"ly$", {0, 0, .8F, 0}}, {"manta", {0, 0, 0, .8F}},
    {"ment$", {0, 0, .8F, 0}}, {"mente$", {.3F, .3F, 0, 0}}, {"mento$", {0, .5F, 0, 0}}, {"mentos$", {0, .5F, 0, 0}},
    {"ments$", {0, 0, .8F, 0}}, {"miento$", {.8F, 0, 0, 0}}, {"mientos$", {.8F, 0, 0, 0}}, {"mm", {0, 0, .4F, 0}},
    {"mos$", {.3F, .3F, 0, 0}}, {"mue", {.5F, 0, 0, 0}}, {"na$", {.3F, .3F, 0, 0}}, {"ncia$", {.3F, .3F, 0, 0}},
    {"nd$", {0, 0, .35F, 0}}, {"ness$", {0, 0, .8F, 0}}, {"ng$", {0, 0, .35F, 0}}, {"nh", {0, 1, 0, 0}}, {"nk$", {0, 0, .35F, 0}},
    {"nku$", {0, 0, 0, .8F}}, {"nn", {0, 0, .4F, 0}}, {"no$", {.3F, .3F, 0, 0}}, {"nt$", {0, 0, .35F, 0}}, {"nue", {.5F, 0, 0, 0}},
    {"oa", {0, 0, .35F, 0}}, {"och", {.4F, .1F, .1F, 0}}, {"oes$", {0, 1, 0, 0}}, {"oi$", {0, .8F, 0, 0}}, {"ois$", {0, .8F, 0, 0}},
    {"om$", {0, .6F, .1F, 0}}, {"on$", {.4F, 0, .2F, 0}}, {"oo", {0, 0, .8F, 0}}, {"or$", {0, 0, .35F, 0}}, {"os$", {.3F, .3F, 0, 0}},
    {"osa$", {.3F, .3F, 0, 0}}, {"oso$", {.3F, .3F, 0, 0}}, {"ot$", {0, 0, .35F, 0}}, {"ou", {0, .3F, .1F, 0}}, {"ou$", {0, .8F, 0, 0}},
    {"oug", {0, 0, .8F, 0}}, {"ough", {0, 0, .8F, 0}}, {"ous$", {0, 0, .8F, 0}}, {"ow", {0, 0, .35F, 0}}, {"oy$", {.5F, 0, .2F, 0}},
    {"p$", {0, 0, .35F, 0}}, {"paq$", {0, 0, 0, .8F}}, {"ph", {0, 0, .35F, 0}}, {"pp", {0, 0, .35F, 0}}, {"pue", {.5F, 0, 0, 0}},
    {"qa$", {0, 0, 0, .8F}}, {"que", {.2F, .2F, 0, 0}}, {"quei$", {0, .8F, 0, 0}}, {"ra$", {.3F, .3F, 0, 0}}, {"rd$", {0, 0, .35F, 0}},
    {"rei$", {0, .3F, 0, 0}}, {"rk$", {0, 0, .35F, 0}}, {"rm$", {0, 0, .35F, 0}}, {"ro$", {.3F, .3F, 0, 0}}, {"rqa", {0, 0, 0, .8F}},
    {"rr", {.3F, .3F, 0, 0}}, {"rt$", {0, 0, .35F, 0}}, {"rue", {.5F, 0, 0, 0}}, {"sa$", {.3F, .3F, 0, 0}}, {"sao$", {0, 1, 0, 0}},
    {"sch", {0, 0, 0, .8F}}, {"sh", {0, 0, .8F, 0}}, {"sion$", {1, 0, 0, 0}}, {"sk$", {0, 0, .35F, 0}}, {"so$", {.3F, .3F, 0, 0}},
    {"soes$", {0, 1, 0, 0}}, {"ss", {0, .4F, .4F, 0}}, {"st$", {0, 0, .35F, 0}}, {"sue", {.5F, 0, 0, 0}}, {"sz", {0, 0, 0, .8F}},
    {"szcz", {0, 0, 0, .8F}}, {"ta$", {.3F, .3F, 0, 0}}, {"th", {0, 0, .8F, 0}}, {"tion", {0, 0, .8F, 0}}, {"tions$", {0, 0, .8F, 0}},
    {"to$", {.3F, .3F, 0, 0}}, {"tsch", {0, 0, 0, .8F}}, {"tt", {0, 0, .35F, 0}}, {"tz", {0, 0, 0, .8F}}, {"uch", {.4F, .1F, .1F, 0}},
    {"uei$", {0, .8F, 0, 0}}, {"uent", {.5F, 0, 0, 0}}, {"uest", {.5F, 0, 0, 0}}, {"um$", {0, .6F, .1F, 0}}, {"ung$", {0, 0, 0, .8F}},
    {"ure$", {0, 0, .6F, 0}}, {"ut$", {0, 0, .35F, 0}}, {"uy", {.6F, 0, 0, 0}}, {"va$", {.3F, .3F, 0, 0}}, {"ve$", {0, .3F, 0, 0}},
    {"veis$", {0, 1, 0, 0}}, {"vel$", {0, 1, 0, 0}}, {"vo$", {.3F, .3F, 0, 0}}, {"vue", {.5F, 0, 0, 0}}, {"w", {0, 0, .35F, 0}},
    {"wh", {0, 0, .8F, 0}}, {"xe", {0, .3F, 0, 0}}, {"xi", {0, .3F, 0, 0}}, {"xion$", {1, 0, 0, 0}}, {"xo", {0, .3F, 0, 0}},
    {"y$", {0, 0, .35F, 0}}, {"ya", {.4F, 0, .1F, 0}}, {"ye", {.4F, 0, .1F, 0}}, {"yku", {0, 0, 0, .8F}}, {"ykuy", {0, 0, 0, .8F}},
    {"yo", {.4F, 0, .1F, 0}}, {"yu", {.4F, 0, .1F, 0}}, {"z$", {.2F, .2F, 0, 0}}, {"ze$", {0, .3F, 0, 0}}, {"zione", {0, 0, 0, .8F}},
    {"zioni", {0, 0, 0, .8F}}, {"zz", {0, 0, 0, .8F}},
};
constexpr std::size_t kSequenceLettersMax = 24;

/// The entries of kSequences by first character: '$' < '^' < 'a'.
constexpr auto indexSequences()
{
    std::array<std::uint16_t, 129> starts{};
    for (std::size_t c = 0; c < starts.size(); ++c) {
        starts[c] = std::uint16_t(std::find_if(std::begin(kSequences), std::end(kSequences),
                                               [&](const Sequence &s) { return std::size_t(s.letters[0]) >= c; })
                                  - std::begin(kSequences));
    }
    return starts;
}
constexpr auto kSequenceStarts = indexSequences();
static_assert(std::is_sorted(std::begin(kSequences), std::end(kSequences), [](const Sequence &a, const Sequence &b) { return a.letters[0] < b.letters[0]; }));

} // namespace

Votes voiceOfLetters(std::string_view folded)
{
    Votes sum{};
    if (folded.size() > kSequenceLettersMax)
        return sum;
    std::array<char, kSequenceLettersMax + 2> framed{};
    framed[0] = '^';
    std::copy(folded.begin(), folded.end(), framed.begin() + 1);
    framed[folded.size() + 1] = '$';
    const std::string_view word(framed.data(), folded.size() + 2);
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        const auto first = std::size_t(static_cast<unsigned char>(word[at]) & 0x7F);
        for (std::size_t i = kSequenceStarts[first]; i < kSequenceStarts[first + 1]; ++i) {
            if (!word.substr(at).starts_with(kSequences[i].letters))
                continue;
            for (std::size_t voice = 0; voice < kVoices; ++voice)
                sum[voice] += kSequences[i].votes[voice];
        }
    }
    return sum;
}

} // namespace ns::language
