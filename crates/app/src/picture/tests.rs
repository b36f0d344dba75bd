//! Tests of cleaning: what a camera wrote beside the picture is gone, and what is no picture is refused.

use image::codecs::png::PngEncoder;
use image::{ImageEncoder, RgbImage};

use super::*;

const PLANTED: &[u8] = b"planted-canary Rosa, 33.89N 35.50E";

/// A picture that does not compress well.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, 95)).unwrap();
    out
}

/// The same file with an APP1 segment that says where and by whom it was taken, turned by `orientation`.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(PLANTED);
    let len = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &len, &exif, &jpeg[2..]].concat()
}

fn holds(bytes: &[u8], planted: &[u8]) -> bool {
    bytes.windows(planted.len()).any(|part| part == planted)
}

#[test]
fn what_the_camera_wrote_beside_the_picture_is_gone() {
    let taken = with_exif(&jpeg(&noise(64, 48)), 6);
    assert!(holds(&taken, PLANTED), "it was there");
    let clean = clean_photo(&taken).unwrap_or_else(|_| panic!("a photo"));
    for bytes in [&clean.jpeg, &clean.preview] {
        assert!(!holds(bytes, PLANTED) && !holds(bytes, b"Exif"), "nothing of it is left");
    }
    let kept = image::load_from_memory(&clean.jpeg).unwrap();
    assert_eq!((kept.width(), kept.height()), (48, 64), "it stands as the camera was held");
}

#[test]
fn a_large_photo_becomes_small_and_a_small_one_keeps_its_size() {
    let clean = clean_photo(&jpeg(&noise(2400, 1800))).unwrap_or_else(|_| panic!("a photo"));
    assert!(clean.jpeg.len() <= 300 * 1024, "{} bytes", clean.jpeg.len());
    assert!(clean.preview.len() <= 4 * 1024, "{} bytes", clean.preview.len());
    let small = clean_photo(&jpeg(&noise(40, 30))).unwrap_or_else(|_| panic!("a photo"));
    assert_eq!(image::load_from_memory(&small.jpeg).unwrap().width(), 40, "nothing is made larger");
}

/// An A4 page at 300 dots an inch: 52 lines of print of about 10 points, as upright strokes with gaps between words.
fn page() -> RgbImage {
    RgbImage::from_fn(2480, 3508, |x, y| {
        let in_margins = (240..2240).contains(&x) && (300..3212).contains(&y);
        let (across, down) = (x.wrapping_sub(240), y.wrapping_sub(300) % 56);
        let is_gap = across % 168 >= 144;
        let ink = in_margins && down < 26 && !is_gap && across % 24 % 11 < 4;
        image::Rgb(if ink { [30; 3] } else { [240; 3] })
    })
}

#[test]
fn a_paper_is_kept_larger_than_a_photo_so_that_print_stays_readable() {
    let taken = with_exif(&jpeg(&page()), 1);
    let clean = clean_paper(&taken).unwrap_or_else(|_| panic!("a paper"));
    assert!(clean.jpeg.len() <= 600 * 1024, "{} bytes", clean.jpeg.len());
    assert!(!holds(&clean.jpeg, PLANTED) && !holds(&clean.preview, PLANTED), "place and owner are gone");
    let kept = image::load_from_memory(&clean.jpeg).unwrap().to_luma8();
    assert_eq!(kept.height(), 2000, "an A4 page at 171 dots an inch");
    let row = (0..kept.width()).map(|x| kept.get_pixel(x, 178)[0]);
    assert!(row.clone().any(|dot| dot < 90) && row.clone().any(|dot| dot > 200), "strokes stand apart");
    let hard = clean_paper(&jpeg(&noise(1000, 800))).unwrap_or_else(|_| panic!("a paper"));
    assert!(hard.jpeg.len() <= 600 * 1024, "whatever was photographed: {} bytes", hard.jpeg.len());
}

#[test]
fn a_picture_whose_end_was_cut_off_is_refused_and_what_stands_behind_the_end_is_not() {
    let whole = with_exif(&jpeg(&noise(64, 48)), 1);
    for len in [whole.len() / 2, whole.len() * 9 / 10, whole.len() - 1] {
        assert_eq!(clean_paper(&whole[..len]).err(), Some(Unclean::Unreadable), "the signature stood below");
    }
    assert!(clean_paper(&[&whole[..], b"what the maker adds"].concat()).is_ok(), "the picture is whole");
}

#[test]
fn what_is_no_whole_picture_is_refused() {
    let whole = jpeg(&noise(64, 48));
    let refused = |bytes: &[u8]| clean_photo(bytes).err();
    assert_eq!(refused(b""), Some(Unclean::Unreadable), "nothing");
    assert_eq!(refused(b"GIF89a and more"), Some(Unclean::Unreadable), "another kind");
    assert_eq!(refused(&whole[..40]), Some(Unclean::Unreadable), "a header alone");
    assert_eq!(refused(&vec![0xff; PHOTO_BYTES_MAX + 1]), Some(Unclean::TooLarge), "not even looked at");
    for at in (0..whole.len()).step_by(97) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        if let Ok(clean) = clean_photo(&damaged) {
            assert!(image::load_from_memory(&clean.jpeg).is_ok(), "what is kept can be shown");
        }
    }
}

#[test]
fn a_picture_that_claims_to_be_huge_is_not_decoded() {
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(&[0; 3], 1, 1, image::ExtendedColorType::Rgb8).unwrap();
    // The header says 60,000 by 60,000; its checksum is made right again.
    png[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(clean_photo(&png).err(), Some(Unclean::TooLarge), "3,600 million pixels");
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[test]
fn a_recording_is_what_the_recorder_makes_and_bounded() {
    assert_eq!(recording_form(&[0x1a, 0x45, 0xdf, 0xa3, 1]), Ok(MediaForm::Webm), "WebM");
    assert_eq!(recording_form(b"OggS and more"), Ok(MediaForm::Ogg), "Ogg");
    assert_eq!(recording_form(b"ID3 a song"), Err(Unclean::Unreadable), "a file from elsewhere");
    let long = [b"OggS".to_vec(), vec![0; RECORDING_BYTES_MAX]].concat();
    assert_eq!(recording_form(&long), Err(Unclean::TooLarge), "a whole day");
}
