//! Drawings as SVG: lines with the band around them, and bars. No script, no style, nothing from elsewhere.
//!
//! Who cannot tell colours apart tells lines by their dashes and marks and by the name at their end.

use super::html::escaped;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 170.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 34.0;
/// Colours with a contrast of at least 4.5 on white.
const COLOURS: [&str; 6] = ["#14505c", "#9a4a1f", "#5b3a8c", "#2f6b2f", "#8a1f4b", "#4a5561"];
const DASHES: [&str; 6] = ["none", "7 3", "2 3", "10 3 2 3", "5 2 1 2", "1 2"];

/// A line of a drawing.
pub(super) struct Line {
    /// What it is of.
    pub(super) name: String,
    /// From left to right.
    pub(super) points: Vec<Point>,
}

/// A point with its band.
pub(super) struct Point {
    pub(super) at: f64,
    /// What stands below it.
    pub(super) label: String,
    pub(super) low: f64,
    pub(super) middle: f64,
    pub(super) high: f64,
}

/// Lines over time; none without two moments.
/// `number`: a number on the axis, with so many decimals.
pub(super) fn lines(lines: &[Line], about: &str, number: &dyn Fn(f64, usize) -> String) -> Option<String> {
    let points = || lines.iter().flat_map(|line| &line.points);
    let first = points().map(|point| point.at).fold(f64::INFINITY, f64::min);
    let last = points().map(|point| point.at).fold(f64::NEG_INFINITY, f64::max);
    let most = points().map(|point| point.high).fold(0.0, f64::max);
    if first >= last {
        return None;
    }
    let top = round_up(most);
    let x = |at: f64| LEFT + (at - first) / (last - first) * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
    let mut drawn = String::new();
    for part in 0..=4_u8 {
        let value = top * f64::from(part) / 4.0;
        let (from, to, at) = (LEFT, WIDTH - RIGHT, y(value));
        drawn += &format!(
            "<line x1=\"{from:.0}\" y1=\"{at:.1}\" x2=\"{to:.0}\" y2=\"{at:.1}\" stroke=\"#cfc8bc\"/>"
        );
        drawn += &label(LEFT - 8.0, at + 4.0, "end", &number(value, decimals(top / 4.0)));
    }
    let mut moments: Vec<(f64, &str)> = points().map(|point| (point.at, point.label.as_str())).collect();
    moments.sort_by(|one, other| one.0.total_cmp(&other.0));
    moments.dedup_by(|one, other| one.0 == other.0);
    for (at, text) in moments {
        drawn += &label(x(at), HEIGHT - BOTTOM + 20.0, "middle", text);
    }
    for (place, line) in lines.iter().enumerate() {
        let above = line.points.iter().map(|point| (x(point.at), y(point.high)));
        let below = line.points.iter().rev().map(|point| (x(point.at), y(point.low)));
        let (colour, dash) = (COLOURS[place % COLOURS.len()], DASHES[place % DASHES.len()]);
        drawn += &format!(
            "<polygon points=\"{}\" fill=\"{colour}\" fill-opacity=\"0.12\"/>",
            joined(above.chain(below))
        );
        let middle = line.points.iter().map(|point| (x(point.at), y(point.middle)));
        drawn += &format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dash}\"/>",
            joined(middle)
        );
    }
    // Names at the ends would lie over each other: a list beside the drawing, with a piece of each line.
    for (place, line) in lines.iter().enumerate() {
        let (colour, dash) = (COLOURS[place % COLOURS.len()], DASHES[place % DASHES.len()]);
        let at = TOP + 12.0 + 22.0 * float(place);
        let from = WIDTH - RIGHT + 14.0;
        drawn += &format!(
            "<line x1=\"{from:.0}\" y1=\"{at:.0}\" x2=\"{:.0}\" y2=\"{at:.0}\" stroke=\"{colour}\" stroke-width=\"2.5\" \
             stroke-dasharray=\"{dash}\"/>",
            from + 28.0
        );
        drawn += &label(from + 34.0, at + 4.0, "start", &line.name);
    }
    Some(framed(HEIGHT, about, &drawn))
}

/// A bar of a drawing.
pub(super) struct Bar {
    /// What it is of.
    pub(super) name: String,
    /// How long it is.
    pub(super) value: f64,
    /// The number behind it.
    pub(super) label: String,
    /// Whether it is of everybody, and so begins a group.
    pub(super) is_whole: bool,
}

/// Bars below each other; none without a length.
pub(super) fn bars(bars: &[Bar], about: &str) -> Option<String> {
    let most = bars.iter().map(|bar| bar.value).filter(|value| value.is_finite()).fold(0.0, f64::max);
    if most <= 0.0 {
        return None;
    }
    let (left, row) = (300.0, 22.0);
    let mut drawn = String::new();
    let mut at = 8.0;
    for bar in bars {
        if bar.is_whole && at > 8.0 {
            at += 10.0;
        }
        let colour = if bar.is_whole { COLOURS[5] } else { COLOURS[0] };
        let width = (bar.value / most * (WIDTH - left - 70.0)).max(1.0);
        drawn += &label(left - 8.0, at + 13.0, "end", &bar.name);
        drawn += &format!(
            "<rect x=\"{left:.0}\" y=\"{at:.0}\" width=\"{width:.1}\" height=\"16\" fill=\"{colour}\"/>"
        );
        drawn += &label(left + width + 6.0, at + 13.0, "start", &bar.label);
        at += row;
    }
    Some(framed(at + 6.0, about, &drawn))
}

fn framed(height: f64, about: &str, drawn: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH:.0} {height:.0}\" width=\"{WIDTH:.0}\" \
         height=\"{height:.0}\" role=\"img\" aria-label=\"{}\" font-family=\"Noto Sans, sans-serif\" font-size=\"12\" \
         fill=\"#1d2733\">{drawn}</svg>",
        escaped(about)
    )
}

fn label(x: f64, y: f64, anchor: &str, text: &str) -> String {
    format!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>", escaped(text))
}

fn joined(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<String>>().join(" ")
}

/// How many decimals numbers that lie so far apart on an axis need to be told apart: two at most.
fn decimals(apart: f64) -> usize {
    let is_whole = |value: f64| (value - value.round()).abs() < 1e-9;
    match (is_whole(apart), is_whole(apart * 10.0)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

/// One, two or five times a power of ten, at least this and at least four.
fn round_up(most: f64) -> f64 {
    let power = 10.0_f64.powf(most.max(4.0).log10().floor());
    let step = [1.0, 2.0, 4.0, 5.0, 8.0].into_iter().find(|step| step * power >= most);
    step.unwrap_or(10.0) * power
}

fn float(place: usize) -> f64 {
    f64::from(u32::try_from(place).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Line, Point, decimals, lines};

    #[test]
    fn no_two_numbers_on_an_axis_read_the_same() {
        for (apart, expected) in [(0.25, 2), (0.5, 1), (1.0, 0), (1.25, 2), (2.5, 1), (250.0, 0)] {
            assert_eq!(decimals(apart), expected, "{apart}");
        }
        let point = |at: f64, high: f64| Point { at, label: format!("{at}"), low: 0.0, middle: high, high };
        for most in [0.6, 1.0, 1.7, 3.0, 4.4, 9.0, 44.0, 800.0] {
            let line = Line { name: "a".to_owned(), points: vec![point(1.0, most), point(2.0, most)] };
            let drawn = lines(&[line], "about", &|value, decimals| format!("{value:.decimals$}")).unwrap();
            let axis = drawn.split("text-anchor=\"end\">").skip(1);
            let mut labels: Vec<&str> = axis.filter_map(|rest| rest.split('<').next()).collect();
            assert_eq!(labels.len(), 5, "{drawn}");
            labels.dedup();
            assert_eq!(labels.len(), 5, "{most}: {labels:?}");
        }
    }
}
