### Iemand anders aanmelden: aan de telefoon, of aan het loket van een gemeente.

## Iemand aanmelden
nav-intake = Ouder aanmelden
intake-title = Meld een ouder aan
intake-lead = Schrijf op wat de ouder zegt. Meer dan dit hoeft niet. De rest zoeken wij uit.
intake-who = Wie is de ouder?
intake-name = Naam van de ouder
intake-name-hint = Voornaam en achternaam, zoals in het paspoort.
intake-bsn = Burgerservicenummer van de ouder
intake-bsn-hint = Negen cijfers. Lees ze nog een keer voor.
intake-born-on = Geboortedatum van de ouder
intake-reach = Hoe bereiken wij de ouder?
intake-years-hint = Weet de ouder het niet? Dat is geen probleem.
intake-years-unknown = De ouder weet het niet; wij zoeken het uit
intake-story = Wat vertelt de ouder?
intake-story-hint = In de woorden van de ouder. Lees het nog een keer voor.
intake-contact = De gemeente
intake-contact-hint = Lees deze vraag precies zo voor. Het antwoord is aan de ouder.
intake-button = Meld deze ouder aan
intake-done = De aanmelding kwam binnen. Het nummer is { $number }.
intake-done-text = Meldde deze ouder zich al eerder? Dan belt de vaste behandelaar de ouder. U hoeft niets te doen.
