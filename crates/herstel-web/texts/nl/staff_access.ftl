### Wie mag meekijken, zoals medewerkers het zien en regelen.

## Wie mag meekijken
looks-title = Wie mag meekijken
looks-back = Terug naar { $name }
looks-link = Wie mag meekijken, relaties en bescherming
looks-request = U kijkt hier omdat de ouder daarom vroeg.
looks-law = U kijkt hier omdat de wet het zegt: { $article }.
looks-urgent = U kijkt hier omdat wachten schade doet: { $reason }
looks-emergency = U kijkt hier met spoed, tot { $until } uur. Uw reden: { $reason }
looks-given = Wat de ouder goed vindt
looks-nothing-given = De ouder gaf nog niemand iets toe.
looks-mandate = { $name } mag voor de ouder optreden. { $when }
looks-consent = { $what } { $when }
looks-notes = Wat de gemeente opschreef
looks-no-notes = De gemeente schreef nog niets op.
looks-note = Gemeente { $municipality }, { $date }
looks-protected = Dit dossier is afgeschermd sinds { $date }.
looks-open = Dit dossier is niet afgeschermd.
consent-contact = De gemeente { $municipality } mag contact zoeken.
consent-story = De gemeente { $municipality } mag het verhaal lezen.
consent-decisions = De gemeente { $municipality } mag de besluiten lezen.
consent-notes = De zaakbehandelaar mag lezen wat de gemeente opschreef.
period-always = Zonder einde.
period-from = Vanaf { $from }.
period-until = Tot en met { $last }.
period-between = Van { $from } tot en met { $last }.

## Opnieuw aangemeld
history-registered-again = Opnieuw aangemeld via { $channel }
dossier-again = Deze ouder is op { $date } opnieuw aangemeld via { $channel }.
dossier-again-text = Wie dat deed, weet niet dat dit dossier er is. Bel de ouder zelf. Bel niet terug naar wie aanmeldde.

## Relaties
relations-title = Relaties
relations-none = Er staan nog geen relaties in dit dossier.
relation-add = Voeg een relatie toe
relation-correct = Verbeter
relation-correct-title = Verbeter een relatie
relation-end = Dit is voorbij
relation-end-button = Bewaar het einde
relation-save = Bewaar de relatie
relation-partner = Partner
relation-ex-partner = Ex-partner
relation-parent = Vader of moeder
relation-child = Kind
relation-next-of-kin = Nabestaande
relation-kind = Wie is dit van de ouder?
relation-name = Naam
relation-bsn = Burgerservicenummer
relation-bsn-hint = Als u het weet. Zo weten wij zeker wie het is.
relation-bsn-kept = Laat u dit leeg? Dan blijft het zoals het was.
relation-born-on = Geboortedatum
relation-born = Geboren op { $date }.
relation-from-on = Vanaf welke dag?
relation-last-on = Wat was de laatste dag?
relation-day-hint = Laat dit leeg als u het niet weet. Bijvoorbeeld 27-03-2015.
relation-source = Hoe weten wij dit?
relation-source-hint = Bijvoorbeeld: de ouder zei het aan de telefoon.
relation-from-source = Bron: { $source }.
relation-known = Wij weten wie dit is.
relation-ex-partner-text = Een ex-partner ziet nooit iets van de ouder. Een partner van vroeger is dat ook.

## Gronden
bases-title = Waarop anderen kijken
bases-text = Niemand kijkt zonder reden. Elke reden staat hier, met de dagen waarop zij geldt.
basis-add = Leg een reden vast
basis-lead = Iemand mag alleen kijken als daar een reden voor is. De ouder kan dit lezen.
basis-save = Bewaar de reden
basis-stop = Stop dit
basis-stop-text = Vanaf vandaag mag niemand hierop nog kijken. Uzelf soms ook niet.
basis-stop-button = Stop deze reden
basis-request = De ouder vroeg erom
basis-law = De wet: { $article }
basis-urgent = Spoed: { $reason }
basis-for-operation = Voor wie het dossier behandelt.
basis-for-support = Voor wie helpt bij de gemeente { $municipality }.
basis-for-collection = Voor wie geld int bij de gemeente { $municipality }.
basis-for-kin = Voor { $name }, die het overneemt.
basis-kind = Wat is de reden?
basis-kind-request = De ouder vraagt erom
basis-kind-request-hint = Aan de telefoon, in een brief of aan tafel.
basis-kind-law = De wet zegt het
basis-kind-law-hint = Noem het artikel.
basis-kind-urgent = Wachten doet schade
basis-kind-urgent-hint = Schrijf op waarom.
basis-article = Welk artikel?
basis-article-hint = Alleen als de wet het zegt. Bijvoorbeeld: Wht 2.21.
basis-reason = Waarom kan het niet wachten?
basis-audience = Wie mag hierop kijken?
basis-audience-operation = Wie het dossier behandelt
basis-audience-support = Wie helpt bij de gemeente
basis-audience-collection = Wie geld int bij de gemeente
basis-audience-kin = Een nabestaande, die alles overneemt
basis-audience-kin-hint = Dat kan alleen met een artikel van de wet.
basis-municipality-hint = Alleen voor een gemeente. Bijvoorbeeld: Almere.
basis-relation = Welke nabestaande?
basis-from-on = Vanaf welke dag?

## Bescherming
protection-title = Bescherming
protection-link = Afschermen of openen
protection-lead = Is iemand in gevaar als een ander dit adres vindt? Scherm het dossier dan af.
protection-who = Wie ziet een afgeschermd dossier?
protection-handler = De vaste zaakbehandelaar. Nu is dat: { $name }.
protection-reader = De tweede lezer, zolang er een voorstel ligt.
protection-parent = De ouder, en wie voor de ouder optreedt.
protection-emergency = Wie het met spoed opent. Dat ziet de ouder altijd.
protection-municipality = De gemeente ziet dan niets meer. Bent u niet de vaste behandelaar? Dan ziet u het straks ook niet.
protection-how = Hoe gaat u ermee om?
protection-how-phone = Noem aan de telefoon nooit een adres. Bel alleen het nummer dat hier staat.
protection-how-address = Zet geen adres in een bericht of notitie.
protection-how-leave = Laat het scherm niet open staan. Print niets zonder reden.
protection-reason = Waarom?
protection-reason-hint = De ouder kan dit lezen.
protection-set = Scherm dit dossier af
protection-lift = Open dit dossier weer

## Toch openen
nav-emergency = Toch openen
emergency-title = Toch openen
emergency-lead = Moet u nu in een dossier dat voor u dicht is? Dat kan kort, en alleen met een goede reden.
emergency-seen = De ouder ziet wie keek, wanneer en waarom. Dit wordt altijd nagekeken.
emergency-number = Nummer van het dossier
emergency-number-hint = Bijvoorbeeld H-2021-04417.
emergency-reason = Waarom kan het niet wachten?
emergency-reason-hint = De ouder leest dit. Schrijf het zo op dat u het kunt uitleggen.
emergency-hours = Hoe lang heeft u nodig?
emergency-hours-count = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
emergency-button = Open dit dossier
emergency-nothing = Dit dossier kunt u niet openen. Kijk het nummer na.

## Ik ken deze persoon
conflict-link = Ik ken deze persoon
conflict-title = Kent u deze persoon?
conflict-lead = Is het familie, een vriend, een buur of een bekende? Zeg het hier.
conflict-text = Daarna ziet u dit dossier niet meer, ook niet met spoed. Niemand vraagt u hoe u de persoon kent. Uw leidinggevende kan dit later veranderen.
conflict-handler = U bent nu de vaste behandelaar. Het dossier gaat meteen naar uw teamleider, die een collega zoekt.
conflict-sure = Weet u het zeker?
conflict-yes = Ja, ik ken deze persoon
conflict-button = Ik wil dit dossier niet meer zien
