# Teksten van de noodbetaling en het vangnet. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Noodbetaling en vangnet volgens de Wet hersteloperatie toeslagen
scheme-short = Noodbetaling en vangnet
scheme-status = Dit is de wet zoals zij geldt: artikel 2.8, 2.9, 2.18 en 2.19. De wet noemt geen bedragen. Een mens bepaalt het bedrag en schrijft op waarom.
scheme-about = Kunt u nu niet betalen wat echt moet? Dan kunt u snel een noodbetaling krijgen. Er is ook een vangnet voor wie heel hard is geraakt.

## Stappen

step-application = Aanvraag
step-application-about = U zegt wat er nu nodig is. Bellen mag ook. Wij vullen de aanvraag dan met u in.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-emergency-payment = Noodbetaling
step-emergency-payment-about = Wij kijken of u nu geld nodig heeft voor wat echt moet. Bij twijfel kiezen wij voor u.
step-safety-net = Vangnet
step-safety-net-about = Dit is voor mensen die heel hard zijn geraakt en die andere regels niet genoeg helpen.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het laatste besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-urgent-bills = Rekeningen die niet kunnen wachten
paper-urgent-bills-about = Dan zien wij wat u nu nodig heeft. Een foto is genoeg.

## Keuzes

choice-application-emergency = Ik heb nu geld nodig
choice-application-emergency-consequence = Wij bellen u zo snel als kan. Uw andere aanvragen lopen gewoon door.
choice-application-safety-net = Ik vraag hulp uit het vangnet
choice-application-safety-net-consequence = Wij kijken naar uw hele verhaal. Uw andere aanvragen lopen gewoon door.
choice-application-help = Ik wil nu al hulp van mijn gemeente
choice-application-help-consequence = Uw gemeente belt u. Uw aanvraag loopt gewoon door.
choice-application-wait = Nu even niets
choice-application-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-application-stop = Hier stoppen
choice-application-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-emergency-payment-help = Ik wil hulp van mijn gemeente
choice-emergency-payment-help-consequence = Uw gemeente belt u. Wat u kreeg, mag u houden.
choice-emergency-payment-safety-net = Ik vraag ook hulp uit het vangnet
choice-emergency-payment-safety-net-consequence = Wij kijken naar uw hele verhaal. Wat u kreeg, mag u houden.
choice-emergency-payment-wait = Nu even niets
choice-emergency-payment-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-emergency-payment-stop = Hier stoppen
choice-emergency-payment-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Uitleg, excuses, hulp van de gemeente en nazorg blijven.
choice-safety-net-help = Ik wil hulp van mijn gemeente
choice-safety-net-help-consequence = Uw gemeente belt u. Wat u kreeg, mag u houden.
choice-safety-net-wait = Nu even niets
choice-safety-net-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-safety-net-stop = Hier stoppen
choice-safety-net-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Uitleg, excuses, hulp van de gemeente en nazorg blijven.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten dit deel. U houdt wat u kreeg.
conditions-return = U kunt altijd terugkomen als er nieuwe nood is. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-aanvraag = De aanvraag
group-nood = De nood
group-uitsluiting = Wanneer de wet geen noodbetaling geeft
group-bedrag = Het bedrag en waarom
group-vangnet = Het vangnet

## Gegevens

attribute-datum-van-aanvraag = Datum van aanvraag
attribute-soort-toeslag = Om welke toeslag het gaat
help-soort-toeslag = Kies de toeslag waarbij het misging.
attribute-acute-nood = Acute nood
help-acute-nood = Kan de mens nu niet betalen wat echt moet, zoals huur, eten of zorg? Bij twijfel kiest u «ja».
attribute-aanvraag-van-een-herstelmaatregel = Meldde zich aan voor herstel
help-aanvraag-van-een-herstelmaatregel = Is er een aanmelding als gedupeerde van de kinderopvangtoeslag? Zo niet, help er dan meteen bij.
attribute-uitzicht-op-spoedige-betaling = Er komt snel geld
help-uitzicht-op-spoedige-betaling = Kies «ja» alleen als vaststaat dat het vaste bedrag of een eerste betaling op tijd komt voor deze nood.
attribute-melding-bij-de-dienst = Meldde zich bij de dienst
help-melding-bij-de-dienst = Alleen bij een andere toeslag: liet de mens weten dat hij misschien recht op herstel heeft?
attribute-aannemelijke-verband = De nood kan hiervan komen
help-aannemelijke-verband = Alleen bij een andere toeslag: kan de nood komen van het onderzoek of van het onterechte stempel? Mogelijk is genoeg.
attribute-zonder-recht-op-de-toeslag = Er was geen recht op de toeslag
help-zonder-recht-op-de-toeslag = Kies «ja» alleen als dat vaststaat.
attribute-op-de-hoogte-van-het-ontbreken-van-recht = Dat was bekend, of had bekend moeten zijn
help-op-de-hoogte-van-het-ontbreken-van-recht = Kies «ja» alleen als dat vaststaat. Beide antwoorden samen sluiten uit.
attribute-bewust-zonder-recht = Een reden die de wet uitsluit
attribute-noodzakelijke-bedrag = Bedrag dat nu nodig is
help-noodzakelijke-bedrag = Tel samen op wat nu echt betaald moet worden. De wet noemt geen hoogste bedrag.
attribute-motivering-van-het-noodzakelijke-bedrag = Waarom dit bedrag
help-motivering-van-het-noodzakelijke-bedrag = Schrijf op waarvoor het geld is, in gewone woorden. De ouder leest dit.
attribute-aanvrager-van-het-vangnet = Wie het vangnet vraagt
help-aanvrager-van-het-vangnet = Voor een kind of ex-partner geldt geen laatste dag.
attribute-aangewezen-geval = Aangewezen soort geval
help-aangewezen-geval = Noemt de algemene maatregel van bestuur dit soort geval? Leg dit voor als u twijfelt.
attribute-schrijnend-geval = Heel hard geraakt
help-schrijnend-geval = Is het duidelijk onredelijk om deze mens zelf met de gevolgen te laten zitten?
attribute-voldoende-vergoeding-op-andere-wijze = Andere regels helpen genoeg
help-voldoende-vergoeding-op-andere-wijze = Kies «ja» alleen als ander herstelgeld de schade echt goedmaakt.
attribute-bepaalde-bedrag = Bedrag uit het vangnet
help-bepaalde-bedrag = Het bedrag volgens de algemene maatregel van bestuur. De wet zelf noemt geen bedrag.
attribute-motivering-van-het-bepaalde-bedrag = Waarom dit bedrag
help-motivering-van-het-bepaalde-bedrag = Schrijf op hoe u aan het bedrag komt, in gewone woorden.
attribute-reden-van-de-noodbetaling = Reden
attribute-recht-op-een-noodbetaling = Recht op een noodbetaling
attribute-noodbetaling = Noodbetaling
attribute-te-laat-gevraagd = Te laat gevraagd
attribute-al-genoeg-vergoed = Al genoeg vergoed
attribute-reden-van-het-vangnet = Reden
attribute-recht-op-het-vangnet = Recht op hulp uit het vangnet
attribute-bijzondere-bedrag = Bedrag uit het vangnet

## Waarden

value-kinderopvangtoeslag = Kinderopvangtoeslag
value-andere-toeslag = Huurtoeslag, zorgtoeslag of kindgebonden budget
value-ouder = Ouder
value-kind = Kind
value-ex-partner = Ex-partner
value-acute-nood = Acute nood
value-geen-acute-nood = Nu geen acute nood
value-zonder-recht-en-op-de-hoogte = Geen recht op de toeslag, en dat geweten
value-nog-geen-aanvraag = Nog niet aangemeld voor herstel
value-betaling-komt-op-tijd = Het herstelgeld komt op tijd
value-nog-niet-gemeld = Nog niet gemeld
value-geen-verband = Geen verband gevonden
value-geen-bedrag-nodig = Nu geen bedrag nodig
value-schrijnend-geval = Heel hard geraakt
value-te-laat-gevraagd = Te laat gevraagd
value-niet-aangewezen = Niet in het vangnet genoemd
value-niet-schrijnend = Geen uitzonderlijk geval volgens de regels
value-al-genoeg-vergoed = Andere regels helpen genoeg
value-geen-bedrag-bepaald = Geen bedrag bepaald

## Vaste getallen

parameter-uiterste-dag-voor-het-vangnet = Laatste dag om het vangnet te vragen

## Waarom: de noodbetaling

why-bewust-zonder-recht = Er was geen recht op de toeslag, en dat was bekend. De wet geeft dan geen noodbetaling.
not-bewust-zonder-recht = Er is geen reden die een noodbetaling uitsluit.
why-reden-van-de-noodbetaling = { $result ->
    [acute-nood] U kunt nu niet betalen wat echt moet. Wij kunnen u niet snel genoeg ander geld geven.
    [geen-acute-nood] Wij zagen nu geen nood die niet kan wachten.
    [zonder-recht-en-op-de-hoogte] Er was geen recht op de toeslag, en dat was bekend. De wet geeft dan geen noodbetaling.
    [nog-geen-aanvraag] U bent nog niet aangemeld voor herstel. Dat is eerst nodig. Wij helpen u daarbij.
    [betaling-komt-op-tijd] Uw herstelgeld komt snel. Daarom is er geen noodbetaling nodig.
    [nog-niet-gemeld] U liet nog niet weten dat u misschien recht op herstel heeft. Wij helpen u daarbij.
    [geen-verband] Wij zagen niet dat de nood kan komen van wat er met uw toeslag gebeurde.
   *[other] Er is nu geen bedrag dat meteen betaald moet worden.
}
why-recht-op-een-noodbetaling = Er is acute nood. Daarom heeft u recht op een noodbetaling.
not-recht-op-een-noodbetaling = Er is nu geen noodbetaling. De reden staat erbij.
why-noodbetaling = Nu is { $result } nodig. Reden: { $motivering-van-het-noodzakelijke-bedrag }.
not-noodbetaling = Er is nu geen noodbetaling.

## Waarom: het vangnet

why-te-laat-gevraagd = De vraag kwam op { $datum-van-aanvraag }. Voor ouders kon dit tot en met { $uiterste-dag-voor-het-vangnet }.
not-te-laat-gevraagd = De vraag kwam op tijd.
why-al-genoeg-vergoed = Andere regels maken de schade al goed.
not-al-genoeg-vergoed = Andere regels maken de schade niet genoeg goed, of de wet vraagt daar niet naar.
why-reden-van-het-vangnet = { $result ->
    [schrijnend-geval] U bent heel hard geraakt. Het is onredelijk om u daarmee te laten zitten.
    [te-laat-gevraagd] De vraag kwam na { $uiterste-dag-voor-het-vangnet }. De wet geeft ouders daarna geen recht meer.
    [niet-aangewezen] Dit soort geval staat niet in de regels van het vangnet.
    [niet-schrijnend] Het vangnet is er alleen voor heel uitzonderlijke gevallen. Volgens de regels is dit er nu geen.
    [al-genoeg-vergoed] Ander herstelgeld maakt de schade al goed.
   *[other] Er is geen bedrag bepaald.
}
why-recht-op-het-vangnet = U bent heel hard geraakt. Daarom krijgt u hulp uit het vangnet.
not-recht-op-het-vangnet = Er is nu geen hulp uit het vangnet. De reden staat erbij.
why-bijzonder-bedrag = U krijgt { $result }. Reden: { $motivering-van-het-bepaalde-bedrag }.
not-bijzonder-bedrag = Er is nu geen bedrag uit het vangnet.

## Tegenspraak in de gegevens

clash-noodzakelijk-bedrag-is-gemotiveerd = Er staat een bedrag, maar niet waarom. Schrijf op waarvoor het geld nodig is.
clash-bepaald-bedrag-is-gemotiveerd = Er staat een bedrag, maar niet waarom. Schrijf op hoe het bedrag is bepaald.

## Bronnen, samenhang en wat niet zeker is

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
relation-after-registration = Een noodbetaling is er voor wie zich heeft aangemeld en nog op herstelgeld wacht.
open-amounts = De wet noemt geen bedragen voor de noodbetaling en het vangnet. Een mens vult het bedrag in, met redenen.
open-appointed-cases = Welke gevallen het vangnet noemt, staat in een algemene maatregel van bestuur. Die is niet gelezen.
open-decision-term = De wet noemt geen termijn. Wij houden één maand aan, binnen de acht weken van de algemene regels.
open-not-deducted = De gelezen tekst zegt niet dat een noodbetaling later van herstelgeld af gaat. Wij trekken niets af.

## Brieven

letter-emergency-payment-award-subject = Besluit: u krijgt nu { $amount }
letter-emergency-payment-award-opening =
    U kunt nu niet betalen wat echt moet. U wacht ook nog op herstelgeld. Dat u hierin terechtkwam, had nooit mogen gebeuren.

    Daarom betalen wij u nu meteen. Dit geld mag u houden.
letter-emergency-payment-award-outcome = U krijgt van ons
letter-emergency-payment-award-outcome-text = Wij maken het zo snel als kan over op uw eigen rekening.
letter-emergency-payment-award-next-heading = Hoe gaat het verder?
letter-emergency-payment-award-next = Uw aanmelding voor herstel loopt gewoon door. Komt u toch weer in nood? Bel uw vaste persoon. U kunt ook hulp van uw gemeente kiezen, wachten of stoppen.
letter-emergency-payment-reject-subject = Besluit: nu geen noodbetaling
letter-emergency-payment-reject-opening =
    U vroeg om een noodbetaling. Wij geven die nu niet. Wij weten dat dit hard kan aankomen.

    In deze brief leest u waarom, en wat wel kan.
letter-emergency-payment-reject-outcome = Uitkomst
letter-emergency-payment-reject-outcome-value = Nu geen noodbetaling
letter-emergency-payment-reject-outcome-text = { $reason ->
    [geen-acute-nood] Wij zagen nu geen nood die niet kan wachten. Verandert dat? Bel ons meteen.
    [zonder-recht-en-op-de-hoogte] Er was geen recht op de toeslag, en dat was bekend. De wet geeft dan geen noodbetaling.
    [nog-geen-aanvraag] U bent nog niet aangemeld voor herstel. Dat is eerst nodig. Uw vaste persoon helpt u daar vandaag nog bij.
    [betaling-komt-op-tijd] Uw herstelgeld komt snel. Komt het toch te laat? Bel ons dan meteen.
    [nog-niet-gemeld] U liet nog niet weten dat u misschien recht op herstel heeft. Uw vaste persoon helpt u daarbij.
    [geen-verband] Wij zagen niet dat de nood kan komen van wat er met uw toeslag gebeurde. Ziet u dat anders? Vertel het ons.
   *[geen-bedrag-nodig] Er is nu geen bedrag dat meteen betaald moet worden. Verandert dat? Bel ons meteen.
}
letter-emergency-payment-reject-next-heading = Wat kunt u nog doen?
letter-emergency-payment-reject-next =
    Bel uw gemeente als er vandaag iets moet gebeuren. Die helpt ook zonder dit besluit.

    U kunt later opnieuw vragen. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
letter-safety-net-award-subject = Besluit: u krijgt { $amount }
letter-safety-net-award-opening =
    Wij luisterden naar uw verhaal. U bent heel hard geraakt. Dat had nooit mogen gebeuren, en wij vinden dat heel erg.

    Andere regels helpen u niet genoeg. Daarom krijgt u een bedrag uit het vangnet. Dit geld mag u houden.
letter-safety-net-award-outcome = U krijgt van ons
letter-safety-net-award-outcome-text = Wij maken het over op uw eigen rekening.
letter-safety-net-award-next-heading = Hoe gaat het verder?
letter-safety-net-award-next = Uw andere aanvragen lopen gewoon door. U kunt ook hulp van uw gemeente kiezen, wachten of stoppen. Uw vaste persoon bespreekt dit met u.
letter-safety-net-reject-subject = Besluit: nu geen hulp uit het vangnet
letter-safety-net-reject-opening =
    Wij luisterden naar uw verhaal. Wij geloven dat het zwaar was. Toch kunnen wij nu geen bedrag uit het vangnet geven.

    In deze brief leest u waarom, en wat wel kan.
letter-safety-net-reject-outcome = Uitkomst
letter-safety-net-reject-outcome-value = Nu geen bedrag uit het vangnet
letter-safety-net-reject-outcome-text = { $reason ->
    [te-laat-gevraagd] De vraag kwam na { $uiterste-dag-voor-het-vangnet }. De wet geeft ouders daarna geen recht meer.
    [niet-aangewezen] Dit soort geval staat niet in de regels van het vangnet.
    [niet-schrijnend] Het vangnet is er alleen voor heel uitzonderlijke gevallen. Volgens de regels is dit er nu geen. Dat maakt wat u meemaakte niet kleiner.
    [al-genoeg-vergoed] Ander herstelgeld maakt deze schade al goed.
   *[geen-bedrag-bepaald] Wij kwamen nu niet op een bedrag uit. Uw vaste persoon legt u uit waarom.
}
letter-safety-net-reject-next-heading = Wat kunt u nog doen?
letter-safety-net-reject-next =
    Uw andere aanvragen lopen gewoon door. Ook hulp van uw gemeente blijft er voor u.

    Is er iets nieuws? Dan kijken wij opnieuw. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.

## Voorbeelden

example-emergency-award = Noor wacht op herstelgeld en kan de huur van mei niet betalen.
example-emergency-soon-paid = Karim krijgt het vaste bedrag al deze week.
example-safety-net-award = Lotte is heel hard geraakt en andere regels helpen haar niet genoeg.
example-safety-net-not-named = Het geval van Bas staat niet in de regels van het vangnet.
