//! A document as HTML: part of a page, or a page of its own that needs nothing else.

use super::{Block, Document, Section};

/// The looks of a page of its own.
const STYLE: &str = include_str!("page.css");

/// The sections, with headings from level two.
pub fn html_body(document: &Document) -> String {
    document.sections.iter().map(section).collect()
}

/// A page of its own: no script, no address outside it.
pub fn html_page(document: &Document) -> String {
    let title = escaped(&document.title);
    let lead: String = document.lead.iter().map(|text| format!("<p>{}</p>\n", escaped(text))).collect();
    let language = document.language;
    let body = html_body(document);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{lead}{body}</main>\n</body>\n</html>\n"
    )
}

fn section(section: &Section) -> String {
    let Section { id, heading, blocks } = section;
    let blocks: String = blocks.iter().enumerate().map(|(place, found)| block(id, place, found)).collect();
    let heading = escaped(heading);
    format!(
        "<section class=\"card\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n{blocks}</section>\n"
    )
}

fn block(id: &str, place: usize, block: &Block) -> String {
    match block {
        Block::Text { text } => format!("<p>{}</p>\n", escaped(text)),
        Block::Chart { svg, about } => format!(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">{svg}</div>\n",
            escaped(about)
        ),
        Block::Table { caption, columns, rows } => {
            let name = format!("{id}-{place}");
            let head: String =
                columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escaped(column))).collect();
            let rows: String = rows.iter().map(|cells| row(cells)).collect();
            format!(
                "<div class=\"scroll\" role=\"group\" aria-labelledby=\"{name}\" tabindex=\"0\">\n\
                 <table class=\"list\">\n<caption id=\"{name}\">{}</caption>\n<thead><tr>{head}</tr></thead>\n\
                 <tbody>\n{rows}</tbody>\n</table>\n</div>\n",
                escaped(caption)
            )
        }
    }
}

fn row(cells: &[String]) -> String {
    let cells = cells.iter().enumerate().map(|(place, cell)| match place {
        0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
        _ => format!("<td>{}</td>", escaped(cell)),
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

/// Text that cannot become anything else.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // A character that no page and no drawing may hold.
            other if other.is_control() && other != '\n' && other != '\t' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}
