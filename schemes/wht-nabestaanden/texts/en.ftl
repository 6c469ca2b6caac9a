# Texts for next of kin. Tone: warm, plain, short; never blaming.
# In texts of a rule every fact of the case can be used, with dashes in its name; $result is the outcome,
# NAME-some is «yes» or «no» (whether anything other than zero was filled in).

## The scheme

scheme-title = Redress for next of kin of a deceased parent
scheme-short = Next of kin
scheme-status = These are articles 2.9a and 2.9b of the act, as they stand from 1 January 2026. The last day to ask is not known yet.
scheme-about = Has a wronged parent died? Then the partner receives what the parent would have received. Without a partner the children share. You get one contact person who helps you.

## Relations with other schemes

relation-after-full-assessment = First we work out what the deceased parent would have received. After that we know what you receive.

## Steps

step-report = Your message
step-report-about = You tell us that your parent or partner has died. We look up the papers ourselves.
step-personal-help = Personal help
step-personal-help-about = You get one contact person, who visits you if you like and arranges what is possible. This help is there before any decision.
step-next-of-kin = Decision for the next of kin
step-next-of-kin-about = We work out what the deceased parent would have received. What was not paid yet is for you. In doubt we decide in your favour.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the decision. Together you look at what is still needed.

## Papers

paper-death-record = Death certificate
paper-death-record-about = Then we know who died, and when. The municipality has this certificate.

## Choices

choice-report-continue = Work out what I receive
choice-report-continue-consequence = We look up the details. You do not need to do anything.
choice-report-one-decision = I want everything in one decision
choice-report-one-decision-consequence = You receive one letter about all parts together. That may take a little longer.
choice-report-help = I want to talk first
choice-report-help-consequence = Your contact person calls you. Nothing is decided yet.
choice-report-wait = Nothing for now
choice-report-wait-consequence = We wait for you. Your application and your rights stay.
choice-report-stop = Stop here
choice-report-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-next-of-kin-continue = Go on to aftercare
choice-next-of-kin-continue-consequence = Your contact person keeps calling you. You keep what you received.
choice-next-of-kin-wait = Nothing for now
choice-next-of-kin-wait-consequence = We wait for you. You keep your rights.
choice-next-of-kin-stop = Stop here
choice-next-of-kin-stop-consequence = You are done with this part. You keep what you received. The story of your family, apologies and help stay yours.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling you, as often as you like.
choice-aftercare-stop = I want to close the case
choice-aftercare-stop-consequence = We close the case. You keep what you received. The help of your municipality goes on.
conditions-return = You can come back when there are new facts. You can also come back when a new scheme starts. A phone call or a letter is enough, at any time.

## Kinds of facts

group-overledene = The deceased parent
group-familie = The family
group-bedragen = Amounts of the deceased parent

## Facts

attribute-erkenning-van-de-overledene = Deceased parent was wronged
help-erkenning-van-de-overledene = Was the deceased parent wronged, or would that have been established?
attribute-aanvraag-van-de-overledene = Deceased parent applied
help-aanvraag-van-de-overledene = Did the deceased parent register?
attribute-dag-van-overlijden = Day of death
help-dag-van-overlijden = The day in the death certificate.
attribute-band-met-de-overledene = Who you are
help-band-met-de-overledene = The partner is who was partner on the day of death.
attribute-achtergebleven-partner = There is a partner
help-achtergebleven-partner = Did the deceased parent have a partner on the day of death?
attribute-overleden-partner = The partner has died too
help-overleden-partner = Choose yes when the partner has died as well, before everything was awarded to the partner. Then the children share.
attribute-einde-van-het-partnerschap = Partnership ended for another reason
help-einde-van-het-partnerschap = Choose yes when they were no longer partners on the first day of the next month, and the death was not the reason.
attribute-aantal-kinderen = Number of children who share
help-aantal-kinderen = Count only children who asked for this too, also the child that asks now. Who asked nothing does not share.
attribute-compensatie-van-de-overledene = Compensation
help-compensatie-van-de-overledene = The compensation the deceased parent would have received.
attribute-tegemoetkoming-van-de-overledene = For the label «intent or gross negligence»
help-tegemoetkoming-van-de-overledene = The 30 percent for years with the label «intent or gross negligence».
attribute-vaste-bedrag-van-de-overledene = Fixed amount
help-vaste-bedrag-van-de-overledene = The fixed amount the deceased parent was entitled to, before deductions. Fill in 0 when there was no right to it.
attribute-aan-de-overledene-betaalde-bedrag = Already paid
help-aan-de-overledene-betaalde-bedrag = All redress money the deceased parent received in life. Has the partner died too, then add what the partner already received.
attribute-over-te-nemen-schulden = Debts to take over
help-over-te-nemen-schulden = Debts of the deceased parent that now weigh on this person, and that are waived or taken over under the rules. For a partner also the own debts.
attribute-eerder-ontvangen-deel = Received before
given-eerder-ontvangen-deel = { $result-some ->
    [yes] You already received { $result }. We subtract that.
   *[no] You did not receive an amount before. So nothing is subtracted.
}
attribute-mogelijke-aanvraag = An application was still possible
attribute-plaats-als-partner = You are the partner
attribute-plaats-als-kind = You are a child, and no partner comes first
attribute-rechthebbend = You may receive this
attribute-aanvulling-tot-het-vaste-bedrag = Addition up to the fixed amount
attribute-totaalbedrag-van-de-overledene = What the deceased parent would receive
attribute-nog-te-betalen-bedrag = Still to pay
attribute-deel-van-de-nabestaande = Your share
attribute-uit-te-betalen-deel = We pay now
attribute-overgenomen-schulden = Debts that we settle
attribute-recht-op-het-deel = Right to a share
attribute-reden-voor-de-nabestaande = Reason

## Values

value-partner = Partner on the day of death
value-kind = Child
value-iemand-anders = Somebody else
value-partner-van-de-overledene = You are the partner
value-kind-van-de-overledene = You are a child
value-alleen-schulden = Only debts
value-al-ontvangen = Already received
value-niets-over = Nothing is left
value-overledene-niet-erkend = Deceased parent was not wronged
value-geen-aanvraag = There was no application
value-partner-gaat-voor = The partner comes first
value-partnerschap-gestopt = You were no longer partner
value-geen-partner-of-kind = No partner or child

## Fixed figures

parameter-grensdag-van-overlijden = Died before this day, then an application was still possible

## Why

why-mogelijke-aanvraag = { $aanvraag-van-de-overledene ->
    [yes] The deceased parent asked for redress.
   *[no] The deceased parent died on { $dag-van-overlijden }, before { $grensdag-van-overlijden }. So an application would still have been possible.
}
not-mogelijke-aanvraag = The deceased parent did not ask for redress, and did not die before { $grensdag-van-overlijden }.
why-plaats-als-partner = On the day of death you were the partner.
not-plaats-als-partner = { $band-met-de-overledene ->
    [partner] You were the partner. But in the month after you no longer were, for another reason than the death.
   *[other] On the day of death you were not the partner.
}
why-plaats-als-kind = You are a child, and there is no partner who receives this.
not-plaats-als-kind = { $band-met-de-overledene ->
    [kind] There is a partner. Then the act gives the amount to the partner.
   *[other] You are not a child of the deceased parent.
}
why-rechthebbende = You may receive what the deceased parent would have received.
not-rechthebbende = You cannot receive this amount now. The reason is stated.
why-aanvulling-tot-het-vaste-bedrag = { $result-some ->
    [yes] The other amounts together are lower than the fixed amount of { $vaste-bedrag-van-de-overledene }. So { $result } is added.
   *[no] An addition up to the fixed amount is not needed.
}
not-aanvulling-tot-het-vaste-bedrag = This belongs to an amount for next of kin. There is none now.
why-totaalbedrag-van-de-overledene = { $tegemoetkoming-van-de-overledene-some ->
    [yes] Compensation { $compensatie-van-de-overledene }, for the label «intent or gross negligence» { $tegemoetkoming-van-de-overledene }, addition { $aanvulling-tot-het-vaste-bedrag }. Together the deceased parent would have received { $result }.
   *[no] { $compensatie-van-de-overledene-some ->
        [yes] Compensation { $compensatie-van-de-overledene } and addition { $aanvulling-tot-het-vaste-bedrag }. Together the deceased parent would have received { $result }.
       *[no] { $result-some ->
            [yes] The deceased parent would have received the fixed amount of { $result }.
           *[no] The deceased parent would have received no amount.
        }
    }
}
not-totaalbedrag-van-de-overledene = This belongs to an amount for next of kin. There is none now.
why-nog-te-betalen-bedrag = { $aan-de-overledene-betaalde-bedrag-some ->
    [yes] { $result-some ->
        [yes] From { $totaalbedrag-van-de-overledene } we subtract { $aan-de-overledene-betaalde-bedrag }, which was paid already. { $result } is still to be paid.
       *[no] From { $totaalbedrag-van-de-overledene } we subtract { $aan-de-overledene-betaalde-bedrag }, which was paid already. Nothing is left to be paid.
    }
   *[no] { $result-some ->
        [yes] Nothing was paid yet. The whole amount is still to be paid: { $result }.
       *[no] There is nothing to pay.
    }
}
not-nog-te-betalen-bedrag = This belongs to an amount for next of kin. There is none now.
why-deel-van-de-nabestaande = { $result-some ->
    [yes] { $band-met-de-overledene ->
        [kind] { $aantal-kinderen ->
            [one] Nobody else shares. Your share is { $result }.
           *[other] { $aantal-kinderen } children share, each the same. Your share is { $result }.
        }
       *[other] As the partner you receive the whole amount: { $result }.
    }
   *[no] There is no share for you now.
}
why-uit-te-betalen-deel = { $result-some ->
    [yes] { $eerder-ontvangen-deel-some ->
        [yes] From { $deel-van-de-nabestaande } we subtract { $eerder-ontvangen-deel }, which you already received. We now pay { $result }.
       *[no] We now pay your whole share: { $result }.
    }
   *[no] There is nothing to pay now. You keep what you received.
}
why-overgenomen-schulden = { $result-some ->
    [yes] We settle { $result } of debts. You need not pay them.
   *[no] There are no debts to settle now.
}
why-recht-op-het-deel = { $uit-te-betalen-deel-some ->
    [yes] There is { $uit-te-betalen-deel } to pay. You are entitled to it.
   *[no] We settle { $overgenomen-schulden } of debts. You are entitled to that.
}
not-recht-op-het-deel = There is no amount to pay and no debt to settle now.
why-reden-voor-de-nabestaande = { $result ->
    [partner-van-de-overledene] You were the partner. You receive what the deceased parent would have received.
    [kind-van-de-overledene] There is no partner who receives this. The children share what the deceased parent would have received.
    [alleen-schulden] All amounts were paid already. We still settle the debts.
    [al-ontvangen] You received your share before.
    [niets-over] No amount is left that still has to be paid.
    [overledene-niet-erkend] It was not established that the deceased parent was wronged.
    [geen-aanvraag] The deceased parent did not ask for redress, and did not die before { $grensdag-van-overlijden }.
    [partner-gaat-voor] There is a partner. The act gives the amount to the partner.
    [partnerschap-gestopt] In the month after the death you were no longer partner, for another reason. Then the act gives the amount to the children.
   *[other] The act gives this amount only to a partner or a child.
}

## Contradictions in the facts

clash-de-band-met-de-overledene-is-bekend = It is not filled in yet who you are: partner, child or somebody else.
clash-de-dag-van-overlijden-is-bekend = The day of death is not filled in yet.
clash-bij-een-kind-hoort-het-aantal-kinderen = Fill in how many children there are. The child itself counts.

## Sources

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-last-day-to-apply = The last day to ask is in article 6.1b. That article was not read. We reject nobody for being late.
open-term-of-the-decision = The term for this decision was not read. We keep 6 months, with 6 months extra.
open-rounding-of-shares = The act names no rounding of a share. We round every share up to cents.
open-actual-damage = Partner and children can ask for higher damage too, as the parent could. We do not calculate that here yet.
open-share-of-children = The act counts children who are eligible. We count only children who asked as well, for that gives each of them more.
open-parts-together = How the parts come together for next of kin was not read. We calculate as for the parent.
open-objection-sixteen-weeks = Since 1 July 2024 we count sixteen weeks for an objection. From which day the act says so was not checked.

## Examples

example-partner = Karim's wife died in 2022. She would have received 30,000 euros; that is for him now. We also settle 2,300 euros of debts.
example-two-children = Lotte and her brother lost their mother. There is no partner, so they share equally: 8,750 euros each.
example-only-debts = Mo's partner received everything in life. We still settle the debts of 6,400 euros.
example-partnership-ended = Ruud was the partner on the day of death, but no longer in the month after, for another reason.
example-partner-first = Nadia lost her father. His partner is still alive, and comes first in the act.
example-no-application = Otto lost his father in February 2024. He had not registered.

## Letters

letter-next-of-kin-award-subject = { $reason ->
    [alleen-schulden] Decision: we settle the debts
   *[other] Decision: you receive { $amount }
}
letter-next-of-kin-award-opening =
    First of all: our thoughts are with you. Somebody you loved is no longer there. That parent was wronged. It should never have happened.

    { $reason ->
        [alleen-schulden] The deceased parent already received all amounts. We settle the debts that are still there.
       *[other] What the deceased parent was still to receive is now for you. You need not prove anything.
    }
letter-next-of-kin-award-outcome = { $reason ->
    [alleen-schulden] To your account comes now
   *[other] You receive from us
}
letter-next-of-kin-award-outcome-text = { $reason ->
    [alleen-schulden] All money was paid before. We now settle { $overgenomen-schulden } of debts. You need not pay them.
   *[other] We transfer it to your account. Besides, we settle debts that fall under the rules.
}
letter-next-of-kin-award-next-heading = What happens next?
letter-next-of-kin-award-next = Your contact person calls you about this decision. Would you rather talk at your home? That is possible. You can also wait first.
letter-next-of-kin-reject-subject = Decision: no amount for you now
letter-next-of-kin-reject-opening = { $reason ->
    [al-ontvangen]
        First of all: our thoughts are with you. The deceased parent was wronged. It should never have happened.

        You received your share before. So nothing is added now.
    [niets-over]
        First of all: our thoughts are with you. The deceased parent was wronged. It should never have happened.

        There is no amount left that we still have to pay. So nothing is added now.
   *[other]
        First of all: our thoughts are with you. We looked whether we can give you an amount. We cannot do that now.

        We know that this can be hard. In this letter you read why, and what you can still do.
}
letter-next-of-kin-reject-outcome = Outcome
letter-next-of-kin-reject-outcome-value = No amount now
letter-next-of-kin-reject-outcome-text = { $reason ->
    [al-ontvangen] You already received { $eerder-ontvangen-deel }.
    [niets-over] { $aan-de-overledene-betaalde-bedrag-some ->
        [yes] The deceased parent already received { $aan-de-overledene-betaalde-bedrag }. It would not have been more.
       *[no] We calculated what the deceased parent would receive. No amount came out of that.
    }
    [overledene-niet-erkend] It was not established that the deceased parent was wronged.
    [geen-aanvraag] The deceased parent did not ask for redress, and did not die before { $grensdag-van-overlijden }.
    [partner-gaat-voor] There is a partner. The act gives the amount to the partner, not to the children.
    [partnerschap-gestopt] In the month after the death you were no longer partner, for another reason than the death.
   *[geen-partner-of-kind] The act gives this amount only to a partner or a child.
}
letter-next-of-kin-reject-next-heading = What can you still do?
letter-next-of-kin-reject-next =
    { $reason ->
        [partner-gaat-voor] Has the partner died too, or does that happen before everything is paid? Then we look again.
       *[other] Do you have new facts, or is something wrong? Then we look again.
    }

    Call your contact person when you have questions. Children have a scheme of their own as well. Your contact person looks whether it holds for you.

    You can also object. How that works, you read below. The personal help stays.
