### Wat een kind op zijn eigen pagina’s leest in plaats van de tekst met dezelfde naam zonder «-child». Toon: warm, gewoon, kort; altijd «je».
### In andere talen staat een tekst hier alleen als een kind er andere woorden krijgt; een kind van wie niets hier staat, leest de gewone tekst.

## Wie meekijkt en wie iets voor je doet
contact-part-child = Je gemeente
contact-question-child = Mag je gemeente contact met jou opnemen?
contact-question-hint-child = De gemeente kan helpen met geld, wonen, gezondheid, gezin en werk. Je hoeft nu niet te kiezen. Je antwoord verandert niets aan je zaak.
contact-municipality-hint-child = Alleen als je ja zegt. Bijvoorbeeld: Almere.
access-mandates-child = Wie doet dingen voor jou?
access-no-mandates-child = Nu doet niemand anders iets voor jou.
access-period-open-child = Van { $from } tot je het stopt.
access-mandate-ended-child = { $name } deed dingen voor jou. Dat stopte op { $date }.
access-give-mandate-child = Laat iemand dingen voor jou doen
access-others-text-child = Dit volgt uit de wet, of wachten deed schade. Je kunt het hier niet zelf stoppen. Klopt er iets niet? Bel je vaste persoon.
access-other-operation-child = Wie je zaak behandelt
access-other-request-child = Dit is op jouw verzoek.
access-contact-yes-child = De gemeente { $municipality } mag contact met jou opnemen.
access-contact-said-no-child = Je zei: liever niet. Je mag dit nog veranderen.
access-story-child = Je verhaal
access-decisions-child = Je besluiten en bedragen
access-notes-text-child = Wie je bij de gemeente helpt, schrijft soms iets op. Je zaakbehandelaar leest dat alleen als je dat goed vindt.
access-notes-child = Je zaakbehandelaar leest mee
access-emergencies-text-child = Soms moet iemand meteen in een dossier kijken. Dat kan kort, en je ziet altijd waarom.
access-just-given-text-child = Je kunt het op deze pagina weer stoppen.
access-just-stopped-other-child = { $name } ziet nog wel iets, op een andere grond dan een machtiging. Vraag je vaste persoon welke grond dat is.
access-just-answered-child = Dank je wel voor je antwoord
access-just-answered-text-child = Je mag het op deze pagina altijd veranderen.
mandate-title-child = Laat iemand dingen voor jou doen
mandate-lead-child = Bijvoorbeeld je ouder, een tante of een hulpverlener. Je kiest wat die persoon mag, en hoe lang.
mandate-bsn-hint-child = Negen cijfers. Zo weten wij zeker wie het is. Gaat het om een kantoor? Vraag het je zaakbehandelaar.
mandate-read-hint-child = Alles in je zaak lezen, ook je verhaal en je besluiten.
mandate-choose-hint-child = Kiezen hoe je zaak verdergaat.
mandate-sign-hint-child = In je naam een handtekening zetten.
mandate-last-on-hint-child = Alleen als je zelf een dag kiest. Bijvoorbeeld 31-12-2022.
mandate-never-child = Deze persoon kan dit nooit aan een ander geven. Een ex-partner mag niets voor jou doen.
mandate-kind-child = Wat is deze persoon voor jou?
mandate-kind-lawyer-hint-child = Die mag je ook helpen bij bezwaar.
mandate-kind-expert-hint-child = Leest alleen wat je hieronder kiest. Kiest en tekent nooit voor jou.
mandate-read-facts-hint-child = Wat wij over je zaak weten. Geen besluiten en geen verhaal.
mandate-read-documents-hint-child = Wat jij en anderen instuurden.
mandate-read-story-child = Alleen je verhaal lezen
mandate-read-story-hint-child = Wat je vertelde, niet wat je in vertrouwen vertelde.
mandate-advise-hint-child = Schrijft een advies in je zaak. Je leest het ook.
mandate-join-talks-hint-child = Ziet geen bedragen, tenzij je dat ook kiest.

## Jouw verhaal, wat er gebeurde en wie wat doet
story-read-by-child = Je zaakbehandelaar leest dit. Je gemeente leest het alleen als je dat goedvindt.
timeline-not-yet-child = Hier komt te staan wat er gebeurde. Je leest het zodra het klaar is.
timeline-remarked-child = Je zei: { $words }
chain-title-own-child = Wie moet nog wat voor jou doen?
chain-ask-lead-child = Deze hulp is gratis. Wij vertellen pas iets over je als je dat goedvindt.
chain-ask-which-child = Welke hulp wil je?
story-parties-child = Wie mag je verhaal krijgen?
story-parties-text-child = Helpt een ander jou? Dan hoef je het daar niet opnieuw te vertellen. Jij beslist per organisatie.
timeline-asked-child = Je vroeg hierom op { $date }
timeline-asked-text-child = Wij zoeken het voor jou uit. Dat doen wij ook als je eerder stopt.
chain-ask-consent-child = Mogen wij vertellen dat je deze hulp zoekt?
chain-ask-consent-yes-child = Ja, jullie mogen mijn naam doorgeven
timeline-shared-own-child = Voor jou klaar sinds { $date }

## Onderaan elke pagina, en wat niet kan
foot-leave-child = Met de knop ‘Snel weg’ sluit je deze site meteen. Je ziet dan het weerbericht en je bent uitgelogd.
refusal-file-too-slow-child = Dit bestand kwam niet op tijd aan. Je woorden staan er nog. Probeer het met een betere verbinding, of stuur het bestand later.
refusal-ex-partner-child = Een ex-partner kan niets voor jou doen.
refusal-already-registered-child = Je bent al aangemeld. Je hoeft dat niet nog eens te doen.
refusal-other-bsn-child = Dit is een ander burgerservicenummer dan dat waarmee je bent ingelogd.
refusal-not-allowed-child = Dit mag je hier niet doen.
refusal-not-found-child = Dit bestaat niet, of het is niet van jou.
refusal-file-count-child = Er zijn nu te veel documenten. Bel je zaakbehandelaar, dan zoeken wij een andere weg.

## Als het misgaat
wrong-lead-child = Gaat er iets niet goed? Bel eerst. Je mag ook altijd klagen of bezwaar maken. Niets hiervan kost geld.
wrong-call-child = { $name } is je vaste persoon. Vaak helpt een gesprek het snelst.
wrong-call-anybody-child = Je hebt nog geen vaste persoon. Toch helpt iemand je, elke werkdag.
wrong-write-about-child = Je vaste persoon leest het en geeft antwoord.
wrong-objection-about-child = Dan maak je bezwaar. Iemand kijkt dan opnieuw naar het besluit. Je krijgt nooit minder. Het kost niets.
call-back-lead-child = Wij bellen je uiterlijk op { $date }.
call-back-heading-child = Wij bellen je
call-back-about-child = Je zegt wanneer. Wij zeggen voor welke dag wij bellen, en houden ons daaraan.
call-back-waits-child = Wij bellen je nog
call-back-ask-reach-child = Beloofd op { $date }, om te vragen waar je post heen mag.
call-phone-unknown-child = Wij kennen nog geen nummer van jou.
complaint-text-child = Een klacht gaat over hoe wij met jou omgaan. Over een besluit maak je bezwaar.
complaint-file-about-child = Iemand die niet bij je zaak betrokken was, kijkt naar je klacht. Je mag je verhaal vertellen.
complaint-file-costs-child = Klagen kost niets en maakt niets slechter voor jou.
complaint-file-until-child = Je krijgt uiterlijk op { $date } antwoord.
complaint-file-link-child = Vertel ons je klacht
complaint-words-hint-child = In je eigen woorden. Bellen mag ook: dan schrijven wij het op.
complaint-yours-child = Je klacht
complaint-now-open-child = Wij kijken naar je klacht. Je krijgt uiterlijk op { $date } antwoord.
complaint-handled-by-nobody-child = Wij zoeken iemand die ernaar kijkt. Je hoort wie dat is.
complaint-not-involved-child = Wie met jou te maken had, beslist hier niet over.
own-complaint-outcome-justified-child = Je hebt gelijk
own-complaint-outcome-partly-child = Je hebt voor een deel gelijk
own-complaint-outcome-not-justified-child = Wij zien het anders dan jij
complaint-do-child = Wat je nu kunt doen
complaint-waive-about-child = Wij kijken net zo goed naar je klacht.
complaint-withdraw-about-child = Wij kijken er dan niet meer naar. Je zaak gaat gewoon verder.
promises-title-child = Wat wij je beloofden
promises-lead-child = Alles wat aan jou is beloofd, door ons en door anderen. Je ziet of het is gedaan.
promise-call-child = Je bellen
promise-complaint-child = Antwoord op je klacht
case-tasks-child = Wat je nu kunt doen
case-task-papers-child = { $count ->
    [one] Wij vroegen je om één stuk
   *[other] Wij vroegen je om { $count } stukken
}
case-task-offer-child = Lees de overeenkomst die voor jou klaarligt; tekenen hoeft niet
case-task-account-child = Geef je rekeningnummer door, dan kunnen wij je geld uitbetalen
case-task-hearing-child = Op { $date } praten wij met jou over je bezwaar
case-task-mend-child = Vul je bezwaar aan; dat kan tot en met { $date }
case-task-story-child = Lees of je verhaal goed is opgeschreven
whole-file-lead-child = Alles wat je hier mag lezen, in één bestand. Je kunt het bewaren of meenemen.
whole-file-in-text-child = Brieven, berichten, besluiten met uitleg, je gegevens met hun bron, je verhaal en je stukken. Ook staat erin wat je koos, wat is afgesproken en wie keek. Het bestand dossier.json is voor een computer.
whole-file-one-text-child = Bewaar het op een veilige plek. Wie je telefoon of computer deelt, kan het lezen.
whole-file-who-child = Wie je bent
whole-file-choices-child = Wat je koos
whole-file-forecast-told-child = { $name } vertelde het je zelf.
whole-file-forecast-left-child = Sinds { $date } wacht je hier niet meer op.
whole-file-mandates-child = Wie je machtigde
whole-file-consent-since-child = Je zei ja op { $date }.
whole-file-consent-until-child = Je nam dat terug op { $date }.
whole-file-consent-no-child = Je zei nee op { $date }.

## Jouw gegevens
details-title-child = Je gegevens
details-lead-child = Klopt er iets niet meer? Verander het hier. Wij laten je weten dat het veranderd is, ook op je oude adres.
details-name-hint-child = Zoals je zelf wilt dat het op brieven staat.
details-iban-hint-child = Hierop betalen wij. Het moet je eigen rekening zijn.
details-fixed-lead-child = Je bsn en je geboortedag zeggen wie je bent. Klopt daar iets niet? Bel je vaste persoon.

## Na een stap
experience-words-child = Wil je er iets bij zeggen?
experience-share-question-child = Mogen wij je woorden delen?

## Hoe lang het duurt
forecast-objection-child = je bezwaar van { $date }
forecast-anew-child = je nieuwe besluit ({ $step })
forecast-over-child = Het duurt langer dan wij zeiden. Dat spijt ons. Je zaakbehandelaar belt je hierover.
forecast-wrong-child = Wat wij eerder zeiden, klopte te vaak niet. Wij kunnen nu niet zeggen wanneer deze stap klaar is. Je zaakbehandelaar belt je hierover.
forecast-still-child = Aan deze stap kan nu niemand werken. Wij kunnen niet zeggen wanneer hij klaar is. Verandert dat, dan lees je dat hier.
forecast-why-people-child = Dit is anders dan eerst. Het aantal mensen voor jou is veranderd.
forecast-place-child =
    { $ahead ->
        [0] Er is niemand voor jou.
        [one] Er is 1 persoon voor jou.
       *[other] Er zijn { $ahead } mensen voor jou.
    } { $among ->
        [one] Je staat als enige in de rij.
       *[other] In de rij staan { $among } mensen.
    }
forecast-place-begun-child = Er is al iemand met je zaak bezig.

## Wie er keek
looked-lead-child = Hier zie je wie er keek, wanneer en waarom. Wij schrijven elke keer op.
looked-this-too-child = Ook dat je nu kijkt, schrijven wij op.
looked-print-child = Je mag deze pagina afdrukken of bewaren.
looked-own-child = Jijzelf
looked-own-times-child = { $count ->
    [0] Je keek zelf niet.
    [one] Je keek zelf één keer.
   *[other] Je keek zelf { $count } keer.
  }
looked-own-show-child = Laat ook zien wanneer je zelf keek
looked-own-hide-child = Laat niet zien wanneer je zelf keek
looked-emergency-text-child = Je dossier was dicht voor deze medewerker. Er was haast. Dit is de reden:
looked-you-child = Jijzelf
looked-somebody-child = Iemand die voor jou mag kijken
looked-an-office-child = Een organisatie die voor jou mag kijken
looked-for-you-child = handelt voor jou
looked-why-own-child = Je mag zien wat wij over je weten. Dat staat in de privacywet, de AVG (artikel 15).
looked-why-task-child = Om je aanvraag te behandelen. Die taak staat in de wet (Wht, hoofdstuk 2).
looked-why-mandate-child = Je gaf hiervoor een machtiging.
looked-why-represented-child = Deze persoon mag volgens de wet voor jou optreden.
looked-why-contact-child = Om je te helpen. Je zei dat de gemeente contact mag opnemen, of je vroeg om hulp (Wht, artikel 2.21).
looked-why-advising-child = Om advies te geven over je bezwaar. De wet laat een commissie dat doen (Awb, artikel 7:13).
looked-at-list-child = Een regel in een lijst: je naam, het nummer en hoe ver je zaak is
looked-at-dossier-child = Je dossier: gegevens, besluiten en wat je ons vertelde
looked-at-letter-child = Een brief aan jou
looked-at-document-child = Een document dat je opstuurde
looked-at-card-child = Je naam en hoe wij je bereiken
looked-at-objection-child = Je bezwaar met de stukken
looked-at-change-child = Je dossier, om er iets in te zetten

## Berichten
message-registered-child = Wij hebben je aanmelding
message-document-received-child = Wij hebben je document
message-handler-changed-child = Je krijgt een andere vaste persoon
message-deadline-moved-child = De datum voor je besluit is anders geworden
message-nothing-changed-child = Er is niets veranderd. Hier sta je nu
message-not-a-fraudster-child = Je bent geen fraudeur
message-paper-asked-child = Wij vragen je om een stuk: { $paper }
message-response-asked-child = Wil je lezen wat er staat, en zeggen wat je ervan vindt?
message-reopening-refused-child = Je vroeg om verder te gaan. Dat kan nu niet
message-story-to-read-child = Wil je lezen wat wij opschreven?
message-timeline-shared-child = Je kunt lezen wat er gebeurde
messages-ways-child = Hoe wil je berichten ontvangen?
messages-text-child = Je bericht
messages-text-hint-child = Een paar woorden is genoeg. Je vaste persoon leest het en antwoordt.
messages-sent-child = Je bericht is verstuurd. Je vaste persoon antwoordt je.
messages-kept-child = Wij sturen je berichten voortaan zoals je koos.
messages-back-child = Terug naar je berichten
inbox-yours-child = Je schreef ons
inbox-waits-child = Je vaste persoon gaat je antwoorden.
ways-title-child = Hoe wil je berichten ontvangen?
ways-lead-child = Elk bericht staat altijd op je eigen pagina. Wij kunnen je ook laten weten dat er een bericht is.
ways-question-child = Hoe laten wij het je weten?
ways-hint-child = Kies wat bij jou past. Kies je niets, dan staat het alleen op je pagina.
ways-address-hint-child = Dit mag ook het adres zijn van iemand die je vertrouwt. Zet dan op de eerste regel bij wie.
ways-safe-child = Wat is veilig voor jou?
ways-safe-hint-child = Kruis aan waar niemand anders je berichten leest. Staat je dossier onder bescherming, dan gebruiken wij alleen wat je hier aankruist.
message-notice-received-child = Je vraag om alsnog te besluiten
message-recorded-details-child = Je gegevens zijn veranderd
message-recorded-ways-child = Hoe berichten bij jou komen, is veranderd
message-recorded-choice-child = Wij schreven je keuze op
message-recorded-signature-child = Wij schreven je antwoord op de overeenkomst op
message-recorded-reopened-child = Je weg is weer open
message-recorded-not-reopened-child = Wij openen je weg niet opnieuw
message-recorded-remark-answered-child = Antwoord op wat je aanwees
message-recorded-applied-child = Wij hebben je aanvraag
message-recorded-unprotected-child = Je dossier staat niet meer onder bescherming
message-recorded-access-child = Wij schreven op wie voor jou mag handelen of meekijken
message-recorded-access-by-law-child = Iemand mag met je meekijken of voor jou handelen
message-recorded-handler-released-child = Je krijgt een andere vaste persoon

## Bezwaar
own-objections-link-child = Niet mee eens? Dit kun je doen
own-objections-lead-child = Ben je het ergens niet mee eens? Zeg het ons. Het kost niets. Je verliest er nooit iets door.
own-objections-call-child = { $name } kent je zaak en praat graag met jou. Je hoeft daar niet op te wachten: bezwaar maken mag meteen.
own-objections-call-anybody-child = Bel ons gerust. Je hoeft daar niet op te wachten: bezwaar maken mag meteen.
own-objections-call-back-text-child = Schrijf wanneer wij je kunnen bellen. Dan bellen wij je.
own-objections-yours-child = Je bezwaren
own-objections-no-decision-child = Er is nu geen besluit waartegen je bezwaar kunt maken.
own-objection-until-child = Je bent op tijd tot en met { $date }. Later kan ook, met een reden.
own-objection-was-until-child = Je was op tijd tot en met { $date }. Het kan nog. Schrijf erbij waarom het later is.
own-objection-file-lead-child = Hiermee vraag je ons om opnieuw naar dit besluit te kijken. Het kost niets. Wat je al kreeg, houd je. Je zaak gaat gewoon verder.
own-objection-words-child = Waarom ben je het er niet mee eens?
own-objection-words-hint-child = In je eigen woorden. Wil je je redenen later sturen? Laat dit dan leeg.
own-objection-late-reason-hint-child = Je was bijvoorbeeld ziek, of je kreeg de brief niet. Dit mag ook later.
own-objection-documents-hint-child = Dit zijn de stukken die je ons al stuurde. Je kunt ook later nog iets sturen.
own-objection-title-child = Je bezwaar
own-objection-back-child = Terug naar je bezwaar
own-objection-when-child = Wanneer krijg je antwoord?
own-objection-just-filed-child = Wij hebben je bezwaar. Je krijgt er ook een bericht van.
own-outcome-upheld-child = Je kreeg gelijk
own-outcome-partly-child = Je kreeg voor een deel gelijk
own-now-filed-child = Wij hebben je bezwaar. Hierna hoor je wie ernaar kijkt.
own-now-mend-child = Wij wachten op jou, tot en met { $date }. Hieronder kun je iets toevoegen.
own-now-wish-child = Wij kijken naar je bezwaar. Hieronder kies je of je erover wilt praten.
own-now-hearing-child = Op { $date } praten wij met jou. Daarna komt het antwoord.
own-now-answer-child = Wij schrijven het antwoord. Een tweede mens leest het voordat je het krijgt.
own-now-upheld-child = Je kreeg gelijk op { $date }. Wij beslissen opnieuw. Je krijgt nooit minder dan je al kreeg.
own-now-partly-child = Je kreeg op { $date } voor een deel gelijk. Wij beslissen opnieuw. Je krijgt nooit minder dan je al kreeg.
own-now-unfounded-child = Je kreeg antwoord op { $date }. Het besluit blijft zoals het is.
own-now-inadmissible-child = Je kreeg antwoord op { $date }. Wij konden je bezwaar niet bekijken.
own-now-withdrawn-child = Je nam dit bezwaar terug op { $date }.
own-line-filed-child = Je maakte bezwaar op { $date }. Dat was op tijd: het kon tot en met { $last }.
own-line-filed-late-child = Je maakte bezwaar op { $date }. De laatste dag was { $last }. Een mens kijkt of er een goede reden is.
own-line-asked-child = Op { $date } vroegen wij je om meer.
own-line-mended-child = Op { $date } voegde je iets toe.
own-line-in-time-child = Op { $date } zeiden wij dat je bezwaar telt als op tijd.
own-line-wished-child = Je wilt erover praten: { $way }.
own-line-heard-child = Op { $date } spraken wij met jou.
own-line-waived-child = Op { $date } liet je weten dat een gesprek niet hoeft.
own-mend-about-child = Stuur hier je redenen, of wat je nog wilt zeggen. Dit kan één keer. Daarna kun je ons altijd schrijven. Dit kost niets.
own-mend-hint-child = In je eigen woorden. Je hoeft niets te bewijzen.
own-hearing-child = Wil je erover praten?
own-hearing-about-child = Je mag je bezwaar zelf uitleggen voordat wij beslissen. Je mag iemand meenemen. Wij kiezen samen een dag. Dit kost niets.
own-hearing-way-child = Hoe wil je praten?
own-hearing-in-person-child = Samen aan tafel, bij jou in de buurt
own-hearing-none-hint-child = Wij kijken dan net zo goed. Je mag dit nog veranderen.
own-hearing-brings-child = Wie komt er mee, en wat heb je nodig?
own-hearing-brings-hint-child = Dit mag je leeg laten. Bijvoorbeeld: mijn zus komt mee, of ik heb een tolk nodig.
own-answer-anew-child = Wij beslissen opnieuw over deze stap. Iemand anders doet dat dan de eerste keer. Je krijgt nooit minder dan je al kreeg.
own-answer-stays-child = Wat je al kreeg, houd je. Je zaak gaat gewoon verder.
own-court-you-child = jij
own-court-until-child = Je kunt naar de rechter tot en met { $date }. Dat is de rechtbank.
own-court-costs-child = De rechtbank vraagt geld. Heb je weinig geld? Dan hoef je vaak niet te betalen. Krijg je gelijk, dan krijg je het terug. Een advocaat kan gratis helpen.
own-withdraw-lead-child = Stop je? Dan kijken wij niet meer naar dit bezwaar. Het besluit blijft zoals het is. Wat je al kreeg, houd je. Opnieuw bezwaar maken kan, maar misschien ben je dan te laat. Stoppen kost niets. Twijfel je? Bel dan eerst.
own-withdraw-sure-child = Weet je het zeker?
own-withdraw-yes-child = Ja, ik wil dat jullie stoppen met mijn bezwaar
own-late-link-child = Dat doe je hier.
own-late-text-child = Je kunt ons zeggen dat wij te laat zijn. Het kost niets en het is nooit slecht voor je zaak.
own-late-lead-child = Met deze knop zeg je dat wij te laat zijn. Wij hebben dan nog twee weken.
own-late-most-child = Is er dan nog geen besluit? Dan krijg je een bedrag voor elke dag, hoogstens { $days } dagen lang.
own-late-costs-child = Het kost je niets en het is nooit slecht voor je zaak.
own-late-told-child = Je zei het ons
decision-objected-child = Je hebt bezwaar gemaakt tegen dit besluit.
decision-anew-child = Dit besluit komt in de plaats van een eerder besluit. Wij kwamen nu uit op { $found }. Eerder was al { $before } voor jou. Daar komt nu { $more } bij.
decision-anew-kept-child = Dit besluit komt in de plaats van een eerder besluit. Er kwam niet meer uit. Wat je kreeg, blijft van jou.
term-penalty-anew-child = Eerst was dit { $before }. Je maakte bezwaar en kreeg gelijk.
term-penalty-anew-kept-child = Je maakte bezwaar en kreeg gelijk. Er kwam niet meer uit. Wat je kreeg, blijft van jou.
decision-replaced-child = Over deze stap is later opnieuw besloten. Wat je kreeg, blijft van jou.
contested-follows-reopening-child = De weg is weer open voor jou.

## Stukken
papers-title-own-child = Je stukken
papers-lead-own-child = Hier zie je welke stukken wij hebben, wat wij je vragen en waarom. Heb je iets niet? Dan wijzen wij daarom niets af.
papers-all-documents-child = Alles wat je stuurde
papers-asked-you-child = Wat wij je vragen
papers-asked-you-text-child = Een foto met je telefoon is goed. Heb je het niet meer? Zeg het met één knop.
papers-we-have-text-child = Dit hoef je niet meer te sturen.
papers-we-ask-text-child = Hier hoef je niets voor te doen.
papers-arrived-child = Wij hebben het stuk ontvangen. Je zaakbehandelaar kan het nu lezen.
papers-not-held-told-child = Je hebt dit stuk niet. Dat is niet erg.
papers-not-held-told-text-child = Wij vragen het ergens anders. Lukt dat niet, dan gaan wij uit van wat je vertelt.
papers-may-send-child = Wij hebben dit nog niet gevraagd. Je mag het alvast sturen.
papers-not-it-own-child = Wij keken naar wat je stuurde. Het is een ander stuk dan wij vroegen: { $reason }
papers-you-do-not-have-child = je hebt dit niet
papers-trusted-own-child = Dit stuk kwam er niet. Wij gaan uit van wat je vertelde. Dat telt even zwaar als een stuk.

## Jouw zaak en een besluit
back-to-case-child = Terug naar je zaak
case-now-working-child = Wij werken aan je zaak: { $step }. Je hoeft nu niets te doen.
case-now-choose-child = Je kreeg een besluit. Lees het rustig. Daarna kies je hoe je verdergaat.
case-now-waiting-child = Je neemt de tijd, en dat is goed. Verdergaan kan altijd.
case-now-stopped-child = Je bent hier gestopt, zoals je koos. Van gedachten veranderen kan.
case-now-signed-child = Je bent hier gestopt, met een overeenkomst. Weer verder gaan kan soms. Wanneer, staat in de overeenkomst.
case-now-choose-at-child = Je kunt nu kiezen hoe je verdergaat: { $step }. Kies je nog niets, dan verlies je niets.
case-now-no-road-child = Voor jou loopt nu geen regeling. Je dossier blijft open.
case-no-road-text-child = De stappen voor je ouder gelden niet voor jou. Je vaste persoon zoekt uit of er een regeling voor jou is. Is die er, dan lees je dat hier.
case-no-road-help-child = Hulp krijgen van je gemeente
case-no-road-recognition-child = Kiezen of je erkenning wilt, zoals excuses of een gesprek
case-no-road-call-child = Ons vragen om je te bellen
case-where-child = Waar sta je nu?
road-now-child = Hier ben je nu
road-held-child = Wacht op jou
road-held-text-child = Deze stap staat stil omdat je dat koos. Kies je anders, dan gaan wij verder.
road-left-text-child = Deze stap doen wij niet, omdat je hier stopte.
road-awarded-child = Je kreeg gelijk.
road-rejected-child = Je kreeg in deze stap geen bedrag.
road-choose-child = Hier kun je kiezen
case-legal-child = { $step }: volgens de wet hoor je uiterlijk op { $date } wat wij besluiten.
case-legal-late-child = { $step }: volgens de wet moest je uiterlijk op { $date } ons besluit hebben.
case-late-sorry-child = Dat is niet gelukt. Dat ligt niet aan jou, en het spijt ons.
case-late-rights-child = Je mag ons schriftelijk vragen om alsnog snel te besluiten. Dat heet ‘in gebreke stellen’ en het kost niets. Je vaste persoon helpt je daarbij.
choice-question-child = Hoe wil je verder?
choice-made-child = Je koos op { $date }: { $option }.
choice-may-change-child = Je mag dit nog veranderen.
choice-ask-person-child = Wil je erover praten? { $name } denkt graag met jou mee. Bel of schrijf gerust.
choice-ask-anybody-child = Wil je erover praten? Bel ons gerust. Je krijgt snel een vaste persoon.
choice-think-until-child = Je hebt bedenktijd tot en met { $date }. Wil je langer nadenken? Dat mag. Wij kiezen nooit voor jou.
choice-said-heading-child = Wat wij voor jou opschreven
choice-said-child = Op { $date } koos je: { $option }.
choice-said-portal-child = Dat deed je zelf.
choice-said-phone-child = Dat zei je aan de telefoon.
choice-said-paper-child = Dat stond in je brief.
choice-said-table-child = Dat zei je in een gesprek.
choice-denied-own-child = Je zei dat dit niet klopt. Deze keuze telt niet meer.
case-received-child = Welk geld is voor jou?
overview-lead-child = Hier staat het geld dat voor jou is. Geen bedrag telt dubbel. Bij elk besluit zie je of het is uitbetaald.
case-why-child = Wat is besloten, en waarom?
case-awarded-child = Je krijgt { $amount }.
case-awarded-before-child = Wat je eerder kreeg, dekt dit bedrag. Er komt nu niets bij. Je hoeft niets terug te betalen.
case-rejected-child = Je krijgt in deze stap geen bedrag.
case-aside-child = Je vaste persoon, je gegevens en je opmerkingen
case-person-child = Je vaste persoon
case-person-text-child = Dit is de persoon die je helpt, van begin tot eind. Je vertelt je verhaal maar één keer.
case-no-person-child = Je krijgt snel een vaste persoon. De naam komt hier te staan.
case-facts-child = { $count ->
    [0] Wij zoeken je gegevens nog op.
    [one] Wij vonden één gegeven over je zaak.
   *[other] Wij vonden { $count } gegevens over je zaak.
}
case-remarks-child = Wat je meldde
remark-yours-child = Je schreef op { $date }:
remark-document-child = Bekijk wat je meestuurde
case-just-registered-child = Je bent aangemeld
case-just-registered-text-child = Dank je wel. Wij zoeken nu je gegevens op. Je hoeft niets op te sturen.
case-just-chose-child = Je keuze staat vast
case-just-chose-text-child = Wij gaan ermee verder. Je mag je keuze nog veranderen, tot over de volgende stap wordt besloten.
case-just-denied-text-child = Het spijt ons dat wij het verkeerd opschreven. Wat je eerder koos, geldt weer.
case-just-remarked-child = Je opmerking is binnen
case-just-remarked-text-child = Je vaste persoon kijkt ernaar. Het antwoord komt op deze pagina te staan.
decision-page-title-child = Uitleg van je besluit
decision-wrong-child = Klopt er iets niet? Wijs het aan met ‘Klopt dit niet?’. Je hoeft niets te bewijzen. Een mens kijkt ernaar.
decision-objection-child = Ben je het niet eens met dit besluit? Je kunt bezwaar maken. Dat kost niets, en je vaste persoon helpt je.
parts-restitution-about-child = Dit is geld dat de besluiten je kostten. Je krijgt het terug, of je hoeft het niet meer te betalen.
parts-compensation-about-child = Dit is geld voor de schade die je verder had, en voor wat je doormaakte.
parts-recognition-about-child = Dit bedrag is er omdat je onrecht is aangedaan. Je hoeft er geen schade voor te laten zien.
parts-off-child = Daar gaat { $amount } af. In de tabel zie je waarom.
explanation-steps-text-child = Open een stap. Je ziet dan waarom, met welke getallen, en onderaan de regel zelf. Tik op een getal om te zien waar het vandaan komt.
explanation-one-child = Dit besluit gaat over veel jaren. Kies een jaar om de stappen daarvan te zien.
operand-dossier-child = volgt uit je eigen dossier
facts-title-child = Wat wij over je weten
facts-lead-child = Dit zijn de gegevens waarmee wij rekenen. Klopt er iets niet? Wijs het aan; je hoeft niets te bewijzen.
facts-none-child = Wij zoeken je gegevens nog op. Zodra wij iets vinden, staat het hier.
facts-of-case-child = Je hele zaak
facts-you-child = Je eigen gegevens
facts-you-text-child = Dit gaf je ons bij je aanmelding op { $date }.
facts-story-child = Je verhaal
facts-story-text-child = Je hoeft het niet nog eens te vertellen.
dispute-lead-child = Goed dat je het zegt. Een paar woorden of een foto zijn genoeg. Je hoeft niets te bewijzen.
dispute-words-hint-child = Schrijf zoals je het zou vertellen. Bijvoorbeeld: ‘Het bedrag was hoger, ik betaalde meer terug.’
dispute-next-child = Je vaste persoon leest dit en zoekt het uit. Het antwoord komt op je pagina te staan.
dispute-corrected-child = Je had gelijk, wij passen het aan
documents-title-child = Je documenten
documents-lead-child = Hier kun je een brief of een foto van een brief opsturen. Je hoeft niets twee keer te sturen.
documents-arrived-child = Wij hebben je document ontvangen.
documents-arrived-text-child = Het staat hieronder in de lijst. Je zaakbehandelaar kan het nu lezen.
case-person-by-child = Je vaste persoon kan je niet meer helpen. Uiterlijk { $date } krijg je een nieuwe. Je hoeft niets opnieuw te vertellen.
case-persons-before-child = Wie je eerder hielp
case-person-away-child = Je vaste persoon is er niet. Vanaf { $date } weer wel. Tot die dag helpt { $name } je.
case-person-away-colleague-child = Je vaste persoon is er niet. Vanaf { $date } weer wel. Tot die dag helpt een collega je.

## Het plan
plan-lead-child = Hier staat wat wij samen afspraken. Jij, je vaste persoon en je gemeente zien hetzelfde plan.
talk-expectation-child = Gesprek over wat je kunt verwachten
plan-ask-text-child = Je kunt met ons en je gemeente om de tafel. Dan bekijken wij samen je zaak en maken wij afspraken. Dat kan op elk moment. Je mag iemand meenemen.
plan-asked-child = Je vroeg op { $date } om een gesprek. Je vaste persoon belt je om een dag te kiezen.
plan-add-own-child = Wat ga je zelf doen?
plan-words-child = Waarover wil je praten?

## Wat je prettig vindt
preferences-title-child = Wat je prettig vindt
preferences-lead-child = Wij vragen dit één keer. Iedereen die je helpt, ziet je antwoord. Je hoeft niets te kiezen en kunt het altijd veranderen.
preference-pace-child = Wat telt voor jou het meest?
preference-language-child = In welke taal lees je berichten en brieven?
preference-language-hint-child = De brief in het Nederlands telt voor de wet. In het Turks of Arabisch krijg je een korte uitleg op je pagina.
preference-spoken-to-child = Hoe wil je worden aangesproken?
preference-spoken-to-hint-child = Bijvoorbeeld met je voornaam, rustig, of met een tolk.

## Erkenning
recognition-card-child = Excuses, antwoord op «waarom ik» en meer. Jij kiest zelf wat je helpt.
recognition-link-child = Bekijk wat je kunt kiezen

## Een overeenkomst, en opnieuw beginnen
part-words-hint-child = Je mag ook schrijven dat je niets wilt zeggen.
settlement-offered-own-child = Ligt bij jou
settlement-awaited-own-child = Getekend door jou. Onze handtekening komt nog.
settlement-lapsed-child = Er is een volgend besluit. Daarom kun je hier niet meer voor tekenen.
settlement-what-child = Teken je, dan stop je hier. Je houdt alles wat je kreeg.
settlement-stays-child = De uitleg van wat er gebeurde, de excuses, hulp van je gemeente en nazorg blijven. Dat geldt altijd.
settlement-conditions-child = Je kunt later terugkomen als een van deze dingen zo is:
settlement-cooling-off-days-child = Na het tekenen kun je { $days } dagen lang zonder reden terug.
reopening-refused-child = Niet heropend. Je kunt het opnieuw vragen.
reopening-words-child = Waarom wil je verder?

## Ingelogd blijven
session-until-child = Je blijft ingelogd tot { $time } uur, als je niets doet.
session-ending-child = Je wordt om { $time } uur uitgelogd. Wat je schreef, bewaren wij dan voor jou.
