# Teksten van de regeling van 2021. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van hetzelfde object worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is), $parts en $items
# zijn de jaren waarop een telling rust.

## De regeling

scheme-title = Compensatie en vast bedrag volgens de Wet hersteloperatie toeslagen
scheme-short = Wet van 2022
scheme-status = Dit is de wet zoals zij geldt: artikel 2.1 tot en met 2.7, en artikel 6.10. Andere delen van de wet staan in een eigen regeling.
scheme-about = Eerst kijken wij of u onterecht bent behandeld. Dan krijgt u 30.000 euro. Daarna berekenen wij uw compensatie precies volgens de wet.

## Stappen

step-registration = Aanmelding
step-registration-about = U laat weten dat u mogelijk onterecht bent behandeld. Welke jaren het waren, zoeken wij uit.
step-first-contact = Kennismaken met uw vaste persoon
step-first-contact-about = Uw vaste persoon belt u en vertelt hoe het verder gaat. U kunt alles vragen.
step-three-way-talk = Gesprek met u, ons en uw gemeente
step-three-way-talk-about = Wij zitten met u en de gemeente aan tafel, met uw dossier erbij. Samen maken wij een plan. U kiest zelf of u dit wilt.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-first-review = Eerste toets
step-first-review-about = Wij kijken of er in uw dossier een onterechte terugvordering staat. Is dat zo, dan krijgt u 30.000 euro. Bij twijfel kiezen wij voor u.
step-expectation-talk = Gesprek over wat u kunt verwachten
step-expectation-talk-about = Uw vaste persoon vertelt eerlijk wat de integrale beoordeling nog kan brengen. Daarna kiest u.
step-full-assessment = Integrale beoordeling
step-full-assessment-about = Wij bekijken al uw jaren precies. Wij rekenen uit hoeveel geld u nog krijgt, en leggen elk bedrag uit.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het laatste besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-allowance-decisions = Besluiten over uw toeslag
paper-allowance-decisions-about = Hierin staat wat er per jaar is besloten. Wij hebben ze zelf. U hoeft ze niet te zoeken.
paper-child-care-statement = Jaaropgaaf van de kinderopvang
paper-child-care-statement-about = Hierin staat hoeveel opvang er was en wat die kostte. De opvang heeft er vaak nog een.
paper-legal-costs-bill = Rekening van uw advocaat of adviseur
paper-legal-costs-bill-about = Dan weten wij wat u betaalde om uw gelijk te krijgen. Dat geld krijgt u terug.

## Keuzes

choice-registration-continue = Start de eerste toets
choice-registration-continue-consequence = Wij zoeken uw gegevens op. U hoeft daarvoor niets te doen.
choice-registration-help = Ik wil nu al hulp van mijn gemeente
choice-registration-help-consequence = Uw gemeente belt u. Uw aanmelding loopt gewoon door.
choice-registration-wait = Nu even niets
choice-registration-wait-consequence = Wij wachten op u. Uw aanmelding en uw rechten blijven bestaan.
choice-registration-stop = Hier stoppen
choice-registration-stop-consequence = Wij gaan niet verder met uw aanmelding. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-first-review-continue = Ga door met de integrale beoordeling
choice-first-review-continue-consequence = Wij bekijken al uw jaren. Dat duurt lang. Wat u al kreeg, mag u houden.
choice-first-review-wait = Nu even niets
choice-first-review-wait-consequence = Wij wachten op u. Uw plek en uw rechten blijven bestaan.
choice-first-review-stop = Hier stoppen
choice-first-review-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Terugkomen kan onder de voorwaarden die hieronder staan.
choice-first-review-help = Ik wil hulp van mijn gemeente
choice-first-review-help-consequence = Uw gemeente belt u. Zij helpt met wonen, geld, werk, zorg of gezin. Bezwaar maken kan ook.
choice-full-assessment-stop = Hier stoppen
choice-full-assessment-stop-consequence = Uw zaak gaat naar de nazorg. U houdt wat u kreeg. Terugkomen kan onder de voorwaarden die hieronder staan.
choice-full-assessment-help = Ik wil hulp van mijn gemeente
choice-full-assessment-help-consequence = Uw gemeente belt u. Zij helpt met wonen, geld, werk, zorg of gezin. Bezwaar maken kan ook.
choice-full-assessment-more-damage = Ik heb meer schade
choice-full-assessment-more-damage-consequence = U vraagt hiermee de schaderegeling aan. Daar kiest u eerst: vaste bedragen, of uw schade op maat. Wat u al kreeg, blijft van u.
choice-full-assessment-wait = Nu even niets
choice-full-assessment-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Dat kan altijd met een telefoontje of een brief.
reopen-new-facts = Er zijn nieuwe gegevens over uw zaak.
reopen-new-scheme = Er komt een nieuwe regeling die u meer kan geven.

## Termijnen

term-announcement-response = Reageren op wat wij van plan zijn te besluiten
term-payment = Het vaste bedrag betalen
term-objection-decision = Besluit op uw bezwaar
term-objection-decision-committee = Besluit op uw bezwaar na advies van een commissie

## Soorten gegevens

group-oordeel = Wat er is gebeurd
group-bedragen = Bedragen in de besluiten
group-datums = Datums van besluiten
group-kosten = Kosten
group-rente = Rente
group-schade = Werkelijke schade
group-eerste-toets = De vragen van de eerste toets
group-partner = Partner
group-herziening = Toeslag die later alsnog kwam
group-situatie = Hoe het met de ouder gaat

item-toeslagjaar = Toeslagjaar { $key }
item-toeslagjaar-part = { $value } over { $key }

## Gegevens

attribute-grond = Wat er misging
help-grond = Kies wat er dat jaar in het dossier staat. Bij twijfel kiest u in het voordeel van de ouder.
attribute-teruggevorderd-bedrag = Teruggevraagd bedrag
help-teruggevorderd-bedrag = Het bedrag dat volgens het besluit moest worden terugbetaald, zonder rente.
attribute-niet-toegekend-bedrag = Niet toegekend bedrag
help-niet-toegekend-bedrag = Het bedrag waarmee het recht is verlaagd en dat nooit is uitbetaald.
attribute-rente-in-de-beschikking = Rente in het besluit
help-rente-in-de-beschikking = De rente die in hetzelfde besluit werd gevraagd.
attribute-nog-niet-betaald-deel = Nog niet betaald
help-nog-niet-betaald-deel = Het deel van dit bedrag dat de ouder nooit heeft betaald. Vul 0 in als alles is betaald.
attribute-alsnog-toegekende-kinderopvangtoeslag = Alsnog toegekende toeslag
help-alsnog-toegekende-kinderopvangtoeslag = Kinderopvangtoeslag over dit jaar die later alsnog is toegekend.
attribute-ernstige-onregelmatigheden = Ernstige onregelmatigheden
help-ernstige-onregelmatigheden = Kies alleen «ja» als vaststaat dat de schade daardoor komt en aan de ouder zelf is toe te rekenen.
attribute-bestuurlijke-boete = Opgelegde boete
help-bestuurlijke-boete = De boete die bij de kinderopvangtoeslag is opgelegd.
attribute-betaalde-boete = Betaalde boete
help-betaalde-boete = Het deel van de boete dat de ouder heeft betaald.
attribute-betaalde-invorderingskosten = Betaalde kosten voor het innen
help-betaalde-invorderingskosten = Aanmaningen, dwangbevelen, deurwaarder en invorderingsrente die de ouder betaalde.
attribute-procespunten = Punten voor juridische hulp
help-procespunten = Het aantal punten volgens het Besluit proceskosten bestuursrecht.
attribute-waarde-per-procespunt = Waarde van een punt
help-waarde-per-procespunt = De waarde van één punt in het jaar van het besluit.
attribute-al-toegekende-proceskosten = Al toegekende proceskosten
help-al-toegekende-proceskosten = Proceskosten die al zijn toegekend of nog worden toegekend.
attribute-rente-over-kinderopvangtoeslag = Rente over kinderopvangtoeslag
help-rente-over-kinderopvangtoeslag = De rente volgens artikel 27 Awir, uitgerekend buiten deze regeling.
attribute-al-vergoede-rente = Al vergoede rente
help-al-vergoede-rente = Rente die al eerder is vergoed.
attribute-werkelijke-schade = Werkelijke schade
help-werkelijke-schade = De hele schade die de ouder aannemelijk maakt. Laat leeg als daar niet om is gevraagd.
attribute-datum-van-aanmelding = Datum van aanmelding
attribute-dagtekening-eerste-nadelige-beschikking = Datum van het eerste nadelige besluit
help-dagtekening-eerste-nadelige-beschikking = De datum boven het eerste besluit waarin geld werd teruggevraagd of geweigerd.
attribute-dagtekening-eerste-toekennende-beschikking = Datum van het eerste besluit met compensatie
help-dagtekening-eerste-toekennende-beschikking = De datum boven het eerste besluit dat compensatie geeft. Is er nog geen, vul dan de datum van dit besluit in.
attribute-eerder-ontvangen-herstelbedrag = Eerder toegekend
given-eerder-ontvangen-herstelbedrag = { $result-some ->
    [yes] Bij eerdere besluiten is { $result } aan u toegekend. Daar houden wij rekening mee.
   *[no] Er is nog niet eerder een herstelbedrag aan u toegekend. Er gaat dus niets af.
}
attribute-jaar = Jaar
attribute-nadeel = Nadeel
attribute-brutobedrag = Bruto bedrag
attribute-aftrek = Aftrek
attribute-te-vergoeden-nadeel = Te vergoeden nadeel
attribute-getroffen = Telt mee voor het vaste bedrag
attribute-meetellend = Telt mee voor de compensatie
attribute-aantal-getroffen-jaren = Aantal jaren dat meetelt
attribute-aantal-jaren-met-nadeel = Aantal jaren met nadeel
attribute-recht-op-het-forfaitaire-bedrag = Recht op het vaste bedrag
attribute-forfaitaire-bedrag = Vast bedrag
attribute-uit-te-betalen-forfaitaire-bedrag = Wij betalen nu
attribute-reden-van-de-eerste-toets = Reden
attribute-tijdig-aangemeld = Op tijd aangemeld
attribute-aantal-meetellende-jaren = Aantal jaren dat meetelt
attribute-recht-op-compensatie = Recht op compensatie
attribute-aanspraak-op-ambtshalve-beoordeling = Wij kijken uit onszelf opnieuw
attribute-totaal-van-de-brutobedragen = Alle bedragen samen
attribute-vergoeding-van-het-nadeel = Terug: uw nadeel
attribute-vergoeding-van-de-boete = Terug: uw boete
attribute-materiele-schade = Materiële schade
attribute-volle-halfjaren = Volle halve jaren
attribute-grensdag = Einde van de volle halve jaren
attribute-begonnen-halfjaar = Begonnen half jaar
attribute-aantal-halve-jaren = Aantal halve jaren
attribute-immateriele-schade = Voor wat u doormaakte
attribute-vergoeding-van-invorderingskosten = Kosten voor het innen
attribute-vergoeding-voor-rechtsbijstand = Juridische hulp
attribute-vergoeding-van-rente = Rente
attribute-subtotaal = Onderdelen samen
attribute-opslag = Opslag van 1 procent
attribute-totaalbedrag = Totaal
attribute-uit-te-betalen-bedrag = Wij betalen nu
attribute-reden-van-de-integrale-beoordeling = Reden
attribute-hogere-schade = Hogere schade
attribute-overschot = Overschot
attribute-aanvullende-compensatie = Aanvullende compensatie
attribute-bestempeld = Ook onterecht «opzet of grove schuld»
help-bestempeld = Kies «ja» als de ouder of de partner dit jaar onterecht dit stempel kreeg, naast wat er verder misging.
attribute-onterecht-bestempeld = Telt mee voor het onterechte stempel
attribute-jaartegemoetkoming = Voor het onterechte stempel over dit jaar
attribute-verhoging-na-toekenning = Toeslag die na de compensatie kwam
help-verhoging-na-toekenning = Kinderopvangtoeslag over dit jaar die is toegekend na het besluit over compensatie.
attribute-herzien = Later alsnog meer toeslag
attribute-verlaging-bij-herziening = Eraf door latere toeslag
attribute-uitsluitingsgrond = Reden om geen bedrag te geven
help-uitsluitingsgrond = Kies alleen een reden als die vaststaat. Is er geen reden, kies dan: geen.
attribute-uitgesloten = Reden om geen bedrag te geven
attribute-bevinding-van-de-systemen = Vraag 1: in de systemen
help-bevinding-van-de-systemen = Laten de systemen zien dat er onterecht geld is teruggevraagd?
attribute-bevinding-in-het-dossier = Vraag 2: in het dossier
help-bevinding-in-het-dossier = Alleen als de systemen niets laten zien. Laat het dossier zien dat er onterecht geld is teruggevraagd?
attribute-bevinding-van-de-extra-controle = Vraag 3: na extra controle
help-bevinding-van-de-extra-controle = Alleen als het dossier niets laat zien. Een ander kijkt opnieuw. Is er toch een reden?
attribute-vervolg-van-de-eerste-toets = Wat nu te doen is
attribute-binnen-bereik-van-een-herstelmaatregel = Er is een herstelmaatregel
attribute-eerdere-aanvrager = De partner of ex-partner was eerder
help-eerdere-aanvrager = Kies «ja» als voor de partner of ex-partner het recht op 30.000 euro eerder is vastgesteld.
attribute-partner-met-herstelmaatregel = Nog samen met iemand die ook recht heeft
help-partner-met-herstelmaatregel = Kies «ja» als beiden recht hebben en op dat moment nog partners zijn.
attribute-gedeelde-forfait = Vast bedrag voor u samen
help-gedeelde-forfait = Wat er van het vaste bedrag aan één van beide partners is betaald.
attribute-toekenning-van-de-partner = Bedrag van de partner
help-toekenning-van-de-partner = Wat de partner in totaal krijgt, voor aftrek en zonder vergoeding van werkelijke schade.
attribute-eigen-toekenning = Uw bedrag in totaal
attribute-toegerekende-forfait = Van het vaste bedrag telt bij u
attribute-resterende-forfait = Nog te krijgen van het vaste bedrag
attribute-te-verrekenen-bedrag = Al toegekend en bij u geteld
attribute-rente-bij-verhoging = Rente bij de latere toeslag
help-rente-bij-verhoging = Rente die is betaald over toeslag die na de compensatie kwam.
attribute-herziening = Eraf: toeslag die u later kreeg
attribute-te-beoordelen-bedrag-na-herziening = Voor te leggen: door latere toeslag
attribute-oordeel-over-de-aanvraag = Oordeel over de aanmelding
help-oordeel-over-de-aanvraag = Kies alleen iets anders dan «in orde» als dat vaststaat. Er wordt niets teruggevraagd: een mens met naam beoordeelt het bedrag.
attribute-te-beoordelen-bedrag-na-onjuiste-opgave = Voor te leggen: door de aanmelding
attribute-recht-op-tegemoetkoming = Recht op geld voor het stempel
attribute-tegemoetkoming = Voor het onterechte stempel
attribute-recht-op-herstelgeld = Recht op herstelgeld
attribute-alleenstaand = Staat er alleen voor
help-alleenstaand = De ouder heeft geen partner in huis.
attribute-jonge-kinderen = Kinderen onder de twaalf
help-jonge-kinderen = Er wonen kinderen onder de twaalf bij de ouder.
attribute-acute-nood = Acute nood
help-acute-nood = Er dreigt iets op korte termijn: geen eten, geen huis, geen zorg.
attribute-dringende-schulden = Dringende schulden
help-dringende-schulden = Er komen aanmaningen, een deurwaarder of een beslag.
attribute-adres-in-het-buitenland = Woont in het buitenland
help-adres-in-het-buitenland = De ouder woont niet in Nederland.
attribute-alleen-met-jonge-kinderen = Alleen met jonge kinderen
attribute-met-spoed = Hulp met spoed
attribute-met-schuldeisers = Schuldeisers aan de deur
attribute-over-de-grens = Hulp over de grens

## Waarden

value-vooringenomenheid = Vooringenomen behandeld
value-hardheid = Te harde regels
value-opzet-of-grove-schuld = Onterecht «opzet of grove schuld»
value-geen = Niets gevonden
value-onterecht-behandeld = Onterecht behandeld
value-al-ontvangen = Al toegekend
value-ernstige-onregelmatigheden = Ernstige onregelmatigheden
value-te-laat-aangevraagd = Te laat aangemeld
value-onder-de-ondergrens = Onder de ondergrens
value-niets-gevonden = Niets gevonden
value-telt-niet-mee = Telt niet mee
value-telt-mee = Telt mee
value-hele-euro-naar-boven = Naar boven op hele euro's
value-hele-euro-rekenkundig = Op hele euro's
value-eurocent = Op centen
value-beide-aftrekken = Beide aftrekken
value-hoogste-aftrekken = Alleen de hoogste aftrekken
value-verrekenen = Aftrekken
value-niet-verrekenen = Niet aftrekken
value-onterecht-bestempeld = Onterecht stempel
value-betaald-aan-de-partner = Betaald aan uw partner
value-uitgesloten = Een andere oorzaak
value-geen-uitsluiting = Geen
value-nooit-aangevraagd = Nooit kinderopvangtoeslag aangevraagd
value-nooit-kinderen-gehad = Nooit kinderen gehad
value-voldeed-niet-aan-de-voorwaarden = Er was geen recht op kinderopvangtoeslag
value-zelf-gestopt = Zelf met terugwerkende kracht gestopt
value-minder-opvanguren = Minder uren opvang dan opgegeven
value-hoger-inkomen = Hoger inkomen dan opgegeven
value-periode-zonder-werk = Een periode zonder betaald werk
value-alleen-andere-toeslagen = Alleen problemen met andere toeslagen
value-alleen-partner = Niet de aanvrager maar de partner
value-gevonden = Ja, gevonden
value-niet-gevonden = Nee, niet gevonden
value-systemen-bekijken = Kijk eerst in de systemen
value-automatisch-toekennen = Geef het bedrag: de systemen laten het zien
value-dossier-bekijken = Kijk nu in het dossier
value-toekennen-na-dossieronderzoek = Geef het bedrag: het dossier laat het zien
value-extra-controle-doen = Laat een ander opnieuw kijken
value-toekennen-na-extra-controle = Geef het bedrag: de extra controle laat het zien
value-nu-geen-bedrag = Nu geen bedrag; de integrale beoordeling kan nog
value-integrale-beoordeling = Ga naar de integrale beoordeling
value-in-orde = In orde
value-opzettelijk-onjuiste-gegevens = Met opzet onjuiste gegevens
value-wist-van-ontbreken-van-recht = Wist dat er geen recht was

## Vaste getallen

parameter-hoogte-van-het-forfait = Hoogte van het vaste bedrag
parameter-ondergrens-per-toeslagjaar = Ondergrens per jaar
parameter-vergoeding-per-halfjaar = Bedrag per half jaar
parameter-telling-van-de-grensdag = Telling van de laatste dag
parameter-afrondingswijze = Afronding
parameter-uiterste-aanmelddatum = Laatste dag voor de aanmelding
parameter-samenloop-van-aftrek = Twee soorten aftrek in één jaar
parameter-percentage-materiele-schade = Percentage materiële schade
parameter-wegingsfactor = Gewicht van de zaak
parameter-opslagpercentage = Percentage opslag
parameter-grensdatum-ambtshalve-beoordeling = Eerder besluit: voor deze dag
parameter-verrekening-van-het-overschot = Aftrek van een overschot
parameter-percentage-tegemoetkoming = Percentage voor het onterechte stempel
parameter-forfait-voor-de-tweede-aanvrager = Vast bedrag voor de tweede van twee ex-partners
parameter-grensdatum-terugvordering-forfait = Latere aanmelding: grens voor het vaste bedrag
parameter-grensdatum-terugvordering-overig = Latere aanmelding: grens voor andere bedragen

## Waarom: de eerste toets

why-nadeel-van-het-toeslagjaar = { $niet-toegekend-bedrag-some ->
    [yes] Over { $jaar } werd { $teruggevorderd-bedrag } teruggevraagd en { $niet-toegekend-bedrag } niet toegekend. Samen is dat { $result }.
   *[no] Over { $jaar } werd { $result } van u teruggevraagd.
}
why-getroffen-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] Over { $jaar } kreeg u onterecht het stempel «opzet of grove schuld». Uw nadeel was { $nadeel }, minstens { $ondergrens-per-toeslagjaar }. Dit jaar telt mee.
   *[other] { $anders-hersteld ->
        [yes] Over { $jaar } is al iets hersteld. Dit jaar telt mee voor het vaste bedrag.
       *[no] Over { $jaar } bent u onterecht behandeld. Dit jaar telt mee voor het vaste bedrag.
    }
}
not-getroffen-toeslagjaar = { $meetellend ->
    [yes] Over { $jaar } bent u wel onterecht behandeld. Maar in het dossier staan ernstige onregelmatigheden. Daarom telt dit jaar niet mee.
   *[no] { $grond ->
        [opzet-of-grove-schuld] Over { $jaar } was uw nadeel { $nadeel }. Hiervoor geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
        [hardheid] Over { $jaar } was uw nadeel { $nadeel }. Hiervoor geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
       *[other] Over { $jaar } is er geen reden voor het vaste bedrag. Daarom telt dit jaar niet mee.
    }
}
why-telling-van-de-getroffen-jaren = { $result ->
    [0] Er is geen jaar dat meetelt.
    [one] Er is één jaar dat meetelt: { $items }.
   *[other] Er zijn { $result } jaren die meetellen: { $items }.
}
why-telling-van-de-jaren-met-nadeel = { $result ->
    [0] Er is geen jaar met nadeel door te harde regels of een onterecht stempel.
    [one] In één jaar had u nadeel door te harde regels of een onterecht stempel.
   *[other] In { $result } jaren had u nadeel door te harde regels of een onterecht stempel.
}
why-forfaitair-bedrag = U bent onterecht behandeld. Daarvoor is er een vast bedrag van { $result }.
not-forfaitair-bedrag = Er is nu geen recht op het vaste bedrag. De reden staat erbij.
why-uit-te-betalen-forfaitair-bedrag = { $forfaitaire-bedrag-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] Van { $forfaitaire-bedrag } gaat { $eerder-ontvangen-herstelbedrag } af, want dat is al aan u toegekend. Wij betalen nu { $result }.
       *[no] Er is nog niet eerder een herstelbedrag aan u toegekend. Daarom betalen wij het hele bedrag: { $result }.
    }
   *[no] Er is nu geen vast bedrag. Daarom is er nu niets te betalen.
}
why-recht-op-het-forfaitaire-bedrag = Er is { $uit-te-betalen-forfaitaire-bedrag } te betalen. U heeft er recht op.
not-recht-op-het-forfaitaire-bedrag = Er is nu geen vast bedrag te betalen.
why-reden-van-de-eerste-toets = { $result ->
    [onterecht-behandeld] { $aantal-getroffen-jaren ->
        [one] In één toeslagjaar bent u onterecht behandeld.
       *[other] In { $aantal-getroffen-jaren } toeslagjaren bent u onterecht behandeld.
    }
    [al-ontvangen] U bent onterecht behandeld. Er is al { $eerder-ontvangen-herstelbedrag } aan u toegekend, en dat is niet minder dan het vaste bedrag.
    [betaald-aan-de-partner] U bent onterecht behandeld. Het vaste bedrag is voor u en uw partner samen, en is al aan uw partner betaald.
    [uitgesloten] Het geld is om een andere reden teruggevraagd.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie. Klopt dat niet? Vertel ons wat er is gebeurd.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [maatregel-telt-niet] Er is wel iets hersteld. Maar het nadeel was minder dan { $ondergrens-per-toeslagjaar }, of het besluit kwam na { $laatste-dag-van-de-oorspronkelijke-beschikking }.
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[other] Wij vonden in uw dossier geen onterechte terugvordering.
}

## Waarom: de integrale beoordeling

why-meetellend-toeslagjaar = { $grond ->
    [vooringenomenheid] Over { $jaar } bent u vooringenomen behandeld. Uw nadeel was { $nadeel }. Dit jaar telt mee.
   *[other] Over { $jaar } zijn de regels te hard toegepast. Uw nadeel was { $nadeel }, minstens { $ondergrens-per-toeslagjaar }. Dit jaar telt mee.
}
not-meetellend-toeslagjaar = { $grond ->
    [vooringenomenheid] Over { $jaar } staat er geen bedrag in het dossier. Daarom telt dit jaar niet mee.
    [hardheid] Over { $jaar } was uw nadeel { $nadeel }. Voor te harde regels geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
    [opzet-of-grove-schuld] Voor { $jaar } gaat het om het stempel «opzet of grove schuld». Daarvoor is een eigen berekening.
   *[other] Over { $jaar } vonden wij geen onterechte behandeling. Daarom telt dit jaar niet mee.
}
why-telling-van-de-meetellende-jaren = { $result ->
    [0] Er is geen jaar dat meetelt voor de compensatie.
    [one] Er is één jaar dat meetelt voor de compensatie: { $items }.
   *[other] Er zijn { $result } jaren die meetellen voor de compensatie: { $items }.
}
why-tijdige-aanmelding = { $datum-van-aanmelding-some ->
    [yes] U meldde zich aan op { $datum-van-aanmelding }. Dat is op tijd.
   *[no] Wij gaan ervan uit dat u zich op tijd aanmeldde.
}
not-tijdige-aanmelding = De aanmelding kwam binnen op { $datum-van-aanmelding }. Dat is na { $uiterste-aanmelddatum }.
why-aanspraak-op-ambtshalve-beoordeling = U kreeg al een besluit voor { $grensdatum-ambtshalve-beoordeling }. Wij kijken uit onszelf of u meer krijgt.
not-aanspraak-op-ambtshalve-beoordeling = Er is geen besluit van voor { $grensdatum-ambtshalve-beoordeling }.
why-recht-op-compensatie = Er telt minstens één jaar mee en u meldde zich op tijd aan. Daarom heeft u recht op compensatie.
not-recht-op-compensatie = Er is nu geen recht op compensatie. De reden staat erbij.
why-brutobedrag-van-het-toeslagjaar = { $rente-in-de-beschikking-some ->
    [yes] Over { $jaar } was uw nadeel { $nadeel }, met { $rente-in-de-beschikking } rente. Samen is dat { $result }.
   *[no] Over { $jaar } was uw nadeel { $result }.
}
why-totaal-van-de-brutobedragen = Alle jaren samen: { $parts }. Dat is { $result }.
why-aftrek-van-het-toeslagjaar = { $result-some ->
    [yes] Over { $jaar } gaat { $result } af. Dat betaalde u nooit, of kreeg u later alsnog.
   *[no] Over { $jaar } gaat er niets af.
}
why-te-vergoeden-nadeel-van-het-toeslagjaar = { $aftrek-some ->
    [yes] Van { $brutobedrag } over { $jaar } gaat { $aftrek } af. U krijgt { $result } terug.
   *[no] U krijgt over { $jaar } alles terug: { $result }.
}
why-vergoeding-van-het-nadeel = { $result-some ->
    [yes] U krijgt terug wat u te veel betaalde of te weinig kreeg: { $parts }.
   *[no] U betaalde niets van deze bedragen. Daarom is er niets terug te betalen.
}
not-vergoeding-van-het-nadeel = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-van-de-boete = { $result-some ->
    [yes] U krijgt de boete terug die u betaalde: { $result }.
   *[no] Er is geen betaalde boete bekend.
}
not-vergoeding-van-de-boete = Dit hoort bij de compensatie. Die is er nu niet.
why-materiele-schade = { $bestuurlijke-boete-some ->
    [yes] U krijgt { $percentage-materiele-schade } over { $totaal-van-de-brutobedragen } en over de boete van { $bestuurlijke-boete }. Dat is { $result }.
   *[no] U krijgt { $percentage-materiele-schade } over { $totaal-van-de-brutobedragen }, ook over wat u nooit betaalde. Dat is { $result }.
}
not-materiele-schade = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-voor-rechtsbijstand = { $result-some ->
    [yes] Voor juridische hulp geeft de wet { $wegingsfactor } keer { $procespunten } punten van { $waarde-per-procespunt }, min wat u daarvoor al kreeg. Dat is { $result }.
   *[no] Bij ons is geen juridische hulp bekend die nog moet worden vergoed.
}
not-vergoeding-voor-rechtsbijstand = Deze vergoeding hoort bij de compensatie. Die is er nu niet.

## Waarom: halve jaren

why-volle-halve-jaren = Van { $dagtekening-eerste-nadelige-beschikking } tot { $dagtekening-eerste-toekennende-beschikking } zijn er { $result } volle halve jaren.
why-einde-van-de-volle-halve-jaren = Op { $result } waren er { $volle-halfjaren } volle halve jaren voorbij.
why-begonnen-halfjaar-na-de-grensdag = Na { $grensdag } was er weer een half jaar begonnen. Een begonnen half jaar telt helemaal mee.
not-begonnen-halfjaar-na-de-grensdag = { $grensdag-some ->
    [yes] Na { $grensdag } was er geen nieuw half jaar begonnen.
   *[no] De datums zijn nog niet bekend.
}
why-telling-van-de-halve-jaren = Van { $dagtekening-eerste-nadelige-beschikking } tot { $dagtekening-eerste-toekennende-beschikking } zijn { $result } halve jaren begonnen.
why-immateriele-schade = Voor elk van de { $aantal-halve-jaren } halve jaren is er { $vergoeding-per-halfjaar }, samen nooit meer dan uw nadeel van { $totaal-van-de-brutobedragen }. Dat is { $result }.
not-immateriele-schade = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-van-invorderingskosten = { $result-some ->
    [yes] U betaalde kosten toen het geld werd geïnd. Die krijgt u terug: { $result }.
   *[no] Er zijn geen betaalde kosten voor het innen bekend.
}
not-vergoeding-van-invorderingskosten = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-van-rente = { $result-some ->
    [yes] U krijgt rente over de toeslag die u moest missen: { $result }.
   *[no] Er is geen rente bekend die nog moet worden vergoed.
}
not-vergoeding-van-rente = Dit hoort bij de compensatie. Die is er nu niet.
why-subtotaal = Alle onderdelen samen zijn { $result }.
why-opslag = { $result-some ->
    [yes] U krijgt { $opslagpercentage } extra over { $subtotaal }. Dat is { $result }.
   *[no] De opslag hoort bij de compensatie. Die is er hier niet.
}
## Waarom: het totaal

why-afronding-van-het-totaal = { $result-some ->
    [yes] { $afrondingswijze ->
        [hele-euro-naar-boven] Alles bij elkaar, naar boven afgerond op hele euro's: { $result }.
        [hele-euro-rekenkundig] Alles bij elkaar, afgerond op hele euro's: { $result }.
       *[other] Alles bij elkaar is { $result }.
    }
   *[no] Over deze jaren is er geen compensatie.
}
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] { $te-verrekenen-bedrag-some ->
        [yes] { $herziening-some ->
            [yes] Van { $eigen-toekenning } gaan latere toeslag van { $herziening } en eerdere bedragen van { $te-verrekenen-bedrag } af. Er komt nu { $result } bij.
           *[no] { $toegerekende-forfait-some ->
                [yes] Uw totaal is { $eigen-toekenning }, en { $te-verrekenen-bedrag } telt bij u als al toegekend. Er komt nu { $result } bij.
               *[no] Uw totaal is { $eigen-toekenning }, en { $te-verrekenen-bedrag } is al toegekend. Er komt nu { $result } bij.
            }
        }
       *[no] { $herziening-some ->
            [yes] Van { $eigen-toekenning } gaat { $herziening } af, want die toeslag kreeg u later. Wij betalen { $result }.
           *[no] Er is nog niet eerder een bedrag aan u toegekend. Wij betalen het hele bedrag: { $result }.
        }
    }
   *[no] { $te-verrekenen-bedrag-some ->
        [yes] Er is al { $te-verrekenen-bedrag } toegekend. Er komt nu niets bij. U houdt dat hele bedrag.
       *[no] Er is nu niets te betalen.
    }
}
why-hogere-schade = { $werkelijke-schade-some ->
    [yes] Uw werkelijke schade is { $werkelijke-schade }. Dat is { $result } meer dan de onderdelen samen.
   *[no] Er is niet gevraagd om hogere schade te vergoeden.
}
not-hogere-schade = Dit hoort bij de compensatie. Die is er nu niet.
why-overschot = { $result-some ->
    [yes] Er is { $result } meer aan u toegekend dan het totaal. Dat gaat van aanvullende compensatie af.
   *[no] Er is niet meer aan u toegekend dan het totaal.
}
not-overschot = Een overschot gaat er hier niet af.
why-aanvullende-compensatie = { $result-some ->
    [yes] Voor de hogere schade krijgt u, met { $opslagpercentage } extra, { $result }.
   *[no] Er is geen aanvullende compensatie voor hogere schade.
}
why-reden-van-de-integrale-beoordeling = { $result ->
    [onterecht-behandeld] U bent onterecht behandeld. U krijgt meer dan wat al is toegekend.
    [onterecht-bestempeld] U kreeg onterecht het stempel «opzet of grove schuld». U krijgt daarvoor geld.
    [al-ontvangen] U bent onterecht behandeld. Wat al aan u is toegekend, is niet minder dan het totaal. U houdt het hele bedrag.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie. Klopt dat niet? Vertel ons wat er is gebeurd.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[other] Wij vonden in uw dossier geen onterechte behandeling.
}

## Waarom: toets, stempel, partner, latere toeslag, situatie

why-uitsluiting-van-de-eerste-toets = { $uitsluitingsgrond ->
    [nooit-aangevraagd] U vroeg nooit kinderopvangtoeslag aan. Deze regeling is voor mensen die dat wel deden.
    [nooit-kinderen-gehad] Er staan geen kinderen bij u bekend. Deze regeling is voor ouders met kinderopvang.
    [voldeed-niet-aan-de-voorwaarden] In die jaren was er geen recht op kinderopvangtoeslag. Daarom is het geld teruggevraagd.
    [zelf-gestopt] U stopte zelf de toeslag over een tijd die al voorbij was. Daarom is het geld teruggevraagd.
    [minder-opvanguren] Er waren minder uren opvang dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
    [hoger-inkomen] Het inkomen was hoger dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
    [periode-zonder-werk] Er was een tijd zonder betaald werk. Voor die tijd is het geld teruggevraagd.
    [alleen-andere-toeslagen] Uw problemen gaan over een andere toeslag. Daarvoor is er een eigen regeling. Bel ons, dan helpen wij u daarheen.
   *[other] Niet u maar uw partner vroeg de toeslag aan. Uw partner kan zich zelf aanmelden.
}
not-uitsluiting-van-de-eerste-toets = Er is nu geen andere oorzaak waardoor u geen bedrag krijgt.
why-vervolg-van-de-eerste-toets = { $result ->
    [systemen-bekijken] Er is nog niet gekeken. Wij beginnen bij onze systemen.
    [automatisch-toekennen] Onze systemen laten zien dat er onterecht geld is teruggevraagd.
    [dossier-bekijken] De systemen laten niets zien. Een mens kijkt nu in uw dossier.
    [toekennen-na-dossieronderzoek] In uw dossier staat dat er onterecht geld is teruggevraagd.
    [extra-controle-doen] Het dossier laat niets zien. Iemand anders kijkt nog een keer.
    [toekennen-na-extra-controle] Bij de extra controle vonden wij dat er onterecht geld is teruggevraagd.
    [integrale-beoordeling] Er is een andere oorzaak. Daarom is de integrale beoordeling de volgende stap.
   *[other] Wij keken drie keer en vonden nu niets. De integrale beoordeling kan nog wel.
}
why-bereik-van-een-herstelmaatregel = Er telt minstens één jaar mee en u meldde zich op tijd aan. Daarom is er voor u een herstelmaatregel.
not-bereik-van-een-herstelmaatregel = Er is nu geen herstelmaatregel voor u. De reden staat erbij.
why-forfaitair-bedrag-van-de-tweede-aanvrager = Uw ex-partner kreeg het vaste bedrag al. U bent niet meer samen. Daarom is er voor u een eigen bedrag van { $result }.
not-forfaitair-bedrag-van-de-tweede-aanvrager = { $eerdere-aanvrager ->
    [yes] Uw partner kreeg het vaste bedrag al. Het is voor u samen.
   *[no] Er is geen partner of ex-partner die het vaste bedrag eerder kreeg.
}
why-recht-op-herstelgeld = { $recht-op-compensatie ->
    [yes] U heeft recht op compensatie. Daarom is er herstelgeld voor u.
   *[no] U kreeg onterecht het stempel «opzet of grove schuld». Daarom is er herstelgeld voor u.
}
not-recht-op-herstelgeld = Er is nu geen herstelgeld. De reden staat erbij.
why-onterecht-bestempeld-toeslagjaar = Over { $jaar } kreeg u onterecht het stempel «opzet of grove schuld». Er werd { $teruggevorderd-bedrag } van u teruggevraagd.
not-onterecht-bestempeld-toeslagjaar = { $bestempeld ->
    [yes] { $meetellend ->
        [yes] Over { $jaar } krijgt u al compensatie. Voor het stempel «opzet of grove schuld» komt er dan niets bij.
       *[no] Over { $jaar } is er geen terugvordering bekend. Daarom is er geen bedrag voor het stempel «opzet of grove schuld».
    }
   *[no] Over { $jaar } is er geen bedrag voor het stempel «opzet of grove schuld».
}
why-tegemoetkoming-over-het-toeslagjaar = { $result-some ->
    [yes] Over { $jaar } krijgt u { $percentage-tegemoetkoming } van { $teruggevorderd-bedrag }. Dat is { $result }.
   *[no] Over { $jaar } is er geen bedrag voor het stempel.
}
why-recht-op-tegemoetkoming = U kreeg onterecht het stempel «opzet of grove schuld» en meldde zich op tijd aan. Daarom krijgt u daarvoor geld.
not-recht-op-tegemoetkoming = Er is geen bedrag voor het stempel «opzet of grove schuld».
why-tegemoetkoming = U krijgt geld voor het onterechte stempel: { $parts }. Afgerond is dat { $result }.
not-tegemoetkoming = Er is geen bedrag voor het stempel «opzet of grove schuld».
why-eigen-toekenning = { $tegemoetkoming-some ->
    [yes] De compensatie van { $totaalbedrag } en { $tegemoetkoming } voor het stempel zijn samen { $result }.
   *[no] Uw bedrag in totaal is { $result }.
}
why-toegerekend-forfait = Het vaste bedrag is voor u en uw partner samen. U krijgt zelf { $eigen-toekenning }, uw partner { $toekenning-van-de-partner }. Naar die verhouding telt { $result } bij u, nooit meer dan de betaalde { $gedeelde-forfait }.
not-toegerekend-forfait = U deelt het vaste bedrag met niemand.
why-resterend-forfait = { $result-some ->
    [yes] U heeft recht op minstens { $forfaitaire-bedrag }. Daarvan is na dit besluit nog { $result } over.
   *[no] Van het vaste bedrag blijft niets over.
}
why-te-verrekenen-bedrag = { $toegerekende-forfait-some ->
    [yes] Bij u telt { $result } als al toegekend. Daarin zit uw deel van het vaste bedrag: { $toegerekende-forfait }.
   *[no] { $result-some ->
        [yes] Er is al { $result } aan u toegekend. Dat telt mee.
       *[no] Er is nog niets aan u toegekend. Er telt dus niets mee.
    }
}
why-herzien-toeslagjaar = Over { $jaar } kreeg u na de compensatie alsnog { $verhoging-na-toekenning } toeslag.
not-herzien-toeslagjaar = Over { $jaar } kwam er later geen toeslag meer bij.
why-verlaging-bij-herziening = { $result-some ->
    [yes] Voor { $jaar } telt { $result } niet nog een keer mee. Dat is nooit meer dan de { $te-vergoeden-nadeel } die u over dat jaar terugkrijgt.
   *[no] Over { $jaar } gaat er niets af.
}
why-herziening = U kreeg na de compensatie alsnog toeslag over dezelfde jaren. Daarom gaat er { $result } af van wat nog niet is betaald. Wat u al kreeg, houdt u.
not-herziening = Er kwam na de compensatie geen toeslag meer bij. Er gaat dus niets af.
why-te-beoordelen-bedrag-na-herziening = { $result-some ->
    [yes] Volgens de wet was { $result } minder ook goed geweest. Wij vragen niets terug. Een medewerker met naam beoordeelt dit.
   *[no] Er is niets voor te leggen.
}
not-te-beoordelen-bedrag-na-herziening = Er is niets voor te leggen.
why-forfait-na-onjuiste-opgave = De aanmelding kwam na { $grensdatum-terugvordering-forfait }. Het gaat om ten hoogste het vaste bedrag: { $result }. Wij vragen niets terug. Een medewerker met naam beoordeelt dit.
not-forfait-na-onjuiste-opgave = Over de aanmelding is er niets voor te leggen.
why-alle-bedragen-na-onjuiste-opgave = De aanmelding kwam na { $grensdatum-terugvordering-overig }. Het gaat om { $result }. Wij vragen niets terug. Een medewerker met naam beoordeelt dit.
not-alle-bedragen-na-onjuiste-opgave = Over de aanmelding is er niets voor te leggen.
why-alleen-met-jonge-kinderen = U staat er alleen voor en heeft jonge kinderen. Daarom bieden wij eerst hulp van uw gemeente aan.
not-alleen-met-jonge-kinderen = Deze situatie is hier niet bekend.
why-hulp-met-spoed = Er is acute nood. Daarom komt hulp eerst.
not-hulp-met-spoed = Er is geen acute nood bekend.
why-schuldeisers-aan-de-deur = Er zijn dringende schulden. Daarom kijken wij samen eerst daarnaar.
not-schuldeisers-aan-de-deur = Er zijn geen dringende schulden bekend.
why-hulp-over-de-grens = U woont in het buitenland. Daarom helpt een team dat u ook daar bereikt.
not-hulp-over-de-grens = Er is geen adres in het buitenland bekend.

## Tegenspraak in de gegevens

clash-toekenning-komt-na-het-nadelige-besluit = Het eerste besluit met compensatie ligt voor het eerste nadelige besluit. Kijk welke datum klopt.
clash-onbetaald-deel-past-in-het-brutobedrag = Het onbetaalde deel is hoger dan het hele bedrag. Kijk welk bedrag klopt.
clash-betaalde-boete-past-in-de-opgelegde-boete = De betaalde boete is hoger dan de opgelegde boete. Kijk welk bedrag klopt.
clash-stempel-hoort-bij-een-terugvordering = Bij een stempel «opzet of grove schuld» hoort een teruggevraagd bedrag. Vul dat bedrag in of kies iets anders.
clash-gedeeld-forfait-past-bij-een-partner = Er is een vast bedrag voor twee partners ingevuld, maar er is geen partner met recht. Kijk wat klopt.
clash-gevonden-nadeel-staat-bij-een-jaar = Er is een onterechte terugvordering gevonden, maar er telt geen jaar mee. Vul het jaar in of pas de bevinding aan.
clash-zonder-bevinding-is-er-geen-getroffen-jaar = Er telt een jaar mee, maar bij alle vragen staat dat er niets is gevonden. Kijk wat klopt, bij twijfel voor de ouder.

## Bronnen

source-BAK-2021 = Advies van de adviesraad, 1 december 2021
source-WHT = Wet hersteloperatie toeslagen
source-PRAKTIJK = Praktijk in adviezen over bezwaren
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-half-year-boundary = De wet zegt niet of een half jaar begint op precies dezelfde dag. Wij tellen die dag nu niet mee.
open-rounding = De wet noemt geen afronding. Wij rekenen precies en ronden alleen het totaal af op centen.
open-deductions-together = De wet zegt niet hoe een onbetaald deel en een latere toekenning samen worden afgetrokken. Wij trekken beide af, nooit verder dan nul.
open-surplus-set-off = In adviezen gaat een overschot door de 30.000 euro van hogere schade af. De wet zelf zegt dit niet.
open-fine-not-paid = Is een boete niet betaald, dan telt zij hier wel mee voor de materiële schade.
open-interest-is-input = De rentepercentages zijn nog niet verzameld. De rente wordt als bedrag ingevuld.
open-point-value-is-input = De waarde van een punt verschilt per jaar en is niet voor elk jaar bekend. De behandelaar vult haar in.
open-non-cumulation-by-hand = Is schade al door een ander vergoed, dan komt zij er niet nog eens bij. De behandelaar kijkt dat zelf na.
open-threshold-sums-reclaim-and-refusal = De wet noemt terugvordering of verlaging vanaf 1.500 euro. Wij tellen beide bij elkaar op.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-terms-from-general-law = De termijn voor een besluit op bezwaar en de regels voor vrije dagen zijn niet nagelezen in de wet.
open-opzet-over-reclaim = De wet noemt 30 procent van de terugvordering. Wij rekenen zonder rente en zonder wat niet werd toegekend.
open-revision-without-surcharge = De wet zegt niet of bij een latere toeslag ook de 1 procent vervalt. Wij laten die staan.
open-share-rounding = De wet zegt niet hoe het deel van elke partner wordt afgerond. Wij ronden af in het voordeel van de ouder.
open-recovery-dates = Wij namen 5 november 2022 als dag waarop de wet begon. Alleen bij latere aanmeldingen legt de regel meer dan het vaste bedrag voor.
## Brieven

letter-first-review-award-subject = Besluit: u krijgt { $amount }
letter-first-review-award-opening =
    Wij keken naar uw dossier. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

    Daarom krijgt u een bedrag van ons. Dit bedrag mag u houden, wat er hierna ook gebeurt.
letter-first-review-award-outcome = U krijgt van ons
letter-first-review-award-outcome-text = Wij maken het over op uw rekening.
letter-first-review-award-next-heading = Hoe gaat het verder?
letter-first-review-award-next = U kiest zelf of wij al uw jaren precies bekijken. Dat heet de integrale beoordeling. U kunt ook wachten of stoppen. Uw vaste persoon bespreekt dit met u.
letter-first-review-reject-subject = Besluit: nu geen bedrag na de eerste toets
letter-first-review-reject-opening = { $reason ->
    [al-ontvangen]
        Wij keken naar uw dossier. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Er is al herstelgeld aan u toegekend. Daarom komt er bij de eerste toets niets bij.
    [betaald-aan-de-partner]
        Wij keken naar uw dossier. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Het vaste bedrag is voor u en uw partner samen. Uw partner kreeg het al. Daarom komt er nu niets bij.
    [te-laat-aangevraagd]
        Wij bekeken uw aanmelding. Die kwam na de laatste dag. Daarom kunnen wij u { $hoogte-van-het-forfait } nu niet geven. Wij weten dat dit een teleurstelling kan zijn.

        Kon u zich niet eerder aanmelden? Vertel ons waarom. In een schrijnend geval mogen wij van de laatste dag afwijken.
   *[other]
        Wij keken naar uw dossier. Wij vonden nu geen reden om u { $hoogte-van-het-forfait } te geven. Wij weten dat dit een teleurstelling kan zijn.

        Dit is niet het einde. U houdt het recht op een precieze beoordeling van al uw jaren.
}
letter-first-review-reject-outcome = Uitkomst van de eerste toets
letter-first-review-reject-outcome-value = Nu geen bedrag
letter-first-review-reject-outcome-text = { $reason ->
    [al-ontvangen] Er is al { $eerder-ontvangen-herstelbedrag } aan u toegekend. Dat is niet minder dan het vaste bedrag.
    [betaald-aan-de-partner] Het vaste bedrag is al aan uw partner betaald. Bij de integrale beoordeling kijken wij naar uw eigen jaren.
    [uitgesloten] { $uitsluitingsgrond ->
        [nooit-aangevraagd] U vroeg nooit kinderopvangtoeslag aan. Deze regeling is voor mensen die dat wel deden.
        [nooit-kinderen-gehad] Er staan geen kinderen bij u bekend. Deze regeling is voor ouders met kinderopvang.
        [voldeed-niet-aan-de-voorwaarden] In die jaren was er geen recht op kinderopvangtoeslag. Daarom is het geld teruggevraagd.
        [zelf-gestopt] U stopte zelf de toeslag over een tijd die al voorbij was. Daarom is het geld teruggevraagd.
        [minder-opvanguren] Er waren minder uren opvang dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
        [hoger-inkomen] Het inkomen was hoger dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
        [periode-zonder-werk] Er was een tijd zonder betaald werk. Voor die tijd is het geld teruggevraagd.
        [alleen-andere-toeslagen] Uw problemen gaan over een andere toeslag. Daarvoor is er een eigen regeling. Bel ons, dan helpen wij u daarheen.
       *[other] Niet u maar uw partner vroeg de toeslag aan. Uw partner kan zich zelf aanmelden.
    }
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie. Klopt dat niet? Vertel ons wat er is gebeurd.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [maatregel-telt-niet] Er is wel iets hersteld. Maar het nadeel was minder dan { $ondergrens-per-toeslagjaar }, of het besluit kwam na { $laatste-dag-van-de-oorspronkelijke-beschikking }.
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte terugvordering.
}
letter-first-review-reject-next-heading = Wat kunt u nog?
letter-first-review-reject-next = { $reason ->
    [te-laat-aangevraagd]
        Bel uw vaste persoon als u zich niet eerder kon aanmelden. Die kijkt met u wat er nog kan.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
   *[other]
        U kunt kiezen voor de integrale beoordeling. Dan bekijken wij al uw jaren precies. Nieuwe gegevens tellen daarin mee.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
}
letter-full-assessment-award-subject = { $reason ->
    [al-ontvangen] Besluit: u houdt wat al is toegekend
   *[onterecht-behandeld] Besluit: u krijgt { $amount }
}
letter-full-assessment-award-opening =
    Wij bekeken al uw jaren. U bent onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

    In deze brief leest u wat u krijgt, waarom, en hoe wij dat uitrekenden.
letter-full-assessment-award-outcome = { $reason ->
    [al-ontvangen] Er komt nu bij
   *[onterecht-behandeld] U krijgt van ons
}
letter-full-assessment-award-outcome-text = { $reason ->
    [al-ontvangen] Aan u is al minstens het totaal van de berekening toegekend. U hoeft niets terug te betalen.
   *[onterecht-behandeld] Wij maken het over op uw rekening.
}
letter-full-assessment-award-next-heading = Hoe gaat het verder?
letter-full-assessment-award-next = { $resterende-forfait-some ->
    [yes]
        U heeft ook nog recht op { $resterende-forfait } van het vaste bedrag. Daarover krijgt u nog een besluit. U hoeft niets te doen.

        Bent u klaar, dan gaat uw zaak naar de nazorg. Heeft u meer schade? Daarvoor is er een eigen regeling. U kunt ook eerst wachten.
   *[no] Bent u klaar, dan gaat uw zaak naar de nazorg. Heeft u meer schade? Daarvoor is er een eigen regeling. U kunt ook eerst wachten.
}
letter-full-assessment-reject-subject = Besluit: nu geen compensatie
letter-full-assessment-reject-opening =
    Wij bekeken uw aanvraag. U krijgt nu geen compensatie. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u hoe wij keken en wat u nog kunt doen.
letter-full-assessment-reject-outcome = Uitkomst van de integrale beoordeling
letter-full-assessment-reject-outcome-value = Nu geen compensatie
letter-full-assessment-reject-outcome-text = { $reason ->
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie. Klopt dat niet? Vertel ons wat er is gebeurd.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte behandeling.
}
letter-full-assessment-reject-next-heading = Wat kunt u nog?
letter-full-assessment-reject-next = { $reason ->
    [te-laat-aangevraagd]
        Kon u zich niet eerder aanmelden? Vertel ons waarom. In een schrijnend geval mogen wij van de laatste dag afwijken.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u hieronder. Wat eerder aan u is toegekend, mag u houden.
   *[other]
        Heeft u nieuwe gegevens? Dan kijken wij opnieuw. Bel uw vaste persoon, die denkt met u mee.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u hieronder. Wat eerder aan u is toegekend, mag u houden.
}

## Vergelijkbare situaties: wat de behandelaar naloopt

situation-acute-need = Acute nood
situation-acute-need-check-food-and-home = Is er vandaag eten, een dak en zorg? Regel dat eerst met de gemeente.
situation-acute-need-check-emergency-payment = Bespreek een noodbetaling. Daarvoor is een eigen regeling.
situation-acute-need-check-first-review-soon = Plan de eerste toets zo vroeg als kan en schrijf op waarom.
situation-alone-with-young-children = Alleen met jonge kinderen
situation-alone-with-young-children-check-housing = Is de woning veilig en betaald?
situation-alone-with-young-children-check-childcare = Kan de ouder naar een gesprek komen? Bied oppas of bellen aan.
situation-alone-with-young-children-check-debts = Vraag rustig of er schulden zijn.
situation-pressing-debts = Dringende schulden
situation-pressing-debts-check-pause = Leg uit dat schuldeisers na het vaste bedrag een jaar moeten wachten.
situation-pressing-debts-check-list-of-debts = Maak samen een lijst van de schulden. Vraag geen papieren die er al zijn.
situation-abroad = Woont in het buitenland
situation-abroad-check-reachable = Vraag hoe en wanneer de ouder bereikbaar is, en in welke taal.
situation-abroad-check-wish-to-return = Vraag of de ouder terug wil naar Nederland. Daarvoor is een eigen regeling.

# De overgang van de regeling hiervoor.

transition-undecided = Had u nog geen besluit toen deze regels begonnen? Dan beslissen wij volgens deze regels.
transition-decided = Had u al een besluit? Dan houdt u wat u kreeg. Geven deze regels u meer, dan geldt dat ook voor u.
notice-handlers = Deze regels gaan veranderen. Niemand raakt iets kwijt. Op uw lijst staat bij elke zaak het antwoord dat u kunt geven. De mensen horen het na u. Neem de tijd als iemand u belt.
notice-gain =
    De regels zijn veranderd. Dat is goed nieuws voor u.

    U kreeg { $old }. Met de nieuwe regels komt u uit op { $new }. Dat is { $difference } meer. U hoeft niets te doen. Uw vaste persoon kijkt het na en belt u.
notice-same =
    De regels zijn veranderd. Voor u verandert er niets.

    Uw besluit blijft zoals het is. U houdt wat u kreeg. U hoeft niets te doen. Heeft u vragen? Bel uw vaste persoon.
notice-public = De regels zijn veranderd. Wie al een besluit heeft, houdt wat hij kreeg. Geven de nieuwe regels meer, dan geldt dat ook voor hem. Niemand hoeft iets terug te betalen.

## Samenhang

relation-fixed-sum-counts-in-full-assessment = Wat u bij de eerste toets kreeg, telt mee bij de integrale beoordeling. U krijgt dezelfde schade niet twee keer vergoed.
relation-parts-count-in-actual-damage = De onderdelen van de compensatie tellen mee bij de werkelijke schade. Daar komt alleen het meerdere bij.
relation-opens-damage = Wie recht heeft op herstel, kan ook vragen om hogere schade te vergoeden.
relation-opens-children = Heeft een ouder recht op herstel, dan krijgen de kinderen een eigen bedrag.
relation-opens-ex-partners = Heeft een ouder recht op herstel, dan kan een ex-partner een eigen bedrag vragen.
relation-no-ex-partner-amount = Wie zelf recht heeft op herstel, krijgt niet ook het bedrag voor ex-partners.
relation-opens-business-debts = Wie recht heeft op herstel en een eigen zaak had, kan ook vragen om schulden daarvan te betalen.
relation-opens-private-debts = Wie recht heeft op herstel, kan vragen om achterstanden bij bedrijven over te nemen.
relation-opens-rest = Na het vaste bedrag moeten schuldeisers een jaar wachten.
relation-opens-restructuring = Wie recht heeft op herstel, kan hulp krijgen bij een schuldsanering.
relation-opens-abroad = Wie recht heeft op herstel en in het buitenland woont, kan hulp krijgen om terug te komen.
relation-opens-public-debts = Wie recht heeft op herstel, hoeft schulden bij de overheid niet meer te betalen.

## Ander herstel (artikel 2.7 lid 4)

group-maatregel = Een andere herstelmaatregel
attribute-andere-herstelmaatregel = Andere herstelmaatregel
help-andere-herstelmaatregel = Is dit jaar al op een andere manier hersteld? Dat kan ook recht geven op het vaste bedrag.
attribute-dagtekening-oorspronkelijke-beschikking = Datum van het eerste besluit over dit jaar
help-dagtekening-oorspronkelijke-beschikking = Alleen nodig bij een lagere terugvordering of een recht naar rato. Niet bekend? Laat dit leeg.
attribute-anders-hersteld = Op een andere manier hersteld
attribute-met-maatregel-buiten-telling = Herstel dat niet meetelt
attribute-aantal-maatregelen-buiten-telling = Aantal jaren met herstel dat niet meetelt
value-maatregel-telt-niet = Het herstel telt niet mee
value-geen-andere-maatregel = Geen
value-hardheidstegemoetkoming = Bedrag uit de eerdere hardheidsregeling
value-lagere-terugvordering = De terugvordering is verlaagd of geschrapt
value-recht-naar-rato = Toeslag naar wat wel was betaald
value-herziening-van-een-oud-besluit = Een oud besluit is opnieuw bekeken
parameter-laatste-dag-van-de-oorspronkelijke-beschikking = Laatste dag van het eerste besluit
why-anders-hersteld-toeslagjaar = Over { $jaar } is al iets hersteld. Ook dat geeft recht op het vaste bedrag.
not-anders-hersteld-toeslagjaar = Over { $jaar } is er geen ander herstel dat meetelt.
why-maatregel-buiten-telling = Over { $jaar } is iets hersteld. Het nadeel was minder dan { $ondergrens-per-toeslagjaar }, of het besluit kwam na { $laatste-dag-van-de-oorspronkelijke-beschikking }. Daarom telt het niet mee.
not-maatregel-buiten-telling = Over { $jaar } is er geen herstel dat buiten de telling valt.
why-telling-van-de-maatregelen-buiten-telling = { $result ->
    [0] Er is geen jaar met herstel dat niet meetelt.
    [one] Er is één jaar met herstel dat niet meetelt: { $items }.
   *[other] Er zijn { $result } jaren met herstel dat niet meetelt: { $items }.
}

## Voorbeelden

example-first-review-award = Noor kreeg over 2013 onterecht een terugvordering. De systemen laten dat zien.
example-first-review-received-part = Aan Karim is eerder al 12.500 euro toegekend. Hij krijgt de rest van het vaste bedrag.
example-first-review-ex-partner = De ex-partner van Lotte kreeg het vaste bedrag eerder. Lotte krijgt een eigen bedrag.
example-first-review-paid-to-partner = De partner van Bas kreeg het vaste bedrag al. Zij wonen samen.
example-first-review-limit = Bij Fatima gingen te harde regels over net minder dan 1.500 euro.
example-first-review-other-cause = Bij Peter kwam de terugvordering door een hoger inkomen.
example-first-review-other-redress = Bij Joris is het recht al eerder verhoogd. Ook dat geeft recht op het vaste bedrag.
example-first-review-redress-not-counted = Bij Emma kwam het besluit na de laatste dag die meetelt.
example-first-review-nothing-found = Bij Anna is drie keer gekeken en niets gevonden.
example-full-assessment-award = Samira kreeg eerst 30.000 euro. Over drie jaren samen was er meer schade.
example-full-assessment-label = Murat kreeg alleen onterecht het stempel. Hij krijgt 30 procent van de terugvordering.
example-full-assessment-partners = Eva en haar partner hebben allebei recht. Het vaste bedrag telt bij elk voor een deel.
example-full-assessment-later-benefit = Samira kreeg over één jaar later alsnog meer toeslag. Wat zij al kreeg, blijft van haar.
example-full-assessment-keeps = Aan Yara is al meer toegekend dan de berekening geeft. Zij houdt alles.
example-full-assessment-limit = Bij Joris gingen te harde regels over minder dan 1.500 euro.
example-full-assessment-nothing-found = Bij Iris staat in het dossier geen onterechte behandeling.
example-full-assessment-after-nothing-found = Bij Yara vond de eerste toets niets. De integrale beoordeling vond wel een jaar met te harde regels.
example-first-review-late = Marcel meldde zich aan na de laatste dag.
example-full-assessment-late = Tomas meldde zich aan na de laatste dag.

## Berichten

message-registered-text =
    Op { $date } kregen wij uw aanmelding. Uw dossier heeft nummer { $reference }.

    { $due ->
        [none] Wij laten u weten wanneer wij beslissen.
       *[other] Volgens de wet beslissen wij uiterlijk op { $due } over de eerste stap.
    }

    Uw vaste persoon belt u om kennis te maken. Wilt u ook een gesprek met ons en uw gemeente samen? Zeg het dan. Uw dossier ligt op tafel en wij maken samen een plan.

    U hoeft nu niets te doen. Nieuws krijgt u vanzelf. Het staat ook altijd op uw eigen pagina.

## Vooraf zelf uitrekenen

estimate-about = Vul in hoeveel geld er van u werd teruggevraagd. U ziet dan of het vaste bedrag van 30.000 euro daarbij hoort.
estimate-ask-reclaimed = Hoeveel geld werd in één jaar van u teruggevraagd?
estimate-ask-reclaimed-help = Kies het jaar met het hoogste bedrag. Weet u het niet precies? Schat het dan.
estimate-ask-ground = Wat ging er mis in dat jaar?
estimate-ask-ground-help = Vertrouwde de dienst u niet? Dan telt elk bedrag. Anders telt een jaar pas als het om 1.500 euro of meer gaat.
estimate-ask-ground-vooringenomenheid = De dienst vertrouwde mij niet, zonder goede reden
estimate-ask-ground-hardheid = De regels waren te hard: om iets kleins moest alles terug
estimate-ask-ground-opzet-of-grove-schuld = Ik kreeg ten onrechte het stempel «opzet of grove schuld»
estimate-ask-ground-geen = Er ging dat jaar niets mis
estimate-assume-one-year = U meldde u op tijd aan. Er werd alleen geld teruggevraagd, en er werd niets geweigerd. Wij rekenen met het jaar 2013; een ander jaar geeft hetzelfde bedrag.
estimate-assume-nothing-before = U kreeg nog geen herstelgeld. Wat u al kreeg, gaat er later af.
