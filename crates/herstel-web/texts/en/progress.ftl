## Progress
nav-progress = Progress
progress-title = Progress
progress-lead = What the operation did, and who still waits.
progress-taken = Counted on { $date }. What was counted stays as it is.
progress-csv = As a table (CSV)
progress-none = Nothing was counted yet. That happens by itself every day.
progress-standing = Who still waits
progress-before = Waits for the first decision
progress-nobody = Nobody waits for a step.
progress-step = Step
progress-dossiers = Dossiers
progress-late = Past the legal date
progress-overdue = { $count ->
    [one] For one decision the legal term has passed.
   *[other] For { $count } decisions the legal term has passed.
}
progress-noticed = { $count ->
    [one] One parent gave us notice of default.
   *[other] { $count } parents gave us notice of default.
}
progress-decided = What was decided
progress-nothing-decided = Nothing was decided yet.
progress-month = Month
progress-outcome = Outcome
progress-decisions = Decisions
progress-amount = Together
progress-registered = Who registered
progress-registered-ever = { $count ->
    [one] One parent has registered.
   *[other] { $count } parents have registered.
}
progress-helped = { $count ->
    [one] For one parent everybody did their part.
   *[other] For { $count } parents everybody did their part.
}
progress-parents = Parents
progress-urgent-dossiers = { $count ->
    [one] one dossier
   *[other] { $count } dossiers
}
progress-days = Counted before
