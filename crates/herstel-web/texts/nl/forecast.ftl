### Wanneer iemands volgende stap klaar is
forecast-title = Wanneer is dit klaar: { $step }?
forecast-objection = uw bezwaar van { $date }
forecast-anew = uw nieuwe besluit ({ $step })
forecast-court = de uitspraak van de rechter in de zaak van { $date }
forecast-nine = Bij 9 van de 10 ouders is deze stap klaar { $before }.
forecast-half = Bij de helft is hij al klaar { $before }.
forecast-before-half = vóór half { $month }
forecast-before-end = vóór eind { $month }
forecast-over = Het duurt langer dan wij zeiden. Dat spijt ons. Uw zaakbehandelaar belt u hierover.
forecast-wrong = Wat wij eerder zeiden, klopte te vaak niet. Wij kunnen nu niet zeggen wanneer deze stap klaar is. Uw zaakbehandelaar belt u hierover.
forecast-still = Aan deze stap kan nu niemand werken. Wij kunnen niet zeggen wanneer hij klaar is. Verandert dat, dan leest u dat hier.
forecast-why-first = Dit is de eerste keer dat wij dit zeggen.
forecast-why-people = Dit is anders dan eerst. Het aantal mensen voor u is veranderd.
forecast-why-staff = Dit is anders dan eerst. Het aantal medewerkers is veranderd.
forecast-why-work = Dit is anders dan eerst. Een zaak kost nu meer of minder tijd.
forecast-why-scheme = Dit is anders dan eerst. Door een nieuwe regeling zijn er meer mensen.
forecast-why-other = Dit is anders dan eerst. Wij hebben opnieuw gerekend.
forecast-place-ask = Laat zien waar ik in de rij sta
forecast-place =
    { $ahead ->
        [0] Er is niemand voor u.
        [one] Er is 1 persoon voor u.
       *[other] Er zijn { $ahead } mensen voor u.
    } { $among ->
        [one] U staat als enige in de rij.
       *[other] In de rij staan { $among } mensen.
    }
forecast-place-begun = Er is al iemand met uw zaak bezig.
forecast-place-about = Dit kan nog veranderen.
forecast-scores-link = Hoe vaak klopt dit?
forecast-staff = Wat de ouder kan verwachten
forecast-staff-objection = Bezwaar van { $date }
forecast-staff-anew = Nieuw besluit ({ $step })
forecast-staff-court = Zaak bij de rechter van { $date }
forecast-staff-reads = Dit leest de ouder nu:
forecast-staff-task = Het duurt duidelijk langer. Vertel dit eerst zelf aan de ouder. Daarna komt het op de pagina.
forecast-staff-unknown = Wij kunnen nu niet meer zeggen wanneer deze stap klaar is.
forecast-staff-told = Ik heb het verteld

## Hoe vaak verwachtingen klopten
scores-title = Hoe vaak klopten onze verwachtingen?
scores-lead = Wij zeggen tegen ouders wanneer een stap klaar is. Hier staat hoe vaak dat klopte.
scores-good = Het is goed als bij 9 van de 10 de stap op tijd klaar was. Wie nog wacht, telt als niet op tijd.
scores-small = Kleine groepen van dezelfde maand staan samen. Zijn het samen minder dan 10 mensen, dan staan ze er niet.
scores-heading = Per maand
scores-none = Er is nog geen verwachting voorbij. Daarom staat hier nog niets.
scores-month = Gezegd in
scores-step = Stap
scores-objection = Antwoord op een bezwaar
scores-anew = Nieuw besluit na een bezwaar
scores-court = Uitspraak van de rechter
scores-group = Aangemeld in
scores-region = Regio
scores-region-none = niet bekend
scores-class = Hoe dringend
scores-class-all = alles samen
scores-count = Aantal
scores-half = Binnen wat de helft hoorde
scores-nine = Binnen wat 9 van de 10 hoorden
scores-waiting = Wacht nog
scores-others = kleine groepen samen
scores-off-half = Gemiddeld ernaast voor de helft, in dagen
scores-off-nine = Gemiddeld ernaast voor 9 van de 10, in dagen
