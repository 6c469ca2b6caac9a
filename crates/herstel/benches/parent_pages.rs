//! The pages of parents under load: server time and size of every page that a parent reads, fifty people at once.
//!
//! `cargo bench -p herstel --bench parent_pages`. Invents an operation with `HERSTEL_BENCH_PARENTS` dossiers (100.000) of
//! fifty journal entries each. Half of the people are parents of the demonstration, each at another place of the road,
//! with decisions, choices and letters; the others are parents with fifty entries. What each can read is found first: the
//! pages of the route table for parents, those with an id in their address by following links. Then everybody reads one
//! of their pages a second for `HERSTEL_BENCH_SECONDS` (60), access records and processing records included. A page is
//! read seldom in a minute: for a 99th percentile that is more than the slowest, let it run for ten.
//! `HERSTEL_TEST_POSTGRES` puts both rounds on PostgreSQL. The baseline in the same run is the same on 1.000 dossiers.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on stops, and says what it saw"
)]
#![expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]

mod load;

use herstel_kernel::Actor;
use herstel_web::{Guard, Method, route_table};
use load::{
    PEOPLE, Settings, beat, in_each,
    operation::{Operation, parent_slug},
    times::Times,
    visitor::{Visitor, Way},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

/// What the 99th percentile of every page is held to.
const ANSWER_WITHIN: Duration = Duration::from_millis(20);
/// What every page is held to, with its styles and without compression.
const BYTES_MAX: usize = 60_000;

/// A page that somebody can read.
#[derive(Clone)]
struct Found {
    /// As the route table has it.
    route: &'static str,
    path: String,
}

/// How many bytes the largest page of a route has, and its styles.
#[derive(Clone, Copy, Default)]
struct Size {
    html: usize,
    styles: usize,
}

type Sizes = BTreeMap<&'static str, Size>;

/// The pages of the route table that parents read.
fn routes() -> Vec<&'static str> {
    let own = route_table(true).into_iter().filter(|route| {
        route.guard == Guard::Parent && route.method == Method::Get && !route.path.starts_with("/api/")
    });
    own.map(|route| route.path).collect()
}

fn has_parameter(route: &str) -> bool {
    route.contains('{')
}

/// Whether an address is one of a route.
fn is_of(route: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (route.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || has_parameter(wanted) => {}
            (_, _) => return false,
        }
    }
}

/// What stands behind an attribute, each time.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The bytes of the style sheets that a page asks for.
async fn styles(visitor: &mut Visitor, html: &str, known: &mut BTreeMap<String, usize>) -> usize {
    let mut bytes = 0;
    for sheet in values(html, "<link rel=\"stylesheet\" href=\"") {
        let size = match known.get(sheet) {
            Some(size) => *size,
            None => visitor.page(sheet).await.body.len(),
        };
        known.insert(sheet.to_owned(), size);
        bytes += size;
    }
    bytes
}

/// The pages that somebody can read: those without an id in their address, and one for each route to which a link on
/// these leads. Downloads are no pages.
async fn pages(visitor: &mut Visitor, sizes: &mut Sizes) -> Vec<Found> {
    let routes = routes();
    let (with, without): (Vec<_>, Vec<_>) = routes.iter().copied().partition(|route| has_parameter(route));
    let mut waiting: Vec<Found> =
        without.into_iter().map(|route| Found { route, path: route.to_owned() }).collect();
    let (mut found, mut linked, mut sheets) = (Vec::new(), BTreeSet::new(), BTreeMap::new());
    while let Some(page) = waiting.pop() {
        let answer = visitor.page(&page.path).await;
        assert!(answer.status < 500, "{}: {}", page.path, answer.status);
        if answer.status != 200 || !answer.content_type.starts_with("text/html") {
            continue;
        }
        let html = answer.text();
        for link in values(html, "href=\"") {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            let route = with.iter().copied().find(|route| is_of(route, path) && !routes.contains(&path));
            if let Some(route) = route
                && linked.insert(route)
            {
                waiting.push(Found { route, path: path.to_owned() });
            }
        }
        let size = Size { html: html.len(), styles: styles(visitor, html, &mut sheets).await };
        let largest = sizes.entry(page.route).or_default();
        if size.html > largest.html {
            *largest = size;
        }
        found.push(page);
    }
    found
}

/// Who reads: parents of the demonstration and parents with many entries, by turns.
async fn people(operation: &Operation) -> Vec<String> {
    let invented = operation.store.demo_people().await.unwrap().into_iter();
    let own = |slug: &str| (0..u32::try_from(PEOPLE).unwrap()).any(|parent| parent_slug(parent) == slug);
    let seeded: Vec<String> = invented
        .filter(|person| matches!(person.actor, Actor::Person { .. }) && !own(&person.slug))
        .map(|person| person.slug)
        .collect();
    let at = |person: usize| match person % 2 {
        0 => seeded[person / 2 % seeded.len()].clone(),
        _ => parent_slug(u32::try_from(person).unwrap()),
    };
    (0..PEOPLE).map(at).collect()
}

/// One person reads a page every second, beginning at their own moment in it.
async fn read(mut visitor: Visitor, person: usize, pages: Vec<Found>, seconds: u32) -> Times {
    let mut ticks = beat(person);
    let mut times = Times::default();
    for (_, page) in (0..seconds).zip(pages.iter().cycle().skip(person % pages.len())) {
        ticks.tick().await;
        let since = Instant::now();
        let answer = visitor.page(&page.path).await;
        times.add(page.route, since.elapsed());
        assert!(answer.status == 200, "{}: {}", page.path, answer.status);
    }
    times
}

fn tell_sizes(sizes: &Sizes) {
    println!("\n| page | HTML | with styles | target |\n|---|---|---|---|");
    for (route, Size { html, styles }) in sizes {
        let met = if html + styles < BYTES_MAX { "met" } else { "not met" };
        println!("| `{route}` | {html} | {} | under {BYTES_MAX} bytes: {met} |", html + styles);
    }
    for route in routes().into_iter().filter(|route| !sizes.contains_key(route)) {
        println!("| `{route}` | no page, or nobody here has it | | |");
    }
}

async fn measure(operation: &Operation, seconds: u32) {
    let (mut sizes, mut readers) = (Sizes::new(), Vec::new());
    for slug in people(operation).await {
        let mut visitor = Visitor::sign_in(operation, Way::InProcess, &slug).await;
        let pages = pages(&mut visitor, &mut sizes).await;
        assert!(!pages.is_empty(), "{slug} can read nothing");
        readers.push((slug, pages));
    }
    Times::head();
    for way in Way::BOTH {
        let mut visitors = Vec::new();
        for (slug, pages) in &readers {
            visitors.push((Visitor::sign_in(operation, way, slug).await, pages.clone()));
        }
        let reading: Vec<_> = visitors
            .into_iter()
            .enumerate()
            .map(|(person, (visitor, pages))| tokio::spawn(read(visitor, person, pages, seconds)))
            .collect();
        let mut all = Times::default();
        for person in reading {
            all.join(person.await.unwrap());
        }
        all.tell(operation.parents, way, |_| ANSWER_WITHIN);
    }
    tell_sizes(&sizes);
}

fn main() {
    let settings = Settings::read();
    in_each(&settings, async |operation| measure(operation, settings.seconds).await);
}
