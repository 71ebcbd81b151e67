// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/people.h"

#include <array>

namespace ns::demo {

namespace {

struct Country
{
    const char *code;
    const char *timeZone;
    const char *phonePrefix; // five digits of the index follow
    const char *location;
    double share;
    bool portuguese;
};
// Mexico City, São Paulo, Santiago and Buenos Aires stand for their countries: the school teaches them online.
constexpr std::array<Country, 6> kCountries = {{
    {"PE", "America/Lima", "+519000", "lima-miraflores", 0.40, false},
    {"CO", "America/Bogota", "+5730000", "bogota-chapinero", 0.30, false},
    {"MX", "America/Mexico_City", "+5255555", "", 0.10, false},
    {"BR", "America/Sao_Paulo", "+55119000", "", 0.10, true},
    {"CL", "America/Santiago", "+569555", "", 0.05, false},
    {"AR", "America/Argentina/Buenos_Aires", "+54911555", "", 0.05, false},
}};

using Names = std::array<const char16_t *, 36>;
constexpr Names kFirstEs = {
    u"Rosa", u"Lucía", u"María", u"Carmen", u"Valeria", u"Daniela", u"Paola", u"Gabriela", u"Camila", u"Fiorella", u"Milagros", u"Yesenia",
    u"Ximena", u"Adriana", u"Natalia", u"Andrea", u"Ángela", u"Marcela", u"José", u"Luis", u"Carlos", u"Juan", u"Miguel", u"Diego",
    u"Andrés", u"Santiago", u"Felipe", u"Renzo", u"Álvaro", u"Héctor", u"Óscar", u"Iván", u"Mauricio", u"Sergio", u"Raúl", u"Tomás"};
constexpr Names kFirstPt = {
    u"Ana", u"Beatriz", u"Camila", u"Débora", u"Fernanda", u"Gabriela", u"Helena", u"Isabela", u"Juliana", u"Larissa", u"Letícia", u"Luana",
    u"Mariana", u"Natália", u"Patrícia", u"Rafaela", u"Renata", u"Sônia", u"Thaís", u"Vitória", u"André", u"Bruno", u"Caio", u"Daniel",
    u"Eduardo", u"Felipe", u"Gustavo", u"Henrique", u"João", u"Leonardo", u"Lucas", u"Marcelo", u"Otávio", u"Pedro", u"Rafael", u"Thiago"};
constexpr Names kLastEs = {
    u"Quispe", u"Mamani", u"Flores", u"Huamán", u"Rojas", u"Vargas", u"Castillo", u"Ramírez", u"Chávez", u"Paredes", u"Ñahui", u"Salazar",
    u"Gómez", u"Rodríguez", u"Martínez", u"López", u"Moreno", u"Jiménez", u"Torres", u"Ruiz", u"Ospina", u"Cárdenas", u"Muñoz", u"Peña",
    u"Suárez", u"Ortega", u"Navarro", u"Aguilar", u"Fuentes", u"Mejía", u"Ríos", u"Valencia", u"Zambrano", u"Guerrero", u"Acosta", u"Bravo"};
constexpr Names kLastPt = {
    u"Silva", u"Santos", u"Oliveira", u"Souza", u"Rodrigues", u"Ferreira", u"Alves", u"Pereira", u"Lima", u"Gomes", u"Costa", u"Ribeiro",
    u"Martins", u"Carvalho", u"Almeida", u"Lopes", u"Soares", u"Fernandes", u"Vieira", u"Barbosa", u"Rocha", u"Dias", u"Nascimento", u"Andrade",
    u"Moreira", u"Nunes", u"Marques", u"Machado", u"Mendes", u"Freitas", u"Cardoso", u"Ramos", u"Gonçalves", u"Teixeira", u"Moura", u"Araújo"};

QString pick(Random &random, const Names &names)
{
    return QString::fromUtf16(names[std::size_t(random.between(0, std::int64_t(names.size()) - 1))]);
}

const Country &pickCountry(Random &random)
{
    double at = random.uniform();
    for (const Country &country : kCountries) {
        if (at < country.share)
            return country;
        at -= country.share;
    }
    return kCountries.front();
}

std::string fiveDigits(int index)
{
    return QString::number(index % 100'000).rightJustified(5, u'0').toStdString();
}

QString makeName(Random &random, bool portuguese)
{
    const QString first = pick(random, portuguese ? kFirstPt : kFirstEs);
    const Names &lasts = portuguese ? kLastPt : kLastEs;
    const QString last = pick(random, lasts);
    // A CRM's own mess, in small doses: capitals, and one surname where people have two.
    const QString name = random.chance(0.25) ? first + u' ' + last : first + u' ' + last + u' ' + pick(random, lasts);
    return random.chance(0.04) ? name.toUpper() : name;
}

std::string makeEmail(const QString &name, int index)
{
    QString ascii;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c >= u'a' && c <= u'z')
            ascii += c;
        else if (c == u' ')
            ascii += u'.';
    }
    return ascii.toStdString() + std::to_string(index) + "@example.org";
}

} // namespace

Person makePerson(Random &random, int index)
{
    const Country &country = pickCountry(random);
    Person person{.name = makeName(random, country.portuguese), .phone = country.phonePrefix + fiveDigits(index), .email = {},
                  .country = country.code, .timeZone = country.timeZone, .location = country.location};
    person.email = makeEmail(person.name, index);
    person.language = country.portuguese ? domain::Language::Portuguese : domain::Language::Spanish;
    if (random.chance(0.04))
        person.language = domain::Language::English;
    return person;
}

QString makeFirstName(Random &random, const std::string &country)
{
    return pick(random, country == "BR" ? kFirstPt : kFirstEs);
}

} // namespace ns::demo
