//! What stands in the place of each parameter of an address.

use super::family::{Somebody, a, given, given_people, given_staff};
use crate::{api::authorisation::routes, app::App};
use std::collections::{BTreeMap, BTreeSet};

/// What is filled in for each parameter of an address, and the version in bodies.
#[derive(Clone, Debug)]
pub struct Fill {
    pub parameters: BTreeMap<&'static str, String>,
    pub version: u64,
    is_mixed: bool,
}

/// Parameters that name nothing of a dossier: in their place stands the same for everybody.
const OF_NO_DOSSIER: [&str; 16] = [
    "{act}",
    "{article}",
    "{code}",
    "{colleague}",
    "{day}",
    "{division}",
    "{id}",
    "{list}",
    "{provider}",
    "{report}",
    "{secret}",
    "{session}",
    "{signal}",
    "{slug}",
    "{step}",
    "{view}",
];

impl Fill {
    /// What is there of somebody, with their decision `at`; the term of a step with the first of them, that of an
    /// objection with all others.
    pub fn of(somebody: &Somebody, at: usize) -> Self {
        let mut parameters = Self::absent().parameters;
        parameters.extend(somebody.parameters.clone());
        parameters.insert("{decision}", somebody.decisions[at].to_string());
        if at > 0 {
            parameters.insert("{subject}", somebody.parameters["{objection}"].clone());
        }
        Self { parameters, version: somebody.version, is_mixed: false }
    }

    /// What is not there, for each place of another fill where something of somebody stands.
    pub fn absent_like(there: &Self) -> Self {
        let mut absent = Self { version: there.version, ..Self::absent() };
        if there.parameters["{subject}"] != absent.parameters["{subject}"] {
            absent.parameters.insert("{subject}", absent.parameters["{objection}"].clone());
        }
        absent
    }

    /// What is not there.
    pub fn absent() -> Self {
        let id = |prefix: &str| format!("{prefix}-{:032}", 0);
        let parameters = [
            ("{number}", "H-2021-99999".to_owned()),
            ("{decision}", id("dec")),
            ("{dispute}", id("dis")),
            ("{choice}", id("cho")),
            ("{article}", id("art")),
            ("{signal}", id("sig")),
            ("{division}", id("div")),
            ("{colleague}", id("stf")),
            ("{view}", id("view")),
            ("{note}", id("cno")),
            ("{document}", id("doc")),
            ("{relation}", id("rel")),
            ("{act}", "leggen".to_owned()),
            ("{talk}", id("tlk")),
            ("{agreement}", id("agr")),
            ("{report}", "1".to_owned()),
            ("{day}", "2021-11-19".to_owned()),
            ("{representation}", id("rpr")),
            ("{list}", id("lst")),
            ("{mandate}", id("man")),
            ("{basis}", id("bas")),
            ("{consent}", id("con")),
            ("{file}", format!("{}.pdf", id("let"))),
            ("{message}", id("msg")),
            ("{message_file}", format!("{}.pdf", id("msg"))),
            ("{reply}", id("msg")),
            ("{step}", "first-review".to_owned()),
            ("{subject}", "full-assessment".to_owned()),
            ("{objection}", id("obj")),
            ("{complaint}", id("cmp")),
            ("{call}", id("cal")),
            ("{appeal}", id("app")),
            ("{id}", "kot-2021".to_owned()),
            ("{code}", "nl".to_owned()),
            ("{slug}", "anna".to_owned()),
            ("{provider}", "digid".to_owned()),
            ("{secret}", "onzin".to_owned()),
            ("{session}", id("ses")),
            ("{story}", id("sto")),
            ("{entry}", id("tim")),
            ("{duty}", id("dut")),
            ("{referral}", id("rfr")),
            ("{handover}", id("pho")),
            ("{settlement}", id("vso")),
            ("{reopening}", id("reo")),
        ];
        Self { parameters: parameters.into(), version: 0, is_mixed: false }
    }

    /// The number of one dossier with everything else of another.
    pub fn with_number(&self, number: &str) -> Self {
        let mut mixed = self.clone();
        mixed.parameters.insert("{number}", number.to_owned());
        mixed.version = 0;
        mixed.is_mixed = true;
        mixed
    }

    /// Whether a route is asked for with this. Of mixed ones those without the number were asked for already; and who changes
    /// something names nothing of the other dossier when there is no more than the number.
    pub fn asks(&self, method: &str, route: &str) -> bool {
        let names_more = method == "GET" || route.matches('{').count() > 1;
        !self.is_mixed || route.contains("{number}") && names_more
    }

    pub fn path(&self, path: &str) -> String {
        let part = |part: &str| {
            if !part.starts_with('{') {
                return part.to_owned();
            }
            let known = self.parameters.get(part);
            known.unwrap_or_else(|| panic!("{path}: say in the crawl what {part} is")).clone()
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    pub fn body(&self, body: &str) -> String {
        let version = self.version;
        body.replace("\"expected_version\":0", &format!("\"expected_version\":{version}"))
            .replace("version=0", &format!("version={version}"))
    }
}

#[tokio::test]
async fn in_the_place_of_every_parameter_of_an_address_stands_what_is_there_of_somebody() {
    let app = App::demo().await;
    given_staff(&app).await;
    given_people(&app).await;
    let somebody = given(&app, &a()).await;
    let (there, absent) = (Fill::of(&somebody, 2), Fill::absent());
    let in_routes: BTreeSet<&str> =
        routes().flat_map(|(_, route, ..)| route.split('/')).filter(|part| part.starts_with('{')).collect();
    let known: BTreeSet<&str> = absent.parameters.keys().copied().collect();
    assert_eq!(in_routes, known, "a parameter that no crawl fills, or that no address has");
    for parameter in in_routes {
        let is_filled = there.parameters[parameter] != absent.parameters[parameter];
        assert_eq!(is_filled, !OF_NO_DOSSIER.contains(&parameter), "{parameter} is filled: {is_filled}");
    }
}
