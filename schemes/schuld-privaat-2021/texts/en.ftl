# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Private debts under the policy of 2021
scheme-short = Private debts 2021
scheme-status = This is the policy of 2021, before the act of 2022. Who received a decision then, keeps it. New decisions fall under the act.
scheme-about = We take over debts that you had to pay. The debt arose between 1 January 2006 and 1 June 2021. And it is still open.

## Steps

step-debts-application = Tell us your debts
step-debts-application-about = You tell us your debts. Your municipality can help you with this. We ask your creditors how much exactly is open.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-private-debts = Decision about your debts
step-private-debts-about = We look at each debt by itself. First you receive an overview and can respond to it. Then we decide, and pay your creditors ourselves.

## Papers

paper-debt-letter = Letter about the debt
paper-debt-letter-about = It says whom you have to pay, and how much. Then we can take it over.
paper-creditor-statement = Statement of the creditor
paper-creditor-statement-about = The creditor writes down what is still open. We ask them ourselves.

## Choices

choice-debts-application-continue = Look at my debts
choice-debts-application-continue-consequence = We ask your creditors for their figures. You need not do anything for this.
choice-debts-application-help = I want help from my municipality
choice-debts-application-help-consequence = Your municipality calls you and helps with the list. Your application simply goes on.
choice-debts-application-wait = Nothing for now
choice-debts-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-debts-application-stop = Stop here
choice-debts-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-private-debts-help = I want help from my municipality
choice-private-debts-help-consequence = Your municipality looks with you at debts that we do not take over. Nothing changes in our decision.
choice-private-debts-wait = Nothing for now
choice-private-debts-wait-consequence = We wait for you. What we took over stays taken over.
choice-private-debts-stop = Stop here
choice-private-debts-stop-consequence = You are done with your debts. What we took over stays taken over. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = You can come back when there are new facts about a debt. You can also come back when a new scheme starts. A phone call or a letter is enough.

## Kinds of facts

group-mens = About you
group-bedragen = Amounts
group-schuld = About the debt
item-schuld = Debt { $key }
item-schuld-part = { $value } for debt { $key }

## Facts

attribute-datum-van-aanvraag = Day of your application
attribute-hoedanigheid = Who you are for this scheme
help-hoedanigheid = The policy of 2021 names the parent and the partner. A scheme for ex-partners came later.
attribute-rechthebbend = Can apply
attribute-aantal-overgenomen-schulden = Number of debts we take over
attribute-totaal-voor-schulden = Together
attribute-recht-op-schuldhulp = Right to help with debts
attribute-reden-over-de-schulden = Reason
attribute-volgnummer = Number
attribute-soort-schuld = Kind of debt
help-soort-schuld = Debts of an own business do not belong here. They are in the scheme for business debts.
attribute-ontstaansdatum = Day on which the debt arose
help-ontstaansdatum = The day of the contract, the delivery or the bill from which the debt comes.
attribute-dag-van-opeisbaarheid = Day on which you had to pay
help-dag-van-opeisbaarheid = The first day on which the creditor could ask for payment. Leave empty when that was not yet possible.
attribute-dag-van-betaling = Day on which you paid
help-dag-van-betaling = Leave empty when the debt is still open. When a part was paid, make two debts of it.
attribute-hoofdsom = Amount of the debt
help-hoofdsom = For a loan or mortgage: what is still to be repaid, without the arrears. Fill in each amount in one place only.
attribute-dag-van-opeising = Day on which all had to be paid at once
help-dag-van-opeising = Only for a loan. The day on which the whole loan was called in because of arrears.
attribute-achterstand = Arrears
help-achterstand = Instalments that should have been paid and were not.
attribute-bijkomende-kosten = Costs on top
help-bijkomende-kosten = Interest, collection costs, fines in the contract and costs of a court case or bailiff.
attribute-al-geregeld = Already settled
help-al-geregeld = Choose «yes» when this debt was already compensated or taken over. That may have happened with a partner or ex-partner.
attribute-tijdig-ontstaan = Arose in the right period
attribute-opeisbaar = You already had to pay
attribute-onbetaald = Open at the application
attribute-meetellende-hoofdsom = Amount that counts
attribute-meetellende-achterstand = Arrears and costs that count
attribute-overneembare-bedrag = Amount of this debt
attribute-uitkomst-van-de-schuld = Outcome
attribute-over-te-nemen = We take over the debt

## Values

value-gedupeerde-aanvrager = Parent with a redress measure
value-partner-op-de-peildatum = Partner on the day of the first payment
value-partner-op-31-december-2020 = Partner on 31 December 2020
value-ex-partner = Ex-partner
value-iemand-anders = Somebody else
value-rekening = Bill or rent
value-lening = Loan
value-hypotheek = Mortgage
value-restschuld-na-verkoop = Residual debt after sale of the house
value-alimentatie = Alimony
value-zorgverzekering = Health insurance
value-onrechtmatige-daad = Damage to somebody else
value-overgenomen = We take over the debt
value-al-geregeld = Already settled
value-niet-in-de-tijd-ontstaan = Arose outside the period
value-nog-niet-opeisbaar = Not yet to be paid
value-al-betaald = Already paid before
value-niets-wat-meetelt = Nothing that counts
value-schulden-overgenomen = Debts taken over
value-geen-herstelmaatregel = No redress measure
value-geen-schuld-die-meetelt = No debt that counts

## Fixed figures

parameter-eerste-dag-van-het-tijdvak = Arose from
parameter-laatste-dag-van-het-tijdvak = Arose up to and including

## Why

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] You have a redress measure. You can ask for this help.
       *[other] You are or were the partner of a parent with a redress measure. You can ask for this help.
    }
not-rechthebbende = The policy of 2021 is for parents with a redress measure and their partner.
why-tijdig-ontstaan = Debt { $volgnummer } arose on { $ontstaansdatum }. That is between { $eerste-dag-van-het-tijdvak } and { $laatste-dag-van-het-tijdvak }.
not-tijdig-ontstaan = Debt { $volgnummer } arose on { $ontstaansdatum }. The policy looks from { $eerste-dag-van-het-tijdvak } up to { $laatste-dag-van-het-tijdvak }.
why-opeisbaar = You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. That was before or on the day of your application.
not-opeisbaar = On the day of your application you did not have to pay debt { $volgnummer } yet.
why-onbetaald =
    { $dag-van-betaling-some ->
        [yes] Debt { $volgnummer } was still open at your application. You paid it later, on { $dag-van-betaling }.
       *[no] Debt { $volgnummer } is still open.
    }
not-onbetaald = Debt { $volgnummer } was already paid at your application, on { $dag-van-betaling }.
why-meetellende-hoofdsom = Of debt { $volgnummer }, { $result } counts.
not-meetellende-hoofdsom =
    { $soort-schuld ->
        [hypotheek] A mortgage does not count. Only a residual debt after sale counts.
       *[other] The loan was not called in. Then only arrears count.
    }
why-meetellende-achterstand =
    { $result-some ->
        [yes] For arrears and costs { $result } counts.
       *[no] There are no arrears and no costs.
    }
not-meetellende-achterstand = For a mortgage only a residual debt after sale counts.
why-overneembaar-bedrag = For debt { $volgnummer } it is about { $result }.
why-uitkomst-van-de-schuld =
    { $result ->
        [overgenomen] Debt { $volgnummer } of { $overneembare-bedrag } arose in the right period and is still open. You already had to pay it. We take it over.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [niet-in-de-tijd-ontstaan] Debt { $volgnummer } arose on { $ontstaansdatum }. The policy looks from { $eerste-dag-van-het-tijdvak } up to { $laatste-dag-van-het-tijdvak }.
        [nog-niet-opeisbaar] You did not have to pay debt { $volgnummer } yet. That is why we do not take it over.
        [al-betaald] Debt { $volgnummer } was already paid on { $dag-van-betaling }.
       *[other] No amount of debt { $volgnummer } counts. Of a mortgage or loan not everything counts.
    }
why-over-te-nemen = Debt { $volgnummer } of { $overneembare-bedrag } arose on { $ontstaansdatum } and you had to pay it from { $dag-van-opeisbaarheid }. It is still open. We take it over.
not-over-te-nemen =
    { $uitkomst-van-de-schuld ->
        [overgenomen] Debt { $volgnummer } fits the rules. Still we cannot take it over now. The reason holds for all your debts.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [niet-in-de-tijd-ontstaan] Debt { $volgnummer } arose on { $ontstaansdatum }. The policy looks from { $eerste-dag-van-het-tijdvak } up to { $laatste-dag-van-het-tijdvak }.
        [nog-niet-opeisbaar] You did not have to pay debt { $volgnummer } yet. That is why we do not take it over.
        [al-betaald] Debt { $volgnummer } was already paid on { $dag-van-betaling }.
       *[other] No amount of debt { $volgnummer } counts. Of a mortgage or loan not everything counts.
    }
why-telling-van-de-overgenomen-schulden =
    { $result ->
        [0] We take over no debt.
        [one] We take over one debt: { $items }.
       *[other] We take over { $result } debts: { $items }.
    }
why-totaal-voor-schulden =
    { $result-some ->
        [yes] Together we take over { $result }: { $parts }.
       *[no] There is no amount that we take over.
    }
why-recht-op-schuldhulp = There is { $totaal-voor-schulden } to pay. You have a right to it.
not-recht-op-schuldhulp = There is nothing to pay for your debts now.
why-reden-over-de-schulden =
    { $result ->
        [schulden-overgenomen] We take over { $totaal-voor-schulden } of your debts.
        [geen-herstelmaatregel] The policy of 2021 belongs to a redress measure of you or your partner. There is none now.
       *[other] We looked at all your debts. We cannot take over any of them.
    }

## Facts that contradict each other

clash-datum-van-aanvraag-is-bekend = The day of the application is not known yet.
clash-hoedanigheid-is-bekend = First choose who this person is for the scheme.
clash-soort-schuld-is-bekend = Choose for each debt what kind of debt it is.
clash-ontstaansdatum-is-bekend = Fill in for each debt when it arose.

## Sources

source-BELEID-2021 = Policy of 2021 for private debts
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-last-day-of-2021-period = The policy names debts between 1 January 2006 and 1 June 2021. We count a debt of exactly 1 June 2021.
open-first-day-of-the-desk = The desk began with a trial in November 2021 and opened for more people after that. The first day was not checked.
open-who-in-2021 = The policy names parents and their partner. Which day counts for the partner, was not checked here.
open-not-listed-in-2021 = The policy does not name damage to somebody else and debts to family. They count here like other debts.
open-paid-debts-only-intended = Who had already paid would get that back. That was a plan. The rule came only with the act.
open-term-in-2021 = A term for the decision was not found in the policy. We use that of the act.

## How schemes hang together

relation-after-first-review = This help comes after the first review. After that you can tell us your debts.

## Letters

letter-private-debts-award-subject = Decision: we take over debts of yours
letter-private-debts-award-opening =
    You have lived with debts for a long time. We know how heavy that is. So we looked at your debts one by one.

    This letter tells you for each debt what we do, and why.
letter-private-debts-award-outcome = Together we pay
letter-private-debts-award-outcome-text = We pay this to your creditors. You need not pay them anything more for this.
letter-private-debts-award-next-heading = What happens next?
letter-private-debts-award-next = Is there a debt that we do not take over? Your municipality can help you with it. Do call your contact person when in doubt.
letter-private-debts-reject-subject = Decision: we take over no debts now
letter-private-debts-reject-opening =
    We looked at your application. We cannot take over debts of yours now. We know this can be a disappointment.

    This letter tells you why, and what you can still do.
letter-private-debts-reject-outcome = Outcome
letter-private-debts-reject-outcome-value = No amount now
letter-private-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] This help is for parents with a redress measure and their partner. You do not have one now.
       *[geen-schuld-die-meetelt] We looked at each debt. None of them meets the rules. Below you read why for each debt.
    }
letter-private-debts-reject-next-heading = What can you still do?
letter-private-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel] Do you get a redress measure later after all? Then you can ask for this again.
       *[geen-schuld-die-meetelt] Does a new scheme come? Then you can ask for this again.
    }

    Do you have a paper that we do not know, such as a letter of a creditor? Call your contact person. We will then look again.

    Your municipality can help you with the debts that remain. You can also object. How to do that, you read further on.

## Examples

example-debts-taken-over = Samira has an old bill and a loan in arrears. We take over the bill and the arrears.
example-no-debt-counts = Rob has a bill from before 2006 and a mortgage. We cannot take over either of them.
