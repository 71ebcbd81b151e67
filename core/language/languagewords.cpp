// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/languagewords.h"

#include <algorithm>
#include <cstdint>

namespace ns::language {

namespace {

/// Strong: hardly ever in another language; plain: mostly in this one.
enum class Kind : std::uint8_t { Es, EsWeak, Pt, PtWeak, En, EnWeak, EsPt, PtEn, Other, Shared, Name };

// Folded, parted by single spaces. A word stands in one list only (checked while compiling).
constexpr std::string_view kSpanish =
    "abajo abierta abierto abuela abuelo accidente accion acciones aclarar activa actuales actualizacion actualmente ademas adentro adios "
    "administracion aeropuerto afuera agendame agrega agregar agregue ahi ahora ahorita al alarma alarmas alcanza alguien algun alguna "
    "algunas alguno algunos alli alrededor altiro anade anadir anoche anotar anotarme anoto aplicacion aprendo apuntar apuntarme apunto "
    "aquel aquella aquello archivo arriba articulo articulos asesor asesora asesoria asi asistencia asistir asisto aspiradora asu asunto "
    "atencion aun aunque avala avalado avisame avisarme avisen ayer ayudame ayudan ayudar ayudarme ayudeme bacan bachiller bajar bajo bano "
    "beca becas bien bienvenida bienvenido billete billetes boda boleta boletas boludo bombilla borra borrar borren borrenme brillante "
    "brillantes brillo brindan buen buena buenas bueno buenos buscame cachai cafetera calificacion calificaciones callate calle cambia "
    "cambiar cambiarme camino cancion canciones capacitacion caro carrera carreras casi cena cenar cerca cercana cercano cercanos cero "
    "cerrar certificacion certificados chamba chamo chau che chevere chido chino chiste chistes cien ciento cierra cincuenta cita citas "
    "ciudad clase clases clasico cobran cobrar cobraron cobro coche cocina cocinar coger colegiatura colegiaturas colegio comentar comente "
    "comenzar comience comienza comienzan companero companeros comprobar computadora comunicarme comunicate comunico con confirmado "
    "confirmo conmigo conocer conozco constancia contactarme contaduria contame contenido contesta contestan contestar contesten convendria "
    "convertir conviene correo correos cosa cosas costo costos cotizacion crea crear cree crees creo cual cuales cualquier cualquiera "
    "cuando cuanta cuantas cuanto cuantos cuarenta cuatro cuenta cuentame cuentan cuentas cuenten cuesta cuestan cumpleanos cuota cuotas "
    "cupo cupos dale dame datos debe deben deberia debo decime decir decirles decirme definicion dejame dejar deje dejen dejenme dejo del "
    "delante demas deme deportes deposito derecha derecho desayuno describir descripcion descuento descuentos despacio despierta "
    "despiertame despues detalle detalles detras devolucion devolver devuelvan dice diciembre diez digame digan digo dijeron dijo dime "
    "diplomado dira dire direccion disculpa disculpe disculpen disponible disponibles docente docentes doctora donde dormitorio doy dura "
    "duracion duran economico edad educacion efectivo egresado egresados egreso ejercicio ejercicios el elecciones electronico electronicos "
    "eliminenme ella ellas ellos embarazada embarazo emisora empezar empieza empiezan en encender enchufe encienda enciende encuentra "
    "encuentrame enero enferma enfermeria enfermo ensename ensenan ensenar entiendo entonces entrenamiento enviame enviarme envieme envien "
    "envios equipo eres esas escriba escriban escribe escribeme escribieron escribir escribirme escribo escuchado escuchando escuchar "
    "escuela ese eso esos espanol esperado esperando esposo estaba establece estacion estan estare esto estos estoy estudia estudian "
    "estudiando estudiar estuve estuvo examen examenes explicame faltar falte falto febrero fecha fechas fiesta fijate fijo fin finde fines "
    "frecuencia fue fuerte gimnasio gracias gracioso grados gratuita guey gusta gustan gustaria haber habia habitacion habitantes habla "
    "hablame hablamos hablan hablar hablarme hablo habra habria hace hacen hacer haces hacia haciendo haciendolo haga hago han hara haran "
    "hare hasta hay haya hayan haz hazme hecho hemos hermana hermano hice hija hijas hijo hijos hizo hla hola holaa holaaa holi hoy hubo "
    "huevos incluye incluyen informacion informame informarme informes ingenieria ingresar ingreso inscribir inscribirme inscribirse "
    "inscribo inscripcion inscripciones inscrito interesa interesada interesado interesante interesaria iran ire izquierda jamas jardin "
    "jefa jefe jornada juego juegos jueves jugar julio junio laburo lamento lampara lana largo las leche leeme leer lejos les licenciado "
    "licenciatura limpiar listo llamado llamame llamar llamarme llamaron llamen llamenme llamo llega llegado llegar llego llegue llena "
    "llenar lleno lleva llevar llevarme llevo llover lloviendo llueve lluvia lo los luces luego lunes madre maestra maestria maestro "
    "maestros mama manana mandaba mandado mandame mandarme mandaron manden mandenme mandenmela manejan manera martes marzo matriculado "
    "matricularme matricularse mayo mayor mejor mensaje mensajes mensualidad mensualidades mentira mia mientras miercoles mija mijo mio "
    "mira mirar mire misma mismo mismos modalidad molestar molesten molestia moneda mover movil mucha muchas mucho muchos muestra muestrame "
    "muestreme murio muy nacio nadie naranja necesita necesitamos necesitan necesitar necesitaria necesitas necesito neta nina ninas ningun "
    "ninguna ninguno nino ninos noche noches nombre nombres nosostros nosotros notificaciones novia noviembre novio nuestra nuestras "
    "nuestro nuestros nueva nuevas nueve nuevo nuevos obtener ochenta ocho octubre oficina ofrece ofrecen oiga ojala opcion opciones orale "
    "ordenador ordenar oscuro otra otras otro otros oye pagado pagando pague palabra paraguas parce parcero parenle partido parto pasa "
    "pasada pasado pasame pasarme pase pasenme paso pata pedi pedirles pelicula peliculas pendientes pensado pensarlo pension peor perdon "
    "perdona pero persona personas pide pideme pidieron pidio piensa pienso planes plata platica platicar poblacion poco podran podre "
    "podria podrian podrias pon poner ponerme ponga ponle ponme porfa porfavor porfis posgrado posta precio precios pregrado pregunta "
    "preguntarles preguntas primer primera primero programada promocion promociones pronostico proyecto proyectos prueba psicologia pucha "
    "pude pudo pueda puedan puede pueden puedes puedo puerta pues puestas puesto punto queda quedado quedamos quedan quedar quede quedo "
    "queja quejas queso quien quienes quiere quieren quieres quiero quince quisiera quisieramos quita quitar quiza quizas rato reagendar "
    "receta recetas recibi recibidos recibir recientemente reclamo recoja reconocido recordar recordarme recordatorio recordatorios "
    "recuerda recuerdame regalan regalo reloj repite reproduce reproducir reproduzca reprogramar requiere requieren requisito requisitos "
    "respuesta reunion reuniones revisar ropa ruta sabatino sacar sale salir salon saludo saludos saquen sede sedes segun seminario "
    "semipresencial senor senora senorita sepa sepan septiembre servicio sesenta sesion sesiones setiembre siempre siento siete sigo sigue "
    "siguen siguiente sino sirve sirven sociales solamente solo soltero somos son sonando sonido sos soy su sube sucediendo suena suerte "
    "sumerce supone sur sus suya suyo taller talleres tambien tan tanta tantos tarea tareas tarjeta tarjetas taza telefono tendran tendre "
    "tendria tenemos tener tenes tenga tengan tengo tenia tenian tenido tiempo tienda tiene tienen tienes tinto tmb todavia tome tomo "
    "trabaja trabajando trabajar trabajo trae traer trafico traigo transferencia trece treinta tren trenes tuit tuitea turno tuvieron tuvo "
    "ud uds una unas unicamente universidad uno unos usted ustedes va vacaciones vacante vacantes vaina validez vamonos vas veces veinte "
    "veinticinco veintidos veintiuno vencio vendra vengo venir veo verdad veremos vespertino vieja viejo viene vienen viernes viven volumen "
    "volver vos voy vuelo vuelos vuelta vueltas vuelve vuelvo vuestro weon wey xfa xfavor xk xq y yo zapatos";
// Mostly Spanish, or everyday nouns that names are made of.
constexpr std::string_view kSpanishWeak =
    "alegria alla amarillo arbol blanco brazo caballo cabeza caminar cielo corazon dinero es estrella estrellas fuego gobierno hacerlo hoja "
    "hombre hombres hueso idioma iglesia joven jovenes juez la le ley leyes llama llamas llave lluvias luna mano manos mi mis mitad montana "
    "muchacha muchacho muerte mujer mujeres nariz ojo ojos oreja pajaro pared perro pierna pies playa principe pueblo quedaste reina rey "
    "rojo salud sangre segura si silla suelo techo tele tierra tus un ventana verlo vivir ya";
constexpr std::string_view kPortuguese =
    "abaixa abaixar abencoe abraco abracos abs absurdo acabar acabei acabou achar achei acho acidente acontecendo aconteceu acorda acordar "
    "acorde acrescentar actualizacoes adiciona adicionar adicione administracao adorei aeroporto agendamento agora agradavel ainda ajuda "
    "ajudar ajude ajudem alarme alarmes alemao alguem algum alguma algumas alguns almoco aluno alunos amanha amei aniversario ao aonde aos "
    "apanhar apenas apos aquela aquele aqueles aquilo artigo artigos assinatura assinei assisti assistir assunto ate atende atendem "
    "atendente atender atendimento atrasada atrasado att atuais atual atualizacao atualizar atualmente aula aulas aumenta aumentar "
    "autocarro aviao avo bacharelado bah baixa baixar baixo banheiro banho bastante beijo beijos beleza bem bilhete bilhetes bj bjs "
    "bloqueia blz boa boas bolachas boletos bolsas bom bons bora brigada brigadao brigado brilho brincar cadastrar cadastro cade caixa "
    "caminho cancao cancoes carreira cartao casaco casamento catorze cedo celebridades celulares cem cento certeza certo chama chamada "
    "chamar chame chata chato chefe chega chegar chegou chines chove chover chuva cidade cima cinquenta cobrado cobranca cobrando cobraram "
    "coisa coisas colega coloca colocar coloquei com combinado comboio comeca comecam comecar comecaria comecei comecou comigo comprei "
    "compro compromisso compromissos comum conhecer conheco consegue consegui conseguiu consigam consigo consta conta contas conte conteudo "
    "conteudos contratei conversa conversamos conversando conversar converter coordenacao coordenador coordenadora cor correio cozinha "
    "cozinhar cria crianca criancas criar crie cursinho custa custam danca daquele daqui das definicao definicoes deixa deixar deixe deixem "
    "dela delas dele deles deleta deletar demais denunciar depois descadastra descadastrar desconto descontos descreva descreve desculpe "
    "desculpem desejo desisti desistindo desistir desliga desligadas desligado desligar desligue desmarcar desporto dessa dessas desse "
    "desses desta destas deste destes deus devagar deve deveria devo devolvam dez dezembro dezesseis diferenca dificuldade diminua diminui "
    "diminuir dinheiro direi direita direito disciplina disciplinas disponiveis disponivel disse disser disso disto diz dizem dizendo dizer "
    "dois doze dps duas duracao duvida duvidas e ead educacao eh ei ele eleicoes eles em ementa emprego enchendo encher encomenda "
    "encomendar encontra encontre endereco enem enfermagem engenharia ensaio ensinar ensino entao entende entrar entro enviaram enviarem "
    "enviem enviou escola escreva escrevam escreve escrever escritorio escuro espanhol esporte esportes esquerda essa essas esse esses "
    "estacao estagio estao estarei esteve estiver estorno estou estudando estudar eu exclua excluir faca facam faco faculdade fala falar "
    "fale falei falo falou fara farei faz fazem fazendo fazer fazes fechar feche fechou feira feito festa fevereiro fez fica ficam ficar "
    "ficheiro fico ficou fies filha filhas filho filhos filme filmes fim financiamento firmeza fiz fizer fizerem foi fomos fora foram "
    "formada formado formatura formei fornecer fosse fundo galera ginasio gosta gostando gostaria gostariamos gostei gosto graduacao grana "
    "gratuidade guri haja historico hoje horrivel houve idade igualmente incomodar incomodem indicacao indicaram indicou informacao "
    "informacoes inscrever inscricao inscricoes inserir interessa interessado interesse irei irma irmao isso isto ja janeiro jantar jogar "
    "jogo jogos jornal julho junho juntar kk kkk kkkk kkkkk lampada lampadas laranja leia leite lembra lembrar lembre lembrete lembretes "
    "ler leva levar levo lhe lhes licao licoes liga ligacao ligacoes ligado ligar ligarem ligou ligue limpar livre livro livros logo loja "
    "lojas longe longo luzes mae maio maior mais manchetes mandando mandaram mandarem mandei mandem mandou maneira manha manhas maravilha "
    "maravilhoso marcacao marcacoes marcada marcado marcados marcar marcou matricular matricularei matriculei mau mec meia meio melhor "
    "melhores menina meninas menino mensagem mensagens mensalidade mensalidades mesma mesmo mestrado meu meus mim minha minhas moca moco "
    "mora morada morar moro morreu mostra mostre msm muda mudar mude muita muitas muito muitos musicas na namorada namorado nao naquele nas "
    "nasceu naum ne neh nela nele nenhum nenhuma nessa nesse nesta neste neve ninguem nisso nisto nivelamento noite nome nomes nossa nossas "
    "nosso nossos noturna noturno nova novamente novas nove novembro novidade novidades novo novos num numa obg obgd obgda obrigada "
    "obrigado oi oie oii oitenta oito ola olha olhar olhe onde onibus ontem onze opa opcao opcoes os otima otimo ou ouca ouco outra outras "
    "outro outros outubro ouvi ouvir ovos oxe padaria pagamento pagamentos pai palavra palavras parabens parcela parcelado parcelar "
    "parcelas pare parei parem partiu passada passagem passagens passei peca pede pegar pegue pela pelas pelo pelos pensei penso perdao "
    "perfeito pergunta perguntar perto perturbar pesquisa pesquisar pessima pessimo pessoa pessoal pessoas pfv pfvr piada piadas pior pix "
    "planos pode podem podera poderei poderia poderiam poe ponto populacao portugues portuguesa possa possam posso postar pouca pouco pqe "
    "pra pras precisa precisamos precisando precisar preciso preco precos previsao primeira primeiro principais procura procurar procure "
    "produtos professores programacao pros prouni prova provas prum puder puderem qdo qnto qto quais quaisquer qual qualidade qualquer "
    "quando quanta quantas quantidade quanto quantos quao quarenta quarta quarto quatorze quatro queijo queira queixa quem quente quer "
    "querem quero quilometros quinta quinze quiser quiserem rapaz recebendo receber recebi recebida recebido recebidos recebo receita "
    "receitas recente recentemente recentes reclamacao reclamar reconhecido refeicao relogio remarca remarcar rematricula remova remover "
    "respondam respondem responderam respondeu resposta retira retirem reuniao reunioes rsrs rua sabem sabia saco saia saiam sair sao "
    "secretaria segunda segundas sei seja sejam sem semestral sempre serao seremos seriam servico sessenta sete setembro seu seus sexta sim "
    "situacao sobrinho sociais som somente sorte souber souberem sua suas sucesso ta tao tarefa tarefas tava taxa taxas tb tbm tchau "
    "tchauzinho tecnologo telefone telemovel televisao tem temos tempo tenha tenham tenho tens ter tera terca terei teria teu teus tinha "
    "tinham tira tirar tire tive tiver tiverem tornar trabalhando trabalhar trabalho trabalhos trafego trancado trancamento trancar "
    "transito traz trazer treino trem treze trinta troca trocar tua tudo turma turmas uai um uma umas uns vaga vagas vai valeu vao vc vcs "
    "vcss veio vejo velha velho vem vencimento vende vender vendo venha verdade vergonha verificar verifique vestibular vestibulares vezes "
    "viagem vier vierem vindo vinte vir vira viu vlw voce voces volta voltar volto voo voos vou vovo xadrez";
constexpr std::string_view kPortugueseWeak =
    "amarelo arvore braco branco cabeca cabelo cachorro cadeira cavalo ceu coracao da dinheiros eram estrela estrelas floresta fogo folha "
    "governo homem homens igreja janela jovem jovens juiz lei leis lua mao maos morte mulher mulheres o olho olhos orelha osso parede "
    "passaro perna porta povo praia preto quadro rainha rei sangue saude terra teto vermelho";
constexpr std::string_view kEnglish =
    "able about above account across activate actually add added address adjust advanced afford after afternoon again against airport alarm "
    "alarms alert all already also although always am an and anniversary annoying another answer answering any anyone anything anyway "
    "application applied apply applying appointment appointments april are arent arm around arrive artist ask asked asking at attend "
    "audiobook august availability available away back background bad bank basically bathroom be because bed bedroom been before begin "
    "beginner beginners begins being best better between big bills birthday bit blank blood blue bone book booked booking books born both "
    "bother bothering bought boy breakfast brew bright brighten brighter brightness bring brings brother btw busy but buy by calendar call "
    "called calling came can cancel cannot cant card carry certificate chair change channel charge charged cheap cheapest check cheese "
    "child children christmas church city class classes clean cleaner clock close closest clothes coffee cold college colors come coming "
    "compare complaint computer concert confirm confirmed consent contact contacting conversation convert cook cookies cooking cost costs "
    "could couldnt course courses cousin create created credit credits cup currency current customer cut dad dads daily dark date daughter "
    "daughters day days deadline death december decrease definitely definition degree degrees deliver dentist description details did didnt "
    "difference different dim dinner directions discount discounts display distance doctors does doesn doesnt dog doing dollar dollars done "
    "dont door down downtown drive driving drop dropped dropping dude during each ear early earth eastern easy eat economy eggs eight "
    "eighty election eleven else empty english enough enrol enroll enrolled enrolling enrollment enrollments enter episode especially even "
    "evening evenings event events ever every everybody everyday everyone everything exam exams exchange expensive explain eye eyes family "
    "far father favorite favorites february fee fees feet few fifteen fifth fifty figured find fine fire first five flight flights floor "
    "flower fluent folks following food foot for forecast forget form forty forward found four fourth friday friend friends from fun funny "
    "further future game games gave get getting girl give given go going gone gonna good got gotta gotten grade grades great green "
    "groceries grocery guess guys had hair half hand hands hang happen happened happening happy harassing hard hasnt have havent having "
    "head headlines health hear heard heart heavy hello help helped her here hi high highest him his hiya holiday home homework hope hoping "
    "horse hot hour hours house how hows hundred husband i id idk if ill im important in inform information instead interested intermediate "
    "into is isnt it its ive january job jobs joke jokes july june just keep kept kid kids kind kinda kitchen knew know lamp language "
    "languages large last late lately later latest law laws leaf learn learned learning leave left leg lemme less lesson lessons let lets "
    "level life light lights like liked list listed listen listened listening lists little living lmk located location long longer longest "
    "look looking loud louder love loved low lower lunch made make makeup making man many march married match may maybe meal meaning "
    "meeting meetings men message messages messaging mexican midnight might miles milk mind minute minutes miss missed missing mom moms "
    "monday money month months moon more morning mornings most mother mountain mouth moved movie movies moving much music must mustnt mute "
    "my name names near nearby nearest need needed needs nephew never new newest news next niece night nine nobody nope nose not note "
    "nothing notification notifications notify november now number numbers october of off offer offers office often old on one only onto "
    "open or order ordered other others our out outside own page paid pay paying payment payments peace pending people percent perhaps "
    "person phone pick place places planned plans play played playing please pls plug plz portuguese possible postpone prefer president "
    "previous price prices privacy private probably put question questions quick quickly quiet quit quite rain raining raise rate rated "
    "rates rather reached read reading ready really received recent recently recipe recipes refund regarding register registered "
    "registration remember remind reminder reminders remove removed repeat repeating reply report reported reporting resched reschedule "
    "rescheduled responded response restaurant restaurants review rice ride right river roof room running sad said same saturday save saved "
    "saw say saying says schedule scheduled scholarship scholarships school schools search seat seats second see seen select sell semester "
    "send sending sent service set settings seven seventy several shall share she shop shopping short should shouldn show shows shut sick "
    "side sign signed silence since singer sister six sixth sixty skip sky slow small snow some somebody someone something song songs sons "
    "soon sorry sound soup spanish speak speaker speaking speaks spoke sports spot spots stars start started starting starts states station "
    "steak still stock stop stopped stops store stories student students study studying subject such sun sunday sunny supposed sure switch "
    "table take taken talk tall taught teach teacher teachers teaches team tell temperature ten text texting texts than thank thanks that "
    "thats the theater their them then there these they theyre thing things think third thirty this those though thought thousand three "
    "through thru thursday thx ticket tickets time times title to today todays together told tomorrow tonight too took topic town track "
    "traffic train trains travel tree tried trip true try tuesday tuition turn twelve twentieth twenty two under united university unread "
    "unsubscribe until up upcoming update updated upon ur us used using vacuum value very waitlist wake wall wanna want wanted wanting "
    "wants war warm was wasnt watch water we wear weather wedding wednesday week weekdays weekend weekends weekly weeks went were what "
    "whatever whats when where wheres whether which while white who whole whom whos why wife will window wish with within without woman "
    "women wont word work worked working works world worth would wouldnt write writing wrong wrote yall yeah year years yellow yep yes "
    "yesterday yet you your youre yours yourself zone";
constexpr std::string_view kEnglishWeak =
    "has he";
// Spelt alike in both once the accents are gone: speak against English only.
constexpr std::string_view kSpanishPortuguese =
    "abra abre abril abrir agenda agendar agosto agua aleatorio algo alta alto amiga amigas amigo amigos ano anos antes apaga apagar apague "
    "aprender aqui artista atentamente atras aumente averiguar avisar azul banco barata barato beber bloquear boleto bolsa bosque busca "
    "buscar cada cafe calendario cambio canal cancela cancelar carro casa casado caso casos celular centro certificado checar ciclo cinco "
    "claro cliente clima colegas coloque comer comercial comida como compra comprar compras computador comunicar confirmar conseguir "
    "contacto contactos contar contigo continua contra contrato contratos correr curso cursos dar de definir dentista dentro desde "
    "despertador dia diario dias dificil diga distancia doce documento documentos dolar dolares domicilio domingo dormir dos durante "
    "elimina eliminar empresa encontrar entender entendi entrada entre envia enviado enviar envie episodio era espera esperar espero esposa "
    "esta estadio estado estados estamos estar estara estas este estudio euros evento eventos excelente exercicio existe explica explicar "
    "explique facil falta familia favor favorita favoritos feliz fila forma formas foto fotos frente frio fui gato grande grandes "
    "gratificante gratuito grupo grupos guarda guardar guerra ha haver hermoso historia hora horaria horario horarios horas hospital humana "
    "humano igual ingles inicia iniciar inicio integral inteligente ir lado lapis lista listas lugar luz mandar mande marido mas materia "
    "materias matricula matutino medico menor menos mensual mes mesa meses mil minuto minutos modo modulo modulos momento mostrar mundo "
    "musica nada necessario negocio negocios negro nivel niveles nos nota notas noticia noticias noventa numero nunca obra padre pagar pago "
    "pagos pais paises papa para parar parece parte partes paz pedido pedir pensar pequena pequeno peso pesos pie podemos poder podes por "
    "preguntar presencial presidente pro problema problemas programa programado pronto proxima proximo proximos que queres queria rapido "
    "redes reembolso repetir reserva reservar responda responder restaurante retire rio sabado sabe saber sabes sala se sean seguir segundo "
    "segundos seis semana semanal semanas semestre ser seria setenta significa significado silencio sistema sistemas sobre sol tal tanto "
    "tarde tardes te tecnica tecnico tema temas temperatura tia tio tipo titulo titulos toca tocar toda todas todo todos tomar tres tu "
    "ultima ultimamente ultimas ultimo ultimos unidos urgente usar vale valores vamos ve vence ver vez via vida virtual visita visitas vive "
    "zona";
constexpr std::string_view kPortugueseEnglish =
    "as delete do dose mine so";
// French, Italian, German, Catalan, Dutch, Polish, Turkish, Indonesian, Quechua, Guarani: what every second sentence has.
constexpr std::string_view kOtherLanguages =
    "abbiamo aguyje aixo allin allinllachu amb anchata anche apa arinki auch auf aussi aux avec bene berapa bitte bonjour bonsoir buonasera "
    "buongiorno ces cest cette chez ciao combien commencent comment corsi corso cours curs cursus czy dank danke dans degli della delle "
    "dello dem den der deutsch di du durano dziekuje een ein eine einen elles els er est etes faire fait francais fur gli gracies grazie "
    "guten habe haben hallo hanno hayka haykataq het hoeveel ich ihr ik il ile ils ima imayna imaynalla iniziano ist jai je jest jij "
    "kachkan kachkani kachkanki kadar kann kasih kost kostet kosztuje kurs leur leurs lezione lezioni manam manan mbaeichapa merci merhaba "
    "mochte molt molto munani ndaipori nde nel nella nicht nie niet noch non notre nous nuqa nuqaqa oder oui pas perche peut peux piu plus "
    "pour pourquoi prego prix quant questa questo qui quoi salut saya scusi sehr siamo sie sind sono sont suis sumaq tag tak terima "
    "tesekkur tidak tinc toujours und une veux viel von voor vorrei votre voudrais vous vull wann wasi wie wieviel wir yang zu";
// The same everywhere: laughter, trade marks, the English of course names. Single letters, too.
constexpr std::string_view kShared =
    "a a1 a2 actor ads ah ahh album alexa amazon android animal app apple apps area ars audio aws ay azure b b1 b2 bachelor backend banana "
    "bar bi bird black bootcamp bot brl bus business bye c c1 cambridge camera capital cash cat central chao chat chatbot cloud clp club "
    "coach coaching community cool cop country cv d data design designer developer development devops digital director dj doctor donald dot "
    "email emails error eur euro excel f facebook fast final fitness frontend full fullstack g general gmail google gratis growth gym h "
    "haha hahaha hardware hey hip hmm hobby hop horror hotel hr hrs idea ielts info insta instagram internet iphone j jackson jaja jajaja "
    "jajajaja java javascript jazz jeje jejeje kg king km l laptop leader leadership link links local login m machine mail management "
    "manager marketing master mba me media meet menu metal metro min mmm musical mxn natural netflix networking nice no normal oh ok oka "
    "okay okey okis okk olly online outlook p pandora party pc pdf pen phd piano pilates pizza playlist pm podcast pop popular power "
    "product project python q queen r radio rap regular robot rock s science scrum seo similar siri social software spotify stack star "
    "startup street super sushi t takeaway taxi terror test tiktok toefl top total trainer training trump tv tweet twitter u uber uff uh ui "
    "ups usd ux uy v video videos wasap web webinar whatsapp workshop wow wpp wsp x yoga youtube z zoom";
constexpr std::string_view kNames =
    "acosta adriana africa aguirre agustina alegre alejandra alejandro almeida alvarez alves amanda america ana andrea andres angeles "
    "antonio araujo arequipa argentina ashley asia barbosa barcelona beatriz benitez benjamin berlin bogota boston brandon brasil brasilia "
    "brazil brian brown bruna bruno caio cali california camila canada cancun cardoso carlos carmen carolina carvalho castillo catalina "
    "chavez chicago chile china claudia colombia contreras cordoba costa cruz curitiba cusco daniel daniela david davis diaz diego eduardo "
    "elena elizabeth emiliano emily espana espinoza europa felipe fernanda fernandez fernando ferreira florencia flores fortaleza francia "
    "francisco fuentes gabriel gabriela garcia gomes gomez gonzales gonzalez guadalajara guadalupe guilherme gustavo gutierrez hector "
    "henrique hernandez herrera horizonte houston huaman hugo ignacio igor india isabella ivan james japon jason javier jennifer jessica "
    "jimena joao joaquin john johnson jones jorge jose juan juliana karen kevin larissa laura leonardo leticia lima linda lisboa london "
    "lopez lucas lucia luis lupita madrid mamani manuel marcelo marcos maria mariana mario martin martina martinez mary mateo mateus "
    "medellin medina mendoza merida mexico miami micaela michael miguel miller monica monterrey morales moreira munoz nascimento natalia "
    "nicolas nunes oliveira ortiz oscar pablo paris patricia paula paulo pedro pena pereira perez peru portugal puebla quispe rafael "
    "rafaela ramirez ramos recife renata reyes ribeiro ricardo rivera robert roberto rocha rodrigo rodriguez rojas roma romero rosa rosario "
    "rusia salvador sanchez sandra santiago santos sarah sebastian sepulveda sergio silva silvia smith sofia sosa soto sousa souza susan "
    "texas thiago tiago tijuana tokyo tomas torres valentina vargas veronica vicente vinicius william ximena yolanda york";

struct Entry
{
    std::string_view word;
    Kind kind;
};
constexpr struct
{
    std::string_view words;
    Kind kind;
} kLists[] = {{kSpanish, Kind::Es}, {kSpanishWeak, Kind::EsWeak}, {kPortuguese, Kind::Pt}, {kPortugueseWeak, Kind::PtWeak},
              {kEnglish, Kind::En}, {kEnglishWeak, Kind::EnWeak}, {kSpanishPortuguese, Kind::EsPt}, {kPortugueseEnglish, Kind::PtEn},
              {kOtherLanguages, Kind::Other}, {kShared, Kind::Shared}, {kNames, Kind::Name}};

constexpr std::size_t countEntries()
{
    std::size_t count = 0;
    for (const auto &list : kLists)
        count += std::size_t(std::count(list.words.begin(), list.words.end(), ' ')) + 1;
    return count;
}

constexpr auto sortEntries()
{
    std::array<Entry, countEntries()> table{};
    std::size_t next = 0;
    for (const auto &list : kLists) {
        for (std::size_t from = 0; from < list.words.size();) {
            const std::size_t space = std::min(list.words.find(' ', from), list.words.size());
            table[next++] = {list.words.substr(from, space - from), list.kind};
            from = space + 1;
        }
    }
    std::sort(table.begin(), table.end(), [](const Entry &a, const Entry &b) { return a.word < b.word; });
    return table;
}
constexpr auto kEntries = sortEntries();
static_assert(std::adjacent_find(kEntries.begin(), kEntries.end(), [](const Entry &a, const Entry &b) { return a.word == b.word; })
                  == kEntries.end(),
              "a word stands in two lists");

/// Index of the first entry by first letter: a binary search over 26 short ranges is half as long as one over all.
constexpr auto indexEntries()
{
    std::array<std::uint16_t, 27> starts{};
    for (std::size_t letter = 0; letter <= 26; ++letter) {
        const char from = char('a' + letter);
        starts[letter] = std::uint16_t(std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry &e) { return e.word[0] >= from; }) - kEntries.begin());
    }
    return starts;
}
constexpr auto kStarts = indexEntries();

constexpr float kStrong = 1.0F, kWeak = 0.4F, kHalf = 0.5F;

constexpr Votes votesOf(Kind kind)
{
    switch (kind) {
    case Kind::Es: return {kStrong, 0, 0, 0};
    case Kind::EsWeak: return {kWeak, 0, 0, 0};
    case Kind::Pt: return {0, kStrong, 0, 0};
    case Kind::PtWeak: return {0, kWeak, 0, 0};
    case Kind::En: return {0, 0, kStrong, 0};
    case Kind::EnWeak: return {0, 0, kWeak, 0};
    case Kind::EsPt: return {kHalf, kHalf, 0, 0};
    case Kind::PtEn: return {0, kHalf, kHalf, 0};
    case Kind::Other: return {0, 0, 0, kStrong};
    case Kind::Shared:
    case Kind::Name: return {};
    }
    return {};
}

} // namespace

WordVoice voiceOfWord(std::string_view folded)
{
    if (folded.empty() || folded[0] < 'a' || folded[0] > 'z')
        return {};
    const auto *from = kEntries.data() + kStarts[std::size_t(folded[0] - 'a')];
    const auto *to = kEntries.data() + kStarts[std::size_t(folded[0] - 'a' + 1)];
    const auto *found = std::lower_bound(from, to, folded, [](const Entry &entry, std::string_view word) { return entry.word < word; });
    if (found == to || found->word != folded)
        return {};
    return {votesOf(found->kind), true, found->kind == Kind::Name, found->kind == Kind::Shared};
}

} // namespace ns::language
