//! From blocks to pages: what stands where. Knows sizes and places, no PDF.

mod blocks;

use crate::PAGES_MAX;
use crate::fonts::Fonts;
use crate::shape::{Line, Setting, lines};
use crate::sheet::{Block, Direction, Mark, PageWords, Paper, Sheet};

/// Places are in points from the upper left corner of the paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    /// A line of text; `y` is where its letters stand.
    Text { x: f32, y: f32, size: f32, grey: bool, line: Line },
    /// A frame or box to tick.
    Frame { x: f32, y: f32, width: f32, height: f32, ticked: bool },
    /// A line across.
    Rule { from: f32, to: f32, y: f32 },
    /// A symbol in a square.
    Mark { mark: Mark, x: f32, y: f32, side: f32 },
}

/// One page as it will be drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub(crate) items: Vec<Item>,
}

impl Page {
    /// What the page says, line by line as set.
    pub fn text(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(|item| match item {
            Item::Text { line, .. } => Some(line.text.as_str()),
            _ => None,
        })
    }

    /// What stands where, in whole points: for tests that hold a layout.
    #[must_use]
    pub fn outline(&self) -> Vec<String> {
        self.items.iter().map(outline).collect()
    }
}

fn outline(item: &Item) -> String {
    match item {
        Item::Text { x, y, size, line, .. } => format!("text {x:.0} {y:.0} size {size:.0}: {}", line.text),
        Item::Frame { x, y, width, height, ticked } => {
            let kind = if *ticked { "ticked" } else { "frame" };
            format!("{kind} {x:.0} {y:.0} {width:.0} by {height:.0}")
        }
        Item::Rule { from, to, y } => format!("rule {from:.0} to {to:.0} at {y:.0}"),
        Item::Mark { mark, x, y, .. } => format!("mark {mark:?} {x:.0} {y:.0}"),
    }
}

/// Width and height of the paper, in points.
pub(crate) const fn measure(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (595.3, 841.9),
        Paper::A5 => (419.5, 595.3),
    }
}

/// Sizes of letters and gaps of a sheet, in points.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    body: f32,
    title: f32,
    heading: f32,
    small: f32,
    margin: f32,
    /// Height of a line over the size of its letters.
    leading: f32,
}

impl Sizes {
    fn of(sheet: &Sheet) -> Sizes {
        let (body, title, heading) = if sheet.large { (17.0, 26.0, 20.0) } else { (10.5, 18.0, 13.0) };
        let margin = if sheet.paper == Paper::A4 { 48.0 } else { 34.0 };
        let leading = if sheet.direction == Direction::RightToLeft { 1.65 } else { 1.4 };
        Sizes { body, title, heading, small: body.min(10.5) * 0.86, margin, leading }
    }
}

/// The pages of a sheet, and how many letters no face has.
pub(crate) fn pages(fonts: &Fonts, sheet: &Sheet, words: &PageWords<'_>) -> (Vec<Page>, u32) {
    let mut setter = Setter::new(fonts, sheet);
    setter.opening();
    setter.blocks(&sheet.blocks);
    if setter.full {
        setter.last_words(words.cut_short);
    }
    let count = setter.pages.len();
    for number in 1..=count {
        setter.foot(number - 1, &(words.page_of)(number, count));
    }
    (setter.pages, setter.missing)
}

/// A pen that goes down the pages.
struct Setter<'a> {
    fonts: &'a Fonts,
    sheet: &'a Sheet,
    sizes: Sizes,
    pages: Vec<Page>,
    y: f32,
    left: f32,
    right: f32,
    bottom: f32,
    /// Where the frame of an open card begins on this page.
    card: Option<f32>,
    full: bool,
    missing: u32,
}

impl<'a> Setter<'a> {
    fn new(fonts: &'a Fonts, sheet: &'a Sheet) -> Setter<'a> {
        let (width, height) = measure(sheet.paper);
        let sizes = Sizes::of(sheet);
        Setter {
            fonts,
            sheet,
            sizes,
            pages: vec![Page::default()],
            y: sizes.margin,
            left: sizes.margin,
            right: width - sizes.margin,
            bottom: height - sizes.margin - 2.2 * sizes.small,
            card: None,
            full: false,
            missing: 0,
        }
    }

    fn opening(&mut self) {
        let title = self.set(&self.sheet.title, true, self.sizes.title, self.width());
        self.put_all(title, self.sizes.title, false);
        let strap = self.set(&self.sheet.strap, false, self.sizes.small, self.width());
        self.put_all(strap, self.sizes.small, true);
        self.y += 4.0;
        let (from, to, y) = (self.left, self.right, self.y);
        self.push(Item::Rule { from, to, y });
        self.y += 8.0;
    }

    /// The line at the foot of a page: what it belongs to, and its number.
    fn foot(&mut self, page: usize, number: &str) {
        let (width, height) = measure(self.sheet.paper);
        let (size, margin) = (self.sizes.small, self.sizes.margin);
        let y = height - margin;
        let across = width - 2.0 * margin;
        let number = self.set(number, false, size, across);
        let footer = self.set(&self.sheet.footer, false, size, across * 0.75);
        let items = &mut self.pages[page].items;
        items.push(Item::Rule { from: margin, to: width - margin, y: y - 1.4 * size });
        let right_to_left = self.sheet.direction == Direction::RightToLeft;
        for (line, at_end) in footer
            .into_iter()
            .take(1)
            .map(|line| (line, false))
            .chain(number.into_iter().take(1).map(|line| (line, true)))
        {
            let x = if at_end == right_to_left { margin } else { width - margin - line.width * size / 1000.0 };
            items.push(Item::Text { x, y, size, grey: true, line });
        }
    }

    /// What is said when the pages did not suffice.
    fn last_words(&mut self, words: &str) {
        let size = self.sizes.body;
        let lines = self.set(words, true, size, self.width());
        let y = self.bottom - size * 0.2;
        if let (Some(line), Some(page)) = (lines.into_iter().next(), self.pages.last_mut()) {
            let x = self.left.max(self.sizes.margin);
            page.items.push(Item::Text { x, y, size, grey: false, line });
        }
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }

    fn right_to_left(&self) -> bool {
        self.sheet.direction == Direction::RightToLeft
    }

    fn set(&mut self, text: &str, bold: bool, size: f32, width: f32) -> Vec<Line> {
        let shaped = lines(self.fonts, text, Setting { bold, direction: self.sheet.direction, size }, width);
        self.missing += shaped.missing;
        shaped.lines
    }

    fn push(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut()
            && !self.full
        {
            page.items.push(item);
        }
    }

    /// Goes to the next page unless this much height is left.
    fn need(&mut self, height: f32) {
        if self.y + height <= self.bottom || self.full {
            return;
        }
        if self.pages.len() == PAGES_MAX {
            self.close_frame();
            self.full = true;
            return;
        }
        self.close_frame();
        self.pages.push(Page::default());
        self.y = self.sizes.margin;
        if self.card.is_some() {
            self.card = Some(self.y);
            self.y += CARD_PADDING;
        }
    }

    /// Draws the frame of an open card as far as it came on this page.
    fn close_frame(&mut self) {
        if let Some(from) = self.card {
            let (x, width) = (self.left - CARD_PADDING, self.width() + 2.0 * CARD_PADDING);
            let height = (self.y - from + CARD_PADDING * 0.5).min(self.bottom + CARD_PADDING - from);
            self.push(Item::Frame { x, y: from, width, height, ticked: false });
        }
    }

    fn line_height(&self, size: f32) -> f32 {
        size * self.sizes.leading
    }

    /// Where the letters of a line stand whose top is at the pen.
    fn stand(&self, size: f32) -> f32 {
        self.y + self.line_height(size) * 0.5 + size * 0.36
    }

    /// Puts a line into a column at the pen, without moving it.
    fn put(&mut self, line: Line, size: f32, column: (f32, f32), grey: bool) {
        let y = self.stand(size);
        let width = line.width * size / 1000.0;
        let x = if self.right_to_left() { column.1 - width } else { column.0 };
        self.push(Item::Text { x, y, size, grey, line });
    }

    /// Puts lines one below the other over the whole width.
    fn put_all(&mut self, lines: Vec<Line>, size: f32, grey: bool) {
        let column = (self.left, self.right);
        self.put_in(lines, size, column, grey);
    }

    fn put_in(&mut self, lines: Vec<Line>, size: f32, column: (f32, f32), grey: bool) {
        for line in lines {
            self.need(self.line_height(size));
            self.put(line, size, column, grey);
            self.y += self.line_height(size);
        }
    }
}

/// Between the frame of a card and what is in it.
const CARD_PADDING: f32 = 8.0;
