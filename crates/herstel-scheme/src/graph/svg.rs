//! The drawing itself. It takes its colour from the text around it and needs no style sheet, so that it is the same in a
//! page and in a file of its own; every kind of line differs in its dashes, so that colour says nothing alone.

use super::layout::Places;
use super::{EdgeKind, SchemeGraph};
use crate::ids::SchemeId;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const WIDTH: usize = 190;
const HEIGHT: usize = 64;
const GAP: usize = 120;
const ROW_GAP: usize = 36;
const MARGIN: usize = 24;
/// Room for lines around the side of the last column.
const SIDE: usize = 40;
/// Characters of a name on one line of a box.
const LINE: usize = 24;

/// What the marks mean, in words.
pub(super) struct Legend {
    pub(super) title: String,
    pub(super) lines: Vec<(EdgeKind, String)>,
    pub(super) past: String,
}

/// Draws the graph with its legend.
pub(super) fn draw(
    graph: &SchemeGraph,
    places: &Places,
    legend: &Legend,
    href: &dyn Fn(&SchemeId) -> Option<String>,
) -> String {
    let width = MARGIN * 2 + places.columns * WIDTH + places.columns.saturating_sub(1) * GAP;
    let graph_height = MARGIN * 2 + places.rows * (HEIGHT + ROW_GAP);
    let height = graph_height + (legend.lines.len() + 1) * 24 + MARGIN;
    // A picture may hold nothing that takes the focus; a group may.
    let linked = graph.nodes.iter().any(|node| href(&node.scheme.id).is_some());
    let role = if linked { "group" } else { "img" };
    let width = (width + SIDE).max(480);
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"{role}\" aria-labelledby=\"graph-title\" class=\"graph\" font-family=\"system-ui, sans-serif\" \
         font-size=\"14\" fill=\"currentColor\"><title id=\"graph-title\">{}</title><defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" \
         orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"currentColor\"/></marker></defs>",
        escape(&legend.title)
    );
    let corner = |node: usize| {
        let (column, row) = places.cells[node];
        (MARGIN + column * (WIDTH + GAP), MARGIN + row * (HEIGHT + ROW_GAP))
    };
    let index: BTreeMap<&SchemeId, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (&node.scheme.id, index)).collect();
    for edge in &graph.edges {
        let (Some(&from), Some(&to)) = (index.get(&edge.from), index.get(&edge.to)) else { continue };
        let path = line(corner(from), corner(to));
        let _ = write!(
            svg,
            "<path {} d=\"{path}\" marker-end=\"url(#arrow)\"><title>{}</title></path>",
            stroke(edge.kind),
            escape(&edge.sentence)
        );
    }
    for (place, node) in graph.nodes.iter().enumerate() {
        let (x, y) = corner(place);
        let link = href(&node.scheme.id).map(|href| escape(&href));
        let past = if node.decides { "" } else { " font-style=\"italic\"" };
        let dashes = if node.decides { "" } else { " stroke-dasharray=\"4 3\"" };
        let _ = write!(svg, "<g{past}>");
        if let Some(link) = &link {
            let _ = write!(svg, "<a href=\"{link}\">");
        }
        let _ = write!(
            svg,
            "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"8\" fill=\"#fff\" fill-opacity=\"0\" stroke=\"currentColor\" stroke-width=\"1.5\"{dashes}/>"
        );
        let lines = wrapped(&node.scheme.name);
        let first = y + HEIGHT / 2 + 5 - (lines.len() - 1) * 9;
        for (number, words) in lines.iter().enumerate() {
            let (middle, base) = (x + WIDTH / 2, first + number * 18);
            let _ = write!(
                svg,
                "<text x=\"{middle}\" y=\"{base}\" text-anchor=\"middle\">{}</text>",
                escape(words)
            );
        }
        svg.push_str(if link.is_some() { "</a></g>" } else { "</g>" });
    }
    for (number, (kind, words)) in legend.lines.iter().enumerate() {
        let y = graph_height + number * 24;
        let (from, to, text) = (MARGIN, MARGIN + 60, MARGIN + 76);
        let _ = write!(
            svg,
            "<path {} d=\"M{from} {y}H{to}\" marker-end=\"url(#arrow)\"/><text x=\"{text}\" y=\"{}\">{}</text>",
            stroke(*kind),
            y + 5,
            escape(words)
        );
    }
    if graph.nodes.iter().any(|node| !node.decides) {
        let y = graph_height + legend.lines.len() * 24 + 5;
        let _ = write!(
            svg,
            "<text font-style=\"italic\" x=\"{MARGIN}\" y=\"{y}\">{}</text>",
            escape(&legend.past)
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// How a line of this kind is drawn.
fn stroke(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::After => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"",
        EdgeKind::Opens => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"",
        EdgeKind::CountsTowards => {
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"8 4\""
        }
        EdgeKind::Excludes => {
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 4\""
        }
        EdgeKind::Replaces => {
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"12 3 2 3\""
        }
    }
}

/// A line from box to box: from the right side to the left side, or around the side within one column.
fn line((from_x, from_y): (usize, usize), (to_x, to_y): (usize, usize)) -> String {
    let (start_y, end_y) = (from_y + HEIGHT / 2, to_y + HEIGHT / 2);
    if from_x < to_x {
        let (start, end) = (from_x + WIDTH, to_x);
        let middle = usize::midpoint(start, end);
        format!("M{start} {start_y}C{middle} {start_y} {middle} {end_y} {end} {end_y}")
    } else if from_x > to_x {
        let (start, end) = (from_x, to_x + WIDTH);
        let middle = usize::midpoint(start, end);
        format!("M{start} {start_y}C{middle} {start_y} {middle} {end_y} {end} {end_y}")
    } else {
        let (side, out) = (from_x + WIDTH, from_x + WIDTH + SIDE);
        format!("M{side} {start_y}C{out} {start_y} {out} {end_y} {side} {end_y}")
    }
}

/// A name on at most three lines, broken between words.
fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let full = lines.len() == 3;
        match lines.last_mut() {
            Some(line) if full || line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
