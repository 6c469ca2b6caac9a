//! Who stands beside a parent or acts for them, route by route: complete over the routes with a dossier in the address.
//! The other routes ask for no dossier; who gets through there is in `authorisation`.

use super::{
    authorisation::routes,
    roles::{address, found, given_grounds, given_objection, send},
};
use crate::{
    app::{ANNA, App, Case, HANDLER, NEW_PARENT, bsn},
    staff::{journal, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{BasisId, Bsn, MandateId, RelationId, RepresentationId};
use std::{collections::BTreeSet, sync::Arc};

/// A child of the parent with a dossier of their own, and no ground in that of the parent.
const CHILD: char = 'k';
/// A next of kin who took over.
const NEXT_OF_KIN: char = 'n';
/// Whom a court appointed for the money of the parent.
const ADMINISTRATOR: char = 'w';
/// A helper with all powers.
const HELPER: char = 'b';
/// A lawyer with all powers.
const LAWYER: char = 'l';
/// An expert whom the parent chose, who reads the facts and advises.
const EXPERT: char = 'd';
/// An experience expert, who reads the story and joins talks.
const EXPERIENCE_EXPERT: char = 'e';
const EVERYBODY: [char; 7] = [CHILD, NEXT_OF_KIN, ADMINISTRATOR, HELPER, LAWYER, EXPERT, EXPERIENCE_EXPERT];

/// For each route with a dossier in the address who gets through; everybody else finds nothing.
const ENTRIES: &[(&str, &str, &str)] = &[
    ("GET", "/namens/{number}/berichten", "nwbl"),
    ("POST", "/namens/{number}/berichten", "nwbl"),
    ("GET", "/namens/{number}/berichten/{message}", ""),
    ("POST", "/namens/{number}/berichten/{message}", ""),
    ("GET", "/namens/{number}", "nwbl"),
    ("GET", "/namens/{number}/inzage", "de"),
    ("GET", "/namens/{number}/inzage/document/{document}", ""),
    ("POST", "/namens/{number}/advies", "de"),
    ("GET", "/namens/{number}/gegevens", "nwbl"),
    ("GET", "/namens/{number}/besluit/{decision}", "nwbl"),
    ("GET", "/namens/{number}/klopt-niet", "nwbl"),
    ("POST", "/namens/{number}/klopt-niet", "nwbl"),
    ("POST", "/namens/{number}/keuze", "nwbl"),
    ("GET", "/namens/{number}/weg", "nwbl"),
    ("POST", "/namens/{number}/weg", "nwbl"),
    ("GET", "/namens/{number}/documenten", "nwbl"),
    ("POST", "/namens/{number}/documenten", "knwblde"),
    ("GET", "/namens/{number}/documenten/{document}", "nwbl"),
    ("GET", "/namens/{number}/plan", "nwbl"),
    ("POST", "/namens/{number}/plan/gesprek", "nwbl"),
    ("POST", "/namens/{number}/plan/afspraak", "nwbl"),
    ("POST", "/namens/{number}/plan/afspraak/{agreement}", "nwbl"),
    ("POST", "/namens/{number}/plan/afspraak/{agreement}/eens", "nwbl"),
    ("GET", "/namens/{number}/persoonsgegevens", "n"),
    ("POST", "/namens/{number}/persoonsgegevens", "n"),
    ("GET", "/namens/{number}/voorkeuren", "n"),
    ("POST", "/namens/{number}/voorkeuren", "n"),
    ("GET", "/namens/{number}/berichten-ontvangen", "n"),
    ("POST", "/namens/{number}/berichten-ontvangen", "n"),
    ("GET", "/namens/{number}/inzagen", "n"),
    ("GET", "/namens/{number}/meekijken", "n"),
    ("GET", "/namens/{number}/meekijken/machtigen", "n"),
    ("POST", "/namens/{number}/meekijken/machtigen", "n"),
    ("POST", "/namens/{number}/meekijken/machtiging/{mandate}/stoppen", "n"),
    ("POST", "/namens/{number}/meekijken/gemeente", "n"),
    ("POST", "/namens/{number}/meekijken/toestemming", "n"),
    ("POST", "/namens/{number}/meekijken/toestemming/{consent}/stoppen", "n"),
    ("GET", "/commissie/bezwaar/{number}/{objection}", ""),
    ("POST", "/commissie/bezwaar/{number}/{objection}", ""),
    ("GET", "/commissie/bezwaar/{number}/{objection}/stuk/{document}", ""),
    ("GET", "/api/v1/committee/objections/{number}/{objection}", ""),
    ("POST", "/api/v1/committee/objections/{number}/{objection}", ""),
    ("GET", "/gemeente/ouder/{number}", ""),
    ("POST", "/gemeente/ouder/{number}/notitie", ""),
    ("POST", "/werk/dossier/{number}/notitie", ""),
    ("POST", "/werk/dossier/{number}/notitie/{note}", ""),
    ("POST", "/werk/dossier/{number}/spoed", ""),
    ("POST", "/werk/dossier/{number}/afwijking", ""),
    ("GET", "/werk/dossier/{number}", ""),
    ("POST", "/werk/dossier/{number}/behandelaar", ""),
    ("GET", "/werk/dossier/{number}/persoonsgegevens", ""),
    ("POST", "/werk/dossier/{number}/persoonsgegevens", ""),
    ("POST", "/werk/dossier/{number}/opnieuw-aangemeld", ""),
    ("GET", "/werk/dossier/{number}/berichten-ontvangen", ""),
    ("POST", "/werk/dossier/{number}/berichten-ontvangen", ""),
    ("GET", "/werk/dossier/{number}/voorkeuren", ""),
    ("POST", "/werk/dossier/{number}/voorkeuren", ""),
    ("GET", "/werk/dossier/{number}/plan", ""),
    ("POST", "/werk/dossier/{number}/plan/gesprek", ""),
    ("POST", "/werk/dossier/{number}/plan/gesprek/{talk}", ""),
    ("POST", "/werk/dossier/{number}/plan/afspraak", ""),
    ("POST", "/werk/dossier/{number}/plan/afspraak/{agreement}", ""),
    ("GET", "/gemeente/ouder/{number}/plan", ""),
    ("POST", "/gemeente/ouder/{number}/plan/afspraak/{agreement}", ""),
    ("GET", "/werk/dossier/{number}/overdracht", ""),
    ("POST", "/werk/dossier/{number}/overdracht", ""),
    ("POST", "/werk/dossier/{number}/overdracht/gelezen", ""),
    ("POST", "/werk/dossier/{number}/verwachting", ""),
    ("GET", "/werk/dossier/{number}/documenten", ""),
    ("POST", "/werk/dossier/{number}/documenten", ""),
    ("GET", "/werk/dossier/{number}/documenten/{document}", ""),
    ("GET", "/werk/dossier/{number}/berichten", ""),
    ("POST", "/werk/dossier/{number}/berichten", ""),
    ("POST", "/werk/dossier/{number}/berichten/{message}/onderweg", ""),
    ("POST", "/werk/dossier/{number}/berichten/{reply}/afgehandeld", ""),
    ("GET", "/werk/dossier/{number}/toegang", ""),
    ("GET", "/werk/dossier/{number}/relatie", ""),
    ("POST", "/werk/dossier/{number}/relatie", ""),
    ("GET", "/werk/dossier/{number}/relatie/{relation}", ""),
    ("POST", "/werk/dossier/{number}/relatie/{relation}", ""),
    ("POST", "/werk/dossier/{number}/relatie/{relation}/einde", ""),
    ("GET", "/werk/dossier/{number}/vertegenwoordiging", ""),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging", ""),
    ("GET", "/werk/dossier/{number}/vertegenwoordiging/{representation}", ""),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging/{representation}", ""),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging/{representation}/einde", ""),
    ("GET", "/werk/dossier/{number}/machtiging", ""),
    ("POST", "/werk/dossier/{number}/machtiging", ""),
    ("POST", "/werk/dossier/{number}/machtiging/{mandate}/stoppen", ""),
    ("GET", "/werk/dossier/{number}/grondslag", ""),
    ("POST", "/werk/dossier/{number}/grondslag", ""),
    ("POST", "/werk/dossier/{number}/grondslag/{basis}/stoppen", ""),
    ("GET", "/werk/dossier/{number}/bescherming", ""),
    ("POST", "/werk/dossier/{number}/bescherming", ""),
    ("POST", "/werk/dossier/{number}/bescherming/opheffen", ""),
    ("GET", "/werk/dossier/{number}/ik-ken-deze-persoon", ""),
    ("POST", "/werk/dossier/{number}/ik-ken-deze-persoon", ""),
    ("GET", "/werk/dossier/{number}/feiten", ""),
    ("POST", "/werk/dossier/{number}/feiten", ""),
    ("GET", "/werk/dossier/{number}/stap/{step}", ""),
    ("POST", "/werk/dossier/{number}/stap/{step}", ""),
    ("GET", "/werk/dossier/{number}/besluit/{decision}", ""),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/akkoord", ""),
    ("GET", "/werk/dossier/{number}/weg", ""),
    ("POST", "/werk/dossier/{number}/weg", ""),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/terug", ""),
    ("POST", "/werk/dossier/{number}/opmerking/{dispute}", ""),
    ("GET", "/werk/dossier/{number}/termijnen", ""),
    ("GET", "/werk/dossier/{number}/termijn/{subject}", ""),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/verlengen", ""),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/opschorten", ""),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/hervatten", ""),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/ingebrekestelling", ""),
    ("GET", "/werk/dossier/{number}/dwangsom/{subject}", ""),
    ("POST", "/werk/dossier/{number}/dwangsom/{subject}", ""),
    ("POST", "/werk/dossier/{number}/dwangsom/{subject}/akkoord", ""),
    ("GET", "/werk/dossier/{number}/bezwaar", ""),
    ("POST", "/werk/dossier/{number}/bezwaar", ""),
    ("GET", "/werk/dossier/{number}/bezwaar/{objection}", ""),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}", ""),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}/akkoord", ""),
    ("GET", "/api/v1/dossiers/{number}", "nwbl"),
    ("PUT", "/api/v1/dossiers/{number}/handler", ""),
    ("POST", "/api/v1/dossiers/{number}/handover", ""),
    ("PUT", "/api/v1/dossiers/{number}/preferences", "nwbl"),
    ("PUT", "/api/v1/dossiers/{number}/details", "nwbl"),
    ("PUT", "/api/v1/dossiers/{number}/message-ways", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/registered-again", ""),
    ("PUT", "/api/v1/dossiers/{number}/facts", ""),
    ("GET", "/api/v1/dossiers/{number}/steps/{step}/calculation", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions", ""),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}/letter", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/decisions/{decision}/approval", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions/{decision}/return", ""),
    ("GET", "/api/v1/dossiers/{number}/penalties", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/penalties/{subject}", ""),
    ("POST", "/api/v1/dossiers/{number}/penalties/{subject}/approval", ""),
    ("GET", "/api/v1/dossiers/{number}/complaints", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/complaints", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/complaints/{complaint}", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/calls", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/calls", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/calls/{call}", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/promises", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/objections", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/objections", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/objections/{objection}", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/objections/{objection}/approval", ""),
    ("POST", "/api/v1/dossiers/{number}/appeals", ""),
    ("POST", "/api/v1/dossiers/{number}/appeals/{appeal}/ruling", ""),
    ("GET", "/api/v1/dossiers/{number}/forecasts", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/deadlines", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/deadlines/{subject}", ""),
    ("POST", "/api/v1/dossiers/{number}/deadlines/{subject}/notices", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/choices", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/choices/{choice}/denial", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/applications", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/disputes", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/disputes/{dispute}/answer", ""),
    ("GET", "/api/v1/dossiers/{number}/access", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/access-records", "n"),
    ("POST", "/api/v1/dossiers/{number}/relations", "nwbl"),
    ("PUT", "/api/v1/dossiers/{number}/relations/{relation}", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/relations/{relation}/end", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/mandates", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/mandates/{mandate}/withdrawal", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/bases", ""),
    ("POST", "/api/v1/dossiers/{number}/bases/{basis}/end", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/consents", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/consents/{consent}/withdrawal", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/contact-declined", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/support-notes", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/protection", ""),
    ("POST", "/api/v1/dossiers/{number}/protection/lifted", ""),
    ("POST", "/api/v1/dossiers/{number}/emergency-access", ""),
    ("GET", "/namens/{number}/als-het-misgaat", "nwbl"),
    ("GET", "/namens/{number}/bel-mij", "nwbl"),
    ("POST", "/namens/{number}/bel-mij", "nwbl"),
    ("GET", "/namens/{number}/klacht", "nwbl"),
    ("POST", "/namens/{number}/klacht", "nwbl"),
    ("GET", "/namens/{number}/klacht/{complaint}", ""),
    ("POST", "/namens/{number}/klacht/{complaint}", ""),
    ("GET", "/namens/{number}/beloften", "nwbl"),
    ("GET", "/namens/{number}/hele-dossier", "nwbl"),
    ("POST", "/namens/{number}/hele-dossier/zip", "nwbl"),
    ("GET", "/werk/dossier/{number}/klachten", ""),
    ("POST", "/werk/dossier/{number}/klachten", ""),
    ("GET", "/werk/dossier/{number}/klachten/{complaint}", ""),
    ("POST", "/werk/dossier/{number}/klachten/{complaint}", ""),
    ("GET", "/werk/dossier/{number}/bellen", ""),
    ("POST", "/werk/dossier/{number}/bellen", ""),
    ("GET", "/namens/{number}/bezwaar", "nwbl"),
    ("GET", "/namens/{number}/bezwaar/maken/{decision}", "nwbl"),
    ("POST", "/namens/{number}/bezwaar/maken/{decision}", "nwbl"),
    ("GET", "/namens/{number}/bezwaar/{objection}", "nwbl"),
    ("POST", "/namens/{number}/bezwaar/{objection}", "nwbl"),
    ("GET", "/namens/{number}/bezwaar/{objection}/intrekken", "nwbl"),
    ("POST", "/namens/{number}/bezwaar/{objection}/intrekken", "nwbl"),
    ("GET", "/namens/{number}/te-laat/{subject}", ""),
    ("POST", "/namens/{number}/te-laat/{subject}", ""),
    ("GET", "/namens/{number}/erkenning", "nwbl"),
    ("POST", "/namens/{number}/erkenning", "nwbl"),
    ("GET", "/werk/dossier/{number}/erkenning", ""),
    ("POST", "/werk/dossier/{number}/erkenning", ""),
    ("GET", "/werk/dossier/{number}/na-een-stap", ""),
    ("POST", "/werk/dossier/{number}/na-een-stap", ""),
    ("GET", "/namens/{number}/verhaal", "nwbl"),
    ("GET", "/namens/{number}/verhaal/vertellen", "n"),
    ("POST", "/namens/{number}/verhaal/vertellen", "n"),
    ("POST", "/namens/{number}/verhaal/{story}/klopt", "n"),
    ("GET", "/namens/{number}/wat-er-gebeurde", "nwbl"),
    ("GET", "/namens/{number}/wat-er-gebeurde/pdf", ""),
    ("GET", "/namens/{number}/wie-doet-wat", "nwbl"),
    ("GET", "/werk/dossier/{number}/verhaal", ""),
    ("GET", "/werk/dossier/{number}/verhaal/opschrijven", ""),
    ("POST", "/werk/dossier/{number}/verhaal/opschrijven", ""),
    ("GET", "/werk/dossier/{number}/verhaal/{story}/klopt", ""),
    ("POST", "/werk/dossier/{number}/verhaal/{story}/klopt", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/pdf", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}/weg", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}/weg", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/gevraagd", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gevraagd", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/voorstel", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/voorstel", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/terug", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/terug", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/delen", ""),
    ("GET", "/namens/{number}/stukken", "nwbl"),
    ("POST", "/namens/{number}/stukken", "knwblde"),
    ("POST", "/namens/{number}/stukken/heb-ik-niet", "nwbl"),
    ("GET", "/werk/dossier/{number}/stukken", ""),
    ("POST", "/werk/dossier/{number}/stukken", ""),
    ("GET", "/werk/dossier/{number}/stukken/{act}", ""),
    ("POST", "/werk/dossier/{number}/stukken/{act}", ""),
    ("GET", "/api/v1/dossiers/{number}/papers", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/papers", "nwbl"),
    ("GET", "/werk/dossier/{number}/keten", ""),
    ("GET", "/werk/dossier/{number}/keten/taak", ""),
    ("POST", "/werk/dossier/{number}/keten/taak", ""),
    ("GET", "/werk/dossier/{number}/keten/taak/{duty}", ""),
    ("POST", "/werk/dossier/{number}/keten/taak/{duty}", ""),
    ("GET", "/werk/dossier/{number}/keten/betaald/{decision}", ""),
    ("POST", "/werk/dossier/{number}/keten/betaald/{decision}", ""),
    ("GET", "/werk/dossier/{number}/keten/verwijzing", ""),
    ("POST", "/werk/dossier/{number}/keten/verwijzing", ""),
    ("GET", "/werk/dossier/{number}/keten/verwijzing/{referral}", ""),
    ("POST", "/werk/dossier/{number}/keten/verwijzing/{referral}", ""),
    ("GET", "/werk/dossier/{number}/keten/overdracht", ""),
    ("POST", "/werk/dossier/{number}/keten/overdracht", ""),
    ("GET", "/werk/dossier/{number}/keten/overdracht/{handover}", ""),
    ("POST", "/werk/dossier/{number}/keten/overdracht/{handover}", ""),
    ("POST", "/gemeente/ouder/{number}/overdracht/{handover}", ""),
    ("POST", "/gemeente/ouder/{number}/taak/{duty}", ""),
    ("GET", "/api/v1/dossiers/{number}/messages", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/messages", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/messages/{message}", ""),
    ("POST", "/api/v1/dossiers/{number}/messages/{reply}/closing", ""),
    ("GET", "/api/v1/dossiers/{number}/plan", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/talks", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/talks/{talk}", ""),
    ("POST", "/api/v1/dossiers/{number}/agreements", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/agreements/{agreement}", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/settlements", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/settlements", ""),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}", ""),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}/offer", ""),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}/signature", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}/no", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}/countersignature", ""),
    ("GET", "/api/v1/dossiers/{number}/parts", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/parts", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/reopenings", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/reopenings", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/reopenings/{reopening}/test", ""),
    ("POST", "/api/v1/dossiers/{number}/reopenings/{reopening}/reading", ""),
    ("GET", "/api/v1/dossiers/{number}/story", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/story", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/story/{story}/confirmation", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/recognition", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/recognition", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/experience", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/experience", "nwbl"),
    ("GET", "/api/v1/dossiers/{number}/reconstruction", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/reconstruction", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/reconstruction/sharing", ""),
    ("GET", "/api/v1/dossiers/{number}/chain", "nwbl"),
    ("POST", "/api/v1/dossiers/{number}/chain", "nwbl"),
    ("GET", "/api/v1/municipal/dossiers/{number}", ""),
    ("GET", "/api/v1/municipal/dossiers/{number}/notes", ""),
    ("POST", "/api/v1/municipal/dossiers/{number}/notes", ""),
];

const ALWAYS: Period = Period { from_on: None, until_on: None };

async fn given_mandate(app: &App, case: Case, kind: MandateKind, powers: &[Power]) {
    let command = GiveMandate {
        mandate: MandateId::from_bytes([0x62; 16]),
        holder: MandateHolder::Person { person: NEW_PARENT },
        name: "Chris Verzonnen".to_owned(),
        kind,
        step: None,
        powers: powers.iter().copied().collect(),
        period: ALWAYS,
    };
    app.act(HANDLER, case, &Command::GiveMandate(command)).await;
}

/// The person as a relation of the parent.
async fn given_relation(app: &App, case: Case, kind: RelationKind) -> RelationId {
    let relation = RelationId::from_bytes([0x63; 16]);
    let told = Relative {
        kind,
        name: "Femke Verzonnen".to_owned(),
        born_on: None,
        person: Some(NEW_PARENT),
        period: ALWAYS,
        source: "akte".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    relation
}

/// Given what makes somebody this.
async fn given_role(app: &App, case: Case, role: char) {
    const ALL: [Power; 4] = [Power::Read, Power::Tell, Power::Choose, Power::Sign];
    match role {
        CHILD => {
            app.given_registration(NEW_PARENT).await;
            given_relation(app, case, RelationKind::Child).await;
            return;
        }
        NEXT_OF_KIN => {
            let relation = given_relation(app, case, RelationKind::NextOfKin).await;
            let basis = RecordBasis {
                basis: BasisId::from_bytes([0x64; 16]),
                kind: BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() },
                audience: Audience::NextOfKin { relation },
                period: ALWAYS,
            };
            app.act(HANDLER, case, &Command::RecordBasis(basis)).await;
        }
        ADMINISTRATOR => {
            let represented = RecordRepresentation {
                representation: RepresentationId::from_bytes([0x66; 16]),
                office: LegalOffice::Administrator,
                by: MandateHolder::Person { person: NEW_PARENT },
                name: "Bewind Verzonnen".to_owned(),
                ground: "Rechtbank".to_owned(),
                lives_with_them: false,
                period: ALWAYS,
            };
            app.act(HANDLER, case, &Command::RecordRepresentation(represented)).await;
        }
        HELPER => given_mandate(app, case, MandateKind::Helper, &ALL).await,
        LAWYER => given_mandate(app, case, MandateKind::Lawyer, &ALL).await,
        EXPERT => {
            given_mandate(app, case, MandateKind::Expert, &[Power::ReadFacts, Power::Advise]).await;
        }
        EXPERIENCE_EXPERT => {
            let powers = [Power::ReadStory, Power::JoinTalks];
            given_mandate(app, case, MandateKind::ExperienceExpert, &powers).await;
        }
        role => panic!("no role {role}"),
    }
    let number = Bsn::parse(&bsn(u32::from(NEW_PARENT.to_bytes()[0]))).unwrap();
    assert_eq!(app.state.store.person_by_bsn(&number, NEW_PARENT).await.unwrap(), NEW_PARENT);
}

#[test]
fn every_route_with_a_dossier_in_the_address_has_an_entry_here() {
    let with_dossier = routes().filter(|(_, path, ..)| path.contains("{number}"));
    let lines: BTreeSet<(&str, &str)> = with_dossier.map(|(method, path, ..)| (*method, *path)).collect();
    let entries: BTreeSet<(&str, &str)> = ENTRIES.iter().map(|(method, path, _)| (*method, *path)).collect();
    let without_entry: Vec<_> = lines.difference(&entries).collect();
    let without_route: Vec<_> = entries.difference(&lines).collect();
    assert!(
        without_entry.is_empty() && without_route.is_empty(),
        "no entry: {without_entry:?}; no route: {without_route:?}"
    );
}

/// Whether what an answer came to is what stands here. Who may do one thing in a dossier knows that it is there: that a
/// form of theirs is too old may be said to them about anything, and nothing comes of it.
fn is_as_told(role: char, method: &str, allowed: &str, status: StatusCode) -> bool {
    let told = if allowed.contains(role) { "through" } else { "absent" };
    let knows_of_it = [EXPERT, EXPERIENCE_EXPERT].contains(&role) && method != "GET";
    found(status) == told
        || (knows_of_it && [StatusCode::CONFLICT, StatusCode::UNPROCESSABLE_ENTITY].contains(&status))
}

#[tokio::test]
async fn who_stands_beside_a_parent_gets_through_exactly_where_they_may() {
    let providers = crate::sign_in::providers().await;
    let mut wrong = Vec::new();
    for role in EVERYBODY {
        let app = App::demo().await.changed(|state| {
            state.providers = Arc::clone(&providers);
            state.passkeys = Some(crate::passkeys::configured());
        });
        let (case, decision) = app.given_first_review(ANNA).await;
        let document = app.given_document(case).await.to_string();
        given_grounds(&app, case).await;
        given_objection(&app, case, decision).await;
        given_role(&app, case, role).await;
        let number = number(&app, case).await;
        let before = journal(&app, case).await;
        for (method, path, allowed) in ENTRIES {
            let entry = routes().find(|(verb, known, ..)| (verb, known) == (method, path));
            let (.., body) = entry.unwrap();
            let path = address(&path.replace("{document}", &document), &number, decision);
            let status = send(&mut app.parent(NEW_PARENT).await, method, &path, body).await;
            if !is_as_told(role, method, allowed, status) {
                wrong.push(format!("{role} {method} {path}: {status}"));
            }
        }
        assert_eq!(journal(&app, case).await, before, "{role}: nothing changed by forms on an old version");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
