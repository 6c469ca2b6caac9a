### Texts of the pages for staff.

nav-work-list = Work list
nav-second-reading = Second reading
staff-unknown-colleague = a colleague who no longer works here
staff-actor-parent = the parent
staff-actor-municipal = the municipality
staff-actor-representative = the representative
staff-actor-reference = { $who } (reference { $reference })
staff-actor-system = the computer
handler-none = Nobody yet

## What a dossier waits for
status-new = New
status-preparing = In progress
status-second-reading = Second reading
status-returned = Sent back
status-decided = Decided
status-waiting = Parent takes time
status-stopped = Parent stopped
due-none = no legal date
due-today = today
due-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
due-soon = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
due-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}

## Columns
column-parent = Parent
column-registered = Registered
column-status = Status
column-due = Legal date
column-handler = Case handler
column-remarks = Remarks
column-step = Step
column-outcome = Outcome
column-amount = Amount
column-scheme = Scheme
column-by = By
column-proposed-by = Proposed by
column-fact = Fact
column-value = Value
column-source = Source
column-recorded = Recorded
column-parameter = Parameter
column-since = Since
column-part = Part

## Work list
work-list-title = Work list
work-list-counts-label = Number of dossiers per status
work-list-tabs-label = Which dossiers
work-list-dossiers = Dossiers, earliest legal date first
work-list-all = All dossiers
work-list-mine = My dossiers
work-list-newest = Newest registrations
work-list-newest-first = Last registered first
work-list-none = There are no dossiers here now.
remarks-open = { $count ->
    [one] 1 open
   *[other] { $count } open
}
paging-label = Pages
paging-first = To the start of the list
paging-next = More dossiers
search-label = Find a dossier
search-hint = Dossier number (H-2021-04417), citizen service number, name or birth date. The beginning of a name is enough.
search-button = Search
search-found = Dossiers found
search-none = Nothing found. Search for the beginning of the name, the birth date or the number.
search-more = There are more than are shown here. Search more precisely, for example for first and last name.

## Dossier
dossier-number = Dossier { $number }
dossier-due = Legal date { $date }
dossier-about = About the parent
dossier-person = The parent
person-born = Born
person-bsn = BSN
person-ends-on = ends in { $tail }
person-address = Address
person-email = E-mail
person-phone = Telephone
person-iban = Account
person-language = Language
language-nl = Dutch
language-en = English
language-tr = Turkish
language-ar = Arabic
channel-portal = the portal
channel-phone = telephone
channel-municipality = the municipality
dossier-registered = Registered on { $date } through { $channel }.
dossier-years = According to the parent it is about: { $years }.
years-unknown = the parent does not know; we find out
dossier-story = The parent’s story
dossier-no-story = The parent wrote nothing down when registering.
dossier-handler = Case handler
dossier-handler-you = (that is you)
dossier-take-over = I become the case handler
dossier-road = The road
state-now = To be done now
state-second-reading = Waits for its second reading
state-next = Comes after this
state-held = The parent chose to wait or to stop
state-always = Possible at any time
dossier-work-out = Work out
dossier-read-decision = Read the decision
dossier-facts = Facts
dossier-no-facts = No facts have been recorded yet.
dossier-facts-button = Complete the facts
fact-corrections = { $count ->
    [one] changed 1 time
   *[other] changed { $count } times
}
fact-unknown = Not known
fact-not-recorded = not filled in
fact-of-dossier = from the dossier itself
dossier-received = What the parent was awarded
dossier-decisions = Decisions
dossier-no-decisions = Nothing has been proposed or decided yet.
decision-proposed = Waits for second reading
decision-approved = Decided
decision-returned = Sent back
outcome-award = Award
outcome-rejection = Rejection
dossier-choices = Choices of the parent
dossier-history = What happened
history-details = See what belongs to it
history-registered = Registered through { $channel }
history-handler = { $name } became the case handler
history-facts = { $count ->
    [one] 1 fact recorded
   *[other] { $count } facts recorded
}
history-proposed = { $step }: proposal ({ $outcome })
history-approved = { $step }: decided
history-returned = { $step }: proposal sent back
history-choice = Choice after { $step }: { $option }
history-choice-denied = The parent said that a recorded choice is not right
history-application = Application: { $scheme }
history-application-withdrawn = Application taken back: { $scheme }
by-word-portal = in the portal
by-word-phone = on the telephone
by-word-paper = on paper
by-word-table = in a talk
choice-denied = The parent did not say so
history-remark = The parent pointed something out: { $about }
history-remark-corrected = Remark answered: the parent was right
history-remark-kept = Remark answered: the fact stands
history-relation = A relation was recorded
history-relation-corrected = A relation was corrected
history-relation-ended = A relation ended
history-mandate = A mandate was given
history-mandate-withdrawn = A mandate was withdrawn
history-basis = A basis was recorded
history-basis-ended = A basis ended
history-consent = Consent was given
history-consent-withdrawn = Consent was withdrawn
history-contact-declined = The parent does not want contact with the municipality
history-support-note = The municipality made a note
history-protection = The dossier was shielded
history-protection-lifted = The shielding ended
history-emergency = Somebody opened the dossier in an emergency

## Remarks of the parent
dossier-remarks = What the parent points out
remark-about-row = { $row }, in the decision on { $step }
remark-about-other = Something else
remark-with-document = With a document.
remark-open-document = Look at what the parent sent along
remark-corrected = Corrected
remark-kept = Stays as it is
remark-result = What comes of it?
remark-result-corrected = The parent is right
remark-result-corrected-hint = Change the fact itself afterwards.
remark-result-kept = The fact stands
remark-result-kept-hint = Explain why in your answer.
remark-answer-label = Your answer to the parent
remark-answer-hint = The parent reads this as you write it. Write plainly and kindly.
remark-answer-button = Send the answer

## Completing the facts
facts-form-title = Complete the facts
facts-form-lead = Leave empty what you do not know. An empty field means: not known. Every change stays in the history.
facts-form-case = The whole case
facts-form-year = Benefit year { $year }
fact-hint-amount = For example 8.400,00 euro.
fact-hint-date = For example 10-03-2014.
fact-hint-number = A whole number.
fact-required-for = Needed for: { $steps }.
facts-no-years = There are no years yet. Add a year below.
facts-save = Save
facts-form-source = Where do these facts come from?
facts-form-source-hint = For example: decision of 10 March 2014. It holds for everything you change now; the parent sees it too.
facts-save-button = Save the facts
facts-add-year = Another year
facts-add-year-lead = What you filled in stays. Nothing is saved yet.
facts-add-year-label = Year
facts-add-year-hint = From { $first } up to and including { $last }.
facts-add-year-button = Add the year
facts-changed-title = Changed in the meantime
facts-changed-lead = Somebody else was first. What you did not touch is shown as it is now; what you typed is still there. If everything is right, save again.
facts-changed-by-other = Somebody else filled in here: { $value }. Choose which value is right.

## Working out a step
step-under = Under: { $scheme }
step-missing = These facts are still missing
step-missing-lead = Without these facts the step cannot be worked out.
missing-of-a-year = { $fact }, of at least one year
step-problem = The step cannot be worked out like this
step-outcome = Outcome
step-reason = Reason: { $reason }.
step-rejection = A rejection is always read by a second person. Call the parent before the letter leaves.
remains-lead = This stays open to the parent:
step-propose = Send for second reading
step-propose-lead = A second reader checks everything. Only then is it a decision, and only then does the parent see it.
step-remark = Remark for the second reader
step-remark-hint = May stay empty. The parent does not see this.
step-propose-button = Send to a second reader
parameters-title = Parameters of the scheme
parameters-show = See the values and their source
not-verified = not verified
scheme-decides-from = decides from { $from }
scheme-decides-until = decides from { $from } up to and including { $until }
scheme-not-in-force = does not decide today
scheme-version = version { $hash }
trial-mark = Trial calculation, not a decision.
trial-not-in-force = This scheme does not decide this step today. Nothing can be proposed here.
trial-title = What other schemes would give
trial-lead = Trial calculations on the same facts, for comparison. Nothing is decided by them.
trial-rows = Parts under { $scheme }
trial-facts-missing = { $count ->
    [one] 1 fact is missing
   *[other] { $count } facts are missing
}

## Second reading
reading-title = Second reading
reading-lead = Nobody decides alone. Read what a colleague proposes, and approve it or send it back.
reading-for-me = For you to read
reading-none = Nothing waits for you now.
reading-own = Your own proposals
reading-own-lead = Somebody else reads these.
reading-heading = The second reading
reading-own-proposal = You proposed this decision yourself. Somebody else must read it; you cannot approve it or send it back.
reading-to-verdict = To your verdict, below the explanation and the facts
reading-ask = Do the facts agree with their sources, and do you understand the outcome?
reading-approve-lead = After your approval the parent sees the decision and the letter leaves.
reading-approve = Approve: this is the decision
reading-remarks = What must be different?
reading-remarks-hint = Your colleague reads this. The parent does not see it.
reading-return = Send back with this remark
reading-letter = Open the letter (PDF)
reading-again = Work out again
decision-proposed-by = Proposed by { $name } on { $date }.
decision-approved-by = Approved by { $name } on { $date }.
decision-decided-after-machine = The computer prepared this. { $name } decided on { $date }.
decision-returned-by = Sent back by { $name } on { $date }.
staff-explanation = The explanation, step by step
decision-remark = Remark with the proposal
decision-facts = The facts of this proposal
decision-facts-lead = As they were when the step was worked out.

## Steering
nav-steering = Steering
nav-schemes = Schemes
steering-title = Schemes and how they hang together
steering-lead = Everything the operation can give, with the version that decides now and what is not certain yet.
steering-schemes = Schemes and versions
steering-scheme = Scheme
steering-state = State
steering-period = Decides
steering-audience = For whom
steering-version = Version
steering-open = Open points
steering-examples = example amounts
steering-decides = decides now
steering-decides-not = does not decide now
steering-graph = How they hang together
steering-graph-about = From left to right: what comes first, and what follows. Below the drawing the same stands in words.
steering-edges = { $count ->
    [one] 1 relation in words
   *[other] { $count } relations in words
}
steering-cautions = Worth a second look

## Comparable situations
dossier-situation = Situation of this family
dossier-situation-about = This helps you in the conversation. It never decides what somebody has a right to.
dossier-situation-help = Offer first: { $help }

documents-of-dossier = Documents
documents-back = Back to the dossier
dossier-documents-link = See or add documents
history-document = Document received: { $name }

# Handing a dossier over to another handler.
handover-title = Hand the dossier over
handover-back = Back to the dossier
handover-now = { $name } is the case handler now.
handover-nobody = There is no case handler now. There will be one by { $date }.
handover-handler = Who becomes the new case handler?
handover-reason = Why?
handover-reason-parent-asked = The parent asked for somebody else
handover-reason-conflict = The case handler knows the parent
handover-reason-long-absence = The case handler is away for long
handover-reason-left = The case handler works here no longer
handover-reason-caseload = The case handler has too many cases
handover-reason-moved = The parent lives in another region
handover-reason-other = Another reason
handover-words = What does the parent read as the reason?
handover-words-hint = Write it short and plain. The parent gets this as a message.
handover-note = Handover
handover-note-text = The new case handler reads this first. The parent does not have to tell anything again.
handover-agreed = What was agreed?
handover-agreed-hint = With the parent, with the municipality, with others.
handover-matters = What matters to this parent?
handover-matters-hint = For example how and when to call, and who wants to be there.
handover-open = What is still open?
handover-open-hint = What has to be done, and by when.
handover-button = Hand the dossier over
handover-written = Written by { $name } on { $date }.
handover-taken = I have read this
handover-before = { $name }, from { $from } until { $until }
history-handler-changed = { $name } became the new case handler
history-handler-released = { $name } is no longer the case handler
history-handover-taken = { $name } read the handover
channel-representative = an office
history-registered-by = Somebody else registered this person, or there is something special
history-representation = Somebody represents this person
history-representation-confirmed = A representation was checked
history-representation-ended = A representation ended
history-advice = An expert gave advice

# What a team lead sees.
nav-team = My team
team-title = My team
team-lead-text = Who has how much work, who is away, and which parents have nobody now.
team-without = Without a case handler
team-without-none = Every parent has a fixed case handler.
team-load = Work and absence
team-points = A case weighs more when there is more work in it. Who is full gets no new cases by themselves.
team-before = Colleagues before
team-after = Colleagues after
team-everybody = Everybody
team-team = Team
team-place = Region
team-hours = Hours a week
team-has = Points
team-full = Full
team-terms = { $count ->
    [one] Terms up to tomorrow
   *[other] Terms up to { $count } days ahead
}
team-due = { $late } too late, { $soon } near
team-due-none = None
team-due-without = Terms of parents without a handler
team-late = Too late
team-absence = Away
team-here = Here
team-away = From { $from }, back on { $until }. { $name } stands in.
team-record-absence = Record or change an absence
team-absence-text = Who stands in sees and does everything for these parents. The parents read whom they can call.
team-from-on = From which day?
team-until-on = Up to and including which day?
team-substitute = Who stands in?
team-absence-button = Record

# When a colleague is away.
absence-title = Absence of { $name }
absence-back = Back
absence-recorded = Recorded
absence-change = Shorter, longer or somebody else who stands in
absence-end = This colleague is back today
absence-take-back = This absence will not happen

# Finding a colleague where there are very many.
finder-search = Find a colleague ({ $question })
finder-hint = Type a part of the name. What you filled in stays.
finder-look = Find
finder-more = You see { $shown } of { $all }. Type more of the name to find the other one.
finder-nobody = There is nobody with this name to choose.
