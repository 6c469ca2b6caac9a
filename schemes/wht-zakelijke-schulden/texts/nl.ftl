# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Schulden van een eigen zaak
scheme-short = Zakelijke schulden
scheme-status = Dit is de wet zoals zij geldt: artikel 3.14, artikel 4.5 en artikel 4.8. De grens zelf komt uit een regel van Europa.
scheme-about = Heeft u schulden van een eigen zaak? Die nemen wij ook over, met dezelfde regels als andere schulden. Werkt u nog als ondernemer, of bent u failliet? Dan is er een grens aan steun in drie jaar.

## Stappen

step-business-debts-application = Zakelijke schulden opgeven
step-business-debts-application-about = U geeft de schulden van uw zaak op, en de steun die uw zaak al kreeg. Uw gemeente kan daarbij helpen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-business-debts = Besluit over zakelijke schulden
step-business-debts-about = Wij bekijken elke schuld apart. Daarna kijken wij hoeveel ruimte er is. Wij betalen uw schuldeisers zelf.

## Stukken

paper-business-debt-letter = Brief over de schuld van uw bedrijf
paper-business-debt-letter-about = Hierin staat aan wie uw bedrijf geld moet betalen, en hoeveel.
paper-creditor-statement = Opgave van de schuldeiser
paper-creditor-statement-about = De schuldeiser schrijft op wat er nog open staat. Wij vragen het daar zelf.

## Keuzes

choice-business-debts-application-continue = Bekijk mijn zakelijke schulden
choice-business-debts-application-continue-consequence = Wij vragen uw schuldeisers om hun cijfers. U hoeft daarvoor niets te doen.
choice-business-debts-application-help = Ik wil hulp van mijn gemeente
choice-business-debts-application-help-consequence = Uw gemeente belt u en helpt met de lijst. Uw aanvraag loopt gewoon door.
choice-business-debts-application-wait = Nu even niets
choice-business-debts-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-business-debts-application-stop = Hier stoppen
choice-business-debts-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-business-debts-help = Ik wil hulp van mijn gemeente
choice-business-debts-help-consequence = Uw gemeente kijkt met u mee naar schulden die blijven. Aan ons besluit verandert niets.
choice-business-debts-wait = Nu even niets
choice-business-debts-wait-consequence = Wij wachten op u. Wat wij betaalden, blijft betaald.
choice-business-debts-stop = Hier stoppen
choice-business-debts-stop-consequence = U bent klaar met dit deel. Wat wij betaalden, blijft betaald. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = U kunt terugkomen als er later weer ruimte is, of als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-mens = Over u
group-datums = Datums
group-bedragen = Bedragen
group-schuld = Over de schuld
group-onderneming = Over de zaak
item-bedrijfsschuld = Schuld { $key }
item-bedrijfsschuld-part = { $value } voor schuld { $key }

## Gegevens

attribute-datum-van-aanvraag = Dag van uw aanvraag
attribute-hoedanigheid = Wie u bent voor deze regeling
help-hoedanigheid = Kies «partner op 31 december 2020» alleen als de ouder zich uiterlijk op 1 juni 2021 heeft gemeld.
attribute-in-schuldsanering = In een schuldsanering
help-in-schuldsanering = Kies alleen «ja» als de regeling voor schuldsanering geldt: via de rechter of met een akkoord, en begonnen voor 5 november 2022. Bij een ex-partner: voor 15 juli 2023.
attribute-dagtekening-van-de-toekenning = Datum van het besluit met herstelgeld
help-dagtekening-van-de-toekenning = De datum boven het besluit met het vaste bedrag. Bij een ex-partner: het besluit met het bedrag voor ex-partners.
attribute-dag-van-onherroepelijkheid = Dag waarop het besluit vaststaat
help-dag-van-onherroepelijkheid = De dag waarop niemand meer bezwaar of beroep kan doen tegen het eerste besluit met compensatie. Dit telt alleen na 1 juli 2023.
attribute-actief-als-ondernemer = Nu ondernemer
help-actief-als-ondernemer = Kies «ja» als deze mens nu een eigen zaak heeft. Bij twijfel kiest u «nee».
attribute-failliet = Failliet
help-failliet = Kies «ja» als de rechter deze mens failliet verklaarde en dat nog loopt.
attribute-eerder-ondernemer = Ondernemer voor het faillissement
help-eerder-ondernemer = Kies «ja» als deze mens een eigen zaak had tot het faillissement.
attribute-eerdere-steun = Steun die de zaak al kreeg
help-eerdere-steun = Alle steun van de overheid die meetelt, in dit boekjaar en de twee boekjaren ervoor. Ook zakelijke schulden die al zijn weggevallen of betaald. Vul 0 in als er geen steun was.
attribute-rechthebbend = Kan aanvragen
attribute-tijdig-aangevraagd = Op tijd aangevraagd
attribute-toegang = Wij kunnen schulden overnemen
attribute-steungrens = Er geldt een grens
attribute-vrije-steunruimte = Ruimte tot de grens
attribute-meetellende-bedrijfsschulden = Zakelijke schulden die meetellen
attribute-deel-boven-de-grens = Deel boven de grens
attribute-te-betalen-bedrijfsschulden = Wij betalen
attribute-recht-op-betaling-van-bedrijfsschulden = Recht op betaling
attribute-reden-over-de-bedrijfsschulden = Reden
attribute-volgnummer = Nummer
attribute-soort-bedrijfsschuld = Soort schuld
help-soort-bedrijfsschuld = Een lening van UWV of gemeente telt alleen voor het deel dat al betaald moest zijn. Is die al weggevallen bij de schulden bij de overheid, kies dan «al geregeld».
attribute-ontstaansdatum = Dag waarop de schuld ontstond
help-ontstaansdatum = De dag van het contract, de levering of de rekening waaruit de schuld komt.
attribute-dag-van-opeisbaarheid = Dag waarop u moest betalen
help-dag-van-opeisbaarheid = De eerste dag waarop de schuldeiser om betaling kon vragen. Laat leeg als dat nog niet kon.
attribute-dag-van-betaling = Dag waarop u betaalde
help-dag-van-betaling = Laat leeg als de schuld nog open staat. Is een deel betaald, maak er dan twee schulden van.
attribute-bedrag-van-de-bedrijfsschuld = Bedrag van de schuld
help-bedrag-van-de-bedrijfsschuld = Het bedrag dat open staat, met rente en kosten.
attribute-zonder-recht = Soort die niet meetelt
help-zonder-recht = Kies «ja» bij de aflossing van een hypotheek of van een lening die niet is opgeëist. Ook bij schade aan een ander, of bij een mens zonder akte.
attribute-al-geregeld = Al geregeld
help-al-geregeld = Kies «ja» als deze schuld al is vergoed of al is overgenomen. Dat kan ook bij een partner of ex-partner zijn gebeurd.
attribute-tijdig-ontstaan = Ontstaan na 2005
attribute-tijdig-opeisbaar = U moest op tijd betalen
attribute-onbetaald = Open bij de aanvraag
attribute-uitkomst-van-de-bedrijfsschuld = Uitkomst
attribute-meetellend = Telt mee

## Waarden

value-gedupeerde-aanvrager = Ouder met een herstelmaatregel
value-partner-op-de-peildatum = Partner op de dag van de eerste betaling
value-partner-op-31-december-2020 = Partner op 31 december 2020
value-ex-partner = Ex-partner met een eigen besluit
value-iemand-anders = Iemand anders
value-bij-een-schuldeiser = Bij een schuldeiser
value-zelf-betaald-na-het-herstel = Zelf betaald met herstelgeld
value-lening-van-uwv-of-gemeente = Lening van UWV of gemeente
value-telt-mee = Telt mee
value-al-geregeld = Al geregeld
value-soort-telt-niet-mee = Deze soort telt niet mee
value-ontstaan-voor-2006 = Ontstaan voor 2006
value-te-laat-te-betalen = Voor 1 juni 2021 nog niet te betalen
value-al-betaald = Al eerder betaald
value-niets-open = Niets open
value-alles-binnen-de-ruimte = Alles betaald
value-tot-aan-de-grens = Betaald tot aan de grens
value-geen-ruimte-meer = Geen ruimte meer
value-geen-herstelmaatregel = Geen herstelmaatregel
value-in-schuldsanering = In een schuldsanering
value-te-laat-aangevraagd = Te laat aangevraagd
value-geen-schuld-die-meetelt = Geen schuld die meetelt

## Vaste getallen

parameter-hoogte-van-de-steungrens = Grens in drie jaar
parameter-laatste-dag-voor-het-ontstaan = Ontstaan na deze dag
parameter-grensdatum-van-opeisbaarheid = U moest betalen voor deze dag
parameter-laatste-dag-van-aanvragen = Laatste dag voor de aanvraag
parameter-grensdatum-van-onherroepelijkheid = Extra tijd als het besluit vaststaat na deze dag
parameter-latere-aanvraagtermijn = Maanden extra tijd

## Waarom: wie

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] U heeft een herstelmaatregel. U kunt deze hulp vragen.
        [ex-partner] U kreeg een besluit als ex-partner. U kunt deze hulp vragen.
       *[other] U bent of was partner van een ouder met een herstelmaatregel. U kunt deze hulp vragen.
    }
not-rechthebbende = Deze hulp is voor ouders met een herstelmaatregel, hun partner en hun ex-partner.
why-tijdige-aanvraag = U vroeg dit aan op { $datum-van-aanvraag }. Dat is op tijd.
not-tijdige-aanvraag = De aanvraag kwam binnen op { $datum-van-aanvraag }. Dat is na { $laatste-dag-van-aanvragen }, en ook na de extra tijd die er soms is.
why-toegang = U kunt deze hulp vragen, u bent op tijd, en er loopt geen schuldsanering. Wij bekijken elke schuld.
not-toegang = Schulden bij schuldeisers kunnen wij nu niet betalen. Een lening van UWV of gemeente soms wel.

## Waarom: elke schuld

why-tijdig-ontstaan =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] Voor een lening van UWV of gemeente telt deze dag niet.
       *[other] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Dat is na { $laatste-dag-voor-het-ontstaan }.
    }
not-tijdig-ontstaan = Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet kijkt alleen naar schulden van na { $laatste-dag-voor-het-ontstaan }.
why-tijdig-opeisbaar =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] Voor een lening van UWV of gemeente telt deze dag niet.
       *[other] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. Dat is voor { $grensdatum-van-opeisbaarheid }.
    }
not-tijdig-opeisbaar =
    { $dag-van-opeisbaarheid-some ->
        [yes] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. De wet vraagt een dag voor { $grensdatum-van-opeisbaarheid }.
       *[no] U hoefde schuld { $volgnummer } nog niet te betalen. Daarom nemen wij haar niet over.
    }
why-onbetaald =
    { $soort-bedrijfsschuld ->
        [zelf-betaald-na-het-herstel] Schuld { $volgnummer } betaalde u zelf met uw herstelgeld. Dat kunt u terugvragen.
       *[other] Schuld { $volgnummer } stond bij uw aanvraag nog open.
    }
not-onbetaald = Schuld { $volgnummer } was bij uw aanvraag al betaald, op { $dag-van-betaling }.
why-uitkomst-van-de-bedrijfsschuld =
    { $result ->
        [telt-mee] Schuld { $volgnummer } van { $bedrag-van-de-bedrijfsschuld } telt mee.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [soort-telt-niet-mee] Schuld { $volgnummer } is van een soort die de wet niet overneemt.
        [ontstaan-voor-2006] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet begint bij schulden van na { $laatste-dag-voor-het-ontstaan }.
        [te-laat-te-betalen] U moest schuld { $volgnummer } niet voor { $grensdatum-van-opeisbaarheid } betalen.
        [al-betaald] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }.
       *[other] Bij schuld { $volgnummer } staat geen bedrag open.
    }
why-meetellende-bedrijfsschuld =
    { $soort-bedrijfsschuld ->
        [lening-van-uwv-of-gemeente] Schuld { $volgnummer } is een lening van UWV of gemeente. Daarvan telt { $bedrag-van-de-bedrijfsschuld } mee.
       *[other] Schuld { $volgnummer } van { $bedrag-van-de-bedrijfsschuld } ontstond op { $ontstaansdatum }. U moest betalen vanaf { $dag-van-opeisbaarheid }. Zij telt mee.
    }
not-meetellende-bedrijfsschuld =
    { $uitkomst-van-de-bedrijfsschuld ->
        [telt-mee] Schuld { $volgnummer } past bij de regels. Toch kunnen wij haar nu niet betalen. De reden geldt voor al uw schulden.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [soort-telt-niet-mee] Schuld { $volgnummer } is van een soort die de wet niet overneemt. Dat is zo bij aflossing, bij schade aan een ander, en zonder akte.
        [ontstaan-voor-2006] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet begint bij schulden van na { $laatste-dag-voor-het-ontstaan }.
        [te-laat-te-betalen] { $dag-van-opeisbaarheid-some ->
            [yes] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. De wet vraagt een dag voor { $grensdatum-van-opeisbaarheid }.
           *[no] U hoefde schuld { $volgnummer } voor { $grensdatum-van-opeisbaarheid } nog niet te betalen.
        }
        [al-betaald] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }.
       *[other] Bij schuld { $volgnummer } staat geen bedrag open.
    }
why-meetellende-bedrijfsschulden =
    { $result-some ->
        [yes] Uw zakelijke schulden die meetellen zijn samen { $result }: { $parts }.
       *[no] Er is geen zakelijke schuld die meetelt.
    }

## Waarom: de grens

why-steungrens =
    { $actief-als-ondernemer-some ->
        [yes] U bent ondernemer. Europa stelt een grens aan steun voor een zaak: { $hoogte-van-de-steungrens } in drie jaar.
       *[no] U bent failliet en had daarvoor een eigen zaak. Ook dan geldt de grens van Europa: { $hoogte-van-de-steungrens } in drie jaar.
    }
not-steungrens = U bent nu geen ondernemer. Er geldt dus geen grens.
why-vrije-steunruimte =
    { $eerdere-steun-some ->
        [yes] De grens is { $hoogte-van-de-steungrens }. De zaak kreeg al { $eerdere-steun }. Er is nog { $result } ruimte.
       *[no] De grens is { $hoogte-van-de-steungrens }. Er is geen eerdere steun bekend. Er is { $result } ruimte.
    }
not-vrije-steunruimte = Er geldt voor u geen grens.
why-deel-boven-de-grens =
    { $result-some ->
        [yes] Uw schulden zijn { $result } hoger dan de ruimte. Dat deel mogen wij niet betalen.
       *[no] Uw schulden passen binnen de ruimte.
    }
not-deel-boven-de-grens = Er geldt voor u geen grens.
why-te-betalen-bedrijfsschulden =
    { $result-some ->
        [yes] { $deel-boven-de-grens-some ->
            [yes] Van { $meetellende-bedrijfsschulden } betalen wij { $result }. Meer staat Europa niet toe.
           *[no] Wij betalen al uw schulden die meetellen: { $result }.
        }
       *[no] Er is nu niets dat wij kunnen betalen.
    }
why-recht-op-betaling-van-bedrijfsschulden = Er is { $te-betalen-bedrijfsschulden } te betalen. U heeft er recht op.
not-recht-op-betaling-van-bedrijfsschulden = Er is nu niets te betalen voor zakelijke schulden.
why-reden-over-de-bedrijfsschulden =
    { $result ->
        [alles-binnen-de-ruimte] Wij betalen al uw zakelijke schulden die meetellen: { $te-betalen-bedrijfsschulden }.
        [tot-aan-de-grens] Wij betalen { $te-betalen-bedrijfsschulden }. Een deel van { $deel-boven-de-grens } ligt boven de grens van Europa.
        [geen-ruimte-meer] De grens van Europa is al bereikt. Daarom mogen wij nu niets betalen.
        [geen-herstelmaatregel] Deze hulp hoort bij een herstelmaatregel, en die is er nu niet.
        [in-schuldsanering] Voor u loopt een schuldsanering. Daarvoor is er een eigen regeling.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }, na de laatste dag die de wet noemt.
       *[other] Wij bekeken al uw zakelijke schulden. Geen daarvan telt mee.
    }

## Tegenspraak in de gegevens

clash-datum-van-aanvraag-is-bekend = De dag van de aanvraag is nog niet bekend.
clash-hoedanigheid-is-bekend = Kies eerst wie deze mens is voor de regeling.
clash-eerdere-steun-is-bekend = Er geldt een grens. Vul in hoeveel steun de zaak al kreeg, of 0.
clash-soort-bedrijfsschuld-is-bekend = Kies bij elke schuld wat voor schuld het is.
clash-ontstaansdatum-is-bekend = Vul bij elke schuld in wanneer zij ontstond.

## Bronnen

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting
source-EU-DE-MINIMIS = Regel van Europa over kleine steun

## Niet zeker

open-last-day-of-applying = De wet zegt: voor 1 januari 2024. De laatste dag was een zondag, en de dag erna een feestdag. De uitvoering nam private schulden aan tot en met 2 januari 2024. Wij rekenen ook hier met die dag.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-height-of-the-limit = De hoogte van de grens is niet nagelezen. Wij nemen 200.000 euro, en 300.000 euro vanaf 2024.
open-new-regulation = De wet noemt de Europese regel van 2013. Of de nieuwe regel van 2024 daarvoor in de plaats komt, is niet zeker.
open-three-years-by-hand = Welke steun in drie jaren meetelt, telt de behandelaar zelf op.
open-bankruptcy-in-2021 = Het beleid van 2021 gaf wie failliet was tot 200.000 euro voor schulden bij private schuldeisers. Dat is dezelfde grens.
open-kinds-by-hand = Of een zakelijke schuld van een soort is die de wet uitzondert, kiest de behandelaar. De regels staan bij private schulden.
open-ceiling-of-paid-debts = Voor schulden die u zelf betaalde, geldt ook een grens: het herstelgeld. Die grens staat bij private schulden en gaat hier niet vanzelf af.

## Samenhang

relation-after-first-review = Deze hulp komt na de eerste toets.

## Brieven

letter-business-debts-award-subject = Besluit: wij betalen schulden van uw zaak
letter-business-debts-award-opening =
    Ook uw zaak heeft geleden onder wat er misging. Wij weten hoe zwaar dat is. Daarom bekeken wij de schulden van uw zaak één voor één.

    In deze brief leest u wat wij betalen, en waarom.
letter-business-debts-award-outcome = Wij betalen
letter-business-debts-award-outcome-text =
    { $reason ->
        [tot-aan-de-grens] Dit is het hoogste dat Europa nu toestaat. Een deel van { $deel-boven-de-grens } mogen wij niet betalen.
       *[alles-binnen-de-ruimte] Wij betalen dit aan uw schuldeisers. Betaalde u zelf al, dan krijgt u dat deel op uw rekening.
    }
letter-business-debts-award-next-heading = Hoe gaat het verder?
letter-business-debts-award-next =
    { $reason ->
        [tot-aan-de-grens] Na een paar jaar telt oude steun niet meer mee. Bel ons dan, want er kan weer ruimte zijn. Uw gemeente helpt u met de schuld die nu blijft.
       *[alles-binnen-de-ruimte] Heeft u nog andere schulden? Bel uw vaste persoon. Samen kijkt u welke regeling past.
    }
letter-business-debts-reject-subject = Besluit: wij betalen nu geen schulden van uw zaak
letter-business-debts-reject-opening =
    Wij bekeken uw aanvraag. Wij kunnen nu geen schulden van uw zaak betalen. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u waarom, en wat u nog kunt doen.
letter-business-debts-reject-outcome = Uitkomst
letter-business-debts-reject-outcome-value = Nu geen bedrag
letter-business-debts-reject-outcome-text =
    { $reason ->
        [geen-ruimte-meer] Uw zaak kreeg in drie jaar al { $eerdere-steun } aan steun. De grens van Europa is { $hoogte-van-de-steungrens }.
        [geen-herstelmaatregel] Deze hulp is voor ouders met een herstelmaatregel, hun partner en hun ex-partner. Die is er voor u nu niet.
        [in-schuldsanering] Voor u loopt een schuldsanering of een akkoord met uw schuldeisers. Daarvoor is er een eigen regeling.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }. De laatste dag was { $laatste-dag-van-aanvragen }. Soms is er meer tijd, maar ook die was om.
       *[geen-schuld-die-meetelt] Wij bekeken elke schuld. Geen daarvan voldoet aan de regels. Hieronder leest u per schuld waarom.
    }
letter-business-debts-reject-next-heading = Wat kunt u nog?
letter-business-debts-reject-next =
    { $reason ->
        [geen-ruimte-meer]
            Na een paar jaar telt oude steun niet meer mee. Bel ons dan, want er kan weer ruimte zijn. Uw gemeente helpt u nu al met uw schulden.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [geen-herstelmaatregel]
            Krijgt u later toch een herstelmaatregel? Dan kunt u dit opnieuw vragen. Uw gemeente kan u nu al helpen met uw schulden.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [in-schuldsanering]
            Vraag uw bewindvoerder of schuldhulp om de regeling voor schuldsanering aan te vragen.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [te-laat-aangevraagd]
            Kwam het besluit over uw compensatie pas na 1 juli 2023 vast te staan? Of bent u ex-partner met een nieuw besluit? Dan heeft u meer tijd. Bel ons.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
       *[other]
            Heeft u een stuk dat wij niet kennen, zoals een brief of een akte? Bel uw vaste persoon. Wij kijken dan opnieuw.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe.

            Uw gemeente kan u helpen met de schulden die er nog zijn. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    }

## Voorbeelden

example-up-to-the-limit = Farid heeft een winkel die al steun kreeg. Wij betalen zijn schuld tot aan de grens.
example-shop-closed = Ria sloot haar winkel jaren geleden. Voor haar geldt geen grens, maar één schuld is te oud.
example-bankrupt = Omar is failliet en had daarvoor een eigen zaak. Zijn schuld past binnen de grens.
example-no-room-left = Het bedrijf van Linda kreeg al zoveel steun dat er geen ruimte meer is.
example-no-debt-counts = De schulden van Wim zijn te laat of van een soort die niet meetelt.
