# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Private debts under the Wet hersteloperatie toeslagen
scheme-short = Private debts
scheme-status = This is the act as it stands: articles 4.1 to 4.4, article 3.13 and article 6.1. There is another scheme for debts of an own business.
scheme-about = We take over debts you have with companies and other creditors. The debt arose after 2005. You had to pay it before 1 June 2021. And it is still open. What you already paid with your redress money, you can get back.

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

## Terms

term-answer-of-the-creditor = Answer of your creditor
term-response-to-the-overview = Your response to the overview

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
group-datums = Dates
group-bedragen = Amounts
group-schuld = About the debt
item-schuld = Debt { $key }
item-schuld-part = { $value } for debt { $key }

## Facts

attribute-datum-van-aanvraag = Day of your application
attribute-hoedanigheid = Who you are for this scheme
help-hoedanigheid = Choose «partner on 31 December 2020» only when the parent came forward on 1 June 2021 at the latest.
attribute-in-schuldsanering = In a debt restructuring
help-in-schuldsanering = Choose «yes» only when the scheme for debt restructuring applies: by the court or with an agreement, and begun before 5 November 2022. For an ex-partner: before 15 July 2023.
attribute-uit-elkaar = No longer together
help-uit-elkaar = Choose «yes» when the partner was no longer the partner of the parent at the application.
attribute-dagtekening-van-de-toekenning = Date of the decision with redress money
help-dagtekening-van-de-toekenning = The date on the decision with the fixed amount. For an ex-partner: the decision with the amount for ex-partners.
attribute-dag-van-onherroepelijkheid = Day on which the decision became final
help-dag-van-onherroepelijkheid = The day on which nobody can object or appeal any more to the first decision with compensation. It only matters after 1 July 2023.
attribute-dag-van-ontvangst = Day on which you received redress money
help-dag-van-ontvangst = The first day on which redress money was in the account.
attribute-ontvangen-herstelbedrag = Redress money received
help-ontvangen-herstelbedrag = All redress money that this person received. Not more than this amount can be paid back for debts already paid.
attribute-eerder-vergoede-bedrag = Paid back before
help-eerder-vergoede-bedrag = What this person already got back for paid debts in an earlier decision. That is taken off the room.
attribute-dagtekening-van-de-eerdere-afwijzing = Date of the letter without an amount
help-dagtekening-van-de-eerdere-afwijzing = The date of the decision that there was no reason for an amount yet. Leave empty when there was no such letter.
attribute-al-betaalde-publieke-schulden = Already paid to the government
help-al-betaalde-publieke-schulden = Debts to the government that were paid after the money came in. Count only debts that would otherwise have been waived.
attribute-al-teruggekregen-bedrag = Already back from the government
help-al-teruggekregen-bedrag = What the government already paid back of those payments. We never pay twice for the same.
attribute-onder-bewind = Under administration or guardianship
help-onder-bewind = Choose «yes» when the court appointed somebody else to look after all the money.
attribute-uurtarief-van-de-bewindvoerder = Hourly rate of the administrator
help-uurtarief-van-de-bewindvoerder = The rate set by the minister of Justice and Security. Fill in the rate on the day of the application.
attribute-rechthebbend = Can apply
attribute-tijdig-aangevraagd = Applied in time
attribute-toegang = We can take over debts
attribute-toegang-tot-vergoeding = We can pay back debts already paid
attribute-aantal-overgenomen-schulden = Number of debts we take over
attribute-overgenomen-schulden = We pay your creditors
attribute-betaalde-private-schulden = Already paid to creditors
attribute-meetellende-publieke-schulden = Already paid to the government, counts
attribute-aantal-vergoedbare-schulden = Number of debts that can be paid back
attribute-betaalde-schulden-samen = Already paid, together
attribute-ruimte-voor-betaalde-schulden = At most to get back
attribute-vergoedbaar = Can be paid back
attribute-vergoeding-van-betaalde-schulden = You get back
attribute-vergoeding-voor-de-bewindvoerder = Costs of your administrator
attribute-totaal-voor-schulden = Together
attribute-recht-op-schuldhulp = Right to help with debts
attribute-reden-over-de-schulden = Reason
attribute-volgnummer = Number
attribute-soort-schuld = Kind of debt
help-soort-schuld = Debts of an own business do not belong here. They are in the scheme for business debts.
attribute-soort-schuldeiser = Who gets the money
help-soort-schuldeiser = Choose «business» when the debt belongs to the ordinary work of a company or institution. Choose «government» only when the debt is not already waived there, or when the government is outside the Netherlands.
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
help-achterstand = Instalments that should have been paid before 1 June 2021 and were not.
attribute-bijkomende-kosten = Costs on top
help-bijkomende-kosten = Interest, collection costs, fines in the contract and costs of a court case or bailiff.
attribute-vastlegging = How it was put on record
help-vastlegging = Needed for a debt to an ordinary person, such as family or a friend. It is not needed for alimony.
attribute-dag-van-vastlegging = Day of the deed or summons
help-dag-van-vastlegging = For a deed: the day at the notary. For a ruling: the day of the notice, the summons or the petition before it.
attribute-belang-in-de-schuldeiser = Your share in the business that gets the money
help-belang-in-de-schuldeiser = A whole number, rounded down: the percentage that this person has in the business of the creditor. Leave empty when it does not apply.
attribute-al-geregeld = Already settled
help-al-geregeld = Choose «yes» when this debt was already compensated or taken over. That may have happened with a partner or ex-partner.
attribute-wanbetalersregeling = Defaulters' scheme on 1 June 2021
help-wanbetalersregeling = Choose «yes» when the premium ran through the defaulters' scheme on 1 June 2021, and the insurer made the application.
attribute-inning-door-het-lbio = The LBIO collects the alimony
help-inning-door-het-lbio = Choose «yes» when the LBIO collects the alimony and made the application itself.
attribute-direct-te-betalen = The ordinary dates do not apply
attribute-tijdig-ontstaan = Arose after 2005
attribute-tijdig-opeisbaar = You had to pay in time
attribute-onbetaald = Open at the application
attribute-betaald-na-het-herstel = Paid after the redress money
attribute-voldoende-vastgelegd = Properly on record
attribute-meetellende-hoofdsom = Amount that counts
attribute-open-bedrag = Amount with costs
attribute-eigen-deel = Own share
attribute-overneembare-bedrag = Amount of this debt
attribute-uitkomst-van-de-schuld = Outcome
attribute-over-te-nemen = We take over the debt
attribute-te-vergoeden = You get it back
attribute-met-resterende-schulden = Debts remain
attribute-met-een-bewindvoerder = With an administrator
attribute-overig = This debt remains

## Values

value-gedupeerde-aanvrager = Parent with a redress measure
value-partner-op-de-peildatum = Partner on the day of the first payment
value-partner-op-31-december-2020 = Partner on 31 December 2020
value-ex-partner = Ex-partner with an own decision
value-iemand-anders = Somebody else
value-rekening = Bill or rent
value-lening = Loan
value-hypotheek = Mortgage
value-restschuld-na-verkoop = Residual debt after sale of the house
value-alimentatie = Alimony
value-zorgverzekering = Health insurance
value-onrechtmatige-daad = Damage to somebody else
value-zakelijk = Business
value-overheid = Government
value-particulier = An ordinary person
value-notariele-akte = Deed of a notary
value-rechterlijke-uitspraak = Court ruling
value-niet-vastgelegd = Not on record
value-overgenomen = We take over the debt
value-vergoed = You get the amount back
value-al-geregeld = Already settled
value-door-schade-aan-een-ander = By damage to somebody else
value-niet-goed-vastgelegd = No deed or ruling
value-ontstaan-voor-2006 = Arose before 2006
value-hoofdsom-van-een-hypotheek = Repayment of a mortgage
value-lening-niet-opgeeist = Loan not called in in time
value-niets-open = Nothing open
value-te-laat-opeisbaar = Not to be paid before 1 June 2021
value-al-betaald = Already paid before
value-schulden-overgenomen = Debts taken over
value-betaalde-schulden-vergoed = Paid debts paid back
value-kosten-van-de-bewindvoerder = Only costs of the administrator
value-geen-herstelmaatregel = No redress measure
value-in-schuldsanering = In a debt restructuring
value-te-laat-aangevraagd = Applied too late
value-ouder-vraagt-dit-zelf = The parent can ask for this
value-grens-bereikt = The limit is reached
value-geen-schuld-die-meetelt = No debt that counts

## Fixed figures

parameter-laatste-dag-voor-het-ontstaan = Arose after this day
parameter-grensdatum-van-opeisbaarheid = You had to pay before this day
parameter-eerste-dag-van-een-akte = First day of a deed
parameter-laatste-dag-van-een-akte = Last day of a deed
parameter-laatste-dag-van-aanvragen = Last day for the application
parameter-grensdatum-van-onherroepelijkheid = Extra time when the decision became final after this day
parameter-latere-aanvraagtermijn = Months of extra time
parameter-grensdatum-van-vroege-ontvangst = Redress money received before this day
parameter-uren-van-de-bewindvoerder = Hours of the administrator

## Why: who can apply

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] You have a redress measure. You can ask for this help.
        [ex-partner] You received a decision as an ex-partner. You can ask for this help.
       *[other] You are or were the partner of a parent with a redress measure. You can ask for this help.
    }
not-rechthebbende = This help is for parents with a redress measure, their partner and their ex-partner.
why-tijdige-aanvraag = You applied on { $datum-van-aanvraag }. That is in time.
not-tijdige-aanvraag = The application came in on { $datum-van-aanvraag }. That is after { $laatste-dag-van-aanvragen }, and also after the extra time there sometimes is.
why-toegang = You can ask for this help, you are in time, and there is no debt restructuring. We look at each debt.
not-toegang = We cannot take over debts now. The reason is in the decision.
why-toegang-tot-vergoeding = Debts that you already paid with redress money, you can get back.
not-toegang-tot-vergoeding =
    { $toegang-some ->
        [yes] For a partner this is only possible when you are no longer together. The parent can ask for it.
       *[no] We cannot pay back debts now. The reason is in the decision.
    }

## Why: each debt

why-direct-te-betalen =
    { $soort-schuld ->
        [zorgverzekering] Your premium ran through the defaulters' scheme on 1 June 2021. Then the ordinary dates do not apply.
       *[other] The LBIO collects this alimony. Then the ordinary dates do not apply.
    }
not-direct-te-betalen = The ordinary dates apply to debt { $volgnummer }.
why-tijdig-ontstaan =
    { $direct-te-betalen-some ->
        [yes] When debt { $volgnummer } arose does not matter here.
       *[no] Debt { $volgnummer } arose on { $ontstaansdatum }. That is after { $laatste-dag-voor-het-ontstaan }.
    }
not-tijdig-ontstaan = Debt { $volgnummer } arose on { $ontstaansdatum }. The act only looks at debts from after { $laatste-dag-voor-het-ontstaan }.
why-tijdig-opeisbaar =
    { $direct-te-betalen-some ->
        [yes] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. That is in time for this scheme.
       *[no] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. That is before { $grensdatum-van-opeisbaarheid }.
    }
not-tijdig-opeisbaar =
    { $dag-van-opeisbaarheid-some ->
        [yes] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. The act asks for a day before { $grensdatum-van-opeisbaarheid }.
       *[no] You did not have to pay debt { $volgnummer } yet. That is why we do not take it over.
    }
why-onbetaald =
    { $dag-van-betaling-some ->
        [yes] Debt { $volgnummer } was still open at your application. You paid it later, on { $dag-van-betaling }.
       *[no] Debt { $volgnummer } is still open.
    }
not-onbetaald = Debt { $volgnummer } was already paid at your application, on { $dag-van-betaling }.
why-voldoende-vastgelegd =
    { $soort-schuldeiser ->
        [particulier] Enough is on record for debt { $volgnummer }.
        [overheid] Debt { $volgnummer } is with a government. Then no deed is needed.
       *[other] Debt { $volgnummer } belongs to the ordinary work of the creditor. Then no deed is needed.
    }
not-voldoende-vastgelegd = Debt { $volgnummer } is owed to an ordinary person. The act then asks for a deed or a court ruling from before June 2021.
why-meetellende-hoofdsom =
    { $soort-schuld ->
        [lening] The loan was called in as a whole on { $dag-van-opeising } because of arrears. So { $result } counts.
       *[other] Of debt { $volgnummer }, { $result } counts.
    }
not-meetellende-hoofdsom =
    { $soort-schuld ->
        [hypotheek] What you still have to repay on a mortgage does not count. Arrears and a residual debt after sale do count.
        [lening] The loan was not called in before { $grensdatum-van-opeisbaarheid }. Then only arrears count.
       *[other] This amount does not count.
    }
why-open-bedrag = With arrears and costs debt { $volgnummer } is { $result }.
why-eigen-deel = You own { $belang-in-de-schuldeiser } percent of the business that gets the money. That part, { $result }, is subtracted.
not-eigen-deel = Nothing is subtracted for an own share in the business of the creditor.
why-overneembaar-bedrag = For debt { $volgnummer } it is about { $result }.
why-uitkomst-van-de-schuld =
    { $result ->
        [overgenomen] Debt { $volgnummer } of { $overneembare-bedrag } arose in time and is still open. You had to pay it in time. We take it over.
        [vergoed] You paid debt { $volgnummer } of { $overneembare-bedrag } yourself after the redress money. You can ask for it back.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [door-schade-aan-een-ander] Debt { $volgnummer } comes from damage to somebody else. The act does not take over such debts.
        [niet-goed-vastgelegd] Debt { $volgnummer } is owed to an ordinary person, and there is no deed or ruling in time.
        [ontstaan-voor-2006] Debt { $volgnummer } arose on { $ontstaansdatum }. The act starts with debts from after { $laatste-dag-voor-het-ontstaan }.
        [hoofdsom-van-een-hypotheek] Debt { $volgnummer } is the repayment of a mortgage. Only arrears or a residual debt can be taken over.
        [lening-niet-opgeeist] Debt { $volgnummer } is a loan that was not called in in time. Only arrears can be taken over.
        [niets-open] No amount is open on debt { $volgnummer }.
        [te-laat-opeisbaar] You did not have to pay debt { $volgnummer } before { $grensdatum-van-opeisbaarheid }. That is why we do not take it over.
       *[other] Debt { $volgnummer } was already paid on { $dag-van-betaling }. We know of no redress money from before that day.
    }
why-over-te-nemen =
    { $dag-van-betaling-some ->
        [yes] Debt { $volgnummer } of { $overneembare-bedrag } was open at your application. You paid it yourself on { $dag-van-betaling }. So you receive this amount from us.
       *[no] Debt { $volgnummer } of { $overneembare-bedrag } arose on { $ontstaansdatum } and you had to pay it from { $dag-van-opeisbaarheid }. It is still open. We take it over.
    }
not-over-te-nemen =
    { $uitkomst-van-de-schuld ->
        [overgenomen] Debt { $volgnummer } fits the rules. Still we cannot take it over now. The reason holds for all your debts.
        [vergoed] You paid debt { $volgnummer } yourself on { $dag-van-betaling }. Then it need not be taken over. You can ask for it back.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [door-schade-aan-een-ander] Debt { $volgnummer } comes from damage to somebody else. The act does not take over such debts.
        [niet-goed-vastgelegd] Debt { $volgnummer } is owed to an ordinary person. The act then asks for a deed or a ruling from before June 2021. There is none.
        [ontstaan-voor-2006] Debt { $volgnummer } arose on { $ontstaansdatum }. The act starts with debts from after { $laatste-dag-voor-het-ontstaan }.
        [hoofdsom-van-een-hypotheek] Debt { $volgnummer } is the repayment of a mortgage. Only arrears or a residual debt can be taken over.
        [lening-niet-opgeeist] Debt { $volgnummer } is a loan. It was not called in as a whole before { $grensdatum-van-opeisbaarheid }, and there are no arrears.
        [niets-open] No amount is open on debt { $volgnummer }.
        [te-laat-opeisbaar] { $dag-van-opeisbaarheid-some ->
            [yes] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. The act asks for a day before { $grensdatum-van-opeisbaarheid }.
           *[no] You did not have to pay debt { $volgnummer } before { $grensdatum-van-opeisbaarheid }.
        }
       *[other] Debt { $volgnummer } was already paid on { $dag-van-betaling }. We know of no redress money from before that day.
    }
why-telling-van-de-overgenomen-schulden =
    { $result ->
        [0] We take over no debt.
        [one] We take over one debt: { $items }.
       *[other] We take over { $result } debts: { $items }.
    }
why-overgenomen-schulden =
    { $result-some ->
        [yes] Together we take over { $result }: { $parts }.
       *[no] There is no amount that we take over.
    }

## Why: what was already paid

why-betaald-na-het-herstel = You paid debt { $volgnummer } on { $dag-van-betaling }. That was after your redress money, or in the time that we wrongly did not give it yet.
not-betaald-na-het-herstel =
    { $dag-van-betaling-some ->
        [yes] You paid debt { $volgnummer } on { $dag-van-betaling }. We know of no redress money from before that day. The act only pays back what you paid after it.
       *[no] Debt { $volgnummer } has not been paid.
    }
why-te-vergoeden-schuld = You get back { $overneembare-bedrag } for debt { $volgnummer }.
not-te-vergoeden-schuld = You get no amount back for debt { $volgnummer }.
why-vergoedbare-schuld = Debt { $volgnummer } was paid after the redress money. It can be paid back.
not-vergoedbare-schuld = Debt { $volgnummer } is not a paid debt that can be paid back.
why-telling-van-de-vergoedbare-schulden =
    { $result ->
        [0] There is no paid debt that can be paid back.
        [one] There is one paid debt that can be paid back.
       *[other] There are { $result } paid debts that can be paid back.
    }
why-betaalde-schulden-samen =
    { $result-some ->
        [yes] To creditors and the government together you paid { $result } that counts.
       *[no] There is no paid debt that counts.
    }
why-ruimte-voor-betaalde-schulden =
    { $eerder-vergoede-bedrag-some ->
        [yes] You received { $ontvangen-herstelbedrag } of redress money. Paid back before is { $eerder-vergoede-bedrag }. You can still get back { $result }.
       *[no] { $ontvangen-herstelbedrag-some ->
            [yes] You received { $ontvangen-herstelbedrag } of redress money. More cannot be paid back.
           *[no] No redress money is filled in. It only matters for debts you already paid.
        }
    }
why-betaalde-private-schulden =
    { $result-some ->
        [yes] You paid { $result } to creditors yourself: { $parts }.
       *[no] There is no paid debt with creditors that counts.
    }
why-meetellende-publieke-schulden =
    { $result-some ->
        [yes] { $al-teruggekregen-bedrag-some ->
            [yes] You paid { $al-betaalde-publieke-schulden } to the government and already got back { $al-teruggekregen-bedrag }. So { $result } counts.
           *[no] You paid { $result } to the government yourself, after your redress money. That counts.
        }
       *[no] Nothing was paid to the government that counts.
    }
not-meetellende-publieke-schulden = What you paid to the government only counts here when you received redress money before { $grensdatum-van-vroege-ontvangst }, or are an ex-partner.
why-vergoeding-van-betaalde-schulden =
    { $result-some ->
        [yes] For what you paid yourself you get back { $result }. It is never more than { $ruimte-voor-betaalde-schulden }, the room from your redress money.
       *[no] There is nothing to pay back for debts you already paid.
    }
why-vergoeding-voor-de-bewindvoerder = Your administrator is paid { $uren-van-de-bewindvoerder } hours, at { $uurtarief-van-de-bewindvoerder } an hour. That is { $result }.
not-vergoeding-voor-de-bewindvoerder = There are no costs of an administrator to pay.
why-totaal-voor-schulden =
    { $result-some ->
        [yes] All together we pay { $result }.
       *[no] There is nothing to pay now.
    }
why-recht-op-schuldhulp = There is { $totaal-voor-schulden } to pay. You have a right to it.
not-recht-op-schuldhulp = There is nothing to pay for your debts now.
why-reden-over-de-schulden =
    { $result ->
        [schulden-overgenomen] We take over { $overgenomen-schulden } of your debts.
        [betaalde-schulden-vergoed] You get back { $vergoeding-van-betaalde-schulden } for debts you paid yourself.
        [kosten-van-de-bewindvoerder] There is no debt that counts. Your administrator does receive { $vergoeding-voor-de-bewindvoerder }.
        [geen-herstelmaatregel] This help belongs to a redress measure, and there is none now.
        [in-schuldsanering] A debt restructuring is running for you. There is a scheme of its own for that.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }, after the last day in the act.
        [ouder-vraagt-dit-zelf] These debts can be paid back, but the parent must ask for it.
        [grens-bereikt] The act pays back no more than your redress money. There is no room left now.
       *[other] We looked at all your debts. We cannot take over any of them.
    }

## Comparable situations

situation-debts-that-stay = Debts remain
situation-debts-that-stay-check-papers = Ask whether there is a deed, ruling or letter that we do not know.
situation-debts-that-stay-check-plan = Make a plan with the municipality for what remains.
situation-debts-that-stay-check-creditors = Ask creditors for rest until there is a plan.
situation-under-administration = Under administration or guardianship
situation-under-administration-check-two-letters = Send each letter to the parent and to the administrator.
situation-under-administration-check-hours = Ask whether the administrator wants to claim the hours.
why-overige-schuld = We do not take over debt { $volgnummer } and it was not paid. It remains.
not-overige-schuld = Debt { $volgnummer } was paid, settled or taken over.
why-resterende-schulden = There is at least one debt that remains.
not-resterende-schulden = No debts remain.
why-met-een-bewindvoerder = There is an administrator or guardian.
not-met-een-bewindvoerder = There is no administrator or guardian.

## Facts that contradict each other

clash-datum-van-aanvraag-is-bekend = The day of the application is not known yet.
clash-hoedanigheid-is-bekend = First choose who this person is for the scheme.
clash-soort-schuld-is-bekend = Choose for each debt what kind of debt it is.
clash-soort-schuldeiser-is-bekend = Choose for each debt who gets the money.
clash-ontstaansdatum-is-bekend = Fill in for each debt when it arose.
clash-ontvangen-bedrag-is-bekend = Redress money was received. Fill in how much that was.
clash-uurtarief-is-bekend = There is an administrator. Fill in the hourly rate.
clash-eerst-ontstaan-dan-opeisbaar = The debt had to be paid before it arose. See which date is right.
clash-belang-is-hoogstens-alles = A share in a business is never more than 100 percent. See which number is right.

## Sources

source-UHT = Web pages of the operation
source-PRAKTIJK = Practice of the operation
source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-last-day-of-applying = The act says: before 1 January 2024. The organisation accepted applications up to and including 2 January 2024. We use that day.
open-paid-after-applying = The act takes over a debt that was open at the application. Did you pay it yourself after that, the act does not say who gets the money. We give it to you.
open-term-for-paid-debts = For debts that an ex-partner paid, the act gives no extra time after the decision. We give the same extra time as for open debts.
open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for objections. From which day the act says so, was not checked.
open-curator-rate = The hourly rate for administrators was not read for this scheme. The handler fills it in.
open-deed-on-the-last-day = The act says: a deed between 1 January 2006 and 1 June 2021. We count a deed of exactly 1 June 2021.
open-paid-on-the-boundary-day = The act says «after receiving» and «between» two decisions. We count the day of receipt and the days of the decisions themselves.
open-reasonable-term-to-court = After a notice the case must reach the court within a reasonable time. How long that is, is not said. The handler looks at that.
open-public-debts-by-hand = Which paid debts to the government would otherwise have been waived, the handler adds up by hand.

## How schemes hang together

relation-after-first-review = This help comes after the first review. After that you can tell us your debts.

## Transition and notice

transition-undecided = Who already asked for help and has no decision yet, falls under the act.
transition-decided = Who already has a decision, keeps it. What we took over stays taken over. When the act gives more, you get that as well.
notice-handlers = The act replaces the policy of 2021 for private debts. New are the ex-partner, the administrator and the money for debts already paid. Nothing is taken from anybody.
notice-gain = The rules for your debts have changed. First it was { $old }. Now it is { $new }. That is { $difference } more. You need not do anything for it.
notice-same = The rules for debts have changed. For you all stays as it was. What we took over stays taken over.
notice-public = From 5 November 2022 the act applies to private debts. Who already has a decision, keeps it.

## Letters

letter-private-debts-award-subject =
    { $reason ->
        [betaalde-schulden-vergoed] Decision: you get back { $vergoeding-van-betaalde-schulden } for your debts
        [kosten-van-de-bewindvoerder] Decision: we pay the costs of your administrator
       *[schulden-overgenomen] Decision: we take over debts of yours
    }
letter-private-debts-award-opening =
    { $reason ->
        [kosten-van-de-bewindvoerder]
            We looked at your debts one by one. We cannot take over any of them. We know this can be a disappointment.

            We do pay the costs of your administrator. This letter tells you why.
       *[other]
            You have lived with debts for a long time. We know how heavy that is. So we looked at your debts one by one.

            This letter tells you for each debt what we do, and why.
    }
letter-private-debts-award-outcome = Together we pay
letter-private-debts-award-outcome-text =
    { $reason ->
        [betaalde-schulden-vergoed] { $vergoeding-voor-de-bewindvoerder-some ->
            [yes] You receive { $vergoeding-van-betaalde-schulden } in your account. That is for debts that you already paid yourself. Your administrator receives { $vergoeding-voor-de-bewindvoerder }.
           *[no] We transfer it to your account. It is for debts that you already paid yourself.
        }
        [kosten-van-de-bewindvoerder] We transfer it to your administrator.
       *[schulden-overgenomen] { $vergoeding-van-betaalde-schulden-some ->
            [yes] We pay { $overgenomen-schulden } to your creditors. You need not pay them anything more for this. You get back { $vergoeding-van-betaalde-schulden } in your account, because you already paid that yourself.
           *[no] We pay { $overgenomen-schulden } to your creditors. You need not pay them anything more for this.
        }
    }
letter-private-debts-award-next-heading = What happens next?
letter-private-debts-award-next =
    { $reason ->
        [schulden-overgenomen]
            Does a creditor not want to cooperate? Then we pay anyway, and the debt is gone. Did you pay a debt yourself after your application? Then the money goes to you. Did this debt put you on a list of arrears? Then your name must be taken off at once.

            Is there a debt that we do not take over? Your municipality can help you with it.
       *[other] Do you still have debts? Your municipality can help you with them. Do you have a paper that we do not know, then call your contact person.
    }
letter-private-debts-reject-subject = Decision: we take over no debts now
letter-private-debts-reject-opening =
    We looked at your application. We cannot take over debts of yours now. We know this can be a disappointment.

    This letter tells you why, and what you can still do.
letter-private-debts-reject-outcome = Outcome
letter-private-debts-reject-outcome-value = No amount now
letter-private-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] This help is for parents with a redress measure, their partner and their ex-partner. You do not have one now.
        [in-schuldsanering] A debt restructuring or an agreement with your creditors is running for you. There is a scheme of its own for that.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }. The last day was { $laatste-dag-van-aanvragen }. Sometimes there is more time, but that was over too.
        [ouder-vraagt-dit-zelf] You paid debts that can be paid back. But as long as you are together, the parent must ask for it.
        [grens-bereikt] { $eerder-vergoede-bedrag-some ->
            [yes] You received { $ontvangen-herstelbedrag } of redress money. More cannot be paid back, and { $eerder-vergoede-bedrag } was paid back before.
           *[no] For paid debts no more than your redress money can be paid back. We do not know that you already received redress money.
        }
       *[geen-schuld-die-meetelt] We looked at each debt. None of them meets the rules of the act. Below you read why for each debt.
    }
letter-private-debts-reject-next-heading = What can you still do?
letter-private-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Do you get a redress measure later after all? Then you can ask for this again. Your municipality can already help you with your debts.

            You can also object. How to do that, you read further on.
        [in-schuldsanering]
            Ask your administrator or debt counsellor to apply for the scheme for debt restructuring. With that we can pay the debts in the restructuring.

            You can also object. How to do that, you read further on.
        [te-laat-aangevraagd]
            Did the decision on your compensation become final only after 1 July 2023? Or are you an ex-partner with a new decision? Then you have more time. Call us.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How to do that, you read further on.
        [ouder-vraagt-dit-zelf]
            Ask the parent to report these debts. Are you no longer together? Tell us, then you can ask for it yourself.

            You can also object. How to do that, you read further on.
       *[other]
            Do you have a paper that we do not know, such as a letter or a deed? Call your contact person. We will then look again.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception.

            Your municipality can help you with the debts that remain. You can also object. How to do that, you read further on.
    }

## Examples

example-debts-taken-over = Samira has four debts. We take over two, she gets one back, and one stays with her.
example-paid-back = Johan paid his debts himself with his redress money. He gets back what he paid, up to the amount he received.
example-administrator-only = Meryem is under administration. Her debt does not count, but her administrator is paid for his hours.
example-no-debt-counts = Rob has a rent debt that is too late and a mortgage. We cannot take over either of them.
example-parent-can-ask = Bilal is the partner of a parent and paid a debt himself. As long as they are together, the parent asks for it back.
example-limit-reached = Carla already got back all her redress money for paid debts. More is not possible.
example-too-late = Fatima asked for help with her debts after the last day in the act.
example-in-restructuring = A debt restructuring is running for Kevin. There is a scheme of its own for that.
