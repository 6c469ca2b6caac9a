# Berichten aan de ouder en terug.

message-registered = Wij hebben uw aanmelding
message-document-received = Wij hebben uw document
message-decision = Er is een besluit
message-invitation = Uitnodiging voor een gesprek op { $date }
message-agreement-offered = Er is een voorstel voor een afspraak
message-handler-changed = U krijgt een andere vaste persoon
message-deadline-will-pass = Wij halen de datum van { $date } niet
message-deadline-moved = De datum voor uw besluit is anders geworden
message-nothing-changed = Er is niets veranderd. Hier staat u nu
message-where-you-are = Hier staat u nu
message-apology = Onze excuses
message-not-a-fraudster = U bent geen fraudeur
message-paper-asked = Wij vragen u om een stuk: { $paper }
message-response-asked = Wilt u lezen wat er staat, en zeggen wat u ervan vindt?
message-reopening-refused = U vroeg om verder te gaan. Dat kan nu niet
message-story-to-read = Wilt u lezen wat wij opschreven?
message-timeline-shared = U kunt lezen wat er gebeurde

message-way-email = e-mail
message-way-paper = brief

message-standing-queued = wacht op verzenden
message-standing-held = wacht op een veilig adres
message-standing-sent = verzonden
message-standing-printed = geprint
message-standing-posted = op de post gedaan
message-standing-failed = niet gelukt
message-standing-returned = teruggekomen

history-message = Bericht aan de ouder: { $subject }
history-message-way = Bericht aan de ouder, per { $way }: { $standing }
history-message-seen = De ouder opende een bericht
history-message-ways = De ouder koos hoe berichten komen
history-reply = De ouder schreef een bericht
history-reply-closed = Een bericht van de ouder is afgehandeld

mail-subject = Er is een bericht voor u
mail-body =
    Dag,

    Er staat een bericht voor u klaar.

    U leest het op { $address }. Log daar in zoals u gewend bent.

    In deze mail staat met opzet niets over het bericht zelf. Vertrouwt u deze mail niet? Klik dan nergens op. Typ het adres zelf in, of bel ons.

messages-title = Uw berichten
messages-title-child = Jouw berichten
messages-one = Bericht van { $date }
messages-lead = Hier staat alles wat wij u vertelden. U kunt ons ook schrijven.
messages-lead-child = Hier staat alles wat wij je vertelden. Je kunt ons ook schrijven. Er zijn geen domme vragen.
messages-ways = Hoe wilt u berichten ontvangen?
messages-none = Er zijn nog geen berichten.
messages-new = nieuw
messages-write = Schrijf ons
messages-answer = Antwoord op dit bericht
messages-text = Uw bericht
messages-text-hint = Een paar woorden is genoeg. Uw vaste persoon leest het en antwoordt.
messages-button = Verstuur
messages-sent = Uw bericht is verstuurd. Uw vaste persoon antwoordt u.
messages-kept = Wij sturen uw berichten voortaan zoals u koos.
messages-back = Terug naar uw berichten
messages-letter = Bekijk of print dit als brief (pdf)
messages-left = Zo is dit bericht ook verstuurd:

inbox-left = { $way }: { $standing }, { $date }
inbox-yours = U schreef ons
inbox-waits = Uw vaste persoon gaat u antwoorden.
inbox-answered = Beantwoord met een bericht.

ways-title = Hoe wilt u berichten ontvangen?
ways-lead = Elk bericht staat altijd op uw eigen pagina. Wij kunnen u ook laten weten dat er een bericht is.
ways-question = Hoe laten wij het u weten?
ways-hint = Kies wat bij u past. Kiest u niets, dan staat het alleen op uw pagina.
ways-email = E-mailadres
ways-email-hint = In de mail staat alleen dat er een bericht is.
ways-address = Postadres
ways-address-hint = Dit mag ook het adres zijn van iemand die u vertrouwt. Zet dan op de eerste regel bij wie.
ways-safe = Wat is veilig voor u?
ways-safe-hint = Kruis aan waar niemand anders uw berichten leest. Staat uw dossier onder bescherming, dan gebruiken wij alleen wat u hier aankruist.
ways-button = Bewaar

staff-messages-title = Berichten
staff-messages-link = Berichten
staff-message-wanted = De ouder wil berichten zo: { $ways }.
staff-message-held = { $way } (vastgehouden: geen adres, of niet bekend of het veilig is)
staff-message-page-only = alleen op de eigen pagina
staff-message-unsent = { $count ->
    [one] 1 bericht is nog niet echt weg
   *[other] { $count } berichten zijn nog niet echt weg
}
staff-message-open-replies = { $count ->
    [one] 1 bericht van de ouder wacht op antwoord
   *[other] { $count } berichten van de ouder wachten op antwoord
}
staff-message-not-gone = nog niet weg
staff-message-replies = Wat de ouder schreef
staff-message-answer = Uw antwoord
staff-message-answer-subject = Antwoord op uw bericht
staff-message-how = Of: hoe is het al afgehandeld? De ouder leest dit.
staff-message-close = Afgehandeld
staff-message-write = Stuur een bericht
staff-message-send = Verstuur
staff-message-kind = Wat wilt u sturen?
staff-message-kind-hint = Excuses en de verklaring gaan één keer. Hun tekst staat vast.
staff-ways-title = Schrijf op hoe de ouder berichten wil ontvangen
staff-ways-lead = Doe dit alleen op het woord van de ouder zelf. Kruis alleen als veilig aan wat de ouder veilig noemt. De ouder krijgt er bericht van.
staff-ways-link = Verander hoe berichten komen
staff-message-words = Eigen woorden
staff-message-invitation = Een uitnodiging voor een gesprek
staff-message-subject = Onderwerp
staff-message-text = Tekst
staff-message-talk-on = Dag van het gesprek
staff-message-talk-on-hint = Alleen bij een uitnodiging, zoals 10-03-2022.
staff-message-time = Tijd
staff-message-place = Plaats of telefoonnummer
staff-message-told = Wat wij vertelden
staff-message-read = Lees
staff-message-seen = Geopend op { $date }.
staff-message-not-seen = Nog niet geopend.
staff-message-again = Stuur nog een keer per { $way }
staff-message-posted = Op de post gedaan
staff-message-returned = Teruggekomen
staff-message-reason = Wat stond erop?

# Bezwaar en de rechter, voor wie in een dossier terugleest.
message-objection-received = Bezwaar ontvangen
message-objection-confirmed = Bezwaar bevestigd
message-objection-committee = Bezwaar bevestigd, met een commissie
message-objection-mend-asked = Bezwaar: gevraagd om aan te vullen
message-objection-completed = Bezwaar aangevuld
message-objection-in-time = Laat bezwaar telt als op tijd
message-objection-hearing = Bezwaar: dag voor het gesprek
message-objection-heard = Bezwaar: gesprek geweest
message-objection-hearing-waived = Bezwaar: geen gesprek nodig
message-objection-advice = Bezwaar: advies van de commissie
message-objection-answered = Antwoord op het bezwaar
message-objection-withdrawn = Bezwaar ingetrokken
message-court-filed = Zaak bij de rechter
message-court-ruled = Uitspraak van de rechter
message-notice-received = Uw vraag om alsnog te besluiten
message-penalty-established = Geld omdat wij te laat waren
message-penalty-kept = Het bedrag omdat wij te laat waren, blijft hetzelfde
message-recorded-details = Uw gegevens zijn veranderd
message-recorded-ways = Hoe berichten bij u komen, is veranderd
message-recorded-choice = Wij schreven uw keuze op
message-recorded-signature = Wij schreven uw antwoord op de overeenkomst op
message-recorded-countersigned = Wij tekenden de overeenkomst ook
message-recorded-offer-withdrawn = Wij namen ons aanbod terug
message-recorded-offer-lapsed = Ons aanbod geldt niet meer
message-recorded-reopened = Uw weg is weer open
message-recorded-not-reopened = Wij openen uw weg niet opnieuw
message-recorded-remark-answered = Antwoord op wat u aanwees
message-recorded-applied = Wij hebben uw aanvraag
message-recorded-unprotected = Uw dossier staat niet meer onder bescherming
message-recorded-access = Wij schreven op wie voor u mag handelen of meekijken
message-recorded-access-by-law = Iemand mag met u meekijken of voor u handelen
message-recorded-handler-released = U krijgt een andere vaste persoon
message-recorded-talk-called-off = Een gesprek gaat niet door
message-recorded-agreement = Wij schreven een afspraak op
## In het kort: wat een brief zegt, naast de brief
letter-says-title = Wat deze brief zegt, in het kort
letter-says-sent = Wij stuurden dit op { $date }.
letter-says-decision = Dit is het besluit van { $date } over: { $step }.
letter-says-wrong = Klopt er iets niet? Zeg het ons. Dat kost niets.
letter-says-talk = Het gesprek is om { $time }. Plaats: { $place }.
letter-says-until = U heeft de tijd tot en met { $date }.
letter-says-due = De datum is nu { $date }.
letter-says-paper = U kunt het sturen tot en met { $date }. Heeft u het niet? Zeg dat ons. Dat is niet erg.
letter-says-amount = U krijgt hiervoor { $amount }.
letter-says-answer = U krijgt ons antwoord uiterlijk op { $date }.
letter-says-call = Wij bellen u uiterlijk op { $date }.
letter-says-called = Wij belden u op { $date }.
letter-says-can = U kunt op deze pagina antwoorden. U kunt ook vragen om een gesprek met een tolk.
letter-says-dutch = De brief zelf is in het Nederlands. Die brief geldt voor de wet.

where-happened-decision = Er kwam een besluit.
where-happened-choice = Er is een keuze opgeschreven.
where-happened-agreement = Er gebeurde iets met een overeenkomst, of met uw vraag om verder te gaan.
where-happened-term = Er veranderde iets aan een datum, of aan geld omdat wij te laat waren.
where-happened-facts = Wij schreven gegevens op.
where-happened-papers = Er veranderde iets bij uw stukken.
where-happened-application = Er veranderde iets aan wat u aanvroeg.
where-happened-objection = Er gebeurde iets met uw bezwaar of beroep.
where-happened-complaint = Er gebeurde iets met uw klacht.
where-happened-remark = Er gebeurde iets met een opmerking van u.
where-happened-reply = Er gebeurde iets met wat u ons schreef.
where-happened-call = Er gebeurde iets met een telefoontje.
where-happened-plan = Er gebeurde iets met een gesprek of een afspraak.
where-happened-story = Er gebeurde iets met uw verhaal.
where-happened-timeline = Er gebeurde iets met uw vraag wat er gebeurde en waarom.
where-happened-recognition = Er gebeurde iets met uw erkenning.
where-happened-chain = Er gebeurde iets met wat anderen voor u doen, of met een betaling.
where-happened-handler = Er veranderde iets aan wie u helpt.
where-happened-access = Er veranderde iets aan wie voor u mag handelen of kijken.
where-happened-details = Er veranderde iets aan uw gegevens, of aan hoe u berichten krijgt.
where-happened-work = Wij werkten aan uw zaak.
where-open-paper = Wij vroegen u om een stuk.
where-open-choice = U kunt kiezen hoe het verder gaat.
where-open-offer = Er ligt een aanbod voor een overeenkomst.
where-open-agreement = U kunt zeggen of een afspraak klopt.
where-open-story = U kunt lezen of uw verhaal goed is opgeschreven.
where-open-response = U kunt zeggen wat u vindt van wat wij u stuurden.
where-open-reasons = U kunt ons nog schrijven waarom u bezwaar maakt.
