//! The story, what happened and why, recognition, how it was, and what others owe.

use super::{At, Build, Kind, Luck, words};
use herstel_domain::{
    Command,
    chain::{ChainCommand, Party, ReferralState},
    experience::{ExperienceCommand, Feeling, open_steps},
    recognition::{
        HoldRecognition, PlanRecognition, RecognitionChoice, RecognitionCommand, RecognitionKind,
        RecognitionPlan,
    },
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
    story::StoryCommand,
};
use herstel_kernel::{DecisionId, DutyId, PartyHandoverId, ReferralId, StoryId, TimelineEntryId};

fn entry(at: &At<'_>, luck: &mut Luck) -> TimelineEntryId {
    let all: Vec<_> = at.dossier.reconstruction.entries.iter().map(|held| held.entry).collect();
    luck.known(&all, TimelineEntryId::from_bytes([0; 16]))
}

fn written(entry: TimelineEntryId, at: &At<'_>, luck: &mut Luck) -> TimelineEntry {
    TimelineEntry {
        entry,
        happened_on: at.day(luck.one_of(&[-3_000, 0, 30])),
        kind: luck.one_of(&TimelineKind::ALL),
        source: "Archief".to_owned(),
        words: words(luck),
        paper: Paper::NotFound { asked_of: "Belastingdienst".to_owned(), asked_on: at.today },
    }
}

fn party(luck: &mut Luck) -> Party {
    luck.one_of(&[
        Party::LegalAid,
        Party::Municipality,
        Party::Creditor,
        Party::VictimSupport,
        Party::PsychologicalHelp,
        Party::Other,
    ])
}

fn state(luck: &mut Luck) -> ReferralState {
    luck.one_of(&[
        ReferralState::Made,
        ReferralState::Asked,
        ReferralState::Accepted,
        ReferralState::Started,
        ReferralState::Ended,
        ReferralState::Declined,
    ])
}

fn recognition(luck: &mut Luck) -> RecognitionKind {
    luck.one_of(&RecognitionKind::ALL)
}

/// A step after which the person was not asked yet how it was.
fn ended(at: &At<'_>, luck: &mut Luck) -> String {
    let all: Vec<_> = open_steps(at.dossier, at.today).into_iter().map(|step| step.key).collect();
    luck.known(&all, "onzin".to_owned())
}

fn feeling(luck: &mut Luck) -> Option<Feeling> {
    let feeling = luck.one_of(&Feeling::ALL);
    luck.one_of(&[Some(feeling), None])
}

/// A command of each kind here.
pub(super) const WISHES: &[(Kind, Build)] = &[
    (Kind::TellStory, |at, luck| {
        Command::Story(StoryCommand::Tell {
            story: StoryId::from_bytes(at.fresh(40)),
            words: words(luck),
            in_confidence: luck.one_of(&[false, true]),
            heard: at.heard(),
        })
    }),
    (Kind::ApproveStory, |at, luck| {
        let all: Vec<_> = at.dossier.stories.iter().map(|held| held.story).collect();
        let story = luck.known(&all, StoryId::from_bytes([0; 16]));
        Command::Story(StoryCommand::Approve { story, heard: at.heard() })
    }),
    (Kind::AskReconstruction, |at, _| {
        Command::Reconstruction(ReconstructionCommand::Ask { heard: at.heard() })
    }),
    (Kind::DropEntry, |at, luck| {
        Command::Reconstruction(ReconstructionCommand::Drop { entry: entry(at, luck), reason: words(luck) })
    }),
    (Kind::WriteEntry, |at, luck| {
        let fresh = TimelineEntryId::from_bytes(at.fresh(41));
        Command::Reconstruction(ReconstructionCommand::Write(written(fresh, at, luck)))
    }),
    (Kind::WriteEntryAnew, |at, luck| {
        let known = entry(at, luck);
        Command::Reconstruction(ReconstructionCommand::WriteAnew(written(known, at, luck)))
    }),
    (Kind::ProposeReconstruction, |_, luck| {
        Command::Reconstruction(ReconstructionCommand::Propose { why: words(luck) })
    }),
    (Kind::ReturnReconstruction, |_, luck| {
        Command::Reconstruction(ReconstructionCommand::Return { remarks: words(luck) })
    }),
    (Kind::ShareReconstruction, |_, _| Command::Reconstruction(ReconstructionCommand::Share)),
    (Kind::RecordDuty, |at, luck| {
        Command::Chain(ChainCommand::RecordDuty {
            duty: DutyId::from_bytes(at.fresh(42)),
            party: party(luck),
            name: "Bank Verzonnen".to_owned(),
            words: words(luck),
            since_on: at.day(luck.one_of(&[-7, 0, 7])),
            promised_on: luck.one_of(&[None, Some(at.day(14))]),
        })
    }),
    (Kind::FinishDuty, |at, luck| {
        let all: Vec<_> = at.dossier.chain.duties.iter().map(|held| held.duty).collect();
        let duty = luck.known(&all, DutyId::from_bytes([0; 16]));
        Command::Chain(ChainCommand::FinishDuty { duty, done_on: at.today })
    }),
    (Kind::RecordPayment, |at, luck| {
        let all: Vec<_> = at.dossier.payments().into_iter().map(|(of, _, _)| of).collect();
        let decision = luck.known(&all, DecisionId::from_bytes([0; 16]).into());
        Command::Chain(ChainCommand::RecordPayment { decision, paid_on: at.today })
    }),
    (Kind::Refer, |at, luck| {
        Command::Chain(ChainCommand::Refer {
            referral: ReferralId::from_bytes(at.fresh(43)),
            party: party(luck),
            name: "Hulp Verzonnen".to_owned(),
            state: state(luck),
            consented: luck.one_of(&[Some(at.heard()), None]),
            with_story: luck.one_of(&[false, true]),
        })
    }),
    (Kind::MoveReferral, |at, luck| {
        let all: Vec<_> = at.dossier.chain.referrals.iter().map(|held| held.referral).collect();
        Command::Chain(ChainCommand::MoveReferral {
            referral: luck.known(&all, ReferralId::from_bytes([0; 16])),
            name: "Hulp Verzonnen".to_owned(),
            state: luck.one_of(&[ReferralState::Accepted, ReferralState::Started, ReferralState::Ended]),
            consented: luck.one_of(&[Some(at.heard()), None]),
            with_story: false,
        })
    }),
    (Kind::HandOver, |at, luck| {
        Command::Chain(ChainCommand::HandOver {
            handover: PartyHandoverId::from_bytes(at.fresh(44)),
            party: party(luck),
            name: "Hulp Verzonnen".to_owned(),
            told: words(luck),
            belongs: "De brieven van de bank.".to_owned(),
            belongs_not: "Haar adres.".to_owned(),
            with_story: luck.one_of(&[false, true]),
            consented: luck.one_of(&[Some(at.heard()), None]),
        })
    }),
    (Kind::AcceptHandover, |at, luck| {
        let all: Vec<_> = at.dossier.chain.handovers.iter().map(|held| held.handover).collect();
        let handover = luck.known(&all, PartyHandoverId::from_bytes([0; 16]));
        let accepted_by = "Mevrouw Verzonnen".to_owned();
        Command::Chain(ChainCommand::AcceptHandover { handover, accepted_by })
    }),
    (Kind::ChooseRecognition, |at, luck| {
        Command::Recognition(RecognitionCommand::Choose {
            kind: recognition(luck),
            choice: luck.one_of(&RecognitionChoice::ALL),
            words: words(luck),
            heard: at.heard(),
        })
    }),
    (Kind::PlanRecognition, |at, luck| {
        let plan = RecognitionPlan {
            on: at.day(luck.one_of(&[7, 0, -7])),
            time: "10.00 uur".to_owned(),
            place: "Bij u thuis".to_owned(),
            by: "Staatssecretaris Verzonnen".to_owned(),
            words: words(luck),
        };
        let kind = recognition(luck);
        Command::Recognition(RecognitionCommand::Plan(PlanRecognition { kind, plan }))
    }),
    (Kind::HoldRecognition, |at, luck| {
        Command::Recognition(RecognitionCommand::Hold(HoldRecognition {
            kind: recognition(luck),
            held_on: at.day(luck.one_of(&[0, -7, 7])),
            by: "Staatssecretaris Verzonnen".to_owned(),
            words: String::new(),
        }))
    }),
    (Kind::TellExperience, |at, luck| {
        Command::Experience(ExperienceCommand::Tell {
            ended: ended(at, luck),
            justice: feeling(luck),
            new_start: feeling(luck),
            words: String::new(),
            to_steering: luck.one_of(&[false, true]),
            heard: at.heard(),
        })
    }),
    (Kind::SkipExperience, |at, luck| {
        Command::Experience(ExperienceCommand::Skip { ended: ended(at, luck), heard: at.heard() })
    }),
];
