#include "app/demo/showcase.h"

#include "app/demo/script.h"

namespace passages::demo {
namespace {

using enum Place;

QJsonObject verdict(const char* country, const char* from, const char* code, const char* until = nullptr,
                    int fewestDaysOver = -1, int mostDaysOver = -1) {
    QJsonObject answer{{QStringLiteral("kind"), QStringLiteral("verdict")},
                       {QStringLiteral("country"), QString::fromLatin1(country)},
                       {QStringLiteral("from"), QString::fromLatin1(from)},
                       {QStringLiteral("verdict"), QString::fromLatin1(code)}};
    if (until != nullptr) {
        answer.insert(QStringLiteral("authorized_until"), QString::fromLatin1(until));
    }
    if (fewestDaysOver >= 0) {
        answer.insert(QStringLiteral("days_over"), QJsonObject{{QStringLiteral("minimum"), fewestDaysOver},
                                                               {QStringLiteral("maximum"), mostDaysOver}});
    }
    return answer;
}

QJsonObject residency(int minimum, int recorded, const char* outcome) {
    return {{QStringLiteral("kind"), QStringLiteral("rule")},
            {QStringLiteral("rule"), QStringLiteral("ca.pr_residency")},
            {QStringLiteral("minimum"), minimum},
            {QStringLiteral("recorded"), recorded},
            {QStringLiteral("outcome"), QString::fromLatin1(outcome)}};
}

QJsonObject order(const char* outcome, const char* deadline) {
    return {{QStringLiteral("kind"), QStringLiteral("order")},
            {QStringLiteral("outcome"), QString::fromLatin1(outcome)},
            {QStringLiteral("deadline"), QString::fromLatin1(deadline)}};
}

QJsonObject sightings(int count) {
    return {{QStringLiteral("kind"), QStringLiteral("sightings")}, {QStringLiteral("count"), count}};
}

/// On which date of that country the so-maniest sighting lies.
QJsonObject sightingDate(int sighting, const char* country, const char* day) {
    return {{QStringLiteral("kind"), QStringLiteral("date")},
            {QStringLiteral("sighting"), sighting},
            {QStringLiteral("country"), QString::fromLatin1(country)},
            {QStringLiteral("date"), QString::fromLatin1(day)}};
}

QJsonObject days(const char* country, const char* from, const char* to, int minimum, int recorded) {
    return {{QStringLiteral("kind"), QStringLiteral("days")},
            {QStringLiteral("country"), QString::fromLatin1(country)},
            {QStringLiteral("from"), QString::fromLatin1(from)},
            {QStringLiteral("to"), QString::fromLatin1(to)},
            {QStringLiteral("minimum"), minimum},
            {QStringLiteral("recorded"), recorded}};
}

void visitors(Script& script) {
    using enum TravellerClass;
    script.person("Jean-François", "Marie", "de la Tour", Gender::Male, "1984-02-29", "FRA",
                  ThirdCountryNational, Elsewhere);
    script.move("2026-01-10T14:20:00-05:00", Canada, "air-yul", Mode::Air);
    script.move("2026-07-02T09:41:00-04:00", UnitedStates, "champlain-lacolle", Mode::Land).grant =
        Grant{"B-2", date("2027-01-01"), false};
    script.exercise(
        "de la tour jean francois", verdict("CA", "2026-01-10", "departed_in_time", "2026-07-10"),
        "Until when was this visitor authorized to stay in Canada, and did he leave in time?",
        "Jusqu’à quelle date ce visiteur était-il autorisé à séjourner au Canada, et est-il parti à temps ?",
        "No officer fixed a period, so it is six months: until 10 July 2026. The American entry at "
        "Champlain on 2 July is at the same time his exit from Canada.",
        "Aucun agent n’a fixé de période : elle est donc de six mois, jusqu’au 10 juillet 2026. L’entrée "
        "américaine à Champlain, le 2 juillet, est en même temps sa sortie du Canada.");

    script.person("Anneliese", "", "Müller", Gender::Female, "1991-11-04", "D", ThirdCountryNational,
                  Elsewhere);
    script.move("2025-09-01T16:05:00-04:00", Canada, "air-yyz", Mode::Air).grant =
        Grant{"visitor", date("2026-02-28"), false};
    script.move("2026-03-20T19:30:00-04:00", Elsewhere, "air-yyz", Mode::Air);
    script.exercise(
        "muller anneliese", verdict("CA", "2025-09-01", "overstayed_departed", "2026-02-28", 20, 20),
        "By how many days did her stay exceed what the officer had authorized?",
        "De combien de jours son séjour a-t-il dépassé ce que l’agent avait autorisé ?",
        "The admission ran until 28 February 2026; the carrier’s record shows her leaving on 20 March, 20 "
        "days later. Ask first whether an extension was pending: the exchange does not always show it.",
        "L’admission prenait fin le 28 février 2026 ; le dossier du transporteur la montre partant le "
        "20 mars, 20 jours plus tard. Vérifiez d’abord si une prolongation était en instance : l’échange ne "
        "la montre pas toujours.");

    script.person("Oluwaseun", "Tunde", "Adeyemi", Gender::Male, "1995-06-18", "NGA", ThirdCountryNational,
                  Elsewhere);
    script.move("2025-11-03T12:10:00-05:00", Canada, "air-yyz", Mode::Air).grant =
        Grant{"visitor", date("2026-05-03"), false};
    script.exercise(
        "adeyemi", verdict("CA", "2025-11-03", "probable_overstay", "2026-05-03", 200, 201),
        "Is this a finding that he overstayed? How many days past the authorized date is the as-of date?",
        "Est-ce un constat de séjour indûment prolongé ? Combien de jours séparent la date autorisée de la "
        "date de référence ?",
        "No: it is a lead. No exit is on record although the feeds are complete; 20 November 2026 lies 201 "
        "days after 3 May, and the feeds reach to the end of the day before. An exit by train or ship would "
        "not be seen.",
        "Non : c’est une piste. Aucune sortie n’est consignée bien que les flux soient complets ; le "
        "20 novembre 2026 tombe 201 jours après le 3 mai, et les flux vont jusqu’à la fin de la veille. Une "
        "sortie par train ou par navire ne serait pas visible.");

    script.person("Thị Phượng", "", "Nguyễn", Gender::Female, "1979-03-22", "VNM", ThirdCountryNational,
                  Elsewhere);
    script.move("2019-05-12T11:00:00-07:00", Canada, "air-yvr", Mode::Air);
    script.unseen("2019-10-30T13:15:00-07:00", Elsewhere, "air-yvr", Mode::Air);
    script.exercise(
        "nguyen phuong", verdict("CA", "2019-05-12", "exit_not_observable", "2019-11-12"),
        "No exit is on record. Why must this not be called an overstay?",
        "Aucune sortie n’est consignée. Pourquoi ne faut-il pas parler d’un séjour indûment prolongé ?",
        "Until 25 June 2020 nobody recorded who left Canada by air, and not every carrier did before "
        "November 2022. She flew home in October 2019, and no feed could see it.",
        "Jusqu’au 25 juin 2020, personne ne consignait les départs du Canada par avion, et tous les "
        "transporteurs ne le faisaient pas avant novembre 2022. Elle est rentrée par avion en octobre 2019, "
        "et aucun flux ne pouvait le voir.");

    script.person("Ana Beatriz", "", "da Silva", Gender::Female, "1998-08-09", "BRA", ThirdCountryNational,
                  Elsewhere);
    script.move("2026-01-10T08:00:00-05:00", Canada, "air-yyz", Mode::Air).grant =
        Grant{"visitor", date("2026-07-10"), false};
    script.life().statuses.push_back(
        {Country::Canada, StatusKind::ExtensionPending, date("2026-06-29"), date("2026-08-20")});
    script.life().statuses.push_back(
        {Country::Canada, StatusKind::ExtensionGranted, date("2026-08-20"), date("2027-01-10")});
    script.exercise(
        "da silva ana beatriz", verdict("CA", "2026-01-10", "not_yet_assessable", "2027-01-10"),
        "Her admission ended on 10 July 2026 and she has not left. What can be said?",
        "Son admission prenait fin le 10 juillet 2026 et elle n’est pas partie. Que peut-on dire ?",
        "An extension was asked for in time and granted until 10 January 2027: nothing can be said before.",
        "Une prolongation a été demandée à temps et accordée jusqu’au 10 janvier 2027 : rien ne peut être "
        "dit avant.");

    script.person("Giovanni", "", "Rossi", Gender::Male, "1966-12-01", "ITA", ThirdCountryNational,
                  Elsewhere);
    script.move("2025-02-01T15:45:00-05:00", Canada, "air-yyz", Mode::Air);
    script.unseen("2025-06-10T08:20:00-04:00", UnitedStates, "rainbow-bridge", Mode::Rail);
    script.unseen("2025-06-21T21:00:00-04:00", Elsewhere, "air-jfk", Mode::Air);
    script.move("2026-03-15T13:30:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2026-04-10T18:10:00-04:00", Elsewhere, "air-yul", Mode::Air);
    script.exercise(
        "rossi giovanni", verdict("CA", "2025-02-01", "departure_unrecorded", "2025-08-01", 0, 226),
        "He came back in March 2026. What do the records prove about his first stay?",
        "Il est revenu en mars 2026. Que prouvent les dossiers au sujet de son premier séjour ?",
        "That he left, not when: somewhere between no day and 226 days after 1 August 2025. (He took the "
        "train to New York in June; exits by rail are not collected.)",
        "Qu’il est parti, mais non à quelle date : entre aucun jour et 226 jours après le 1er août 2025. "
        "(Il a pris le train pour New York en juin ; les sorties par train ne sont pas recueillies.)");
}

void residents(Script& script) {
    using enum TravellerClass;
    script.person("María José", "", "García López", Gender::Female, "1987-07-14", "MEX",
                  PermanentResidentCanada, Elsewhere);
    script.card(DocumentType::PermanentResidentCard, "CAN");
    script.life().statuses.push_back(
        {Country::Canada, StatusKind::PermanentResident, date("2020-06-15"), std::nullopt});
    script.move("2020-06-15T10:00:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2022-11-25T17:00:00-05:00", Elsewhere, "air-yul", Mode::Air);
    script.move("2025-11-01T12:30:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2026-10-27T16:00:00-04:00", Elsewhere, "air-yul", Mode::Air);
    script.exercise(
        "garcia lopez maria jose", residency(732, 732, "met"),
        "Examined on 20 November 2026: does she meet the residency obligation of 730 days in five years?",
        "Contrôlée le 20 novembre 2026 : respecte-t-elle l’obligation de résidence de 730 jours en cinq ans "
        "?",
        "Yes, by two days. From 20 November 2021 to 25 November 2022 there are 371 days, from 1 November "
        "2025 to 27 October 2026 another 361; days of leaving and of coming both count.",
        "Oui, par deux jours. Du 20 novembre 2021 au 25 novembre 2022, il y a 371 jours ; du 1er novembre "
        "2025 au 27 octobre 2026, 361 autres. Les jours de départ et d’arrivée comptent tous deux.");

    script.person("Xiaoming", "", "Li", Gender::Male, "1982-09-30", "CHN", PermanentResidentCanada,
                  Elsewhere);
    script.traveller().name.last.native = "李";
    script.traveller().name.first.native = "小明";
    script.card(DocumentType::PermanentResidentCard, "CAN");
    script.life().statuses.push_back(
        {Country::Canada, StatusKind::PermanentResident, date("2019-09-01"), std::nullopt});
    script.move("2019-09-01T14:00:00-07:00", Canada, "air-yvr", Mode::Air);
    script.move("2021-03-01T12:00:00-08:00", Elsewhere, "air-yvr", Mode::Air);
    script.move("2021-12-01T09:00:00-08:00", Canada, "air-yvr", Mode::Air);
    script.move("2023-06-30T13:00:00-07:00", Elsewhere, "air-yvr", Mode::Air);
    script.move("2025-01-10T08:00:00-08:00", Canada, "air-yvr", Mode::Air);
    script.unseen("2025-02-20T12:00:00-08:00", Elsewhere, "air-yvr", Mode::Air);
    script.move("2025-12-20T09:00:00-08:00", Canada, "air-yvr", Mode::Air);
    script.move("2026-02-18T12:00:00-08:00", Elsewhere, "air-yvr", Mode::Air);
    script.exercise(
        "li xiaoming", residency(639, 639, "depends"),
        "Does he meet the residency obligation on 20 November 2026? Which crossing is missing?",
        "Respecte-t-il l’obligation de résidence le 20 novembre 2026 ? Quel passage manque-t-il ?",
        "It depends. 639 days are certain; between his entries of 10 January and 20 December 2025 an exit "
        "was not recorded, and those days alone could carry him over 730.",
        "Cela dépend. 639 jours sont certains ; entre ses entrées du 10 janvier et du 20 décembre 2025, une "
        "sortie n’a pas été consignée, et ces jours suffiraient à le porter au-delà de 730.");

    script.person("José Luis", "", "Fernández", Gender::Male, "1975-05-05", "ESP", LawfulPermanentResidentUs,
                  UnitedStates);
    script.card(DocumentType::PermanentResidentCard, "USA");
    script.life().statuses.push_back(
        {Country::UnitedStates, StatusKind::PermanentResident, date("2018-02-01"), std::nullopt});
    script.move("2022-05-01T10:00:00-04:00", Canada, "peace-bridge", Mode::Land);
    script.move("2022-05-09T17:00:00-04:00", UnitedStates, "peace-bridge", Mode::Land);
    script.move("2024-01-03T11:00:00-05:00", Canada, "peace-bridge", Mode::Land);
    script.move("2024-07-15T15:00:00-04:00", UnitedStates, "peace-bridge", Mode::Land);

    script.person("Gilles", "", "Tremblay", Gender::Male, "1951-10-12", "CAN", CitizenCanada, Canada);
    script.card(DocumentType::EnhancedDriversLicence, "CAN");
    script.move("2025-10-28T07:15:00-04:00", UnitedStates, "highgate-springs-alburg", Mode::Land);
    script.move("2026-04-18T18:40:00-04:00", Canada, "highgate-springs-alburg", Mode::Land);
    script.exercise(
        "tremblay gilles", days("US", "2025-10-01", "2026-09-30", 173, 173),
        "How many days was he in the United States between 1 October 2025 and 30 September 2026?",
        "Combien de jours a-t-il passés aux États-Unis entre le 1er octobre 2025 et le 30 septembre 2026 ?",
        "173: from 28 October to 18 April, both included.",
        "173 : du 28 octobre au 18 avril, inclusivement.");
}

void ordersAndRefusals(Script& script) {
    using enum TravellerClass;
    script.person("Patrick", "", "O’Brien", Gender::Male, "1990-01-25", "IRL", ThirdCountryNational,
                  Elsewhere);
    script.move("2025-04-02T12:00:00-07:00", Canada, "air-yvr", Mode::Air);
    script.life().orders.push_back({OrderKind::Departure, date("2026-05-20"), date("2026-06-01"), {}});
    script.move("2026-07-01T10:20:00-07:00", UnitedStates, "peace-arch", Mode::Land);
    script.exercise(
        "obrien patrick", order("possible_departure_in_time", "2026-07-01"),
        "By which day had he to leave under the departure order, and did he?",
        "Avant la fin de quel jour devait-il partir en vertu de l’interdiction de séjour, et l’a-t-il fait ?",
        "30 days after 1 June: 1 July 2026, the day of his American entry. It is a possible departure; an "
        "officer confirms it (IRPR 240(3)), and the certificate of departure does not stand in these "
        "records.",
        "30 jours après le 1er juin : le 1er juillet 2026, jour de son entrée américaine. C’est un départ "
        "possible ; un agent le confirme (RIPR 240(3)), et l’attestation de départ ne figure pas dans ces "
        "dossiers.");

    script.person("Juan Pablo", "", "Hernández Peña", Gender::Male, "1988-04-17", "MEX", ThirdCountryNational,
                  Elsewhere);
    script.move("2024-02-11T09:30:00-05:00", Canada, "air-yyz", Mode::Air);
    script.life().orders.push_back({OrderKind::Deportation, date("2025-09-10"), date("2025-09-10"), {}});

    script.person("Dmitrii", "", "Volkov", Gender::Male, "1983-08-08", "RUS", ThirdCountryNational,
                  UnitedStates);
    script.traveller().name.last.native = "Волков";
    script.turned("2025-10-05T20:10:00-04:00", Canada, "champlain-lacolle", Outcome::Refused);
    script.turned("2025-10-06T07:35:00-04:00", Canada, "derby-line", Outcome::DirectBack);

    script.person("Priya", "", "Sharma", Gender::Female, "1993-02-03", "IND", ThirdCountryNational,
                  Elsewhere);
    script.move("2024-06-20T16:00:00-04:00", Canada, "air-yyz", Mode::Air).grant =
        Grant{"worker", date("2025-06-20"), false};
    script.turned("2025-06-10T14:00:00-04:00", UnitedStates, "rainbow-bridge", Outcome::DirectBack);
    Move& back = script.move("2025-06-10T14:25:00-04:00", Canada, "rainbow-bridge", Mode::Land);
    back.from = UnitedStates;
    back.grant = Grant{"worker", date("2027-06-10"), false};
    script.move("2025-07-15T18:30:00-04:00", Elsewhere, "air-yyz", Mode::Air);
    script.exercise(
        "sharma priya", days("CA", "2025-06-01", "2025-06-30", 30, 30),
        "She was at the Rainbow Bridge on 10 June 2025. How many days of that June was she in Canada?",
        "Elle était au pont Rainbow le 10 juin 2025. Combien de jours de ce mois a-t-elle passés au Canada ?",
        "All 30. The American officer turned her back at once (“flag-poling”): that is neither a stay in "
        "the United States nor an absence from Canada.",
        "Les 30. L’agent américain l’a renvoyée aussitôt (« tour du poteau ») : ce n’est ni un séjour aux "
        "États-Unis ni une absence du Canada.");
}

void recordsThatDeceive(Script& script) {
    using enum TravellerClass;
    script.person("Marie-Claude", "", "Émond", Gender::Female, "1970-12-19", "CAN", CitizenCanada, Canada);
    script.card(DocumentType::TrustedTraveller, "CAN");
    script.move("2026-11-14T23:30:00-08:00", UnitedStates, "pacific-highway", Mode::Land);
    script.exercise(
        "emond marie-claude", sightingDate(0, "CA", "2026-11-15"),
        "The American record says 14 November 2026, 23:30. On what date did she leave Canada?",
        "Le dossier américain indique le 14 novembre 2026, 23 h 30. À quelle date a-t-elle quitté le Canada "
        "?",
        "On 15 November: British Columbia no longer sets its clocks back, so it was half past midnight on "
        "the Canadian side.",
        "Le 15 novembre : la Colombie-Britannique ne recule plus l’heure ; il était donc minuit et demi du "
        "côté canadien.");

    script.person("Min-jun", "", "Kim", Gender::Male, "1999-03-03", "KOR", ThirdCountryNational, Canada);
    script.traveller().name.last.native = "김";
    script.traveller().name.first.native = "민준";
    Move& twice = script.move("2026-09-05T11:00:00-04:00", UnitedStates, "ambassador-bridge", Mode::Land);
    twice.mishap = Mishap::SentTwice;
    twice.grant = Grant{"B-2", date("2027-03-04"), false};
    script.move("2026-09-07T20:00:00-04:00", Canada, "ambassador-bridge", Mode::Land);
    script.exercise("kim min-jun", sightings(2),
                    "There are three records of crossings. How often did he cross the border?",
                    "Il y a trois dossiers de passage. Combien de fois a-t-il franchi la frontière ?",
                    "Twice. One American entry was sent two times within minutes.",
                    "Deux fois. Une entrée américaine a été transmise deux fois en quelques minutes.");

    script.person("Olena", "", "Kovalenko", Gender::Female, "1992-10-21", "UKR", ThirdCountryNational,
                  Elsewhere);
    script.traveller().name.last.native = "Коваленко";
    script.move("2026-08-03T17:20:00-04:00", Canada, "air-yyz", Mode::Air).mishap = Mishap::WrongDate;
    script.exercise("kovalenko olena", sightingDate(0, "CA", "2026-08-03"),
                    "Her entry was recorded as 8 March 2026. On what date did she really come?",
                    "Son entrée a été consignée au 8 mars 2026. À quelle date est-elle réellement arrivée ?",
                    "On 3 August: the agency corrected the record, day and month had been swapped.",
                    "Le 3 août : l’organisme a corrigé le dossier, le jour et le mois avaient été inversés.");

    script.person("Sara", "", "Haddad", Gender::Female, "2003-05-27", "LBN", ThirdCountryNational, Canada);
    script.move("2025-08-22T10:15:00-04:00", UnitedStates, "champlain-lacolle", Mode::Land).grant =
        Grant{"F-1", std::nullopt, true};
    script.exercise(
        "haddad sara", verdict("US", "2025-08-22", "not_assessable"),
        "Until when may she stay in the United States?", "Jusqu’à quand peut-elle séjourner aux États-Unis ?",
        "She was admitted for the duration of status (D/S): there is no date, so nothing can be overstayed "
        "by date.",
        "Elle a été admise pour la durée du statut (D/S) : il n’y a pas de date, donc aucun dépassement "
        "calculable.");

    script.person("Fatima-Zahra", "", "Benali", Gender::Female, "1986-06-06", "MAR", ThirdCountryNational,
                  Elsewhere);
    script.move("2025-03-14T13:00:00-04:00", Canada, "air-yul", Mode::Air);
    script.move("2025-05-02T18:00:00-04:00", Elsewhere, "air-yul", Mode::Air);
    script.move("2025-06-12T13:00:00-04:00", Canada, "air-yul", Mode::Air).mishap = Mishap::Withdrawn;

    script.person("Siobhán", "", "Murphy", Gender::Female, "1972-03-17", "IRL", ThirdCountryNational,
                  Elsewhere);
    script.move("2024-05-10T12:00:00-07:00", Canada, "air-yvr", Mode::Air);
    script.move("2024-05-20T10:30:00-07:00", UnitedStates, "port-angeles-ferry", Mode::Ferry).grant =
        Grant{"WT", date("2024-08-17"), false};
    script.move("2024-06-01T15:00:00-04:00", Canada, "rainbow-bridge", Mode::Pedestrian);
    script.unseen("2024-06-20T17:00:00-04:00", Elsewhere, "calais", Mode::Marine);

    script.person("Robert", "James", "Smith", Gender::Male, "1978-01-09", "USA", CitizenUs, UnitedStates);
    script.card(DocumentType::TrustedTraveller, "USA");
    for (LocalDate day = date("2025-09-01"); day < date("2026-11-14"); day = day.plusDays(1)) {
        if ((day.epochDays() + 4) % 7 == 0 || (day.epochDays() + 4) % 7 == 6) {
            continue; // Sunday and Saturday
        }
        script.move(day.iso() + "T11:45:00Z", Canada, "detroit-windsor-tunnel", Mode::Land);
        script.move(day.iso() + "T21:50:00Z", UnitedStates, "detroit-windsor-tunnel", Mode::Land);
    }
}

} // namespace

Showcase makeShowcase(People& people, const PortTable& ports) {
    Showcase showcase;
    Script script(people, ports, showcase);
    visitors(script);
    residents(script);
    ordersAndRefusals(script);
    recordsThatDeceive(script);
    return showcase;
}

} // namespace passages::demo
