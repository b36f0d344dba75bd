//! How each kind of block is set. Knows nothing of what a block means.

use super::{Block, CARD_PADDING, Item, Mark, Setter};
use crate::shape::Line;

impl Setter<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            if self.full {
                return;
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.heading(text),
            Block::Text(text) => {
                let lines = self.set(text, false, self.sizes.body, self.width());
                // A short paragraph is not torn apart.
                self.need(self.line_height(self.sizes.body) * lines.len().min(4) as f32);
                self.put_all(lines, self.sizes.body, false);
                self.y += 4.0;
            }
            Block::Field { label, value } => self.field(label, value),
            Block::Tick { label, ticked } => {
                let mark = if *ticked { Mark::Done } else { Mark::ToTick };
                self.marked(mark, label, self.sizes.body);
            }
            Block::Marked { mark, text } => self.marked(*mark, text, self.sizes.body * 1.25),
            Block::Choice { label, options } => self.choice(label, options),
            Block::Card(blocks) => self.card(blocks),
            Block::Lines { label, count } => self.lines_to_write(label, *count),
            Block::Signature { label } => self.signature(label),
        }
    }

    fn heading(&mut self, text: &str) {
        let size = self.sizes.heading;
        let lines = self.set(text, true, size, self.width());
        // With the first lines of what follows.
        self.need(self.line_height(size) * lines.len() as f32 + 3.0 * self.line_height(self.sizes.body) + 8.0);
        self.y += 6.0;
        self.put_all(lines, size, false);
        self.y += 2.0;
    }

    /// Label and value side by side; one above the other where there is little room.
    fn field(&mut self, label: &str, value: &str) {
        let size = self.sizes.body;
        if self.sheet.large || self.width() < 300.0 {
            let label = self.set(label, true, size, self.width());
            self.need(self.line_height(size) * (label.len() + 1) as f32);
            self.put_all(label, size, false);
            let value = self.set(value, false, size, self.width());
            self.put_all(value, size, false);
            self.y += 5.0;
            return;
        }
        let split = self.width() * 0.34;
        let labels = self.set(label, true, size, split - 10.0);
        let values = self.set(value, false, size, self.width() - split);
        let (first, second) = self.columns(split);
        self.rows(labels, first, values, second);
        self.y += 3.0;
    }

    /// Two columns, the first as wide as said, in the order in which they are read.
    fn columns(&self, split: f32) -> ((f32, f32), (f32, f32)) {
        if self.right_to_left() {
            ((self.right - split, self.right), (self.left, self.right - split))
        } else {
            ((self.left, self.left + split), (self.left + split, self.right))
        }
    }

    fn rows(&mut self, first: Vec<Line>, at: (f32, f32), second: Vec<Line>, beside: (f32, f32)) {
        let size = self.sizes.body;
        let count = first.len().max(second.len());
        let (mut first, mut second) = (first.into_iter(), second.into_iter());
        // A label does not stay behind alone at the foot of a page, and a short value is not torn apart.
        self.need(self.line_height(size) * count.min(4) as f32);
        for _ in 0..count {
            self.need(self.line_height(size));
            for (line, column) in [(first.next(), at), (second.next(), beside)] {
                if let Some(line) = line {
                    self.put(line, size, column, false);
                }
            }
            self.y += self.line_height(size);
        }
    }

    fn marked(&mut self, mark: Mark, text: &str, side: f32) {
        let size = self.sizes.body;
        let indent = side + size * 0.6;
        let lines = self.set(text, false, size, self.width() - indent);
        self.need(self.line_height(size) * lines.len().clamp(1, 2) as f32);
        let ((left, right), column) = self.columns(indent);
        let x = if self.right_to_left() { right - side } else { left };
        let y = self.y + (self.line_height(size) - side) * 0.5;
        self.sign(mark, x, y, side);
        if lines.is_empty() {
            self.y += self.line_height(size);
        }
        self.put_in(lines, size, column, false);
        self.y += 3.0;
    }

    fn sign(&mut self, mark: Mark, x: f32, y: f32, side: f32) {
        match mark {
            Mark::ToTick | Mark::Done => {
                self.push(Item::Frame { x, y, width: side, height: side, ticked: mark == Mark::Done });
            }
            mark => self.push(Item::Mark { mark, x, y, side }),
        }
    }

    /// Words, then boxes with their answers at the end of the first line.
    fn choice(&mut self, label: &str, options: &[String]) {
        let (size, side) = (self.sizes.body, self.sizes.body);
        let answers: Vec<Line> = options.iter().flat_map(|option| self.set(option, false, size, 200.0)).collect();
        let wide = |line: &Line| side + size * 1.5 + line.width * size / 1000.0;
        let room: f32 = answers.iter().map(wide).sum();
        let split = (self.width() - room - size).max(self.width() * 0.3);
        let label = self.set(label, false, size, split);
        self.need(self.line_height(size) * label.len().clamp(1, 2) as f32);
        let (column, (start, end)) = self.columns(split + size);
        let mut at = if self.right_to_left() { end } else { start };
        let y = self.y + (self.line_height(size) - side) * 0.5;
        for line in answers {
            let (step, text) = (wide(&line), side + size * 0.5);
            let turned = self.right_to_left();
            let x = if turned { at - side } else { at };
            self.push(Item::Frame { x, y, width: side, height: side, ticked: false });
            let column = if turned { (at - step, at - text) } else { (at + text, at + step) };
            self.put(line, size, column, false);
            at += if turned { -step } else { step };
        }
        self.put_in(label, size, column, false);
        self.y += 4.0;
    }

    fn card(&mut self, blocks: &[Block]) {
        if self.card.is_some() {
            self.blocks(blocks);
            return;
        }
        self.need(4.0 * self.line_height(self.sizes.body) + CARD_PADDING);
        self.card = Some(self.y);
        self.left += CARD_PADDING;
        self.right -= CARD_PADDING;
        self.y += CARD_PADDING * 0.6;
        self.blocks(blocks);
        self.close_frame();
        self.card = None;
        self.left -= CARD_PADDING;
        self.right += CARD_PADDING;
        self.y += CARD_PADDING + 2.0;
    }

    fn lines_to_write(&mut self, label: &str, count: u8) {
        let size = self.sizes.body;
        let gap = size * 2.1;
        let lines = self.set(label, true, size, self.width());
        self.need(self.line_height(size) * lines.len() as f32 + gap);
        self.put_all(lines, size, false);
        for _ in 0..count {
            self.need(gap);
            self.y += gap;
            let (from, to, y) = (self.left, self.right, self.y - size * 0.4);
            self.push(Item::Rule { from, to, y });
        }
        self.y += 4.0;
    }

    /// A line to sign on, with words below it.
    fn signature(&mut self, label: &str) {
        let size = self.sizes.small;
        self.need(self.sizes.body * 3.2 + self.line_height(size));
        self.y += self.sizes.body * 3.0;
        let length = self.width() * 0.62;
        let ((from, to), _) = self.columns(length);
        let y = self.y;
        self.push(Item::Rule { from, to, y });
        self.y += 2.0;
        let lines = self.set(label, false, size, self.width());
        self.put_all(lines, size, true);
        self.y += 4.0;
    }
}
