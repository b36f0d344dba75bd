//! From text to lines of placed glyphs: directions, faces, joining, breaking. Knows a width, no page.

use std::collections::BTreeMap;
use std::ops::Range;

use harfrust::{Buffer, Direction as Way, ShapeOptions, ShaperFont};
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_linebreak::linebreaks;

use crate::fonts::{Face, Fonts};
use crate::sheet::Direction;
use crate::text::{clean, codes_together, is_unseen};

/// A drawn sign, in thousandths of the letter size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub right: f32,
    pub up: f32,
}

/// Letters that are drawn together, with what they say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cluster {
    pub face: Face,
    pub text: String,
    pub glyphs: Vec<Glyph>,
}

impl Cluster {
    fn advance(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

/// One line, its clusters from left to right.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Line {
    pub clusters: Vec<Cluster>,
    /// In thousandths of the letter size.
    pub width: f32,
    /// What it says, in the order in which it is read.
    pub text: String,
}

/// How a text is to be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    pub bold: bool,
    pub direction: Direction,
    /// In points.
    pub size: f32,
}

/// Lines of shaped text, and how many letters no face has.
pub(crate) struct Shaped {
    pub lines: Vec<Line>,
    pub missing: u32,
}

/// Sets a text into lines at most `width` points wide. A word that is wider is broken where it must be. An empty text
/// has no lines; an empty paragraph within a text is an empty line.
pub(crate) fn lines(fonts: &Fonts, text: &str, setting: Setting, width: f32) -> Shaped {
    let mut text = clean(text);
    if setting.direction == Direction::RightToLeft {
        text = codes_together(&text);
    }
    let mut shaped = Shaped { lines: Vec::new(), missing: 0 };
    if text.trim().is_empty() {
        return shaped;
    }
    for paragraph in text.trim_end().split('\n') {
        let setter = Setter::new(fonts, paragraph, setting);
        shaped.missing += setter.missing;
        let broken = setter.broken(width * 1000.0 / setting.size);
        shaped.lines.extend(broken.into_iter().map(|range| setter.line(range)));
    }
    shaped
}

/// A stretch of one paragraph in one direction and one face.
struct Run {
    range: Range<usize>,
    face: Face,
    right_to_left: bool,
}

struct Setter<'a> {
    fonts: &'a Fonts,
    text: &'a str,
    bidi: ParagraphBidiInfo<'a>,
    /// Face of each letter, by its place.
    faces: BTreeMap<usize, Face>,
    missing: u32,
}

impl<'a> Setter<'a> {
    fn new(fonts: &'a Fonts, text: &'a str, setting: Setting) -> Setter<'a> {
        let level = match setting.direction {
            Direction::LeftToRight => Level::ltr(),
            Direction::RightToLeft => Level::rtl(),
        };
        let (mut faces, mut before, mut missing) = (BTreeMap::new(), None, 0);
        for (at, letter) in text.char_indices() {
            let face = if is_unseen(letter) {
                before.unwrap_or(Fonts::boxes(setting.bold))
            } else {
                fonts.face_of(letter, setting.bold, before).unwrap_or_else(|| {
                    missing += 1;
                    Fonts::boxes(setting.bold)
                })
            };
            before = Some(face);
            faces.insert(at, face);
        }
        Setter { fonts, text, bidi: ParagraphBidiInfo::new(text, Some(level)), faces, missing }
    }

    /// Where the paragraph is broken so that no line is wider than `width`, in thousandths of the letter size.
    fn broken(&self, width: f32) -> Vec<Range<usize>> {
        let widths = self.widths();
        let span = |range: Range<usize>| -> f32 { widths.range(range).map(|(_, width)| width).sum() };
        let visible = |range: Range<usize>| range.start..range.start + self.text[range].trim_end().len();
        let (mut lines, mut start, mut fits) = (Vec::new(), 0, 0);
        for (stop, _) in linebreaks(self.text) {
            if span(visible(start..stop)) > width && fits > start {
                lines.push(start..fits);
                start = fits;
            }
            while span(visible(start..stop)) > width {
                let cut = self.cut(&widths, start..stop, width);
                if cut >= stop {
                    break;
                }
                lines.push(start..cut);
                start = cut;
            }
            fits = stop;
        }
        lines.push(start..self.text.len());
        lines
    }

    /// The last place within a word before which everything fits; at least one cluster further than its start.
    fn cut(&self, widths: &BTreeMap<usize, f32>, range: Range<usize>, width: f32) -> usize {
        let mut used = 0.0;
        for (at, advance) in widths.range(range.clone()) {
            used += advance;
            if used > width && *at > range.start {
                return *at;
            }
        }
        range.end
    }

    /// Width of each cluster by its place, as if the paragraph were one line.
    fn widths(&self) -> BTreeMap<usize, f32> {
        let mut widths = BTreeMap::new();
        for run in self.runs(0..self.text.len()) {
            for (at, cluster) in self.shape(&run) {
                *widths.entry(at).or_default() += cluster.advance();
            }
        }
        widths
    }

    fn line(&self, range: Range<usize>) -> Line {
        let text = self.text[range.clone()].trim_end();
        let range = range.start..range.start + text.len();
        let runs = self.runs(range);
        let clusters: Vec<Cluster> = runs.iter().flat_map(|run| self.shape(run)).map(|(_, cluster)| cluster).collect();
        let width = clusters.iter().map(Cluster::advance).sum();
        Line { clusters, width, text: text.chars().filter(|letter| !is_unseen(*letter)).collect() }
    }

    /// The runs of a part of the paragraph, from left to right.
    fn runs(&self, range: Range<usize>) -> Vec<Run> {
        if range.is_empty() {
            return Vec::new();
        }
        let (levels, level_runs) = self.bidi.visual_runs(range);
        let mut runs = Vec::new();
        for level_run in level_runs {
            let right_to_left = levels[level_run.start].is_rtl();
            let mut faces = self.by_face(level_run, right_to_left);
            if right_to_left {
                faces.reverse();
            }
            runs.append(&mut faces);
        }
        runs
    }

    fn by_face(&self, range: Range<usize>, right_to_left: bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (at, face) in self.faces.range(range.clone()) {
            match runs.last_mut() {
                Some(run) if run.face == *face => {}
                last => {
                    if let Some(last) = last {
                        last.range.end = *at;
                    }
                    runs.push(Run { range: *at..range.end, face: *face, right_to_left });
                }
            }
        }
        runs
    }

    /// Shapes a run; its clusters from left to right, each with its place in the text.
    fn shape(&self, run: &Run) -> Vec<(usize, Cluster)> {
        let mut buffer = Buffer::new();
        for (at, letter) in self.text[run.range.clone()].char_indices() {
            if !is_unseen(letter) {
                buffer.push(u32::from(letter), u32::try_from(run.range.start + at).unwrap_or(u32::MAX));
            }
        }
        if buffer.is_empty() {
            return Vec::new();
        }
        buffer.guess_segment_properties();
        buffer.set_direction(if run.right_to_left { Way::RightToLeft } else { Way::LeftToRight });
        let font = self.fonts.font(run.face);
        if harfrust::shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).is_err() {
            return Vec::new();
        }
        let scale = 1000.0 / f32::from(font.units_per_em());
        let placed = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let mut clusters: Vec<(usize, Cluster)> = Vec::new();
        for (info, position) in placed {
            let glyph = Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or_default(),
                advance: position.x_advance as f32 * scale,
                right: position.x_offset as f32 * scale,
                up: position.y_offset as f32 * scale,
            };
            let at = info.cluster as usize;
            match clusters.last_mut() {
                Some((place, cluster)) if *place == at => cluster.glyphs.push(glyph),
                _ => clusters.push((at, Cluster { face: run.face, text: String::new(), glyphs: vec![glyph] })),
            }
        }
        self.say(run, &mut clusters);
        clusters
    }

    /// Gives each cluster the letters it stands for: up to where the next one begins.
    fn say(&self, run: &Run, clusters: &mut [(usize, Cluster)]) {
        let mut starts: Vec<usize> = clusters.iter().map(|(at, _)| *at).collect();
        starts.sort_unstable();
        for (at, cluster) in clusters {
            let next = starts.partition_point(|start| *start <= *at);
            let next = starts.get(next).copied().unwrap_or(run.range.end);
            cluster.text = self.text[*at..next].chars().filter(|letter| !is_unseen(*letter)).collect();
        }
    }
}
