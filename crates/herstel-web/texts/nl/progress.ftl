## Voortgang
nav-progress = Voortgang
progress-title = Voortgang
progress-lead = Wat de operatie deed, en wie nog wacht.
progress-taken = Geteld op { $date }. Wat geteld is, blijft zo staan.
progress-csv = Als tabel (CSV)
progress-none = Er is nog niets geteld. Dat gebeurt elke dag vanzelf.
progress-standing = Wie nog wacht
progress-before = Wacht op het eerste besluit
progress-nobody = Niemand wacht op een stap.
progress-step = Stap
progress-dossiers = Dossiers
progress-late = Na de wettelijke datum
progress-overdue = { $count ->
    [one] Bij één besluit is de wettelijke termijn voorbij.
   *[other] Bij { $count } besluiten is de wettelijke termijn voorbij.
}
progress-noticed = { $count ->
    [one] Eén ouder stelde ons in gebreke.
   *[other] { $count } ouders stelden ons in gebreke.
}
progress-decided = Wat besloten is
progress-nothing-decided = Er is nog niets besloten.
progress-month = Maand
progress-outcome = Uitkomst
progress-decisions = Besluiten
progress-amount = Samen
progress-registered = Wie zich aanmeldde
progress-registered-ever = { $count ->
    [one] Eén ouder heeft zich aangemeld.
   *[other] { $count } ouders hebben zich aangemeld.
}
progress-helped = { $count ->
    [one] Voor één ouder deed iedereen wat nog moest.
   *[other] Voor { $count } ouders deed iedereen wat nog moest.
}
progress-parents = Ouders
progress-urgent-dossiers = { $count ->
    [one] één dossier
   *[other] { $count } dossiers
}
progress-days = Eerder geteld
