# Texts of the scheme of 2021. Tone: warm, plain, short; never blaming.
# In texts of a rule every fact of the same object can be used, with dashes in its name; $result is the outcome,
# NAME-some is «yes» or «no» (whether anything other than zero was filled in), $parts and $items are the years
# behind a total.

## The scheme

scheme-title = Childcare benefit redress: policy of 2021, as the advisory board described it
scheme-short = Policy of 2021
scheme-status = This is the policy of 2021, as the Bestuurlijke Adviesraad Kinderopvangtoeslag described it. It is not the act of 2022.
scheme-about = First we look whether you were treated wrongly. If so, you receive 30,000 euros. After that we look at all your years in detail.

## Steps

step-registration = Registration
step-registration-about = You tell us that you may have been treated wrongly. We find out which years it was about.
step-first-contact = Meet your contact person
step-first-contact-about = Your contact person calls you and tells you what comes next. You can ask anything.
step-three-way-talk = A talk with you, us and your municipality
step-three-way-talk-about = We sit down with you and the municipality, with your file on the table. Together we make a plan. You choose whether you want this.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-first-review = First review
step-first-review-about = We look for a wrongful reclaim in your file. If there is one, you receive 30,000 euros. In doubt we decide in your favour.
step-expectation-talk = Talk about what you can expect
step-expectation-talk-about = Your contact person tells you honestly what the full assessment may still bring. Then you choose.
step-full-assessment = Full assessment
step-full-assessment-about = We look at all your years in detail. We work out how much you still receive, and explain every amount.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the last decision. Together you look at what is still needed.

## Papers

paper-allowance-decisions = Decisions on your allowance
paper-allowance-decisions-about = They say what was decided for each year. We have them ourselves. You do not have to look for them.
paper-urgent-debt-letter = Letter about a debt that cannot wait
paper-urgent-debt-letter-about = Then we see who waits for money, and since when. So we can first help where it is urgent.
paper-child-care-statement = Yearly statement of the child care
paper-child-care-statement-about = It says how much care there was and what it cost. The child care often still has one.
paper-legal-costs-bill = Bill of your lawyer or adviser
paper-legal-costs-bill-about = Then we know what you paid to be proved right. You get that money back.

## Choices

choice-registration-continue = Start the first review
choice-registration-continue-consequence = We look up your details. You do not need to do anything.
choice-registration-help = I want help from my municipality now
choice-registration-help-consequence = Your municipality calls you. Your registration simply goes on.
choice-registration-wait = Nothing for now
choice-registration-wait-consequence = We wait for you. Your registration and your rights stay.
choice-registration-stop = Stop here
choice-registration-stop-consequence = We do not go on with your registration. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-first-review-continue = Go on to the full assessment
choice-first-review-continue-consequence = We look at all your years. That takes long. You keep what you received.
choice-first-review-wait = Nothing for now
choice-first-review-wait-consequence = We wait for you. You keep your place and your rights.
choice-first-review-stop = Stop here
choice-first-review-stop-consequence = You are done with this part. You keep what you received. You can come back under the conditions below.
choice-first-review-help = I want help from my municipality
choice-first-review-help-consequence = Your municipality calls you. It helps with housing, money, work, care or family. You can object as well.
choice-full-assessment-stop = Stop here
choice-full-assessment-stop-consequence = Your case moves to aftercare. You keep what you received. You can come back under the conditions below.
choice-full-assessment-help = I want help from my municipality
choice-full-assessment-help-consequence = Your municipality calls you. It helps with housing, money, work, care or family. You can object as well.
choice-full-assessment-more-damage = I have more damage
choice-full-assessment-more-damage-consequence = This step comes later. We write to you as soon as you can choose it. You need not do anything now.
choice-full-assessment-wait = Nothing for now
choice-full-assessment-wait-consequence = We wait for you. You keep your rights.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling you, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close your case. You keep what you received.
conditions-return = You can come back when there are new facts. You can also come back when a new scheme starts. A phone call or a letter is enough, at any time.
reopen-new-facts = There are new facts about your case.
reopen-new-scheme = A new scheme starts that may give you more.

## Kinds of facts

group-oordeel = What happened
group-bedragen = Amounts in the decisions
group-datums = Dates of decisions
group-kosten = Costs

item-toeslagjaar = Benefit year { $key }
item-toeslagjaar-part = { $value } over { $key }

## Facts

attribute-grond = What went wrong
help-grond = Choose what the file shows for this year. In doubt, choose in favour of the parent.
attribute-teruggevorderd-bedrag = Amount reclaimed
help-teruggevorderd-bedrag = The amount that had to be paid back according to the decision, without interest.
attribute-niet-toegekend-bedrag = Amount not granted
help-niet-toegekend-bedrag = The amount by which the right was lowered and that was never paid out.
attribute-rente-in-de-beschikking = Interest in the decision
help-rente-in-de-beschikking = The interest that was charged in the same decision.
attribute-nog-niet-betaald-deel = Not yet paid
help-nog-niet-betaald-deel = The part of the claim that the parent never paid. Fill in 0 when all was paid.
attribute-uitsluitingsgrond = Reason to give no amount
help-uitsluitingsgrond = Choose a reason only when it is certain. When there is none, choose: none.
attribute-dagtekening-eerste-nadelige-beschikking = Date of the first harmful decision
help-dagtekening-eerste-nadelige-beschikking = The date on the first decision that reclaimed or refused money.
attribute-dagtekening-eerste-toekennende-beschikking = Date of the first decision with compensation
help-dagtekening-eerste-toekennende-beschikking = The date on the first decision that gives compensation. When there is none yet, fill in the date of this decision.
attribute-kosten-van-rechtsbijstand = Costs of legal help
help-kosten-van-rechtsbijstand = What the parent paid to a lawyer or for other legal help.
attribute-eerder-ontvangen-herstelbedrag = Awarded before
given-eerder-ontvangen-herstelbedrag = { $result-some ->
    [yes] Earlier decisions awarded you { $result }. We subtract that.
   *[no] No redress amount was awarded to you before. So nothing is subtracted.
}
attribute-jaar = Year
attribute-nadeel = Loss
attribute-getroffen = Counts for the 30,000 euros
attribute-meetellend = Counts for the full assessment
attribute-vordering = Claim
attribute-betaalde-deel = Part that was paid
attribute-aantal-getroffen-jaren = Number of years that count
attribute-aantal-jaren-met-nadeel = Number of years with a loss
attribute-uitgesloten = Reason to give no amount
attribute-recht-op-het-forfaitaire-bedrag = Right to the fixed amount
attribute-forfaitaire-bedrag = Fixed amount
attribute-uit-te-betalen-forfaitaire-bedrag = We pay now
attribute-reden-van-de-eerste-toets = Reason
attribute-aantal-meetellende-jaren = Number of years that count
attribute-recht-op-compensatie = Right to compensation
attribute-totaal-van-de-vorderingen = All claims together
attribute-terugbetaling = Back: what you paid
attribute-compensatie = Compensation: 30 percent
attribute-volle-halfjaren = Full half years
attribute-grensdag = End of the full half years
attribute-begonnen-halfjaar = Started half year
attribute-aantal-halve-jaren = Number of half years
attribute-vergoeding-voor-geleden-schade = For what you went through
attribute-vergoeding-voor-rechtsbijstand = Legal help
attribute-onafgeronde-totaal = Total before rounding
attribute-totaalbedrag = Total
attribute-aanspraak = You are entitled to
attribute-uit-te-betalen-bedrag = We pay now
attribute-reden-van-de-integrale-beoordeling = Reason

## Values

value-vooringenomenheid = Biased treatment
value-hardheid = Rules applied too harshly
value-opzet-of-grove-schuld = Wrongly labelled «intent or gross negligence»
value-geen = Nothing found
value-geen-uitsluiting = None
value-nooit-aangevraagd = Never applied for childcare benefit
value-nooit-kinderen-gehad = Never had children
value-voldeed-niet-aan-de-voorwaarden = There was no right to childcare benefit
value-zelf-gestopt = Stopped the benefit for a past period
value-minder-opvanguren = Fewer hours of care than stated
value-hoger-inkomen = Higher income than stated
value-periode-zonder-werk = A period without paid work
value-alleen-andere-toeslagen = Only problems with other benefits
value-alleen-partner = Not the applicant but the partner
value-onterecht-behandeld = Treated wrongly
value-al-ontvangen = Already awarded
value-uitgesloten = Another cause
value-andere-regeling = Another scheme
value-onder-de-ondergrens = Below the lower limit
value-niets-gevonden = Nothing found
value-telt-niet-mee = Does not count
value-telt-mee = Counts
value-hele-euro-naar-boven = Up to whole euros
value-hele-euro-rekenkundig = To whole euros
value-eurocent = To cents

## Fixed figures

parameter-hoogte-van-het-forfait = Height of the fixed amount
parameter-ondergrens-per-toeslagjaar = Lower limit per year
parameter-compensatiepercentage = Percentage of compensation
parameter-vergoeding-per-halfjaar = Amount per half year
parameter-telling-van-de-grensdag = Counting of the last day
parameter-afrondingswijze = Rounding

## Why: the first review

why-nadeel-van-het-toeslagjaar = { $niet-toegekend-bedrag-some ->
    [yes] For { $jaar }, { $teruggevorderd-bedrag } was reclaimed and { $niet-toegekend-bedrag } was not granted. Together that is { $result }.
   *[no] For { $jaar }, { $result } was reclaimed from you.
}
why-getroffen-toeslagjaar = { $grond ->
    [vooringenomenheid] For { $jaar } you were treated with bias. Your loss was { $nadeel }. This year counts.
    [hardheid] For { $jaar } the rules were applied too harshly. Your loss was { $nadeel }, at least { $ondergrens-per-toeslagjaar }. This year counts.
   *[other] For { $jaar } you were wrongly labelled «intent or gross negligence». Your loss was { $nadeel }, at least { $ondergrens-per-toeslagjaar }. This year counts.
}
not-getroffen-toeslagjaar = { $grond ->
    [vooringenomenheid] For { $jaar } there is no amount in the file. That is why this year does not count.
    [hardheid] For { $jaar } your loss was { $nadeel }. For rules applied too harshly the lower limit is { $ondergrens-per-toeslagjaar }. That is why this year does not count.
    [opzet-of-grove-schuld] For { $jaar } your loss was { $nadeel }. The lower limit for this is { $ondergrens-per-toeslagjaar }. That is why this year does not count.
   *[other] For { $jaar } we found no wrongful treatment. That is why this year does not count.
}
why-telling-van-de-getroffen-jaren = { $result ->
    [0] There is no year that counts.
    [one] One year counts: { $items }.
   *[other] { $result } years count: { $items }.
}
why-telling-van-de-jaren-met-nadeel = { $result ->
    [0] There is no year with a loss by harsh rules.
    [one] In one year you had a loss by harsh rules.
   *[other] In { $result } years you had a loss by harsh rules.
}
why-uitsluiting-van-de-eerste-toets = { $uitsluitingsgrond ->
    [nooit-aangevraagd] You never applied for childcare benefit. This scheme is for people who did.
    [nooit-kinderen-gehad] No children of yours are known. This scheme is for parents with childcare.
    [voldeed-niet-aan-de-voorwaarden] In those years there was no right to childcare benefit. That is why the money was reclaimed.
    [zelf-gestopt] You stopped the benefit for a time already past. That is why the money was reclaimed.
    [minder-opvanguren] There were fewer hours of care than first stated. That is why the money was reclaimed.
    [hoger-inkomen] The income was higher than first stated. That is why the money was reclaimed.
    [periode-zonder-werk] There was a time without paid work. For that time the money was reclaimed.
    [alleen-andere-toeslagen] Your problems are about another benefit. A separate scheme will come for that.
   *[other] Not you but your partner applied for the benefit. Your partner can register.
}
not-uitsluiting-van-de-eerste-toets = There is no other cause that keeps you from an amount.
why-forfaitair-bedrag = You were treated wrongly. For that there is a fixed amount of { $result }.
not-forfaitair-bedrag = No year was found for which the fixed amount exists.
why-uit-te-betalen-forfaitair-bedrag = { $forfaitaire-bedrag-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] From { $forfaitaire-bedrag } we subtract { $eerder-ontvangen-herstelbedrag }, which was already awarded to you. We now pay { $result }.
       *[no] No redress amount was awarded to you before. So we pay the full amount: { $result }.
    }
   *[no] There is no fixed amount now. So there is nothing to pay now.
}
why-recht-op-het-forfaitaire-bedrag = There is { $uit-te-betalen-forfaitaire-bedrag } to pay. You are entitled to it.
not-recht-op-het-forfaitaire-bedrag = There is no fixed amount to pay now.
why-reden-van-de-eerste-toets = { $result ->
    [onterecht-behandeld] { $aantal-getroffen-jaren ->
        [one] In one benefit year you were treated wrongly.
       *[other] In { $aantal-getroffen-jaren } benefit years you were treated wrongly.
    }
    [al-ontvangen] You were treated wrongly. You were already awarded { $eerder-ontvangen-herstelbedrag }, which is not less than the fixed amount.
    [uitgesloten] The money was reclaimed for another reason.
    [onder-de-ondergrens] In no year was the loss { $ondergrens-per-toeslagjaar } or more.
   *[other] We found no wrongful reclaim in your file.
}

## Why: the full assessment

why-meetellend-toeslagjaar = For { $jaar } you were treated wrongly. That is why we count this year.
not-meetellend-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] For { $jaar } it is about the label «intent or gross negligence». A separate calculation will come for that.
   *[other] For { $jaar } we found no wrongful treatment above the lower limit. That is why we do not count this year.
}
why-telling-van-de-meetellende-jaren = { $result ->
    [0] There is no year that we count.
    [one] We count one year: { $items }.
   *[other] We count { $result } years: { $items }.
}
why-recht-op-compensatie = At least one year counts. That is why you have a right to compensation.
not-recht-op-compensatie = No year counts. That is why there is no compensation now.
why-vordering-van-het-toeslagjaar = { $rente-in-de-beschikking-some ->
    [yes] For { $jaar } you had to pay back { $teruggevorderd-bedrag }, with { $rente-in-de-beschikking } interest. Together that is { $result }.
   *[no] For { $jaar } you had to pay back { $result }.
}
why-betaald-deel-van-de-vordering = { $nog-niet-betaald-deel-some ->
    [yes] Of the { $vordering } for { $jaar } you never paid { $nog-niet-betaald-deel }. So you paid { $result }.
   *[no] You paid the whole claim for { $jaar }: { $result }.
}
why-totaal-van-de-vorderingen = All claims together: { $parts }. That is { $result }.
why-terugbetaling-van-vorderingen = { $result-some ->
    [yes] You get back what you paid too much: { $parts }.
   *[no] You paid nothing of these claims. So there is nothing to pay back.
}
not-terugbetaling-van-vorderingen = This belongs to the compensation. There is none now.
why-compensatie-over-de-vorderingen = You receive { $compensatiepercentage } over all claims of { $totaal-van-de-vorderingen }. Also over what you never paid. That is { $result }.
not-compensatie-over-de-vorderingen = This belongs to the compensation. There is none now.
why-vergoeding-voor-rechtsbijstand = { $result-some ->
    [yes] You get back your costs of legal help: { $result }.
   *[no] We know of no costs of legal help.
}
not-vergoeding-voor-rechtsbijstand = This amount belongs to the compensation. There is none now.

## Why: half years

why-volle-halve-jaren = From { $dagtekening-eerste-nadelige-beschikking } to { $dagtekening-eerste-toekennende-beschikking } there are { $result } full half years.
why-einde-van-de-volle-halve-jaren = On { $result }, { $volle-halfjaren } full half years had passed.
why-begonnen-halfjaar-na-de-grensdag = After { $grensdag } another half year had started. A started half year counts in full.
not-begonnen-halfjaar-na-de-grensdag = { $grensdag-some ->
    [yes] After { $grensdag } no new half year had started.
   *[no] The dates are not known yet.
}
why-telling-van-de-halve-jaren = From { $dagtekening-eerste-nadelige-beschikking } to { $dagtekening-eerste-toekennende-beschikking }, { $result } half years started.
why-vergoeding-voor-geleden-schade = You waited { $aantal-halve-jaren } half years, from { $dagtekening-eerste-nadelige-beschikking } to { $dagtekening-eerste-toekennende-beschikking }. For each half year you receive { $vergoeding-per-halfjaar }.
not-vergoeding-voor-geleden-schade = This amount belongs to the compensation. There is none now.

## Why: the total

why-onafgerond-totaal = All parts together are { $result }.
why-afronding-van-het-totaal = { $afrondingswijze ->
    [hele-euro-naar-boven] Everything together, rounded up to whole euros: { $result }.
    [hele-euro-rekenkundig] Everything together, rounded to whole euros: { $result }.
   *[other] Everything together is { $result }.
}
why-aanspraak = { $eerder-ontvangen-herstelbedrag-some ->
    [yes] The total is { $totaalbedrag } and you were already awarded { $eerder-ontvangen-herstelbedrag }. The highest of the two is yours: { $result }.
   *[no] You are entitled to the total: { $result }.
}
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] You are entitled to { $aanspraak }. Of this { $eerder-ontvangen-herstelbedrag } was already awarded. We now add { $result }.
       *[no] No amount was awarded to you before. We pay the full amount: { $result }.
    }
   *[no] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] You were already awarded { $eerder-ontvangen-herstelbedrag }. Nothing is added now. You keep all of it.
       *[no] There is nothing to pay now.
    }
}
why-reden-van-de-integrale-beoordeling = { $result ->
    [onterecht-behandeld] You were treated wrongly. You receive more than was already awarded.
    [al-ontvangen] You were treated wrongly. What was already awarded to you is not less than the total. You keep all of it.
    [andere-regeling] You were wrongly labelled «intent or gross negligence». There is a scheme of its own for that.
    [onder-de-ondergrens] In no year was the loss { $ondergrens-per-toeslagjaar } or more.
   *[other] We found no wrongful treatment in your file.
}

## Contradictions in the facts

clash-onbetaald-deel-past-in-de-vordering = The unpaid part is higher than the claim. See which amount is right.
clash-toekenning-komt-na-het-nadelige-besluit = The first decision with compensation is dated before the first harmful decision. See which date is right.

## Sources

source-BAK-2021 = Advice of the advisory board, 1 December 2021
source-CATSHUIS-2020 = Catshuis arrangement, December 2020
source-UHT-2021 = Explanation by the redress organisation, 2021
source-REKENLAST = Fixed reading of the full assessment
source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-AWB = Algemene wet bestuursrecht (general administrative law act)
source-SCHATTING = Estimate

## Not certain

open-half-year-boundary = The sources do not say whether a half year starts on exactly the same day. We do not count that day now.
open-rounding = The sources mention no rounding. We round once, at the end, up to whole euros.
open-claims-include-interest = The advisory board does not say whether interest in the decision belongs to the claim. We include it.
open-threshold-sums-reclaim-and-refusal = The sources mention a reclaim or lowering from 1,500 euros. We add the two together.
open-opzet-in-full-assessment = For «intent or gross negligence» there was a separate scheme. Those years count here for the 30,000 euros only.
open-first-award-date = The advisory board does not say until when the half years run. We count until the first decision with compensation.

## Letters


letter-first-review-award-subject = Decision: you receive { $amount }
letter-first-review-award-opening =
    We looked at your file. You were treated wrongly. That should never have happened, and we are very sorry.

    That is why you receive an amount from us. You keep this amount, whatever happens next.
letter-first-review-award-outcome = You receive from us
letter-first-review-award-outcome-text = We transfer it to your account.
letter-first-review-award-next-heading = What happens next?
letter-first-review-award-next = You choose whether we look at all your years in detail. That is the full assessment. You can also wait or stop. Your contact person discusses this with you.
letter-first-review-reject-subject = Decision: no amount now after the first review
letter-first-review-reject-opening = { $reason ->
    [al-ontvangen]
        We looked at your file. You were treated wrongly. That should never have happened, and we are very sorry.

        Redress money was already awarded to you. So the first review adds nothing.
   *[other]
        We looked at your file. We found no reason now to give you { $hoogte-van-het-forfait }. We know that this can be a disappointment.

        This is not the end. You keep the right to a detailed assessment of all your years.
}
letter-first-review-reject-outcome = Outcome of the first review
letter-first-review-reject-outcome-value = No amount now
letter-first-review-reject-outcome-text = { $reason ->
    [al-ontvangen] You were already awarded { $eerder-ontvangen-herstelbedrag }. That is not less than the fixed amount.
    [uitgesloten] { $uitsluitingsgrond ->
        [nooit-aangevraagd] You never applied for childcare benefit. This scheme is for people who did.
        [nooit-kinderen-gehad] No children of yours are known. This scheme is for parents with childcare.
        [voldeed-niet-aan-de-voorwaarden] In those years there was no right to childcare benefit. That is why the money was reclaimed.
        [zelf-gestopt] You stopped the benefit for a time already past. That is why the money was reclaimed.
        [minder-opvanguren] There were fewer hours of care than first stated. That is why the money was reclaimed.
        [hoger-inkomen] The income was higher than first stated. That is why the money was reclaimed.
        [periode-zonder-werk] There was a time without paid work. For that time the money was reclaimed.
        [alleen-andere-toeslagen] Your problems are about another benefit. A separate scheme will come for that.
       *[other] Not you but your partner applied for the benefit. Your partner can register.
    }
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[niets-gevonden] We found no wrongful reclaim in your file.
}
letter-first-review-reject-next-heading = What can you still do?
letter-first-review-reject-next =
    You can choose the full assessment. Then we look at all your years in detail. New facts count in it.

    You can also object. Further on you read how.
letter-full-assessment-award-subject = { $reason ->
    [al-ontvangen] Decision: you keep what was awarded
   *[onterecht-behandeld] Decision: you receive { $amount }
}
letter-full-assessment-award-opening =
    We looked at all your years. You were treated wrongly. That should never have happened, and we are very sorry.

    In this letter you read what you receive, why, and how we calculated it.
letter-full-assessment-award-outcome = { $reason ->
    [al-ontvangen] We now add
   *[onterecht-behandeld] You receive from us
}
letter-full-assessment-award-outcome-text = { $reason ->
    [al-ontvangen] You were already awarded at least the total of the calculation. You do not have to pay anything back.
   *[onterecht-behandeld] We transfer it to your account.
}
letter-full-assessment-award-next-heading = What happens next?
letter-full-assessment-award-next = If you are done, your case moves to aftercare. Do you have more damage? A new step will come for that. You can also wait first.
letter-full-assessment-reject-subject = Decision: no compensation now
letter-full-assessment-reject-opening =
    We looked at all your years. We found no year for which you receive compensation. We know that this can be a disappointment.

    In this letter you read how we looked and what you can still do.
letter-full-assessment-reject-outcome = Outcome of the full assessment
letter-full-assessment-reject-outcome-value = No compensation now
letter-full-assessment-reject-outcome-text = { $reason ->
    [andere-regeling] You were wrongly labelled «intent or gross negligence». That should never have happened. There is a scheme of its own for the label. Your contact person helps you find it.
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[niets-gevonden] We found no wrongful treatment in your file.
}
letter-full-assessment-reject-next-heading = What can you still do?
letter-full-assessment-reject-next =
    Do you have new facts? Then we look again. Call your contact person, who thinks along with you.

    You can also object. Below you read how. You keep what was awarded before.

## The questions of the first review, and how the parent is doing

group-eerste-toets = The questions of the first review
group-situatie = How the parent is doing
attribute-bevinding-van-de-systemen = Question 1: in the systems
help-bevinding-van-de-systemen = Do the systems show that money was wrongly reclaimed?
attribute-bevinding-in-het-dossier = Question 2: in the file
help-bevinding-in-het-dossier = Only when the systems show nothing. Does the file show that money was wrongly reclaimed?
attribute-bevinding-van-de-extra-controle = Question 3: after an extra check
help-bevinding-van-de-extra-controle = Only when the file shows nothing. Somebody else looks again. Is there a reason after all?
attribute-vervolg-van-de-eerste-toets = What to do now
attribute-alleenstaand = On their own
help-alleenstaand = The parent has no partner at home.
attribute-jonge-kinderen = Children under twelve
help-jonge-kinderen = Children under twelve live with the parent.
attribute-acute-nood = Acute need
help-acute-nood = Something threatens soon: no food, no home, no care.
attribute-dringende-schulden = Pressing debts
help-dringende-schulden = There are reminders, a bailiff or an attachment.
attribute-adres-in-het-buitenland = Lives abroad
help-adres-in-het-buitenland = The parent does not live in the Netherlands.
attribute-alleen-met-jonge-kinderen = Alone with young children
attribute-met-spoed = Urgent help
attribute-met-schuldeisers = Creditors at the door
attribute-over-de-grens = Help across the border
value-gevonden = Yes, found
value-niet-gevonden = No, not found
value-systemen-bekijken = Look in the systems first
value-automatisch-toekennen = Give the amount: the systems show it
value-dossier-bekijken = Now look in the file
value-toekennen-na-dossieronderzoek = Give the amount: the file shows it
value-extra-controle-doen = Let somebody else look again
value-toekennen-na-extra-controle = Give the amount: the extra check shows it
value-nu-geen-bedrag = No amount now; the full assessment is still open
value-integrale-beoordeling = Go to the full assessment
why-vervolg-van-de-eerste-toets = { $result ->
    [systemen-bekijken] Nobody has looked yet. We begin with our systems.
    [automatisch-toekennen] Our systems show that money was wrongly reclaimed.
    [dossier-bekijken] The systems show nothing. A person now looks in your file.
    [toekennen-na-dossieronderzoek] Your file shows that money was wrongly reclaimed.
    [extra-controle-doen] The file shows nothing. Somebody else looks once more.
    [toekennen-na-extra-controle] In the extra check we found that money was wrongly reclaimed.
    [integrale-beoordeling] There is another cause. So the full assessment is the next step.
   *[other] We looked three times and found nothing now. The full assessment is still open.
}
why-alleen-met-jonge-kinderen = You are on your own and have young children. So we first offer help from your municipality.
not-alleen-met-jonge-kinderen = This situation is not known here.
why-hulp-met-spoed = There is acute need. So help comes first.
not-hulp-met-spoed = No acute need is known.
why-schuldeisers-aan-de-deur = There are pressing debts. So we look at those together first.
not-schuldeisers-aan-de-deur = No pressing debts are known.
why-hulp-over-de-grens = You live abroad. So a team helps you that can reach you there.
not-hulp-over-de-grens = No address abroad is known.
clash-gevonden-nadeel-staat-bij-een-jaar = A wrongful reclaim was found, but no year counts. Fill in the year or change the finding.
clash-zonder-bevinding-is-er-geen-getroffen-jaar = A year counts, but every question says that nothing was found. See what is right, in doubt for the parent.
open-hardship-2019 = In 2019 there was a scheme for small mistakes, with a lower limit of 1,500 euros per year. From December 2020 the better compensation applied. The old calculation is not here.
open-compensation-2020 = The scheme of August 2020 added up seven parts, with 1 percent extra. Only summaries were read. This scheme does not calculate with it.

## Comparable situations: what the handler goes through

situation-acute-need = Acute need
situation-acute-need-check-food-and-home = Is there food, a roof and care today? Arrange that first with the municipality.
situation-acute-need-check-emergency-payment = Talk about an emergency payment. There is a scheme of its own for it.
situation-acute-need-check-first-review-soon = Plan the first review as early as possible and write down why.
situation-alone-with-young-children = Alone with young children
situation-alone-with-young-children-check-housing = Is the home safe and paid for?
situation-alone-with-young-children-check-childcare = Can the parent come to a talk? Offer a sitter or a call.
situation-alone-with-young-children-check-debts = Ask calmly whether there are debts.
situation-pressing-debts = Pressing debts
situation-pressing-debts-check-pause = Explain that creditors must wait for a year after the fixed amount.
situation-pressing-debts-check-list-of-debts = Make a list of the debts together. Ask for no papers that are already there.
situation-abroad = Lives abroad
situation-abroad-check-reachable = Ask how and when the parent can be reached, and in which language.
situation-abroad-check-wish-to-return = Ask whether the parent wants to return to the Netherlands. There is a scheme of its own for it.

## Examples

example-first-review-award = Noor wrongly got a reclaim over 2013.
example-first-review-limit = With Fatima too harsh rules were about just less than 1,500 euros.
example-first-review-other-cause = With Peter there were fewer hours of care than stated.
example-full-assessment-award = Samira paid back 14,000 euros and had costs for legal help.
example-full-assessment-after-nothing-found = With Marcel the first review found nothing. The full assessment did find a year with too harsh rules.
example-full-assessment-keeps = Yara was already awarded more than the calculation gives. She keeps all of it.
example-full-assessment-label = Daan was wrongly labelled with intent or gross negligence.
example-full-assessment-nothing-found = With Iris the file shows no wrong treatment.

## Relations

relation-fixed-sum-counts-in-full-assessment = The 30,000 euros count in the full assessment.
relation-fixed-sum-counts-in-the-act = What you received under this policy counts under the act of 2022. You do not receive it twice.
relation-compensation-counts-in-the-act = The compensation of this policy counts under the act of 2022 too.

## Messages

message-registered-text =
    On { $date } we received your registration. Your dossier has number { $reference }.

    { $due ->
        [none] We will let you know when we decide.
       *[other] By law we decide on the first step by { $due } at the latest.
    }

    Your contact person calls you to get to know you. Would you also like a talk with us and your municipality together? Just say so. Your file is on the table and we make a plan together.

    You do not need to do anything now. News comes to you. It is always on your own page as well.

## Working it out beforehand

estimate-about = Fill in how much money was reclaimed from you. You then see whether the fixed amount of 30,000 euro belongs to it.
estimate-ask-reclaimed = How much money was reclaimed from you in one year?
estimate-ask-reclaimed-help = Choose the year with the highest amount. Not sure? Then make a guess.
estimate-ask-ground = What went wrong in that year?
estimate-ask-ground-help = Did the office not trust you? Then every amount counts. Otherwise a year counts only when it is about 1,500 euro or more.
estimate-ask-ground-vooringenomenheid = The office did not trust me, without a good reason
estimate-ask-ground-hardheid = The rules were too harsh: for something small everything was reclaimed
estimate-ask-ground-opzet-of-grove-schuld = I was wrongly given the mark «intent or gross negligence»
estimate-ask-ground-geen = Nothing went wrong in that year
estimate-assume-one-year = Money was only reclaimed, and nothing was refused. We calculate with the year 2013; another year gives the same amount.
estimate-assume-not-excluded = There is no reason why the fixed amount is not possible.
estimate-assume-nothing-before = You have received no redress money yet. What you already received goes off later.
