//! From pages to the bytes of a PDF: fonts cut down to what is used, text that can be searched and read aloud.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use subsetter::GlyphRemapper;

use crate::fonts::{Face, Fonts};
use crate::layout::{Item, Page, measure};
use crate::shape::{Cluster, Line};
use crate::sheet::{Direction, Mark, Sheet};

/// The glyphs of a face that a sheet uses, and what each says when it stands alone.
#[derive(Default)]
struct Used {
    glyphs: GlyphRemapper,
    says: BTreeMap<u16, String>,
}

/// The glyphs of a sheet by face.
type Cast = BTreeMap<Face, Used>;

pub(crate) fn pdf(fonts: &Fonts, sheet: &Sheet, pages: &[Page]) -> Vec<u8> {
    let cast = cast(pages);
    let mut next = Ref::new(1);
    let mut pdf = Pdf::new();
    let (catalog, tree, info) = (next.bump(), next.bump(), next.bump());
    let faces: BTreeMap<Face, Ref> = cast.keys().map(|face| (*face, next.bump())).collect();
    let leaves: Vec<(Ref, Ref)> = pages.iter().map(|_| (next.bump(), next.bump())).collect();
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(&sheet.language));
    let direction = match sheet.direction {
        Direction::LeftToRight => pdf_writer::types::Direction::L2R,
        Direction::RightToLeft => pdf_writer::types::Direction::R2L,
    };
    root.viewer_preferences().direction(direction).display_doc_title(true);
    root.finish();
    pdf.document_info(info).title(TextStr(&sheet.title));
    pdf.pages(tree).kids(leaves.iter().map(|(page, _)| *page)).count(i32::try_from(leaves.len()).unwrap_or(i32::MAX));
    let (width, height) = measure(sheet.paper);
    for (page, (id, content)) in pages.iter().zip(&leaves) {
        let mut leaf = pdf.page(*id);
        leaf.parent(tree).media_box(Rect::new(0.0, 0.0, width, height)).contents(*content);
        let mut resources = leaf.resources();
        let mut named = resources.fonts();
        for (face, font) in &faces {
            named.pair(Name(label(*face).as_bytes()), *font);
        }
        named.finish();
        resources.finish();
        leaf.finish();
        pdf.stream(*content, &paint(page, height, fonts, &cast));
    }
    for (face, used) in &cast {
        font(&mut pdf, &mut next, fonts, *face, faces[face], used);
    }
    pdf.finish()
}

const fn label(face: Face) -> &'static str {
    match face {
        Face::Latin => "L",
        Face::LatinBold => "LB",
        Face::Arabic => "A",
        Face::ArabicBold => "AB",
    }
}

fn cast(pages: &[Page]) -> Cast {
    let mut cast = Cast::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        let Item::Text { line, .. } = item else { continue };
        for cluster in &line.clusters {
            let used = cast.entry(cluster.face).or_default();
            for glyph in &cluster.glyphs {
                used.glyphs.remap(glyph.id);
            }
            if let [glyph] = cluster.glyphs.as_slice() {
                used.says.entry(glyph.id).or_insert_with(|| cluster.text.clone());
            }
        }
    }
    cast
}

/// Whether a reader of the PDF would read this cluster from its glyph alone.
fn speaks_for_itself(cluster: &Cluster, used: &Used) -> bool {
    matches!(cluster.glyphs.as_slice(), [glyph] if used.says.get(&glyph.id) == Some(&cluster.text))
}

fn paint(page: &Page, height: f32, fonts: &Fonts, cast: &Cast) -> Vec<u8> {
    let mut content = Content::new();
    for item in &page.items {
        match item {
            Item::Text { x, y, size, grey, line } => {
                content.set_fill_gray(if *grey { 0.27 } else { 0.0 });
                write(&mut content, line, (*x, height - y, *size), fonts, cast);
            }
            Item::Frame { x, y, width, height: tall, ticked } => {
                content.set_line_width(0.8).set_stroke_gray(0.2);
                content.rect(*x, height - y - tall, *width, *tall).stroke();
                if *ticked {
                    tick(&mut content, *x, height - y, *width);
                }
            }
            Item::Rule { from, to, y } => {
                content.set_line_width(0.6).set_stroke_gray(0.35);
                content.move_to(*from, height - y).line_to(*to, height - y).stroke();
            }
            Item::Mark { mark, x, y, side } => sign(&mut content, *mark, *x, height - y, *side),
        }
    }
    content.finish().into_vec()
}

fn tick(content: &mut Content, x: f32, top: f32, side: f32) {
    content.set_line_width(side * 0.13);
    content.move_to(x + side * 0.2, top - side * 0.55).line_to(x + side * 0.42, top - side * 0.78);
    content.line_to(x + side * 0.82, top - side * 0.24).stroke();
}

/// Draws a symbol into the square below and right of a corner.
fn sign(content: &mut Content, mark: Mark, x: f32, top: f32, side: f32) {
    let at = |right: f32, down: f32| (x + right * side, top - down * side);
    let dot = |content: &mut Content, right: f32, down: f32, radius: f32| {
        // A circle of four curves.
        let ((cx, cy), r) = (at(right, down), radius * side);
        let k = r * 0.5523;
        content.move_to(cx + r, cy).cubic_to(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
        content.cubic_to(cx - k, cy + r, cx - r, cy + k, cx - r, cy).cubic_to(
            cx - r,
            cy - k,
            cx - k,
            cy - r,
            cx,
            cy - r,
        );
        content.cubic_to(cx + k, cy - r, cx + r, cy - k, cx + r, cy).fill_nonzero();
    };
    content.set_fill_gray(0.0).set_stroke_gray(0.0).set_line_width(side * 0.08);
    match mark {
        Mark::Goal => {
            for corner in 0..10_u8 {
                let radius = if corner % 2 == 0 { 0.5 } else { 0.2 };
                let turn = f32::from(corner) * std::f32::consts::PI / 5.0;
                let (px, py) = at(0.5 + radius * turn.sin(), 0.52 - radius * turn.cos());
                if corner == 0 {
                    content.move_to(px, py)
                } else {
                    content.line_to(px, py)
                };
            }
            content.close_path().fill_nonzero();
        }
        Mark::Person => {
            dot(content, 0.5, 0.27, 0.23);
            let ((lx, ly), (rx, ry), (_, up)) = (at(0.08, 1.0), at(0.92, 1.0), at(0.5, 0.46));
            content.move_to(lx, ly).cubic_to(lx, up, rx, up, rx, ry).close_path().fill_nonzero();
        }
        Mark::Day => {
            let (lx, ly) = at(0.06, 0.95);
            content.rect(lx, ly, side * 0.88, side * 0.8).stroke();
            let (hx, hy) = at(0.06, 0.38);
            content.rect(hx, hy, side * 0.88, side * 0.23).fill_nonzero();
            dot(content, 0.5, 0.66, 0.1);
        }
        Mark::ToTick | Mark::Done => {}
    }
}

/// Writes a line whose letters begin at a place and stand on its height.
fn write(content: &mut Content, line: &Line, (x, y, size): (f32, f32, f32), fonts: &Fonts, cast: &Cast) {
    content.begin_text();
    let (mut pen, mut face) = (0.0, None);
    // Where the next glyph would stand by itself: only what stands elsewhere is moved.
    let mut by_itself = (f32::NAN, 0.0_f32);
    for cluster in &line.clusters {
        let Some(used) = cast.get(&cluster.face) else { continue };
        if face != Some(cluster.face) {
            content.set_font(Name(label(cluster.face).as_bytes()), size);
            face = Some(cluster.face);
        }
        let spoken = !speaks_for_itself(cluster, used);
        if spoken {
            let mut mark = content.begin_marked_content_with_properties(Name(b"Span"));
            mark.properties().actual_text(TextStr(&cluster.text));
        }
        for glyph in &cluster.glyphs {
            let (right, up) = (pen + glyph.right, glyph.up);
            let follows = (right - by_itself.0).abs() < 0.05 && (up - by_itself.1).abs() < 0.05;
            if !follows {
                content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x + right * size / 1000.0, y + up * size / 1000.0]);
            }
            by_itself = (right + fonts.width(cluster.face, glyph.id), up);
            content.show(Str(&used.glyphs.get(glyph.id).unwrap_or_default().to_be_bytes()));
            pen += glyph.advance;
        }
        if spoken {
            content.end_marked_content();
        }
    }
    content.end_text();
}

fn font(pdf: &mut Pdf, next: &mut Ref, fonts: &Fonts, face: Face, id: Ref, used: &Used) {
    let (descendant, descriptor, map, file) = (next.bump(), next.bump(), next.bump(), next.bump());
    let subset = subsetter::subset(face.bytes(), 0, &used.glyphs).expect("the embedded fonts can be cut down");
    let name = format!("SHEETS+{}", face.name());
    let info = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
    pdf.type0_font(id)
        .base_font(Name(name.as_bytes()))
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(map);
    let mut cid = pdf.cid_font(descendant);
    cid.subtype(CidFontType::Type2).base_font(Name(name.as_bytes())).system_info(info).font_descriptor(descriptor);
    cid.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    cid.widths().consecutive(0, used.glyphs.remapped_gids().map(|glyph| fonts.width(face, glyph)));
    cid.finish();
    pdf.font_descriptor(descriptor)
        .name(Name(name.as_bytes()))
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(-700.0, -740.0, 2200.0, 1400.0))
        .italic_angle(0.0)
        .ascent(1069.0)
        .descent(-293.0)
        .cap_height(714.0)
        .stem_v(if matches!(face, Face::LatinBold | Face::ArabicBold) { 140.0 } else { 88.0 })
        .font_file2(file);
    let mut unicode = UnicodeCmap::new(Name(b"Custom"), info);
    for (glyph, says) in &used.says {
        unicode.pair_with_multiple(used.glyphs.get(*glyph).unwrap_or_default(), says.chars());
    }
    pdf.cmap(map, &unicode.finish());
    let length = i32::try_from(subset.len()).unwrap_or(i32::MAX);
    pdf.stream(file, &subset).pair(Name(b"Length1"), length);
}
