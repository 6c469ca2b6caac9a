# Teksten van het voorstel van juni 2021. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Een bedrag voor kinderen: het voorstel van juni 2021
scheme-short = Voorstel van 2021 voor kinderen
scheme-status = Dit was een voorstel. De Tweede Kamer vroeg in juli 2021 om hogere bedragen. Er is nooit volgens dit voorstel besloten. In de wet van 2022 staan andere en hogere bedragen. Die gelden nu.
scheme-about = In juni 2021 kwam er een plan voor een bedrag per kind. Een kind tot 6 jaar zou 1.500 euro krijgen. Wie 18 jaar of ouder was, zou 7.500 euro krijgen.

## Stappen

step-start = Begin
step-start-about = In het voorstel zou de overheid uit zichzelf naar de kinderen kijken.
step-child-award = Bedrag volgens het voorstel
step-child-award-about = Zo had het bedrag er volgens het voorstel uitgezien. Het is nooit zo betaald.

## Keuzes

choice-start-continue = Bekijk het bedrag
choice-start-continue-consequence = U ziet wat het voorstel zou geven. Er verandert niets aan uw rechten.
choice-start-wait = Nu even niets
choice-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-start-stop = Hier stoppen
choice-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-child-award-wait = Nu even niets
choice-child-award-wait-consequence = U hoeft niets te doen. Uw rechten volgens de wet blijven bestaan.
choice-child-award-stop = Hier stoppen
choice-child-award-stop-consequence = U bent klaar met dit voorstel. Uw bedrag volgens de wet, excuses, hulp van de gemeente en nazorg blijven bestaan.
conditions-return = U kunt altijd terugkomen. Een telefoontje of een brief is genoeg.

## Gegevens

group-kind = Het kind
attribute-geboortedatum = Geboortedatum
help-geboortedatum = De geboortedatum van het kind.
attribute-herstelmaatregel-voor-de-ouder = De ouder krijgt herstel
help-herstelmaatregel-voor-de-ouder = Kies «ja» als de ouder recht heeft op herstel.
attribute-leeftijd = Leeftijd
attribute-leeftijdsbedrag = Bedrag bij deze leeftijd
attribute-recht-op-de-tegemoetkoming = Recht op het bedrag
attribute-tegemoetkoming = Bedrag volgens het voorstel
attribute-reden = Reden

## Waarden

value-recht-op-een-bedrag = Recht op een bedrag
value-geen-herstel-voor-de-ouder = Nog geen herstel voor de ouder

## Vaste getallen

parameter-bedrag-onder-zes-jaar = Bedrag tot 6 jaar
parameter-bedrag-vanaf-zes-jaar = Bedrag van 6 tot 18 jaar
parameter-bedrag-vanaf-achttien-jaar = Bedrag vanaf 18 jaar

## Waarom

why-recht-op-de-tegemoetkoming = De ouder krijgt herstel. Volgens het voorstel was er dan een bedrag voor het kind.
not-recht-op-de-tegemoetkoming = De ouder heeft nog geen recht op herstel.
why-leeftijd = Wie is geboren op { $geboortedatum }, is op deze dag { $result } jaar.
why-bedrag-naar-leeftijd = Bij { $leeftijd } jaar hoort in het voorstel een bedrag van { $result }.
why-tegemoetkoming = Volgens het voorstel zou het bedrag { $result } zijn.
not-tegemoetkoming = Volgens het voorstel was er nu geen bedrag.
why-reden = { $result ->
    [recht-op-een-bedrag] Het gezin is onterecht behandeld.
   *[geen-herstel-voor-de-ouder] De ouder heeft nog geen recht op herstel. Verandert dat, dan kijken wij opnieuw.
}

## Bronnen

source-PERS-2021 = Berichten in de pers, juni en juli 2021
source-AWB = Algemene wet bestuursrecht

## Niet zeker

open-lowest-amount-from-press = Het bedrag van 1.500 euro komt uit de pers. Het voorstel zelf is niet gelezen.
open-amounts-in-between = De bedragen van 6 tot 18 jaar zijn niet gevonden. Wij vullen het laagste bekende bedrag in. Gemiddeld zou een kind 5.000 euro krijgen.
open-highest-amount-from-press = Het bedrag van 7.500 euro komt uit de pers. Het voorstel zelf is niet gelezen.
open-day-of-the-age = Op welke dag de leeftijd telt, is niet gevonden. Wij nemen de dag van de berekening.
open-first-day = Het voorstel is van juni 2021. De precieze dag is niet gevonden; hier staat 1 juni.
open-term = Het voorstel noemde geen termijn. Zes maanden is een aanname.

## Brieven

letter-child-award-award-subject = Zo was het voorstel van 2021: { $amount }
letter-child-award-award-opening =
    Dit is een rekenvoorbeeld bij een voorstel uit 2021. Het is geen besluit. Volgens dit voorstel is nooit betaald.

    Wat uw gezin is aangedaan, had nooit mogen gebeuren. De wet van 2022 geeft elk kind een hoger bedrag.
letter-child-award-award-outcome = Het voorstel zou geven
letter-child-award-award-outcome-text = Dit bedrag is niet betaald. Voor u geldt het bedrag uit de wet.
letter-child-award-award-next-heading = Wat geldt er voor u?
letter-child-award-award-next = Voor u geldt de wet van 2022. Daarin staan bedragen van 2.000 tot 10.000 euro. U hoeft daarvoor niets te doen: wij kijken uit onszelf.
letter-child-award-reject-subject = Zo was het voorstel van 2021: nu geen bedrag
letter-child-award-reject-opening =
    Dit is een rekenvoorbeeld bij een voorstel uit 2021. Het is geen besluit.

    Volgens het voorstel kon er een bedrag komen na een besluit voor de ouder.
letter-child-award-reject-outcome = Uitkomst volgens het voorstel
letter-child-award-reject-outcome-value = Nu geen bedrag
letter-child-award-reject-outcome-text = De ouder heeft nog geen recht op herstel.
letter-child-award-reject-next-heading = Wat kunt u nog doen?
letter-child-award-reject-next = Krijgt de ouder later herstel? Dan geldt de wet van 2022. Wij kijken dan uit onszelf naar uw bedrag. Hulp van de gemeente kunt u nu al krijgen.

## Voorbeelden

example-five = Noor is 5 jaar. Zo zou het voorstel voor haar zijn geweest.
example-no-redress-yet = Over de zaak van de moeder van Daan is nog niet besloten.

## Brieven: dit is geen besluit

letter-people = Dit is uitgerekend met een oud voorstel. Niemand heeft hiermee iets besloten.
letter-objection = Tegen een rekenvoorbeeld kunt u geen bezwaar maken. Tegen een besluit volgens de wet kan dat wel. Vragen? Bel gerust en noem nummer { $reference }.
letter-objection-until = Voor dit voorbeeld is er geen laatste dag.
