# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Debts to the government under the Wet hersteloperatie toeslagen
scheme-short = Debts to the government
scheme-status = This is the act as it stands: chapter 3, with article 6.6 and article 8.8. The rules for taxes of state, province, municipality and water board are in another act.
scheme-about = Did you still have debts to the government at the end of 2020? Then they are waived. You need not do anything for it. What you paid on them after that, you get back.

## Steps

step-public-debts-start = We look up your debts
step-public-debts-start-about = We ask the government which debts you had at the end of 2020. You need not apply for anything.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-public-debts = Decision about debts to the government
step-public-debts-about = We look at each debt to the government. In doubt we decide in your favour. Then you hear which debts are waived and what you get back.

## Papers

paper-debt-overview = Overview of what you still had to pay
paper-debt-overview-about = It says with whom a debt was open. We ask for it ourselves.

## Choices

choice-public-debts-start-continue = Look at my debts to the government
choice-public-debts-start-continue-consequence = We look up everything. You need not do anything.
choice-public-debts-start-help = I want help from my municipality now
choice-public-debts-start-help-consequence = Your municipality calls you. We simply go on looking up your debts.
choice-public-debts-start-wait = Nothing for now
choice-public-debts-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-public-debts-start-stop = Stop here
choice-public-debts-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-public-debts-help = I want help from my municipality
choice-public-debts-help-consequence = Your municipality looks with you at debts that remain. Nothing changes in our decision.
choice-public-debts-wait = Nothing for now
choice-public-debts-wait-consequence = We wait for you. Debts that were waived do not come back.
choice-public-debts-stop = Stop here
choice-public-debts-stop-consequence = You are done with this part. Debts that were waived do not come back. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = You can come back when there is another debt to the government that we did not know. You can also come back when a new scheme starts. A phone call or a letter is enough.

## Kinds of facts

group-mens = About you
group-datums = Dates
group-bedragen = Amounts
group-schuld = About the debt
item-overheidsschuld = Debt { $key }
item-overheidsschuld-part = { $value } for debt { $key }

## Facts

attribute-hoedanigheid = Who you are for this scheme
help-hoedanigheid = The day of the first payment is the reference day. An ex-partner counts after a decision of their own.
attribute-aanvraagdatum-van-de-ouder = Day on which the parent came forward
help-aanvraagdatum-van-de-ouder = Only needed for the partner on 31 December 2020. The parent must have come forward on 1 June 2021 at the latest.
attribute-dagtekening-van-de-toekenning = Date of the decision with redress money
help-dagtekening-van-de-toekenning = The date on the decision with the fixed amount. From that day we have three months.
attribute-rechthebbend = Your debts can be waived
attribute-te-laat-voor-de-partner = Parent came forward after 1 June 2021
attribute-aantal-weggevallen-schulden = Number of debts that are waived
attribute-totaal-van-de-kwijtschelding = This you need not pay any more
attribute-totaal-van-de-teruggave = This you get back
attribute-totaal-bij-de-overheid = Together
attribute-recht-op-kwijtschelding = Debts are waived
attribute-reden-bij-de-overheid = Reason
attribute-volgnummer = Number
attribute-schuldeiser = Who wants the money
help-schuldeiser = Choose who collects the debt. A fine through the CJIB or alimony through the LBIO is not in chapter 3.
attribute-jaar-van-de-schuld = Year the debt is about
help-jaar-van-de-schuld = The year of the allowance, the benefit or the contribution. When the debt is about more years, make more debts of it.
attribute-dag-van-vaststelling = Day on which the debt was set
help-dag-van-vaststelling = The date on the decision from which the debt comes.
attribute-openstaande-schuld = Open on 31 December 2020
help-openstaande-schuld = All that was still open then, with interest, costs and fine. When the decision came later, fill in the whole amount.
attribute-later-betaalde-bedrag = Paid after 2020
help-later-betaalde-bedrag = What was paid after 31 December 2020, or kept back from something else.
attribute-te-verrekenen-bedrag = Set off with the same allowance
help-te-verrekenen-bedrag = Only for Dienst Toeslagen. What was granted for the same year of the same allowance, and could be set off with this debt.
attribute-verwijt = Reproach
help-verwijt = Choose only a reproach that is certain. In doubt choose «no reproach». For an ex-partner it counts only for benefits and civic integration. An old «intent or gross negligence» label of Toeslagen does not count.
attribute-bedrijfskapitaal = Loan for an own business
help-bedrijfskapitaal = Choose «yes» for a loan of UWV or municipality to start an own business.
attribute-opeisbare-deel = Part that should have been paid
help-opeisbare-deel = The arrears, and the principal when it was reclaimed before 1 January 2021.
attribute-aangevraagd = Asked for by yourself
help-aangevraagd = Only needed from 2026, for a debt of a benefit or integration course that was set after 2023.
attribute-binnen-hoofdstuk-3 = Is in chapter 3
attribute-vroeg-genoeg = Is about the time up to 2020
attribute-uitgezonderd = Excepted
attribute-nog-aan-te-vragen = Apply first
attribute-zakelijk-geleend = Business loan
attribute-verrekende-deel = Part set off
attribute-niet-opeisbare-deel = Part that did not have to be paid yet
attribute-meetellende-schuld = Amount that counts
attribute-meetellende-betaalde-bedrag = Of which paid
attribute-overblijvende-deel = Of which still open
attribute-uitkomst-bij-de-overheid = Outcome
attribute-weggevallen = The debt is waived
attribute-terug-te-betalen = You get back what you paid
attribute-nog-te-vragen = You still have to ask for this
attribute-te-vragen = You still have to ask for this
attribute-met-overige-schulden = Debts remain

## Values

value-gedupeerde-aanvrager = Parent with a redress measure
value-partner-op-de-peildatum = Partner on the day of the first payment
value-partner-op-31-december-2020 = Partner on 31 December 2020
value-ex-partner = Ex-partner with an own decision
value-iemand-anders = Somebody else
value-dienst-toeslagen = Dienst Toeslagen
value-ontvanger = Belastingdienst
value-provincie = Province
value-gemeente-voor-belastingen = Municipality: taxes
value-waterschap = Water board
value-uwv = UWV
value-svb = SVB
value-gemeente-voor-bijstand = Municipality: social assistance
value-inburgering = Integration course (DUO)
value-cak = CAK
value-wlz-uitvoerder = Care office (Wlz)
value-gemeente-voor-zorg = Municipality: youth care and Wmo
value-cjib = CJIB
value-lbio = LBIO
value-geen-verwijt = No reproach
value-ernstig-verwijtbaar = Seriously to blame
value-opzet-of-grove-schuld = Intent or gross negligence
value-misbruik = Abuse or fraud
value-misdrijf = Crime with four years in prison or more
value-als-werkgever = Decision about you as an employer
value-valt-weg = The debt is waived
value-niet-in-hoofdstuk-3 = Is not in chapter 3
value-van-na-2020 = Is about the time after 2020
value-uitgezonderd = Excepted
value-eerst-aanvragen = Apply first
value-niets-open = Nothing open
value-schulden-vallen-weg = Debts are waived
value-alleen-terugbetaling = You get money back
value-geen-herstelmaatregel = No redress measure
value-aanvrager-te-laat = Parent came forward after 1 June 2021
value-eerst-zelf-vragen = You have to ask for this first
value-geen-schuld-die-wegvalt = No debt that is waived

## Fixed figures

parameter-laatste-dag-voor-de-partner = Parent came forward at the latest on
parameter-laatste-jaar-van-een-schuld = Debts about the years up to
parameter-grensdatum-van-vaststelling = Set at the latest on
parameter-laatste-dag-zonder-aanvraag = Without application up to

## Why: who

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] You have a redress measure. That is why your debts to the government can be waived.
        [ex-partner] You received a decision as an ex-partner. That is why your debts to the government can be waived.
       *[other] You were the partner of a parent with a redress measure. That is why your debts to the government can be waived.
    }
not-rechthebbende = This is for parents with a redress measure, their partner and their ex-partner.
why-te-laat-voor-de-partner = You were the partner on 31 December 2020. The parent came forward after { $laatste-dag-voor-de-partner }. Then this does not hold for the partner.
not-te-laat-voor-de-partner = The day on which the parent came forward is no problem here.

## Why: each debt

why-binnen-hoofdstuk-3 = Debt { $volgnummer } is with a government body that the act names.
not-binnen-hoofdstuk-3 = This government body is not in chapter 3 of the act. Perhaps we can take over debt { $volgnummer } with the scheme for private debts.
why-vroeg-genoeg = Debt { $volgnummer } is about { $jaar-van-de-schuld } or was already set at the end of 2020. That is in time.
not-vroeg-genoeg = Debt { $volgnummer } is about { $jaar-van-de-schuld }. The act is about the years up to { $laatste-jaar-van-een-schuld }.
why-uitgezonderd = For debt { $volgnummer } a reproach is certain that the act names. That is why it is not waived.
not-uitgezonderd = For debt { $volgnummer } there is no reproach that counts for you.
why-nog-aan-te-vragen = Debt { $volgnummer } was set on { $dag-van-vaststelling }. After { $laatste-dag-zonder-aanvraag } you have to ask for this yourself.
not-nog-aan-te-vragen = For debt { $volgnummer } you need not apply for anything.
why-zakelijk-geleend = Debt { $volgnummer } is a loan for an own business. Then only what should have been paid is waived.
not-zakelijk-geleend = Debt { $volgnummer } is no loan for an own business from UWV or municipality.
why-verrekend-deel =
    { $result-some ->
        [yes] For the same year you received { $result } of the same allowance. It was set off and does not count.
       *[no] Nothing was set off with the same allowance.
    }
not-verrekend-deel = Setting off with the same allowance only matters at Dienst Toeslagen.
why-niet-opeisbaar-deel = Of this loan { $result } did not have to be paid yet. That part remains.
not-niet-opeisbaar-deel = The whole amount counts.
why-meetellende-schuld = Of debt { $volgnummer }, { $result } counts.
why-meetellend-betaald-bedrag =
    { $result-some ->
        [yes] After 2020 you paid { $result } on debt { $volgnummer }.
       *[no] After 2020 nothing was paid on debt { $volgnummer }.
    }
why-overblijvend-deel =
    { $result-some ->
        [yes] Of debt { $volgnummer }, { $result } is still open.
       *[no] Nothing of debt { $volgnummer } is open any more.
    }
why-uitkomst-bij-de-overheid =
    { $result ->
        [valt-weg] Debt { $volgnummer } fits the rules. It is waived.
        [niet-in-hoofdstuk-3] Debt { $volgnummer } is with a government body that is not in chapter 3.
        [van-na-2020] Debt { $volgnummer } is about { $jaar-van-de-schuld }. The act goes up to { $laatste-jaar-van-een-schuld }.
        [uitgezonderd] For debt { $volgnummer } a reproach is certain. The act excepts it.
        [eerst-aanvragen] Debt { $volgnummer } is only waived when you ask for it.
       *[other] For debt { $volgnummer } there is no amount that is waived.
    }
why-weggevallen-schuld =
    { $meetellende-betaalde-bedrag-some ->
        [yes] Debt { $volgnummer } about { $jaar-van-de-schuld } is waived. It was { $meetellende-schuld }, of which you already paid { $meetellende-betaalde-bedrag }.
       *[no] Debt { $volgnummer } about { $jaar-van-de-schuld } is waived. It is about { $meetellende-schuld }.
    }
not-weggevallen-schuld =
    { $uitkomst-bij-de-overheid ->
        [valt-weg] Debt { $volgnummer } fits the rules. But there is no redress measure for you now.
        [niet-in-hoofdstuk-3] Debt { $volgnummer } is with a body that is not in chapter 3. Perhaps it can be taken over with the scheme for private debts.
        [van-na-2020] Debt { $volgnummer } is about { $jaar-van-de-schuld }. The act is about the years up to { $laatste-jaar-van-een-schuld }.
        [uitgezonderd] For debt { $volgnummer } a reproach is certain that the act names. That is why it is not waived.
        [eerst-aanvragen] Debt { $volgnummer } was set after { $laatste-dag-zonder-aanvraag }. It is only waived when you ask for it.
       *[other] For debt { $volgnummer } there is no amount that is waived.
    }
why-terug-te-betalen-schuld = You get back { $meetellende-betaalde-bedrag }, because you paid that after 2020 on debt { $volgnummer }.
not-terug-te-betalen-schuld =
    { $weggevallen-some ->
        [yes] { $meetellende-betaalde-bedrag-some ->
            [yes] What you paid to Dienst Toeslagen as an ex-partner, you can ask for with the scheme for private debts.
           *[no] After 2020 you paid nothing on debt { $volgnummer }. So there is nothing to pay back.
        }
       *[no] Debt { $volgnummer } is not waived. That is why we pay nothing of it back.
    }

## Why: the total

why-telling-van-de-weggevallen-schulden =
    { $result ->
        [0] No debt is waived.
        [one] One debt is waived: { $items }.
       *[other] { $result } debts are waived: { $items }.
    }
why-totaal-van-de-kwijtschelding =
    { $result-some ->
        [yes] You need not pay { $result } any more: { $parts }.
       *[no] No amount is still open that is waived.
    }
why-totaal-van-de-teruggave =
    { $result-some ->
        [yes] You get back { $result }: { $parts }.
       *[no] There is nothing to pay back.
    }
why-totaal-bij-de-overheid =
    { $result-some ->
        [yes] Together it is about { $result }.
       *[no] There is no amount that is waived now.
    }
why-recht-op-kwijtschelding = Debts of { $totaal-bij-de-overheid } are waived, including what you get back.
not-recht-op-kwijtschelding = There is no debt to the government now that is waived.
why-reden-bij-de-overheid =
    { $result ->
        [schulden-vallen-weg] Debts of { $totaal-van-de-kwijtschelding } are waived.
        [alleen-terugbetaling] You had already paid everything. You get back { $totaal-van-de-teruggave }.
        [aanvrager-te-laat] The parent came forward after { $laatste-dag-voor-de-partner }. Then this does not hold for the partner of 31 December 2020.
        [geen-herstelmaatregel] This belongs to a redress measure, and there is none now.
        [eerst-zelf-vragen] There is a debt that is only waived when you ask for it.
       *[other] We looked at all your debts to the government. None of them is waived.
    }
why-te-vragen-schuld = Debt { $volgnummer } is only waived when you ask for it.
not-te-vragen-schuld = For debt { $volgnummer } you need not ask anything.
why-nog-te-vragen = There is at least one debt that is only waived when you ask for it.
not-nog-te-vragen = You need not ask anything yourself for any debt.
why-overige-schulden = There is at least one debt that is not waived. Perhaps it can be taken over with the scheme for private debts.
not-overige-schulden = There is no debt that remains.

## Comparable situations

situation-debts-that-stay = Debts to the government remain
situation-debts-that-stay-check-private-scheme = See whether the scheme for private debts can take over this debt.
situation-debts-that-stay-check-stop-letters = Ask the government to wait with letters and bailiffs.

## Facts that contradict each other

clash-hoedanigheid-is-bekend = First choose who this person is for the scheme.
clash-aanvraagdatum-van-de-ouder-is-bekend = For this partner the day is needed on which the parent came forward.
clash-dagtekening-van-de-toekenning-is-bekend = Fill in the date of the decision with redress money. The term runs from that day.
clash-schuldeiser-is-bekend = Choose for each debt who wants the money.
clash-jaar-van-de-schuld-is-bekend = Fill in for each debt which year it is about.
clash-opeisbaar-deel-is-bekend = This is a loan for an own business. Fill in which part should have been paid.
clash-later-betaald-past-in-de-schuld = More was paid than was open. See which amount is right.

## Sources

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for objections. From which day the act says so, was not checked.
open-tax-debts-not-read = The rules for taxes of state, province, municipality and water board were not read. We follow the same limit and apply no exception.
open-cjib-and-lbio = The CJIB and the LBIO are not in chapter 3. Which arrangement holds for them, was not found.
open-terms-of-other-creditors = The act only gives a term for Dienst Toeslagen: three months and another three. We use it for all debts.
open-crime-is-a-choice = For a crime the CAK may let the debt stand; it need not. The handler only chooses «crime» when that was decided.
open-business-room-elsewhere = For a loan for an own business a limit from Europe holds as well. It is in the scheme for business debts and is not subtracted here by itself.

## How schemes hang together

relation-opens-private-debts = What is not waived here, we can sometimes take over with the scheme for private debts.
relation-refund-counts-for-paid-debts = What the government pays back here, does not count again with debts you paid yourself.
relation-after-first-review = This comes by itself after the first review.

## Letters

letter-public-debts-award-subject =
    { $reason ->
        [alleen-terugbetaling] Decision: you get back { $totaal-van-de-teruggave }
       *[schulden-vallen-weg] Decision: debts you had to the government are waived
    }
letter-public-debts-award-opening =
    You had debts to the government. We want you to be able to go on, without that burden.

    This letter tells you which debts are waived, and what you get back.
letter-public-debts-award-outcome = Together it is about
letter-public-debts-award-outcome-text =
    { $reason ->
        [alleen-terugbetaling] You had already paid these debts. We transfer this amount to your account.
       *[schulden-vallen-weg] { $totaal-van-de-teruggave-some ->
            [yes] You need not pay { $totaal-van-de-kwijtschelding } any more. You get back { $totaal-van-de-teruggave } in your account.
           *[no] You need not pay { $totaal-van-de-kwijtschelding } any more.
        }
    }
letter-public-debts-award-next-heading = What happens next?
letter-public-debts-award-next =
    The government does not ask you for this money any more. Do you still get a letter or a bailiff? Then call your contact person at once.

    Is there a debt that stays? It is in the explanation, with the reason. Do you have debts with companies as well? For those there is the scheme for private debts.
letter-public-debts-reject-subject = Decision: no debts are waived now
letter-public-debts-reject-opening =
    We looked at your debts to the government. No debt is waived now. We know this can be a disappointment.

    This letter tells you why, and what you can still do.
letter-public-debts-reject-outcome = Outcome
letter-public-debts-reject-outcome-value = Nothing is waived now
letter-public-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] This is for parents with a redress measure, their partner and their ex-partner. There is none for you now.
        [aanvrager-te-laat] You were the partner on 31 December 2020. The parent came forward after { $laatste-dag-voor-de-partner }. Then this does not hold for you.
        [eerst-zelf-vragen] You have a debt from after { $laatste-dag-zonder-aanvraag }. It can be waived, but only when you ask for it.
       *[geen-schuld-die-wegvalt] We looked at each debt. None of them fits the rules of the act. Below you read why for each debt.
    }
letter-public-debts-reject-next-heading = What can you still do?
letter-public-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Do you get a redress measure later after all? Then we look again by ourselves. Your municipality can already help you with your debts.

            You can also object. How to do that, you read further on.
        [aanvrager-te-laat]
            Were you also the partner on the day of the first payment to the parent? Or are you now an ex-partner with a decision of your own? Then it is possible. Call us.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How to do that, you read further on.
        [eerst-zelf-vragen]
            Call your contact person and say that this debt should be waived. That is enough. After that we decide again.

            You can also object. How to do that, you read further on.
       *[other]
            Perhaps we can take over a debt with the scheme for private debts. Your contact person looks at that with you.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception.

            Your municipality can help you with the debts that remain. You can also object. How to do that, you read further on.
    }

## Examples

example-debts-waived = Noura had a debt to the UWV and to Dienst Toeslagen at the end of 2020. Both are waived, and she gets back what she paid after that.
example-paid-already = Ahmed had already paid his debt to the SVB in full. He gets that money back.
example-after-2020 = Els has a debt about 2022 and a fine through the CJIB. Neither of them is waived.
example-ask-first = Tarik has a debt to the UWV that was set only in 2024. He only has to ask that it be waived.
example-partner-too-late = Youssef was the partner on 31 December 2020. The parent came forward only in 2022.
