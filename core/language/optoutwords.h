// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace ns::language {

/// What a word can be in a request to be left alone. A word may be several things at once; a set is the bits of its classes.
using WordClasses = std::uint64_t;
namespace word {
inline constexpr auto classBit(int index) { return WordClasses{1} << index; }
inline constexpr WordClasses kNegation = classBit(0);  // no, nao, dont, never, sem
inline constexpr WordClasses kCease = classBit(1);     // dejen, paren, pare, stop, quit
inline constexpr WordClasses kContact = classBit(2);   // any form of write, send, call, contact
inline constexpr WordClasses kCommand = classBit(3);   // the forms of it that can be forbidden: "no me (escriban)"
inline constexpr WordClasses kCall = classBit(4);      // by voice only
inline constexpr WordClasses kAnnoy = classBit(5);     // molestar, joder, encher, bother
inline constexpr WordClasses kWant = classBit(6);      // quiero, deseo, quero, want, interesa
inline constexpr WordClasses kReceive = classBit(7);   // recibir, receber, receive, get, hear
inline constexpr WordClasses kMore = classBit(8);      // mas, mais, anymore, again, nunca
inline constexpr WordClasses kMessage = classBit(9);   // mensajes, publicidad, texts, ligacoes
inline constexpr WordClasses kNothing = classBit(10);  // nada, nothing
inline constexpr WordClasses kRemove = classBit(11);   // saquen, borren, exclua, delete
inline constexpr WordClasses kRemoveMe = classBit(12); // saquenme, borrenme: the request is in the word
inline constexpr WordClasses kMe = classBit(13);       // me, mi, nos, meu, my
inline constexpr WordClasses kNumber = classBit(14);   // numero, celular, contacto, phone
inline constexpr WordClasses kList = classBit(15);     // lista, base, cadastro, list
inline constexpr WordClasses kData = classBit(16);     // datos, dados, data
inline constexpr WordClasses kOther = classBit(17);    // what is cancelled instead: curso, cita, class
inline constexpr WordClasses kCharge = classBit(18);   // cobrar, charge
inline constexpr WordClasses kConsent = classBit(19);  // consentimiento, permission
inline constexpr WordClasses kWithdraw = classBit(20); // retiro, revoco, withdraw
inline constexpr WordClasses kAllow = classBit(21);    // autorizo, consinto, gave
inline constexpr WordClasses kReport = classBit(22);   // denunciar, reportar, report
inline constexpr WordClasses kSpam = classBit(23);     // spam, acoso, harassment
inline constexpr WordClasses kBlock = classBit(24);    // bloquear, blocking
inline constexpr WordClasses kYou = classBit(25);      // los, les, ustedes, voces, you
inline constexpr WordClasses kAsked = classBit(26);    // dije, pedi, told, asked
inline constexpr WordClasses kGoOn = classBit(27);     // siguen, continuam, keep
inline constexpr WordClasses kFiller = classBit(28);   // por favor, gracias, hola, ya
inline constexpr WordClasses kNow = classBit(29);      // ahora, agora, now: puts a "no" off, but urges a "stop"
inline constexpr WordClasses kTime = classBit(30);     // noche, domingos, meeting: only then not
inline constexpr WordClasses kPrefer = classBit(31);   // mejor, prefiero, instead: another way
inline constexpr WordClasses kOften = classBit(32);    // tantos, every: fewer of them
inline constexpr WordClasses kCancel = classBit(33);   // cancelar, cancel
inline constexpr WordClasses kSubscription = classBit(34); // suscripcion, newsletter
inline constexpr WordClasses kKeyword = classBit(35);  // the words that our footers teach
inline constexpr WordClasses kStrongKeyword = classBit(36); // of those, the ones that are a request as a clause of their own
inline constexpr WordClasses kInstruct = classBit(37); // responde, reply: a footer is quoted
inline constexpr WordClasses kPeace = classBit(38);    // paz, tranquilo, alone
inline constexpr WordClasses kLeave = classBit(39);    // dejenme, me deixem, leave
inline constexpr WordClasses kAgain = classBit(40);    // vuelvan, voltem: "no vuelvan a"
inline constexpr WordClasses kAuthority = classBit(41); // profeco, procon, lgpd, tcpa
inline constexpr WordClasses kGoAway = classBit(42);   // largo, pierdanse, fuck
inline constexpr WordClasses kBaja = classBit(43);     // baja, unsubscribe, descadastrar: leaving as one word
inline constexpr WordClasses kGive = classBit(44);     // den, darme, doy: "de baja"
inline constexpr WordClasses kChange = classBit(45);   // nuevo, otro, wrong: a number to be replaced
inline constexpr WordClasses kAway = classBit(46);     // oficina, vacaciones, automatica: an answering machine
inline constexpr WordClasses kLink = classBit(47);     // que, to, a, de: words that hold a phrase together
inline constexpr WordClasses kForget = classBit(48);   // olviden, esquecam, forget, lose
inline constexpr WordClasses kIf = classBit(49);       // si, se, if
inline constexpr WordClasses kMany = classBit(50);     // plural command: "escriban" needs no "me"
inline constexpr WordClasses kOut = classBit(51);      // off, out, fuera
inline constexpr WordClasses kPut = classBit(52);      // take, get, opt: with kOut
inline constexpr WordClasses kWay = classBit(53);      // whatsapp, correo, email as a way
inline constexpr WordClasses kInsult = classBit(54);   // where "vayanse" leads to
inline constexpr WordClasses kGone = classBit(55);     // "pierdanse": away, as one word
inline constexpr WordClasses kObject = classBit(56);   // opongo, object: the right to
inline constexpr WordClasses kInfo = classBit(57);     // info: a message, but also what people ask for
inline constexpr WordClasses kArticle = classBit(58);  // la, el, the, o: something certain follows
inline constexpr WordClasses kSpeaker = classBit(59);  // puedo, voy, i: what the writer does himself
inline constexpr WordClasses kDefinite = classBit(60); // autorizo, consiento: no need to say what
inline constexpr WordClasses kLeaving = classBit(61);  // sair, salir, leave: a list
inline constexpr WordClasses kWeakReceive = classBit(62); // saber, ver, get: only of messages, or nothing
inline constexpr WordClasses kStated = classBit(63);   // manda, liga: a statement as well as an order
} // namespace word

/// The classes of a folded word, 0 for none. A long unknown word that is one slip away from an important one has its classes
/// ("escirban", "descadatrar", "unsuscribe", "kiten"). Pure.
[[nodiscard]] WordClasses classesOfWord(std::string_view folded);

} // namespace ns::language
