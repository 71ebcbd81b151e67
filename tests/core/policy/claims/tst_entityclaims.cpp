// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/claims/claimtable.h"

using namespace ns;
using namespace ns::policy;

/// Links, mails, phones and people.
class TestEntityClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void links_data();
    void links();
    void phones_data();
    void phones();
    void people_data();
    void people();
    void disguises_data();
    void disguises();

private:
    void compareRow() const
    {
        QFETCH(QString, claims);
        QCOMPARE(testing::claimsOfRow(*m_lexicon), claims);
    }
    std::shared_ptr<const Lexicon> m_lexicon = *Lexicon::builtIn();
};

void TestEntityClaims::links_data()
{
    const testing::ClaimTable table;
    table.es("Mira https://example.org/a?b=1", "link example.org");
    table.es("Mira www.example.org.", "link www.example.org");
    table.es("Mira example.com.br/x", "link example.com.br");
    table.es("Mira https://user@evil.example:8080/x", "link evil.example");
    table.es("Mira https://example.org.evil.net/x", "link example.org.evil.net");
    table.es("Escribe a ana@example.org", "email ana@example.org");
    table.es("Fin de la frase.Otra frase", "");
}

void TestEntityClaims::links()
{
    compareRow();
}

void TestEntityClaims::phones_data()
{
    const testing::ClaimTable table;
    table.es("Llama al (01) 425 6630.", "phone 014256630");
    table.es("Llama al +57 300 123 4567.", "phone 573001234567");
    table.pt("Ligue (11) 3255-0190.", "phone 1132550190");
    table.en("Call 713-555-0148.", "phone 7135550148");
    table.es("El que termina en 4821.", "phone 4821");
}

void TestEntityClaims::phones()
{
    compareRow();
}

void TestEntityClaims::people_data()
{
    const testing::ClaimTable table;
    table.es("La profesora Ana Torres te espera.", "person ana torres");
    table.es("Soy Marisol de la escuela.", "person marisol");
    table.es("Coordinadora: Mariana Solís", "person mariana solis");
    table.es("Dona Celia, ¿cómo está?", "");
    table.es("Mañana Claudia te va a llamar.", "person claudia");
    table.es("En la sede te espera Roberto.", "person roberto");
    table.es("La próxima semana vamos a Lima.", "");
    table.pt("A professora Lívia Prado dá aula.", "person livia prado");
    table.pt("Amanhã a Cláudia vai te ligar.", "person claudia");
    table.pt("Sou Andrés, da escola.", "person andres");
    table.en("I'm Marisol from the school.", "person marisol");
    table.en("Tomorrow Claudia will call you.", "person claudia");
    table.en("Our teacher Priya Nair is great.", "person priya nair");
    table.en("We are in San Diego.", "");
}

void TestEntityClaims::people()
{
    compareRow();
}

void TestEntityClaims::disguises_data()
{
    const testing::ClaimTable table;
    table.es("Cuesta \uFF11\uFF12\uFF10 USD.", "price 120 USD");
    table.es("Cuesta 1\uFE0F\u20E32\uFE0F\u20E30\uFE0F\u20E3 USD.", "price 120 USD");
    table.es("Cuesta 1\u200B20 USD.", "price 120 USD");
    table.es("Cuesta \u202E120\u202C USD.", "price 120 USD");
    table.es("Cuesta \U0001D7CF\U0001D7D0\U0001D7CE USD.", "price 120 USD");
    table.es("Es gr\u0430tis.", "free");
    table.es("Es ｇｒａｔｉｓ.", "free");
    table.es("Es gra\u00ADtis.", "free");
    table.es("Mira ex\u0430mple.org/x", "link example.org");
    table.en("Fr\u0435e class.", "free");
}

void TestEntityClaims::disguises()
{
    compareRow();
}

QTEST_GUILESS_MAIN(TestEntityClaims)
#include "tst_entityclaims.moc"
