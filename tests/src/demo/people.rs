//! The people of the demo agency and how they can be reached. All are invented: no name, number or place is real.

use serde_json::{Value, json};

use crate::story::SPOKEN;

/// A client, as an intake form has them.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// Given name.
    pub first: &'static str,
    /// Family name; may be empty.
    pub family: &'static str,
    /// What others call them; may be empty.
    pub alias: &'static str,
    /// Sex as the client says.
    pub sex: &'static str,
    /// Birth: a day, a month or a year.
    pub birth: &'static str,
}

const fn one(
    first: &'static str,
    family: &'static str,
    alias: &'static str,
    sex: &'static str,
    birth: &'static str,
) -> Person {
    Person { first, family, alias, sex, birth }
}

/// Forty clients, in the order of [`super::cases::CASES`].
pub const PEOPLE: [Person; 40] = [
    one("Amberlyn", "Quistfeather", "", "female", "2014-05"),
    one("Zélie", "Marvaudin", "", "female", "2011-09-14"),
    one("نورهان", "السهلاوي", "", "female", "2009"),
    one("Tomislav", "Brzečki", "Tomo", "male", "2013-02"),
    one("अनुवी", "थापलेकर", "", "female", "1994-11-02"),
    one("Ngozira", "Adimbe", "", "female", "2016-07-21"),
    one("Inês", "Carvoalha", "", "female", "1988"),
    one("جواد", "المرزبي", "أبو ليث", "male", "1957-03"),
    one("Åsmund", "Fjelltveit", "", "male", "2010-12-05"),
    one("Keturah", "Wambelo", "Ketu", "female", "1999-06-17"),
    one("देवांक", "रौतेली", "", "male", "2012"),
    one("Maëlle", "Trévignac", "", "female", "2007-04-30"),
    one("Dariusz", "Żelichowicz", "", "male", "1971-08"),
    one("هاجر", "بن طاهرون", "", "female", "2008-01-19"),
    one("Çağrıhan", "Yüceler", "", "male", "2015-10"),
    one("Opeyemi", "Falolade", "", "female", "2013-03-08"),
    one("Rosaura", "Peñalejo", "la costurera", "female", "1990-05-12"),
    one("سليم", "القنديري", "", "male", "2017"),
    one("Birgitta", "Löwenäs", "", "female", "1949-02-27"),
    one("मयूरिका", "सोनवाले", "मयू", "female", "2005-07"),
    one("Jonaš", "Hrubíček", "", "male", "2014-11-23"),
    one("Fatoumia", "Kéballo", "", "female", "1996-09"),
    one("Thuận", "Lữ Hoàngbá", "", "male", "2009-05-03"),
    one("أمينة", "الزرقاني", "", "female", "1983-12"),
    one("Ovidel", "Stânceanu", "", "male", "1965"),
    one("Makena", "Ochiburi", "", "female", "2012-08-11"),
    one("Élodine", "Saint-Verrier", "", "female", "1979-01-06"),
    one("रजनीश", "भटवाली", "", "male", "2011-06-29"),
    one("Sigrún", "Hallvarðs", "", "female", "2006-10"),
    one("ليلى", "الشعّاري", "لولو", "female", "2015-04-16"),
    one("Bakarou", "Diatteba", "", "male", "2010"),
    one("Wiesława", "Grądzielska", "", "female", "1952-07-09"),
    one("Nkechira", "Obumneli", "", "female", "2001-03"),
    one("Łucjan", "Mrózek-Dal", "", "male", "2016-02-14"),
    one("यामिनी", "कोठियार", "", "female", "1987-10-20"),
    one("مروان", "الدليمانة", "", "male", "2013-09"),
    one("Graciana", "Úbedalo", "", "female", "1993-12-01"),
    one("Tevita", "Moanalei", "", "male", "2008-08-25"),
    one("Hanneke", "van Oosterzeel", "", "female", "1961-11"),
    one("Sékoubé", "Tourandé", "", "male", "2014-01-31"),
];

const STREETS: [&str; 10] = [
    "third house past the water tower, green door",
    "block D, row 14, shelter 6",
    "rue du Four, derrière la boulangerie, 2e étage",
    "above the bicycle repair shop, knock twice",
    "حي النخيل، خلف المدرسة القديمة، الباب الأزرق",
    "end of the lane behind the tannery",
    "old railway housing, number 27, ground floor",
    "वार्ड ४, पोखरीको छेउ, रातो छाना",
    "camp sector 3, tent by the second tap",
    "farm track after the bridge, yellow wall",
];

const ANSWERS: [[&str; 3]; 6] = [
    ["yes", "yes", "yes"],
    ["yes", "no", "yes"],
    ["unknown", "no", "yes"],
    ["no", "no", "no"],
    ["yes", "unknown", "unknown"],
    ["no", "yes", "yes"],
];

impl Person {
    /// As `open_case` takes them.
    #[must_use]
    pub fn named(&self) -> Value {
        json!({
            "first_name": self.first, "family_name": self.family, "alias": self.alias, "sex": self.sex, "birth": self.birth,
        })
    }
}

/// Phones of a client by their place in the list; some have none, some two. Numbers under 099 are given to nobody.
#[must_use]
pub fn phones(at: usize) -> Value {
    let [call, text, _] = ANSWERS[at % ANSWERS.len()];
    let number = |last: usize| format!("+099 555 {:06}", 100_000 + at * 7_919 % 900_000 + last);
    let own = json!({ "kind": "phone", "value": number(0), "safe_to_call": call, "safe_to_text": text });
    let through = json!({ "kind": "through_person", "value": number(3), "safe_to_call": "yes", "safe_to_text": "no" });
    match at % 5 {
        3 => json!([]),
        4 => json!([own, through]),
        _ => json!([own]),
    }
}

/// Places of a client by their place in the list: a home, and for some a school or a safe place to meet.
#[must_use]
pub fn places(at: usize) -> Value {
    let [_, _, visit] = ANSWERS[at % ANSWERS.len()];
    let home = json!({ "kind": "home", "address": STREETS[at % STREETS.len()], "safe_to_visit": visit });
    let school = json!({ "kind": "school", "address": "river bank school, ask for the head", "safe_to_visit": "yes" });
    let space =
        json!({ "kind": "safe_space", "address": "women's centre, Tuesdays and Fridays", "safe_to_visit": "yes" });
    match at % 4 {
        1 => json!([home, school]),
        2 => json!([home, space]),
        _ => json!([home]),
    }
}

/// How the client of the story is reached: one phone and one home.
#[must_use]
pub fn story_reach() -> (Value, Value) {
    let phone = json!([{ "kind": "phone", "value": SPOKEN[1], "safe_to_call": "unknown", "safe_to_text": "no" }]);
    (phone, json!([{ "kind": "home", "address": SPOKEN[2], "safe_to_visit": "yes" }]))
}
