//! What stands on each sheet. A sheet takes the casework or the identity of a case, so that none can mix them.

pub(crate) mod casework;
pub(crate) mod family_plan;
pub(crate) mod identity;

use model::Day;
use model::sheet::SheetKind;
use print::{Block, PageWords, Paper, Printed, Sheet};

use crate::settings::Language;
use crate::words::{Value, Words, isolated};

/// What every sheet is made with.
pub(crate) struct Press {
    pub words: Words,
    pub language: Language,
    pub paper: Paper,
    pub today: Day,
}

impl Press {
    pub fn new(language: Language, paper: Paper, today: Day) -> Press {
        Press { words: Words::of(language), language, paper, today }
    }

    fn sheet(&self, kind: SheetKind, footer: String, blocks: Vec<Block>) -> Sheet {
        let name = format!("sheet-{}", kind.code().replace('_', "-"));
        Sheet {
            title: self.words.say(&name),
            strap: self.words.say(&format!("{name}-strap")),
            paper: self.paper,
            direction: self.language.direction(),
            language: self.language.code().to_owned(),
            large: kind == SheetKind::FamilyPlan,
            blocks,
            footer,
        }
    }

    fn heading(&self, id: &str) -> Block {
        Block::Heading(self.words.say(id))
    }

    fn field(&self, id: &str, value: impl Into<String>) -> Block {
        Block::Field { label: self.words.say(id), value: value.into() }
    }

    fn day_field(&self, id: &str, day: Option<Day>) -> Option<Block> {
        day.map(|day| self.field(id, self.words.day(day)))
    }

    fn to_write(&self, id: &str, count: u8) -> Block {
        Block::Lines { label: self.words.say(id), count }
    }

    fn to_sign(&self, id: &str) -> Block {
        Block::Signature { label: self.words.say(id) }
    }

    fn yes_or_no(&self, id: &str) -> Block {
        let options = ["sheet-yes", "sheet-no"].map(|answer| self.words.say(answer)).to_vec();
        Block::Choice { label: self.words.say(id), options }
    }

    /// The day of printing, said at the end of a sheet's head.
    fn printed_on(&self) -> Block {
        self.field("sheet-printed-on", self.words.day(self.today))
    }

    /// Lays the sheet out and draws it.
    pub fn print(&self, sheet: &Sheet) -> Printed {
        let page_of = |number: usize, count: usize| {
            self.words.say_with("sheet-page", &[("number", Value::Count(number)), ("count", Value::Count(count))])
        };
        let cut_short = self.words.say("sheet-cut-short");
        print::print(sheet, &PageWords { page_of: &page_of, cut_short: &cut_short })
    }
}

/// A text that a person wrote, kept from turning what stands around it.
fn written(text: &str) -> String {
    text.lines().map(isolated).collect::<Vec<String>>().join("\n")
}
