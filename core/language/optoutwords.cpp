// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optoutwords.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/language/languagewords.h"

namespace ns::language {

namespace {

using namespace word;

/// Words of one class, folded, parted by spaces. "mand+" any ending; "mand=" the endings of a Spanish or Portuguese -ar verb that an order,
/// a wish or a prohibition has; "escrib~" those of an -er or -ir verb.
struct ClassWords
{
    WordClasses classes;
    std::string_view words;
};

constexpr ClassWords kClassWords[] = {
    {kNegation, "no not nao naum num n nn noo non dnt dont never nunca jamas ni nem sin sem tampoco cero zero ninguna ningun nenhuma nenhum without neither"},
    {kNegation, "wont shouldnt cannot cant"},
    {kMore, "mas mais more anymore again nunca jamas ever further+ additional otra outra vez another adelante longer"},
    {kNothing, "nada nd nothing none anything ni"},
    // To stop.
    {kCease, "dejen deje deja deje dejar dejes dejad dejan dejate dejense dejenme dejame dejeme paren pare parem pares parar parale parenle parense cesen cese cesar detengan "
             "detener detenga detenganse desistan desista corten corta cortala cortenla cortar acaben acabem terminen termina basta basten "
             "bastam chega chegar chegou paro stop stopp quit cease desist refrain halt discontinue end suspendan suspender suspenda suspendam "
             "interrompam interromper eviten evitem eviten abstenganse abstenerse absteng+ pararem deixe deixem deixa deixar larguem larga parou"},
    {kCease, "knock cut"},
    // To write, send, call.
    {kContact, "escrib+ escrev+ mand+ envi+ contact+ contat+ comunic+ text texting texts messag+ msg+ mensaj+ send sending sent email+ mail+ writ+ "
               "reaching reach whatsapp+ wasap+ habl+ busc+ busqu+ insist+ spam+ procur+ inbox dm pinging ping chamar chamando chame chamem marketing "
               "ofrec+ oferec+ offering pitching soliciting solicit promocion+ vend+ selling bombard+ invad+ llegue lleguen llegar chegar"},
    {kContact | kCall, "llam+ marcar marcarme marcando marcandome marque marquen lig+ telefon+ call calls calling phoning phone ringing dialing dial"},
    {kCommand | kContact, "mand= envi= contact= contat= comuniqu= comunic= habl= busqu= busc= inclu~ incluy~ avis= insist~ insist= escrib~ escrev~ procur= mandem mande chame chamem chama "
                          "include add notify writing texting messaging calling emailing contacting sending perturba incomoda text message msg txt hit contact email write send spam reach spame= mensaje= manda envia escreve escreva escrevam "
                          "ofrezca ofrezcan ofrecer ofereca oferecam contate contatem bombarde= inbox mandis escribai llegue lleguen"},
    {kCommand | kContact | kCall, "llam= marqu= marc= ligu= lig= telefone= call phone ring dial liga ligue liguem yamen yame"},
    {kMany, "manden rompan incluyan incluam avisen envien contacten comuniquen hablen busquen insistan escriban escrevam mandem enviem contatem contactem llamen marquen liguem "
            "procurem chamem insistam molesten jodan fastidien hinchen chinguen incomodem perturbem encham ofrezcan lleguen incordien"},
    {kCommand | kAnnoy | kContact, "molest= jod~ fastidi= hinch= chingu= ching= webe= hueve= fregu= freg= romp~ frieg= incomod= perturb= ench~ importun= hostig= acos= acose= incordi= cargose= "
                                   "agobi= satur= bother harass pester annoy disturb bug hassle chatei= amol= torr= azucr= enche encha jodais chatear"},
    {kAnnoy | kContact, "molest+ jodiendo joder jodan chingar chingando fregar fregando romper rompiendo hinchar hinchando encher enchendo perturbar "
                        "perturbando incomodar incomodando bothering harassing pestering annoying bugging fastidi+ acosar acosando acosarme hostig+ importun+ "
                        "hueviar webiar huevear webear weviar jorobar jorobando cansar insistir insistiendo atormentar torrar amolar azucrinar blow+ flood+ bombing inund+ llenando llenar llenarme incomodad+ molestad+ perturbad+ lotando entupindo entupir"},
    // To want, to get.
    {kWant, "quiero queremos quisiera deseo deseamos interesa interesan necesito quero qro qero queremos queria desejo gostaria want wanna wish like need care "
            "interest interested pretendo aceito acepto quiere autorizo preciso interessa apetece pedi pedimos solicite solicitei kiero qiero quieo"},
    {kReceive, "recib+ receb+ receiv+ get getting hear hearing see seeing saber enterarme ver llegando llegue lleguen llegar cheguem chegando chegue"},
    // What comes.
    {kMessage, "mensaj+ msj msjs mensj+ mensag+ msg msgs sms mssgs messag+ text texts texto textos textes correo correos mail mails email+ publicidad+ publi propaganda+ promocion+ promoco+ promos "
               "promo promotion+ oferta+ offer offers anuncio+ ads ad advert+ spam marketing notificacion+ notificaco+ notification+ aviso+ llamada+ "
               "ligacao ligacoes calls call comunicacion+ comunicaco+ communication+ comunicado+ info informacion informaco+ informacao cosas "
               "coisas stuff crap updates update novedades novidades recordatorio+ lembrete+ reminder+ whatsapps wasaps wpps zaps zap audios "
               "contacto contato contact weas wea webadas huevadas pendejadas mamadas chingaderas porquerias basura lixo junk bullshit shit nonsense vainas cadenas "
               "boletin+ newsletter+ circular+ touch correspond+ envios envio disparo disparos alertas alerts solicitation+ pitch+ mierdas pavadas boludeces cuentos llamaditas mensajitos mensajeria"},
    // To take away.
    {kRemove, "saquen quitan quitas sacas sacan borras borran eliminas eliminan corta cortem excluya excluyan excluyannos exclude excluded excludes risca risquem risque cut saque saca sacar sacarme sacame saqueme saquenme sacad quiten quite quita quitar borren borre borra borrar eliminen elimine elimina "
              "eliminar eliminacion supriman suprimir suprima supresion borrado cancelacion erasure eliminacao remocao apagamento removerem retirarem excluirem apagarem tirarem deletarem eliminarem excluida excluido removido removida eliminado eliminada borrada retirado retirada descadastrado descadastrada depuren retiren retire retira retirar retirem removan remover remova removam remove removed removing "
              "removal delete deleted deleting deletion erase erased scrub purge drop strike wipe tire tirem tira tirar tirassem exclua excluam exclui excluir excluam exclusao apague apaguem apaga "
              "apagar deleta deletem deletar desvinculen desvincular desliguem descarten destruyan dele descarte descadastre descadastrem bajen bajarme desactiven deshabiliten "
              "inactiven desativem cancelen bloqueen bloqueie bloqueiem bloqueia desregistren destruir anonimicen anonimizem"},
    {kRemoveMe, "saquenme bajame borrenos quitenos saquenos eliminenos excluyanme excluyame saqueme sacame sacarme quitenme quiteme quitame quitarme borrenme borreme borrame borrarme eliminenme elimineme eliminame eliminarme bajenme "
                "retirenme retireme retirarme desuscribanme desuscribirme desuscribame desinscribanme desafilienme deletenme excluyanme excluirme "
                "removanme remuevanme desvinculenme saquennos quitennos borrennos"},
    {kPut, "turn bota bote botem switch take taking took get getting opt opting optar kick count"},
    {kOut, "off out fuera fora outta"},
    {kGive, "quero da den denme dame deme dar darme darnos darse doy dame demen dennos damos diga tramiten tramitar procesen procesar pide pido solicito "
            "quiero solicitar gestionar gestionen quisiera necesito pedir exijo dem deem daran aceptar hacer hagan causar causen"},
    {kBaja | kKeyword | kStrongKeyword, "baja unsubscribe desuscrib+ desuscripcion desinscrib+ desinscrev+ descadastr+ unsub unsuscribe optout vaja desafili+ dessuscrev+ desassin+ "
                                        "descadastramento desubscribir unsubscribed unsubscribing desapuntarme desapunten"},
    {kBaja, "unsubs"},
    {kKeyword | kStrongKeyword, "stop parar paren parem pare sair basta stopall stopp pararlo sairr bja cease desist"},
    {kKeyword, "alto discontinue dnd vaza spam para encerrar parenle cortenla cortala desativar descadastro cancelar salir detener remover quit end revoke cancel eliminar eliminarme remove suspender deten detengan chega enough sairei "
               "borrar cancela cancele cancelen cancelem retirar"},
    // Whose, whereof.
    {kMe, "me mi mis mio mio mia nos nuestro nuestros nuestra nuestras meu meus minha minhas my mine us our conmigo comigo mim este esse esta essa this these aqui here yo eu i ns "
          "i ours a1"},
    {kNumber, "numero numeros num nro nr cel celu celular cell telefono telefone fono phone number numbers contacto contatos contactos contato wpp whatsapp wsp wasap "
              "zap correo email emails mail line linea linha movil inbox chat tel contact fone nmero address mailbox"},
    {kList, "mailings lista listas listado listados base bases cadastro cadastros registro registros registros sistema sistemas directorio grupo difusion transmissao "
            "contactos contatos contacts list lists database databases system records record mailing newsletter boletin agenda broadcast group file crm bd bbdd mailinglist audience distribution "
            "distribucion chat comunidad listinha listita databank lists fila queue thread campaign+ campana+ campanh+ envios"},
    {kData, "datos dados data details detalles info informacion information informacoes name nombre nome perfil profile cuenta conta account cadastro registros personales pessoais personal "
            "record records historial rastro rut dni cpf curp cedula"},
    {kSubscription, "suscripcion correo contato mails mail alert+ aviso+ comunicac+ llamadas contatos ligacoes messages calls subscripcion suscripciones subscription+ newsletter+ boletin+ assinatura mailing alertas notificacion+ notificaco+ notification+ "
                    "envio envios mensaj+ mensag+ messag+ texts emails correos publicidad promocion+ promoco+ propaganda comunicaciones sms"},
    {kOther, "curso espera waiting waitlist wait serasa chamada opcao opcoes opcion opciones menu requirement club cursos clase clases materia materias aula aulas course courses class classes lesson lessons cita citas visita visitas factura+ invoice+ "
             "appointment+ turno turnos exame+ examen+ exam exams prova provas matricula+ boleto+ cuota+ mensualidad+ mensalidade+ trabajo trabalho job gym "
             "inscripcion+ inscripto entrevista+ interview+ reserva+ reservation booking horario+ taller+ diplomado+ asignatura+ disciplina+ nivel "
             "module modulo+ sesion+ sessao session+ tutor+ profesor+ professor+ teacher+ maestr+ pago pagos pagamento+ payment+ "
             "carrera carreras semestre+ semester beca+ bolsa bolsas scholarship prueba trial demo sabado sabados plan planes planos plano membership seguro "
             "tarjeta cartao card debito debit gimnasio academia electric+ pedido+ order+ plataforma platform portal enrollment enrolment program+ grado "
             "duda dudas duvida duvidas doubt doubts estudiar estudar studying study fumar smoking llorar chorar tomar leche gluten netflix spotify "
             "reunion+ reuniao meeting+ llevar viaje trip hotel taxi uber bus parada estacion station bicicleta precio precios preco price ingles english "
             "frances portugues aleman contabilidad yoga guitarra matematicas matricularme turma+ tarea+ homework vestibular excel workshop seminar+ "
             "seminario+ universidad+ colegio school facultad faculdade college pension servico servicio service suscripto "
             "dia dias martes lunes miercoles jueves viernes tuesday monday wednesday thursday friday segunda terca quarta quinta sexta"},
    {kCharge, "cobr+ charg+ factur+ bill billing billed boleto+ invoice+ cargo cargos debit+ debitar pagar pago"},
    {kConsent, "consentimiento consentimento consent permiso permisos permissao permission authorization authorisation autorizacion autorizacao autorizacoes "
               "acuerdo agreement"},
    {kWithdraw, "retiro revoco revogo revocar revogar revocacion revogacao retirar retire withdraw withdrawing withdrawn revoke revoking revoked rescind cancelo anulo anular cancelar "
                "retirando revocando"},
    {kObject, "opongo oponho oppose object oposicion oposicao"},
    {kAllow, "autorizo autorice allowed autorizamos autorizei autorizado autorizada autoricen consiento consenti consinto permito permiti permitido di dei dado dimos "
             "gave given give authorize authorise authorized consent consented agreed agree allow signed subscribe subscribed acepte aceptado aceitei "
             "registre suscribi inscrevi cadastrei pedi solicite solicitei requested opted doy dou permission permiso"},
    {kReport, "denunci+ report reporting reportar+ reporto reportare reported demandar demandare demandarlos demando sue suing processar"},
    {kAuthority, "profeco indecopi procon sernac anpd lgpd gdpr ftc fcc tcpa ccpa condusef repep inai consumidor superintendencia reclameaqui perturbe arco "
                 "habeas llame dnc registry multa ico aepd"},
    {kSpam, "spam spams acoso acosando harassment harassing hostigamiento perturbacao assedio perseguicao scam estafa golpe fraude phishing invasion abuso invasivo"},
    {kBlock, "bloquear bloquee bloqueo bloqueando bloqueandolos bloquearlos bloquearte bloquearles bloqueare bloquearemos bloqueamos bloqueio bloqueei block blocking"},
    {kYou, "yall los d las les te ustedes uds voces vcs vc voce lo you u ya all these this este esse numero number everyone contacto"},
    {kAsked, "begging beg dije dijimos pedi pedimos avise solicite dicho pedido falei disse avisei pedir pedia told asked said begged requested telling asking tell ask repeti repetido repito "
             "dicho mil veces vezes times ordeno exijo"},
    {kGoOn, "siguen sigue sigan siga sigas seguir seguis seguian continu+ insisten insistem keep keeps keeping still persist+ todavia ainda aun vuelven voltam"},
    {kAgain, "vuelvan vuelva vuelvas volver volvai vuelvai voltem volte voltar volvan torne tornem sigan siga sigas seguir continuem continue estar esten estes estejam fiquem fique ficar "
             "keep andar anden andes ousem intenten"},
    {kFiller, "por it eso esto isso favor porfa porfis porfavor pf pfv pfvr pls plz please gracias grax grs obrigado obrigada obg vlw valeu thanks thank thx you ya hola oi ola hi hello hey ahora agora now "
              "mesmo mismo already buenas buenos buen bom boa dia dias tarde noite noches tardes good morning sir madam senor senora amigo amiga gente pessoal equipo equipe "
              "team guys estimados saludos att atte disculpe disculpa perdon perdona desculpa desculpe sorry inmediatamente immediately imediatamente urgente already de una "
              "vez tf wtf af hell heck right ok okay bueno pues entonces entao y e and eu yo i just simplemente apenas so solo todo tudo all everything carajo mierda puta fuck fucking damn caralho porra merda "
              "hdp weon weones wn huevon pendejos cabrones che loco bro man mano la mi me a o favorcito kindly ahorita gracia cordial muchas muito muchisimas "
              "wey guey chicos muchachos jajaja haha xfa xfavor porfi ate ja jajaj pls favorr"},
    {kNow, "ahora ahorita agora now hoy hoje today todavia ainda yet aun momento moment tonight manana amanha"},
    {kTime, "noche noches noite madrugada temprano cedo domingo domingos sabado sabados weekend weekends finde fds horas hora antes antes before after despues depois "
            "hasta ate until till durante during while cuando quando when reunion reuniao junta meeting driving manejando dirigindo horario laboral "
            "trabajando trabalhando oficina mientras enquanto vacaciones ferias holiday almuerzo almoco tarde late early siesta dormido dormindo sleeping asleep am pm "
            "semana proxima week month mes lunes segunda monday viajando class clase aula clases"},
    {kPrefer, "prefiero prefiro prefer preferiria mejor melhor instead rather better preferible solamente sino escribanme escribame escribeme escribime mandenme mandame mandeme "
              "enviame enviemelo envieme envienme llamame llamenme llameme mandenmelo apenas"},
    {kWay, "whatsapp wpp wsp zap wasap correo email mail sms telefono telefone phone telegram instagram dm mensaje mensagem texto text"},
    {kOften, "tantos tantas tanto tanta many much seguido frequent+ frecuen+ demasiad+ menos less fewer cada every everyday diario diarios diariamente daily todos constant+ muchos muchas "
             "muitas muitos repetid+ duplicad+ twice dos doble"},
    {kCancel, "cancelar desactiv+ desativ+ encerr+ finaliz+ cancelen cancele cancela cancelem cancelo cancel cancelenme cancelacion cancelamento anular anulen anule quiten canselar cancell"},
    {kInstruct, "responde responder responda respondan reply replies responda responde digite envia envie escribe escriba mande manda text send teclea marca pone poner respondes "
                "respondo answer write type"},
    {kPeace, "paz tranquilo tranquila tranquilos tranqui quieto quieta quietos sossego alone peace sosiego"},
    {kLeave, "dejenme dejan dejas deixam dejame dejeme dejennos dejarme dejen deja dejar deje deixem deixe deixa deixar leave let larguem sumam"},
    {kForget, "olviden olvidense olvidate olvidame olvidenme olvidese esquecam esqueca esquece forget lose pierdan"},
    {kGoAway, "vayanse vayase vete andate anda vai vaya vao chinguen chinga"},
    {kGone, "pierdanse pierdete larguense esfumense sumam scram desaparezcan pierdase"},
    {kInsult, "mierda carajo verga chingada diablo infierno foder fuder inferno merda caralho cagar chucha concha puta tnc madre lavar pqp vrg ctm"},
    {kChange, "nuevo nueva otro otra viejo anterior antiguo new old other another novo nova outro outra antigo antiga velho cambien cambiar cambie actualicen actualizar "
              "troquem trocar update change changed repetido duplicado equivocado errado mudou cambio duplicate"},
    {kAway, "oficina office escritorio vacaciones ferias vacation automatica automatico automatic autoreply licencia licenca leave away ausente ausencia"},
    {kLink, "futuros futuras future mass cualquier proximos proximas proximo tu ahi ai alli aca hace falta precisa precisam adianta corresponde need necesidad it them estos estas estes esses ur allowed authorized one uno unico unica single own donde sea que to a de do da dos das nos nas del en em in from entre entrem entrar entrando ponga pongan pongas get have tienen tem dessa dessas desse desta deste disso daqui dai esa esas esos essas esses that those ese eso esto todos toda of se ser be for por pra para si ir going gonna go voy vou vamos puedo puedes pueden podria podrian podes posso podem pode podria can could would you u lo la los las el un una uma "
            "favor con com with ya ja estar been being want quiero quero i yo eu would like querer ustedes voces vcs their sus seus your tus su seu the o os as any all ningun todo toda todos todas more mas mais "
            "please porfa nunca q d k ke y e and"},
    {kInfo, "info informacion informaco+ informacao information contacto contato contact cosas coisas details novedades novidades text texto updates aviso avisos"},
    {kArticle, "la el lo los las un una o a os as um uma the my your esa ese essa esse that"},
    {kSpeaker, "puedo vamos vas pude podia puedes podemos voy vou posso pude consigo estoy estou i can could cannot cant quise logro he"},
    {kDefinite, "autorizo autorice autorizamos autorizei autoricen consiento consinto authorize authorise consent autorizado autorizada allowed authorized"},
    {kLeaving, "sair salir salirme salgo saio leave exit abandonar salirnos salgan saia"},
    {kWeakReceive, "saber ver see seeing get getting enterarme llegar chegar llegue lleguen chegue cheguem llegando chegando"},
    {kStated, "comunique manda envia escreve liga chama llama escribe procura habla enche contata perturba incomoda mande envie escriba llame ligue"},
    {kRemove, "borrenlo+ eliminenlo+ quitenlo+ saquenlo+ borrelo+ eliminelo+ quitelo+ saquelo+ borralo+ eliminalo+ borrarlo+ eliminarlo+"},
    {kContact, "texted called messaged emailed"},
    {kIf, "si se if caso cuando quando unless"},
};

constexpr std::string_view kAEndings[] = {"e", "en", "es", "eis", "ar", "arme", "arnos", "arle", "arles", "arlo", "ando", "andome", "andonos", "andole", "em", "ai", "is", "ara", "aran", "aras", "assem", "asse", "arem", "arse"};
constexpr std::string_view kEEndings[] = {"a", "an", "as", "ir", "er", "irme", "irnos", "irle", "irles", "erme", "iendo", "iendome", "iendonos", "endo", "am", "ais", "ai", "iera", "ieran", "ieras", "essem", "irse", "erem"};

struct ListedWord
{
    std::string_view word; // without its sign
    char sign;             // '+', '=', '~' or 0
    WordClasses classes;
};

constexpr bool isSign(char c)
{
    return c == '+' || c == '=' || c == '~';
}

constexpr std::size_t countListedWords()
{
    std::size_t count = 0;
    for (const ClassWords &list : kClassWords)
        count += std::size_t(std::count(list.words.begin(), list.words.end(), ' ')) + 1;
    return count;
}

constexpr auto sortListedWords()
{
    std::array<ListedWord, countListedWords()> table{};
    std::size_t next = 0;
    for (const ClassWords &list : kClassWords) {
        for (std::size_t from = 0; from < list.words.size();) {
            const std::size_t space = std::min(list.words.find(' ', from), list.words.size());
            const std::string_view word = list.words.substr(from, space - from);
            const bool sign = isSign(word.back());
            table[next++] = {sign ? word.substr(0, word.size() - 1) : word, sign ? word.back() : '\0', list.classes};
            from = space + 1;
        }
    }
    std::sort(table.begin(), table.end(), [](const ListedWord &a, const ListedWord &b) { return a.word < b.word; });
    return table;
}
constexpr auto kListedWords = sortListedWords();

constexpr auto indexListedWords()
{
    std::array<std::uint16_t, 27> starts{};
    for (std::size_t letter = 0; letter <= 26; ++letter) {
        const char from = char('a' + letter);
        starts[letter] = std::uint16_t(
            std::find_if(kListedWords.begin(), kListedWords.end(), [&](const ListedWord &w) { return w.word[0] >= from; }) - kListedWords.begin());
    }
    return starts;
}
constexpr auto kListedStarts = indexListedWords();

bool hasEnding(std::string_view rest, char sign)
{
    if (sign == '+')
        return true;
    if (sign == '=')
        return std::find(std::begin(kAEndings), std::end(kAEndings), rest) != std::end(kAEndings);
    if (sign == '~')
        return std::find(std::begin(kEEndings), std::end(kEEndings), rest) != std::end(kEEndings);
    return rest.empty();
}

WordClasses lookUp(std::string_view folded)
{
    WordClasses classes = 0;
    if (folded.empty() || folded[0] < 'a' || folded[0] > 'z')
        return classes;
    const std::size_t from = kListedStarts[std::size_t(folded[0] - 'a')], to = kListedStarts[std::size_t(folded[0] - 'a') + 1];
    for (std::size_t i = from; i < to; ++i) {
        const ListedWord &listed = kListedWords[i];
        if (listed.word > folded)
            break;
        if (folded.starts_with(listed.word) && hasEnding(folded.substr(listed.word.size()), listed.sign))
            classes |= listed.classes;
    }
    return classes;
}

/// What people misspell: a slip in one of these is still heard. All of five letters or more but the two shortest keywords.
constexpr std::string_view kMisspelt[] = {
    "stop", "denme", "demen", "baja", "sair", "parar", "paren", "parem", "basta", "alto", "salir", "cancelar", "detener", "descadastrar", "remover", "revoke", "cancel",
    "unsubscribe", "desuscribir", "dejen", "dejenme", "escriban", "escribirme", "escribiendo", "escribir", "manden", "mandarme", "mandando", "mande", "mandar", "envien", "enviarme",
    "enviando", "enviar", "llamen", "llamarme", "contacten", "contactarme", "contactar", "molesten", "molestar", "quiero", "recibir", "mensajes", "mensaje", "publicidad", "saquenme",
    "quitenme", "quiten", "borren", "borrenme", "eliminen", "eliminenme", "eliminar", "numero", "lista", "datos", "deixem", "mandem", "enviem", "liguem", "escrevam",
    "receber", "mensagem", "mensagens", "retirem", "removam", "excluam", "exclua", "apaguem", "cadastro", "perturbem", "incomodar", "messages", "message",
    "texting", "messaging", "contacting", "contact", "remove", "delete", "number", "sending", "calling", "emails", "denunciar", "suscripcion", "subscription",
    "consentimiento", "olvidense", "deseo", "receive", "receiving", "comunicarse", "removerem", "autorizo", "bloquear", "please", "anymore", "again",
};
/// Words of their own one slip away from those.
constexpr std::string_view kNotMisspelt[] = {
    "pagar", "pasar", "para", "alta", "algo", "auto", "acto", "apto", "salto", "bajo", "bajas", "bajar", "caja", "bala", "beja", "beija", "paja", "faja", "vaca", "bata",
    "shop", "step", "spot", "salio", "cair", "sai", "saiu", "saida", "said", "hair", "fair", "pair", "saia", "suit", "quiet", "quite", "quiz", "salar", "subir",
    "cancer", "evoke", "tirar", "mirar", "parir", "barar", "sabia", "soap", "slop", "atop", "stoop", "sail", "stir", "baia", "baba", "baila", "valga", "bajan", "bajo",
    "lisa", "pista", "vista", "lista", "listo", "gatos", "patos", "ratos", "dates", "rates", "meses", "deben", "dejan", "dejo", "paran", "parec", "parecen", "mandan", "mandado",
    "canceler", "cancelada", "cancelado", "cancelou", "remote", "relete", "promover", "comover", "escribi", "escribio", "escriben", "escribir", "llaman", "envian",
    "sabir", "recibi", "recibo", "recibio", "recebi", "molestan", "ligam", "mandam", "enviam", "salud", "salar", "sanar", "parte", "pares", "paren", "sacan", "quitan",
    "carrying", "casta", "vasta", "hasta", "pasta", "busta", "costa", "gasta", "baste", "bastan", "palta", "falta", "salta", "halo", "auto", "gaita", "calendar", "contract", "contrat",
    "testing", "tasting", "lending", "spending", "seeding", "feeding", "ending", "talling", "falling", "selling", "telling", "billing", "filling", "pulling", "massages", "massage", "gain", "saber",
    "cantar", "contar", "pescar", "mudar", "andar", "manda", "mandou", "ganar", "sanar", "llegar", "llevar", "llorar", "llave", "llenar", "clamar", "chamar", "contacto",
};

/// One insertion, deletion, substitution or swap of neighbours apart (and not equal).
bool isOneSlip(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    std::size_t head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    if (a.size() < b.size())
        return a.substr(head) == b.substr(head + 1);
    if (a.substr(head + 1) == b.substr(head + 1))
        return true;
    return head + 1 < a.size() && a[head] == b[head + 1] && a[head + 1] == b[head] && a.substr(head + 2) == b.substr(head + 2);
}

constexpr std::size_t kSlipLettersMin = 4, kSlipLettersMax = 16;

/// A word as it sounds to somebody who writes by ear: "recivir", "resibir" and "recibir" are one, "mensages" is "mensajes", "kiten" "quiten",
/// "ablar" "hablar", "yamen" "llamen", "st0p" "stop".
struct Sound
{
    std::array<char, kSlipLettersMax + 4> letters{};
    std::size_t size = 0;
    constexpr std::string_view view() const { return {letters.data(), size}; }
    constexpr void add(char c)
    {
        if (size < letters.size() && (size == 0 || letters[size - 1] != c))
            letters[size++] = c;
    }
};

constexpr bool isSoft(char next)
{
    return next == 'e' || next == 'i';
}

constexpr Sound soundOf(std::string_view folded)
{
    Sound sound;
    for (std::size_t i = 0; i < folded.size() && i < kSlipLettersMax; ++i) {
        const char next = i + 1 < folded.size() ? folded[i + 1] : '\0';
        switch (folded[i]) {
        case 'v': sound.add('b'); break;
        case 'z': sound.add('s'); break;
        case 'c': sound.add(isSoft(next) ? 's' : next == 'h' ? 'x' : 'k'); break;
        case 'q': sound.add('k'); i += next == 'u'; break;
        case 'g': sound.add(isSoft(next) ? 'j' : 'g'); break;
        case 'h': break;
        case 'l': sound.add(next == 'l' ? 'y' : 'l'); i += next == 'l'; break;
        case '0': sound.add('o'); break;
        case '1': sound.add('i'); break;
        case '3': sound.add('e'); break;
        case '4': sound.add('a'); break;
        default: sound.add(folded[i]);
        }
    }
    return sound;
}

constexpr auto soundsOfMisspelt()
{
    std::array<Sound, std::size(kMisspelt)> sounds{};
    for (std::size_t i = 0; i < sounds.size(); ++i)
        sounds[i] = soundOf(kMisspelt[i]);
    return sounds;
}
constexpr auto kMisspeltSounds = soundsOfMisspelt();

/// The important word that this one is for the ear, or one slip away from; in that order.
WordClasses lookUpMisspelt(std::string_view folded)
{
    const Sound sound = soundOf(folded);
    std::size_t found = kMisspeltSounds.size();
    for (std::size_t i = 0; i < kMisspeltSounds.size(); ++i) {
        if (sound.view() == kMisspeltSounds[i].view())
            return lookUp(kMisspelt[i]);
        if (found == kMisspeltSounds.size() && (isOneSlip(folded, kMisspelt[i]) || (sound.size > 5 && isOneSlip(sound.view(), kMisspeltSounds[i].view()))))
            found = i;
    }
    return found == kMisspeltSounds.size() ? 0 : lookUp(kMisspelt[found]);
}

} // namespace

WordClasses classesOfWord(std::string_view folded)
{
    if (const WordClasses classes = lookUp(folded))
        return classes;
    if (folded.size() < kSlipLettersMin || folded.size() > kSlipLettersMax || voiceOfWord(folded).listed
        || std::find(std::begin(kNotMisspelt), std::end(kNotMisspelt), folded) != std::end(kNotMisspelt))
        return 0;
    return lookUpMisspelt(folded);
}

} // namespace ns::language
