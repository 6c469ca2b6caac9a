### Who may look along, as staff see and arrange it.

## Who may look along
looks-title = Who may look along
looks-back = Back to { $name }
looks-link = Who may look along, relations and protection
looks-request = You look here because the parent asked for it.
looks-law = You look here because the law says so: { $article }.
looks-urgent = You look here because waiting does harm: { $reason }
looks-emergency = You look here in an emergency, until { $until }. Your reason: { $reason }
looks-given = What the parent agrees to
looks-nothing-given = The parent has not agreed to anything yet.
looks-mandate = { $name } may act for the parent. { $when }
looks-consent = { $what } { $when }
looks-notes = What the municipality wrote down
looks-no-notes = The municipality has not written down anything yet.
looks-note = Municipality of { $municipality }, { $date }
looks-protected = This file has been protected since { $date }.
looks-open = This file is not protected.
consent-contact = The municipality of { $municipality } may get in touch.
consent-story = The municipality of { $municipality } may read the story.
consent-decisions = The municipality of { $municipality } may read the decisions.
consent-notes = The case handler may read what the municipality wrote down.
period-always = Without an end.
period-from = From { $from }.
period-until = Up to and including { $last }.
period-between = From { $from } up to and including { $last }.

## Registered again
history-registered-again = Registered again through { $channel }
dossier-again = This parent was registered again on { $date } through { $channel }.
dossier-again-text = Whoever did that does not know that this file exists. Call the parent yourself. Do not call back who registered.

## Relations
relations-title = Relations
relations-none = There are no relations in this file yet.
relation-add = Add a relation
relation-correct = Correct
relation-correct-title = Correct a relation
relation-end = This is over
relation-end-button = Keep the end
relation-save = Keep the relation
relation-partner = Partner
relation-ex-partner = Former partner
relation-parent = Father or mother
relation-child = Child
relation-next-of-kin = Next of kin
relation-kind = Who is this to the parent?
relation-name = Name
relation-bsn = Citizen service number
relation-bsn-hint = If you know it. Then we know for certain who it is.
relation-bsn-kept = If you leave this empty, it stays as it was.
relation-born-on = Date of birth
relation-born = Born on { $date }.
relation-from-on = From which day?
relation-last-on = What was the last day?
relation-day-hint = Leave this empty if you do not know. For example 27-03-2015.
relation-source = How do we know this?
relation-source-hint = For example: the parent said so on the telephone.
relation-from-source = Source: { $source }.
relation-known = We know who this is.
relation-ex-partner-text = A former partner never sees anything of the parent. A partner of before is one too.

## Grounds
bases-title = On what others look
bases-text = Nobody looks without a reason. Every reason is here, with the days on which it holds.
basis-add = Record a reason
basis-lead = Somebody may only look when there is a reason. The parent can read this.
basis-save = Keep the reason
basis-stop = Stop this
basis-stop-text = From today on nobody may look on this any more. Sometimes that includes you.
basis-stop-button = Stop this reason
basis-request = The parent asked for it
basis-law = The law: { $article }
basis-urgent = Urgent: { $reason }
basis-for-operation = For those who handle the file.
basis-for-support = For those who help at the municipality of { $municipality }.
basis-for-collection = For those who collect money at the municipality of { $municipality }.
basis-for-kin = For { $name }, who takes over.
basis-kind = What is the reason?
basis-kind-request = The parent asks for it
basis-kind-request-hint = On the telephone, in a letter or at the table.
basis-kind-law = The law says so
basis-kind-law-hint = Name the article.
basis-kind-urgent = Waiting does harm
basis-kind-urgent-hint = Write down why.
basis-article = Which article?
basis-article-hint = Only if the law says so. For example: Wht 2.21.
basis-reason = Why can it not wait?
basis-audience = Who may look on this?
basis-audience-operation = Those who handle the file
basis-audience-support = Those who help at the municipality
basis-audience-collection = Those who collect money at the municipality
basis-audience-kin = A next of kin, who takes over everything
basis-audience-kin-hint = Only with an article of the law.
basis-municipality-hint = Only for a municipality. For example: Almere.
basis-relation = Which next of kin?
basis-from-on = From which day?

## Protection
protection-title = Protection
protection-link = Protect or open
protection-lead = Is somebody in danger if another person finds this address? Then protect the file.
protection-who = Who sees a protected file?
protection-handler = The fixed case handler. Now that is: { $name }.
protection-reader = The second reader, while a proposal is waiting.
protection-parent = The parent, and who acts for the parent.
protection-emergency = Who opens it in an emergency. The parent always sees that.
protection-municipality = The municipality then sees nothing more. Are you not the fixed handler? Then you will not see it either.
protection-how = How do you handle it?
protection-how-phone = Never say an address on the telephone. Only call the number that is here.
protection-how-address = Put no address in a message or a note.
protection-how-leave = Do not leave the screen open. Print nothing without a reason.
protection-reason = Why?
protection-reason-hint = The parent can read this.
protection-set = Protect this file
protection-lift = Open this file again

## Open all the same
nav-emergency = Open all the same
emergency-title = Open all the same
emergency-lead = Do you have to look now in a file that is closed to you? You can for a short time, and only with a good reason.
emergency-seen = The parent sees who looked, when and why. This is always checked.
emergency-number = Number of the file
emergency-number-hint = For example H-2021-04417.
emergency-reason = Why can it not wait?
emergency-reason-hint = The parent reads this. Write it so that you can explain it.
emergency-hours = How long do you need?
emergency-hours-count = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
emergency-button = Open this file
emergency-nothing = You cannot open this file. Check the number.

## I know this person
conflict-link = I know this person
conflict-title = Do you know this person?
conflict-lead = Is it family, a friend, a neighbour or an acquaintance? Say so here.
conflict-text = After that you no longer see this file, not in an emergency either. Nobody asks how you know this person. Your manager can change this later.
conflict-handler = You are the case handler now. The dossier goes to your team lead at once, who finds a colleague.
conflict-sure = Are you certain?
conflict-yes = Yes, I know this person
conflict-button = I do not want to see this file any more
