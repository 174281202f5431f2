#include "tests/support/namepool.h"

#include <algorithm>
#include <string_view>

namespace passages::test {
namespace {

/// Words apart by blanks; `_` is a blank within one name, and what follows `=` the same name otherwise.
std::vector<std::string> listOf(std::string_view text) {
    std::vector<std::string> list;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        if (item.empty())
            continue;
        list.emplace_back(item);
        std::replace(list.back().begin(), list.back().end(), '_', ' ');
    }
    return list;
}

struct People {
    const char* nationality;
    unsigned weight;
    std::vector<std::string> surnames;
    std::vector<std::string> women;
    std::vector<std::string> men;
    std::vector<std::string> beginnings; ///< of surnames that few bear
    std::vector<std::string> endings;
    bool hasTwoSurnames = false;
    bool hasCompounds = false;
};

std::vector<People> makePeoples() {
    std::vector<People> peoples;
    const auto add = [&](const char* nationality, unsigned weight, std::string_view surnames,
                         std::string_view women, std::string_view men, std::string_view beginnings,
                         std::string_view endings, bool hasTwoSurnames = false, bool hasCompounds = false) {
        peoples.push_back({nationality, weight, listOf(surnames), listOf(women), listOf(men),
                           listOf(beginnings), listOf(endings), hasTwoSurnames, hasCompounds});
    };
    add("USA", 24,
        "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson "
        "Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams "
        "Baker "
        "Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Edwards Collins Stewart Morris "
        "Murphy "
        "Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly Howard Ward Cox Richardson Watson Wood Bennett "
        "Gray "
        "Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes "
        "Fisher "
        "Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Griffin West Cole Hayes "
        "Bryant Gibson Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Kennedy Wells Woods "
        "Ferguson "
        "Stone Hawkins Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Wagner Willis Ray "
        "Watkins "
        "Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Ruiz Harper Fox Riley Armstrong "
        "Carpenter Weaver Greene Lawrence Elliott Chavez Sims Austin Peters Kelley Franklin Lawson O’Brien "
        "O’Donnell St._Clair Van_Buren McAllister",
        "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra "
        "Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Dorothy "
        "Rebecca "
        "Sharon Laura Cynthia Amy Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine "
        "Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce "
        "Victoria "
        "Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline "
        "Martha "
        "Madison Teresa Gloria Sara Janice Ann Kathryn Abigail Sophia Frances Jean Alice Judy Isabella Julia "
        "Grace Amber Denise Danielle Marilyn Beverly Charlotte Natalie Theresa Diana Brittany Doris Kayla",
        "James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew "
        "Anthony Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald George Jason "
        "Edward "
        "Jeffrey Ryan Jacob Nicholas Gary Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel "
        "Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry "
        "Zachary "
        "Douglas Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry Austin Sean Gerald Carl "
        "Harold "
        "Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie "
        "Elijah "
        "Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene",
        "Black White Red Green Hart Ash Birch Thorn Wel Brad Stan Win Har Ber Hol Cran Pres Kirk Lang Mid "
        "West "
        "East North Sut Nor Whit Wes Lin Mar Ever Hather Sher Wal Cot Faw Pem Glad Hunt Wood Stock Rock Mill",
        "ford ton ham ley wood worth field well land burn stead by wick more man son gate brook stone ridge "
        "combe hurst shaw cott den croft mere low");
    add("CAN", 18,
        "Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger "
        "Lévesque Bergeron Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier "
        "Fournier "
        "Lapointe Leclerc Lefebvre Poulin Thibault St-Pierre Nadeau Martel Grenier Lessard Landry Bédard "
        "Deschênes Archambault Desjardins Gravel Champagne Bernier Savard Parent Beaudoin Michaud Pépin "
        "Turcotte "
        "Lemieux Therrien Hébert Cyr Richard Lachance Veilleux Blais Vachon Perreault Houle Dion Bilodeau "
        "Boudreau Charette de_la_Durantaye Le_Gardeur D’Auteuil De_Repentigny Saint-Amand Saint-Cyr "
        "L’Heureux "
        "L’Espérance Des_Ormeaux Du_Plessis La_Rochelle de_Lotbinière d’Iberville Beauséjour Crête Guérin "
        "Maheux Théberge Vézina Sénéchal Brière",
        "Marie Sylvie Louise Nathalie Julie Johanne Diane Isabelle France Manon Chantal Caroline Lise Josée "
        "Mélanie Annie Martine Véronique Geneviève Stéphanie Marie-Josée Marie-France Marie-Ève Anne-Sophie "
        "Émilie Valérie Sophie Karine Hélène Nicole Lucie Céline Danielle Monique Ginette Andrée Léa Rosalie "
        "Florence Maëlle Noémie Béatrice Élodie Océane Coralie Gabrielle Jeanne Mégane Aurélie Marianne",
        "Michel Pierre Jean André Robert Claude Jacques Daniel Alain Marc François Sylvain Martin Luc Yves "
        "Stéphane Éric Gilles Richard Guy Denis Serge Jean-François Jean-Pierre Jean-Guy Jean-Claude "
        "Pierre-Luc "
        "Marc-Antoine Charles-Étienne Louis-Philippe Benoît Mathieu Sébastien Patrick Alexandre Maxime Félix "
        "Xavier Olivier Samuel Vincent Raphaël Jérémie Étienne Émile Loïc Gaétan Réjean Normand Yvon Fernand",
        "Beau Mont Ville Bois Fon Char Lan Des Gran Bel Cha Mal Ros Val Tou Per Bri Cou Que Ver Mar Des Ga "
        "Lar "
        "Pla Sau",
        "champ pré rive neuve mont court lac tier nier veau bert gny lette cher ron don rault deau vigne "
        "lier "
        "nault toire chaud sonneuve quet rand",
        false, true);
    add("CAN", 14,
        "MacDonald Smith Campbell Brown Wilson Martin Stewart Fraser Murray MacLeod Thompson Reid Robertson "
        "Morrison Johnston Ross Grant Cameron Mackenzie Kerr Sinclair MacKinnon Gillis MacNeil Chisholm "
        "Rankin "
        "MacIsaac Beaton Hughes Sutherland Munro Ferguson Crawford Irwin Boyd Doyle Power Walsh Murphy "
        "Hickey "
        "Penney Pike Noseworthy Parsons Friesen Penner Wiebe Dyck Klassen Reimer Loewen Kowalchuk Melnyk",
        "Heather Jennifer Susan Margaret Catherine Sarah Emily Megan Lindsay Kathryn Shannon Colleen Fiona "
        "Morag Isla Ainsley Brenda Gail Joanne Wendy Sheila Maureen Norma Doreen Beth Alison Rhonda Jill",
        "Ian Angus Duncan Malcolm Alasdair Neil Hector Donald Kenneth Roderick Alexander Hugh Colin Bruce "
        "Douglas Gordon Stuart Craig Graham Keith Rory Callum Ewan Lachlan Murdoch Archibald Allan Ronald",
        "Mac_ Mc Mac Fitz Kil Dun Car Bal Inver Aber Strath Glen Pit Tor Len",
        "donnell lean phail gregor nab kay vey mond lister rae gillivray cormack intosh aulay arthur allen "
        "crae donough verness loch");
    add("MEX", 10,
        "Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales "
        "Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero "
        "Álvarez "
        "Méndez Chávez Rivera Juárez Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Muñoz "
        "Rojas "
        "Contreras Salazar Luna De_la_Cruz Ortega Guerrero Santiago Estrada Bautista Cortés Soto Alvarado "
        "Espinoza Lara Ávila Ríos Cervantes Silva Delgado Vega Márquez Sandoval Del_Río De_León Ibarra Núñez",
        "María Guadalupe Juana Margarita Josefina Verónica Leticia Rosa Francisca Teresa Alicia Alejandra "
        "Martha Yolanda Patricia María_Elena María_del_Carmen Ana_María Gabriela Rocío Lucía Mónica Adriana "
        "Ximena Renata Araceli Xóchitl Dulce_María Itzel Fernanda",
        "José Juan Luis Francisco Antonio Jesús Miguel Pedro Alejandro Manuel José_Luis Juan_Carlos "
        "Miguel_Ángel Jorge Fernando Ricardo Roberto Daniel Rafael Eduardo Héctor Ramón Óscar Raúl Rubén "
        "Enrique Arturo Sergio Gerardo Saúl Iván Ángel Andrés Julián",
        "Al Be Ca Du Es Gal Iz Lo Man Oro Pe Que Sal To Ur Va Za Ar Bar Cor",
        "aga arte eda ía mendi peña quiza rreta sco sola tero uelas varría zúa dillo ñez gosa ndez", true);
    add("IND", 8,
        "Kumar Singh Sharma Patel Kaur Gupta Das Reddy Khan Shah Verma Yadav Mishra Jain Mehta Joshi Nair "
        "Iyer "
        "Menon Pillai Rao Chatterjee Mukherjee Banerjee Ghosh Bose Sen Dutta Sengupta Bhattacharya Desai "
        "Trivedi "
        "Pandey Tiwari Dubey Agarwal=Aggarwal Chaudhary=Choudhury Srivastava Krishnan "
        "Subramanian=Subramaniam "
        "Venkatesan Ramachandran Lakshmanan=Laxmanan Dhillon Sandhu Sidhu Grewal Gill Brar Bajwa",
        "Priya Anjali Pooja Neha Kavita Sunita Anita Rekha Lakshmi=Laxmi Deepa Meena Geeta=Gita Shweta=Sweta "
        "Divya Swati Nisha Ritu Simran Harpreet Gurpreet Manpreet Jaspreet Amrita Ishita Ananya Aishwarya "
        "Padmavathi=Padmavati Vijayalakshmi=Vijayalaxmi",
        "Rajesh Suresh Ramesh Mahesh Amit Sanjay Vijay Ajay Ravi Anil Sunil Manoj Vikram Rahul Arjun Rohit "
        "Deepak Ashok Vinod Gurpreet Harjit Jaswinder Sukhwinder Balwinder Krishna Srinivas=Shrinivas "
        "Venkatesh=Venkates Karthik=Kartik Siddharth=Sidharth Abhishek Yash",
        "Rama Krishna Venka Chandra Nara Subra Maha Raja Guru Hari Deva Jaya Vija Ananta Sita Padma Bhanu "
        "Surya",
        "murthy swamy nathan rajan puram kar dev pal wal rao lingam raman moorthy ppa nna garu giri das");
    add("CHN", 7,
        "Wang=Wong Li=Lee Zhang=Cheung Liu=Lau Chen=Chan Yang=Yeung Huang=Wong Zhao=Chao Wu=Ng Zhou=Chow "
        "Xu=Hsu Sun=Suen Ma Zhu=Chu Hu=Wu Guo=Kwok He=Ho Lin=Lam Gao=Ko Luo=Law Zheng=Cheng Liang=Leung "
        "Xie=Tse "
        "Song=Sung Tang=Tong Deng Han Feng=Fung Cao=Tsao Peng Zeng=Tsang Xiao=Hsiao Tian Dong Pan=Poon Yuan "
        "Cai=Tsai Jiang=Chiang Yu Du Ye=Yip Cheng Wei=Wai Su=So Lü Ding Ren Shen=Shum",
        "Xiaoyan Xiaoling Yuting Meiling Lihua Guiying Xiuying Yulan Fengying Xinyi Jiayi Ziyan Qiuyue Ruoxi "
        "Wenjing Yaqin Shuhua Hongmei Chunhua Cuilan",
        "Jianguo Zhiqiang Wenbo Haoyu Zixuan Guoqiang Weidong Jianhua Xiaodong Yichen Junjie Mingzhe Tianyu "
        "Shaohua Zhenhua Bingwen Chaoyang Delun Fuguang Honghui",
        "Ou Shang Si Zhu Gong Nan Bai Zhong Xia Yin Qiu Tao Kong Meng Wan Duan Lei Qian Fan Fang",
        "yang guan ma ge sun men li shu an ying huang zhen tai kou qi");
    add("RUS", 6,
        "Ivanov=Iwanow Smirnov=Smirnoff Kuznetsov=Kouznetsov Popov=Popoff Vasiliev=Vasilyev Petrov=Petroff "
        "Sokolov Mikhailov=Mihajlov Novikov Fedorov=Fyodorov Morozov Volkov Alekseev=Alexeyev Lebedev "
        "Semenov=Semyonov "
        "Egorov=Yegorov Pavlov Kozlov Stepanov Nikolaev=Nikolayev Orlov Andreev=Andreyev Makarov Nikitin "
        "Zakharov=Zaharov Zaitsev=Zaytsev Solovev=Solovyov Borisov Iakovlev=Yakovlev Grigorev=Grigoriev "
        "Romanov Vorobev=Vorobyov Sergeev=Sergeyev Kuzmin Frolov Aleksandrov=Alexandrov Dmitriev=Dmitriyev "
        "Korolev=Korolyov "
        "Gusev Kiselev=Kiselyov Ilin=Ilyin Shcherbakov=Scherbakov Tsvetkov=Cvetkov Iudin=Yudin "
        "Chernyshevskii=Chernyshevsky",
        "Elena=Yelena Olga Natalia=Natalya Tatiana=Tatyana Irina Svetlana Ekaterina=Yekaterina "
        "Anastasiia=Anastasia "
        "Mariia=Mariya Iuliia=Yulia Anna Galina Liudmila=Lyudmila Kseniia=Ksenia Evgeniia=Yevgenia "
        "Sofiia=Sofya",
        "Aleksandr=Alexander Sergei=Sergey Dmitrii=Dmitry Andrei=Andrey Aleksei=Alexey Evgenii=Yevgeny "
        "Mikhail=Mihail Ivan Iurii=Yuri Nikolai=Nikolay Vladimir Igor Oleg Pavel Viktor=Victor "
        "Anatolii=Anatoly "
        "Grigorii=Grigory Iakov=Yakov Fedor=Fyodor Ilia=Ilya Valerii=Valery Vasilii=Vassily",
        "Bobr Vinogr Golub Kras Bel Gor Dub Ber Kal Mal Lug Zhur Tikh Sav Tar Pozd Rud Sit Chern Shir",
        "ov in enko ovskii evich ik uk akov onin aev itsyn ulin ishchev ovtsev ushkin");
    add("SAU", 6,
        "Al-Ghamdi=Alghamdi Al-Otaibi=Al_Utaybi Al-Qahtani=Alkahtani Al-Harbi=Alharbi Al-Zahrani=Al_Zahrany "
        "Hussein=Husain Ahmed=Ahmad Hassan=Hasan Ibrahim=Ebrahim Khalil=Khaleel Mahmoud=Mahmud Saleh=Salih "
        "Nasser=Nasir "
        "Mansour=Mansur Haddad Khoury=Khouri Najjar Darwish=Darweesh Yousef=Yusuf Suleiman=Sulayman "
        "Abdullah=Abdallah Abdulrahman=Abdelrahman El-Sayed=Elsayed Mustafa=Moustafa Bakr Qureshi=Koreishi "
        "Benali=Ben_Ali Bouazza Cherkaoui=Sherkaoui Belhaj=Bel_Hadj Chaoui Haidar=Hayder Jaber=Jabir",
        "Fatima=Fatma Aisha=Ayesha Khadija=Khadeeja Mariam=Maryam Zainab=Zaynab Noura=Nora Layla=Leila "
        "Huda=Houda Salma Amina Rania Yasmin=Yasmeen Hanan Samira Nadia Abeer=Abir Reem=Rim Ghada",
        "Mohammed=Muhammad Ahmed=Ahmad Ali Omar=Umar Khalid=Khaled Abdullah=Abdallah Youssef=Yusuf "
        "Ibrahim=Ebrahim "
        "Hassan=Hasan Hussein=Hussain Tariq=Tarek Saeed=Said Faisal=Faysal Sultan Bilal=Belal Karim=Kareem "
        "Mustafa=Moustafa Osama=Usama Rashid=Rasheed Walid=Waleed Hamza Jamal=Gamal Zaid=Zayd",
        "Al-B Al-D Al-H Al-J Al-K Al-M Al-N Al-R Al-S Al-T Al-W El-B El-G El-H El-M Bou Ben Abu_",
        "uqami osari aidi abri alki azmi ahmi ubaie eeni akri ulaimi adani ajmi utairi");
    add("VNM", 4, "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        "Thị_Hương Thị_Lan Thị_Mai Ngọc_Ánh Thu_Hà Minh_Châu Thanh_Thảo Bích_Ngọc Phương_Linh Kim_Oanh",
        "Văn_Hùng Văn_Minh Đức_Anh Quang_Huy Hữu_Phước Tuấn_Kiệt Minh_Quân Thanh_Tùng Công_Danh Bảo_Long",
        "Tr Ph Ng Kh Th Ch Qu L M N", "ương ạch ình oàng uyết iệu ãng ấn ung ao");
    add("POL", 5,
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak "
        "Dąbrowski "
        "Kozłowski Mazur Jankowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Müller Schmidt "
        "Schneider "
        "Fischer Weber Schäfer Köhler König Krüger Jäger Größmann Björkman Sjögren Åkesson Sørensen "
        "Jørgensen "
        "Nørgaard Çelik Yıldız Öztürk Şahin Kovačević Horvát Šimić Dvořák Novotný Černý Němcová",
        "Agnieszka Małgorzata Katarzyna Elżbieta Jürgen Ute Käthe Bärbel Åsa Märta Søren Gülşen Ayşe Željka "
        "Jiřina Božena Zdeňka Ilse Heike Anneliese Łucja",
        "Łukasz Stanisław Paweł Michał Wojciech Grzegorz Jürgen Günther Götz Björn Håkan Søren Jørgen Özgür "
        "Gökhan Željko Jiří Ondřej Zdeněk Matthias Wolfgang",
        "Wiś Koź Gór Brzo Kwaś Hoff Stein Gold Rosen Eich Linden Berg Löwen Kühn Strö Näs",
        "niewicz czyński kiewicz owski icki mann berger thal feld baum stein hauser bach dorf ström");
    add("NGA", 4,
        "Adeyemi Okafor Okonkwo Balogun Eze Abubakar Oluwole Nwosu Adebayo Chukwu Mensah Owusu Boateng "
        "Asante "
        "Osei Diallo Traoré Coulibaly Keita Ndiaye Diop Sow Mwangi Kamau Otieno Wanjiru Tesfaye Bekele Haile "
        "Girma Mbeki Dlamini Nkosi Zulu",
        "Ngozi Folasade Chiamaka Yetunde Ifeoma Blessing Temitope Akosua Abena Efua Aïssatou Mariama "
        "Fatoumata "
        "Wanjiku Njeri Achieng Tigist Selamawit Thandiwe Nomvula",
        "Oluwaseun Chinedu Emeka Babatunde Ikechukwu Kwame Kofi Kwabena Yaw Mamadou Ousmane Ibrahima Moussa "
        "Kamau Njoroge Ochieng Dawit Yohannes Sipho Thabo",
        "Ade Olu Ola Chuk Nwa Oke Ogun Aki Fola Obi Ike Ugo Kwa Man Tsha",
        "yinka wale bola dare emeka jide kunle tunde nnaya fuor gbe bisi shola mba wu");
    add("KOR", 4,
        "Kim Lee=Yi Park=Pak Choi=Choe Jung=Jeong Kang=Gang Cho=Jo Yoon=Yun Jang=Chang Lim=Im Han Oh Seo=Suh "
        "Shin=Sin Kwon=Gwon Hwang Ahn=An Song Ryu=Yoo Hong Santos Reyes Cruz Bautista Dela_Cruz "
        "De_los_Santos "
        "Villanueva Ramos Mendoza Tanaka Satō=Sato Suzuki Takahashi Watanabe Itō=Itoh Yamamoto Kobayashi "
        "Katō=Kato",
        "Ji-woo Seo-yeon Min-seo Soo-jin Hye-jin Eun-ji Maria_Cristina Angelica Rosario Yōko=Youko Keiko "
        "Sachiko",
        "Min-jun=Min-joon Seo-jun Dong-hyun=Donghyeon Sung-min=Seongmin Jae-ho Young-ho=Yeongho Jose_Mari "
        "Rodel "
        "Jericho Kenji Hiroshi Takeshi Shōta=Shota",
        "Nam Hwan Seon Do Sa Dok Fuji Matsu Yama Kawa Naka Ishi Taka Oka",
        "gung bo u go kura moto da mura hashi saki");
    return peoples;
}

const std::vector<People>& peoples() {
    static const std::vector<People> made = makePeoples();
    return made;
}

/// What stands before and after the sign of equality.
void put(const std::string& entry, std::string& name, std::string& other) {
    const std::size_t sign = entry.find('=');
    name = entry.substr(0, sign);
    if (sign != std::string::npos)
        other = entry.substr(sign + 1);
}

} // namespace

const std::string& NamePool::byFrequency(const std::vector<std::string>& list) {
    // The product of two: the first of a hundred is borne by five in a hundred, the last by few.
    return list[below(below(list.size()) + 1)];
}

std::string NamePool::rareSurname(std::size_t culture) {
    const People& people = peoples()[culture];
    std::string name = people.beginnings[below(people.beginnings.size())];
    if (chance(50)) {
        constexpr std::string_view Vowels = "aeiou";
        constexpr std::string_view Consonants = "bdgklmnprstvz";
        name += Vowels[below(Vowels.size())];
        name += Consonants[below(Consonants.size())];
        if (chance(40))
            name += Vowels[below(Vowels.size())];
    }
    return name + people.endings[below(people.endings.size())];
}

PooledName NamePool::next() {
    unsigned weights = 0;
    for (const People& people : peoples())
        weights += people.weight;
    std::size_t left = below(weights);
    std::size_t culture = 0;
    while (left >= peoples()[culture].weight)
        left -= peoples()[culture++].weight;
    const People& people = peoples()[culture];
    PooledName name;
    name.nationality = people.nationality;
    if (chance(40))
        name.last = rareSurname(culture);
    else
        put(byFrequency(people.surnames), name.last, name.otherLast);
    const auto& given = chance(50) ? people.women : people.men;
    put(byFrequency(given), name.first, name.otherFirst);
    if (chance(35)) {
        std::string ignored;
        put(byFrequency(given), name.middle, ignored);
        if (name.middle == name.first)
            name.middle.clear();
    }
    if (people.hasTwoSurnames || (people.hasCompounds && chance(8))) {
        std::string second;
        std::string ignored;
        put(chance(30) ? rareSurname(culture) : byFrequency(people.surnames), second, ignored);
        name.last += (people.hasTwoSurnames ? " " : "-") + second;
        if (!name.otherLast.empty())
            name.otherLast += " " + second;
    }
    return name;
}

} // namespace passages::test
