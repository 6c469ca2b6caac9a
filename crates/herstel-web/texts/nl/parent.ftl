### Teksten van de pagina’s voor ouders. Toon: warm, gewoon, kort; altijd «u»; nooit verwijtend.

nav-case = Mijn zaak
nav-facts = Mijn gegevens
back-to-case = Terug naar uw zaak
yes = Ja
no = Nee
role-case-handler = persoonlijk zaakbehandelaar
role-reviewer = tweede lezer
role-team-lead = teamleider
role-municipal = medewerker van de gemeente
role-steering = sturing
role-privacy-officer = privacyfunctionaris
role-legal-adviser = jurist

## Aanmelden
registration-title = Meld u aan
registration-lead = Vertel ons wie u bent. De rest zoeken wij uit. Het duurt ongeveer vijf minuten.
registration-who = Wie bent u?
registration-name = Uw naam
registration-name-hint = Uw voornaam en achternaam, zoals in uw paspoort.
registration-bsn = Uw burgerservicenummer
registration-bsn-hint = Negen cijfers. Het staat op uw paspoort, identiteitskaart of rijbewijs. Wij vinden hiermee uw dossier.
registration-bsn-stated = Uw burgerservicenummer weten wij door het inloggen. Het eindigt op { $end }.
registration-born-on = Uw geboortedatum
registration-born-on-hint = Dag, maand en jaar. Bijvoorbeeld 27-03-1985.
registration-reach = Hoe bereiken wij u?
registration-reach-hint = U mag alles in dit deel overslaan. Een telefoonnummer of e-mailadres helpt ons het meest.
registration-phone = Telefoonnummer
registration-email = E-mailadres
registration-address = Adres
registration-address-hint = Straat en huisnummer, postcode en plaats. Hier sturen wij brieven naartoe.
registration-iban = Rekeningnummer
registration-iban-hint = Dan kunnen wij sneller betalen. U mag dit ook later geven.
registration-what = Wat gebeurde er?
registration-years = Om welke jaren gaat het?
registration-years-hint = Weet u het niet? Dat is geen probleem. Uitzoeken is ons werk.
registration-years-unknown = Ik weet het niet; zoekt u het uit
registration-story = Wilt u iets vertellen?
registration-story-hint = Dat hoeft niet. Vertel wat er gebeurde, in uw eigen woorden. Eén keer is genoeg: iedereen die u helpt, leest dit.
registration-next = Wat er hierna gebeurt
registration-next-person = U krijgt één vaste persoon. Die helpt u de hele weg.
registration-next-search = Wij zoeken uw gegevens op. U hoeft geen bewijs te sturen.
registration-next-decision = Daarna doen wij de eerste toets. U ziet de uiterste datum meteen na het aanmelden.
registration-button = Meld mij aan

## Mijn zaak
case-title = Mijn zaak
case-number = Dossier { $number }
case-hello = Dag { $name }
case-now-working = Wij werken aan uw zaak: { $step }. U hoeft nu niets te doen.
case-now-choose = U kreeg een besluit. Lees het rustig. Daarna kiest u hoe u verdergaat.
case-now-waiting = U nam de tijd. Wij wachten op u. Verdergaan kan altijd.
case-now-stopped = U bent hier gestopt, zoals u koos. Van gedachten veranderen kan.
case-now-choose-at = U kunt nu kiezen hoe u verdergaat: { $step }. Kiest u nog niets, dan verliest u niets.
case-now-done = Over alle stappen is besloten. Nazorg en hulp blijven open.
case-where = Waar staat u nu?
road-done = Klaar
road-now = Hier bent u nu
road-held = Wacht op u
road-held-text = Deze stap staat stil omdat u dat koos. Kiest u anders, dan gaan wij verder.
road-next = Komt hierna
road-always = Kan altijd, ook nu
road-awarded = U kreeg gelijk.
road-rejected = U kreeg in deze stap geen bedrag.
road-read-why = Lees waarom
road-choose = Hier kunt u kiezen
case-how-long = Hoe lang duurt dit nog?
case-legal = { $step }: de wettelijke termijn voor het besluit loopt tot en met { $date }.
case-legal-late = { $step }: het besluit had er volgens de wet uiterlijk op { $date } moeten zijn.
case-late-sorry = Dat is niet gelukt. Dat ligt niet aan u, en het spijt ons.
case-late-rights = U mag ons schriftelijk vragen om alsnog snel te besluiten. Dat heet ‘in gebreke stellen’ en het kost niets. Uw vaste persoon helpt u daarbij.
case-honest = Hoe lang het echt duurt, kunnen wij nu nog niet zeggen. Zodra wij dat wel weten, staat het hier.
case-choose = Wat kunt u kiezen?
case-choose-text = U beslist. Neem er de tijd voor en praat er gerust over. Kiest u nu niets, dan verliest u niets.
choice-question = Hoe wilt u verder?
choice-made = U koos op { $date }: { $option }.
choice-may-change = U mag dit nog veranderen.
choice-ask-person = Wilt u erover praten? { $name } denkt graag met u mee. Bel of schrijf gerust.
choice-ask-anybody = Wilt u erover praten? Bel ons gerust. U krijgt snel een vaste persoon.
choice-think-until = U heeft bedenktijd tot en met { $date }. Wilt u langer nadenken? Dat mag. Wij kiezen nooit voor u.
choice-said-heading = Wat wij voor u opschreven
choice-said = Op { $date } koos u: { $option }.
choice-said-portal = Dat deed u zelf.
choice-said-phone = Dat zei u aan de telefoon.
choice-said-paper = Dat stond in uw brief.
choice-said-table = Dat zei u in een gesprek.
choice-deny = Dit zei ik niet
choice-denied-own = U zei dat dit niet klopt. Deze keuze telt niet meer.
choice-coming-back = Later terugkomen:
choice-button = Dit kies ik
choice-announced = Dit komt later
case-received = Wat kreeg u tot nu toe?
case-why = Wat kreeg u, en waarom?
case-no-decision = Er is nog geen besluit. Zodra het er is, staat hier elk bedrag met de reden.
case-awarded = U krijgt { $amount }.
case-awarded-before = Wat u eerder kreeg, dekt dit bedrag. Er komt nu niets bij. U hoeft niets terug te betalen.
case-rejected = U krijgt in deze stap geen bedrag.
case-aside = Uw vaste persoon, uw gegevens en uw opmerkingen
case-person = Uw vaste persoon
case-person-text = Dit is de persoon die u helpt, van begin tot eind. U vertelt uw verhaal maar één keer.
case-no-person = U krijgt snel een vaste persoon. De naam komt hier te staan.
case-facts = { $count ->
    [0] Wij zoeken uw gegevens nog op.
    [one] Wij vonden één gegeven over uw zaak.
   *[other] Wij vonden { $count } gegevens over uw zaak.
}
case-facts-link = Bekijk alle gegevens
case-remarks = Wat u meldde
case-no-remarks = Klopt er iets niet? Wijs het aan. Een mens kijkt ernaar en geeft antwoord.
case-dispute-link = Iets klopt niet
remark-yours = U schreef op { $date }:
remark-document = Bekijk wat u meestuurde
remark-answer = Antwoord van { $date }:
remark-waiting = Wij kijken ernaar
case-just-registered = U bent aangemeld
case-just-registered-text = Dank u wel. Uw vaste persoon zoekt nu uw gegevens op. U hoeft niets op te sturen.
case-just-chose = Uw keuze staat vast
case-just-chose-text = Wij gaan ermee verder. U mag uw keuze nog veranderen, tot over de volgende stap wordt besloten.
case-just-denied = Deze keuze telt niet meer
case-just-denied-text = Het spijt ons dat wij het verkeerd opschreven. Wat u eerder koos, geldt weer.
case-just-remarked = Uw opmerking is binnen
case-just-remarked-text = Uw vaste persoon kijkt ernaar. Het antwoord komt op deze pagina te staan.

## Besluiten
decision-page-title = Uitleg van uw besluit
decision-caption = Besluit van { $date }
decision-read-all = Lees de hele uitleg
decision-letter = Bekijk de brief (PDF)
decision-wrong = Klopt er iets niet? Wijs het aan met ‘Klopt dit niet?’. U hoeft niets te bewijzen. Een mens kijkt ernaar.
decision-object = Niet mee eens?
decision-objection = Bent u het niet eens met dit besluit? U kunt bezwaar maken. Dat kost niets, en uw vaste persoon helpt u.
decision-basis = Volgens welke regels
decision-version = Kenmerk van deze versie van de regels: { $version }
table-part = Onderdeel
table-how = Hoe komen wij hieraan
table-amount = Bedrag
table-none = geen
table-explain = Precies uitgelegd
table-dispute = Klopt dit niet?
explanation-caption = Zo komen wij aan het bedrag
explanation-steps = Stap voor stap
explanation-steps-text = Open een stap om te zien welke regel geldt en welke getallen wij gebruikten. Tik op een getal om te zien waar het vandaan komt.
explanation-deeper = Waar dat op rust
explanation-deeper-text = Dit zijn de stappen daaronder: welke jaren meetellen, en waarom.
operand-empty = niet ingevuld
operand-dossier = volgt uit uw eigen dossier
explanation-numbers = Deze getallen gebruikten wij
explanation-between = Tussenstappen
explanation-rule = De regel zelf
explanation-filled = Met de getallen van deze zaak staat er:
explanation-stopped = Deze regel gold hier niet, want hieraan was niet voldaan:
operand-fact = een gegeven uit het dossier
operand-parameter = staat in de regeling: { $source }
operand-parameter-unverified = onze aanname, nog niet zeker: { $source }
operand-step = zelf uitgerekend

## Gegevens
facts-title = Wat wij over u weten
facts-lead = Dit zijn de gegevens waarmee wij rekenen. Klopt er iets niet? Wijs het aan; u hoeft niets te bewijzen.
facts-none = Wij zoeken uw gegevens nog op. Zodra wij iets vinden, staat het hier.
facts-of-case = Uw hele zaak
facts-source = Bron: { $source }. Zo sinds { $date }.
facts-corrected = { $count ->
    [one] Eén keer verbeterd.
   *[other] { $count } keer verbeterd.
}
facts-you = Uw eigen gegevens
facts-you-text = Dit gaf u ons bij uw aanmelding op { $date }.
facts-name = Naam
facts-born-on = Geboortedatum
facts-bsn = Burgerservicenummer
facts-bsn-end = eindigt op { $end }
facts-phone = Telefoon
facts-email = E-mail
facts-address = Adres
facts-iban = Rekeningnummer
facts-not-given = Niet gegeven
facts-years = Jaren
facts-years-unknown = Dat zoeken wij uit
facts-you-wrong = Is hier iets veranderd of verkeerd?
facts-story = Uw verhaal
facts-story-text = U hoeft het niet nog eens te vertellen.

## Iets klopt niet
dispute-title = Iets klopt niet
dispute-lead = Goed dat u het zegt. Een paar woorden of een foto zijn genoeg. U hoeft niets te bewijzen.
dispute-about = Hierover gaat het
dispute-about-decision = Besluit: { $step }
dispute-about-other = Iets anders
dispute-words = Wat klopt er niet?
dispute-words-hint = Schrijf zoals u het zou vertellen. Bijvoorbeeld: ‘Het bedrag was hoger, ik betaalde meer terug.’
dispute-file = Of stuur een foto of brief mee
dispute-next = Uw vaste persoon leest dit en zoekt het uit. Het antwoord komt op uw pagina te staan.
dispute-button = Geef dit door
dispute-corrected = U had gelijk, wij passen het aan
dispute-kept = Wij zochten het uit en het blijft zo

case-documents-link = Documenten opsturen of bekijken
documents-title = Uw documenten
documents-lead = Hier kunt u een brief of een foto van een brief opsturen. U hoeft niets twee keer te sturen.
documents-arrived = Wij hebben uw document ontvangen.
documents-arrived-text = Het staat hieronder in de lijst. Uw zaakbehandelaar kan het nu lezen.
case-person-by = Uw vaste persoon kan u niet meer helpen. Uiterlijk { $date } krijgt u een nieuwe. U hoeft niets opnieuw te vertellen.
case-persons-before = Wie u eerder hielp
case-person-before = { $name }, van { $from } tot { $until }
case-person-somebody = Een collega

nav-messages = Berichten
case-person-away = Uw vaste persoon is er niet. Vanaf { $date } weer wel. Tot die dag helpt { $name } u.
