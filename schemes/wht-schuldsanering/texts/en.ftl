# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Debts in a debt restructuring
scheme-short = Debt restructuring
scheme-status = This is the act as it stands: articles 4.6, 4.7 and 4.8, with articles 6.1 and 6.2.
scheme-about = Are you in a debt restructuring by the court, or do you have an agreement with your creditors? Then we pay those debts at once. We also pay whoever carries it out. After that you are free, and you keep your redress money.

## Steps and terms

step-restructuring-application = Application
step-restructuring-application-about = Your administrator or debt counsellor applies for you. We then receive the list of debts.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-restructuring = Decision about your debt restructuring
step-restructuring-about = We check the list and decide within four weeks. After that we pay within four weeks.
term-payment = Payment after the decision

## Papers

paper-restructuring-ruling = Ruling on your debt restructuring
paper-restructuring-ruling-about = It says when the restructuring began and ended. The court has this ruling.

## Choices

choice-restructuring-application-continue = Look at the debts in my restructuring
choice-restructuring-application-continue-consequence = We check the list of your administrator or debt counsellor. You need not do anything for it.
choice-restructuring-application-help = I want help from my municipality
choice-restructuring-application-help-consequence = Your municipality calls you. Your application simply goes on.
choice-restructuring-application-wait = Nothing for now
choice-restructuring-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-restructuring-application-stop = Stop here
choice-restructuring-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-restructuring-help = I want help from my municipality
choice-restructuring-help-consequence = Your municipality helps you further after the restructuring. Nothing changes in our decision.
choice-restructuring-wait = Nothing for now
choice-restructuring-wait-consequence = We wait for you. What we paid stays paid.
choice-restructuring-stop = Stop here
choice-restructuring-stop-consequence = You are done with this part. What we paid stays paid. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = You can come back when there are new facts about your restructuring. You can also come back when a new scheme starts. A phone call or a letter is enough.

## Kinds of facts

group-mens = About you
group-datums = Dates
group-bedragen = Amounts
group-schuld = About the debt
group-sanering = About the restructuring
item-vordering = Debt { $key }
item-vordering-part = { $value } for debt { $key }

## Facts

attribute-datum-van-aanvraag = Day of your application
attribute-hoedanigheid = Who you are for this scheme
help-hoedanigheid = Choose «partner on 31 December 2020» only when the parent came forward on 1 June 2021 at the latest.
attribute-dagtekening-van-de-toekenning = Date of the decision with redress money
help-dagtekening-van-de-toekenning = The date on the decision with the fixed amount. For an ex-partner: the decision with the amount for ex-partners.
attribute-dag-van-onherroepelijkheid = Day on which the decision became final
help-dag-van-onherroepelijkheid = The day on which nobody can object or appeal any more to the first decision with compensation. It only matters after 1 July 2023.
attribute-soort-sanering = Kind of restructuring
help-soort-sanering = An agreement counts when all creditors in the arrangement said yes. It can be through the municipality, a credit bank or the employer.
attribute-begin-van-de-sanering = First day of the restructuring
help-begin-van-de-sanering = When an old restructuring was opened again, take the first time.
attribute-wettelijk-salaris = Salary of the administrator
help-wettelijk-salaris = The salary under the law, over three years at least, without the increase. Fill it in for an agreement too: it is then the limit.
attribute-betaalde-verschotten = Costs that were already paid
help-betaalde-verschotten = Costs the administrator paid, also for notices in the newspaper.
attribute-ontvangen-voorschotten = Advance already received
help-ontvangen-voorschotten = What the administrator already received for this work.
attribute-gevraagde-vergoeding = Amount asked for an agreement
help-gevraagde-vergoeding = What the debt counsellor asks for setting up and carrying out, and for managing money.
attribute-overgebleven-steunruimte = Room for business debts
help-overgebleven-steunruimte = Only needed for a business debt. Take the outcome of the scheme for business debts.
attribute-rechthebbend = Can apply
attribute-tijdig-aangevraagd = Applied in time
attribute-in-een-sanering = In a restructuring
attribute-tijdig-begonnen = Started in time
attribute-toegang-tot-betaling = We can pay the debts
attribute-gewone-vorderingen = Debts in the restructuring
attribute-zakelijke-vorderingen = Business debts in the restructuring
attribute-betaalbare-zakelijke-vorderingen = Business debts that we pay
attribute-te-betalen-vorderingen = We pay in debts
attribute-overblijvende-vorderingen = Debts that we do not pay
attribute-hoogste-salaris = Salary with increase
attribute-vergoeding-van-de-sanering = For whoever carries out the restructuring
attribute-totaal-van-de-sanering = Together
attribute-recht-op-betaling-van-de-sanering = Right to payment
attribute-reden-over-de-sanering = Reason
attribute-volgnummer = Number
attribute-bedrag-van-de-vordering = Amount of the debt
help-bedrag-van-de-vordering = The amount on the list of the administrator, or what is still open in the agreement.
attribute-zakelijk = Of an own business
help-zakelijk = Choose «yes» when the debt is of an own business, and a limit holds for this person. It holds for who is an entrepreneur now, or is bankrupt and was one before.
attribute-dag-van-veroordeling = Day of the conviction for fraud
help-dag-van-veroordeling = Only when the debt comes from a final sentence for fraud. Otherwise leave empty.
attribute-door-fraude = From a sentence for fraud
attribute-gewoon = Simply counts
attribute-van-de-onderneming = Counts as a business debt

## Values

value-gedupeerde-aanvrager = Parent with a redress measure
value-partner-op-de-peildatum = Partner on the day of the first payment
value-partner-op-31-december-2020 = Partner on 31 December 2020
value-ex-partner = Ex-partner with an own decision
value-iemand-anders = Somebody else
value-via-de-rechter = By the court
value-met-een-akkoord = With an agreement
value-zonder-akkoord = Without an agreement yet
value-geen-sanering = No restructuring
value-schulden-betaald = Debts paid
value-geen-herstelmaatregel = No redress measure
value-te-laat-aangevraagd = Applied too late
value-te-laat-begonnen = Restructuring started too late
value-niets-te-betalen = Nothing to pay

## Fixed figures

parameter-dag-van-inwerkingtreding = Started before this day
parameter-dag-van-inwerkingtreding-voor-ex-partners = Ex-partner: started before this day
parameter-jaren-voor-een-veroordeling = Years before the start
parameter-verhoging-van-het-salaris = Increase of the salary
parameter-btw-percentage = Percentage of VAT
parameter-laatste-dag-van-aanvragen = Last day for the application
parameter-grensdatum-van-onherroepelijkheid = Extra time when the decision became final after this day
parameter-latere-aanvraagtermijn = Months of extra time

## Why: who

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] You have a redress measure. You can ask for this help.
        [ex-partner] You received a decision as an ex-partner. You can ask for this help.
       *[other] You are or were the partner of a parent with a redress measure. You can ask for this help.
    }
not-rechthebbende = This help is for parents with a redress measure, their partner and their ex-partner.
why-tijdige-aanvraag = You applied on { $datum-van-aanvraag }. That is in time.
not-tijdige-aanvraag = The application came in on { $datum-van-aanvraag }. That is after { $laatste-dag-van-aanvragen }, and also after the extra time there sometimes is.
why-in-een-sanering =
    { $soort-sanering ->
        [via-de-rechter] You are in a debt restructuring by the court.
       *[other] You have an agreement with your creditors.
    }
not-in-een-sanering = There is no debt restructuring by the court and no agreement with all creditors.
why-tijdig-begonnen = Your restructuring started on { $begin-van-de-sanering }. That is in time.
not-tijdig-begonnen =
    { $begin-van-de-sanering-some ->
        [yes] Your restructuring started on { $begin-van-de-sanering }. The act is for restructurings that started before the act itself.
       *[no] We do not know when your restructuring started.
    }
why-toegang-tot-betaling = You can ask for this, you are in time, and the restructuring started in time. That is why we pay the debts in it.
not-toegang-tot-betaling = We cannot pay the debts in this restructuring now. The reason is in the decision.

## Why: the debts

why-vordering-door-fraude = Debt { $volgnummer } comes from a sentence for fraud of { $dag-van-veroordeling }. The act does not pay such a debt.
not-vordering-door-fraude = Debt { $volgnummer } does not come from a recent sentence for fraud.
why-gewone-vordering = Debt { $volgnummer } of { $bedrag-van-de-vordering } counts.
not-gewone-vordering =
    { $door-fraude-some ->
        [yes] Debt { $volgnummer } comes from a sentence for fraud of { $dag-van-veroordeling }. That is why it does not count.
       *[no] Debt { $volgnummer } is of an own business. It counts separately.
    }
why-vordering-van-de-onderneming = Debt { $volgnummer } of { $bedrag-van-de-vordering } is of an own business. There is a limit for that.
not-vordering-van-de-onderneming = Debt { $volgnummer } does not count as a debt of an own business.
why-gewone-vorderingen =
    { $result-some ->
        [yes] The ordinary debts are { $result } together: { $parts }.
       *[no] There are no ordinary debts that count.
    }
why-zakelijke-vorderingen =
    { $result-some ->
        [yes] The debts of the own business are { $result } together: { $parts }.
       *[no] There are no debts of an own business.
    }
why-betaalbare-zakelijke-vorderingen =
    { $result-some ->
        [yes] For debts of an own business there is a limit from Europe. Your room is { $overgebleven-steunruimte }. We pay { $result }.
       *[no] There are no debts of an own business that we pay.
    }
why-te-betalen-vorderingen = Together we pay { $result } in debts.
not-te-betalen-vorderingen = We pay no debts now.
why-overblijvende-vorderingen =
    { $result-some ->
        [yes] Of the debts in the restructuring we do not pay { $result }. For each debt you read why.
       *[no] No debt of the restructuring is left.
    }
why-hoogste-salaris = The salary is { $wettelijk-salaris }. To this { $verhoging-van-het-salaris } is added, with VAT. That is { $result }.
why-vergoeding-via-de-rechter = Your administrator receives { $result }. That is the salary with costs, minus what was already received.
not-vergoeding-via-de-rechter = There is no administrator of the court to pay.
why-vergoeding-bij-een-akkoord = Your debt counsellor receives { $result }. That is never more than the salary of an administrator of the court.
not-vergoeding-bij-een-akkoord = There is no agreement for which we pay.
why-totaal-van-de-sanering =
    { $result-some ->
        [yes] All together we pay { $result }.
       *[no] There is nothing to pay now.
    }
why-recht-op-betaling-van-de-sanering = There is { $te-betalen-vorderingen } in debts to pay. You have a right to it.
not-recht-op-betaling-van-de-sanering = There are no debts in a restructuring now that we can pay.
why-reden-over-de-sanering =
    { $result ->
        [schulden-betaald] We pay { $te-betalen-vorderingen } in debts. After that the restructuring stops.
        [geen-herstelmaatregel] This help belongs to a redress measure, and there is none now.
        [geen-sanering] There is no debt restructuring by the court and no agreement with all creditors.
        [te-laat-begonnen] This help is for restructurings that started before the act existed.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }, after the last day in the act.
       *[other] In this restructuring there is no debt that we can pay.
    }

## Facts that contradict each other

clash-datum-van-aanvraag-is-bekend = The day of the application is not known yet.
clash-hoedanigheid-is-bekend = First choose who this person is for the scheme.
clash-soort-sanering-is-bekend = First choose what kind of restructuring it is.
clash-wettelijk-salaris-is-bekend = Fill in the salary of the administrator. It is also the limit for an agreement.
clash-gevraagde-vergoeding-is-bekend = There is an agreement. Fill in what the debt counsellor asks for the work, or 0.
clash-steunruimte-is-bekend = There is a debt of an own business. Fill in the room for business debts.

## Sources

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate
source-BTW = Wet op de omzetbelasting

## Not certain

open-last-day-of-applying = The act says: before 1 January 2024. The last day was a Sunday, and the day after a holiday. The organisation accepted private debts up to and including 2 January 2024. We use that day here too.
open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for objections. From which day the act says so, was not checked.
open-day-in-force = The day on which this article came into force was not read in the act itself. We take 5 November 2022.
open-day-in-force-for-ex-partners = The act for ex-partners came into force in parts. We take 15 July 2023.
open-vat-rate = The percentage of VAT was not checked. We take 21 percent.
open-five-years-to-the-day = A debt from a sentence within five years before the start is not paid. Whether exactly five years belongs to that, is not said. We count that day, and not the day of the start itself.
open-vat-on-the-salary = The act names VAT on the increase. Whether VAT is also due on the salary itself, is not said. We do not count it.
open-salary-is-input = The salary follows from another rule. The handler fills it in.

## How schemes hang together

relation-instead-of-private-debts = Who gets this help, does not also get the scheme for private debts for those debts.
relation-instead-of-business-debts = Who gets this help, does not get the scheme for business debts for those debts as well.
relation-after-first-review = This help comes after the first review.

## Letters

letter-restructuring-award-subject = Decision: we pay debts in your restructuring
letter-restructuring-award-opening =
    You lived on very little for a long time to repay debts. It should not have gone that way.

    { $overblijvende-vorderingen-some ->
        [yes] We now pay debts in your restructuring. A part we may not pay: { $overblijvende-vorderingen }. You keep your redress money.
       *[no] We now pay all debts in your restructuring. After that you can go on freely. You keep your redress money.
    }
letter-restructuring-award-outcome = Together we pay
letter-restructuring-award-outcome-text = The money goes to whoever carries out your restructuring. They pay your creditors with it.
letter-restructuring-award-next-heading = What happens next?
letter-restructuring-award-next =
    { $soort-sanering ->
        [via-de-rechter] We pay within four weeks. After that your administrator asks the court to stop the restructuring. You are then free of the debts that we paid.
       *[other] We pay within four weeks. After that the agreement is done. You are then free of the debts that we paid.
    }
letter-restructuring-reject-subject = Decision: we pay no debts in a restructuring now
letter-restructuring-reject-opening =
    We looked at the application. We cannot pay the debts in this way now. We know this can be a disappointment.

    This letter tells you why, and what you can still do.
letter-restructuring-reject-outcome = Outcome
letter-restructuring-reject-outcome-value = No amount now
letter-restructuring-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] This help is for parents with a redress measure, their partner and their ex-partner. There is none for you now.
        [geen-sanering] There is no debt restructuring by the court and no agreement with all creditors.
        [te-laat-begonnen] Your restructuring started on { $begin-van-de-sanering }. This help is for restructurings that started before the act existed.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }. The last day was { $laatste-dag-van-aanvragen }. Sometimes there is more time, but that was over too.
       *[niets-te-betalen] In this restructuring there is no debt that we can pay.
    }
letter-restructuring-reject-next-heading = What can you still do?
letter-restructuring-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Do you get a redress measure later after all? Then you can ask for this again. Your municipality can already help you with your debts.

            You can also object. How to do that, you read further on.
        [te-laat-aangevraagd]
            Did the decision on your compensation become final only after 1 July 2023? Or are you an ex-partner with a new decision? Then there is more time. Call us.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How to do that, you read further on.
       *[other]
            Perhaps we can then take over your debts one by one. That goes with the scheme for private debts. Your contact person helps you with it.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception. And you can object. How to do that, you read further on.
    }

## Examples

example-by-the-court = Saskia is in a debt restructuring by the court. We pay all her debts in it, and her administrator.
example-by-agreement = Mo has an agreement with his creditors and had an own business. We pay, up to the limit for business debts.
example-started-too-late = Bea's restructuring started after the act. Perhaps her debts can be taken over in another way.
example-no-agreement = Ali has no agreement with all his creditors yet.
