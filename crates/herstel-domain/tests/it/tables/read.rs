//! Reads a table: headings, what is given, and rows.

/// Everything under one heading.
pub struct Case {
    /// The heading.
    pub title: String,
    /// The rows in their order.
    pub rows: Vec<Row>,
}

/// What a row says.
pub struct Row {
    /// Where it stands in the file.
    pub line: usize,
    /// It does not go on where the row before it ended.
    pub begins_anew: bool,
    pub given: Vec<String>,
    pub when: Vec<String>,
    pub then: Vec<String>,
}

fn parts(cell: &str) -> Vec<String> {
    cell.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

/// The cases of a text.
pub fn cases(text: &str) -> Vec<Case> {
    let mut all: Vec<Case> = Vec::new();
    let mut given: Vec<String> = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    for (place, line) in text.lines().enumerate() {
        if let Some(title) = line.strip_prefix("## ") {
            all.push(Case { title: title.to_owned(), rows: Vec::new() });
            given.clear();
            columns.clear();
        } else if let Some(said) = line.strip_prefix("Gegeven: ") {
            given = parts(said.trim_end_matches('.'));
        } else if line.starts_with("|--") {
            // Between the names of the columns and the rows.
        } else if line.starts_with('|') && columns.is_empty() {
            columns = cells(line).into_iter().map(str::to_owned).collect();
            let known = ["gegeven", "wanneer", "dan", "artikel"];
            assert!(columns.iter().all(|name| known.contains(&name.as_str())), "{columns:?}");
        } else if line.starts_with('|') {
            let found = cells(line);
            assert_eq!(found.len(), columns.len(), "regel {}", place + 1);
            let of = |name: &str| {
                let column = columns.iter().position(|column| column == name);
                column.map_or_else(Vec::new, |column| parts(found[column]))
            };
            let case = all.last_mut().unwrap();
            let begins_anew = case.rows.is_empty() || columns.iter().any(|name| name == "gegeven");
            let mut before = if begins_anew { given.clone() } else { Vec::new() };
            before.extend(of("gegeven"));
            let row =
                Row { line: place + 1, begins_anew, given: before, when: of("wanneer"), then: of("dan") };
            assert!(!row.then.is_empty(), "regel {} zegt niet wat dan gebeurt", row.line);
            case.rows.push(row);
        }
    }
    assert!(all.iter().all(|case| !case.rows.is_empty()));
    all
}

#[test]
fn a_row_goes_on_or_begins_anew() {
    let text = "## A\nGegeven: een x.\n\n| wanneer | dan |\n|---|---|\n| a; b | c |\n| | d |\n\
        ## B\n| gegeven | wanneer | dan | artikel |\n|---|---|---|---|\n| y | a | c | Awb 6:7 |\n";
    let all = cases(text);
    let first = &all[0].rows;
    assert_eq!((first[0].given.as_slice(), first[0].when.len()), (["een x".to_owned()].as_slice(), 2));
    assert!(first[0].begins_anew && !first[1].begins_anew && first[1].given.is_empty());
    assert_eq!(all[1].rows[0].given, ["y"]);
}
