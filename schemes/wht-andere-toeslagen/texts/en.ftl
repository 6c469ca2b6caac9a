# Texts about rent allowance, healthcare allowance and child-related budget. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = An amount for rent allowance, healthcare allowance or child-related budget under the Wet hersteloperatie toeslagen
scheme-short = Other allowances
scheme-status = This is the act as it stands for rent allowance, healthcare allowance and child-related budget: articles 2.16 and 2.17.
scheme-about = It did not only go wrong with childcare benefit. Were you wrongly suspected with another allowance? Then you receive 130 percent of what you missed. Were you wrongly labelled «intent or gross negligence»? Then you receive 30 percent. We begin by ourselves.

## Steps

step-start = We begin
step-start-about = We find out by ourselves for whom it went wrong. You do not have to apply.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with money, housing, work and health. You do not have to wait for the decision.
step-other-allowances = Decision about your amount
step-other-allowances-about = We look at every allowance and every year. When in doubt we choose for you.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the decision. Together you look at what is still needed.

## Papers

paper-allowance-decisions = Decisions on your allowance
paper-allowance-decisions-about = They say what was decided for each year. We have them ourselves. You do not have to look for them.

## Choices

choice-start-continue = Look at my allowances
choice-start-continue-consequence = We look up the details. You do not have to do anything.
choice-start-help = I want help from my municipality now
choice-start-help-consequence = Your municipality calls you. The decision simply goes on.
choice-start-wait = Nothing for now
choice-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-start-stop = Stop here
choice-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-other-allowances-help = I want help from my municipality
choice-other-allowances-help-consequence = Your municipality calls you. The amount stays yours.
choice-other-allowances-later = Pay the amount later
choice-other-allowances-later-consequence = We keep the amount until you want it. The letter names the last day.
choice-other-allowances-wait = Nothing for now
choice-other-allowances-wait-consequence = We wait for you. Your rights remain.
choice-other-allowances-stop = Stop here
choice-other-allowances-stop-consequence = You are done with this part. You keep the amount. Apologies, help from the municipality and aftercare stay open to you.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close your case. You keep what you received. You can still ask for help from the municipality afterwards.
conditions-return = You can come back when there are new facts. You can also come back when there is a new scheme. A phone call or a letter is enough.

## Kinds of facts

group-toeslag = The allowance
group-oordeel = What happened
group-bedragen = Amounts

item-toeslag = Allowance { $key }
item-toeslag-part = { $value } for allowance { $key }

## Facts

attribute-volgnummer = Number
attribute-toeslagsoort = Kind of allowance
help-toeslagsoort = Fill in every allowance once per year.
attribute-berekeningsjaar = Year
help-berekeningsjaar = The year the allowance was about.
attribute-vooringenomenheid = Wrongly suspected
help-vooringenomenheid = Choose «yes» when somebody was treated with bias for this allowance before 23 October 2019. When in doubt choose «yes».
attribute-opzet-of-grove-schuld = Wrong «intent or gross negligence»
help-opzet-of-grove-schuld = Choose «yes» when there was wrongly such a label, and for that reason no payment plan. It can also be about the partner.
attribute-teruggevorderd-bedrag = Reclaimed
help-teruggevorderd-bedrag = The amount of this allowance that somebody had to pay back. Fill in 0 when nothing was reclaimed.
attribute-niet-toegekend-bedrag = Not granted
help-niet-toegekend-bedrag = The amount of this allowance that somebody did not get. Fill in 0 when all was granted.
attribute-niet-uitbetaald-voorschot = Advance that was not paid
help-niet-uitbetaald-voorschot = The part that was not paid as an advance. Count nothing twice. Fill in 0 when there was nothing.
attribute-nog-niet-betaald-deel = Not paid back yet
help-nog-niet-betaald-deel = The part of the reclaimed amount that was never paid back. Fill in 0 when all was paid back.
attribute-alsnog-toegekende-verhoging = Received later after all
help-alsnog-toegekende-verhoging = What somebody received later of this allowance. Fill in 0 when nothing came.
attribute-onderzoek-door-het-caf-team = Involved in a CAF investigation
help-onderzoek-door-het-caf-team = Choose «yes» when somebody was involved in an investigation of the Combiteam Aanpak Facilitators.
attribute-ernstige-onregelmatigheden = Serious irregularities
help-ernstige-onregelmatigheden = Only choose «yes» when it is certain that the damage comes from them and that the person is to blame.
attribute-anders-vergoede-bedrag = Already compensated in another way
help-anders-vergoede-bedrag = What was already paid for the same damage. Fill in 0 when there was nothing.
given-anders-vergoede-bedrag = { $result-some ->
    [yes] You already received { $result } for the same damage. That is deducted.
   *[no] You received nothing else for this yet. So nothing is deducted.
}
attribute-bedrag-bij-opzet-of-grove-schuld = Amount for «intent or gross negligence»
attribute-nadeel = What you missed
attribute-aftrek-van-de-verhoging = What is deducted because you received more later
attribute-bedrag-bij-vooringenomenheid = Amount for wrong suspicion
attribute-toeslagbedrag = Amount for this allowance
attribute-recht-bij-vooringenomenheid = Conditions for wrong suspicion
attribute-vooringenomen-behandeld = Wrongly suspected
attribute-onterecht-beschuldigd = Wrong label
attribute-subtotaal = All allowances together
attribute-tegemoetkoming = Your amount
attribute-recht-op-een-tegemoetkoming = Right to an amount
attribute-uit-te-betalen-bedrag = We now pay
attribute-reden = Reason
attribute-uiterste-betaaldag = We pay by
attribute-uiterste-dag-van-uitstel = Paying later is possible until

## Values

value-huurtoeslag = Rent allowance
value-zorgtoeslag = Healthcare allowance
value-kindgebonden-budget = Child-related budget
value-onterecht-behandeld = Treated wrongly
value-minder-dan-de-ondergrens = Too small to pay
value-al-vergoed = Already compensated
value-niets-te-vergoeden = No amount left
value-ernstige-onregelmatigheden = Serious irregularities
value-geen-onderzoek = No CAF investigation
value-niets-gevonden = Nothing found

## Fixed numbers

parameter-percentage-bij-vooringenomenheid = Percentage for wrong suspicion
parameter-percentage-bij-opzet-of-grove-schuld = Percentage for «intent or gross negligence»
parameter-ondergrens = Smallest amount that we pay
parameter-betaaltermijn = Time to pay
parameter-einddatum-van-uitstel = Last day to pay later

## Why: per allowance

why-recht-bij-vooringenomenheid = You were involved in a CAF investigation. That is why there can be an amount for wrong suspicion.
not-recht-bij-vooringenomenheid = { $ernstige-onregelmatigheden-some ->
    [yes] The file shows serious irregularities. Then the act gives no amount for wrong suspicion.
   *[no] No CAF investigation is known in which you were involved. The act asks for that with wrong suspicion.
}
why-nadeel-van-de-toeslag = Over { $berekeningsjaar } { $teruggevorderd-bedrag } was reclaimed. Not granted was { $niet-toegekend-bedrag }, not paid as an advance { $niet-uitbetaald-voorschot }. Together that is { $result }.
why-aftrek-van-de-verhoging = { $result-some ->
    [yes] Over { $berekeningsjaar } you later received { $alsnog-toegekende-verhoging } extra. Of that { $result } is deducted, never more than what was not granted at first.
   *[no] Over { $berekeningsjaar } nothing is deducted for what came later.
}
why-bedrag-bij-vooringenomenheid = You receive { $percentage-bij-vooringenomenheid } of { $nadeel }. What you never paid back, received later, or already get for the label is deducted. What is left is { $result }.
not-bedrag-bij-vooringenomenheid = For this allowance there is no amount for wrong suspicion.
why-vooringenomen-behandeld = For at least one allowance you were wrongly suspected.
not-vooringenomen-behandeld = We found no allowance for which you were wrongly suspected.
why-bedrag-bij-opzet-of-grove-schuld = You were wrongly labelled «intent or gross negligence». You receive { $percentage-bij-opzet-of-grove-schuld } of { $teruggevorderd-bedrag }. That is { $result }.
not-bedrag-bij-opzet-of-grove-schuld = For this allowance there was no wrong label.
why-onterecht-beschuldigd = For at least one allowance you were wrongly labelled «intent or gross negligence».
not-onterecht-beschuldigd = We found no allowance with a wrong label.
why-toeslagbedrag = { $bedrag-bij-vooringenomenheid-some ->
    [yes] { $bedrag-bij-opzet-of-grove-schuld-some ->
        [yes] Over { $berekeningsjaar } you receive { $bedrag-bij-opzet-of-grove-schuld } for the label. For wrong suspicion { $bedrag-bij-vooringenomenheid } is added. Together that is { $result }.
       *[no] Over { $berekeningsjaar } you missed { $nadeel }. You receive { $percentage-bij-vooringenomenheid }. From that { $nog-niet-betaald-deel } is deducted that you never paid back, and { $aftrek-van-de-verhoging } that came later. What is left is { $result }.
    }
   *[no] { $bedrag-bij-opzet-of-grove-schuld-some ->
        [yes] Over { $berekeningsjaar } you were wrongly labelled. You receive { $percentage-bij-opzet-of-grove-schuld } of { $teruggevorderd-bedrag }. That is { $result }.
       *[no] Over { $berekeningsjaar } there is no amount for this allowance.
    }
}

## Why: the total

why-subtotaal = { $result-some ->
    [yes] All allowances together: { $parts }. That is { $result }.
   *[no] There is no allowance with an amount.
}
why-tegemoetkoming = { $anders-vergoede-bedrag-some ->
    [yes] From { $subtotaal } { $anders-vergoede-bedrag } is deducted, because you already received that. What is left is { $result }.
   *[no] Nothing is deducted. Your amount is { $result }.
}
why-recht-op-een-tegemoetkoming = Your amount is { $tegemoetkoming }. You have a right to it.
not-recht-op-een-tegemoetkoming = There is no amount now. The reason is given.
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] We pay the full amount: { $result }.
   *[no] { $tegemoetkoming-some ->
        [yes] Under the act we do not pay an amount below { $ondergrens }. Your amount is { $tegemoetkoming }.
       *[no] No amount is left to pay.
    }
}
why-reden = { $result ->
    [onterecht-behandeld] You were treated wrongly. That is why you receive an amount.
    [minder-dan-de-ondergrens] You were treated wrongly. The amount of { $tegemoetkoming } is too small to pay.
    [al-vergoed] What you missed was already compensated in another way.
    [niets-te-vergoeden] You were treated wrongly. There is no amount left that still has to be compensated.
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no amount.
    [geen-onderzoek] You were not involved in a CAF investigation. The act asks for that.
   *[niets-gevonden] We found no allowance for which it went wrong.
}
why-uiterste-betaaldag = We pay within { $betaaltermijn } days after this decision: by { $result }.
not-uiterste-betaaldag = There is no amount to pay now.
why-uiterste-dag-van-uitstel = Paying later is also possible, up to and including { $result }.
not-uiterste-dag-van-uitstel = Paying later is no longer possible now.

## What still has to fit

clash-onbetaald-deel-past-in-de-terugvordering = The part that was not paid back is higher than the reclaimed amount. See which amount is right.
clash-elke-toeslag-een-keer-per-jaar = The same allowance over the same year is in here twice. Put them together.

## Sources

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-AWB = Algemene wet bestuursrecht (general administrative law act)
source-WAT = Act of 2024 on terms

## Not certain

open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for an objection. From which day the act says so was not checked.
open-deductions-together = The act does not say how three kinds of deduction go together. We deduct all three, never below zero.
open-limit-on-the-sum = The act does not say whether the limit of 24 euros is for each allowance or for all together. We add everything first.
open-rounding = The act mentions no rounding. We calculate exactly and round only the total to cents.
open-term = The act names no term when we decide by ourselves. Six months is an assumption.
open-emergency-elsewhere = Help in acute need and in very harrowing cases (articles 2.18 and 2.19) is in a scheme of its own.

## Examples

example-suspected = 1,000 euros of rent allowance was reclaimed from Amir. Of that he never paid back 400 euros.
example-label = Rosa was wrongly labelled for her healthcare allowance. 80 euros was reclaimed from her.
example-too-small = Joep was wrongly labelled. 70 euros was reclaimed from him.
example-no-investigation = Eva was wrongly suspected, but was not involved in a CAF investigation.
example-nothing-found = According to the file nothing went wrong with the allowances of Kees.
example-already-compensated = What Mina missed was already compensated before.

## Letters

letter-other-allowances-award-subject = { $reason ->
    [minder-dan-de-ondergrens] Decision: you were treated wrongly
   *[onterecht-behandeld] Decision: you receive { $amount }
}
letter-other-allowances-award-opening = { $reason ->
    [minder-dan-de-ondergrens]
        We looked at your allowances. You were treated wrongly. That should never have happened, and we are very sorry.

        The amount that goes with it is so small that the act does not let us pay it. Our apology is no smaller for that.
   *[onterecht-behandeld]
        We looked at your allowances. You were treated wrongly. That should never have happened, and we are very sorry.

        That is why you receive an amount from us. You keep this amount, whatever happens next.
}
letter-other-allowances-award-outcome = You receive from us
letter-other-allowances-award-outcome-text = { $reason ->
    [minder-dan-de-ondergrens] Your amount is { $tegemoetkoming }. Under the act we do not pay below { $ondergrens }.
   *[onterecht-behandeld] We transfer it to your account by { $uiterste-betaaldag }.
}
letter-other-allowances-award-next-heading = What happens next?
letter-other-allowances-award-next = { $uiterste-dag-van-uitstel-some ->
    [yes]
        Do you want to receive the amount later? That is possible up to and including { $uiterste-dag-van-uitstel }. Then call your contact person.

        Do you miss an allowance or a year in the calculation? Tell us. Then we look again.
   *[no] Do you miss an allowance or a year in the calculation? Tell us. Then we look again.
}
letter-other-allowances-reject-subject = Decision: no amount now
letter-other-allowances-reject-opening = { $reason ->
    [al-vergoed]
        We looked at your allowances. You were treated wrongly. We are very sorry.

        What you missed, you already got back in another way. You keep that amount.
    [niets-te-vergoeden]
        We looked at your allowances. You were treated wrongly. We are very sorry.

        There is no amount left that we still have to pay.
   *[other]
        We looked at your allowances. We found no right to an amount now. We know that this can be a disappointment.
}
letter-other-allowances-reject-outcome = Outcome
letter-other-allowances-reject-outcome-value = No amount now
letter-other-allowances-reject-outcome-text = { $reason ->
    [al-vergoed] You already received { $anders-vergoede-bedrag } for the same damage.
    [niets-te-vergoeden] What you missed came later after all, or you never paid it back.
    [ernstige-onregelmatigheden] The file shows serious irregularities. That is why the act gives no amount.
    [geen-onderzoek] The act asks that you were involved in an investigation of the Combiteam Aanpak Facilitators. That is not in the file.
   *[niets-gevonden] We found no allowance in the file for which it went wrong.
}
letter-other-allowances-reject-next-heading = What can you still do?
letter-other-allowances-reject-next =
    Is a fact not right, or do you miss an allowance or a year? Call your contact person. Then we look again.

    Do you find this decision very unfair? Say so. The act sometimes allows an exception. You can also object. Further on you read how.
