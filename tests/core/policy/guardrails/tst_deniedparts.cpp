// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// What a sentence of the business denies, part by part: a draft that asserts it contradicts the business, one that says so too does not.
class TestDeniedParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void parts_data();
    void parts() { NS_COMPARE_VERDICT(testing::answerOfRow(m_bench, sentences())); }

private:
    static Json sentences()
    {
        return {{"policies", {"refunds: full refund up to 7 days before the first class, 50% until the second class, none after that", "la licencia depende del municipio", "alojamiento: habitación y desayuno incluidos; el almuerzo no está incluido", "el kit se compra aparte",
                              "devolvemos los meses no cursados menos multa de 10 %", "el reembolso es total hasta 5 días después del pago; después, 70 %", "el campamento es solo presencial", "no se presta el instrumento", "los ingredientes van incluidos, el uniforme no",
                              "navegación: incluye bote y combustible; no incluye: manual y traslado", "apostilla digital inclusa; la impresa se paga aparte", "botas y gorro proporcionados por la escuela", "hasta 15 días antes se devuelve el 90 %; de 14 a 5 días antes se da crédito"}},
                {"prices", {{{"item", "apostilla impresa"}, {"amount", 80}, {"currency", "USD"}, {"per", "unidad"}}}}};
    }
    testing::GuardBench m_bench;
};

void TestDeniedParts::parts_data()
{
    const testing::DraftTable table;
    table.en("You get a full refund up to 7 days before the first class, then 50% until the second class and nothing after that.", "allow"); // its denial is an aside
    table.es("La licencia la decide el municipio.", "allow"); // "depende de" denies nothing
    table.es("El alojamiento incluye habitación y desayuno; el almuerzo no está incluido.", "allow");
    table.es("El alojamiento incluye habitación, desayuno y almuerzo.", "block policy.contradicted");
    table.es("El almuerzo ya entra en el alojamiento.", "block policy.contradicted");
    table.es("El kit se compra aparte.", "allow");
    table.es("El precio incluye el kit.", "block policy.contradicted");
    table.es("Devolvemos los meses no cursados menos multa de 10 %.", "allow"); // what was not attended, and no denial of the fine
    table.es("Devolvemos los meses no cursados, sin multa.", "block");
    table.pt("Devolvemos os meses não cursados menos multa de 10 %.", "allow");
    table.es("Pasado ese plazo de 5 días, el reembolso es de 70 %.", "allow"); // "después, 70 %" is of the refund
    table.es("Puedes hacer el campamento en línea.", "block policy.contradicted");
    table.es("Se presta el instrumento.", "block policy.contradicted");
    table.es("No se presta el instrumento.", "allow");
    table.es("El uniforme está incluido.", "block policy.contradicted");
    table.es("Los ingredientes están incluidos.", "allow");
    table.es("La navegación incluye bote, combustible y manual.", "block policy.contradicted");
    table.es("La navegación incluye bote y combustible; el manual, no.", "allow");
    table.es("La apostilla digital está incluida, y la impresa cuesta US$ 80.", "allow"); // sold apart, and said so
    table.es("La apostilla impresa cuesta US$ 80, ya incluida.", "block policy.contradicted");
    table.es("Las botas corren por cuenta de la escuela.", "allow"); // what is provided is a gift
    table.es("El manual corre por cuenta de la escuela.", "block");
    table.es("Si avisas con 15 días, se devuelve el 90 %.", "allow");
    table.es("Si avisas con 10 días, se devuelve el 90 %.", "block percent"); // that needs fifteen
}

QTEST_GUILESS_MAIN(TestDeniedParts)
#include "tst_deniedparts.moc"
