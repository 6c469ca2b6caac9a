//! Tables that people open in a spreadsheet. What people typed stands in them, so no cell is read as a formula.

/// What a table begins with, so that a spreadsheet reads it as UTF-8.
pub const MARK: &str = "\u{feff}";

/// One line: semicolons, every cell in quotes, no cell that a spreadsheet reads as a formula.
pub fn line<T: AsRef<str>>(cells: &[T]) -> String {
    let cell = |text: &T| {
        let text = text.as_ref();
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        format!("\"{}{}\"", if is_formula { "'" } else { "" }, text.replace('"', "\"\""))
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n"
}

/// A whole table: its mark, its header and its lines.
pub fn table(header: &[String], lines: &[Vec<String>]) -> Vec<u8> {
    let mut written = MARK.to_owned() + &line(header);
    written.extend(lines.iter().map(|cells| line(cells)));
    written.into_bytes()
}
