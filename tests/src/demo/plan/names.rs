//! Names of people of Velmara, put together from syllables in two scripts. No name is taken from anywhere.

use crate::dice::Dice;

const FIRST: [&str; 18] = [
    "Ama", "Bel", "Cori", "Dael", "Eni", "Fara", "Gil", "Hela", "Ino", "Jas", "Kavi", "Lur", "Meso", "Nali", "Oru",
    "Pel", "Sani", "Tovi",
];
const MIDDLE: [&str; 10] = ["", "ri", "na", "lo", "se", "mi", "ta", "vu", "dé", "ño"];
const LAST: [&str; 10] = ["ne", "ra", "lis", "do", "wen", "ka", "mé", "th", "sil", "va"];
const HOUSE: [&str; 16] = [
    "Velm", "Odra", "Kess", "Tarn", "Mer", "Sand", "Quor", "Brin", "Thal", "Wey", "Zor", "Pash", "Ilv", "Grün", "Ossi",
    "Drev",
];
const OF: [&str; 14] =
    ["ande", "ovar", "ilka", "emba", "orin", "ashe", "uvel", "itte", "aroun", "esko", "ylde", "omar", "inde", "arque"];
const ARABIC_FIRST: [&str; 8] = ["سالـ", "نور", "ماجـ", "هاد", "ريـ", "كنـ", "وصا", "جمـ"];
const ARABIC_LAST: [&str; 8] = ["ينة", "ان", "دول", "يار", "ما", "وان", "ليد", "زيل"];
const ARABIC_HOUSE: [&str; 8] = ["الفلمـ", "الأود", "الكسـ", "المير", "السند", "الثال", "الويـ", "الزور"];
const ARABIC_OF: [&str; 6] = ["اري", "وني", "بادي", "يلي", "ماني", "عودي"];

/// A given and a family name, in Arabic letters or in Latin ones.
pub fn name(dice: &mut Dice, arabic: bool) -> (String, String) {
    if arabic {
        let (first, family) = (joined(dice, &ARABIC_FIRST, &ARABIC_LAST), joined(dice, &ARABIC_HOUSE, &ARABIC_OF));
        return (first, family);
    }
    let middle = MIDDLE[dice.below(MIDDLE.len())];
    let first = format!("{}{middle}{}", FIRST[dice.below(FIRST.len())], LAST[dice.below(LAST.len())]);
    let family = joined(dice, &HOUSE, &OF);
    (first, family)
}

/// The stretching sign only shows that letters join; it is no letter of a name.
fn joined(dice: &mut Dice, from: &[&str], to: &[&str]) -> String {
    format!("{}{}", from[dice.below(from.len())], to[dice.below(to.len())]).replace('ـ', "")
}
