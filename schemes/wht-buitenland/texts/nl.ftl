# Teksten over hulp in het buitenland en terugkeer. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

## De regeling

scheme-title = Hulp in het buitenland en terugkeer volgens de Wet hersteloperatie toeslagen
scheme-short = Hulp in het buitenland
scheme-status = Dit is de wet zoals zij geldt voor ouders en ex-partners in het buitenland: artikel 2.15 en 2.15a. Over de dag waarop u moet zijn vertrokken, is niet alles zeker.
scheme-about = Woont u buiten Nederland en bent u getroffen? Ook dan helpen wij u met een nieuwe start. Dat kan bij geld, gezin, werk, wonen en gezondheid. U maakt samen met ons een plan. Wilt u terug naar Nederland? Dan betalen wij de reis en de verhuizing.

relation-after-the-parent = Eerst komt er een besluit over herstel. Daarna bieden wij uit onszelf hulp aan.
relation-after-the-ex-partner = Voor een ex-partner komt eerst het besluit over de 10.000 euro. Daarna bieden wij uit onszelf hulp aan.

## Stappen

step-start = Ons aanbod
step-start-about = Wij bieden u uit onszelf hulp aan. U hoeft niets aan te vragen.
step-abroad-support = Plan en besluit
step-abroad-support-about = U maakt samen met ons een plan. Zes weken nadat het is ondertekend, is er een besluit. Bij twijfel kiezen wij voor u.
step-support = Hulp
step-support-about = Wij helpen u zoals in het plan staat. Het plan mag altijd anders.
step-aftercare = Nazorg
step-aftercare-about = Uw vaste persoon belt u later nog eens. Samen kijkt u wat er nog nodig is.

term-payment = Betalen na het besluit

## Stukken

paper-residence-abroad = Bewijs dat u in het buitenland woont
paper-residence-abroad-about = Een rekening of een brief met uw adres is genoeg.

## Keuzes

choice-start-continue = Maak een plan met mij
choice-start-continue-consequence = Wij bellen u voor een gesprek. U bepaalt waar het over gaat.
choice-start-wait = Nu even niets
choice-start-wait-consequence = Wij wachten op u. Uw zaak en uw rechten blijven bestaan.
choice-start-stop = Hier stoppen
choice-start-stop-consequence = Wij gaan niet verder met uw zaak. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-abroad-support-start = Begin met de hulp
choice-abroad-support-start-consequence = De hulp uit het plan begint. U kunt altijd stoppen of iets anders kiezen.
choice-abroad-support-change = Ik wil een ander plan
choice-abroad-support-change-consequence = U maakt samen een nieuw plan. Uw recht op hulp verandert daar niet door.
choice-abroad-support-wait = Nu even niets
choice-abroad-support-wait-consequence = Wij wachten op u. Uw recht op hulp blijft bestaan. Voor terugkeer gelden wel termijnen: die staan in de brief.
choice-abroad-support-stop = Hier stoppen
choice-abroad-support-stop-consequence = De hulp stopt. U houdt wat u kreeg. Excuses, hulp van een gemeente na terugkeer en nazorg blijven voor u open.
choice-aftercare-continue = Ik wil contact houden
choice-aftercare-continue-consequence = Uw vaste persoon blijft u bellen, zo vaak als u wilt.
choice-aftercare-stop = Ik ben klaar
choice-aftercare-stop-consequence = Wij sluiten uw zaak. U houdt wat u kreeg.
conditions-return = U kunt altijd opnieuw om hulp vragen. Een telefoontje of een brief is genoeg.

## Soorten gegevens

group-grond = Waarom er hulp is
group-wonen = Waar iemand woont
group-plan = Het plan
group-kosten = Kosten

## Gegevens

attribute-eigen-herstelmaatregel = Krijgt herstel als ouder
help-eigen-herstelmaatregel = Kies «ja» als deze persoon kinderopvangtoeslag aanvroeg en recht heeft op herstel.
attribute-toekenning-als-ex-partner = Kreeg het bedrag voor ex-partners
help-toekenning-als-ex-partner = Kies «ja» als deze persoon de 10.000 euro voor ex-partners kreeg.
attribute-eerste-dag-in-het-buitenland = Eerste dag buiten Nederland
help-eerste-dag-in-het-buitenland = De dag waarop deze persoon buiten Nederland ging wonen.
attribute-dag-van-terugkeer = Dag van terugkeer
help-dag-van-terugkeer = De dag waarop deze persoon terugkeert of is teruggekeerd. Laat leeg als die er niet is.
attribute-dag-van-het-aanbod = Dag van ons aanbod
help-dag-van-het-aanbod = De dag waarop wij hulp aanboden.
attribute-dag-van-de-wens = Dag van de wens om terug te keren
help-dag-van-de-wens = De dag waarop iemand zei terug te willen naar Nederland. Laat leeg als die wens er niet is.
attribute-dag-van-het-plan = Dag van het plan
help-dag-van-het-plan = De dag waarop het plan is ondertekend.
attribute-kosten-van-de-hulp = Kosten van de hulp
help-kosten-van-de-hulp = Redelijke kosten van de hulp uit het plan. Vul 0 in als er geen geld nodig is.
attribute-reiskosten = Reiskosten van de terugkeer
help-reiskosten = Redelijke reiskosten, ook voor wie op hetzelfde adres woont. Vul 0 in als er geen terugkeer is.
attribute-verhuiskosten = Verhuiskosten
help-verhuiskosten = Redelijke kosten van de verhuizing naar Nederland. Vul 0 in als er geen terugkeer is.
given-kosten-van-de-hulp = { $result-some ->
    [yes] Voor de hulp uit uw plan is { $result } nodig.
   *[no] Voor de hulp uit uw plan is geen geld nodig.
}
attribute-grond-voor-ondersteuning = Reden voor hulp
attribute-op-tijd-vertrokken = Woonde toen buiten Nederland
attribute-in-het-buitenland = Woont buiten Nederland, of woonde daar bij het aanbod
attribute-reden = Reden
attribute-recht-op-ondersteuning = Recht op hulp
attribute-op-tijd-gewenst = Op tijd gezegd
attribute-uiterste-dag-voor-het-plan = Plan tot en met
attribute-op-tijd-gepland = Plan op tijd
attribute-uiterste-dag-van-terugkeer = Terug tot en met
attribute-op-tijd-terug = Op tijd terug
attribute-uitkomst-van-de-terugkeer = Terugkeer
attribute-vergoeding-van-de-terugkeer = Reis en verhuizing
attribute-vergoeding = Wij betalen

## Waarden

value-hulp-in-het-buitenland = Hulp in het buitenland
value-geen-grond = Nog geen herstel of bedrag
value-woonde-toen-in-nederland = Woonde toen in Nederland
value-woont-nu-in-nederland = Woont nu in Nederland
value-geen-wens = Geen wens om terug te keren
value-wens-te-laat = Wens na drie maanden
value-plan-te-laat = Plan na de laatste dag
value-terugkeer-te-laat = Terug na de laatste dag
value-terugkeer-vergoed = Reis en verhuizing vergoed

## Vaste getallen

parameter-peildatum-voor-het-vertrek = Op deze dag woonde u buiten Nederland
parameter-termijn-voor-de-wens = Tijd om te zeggen dat u terug wilt
parameter-einddatum-voor-plannen-van-ouders = Laatste dag voor een plan van een ouder
parameter-termijn-voor-het-plan = Tijd voor het plan van een ex-partner
parameter-termijn-voor-de-terugkeer = Tijd om terug te keren

## Waarom: de hulp

why-grond-voor-ondersteuning = U krijgt herstel als ouder, of u kreeg het bedrag voor ex-partners.
not-grond-voor-ondersteuning = Er is nog geen recht op herstel als ouder en geen bedrag als ex-partner.
why-op-tijd-vertrokken = U woont sinds { $eerste-dag-in-het-buitenland } buiten Nederland. Dat is niet later dan { $peildatum-voor-het-vertrek }.
not-op-tijd-vertrokken = U woont sinds { $eerste-dag-in-het-buitenland } buiten Nederland. Op { $peildatum-voor-het-vertrek } woonde u nog in Nederland.
why-in-het-buitenland = U woont buiten Nederland, of u woonde daar nog toen wij hulp aanboden.
not-in-het-buitenland = U woont sinds { $dag-van-terugkeer } weer in Nederland.
why-reden = { $result ->
    [hulp-in-het-buitenland] U bent getroffen en ging buiten Nederland wonen. Daarom helpen wij u.
    [geen-grond] Er is nog geen recht op herstel als ouder en geen bedrag als ex-partner. Verandert dat, dan kijken wij opnieuw.
    [woonde-toen-in-nederland] Op { $peildatum-voor-het-vertrek } woonde u nog in Nederland.
   *[woont-nu-in-nederland] U woont weer in Nederland. Uw gemeente kan u nu helpen.
}
why-recht-op-ondersteuning = U heeft recht op hulp in het buitenland.
not-recht-op-ondersteuning = Er is nu geen hulp in het buitenland. De reden staat erbij.
why-vergoeding = { $result-some ->
    [yes] { $vergoeding-van-de-terugkeer-some ->
        [yes] De kosten van de hulp en van de terugkeer samen zijn { $result }.
       *[no] De kosten van de hulp zijn { $result }.
    }
   *[no] U krijgt hulp. Er zijn geen kosten om te betalen.
}
not-vergoeding = Er is nu niets te betalen.

## Waarom: terugkeer

why-op-tijd-gewenst = U zei op { $dag-van-de-wens } dat u terug wilt. Dat is binnen { $termijn-voor-de-wens } maanden na { $dag-van-het-aanbod }.
not-op-tijd-gewenst = { $dag-van-de-wens-some ->
    [yes] U zei op { $dag-van-de-wens } dat u terug wilt. Dat is later dan { $termijn-voor-de-wens } maanden na { $dag-van-het-aanbod }.
   *[no] U zei niet dat u terug wilt naar Nederland.
}
why-uiterste-dag-voor-het-plan = Het plan voor de terugkeer moet klaar zijn op { $result }.
why-op-tijd-gepland = Het plan is ondertekend op { $dag-van-het-plan }. Dat is op tijd.
not-op-tijd-gepland = { $dag-van-het-plan-some ->
    [yes] Het plan is ondertekend op { $dag-van-het-plan }. De laatste dag was { $uiterste-dag-voor-het-plan }.
   *[no] Er is nog geen ondertekend plan.
}
why-uiterste-dag-van-terugkeer = Terugkeren kan tot en met { $result }. Dat is een jaar na het plan.
why-op-tijd-terug = { $dag-van-terugkeer-some ->
    [yes] U keert terug op { $dag-van-terugkeer }. Dat is op tijd.
   *[no] De dag van terugkeer is nog niet bekend.
}
not-op-tijd-terug = U keert terug op { $dag-van-terugkeer }. De laatste dag was { $uiterste-dag-van-terugkeer }.
why-uitkomst-van-de-terugkeer = { $result ->
    [geen-wens] U zei niet dat u terug wilt naar Nederland.
    [wens-te-laat] De wens om terug te keren kwam na { $termijn-voor-de-wens } maanden.
    [plan-te-laat] Het plan kwam na de laatste dag.
    [terugkeer-te-laat] De terugkeer is later dan { $uiterste-dag-van-terugkeer }.
   *[terugkeer-vergoed] U wilt terug naar Nederland. Wij betalen de reis en de verhuizing.
}
why-vergoeding-van-de-terugkeer = De reis kost { $reiskosten } en de verhuizing { $verhuiskosten }. Samen is dat { $result }.
not-vergoeding-van-de-terugkeer = { $uitkomst-van-de-terugkeer ->
    [geen-wens] U zei niet dat u terug wilt. Daarom zijn er geen kosten van terugkeer.
    [wens-te-laat] U zei later dan { $termijn-voor-de-wens } maanden na ons aanbod dat u terug wilt. Daarom betalen wij de terugkeer nu niet.
    [plan-te-laat] Het plan was klaar na { $uiterste-dag-voor-het-plan }. Daarom betalen wij de terugkeer nu niet.
   *[other] De terugkeer is na { $uiterste-dag-van-terugkeer }. Daarom betalen wij de terugkeer nu niet.
}

## Wat nog moet kloppen

clash-plan-is-ondertekend = Maak eerst samen een plan. Vul dan in wanneer het is ondertekend.
clash-aanbod-is-bekend = Vul in wanneer wij de hulp aanboden.

## Bronnen

source-WHT = Wet hersteloperatie toeslagen
source-UHT = Uitleg voor ouders in het buitenland
source-AWB = Algemene wet bestuursrecht

## Niet zeker

open-later-departure-day = Eerst moest u op 7 juli 2020 buiten Nederland wonen. Later werd dat 31 december 2021. Vanaf wanneer dat geldt, is niet gevonden; hier staat 1 januari 2025.
open-reasonable-costs = De wet noemt geen bedragen: zij spreekt van redelijke kosten. Wie besluit, vult de kosten in.

## Voorbeelden

example-support = Rita woont sinds 2014 in België. Zij krijgt hulp en wil daar blijven.
example-return = Omar woont in Marokko. Hij wil met zijn gezin terug naar Nederland.
example-wish-too-late = Lea zei een half jaar na ons aanbod dat zij terug wil.
example-left-later = Tess vertrok op 1 oktober 2020. Het besluit is van 2023.
example-back-again = Jan woont weer in Nederland.
example-no-redress-yet = Over de zaak van Fatma is nog niet besloten.

## Brieven

letter-abroad-support-award-subject = Besluit: wij helpen u in het buitenland
letter-abroad-support-award-opening =
    U bent getroffen door wat de overheid deed. Dat had nooit mogen gebeuren, en wij vinden dat heel erg. Ook buiten Nederland helpen wij u met een nieuwe start.

    U maakte samen met ons een plan. Dat plan is van u. Het mag altijd anders.
letter-abroad-support-award-outcome = { $vergoeding-some ->
    [yes] Naast de hulp betalen wij
   *[no] Voor uw plan is nu geen geld nodig:
}
letter-abroad-support-award-outcome-text = { $uitkomst-van-de-terugkeer ->
    [terugkeer-vergoed] Daarin zit ook uw terugkeer: { $vergoeding-van-de-terugkeer }. Terugkeren kan tot en met { $uiterste-dag-van-terugkeer }.
    [geen-wens] U liet niet weten dat u terug wilt naar Nederland. Daarom zit daar geen geld voor in.
    [wens-te-laat] De terugkeer zit hier niet in. U liet na meer dan { $termijn-voor-de-wens } maanden weten dat u terug wilt.
    [plan-te-laat] De terugkeer zit hier niet in. Het plan was klaar na { $uiterste-dag-voor-het-plan }.
   *[terugkeer-te-laat] De terugkeer zit hier niet in. U keert terug na { $uiterste-dag-van-terugkeer }.
}
letter-abroad-support-award-next-heading = Hoe gaat het verder?
letter-abroad-support-award-next = { $uitkomst-van-de-terugkeer ->
    [terugkeer-vergoed]
        U kiest zelf wanneer de hulp begint. Hulp bij wonen en werk in Nederland kan ook in uw plan staan.

        Na uw terugkeer helpt uw nieuwe gemeente u verder.
    [geen-wens]
        U kiest zelf wanneer de hulp begint. Wilt u een ander plan? Dan maken wij dat samen.

        Wilt u toch terug naar Nederland? Zeg het ons zo snel mogelijk. Daar gelden termijnen voor.
   *[other]
        U kiest zelf wanneer de hulp begint. Wilt u een ander plan? Dan maken wij dat samen.

        Vindt u het heel oneerlijk dat wij de terugkeer niet betalen? Zeg het ons. De wet laat soms een uitzondering toe.
}
letter-abroad-support-reject-subject = Besluit: nu geen hulp in het buitenland
letter-abroad-support-reject-opening = { $reason ->
    [woont-nu-in-nederland]
        U woont weer in Nederland. Daarom helpt uw gemeente u nu met een nieuwe start.

        Aan uw andere rechten verandert niets.
    [geen-grond]
        Wij keken of wij u in het buitenland kunnen helpen. Dat kan na een besluit over uw herstel.

        Wij weten dat wachten zwaar is. Komt dat besluit er, dan kijken wij uit onszelf opnieuw.
   *[woonde-toen-in-nederland]
        Wij keken of wij u in het buitenland kunnen helpen. Volgens de wet kan dat nu niet. Wij weten dat dit een teleurstelling is.

        Aan uw herstel en uw geld verandert niets.
}
letter-abroad-support-reject-outcome = Uitkomst
letter-abroad-support-reject-outcome-value = Nu geen hulp in het buitenland
letter-abroad-support-reject-outcome-text = { $reason ->
    [geen-grond] Er is nog geen recht op herstel als ouder en geen bedrag als ex-partner.
    [woonde-toen-in-nederland] U woont sinds { $eerste-dag-in-het-buitenland } buiten Nederland. De wet vraagt dat u daar op { $peildatum-voor-het-vertrek } al woonde.
   *[woont-nu-in-nederland] U woont sinds { $dag-van-terugkeer } weer in Nederland.
}
letter-abroad-support-reject-next-heading = Wat kunt u nog doen?
letter-abroad-support-reject-next = { $reason ->
    [woont-nu-in-nederland]
        Bel uw gemeente, of vraag ons om dat samen te doen. U kunt meteen hulp krijgen.

        U kunt ook bezwaar maken. Verderop leest u hoe.
   *[other]
        Klopt er een datum niet? Bel uw vaste persoon. Wij kijken dan opnieuw.

        Vindt u dit heel oneerlijk? Zeg dat ook. De wet laat soms een uitzondering toe. U kunt ook bezwaar maken. Verderop leest u hoe.
}
letter-help-heading = Hulp
letter-help = Uw vaste persoon helpt u ook op afstand. Bel of schrijf, waar u ook woont.
