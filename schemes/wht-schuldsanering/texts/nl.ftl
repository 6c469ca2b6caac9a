# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Schulden in een schuldsanering
scheme-short = Schuldsanering
scheme-status = Dit is de wet zoals zij geldt: artikel 4.6, artikel 4.7 en artikel 4.8, met artikel 6.1 en artikel 6.2.
scheme-about = Zit u in een schuldsanering via de rechter, of heeft u een akkoord met uw schuldeisers? Dan betalen wij die schulden in één keer. Ook betalen wij wie de sanering uitvoert. Daarna bent u vrij, en uw herstelgeld houdt u.

## Stappen en termijnen

step-restructuring-application = Aanvraag
step-restructuring-application-about = Uw bewindvoerder of schuldhulp vraagt het voor u aan. Wij krijgen dan de lijst met schulden.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-restructuring = Besluit over uw schuldsanering
step-restructuring-about = Wij kijken de lijst na en besluiten binnen vier weken. Daarna betalen wij binnen vier weken.
term-payment = Betaling na het besluit

## Stukken

paper-restructuring-ruling = Uitspraak over uw schuldsanering
paper-restructuring-ruling-about = Hierin staat wanneer de sanering begon en eindigde. De rechter heeft deze uitspraak.

## Keuzes

choice-restructuring-application-continue = Bekijk de schulden in mijn sanering
choice-restructuring-application-continue-consequence = Wij kijken de lijst van uw bewindvoerder of schuldhulp na. U hoeft daarvoor niets te doen.
choice-restructuring-application-help = Ik wil hulp van mijn gemeente
choice-restructuring-application-help-consequence = Uw gemeente belt u. Uw aanvraag loopt gewoon door.
choice-restructuring-application-wait = Nu even niets
choice-restructuring-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-restructuring-application-stop = Hier stoppen
choice-restructuring-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-restructuring-help = Ik wil hulp van mijn gemeente
choice-restructuring-help-consequence = Uw gemeente helpt u verder na de sanering. Aan ons besluit verandert niets.
choice-restructuring-wait = Nu even niets
choice-restructuring-wait-consequence = Wij wachten op u. Wat wij betaalden, blijft betaald.
choice-restructuring-stop = Hier stoppen
choice-restructuring-stop-consequence = U bent klaar met dit deel. Wat wij betaalden, blijft betaald. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn over uw sanering. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-mens = Over u
group-datums = Datums
group-bedragen = Bedragen
group-schuld = Over de schuld
group-sanering = Over de sanering
item-vordering = Schuld { $key }
item-vordering-part = { $value } voor schuld { $key }

## Gegevens

attribute-datum-van-aanvraag = Dag van uw aanvraag
attribute-hoedanigheid = Wie u bent voor deze regeling
help-hoedanigheid = Kies «partner op 31 december 2020» alleen als de ouder zich uiterlijk op 1 juni 2021 heeft gemeld.
attribute-dagtekening-van-de-toekenning = Datum van het besluit met herstelgeld
help-dagtekening-van-de-toekenning = De datum boven het besluit met het vaste bedrag. Bij een ex-partner: het besluit met het bedrag voor ex-partners.
attribute-dag-van-onherroepelijkheid = Dag waarop het besluit vaststaat
help-dag-van-onherroepelijkheid = De dag waarop niemand meer bezwaar of beroep kan doen tegen het eerste besluit met compensatie. Dit telt alleen na 1 juli 2023.
attribute-soort-sanering = Soort sanering
help-soort-sanering = Een akkoord telt als alle schuldeisers in de regeling ja zeiden. Dat kan via de gemeente, een kredietbank of de werkgever.
attribute-begin-van-de-sanering = Eerste dag van de sanering
help-begin-van-de-sanering = Is een oude sanering opnieuw geopend, neem dan de eerste keer.
attribute-wettelijk-salaris = Salaris van de bewindvoerder
help-wettelijk-salaris = Het salaris volgens de wet, over ten minste drie jaar, zonder de verhoging. Vul het ook in bij een akkoord: het is dan de grens.
attribute-betaalde-verschotten = Kosten die al zijn betaald
help-betaalde-verschotten = Kosten die de bewindvoerder zelf betaalde, ook voor berichten in de krant.
attribute-ontvangen-voorschotten = Al ontvangen voorschot
help-ontvangen-voorschotten = Wat de bewindvoerder al kreeg voor dit werk.
attribute-gevraagde-vergoeding = Gevraagd bedrag bij een akkoord
help-gevraagde-vergoeding = Wat de schuldhulp vraagt voor het opzetten en uitvoeren, en voor het beheer van geld.
attribute-overgebleven-steunruimte = Ruimte voor zakelijke schulden
help-overgebleven-steunruimte = Alleen nodig bij een zakelijke schuld. Neem de uitkomst van de regeling voor zakelijke schulden over.
attribute-rechthebbend = Kan aanvragen
attribute-tijdig-aangevraagd = Op tijd aangevraagd
attribute-in-een-sanering = In een sanering
attribute-tijdig-begonnen = Op tijd begonnen
attribute-toegang-tot-betaling = Wij kunnen de schulden betalen
attribute-gewone-vorderingen = Schulden in de sanering
attribute-zakelijke-vorderingen = Zakelijke schulden in de sanering
attribute-betaalbare-zakelijke-vorderingen = Zakelijke schulden die wij betalen
attribute-te-betalen-vorderingen = Wij betalen aan schulden
attribute-overblijvende-vorderingen = Schulden die wij niet betalen
attribute-hoogste-salaris = Salaris met verhoging
attribute-vergoeding-van-de-sanering = Voor wie de sanering uitvoert
attribute-totaal-van-de-sanering = Samen
attribute-recht-op-betaling-van-de-sanering = Recht op betaling
attribute-reden-over-de-sanering = Reden
attribute-volgnummer = Nummer
attribute-bedrag-van-de-vordering = Bedrag van de schuld
help-bedrag-van-de-vordering = Het bedrag op de lijst van de bewindvoerder, of wat nog open staat in het akkoord.
attribute-zakelijk = Van een eigen zaak
help-zakelijk = Kies «ja» als de schuld van een eigen zaak is, en er voor deze mens een grens geldt. Die geldt voor wie nu ondernemer is, of failliet is en dat daarvoor was.
attribute-dag-van-veroordeling = Dag van de veroordeling voor fraude
help-dag-van-veroordeling = Alleen als de schuld komt uit een straf voor oplichting die vaststaat. Laat anders leeg.
attribute-door-fraude = Uit een straf voor fraude
attribute-gewoon = Telt gewoon mee
attribute-van-de-onderneming = Telt mee als zakelijke schuld

## Waarden

value-gedupeerde-aanvrager = Ouder met een herstelmaatregel
value-partner-op-de-peildatum = Partner op de dag van de eerste betaling
value-partner-op-31-december-2020 = Partner op 31 december 2020
value-ex-partner = Ex-partner met een eigen besluit
value-iemand-anders = Iemand anders
value-via-de-rechter = Via de rechter
value-met-een-akkoord = Met een akkoord
value-zonder-akkoord = Nog zonder akkoord
value-geen-sanering = Geen sanering
value-schulden-betaald = Schulden betaald
value-geen-herstelmaatregel = Geen herstelmaatregel
value-te-laat-aangevraagd = Te laat aangevraagd
value-te-laat-begonnen = Sanering te laat begonnen
value-niets-te-betalen = Niets te betalen

## Vaste getallen

parameter-dag-van-inwerkingtreding = Begonnen voor deze dag
parameter-dag-van-inwerkingtreding-voor-ex-partners = Ex-partner: begonnen voor deze dag
parameter-jaren-voor-een-veroordeling = Jaren voor het begin
parameter-verhoging-van-het-salaris = Verhoging van het salaris
parameter-btw-percentage = Percentage btw
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
why-in-een-sanering =
    { $soort-sanering ->
        [via-de-rechter] U zit in een schuldsanering via de rechter.
       *[other] U heeft een akkoord met uw schuldeisers.
    }
not-in-een-sanering = Er is geen schuldsanering via de rechter en geen akkoord met alle schuldeisers.
why-tijdig-begonnen = Uw sanering begon op { $begin-van-de-sanering }. Dat is op tijd.
not-tijdig-begonnen =
    { $begin-van-de-sanering-some ->
        [yes] Uw sanering begon op { $begin-van-de-sanering }. De wet is voor saneringen die eerder begonnen dan de wet zelf.
       *[no] Wij weten niet wanneer uw sanering begon.
    }
why-toegang-tot-betaling = U kunt dit vragen, u bent op tijd, en de sanering begon op tijd. Daarom betalen wij de schulden erin.
not-toegang-tot-betaling = Wij kunnen de schulden in deze sanering nu niet betalen. De reden staat in het besluit.

## Waarom: de schulden

why-vordering-door-fraude = Schuld { $volgnummer } komt uit een straf voor fraude van { $dag-van-veroordeling }. De wet betaalt zo'n schuld niet.
not-vordering-door-fraude = Schuld { $volgnummer } komt niet uit een recente straf voor fraude.
why-gewone-vordering = Schuld { $volgnummer } van { $bedrag-van-de-vordering } telt mee.
not-gewone-vordering =
    { $door-fraude-some ->
        [yes] Schuld { $volgnummer } komt uit een straf voor fraude van { $dag-van-veroordeling }. Daarom telt zij niet mee.
       *[no] Schuld { $volgnummer } is van een eigen zaak. Zij telt apart.
    }
why-vordering-van-de-onderneming = Schuld { $volgnummer } van { $bedrag-van-de-vordering } is van een eigen zaak. Daarvoor is er een grens.
not-vordering-van-de-onderneming = Schuld { $volgnummer } telt niet als schuld van een eigen zaak.
why-gewone-vorderingen =
    { $result-some ->
        [yes] De gewone schulden zijn samen { $result }: { $parts }.
       *[no] Er zijn geen gewone schulden die meetellen.
    }
why-zakelijke-vorderingen =
    { $result-some ->
        [yes] De schulden van de eigen zaak zijn samen { $result }: { $parts }.
       *[no] Er zijn geen schulden van een eigen zaak.
    }
why-betaalbare-zakelijke-vorderingen =
    { $result-some ->
        [yes] Voor schulden van een eigen zaak is er een grens uit Europa. Uw ruimte is { $overgebleven-steunruimte }. Wij betalen { $result }.
       *[no] Er zijn geen schulden van een eigen zaak die wij betalen.
    }
why-te-betalen-vorderingen = Samen betalen wij { $result } aan schulden.
not-te-betalen-vorderingen = Wij betalen nu geen schulden.
why-overblijvende-vorderingen =
    { $result-some ->
        [yes] Van de schulden in de sanering betalen wij { $result } niet. Per schuld leest u waarom.
       *[no] Er blijft geen schuld uit de sanering over.
    }
why-hoogste-salaris = Het salaris is { $wettelijk-salaris }. Daar komt { $verhoging-van-het-salaris } bij, met btw. Dat is { $result }.
why-vergoeding-via-de-rechter = Uw bewindvoerder krijgt { $result }. Dat is het salaris met kosten, min wat al is ontvangen.
not-vergoeding-via-de-rechter = Er is geen bewindvoerder van de rechter om te betalen.
why-vergoeding-bij-een-akkoord = Uw schuldhulp krijgt { $result }. Dat is nooit meer dan het salaris van een bewindvoerder van de rechter.
not-vergoeding-bij-een-akkoord = Er is geen akkoord waarvoor wij betalen.
why-totaal-van-de-sanering =
    { $result-some ->
        [yes] Alles bij elkaar betalen wij { $result }.
       *[no] Er is nu niets te betalen.
    }
why-recht-op-betaling-van-de-sanering = Er is { $te-betalen-vorderingen } aan schulden te betalen. U heeft er recht op.
not-recht-op-betaling-van-de-sanering = Er zijn nu geen schulden in een sanering die wij kunnen betalen.
why-reden-over-de-sanering =
    { $result ->
        [schulden-betaald] Wij betalen { $te-betalen-vorderingen } aan schulden. Daarna stopt de sanering.
        [geen-herstelmaatregel] Deze hulp hoort bij een herstelmaatregel, en die is er nu niet.
        [geen-sanering] Er is geen schuldsanering via de rechter en geen akkoord met alle schuldeisers.
        [te-laat-begonnen] Deze hulp is voor saneringen die begonnen voor de wet er was.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }, na de laatste dag die de wet noemt.
       *[other] In deze sanering is er geen schuld die wij kunnen betalen.
    }

## Tegenspraak in de gegevens

clash-datum-van-aanvraag-is-bekend = De dag van de aanvraag is nog niet bekend.
clash-hoedanigheid-is-bekend = Kies eerst wie deze mens is voor de regeling.
clash-soort-sanering-is-bekend = Kies eerst wat voor sanering het is.
clash-wettelijk-salaris-is-bekend = Vul het salaris van de bewindvoerder in. Het is ook de grens bij een akkoord.
clash-gevraagde-vergoeding-is-bekend = Er is een akkoord. Vul in wat de schuldhulp voor het werk vraagt, of 0.
clash-steunruimte-is-bekend = Er is een schuld van een eigen zaak. Vul de ruimte voor zakelijke schulden in.

## Bronnen

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting
source-BTW = Wet op de omzetbelasting

## Niet zeker

open-last-day-of-applying = De wet zegt: voor 1 januari 2024. De laatste dag was een zondag, en de dag erna een feestdag. De uitvoering nam private schulden aan tot en met 2 januari 2024. Wij rekenen ook hier met die dag.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-day-in-force = De dag waarop dit artikel begon te gelden, is niet in de wet zelf gelezen. Wij nemen 5 november 2022.
open-day-in-force-for-ex-partners = De wet voor ex-partners ging in stukken in. Wij nemen 15 juli 2023.
open-vat-rate = Het percentage btw is niet nagelezen. Wij nemen 21 procent.
open-five-years-to-the-day = Een schuld door een straf binnen vijf jaar voor het begin betalen wij niet. Of precies vijf jaar daarbij hoort, staat er niet. Wij tellen die dag mee, en de dag van het begin zelf niet.
open-vat-on-the-salary = De wet noemt btw over de verhoging. Of er ook btw op het salaris zelf komt, staat er niet. Wij rekenen die niet.
open-salary-is-input = Het salaris volgt uit een andere regel. De behandelaar vult het in.

## Samenhang

relation-instead-of-private-debts = Wie deze hulp krijgt, krijgt voor die schulden niet ook de regeling voor private schulden.
relation-instead-of-business-debts = Wie deze hulp krijgt, krijgt voor die schulden niet ook de regeling voor zakelijke schulden.
relation-after-first-review = Deze hulp komt na de eerste toets.

## Brieven

letter-restructuring-award-subject = Besluit: wij betalen schulden in uw sanering
letter-restructuring-award-opening =
    U leefde lang van heel weinig om schulden af te lossen. Dat had niet zo mogen lopen.

    { $overblijvende-vorderingen-some ->
        [yes] Wij betalen nu schulden in uw sanering. Een deel mogen wij niet betalen: { $overblijvende-vorderingen }. Uw herstelgeld houdt u.
       *[no] Wij betalen nu alle schulden in uw sanering. Daarna kunt u vrij verder. Uw herstelgeld houdt u.
    }
letter-restructuring-award-outcome = Wij betalen samen
letter-restructuring-award-outcome-text = Het geld gaat naar wie uw sanering uitvoert. Die betaalt er uw schuldeisers mee.
letter-restructuring-award-next-heading = Hoe gaat het verder?
letter-restructuring-award-next =
    { $soort-sanering ->
        [via-de-rechter] Wij betalen binnen vier weken. Daarna vraagt uw bewindvoerder de rechter om de sanering te stoppen. U bent dan vrij van de schulden die wij betaalden.
       *[other] Wij betalen binnen vier weken. Daarna is het akkoord klaar. U bent dan vrij van de schulden die wij betaalden.
    }
letter-restructuring-reject-subject = Besluit: wij betalen nu geen schulden in een sanering
letter-restructuring-reject-opening =
    Wij bekeken de aanvraag. Wij kunnen de schulden nu niet op deze manier betalen. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u waarom, en wat u nog kunt doen.
letter-restructuring-reject-outcome = Uitkomst
letter-restructuring-reject-outcome-value = Nu geen bedrag
letter-restructuring-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] Deze hulp is voor ouders met een herstelmaatregel, hun partner en hun ex-partner. Die is er voor u nu niet.
        [geen-sanering] Er is geen schuldsanering via de rechter en geen akkoord met alle schuldeisers.
        [te-laat-begonnen] Uw sanering begon op { $begin-van-de-sanering }. Deze hulp is voor saneringen die begonnen voor de wet er was.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }. De laatste dag was { $laatste-dag-van-aanvragen }. Soms is er meer tijd, maar ook die was om.
       *[niets-te-betalen] In deze sanering is er geen schuld die wij kunnen betalen.
    }
letter-restructuring-reject-next-heading = Wat kunt u nog?
letter-restructuring-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Krijgt u later toch een herstelmaatregel? Dan kunt u dit opnieuw vragen. Uw gemeente kan u nu al helpen met uw schulden.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [te-laat-aangevraagd]
            Kwam het besluit over uw compensatie pas na 1 juli 2023 vast te staan? Of bent u ex-partner met een nieuw besluit? Dan is er meer tijd. Bel ons.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
       *[other]
            Misschien kunnen wij uw schulden dan één voor één overnemen. Dat gaat met de regeling voor private schulden. Uw vaste persoon helpt u daarmee.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. En u kunt bezwaar maken. Hoe dat gaat, leest u verderop.
    }

## Voorbeelden

example-by-the-court = Saskia zit in een schuldsanering via de rechter. Wij betalen al haar schulden daarin, en haar bewindvoerder.
example-by-agreement = Mo heeft een akkoord met zijn schuldeisers en had een eigen zaak. Wij betalen, tot de grens voor zakelijke schulden.
example-started-too-late = De sanering van Bea begon na de wet. Haar schulden kunnen misschien op een andere manier over.
example-no-agreement = Ali heeft nog geen akkoord met al zijn schuldeisers.
