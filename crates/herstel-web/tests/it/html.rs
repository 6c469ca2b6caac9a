//! Pages as a test reads them, and what must be true of every page.

use std::collections::{BTreeMap, BTreeSet};

/// A page, as a row of tags and texts.
#[derive(Clone)]
pub struct Html {
    source: String,
    parts: Vec<Part>,
}

/// A form that changes something, with everything that can be filled in.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub is_upload: bool,
    pub fields: Vec<Field>,
}

/// A field of a form, one answer of several, or a button that says something.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// `radio`, `checkbox`, `option`, `submit`, `textarea`, or the type of a line.
    pub kind: String,
    pub value: String,
    pub is_chosen: bool,
}

#[derive(Clone, Debug)]
enum Part {
    Open { name: String, attributes: BTreeMap<String, String> },
    Close(String),
    Text(String),
}

/// Elements that have no end tag. A drawing also closes others at once: `<rect … />`.
const VOID: [&str; 5] = ["meta", "link", "input", "br", "img"];
/// Elements between which the text version of a page breaks its lines.
const INLINE: [&str; 7] = ["a", "strong", "span", "b", "em", "i", "small"];

impl Html {
    pub fn parse(source: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = source;
        while let Some(start) = rest.find('<') {
            push_text(&mut parts, &rest[..start]);
            let end = rest[start..].find('>').expect("every tag ends") + start;
            push_tag(&mut parts, &rest[start + 1..end]);
            rest = &rest[end + 1..];
        }
        push_text(&mut parts, rest);
        Self { source: source.to_owned(), parts }
    }

    /// What is in the language of the page: without the passages that are marked as Dutch.
    pub fn main_text_without_dutch(&self) -> String {
        self.main_text_without("lang", "nl")
    }

    /// What is ours: without letters and what people wrote, which run as their own language does.
    pub fn main_text_of_ours(&self) -> String {
        self.main_text_without("dir", "auto")
    }

    /// Without the elements in which an attribute has a value.
    fn main_text_without(&self, key: &str, value: &str) -> String {
        let mut inside = 0;
        let mut kept = Vec::new();
        for part in &self.parts {
            match part {
                Part::Open { name, .. } if inside > 0 && !VOID.contains(&name.as_str()) => inside += 1,
                Part::Close(_) if inside > 0 => inside -= 1,
                // The page itself may be Dutch as a whole.
                Part::Open { name, attributes }
                    if inside == 0
                        && name != "html"
                        && attributes.get(key).is_some_and(|own| own == value) =>
                {
                    inside = usize::from(!VOID.contains(&name.as_str()));
                }
                Part::Open { .. } | Part::Close(_) | Part::Text(_) if inside == 0 => kept.push(part.clone()),
                Part::Open { .. } | Part::Close(_) | Part::Text(_) => {}
            }
        }
        Self { source: String::new(), parts: kept }.main_text()
    }

    /// What somebody reads between `<main>` and `</main>`, one line per block.
    pub fn main_text(&self) -> String {
        let mut lines = vec![String::new()];
        let mut inside = false;
        for part in &self.parts {
            match part {
                Part::Open { name, .. } | Part::Close(name) if name == "main" => {
                    inside = matches!(part, Part::Open { .. });
                }
                Part::Open { name, attributes } if inside => {
                    if !INLINE.contains(&name.as_str()) {
                        lines.push(String::new());
                    }
                    if let Some(state) = attributes.get("checked").and(Some("(gekozen) ")) {
                        lines.last_mut().unwrap().push_str(state);
                    }
                }
                Part::Close(name) if inside && !INLINE.contains(&name.as_str()) => lines.push(String::new()),
                Part::Text(text) if inside => {
                    let line = lines.last_mut().unwrap();
                    line.push_str(text);
                }
                Part::Open { .. } | Part::Close(_) | Part::Text(_) => {}
            }
        }
        let lines = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    pub fn title(&self) -> String {
        let start = self.source.find("<title>").unwrap() + "<title>".len();
        self.source[start..].split('<').next().unwrap().to_owned()
    }

    /// The hidden fields of the first form that is sent to `action`.
    pub fn hidden_fields(&self, action: &str) -> Vec<(String, String)> {
        self.hidden_fields_of(action, &[])
    }

    /// The same of several forms, of the one that is most like what is sent.
    pub fn hidden_fields_of(&self, action: &str, sent: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut inside = false;
        let mut forms: Vec<Vec<(String, String)>> = Vec::new();
        for part in &self.parts {
            match part {
                Part::Open { name, attributes } if name == "form" => {
                    inside = attributes.get("action").is_some_and(|own| own == action);
                    forms.extend(inside.then(Vec::new));
                }
                Part::Close(name) if name == "form" => inside = false,
                Part::Open { name, attributes } if inside && name == "input" => {
                    if attributes.get("type").is_some_and(|kind| kind == "hidden") {
                        let field = (attributes["name"].clone(), attributes["value"].clone());
                        forms.last_mut().unwrap().push(field);
                    }
                }
                Part::Open { .. } | Part::Close(_) | Part::Text(_) => {}
            }
        }
        let alike = |form: &Vec<(String, String)>| {
            form.iter().filter(|(name, value)| sent.contains(&(name.as_str(), value.as_str()))).count()
        };
        let most = forms.iter().map(alike).max();
        let form = forms.into_iter().find(|form| Some(alike(form)) == most);
        form.filter(|form| !form.is_empty()).unwrap_or_else(|| panic!("no form for {action}"))
    }

    /// Every form that changes something, on the page of this address.
    pub fn forms(&self, address: &str) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        let (mut inside, mut select, mut is_text) = (false, String::new(), false);
        for part in &self.parts {
            match part {
                Part::Open { name, attributes } if name == "form" => {
                    inside = attributes.get("method").is_some_and(|method| method == "post");
                    let action = attributes.get("action").map_or(address, String::as_str).to_owned();
                    let is_upload = attributes.contains_key("enctype");
                    forms.extend(inside.then(|| Form { action, is_upload, fields: Vec::new() }));
                }
                Part::Close(name) if name == "form" => inside = false,
                Part::Close(name) if name == "textarea" => is_text = false,
                Part::Open { name, attributes } if inside => {
                    let given = |key: &str| attributes.get(key).cloned().unwrap_or_default();
                    let (name, kind) = match name.as_str() {
                        "select" => {
                            select = given("name");
                            continue;
                        }
                        "option" => (select.clone(), "option".to_owned()),
                        "textarea" => (given("name"), "textarea".to_owned()),
                        "button" => (given("name"), "submit".to_owned()),
                        "input" => (given("name"), given("type")),
                        _ => continue,
                    };
                    is_text = kind == "textarea";
                    let is_chosen = ["checked", "selected"].iter().any(|key| attributes.contains_key(*key));
                    if !name.is_empty() {
                        let field = Field { name, kind, value: given("value"), is_chosen };
                        forms.last_mut().unwrap().fields.push(field);
                    }
                }
                Part::Text(text) if inside && is_text => {
                    let field = forms.last_mut().and_then(|form| form.fields.last_mut());
                    text.trim().clone_into(&mut field.unwrap().value);
                }
                Part::Open { .. } | Part::Close(_) | Part::Text(_) => {}
            }
        }
        forms
    }

    /// The value of a one-line field.
    pub fn value(&self, name: &str) -> String {
        let field =
            self.elements("input").find(|attributes| attributes.get("name").is_some_and(|n| n == name));
        field.unwrap_or_else(|| panic!("no field {name}"))["value"].clone()
    }

    /// The values of the answers that are chosen.
    pub fn chosen(&self, name: &str) -> Vec<String> {
        self.elements("input")
            .filter(|field| field.get("name").is_some_and(|n| n == name) && field.contains_key("checked"))
            .map(|field| field["value"].clone())
            .collect()
    }

    /// Every link target.
    pub fn links(&self) -> Vec<String> {
        self.elements("a").filter_map(|attributes| attributes.get("href").cloned()).collect()
    }

    /// The addresses of its style sheets, in their order.
    pub fn sheets(&self) -> Vec<String> {
        let links =
            self.elements("link").filter(|link| link.get("rel").is_some_and(|rel| rel == "stylesheet"));
        links.map(|link| link["href"].clone()).collect()
    }

    /// Every class that something on it has.
    pub fn classes(&self) -> BTreeSet<String> {
        let values = self.all_attributes().filter_map(|attributes| attributes.get("class"));
        values.flat_map(|value| value.split_whitespace().map(str::to_owned)).collect()
    }

    pub fn elements<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = &'a BTreeMap<String, String>> {
        self.parts.iter().filter_map(move |part| match part {
            Part::Open { name, attributes } if name == wanted => Some(attributes),
            Part::Open { .. } | Part::Close(_) | Part::Text(_) => None,
        })
    }

    fn all_attributes(&self) -> impl Iterator<Item = &BTreeMap<String, String>> {
        self.parts.iter().filter_map(|part| match part {
            Part::Open { attributes, .. } => Some(attributes),
            Part::Close(_) | Part::Text(_) => None,
        })
    }

    /// Everything that is wrong with the page as a page; empty when all is well.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = self.nesting_problems();
        let mut ids = BTreeSet::new();
        for id in self.all_attributes().filter_map(|attributes| attributes.get("id")) {
            if id.is_empty() || id.contains(char::is_whitespace) || !ids.insert(id.clone()) {
                problems.push(format!("id «{id}» twice, empty or with white space"));
            }
        }
        for attributes in self.all_attributes() {
            for name in ["aria-describedby", "aria-labelledby", "for"] {
                let named = attributes.get(name).map(String::as_str).unwrap_or_default();
                for id in named.split_whitespace().filter(|id| !ids.contains(*id)) {
                    problems.push(format!("{name} names «{id}», which is not there"));
                }
            }
            for forbidden in ["style", "onclick", "onload", "onsubmit"] {
                if attributes.contains_key(forbidden) {
                    problems.push(format!("inline {forbidden}"));
                }
            }
        }
        for link in self.links().iter().filter_map(|link| link.strip_prefix('#')) {
            if !ids.contains(link) {
                problems.push(format!("a link leads to #{link}, which is not there"));
            }
        }
        let labelled: BTreeSet<&String> =
            self.elements("label").filter_map(|label| label.get("for")).collect();
        for field in ["input", "textarea", "select"].into_iter().flat_map(|name| self.elements(name)) {
            let hidden = field.get("type").is_some_and(|kind| kind == "hidden");
            let has_label = field.get("id").is_some_and(|id| labelled.contains(id));
            if !hidden && !has_label && !field.contains_key("aria-label") {
                problems.push(format!("a field without label: {field:?}"));
            }
        }
        // Parts of a drawing have titles too.
        let titles = self.source.split("</head>").next().unwrap_or_default().matches("<title>").count();
        if titles != 1 {
            problems.push(format!("{titles} titles of the page, not 1"));
        }
        for (name, count) in [("h1", 1), ("main", 1), ("script", 0), ("style", 0)] {
            let found = self.elements(name).count();
            if found != count {
                problems.push(format!("{found} times <{name}>, not {count}"));
            }
        }
        problems
    }

    fn nesting_problems(&self) -> Vec<String> {
        let mut open: Vec<&str> = Vec::new();
        let mut problems = Vec::new();
        for part in &self.parts {
            match part {
                Part::Open { name, .. } if VOID.contains(&name.as_str()) => {}
                Part::Open { name, .. } => open.push(name),
                Part::Close(name) => {
                    let last = open.pop();
                    if last != Some(name.as_str()) {
                        problems.push(format!("</{name}> closes {last:?}"));
                    }
                }
                Part::Text(_) => {}
            }
        }
        problems.extend(open.iter().map(|name| format!("<{name}> is never closed")));
        problems
    }
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if !text.is_empty() {
        parts.push(Part::Text(unescape(text)));
    }
}

fn push_tag(parts: &mut Vec<Part>, tag: &str) {
    if tag.starts_with('!') {
        return;
    }
    if let Some(name) = tag.strip_prefix('/') {
        parts.push(Part::Close(name.trim().to_owned()));
        return;
    }
    let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
    let name: String = tag.chars().take_while(|c| !c.is_whitespace()).collect();
    let mut attributes = BTreeMap::new();
    let mut rest = tag[name.len()..].trim_start();
    while !rest.is_empty() {
        let key: String = rest.chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
        rest = &rest[key.len()..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').unwrap_or_else(|| panic!("a value ends in «{tag}»"));
            value = unescape(&quoted[..end]);
            rest = &quoted[end + 1..];
        }
        assert!(!key.is_empty(), "an attribute cannot be read in «{tag}»");
        assert!(attributes.insert(key, value).is_none(), "an attribute twice in «{tag}»");
        rest = rest.trim_start();
    }
    let end = closed.then(|| Part::Close(name.clone()));
    parts.push(Part::Open { name, attributes });
    parts.extend(end);
}

fn unescape(text: &str) -> String {
    [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
