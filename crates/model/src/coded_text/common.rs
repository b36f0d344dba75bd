//! Words that are no names however like one they look: the common words of English, French and Arabic notes. Written for
//! this program; a name that is also one of them is still found where it is written exactly as the name.

/// Whether a word, in lower case as typed, is one that notes are full of.
pub fn is_common(lower: &str) -> bool {
    [ENGLISH, FRENCH, ARABIC].iter().any(|words| has(words, lower))
}

/// Whether a folded word is a part of many names and names nobody by itself.
pub fn is_particle(folded: &str) -> bool {
    has(PARTICLES, folded)
}

/// Whether a folded word says what kind of place it is, not which.
pub fn is_place_word(folded: &str) -> bool {
    has(PLACE_WORDS, folded)
}

/// Whether a folded Arabic word is one behind which the name of a street or quarter stands.
pub fn is_street_word(folded: &str) -> bool {
    has("شارع حي زقاق طريق قريه مخيم منطقه حاره ساحه", folded)
}

fn has(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|one| one == word)
}

const PARTICLES: &str = "al el bin ben ibn bint abu umm abd de da do dos das di du la le les van von der den mac san santa \
    mr mrs ms dr st saint ال بن ابن بنت ابو ام عبد ابي";

const PLACE_WORDS: &str = "street road avenue lane alley square block house building apartment floor room camp tent sector zone \
    village district quarter market shop store school mosque church temple clinic hospital station bridge river field farm \
    behind beside opposite between north south east west green white yellow black upper lower middle second third corner \
    water point gate garden hotel bakery pharmacy office center centre shelter block number phone \
    marche ecole eglise mosquee maison quartier village derriere devant route avenue place camp tente bloc immeuble etage \
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays \
    lundi mardi mercredi jeudi vendredi samedi dimanche sector women men children ground third house \
    boutique hopital gare riviere champ ferme jardin bureau porte coin premiere deuxieme \
    شارع طريق حي بيت منزل بنايه عماره شقه طابق مخيم خيمه قطاع قريه سوق دكان مدرسه مسجد جامع كنيسه عياده مستشفي محطه جسر نهر \
    مزرعه حديقه خلف جانب مقابل قرب شمال جنوب شرق غرب كبير صغير قديم جديد مكتب مركز باب زاويه الاول الثاني الثالث";

const ENGLISH: &str = "able about above accept accepted access across act action actions active actual add added adult advice \
    afraid after again against age aged agency ago agree agreed agreement aid alive all allow allowed almost alone along \
    already also always am among amount an and angry animal annual answer answered any anything appear arm arms army around \
    arrange arrived as ask asked asleep assess at attend attended aunt away baby back bad badly bag bar based basic bath be \
    bear beat beaten became because bed been before began begin behind being believe belt best better between big bill bit \
    black blame blood board boat body book born both bottle bought box boy boys bread break bright bring broke broken \
    brother brothers brought bruise bruised bruises brush build burn burned bus busy but buy by call called calm calmer came \
    can cannot care cared careful caring carry case cause centre certain chair chance change changed charge check checked \
    chest child children choice choose city claim class clean clear clearly clinic close closed clothes coat code cold come \
    comes coming concern cook cooked cope cost could couple course court cover cried crops cross cry crying cut cuts daily \
    danger dark date daughter day days dead deal dear death debt decide decided deep did died diet differ dirty do doctor \
    does dog dogs doing done door down draw dress drink drive drop drunk dry due during each ear early earn ears ease easier \
    easy eat eating eats elder else empty end ended enough enter even evening event ever every exam eye eyes face faced fact \
    fail fair fall family far farm fast fat father fear fears fed feel feeling feels feet fell felt female few field fight \
    fights find fine finger fire first fish fit five floor food foot for force found four free fresh friend friends from \
    front full fund gain game garden gave general get gets girl girls give given glad go goal goals goes going gone good got \
    grade grand granted great green grew ground group grow guard had hair half hand hands happy hard has hate have he head \
    heal health healthy hear heard heart heat heavy held hello help helped helps her here hers herself hid hide high him his \
    hit hits hold holds hole home hope hopes hoped hot hour hours house how however hurt hurts husband ice idea if ill in \
    income injury inside into is it item its job join joined joy just keep keeps kept key kick kicked kid kids kind kitchen \
    knee knew know knows lack land large last late later laugh law lay lead learn least leave leaves led left leg legal legs \
    less let letter level lie lies life light like likely limit line list listen little live lived lives living local lock \
    locked long look looked looks lose loss lost lot loud love loved low lunch made main make makes male man manage many mark \
    marks market married mark may me meal meals mean means medicine meet meeting men mend met middle might milk mind mine \
    minor minute miss missed mixed money month months mood more morning most mother mouth move moved much must my name names \
    near neck need needed needs never new next nice night nights no nobody noise none noon nor normal nose not note notes \
    nothing now nurse of off offer office often oil old older on once one only open opened or order other our out outside \
    over own owner page paid pain pale paper papers parent parents part party pass past patient pay pays peace pen people \
    permit person phone pick place plan planned plans plant play played plays please point police poor post pot pray present \
    pretty price private problem proper pull push put quick quickly quiet quite rain ran rate rather raw reach read ready \
    real really reason red refer refuse refused rent rest return returned rice rich ride right ring rise risk river road \
    roof room rope rose rough round row rule rules run runs sad safe safely safer safety said sale salt same sand sat save \
    saw say says scar scared school sea search seat second see seek seem seems seen self sell send sent serious serve set \
    seven sew share shared she shelter shift shirt shock shoe shoes shop short should shout shouted show showed shows shut \
    sick side sign signs silent since sing single sister sisters sit site sits six size skin sleep sleeps slept slow small \
    smile smiled smoke so soap soft sold some son sons soon sore sorry sort sound soup speak spent spoke spot staff stand \
    start started state stay stayed stays step still stole stone stop stopped store story street strict strong stuck study \
    such sugar sum summer sun support sure swelling table take taken takes talk talked talks tall task tea teach teacher \
    team tears teeth tell tells ten tent term test than thank that the their them then there these they thin thing things \
    think third this those three threw through time tired to today together told tomorrow too took tooth top torn touch \
    toward town trade train travel tried trip trouble true trust try turn turned twice two type uncle under unit unsafe until \
    up upset us use used useful usual vaccine very view village visit visited voice wait waited wake walk walked wall want \
    wanted wants war warm warn was wash watch water way we weak wear week weeks weight well went were wet what when where \
    which while white who whole whom why wide wife will wind window winter wish with within without woman women wood word \
    words wore work worked worker works worried worse worst would wound wrist write wrong year years yes yet you young your";

const FRENCH: &str = "a abri accord aide aider ai aille ainsi ait alle aller allee allons amie amis ami an ans appel appele \
    apres argent arme arrive arriver as assez au aucun aucune aujourd aussi autre autres aux avait avant avec avis avoir \
    avons bas beau beaucoup bebe besoin bien bois bon bonne bras bruit but ca cadre calme camp car cas ce ceci cela celle \
    celui ces cet cette ceux chaque chef chez chose ci cinq classe client cliente coeur comme comment compte contre corps \
    cote coup coups cour courir cours court cris croit cuisine dame dans de debut deja demain depart depuis dernier des deux \
    devant doit donc donne dont dormi dort dos doute droit du duree eau ecole ecoute effet elle elles en encore enfant \
    enfants ensuite entre es est et etait etat ete etes etre eu eux faim faire fait famille faut faute femme fermer feu \
    fievre fille filles fils fin fois font force forte fort frere froid fut garde garcon gens grand grande gros groupe haut \
    heure heures hier homme ici il ils jamais jambe je jeu jeune jour jours jusqu juste la lait laisse le les lettre leur \
    leurs lieu lit loin long lors loyer lui ma main mains mais mal malade manger mari marche mariee matin me medecin meme \
    mere mes met mieux mis mois mon monde mort mot mots moyen nez ni niveau noir nom non nos note notre nous nouveau nuit on \
    ont ou oui oncle ouvert paix par parce parent parents parle part pas passe pays peau pendant pere peu peur peut pied \
    pieds place plan pleure plus point porte pour pouvoir premier pres prend pris puis quand que quel quelle quelque qui \
    quoi regarde reste retour revenu rien riz route rue sa sac sage sain sais salle sans sante se seche securite sein selon \
    semaine sent sera ses seul seule si sien simple site six soeur soif soin soins soir soit son sont sortie sortir sous \
    sujet sur surtout ta tante tard te tel tes tete tiens toit ton tot toujours tous tout toute toutes travail tres trois \
    trop trouve tu un une va venu vers veut vie vient ville vin visite vite vivre voie voir vois voisin voisine vol vos \
    votre vous vrai vu vue yeux été père mère frère sœur école après très même où déjà là santé sécurité calmé marié mariée";

const ARABIC: &str = "ليالي الليالي ليال على علي إلى الى من في عن مع هذا هذه ذلك تلك هو هي هم هن نحن انا أنا انت أنت كان كانت يكون تكون قال قالت \
    ما لا لم لن هل قد كل بعض غير بعد قبل عند عندها عنده بين حتى حين كما لكن لان لأن او أو ثم اذا إذا كيف متى اين أين ماذا لماذا \
    يوم اليوم ليل ليلا الليل صباحا مساء امس أمس غدا اسبوع أسبوع شهر سنة عام ساعة وقت مرة مرات بيت البيت منزل المنزل غرفة باب \
    مدرسة المدرسة شارع سوق السوق مركز طفل الطفل طفلة اطفال أطفال ولد بنت ابن ابنة أم ام أب اب أخ اخ أخت اخت عم خال عمة خالة \
    جد جدة زوج زوجة الزوج الزوجة عائلة العائلة اسرة الأسرة جار جارة الجار رجل امرأة سيارة السيارة ماء الماء طعام خبز دواء طبيب \
    مستشفى صحة مريض مريضة تعب تعبان خائف خائفة خوف بكى بكت تبكي يبكي نام نامت ينام تنام اكل أكل يأكل تأكل ذهب ذهبت يذهب تذهب \
    جاء جاءت عاد عادت رجع رجعت خرج خرجت دخل دخلت ضرب ضربه ضربها يضرب كدمة كدمات جرح دم رأس يد اليد عين وجه ظهر صراخ صرخ \
    هادئ هادئة هدوء امان أمان آمن آمنة سلامة خطر عمل العمل يعمل تعمل مال المال نقود ايجار إيجار ديون حال حالة الحالة جيد جيدة \
    سيئ سيئة كثير قليل كبير كبيرة صغير صغيرة جديد جديدة اول أول ثاني آخر اخرى أخرى نور حسن سعيد سعيدة كريم امل أمل سلام فرح";
