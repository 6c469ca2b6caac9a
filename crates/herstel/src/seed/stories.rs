//! What is rare on the road and telling when it is there: an agreement, an objection with a hearing, a decision that is so late
//! that a penalty accrues, an agreement of the plan that was not kept, an apology that somebody asked for.
//!
//! Each happens to a parent of the operation whom it fits, so that nobody is added, and is made by the real `decide`.

use super::dossier::{Draft, FIRST_REVIEW};
use herstel_domain::{
    Command, Dossier,
    choices::{ByWord, Heard},
    deadlines::{RecordNotice, Sender, TermCommand, TermSubject, Way, standing_terms},
    decisions::Outcome,
    objections::{AcknowledgeObjection, FileObjection, ObjectionCommand, PlanHearing},
    plan::{AddAgreement, Owner},
    recognition::{PlanRecognition, RecognitionChoice, RecognitionCommand, RecognitionKind, RecognitionPlan},
    road::{WorkStatus, work_status},
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer, SignSettlement},
};
use herstel_kernel::{AgreementId, ChoiceId, Date, NoticeId, ObjectionId, SettlementId};
use herstel_scheme::SchemeFamily;
use jiff::Span;

/// Parents whom a story fits and to whom it does not happen: the first of a kind stand for the kind.
const PASSED_OVER: u32 = 2;
/// Days after a legal term from which on a late decision has cost something on the last day of the figures.
const LATE_FOR_LONG: i64 = 40;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    /// An agreement lies before the parent.
    AgreementOffered,
    /// The parent and the operation signed one.
    AgreementSigned,
    /// An objection, and a day on which the parent is heard.
    Objection,
    /// A notice of default, after which a penalty accrues.
    InDefault,
    /// Something of the plan is not done by its day.
    PlanBreached,
    /// An apology that the parent asked for, on a day.
    Apology,
}

impl Story {
    const ALL: [Self; 6] = [
        Self::AgreementOffered,
        Self::AgreementSigned,
        Self::Objection,
        Self::InDefault,
        Self::PlanBreached,
        Self::Apology,
    ];

    /// Of whom the list of sign-ins speaks.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::AgreementOffered => "agreement-offered",
            Self::AgreementSigned => "agreement-signed",
            Self::Objection => "objecting",
            Self::InDefault => "in-default",
            Self::PlanBreached => "plan-breached",
            Self::Apology => "apology-asked",
        }
    }

    fn fits(self, dossier: &Dossier, last: Date) -> bool {
        let decided = |outcome| {
            let only = (dossier.decisions.len() == 1).then(|| dossier.approved(FIRST_REVIEW)).flatten();
            work_status(dossier) == WorkStatus::Decided
                && only.is_some_and(|decision| decision.proposed.outcome == outcome)
        };
        match self {
            Self::AgreementOffered | Self::AgreementSigned => decided(Outcome::Award),
            Self::Objection => decided(Outcome::Rejection),
            Self::InDefault => late_term(dossier, last).is_some(),
            Self::PlanBreached => work_status(dossier) == WorkStatus::Preparing,
            Self::Apology => work_status(dossier) == WorkStatus::Waiting,
        }
    }

    fn tell(self, draft: &mut Draft<'_>) -> anyhow::Result<()> {
        match self {
            Self::AgreementOffered => offer(draft).map(drop),
            Self::AgreementSigned => sign(draft),
            Self::Objection => object(draft),
            Self::InDefault => notice(draft),
            Self::PlanBreached => agree(draft),
            Self::Apology => ask(draft),
        }
    }
}

/// Those that did not happen to anybody yet.
pub struct Stories {
    /// Each with how many it was passed over for.
    left: Vec<(Story, u32)>,
}

impl Stories {
    /// All of them.
    pub fn new() -> Self {
        Self { left: Story::ALL.map(|story| (story, 0)).into() }
    }

    /// Lets the first story that fits a parent happen to them, and says which. Where it is refused nothing happened.
    pub fn happen(&mut self, draft: &mut Draft<'_>) -> Option<Story> {
        let last = draft.last_day_of_figures();
        let place = self.left.iter().position(|(story, _)| story.fits(draft.dossier(), last))?;
        let (story, passed) = self.left.get_mut(place)?;
        if *passed < PASSED_OVER {
            *passed += 1;
            return None;
        }
        let story = *story;
        if !draft.tried(|draft| story.tell(draft)) {
            return None;
        }
        self.left.remove(place);
        Some(story)
    }
}

/// The decision that is the longest overdue, and until when it was due.
fn late_term(dossier: &Dossier, last: Date) -> Option<(TermSubject, Date)> {
    let long_ago = last.checked_sub(Span::new().days(LATE_FOR_LONG)).ok()?;
    let ended =
        standing_terms(dossier).iter().filter_map(|term| Some((term.subject.clone(), term.last_day?)));
    ended.filter(|(_, last_day)| *last_day <= long_ago).min_by_key(|(_, last_day)| *last_day)
}

/// A case handler draws an agreement up, and a second person offers it.
fn offer(draft: &mut Draft<'_>) -> anyhow::Result<SettlementId> {
    let settlement = SettlementId::from_bytes(draft.id());
    let (family, step) = (SchemeFamily::main(), FIRST_REVIEW.to_owned());
    let drawn_up = DraftSettlement { settlement, family, step, words: None };
    let day = draft.day_after(5)?;
    draft.act(draft.handler, day, &Command::DraftSettlement(drawn_up))?;
    let day = draft.day_after(2)?;
    draft.act(draft.reviewer, day, &Command::OfferSettlement(OfferSettlement { settlement }))?;
    Ok(settlement)
}

fn sign(draft: &mut Draft<'_>) -> anyhow::Result<()> {
    let settlement = offer(draft)?;
    let day = draft.day_after(6)?;
    let signed = AnswerSettlement {
        settlement,
        answer: SettlementAnswer::Signed,
        heard: Heard::usual(draft.parent),
        choice: ChoiceId::from_bytes(draft.id()),
    };
    draft.act(draft.parent, day, &Command::AnswerSettlement(signed))?;
    let day = draft.day_after(1)?;
    draft.act(draft.reviewer, day, &Command::SignSettlement(SignSettlement { settlement }))
}

fn object(draft: &mut Draft<'_>) -> anyhow::Result<()> {
    let objection = ObjectionId::from_bytes(draft.id());
    let decided = draft.dossier().approved(FIRST_REVIEW).map(|decision| decision.proposed.decision);
    let decision = decided.ok_or_else(|| anyhow::anyhow!("no decision to object to"))?;
    let day = draft.day_after(7)?;
    let filed = FileObjection {
        objection,
        decision: decision.into(),
        received_on: day,
        way: Way::Portal,
        sender: Sender::Parent,
        words: "In 2013 moest ik alles terugbetalen. Dat jaar staat niet in het besluit.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    draft.act(draft.parent, day, &Command::Objection(ObjectionCommand::File(filed)))?;
    let day = draft.day_after(2)?;
    let confirmed = AcknowledgeObjection { objection, committee: true };
    draft.act(draft.handler, day, &Command::Objection(ObjectionCommand::Acknowledge(confirmed)))?;
    // Soon after the day on which the demonstration begins.
    let hearing_on = draft.last_day_of_figures().checked_add(Span::new().days(20))?;
    let words = "Om 10.00 uur, bij u in de buurt. Uw zus mag mee.".to_owned();
    let hearing = PlanHearing { objection, hearing_on, words };
    draft.act(draft.handler, day, &Command::Objection(ObjectionCommand::PlanHearing(hearing)))
}

fn notice(draft: &mut Draft<'_>) -> anyhow::Result<()> {
    let late = late_term(draft.dossier(), draft.last_day_of_figures());
    let (subject, last_day) = late.ok_or_else(|| anyhow::anyhow!("nothing is late"))?;
    let received_on = draft.day_after(1)?.max(last_day.checked_add(Span::new().days(10))?);
    let accrues_from = received_on.checked_add(Span::new().days(LATE_FOR_LONG / 2))?;
    anyhow::ensure!(accrues_from <= draft.last_day_of_figures(), "a penalty would not accrue yet");
    let noticed = RecordNotice {
        notice: NoticeId::from_bytes(draft.id()),
        subject,
        received_on,
        way: Way::Letter,
        sender: Sender::Parent,
    };
    draft.act(draft.handler, received_on, &Command::Term(TermCommand::Notice(noticed)))
}

fn agree(draft: &mut Draft<'_>) -> anyhow::Result<()> {
    let day = draft.day_after(3)?;
    let due_on = day.checked_add(Span::new().days(14))?;
    anyhow::ensure!(due_on < draft.last_day_of_figures(), "it would not be late yet");
    let made = AddAgreement {
        agreement: AgreementId::from_bytes(draft.id()),
        talk: None,
        what: "Wij zoeken de brieven van 2012 op.".to_owned(),
        owner: Owner::Operation,
        due_on,
        by_word: Some(ByWord::Phone),
    };
    draft.act(draft.handler, day, &Command::AddAgreement(made))
}

fn ask(draft: &mut Draft<'_>) -> anyhow::Result<()> {
    let day = draft.day_after(4)?;
    let kind = RecognitionKind::Apology;
    let wanted = RecognitionCommand::Choose {
        kind,
        choice: RecognitionChoice::Wanted,
        words: "Graag in een gesprek.".to_owned(),
        heard: Heard::usual(draft.parent),
    };
    draft.act(draft.parent, day, &Command::Recognition(wanted))?;
    let plan = RecognitionPlan {
        on: draft.last_day_of_figures().checked_add(Span::new().days(25))?,
        time: "14.00 uur".to_owned(),
        place: "Bij u thuis".to_owned(),
        by: "de staatssecretaris".to_owned(),
        words: "Wij luisteren eerst.".to_owned(),
    };
    let planned = RecognitionCommand::Plan(PlanRecognition { kind, plan });
    draft.act(draft.handler, day, &Command::Recognition(planned))
}
