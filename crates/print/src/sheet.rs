//! The description of a sheet: what stands on it and in which order. Knows no case, no font and no place.

/// A sheet of paper, described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Title, also of the file.
    pub title: String,
    /// For whom it is and what it may be kept with, below the title.
    pub strap: String,
    /// Size of the paper.
    pub paper: Paper,
    /// Which way the language runs.
    pub direction: Direction,
    /// Language of the words, as BCP 47 writes it.
    pub language: String,
    /// Large print.
    pub large: bool,
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
    /// A line at the foot of each page: the code or number by which loose pages find together.
    pub footer: String,
}

/// Size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 148 by 210 mm.
    A5,
}

/// Which way a language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

/// A symbol drawn as a shape, for who does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A star: what is wanted.
    Goal,
    /// Head and shoulders: who does it.
    Person,
    /// A leaf of a calendar: when.
    Day,
    /// An empty box, to be ticked by hand.
    ToTick,
    /// A ticked box.
    Done,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Begins a part; never stands alone at the foot of a page.
    Heading(String),
    /// A paragraph. Line ends in it are kept.
    Text(String),
    /// A label with its value.
    Field {
        /// Label.
        label: String,
        /// Value; may be long and go over pages.
        value: String,
    },
    /// A box, ticked or not, with its words.
    Tick {
        /// Words.
        label: String,
        /// Whether it is ticked.
        ticked: bool,
    },
    /// Words, and empty boxes to choose from beside them.
    Choice {
        /// What is asked.
        label: String,
        /// The answers.
        options: Vec<String>,
    },
    /// A symbol with its words.
    Marked {
        /// Symbol.
        mark: Mark,
        /// Words.
        text: String,
    },
    /// Parts that belong together, in a frame that may go over pages. A card within a card has no frame of its own.
    Card(Vec<Block>),
    /// Lines to write on by hand.
    Lines {
        /// What to write.
        label: String,
        /// How many lines.
        count: u8,
    },
    /// A line to sign on.
    Signature {
        /// Who signs.
        label: String,
    },
}

/// Words that paper needs and only the language knows.
pub struct PageWords<'w> {
    /// "Page 2 of 3", from number and count.
    pub page_of: &'w dyn Fn(usize, usize) -> String,
    /// Said at the end of the last page when something did not fit.
    pub cut_short: &'w str,
}
