# Texts of the scheme of 2021. Tone: warm, plain, short; never blaming.
# In texts of a rule every fact of the same object can be used, with dashes in its name; $result is the outcome,
# NAME-some is «yes» or «no» (whether anything other than zero was filled in), $parts and $items are the years
# behind a total.

## The scheme

scheme-title = Compensation and fixed amount under the Wet hersteloperatie toeslagen
scheme-short = Act of 2022
scheme-status = This is the act as it stands: articles 2.1 to 2.7, and article 6.10. Other parts of the act have a scheme of their own.
scheme-about = First we look whether you were treated wrongly. If so, you receive 30,000 euros. After that we work out your compensation exactly, following the act.

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
choice-full-assessment-more-damage-consequence = With this you apply for the damage scheme. There you choose first: fixed amounts, or your damage made to measure. What you received stays yours.
choice-full-assessment-wait = Nothing for now
choice-full-assessment-wait-consequence = We wait for you. You keep your rights.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling you, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close your case. You keep what you received.
conditions-return = You can come back when there are new facts. You can also come back when a new scheme starts. A phone call or a letter is enough, at any time.
reopen-new-facts = There are new facts about your case.
reopen-new-scheme = A new scheme starts that may give you more.

## Terms

term-announcement-response = Responding to the provisional announcement
term-payment = Paying the fixed amount
term-objection-decision = Decision on your objection
term-objection-decision-committee = Decision on your objection with advice of a committee

## Kinds of facts

group-oordeel = What happened
group-bedragen = Amounts in the decisions
group-datums = Dates of decisions
group-kosten = Costs
group-rente = Interest
group-schade = Actual damage
group-eerste-toets = The questions of the first review
group-partner = Partner
group-herziening = Benefit that came later after all
group-situatie = How the parent is doing

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
attribute-alsnog-toegekende-kinderopvangtoeslag = Benefit granted later
help-alsnog-toegekende-kinderopvangtoeslag = Childcare benefit for this year that was granted later after all.
attribute-ernstige-onregelmatigheden = Serious irregularities
help-ernstige-onregelmatigheden = Choose «yes» only when it is certain that the damage came from them and they are attributable to the parent.
attribute-bestuurlijke-boete = Fine imposed
help-bestuurlijke-boete = The fine that was imposed about the childcare benefit.
attribute-betaalde-boete = Fine paid
help-betaalde-boete = The part of the fine that the parent paid.
attribute-betaalde-invorderingskosten = Recovery costs paid
help-betaalde-invorderingskosten = Reminders, warrants, bailiff and recovery interest that the parent paid.
attribute-procespunten = Points for legal help
help-procespunten = The number of points under the Besluit proceskosten bestuursrecht.
attribute-waarde-per-procespunt = Value of a point
help-waarde-per-procespunt = The value of one point in the year of the decision.
attribute-al-toegekende-proceskosten = Legal costs already granted
help-al-toegekende-proceskosten = Legal costs that were already granted or are going to be.
attribute-rente-over-kinderopvangtoeslag = Interest over childcare benefit
help-rente-over-kinderopvangtoeslag = The interest under article 27 Awir, worked out outside this scheme.
attribute-al-vergoede-rente = Interest already paid
help-al-vergoede-rente = Interest that was paid before.
attribute-werkelijke-schade = Actual damage
help-werkelijke-schade = The whole damage that the parent makes plausible. Leave empty when it was not asked for.
attribute-datum-van-aanmelding = Date of registration
attribute-dagtekening-eerste-nadelige-beschikking = Date of the first harmful decision
help-dagtekening-eerste-nadelige-beschikking = The date on the first decision that reclaimed or refused money.
attribute-dagtekening-eerste-toekennende-beschikking = Date of the first decision with compensation
help-dagtekening-eerste-toekennende-beschikking = The date on the first decision that gives compensation. When there is none yet, fill in the date of this decision.
attribute-eerder-ontvangen-herstelbedrag = Awarded before
given-eerder-ontvangen-herstelbedrag = { $result-some ->
    [yes] Earlier decisions awarded you { $result }. We take that into account.
   *[no] No redress amount was awarded to you before. So nothing is subtracted.
}
attribute-jaar = Year
attribute-nadeel = Loss
attribute-brutobedrag = Gross amount
attribute-aftrek = Deduction
attribute-te-vergoeden-nadeel = Loss to be paid
attribute-getroffen = Counts for the fixed amount
attribute-meetellend = Counts for the compensation
attribute-aantal-getroffen-jaren = Number of years that count
attribute-aantal-jaren-met-nadeel = Number of years with a loss
attribute-recht-op-het-forfaitaire-bedrag = Right to the fixed amount
attribute-forfaitaire-bedrag = Fixed amount
attribute-uit-te-betalen-forfaitaire-bedrag = We pay now
attribute-reden-van-de-eerste-toets = Reason
attribute-tijdig-aangemeld = Registered in time
attribute-aantal-meetellende-jaren = Number of years that count
attribute-recht-op-compensatie = Right to compensation
attribute-aanspraak-op-ambtshalve-beoordeling = We look again by ourselves
attribute-totaal-van-de-brutobedragen = All amounts together
attribute-vergoeding-van-het-nadeel = Back: your loss
attribute-vergoeding-van-de-boete = Back: your fine
attribute-materiele-schade = Material damage
attribute-volle-halfjaren = Full half years
attribute-grensdag = End of the full half years
attribute-begonnen-halfjaar = Started half year
attribute-aantal-halve-jaren = Number of half years
attribute-immateriele-schade = For what you went through
attribute-vergoeding-van-invorderingskosten = Recovery costs
attribute-vergoeding-voor-rechtsbijstand = Legal help
attribute-vergoeding-van-rente = Interest
attribute-subtotaal = Parts together
attribute-opslag = Extra of 1 percent
attribute-totaalbedrag = Total
attribute-uit-te-betalen-bedrag = We pay now
attribute-reden-van-de-integrale-beoordeling = Reason
attribute-hogere-schade = Higher damage
attribute-overschot = Surplus
attribute-aanvullende-compensatie = Additional compensation
attribute-bestempeld = Also wrongly labelled «intent or gross negligence»
help-bestempeld = Choose «yes» when the parent or the partner wrongly got this label this year, beside what else went wrong.
attribute-onterecht-bestempeld = Counts for the wrong label
attribute-jaartegemoetkoming = For the wrong label in this year
attribute-verhoging-na-toekenning = Benefit that came after the compensation
help-verhoging-na-toekenning = Childcare benefit for this year that was granted after the decision on compensation.
attribute-herzien = More benefit later after all
attribute-verlaging-bij-herziening = Less because of later benefit
attribute-uitsluitingsgrond = Reason to give no amount
help-uitsluitingsgrond = Choose a reason only when it is certain. When there is none, choose: none.
attribute-uitgesloten = Reason to give no amount
attribute-bevinding-van-de-systemen = Question 1: in the systems
help-bevinding-van-de-systemen = Do the systems show that money was wrongly reclaimed?
attribute-bevinding-in-het-dossier = Question 2: in the file
help-bevinding-in-het-dossier = Only when the systems show nothing. Does the file show that money was wrongly reclaimed?
attribute-bevinding-van-de-extra-controle = Question 3: after an extra check
help-bevinding-van-de-extra-controle = Only when the file shows nothing. Somebody else looks again. Is there a reason after all?
attribute-vervolg-van-de-eerste-toets = What to do now
attribute-binnen-bereik-van-een-herstelmaatregel = There is a redress measure
attribute-eerdere-aanvrager = The partner or ex-partner came first
help-eerdere-aanvrager = Choose «yes» when the right to 30,000 euros was established earlier for the partner or ex-partner.
attribute-partner-met-herstelmaatregel = Still together with somebody who is entitled too
help-partner-met-herstelmaatregel = Choose «yes» when both are entitled and are still partners at that moment.
attribute-gedeelde-forfait = Fixed amount for you both
help-gedeelde-forfait = What was paid of the fixed amount to one of the partners.
attribute-toekenning-van-de-partner = Amount of the partner
help-toekenning-van-de-partner = What the partner receives in all, before deductions and without actual damage.
attribute-eigen-toekenning = Your amount in all
attribute-toegerekende-forfait = Of the fixed amount counts for you
attribute-resterende-forfait = Still to receive of the fixed amount
attribute-te-verrekenen-bedrag = Already awarded and counted for you
attribute-rente-bij-verhoging = Interest with the later benefit
help-rente-bij-verhoging = Interest that was paid over benefit that came after the compensation.
attribute-herziening = Less: benefit you received later
attribute-te-beoordelen-bedrag-na-herziening = To be judged: because of later benefit
attribute-oordeel-over-de-aanvraag = Judgement of the registration
help-oordeel-over-de-aanvraag = Choose something other than «in order» only when it is certain. No claim follows: a named person judges the amount.
attribute-te-beoordelen-bedrag-na-onjuiste-opgave = To be judged: because of the registration
attribute-recht-op-tegemoetkoming = Right to money for the label
attribute-tegemoetkoming = For the wrong label
attribute-recht-op-herstelgeld = Right to redress money
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

## Values

value-vooringenomenheid = Biased treatment
value-hardheid = Rules applied too harshly
value-opzet-of-grove-schuld = Wrongly labelled «intent or gross negligence»
value-geen = Nothing found
value-onterecht-behandeld = Treated wrongly
value-al-ontvangen = Already awarded
value-ernstige-onregelmatigheden = Serious irregularities
value-te-laat-aangevraagd = Registered too late
value-onder-de-ondergrens = Below the lower limit
value-niets-gevonden = Nothing found
value-telt-niet-mee = Does not count
value-telt-mee = Counts
value-hele-euro-naar-boven = Up to whole euros
value-hele-euro-rekenkundig = To whole euros
value-eurocent = To cents
value-beide-aftrekken = Deduct both
value-hoogste-aftrekken = Deduct only the highest
value-verrekenen = Set off
value-niet-verrekenen = Do not set off
value-onterecht-bestempeld = Wrong label
value-betaald-aan-de-partner = Paid to your partner
value-uitgesloten = Another cause
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
value-in-orde = In order
value-opzettelijk-onjuiste-gegevens = Wrong details on purpose
value-wist-van-ontbreken-van-recht = Knew that there was no right

## Fixed figures

parameter-hoogte-van-het-forfait = Height of the fixed amount
parameter-ondergrens-per-toeslagjaar = Lower limit per year
parameter-vergoeding-per-halfjaar = Amount per half year
parameter-telling-van-de-grensdag = Counting of the last day
parameter-afrondingswijze = Rounding
parameter-uiterste-aanmelddatum = Last day to register
parameter-samenloop-van-aftrek = Two kinds of deduction in one year
parameter-percentage-materiele-schade = Percentage of material damage
parameter-wegingsfactor = Weight of the case
parameter-opslagpercentage = Percentage extra
parameter-grensdatum-ambtshalve-beoordeling = Earlier decision: before this day
parameter-verrekening-van-het-overschot = Set-off of a surplus
parameter-percentage-tegemoetkoming = Percentage for the wrong label
parameter-forfait-voor-de-tweede-aanvrager = Fixed amount for the second of two ex-partners
parameter-grensdatum-terugvordering-forfait = Later registration: limit for the fixed amount
parameter-grensdatum-terugvordering-overig = Later registration: limit for other amounts

## Why: the first review

why-nadeel-van-het-toeslagjaar = { $niet-toegekend-bedrag-some ->
    [yes] For { $jaar }, { $teruggevorderd-bedrag } was reclaimed and { $niet-toegekend-bedrag } was not granted. Together that is { $result }.
   *[no] For { $jaar }, { $result } was reclaimed from you.
}
why-getroffen-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] For { $jaar } you were wrongly labelled «intent or gross negligence». Your loss was { $nadeel }, at least { $ondergrens-per-toeslagjaar }. This year counts.
   *[other] { $anders-hersteld ->
        [yes] For { $jaar } something was redressed already. This year counts for the fixed amount.
       *[no] For { $jaar } you were treated wrongly. This year counts for the fixed amount.
    }
}
not-getroffen-toeslagjaar = { $meetellend ->
    [yes] For { $jaar } you were treated wrongly. But the file shows serious irregularities. That is why this year does not count.
   *[no] { $grond ->
        [opzet-of-grove-schuld] For { $jaar } your loss was { $nadeel }. The lower limit for this is { $ondergrens-per-toeslagjaar }. That is why this year does not count.
        [hardheid] For { $jaar } your loss was { $nadeel }. The lower limit for this is { $ondergrens-per-toeslagjaar }. That is why this year does not count.
       *[other] For { $jaar } there is no reason for the fixed amount. That is why this year does not count.
    }
}
why-telling-van-de-getroffen-jaren = { $result ->
    [0] There is no year that counts.
    [one] One year counts: { $items }.
   *[other] { $result } years count: { $items }.
}
why-telling-van-de-jaren-met-nadeel = { $result ->
    [0] There is no year with a loss by harsh rules or a wrong label.
    [one] In one year you had a loss by harsh rules or a wrong label.
   *[other] In { $result } years you had a loss by harsh rules or a wrong label.
}
why-forfaitair-bedrag = You were treated wrongly. For that there is a fixed amount of { $result }.
not-forfaitair-bedrag = There is no right to the fixed amount now. The reason is stated.
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
    [betaald-aan-de-partner] You were treated wrongly. The fixed amount is for you and your partner together, and was already paid to your partner.
    [uitgesloten] The money was reclaimed for another reason.
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no compensation. Is that not right? Tell us what happened.
    [te-laat-aangevraagd] The registration came in after { $uiterste-aanmelddatum }. After that the act gives no right.
    [maatregel-telt-niet] Something was redressed. But the loss was less than { $ondergrens-per-toeslagjaar }, or the decision came after { $laatste-dag-van-de-oorspronkelijke-beschikking }.
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[other] We found no wrongful reclaim in your file.
}

## Why: the full assessment

why-meetellend-toeslagjaar = { $grond ->
    [vooringenomenheid] For { $jaar } you were treated with bias. Your loss was { $nadeel }. This year counts.
   *[other] For { $jaar } the rules were applied too harshly. Your loss was { $nadeel }, at least { $ondergrens-per-toeslagjaar }. This year counts.
}
not-meetellend-toeslagjaar = { $grond ->
    [vooringenomenheid] For { $jaar } there is no amount in the file. That is why this year does not count.
    [hardheid] For { $jaar } your loss was { $nadeel }. For rules applied too harshly the lower limit is { $ondergrens-per-toeslagjaar }. That is why this year does not count.
    [opzet-of-grove-schuld] For { $jaar } it is about the label «intent or gross negligence». A separate calculation will come for that.
   *[other] For { $jaar } we found no wrongful treatment. That is why this year does not count.
}
why-telling-van-de-meetellende-jaren = { $result ->
    [0] There is no year that counts for the compensation.
    [one] One year counts for the compensation: { $items }.
   *[other] { $result } years count for the compensation: { $items }.
}
why-tijdige-aanmelding = { $datum-van-aanmelding-some ->
    [yes] You registered on { $datum-van-aanmelding }. That is in time.
   *[no] We assume that you registered in time.
}
not-tijdige-aanmelding = The registration came in on { $datum-van-aanmelding }. That is after { $uiterste-aanmelddatum }.
why-aanspraak-op-ambtshalve-beoordeling = You already had a decision before { $grensdatum-ambtshalve-beoordeling }. We look by ourselves whether you receive more.
not-aanspraak-op-ambtshalve-beoordeling = There is no decision from before { $grensdatum-ambtshalve-beoordeling }.
why-recht-op-compensatie = At least one year counts and you registered in time. That is why you have a right to compensation.
not-recht-op-compensatie = There is no right to compensation now. The reason is stated.
why-brutobedrag-van-het-toeslagjaar = { $rente-in-de-beschikking-some ->
    [yes] For { $jaar } your loss was { $nadeel }, with { $rente-in-de-beschikking } interest. Together that is { $result }.
   *[no] For { $jaar } your loss was { $result }.
}
why-totaal-van-de-brutobedragen = All years together: { $parts }. That is { $result }.
why-aftrek-van-het-toeslagjaar = { $result-some ->
    [yes] For { $jaar } we deduct { $result }. You never paid it, or received it later.
   *[no] For { $jaar } nothing is deducted.
}
why-te-vergoeden-nadeel-van-het-toeslagjaar = { $aftrek-some ->
    [yes] From { $brutobedrag } for { $jaar } we deduct { $aftrek }. You get back { $result }.
   *[no] You get back everything for { $jaar }: { $result }.
}
why-vergoeding-van-het-nadeel = { $result-some ->
    [yes] You get back what you paid too much or received too little: { $parts }.
   *[no] You paid nothing of these amounts. So there is nothing to pay back.
}
not-vergoeding-van-het-nadeel = This belongs to the compensation. There is none now.
why-vergoeding-van-de-boete = { $result-some ->
    [yes] You get back the fine that you paid: { $result }.
   *[no] No paid fine is known.
}
not-vergoeding-van-de-boete = This belongs to the compensation. There is none now.
why-materiele-schade = { $bestuurlijke-boete-some ->
    [yes] You receive { $percentage-materiele-schade } over { $totaal-van-de-brutobedragen } and over the fine of { $bestuurlijke-boete }. That is { $result }.
   *[no] You receive { $percentage-materiele-schade } over { $totaal-van-de-brutobedragen }, also over what you never paid. That is { $result }.
}
not-materiele-schade = This belongs to the compensation. There is none now.
why-vergoeding-voor-rechtsbijstand = { $result-some ->
    [yes] For legal help the act gives { $wegingsfactor } times { $procespunten } points of { $waarde-per-procespunt }, less what you already received for it. That is { $result }.
   *[no] We know of no legal help that still has to be paid.
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
why-immateriele-schade = For each of the { $aantal-halve-jaren } half years there is { $vergoeding-per-halfjaar }, together never more than your loss of { $totaal-van-de-brutobedragen }. That is { $result }.
not-immateriele-schade = This belongs to the compensation. There is none now.
why-vergoeding-van-invorderingskosten = { $result-some ->
    [yes] You get back the recovery costs that you paid: { $result }.
   *[no] No paid recovery costs are known.
}
not-vergoeding-van-invorderingskosten = This belongs to the compensation. There is none now.
why-vergoeding-van-rente = { $result-some ->
    [yes] You receive interest over the benefit that you had to do without: { $result }.
   *[no] No interest is known that still has to be paid.
}
not-vergoeding-van-rente = This belongs to the compensation. There is none now.
why-subtotaal = All parts together are { $result }.
why-opslag = { $result-some ->
    [yes] You receive { $opslagpercentage } extra over { $subtotaal }. That is { $result }.
   *[no] The extra belongs to the compensation. There is none here.
}
## Why: the total

why-afronding-van-het-totaal = { $result-some ->
    [yes] { $afrondingswijze ->
        [hele-euro-naar-boven] Everything together, rounded up to whole euros: { $result }.
        [hele-euro-rekenkundig] Everything together, rounded to whole euros: { $result }.
       *[other] Everything together is { $result }.
    }
   *[no] For these years there is no compensation.
}
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] { $te-verrekenen-bedrag-some ->
        [yes] { $herziening-some ->
            [yes] From { $eigen-toekenning } we subtract later benefit of { $herziening } and earlier amounts of { $te-verrekenen-bedrag }. Now { $result } is added.
           *[no] { $toegerekende-forfait-some ->
                [yes] Your total is { $eigen-toekenning }, and { $te-verrekenen-bedrag } counts as awarded to you. Now { $result } is added.
               *[no] Your total is { $eigen-toekenning }, and { $te-verrekenen-bedrag } was already awarded. Now { $result } is added.
            }
        }
       *[no] { $herziening-some ->
            [yes] From { $eigen-toekenning } we subtract { $herziening }, because you received that benefit later. We pay { $result }.
           *[no] No amount was awarded to you before. We pay the full amount: { $result }.
        }
    }
   *[no] { $te-verrekenen-bedrag-some ->
        [yes] { $te-verrekenen-bedrag } was already awarded. Nothing is added now. You keep all of it.
       *[no] There is nothing to pay now.
    }
}
why-hogere-schade = { $werkelijke-schade-some ->
    [yes] Your actual damage is { $werkelijke-schade }. That is { $result } more than the parts together.
   *[no] No higher damage was asked for.
}
not-hogere-schade = This belongs to the compensation. There is none now.
why-overschot = { $result-some ->
    [yes] You were awarded { $result } more than the total. That is deducted from additional compensation.
   *[no] You were not awarded more than the total.
}
not-overschot = A surplus is not deducted here.
why-aanvullende-compensatie = { $result-some ->
    [yes] For the higher damage you receive, with { $opslagpercentage } extra, { $result }.
   *[no] There is no additional compensation for higher damage.
}
why-reden-van-de-integrale-beoordeling = { $result ->
    [onterecht-behandeld] You were treated wrongly. You receive more than was already awarded.
    [onterecht-bestempeld] You were wrongly labelled «intent or gross negligence». You receive money for that.
    [al-ontvangen] You were treated wrongly. What was already awarded to you is not less than the total. You keep all of it.
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no compensation. Is that not right? Tell us what happened.
    [te-laat-aangevraagd] The registration came in after { $uiterste-aanmelddatum }. After that the act gives no right.
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[other] We found no wrongful treatment in your file.
}

## Why: review, label, partner, later benefit, situation

why-uitsluiting-van-de-eerste-toets = { $uitsluitingsgrond ->
    [nooit-aangevraagd] You never applied for childcare benefit. This scheme is for people who did.
    [nooit-kinderen-gehad] No children of yours are known. This scheme is for parents with childcare.
    [voldeed-niet-aan-de-voorwaarden] In those years there was no right to childcare benefit. That is why the money was reclaimed.
    [zelf-gestopt] You stopped the benefit for a time already past. That is why the money was reclaimed.
    [minder-opvanguren] There were fewer hours of care than first stated. That is why the money was reclaimed.
    [hoger-inkomen] The income was higher than first stated. That is why the money was reclaimed.
    [periode-zonder-werk] There was a time without paid work. For that time the money was reclaimed.
    [alleen-andere-toeslagen] Your problems are about another benefit. There is a separate scheme for that. Call us, and we help you to get there.
   *[other] Not you but your partner applied for the benefit. Your partner can register.
}
not-uitsluiting-van-de-eerste-toets = There is now no other cause that keeps you from an amount.
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
why-bereik-van-een-herstelmaatregel = At least one year counts and you registered in time. So there is a redress measure for you.
not-bereik-van-een-herstelmaatregel = There is no redress measure for you now. The reason is stated.
why-forfaitair-bedrag-van-de-tweede-aanvrager = Your ex-partner already received the fixed amount. You are no longer together. So there is an amount of { $result } for you.
not-forfaitair-bedrag-van-de-tweede-aanvrager = { $eerdere-aanvrager ->
    [yes] Your partner already received the fixed amount. It is for you both.
   *[no] There is no partner or ex-partner who received the fixed amount earlier.
}
why-recht-op-herstelgeld = { $recht-op-compensatie ->
    [yes] You have a right to compensation. So there is redress money for you.
   *[no] You were wrongly labelled «intent or gross negligence». So there is redress money for you.
}
not-recht-op-herstelgeld = There is no redress money now. The reason is stated.
why-onterecht-bestempeld-toeslagjaar = For { $jaar } you were wrongly labelled «intent or gross negligence». { $teruggevorderd-bedrag } was reclaimed from you.
not-onterecht-bestempeld-toeslagjaar = { $bestempeld ->
    [yes] { $meetellend ->
        [yes] For { $jaar } you already receive compensation. So nothing is added for the label «intent or gross negligence».
       *[no] For { $jaar } no reclaim is known. So there is no amount for the label «intent or gross negligence».
    }
   *[no] For { $jaar } there is no amount for the label «intent or gross negligence».
}
why-tegemoetkoming-over-het-toeslagjaar = { $result-some ->
    [yes] For { $jaar } you receive { $percentage-tegemoetkoming } of { $teruggevorderd-bedrag }. That is { $result }.
   *[no] For { $jaar } there is no amount for the label.
}
why-recht-op-tegemoetkoming = You were wrongly labelled «intent or gross negligence» and registered in time. So you receive money for that.
not-recht-op-tegemoetkoming = There is no amount for the label «intent or gross negligence».
why-tegemoetkoming = You receive money for the wrong label: { $parts }. Rounded that is { $result }.
not-tegemoetkoming = There is no amount for the label «intent or gross negligence».
why-eigen-toekenning = { $tegemoetkoming-some ->
    [yes] The compensation of { $totaalbedrag } and { $tegemoetkoming } for the label are { $result } together.
   *[no] Your amount in all is { $result }.
}
why-toegerekend-forfait = The fixed amount is for you and your partner together. You receive { $eigen-toekenning }, your partner { $toekenning-van-de-partner }. In that proportion { $result } counts for you, never more than the { $gedeelde-forfait } paid.
not-toegerekend-forfait = You share the fixed amount with nobody.
why-resterend-forfait = { $result-some ->
    [yes] You have a right to at least { $forfaitaire-bedrag }. After this decision { $result } of it is left.
   *[no] Nothing of the fixed amount is left.
}
why-te-verrekenen-bedrag = { $toegerekende-forfait-some ->
    [yes] { $result } counts as already awarded to you. Your part of the fixed amount is in it: { $toegerekende-forfait }.
   *[no] { $result-some ->
        [yes] You were already awarded { $result }. That counts.
       *[no] Nothing was awarded to you yet. So nothing counts.
    }
}
why-herzien-toeslagjaar = For { $jaar } you received { $verhoging-na-toekenning } of benefit after the compensation.
not-herzien-toeslagjaar = For { $jaar } no more benefit came later.
why-verlaging-bij-herziening = { $result-some ->
    [yes] For { $jaar }, { $result } does not count a second time. That is never more than the { $te-vergoeden-nadeel } you get back for that year.
   *[no] For { $jaar } nothing is subtracted.
}
why-herziening = After the compensation you received benefit for the same years. So { $result } is subtracted from what was not paid yet. You keep what you received.
not-herziening = No more benefit came after the compensation. So nothing is subtracted.
why-te-beoordelen-bedrag-na-herziening = { $result-some ->
    [yes] Under the act { $result } less would have been right too. We ask nothing back. A named member of staff judges this.
   *[no] There is nothing to be judged.
}
not-te-beoordelen-bedrag-na-herziening = There is nothing to be judged.
why-forfait-na-onjuiste-opgave = The registration came after { $grensdatum-terugvordering-forfait }. It is about the fixed amount at most: { $result }. We ask nothing back. A named member of staff judges this.
not-forfait-na-onjuiste-opgave = There is nothing to be judged about the registration.
why-alle-bedragen-na-onjuiste-opgave = The registration came after { $grensdatum-terugvordering-overig }. It is about { $result }. We ask nothing back. A named member of staff judges this.
not-alle-bedragen-na-onjuiste-opgave = There is nothing to be judged about the registration.
why-alleen-met-jonge-kinderen = You are on your own and have young children. So we first offer help from your municipality.
not-alleen-met-jonge-kinderen = This situation is not known here.
why-hulp-met-spoed = There is acute need. So help comes first.
not-hulp-met-spoed = No acute need is known.
why-schuldeisers-aan-de-deur = There are pressing debts. So we look at those together first.
not-schuldeisers-aan-de-deur = No pressing debts are known.
why-hulp-over-de-grens = You live abroad. So a team helps you that can reach you there.
not-hulp-over-de-grens = No address abroad is known.

## Contradictions in the facts

clash-toekenning-komt-na-het-nadelige-besluit = The first decision with compensation is dated before the first harmful decision. See which date is right.
clash-onbetaald-deel-past-in-het-brutobedrag = The unpaid part is higher than the whole amount. See which amount is right.
clash-betaalde-boete-past-in-de-opgelegde-boete = The fine paid is higher than the fine imposed. See which amount is right.
clash-stempel-hoort-bij-een-terugvordering = A label «intent or gross negligence» comes with an amount reclaimed. Fill in that amount or choose something else.
clash-gedeeld-forfait-past-bij-een-partner = A fixed amount for two partners is filled in, but there is no partner who is entitled. See what is right.
clash-gevonden-nadeel-staat-bij-een-jaar = A wrongful reclaim was found, but no year counts. Fill in the year or change the finding.
clash-zonder-bevinding-is-er-geen-getroffen-jaar = A year counts, but every question says that nothing was found. See what is right, in doubt for the parent.

## Sources

source-BAK-2021 = Advice of the advisory board, 1 December 2021
source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-PRAKTIJK = Practice in advice on objections
source-AWB = Algemene wet bestuursrecht (general administrative law act)
source-SCHATTING = Estimate

## Not certain

open-half-year-boundary = The act does not say whether a half year starts on exactly the same day. We do not count that day now.
open-rounding = The act mentions no rounding. We calculate exactly and round only the total to cents.
open-deductions-together = The act does not say how an unpaid part and a later award are deducted together. We deduct both, never below zero.
open-surplus-set-off = In advice on objections a surplus by the 30,000 euros is set off against higher damage. The act itself does not say so.
open-fine-not-paid = When a fine was not paid, it does count here for the material damage.
open-interest-is-input = The interest rates were not collected yet. The interest is filled in as an amount.
open-point-value-is-input = The value of a point differs per year and is not known for every year. The case handler fills it in.
open-non-cumulation-by-hand = When damage was already paid by somebody else, it is not paid again. The handler checks that in person.
open-threshold-sums-reclaim-and-refusal = The act mentions a reclaim or lowering from 1,500 euros. We add the two together.
open-objection-sixteen-weeks = Since 1 July 2024 we count sixteen weeks for an objection. From which day the act says so was not verified.
open-terms-from-general-law = The term for a decision on an objection and the rules about free days were not read in the act.
open-opzet-over-reclaim = The act says 30 percent of the reclaim. We count without interest and without what was not granted.
open-revision-without-surcharge = The act does not say whether the 1 percent falls away with later benefit. We leave it.
open-share-rounding = The act does not say how the part of each partner is rounded. We round in favour of the parent.
open-recovery-dates = We took 5 November 2022 as the day the act began. Only for later registrations the rule puts more than the fixed amount forward.
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
    [betaald-aan-de-partner]
        We looked at your file. You were treated wrongly. That should never have happened, and we are very sorry.

        The fixed amount is for you and your partner together. Your partner already received it. So nothing is added now.
    [te-laat-aangevraagd]
        We looked at your registration. It came after the last day. That is why we cannot give you { $hoogte-van-het-forfait } now. We know that this can be a disappointment.

        Could you not register earlier? Tell us why. In a distressing case we may depart from the last day.
   *[other]
        We looked at your file. We found no reason now to give you { $hoogte-van-het-forfait }. We know that this can be a disappointment.

        This is not the end. You keep the right to a detailed assessment of all your years.
}
letter-first-review-reject-outcome = Outcome of the first review
letter-first-review-reject-outcome-value = No amount now
letter-first-review-reject-outcome-text = { $reason ->
    [al-ontvangen] You were already awarded { $eerder-ontvangen-herstelbedrag }. That is not less than the fixed amount.
    [betaald-aan-de-partner] The fixed amount was already paid to your partner. In the full assessment we look at your own years.
    [uitgesloten] { $uitsluitingsgrond ->
        [nooit-aangevraagd] You never applied for childcare benefit. This scheme is for people who did.
        [nooit-kinderen-gehad] No children of yours are known. This scheme is for parents with childcare.
        [voldeed-niet-aan-de-voorwaarden] In those years there was no right to childcare benefit. That is why the money was reclaimed.
        [zelf-gestopt] You stopped the benefit for a time already past. That is why the money was reclaimed.
        [minder-opvanguren] There were fewer hours of care than first stated. That is why the money was reclaimed.
        [hoger-inkomen] The income was higher than first stated. That is why the money was reclaimed.
        [periode-zonder-werk] There was a time without paid work. For that time the money was reclaimed.
        [alleen-andere-toeslagen] Your problems are about another benefit. There is a separate scheme for that. Call us, and we help you to get there.
       *[other] Not you but your partner applied for the benefit. Your partner can register.
    }
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no compensation. Is that not right? Tell us what happened.
    [te-laat-aangevraagd] The registration came in after { $uiterste-aanmelddatum }. After that the act gives no right.
    [maatregel-telt-niet] Something was redressed. But the loss was less than { $ondergrens-per-toeslagjaar }, or the decision came after { $laatste-dag-van-de-oorspronkelijke-beschikking }.
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[niets-gevonden] We found no wrongful reclaim in your file.
}
letter-first-review-reject-next-heading = What can you still do?
letter-first-review-reject-next = { $reason ->
    [te-laat-aangevraagd]
        Call your contact person if you could not register earlier. Together you look at what is still possible.

        You can also object. Further on you read how.
   *[other]
        You can choose the full assessment. Then we look at all your years in detail. New facts count in it.

        You can also object. Further on you read how.
}
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
letter-full-assessment-award-next = { $resterende-forfait-some ->
    [yes]
        You also still have a right to { $resterende-forfait } of the fixed amount. You will receive a decision on that. You need not do anything.

        If you are done, your case moves to aftercare. Do you have more damage? There is a scheme of its own for that. You can also wait first.
   *[no] If you are done, your case moves to aftercare. Do you have more damage? There is a scheme of its own for that. You can also wait first.
}
letter-full-assessment-reject-subject = Decision: no compensation now
letter-full-assessment-reject-opening =
    We looked at your application. You receive no compensation now. We know that this can be a disappointment.

    In this letter you read how we looked and what you can still do.
letter-full-assessment-reject-outcome = Outcome of the full assessment
letter-full-assessment-reject-outcome-value = No compensation now
letter-full-assessment-reject-outcome-text = { $reason ->
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no compensation. Is that not right? Tell us what happened.
    [te-laat-aangevraagd] The registration came in after { $uiterste-aanmelddatum }. After that the act gives no right.
    [onder-de-ondergrens] You had a loss by harsh rules or a wrong label. But in no year was that loss { $ondergrens-per-toeslagjaar } or more.
   *[niets-gevonden] We found no wrongful treatment in your file.
}
letter-full-assessment-reject-next-heading = What can you still do?
letter-full-assessment-reject-next = { $reason ->
    [te-laat-aangevraagd]
        Could you not register earlier? Tell us why. In a distressing case we may depart from the last day.

        You can also object. Below you read how. You keep what was awarded before.
   *[other]
        Do you have new facts? Then we look again. Call your contact person, who thinks along with you.

        You can also object. Below you read how. You keep what was awarded before.
}

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

# The take-over from the scheme before.

transition-undecided = Did you have no decision yet when these rules began? Then we decide under these rules.
transition-decided = Did you have a decision already? Then you keep what you received. If these rules give you more, that is yours too.
notice-handlers = These rules are going to change. Nobody loses anything. Your list has the answer that you can give in every case. The people hear of it after you. Take your time when somebody calls.
notice-gain =
    The rules have changed. That is good news for you.

    You received { $old }. Under the new rules you come to { $new }. That is { $difference } more. You need not do anything. Your fixed person checks it and calls you.
notice-same =
    The rules have changed. Nothing changes for you.

    Your decision stays as it is. You keep what you received. You need not do anything. Do you have questions? Call your fixed person.
notice-public = The rules have changed. Who has a decision keeps what they received. If the new rules give more, that is theirs too. Nobody has to pay anything back.

## Relations

relation-fixed-sum-counts-in-full-assessment = What you received in the first review counts in the full assessment. The same damage is not paid twice.
relation-parts-count-in-actual-damage = The parts of the compensation count in the actual damage. Only what is more is added there.
relation-opens-damage = Who has a right to redress can also ask to have higher damage paid.
relation-opens-children = When a parent has a right to redress, the children receive an amount of their own.
relation-opens-ex-partners = When a parent has a right to redress, an ex-partner can ask for an own amount.
relation-no-ex-partner-amount = Who has a right to redress in person does not also receive the amount for ex-partners.
relation-opens-business-debts = Who has a right to redress and had a business can also ask to have its debts paid.
relation-opens-private-debts = Who has a right to redress can ask to have arrears with companies taken over.
relation-opens-rest = After the fixed amount creditors must wait for a year.
relation-opens-restructuring = Who has a right to redress can get help with a debt restructuring.
relation-opens-abroad = Who has a right to redress and lives abroad can get help to come back.
relation-opens-public-debts = Who has a right to redress need not pay debts to the government any more.

## Other redress (article 2.7 paragraph 4)

group-maatregel = Another redress measure
attribute-andere-herstelmaatregel = Another redress measure
help-andere-herstelmaatregel = Was this year already redressed in another way? That can also give a right to the fixed amount.
attribute-dagtekening-oorspronkelijke-beschikking = Date of the first decision about this year
help-dagtekening-oorspronkelijke-beschikking = Only needed with a lower reclaim or a right in proportion. Not known? Leave this empty.
attribute-anders-hersteld = Redressed in another way
attribute-met-maatregel-buiten-telling = Redress that does not count
attribute-aantal-maatregelen-buiten-telling = Number of years with redress that does not count
value-maatregel-telt-niet = The redress does not count
value-geen-andere-maatregel = None
value-hardheidstegemoetkoming = Amount from the earlier hardship scheme
value-lagere-terugvordering = The reclaim was lowered or dropped
value-recht-naar-rato = Benefit in proportion to what was paid
value-herziening-van-een-oud-besluit = An old decision was revised
parameter-laatste-dag-van-de-oorspronkelijke-beschikking = Last day of the first decision
why-anders-hersteld-toeslagjaar = For { $jaar } something was redressed already. That too gives a right to the fixed amount.
not-anders-hersteld-toeslagjaar = For { $jaar } there is no other redress that counts.
why-maatregel-buiten-telling = For { $jaar } something was redressed. The loss was less than { $ondergrens-per-toeslagjaar }, or the decision came after { $laatste-dag-van-de-oorspronkelijke-beschikking }. So it does not count.
not-maatregel-buiten-telling = For { $jaar } there is no redress left out of the count.
why-telling-van-de-maatregelen-buiten-telling = { $result ->
    [0] There is no year with redress that does not count.
    [one] There is one year with redress that does not count: { $items }.
   *[other] There are { $result } years with redress that does not count: { $items }.
}

## Examples

example-first-review-award = Noor wrongly got a reclaim over 2013. The systems show it.
example-first-review-received-part = Karim was awarded 12,500 euros before. He receives the rest of the fixed amount.
example-first-review-ex-partner = The ex-partner of Lotte received the fixed amount earlier. Lotte receives an amount of her own.
example-first-review-paid-to-partner = The partner of Bas already received the fixed amount. They live together.
example-first-review-limit = With Fatima too harsh rules were about just less than 1,500 euros.
example-first-review-other-cause = With Peter the reclaim came from a higher income.
example-first-review-other-redress = With Joris the right was raised before. That too gives a right to the fixed amount.
example-first-review-redress-not-counted = With Emma the decision came after the last day that counts.
example-first-review-nothing-found = With Anna we looked three times and found nothing.
example-full-assessment-award = Samira first received 30,000 euros. Over three years there was more damage.
example-full-assessment-label = Murat only got the label wrongly. He receives 30 percent of the reclaim.
example-full-assessment-partners = Eva and her partner are both entitled. The fixed amount counts for each in part.
example-full-assessment-later-benefit = For one year Samira received more benefit later. What she already received stays hers.
example-full-assessment-keeps = Yara was already awarded more than the calculation gives. She keeps all of it.
example-full-assessment-limit = With Joris too harsh rules were about less than 1,500 euros.
example-full-assessment-nothing-found = With Iris the file shows no wrong treatment.
example-full-assessment-after-nothing-found = With Yara the first review found nothing. The full assessment did find a year with too harsh rules.
example-first-review-late = Marcel registered after the last day.
example-full-assessment-late = Tomas registered after the last day.

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
estimate-assume-one-year = You registered in time. Money was only reclaimed, and nothing was refused. We calculate with the year 2013; another year gives the same amount.
estimate-assume-nothing-before = You have received no redress money yet. What you already received goes off later.
