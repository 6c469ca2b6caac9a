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
message-apology = Onze excuses
message-not-a-fraudster = U bent geen fraudeur
message-paper-asked = Wij vragen u om een stuk: { $paper }

message-way-email = e-mail
message-way-paper = brief

message-standing-queued = wacht op verzenden
message-standing-held = vastgehouden
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
