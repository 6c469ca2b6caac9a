# Teksten voor nabestaanden. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van de zaak worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is).

## De regeling

scheme-title = Herstel voor nabestaanden van een overleden ouder
scheme-short = Nabestaanden
scheme-status = Dit zijn artikel 2.9a en 2.9b van de wet, zoals zij gelden vanaf 1 januari 2026. De laatste dag om te vragen is nog niet bekend.
scheme-about = Is een gedupeerde ouder overleden? Dan krijgt de partner wat de ouder zou hebben gekregen. Is er geen partner, dan delen de kinderen. U krijgt één vaste persoon die u helpt.

## Samenhang met andere regelingen

relation-after-full-assessment = Eerst rekenen wij uit wat de overleden ouder zou hebben gekregen. Daarna weten wij wat u krijgt.

## Stappen

step-report = Uw bericht
step-report-about = U laat weten dat uw ouder of partner is overleden. Papieren zoeken wij zelf op.
step-personal-help = Persoonlijke hulp
step-personal-help-about = U krijgt één vaste persoon. Die komt bij u langs als u dat wilt, en regelt wat kan. Deze hulp is er ook als er nog niets is besloten.
step-next-of-kin = Besluit voor de nabestaande
step-next-of-kin-about = Wij rekenen uit wat de overleden ouder zou hebben gekregen. Wat nog niet is betaald, is voor u. Bij twijfel kiezen wij voor u.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-death-record = Akte van overlijden
paper-death-record-about = Dan weten wij wie er is overleden, en wanneer. De gemeente heeft deze akte.

## Keuzes

choice-report-continue = Reken uit wat ik krijg
choice-report-continue-consequence = Wij zoeken de gegevens op. U hoeft daarvoor niets te doen.
choice-report-one-decision = Ik wil alles in één besluit
choice-report-one-decision-consequence = U krijgt één brief over alle onderdelen samen. Dat kan iets langer duren.
choice-report-help = Ik wil eerst praten
choice-report-help-consequence = Uw vaste persoon belt u. Er wordt nog niets besloten.
choice-report-wait = Nu even niets
choice-report-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-report-stop = Hier stoppen
choice-report-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-next-of-kin-continue = Ga door naar de nazorg
choice-next-of-kin-continue-consequence = Uw vaste persoon blijft u bellen. U houdt wat u kreeg.
choice-next-of-kin-wait = Nu even niets
choice-next-of-kin-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-next-of-kin-stop = Hier stoppen
choice-next-of-kin-stop-consequence = U bent klaar met dit deel. U houdt wat u kreeg. Het verhaal van uw familie, excuses en hulp blijven van u.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil de zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten de zaak. U houdt wat u kreeg. De hulp van uw gemeente gaat door.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn. Ook als er een nieuwe regeling komt, kunt u terugkomen. Dat kan altijd met een telefoontje of een brief.

## Soorten gegevens

group-overledene = De overleden ouder
group-familie = De familie
group-bedragen = Bedragen van de overleden ouder

## Gegevens

attribute-erkenning-van-de-overledene = Overleden ouder is gedupeerd
help-erkenning-van-de-overledene = Was de overleden ouder gedupeerd, of zou dat zo zijn vastgesteld?
attribute-aanvraag-van-de-overledene = Overleden ouder vroeg zelf aan
help-aanvraag-van-de-overledene = Heeft de overleden ouder zich zelf gemeld?
attribute-dag-van-overlijden = Dag van overlijden
help-dag-van-overlijden = De dag in de akte van overlijden.
attribute-band-met-de-overledene = Wie bent u
help-band-met-de-overledene = De partner is wie op de dag van overlijden partner was.
attribute-achtergebleven-partner = Er is een partner
help-achtergebleven-partner = Had de overleden ouder op de dag van overlijden een partner?
attribute-overleden-partner = De partner is ook overleden
help-overleden-partner = Kies «ja» als ook de partner is overleden, voordat alles aan de partner was toegekend. Dan delen de kinderen.
attribute-einde-van-het-partnerschap = Partnerschap stopte om iets anders
help-einde-van-het-partnerschap = Kies «ja» als zij op de eerste dag van de volgende maand geen partners meer waren, en dat niet door het overlijden kwam.
attribute-aantal-kinderen = Aantal kinderen dat deelt
help-aantal-kinderen = Tel alleen kinderen die dit ook hebben gevraagd, ook het kind van nu. Wie niets vroeg, deelt niet mee.
attribute-compensatie-van-de-overledene = Compensatie
help-compensatie-van-de-overledene = De compensatie die de overleden ouder zou hebben gekregen.
attribute-tegemoetkoming-van-de-overledene = Voor het stempel «opzet of grove schuld»
help-tegemoetkoming-van-de-overledene = De 30 procent voor jaren met het stempel «opzet of grove schuld».
attribute-vaste-bedrag-van-de-overledene = Vast bedrag
help-vaste-bedrag-van-de-overledene = Het vaste bedrag waar de overleden ouder recht op had, voor aftrek. Vul 0 in als er geen recht op was.
attribute-aan-de-overledene-betaalde-bedrag = Al betaald
help-aan-de-overledene-betaalde-bedrag = Alles wat de overleden ouder bij leven al aan herstelgeld kreeg. Is ook de partner overleden, tel dan mee wat die al kreeg.
attribute-over-te-nemen-schulden = Schulden om over te nemen
help-over-te-nemen-schulden = Schulden van de overleden ouder die nu op deze mens drukken, en die volgens de regels wegvallen of over kunnen. Bij een partner ook de eigen schulden.
attribute-eerder-ontvangen-deel = Eerder ontvangen
given-eerder-ontvangen-deel = { $result-some ->
    [yes] U kreeg al { $result }. Dat trekken wij af.
   *[no] U kreeg nog niet eerder een bedrag. Er gaat dus niets af.
}
attribute-mogelijke-aanvraag = Een aanvraag kon nog
attribute-plaats-als-partner = U bent de partner
attribute-plaats-als-kind = U bent een kind, en geen partner gaat voor
attribute-rechthebbend = U mag dit krijgen
attribute-aanvulling-tot-het-vaste-bedrag = Aanvulling tot het vaste bedrag
attribute-totaalbedrag-van-de-overledene = Wat de overleden ouder zou krijgen
attribute-nog-te-betalen-bedrag = Nog te betalen
attribute-deel-van-de-nabestaande = Uw deel
attribute-uit-te-betalen-deel = Wij betalen nu
attribute-overgenomen-schulden = Schulden die wij regelen
attribute-recht-op-het-deel = Recht op een deel
attribute-reden-voor-de-nabestaande = Reden

## Waarden

value-partner = Partner op de dag van overlijden
value-kind = Kind
value-iemand-anders = Iemand anders
value-partner-van-de-overledene = U bent de partner
value-kind-van-de-overledene = U bent een kind
value-alleen-schulden = Alleen schulden
value-al-ontvangen = Al ontvangen
value-niets-over = Er is niets over
value-overledene-niet-erkend = Overleden ouder is niet gedupeerd
value-geen-aanvraag = Er was geen aanvraag
value-partner-gaat-voor = De partner gaat voor
value-partnerschap-gestopt = U was geen partner meer
value-geen-partner-of-kind = Geen partner of kind

## Vaste getallen

parameter-grensdag-van-overlijden = Overleden voor deze dag, dan kon een aanvraag nog

## Waarom

why-mogelijke-aanvraag = { $aanvraag-van-de-overledene ->
    [yes] De overleden ouder vroeg zelf om herstel.
   *[no] De overleden ouder overleed op { $dag-van-overlijden }, voor { $grensdag-van-overlijden }. Een aanvraag had dus nog gekund.
}
not-mogelijke-aanvraag = De overleden ouder vroeg niet zelf om herstel, en overleed niet voor { $grensdag-van-overlijden }.
why-plaats-als-partner = U was op de dag van overlijden de partner.
not-plaats-als-partner = { $band-met-de-overledene ->
    [partner] U was de partner. Maar u was dat in de maand erna niet meer, door iets anders dan het overlijden.
   *[other] U was op de dag van overlijden niet de partner.
}
why-plaats-als-kind = U bent een kind, en er is geen partner die dit krijgt.
not-plaats-als-kind = { $band-met-de-overledene ->
    [kind] Er is een partner. De wet geeft dan het bedrag aan de partner.
   *[other] U bent geen kind van de overleden ouder.
}
why-rechthebbende = U mag krijgen wat de overleden ouder zou hebben gekregen.
not-rechthebbende = U kunt dit bedrag nu niet krijgen. De reden staat erbij.
why-aanvulling-tot-het-vaste-bedrag = { $result-some ->
    [yes] De andere bedragen zijn samen lager dan het vaste bedrag van { $vaste-bedrag-van-de-overledene }. Daarom komt er { $result } bij.
   *[no] Een aanvulling tot het vaste bedrag is niet nodig.
}
not-aanvulling-tot-het-vaste-bedrag = Dit hoort bij een bedrag voor nabestaanden. Dat is er nu niet.
why-totaalbedrag-van-de-overledene = { $tegemoetkoming-van-de-overledene-some ->
    [yes] Compensatie { $compensatie-van-de-overledene }, voor het stempel «opzet of grove schuld» { $tegemoetkoming-van-de-overledene }, aanvulling { $aanvulling-tot-het-vaste-bedrag }. De overleden ouder zou samen { $result } hebben gekregen.
   *[no] { $compensatie-van-de-overledene-some ->
        [yes] Compensatie { $compensatie-van-de-overledene } en aanvulling { $aanvulling-tot-het-vaste-bedrag }. De overleden ouder zou samen { $result } hebben gekregen.
       *[no] { $result-some ->
            [yes] De overleden ouder zou het vaste bedrag van { $result } hebben gekregen.
           *[no] De overleden ouder zou geen bedrag hebben gekregen.
        }
    }
}
not-totaalbedrag-van-de-overledene = Dit hoort bij een bedrag voor nabestaanden. Dat is er nu niet.
why-nog-te-betalen-bedrag = { $aan-de-overledene-betaalde-bedrag-some ->
    [yes] { $result-some ->
        [yes] Van { $totaalbedrag-van-de-overledene } gaat { $aan-de-overledene-betaalde-bedrag } af, want dat is al betaald. Er is nog { $result } te betalen.
       *[no] Van { $totaalbedrag-van-de-overledene } gaat { $aan-de-overledene-betaalde-bedrag } af, want dat is al betaald. Er is niets meer te betalen.
    }
   *[no] { $result-some ->
        [yes] Er is nog niets betaald. Het hele bedrag is nog te betalen: { $result }.
       *[no] Er is niets te betalen.
    }
}
not-nog-te-betalen-bedrag = Dit hoort bij een bedrag voor nabestaanden. Dat is er nu niet.
why-deel-van-de-nabestaande = { $result-some ->
    [yes] { $band-met-de-overledene ->
        [kind] Er delen { $aantal-kinderen ->
            [one] geen anderen mee. Uw deel is { $result }.
           *[other] { $aantal-kinderen } kinderen, ieder evenveel. Uw deel is { $result }.
        }
       *[other] U krijgt als partner het hele bedrag: { $result }.
    }
   *[no] Er is nu geen deel voor u.
}
why-uit-te-betalen-deel = { $result-some ->
    [yes] { $eerder-ontvangen-deel-some ->
        [yes] Van { $deel-van-de-nabestaande } gaat { $eerder-ontvangen-deel } af, want dat kreeg u al. Wij betalen nu { $result }.
       *[no] Wij betalen nu uw hele deel: { $result }.
    }
   *[no] Er is nu niets te betalen. U houdt wat u al kreeg.
}
why-overgenomen-schulden = { $result-some ->
    [yes] Wij regelen { $result } aan schulden. U hoeft die niet te betalen.
   *[no] Er zijn nu geen schulden om te regelen.
}
why-recht-op-het-deel = { $uit-te-betalen-deel-some ->
    [yes] Er is { $uit-te-betalen-deel } te betalen. U heeft er recht op.
   *[no] Wij regelen { $overgenomen-schulden } aan schulden. U heeft daar recht op.
}
not-recht-op-het-deel = Er is nu geen bedrag te betalen en geen schuld te regelen.
why-reden-voor-de-nabestaande = { $result ->
    [partner-van-de-overledene] U was de partner. U krijgt wat de overleden ouder zou hebben gekregen.
    [kind-van-de-overledene] Er is geen partner die dit krijgt. De kinderen delen wat de overleden ouder zou hebben gekregen.
    [alleen-schulden] Alle bedragen zijn al betaald. Wij regelen nog de schulden.
    [al-ontvangen] Uw deel kreeg u al eerder.
    [niets-over] Er is geen bedrag over dat nog betaald moet worden.
    [overledene-niet-erkend] Er is niet vastgesteld dat de overleden ouder gedupeerd was.
    [geen-aanvraag] De overleden ouder vroeg niet om herstel, en overleed niet voor { $grensdag-van-overlijden }.
    [partner-gaat-voor] Er is een partner. De wet geeft het bedrag aan de partner.
    [partnerschap-gestopt] U was in de maand na het overlijden geen partner meer, door iets anders. Dan geeft de wet het bedrag aan de kinderen.
   *[other] De wet geeft dit bedrag alleen aan een partner of een kind.
}

## Tegenspraak in de gegevens

clash-de-band-met-de-overledene-is-bekend = Er is nog niet ingevuld wie u bent: partner, kind of iemand anders.
clash-de-dag-van-overlijden-is-bekend = De dag van overlijden is nog niet ingevuld.
clash-bij-een-kind-hoort-het-aantal-kinderen = Vul in hoeveel kinderen er zijn. Het kind zelf telt mee.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-last-day-to-apply = De laatste dag om dit te vragen staat in artikel 6.1b. Dat artikel is niet gelezen. Wij wijzen niemand af omdat het te laat is.
open-term-of-the-decision = De termijn voor dit besluit is niet gelezen. Wij houden 6 maanden aan, met 6 maanden extra.
open-rounding-of-shares = De wet noemt geen afronding van een deel. Wij ronden elk deel naar boven af op centen.
open-actual-damage = Partner en kinderen kunnen ook hogere schade vragen, zoals de ouder dat kon. Dat rekenen wij hier nog niet uit.
open-share-of-children = De wet telt kinderen die «in aanmerking komen». Wij tellen alleen kinderen die het ook vroegen, want dat geeft ieder meer.
open-parts-together = Hoe de onderdelen bij nabestaanden samenkomen, is niet gelezen. Wij rekenen zoals bij de ouder zelf.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.

## Voorbeelden

example-partner = Karims vrouw overleed in 2022. Zij zou 30.000 euro krijgen; dat is nu voor hem. Ook regelen wij 2.300 euro schulden.
example-two-children = Lotte en haar broer verloren hun moeder. Er is geen partner, dus delen zij gelijk: ieder 8.750 euro.
example-only-debts = Mo's partner kreeg bij leven al alles. De schulden van 6.400 euro regelen wij nog.
example-partnership-ended = Ruud was partner op de dag van overlijden, maar in de maand erna niet meer, door iets anders.
example-partner-first = Nadia verloor haar vader. Zijn partner leeft nog, en gaat in de wet voor.
example-no-application = Otto verloor zijn vader in februari 2024. Die had zich niet gemeld.

## Brieven

letter-next-of-kin-award-subject = { $reason ->
    [alleen-schulden] Besluit: wij regelen de schulden
   *[other] Besluit: u krijgt { $amount }
}
letter-next-of-kin-award-opening =
    Allereerst: wij leven met u mee. Iemand van wie u hield, is er niet meer. Die ouder is onrecht aangedaan. Dat had nooit mogen gebeuren.

    { $reason ->
        [alleen-schulden] De overleden ouder kreeg alle bedragen al. De schulden die er nog zijn, regelen wij.
       *[other] Wat de overleden ouder nog moest krijgen, is nu voor u. U hoeft er niets voor te bewijzen.
    }
letter-next-of-kin-award-outcome = { $reason ->
    [alleen-schulden] Op uw rekening komt nu
   *[other] U krijgt van ons
}
letter-next-of-kin-award-outcome-text = { $reason ->
    [alleen-schulden] Al het geld is al eerder betaald. Wij regelen nu { $overgenomen-schulden } aan schulden. U hoeft die niet te betalen.
   *[other] Wij maken het over op uw rekening. Schulden die onder de regels vallen, regelen wij daarnaast.
}
letter-next-of-kin-award-next-heading = Hoe gaat het verder?
letter-next-of-kin-award-next = Uw vaste persoon belt u over dit besluit. Wilt u liever een gesprek bij u thuis? Dat kan. U kunt ook eerst wachten.
letter-next-of-kin-reject-subject = Besluit: nu geen bedrag voor u
letter-next-of-kin-reject-opening = { $reason ->
    [al-ontvangen]
        Allereerst: wij leven met u mee. De overleden ouder is onrecht aangedaan. Dat had nooit mogen gebeuren.

        Uw deel kreeg u al eerder. Daarom komt er nu niets bij.
    [niets-over]
        Allereerst: wij leven met u mee. De overleden ouder is onrecht aangedaan. Dat had nooit mogen gebeuren.

        Er is geen bedrag over dat wij nog moeten betalen. Daarom komt er nu niets bij.
   *[other]
        Allereerst: wij leven met u mee. Wij keken of wij u een bedrag kunnen geven. Dat kan nu niet.

        Wij weten dat dit hard kan aankomen. In deze brief leest u waarom, en wat u nog kunt doen.
}
letter-next-of-kin-reject-outcome = Uitkomst
letter-next-of-kin-reject-outcome-value = Nu geen bedrag
letter-next-of-kin-reject-outcome-text = { $reason ->
    [al-ontvangen] U ontving al { $eerder-ontvangen-deel }.
    [niets-over] { $aan-de-overledene-betaalde-bedrag-some ->
        [yes] De overleden ouder ontving al { $aan-de-overledene-betaalde-bedrag }. Meer zou het niet zijn geweest.
       *[no] Wij rekenden uit wat de overleden ouder zou krijgen. Daar kwam geen bedrag uit.
    }
    [overledene-niet-erkend] Er is niet vastgesteld dat de overleden ouder gedupeerd was.
    [geen-aanvraag] De overleden ouder vroeg niet om herstel, en overleed niet voor { $grensdag-van-overlijden }.
    [partner-gaat-voor] Er is een partner. De wet geeft het bedrag aan de partner, en niet aan de kinderen.
    [partnerschap-gestopt] U was in de maand na het overlijden geen partner meer, door iets anders dan het overlijden.
   *[geen-partner-of-kind] De wet geeft dit bedrag alleen aan een partner of een kind.
}
letter-next-of-kin-reject-next-heading = Wat kunt u nog?
letter-next-of-kin-reject-next =
    { $reason ->
        [partner-gaat-voor] Is ook de partner overleden, of gebeurt dat voordat alles is betaald? Dan kijken wij opnieuw.
       *[other] Heeft u nieuwe gegevens, of klopt er iets niet? Dan kijken wij opnieuw.
    }

    Bel uw vaste persoon als u vragen heeft. Kinderen hebben ook een eigen regeling. Uw vaste persoon kijkt of die voor u geldt.

    U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop. De persoonlijke hulp blijft.
