# Texts of the emergency payment and the safety net. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = Emergency payment and safety net under the Wet hersteloperatie toeslagen
scheme-short = Emergency payment and safety net
scheme-status = This is the act as it stands: articles 2.8, 2.9, 2.18 and 2.19. The act names no amounts. A person sets the amount and writes down why.
scheme-about = Can you not pay what you really must now? Then you can receive an emergency payment ahead. There is also a safety net for who was hit very hard.

## Steps

step-application = Application
step-application-about = You say what is needed now. You may also call. Then we fill in the application with you.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-emergency-payment = Emergency payment
step-emergency-payment-about = We look whether you need money now for what you really must pay. In doubt we decide in your favour.
step-safety-net = Safety net
step-safety-net-about = This is for people who were hit very hard and whom other rules do not help enough.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the last decision. Together you look at what is still needed.

## Papers

paper-urgent-bills = Bills that cannot wait
paper-urgent-bills-about = Then we see what you need now. A photo is enough.

## Choices

choice-application-emergency = I need money now
choice-application-emergency-consequence = We call you as soon as we can. Your other applications simply go on.
choice-application-safety-net = I ask for help from the safety net
choice-application-safety-net-consequence = We look at your whole story. Your other applications simply go on.
choice-application-help = I want help from my municipality now
choice-application-help-consequence = Your municipality calls you. Your application simply goes on.
choice-application-wait = Nothing for now
choice-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-application-stop = Stop here
choice-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-emergency-payment-help = I want help from my municipality
choice-emergency-payment-help-consequence = Your municipality calls you. You keep what you received.
choice-emergency-payment-safety-net = I also ask for help from the safety net
choice-emergency-payment-safety-net-consequence = We look at your whole story. You keep what you received.
choice-emergency-payment-wait = Nothing for now
choice-emergency-payment-wait-consequence = We wait for you. You keep your rights.
choice-emergency-payment-stop = Stop here
choice-emergency-payment-stop-consequence = You are done with this part. You keep what you received. Explanation, apology, help from the municipality and aftercare remain.
choice-safety-net-help = I want help from my municipality
choice-safety-net-help-consequence = Your municipality calls you. You keep what you received.
choice-safety-net-wait = Nothing for now
choice-safety-net-wait-consequence = We wait for you. You keep your rights.
choice-safety-net-stop = Stop here
choice-safety-net-stop-consequence = You are done with this part. You keep what you received. Explanation, apology, help from the municipality and aftercare remain.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling you, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close this part. You keep what you received.
conditions-return = You can always come back when there is new need. A phone call or a letter is enough.

## Kinds of facts

group-aanvraag = The application
group-nood = The need
group-uitsluiting = When the act gives no emergency payment
group-bedrag = The amount and why
group-vangnet = The safety net

## Facts

attribute-datum-van-aanvraag = Date of application
attribute-soort-toeslag = Which benefit it is about
help-soort-toeslag = Choose the benefit with which things went wrong.
attribute-acute-nood = Acute need
help-acute-nood = Can the person not pay now what must be paid, such as rent, food or care? In doubt you choose «yes».
attribute-aanvraag-van-een-herstelmaatregel = Registered for redress
help-aanvraag-van-een-herstelmaatregel = Is there a registration about the childcare benefit? If not, help with it at once.
attribute-uitzicht-op-spoedige-betaling = Money comes soon
help-uitzicht-op-spoedige-betaling = Choose «yes» only when it is certain that the fixed amount or a first payment comes in time for this need.
attribute-melding-bij-de-dienst = Reported to the service
help-melding-bij-de-dienst = Only with another benefit: did the person say that there may be a right to redress?
attribute-aannemelijke-verband = The need may come from this
help-aannemelijke-verband = Only with another benefit: may the need come from the investigation or the wrong label? Possible is enough.
attribute-zonder-recht-op-de-toeslag = There was no right to the benefit
help-zonder-recht-op-de-toeslag = Choose «yes» only when that is certain.
attribute-op-de-hoogte-van-het-ontbreken-van-recht = That was known, or should have been
help-op-de-hoogte-van-het-ontbreken-van-recht = Choose «yes» only when that is certain. Only both answers together exclude.
attribute-bewust-zonder-recht = A reason that the act excludes
attribute-noodzakelijke-bedrag = Amount needed now
help-noodzakelijke-bedrag = Add up together what must really be paid now. The act names no maximum.
attribute-motivering-van-het-noodzakelijke-bedrag = Why this amount
help-motivering-van-het-noodzakelijke-bedrag = Write down what the money is for, in plain words. The parent reads this.
attribute-aanvrager-van-het-vangnet = Who asks for the safety net
help-aanvrager-van-het-vangnet = For a child or ex-partner there is no last day.
attribute-aangewezen-geval = Appointed kind of case
help-aangewezen-geval = Does the order in council name this kind of case? Put it before somebody when in doubt.
attribute-schrijnend-geval = Hit very hard
help-schrijnend-geval = Is it plainly unreasonable to leave this person with the consequences?
attribute-voldoende-vergoeding-op-andere-wijze = Other rules help enough
help-voldoende-vergoeding-op-andere-wijze = Choose «yes» only when other redress really makes up for the damage.
attribute-bepaalde-bedrag = Amount from the safety net
help-bepaalde-bedrag = The amount under the order in council. The act itself names no amount.
attribute-motivering-van-het-bepaalde-bedrag = Why this amount
help-motivering-van-het-bepaalde-bedrag = Write down how you come to the amount, in plain words.
attribute-reden-van-de-noodbetaling = Reason
attribute-recht-op-een-noodbetaling = Right to an emergency payment
attribute-noodbetaling = Emergency payment
attribute-te-laat-gevraagd = Asked too late
attribute-al-genoeg-vergoed = Already paid enough
attribute-reden-van-het-vangnet = Reason
attribute-recht-op-het-vangnet = Right to help from the safety net
attribute-bijzondere-bedrag = Amount from the safety net

## Values

value-kinderopvangtoeslag = Childcare benefit
value-andere-toeslag = Rent, healthcare or child budget benefit
value-ouder = Parent
value-kind = Child
value-ex-partner = Ex-partner
value-acute-nood = Acute need
value-geen-acute-nood = No acute need now
value-zonder-recht-en-op-de-hoogte = No right to the benefit, and known
value-nog-geen-aanvraag = Not yet registered for redress
value-betaling-komt-op-tijd = The redress money comes in time
value-nog-niet-gemeld = Not yet reported
value-geen-verband = No link found
value-geen-bedrag-nodig = No amount needed now
value-schrijnend-geval = Hit very hard
value-te-laat-gevraagd = Asked too late
value-niet-aangewezen = Not named in the safety net
value-niet-schrijnend = No exceptional case under the rules
value-al-genoeg-vergoed = Other rules help enough
value-geen-bedrag-bepaald = No amount set

## Fixed figures

parameter-uiterste-dag-voor-het-vangnet = Last day to ask for the safety net

## Why: the emergency payment

why-bewust-zonder-recht = There was no right to the benefit, and that was known. Then the act gives no emergency payment.
not-bewust-zonder-recht = There is no reason that excludes an emergency payment.
why-reden-van-de-noodbetaling = { $result ->
    [acute-nood] You cannot pay now what you really must. We cannot give you other money fast enough.
    [geen-acute-nood] We saw no need now that cannot wait.
    [zonder-recht-en-op-de-hoogte] There was no right to the benefit, and that was known. Then the act gives no emergency payment.
    [nog-geen-aanvraag] You are not registered for redress yet. That is needed first. We help you with it.
    [betaling-komt-op-tijd] Your redress money comes soon. So no emergency payment is needed.
    [nog-niet-gemeld] You have not said yet that you may have a right to redress. We help you with it.
    [geen-verband] We did not see that the need can come from what happened with your benefit.
   *[other] There is no amount now that must be paid at once.
}
why-recht-op-een-noodbetaling = There is acute need. So you have a right to an emergency payment.
not-recht-op-een-noodbetaling = There is no emergency payment now. The reason is stated.
why-noodbetaling = Now { $result } is needed. Reason: { $motivering-van-het-noodzakelijke-bedrag }.
not-noodbetaling = There is no emergency payment now.

## Why: the safety net

why-te-laat-gevraagd = The request came on { $datum-van-aanvraag }. For parents this was possible up to { $uiterste-dag-voor-het-vangnet }.
not-te-laat-gevraagd = The request came in time.
why-al-genoeg-vergoed = Other rules already make up for the damage.
not-al-genoeg-vergoed = Other rules do not make up enough for the damage, or the act does not ask about it.
why-reden-van-het-vangnet = { $result ->
    [schrijnend-geval] You were hit very hard. It is unreasonable to leave you with that.
    [te-laat-gevraagd] The request came after { $uiterste-dag-voor-het-vangnet }. After that the act gives parents no right.
    [niet-aangewezen] This kind of case is not in the rules of the safety net.
    [niet-schrijnend] The safety net is only for very exceptional cases. Under the rules this is not one now.
    [al-genoeg-vergoed] Other redress money already makes up for the damage.
   *[other] No amount was set.
}
why-recht-op-het-vangnet = You were hit very hard. So you receive help from the safety net.
not-recht-op-het-vangnet = There is no help from the safety net now. The reason is stated.
why-bijzonder-bedrag = You receive { $result }. Reason: { $motivering-van-het-bepaalde-bedrag }.
not-bijzonder-bedrag = There is no amount from the safety net now.

## Contradictions in the facts

clash-noodzakelijk-bedrag-is-gemotiveerd = There is an amount, but not why. Write down what the money is needed for.
clash-bepaald-bedrag-is-gemotiveerd = There is an amount, but not why. Write down how the amount was set.

## Sources, relations and what is not certain

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-AWB = Algemene wet bestuursrecht (general administrative law act)
relation-after-registration = An emergency payment is for who has registered and still waits for redress money.
open-amounts = The act names no amounts for the emergency payment and the safety net. A person fills in the amount, with reasons.
open-appointed-cases = Which cases the safety net names is in an order in council. It was not read.
open-decision-term = The act names no term. We keep one month, within the eight weeks of the general rules.
open-not-deducted = The text read does not say that an emergency payment is deducted from redress money later. We deduct nothing.

## Letters

letter-emergency-payment-award-subject = Decision: you receive { $amount } now
letter-emergency-payment-award-opening =
    You cannot pay now what you really must. You also still wait for redress money. That you came into this should never have happened.

    So we pay you ahead. You keep this money.
letter-emergency-payment-award-outcome = You receive from us
letter-emergency-payment-award-outcome-text = We transfer it to your own account as soon as we can.
letter-emergency-payment-award-next-heading = What happens next?
letter-emergency-payment-award-next = Your registration for redress simply goes on. Do you come into need again? Call your contact person. You can also choose help from your municipality, wait or stop.
letter-emergency-payment-reject-subject = Decision: no emergency payment now
letter-emergency-payment-reject-opening =
    You asked for an emergency payment. We do not give it now. We know that this can come hard.

    In this letter you read why, and what is possible.
letter-emergency-payment-reject-outcome = Outcome
letter-emergency-payment-reject-outcome-value = No emergency payment now
letter-emergency-payment-reject-outcome-text = { $reason ->
    [geen-acute-nood] We saw no need now that cannot wait. Does that change? Call us at once.
    [zonder-recht-en-op-de-hoogte] There was no right to the benefit, and that was known. Then the act gives no emergency payment.
    [nog-geen-aanvraag] You are not registered for redress yet. That is needed first. Your contact person helps you with it today.
    [betaling-komt-op-tijd] Your redress money comes soon. Does it come too late after all? Call us at once.
    [nog-niet-gemeld] You have not said yet that you may have a right to redress. Your contact person helps you with it.
    [geen-verband] We did not see that the need can come from what happened with your benefit. Do you see that differently? Tell us.
   *[geen-bedrag-nodig] There is no amount now that must be paid at once. Does that change? Call us at once.
}
letter-emergency-payment-reject-next-heading = What can you still do?
letter-emergency-payment-reject-next =
    Call your municipality when something must happen today. It helps without this decision too.

    You can ask again later. You can also object. Further on you read how.
letter-safety-net-award-subject = Decision: you receive { $amount }
letter-safety-net-award-opening =
    We listened to your story. You were hit very hard. That should never have happened, and we are very sorry.

    Other rules do not help you enough. So you receive an amount from the safety net. You keep this money.
letter-safety-net-award-outcome = You receive from us
letter-safety-net-award-outcome-text = We transfer it to your own account.
letter-safety-net-award-next-heading = What happens next?
letter-safety-net-award-next = Your other applications simply go on. You can also choose help from your municipality, wait or stop. Your contact person discusses this with you.
letter-safety-net-reject-subject = Decision: no help from the safety net now
letter-safety-net-reject-opening =
    We listened to your story. We believe that it was hard. Still we cannot give an amount from the safety net now.

    In this letter you read why, and what is possible.
letter-safety-net-reject-outcome = Outcome
letter-safety-net-reject-outcome-value = No amount from the safety net now
letter-safety-net-reject-outcome-text = { $reason ->
    [te-laat-gevraagd] The request came after { $uiterste-dag-voor-het-vangnet }. After that the act gives parents no right.
    [niet-aangewezen] This kind of case is not in the rules of the safety net.
    [niet-schrijnend] The safety net is only for very exceptional cases. Under the rules this is not one now. That does not make what you went through any smaller.
    [al-genoeg-vergoed] Other redress money already makes up for this damage.
   *[geen-bedrag-bepaald] We did not arrive at an amount now. Your contact person explains why.
}
letter-safety-net-reject-next-heading = What can you still do?
letter-safety-net-reject-next =
    Your other applications simply go on. Help from your municipality remains for you too.

    Is there something new? Then we look again. You can also object. Further on you read how.

## Examples

example-emergency-award = Noor waits for redress money and cannot pay the rent of May.
example-emergency-soon-paid = Karim receives the fixed amount this week already.
example-safety-net-award = Lotte was hit very hard and other rules do not help her enough.
example-safety-net-not-named = The case of Bas is not in the rules of the safety net.
