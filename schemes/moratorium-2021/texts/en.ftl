# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Rest from creditors under the policy of 2021
scheme-short = Rest in 2021
scheme-status = This is the policy of 2021, before the act of 2022. New decisions fall under the act.
scheme-about = Did you come forward? Then your debts stand still until they are waived. And nobody may collect from you, until a year after your compensation.

## Steps

step-rest-start = The rest begins
step-rest-start-about = The rest begins when you come forward. You need not apply for anything.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-rest = Confirmation of your rest
step-rest-about = You receive a letter about your rest. You can show it to creditors.

## Choices

choice-rest-start-continue = Confirm my rest
choice-rest-start-continue-consequence = We send you a letter. The rest also holds without that letter.
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
choice-rest-stop-consequence = You are done with this part. Do you have rest, then it simply goes on. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = You can come back when there are new facts about a debt. You can also come back when a new scheme starts. A phone call or a letter is enough.

## Facts

group-datums = Dates
attribute-datum-van-aanmelding = Day on which you came forward
attribute-dag-van-uitbetaling = Day on which the compensation was paid
help-dag-van-uitbetaling = The day of the payment. Leave empty as long as nothing was paid.
attribute-dag-van-kwijtschelding = Day on which the debts were waived
help-dag-van-kwijtschelding = Leave empty as long as the debts were not waived yet.
attribute-dag-van-definitieve-afwijzing = Day on which it was certain: not affected
help-dag-van-definitieve-afwijzing = Only when nobody can object or appeal any more. Otherwise leave empty.
attribute-gepauzeerd = Debts stand still
attribute-einde-van-de-afkoelingsperiode = Last day of the protection
attribute-nu-beschermd = Nobody may collect
attribute-recht-op-rust = Right to rest
attribute-definitief-afgewezen = Definitively not affected
attribute-reden-van-de-rust = Reason

## Values and fixed figures

value-pauze-en-bescherming = Debts stand still, nobody collects
value-alleen-pauze = Debts stand still
value-alleen-bescherming = Nobody may collect
value-definitief-niet-gedupeerd = Definitively not affected
value-rust-voorbij = The rest is over
parameter-duur-van-de-afkoelingsperiode = Years of rest

## Why

why-definitief-afgewezen = On { $dag-van-definitieve-afwijzing } your request for redress was finally rejected.
not-definitief-afgewezen = There is no decision that definitively rejects everything.
why-gepauzeerd = Your debts were not waived yet. Until that day they stand still.
not-gepauzeerd =
    { $definitief-afgewezen-some ->
        [yes] The debts no longer stand still, because everything was definitively rejected.
       *[no] Your debts were waived on { $dag-van-kwijtschelding }. They need not stand still any more.
    }
why-einde-van-de-afkoelingsperiode = We paid on { $dag-van-uitbetaling }. A year later it is { $result }.
not-einde-van-de-afkoelingsperiode = Nothing has been paid yet. So the protection goes on.
why-nu-beschermd =
    { $dag-van-uitbetaling-some ->
        [yes] We paid on { $dag-van-uitbetaling }. Until a year after that nobody may collect from you.
       *[no] Nothing has been paid yet. Until a year after the payment nobody may collect from you.
    }
not-nu-beschermd =
    { $definitief-afgewezen-some ->
        [yes] There is no protection any more, because everything was definitively rejected.
       *[no] We paid on { $dag-van-uitbetaling }. That is more than a year ago.
    }
why-recht-op-rust = You have rest from creditors.
not-recht-op-rust = There is no rest from creditors any more.
why-reden-van-de-rust =
    { $result ->
        [pauze-en-bescherming] Your debts stand still, and nobody may collect from you.
        [alleen-pauze] Your debts still stand still, because they were not waived yet.
        [alleen-bescherming] Nobody may collect from you until a year after your compensation.
        [definitief-niet-gedupeerd] Your request for redress was finally rejected. That is why there is no rest any more.
       *[other] Your debts were waived, and the year after the payment is over.
    }

## Facts that contradict each other

clash-datum-van-aanmelding-is-bekend = The day of coming forward is not known yet.
clash-uitbetaling-komt-na-de-aanmelding = It was paid before the parent came forward. See which date is right.

## Sources

source-BELEID-2021 = Policy of 2021 for debts
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-first-day-of-the-pause = The first day of this policy was not checked. We take 12 February 2021, the day that the act names later.
open-last-day-of-the-year = The policy says: a year after the compensation. We count the last day.
open-term-of-confirmation = The policy gives no term for a confirmation. We use one month.

## How schemes hang together

relation-rest-from-registration = The rest begins when you come forward.

## Letters

letter-rest-award-subject = You have rest from creditors
letter-rest-award-opening =
    With this letter we confirm that creditors have to wait for you. That gives you time to catch your breath.

    Feel free to show this letter to anyone who asks you for money.
letter-rest-award-outcome = Your rest
letter-rest-award-outcome-value =
    { $reason ->
        [alleen-bescherming] { $einde-van-de-afkoelingsperiode-some ->
            [yes] Up to and including { $einde-van-de-afkoelingsperiode }
           *[no] Nobody may collect from you
        }
       *[pauze-en-bescherming] Your debts stand still
    }
letter-rest-award-outcome-text =
    { $reason ->
        [alleen-pauze] It stays that way until your debts are waived.
        [alleen-bescherming] Until a year after your compensation nobody may collect from you.
       *[pauze-en-bescherming] It stays that way until your debts are waived. Nor may anybody collect until a year after your compensation.
    }
letter-rest-award-next-heading = What happens next?
letter-rest-award-next =
    You do pay new bills. If you cannot, call your municipality or your contact person.

    Does a bailiff come to your door all the same? Then call us at once.
letter-rest-reject-subject = There is no rest from creditors any more
letter-rest-reject-opening =
    You asked whether creditors still have to wait for you. That is no longer so. We know this can be hard.

    This letter tells you why, and who can help you.
letter-rest-reject-outcome = Your rest
letter-rest-reject-outcome-value = No longer
letter-rest-reject-outcome-text =
    { $reason ->
        [definitief-niet-gedupeerd] On { $dag-van-definitieve-afwijzing } your request for redress was finally rejected.
       *[rust-voorbij] Your debts to the government were waived. The protection ran up to and including { $einde-van-de-afkoelingsperiode }.
    }
letter-rest-reject-next-heading = What can you do now?
letter-rest-reject-next =
    Is something threatening now, such as an eviction or a cut-off? Then call your municipality or your contact person at once. They talk with the creditor.

    You can also object. How to do that, you read further on.

## Examples

example-pause-and-protection = Leila came forward and still waits. Her debts stand still.
example-protection = Piet received his money in October 2021. Until a year after that nobody may collect from him.
example-rest-over = Hatice received her money more than a year ago. Her debts to the government are gone.
example-not-affected = The request of Dennis was finally rejected. His rest is over.
