//! What leaves the installation: no e-mail about a message says more than that it is there, no letter on paper names the
//! other of two ex-partners, and nothing leaves to somebody who must not be found.

use super::{
    a, b,
    canary::{canaries, search_for},
    crawl::text_of,
    family::{Somebody, Story},
    world,
};
use crate::app::{App, HANDLER};
use aho_corasick::AhoCorasick;
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    messages::{Standing, Way},
};
use herstel_kernel::{Actor, DossierId};
use herstel_web::{letter_to_print, mail_of};

/// Where the portals are.
const PORTALS: &str = "https://herstel.example";
/// More than anybody here is told.
const MOST: u32 = 500;

/// What one of the two is told, and what must not be in it.
struct Told<'a> {
    story: &'a Story,
    dossier: DossierId,
    own: AhoCorasick,
    of_other: AhoCorasick,
}

impl<'a> Told<'a> {
    fn new((story, somebody): (&'a Story, &Somebody), (others, other): (&Story, &Somebody)) -> Self {
        Self {
            story,
            dossier: somebody.case.dossier,
            own: search_for(&canaries(story, somebody, other)),
            of_other: search_for(&canaries(others, other, somebody)),
        }
    }
}

/// The scope of what sends and prints.
fn sending(app: &App) -> Scope {
    Scope::new(Actor::System, Purpose::Preparing, app.occasion()).unwrap()
}

async fn dossier(app: &App, id: DossierId) -> Dossier {
    app.state.store.dossier(&sending(app), id).await.unwrap().unwrap()
}

/// The first of the strings in a text.
fn heard<'t>(search: &AhoCorasick, text: &'t str) -> Option<&'t str> {
    search.find(text).map(|heard| &text[heard.range()])
}

/// Every e-mail that waits for its turn, as it would leave now: of which dossier, to whom, and what it says.
async fn waiting(app: &App) -> Vec<(DossierId, String, String)> {
    let now = app.state.clock.now();
    let ready = app.state.store.messages_ready(Way::Email, Standing::Queued, now, MOST).await.unwrap();
    let mut mails = Vec::new();
    for ready in ready {
        let dossier = dossier(app, ready.dossier).await;
        if let Some((to, (subject, body))) =
            mail_of(&dossier, ready.message, PORTALS, app.state.clock.today())
        {
            mails.push((ready.dossier, to, format!("{subject}\n\n{body}")));
        }
    }
    mails
}

#[tokio::test]
async fn no_mail_and_no_letter_to_one_of_two_ex_partners_says_anything_of_the_other() {
    let (of_a, of_b) = (Story { protected: None, ..a() }, b());
    let (app, a_there, b_there) = world(Some(&of_a)).await;
    let a_there = a_there.unwrap();
    let told =
        [Told::new((&of_a, &a_there), (&of_b, &b_there)), Told::new((&of_b, &b_there), (&of_a, &a_there))];
    let mails = waiting(&app).await;
    for told in &told {
        let email = told.story.details.email.as_deref().unwrap();
        let own: Vec<_> = mails.iter().filter(|(dossier, ..)| *dossier == told.dossier).collect();
        assert!(own.len() > 5, "{} e-mails to {email}", own.len());
        for (_, to, text) in own {
            assert_eq!(to, email, "to nobody else");
            assert!(text.contains(PORTALS), "{text}");
            for search in [&told.own, &told.of_other] {
                assert_eq!(heard(search, text), None, "others read mailboxes: {text}");
            }
        }
        let dossier = dossier(&app, told.dossier).await;
        let mut all = String::new();
        for message in &dossier.messages {
            let letter = letter_to_print(&app.state, &sending(&app), &dossier, message).await.unwrap();
            let text = text_of(&letter);
            assert_eq!(heard(&told.of_other, &text), None, "{}: {text}", message.sent.kind.as_str());
            all.push_str(&text);
        }
        let place = told.story.told("De plek");
        assert!(all.contains(told.story.mark), "«{place}» is in the invitation: {all}");
    }
    assert_eq!(
        mails.len(),
        told.iter().map(|told| of(&mails, told.dossier)).sum::<usize>(),
        "to nobody else"
    );
    // Now A must not be found.
    app.act(HANDLER, a_there.case, &Command::SetProtection("Dreiging.".to_owned())).await;
    let mails = waiting(&app).await;
    assert_eq!(of(&mails, a_there.case.dossier), 0, "to A nothing leaves any more");
    assert!(of(&mails, b_there.case.dossier) > 5, "to B as before");
}

fn of(mails: &[(DossierId, String, String)], dossier: DossierId) -> usize {
    mails.iter().filter(|(id, ..)| *id == dossier).count()
}
