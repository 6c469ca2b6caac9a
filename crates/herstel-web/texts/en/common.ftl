### Texts that can appear on every page: the shell, errors, refusals, the front door, the demonstration.

## The shell
skip-link = Skip to the content
nav-label = Main menu
leave-quickly = Leave quickly
sign-out = Sign out
foot-leave = The button ‘Leave quickly’ closes this site at once. You will see the weather forecast and are signed out.
foot-about = Herstel is open software for redress operations.
demo-banner = This is a demonstration: all people and details are invented. Today is { $day }.
demo-banner-link = Choose another person

## Forms
error-title-prefix = Error:
error-summary-heading = Not done yet. Please look at this:

## Error pages
error-next = Nothing was saved and nothing was changed.
error-operation = Asking us about this? Then give this number: { $operation }
error-home = To the start
error-sign-in-title = Please sign in first
error-sign-in-text = You are not signed in, or you were away too long.
error-forged-title = This form has expired
error-forged-text = Go back, reload the page and try again. For your safety we saved nothing.
error-not-found-title = This page does not exist
error-not-found-text = The address may be wrong, or the page is not meant for you.
error-method-text = This address cannot be used in this way.
error-too-many-title = This was tried too often
error-too-many-text = Wait a few minutes and then try again. Nothing went wrong with your data.
error-too-large-title = This is too large
error-too-large-text = What you sent is larger than we can receive. Make it smaller or split it up.
error-too-slow-title = Sending took too long
error-too-slow-text = What you sent did not arrive in time, or not completely. Nothing was stored. Please try again, on a better connection if you can.
error-conflict-title = This is not possible now
error-conflict-text = Something has changed in the meantime. Please look at the page again.
error-unreadable-title = We could not read this
error-unreadable-text = Go back and try again.
error-unavailable-title = It is very busy right now
error-unavailable-text = We cannot store or show anything at the moment. Your data is safe. Please try again in a moment.
error-failed-title = Something is out of order
error-failed-text = This is not your fault. Your data is safe. Please try again later.

## The front door
home-title = Herstel
home-heading = Redress for what went wrong
home-lead = Did things go wrong with your childcare benefit? Here you arrange redress, in one place and at your own pace.
home-register = Register
home-continue = Go on
home-what = What you find here
home-what-road = Where your case is, and what comes next.
home-what-why = Every amount you receive, with its reason.
home-what-choice = What you can choose yourself, and what it means.
home-what-wrong = A button to say that something is wrong. A person answers.
home-registering = How registering works
home-registering-text = You fill in one short form. Then you get a fixed person. You do not need to prove anything.
home-registering-years = You no longer know which years it was about? That is fine. Finding out is our work.

## The demonstration
demo-title = Choose who you are
demo-lead = You look along as an invented person. Everything you do stays inside this demonstration.
demo-group-parents = Parents
demo-group-handlers = Case handlers
demo-group-reviewers = Second readers
demo-group-leads = Team leads
demo-everybody = See everybody
demo-kind-unregistered = Not registered yet. Begin here.
demo-kind-new = Just registered. Nobody has looked yet.
demo-kind-preparing = Registered. The records are being looked up.
demo-kind-second-reading = A proposal is with the second reader.
demo-kind-returned = A proposal came back from the second reader.
demo-kind-awarded = Received the fixed amount and can choose now.
demo-kind-rejected = Received no amount in the first review.
demo-kind-continuing = Chose to go on. The records are being looked up.
demo-kind-waiting = Takes time.
demo-kind-stopped = Has stopped.
demo-kind-assessed = Received the decision of the full assessment.
demo-kind-case-handler = Helps parents, completes facts and proposes decisions.
demo-kind-team-lead = Divides the work of a team. Reads dossiers and decides nothing.
demo-kind-reviewer = Reads decisions a second time and approves them.
demo-day-heading = What day it is
demo-day-label = Continue on this day
demo-day-hint = For example 15-12-2021. The day can only move forward.
demo-day-button = Move the day forward
demo-day-backwards = This day is in the past. Choose a later day.

## Refusals
refusal-required = Please fill this in.
refusal-too-long = This text is too long. Please make it shorter.
refusal-not-a-date = This is not a date. Write the date like this: 10-03-2014.
refusal-no-such-day = This day does not exist. Check the day and the month.
refusal-date-too-early = This date is too early. The earliest date is { $first }.
refusal-date-too-late = This date is too late. The latest date is { $last }.
refusal-not-an-amount = This is not an amount. Write the amount like this: 8.400,00.
refusal-too-low = This is too low. The least is { $minimum }.
refusal-too-high = This is too high. The most is { $maximum }.
refusal-not-a-number = This is not a whole number.
refusal-not-a-choice = Choose one of the answers.
refusal-unknown-year = This year is not part of the scheme. Choose another year.
refusal-unknown-fact = This fact is not part of the scheme.
refusal-bsn-length = A citizen service number has nine digits. Please check the number.
refusal-bsn-eleven-proof = This citizen service number is not right. Two digits may have been swapped.
refusal-citizen-number-in-text = There is a citizen service number here. Take it out: this text is about nobody.
refusal-nothing-to-divide = There is no case that you can divide.
refusal-iban-invalid = This account number is not right. Check all letters and digits.
refusal-birth-date-impossible = This date of birth cannot be right. Check the year in particular.
refusal-email-invalid = This is not an e-mail address. An address looks like this: name@example.nl.
refusal-unprintable = We cannot print this character in a letter: { $character }. Take it out, or write the name as in a passport.
refusal-facts-inconsistent = These facts contradict each other: { $explanation }
refusal-facts-missing = These facts are still missing: { $facts }.
refusal-calculation-failed = The calculation did not succeed: { $reason }
refusal-scheme-not-in-force = This scheme does not decide this step today.
refusal-example-amounts = This scheme counts with example amounts. Nobody decides anything with them.
refusal-never-a-debt = This outcome would ask money back. What was awarded never becomes a debt. A person looks at it.
refusal-machine-never-rejects = A computer never rejects anything. Only a person does (GDPR, article 22).
refusal-file-locked = This file is locked with a password. Take the password off, or take a photo of the paper.
refusal-already-asked = This was asked for already. The answer can still come.
refusal-paper-there = This paper is there already.
refusal-nobody-asked = Nobody was asked for this paper yet. Ask for it first.
refusal-paper-term-runs = Who was asked for the paper has until { $last }.
refusal-documents-changed = A document changed. Choose again on which documents the decision relies.
refusal-not-for-machine = A person works out this step, not the computer.
refusal-file-kind = We cannot accept this kind of file.
refusal-file-too-large = This file is too large.
refusal-period-reversed = This period ends before it begins. Check the dates.
refusal-ex-partner = An ex-partner cannot act for you.
refusal-no-next-of-kin = Choose a next of kin whose citizen service number is known.
refusal-already-sent = This was sent already. It is sent once.
refusal-address-not-safe = There is no address, or nobody said that it is safe.
refusal-no-term = No term runs for this now.
refusal-term-passed = The last day was { $date }. After it nobody changes the term any more.
refusal-no-extension = The law does not let this term become longer.
refusal-already-extended = This term was extended before. That can be done only once.
refusal-already-suspended = This term stands still already.
refusal-not-suspended = This term does not stand still.
refusal-already-noticed = There is a letter that counts already. A second one is not needed.
refusal-objection-open = There is an open objection to this decision already.
refusal-must-be-judged = This objection cannot be left aside. It needs a full answer.
refusal-lateness-not-judged = First look whether there is a good reason why the objection came late.
refusal-not-heard = First hear the parent. Or record that the parent wants no talk.
refusal-no-advice = First wait for the advice of the committee.
refusal-child-acts-itself = Somebody of 16 or older registers themselves.
refusal-parent-registers-child = Are you younger than 16? Then your parent or guardian registers you.
refusal-not-read-back = First read this story back to the parent.
refusal-timeline-incomplete = The timeline is not complete yet. Choose a document for each event, or say whom you asked for it.
refusal-consent-missing = The parent has not consented to this.
refusal-already-ended = This has ended already.
refusal-idempotency-key = This key already belongs to another request, or is no key. Use a new one.
refusal-already-registered = You have already registered. You do not need to do it again.
refusal-other-bsn = This is not the citizen service number with which you signed in.
refusal-stale = Somebody else has just changed this dossier. See what changed and try again.
refusal-handover-needed = A dossier goes to somebody else only with a handover.
refusal-not-free = This colleague cannot handle this dossier. Choose another.
refusal-no-contact = The parent wants no contact with this municipality now.
refusal-decided-first = Somebody else decides anew: you had a share in the first decision.
refusal-already-decided = This step has already been decided.
refusal-already-proposed = A proposal for this step is already with the second reader.
refusal-step-not-open = This step is not possible yet, or the parent chose to wait or to stop.
refusal-same-person = You proposed this decision yourself. Somebody else must read it.
refusal-not-proposed = This decision is not waiting for a second reading.
refusal-facts-changed = The facts changed after this proposal. Have the step worked out again.
refusal-choice-not-open = This choice is no longer possible, or not yet.
refusal-no-agreement = No agreement belongs to this step.
refusal-not-offered = This agreement is not open any more.
refusal-cooling-off-over = You could take your signature back until { $until }. You can always ask us to open your case again.
refusal-not-left = The parent did not stop here. There is nothing to open again.
refusal-already-answered = This remark has already been answered.
refusal-not-allowed = You cannot do this here.
refusal-not-found = This does not exist, or it is not yours.

## Schemes
schemes-title = All schemes
schemes-lead = Here you read for every scheme who it is for. You read how much you can get, how long it may take and where it is written.
schemes-deciding = Schemes that are in force now
schemes-others = Schemes that are not in force now
schemes-for = For { $who }.
schemes-what = What
schemes-value = How much
schemes-rules = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
foot-schemes = All schemes
demo-group-steering = Steering
demo-group-privacy = Privacy
demo-group-municipal = Municipalities
demo-group-representatives = Representatives
demo-kind-steering = Sees all schemes and how they hang together. Sees no dossiers.
demo-kind-privacy-officer = Approves whose data may go. Sees no dossiers.
demo-kind-municipal-support = Sees name, address and road of who wants contact with the municipality.
demo-kind-municipal-collection = Sees only whom the municipality must leave alone.
demo-kind-representative = Acts for parents who want that.
overview-lead = Here is everything together. No amount counts twice.
overview-caption = All amounts
overview-award = Decision
overview-before = What counted
overview-paid = Paid
overview-total = Together
overview-worth = A right to { $amount }.
overview-counted = Of this { $amount } had been paid already at: { $step }.

refusal-file-unreadable = We cannot open this file. Perhaps it is damaged or has a password. Take a photo or make a new file.
refusal-file-pages = This document has more than { $limit } pages. Split it into parts.
refusal-file-pixels = This photo is too large. Make it smaller or take a new one.
refusal-file-harmful = There is something harmful in this file. We do not keep it. Take a photo of the paper or call us.
refusal-file-count = There are too many documents now. Call your case handler, and we find another way.
refusal-files-closed = We cannot accept files now. Try again later, or give us the document in another way.
refusal-gate-no-test = Nobody has recorded yet whether this version can be delivered.
refusal-gate-incomplete = Something is still missing from the feasibility test of this version.
refusal-gate-not-announced = A second person must agree first. Only then may this version be announced.
refusal-gate-no-pilot = Begin with a pilot. A larger group can follow.
refusal-gate-nothing-learned = First write down what the last step taught you.
refusal-gate-overload = In this simulation not everybody gets their turn: the work is never done. That cannot be called deliverable.
refusal-gate-terms-not-kept = In this simulation the terms are not kept often enough. The gate cannot open on this report.
refusal-gate-own-answer = This organisation answers itself: the team lead for UHT, a support desk for the municipalities.
refusal-gate-front-desk = Whether it can be explained is signed by a case handler or by a support desk of a municipality.
refusal-gate-not-signed-so = Everybody signs with their own name. Use the step for signing.
refusal-gate-same-person = You wrote at this test or signed it. Somebody else takes the next step at the gate.
refusal-gate-not-simulated = This report is not about this version. Run the simulation with exactly these rules and this process, and keep the report.
refusal-gate-stopped = This version was stopped. Resume it first.
refusal-gate-not-stopped = This version was not stopped.
documents-file = Choose a file or take a photo
documents-file-hint = A pdf, or a photo (jpg or png). At most 25 MB.
documents-button = Send
documents-received = Received
documents-none = There are no documents yet.
documents-unnamed = Document without a name
documents-picture = photo
documents-pdf = { $count ->
    [one] pdf, 1 page
   *[other] pdf, { $count } pages
}
documents-about = { $kind }, { $size } kB, received on { $date }
## Languages
languages-label = Language
foreign-words = Some words on this page are in Dutch.
