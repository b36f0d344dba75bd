//! Codes are drawn so that a picture of them reads the same, and what is no picture spoils nothing.

use image::{DynamicImage, GrayImage, ImageFormat, Luma};

use super::*;

/// A code as a camera sees it: each module some pixels wide, in grey on a light field.
fn photo(code: &ShownCode, module: u32, format: ImageFormat) -> String {
    let mut picture = GrayImage::from_pixel(code.size * module, code.size * module, Luma([230]));
    for run in code.path.split('M').skip(1) {
        let (left, rest) = run.split_once(' ').unwrap();
        let (top, rest) = rest.split_once('h').unwrap();
        let (len, _) = rest.split_once('v').unwrap();
        let [left, top, len]: [u32; 3] = [left, top, len].map(|number| number.parse().unwrap());
        for (x, y) in (0..len * module).flat_map(|x| (0..module).map(move |y| (x, y))) {
            picture.put_pixel(left * module + x, top * module + y, Luma([40]));
        }
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(picture).write_to(&mut bytes, format).unwrap();
    crate::base64::encode(&bytes.into_inner())
}

#[test]
fn a_picture_of_a_drawn_code_reads_as_what_was_drawn() {
    let message: Vec<u8> = (0..1_500_u32).map(|at| (at * 31 % 251) as u8).collect();
    let shown = draw(&message).unwrap();
    assert!(shown.len() > 1, "it takes more than one code");
    let mut scanned = Vec::new();
    for (code, format) in shown.iter().zip([ImageFormat::Png, ImageFormat::Jpeg].iter().cycle()) {
        assert!(code.size <= 97 + 8, "no code is denser than version 20: {}", code.size);
        let read = read_picture(&CodePicture { picture: photo(code, 5, *format) }).unwrap();
        assert_eq!(read.codes, std::slice::from_ref(&code.text), "the picture says what the code says");
        scanned.extend(read.codes);
    }
    let seen = look(&scanned.join("\n")).unwrap();
    assert_eq!((seen.have, seen.of), (shown.len() as u32, shown.len() as u32), "all of them are there");
    assert_eq!(seen.kind, Some(CodeKind::Other), "and nobody mistakes it for a message");
}

#[test]
fn what_is_no_picture_or_shows_no_code_is_told_apart() {
    let blank = GrayImage::from_pixel(40, 30, Luma([200]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(blank).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let blank = bytes.into_inner();
    let read = |bytes: &[u8]| read_picture(&CodePicture { picture: crate::base64::encode(bytes) });
    assert_eq!(read(&blank).unwrap().codes, Vec::<String>::new(), "a picture of a wall");
    for end in [0, 1, 8, blank.len() / 2] {
        assert_eq!(read(&blank[..end]).unwrap_err().code, ErrorCode::PictureUnreadable, "{end} bytes of it");
    }
    let mut lying = blank.clone();
    // The width in the header of a PNG, with a checksum that fits: 20,000 pixels.
    lying[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    assert_eq!(read(&lying).unwrap_err().code, ErrorCode::PictureUnreadable, "a picture that says it is huge");
}

#[test]
fn a_text_says_what_is_wrong_with_it() {
    let code = |text: &str| look(text).unwrap_err().code;
    assert_eq!(code("hello"), ErrorCode::CodeMissing, "no code");
    let (one, other) = (draw(b"one").unwrap().remove(0).text, draw(b"other").unwrap().remove(0).text);
    assert_eq!(code(&one[..one.len() - 3]), ErrorCode::CodeDamaged, "cut short");
    assert_eq!(code(&format!("{one} {other}")), ErrorCode::CodesMixed, "of two messages");
    let wrong = message(&one, &[CodeKind::Request]).unwrap_err().code;
    assert_eq!(wrong, ErrorCode::CodeOtherKind, "not what is asked for here");
    let long = draw(&[7; 1_400]).unwrap();
    let half = message(&long[0].text, &[CodeKind::Other]).unwrap_err();
    assert_eq!((half.code, half.facts["of"].as_str()), (ErrorCode::CodesNotAll, "3"), "and how many there are");
}
