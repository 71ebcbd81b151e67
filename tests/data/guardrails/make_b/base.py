"""Businesses and contexts of cases_b.jsonl, held once; every draft is written by hand in pt_*.py, en_*.py, es_*.py."""
import copy, datetime, zoneinfo

GEN = {
 "pt": ["responder a quem escreveu nas últimas 24 h é permitido a qualquer hora",
        "pelo WhatsApp, depois de 24 h sem mensagem do contato, só modelos aprovados",
        "somar, subtrair, multiplicar e dividir preços aprovados é permitido se o resultado for exato"],
 "en": ["replies to a message received in the last 24 h are allowed at any hour",
        "WhatsApp: more than 24 h after the contact's last message only approved templates",
        "sums, differences and exact multiples or fractions of approved prices are allowed"],
 "es": ["responder a un mensaje recibido en las últimas 24 h se permite a cualquier hora",
        "por WhatsApp, pasadas 24 h desde el último mensaje del contacto, solo plantillas aprobadas",
        "se permite sumar, restar, multiplicar y dividir precios aprobados si el resultado es exacto"],
}

def P(*rows, cur="BRL"):
    return [{"item": r[0], "amount": r[1], "currency": r[3] if len(r) > 3 else cur, "per": r[2]} for r in rows]

def O(text, percent=None, condition=None, until=None, inst=None):
    o = {"text": text}
    if percent is not None: o["percent"] = percent
    if inst is not None: o["installments"] = inst
    if condition is not None: o["condition"] = condition
    if until is not None: o["valid_until"] = until
    return o

BIZ = {}
def biz(key, lang, tz, region, prices, offers, hours, policies, channels=("whatsapp", "email"), facts_lang=None):
    BIZ[key] = dict(lang=lang, tz=tz, region=region, channels=channels,
        facts={"prices": prices, "offers": offers, "hours": hours, "policies": policies + GEN[facts_lang or lang]})

biz("IDI", "pt", "America/Sao_Paulo", "BR-SP",
  P(("inglês regular", 329.9, "mês"), ("espanhol regular", 289, "mês"), ("inglês intensivo", 1250, "módulo"), ("matrícula", 150, "única vez"), ("material didático", 480, "semestre")),
  [O("12 % no inglês intensivo pago à vista por Pix", 12, "módulo intensivo à vista por Pix", "2026-12-18"),
   O("inglês intensivo em até 5x sem juros no cartão", inst=5, condition="cartão de crédito"),
   O("20 % na mensalidade do segundo irmão", 20, "segundo irmão matriculado"),
   O("teste de nivelamento gratuito", 100, "um por pessoa")],
  {"mon-fri": "08:00-20:00", "sat": "09:00-13:00", "sun": "closed"},
  ["níveis A1, A2, B1, B2 e C1 do Quadro Europeu", "cada módulo do intensivo dura 5 semanas", "aulas de 60 minutos, duas vezes por semana", "turmas de até 8 alunos",
   "próxima turma de inglês B1: terças e quintas às 19h, início em 02/02/2027", "restam 3 vagas na turma de inglês B1 de terça e quinta",
   "não garantimos fluência, aprovação em exames nem intercâmbio", "a matrícula não é devolvida; o módulo é devolvido se o aluno desistir até 7 dias depois do pagamento",
   "não temos aulas aos domingos", "domínios aprovados: ponteidiomas.example", "endereço: Rua Vergueiro, 2087, sala 61, 6º andar, São Paulo; telefone (11) 3384-0112",
   "coordenadora: Helena Duarte; consultor: Rafael Nunes", "menores de 18 anos: falar só com o responsável", "não mencionar concorrentes", "escola fundada em 2004"])

biz("ENF", "pt", "America/Sao_Paulo", "BR-RJ",
  P(("técnico em enfermagem", 459, "mês"), ("matrícula", 89, "única vez"), ("uniforme", 165, "única vez"), ("segunda via da carteirinha", 25, "unidade")),
  [O("bolsa de 30 % na mensalidade para quem fez o ENEM", 30, "comprovante do ENEM", "2027-01-22"),
   O("isenção da matrícula", 100, "inscrição feita até 11/12/2026", "2026-12-11")],
  {"mon-fri": "07:00-21:00", "sat": "08:00-14:00", "sun": "closed"},
  ["lei estadual (RJ): ofertas de segunda a sexta das 08:00 às 18:00, nunca em fins de semana nem feriados", "o curso tem 24 mensalidades", "1.200 horas teóricas e 600 horas de estágio",
   "idade mínima de 18 anos para o estágio", "curso autorizado pelo Conselho Estadual de Educação, parecer 118/2019", "não garantimos emprego, estágio remunerado nem registro no Coren",
   "o boleto vence todo dia 10; multa de 2 % por atraso", "trancamento por até 6 meses; a matrícula não é devolvida", "turno da noite: das 18h30 às 22h", "domínios aprovados: vidanova.example",
   "endereço: Rua Conde de Bonfim, 344, Tijuca, Rio de Janeiro; telefone (21) 2567-0143", "coordenadora: Sílvia Moraes", "casos de luto, doença ou crise: passar para uma pessoa da equipe",
   "não admitir culpa por escrito; reclamações vão para a ouvidoria", "o uniforme não está incluído na mensalidade"])

biz("PRE", "pt", "America/Sao_Paulo", "BR-MG",
  P(("extensivo", 690, "mês"), ("turma de medicina", 1180, "mês"), ("apostilas", 540, "ano"), ("simulado avulso", 35, "prova"), ("correção de redação", 18, "redação")),
  [O("40 % na mensalidade para quem acertar 80 % do simulado de bolsas", 40, "80 % de acertos no simulado de bolsas", "2027-01-15"),
   O("10 % na mensalidade para ex-alunos", 10, "ex-aluno"),
   O("apostilas em 3x no boleto", inst=3, condition="boleto")],
  {"mon-fri": "08:00-19:00", "sat": "08:00-12:00", "sun": "closed"},
  ["o extensivo tem 10 mensalidades, de fevereiro a novembro", "início das aulas do extensivo: 15/02/2027", "turmas de até 45 alunos", "em 2025, 212 alunos nossos foram aprovados em universidades públicas",
   "não garantimos aprovação, nota nem vaga em universidade", "domínios aprovados: apicepre.example", "professores: Otávio Reis (matemática), Denise Falcão (redação)",
   "o simulado de bolsas é em 12/12/2026, às 9h, na sala 204", "menores de 18 anos: falar só com o responsável", "cancelamento: multa de 10 % das mensalidades restantes",
   "recesso de 21/12/2026 a 08/01/2027, sem aulas", "plantão de dúvidas de 2 horas por dia, de segunda a sexta", "telefone (31) 3222-0168"])

biz("EAD", "pt", "America/Sao_Paulo", "BR-GO",
  P(("Pedagogia EAD", 219.9, "mês"), ("Análise e Desenvolvimento de Sistemas EAD (ADS)", 259.9, "mês"), ("pós-graduação EAD", 1980, "curso")),
  [O("50 % nas 3 primeiras mensalidades", 50, "ingresso pelo vestibular até 18/12/2026", "2026-12-18"),
   O("inscrição gratuita no vestibular on-line", 100, "vestibular on-line"),
   O("pós-graduação em 18x sem juros no cartão", inst=18, condition="cartão de crédito")],
  {"mon-fri": "08:00-21:00", "sat": "08:00-16:00", "sun": "closed"},
  ["Pedagogia tem 8 semestres; ADS tem 5 semestres", "faculdade credenciada pelo MEC, Portaria 412/2018; conceito institucional 4", "a pós-graduação tem 360 horas", "não oferecemos Medicina nem Direito",
   "não garantimos emprego, promoção nem aprovação em concurso", "o diploma sai em até 120 dias depois da colação de grau", "provas presenciais no polo duas vezes por semestre",
   "não aceitamos FIES nem Prouni nos cursos EAD", "até 60 % das disciplinas podem ser aproveitadas na transferência", "domínios aprovados: horizonteead.example", "central de atendimento: 0800 555 0177",
   "modelo aprovado de WhatsApp «retomada»: «Olá, {nome}! Aqui é da Faculdade Horizonte. Ainda quer informações sobre o vestibular on-line?»"])

biz("MUS", "pt", "America/Bahia", "BR-BA",
  P(("aula de violão", 260, "mês"), ("aula de piano", 380, "mês"), ("musicalização infantil", 220, "mês"), ("aula avulsa", 85, "aula"), ("matrícula", 90, "única vez"), ("aluguel de teclado", 70, "mês")),
  [O("aula experimental gratuita", 100, "uma por aluno"),
   O("5 % na mensalidade paga até o dia 5", 5, "pagamento até o dia 5"),
   O("10 % no trimestre de piano à vista por Pix", 10, "3 mensalidades de piano à vista por Pix", "2026-12-22")],
  {"mon-fri": "09:00-20:00", "sat": "09:00-15:00", "sun": "closed"},
  ["aulas de 45 minutos, uma por semana", "musicalização infantil: de 4 a 7 anos", "violão e piano: a partir de 8 anos", "menores de 18 anos: falar só com o responsável", "reposição de aula só com aviso de 24 horas",
   "não garantimos aprovação em testes de conservatório", "recital de fim de ano em 19/12/2026, às 17h, no Teatro Gamboa", "professores: Dora Sampaio (piano), Nei Barreto (violão)", "domínios aprovados: escolasereia.example",
   "endereço: Rua da Paciência, 58, Rio Vermelho, Salvador", "o instrumento não está incluído na mensalidade", "cancelamento sem multa com 30 dias de aviso"])

biz("BOOT", "pt", "America/Sao_Paulo", "BR-SC",
  P(("bootcamp full stack", 8400, "programa"), ("bootcamp full stack para quem mora fora do Brasil", 1600, "programa", "USD"), ("mentoria individual", 180, "hora")),
  [O("bootcamp em 12x sem juros no cartão", inst=12, condition="cartão de crédito"),
   O("15 % no pagamento à vista até 11/12/2026", 15, "pagamento à vista até 11/12/2026", "2026-12-11"),
   O("25 % para inscritas no programa Elas Programam", 25, "inscrição no programa Elas Programam")],
  {"mon-fri": "09:00-19:00", "sat": "closed", "sun": "closed"},
  ["duração: 20 semanas, 400 horas", "aulas ao vivo de segunda a quinta, das 19h às 22h", "idade mínima de 18 anos", "não garantimos emprego nem salário e não publicamos taxa de contratação",
   "devolução integral para quem pedir até 14 dias depois do início das aulas", "domínios aprovados: devmar.example", "instrutores: Igor Batista (back-end), Naomi Tanaka (front-end)",
   "certificado próprio; o curso não é reconhecido pelo MEC nem é curso superior", "próxima turma: 01/03/2027", "turma de 24 alunos; restam 6 vagas", "na semana 9 vemos as chaves {{ }} do Vue",
   "no máximo 2 mensagens de divulgação por dia para o mesmo contato"])

biz("AUTO", "pt", "America/Manaus", "BR-AM",
  P(("pacote CNH categoria B", 2350, "pacote"), ("pacote CNH categoria A", 1690, "pacote"), ("aula prática avulsa", 78, "aula"), ("segunda prova", 210, "prova")),
  [O("pacote em até 10x sem juros no cartão", inst=10, condition="cartão de crédito"),
   O("8 % no pacote à vista por Pix", 8, "pagamento à vista por Pix", "2026-12-30"),
   O("uma aula prática extra por nossa conta para quem indicar um amigo", 100, "indicação com matrícula confirmada")],
  {"mon-fri": "08:00-18:00", "sat": "08:00-12:00", "sun": "closed"},
  ["45 horas de aulas teóricas e 20 aulas práticas de 50 minutos", "as taxas do Detran não estão incluídas no pacote", "idade mínima de 18 anos", "não garantimos aprovação no exame do Detran",
   "o processo vale por 12 meses", "domínios aprovados: rotanorte.example", "endereço: Av. Djalma Batista, 1018, Manaus; telefone (92) 3236-0155", "frota de 9 carros e 4 motos", "instrutora: Jussara Lima",
   "não trabalhamos com facilitação de prova", "não enviamos mensagens em feriados"])

biz("REF", "pt", "America/Sao_Paulo", "BR-PR",
  P(("plano de 4 aulas", 280, "mês"), ("plano de 8 aulas", 520, "mês"), ("aula avulsa", 80, "aula")),
  [O("avaliação diagnóstica gratuita", 100, "uma por aluno"),
   O("15 % no plano de 8 aulas para irmãos", 15, "dois irmãos matriculados")],
  {"mon-fri": "08:30-19:30", "sat": "09:00-12:00", "sun": "closed"},
  ["aulas de 60 minutos, individuais ou em dupla", "do 1º ao 9º ano", "atendemos crianças de 6 a 14 anos; escrever só ao responsável", "não garantimos notas nem aprovação de ano",
   "cancelamento com 15 dias de aviso, sem multa", "não fazemos diagnóstico de TDAH nem de dislexia", "remarcação com 12 horas de antecedência", "férias coletivas de 21/12/2026 a 11/01/2027",
   "domínios aprovados: girassolreforco.example", "professoras: Teresa Kühl (matemática), Lúcia Amaral (português)", "não atendemos a domicílio", "endereço: Rua Itupava, 1299, Curitiba"])

biz("GAS", "pt", "America/Sao_Paulo", "BR-RS",
  P(("curso de confeitaria", 1980, "curso"), ("curso de pães", 1440, "curso"), ("workshop de massas", 190, "pessoa"), ("kit avental e facas", 230, "kit")),
  [O("curso de confeitaria em até 6x sem juros no cartão", inst=6, condition="cartão de crédito"),
   O("50 % para a terceira pessoa no workshop de massas", 50, "grupo de três pessoas"),
   O("7,5 % no curso de pães para assinantes da newsletter", 7.5, "assinante da newsletter", "2026-12-12")],
  {"mon": "closed", "tue-fri": "10:00-20:00", "sat": "10:00-17:00", "sun": "closed"},
  ["o curso de confeitaria tem 12 encontros de 4 horas", "o curso de pães tem 8 encontros de 3 horas", "o kit avental e facas não está incluído no curso", "turmas de 14 alunos",
   "o vale-presente vale por 6 meses e não é reembolsável", "chef: Beto Machado", "certificado de curso livre, sem registro no MEC", "domínios aprovados: temperobom.example",
   "workshop de massas: 05/12/2026, das 14h às 18h", "endereço: Rua Padre Chagas, 77, Porto Alegre", "não servimos bebida alcoólica nas aulas"])

biz("EST", "pt", "America/Fortaleza", "BR-CE",
  P(("curso de limpeza de pele", 890, "curso"), ("curso de micropigmentação", 2200, "curso"), ("kit de materiais", 350, "kit")),
  [O("micropigmentação em 8x sem juros no cartão", inst=8, condition="cartão de crédito"),
   O("10 % no boleto à vista", 10, "boleto à vista", "2026-11-27")],
  {"mon-fri": "08:00-18:00", "sat": "08:00-13:00", "sun": "closed"},
  ["limpeza de pele: 40 horas; micropigmentação: 80 horas", "não prometemos resultado estético, cura nem renda", "o kit de materiais não está incluído no curso", "professora: Ivone Matos",
   "domínios aprovados: belapele.example", "próxima turma de micropigmentação: 18/01/2027, às 14h", "idade mínima de 18 anos", "telefone (85) 3261-0129",
   "transferência de turma uma única vez, sem custo", "devolução de 80 % do valor até 10 dias antes do início"])

# ---- English
biz("HAR", "en", "America/New_York", "US-FL",
  P(("monthly tutoring", 249, "month"), ("SAT boot camp", 900, "course"), ("registration fee", 60, "one time"), ("practice test", 25, "test"), cur="USD"),
  [O("10% sibling discount on monthly tutoring", 10, "second sibling enrolled"),
   O("SAT boot camp in 3 interest-free payments", inst=3, condition="automatic card payments"),
   O("registration fee waived with an annual commitment", 100, "12-month commitment", "2026-12-11"),
   O("free diagnostic test", 100, "one per student")],
  {"mon-fri": "09:00-20:30", "sat": "10:00-16:00", "sun": "closed"},
  ["state rule (Florida): marketing 08:00-20:00 local time, at most 3 contacts in 24 hours on the same subject", "tutoring sessions last 55 minutes, twice a week", "boot camp: 6 Saturdays, starting January 9, 2027",
   "groups of up to 6 students", "no guarantee of scores, grades or admission", "the registration fee is non-refundable; tuition is refunded in full within 10 days of payment", "approved domains: harborview.example",
   "address: 1200 Brickell Ave, Suite 410, Miami, FL 33131; phone 305-555-0136", "tutors: Dana Ruiz (math), Marcus Bell (verbal)", "5 seats left in the January boot camp", "minors: write to the parent or guardian only",
   "we do not offer classes on Sundays", "do not mention competitors"], channels=("email", "sms"))

biz("PRA", "en", "America/Chicago", "US-OK",
  P(("CNA program", 1150, "program"), ("scrubs", 48, "set"), ("state exam fee", 115, "exam"), ("CPR class", 65, "class"), cur="USD"),
  [O("8% off the CNA program when paid in full", 8, "paid in full before class starts", "2027-01-08"),
   O("CNA program in 5 weekly payments", inst=5, condition="signed payment plan")],
  {"mon-fri": "08:00-19:00", "sat": "09:00-13:00", "sun": "closed"},
  ["state rule (Oklahoma): marketing 08:00-20:00 local time, at most 3 contacts in 24 hours on the same subject", "75 hours of training over 4 weeks", "minimum age 16; under 18 we write to the parent only",
   "program approved by the Oklahoma State Department of Health, no. 1184", "the state exam fee is not included in tuition", "no guarantee of employment, wages or passing the state exam", "approved domains: prairiecna.example",
   "next class: Monday, January 11, 2027, 8:30 a.m. to 2:30 p.m.", "instructor: Rhonda Teague", "phone 918-555-0162", "no refunds after the first day of class; before that, full refund minus a $75 processing fee",
   "grief, illness or crisis: hand over to a person"], channels=("sms", "email"))

biz("LSC", "en", "America/Chicago", "US-TX",
  P(("web development bootcamp", 9600, "program"), ("weekend workshop", 240, "workshop"), ("deposit", 500, "one time"), cur="USD"),
  [O("early bird: 10% off the bootcamp", 10, "full payment by December 11, 2026", "2026-12-11"),
   O("bootcamp in 12 monthly payments, no interest", inst=12, condition="credit approval"),
   O("20% off the bootcamp for veterans", 20, "DD-214 or VA letter")],
  {"mon-fri": "09:00-19:00", "sat": "10:00-14:00", "sun": "closed"},
  ["state rule (Texas): marketing Mon-Sat 09:00-21:00, Sun 12:00-21:00 local time", "the deposit counts toward tuition", "16 weeks, full time", "classes Monday to Friday, 9 a.m. to 5 p.m. Central",
   "no job guarantee; we do not publish placement rates or salaries", "minimum age 18", "class of 20 students", "not a degree-granting institution; certificate of completion only", "approved domains: lonestarcode.example",
   "address: 701 Brazos St, Suite 320, Austin, TX 78701; phone 512-555-0174", "next cohort starts January 25, 2027", "instructors: Priya Raman, Cole Whitfield", "refund: 100% before day 1, 50% through week 2, nothing after that",
   "laptops are not provided", "in week 5 students practice with {{ }} templates"], channels=("email", "sms"))

biz("GGS", "en", "America/Los_Angeles", "US-CA",
  P(("30-minute lesson", 42, "lesson"), ("45-minute lesson", 60, "lesson"), ("60-minute lesson", 78, "lesson"), ("violin rental", 28, "month"), ("recital fee", 20, "recital"), cur="USD"),
  [O("first lesson free", 100, "new students only"),
   O("5% off a four-lesson pack", 5, "four lessons paid up front"),
   O("half off the first month of violin rental", 50, "6-month rental agreement", "2026-12-19")],
  {"mon-fri": "10:00-19:00", "sat": "09:00-17:00", "sun": "closed"},
  ["teachers: Hannah Cho (violin), Luis Ferrer (cello)", "students from age 5; write to the parent or guardian only", "cancel with 24 hours' notice or the lesson is charged", "winter recital: December 13, 2026, 3 p.m., Room 12",
   "no guarantee of audition results", "approved domains: goldenstrings.example", "address: 3310 Adams Ave, San Diego, CA 92116; phone 619-555-0188", "no classes from December 21, 2026 to January 3, 2027", "do not mention competitors",
   "studio founded in 1998"], channels=("email", "sms"))

biz("ALT", "en", "America/Bogota", None,
  P(("group Spanish course", 780000, "month", "COP"), ("private class", 95000, "hour", "COP"), ("homestay", 210, "week", "USD"), ("registration", 40, "one time", "USD")),
  [O("10% off the group Spanish course", 10, "bookings of 3 months or more")],
  {"mon-fri": "08:00-18:00", "sat": "09:00-13:00", "sun": "closed"},
  ["country law (Colombia): marketing Mon-Fri 07:00-19:00, Sat 08:00-15:00, never on Sundays or holidays, at most once a day", "levels A1 to C1", "20 hours of class a week, groups of up to 7", "classes start every Monday",
   "no guarantee of visas or DELE results; the visa letter is only proof of enrolment", "approved domains: altiplanospanish.example", "address: Carrera 11 # 82-01, office 502, Bogotá", "coordinator: Camila Rojas",
   "homestay includes breakfast, not dinner", "cancellations up to 14 days before the start are refunded in full; the registration is not refunded"])

biz("CAR", "en", "America/Sao_Paulo", "BR-RJ",
  P(("curso intensivo de português", 1850, "semana"), ("aula particular de português", 160, "hora"), ("passeio cultural", 90, "pessoa")),
  [O("10 % no curso intensivo de 4 semanas", 10, "4 semanas pagas à vista", "2026-12-18"),
   O("aula experimental gratuita de 30 minutos", 100, "uma por aluno")],
  {"mon-fri": "08:00-20:00", "sat": "09:00-13:00", "sun": "closed"},
  ["lei estadual (RJ): ofertas de segunda a sexta das 08:00 às 18:00, nunca em fins de semana nem feriados", "curso intensivo: 20 horas por semana, turmas de até 6 alunos", "não ajudamos com vistos nem garantimos vistos",
   "domínios aprovados: cariocapt.example", "endereço: Rua Visconde de Pirajá, 351, sala 708, Ipanema", "professores: Márcio Leal, Bianca Torres", "nova turma toda segunda-feira",
   "devolução integral até 7 dias antes do início"], facts_lang="pt")

biz("COY", "en", "America/Mexico_City", None,
  P(("Spanish immersion", 4800, "week"), ("conversation club", 150, "session"), ("textbook", 390, "book"), cur="MXN"),
  [O("15% off Spanish immersion for groups", 15, "three or more people booking together"),
   O("placement interview at no cost", 100, "online")],
  {"mon-fri": "09:00-18:00", "sat": "10:00-14:00", "sun": "closed"},
  ["25 hours of class a week", "groups of up to 5", "prices include VAT", "no guarantee of fluency, visas or residence permits", "approved domains: coyoacanspanish.example", "director: Ofelia Barrera",
   "next immersion weeks: January 4 and January 18, 2027", "airport pickup is not included", "payments by bank transfer or PayPal; we do not accept cash"])

# ---- Spanish
biz("LIN", "es", "America/Mexico_City", None,
  P(("curso de inglés", 1450, "mes"), ("diplomado en administración", 9600, "programa"), ("inscripción", 600, "única vez"), cur="MXN"),
  [O("20 % en la inscripción para exalumnos", 20, "exalumno", "2026-12-15"),
   O("diplomado a 6 meses sin intereses", inst=6, condition="tarjeta de crédito participante"),
   O("clase muestra gratis", 100, "una por persona")],
  {"mon-fri": "09:00-19:00", "sat": "09:00-14:00", "sun": "closed"},
  ["precios con IVA incluido", "grupos de hasta 12 alumnos", "clases de 90 minutos, tres veces por semana", "no se garantiza empleo, certificación ni visa", "dominios aprobados: lince.example", "asesora: Paola Mena",
   "inicio del diplomado: 11/01/2027", "la inscripción no se reembolsa", "no mencionar competidores", "teléfono 55 5555 0147"])

biz("AND", "es", "America/Lima", None,
  P(("ciclo anual", 420, "mes"), ("ciclo intensivo", 980, "ciclo"), ("matrícula", 80, "única vez"), cur="PEN"),
  [O("media beca de matrícula", 50, "primer puesto del colegio"),
   O("10 % por pago anticipado del ciclo intensivo", 10, "pago antes del 20/12/2026", "2026-12-19")],
  {"mon-fri": "08:00-20:00", "sat": "08:00-13:00", "sun": "closed"},
  ["ciclo intensivo: 8 semanas", "no se garantiza el ingreso a la universidad", "menores de 18: escribir solo al apoderado", "dominios aprobados: andina.example", "inicio del ciclo intensivo: 04/01/2027",
   "profesores: Raúl Quispe (álgebra)", "simulacro los sábados a las 8:30", "el carné cuesta aparte y lo cobra la universidad", "a lo más 1 mensaje publicitario por día"])

biz("RIO", "es", "America/Argentina/Buenos_Aires", None,
  P(("curso de community manager", 96000, "mes"), ("curso de fotografía", 120000, "mes"), ("matrícula", 45000, "única vez"), cur="ARS"),
  [O("25 % en la matrícula pagando por transferencia", 25, "transferencia bancaria", "2026-12-10"),
   O("curso de fotografía en 3 cuotas sin interés", inst=3, condition="tarjeta de crédito")],
  {"mon-fri": "10:00-20:00", "sat": "10:00-14:00", "sun": "closed"},
  ["el curso de fotografía dura 4 meses", "el curso de community manager dura 3 meses", "no damos título oficial", "no prometemos trabajo ni clientes", "dominios aprobados: delrio.example", "profesora: Inés Achával",
   "clases los martes y jueves de 19 a 21", "baja con 15 días de aviso, sin cargo", "dirección: Av. Corrientes 3247, 2º B"])

DAYS = ["2026-11-24", "2026-11-25", "2026-12-01", "2026-11-30", "2026-12-02", "2026-12-03", "2026-11-27", "2026-12-04"]
TIMES = ["10:05", "10:40", "11:20", "11:50", "12:15", "13:30", "14:10", "14:45", "15:25", "16:20"]
HSI = [0.3, 1, 2, 3, 5, 8, 11, 20]
CASES = []
WD = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

def case(verdict, key, fam, draft, reason, **k):
    b = BIZ[key]; n = len(CASES)
    lang = k.get("lang", b["lang"]); tz = k.get("tz", b["tz"])
    ch = k.get("ch", b["channels"][n % len(b["channels"])])
    kind = k.get("kind", "reply" if "last" in k else "marketing")
    days = [d for d in DAYS if not (key == "GAS" and d == "2026-11-30")]
    if key == "EST": days = [d for d in days if d <= "2026-11-27"]
    if b["tz"] in ("America/New_York", "America/Chicago", "America/Los_Angeles"): days = [d for d in days if d != "2026-11-27"]  # a state holiday in places
    t = k.get("t") or days[n % len(days)] + " " + TIMES[(n * 3) % len(TIMES)]
    dt = datetime.datetime.strptime(t, "%Y-%m-%d %H:%M").replace(tzinfo=zoneinfo.ZoneInfo(tz))
    iso = dt.isoformat()
    if "off" in k: iso = iso[:-6] + k["off"]
    if "hsi" in k: hsi = k["hsi"]
    elif kind in ("reply", "optout_confirmation"): hsi = HSI[n % 4]
    else: hsi = HSI[n % 8] if ch == "whatsapp" else None
    facts = copy.deepcopy(b["facts"])
    for p in k.get("minus", []):
        hit = [x for x in facts["policies"] if p in x]; assert len(hit) == 1, (p, hit)
        facts["policies"].remove(hit[0])
    facts["policies"] = k.get("plus", []) + facts["policies"]
    if "hours" in k: facts["hours"] = k["hours"]
    for f in k.get("nofact", []): del facts[f]
    c = {"opted_out": k.get("opted", False), "consent": k.get("consent", True), "hours_since_last_inbound": hsi, "is_minor": k.get("minor", False),
         "kind": kind, "last_inbound": k.get("last"), "region": k.get("region", b["region"])}
    for a, f in (("sent", "sent_last_24h"), ("holiday", "holiday"), ("template", "template"), ("confirmed", "confirmed"), ("suffix", "own_phone_suffix"), ("country", "country")):
        if a in k: c[f] = k[a]
    if key in ("BOOT", "AND") and kind == "marketing": c.setdefault("sent_last_24h", 0)  # these two cap by an own sentence
    for f in k.get("drop", []): del c[f]
    d = {"id": f"b-{lang}-{n + 1:03d}", "lang": lang, "channel": ch, "contact_tz": tz, "local_time": iso, "weekday": WD[dt.weekday()], "facts": facts, "contact": c,
         "draft": draft, "expect": verdict, "reason": reason, "rule_family": fam}
    if "off" in k: d["_off"] = 1
    CASES.append(d)

def A(*a, **k): case("allow", *a, **k)
def B(*a, **k): case("block", *a, **k)
def R(*a, **k): case("review", *a, **k)
