# Texts of the scheme for ex-partners. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = An amount for ex-partners under the Wet hersteloperatie toeslagen
scheme-short = Amount for ex-partners
scheme-status = This is the act as it stands for ex-partners since 15 July 2023: articles 2.14g, 2.14h and 2.14i.
scheme-about = Were you the partner of a parent who was treated wrongly? Then you suffered from it too. You receive 10,000 euros once. You apply for it. After that we look at your children by ourselves.

relation-after-the-parent = First there is a decision for your ex-partner, the parent who applied for the benefit. After that we can decide about your amount.
relation-only-once = An ex-partner receives this amount once.
relation-opens-children = When you receive this amount, we look by ourselves at the children you already had before this partnership.
relation-opens-support = When you receive this amount, your municipality can help you with a new start.
relation-opens-public-debts = Do you get this amount, then debts of yours to the government are waived too. That goes by itself.
relation-opens-private-debts = Do you get this amount, then we can take over private debts of yours too. You ask for that within six months.
relation-opens-restructuring = Do you get this amount and were you in a debt restructuring, then we can pay those debts.
relation-opens-business-debts = Do you get this amount and did you have a business, then we can pay its debts too.
relation-opens-abroad = Do you live abroad and do you receive this amount? Then there is help there too.

situation-acute-need = You have no money now for what is really needed
situation-acute-need-check-food = Is there money for food and medicine?
situation-acute-need-check-rent = Is somebody about to lose the home?
situation-acute-need-check-power = Will power, gas or water be cut off?

## Steps

step-application = Application
step-application-about = You apply for the amount. We find out which decisions there were.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health.
step-ex-partner-award = Decision about your amount
step-ex-partner-award-about = We look whether you were partner in the time of the wrongful decisions. When in doubt we choose for you.
step-emergency = Emergency amount
step-emergency-about = Was the amount awarded, but can you not wait for the payment? Then an emergency amount can come at once. We do this as soon as possible.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the decision. Together you look at what is still needed.

## Papers

paper-partner-record = Record of when you were partners
paper-partner-record-about = Then we know which years it is about. The municipality has this record.
paper-urgent-bills = Bills that cannot wait
paper-urgent-bills-about = Then we see what you need now. A photo is enough.

## Choices

choice-application-continue = Look at my application
choice-application-continue-consequence = We look up the details. You do not have to do anything.
choice-application-help = I want help from my municipality now
choice-application-help-consequence = We ask your municipality to call you. Your application simply goes on.
choice-application-wait = Nothing for now
choice-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-application-stop = Stop here
choice-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-ex-partner-award-emergency = I cannot wait for the money
choice-ex-partner-award-emergency-consequence = We look whether you can get an emergency amount now. Your amount simply stands.
choice-ex-partner-award-help = I want help from my municipality
choice-ex-partner-award-help-consequence = Your municipality calls you and makes a plan with you. The amount stays yours.
choice-ex-partner-award-later = Pay the amount later
choice-ex-partner-award-later-consequence = We keep the amount until you want it. The letter names the last day. The amount stays the same.
choice-ex-partner-award-wait = Nothing for now
choice-ex-partner-award-wait-consequence = We wait for you. Your rights remain.
choice-ex-partner-award-stop = Stop here
choice-ex-partner-award-stop-consequence = You are done with this part. You keep the amount. Apologies, help from the municipality and aftercare stay open to you.
choice-emergency-help = I want help from my municipality
choice-emergency-help-consequence = Your municipality calls you and looks at what is needed right now.
choice-emergency-wait = Nothing for now
choice-emergency-wait-consequence = We wait for you. Your rights remain.
choice-emergency-stop = Stop here
choice-emergency-stop-consequence = You are done with this part. You keep what you received. Apologies, help from the municipality and aftercare stay open to you.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close your case. You keep what you received. You can still ask for help from the municipality afterwards.
conditions-return = You can come back when there are new facts. You can also come back when there is a new scheme. A phone call or a letter is enough.

## Kinds of facts

group-aanvraag = The application
group-partners = The partnership
group-besluiten = The decisions that hit the parent
group-geld = Earlier money
group-nood = Acute need

item-beschikking = Decision { $key }
item-beschikking-part = { $value } for decision { $key }

## Facts

attribute-volgnummer = Number
attribute-datum-van-aanvraag = Day of the application
attribute-dagtekening-van-de-uitnodiging = Date of our letter with an invitation
help-dagtekening-van-de-uitnodiging = The date above the letter in which we asked for an application. Leave empty when there was no letter.
attribute-eerste-dag-voor-de-aanvraag = First day on which applying was possible
help-eerste-dag-voor-de-aanvraag = The first day on which this ex-partner could apply. Fill it in when that was after 31 December 2023.
attribute-herstelmaatregel-voor-de-aanvrager = The parent gets redress
help-herstelmaatregel-voor-de-aanvrager = Choose «yes» when the parent who applied for the benefit has a right to redress. That is also possible when that parent died.
attribute-eigen-herstelmaatregel = Gets redress as a parent
help-eigen-herstelmaatregel = Choose «yes» when the ex-partner applied for childcare benefit and gets redress for that.
attribute-begin-van-het-partnerschap = Start of the partnership
help-begin-van-het-partnerschap = The first day as benefit partners, under the rules of that time.
attribute-einde-van-het-partnerschap = End of the partnership
help-einde-van-het-partnerschap = The first day on which they were no longer benefit partners. Leave empty when they still are.
attribute-einde-door-overlijden = The end came by death
help-einde-door-overlijden = Choose «yes» when the partnership ended because the parent died.
attribute-peildatum = Day on which we look whether they are apart
help-peildatum = The day on which the parent received the 30,000 euros. Did that amount become zero? Then take the day of the first redress payment. Not possible because of death? Then take the first day of the month after.
attribute-eerdere-compensatie = Already received this amount
help-eerdere-compensatie = Choose «yes» when this ex-partner already received the 10,000 euros.
attribute-anders-vergoede-bedrag = Already compensated in another way
help-anders-vergoede-bedrag = What was already paid for the same damage. Money that the parent shared with the ex-partner does not count. Fill in 0 when there was nothing.
given-anders-vergoede-bedrag = { $result-some ->
    [yes] You already received { $result } for the same damage. That is deducted.
   *[no] You received nothing else for this yet. So nothing is deducted.
}
attribute-berekeningsjaar = Benefit year
help-berekeningsjaar = The year the decision was about.
attribute-dagtekening = Date of the decision
help-dagtekening = The date above the decision that hit the parent.
attribute-opvang-van-een-eigen-kind = Was about a child of the ex-partner
help-opvang-van-een-eigen-kind = Choose «yes» when the decision was also about care for an own child or foster child of the ex-partner. When in doubt choose «yes».
attribute-acute-geldnood = No money for what is really needed
help-acute-geldnood = Choose «yes» when there is no money now for food, housing, power or care. Believe what somebody tells you.
attribute-snelle-betaling = The amount comes within a few days
help-snelle-betaling = Choose «yes» only when the amount comes so soon that an emergency amount is no longer needed.
attribute-noodbedrag = Emergency amount
help-noodbedrag = The amount that is needed now. The act names no amount. Write down why you choose this amount.
attribute-passende-partnerschap = Partner at the right time
attribute-uit-elkaar = Apart on the required day
attribute-uiterste-aanvraagdag = Applying was possible until
attribute-op-tijd-aangevraagd = Applied in time
attribute-resterende-bedrag = What is left
attribute-recht-op-compensatie = Right to the amount
attribute-compensatie = We pay
attribute-reden = Reason
attribute-uiterste-betaaldag = We pay by
attribute-uiterste-dag-van-uitstel = Paying later is possible until
attribute-recht-op-een-noodbedrag = Right to an emergency amount
attribute-uit-te-betalen-noodbedrag = We pay now
attribute-reden-van-het-noodbedrag = Reason
attribute-in-nood = In acute need
attribute-meetellend-door-het-kind = Counts because of an own child
attribute-meetellend-door-de-duur = Counts because of the time together

## Values

value-recht-op-compensatie = Right to the amount
value-al-ontvangen = Already received this amount
value-eigen-herstel = Gets redress as a parent
value-geen-herstel-voor-de-aanvrager = No redress for the parent yet
value-nog-partner = Still partner on that day
value-einde-door-overlijden = The partner died
value-geen-passend-partnerschap = Partner at another time
value-te-laat-aangevraagd = Applied too late
value-anders-vergoed = Already compensated in another way
value-noodbedrag = Emergency amount
value-geen-compensatie = No right to the amount
value-geen-acute-nood = No acute need
value-betaling-komt-snel = The amount comes soon

## Fixed numbers

parameter-hoogte-van-de-compensatie = Amount for an ex-partner
parameter-duur-na-de-beschikking = Time together after the decision
parameter-einddatum-voor-aanvragen = Last day to apply
parameter-grensdatum-voor-uitnodigingen = After this day an invitation is late
parameter-aanvraagtermijn = Time to apply
parameter-betaaltermijn = Time to pay
parameter-langste-uitstel = Longest delay

## Why: partner

why-meetellend-door-het-kind = In { $berekeningsjaar } you were the partner of the parent. The decision was also about care for a child of yours. This decision counts.
not-meetellend-door-het-kind = The decision about { $berekeningsjaar } does not count because of an own child. For that it must be about a child of yours, in a year in which you were partner.
why-meetellend-door-de-duur = The decision is of { $dagtekening }. You were the partner of the parent then, and for a year after. This decision counts.
not-meetellend-door-de-duur = The decision is of { $dagtekening }. You were not the partner of the parent that day and for a year after.
why-passend-partnerschap = There is at least one decision for which you were partner at the right time.
not-passend-partnerschap = No decision was found for which you were partner at the right time.
why-uit-elkaar = The partnership ended on { $einde-van-het-partnerschap }. On { $peildatum } you were no longer partner.
not-uit-elkaar = { $einde-van-het-partnerschap-some ->
    [yes] The partnership ended on { $einde-van-het-partnerschap }. On { $peildatum } you were still the partner of the parent.
   *[no] No end of the partnership is known. On { $peildatum } you were still the partner of the parent.
}

## Why: the amount

why-resterend-bedrag = { $anders-vergoede-bedrag-some ->
    [yes] The amount is { $hoogte-van-de-compensatie }. { $anders-vergoede-bedrag } is deducted, because you already received that. What is left is { $result }.
   *[no] The amount is { $result }. Nothing is deducted.
}
why-reden = { $result ->
    [recht-op-compensatie] You were the partner of a parent who was treated wrongly. You suffered from it too.
    [al-ontvangen] You already received this amount. An ex-partner receives it once.
    [eigen-herstel] You get redress as a parent. That goes through your own case.
    [geen-herstel-voor-de-aanvrager] The parent has no right to redress yet. If that changes, you can apply again.
    [nog-partner] On { $peildatum } you were still the partner of the parent. This amount is for who was apart then.
    [einde-door-overlijden] The partnership ended by death. For you there are rules for next of kin.
    [geen-passend-partnerschap] You were not partner in the time that the act names.
    [te-laat-aangevraagd] The application came on { $datum-van-aanvraag }. The last day was { $uiterste-aanvraagdag }.
   *[anders-vergoed] You already received { $anders-vergoede-bedrag } for the same damage. That is not less than { $hoogte-van-de-compensatie }.
}
why-recht-op-compensatie = All conditions are met. You have a right to the amount.
not-recht-op-compensatie = There is no right to the amount now. The reason is given.
why-compensatie = You receive { $result }.
not-compensatie = There is no amount to pay now.

## Why: applying and paying

why-uiterste-aanvraagdag = { $dagtekening-van-de-uitnodiging-some ->
    [yes] You received a letter of { $dagtekening-van-de-uitnodiging }. Applying was possible up to and including { $result }.
   *[no] Applying was possible up to and including { $result }.
}
why-op-tijd-aangevraagd = The application came on { $datum-van-aanvraag }. That is in time.
not-op-tijd-aangevraagd = The application came on { $datum-van-aanvraag }. The last day was { $uiterste-aanvraagdag }.
why-uiterste-betaaldag = We pay within { $betaaltermijn } days after this decision: by { $result }.
not-uiterste-betaaldag = There is no amount to pay now.
why-uiterste-dag-van-uitstel = Paying later is also possible, up to and including { $result }.
not-uiterste-dag-van-uitstel = There is no amount now that can come later.

## Why: emergency amount

why-reden-van-het-noodbedrag = { $result ->
    [noodbedrag] You have a right to the amount and cannot wait for the payment.
    [geen-compensatie] An emergency amount belongs to the amount for ex-partners. There is none now.
    [geen-acute-nood] We see no acute need now. If that changes, call at once.
   *[betaling-komt-snel] Your full amount comes soon. That is why there is no separate emergency amount.
}
why-recht-op-een-noodbedrag = You have a right to an emergency amount.
not-recht-op-een-noodbedrag = There is no emergency amount now. The reason is given.
why-uit-te-betalen-noodbedrag = You now receive { $result }.
not-uit-te-betalen-noodbedrag = There is no emergency amount to pay now.
why-in-nood = There is no money now for what is really needed.
not-in-nood = No acute need is known.

## What still has to fit

clash-partnerschap-begint-voor-het-einde = The partnership ends before it begins. See which date is right.
clash-peildatum-is-bekend = There is redress for the parent. Fill in the day of the first payment.
clash-einde-na-overlijden-is-bekend = The partnership ended by death. Fill in when that was.

## Sources

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-AWB = Algemene wet bestuursrecht (general administrative law act)
source-WAT = Act of 2024 on terms

## Not certain

open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for an objection. From which day the act says so was not checked.
open-one-year-boundary = The act asks for at least a year together after the decision. If the partnership ends exactly a year later, that counts here. The act does not say this exactly.
open-invitation = In 2023 an ex-partner could only apply after a letter from us. Later that was dropped. That is why we do not reject who applied too early.
open-term-starts-later = If there was no decision for the parent yet, our term only starts at that decision. That is not in the term above yet.
open-emergency-amount = The act names no amount for an emergency. Who decides fills in the amount and writes down why. The act does not say whether it is deducted later from the 10,000 euros. We deduct nothing.
open-emergency-term = The act names no term for an emergency amount. One month is an assumption.
open-extra-damage = Something was announced later about higher damage of ex-partners. It is not in the text that was read.

## Letters

letter-ex-partner-award-award-subject = Decision: you receive { $amount }
letter-ex-partner-award-award-opening =
    Your former partner was treated wrongly by the government. That hit you too. That should never have happened, and we are very sorry.

    That is why you receive an amount from us. This amount is yours.
letter-ex-partner-award-award-outcome = You receive from us
letter-ex-partner-award-award-outcome-text = We transfer it to your account by { $uiterste-betaaldag }.
letter-ex-partner-award-award-next-heading = What happens next?
letter-ex-partner-award-award-next =
    Can you not wait for the money? Then call us. Sometimes an emergency amount can come at once.

    Do you want to receive the amount later? That is possible up to and including { $uiterste-dag-van-uitstel }.

    Did you already have children before this partnership? Then we look by ourselves whether they also receive an amount. Your municipality can help with a new start.
letter-ex-partner-award-reject-subject = Decision: no amount now
letter-ex-partner-award-reject-opening = { $reason ->
    [al-ontvangen]
        We looked at your application. You already received this amount.

        You keep that amount. You do not have to pay anything back.
    [eigen-herstel]
        We looked at your application. You are a parent who gets redress. We are very sorry about what happened.

        Your redress goes through your own case. This amount does not come on top.
    [einde-door-overlijden]
        You lost your partner. Our thoughts are with you.

        This amount is for people who separated. For you there are other rules: those for next of kin.
   *[other]
        We looked at your application. We found no right to this amount now. We know that this is a disappointment.

        This says nothing about what you went through. That was bad, and it remains so.
}
letter-ex-partner-award-reject-outcome = Outcome of your application
letter-ex-partner-award-reject-outcome-value = No amount now
letter-ex-partner-award-reject-outcome-text = { $reason ->
    [al-ontvangen] An ex-partner receives this amount once.
    [eigen-herstel] Who gets redress as a parent does not receive this amount on top.
    [geen-herstel-voor-de-aanvrager] The parent who applied for the benefit has no right to redress now.
    [nog-partner] On { $peildatum } you were still the partner of the parent. The amount is for who was apart then.
    [einde-door-overlijden] The partnership ended because your partner died.
    [geen-passend-partnerschap] We found no decision from the time you were partner that counts under the act.
    [te-laat-aangevraagd] The application came on { $datum-van-aanvraag }. The last day was { $uiterste-aanvraagdag }.
   *[anders-vergoed] You already received { $anders-vergoede-bedrag } for the same damage.
}
letter-ex-partner-award-reject-next-heading = What can you still do?
letter-ex-partner-award-reject-next = { $reason ->
    [al-ontvangen]
        Did you not receive this amount? Call your contact person. Then we find out what happened.

        You can also object. Further on you read how.
    [eigen-herstel]
        You do not have to do anything. Your own case simply goes on. Do you have questions about it? Call your contact person.

        You can also object. Further on you read how.
    [te-laat-aangevraagd]
        Could you not apply earlier? Tell us why. The act sometimes allows an exception.

        You can also object. Further on you read how.
    [geen-herstel-voor-de-aanvrager]
        Does the parent get redress later? Then you can apply again. We write to you when that is so.

        You can also object. Further on you read how.
    [einde-door-overlijden]
        Ask your contact person about the rules for next of kin. You get help with that.

        You can also object. Further on you read how.
   *[other]
        Is a date or a fact not right? Call your contact person. Then we look again.

        Did you apply for childcare benefit yourself? Tell us that too. You can also object. Further on you read how.
}
letter-emergency-award-subject = Decision: you now receive { $amount }
letter-emergency-award-opening =
    You told us that you have no money now for what is really needed. We think you should not have to wait for that.

    That is why you receive an emergency amount at once. Your amount of { $hoogte-van-de-compensatie } simply stands.
letter-emergency-award-outcome = You now receive
letter-emergency-award-outcome-text = We transfer it to your account as soon as possible.
letter-emergency-award-next-heading = What happens next?
letter-emergency-award-next = Is this not enough to get through the coming time? Call us at once. Your municipality can also help today.
letter-emergency-reject-subject = Decision: no emergency amount now
letter-emergency-reject-opening = { $reason ->
    [betaling-komt-snel]
        You asked for an emergency amount. Your full amount comes very soon. That is why a separate emergency amount is not needed.

        Does the money not come? Then call us at once.
   *[other]
        You asked for an emergency amount. We cannot give it now. We know that this can be hard.

        You are not alone. Below you read what is possible.
}
letter-emergency-reject-outcome = Outcome
letter-emergency-reject-outcome-value = No emergency amount now
letter-emergency-reject-outcome-text = { $reason ->
    [geen-compensatie] An emergency amount belongs to the amount for ex-partners. There is none now.
    [geen-acute-nood] We see no acute need now.
   *[betaling-komt-snel] Your full amount will soon be in your account.
}
letter-emergency-reject-next-heading = What can you still do?
letter-emergency-reject-next =
    Does your situation change? Then call your contact person at once. We will look again.

    Your municipality can already help with money for what is really needed. You can also object. Further on you read how.

## Examples

example-time-together = Sanne was the partner of an affected parent. They stayed together for two years after the decision.
example-own-child = The decision was about care for Mo's child. He already received 2,500 euros for the same damage.
example-another-time = Kim and her partner separated within a year after the decision.
example-still-partner = Joris is still the partner of the affected parent.
example-partner-died = Aya's partner died.
example-own-redress = Bo also applied for childcare benefit and gets redress for that.
example-emergency = Sanne cannot pay her rent. Her amount only comes in five weeks.
example-no-emergency = Sanne's full amount comes the day after tomorrow.
