//! What a file is, is read by a process with bounds: no file takes more memory or time than that process may have.

use crate::command::herstel;
use std::{fmt::Write as _, io::Write as _, process::Stdio};
use tempfile::TempDir;

/// What the process says of a file; nothing when it came to its bounds.
fn told(bytes: &[u8]) -> Option<String> {
    let home = TempDir::new().unwrap();
    let mut command = herstel(&home, &["read-file"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    // It may have ended before it read everything.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let output = child.wait_with_output().unwrap();
    output.status.success().then(|| String::from_utf8(output.stdout).unwrap().trim().to_owned())
}

/// A document of these objects, the first of them its catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut text = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (place, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", text.len()).unwrap();
        write!(text, "{} 0 obj\n{object}\nendobj\n", place + 1).unwrap();
    }
    let end = text.len();
    write!(text, "{table}trailer<</Size {}/Root 1 0 R>>\nstartxref\n{end}\n%%EOF\n", objects.len() + 1)
        .unwrap();
    text.into_bytes()
}

/// Pages that name pages, each twice: so deep that there are two to that power of them.
fn doubling(depth: usize) -> Vec<u8> {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    let branch = |child: usize| format!("<</Type/Pages/Count 999/Kids[{child} 0 R {child} 0 R]>>");
    objects.extend((0..depth).map(|at| branch(at + 3)));
    objects.push("<</Type/Page/MediaBox[0 0 9 9]>>".to_owned());
    pdf(&objects)
}

#[test]
fn a_file_is_what_the_process_says_it_is() {
    assert_eq!(told(&doubling(2)).as_deref(), Some("pdf 4 0"));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x09\x08\x02\0\0\0";
    assert_eq!(told(png).as_deref(), Some("png 7 9"));
    assert_eq!(told(b"MZ\x90\0").as_deref(), Some("refused file-kind"));
    assert_eq!(told(b"").as_deref(), Some("refused file-kind"));
}

#[test]
fn a_small_file_with_more_pages_than_there_is_time_for_is_no_document() {
    let small = doubling(40);
    assert!(small.len() < 5_000);
    let said = told(&small);
    assert!(said.as_deref().is_none_or(|said| said.starts_with("refused")), "{said:?}");
}
