# Teksten bij de dwangsom. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.
# In teksten bij een regel kan elk gegeven van de zaak worden gebruikt, met streepjes in de naam;
# $result is de uitkomst, NAAM-some is «yes» of «no» (is er iets ingevuld dat niet nul is).

## De regeling

scheme-title = Geld als een besluit te laat is
scheme-short = Dwangsom
scheme-status = Dit is de algemene wet zoals zij geldt, artikel 4:17. Een dwangsom van de rechter vullen wij in zoals de rechter haar bepaalde.
scheme-about = Is een besluit te laat? Dan schrijft u ons dat. Besluiten wij niet binnen twee weken, dan krijgt u geld voor elke dag. Dat duurt hoogstens 42 dagen. Samen is het dan 1.442 euro.

## Stappen

step-notice = Uw brief dat het te laat is
step-notice-about = U schrijft ons dat het besluit te laat is. Een paar regels is genoeg. Ook bellen mag: dan schrijven wij het samen op.
step-penalty = Besluit over de dwangsom
step-penalty-about = Wij tellen de dagen dat wij te laat zijn. U hoeft daar niets voor te doen. Bij twijfel over een dag telt die dag mee.

## Keuzes

choice-notice-continue = Tel de dagen
choice-notice-continue-consequence = Wij tellen vanaf uw brief. Uw eigen zaak loopt gewoon door.
choice-notice-wait = Nu even niets
choice-notice-wait-consequence = Wij wachten op u. Uw aanvraag en uw rechten blijven bestaan.
choice-notice-stop = Hier stoppen
choice-notice-stop-consequence = Wij gaan niet verder met uw aanvraag. Excuses, uitleg en hulp van uw gemeente blijven voor u open. U kunt later terugkomen.
choice-penalty-court = Ik wil ook naar de rechter
choice-penalty-court-consequence = De rechter kan ons een nieuwe termijn geven, met een bedrag per dag. Uw vaste persoon zegt u waar u gratis hulp krijgt.
choice-penalty-wait = Nu even niets
choice-penalty-wait-consequence = Wij wachten op u. Is er nog geen besluit in uw zaak, dan tellen wij door.
choice-penalty-stop = Hier stoppen
choice-penalty-stop-consequence = U bent klaar met de dwangsom. U houdt wat u kreeg. Uw eigen zaak, excuses en hulp van uw gemeente lopen gewoon door.
conditions-return = U kunt terugkomen als er weer een besluit te laat is. Dat kan altijd met een telefoontje of een brief.

## Termijnen

term-objection-mend = Uw bezwaar aanvullen
term-objection-decision = Besluit op uw bezwaar
term-objection-decision-committee = Besluit op uw bezwaar na advies van een commissie
term-appeal = Naar de rechter gaan
term-complaint = Antwoord op uw klacht
term-call-back = U terugbellen

## Soorten gegevens

group-datums = Datums
group-oordeel = Uitzonderingen
group-rechter = Wat de rechter bepaalde

## Gegevens

attribute-laatste-dag-om-te-besluiten = Laatste dag om te besluiten
help-laatste-dag-om-te-besluiten = De laatste dag van de termijn, met verlenging en met dagen dat de termijn stilstond.
attribute-dag-van-de-ingebrekestelling = Dag waarop de brief kwam
attribute-dag-van-het-besluit = Dag van het besluit
help-dag-van-het-besluit = De dag waarop het late besluit er kwam. Laat leeg als er nog geen besluit is.
attribute-kennelijk-ongegrond = Kon meteen niet slagen
help-kennelijk-ongegrond = Kies alleen «ja» als meteen duidelijk was dat de vraag niet kon slagen. Bij twijfel kiest u «nee».
attribute-veel-te-laat-in-gebreke-gesteld = Brief kwam veel te laat
help-veel-te-laat-in-gebreke-gesteld = Kies alleen «ja» als de brief onredelijk lang op zich liet wachten. Bij twijfel kiest u «nee».
attribute-eerste-dag-volgens-de-rechter = Eerste dag volgens de rechter
help-eerste-dag-volgens-de-rechter = De eerste dag waarover de rechter een bedrag gaf. Laat leeg als er geen uitspraak is.
attribute-dagbedrag-volgens-de-rechter = Bedrag per dag volgens de rechter
help-dagbedrag-volgens-de-rechter = Het bedrag per dag uit de uitspraak.
attribute-maximum-volgens-de-rechter = Hoogste bedrag volgens de rechter
help-maximum-volgens-de-rechter = Het hoogste bedrag uit de uitspraak.
attribute-eerder-betaalde-dwangsom = Eerder betaald
given-eerder-betaalde-dwangsom = { $result-some ->
    [yes] U kreeg al { $result }. Dat trekken wij af.
   *[no] U kreeg nog niet eerder een dwangsom. Er gaat dus niets af.
}
attribute-geldig-in-gebreke-gesteld = Brief kwam na de termijn
attribute-al-besloten = Besluit kwam voor de brief
attribute-laatste-dag-van-de-telling = Laatste dag die telt
attribute-eerste-dag-van-de-dwangsom = Eerste dag die telt
attribute-aantal-dagen-dwangsom = Aantal dagen
attribute-dagen-van-de-eerste-stap = Dagen van de eerste stap
attribute-dagen-van-de-tweede-stap = Dagen van de tweede stap
attribute-dagen-van-de-derde-stap = Dagen van de derde stap
attribute-wettelijke-dwangsom = Dwangsom volgens de wet
attribute-aantal-dagen-volgens-de-rechter = Aantal dagen volgens de rechter
attribute-dwangsom-volgens-de-rechter = Dwangsom van de rechter
attribute-totale-dwangsom = Samen
attribute-uit-te-betalen-dwangsom = Wij betalen nu
attribute-recht-op-een-dwangsom = Recht op een dwangsom
attribute-reden-van-de-dwangsom = Reden

## Waarden

value-te-laat-besloten = Te laat besloten
value-al-betaald = Al betaald
value-kennelijk-ongegrond = Kon meteen niet slagen
value-veel-te-late-brief = Brief kwam veel te laat
value-besluit-was-er-al = Het besluit was er al
value-termijn-liep-nog = De termijn liep nog
value-twee-weken-lopen-nog = De twee weken lopen nog
value-op-tijd-besloten = Binnen de twee weken besloten
value-telt-mee = Telt mee
value-telt-niet-mee = Telt niet mee

## Vaste getallen

parameter-wachttijd = Dagen tussen uw brief en de eerste dag
parameter-telling-van-de-besluitdag = De dag van het besluit
parameter-hoogste-aantal-dagen = Hoogste aantal dagen
parameter-aantal-dagen-per-stap = Dagen per stap
parameter-bedrag-van-de-eerste-stap = Bedrag per dag, eerste stap
parameter-bedrag-van-de-tweede-stap = Bedrag per dag, tweede stap
parameter-bedrag-van-de-derde-stap = Bedrag per dag, daarna

## Waarom

why-geldige-ingebrekestelling = Wij moesten besluiten voor het einde van { $laatste-dag-om-te-besluiten }. Uw brief kwam op { $dag-van-de-ingebrekestelling }. Toen waren wij te laat.
not-geldige-ingebrekestelling = Op de dag van uw brief was de termijn nog niet voorbij.
why-eerste-dag-van-de-dwangsom = Na uw brief hebben wij nog twee weken. De eerste dag die telt is { $result }.
not-eerste-dag-van-de-dwangsom = Er is geen dag die telt. De reden staat erbij.
why-laatste-dag-van-de-telling = { $dag-van-het-besluit-some ->
    [yes] Het besluit kwam op { $dag-van-het-besluit }. De laatste dag die telt is { $result }.
   *[no] Er is nog geen besluit. Wij tellen daarom tot en met { $result }.
}
why-aantal-dagen-dwangsom = { $result ->
    [0] De eerste dag zou { $eerste-dag-van-de-dwangsom } zijn. Wij tellen tot en met { $laatste-dag-van-de-telling }. Er telt geen dag.
    [one] Er telt één dag.
   *[other] Vanaf { $eerste-dag-van-de-dwangsom } tellen er { $result } dagen. Er tellen nooit meer dan { $hoogste-aantal-dagen } dagen.
}
not-aantal-dagen-dwangsom = Er is geen eerste dag die telt.
why-dagen-van-de-eerste-stap = { $result ->
    [0] Er is geen dag in de eerste stap.
    [one] Eén dag van { $bedrag-van-de-eerste-stap }.
   *[other] { $result } dagen van { $bedrag-van-de-eerste-stap }.
}
why-dagen-van-de-tweede-stap = { $result ->
    [0] Er is geen dag in de tweede stap.
    [one] Daarna één dag van { $bedrag-van-de-tweede-stap }.
   *[other] Daarna { $result } dagen van { $bedrag-van-de-tweede-stap }.
}
why-dagen-van-de-derde-stap = { $result ->
    [0] Er is geen dag in de derde stap.
    [one] Daarna één dag van { $bedrag-van-de-derde-stap }.
   *[other] Daarna { $result } dagen van { $bedrag-van-de-derde-stap }.
}
why-wettelijke-dwangsom = { $result-some ->
    [yes] { $dagen-van-de-derde-stap-some ->
        [yes] { $dagen-van-de-eerste-stap } keer { $bedrag-van-de-eerste-stap }, { $dagen-van-de-tweede-stap } keer { $bedrag-van-de-tweede-stap } en { $dagen-van-de-derde-stap } keer { $bedrag-van-de-derde-stap }. Samen is dat { $result }.
       *[no] { $dagen-van-de-tweede-stap-some ->
            [yes] { $dagen-van-de-eerste-stap } keer { $bedrag-van-de-eerste-stap } en { $dagen-van-de-tweede-stap } keer { $bedrag-van-de-tweede-stap }. Samen is dat { $result }.
           *[no] { $dagen-van-de-eerste-stap } keer { $bedrag-van-de-eerste-stap }. Dat is { $result }.
        }
    }
   *[no] Er is geen dag die telt. Daarom is er geen dwangsom volgens de wet.
}
why-aantal-dagen-volgens-de-rechter = { $result ->
    [0] De eerste dag van de rechter ligt na { $laatste-dag-van-de-telling }. Er telt geen dag.
    [one] Volgens de rechter telt er één dag.
   *[other] Volgens de rechter tellen er { $result } dagen, vanaf { $eerste-dag-volgens-de-rechter }.
}
not-aantal-dagen-volgens-de-rechter = De rechter gaf geen bedrag per dag.
why-dwangsom-volgens-de-rechter = { $result-some ->
    [yes] De rechter gaf { $dagbedrag-volgens-de-rechter } per dag, met hoogstens { $maximum-volgens-de-rechter }. Dat is { $result }.
   *[no] Er is geen dwangsom van de rechter.
}
why-totale-dwangsom =
    { $result-some ->
        [yes] De wet en de rechter samen: { $result }.
       *[no] Er is geen dag die telt.
    }
why-uit-te-betalen-dwangsom = { $result-some ->
    [yes] { $eerder-betaalde-dwangsom-some ->
        [yes] Van { $totale-dwangsom } gaat { $eerder-betaalde-dwangsom } af, want dat kreeg u al. Wij betalen nu { $result }.
       *[no] Wij betalen nu het hele bedrag: { $result }.
    }
   *[no] Er is nu niets te betalen. U houdt wat u al kreeg.
}
why-al-besloten = Het besluit kwam op { $dag-van-het-besluit }, voor uw brief van { $dag-van-de-ingebrekestelling }.
not-al-besloten = Toen uw brief kwam, was er nog geen besluit.
why-recht-op-een-dwangsom = Er is { $uit-te-betalen-dwangsom } te betalen. U heeft er recht op.
not-recht-op-een-dwangsom = Er is nu geen dwangsom te betalen.
why-reden-van-de-dwangsom = { $result ->
    [te-laat-besloten] Wij waren te laat. Daarom krijgt u geld.
    [al-betaald] Wij waren te laat. Het geld daarvoor kreeg u al eerder.
    [kennelijk-ongegrond] Het was meteen duidelijk dat de vraag niet kon slagen. Dan geeft de wet geen dwangsom.
    [veel-te-late-brief] Uw brief kwam lang nadat wij te laat waren. Dan geeft de wet geen dwangsom.
    [besluit-was-er-al] Het besluit was er al toen uw brief kwam.
    [termijn-liep-nog] Toen uw brief kwam, was de termijn nog niet voorbij.
    [twee-weken-lopen-nog] Na uw brief hebben wij nog twee weken. Die zijn nog niet om.
   *[other] Het besluit kwam voordat de eerste dag telde.
}

## Tegenspraak in de gegevens

clash-de-eerste-dag-van-de-rechter-is-bekend = Er is een bedrag per dag van de rechter. Vul ook in op welke dag het begint.
clash-dwangsom-van-de-rechter-is-compleet = Van de uitspraak ontbreekt het bedrag per dag of het hoogste bedrag. Vul beide in.

## Bronnen

source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Schatting

## Niet zeker

open-amounts-since = De bedragen staan in de wet zoals wij die lazen. Dat zij al vanaf 2020 gelden, is niet in een bron nagezien.
open-first-day = De wet telt vanaf de dag waarop twee weken voorbij zijn. Wij lezen dat als dag 14 na de brief; dag 15 kan ook.
open-day-of-the-decision = De wet zegt niet of de dag van het besluit zelf meetelt. Wij tellen die dag mee.
open-letter-too-early = Een brief die kwam terwijl de termijn nog liep, telt hier niet. Die regel is niet in de bron gelezen.
open-free-days = Of een weekend of feestdag de twee weken langer maakt, is niet gelezen. Wij schuiven niet door.
open-term-of-the-decision = De termijn voor dit besluit zelf is niet gelezen. Wij houden drie maanden na de brief aan.
open-court-by-hand = Wat de rechter bepaalt, verschilt per uitspraak. De behandelaar vult de eerste dag, het bedrag per dag en het maximum in.

## Voorbeelden

example-late-decision = Gerda schreef op 1 maart dat het te laat was. Het besluit kwam op 3 april. Zij krijgt 532 euro.
example-still-no-decision = Hamid wacht nog steeds. De wet geeft hem 1.442 euro en de rechter gaf 100 euro per dag.
example-in-time = Ilse kreeg haar besluit negen dagen na haar brief. Er is dan geen dwangsom.
example-weeks-running = Kees schreef negen dagen geleden. De twee weken na zijn brief lopen nog.
example-crossed = De brief van Lina en het besluit kruisten elkaar. Het besluit was er een dag eerder.
example-too-early = Joris schreef toen de termijn nog liep. Hij kan na de laatste dag opnieuw schrijven.

## Brieven

letter-penalty-award-subject = Besluit: u krijgt { $amount } omdat wij te laat waren
letter-penalty-award-opening =
    Wij besloten niet op tijd. U moest wachten en u moest ons erop wijzen. Dat spijt ons.

    Voor elke dag dat wij te laat waren, krijgt u geld. Wij hebben de dagen voor u geteld.
letter-penalty-award-outcome = U krijgt van ons
letter-penalty-award-outcome-text = Wij maken het over op uw rekening. Dit staat los van uw eigen zaak: daar gaat niets van af.
letter-penalty-award-next-heading = Hoe gaat het verder?
letter-penalty-award-next = Is er nog geen besluit in uw zaak? Dan werken wij daaraan door. U kunt ook de rechter vragen om ons een nieuwe termijn te geven.
letter-penalty-reject-subject = Besluit: nu geen dwangsom
letter-penalty-reject-opening = { $reason ->
    [al-betaald]
        U schreef ons dat een besluit te laat is. Dat klopt, en dat spijt ons.

        Het geld voor deze dagen kreeg u al eerder. Daarom komt er nu niets bij.
    [op-tijd-besloten]
        U schreef ons dat een besluit te laat was. Dat klopte, en dat spijt ons.

        Daarna besloten wij binnen twee weken. De wet geeft dan nog geen geld.
    [twee-weken-lopen-nog]
        U schreef ons dat een besluit te laat is. Dat klopt, en dat spijt ons.

        Na uw brief hebben wij nog twee weken. Die zijn nu nog niet om. Daarna telt elke dag.
    [besluit-was-er-al]
        U schreef ons dat een besluit te laat is. Uw brief en ons besluit hebben elkaar gekruist.

        Het besluit was er al toen uw brief kwam. De wet geeft dan geen geld.
   *[other]
        U schreef ons dat een besluit te laat is. Wij hebben dat nagekeken. Nu krijgt u daarvoor geen geld.

        Wij begrijpen dat wachten zwaar is. Uw eigen zaak loopt gewoon door.
}
letter-penalty-reject-outcome = Uitkomst
letter-penalty-reject-outcome-value = Nu geen dwangsom
letter-penalty-reject-outcome-text = { $reason ->
    [al-betaald] U ontving al { $eerder-betaalde-dwangsom }.
    [kennelijk-ongegrond] Het was meteen duidelijk dat de vraag niet kon slagen. Dan geeft de wet geen dwangsom.
    [veel-te-late-brief] Uw brief kwam lang nadat wij te laat waren. Dan geeft de wet geen dwangsom.
    [besluit-was-er-al] Uw brief kwam op { $dag-van-de-ingebrekestelling }. Het besluit kwam al op { $dag-van-het-besluit }.
    [twee-weken-lopen-nog] De eerste dag die telt, is { $eerste-dag-van-de-dwangsom }.
    [termijn-liep-nog] Uw brief kwam op { $dag-van-de-ingebrekestelling }. Wij hebben de tijd tot en met { $laatste-dag-om-te-besluiten }.
   *[op-tijd-besloten] Na uw brief hadden wij nog twee weken. Het besluit kwam op { $dag-van-het-besluit }, binnen die twee weken.
}
letter-penalty-reject-next-heading = Wat kunt u nog?
letter-penalty-reject-next = { $reason ->
    [twee-weken-lopen-nog]
        U hoeft niet opnieuw te schrijven. Is er op { $eerste-dag-van-de-dwangsom } nog geen besluit? Dan tellen wij vanaf die dag.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
    [termijn-liep-nog]
        Is er na { $laatste-dag-om-te-besluiten } nog geen besluit? Schrijf of bel ons dan opnieuw. Vanaf dan kunnen wij de dagen tellen.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
   *[other]
        Klopt er een datum niet? Bel ons dan. Wij tellen de dagen graag samen met u na.

        U kunt ook bezwaar maken. Hoe dat gaat, leest u verderop.
}
