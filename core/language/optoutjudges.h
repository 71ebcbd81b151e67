// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "core/language/optout.h"
#include "core/language/optoutclauses.h"

namespace ns::language {

// What the words around a match make of it: [from, to) are the tokens that a rule's steps took. Pure, all of them. Which rule asks which
// judge stands in optoutrules.cpp.
/// "dejen de escribirme", "stop texting", "basta de mensajes".
[[nodiscard]] OptOutKind judgeCease(const Clauses &clauses, std::size_t from, std::size_t to);
/// "parar de receber", "how do I stop receiving these": ours, unless something else is named.
[[nodiscard]] OptOutKind judgeCeaseReceiving(const Clauses &clauses, std::size_t from, std::size_t to);
/// "paren de cobrar y de mandar": the charge is what is to stop.
[[nodiscard]] OptOutKind judgeCeaseMessages(const Clauses &clauses, std::size_t from, std::size_t to);
/// "no me escriban mas", "nao me mande nada", "don't text me", "no quiero que me llamen".
[[nodiscard]] OptOutKind judgeForbid(const Clauses &clauses, std::size_t from, std::size_t to);
/// "no mas mensajes", "sem ligacoes", "zero texts".
[[nodiscard]] OptOutKind judgeNoMore(const Clauses &clauses, std::size_t from, std::size_t to);
/// "no quiero recibir", "nao quero mais mensagens", "I don't want to hear from you".
[[nodiscard]] OptOutKind judgeNotWanted(const Clauses &clauses, std::size_t from, std::size_t to);
/// "gostaria de nao receber mais mensagens", "que hago para no recibir nada".
[[nodiscard]] OptOutKind judgeNotReceiving(const Clauses &clauses, std::size_t from, std::size_t to);
/// "solicito no ser contactado", "I'd rather not be texted".
[[nodiscard]] OptOutKind judgeNotBeing(const Clauses &clauses, std::size_t from, std::size_t to);
/// "dejenme en paz", "leave us alone".
[[nodiscard]] OptOutKind judgePeace(const Clauses &clauses, std::size_t from, std::size_t to);
/// "I told you to stop", "ya les pedi que paren".
[[nodiscard]] OptOutKind judgeAsked(const Clauses &clauses, std::size_t, std::size_t to);
/// "siguen escribiendo": a complaint; with "ya les dije", a keyword or "spam" beside it a request.
[[nodiscard]] OptOutKind judgeGoingOn(const Clauses &clauses, std::size_t, std::size_t to);
/// "borren mi numero", "delete my data", "mis datos eliminenlos".
[[nodiscard]] OptOutKind judgeRemoveMine(const Clauses &clauses, std::size_t from, std::size_t to);
/// "saquenme", "remove me", "me exclua": nothing else, or from us.
[[nodiscard]] OptOutKind judgeRemoveMe(const Clauses &clauses, std::size_t from, std::size_t to);
/// "quero ser excluida", "I want to be removed".
[[nodiscard]] OptOutKind judgeBeingRemoved(const Clauses &clauses, std::size_t from, std::size_t to);
/// "apaguem tudo que voces tem sobre mim", "delete everything you have about me".
[[nodiscard]] OptOutKind judgeAboutMe(const Clauses &clauses, std::size_t from, std::size_t to);
/// "take me off", "get my number out of", "opt out".
[[nodiscard]] OptOutKind judgePutOut(const Clauses &clauses, std::size_t from, std::size_t to);
/// "denme de baja", "unsubscribe me", "como me doy de baja".
[[nodiscard]] OptOutKind judgeBaja(const Clauses &clauses, std::size_t from, std::size_t to);
/// "baja newsletter", "baja de la lista", as a clause.
[[nodiscard]] OptOutKind judgeBajaOf(const Clauses &clauses, std::size_t from, std::size_t to);
/// "sair da lista", "salir del grupo".
[[nodiscard]] OptOutKind judgeLeaveList(const Clauses &clauses, std::size_t from, std::size_t to);
/// "no quiero estar en su lista", "my number should not be on your list".
[[nodiscard]] OptOutKind judgeNotOnList(const Clauses &clauses, std::size_t from, std::size_t to);
/// "quero sair", "quiero salir": of what, the rest of the message tells.
[[nodiscard]] OptOutKind judgeWantsOut(const Clauses &clauses, std::size_t from, std::size_t to);
/// "who gave you my number? delete it", "this is my mother's number, take it off".
[[nodiscard]] OptOutKind judgeRemoveIt(const Clauses &clauses, std::size_t from, std::size_t to);
/// "retiro mi consentimiento", "no autorizo el contacto".
[[nodiscard]] OptOutKind judgeConsent(const Clauses &clauses, std::size_t from, std::size_t);
/// "no autorizo ..", "nunca les di mi numero", "never signed up".
[[nodiscard]] OptOutKind judgeNotAllowed(const Clauses &clauses, std::size_t from, std::size_t to);
[[nodiscard]] OptOutKind judgeObjection(const Clauses &clauses, std::size_t from, std::size_t);
/// "los voy a denunciar si siguen escribiendo": a threat, and our messages are its reason.
[[nodiscard]] OptOutKind judgeReport(const Clauses &clauses, std::size_t from, std::size_t to);
/// "voy a profeco si siguen escribiendo".
[[nodiscard]] OptOutKind judgeAuthority(const Clauses &clauses, std::size_t, std::size_t);
/// "los voy a bloquear", "blocking this number".
[[nodiscard]] OptOutKind judgeBlock(const Clauses &clauses, std::size_t from, std::size_t to);
/// "olvidense de mi", "lose my number".
[[nodiscard]] OptOutKind judgeForget(const Clauses &clauses, std::size_t from, std::size_t);
[[nodiscard]] OptOutKind judgeAlways(const Clauses &, std::size_t, std::size_t);
/// "cancelar la suscripcion", "cancel all messages".
[[nodiscard]] OptOutKind judgeCancel(const Clauses &clauses, std::size_t from, std::size_t to);

} // namespace ns::language
