# Teksten over huurtoeslag, zorgtoeslag en kindgebonden budget. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Een bedrag bij huurtoeslag, zorgtoeslag of kindgebonden budget volgens de Wet hersteloperatie toeslagen
scheme-short = Andere toeslagen
scheme-status = Dit is de wet zoals zij geldt voor huurtoeslag, zorgtoeslag en kindgebonden budget: artikel 2.16 en 2.17.
scheme-about = Niet alleen bij de kinderopvangtoeslag ging het mis. Bent u onterecht verdacht bij een andere toeslag? Dan krijgt u 130 procent van wat u misliep. Kreeg u onterecht het stempel «opzet of grove schuld»? Dan krijgt u 30 procent. Wij beginnen uit onszelf.

## Stappen

step-start = Wij beginnen
step-start-about = Wij zoeken uit onszelf uit bij wie het misging. U hoeft niets aan te vragen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij geld, wonen, werk en gezondheid. U hoeft niet op het besluit te wachten.
step-other-allowances = Besluit over uw bedrag
step-other-allowances-about = Wij bekijken elke toeslag en elk jaar. Bij twijfel kiezen wij voor u.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-allowance-decisions = Besluiten over uw toeslag
paper-allowance-decisions-about = Hierin staat wat er per jaar is besloten. Wij hebben ze zelf. U hoeft ze niet te zoeken.

## Keuzes

choice-start-continue = Kijk naar mijn toeslagen
choice-start-continue-consequence = Wij zoeken de gegevens op. U hoeft daarvoor niets te doen.
choice-start-help = Ik wil nu al hulp van mijn gemeente
choice-start-help-consequence = Uw gemeente belt u. Het besluit loopt gewoon door.
choice-start-wait = Nu even niets
choice-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-start-stop = Hier stoppen
choice-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-other-allowances-help = Ik wil hulp van mijn gemeente
choice-other-allowances-help-consequence = Uw gemeente belt u. Het bedrag blijft van u.
choice-other-allowances-later = Betaal het bedrag later
choice-other-allowances-later-consequence = Wij bewaren het bedrag tot u het wilt hebben. In de brief staat de laatste dag.
choice-other-allowances-wait = Nu even niets
choice-other-allowances-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-other-allowances-stop = Hier stoppen
choice-other-allowances-stop-consequence = U bent klaar met dit deel. U houdt het bedrag. Excuses, hulp van de gemeente en nazorg blijven voor u open.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg. Hulp van de gemeente kunt u daarna nog steeds vragen.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-toeslag = De toeslag
group-oordeel = Wat er is gebeurd
group-bedragen = Bedragen

item-toeslag = Toeslag { $key }
item-toeslag-part = { $value } bij toeslag { $key }

## Gegevens

attribute-volgnummer = Nummer
attribute-toeslagsoort = Soort toeslag
help-toeslagsoort = Vul elke toeslag per jaar één keer in.
attribute-berekeningsjaar = Jaar
help-berekeningsjaar = Het jaar waarover de toeslag ging.
attribute-vooringenomenheid = Onterecht verdacht
help-vooringenomenheid = Kies «ja» als iemand bij deze toeslag voor 23 oktober 2019 vooringenomen is behandeld. Bij twijfel kiest u «ja».
attribute-opzet-of-grove-schuld = Onterecht «opzet of grove schuld»
help-opzet-of-grove-schuld = Kies «ja» als er onterecht zo'n stempel was, en er daarom geen betaalregeling kwam. Het kan ook om de partner gaan.
attribute-teruggevorderd-bedrag = Teruggevraagd
help-teruggevorderd-bedrag = Het bedrag dat iemand van deze toeslag moest terugbetalen. Vul 0 in als er niets werd teruggevraagd.
attribute-niet-toegekend-bedrag = Niet toegekend
help-niet-toegekend-bedrag = Het bedrag van deze toeslag dat iemand niet kreeg. Vul 0 in als alles was toegekend.
attribute-niet-uitbetaald-voorschot = Voorschot dat niet is betaald
help-niet-uitbetaald-voorschot = Het deel dat niet als voorschot is betaald. Tel niets dubbel. Vul 0 in als er niets was.
attribute-nog-niet-betaald-deel = Nog niet terugbetaald
help-nog-niet-betaald-deel = Het deel van het teruggevraagde bedrag dat nooit is terugbetaald. Vul 0 in als alles is terugbetaald.
attribute-alsnog-toegekende-verhoging = Later alsnog gekregen
help-alsnog-toegekende-verhoging = Wat iemand van deze toeslag later alsnog kreeg. Vul 0 in als er niets kwam.
attribute-onderzoek-door-het-caf-team = Betrokken bij een CAF-onderzoek
help-onderzoek-door-het-caf-team = Kies «ja» als iemand betrokken was bij een onderzoek van het Combiteam Aanpak Facilitators.
attribute-ernstige-onregelmatigheden = Ernstige onregelmatigheden
help-ernstige-onregelmatigheden = Kies alleen «ja» als vaststaat dat de schade daardoor komt en aan de persoon zelf is toe te rekenen.
attribute-anders-vergoede-bedrag = Al op een andere manier vergoed
help-anders-vergoede-bedrag = Wat al voor dezelfde schade is betaald. Vul 0 in als er niets was.
given-anders-vergoede-bedrag = { $result-some ->
    [yes] U kreeg al { $result } voor dezelfde schade. Dat gaat eraf.
   *[no] U kreeg hiervoor nog niets anders. Er gaat dus niets af.
}
attribute-bedrag-bij-opzet-of-grove-schuld = Bedrag bij «opzet of grove schuld»
attribute-nadeel = Wat u misliep
attribute-aftrek-van-de-verhoging = Wat er afgaat omdat u later meer kreeg
attribute-bedrag-bij-vooringenomenheid = Bedrag bij onterechte verdenking
attribute-toeslagbedrag = Bedrag bij deze toeslag
attribute-recht-bij-vooringenomenheid = Voorwaarden bij onterechte verdenking
attribute-vooringenomen-behandeld = Onterecht verdacht
attribute-onterecht-beschuldigd = Onterecht stempel
attribute-subtotaal = Alle toeslagen samen
attribute-tegemoetkoming = Uw bedrag
attribute-recht-op-een-tegemoetkoming = Recht op een bedrag
attribute-uit-te-betalen-bedrag = Wij betalen nu
attribute-reden = Reden
attribute-uiterste-betaaldag = Wij betalen uiterlijk op
attribute-uiterste-dag-van-uitstel = Later betalen kan tot en met

## Waarden

value-huurtoeslag = Huurtoeslag
value-zorgtoeslag = Zorgtoeslag
value-kindgebonden-budget = Kindgebonden budget
value-onterecht-behandeld = Onterecht behandeld
value-minder-dan-de-ondergrens = Te klein om te betalen
value-al-vergoed = Al vergoed
value-niets-te-vergoeden = Geen bedrag over
value-ernstige-onregelmatigheden = Ernstige onregelmatigheden
value-geen-onderzoek = Geen CAF-onderzoek
value-niets-gevonden = Niets gevonden

## Vaste getallen

parameter-percentage-bij-vooringenomenheid = Percentage bij onterechte verdenking
parameter-percentage-bij-opzet-of-grove-schuld = Percentage bij «opzet of grove schuld»
parameter-ondergrens = Kleinste bedrag dat wij betalen
parameter-betaaltermijn = Tijd om te betalen
parameter-einddatum-van-uitstel = Laatste dag om later te betalen

## Waarom: per toeslag

why-recht-bij-vooringenomenheid = U was betrokken bij een CAF-onderzoek. Daarom kan er een bedrag zijn bij onterechte verdenking.
not-recht-bij-vooringenomenheid = { $ernstige-onregelmatigheden-some ->
    [yes] In het dossier staan ernstige onregelmatigheden. Dan geeft de wet geen bedrag bij onterechte verdenking.
   *[no] Er is geen CAF-onderzoek bekend waarbij u betrokken was. Dat vraagt de wet bij onterechte verdenking.
}
why-nadeel-van-de-toeslag = Over { $berekeningsjaar } werd { $teruggevorderd-bedrag } teruggevraagd. Niet toegekend was { $niet-toegekend-bedrag }, niet als voorschot betaald { $niet-uitbetaald-voorschot }. Samen is dat { $result }.
why-aftrek-van-de-verhoging = { $result-some ->
    [yes] Over { $berekeningsjaar } kreeg u later { $alsnog-toegekende-verhoging } extra. Daarvan gaat { $result } af, nooit meer dan wat eerst niet was toegekend.
   *[no] Over { $berekeningsjaar } gaat er niets af voor wat later kwam.
}
why-bedrag-bij-vooringenomenheid = U krijgt { $percentage-bij-vooringenomenheid } van { $nadeel }. Daar gaat af wat u nooit terugbetaalde, later kreeg, of al krijgt voor het stempel. Over is { $result }.
not-bedrag-bij-vooringenomenheid = Bij deze toeslag is er geen bedrag voor onterechte verdenking.
why-vooringenomen-behandeld = Bij minstens één toeslag bent u onterecht verdacht.
not-vooringenomen-behandeld = Wij vonden geen toeslag waarbij u onterecht bent verdacht.
why-bedrag-bij-opzet-of-grove-schuld = U kreeg onterecht het stempel «opzet of grove schuld». U krijgt { $percentage-bij-opzet-of-grove-schuld } van { $teruggevorderd-bedrag }. Dat is { $result }.
not-bedrag-bij-opzet-of-grove-schuld = Bij deze toeslag was er geen onterecht stempel.
why-onterecht-beschuldigd = Bij minstens één toeslag kreeg u onterecht het stempel «opzet of grove schuld».
not-onterecht-beschuldigd = Wij vonden geen toeslag met een onterecht stempel.
why-toeslagbedrag = { $bedrag-bij-vooringenomenheid-some ->
    [yes] { $bedrag-bij-opzet-of-grove-schuld-some ->
        [yes] Over { $berekeningsjaar } krijgt u { $bedrag-bij-opzet-of-grove-schuld } voor het stempel. Voor onterechte verdenking komt er { $bedrag-bij-vooringenomenheid } bij. Samen is dat { $result }.
       *[no] Over { $berekeningsjaar } misliep u { $nadeel }. U krijgt { $percentage-bij-vooringenomenheid }. Daar gaat { $nog-niet-betaald-deel } af die u nooit terugbetaalde, en { $aftrek-van-de-verhoging } die later kwam. Over is { $result }.
    }
   *[no] { $bedrag-bij-opzet-of-grove-schuld-some ->
        [yes] Over { $berekeningsjaar } kreeg u onterecht een stempel. U krijgt { $percentage-bij-opzet-of-grove-schuld } van { $teruggevorderd-bedrag }. Dat is { $result }.
       *[no] Over { $berekeningsjaar } is er bij deze toeslag geen bedrag.
    }
}

## Waarom: het totaal

why-subtotaal = { $result-some ->
    [yes] Alle toeslagen samen: { $parts }. Dat is { $result }.
   *[no] Er is geen toeslag met een bedrag.
}
why-tegemoetkoming = { $anders-vergoede-bedrag-some ->
    [yes] Van { $subtotaal } gaat { $anders-vergoede-bedrag } af, want dat kreeg u al. Over is { $result }.
   *[no] Er gaat niets af. Uw bedrag is { $result }.
}
why-recht-op-een-tegemoetkoming = Uw bedrag is { $tegemoetkoming }. U heeft er recht op.
not-recht-op-een-tegemoetkoming = Er is nu geen bedrag. De reden staat erbij.
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] Wij betalen het hele bedrag: { $result }.
   *[no] { $tegemoetkoming-some ->
        [yes] Een bedrag onder { $ondergrens } betalen wij volgens de wet niet. Uw bedrag is { $tegemoetkoming }.
       *[no] Er blijft geen bedrag over om te betalen.
    }
}
why-reden = { $result ->
    [onterecht-behandeld] U bent onterecht behandeld. Daarom krijgt u een bedrag.
    [minder-dan-de-ondergrens] U bent onterecht behandeld. Het bedrag van { $tegemoetkoming } is te klein om te betalen.
    [al-vergoed] Wat u misliep, is al op een andere manier vergoed.
    [niets-te-vergoeden] U bent onterecht behandeld. Er is geen bedrag over dat nog moet worden vergoed.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen bedrag.
    [geen-onderzoek] U was niet betrokken bij een CAF-onderzoek. Dat vraagt de wet voor dit bedrag.
   *[niets-gevonden] Wij vonden geen toeslag waarbij het misging.
}
why-uiterste-betaaldag = Wij betalen binnen { $betaaltermijn } dagen na dit besluit: uiterlijk op { $result }.
not-uiterste-betaaldag = Er is nu geen bedrag te betalen.
why-uiterste-dag-van-uitstel = Later betalen mag ook, tot en met { $result }.
not-uiterste-dag-van-uitstel = Later betalen kan nu niet meer.

## Wat nog moet kloppen

clash-onbetaald-deel-past-in-de-terugvordering = Het deel dat nog niet is terugbetaald, is hoger dan het teruggevraagde bedrag. Kijk welk bedrag klopt.
clash-elke-toeslag-een-keer-per-jaar = Dezelfde toeslag over hetzelfde jaar staat er twee keer in. Voeg die samen.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-WAT = Wet aanpassing termijnen

## Niet zeker

open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-deductions-together = De wet zegt niet hoe drie soorten aftrek samengaan. Wij trekken alle drie af, nooit verder dan nul.
open-limit-on-the-sum = De wet zegt niet of de grens van 24 euro geldt per toeslag of voor alles samen. Wij tellen eerst alles op.
open-rounding = De wet noemt geen afronding. Wij rekenen precies en ronden alleen het totaal af op centen.
open-term = De wet noemt geen termijn als wij uit onszelf besluiten. Zes maanden is een aanname.
open-emergency-elsewhere = De hulp bij acute nood en bij heel schrijnende gevallen (artikel 2.18 en 2.19) staat in een eigen regeling.

## Voorbeelden

example-suspected = Van Amir werd 1.000 euro huurtoeslag teruggevraagd. Daarvan betaalde hij 400 euro nooit terug.
example-label = Rosa kreeg een onterecht stempel bij haar zorgtoeslag. Van haar werd 80 euro teruggevraagd.
example-too-small = Joep kreeg een onterecht stempel. Van hem werd 70 euro teruggevraagd.
example-no-investigation = Eva werd onterecht verdacht, maar was niet betrokken bij een CAF-onderzoek.
example-nothing-found = Bij de toeslagen van Kees ging volgens het dossier niets mis.
example-already-compensated = Wat Mina misliep, kreeg zij al eerder vergoed.

## Brieven

letter-other-allowances-award-subject = { $reason ->
    [minder-dan-de-ondergrens] Besluit: u bent onterecht behandeld
   *[onterecht-behandeld] Besluit: u krijgt { $amount }
}
letter-other-allowances-award-opening = { $reason ->
    [minder-dan-de-ondergrens]
        Wij keken naar uw toeslagen. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Het bedrag dat erbij hoort, is zo klein dat de wet ons niet laat betalen. De excuses zijn er niet kleiner om.
   *[onterecht-behandeld]
        Wij keken naar uw toeslagen. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Daarom krijgt u een bedrag van ons. Dit bedrag mag u houden, wat er hierna ook gebeurt.
}
letter-other-allowances-award-outcome = U krijgt van ons
letter-other-allowances-award-outcome-text = { $reason ->
    [minder-dan-de-ondergrens] Uw bedrag is { $tegemoetkoming }. Onder { $ondergrens } betalen wij volgens de wet niet.
   *[onterecht-behandeld] Wij maken het uiterlijk op { $uiterste-betaaldag } over op uw rekening.
}
letter-other-allowances-award-next-heading = Hoe gaat het verder?
letter-other-allowances-award-next = { $uiterste-dag-van-uitstel-some ->
    [yes]
        Wilt u het bedrag later krijgen? Dat kan tot en met { $uiterste-dag-van-uitstel }. Bel dan uw vaste persoon.

        Mist u een toeslag of een jaar in de berekening? Zeg het ons. Dan kijken wij opnieuw.
   *[no] Mist u een toeslag of een jaar in de berekening? Zeg het ons. Dan kijken wij opnieuw.
}
letter-other-allowances-reject-subject = Besluit: nu geen bedrag
letter-other-allowances-reject-opening = { $reason ->
    [al-vergoed]
        Wij keken naar uw toeslagen. U bent onterecht behandeld. Wij vinden dat heel erg.

        Wat u misliep, kreeg u al op een andere manier terug. U houdt dat bedrag.
    [niets-te-vergoeden]
        Wij keken naar uw toeslagen. U bent onterecht behandeld. Wij vinden dat heel erg.

        Er is geen bedrag over dat wij nog moeten betalen.
   *[other]
        Wij keken naar uw toeslagen. Wij vonden nu geen recht op een bedrag. Wij weten dat dit een teleurstelling kan zijn.
}
letter-other-allowances-reject-outcome = Uitkomst
letter-other-allowances-reject-outcome-value = Nu geen bedrag
letter-other-allowances-reject-outcome-text = { $reason ->
    [al-vergoed] U kreeg al { $anders-vergoede-bedrag } voor dezelfde schade.
    [niets-te-vergoeden] Wat u misliep, kwam later alsnog, of u betaalde het nooit terug.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen bedrag.
    [geen-onderzoek] De wet vraagt dat u betrokken was bij een onderzoek van het Combiteam Aanpak Facilitators. Dat staat niet in het dossier.
   *[niets-gevonden] Wij vonden in het dossier geen toeslag waarbij het misging.
}
letter-other-allowances-reject-next-heading = Wat kunt u nog doen?
letter-other-allowances-reject-next =
    Klopt er een gegeven niet, of mist u een toeslag of een jaar? Bel uw vaste persoon. Wij kijken dan opnieuw.

    Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Verderop leest u hoe.
