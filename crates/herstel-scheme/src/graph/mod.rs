//! How the schemes of an installation hang together, drawn as SVG: from left to right what comes first and what follows.
//!
//! The drawing is for people who see it; whoever does not finds the same in the list of [`SchemeGraph::edges`].

mod layout;
mod svg;

use crate::ids::{Language, SchemeId};
use crate::manifest::RelationKind;
use crate::page::SchemeLink;
use crate::registry::Registry;
use crate::texts::general_text;
use herstel_kernel::Date;
use serde::Serialize;

/// The schemes and what is between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchemeGraph {
    /// The schemes, in order of id.
    pub nodes: Vec<GraphNode>,
    /// What is between them, in order of the schemes that say so.
    pub edges: Vec<GraphEdge>,
}

/// A scheme in the graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraphNode {
    /// The scheme.
    pub scheme: SchemeLink,
    /// Whether it decides on the day of the graph.
    pub decides: bool,
}

/// Something between two schemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraphEdge {
    /// What comes first: what opens, counts, excludes, comes before, or is replaced.
    pub from: SchemeId,
    /// What comes after it.
    pub to: SchemeId,
    /// What it is.
    pub kind: EdgeKind,
    /// The same in a sentence; for a replacement the status of the newer scheme.
    pub sentence: String,
}

/// What can be between two schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EdgeKind {
    /// The second comes after a step of the first.
    After,
    /// An award of the first opens a right in the second.
    Opens,
    /// What the first pays is deducted in the second.
    CountsTowards,
    /// Who gets the first does not get the second.
    Excludes,
    /// The second replaced the first.
    Replaces,
}

impl EdgeKind {
    /// Every kind, in the order of the legend.
    pub const ALL: [EdgeKind; 5] =
        [Self::After, Self::Opens, Self::CountsTowards, Self::Excludes, Self::Replaces];

    /// The text of the legend in the general texts: `graph-…`, and the class in the drawing.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::After => "after",
            Self::Opens => "opens",
            Self::CountsTowards => "counts-towards",
            Self::Excludes => "excludes",
            Self::Replaces => "replaces",
        }
    }

    /// Whether it says which of the two comes first.
    const fn orders(self) -> bool {
        match self {
            Self::After | Self::Opens => true,
            Self::CountsTowards | Self::Excludes | Self::Replaces => false,
        }
    }
}

impl From<RelationKind> for EdgeKind {
    fn from(kind: RelationKind) -> Self {
        match kind {
            RelationKind::After => Self::After,
            RelationKind::Opens => Self::Opens,
            RelationKind::CountsTowards => Self::CountsTowards,
            RelationKind::Excludes => Self::Excludes,
        }
    }
}

impl Registry {
    /// The graph of the schemes. `today` marks which of them decide.
    pub fn graph(&self, today: Date, language: Language) -> SchemeGraph {
        let nodes = self.all().iter().map(|package| GraphNode {
            scheme: self.link(package.id(), language),
            decides: package.manifest().decides_on(today),
        });
        let mut edges = Vec::new();
        for package in self.all() {
            let own = package.id();
            for relation in &package.manifest().relations {
                let (from, to) = match relation.kind {
                    RelationKind::After => (&relation.scheme, own),
                    RelationKind::Opens | RelationKind::CountsTowards | RelationKind::Excludes => {
                        (own, &relation.scheme)
                    }
                };
                // What a scheme does within itself is told on its page.
                if from != to && self.get(&relation.scheme).is_some() {
                    edges.push(GraphEdge {
                        from: from.clone(),
                        to: to.clone(),
                        kind: relation.kind.into(),
                        sentence: package.text(language, &format!("relation-{}", relation.id), &[]),
                    });
                }
            }
            if let Some(old) = package.manifest().supersedes.as_ref().filter(|old| self.get(old).is_some()) {
                edges.push(GraphEdge {
                    from: old.clone(),
                    to: own.clone(),
                    kind: EdgeKind::Replaces,
                    sentence: package.text(language, "scheme-status", &[]),
                });
            }
        }
        SchemeGraph { nodes: nodes.collect(), edges }
    }
}

impl SchemeGraph {
    /// The drawing with its legend. `href` gives the address of the page of a scheme, or nothing.
    pub fn svg(&self, language: Language, href: &dyn Fn(&SchemeId) -> Option<String>) -> String {
        let present =
            EdgeKind::ALL.into_iter().filter(|kind| self.edges.iter().any(|edge| edge.kind == *kind));
        let legend = svg::Legend {
            title: general_text(language, "graph-title"),
            lines: present
                .map(|kind| (kind, general_text(language, &format!("graph-{}", kind.as_str()))))
                .collect(),
            past: general_text(language, "graph-past"),
        };
        svg::draw(self, &layout::place(self), &legend, href)
    }
}
