//! The table with where each letter of a batch goes. One line per letter, whatever became of the batch that wrote it: a
//! double line is a double letter at the printer's.

use anyhow::{Context as _, bail};
use csv::ReaderBuilder;
use herstel_web::spreadsheet;
use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

/// Where the addresses stand.
const ADDRESSES: &str = "addresses.csv";
/// What its columns hold.
const HEADER: [&str; 3] = ["message", "name", "address"];

/// A line of the table as it stands in it.
type Line = [String; 3];

/// The addresses of a batch.
pub(super) struct Addresses {
    path: PathBuf,
    lines: Vec<Line>,
}

impl Addresses {
    /// Those of the folder. A line that was broken off halfway is taken away: its letter was not noted as printed, so it
    /// comes again.
    pub(super) fn of(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join(ADDRESSES);
        let written = match fs::read(&path) {
            Ok(written) => written,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error).context("reading the addresses"),
        };
        let addresses = Self { path, lines: whole_lines(&written)? };
        if addresses.text().as_bytes() != written {
            addresses.write_anew()?;
        }
        Ok(addresses)
    }

    /// Has one line for this letter; it is on the disk when this returns.
    pub(super) fn put(&mut self, message: &str, name: &str, address: &str) -> anyhow::Result<()> {
        let text = spreadsheet::line(&[message, name, address]);
        let Some(line) = read(text.as_bytes())?.pop() else {
            bail!("a line of addresses that holds nothing")
        };
        if let Some(known) = self.lines.iter_mut().find(|known| known[0] == line[0]) {
            // The letter of before was not noted as printed; the one of now may go somewhere else.
            if *known != line {
                *known = line;
                self.write_anew()?;
            }
            return Ok(());
        }
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        self.lines.push(line);
        Ok(())
    }

    fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| spreadsheet::line(line));
        let header = spreadsheet::MARK.to_owned() + &spreadsheet::line(&HEADER);
        std::iter::once(header).chain(lines).collect()
    }

    /// Either the old table stands or the new one, never a part.
    fn write_anew(&self) -> anyhow::Result<()> {
        let partial = self.path.with_extension("partial");
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&partial)?;
        file.write_all(self.text().as_bytes())?;
        file.sync_all()?;
        Ok(fs::rename(&partial, &self.path)?)
    }
}

/// The whole lines of a table, one per letter. Only its end can have been broken off.
fn whole_lines(written: &[u8]) -> anyhow::Result<Vec<Line>> {
    if written.is_empty() {
        return Ok(Vec::new());
    }
    let header = spreadsheet::MARK.to_owned() + &spreadsheet::line(&HEADER);
    let Some(rest) = written.strip_prefix(header.as_bytes()) else {
        if header.as_bytes().starts_with(written) {
            return Ok(Vec::new());
        }
        bail!("{ADDRESSES} in this folder was not written by this program");
    };
    let mut lines: Vec<Line> = Vec::new();
    for line in read(rest)? {
        lines.retain(|known| known[0] != line[0]);
        lines.push(line);
    }
    Ok(lines)
}

/// Lines as they stand in a table, without one that was broken off at the end.
fn read(written: &[u8]) -> anyhow::Result<Vec<Line>> {
    let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(b';').from_reader(written);
    let mut lines = Vec::new();
    for record in reader.into_byte_records() {
        let record = record.context("reading the addresses")?;
        let cells: Vec<String> = record.iter().map(|it| String::from_utf8_lossy(it).into_owned()).collect();
        lines.push(cells);
    }
    if !written.ends_with(b"\"\r\n") {
        lines.pop();
    }
    Ok(lines.into_iter().filter_map(|cells| Line::try_from(cells).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(folder: &Path) -> String {
        fs::read_to_string(folder.join(ADDRESSES)).unwrap()
    }

    const FIRST: &str = "\u{feff}\"message\";\"name\";\"address\"\r\n";

    #[test]
    fn what_people_typed_is_never_a_formula() {
        let folder = tempfile::tempdir().unwrap();
        let mut addresses = Addresses::of(folder.path()).unwrap();
        addresses.put("m-1", "=1+1", "@SUM(A1)").unwrap();
        addresses.put("m-2", "Anna \"An\" de Wit", "Dorpsstraat 1\n1234 AB Ons Dorp").unwrap();
        let expected = format!(
            "{FIRST}\"m-1\";\"'=1+1\";\"'@SUM(A1)\"\r\n\
             \"m-2\";\"Anna \"\"An\"\" de Wit\";\"Dorpsstraat 1\n1234 AB Ons Dorp\"\r\n"
        );
        assert_eq!(lines(folder.path()), expected);
        Addresses::of(folder.path()).unwrap();
        assert_eq!(lines(folder.path()), expected, "read and written again it is the same");
    }

    #[test]
    fn a_batch_that_was_broken_off_after_its_line_gives_no_second_line() {
        let folder = tempfile::tempdir().unwrap();
        let once = |address: &str| {
            let mut addresses = Addresses::of(folder.path()).unwrap();
            addresses.put("m-1", "+Anna", "Dorpsstraat 1").unwrap();
            addresses.put("m-2", "Bram", address).unwrap();
            lines(folder.path())
        };
        let first = once("Kerkweg 2");
        assert_eq!(once("Kerkweg 2"), first);
        assert_eq!(once("Kerkweg 3"), first.replace("Kerkweg 2", "Kerkweg 3"), "the newest address");
    }

    #[test]
    fn a_line_that_was_broken_off_halfway_is_written_anew_wherever_it_broke() {
        let folder = tempfile::tempdir().unwrap();
        let write = || {
            let mut addresses = Addresses::of(folder.path()).unwrap();
            addresses.put("m-1", "Anna", "Dorpsstraat 1").unwrap();
            addresses.put("m-2", "Zoë", "Kerkweg 2").unwrap();
        };
        write();
        let whole = lines(folder.path());
        for end in 0..whole.len() {
            fs::write(folder.path().join(ADDRESSES), &whole.as_bytes()[..end]).unwrap();
            write();
            assert_eq!(lines(folder.path()), whole, "broken off at {end}");
        }
    }

    #[test]
    fn a_table_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(ADDRESSES), "message,name,address\n").unwrap();
        assert!(Addresses::of(folder.path()).is_err());
        assert_eq!(lines(folder.path()), "message,name,address\n");
    }
}
