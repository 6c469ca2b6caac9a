# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = A year of rest from creditors
scheme-short = Year of rest
scheme-status = This is the act as it stands: article 2.20. The rest begins by itself. A decision about it is only a confirmation.
scheme-about = Did you receive the fixed amount? Then all your creditors have to wait a year. They may not collect, take back or end a contract because of an old debt. It also holds for the government and for your partner.

## Steps and term

step-rest-start = The rest begins
step-rest-start-about = The rest begins on the day of the payment. You need not apply for anything.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-rest = Confirmation of your rest
step-rest-about = You receive a letter with the last day of your rest. You can show it to creditors.
term-year-of-rest = Your year of rest

## Choices

choice-rest-start-continue = Confirm my rest
choice-rest-start-continue-consequence = We send you a letter with the last day. The rest also holds without that letter.
choice-rest-start-help = I want help with my debts now
choice-rest-start-help-consequence = Your municipality calls you. The rest simply goes on.
choice-rest-start-wait = Nothing for now
choice-rest-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-rest-start-stop = Stop here
choice-rest-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-rest-help = I want help with my debts
choice-rest-help-consequence = Your municipality helps you with your debts. Do you have rest, then it simply goes on.
choice-rest-wait = Nothing for now
choice-rest-wait-consequence = Do you have rest, then it simply goes on. We call you before it ends.
choice-rest-stop = Stop here
choice-rest-stop-consequence = You are done with this part. Do you have rest, then it goes on until the last day. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = Does a creditor not keep to it? Then you can always come back. A phone call or a letter is enough.

## Facts

group-mens = About you
group-datums = Dates
attribute-datum-van-aanmelding = Day on which you came forward
attribute-dag-van-uitbetaling = Day on which the fixed amount was paid
help-dag-van-uitbetaling = The day of the payment. Leave empty as long as nothing was paid.
attribute-nog-in-afwachting = Still waits for a decision
help-nog-in-afwachting = Choose «yes» when this parent still waits for the assessment or for help with debts.
attribute-einde-van-de-afkoelingsperiode = Last day of the rest
attribute-afkoelingsperiode = A year of rest
attribute-vroege-afkoelingsperiode = Rest in the spring of 2021
attribute-recht-op-rust = Right to rest
attribute-reden-van-de-rust = Reason
attribute-nu-beschermd = Protected today
attribute-zonder-rust-in-afwachting = Rest is over and still waiting

## Values and fixed figures

value-een-jaar-rust = A year of rest
value-twee-tijden-van-rust = Spring of 2021 and a year of rest
value-rust-in-2021 = Rest in the spring of 2021
value-nog-niets-uitbetaald = Nothing paid yet
parameter-duur-van-de-afkoelingsperiode = Years of rest
parameter-eerste-dag-van-de-vroege-periode = First day in 2021
parameter-laatste-dag-van-de-vroege-periode = Last day in 2021

## Why

why-einde-van-de-afkoelingsperiode = We paid on { $dag-van-uitbetaling }. A year later it is { $result }. You have rest up to and including that day.
not-einde-van-de-afkoelingsperiode = Nothing has been paid yet. The year of rest still has to begin.
why-afkoelingsperiode = We paid the fixed amount on { $dag-van-uitbetaling }. That is why you have rest up to and including { $einde-van-de-afkoelingsperiode }.
not-afkoelingsperiode = No fixed amount has been paid yet. After that a year of rest begins by itself.
why-vroege-afkoelingsperiode = You came forward on { $datum-van-aanmelding }. That is why you had rest from { $eerste-dag-van-de-vroege-periode } up to { $laatste-dag-van-de-vroege-periode }.
not-vroege-afkoelingsperiode = The rest in the spring of 2021 is for those who came forward before { $eerste-dag-van-de-vroege-periode }.
why-recht-op-rust = Creditors have to wait for you. The days are given here.
not-recht-op-rust = The act does not give you rest yet. It begins with the payment.
why-reden-van-de-rust =
    { $result ->
        [een-jaar-rust] You have a year of rest, up to and including { $einde-van-de-afkoelingsperiode }.
        [twee-tijden-van-rust] You had rest up to { $laatste-dag-van-de-vroege-periode }. You also have a year of rest, up to { $einde-van-de-afkoelingsperiode }.
        [rust-in-2021] You had rest from { $eerste-dag-van-de-vroege-periode } up to { $laatste-dag-van-de-vroege-periode }. After the payment a new year begins.
       *[other] Nothing has been paid yet. The rest begins on the day of the payment.
    }
why-nu-beschermd = Today your creditors have to wait.
not-nu-beschermd = There is no rest today.
why-zonder-rust-in-afwachting = The rest is over and this parent still waits. Call today.
not-zonder-rust-in-afwachting = This parent still has rest, no longer waits, or the rest still has to begin.

## Comparable situations

situation-waiting-after-the-rest = Rest is over and still waiting
situation-waiting-after-the-rest-check-call-now = Call the parent today and ask whether there is mail from creditors.
situation-waiting-after-the-rest-check-creditors = Ask the municipality to talk with the creditors.
situation-waiting-after-the-rest-check-speed = Discuss whether the assessment can be earlier.

## Facts that contradict each other

clash-datum-van-aanmelding-is-bekend = The day of coming forward is not known yet.
clash-uitbetaling-komt-na-de-aanmelding = It was paid before the parent came forward. See which date is right.

## Sources

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-PRAKTIJK = Practice of the operation
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for objections. From which day the act says so, was not checked.
open-last-day-of-the-year = The act says: a year from the payment. We count the last day and do not move it.
open-term-of-confirmation = The act gives no term for a confirmation. We use one month.
open-ten-thousand-too = The act names the fixed amount. Whether an amount of 10,000 euros gives rest as well, was not checked.

## How schemes hang together

relation-after-first-review = The rest begins after the first review, on the day of the payment.

## Transition and notice

transition-undecided = Who came forward under the policy of 2021, now falls under the act. When the policy gave longer rest, that rest stays.
transition-decided = Who already has a letter about rest, keeps that rest. When the act gives longer rest, that holds.
notice-handlers = The act replaces the policy of 2021 about rest. The rest is now a fixed year from the payment. Who had longer rest, keeps it.
notice-gain = The rules about rest from creditors have changed. You get more time. You need not do anything for it.
notice-same = The rules about rest from creditors have changed. For you all stays as it was.
notice-public = From 5 November 2022 the act about rest from creditors applies. Who already had rest, keeps it.

## Letters

letter-rest-award-subject = { $nu-beschermd-some ->
    [yes] You have rest from creditors
   *[no] Confirmation: you had rest from creditors
}
letter-rest-award-opening =
    { $nu-beschermd-some ->
        [yes] With this letter we confirm that creditors have to wait for you. That gives you time to catch your breath.
       *[no] With this letter we confirm that creditors had to wait for you. That time is over now.
    }

    { $nu-beschermd-some ->
        [yes] Feel free to show this letter to anyone who asks you for money.
       *[no] Did somebody take money or belongings from you in that time? Then show this letter, and call us.
    }
letter-rest-award-outcome = Your rest
letter-rest-award-outcome-value =
    { $reason ->
        [rust-in-2021] Up to and including { $laatste-dag-van-de-vroege-periode }
       *[een-jaar-rust] Up to and including { $einde-van-de-afkoelingsperiode }
    }
letter-rest-award-outcome-text =
    { $reason ->
        [rust-in-2021] You had rest from { $eerste-dag-van-de-vroege-periode }. As soon as we pay the fixed amount, a new year begins.
        [twee-tijden-van-rust] The rest began on { $dag-van-uitbetaling }. You also had rest from { $eerste-dag-van-de-vroege-periode } up to { $laatste-dag-van-de-vroege-periode }.
       *[een-jaar-rust] The rest began on { $dag-van-uitbetaling }, the day of the payment.
    }
letter-rest-award-next-heading = { $nu-beschermd-some ->
    [yes] What may a creditor not do?
   *[no] What can you do now?
}
letter-rest-award-next = { $nu-beschermd-some ->
    [yes]
        For old debts nobody may take your belongings or wages. Nor may anyone end your rent, power or another contract because of them. This also holds for the government and for your partner.

        You do pay new bills. If you cannot, call your municipality or your contact person.

        Ask for help with your debts in this year as well. Often we can take them over.
   *[no]
        Is something threatening now, such as an eviction or a cut-off? Then call your municipality or your contact person at once. They talk with the creditor.

        Do you still have debts? Ask for help with them. Sometimes we can take them over.
}
letter-rest-reject-subject = Your rest from creditors still has to begin
letter-rest-reject-opening =
    You asked whether creditors have to wait for you. That is not so yet. We know this can be hard.

    As soon as we pay the fixed amount, a year of rest begins by itself.
letter-rest-reject-outcome = Your rest
letter-rest-reject-outcome-value = Not begun yet
letter-rest-reject-outcome-text = No fixed amount has been paid yet. You came forward on { $datum-van-aanmelding }. The rest of 2021 is for those who came forward earlier.
letter-rest-reject-next-heading = What can you do now?
letter-rest-reject-next =
    Is something threatening now, such as an eviction or a cut-off? Then call your municipality or your contact person at once. They talk with the creditor.

    You can also object. How to do that, you read further on.

## Examples

example-year-of-rest = Leila received her money on 10 February 2023. Her creditors have to wait a year.
example-two-times = Piet came forward as early as January 2021. He had rest in the spring and for a year. That time is over now.
example-rest-over = Olga's year of rest ended just one day ago. She only gets a confirmation.
example-spring-only = Hatice came forward early, but was not paid yet. She had rest in the spring of 2021.
example-not-paid-yet = Dennis came forward in 2023 and still waits for the payment. His rest still has to begin.
