# Teksten over de hulp van de gemeente. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Hulp van de gemeente volgens de Wet hersteloperatie toeslagen
scheme-short = Hulp van de gemeente
scheme-status = Dit is de wet zoals zij geldt voor hulp van de gemeente: artikel 2.21.
scheme-about = Uw gemeente helpt u met een nieuwe start. Dat kan bij geld, gezin, werk, wonen en gezondheid. U maakt samen een plan. De hulp is er ook als er over uw geld nog niets is besloten. En ook voor wie bij u in huis woont.

## Stappen

step-application = U vraagt om hulp
step-application-about = U vertelt wat er nodig is. Hulp die niet kan wachten, begint meteen.
step-support-plan = Plan en besluit
step-support-plan-about = U maakt samen met de gemeente een plan. Daarna krijgt u een besluit. Bij twijfel kiezen wij voor u.
step-support = Hulp
step-support-about = De gemeente helpt u zoals in het plan staat. Het plan mag altijd anders.
step-aftercare = Nazorg
step-aftercare-about = Iemand van de gemeente belt u later nog eens. Samen kijkt u wat er nog nodig is.

## Keuzes

choice-application-continue = Maak een plan met mij
choice-application-continue-consequence = De gemeente belt u voor een gesprek. U bepaalt waar het over gaat.
choice-application-wait = Nu even niets
choice-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-application-stop = Hier stoppen
choice-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-support-plan-start = Begin met de hulp
choice-support-plan-start-consequence = De hulp uit het plan begint. U kunt altijd stoppen of iets anders kiezen.
choice-support-plan-change = Ik wil een ander plan
choice-support-plan-change-consequence = U maakt samen een nieuw plan. Uw recht op hulp verandert daar niet door.
choice-support-plan-wait = Nu even niets
choice-support-plan-wait-consequence = De gemeente wacht op u. Uw rechten blijven bestaan.
choice-support-plan-stop = Hier stoppen
choice-support-plan-stop-consequence = De hulp stopt. Uw geld, excuses en nazorg blijven bestaan. U kunt later opnieuw hulp vragen.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = De gemeente blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik ben klaar
choice-aftercare-stop-consequence = De gemeente sluit uw vraag om hulp. Aan uw geld en uw andere rechten verandert niets.
conditions-return = U kunt altijd opnieuw om hulp vragen. Een telefoontje naar uw gemeente is genoeg.

## Soorten gegevens

group-grond = Waarom er hulp is
group-gemeente = Welke gemeente
group-hulp = Wat er nodig is

## Gegevens

attribute-aanvraag-voor-herstel = Vroeg herstel aan als ouder
help-aanvraag-voor-herstel = Kies «ja» als deze persoon kinderopvangtoeslag had en zich meldde voor herstel. Een besluit hoeft er nog niet te zijn.
attribute-toekenning-als-kind = Krijgt het bedrag voor kinderen
help-toekenning-als-kind = Kies «ja» als deze persoon als kind of pleegkind recht heeft op een bedrag.
attribute-toekenning-als-ex-partner = Kreeg het bedrag voor ex-partners
help-toekenning-als-ex-partner = Kies «ja» als deze persoon de 10.000 euro voor ex-partners kreeg.
attribute-plaats-in-het-gezin = Woont bij iemand met recht op hulp
help-plaats-in-het-gezin = Kies «ja» voor het gezin, en voor een kind ouder dan 18 jaar dat thuis woont.
attribute-dag-van-het-bericht-van-afwijzing = Dag van het bericht van afwijzing
help-dag-van-het-bericht-van-afwijzing = De dag waarop de gemeente hoorde dat de ouder geen herstel krijgt. Laat leeg als dat niet zo is.
attribute-woonplaats = Waar deze persoon woont
help-woonplaats = Kies waar deze persoon staat ingeschreven.
attribute-bijzondere-omstandigheden = Bijzondere omstandigheden
help-bijzondere-omstandigheden = Kies «ja» als hulp uit de eigen gemeente nu niet veilig is of niet past.
attribute-hulp-bij-financien = Hulp bij geld
help-hulp-bij-financien = Kies «ja» als deze persoon daar hulp bij wil.
attribute-hulp-in-het-gezin = Hulp in het gezin
help-hulp-in-het-gezin = Kies «ja» als deze persoon daar hulp bij wil.
attribute-hulp-bij-werk = Hulp bij werk of school
help-hulp-bij-werk = Kies «ja» als deze persoon daar hulp bij wil.
attribute-hulp-bij-wonen = Hulp bij wonen
help-hulp-bij-wonen = Kies «ja» als deze persoon daar hulp bij wil.
attribute-hulp-bij-zorg = Hulp bij gezondheid
help-hulp-bij-zorg = Kies «ja» als deze persoon daar hulp bij wil.
attribute-dag-van-het-plan = Dag van het plan
help-dag-van-het-plan = De dag waarop het plan samen klaar was.
attribute-laatste-dag-van-de-hulp = Hulp tot en met
attribute-afgelopen = De hulp is afgelopen
attribute-grond-voor-hulp = Reden voor hulp
attribute-lopende-grond = De reden voor hulp geldt nu
attribute-band-met-de-gemeente = Deze gemeente helpt
attribute-vraag-om-hulp = Vraagt om hulp
attribute-reden = Reden
attribute-recht-op-hulp = Recht op hulp

## Waarden

value-deze-gemeente = In deze gemeente
value-een-andere-gemeente = In een andere gemeente
value-buiten-nederland = Buiten Nederland
value-hulp-met-een-plan = Hulp met een plan
value-geen-grond = Geen reden gevonden
value-hulp-is-afgelopen = De hulp is afgelopen
value-een-andere-gemeente-helpt = Een andere gemeente helpt
value-geen-vraag-om-hulp = Nu geen hulp nodig

## Vaste getallen

parameter-termijn-van-afbouw = Zo lang gaat de hulp nog door

## Waarom

why-laatste-dag-van-de-hulp = { $dag-van-het-bericht-van-afwijzing-some ->
    [yes] De gemeente hoorde op { $dag-van-het-bericht-van-afwijzing } dat er geen herstel komt. De hulp gaat nog { $termijn-van-afbouw } dagen door, tot en met { $result }.
   *[no] Er is geen bericht van afwijzing. De hulp heeft geen laatste dag.
}
why-afgelopen = De hulp ging door tot en met { $laatste-dag-van-de-hulp }.
not-afgelopen = { $laatste-dag-van-de-hulp-some ->
    [yes] De hulp gaat door tot en met { $laatste-dag-van-de-hulp }.
   *[no] De hulp heeft geen laatste dag.
}
why-grond-voor-hulp = U vroeg herstel aan, of u kreeg een bedrag als kind of ex-partner, of u woont bij iemand voor wie dat geldt.
not-grond-voor-hulp = Wij vonden geen aanvraag voor herstel en geen bedrag als kind of ex-partner. Ook niet bij iemand in uw huis.
why-lopende-grond = De reden voor hulp geldt nu.
not-lopende-grond = De reden voor hulp geldt nu niet meer, of is niet gevonden.
why-band-met-de-gemeente = { $woonplaats ->
    [deze-gemeente] U woont in deze gemeente.
   *[other] U woont in een andere gemeente. Door bijzondere omstandigheden helpt deze gemeente toch.
}
not-band-met-de-gemeente = U woont niet in deze gemeente.
why-vraag-om-hulp = U vraagt hulp bij geld, gezin, werk, wonen of gezondheid.
not-vraag-om-hulp = U vraagt nu geen hulp.
why-reden = { $result ->
    [hulp-met-een-plan] U heeft recht op hulp. De gemeente helpt u met het plan dat u samen maakte.
    [geen-grond] Wij vonden geen aanvraag voor herstel en geen bedrag als kind of ex-partner.
    [hulp-is-afgelopen] De aanvraag voor herstel is afgewezen. De hulp ging door tot en met { $laatste-dag-van-de-hulp }.
    [buiten-nederland] U woont buiten Nederland. Daar helpt een ander team.
    [een-andere-gemeente-helpt] U woont in een andere gemeente. Die gemeente helpt u.
   *[geen-vraag-om-hulp] U vraagt nu geen hulp. Dat kan later altijd nog.
}
why-recht-op-hulp = U heeft recht op hulp.
not-recht-op-hulp = Er is nu geen hulp van deze gemeente. De reden staat erbij.

## Wat nog moet kloppen

clash-plan-is-samen-gemaakt = Maak eerst samen een plan. Vul dan in wanneer het klaar was.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht

## Niet zeker

open-last-of-thirty-days = De wet zegt: de hulp stopt binnen dertig dagen na het bericht van afwijzing. Wij helpen door tot en met de dertigste dag.
open-term = De wet noemt geen termijn voor het plan. Twee maanden is een aanname.
open-household = Wie er bij een gezin hoort, staat in een andere wet. De gemeente beoordeelt dat.

## Voorbeelden

example-parent = Hanna meldde zich voor herstel. Er is nog niets besloten.
example-child = Sam is 20 jaar en kreeg het bedrag voor kinderen. Hij zoekt een opleiding en een kamer.
example-other-municipality-unsafe = Lea woont in een andere gemeente. Daar is het voor haar niet veilig.
example-rejected-still-helped = De ouder kreeg drie weken geleden geen herstel. De hulp loopt nog door.
example-rejected-and-over = De ouder kreeg twee maanden geleden geen herstel.
example-other-municipality = Omar woont in een andere gemeente.
example-abroad = Rita woont in België.

## Brieven

letter-support-plan-award-subject = Besluit: de gemeente helpt u
letter-support-plan-award-opening =
    U maakte veel mee door de problemen met de toeslag. Wij helpen u met een nieuwe start.

    U maakte samen met ons een plan. Dat plan is van u. Het mag altijd anders.
letter-support-plan-award-outcome = U krijgt
letter-support-plan-award-outcome-value = Hulp met uw plan
letter-support-plan-award-outcome-text = { $toekenning-als-kind ->
    [yes] De hulp begint als u dat wilt. Er is geen laatste dag.
   *[no] { $toekenning-als-ex-partner ->
        [yes] De hulp begint als u dat wilt. Er is geen laatste dag.
       *[no] { $laatste-dag-van-de-hulp-some ->
            [yes] De hulp gaat door tot en met { $laatste-dag-van-de-hulp }. Samen kijken wij wat er daarna nodig is.
           *[no] De hulp begint als u dat wilt. Er is nu geen laatste dag. Wordt de aanvraag voor herstel afgewezen? Dan loopt de hulp nog { $termijn-van-afbouw } dagen door.
        }
    }
}
letter-support-plan-award-next-heading = Hoe gaat het verder?
letter-support-plan-award-next =
    U kiest zelf of en wanneer de hulp begint. Wilt u een ander plan? Dan maken wij dat samen.

    Ook wie bij u in huis woont, kan hulp krijgen.
letter-support-plan-reject-subject = Besluit: nu geen hulp van deze gemeente
letter-support-plan-reject-opening = { $reason ->
    [hulp-is-afgelopen]
        De aanvraag voor herstel is afgewezen. Daarom stopt ook deze hulp. Wij weten dat dit zwaar kan zijn.

        Wij laten u niet zomaar los. Hieronder leest u wie u nu kan helpen.
    [geen-vraag-om-hulp]
        U liet weten dat u nu geen hulp nodig heeft. Dat is goed.

        Verandert dat? Dan staan wij voor u klaar.
   *[other]
        U vroeg ons om hulp. Wij kunnen die hulp nu niet zelf geven.

        Wij laten u niet zomaar los. Hieronder leest u wie u wel kan helpen.
}
letter-support-plan-reject-outcome = Uitkomst
letter-support-plan-reject-outcome-value = Nu geen hulp van deze gemeente
letter-support-plan-reject-outcome-text = { $reason ->
    [geen-grond] Wij vonden geen aanvraag voor herstel en geen bedrag als kind of ex-partner.
    [hulp-is-afgelopen] De hulp ging door tot en met { $laatste-dag-van-de-hulp }.
    [buiten-nederland] U woont buiten Nederland. Daar helpt een ander team u.
    [een-andere-gemeente-helpt] U woont in een andere gemeente. Die gemeente helpt u.
   *[geen-vraag-om-hulp] U vraagt nu geen hulp bij geld, gezin, werk, wonen of gezondheid.
}
letter-support-plan-reject-next-heading = Wat kunt u nog doen?
letter-support-plan-reject-next = { $reason ->
    [een-andere-gemeente-helpt]
        Wij geven uw vraag door aan uw eigen gemeente, als u dat goed vindt. Is hulp daar niet veilig of past het niet? Zeg het ons.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [buiten-nederland]
        Wij brengen u in contact met het team voor het buitenland, als u dat goed vindt.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [geen-grond]
        Had u kinderopvangtoeslag, of had uw ouder of partner die? Bel ons, dan zoeken wij het samen uit.

        De gemeente heeft ook hulp die voor iedereen is. U kunt ook bezwaar maken. Verderop leest u hoe.
   *[other]
        De gemeente heeft ook hulp die voor iedereen is: bij geld, wonen, werk en gezondheid. Bel ons, dan kijken wij samen.

        Is er iets veranderd? Vraag dan gerust opnieuw. U kunt ook bezwaar maken. Verderop leest u hoe.
}
letter-help = Uw gemeente heeft ook gewone hulp, voor iedereen die er woont. Daar heeft u dit besluit niet voor nodig.
