// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/claims/claimtable.h"

using namespace ns;
using namespace ns::policy;

/// What is counted, and the many numbers that claim nothing.
class TestCountClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void counts_data();
    void counts();
    void labels_data();
    void labels();
    void places_data();
    void places();
    void trivial_data();
    void trivial();

private:
    void compareRow() const
    {
        QFETCH(QString, claims);
        QCOMPARE(testing::claimsOfRow(*m_lexicon), claims);
    }
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestCountClaims::counts_data()
{
    const testing::ClaimTable table;
    table.es("Grupos de 8 alumnos.", "count 8");
    table.es("Quedan dos cupos.", "count 2");
    table.es("Tenemos 3 sedes.", "count 3");
    table.es("Más de 3,500 egresados.", "count 3500|3.5");
    table.pt("Turmas de 10 alunos.", "count 10");
    table.pt("Restam 3 vagas.", "count 3");
    table.en("Groups of up to 7 students.", "count 7");
    table.en("Only 2 seats left.", "count 2");
    table.en("Rated 4.8/5 by families.", "count 4.8");
    table.es("Dos veces por semana.", "count 2");
    table.es("2x por semana.", "count 2");
    table.es("Una vez al mes.", "count 1");
    table.pt("Três vezes por semana.", "count 3");
    table.en("Twice a week.", "count 2");
    table.en("Once a month.", "count 1");
    table.es("Once alumnos.", "count 11");
}

void TestCountClaims::counts()
{
    compareRow();
}

void TestCountClaims::labels_data()
{
    const testing::ClaimTable table;
    table.es("Nivel B2.", "");
    table.es("Módulo 3.", "");
    table.es("Paso 1: escribe.", "");
    table.es("Tu pedido #48213.", "");
    table.es("Recibo 55821.", "");
    table.es("Opción 2.", "");
    table.es("1. Matemática", "");
    table.es("2do ciclo", "");
    table.es("Ley 29571.", "");
    table.pt("Turma 4.", "");
    table.pt("CEP 01310.", "");
    table.pt("Protocolo 99812.", "");
    table.en("Step 2.", "");
    table.en("Order #4411.", "");
    table.en("Windows 11.", "");
    table.en("Take the 2 bus line.", "");
    table.pt("Sonata nº 14, op. 27", "");
    table.en("Press 1 to confirm.", "");
}

void TestCountClaims::labels()
{
    compareRow();
}

void TestCountClaims::places_data()
{
    const testing::ClaimTable table;
    table.es("Sala 3.", "address 3 sal");
    table.es("Estamos en la calle Durango 245.", "address 245");
    table.es("Av. Arequipa 1420, Lince.", "address 1420");
    table.es("RVOE federal 20231187 otorgado por la SEP.", "address 20231187 rvo");
    table.es("Nuestro RVOE federal es el 20191178.", "address 20191178 rvo");
    table.pt("O protocolo do seu atendimento é o 1200 mesmo.", "");
    table.en("Look at chapters 7 and 8.", "");
    table.en("Redo questions 11 to 22.", "");
    table.es("Pon las dos y listo <3", "");
    table.en("Pick one: (1) violin, (2) cello.", "");
    table.en("A J/24 in spring.", "");
    table.es("Son S/150 de matrícula.", "price 150 PEN");
    table.pt("O molde 44 serve.", "");
    table.pt("Pega o ônibus 60 na porta.", "");
    table.pt("Rua Conde de Bonfim, 344.", "address 344");
    table.pt("Sala 12.", "address 12 sal");
    table.en("3310 Adams Ave, San Diego.", "address 3310");
    table.en("Room 12.", "address 12 room");
}

void TestCountClaims::places()
{
    compareRow();
}

void TestCountClaims::trivial_data()
{
    const testing::ClaimTable table;
    table.es("Tengo dos preguntas.", "");
    table.es("Una cosa más.", "");
    table.es("Te mando 3 opciones.", "");
    table.pt("Tenho duas dúvidas.", "");
    table.en("Two quick questions.", "");
    table.en("One more thing.", "");
}

void TestCountClaims::trivial()
{
    compareRow();
}

QTEST_GUILESS_MAIN(TestCountClaims)
#include "tst_countclaims.moc"
