### De pagina's van een gemeente: het loket dat helpt en het loket dat geld int.

## De lijst
nav-desk-support = Wie wij helpen
nav-desk-collection = Wie wij met rust laten
desk-title = Gemeente { $municipality }
desk-support-lead = Deze ouders mag u bellen of schrijven. Zij zeiden daar ja op, of er is een andere reden.
desk-support-closed = Wat u hier leest of opschrijft, blijft bij de hulp. Wie in uw gemeente geld int, ziet dit nooit.
desk-collection-lead = Van deze mensen int u nu geen geld. Hier staat alleen wie het zijn.
desk-collection-closed = Meer mag u niet zien. U ziet geen verhaal en geen besluit. U ziet ook niet wat collega's die helpen, opschrijven.
desk-support-people = Ouders
desk-collection-people = Mensen
desk-nobody = Nu staat hier niemand.
desk-back = Terug naar de lijst

## Eén persoon
card-reach = Bereikbaar
card-no-reach = De ouder gaf geen telefoon, e-mail of adres.
card-where = Waar de ouder is
card-no-story = De ouder zei niet dat u dit mag lezen, of schreef niets op.
card-no-decisions = De ouder zei niet dat u dit mag lezen.
card-nothing-decided = Er is nog niets besloten.
card-awarded = toegekend, { $amount }
card-rejected = niet toegekend
card-notes = Notities van uw loket
card-notes-text = De ouder kan dit altijd lezen. Schrijf het zo op dat dit goed is.
note-about = Waar gaat het over?
note-words = Wat wilt u onthouden?
note-words-hint = Schrijf alleen op wat nodig is om te helpen.
note-button = Bewaar de notitie
life-finances = Geld en schulden
life-housing = Wonen
life-health = Gezondheid
life-family = Gezin
life-work = Werk en school
