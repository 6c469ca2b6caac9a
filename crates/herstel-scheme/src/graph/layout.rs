//! Where every scheme stands: a column per step of the order, rows so that lines cross little.

use super::{EdgeKind, SchemeGraph};
use crate::ids::SchemeId;
use std::collections::BTreeMap;

/// Column and row of every node, in the order of the nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) cells: Vec<(usize, usize)>,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// More rounds than there can be columns end a circle, which [`Registry::family`](crate::Registry::family) refuses.
pub(super) fn place(graph: &SchemeGraph) -> Places {
    let index: BTreeMap<&SchemeId, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (&node.scheme.id, index)).collect();
    let ends = |kind: fn(EdgeKind) -> bool| {
        let fits = graph.edges.iter().filter(move |edge| kind(edge.kind));
        fits.filter_map(|edge| Some((*index.get(&edge.from)?, *index.get(&edge.to)?))).collect::<Vec<_>>()
    };
    let orders = ends(EdgeKind::orders);
    let replaces = ends(|kind| kind == EdgeKind::Replaces);
    let mut column = vec![0_usize; graph.nodes.len()];
    for _ in 0..graph.nodes.len() {
        let mut moved = false;
        for &(from, to) in &orders {
            if column[to] <= column[from] && column[from] + 1 < graph.nodes.len() {
                column[to] = column[from] + 1;
                moved = true;
            }
        }
        // A version stands in the same column as the one that it replaces.
        for &(from, to) in &replaces {
            let furthest = column[from].max(column[to]);
            moved |= column[from] != column[to];
            column[from] = furthest;
            column[to] = furthest;
        }
        if !moved {
            break;
        }
    }
    let columns = column.iter().max().map_or(0, |last| last + 1);
    let all = ends(|_| true);
    let mut row = vec![0_usize; graph.nodes.len()];
    for current in 0..columns {
        let mut here: Vec<usize> = (0..column.len()).filter(|node| column[*node] == current).collect();
        // A version stands above the one that replaced it.
        let newest =
            |node: usize| replaces.iter().find(|(old, _)| *old == node).map_or(node, |(_, new)| *new);
        here.sort_by_key(|node| {
            let last = newest(*node);
            (middle(last, current, &all, &column, &row), last, last == *node, *node)
        });
        for (place, node) in here.into_iter().enumerate() {
            row[node] = place;
        }
    }
    let rows = row.iter().max().map_or(0, |last| last + 1);
    Places { cells: column.into_iter().zip(row).collect(), columns, rows }
}

/// The middle of the rows of what stands before a node, in hundredths; nodes with nothing before them come first.
fn middle(node: usize, current: usize, edges: &[(usize, usize)], column: &[usize], row: &[usize]) -> usize {
    let before: Vec<usize> = edges
        .iter()
        .filter_map(|&(from, to)| match (from == node, to == node) {
            (false, true) => Some(from),
            (true, false) => Some(to),
            (true, true) | (false, false) => None,
        })
        .filter(|other| column[*other] < current)
        .map(|other| row[other] * 100)
        .collect();
    if before.is_empty() { 0 } else { before.iter().sum::<usize>() / before.len() }
}
