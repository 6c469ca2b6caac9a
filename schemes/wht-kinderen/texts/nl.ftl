# Teksten van het bedrag voor kinderen. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# De brief gaat naar het kind zelf, naar wie voor het kind zorgt, of naar een nabestaande. $rekening zegt wie dat is.

## De regeling

scheme-title = Een bedrag voor kinderen volgens de Wet hersteloperatie toeslagen
scheme-short = Bedrag voor kinderen
scheme-status = Dit is de wet zoals zij geldt voor kinderen: artikel 2.10 tot en met 2.14f. De regels voor een kind dat is overleden, gelden hier vanaf 22 april 2024.
scheme-about = Ook kinderen hadden last van wat hun ouders is aangedaan. Elk kind krijgt één keer een bedrag van 2.000 tot 10.000 euro. Hoeveel, hangt af van de leeftijd op 1 juli 2023. Wij beginnen uit onszelf.

relation-after-the-parent = Eerst komt er een besluit voor de ouder. Daarna kijken wij uit onszelf naar de kinderen.
relation-after-the-ex-partner = Eerst komt er een besluit voor de ex-partner. Daarna kijken wij uit onszelf naar de kinderen van de ex-partner.
relation-only-once = Een kind krijgt dit bedrag één keer, ook als beide ouders zijn getroffen.
relation-opens-support = Een kind dat dit bedrag krijgt, kan ook hulp van de gemeente krijgen.

## Stappen

step-start = Wij beginnen
step-start-about = Uw ouder of ex-partner kreeg een besluit. Nu kijken wij uit onszelf naar de kinderen. U hoeft niets aan te vragen. Is het kind overleden? Dan bellen wij de nabestaanden. Zij zeggen of zij het bedrag willen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt met school, werk, wonen, geld en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-child-award = Besluit over het bedrag
step-child-award-about = Wij kijken naar de leeftijd en naar het gezin. Bij twijfel kiezen wij voor het kind. Duurt het langer dan zes maanden, dan kan het kind zelf aanvragen.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt na het besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-birth-record = Gegevens over de geboorte van uw kind
paper-birth-record-about = Dan weten wij hoe oud uw kind is. Uw gemeente heeft deze gegevens.

## Keuzes

choice-start-continue = Kijk naar het bedrag
choice-start-continue-consequence = Wij zoeken de gegevens op. U hoeft daarvoor niets te doen.
choice-start-help = Ik wil nu al hulp van mijn gemeente
choice-start-help-consequence = Uw gemeente belt u. Het besluit over het bedrag loopt gewoon door.
choice-start-wait = Nu even niets
choice-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-start-stop = Hier stoppen
choice-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-child-award-help = Ik wil hulp van mijn gemeente
choice-child-award-help-consequence = Uw gemeente belt u en maakt met u een plan. Het bedrag blijft van u.
choice-child-award-later = Betaal het bedrag later
choice-child-award-later-consequence = Wij bewaren het bedrag tot u het wilt hebben. In de brief staat de laatste dag. Het bedrag blijft gelijk.
choice-child-award-wait = Nu even niets
choice-child-award-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-child-award-stop = Hier stoppen
choice-child-award-stop-consequence = U bent klaar met dit deel. U houdt het bedrag. Excuses, hulp van de gemeente en nazorg blijven voor u open.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil de zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten de zaak. U houdt het bedrag. Hulp van de gemeente kunt u daarna nog steeds vragen.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-kind = Het kind
group-gezin = Het gezin
group-overlijden = Als het kind is overleden

## Gegevens

attribute-geboortedatum = Geboortedatum
help-geboortedatum = De geboortedatum van het kind.
attribute-band = Band met het gezin
help-band = Kies «kind» voor een eigen kind. Kies «voormalig pleegkind» als het nu geen pleegkind meer is.
attribute-gezinslid = Kind van wie
help-gezinslid = Van wie is het kind? De aanvrager is wie de kinderopvangtoeslag kreeg. Past het bij meer mensen, kies dan de aanvrager.
attribute-herstelmaatregel-voor-de-ouder = De aanvrager krijgt herstel
help-herstelmaatregel-voor-de-ouder = Kies «ja» als de aanvrager recht heeft op herstel. Kies ook «ja» als de aanvrager is overleden en anders herstel had gekregen.
attribute-compensatie-voor-de-ex-partner = De ex-partner kreeg het bedrag
help-compensatie-voor-de-ex-partner = Kies «ja» als de ex-partner de 10.000 euro voor ex-partners heeft gekregen.
attribute-dagtekening-van-het-besluit = Datum van het besluit voor de ouder
help-dagtekening-van-het-besluit = De datum boven het besluit voor de aanvrager of de ex-partner. Vanaf die dag loopt de termijn.
attribute-begin-van-het-partnerschap = Begin van het partnerschap
help-begin-van-het-partnerschap = De eerste dag waarop de partner of ex-partner toeslagpartner van de aanvrager was.
attribute-einde-van-het-partnerschap = Einde van het partnerschap
help-einde-van-het-partnerschap = De eerste dag waarop zij geen toeslagpartners meer waren. Laat leeg als zij nog partners zijn.
attribute-eerste-dag-als-pleegkind = Eerste dag als pleegkind
help-eerste-dag-als-pleegkind = De dag waarop het kind pleegkind werd van de aanvrager, de partner of de ex-partner.
attribute-dagtekening-eerste-nadelige-beschikking = Datum van het eerste nadelige besluit
help-dagtekening-eerste-nadelige-beschikking = De datum boven het eerste besluit waarvoor de aanvrager herstel krijgt. Alleen nodig bij een voormalig pleegkind.
attribute-eerste-dag-in-het-gezin = Eerste dag in het gezin
help-eerste-dag-in-het-gezin = De dag waarop het voormalige pleegkind in het gezin kwam wonen.
attribute-laatste-dag-in-het-gezin = Laatste dag in het gezin
help-laatste-dag-in-het-gezin = De laatste dag waarop het voormalige pleegkind in het gezin woonde. Laat leeg als het er nog woont.
attribute-eerdere-toekenning = Kreeg dit bedrag al
help-eerdere-toekenning = Kies «ja» als dit kind het bedrag al eerder kreeg, ook via een andere ouder.
attribute-overlijdensdatum = Dag van overlijden
help-overlijdensdatum = Alleen invullen als het kind is overleden voordat het bedrag was toegekend.
attribute-vragende-nabestaande = Wie het bedrag vraagt
help-vragende-nabestaande = Kies wat de vrager van het overleden kind is.
attribute-eerste-nabestaande = Wie als eerste recht heeft
help-eerste-nabestaande = Eerst de partner van het kind op de dag van overlijden. Was die er niet, dan de kinderen. Waren die er niet, dan de ouders.
attribute-aantal-nabestaanden = Aantal nabestaanden dat deelt
help-aantal-nabestaanden = Hoeveel mensen met hetzelfde recht op tijd hebben gevraagd. Tel de vrager mee.
attribute-begin-van-de-aanvraagtermijn = Begin van de aanvraagtermijn
help-begin-van-de-aanvraagtermijn = De dag waarop de termijn voor nabestaanden begon. Laat leeg als die dag niet zeker is.
attribute-dag-van-de-aanvraag = Dag van de aanvraag
help-dag-van-de-aanvraag = De dag waarop de nabestaande het bedrag vroeg.
attribute-herstel-in-het-gezin = Herstel in het gezin
attribute-vereiste-partnerschap = Partner op de gevraagde dag
attribute-jong-genoeg = Jong genoeg
attribute-uiterste-geboortedag = Laatste dag voor de geboorte
attribute-op-tijd-geboren = Op tijd geboren
attribute-op-tijd-pleegkind = Op tijd pleegkind
attribute-uiterste-gezinsdag = Laatste dag voor het gezin
attribute-vereiste-gezinstijd = In die tijd in het gezin
attribute-voor-de-nabestaandenregeling = De regels gelden al
attribute-voorrang = Niemand anders gaat voor
attribute-op-tijd-gevraagd = Op tijd gevraagd
attribute-recht-op-de-tegemoetkoming = Recht op het bedrag
attribute-peildag = Dag waarop de leeftijd telt
attribute-leeftijd = Leeftijd op die dag
attribute-leeftijdsbedrag = Bedrag bij deze leeftijd
attribute-tegemoetkoming = Wij betalen
attribute-reden = Reden
attribute-overleden = Overleden
attribute-meerderjarig = 18 jaar of ouder
attribute-rekening = Rekening
attribute-uiterste-betaaldag = Wij betalen uiterlijk op
attribute-uiterste-dag-van-uitstel = Later betalen kan tot en met
attribute-einde-van-de-wachttijd = Einde van zes maanden wachten
attribute-mogelijkheid-van-een-eigen-aanvraag = Kan nu zelf aanvragen
attribute-uiterste-aanvraagdag = Zelf aanvragen kan tot en met

## Waarden

value-kind = Kind
value-pleegkind = Pleegkind
value-voormalig-pleegkind = Voormalig pleegkind
value-aanvrager = De aanvrager
value-partner = De partner van de aanvrager
value-ex-partner = De ex-partner van de aanvrager
value-partner-van-het-kind = Partner van het kind
value-kind-van-het-kind = Kind van het kind
value-ouder-van-het-kind = Ouder van het kind
value-eigen-rekening = Eigen rekening
value-kinderrekening = Rekening op naam van het kind
value-rekening-van-de-nabestaande = Rekening van de nabestaande
value-recht-op-een-bedrag = Recht op een bedrag
value-al-toegekend = Kreeg dit bedrag al
value-geen-herstel-voor-de-ouder = Nog geen herstel voor de ouder
value-partner-op-een-ander-moment = Partner op een ander moment
value-te-vroeg-geboren = Was op 1 januari 2005 al 21 jaar
value-te-laat-geboren = Geboren na de laatste dag
value-te-laat-pleegkind = Pleegkind na de laatste dag
value-niet-in-het-gezin = Toen niet in het gezin
value-nog-niet-begonnen = Deze regels gelden nog niet
value-een-ander-gaat-voor = Een ander gaat voor
value-te-laat-aangevraagd = Te laat gevraagd

## Vaste getallen

parameter-bedrag-onder-zes-jaar = Bedrag tot 6 jaar
parameter-bedrag-vanaf-zes-jaar = Bedrag van 6 tot 12 jaar
parameter-bedrag-vanaf-twaalf-jaar = Bedrag van 12 tot 15 jaar
parameter-bedrag-vanaf-vijftien-jaar = Bedrag van 15 tot 18 jaar
parameter-bedrag-vanaf-achttien-jaar = Bedrag vanaf 18 jaar
parameter-peildatum-voor-de-leeftijd = Dag waarop de leeftijd telt
parameter-begindatum-van-de-geboortetoets = Eerste dag van de periode
parameter-leeftijdsgrens = Leeftijdsgrens op de eerste dag van de periode
parameter-dag-van-inwerkingtreding = Eerste dag van de wet
parameter-peildatum-voor-het-partnerschap = Dag waarop het partnerschap telt
parameter-begin-van-de-nabestaandenregeling = Eerste dag van de regels voor nabestaanden
parameter-aanvraagtermijn-van-nabestaanden = Termijn voor nabestaanden
parameter-wachttijd-voor-een-aanvraag = Wachttijd voor een eigen aanvraag
parameter-einddatum-voor-aanvragen = Laatste dag voor een eigen aanvraag
parameter-aanvraagtermijn-na-een-laat-besluit = Termijn na een laat besluit
parameter-betaaltermijn = Termijn om te betalen
parameter-einddatum-van-uitstel = Laatste dag om later te betalen
parameter-langer-uitstel = Langer uitstel

## Waarom: welk kind

why-herstel-in-het-gezin = { $gezinslid ->
    [ex-partner] De ex-partner kreeg het bedrag voor ex-partners. Daarom kijken wij ook naar de kinderen.
   *[other] De aanvrager krijgt herstel. Daarom kijken wij ook naar de kinderen.
}
not-herstel-in-het-gezin = { $gezinslid ->
    [ex-partner] De ex-partner heeft het bedrag voor ex-partners nog niet gekregen.
   *[other] De aanvrager heeft nog geen recht op herstel.
}
why-vereiste-partnerschap = { $gezinslid ->
    [partner] Het partnerschap begon op { $begin-van-het-partnerschap }. Op { $peildatum-voor-het-partnerschap } waren zij partners.
   *[other] Voor dit kind telt de dag van het partnerschap niet.
}
not-vereiste-partnerschap = { $einde-van-het-partnerschap-some ->
    [yes] Het partnerschap liep van { $begin-van-het-partnerschap } tot { $einde-van-het-partnerschap }. Op { $peildatum-voor-het-partnerschap } waren zij geen partners.
   *[no] Het partnerschap begon op { $begin-van-het-partnerschap }. Op { $peildatum-voor-het-partnerschap } waren zij nog geen partners.
}
why-jong-genoeg = Het kind is geboren op { $geboortedatum }. Op { $begindatum-van-de-geboortetoets } was het jonger dan { $leeftijdsgrens } jaar of nog niet geboren.
not-jong-genoeg = Het kind is geboren op { $geboortedatum }. Op { $begindatum-van-de-geboortetoets } was het al { $leeftijdsgrens } jaar of ouder.
why-uiterste-geboortedag = { $gezinslid ->
    [ex-partner] Het partnerschap begon op { $begin-van-het-partnerschap }. Het kind moet voor die dag zijn geboren, dus uiterlijk op { $result }.
   *[other] Het kind moet uiterlijk zijn geboren op { $result }. Die dag ging de wet in.
}
why-op-tijd-geboren = De geboortedag is { $geboortedatum }. Dat is niet later dan { $uiterste-geboortedag }.
not-op-tijd-geboren = De geboortedag is { $geboortedatum }. Dat is later dan { $uiterste-geboortedag }.
why-op-tijd-pleegkind = { $eerste-dag-als-pleegkind-some ->
    [yes] Het kind werd pleegkind op { $eerste-dag-als-pleegkind }. Dat is niet later dan { $uiterste-geboortedag }.
   *[no] Voor dit kind telt de eerste dag als pleegkind niet.
}
not-op-tijd-pleegkind = Het kind werd pleegkind op { $eerste-dag-als-pleegkind }. Dat is later dan { $uiterste-geboortedag }.
why-uiterste-gezinsdag = Wij kijken of het kind in het gezin woonde tot en met { $result }.
why-vereiste-gezinstijd = { $eerste-dag-in-het-gezin-some ->
    [yes] Het kind woonde in het gezin vanaf { $eerste-dag-in-het-gezin }. Dat valt in de tijd van { $dagtekening-eerste-nadelige-beschikking } tot en met { $uiterste-gezinsdag }.
   *[no] Voor dit kind telt niet wanneer het in het gezin woonde.
}
not-vereiste-gezinstijd = Het kind woonde niet in het gezin tussen { $dagtekening-eerste-nadelige-beschikking } en { $uiterste-gezinsdag }.
why-recht-op-de-tegemoetkoming = Aan alle voorwaarden is voldaan. Er is recht op het bedrag.
not-recht-op-de-tegemoetkoming = Er is nu geen recht op het bedrag. De reden staat erbij.
why-reden = { $result ->
    [recht-op-een-bedrag] Het gezin is onterecht behandeld. Daarom is er een bedrag voor dit kind.
    [al-toegekend] Dit kind kreeg het bedrag al. Elk kind krijgt het één keer.
    [geen-herstel-voor-de-ouder] { $gezinslid ->
        [ex-partner] De ex-partner heeft het bedrag voor ex-partners nog niet gekregen. Daarna kijken wij uit onszelf opnieuw.
       *[other] De aanvrager heeft nog geen recht op herstel. Verandert dat, dan kijken wij uit onszelf opnieuw.
    }
    [partner-op-een-ander-moment] Een kind van de partner telt mee als zij op { $peildatum-voor-het-partnerschap } partners waren. Dat was niet zo.
    [te-vroeg-geboren] Op { $begindatum-van-de-geboortetoets } was het kind al { $leeftijdsgrens } jaar of ouder.
    [te-laat-geboren] Het kind is geboren op { $geboortedatum }. De laatste dag was { $uiterste-geboortedag }.
    [te-laat-pleegkind] Het kind werd pleegkind op { $eerste-dag-als-pleegkind }. De laatste dag was { $uiterste-geboortedag }.
    [niet-in-het-gezin] Het kind woonde niet in het gezin in de tijd die de wet noemt.
    [nog-niet-begonnen] De regels voor nabestaanden gelden vanaf { $begin-van-de-nabestaandenregeling }.
    [een-ander-gaat-voor] { $eerste-nabestaande ->
        [partner-van-het-kind] De partner van het kind heeft als eerste recht op het bedrag.
        [kind-van-het-kind] De kinderen van het kind hebben als eerste recht op het bedrag.
       *[other] De ouders van het kind hebben als eerste recht op het bedrag.
    }
   *[te-laat-aangevraagd] Het bedrag is gevraagd op { $dag-van-de-aanvraag }. Dat is later dan { $aanvraagtermijn-van-nabestaanden } maanden na { $begin-van-de-aanvraagtermijn }.
}

## Waarom: hoeveel

why-peildag = { $overlijdensdatum-some ->
    [yes] Het kind overleed op { $overlijdensdatum }. De leeftijd telt op { $result }.
   *[no] De leeftijd telt op { $result }.
}
why-leeftijd = Wie is geboren op { $geboortedatum }, was { $result } jaar op { $peildag }.
why-bedrag-naar-leeftijd = Bij een leeftijd van { $leeftijd } jaar hoort een bedrag van { $result }.
why-tegemoetkoming = Het bedrag bij deze leeftijd is { $result }. Dat betalen wij helemaal.
not-tegemoetkoming = Er is nu geen bedrag te betalen.
why-tegemoetkoming-voor-een-nabestaande = { $aantal-nabestaanden ->
    [one] U bent de enige die het bedrag vraagt. U krijgt het helemaal: { $result }.
   *[other] Het bedrag van { $leeftijdsbedrag } wordt gedeeld door { $aantal-nabestaanden } mensen. Ieder krijgt { $result }.
}
not-tegemoetkoming-voor-een-nabestaande = Er is nu geen bedrag te betalen.

## Waarom: nabestaanden

why-overleden = Het kind is overleden op { $overlijdensdatum }.
not-overleden = Het bedrag is voor het kind zelf.
why-nabestaandenregeling-begonnen = { $overlijdensdatum-some ->
    [yes] De regels voor nabestaanden gelden vanaf { $begin-van-de-nabestaandenregeling }.
   *[no] Het bedrag is voor het kind zelf.
}
not-nabestaandenregeling-begonnen = De regels voor nabestaanden gelden pas vanaf { $begin-van-de-nabestaandenregeling }.
why-voorrang = { $overlijdensdatum-some ->
    [yes] Niemand anders gaat voor.
   *[no] Het bedrag is voor het kind zelf.
}
not-voorrang = Een andere nabestaande heeft als eerste recht op het bedrag.
why-op-tijd-gevraagd = { $begin-van-de-aanvraagtermijn-some ->
    [yes] Het bedrag is gevraagd binnen { $aanvraagtermijn-van-nabestaanden } maanden na { $begin-van-de-aanvraagtermijn }.
   *[no] Wij gaan ervan uit dat het bedrag op tijd is gevraagd.
}
not-op-tijd-gevraagd = Het bedrag is gevraagd op { $dag-van-de-aanvraag }. Dat is later dan { $aanvraagtermijn-van-nabestaanden } maanden na { $begin-van-de-aanvraagtermijn }.

## Waarom: wanneer en waarheen

why-rekening = { $result ->
    [eigen-rekening] Wij betalen op een eigen rekening.
    [kinderrekening] Wij betalen op een rekening op naam van het kind. Wie voor het kind zorgt, kiest de rekening.
   *[other] Wij betalen op de rekening van de nabestaande.
}
why-meerderjarig = Wie is geboren op { $geboortedatum }, is nu 18 jaar of ouder.
not-meerderjarig = Wie is geboren op { $geboortedatum }, is nu nog geen 18 jaar.
why-uiterste-betaaldag = Wij betalen binnen { $betaaltermijn } dagen na dit besluit: uiterlijk op { $result }.
not-uiterste-betaaldag = Voor deze betaling noemt de wet geen dag.
not-uiterste-dag-van-uitstel = Er is nu geen bedrag dat later kan komen.
why-uiterste-dag-van-uitstel = Later betalen mag ook, tot en met { $result }.
why-einde-van-de-wachttijd = De zes maanden lopen tot en met { $result }.
why-mogelijkheid-van-een-eigen-aanvraag = Op { $einde-van-de-wachttijd } waren de zes maanden voorbij. Het kind kan nu zelf aanvragen.
not-mogelijkheid-van-een-eigen-aanvraag = De zes maanden lopen tot en met { $einde-van-de-wachttijd }. Wij kijken eerst zelf.
why-uiterste-aanvraagdag = Zelf aanvragen kan tot en met { $result }. Daarna kijken wij nog steeds uit onszelf.

## Wat nog moet kloppen

clash-begin-van-het-partnerschap-is-bekend = Vul in wanneer het partnerschap begon. Dat is nodig bij een kind van de partner of de ex-partner.
clash-eerste-dag-als-pleegkind-is-bekend = Vul in wanneer het kind pleegkind werd.
clash-eerste-dag-in-het-gezin-is-bekend = Vul in wanneer het kind in het gezin kwam wonen.
clash-eerste-nadelige-beschikking-is-bekend = Vul de datum in van het eerste nadelige besluit.
clash-einde-van-het-partnerschap-is-bekend = Vul in wanneer het partnerschap met de ex-partner eindigde.
clash-vragende-nabestaande-is-bekend = Het kind is overleden. Vul in wie het bedrag vraagt.
clash-eerste-nabestaande-is-bekend = Het kind is overleden. Vul in wie als eerste recht heeft.
clash-aantal-nabestaanden-is-bekend = Het kind is overleden. Vul in hoeveel mensen delen.
clash-dagtekening-van-het-besluit-is-bekend = Er is herstel in het gezin. Vul de dag van dat besluit in.
clash-partnerschap-begint-voor-het-einde = Het partnerschap eindigt voordat het begint. Kijk welke datum klopt.
clash-geboren-voor-het-overlijden = De dag van overlijden ligt voor de geboortedag. Kijk welke datum klopt.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-STB-2022-434 = Besluit over de eerste dag van de wet
source-UHT = Uitleg over de regeling voor nabestaanden
source-AWB = Algemene wet bestuursrecht
source-WAT = Wet aanpassing termijnen

## Niet zeker

open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-start-for-next-of-kin = De regels voor nabestaanden van een kind begonnen op 22 april 2024, volgens de uitleg van de uitvoering. De dag in het Staatsblad is niet gevonden.
open-term-for-next-of-kin = Nabestaanden vragen het bedrag binnen zes maanden. Wanneer die zes maanden beginnen, is niet zeker. Is de eerste dag niet ingevuld, dan is de aanvraag op tijd.
open-share-rounding = De wet zegt niet hoe een gedeeld bedrag wordt afgerond. Wij ronden voor ieder naar boven af op centen.
open-partnership-ended-later = Soms eindigde het partnerschap na 26 januari 2021. De wet zegt niet of het kind van die partner dan meetelt. Wij tellen het mee.
open-last-day-of-partnership = Het einde van het partnerschap is hier de eerste dag zonder partnerschap. De wet noemt die dag niet precies.
open-parent-who-died = Is de aanvrager overleden zonder besluit, dan vraagt de wet een aanvraag voor 1 januari 2025. Die grens staat niet in een regel: een mens kijkt ernaar.

## Brieven

letter-child-award-award-subject = { $rekening ->
    [eigen-rekening] Besluit: u krijgt { $amount }
    [kinderrekening] Besluit: uw kind krijgt { $amount }
   *[rekening-van-de-nabestaande] Besluit: u krijgt { $amount }
}
letter-child-award-award-opening = { $rekening ->
    [eigen-rekening]
        Uw familie is onterecht behandeld door de overheid. U was toen nog een kind of jong. Ook u had daar last van. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Daarom krijgt u een bedrag van ons. Dit bedrag is van u. U mag zelf weten wat u ermee doet.
    [kinderrekening]
        Uw gezin is onterecht behandeld door de overheid. Ook uw kind had daar last van. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Daarom krijgt uw kind een bedrag van ons. Dit bedrag is van uw kind.
   *[rekening-van-de-nabestaande]
        U heeft iemand verloren die u na stond. Wij leven met u mee. Het gezin van dit kind is onterecht behandeld. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

        Het kind zou een bedrag hebben gekregen. Dat bedrag is nu voor de nabestaanden.
}
letter-child-award-award-outcome = { $rekening ->
    [kinderrekening] Uw kind krijgt van ons
   *[other] U krijgt van ons
}
letter-child-award-award-outcome-text = { $rekening ->
    [eigen-rekening] Wij maken het uiterlijk op { $uiterste-betaaldag } over op uw eigen rekening.
    [kinderrekening] Wij maken het uiterlijk op { $uiterste-betaaldag } over op een rekening op naam van uw kind. U kiest die rekening.
   *[rekening-van-de-nabestaande] Wij maken het over op uw rekening.
}
letter-child-award-award-next-heading = Hoe gaat het verder?
letter-child-award-award-next = { $rekening ->
    [rekening-van-de-nabestaande]
        U hoeft niets meer te doen. Wilt u met iemand praten? Uw vaste persoon heeft tijd voor u.

        Het bedrag mag u houden, wat er hierna ook gebeurt.
   *[other]
        Wilt u het bedrag later krijgen? Dat kan tot en met { $uiterste-dag-van-uitstel }. Bel dan uw vaste persoon.

        Uw gemeente kan helpen met een nieuwe start: school, werk, wonen, geld of gezondheid. Het bedrag blijft daar los van staan.
}
letter-child-award-reject-subject = Besluit: nu geen bedrag
letter-child-award-reject-opening = { $reason ->
    [al-toegekend]
        Wij keken opnieuw naar het bedrag voor kinderen. Dit bedrag is al eerder toegekend.

        Het blijft van het kind. Niemand hoeft iets terug te betalen.
    [geen-herstel-voor-de-ouder]
        Wij keken of er een bedrag is voor dit kind. Dat kan pas als er een besluit is voor de ouder of de ex-partner.

        Wij weten dat wachten zwaar is. Komt dat besluit er, dan kijken wij uit onszelf opnieuw.
    [nog-niet-begonnen]
        U heeft iemand verloren die u na stond. Wij leven met u mee.

        Wij keken of wij het bedrag van dit kind aan u kunnen geven. Dat kan nu nog niet.
    [te-laat-aangevraagd]
        U heeft iemand verloren die u na stond. Wij leven met u mee.

        Wij keken of wij het bedrag van dit kind aan u kunnen geven. De aanvraag kwam na de laatste dag.
    [een-ander-gaat-voor]
        U heeft iemand verloren die u na stond. Wij leven met u mee.

        Wij keken of wij het bedrag van dit kind aan u kunnen geven. Een ander heeft volgens de wet als eerste recht.
   *[other]
        Wij keken of er een bedrag is voor dit kind. Wij vonden nu geen recht op een bedrag. Wij weten dat dit een teleurstelling is.

        Dit zegt niets over wat uw gezin heeft meegemaakt. Dat was erg, en dat blijft zo.
}
letter-child-award-reject-outcome = Uitkomst
letter-child-award-reject-outcome-value = Nu geen bedrag
letter-child-award-reject-outcome-text = { $reason ->
    [al-toegekend] Elk kind krijgt dit bedrag één keer. Dit kind kreeg het al.
    [geen-herstel-voor-de-ouder] De aanvrager of de ex-partner heeft nu geen recht op herstel.
    [partner-op-een-ander-moment] Een kind van de partner telt mee als zij op { $peildatum-voor-het-partnerschap } partners waren. Volgens het dossier was dat niet zo.
    [te-vroeg-geboren] De geboortedatum is { $geboortedatum }. Op { $begindatum-van-de-geboortetoets } was het kind al { $leeftijdsgrens } jaar of ouder.
    [te-laat-geboren] De geboortedatum is { $geboortedatum }. De laatste dag was { $uiterste-geboortedag }.
    [te-laat-pleegkind] Het kind werd pleegkind op { $eerste-dag-als-pleegkind }. De laatste dag was { $uiterste-geboortedag }.
    [niet-in-het-gezin] Het kind woonde niet in het gezin in de tijd die de wet noemt. Die tijd loopt van { $dagtekening-eerste-nadelige-beschikking } tot en met { $uiterste-gezinsdag }.
    [nog-niet-begonnen] De regels voor nabestaanden gelden vanaf { $begin-van-de-nabestaandenregeling }. Daarna kunt u opnieuw vragen.
    [een-ander-gaat-voor] Eerst heeft de partner van het kind recht, dan de kinderen, dan de ouders.
   *[te-laat-aangevraagd] De aanvraag kwam op { $dag-van-de-aanvraag }. Dat is later dan { $aanvraagtermijn-van-nabestaanden } maanden na { $begin-van-de-aanvraagtermijn }.
}
letter-child-award-reject-next-heading = Wat kunt u nog doen?
letter-child-award-reject-next = { $reason ->
    [een-ander-gaat-voor]
        Denkt u dat het anders zit? Bel uw vaste persoon. Wij kijken dan samen met u.

        Uw gemeente blijft helpen als u dat wilt. U kunt ook bezwaar maken. Verderop leest u hoe.
    [nog-niet-begonnen]
        U hoeft nu niets te doen. Bel uw vaste persoon als u vragen heeft. Die denkt met u mee.

        Uw gemeente blijft helpen als u dat wilt. U kunt ook bezwaar maken. Verderop leest u hoe.
    [te-laat-aangevraagd]
        Kon u niet eerder vragen? Dat begrijpen wij. Vertel ons waarom. De wet laat soms een uitzondering toe.

        Uw gemeente blijft helpen als u dat wilt. U kunt ook bezwaar maken. Verderop leest u hoe.
    [geen-herstel-voor-de-ouder]
        U hoeft niets te doen. Wij houden het dossier van de ouder in de gaten. Uw gemeente kan nu al helpen.

        Klopt er iets niet? Bel uw vaste persoon. U kunt ook bezwaar maken. Verderop leest u hoe.
   *[other]
        Klopt er een datum of een gegeven niet? Bel uw vaste persoon. Wij kijken dan opnieuw.

        Vindt u dit besluit heel oneerlijk voor dit kind? Zeg dat ook. De wet laat soms een uitzondering toe.

        Uw gemeente blijft helpen als u dat wilt. U kunt ook bezwaar maken. Verderop leest u hoe.
}

## Voorbeelden

example-adult = Sam is 20 jaar. Zijn moeder kreeg herstel.
example-minor = Noor is 13 jaar. Haar vader kreeg herstel.
example-next-of-kin = Het kind overleed met 13 jaar. Beide ouders vragen het bedrag.
example-child-of-ex-partner = Yara werd geboren voordat haar moeder partner werd. Haar moeder kreeg het bedrag voor ex-partners.
example-already-received = Daan kreeg het bedrag al via zijn andere ouder.
example-no-redress-yet = Over de zaak van de moeder van Lina is nog niet besloten.
example-partner-too-late = De moeder van Finn werd in maart 2021 partner van een getroffen ouder.
example-already-adult-in-2005 = Ruben was op 1 januari 2005 al 21 jaar.
example-somebody-else-first = Een vader vraagt het bedrag van zijn overleden dochter. Zij had zelf een kind.

# De overgang van de regeling hiervoor.

transition-undecided = Het voorstel van 2021 is nooit gebruikt. Voor elk kind geldt deze wet.
transition-decided = Kreeg een kind toch al een bedrag? Dan houdt het dat. Geeft de wet meer, dan krijgt het meer.
notice-handlers = Vanaf 5 november 2022 geldt de wet voor kinderen. De bedragen zijn hoger dan in het voorstel van 2021. Niemand raakt iets kwijt. Op uw lijst staat bij elke zaak het antwoord dat u kunt geven. De mensen horen het na u. Neem de tijd als iemand u belt.
notice-gain =
    Er is nu een wet voor kinderen. Het bedrag is hoger dan in het voorstel van 2021.

    In het voorstel was het { $old }. In de wet is het { $new }. Dat is { $difference } meer. U hoeft niets te doen. Wij schrijven u als er een besluit is.
notice-same =
    Er is nu een wet voor kinderen. Voor u verandert er niets.

    U hoeft niets te doen. U houdt wat u heeft. Heeft u vragen? Bel uw vaste persoon.
notice-public = Kinderen van getroffen ouders krijgen een bedrag van 2.000 tot 10.000 euro. Zij hoeven niets aan te vragen. De hulp van de gemeente is er ook voor hen.

## Vergelijkbare situaties

attribute-verblijf-buiten-het-gezin = Woont niet thuis
help-verblijf-buiten-het-gezin = Kies «ja» als het kind nu niet bij zijn ouders woont, bijvoorbeeld na een uithuisplaatsing. Dit verandert niets aan het bedrag.
attribute-jongvolwassen = 18 jaar of ouder
attribute-uit-huis = Woont niet thuis
attribute-in-rouw = Het kind is overleden
why-jongvolwassen = Het kind is nu 18 jaar of ouder.
not-jongvolwassen = Het kind is nog geen 18 jaar, of is overleden.
why-uit-huis = Het kind woont nu niet thuis.
not-uit-huis = Het is niet bekend dat het kind ergens anders woont.
why-in-rouw = Het kind is overleden.
not-in-rouw = Het bedrag is voor het kind zelf.
situation-young-adult = U bent 18 jaar of ouder
situation-young-adult-check-own-account = Heeft deze persoon een eigen rekening?
situation-young-adult-check-debts = Zijn er schulden uit de tijd van de problemen thuis?
situation-young-adult-check-school-and-work = Is er hulp nodig bij school of werk?
situation-away-from-home = Het kind woont niet thuis
situation-away-from-home-check-who-decides = Wie mag namens het kind een rekening kiezen?
situation-away-from-home-check-safe-contact = Met wie is contact veilig en gewenst?
situation-away-from-home-check-own-account = Staat de rekening op naam van het kind?
situation-in-mourning = Er is een kind overleden
situation-in-mourning-check-one-person = Heeft de familie één vaste persoon?
situation-in-mourning-check-time = Is er tijd en rust voor een gesprek?
situation-in-mourning-check-other-next-of-kin = Zijn er andere nabestaanden die mogen vragen?

## Vooraf zelf uitrekenen

estimate-about = Vul de geboortedatum van een kind in. U ziet dan welk bedrag bij die leeftijd hoort.
estimate-ask-birth-date = Geboortedatum van het kind
estimate-ask-birth-date-help = Bijvoorbeeld 10-05-2010.
estimate-assume-own-child = Het is een eigen kind van de ouder die de kinderopvangtoeslag kreeg.
estimate-assume-parent-redress = De ouder kreeg al een besluit met geld.
estimate-assume-not-received = Het kind kreeg dit bedrag nog niet.
