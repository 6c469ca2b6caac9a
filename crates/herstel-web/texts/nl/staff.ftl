### Teksten van de pagina’s voor medewerkers.

nav-work-list = Werklijst
nav-second-reading = Tweede lezing
staff-unknown-colleague = een collega die hier niet meer werkt
staff-actor-parent = de ouder
staff-actor-municipal = de gemeente
staff-actor-representative = de vertegenwoordiger
staff-actor-reference = { $who } (kenmerk { $reference })
staff-actor-system = de computer
handler-none = Nog niemand

## Waar een dossier op wacht
status-new = Nieuw
status-preparing = In behandeling
status-second-reading = Tweede lezing
status-returned = Teruggestuurd
status-decided = Besloten
status-waiting = Ouder wacht even
status-stopped = Ouder is gestopt
due-none = geen termijn
due-today = vandaag
due-late = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
due-soon = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}
due-left = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}

## Kolommen
column-parent = Ouder
column-registered = Aangemeld
column-status = Stand
column-due = Wettelijke datum
column-handler = Zaakbehandelaar
column-remarks = Opmerkingen
column-step = Stap
column-outcome = Uitkomst
column-amount = Bedrag
column-scheme = Regeling
column-by = Door
column-proposed-by = Voorgesteld door
column-fact = Gegeven
column-value = Waarde
column-source = Bron
column-recorded = Vastgelegd
column-parameter = Parameter
column-since = Sinds
column-part = Onderdeel

## Werklijst
work-list-title = Werklijst
work-list-counts-label = Aantal dossiers per stand
work-list-tabs-label = Welke dossiers
work-list-dossiers = Dossiers, eerste wettelijke datum bovenaan
work-list-all = Alle dossiers
work-list-mine = Mijn dossiers
work-list-newest = Nieuwste aanmeldingen
work-list-newest-first = Laatst aangemeld bovenaan
work-list-none = Hier staan nu geen dossiers.
remarks-open = { $count ->
    [one] 1 open
   *[other] { $count } open
}
paging-label = Bladeren
paging-first = Naar het begin van de lijst
paging-next = Volgende dossiers
search-label = Zoek een dossier
search-hint = Dossiernummer (H-2021-04417), burgerservicenummer, naam of geboortedatum. Het begin van een naam is genoeg.
search-button = Zoeken
search-found = Gevonden dossiers
search-none = Niets gevonden. Zoek op het begin van de naam, op de geboortedatum of op het nummer.
search-more = Er zijn er meer dan hier staan. Zoek preciezer, bijvoorbeeld op voornaam en achternaam.

## Dossier
dossier-number = Dossier { $number }
dossier-due = Wettelijke datum { $date }
dossier-about = Over de ouder
dossier-person = De ouder
person-born = Geboren
person-bsn = BSN
person-ends-on = eindigt op { $tail }
person-address = Adres
person-email = E-mail
person-phone = Telefoon
person-iban = Rekening
person-language = Taal
language-nl = Nederlands
language-en = Engels
language-tr = Turks
language-ar = Arabisch
channel-portal = het portaal
channel-phone = de telefoon
channel-municipality = de gemeente
dossier-registered = Aangemeld op { $date } via { $channel }.
dossier-years = Het gaat volgens de ouder om: { $years }.
years-unknown = weet de ouder niet; dat zoeken wij uit
dossier-story = Het verhaal van de ouder
dossier-no-story = De ouder schreef bij de aanmelding niets op.
dossier-handler = Zaakbehandelaar
dossier-handler-you = (dat bent u)
dossier-take-over = Ik word de zaakbehandelaar
dossier-road = De weg
state-now = Aan de beurt
state-second-reading = Wacht op de tweede lezing
state-next = Komt hierna
state-held = De ouder koos om te wachten of te stoppen
state-always = Kan altijd
dossier-work-out = Uitwerken
dossier-read-decision = Besluit lezen
dossier-facts = Gegevens
dossier-no-facts = Er zijn nog geen gegevens vastgelegd.
dossier-facts-button = Gegevens aanvullen
fact-corrections = { $count ->
    [one] 1 keer gewijzigd
   *[other] { $count } keer gewijzigd
}
fact-unknown = Niet bekend
fact-not-recorded = niet ingevuld
fact-of-dossier = uit het dossier zelf
dossier-received = Wat aan de ouder is toegekend
dossier-decisions = Besluiten
dossier-no-decisions = Er is nog niets voorgesteld of besloten.
decision-proposed = Wacht op tweede lezing
decision-approved = Besloten
decision-returned = Teruggestuurd
outcome-award = Toekenning
outcome-rejection = Afwijzing
dossier-choices = Keuzes van de ouder
dossier-history = Wat er gebeurde
history-details = Bekijk wat erbij hoort
history-registered = Aangemeld via { $channel }
history-handler = { $name } werd zaakbehandelaar
history-facts = { $count ->
    [one] 1 gegeven vastgelegd
   *[other] { $count } gegevens vastgelegd
}
history-proposed = { $step }: voorstel ({ $outcome })
history-approved = { $step }: besloten
history-returned = { $step }: voorstel teruggestuurd
history-choice = Keuze na { $step }: { $option }
history-choice-denied = De ouder zei dat een opgeschreven keuze niet klopt
history-application = Aanvraag: { $scheme }
history-application-withdrawn = Aanvraag teruggenomen: { $scheme }
by-word-portal = in het portaal
by-word-phone = aan de telefoon
by-word-paper = op papier
by-word-table = in een gesprek
choice-denied = De ouder zei dit niet zo
history-remark = De ouder wees iets aan: { $about }
history-remark-corrected = Opmerking beantwoord: de ouder had gelijk
history-remark-kept = Opmerking beantwoord: het gegeven blijft staan
history-relation = Een relatie is vastgelegd
history-relation-corrected = Een relatie is verbeterd
history-relation-ended = Een relatie is gestopt
history-mandate = Een machtiging is gegeven
history-mandate-withdrawn = Een machtiging is ingetrokken
history-basis = Een grondslag is vastgelegd
history-basis-ended = Een grondslag is gestopt
history-consent = Toestemming is gegeven
history-consent-withdrawn = Toestemming is ingetrokken
history-contact-declined = De ouder wil geen contact met de gemeente
history-support-note = De gemeente maakte een notitie
history-protection = Het dossier is afgeschermd
history-protection-lifted = De afscherming is gestopt
history-emergency = Iemand opende het dossier in nood

## Opmerkingen van de ouder
dossier-remarks = Wat de ouder aanwijst
remark-about-row = { $row }, in het besluit over { $step }
remark-about-other = Iets anders
remark-with-document = Met een document erbij.
remark-open-document = Bekijk wat de ouder meestuurde
remark-corrected = Gecorrigeerd
remark-kept = Blijft zo
remark-result = Wat komt eruit?
remark-result-corrected = De ouder heeft gelijk
remark-result-corrected-hint = Pas daarna het gegeven zelf aan.
remark-result-kept = Het gegeven blijft staan
remark-result-kept-hint = Leg in het antwoord uit waarom.
remark-answer-label = Uw antwoord aan de ouder
remark-answer-hint = De ouder leest dit letterlijk. Schrijf gewoon en vriendelijk.
remark-answer-button = Antwoord versturen

## Gegevens aanvullen
facts-form-title = Gegevens aanvullen
facts-form-lead = Wat u niet weet, laat u leeg. Een leeg veld betekent: niet bekend. Elke wijziging blijft in de geschiedenis staan.
facts-form-case = De hele zaak
facts-form-year = Toeslagjaar { $year }
fact-hint-amount = Bijvoorbeeld 8.400,00 euro.
fact-hint-date = Bijvoorbeeld 10-03-2014.
fact-hint-number = Een heel getal.
fact-required-for = Nodig voor: { $steps }.
facts-no-years = Er staan nog geen jaren. Voeg hieronder een jaar toe.
facts-save = Opslaan
facts-form-source = Waar komen deze gegevens vandaan?
facts-form-source-hint = Bijvoorbeeld: besluit van 10 maart 2014. Dit geldt voor alles wat u nu verandert; de ouder ziet het ook.
facts-save-button = Gegevens opslaan
facts-add-year = Nog een jaar
facts-add-year-lead = Wat u al invulde, blijft staan. Er wordt nog niets opgeslagen.
facts-add-year-label = Jaar
facts-add-year-hint = Van { $first } tot en met { $last }.
facts-add-year-button = Jaar toevoegen
facts-changed-title = Intussen veranderd
facts-changed-lead = Iemand anders was u voor. Wat u niet aanraakte, ziet u hieronder zoals het nu is; wat u typte, staat er nog. Klopt alles, sla dan opnieuw op.
facts-changed-by-other = Iemand anders vulde hier intussen in: { $value }. Kies welke waarde klopt.

## Een stap uitwerken
step-under = Volgens: { $scheme }
step-missing = Deze gegevens ontbreken nog
step-missing-lead = Zonder deze gegevens kan de stap niet worden uitgewerkt.
missing-of-a-year = { $fact }, van ten minste één jaar
step-problem = De stap kan zo niet worden uitgewerkt
step-outcome = Uitkomst
step-reason = Reden: { $reason }.
step-rejection = Een afwijzing leest altijd een tweede persoon. Bel de ouder voordat de brief weggaat.
remains-lead = Dit blijft open voor de ouder:
step-propose = Voorleggen
step-propose-lead = Een tweede beoordelaar leest alles na. Pas daarna is het een besluit, en ziet de ouder het.
step-remark = Opmerking voor de tweede beoordelaar
step-remark-hint = Mag leeg blijven. De ouder ziet dit niet.
step-propose-button = Leg voor aan tweede beoordelaar
parameters-title = Parameters van de regeling
parameters-show = Bekijk de waarden en hun bron
not-verified = niet geverifieerd
scheme-decides-from = beslist vanaf { $from }
scheme-decides-until = beslist van { $from } tot en met { $until }
scheme-not-in-force = beslist vandaag niet
scheme-version = versie { $hash }
trial-mark = Proefberekening, geen besluit.
trial-not-in-force = Deze regeling beslist vandaag niet over deze stap. U kunt hier niets voorleggen.
trial-title = Wat andere regelingen zouden geven
trial-lead = Proefberekeningen met dezelfde gegevens, om te vergelijken. Er wordt niets mee besloten.
trial-rows = Onderdelen volgens { $scheme }
trial-facts-missing = { $count ->
    [one] Er ontbreekt 1 gegeven
   *[other] Er ontbreken { $count } gegevens
}

## Tweede lezing
reading-title = Tweede lezing
reading-lead = Niemand beslist alleen. Lees wat een collega voorstelt, en keur het goed of stuur het terug.
reading-for-me = Kunt u lezen
reading-none = Er wacht nu niets op u.
reading-own = Uw eigen voorstellen
reading-own-lead = Deze leest iemand anders.
reading-heading = De tweede lezing
reading-own-proposal = U stelde dit besluit zelf voor. Iemand anders moet het nalezen; u kunt het niet goedkeuren of terugsturen.
reading-to-verdict = Naar uw oordeel, onder de uitleg en de gegevens
reading-ask = Kloppen de gegevens met hun bronnen, en begrijpt u de uitkomst?
reading-approve-lead = Na uw akkoord ziet de ouder het besluit en gaat de brief weg.
reading-approve = Akkoord: dit is het besluit
reading-remarks = Wat moet er anders?
reading-remarks-hint = Uw collega leest dit. De ouder ziet het niet.
reading-return = Terugsturen met deze opmerking
reading-letter = Brief openen (PDF)
reading-again = Opnieuw uitwerken
decision-proposed-by = Voorgesteld door { $name } op { $date }.
decision-approved-by = Goedgekeurd door { $name } op { $date }.
decision-decided-after-machine = De computer bereidde dit voor. { $name } besloot op { $date }.
decision-returned-by = Teruggestuurd door { $name } op { $date }.
staff-explanation = De uitleg, stap voor stap
decision-remark = Opmerking bij het voorstel
decision-facts = De gegevens van dit voorstel
decision-facts-lead = Zoals ze waren toen de stap werd uitgewerkt.

## Sturing
nav-steering = Sturing
nav-schemes = Regelingen
steering-title = Regelingen en hun samenhang
steering-lead = Alles wat de operatie kan geven, met de versie die nu beslist en wat nog niet zeker is.
steering-schemes = Regelingen en versies
steering-scheme = Regeling
steering-state = Stand
steering-period = Beslist
steering-audience = Voor wie
steering-version = Versie
steering-open = Open punten
steering-examples = voorbeeldbedragen
steering-decides = beslist nu
steering-decides-not = beslist nu niet
steering-graph = Samenhang
steering-graph-about = Van links naar rechts: wat eerst komt, en wat daarop volgt. Onder de tekening staat hetzelfde in woorden.
steering-edges = { $count ->
    [one] 1 verband in woorden
   *[other] { $count } verbanden in woorden
}
steering-cautions = Let op

## Vergelijkbare situaties
dossier-situation = Situatie van dit gezin
dossier-situation-about = Dit helpt u bij het gesprek. Het bepaalt nooit waar iemand recht op heeft.
dossier-situation-help = Bied eerst aan: { $help }

documents-of-dossier = Documenten
documents-back = Terug naar het dossier
dossier-documents-link = Documenten bekijken of toevoegen
history-document = Document ontvangen: { $name }

# Overdracht van een dossier aan een andere behandelaar.
handover-title = Dossier overdragen
handover-back = Terug naar het dossier
handover-now = Nu is { $name } de vaste behandelaar.
handover-nobody = Er is nu geen behandelaar. Uiterlijk { $date } is er een.
handover-handler = Wie wordt de nieuwe behandelaar?
handover-reason = Waarom?
handover-reason-parent-asked = De ouder vroeg om iemand anders
handover-reason-conflict = De behandelaar kent de ouder
handover-reason-long-absence = De behandelaar is lang weg
handover-reason-left = De behandelaar werkt hier niet meer
handover-reason-caseload = De behandelaar heeft te veel zaken
handover-reason-moved = De ouder woont in een andere regio
handover-reason-other = Een andere reden
handover-words = Wat leest de ouder als reden?
handover-words-hint = Schrijf het kort en gewoon. De ouder krijgt dit als bericht.
handover-note = Overdracht
handover-note-text = Dit leest de nieuwe behandelaar het eerst. De ouder hoeft niets opnieuw te vertellen.
handover-agreed = Wat is er afgesproken?
handover-agreed-hint = Met de ouder, met de gemeente, met anderen.
handover-matters = Wat is belangrijk voor deze ouder?
handover-matters-hint = Bijvoorbeeld hoe en wanneer u belt, en wie erbij wil zijn.
handover-open = Wat staat er nog open?
handover-open-hint = Wat moet er gebeuren, en voor wanneer.
handover-button = Draag het dossier over
handover-written = Geschreven door { $name } op { $date }.
handover-taken = Ik heb dit gelezen
handover-before = { $name }, van { $from } tot { $until }
history-handler-changed = { $name } werd de nieuwe zaakbehandelaar
history-handler-released = { $name } is geen zaakbehandelaar meer
history-handover-taken = { $name } las de overdracht
channel-representative = een kantoor
history-registered-by = Iemand anders meldde deze persoon aan, of er is iets bijzonders
history-representation = Iemand vertegenwoordigt deze persoon
history-representation-confirmed = Een vertegenwoordiging is nagekeken
history-representation-ended = Een vertegenwoordiging is gestopt
history-advice = Een deskundige gaf advies

# Wat een teamleider ziet.
nav-team = Mijn team
team-title = Mijn team
team-lead-text = Wie heeft hoeveel werk, wie is er niet, en welke ouders hebben nu niemand.
team-without = Zonder behandelaar
team-without-none = Elke ouder heeft een vaste behandelaar.
team-load = Werk en afwezigheid
team-points = Een zaak telt zwaarder als er meer werk aan is. Wie vol zit, krijgt vanzelf geen nieuwe zaken.
team-before = Vorige collega's
team-after = Volgende collega's
team-everybody = Iedereen
team-team = Team
team-place = Regio
team-hours = Uren per week
team-has = Punten
team-full = Vol
team-terms = { $count ->
    [one] Termijnen tot morgen
   *[other] Termijnen tot over { $count } dagen
}
team-due = { $late } te laat, { $soon } dichtbij
team-due-none = Geen
team-due-without = Termijnen van ouders zonder behandelaar
team-late = Te laat
team-absence = Afwezig
team-here = Aanwezig
team-away = Van { $from }, terug op { $until }. { $name } neemt waar.
team-record-absence = Afwezigheid vastleggen of wijzigen
team-absence-text = Wie waarneemt, ziet en doet alles voor deze ouders. De ouders lezen wie zij kunnen bellen.
team-from-on = Vanaf welke dag?
team-until-on = Tot en met welke dag?
team-substitute = Wie neemt waar?
team-absence-button = Leg vast

# Wanneer een collega er niet is.
absence-title = Afwezigheid van { $name }
absence-back = Terug
absence-recorded = Vastgelegd
absence-change = Korter, langer of een andere waarnemer
absence-end = Deze collega is er vandaag weer
absence-take-back = Deze afwezigheid gaat niet door

# Een collega zoeken waar er heel veel zijn.
finder-search = Zoek een collega ({ $question })
finder-hint = Typ een deel van de naam. Wat u al invulde, blijft staan.
finder-look = Zoek
finder-more = U ziet er { $shown } van { $all }. Typ meer van de naam om de ander te vinden.
finder-nobody = Er is niemand met deze naam om te kiezen.
