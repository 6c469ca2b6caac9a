# Teksten van de regeling voor ex-partners. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Een bedrag voor ex-partners volgens de Wet hersteloperatie toeslagen
scheme-short = Bedrag voor ex-partners
scheme-status = Dit is de wet zoals zij sinds 15 juli 2023 geldt voor ex-partners: artikel 2.14g, 2.14h en 2.14i.
scheme-about = Was u partner van een ouder die onterecht is behandeld? Dan had u daar ook last van. U krijgt één keer 10.000 euro. U vraagt het zelf aan. Voor uw kinderen kijken wij daarna uit onszelf.

relation-after-the-parent = Eerst komt er een besluit voor uw ex-partner, de ouder die de toeslag aanvroeg. Daarna kunnen wij over uw bedrag besluiten.
relation-only-once = Een ex-partner krijgt dit bedrag één keer.
relation-opens-children = Krijgt u dit bedrag, dan kijken wij uit onszelf naar de kinderen die u al had voor dit partnerschap.
relation-opens-support = Krijgt u dit bedrag, dan kan uw gemeente u helpen met een nieuwe start.
relation-opens-public-debts = Krijgt u dit bedrag, dan vallen ook schulden van u bij de overheid weg. Dat gaat vanzelf.
relation-opens-private-debts = Krijgt u dit bedrag, dan kunnen wij ook private schulden van u overnemen. U vraagt dat binnen zes maanden.
relation-opens-restructuring = Krijgt u dit bedrag en zat u al in een schuldsanering, dan kunnen wij die schulden betalen.
relation-opens-business-debts = Krijgt u dit bedrag en had u een eigen zaak, dan kunnen wij ook schulden daarvan betalen.
relation-opens-abroad = Woont u in het buitenland en krijgt u dit bedrag? Dan is er ook daar hulp.

situation-acute-need = U heeft nu geen geld voor wat echt nodig is
situation-acute-need-check-food = Is er geld voor eten en medicijnen?
situation-acute-need-check-rent = Dreigt iemand het huis te verliezen?
situation-acute-need-check-power = Dreigt afsluiting van stroom, gas of water?

## Stappen

step-application = Aanvraag
step-application-about = U vraagt het bedrag aan. Welke besluiten er waren, zoeken wij uit.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid.
step-ex-partner-award = Besluit over uw bedrag
step-ex-partner-award-about = Wij kijken of u partner was in de tijd van de onterechte besluiten. Bij twijfel kiezen wij voor u.
step-emergency = Noodbedrag
step-emergency-about = Kreeg u het bedrag toegekend, maar kunt u niet op de betaling wachten? Dan kan er meteen een noodbedrag komen. Wij doen dit zo snel mogelijk.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-partner-record = Gegevens over wanneer u partners was
paper-partner-record-about = Dan weten wij over welke jaren het gaat. De gemeente heeft deze gegevens.
paper-urgent-bills = Rekeningen die niet kunnen wachten
paper-urgent-bills-about = Dan zien wij wat u nu nodig heeft. Een foto is genoeg.

## Keuzes

choice-application-continue = Kijk naar mijn aanvraag
choice-application-continue-consequence = Wij zoeken de gegevens op. U hoeft daarvoor niets te doen.
choice-application-help = Ik wil nu al hulp van mijn gemeente
choice-application-help-consequence = Wij vragen uw gemeente om u te bellen. Uw aanvraag loopt gewoon door.
choice-application-wait = Nu even niets
choice-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-application-stop = Hier stoppen
choice-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-ex-partner-award-emergency = Ik kan niet op het geld wachten
choice-ex-partner-award-emergency-consequence = Wij kijken of u nu een noodbedrag kunt krijgen. Uw bedrag blijft gewoon staan.
choice-ex-partner-award-help = Ik wil hulp van mijn gemeente
choice-ex-partner-award-help-consequence = Uw gemeente belt u en maakt met u een plan. Het bedrag blijft van u.
choice-ex-partner-award-later = Betaal het bedrag later
choice-ex-partner-award-later-consequence = Wij bewaren het bedrag tot u het wilt hebben. In de brief staat de laatste dag. Het bedrag blijft gelijk.
choice-ex-partner-award-wait = Nu even niets
choice-ex-partner-award-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-ex-partner-award-stop = Hier stoppen
choice-ex-partner-award-stop-consequence = U bent klaar met dit deel. U houdt het bedrag. Excuses, hulp van de gemeente en nazorg blijven voor u open.
choice-emergency-help = Ik wil hulp van mijn gemeente
choice-emergency-help-consequence = Uw gemeente belt u en kijkt wat nu meteen nodig is.
choice-emergency-wait = Nu even niets
choice-emergency-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-emergency-stop = Hier stoppen
choice-emergency-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Excuses, hulp van de gemeente en nazorg blijven voor u open.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg. Hulp van de gemeente kunt u daarna nog steeds vragen.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-aanvraag = De aanvraag
group-partners = Het partnerschap
group-besluiten = De besluiten die de ouder troffen
group-geld = Eerder geld
group-nood = Acute nood

item-beschikking = Besluit { $key }
item-beschikking-part = { $value } bij besluit { $key }

## Gegevens

attribute-volgnummer = Nummer
attribute-datum-van-aanvraag = Dag van de aanvraag
attribute-dagtekening-van-de-uitnodiging = Datum van onze brief met een uitnodiging
help-dagtekening-van-de-uitnodiging = De datum boven de brief waarin wij vroegen om een aanvraag. Laat leeg als er geen brief was.
attribute-eerste-dag-voor-de-aanvraag = Eerste dag waarop aanvragen kon
help-eerste-dag-voor-de-aanvraag = De eerste dag waarop deze ex-partner kon aanvragen. Vul die in als dat na 31 december 2023 was.
attribute-herstelmaatregel-voor-de-aanvrager = De ouder krijgt herstel
help-herstelmaatregel-voor-de-aanvrager = Kies «ja» als de ouder die de toeslag aanvroeg recht heeft op herstel. Dat kan ook als die ouder is overleden.
attribute-eigen-herstelmaatregel = Krijgt zelf herstel als ouder
help-eigen-herstelmaatregel = Kies «ja» als de ex-partner zelf kinderopvangtoeslag aanvroeg en daarvoor herstel krijgt.
attribute-begin-van-het-partnerschap = Begin van het partnerschap
help-begin-van-het-partnerschap = De eerste dag als toeslagpartners, volgens de regels van toen.
attribute-einde-van-het-partnerschap = Einde van het partnerschap
help-einde-van-het-partnerschap = De eerste dag waarop zij geen toeslagpartners meer waren. Laat leeg als zij nog partners zijn.
attribute-einde-door-overlijden = Het einde kwam door overlijden
help-einde-door-overlijden = Kies «ja» als het partnerschap eindigde doordat de ouder overleed.
attribute-peildatum = Dag waarop wij kijken of zij uit elkaar zijn
help-peildatum = De dag waarop de ouder de 30.000 euro kreeg. Werd dat bedrag nul? Neem dan de dag van de eerste herstelbetaling. Kan dat niet door overlijden? Neem dan de eerste dag van de maand erna.
attribute-eerdere-compensatie = Kreeg dit bedrag al
help-eerdere-compensatie = Kies «ja» als deze ex-partner de 10.000 euro al eerder kreeg.
attribute-anders-vergoede-bedrag = Al op een andere manier vergoed
help-anders-vergoede-bedrag = Wat al voor dezelfde schade is betaald. Geld dat de ouder zelf met de ex-partner deelde, telt niet mee. Vul 0 in als er niets was.
given-anders-vergoede-bedrag = { $result-some ->
    [yes] U kreeg al { $result } voor dezelfde schade. Dat gaat eraf.
   *[no] U kreeg hiervoor nog niets anders. Er gaat dus niets af.
}
attribute-berekeningsjaar = Toeslagjaar
help-berekeningsjaar = Het jaar waarover het besluit ging.
attribute-dagtekening = Datum van het besluit
help-dagtekening = De datum boven het besluit dat de ouder trof.
attribute-opvang-van-een-eigen-kind = Ging over een kind van de ex-partner
help-opvang-van-een-eigen-kind = Kies «ja» als het besluit ook ging over opvang van een eigen kind of pleegkind van de ex-partner. Bij twijfel kiest u «ja».
attribute-acute-geldnood = Geen geld voor wat echt nodig is
help-acute-geldnood = Kies «ja» als er nu geen geld is voor eten, wonen, stroom of zorg. Geloof wat iemand vertelt.
attribute-snelle-betaling = Het bedrag komt binnen enkele dagen
help-snelle-betaling = Kies «ja» alleen als het bedrag zo snel komt dat een noodbedrag niet meer nodig is.
attribute-noodbedrag = Noodbedrag
help-noodbedrag = Het bedrag dat nu nodig is. De wet noemt geen bedrag. Schrijf op waarom u dit bedrag kiest.
attribute-passende-partnerschap = Partner in de goede tijd
attribute-uit-elkaar = Uit elkaar op de gevraagde dag
attribute-uiterste-aanvraagdag = Aanvragen kon tot en met
attribute-op-tijd-aangevraagd = Op tijd aangevraagd
attribute-resterende-bedrag = Wat er nog over is
attribute-recht-op-compensatie = Recht op het bedrag
attribute-compensatie = Wij betalen
attribute-reden = Reden
attribute-uiterste-betaaldag = Wij betalen uiterlijk op
attribute-uiterste-dag-van-uitstel = Later betalen kan tot en met
attribute-recht-op-een-noodbedrag = Recht op een noodbedrag
attribute-uit-te-betalen-noodbedrag = Wij betalen nu
attribute-reden-van-het-noodbedrag = Reden
attribute-in-nood = In acute nood
attribute-meetellend-door-het-kind = Telt mee door een eigen kind
attribute-meetellend-door-de-duur = Telt mee door de tijd samen

## Waarden

value-recht-op-compensatie = Recht op het bedrag
value-al-ontvangen = Kreeg dit bedrag al
value-eigen-herstel = Krijgt zelf herstel als ouder
value-geen-herstel-voor-de-aanvrager = Nog geen herstel voor de ouder
value-nog-partner = Nog partner op die dag
value-einde-door-overlijden = De partner is overleden
value-geen-passend-partnerschap = Partner in een andere tijd
value-te-laat-aangevraagd = Te laat aangevraagd
value-anders-vergoed = Al op een andere manier vergoed
value-noodbedrag = Noodbedrag
value-geen-compensatie = Geen recht op het bedrag
value-geen-acute-nood = Geen acute nood
value-betaling-komt-snel = Het bedrag komt al snel

## Vaste getallen

parameter-hoogte-van-de-compensatie = Bedrag voor een ex-partner
parameter-duur-na-de-beschikking = Tijd samen na het besluit
parameter-einddatum-voor-aanvragen = Laatste dag om aan te vragen
parameter-grensdatum-voor-uitnodigingen = Na deze dag is een uitnodiging laat
parameter-aanvraagtermijn = Tijd om aan te vragen
parameter-betaaltermijn = Tijd om te betalen
parameter-langste-uitstel = Langste uitstel

## Waarom: partner

why-meetellend-door-het-kind = In { $berekeningsjaar } was u partner van de ouder. Het besluit ging ook over opvang van een kind van u. Dit besluit telt mee.
not-meetellend-door-het-kind = Het besluit over { $berekeningsjaar } telt niet mee door een eigen kind. Daarvoor moet het over een kind van u gaan, in een jaar dat u partner was.
why-meetellend-door-de-duur = Het besluit is van { $dagtekening }. U was toen partner van de ouder, en een jaar lang daarna. Dit besluit telt mee.
not-meetellend-door-de-duur = Het besluit is van { $dagtekening }. U was niet die dag én nog een jaar daarna partner van de ouder.
why-passend-partnerschap = Er is minstens één besluit waarbij u partner was in de goede tijd.
not-passend-partnerschap = Er is geen besluit gevonden waarbij u partner was in de goede tijd.
why-uit-elkaar = Het partnerschap eindigde op { $einde-van-het-partnerschap }. Op { $peildatum } was u geen partner meer.
not-uit-elkaar = { $einde-van-het-partnerschap-some ->
    [yes] Het partnerschap eindigde op { $einde-van-het-partnerschap }. Op { $peildatum } was u nog partner van de ouder.
   *[no] Er is geen einde van het partnerschap bekend. Op { $peildatum } was u nog partner van de ouder.
}

## Waarom: het bedrag

why-resterend-bedrag = { $anders-vergoede-bedrag-some ->
    [yes] Het bedrag is { $hoogte-van-de-compensatie }. Daarvan gaat { $anders-vergoede-bedrag } af, want dat kreeg u al. Over is { $result }.
   *[no] Het bedrag is { $result }. Er gaat niets af.
}
why-reden = { $result ->
    [recht-op-compensatie] U was partner van een ouder die onterecht is behandeld. Ook u had daar last van.
    [al-ontvangen] U kreeg dit bedrag al. Een ex-partner krijgt het één keer.
    [eigen-herstel] U krijgt zelf herstel als ouder. Dat gaat via uw eigen zaak.
    [geen-herstel-voor-de-aanvrager] De ouder heeft nog geen recht op herstel. Verandert dat, dan kunt u opnieuw aanvragen.
    [nog-partner] Op { $peildatum } was u nog partner van de ouder. Dit bedrag is voor wie toen uit elkaar was.
    [einde-door-overlijden] Het partnerschap eindigde door overlijden. Voor u zijn er regels voor nabestaanden.
    [geen-passend-partnerschap] U was geen partner in de tijd die de wet noemt.
    [te-laat-aangevraagd] De aanvraag kwam op { $datum-van-aanvraag }. De laatste dag was { $uiterste-aanvraagdag }.
   *[anders-vergoed] U kreeg al { $anders-vergoede-bedrag } voor dezelfde schade. Dat is niet minder dan { $hoogte-van-de-compensatie }.
}
why-recht-op-compensatie = Aan alle voorwaarden is voldaan. U heeft recht op het bedrag.
not-recht-op-compensatie = Er is nu geen recht op het bedrag. De reden staat erbij.
why-compensatie = U krijgt { $result }.
not-compensatie = Er is nu geen bedrag te betalen.

## Waarom: aanvragen en betalen

why-uiterste-aanvraagdag = { $dagtekening-van-de-uitnodiging-some ->
    [yes] U kreeg een brief van { $dagtekening-van-de-uitnodiging }. Aanvragen kon tot en met { $result }.
   *[no] Aanvragen kon tot en met { $result }.
}
why-op-tijd-aangevraagd = De aanvraag kwam op { $datum-van-aanvraag }. Dat is op tijd.
not-op-tijd-aangevraagd = De aanvraag kwam op { $datum-van-aanvraag }. De laatste dag was { $uiterste-aanvraagdag }.
why-uiterste-betaaldag = Wij betalen binnen { $betaaltermijn } dagen na dit besluit: uiterlijk op { $result }.
not-uiterste-betaaldag = Er is nu geen bedrag te betalen.
why-uiterste-dag-van-uitstel = Later betalen mag ook, tot en met { $result }.
not-uiterste-dag-van-uitstel = Er is nu geen bedrag dat later kan komen.

## Waarom: noodbedrag

why-reden-van-het-noodbedrag = { $result ->
    [noodbedrag] U heeft recht op het bedrag en kunt niet op de betaling wachten.
    [geen-compensatie] Een noodbedrag hoort bij het bedrag voor ex-partners. Dat is er nu niet.
    [geen-acute-nood] Wij zien nu geen acute nood. Verandert dat, bel dan meteen.
   *[betaling-komt-snel] Uw hele bedrag komt al snel. Daarom is er geen los noodbedrag.
}
why-recht-op-een-noodbedrag = U heeft recht op een noodbedrag.
not-recht-op-een-noodbedrag = Er is nu geen noodbedrag. De reden staat erbij.
why-uit-te-betalen-noodbedrag = U krijgt nu { $result }.
not-uit-te-betalen-noodbedrag = Er is nu geen noodbedrag te betalen.
why-in-nood = Er is nu geen geld voor wat echt nodig is.
not-in-nood = Er is geen acute nood bekend.

## Wat nog moet kloppen

clash-partnerschap-begint-voor-het-einde = Het partnerschap eindigt voordat het begint. Kijk welke datum klopt.
clash-peildatum-is-bekend = Er is herstel voor de ouder. Vul de dag van de eerste betaling in.
clash-einde-na-overlijden-is-bekend = Het partnerschap eindigde door overlijden. Vul in wanneer dat was.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-WAT = Wet aanpassing termijnen

## Niet zeker

open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.
open-one-year-boundary = De wet vraagt minstens een jaar samen na het besluit. Eindigt het partnerschap precies een jaar later, dan telt dat hier mee. De wet zegt dit niet precies.
open-invitation = In 2023 kon een ex-partner pas aanvragen na een brief van ons. Later verviel dat. Wie te vroeg aanvroeg, wijzen wij daarom niet af.
open-term-starts-later = Was er nog geen besluit voor de ouder, dan begint onze termijn pas bij dat besluit. Dat staat nog niet in de termijn hierboven.
open-emergency-amount = De wet noemt geen hoogte voor het noodbedrag. Wie besluit, vult het bedrag in en schrijft op waarom. Of het later van de 10.000 euro afgaat, zegt de wet niet. Wij trekken niets af.
open-emergency-term = De wet noemt geen termijn voor een noodbedrag. Een maand is een aanname.
open-extra-damage = Over hogere schade van ex-partners is later iets aangekondigd. In de gelezen tekst staat dat niet.

## Brieven

letter-ex-partner-award-award-subject = Besluit: u krijgt { $amount }
letter-ex-partner-award-award-opening =
    Uw vroegere partner is onterecht behandeld door de overheid. Dat raakte ook u. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

    Daarom krijgt u een bedrag van ons. Dit bedrag is van u.
letter-ex-partner-award-award-outcome = U krijgt van ons
letter-ex-partner-award-award-outcome-text = Wij maken het uiterlijk op { $uiterste-betaaldag } over op uw rekening.
letter-ex-partner-award-award-next-heading = Hoe gaat het verder?
letter-ex-partner-award-award-next =
    Kunt u niet op het geld wachten? Bel ons dan. Soms kan er meteen een noodbedrag komen.

    Wilt u het bedrag juist later krijgen? Dat kan tot en met { $uiterste-dag-van-uitstel }.

    Had u al kinderen voor dit partnerschap? Dan kijken wij uit onszelf of zij ook een bedrag krijgen. Uw gemeente kan helpen met een nieuwe start.
letter-ex-partner-award-reject-subject = Besluit: nu geen bedrag
letter-ex-partner-award-reject-opening = { $reason ->
    [al-ontvangen]
        Wij keken naar uw aanvraag. U kreeg dit bedrag al eerder.

        U houdt dat bedrag. U hoeft niets terug te betalen.
    [eigen-herstel]
        Wij keken naar uw aanvraag. U bent zelf een ouder die herstel krijgt. Wij vinden het heel erg wat er is gebeurd.

        Uw herstel gaat via uw eigen zaak. Daar komt dit bedrag niet bij.
    [einde-door-overlijden]
        U heeft uw partner verloren. Wij leven met u mee.

        Dit bedrag is voor mensen die uit elkaar zijn gegaan. Voor u zijn er andere regels: die voor nabestaanden.
   *[other]
        Wij keken naar uw aanvraag. Wij vonden nu geen recht op dit bedrag. Wij weten dat dit een teleurstelling is.

        Dit zegt niets over wat u heeft meegemaakt. Dat was erg, en dat blijft zo.
}
letter-ex-partner-award-reject-outcome = Uitkomst van uw aanvraag
letter-ex-partner-award-reject-outcome-value = Nu geen bedrag
letter-ex-partner-award-reject-outcome-text = { $reason ->
    [al-ontvangen] Een ex-partner krijgt dit bedrag één keer.
    [eigen-herstel] Wie zelf herstel krijgt als ouder, krijgt dit bedrag er niet bij.
    [geen-herstel-voor-de-aanvrager] De ouder die de toeslag aanvroeg, heeft nu geen recht op herstel.
    [nog-partner] Op { $peildatum } was u nog partner van de ouder. Het bedrag is voor wie toen uit elkaar was.
    [einde-door-overlijden] Het partnerschap eindigde door het overlijden van uw partner.
    [geen-passend-partnerschap] Wij vonden geen besluit uit de tijd dat u partner was en dat volgens de wet meetelt.
    [te-laat-aangevraagd] De aanvraag kwam op { $datum-van-aanvraag }. De laatste dag was { $uiterste-aanvraagdag }.
   *[anders-vergoed] U kreeg al { $anders-vergoede-bedrag } voor dezelfde schade.
}
letter-ex-partner-award-reject-next-heading = Wat kunt u nog doen?
letter-ex-partner-award-reject-next = { $reason ->
    [al-ontvangen]
        Kreeg u dit bedrag niet? Bel uw vaste persoon. Wij zoeken dan uit wat er is gebeurd.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [eigen-herstel]
        U hoeft niets te doen. Uw eigen zaak loopt gewoon door. Heeft u daar vragen over? Bel uw vaste persoon.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [te-laat-aangevraagd]
        Kon u niet eerder aanvragen? Vertel ons waarom. De wet laat soms een uitzondering toe.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [geen-herstel-voor-de-aanvrager]
        Krijgt de ouder later wel herstel? Dan kunt u opnieuw aanvragen. Wij schrijven u als dat zo is.

        U kunt ook bezwaar maken. Verderop leest u hoe.
    [einde-door-overlijden]
        Vraag uw vaste persoon naar de regels voor nabestaanden. U krijgt daar hulp bij.

        U kunt ook bezwaar maken. Verderop leest u hoe.
   *[other]
        Klopt er een datum of een gegeven niet? Bel uw vaste persoon. Wij kijken dan opnieuw.

        Vroeg u zelf kinderopvangtoeslag aan? Zeg dat dan ook. U kunt ook bezwaar maken. Verderop leest u hoe.
}
letter-emergency-award-subject = Besluit: u krijgt nu { $amount }
letter-emergency-award-opening =
    U vertelde dat u nu geen geld heeft voor wat echt nodig is. Wij vinden dat u daar niet op mag wachten.

    Daarom krijgt u meteen een noodbedrag. Uw bedrag van { $hoogte-van-de-compensatie } blijft gewoon staan.
letter-emergency-award-outcome = U krijgt nu
letter-emergency-award-outcome-text = Wij maken het zo snel mogelijk over op uw rekening.
letter-emergency-award-next-heading = Hoe gaat het verder?
letter-emergency-award-next = Is dit niet genoeg om de komende tijd door te komen? Bel ons meteen. Uw gemeente kan ook vandaag al helpen.
letter-emergency-reject-subject = Besluit: nu geen noodbedrag
letter-emergency-reject-opening = { $reason ->
    [betaling-komt-snel]
        U vroeg om een noodbedrag. Uw hele bedrag komt al heel snel. Daarom is een los noodbedrag niet nodig.

        Komt het geld toch niet? Bel ons dan meteen.
   *[other]
        U vroeg om een noodbedrag. Wij kunnen dat nu niet geven. Wij weten dat dit zwaar kan zijn.

        U staat er niet alleen voor. Hieronder leest u wat wel kan.
}
letter-emergency-reject-outcome = Uitkomst
letter-emergency-reject-outcome-value = Nu geen noodbedrag
letter-emergency-reject-outcome-text = { $reason ->
    [geen-compensatie] Een noodbedrag hoort bij het bedrag voor ex-partners. Dat is er nu niet.
    [geen-acute-nood] Wij zien nu geen acute nood.
   *[betaling-komt-snel] Uw hele bedrag komt al snel op uw rekening.
}
letter-emergency-reject-next-heading = Wat kunt u nog doen?
letter-emergency-reject-next =
    Verandert er iets in uw situatie? Bel dan meteen uw vaste persoon. Wij kijken dan opnieuw.

    Uw gemeente kan nu al helpen met geld voor wat echt nodig is. U kunt ook bezwaar maken. Verderop leest u hoe.

## Voorbeelden

example-time-together = Sanne was partner van een getroffen ouder. Zij bleven na het besluit nog twee jaar samen.
example-own-child = Het besluit ging over de opvang van het kind van Mo. Hij kreeg al 2.500 euro voor dezelfde schade.
example-another-time = Kim en haar partner gingen binnen een jaar na het besluit uit elkaar.
example-still-partner = Joris is nog steeds partner van de getroffen ouder.
example-partner-died = De partner van Aya overleed.
example-own-redress = Bo vroeg zelf ook kinderopvangtoeslag aan en krijgt daarvoor herstel.
example-emergency = Sanne kan haar huur niet betalen. Haar bedrag komt pas over vijf weken.
example-no-emergency = Het hele bedrag van Sanne komt overmorgen.
