# Effort: how long staff work on dossiers.
nav-effort = My effort
effort-title = My effort
effort-about = You need not keep track of anything: the time follows from what you look at and do in dossiers. Yesterday is added in the morning. Only you see this overview. The planning gets the hours added up by step, without names.
effort-otherwise = Is something not right?
effort-otherwise-about = A long talk or a visit at home leaves few traces. Then say yourself how long you worked on a dossier. What you fill in counts instead of what we derived.
effort-field-number = Number of the dossier
effort-field-day = Day
effort-field-day-hint = At most four weeks ago, such as 15-11-2021
effort-field-minutes = Minutes
effort-field-minutes-hint = All minutes of that day on this dossier together
effort-button = Record
effort-none = No effort was derived in the last four weeks.
effort-total = { $time } together.
effort-before-a-step = Before the first decision
effort-derived = { $time }
effort-corrected = { $time }, as you said (derived: { $derived })
effort-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
effort-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
effort-and = { $hours } and { $minutes }
