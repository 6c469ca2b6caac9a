### Wie mag meekijken: machtigingen, de gemeente, notities, noodtoegang.

## De vraag over de gemeente
contact-part = Uw gemeente
contact-question = Mag uw gemeente contact met u opnemen?
contact-question-hint = De gemeente kan helpen met geld, wonen, gezondheid, gezin en werk. U hoeft nu niet te kiezen. Uw antwoord verandert niets aan uw zaak.
contact-yes = Ja, dat mag
contact-no = Nee, liever niet
contact-municipality = Welke gemeente?
contact-municipality-hint = Alleen als u ja zegt. Bijvoorbeeld: Almere.
contact-municipality-unknown = Wij kennen deze gemeente niet. Kijk de naam na.

## Wie mag meekijken
case-access-link = Wie mag meekijken
access-title = Wie mag meekijken
access-lead = Hier ziet u wie met u meekijkt of voor u optreedt. U beslist dat zelf. Stoppen kan altijd, meteen.
access-back = Terug naar wie mag meekijken
access-mandates = Wie treedt voor u op?
access-no-mandates = Nu treedt niemand anders voor u op.
access-may = Mag: { $powers }.
access-may-not = Mag niet: { $powers }.
access-period = Van { $from } tot en met { $last }.
access-period-open = Van { $from } tot u het stopt.
access-mandate-ended = { $name } trad voor u op. Dat stopte op { $date }.
access-stop = Stop dit
access-give-mandate = Laat iemand voor u optreden
access-contact-yes = De gemeente { $municipality } mag contact met u opnemen.
access-contact-stop = De gemeente mag dit niet meer
access-contact-said-no = U zei: liever niet. U mag dit nog veranderen.
access-contact-button = Geef dit antwoord
access-finer = Mag de gemeente ook iets lezen?
access-finer-text = Dat hoeft niet. Alleen wie daar helpt, kan het lezen. Wie daar geld int, ziet hier niets van.
access-story = Uw verhaal
access-decisions = Uw besluiten en bedragen
access-since = mag sinds { $date }
access-not-now = mag nu niet
access-allow = Dit mag
access-notes-title = Wat de gemeente over hulp opschrijft
access-notes-text = Wie u bij de gemeente helpt, schrijft soms iets op. Uw zaakbehandelaar leest dat alleen als u dat goed vindt.
access-notes = Uw zaakbehandelaar leest mee
access-emergencies = Met spoed geopend
access-emergencies-text = Soms moet iemand meteen in een dossier kijken. Dat kan kort, en u ziet altijd waarom.
access-emergency-when = Op { $date }, van { $from } tot { $until } uur. De reden:
access-just-given = Dit mag nu
access-just-given-text = U kunt het op deze pagina weer stoppen.
access-just-stopped = Dit is gestopt
access-just-stopped-text = Vanaf nu ziet deze persoon of gemeente niets meer.
access-just-answered = Dank u wel voor uw antwoord
access-just-answered-text = U mag het op deze pagina altijd veranderen.

## Iemand voor u laten optreden
mandate-title = Laat iemand voor u optreden
mandate-lead = Bijvoorbeeld een kind, een vriend of een hulpverlener. U kiest wat die persoon mag, en hoe lang.
mandate-name = Naam van deze persoon
mandate-bsn = Burgerservicenummer van deze persoon
mandate-bsn-hint = Negen cijfers. Zo weten wij zeker wie het is. Gaat het om een kantoor? Vraag het uw zaakbehandelaar.
mandate-powers = Wat mag deze persoon?
mandate-read = Lezen
mandate-read-hint = Alles in uw zaak lezen, ook uw verhaal en uw besluiten.
mandate-tell = Vertellen
mandate-tell-hint = Zeggen wat er niet klopt, en documenten sturen.
mandate-choose = Kiezen
mandate-choose-hint = Kiezen hoe uw zaak verdergaat.
mandate-sign = Tekenen
mandate-sign-hint = In uw naam een handtekening zetten.
mandate-end = Hoe lang?
mandate-end-open = Tot ik het zelf stop
mandate-end-day = Tot en met een dag die ik kies
mandate-last-on = De laatste dag
mandate-last-on-hint = Alleen als u zelf een dag kiest. Bijvoorbeeld 31-12-2022.
mandate-never = Deze persoon kan nooit een ander voor u laten optreden. Een ex-partner mag niet voor u optreden.
mandate-button = Laat deze persoon optreden

## Voor een ander optreden
nav-represented = Voor een ander
represented-title = Voor een ander optreden
represented-lead = Hier staan de mensen voor wie u mag optreden. Kies van wie u de zaak wilt zien.
represented-nobody = U treedt nu voor niemand op. Heeft iemand u gevraagd? Die persoon regelt dat zelf, bij Mijn zaak.
acting-for = U treedt op voor { $name }, dossier { $number }.
acting-until = Dat mag tot en met { $date }.
acting-open = Dat mag tot het wordt gestopt.
acting-took-over = U nam dit over als nabestaande.
acting-you = Staat hier «u»? Dat is { $name }.
acting-others = Kies een ander
acting-case = De zaak van { $name }
