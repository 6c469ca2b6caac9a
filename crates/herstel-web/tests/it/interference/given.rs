//! Given everything of a story: what a person tells and does, and what is done about it.

use super::{
    family::{B, CHILD, Somebody, at_desk, city, read},
    road::{further, left_and_back},
    story::Story,
};
use crate::app::{App, Case, HANDLER, REVIEWER, SAMIRA, SCHEMES};
use herstel_domain::{
    Command, Context, Dossier, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    calls::{AskCall, CallCommand, DayPart},
    choices::{Heard, MakeChoice},
    complaints::{ComplaintAbout, ComplaintCommand, FileComplaint},
    consents::{ConsentSubject, GiveConsent, MunicipalContact},
    deadlines, decide,
    decisions::{ApproveDecision, ProposeDecision, ReturnDecision},
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    facts::{FactInput, RecordFacts},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::{SendMessage, StaffMessage, WriteReply},
    notes::{NoteForColleagues, PinNote},
    recognition::{RecognitionChoice, RecognitionCommand, RecognitionKind},
    registration::{Channel, Intake, RegisterParent, YearsConcerned, register},
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
    road,
    support::{LifeDomain, NoteSupport},
};
use herstel_kernel::{
    Actor, BasisId, Bsn, CallId, ChoiceId, ColleagueNoteId, ComplaintId, ConsentId, Date, DecisionId, Desk,
    DisputeId, DocumentId, DossierId, LetterId, MandateId, ReceiptId, RelationId, RepresentationId,
    SupportNoteId,
};
use herstel_scheme::SchemeFamily;
use sha2::Digest as _;
use std::cell::Cell;

/// Ids that depend on nothing but the story.
pub(super) struct Ids(u8, Cell<u8>);

impl Ids {
    pub fn next(&self) -> [u8; 16] {
        self.1.set(self.1.get() + 1);
        std::array::from_fn(|at| if at % 2 == 0 { self.0 } else { self.1.get() })
    }
}

/// Somebody of whom more and more becomes known.
pub(super) struct Giving<'a> {
    app: &'a App,
    pub story: &'a Story,
    case: Case,
    pub ids: Ids,
}

impl Giving<'_> {
    /// Carries out a command.
    pub async fn act(&self, actor: Actor, command: Command) {
        self.act_on(self.today(), actor, command).await;
    }

    /// Carries out a command as on this day.
    async fn act_on(&self, today: Date, actor: Actor, command: Command) {
        let purpose = match actor {
            Actor::Person { .. } => Purpose::OwnDossier,
            Actor::Municipal { .. } => Purpose::Support,
            Actor::Staff { .. } => Purpose::Handling,
            Actor::Representative { .. } | Actor::System => panic!("nobody acts like that here"),
        };
        let scope = Scope::new(actor, purpose, self.app.occasion()).unwrap();
        let context = Context { today, ..self.app.context(actor) };
        let decide = |dossier: &Dossier| decide(dossier, None, &command, &context);
        let store = &self.app.state.store;
        store.record(&scope, self.app.state.clock.now(), self.case.dossier, decide).await.unwrap();
    }

    /// The person does something themselves, as on this day.
    pub async fn by_person_on(&self, today: Date, command: Command) {
        self.act_on(today, person_of(self.story), command).await;
    }

    /// The person does something themselves.
    pub async fn by_person(&self, command: Command) {
        self.act(person_of(self.story), command).await;
    }

    /// What is told of something, as only this person tells it.
    pub fn words(&self, about: &str) -> String {
        self.story.told(about)
    }

    /// The day of the test.
    pub fn today(&self) -> Date {
        self.app.state.clock.today()
    }
}

/// Given everything of a story.
pub async fn given(app: &App, story: &Story) -> Somebody {
    let ids = Ids(story.tag, Cell::new(0));
    let person = Actor::Person { person: story.person };
    let case = Case { dossier: DossierId::from_bytes(ids.next()) };
    let number = Bsn::parse(&story.details.bsn).unwrap();
    let command = RegisterParent {
        dossier: case.dossier,
        person: story.person,
        details: story.details.clone(),
        channel: Channel::Portal,
        years: YearsConcerned::Years { years: story.years.clone() },
        story: Some(story.words.to_owned()),
        municipal_contact: MunicipalContact::Yes { municipality: city(story.municipality) },
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes(ids.next()),
        handler: Some(SAMIRA),
        intake: Intake::default(),
    };
    let context = app.context(person);
    let make = |number, _| register(&command, number, &context);
    app.state.store.register(person, app.occasion(), &number, 2021, make).await.unwrap();
    let giving = Giving { app, story, case, ids };
    let act = async |actor: Actor, command: Command| giving.act(actor, command).await;
    let ids = &giving.ids;
    let always = Period { from_on: None, until_on: None };
    let next_of_kin = ids.next();
    for (relation, kind, name, person) in [
        (ids.next(), RelationKind::ExPartner, story.ex.1, Some(story.ex.0)),
        (ids.next(), RelationKind::Child, "Isabella", Some(CHILD)),
        (next_of_kin, RelationKind::NextOfKin, story.kin.1, Some(story.kin.0)),
    ] {
        let (name, source) = (name.to_owned(), story.source.to_owned());
        let told = Relative { kind, name, born_on: None, person, period: always, source };
        let relation = RelationId::from_bytes(relation);
        act(person_of(story), Command::RecordRelation(RecordRelation { relation, told })).await;
    }
    let reads_all: &[Power] = &[Power::Read, Power::Tell, Power::Choose, Power::Sign];
    let reads_some: &[Power] = &[Power::ReadFacts, Power::ReadDocuments, Power::ReadStory, Power::Advise];
    let holder_of = |person| MandateHolder::Person { person };
    let holders = [
        (holder_of(story.helper.0), story.helper.1, MandateKind::Helper, reads_all),
        (
            MandateHolder::Organisation { organisation: story.office.0 },
            story.office.1,
            MandateKind::Helper,
            reads_all,
        ),
        (holder_of(story.expert.0), story.expert.1, MandateKind::Expert, reads_some),
    ];
    for (holder, name, kind, powers) in holders {
        let command = GiveMandate {
            mandate: MandateId::from_bytes(ids.next()),
            holder,
            name: name.to_owned(),
            kind,
            step: None,
            powers: powers.iter().copied().collect(),
            period: Period { from_on: None, until_on: Some(story.mandate_until) },
        };
        act(person_of(story), Command::GiveMandate(command)).await;
    }
    let command = RecordRepresentation {
        representation: RepresentationId::from_bytes(ids.next()),
        office: LegalOffice::Curator,
        by: holder_of(story.curator.0),
        name: story.curator.1.to_owned(),
        ground: story.told("De beschikking"),
        lives_with_them: false,
        period: always,
    };
    act(HANDLER, Command::RecordRepresentation(command)).await;
    let municipality = city(story.municipality);
    for subject in [
        ConsentSubject::StoryToMunicipality { municipality },
        ConsentSubject::DecisionsToMunicipality { municipality },
        ConsentSubject::NotesToOperation,
    ] {
        let consent = ConsentId::from_bytes(ids.next());
        act(person_of(story), Command::GiveConsent(GiveConsent { consent, subject })).await;
    }
    let support = at_desk(story.municipality, Desk::Support);
    let note = SupportNoteId::from_bytes(ids.next());
    let words = story.note.to_owned();
    act(support, Command::NoteSupport(NoteSupport { note, life_domain: LifeDomain::Housing, words })).await;
    let relation = RelationId::from_bytes(next_of_kin);
    let on_article = || BasisKind::StatutoryGround { article: story.article.to_owned() };
    for (kind, audience) in [
        (on_article(), Audience::NextOfKin { relation }),
        (on_article(), Audience::Operation),
        (BasisKind::UrgentNeed { reason: story.urgent.to_owned() }, Audience::Operation),
    ] {
        let basis = BasisId::from_bytes(ids.next());
        act(HANDLER, Command::RecordBasis(RecordBasis { basis, kind, audience, period: always })).await;
    }
    let note = ColleagueNoteId::from_bytes(ids.next());
    let noted = NoteForColleagues { note, words: story.told("De notitie"), pinned: true };
    act(HANDLER, Command::NoteForColleagues(noted)).await;
    // The dossiers of the two are never at the same version: a viewer's own would answer otherwise when it happens to be at
    // the version that was typed for the other's. The kind of entry is in both of them.
    let times = if story.person == B { 40 } else { 1 };
    for pinned in [false, true].repeat(times) {
        act(HANDLER, Command::PinNote(PinNote { note, pinned })).await;
    }
    let input = |(path, text): &(&str, &str)| FactInput {
        path: path.parse().unwrap(),
        text: (*text).to_owned(),
        source: story.source.to_owned(),
    };
    let inputs: Vec<FactInput> = story.facts.iter().map(input).collect();
    let today = app.state.clock.today();
    let packages = road::packages_of(&SCHEMES, &SchemeFamily::main(), today);
    let changes = FactInput::read_all(&inputs, &packages, today).unwrap();
    act(HANDLER, Command::RecordFacts(RecordFacts { changes })).await;
    let decisions = [ids.next(), ids.next(), ids.next()].map(DecisionId::from_bytes);
    let steps = [("first-review", false), ("first-review", true), ("full-assessment", true)];
    for ((step, approved), decision) in steps.into_iter().zip(decisions) {
        let proposal = ProposeDecision {
            decision,
            receipt: ReceiptId::from_bytes(ids.next()),
            step: step.to_owned(),
            scheme: None,
            remark: Some(story.remark_of_handler.to_owned()),
            relied_on: Vec::new(),
        };
        act(HANDLER, Command::ProposeDecision(proposal)).await;
        let command = if approved {
            Command::ApproveDecision(ApproveDecision { decision, letter: LetterId::from_bytes(ids.next()) })
        } else {
            let remarks = story.remark_of_reader.to_owned();
            Command::ReturnDecision(ReturnDecision { decision, remarks })
        };
        act(REVIEWER, command).await;
        if (step, approved) == ("first-review", true) {
            left_and_back(&giving, step).await;
            let choice = ChoiceId::from_bytes(ids.next());
            let chosen = MakeChoice::on_the_main_road(choice, step, "continue", person_of(story));
            act(person_of(story), Command::MakeChoice(chosen)).await;
        }
    }
    let dispute = DisputeId::from_bytes(ids.next());
    let words = story.dispute.to_owned();
    let target = DisputeTarget::Other;
    act(person_of(story), Command::RaiseDispute(RaiseDispute { dispute, target, words, document: None }))
        .await;
    let wanted = RecognitionCommand::Choose {
        kind: RecognitionKind::Apology,
        choice: RecognitionChoice::Wanted,
        words: story.dispute.to_owned(),
        heard: Heard::PORTAL,
    };
    act(person_of(story), Command::Recognition(wanted)).await;
    let complaint = FileComplaint {
        complaint: ComplaintId::from_bytes(ids.next()),
        about: ComplaintAbout::SomethingElse,
        received_on: today,
        way: deadlines::Way::Portal,
        sender: deadlines::Sender::Parent,
        words: story.told("De klacht"),
    };
    act(person_of(story), Command::Complaint(ComplaintCommand::File(complaint))).await;
    let call = AskCall {
        call: CallId::from_bytes(ids.next()),
        part: DayPart::Any,
        phone: story.details.phone.clone().unwrap_or_default(),
        words: story.words.to_owned(),
    };
    act(person_of(story), Command::Call(CallCommand::Ask(call))).await;
    let answer = story.answer.to_owned();
    let answer = AnswerDispute { dispute, result: DisputeResult::Corrected, answer };
    act(HANDLER, Command::AnswerDispute(answer)).await;
    let (name, content) = story.document;
    let command = AddDocument {
        document: DocumentId::from_bytes(ids.next()),
        form: DocumentForm::Pdf { pages: 1 },
        name: name.to_owned(),
        digest: hex::encode(sha2::Sha256::digest(content)),
        content: DocumentContent(content.as_bytes().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    };
    act(person_of(story), Command::AddDocument(command)).await;
    further(&giving, decisions[2]).await;
    let reply = WriteReply { to: None, text: story.dispute.to_owned() };
    act(person_of(story), Command::WriteReply(reply)).await;
    let message = StaffMessage::Words { subject: "Uw vraag".to_owned(), text: story.answer.to_owned() };
    act(HANDLER, Command::SendMessage(SendMessage { message, answers: None })).await;
    if let Some(reason) = story.protected {
        act(HANDLER, Command::SetProtection(reason.to_owned())).await;
    }
    read(app, case, person).await
}

pub(super) fn person_of(story: &Story) -> Actor {
    Actor::Person { person: story.person }
}
