# Teksten van de regeling van 2021. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van hetzelfde object worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is), $parts en $items
# zijn de jaren waarop een telling rust.

## De regeling

scheme-title = Herstel kinderopvangtoeslag: beleid van 2021, zoals de adviesraad het beschreef
scheme-short = Beleid van 2021
scheme-status = Dit is het beleid van 2021, zoals de Bestuurlijke Adviesraad Kinderopvangtoeslag het beschreef. Het is niet de wet van 2022.
scheme-about = Eerst kijken wij of u onterecht bent behandeld. Dan krijgt u 30.000 euro. Daarna bekijken wij al uw jaren precies.

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
paper-urgent-debt-letter = Brief over een schuld die niet kan wachten
paper-urgent-debt-letter-about = Dan zien wij wie er op geld wacht, en sinds wanneer. Zo kunnen wij eerst helpen waar het dringt.
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
choice-full-assessment-more-damage-consequence = Deze stap komt later. Wij schrijven u zodra u hem kunt kiezen. U hoeft nu niets te doen.
choice-full-assessment-wait = Nu even niets
choice-full-assessment-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Dat kan altijd met een telefoontje of een brief.
reopen-new-facts = Er zijn nieuwe gegevens over uw zaak.
reopen-new-scheme = Er komt een nieuwe regeling die u meer kan geven.

## Soorten gegevens

group-oordeel = Wat er is gebeurd
group-bedragen = Bedragen in de besluiten
group-datums = Datums van besluiten
group-kosten = Kosten

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
attribute-uitsluitingsgrond = Reden om geen bedrag te geven
help-uitsluitingsgrond = Kies alleen een reden als die vaststaat. Is er geen reden, kies dan: geen.
attribute-dagtekening-eerste-nadelige-beschikking = Datum van het eerste nadelige besluit
help-dagtekening-eerste-nadelige-beschikking = De datum boven het eerste besluit waarin geld werd teruggevraagd of geweigerd.
attribute-dagtekening-eerste-toekennende-beschikking = Datum van het eerste besluit met compensatie
help-dagtekening-eerste-toekennende-beschikking = De datum boven het eerste besluit dat compensatie geeft. Is er nog geen, vul dan de datum van dit besluit in.
attribute-kosten-van-rechtsbijstand = Kosten van juridische hulp
help-kosten-van-rechtsbijstand = Wat de ouder betaalde aan een advocaat of andere juridische hulp.
attribute-eerder-ontvangen-herstelbedrag = Eerder toegekend
given-eerder-ontvangen-herstelbedrag = { $result-some ->
    [yes] Bij eerdere besluiten is { $result } aan u toegekend. Dat trekken wij af.
   *[no] Er is nog niet eerder een herstelbedrag aan u toegekend. Er gaat dus niets af.
}
attribute-jaar = Jaar
attribute-nadeel = Nadeel
attribute-getroffen = Telt mee voor de 30.000 euro
attribute-meetellend = Telt mee voor de integrale beoordeling
attribute-vordering = Wat u moest terugbetalen
attribute-betaalde-deel = Betaald deel
attribute-aantal-getroffen-jaren = Aantal jaren dat meetelt
attribute-aantal-jaren-met-nadeel = Aantal jaren met nadeel
attribute-uitgesloten = Reden om geen bedrag te geven
attribute-recht-op-het-forfaitaire-bedrag = Recht op het vaste bedrag
attribute-forfaitaire-bedrag = Vast bedrag
attribute-uit-te-betalen-forfaitaire-bedrag = Wij betalen nu
attribute-reden-van-de-eerste-toets = Reden
attribute-aantal-meetellende-jaren = Aantal jaren dat meetelt
attribute-recht-op-compensatie = Recht op compensatie
attribute-totaal-van-de-vorderingen = Alles wat u moest terugbetalen
attribute-terugbetaling = Terug: wat u betaalde
attribute-compensatie = Compensatie: 30 procent
attribute-volle-halfjaren = Volle halve jaren
attribute-grensdag = Einde van de volle halve jaren
attribute-begonnen-halfjaar = Begonnen half jaar
attribute-aantal-halve-jaren = Aantal halve jaren
attribute-vergoeding-voor-geleden-schade = Voor wat u doormaakte
attribute-vergoeding-voor-rechtsbijstand = Juridische hulp
attribute-onafgeronde-totaal = Totaal voor afronding
attribute-totaalbedrag = Totaal
attribute-aanspraak = U heeft recht op
attribute-uit-te-betalen-bedrag = Wij betalen nu
attribute-reden-van-de-integrale-beoordeling = Reden

## Waarden

value-vooringenomenheid = Vooringenomen behandeld
value-hardheid = Te harde regels
value-opzet-of-grove-schuld = Onterecht «opzet of grove schuld»
value-geen = Niets gevonden
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
value-onterecht-behandeld = Onterecht behandeld
value-al-ontvangen = Al toegekend
value-uitgesloten = Een andere oorzaak
value-andere-regeling = Een andere regeling
value-onder-de-ondergrens = Onder de ondergrens
value-niets-gevonden = Niets gevonden
value-telt-niet-mee = Telt niet mee
value-telt-mee = Telt mee
value-hele-euro-naar-boven = Naar boven op hele euro's
value-hele-euro-rekenkundig = Op hele euro's
value-eurocent = Op centen

## Vaste getallen

parameter-hoogte-van-het-forfait = Hoogte van het vaste bedrag
parameter-ondergrens-per-toeslagjaar = Ondergrens per jaar
parameter-compensatiepercentage = Percentage compensatie
parameter-vergoeding-per-halfjaar = Bedrag per half jaar
parameter-telling-van-de-grensdag = Telling van de laatste dag
parameter-afrondingswijze = Afronding

## Waarom: de eerste toets

why-nadeel-van-het-toeslagjaar = { $niet-toegekend-bedrag-some ->
    [yes] Over { $jaar } werd { $teruggevorderd-bedrag } teruggevraagd en { $niet-toegekend-bedrag } niet toegekend. Samen is dat { $result }.
   *[no] Over { $jaar } werd { $result } van u teruggevraagd.
}
why-getroffen-toeslagjaar = { $grond ->
    [vooringenomenheid] Over { $jaar } bent u vooringenomen behandeld. Uw nadeel was { $nadeel }. Dit jaar telt mee.
    [hardheid] Over { $jaar } zijn de regels te hard toegepast. Uw nadeel was { $nadeel }, minstens { $ondergrens-per-toeslagjaar }. Dit jaar telt mee.
   *[other] Over { $jaar } kreeg u onterecht het stempel «opzet of grove schuld». Uw nadeel was { $nadeel }, minstens { $ondergrens-per-toeslagjaar }. Dit jaar telt mee.
}
not-getroffen-toeslagjaar = { $grond ->
    [vooringenomenheid] Over { $jaar } staat er geen bedrag in het dossier. Daarom telt dit jaar niet mee.
    [hardheid] Over { $jaar } was uw nadeel { $nadeel }. Voor te harde regels geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
    [opzet-of-grove-schuld] Over { $jaar } was uw nadeel { $nadeel }. Hiervoor geldt een ondergrens van { $ondergrens-per-toeslagjaar }. Daarom telt dit jaar niet mee.
   *[other] Over { $jaar } vonden wij geen onterechte behandeling. Daarom telt dit jaar niet mee.
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
why-uitsluiting-van-de-eerste-toets = { $uitsluitingsgrond ->
    [nooit-aangevraagd] U vroeg nooit kinderopvangtoeslag aan. Deze regeling is voor mensen die dat wel deden.
    [nooit-kinderen-gehad] Er staan geen kinderen bij u bekend. Deze regeling is voor ouders met kinderopvang.
    [voldeed-niet-aan-de-voorwaarden] In die jaren was er geen recht op kinderopvangtoeslag. Daarom is het geld teruggevraagd.
    [zelf-gestopt] U stopte zelf de toeslag over een tijd die al voorbij was. Daarom is het geld teruggevraagd.
    [minder-opvanguren] Er waren minder uren opvang dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
    [hoger-inkomen] Het inkomen was hoger dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
    [periode-zonder-werk] Er was een tijd zonder betaald werk. Voor die tijd is het geld teruggevraagd.
    [alleen-andere-toeslagen] Uw problemen gaan over een andere toeslag. Daarvoor komt een eigen regeling.
   *[other] Niet u maar uw partner vroeg de toeslag aan. Uw partner kan zich zelf aanmelden.
}
not-uitsluiting-van-de-eerste-toets = Er is geen andere oorzaak waardoor u geen bedrag krijgt.
why-forfaitair-bedrag = U bent onterecht behandeld. Daarvoor is er een vast bedrag van { $result }.
not-forfaitair-bedrag = Er is nu geen jaar gevonden waarvoor het vaste bedrag bestaat.
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
    [uitgesloten] Het geld is om een andere reden teruggevraagd.
    [onder-de-ondergrens] In geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[other] Wij vonden in uw dossier geen onterechte terugvordering.
}

## Waarom: de integrale beoordeling

why-meetellend-toeslagjaar = Over { $jaar } bent u onterecht behandeld. Daarom rekenen wij dit jaar mee.
not-meetellend-toeslagjaar = { $grond ->
    [opzet-of-grove-schuld] Voor { $jaar } gaat het om het stempel «opzet of grove schuld». Daarvoor komt een eigen berekening.
   *[other] Over { $jaar } vonden wij geen onterechte behandeling boven de ondergrens. Daarom rekenen wij dit jaar niet mee.
}
why-telling-van-de-meetellende-jaren = { $result ->
    [0] Er is geen jaar dat wij meerekenen.
    [one] Wij rekenen één jaar mee: { $items }.
   *[other] Wij rekenen { $result } jaren mee: { $items }.
}
why-recht-op-compensatie = Er telt minstens één jaar mee. Daarom heeft u recht op compensatie.
not-recht-op-compensatie = Er telt geen enkel jaar mee. Daarom is er nu geen compensatie.
why-vordering-van-het-toeslagjaar = { $rente-in-de-beschikking-some ->
    [yes] Over { $jaar } moest u { $teruggevorderd-bedrag } terugbetalen, met { $rente-in-de-beschikking } rente. Samen is dat { $result }.
   *[no] Over { $jaar } moest u { $result } terugbetalen.
}
why-betaald-deel-van-de-vordering = { $nog-niet-betaald-deel-some ->
    [yes] Van de { $vordering } over { $jaar } betaalde u { $nog-niet-betaald-deel } nooit. U betaalde dus { $result }.
   *[no] U betaalde over { $jaar } alles: { $result }.
}
why-totaal-van-de-vorderingen = Alles wat u moest terugbetalen: { $parts }. Dat is { $result }.
why-terugbetaling-van-vorderingen = { $result-some ->
    [yes] U krijgt terug wat u te veel betaalde: { $parts }.
   *[no] U betaalde hier niets van. Daarom is er niets terug te betalen.
}
not-terugbetaling-van-vorderingen = Dit hoort bij de compensatie. Die is er nu niet.
why-compensatie-over-de-vorderingen = U moest { $totaal-van-de-vorderingen } terugbetalen. Daarover krijgt u { $compensatiepercentage }, ook over wat u nooit betaalde. Dat is { $result }.
not-compensatie-over-de-vorderingen = Dit hoort bij de compensatie. Die is er nu niet.
why-vergoeding-voor-rechtsbijstand = { $result-some ->
    [yes] U krijgt uw kosten van juridische hulp terug: { $result }.
   *[no] Bij ons zijn geen kosten van juridische hulp bekend.
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
why-vergoeding-voor-geleden-schade = U wachtte { $aantal-halve-jaren } halve jaren, van { $dagtekening-eerste-nadelige-beschikking } tot { $dagtekening-eerste-toekennende-beschikking }. Voor elk half jaar krijgt u { $vergoeding-per-halfjaar }.
not-vergoeding-voor-geleden-schade = Deze vergoeding hoort bij de compensatie. Die is er nu niet.

## Waarom: het totaal

why-onafgerond-totaal = Alle onderdelen samen zijn { $result }.
why-afronding-van-het-totaal = { $afrondingswijze ->
    [hele-euro-naar-boven] Alles bij elkaar, naar boven afgerond op hele euro's: { $result }.
    [hele-euro-rekenkundig] Alles bij elkaar, afgerond op hele euro's: { $result }.
   *[other] Alles bij elkaar is { $result }.
}
why-aanspraak = { $eerder-ontvangen-herstelbedrag-some ->
    [yes] Het totaal is { $totaalbedrag } en er is al { $eerder-ontvangen-herstelbedrag } aan u toegekend. Het hoogste van die twee is van u: { $result }.
   *[no] U heeft recht op het totaal: { $result }.
}
why-uit-te-betalen-bedrag = { $result-some ->
    [yes] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] U heeft recht op { $aanspraak }. Daarvan is { $eerder-ontvangen-herstelbedrag } al toegekend. Er komt nu { $result } bij.
       *[no] Er is nog niet eerder een bedrag aan u toegekend. Wij betalen het hele bedrag: { $result }.
    }
   *[no] { $eerder-ontvangen-herstelbedrag-some ->
        [yes] Er is al { $eerder-ontvangen-herstelbedrag } aan u toegekend. Er komt nu niets bij. U houdt dat hele bedrag.
       *[no] Er is nu niets te betalen.
    }
}
why-reden-van-de-integrale-beoordeling = { $result ->
    [onterecht-behandeld] U bent onterecht behandeld. U krijgt meer dan wat al is toegekend.
    [al-ontvangen] U bent onterecht behandeld. Wat al aan u is toegekend, is niet minder dan het totaal. U houdt het hele bedrag.
    [andere-regeling] U kreeg onterecht het stempel «opzet of grove schuld». Daarvoor is een eigen regeling.
    [onder-de-ondergrens] In geen enkel jaar was het nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[other] Wij vonden in uw dossier geen onterechte behandeling.
}

## Tegenspraak in de gegevens

clash-onbetaald-deel-past-in-de-vordering = Het onbetaalde deel is hoger dan het hele bedrag. Kijk welk bedrag klopt.
clash-toekenning-komt-na-het-nadelige-besluit = Het eerste besluit met compensatie ligt voor het eerste nadelige besluit. Kijk welke datum klopt.

## Bronnen

source-BAK-2021 = Advies van de adviesraad, 1 december 2021
source-CATSHUIS-2020 = Catshuisregeling, december 2020
source-UHT-2021 = Uitleg van de hersteldienst, 2021
source-REKENLAST = Vaste lezing van de integrale beoordeling
source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-half-year-boundary = De bronnen zeggen niet of een half jaar begint op precies dezelfde dag. Wij tellen die dag nu niet mee.
open-rounding = De bronnen noemen geen afronding. Wij ronden één keer af, aan het eind, naar boven op hele euro's.
open-claims-include-interest = De adviesraad zegt niet of rente in het besluit meetelt. Wij tellen haar mee.
open-threshold-sums-reclaim-and-refusal = De bronnen noemen terugvordering of verlaging vanaf 1.500 euro. Wij tellen beide bij elkaar op.
open-opzet-in-full-assessment = Voor «opzet of grove schuld» was er een eigen regeling. Die jaren tellen hier alleen mee voor de 30.000 euro.
open-first-award-date = De adviesraad zegt niet tot wanneer de halve jaren lopen. Wij tellen tot het eerste besluit met compensatie.

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
   *[other]
        Wij keken naar uw dossier. Wij vonden nu geen reden om u { $hoogte-van-het-forfait } te geven. Wij weten dat dit een teleurstelling kan zijn.

        Dit is niet het einde. U houdt het recht op een precieze beoordeling van al uw jaren.
}
letter-first-review-reject-outcome = Uitkomst van de eerste toets
letter-first-review-reject-outcome-value = Nu geen bedrag
letter-first-review-reject-outcome-text = { $reason ->
    [al-ontvangen] Er is al { $eerder-ontvangen-herstelbedrag } aan u toegekend. Dat is niet minder dan het vaste bedrag.
    [uitgesloten] { $uitsluitingsgrond ->
        [nooit-aangevraagd] U vroeg nooit kinderopvangtoeslag aan. Deze regeling is voor mensen die dat wel deden.
        [nooit-kinderen-gehad] Er staan geen kinderen bij u bekend. Deze regeling is voor ouders met kinderopvang.
        [voldeed-niet-aan-de-voorwaarden] In die jaren was er geen recht op kinderopvangtoeslag. Daarom is het geld teruggevraagd.
        [zelf-gestopt] U stopte zelf de toeslag over een tijd die al voorbij was. Daarom is het geld teruggevraagd.
        [minder-opvanguren] Er waren minder uren opvang dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
        [hoger-inkomen] Het inkomen was hoger dan eerst was doorgegeven. Daarom is het geld teruggevraagd.
        [periode-zonder-werk] Er was een tijd zonder betaald werk. Voor die tijd is het geld teruggevraagd.
        [alleen-andere-toeslagen] Uw problemen gaan over een andere toeslag. Daarvoor komt een eigen regeling.
       *[other] Niet u maar uw partner vroeg de toeslag aan. Uw partner kan zich zelf aanmelden.
    }
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte terugvordering.
}
letter-first-review-reject-next-heading = Wat kunt u nog?
letter-first-review-reject-next =
    U kunt kiezen voor de integrale beoordeling. Dan bekijken wij al uw jaren precies. Nieuwe gegevens tellen daarin mee.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
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
letter-full-assessment-award-next = Bent u klaar, dan gaat uw zaak naar de nazorg. Heeft u meer schade? Daarvoor komt een nieuwe stap. U kunt ook eerst wachten.
letter-full-assessment-reject-subject = Besluit: nu geen compensatie
letter-full-assessment-reject-opening =
    Wij bekeken al uw jaren. Wij vonden geen jaar waarvoor u compensatie krijgt. Wij weten dat dit een teleurstelling kan zijn.

    In deze brief leest u hoe wij keken en wat u nog kunt doen.
letter-full-assessment-reject-outcome = Uitkomst van de integrale beoordeling
letter-full-assessment-reject-outcome-value = Nu geen compensatie
letter-full-assessment-reject-outcome-text = { $reason ->
    [andere-regeling] U kreeg onterecht het stempel «opzet of grove schuld». Dat had nooit mogen gebeuren. Voor het stempel is een eigen regeling. Uw vaste persoon helpt u daarheen.
    [onder-de-ondergrens] U had nadeel door te harde regels of een onterecht stempel. Maar in geen enkel jaar was dat nadeel { $ondergrens-per-toeslagjaar } of meer.
   *[niets-gevonden] Wij vonden in uw dossier geen onterechte behandeling.
}
letter-full-assessment-reject-next-heading = Wat kunt u nog?
letter-full-assessment-reject-next =
    Heeft u nieuwe gegevens? Dan kijken wij opnieuw. Bel uw vaste persoon, die denkt met u mee.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u hieronder. Wat eerder aan u is toegekend, mag u houden.

## De vragen van de eerste toets, en hoe het met de ouder gaat

group-eerste-toets = De vragen van de eerste toets
group-situatie = Hoe het met de ouder gaat
attribute-bevinding-van-de-systemen = Vraag 1: in de systemen
help-bevinding-van-de-systemen = Laten de systemen zien dat er onterecht geld is teruggevraagd?
attribute-bevinding-in-het-dossier = Vraag 2: in het dossier
help-bevinding-in-het-dossier = Alleen als de systemen niets laten zien. Laat het dossier zien dat er onterecht geld is teruggevraagd?
attribute-bevinding-van-de-extra-controle = Vraag 3: na extra controle
help-bevinding-van-de-extra-controle = Alleen als het dossier niets laat zien. Een ander kijkt opnieuw. Is er toch een reden?
attribute-vervolg-van-de-eerste-toets = Wat nu te doen is
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
why-alleen-met-jonge-kinderen = U staat er alleen voor en heeft jonge kinderen. Daarom bieden wij eerst hulp van uw gemeente aan.
not-alleen-met-jonge-kinderen = Deze situatie is hier niet bekend.
why-hulp-met-spoed = Er is acute nood. Daarom komt hulp eerst.
not-hulp-met-spoed = Er is geen acute nood bekend.
why-schuldeisers-aan-de-deur = Er zijn dringende schulden. Daarom kijken wij samen eerst daarnaar.
not-schuldeisers-aan-de-deur = Er zijn geen dringende schulden bekend.
why-hulp-over-de-grens = U woont in het buitenland. Daarom helpt een team dat u ook daar bereikt.
not-hulp-over-de-grens = Er is geen adres in het buitenland bekend.
clash-gevonden-nadeel-staat-bij-een-jaar = Er is een onterechte terugvordering gevonden, maar er telt geen jaar mee. Vul het jaar in of pas de bevinding aan.
clash-zonder-bevinding-is-er-geen-getroffen-jaar = Er telt een jaar mee, maar bij alle vragen staat dat er niets is gevonden. Kijk wat klopt, bij twijfel voor de ouder.
open-hardship-2019 = In 2019 was er een regeling voor kleine fouten, met een ondergrens van 1.500 euro per jaar. Vanaf december 2020 gold de gunstiger compensatie. De oude rekenwijze staat hier niet.
open-compensation-2020 = De regeling van augustus 2020 telde zeven onderdelen op, met 1 procent extra. Alleen samenvattingen zijn gelezen. Deze regeling rekent er niet mee.

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

## Voorbeelden

example-first-review-award = Noor kreeg over 2013 onterecht een terugvordering.
example-first-review-limit = Bij Fatima gingen te harde regels over net minder dan 1.500 euro.
example-first-review-other-cause = Bij Peter waren er minder uren opvang dan opgegeven.
example-full-assessment-award = Samira betaalde 14.000 euro terug en had kosten voor juridische hulp.
example-full-assessment-after-nothing-found = Bij Marcel vond de eerste toets niets. De integrale beoordeling vond wel een jaar met te harde regels.
example-full-assessment-keeps = Aan Yara is al meer toegekend dan de berekening geeft. Zij houdt alles.
example-full-assessment-label = Daan kreeg onterecht het stempel opzet of grove schuld.
example-full-assessment-nothing-found = Bij Iris staat in het dossier geen onterechte behandeling.

## Samenhang

relation-fixed-sum-counts-in-full-assessment = De 30.000 euro telt mee bij de integrale beoordeling.
relation-fixed-sum-counts-in-the-act = Wat u onder dit beleid kreeg, telt mee bij de wet van 2022. U krijgt het niet twee keer.
relation-compensation-counts-in-the-act = Ook de compensatie van dit beleid telt mee bij de wet van 2022.

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
estimate-assume-one-year = Er werd alleen geld teruggevraagd, en er werd niets geweigerd. Wij rekenen met het jaar 2013; een ander jaar geeft hetzelfde bedrag.
estimate-assume-not-excluded = Er is geen reden waarom het vaste bedrag niet kan.
estimate-assume-nothing-before = U kreeg nog geen herstelgeld. Wat u al kreeg, gaat er later af.
