//! The road of one dossier as clients walk it, from registration to the choice after a decision, and what was promised
//! on the way: a promise is a command whose acknowledgement came in whole.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::sign_in_as;
use crate::http::{Answer, Client};

/// A command with the kind of entry that it leaves in the journal, once for each time it was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Facts,
    Document,
    Mandate,
    Proposal,
    Approval,
    Choice,
}

impl Step {
    /// In the order of the road.
    pub(super) const ALL: [Self; 6] =
        [Self::Facts, Self::Document, Self::Mandate, Self::Proposal, Self::Approval, Self::Choice];

    /// The kind of the entry.
    pub(super) const fn event(self) -> &'static str {
        match self {
            Self::Facts => "facts-recorded",
            Self::Document => "document-received",
            Self::Mandate => "mandate-given",
            Self::Proposal => "decision-proposed",
            Self::Approval => "decision-approved",
            Self::Choice => "choice-made",
        }
    }

    /// How often each dossier gets it.
    const fn times(self) -> u64 {
        match self {
            Self::Facts => 3,
            Self::Document | Self::Mandate | Self::Proposal | Self::Approval | Self::Choice => 1,
        }
    }
}

/// What was promised about one parent.
#[derive(Clone, Debug)]
pub(super) struct Promised {
    pub number: String,
    /// The highest version that was acknowledged.
    pub version: u64,
    /// How often each command was acknowledged.
    pub done: BTreeMap<Step, u64>,
    /// The command on top of it whose answer never came.
    pub open: Option<Step>,
    /// The decision that waits or was approved.
    decision: Option<String>,
}

impl Promised {
    /// The command that comes next; none at the end of the road.
    pub(super) fn next(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| self.count(*step) < step.times())
    }

    fn count(&self, step: Step) -> u64 {
        self.done.get(&step).copied().unwrap_or_default()
    }

    /// Holds what is stored against what was promised, and learns what became of the command without an answer.
    pub(super) fn settle(&mut self, dossier: &Value) -> Result<(), String> {
        let history: Vec<&str> = dossier["history"]
            .as_array()
            .ok_or(format!("no history: {dossier}"))?
            .iter()
            .filter_map(|entry| entry["event"].as_str())
            .collect();
        for step in Step::ALL {
            let stored = history.iter().filter(|event| **event == step.event()).count();
            let (promised, open) = (self.count(step), u64::from(self.open == Some(step)));
            let stored = u64::try_from(stored).unwrap_or(u64::MAX);
            if !(promised..=promised + open).contains(&stored) {
                return Err(format!(
                    "{}: {} acknowledged {promised} times, {open} more without an answer, but stored {stored} times",
                    self.number,
                    step.event()
                ));
            }
            self.done.insert(step, stored);
        }
        // Registration, each document, each decision and what staff heard of the parent, a mandate and a choice, tell the
        // parent, once; that it left is written down later.
        let told = history.iter().filter(|event| **event == "message-sent").count();
        let tells = [Step::Document, Step::Approval, Step::Mandate, Step::Choice];
        let most = 1 + tells.map(|step| self.count(step)).iter().sum::<u64>();
        if u64::try_from(told).is_ok_and(|told| told > most) {
            return Err(format!("{}: told {told} times, at most {most}", self.number));
        }
        let found = dossier["version"].as_u64().unwrap_or_default();
        if found < self.version || u64::try_from(history.len()) != Ok(found) {
            return Err(format!(
                "{}: acknowledged up to version {}, but found {found} with {} entries",
                self.number,
                self.version,
                history.len()
            ));
        }
        self.version = found;
        self.open = None;
        let decisions = dossier["decisions"].as_array();
        let last = decisions.and_then(|decisions| decisions.last());
        self.decision = last.and_then(|decision| decision["id"].as_str().map(str::to_owned));
        Ok(())
    }
}

/// Who walks: a case handler, and a reviewer for what nobody may do to their own work.
pub(super) struct Walkers {
    pub handler: Client,
    reviewer: Client,
    cookie: String,
    csrf: String,
    /// The citizen number of somebody who gets mandates.
    helper: String,
}

impl Walkers {
    /// Signs both in.
    pub(super) fn at(server: std::net::SocketAddr, helper: &str) -> Result<Self, String> {
        let (handler, token) = sign_in_as(server, "case-handler-1")?;
        let (reviewer, _) = sign_in_as(server, "reviewer-1")?;
        let cookie = format!("herstel-session={token}");
        let page = handler.get_as_browser("/werk", &cookie)?;
        let csrf = page.body.split_once("name=\"csrf\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
        let csrf = csrf.map(|(csrf, _)| csrf.to_owned()).ok_or(format!("no form: {}", page.status))?;
        Ok(Self { handler, reviewer, cookie, csrf, helper: helper.to_owned() })
    }

    /// Registers a parent; nothing when no whole answer came.
    pub(super) fn register(&self, citizen_number: &str) -> Option<Promised> {
        let body = json!({
            "name": "Onverwoestbare Proefpersoon",
            "bsn": citizen_number,
            "born_on": "1985-03-27",
            "years": [2013],
        });
        let answer = self.handler.post("/api/v1/registrations", &body).ok();
        let answer = answer.filter(|answer| answer.status == 201)?.json().ok()?;
        Some(Promised {
            number: answer["number"].as_str()?.to_owned(),
            version: answer["version"].as_u64()?,
            done: BTreeMap::new(),
            open: None,
            decision: None,
        })
    }

    /// The dossier as it is stored.
    pub(super) fn dossier(&self, number: &str) -> Result<Value, String> {
        let answer = self.handler.get(&format!("/api/v1/dossiers/{number}"))?;
        if answer.status == 200 {
            answer.json()
        } else {
            Err(format!("{number}: {} {}", answer.status, answer.body))
        }
    }

    /// Carries out one command. An answer that says no is a mistake of this test; no answer leaves the command open.
    pub(super) fn take(&self, step: Step, promised: &mut Promised) -> Result<(), String> {
        let Ok(answer) = self.send(step, promised) else {
            promised.open = Some(step);
            return Ok(());
        };
        match answer.status {
            200 | 201 => {
                let answer = answer.json()?;
                promised.version = answer["version"].as_u64().ok_or("no version")?;
                if step == Step::Proposal {
                    promised.decision = answer["id"].as_str().map(str::to_owned);
                }
            }
            // A page: it leads back to where the document is.
            303 => promised.version += 1,
            // The database is away: the command may be carried out or not.
            503 => {
                promised.open = Some(step);
                return Ok(());
            }
            status => return Err(format!("{step:?} on {}: {status} {}", promised.number, answer.body)),
        }
        *promised.done.entry(step).or_default() += 1;
        Ok(())
    }

    fn send(&self, step: Step, promised: &Promised) -> Result<Answer, String> {
        let dossier = format!("/api/v1/dossiers/{}", promised.number);
        let version = promised.version;
        match step {
            Step::Facts => {
                let body = json!({
                    "expected_version": version,
                    "source": "telefoon",
                    "facts": facts(promised.count(Step::Facts)),
                });
                self.handler.put(&format!("{dossier}/facts"), &body)
            }
            Step::Document => self.hand_in(&promised.number),
            Step::Mandate => {
                let body = json!({
                    "expected_version": version,
                    "bsn": self.helper,
                    "name": "Behulpzame Proefpersoon",
                    "powers": ["read", "tell"],
                });
                self.handler.post(&format!("{dossier}/mandates"), &body)
            }
            Step::Proposal => {
                let body = json!({ "expected_version": version, "step": "first-review" });
                self.handler.post(&format!("{dossier}/decisions"), &body)
            }
            Step::Approval => {
                let decision = promised.decision.as_deref().unwrap_or_default();
                let body = json!({ "expected_version": version });
                self.reviewer.post(&format!("{dossier}/decisions/{decision}/approval"), &body)
            }
            Step::Choice => {
                let body =
                    json!({ "expected_version": version, "step": "first-review", "option": "continue" });
                self.handler.post(&format!("{dossier}/choices"), &body)
            }
        }
    }

    /// A file that came by post, by the form of the page.
    fn hand_in(&self, number: &str) -> Result<Answer, String> {
        let file = pdf();
        let csrf = &self.csrf;
        let body = format!(
            "--grens\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--grens\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"brief.pdf\"\r\n\r\n{file}\r\n--grens--\r\n"
        );
        let path = format!("/werk/dossier/{number}/documenten");
        self.handler.post_as_browser(&path, &self.cookie, "multipart/form-data; boundary=grens", &body)
    }
}

/// First everything that the decision needs, then an amount that changes.
fn facts(recorded: u64) -> Value {
    if recorded > 0 {
        let amount = format!("{}.00", 8_000 + recorded);
        return json!([{ "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": amount }]);
    }
    json!([
        { "path": "toeslagjaar/2013/grond", "value": "vooringenomenheid" },
        { "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": "8000.00" },
        { "path": "toeslagjaar/2013/rente in de beschikking", "value": "400.00" },
        { "path": "toeslagjaar/2013/nog niet betaald deel", "value": "0" },
        { "path": "uitsluitingsgrond", "value": "geen uitsluiting" },
        { "path": "dagtekening eerste nadelige beschikking", "value": "2014-03-10" },
        { "path": "dagtekening eerste toekennende beschikking", "value": "2021-09-20" },
    ])
}

/// The smallest PDF with one page.
fn pdf() -> String {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ];
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = String::new();
    for (index, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let table = file.len();
    file.push_str(&format!(
        "xref\n0 4\n0000000000 65535 f \n{places}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    file
}

#[cfg(test)]
mod tests {
    use super::{Promised, Step};
    use serde_json::json;
    use std::collections::BTreeMap;

    fn promised(open: Option<Step>) -> Promised {
        let done = BTreeMap::from([(Step::Facts, 1)]);
        Promised { number: "H-2021-00001".to_owned(), version: 2, done, open, decision: None }
    }

    fn dossier(events: &[&str]) -> serde_json::Value {
        let history: Vec<_> = events.iter().map(|event| json!({ "event": event })).collect();
        json!({ "version": events.len(), "history": history, "decisions": [] })
    }

    #[test]
    fn what_is_lost_or_doubled_is_noticed_and_an_open_command_may_be_there_or_not() {
        let (registered, facts) = ("dossier-registered", "facts-recorded");
        assert!(promised(None).settle(&dossier(&[registered, facts])).is_ok());
        assert!(promised(None).settle(&dossier(&[registered])).is_err(), "lost");
        assert!(promised(None).settle(&dossier(&[registered, facts, facts])).is_err(), "doubled");
        assert!(promised(None).settle(&dossier(&[registered, "choice-made"])).is_err(), "another one");
        for (events, next) in [
            (vec![registered, facts], Step::Facts),
            (vec![registered, facts, "document-received"], Step::Facts),
        ] {
            let mut promised = promised(Some(Step::Document));
            promised.settle(&dossier(&events)).expect("either is right");
            assert_eq!((promised.next(), promised.open), (Some(next), None));
            assert_eq!(promised.version, u64::try_from(events.len()).expect("small"));
        }
        let twice = [registered, facts, "document-received", "document-received"];
        assert!(promised(Some(Step::Document)).settle(&dossier(&twice)).is_err());
        let told_twice = [registered, "message-sent", facts, "message-sent"];
        assert!(promised(None).settle(&dossier(&told_twice)).is_err(), "told twice");
        let told = [registered, "message-sent", facts, "message-way-changed"];
        assert!(promised(None).settle(&dossier(&told)).is_ok());
    }
}
