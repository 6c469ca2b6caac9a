# Teksten van de regeling van 2021. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van hetzelfde object worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is), $parts en $items
# zijn de jaren waarop een telling rust.

## De regeling

scheme-title = Compensatie en vast bedrag volgens de Wet hersteloperatie toeslagen
scheme-short = Wet van 2022
scheme-status = Dit is de wet zoals zij geldt: artikel 2.1 tot en met 2.5 en artikel 2.7 lid 1. Andere delen van de wet staan er nog niet in.
scheme-about = Eerst kijken wij of u onterecht bent behandeld. Dan krijgt u 30.000 euro. Daarna berekenen wij uw compensatie precies volgens de wet.

## Stappen

step-registration = Aanmelding
step-registration-about = U laat weten dat u mogelijk onterecht bent behandeld. Welke jaren het waren, zoeken wij uit.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-first-review = Eerste toets
step-first-review-about = Wij kijken of er in uw dossier een onterechte terugvordering staat. Is dat zo, dan krijgt u 30.000 euro. Bij twijfel kiezen wij voor u.
step-full-assessment = Integrale beoordeling
step-full-assessment-about = Wij bekijken al uw jaren precies. Wij rekenen uit hoeveel geld u nog krijgt, en leggen elk bedrag uit.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het laatste besluit. Samen kijkt u wat er nog nodig is.

## Keuzes

choice-registration-continue = Start de eerste toets
choice-registration-continue-consequence = Wij zoeken uw gegevens op. U hoeft daarvoor niets te doen.
choice-registration-help = Ik wil nu al hulp van mijn gemeente
choice-registration-help-consequence = Uw gemeente belt u. Uw aanmelding loopt gewoon door.
choice-first-review-continue = Ga door met de integrale beoordeling
choice-first-review-continue-consequence = Wij bekijken al uw jaren. Dat duurt lang. Wat u al kreeg, mag u houden.
choice-first-review-wait = Nu even niets
choice-first-review-wait-consequence = Wij wachten op u. Uw plek en uw rechten blijven bestaan.
choice-first-review-stop = Hier stoppen
choice-first-review-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Terugkomen kan onder de voorwaarden die hieronder staan.
choice-full-assessment-stop = Hier stoppen
choice-full-assessment-stop-consequence = Uw zaak gaat naar de nazorg. U houdt wat u kreeg. Terugkomen kan onder de voorwaarden die hieronder staan.
choice-full-assessment-more-damage = Ik heb meer schade
choice-full-assessment-more-damage-consequence = Deze stap komt later. Wij schrijven u zodra u hem kunt kiezen. U hoeft nu niets te doen.
choice-full-assessment-wait = Nu even niets
choice-full-assessment-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Dat kan altijd met een telefoontje of een brief.

## Termijnen

term-announcement-response = Reageren op de vooraankondiging
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

item-toeslagjaar = Toeslagjaar { $key }
item-toeslagjaar-part = { $value } over { $key }

## Gegevens

attribute-grond = Wat er misging
help-grond = Kies wat er dat jaar in het dossier staat. Bij twijfel kiest u in het voordeel van de ouder.
attribute-teruggevorderd-bedrag = Teruggevorderd bedrag
help-teruggevorderd-bedrag = Het bedrag dat volgens het besluit moest worden terugbetaald, zonder rente.
attribute-niet-toegekend-bedrag = Niet toegekend bedrag
help-niet-toegekend-bedrag = Het bedrag waarmee het recht is verlaagd en dat nooit is uitbetaald.
attribute-rente-in-de-beschikking = Rente in het besluit
help-rente-in-de-beschikking = De rente die in hetzelfde besluit werd gevraagd.
attribute-nog-niet-betaald-deel = Nog niet betaald
help-nog-niet-betaald-deel = Het deel van de vordering dat de ouder nooit heeft betaald. Vul 0 in als alles is betaald.
attribute-alsnog-toegekende-kinderopvangtoeslag = Alsnog toegekende toeslag
help-alsnog-toegekende-kinderopvangtoeslag = Kinderopvangtoeslag over dit jaar die later alsnog is toegekend.
attribute-ernstige-onregelmatigheden = Ernstige onregelmatigheden
help-ernstige-onregelmatigheden = Kies alleen «ja» als vaststaat dat de schade daardoor komt en aan de ouder zelf is toe te rekenen.
attribute-bestuurlijke-boete = Opgelegde boete
help-bestuurlijke-boete = De boete die bij de kinderopvangtoeslag is opgelegd.
attribute-betaalde-boete = Betaalde boete
help-betaalde-boete = Het deel van de boete dat de ouder heeft betaald.
attribute-betaalde-invorderingskosten = Betaalde kosten van invordering
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
attribute-eerder-ontvangen-herstelbedrag = Eerder ontvangen
given-eerder-ontvangen-herstelbedrag = { $result-some ->
    [yes] U kreeg al { $result } bij eerdere besluiten. Dat trekken wij af.
   *[no] U kreeg nog niet eerder een herstelbedrag. Er gaat dus niets af.
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
attribute-vergoeding-van-invorderingskosten = Kosten van invordering
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

## Waarden

value-vooringenomenheid = Vooringenomen behandeld
value-hardheid = Te harde regels
value-opzet-of-grove-schuld = Onterecht «opzet of grove schuld»
value-geen = Niets gevonden
value-onterecht-behandeld = Onterecht behandeld
value-al-ontvangen = Al ontvangen
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
value-verrekenen = Verrekenen
value-niet-verrekenen = Niet verrekenen

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
parameter-verrekening-van-het-overschot = Verrekening van een overschot

## Waarom: de eerste toets

why-nadeel-van-het-toeslagjaar = { $niet-toegekend-bedrag-some ->
    [yes] Over { $jaar } werd { $teruggevorderd-bedrag } teruggevraagd en { $niet-toegekend-bedrag } niet toegekend. Samen is dat { $result }.
   *[no] Over { $jaar } werd { $result } van u teruggevraagd.
}
why-getroffen-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] Over { $jaar } kreeg u onterecht het stempel «opzet of grove schuld». Uw nadeel was { $nadeel }, minstens { $ondergrens-per-toeslagjaar }. Dit jaar telt mee.
   *[other] Over { $jaar } bent u onterecht behandeld. Dit jaar telt mee voor het vaste bedrag.
}
not-getroffen-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] Over { $jaar } was uw nadeel { $nadeel }. Hiervoor geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
   *[other] Over { $jaar } is er geen reden gevonden voor het vaste bedrag. Daarom telt dit jaar niet mee.
}
why-telling-van-de-getroffen-jaren = { $result ->
    [0] Er is geen jaar dat meetelt.
    [one] Er is één jaar dat meetelt: { $items }.
   *[other] Er zijn { $result } jaren die meetellen: { $items }.
}
why-telling-van-de-jaren-met-nadeel = { $result ->
    [0] Er is geen jaar met nadeel door te harde regels.
    [one] In één jaar had u nadeel door te harde regels.
   *[other] In { $result } jaren had u nadeel door te harde regels.
}
why-forfaitair-bedrag = U bent onterecht behandeld. Daarvoor is er een vast bedrag van { $result }.
not-forfaitair-bedrag = Er is nu geen recht op het vaste bedrag. De reden staat erbij.
why-uit-te-betalen-forfaitair-bedrag = { $forfaitaire-bedrag-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] Van { $forfaitaire-bedrag } gaat { $eerder-ontvangen-herstelbedrag } af, want dat kreeg u al. Wij betalen nu { $result }.
       *[no] U kreeg nog niet eerder een herstelbedrag. Daarom betalen wij het hele bedrag: { $result }.
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
    [al-ontvangen] U bent onterecht behandeld. U kreeg al { $eerder-ontvangen-herstelbedrag }, en dat is niet minder dan het vaste bedrag.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] In geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
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
    [opzet-of-grove-schuld] Voor { $jaar } gaat het om het stempel «opzet of grove schuld». Daarvoor komt een eigen berekening.
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
    [yes] U krijgt de kosten van invordering terug die u betaalde: { $result }.
   *[no] Er zijn geen betaalde kosten van invordering bekend.
}
not-vergoeding-van-invorderingskosten = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-van-rente = { $result-some ->
    [yes] U krijgt rente over de toeslag die u moest missen: { $result }.
   *[no] Er is geen rente bekend die nog moet worden vergoed.
}
not-vergoeding-van-rente = Dit hoort bij de compensatie. Die is er nu niet.
why-subtotaal = Alle onderdelen samen zijn { $result }.
why-opslag = U krijgt { $opslagpercentage } extra over { $subtotaal }. Dat is { $result }.
## Waarom: het totaal

why-afronding-van-het-totaal = { $afrondingswijze ->
    [hele-euro-naar-boven] Alles bij elkaar, naar boven afgerond op hele euro's: { $result }.
    [hele-euro-rekenkundig] Alles bij elkaar, afgerond op hele euro's: { $result }.
   *[other] Alles bij elkaar is { $result }.
}
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] Het totaal is { $totaalbedrag } en u kreeg al { $eerder-ontvangen-herstelbedrag }. Er komt nu { $result } bij.
       *[no] U kreeg nog niet eerder een bedrag. Wij betalen het hele bedrag: { $result }.
    }
   *[no] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] U kreeg al { $eerder-ontvangen-herstelbedrag }. Er komt nu niets bij. U houdt wat u kreeg.
       *[no] Er is nu niets te betalen.
    }
}
why-hogere-schade = { $werkelijke-schade-some ->
    [yes] Uw werkelijke schade is { $werkelijke-schade }. Dat is { $result } meer dan de onderdelen samen.
   *[no] Er is niet gevraagd om hogere schade te vergoeden.
}
not-hogere-schade = Dit hoort bij de compensatie. Die is er nu niet.
why-overschot = { $result-some ->
    [yes] U ontving { $result } meer dan het totaal. Dat gaat van aanvullende compensatie af.
   *[no] U ontving niet meer dan het totaal.
}
not-overschot = Een overschot gaat er hier niet af.
why-aanvullende-compensatie = { $result-some ->
    [yes] Voor de hogere schade krijgt u, met { $opslagpercentage } extra, { $result }.
   *[no] Er is geen aanvullende compensatie voor hogere schade.
}
why-reden-van-de-integrale-beoordeling = { $result ->
    [onterecht-behandeld] U bent onterecht behandeld. U krijgt meer dan u al ontving.
    [al-ontvangen] U bent onterecht behandeld. Wat u al ontving, is niet minder dan het totaal. U houdt het hele bedrag.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] In geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[other] Wij vonden in uw dossier geen onterechte behandeling.
}

## Tegenspraak in de gegevens

clash-toekenning-komt-na-het-nadelige-besluit = Het eerste besluit met compensatie ligt voor het eerste nadelige besluit. Kijk welke datum klopt.
clash-onbetaald-deel-past-in-het-brutobedrag = Het onbetaalde deel is hoger dan het hele bedrag. Kijk welk bedrag klopt.
clash-betaalde-boete-past-in-de-opgelegde-boete = De betaalde boete is hoger dan de opgelegde boete. Kijk welk bedrag klopt.

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
open-non-cumulation-by-hand = Dat schade niet twee keer wordt vergoed, staat nog niet in een regel. De behandelaar kijkt dat zelf na.
open-revision-not-yet = Verlaging na een latere toekenning (artikel 2.4) staat er nog niet in.
open-opzet-payment-not-yet = De tegemoetkoming bij «opzet of grove schuld» (artikel 2.6) staat er nog niet in. Zulke jaren tellen wel mee voor het vaste bedrag.
open-partners-not-yet = De verdeling van het vaste bedrag tussen partners (artikel 2.7 lid 2 en 3) staat er nog niet in.
open-threshold-sums-reclaim-and-refusal = De wet noemt terugvordering of verlaging vanaf 1.500 euro. Wij tellen beide bij elkaar op.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-terms-from-general-law = De termijn voor een besluit op bezwaar en de regels voor vrije dagen zijn niet nagelezen in de wet.
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

        U ontving al herstelgeld. Daarom komt er bij de eerste toets niets bij.
   *[other]
        Wij keken naar uw dossier. Wij vonden nu geen reden om u { $hoogte-van-het-forfait } te geven. Wij weten dat dit een teleurstelling kan zijn.

        Dit is niet het einde. U houdt het recht op een precieze beoordeling van al uw jaren.
}
letter-first-review-reject-outcome = Uitkomst van de eerste toets
letter-first-review-reject-outcome-value = Nu geen bedrag
letter-first-review-reject-outcome-text = { $reason ->
    [al-ontvangen] U ontving al { $eerder-ontvangen-herstelbedrag }. Dat is niet minder dan het vaste bedrag.
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] De regels zijn hard toegepast. Maar in geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte terugvordering.
}
letter-first-review-reject-next-heading = Wat kunt u nog?
letter-first-review-reject-next =
    U kunt kiezen voor de integrale beoordeling. Dan bekijken wij al uw jaren precies. Nieuwe gegevens tellen daarin mee.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
letter-full-assessment-award-subject = { $reason ->
    [al-ontvangen] Besluit: u houdt wat u ontving
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
    [al-ontvangen] U ontving al minstens het totaal van de berekening. U hoeft niets terug te betalen.
   *[onterecht-behandeld] Wij maken het over op uw rekening.
}
letter-full-assessment-award-next-heading = Hoe gaat het verder?
letter-full-assessment-award-next = Bent u klaar, dan gaat uw zaak naar de nazorg. Heeft u meer schade? Daarvoor komt een nieuwe stap. U kunt ook eerst wachten.
letter-full-assessment-reject-subject = Besluit: nu geen compensatie
letter-full-assessment-reject-opening =
    Wij bekeken al uw jaren. Wij vonden geen jaar waarvoor u compensatie krijgt. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u hoe wij keken en wat u nog kunt doen.
letter-full-assessment-reject-outcome = Uitkomst van de integrale beoordeling
letter-full-assessment-reject-outcome-value = Nu geen compensatie
letter-full-assessment-reject-outcome-text = { $reason ->
    [ernstige-onregelmatigheden] In het dossier staan ernstige onregelmatigheden. Daarom geeft de wet geen compensatie.
    [te-laat-aangevraagd] De aanmelding kwam binnen na { $uiterste-aanmelddatum }. De wet geeft daarna geen recht meer.
    [onder-de-ondergrens] De regels zijn hard toegepast. Maar in geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte behandeling.
}
letter-full-assessment-reject-next-heading = Wat kunt u nog?
letter-full-assessment-reject-next =
    Heeft u nieuwe gegevens? Dan kijken wij opnieuw. Bel uw vaste persoon, die denkt met u mee.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u hieronder. Wat u eerder ontving, mag u houden.
