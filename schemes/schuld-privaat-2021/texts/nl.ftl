# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Private schulden volgens het beleid van 2021
scheme-short = Private schulden 2021
scheme-status = Dit is het beleid van 2021, voor de wet van 2022. Wie toen een besluit kreeg, houdt dat. Nieuwe besluiten vallen onder de wet.
scheme-about = Wij nemen schulden van u over die u moest betalen. De schuld is ontstaan tussen 1 januari 2006 en 1 juni 2021. En zij is nog open.

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
group-bedragen = Bedragen
group-schuld = Over de schuld
item-schuld = Schuld { $key }
item-schuld-part = { $value } voor schuld { $key }

## Gegevens

attribute-datum-van-aanvraag = Dag van uw aanvraag
attribute-hoedanigheid = Wie u bent voor deze regeling
help-hoedanigheid = Het beleid van 2021 noemt de ouder en de partner. Voor ex-partners kwam er later een regeling.
attribute-rechthebbend = Kan aanvragen
attribute-aantal-overgenomen-schulden = Aantal schulden dat wij overnemen
attribute-totaal-voor-schulden = Samen
attribute-recht-op-schuldhulp = Recht op hulp met schulden
attribute-reden-over-de-schulden = Reden
attribute-volgnummer = Nummer
attribute-soort-schuld = Soort schuld
help-soort-schuld = Schulden van een eigen zaak horen hier niet bij. Die staan in de regeling voor zakelijke schulden.
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
help-achterstand = Termijnen die betaald moesten zijn en dat niet zijn.
attribute-bijkomende-kosten = Kosten erbij
help-bijkomende-kosten = Rente, incassokosten, boetes uit het contract en kosten van een proces of deurwaarder.
attribute-al-geregeld = Al geregeld
help-al-geregeld = Kies «ja» als deze schuld al is vergoed of al is overgenomen. Dat kan ook bij een partner of ex-partner zijn gebeurd.
attribute-tijdig-ontstaan = Ontstaan in de goede tijd
attribute-opeisbaar = U moest al betalen
attribute-onbetaald = Open bij de aanvraag
attribute-meetellende-hoofdsom = Bedrag dat meetelt
attribute-meetellende-achterstand = Achterstand en kosten die meetellen
attribute-overneembare-bedrag = Bedrag van deze schuld
attribute-uitkomst-van-de-schuld = Uitkomst
attribute-over-te-nemen = Wij nemen de schuld over

## Waarden

value-gedupeerde-aanvrager = Ouder met een herstelmaatregel
value-partner-op-de-peildatum = Partner op de dag van de eerste betaling
value-partner-op-31-december-2020 = Partner op 31 december 2020
value-ex-partner = Ex-partner
value-iemand-anders = Iemand anders
value-rekening = Rekening of huur
value-lening = Lening
value-hypotheek = Hypotheek
value-restschuld-na-verkoop = Restschuld na verkoop van het huis
value-alimentatie = Alimentatie
value-zorgverzekering = Zorgverzekering
value-onrechtmatige-daad = Schade aan een ander
value-overgenomen = Wij nemen de schuld over
value-al-geregeld = Al geregeld
value-niet-in-de-tijd-ontstaan = Buiten de tijd ontstaan
value-nog-niet-opeisbaar = Nog niet te betalen
value-al-betaald = Al eerder betaald
value-niets-wat-meetelt = Niets wat meetelt
value-schulden-overgenomen = Schulden overgenomen
value-geen-herstelmaatregel = Geen herstelmaatregel
value-geen-schuld-die-meetelt = Geen schuld die meetelt

## Vaste getallen

parameter-eerste-dag-van-het-tijdvak = Ontstaan vanaf
parameter-laatste-dag-van-het-tijdvak = Ontstaan tot en met

## Waarom

why-rechthebbende =
    { $hoedanigheid ->
        [gedupeerde-aanvrager] U heeft een herstelmaatregel. U kunt deze hulp vragen.
       *[other] U bent of was partner van een ouder met een herstelmaatregel. U kunt deze hulp vragen.
    }
not-rechthebbende = Het beleid van 2021 is voor ouders met een herstelmaatregel en hun partner.
why-tijdig-ontstaan = Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Dat is tussen { $eerste-dag-van-het-tijdvak } en { $laatste-dag-van-het-tijdvak }.
not-tijdig-ontstaan = Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Het beleid kijkt van { $eerste-dag-van-het-tijdvak } tot en met { $laatste-dag-van-het-tijdvak }.
why-opeisbaar = U moest schuld { $volgnummer } betalen vanaf { $dag-van-opeisbaarheid }. Dat was voor of op de dag van uw aanvraag.
not-opeisbaar = U hoefde schuld { $volgnummer } op de dag van uw aanvraag nog niet te betalen.
why-onbetaald =
    { $dag-van-betaling-some ->
        [yes] Schuld { $volgnummer } stond bij uw aanvraag nog open. U betaalde haar daarna, op { $dag-van-betaling }.
       *[no] Schuld { $volgnummer } staat nog open.
    }
not-onbetaald = Schuld { $volgnummer } was bij uw aanvraag al betaald, op { $dag-van-betaling }.
why-meetellende-hoofdsom = Van schuld { $volgnummer } telt { $result } mee.
not-meetellende-hoofdsom =
    { $soort-schuld ->
        [hypotheek] Een hypotheek telt niet mee. Alleen een restschuld na verkoop telt.
       *[other] De lening is niet opgeëist. Alleen een achterstand telt dan mee.
    }
why-meetellende-achterstand =
    { $result-some ->
        [yes] Voor achterstand en kosten telt { $result } mee.
       *[no] Er is geen achterstand en er zijn geen kosten.
    }
not-meetellende-achterstand = Bij een hypotheek telt alleen een restschuld na verkoop.
why-overneembaar-bedrag = Voor schuld { $volgnummer } gaat het om { $result }.
why-uitkomst-van-de-schuld =
    { $result ->
        [overgenomen] Schuld { $volgnummer } van { $overneembare-bedrag } is in de goede tijd ontstaan en nog open. U moest haar al betalen. Wij nemen haar over.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [niet-in-de-tijd-ontstaan] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Het beleid kijkt van { $eerste-dag-van-het-tijdvak } tot en met { $laatste-dag-van-het-tijdvak }.
        [nog-niet-opeisbaar] U hoefde schuld { $volgnummer } nog niet te betalen. Daarom nemen wij haar niet over.
        [al-betaald] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }.
       *[other] Van schuld { $volgnummer } telt geen bedrag mee. Van een hypotheek of lening telt niet alles.
    }
why-over-te-nemen = Schuld { $volgnummer } van { $overneembare-bedrag } ontstond op { $ontstaansdatum } en moest u betalen vanaf { $dag-van-opeisbaarheid }. Zij is nog open. Wij nemen haar over.
not-over-te-nemen =
    { $uitkomst-van-de-schuld ->
        [overgenomen] Schuld { $volgnummer } past bij de regels. Toch kunnen wij haar nu niet overnemen. De reden geldt voor al uw schulden.
        [al-geregeld] Schuld { $volgnummer } is al vergoed of al overgenomen. Wij betalen nooit twee keer voor hetzelfde.
        [niet-in-de-tijd-ontstaan] Schuld { $volgnummer } ontstond op { $ontstaansdatum }. Het beleid kijkt van { $eerste-dag-van-het-tijdvak } tot en met { $laatste-dag-van-het-tijdvak }.
        [nog-niet-opeisbaar] U hoefde schuld { $volgnummer } nog niet te betalen. Daarom nemen wij haar niet over.
        [al-betaald] Schuld { $volgnummer } was al betaald op { $dag-van-betaling }.
       *[other] Van schuld { $volgnummer } telt geen bedrag mee. Van een hypotheek of lening telt niet alles.
    }
why-telling-van-de-overgenomen-schulden =
    { $result ->
        [0] Wij nemen geen schuld over.
        [one] Wij nemen één schuld over: { $items }.
       *[other] Wij nemen { $result } schulden over: { $items }.
    }
why-totaal-voor-schulden =
    { $result-some ->
        [yes] Samen nemen wij { $result } over: { $parts }.
       *[no] Er is geen bedrag dat wij overnemen.
    }
why-recht-op-schuldhulp = Er is { $totaal-voor-schulden } te betalen. U heeft er recht op.
not-recht-op-schuldhulp = Er is nu niets te betalen voor uw schulden.
why-reden-over-de-schulden =
    { $result ->
        [schulden-overgenomen] Wij nemen { $totaal-voor-schulden } aan schulden van u over.
        [geen-herstelmaatregel] Het beleid van 2021 hoort bij een herstelmaatregel van u of uw partner. Die is er nu niet.
       *[other] Wij bekeken al uw schulden. Geen daarvan kunnen wij overnemen.
    }

## Tegenspraak in de gegevens

clash-datum-van-aanvraag-is-bekend = De dag van de aanvraag is nog niet bekend.
clash-hoedanigheid-is-bekend = Kies eerst wie deze mens is voor de regeling.
clash-soort-schuld-is-bekend = Kies bij elke schuld wat voor schuld het is.
clash-ontstaansdatum-is-bekend = Vul bij elke schuld in wanneer zij ontstond.

## Bronnen

source-BELEID-2021 = Beleid van 2021 voor private schulden
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-last-day-of-2021-period = Het beleid noemt schulden tussen 1 januari 2006 en 1 juni 2021. Wij tellen een schuld van precies 1 juni 2021 mee.
open-first-day-of-the-desk = Het loket begon in november 2021 met een proef en ging daarna open voor meer mensen. De eerste dag is niet nagelezen.
open-who-in-2021 = Het beleid noemt ouders en hun partner. Welke dag voor de partner telt, is hier niet nagelezen.
open-not-listed-in-2021 = Het beleid noemt schade aan een ander en schulden aan familie niet. Zij tellen hier mee als andere schulden.
open-paid-debts-only-intended = Wie al had betaald, zou dat terugkrijgen. Dat was een plan. De regel kwam pas met de wet.
open-term-in-2021 = Een termijn voor het besluit is in het beleid niet gevonden. Wij rekenen met die van de wet.

## Samenhang

relation-after-first-review = Deze hulp komt na de eerste toets. Daarna kunt u uw schulden opgeven.

## Brieven

letter-private-debts-award-subject = Besluit: wij nemen schulden van u over
letter-private-debts-award-opening =
    U heeft lang met schulden geleefd. Wij weten hoe zwaar dat is. Daarom bekeken wij uw schulden één voor één.

    In deze brief leest u per schuld wat wij doen, en waarom.
letter-private-debts-award-outcome = Wij betalen samen
letter-private-debts-award-outcome-text = Wij betalen dit aan uw schuldeisers. U hoeft hen daarvoor niets meer te betalen.
letter-private-debts-award-next-heading = Hoe gaat het verder?
letter-private-debts-award-next = Is er een schuld die wij niet overnemen? Uw gemeente kan u daarbij helpen. Bel gerust uw vaste persoon als u twijfelt.
letter-private-debts-reject-subject = Besluit: wij nemen nu geen schulden over
letter-private-debts-reject-opening =
    Wij bekeken uw aanvraag. Wij kunnen nu geen schulden van u overnemen. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u waarom, en wat u nog kunt doen.
letter-private-debts-reject-outcome = Uitkomst
letter-private-debts-reject-outcome-value = Nu geen bedrag
letter-private-debts-reject-outcome-text =
    { $reason ->
        [geen-herstelmaatregel] Deze hulp is voor ouders met een herstelmaatregel en hun partner. Die is er voor u nu niet.
       *[geen-schuld-die-meetelt] Wij bekeken elke schuld. Geen daarvan voldoet aan de regels. Hieronder leest u per schuld waarom.
    }
letter-private-debts-reject-next-heading = Wat kunt u nog?
letter-private-debts-reject-next =
    { $reason ->
        [geen-herstelmaatregel] Krijgt u later toch een herstelmaatregel? Dan kunt u dit opnieuw vragen.
       *[geen-schuld-die-meetelt] Komt er een nieuwe regeling? Dan kunt u dit opnieuw vragen.
    }

    Heeft u een stuk dat wij niet kennen, zoals een brief van een schuldeiser? Bel uw vaste persoon. Wij kijken dan opnieuw.

    Uw gemeente kan u helpen met de schulden die er nog zijn. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.

## Voorbeelden

example-debts-taken-over = Samira heeft een oude rekening en een lening met een achterstand. Wij nemen de rekening en de achterstand over.
example-no-debt-counts = Rob heeft een rekening van voor 2006 en een hypotheek. Geen van beide kunnen wij overnemen.
