### When somebody's next step is done
forecast-title = When is this done: { $step }?
forecast-objection = your objection of { $date }
forecast-anew = your new decision ({ $step })
forecast-court = the ruling of the court in the case of { $date }
forecast-nine = For 9 in 10 parents this step is done { $before }.
forecast-half = For half of them it is done { $before }.
forecast-before-half = before the middle of { $month }
forecast-before-end = before the end of { $month }
forecast-over = It takes longer than we said. We are sorry. Your case handler will call you about it.
forecast-wrong = What we said before was wrong too often. We cannot say now when this step is done. Your case handler will call you about it.
forecast-still = Nobody can work on this step now. We cannot say when it is done. When that changes, you will read it here.
forecast-why-first = This is the first time we say this.
forecast-why-people = This is not what it was. The number of people before you has changed.
forecast-why-staff = This is not what it was. The number of our staff has changed.
forecast-why-work = This is not what it was. A case now takes more or less time.
forecast-why-scheme = This is not what it was. A new scheme brings more people.
forecast-why-other = This is not what it was. We have worked it out again.
forecast-place-ask = Show where I stand in the row
forecast-place =
    { $ahead ->
        [0] Nobody is before you.
        [one] There is 1 person before you.
       *[other] There are { $ahead } people before you.
    } { $among ->
        [one] You are the only one in the row.
       *[other] { $among } people stand in the row.
    }
forecast-place-begun = Somebody is already at work on your case.
forecast-place-about = This can still change.
forecast-scores-link = How often is this right?
forecast-staff = What the parent can expect
forecast-staff-objection = Objection of { $date }
forecast-staff-anew = New decision ({ $step })
forecast-staff-court = Court case of { $date }
forecast-staff-reads = This is what the parent reads now:
forecast-staff-task = It takes clearly longer. Tell the parent yourself first. After that the page says it.
forecast-staff-unknown = We can no longer say when this step is done.
forecast-staff-told = I have told them

## How often forecasts were right
scores-title = How often were our forecasts right?
scores-lead = We tell parents when a step is done. Here stands how often that was right.
scores-good = It is good when for 9 in 10 the step was done in time. Who still waits counts as not in time.
scores-small = Small groups of the same month stand together. If they are fewer than 10 people together, they are left out.
scores-heading = By month
scores-none = No forecast has passed yet. So there is nothing here yet.
scores-month = Said in
scores-step = Step
scores-objection = Answer to an objection
scores-anew = New decision after an objection
scores-court = Ruling of a court
scores-group = Registered in
scores-region = Region
scores-region-none = not known
scores-class = How urgent
scores-class-all = all together
scores-count = Number
scores-half = Within what half was told
scores-nine = Within what 9 in 10 were told
scores-waiting = Still waiting
scores-others = small groups together
scores-off-half = Off by for the half, on average, in days
scores-off-nine = Off by for 9 in 10, on average, in days
