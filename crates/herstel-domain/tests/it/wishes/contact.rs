//! Documents and papers, messages, calls, what the person prefers, remarks and complaints.

use super::{At, Build, Kind, Luck, words};
use herstel_domain::{
    Command,
    calls::{AskCall, CallCommand, DayPart, NoteCall},
    complaints::{
        AnswerComplaint, ComplaintAbout, ComplaintCommand, ComplaintOutcome, ExtendComplaint, FileComplaint,
        PlanComplaintHearing, RecordComplaintHearing, SettleComplaint, TakeComplaint, WithdrawComplaint,
    },
    deadlines,
    details::{ChangeDetails, Details, SettleAgain},
    deviations::{DeviationFrom, ReasonDeviation},
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute},
    documents::{FamilyPaper, PaperCommand},
    facts::FactChange,
    messages::{
        CloseReply, LeaveAgain, NoteLeaving, SendMessage, SetMessageWays, StaffMessage, Standing, Way,
        WriteReply,
    },
    preferences::{Pace, SetPreferences},
    registration::PreferredLanguage,
};
use herstel_kernel::{CallId, Cents, ComplaintId, DisputeId, DocumentId, MessageId, PaperRequestId};
use herstel_scheme::{FactValue, PaperHolder, SchemeFamily};

fn document(at: &At<'_>, luck: &mut Luck) -> DocumentId {
    let all: Vec<_> = at.dossier.documents.iter().map(|held| held.document).collect();
    luck.known(&all, DocumentId::from_bytes([0; 16]))
}

fn first_document(at: &At<'_>) -> DocumentId {
    at.dossier.documents.first().map_or(DocumentId::from_bytes([0; 16]), |held| held.document)
}

fn paper(luck: &mut Luck) -> FamilyPaper {
    let paper = luck.one_of(&["allowance-decisions", "allowance-decisions", "onzin"]).to_owned();
    FamilyPaper { family: SchemeFamily::main(), paper }
}

fn message(at: &At<'_>, luck: &mut Luck) -> MessageId {
    let all: Vec<_> = at.dossier.messages.iter().map(|held| held.id).collect();
    luck.known(&all, MessageId::from_bytes([0; 16]))
}

fn call(at: &At<'_>, luck: &mut Luck) -> CallId {
    let all: Vec<_> = at.dossier.calls.iter().map(|held| held.asked.call).collect();
    luck.known(&all, CallId::from_bytes([0; 16]))
}

fn complaint(at: &At<'_>, luck: &mut Luck) -> ComplaintId {
    let all: Vec<_> = at.dossier.complaints.iter().map(|held| held.id()).collect();
    luck.known(&all, ComplaintId::from_bytes([0; 16]))
}

/// A command of each kind here.
pub(super) const WISHES: &[(Kind, Build)] = &[
    (Kind::AddDocument, |at, luck| Command::AddDocument(at.a_file(luck))),
    (Kind::AskPaper, |at, luck| {
        Command::Paper(PaperCommand::Ask {
            request: PaperRequestId::from_bytes(at.fresh(60)),
            paper: paper(luck),
            holder: luck.one_of(&[PaperHolder::Parent, PaperHolder::Bank]),
            name: luck.one_of(&["", "Bank Verzonnen"]).to_owned(),
            until_on: luck.one_of(&[None, Some(at.day(28))]),
            words: words(luck),
        })
    }),
    (Kind::WithdrawPaper, |at, luck| {
        let all: Vec<_> = at.dossier.papers.requests.iter().map(|held| held.request).collect();
        let request = luck.known(&all, PaperRequestId::from_bytes([0; 16]));
        Command::Paper(PaperCommand::Withdraw { request, reason: words(luck) })
    }),
    (Kind::FilePaper, |at, luck| {
        Command::Paper(PaperCommand::File { document: document(at, luck), papers: vec![paper(luck)] })
    }),
    (Kind::NotThePaper, |at, luck| {
        Command::Paper(PaperCommand::NotIt {
            document: document(at, luck),
            paper: paper(luck),
            reason: words(luck),
        })
    }),
    (Kind::PaperNotHeld, |_, luck| {
        Command::Paper(PaperCommand::NotHeld { paper: paper(luck), words: words(luck) })
    }),
    (Kind::ReplaceDocument, |at, luck| {
        Command::Paper(PaperCommand::Replace { document: document(at, luck), earlier: first_document(at) })
    }),
    (Kind::TrustWord, |_, luck| {
        let value = Some(FactValue::Amount(Cents::new(luck.one_of(&[900_000, 1]))));
        let path = "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap();
        let changes = vec![FactChange { path, value, source: "verteld".to_owned() }];
        Command::Paper(PaperCommand::Trust { paper: paper(luck), changes, reason: words(luck) })
    }),
    (Kind::SendMessage, |at, luck| {
        let text = StaffMessage::Words { subject: "Over uw zaak".to_owned(), text: words(luck) };
        let invitation = StaffMessage::Invitation {
            talk_on: at.day(7),
            time: "10.00 uur".to_owned(),
            place: "Bij u thuis".to_owned(),
            words: String::new(),
        };
        let message = luck.one_of(&[text, invitation, StaffMessage::Apology, StaffMessage::NotAFraudster]);
        Command::SendMessage(SendMessage { message, answers: None })
    }),
    (Kind::SetMessageWays, |_, luck| {
        Command::SetMessageWays(SetMessageWays {
            ways: luck.one_of(&[vec![Way::Email], vec![Way::Paper], vec![]]).into_iter().collect(),
            email: Some("anna@voorbeeld.example".to_owned()),
            address: luck.one_of(&[None, Some("Dam 1, 1012 JS Amsterdam".to_owned())]),
            safe: Default::default(),
        })
    }),
    (Kind::ChangeDetails, |at, luck| {
        let known = Details::of(&at.dossier.registration.details);
        Command::ChangeDetails(ChangeDetails {
            details: Details {
                name: luck.one_of(&[known.name.clone(), "Anna Nieuwenhuis".to_owned()]),
                address: luck.one_of(&[known.address.clone(), Some("Spui 3, 2511 BS Den Haag".to_owned())]),
                email: luck.one_of(&[known.email.clone(), Some("nieuw@voorbeeld.example".to_owned()), None]),
                phone: luck.one_of(&[Some("070 000 00 00".to_owned()), known.phone.clone()]),
                iban: luck.one_of(&[known.iban.clone(), Some("NL91ABNA0417164300".to_owned())]),
            },
        })
    }),
    (Kind::SettleAgain, |_, luck| Command::SettleAgain(SettleAgain { again: 0, words: words(luck) })),
    (Kind::SetPreferences, |_, luck| {
        Command::SetPreferences(SetPreferences {
            pace: luck.one_of(&[Some(Pace::Exactness), Some(Pace::Speed), None]),
            language: luck.one_of(&[Some(PreferredLanguage::Nl), Some(PreferredLanguage::Ar), None]),
            spoken_to: luck.one_of(&[None, Some("Mevrouw Voorbeeld".to_owned())]),
        })
    }),
    (Kind::NoteLeaving, |at, luck| {
        Command::NoteLeaving(NoteLeaving {
            message: message(at, luck),
            way: luck.one_of(&[Way::Email, Way::Paper]),
            standing: luck.one_of(&[Standing::Sent, Standing::Failed, Standing::Returned, Standing::Posted]),
            reason: luck.one_of(&[None, Some("550".to_owned())]),
        })
    }),
    (Kind::LeaveAgain, |at, luck| {
        Command::LeaveAgain(LeaveAgain {
            message: message(at, luck),
            way: luck.one_of(&[Way::Email, Way::Paper]),
        })
    }),
    (Kind::SeeMessage, |at, luck| Command::SeeMessage(message(at, luck))),
    (Kind::WriteReply, |at, luck| {
        let to = Some(message(at, luck));
        Command::WriteReply(WriteReply { to: luck.one_of(&[None, to]), text: words(luck) })
    }),
    (Kind::CloseReply, |at, luck| {
        let all: Vec<_> = at.dossier.replies.iter().map(|held| held.id).collect();
        let reply = luck.known(&all, MessageId::from_bytes([0; 16]));
        Command::CloseReply(CloseReply { reply, how: words(luck) })
    }),
    (Kind::AskCall, |at, luck| {
        Command::Call(CallCommand::Ask(AskCall {
            call: CallId::from_bytes(at.fresh(61)),
            part: luck.one_of(&DayPart::ALL),
            phone: luck.one_of(&["0612345678", "", "x"]).to_owned(),
            words: words(luck),
        }))
    }),
    (Kind::NoteCall, |at, luck| {
        Command::Call(CallCommand::Note(NoteCall {
            call: call(at, luck),
            words: luck.one_of(&[Some("Gebeld, zij weet het nu.".to_owned()), None]),
        }))
    }),
    (Kind::DropCall, |at, luck| Command::Call(CallCommand::Drop(call(at, luck)))),
    (Kind::RaiseDispute, |at, luck| {
        Command::RaiseDispute(RaiseDispute {
            dispute: DisputeId::from_bytes(at.fresh(62)),
            target: luck.one_of(&[
                DisputeTarget::Other,
                DisputeTarget::Fact { path: "toeslagjaar/2013/grond".parse().unwrap() },
            ]),
            words: words(luck),
            document: None,
        })
    }),
    (Kind::AnswerDispute, |at, luck| {
        let all: Vec<_> = at.dossier.disputes.iter().map(|held| held.raised.dispute).collect();
        Command::AnswerDispute(AnswerDispute {
            dispute: luck.known(&all, DisputeId::from_bytes([0; 16])),
            result: luck.one_of(&[DisputeResult::Kept, DisputeResult::Corrected]),
            answer: words(luck),
        })
    }),
    (Kind::ReasonDeviation, |_, luck| {
        Command::ReasonDeviation(ReasonDeviation {
            from: luck.one_of(&DeviationFrom::ALL),
            step: luck.one_of(&[Some("first-review".to_owned()), None]),
            reason: words(luck),
        })
    }),
    (Kind::FileComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::File(FileComplaint {
            complaint: ComplaintId::from_bytes(at.fresh(63)),
            about: luck.one_of(&[ComplaintAbout::HowItGoes, ComplaintAbout::FixedPerson]),
            received_on: at.day(luck.one_of(&[0, -3, 3])),
            way: deadlines::Way::Letter,
            sender: deadlines::Sender::Parent,
            words: words(luck),
        }))
    }),
    (Kind::TakeComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::Take(TakeComplaint { complaint: complaint(at, luck) }))
    }),
    (Kind::PlanComplaintHearing, |at, luck| {
        Command::Complaint(ComplaintCommand::PlanHearing(PlanComplaintHearing {
            complaint: complaint(at, luck),
            hearing_on: at.day(luck.one_of(&[7, -7])),
            words: words(luck),
        }))
    }),
    (Kind::RecordComplaintHearing, |at, luck| {
        Command::Complaint(ComplaintCommand::RecordHearing(RecordComplaintHearing {
            complaint: complaint(at, luck),
            held_on: luck.one_of(&[Some(at.today), None]),
            words: words(luck),
        }))
    }),
    (Kind::ExtendComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::Extend(ExtendComplaint {
            complaint: complaint(at, luck),
            reason: words(luck),
        }))
    }),
    (Kind::SettleComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::Settle(SettleComplaint {
            complaint: complaint(at, luck),
            words: String::new(),
        }))
    }),
    (Kind::AnswerComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::Answer(AnswerComplaint {
            complaint: complaint(at, luck),
            outcome: luck.one_of(&[ComplaintOutcome::Justified, ComplaintOutcome::NotJustified]),
            findings: words(luck),
        }))
    }),
    (Kind::WithdrawComplaint, |at, luck| {
        Command::Complaint(ComplaintCommand::Withdraw(WithdrawComplaint { complaint: complaint(at, luck) }))
    }),
];
