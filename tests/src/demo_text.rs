//! Words and sentences of a made-up agency, for demo cases and for training the dictionary. No real person, place or note.

/// Plain casework words in the four languages that demo notes are written in.
pub const WORDS: [&str; 4] = [
    "the and a to of in with for was is not at on she he they her his who that this then when now again still very more \
     child girl boy baby children mother father parents grandmother aunt uncle sister brother cousin caregiver neighbour \
     family household home house room street village town camp market field office school teacher class lesson clinic \
     nurse doctor hospital police court lawyer worker supervisor volunteer leader group club friend visit visited \
     meeting talked said asked told heard saw seen agreed refused promised wants needs likes afraid angry sad calm \
     happy quiet tired hungry ill better worse safe unsafe alone together today yesterday tomorrow morning evening \
     night week month year day date next last first follow follow-up plan goal action step referral referred service \
     support help food water clothes shoes blanket money cash fee medicine injury bruise pain fever sleep sleeps eats \
     plays cries works works-at goes stays lives returned left moved missing found search separated reunited violence \
     abuse neglect exploitation marriage labour risk concern harm threat hit beaten shouted touched hidden registration \
     certificate birth card document papers identity permission consent given explained understood counselling session \
     listening activity group-session progress improved attends attendance absent enrolled dropped exam results bus",
    "le la les un une des et de du à en dans avec pour pas est sont était elle il ils son sa ses qui que ce cette puis \
     enfant fille garçon bébé enfants mère père parents grand-mère tante oncle sœur frère voisin voisine famille ménage \
     maison chambre rue village ville camp marché champ bureau école maître classe leçon centre santé infirmière médecin \
     hôpital police tribunal avocat assistant superviseur bénévole chef groupe ami visite rencontre parlé dit demandé \
     entendu vu accord refusé promis veut besoin aime peur colère triste calme content fatigué faim malade mieux pire \
     sûr seul seule ensemble aujourd'hui hier demain matin soir nuit semaine mois année jour date prochaine dernière \
     suivi plan objectif action étape orientation service soutien aide nourriture eau vêtements couverture argent frais \
     médicament blessure douleur fièvre dort mange joue pleure travaille reste revenu parti déplacé disparu retrouvé \
     recherche séparé violence abus négligence exploitation mariage travail risque danger menace frappé caché acte \
     naissance carte document papiers consentement donné expliqué compris écoute séance activité progrès assiste absent",
    "في من على إلى مع عن هذا هذه التي الذي كان كانت لم لا قد ثم أو بعد قبل عند كل بين أكثر الطفل الطفلة البنت الولد \
     الأطفال الأم الأب الوالدان الجدة العمة الخالة العم الخال الأخت الأخ الجيران الأسرة العائلة البيت المنزل الغرفة \
     الشارع القرية المدينة المخيم السوق المكتب المدرسة المعلم المعلمة الصف العيادة الممرضة الطبيب المستشفى الشرطة \
     المحكمة المحامي العامل المشرف المتطوع المجموعة الصديق زيارة اجتماع تحدث تحدثت قال قالت سأل سمع رأى وافق رفض وعد \
     يريد يحتاج تحتاج خائف خائفة غاضب حزين هادئ سعيد متعب جائع مريض أفضل أسوأ آمن وحده معا اليوم أمس غدا صباحا مساء \
     ليلا أسبوع شهر سنة يوم القادم الماضي متابعة خطة هدف إجراء خطوة إحالة خدمة دعم مساعدة طعام ماء ملابس بطانية مال \
     دواء إصابة ألم حمى ينام يأكل يلعب يبكي يعمل يذهب يعيش عاد غادر انتقل مفقود بحث منفصل عنف إهمال استغلال زواج عمل \
     خطر تهديد ضرب شهادة ميلاد بطاقة وثيقة أوراق موافقة شرح جلسة نشاط تقدم يحضر غائب",
    "na ya wa kwa katika ni si la za cha kuwa alikuwa hakuna kisha baada kabla hii hiyo mtoto watoto msichana mvulana \
     mama baba wazazi bibi shangazi mjomba dada kaka jirani familia kaya nyumba nyumbani chumba mtaa kijiji mji kambi \
     soko shamba ofisi shule mwalimu darasa somo zahanati muuguzi daktari hospitali polisi mahakama wakili mfanyakazi \
     msimamizi kiongozi kikundi rafiki ziara kikao alizungumza alisema aliuliza alisikia aliona alikubali alikataa \
     anataka anahitaji anapenda anaogopa hasira huzuni ametulia furaha amechoka njaa mgonjwa nafuu salama peke pamoja \
     leo jana kesho asubuhi jioni usiku wiki mwezi mwaka siku tarehe ijayo iliyopita ufuatiliaji mpango lengo hatua \
     rufaa huduma msaada chakula maji nguo viatu blanketi pesa ada dawa jeraha maumivu homa analala anakula anacheza \
     analia anafanya anaenda anaishi alirudi aliondoka alihamia amepotea kutafuta ukatili kutelekezwa ndoa kazi hatari \
     tishio alipigwa cheti kuzaliwa kadi hati idhini alielezwa shughuli maendeleo anahudhuria hayupo",
];

/// Fields of the demo agency's own intake form with the answers that can be chosen; none: a text.
pub const QUESTIONS: [(&str, &[&str]); 24] = [
    ("arrival/how_heard", &["self", "family", "school", "health_worker", "volunteer", "police"]),
    ("arrival/first_day", &[]),
    ("arrival/language", &["en", "fr", "ar", "sw"]),
    ("arrival/papers", &["yes", "no", "unknown"]),
    ("arrival/interpreter", &["yes", "no"]),
    ("home/type", &["own", "rented", "shared", "tent", "none"]),
    ("home/rooms", &[]),
    ("home/water", &["near", "far", "none"]),
    ("home/adults_at_night", &["always", "sometimes", "never", "unknown"]),
    ("home/remarks", &[]),
    ("school/attends", &["daily", "weekly", "rarely", "never"]),
    ("school/name", &[]),
    ("school/distance", &["near", "far"]),
    ("school/remarks", &[]),
    ("health/last_check", &[]),
    ("health/medicine", &["yes", "no", "unknown"]),
    ("health/severity", &["low", "medium", "high"]),
    ("health/remarks", &[]),
    ("safety/kind", &["neglect", "physical", "emotional", "sexual", "labour", "none"]),
    ("safety/status", &["open", "in_progress", "stable", "closed", "unknown"]),
    ("safety/remarks", &[]),
    ("work/hours", &[]),
    ("work/kind", &["field", "market", "house", "none"]),
    ("plan/next", &[]),
];
