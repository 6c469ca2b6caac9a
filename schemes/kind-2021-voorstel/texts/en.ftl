# Texts of the proposal of June 2021. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = An amount for children: the proposal of June 2021
scheme-short = Proposal of 2021 for children
scheme-status = This was a proposal. Parliament asked for higher amounts in July 2021. Nothing was ever decided under it. The act of 2022 has other and higher amounts. Those apply now.
scheme-about = In June 2021 there was a plan for an amount for each child. A child under 6 would receive 1,500 euros. Who was 18 or older would receive 7,500 euros.

## Steps

step-start = Start
step-start-about = In the proposal the government would look at the children by itself.
step-child-award = Amount under the proposal
step-child-award-about = This is what the amount would have been under the proposal. It was never paid like this.

## Choices

choice-start-continue = See the amount
choice-start-continue-consequence = You see what the proposal would give. Nothing changes for your rights.
choice-start-wait = Nothing for now
choice-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-start-stop = Stop here
choice-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-child-award-wait = Nothing for now
choice-child-award-wait-consequence = You do not have to do anything. Your rights under the act remain.
choice-child-award-stop = Stop here
choice-child-award-stop-consequence = You are done with this proposal. Your amount under the act, apologies, help from the municipality and aftercare remain.
conditions-return = You can always come back. A phone call or a letter is enough.

## Facts

group-kind = The child
attribute-geboortedatum = Date of birth
help-geboortedatum = The date of birth of the child.
attribute-herstelmaatregel-voor-de-ouder = The parent gets redress
help-herstelmaatregel-voor-de-ouder = Choose «yes» when the parent has a right to redress.
attribute-leeftijd = Age
attribute-leeftijdsbedrag = Amount for this age
attribute-recht-op-de-tegemoetkoming = Right to the amount
attribute-tegemoetkoming = Amount under the proposal
attribute-reden = Reason

## Values

value-recht-op-een-bedrag = Right to an amount
value-geen-herstel-voor-de-ouder = No redress for the parent yet

## Fixed numbers

parameter-bedrag-onder-zes-jaar = Amount up to 6 years
parameter-bedrag-vanaf-zes-jaar = Amount from 6 to 18 years
parameter-bedrag-vanaf-achttien-jaar = Amount from 18 years

## Why

why-recht-op-de-tegemoetkoming = The parent gets redress. Under the proposal there was then an amount for the child.
not-recht-op-de-tegemoetkoming = The parent has no right to redress yet.
why-leeftijd = Born on { $geboortedatum } means { $result } years old on this day.
why-bedrag-naar-leeftijd = In the proposal { $leeftijd } years gives an amount of { $result }.
why-tegemoetkoming = Under the proposal the amount would be { $result }.
not-tegemoetkoming = Under the proposal there was no amount now.
why-reden = { $result ->
    [recht-op-een-bedrag] The family was treated wrongly.
   *[geen-herstel-voor-de-ouder] The parent has no right to redress yet. If that changes, we look again.
}

## Sources

source-PERS-2021 = News reports, June and July 2021
source-AWB = Algemene wet bestuursrecht (general administrative law act)

## Not certain

open-lowest-amount-from-press = The amount of 1,500 euros comes from the press. The proposal itself was not read.
open-amounts-in-between = The amounts from 6 to 18 years were not found. We fill in the lowest known amount. On average a child would receive 5,000 euros.
open-highest-amount-from-press = The amount of 7,500 euros comes from the press. The proposal itself was not read.
open-day-of-the-age = On which day the age counts was not found. We take the day of the calculation.
open-first-day = The proposal is from June 2021. The exact day was not found; 1 June is filled in here.
open-term = The proposal named no term. Six months is an assumption.

## Letters

letter-child-award-award-subject = This was the proposal of 2021: { $amount }
letter-child-award-award-opening =
    This is a worked example of a proposal from 2021. It is not a decision. Nothing was ever paid under this proposal.

    What was done to your family should never have happened. The act of 2022 gives every child a higher amount.
letter-child-award-award-outcome = The proposal would give
letter-child-award-award-outcome-text = This amount was not paid. The amount in the act applies to you.
letter-child-award-award-next-heading = What applies to you?
letter-child-award-award-next = The act of 2022 applies to you. It has amounts of 2,000 to 10,000 euros. You do not have to do anything: we look by ourselves.
letter-child-award-reject-subject = This was the proposal of 2021: no amount now
letter-child-award-reject-opening =
    This is a worked example of a proposal from 2021. It is not a decision.

    Under the proposal an amount could come after a decision for the parent.
letter-child-award-reject-outcome = Outcome under the proposal
letter-child-award-reject-outcome-value = No amount now
letter-child-award-reject-outcome-text = The parent has no right to redress yet.
letter-child-award-reject-next-heading = What can you still do?
letter-child-award-reject-next = Does the parent get redress later? Then the act of 2022 applies. We then look at your amount by ourselves. You can already get help from the municipality.

## Examples

example-five = Noor is 5 years old. This is what the proposal would have been for her.
example-no-redress-yet = The case of the mother of Daan is not decided yet.

## Letters: this is not a decision

letter-people = This was worked out with an old proposal. Nobody decided anything with it.
letter-objection = You cannot object to a worked example. You can object to a decision under the act. Questions? Please call and mention number { $reference }.
letter-objection-until = There is no last day for this example.
