//! Lays a described sheet out on paper and gives a PDF. No I/O, no clock, no word of its own.

#![forbid(unsafe_code)]

mod draw;
mod fonts;
mod layout;
mod shape;
mod sheet;
mod text;

#[cfg(test)]
mod tests;

pub use layout::Page;
pub use sheet::{Block, Direction, Mark, PageWords, Paper, Sheet};
pub use text::without_direction;

/// A sheet as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has, at least 1, at most [`PAGES_MAX`].
    pub pages: u32,
    /// Letters that no font here has: they are empty boxes on the paper.
    pub letters_missing: u32,
}

/// Pages of one sheet: more is a mistake, and paper is dear. What does not fit is left out and said on the last page.
pub const PAGES_MAX: usize = 60;

/// Lays out and draws. The same sheet gives the same bytes.
#[must_use]
pub fn print(sheet: &Sheet, words: &PageWords<'_>) -> Printed {
    let fonts = fonts::Fonts::embedded();
    let (pages, letters_missing) = layout::pages(fonts, sheet, words);
    let pdf = draw::pdf(fonts, sheet, &pages);
    Printed { pdf, pages: u32::try_from(pages.len()).unwrap_or(u32::MAX), letters_missing }
}

/// The pages before they are drawn, for tests of what stands where.
#[must_use]
pub fn lay_out(sheet: &Sheet, words: &PageWords<'_>) -> Vec<Page> {
    layout::pages(fonts::Fonts::embedded(), sheet, words).0
}
