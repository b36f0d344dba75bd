//! What workers of the demo agency write, in coded words: the client, M1, the caregiver; never a name. All invented.

use crate::dice::Dice;
use crate::story::SPOKEN;

/// In which language a worker writes about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

/// Who cares for a child, as they are called at home. Invented.
pub const CAREGIVERS: [&str; 6] = ["Oruvane", "Mesotha", "Halwenka", "Tovirasil", "Inosedo", "نوردول"];

const ENGLISH: [&str; 22] = [
    "Arrived at ten, the client was at home with M1 and a neighbour; the neighbour left when asked.",
    "The client was calm at first and spoke more freely once we sat outside under the tree.",
    "Says that nights are quieter since M2 found work and comes home before dark.",
    "Sleeps better, but still wakes when somebody knocks at the gate.",
    "Has been at school every day this week except market day, when help was needed with water.",
    "The teacher was asked in general words how the class is doing and named no difficulty.",
    "Food in the house for two days; the next distribution is on Thursday.",
    "The caregiver looked tired and said twice that everything is fine; I did not press.",
    "No new marks were seen. The client says that nobody has shouted since the last visit.",
    "The form for the birth certificate is filled in; the stamp of the ward office is missing.",
    "We went through the safety steps again: whom to call, where to go, which bag to take.",
    "Knows the number of the centre by heart and would go to M3 first.",
    "Wants to start sewing lessons in the next term and asked what they cost.",
    "The clinic gave an appointment for next month; transport is not settled.",
    "M1 was present for the first part only. Alone, the client spoke of worry about the rent.",
    "The roof leaks over the sleeping corner; a sheet was promised by the block leader.",
    "Agreed that I come again in the morning, because the afternoons are not private.",
    "The client laughed for the first time and showed drawings of the river.",
    "The landlord has given notice to the whole row, in words only; nothing in writing yet.",
    "Medicine is taken every evening. The measuring spoon broke and was replaced.",
    "The group meets on Wednesdays; the client went twice and wants to go on.",
    "Asked about what we agreed last time: one thing done, one begun, one not possible yet.",
];

const FRENCH: [&str; 9] = [
    "Arrivée à neuf heures ; la personne était seule avec le plus petit et a demandé de parler dehors.",
    "Dit que les soirées sont plus calmes depuis que M2 travaille de jour.",
    "L'école a été suivie toute la semaine, sauf vendredi à cause de la pluie.",
    "Aucune nouvelle blessure visible ; la fatigue reste, surtout le matin.",
    "Le dossier pour l'acte de naissance est prêt, il manque le cachet de la mairie.",
    "Nous avons relu ensemble les étapes de sécurité : qui appeler, où aller, quel sac prendre.",
    "La tante passe un jour sur deux et prépare le repas du soir.",
    "Souhaite reprendre la couture ; le centre ouvre les inscriptions lundi.",
    "D'accord pour une visite la semaine prochaine, plutôt le matin.",
];

const ARABIC: [&str; 9] = [
    "وصلت في العاشرة صباحا وكان صاحب الحالة في البيت مع م1، ثم تحدثنا على انفراد في الفناء.",
    "يقول إن الليالي أهدأ منذ أن وجد م2 عملا ويعود قبل المغرب.",
    "الحضور إلى المدرسة منتظم هذا الأسبوع ما عدا يوم السوق.",
    "لم تظهر آثار جديدة، والنوم أفضل مما كان في الزيارة السابقة.",
    "ملف شهادة الميلاد جاهز وينقصه ختم مكتب الحي.",
    "راجعنا خطوات السلامة معا: بمن نتصل وإلى أين نذهب وما الذي نحمله.",
    "الخالة تزور البيت كل يومين وتساعد في الطعام.",
    "المركز الصحي حدد موعدا في الشهر القادم ولم نتفق بعد على المواصلات.",
    "اتفقنا على زيارة صباحية لأن المساء غير مناسب للحديث.",
];

/// Reasons that raise a risk.
pub const RAISED: [&str; 4] = [
    "the person feared is back in the street since the weekend",
    "two nights outside the house; the caregiver cannot say where",
    "threats by phone, three times, from an unknown number",
    "a new injury that the given reason does not explain",
];

/// Reasons that lower a risk, or leave it where it is.
pub const LOWERED: [&str; 4] = [
    "an adult is there every evening; the plan of who to call works",
    "the person feared has moved to another district",
    "school every day, sleeps well, nothing new in four weeks",
    "the household has income again and the rent is paid",
];

/// Concerns by programme, each with a few words.
pub const CONCERNS: [[(&str, &str); 4]; 3] = [
    [
        ("neglect", "often alone until late, cooks for the younger ones"),
        ("out_of_school_risk", "absent since the move, no uniform"),
        ("physical_abuse", "hit with a belt, says the client"),
        ("separated", "came with a cousin; parents in another town"),
    ],
    [
        ("physical_assault", "by the partner, more than once"),
        ("psychological_abuse", "phone taken away, may not go out"),
        ("denial_resources", "wages are kept by the family"),
        ("risk_of_gbv", "way to the water point unlit"),
    ],
    [
        ("documentation", "papers lost on the way"),
        ("older_person_alone", "nobody nearby, climbs stairs with difficulty"),
        ("eviction", "notice to leave by the end of the month"),
        ("serious_medical", "treatment broken off for lack of money"),
    ],
];

/// Goals by programme: statement, area of life, two actions.
pub const GOALS: [[(&str, &str, [&str; 2]); 4]; 3] = [
    [
        (
            "Evenings with an adult in the house",
            "safety",
            ["Talk with the aunt about evenings", "Agree who has the key"],
        ),
        ("Back in class and able to stay", "education", ["Visit the school", "Uniform and books from the fund"]),
        (
            "A birth certificate in the box",
            "legal_documentation",
            ["Fill in the form together", "Take it to the ward office"],
        ),
        (
            "Sleeps through the night",
            "mhpss",
            ["Four sessions of the listening group", "Show the caregiver the calming steps"],
        ),
    ],
    [
        (
            "A safe way out that works at any hour",
            "safety",
            ["Write the safety steps together", "Agree a word with the neighbour"],
        ),
        ("Money of her own", "livelihood", ["Register for the sewing course", "Open an account without post home"]),
        ("Medical care in time", "health", ["Go along to the clinic", "Ask for the certificate"]),
        (
            "Somebody to talk to",
            "support_network",
            ["First evening at the women's group", "Find a sister in the next town"],
        ),
    ],
    [
        ("Papers again", "legal_documentation", ["Ask at the registry", "Two photographs and the fee"]),
        ("A roof for the winter", "basic_needs", ["Letter to the landlord", "Add to the list of the housing board"]),
        ("Treatment goes on", "health", ["Appointment at the clinic", "Transport voucher"]),
        ("Not alone all week", "support_network", ["Volunteer visits on Mondays", "Lunch at the community hall"]),
    ],
];

const FINDINGS: [(&str, &str); 16] = [
    ("safety", "Evenings are the hard time; the lock of the door was mended. Knows one house to run to."),
    ("caregiver_family", "The caregiver means well and is worn out; works double shifts at the market."),
    ("care_arrangement", "Lives with kin since spring; sleeps in the room with two cousins."),
    ("health", "Eats twice a day. A cough that does not pass; no check since last year."),
    ("mhpss", "Startles at loud voices. Finds rest in drawing and with the neighbour's goats."),
    ("education", "Reads well, behind in numbers. The school would take the client back at once."),
    ("development_capacity", "Speaks clearly about what is wanted; decides small things alone."),
    ("social_environment", "Two friends nearby. Some houses in the street are avoided."),
    ("support_network", "A sister by phone once a week; nobody close who knows."),
    ("basic_needs", "One room for five. Water is near, firewood is far, rent is two weeks behind."),
    ("livelihood", "Day work when there is any; tools were sold in winter."),
    ("legal_documentation", "No birth certificate; the camp card is valid until autumn."),
    ("justice", "Does not want a report now. Knows that the door stays open."),
    ("coping_functioning", "Gets through the day with a fixed order of small tasks."),
    ("dependants", "Two younger ones who are with the client all day."),
    ("access_barriers", "The bus is dear and the stairs of the office are steep."),
];

/// What was found in an area of life.
///
/// # Panics
/// When there is no such area.
#[must_use]
pub fn finding(domain: &str) -> &'static str {
    FINDINGS.iter().find(|(of, _)| *of == domain).expect("every area of life has its words").1
}

/// What a worker writes after a contact: three to six sentences, 200 to 600 characters.
pub fn note(language: Language, dice: &mut Dice) -> String {
    let sentences: &[&str] = match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::Arabic => &ARABIC,
    };
    let (from, step) = (dice.below(sentences.len()), 1 + dice.below(3) * 3);
    let count = 3 + dice.below(4);
    let mut said: Vec<&str> = (0..count).map(|at| sentences[(from + at * step) % sentences.len()]).collect();
    let mut seen = std::collections::BTreeSet::new();
    said.retain(|sentence| seen.insert(*sentence));
    said.join(" ")
}

/// What the checklist asks (`domain.md` 6.4); the last item is the supervisor's.
pub const CHECKLIST: [&str; 12] = [
    "goals_reviewed",
    "condition_compared",
    "safe",
    "care_stable",
    "services_ok",
    "referrals_settled",
    "agree_end",
    "can_return",
    "post_contact",
    "feedback_offered",
    "papers_returned",
    "files_separate",
];

/// What the summary of a closure says.
#[must_use]
pub fn closure_summary(reason: &str) -> &'static str {
    match reason {
        "goals_met" => "Both goals are met. Evenings are calm, school is regular, the family knows whom to call.",
        "left_area" => SPOKEN[6],
        "client_declines" => "The client thanks us and wants no more visits for now; knows how to come back.",
        "referred_out" => "The clinic has taken over; the household is on its list and was seen twice.",
        "assessed_no_need" => "The assessment found papers missing and nothing else; the registry was shown the way.",
        "turned_18" => "The client is of age, has a room and work, and chose the adult service.",
        "lost_contact" => "Three visits on different days found nobody; the neighbours know of no new address.",
        "death" => "The client died after a long illness, as the clinic says; the family was offered support.",
        "duplicate_error" => "The same person has another case with us; this one was opened in error.",
        _ => "Life has changed so much that the goals no longer fit; nothing else is needed now.",
    }
}
