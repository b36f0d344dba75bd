//! The four embedded faces: which has a letter, how wide a glyph is. Source and licence: `fonts/README.md`.

use std::sync::LazyLock;

use harfrust::{Font, GlyphId};

/// One of the embedded faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Latin,
    LatinBold,
    Arabic,
    ArabicBold,
}

impl Face {
    pub const ALL: [Face; 4] = [Face::Latin, Face::LatinBold, Face::Arabic, Face::ArabicBold];

    /// The name a PDF gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Face::Latin => "NotoSans-Regular",
            Face::LatinBold => "NotoSans-Bold",
            Face::Arabic => "NotoSansArabic-Regular",
            Face::ArabicBold => "NotoSansArabic-Bold",
        }
    }

    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Face::Latin => include_bytes!("../fonts/NotoSans-Regular.ttf"),
            Face::LatinBold => include_bytes!("../fonts/NotoSans-Bold.ttf"),
            Face::Arabic => include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
            Face::ArabicBold => include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
        }
    }

    const fn pair(bold: bool) -> (Face, Face) {
        if bold { (Face::LatinBold, Face::ArabicBold) } else { (Face::Latin, Face::Arabic) }
    }
}

/// The faces, read once.
pub(crate) struct Fonts {
    fonts: [Font; 4],
}

static EMBEDDED: LazyLock<Fonts> = LazyLock::new(|| Fonts {
    fonts: Face::ALL.map(|face| Font::new(face.bytes(), 0).expect("the embedded fonts are well formed")),
});

impl Fonts {
    pub fn embedded() -> &'static Fonts {
        &EMBEDDED
    }

    pub fn font(&self, face: Face) -> &Font {
        &self.fonts[face as usize]
    }

    fn has(&self, face: Face, letter: char) -> bool {
        self.font(face).charmap().map_unicode(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// The face for a letter that follows one of `before`; `None` when no face has it.
    pub fn face_of(&self, letter: char, bold: bool, before: Option<Face>) -> Option<Face> {
        let (latin, arabic) = Face::pair(bold);
        let follows = letter == ' ' || matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}');
        let before = before.filter(|face| follows && self.has(*face, letter));
        before.or_else(|| [latin, arabic].into_iter().find(|face| self.has(*face, letter)))
    }

    /// The face in which letters that no face has are drawn as boxes.
    pub const fn boxes(bold: bool) -> Face {
        Face::pair(bold).0
    }

    /// Width of a glyph in thousandths of the letter size.
    pub fn width(&self, face: Face, glyph: u16) -> f32 {
        let font = self.font(face);
        let advance = font.glyph_metrics().h_advance(GlyphId::new(u32::from(glyph)));
        advance * 1000.0 / f32::from(font.units_per_em())
    }
}
