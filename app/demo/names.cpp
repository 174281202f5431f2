#include "app/demo/names.h"

#include <algorithm>

namespace passages::demo {
namespace {

enum Custom : unsigned { Plain = 0, TwoFamilyNames = 1, CompoundNames = 2 };

/// `Li=李|Wang=王|Ma`: names apart by bars, the own script behind an equals sign.
std::vector<Name> split(std::string_view list) {
    std::vector<Name> names;
    while (!list.empty()) {
        const std::string_view item = list.substr(0, list.find('|'));
        list.remove_prefix(std::min(list.size(), item.size() + 1));
        const std::size_t sign = item.find('=');
        names.push_back({std::string(item.substr(0, sign)), sign == std::string_view::npos
                                                                ? std::string()
                                                                : std::string(item.substr(sign + 1))});
    }
    return names;
}

Culture culture(std::string_view nationality, std::string_view family, std::string_view women,
                std::string_view men, unsigned customs = Plain) {
    return {std::string(nationality),
            split(family),
            split(women),
            split(men),
            (customs & TwoFamilyNames) != 0,
            (customs & CompoundNames) != 0};
}

std::vector<Culture> englishCanadians() {
    return {culture("CAN",
                    "Smith|Brown|Wilson|MacDonald|Campbell|Martin|Anderson|Taylor|Johnson|Thompson|Scott|"
                    "Stewart|Fraser|Murray|Morrison|O’Brien|O’Connor|McLeod|Clarke|Reid|Ross|Young|Mitchell|"
                    "Robertson|Kennedy|Graham|Hughes|Walker|White|Hall|Wright|Bennett|Sinclair|Mackenzie|"
                    "St. John|Fitzgerald|Grant|Harrison|Ferguson|Armstrong|Wallace|Burke|Doyle|Van Dyke",
                    "Emily|Sarah|Jennifer|Olivia|Heather|Margaret|Katherine|Lauren|Megan|Charlotte|Susan|"
                    "Hannah|Alice|Rachel|Claire|Mary Ann|Kathleen|Erin|Grace|Zoë|Brooke|Anne|Victoria|Judith",
                    "James|Robert|David|Michael|William|Liam|Ryan|Matthew|Andrew|Ian|Kenneth|Douglas|Stephen|"
                    "Thomas|Daniel|Patrick|Colin|Gordon|Ethan|Noah|Jack|Bruce|Neil|Graeme")};
}

std::vector<Culture> frenchCanadians() {
    return {culture(
        "CAN",
        "Tremblay|Gagnon|Roy|Côté|Bouchard|Gauthier|Morin|Lavoie|Fortin|Gagné|Ouellet|Pelletier|"
        "Bélanger|Lévesque|Bergeron|Leblanc|Paquette|Girard|Simard|Boucher|Caron|Beaulieu|Cloutier|"
        "Dubé|Poirier|Émond|St-Pierre|St-Onge|Saint-Laurent|de la Tour|De Grandpré|D’Amours|"
        "L’Écuyer|Lebœuf|Desrochers|Hébert|Thériault|Landry|Cormier|Arsenault|Bérubé|Des Groseilliers|"
        "Dufresne|Lefebvre|Le Moyne|Charbonneau",
        "Marie-Claude|Geneviève|Isabelle|Chloé|Émilie|Mélanie|Sylvie|Marie-Ève|Josée|Véronique|Noémie|"
        "Léa|Anne-Marie|Gaëlle|Hélène|Océane|Françoise|Stéphanie|Zoé|Maëlle|Andrée-Anne|Thérèse",
        "Jean-François|Marc-André|Étienne|François|Jérôme|Benoît|Gilles|Pierre-Luc|Mathieu|Sébastien|"
        "René|Loïc|Olivier|Jean-Sébastien|Raphaël|Félix|Yves|Jean-Paul|Guillaume|Réjean|Noël|Émile",
        CompoundNames)};
}

std::vector<Culture> americans() {
    return {
        culture(
            "USA",
            "Johnson|Williams|Jones|Davis|Miller|Moore|Jackson|Harris|Lewis|Robinson|King|Allen|Hill|Green|"
            "Baker|Adams|Nelson|Carter|Phillips|Evans|Turner|Parker|Edwards|Collins|Morgan|Cooper|Peterson|"
            "Gray|Ward|Brooks|Kelly|Sanders|Price|Barnes|Henderson|Coleman|Jenkins|Perry|Powell|Long|"
            "Patterson|Washington|Butler|Simmons|Foster|Bryant|McCarthy|O’Neill|Schmidt|Kowalski",
            "Ashley|Jessica|Amanda|Brittany|Elizabeth|Linda|Patricia|Barbara|Nancy|Karen|Lisa|Michelle|"
            "Kimberly|Angela|Melissa|Rebecca|Laura|Sharon|Cynthia|Deborah|Madison|Abigail",
            "John|Christopher|Joseph|Charles|Richard|Anthony|Mark|Donald|Steven|Paul|Joshua|Kevin|Brian|"
            "George|Timothy|Ronald|Jason|Edward|Jeffrey|Jacob|Gary|Nicholas|Eric|Jonathan"),
        culture("USA",
                "García|Rodríguez|Martínez|Hernández|González|Ramírez|Torres|Flores|Rivera|Gómez|Díaz|"
                "Reyes|Morales|Ortiz|Gutiérrez|Chávez|Ramos|Ruiz|Mendoza|Álvarez",
                "María|Guadalupe|Sofía|Isabel|Ana|Lucía|Elena|Rosa|Carmen|Camila|Valentina|Daniela",
                "José|Juan|Luis|Carlos|Jesús|Miguel|Ángel|Alejandro|Diego|Francisco|Javier|Fernando")};
}

std::vector<Culture> restOfTheWorld() {
    return {
        culture(
            "IND",
            "Sharma|Patel|Singh|Kaur|Gupta|Kumar|Reddy|Iyer|Nair|Mehta|Chopra|Banerjee|Das|Joshi|Rao|Gill",
            "Priya|Ananya|Kavita|Deepika|Harpreet|Neha|Lakshmi|Pooja|Simran|Meera",
            "Rahul|Amit|Arjun|Gurpreet|Vikram|Sanjay|Harjit|Ravi|Suresh|Karan"),
        culture(
            "CHN",
            "Li=李|Wang=王|Zhang=张|Liu=刘|Chen=陈|Yang=杨|Zhao=赵|Huang=黄|Zhou=周|Wu=吴|Xu=徐|Sun=孙|Lü=吕",
            "Xiaomei=小梅|Fang=芳|Jing=静|Yan=燕|Xiuying=秀英|Mei=梅|Yuhan=雨涵|Lihua=丽华",
            "Xiaoming=小明|Wei=伟|Qiang=强|Jun=军|Haoran=浩然|Jianguo=建国|Lei=磊|Zihan=子涵"),
        culture("FRA",
                "Martin|Bernard|Dubois|Durand|Moreau|Lefèvre|Mercier|Garnier|Chevalier|de Villiers|Le "
                "Goff|Guérin|"
                "d’Estaing|Besançon|Noël|Châtelain|de La Fontaine|Maréchal",
                "Camille|Élodie|Aurélie|Manon|Anaïs|Inès|Margaux|Solène|Marie-Laure|Agnès",
                "Jean-Baptiste|Thibault|Rémi|Aurélien|Gaël|Hervé|Clément|Cédric|Jean-Luc|Théo",
                CompoundNames),
        culture("PHL",
                "Reyes|Santos|Cruz|Bautista|Ocampo|Garcia|Mendoza|Dela Cruz|Villanueva|Aquino|De los Santos",
                "Maria Cristina|Jasmine|Angelica|Rowena|Marites|Liza|Princess|Lourdes",
                "Jose Mari|Mark Anthony|Rodel|Jericho|Ramon|Emmanuel|Dennis|Arnel"),
        culture("NGA", "Adeyemi|Okafor|Okonkwo|Balogun|Eze|Abubakar|Oluwole|Nwosu|Adebayo|Ibrahim|Chukwu",
                "Ngozi|Folasade|Amina|Chiamaka|Yetunde|Ifeoma|Blessing|Temitope",
                "Oluwaseun|Chinedu|Emeka|Babatunde|Musa|Ikechukwu|Tunde|Obinna"),
        culture("MEX",
                "Hernández|García|López|Martínez|Pérez|Sánchez|Ramírez|Vázquez|Jiménez|Núñez|Ibáñez|Peña",
                "María José|Guadalupe|Ximena|Fernanda|Verónica|Leticia|Mariana|Itzel",
                "José Luis|Juan Pablo|Miguel Ángel|Ricardo|Raúl|Héctor|Andrés|Óscar", TwoFamilyNames),
        culture(
            "BRA",
            "Silva|Santos|Oliveira|Souza|Pereira|Conceição|Araújo|Gonçalves|dos Santos|da Silva|Magalhães",
            "Ana Beatriz|Juliana|Luíza|Fernanda|Patrícia|Letícia|Mônica|Conceição",
            "João|Antônio|Tiago|Caio|Luís|Sérgio|Vinícius|José Carlos"),
        culture("KOR", "Kim=김|Lee=이|Park=박|Choi=최|Jung=정|Kang=강|Cho=조|Yoon=윤|Jang=장|Lim=임",
                "Seo-yeon=서연|Ji-woo=지우|Min-ji=민지|Ha-eun=하은|Soo-jin=수진|Yuna=유나",
                "Min-jun=민준|Ji-hoon=지훈|Seung-ho=승호|Dong-hyun=동현|Jun-seo=준서|Young-ho=영호"),
        culture("IRN", "Ahmadi|Hosseini|Mohammadi|Karimi|Rahimi|Moradi|Jafari|Tehrani|Rostami|Shirazi",
                "Fatemeh|Zahra|Maryam|Nasrin|Shirin|Leila|Parisa|Mahsa",
                "Mohammad|Ali|Reza|Hossein|Amir|Mehdi|Saeed|Dariush"),
        culture("GBR",
                "Smith|Jones|Taylor|Davies|Evans|Thomas|Roberts|Lloyd-Jones|Ashworth|Hargreaves|Llewellyn|"
                "Fitzwilliam|Bonham-Carter|Khan|Begum|Okoro",
                "Victoria|Gemma|Siân|Poppy|Fiona|Aisha|Imogen|Bethan|Rosalind|Niamh",
                "Oliver|Harry|Rhys|Callum|Nigel|Alistair|Imran|Geraint|Rupert|Hamish"),
        culture("D",
                "Müller|Schmidt|Schneider|Fischer|Weiß|Groß|Schäfer|Köhler|Jäger|Krüger|von "
                "Weizsäcker|Böhm|Straßer",
                "Anneliese|Käthe|Sabine|Heike|Ulrike|Grete|Franziska",
                "Jürgen|Günther|Björn|Klaus-Dieter|Matthias|Uwe|Sören|Hans-Peter"),
        culture(
            "UKR",
            "Kovalenko=Коваленко|Shevchenko=Шевченко|Bondarenko=Бондаренко|Tkachenko=Ткаченко|Boiko=Бойко|"
            "Melnyk=Мельник|Lysenko=Лисенко|Yushchenko=Ющенко",
            "Olena=Олена|Oksana=Оксана|Nataliia=Наталія|Yuliia=Юлія|Iryna=Ірина|Kateryna=Катерина",
            "Andrii=Андрій|Oleksandr=Олександр|Taras=Тарас|Dmytro=Дмитро|Volodymyr=Володимир|Yurii=Юрій"),
        culture("VNM", "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Võ|Đặng|Bùi|Đỗ",
                "Thị Phượng|Thị Lan|Ngọc Anh|Thu Hà|Mỹ Linh|Kim Oanh",
                "Văn Hùng|Minh Đức|Quốc Bảo|Hữu Phước|Anh Tuấn|Thanh Sơn"),
        culture("PAK", "Khan|Ahmed|Malik|Hussain|Butt|Chaudhry|Qureshi|Sheikh|Iqbal",
                "Ayesha|Fatima|Sana|Zainab|Hina|Mahnoor", "Muhammad|Usman|Bilal|Imran|Hamza|Tariq"),
        culture("COL", "Rodríguez|Gómez|Muñoz|Castaño|Ospina|Bolaños|Zuluaga|Rincón",
                "Luz Marina|Paola|Catalina|Yolanda|Ángela|Sofía",
                "Andrés Felipe|Julián|Germán|Iván|Álvaro|Camilo", TwoFamilyNames),
        culture("HTI", "Jean-Baptiste|Pierre|Charles|Joseph|Louis|Saint-Louis|Désir|Toussaint|François",
                "Guerda|Mirlande|Rose-Laure|Nadège|Marie-Flore|Widline",
                "Jean-Claude|Wilner|Frantz|Emmanuel|Ricardo|Évens"),
        culture("MAR", "Benali|El Amrani|Bennani|Alaoui|Tazi|El Idrissi|Berrada|Chraïbi",
                "Fatima-Zahra|Khadija|Salma|Nadia|Imane|Houda",
                "Youssef|Mohammed|Hicham|Karim|Abdelkader|Mehdi"),
        culture("LBN", "Haddad|Khoury|Nassar|Abou-Khalil|Saad|Gemayel|Hachem|Al-Masri",
                "Sara|Rima|Nour|Layla|Joumana|Carla", "Georges|Elias|Tarek|Ziad|Fadi|Omar"),
        culture("TUR", "Yılmaz|Kaya|Demir|Çelik|Şahin|Öztürk|Işık|Güneş|Yıldız",
                "Ayşe|Zeynep|Gülşen|Özlem|Çiğdem|Tuğba", "İbrahim|Oğuz|Barış|Çağlar|Ömer|Mehmet"),
        culture("JPN",
                "Sato=佐藤|Suzuki=鈴木|Takahashi=高橋|Tanaka=田中|Watanabe=渡辺|Ito=伊藤|Yamamoto=山本",
                "Yuki=由紀|Sakura=桜|Hanako=花子|Aiko=愛子|Naoko=直子",
                "Hiroshi=浩|Kenji=健二|Takeshi=武|Daisuke=大輔|Shinji=真司"),
        culture("ITA", "Rossi|Russo|Ferrari|Esposito|Bianchi|D’Angelo|De Luca|Di Stefano|Dell’Acqua|Colombo",
                "Giulia|Chiara|Francesca|Alessia|Maria Grazia|Noemi",
                "Giovanni|Luca|Niccolò|Matteo|Pasquale|Vincenzo"),
        culture("POL", "Kowalski|Nowak|Wiśniewski|Wójcik|Kamiński|Lewandowski|Łukasiewicz|Dąbrowski|Żuławski",
                "Małgorzata|Agnieszka|Joanna|Zofia|Elżbieta|Wiesława",
                "Łukasz|Paweł|Michał|Grzegorz|Stanisław|Wojciech"),
        culture("RUS",
                "Ivanov=Иванов|Petrov=Петров|Smirnov=Смирнов|Volkov=Волков|Kuznetsov=Кузнецов|Shcherbakov="
                "Щербаков",
                "Anna=Анна|Ekaterina=Екатерина|Svetlana=Светлана|Tatiana=Татьяна|Olga=Ольга",
                "Dmitrii=Дмитрий|Sergei=Сергей|Aleksei=Алексей|Igor=Игорь|Nikolai=Николай"),
        culture("ESP", "García|Fernández|López|Muñoz|Ibáñez|Zúñiga|Peña|de la Vega|Núñez|Castaño",
                "Nuria|Begoña|Lucía|Inmaculada|Pilar|Rocío", "Álvaro|Íñigo|José Antonio|Pablo|Raúl|Sergio",
                TwoFamilyNames),
        culture("SWE", "Åkerström|Lindström|Öberg|Sjöberg|Bergqvist|Håkansson|Ångström",
                "Åsa|Märta|Ingrid|Elin|Linnéa", "Björn|Göran|Håkan|Sören|Lars-Erik"),
        culture("ISL", "Guðmundsson|Þórsson|Jónsdóttir|Sigurðsson|Ægisson", "Guðrún|Þóra|Sigríður|Björk",
                "Ólafur|Þórður|Ævar|Gísli"),
        culture("IRL", "O’Brien|Murphy|Ó Súilleabháin|Ní Dhomhnaill|Byrne|O’Reilly|Mac Giolla Phádraig|Walsh",
                "Siobhán|Aoife|Saoirse|Gráinne|Niamh|Róisín", "Patrick|Seán|Cian|Oisín|Pádraig|Eoin"),
        culture("IDN", "Suharto|Widodo|Sukarno|Wijaya|Hartono|Santoso", "|Dewi|Sri|Ayu|", "|Budi|Agus|Joko|"),
    };
}

} // namespace

const std::vector<Culture>& culturesOf(Origin origin) {
    static const std::vector<Culture> english = englishCanadians();
    static const std::vector<Culture> french = frenchCanadians();
    static const std::vector<Culture> american = americans();
    static const std::vector<Culture> other = restOfTheWorld();
    switch (origin) {
    case Origin::EnglishCanadian:
        return english;
    case Origin::FrenchCanadian:
        return french;
    case Origin::American:
        return american;
    case Origin::Other:
        break;
    }
    return other;
}

FullName makeName(Random& random, const Culture& culture, bool isWoman, const Name* family) {
    const auto& given = isWoman ? culture.women : culture.men;
    FullName name;
    name.last = family != nullptr ? *family : random.oneOf(culture.family);
    name.first = random.oneOf(given);
    if (!name.first.latin.empty() && random.chance(350)) { // some have one name only
        name.middle = random.oneOf(given);
        if (name.middle.latin == name.first.latin) {
            name.middle = {};
        }
    }
    if (family != nullptr) {
        return name;
    }
    if (culture.hasTwoFamilyNames) {
        name.last.latin += ' ' + random.oneOf(culture.family).latin;
    } else if (culture.hasCompoundNames && random.chance(60)) {
        name.last.latin += '-' + random.oneOf(culture.family).latin;
    }
    return name;
}

} // namespace passages::demo
