### Wie heeft in mijn dossier gekeken? Toon: gewoon, kort, open; altijd «u».

looked-title = Wie heeft in mijn dossier gekeken?
looked-link = Wie keek in mijn dossier?
looked-lead = Hier ziet u wie er keek, wanneer en waarom. Wij schrijven elke keer op.
looked-this-too = Ook dat u nu kijkt, schrijven wij op.
looked-print = U mag deze pagina afdrukken of bewaren.
looked-period = Kies een periode
looked-from = Van
looked-until = Tot en met
looked-show = Laat zien
looked-all = Laat alles zien
looked-own = U zelf
looked-own-times = { $count ->
    [0] U keek zelf niet.
    [one] U keek zelf één keer.
   *[other] U keek zelf { $count } keer.
  }
looked-own-show = Laat ook zien wanneer u zelf keek
looked-own-hide = Laat niet zien wanneer u zelf keek
looked-acting = Wie nu kijkt
looked-acting-times = { $count ->
    [0] Wie nu kijkt, keek niet.
    [one] Wie nu kijkt, keek één keer.
   *[other] Wie nu kijkt, keek { $count } keer.
  }
looked-acting-show = Laat ook deze keren zien
looked-acting-hide = Laat deze keren niet zien
looked-none = Er heeft niemand anders gekeken.
looked-emergency = Noodtoegang
looked-emergency-text = Uw dossier was dicht voor deze medewerker. Er was haast. Dit is de reden:
looked-when = Hoe laat
looked-time = { $time } uur
looked-why = Waarom
looked-what = Wat deze persoon zag
looked-reference = Kenmerk
looked-reference-text = { $reference }. Deze organisatie kan hiermee nagaan welke medewerker het was.
looked-newest = Terug naar de laatste dagen
looked-older = Eerdere dagen
looked-you = U zelf
looked-the-person = De persoon van dit dossier
looked-somebody = Iemand die voor u mag kijken
looked-an-office = Een organisatie die voor u mag kijken
looked-for-you = handelt voor u
looked-operation = hersteloperatie
looked-handler = { $name }, { $role }
looked-case-handler = een zaakbehandelaar
looked-reviewer = een tweede lezer
looked-team-lead = een teamleider
looked-support-desk = Hulploket
looked-collection-desk = Loket voor schulden
looked-municipality = gemeente met code { $code }
looked-the-computer = De computer
looked-why-own = U mag zien wat wij over u weten. Dat staat in de privacywet, de AVG (artikel 15).
looked-why-task = Om uw aanvraag te behandelen. Die taak staat in de wet (Wht, hoofdstuk 2).
looked-why-mandate = U gaf hiervoor een machtiging.
looked-why-represented = Deze persoon mag volgens de wet voor u optreden.
looked-why-kin = Deze persoon nam het over als nabestaande.
looked-why-law = De wet laat dit toe: { $article }.
looked-why-urgent = Wachten deed schade. De reden: { $reason }
looked-why-contact = Om u te helpen. U zei dat de gemeente contact mag opnemen, of u vroeg om hulp (Wht, artikel 2.21).
looked-why-collection = De gemeente moet weten wie zij met rust laat.
looked-why-advising = Om advies te geven over uw bezwaar. De wet laat een commissie dat doen (Awb, artikel 7:13).
looked-at-list = Een regel in een lijst: uw naam, het nummer en hoe ver uw zaak is
looked-at-dossier = Uw dossier: gegevens, besluiten en wat u ons vertelde
looked-at-letter = Een brief aan u
looked-at-document = Een document dat u opstuurde
looked-at-card = Uw naam en hoe wij u bereiken
looked-at-support-notes = Notities van het hulploket
looked-at-objection = Uw bezwaar met de stukken
looked-at-change = Uw dossier, om er iets in te zetten
looked-at-access-records = Deze lijst
