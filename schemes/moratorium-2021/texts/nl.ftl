# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Rust van schuldeisers volgens het beleid van 2021
scheme-short = Rust in 2021
scheme-status = Dit is het beleid van 2021, voor de wet van 2022. Nieuwe besluiten vallen onder de wet.
scheme-about = Meldde u zich aan? Dan staan uw schulden stil tot zij zijn kwijtgescholden. En niemand mag bij u innen, tot een jaar na uw compensatie.

## Stappen

step-rest-start = De rust begint
step-rest-start-about = De rust begint als u zich aanmeldt. U hoeft niets aan te vragen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-rest = Bevestiging van uw rust
step-rest-about = U krijgt een brief over uw rust. Die kunt u aan schuldeisers laten zien.

## Keuzes

choice-rest-start-continue = Bevestig mijn rust
choice-rest-start-continue-consequence = Wij sturen u een brief. De rust geldt ook zonder die brief.
choice-rest-start-help = Ik wil nu al hulp met mijn schulden
choice-rest-start-help-consequence = Uw gemeente belt u. De rust loopt gewoon door.
choice-rest-start-wait = Nu even niets
choice-rest-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-rest-start-stop = Hier stoppen
choice-rest-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-rest-help = Ik wil hulp met mijn schulden
choice-rest-help-consequence = Uw gemeente helpt u met uw schulden. Heeft u rust, dan loopt die gewoon door.
choice-rest-wait = Nu even niets
choice-rest-wait-consequence = Heeft u rust, dan loopt die gewoon door. Wij bellen u voordat zij eindigt.
choice-rest-stop = Hier stoppen
choice-rest-stop-consequence = U bent klaar met dit deel. Heeft u rust, dan loopt die gewoon door. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn over een schuld. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Gegevens

group-datums = Datums
attribute-datum-van-aanmelding = Dag waarop u zich meldde
attribute-dag-van-uitbetaling = Dag waarop de compensatie is betaald
help-dag-van-uitbetaling = De dag van de betaling. Laat leeg zolang er niets is betaald.
attribute-dag-van-kwijtschelding = Dag waarop de schulden zijn kwijtgescholden
help-dag-van-kwijtschelding = Laat leeg zolang de schulden nog niet zijn kwijtgescholden.
attribute-dag-van-definitieve-afwijzing = Dag waarop vaststond: niet gedupeerd
help-dag-van-definitieve-afwijzing = Pas als niemand meer bezwaar of beroep kan doen. Laat anders leeg.
attribute-gepauzeerd = Schulden staan stil
attribute-einde-van-de-afkoelingsperiode = Laatste dag van de bescherming
attribute-nu-beschermd = Niemand mag innen
attribute-recht-op-rust = Recht op rust
attribute-definitief-afgewezen = Definitief niet gedupeerd
attribute-reden-van-de-rust = Reden

## Waarden en vaste getallen

value-pauze-en-bescherming = Schulden staan stil, niemand int
value-alleen-pauze = Schulden staan stil
value-alleen-bescherming = Niemand mag innen
value-definitief-niet-gedupeerd = Definitief niet gedupeerd
value-rust-voorbij = De rust is voorbij
parameter-duur-van-de-afkoelingsperiode = Jaren rust

## Waarom

why-definitief-afgewezen = Op { $dag-van-definitieve-afwijzing } is uw aanvraag voor herstel definitief afgewezen.
not-definitief-afgewezen = Er is geen besluit dat alles definitief afwijst.
why-gepauzeerd = Uw schulden zijn nog niet kwijtgescholden. Tot die dag staan zij stil.
not-gepauzeerd =
    { $definitief-afgewezen-some ->
        [yes] De schulden staan niet meer stil, want alles is definitief afgewezen.
       *[no] Uw schulden zijn kwijtgescholden op { $dag-van-kwijtschelding }. Stilstaan hoeft niet meer.
    }
why-einde-van-de-afkoelingsperiode = Wij betaalden op { $dag-van-uitbetaling }. Een jaar later is het { $result }.
not-einde-van-de-afkoelingsperiode = Er is nog niets betaald. De bescherming loopt dus door.
why-nu-beschermd =
    { $dag-van-uitbetaling-some ->
        [yes] Wij betaalden op { $dag-van-uitbetaling }. Tot een jaar daarna mag niemand bij u innen.
       *[no] Er is nog niets betaald. Tot een jaar na de betaling mag niemand bij u innen.
    }
not-nu-beschermd =
    { $definitief-afgewezen-some ->
        [yes] De bescherming is er niet meer, want alles is definitief afgewezen.
       *[no] Wij betaalden op { $dag-van-uitbetaling }. Dat is meer dan een jaar geleden.
    }
why-recht-op-rust = U heeft rust van schuldeisers.
not-recht-op-rust = Er is nu geen rust van schuldeisers meer.
why-reden-van-de-rust =
    { $result ->
        [pauze-en-bescherming] Uw schulden staan stil, en niemand mag bij u innen.
        [alleen-pauze] Uw schulden staan nog stil, want zij zijn nog niet kwijtgescholden.
        [alleen-bescherming] Niemand mag bij u innen tot een jaar na uw compensatie.
        [definitief-niet-gedupeerd] Uw aanvraag voor herstel is definitief afgewezen. Daarom is er geen rust meer.
       *[other] Uw schulden zijn kwijtgescholden, en het jaar na de betaling is om.
    }

## Tegenspraak in de gegevens

clash-datum-van-aanmelding-is-bekend = De dag van de aanmelding is nog niet bekend.
clash-uitbetaling-komt-na-de-aanmelding = Er is betaald voordat de ouder zich meldde. Kijk welke datum klopt.

## Bronnen

source-BELEID-2021 = Beleid van 2021 voor schulden
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-first-day-of-the-pause = De eerste dag van dit beleid is niet nagelezen. Wij nemen 12 februari 2021, de dag die de wet later noemt.
open-last-day-of-the-year = Het beleid zegt: een jaar na de compensatie. Wij tellen de laatste dag mee.
open-term-of-confirmation = Het beleid noemt geen termijn voor een bevestiging. Wij houden één maand aan.

## Samenhang

relation-rest-from-registration = De rust begint als u zich aanmeldt.

## Brieven

letter-rest-award-subject = U heeft rust van schuldeisers
letter-rest-award-opening =
    Met deze brief bevestigen wij dat schuldeisers op u moeten wachten. Zo krijgt u tijd om op adem te komen.

    Laat deze brief gerust zien aan wie u om geld vraagt.
letter-rest-award-outcome = Uw rust
letter-rest-award-outcome-value =
    { $reason ->
        [alleen-bescherming] { $einde-van-de-afkoelingsperiode-some ->
            [yes] Tot en met { $einde-van-de-afkoelingsperiode }
           *[no] Niemand mag bij u innen
        }
       *[pauze-en-bescherming] Uw schulden staan stil
    }
letter-rest-award-outcome-text =
    { $reason ->
        [alleen-pauze] Dat blijft zo tot uw schulden zijn kwijtgescholden.
        [alleen-bescherming] Tot een jaar na uw compensatie mag niemand bij u innen.
       *[pauze-en-bescherming] Dat blijft zo tot uw schulden zijn kwijtgescholden. Ook mag niemand innen tot een jaar na uw compensatie.
    }
letter-rest-award-next-heading = Hoe gaat het verder?
letter-rest-award-next =
    Nieuwe rekeningen betaalt u wel gewoon. Lukt dat niet, bel dan uw gemeente of uw vaste persoon.

    Krijgt u toch een deurwaarder aan de deur? Bel ons dan meteen.
letter-rest-reject-subject = Er is nu geen rust van schuldeisers meer
letter-rest-reject-opening =
    U vroeg of schuldeisers nog op u moeten wachten. Dat is nu niet meer zo. Wij weten dat dit zwaar kan zijn.

    In deze brief leest u waarom, en wie u kan helpen.
letter-rest-reject-outcome = Uw rust
letter-rest-reject-outcome-value = Niet meer
letter-rest-reject-outcome-text =
    { $reason ->
        [definitief-niet-gedupeerd] Op { $dag-van-definitieve-afwijzing } is uw aanvraag voor herstel definitief afgewezen.
       *[rust-voorbij] Uw schulden bij de overheid zijn kwijtgescholden. De bescherming liep tot en met { $einde-van-de-afkoelingsperiode }.
    }
letter-rest-reject-next-heading = Wat kunt u nu doen?
letter-rest-reject-next =
    Dreigt er nu iets, zoals een ontruiming of afsluiting? Bel dan meteen uw gemeente of uw vaste persoon. Zij praten met de schuldeiser.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.

## Voorbeelden

example-pause-and-protection = Leila meldde zich aan en wacht nog. Haar schulden staan stil.
example-protection = Piet kreeg zijn geld in oktober 2021. Tot een jaar daarna mag niemand bij hem innen.
example-rest-over = Hatice kreeg haar geld meer dan een jaar geleden. Haar schulden bij de overheid zijn weg.
example-not-affected = De aanvraag van Dennis is definitief afgewezen. Zijn rust is voorbij.
