### Teksten die op elke pagina kunnen staan: de schil, fouten, weigeringen, de voordeur, de demonstratie.

## De schil
skip-link = Direct naar de inhoud
nav-label = Hoofdmenu
leave-quickly = Snel weg
sign-out = Uitloggen
foot-leave = Met de knop ‘Snel weg’ sluit u deze site meteen. U ziet dan het weerbericht en u bent uitgelogd.
foot-about = Herstel is open software voor hersteloperaties.
demo-banner = Dit is een demonstratie: alle mensen en gegevens zijn verzonnen. Het is vandaag { $day }.
demo-banner-link = Kies een andere persoon

## Formulieren
error-title-prefix = Fout:
error-summary-heading = Nog niet gelukt. Kijk hier even naar:

## Foutpagina’s
error-next = Er is niets bewaard en niets veranderd.
error-operation = Vraagt u ons hiernaar? Noem dan dit nummer: { $operation }
error-home = Naar het begin
error-sign-in-title = Log eerst in
error-sign-in-text = U bent niet ingelogd, of te lang weggeweest.
error-forged-title = Dit formulier is verlopen
error-forged-text = Ga terug, vernieuw de pagina en probeer het opnieuw. Wij bewaarden niets, voor uw veiligheid.
error-not-found-title = Deze pagina is er niet
error-not-found-text = Misschien klopt het adres niet, of is de pagina niet voor u bedoeld.
error-method-text = Dit adres kunt u niet op deze manier gebruiken.
error-too-many-title = Dit ging te vaak achter elkaar
error-too-many-text = Wacht een paar minuten en probeer het dan nog eens. Er is niets misgegaan met uw gegevens.
error-too-large-title = Dit is te groot
error-too-large-text = Wat u stuurde, is groter dan wij kunnen ontvangen. Maak het kleiner of deel het op.
error-too-slow-title = Het versturen duurde te lang
error-too-slow-text = Wat u stuurde, kwam niet op tijd of niet helemaal aan. Er is niets bewaard. Probeer het nog eens, liefst met een betere verbinding.
error-conflict-title = Dit kan nu niet
error-conflict-text = Er is intussen iets veranderd. Bekijk de pagina opnieuw.
error-unreadable-title = Dit konden wij niet lezen
error-unreadable-text = Ga terug en probeer het opnieuw.
error-unavailable-title = Het is nu erg druk
error-unavailable-text = We kunnen nu even niets bewaren of laten zien. Uw gegevens zijn veilig. Probeer het zo nog eens.
error-failed-title = Er is een storing
error-failed-text = Dat ligt niet aan u. Uw gegevens zijn veilig. Probeer het later nog eens.

## De voordeur
home-title = Herstel
home-heading = Herstel van wat er misging
home-lead = Ging het mis met uw kinderopvangtoeslag? Hier regelt u het herstel, op één plek en in uw tempo.
home-register = Meld u aan
home-continue = Ga verder
home-what = Wat u hier vindt
home-what-road = Waar uw zaak staat, en wat er hierna komt.
home-what-why = Elk bedrag dat u krijgt, met de reden erbij.
home-what-choice = Wat u zelf kunt kiezen, en wat dat betekent.
home-what-wrong = Een knop om te zeggen dat iets niet klopt. Een mens geeft antwoord.
home-registering = Zo werkt aanmelden
home-registering-text = U vult één kort formulier in. U krijgt daarna een vaste persoon. U hoeft niets te bewijzen.
home-registering-years = Weet u niet meer om welke jaren het ging? Dat geeft niet. Uitzoeken is ons werk.

## De demonstratie
demo-title = Kies wie u bent
demo-lead = U kijkt mee als een verzonnen persoon. Alles wat u doet, blijft in deze demonstratie.
demo-group-parents = Ouders
demo-group-handlers = Zaakbehandelaars
demo-group-reviewers = Tweede lezers
demo-group-leads = Teamleiders
demo-everybody = Bekijk iedereen
demo-kind-unregistered = Nog niet aangemeld. Begin hier.
demo-kind-new = Net aangemeld. Nog niemand heeft gekeken.
demo-kind-preparing = Aangemeld. De gegevens worden opgezocht.
demo-kind-second-reading = Een voorstel ligt bij de tweede lezer.
demo-kind-returned = Een voorstel kwam terug van de tweede lezer.
demo-kind-awarded = Kreeg het vaste bedrag en kan nu kiezen.
demo-kind-rejected = Kreeg in de eerste toets geen bedrag.
demo-kind-continuing = Koos om door te gaan. De gegevens worden opgezocht.
demo-kind-waiting = Neemt de tijd.
demo-kind-stopped = Is gestopt.
demo-kind-assessed = Kreeg het besluit van de integrale beoordeling.
demo-kind-case-handler = Helpt ouders, vult gegevens aan en stelt besluiten voor.
demo-kind-team-lead = Verdeelt het werk van een team. Leest dossiers en besluit niets.
demo-kind-reviewer = Leest besluiten na en keurt ze goed.
demo-day-heading = De dag van vandaag
demo-day-label = Ga verder op deze dag
demo-day-hint = Bijvoorbeeld 15-12-2021. De dag kan alleen vooruit.
demo-day-button = Zet de dag vooruit
demo-day-backwards = Deze dag is al voorbij. Kies een latere dag.

## Weigeringen
refusal-required = Vul dit in.
refusal-too-long = Deze tekst is te lang. Maak hem korter.
refusal-not-a-date = Dit is geen datum. Schrijf de datum zo: 10-03-2014.
refusal-no-such-day = Deze dag bestaat niet. Kijk de dag en de maand na.
refusal-date-too-early = Deze datum is te vroeg. De vroegste datum is { $first }.
refusal-date-too-late = Deze datum is te laat. De laatste datum is { $last }.
refusal-not-an-amount = Dit is geen bedrag. Schrijf het bedrag zo: 8.400,00.
refusal-too-low = Dit is te laag. Het minste is { $minimum }.
refusal-too-high = Dit is te hoog. Het meeste is { $maximum }.
refusal-not-a-number = Dit is geen heel getal.
refusal-not-a-choice = Kies een van de antwoorden.
refusal-unknown-year = Dit jaar hoort niet bij deze regeling. Kies een ander jaar.
refusal-unknown-fact = Dit gegeven hoort niet bij deze regeling.
refusal-bsn-length = Een burgerservicenummer heeft negen cijfers. Kijk het nummer na.
refusal-bsn-eleven-proof = Dit burgerservicenummer klopt niet. Misschien zijn twee cijfers verwisseld.
refusal-citizen-number-in-text = Hier staat een burgerservicenummer. Haal het weg: deze tekst gaat over niemand.
refusal-nothing-to-divide = Er is geen zaak die u kunt verdelen.
refusal-iban-invalid = Dit rekeningnummer klopt niet. Kijk alle letters en cijfers na.
refusal-birth-date-impossible = Deze geboortedatum kan niet kloppen. Kijk vooral het jaar na.
refusal-email-invalid = Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl.
refusal-unprintable = Dit teken kunnen wij niet afdrukken in een brief: { $character }. Haal het weg, of schrijf de naam zoals in een paspoort.
refusal-facts-inconsistent = Deze gegevens spreken elkaar tegen: { $explanation }
refusal-facts-missing = Deze gegevens ontbreken nog: { $facts }.
refusal-calculation-failed = De berekening lukte niet: { $reason }
refusal-scheme-not-in-force = Deze regeling beslist vandaag niet over deze stap.
refusal-example-amounts = Deze regeling rekent met voorbeeldbedragen. Daarmee beslist niemand iets.
refusal-never-a-debt = Deze uitkomst zou geld terugvragen. Wat is toegekend, wordt nooit een schuld. Een mens kijkt ernaar.
refusal-machine-never-rejects = Een computer wijst nooit iets af. Dat doet alleen een mens (AVG, artikel 22).
refusal-file-locked = Dit bestand zit op slot met een wachtwoord. Haal het wachtwoord eraf, of maak een foto van het stuk.
refusal-already-asked = Hier is al om gevraagd. Het antwoord kan nog komen.
refusal-paper-there = Dit stuk is er al.
refusal-nobody-asked = Er is nog niemand om dit stuk gevraagd. Vraag er eerst om.
refusal-paper-term-runs = Wie om het stuk is gevraagd, heeft nog tot en met { $last }.
refusal-documents-changed = Een stuk is veranderd. Kies opnieuw op welke stukken het besluit rust.
refusal-not-for-machine = Deze stap werkt een mens uit, niet de computer.
refusal-file-kind = Dit soort bestand kunnen wij niet aannemen.
refusal-file-too-large = Dit bestand is te groot.
refusal-period-reversed = Deze periode eindigt voordat hij begint. Kijk de data na.
refusal-ex-partner = Een ex-partner kan niet voor u optreden.
refusal-no-next-of-kin = Kies een nabestaande van wie het burgerservicenummer bekend is.
refusal-already-sent = Dit is al verstuurd. Het gaat maar één keer.
refusal-address-not-safe = Er is geen adres, of niemand heeft gezegd dat het veilig is.
refusal-no-term = Hiervoor loopt nu geen termijn.
refusal-term-passed = De laatste dag was { $date }. Daarna verandert niemand de termijn nog.
refusal-no-extension = Deze termijn kan volgens de wet niet langer worden.
refusal-already-extended = Deze termijn is al een keer verlengd. Dat kan maar één keer.
refusal-already-suspended = Deze termijn staat al stil.
refusal-not-suspended = Deze termijn staat niet stil.
refusal-already-noticed = Er is al een brief die telt. Een tweede is niet nodig.
refusal-objection-open = Er loopt al een bezwaar tegen dit besluit.
refusal-must-be-judged = Dit bezwaar mag niet opzij worden gelegd. Het vraagt een inhoudelijk antwoord.
refusal-lateness-not-judged = Kijk eerst of er een goede reden is waarom het bezwaar te laat kwam.
refusal-not-heard = Hoor eerst de ouder. Of leg vast dat de ouder geen gesprek wil.
refusal-no-advice = Wacht eerst op het advies van de commissie.
refusal-child-acts-itself = Iemand van 16 jaar of ouder meldt zichzelf aan.
refusal-parent-registers-child = Ben je jonger dan 16? Dan meldt je ouder of voogd je aan.
refusal-not-read-back = Lees dit verhaal eerst voor aan de ouder.
refusal-timeline-incomplete = De tijdlijn is nog niet compleet. Kies bij elke gebeurtenis een stuk, of zeg bij wie u het vroeg.
refusal-consent-missing = De ouder heeft hiervoor geen toestemming gegeven.
refusal-already-ended = Dit is al gestopt.
refusal-idempotency-key = Deze sleutel hoort al bij een ander verzoek, of is geen sleutel. Gebruik een nieuwe.
refusal-already-registered = U bent al aangemeld. U hoeft dat niet nog eens te doen.
refusal-other-bsn = Dit is een ander burgerservicenummer dan dat waarmee u bent ingelogd.
refusal-stale = Iemand anders heeft dit dossier net veranderd. Kijk wat er veranderde en probeer het opnieuw.
refusal-handover-needed = Een dossier gaat alleen met een overdracht naar een ander.
refusal-not-free = Deze collega kan dit dossier niet behandelen. Kies een ander.
refusal-no-contact = De ouder wil nu geen contact met deze gemeente.
refusal-decided-first = Iemand anders beslist opnieuw: u had deel aan het eerste besluit.
refusal-already-decided = Over deze stap is al besloten.
refusal-already-proposed = Er ligt al een voorstel voor deze stap bij de tweede lezer.
refusal-step-not-open = Deze stap kan nu nog niet, of de ouder koos om te wachten of te stoppen.
refusal-same-person = U stelde dit besluit zelf voor. Iemand anders moet het nalezen.
refusal-not-proposed = Dit besluit wacht niet op een tweede lezing.
refusal-facts-changed = De gegevens zijn veranderd na dit voorstel. Laat de stap opnieuw uitwerken.
refusal-choice-not-open = Deze keuze kan nu niet meer, of nog niet.
refusal-no-agreement = Bij deze stap hoort geen overeenkomst.
refusal-not-offered = Deze overeenkomst ligt niet meer open.
refusal-cooling-off-over = Terugnemen kon tot en met { $until }. Vragen om heropening kan altijd.
refusal-not-left = De ouder is hier niet gestopt. Er valt niets te heropenen.
refusal-already-answered = Op deze opmerking is al geantwoord.
refusal-not-allowed = Dit mag u hier niet doen.
refusal-not-found = Dit bestaat niet, of het is niet van u.

## Regelingen
schemes-title = Alle regelingen
schemes-lead = Hier leest u van elke regeling voor wie zij is. U leest hoeveel u kunt krijgen, hoe lang het mag duren en waar het staat.
schemes-deciding = Regelingen die nu gelden
schemes-others = Regelingen die nu niet gelden
schemes-for = Voor { $who }.
schemes-what = Wat
schemes-value = Hoeveel
schemes-rules = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
foot-schemes = Alle regelingen
demo-group-steering = Sturing
demo-group-privacy = Privacy
demo-group-municipal = Gemeenten
demo-group-representatives = Vertegenwoordigers
demo-kind-steering = Ziet alle regelingen en hoe ze samenhangen. Ziet geen dossiers.
demo-kind-privacy-officer = Keurt goed van wie de gegevens weg mogen. Ziet geen dossiers.
demo-kind-municipal-support = Ziet naam, adres en weg van wie contact met de gemeente wil.
demo-kind-municipal-collection = Ziet alleen wie de gemeente met rust moet laten.
demo-kind-representative = Treedt op voor ouders die dat willen.
overview-lead = Hier staat alles bij elkaar. Geen bedrag telt dubbel.
overview-caption = Alle bedragen
overview-award = Besluit
overview-before = Wat meetelde
overview-paid = Betaald
overview-total = Samen
overview-worth = Recht op { $amount }.
overview-counted = Daarvan was { $amount } al betaald bij: { $step }.

refusal-file-unreadable = Dit bestand kunnen wij niet openen. Misschien is het kapot of zit er een wachtwoord op. Maak een foto of een nieuw bestand.
refusal-file-pages = Dit document heeft meer dan { $limit } bladzijden. Deel het in stukken.
refusal-file-pixels = Deze foto is te groot. Maak hem kleiner of maak een nieuwe.
refusal-file-harmful = In dit bestand zit iets schadelijks. Wij bewaren het niet. Maak een foto van het papier of bel ons.
refusal-file-count = Er zijn nu te veel documenten. Bel uw zaakbehandelaar, dan zoeken wij een andere weg.
refusal-files-closed = Wij kunnen nu geen bestanden aannemen. Probeer het later nog eens, of geef het document op een andere manier.
refusal-gate-no-test = Er is nog niet vastgelegd of deze versie uitvoerbaar is.
refusal-gate-incomplete = Aan de uitvoeringstoets van deze versie ontbreekt nog iets.
refusal-gate-not-announced = Een tweede persoon moet eerst akkoord geven. Dan pas mag u deze versie bekendmaken.
refusal-gate-no-pilot = Begin eerst met een proef. Daarna kan een grotere groep volgen.
refusal-gate-nothing-learned = Schrijf eerst op wat de vorige stap u leerde.
refusal-gate-overload = In deze simulatie komt niet iedereen aan de beurt: het werk raakt nooit af. Dat heet niet uitvoerbaar.
refusal-gate-terms-not-kept = In deze simulatie halen wij de termijnen niet vaak genoeg. Op dit rapport kan de poort niet open.
refusal-gate-own-answer = Deze organisatie antwoordt zelf. Voor de UHT doet de teamleider dat, voor de gemeenten het loket.
refusal-gate-front-desk = Of het uit te leggen is, tekent een behandelaar of een loket van een gemeente.
refusal-gate-not-signed-so = Iedereen tekent met de eigen naam. Gebruik daarvoor de stap om te tekenen.
refusal-gate-same-person = U schreef of tekende al aan deze toets. Een ander zet de volgende stap bij de poort.
refusal-gate-not-simulated = Dit rapport gaat niet over deze versie. Laat de simulatie draaien met precies deze regels en dit proces, en bewaar het rapport.
refusal-gate-stopped = Deze versie is stilgezet. Hervat haar eerst.
refusal-gate-not-stopped = Deze versie is niet stilgezet.
documents-file = Kies een bestand of maak een foto
documents-file-hint = Een pdf, of een foto (jpg of png). Hoogstens 25 MB.
documents-button = Versturen
documents-received = Ontvangen
documents-none = Er zijn nog geen documenten.
documents-unnamed = Document zonder naam
documents-picture = foto
documents-pdf = { $count ->
    [one] pdf, 1 bladzijde
   *[other] pdf, { $count } bladzijden
}
documents-about = { $kind }, { $size } kB, ontvangen op { $date }
## Talen
languages-label = Taal
foreign-words = Sommige woorden op deze pagina staan in het Nederlands.
