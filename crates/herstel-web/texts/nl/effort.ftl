# Inzet: hoe lang medewerkers aan dossiers werken.
nav-effort = Mijn inzet
effort-title = Mijn inzet
effort-about = Je hoeft niets bij te houden: de tijd volgt uit wat je in dossiers bekijkt en doet. Gisteren staat er vanochtend bij. Alleen jij ziet dit overzicht. De planning krijgt de uren opgeteld per stap, zonder namen.
effort-otherwise = Klopt er iets niet?
effort-otherwise-about = Een lang gesprek of een huisbezoek laat weinig sporen na. Zeg dan zelf hoe lang je aan een dossier werkte. Wat je invult, telt in plaats van wat wij afleidden.
effort-field-number = Nummer van het dossier
effort-field-day = Dag
effort-field-day-hint = Hoogstens vier weken geleden, zoals 15-11-2021
effort-field-minutes = Minuten
effort-field-minutes-hint = Alle minuten van die dag aan dit dossier samen
effort-button = Leg vast
effort-none = Er is in de laatste vier weken nog geen inzet afgeleid.
effort-total = Samen { $time }.
effort-before-a-step = Nog voor het eerste besluit
effort-derived = { $time }
effort-corrected = { $time }, door jou gezegd (afgeleid: { $derived })
effort-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
effort-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
effort-and = { $hours } en { $minutes }
