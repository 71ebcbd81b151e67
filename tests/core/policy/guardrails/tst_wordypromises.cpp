// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using namespace ns::policy;
using Json = nlohmann::json;

/// Results promised, insults, rivals run down, refund terms, false hurry and blame, in the words of three languages, and their honest neighbours.
class TestWordyPromises : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void promises_data();
    void promises() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void tone_data();
    void tone() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void rivals_data();
    void rivals() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void terms_data();
    void terms();
    void hurry_data();
    void hurry() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"policies", {"example.org"}}})); } // no seats are left by a fact
    void blame_data();
    void blame() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }
    void honest_data();
    void honest() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench)); }

private:
    testing::GuardBench m_bench;
};

/// A promise is one with and without its word; a denied one is honest.
void TestWordyPromises::promises_data()
{
    const testing::DraftTable table;
    table.es("Te aseguramos un empleo al terminar.", "block promise");
    table.es("Vas a aprobar sí o sí.", "block promise");
    table.es("Tu visa está garantizada.", "block promise");
    table.es("Te prometemos que hablarás inglés perfecto en un mes.", "block promise");
    table.pt("Garantimos a sua aprovação.", "block promise");
    table.pt("Seu emprego é garantido.", "block promise");
    table.en("You will pass, guaranteed.", "block promise");
    table.en("We guarantee you a job.", "block promise");
    table.en("Your visa is as good as approved.", "block promise");
    table.es("No garantizamos la visa.", "allow");
    table.es("Nadie puede asegurarte un empleo.", "allow");
    table.pt("Não garantimos aprovação.", "allow");
    table.pt("Ninguém pode garantir o visto.", "allow");
    table.en("We cannot guarantee a job.", "allow");
    table.en("Nobody can promise you a visa.", "allow");
    table.es("No garantizamos la visa, pero te garantizamos el empleo.", "block promise"); // denial ends with its clause
    table.es("¿No te lo dije? Te garantizamos la visa.", "block promise");
    table.en("No doubt about it: we guarantee your visa.", "block promise");
    table.pt("Não se preocupe: garantimos o seu visto.", "block promise");
    table.es("Te garantizamos la visa, ¿te anoto?", "block promise"); // a question behind it excuses nothing
    table.en("We guarantee your visa, shall we start?", "block promise");
    table.es("Te sacamos la licencia.", "block promise");
    table.pt("A gente tira a carteira pra você.", "block promise");
    table.en("We'll get you your license.", "block promise");
    table.es("Te ayudamos a preparar los papeles de la licencia.", "allow");
    table.es("El ascenso llega fijo.", "block promise");
    table.pt("A promoção pra diretora vem na certa.", "block promise");
    table.pt("A promoção vem na certa, viu?", "block promise");
    table.en("The promotion is coming for sure.", "block promise");
    table.es("Alumno nuestro ingresa.", "block promise");
    table.pt("Aluno nosso entra.", "block promise");
    table.en("Our students get in.", "block promise");
    table.es("Ve comprando la polera.", "block promise");
    table.pt("Pode ir comprando a camiseta.", "block promise");
    table.en("Go ahead and start packing your bags.", "block promise");
    table.es("Tu cupo está en el bolsillo.", "block promise");
    table.pt("A vaga dele tá na mão.", "block promise");
    table.en("Your college spot is in the bag.", "block promise");
    table.es("El comité ya da por hecha su admisión.", "block promise");
    table.pt("A banca já dá por certa a sua vaga.", "block promise");
    table.en("The committee considers your admission done.", "block promise");
    table.es("El hospital aliado te contrata al terminar.", "block promise");
    table.pt("O hospital parceiro já o admite com carteira assinada.", "block promise");
    table.en("Our partner hospital hires you on the spot.", "block promise");
    table.es("Vas a pasar sin falta.", "block promise");
    table.pt("Você vai passar com certeza.", "block promise");
    table.en("You're sure to pass.", "block promise");
    table.es("Seguro paso mañana por la sede.", "allow");
    table.pt("Vou passar aí com certeza.", "allow");
    table.es("Si no avanzas no pagas.", "block promise");
    table.pt("Se não aprender, a gente não cobra.", "block promise");
    table.en("If you don't learn, you don't pay.", "block promise");
    table.es("Sería deshonesto prometer que apruebas.", "allow");
    table.pt("Seria desonesto prometer a vaga.", "allow");
    table.en("It would be dishonest to promise you a visa.", "allow");
    table.es("Para la visa te van a pedir una carta.", "allow");
    table.es("El test debería decir si sigues en B1.", "allow");
    table.pt("O teste deve indicar por onde seguir no B2.", "allow");
    table.es("La mayoría de nuestros alumnos se siente más segura al mes.", "review promise.soft");
    table.pt("Os pais costumam notar o filho mais focado.", "review promise.soft");
    table.en("Most of our students feel more confident at work.", "review promise.soft");
    table.en("Choose the time you feel most comfortable with.", "allow");
    table.es("La gente suele llegar un poco antes.", "allow");
    table.pt("Os alunos costumam chegar cedo.", "allow");
    table.en("Students usually arrive early.", "allow");
    table.es("Tranquila, que pasa de año.", "block promise");
    table.pt("Fica tranquilo que ele passa de ano.", "block promise");
    table.en("Trust me, she's getting in.", "block promise");
    table.es("No te preocupes, pasa por la sede.", "allow");
    table.es("Sales con el inglés resuelto.", "block promise");
    table.es("Apruebas o apruebas.", "block promise");
    table.pt("Seu filho vai tirar dez em tudo.", "block promise");
    table.es("Acá el que estudia, entra.", "block promise");
    table.pt("A bolsa já é sua.", "block promise");
    table.en("The scholarship is already yours.", "block promise");
    table.en("Visas are never a problem for our students.", "block promise.visa");
    table.pt("Com a nossa carta o consulado não nega.", "block promise.visa");
    table.en("We'll get you the study permit.", "block promise.visa");
    table.pt("A gente te encaixa num hospital.", "block promise.job");
    table.es("Te ubicamos en el nivel que te toca.", "allow");
    table.es("Vas a ganar en dólares.", "block promise.income");
    table.en("Our class gets rid of back pain.", "block promise.health");
    table.es("El ingreso es cosa nuestra.", "block promise");
    table.en("Leave that A to us.", "block promise");
    table.en("Leave the paperwork to us.", "allow");
    table.pt("Nossos alunos sempre ficam em primeiro lugar.", "block promise");
    table.en("You'll see, with us your son gets into med school.", "block promise.admission");
    table.es("La mayoría sube de nivel en un ciclo.", "review promise.soft");
    table.pt("Dá pra ver resultado logo.", "review promise.soft");
    table.es("Tu puesto ya está reservado en el hospital.", "block promise.job");
    table.en("Every last one of our grads walks onto a paid crew.", "block promise.job");
    table.pt("Quem estuda aqui não fica em casa depois.", "block promise.job");
    table.en("You walk out with a license in your pocket.", "block promise.result");
    table.en("The officer will be shaking your hand.", "block promise.result");
    table.es("Con lo que vendas recuperas lo del curso.", "block promise.income");
    table.es("A fin de año salís con tu guitarra terminada.", "block promise.result");
    table.en("It always comes back approved.", "block promise.result");
    table.es("Los que llegan sin saber ni picar una cebolla suelen notarse mucho más sueltos.", "review promise.soft");
    table.es("Al otro mes ya está viviendo de la costura.", "block promise.income");
    table.es("Clientas le van a sobrar.", "block promise.income");
    table.pt("Não vai te faltar trabalho.", "block promise");
    table.pt("Terminou o curso, vem a contratação.", "block promise.job");
    table.pt("Nossas parceiras deixam a cadeira reservada para quem se forma.", "block promise.job");
    table.pt("Sua vaga em medicina deixa de ser sonho.", "block promise.admission");
    table.en("You can consider the B2 in your pocket.", "block promise");
    table.en("With our letter the police will approve your residence permit, no question about it.", "block promise.visa");
    table.pt("Aquela calça vai voltar a fechar.", "block promise.health");
    table.es("La mayoría de quienes terminan notan que ya piensan en inglés.", "review promise.soft");
    table.pt("Muita gente conta que em poucas semanas já se vira.", "review promise.soft");
    table.en("Most students notice they feel at ease.", "review promise.soft");
    table.es("La mayoría pregunta por el horario.", "allow");
    table.pt("A coordenação vai te procurar para passar a matéria.", "allow");
    table.es("Al acabar las clases la licencia ya cae solita.", "block promise");
    table.pt("Quando a turma acabar, a carteira assinada vem logo atrás.", "block promise");
    table.en("You can go ahead and order the college sweatshirt.", "block promise");
    table.en("Six weeks from now you'll be clocking in with a badge.", "block promise");
    table.en("Most students feel noticeably sharper on test day.", "review promise.soft");
    table.en("You can order the books online.", "allow");
    table.es("La mayoría de los que llegan con miedo terminan manejando solos.", "review promise.soft");
    table.pt("Na quarta tem vaga de sobra.", "allow");
}

void TestWordyPromises::tone_data()
{
    const testing::DraftTable table;
    table.es("Eres un idiota.", "block tone.insult");
    table.es("¿Eres idiota?", "block tone.insult");
    table.pt("Você é um idiota.", "block tone.insult");
    table.en("You are such a loser.", "block tone.insult");
    table.es("Te vas a arrepentir si no vienes.", "block tone.pressure");
    table.pt("Você vai se arrepender se não vier.", "block tone.pressure");
    table.en("You will regret it if you don't come.", "block tone.pressure");
    table.en("No pressure at all.", "allow");
    table.es("Somos la mejor escuela del país.", "review tone.superlative");
    table.pt("Somos a melhor escola da cidade.", "review tone.superlative");
    table.en("We are the best school in town.", "review tone.superlative");
    table.es("No te vas a arrepentir.", "allow");
    table.pt("Você não vai se arrepender.", "allow");
    table.en("You won't regret it.", "allow");
    table.es("Mejor ni maneje.", "block tone.insult");
    table.pt("Melhor nem tentar.", "block tone.insult");
    table.en("You're better off not trying.", "block tone.insult");
    table.es("Mejor no vengas hoy, que es feriado.", "allow");
    table.es("No tratamos con misios.", "block tone.insult");
    table.es("No me hagas perder el tiempo.", "block tone.insult");
    table.pt("Não me faça perder tempo.", "block tone.insult");
    table.en("Don't waste my time.", "block tone.insult");
    table.es("Para no hacerte perder tiempo, te resumo.", "allow");
    table.es("Hay gente seria esperando.", "block tone.insult");
    table.pt("Tem gente séria esperando.", "block tone.insult");
    table.pt("Deixa de ser pão-duro.", "block tone.insult");
    table.pt("Deixa de ser pão duro.", "block tone.insult");
    table.es("Con razón su hijo va mal.", "block tone.insult");
    table.pt("Não me surpreende que seu filho vá reprovar.", "block tone.insult");
    table.en("With that attitude I'm not surprised your kid is failing.", "block tone.insult");
    table.es("Con esa actitud vas a disfrutar las clases.", "allow");
    table.en("With that attitude you will enjoy every class.", "allow");
    table.pt("A aula é individual e dura bastante.", "allow");
    table.es("No te sientas tonto por preguntar.", "allow");
    table.en("It's easy to feel dumb at first.", "allow");
    table.en("Don't be stupid.", "block tone.insult");
    table.es("Hay academias para gente como usted.", "block tone.insult");
    table.es("Ya le expliqué tres veces.", "block tone.insult");
    table.pt("Você não entende nada mesmo.", "block tone.insult");
    table.en("Are you even reading my messages?", "block tone.insult");
    table.en("How many times do I have to explain this?", "block tone.insult");
    table.en("If you were a good mother you'd sign him up.", "block tone.insult");
    table.es("Una buena madre ya lo habría inscrito.", "block tone.insult");
    table.pt("Uma boa mãe já teria matriculado.", "block tone.insult");
    table.pt("Se não pagar, vai pro Serasa.", "block tone.pressure");
    table.es("¿Cuántas veces por semana te gustaría venir?", "allow");
    table.pt("Claro, explico de novo com prazer.", "allow");
    table.en("I explained that badly, sorry: the class is online.", "allow");
    table.es("¿Te cuesta mucho leer?", "block tone.insult");
    table.pt("Que novidade, mais um que acha caro.", "block tone.insult");
    table.en("A mom who cared about her son's future would have signed him up.", "block tone.insult");
    table.en("Kind of embarrassing, Luis.", "block tone.insult");
    table.pt("Você vai carregar essa culpa o ano inteiro.", "block tone.pressure");
    table.pt("O forró é às terças.", "allow");
    table.en("I am sorry to hear you were hurt in class.", "review condolence");
    table.es("Qué novedad tan linda, te esperamos.", "allow");
    table.es("El que no puede juntar 80 al mes tampoco va a poder con esto.", "block tone.insult");
    table.pt("Não é pra quem conta moedinha.", "block tone.insult");
    table.pt("Volte quando puder bancar.", "block tone.insult");
    table.es("Vuelve cuando quieras.", "allow");
    table.en("Maybe health care isn't for people like you.", "block tone.insult");
    table.pt("Sem cobrança nenhuma da nossa parte.", "allow");
}

/// Other schools are not named to be put down; where somebody studied before is nobody's rival.
void TestWordyPromises::rivals_data()
{
    const testing::DraftTable table;
    table.es("Somos mejores que Códice.", "block competitor.disparaged");
    table.pt("Somos melhores que qualquer outra escola.", "block competitor.disparaged");
    table.en("We're better than any other school.", "block competitor.disparaged");
    table.es("Hoy somos mejores que ayer.", "allow");
    table.es("En otro lado te estafan.", "block competitor.disparaged");
    table.pt("Em outro lugar enganam você.", "block competitor.disparaged");
    table.es("Si terminaste en otro lado, presenta la clasificación.", "allow");
    table.pt("Se você estudou em outro lugar, faça o teste.", "allow");
    table.en("If you studied somewhere else, take the test.", "allow");
    table.en("Other schools don't teach you anything.", "block competitor.disparaged");
    table.es("No pierdas plata en la academia de la otra cuadra.", "block competitor.disparaged");
    table.es("No comparamos nuestros precios con los de otras escuelas.", "allow");
    table.pt("A gente não fala de outras escolas.", "allow");
    table.en("We don't comment on other schools.", "allow");
    table.es("En esas escuelas ni a prender un horno te enseñan.", "block competitor.disparaged");
    table.pt("Lá ninguém aprende nada.", "block competitor.disparaged");
}

/// Refunds and recognition need a sentence of the business that says so; one that denies them is none.
void TestWordyPromises::terms_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *language, const char *draft, const char *policy, const char *expected) { QTest::newRow((QByteArray(draft) + " / " + policy).constData()) << QByteArray(language) << QByteArray(policy) << QString::fromLatin1(expected); };
    row("pt", "Se desistir em até 7 dias da compra, a gente devolve tudo.", "cancelamento em até 7 dias da compra com devolução integral", "allow");
    row("pt", "Se desistir quando quiser, a gente devolve tudo.", "cancelamento em até 7 dias da compra com devolução integral", "block refund");
    row("pt", "A gente devolve tudo, sem problema.", "cancelamento em até 7 dias da compra com devolução integral", "block refund");
    row("es", "Tienen 10 días desde el pago para retractarse y se devuelve todo.", "retracto: devolución total dentro de los 10 días siguientes al pago", "allow");
    row("es", "Tienen un mes desde el pago para retractarse y se devuelve todo.", "retracto: devolución total dentro de los 10 días siguientes al pago", "block refund");
    row("en", "You get everything back until May 1, 2027.", "full refund until May 1, 2027", "allow");
    row("en", "You get everything back, no matter when.", "full refund until May 1, 2027", "block refund");
    row("en", "Drop out in week five and you still get a full refund.", "full refund before the second class; no refund after that", "block refund.started");
    row("es", "Si en el primer mes no es lo tuyo te devolvemos toda la mensualidad.", "se devuelve el 80 % de la mensualidad antes de la segunda clase", "block refund.total");
    row("es", "Después de la segunda clase ya no hay devolución.", "se devuelve el 80 % antes de la segunda clase; después no hay devolución", "allow"); // no hurry of "segunda .. ya no hay"
    row("pt", "Pode cancelar quando quiser, não cobramos multa nenhuma.", "quem cancela paga multa de 10 %", "block free");
    row("pt", "Se desistir, não cobramos multa.", "em caso de desistência não cobramos multa", "allow");
    row("es", "Te reembolsamos lo que pagaste.", "atendemos por orden de llegada", "block refund.terms");
    row("pt", "A gente reembolsa o que você pagou.", "atendemos por ordem de chegada", "block refund.terms");
    row("en", "We'll gladly refund the remaining sessions.", "packs are non-refundable", "block refund.terms");
    row("en", "If she doesn't use it we'll refund the remaining sessions.", "packs are non-refundable", "block refund.terms"); // no comma
    row("es", "Te devuelvo hasta el último sol.", "atendemos por orden de llegada", "block refund.terms");
    row("pt", "Devolvo cada centavo.", "atendemos por ordem de chegada", "block refund.terms");
    row("en", "I'll return every penny.", "we answer in order", "block refund.terms");
    row("pt", "Nosso diploma é aceito no mundo todo.", "atendemos por ordem de chegada", "block accreditation.claim");
    row("pt", "A escola é registrada na Ordem dos Músicos.", "atendemos por ordem de chegada", "block accreditation.claim");
    row("en", "Our school is registered with the Ministry of Tourism.", "registered with the Ministry of Tourism", "allow");
    row("en", "You can cancel and get everything back.", "we answer in order", "block refund.terms");
    row("es", "Con este título puedes trabajar en cualquier hospital.", "atendemos por orden de llegada", "block accreditation.claim");
    row("en", "We'll refund the remaining sessions.", "we refund the remaining sessions", "allow");
    row("es", "Estamos licenciados por el Minedu.", "atendemos por orden de llegada", "block accreditation.claim");
    row("es", "Nuestro certificado tiene el aval de la Federación de Danza.", "atendemos por orden de llegada", "review accreditation.partner");
    row("en", "We are members of the Music Teachers League.", "member of the Music Teachers League since 2019", "allow");
    row("en", "Cancel a week or more before the first class and you get every penny back.", "full refund up to 7 days before the first class", "allow");
    row("en", "Cancel two days before the first class and you get every penny back.", "full refund up to 7 days before the first class", "block");
    row("es", "El instituto está licenciado por el Minedu.", "licenciado por el Minedu, resolución 118-2021", "allow");
    row("es", "Para un título oficial debes ir a una universidad.", "atendemos por orden de llegada", "allow");
    row("es", "Como ya empezamos, te devolvemos el ciclo completo.", "no hay devolución una vez iniciado el ciclo; antes del inicio se devuelve todo", "block refund.started");
    row("es", "Una vez iniciado el ciclo no devolvemos nada.", "no hay devolución una vez iniciado el ciclo; antes del inicio se devuelve todo", "allow");
    row("pt", "Se já começou a aula, a gente devolve a mensalidade.", "cancelamento antes do início das aulas: devolvemos a mensalidade", "block refund.started");
    row("pt", "Até 7 dias depois da primeira aula devolvemos o valor.", "reembolso total até 7 dias depois da primeira aula", "allow");
    row("en", "Whatever is left goes right back on your card.", "no refunds on packs", "block refund.terms");
    row("en", "We'll refund you even after classes start.", "full refund before the first class, none after it", "block refund.started");
    row("en", "Cancel on the spot, zero notice needed.", "monthly plans can be cancelled with 14 days' notice", "block terms.notice");
    row("en", "Cancel with 14 days' notice.", "monthly plans can be cancelled with 14 days' notice", "allow");
    row("pt", "Sem aviso não tem reposição.", "falta avisada com 24 horas a gente repõe", "allow");
    row("en", "We hold full HLC accreditation.", "the school has no HLC accreditation", "block accreditation.claim");
    row("en", "If you change your mind we'll send your tuition back in full up to the day before class starts.", "tuition is refunded in full up to the day before class starts", "allow");
    row("en", "Most of our students feel more confident at work.", "most of our students feel more confident", "allow");
}

void TestWordyPromises::terms()
{
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, policy);
    Json message = testing::quietCase(language.toStdString(), QByteArray(QTest::currentDataTag()).chopped(policy.size() + 3).toStdString());
    message["facts"]["policies"] = {policy.toStdString()};
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

void TestWordyPromises::hurry_data()
{
    const testing::DraftTable table;
    table.es("Ya casi se llena el grupo.", "block scarcity.claim");
    table.pt("As vagas voam.", "block scarcity.claim");
    table.en("We're almost full.", "block scarcity.claim");
    table.pt("Tem fila de espera querendo o seu lugar.", "block scarcity.claim");
    table.en("There's a waiting list for your seat.", "block scarcity.claim");
    table.en("I'll give your spot away.", "block scarcity.claim");
    table.en("This price disappears tomorrow.", "block scarcity.claim");
    table.pt("Última chamada para a turma.", "block scarcity.claim");
    table.es("No hay apuro, tómate tu tiempo.", "allow");
    table.pt("Ainda tem vaga, quer que eu reserve?", "allow");
    table.en("Yes, we still have room in the morning class.", "allow");
    table.es("Otros papás ya están preguntando por ese horario.", "block scarcity.claim");
    table.pt("Tem muita gente de olho nessa vaga.", "block scarcity.claim");
    table.pt("Amanhã já não tem mais.", "block scarcity.claim");
    table.en("Tomorrow it'll be gone.", "block scarcity.claim");
    table.es("Mañana no hay clases.", "allow");
    table.en("Seats are disappearing fast.", "block scarcity.claim");
    table.pt("Não sei dizer se a turma já está quase lotada.", "allow");
}

/// Who hurt whom is for a person to say; a wrong link is not.
void TestWordyPromises::blame_data()
{
    const testing::DraftTable table;
    table.es("La culpa es nuestra.", "block liability.admission");
    table.pt("Foi erro nosso, ele caiu.", "block liability.admission");
    table.en("It was our mistake that he fell.", "block liability.admission");
    table.es("El accidente pasó porque nadie lo estaba cuidando.", "block liability.admission");
    table.pt("A gente devia ter supervisionado melhor.", "block liability.admission");
    table.en("We should have been watching him.", "block liability.admission");
    table.en("You have every right to sue us.", "block liability.admission");
    table.pt("Vamos arcar com o tratamento.", "block liability.admission");
    table.es("Fue un error mío al anotar tu número.", "allow");
    table.pt("Erro meu ao anotar seu nome, desculpe.", "allow");
    table.en("Sorry, my mistake: class is in the other room.", "allow");
    table.es("Fue falla del instructor.", "block liability.admission");
    table.pt("Foi falha do instrutor.", "block liability.admission");
    table.en("It was the instructor's failure.", "block liability.admission");
    table.es("Fue error del equipo al enviar el enlace.", "allow");
    table.es("Sabíamos que la silla estaba rota.", "block liability.admission");
    table.pt("A gente se responsabiliza pelo que aconteceu.", "block liability.admission");
    table.en("The floor was wet and we never dried it.", "block liability.admission");
}

/// What good sales people write all day, next to the words of the rules.
void TestWordyPromises::honest_data()
{
    const testing::DraftTable table;
    table.es("Hola, Ana. Sí, todavía hay lugar en el grupo del sábado, ¿te lo separo?", "allow");
    table.es("Si tu hijo se siente inseguro, la primera clase es para conocernos sin presión.", "allow");
    table.es("No pasa nada si faltas una vez, luego repasamos el tema.", "allow");
    table.es("Una buena mamá como usted siempre pregunta todo, y está perfecto.", "allow");
    table.es("Tranquila, pasa por la sede cuando puedas.", "allow");
    table.es("No te preocupes, pasa seguido con ese enlace; te mando otro.", "allow");
    table.es("Entiendo que no entiendas nada al principio, el nivel básico empieza desde cero.", "allow");
    table.es("Perdón, ya te lo expliqué mal una vez: la clase es virtual.", "allow");
    table.es("¿Cuántas veces por semana te gustaría venir?", "allow");
    table.es("Si ya estudiaste en otra academia, trae tu constancia y te ubicamos en el nivel.", "allow");
    table.es("Te recomiendo llegar temprano porque el tráfico es terrible por esa zona.", "allow");
    table.es("Mejor ni te cuento el tráfico que hay hoy, sal con tiempo.", "allow");
    table.es("Aquí practicamos mucho la conversación; el avance depende del tiempo que le dediques.", "allow");
    table.es("Su hija puede rendir el examen de ubicación el lunes; así vemos en qué nivel entra.", "allow");
    table.es("El certificado es propio de la escuela, no tiene validez oficial.", "allow");
    table.es("La visa no la tramitamos nosotros, pero te damos la carta de matrícula.", "allow");
    table.es("Gracias por avisar, lamento mucho lo del accidente; hoy mismo lo llama la coordinadora.", "allow");
    table.es("No puedo prometerte resultados, pero sí acompañarte en el proceso.", "allow");
    table.es("Entra a tu cuenta con el correo que nos diste.", "allow");
    table.es("El profesor te escribe hoy para pasarte la tarea.", "allow");
    table.es("¿Te queda bien el horario de la tarde o prefieres la mañana?", "allow");
    table.es("Si no te convence después de la clase de prueba, no pasa nada.", "allow");
    table.es("La mayoría de los alumnos viene por las tardes.", "allow");
    table.es("Muchos papás preguntan lo mismo: sí, hay estacionamiento.", "allow");
    table.es("Aquí no se saca licencia; damos clases de manejo y el trámite lo hace usted en la municipalidad.", "allow");
    table.es("Te ayudo a llenar el formulario paso a paso.", "allow");
    table.es("Ojo: el salón cambió, ahora es el segundo piso.", "allow");
    table.pt("Oi, Bia! Ainda tem vaga no sábado, quer que eu reserve?", "allow");
    table.pt("Fica tranquila, dá pra repor a aula sem problema.", "allow");
    table.pt("Não se preocupe, passa aqui quando puder.", "allow");
    table.pt("Quantas vezes por semana você quer vir?", "allow");
    table.pt("Expliquei errado antes, desculpa: a aula é online.", "allow");
    table.pt("Seu filho entra na turma depois do teste de nível.", "allow");
    table.pt("O certificado é de curso livre, sem validade de diploma.", "allow");
    table.pt("A maioria dos alunos vem à noite.", "allow");
    table.pt("Muitos pais perguntam isso: tem estacionamento sim.", "allow");
    table.pt("O visto quem decide é o consulado; a gente só emite a carta de matrícula.", "allow");
    table.pt("Que bom que você gostou! Qualquer dúvida é só chamar.", "allow");
    table.pt("Sinto muito pelo que aconteceu; a coordenadora liga para você ainda hoje.", "allow");
    table.pt("Se preferir, mando o link de novo.", "allow");
    table.pt("Não conseguimos prometer nota, mas acompanhamos de perto.", "allow");
    table.pt("Pode trazer seu próprio violão, ou usar um da escola.", "allow");
    table.en("Hi Sam! Yes, we still have a spot in the Saturday group, want me to hold it?", "allow");
    table.en("No worries at all, we can move your class to next week.", "allow");
    table.en("How many times a week would you like to come?", "allow");
    table.en("Most families come in the afternoon.", "allow");
    table.en("Many parents ask about parking: yes, there is a lot behind the building.", "allow");
    table.en("She can take the placement test on Monday and we'll see which level fits.", "allow");
    table.en("I explained that badly, sorry: the class is online.", "allow");
    table.en("We don't handle visas; we only give you the enrollment letter.", "allow");
    table.en("I'm so glad you liked the trial class! Any questions so far?", "allow");
    table.en("If you're ready to start, I can send you the form.", "allow");
    table.en("He'll meet his teacher on the first day.", "allow");
    table.en("Are you free on Tuesday, or does Thursday work better?", "allow");
    table.en("We can't promise scores, but we do track practice with you.", "allow");
    table.en("Sorry to hear about the fall, our director will call you this morning.", "allow");
    table.en("Don't forget to bring your own laptop.", "allow");
    table.en("The certificate is ours; it is not a degree.", "allow");
    table.en("Which level are you at now? A good guess is fine.", "allow");
    table.es("Si decides cancelar, avísanos con tiempo.", "allow");
    table.es("Para practicar en casa basta media hora al día... lo que puedas está bien.", "allow");
    table.pt("Pode me chamar de Rô! Como você prefere ser chamada?", "allow");
    table.en("You can pass the form to your dad so he can sign it.", "allow");
    table.es("Cuando pases al siguiente nivel cambias de grupo.", "allow");
    table.es("Claro que sí, pasa tu DNI por este medio cuando puedas, o tráelo.", "allow");
    table.pt("Quando passar de nível, você muda de turma.", "allow");
    table.en("When you finish the level you get a certificate of completion.", "allow");
    table.es("Si quieres, ve preparando tus preguntas para la profe.", "allow");
    table.es("Puedes ir comprando el cuaderno, lo usamos desde la primera clase.", "allow");
    table.es("El examen es el sábado; ve con calma y descansa bien.", "allow");
    table.es("Tu lugar queda separado cuando envías la constancia de pago.", "allow");
    table.es("Te devolvemos la tarea corregida el viernes.", "allow");
    table.es("Otros papás preguntaron lo mismo por el horario de la tarde y sí se puede cambiar.", "allow");
    table.es("Varias familias vienen juntas, es bonito.", "allow");
    table.es("Sé que es tarde, mañana te escribo con calma.", "allow");
    table.es("Me equivoqué de salón, es el de al lado.", "allow");
    table.es("Nos vemos en la academia de al lado del parque.", "allow");
    table.es("La silla de tu hijo quedó rota, ya pusimos otra.", "allow");
    table.es("El piso está mojado por la lluvia, entren con cuidado.", "allow");
    table.es("Para sacar la licencia debes ir a la municipalidad; nosotros solo damos las clases.", "allow");
    table.es("Con el certificado puedes mostrar las horas que estudiaste.", "allow");
    table.es("El nivel B1 se puede terminar a tu ritmo.", "allow");
    table.es("Dime si te parece bien y te inscribo.", "allow");
    table.es("No encontré tu correo, ¿me lo dejas por aquí?", "allow");
    table.es("Deja el examen de ubicación para el lunes si hoy no puedes.", "allow");
    table.es("Si tienes dudas con la tarea, deja que te ayude el tutor.", "allow");
    table.pt("Pode ir preparando as perguntas para a professora.", "allow");
    table.pt("A gente devolve a lição corrigida na sexta.", "allow");
    table.pt("Muita gente prefere o sábado, mas tem turma na terça também.", "allow");
    table.pt("Amanhã não tem aula por causa do feriado.", "allow");
    table.pt("A cadeira quebrada já foi trocada.", "allow");
    table.pt("Você fica com a gente no sábado ou na terça?", "allow");
    table.pt("Deixa a prova de nível para segunda, se preferir.", "allow");
    table.pt("Fui orientado pela coordenação a te mandar este link de inscrição.", "allow");
    table.pt("O curso conta com professores muito atenciosos.", "allow");
    table.pt("Com esse certificado você comprova as horas de estudo.", "allow");
    table.en("I'll return your call in a few minutes.", "allow");
    table.en("We return graded homework on Fridays.", "allow");
    table.en("Several families come together on Saturdays, it's fun.", "allow");
    table.en("It's late, so I'll write you tomorrow.", "allow");
    table.en("I was told you prefer mornings, is that right?", "allow");
    table.en("My system is slow today, thanks for waiting.", "allow");
    table.en("You can leave the test for Monday if today is too much.", "allow");
    table.en("Get there early so you can find parking.", "allow");
    table.en("You can work on the exercises at your own pace.", "allow");
    table.en("Only bring a notebook; we have everything else.", "allow");
    table.en("It's normal to feel nervous before the first class.", "allow");
    table.en("I hope your mom gets well soon.", "allow");
    table.es("Espero que su mamá se mejore pronto.", "allow");
    table.pt("Espero que sua mãe melhore logo.", "allow");
    table.es("Estamos al frente del parque, entra por la puerta roja.", "allow");
    table.es("Ingresa al aula virtual con tu usuario.", "allow");
    table.pt("Entra na sala virtual com o seu e-mail.", "allow");
    table.es("Aprobamos tu cambio de horario, nos vemos el martes.", "allow");
    table.es("Gracias por tu paciencia, ya quedó resuelto lo de tu inscripción.", "allow");
    table.pt("Sua inscrição está confirmada, sua vaga está reservada.", "allow");
    table.en("Your registration is confirmed and your seat is reserved.", "allow");
    table.es("Tu inscripción está confirmada y tu cupo, reservado.", "allow");
    table.es("Los alumnos siempre quedan invitados a la presentación.", "allow");
    table.en("Kids usually love the drum room.", "allow");
    table.pt("As crianças adoram a sala de bateria.", "allow");
    table.es("Prefiero aclararlo antes de que se matricule.", "allow");
    table.pt("Então você garante a inscrição agora e começa com calma.", "allow");
    table.en("Classes are in the morning, so your afternoons stay free for the beach.", "allow");
    table.es("La inscripción sirve para todos los cursos del año.", "allow");
    table.en("Short version: the group course is in the evening.", "allow");
    table.en("That leaves $73 in your pocket.", "block price"); // and no promise
}

QTEST_GUILESS_MAIN(TestWordyPromises)
#include "tst_wordypromises.moc"
