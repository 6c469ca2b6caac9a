# Texts about help abroad and return. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = Help abroad and return under the Wet hersteloperatie toeslagen
scheme-short = Help abroad
scheme-status = This is the act as it stands for parents and ex-partners abroad: articles 2.15 and 2.15a. Not everything is certain about the day by which you must have left.
scheme-about = Do you live outside the Netherlands and were you affected? Then too we help you with a new start. That can be with money, family, work, housing and health. You make a plan together with us. Do you want to return to the Netherlands? Then we pay for the journey and the move.

relation-after-the-parent = First there is a decision about redress. After that we offer help by ourselves.
relation-after-the-ex-partner = For an ex-partner the decision about the 10,000 euros comes first. After that we offer help by ourselves.

## Steps

step-start = Our offer
step-start-about = We offer you help by ourselves. You do not have to apply.
step-abroad-support = Plan and decision
step-abroad-support-about = You make a plan together with us. Six weeks after it is signed there is a decision. When in doubt we choose for you.
step-support = Help
step-support-about = We help you as the plan says. The plan may always change.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you again later. Together you look at what is still needed.

term-payment = Paying after the decision

## Papers

paper-residence-abroad = Proof that you live abroad
paper-residence-abroad-about = A bill or a letter with your address is enough.

## Choices

choice-start-continue = Make a plan with me
choice-start-continue-consequence = We call you for a talk. You decide what it is about.
choice-start-wait = Nothing for now
choice-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-start-stop = Stop here
choice-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-abroad-support-start = Start with the help
choice-abroad-support-start-consequence = The help in the plan starts. You can always stop or choose something else.
choice-abroad-support-change = I want another plan
choice-abroad-support-change-consequence = You make a new plan together. Your right to help does not change by that.
choice-abroad-support-wait = Nothing for now
choice-abroad-support-wait-consequence = We wait for you. Your right to help remains. There are terms for returning: those are in the letter.
choice-abroad-support-stop = Stop here
choice-abroad-support-stop-consequence = The help stops. You keep what you received. Apologies, help from a municipality after your return and aftercare stay open to you.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling, as often as you like.
choice-aftercare-stop = I am done
choice-aftercare-stop-consequence = We close your case. You keep what you received.
conditions-return = You can always ask for help again. A phone call or a letter is enough.

## Kinds of facts

group-grond = Why there is help
group-wonen = Where somebody lives
group-plan = The plan
group-kosten = Costs

## Facts

attribute-eigen-herstelmaatregel = Gets redress as a parent
help-eigen-herstelmaatregel = Choose «yes» when this person applied for childcare benefit and has a right to redress.
attribute-toekenning-als-ex-partner = Received the amount for ex-partners
help-toekenning-als-ex-partner = Choose «yes» when this person received the 10,000 euros for ex-partners.
attribute-eerste-dag-in-het-buitenland = First day outside the Netherlands
help-eerste-dag-in-het-buitenland = The day on which this person went to live outside the Netherlands.
attribute-dag-van-terugkeer = Day of return
help-dag-van-terugkeer = The day on which this person returns or returned. Leave empty when there is none.
attribute-dag-van-het-aanbod = Day of our offer
help-dag-van-het-aanbod = The day on which we offered help.
attribute-dag-van-de-wens = Day of the wish to return
help-dag-van-de-wens = The day on which somebody said they want to return to the Netherlands. Leave empty when there is no such wish.
attribute-dag-van-het-plan = Day of the plan
help-dag-van-het-plan = The day on which the plan was signed.
attribute-kosten-van-de-hulp = Costs of the help
help-kosten-van-de-hulp = Reasonable costs of the help in the plan. Fill in 0 when no money is needed.
attribute-reiskosten = Travel costs of the return
help-reiskosten = Reasonable travel costs, also for who lives at the same address. Fill in 0 when there is no return.
attribute-verhuiskosten = Moving costs
help-verhuiskosten = Reasonable costs of moving to the Netherlands. Fill in 0 when there is no return.
given-kosten-van-de-hulp = { $result-some ->
    [yes] For the help in your plan { $result } is needed.
   *[no] For the help in your plan no money is needed.
}
attribute-grond-voor-ondersteuning = Reason for help
attribute-op-tijd-vertrokken = Lived outside the Netherlands then
attribute-in-het-buitenland = Lives outside the Netherlands, or did at the offer
attribute-reden = Reason
attribute-recht-op-ondersteuning = Right to help
attribute-op-tijd-gewenst = Said in time
attribute-uiterste-dag-voor-het-plan = Plan until
attribute-op-tijd-gepland = Plan in time
attribute-uiterste-dag-van-terugkeer = Back until
attribute-op-tijd-terug = Back in time
attribute-uitkomst-van-de-terugkeer = Return
attribute-vergoeding-van-de-terugkeer = Journey and move
attribute-vergoeding = We pay

## Values

value-hulp-in-het-buitenland = Help abroad
value-geen-grond = No redress or amount yet
value-woonde-toen-in-nederland = Lived in the Netherlands then
value-woont-nu-in-nederland = Lives in the Netherlands now
value-geen-wens = No wish to return
value-wens-te-laat = Wish after three months
value-plan-te-laat = Plan after the last day
value-terugkeer-te-laat = Back after the last day
value-terugkeer-vergoed = Journey and move paid

## Fixed numbers

parameter-peildatum-voor-het-vertrek = On this day you lived outside the Netherlands
parameter-termijn-voor-de-wens = Time to say that you want to return
parameter-einddatum-voor-plannen-van-ouders = Last day for a plan of a parent
parameter-termijn-voor-het-plan = Time for the plan of an ex-partner
parameter-termijn-voor-de-terugkeer = Time to return

## Why: the help

why-grond-voor-ondersteuning = You get redress as a parent, or you received the amount for ex-partners.
not-grond-voor-ondersteuning = There is no right to redress as a parent yet and no amount as an ex-partner.
why-op-tijd-vertrokken = You live outside the Netherlands since { $eerste-dag-in-het-buitenland }. That is not later than { $peildatum-voor-het-vertrek }.
not-op-tijd-vertrokken = You live outside the Netherlands since { $eerste-dag-in-het-buitenland }. On { $peildatum-voor-het-vertrek } you still lived in the Netherlands.
why-in-het-buitenland = You live outside the Netherlands, or still lived there when we offered help.
not-in-het-buitenland = You live in the Netherlands again since { $dag-van-terugkeer }.
why-reden = { $result ->
    [hulp-in-het-buitenland] You were affected and went to live outside the Netherlands. That is why we help you.
    [geen-grond] There is no right to redress as a parent yet and no amount as an ex-partner. If that changes, we look again.
    [woonde-toen-in-nederland] On { $peildatum-voor-het-vertrek } you still lived in the Netherlands.
   *[woont-nu-in-nederland] You live in the Netherlands again. Your municipality can help you now.
}
why-recht-op-ondersteuning = You have a right to help abroad.
not-recht-op-ondersteuning = There is no help abroad now. The reason is given.
why-vergoeding = { $result-some ->
    [yes] { $vergoeding-van-de-terugkeer-some ->
        [yes] The costs of the help and of the return together are { $result }.
       *[no] The costs of the help are { $result }.
    }
   *[no] You get help. There are no costs to pay.
}
not-vergoeding = There is nothing to pay now.

## Why: return

why-op-tijd-gewenst = You said on { $dag-van-de-wens } that you want to return. That is within { $termijn-voor-de-wens } months after { $dag-van-het-aanbod }.
not-op-tijd-gewenst = { $dag-van-de-wens-some ->
    [yes] You said on { $dag-van-de-wens } that you want to return. That is later than { $termijn-voor-de-wens } months after { $dag-van-het-aanbod }.
   *[no] You did not say that you want to return to the Netherlands.
}
why-uiterste-dag-voor-het-plan = The plan for the return must be ready on { $result }.
why-op-tijd-gepland = The plan was signed on { $dag-van-het-plan }. That is in time.
not-op-tijd-gepland = { $dag-van-het-plan-some ->
    [yes] The plan was signed on { $dag-van-het-plan }. The last day was { $uiterste-dag-voor-het-plan }.
   *[no] There is no signed plan yet.
}
why-uiterste-dag-van-terugkeer = Returning is possible up to and including { $result }. That is a year after the plan.
why-op-tijd-terug = { $dag-van-terugkeer-some ->
    [yes] You return on { $dag-van-terugkeer }. That is in time.
   *[no] The day of return is not known yet.
}
not-op-tijd-terug = You return on { $dag-van-terugkeer }. The last day was { $uiterste-dag-van-terugkeer }.
why-uitkomst-van-de-terugkeer = { $result ->
    [geen-wens] You did not say that you want to return to the Netherlands.
    [wens-te-laat] The wish to return came after { $termijn-voor-de-wens } months.
    [plan-te-laat] The plan came after the last day.
    [terugkeer-te-laat] The return is later than { $uiterste-dag-van-terugkeer }.
   *[terugkeer-vergoed] You want to return to the Netherlands. We pay for the journey and the move.
}
why-vergoeding-van-de-terugkeer = The journey costs { $reiskosten } and the move { $verhuiskosten }. Together that is { $result }.
not-vergoeding-van-de-terugkeer = { $uitkomst-van-de-terugkeer ->
    [geen-wens] You did not say that you want to return. That is why there are no costs of return.
    [wens-te-laat] You said later than { $termijn-voor-de-wens } months after our offer that you want to return. That is why we do not pay for the return now.
    [plan-te-laat] The plan was ready after { $uiterste-dag-voor-het-plan }. That is why we do not pay for the return now.
   *[other] The return is after { $uiterste-dag-van-terugkeer }. That is why we do not pay for the return now.
}

## What still has to fit

clash-plan-is-ondertekend = First make a plan together. Then fill in when it was signed.
clash-aanbod-is-bekend = Fill in when we offered the help.

## Sources

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-UHT = Explanation for parents abroad
source-AWB = Algemene wet bestuursrecht (general administrative law act)

## Not certain

open-later-departure-day = At first you had to live outside the Netherlands on 7 July 2020. Later that became 31 December 2021. From when that holds was not found; 1 January 2025 is filled in here.
open-reasonable-costs = The act names no amounts: it speaks of reasonable costs. Who decides fills in the costs.

## Examples

example-support = Rita has lived in Belgium since 2014. She gets help and wants to stay there.
example-return = Omar lives in Morocco. He wants to return to the Netherlands with his family.
example-wish-too-late = Lea said half a year after our offer that she wants to return.
example-left-later = Tess left on 1 October 2020. The decision is of 2023.
example-back-again = Jan lives in the Netherlands again.
example-no-redress-yet = The case of Fatma is not decided yet.

## Letters

letter-abroad-support-award-subject = Decision: we help you abroad
letter-abroad-support-award-opening =
    You were hit by what the government did. That should never have happened, and we are very sorry. Outside the Netherlands too we help you with a new start.

    You made a plan together with us. That plan is yours. It may always change.
letter-abroad-support-award-outcome = { $vergoeding-some ->
    [yes] Beside the help we pay
   *[no] Your plan needs no money now:
}
letter-abroad-support-award-outcome-text = { $uitkomst-van-de-terugkeer ->
    [terugkeer-vergoed] Your return is in it: { $vergoeding-van-de-terugkeer }. Returning is possible up to and including { $uiterste-dag-van-terugkeer }.
    [geen-wens] You did not let us know that you want to return to the Netherlands. That is why there is no money for that in it.
    [wens-te-laat] The return is not in it. You let us know after more than { $termijn-voor-de-wens } months that you want to return.
    [plan-te-laat] The return is not in it. The plan was ready after { $uiterste-dag-voor-het-plan }.
   *[terugkeer-te-laat] The return is not in it. You return after { $uiterste-dag-van-terugkeer }.
}
letter-abroad-support-award-next-heading = What happens next?
letter-abroad-support-award-next = { $uitkomst-van-de-terugkeer ->
    [terugkeer-vergoed]
        You choose when the help starts. Help with housing and work in the Netherlands can be in your plan too.

        After your return your new municipality helps you further.
    [geen-wens]
        You choose when the help starts. Do you want another plan? Then we make it together.

        Do you want to return to the Netherlands after all? Tell us as soon as possible. There are terms for that.
   *[other]
        You choose when the help starts. Do you want another plan? Then we make it together.

        Do you find it very unfair that we do not pay for the return? Tell us. The act sometimes allows an exception.
}
letter-abroad-support-reject-subject = Decision: no help abroad now
letter-abroad-support-reject-opening = { $reason ->
    [woont-nu-in-nederland]
        You live in the Netherlands again. That is why your municipality now helps you with a new start.

        Nothing changes for your other rights.
    [geen-grond]
        We looked whether we can help you abroad. That is possible after a decision about your redress.

        We know that waiting is hard. When that decision comes, we look again by ourselves.
   *[woonde-toen-in-nederland]
        We looked whether we can help you abroad. Under the act that is not possible now. We know that this is a disappointment.

        Nothing changes for your redress and your money.
}
letter-abroad-support-reject-outcome = Outcome
letter-abroad-support-reject-outcome-value = No help abroad now
letter-abroad-support-reject-outcome-text = { $reason ->
    [geen-grond] There is no right to redress as a parent yet and no amount as an ex-partner.
    [woonde-toen-in-nederland] You live outside the Netherlands since { $eerste-dag-in-het-buitenland }. The act asks that you already lived there on { $peildatum-voor-het-vertrek }.
   *[woont-nu-in-nederland] You live in the Netherlands again since { $dag-van-terugkeer }.
}
letter-abroad-support-reject-next-heading = What can you still do?
letter-abroad-support-reject-next = { $reason ->
    [woont-nu-in-nederland]
        Call your municipality, or ask us to do that together. You can get help at once.

        You can also object. Further on you read how.
   *[other]
        Is a date not right? Call your contact person. Then we look again.

        Do you find this very unfair? Say so. The act sometimes allows an exception. You can also object. Further on you read how.
}
letter-help-heading = Help
letter-help = Your contact person also helps you at a distance. Call or write, wherever you live.
