# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Schulden bij de overheid volgens de Wet hersteloperatie toeslagen
scheme-short = Schulden bij de overheid
scheme-status = Dit is de wet zoals zij geldt: hoofdstuk 3, met artikel 6.6 en artikel 8.8. De regels voor belastingen van Rijk, provincie, gemeente en waterschap staan in een andere wet.
scheme-about = Had u eind 2020 nog schulden bij de overheid? Dan vallen die weg. U hoeft er niets voor te doen. Betaalde u er daarna nog op af, dan krijgt u dat terug.

## Stappen

step-public-debts-start = Wij zoeken uw schulden op
step-public-debts-start-about = Wij vragen de overheid welke schulden u eind 2020 had. U hoeft niets aan te vragen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-public-debts = Besluit over schulden bij de overheid
step-public-debts-about = Wij bekijken elke schuld bij de overheid. Bij twijfel kiezen wij voor u. Daarna hoort u welke schulden wegvallen en wat u terugkrijgt.

## Stukken

paper-debt-overview = Overzicht van wat u nog moest betalen
paper-debt-overview-about = Hierin staat bij wie een schuld openstond. Wij vragen het zelf op.

## Keuzes

choice-public-debts-start-continue = Bekijk mijn schulden bij de overheid
choice-public-debts-start-continue-consequence = Wij zoeken alles op. U hoeft daarvoor niets te doen.
choice-public-debts-start-help = Ik wil nu al hulp van mijn gemeente
choice-public-debts-start-help-consequence = Uw gemeente belt u. Wij zoeken uw schulden gewoon verder op.
choice-public-debts-start-wait = Nu even niets
choice-public-debts-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-public-debts-start-stop = Hier stoppen
choice-public-debts-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-public-debts-help = Ik wil hulp van mijn gemeente
choice-public-debts-help-consequence = Uw gemeente kijkt met u mee naar schulden die blijven. Aan ons besluit verandert niets.
choice-public-debts-wait = Nu even niets
choice-public-debts-wait-consequence = Wij wachten op u. Schulden die wegvielen, komen niet terug.
choice-public-debts-stop = Hier stoppen
choice-public-debts-stop-consequence = U bent klaar met dit deel. Schulden die wegvielen, komen niet terug. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = U kunt terugkomen als er nog een schuld bij de overheid is die wij niet kenden. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-mens = Over u
group-datums = Datums
group-bedragen = Bedragen
group-schuld = Over de schuld
item-overheidsschuld = Schuld { $key }
item-overheidsschuld-part = { $value } voor schuld { $key }

## Gegevens

attribute-hoedanigheid = Wie u bent voor deze regeling
help-hoedanigheid = De dag van de eerste betaling is de peildatum. Een ex-partner telt mee na een eigen besluit.
attribute-aanvraagdatum-van-de-ouder = Dag waarop de ouder zich meldde
help-aanvraagdatum-van-de-ouder = Alleen nodig voor de partner op 31 december 2020. De ouder moet zich uiterlijk op 1 juni 2021 hebben gemeld.
attribute-dagtekening-van-de-toekenning = Datum van het besluit met herstelgeld
help-dagtekening-van-de-toekenning = De datum boven het besluit met het vaste bedrag. Vanaf die dag hebben wij drie maanden.
attribute-rechthebbend = Uw schulden kunnen wegvallen
attribute-te-laat-voor-de-partner = Ouder meldde zich na 1 juni 2021
attribute-aantal-weggevallen-schulden = Aantal schulden dat wegvalt
attribute-totaal-van-de-kwijtschelding = Dit hoeft u niet meer te betalen
attribute-totaal-van-de-teruggave = Dit krijgt u terug
attribute-totaal-bij-de-overheid = Samen
attribute-recht-op-kwijtschelding = Er vallen schulden weg
attribute-reden-bij-de-overheid = Reden
attribute-volgnummer = Nummer
attribute-schuldeiser = Wie het geld wil
help-schuldeiser = Kies wie de schuld int. Een boete via het CJIB of alimentatie via het LBIO staat niet in hoofdstuk 3.
attribute-jaar-van-de-schuld = Jaar waar de schuld over gaat
help-jaar-van-de-schuld = Het jaar van de toeslag, de uitkering of de bijdrage. Gaat de schuld over meer jaren, maak er dan meer schulden van.
attribute-dag-van-vaststelling = Dag waarop de schuld werd vastgesteld
help-dag-van-vaststelling = De datum boven het besluit waaruit de schuld komt.
attribute-openstaande-schuld = Open op 31 december 2020
help-openstaande-schuld = Alles wat toen nog open stond, met rente, kosten en boete. Kwam het besluit later, vul dan het hele bedrag in.
attribute-later-betaalde-bedrag = Betaald na 2020
help-later-betaalde-bedrag = Wat na 31 december 2020 is betaald, of is ingehouden op iets anders.
attribute-te-verrekenen-bedrag = Afgetrokken van dezelfde toeslag
help-te-verrekenen-bedrag = Alleen bij Dienst Toeslagen. Wat u voor hetzelfde jaar aan dezelfde toeslag nog kreeg, en wat van deze schuld af kon.
attribute-verwijt = Verwijt
help-verwijt = Kies alleen een verwijt dat vaststaat. Bij twijfel kiest u «geen verwijt». Bij een ex-partner telt het alleen voor uitkeringen en inburgering. Een oud stempel «opzet of grove schuld» van Toeslagen telt niet.
attribute-bedrijfskapitaal = Lening voor een eigen zaak
help-bedrijfskapitaal = Kies «ja» bij een lening van UWV of gemeente om een eigen zaak te beginnen.
attribute-opeisbare-deel = Deel dat al betaald moest zijn
help-opeisbare-deel = De achterstand, en de hoofdsom als die voor 1 januari 2021 is teruggevraagd.
attribute-aangevraagd = Zelf aangevraagd
help-aangevraagd = Alleen nodig vanaf 2026, voor een schuld bij een uitkering of inburgering die na 2023 is vastgesteld.
attribute-binnen-hoofdstuk-3 = Staat in hoofdstuk 3
attribute-vroeg-genoeg = Gaat over de tijd tot en met 2020
attribute-uitgezonderd = Uitgezonderd
attribute-nog-aan-te-vragen = Eerst aanvragen
attribute-zakelijk-geleend = Zakelijke lening
attribute-verrekende-deel = Al afgetrokken deel
attribute-niet-opeisbare-deel = Deel dat nog niet betaald hoefde te zijn
attribute-meetellende-schuld = Bedrag dat meetelt
attribute-meetellende-betaalde-bedrag = Daarvan al betaald
attribute-overblijvende-deel = Daarvan nog open
attribute-uitkomst-bij-de-overheid = Uitkomst
attribute-weggevallen = De schuld valt weg
attribute-terug-te-betalen = U krijgt terug wat u betaalde
attribute-nog-te-vragen = U moet dit nog zelf vragen
attribute-te-vragen = U moet dit nog zelf vragen
attribute-met-overige-schulden = Er blijven schulden over

## Waarden

value-gedupeerde-aanvrager = Ouder met een herstelmaatregel
value-partner-op-de-peildatum = Partner op de dag van de eerste betaling
value-partner-op-31-december-2020 = Partner op 31 december 2020
value-ex-partner = Ex-partner met een eigen besluit
value-iemand-anders = Iemand anders
value-dienst-toeslagen = Dienst Toeslagen
value-ontvanger = Belastingdienst
value-provincie = Provincie
value-gemeente-voor-belastingen = Gemeente: belastingen
value-waterschap = Waterschap
value-uwv = UWV
value-svb = SVB
value-gemeente-voor-bijstand = Gemeente: bijstand
value-inburgering = Inburgering (DUO)
value-cak = CAK
value-wlz-uitvoerder = Zorgkantoor (Wlz)
value-gemeente-voor-zorg = Gemeente: jeugdhulp en Wmo
value-cjib = CJIB
value-lbio = LBIO
value-geen-verwijt = Geen verwijt
value-ernstig-verwijtbaar = Ernstig te verwijten
value-opzet-of-grove-schuld = Opzet of grove schuld
value-misbruik = Misbruik of fraude
value-misdrijf = Misdrijf met vier jaar cel of meer
value-als-werkgever = Besluit over u als werkgever
value-valt-weg = De schuld valt weg
value-niet-in-hoofdstuk-3 = Staat niet in hoofdstuk 3
value-van-na-2020 = Gaat over de tijd na 2020
value-uitgezonderd = Uitgezonderd
value-eerst-aanvragen = Eerst aanvragen
value-niets-open = Niets open
value-schulden-vallen-weg = Schulden vallen weg
value-alleen-terugbetaling = U krijgt geld terug
value-geen-herstelmaatregel = Geen herstelmaatregel
value-aanvrager-te-laat = Ouder meldde zich na 1 juni 2021
value-eerst-zelf-vragen = U moet dit eerst zelf vragen
value-geen-schuld-die-wegvalt = Geen schuld die wegvalt

## Vaste getallen

parameter-laatste-dag-voor-de-partner = Ouder meldde zich uiterlijk op
parameter-laatste-jaar-van-een-schuld = Schulden over de jaren tot en met
parameter-grensdatum-van-vaststelling = Vastgesteld uiterlijk op
parameter-laatste-dag-zonder-aanvraag = Zonder aanvraag tot en met

## Waarom: wie

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] U heeft een herstelmaatregel. Daarom kunnen uw schulden bij de overheid wegvallen.
        [ex-partner] U kreeg een besluit als ex-partner. Daarom kunnen uw schulden bij de overheid wegvallen.
       *[other] U was partner van een ouder met een herstelmaatregel. Daarom kunnen uw schulden bij de overheid wegvallen.
    }
not-rechthebbende = Dit is voor ouders met een herstelmaatregel, hun partner en hun ex-partner.
why-te-laat-voor-de-partner = U was partner op 31 december 2020. De ouder meldde zich na { $laatste-dag-voor-de-partner }. Dan geldt dit voor de partner niet.
not-te-laat-voor-de-partner = De dag waarop de ouder zich meldde, is hier geen bezwaar.

## Waarom: elke schuld

why-binnen-hoofdstuk-3 = Schuld { $volgnummer } is bij een overheid die de wet noemt.
not-binnen-hoofdstuk-3 = Deze overheid staat niet in hoofdstuk 3 van de wet. Misschien kunnen wij schuld { $volgnummer } overnemen met de regeling voor private schulden.
why-vroeg-genoeg = Schuld { $volgnummer } gaat over { $jaar-van-de-schuld } of stond eind 2020 al vast. Dat is op tijd.
not-vroeg-genoeg = Schuld { $volgnummer } gaat over { $jaar-van-de-schuld }. De wet gaat over de jaren tot en met { $laatste-jaar-van-een-schuld }.
why-uitgezonderd = Bij schuld { $volgnummer } staat een verwijt vast dat de wet noemt. Daarom valt zij niet weg.
not-uitgezonderd = Voor schuld { $volgnummer } is er geen verwijt dat voor u telt.
why-nog-aan-te-vragen = Schuld { $volgnummer } is vastgesteld op { $dag-van-vaststelling }. Na { $laatste-dag-zonder-aanvraag } moet u dit zelf vragen.
not-nog-aan-te-vragen = Voor schuld { $volgnummer } hoeft u niets aan te vragen.
why-zakelijk-geleend = Schuld { $volgnummer } is een lening voor een eigen zaak. Dan valt alleen weg wat al betaald moest zijn.
not-zakelijk-geleend = Schuld { $volgnummer } is geen lening voor een eigen zaak bij UWV of gemeente.
why-verrekend-deel =
    { $result-some ->
        [yes] Voor hetzelfde jaar kreeg u { $result } aan dezelfde toeslag. Dat ging van de schuld af en telt niet mee.
       *[no] Er ging niets van de schuld af door dezelfde toeslag.
    }
not-verrekend-deel = Aftrekken van dezelfde toeslag speelt alleen bij Dienst Toeslagen.
why-niet-opeisbaar-deel = Van deze lening hoefde { $result } nog niet betaald te zijn. Dat deel blijft.
not-niet-opeisbaar-deel = Het hele bedrag telt mee.
why-meetellende-schuld = Van schuld { $volgnummer } telt { $result } mee.
why-meetellend-betaald-bedrag =
    { $result-some ->
        [yes] Na 2020 betaalde u { $result } op schuld { $volgnummer }.
       *[no] Na 2020 is er niets betaald op schuld { $volgnummer }.
    }
why-overblijvend-deel =
    { $result-some ->
        [yes] Van schuld { $volgnummer } is nog { $result } open.
       *[no] Van schuld { $volgnummer } is niets meer open.
    }
why-uitkomst-bij-de-overheid =
    { $result ->
        [valt-weg] Schuld { $volgnummer } past bij de regels. Zij valt weg.
        [niet-in-hoofdstuk-3] Schuld { $volgnummer } is bij een overheid die niet in hoofdstuk 3 staat.
        [van-na-2020] Schuld { $volgnummer } gaat over { $jaar-van-de-schuld }. De wet gaat tot en met { $laatste-jaar-van-een-schuld }.
        [uitgezonderd] Bij schuld { $volgnummer } staat een verwijt vast. De wet zondert haar uit.
        [eerst-aanvragen] Schuld { $volgnummer } valt pas weg als u dat vraagt.
       *[other] Bij schuld { $volgnummer } is er geen bedrag dat wegvalt.
    }
why-weggevallen-schuld =
    { $meetellende-betaalde-bedrag-some ->
        [yes] Schuld { $volgnummer } over { $jaar-van-de-schuld } valt weg. Zij was { $meetellende-schuld }, en daarvan betaalde u al { $meetellende-betaalde-bedrag }.
       *[no] Schuld { $volgnummer } over { $jaar-van-de-schuld } valt weg. Het gaat om { $meetellende-schuld }.
    }
not-weggevallen-schuld =
    { $uitkomst-bij-de-overheid ->
        [valt-weg] Schuld { $volgnummer } past bij de regels. Maar voor u is er nu geen herstelmaatregel.
        [niet-in-hoofdstuk-3] Schuld { $volgnummer } is bij een overheid die niet in hoofdstuk 3 staat. Misschien kan zij over met de regeling voor private schulden.
        [van-na-2020] Schuld { $volgnummer } gaat over { $jaar-van-de-schuld }. De wet gaat over de jaren tot en met { $laatste-jaar-van-een-schuld }.
        [uitgezonderd] Bij schuld { $volgnummer } staat een verwijt vast dat de wet noemt. Daarom valt zij niet weg.
        [eerst-aanvragen] Schuld { $volgnummer } is vastgesteld na { $laatste-dag-zonder-aanvraag }. Zij valt pas weg als u dat vraagt.
       *[other] Bij schuld { $volgnummer } is er geen bedrag dat wegvalt.
    }
why-terug-te-betalen-schuld = U krijgt { $meetellende-betaalde-bedrag } terug, want dat betaalde u na 2020 op schuld { $volgnummer }.
not-terug-te-betalen-schuld =
    { $weggevallen-some ->
        [yes] { $meetellende-betaalde-bedrag-some ->
            [yes] Wat u als ex-partner aan Dienst Toeslagen betaalde, kunt u vragen met de regeling voor private schulden.
           *[no] Op schuld { $volgnummer } betaalde u na 2020 niets. Er is dus niets terug te betalen.
        }
       *[no] Schuld { $volgnummer } valt niet weg. Daarom betalen wij er niets van terug.
    }

## Waarom: het totaal

why-telling-van-de-weggevallen-schulden =
    { $result ->
        [0] Er valt geen schuld weg.
        [one] Er valt één schuld weg: { $items }.
       *[other] Er vallen { $result } schulden weg: { $items }.
    }
why-totaal-van-de-kwijtschelding =
    { $result-some ->
        [yes] U hoeft { $result } niet meer te betalen: { $parts }.
       *[no] Er staat geen bedrag meer open dat wegvalt.
    }
why-totaal-van-de-teruggave =
    { $result-some ->
        [yes] U krijgt { $result } terug: { $parts }.
       *[no] Er is niets terug te betalen.
    }
why-totaal-bij-de-overheid =
    { $result-some ->
        [yes] Samen gaat het om { $result }.
       *[no] Er is nu geen bedrag dat wegvalt.
    }
why-recht-op-kwijtschelding = Er valt { $totaal-bij-de-overheid } aan schulden weg, met wat u terugkrijgt.
not-recht-op-kwijtschelding = Er is nu geen schuld bij de overheid die wegvalt.
why-reden-bij-de-overheid =
    { $result ->
        [schulden-vallen-weg] Er valt { $totaal-van-de-kwijtschelding } aan schulden weg.
        [alleen-terugbetaling] U had alles al betaald. U krijgt { $totaal-van-de-teruggave } terug.
        [aanvrager-te-laat] De ouder meldde zich na { $laatste-dag-voor-de-partner }. Dan geldt dit niet voor de partner van 31 december 2020.
        [geen-herstelmaatregel] Dit hoort bij een herstelmaatregel, en die is er nu niet.
        [eerst-zelf-vragen] Er is een schuld die pas wegvalt als u dat zelf vraagt.
       *[other] Wij bekeken al uw schulden bij de overheid. Geen daarvan valt weg.
    }
why-te-vragen-schuld = Schuld { $volgnummer } valt pas weg als u dat vraagt.
not-te-vragen-schuld = Voor schuld { $volgnummer } hoeft u niets te vragen.
why-nog-te-vragen = Er is minstens één schuld die pas wegvalt als u dat vraagt.
not-nog-te-vragen = U hoeft voor geen schuld zelf iets te vragen.
why-overige-schulden = Er is minstens één schuld die niet wegvalt. Misschien kan die over met de regeling voor private schulden.
not-overige-schulden = Er is geen schuld die blijft.

## Vergelijkbare situaties

situation-debts-that-stay = Er blijven schulden bij de overheid
situation-debts-that-stay-check-private-scheme = Kijk of de regeling voor private schulden deze schuld kan overnemen.
situation-debts-that-stay-check-stop-letters = Vraag de overheid om te wachten met brieven en deurwaarders.

## Tegenspraak in de gegevens

clash-hoedanigheid-is-bekend = Kies eerst wie deze mens is voor de regeling.
clash-aanvraagdatum-van-de-ouder-is-bekend = Voor deze partner is de dag nodig waarop de ouder zich meldde.
clash-dagtekening-van-de-toekenning-is-bekend = Vul de datum van het besluit met herstelgeld in. Vanaf die dag loopt de termijn.
clash-schuldeiser-is-bekend = Kies bij elke schuld wie het geld wil.
clash-jaar-van-de-schuld-is-bekend = Vul bij elke schuld in over welk jaar zij gaat.
clash-opeisbaar-deel-is-bekend = Dit is een lening voor een eigen zaak. Vul in welk deel al betaald moest zijn.
clash-later-betaald-past-in-de-schuld = Er is meer betaald dan er open stond. Kijk welk bedrag klopt.

## Bronnen

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-tax-debts-not-read = De regels voor belastingen van Rijk, provincie, gemeente en waterschap zijn niet nagelezen. Wij volgen dezelfde grens en passen geen uitzondering toe.
open-cjib-and-lbio = Het CJIB en het LBIO staan niet in hoofdstuk 3. Welke afspraak voor hen geldt, is niet gevonden.
open-terms-of-other-creditors = De wet noemt alleen voor Dienst Toeslagen een termijn: drie maanden en nog eens drie. Wij houden die voor alle schulden aan.
open-crime-is-a-choice = Bij een misdrijf mag het CAK de schuld laten staan; het moet niet. De behandelaar kiest alleen «misdrijf» als dat zo is besloten.
open-business-room-elsewhere = Voor een lening voor een eigen zaak geldt ook een grens uit Europa. Die staat in de regeling voor zakelijke schulden en gaat hier niet vanzelf af.

## Samenhang

relation-opens-private-debts = Wat hier niet wegvalt, kunnen wij soms overnemen met de regeling voor private schulden.
relation-refund-counts-for-paid-debts = Wat de overheid hier terugbetaalt, telt niet nog eens bij schulden die u zelf betaalde.
relation-after-first-review = Dit komt vanzelf na de eerste toets.

## Brieven

letter-public-debts-award-subject =
    { $reason ->
        [alleen-terugbetaling] Besluit: u krijgt { $totaal-van-de-teruggave } terug
       *[schulden-vallen-weg] Besluit: er vallen schulden bij de overheid weg
    }
letter-public-debts-award-opening =
    U had schulden bij de overheid. Wij willen dat u verder kunt, zonder die last.

    In deze brief leest u welke schulden wegvallen, en wat u terugkrijgt.
letter-public-debts-award-outcome = Samen gaat het om
letter-public-debts-award-outcome-text =
    { $reason ->
        [alleen-terugbetaling] U had deze schulden al betaald. Wij maken dit bedrag over op uw rekening.
       *[schulden-vallen-weg] { $totaal-van-de-teruggave-some ->
            [yes] U hoeft { $totaal-van-de-kwijtschelding } niet meer te betalen. U krijgt { $totaal-van-de-teruggave } terug op uw rekening.
           *[no] U hoeft { $totaal-van-de-kwijtschelding } niet meer te betalen.
        }
    }
letter-public-debts-award-next-heading = Hoe gaat het verder?
letter-public-debts-award-next =
    De overheid vraagt u niet meer om dit geld. Krijgt u toch nog een brief of een deurwaarder? Bel dan meteen uw vaste persoon.

    Is er een schuld die blijft? Die staat in de uitleg, met de reden. Heeft u ook schulden bij bedrijven? Daarvoor is er de regeling voor private schulden.
letter-public-debts-reject-subject = Besluit: er vallen nu geen schulden weg
letter-public-debts-reject-opening =
    Wij keken naar uw schulden bij de overheid. Er valt nu geen schuld weg. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u waarom, en wat u nog kunt doen.
letter-public-debts-reject-outcome = Uitkomst
letter-public-debts-reject-outcome-value = Nu valt niets weg
letter-public-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] Dit is voor ouders met een herstelmaatregel, hun partner en hun ex-partner. Die is er voor u nu niet.
        [aanvrager-te-laat] U was partner op 31 december 2020. De ouder meldde zich na { $laatste-dag-voor-de-partner }. Dan geldt dit niet voor u.
        [eerst-zelf-vragen] U heeft een schuld van na { $laatste-dag-zonder-aanvraag }. Die kan wegvallen, maar alleen als u dat zelf vraagt.
       *[geen-schuld-die-wegvalt] Wij bekeken elke schuld. Geen daarvan past bij de regels van de wet. Hieronder leest u per schuld waarom.
    }
letter-public-debts-reject-next-heading = Wat kunt u nog?
letter-public-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Krijgt u later toch een herstelmaatregel? Dan kijken wij uit onszelf opnieuw. Uw gemeente kan u nu al helpen met uw schulden.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [aanvrager-te-laat]
            Was u ook partner op de dag van de eerste betaling aan de ouder? Of bent u nu ex-partner met een eigen besluit? Dan kan dit wel. Bel ons.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [eerst-zelf-vragen]
            Bel uw vaste persoon en zeg dat deze schuld moet wegvallen. Dat is genoeg. Daarna besluiten wij opnieuw.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
       *[other]
            Misschien kunnen wij een schuld overnemen met de regeling voor private schulden. Uw vaste persoon kijkt dat met u na.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe.

            Uw gemeente kan u helpen met de schulden die er nog zijn. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    }

## Voorbeelden

example-debts-waived = Noura had eind 2020 een schuld bij het UWV en bij Dienst Toeslagen. Beide vallen weg, en zij krijgt terug wat zij daarna betaalde.
example-paid-already = Ahmed had zijn schuld bij de SVB al helemaal betaald. Hij krijgt dat geld terug.
example-after-2020 = Els heeft een schuld over 2022 en een boete via het CJIB. Geen van beide valt weg.
example-ask-first = Tarik heeft een schuld bij het UWV die pas in 2024 is vastgesteld. Hij hoeft alleen nog te vragen of die wegvalt.
example-partner-too-late = Youssef was partner op 31 december 2020. De ouder meldde zich pas in 2022.
