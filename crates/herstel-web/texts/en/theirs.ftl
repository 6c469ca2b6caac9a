### What somebody reads who acts for another, in the place of the text of the same name without “-theirs”. It never says
### “you” to that other person. What is not here speaks to them; the bar at the top says so.

## The case of somebody else
back-to-case-theirs = Back to the case
case-now-working-theirs = We are working on this case: { $step }.
case-now-choose-theirs = There is a decision. Take time to read it. After that there is a choice how to go on.
case-now-waiting-theirs = The choice was to wait. Going on is always possible.
case-now-stopped-theirs = The choice was to stop here.
case-now-signed-theirs = This road was left with an agreement. Going on again is possible in some cases. The agreement says when.
case-now-choose-at-theirs = There is a choice now how to go on: { $step }. Nothing is lost by not choosing yet.
case-now-no-road-theirs = No scheme runs for this person now. The file stays open.
case-no-road-text-theirs = The steps for who asked for childcare benefit are not for this person. We find out whether there is another scheme. When there is, it will be here.
case-no-road-help-theirs = Get help from the municipality
case-no-road-recognition-theirs = Choose whether recognition is wanted, such as an apology or a talk
case-no-road-call-theirs = Ask us to call
case-where-theirs = Where is this case now?
road-now-theirs = The case is here
road-held-theirs = Waiting for a choice
road-held-text-theirs = This step stands still because that was chosen. After another choice, we go on.
road-left-text-theirs = We do not take this step, because the choice was to stop here.
road-awarded-theirs = This person was found to be right.
road-rejected-theirs = There was no amount in this step.
road-choose-theirs = There is a choice here
case-legal-theirs = { $step }: by law we decide by { $date } at the latest.
case-legal-late-theirs = { $step }: by law there should have been a decision by { $date }.
case-late-sorry-theirs = We did not manage that. It is our fault, and we are sorry.
case-late-rights-theirs = We can be asked in writing to decide quickly after all. This is called ‘notice of default’ and costs nothing. The fixed person helps with it.
case-choose-text-theirs = The choice is free. Take time and talk it over. Nothing is lost by not choosing now.
case-received-theirs = What money was awarded?
case-awarded-theirs = Awarded: { $amount }.
case-awarded-before-theirs = What was awarded before covers this amount. Nothing is added now. Nothing needs to be paid back.
case-rejected-theirs = There is no amount in this step.
case-tasks-theirs = What can be done now
case-task-account-theirs = Give a bank account, so that we can pay
case-aside-theirs = The fixed person, the details and the remarks
case-person-theirs = The fixed person
case-person-text-theirs = This is the person who helps, from beginning to end. The story needs to be told only once.
case-no-person-theirs = There will soon be a fixed person. The name will be here.
case-person-by-theirs = The fixed person cannot help any more. There is a new one by { $date } at the latest. Nothing needs to be told again.
case-persons-before-theirs = Who helped before
case-person-away-theirs = The fixed person is away until { $date }. Until that day { $name } helps.
case-person-away-colleague-theirs = The fixed person is away until { $date }. Until that day a colleague helps.
case-facts-theirs = { $count ->
    [0] We are still looking up the records.
    [one] We found one fact about this case.
   *[other] We found { $count } facts about this case.
}
case-remarks-theirs = What was pointed out
remark-yours-theirs = Written on { $date }:
remark-document-theirs = Look at what was sent along
case-just-chose-theirs = The choice is recorded
case-just-chose-text-theirs = We go on with it. It can still be changed, until the next step is being decided.
case-just-denied-text-theirs = We are sorry that we wrote it down wrongly. What was chosen before holds again.
case-just-remarked-theirs = We received the remark
case-just-remarked-text-theirs = The fixed person looks at it. The answer will be on this page.
recognition-card-theirs = An apology, the answer to “why me” and more. Everybody chooses what helps.
recognition-link-theirs = See what there is to choose

## Choosing for somebody else
choice-question-theirs = How should it go on?
choice-made-theirs = On { $date } this was chosen: { $option }.
choice-may-change-theirs = This can still be changed.
choice-ask-person-theirs = Rather talk about it first? { $name } is happy to think along. Feel free to call or write.
choice-ask-anybody-theirs = Rather talk about it first? Feel free to call us. There will soon be a contact person.
choice-think-until-theirs = There is time to think until { $date }. Thinking longer is fine. We never choose for somebody else.
choice-said-heading-theirs = Which choices we wrote down
choice-said-theirs = On { $date } this was chosen: { $option }.
choice-said-portal-theirs = That was done on this website.
choice-said-phone-theirs = That was said on the telephone.
choice-said-paper-theirs = A letter said so.
choice-said-table-theirs = That was said in a talk.
choice-deny-theirs = This was not said
choice-denied-own-theirs = It was said that this is not right. This choice does not count any more.

## A decision about somebody else
decision-page-title-theirs = Explanation of the decision
decision-wrong-theirs = Is something wrong? Point it out with ‘Is this wrong?’. Nothing needs to be proven. A person looks at it.
decision-objection-theirs = Not in agreement with this decision? Objecting is possible. It costs nothing, and the fixed person helps with it.
parts-restitution-about-theirs = This is money that the decisions cost. It is given back, or no longer has to be paid.
parts-compensation-about-theirs = This is money for the other damage, and for what this person went through.
parts-recognition-about-theirs = This amount is there because this person was wronged. No damage has to be shown for it.
operand-dossier-theirs = follows from this person’s own dossier

## The details of somebody else
facts-title-theirs = What we know about this person
facts-lead-theirs = These are the facts we calculate with. Is something wrong? Point it out; nothing needs to be proven.
facts-none-theirs = We are still looking up the records. As soon as we find something, it will be here.
facts-of-case-theirs = The whole case
facts-you-theirs = The details of this person
facts-you-text-theirs = This was given when registering on { $date }.
facts-story-theirs = The story
facts-story-text-theirs = It does not need to be told again.
details-title-theirs = The details of this person
details-lead-theirs = Is something no longer right? Change it here. We tell that it was changed, at the old address too.
details-name-hint-theirs = As the name should be on letters.
details-iban-hint-theirs = We pay to this account. It must be an account of this person. Did this person die? Then it can be the account of who took over.
details-fixed-lead-theirs = The citizen number and the day of birth say who somebody is. Is something wrong there? Call the fixed person.

## Recognition of somebody else
recognition-lead-theirs = Money alone does not repair what was done to this person. Here is a choice of what helps. It holds for this person only. It changes nothing about the money or the case, and stays after stopping.
recognition-about-apology-theirs = Somebody who may speak for the government says sorry. Who, where and when is agreed together.
recognition-about-why-me-theirs = We find out what happened to this person, and why. The answer comes on paper, with the documents.
recognition-about-declaration-theirs = A letter in which the government says that this person is not a fraudster. It can be shown to others.
recognition-about-gathering-theirs = A day with people who went through the same. There will be an invitation as soon as there is a day.
recognition-about-monument-theirs = A place to stand still at what happened. There will be an invitation as soon as there is a day.
recognition-question-theirs = Is this wanted?

## The road of somebody else
part-words-hint-theirs = It is fine to write that there is nothing to say.
settlement-offered-own-theirs = Ready to be signed
settlement-awaited-own-theirs = Signed. Our signature is still to come.
settlement-lapsed-theirs = There is a later decision. So this cannot be signed any more.
settlement-what-theirs = Who signs, stops here. Everything that was received stays.
settlement-stays-theirs = The explanation of what happened, the apology, help from the municipality and aftercare stay. That always holds.
settlement-conditions-theirs = Coming back later is possible when one of these things is so:
settlement-cooling-off-days-theirs = After signing it can be taken back for { $days } days, without a reason.
reopening-refused-theirs = Not opened again. It can be asked once more.
reopening-words-theirs = Why should it go on?
