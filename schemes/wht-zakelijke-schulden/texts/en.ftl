# Tone: warm, plain, short; never blaming. In texts of a rule every fact of the same object can be used, with dashes
# in its name; $result is the outcome, NAME-some is «yes» or «no».

## The scheme

scheme-title = Debts of an own business
scheme-short = Business debts
scheme-status = This is the act as it stands: articles 3.14, 4.5 and 4.8. The limit itself comes from a European rule.
scheme-about = Do you have debts of an own business? We take those over too, with the same rules as other debts. Do you still work as an entrepreneur, or are you bankrupt? Then there is a limit to aid in three years.

## Steps

step-business-debts-application = Tell us your business debts
step-business-debts-application-about = You tell us the debts of your business, and the aid your business already received. Your municipality can help you.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-business-debts = Decision about business debts
step-business-debts-about = We look at each debt by itself. Then we see how much room there is. We pay your creditors ourselves.

## Papers

paper-business-debt-letter = Letter about the debt of your business
paper-business-debt-letter-about = It says whom your business has to pay, and how much.
paper-creditor-statement = Statement of the creditor
paper-creditor-statement-about = The creditor writes down what is still open. We ask them ourselves.

## Choices

choice-business-debts-application-continue = Look at my business debts
choice-business-debts-application-continue-consequence = We ask your creditors for their figures. You need not do anything for this.
choice-business-debts-application-help = I want help from my municipality
choice-business-debts-application-help-consequence = Your municipality calls you and helps with the list. Your application simply goes on.
choice-business-debts-application-wait = Nothing for now
choice-business-debts-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-business-debts-application-stop = Stop here
choice-business-debts-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-business-debts-help = I want help from my municipality
choice-business-debts-help-consequence = Your municipality looks with you at debts that remain. Nothing changes in our decision.
choice-business-debts-wait = Nothing for now
choice-business-debts-wait-consequence = We wait for you. What we paid stays paid.
choice-business-debts-stop = Stop here
choice-business-debts-stop-consequence = You are done with this part. What we paid stays paid. You also keep the help of your municipality, your contact person, the apology and your own story.
conditions-return = You can come back when there is room again later, or when there are new facts. You can also come back when a new scheme starts. A phone call or a letter is enough.

## Kinds of facts

group-mens = About you
group-datums = Dates
group-bedragen = Amounts
group-schuld = About the debt
group-onderneming = About the business
item-bedrijfsschuld = Debt { $key }
item-bedrijfsschuld-part = { $value } for debt { $key }

## Facts

attribute-datum-van-aanvraag = Day of your application
attribute-hoedanigheid = Who you are for this scheme
help-hoedanigheid = Choose «partner on 31 December 2020» only when the parent came forward on 1 June 2021 at the latest.
attribute-in-schuldsanering = In a debt restructuring
help-in-schuldsanering = Choose «yes» only when the scheme for debt restructuring applies: by the court or with an agreement, and begun before 5 November 2022. For an ex-partner: before 15 July 2023.
attribute-dagtekening-van-de-toekenning = Date of the decision with redress money
help-dagtekening-van-de-toekenning = The date on the decision with the fixed amount. For an ex-partner: the decision with the amount for ex-partners.
attribute-dag-van-onherroepelijkheid = Day on which the decision became final
help-dag-van-onherroepelijkheid = The day on which nobody can object or appeal any more to the first decision with compensation. It only matters after 1 July 2023.
attribute-actief-als-ondernemer = Entrepreneur now
help-actief-als-ondernemer = Choose «yes» when this person has an own business now. In doubt choose «no».
attribute-failliet = Bankrupt
help-failliet = Choose «yes» when the court declared this person bankrupt and that still runs.
attribute-eerder-ondernemer = Entrepreneur before the bankruptcy
help-eerder-ondernemer = Choose «yes» when this person had an own business until the bankruptcy.
attribute-eerdere-steun = Aid the business already received
help-eerdere-steun = All counted aid from the government, in this financial year and the two before. Business debts that were waived or paid before count too. Fill in 0 when there was no aid.
attribute-rechthebbend = Can apply
attribute-tijdig-aangevraagd = Applied in time
attribute-toegang = We can take over debts
attribute-steungrens = A limit applies
attribute-vrije-steunruimte = Room up to the limit
attribute-meetellende-bedrijfsschulden = Business debts that count
attribute-deel-boven-de-grens = Part above the limit
attribute-te-betalen-bedrijfsschulden = We pay
attribute-recht-op-betaling-van-bedrijfsschulden = Right to payment
attribute-reden-over-de-bedrijfsschulden = Reason
attribute-volgnummer = Number
attribute-soort-bedrijfsschuld = Kind of debt
help-soort-bedrijfsschuld = A loan of UWV or municipality only counts for the part that should have been paid. Was it waived already with the debts to the government, choose «already settled».
attribute-ontstaansdatum = Day on which the debt arose
help-ontstaansdatum = The day of the contract, the delivery or the bill from which the debt comes.
attribute-dag-van-opeisbaarheid = Day on which you had to pay
help-dag-van-opeisbaarheid = The first day on which the creditor could ask for payment. Leave empty when that was not yet possible.
attribute-dag-van-betaling = Day on which you paid
help-dag-van-betaling = Leave empty when the debt is still open. When a part was paid, make two debts of it.
attribute-bedrag-van-de-bedrijfsschuld = Amount of the debt
help-bedrag-van-de-bedrijfsschuld = The amount that is open, with interest and costs.
attribute-zonder-recht = Kind that does not count
help-zonder-recht = Choose «yes» for repayment of a mortgage or of a loan that was not called in. Also for damage to somebody else, or a person without a deed.
attribute-al-geregeld = Already settled
help-al-geregeld = Choose «yes» when this debt was already compensated or taken over. That may have happened with a partner or ex-partner.
attribute-tijdig-ontstaan = Arose after 2005
attribute-tijdig-opeisbaar = You had to pay in time
attribute-onbetaald = Open at the application
attribute-uitkomst-van-de-bedrijfsschuld = Outcome
attribute-meetellend = Counts

## Values

value-gedupeerde-aanvrager = Parent with a redress measure
value-partner-op-de-peildatum = Partner on the day of the first payment
value-partner-op-31-december-2020 = Partner on 31 December 2020
value-ex-partner = Ex-partner with an own decision
value-iemand-anders = Somebody else
value-bij-een-schuldeiser = With a creditor
value-zelf-betaald-na-het-herstel = Paid yourself with redress money
value-lening-van-uwv-of-gemeente = Loan of UWV or municipality
value-telt-mee = Counts
value-al-geregeld = Already settled
value-soort-telt-niet-mee = This kind does not count
value-ontstaan-voor-2006 = Arose before 2006
value-te-laat-te-betalen = Not to be paid before 1 June 2021
value-al-betaald = Already paid before
value-niets-open = Nothing open
value-alles-binnen-de-ruimte = All paid
value-tot-aan-de-grens = Paid up to the limit
value-geen-ruimte-meer = No room left
value-geen-herstelmaatregel = No redress measure
value-in-schuldsanering = In a debt restructuring
value-te-laat-aangevraagd = Applied too late
value-geen-schuld-die-meetelt = No debt that counts

## Fixed figures

parameter-hoogte-van-de-steungrens = Limit in three years
parameter-laatste-dag-voor-het-ontstaan = Arose after this day
parameter-grensdatum-van-opeisbaarheid = You had to pay before this day
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
why-toegang = You can ask for this help, you are in time, and there is no debt restructuring. We look at each debt.
not-toegang = We cannot pay debts with creditors now. A loan of UWV or municipality sometimes we can.

## Why: each debt

why-tijdig-ontstaan =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] For a loan of UWV or municipality this day does not matter.
       *[other] Debt { $volgnummer } arose on { $ontstaansdatum }. That is after { $laatste-dag-voor-het-ontstaan }.
    }
not-tijdig-ontstaan = Debt { $volgnummer } arose on { $ontstaansdatum }. The act only looks at debts from after { $laatste-dag-voor-het-ontstaan }.
why-tijdig-opeisbaar =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] For a loan of UWV or municipality this day does not matter.
       *[other] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. That is before { $grensdatum-van-opeisbaarheid }.
    }
not-tijdig-opeisbaar =
    { $dag-van-opeisbaarheid-some ->
        [yes] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. The act asks for a day before { $grensdatum-van-opeisbaarheid }.
       *[no] You did not have to pay debt { $volgnummer } yet. That is why we do not take it over.
    }
why-onbetaald =
    { $soort-bedrijfsschuld ->
        [zelf-betaald-na-het-herstel] You paid debt { $volgnummer } yourself with your redress money. You can ask for it back.
       *[other] Debt { $volgnummer } was still open at your application.
    }
not-onbetaald = Debt { $volgnummer } was already paid at your application, on { $dag-van-betaling }.
why-uitkomst-van-de-bedrijfsschuld =
    { $result ->
        [telt-mee] Debt { $volgnummer } of { $bedrag-van-de-bedrijfsschuld } counts.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [soort-telt-niet-mee] Debt { $volgnummer } is of a kind that the act does not take over.
        [ontstaan-voor-2006] Debt { $volgnummer } arose on { $ontstaansdatum }. The act starts with debts from after { $laatste-dag-voor-het-ontstaan }.
        [te-laat-te-betalen] You did not have to pay debt { $volgnummer } before { $grensdatum-van-opeisbaarheid }.
        [al-betaald] Debt { $volgnummer } was already paid on { $dag-van-betaling }.
       *[other] No amount is open on debt { $volgnummer }.
    }
why-meetellende-bedrijfsschuld =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] Debt { $volgnummer } is a loan of UWV or municipality. Of it { $bedrag-van-de-bedrijfsschuld } counts.
       *[other] Debt { $volgnummer } of { $bedrag-van-de-bedrijfsschuld } arose on { $ontstaansdatum }. You had to pay from { $dag-van-opeisbaarheid }. It counts.
    }
not-meetellende-bedrijfsschuld =
    { $uitkomst-van-de-bedrijfsschuld ->
        [telt-mee] Debt { $volgnummer } fits the rules. Still we cannot pay it now. The reason holds for all your debts.
        [al-geregeld] Debt { $volgnummer } was already compensated or taken over. We never pay twice for the same.
        [soort-telt-niet-mee] Debt { $volgnummer } is of a kind that the act does not take over. That is so for repayment, for damage to somebody else, and without a deed.
        [ontstaan-voor-2006] Debt { $volgnummer } arose on { $ontstaansdatum }. The act starts with debts from after { $laatste-dag-voor-het-ontstaan }.
        [te-laat-te-betalen] { $dag-van-opeisbaarheid-some ->
            [yes] You had to pay debt { $volgnummer } from { $dag-van-opeisbaarheid }. The act asks for a day before { $grensdatum-van-opeisbaarheid }.
           *[no] You did not have to pay debt { $volgnummer } before { $grensdatum-van-opeisbaarheid }.
        }
        [al-betaald] Debt { $volgnummer } was already paid on { $dag-van-betaling }.
       *[other] No amount is open on debt { $volgnummer }.
    }
why-meetellende-bedrijfsschulden =
    { $result-some ->
        [yes] Your business debts that count are { $result } together: { $parts }.
       *[no] There is no business debt that counts.
    }

## Why: the limit

why-steungrens =
    { $actief-als-ondernemer-some ->
        [yes] You are an entrepreneur. Europe sets a limit to aid for a business: { $hoogte-van-de-steungrens } in three years.
       *[no] You are bankrupt and had an own business before. Then the limit of Europe holds too: { $hoogte-van-de-steungrens } in three years.
    }
not-steungrens = You are not an entrepreneur now. So no limit applies.
why-vrije-steunruimte =
    { $eerdere-steun-some ->
        [yes] The limit is { $hoogte-van-de-steungrens }. The business already received { $eerdere-steun }. There is { $result } room left.
       *[no] The limit is { $hoogte-van-de-steungrens }. No earlier aid is known. There is { $result } room.
    }
not-vrije-steunruimte = No limit applies to you.
why-deel-boven-de-grens =
    { $result-some ->
        [yes] Your debts are { $result } higher than the room. We may not pay that part.
       *[no] Your debts fit within the room.
    }
not-deel-boven-de-grens = No limit applies to you.
why-te-betalen-bedrijfsschulden =
    { $result-some ->
        [yes] { $deel-boven-de-grens-some ->
            [yes] Of { $meetellende-bedrijfsschulden } we pay { $result }. Europe does not allow more.
           *[no] We pay all your debts that count: { $result }.
        }
       *[no] There is nothing we can pay now.
    }
why-recht-op-betaling-van-bedrijfsschulden = There is { $te-betalen-bedrijfsschulden } to pay. You have a right to it.
not-recht-op-betaling-van-bedrijfsschulden = There is nothing to pay for business debts now.
why-reden-over-de-bedrijfsschulden =
    { $result ->
        [alles-binnen-de-ruimte] We pay all your business debts that count: { $te-betalen-bedrijfsschulden }.
        [tot-aan-de-grens] We pay { $te-betalen-bedrijfsschulden }. A part of { $deel-boven-de-grens } is above the limit of Europe.
        [geen-ruimte-meer] The limit of Europe has been reached. That is why we may pay nothing now.
        [geen-herstelmaatregel] This help belongs to a redress measure, and there is none now.
        [in-schuldsanering] A debt restructuring is running for you. There is a scheme of its own for that.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }, after the last day in the act.
       *[other] We looked at all your business debts. None of them counts.
    }

## Facts that contradict each other

clash-datum-van-aanvraag-is-bekend = The day of the application is not known yet.
clash-hoedanigheid-is-bekend = First choose who this person is for the scheme.
clash-eerdere-steun-is-bekend = A limit applies. Fill in how much aid the business already received, or 0.
clash-soort-bedrijfsschuld-is-bekend = Choose for each debt what kind of debt it is.
clash-ontstaansdatum-is-bekend = Fill in for each debt when it arose.

## Sources

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate
source-EU-DE-MINIMIS = European rule about small aid

## Not certain

open-last-day-of-applying = The act says: before 1 January 2024. The last day was a Sunday, and the day after a holiday. The organisation accepted private debts up to and including 2 January 2024. We use that day here too.
open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for objections. From which day the act says so, was not checked.
open-height-of-the-limit = The height of the limit was not checked. We take 200,000 euros, and 300,000 euros from 2024.
open-new-regulation = The act names the European rule of 2013. Whether the new rule of 2024 replaces it, is not certain.
open-three-years-by-hand = Which aid in three years counts, the handler adds up by hand.
open-bankruptcy-in-2021 = The policy of 2021 gave bankrupt people up to 200,000 euros for debts with private creditors. That is the same limit.
open-kinds-by-hand = Whether a business debt is of a kind that the act excepts, the handler chooses. The rules are with private debts.
open-ceiling-of-paid-debts = For debts you paid yourself another limit holds too: the redress money. That limit is with private debts and is not subtracted here by itself.

## How schemes hang together

relation-after-first-review = This help comes after the first review.

## Letters

letter-business-debts-award-subject = Decision: we pay debts of your business
letter-business-debts-award-opening =
    Your business suffered too from what went wrong. We know how heavy that is. So we looked at the debts of your business one by one.

    This letter tells you what we pay, and why.
letter-business-debts-award-outcome = We pay
letter-business-debts-award-outcome-text =
    { $reason ->
        [tot-aan-de-grens] This is the most that Europe allows now. A part of { $deel-boven-de-grens } we may not pay.
       *[alles-binnen-de-ruimte] We pay this to your creditors. What you already paid yourself, comes to your account.
    }
letter-business-debts-award-next-heading = What happens next?
letter-business-debts-award-next =
    { $reason ->
        [tot-aan-de-grens] After a few years old aid no longer counts. Call us then, because there may be room again. Your municipality helps you with the debt that remains now.
       *[alles-binnen-de-ruimte] Do you have other debts? Call your contact person. Together you see which scheme fits.
    }
letter-business-debts-reject-subject = Decision: we pay no debts of your business now
letter-business-debts-reject-opening =
    We looked at your application. We cannot pay debts of your business now. We know this can be a disappointment.

    This letter tells you why, and what you can still do.
letter-business-debts-reject-outcome = Outcome
letter-business-debts-reject-outcome-value = No amount now
letter-business-debts-reject-outcome-text =
    { $reason ->
        [geen-ruimte-meer] Your business already received { $eerdere-steun } in aid in three years. The limit of Europe is { $hoogte-van-de-steungrens }.
        [geen-herstelmaatregel] This help is for parents with a redress measure, their partner and their ex-partner. There is none for you now.
        [in-schuldsanering] A debt restructuring or an agreement with your creditors is running for you. There is a scheme of its own for that.
        [te-laat-aangevraagd] The application came in on { $datum-van-aanvraag }. The last day was { $laatste-dag-van-aanvragen }. Sometimes there is more time, but that was over too.
       *[geen-schuld-die-meetelt] We looked at each debt. None of them meets the rules. Below you read why for each debt.
    }
letter-business-debts-reject-next-heading = What can you still do?
letter-business-debts-reject-next =
    { $reason ->
        [geen-ruimte-meer]
            After a few years old aid no longer counts. Call us then, because there may be room again. Your municipality already helps you with your debts.

            You can also object. How to do that, you read further on.
        [geen-herstelmaatregel]
            Do you get a redress measure later after all? Then you can ask for this again. Your municipality can already help you with your debts.

            You can also object. How to do that, you read further on.
        [in-schuldsanering]
            Ask your administrator or debt counsellor to apply for the scheme for debt restructuring.

            You can also object. How to do that, you read further on.
        [te-laat-aangevraagd]
            Did the decision on your compensation become final only after 1 July 2023? Or are you an ex-partner with a new decision? Then you have more time. Call us.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How to do that, you read further on.
       *[other]
            Do you have a paper that we do not know, such as a letter or a deed? Call your contact person. We will then look again.

            Do you find this decision very unfair? Tell us. The act sometimes allows an exception.

            Your municipality can help you with the debts that remain. You can also object. How to do that, you read further on.
    }

## Examples

example-up-to-the-limit = Farid has a shop that already received aid. We pay his debt up to the limit.
example-shop-closed = Ria closed her shop years ago. No limit applies to her, but one debt is too old.
example-bankrupt = Omar is bankrupt and had an own business before. His debt fits within the limit.
example-no-room-left = Linda's business already received so much aid that there is no room left.
example-no-debt-counts = Wim's debts are too late or of a kind that does not count.
