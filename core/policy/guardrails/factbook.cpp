// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/factbook.h"

#include <algorithm>
#include <array>

#include "core/policy/claims/units.h"
#include "core/policy/guardrails/deniedparts.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr int kMultipliersMax = 60;

Amount amountOf(const domain::Money &money)
{
    Amount value = money.units;
    for (int scale = money.scale; scale < 4; ++scale)
        value = value < kAmountMax ? value * 10 : value;
    for (int scale = money.scale; scale > 4; --scale)
        value /= 10;
    return value;
}

TopicKeys withoutGiftWords(const ReadText &read)
{
    TopicKeys keys;
    for (const TopicWord &word : read.topics) {
        const bool gift = std::any_of(read.claims.begin(), read.claims.end(), [&](const Claim &c) { return c.kind == ClaimKind::Free && word.token >= c.first && word.token <= c.last; });
        if (!gift)
            keys.push_back(word.key);
    }
    tidyKeys(keys);
    return keys;
}

class FactReader
{
public:
    FactReader(text::NumberLanguage language, const Lexicon &lexicon) : m_lexicon(lexicon) 
    {
        m_book.language = language;
        m_book.discountTopic = keyOfTopic("topic.discount");
        m_book.refundTopic = keyOfTopic("topic.refund");
        m_book.firstTopic = keyOfTopic("topic.first");
        m_book.secondTopic = keyOfTopic("topic.second");
        for (const char *name : {"topic.length", "topic.course", "topic.class", "topic.month", "topic.week", "topic.include"})
            m_book.plainTopics.push_back(keyOfTopic(name));
        for (const char *unit : {"dia", "hora", "minuto", "mes", "ano", "day", "hour", "minute", "year"})
            m_book.plainTopics.push_back(keyOf(stemOf(unit)));
        tidyKeys(m_book.plainTopics);
        for (const char *day : {"lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "segunda", "terca", "quarta", "quinta", "sexta", "feira", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
            m_book.dayTopics.push_back(keyOf(stemOf(day)));
        m_book.dayTopics.push_back(m_book.secondTopic); // "segunda-feira"
        tidyKeys(m_book.dayTopics);
        m_book.payTopic = keyOfTopic("topic.pay");
        m_book.partyTopics = {keyOfTopic("topic.group"), keyOfTopic("topic.seats"), keyOfTopic("topic.student")};
        for (const char *word : {"persona", "pessoa", "people", "person", "amigo", "friend", "integrante"})
            m_book.partyTopics.push_back(keyOf(stemOf(word)));
        tidyKeys(m_book.partyTopics);
        m_book.singleTopic = keyOfTopic("topic.single");
        m_book.includeTopic = keyOfTopic("topic.include");
        m_book.depositTopic = keyOfTopic("topic.deposit");
        m_book.monthlyTopic = keyOfTopic("topic.monthly");
    }

    std::shared_ptr<const FactBook> read(const domain::Facts &facts, const std::vector<QString> &extra)
    {
        for (std::size_t i = 0; i < facts.prices.size(); ++i)
            addPrice(facts.prices[i], "prices[" + std::to_string(i) + "]");
        for (std::size_t i = 0; i < facts.offers.size(); ++i)
            addOffer(facts.offers[i], "offers[" + std::to_string(i) + "]");
        for (std::size_t i = 0; i < facts.policies.size(); ++i)
            addSentence(facts.policies[i], "policies[" + std::to_string(i) + "]");
        for (std::size_t i = 0; i < extra.size(); ++i)
            addSentence(extra[i], "contact.confirmed[" + std::to_string(i) + "]");
        if (!facts.business.isEmpty())
            m_book.texts.push_back(foldedOf(readThis(facts.business)));
        addPlaces(facts);
        addHours(facts.hours);
        for (const PriceFact &price : m_book.prices)
            for (const TopicKey key : price.item)
                ++m_book.itemUses[key];
        tidyMultipliers();
        return std::make_shared<const FactBook>(std::move(m_book));
    }

private:
    ReadText readThis(const QString &text) const { return readText(text, m_book.language, m_lexicon); }

    void addPrice(const domain::Price &price, const std::string &ref)
    {
        const ReadText item = readThis(price.item);
        const ReadText per = readThis(price.per);
        PriceFact fact{amountOf(price.amount), price.amount.currency, periodIn(per), allKeys(item), allKeys(per), ref};
        // "la mensualidad" names what is paid by the month
        if (fact.period == "month")
            fact.item.push_back(m_book.monthlyTopic);
        tidyKeys(fact.item);
        for (const Claim &claim : item.claims)
            if (claim.kind == ClaimKind::Count)
                fact.counts.push_back(claim);
        for (const Claim &claim : per.claims) // "pacote de 4 semanas"
            if (claim.kind == ClaimKind::Count || claim.kind == ClaimKind::Duration)
                m_book.typed.push_back({claim, fact.item, ref});
        m_book.prices.push_back(std::move(fact));
        addTyped(item, ref, -1);
    }
    std::string periodIn(const ReadText &read) const
    {
        for (int i = 0; i < read.text.size(); ++i) {
            if (read.marks.has(i, m_lexicon.concept_("period.once")))
                return "once";
            if (const auto period = periodOf(read.text.word(i)); !period.empty())
                return std::string(period);
        }
        return read.text.size() > 0 ? "unit" : "";
    }

    void addOffer(const domain::Offer &offer, const std::string &ref)
    {
        OfferFact fact;
        const ReadText text = readThis(offer.text);
        fact.ref = ref;
        if (offer.percent)
            fact.percent = Amount(*offer.percent * double(kOne) + 0.5);
        fact.instalments = offer.installments;
        fact.topic = allKeys(text);
        fact.validUntil = parseDate(offer.validUntil);
        fact.isFree = fact.percent == whole(100) || std::any_of(text.claims.begin(), text.claims.end(), [](const Claim &c) { return c.kind == ClaimKind::Free; });
        const ReadText condition = readThis(offer.condition);
        for (const Claim &claim : condition.claims)
            if (claim.kind == ClaimKind::Duration || claim.kind == ClaimKind::Count || claim.kind == ClaimKind::Instalments || claim.kind == ClaimKind::Percent)
                fact.amounts.push_back(claim);
        const TopicKeys conditionKeys = allKeys(condition);
        const bool namesOffer = !conditionKeys.empty() && !fact.percent && std::ranges::all_of(conditionKeys, [&](TopicKey key) { return !isNoItem(key); }); // "2 pagos sin recargo", for "curso de unas"
        if (namesOffer) {
            fact.topic.insert(fact.topic.end(), conditionKeys.begin(), conditionKeys.end());
            tidyKeys(fact.topic);
        }
        if (!isOpen(condition) && !namesOffer && !(fact.validUntil && isByDate(conditionKeys)))
            fact.condition = ownWords(allKeys(condition), &fact.topic), fact.conditionOwn = ownWords(allKeys(condition), nullptr);
        fact.conditionDenies = std::ranges::any_of(condition.text.tokens, &Token::negated);
        const auto speaksOf = [&](TopicKey key) { return holds(fact.topic, key) || holds(conditionKeys, key); };
        fact.isForFirst = speaksOf(m_book.firstTopic);
        fact.isForSecond = speaksOf(m_book.secondTopic);
        fact.wantsCash = std::ranges::any_of(condition.topics, [&](const TopicWord &word) { return word.key == keyOfTopic("topic.cash") && !condition.text.tokens[std::size_t(word.token)].negated; }); // "no se suma al descuento de contado" wants none
        const int index = int(m_book.offers.size());
        addTyped(text, ref, index);
        addTyped(condition, ref, index);
        if (offer.installments)
            m_book.multipliers.push_back(whole(*offer.installments));
        m_book.texts.push_back(foldedOf(text));
        m_book.texts.push_back(foldedOf(condition));
        m_book.quotable.insert(m_book.quotable.end(), m_book.texts.end() - 2, m_book.texts.end());
        for (const RuleHit &hit : text.hits)
            m_book.said.push_back({ruleOf(hit), fact.topic});
        fact.about = withoutCondition(ownGift(withoutGiftWords(text)), conditionKeys);
        for (const char *name : {"topic.sibling", "topic.punctual", "topic.family"}) // "the sibling discount" says to whom
            if (holds(fact.topic, keyOfTopic(name)))
                fact.impliesCondition = keyOfTopic(name);
        if (fact.impliesCondition == 0)
            fact.impliesCondition = groupOf(text);
        fact.claims = text.claims;
        m_book.offers.push_back(std::move(fact));
    }
    /// "inscripcion hasta la fecha": to be in time, which the last day says.
    [[nodiscard]] bool isByDate(const TopicKeys &condition) const
    {
        constexpr std::array kWords{"fecha", "data", "date", "plazo", "prazo", "deadline", "hasta", "ate", "until", "before", "antes", "limite", "solo", "somente", "apenas", "only"};
        return std::ranges::all_of(condition, [&](TopicKey key) {
            return key == keyOfTopic("topic.enrolment") || std::ranges::any_of(kWords, [&](const char *word) { return keyOf(stemOf(word)) == key; });
        });
    }
    /// "clase de prueba": the class says less than the trial.
    [[nodiscard]] TopicKeys ownGift(const TopicKeys &words) const
    {
        TopicKeys own = words;
        for (const char *name : {"topic.class", "topic.course", "topic.student", "topic.discount"})
            std::erase(own, keyOfTopic(name));
        return own.empty() ? words : own;
    }
    /// "matricula gratis por traer a un amigo": the enrolment, and not the friend, whom the condition asks for.
    [[nodiscard]] TopicKeys withoutCondition(const TopicKeys &about, const TopicKeys &condition) const
    {
        TopicKeys own = about;
        std::erase_if(own, [&](TopicKey key) { return holds(condition, key) && isNoItem(key); });
        return own.empty() ? about : own;
    }
    /// "10 % para exalumnos", "veterans: 15% off": whom the offer is for, where that is more than any student; 0: nobody.
    [[nodiscard]] TopicKey groupOf(const ReadText &text) const
    {
        const auto isAny = [&](int token) {
            for (const char *name : {"counted.people", "topic.enrolment", "topic.course", "topic.class", "adjective", "topic.pay", "topic.cash", "topic.group"})
                if (text.marks.has(token, m_lexicon.concept_(name)))
                    return true;
            return false;
        };
        for (int i = 0; i + 1 < text.text.size(); ++i) {
            const bool leads = text.text.word(i) == "para" || text.text.word(i) == "for";
            const bool labels = i == 0 && text.text.word(1) == ":";
            for (const TopicWord &word : text.topics)
                if (((leads && word.token > i && word.token <= i + 2) || (labels && word.token == 0)) && !isAny(word.token) && !text.text.at(word.token)->negated && isNoItem(word.key))
                    return word.key;
        }
        return 0;
    }
    [[nodiscard]] bool isNoItem(TopicKey key) const
    {
        return std::none_of(m_book.prices.begin(), m_book.prices.end(), [&](const PriceFact &price) { return price.listed && holds(price.item, key); });
    }
    /// What only the condition says: not the items that the offer is for (or any item), nor that something is paid or cheaper. All of it where
    /// nothing else is left.
    [[nodiscard]] TopicKeys ownWords(const TopicKeys &condition, const TopicKeys *offer) const
    {
        TopicKeys own = condition;
        for (const char *name : {"topic.pay", "topic.discount", "topic.course", "topic.month", "topic.applies"})
            std::erase(own, keyOfTopic(name));
        const TopicKeys plain = own;
        for (const PriceFact &price : m_book.prices)
            if (price.listed && (offer == nullptr || overlap(price.item, *offer) > 0))
                std::erase_if(own, [&](TopicKey key) { return holds(price.item, key); });
        return !own.empty() ? own : !plain.empty() ? plain : condition;
    }
    /// "cualquier estudiante", "una por persona", "applies to the registration fee only": nothing that a draft must repeat.
    [[nodiscard]] static bool isOpen(const ReadText &condition)
    {
        const std::string_view first = condition.text.word(0);
        const std::string_view last = condition.text.word(condition.text.size() - 1);
        const bool anyone = first == "cualquier" || first == "qualquer" || first == "any" || first == "todos" || first == "todas" || first == "everyone" || first == "all" || first == "ninguna" || first == "none";
        const bool everyone = condition.text.size() <= 5 && std::any_of(condition.text.tokens.begin(), condition.text.tokens.end(), [](const Token &t) { return t.text == "everyone" || t.text == "anyone" || t.text == "todos" || t.text == "cualquiera" || t.text == "qualquer"; });
        const bool onePer = (first == "una" || first == "uma" || first == "un" || first == "uno" || first == "um" || first == "one" || first == "1")
            && std::any_of(condition.text.tokens.begin(), condition.text.tokens.end(), [](const Token &t) { return t.text == "por" || t.text == "per"; });
        const bool scope = (first == "applies" || first == "aplica" || first == "solo" || first == "only" || first == "vale" || first == "apenas") && (last == "only" || first == "aplica" || first == "applies");
        return condition.text.size() == 0 || anyone || everyone || onePer || scope;
    }

    void addSentence(const QString &text, const std::string &ref)
    {
        const ReadText read = readThis(text);
        m_book.texts.push_back(foldedOf(read));
        if (!readsAs(read, "template.sentence"))
            m_book.quotable.push_back(m_book.texts.back());
        for (const Claim &claim : read.claims)
            if (claim.kind == ClaimKind::Link)
                m_book.domains.push_back(claim.unit);
        readCap(read);
        if (readsAs(read, "stack.denied"))
            m_book.joinsNoOffers = ref;
        if (readsAs(read, "law.hours"))
            readLaw(read);
        if (!readsAs(read, "not.for.customers"))
            return addTold(read, ref);
        if (readsAs(read, "law.hours") || !text.contains(QLatin1Char(';')))
            return addAges(read, ref);
        for (const QString &part : text.split(QLatin1Char(';'))) { // "club: sabados 9:00-11:30; write to the parent only"
            const ReadText piece = readThis(part);
            readsAs(piece, "not.for.customers") ? addAges(piece, ref) : addTold(piece, ref);
        }
    }
    /// What customers may be told.
    void addTold(const ReadText &read, const std::string &ref)
    {
        addTyped(read, ref, -1);
        addPeople(read, ref);
        addDeniedParts(read, ref, m_book.language, m_lexicon, m_book.parts);
        for (const RuleHit &hit : read.hits)
            if (!hit.negated)
                m_book.said.push_back({ruleOf(hit), partTopic(read, hit.first)});
    }
    [[nodiscard]] bool readsAs(const ReadText &read, std::string_view name) const
    {
        for (int i = 0; i < read.text.size(); ++i)
            if (read.marks.has(i, m_lexicon.concept_(name)))
                return true;
        return false;
    }
    /// "edad minima 16 anos; menores de 18: escribir solo al acudiente" speaks to the agent, but its ages may be told.
    void addAges(const ReadText &read, const std::string &ref)
    {
        for (Claim claim : read.claims) {
            if (claim.kind == ClaimKind::Count && claim.unit.empty() && !claim.values.empty() && claim.values.front() < whole(100)) // "16 and 17 with a parent's consent"
                claim.kind = ClaimKind::Age;
            if (claim.kind == ClaimKind::Age || claim.kind == ClaimKind::Person)
                m_book.typed.push_back({claim, partTopic(read, claim.first), ref, -1});
        }
    }

    void addTyped(const ReadText &read, const std::string &ref, int offer)
    {
        for (const Claim &claim : read.claims) {
            if (claim.kind == ClaimKind::Free && readsAs(read, "stack.denied")) // "bolsa e isencao nao se acumulam" gives nothing
                continue;
            const bool isLength = claim.kind == ClaimKind::Duration;
            m_book.typed.push_back({claim, offer < 0 ? topicOf(read, claim.first) : allKeys(read), ref, offer, isLength ? qualifierOf(read.topics, claim) : 0, isLength && isNotice(read, claim)});
            if (claim.kind == ClaimKind::Free)
                std::erase_if(m_book.typed.back().topic, isGiftWord);
            if (claim.kind == ClaimKind::Instalments || claim.kind == ClaimKind::Duration || claim.kind == ClaimKind::Count)
                addMultipliers(claim);
            if (claim.kind == ClaimKind::Money && offer < 0 && !claim.negated && ref.starts_with("p") && !ref.starts_with("prices"))
                for (const Amount value : claim.values)
                    m_book.prices.push_back({value, claim.unit, claim.period, partTopic(read, claim.first), {}, ref, false});
        }
    }
    /// ".. hasta 7 dias despues; depois disso, 70 %": what says only when speaks of what stood before it.
    [[nodiscard]] TopicKeys topicOf(const ReadText &read, int token) const
    {
        TopicKeys keys = partTopic(read, token);
        int first = token;
        while (first > 0 && read.text.word(first - 1) != ";" && read.text.sameSentence(first - 1, token))
            --first;
        if (first > 1 && read.text.word(first - 1) == ";" && std::ranges::none_of(keys, [&](TopicKey key) { return isOwnWord(key); })) // "el curso de pan empieza el 2; clases de 9 a 12": of the same course
            for (const TopicKey key : sentenceItems(read, first - 1))
                keys.push_back(key);
        tidyKeys(keys);
        if (first > 1 && read.text.word(first - 1) == ";" && read.marks.has(first, m_lexicon.concept_("time.relation"))) {
            const TopicKeys before = partTopic(read, first - 2);
            keys.insert(keys.end(), before.begin(), before.end());
            tidyKeys(keys);
        }
        return keys;
    }
    /// A word that an item of the price list is called by, and any course or class is not.
    [[nodiscard]] bool isOwnWord(TopicKey key) const { return !isNoItem(key) && key != m_book.monthlyTopic && !holds(m_book.plainTopics, key); }
    /// Those of a sentence before a token.
    [[nodiscard]] TopicKeys sentenceItems(const ReadText &read, int before) const
    {
        TopicKeys keys;
        for (const TopicWord &word : read.topics)
            if (word.token < before && read.text.sameSentence(word.token, before) && isOwnWord(word.key))
                keys.push_back(word.key);
        return keys;
    }
    [[nodiscard]] bool isNotice(const ReadText &read, const Claim &claim) const
    {
        constexpr int kReach = 5;
        if (holds(partTopic(read, claim.first), m_book.refundTopic))
            return true;
        for (int i = claim.last + 1; i <= claim.last + kReach && read.text.sameSentence(claim.last, i); ++i)
            if (read.marks.has(i, m_lexicon.concept_("ahead")) || read.marks.has(i, m_lexicon.concept_("notice")))
                return true;
        return false;
    }
    /// "sin costo" says nothing of what it is that costs nothing.
    static bool isGiftWord(TopicKey key)
    {
        constexpr std::array kWords{"costo", "coste", "cargo", "gratis", "gratuito", "gratuita", "free", "charge", "cost", "custo", "graca", "cobro", "fee", "taxa"};
        return std::ranges::any_of(kWords, [&](const char *word) { return keyOf(stemOf(word)) == key; });
    }
    void addMultipliers(const Claim &claim)
    {
        for (const Amount value : claim.values) {
            m_book.multipliers.push_back(value);
            for (const int factor : {2, 3, 6, 7, 12, 60})
                if (claim.kind == ClaimKind::Duration && value % (factor * kOne) == 0)
                    m_book.multipliers.push_back(value / factor);
        }
    }

    void addPeople(const ReadText &read, const std::string &ref)
    {
        for (const Claim &claim : read.claims) {
            if (claim.kind != ClaimKind::Person || read.text.at(claim.first)->allCaps) // "Monique Farrell, RN"
                continue;
            PersonRole person{{}, subjectOf(read, claim), ref};
            for (int i = claim.first; i <= claim.last; ++i)
                if (const Token *token = read.text.at(i); token->capital && token->kind == TokenKind::Word && !isStop(stemOf(token->text))) // "Theo" is written like "the"
                    person.names.push_back(keyOf(stemOf(token->text)));
            tidyKeys(person.names);
            const auto known = std::ranges::find(m_book.people, person.names, &PersonRole::names);
            if (known == m_book.people.end()) {
                m_book.people.push_back(std::move(person));
            } else {
                known->topic.insert(known->topic.end(), person.topic.begin(), person.topic.end());
                tidyKeys(known->topic);
            }
        }
    }
    [[nodiscard]] bool isStop(const std::string &word) const { return readThis(QString::fromStdString(word)).marks.has(0, m_lexicon.concept_("stop")); }
    /// What stands in brackets behind a name, else before the colon in front of its list, without "teacher".
    [[nodiscard]] TopicKeys subjectOf(const ReadText &read, const Claim &claim) const
    {
        TopicKeys subject;
        if (read.text.word(claim.last + 1) == "(") {
            int end = claim.last + 2;
            while (end < read.text.size() && read.text.word(end) != ")")
                ++end;
            subject = keysBetween(read, claim.last + 2, end - 1);
        } else {
            int colon = claim.first - 1;
            while (colon > 0 && read.text.word(colon) != ":" && read.text.word(colon) != ";" && read.text.sameSentence(colon - 1, claim.first))
                --colon;
            int first = colon;
            while (first > 0 && read.text.word(first - 1) != ";" && read.text.sameSentence(first - 1, claim.first))
                --first;
            if (read.text.word(colon) == ":")
                subject = keysBetween(read, first, colon);
        }
        for (const char *name : {"topic.teacher", "topic.course", "topic.class"})
            std::erase(subject, keyOfTopic(name));
        return subject;
    }

    /// "lunes a viernes 07:00-19:00, sabado 08:00-15:00, domingos y festivos no".
    void readLaw(const ReadText &read)
    {
        WeekHours week;
        std::array<bool, 7> days{};
        int from = -1;
        bool any = false;
        for (int i = 0; i < read.text.size(); ++i) {
            const int day = weekdayOf(read.text.word(i), true);
            if (day >= 0) {
                const bool range = from >= 0 && i >= 2 && weekdayOf(read.text.word(i - 2), true) == from;
                for (int d = range ? from : day; d != day; d = (d + 1) % 7)
                    days[std::size_t(d)] = true;
                days[std::size_t(day)] = true;
                from = day;
            }
            const auto claim = std::find_if(read.claims.begin(), read.claims.end(), [&](const Claim &c) { return c.first == i && c.kind == ClaimKind::Time; });
            if (claim == read.claims.end() || claim + 1 == read.claims.end() || (claim + 1)->kind != ClaimKind::Time || (claim + 1)->first > claim->last + 3)
                continue;
            if (std::none_of(days.begin(), days.end(), [](bool d) { return d; }))
                days.fill(true);
            for (std::size_t d = 0; d < 7; ++d)
                if (days[d])
                    week.days[d] = {{int(claim->values.front()), int((claim + 1)->values.front())}};
            days.fill(false);
            any = true;
            i = (claim + 1)->last;
        }
        if (any)
            m_book.lawHours.push_back(std::move(week));
    }

    void readCap(const ReadText &read)
    {
        const bool speaks = std::any_of(read.text.tokens.begin(), read.text.tokens.end(), [](const Token &t) { return t.text.starts_with("mensaj") || t.text.starts_with("mensag") || t.text.starts_with("message"); });
        for (int i = 0; speaks && i < read.text.size(); ++i) {
            if (!read.marks.has(i, m_lexicon.concept_("cap.word")))
                continue;
            for (int j = i + 1; j < std::min(i + 4, read.text.size()); ++j)
                if (const int most = smallNumber(read.text.word(j)); most > 0 && m_book.messagesPerDay == 0)
                    m_book.messagesPerDay = most;
        }
    }

    [[nodiscard]] int smallNumber(std::string_view word) const
    {
        if (word == "un" || word == "una" || word == "um" || word == "uma" || word == "one")
            return 1;
        const auto digits = readAmounts(word);
        const auto words = text::readNumberWords(std::span(&word, 1), m_book.language);
        return digits.size() == 1 && digits.front() < whole(100) ? int(digits.front() / kOne) : words ? int(words->value) : 0;
    }

    void addPlaces(const domain::Facts &facts)
    {
        for (const domain::Link &link : facts.links)
            addSentence(QString::fromStdString(link.url), "links." + link.id);
        for (const domain::Place &place : facts.locations)
            addSentence(place.name + QStringLiteral(": ") + place.address + QStringLiteral(", ") + place.city, "locations." + place.id);
        for (const domain::Advisor &advisor : facts.advisors)
            addSentence(QStringLiteral("tutor: ") + advisor.name, "advisors." + advisor.id);
    }

    void addHours(const std::map<std::string, std::string> &hours)
    {
        m_book.hours = hours;
        if (auto week = parseWeekHours(hours); week && !hours.empty())
            m_book.week = std::move(*week);
        for (const auto &[days, text] : hours) {
            const ReadText read = readThis(QString::fromStdString(text));
            for (Claim claim : read.claims)
                if (claim.kind == ClaimKind::Time)
                    m_book.typed.push_back({std::move(claim), {keyOfTopic("topic.hours")}, "hours." + days, -1});
        }
    }
    [[nodiscard]] TopicKey keyOfTopic(std::string_view name) const { return conceptKey(m_lexicon.concept_(name)); }
    [[nodiscard]] const std::string &ruleOf(const RuleHit &hit) const { return m_lexicon.rules()[std::size_t(hit.rule)].id; }

    void tidyMultipliers()
    {
        auto &list = m_book.multipliers;
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        std::erase_if(list, [](Amount v) { return v < whole(2) || v > whole(60) || v % kOne != 0; });
        if (list.size() > kMultipliersMax)
            list.resize(kMultipliersMax);
    }

    static std::string foldedOf(const ReadText &read)
    {
        std::string text;
        for (const Token &token : read.text.tokens)
            text += (token.spaceBefore && !text.empty() ? " " : "") + token.text;
        return text;
    }

    const Lexicon &m_lexicon;
    FactBook m_book;
};

} // namespace

std::shared_ptr<const FactBook> readFacts(const domain::Facts &facts, const std::vector<QString> &extra, text::NumberLanguage language, const Lexicon &lexicon)
{
    return FactReader(language, lexicon).read(facts, extra);
}

} // namespace ns::policy
