// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// Hosts, mails, phones and people are those that the business approved, and everybody keeps their own subject.
class TestNameGrounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void hosts_data();
    void hosts() { compareRow(); }
    void phones_data();
    void phones() { compareRow(); }
    void people_data();
    void people() { compareRow(); }
    void ownPhone_data();
    void ownPhone();
    void subjects_data();
    void subjects();

private:
    void compareRow() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"policies", {"dominios aprobados: example.org", "profesora: Ana Torres", "director: Luis Prado", "teléfono (01) 425 6630"}}})); }
    testing::GuardBench m_bench;
};

/// An approved domain and what lies below it; nothing that only looks so.
void TestNameGrounding::hosts_data()
{
    const testing::DraftTable table;
    for (const char *link : {"https://example.org", "http://example.org/x", "example.org/x", "www.example.org", "https://EXAMPLE.org/x", "https://campus.example.org/a?b=c", "https://a.b.example.org", "https://example.org:443/x", "hola@example.org", "hola@mail.example.org"})
        table.es(qUtf8Printable(QStringLiteral("Mira %1").arg(QLatin1String(link))), "allow");
    for (const char *link : {"https://example.org.evil.example", "https://evil-example.org", "https://malexample.org", "https://example.com", "https://example.org@evil.example/x", "https://evil.example/example.org", "https://evil.example?u=example.org", "https://evil.example#example.org",
                             "https://exampIe.org", "https://examp1e.org", "https://exampleorg.com", "https://example.0rg.com", "http://192.168.0.1/x", "https://xn--exmple-cua.org", "https://example.org%2eevil.example", "https://bit.ly/x", "ftp://evil.example/x", "https://evil.example\\@example.org/"})
        table.es(qUtf8Printable(QStringLiteral("Mira %1").arg(QLatin1String(link))), "block link");
    table.es("Mira https://evil。example/x", "block link"); // a full stop of another script
    table.es("Escribe a hola@evil.example", "block email");
    table.es("Escribe a example.org@evil.example", "block email");
    table.es("Escribe a hola@example.org.evil.example", "block email");
    table.pt("Veja https://evil.example/x", "block link");
    table.en("See https://evil.example/x", "block link");
    table.es("Mira https://example.org y luego https://evil.example", "block link"); // one good one excuses no other
    table.es("Mira malo.vip/pago", "block link");
    table.es("Mira pagos-academia.vip", "block link");
    table.es("Mira malo.zone/pago", "block link");
    table.es("Mira malo[.]com/x", "block link");
    table.es("Mira evil\u3002com/x", "block link");
    table.es("Mira example[.]org/x", "allow");
    table.es("Hay grupos.Ahora/luego por la tarde.", "allow");
    table.es("Puede ser presencial y/o virtual.", "allow");
}

void TestNameGrounding::phones_data()
{
    const testing::DraftTable table;
    table.es("Llama al (01) 425 6630.", "allow");
    table.es("Llama al 01 425-6630.", "allow");
    table.es("Llama al (01) 425 6639.", "block phone");
    table.es("Llama al (01) 425 630.", "block phone");
    table.es("Llama al +57 300 123 4567.", "block phone");
    table.pt("Ligue (11) 3255-0190.", "block phone");
    table.en("Call 713-555-0148.", "block phone");
    table.es("Llama al 999 888 777.", "block phone");
    table.es("Llama al 999888777.", "block phone");
    table.es("Tu pedido 999888777 va en camino.", "allow");
}

void TestNameGrounding::people_data()
{
    const testing::DraftTable table;
    table.es("Te enseña la profesora Ana Torres.", "allow");
    table.es("Te enseña la profesora Ana.", "allow");
    table.es("Te enseña la profesora Torres.", "allow");
    table.es("Te enseña la profesora ANA TORRES.", "allow");
    table.es("Te enseña la profesora Ana Gómez.", "block person");
    table.es("Te enseña la profesora Marta Torres.", "block person");
    table.es("Te enseña el profesor Pedro Ruiz.", "block person");
    table.es("Te recibe el director Luis Prado.", "allow");
    table.es("Te recibe el director Luis Pardo.", "block person");
    table.pt("Quem ensina é a professora Ana Torres.", "allow");
    table.pt("Quem ensina é a professora Carla Nunes.", "block person");
    table.en("Our teacher Ana Torres will help you.", "allow");
    table.en("Our teacher Emily Stone will help you.", "block person");
    table.es("Hola Pedro, te esperamos.", "allow"); // who is written to
    table.en("Yes Mr. Tillett, we do.", "allow");
    table.es("El curso lo dicta Graciela Montt.", "review person");
}

/// The end of the contact's own number, and of another.
void TestNameGrounding::ownPhone_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *draft, const char *expected) { QTest::newRow(draft) << QString::fromLatin1(expected); };
    row("¿Te escribo al número que termina en 4821?", "allow");
    row("¿Te escribo al número que termina en 4822?", "review phone");
    row("¿Te escribo al número que termina en 821?", "allow"); // it does, too
    row("¿Te escribo al número que termina en 482?", "review phone");
}

void TestNameGrounding::ownPhone()
{
    Json message = testing::quietCase("es", QTest::currentDataTag());
    message["contact"]["own_phone_suffix"] = "4821";
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// Who teaches what: in brackets behind a name, or before the colon of the list.
void TestNameGrounding::subjects_data()
{
    const testing::DraftTable table;
    table.es("La clase de peluquería es con Rodrigo.", "allow");
    table.es("La clase de peluquería es con Amparo.", "block person");
    table.es("Rodrigo da peluquería y Amparo anatomía.", "allow");
    table.es("Rodrigo da anatomía y Amparo peluquería.", "block person");
    table.es("Anatomía con Amparo, peluquería con Rodrigo.", "allow");
    table.es("Anatomía con Rodrigo, peluquería con Amparo.", "block person");
    table.es("Amparo Leiva y Rodrigo Cañas dan anatomía y peluquería.", "allow");
    table.es("Amparo no da peluquería.", "allow");
    table.es("El italiano te lo enseña Julien.", "block person");
    table.es("El italiano te lo enseña Nicoletta.", "allow");
    table.es("Te escribe Amparo. La peluquería empieza en enero.", "allow"); // another sentence
    table.es("Te llama Theo para ver el horario.", "allow");
    table.es("La peluquería empieza en enero. Las clases las da Amparo Leiva.", "block person"); // said of what the sentence before names
    table.es("La peluquería empieza en enero. Las clases las da Rodrigo Cañas.", "allow");
    table.es("La peluquería empieza en enero. Saludos, Amparo Leiva.", "allow"); // who signs teaches nothing by it
}

void TestNameGrounding::subjects()
{
    NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, {{"policies", {"docentes: Amparo Leiva (anatomía), Rodrigo Cañas (peluquería)", "profesora de italiano: Nicoletta Bramanti; profesor de francés: Julien Ospina", "asesor: Theo Marchetti", "las clases empiezan en enero"}}}));
}

QTEST_GUILESS_MAIN(TestNameGrounding)
#include "tst_namegrounding.moc"
