# Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend. In teksten bij een regel kan elk gegeven van hetzelfde
# object worden gebruikt, met streepjes in de naam; $result is de uitkomst, NAAM-some is «yes» of «no».

## De regeling

scheme-title = Een jaar rust van schuldeisers
scheme-short = Jaar rust
scheme-status = Dit is de wet zoals zij geldt: artikel 2.20. De rust begint vanzelf. Een besluit hierover is alleen een bevestiging.
scheme-about = Kreeg u het vaste bedrag? Dan moeten al uw schuldeisers een jaar wachten. Zij mogen niets ophalen, niets terughalen en geen contract stoppen door een oude schuld. Dat geldt ook voor de overheid en voor uw partner.

## Stappen en termijn

step-rest-start = De rust begint
step-rest-start-about = Op de dag van de betaling begint de rust. U hoeft niets aan te vragen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-rest = Bevestiging van uw rust
step-rest-about = U krijgt een brief met de laatste dag van uw rust. Die kunt u aan schuldeisers laten zien.
term-year-of-rest = Uw jaar rust

## Keuzes

choice-rest-start-continue = Bevestig mijn rust
choice-rest-start-continue-consequence = Wij sturen u een brief met de laatste dag. De rust geldt ook zonder die brief.
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
choice-rest-stop-consequence = U bent klaar met dit deel. Heeft u rust, dan loopt die door tot de laatste dag. U houdt ook de hulp van uw gemeente, uw vaste persoon, de excuses en uw eigen verhaal.
conditions-return = Houdt een schuldeiser zich er niet aan? Dan kunt u altijd terugkomen. Een telefoontje of een brief is genoeg.

## Gegevens

group-mens = Over u
group-datums = Datums
attribute-datum-van-aanmelding = Dag waarop u zich meldde
attribute-dag-van-uitbetaling = Dag waarop het vaste bedrag is betaald
help-dag-van-uitbetaling = De dag van de betaling. Laat leeg zolang er niets is betaald.
attribute-nog-in-afwachting = Wacht nog op een besluit
help-nog-in-afwachting = Kies «ja» als deze ouder nog wacht op de beoordeling of op hulp met schulden.
attribute-einde-van-de-afkoelingsperiode = Laatste dag van de rust
attribute-afkoelingsperiode = Een jaar rust
attribute-vroege-afkoelingsperiode = Rust in het voorjaar van 2021
attribute-recht-op-rust = Recht op rust
attribute-reden-van-de-rust = Reden
attribute-nu-beschermd = Vandaag beschermd
attribute-zonder-rust-in-afwachting = Rust voorbij en nog in afwachting

## Waarden en vaste getallen

value-een-jaar-rust = Een jaar rust
value-twee-tijden-van-rust = Voorjaar van 2021 en een jaar rust
value-rust-in-2021 = Rust in het voorjaar van 2021
value-nog-niets-uitbetaald = Nog niets betaald
parameter-duur-van-de-afkoelingsperiode = Jaren rust
parameter-eerste-dag-van-de-vroege-periode = Eerste dag in 2021
parameter-laatste-dag-van-de-vroege-periode = Laatste dag in 2021

## Waarom

why-einde-van-de-afkoelingsperiode = Wij betaalden op { $dag-van-uitbetaling }. Een jaar later is het { $result }. Tot en met die dag heeft u rust.
not-einde-van-de-afkoelingsperiode = Er is nog niets betaald. Het jaar rust moet nog beginnen.
why-afkoelingsperiode = Wij betaalden het vaste bedrag op { $dag-van-uitbetaling }. Daarom heeft u rust tot en met { $einde-van-de-afkoelingsperiode }.
not-afkoelingsperiode = Er is nog geen vast bedrag betaald. Daarna begint vanzelf een jaar rust.
why-vroege-afkoelingsperiode = U meldde zich op { $datum-van-aanmelding }. Daarom had u rust van { $eerste-dag-van-de-vroege-periode } tot en met { $laatste-dag-van-de-vroege-periode }.
not-vroege-afkoelingsperiode = De rust in het voorjaar van 2021 is voor wie zich meldde voor { $eerste-dag-van-de-vroege-periode }.
why-recht-op-rust = Schuldeisers moeten op u wachten. De dagen staan hierbij.
not-recht-op-rust = De wet geeft u nu nog geen rust. Die begint met de betaling.
why-reden-van-de-rust =
    { $result ->
        [een-jaar-rust] U heeft een jaar rust, tot en met { $einde-van-de-afkoelingsperiode }.
        [twee-tijden-van-rust] U had rust tot en met { $laatste-dag-van-de-vroege-periode }. U heeft ook een jaar rust, tot en met { $einde-van-de-afkoelingsperiode }.
        [rust-in-2021] U had rust van { $eerste-dag-van-de-vroege-periode } tot en met { $laatste-dag-van-de-vroege-periode }. Na de betaling begint een nieuw jaar.
       *[other] Er is nog niets betaald. De rust begint op de dag van de betaling.
    }
why-nu-beschermd = Vandaag moeten uw schuldeisers wachten.
not-nu-beschermd = Vandaag is er geen rust.
why-zonder-rust-in-afwachting = De rust is voorbij en deze ouder wacht nog. Bel vandaag.
not-zonder-rust-in-afwachting = Deze ouder heeft nog rust, wacht niet meer, of de rust moet nog beginnen.

## Vergelijkbare situaties

situation-waiting-after-the-rest = Rust voorbij en nog in afwachting
situation-waiting-after-the-rest-check-call-now = Bel de ouder vandaag en vraag of er post van schuldeisers is.
situation-waiting-after-the-rest-check-creditors = Vraag de gemeente om met de schuldeisers te praten.
situation-waiting-after-the-rest-check-speed = Bespreek of de beoordeling eerder kan.

## Tegenspraak in de gegevens

clash-datum-van-aanmelding-is-bekend = De dag van de aanmelding is nog niet bekend.
clash-uitbetaling-komt-na-de-aanmelding = Er is betaald voordat de ouder zich meldde. Kijk welke datum klopt.

## Bronnen

source-WAT = Wet aanpassing termijnen en nabestaandenregeling
source-WHT = Wet hersteloperatie toeslagen
source-PRAKTIJK = Praktijk van de uitvoering
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-last-day-of-the-year = De wet zegt: een jaar vanaf de betaling. Wij tellen de laatste dag mee en schuiven haar niet door.
open-term-of-confirmation = De wet noemt geen termijn voor een bevestiging. Wij houden één maand aan.
open-ten-thousand-too = De wet noemt het vaste bedrag. Of een bedrag van 10.000 euro ook rust geeft, is niet nagelezen.

## Samenhang

relation-after-first-review = De rust begint na de eerste toets, op de dag van de betaling.

## Overgang en bericht

transition-undecided = Wie zich meldde onder het beleid van 2021, valt nu onder de wet. Gaf het beleid langer rust, dan blijft die rust.
transition-decided = Wie al een brief over rust heeft, houdt die rust. Geeft de wet langer rust, dan geldt dat.
notice-handlers = De wet vervangt het beleid van 2021 over rust. De rust is nu een vast jaar vanaf de betaling. Wie langer rust had, houdt die.
notice-gain = De regels over rust van schuldeisers zijn veranderd. U krijgt er tijd bij. U hoeft daarvoor niets te doen.
notice-same = De regels over rust van schuldeisers zijn veranderd. Voor u blijft alles zoals het was.
notice-public = Vanaf 5 november 2022 geldt de wet over rust van schuldeisers. Wie al rust had, houdt die.

## Brieven

letter-rest-award-subject = { $nu-beschermd-some ->
    [yes] U heeft rust van schuldeisers
   *[no] Bevestiging: u had rust van schuldeisers
}
letter-rest-award-opening =
    { $nu-beschermd-some ->
        [yes] Met deze brief bevestigen wij dat schuldeisers op u moeten wachten. Zo krijgt u tijd om op adem te komen.
       *[no] Met deze brief bevestigen wij dat schuldeisers op u moesten wachten. Die tijd is nu voorbij.
    }

    { $nu-beschermd-some ->
        [yes] Laat deze brief gerust zien aan wie u om geld vraagt.
       *[no] Haalde iemand in die tijd toch geld of spullen bij u op? Laat deze brief dan zien, en bel ons.
    }
letter-rest-award-outcome = Uw rust
letter-rest-award-outcome-value =
    { $reason ->
        [rust-in-2021] Tot en met { $laatste-dag-van-de-vroege-periode }
       *[een-jaar-rust] Tot en met { $einde-van-de-afkoelingsperiode }
    }
letter-rest-award-outcome-text =
    { $reason ->
        [rust-in-2021] U had rust vanaf { $eerste-dag-van-de-vroege-periode }. Zodra wij het vaste bedrag betalen, begint een nieuw jaar.
        [twee-tijden-van-rust] De rust begon op { $dag-van-uitbetaling }. Ook van { $eerste-dag-van-de-vroege-periode } tot en met { $laatste-dag-van-de-vroege-periode } had u rust.
       *[een-jaar-rust] De rust begon op { $dag-van-uitbetaling }, de dag van de betaling.
    }
letter-rest-award-next-heading = { $nu-beschermd-some ->
    [yes] Wat mag een schuldeiser niet?
   *[no] Wat kunt u nu doen?
}
letter-rest-award-next = { $nu-beschermd-some ->
    [yes]
        Voor oude schulden mag niemand uw spullen of loon ophalen. Ook mag niemand daarom uw huur, stroom of een ander contract stoppen. Dat geldt ook voor de overheid en voor uw partner.

        Nieuwe rekeningen betaalt u wel gewoon. Lukt dat niet, bel dan uw gemeente of uw vaste persoon.

        Vraag in dit jaar ook hulp met uw schulden. Vaak kunnen wij die overnemen.
   *[no]
        Dreigt er nu iets, zoals een ontruiming of afsluiting? Bel dan meteen uw gemeente of uw vaste persoon. Zij praten met de schuldeiser.

        Heeft u nog schulden? Vraag daar hulp bij. Soms kunnen wij ze overnemen.
}
letter-rest-reject-subject = Uw rust van schuldeisers moet nog beginnen
letter-rest-reject-opening =
    U vroeg of schuldeisers op u moeten wachten. Dat is nu nog niet zo. Wij weten dat dit zwaar kan zijn.

    Zodra wij het vaste bedrag betalen, begint vanzelf een jaar rust.
letter-rest-reject-outcome = Uw rust
letter-rest-reject-outcome-value = Nog niet begonnen
letter-rest-reject-outcome-text = Er is nog geen vast bedrag betaald. U meldde zich op { $datum-van-aanmelding }. De rust van 2021 is voor wie zich eerder meldde.
letter-rest-reject-next-heading = Wat kunt u nu doen?
letter-rest-reject-next =
    Dreigt er nu iets, zoals een ontruiming of afsluiting? Bel dan meteen uw gemeente of uw vaste persoon. Zij praten met de schuldeiser.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.

## Voorbeelden

example-year-of-rest = Leila kreeg op 10 februari 2023 haar geld. Haar schuldeisers moeten een jaar wachten.
example-two-times = Piet meldde zich al in januari 2021. Hij had rust in het voorjaar en een jaar lang. Die tijd is nu voorbij.
example-rest-over = Het jaar rust van Olga is net een dag voorbij. Zij krijgt alleen een bevestiging.
example-spring-only = Hatice meldde zich vroeg, maar is nog niet betaald. Zij had rust in het voorjaar van 2021.
example-not-paid-yet = Dennis meldde zich in 2023 en wacht nog op de betaling. Zijn rust moet nog beginnen.
