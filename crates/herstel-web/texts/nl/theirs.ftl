### Wat iemand leest die voor een ander optreedt, in plaats van de tekst met dezelfde naam zonder «-theirs». Over die ander
### staat hier nooit «u»: dat is wie het leest. Wat hier niet staat, spreekt de ander aan; dat zegt de balk bovenaan.

## De zaak van een ander
back-to-case-theirs = Terug naar de zaak
case-now-working-theirs = Wij werken aan deze zaak: { $step }.
case-now-choose-theirs = Er is een besluit. Lees het rustig. Daarna valt te kiezen hoe het verdergaat.
case-now-waiting-theirs = Er is gekozen om te wachten. Verdergaan kan altijd.
case-now-stopped-theirs = Er is gekozen om hier te stoppen.
case-now-signed-theirs = Hier is gestopt met een overeenkomst. Weer verder gaan kan soms. Wanneer, staat in de overeenkomst.
case-now-choose-at-theirs = Er valt nu te kiezen hoe het verdergaat: { $step }. Wie nog niets kiest, verliest niets.
case-now-no-road-theirs = Voor deze persoon loopt nu geen regeling. Het dossier blijft open.
case-no-road-text-theirs = De stappen voor wie kinderopvangtoeslag aanvroeg, gelden niet voor deze persoon. Wij zoeken uit of er een andere regeling is. Is die er, dan staat dat hier.
case-no-road-help-theirs = Hulp krijgen van de gemeente
case-no-road-recognition-theirs = Kiezen of erkenning gewenst is, zoals excuses of een gesprek
case-no-road-call-theirs = Ons vragen om te bellen
case-where-theirs = Waar staat deze zaak nu?
road-now-theirs = Hier is de zaak nu
road-held-theirs = Wacht op een keuze
road-held-text-theirs = Deze stap staat stil, omdat dat is gekozen. Na een andere keuze gaan wij verder.
road-left-text-theirs = Deze stap doen wij niet, omdat hier is gestopt.
road-awarded-theirs = Deze persoon kreeg gelijk.
road-rejected-theirs = In deze stap kwam er geen bedrag.
road-choose-theirs = Hier valt te kiezen
case-legal-theirs = { $step }: volgens de wet besluiten wij uiterlijk op { $date }.
case-legal-late-theirs = { $step }: volgens de wet moest er uiterlijk op { $date } een besluit zijn.
case-late-sorry-theirs = Dat is niet gelukt. Dat ligt aan ons, en het spijt ons.
case-late-rights-theirs = Wij kunnen schriftelijk worden gevraagd om alsnog snel te besluiten. Dat heet ‘in gebreke stellen’ en het kost niets. De vaste persoon helpt daarbij.
case-choose-text-theirs = De keuze is vrij. Neem er de tijd voor en praat er gerust over. Wie nu niets kiest, verliest niets.
case-received-theirs = Welk geld is toegekend?
case-awarded-theirs = Toegekend: { $amount }.
case-awarded-before-theirs = Wat eerder is toegekend, dekt dit bedrag. Er komt nu niets bij. Niets hoeft terugbetaald te worden.
case-rejected-theirs = In deze stap komt er geen bedrag.
case-tasks-theirs = Wat er nu te doen is
case-task-account-theirs = Een rekeningnummer doorgeven, dan kunnen wij uitbetalen
case-aside-theirs = De vaste persoon, de gegevens en de opmerkingen
case-person-theirs = De vaste persoon
case-person-text-theirs = Dit is de persoon die helpt, van begin tot eind. Het verhaal hoeft maar één keer te worden verteld.
case-no-person-theirs = Er komt snel een vaste persoon. De naam komt hier te staan.
case-person-by-theirs = De vaste persoon kan niet meer helpen. Uiterlijk { $date } is er een nieuwe. Niets hoeft opnieuw te worden verteld.
case-persons-before-theirs = Wie eerder hielp
case-person-away-theirs = De vaste persoon is er niet. Vanaf { $date } weer wel. Tot die dag helpt { $name }.
case-person-away-colleague-theirs = De vaste persoon is er niet. Vanaf { $date } weer wel. Tot die dag helpt een collega.
case-facts-theirs = { $count ->
    [0] Wij zoeken de gegevens nog op.
    [one] Wij vonden één gegeven over deze zaak.
   *[other] Wij vonden { $count } gegevens over deze zaak.
}
case-remarks-theirs = Wat is gemeld
remark-yours-theirs = Geschreven op { $date }:
remark-document-theirs = Bekijk wat is meegestuurd
case-just-chose-theirs = De keuze staat vast
case-just-chose-text-theirs = Wij gaan ermee verder. De keuze mag nog anders, tot over de volgende stap wordt besloten.
case-just-denied-text-theirs = Het spijt ons dat wij het verkeerd opschreven. Wat eerder is gekozen, geldt weer.
case-just-remarked-theirs = De opmerking is binnen
case-just-remarked-text-theirs = De vaste persoon kijkt ernaar. Het antwoord komt op deze pagina te staan.
recognition-card-theirs = Excuses, antwoord op «waarom ik» en meer. Ieder kiest wat helpt.
recognition-link-theirs = Bekijk wat er te kiezen valt

## Kiezen voor een ander
choice-question-theirs = Hoe gaat het verder?
choice-made-theirs = Op { $date } is gekozen: { $option }.
choice-may-change-theirs = Dit mag nog anders.
choice-ask-person-theirs = Liever eerst erover praten? { $name } denkt graag mee. Bel of schrijf gerust.
choice-ask-anybody-theirs = Liever eerst erover praten? Bel ons gerust. Er komt snel een vaste persoon.
choice-think-until-theirs = Er is bedenktijd tot en met { $date }. Langer nadenken mag. Wij kiezen nooit voor een ander.
choice-said-heading-theirs = Welke keuzes wij opschreven
choice-said-theirs = Op { $date } is gekozen: { $option }.
choice-said-portal-theirs = Dat gebeurde op deze website.
choice-said-phone-theirs = Dat is aan de telefoon gezegd.
choice-said-paper-theirs = Dat stond in een brief.
choice-said-table-theirs = Dat is in een gesprek gezegd.
choice-deny-theirs = Dit is niet gezegd
choice-denied-own-theirs = Er is gezegd dat dit niet klopt. Deze keuze telt niet meer.

## Een besluit over een ander
decision-page-title-theirs = Uitleg van het besluit
decision-wrong-theirs = Klopt er iets niet? Wijs het aan met ‘Klopt dit niet?’. Bewijs hoeft niet. Een mens kijkt ernaar.
decision-objection-theirs = Niet eens met dit besluit? Bezwaar maken kan. Dat kost niets, en de vaste persoon helpt daarbij.
parts-restitution-about-theirs = Dit is geld dat de besluiten hebben gekost. Het komt terug, of het hoeft niet meer te worden betaald.
parts-compensation-about-theirs = Dit is geld voor de andere schade, en voor wat deze persoon doormaakte.
parts-recognition-about-theirs = Dit bedrag is er omdat deze persoon onrecht is aangedaan. Er hoeft geen schade voor te worden getoond.
operand-dossier-theirs = volgt uit het eigen dossier van deze persoon

## Gegevens van een ander
facts-title-theirs = Wat wij over deze persoon weten
facts-lead-theirs = Dit zijn de gegevens waarmee wij rekenen. Klopt er iets niet? Wijs het aan; bewijs hoeft niet.
facts-none-theirs = Wij zoeken de gegevens nog op. Zodra wij iets vinden, staat het hier.
facts-of-case-theirs = De hele zaak
facts-you-theirs = De gegevens van deze persoon
facts-you-text-theirs = Dit is gegeven bij de aanmelding op { $date }.
facts-story-theirs = Het verhaal
facts-story-text-theirs = Het hoeft niet nog eens te worden verteld.
details-title-theirs = De gegevens van deze persoon
details-lead-theirs = Klopt er iets niet meer? Verander het hier. Wij laten weten dat het veranderd is, ook op het oude adres.
details-name-hint-theirs = Zoals de naam op brieven moet staan.
details-iban-hint-theirs = Hierop betalen wij. Het moet een rekening van deze persoon zijn. Is deze persoon overleden? Dan mag het de rekening zijn van wie het overnam.
details-fixed-lead-theirs = Het bsn en de geboortedag zeggen wie iemand is. Klopt daar iets niet? Bel de vaste persoon.

## Erkenning van een ander
recognition-lead-theirs = Geld alleen herstelt niet wat deze persoon is aangedaan. Hier valt te kiezen wat helpt. De keuze geldt alleen voor deze persoon. Zij verandert niets aan het geld of de zaak, en blijft ook na stoppen.
recognition-about-apology-theirs = Iemand die namens de overheid mag spreken, zegt sorry. Wie dat is, waar en wanneer, spreken wij samen af.
recognition-about-why-me-theirs = Wij zoeken uit wat er met deze persoon gebeurde, en waarom. Het antwoord komt op papier, met de stukken erbij.
recognition-about-declaration-theirs = Een brief waarin de overheid zegt dat deze persoon geen fraudeur is. Die brief mag aan anderen worden getoond.
recognition-about-gathering-theirs = Een dag met mensen die hetzelfde meemaakten. Er komt een uitnodiging zodra er een dag is.
recognition-about-monument-theirs = Een plek om stil te staan bij wat er gebeurde. Er komt een uitnodiging zodra er een dag is.
recognition-question-theirs = Is dit gewenst?

## De weg van een ander
part-words-hint-theirs = Schrijven dat er niets te zeggen valt, mag ook.
settlement-offered-own-theirs = Ligt klaar om te tekenen
settlement-awaited-own-theirs = Getekend. Onze handtekening komt nog.
settlement-lapsed-theirs = Er is een volgend besluit. Daarom kan hier niet meer voor worden getekend.
settlement-what-theirs = Wie tekent, stopt hier. Alles wat er al kwam, blijft.
settlement-stays-theirs = De uitleg van wat er gebeurde, de excuses, hulp van de gemeente en nazorg blijven. Dat geldt altijd.
settlement-conditions-theirs = Later terugkomen kan als een van deze dingen zo is:
settlement-cooling-off-days-theirs = Na het tekenen kan dat { $days } dagen lang zonder reden worden teruggenomen.
reopening-refused-theirs = Niet heropend. Het kan opnieuw worden gevraagd.
reopening-words-theirs = Waarom moet het verdergaan?
