//! The pages of a letter as small grey pictures: drawn, kept beside the tests, and compared.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    process::Command,
};

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/letters");
/// Coarse enough for another version of the tool that draws, fine enough to see that something moved.
const DOTS_PER_INCH: &str = "40";
/// Pages are compared in squares of so many dots.
const SQUARE: usize = 8;
/// How far the mean grey of a square may differ, of 255.
const TOLERANCE: u32 = 40;

/// What a PDF tool prints about a file.
pub fn tool(name: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(name).args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The pages as pictures, in order.
pub fn drawn(file: &Path, folder: &Path) -> Vec<Picture> {
    let prefix = folder.join("page");
    tool("pdftoppm", &["-r", DOTS_PER_INCH, "-gray", "-png"], file, &[prefix.to_str().unwrap()]);
    pictures(folder, "page-").iter().map(|path| Picture::read(&fs::read(path).unwrap())).collect()
}

/// The files whose names are the beginning, a number and `.png`.
fn pictures(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    let number = |path: &Path| -> Option<u32> {
        path.file_name()?.to_str()?.strip_prefix(beginning)?.strip_suffix(".png")?.parse().ok()
    };
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut found: Vec<(u32, PathBuf)> = entries.filter_map(|path| Some((number(&path)?, path))).collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

pub fn kept(name: &str) -> Vec<Picture> {
    let files = pictures(Path::new(KEPT), &format!("{name}-"));
    files.iter().map(|path| Picture::read(&fs::read(path).unwrap())).collect()
}

pub fn keep(name: &str, pages: &[Picture]) {
    fs::create_dir_all(KEPT).unwrap();
    for old in pictures(Path::new(KEPT), &format!("{name}-")) {
        fs::remove_file(old).unwrap();
    }
    for (number, page) in pages.iter().enumerate() {
        fs::write(Path::new(KEPT).join(format!("{name}-{}.png", number + 1)), page.written()).unwrap();
    }
}

/// A page in shades of grey, row by row.
pub struct Picture {
    width: usize,
    dots: Vec<u8>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut dots).unwrap();
        let grey = |dot: &[u8]| -> u8 {
            let sum: usize = dot.iter().map(|part| usize::from(*part)).sum();
            (sum / dot.len()).try_into().unwrap()
        };
        let dots = dots.chunks_exact(frame.color_type.samples()).map(grey).collect();
        Self { width: frame.width.try_into().unwrap(), dots }
    }

    fn written(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (width, height) = (self.width, self.dots.len() / self.width);
        let mut encoder =
            png::Encoder::new(&mut bytes, width.try_into().unwrap(), height.try_into().unwrap());
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.dots).unwrap();
        bytes
    }

    /// The sum of the greys of each square, with how many dots it has.
    fn squares(&self) -> Vec<(u32, u32)> {
        let across = self.width.div_ceil(SQUARE);
        let down = (self.dots.len() / self.width).div_ceil(SQUARE);
        let mut squares = vec![(0, 0); across * down];
        for (place, grey) in self.dots.iter().enumerate() {
            let (x, y) = (place % self.width / SQUARE, place / self.width / SQUARE);
            let (sum, count) = &mut squares[y * across + x];
            *sum += u32::from(*grey);
            *count += 1;
        }
        squares
    }
}

/// Where two pages differ more than another way of drawing explains.
pub fn difference(now: &Picture, before: &Picture) -> Option<String> {
    if (now.width, now.dots.len()) != (before.width, before.dots.len()) {
        return Some("another size".to_owned());
    }
    let pairs = now.squares().into_iter().zip(before.squares());
    let other =
        |((now, count), (before, _)): &((u32, u32), (u32, u32))| now.abs_diff(*before) / count > TOLERANCE;
    let changed = pairs.filter(other).count();
    (changed > 0).then(|| format!("{changed} squares look otherwise"))
}

#[test]
fn a_page_on_which_something_moved_is_seen_and_another_way_of_drawing_is_not() {
    let page = |from: usize, grey: u8| Picture {
        width: 80,
        dots: (0..80 * 80)
            .map(|dot| if (from..from + 8).contains(&(dot / 80)) { grey } else { 255 })
            .collect(),
    };
    assert_eq!(difference(&page(16, 120), &page(16, 140)), None);
    assert!(difference(&page(16, 120), &page(24, 120)).is_some());
    let narrow = Picture { width: 40, dots: vec![255; 80 * 80] };
    assert_eq!(difference(&page(16, 120), &narrow), Some("another size".to_owned()));
}
