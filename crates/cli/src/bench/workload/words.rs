//! The word lists of the shared bench, in its order; must not be changed, or the output is no longer equal.

use std::sync::OnceLock;

const GIVEN: &str = "Amina Juma Fatuma Baraka Neema Hassan Zawadi Said Rehema Ibrahim Grace Daniel Esther Moses Mary Joseph Aline \
    Pascal Clarisse Emmanuel Divine Olivier Solange Thierry يوسف مريم أحمد فاطمة خالد زينب عمر ليلى حسن نور علي \
    سارة Rashid Salma Imani Tumaini";
const FAMILY: &str = "Mwangi Otieno Juma Hassan Ndayishimiye Uwimana Kabila Mukendi Nshimirimana Kamau Wanjiru Abdallah Salim Omar \
    Mohamed Bizimana Hakizimana Kasongo Ilunga Tshibanda العلي الحسن المصري الأحمد سليمان إبراهيم Niyonzima \
    Mushi Kimaro Achieng Odhiambo Deng";
const PLACE: &str = "Kibondo Kakuma Dadaab Nyarugusu Goma Bukavu Uvira Mtwara Kigoma Zaatari Azraq Isiolo Garissa Bunia Kalemie \
    Gatumba";
const EN: &str = "child mother father caregiver home visit school attends safe risk reported neighbour said that the she he \
    was not at and today follow up needs support food shelter clinic injury bruise afraid sleeps well talked \
    about plan agreed next week referral made police officer social worker village leader family tracing sister \
    brother returned missing registration card birth certificate psychosocial session group activity progress \
    calm crying angry withdrawn plays with friends other children walks to water point";
const FR: &str = "enfant mère père tuteur maison visite école fréquente sécurité risque signalé voisin a dit que la il elle \
    n'était pas aujourd'hui suivi besoin soutien nourriture abri clinique blessure peur dort bien parlé du plan \
    convenu semaine prochaine orientation faite police travailleur social chef du village famille recherche sœur \
    frère revenu disparu carte d'enregistrement acte de naissance séance psychosociale groupe activité progrès \
    calme pleure fâché joue avec amis autres enfants";
const AR: &str = "الطفل الأم الأب مقدم الرعاية المنزل زيارة المدرسة آمن خطر أبلغ الجار قال أن اليوم متابعة يحتاج دعم طعام مأوى \
    عيادة إصابة خائف ينام جيدا تحدث عن الخطة اتفق الأسبوع القادم إحالة الشرطة الأخصائي الاجتماعي العائلة البحث \
    أخت أخ عاد مفقود شهادة الميلاد جلسة نفسية مجموعة نشاط تقدم هادئ يبكي غاضب يلعب مع الأصدقاء";
const SW: &str = "mtoto mama baba mlezi nyumbani ziara shule anahudhuria salama hatari aliripoti jirani alisema kwamba hakuwa \
    leo ufuatiliaji anahitaji msaada chakula makazi zahanati jeraha anaogopa analala vizuri tulizungumza kuhusu \
    mpango tulikubaliana wiki ijayo rufaa polisi afisa ustawi wa jamii kiongozi wa kijiji familia kutafuta dada \
    kaka alirudi amepotea cheti cha kuzaliwa kikao kikundi shughuli maendeleo ametulia analia ana hasira \
    anacheza na marafiki watoto wengine";
const STEMS: &str = "status date source type severity present consent location contact duration frequency outcome need plan score \
    documents language disability history referred urgency comment";

/// Sections of the questionnaire and how many of the stems each takes: 120 fields together.
const SECTIONS: [(&str, usize); 6] =
    [("intake", 22), ("protection", 22), ("health", 18), ("education", 16), ("family", 20), ("assessment", 22)];

/// The options of the fields that are picked from a list, by stem.
const OPTIONS: [(&str, &str); 12] = [
    ("status", "open in_progress stable closed unknown"),
    ("source", "self family teacher health_worker police community hotline"),
    ("type", "neglect physical emotional sexual labour separation association trafficking"),
    ("severity", "low medium high"),
    ("present", "yes no unknown"),
    ("consent", "given refused pending"),
    ("frequency", "once weekly monthly daily unknown"),
    ("outcome", "achieved partly not_achieved pending"),
    ("language", "en fr ar sw ln rn so"),
    ("disability", "none hearing seeing walking other"),
    ("urgency", "immediate 24h 72h week"),
    ("need", "food cash shelter medical legal school psychosocial none"),
];

/// One field of the questionnaire.
#[derive(Debug)]
pub struct Field {
    /// Section and stem, as in `health_status`.
    pub name: String,
    /// The stem alone, which decides what kind of value it takes.
    pub stem: &'static str,
    /// The options it is picked from; empty for other kinds.
    pub options: Vec<&'static str>,
}

/// Every list, split once.
#[derive(Debug)]
pub struct Lists {
    pub given: Vec<&'static str>,
    pub family: Vec<&'static str>,
    pub places: Vec<&'static str>,
    /// English, French, Arabic, Swahili.
    pub languages: [&'static [&'static str]; 4],
    pub needs: Vec<&'static str>,
    pub fields: Vec<Field>,
}

/// The lists, split at first use.
pub fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| Lists {
        given: split(GIVEN),
        family: split(FAMILY),
        places: split(PLACE),
        languages: [EN, FR, AR, SW].map(|words| &*split(words).leak()),
        needs: options("need"),
        fields: fields(),
    })
}

fn split(words: &'static str) -> Vec<&'static str> {
    words.split_whitespace().collect()
}

fn options(stem: &str) -> Vec<&'static str> {
    OPTIONS.iter().find(|(of, _)| *of == stem).map_or_else(Vec::new, |(_, options)| split(options))
}

fn fields() -> Vec<Field> {
    let stems = split(STEMS);
    let of = |(section, count): (&'static str, usize)| {
        stems[..count].iter().map(move |stem| Field { name: format!("{section}_{stem}"), stem, options: options(stem) })
    };
    SECTIONS.into_iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_questionnaire_has_120_fields() {
        assert_eq!(lists().fields.len(), 120, "as the shared bench says");
    }

    #[test]
    fn every_word_is_of_the_basic_plane() {
        let words = lists().languages.iter().flat_map(|words| words.iter());
        for word in words {
            assert!(
                word.chars().all(|c| c.len_utf16() == 1),
                "{word}: text is cut by UTF-16 units, counted as characters"
            );
        }
    }
}
