# Texts about damage. Tone: warm, plain, short; never blaming.
# In texts of a rule every fact of the same object can be used, with dashes in its name; $result is the outcome,
# NAME-some is «yes» or «no» (whether anything other than zero was filled in), $parts and $items are the items
# behind a total.

## The scheme

scheme-title = Damage: fixed sums and actual damage
scheme-short = Damage
scheme-status = The damage desk with fixed sums is a proposal of the advisory board from 2021. Actual damage follows the act of 2022, article 2.3 paragraph 9 and article 2.6 paragraph 3. The norm amounts are examples: nobody published them.
scheme-about = Did you have more damage than your compensation? For each kind of damage you see a fixed sum beforehand. You choose per kind: that fixed sum, or a tailored amount. With a fixed sum you need not prove anything.

## Relations with other schemes

relation-after-full-assessment = First we work out your compensation. After that we know whether your damage is higher.
relation-fixed-sum-counts-in-actual-damage = What you received at the damage desk counts for your actual damage. We pay the same damage once.

## Steps

step-request = Your request
step-request-about = You tell us that you had more damage. You tick which kinds of damage. You need not tell your story again.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with housing, money, family, work and health. It can start now, even before any decision.
step-damage-desk = Damage desk with fixed sums
step-damage-desk-about = There is a fixed sum for each kind of damage. In doubt you receive it. An item only drops out when we prove that the damage was not there.
step-damage-survey = Survey of your damage
step-damage-survey-about = An expert surveys your damage, together with you.
step-damage-advice = Advice of the committee
step-damage-advice-about = The committee writes down what it thinks of your damage. You get to read that advice.
step-damage-response = Your response to the advice
step-damage-response-about = You say what you think of the advice. Only then do we decide.
step-actual-damage = Actual damage
step-actual-damage-about = The Commissie Werkelijke Schade looks with us and gives advice. Fixed items have the same sums as at the damage desk. For tailored items you make plausible how large the damage was.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls you after the decision. Together you look at what is still needed.

## Papers

paper-damage-bills = Bills or photos of your damage
paper-damage-bills-about = Then we see what the damage cost you. A photo or a message counts as well.

## Choices

choice-request-continue = I choose fixed sums
choice-request-continue-consequence = We add up the fixed sums. You see beforehand about how much it will be. Tailored is still possible afterwards.
choice-request-tailored = I want my damage looked at in detail
choice-request-tailored-consequence = The committee looks at your damage. That takes longer. You may still choose fixed sums, for other kinds of damage.
choice-request-help = I want help from my municipality now
choice-request-help-consequence = Your municipality calls you. How your request goes on, you choose after that.
choice-request-wait = Nothing for now
choice-request-wait-consequence = We wait for you. Your application and your rights stay.
choice-request-stop = Stop here
choice-request-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-damage-desk-more-damage = My damage is higher than the fixed sums
choice-damage-desk-more-damage-consequence = The committee looks at your damage. You keep what you received at the damage desk.
choice-damage-desk-stop = Stop here
choice-damage-desk-stop-consequence = Your case moves to aftercare. You keep what you received. Your story, apologies and the help of your municipality stay yours.
choice-damage-desk-wait = Nothing for now
choice-damage-desk-wait-consequence = We wait for you. You keep your rights.
choice-actual-damage-stop = Stop here
choice-actual-damage-stop-consequence = Your case moves to aftercare. You keep what you received. Your story, apologies and the help of your municipality stay yours.
choice-actual-damage-wait = Nothing for now
choice-actual-damage-wait-consequence = We wait for you. You keep your rights.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling you, as often as you like.
choice-aftercare-stop = I want to close my case
choice-aftercare-stop-consequence = We close your case. You keep what you received. The help of your municipality goes on.
conditions-return = You can come back when there are new facts, or damage you did not mention yet. You can also come back when a new scheme starts. A phone call or a letter is enough, at any time.
reopen-new-facts = There are new facts about your case.
reopen-new-damage = You have damage that you did not mention yet.
reopen-new-scheme = A new scheme starts that may give you more.

## Terms

term-request-after-last-decision = Time to request after the last decision

## Comparable situations

situation-home-lost = Lost a home
situation-home-lost-check-housing = Does this family have a settled place to live now?
situation-home-lost-check-belongings = Are belongings gone that the family needs now?
situation-work-lost = Lost work or income
situation-work-lost-check-income = Is there enough income to live on now?
situation-work-lost-check-pension = Is it known how much pension was not built up?
situation-family-hit = Hit as a family
situation-family-hit-check-children = How are the children now?
situation-family-hit-check-care = Does the partner or a child need help?

## Kinds of facts

group-oordeel = Who asks
group-datums = Dates of decisions
group-compensatie = Calculated compensation
group-schade = Kinds of damage
group-tegenbewijs = Counterproof
group-op-maat = Tailored

item-schadepost = Damage item { $key }
item-schadepost-part = { $value } for item { $key }

## Facts

attribute-erkenning-als-gedupeerde = Recognised as a wronged parent
help-erkenning-als-gedupeerde = Does a decision say that the parent is entitled to compensation, or to money for the wrong «intent or gross negligence» label?
attribute-datum-van-aanvraag = Date of the request
attribute-dag-van-het-laatste-besluit = Day of the last decision
help-dag-van-het-laatste-besluit = The day on which the decision about compensation could no longer change. Leave empty when that is not so yet.
attribute-tijdig-aangevraagd = Requested in time
attribute-schade-door-de-besluiten-zelf = Damage by the decisions themselves
help-schade-door-de-besluiten-zelf = What the decisions themselves cost the parent: money paid back, fines, recovery, legal help and interest. This is also part of the calculated compensation.
attribute-berekende-compensatie = Calculated compensation
help-berekende-compensatie = The seven parts of the compensation together, without the extra 1 percent. Fill in 0 when there was only money for the wrong label.
attribute-tegemoetkoming-voor-het-stempel = For the wrong label
help-tegemoetkoming-voor-het-stempel = The 30 percent for years with the wrong «intent or gross negligence» label. Leave empty when there was none.
attribute-eerder-ontvangen-herstelbedrag = Received before
attribute-eerder-ontvangen-schadevergoeding = Received before for damage
given-schade-door-de-besluiten-zelf = { $result-some ->
    [yes] The decisions themselves cost you { $result }. That counts as damage.
   *[no] The decisions themselves cost you no money.
}
given-tegemoetkoming-voor-het-stempel = { $result-some ->
    [yes] You received { $result } for the wrong label. We pay the same damage once.
   *[no] You received no amount for the wrong label. So nothing is subtracted.
}
given-berekende-compensatie = { $result-some ->
    [yes] Your compensation already contains { $result } for damage. We pay the same damage once.
   *[no] No compensation was worked out. So nothing is subtracted.
}
given-eerder-ontvangen-schadevergoeding = { $result-some ->
    [yes] You already received { $result } at the damage desk. We subtract that.
   *[no] You did not receive an amount for damage before. So nothing is subtracted.
}
attribute-aantal-vaste-posten = Number of fixed items
attribute-aantal-weerlegde-posten = Number of items with counterproof
attribute-aantal-posten-op-maat = Number of tailored items
attribute-aantal-erkende-posten = Number of items that count
attribute-vaste-materiele-schade = Fixed sums: money and belongings
attribute-vaste-immateriele-schade = Fixed sums: grief and worries
attribute-vaste-schade = Damage with fixed sums
attribute-materiele-schade-op-maat = Tailored: money and belongings
attribute-immateriele-schade-op-maat = Tailored: grief and worries
attribute-werkelijke-schade = All your damage together
attribute-hogere-vaste-schade = Higher than your compensation
attribute-hogere-schade = Higher than your compensation
attribute-vaste-aanvulling = Addition
attribute-zonder-opslag = Only money for the label
attribute-aanvullende-compensatie = Addition
attribute-overschot = Already received more
attribute-uit-te-betalen-vaste-bedrag = We pay now
attribute-uit-te-betalen-schadevergoeding = We pay now
attribute-te-beoordelen-verschil = Difference that you keep
attribute-recht-op-een-vast-bedrag = Right to a fixed sum
attribute-recht-op-schadevergoeding = Right to payment of damage
attribute-reden-van-het-voorportaal = Reason
attribute-reden-van-de-schadebeoordeling = Reason
attribute-woning-kwijtgeraakt = Lost a home
attribute-werk-kwijtgeraakt = Lost work or income
attribute-geraakt-als-gezin = Hit as a family
attribute-volgnummer = Number
attribute-soort-schade = Kind of damage
help-soort-schade = Each kind of damage occurs once. When there are more children or journeys, fill in the number.
attribute-keuze = Fixed sum or tailored
help-keuze = The parent chooses. One kind of damage is fixed or tailored, never both.
attribute-aantal-keren = Number
help-aantal-keren = Months for childcare, income and help by family. Years for pension. Otherwise the number of journeys, treatments, times or people.
attribute-weerlegd = Counterproof given
help-weerlegd = Choose «yes» only when we prove that this damage was not there. Doubt is no proof.
attribute-tegenbewijs = Which counterproof
help-tegenbewijs = Write down which proof there is, in words the parent understands.
attribute-gevraagde-bedrag = Amount asked
help-gevraagde-bedrag = Only when tailored: the amount the parent names.
attribute-geadviseerde-bedrag = Amount in the advice
help-geadviseerde-bedrag = Only when tailored: the amount the Commissie Werkelijke Schade advises.
attribute-aannemelijke-bedrag = Plausible amount
help-aannemelijke-bedrag = The amount the parent made plausible. Fill in 0 for an item with a fixed sum.
attribute-motivering-van-de-afwijking = Why other than the advice
help-motivering-van-de-afwijking = Required when the amount is lower than in the advice. The parent reads this explanation.
attribute-immaterieel = Grief and worries
attribute-vast-gekozen = Counts with a fixed sum
attribute-op-maat-gekozen = Chosen as tailored
attribute-erkend = Counts
attribute-normbedrag = Norm amount each
attribute-vaste-bedrag = Fixed sum
attribute-bedrag-op-maat = Tailored amount
attribute-verschil-met-de-vraag = Difference with what you asked

## Values

value-vervangende-opvang = Other care for the children
value-inkomensschade = Less income
value-pensioenschade = Less pension
value-reiskosten = Travel costs
value-hulp-aan-familie = Help by family
value-geestelijke-zorg = Mental care
value-verlies-van-woning = Home lost
value-verlies-van-werk = Work lost
value-verlies-van-spullen = Belongings lost
value-immaterieel-ouder = Your own grief and worries
value-immaterieel-partner = Grief and worries of your partner
value-immaterieel-kind = Grief and worries of your child
value-vast = Fixed sum
value-op-maat = Tailored
value-hogere-schade = Your damage is higher than your compensation
value-al-ontvangen = Already received
value-nog-niet-erkend = Not recognised as wronged yet
value-te-laat-aangevraagd = Requested too late
value-niet-hoger = Not higher than your compensation
value-niet-aannemelijk = Not enough known yet
value-weerlegd = Counterproof
value-alles-op-maat = Everything tailored
value-geen-schadepost = No damage filled in
value-verrekenen = Subtract
value-niet-verrekenen = Do not subtract

## Fixed figures

parameter-uiterste-aanvraagdatum = Last day for the request
parameter-aanvraagtermijn-na-het-laatste-besluit = Time to request after the last decision
parameter-opslagpercentage = Percentage extra
parameter-verrekening-van-het-overschot = Subtract a surplus
parameter-norm-voor-vervangende-opvang = Other care, per month
parameter-norm-voor-inkomensschade = Less income, per month
parameter-norm-voor-pensioenschade = Less pension, per year
parameter-norm-voor-reiskosten = Travel costs, per journey
parameter-norm-voor-hulp-aan-familie = Help by family, per month
parameter-norm-voor-geestelijke-zorg = Mental care, per treatment
parameter-norm-voor-verlies-van-woning = Home lost, per home
parameter-norm-voor-verlies-van-werk = Work lost, per job
parameter-norm-voor-verlies-van-spullen = Belongings lost, each time
parameter-norm-voor-immaterieel-ouder = Your own grief and worries
parameter-norm-voor-immaterieel-partner = Grief and worries of your partner
parameter-norm-voor-immaterieel-kind = Grief and worries, per child

## Why: in time

why-tijdige-aanvraag = { $datum-van-aanvraag-some ->
    [yes] Your request came on { $datum-van-aanvraag }. That is in time.
   *[no] We assume that your request came in time.
}
not-tijdige-aanvraag = Your request came on { $datum-van-aanvraag }. The last day was { $uiterste-aanvraagdatum }, or { $aanvraagtermijn-na-het-laatste-besluit } after the last decision.

## Why: the damage desk

why-normbedrag-van-de-schadepost = { $soort-schade ->
    [vervangende-opvang] For other care the norm amount is { $result } per month.
    [inkomensschade] For less income the norm amount is { $result } per month.
    [pensioenschade] For less pension the norm amount is { $result } per year.
    [reiskosten] For travel the norm amount is { $result } per journey.
    [hulp-aan-familie] For help by family the norm amount is { $result } per month.
    [geestelijke-zorg] For mental care the norm amount is { $result } per treatment.
    [verlies-van-woning] For the loss of a home the norm amount is { $result }.
    [verlies-van-werk] For the loss of a job the norm amount is { $result }.
    [verlies-van-spullen] For the loss of belongings the norm amount is { $result } each time.
    [immaterieel-ouder] For your own grief and worries the norm amount is { $result }.
    [immaterieel-partner] For grief and worries of your partner the norm amount is { $result }.
   *[other] For grief and worries the norm amount is { $result } per child.
}
why-immateriele-schadepost = This item is about grief and worries.
not-immateriele-schadepost = This item is about money and belongings.
why-vaste-schadepost = You chose a fixed sum, and there is no counterproof. The item counts.
not-vaste-schadepost = { $keuze ->
    [op-maat] You chose a tailored amount. The committee looks at this item.
   *[other] We have proof that this damage was not there. So the item does not count.
}
why-schadepost-op-maat = You chose a tailored amount.
not-schadepost-op-maat = You did not choose a tailored amount.
why-vast-bedrag-van-de-schadepost = { $result-some ->
    [yes] { $aantal-keren } times { $normbedrag } is { $result }.
   *[no] There is no fixed sum for this item.
}
why-telling-van-de-vaste-posten = { $result ->
    [0] There is no item with a fixed sum.
    [one] There is one item with a fixed sum.
   *[other] There are { $result } items with a fixed sum.
}
why-telling-van-de-weerlegde-posten = { $result ->
    [0] There is no counterproof.
    [one] There is counterproof for one item.
   *[other] There is counterproof for { $result } items.
}
why-telling-van-de-posten-op-maat = { $result ->
    [0] You chose no tailored item.
    [one] You chose one tailored item.
   *[other] You chose { $result } tailored items.
}
why-vaste-materiele-schade = { $result-some ->
    [yes] The fixed sums for money and belongings: { $parts }. Together { $result }.
   *[no] There is no fixed sum for money and belongings.
}
why-vaste-immateriele-schade = { $result-some ->
    [yes] The fixed sums for grief and worries: { $parts }. Together { $result }.
   *[no] There is no fixed sum for grief and worries.
}
why-vaste-schade = { $schade-door-de-besluiten-zelf-some ->
    [yes] The decisions themselves cost you { $schade-door-de-besluiten-zelf }. With your fixed sums that is { $result }.
   *[no] { $result-some ->
        [yes] Your fixed sums are together { $result }.
       *[no] There are no fixed sums that count.
    }
}
why-hogere-vaste-schade = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] Your damage is { $vaste-schade } and you received { $tegemoetkoming-voor-het-stempel } for the wrong label. The difference is { $result }.
       *[no] { $tegemoetkoming-voor-het-stempel-some ->
            [yes] Your damage is { $vaste-schade }. Your compensation contains { $berekende-compensatie } and for the wrong label you received { $tegemoetkoming-voor-het-stempel }. The difference is { $result }.
           *[no] Your damage is { $vaste-schade } and your compensation contains { $berekende-compensatie }. The difference is { $result }.
        }
    }
   *[no] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Your damage is { $vaste-schade }. That is not higher than your compensation and the amount for the wrong label together.
       *[no] Your damage is { $vaste-schade }. That is not higher than the { $berekende-compensatie } in your compensation.
    }
}
not-hogere-vaste-schade = There is no right to an addition now. The reason is stated.
why-vaste-aanvulling = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] You receive the whole difference: { $result }.
       *[no] You receive the difference of { $hogere-vaste-schade }, with { $opslagpercentage } extra. That is { $result }.
    }
   *[no] There is no addition with fixed sums.
}
why-uit-te-betalen-vast-bedrag = { $result-some ->
    [yes] { $overschot-some ->
        [yes] From { $vaste-aanvulling } we subtract what you already received. We now pay { $result }.
       *[no] { $eerder-ontvangen-schadevergoeding-some ->
            [yes] From { $vaste-aanvulling } we subtract { $eerder-ontvangen-schadevergoeding }, which you already received. We now pay { $result }.
           *[no] Nothing is subtracted. We pay the full amount: { $result }.
        }
    }
   *[no] There is nothing to pay now. You keep what you received.
}
why-recht-op-een-vast-bedrag = There is { $uit-te-betalen-vaste-bedrag } to pay. You are entitled to it.
not-recht-op-een-vast-bedrag = There is no fixed sum to pay now.
why-reden-van-het-voorportaal = { $result ->
    [hogere-schade] Your damage is higher than your compensation. You receive the difference.
    [al-ontvangen] Your damage is higher than your compensation. You received the difference before.
    [nog-niet-erkend] There is no decision yet that entitles you to compensation.
    [te-laat-aangevraagd] Your request came after { $uiterste-aanvraagdatum }, and after the extra time there sometimes is.
    [niet-hoger] Your damage with fixed sums is not higher than your compensation.
    [weerlegd] There is proof that the damage of your fixed items was not there.
    [alles-op-maat] You chose a tailored amount for every item. The committee looks at them.
   *[other] No kind of damage was filled in yet.
}

## Why: actual damage

why-bedrag-op-maat-van-de-schadepost = { $result-some ->
    [yes] For this item { $result } is plausible.
   *[no] There is no tailored amount for this item.
}
why-verschil-met-de-vraag = { $result-some ->
    [yes] You asked { $gevraagde-bedrag }. We find { $bedrag-op-maat } plausible. That is { $result } less.
   *[no] For this item you do not receive less than you asked.
}
not-verschil-met-de-vraag = This item is not tailored.
why-erkende-schadepost = This item counts.
not-erkende-schadepost = This item gives no amount now.
why-telling-van-de-erkende-posten = { $result ->
    [0] There is no item that counts.
    [one] One item counts.
   *[other] { $result } items count.
}
why-materiele-schade-op-maat = { $result-some ->
    [yes] The tailored amounts for money and belongings: { $parts }. Together { $result }.
   *[no] There is no tailored amount for money and belongings.
}
why-immateriele-schade-op-maat = { $result-some ->
    [yes] The tailored amounts for grief and worries: { $parts }. Together { $result }.
   *[no] There is no tailored amount for grief and worries.
}
why-werkelijke-schade = { $vaste-schade-some ->
    [yes] With fixed sums your damage is { $vaste-schade }. With the tailored amounts that is { $result }.
   *[no] Your tailored amounts are together { $result }.
}
why-hogere-schade = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] Your damage is { $werkelijke-schade } and you received { $tegemoetkoming-voor-het-stempel } for the wrong label. The difference is { $result }.
       *[no] { $tegemoetkoming-voor-het-stempel-some ->
            [yes] Your damage is { $werkelijke-schade }. Your compensation contains { $berekende-compensatie } and for the wrong label you received { $tegemoetkoming-voor-het-stempel }. The difference is { $result }.
           *[no] Your damage is { $werkelijke-schade } and your compensation contains { $berekende-compensatie }. The difference is { $result }.
        }
    }
   *[no] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Your damage is { $werkelijke-schade }. That is not higher than your compensation and the amount for the wrong label together.
       *[no] Your damage is { $werkelijke-schade }. That is not higher than the { $berekende-compensatie } in your compensation.
    }
}
not-hogere-schade = There is no right to an addition now. The reason is stated.
why-aanvullende-compensatie = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] You receive the whole difference: { $result }.
       *[no] You receive the difference of { $hogere-schade }, with { $opslagpercentage } extra. That is { $result }.
    }
   *[no] There is no addition.
}
why-zonder-opslag = You only received money for the wrong label. The act gives no extra percentage with that.
not-zonder-opslag = With compensation a percentage is added.
why-overschot = { $result-some ->
    [yes] You already received { $result } more than what we worked out for you. That is subtracted from the addition.
   *[no] You did not receive more than what we worked out for you. So nothing is subtracted.
}
not-overschot = A surplus is not subtracted here.
why-uit-te-betalen-schadevergoeding = { $result-some ->
    [yes] { $overschot-some ->
        [yes] From { $aanvullende-compensatie } we subtract what you already received. We now pay { $result }.
       *[no] { $eerder-ontvangen-schadevergoeding-some ->
            [yes] From { $aanvullende-compensatie } we subtract { $eerder-ontvangen-schadevergoeding }, which you already received. We now pay { $result }.
           *[no] Nothing is subtracted. We pay the full amount: { $result }.
        }
    }
   *[no] There is nothing to pay now. You keep what you received.
}
why-te-beoordelen-verschil = { $result-some ->
    [yes] Before, you received { $result } more for damage than this calculation gives. You keep that. A member of staff looks at it; you need not pay anything back.
   *[no] Before, you did not receive more for damage than this calculation gives.
}
why-recht-op-schadevergoeding = There is { $uit-te-betalen-schadevergoeding } to pay. You are entitled to it.
not-recht-op-schadevergoeding = There is nothing to pay for damage now.
why-reden-van-de-schadebeoordeling = { $result ->
    [hogere-schade] Your damage is higher than your compensation. You receive the difference.
    [al-ontvangen] Your damage is higher than your compensation. You received the difference before.
    [nog-niet-erkend] There is no decision yet that entitles you to compensation.
    [te-laat-aangevraagd] Your request came after { $uiterste-aanvraagdatum }, and after the extra time there sometimes is.
    [niet-hoger] Your damage is not higher than your compensation.
    [niet-aannemelijk] We do not know enough yet about the tailored damage.
    [weerlegd] There is proof that the damage of your fixed items was not there.
   *[other] No kind of damage was filled in yet.
}

## Why: comparable situations

why-woning-kwijt = You lost your home. We ask whether you have a settled place now.
not-woning-kwijt = No loss of a home was filled in.
why-werk-kwijt = You lost work or income. We ask how it is now.
not-werk-kwijt = No loss of work or income was filled in.
why-geraakt-als-gezin = Your partner or child had grief and worries too. We ask how it is now.
not-geraakt-als-gezin = No grief of partner or child was filled in.

## Contradictions in the facts

clash-elke-schadepost-heeft-een-soort = The kind of damage of an item is not filled in yet.
clash-elke-schadepost-heeft-een-keuze = For an item nobody chose yet: fixed sum or tailored.
clash-een-vaste-post-heeft-een-aantal = The number of an item with a fixed sum is not filled in yet.
clash-elke-soort-schade-een-keer = The same kind of damage is in it twice. One kind is fixed or tailored, never both.
clash-weerlegging-steunt-op-tegenbewijs = It says that there is counterproof, but not which. Write down the proof or take the tick away.
clash-alleen-een-vaste-post-wordt-weerlegd = Counterproof belongs to a fixed sum. For a tailored item, fill in the plausible amount.
clash-een-oordeel-op-maat-volgt-op-advies = A tailored item was judged already, but the advice is missing. Fill in the amount of the advice first.
clash-afwijking-van-het-advies-is-gemotiveerd = The amount is lower than in the advice. Write down why.
clash-ouder-en-partner-tellen-een-keer = A parent or partner counts once. Look which number is right.
clash-schade-door-de-besluiten-past-in-de-compensatie = The damage by the decisions themselves is higher than the whole compensation. Look which amount is right.

## Sources

source-WHT = Wet hersteloperatie toeslagen
source-BAK-2021 = Advice of the advisory board, 1 December 2021
source-CWS-2021 = First figures of the Commissie Werkelijke Schade, December 2021
source-PRAKTIJK = Practice in advice on objections
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-norms-are-examples = Nobody published the norm amounts. All sums per kind of damage are therefore examples.
open-desk-is-a-proposal = The advisory board proposed the damage desk in 2021. It is not in the act.
open-application-date = The act as read names 31 December 2023 as the last day. A later act widens that; we use 31 December 2024.
open-surplus-set-off = In advice a surplus from the 30,000 euros is subtracted from higher damage. The act itself does not say so.
open-losses-in-the-decisions = The act does not say how the costs of the decisions themselves are part of actual damage. We count them on both sides.
open-terms-of-decision = The term of 6 months, with 6 months extra, may be lengthened to 12 and 12 months for new requests.
open-label-and-compensation = Who received compensation and also money for the wrong label: the act does not say how those go together. We subtract both once and give the extra percentage over everything.
open-statutory-interest = Statutory interest over damage occurred in rulings. It is not in here yet.
open-later-routes = Later there were other ways with fixed sums. Their amounts were not found and are not in here.
open-objection-sixteen-weeks = Since 1 July 2024 we count sixteen weeks for an objection. From which day the act says so was not checked.

## Examples

example-desk-award = Amina had less income for two years and her child had a hard time. She chooses fixed sums and receives 7,070 euros.
example-desk-reject = Bram asks for travel costs. His compensation is higher than his damage.
example-desk-tailored = Chantal chooses tailored for everything. The damage desk sends her on to the committee.
example-damage-award = Dewi lost her home and her income. She asked a tailored amount for the home and receives 7,070 euros.
example-damage-label = Gino only received money for the wrong label. His damage was higher, and he receives the difference.
example-damage-surplus = By the 30,000 euros Emre already received more than his damage. Nothing is added and he keeps everything.
example-damage-reject = Fatima asked for a tailored amount. With the papers of now the damage is not plausible yet.

## Letters

letter-damage-desk-award-subject = Decision: you receive { $amount } for your damage
letter-damage-desk-award-opening =
    You had more damage than your compensation. It happened to you because of what the government did. It should never have happened.

    You chose fixed sums. You need not prove anything for them.
letter-damage-desk-award-outcome = You receive from us
letter-damage-desk-award-outcome-text = We transfer it to your account. You may keep this amount, whatever happens next.
letter-damage-desk-award-next-heading = What happens next?
letter-damage-desk-award-next = If this is enough, you can stop here. Was your damage higher? Then you can ask the committee to look at your damage in detail. You can also wait first.
letter-damage-desk-reject-subject = Decision: no fixed sum for your damage now
letter-damage-desk-reject-opening = { $reason ->
    [al-ontvangen]
        We added up the fixed sums. Your damage is higher than your compensation. That should never have happened.

        You already received enough before to cover this difference. So nothing is added now.
    [alles-op-maat]
        You chose a tailored amount for every kind of damage. So there is no fixed sum at the damage desk.

        Your choice is fine. The committee can look at your damage now.
   *[other]
        We added up the fixed sums. No amount is added now. We know that this can be a disappointment.

        This is not the end. You keep what you received before.
}
letter-damage-desk-reject-outcome = Outcome of the damage desk
letter-damage-desk-reject-outcome-value = No fixed sum now
letter-damage-desk-reject-outcome-text = { $reason ->
    [al-ontvangen] You already received { $eerder-ontvangen-herstelbedrag }. That is enough for your compensation and this difference together.
    [nog-niet-erkend] There is no decision yet that entitles you to compensation.
    [te-laat-aangevraagd] Your request came after { $uiterste-aanvraagdatum }, and after the extra time there sometimes is.
    [niet-hoger] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Your damage is { $vaste-schade }. Your compensation and the amount for the wrong label together are not lower.
       *[no] Your damage is { $vaste-schade }. Your compensation already contains { $berekende-compensatie }.
    }
    [weerlegd] We have proof that the damage of your fixed items was not there. Your contact person shows you that proof.
    [alles-op-maat] All items are tailored.
   *[geen-schadepost] No kind of damage was filled in yet.
}
letter-damage-desk-reject-next-heading = What can you still do?
letter-damage-desk-reject-next = { $reason ->
    [nog-niet-erkend]
        Does a decision come that you were wronged? Then we look again at once. You need not tell anything new.

        You can also object. How that works, you read below.
    [te-laat-aangevraagd]
        Do you receive another decision about your compensation later? Then you again have { $aanvraagtermijn-na-het-laatste-besluit } after that.

        Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How that works, you read below.
   *[other]
        You can ask the committee to look at your damage in detail. Damage you did not mention yet counts too.

        You can also object. How that works, you read below.
}
letter-actual-damage-award-subject = Decision: you receive { $amount } for your damage
letter-actual-damage-award-opening =
    We looked at all your damage. The Commissie Werkelijke Schade looked with us and gave advice. What happened to you should never have happened.

    In this letter you read what you receive, why, and how we worked it out.
letter-actual-damage-award-outcome = You receive from us
letter-actual-damage-award-outcome-text = We transfer it to your account. You may keep this amount.
letter-actual-damage-award-next-heading = What happens next?
letter-actual-damage-award-next = If you are done, your case moves to aftercare. You can also wait first. Do you want to read your file? Ask us for a copy.
letter-actual-damage-reject-subject = Decision: no extra amount for your damage now
letter-actual-damage-reject-opening = { $reason ->
    [al-ontvangen]
        We looked at all your damage. It is higher than your compensation. That should never have happened.

        You already received enough before to cover this difference. So nothing is added now.
   *[other]
        We looked at all your damage. No amount is added now. We know that this can be a disappointment.

        We believe that it was hard for you. In this letter you read how we looked and what you can still do.
}
letter-actual-damage-reject-outcome = Outcome of actual damage
letter-actual-damage-reject-outcome-value = No extra amount now
letter-actual-damage-reject-outcome-text = { $reason ->
    [al-ontvangen] You already received { $eerder-ontvangen-herstelbedrag }. That is enough for your compensation and this difference together.
    [nog-niet-erkend] There is no decision yet that entitles you to compensation.
    [te-laat-aangevraagd] Your request came after { $uiterste-aanvraagdatum }, and after the extra time there sometimes is.
    [niet-hoger] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Your damage is { $werkelijke-schade }. Your compensation and the amount for the wrong label together are not lower.
       *[no] Your damage is { $werkelijke-schade }. Your compensation already contains { $berekende-compensatie }.
    }
    [niet-aannemelijk] With the papers of now we do not know enough yet about the tailored damage.
    [weerlegd] We have proof that the damage of your fixed items was not there. Your contact person shows you that proof.
   *[geen-schadepost] No kind of damage was filled in yet.
}
letter-actual-damage-reject-next-heading = What can you still do?
letter-actual-damage-reject-next = { $reason ->
    [nog-niet-erkend]
        Does a decision come that you were wronged? Then we look again at once. You need not tell anything new.

        You can also object. How that works, you read below.
    [te-laat-aangevraagd]
        Do you receive another decision about your compensation later? Then you again have { $aanvraagtermijn-na-het-laatste-besluit } after that.

        Do you find this decision very unfair? Tell us. The act sometimes allows an exception. You can also object. How that works, you read below.
    [niet-aannemelijk]
        You can still send papers, or let someone tell what happened. You may also choose a fixed sum. Then you need not prove anything.

        You can also object. How that works, you read below. You keep what you received before.
   *[other]
        Do you have new facts? Then we look again. Call your contact person, who thinks along with you.

        You can also object. How that works, you read below. You keep what you received before.
}

## Working it out beforehand

estimate-about = Fill in which damage you had. Leave empty what you did not have. You then see what the fixed amounts come to.
estimate-ask-compensation = How much compensation did we calculate for you?
estimate-ask-compensation-help = This amount is in the decision about your full assessment. It goes off.
estimate-ask-by-decisions = How much of that is for what the decisions cost you?
estimate-ask-by-decisions-help = That is what you paid back, with fines, costs and interest.
estimate-ask-child-care = Other child care: how many months?
estimate-ask-income = Less income: how many months?
estimate-ask-pension = Less pension: how many years?
estimate-ask-travel = Travel costs: how many journeys?
estimate-ask-family-help = Help by family: how many months?
estimate-ask-care = Mental care: how many treatments?
estimate-ask-home = Home lost: how many times?
estimate-ask-work = Work lost: how many times?
estimate-ask-belongings = Belongings lost: how many times?
estimate-ask-grief-own = Your own grief and worries: fill in 1
estimate-ask-grief-partner = Grief and worries of your partner: fill in 1
estimate-ask-grief-children = Grief and worries of your children: how many children?
estimate-assume-recognised = You are recognised as a wronged parent, and you applied in time.
estimate-assume-fixed = For each damage you choose the fixed amount.
estimate-assume-nothing-more = You received no more redress money than the compensation that you fill in above.
estimate-assume-no-damages = You have received no money for this damage yet.
estimate-assume-no-mark = You received no money for the wrong label of intent or gross negligence.
