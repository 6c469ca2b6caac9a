//! The letters of every package as people get them: archivable, tagged, with headers in their tables, and page by page as
//! they looked when somebody read them.
//!
//! What they say is kept beside the examples of each package. The pages are kept here as pictures, in `tests/letters`:
//! `HERSTEL_UPDATE_LETTERS=1` draws them anew; look at them before you keep them.

use herstel_kernel::Date;
use herstel_letters::{LetterSource, render_pdf};
use herstel_scheme::{
    Language, LetterPerson, MessageCase, Package, Registry, TextArgument, message_template,
};
use std::{
    collections::BTreeSet,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/letters");
/// Coarse enough for another version of the tool that draws, fine enough to see that something moved.
const DOTS_PER_INCH: &str = "40";
/// Pages are compared in squares of so many dots.
const SQUARE: usize = 8;
/// The packages of the main road, of damage and of late decisions; the letters of the others have the same form.
const PACKAGES: [&str; 4] = ["kot-2021", "wht-compensatie", "schade", "awb-dwangsom"];
/// How far the mean grey of a square may differ, of 255.
const TOLERANCE: u32 = 40;

struct Letter {
    name: String,
    language: Language,
    pdf: Vec<u8>,
}

/// The first example of every letter with which a decision is sent, of awards or of rejections.
fn decisions(award: bool) -> Vec<Letter> {
    let registry = Registry::embedded().unwrap();
    let mut letters = Vec::new();
    for package in registry.all().iter().filter(|package| PACKAGES.contains(&package.id().as_str())) {
        let mut seen = BTreeSet::new();
        for example in package.examples() {
            let worked = package.work_out(&example, Language::Nl).unwrap();
            let stem = worked.template.trim_start_matches("letters/").trim_end_matches(".typ").to_owned();
            if stem.ends_with("-award") != award || !seen.insert(stem.clone()) {
                continue;
            }
            let files = files(package);
            let source = LetterSource {
                main: &worked.template,
                files: &files,
                data: &worked.data,
                language: herstel_letters::Language::Dutch,
                issued_on: example.on,
            };
            let pdf = render_pdf(&source).unwrap();
            letters.push(Letter { name: format!("{}-{stem}", package.id()), language: Language::Nl, pdf });
        }
    }
    letters
}

fn files(package: &Package) -> Vec<(String, Vec<u8>)> {
    let of_letters = package.files().iter().filter(|(path, _)| path.starts_with("letters/"));
    of_letters.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

/// A message as a letter, in each language.
fn messages(kinds: &[&str]) -> Vec<Letter> {
    let registry = Registry::embedded().unwrap();
    let package = registry.all().iter().find(|package| package.id().as_str() == "kot-2021").unwrap();
    let date = Date::constant(2021, 12, 1);
    let text = |text: &str| TextArgument::Text(text.to_owned());
    let case = MessageCase {
        name: "Anna Voorbeeld".to_owned(),
        address: vec!["Voorbeeldlaan 1".to_owned(), "1234 AB Voorbeeldstad".to_owned()],
        reference: "H-2021-00001".to_owned(),
        date,
        contact: Some(LetterPerson {
            name: "Samira Bouzid".to_owned(),
            role: Some("persoonlijk zaakbehandelaar".to_owned()),
            phone: Some("0800 000 00 00".to_owned()),
            email: None,
        }),
        arguments: vec![
            ("name", text("Anna Voorbeeld")),
            ("reference", text("H-2021-00001")),
            ("date", TextArgument::Date(date)),
            ("step", text("Integrale beoordeling")),
            ("due", TextArgument::Date(Date::constant(2022, 5, 19))),
            ("until", TextArgument::Date(Date::constant(2022, 1, 12))),
            ("talk", text("three-way")),
            ("time", text("10.30 uur")),
            ("place", text("Stadhuis")),
            ("document", text("brief van 2013")),
            ("paper", text("de besluiten over uw toeslag")),
            ("handler", text("Samira Bouzid")),
            ("subject", text("Uw vraag")),
            ("words", text("Wij belden u vandaag.")),
            ("amount", TextArgument::Amount(herstel_kernel::Cents::new(23_000))),
        ],
    };
    let letter = |kind: &str, language: Language| {
        let data = package.message_letter(kind, &case, language);
        let files = package.message_files();
        let (code, language_of_file) = match language {
            Language::Nl => ("nl", herstel_letters::Language::Dutch),
            Language::En => ("en", herstel_letters::Language::English),
        };
        let source = LetterSource {
            main: message_template(kind),
            files: &files,
            data: &data,
            language: language_of_file,
            issued_on: date,
        };
        Letter { name: format!("message-{kind}-{code}"), language, pdf: render_pdf(&source).unwrap() }
    };
    let each = kinds.iter().flat_map(|kind| Language::ALL.map(|language| (kind, language)));
    each.map(|(kind, language)| letter(kind, language)).collect()
}

/// Everything that is wrong with these letters, so that one run shows all of it.
fn check(letters: &[Letter]) {
    assert!(!letters.is_empty(), "there are letters to look at");
    let wrong: Vec<String> = letters.iter().flat_map(problems).collect();
    assert!(wrong.is_empty(), "{wrong:#?}\nlook at the pages, then HERSTEL_UPDATE_LETTERS=1 keeps them");
}

fn problems(letter: &Letter) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("letter.pdf");
    fs::write(&file, &letter.pdf).unwrap();
    let mut wrong = Vec::new();
    let checked = tool("qpdf", &["--check"], &file, &[]);
    if !checked.contains("No syntax or stream encoding errors found") {
        wrong.push(format!("{}: {checked}", letter.name));
    }
    let opened = tool("qpdf", &["--qdf", "--object-streams=disable"], &file, &["-"]);
    let language = match letter.language {
        Language::Nl => "/Lang (nl)",
        Language::En => "/Lang (en)",
    };
    let signs = [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Marked true",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
        language,
    ];
    wrong.extend(
        signs
            .iter()
            .filter(|sign| !opened.contains(**sign))
            .map(|sign| format!("{}: no {sign}", letter.name)),
    );
    let (tables, columns) = (opened.matches("/S /Table\n").count(), opened.matches("/Scope /Column").count());
    let rows = opened.matches("/Scope /Row").count();
    if tables > 0 && (columns < 2 * tables || rows < tables) {
        wrong.push(format!("{}: {tables} tables, {columns} column and {rows} row headers", letter.name));
    }
    let pages = drawn(&file, folder.path());
    if std::env::var_os("HERSTEL_UPDATE_LETTERS").is_some() {
        keep(&letter.name, &pages);
    }
    let kept = kept(&letter.name);
    if kept.len() != pages.len() {
        wrong.push(format!("{}: {} pages, {} kept", letter.name, pages.len(), kept.len()));
    }
    for (number, (now, before)) in pages.iter().zip(&kept).enumerate() {
        let changed = difference(now, before);
        wrong.extend(changed.map(|what| format!("{}: page {}: {what}", letter.name, number + 1)));
    }
    wrong
}

fn tool(name: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(name).args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The pages as pictures, in order.
fn drawn(file: &Path, folder: &Path) -> Vec<Picture> {
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

fn kept(name: &str) -> Vec<Picture> {
    let files = pictures(Path::new(KEPT), &format!("{name}-"));
    files.iter().map(|path| Picture::read(&fs::read(path).unwrap())).collect()
}

fn keep(name: &str, pages: &[Picture]) {
    fs::create_dir_all(KEPT).unwrap();
    for old in pictures(Path::new(KEPT), &format!("{name}-")) {
        fs::remove_file(old).unwrap();
    }
    for (number, page) in pages.iter().enumerate() {
        fs::write(Path::new(KEPT).join(format!("{name}-{}.png", number + 1)), page.written()).unwrap();
    }
}

/// A page in shades of grey, row by row.
struct Picture {
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
fn difference(now: &Picture, before: &Picture) -> Option<String> {
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
fn letters_of_awards_are_archivable_tagged_and_look_as_they_were_read() {
    check(&decisions(true));
}

#[test]
fn letters_of_rejections_are_archivable_tagged_and_look_as_they_were_read() {
    check(&decisions(false));
}

#[test]
fn messages_are_archivable_tagged_and_look_as_they_were_read_in_both_languages() {
    check(&messages(&["nothing-changed", "not-a-fraudster"]));
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
