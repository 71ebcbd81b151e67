<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ns::ui::BacktestStrip</name>
    <message>
        <source>No past messages to judge yet</source>
        <translation>Todavía no hay mensajes pasados que juzgar</translation>
    </message>
    <message>
        <source>Would have blocked %1 of %2</source>
        <translation>Habría bloqueado %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>blocked anyway</source>
        <translation>bloqueados de todos modos</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevos</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Stop the backtest</source>
        <translation>Detener la prueba con el pasado</translation>
    </message>
    <message>
        <source>Close the backtest</source>
        <translation>Cerrar la prueba con el pasado</translation>
    </message>
    <message>
        <source>Reading texts that nobody has read yet</source>
        <translation>Leyendo textos que nadie ha leído todavía</translation>
    </message>
    <message>
        <source>Judging past messages</source>
        <translation>Juzgando mensajes pasados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them converted</source>
        <translation>
            <numerusform>%Ln de ellos convirtió</numerusform>
            <numerusform>%Ln de ellos convirtieron</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an earlier draft</source>
        <translation>De un borrador anterior</translation>
    </message>
    <message>
        <source>newly blocked %1</source>
        <translation>bloqueados nuevos %1</translation>
    </message>
    <message>
        <source>newly allowed %1</source>
        <translation>permitidos nuevos %1</translation>
    </message>
    <message>
        <source>to a person %1</source>
        <translation>a una persona %1</translation>
    </message>
    <message>
        <source>would wait %1</source>
        <translation>esperarían %1</translation>
    </message>
    <message>
        <source>not judged %1</source>
        <translation>sin juzgar %1</translation>
    </message>
    <message>
        <source>without their text %1</source>
        <translation>sin su texto %1</translation>
    </message>
    <message>
        <source>judged in %1</source>
        <translation>juzgado en %1</translation>
    </message>
    <message>
        <source>The backtest did not finish</source>
        <translation>La prueba con el pasado no terminó</translation>
    </message>
</context>
<context>
    <name>ns::ui::BacktestTimeline</name>
    <message>
        <source>Stopped messages by day</source>
        <translation>Mensajes detenidos por día</translation>
    </message>
    <message>
        <source>%1 stopped anyway, %2 new, %3 of them converted</source>
        <translation>%1 detenidos de todos modos, %2 nuevos, %3 de ellos convirtieron</translation>
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
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Claims and findings</source>
        <translation>Afirmaciones y hallazgos</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>A message of ours</source>
        <translation>Un mensaje nuestro</translation>
    </message>
    <message>
        <source>What the contact wrote before, if anything</source>
        <translation>Lo que el contacto escribió antes, si algo escribió</translation>
    </message>
    <message>
        <source>Paste or write a message: what it claims is marked, with the fact behind it. Hours, caps and consent belong to the moment of sending and are not judged here. Nothing is kept</source>
        <translation>Pegar o escribir un mensaje: lo que afirma queda marcado, con el dato que lo respalda. Horarios, límites y consentimiento son del momento del envío y no se juzgan aquí. No se guarda nada</translation>
    </message>
    <message>
        <source>Judged in %1</source>
        <translation>Juzgado en %1</translation>
    </message>
    <message>
        <source>Today there are 30 % off the adult course: US$ 52 a month instead of US$ 74. The first trial class is free.</source>
        <translation>Hoy tenemos 30 % de descuento en inglés para adultos: US$ 52 al mes en vez de US$ 74. La primera clase de prueba es gratis.</translation>
    </message>
</context>
<context>
    <name>ns::ui::DifferenceModel</name>
    <message>
        <source>%1 %2, before %3, after %4</source>
        <translation>%1 %2, antes %3, después %4</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>ns::ui::ExampleModel</name>
    <message>
        <source>%1 “%2” %3</source>
        <translation>%1 «%2» %3</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>permitido ahora</translation>
    </message>
    <message>
        <source>newly asks a person</source>
        <translation>ahora pregunta a una persona</translation>
    </message>
    <message>
        <source>newly blocked</source>
        <translation>bloqueado ahora</translation>
    </message>
    <message>
        <source>blocked anyway</source>
        <translation>bloqueados de todos modos</translation>
    </message>
    <message>
        <source>converted, %1</source>
        <translation>convirtió, %1</translation>
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
        <translation>el mensaje</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>En el texto</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa con eso</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Fact, or why not</source>
        <translation>Dato, o por qué no</translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardList</name>
    <message numerus="yes">
        <source>Acted, %Ln days</source>
        <translation>
            <numerusform>Actuó, %Ln día</numerusform>
            <numerusform>Actuó, %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Reglas propias</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Todavía sin nombre</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>La política</translation>
    </message>
    <message>
        <source>Try a message</source>
        <translation>Probar un mensaje</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>Horarios y feriados</translation>
    </message>
    <message>
        <source>Limits and consent</source>
        <translation>Límites y consentimiento</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Ley</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>changed in the draft</source>
        <translation>cambiado en el borrador</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>algo está mal</translation>
    </message>
</context>
<context>
    <name>ns::ui::GuardWords</name>
    <message>
        <source>amount</source>
        <translation>monto</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>cuotas</translation>
    </message>
    <message>
        <source>count</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>link</source>
        <translation>enlace</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>promoción</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>Decide una persona</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>Sin juzgar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %Ln claims are backed by facts</source>
        <translation>
            <numerusform>Permitido: %Ln afirmación respaldada por datos</numerusform>
            <numerusform>Permitido: %Ln afirmaciones respaldadas por datos</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed: it states nothing that a rule looks for</source>
        <translation>Permitido: no dice nada que una regla busque</translation>
    </message>
    <message>
        <source>%1: a rule could not run, %2</source>
        <translation>%1: una regla no pudo correr, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: says “%2” (%3)</source>
        <translation>%1: dice «%2» (%3)</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>backed by a fact</source>
        <translation>respaldado por un dato</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>bloquea</translation>
    </message>
    <message>
        <source>asks a person</source>
        <translation>pregunta a una persona</translation>
    </message>
    <message>
        <source>could not run</source>
        <translation>no pudo correr</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Precios</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Own sentences</source>
        <translation>Frases propias</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horarios</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Name in templates</source>
        <translation>Nombre en plantillas</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Cuotas</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
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
        <translation>Lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Vie</translation>
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
        <translation>Fecha</translation>
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
        <translation>Sin precios: se bloquea un texto que nombra un monto</translation>
    </message>
    <message>
        <source>No offers: a text that names a discount is blocked</source>
        <translation>Sin ofertas: se bloquea un texto que nombra un descuento</translation>
    </message>
    <message>
        <source>No sentences: only prices, offers and hours back what a text says</source>
        <translation>Sin frases: solo precios, ofertas y horarios respaldan lo que dice un texto</translation>
    </message>
    <message>
        <source>No links: a text with a link is blocked</source>
        <translation>Sin enlaces: se bloquea un texto con un enlace</translation>
    </message>
    <message>
        <source>No places: a text with an address goes to a person</source>
        <translation>Sin lugares: un texto con una dirección va a una persona</translation>
    </message>
    <message>
        <source>No people: a text that introduces somebody goes to a person</source>
        <translation>Sin personas: un texto que presenta a alguien va a una persona</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Sin horarios</translation>
    </message>
    <message>
        <source>No holidays: every day counts as a working day</source>
        <translation>Sin feriados: todos los días cuentan como hábiles</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>El negocio</translation>
    </message>
    <message>
        <source>This is no JSON from here on: %1</source>
        <translation>Desde aquí esto no es JSON: %1</translation>
    </message>
    <message>
        <source>This is no policy</source>
        <translation>Esto no es una política</translation>
    </message>
    <message>
        <source>There is no such setting: %1</source>
        <translation>No existe ese ajuste: %1</translation>
    </message>
    <message>
        <source>An amount is a number, like 1500 or 189.50, without thousands separators</source>
        <translation>Un monto es un número, como 1500 o 189.50, sin separador de miles</translation>
    </message>
    <message>
        <source>A currency is three capital letters, like USD</source>
        <translation>Una moneda son tres letras mayúsculas, como USD</translation>
    </message>
    <message>
        <source>A percentage lies between 0 and 100</source>
        <translation>Un porcentaje va de 0 a 100</translation>
    </message>
    <message>
        <source>Instalments are a whole number from 1 on</source>
        <translation>Las cuotas son un número entero desde 1</translation>
    </message>
    <message>
        <source>A date is written like 2026-12-31, and there must be such a day</source>
        <translation>Una fecha se escribe como 2026-12-31, y ese día tiene que existir</translation>
    </message>
    <message>
        <source>A price needs something that it is for</source>
        <translation>Un precio necesita decir de qué es</translation>
    </message>
    <message>
        <source>An offer needs its words</source>
        <translation>Una oferta necesita sus palabras</translation>
    </message>
    <message>
        <source>A sentence has between 1 and 2,000 letters</source>
        <translation>Una frase tiene entre 1 y 2000 letras</translation>
    </message>
    <message>
        <source>A link begins with https:// and has no spaces</source>
        <translation>Un enlace empieza con https:// y no tiene espacios</translation>
    </message>
    <message>
        <source>A country is two capital letters, like PE</source>
        <translation>Un país son dos letras mayúsculas, como PE</translation>
    </message>
    <message>
        <source>Hours are written like 09:00-18:00, several with commas between, or closed; each ends after it begins</source>
        <translation>Los horarios se escriben como 09:00-18:00, varios separados por comas, o cerrado; cada uno termina después de empezar</translation>
    </message>
    <message>
        <source>A limit is a whole number from 1 to 60</source>
        <translation>Un límite es un número entero de 1 a 60</translation>
    </message>
    <message>
        <source>A rest is a whole number of minutes</source>
        <translation>Un descanso es un número entero de minutos</translation>
    </message>
    <message>
        <source>A rule needs words to look for, each of at most three words</source>
        <translation>Una regla necesita palabras que buscar, de tres palabras como máximo cada una</translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>Una regla necesita un nombre</translation>
    </message>
    <message>
        <source>A rule is named by a-z, 0-9 and _, and no two alike</source>
        <translation>El identificador de una regla usa a-z, 0-9 y _, y no se repite</translation>
    </message>
    <message>
        <source>No policy can say this of the rule %1</source>
        <translation>Ninguna política puede decir esto de la regla %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Not understood at %1: %2</source>
        <translation>No se entiende en %1: %2</translation>
    </message>
    <message>
        <source>added</source>
        <translation>agregado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>Accreditations only as approved</source>
        <translation>Acreditaciones solo como están aprobadas</translation>
    </message>
    <message>
        <source>Partners only as approved</source>
        <translation>Socios solo como están aprobados</translation>
    </message>
    <message>
        <source>Addresses only as approved</source>
        <translation>Direcciones solo como están aprobadas</translation>
    </message>
    <message>
        <source>Address is valid</source>
        <translation>La dirección es válida</translation>
    </message>
    <message>
        <source>Address for the channel</source>
        <translation>Dirección para el canal</translation>
    </message>
    <message>
        <source>Ages only as approved</source>
        <translation>Edades solo como están aprobadas</translation>
    </message>
    <message>
        <source>Limit per day</source>
        <translation>Límite por día</translation>
    </message>
    <message>
        <source>Limit per day by law</source>
        <translation>Límite por día según la ley</translation>
    </message>
    <message>
        <source>Limit per week</source>
        <translation>Límite por semana</translation>
    </message>
    <message>
        <source>Channel is known</source>
        <translation>El canal se conoce</translation>
    </message>
    <message>
        <source>Contact can be read</source>
        <translation>El contacto se puede leer</translation>
    </message>
    <message>
        <source>No word against competitors</source>
        <translation>Nada en contra de competidores</translation>
    </message>
    <message>
        <source>Competitors go to a person</source>
        <translation>Competidores van a una persona</translation>
    </message>
    <message>
        <source>Condolences come from a person</source>
        <translation>Las condolencias las da una persona</translation>
    </message>
    <message>
        <source>No means no</source>
        <translation>No es no</translation>
    </message>
    <message>
        <source>Consent before marketing</source>
        <translation>Consentimiento antes del marketing</translation>
    </message>
    <message>
        <source>Perhaps a stop: ask first</source>
        <translation>Quizás pidió parar: preguntar antes</translation>
    </message>
    <message>
        <source>One person, one thread</source>
        <translation>Una persona, un hilo</translation>
    </message>
    <message>
        <source>Time and place agree</source>
        <translation>Hora y lugar coinciden</translation>
    </message>
    <message>
        <source>Counts only as approved</source>
        <translation>Cantidades solo como están aprobadas</translation>
    </message>
    <message>
        <source>Grief and crisis go to a person</source>
        <translation>Duelo y crisis van a una persona</translation>
    </message>
    <message>
        <source>Dates only as approved</source>
        <translation>Fechas solo como están aprobadas</translation>
    </message>
    <message>
        <source>Deadlines only as approved</source>
        <translation>Plazos solo como están aprobados</translation>
    </message>
    <message>
        <source>Durations only as approved</source>
        <translation>Duraciones solo como están aprobadas</translation>
    </message>
    <message>
        <source>E-mail addresses only as approved</source>
        <translation>Correos solo como están aprobados</translation>
    </message>
    <message>
        <source>Facts can be read</source>
        <translation>Los datos se pueden leer</translation>
    </message>
    <message>
        <source>Shares only as approved</source>
        <translation>Proporciones solo como están aprobadas</translation>
    </message>
    <message>
        <source>Free only where it is free</source>
        <translation>Gratis solo donde es gratis</translation>
    </message>
    <message>
        <source>Rest between two messages</source>
        <translation>Descanso entre dos mensajes</translation>
    </message>
    <message>
        <source>Approved hours, their time</source>
        <translation>Horario aprobado, su hora local</translation>
    </message>
    <message>
        <source>Hours that the law allows</source>
        <translation>Horario que permite la ley</translation>
    </message>
    <message>
        <source>Instalments only as approved</source>
        <translation>Cuotas solo como están aprobadas</translation>
    </message>
    <message>
        <source>Kind of message is known</source>
        <translation>El tipo de mensaje se conoce</translation>
    </message>
    <message>
        <source>Answer in their language</source>
        <translation>Responder en su idioma</translation>
    </message>
    <message>
        <source>No drafts&apos; leftovers</source>
        <translation>Sin restos de borradores</translation>
    </message>
    <message>
        <source>No instructions leak</source>
        <translation>Sin fuga de instrucciones</translation>
    </message>
    <message>
        <source>No internal notes</source>
        <translation>Sin notas internas</translation>
    </message>
    <message>
        <source>No secrets</source>
        <translation>Sin secretos</translation>
    </message>
    <message>
        <source>No admission of fault</source>
        <translation>Sin admitir culpa</translation>
    </message>
    <message>
        <source>Links only to approved places</source>
        <translation>Enlaces solo a sitios aprobados</translation>
    </message>
    <message>
        <source>No look-alike links</source>
        <translation>Sin enlaces que imitan a otros</translation>
    </message>
    <message>
        <source>Minors only through a guardian</source>
        <translation>Menores solo por su tutor</translation>
    </message>
    <message>
        <source>A stop is confirmed, nothing more</source>
        <translation>Una baja se confirma, nada más</translation>
    </message>
    <message>
        <source>Opted out is out</source>
        <translation>Quien se dio de baja queda fuera</translation>
    </message>
    <message>
        <source>Discounts only as offered</source>
        <translation>Descuentos solo como se ofrecen</translation>
    </message>
    <message>
        <source>People only as approved</source>
        <translation>Personas solo como están aprobadas</translation>
    </message>
    <message>
        <source>Phone numbers only as approved</source>
        <translation>Teléfonos solo como están aprobados</translation>
    </message>
    <message>
        <source>No open placeholders</source>
        <translation>Sin huecos abiertos</translation>
    </message>
    <message>
        <source>Own sentences are not contradicted</source>
        <translation>Las frases propias no se contradicen</translation>
    </message>
    <message>
        <source>Prices only from the list</source>
        <translation>Precios solo de la lista</translation>
    </message>
    <message>
        <source>No identity documents</source>
        <translation>Sin documentos de identidad</translation>
    </message>
    <message>
        <source>No personal data of others</source>
        <translation>Sin datos personales de otros</translation>
    </message>
    <message>
        <source>No promised admission</source>
        <translation>Sin prometer admisión</translation>
    </message>
    <message>
        <source>No assured success</source>
        <translation>Sin asegurar el éxito</translation>
    </message>
    <message>
        <source>No guarantees</source>
        <translation>Sin garantías</translation>
    </message>
    <message>
        <source>No promised health</source>
        <translation>Sin prometer salud</translation>
    </message>
    <message>
        <source>No promises in idioms</source>
        <translation>Sin promesas en frases hechas</translation>
    </message>
    <message>
        <source>No promised income</source>
        <translation>Sin prometer ingresos</translation>
    </message>
    <message>
        <source>No promised jobs</source>
        <translation>Sin prometer empleo</translation>
    </message>
    <message>
        <source>No promised results</source>
        <translation>Sin prometer resultados</translation>
    </message>
    <message>
        <source>No promise without risk</source>
        <translation>Sin prometer que no hay riesgo</translation>
    </message>
    <message>
        <source>Hinted results go to a person</source>
        <translation>Resultados insinuados van a una persona</translation>
    </message>
    <message>
        <source>No promised visas</source>
        <translation>Sin prometer visas</translation>
    </message>
    <message>
        <source>Promotions only as offered</source>
        <translation>Promociones solo como se ofrecen</translation>
    </message>
    <message>
        <source>No open-ended refunds</source>
        <translation>Sin devoluciones sin plazo</translation>
    </message>
    <message>
        <source>Refunds after the start only by the terms</source>
        <translation>Devoluciones tras el inicio solo según los términos</translation>
    </message>
    <message>
        <source>Refunds only by the terms</source>
        <translation>Devoluciones solo según los términos</translation>
    </message>
    <message>
        <source>No full refunds beyond the terms</source>
        <translation>Sin devoluciones totales fuera de los términos</translation>
    </message>
    <message>
        <source>A stopped sequence sends nothing</source>
        <translation>Una secuencia detenida no envía nada</translation>
    </message>
    <message>
        <source>No invented scarcity</source>
        <translation>Sin inventar escasez</translation>
    </message>
    <message>
        <source>No invented hurry</source>
        <translation>Sin inventar urgencia</translation>
    </message>
    <message>
        <source>No empty slots</source>
        <translation>Sin espacios vacíos</translation>
    </message>
    <message>
        <source>Notice and contract as approved</source>
        <translation>Aviso y contrato como están aprobados</translation>
    </message>
    <message>
        <source>No empty texts</source>
        <translation>Sin textos vacíos</translation>
    </message>
    <message>
        <source>No hidden characters</source>
        <translation>Sin caracteres ocultos</translation>
    </message>
    <message>
        <source>No look-alike letters</source>
        <translation>Sin letras que imitan a otras</translation>
    </message>
    <message>
        <source>Times only as approved</source>
        <translation>Horas solo como están aprobadas</translation>
    </message>
    <message>
        <source>No insults</source>
        <translation>Sin insultos</translation>
    </message>
    <message>
        <source>No pressure</source>
        <translation>Sin presión</translation>
    </message>
    <message>
        <source>No superlatives of oneself</source>
        <translation>Sin superlativos sobre sí mismos</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s 24 hours</source>
        <translation>Las 24 horas de WhatsApp</translation>
    </message>
    <message>
        <source>Years only as approved</source>
        <translation>Años solo como están aprobados</translation>
    </message>
    <message>
        <source>Time zone is known</source>
        <translation>La zona horaria se conoce</translation>
    </message>
    <message>
        <source>The law of the contact&apos;s place says how many commercial messages a day may bring. A message over it waits</source>
        <translation>La ley del lugar del contacto dice cuántos mensajes comerciales puede haber por día. Un mensaje que la excede espera</translation>
    </message>
    <message>
        <source>Marketing to one address over all sequences and contacts. A message over the limit waits until there is room</source>
        <translation>Marketing a una dirección, sumando todas las secuencias y contactos. Un mensaje sobre el límite espera hasta que haya lugar</translation>
    </message>
    <message>
        <source>Marketing waits until the contact&apos;s last message of ours is old enough</source>
        <translation>El marketing espera hasta que nuestro último mensaje al contacto tenga tiempo suficiente</translation>
    </message>
    <message>
        <source>The law of the contact&apos;s country and region says when commercial messages may come. The tightest hours win</source>
        <translation>La ley del país y la región del contacto dice cuándo pueden llegar mensajes comerciales. Gana el horario más estricto</translation>
    </message>
    <message>
        <source>Messages wait for the hours that business, channel, country and place allow, in the contact&apos;s own time</source>
        <translation>Los mensajes esperan el horario que permiten negocio, canal, país y lugar, en la hora del contacto</translation>
    </message>
    <message>
        <source>Without a time zone nobody knows whether it is night there. The message is held</source>
        <translation>Sin zona horaria nadie sabe si allá es de noche. El mensaje queda retenido</translation>
    </message>
    <message>
        <source>Marketing is held until the contact has agreed to it on this channel</source>
        <translation>El marketing queda retenido hasta que el contacto lo acepte en este canal</translation>
    </message>
    <message>
        <source>Who has said no gets no marketing on this channel</source>
        <translation>Quien dijo que no, no recibe marketing por este canal</translation>
    </message>
    <message>
        <source>Who has asked to stop gets nothing more on this channel but the confirmation</source>
        <translation>Quien pidió la baja no recibe nada más por este canal, salvo la confirmación</translation>
    </message>
    <message>
        <source>A text may name only addresses that are in Facts</source>
        <translation>Un texto solo puede nombrar direcciones que están en Datos</translation>
    </message>
    <message>
        <source>Without a valid address the message is held</source>
        <translation>Sin una dirección válida el mensaje queda retenido</translation>
    </message>
    <message>
        <source>Nobody under 18 is written to. The message is held until a guardian is known</source>
        <translation>No se escribe a menores de 18. El mensaje queda retenido hasta conocer a un tutor</translation>
    </message>
    <message>
        <source>Free text only within 24 hours of the contact&apos;s last message; later an approved template</source>
        <translation>Texto libre solo dentro de las 24 horas del último mensaje del contacto; después, una plantilla aprobada</translation>
    </message>
    <message>
        <source>The contact may have asked to stop. Marketing is held until a person has read it</source>
        <translation>Puede que el contacto haya pedido la baja. El marketing queda retenido hasta que una persona lo lea</translation>
    </message>
    <message>
        <source>A text must not say what a sentence of the business denies</source>
        <translation>Un texto no debe decir lo que una frase del negocio niega</translation>
    </message>
    <message>
        <source>A result that is only hinted at goes to a person</source>
        <translation>Un resultado que solo se insinúa va a una persona</translation>
    </message>
    <message>
        <source>What nobody can promise is stopped, however it is worded. A sentence of the business that says the same excuses it</source>
        <translation>Lo que nadie puede prometer se detiene, se diga como se diga. Lo permite una frase del negocio que diga lo mismo</translation>
    </message>
    <message>
        <source>A text may say of refunds what a sentence of the business says, and nothing else</source>
        <translation>Un texto puede decir de devoluciones lo que dice una frase del negocio, y nada más</translation>
    </message>
    <message>
        <source>A text may say of notice, penalties and contracts what a sentence of the business says</source>
        <translation>Un texto puede decir de avisos, multas y contratos lo que dice una frase del negocio</translation>
    </message>
    <message>
        <source>Few seats, last days and hurry only where a sentence of the business says so</source>
        <translation>Pocos cupos, últimos días y urgencia solo donde lo dice una frase del negocio</translation>
    </message>
    <message>
        <source>Titles, accreditations and partners only where a sentence of the business names them</source>
        <translation>Títulos, acreditaciones y socios solo donde una frase del negocio los nombra</translation>
    </message>
    <message>
        <source>The text must be in the contact&apos;s language</source>
        <translation>El texto tiene que estar en el idioma del contacto</translation>
    </message>
    <message>
        <source>What a text says of other businesses</source>
        <translation>Lo que un texto dice de otros negocios</translation>
    </message>
    <message>
        <source>How a text speaks to people</source>
        <translation>Cómo le habla un texto a la gente</translation>
    </message>
    <message>
        <source>Instructions, notes and leftovers of drafting never leave the house</source>
        <translation>Instrucciones, notas y restos de redacción nunca salen de la casa</translation>
    </message>
    <message>
        <source>Personal data of anybody but the contact never leaves the house</source>
        <translation>Los datos personales de alguien que no es el contacto nunca salen de la casa</translation>
    </message>
    <message>
        <source>A text with a gap that nobody has filled does not go out</source>
        <translation>Un texto con un hueco que nadie llenó no sale</translation>
    </message>
    <message>
        <source>What nobody can see, and letters that only look right, are no part of an honest text</source>
        <translation>Lo que nadie puede ver, y las letras que solo parecen correctas, no son parte de un texto honesto</translation>
    </message>
    <message>
        <source>A link with letters of another script leads somewhere else</source>
        <translation>Un enlace con letras de otro alfabeto lleva a otra parte</translation>
    </message>
    <message>
        <source>A link must be in Facts, or below an approved domain</source>
        <translation>Un enlace tiene que estar en Datos, o bajo un dominio aprobado</translation>
    </message>
    <message>
        <source>Who is at fault, and what is paid for it, a person says</source>
        <translation>De quién es la culpa, y qué se paga por ella, lo dice una persona</translation>
    </message>
    <message>
        <source>Where somebody grieves or is in danger, a person answers</source>
        <translation>Donde alguien está de duelo o en peligro, responde una persona</translation>
    </message>
    <message>
        <source>Prices and promises</source>
        <translation>Precios y promesas</translation>
    </message>
    <message>
        <source>Hours and consent</source>
        <translation>Horarios y consentimiento</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What a text states must be in Facts, with the same figure, currency, period and condition. Another figure of the same thing is blocked, a close one goes to a person</source>
        <translation>Lo que un texto afirma tiene que estar en Datos, con la misma cifra, moneda, período y condición. Otra cifra de lo mismo se bloquea, una parecida va a una persona</translation>
    </message>
    <message>
        <source>Checked each time before a message leaves the house</source>
        <translation>Se revisa cada vez antes de que un mensaje salga de la casa</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>retiene</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Según lo hallado</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Preguntar a una persona</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>The rule decides by what it finds: it %1 at most</source>
        <translation>La regla decide según lo que encuentra: como máximo %1</translation>
    </message>
    <message>
        <source>Also what it would only ask about does not go out</source>
        <translation>Tampoco sale aquello por lo que solo preguntaría</translation>
    </message>
    <message>
        <source>What it would stop goes to a person, who may send it all the same</source>
        <translation>Lo que detendría va a una persona, que puede enviarlo igual</translation>
    </message>
    <message>
        <source>What it finds is noted in the trace and decides nothing</source>
        <translation>Lo que encuentra se anota en la traza y no decide nada</translation>
    </message>
    <message>
        <source>The law decides here, no policy</source>
        <translation>Aquí decide la ley, ninguna política</translation>
    </message>
    <message>
        <source>A person&apos;s no is final, no policy changes it</source>
        <translation>El no de una persona es definitivo, ninguna política lo cambia</translation>
    </message>
    <message>
        <source>What must never leave the house stays in, no policy changes it</source>
        <translation>Lo que nunca debe salir de la casa se queda, ninguna política lo cambia</translation>
    </message>
    <message>
        <source>Without this nothing can be sent rightly, so no policy changes it</source>
        <translation>Sin esto nada se puede enviar bien, por eso ninguna política lo cambia</translation>
    </message>
    <message numerus="yes">
        <source>Run a backtest of this draft, or say in at least %Ln letters why it goes without one</source>
        <translation>
            <numerusform>Probar este borrador con el pasado, o decir en al menos %Ln letra por qué va sin prueba</numerusform>
            <numerusform>Probar este borrador con el pasado, o decir en al menos %Ln letras por qué va sin prueba</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the policy in force already</source>
        <translation>Esta ya es la política vigente</translation>
    </message>
    <message>
        <source>approved domain</source>
        <translation>dominio aprobado</translation>
    </message>
    <message>
        <source>days of the week</source>
        <translation>días de la semana</translation>
    </message>
    <message>
        <source>hours by law</source>
        <translation>horario por ley</translation>
    </message>
    <message>
        <source>messages a day</source>
        <translation>mensajes por día</translation>
    </message>
    <message>
        <source>that is the price of another period</source>
        <translation>ese es el precio de otro período</translation>
    </message>
    <message>
        <source>the approved price is in another currency</source>
        <translation>el precio aprobado está en otra moneda</translation>
    </message>
    <message>
        <source>the condition that belongs to it is missing</source>
        <translation>falta la condición que le corresponde</translation>
    </message>
    <message>
        <source>that offer has ended</source>
        <translation>esa oferta ya terminó</translation>
    </message>
    <message>
        <source>what is approved is for something else</source>
        <translation>lo aprobado es para otra cosa</translation>
    </message>
    <message>
        <source>what is approved is another</source>
        <translation>lo aprobado es otro</translation>
    </message>
    <message>
        <source>that date is another day of the week</source>
        <translation>esa fecha cae en otro día de la semana</translation>
    </message>
    <message>
        <source>it could be several currencies</source>
        <translation>podrían ser varias monedas</translation>
    </message>
    <message>
        <source>that address is not approved</source>
        <translation>esa dirección no está aprobada</translation>
    </message>
    <message>
        <source>the approved figure is close but another</source>
        <translation>la cifra aprobada es parecida, pero otra</translation>
    </message>
    <message>
        <source>no fact says so</source>
        <translation>ningún dato lo dice</translation>
    </message>
    <message>
        <source>%1: names “%2”, and %3</source>
        <translation>%1: nombra «%2», y %3</translation>
    </message>
    <message>
        <source>no offer today has it</source>
        <translation>ninguna oferta de hoy lo tiene</translation>
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
        <translation>La política no se pudo leer de nuevo</translation>
    </message>
    <message>
        <source>The policy could not be read</source>
        <translation>La política no se pudo leer</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The draft could not be read</source>
        <translation>El borrador no se pudo leer</translation>
    </message>
    <message>
        <source>Built-in defaults</source>
        <translation>Valores de fábrica</translation>
    </message>
    <message>
        <source>Version %1, in force</source>
        <translation>Versión %1, vigente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places are wrong</source>
        <translation>
            <numerusform>%Ln lugar está mal</numerusform>
            <numerusform>%Ln lugares están mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft, %Ln changes</source>
        <translation>
            <numerusform>Borrador, %Ln cambio</numerusform>
            <numerusform>Borrador, %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows how often rules acted</source>
        <translation>No se sabe cuántas veces actuaron las reglas</translation>
    </message>
    <message numerus="yes">
        <source>A rule could not run %Ln times, the messages are held</source>
        <translation>
            <numerusform>Una regla no pudo correr %Ln vez, el mensaje quedó retenido</numerusform>
            <numerusform>Una regla no pudo correr %Ln veces, los mensajes quedaron retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule could run</source>
        <translation>Todas las reglas pudieron correr</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta ventana solo mira</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Something in the draft is wrong</source>
        <translation>Algo en el borrador está mal</translation>
    </message>
    <message>
        <source>The draft is what is in force</source>
        <translation>El borrador es lo que está vigente</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>The source is no JSON</source>
        <translation>La fuente no es JSON</translation>
    </message>
    <message>
        <source>A backtest is running</source>
        <translation>Hay una prueba con el pasado en marcha</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>No hay nada mal</translation>
    </message>
    <message>
        <source>The draft is not kept</source>
        <translation>El borrador no quedó guardado</translation>
    </message>
    <message>
        <source>Next rule</source>
        <translation>Regla siguiente</translation>
    </message>
    <message>
        <source>Rule before</source>
        <translation>Regla anterior</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
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
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Go to what is wrong</source>
        <translation>Ir a lo que está mal</translation>
    </message>
    <message>
        <source>Try a message</source>
        <translation>Probar un mensaje</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>Horarios y feriados</translation>
    </message>
    <message>
        <source>Limits and consent</source>
        <translation>Límites y consentimiento</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Ley</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>Todavía no hay política</translation>
    </message>
    <message>
        <source>The built-in defaults hold: Monday to Friday 09:00 to 18:00 of the contact, consent needed, one marketing message a day and three a week, no prices and no promises. What is published here becomes version 1</source>
        <translation>Rigen los valores de fábrica: lunes a viernes de 09:00 a 18:00 del contacto, consentimiento necesario, un mensaje de marketing por día y tres por semana, sin precios ni promesas. Lo que se publique aquí será la versión 1</translation>
    </message>
    <message>
        <source>Rules and parts of the policy</source>
        <translation>Reglas y partes de la política</translation>
    </message>
    <message>
        <source>Reading the policy</source>
        <translation>Leyendo la política</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Regla propia</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
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
        <translation>Nadie ha encontrado un límite</translation>
    </message>
    <message>
        <source>No hours known</source>
        <translation>No se conocen horarios</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>not on holidays</source>
        <translation>no en feriados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln a day</source>
        <translation>
            <numerusform>%Ln por día</numerusform>
            <numerusform>%Ln por día</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2. %3, checked on %4</source>
        <translation>%1. %2. %3, revisado el %4</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Hours by law</source>
        <translation>Horario por ley</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Revisado el</translation>
    </message>
</context>
<context>
    <name>ns::ui::LawPanel</name>
    <message>
        <source>Law by country</source>
        <translation>Ley por país</translation>
    </message>
    <message>
        <source>The tightest hours win, over what the policy says. This is engineering input and no legal advice: each line names its source and when somebody checked it</source>
        <translation>Gana el horario más estricto, por encima de lo que diga la política. Esto es material técnico y no asesoría legal: cada línea nombra su fuente y cuándo alguien la revisó</translation>
    </message>
</context>
<context>
    <name>ns::ui::LimitsForm</name>
    <message>
        <source>Free text on WhatsApp only within 24 hours of the contact&apos;s last message</source>
        <translation>Texto libre en WhatsApp solo dentro de las 24 horas del último mensaje del contacto</translation>
    </message>
    <message>
        <source>Only with the contact&apos;s consent</source>
        <translation>Solo con consentimiento del contacto</translation>
    </message>
    <message>
        <source>Unless the contact has said no</source>
        <translation>Salvo que el contacto haya dicho que no</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Marketing messages to one address in 24 hours</source>
        <translation>Mensajes de marketing a una dirección en 24 horas</translation>
    </message>
    <message>
        <source>Over all sequences and contacts</source>
        <translation>Sumando todas las secuencias y contactos</translation>
    </message>
    <message>
        <source>Marketing messages to one address in 7 days</source>
        <translation>Mensajes de marketing a una dirección en 7 días</translation>
    </message>
    <message>
        <source>Minutes between our last message and the next marketing one</source>
        <translation>Minutos entre nuestro último mensaje y el siguiente de marketing</translation>
    </message>
    <message>
        <source>Empty: no rest beyond the limits</source>
        <translation>Vacío: ningún descanso más allá de los límites</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Language for contacts whose own is not known</source>
        <translation>Idioma para contactos cuyo idioma no se conoce</translation>
    </message>
</context>
<context>
    <name>ns::ui::OwnRuleForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Agregar una palabra</translation>
    </message>
    <message>
        <source>If the text says any of these, in all forms</source>
        <translation>Si el texto dice alguna de estas, en todas sus formas</translation>
    </message>
    <message>
        <source>Except what is in Offers, valid that day</source>
        <translation>Salvo lo que está en Ofertas, válido ese día</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <source>Channels, none chosen: all</source>
        <translation>Canales, ninguno elegido: todos</translation>
    </message>
</context>
<context>
    <name>ns::ui::PolicyTableModel</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Wrong: %2</source>
        <translation>%1. Mal: %2</translation>
    </message>
    <message>
        <source>denies: %1</source>
        <translation>niega: %1</translation>
    </message>
    <message>
        <source>its words, no figures</source>
        <translation>sus palabras, sin cifras</translation>
    </message>
</context>
<context>
    <name>ns::ui::PublishBar</name>
    <message>
        <source>Why it changes</source>
        <translation>Por qué cambia</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message numerus="yes">
        <source>This very draft was backtested. %Ln changes, a short note will do</source>
        <translation>
            <numerusform>Este mismo borrador se probó con el pasado. %Ln cambio, basta una nota corta</numerusform>
            <numerusform>Este mismo borrador se probó con el pasado. %Ln cambios, basta una nota corta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This draft was not backtested: say in at least %Ln letters why it goes without</source>
        <translation>
            <numerusform>Este borrador no se probó con el pasado: decir en al menos %Ln letra por qué va así</numerusform>
            <numerusform>Este borrador no se probó con el pasado: decir en al menos %Ln letras por qué va así</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::RuleForm</name>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message numerus="yes">
        <source>Acted on %Ln messages of the last 30 days</source>
        <translation>
            <numerusform>Actuó en %Ln mensaje de los últimos 30 días</numerusform>
            <numerusform>Actuó en %Ln mensajes de los últimos 30 días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::SourcePanel</name>
    <message>
        <source>Source of the draft, JSON</source>
        <translation>Fuente del borrador, JSON</translation>
    </message>
    <message>
        <source>Source, the same draft: edit either side</source>
        <translation>Fuente, el mismo borrador: se edita de los dos lados</translation>
    </message>
    <message>
        <source>Reads well, as published</source>
        <translation>Se lee bien, como está publicada</translation>
    </message>
    <message numerus="yes">
        <source>Reads well, %Ln changes against what is published</source>
        <translation>
            <numerusform>Se lee bien, %Ln cambio frente a lo publicado</numerusform>
            <numerusform>Se lee bien, %Ln cambios frente a lo publicado</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
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
        <translation>Agregar una línea</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Hours for</source>
        <translation>Horario para</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>un canal</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>un país</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lugar</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>whatsapp, CO, lima-centro</source>
        <translation>whatsapp, CO, lima-centro</translation>
    </message>
    <message>
        <source>Return or F2 edits a cell</source>
        <translation>Entrar o F2 edita una celda</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
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
        <translation>Versión %1, vigente</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>found in the workspace</source>
        <translation>hallada en el espacio de trabajo</translation>
    </message>
    <message>
        <source>%1, back to version %2</source>
        <translation>%1, vuelve a la versión %2</translation>
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
        <translation>Por qué volver atrás</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada con</translation>
    </message>
    <message>
        <source>No policy yet: the built-in defaults hold. The first that is published becomes version 1</source>
        <translation>Todavía no hay política: rigen los valores de fábrica. La primera que se publique será la versión 1</translation>
    </message>
    <message>
        <source>There is no other version to compare with</source>
        <translation>No hay otra versión con la que comparar</translation>
    </message>
    <message>
        <source>This window only looks on</source>
        <translation>Esta ventana solo mira</translation>
    </message>
    <message>
        <source>This version is in force. Choose an earlier one to go back to</source>
        <translation>Esta versión está vigente. Elegir una anterior para volver a ella</translation>
    </message>
    <message>
        <source>It is kept with the new version, and in the audit</source>
        <translation>Se guarda con la nueva versión y en la auditoría</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>%1, the first %2 are shown</source>
        <translation>%1, se muestran las primeras %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln diferencia</numerusform>
            <numerusform>%Ln diferencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ns::ui::WordChips</name>
    <message>
        <source>Take out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
</TS>
