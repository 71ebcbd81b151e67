<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>ns::ui::BacktestStrip</name>
    <message>
        <source>No past messages to judge yet</source>
        <translation>Ainda não há mensagens passadas para julgar</translation>
    </message>
    <message>
        <source>Would have blocked %1 of %2</source>
        <translation>Teria bloqueado %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>blocked anyway</source>
        <translation>bloqueadas de qualquer forma</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novas</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Stop the backtest</source>
        <translation>Parar o teste com o passado</translation>
    </message>
    <message>
        <source>Close the backtest</source>
        <translation>Fechar o teste com o passado</translation>
    </message>
    <message>
        <source>Reading texts that nobody has read yet</source>
        <translation>Lendo textos que ninguém leu ainda</translation>
    </message>
    <message>
        <source>Judging past messages</source>
        <translation>Julgando mensagens passadas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them converted</source>
        <translation>
            <numerusform>%Ln delas converteu</numerusform>
            <numerusform>%Ln delas converteram</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an earlier draft</source>
        <translation>De um rascunho anterior</translation>
    </message>
    <message>
        <source>newly blocked %1</source>
        <translation>novas bloqueadas %1</translation>
    </message>
    <message>
        <source>newly allowed %1</source>
        <translation>novas permitidas %1</translation>
    </message>
    <message>
        <source>to a person %1</source>
        <translation>para uma pessoa %1</translation>
    </message>
    <message>
        <source>would wait %1</source>
        <translation>esperariam %1</translation>
    </message>
    <message>
        <source>not judged %1</source>
        <translation>sem julgar %1</translation>
    </message>
    <message>
        <source>without their text %1</source>
        <translation>sem o texto %1</translation>
    </message>
    <message>
        <source>judged in %1</source>
        <translation>julgado em %1</translation>
    </message>
    <message>
        <source>The backtest did not finish</source>
        <translation>O teste com o passado não terminou</translation>
    </message>
</context>
<context>
    <name>ns::ui::BacktestTimeline</name>
    <message>
        <source>Stopped messages by day</source>
        <translation>Mensagens paradas por dia</translation>
    </message>
    <message>
        <source>%1 stopped anyway, %2 new, %3 of them converted</source>
        <translation>%1 paradas de qualquer forma, %2 novas, %3 delas converteram</translation>
    </message>
</context>
<context>
    <name>ns::ui::BenchPanel</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Claims and findings</source>
        <translation>Afirmações e achados</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>A message of ours</source>
        <translation>Uma mensagem nossa</translation>
    </message>
    <message>
        <source>What the contact wrote before, if anything</source>
        <translation>O que o contato escreveu antes, se escreveu</translation>
    </message>
    <message>
        <source>Paste or write a message: what it claims is marked, with the fact behind it. Hours, caps and consent belong to the moment of sending and are not judged here. Nothing is kept</source>
        <translation>Colar ou escrever uma mensagem: o que ela afirma fica marcado, com o dado que a apoia. Horários, limites e consentimento são do momento do envio e não são julgados aqui. Nada é guardado</translation>
    </message>
    <message>
        <source>Judged in %1</source>
        <translation>Julgado em %1</translation>
    </message>
    <message>
        <source>Today there are 30 % off the adult course: US$ 52 a month instead of US$ 74. The first trial class is free.</source>
        <translation>Hoje temos 30 % de desconto no inglês para adultos: US$ 52 por mês em vez de US$ 74. A primeira aula experimental é grátis.</translation>
    </message>
</context>
<context>
    <name>ns::ui::DifferenceModel</name>
    <message>
        <source>%1 %2, before %3, after %4</source>
        <translation>%1 %2, antes %3, depois %4</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
</context>
<context>
    <name>ns::ui::ExampleModel</name>
    <message>
        <source>%1 “%2” %3</source>
        <translation>%1 “%2” %3</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>permitida agora</translation>
    </message>
    <message>
        <source>newly asks a person</source>
        <translation>agora pergunta a uma pessoa</translation>
    </message>
    <message>
        <source>newly blocked</source>
        <translation>bloqueada agora</translation>
    </message>
    <message>
        <source>blocked anyway</source>
        <translation>bloqueadas de qualquer forma</translation>
    </message>
    <message>
        <source>converted, %1</source>
        <translation>converteu, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2. %3: %4</source>
        <translation>%1. %2. %3: %4</translation>
    </message>
</context>
<context>
    <name>ns::ui::FindingModel</name>
    <message>
        <source>the message</source>
        <translation>a mensagem</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>No texto</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Fact, or why not</source>
        <translation>Dado, ou por que não</translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardList</name>
    <message numerus="yes">
        <source>Acted, %Ln days</source>
        <translation>
            <numerusform>Agiu, %Ln dia</numerusform>
            <numerusform>Agiu, %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Regras próprias</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Ainda sem nome</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nova regra</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>A política</translation>
    </message>
    <message>
        <source>Try a message</source>
        <translation>Testar uma mensagem</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>Horários e feriados</translation>
    </message>
    <message>
        <source>Limits and consent</source>
        <translation>Limites e consentimento</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lei</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>changed in the draft</source>
        <translation>alterado no rascunho</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>algo está errado</translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardWords</name>
    <message>
        <source>amount</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>porcentagem</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporção</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>parcelas</translation>
    </message>
    <message>
        <source>count</source>
        <translation>quantidade</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duração</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>prazo</translation>
    </message>
    <message>
        <source>age</source>
        <translation>idade</translation>
    </message>
    <message>
        <source>year</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>telefone</translation>
    </message>
    <message>
        <source>person</source>
        <translation>pessoa</translation>
    </message>
    <message>
        <source>free</source>
        <translation>grátis</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>promoção</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitida</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>Uma pessoa decide</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>Sem julgar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %Ln claims are backed by facts</source>
        <translation>
            <numerusform>Permitida: %Ln afirmação apoiada por dados</numerusform>
            <numerusform>Permitida: %Ln afirmações apoiadas por dados</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed: it states nothing that a rule looks for</source>
        <translation>Permitida: não diz nada que uma regra procure</translation>
    </message>
    <message>
        <source>%1: a rule could not run, %2</source>
        <translation>%1: uma regra não pôde rodar, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: says “%2” (%3)</source>
        <translation>%1: diz “%2” (%3)</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>backed by a fact</source>
        <translation>apoiado por um dado</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>bloqueia</translation>
    </message>
    <message>
        <source>asks a person</source>
        <translation>pergunta a uma pessoa</translation>
    </message>
    <message>
        <source>could not run</source>
        <translation>não pôde rodar</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preços</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Own sentences</source>
        <translation>Frases próprias</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horários</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Name in templates</source>
        <translation>Nome nos modelos</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentagem</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Parcelas</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condição</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida até</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Seg</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Ter</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Qua</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Dom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>No prices: a text that names an amount is blocked</source>
        <translation>Sem preços: um texto que cita um valor é bloqueado</translation>
    </message>
    <message>
        <source>No offers: a text that names a discount is blocked</source>
        <translation>Sem ofertas: um texto que cita um desconto é bloqueado</translation>
    </message>
    <message>
        <source>No sentences: only prices, offers and hours back what a text says</source>
        <translation>Sem frases: só preços, ofertas e horários apoiam o que um texto diz</translation>
    </message>
    <message>
        <source>No links: a text with a link is blocked</source>
        <translation>Sem links: um texto com um link é bloqueado</translation>
    </message>
    <message>
        <source>No places: a text with an address goes to a person</source>
        <translation>Sem lugares: um texto com um endereço vai para uma pessoa</translation>
    </message>
    <message>
        <source>No people: a text that introduces somebody goes to a person</source>
        <translation>Sem pessoas: um texto que apresenta alguém vai para uma pessoa</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Sem horários</translation>
    </message>
    <message>
        <source>No holidays: every day counts as a working day</source>
        <translation>Sem feriados: todos os dias contam como úteis</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>O negócio</translation>
    </message>
    <message>
        <source>This is no JSON from here on: %1</source>
        <translation>Daqui em diante isto não é JSON: %1</translation>
    </message>
    <message>
        <source>This is no policy</source>
        <translation>Isto não é uma política</translation>
    </message>
    <message>
        <source>There is no such setting: %1</source>
        <translation>Não existe esse ajuste: %1</translation>
    </message>
    <message>
        <source>An amount is a number, like 1500 or 189.50, without thousands separators</source>
        <translation>Um valor é um número, como 1500 ou 189.50, sem separador de milhar</translation>
    </message>
    <message>
        <source>A currency is three capital letters, like USD</source>
        <translation>Uma moeda são três letras maiúsculas, como USD</translation>
    </message>
    <message>
        <source>A percentage lies between 0 and 100</source>
        <translation>Uma porcentagem vai de 0 a 100</translation>
    </message>
    <message>
        <source>Instalments are a whole number from 1 on</source>
        <translation>Parcelas são um número inteiro a partir de 1</translation>
    </message>
    <message>
        <source>A date is written like 2026-12-31, and there must be such a day</source>
        <translation>Uma data se escreve como 2026-12-31, e esse dia tem que existir</translation>
    </message>
    <message>
        <source>A price needs something that it is for</source>
        <translation>Um preço precisa dizer do que é</translation>
    </message>
    <message>
        <source>An offer needs its words</source>
        <translation>Uma oferta precisa das suas palavras</translation>
    </message>
    <message>
        <source>A sentence has between 1 and 2,000 letters</source>
        <translation>Uma frase tem entre 1 e 2000 letras</translation>
    </message>
    <message>
        <source>A link begins with https:// and has no spaces</source>
        <translation>Um link começa com https:// e não tem espaços</translation>
    </message>
    <message>
        <source>A country is two capital letters, like PE</source>
        <translation>Um país são duas letras maiúsculas, como PE</translation>
    </message>
    <message>
        <source>Hours are written like 09:00-18:00, several with commas between, or closed; each ends after it begins</source>
        <translation>Horários se escrevem como 09:00-18:00, vários separados por vírgulas, ou fechado; cada um termina depois de começar</translation>
    </message>
    <message>
        <source>A limit is a whole number from 1 to 60</source>
        <translation>Um limite é um número inteiro de 1 a 60</translation>
    </message>
    <message>
        <source>A rest is a whole number of minutes</source>
        <translation>Um intervalo é um número inteiro de minutos</translation>
    </message>
    <message>
        <source>A rule needs words to look for, each of at most three words</source>
        <translation>Uma regra precisa de palavras para procurar, de no máximo três palavras cada uma</translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>Uma regra precisa de um nome</translation>
    </message>
    <message>
        <source>A rule is named by a-z, 0-9 and _, and no two alike</source>
        <translation>O identificador de uma regra usa a-z, 0-9 e _, e não se repete</translation>
    </message>
    <message>
        <source>No policy can say this of the rule %1</source>
        <translation>Nenhuma política pode dizer isso da regra %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Not understood at %1: %2</source>
        <translation>Não se entende em %1: %2</translation>
    </message>
    <message>
        <source>added</source>
        <translation>adicionado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>Accreditations only as approved</source>
        <translation>Credenciamentos só como aprovados</translation>
    </message>
    <message>
        <source>Partners only as approved</source>
        <translation>Parceiros só como aprovados</translation>
    </message>
    <message>
        <source>Addresses only as approved</source>
        <translation>Endereços só como aprovados</translation>
    </message>
    <message>
        <source>Address is valid</source>
        <translation>O endereço é válido</translation>
    </message>
    <message>
        <source>Address for the channel</source>
        <translation>Endereço para o canal</translation>
    </message>
    <message>
        <source>Ages only as approved</source>
        <translation>Idades só como aprovadas</translation>
    </message>
    <message>
        <source>Limit per day</source>
        <translation>Limite por dia</translation>
    </message>
    <message>
        <source>Limit per day by law</source>
        <translation>Limite por dia segundo a lei</translation>
    </message>
    <message>
        <source>Limit per week</source>
        <translation>Limite por semana</translation>
    </message>
    <message>
        <source>Channel is known</source>
        <translation>O canal é conhecido</translation>
    </message>
    <message>
        <source>Contact can be read</source>
        <translation>O contato pode ser lido</translation>
    </message>
    <message>
        <source>No word against competitors</source>
        <translation>Nada contra concorrentes</translation>
    </message>
    <message>
        <source>Competitors go to a person</source>
        <translation>Concorrentes vão para uma pessoa</translation>
    </message>
    <message>
        <source>Condolences come from a person</source>
        <translation>Condolências vêm de uma pessoa</translation>
    </message>
    <message>
        <source>No means no</source>
        <translation>Não é não</translation>
    </message>
    <message>
        <source>Consent before marketing</source>
        <translation>Consentimento antes do marketing</translation>
    </message>
    <message>
        <source>Perhaps a stop: ask first</source>
        <translation>Talvez tenha pedido para parar: perguntar antes</translation>
    </message>
    <message>
        <source>One person, one thread</source>
        <translation>Uma pessoa, uma conversa</translation>
    </message>
    <message>
        <source>Time and place agree</source>
        <translation>Hora e lugar coincidem</translation>
    </message>
    <message>
        <source>Counts only as approved</source>
        <translation>Quantidades só como aprovadas</translation>
    </message>
    <message>
        <source>Grief and crisis go to a person</source>
        <translation>Luto e crise vão para uma pessoa</translation>
    </message>
    <message>
        <source>Dates only as approved</source>
        <translation>Datas só como aprovadas</translation>
    </message>
    <message>
        <source>Deadlines only as approved</source>
        <translation>Prazos só como aprovados</translation>
    </message>
    <message>
        <source>Durations only as approved</source>
        <translation>Durações só como aprovadas</translation>
    </message>
    <message>
        <source>E-mail addresses only as approved</source>
        <translation>E-mails só como aprovados</translation>
    </message>
    <message>
        <source>Facts can be read</source>
        <translation>Os dados podem ser lidos</translation>
    </message>
    <message>
        <source>Shares only as approved</source>
        <translation>Proporções só como aprovadas</translation>
    </message>
    <message>
        <source>Free only where it is free</source>
        <translation>Grátis só onde é grátis</translation>
    </message>
    <message>
        <source>Rest between two messages</source>
        <translation>Intervalo entre duas mensagens</translation>
    </message>
    <message>
        <source>Approved hours, their time</source>
        <translation>Horário aprovado, na hora deles</translation>
    </message>
    <message>
        <source>Hours that the law allows</source>
        <translation>Horário que a lei permite</translation>
    </message>
    <message>
        <source>Instalments only as approved</source>
        <translation>Parcelas só como aprovadas</translation>
    </message>
    <message>
        <source>Kind of message is known</source>
        <translation>O tipo de mensagem é conhecido</translation>
    </message>
    <message>
        <source>Answer in their language</source>
        <translation>Responder no idioma deles</translation>
    </message>
    <message>
        <source>No drafts&apos; leftovers</source>
        <translation>Sem restos de rascunhos</translation>
    </message>
    <message>
        <source>No instructions leak</source>
        <translation>Sem vazamento de instruções</translation>
    </message>
    <message>
        <source>No internal notes</source>
        <translation>Sem notas internas</translation>
    </message>
    <message>
        <source>No secrets</source>
        <translation>Sem segredos</translation>
    </message>
    <message>
        <source>No admission of fault</source>
        <translation>Sem admitir culpa</translation>
    </message>
    <message>
        <source>Links only to approved places</source>
        <translation>Links só para sites aprovados</translation>
    </message>
    <message>
        <source>No look-alike links</source>
        <translation>Sem links que imitam outros</translation>
    </message>
    <message>
        <source>Minors only through a guardian</source>
        <translation>Menores só pelo responsável</translation>
    </message>
    <message>
        <source>A stop is confirmed, nothing more</source>
        <translation>Um pedido de parada se confirma, nada mais</translation>
    </message>
    <message>
        <source>Opted out is out</source>
        <translation>Quem saiu fica fora</translation>
    </message>
    <message>
        <source>Discounts only as offered</source>
        <translation>Descontos só como ofertados</translation>
    </message>
    <message>
        <source>People only as approved</source>
        <translation>Pessoas só como aprovadas</translation>
    </message>
    <message>
        <source>Phone numbers only as approved</source>
        <translation>Telefones só como aprovados</translation>
    </message>
    <message>
        <source>No open placeholders</source>
        <translation>Sem espaços em aberto</translation>
    </message>
    <message>
        <source>Own sentences are not contradicted</source>
        <translation>As frases próprias não são contrariadas</translation>
    </message>
    <message>
        <source>Prices only from the list</source>
        <translation>Preços só da lista</translation>
    </message>
    <message>
        <source>No identity documents</source>
        <translation>Sem documentos de identidade</translation>
    </message>
    <message>
        <source>No personal data of others</source>
        <translation>Sem dados pessoais de outros</translation>
    </message>
    <message>
        <source>No promised admission</source>
        <translation>Sem prometer admissão</translation>
    </message>
    <message>
        <source>No assured success</source>
        <translation>Sem assegurar sucesso</translation>
    </message>
    <message>
        <source>No guarantees</source>
        <translation>Sem garantias</translation>
    </message>
    <message>
        <source>No promised health</source>
        <translation>Sem prometer saúde</translation>
    </message>
    <message>
        <source>No promises in idioms</source>
        <translation>Sem promessas em expressões prontas</translation>
    </message>
    <message>
        <source>No promised income</source>
        <translation>Sem prometer renda</translation>
    </message>
    <message>
        <source>No promised jobs</source>
        <translation>Sem prometer emprego</translation>
    </message>
    <message>
        <source>No promised results</source>
        <translation>Sem prometer resultados</translation>
    </message>
    <message>
        <source>No promise without risk</source>
        <translation>Sem prometer que não há risco</translation>
    </message>
    <message>
        <source>Hinted results go to a person</source>
        <translation>Resultados insinuados vão para uma pessoa</translation>
    </message>
    <message>
        <source>No promised visas</source>
        <translation>Sem prometer vistos</translation>
    </message>
    <message>
        <source>Promotions only as offered</source>
        <translation>Promoções só como ofertadas</translation>
    </message>
    <message>
        <source>No open-ended refunds</source>
        <translation>Sem reembolsos sem prazo</translation>
    </message>
    <message>
        <source>Refunds after the start only by the terms</source>
        <translation>Reembolsos após o início só conforme os termos</translation>
    </message>
    <message>
        <source>Refunds only by the terms</source>
        <translation>Reembolsos só conforme os termos</translation>
    </message>
    <message>
        <source>No full refunds beyond the terms</source>
        <translation>Sem reembolsos totais fora dos termos</translation>
    </message>
    <message>
        <source>A stopped sequence sends nothing</source>
        <translation>Uma sequência parada não envia nada</translation>
    </message>
    <message>
        <source>No invented scarcity</source>
        <translation>Sem inventar escassez</translation>
    </message>
    <message>
        <source>No invented hurry</source>
        <translation>Sem inventar urgência</translation>
    </message>
    <message>
        <source>No empty slots</source>
        <translation>Sem campos vazios</translation>
    </message>
    <message>
        <source>Notice and contract as approved</source>
        <translation>Aviso e contrato como aprovados</translation>
    </message>
    <message>
        <source>No empty texts</source>
        <translation>Sem textos vazios</translation>
    </message>
    <message>
        <source>No hidden characters</source>
        <translation>Sem caracteres ocultos</translation>
    </message>
    <message>
        <source>No look-alike letters</source>
        <translation>Sem letras que imitam outras</translation>
    </message>
    <message>
        <source>Times only as approved</source>
        <translation>Horas só como aprovadas</translation>
    </message>
    <message>
        <source>No insults</source>
        <translation>Sem insultos</translation>
    </message>
    <message>
        <source>No pressure</source>
        <translation>Sem pressão</translation>
    </message>
    <message>
        <source>No superlatives of oneself</source>
        <translation>Sem superlativos sobre si mesmos</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s 24 hours</source>
        <translation>As 24 horas do WhatsApp</translation>
    </message>
    <message>
        <source>Years only as approved</source>
        <translation>Anos só como aprovados</translation>
    </message>
    <message>
        <source>Time zone is known</source>
        <translation>O fuso horário é conhecido</translation>
    </message>
    <message>
        <source>The law of the contact&apos;s place says how many commercial messages a day may bring. A message over it waits</source>
        <translation>A lei do lugar do contato diz quantas mensagens comerciais pode haver por dia. Uma mensagem além disso espera</translation>
    </message>
    <message>
        <source>Marketing to one address over all sequences and contacts. A message over the limit waits until there is room</source>
        <translation>Marketing para um endereço, somando todas as sequências e contatos. Uma mensagem acima do limite espera até haver lugar</translation>
    </message>
    <message>
        <source>Marketing waits until the contact&apos;s last message of ours is old enough</source>
        <translation>O marketing espera até que a nossa última mensagem ao contato seja antiga o bastante</translation>
    </message>
    <message>
        <source>The law of the contact&apos;s country and region says when commercial messages may come. The tightest hours win</source>
        <translation>A lei do país e da região do contato diz quando mensagens comerciais podem chegar. Vence o horário mais restrito</translation>
    </message>
    <message>
        <source>Messages wait for the hours that business, channel, country and place allow, in the contact&apos;s own time</source>
        <translation>As mensagens esperam o horário que negócio, canal, país e lugar permitem, na hora do contato</translation>
    </message>
    <message>
        <source>Without a time zone nobody knows whether it is night there. The message is held</source>
        <translation>Sem fuso horário ninguém sabe se lá é noite. A mensagem fica retida</translation>
    </message>
    <message>
        <source>Marketing is held until the contact has agreed to it on this channel</source>
        <translation>O marketing fica retido até que o contato o aceite neste canal</translation>
    </message>
    <message>
        <source>Who has said no gets no marketing on this channel</source>
        <translation>Quem disse não não recebe marketing por este canal</translation>
    </message>
    <message>
        <source>Who has asked to stop gets nothing more on this channel but the confirmation</source>
        <translation>Quem pediu para sair não recebe mais nada por este canal, exceto a confirmação</translation>
    </message>
    <message>
        <source>A text may name only addresses that are in Facts</source>
        <translation>Um texto só pode citar endereços que estão em Dados</translation>
    </message>
    <message>
        <source>Without a valid address the message is held</source>
        <translation>Sem um endereço válido a mensagem fica retida</translation>
    </message>
    <message>
        <source>Nobody under 18 is written to. The message is held until a guardian is known</source>
        <translation>Não se escreve a menores de 18. A mensagem fica retida até se conhecer um responsável</translation>
    </message>
    <message>
        <source>Free text only within 24 hours of the contact&apos;s last message; later an approved template</source>
        <translation>Texto livre só dentro de 24 horas da última mensagem do contato; depois, um modelo aprovado</translation>
    </message>
    <message>
        <source>The contact may have asked to stop. Marketing is held until a person has read it</source>
        <translation>O contato pode ter pedido para sair. O marketing fica retido até que uma pessoa leia</translation>
    </message>
    <message>
        <source>A text must not say what a sentence of the business denies</source>
        <translation>Um texto não deve dizer o que uma frase do negócio nega</translation>
    </message>
    <message>
        <source>A result that is only hinted at goes to a person</source>
        <translation>Um resultado que só se insinua vai para uma pessoa</translation>
    </message>
    <message>
        <source>What nobody can promise is stopped, however it is worded. A sentence of the business that says the same excuses it</source>
        <translation>O que ninguém pode prometer é parado, não importa como se diga. Uma frase do negócio que diga o mesmo o permite</translation>
    </message>
    <message>
        <source>A text may say of refunds what a sentence of the business says, and nothing else</source>
        <translation>Um texto pode dizer de reembolsos o que uma frase do negócio diz, e nada mais</translation>
    </message>
    <message>
        <source>A text may say of notice, penalties and contracts what a sentence of the business says</source>
        <translation>Um texto pode dizer de avisos, multas e contratos o que uma frase do negócio diz</translation>
    </message>
    <message>
        <source>Few seats, last days and hurry only where a sentence of the business says so</source>
        <translation>Poucas vagas, últimos dias e urgência só onde uma frase do negócio diz isso</translation>
    </message>
    <message>
        <source>Titles, accreditations and partners only where a sentence of the business names them</source>
        <translation>Títulos, credenciamentos e parceiros só onde uma frase do negócio os cita</translation>
    </message>
    <message>
        <source>The text must be in the contact&apos;s language</source>
        <translation>O texto tem que estar no idioma do contato</translation>
    </message>
    <message>
        <source>What a text says of other businesses</source>
        <translation>O que um texto diz de outros negócios</translation>
    </message>
    <message>
        <source>How a text speaks to people</source>
        <translation>Como um texto fala com as pessoas</translation>
    </message>
    <message>
        <source>Instructions, notes and leftovers of drafting never leave the house</source>
        <translation>Instruções, notas e restos de redação nunca saem de casa</translation>
    </message>
    <message>
        <source>Personal data of anybody but the contact never leaves the house</source>
        <translation>Dados pessoais de quem não é o contato nunca saem de casa</translation>
    </message>
    <message>
        <source>A text with a gap that nobody has filled does not go out</source>
        <translation>Um texto com um espaço que ninguém preencheu não sai</translation>
    </message>
    <message>
        <source>What nobody can see, and letters that only look right, are no part of an honest text</source>
        <translation>O que ninguém pode ver, e letras que só parecem certas, não fazem parte de um texto honesto</translation>
    </message>
    <message>
        <source>A link with letters of another script leads somewhere else</source>
        <translation>Um link com letras de outro alfabeto leva a outro lugar</translation>
    </message>
    <message>
        <source>A link must be in Facts, or below an approved domain</source>
        <translation>Um link tem que estar em Dados, ou sob um domínio aprovado</translation>
    </message>
    <message>
        <source>Who is at fault, and what is paid for it, a person says</source>
        <translation>De quem é a culpa, e o que se paga por ela, uma pessoa diz</translation>
    </message>
    <message>
        <source>Where somebody grieves or is in danger, a person answers</source>
        <translation>Onde alguém está de luto ou em perigo, uma pessoa responde</translation>
    </message>
    <message>
        <source>Prices and promises</source>
        <translation>Preços e promessas</translation>
    </message>
    <message>
        <source>Hours and consent</source>
        <translation>Horários e consentimento</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What a text states must be in Facts, with the same figure, currency, period and condition. Another figure of the same thing is blocked, a close one goes to a person</source>
        <translation>O que um texto afirma tem que estar em Dados, com o mesmo número, moeda, período e condição. Outro número da mesma coisa é bloqueado, um parecido vai para uma pessoa</translation>
    </message>
    <message>
        <source>Checked each time before a message leaves the house</source>
        <translation>Verificado cada vez antes que uma mensagem saia de casa</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>retém</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Conforme o achado</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Perguntar a uma pessoa</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>The rule decides by what it finds: it %1 at most</source>
        <translation>A regra decide conforme o que encontra: no máximo %1</translation>
    </message>
    <message>
        <source>Also what it would only ask about does not go out</source>
        <translation>Também não sai aquilo que ela só perguntaria</translation>
    </message>
    <message>
        <source>What it would stop goes to a person, who may send it all the same</source>
        <translation>O que ela pararia vai para uma pessoa, que pode enviar mesmo assim</translation>
    </message>
    <message>
        <source>What it finds is noted in the trace and decides nothing</source>
        <translation>O que encontra fica anotado no rastro e não decide nada</translation>
    </message>
    <message>
        <source>The law decides here, no policy</source>
        <translation>Aqui decide a lei, nenhuma política</translation>
    </message>
    <message>
        <source>A person&apos;s no is final, no policy changes it</source>
        <translation>O não de uma pessoa é definitivo, nenhuma política o muda</translation>
    </message>
    <message>
        <source>What must never leave the house stays in, no policy changes it</source>
        <translation>O que nunca deve sair de casa fica, nenhuma política muda isso</translation>
    </message>
    <message>
        <source>Without this nothing can be sent rightly, so no policy changes it</source>
        <translation>Sem isto nada pode ser enviado direito, por isso nenhuma política o muda</translation>
    </message>
    <message numerus="yes">
        <source>Run a backtest of this draft, or say in at least %Ln letters why it goes without one</source>
        <translation>
            <numerusform>Testar este rascunho com o passado, ou dizer em pelo menos %Ln letra por que vai sem teste</numerusform>
            <numerusform>Testar este rascunho com o passado, ou dizer em pelo menos %Ln letras por que vai sem teste</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the policy in force already</source>
        <translation>Esta já é a política em vigor</translation>
    </message>
    <message>
        <source>approved domain</source>
        <translation>domínio aprovado</translation>
    </message>
    <message>
        <source>days of the week</source>
        <translation>dias da semana</translation>
    </message>
    <message>
        <source>hours by law</source>
        <translation>horário por lei</translation>
    </message>
    <message>
        <source>messages a day</source>
        <translation>mensagens por dia</translation>
    </message>
    <message>
        <source>that is the price of another period</source>
        <translation>esse é o preço de outro período</translation>
    </message>
    <message>
        <source>the approved price is in another currency</source>
        <translation>o preço aprovado está em outra moeda</translation>
    </message>
    <message>
        <source>the condition that belongs to it is missing</source>
        <translation>falta a condição que faz parte dele</translation>
    </message>
    <message>
        <source>that offer has ended</source>
        <translation>essa oferta já terminou</translation>
    </message>
    <message>
        <source>what is approved is for something else</source>
        <translation>o aprovado é para outra coisa</translation>
    </message>
    <message>
        <source>what is approved is another</source>
        <translation>o aprovado é outro</translation>
    </message>
    <message>
        <source>that date is another day of the week</source>
        <translation>essa data cai em outro dia da semana</translation>
    </message>
    <message>
        <source>it could be several currencies</source>
        <translation>podem ser várias moedas</translation>
    </message>
    <message>
        <source>that address is not approved</source>
        <translation>esse endereço não está aprovado</translation>
    </message>
    <message>
        <source>the approved figure is close but another</source>
        <translation>o número aprovado é parecido, mas outro</translation>
    </message>
    <message>
        <source>no fact says so</source>
        <translation>nenhum dado diz isso</translation>
    </message>
    <message>
        <source>%1: names “%2”, and %3</source>
        <translation>%1: cita “%2”, e %3</translation>
    </message>
    <message>
        <source>no offer today has it</source>
        <translation>nenhuma oferta de hoje tem isso</translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardrailsPage</name>
    <message>
        <source>Guardrails</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>The policy could not be read again</source>
        <translation>A política não pôde ser lida de novo</translation>
    </message>
    <message>
        <source>The policy could not be read</source>
        <translation>A política não pôde ser lida</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>The draft could not be read</source>
        <translation>O rascunho não pôde ser lido</translation>
    </message>
    <message>
        <source>Built-in defaults</source>
        <translation>Padrões de fábrica</translation>
    </message>
    <message>
        <source>Version %1, in force</source>
        <translation>Versão %1, em vigor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places are wrong</source>
        <translation>
            <numerusform>%Ln lugar está errado</numerusform>
            <numerusform>%Ln lugares estão errados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft, %Ln changes</source>
        <translation>
            <numerusform>Rascunho, %Ln mudança</numerusform>
            <numerusform>Rascunho, %Ln mudanças</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows how often rules acted</source>
        <translation>Não se sabe quantas vezes as regras agiram</translation>
    </message>
    <message numerus="yes">
        <source>A rule could not run %Ln times, the messages are held</source>
        <translation>
            <numerusform>Uma regra não pôde rodar %Ln vez, a mensagem ficou retida</numerusform>
            <numerusform>Uma regra não pôde rodar %Ln vezes, as mensagens ficaram retidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule could run</source>
        <translation>Todas as regras puderam rodar</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta janela só olha</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>Something in the draft is wrong</source>
        <translation>Algo no rascunho está errado</translation>
    </message>
    <message>
        <source>The draft is what is in force</source>
        <translation>O rascunho é o que está em vigor</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nada mudou</translation>
    </message>
    <message>
        <source>The source is no JSON</source>
        <translation>A fonte não é JSON</translation>
    </message>
    <message>
        <source>A backtest is running</source>
        <translation>Há um teste com o passado em andamento</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Não há nada errado</translation>
    </message>
    <message>
        <source>The draft is not kept</source>
        <translation>O rascunho não ficou guardado</translation>
    </message>
    <message>
        <source>Next rule</source>
        <translation>Próxima regra</translation>
    </message>
    <message>
        <source>Rule before</source>
        <translation>Regra anterior</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nova regra</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Go to what is wrong</source>
        <translation>Ir ao que está errado</translation>
    </message>
    <message>
        <source>Try a message</source>
        <translation>Testar uma mensagem</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>Horários e feriados</translation>
    </message>
    <message>
        <source>Limits and consent</source>
        <translation>Limites e consentimento</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lei</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>Ainda não há política</translation>
    </message>
    <message>
        <source>The built-in defaults hold: Monday to Friday 09:00 to 18:00 of the contact, consent needed, one marketing message a day and three a week, no prices and no promises. What is published here becomes version 1</source>
        <translation>Valem os padrões de fábrica: segunda a sexta das 09:00 às 18:00 do contato, consentimento necessário, uma mensagem de marketing por dia e três por semana, sem preços nem promessas. O que for publicado aqui será a versão 1</translation>
    </message>
    <message>
        <source>Rules and parts of the policy</source>
        <translation>Regras e partes da política</translation>
    </message>
    <message>
        <source>Reading the policy</source>
        <translation>Lendo a política</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Regra própria</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
</context>
<context>
    <name>ns::ui::LawModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody has found a limit</source>
        <translation>Ninguém encontrou um limite</translation>
    </message>
    <message>
        <source>No hours known</source>
        <translation>Nenhum horário conhecido</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>not on holidays</source>
        <translation>não em feriados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln a day</source>
        <translation>
            <numerusform>%Ln por dia</numerusform>
            <numerusform>%Ln por dia</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2. %3, checked on %4</source>
        <translation>%1. %2. %3, verificado em %4</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Hours by law</source>
        <translation>Horário por lei</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Verificado em</translation>
    </message>
</context>
<context>
    <name>ns::ui::LawPanel</name>
    <message>
        <source>Law by country</source>
        <translation>Lei por país</translation>
    </message>
    <message>
        <source>The tightest hours win, over what the policy says. This is engineering input and no legal advice: each line names its source and when somebody checked it</source>
        <translation>Vence o horário mais restrito, acima do que a política diga. Isto é material técnico e não assessoria jurídica: cada linha cita a sua fonte e quando alguém a verificou</translation>
    </message>
</context>
<context>
    <name>ns::ui::LimitsForm</name>
    <message>
        <source>Free text on WhatsApp only within 24 hours of the contact&apos;s last message</source>
        <translation>Texto livre no WhatsApp só dentro de 24 horas da última mensagem do contato</translation>
    </message>
    <message>
        <source>Only with the contact&apos;s consent</source>
        <translation>Só com consentimento do contato</translation>
    </message>
    <message>
        <source>Unless the contact has said no</source>
        <translation>A menos que o contato tenha dito não</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sem indicar</translation>
    </message>
    <message>
        <source>Marketing messages to one address in 24 hours</source>
        <translation>Mensagens de marketing para um endereço em 24 horas</translation>
    </message>
    <message>
        <source>Over all sequences and contacts</source>
        <translation>Somando todas as sequências e contatos</translation>
    </message>
    <message>
        <source>Marketing messages to one address in 7 days</source>
        <translation>Mensagens de marketing para um endereço em 7 dias</translation>
    </message>
    <message>
        <source>Minutes between our last message and the next marketing one</source>
        <translation>Minutos entre a nossa última mensagem e a próxima de marketing</translation>
    </message>
    <message>
        <source>Empty: no rest beyond the limits</source>
        <translation>Vazio: nenhum intervalo além dos limites</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Language for contacts whose own is not known</source>
        <translation>Idioma para contatos cujo idioma não se conhece</translation>
    </message>
</context>
<context>
    <name>ns::ui::OwnRuleForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Adicionar uma palavra</translation>
    </message>
    <message>
        <source>If the text says any of these, in all forms</source>
        <translation>Se o texto disser alguma destas, em todas as formas</translation>
    </message>
    <message>
        <source>Except what is in Offers, valid that day</source>
        <translation>Exceto o que está em Ofertas, válido nesse dia</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Então</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Remover esta regra</translation>
    </message>
    <message>
        <source>Channels, none chosen: all</source>
        <translation>Canais, nenhum escolhido: todos</translation>
    </message>
</context>
<context>
    <name>ns::ui::PolicyTableModel</name>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Wrong: %2</source>
        <translation>%1. Errado: %2</translation>
    </message>
    <message>
        <source>denies: %1</source>
        <translation>nega: %1</translation>
    </message>
    <message>
        <source>its words, no figures</source>
        <translation>as palavras, sem números</translation>
    </message>
</context>
<context>
    <name>ns::ui::PublishBar</name>
    <message>
        <source>Why it changes</source>
        <translation>Por que muda</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar agora</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ainda não</translation>
    </message>
    <message numerus="yes">
        <source>This very draft was backtested. %Ln changes, a short note will do</source>
        <translation>
            <numerusform>Este mesmo rascunho foi testado com o passado. %Ln mudança, basta uma nota curta</numerusform>
            <numerusform>Este mesmo rascunho foi testado com o passado. %Ln mudanças, basta uma nota curta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This draft was not backtested: say in at least %Ln letters why it goes without</source>
        <translation>
            <numerusform>Este rascunho não foi testado com o passado: dizer em pelo menos %Ln letra por que vai assim</numerusform>
            <numerusform>Este rascunho não foi testado com o passado: dizer em pelo menos %Ln letras por que vai assim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::RuleForm</name>
    <message>
        <source>Then</source>
        <translation>Então</translation>
    </message>
    <message numerus="yes">
        <source>Acted on %Ln messages of the last 30 days</source>
        <translation>
            <numerusform>Agiu em %Ln mensagem dos últimos 30 dias</numerusform>
            <numerusform>Agiu em %Ln mensagens dos últimos 30 dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::SourcePanel</name>
    <message>
        <source>Source of the draft, JSON</source>
        <translation>Fonte do rascunho, JSON</translation>
    </message>
    <message>
        <source>Source, the same draft: edit either side</source>
        <translation>Fonte, o mesmo rascunho: edita-se dos dois lados</translation>
    </message>
    <message>
        <source>Reads well, as published</source>
        <translation>Lê-se bem, como está publicada</translation>
    </message>
    <message numerus="yes">
        <source>Reads well, %Ln changes against what is published</source>
        <translation>
            <numerusform>Lê-se bem, %Ln mudança em relação ao publicado</numerusform>
            <numerusform>Lê-se bem, %Ln mudanças em relação ao publicado</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
</context>
<context>
    <name>ns::ui::TableForm</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Adicionar uma linha</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Hours for</source>
        <translation>Horário para</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>um canal</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>um país</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>um lugar</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>O nome</translation>
    </message>
    <message>
        <source>whatsapp, CO, lima-centro</source>
        <translation>whatsapp, CO, lima-centro</translation>
    </message>
    <message>
        <source>Return or F2 edits a cell</source>
        <translation>Enter ou F2 edita uma célula</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation>Entendido: %1</translation>
    </message>
</context>
<context>
    <name>ns::ui::VersionList</name>
    <message>
        <source>Version %1, in force</source>
        <translation>Versão %1, em vigor</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>found in the workspace</source>
        <translation>encontrada no espaço de trabalho</translation>
    </message>
    <message>
        <source>%1, back to version %2</source>
        <translation>%1, volta à versão %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2. %3. %4</source>
        <translation>%1. %2. %3. %4</translation>
    </message>
</context>
<context>
    <name>ns::ui::VersionsPanel</name>
    <message>
        <source>Why go back</source>
        <translation>Por que voltar</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada com</translation>
    </message>
    <message>
        <source>No policy yet: the built-in defaults hold. The first that is published becomes version 1</source>
        <translation>Ainda não há política: valem os padrões de fábrica. A primeira publicada será a versão 1</translation>
    </message>
    <message>
        <source>There is no other version to compare with</source>
        <translation>Não há outra versão para comparar</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta janela só olha</translation>
    </message>
    <message>
        <source>This version is in force. Choose an earlier one to go back to</source>
        <translation>Esta versão está em vigor. Escolher uma anterior para voltar a ela</translation>
    </message>
    <message>
        <source>It is kept with the new version, and in the audit</source>
        <translation>Fica guardado com a nova versão e na auditoria</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sem diferenças</translation>
    </message>
    <message>
        <source>%1, the first %2 are shown</source>
        <translation>%1, são mostradas as primeiras %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln diferença</numerusform>
            <numerusform>%Ln diferenças</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::WordChips</name>
    <message>
        <source>Take out %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
</TS>
