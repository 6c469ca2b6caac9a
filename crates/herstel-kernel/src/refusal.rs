//! Refusals: what cannot be done and why, as values with stable codes.

use std::collections::BTreeMap;
use std::fmt;

/// A command or input that is refused. It leaves no trace in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The stable code; also the key of the sentence (`refusal-{code}`).
    pub code: RefusalCode,
    /// The form field it concerns, by its name in the form or JSON body.
    pub field: Option<String>,
    /// Values for the sentence: dates, limits, declared names, the name of a colleague. Never personal data of anybody else.
    pub arguments: BTreeMap<&'static str, String>,
}

/// How a refusal is answered over HTTP; the web crate maps it to a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// The input cannot be right (422).
    Invalid,
    /// It no longer fits what is there now (409).
    Conflict,
    /// It does not exist, or is not yours: the answer is the same (404).
    Absent,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $kind:ident;)+) => {
        /// Every reason for which Herstel refuses something.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RefusalCode { $($(#[$doc])* $name,)+ }

        impl RefusalCode {
            /// All codes, for the test that every code has a sentence in every language.
            pub const ALL: &'static [RefusalCode] = &[$(RefusalCode::$name,)+];

            /// The stable text of the code.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// How it is answered.
            pub const fn kind(self) -> RefusalKind {
                match self { $(Self::$name => RefusalKind::$kind,)+ }
            }
        }
    };
}

codes! {
    /// A required field is empty.
    Required = "required", Invalid;
    /// Text is longer than the field allows.
    TooLong = "too-long", Invalid;
    /// Not a date.
    NotADate = "not-a-date", Invalid;
    /// A day that does not exist.
    NoSuchDay = "no-such-day", Invalid;
    /// The date lies before what can be.
    DateTooEarly = "date-too-early", Invalid;
    /// The date lies after what can be.
    DateTooLate = "date-too-late", Invalid;
    /// Not an amount of money.
    NotAnAmount = "not-an-amount", Invalid;
    /// Below the lowest possible value; for amounts, negative.
    TooLow = "too-low", Invalid;
    /// Above the highest possible value.
    TooHigh = "too-high", Invalid;
    /// Not a whole number.
    NotANumber = "not-a-number", Invalid;
    /// There is no dossier that could be divided.
    NothingToDivide = "nothing-to-divide", Invalid;
    /// Not one of the choices.
    NotAChoice = "not-a-choice", Invalid;
    /// A year the scheme does not know.
    UnknownYear = "unknown-year", Invalid;
    /// A fact the scheme does not know.
    UnknownFact = "unknown-fact", Invalid;
    /// Citizen number of the wrong length.
    BsnLength = "bsn-length", Invalid;
    /// Citizen number that fails the 11-proof.
    BsnElevenProof = "bsn-eleven-proof", Invalid;
    /// A citizen number in a text that is about nobody.
    CitizenNumberInText = "citizen-number-in-text", Invalid;
    /// Account number that does not check.
    IbanInvalid = "iban-invalid", Invalid;
    /// The birth date cannot belong to an applicant.
    BirthDateImpossible = "birth-date-impossible", Invalid;
    /// Somebody of sixteen or older registers themselves; nobody registers them as their child.
    ChildActsItself = "child-acts-itself", Invalid;
    /// Somebody younger than sixteen is registered by a parent or who has custody.
    ParentRegistersChild = "parent-registers-child", Invalid;
    /// A story that nobody read back to the parent, or that somebody approved already.
    NotReadBack = "not-read-back", Conflict;
    /// There is no entry of the timeline yet, or one of them lacks its document and says nothing about that.
    TimelineIncomplete = "timeline-incomplete", Conflict;
    /// The person did not consent to this.
    ConsentMissing = "consent-missing", Conflict;
    /// A name or an address with a character that no letter can show.
    Unprintable = "unprintable", Invalid;
    /// An e-mail address without the form of one.
    EmailInvalid = "email-invalid", Invalid;
    /// Facts that contradict each other, according to a consistency rule.
    FactsInconsistent = "facts-inconsistent", Invalid;
    /// Facts are missing that the step needs.
    FactsMissing = "facts-missing", Invalid;
    /// The calculation failed; the message names the rule.
    CalculationFailed = "calculation-failed", Invalid;
    /// The scheme cannot decide on this day.
    SchemeNotInForce = "scheme-not-in-force", Invalid;
    /// The scheme counts with example amounts that nobody published; outside a demonstration it decides nothing.
    ExampleAmounts = "example-amounts", Invalid;
    /// The outcome would take back money; money already awarded never becomes a debt.
    NeverADebt = "never-a-debt", Invalid;
    /// A machine never rejects; a person decides.
    MachineNeverRejects = "machine-never-rejects", Invalid;
    /// A person works out this step, or goes on where a person sent it back; a machine stays away.
    NotForMachine = "not-for-machine", Invalid;
    /// A file of a kind that is not accepted.
    FileKind = "file-kind", Invalid;
    /// A file or request that is too large.
    FileTooLarge = "file-too-large", Invalid;
    /// A file that did not come in time.
    FileTooSlow = "file-too-slow", Invalid;
    /// A period that ends before it begins.
    PeriodReversed = "period-reversed", Invalid;
    /// A last day beside the answer that there is none.
    DayNotChosen = "day-not-chosen", Invalid;
    /// A ruling of which no order to the operation can be a part.
    NoOrder = "no-order", Invalid;
    /// An ex-partner never acts for the person.
    ExPartner = "ex-partner", Invalid;
    /// No next of kin whose citizen number was given.
    NoNextOfKin = "no-next-of-kin", Invalid;
    /// The key of a request is none, or belongs to another request.
    IdempotencyKey = "idempotency-key", Invalid;
    /// A file that is damaged, locked with a password, or not what it says.
    FileUnreadable = "file-unreadable", Invalid;
    /// A file that is locked with a password.
    FileLocked = "file-locked", Invalid;
    /// A document with more pages than are accepted.
    FilePages = "file-pages", Invalid;
    /// A picture with more pixels than are accepted.
    FilePixels = "file-pixels", Invalid;
    /// The scanner found something harmful in the file.
    FileHarmful = "file-harmful", Invalid;
    /// More documents than a dossier or a day holds.
    FileCount = "file-count", Conflict;
    /// Files cannot be looked at for harm now, so none is accepted.
    FilesClosed = "files-closed", Conflict;
    /// There is already a dossier for this person.
    AlreadyRegistered = "already-registered", Conflict;
    /// Not the citizen number with which the person signed in.
    OtherBsn = "other-bsn", Conflict;
    /// Somebody else changed the dossier in the meantime.
    Stale = "stale", Conflict;
    /// The step has been decided.
    AlreadyDecided = "already-decided", Conflict;
    /// Who decided first does not decide anew.
    DecidedFirst = "decided-first", Conflict;
    /// A proposal for the step is waiting for its second reading.
    AlreadyProposed = "already-proposed", Conflict;
    /// The step cannot start yet, or the parent chose to wait or stop.
    StepNotOpen = "step-not-open", Conflict;
    /// The approver is the one who proposed, or who signs wrote down the other signature (four eyes).
    SamePerson = "same-person", Conflict;
    /// Who is to get a dossier has it already.
    SameHandler = "same-handler", Conflict;
    /// The decision is not waiting for a second reading.
    NotProposed = "not-proposed", Conflict;
    /// Facts changed after the proposal; it must be worked out again.
    FactsChanged = "facts-changed", Conflict;
    /// The choice cannot be made now.
    ChoiceNotOpen = "choice-not-open", Conflict;
    /// This step is not left by a settlement agreement.
    NoAgreement = "no-agreement", Conflict;
    /// The agreement is not before the person, or is signed already.
    NotOffered = "not-offered", Conflict;
    /// The period in which a signature can be taken back is over.
    CoolingOffOver = "cooling-off-over", Conflict;
    /// The person did not leave the road here, so there is nothing to open again.
    NotLeft = "not-left", Conflict;
    /// The person can still choose otherwise here, or take their signature back; nobody has to let them.
    StillOpen = "still-open", Conflict;
    /// The remark has been answered.
    AlreadyAnswered = "already-answered", Conflict;
    /// A dossier goes from one handler to another only with a handover.
    HandoverNeeded = "handover-needed", Conflict;
    /// The parent does not let this municipality be in touch.
    NoContact = "no-contact", Conflict;
    /// Who is to handle the dossier cannot: not at work here, no case handler, or not free to.
    NotFree = "not-free", Conflict;
    /// Who is to stand in for a colleague is away themselves.
    SubstituteAway = "substitute-away", Conflict;
    /// Who goes away stands in for somebody on one of these days.
    StandsIn = "stands-in", Conflict;
    /// It has ended already.
    AlreadyEnded = "already-ended", Conflict;
    /// Who has this paper was asked already and can still answer.
    AlreadyAsked = "already-asked", Conflict;
    /// The paper is there.
    PaperThere = "paper-there", Conflict;
    /// Nobody was asked for the paper.
    NobodyAsked = "nobody-asked", Conflict;
    /// Who was asked for the paper can still answer.
    PaperTermRuns = "paper-term-runs", Conflict;
    /// The person still has time to respond.
    ResponseTermRuns = "response-term-runs", Conflict;
    /// A document is not what it was: a later version came, or it turned out to be something else.
    DocumentsChanged = "documents-changed", Conflict;
    /// It is sent once, and was.
    AlreadySent = "already-sent", Conflict;
    /// There is no address, or nobody said that it is safe.
    AddressNotSafe = "address-not-safe", Conflict;
    /// No legal term runs for this.
    NoTerm = "no-term", Conflict;
    /// The legal term has passed.
    TermPassed = "term-passed", Conflict;
    /// The law does not let this term be extended.
    NoExtension = "no-extension", Conflict;
    /// The term has been extended, and that happens once.
    AlreadyExtended = "already-extended", Conflict;
    /// The term stands still already.
    AlreadySuspended = "already-suspended", Conflict;
    /// A court set the day, and nobody else moves it.
    CourtDay = "court-day", Conflict;
    /// The term does not stand still.
    NotSuspended = "not-suspended", Conflict;
    /// There is a notice of default that counts.
    AlreadyNoticed = "already-noticed", Conflict;
    /// There is an objection to this decision that is not answered yet.
    ObjectionOpen = "objection-open", Conflict;
    /// The objection came in time, or is complete: it cannot be left aside.
    MustBeJudged = "must-be-judged", Conflict;
    /// First a person judges whether there is a good reason for the late objection.
    LatenessNotJudged = "lateness-not-judged", Conflict;
    /// Who was involved in what a complaint is about does not handle it.
    Involved = "involved", Conflict;
    /// First somebody takes the complaint, and that is who handles it.
    NotTaken = "not-taken", Conflict;
    /// The person waits for a call already.
    CallOpen = "call-open", Conflict;
    /// First the person is heard, or says that they need no hearing.
    NotHeard = "not-heard", Conflict;
    /// First the committee advises.
    NoAdvice = "no-advice", Conflict;
    /// Nobody recorded whether this version of a scheme can be delivered.
    GateNoTest = "gate-no-test", Conflict;
    /// No report that was kept simulates this version.
    GateNotSimulated = "gate-not-simulated", Conflict;
    /// In the simulation the work never gets done.
    GateOverload = "gate-overload", Conflict;
    /// In the simulation the terms are not kept in eight of ten worlds.
    GateTermsNotKept = "gate-terms-not-kept", Conflict;
    /// This body signs in, and answers itself.
    GateOwnAnswer = "gate-own-answer", Conflict;
    /// Whether it can be explained is for the front desk to say.
    GateFrontDesk = "gate-front-desk", Conflict;
    /// Nobody writes the name of somebody else under a test.
    GateNotSignedSo = "gate-not-signed-so", Conflict;
    /// Who wrote at a test, or signed it, leaves the next step to somebody else.
    GateSamePerson = "gate-same-person", Conflict;
    /// What was recorded about this version lacks something.
    GateIncomplete = "gate-incomplete", Conflict;
    /// No second person agreed that this version may be told.
    GateNotAnnounced = "gate-not-announced", Conflict;
    /// A cohort comes after a controlled pilot.
    GateNoPilot = "gate-no-pilot", Conflict;
    /// Nothing was learned since the last step of opening.
    GateNothingLearned = "gate-nothing-learned", Conflict;
    /// No cohort taught anything yet, and it is asked to open to everybody.
    GateNoCohort = "gate-no-cohort", Conflict;
    /// A cohort of so long a period is everybody under another name.
    GateCohortTooWide = "gate-cohort-too-wide", Invalid;
    /// This version was stopped.
    GateStopped = "gate-stopped", Conflict;
    /// What was read is no longer what stands at the gate, so nothing is signed.
    GateChanged = "gate-changed", Conflict;
    /// A body, the front desk or the legal adviser said, after people were told, that it cannot be done so.
    GateHeldUp = "gate-held-up", Conflict;
    /// What a body said is written down by a step of its own, with what was read, and not within a test.
    GateAnswerApart = "gate-answer-apart", Conflict;
    /// No change waits for signatures.
    GateNoChange = "gate-no-change", Conflict;
    /// Whether it is sound by law is for a legal adviser to say.
    GateLegal = "gate-legal", Conflict;
    /// This version was not stopped.
    GateNotStopped = "gate-not-stopped", Conflict;
    /// A recognition that was held is never undone.
    RecognitionHeld = "recognition-held", Conflict;
    /// The person does not want this recognition, or did not say so.
    RecognitionNotWanted = "recognition-not-wanted", Conflict;
    /// The questions after this step were answered.
    ExperienceTold = "experience-told", Conflict;
    /// This actor may not do this.
    NotAllowed = "not-allowed", Absent;
    /// Does not exist, or is not yours.
    NotFound = "not-found", Absent;
}

impl Refusal {
    /// A refusal of the whole command.
    pub fn new(code: RefusalCode) -> Self {
        Self { code, field: None, arguments: BTreeMap::new() }
    }

    /// A refusal at one field.
    pub fn at(code: RefusalCode, field: impl Into<String>) -> Self {
        Self { code, field: Some(field.into()), arguments: BTreeMap::new() }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.insert(name, value.to_string());
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.field {
            Some(field) => write!(f, "{} at {field}", self.code.as_str()),
            None => f.write_str(self.code.as_str()),
        }
    }
}

impl std::error::Error for Refusal {}
