//! The graph draws what the packages say of each other, and tells the same in words.

use herstel_scheme::{EdgeKind, Language, Registry, Relation};
use jiff::civil::date;

#[test]
fn every_relation_between_two_schemes_is_an_edge_and_every_scheme_a_box() {
    let registry = Registry::embedded().unwrap();
    let graph = registry.graph(date(2023, 3, 1), Language::Nl);
    assert_eq!(graph.nodes.len(), registry.all().len());
    for package in registry.all() {
        let other = |relation: &&Relation| {
            relation.scheme != *package.id() && registry.get(&relation.scheme).is_some()
        };
        for relation in package.manifest().relations.iter().filter(other) {
            let told = graph.edges.iter().filter(|edge| edge.kind == EdgeKind::from(relation.kind));
            let ends = [package.id(), &relation.scheme];
            assert!(
                told.into_iter().any(|edge| ends.contains(&&edge.from) && ends.contains(&&edge.to)),
                "{}",
                relation.id
            );
        }
    }
    let replaced = graph
        .edges
        .iter()
        .find(|edge| edge.kind == EdgeKind::Replaces && edge.to.as_str() == "wht-compensatie");
    assert_eq!(replaced.unwrap().from.as_str(), "kot-2021");
}

#[test]
fn the_drawing_is_well_formed_links_its_boxes_and_tells_its_lines() {
    let registry = Registry::embedded().unwrap();
    let graph = registry.graph(date(2023, 3, 1), Language::En);
    let svg = graph.svg(Language::En, &|id| Some(format!("/regelingen/{id}?a=1&b=2")));
    assert!(svg.contains("<a href=\"/regelingen/kot-2021?a=1&amp;b=2\">"), "{svg}");
    assert!(svg.contains("was replaced by the other"), "{svg}");
    assert_eq!(svg.matches("<rect").count(), graph.nodes.len());
    assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
    let parsed = svg.matches('<').count();
    assert_eq!(parsed, svg.matches('>').count(), "no text breaks the drawing");
    assert_eq!(
        svg,
        registry
            .graph(date(2023, 3, 1), Language::En)
            .svg(Language::En, &|id| Some(format!("/regelingen/{id}?a=1&b=2")))
    );
}

#[test]
fn boxes_never_lie_on_each_other_and_order_runs_to_the_right() {
    let registry = Registry::embedded().unwrap();
    let graph = registry.graph(date(2021, 12, 6), Language::Nl);
    let svg = graph.svg(Language::Nl, &|_| None);
    let mut corners: Vec<&str> =
        svg.split("<rect class=\"box\" ").skip(1).map(|rest| rest.split(" width").next().unwrap()).collect();
    let count = corners.len();
    corners.sort_unstable();
    corners.dedup();
    assert_eq!(corners.len(), count);
    let x = |place: usize| {
        let corner = svg.split("<rect class=\"box\" x=\"").nth(place + 1).unwrap();
        corner.split('"').next().unwrap().parse::<u32>().unwrap()
    };
    let place = |id| graph.nodes.iter().position(|node| node.scheme.id == id).unwrap();
    for edge in graph.edges.iter().filter(|edge| edge.kind == EdgeKind::After) {
        assert!(x(place(edge.from.clone())) < x(place(edge.to.clone())), "{} before {}", edge.from, edge.to);
    }
}
