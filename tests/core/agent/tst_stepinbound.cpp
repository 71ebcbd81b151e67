// SPDX-License-Identifier: GPL-3.0-or-later
// What a step makes of a contact's words, and of what a person says about them.
#include "core/agent/understanding.h"
#include "core/compose/builtintexts.h"
#include "core/trace/span.h"
#include "tests/core/agent/stepcontact.h"
#include "tests/core/agent/toyintents.h"

using namespace ns;
using namespace ns::testing;
using domain::AnswerKind;
using domain::Language;
using domain::MessageKind;
using domain::ReviewState;

namespace {

constexpr const char *kTeams = R"({"version":1,
"teams":[{"id":"admissions","name":"Admisiones"},{"id":"office","name":"Coordinación"},{"id":"brasil","name":"Equipe Brasil"},{"id":"desk","name":"Recepción"}],
"routes":[{"language":"pt_BR","team":"brasil"},{"intent":"price","team":"admissions"},{"intent":"schedule","team":"office"},{"intent":"complaint","team":"office"}],
"default_team":"desk"})";

constexpr const char *kPrice = "cuanto cuesta la mensualidad";
constexpr const char *kComplaint = "pesima atencion exijo solucion";
constexpr const char *kUnclear = "fuera de su lista cuanto antes"; // the model's word alone
constexpr const char *kVague = "zzyx qwerty plomf";                  // no word that the model knows
constexpr const char *kLongPortuguese = "Oi, eu gostaria de saber quanto custa a mensalidade, porque não encontrei essa informação no site";

/// A contact of a business with teams and a model, already welcomed.
Contact somebody()
{
    Contact contact;
    contact.knowledge.intentModel = toyIntentModel();
    contact.knowledge.routing = *policy::Routing::parse(kTeams);
    contact.step(leadCreated(1, kTuesday));
    return contact;
}

const trace::Span *findSpan(const std::vector<trace::Span> &spans, std::string_view name)
{
    const auto found = std::ranges::find(spans, name, &trace::Span::name);
    return found == spans.end() ? nullptr : &*found;
}

QString textOf(const trace::Span *span, std::string_view key)
{
    for (const trace::Attribute &attribute : span ? span->attributes : std::vector<trace::Attribute>{}) {
        if (attribute.key == key && std::holds_alternative<std::string>(attribute.value))
            return QString::fromStdString(std::get<std::string>(attribute.value));
    }
    return {};
}

const domain::ReviewItem *itemOf(const ports::StepResult &step, std::string_view kind)
{
    const auto found = std::ranges::find(step.reviews, kind, &domain::ReviewItem::kind);
    return found == step.reviews.end() ? nullptr : &*found;
}

std::vector<domain::OutboxItem> sentAs(const ports::StepResult &step, MessageKind kind)
{
    std::vector<domain::OutboxItem> items;
    for (const domain::OutboxItem &item : step.outbox) {
        if (item.kind == kind)
            items.push_back(item);
    }
    return items;
}

ReviewState stateOf(const ports::StepResult &step, const domain::ReviewId &id)
{
    const auto found = std::ranges::find(step.reviewChanges, id, &ports::ReviewChange::id);
    return found == step.reviewChanges.end() ? ReviewState::Pending : found->to;
}

compose::Template ownConfirmation()
{
    return compose::TemplateParser::create()->parse(R"({"id":"bye","kind":"optout_confirmation","texts":[{"segment":"*","language":"es","text":"Adiós de {{business.name}}"}]})").value();
}

} // namespace

class TestStepInbound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    // what was understood
    void aSureIntentGoesToItsTeam();
    void anUnsureOneIsAPersonsToTell_data();
    void anUnsureOneIsAPersonsToTell();
    void anUnsureOneLeavesTheTeamAsItIs();
    void withoutAModelAPersonReplies();
    void aComplaintIsNoSignOfInterest();
    void newerWordsRenewTheItem();
    void wordsOfTheContactChangeItsLanguage();
    void aGuessedFirstLanguageIsNotKept();

    // stops
    void aClearStopIsConfirmedOnce();
    void theBusinessesOwnWordsConfirm_data();
    void theBusinessesOwnWordsConfirm();
    void aStopFromElsewhereIsNotConfirmed();
    void theConfirmationFollowsFromItsEvent();
    void aStopWithoutAnyTextHoldsAllTheSame();
    void anUnclearStopWaitsForAPerson_data();
    void anUnclearStopWaitsForAPerson();
    void aSecondUnclearStopKeepsThePause();

    void aPauseThatCameWithAPartingIsAsked();
    void aPauseFromBeforeEndsWithTheAnswer();

    // answers
    void thePersonsReplyGoesOut();
    void theGuessIsRight();
    void itIsSomethingElse();
    void itIsAStopAfterAll();
    void whatIsAnsweredClosesTheItem_data();
    void whatIsAnsweredClosesTheItem();
    void anAnswerThatDoesNotFitFails_data();
    void anAnswerThatDoesNotFitFails();
    void interestIsCorrectedByAPerson();
    void sameWordsSameStep();
};

void TestStepInbound::aSureIntentGoesToItsTeam()
{
    Contact contact = somebody();
    const ports::StepResult step = contact.write(kPrice);
    const domain::ReviewItem *item = itemOf(step, "inbound");
    QVERIFY(item);
    QCOMPARE(item->reason, std::string("reply_needed"));
    QCOMPARE(item->label, std::string("price"));
    QCOMPARE(item->team, std::string("admissions"));
    QVERIFY(item->confidence >= item->threshold && item->threshold > 0);
    QCOMPARE(step.state.profile.team, std::string("admissions"));
    QVERIFY(step.profileChanged);
    QCOMPARE(step.messages.size(), std::size_t(1));
    QCOMPARE(step.messages.front().language, Language::Spanish);
    QCOMPARE(step.messages.front().intent, std::string("price"));
    QCOMPARE(step.messages.front().model, toyIntentModel()->id());
    const auto spans = trace::unpackSpans(step.trace.packedSpans);
    NS_VERIFY_OK(spans);
    QCOMPARE(textOf(findSpan(*spans, "classify language"), "nightshift.language"), QStringLiteral("es"));
    QCOMPARE(textOf(findSpan(*spans, "guardrail optout"), "nightshift.optout"), QStringLiteral("none"));
    QCOMPARE(textOf(findSpan(*spans, "classify intent"), "nightshift.label"), QStringLiteral("price"));
    QCOMPARE(textOf(findSpan(*spans, "classify intent"), "nightshift.verdict"), QStringLiteral("act"));
    QCOMPARE(textOf(findSpan(*spans, "route"), "nightshift.team"), QStringLiteral("admissions"));
    QCOMPARE(textOf(findSpan(*spans, "route"), "nightshift.route"), QStringLiteral("1"));
    QVERIFY(!contact.write(kPrice).profileChanged); // nothing new
}

void TestStepInbound::anUnsureOneIsAPersonsToTell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown words") << kVague << "intent.low_confidence intent.unknown_words intent.out_of_scope"; // as the model's gates see it
    QTest::newRow("no words") << QStringLiteral("...") << "intent.empty";
    QTest::newRow("another language") << QStringLiteral("Guten Tag, ich möchte gerne wissen, wann der nächste Kurs beginnt und was er kostet") << "intent.language";
}

void TestStepInbound::anUnsureOneIsAPersonsToTell()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    Contact contact = somebody();
    const ports::StepResult step = contact.write(text.toStdString());
    const domain::ReviewItem *item = itemOf(step, "inbound");
    QVERIFY(item);
    const QString given = QString::fromStdString(item->reason);
    QVERIFY2(reason.split(QLatin1Char(' ')).contains(given), qPrintable(given));
    QCOMPARE(item->team, std::string("desk")); // of no intent: the default
    QCOMPARE(item->text, text);
    QVERIFY(*step.state.lastReactionAt == at(kTuesday)); // interest until somebody knows better
    const auto spans = trace::unpackSpans(step.trace.packedSpans);
    QCOMPARE(textOf(findSpan(*spans, "classify intent"), "nightshift.verdict"), QStringLiteral("review"));
    QCOMPARE(textOf(findSpan(*spans, "classify intent"), "nightshift.reason"), given.mid(7));
}

void TestStepInbound::anUnsureOneLeavesTheTeamAsItIs()
{
    Contact contact = somebody();
    contact.write(kPrice);
    QCOMPARE(contact.write(kVague).state.profile.team, std::string("admissions"));
    QCOMPARE(contact.write("que horario tienen las clases").state.profile.team, std::string("office"));
}

void TestStepInbound::withoutAModelAPersonReplies()
{
    Contact contact;
    const ports::StepResult step = contact.write(kPrice);
    const domain::ReviewItem *item = itemOf(step, "inbound");
    QVERIFY(item);
    QCOMPARE(item->reason, std::string("reply_needed"));
    QVERIFY(item->label.empty() && item->team.empty());
    QVERIFY(step.messages.front().intent.empty());
    QVERIFY(!findSpan(*trace::unpackSpans(step.trace.packedSpans), "route"));
}

void TestStepInbound::aComplaintIsNoSignOfInterest()
{
    Contact contact = somebody();
    const ports::StepResult step = contact.write(kComplaint);
    QCOMPARE(itemOf(step, "inbound")->label, std::string("complaint"));
    QVERIFY(step.state.lastInboundAt.has_value());
    QVERIFY(!step.state.lastReactionAt.has_value());
    QCOMPARE(step.state.profile.team, std::string("office"));
    QVERIFY(contact.write(kPrice).state.lastReactionAt.has_value());
}

void TestStepInbound::newerWordsRenewTheItem()
{
    Contact contact = somebody();
    const domain::ReviewItem first = *itemOf(contact.write(kVague), "inbound");
    contact.review = first;
    const ports::StepResult step = contact.write(kPrice);
    QVERIFY(step.reviews.empty());
    QCOMPARE(step.reviewChanges.size(), std::size_t(1));
    const ports::ReviewChange &change = step.reviewChanges.front();
    QCOMPARE(change.id, first.id);
    QCOMPARE(change.to, ReviewState::Pending);
    QCOMPARE(*change.text, QString::fromLatin1(kPrice));
    QVERIFY(change.renewed.has_value());
    QCOMPARE(change.renewed->reason, std::string("reply_needed"));
    QCOMPARE(change.renewed->label, std::string("price"));
    QCOMPARE(change.renewed->team, std::string("admissions"));
    QCOMPARE(change.renewed->trace, step.trace.id);
    QCOMPARE(change.renewed->createdAt, first.createdAt); // it has waited as long as before
    contact.review->state = ReviewState::Answered; // its answer has not seen what comes now
    QVERIFY(itemOf(contact.write(kPrice), "inbound"));
}

void TestStepInbound::wordsOfTheContactChangeItsLanguage()
{
    Contact contact = somebody();
    const ports::StepResult step = contact.write(kLongPortuguese);
    QCOMPARE(step.state.profile.language, Language::Portuguese);
    QCOMPARE(step.state.lastHeard, Language::Portuguese);
    QVERIFY(step.profileChanged);
    QCOMPARE(step.state.profile.team, std::string("brasil"));
    const auto repeated = contact.step(leadCreated(1, kTuesday)); // the CRM says "es" again
    QCOMPARE(repeated.state.profile.language, Language::Portuguese);
    QCOMPARE(contact.write("ok").state.profile.language, Language::Portuguese); // too short to change anything
}

/// A first language that is only guessed is not written down: whoever is known is hard to change again.
void TestStepInbound::aGuessedFirstLanguageIsNotKept()
{
    int kept = 0, guessed = 0;
    for (const char *text : {"ok", "info", "hola", "tudo bem", "thanks", "clase", "curso online", "no sé", "Olá, quero saber o preço das aulas", "Hi, what does the course cost?"}) {
        Contact contact;
        contact.knowledge.intentModel = toyIntentModel();
        const ports::StepResult step = contact.step(eventLine(std::string(R"({"id":"w","type":"message.inbound","source":"test","contact":{"id":"c-9","phone":"+51911111111"},)")
                                                              + R"("data":{"channel":"whatsapp","text":")" + text + R"(","message_id":"m"}})", kTuesday));
        const auto heard = agent::understand(QString::fromUtf8(text), {}, nullptr, Language::Unknown).language;
        const bool isSure = heard.language != Language::Unknown && heard.confidence >= 0.6;
        QVERIFY2((step.state.profile.language != Language::Unknown) == isSure, text);
        QCOMPARE(step.messages.front().language, step.state.profile.language);
        kept += isSure ? 1 : 0;
        guessed += heard.language != Language::Unknown && !isSure ? 1 : 0;
    }
    QVERIFY2(kept >= 2, "a whole sentence is enough");
    QVERIFY2(guessed >= 1, "none of the texts was a guess: the rule is not tested");
}

void TestStepInbound::aClearStopIsConfirmedOnce()
{
    Contact contact = somebody();
    contact.write(kPrice);
    const ports::StepResult step = contact.write("BAJA");
    QVERIFY(step.state.optedOutOfAll);
    QCOMPARE(step.trace.outcome, std::string("opted_out"));
    QVERIFY(step.reviews.empty());
    QVERIFY(step.state.openReviews.empty()); // the label and the reply that were asked for
    QCOMPARE(step.outbox.size(), std::size_t(1));
    const domain::OutboxItem &item = step.outbox.front();
    QCOMPARE(item.kind, MessageKind::OptoutConfirmation);
    QCOMPARE(item.channel, std::string("whatsapp"));
    QCOMPARE(item.language, Language::Spanish);
    QVERIFY2(item.text.contains(QStringLiteral("Escuela")), qPrintable(item.text));
    QVERIFY(QString::fromStdString(item.templateId).startsWith(QLatin1String("builtin.optout@")));
    QVERIFY(item.run.isEmpty());
    QVERIFY(item.key.str().starts_with("ns-"));
    QCOMPARE(step.state.profile.team, std::string("admissions")); // nobody's business any more
    const ports::StepResult again = contact.write("BAJA");
    QVERIFY(again.outbox.empty());
    QVERIFY(again.reviews.empty());
    QVERIFY(contact.write("no me escriban mas por favor").outbox.empty());
}

void TestStepInbound::theBusinessesOwnWordsConfirm_data()
{
    QTest::addColumn<QString>("stop");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("its own") << "BAJA" << Language::Spanish << QStringLiteral("Adiós de Escuela");
    QTest::newRow("none in that language") << "SAIR" << Language::Portuguese << QString();
    QTest::newRow("English") << "STOP" << Language::English << QString();
}

void TestStepInbound::theBusinessesOwnWordsConfirm()
{
    QFETCH(QString, stop);
    QFETCH(Language, language);
    QFETCH(QString, text);
    Contact contact = somebody();
    auto set = compose::TemplateSet::build({ownConfirmation()});
    contact.knowledge.composer = compose::Composer(std::make_shared<const compose::TemplateSet>(std::move(*set)));
    contact.isSaidToSpeak(language);
    const ports::StepResult step = contact.write(stop.toStdString());
    QCOMPARE(step.outbox.size(), std::size_t(1));
    QCOMPARE(step.outbox.front().language, language);
    if (text.isEmpty())
        QVERIFY(QString::fromStdString(step.outbox.front().templateId).startsWith(QLatin1String("builtin.optout@")));
    else
        QCOMPARE(step.outbox.front().text, text);
}

void TestStepInbound::aStopFromElsewhereIsNotConfirmed()
{
    for (const char *data : {R"({"channel":"all"})", R"({"channel":"whatsapp"})"}) {
        Contact contact = somebody();
        const ports::StepResult step = contact.line("optout.received", data);
        QVERIFY(domain::isOptedOut(step.state, "whatsapp"));
        QVERIFY(step.outbox.empty());
    }
}

void TestStepInbound::theConfirmationFollowsFromItsEvent()
{
    const auto keyOf = [](int fillers) {
        Contact contact = somebody();
        for (int i = 0; i < fillers; ++i)
            contact.line("contact.updated", "{}");
        return contact.write("BAJA").outbox.front().key;
    };
    QCOMPARE(keyOf(0), keyOf(0));
    QVERIFY(keyOf(0) != keyOf(1)); // another event
}

void TestStepInbound::aStopWithoutAnyTextHoldsAllTheSame()
{
    Contact contact = somebody();
    contact.knowledge.builtInTexts = compose::Composer{std::make_shared<const compose::TemplateSet>()};
    const ports::StepResult step = contact.write("BAJA");
    QVERIFY(step.state.optedOutOfAll);
    QVERIFY(step.outbox.empty());
    const auto spans = trace::unpackSpans(step.trace.packedSpans);
    QVERIFY(!textOf(findSpan(*spans, "compose optout_confirmation"), "error.type").isEmpty());
}

void TestStepInbound::anUnclearStopWaitsForAPerson_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("stops");
    QTest::newRow("stop") << int(AnswerKind::Label) << "stop" << true;
    QTest::newRow("approved") << int(AnswerKind::Approve) << "" << true;
    QTest::newRow("go on") << int(AnswerKind::Label) << "go_on" << false;
}

void TestStepInbound::anUnclearStopWaitsForAPerson()
{
    QFETCH(int, kind);
    QFETCH(QString, label);
    QFETCH(bool, stops);
    Contact contact = somebody();
    const ports::StepResult step = contact.write(kUnclear);
    QVERIFY(!step.state.optedOutOfAll);
    QVERIFY(step.state.marketingPaused);
    QVERIFY(step.outbox.empty());
    QCOMPARE(step.reviews.size(), std::size_t(1)); // one question at a time
    const domain::ReviewItem item = step.reviews.front();
    QCOMPARE(item.kind, std::string("optout"));
    QCOMPARE(item.reason, std::string("optout.unclear"));
    const ports::StepResult answered = contact.answer(item, {AnswerKind(kind), label.toStdString(), {}, at(kTuesday)});
    QCOMPARE(stateOf(answered, item.id), ReviewState::Applied);
    QCOMPARE(answered.state.optedOutOfAll, stops);
    QVERIFY(!answered.state.marketingPaused);
    QVERIFY(answered.releaseHeld);
    QCOMPARE(sentAs(answered, MessageKind::OptoutConfirmation).size(), std::size_t(stops ? 1 : 0));
    QCOMPARE(itemOf(answered, "inbound") != nullptr, !stops); // it still wants an answer then
    if (!stops)
        QCOMPARE(itemOf(answered, "inbound")->text, QString::fromLatin1(kUnclear));
}

void TestStepInbound::aSecondUnclearStopKeepsThePause()
{
    Contact contact = somebody();
    const domain::ReviewItem first = contact.write(kUnclear).reviews.front();
    const domain::ReviewItem second = contact.write(kUnclear).reviews.front();
    QVERIFY(first.id != second.id);
    QVERIFY(contact.answer(first, {AnswerKind::Label, "go_on", {}, at(kTuesday)}).state.marketingPaused);
    QVERIFY(!contact.answer(second, {AnswerKind::Label, "go_on", {}, at(kTuesday)}).state.marketingPaused);
}

void TestStepInbound::aPauseThatCameWithAPartingIsAsked()
{
    Contact contact = somebody();
    domain::Event parting;
    parting.key = {"nightshift", "unmerge-1"};
    parting.type = domain::EventType::ContactUnmerged;
    parting.data = domain::Unmerging{{}, true, {}};
    const ports::StepResult step = contact.step(std::move(parting));
    QVERIFY(step.state.marketingPaused);
    QVERIFY(itemOf(step, "optout"));
    QVERIFY(!contact.answer(*itemOf(step, "optout"), {AnswerKind::Label, "go_on", {}, at(kTuesday)}).state.marketingPaused);
}

/// Earlier programs asked for a reply instead.
void TestStepInbound::aPauseFromBeforeEndsWithTheAnswer()
{
    Contact contact = somebody();
    const domain::ReviewItem item = *itemOf(contact.write(kPrice), "inbound");
    domain::ContactState paused = contact.state();
    paused.marketingPaused = true;
    contact.become(paused);
    const ports::StepResult step = contact.answer(item, {AnswerKind::Reject, {}, {}, at(kTuesday)});
    QVERIFY(!step.state.marketingPaused);
    QVERIFY(step.releaseHeld);
}

void TestStepInbound::thePersonsReplyGoesOut()
{
    Contact contact = somebody();
    const domain::ReviewItem item = *itemOf(contact.write(kPrice), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("Hola, son S/ 200. "), at(kTuesday)});
    QCOMPARE(stateOf(step, item.id), ReviewState::Applied);
    QCOMPARE(step.outbox.size(), std::size_t(1));
    const domain::OutboxItem &reply = step.outbox.front();
    QCOMPARE(reply.kind, MessageKind::Reply);
    QCOMPARE(reply.channel, std::string("whatsapp"));
    QCOMPARE(reply.text, QStringLiteral("Hola, son S/ 200."));
    QVERIFY(reply.run.isEmpty());
    QVERIFY(step.reviews.empty());
    QCOMPARE(step.trace.outcome, std::string("queued"));
    const auto replyKey = [&] { return contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("otra vez"), at(kTuesday)}).outbox.front().key; };
    QCOMPARE(replyKey(), reply.key); // one item, one reply, whatever is tried
}

void TestStepInbound::theGuessIsRight()
{
    Contact contact = somebody();
    domain::ReviewItem item = *itemOf(contact.write(kVague), "inbound");
    item.label = "schedule"; // what an unsure model might have said
    const ports::StepResult step = contact.answer(item, {AnswerKind::Approve, {}, {}, at(kTuesday)});
    QCOMPARE(stateOf(step, item.id), ReviewState::Applied);
    QCOMPARE(step.state.profile.team, std::string("office"));
    const domain::ReviewItem *next = itemOf(step, "inbound");
    QVERIFY(next);
    QCOMPARE(next->reason, std::string("reply_needed"));
    QCOMPARE(next->label, std::string("schedule"));
    QCOMPARE(next->confidence, 1.0);
    QCOMPARE(next->threshold, 0.0);
    QCOMPARE(next->team, std::string("office"));
    QCOMPARE(next->text, item.text);
    QCOMPARE(next->trace, item.trace); // it is still about that message
    const ports::StepResult handled = contact.answer(*next, {AnswerKind::Approve, {}, {}, at(kTuesday)});
    QVERIFY(handled.reviews.empty()); // answered elsewhere
    QVERIFY(handled.state.openReviews.empty() || handled.state.openReviews.front().kind != "inbound");
}

void TestStepInbound::itIsSomethingElse()
{
    Contact contact = somebody();
    const domain::ReviewItem item = *itemOf(contact.write(kPrice), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Label, "schedule", {}, at(kTuesday)});
    QCOMPARE(step.state.profile.team, std::string("office"));
    QVERIFY(step.profileChanged);
    QCOMPARE(itemOf(step, "inbound")->label, std::string("schedule"));
    QCOMPARE(itemOf(step, "inbound")->team, std::string("office"));
}

void TestStepInbound::itIsAStopAfterAll()
{
    Contact contact = somebody();
    const domain::ReviewItem item = *itemOf(contact.write(kVague), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Label, "opt_out", {}, at(kTuesday)});
    QVERIFY(step.state.optedOutOfAll);
    QCOMPARE(sentAs(step, MessageKind::OptoutConfirmation).size(), std::size_t(1));
    QVERIFY(step.reviews.empty());
    QCOMPARE(step.trace.outcome, std::string("opted_out"));
}

void TestStepInbound::whatIsAnsweredClosesTheItem_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("answered elsewhere") << int(AnswerKind::Approve);
    QTest::newRow("needs no reply") << int(AnswerKind::Reject);
}

void TestStepInbound::whatIsAnsweredClosesTheItem()
{
    QFETCH(int, kind);
    Contact contact = somebody();
    const domain::ReviewItem item = *itemOf(contact.write(kPrice), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind(kind), {}, {}, at(kTuesday)});
    QCOMPARE(stateOf(step, item.id), ReviewState::Applied);
    QVERIFY(step.outbox.empty() && step.reviews.empty());
    const auto cold = std::ranges::find(step.timers, domain::EventType::FollowupDue, &ports::TimerChange::firesAs);
    QVERIFY(cold != step.timers.end()); // silence counts from here on
    QCOMPARE(*cold->due, at("2026-11-26T16:00:00Z"));
}

void TestStepInbound::anAnswerThatDoesNotFitFails_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("label");
    QTest::newRow("a message: no label") << kPrice << int(AnswerKind::Label) << "";
    QTest::newRow("a message: a blank reply") << kPrice << int(AnswerKind::Text) << "";
    QTest::newRow("a message: nothing") << kPrice << int(AnswerKind::None) << "";
    QTest::newRow("a stop: an intent") << kUnclear << int(AnswerKind::Label) << "price";
    QTest::newRow("a stop: rejected") << kUnclear << int(AnswerKind::Reject) << "";
    QTest::newRow("a stop: a text") << kUnclear << int(AnswerKind::Text) << "";
}

void TestStepInbound::anAnswerThatDoesNotFitFails()
{
    QFETCH(QString, words);
    QFETCH(int, kind);
    QFETCH(QString, label);
    Contact contact = somebody();
    const ports::StepResult asked = contact.write(words.toStdString());
    const domain::ReviewItem item = asked.reviews.front();
    const ports::StepResult step = contact.answer(item, {AnswerKind(kind), label.toStdString(), QStringLiteral("  "), at(kTuesday)});
    QCOMPARE(stateOf(step, item.id), ReviewState::Failed);
    QVERIFY(std::ranges::find(step.state.openReviews, item.id, &domain::OpenReview::id) != step.state.openReviews.end());
    QVERIFY(step.outbox.empty() && step.reviews.empty() && !step.state.optedOutOfAll);
    QCOMPARE(step.state.marketingPaused, asked.state.marketingPaused);
}

void TestStepInbound::interestIsCorrectedByAPerson()
{
    Contact contact = somebody();
    const domain::ReviewItem vague = *itemOf(contact.write(kVague), "inbound");
    QVERIFY(contact.state().lastReactionAt.has_value());
    QVERIFY(!contact.answer(vague, {AnswerKind::Label, "complaint", {}, at(kTuesday)}).state.lastReactionAt.has_value());
    Contact other = somebody();
    const domain::ReviewItem complaint = *itemOf(other.write(kComplaint), "inbound");
    QVERIFY(other.answer(complaint, {AnswerKind::Label, "price", {}, at(kTuesday)}).state.lastReactionAt.has_value());
}

void TestStepInbound::sameWordsSameStep()
{
    const auto run = [](const char *text) {
        Contact contact = somebody();
        return contact.write(text);
    };
    for (const char *text : {kPrice, kVague, kUnclear, "BAJA"})
        QCOMPARE(run(text).stepHash, run(text).stepHash);
    QVERIFY(run(kPrice).stepHash != run(kComplaint).stepHash);
}

QTEST_GUILESS_MAIN(TestStepInbound)
#include "tst_stepinbound.moc"
