#include "app/demo/script.h"

namespace passages::demo {
namespace {

using enum Place;
using enum TravellerClass;

/// What the program makes of a person's records among those of thousands: "same", one traveller; "possible",
/// two travellers who are possibly one, and "apart", one and somebody else (`other`), with the rule that
/// leaves it to an officer.
QJsonObject identity(const char* outcome, int sightings) {
    return {{QStringLiteral("kind"), QStringLiteral("identity")},
            {QStringLiteral("outcome"), QString::fromLatin1(outcome)},
            {QStringLiteral("sightings"), sightings}};
}

QJsonObject oneWith(int documents, int sightings) {
    QJsonObject answer = identity("same", sightings);
    answer.insert(QStringLiteral("documents"), documents);
    return answer;
}

QJsonObject apartFrom(const Traveller& other, const char* by, int sightings) {
    QJsonObject answer = identity("apart", sightings);
    answer.insert(QStringLiteral("kept_apart_by"), QString::fromLatin1(by));
    answer.insert(QStringLiteral("other"), QString::fromStdString(other.id));
    return answer;
}

QJsonObject possiblyOne(const char* by, int sightings, int recorded, int withPossible) {
    QJsonObject answer = identity("possible", sightings);
    answer.insert(QStringLiteral("kept_apart_by"), QString::fromLatin1(by));
    answer.insert(QStringLiteral("rule"), QStringLiteral("ca.pr_residency"));
    answer.insert(QStringLiteral("recorded"), recorded);
    answer.insert(QStringLiteral("recorded_with_possible"), withPossible);
    return answer;
}

void oneUnderTwoNames(Script& script) {
    script.apart("Iouri", "Chtcherbakov", Gender::Male, "1974-10-03", "KAZ", ThirdCountryNational, Elsewhere);
    script.traveller().americanName = FullName{{"Yurii", {}}, {}, {"Shcherbakov", {}}};
    script.passport("N40718253", "KAZ", "2015-07-11", "2025-07-10");
    script.passport("N51920467", "KAZ", "2025-07-11", "2035-07-10");
    script.move("2023-06-12T15:10:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2023-06-30T19:00:00-04:00", Elsewhere, "air-yul", Mode::Air);
    script.move("2025-07-02T14:25:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2025-07-28T10:05:00-04:00", UnitedStates, "champlain-lacolle", Mode::Land).grant =
        Grant{"B-2", date("2026-01-27"), false};
    script.exercise(
        "Щербаков Юрий", oneWith(2, 4),
        "A colleague reads you a name from a letter in Cyrillic. Is this traveller on record, under which "
        "names, and did he leave Canada in July 2025?",
        "Un collègue vous lit un nom écrit en cyrillique. Ce voyageur figure-t-il dans les dossiers, sous "
        "quels noms, et a-t-il quitté le Canada en juillet 2025 ?",
        "Yes, as one traveller with two passports: Chtcherbakov by the French transliteration and "
        "Shcherbakov by the English one are one name. He renewed the passport while he was here, and the "
        "American entry at Champlain on 28 July, under the new one, is his exit.",
        "Oui, comme un seul voyageur muni de deux passeports : Chtcherbakov selon la translittération "
        "française et Shcherbakov selon l’anglaise sont un même nom. Il a renouvelé son passeport pendant "
        "son séjour, et l’entrée américaine à Champlain, le 28 juillet, sous le nouveau, est sa sortie.");
    script.hint("Type the name as it was read to you. Then look at Identity on the traveller’s page.",
                "Saisissez le nom tel qu’il vous a été lu. Consultez ensuite l’identité sur la page du "
                "voyageur.");

    script.apart("Tomasz", "Wiśniowiecki", Gender::Male, "1983-05-16", "POL", ThirdCountryNational,
                 Elsewhere);
    script.traveller().secondNationality = "GBR";
    script.passport("F60427318", "POL", "2019-04-02", "2029-04-01");
    script.passport("L71530946", "GBR", "2021-09-20", "2031-09-19");
    script.move("2026-02-14T17:40:00-05:00", Canada, "air-yyz", Mode::Air);
    script.move("2026-06-20T12:15:00-04:00", UnitedStates, "rainbow-bridge", Mode::Land).grant =
        Grant{"WT", date("2026-09-17"), false};
    script.exercise(
        "wisniowiecki tomasz", oneWith(2, 2),
        "Canada saw a Polish citizen come, the United States saw a British citizen arrive. Did the Pole "
        "leave Canada in time?",
        "Le Canada a vu arriver un citoyen polonais, les États-Unis un citoyen britannique. Le Polonais "
        "a-t-il quitté le Canada à temps ?",
        "Yes, on 20 June 2026. A rare name and the whole birth date agree; another nationality and another "
        "document only mean that he has two passports and showed each state the one that opens its door. "
        "Who doubts it can part the two on the traveller’s page, and take it back.",
        "Oui, le 20 juin 2026. Un nom rare et la date de naissance complète concordent ; une autre "
        "nationalité et un autre document signifient seulement qu’il a deux passeports et a montré à chaque "
        "État celui qui lui ouvre la porte. En cas de doute, on peut séparer les deux sur la page du "
        "voyageur, puis revenir sur cette décision.");
    script.hint("Compare what agrees with what differs. Can one person have two nationalities?",
                "Comparez ce qui concorde et ce qui diffère. Une même personne peut-elle avoir deux "
                "nationalités ?");

    script.apart("Håkon", "Bjørnstad", Gender::Male, "1979-08-21", "NOR", ThirdCountryNational, Elsewhere);
    script.passport("D41786052", "NOR", "2020-01-15", "2030-01-14");
    script.passport("D41786025", "NOR", "2026-04-19", "2026-04-19"); // so it was typed that day
    script.move("2026-04-03T13:30:00-07:00", Canada, "air-yvr", Mode::Air);
    script.move("2026-04-19T09:20:00-07:00", UnitedStates, "peace-arch", Mode::Land).grant =
        Grant{"WT", date("2026-07-17"), false};
    script.move("2026-04-22T16:45:00-07:00", Canada, "peace-arch", Mode::Land);
    script.move("2026-05-01T18:20:00-07:00", Elsewhere, "air-yvr", Mode::Air);
    script.exercise(
        "D41786025", oneWith(2, 4),
        "An American record bears this document number. How many passports has its holder, and how often "
        "did he cross?",
        "Un dossier américain porte ce numéro de document. Combien de passeports son titulaire a-t-il, et "
        "combien de fois a-t-il franchi la frontière ?",
        "One passport, and four crossings. The last two digits were exchanged when the number was typed at "
        "Peace Arch; name and birth date agree. The record keeps the number as it was sent: only the agency "
        "that recorded it can correct it.",
        "Un seul passeport, et quatre passages. Les deux derniers chiffres ont été inversés à la saisie à "
        "Peace Arch ; le nom et la date de naissance concordent. Le dossier garde le numéro tel qu’il a été "
        "transmis : seul l’organisme qui l’a consigné peut le corriger.");
    script.hint("Compare the two numbers digit by digit.", "Comparez les deux numéros chiffre par chiffre.");
}

void twoWhoAreAlike(Script& script) {
    script.apart("Ifeanyi", "Obiakor", Gender::Male, "1997-09-09", "NGA", ThirdCountryNational, Elsewhere);
    script.passport("B30417720", "NGA", "2022-03-01", "2032-02-29");
    script.move("2026-01-08T12:40:00-05:00", Canada, "air-yyz", Mode::Air);
    script.move("2026-03-01T20:10:00-05:00", Elsewhere, "air-yyz", Mode::Air);
    const Traveller brother = script.traveller();
    script.apart("Ikenna", "Obiakor", Gender::Male, "1997-09-09", "NGA", ThirdCountryNational, Elsewhere);
    script.passport("B30417721", "NGA", "2022-03-01", "2032-02-29");
    script.move("2026-01-08T12:41:00-05:00", Canada, "air-yyz", Mode::Air);
    script.unseen("2026-03-01T09:30:00-05:00", UnitedStates, "rainbow-bridge", Mode::Rail);
    script.unseen("2026-03-09T21:00:00-04:00", Elsewhere, "air-jfk", Mode::Air);
    script.exercise(
        "obiakor ikenna", apartFrom(brother, "other_first_name", 1),
        "No exit of Ikenna Obiakor is on record, but one of 1 March 2026 under the same surname, birth date "
        "and nearly the same passport number. Is it his?",
        "Aucune sortie d’Ikenna Obiakor n’est consignée, mais il y en a une, le 1er mars 2026, sous le même "
        "nom de famille, la même date de naissance et presque le même numéro de passeport. Est-ce la sienne "
        "?",
        "No: it is Ifeanyi’s, his twin. Passports that one counter issued in a row differ in a digit, and "
        "twins share all but the first name; by rule the program never joins two first names without the "
        "same document. Ikenna’s stay remains a lead, and no finding: he may have left by train.",
        "Non : c’est celle d’Ifeanyi, son jumeau. Les passeports délivrés à la suite au même guichet "
        "diffèrent d’un chiffre, et les jumeaux partagent tout sauf le prénom ; par règle, le programme ne "
        "réunit jamais deux prénoms sans le même document. Le séjour d’Ikenna reste une piste, et non un "
        "constat : il a pu partir en train.");
    script.hint("Look at the first names, and at what the review page says of the two.",
                "Regardez les prénoms, et ce que la page de vérification dit des deux.");

    script.apart("Cornelius", "Vandersloot", Gender::Male, "1958-04-11", "USA", CitizenUs, UnitedStates);
    script.passport("640871325", "USA", "2019-02-04", "2029-02-03");
    script.move("2026-05-02T10:00:00-04:00", Canada, "peace-bridge", Mode::Land);
    script.move("2026-05-09T17:30:00-04:00", UnitedStates, "peace-bridge", Mode::Land);
    const Traveller father = script.traveller();
    script.apart("Cornelius", "Vandersloot", Gender::Male, "1989-11-30", "USA", CitizenUs, UnitedStates);
    script.passport("657920418", "USA", "2022-06-13", "2032-06-12");
    script.move("2026-05-02T10:00:20-04:00", Canada, "peace-bridge", Mode::Land);
    script.move("2026-05-04T08:50:00-04:00", UnitedStates, "peace-bridge", Mode::Land);
    script.exercise(
        "vandersloot cornelius 1989-11-30", apartFrom(father, "other_birth_date", 2),
        "Cornelius Vandersloot, born on 30 November 1989, says he was back in the United States on 4 May "
        "2026. A record has Cornelius Vandersloot coming back on 9 May. Did he say the truth?",
        "Cornelius Vandersloot, né le 30 novembre 1989, dit être rentré aux États-Unis le 4 mai 2026. Un "
        "dossier montre Cornelius Vandersloot rentrant le 9 mai. A-t-il dit vrai ?",
        "Yes. The other one is his father, born on 11 April 1958, who came in the same car and stayed five "
        "days longer. Where neither document nor birth date agrees, the program by rule joins no one, "
        "however rare "
        "the name.",
        "Oui. L’autre est son père, né le 11 avril 1958, venu dans la même voiture et resté cinq jours de "
        "plus. Quand ni le document ni la date de naissance ne concordent, le programme, par règle, ne "
        "réunit personne, si rare que soit le nom.");
    script.hint("Add the birth date to the search, and see who is still found.",
                "Ajoutez la date de naissance à la recherche, et voyez qui reste trouvé.");
}

void possiblyMarried(Script& script) {
    script.apart("Amélie", "Vautrin", Gender::Female, "1990-04-23", "FRA", PermanentResidentCanada,
                 Elsewhere);
    script.traveller().laterFamilyName = {date("2024-05-11"), Name{"Lindqvist", {}}};
    script.passport("19BF40718", "FRA", "2016-05-01", "2024-05-10");
    script.passport("24DH61953", "FRA", "2024-05-11", "2034-05-10");
    script.life().statuses.push_back(
        {Country::Canada, StatusKind::PermanentResident, date("2021-03-01"), std::nullopt});
    script.move("2021-03-01T14:00:00-05:00", Canada, "air-yul", Mode::Air);
    script.move("2023-01-15T18:00:00-05:00", Elsewhere, "air-yul", Mode::Air);
    script.move("2024-06-01T13:20:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2025-08-10T19:45:00-04:00", Elsewhere, "air-yul", Mode::Air);
    script.exercise(
        "vautrin amelie", possiblyOne("other_last_name", 2, 422, 858),
        "Does Amélie Vautrin meet the residency obligation of 730 days on 20 November 2026? What may you "
        "write, and what not?",
        "Amélie Vautrin respecte-t-elle l’obligation de résidence de 730 jours le 20 novembre 2026 ? Que "
        "pouvez-vous écrire, et que ne pouvez-vous pas écrire ?",
        "Under this name 422 days are on record; with Amélie Lindqvist, who is possibly the same person, "
        "858. First name, birth date and nationality agree, surname and passport do not: she may have "
        "married and renewed her passport, and two women may share a birth date. You may write both totals "
        "and that the two are possibly one; not that they are, and not that she fails the obligation. Ask "
        "for the marriage certificate or the old passport, then decide the link: the decision is written "
        "down and can be taken back.",
        "Sous ce nom, 422 jours sont consignés ; avec Amélie Lindqvist, qui est peut-être la même personne, "
        "858. Le prénom, la date de naissance et la nationalité concordent, le nom de famille et le "
        "passeport non : elle a pu se marier et renouveler son passeport, et deux femmes peuvent être nées "
        "le même jour. Vous pouvez écrire les deux totaux et que les deux sont peut-être une seule personne "
        "; non qu’elles le sont, ni qu’elle manque à l’obligation. Demandez l’acte de mariage ou l’ancien "
        "passeport, puis tranchez le lien : la décision est consignée et peut être annulée.");
    script.hint(
        "See who else she may be on her page, and the totals with that identity (passagesctl "
        "traveller --with-possible --json).",
        "Voyez sur sa page qui d’autre elle peut être, et les totaux avec cette identité (passagesctl "
        "traveller --with-possible --json).");
}

} // namespace

void showIdentities(Showcase& showcase, People& people, const PortTable& ports) {
    Script script(people, ports, showcase);
    oneUnderTwoNames(script);
    twoWhoAreAlike(script);
    possiblyMarried(script);
}

} // namespace passages::demo
