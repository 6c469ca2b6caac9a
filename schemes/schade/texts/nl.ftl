# Teksten bij schade. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van hetzelfde object worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is), $parts en $items
# zijn de schadeposten waarop een telling rust.

## De regeling

scheme-title = Schade: vaste bedragen en werkelijke schade
scheme-short = Schade
scheme-status = Het voorportaal met vaste bedragen is een voorstel van de adviesraad uit 2021. De werkelijke schade volgt de wet van 2022, artikel 2.3 lid 9 en artikel 2.6 lid 3. De normbedragen zijn voorbeelden: niemand maakte ze bekend.
scheme-about = Had u meer schade dan uw compensatie? Voor elke soort schade ziet u vooraf een vast bedrag. U kiest per soort: dat vaste bedrag, of een bedrag op maat. Bij een vast bedrag hoeft u niets te bewijzen.

## Samenhang met andere regelingen

relation-after-full-assessment = Eerst rekenen wij uw compensatie uit. Daarna weten wij of uw schade hoger is.
relation-fixed-sum-counts-in-actual-damage = Wat u in het voorportaal kreeg, telt mee bij de werkelijke schade. Dezelfde schade betalen wij één keer.

## Stappen

step-request = Uw verzoek
step-request-about = U laat weten dat u meer schade had. U vinkt aan welke soorten schade het zijn. Uw verhaal hoeft u niet opnieuw te vertellen.
step-municipal-help = Hulp van uw gemeente
step-municipal-help-about = Uw gemeente helpt bij wonen, geld, gezin, werk en gezondheid. Dat kan meteen, ook als er nog niets is besloten.
step-damage-desk = Voorportaal met vaste bedragen
step-damage-desk-about = Voor elke soort schade is er een vast bedrag. Bij twijfel krijgt u het. Alleen als wij bewijzen dat de schade er niet was, valt een post af.
step-damage-survey = Opname van uw schade
step-damage-survey-about = Een deskundige neemt uw schade op, samen met u.
step-damage-advice = Advies van de commissie
step-damage-advice-about = De commissie schrijft op wat zij van uw schade vindt. U krijgt dat advies te lezen.
step-damage-response = Uw reactie op het advies
step-damage-response-about = U zegt wat u van het advies vindt. Daarna beslissen wij pas.
step-actual-damage = Werkelijke schade
step-actual-damage-about = De Commissie Werkelijke Schade kijkt mee en geeft advies. Voor vaste posten gelden dezelfde bedragen als in het voorportaal. Voor posten op maat maakt u aannemelijk hoe groot de schade was.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u na het besluit. Samen kijkt u wat er nog nodig is.

## Stukken

paper-damage-bills = Rekeningen of foto’s bij uw schade
paper-damage-bills-about = Dan zien wij wat de schade u kostte. Een foto of een bericht telt ook mee.

## Keuzes

choice-request-continue = Ik kies vaste bedragen
choice-request-continue-consequence = Wij tellen de vaste bedragen op. U ziet vooraf wat het ongeveer wordt. Op maat kan daarna nog steeds.
choice-request-tailored = Ik wil mijn schade op maat laten bekijken
choice-request-tailored-consequence = De commissie bekijkt uw schade. Dat duurt langer. Vaste bedragen mag u daarnaast blijven kiezen, voor andere soorten schade.
choice-request-help = Ik wil nu al hulp van mijn gemeente
choice-request-help-consequence = Uw gemeente belt u. Hoe uw verzoek verder gaat, kiest u daarna zelf.
choice-request-wait = Nu even niets
choice-request-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-request-stop = Hier stoppen
choice-request-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-damage-desk-more-damage = Mijn schade is hoger dan de vaste bedragen
choice-damage-desk-more-damage-consequence = De commissie bekijkt uw schade. Wat u in het voorportaal kreeg, mag u houden.
choice-damage-desk-stop = Hier stoppen
choice-damage-desk-stop-consequence = Uw zaak gaat naar de nazorg. U houdt wat u kreeg. Uw verhaal, excuses en de hulp van uw gemeente blijven van u.
choice-damage-desk-wait = Nu even niets
choice-damage-desk-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-actual-damage-stop = Hier stoppen
choice-actual-damage-stop-consequence = Uw zaak gaat naar de nazorg. U houdt wat u kreeg. Uw verhaal, excuses en de hulp van uw gemeente blijven van u.
choice-actual-damage-wait = Nu even niets
choice-actual-damage-wait-consequence = Wij wachten op u. Uw rechten blijven bestaan.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik wil mijn zaak afsluiten
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg. De hulp van uw gemeente gaat door.
conditions-return = U kunt terugkomen als er nieuwe gegevens zijn, of schade die u nog niet noemde. Ook als er een nieuwe regeling komt, kunt u terugkomen. Dat kan altijd met een telefoontje of een brief.
reopen-new-facts = Er zijn nieuwe gegevens over uw zaak.
reopen-new-damage = U heeft schade die u nog niet noemde.
reopen-new-scheme = Er komt een nieuwe regeling die u meer kan geven.

## Termijnen

term-request-after-last-decision = Tijd om te vragen na het laatste besluit

## Vergelijkbare situaties

situation-home-lost = Woning kwijtgeraakt
situation-home-lost-check-housing = Heeft dit gezin nu een vaste plek om te wonen?
situation-home-lost-check-belongings = Zijn er spullen kwijt die het gezin nu nodig heeft?
situation-work-lost = Werk of inkomen kwijtgeraakt
situation-work-lost-check-income = Is er nu genoeg inkomen om van te leven?
situation-work-lost-check-pension = Is bekend hoeveel pensioen er niet is opgebouwd?
situation-family-hit = Geraakt als gezin
situation-family-hit-check-children = Hoe gaat het nu met de kinderen?
situation-family-hit-check-care = Is er hulp nodig voor partner of kinderen?

## Soorten gegevens

group-oordeel = Wie vraagt
group-datums = Datums van besluiten
group-compensatie = Berekende compensatie
group-schade = Soorten schade
group-tegenbewijs = Tegenbewijs
group-op-maat = Op maat

item-schadepost = Schadepost { $key }
item-schadepost-part = { $value } voor post { $key }

## Gegevens

attribute-erkenning-als-gedupeerde = Erkend als gedupeerde ouder
help-erkenning-als-gedupeerde = Is in een besluit vastgelegd dat de ouder recht heeft op compensatie, of op geld voor het onterechte stempel «opzet of grove schuld»?
attribute-datum-van-aanvraag = Datum van de aanvraag
attribute-dag-van-het-laatste-besluit = Dag van het laatste besluit
help-dag-van-het-laatste-besluit = De dag waarop het besluit over de compensatie niet meer kon veranderen. Laat leeg als dat nog niet zo is.
attribute-tijdig-aangevraagd = Op tijd aangevraagd
attribute-schade-door-de-besluiten-zelf = Schade door de besluiten zelf
help-schade-door-de-besluiten-zelf = Wat de besluiten zelf de ouder kostten: terugbetaald geld, boetes, kosten van het innen, juridische hulp en rente. Dit zit ook in de berekende compensatie.
attribute-berekende-compensatie = Berekende compensatie
help-berekende-compensatie = De zeven onderdelen van de compensatie samen, zonder de 1 procent extra. Vul 0 in als er alleen geld voor het onterechte stempel was.
attribute-tegemoetkoming-voor-het-stempel = Voor het onterechte stempel
help-tegemoetkoming-voor-het-stempel = De 30 procent voor jaren met het onterechte stempel «opzet of grove schuld». Laat leeg als dat er niet was.
attribute-eerder-ontvangen-herstelbedrag = Eerder ontvangen
attribute-eerder-ontvangen-schadevergoeding = Eerder ontvangen voor schade
given-schade-door-de-besluiten-zelf = { $result-some ->
    [yes] De besluiten zelf kostten u { $result }. Dat telt mee als schade.
   *[no] De besluiten zelf kostten u geen geld.
}
given-tegemoetkoming-voor-het-stempel = { $result-some ->
    [yes] U kreeg { $result } voor het onterechte stempel. Dezelfde schade betalen wij één keer.
   *[no] U kreeg geen bedrag voor het onterechte stempel. Er gaat dus niets af.
}
given-berekende-compensatie = { $result-some ->
    [yes] In uw compensatie zit al { $result } voor schade. Dezelfde schade betalen wij één keer.
   *[no] Er is geen compensatie berekend. Er gaat dus niets af.
}
given-eerder-ontvangen-schadevergoeding = { $result-some ->
    [yes] In het voorportaal kreeg u al { $result }. Dat trekken wij af.
   *[no] U kreeg nog niet eerder een bedrag voor schade. Er gaat dus niets af.
}
attribute-aantal-vaste-posten = Aantal vaste posten
attribute-aantal-weerlegde-posten = Aantal posten met tegenbewijs
attribute-aantal-posten-op-maat = Aantal posten op maat
attribute-aantal-erkende-posten = Aantal posten dat meetelt
attribute-vaste-materiele-schade = Vaste bedragen: geld en spullen
attribute-vaste-immateriele-schade = Vaste bedragen: verdriet en zorgen
attribute-vaste-schade = Schade met vaste bedragen
attribute-materiele-schade-op-maat = Op maat: geld en spullen
attribute-immateriele-schade-op-maat = Op maat: verdriet en zorgen
attribute-werkelijke-schade = Al uw schade samen
attribute-hogere-vaste-schade = Hoger dan uw compensatie
attribute-hogere-schade = Hoger dan uw compensatie
attribute-vaste-aanvulling = Aanvulling
attribute-zonder-opslag = Alleen geld voor het stempel
attribute-aanvullende-compensatie = Aanvulling
attribute-overschot = Al meer ontvangen
attribute-uit-te-betalen-vaste-bedrag = Wij betalen nu
attribute-uit-te-betalen-schadevergoeding = Wij betalen nu
attribute-te-beoordelen-verschil = Verschil dat u houdt
attribute-recht-op-een-vast-bedrag = Recht op een vast bedrag
attribute-recht-op-schadevergoeding = Recht op vergoeding van schade
attribute-reden-van-het-voorportaal = Reden
attribute-reden-van-de-schadebeoordeling = Reden
attribute-woning-kwijtgeraakt = Woning kwijtgeraakt
attribute-werk-kwijtgeraakt = Werk of inkomen kwijtgeraakt
attribute-geraakt-als-gezin = Geraakt als gezin
attribute-volgnummer = Nummer
attribute-soort-schade = Soort schade
help-soort-schade = Elke soort schade komt één keer voor. Zijn er meer kinderen of reizen, vul dan het aantal in.
attribute-keuze = Vast bedrag of op maat
help-keuze = De ouder kiest. Eén soort schade is vast of op maat, nooit allebei.
attribute-aantal-keren = Aantal
help-aantal-keren = Maanden bij opvang, inkomen en hulp aan familie. Jaren bij pensioen. Anders het aantal reizen, behandelingen, keren of mensen.
attribute-weerlegd = Tegenbewijs geleverd
help-weerlegd = Kies alleen «ja» als wij bewijzen dat deze schade er niet was. Twijfel is geen bewijs.
attribute-tegenbewijs = Welk tegenbewijs
help-tegenbewijs = Schrijf op welk bewijs er is, in woorden die de ouder begrijpt.
attribute-gevraagde-bedrag = Gevraagd bedrag
help-gevraagde-bedrag = Alleen bij op maat: het bedrag dat de ouder noemt.
attribute-geadviseerde-bedrag = Bedrag in het advies
help-geadviseerde-bedrag = Alleen bij op maat: het bedrag dat de Commissie Werkelijke Schade adviseert.
attribute-aannemelijke-bedrag = Aannemelijk bedrag
help-aannemelijke-bedrag = Het bedrag dat de ouder aannemelijk maakte. Vul 0 in bij een post met een vast bedrag.
attribute-motivering-van-de-afwijking = Waarom anders dan het advies
help-motivering-van-de-afwijking = Verplicht als het bedrag lager is dan in het advies. De ouder leest deze uitleg.
attribute-immaterieel = Verdriet en zorgen
attribute-vast-gekozen = Telt mee met een vast bedrag
attribute-op-maat-gekozen = Op maat gekozen
attribute-erkend = Telt mee
attribute-normbedrag = Normbedrag per keer
attribute-vaste-bedrag = Vast bedrag
attribute-bedrag-op-maat = Bedrag op maat
attribute-verschil-met-de-vraag = Verschil met wat u vroeg

## Waarden

value-vervangende-opvang = Andere opvang voor de kinderen
value-inkomensschade = Minder inkomen
value-pensioenschade = Minder pensioen
value-reiskosten = Reiskosten
value-hulp-aan-familie = Hulp van familie
value-geestelijke-zorg = Hulp bij psychische klachten
value-verlies-van-woning = Woning kwijt
value-verlies-van-werk = Werk kwijt
value-verlies-van-spullen = Spullen kwijt
value-immaterieel-ouder = Verdriet en zorgen van uzelf
value-immaterieel-partner = Verdriet en zorgen van uw partner
value-immaterieel-kind = Verdriet en zorgen van uw kind
value-vast = Vast bedrag
value-op-maat = Op maat
value-hogere-schade = Uw schade is hoger dan uw compensatie
value-al-ontvangen = Al ontvangen
value-nog-niet-erkend = Nog niet erkend als gedupeerde
value-te-laat-aangevraagd = Te laat aangevraagd
value-niet-hoger = Niet hoger dan uw compensatie
value-niet-aannemelijk = Nog niet genoeg bekend
value-weerlegd = Tegenbewijs
value-alles-op-maat = Alles op maat
value-geen-schadepost = Geen schade ingevuld
value-verrekenen = Aftrekken
value-niet-verrekenen = Niet aftrekken

## Vaste getallen

parameter-uiterste-aanvraagdatum = Laatste dag voor de aanvraag
parameter-aanvraagtermijn-na-het-laatste-besluit = Tijd voor een aanvraag na het laatste besluit
parameter-opslagpercentage = Percentage extra
parameter-verrekening-van-het-overschot = Een overschot aftrekken
parameter-norm-voor-vervangende-opvang = Andere opvang, per maand
parameter-norm-voor-inkomensschade = Minder inkomen, per maand
parameter-norm-voor-pensioenschade = Minder pensioen, per jaar
parameter-norm-voor-reiskosten = Reiskosten, per reis
parameter-norm-voor-hulp-aan-familie = Hulp van familie, per maand
parameter-norm-voor-geestelijke-zorg = Hulp bij psychische klachten, per behandeling
parameter-norm-voor-verlies-van-woning = Woning kwijt, per woning
parameter-norm-voor-verlies-van-werk = Werk kwijt, per baan
parameter-norm-voor-verlies-van-spullen = Spullen kwijt, per keer
parameter-norm-voor-immaterieel-ouder = Verdriet en zorgen van uzelf
parameter-norm-voor-immaterieel-partner = Verdriet en zorgen van uw partner
parameter-norm-voor-immaterieel-kind = Verdriet en zorgen, per kind

## Waarom: op tijd

why-tijdige-aanvraag = { $datum-van-aanvraag-some ->
    [yes] Uw verzoek kwam op { $datum-van-aanvraag }. Dat is op tijd.
   *[no] Wij gaan ervan uit dat uw verzoek op tijd kwam.
}
not-tijdige-aanvraag = Uw verzoek kwam op { $datum-van-aanvraag }. De laatste dag was { $uiterste-aanvraagdatum }, of { $aanvraagtermijn-na-het-laatste-besluit } na het laatste besluit.

## Waarom: het voorportaal

why-normbedrag-van-de-schadepost = { $soort-schade ->
    [vervangende-opvang] Voor andere opvang is het normbedrag { $result } per maand.
    [inkomensschade] Voor minder inkomen is het normbedrag { $result } per maand.
    [pensioenschade] Voor minder pensioen is het normbedrag { $result } per jaar.
    [reiskosten] Voor reizen is het normbedrag { $result } per reis.
    [hulp-aan-familie] Voor hulp van familie is het normbedrag { $result } per maand.
    [geestelijke-zorg] Voor hulp bij psychische klachten is het normbedrag { $result } per behandeling.
    [verlies-van-woning] Voor het verlies van een woning is het normbedrag { $result }.
    [verlies-van-werk] Voor het verlies van een baan is het normbedrag { $result }.
    [verlies-van-spullen] Voor het verlies van spullen is het normbedrag { $result } per keer.
    [immaterieel-ouder] Voor uw eigen verdriet en zorgen is het normbedrag { $result }.
    [immaterieel-partner] Voor verdriet en zorgen van uw partner is het normbedrag { $result }.
   *[other] Voor verdriet en zorgen is het normbedrag { $result } per kind.
}
why-immateriele-schadepost = Deze post gaat over verdriet en zorgen.
not-immateriele-schadepost = Deze post gaat over geld en spullen.
why-vaste-schadepost = U koos een vast bedrag, en er is geen tegenbewijs. De post telt mee.
not-vaste-schadepost = { $keuze ->
    [op-maat] U koos een bedrag op maat. De commissie bekijkt deze post.
   *[other] Wij hebben bewijs dat deze schade er niet was. De post telt daarom niet mee.
}
why-schadepost-op-maat = U koos een bedrag op maat.
not-schadepost-op-maat = U koos geen bedrag op maat.
why-vast-bedrag-van-de-schadepost = { $result-some ->
    [yes] { $aantal-keren } keer { $normbedrag } is { $result }.
   *[no] Voor deze post is er geen vast bedrag.
}
why-telling-van-de-vaste-posten = { $result ->
    [0] Er is geen post met een vast bedrag.
    [one] Er is één post met een vast bedrag.
   *[other] Er zijn { $result } posten met een vast bedrag.
}
why-telling-van-de-weerlegde-posten = { $result ->
    [0] Er is geen tegenbewijs.
    [one] Bij één post is er tegenbewijs.
   *[other] Bij { $result } posten is er tegenbewijs.
}
why-telling-van-de-posten-op-maat = { $result ->
    [0] U koos geen post op maat.
    [one] U koos één post op maat.
   *[other] U koos { $result } posten op maat.
}
why-vaste-materiele-schade = { $result-some ->
    [yes] De vaste bedragen voor geld en spullen: { $parts }. Samen { $result }.
   *[no] Er is geen vast bedrag voor geld en spullen.
}
why-vaste-immateriele-schade = { $result-some ->
    [yes] De vaste bedragen voor verdriet en zorgen: { $parts }. Samen { $result }.
   *[no] Er is geen vast bedrag voor verdriet en zorgen.
}
why-vaste-schade = { $schade-door-de-besluiten-zelf-some ->
    [yes] De besluiten zelf kostten u { $schade-door-de-besluiten-zelf }. Met uw vaste bedragen erbij is dat { $result }.
   *[no] { $result-some ->
        [yes] Uw vaste bedragen zijn samen { $result }.
       *[no] Er zijn geen vaste bedragen die meetellen.
    }
}
why-hogere-vaste-schade = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] Uw schade is { $vaste-schade } en u kreeg { $tegemoetkoming-voor-het-stempel } voor het onterechte stempel. Het verschil is { $result }.
       *[no] { $tegemoetkoming-voor-het-stempel-some ->
            [yes] Uw schade is { $vaste-schade }. In uw compensatie zit { $berekende-compensatie } en voor het onterechte stempel kreeg u { $tegemoetkoming-voor-het-stempel }. Het verschil is { $result }.
           *[no] Uw schade is { $vaste-schade } en in uw compensatie zit { $berekende-compensatie }. Het verschil is { $result }.
        }
    }
   *[no] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Uw schade is { $vaste-schade }. Dat is niet hoger dan uw compensatie en het bedrag voor het onterechte stempel samen.
       *[no] Uw schade is { $vaste-schade }. Dat is niet hoger dan de { $berekende-compensatie } in uw compensatie.
    }
}
not-hogere-vaste-schade = Er is nu geen recht op een aanvulling. De reden staat erbij.
why-vaste-aanvulling = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] U krijgt het hele verschil: { $result }.
       *[no] U krijgt het verschil van { $hogere-vaste-schade }, met { $opslagpercentage } extra. Dat is { $result }.
    }
   *[no] Er is geen aanvulling met vaste bedragen.
}
why-uit-te-betalen-vast-bedrag = { $result-some ->
    [yes] { $overschot-some ->
        [yes] Van { $vaste-aanvulling } gaat af wat u al kreeg. Wij betalen nu { $result }.
       *[no] { $eerder-ontvangen-schadevergoeding-some ->
            [yes] Van { $vaste-aanvulling } gaat { $eerder-ontvangen-schadevergoeding } af, want dat kreeg u al. Wij betalen nu { $result }.
           *[no] Er gaat niets af. Wij betalen het hele bedrag: { $result }.
        }
    }
   *[no] Er is nu niets te betalen. U houdt wat u kreeg.
}
why-recht-op-een-vast-bedrag = Er is { $uit-te-betalen-vaste-bedrag } te betalen. U heeft er recht op.
not-recht-op-een-vast-bedrag = Er is nu geen vast bedrag te betalen.
why-reden-van-het-voorportaal = { $result ->
    [hogere-schade] Uw schade is hoger dan uw compensatie. U krijgt het verschil.
    [al-ontvangen] Uw schade is hoger dan uw compensatie. U kreeg het verschil al eerder.
    [nog-niet-erkend] Er is nog geen besluit dat u recht geeft op compensatie.
    [te-laat-aangevraagd] Uw verzoek kwam na { $uiterste-aanvraagdatum }, en na de extra tijd die er soms is.
    [niet-hoger] Uw schade met vaste bedragen is niet hoger dan uw compensatie.
    [weerlegd] Er is bewijs dat de schade van uw vaste posten er niet was.
    [alles-op-maat] U koos voor elke post een bedrag op maat. De commissie bekijkt die.
   *[other] Er is nog geen soort schade ingevuld.
}

## Waarom: werkelijke schade

why-bedrag-op-maat-van-de-schadepost = { $result-some ->
    [yes] Voor deze post is { $result } aannemelijk.
   *[no] Voor deze post is er geen bedrag op maat.
}
why-verschil-met-de-vraag = { $result-some ->
    [yes] U vroeg { $gevraagde-bedrag }. Wij vinden { $bedrag-op-maat } aannemelijk. Dat is { $result } minder.
   *[no] U krijgt voor deze post niet minder dan u vroeg.
}
not-verschil-met-de-vraag = Deze post gaat niet op maat.
why-erkende-schadepost = Deze post telt mee.
not-erkende-schadepost = Deze post geeft nu geen bedrag.
why-telling-van-de-erkende-posten = { $result ->
    [0] Er is geen post die meetelt.
    [one] Er telt één post mee.
   *[other] Er tellen { $result } posten mee.
}
why-materiele-schade-op-maat = { $result-some ->
    [yes] De bedragen op maat voor geld en spullen: { $parts }. Samen { $result }.
   *[no] Er is geen bedrag op maat voor geld en spullen.
}
why-immateriele-schade-op-maat = { $result-some ->
    [yes] De bedragen op maat voor verdriet en zorgen: { $parts }. Samen { $result }.
   *[no] Er is geen bedrag op maat voor verdriet en zorgen.
}
why-werkelijke-schade = { $vaste-schade-some ->
    [yes] Met vaste bedragen is uw schade { $vaste-schade }. Met de bedragen op maat erbij is dat { $result }.
   *[no] Uw bedragen op maat zijn samen { $result }.
}
why-hogere-schade = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] Uw schade is { $werkelijke-schade } en u kreeg { $tegemoetkoming-voor-het-stempel } voor het onterechte stempel. Het verschil is { $result }.
       *[no] { $tegemoetkoming-voor-het-stempel-some ->
            [yes] Uw schade is { $werkelijke-schade }. In uw compensatie zit { $berekende-compensatie } en voor het onterechte stempel kreeg u { $tegemoetkoming-voor-het-stempel }. Het verschil is { $result }.
           *[no] Uw schade is { $werkelijke-schade } en in uw compensatie zit { $berekende-compensatie }. Het verschil is { $result }.
        }
    }
   *[no] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Uw schade is { $werkelijke-schade }. Dat is niet hoger dan uw compensatie en het bedrag voor het onterechte stempel samen.
       *[no] Uw schade is { $werkelijke-schade }. Dat is niet hoger dan de { $berekende-compensatie } in uw compensatie.
    }
}
not-hogere-schade = Er is nu geen recht op een aanvulling. De reden staat erbij.
why-aanvullende-compensatie = { $result-some ->
    [yes] { $zonder-opslag-some ->
        [yes] U krijgt het hele verschil: { $result }.
       *[no] U krijgt het verschil van { $hogere-schade }, met { $opslagpercentage } extra. Dat is { $result }.
    }
   *[no] Er is geen aanvulling.
}
why-zonder-opslag = U kreeg alleen geld voor het onterechte stempel. De wet geeft daarbij geen percentage extra.
not-zonder-opslag = Bij compensatie komt er een percentage bij.
why-overschot = { $result-some ->
    [yes] U ontving al { $result } meer dan wat wij voor u berekenden. Dat gaat van de aanvulling af.
   *[no] U ontving niet meer dan wat wij voor u berekenden. Er gaat dus niets af.
}
not-overschot = Een overschot gaat er hier niet af.
why-uit-te-betalen-schadevergoeding = { $result-some ->
    [yes] { $overschot-some ->
        [yes] Van { $aanvullende-compensatie } gaat af wat u al kreeg. Wij betalen nu { $result }.
       *[no] { $eerder-ontvangen-schadevergoeding-some ->
            [yes] Van { $aanvullende-compensatie } gaat { $eerder-ontvangen-schadevergoeding } af, want dat kreeg u al. Wij betalen nu { $result }.
           *[no] Er gaat niets af. Wij betalen het hele bedrag: { $result }.
        }
    }
   *[no] Er is nu niets te betalen. U houdt wat u kreeg.
}
why-te-beoordelen-verschil = { $result-some ->
    [yes] U kreeg eerder { $result } meer voor schade dan deze berekening geeft. U houdt dat. Een medewerker kijkt ernaar; u hoeft niets terug te betalen.
   *[no] U kreeg eerder niet meer voor schade dan deze berekening geeft.
}
why-recht-op-schadevergoeding = Er is { $uit-te-betalen-schadevergoeding } te betalen. U heeft er recht op.
not-recht-op-schadevergoeding = Er is nu geen vergoeding te betalen.
why-reden-van-de-schadebeoordeling = { $result ->
    [hogere-schade] Uw schade is hoger dan uw compensatie. U krijgt het verschil.
    [al-ontvangen] Uw schade is hoger dan uw compensatie. U kreeg het verschil al eerder.
    [nog-niet-erkend] Er is nog geen besluit dat u recht geeft op compensatie.
    [te-laat-aangevraagd] Uw verzoek kwam na { $uiterste-aanvraagdatum }, en na de extra tijd die er soms is.
    [niet-hoger] Uw schade is niet hoger dan uw compensatie.
    [niet-aannemelijk] Wij weten nu nog niet genoeg over de schade op maat.
    [weerlegd] Er is bewijs dat de schade van uw vaste posten er niet was.
   *[other] Er is nog geen soort schade ingevuld.
}

## Waarom: vergelijkbare situaties

why-woning-kwijt = U raakte uw woning kwijt. Wij vragen of u nu een vaste plek heeft.
not-woning-kwijt = Er is geen verlies van een woning ingevuld.
why-werk-kwijt = U raakte werk of inkomen kwijt. Wij vragen hoe het nu gaat.
not-werk-kwijt = Er is geen verlies van werk of inkomen ingevuld.
why-geraakt-als-gezin = Ook uw partner of kind had verdriet en zorgen. Wij vragen hoe het nu gaat.
not-geraakt-als-gezin = Er is geen verdriet van partner of kind ingevuld.

## Tegenspraak in de gegevens

clash-elke-schadepost-heeft-een-soort = Bij een post is de soort schade nog niet ingevuld.
clash-elke-schadepost-heeft-een-keuze = Bij een post is nog niet gekozen: vast bedrag of op maat.
clash-een-vaste-post-heeft-een-aantal = Bij een post met een vast bedrag is het aantal nog niet ingevuld.
clash-elke-soort-schade-een-keer = Dezelfde soort schade staat er twee keer in. Eén soort is vast of op maat, nooit allebei.
clash-weerlegging-steunt-op-tegenbewijs = Er staat dat er tegenbewijs is, maar niet welk. Schrijf het bewijs op of haal het vinkje weg.
clash-alleen-een-vaste-post-wordt-weerlegd = Tegenbewijs hoort bij een vast bedrag. Bij op maat vult u het aannemelijke bedrag in.
clash-een-oordeel-op-maat-volgt-op-advies = Bij een post op maat is al beslist, maar het advies ontbreekt. Vul eerst het bedrag uit het advies in.
clash-afwijking-van-het-advies-is-gemotiveerd = Het bedrag is lager dan in het advies. Schrijf op waarom.
clash-ouder-en-partner-tellen-een-keer = Een ouder of partner telt één keer. Kijk welk aantal klopt.
clash-schade-door-de-besluiten-past-in-de-compensatie = De schade door de besluiten zelf is hoger dan de hele compensatie. Kijk welk bedrag klopt.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-BAK-2021 = Advies van de adviesraad, 1 december 2021
source-CWS-2021 = Eerste cijfers van de Commissie Werkelijke Schade, december 2021
source-PRAKTIJK = Praktijk in adviezen over bezwaren
source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-norms-are-examples = Niemand maakte de normbedragen bekend. Alle bedragen per soort schade zijn daarom voorbeelden.
open-desk-is-a-proposal = De adviesraad stelde het voorportaal in 2021 voor. Het staat niet in de wet.
open-application-date = De gelezen wet noemt 31 december 2023 als laatste dag. Een latere wet verruimt dat; wij rekenen met 31 december 2024.
open-surplus-set-off = In adviezen gaat een overschot door de 30.000 euro van hogere schade af. De wet zelf zegt dit niet.
open-losses-in-the-decisions = De wet zegt niet hoe de kosten van de besluiten zelf in de werkelijke schade zitten. Wij tellen ze aan beide kanten mee.
open-terms-of-decision = De termijn van 6 maanden, met 6 maanden extra, is voor nieuwe aanvragen misschien verlengd naar 12 en 12 maanden.
open-label-and-compensation = Wie compensatie kreeg en ook geld voor het onterechte stempel: de wet zegt niet hoe die samengaan. Wij trekken beide één keer af en geven het percentage extra over alles.
open-statutory-interest = Wettelijke rente over schade kwam in uitspraken voor. Zij staat hier nog niet in.
open-later-routes = Later kwamen er andere wegen met vaste bedragen. Hun bedragen zijn niet gevonden en staan hier niet in.
open-objection-sixteen-weeks = Sinds 1 juli 2024 rekenen wij voor bezwaar met zestien weken. Vanaf welke dag de wet dat zegt, is niet nagekeken.

## Voorbeelden

example-desk-award = Amina had twee jaar minder inkomen en haar kind had het zwaar. Zij kiest vaste bedragen en krijgt 7.070 euro.
example-desk-reject = Bram vraagt reiskosten. Zijn compensatie is hoger dan zijn schade.
example-desk-tailored = Chantal kiest alles op maat. Het voorportaal verwijst haar door naar de commissie.
example-damage-award = Dewi verloor haar huis en haar inkomen. Zij vroeg voor het huis een bedrag op maat en krijgt 7.070 euro.
example-damage-label = Gino kreeg alleen geld voor het onterechte stempel. Zijn schade was hoger, en hij krijgt het verschil.
example-damage-surplus = Emre kreeg door de 30.000 euro al meer dan zijn schade. Er komt niets bij en hij houdt alles.
example-damage-reject = Fatima vroeg een bedrag op maat. Met de papieren van nu is de schade nog niet aannemelijk.

## Brieven

letter-damage-desk-award-subject = Besluit: u krijgt { $amount } voor uw schade
letter-damage-desk-award-opening =
    U had meer schade dan uw compensatie. Dat is u overkomen door wat de overheid deed. Dat had nooit mogen gebeuren.

    U koos vaste bedragen. U hoeft daarvoor niets te bewijzen.
letter-damage-desk-award-outcome = U krijgt van ons
letter-damage-desk-award-outcome-text = Wij maken het over op uw rekening. U mag dit bedrag houden, wat er hierna ook gebeurt.
letter-damage-desk-award-next-heading = Hoe gaat het verder?
letter-damage-desk-award-next = Is dit genoeg, dan kunt u hier stoppen. Was uw schade hoger? Dan kunt u de commissie vragen om naar uw schade op maat te kijken. U kunt ook eerst wachten.
letter-damage-desk-reject-subject = Besluit: nu geen vast bedrag voor uw schade
letter-damage-desk-reject-opening = { $reason ->
    [al-ontvangen]
        Wij telden de vaste bedragen op. Uw schade is hoger dan uw compensatie. Dat had nooit mogen gebeuren.

        U kreeg al eerder genoeg om dit verschil te dekken. Daarom komt er nu niets bij.
    [alles-op-maat]
        U koos voor elke soort schade een bedrag op maat. Daarom is er in het voorportaal geen vast bedrag.

        Uw keuze is goed. De commissie kan nu naar uw schade kijken.
   *[other]
        Wij telden de vaste bedragen op. Er komt nu geen bedrag bij. Wij weten dat dit een teleurstelling kan zijn.

        Dit is niet het einde. U houdt wat u eerder kreeg.
}
letter-damage-desk-reject-outcome = Uitkomst van het voorportaal
letter-damage-desk-reject-outcome-value = Nu geen vast bedrag
letter-damage-desk-reject-outcome-text = { $reason ->
    [al-ontvangen] U ontving al { $eerder-ontvangen-herstelbedrag }. Dat is genoeg voor uw compensatie en dit verschil samen.
    [nog-niet-erkend] Er is nog geen besluit dat u recht geeft op compensatie.
    [te-laat-aangevraagd] Uw verzoek kwam na { $uiterste-aanvraagdatum }, en na de extra tijd die er soms is.
    [niet-hoger] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Uw schade is { $vaste-schade }. Uw compensatie en het bedrag voor het onterechte stempel zijn samen niet lager.
       *[no] Uw schade is { $vaste-schade }. In uw compensatie zit al { $berekende-compensatie }.
    }
    [weerlegd] Wij hebben bewijs dat de schade van uw vaste posten er niet was. Uw vaste persoon laat u dat bewijs zien.
    [alles-op-maat] Alle posten gaan op maat.
   *[geen-schadepost] Er is nog geen soort schade ingevuld.
}
letter-damage-desk-reject-next-heading = Wat kunt u nog?
letter-damage-desk-reject-next = { $reason ->
    [nog-niet-erkend]
        Komt er een besluit dat u gedupeerd bent? Dan kijken wij meteen opnieuw. U hoeft dan niets nieuws te vertellen.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    [te-laat-aangevraagd]
        Krijgt u later nog een besluit over uw compensatie? Dan heeft u daarna weer { $aanvraagtermijn-na-het-laatste-besluit } de tijd.

        Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
   *[other]
        U kunt de commissie vragen om naar uw schade op maat te kijken. Ook schade die u nog niet noemde, telt dan mee.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
}
letter-actual-damage-award-subject = Besluit: u krijgt { $amount } voor uw schade
letter-actual-damage-award-opening =
    Wij bekeken al uw schade. De Commissie Werkelijke Schade keek mee en gaf advies. Wat u overkwam, had nooit mogen gebeuren.

    In deze brief leest u wat u krijgt, waarom, en hoe wij dat uitrekenden.
letter-actual-damage-award-outcome = U krijgt van ons
letter-actual-damage-award-outcome-text = Wij maken het over op uw rekening. U mag dit bedrag houden.
letter-actual-damage-award-next-heading = Hoe gaat het verder?
letter-actual-damage-award-next = Bent u klaar, dan gaat uw zaak naar de nazorg. U kunt ook eerst wachten. Wilt u uw dossier lezen? Vraag ons om een kopie.
letter-actual-damage-reject-subject = Besluit: nu geen extra bedrag voor uw schade
letter-actual-damage-reject-opening = { $reason ->
    [al-ontvangen]
        Wij bekeken al uw schade. Zij is hoger dan uw compensatie. Dat had nooit mogen gebeuren.

        U kreeg al eerder genoeg om dit verschil te dekken. Daarom komt er nu niets bij.
   *[other]
        Wij bekeken al uw schade. Er komt nu geen bedrag bij. Wij weten dat dit een teleurstelling kan zijn.

        Wij geloven dat het zwaar voor u was. In deze brief leest u hoe wij keken en wat u nog kunt doen.
}
letter-actual-damage-reject-outcome = Uitkomst van de werkelijke schade
letter-actual-damage-reject-outcome-value = Nu geen extra bedrag
letter-actual-damage-reject-outcome-text = { $reason ->
    [al-ontvangen] U ontving al { $eerder-ontvangen-herstelbedrag }. Dat is genoeg voor uw compensatie en dit verschil samen.
    [nog-niet-erkend] Er is nog geen besluit dat u recht geeft op compensatie.
    [te-laat-aangevraagd] Uw verzoek kwam na { $uiterste-aanvraagdatum }, en na de extra tijd die er soms is.
    [niet-hoger] { $tegemoetkoming-voor-het-stempel-some ->
        [yes] Uw schade is { $werkelijke-schade }. Uw compensatie en het bedrag voor het onterechte stempel zijn samen niet lager.
       *[no] Uw schade is { $werkelijke-schade }. In uw compensatie zit al { $berekende-compensatie }.
    }
    [niet-aannemelijk] Met de papieren van nu weten wij nog niet genoeg over de schade op maat.
    [weerlegd] Wij hebben bewijs dat de schade van uw vaste posten er niet was. Uw vaste persoon laat u dat bewijs zien.
   *[geen-schadepost] Er is nog geen soort schade ingevuld.
}
letter-actual-damage-reject-next-heading = Wat kunt u nog?
letter-actual-damage-reject-next = { $reason ->
    [nog-niet-erkend]
        Komt er een besluit dat u gedupeerd bent? Dan kijken wij meteen opnieuw. U hoeft dan niets nieuws te vertellen.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    [te-laat-aangevraagd]
        Krijgt u later nog een besluit over uw compensatie? Dan heeft u daarna weer { $aanvraagtermijn-na-het-laatste-besluit } de tijd.

        Vindt u dit besluit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    [niet-aannemelijk]
        U kunt nog papieren sturen, of iemand laten vertellen wat er gebeurde. U mag ook voor een vast bedrag kiezen. Dan hoeft u niets te bewijzen.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop. Wat u eerder kreeg, mag u houden.
   *[other]
        Heeft u nieuwe gegevens? Dan kijken wij opnieuw. Bel uw vaste persoon, die denkt met u mee.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop. Wat u eerder kreeg, mag u houden.
}

## Vooraf zelf uitrekenen

estimate-about = Vul in welke schade u had. Laat leeg wat u niet had. U ziet dan wat de vaste bedragen samen geven.
estimate-ask-compensation = Hoeveel compensatie berekenden wij voor u?
estimate-ask-compensation-help = Dit bedrag staat in het besluit over uw integrale beoordeling. Het gaat eraf.
estimate-ask-by-decisions = Hoeveel daarvan is voor wat de besluiten u kostten?
estimate-ask-by-decisions-help = Dat is wat u terugbetaalde, met boetes, kosten en rente.
estimate-ask-child-care = Andere opvang: hoeveel maanden?
estimate-ask-income = Minder inkomen: hoeveel maanden?
estimate-ask-pension = Minder pensioen: hoeveel jaren?
estimate-ask-travel = Reiskosten: hoeveel reizen?
estimate-ask-family-help = Hulp van familie: hoeveel maanden?
estimate-ask-care = Hulp bij psychische klachten: hoeveel behandelingen?
estimate-ask-home = Woning kwijt: hoeveel keer?
estimate-ask-work = Werk kwijt: hoeveel keer?
estimate-ask-belongings = Spullen kwijt: hoeveel keer?
estimate-ask-grief-own = Verdriet en zorgen van uzelf: vul 1 in
estimate-ask-grief-partner = Verdriet en zorgen van uw partner: vul 1 in
estimate-ask-grief-children = Verdriet en zorgen van uw kinderen: hoeveel kinderen?
estimate-assume-recognised = U bent erkend als gedupeerde ouder, en u vroeg het op tijd aan.
estimate-assume-fixed = U kiest bij elke schade voor het vaste bedrag.
estimate-assume-nothing-more = U kreeg niet meer herstelgeld dan de compensatie die u hierboven invult.
estimate-assume-no-damages = U kreeg nog geen vergoeding voor deze schade.
estimate-assume-no-mark = Voor het onterechte stempel «opzet of grove schuld» kreeg u geen geld.
