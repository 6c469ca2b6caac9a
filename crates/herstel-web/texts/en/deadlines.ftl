### Legal terms: what holds, why, and what being late costs.

term-running = The decision must be there by { $date }.
term-suspended = The decision must be there by { $date }. Time stands still until and including { $until }.
term-held = Time stands still, because the choice was to wait.
term-left = Time stands still, because the choice was to stop here or to take another way.
term-late = The decision had to be there by { $date }. That day has passed.
term-objection = Answer to the objection: { $step }
term-objection-short = Answer to an objection
term-begin-step = Time began on { $date }.
term-begin-anew = The court ruled on { $date }. We must decide again.
term-begin-objection = Time for an answer began after { $date }.
term-length = The law gives { $length }. That is until and including { $date } ({ $law }).
term-extended = On { $date } we took { $by } more. The reason: “{ $reason }”
term-pause = From { $from } until and including { $until } does not count: { $days }. Reason: { $why }.
term-pause-open = From { $from } on does not count. Reason: { $why }.
term-court = The court said that the decision must be there on { $date }.
term-notice-counts = On { $date } we were told that we are late. That counts.
term-notice-early = On { $date } a letter came that we are late. The time was not over yet. This letter does not count; a new one does.
term-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
term-penalty = We are late and must therefore pay { $amount } now. That is for { $days }.
term-penalty-from = From { $date } on we must pay for every day that it takes longer.
term-penalty-settled = { $subject }: { $amount } because we were { $days } late. Counted on { $date }.

suspension-missing-papers = papers were missing and we asked for them
suspension-agreed = it was agreed to wait
suspension-information-from-abroad = we waited for something from abroad
suspension-force-majeure = nobody could do anything about it
suspension-choice = the choice was to wait
suspension-left = the choice was to stop or to take another way
suspension-mending = the objection was being completed
way-portal = In the portal
way-letter = By letter
way-email = By e-mail
way-phone = By telephone
way-table = In a talk
sender-parent = The parent
sender-helper = Somebody who helps the parent
sender-lawyer = The lawyer

## For staff
nav-terms = Terms
terms-title = Terms
terms-lead = Until when may each decision take, and why is that so?
terms-how = All terms, and how they were counted
terms-back = Back to the dossier
terms-none = No term runs now.
terms-change = Do something about this term
terms-settled = Settled penalties
term-title = Term: { $subject }
term-how = How this was counted
term-reason-hint = The parent reads this too. Write short and plain.
term-extend = Extend
term-extend-about = You can extend this term once, by { $by }. The last day then becomes { $date }.
term-suspend = Let it stand still
term-suspend-about = Days on which time stands still do not count. There is always a last day.
term-last-on-hint = For example 31-12-2023. When it comes sooner, time runs again sooner.
term-resume = Let it run again
term-resume-about = Did everything come? Then that day counts again.
term-notice = Letter that it is late
term-notice-about = Write down here that a notice of default came. It costs the parent nothing.
term-field-reason = Why is more time needed?
term-field-ground = Why does time stand still?
term-field-last-on = Until and including which day?
term-field-words = What was asked or agreed?
term-field-counts-on = From which day on does time count again?
term-field-received-on = On which day did the letter come?
term-field-way = How did the letter come?
term-field-sender = Who sent the letter?
term-list-title = What must be there soon
term-list-heading = First legal date on top
term-list-mine = Of my dossiers
term-list-all = Of all dossiers
term-list-of = Of { $name }
term-list-ahead = { $count ->
    [one] 1 day ahead
   *[other] { $count } days ahead
}
term-list-none = Nothing here must be there soon.
term-do-call = Call the parent. Say honestly how it stands.
term-do-late = Call the parent. Say sorry, and say that a notice of default costs nothing.
term-do-decide = Decide as soon as possible. Every day costs money.
column-to-do = What now
history-term-extended = Term extended: { $subject }
history-term-suspended = Term stands still: { $subject }
history-term-resumed = Term runs again
history-default-noticed = Letter that it is late: { $subject }
history-terms-reckoned = Legal dates counted anew
history-terms-day = { $subject }: { $date }
history-delay-told = The parent heard that it will not be in time: { $subject }
history-penalty-fixed = Penalty settled: { $amount }

## For the parent
case-terms = Until when may it take?
case-terms-why = How we counted
case-penalties = Money because we were late

## Penalty: established by two people
term-penalty-day = { $date }: together { $amount }
term-penalty-days = Every day that counts
term-penalty-established = Two people checked this. It stands since { $date }.
term-penalty-anew = At first this was { $before }. You objected and you were right.
term-penalty-anew-kept = You objected and you were right. It did not come to more. What you got stays yours.
penalty-anew-staff = At first this was { $before }. The parent objected and was right.
penalty-anew-kept-staff = The parent objected and was right. It did not come to more. The amount stays.
history-penalty-proposed = Penalty proposed: { $amount }
history-penalty-returned = Proposal of a penalty sent back
history-penalty-established = Penalty established: { $amount }
penalty-title = Establish the penalty
penalty-open = Nobody has proposed this yet.
penalty-proposed = { $name } proposed this. Somebody else approves it.
penalty-returned = This proposal came back.
penalty-done = This stands. The parent knows.
penalty-paid-on = This was paid on { $date }.
penalty-propose = Propose to establish it
penalty-propose-about = The amount follows from the rules. Somebody else approves it. After that the parent is told.
penalty-approve = Approve the penalty
penalty-approve-about = After this the amount stands. The parent is told at once.
penalty-return = Send the proposal back
penalty-field-remark = Remark for the second reader
penalty-field-remark-hint = Only a colleague reads this.
penalty-upheld = The parent was right in an objection. Somebody else establishes this anew.
penalty-propose-anew = Establish the penalty anew
penalty-propose-anew-about = Say which days count. The amount follows from the rules. It never becomes lower than at first.
penalty-field-last-day = Last day of the term
penalty-field-noticed-on = Day of the notice of default
penalty-field-noticed-on-hint = Empty when only the court laid a penalty.
penalty-field-decided-on = Day of the decision
penalty-field-decided-on-hint = Empty when no decision came.
penalty-found-title = What comes out now
penalty-found-line = { $label }: { $value }
penalty-found = By the rules
penalty-awarded = Established at first
penalty-no-day = none
