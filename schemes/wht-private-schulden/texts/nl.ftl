# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Private schulden volgens de Wet hersteloperatie toeslagen
scheme-short = Private schulden
scheme-status = Dit is de wet zoals zij geldt: artikel 4.1 tot en met 4.4, artikel 3.13 en artikel 6.1. Voor schulden van een eigen zaak is er een andere regeling.
scheme-about = Wij nemen schulden van u over bij bedrijven en andere schuldeisers. De schuld is ontstaan na 2005. U moest haar voor 1 juni 2021 betalen. En zij is nog open. Wat u met uw herstelgeld al betaalde, kunt u terugkrijgen.

## Stappen

step-debts-application = Uw schulden opgeven
step-debts-application-about = U geeft uw schulden op. Uw gemeente kan daarbij helpen. Wij vragen uw schuldeisers hoeveel er precies open staat.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-private-debts = Besluit over uw schulden
step-private-debts-about = Wij bekijken elke schuld apart. U krijgt eerst een overzicht en kunt daarop reageren. Daarna besluiten wij, en betalen wij uw schuldeisers zelf.

## Stukken

paper-debt-letter = Brief over de schuld
paper-debt-letter-about = Hierin staat aan wie u geld moet betalen, en hoeveel. Dan kunnen wij het overnemen.
paper-creditor-statement = Opgave van de schuldeiser
paper-creditor-statement-about = De schuldeiser schrijft op wat er nog open staat. Wij vragen het daar zelf.

## Termijnen

term-answer-of-the-creditor = Antwoord van uw schuldeiser
term-response-to-the-overview = Uw reactie op het overzicht

## Keuzes

choice-debts-application-continue = Bekijk mijn schulden
choice-debts-application-continue-consequence = Wij vragen uw schuldeisers om hun cijfers. U hoeft daarvoor niets te doen.
choice-debts-application-help = Ik wil hulp van mijn gemeente
choice-debts-application-help-consequence = Uw gemeente belt u en helpt met de lijst. Uw aanvraag loopt gewoon door.
choice-debts-application-wait = Nu even niets
choice-debts-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-debts-application-stop = Hier stoppen
choice-debts-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-private-debts-help = Ik wil hulp van mijn gemeente
choice-private-debts-help-consequence = Uw gemeente kijkt met u mee naar schulden die wij niet overnemen. Aan ons besluit verandert niets.
choice-private-debts-wait = Nu even niets
choice-private-debts-wait-consequence = Wij wachten op u. Wat wij hebben overgenomen, blijft overgenomen.
choice-private-debts-stop = Hier stoppen
choice-private-debts-stop-consequence = U bent klaar met uw schulden. Wat wij overnamen, blijft overgenomen. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn over een schuld. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-mens = Over u
group-datums = Datums
group-bedragen = Bedragen
group-schuld = Over de schuld
item-schuld = Schuld { $key }
item-schuld-part = { $value } voor schuld { $key }

## Gegevens

attribute-datum-van-aanvraag = Dag van uw aanvraag
attribute-hoedanigheid = Wie u bent voor deze regeling
help-hoedanigheid = Kies «partner op 31 december 2020» alleen als de ouder zich uiterlijk op 1 juni 2021 heeft gemeld.
attribute-in-schuldsanering = In een schuldsanering
help-in-schuldsanering = Kies alleen «ja» als de regeling voor schuldsanering geldt: via de rechter of met een akkoord, en begonnen voor 5 november 2022. Bij een ex-partner: voor 15 juli 2023.
attribute-uit-elkaar = Niet meer samen
help-uit-elkaar = Kies «ja» als de partner bij de aanvraag geen partner meer was van de ouder.
attribute-dagtekening-van-de-toekenning = Datum van het besluit met herstelgeld
help-dagtekening-van-de-toekenning = De datum boven het besluit met het vaste bedrag. Bij een ex-partner: het besluit met het bedrag voor ex-partners.
attribute-dag-van-onherroepelijkheid = Dag waarop het besluit vaststaat
help-dag-van-onherroepelijkheid = De dag waarop niemand meer bezwaar of beroep kan doen tegen het eerste besluit met compensatie. Dit telt alleen na 1 juli 2023.
attribute-dag-van-ontvangst = Dag waarop u herstelgeld kreeg
help-dag-van-ontvangst = De eerste dag waarop er herstelgeld op de rekening stond.
attribute-ontvangen-herstelbedrag = Ontvangen herstelgeld
help-ontvangen-herstelbedrag = Alles wat deze mens aan herstelgeld kreeg. Meer dan dit bedrag kan niet worden vergoed voor betaalde schulden.
attribute-eerder-vergoede-bedrag = Al eerder vergoed
help-eerder-vergoede-bedrag = Wat deze mens in een eerder besluit al terugkreeg voor betaalde schulden. Dat gaat van de ruimte af.
attribute-dagtekening-van-de-eerdere-afwijzing = Datum van de brief zonder bedrag
help-dagtekening-van-de-eerdere-afwijzing = De datum van het besluit dat er toen nog geen reden was voor een bedrag. Laat leeg als er zo'n brief niet was.
attribute-al-betaalde-publieke-schulden = Al betaald aan de overheid
help-al-betaalde-publieke-schulden = Schulden bij de overheid die na ontvangst van het geld zijn betaald. Tel alleen schulden die anders waren kwijtgescholden.
attribute-al-teruggekregen-bedrag = Al terug van de overheid
help-al-teruggekregen-bedrag = Wat de overheid van die betalingen al zelf heeft terugbetaald. Wij betalen nooit twee keer voor hetzelfde.
attribute-onder-bewind = Onder bewind of curatele
help-onder-bewind = Kies «ja» als een ander door de rechter is benoemd om over al het geld te gaan.
attribute-uurtarief-van-de-bewindvoerder = Uurtarief van de bewindvoerder
help-uurtarief-van-de-bewindvoerder = Het tarief dat de minister van Justitie en Veiligheid heeft vastgesteld. Vul het in zoals het gold op de dag van de aanvraag.
attribute-rechthebbend = Kan aanvragen
attribute-tijdig-aangevraagd = Op tijd aangevraagd
attribute-toegang = Wij kunnen schulden overnemen
attribute-toegang-tot-vergoeding = Wij kunnen betaalde schulden vergoeden
attribute-aantal-overgenomen-schulden = Aantal schulden dat wij overnemen
attribute-overgenomen-schulden = Wij betalen uw schuldeisers
attribute-betaalde-private-schulden = Al betaald aan schuldeisers
attribute-meetellende-publieke-schulden = Al betaald aan de overheid, telt mee
attribute-aantal-vergoedbare-schulden = Aantal schulden dat terug kan
attribute-betaalde-schulden-samen = Samen al betaald
attribute-ruimte-voor-betaalde-schulden = Hoogstens terug
attribute-vergoedbaar = Kan terug
attribute-vergoeding-van-betaalde-schulden = U krijgt terug
attribute-vergoeding-voor-de-bewindvoerder = Kosten van uw bewindvoerder
attribute-totaal-voor-schulden = Samen
attribute-recht-op-schuldhulp = Recht op hulp met schulden
attribute-reden-over-de-schulden = Reden
attribute-volgnummer = Nummer
attribute-soort-schuld = Soort schuld
help-soort-schuld = Schulden van een eigen zaak horen hier niet bij. Die staan in de regeling voor zakelijke schulden.
attribute-soort-schuldeiser = Wie het geld krijgt
help-soort-schuldeiser = Kies «zakelijk» als de schuld hoort bij het gewone werk van een bedrijf of instelling. Kies «overheid» alleen als de schuld daar niet al wegvalt, of als de overheid buiten Nederland is.
attribute-ontstaansdatum = Dag waarop de schuld ontstond
help-ontstaansdatum = De dag van het contract, de levering of de rekening waaruit de schuld komt.
attribute-dag-van-opeisbaarheid = Dag waarop u moest betalen
help-dag-van-opeisbaarheid = De eerste dag waarop de schuldeiser om betaling kon vragen. Laat leeg als dat nog niet kon.
attribute-dag-van-betaling = Dag waarop u betaalde
help-dag-van-betaling = Laat leeg als de schuld nog open staat. Is een deel betaald, maak er dan twee schulden van.
attribute-hoofdsom = Bedrag van de schuld
help-hoofdsom = Bij een lening of hypotheek: wat nog moet worden afgelost, zonder de achterstand. Vul elk bedrag maar op één plek in.
attribute-dag-van-opeising = Dag waarop alles ineens betaald moest worden
help-dag-van-opeising = Alleen bij een lening. De dag waarop de hele lening werd opgeëist omdat er een achterstand was.
attribute-achterstand = Achterstand
help-achterstand = Termijnen die voor 1 juni 2021 betaald moesten zijn en dat niet zijn.
attribute-bijkomende-kosten = Kosten erbij
help-bijkomende-kosten = Rente, incassokosten, boetes uit het contract en kosten van een proces of deurwaarder.
attribute-vastlegging = Hoe het is vastgelegd
help-vastlegging = Nodig bij een schuld aan een gewoon mens, zoals familie of een vriend. Bij alimentatie is dit niet nodig.
attribute-dag-van-vastlegging = Dag van de akte of dagvaarding
help-dag-van-vastlegging = Bij een akte: de dag bij de notaris. Bij een uitspraak: de dag van de aanmaning, de dagvaarding of het verzoek daarvoor.
attribute-belang-in-de-schuldeiser = Uw deel in de zaak die het geld krijgt
help-belang-in-de-schuldeiser = Een heel getal, naar beneden afgerond: het percentage dat deze mens zelf heeft in de zaak van de schuldeiser. Laat leeg als dat niet speelt.
attribute-al-geregeld = Al geregeld
help-al-geregeld = Kies «ja» als deze schuld al is vergoed of al is overgenomen. Dat kan ook bij een partner of ex-partner zijn gebeurd.
attribute-wanbetalersregeling = Wanbetalersregeling op 1 juni 2021
help-wanbetalersregeling = Kies «ja» als op 1 juni 2021 de premie liep via de regeling voor wanbetalers, en de verzekeraar de aanvraag deed.
attribute-inning-door-het-lbio = Het LBIO int de alimentatie
help-inning-door-het-lbio = Kies «ja» als het LBIO de alimentatie int en zelf de aanvraag deed.
attribute-direct-te-betalen = De gewone datums gelden niet
attribute-tijdig-ontstaan = Ontstaan na 2005
attribute-tijdig-opeisbaar = U moest op tijd betalen
attribute-onbetaald = Open bij de aanvraag
attribute-betaald-na-het-herstel = Betaald na het herstelgeld
attribute-voldoende-vastgelegd = Goed vastgelegd
attribute-meetellende-hoofdsom = Bedrag dat meetelt
attribute-open-bedrag = Bedrag met kosten
attribute-eigen-deel = Eigen deel
attribute-overneembare-bedrag = Bedrag van deze schuld
attribute-uitkomst-van-de-schuld = Uitkomst
attribute-over-te-nemen = Wij nemen de schuld over
attribute-te-vergoeden = U krijgt het terug
attribute-met-resterende-schulden = Er blijven schulden over
attribute-met-een-bewindvoerder = Met een bewindvoerder
attribute-overig = Deze schuld blijft

## Waarden

value-gedupeerde-aanvrager = Ouder met een herstelmaatregel
value-partner-op-de-peildatum = Partner op de dag van de eerste betaling
value-partner-op-31-december-2020 = Partner op 31 december 2020
value-ex-partner = Ex-partner met een eigen besluit
value-iemand-anders = Iemand anders
value-rekening = Rekening of huur
value-lening = Lening
value-hypotheek = Hypotheek
value-restschuld-na-verkoop = Restschuld na verkoop van het huis
value-alimentatie = Alimentatie
value-zorgverzekering = Zorgverzekering
value-onrechtmatige-daad = Schade aan een ander
value-zakelijk = Zakelijk
value-overheid = Overheid
value-particulier = Een gewoon mens
value-notariele-akte = Akte van de notaris
value-rechterlijke-uitspraak = Uitspraak van de rechter
value-niet-vastgelegd = Niet vastgelegd
value-overgenomen = Wij nemen de schuld over
value-vergoed = U krijgt het bedrag terug
value-al-geregeld = Al geregeld
value-door-schade-aan-een-ander = Door schade aan een ander
value-niet-goed-vastgelegd = Geen akte of uitspraak
value-ontstaan-voor-2006 = Ontstaan voor 2006
value-hoofdsom-van-een-hypotheek = Aflossing van een hypotheek
value-lening-niet-opgeeist = Lening niet op tijd opgeëist
value-niets-open = Niets open
value-te-laat-opeisbaar = Voor 1 juni 2021 nog niet te betalen
value-al-betaald = Al eerder betaald
value-schulden-overgenomen = Schulden overgenomen
value-betaalde-schulden-vergoed = Betaalde schulden vergoed
value-kosten-van-de-bewindvoerder = Alleen kosten van de bewindvoerder
value-geen-herstelmaatregel = Geen herstelmaatregel
value-in-schuldsanering = In een schuldsanering
value-te-laat-aangevraagd = Te laat aangevraagd
value-ouder-vraagt-dit-zelf = De ouder kan dit vragen
value-grens-bereikt = De grens is bereikt
value-geen-schuld-die-meetelt = Geen schuld die meetelt

## Vaste getallen

parameter-laatste-dag-voor-het-ontstaan = Ontstaan na deze dag
parameter-grensdatum-van-opeisbaarheid = U moest betalen voor deze dag
parameter-eerste-dag-van-een-akte = Eerste dag van een akte
parameter-laatste-dag-van-een-akte = Laatste dag van een akte
parameter-laatste-dag-van-aanvragen = Laatste dag voor de aanvraag
parameter-grensdatum-van-onherroepelijkheid = Extra tijd als het besluit vaststaat na deze dag
parameter-latere-aanvraagtermijn = Maanden extra tijd
parameter-grensdatum-van-vroege-ontvangst = Herstelgeld ontvangen voor deze dag
parameter-uren-van-de-bewindvoerder = Uren van de bewindvoerder

## Waarom: wie kan aanvragen

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
not-toegang = Wij kunnen nu geen schulden overnemen. De reden staat in het besluit.
why-toegang-tot-vergoeding = Schulden die u al betaalde met herstelgeld, kunt u terugkrijgen.
not-toegang-tot-vergoeding =
    { $toegang-some ->
        [yes] Voor een partner kan dit alleen als u niet meer samen bent. De ouder zelf kan het wel vragen.
       *[no] Wij kunnen nu geen betaalde schulden vergoeden. De reden staat in het besluit.
    }

## Waarom: elke schuld

why-direct-te-betalen =
    { $soort-schuld ->
        [zorgverzekering] Uw premie liep op 1 juni 2021 via de regeling voor wanbetalers. De gewone datums gelden dan niet.
       *[other] Het LBIO int deze alimentatie. De gewone datums gelden dan niet.
    }
not-direct-te-betalen = Voor schuld { $volgnummer } gelden de gewone datums.
why-tijdig-ontstaan =
    { $direct-te-betalen-some ->
        [yes] Wanneer schuld { $volgnummer } ontstond, maakt hier niet uit.
       *[no] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Dat is na { $laatste-dag-voor-het-ontstaan }.
    }
not-tijdig-ontstaan = Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet kijkt alleen naar schulden van na { $laatste-dag-voor-het-ontstaan }.
why-tijdig-opeisbaar =
    { $direct-te-betalen-some ->
        [yes] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. Dat is op tijd voor deze regeling.
       *[no] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. Dat is voor { $grensdatum-van-opeisbaarheid }.
    }
not-tijdig-opeisbaar =
    { $dag-van-opeisbaarheid-some ->
        [yes] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. De wet vraagt een dag voor { $grensdatum-van-opeisbaarheid }.
       *[no] U hoefde schuld { $volgnummer } nog niet te betalen. Daarom nemen wij haar niet over.
    }
why-onbetaald =
    { $dag-van-betaling-some ->
        [yes] Schuld { $volgnummer } stond bij uw aanvraag nog open. U betaalde haar daarna, op { $dag-van-betaling }.
       *[no] Schuld { $volgnummer } staat nog open.
    }
not-onbetaald = Schuld { $volgnummer } was bij uw aanvraag al betaald, op { $dag-van-betaling }.
why-voldoende-vastgelegd =
    { $soort-schuldeiser ->
        [particulier] Voor schuld { $volgnummer } is er genoeg vastgelegd.
        [overheid] Schuld { $volgnummer } is bij een overheid. Een akte is dan niet nodig.
       *[other] Schuld { $volgnummer } hoort bij het gewone werk van de schuldeiser. Een akte is dan niet nodig.
    }
not-voldoende-vastgelegd = Schuld { $volgnummer } is aan een gewoon mens. De wet vraagt dan een akte van de notaris of een uitspraak van de rechter van voor juni 2021.
why-meetellende-hoofdsom =
    { $soort-schuld ->
        [lening] De lening is op { $dag-van-opeising } helemaal opgeëist door een achterstand. Daarom telt { $result } mee.
       *[other] Van schuld { $volgnummer } telt { $result } mee.
    }
not-meetellende-hoofdsom =
    { $soort-schuld ->
        [hypotheek] Wat u nog moet aflossen op een hypotheek telt niet mee. Een achterstand en een restschuld na verkoop tellen wel mee.
        [lening] De lening is niet voor { $grensdatum-van-opeisbaarheid } opgeëist. Alleen een achterstand telt dan mee.
       *[other] Dit bedrag telt niet mee.
    }
why-open-bedrag = Schuld { $volgnummer } is met achterstand en kosten { $result }.
why-eigen-deel = U heeft zelf { $belang-in-de-schuldeiser } procent in de zaak die het geld krijgt. Dat deel, { $result }, gaat eraf.
not-eigen-deel = Er gaat niets af voor een eigen deel in de zaak van de schuldeiser.
why-overneembaar-bedrag = Voor schuld { $volgnummer } gaat het om { $result }.
why-uitkomst-van-de-schuld =
    { $result ->
        [overgenomen] Schuld { $volgnummer } van { $overneembare-bedrag } is op tijd ontstaan en nog open. U moest haar op tijd betalen. Wij nemen haar over.
        [vergoed] Schuld { $volgnummer } van { $overneembare-bedrag } heeft u zelf betaald na het herstelgeld. U kunt dit terugvragen.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [door-schade-aan-een-ander] Schuld { $volgnummer } komt door schade aan een ander. De wet neemt zulke schulden niet over.
        [niet-goed-vastgelegd] Schuld { $volgnummer } is aan een gewoon mens, en er is geen akte of uitspraak op tijd.
        [ontstaan-voor-2006] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet begint bij schulden van na { $laatste-dag-voor-het-ontstaan }.
        [hoofdsom-van-een-hypotheek] Schuld { $volgnummer } is de aflossing van een hypotheek. Alleen een achterstand of een restschuld kan over.
        [lening-niet-opgeeist] Schuld { $volgnummer } is een lening die niet op tijd is opgeëist. Alleen een achterstand kan over.
        [niets-open] Bij schuld { $volgnummer } staat geen bedrag open.
        [te-laat-opeisbaar] U moest schuld { $volgnummer } niet voor { $grensdatum-van-opeisbaarheid } betalen. Daarom nemen wij haar niet over.
       *[other] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }. Wij kennen geen herstelgeld van voor die dag.
    }
why-over-te-nemen =
    { $dag-van-betaling-some ->
        [yes] Schuld { $volgnummer } van { $overneembare-bedrag } was open bij uw aanvraag. U betaalde haar zelf op { $dag-van-betaling }. Daarom krijgt u dit bedrag van ons.
       *[no] Schuld { $volgnummer } van { $overneembare-bedrag } ontstond op { $ontstaansdatum } en moest u betalen vanaf { $dag-van-opeisbaarheid }. Zij is nog open. Wij nemen haar over.
    }
not-over-te-nemen =
    { $uitkomst-van-de-schuld ->
        [overgenomen] Schuld { $volgnummer } past bij de regels. Toch kunnen wij haar nu niet overnemen. De reden geldt voor al uw schulden.
        [vergoed] Schuld { $volgnummer } betaalde u zelf op { $dag-van-betaling }. Overnemen hoeft dan niet meer. Terugvragen kan wel.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [door-schade-aan-een-ander] Schuld { $volgnummer } komt door schade aan een ander. De wet neemt zulke schulden niet over.
        [niet-goed-vastgelegd] Schuld { $volgnummer } is aan een gewoon mens. De wet vraagt dan een akte of een uitspraak van voor juni 2021. Die is er niet.
        [ontstaan-voor-2006] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. De wet begint bij schulden van na { $laatste-dag-voor-het-ontstaan }.
        [hoofdsom-van-een-hypotheek] Schuld { $volgnummer } is de aflossing van een hypotheek. Alleen een achterstand of een restschuld kan over.
        [lening-niet-opgeeist] Schuld { $volgnummer } is een lening. Zij is niet voor { $grensdatum-van-opeisbaarheid } helemaal opgeëist, en er is geen achterstand.
        [niets-open] Bij schuld { $volgnummer } staat geen bedrag open.
        [te-laat-opeisbaar] { $dag-van-opeisbaarheid-some ->
            [yes] U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. De wet vraagt een dag voor { $grensdatum-van-opeisbaarheid }.
           *[no] U hoefde schuld { $volgnummer } voor { $grensdatum-van-opeisbaarheid } nog niet te betalen.
        }
       *[other] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }. Wij kennen geen herstelgeld van voor die dag.
    }
why-telling-van-de-overgenomen-schulden =
    { $result ->
        [0] Wij nemen geen schuld over.
        [one] Wij nemen één schuld over: { $items }.
       *[other] Wij nemen { $result } schulden over: { $items }.
    }
why-overgenomen-schulden =
    { $result-some ->
        [yes] Samen nemen wij { $result } over: { $parts }.
       *[no] Er is geen bedrag dat wij overnemen.
    }

## Waarom: wat al is betaald

why-betaald-na-het-herstel = U betaalde schuld { $volgnummer } op { $dag-van-betaling }. Dat was na uw herstelgeld, of in de tijd dat wij het ten onrechte nog niet gaven.
not-betaald-na-het-herstel =
    { $dag-van-betaling-some ->
        [yes] U betaalde schuld { $volgnummer } op { $dag-van-betaling }. Wij kennen geen herstelgeld van voor die dag. De wet vergoedt alleen wat u daarna betaalde.
       *[no] Schuld { $volgnummer } is niet betaald.
    }
why-te-vergoeden-schuld = U krijgt { $overneembare-bedrag } terug voor schuld { $volgnummer }.
not-te-vergoeden-schuld = Voor schuld { $volgnummer } krijgt u geen bedrag terug.
why-vergoedbare-schuld = Schuld { $volgnummer } is na het herstelgeld betaald. Zij kan terug.
not-vergoedbare-schuld = Schuld { $volgnummer } is geen betaalde schuld die terug kan.
why-telling-van-de-vergoedbare-schulden =
    { $result ->
        [0] Er is geen betaalde schuld die terug kan.
        [one] Er is één betaalde schuld die terug kan.
       *[other] Er zijn { $result } betaalde schulden die terug kunnen.
    }
why-betaalde-schulden-samen =
    { $result-some ->
        [yes] Aan schuldeisers en aan de overheid samen betaalde u { $result } dat meetelt.
       *[no] Er is geen betaalde schuld die meetelt.
    }
why-ruimte-voor-betaalde-schulden =
    { $eerder-vergoede-bedrag-some ->
        [yes] U kreeg { $ontvangen-herstelbedrag } herstelgeld. Al vergoed is { $eerder-vergoede-bedrag }. Er kan nog { $result } terug.
       *[no] { $ontvangen-herstelbedrag-some ->
            [yes] U kreeg { $ontvangen-herstelbedrag } herstelgeld. Meer kan niet terug.
           *[no] Er is geen herstelgeld ingevuld. Dat telt alleen bij schulden die u al betaalde.
        }
    }
why-betaalde-private-schulden =
    { $result-some ->
        [yes] U betaalde zelf { $result } aan schuldeisers: { $parts }.
       *[no] Er is geen betaalde schuld bij schuldeisers die meetelt.
    }
why-meetellende-publieke-schulden =
    { $result-some ->
        [yes] { $al-teruggekregen-bedrag-some ->
            [yes] U betaalde zelf { $al-betaalde-publieke-schulden } aan de overheid en kreeg al { $al-teruggekregen-bedrag } terug. Er telt { $result } mee.
           *[no] U betaalde zelf { $result } aan de overheid, na uw herstelgeld. Dat telt mee.
        }
       *[no] Er is niets betaald aan de overheid dat meetelt.
    }
not-meetellende-publieke-schulden = Wat u aan de overheid betaalde, telt hier alleen mee als u voor { $grensdatum-van-vroege-ontvangst } herstelgeld kreeg, of ex-partner bent.
why-vergoeding-van-betaalde-schulden =
    { $result-some ->
        [yes] Voor wat u zelf betaalde, krijgt u { $result } terug. Het is nooit meer dan { $ruimte-voor-betaalde-schulden }, de ruimte door uw herstelgeld.
       *[no] Er is niets te vergoeden voor schulden die u al betaalde.
    }
why-vergoeding-voor-de-bewindvoerder = Uw bewindvoerder krijgt { $uren-van-de-bewindvoerder } uur betaald, voor { $uurtarief-van-de-bewindvoerder } per uur. Dat is { $result }.
not-vergoeding-voor-de-bewindvoerder = Er zijn geen kosten van een bewindvoerder te betalen.
why-totaal-voor-schulden =
    { $result-some ->
        [yes] Alles bij elkaar betalen wij { $result }.
       *[no] Er is nu niets te betalen.
    }
why-recht-op-schuldhulp = Er is { $totaal-voor-schulden } te betalen. U heeft er recht op.
not-recht-op-schuldhulp = Er is nu niets te betalen voor uw schulden.
why-reden-over-de-schulden =
    { $result ->
        [schulden-overgenomen] Wij nemen { $overgenomen-schulden } aan schulden van u over.
        [betaalde-schulden-vergoed] U krijgt { $vergoeding-van-betaalde-schulden } terug voor schulden die u zelf betaalde.
        [kosten-van-de-bewindvoerder] Er is geen schuld die meetelt. Uw bewindvoerder krijgt wel { $vergoeding-voor-de-bewindvoerder }.
        [geen-herstelmaatregel] Deze hulp hoort bij een herstelmaatregel, en die is er nu niet.
        [in-schuldsanering] Voor u loopt een schuldsanering. Daarvoor is er een eigen regeling.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }, na de laatste dag die de wet noemt.
        [ouder-vraagt-dit-zelf] Deze schulden kunnen terug, maar de ouder moet dat vragen.
        [grens-bereikt] De wet geeft niet meer terug dan uw herstelgeld. Er is nu geen ruimte meer.
       *[other] Wij bekeken al uw schulden. Geen daarvan kunnen wij overnemen.
    }

## Vergelijkbare situaties

situation-debts-that-stay = Er blijven schulden over
situation-debts-that-stay-check-papers = Vraag of er een akte, uitspraak of brief is die wij niet kennen.
situation-debts-that-stay-check-plan = Maak met de gemeente een plan voor wat blijft.
situation-debts-that-stay-check-creditors = Vraag schuldeisers om rust tot het plan er is.
situation-under-administration = Onder bewind of curatele
situation-under-administration-check-two-letters = Stuur elke brief naar de ouder en naar de bewindvoerder.
situation-under-administration-check-hours = Vraag of de bewindvoerder zijn uren wil vragen.
why-overige-schuld = Schuld { $volgnummer } nemen wij niet over en is niet betaald. Zij blijft.
not-overige-schuld = Schuld { $volgnummer } is betaald, geregeld of overgenomen.
why-resterende-schulden = Er is minstens één schuld die blijft.
not-resterende-schulden = Er blijven geen schulden over.
why-met-een-bewindvoerder = Er is een bewindvoerder of curator.
not-met-een-bewindvoerder = Er is geen bewindvoerder of curator.

## Tegenspraak in de gegevens

clash-datum-van-aanvraag-is-bekend = De dag van de aanvraag is nog niet bekend.
clash-hoedanigheid-is-bekend = Kies eerst wie deze mens is voor de regeling.
clash-soort-schuld-is-bekend = Kies bij elke schuld wat voor schuld het is.
clash-soort-schuldeiser-is-bekend = Kies bij elke schuld wie het geld krijgt.
clash-ontstaansdatum-is-bekend = Vul bij elke schuld in wanneer zij ontstond.
clash-ontvangen-bedrag-is-bekend = Er is herstelgeld ontvangen. Vul in hoeveel dat was.
clash-uurtarief-is-bekend = Er is een bewindvoerder. Vul het uurtarief in.
clash-eerst-ontstaan-dan-opeisbaar = De schuld moest worden betaald voordat zij ontstond. Kijk welke datum klopt.
clash-belang-is-hoogstens-alles = Een deel in een zaak is nooit meer dan 100 procent. Kijk welk getal klopt.

## Bronnen

source-UHT = Webpagina's van de uitvoering
source-PRAKTIJK = Praktijk van de uitvoering
source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-last-day-of-applying = De wet zegt: voor 1 januari 2024. De uitvoering nam aanvragen aan tot en met 2 januari 2024. Wij rekenen met die dag.
open-paid-after-applying = De wet neemt een schuld over die bij de aanvraag nog open was. Betaalde u haar daarna zelf, dan zegt de wet niet wie het geld krijgt. Wij geven het aan u.
open-term-for-paid-debts = Voor schulden die een ex-partner zelf betaalde, noemt de wet geen extra tijd na het besluit. Wij geven dezelfde extra tijd als voor open schulden.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-curator-rate = Het uurtarief voor bewindvoerders is hier niet nagelezen. De behandelaar vult het in.
open-deed-on-the-last-day = De wet zegt: een akte tussen 1 januari 2006 en 1 juni 2021. Wij tellen een akte van precies 1 juni 2021 mee.
open-paid-on-the-boundary-day = De wet zegt «na het ontvangen» en «tussen» twee besluiten. Wij tellen de dag van ontvangst en de dagen van de besluiten zelf mee.
open-reasonable-term-to-court = Na een aanmaning moet de zaak binnen een redelijke tijd bij de rechter komen. Hoe lang dat is, staat er niet. De behandelaar kijkt dat zelf na.
open-public-debts-by-hand = Welke betaalde schulden aan de overheid anders waren kwijtgescholden, telt de behandelaar zelf op.

## Samenhang

relation-after-first-review = Deze hulp komt na de eerste toets. Daarna kunt u uw schulden opgeven.

## Overgang en bericht

transition-undecided = Wie al hulp vroeg en nog geen besluit heeft, valt onder de wet.
transition-decided = Wie al een besluit heeft, houdt dat. Wat wij overnamen, blijft overgenomen. Geeft de wet meer, dan krijgt u dat erbij.
notice-handlers = De wet vervangt het beleid van 2021 voor private schulden. Nieuw zijn de ex-partner, de bewindvoerder en het geld voor schulden die al betaald zijn. Er gaat van niemand iets af.
notice-gain = De regels voor uw schulden zijn veranderd. Eerst was het { $old }. Nu is het { $new }. Dat is { $difference } meer. U hoeft daarvoor niets te doen.
notice-same = De regels voor schulden zijn veranderd. Voor u blijft alles zoals het was. Wat wij overnamen, blijft overgenomen.
notice-public = Vanaf 5 november 2022 geldt de wet voor private schulden. Wie al een besluit heeft, houdt dat.

## Brieven

letter-private-debts-award-subject =
    { $reason ->
        [betaalde-schulden-vergoed] Besluit: u krijgt { $vergoeding-van-betaalde-schulden } terug voor uw schulden
        [kosten-van-de-bewindvoerder] Besluit: wij betalen de kosten van uw bewindvoerder
       *[schulden-overgenomen] Besluit: wij nemen schulden van u over
    }
letter-private-debts-award-opening =
    { $reason ->
        [kosten-van-de-bewindvoerder]
            Wij bekeken uw schulden één voor één. Geen daarvan kunnen wij overnemen. Wij weten dat dit een teleurstelling kan zijn.

            De kosten van uw bewindvoerder betalen wij wel. In deze brief leest u waarom.
       *[other]
            U heeft lang met schulden geleefd. Wij weten hoe zwaar dat is. Daarom bekeken wij uw schulden één voor één.

            In deze brief leest u per schuld wat wij doen, en waarom.
    }
letter-private-debts-award-outcome = Wij betalen samen
letter-private-debts-award-outcome-text =
    { $reason ->
        [betaalde-schulden-vergoed] { $vergoeding-voor-de-bewindvoerder-some ->
            [yes] U krijgt { $vergoeding-van-betaalde-schulden } op uw rekening. Dat is voor schulden die u zelf al betaalde. Uw bewindvoerder krijgt { $vergoeding-voor-de-bewindvoerder }.
           *[no] Wij maken het over op uw rekening. Het is voor schulden die u zelf al betaalde.
        }
        [kosten-van-de-bewindvoerder] Wij maken het over aan uw bewindvoerder.
       *[schulden-overgenomen] { $vergoeding-van-betaalde-schulden-some ->
            [yes] Wij betalen { $overgenomen-schulden } aan uw schuldeisers. U hoeft hen daarvoor niets meer te betalen. U krijgt { $vergoeding-van-betaalde-schulden } terug op uw rekening, want dat betaalde u zelf al.
           *[no] Wij betalen { $overgenomen-schulden } aan uw schuldeisers. U hoeft hen daarvoor niets meer te betalen.
        }
    }
letter-private-debts-award-next-heading = Hoe gaat het verder?
letter-private-debts-award-next =
    { $reason ->
        [schulden-overgenomen]
            Wil een schuldeiser niet meewerken? Dan betalen wij hem toch, en is de schuld weg. Betaalde u een schuld zelf na uw aanvraag? Dan gaat het geld naar u. Staat u door deze schuld op een lijst met achterstanden? Dan moet uw naam er meteen af.

            Is er een schuld die wij niet overnemen? Uw gemeente kan u daarbij helpen.
       *[other] Heeft u nog schulden? Uw gemeente kan u daarbij helpen. Heeft u een stuk dat wij niet kennen, bel dan uw vaste persoon.
    }
letter-private-debts-reject-subject = Besluit: wij nemen nu geen schulden over
letter-private-debts-reject-opening =
    Wij bekeken uw aanvraag. Wij kunnen nu geen schulden van u overnemen. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u waarom, en wat u nog kunt doen.
letter-private-debts-reject-outcome = Uitkomst
letter-private-debts-reject-outcome-value = Nu geen bedrag
letter-private-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] Deze hulp is voor ouders met een herstelmaatregel, hun partner en hun ex-partner. Die is er voor u nu niet.
        [in-schuldsanering] Voor u loopt een schuldsanering of een akkoord met uw schuldeisers. Daarvoor is er een eigen regeling.
        [te-laat-aangevraagd] De aanvraag kwam binnen op { $datum-van-aanvraag }. De laatste dag was { $laatste-dag-van-aanvragen }. Soms is er meer tijd, maar ook die was om.
        [ouder-vraagt-dit-zelf] U betaalde schulden die terug kunnen. Maar zolang u samen bent, moet de ouder dat vragen.
        [grens-bereikt] { $eerder-vergoede-bedrag-some ->
            [yes] U kreeg { $ontvangen-herstelbedrag } herstelgeld. Meer kan niet terug, en { $eerder-vergoede-bedrag } is al vergoed.
           *[no] Voor betaalde schulden kan hoogstens uw herstelgeld terug. Wij weten niet dat u al herstelgeld kreeg.
        }
       *[geen-schuld-die-meetelt] Wij bekeken elke schuld. Geen daarvan voldoet aan de regels van de wet. Hieronder leest u per schuld waarom.
    }
letter-private-debts-reject-next-heading = Wat kunt u nog?
letter-private-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel]
            Krijgt u later toch een herstelmaatregel? Dan kunt u dit opnieuw vragen. Uw gemeente kan u nu al helpen met uw schulden.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [in-schuldsanering]
            Vraag uw bewindvoerder of schuldhulp om de regeling voor schuldsanering aan te vragen. Daarmee kunnen wij de schulden in de sanering betalen.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [te-laat-aangevraagd]
            Kwam het besluit over uw compensatie pas na 1 juli 2023 vast te staan? Of bent u ex-partner met een nieuw besluit? Dan heeft u meer tijd. Bel ons.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
        [ouder-vraagt-dit-zelf]
            Vraag de ouder om deze schulden op te geven. Bent u niet meer samen? Zeg het ons, dan kunt u het zelf vragen.

            U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
       *[other]
            Heeft u een stuk dat wij niet kennen, zoals een brief of een akte? Bel uw vaste persoon. Wij kijken dan opnieuw.

            Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe.

            Uw gemeente kan u helpen met de schulden die er nog zijn. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    }

## Voorbeelden

example-debts-taken-over = Samira heeft vier schulden. Twee nemen wij over, één krijgt zij terug, en één blijft bij haar.
example-paid-back = Johan betaalde zijn schulden zelf met zijn herstelgeld. Hij krijgt terug wat hij betaalde, tot het bedrag dat hij kreeg.
example-administrator-only = Meryem staat onder bewind. Haar schuld telt niet mee, maar haar bewindvoerder krijgt wel zijn uren betaald.
example-no-debt-counts = Rob heeft een te late huurschuld en een hypotheek. Geen van beide kunnen wij overnemen.
example-parent-can-ask = Bilal is partner van een ouder en betaalde zelf een schuld. Zolang zij samen zijn, vraagt de ouder dit terug.
example-limit-reached = Carla kreeg al haar hele herstelgeld terug voor betaalde schulden. Meer kan niet.
example-too-late = Fatima vroeg hulp met haar schulden na de laatste dag die de wet noemt.
example-in-restructuring = Bij Kevin loopt een schuldsanering. Daarvoor is er een eigen regeling.
