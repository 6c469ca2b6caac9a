# Algemene woorden, gelijk voor elke regeling.

problem-unknown-fact = Dit gegeven hoort niet bij deze regeling.
problem-unknown-key = Kies een jaar van { $minimum } tot en met { $maximum }.
problem-not-for-handler = Dit gegeven komt uit het dossier zelf. U kunt het hier niet invullen.
problem-empty = Vul dit veld in.
problem-not-an-amount = Vul een bedrag in, zoals 1.250,00.
problem-not-a-date = Vul een bestaande datum in, zoals 10-03-2014.
problem-not-a-number = Vul een heel getal in, zonder letters.
problem-not-a-choice = Kies één van de mogelijkheden.
problem-not-a-boolean = Kies ja of nee.
problem-wrong-type = Deze waarde past niet bij dit gegeven.
problem-too-small = Vul { $minimum } of meer in.
problem-too-large = Vul { $maximum } of minder in.
problem-too-early = De datum mag niet voor { $first } liggen.
problem-too-late = De datum mag niet na { $last } liggen.
problem-too-long = Dit is te lang. Gebruik ten hoogste 2.000 tekens.

word-yes = ja
word-no = nee
word-and = { $first } en { $last }
word-always = altijd geldig
explain-no-value = Hier kwam geen bedrag uit.
word-from = geldig vanaf { $first }
word-until = geldig tot en met { $last }
word-between = geldig van { $first } tot en met { $last }
word-calculation-date = Dag van de berekening
step-before-rounding = Voor afronding
step-rounded = Na afronding
step-below-minimum = Voor de ondergrens
step-above-maximum = Voor de bovengrens

# Voor wie een regeling is.
audience-parent = ouders die kinderopvangtoeslag aanvroegen
audience-child = kinderen
audience-ex-partner = ex-partners
audience-next-of-kin = nabestaanden
audience-allowance-recipient = mensen met een andere toeslag
audience-household = iedereen in huis
audience-abroad = mensen die in het buitenland wonen

# Wat een betaling elders doet, zolang niemand het heeft uitgezocht.
effect-income-tax = Of u over dit bedrag inkomstenbelasting betaalt, is nog niet uitgezocht. Vraag het uw vaste persoon.
effect-allowances = Of dit bedrag meetelt voor uw toeslagen, is nog niet uitgezocht. Vraag het uw vaste persoon.
effect-wealth = Of dit bedrag meetelt als spaargeld, is nog niet uitgezocht. Vraag het uw vaste persoon.
effect-social-assistance = Of dit bedrag meetelt voor de bijstand, is nog niet uitgezocht. Vraag het uw vaste persoon.

# Waar het geld van een besluit voor is.
money-heading = Waar is dit geld voor?
money-restitution = Teruggave
money-restitution-about = Dit is geld dat de besluiten u kostten. U krijgt het terug, of u hoeft het niet meer te betalen.
money-compensation = Vergoeding
money-compensation-about = Dit is geld voor de schade die u verder had, en voor wat u doormaakte.
money-recognition = Erkenning
money-recognition-about = Dit bedrag is er omdat u onrecht is aangedaan. U hoeft er geen schade voor te laten zien.
money-together = Samen is dat { $amount }.
money-rounded = Afgerond is dat { $amount }.
money-off = Daar gaat { $amount } af. In de tabel ziet u waarom.
money-more-off = In de tabel gaat { $amount } af. Dat is meer, dus er blijft niets over.
money-on-top = Daar komt { $amount } bij. Dat is een opslag, of komt door afronden.
money-paid = Met dit besluit betalen wij { $amount }.

# Wat in elke brief staat. Een regeling kan het anders zeggen.
letter-sender = Herstel
letter-salutation = Beste { $name },
letter-calculation-intro = In de tabel ziet u hoe wij rekenden. Achter elk onderdeel staat waar het vandaan komt.
letter-explanation-intro = Hieronder leest u stap voor stap welke regel wij gebruikten en met welke cijfers.
letter-people = Dit besluit is genomen door { $name }. Een tweede medewerker heeft het nagekeken. De computer rekende, mensen besloten.
letter-people-machine = De computer bereidde dit besluit voor. { $name } keek alles na en besloot. Een mens besluit altijd.
letter-status = Over deze regeling
letter-closing = Heeft u vragen, of klopt er iets niet? Bel ons gerust. Wij leggen het graag uit.
letter-objection =
    Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Dat is gratis en u heeft er geen advocaat voor nodig.

    Schrijf ons waarom u het niet eens bent. Zet uw naam, adres en nummer { $reference } in de brief.

    Klopt er een gegeven niet? Dan kunt u ook gewoon bellen. Wij kijken het dan samen na.
letter-objection-until = U kunt bezwaar maken tot en met { $date }.
letter-contact = Dit is uw vaste persoon. U mag altijd bellen, ook als u niet zeker weet of uw vraag hier hoort.
letter-help-heading = Hulp van uw gemeente
letter-help = Uw gemeente helpt u bij wonen, geld, gezin, werk en gezondheid. Daar heeft u dit besluit niet voor nodig.

length-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
length-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
length-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
length-years = { $count } jaar

# De pagina van een regeling.
page-for = Voor wie
page-when = Wanneer
page-from = Beslist vanaf { $first }.
page-until = Beslist van { $first } tot en met { $last }.
page-replaces = Deze regeling kwam in de plaats van: { $name }.
page-replaced = Deze regeling is vervangen door: { $name }.
page-version = Versie
page-steps = Hoe het gaat
page-choices = Wat u daarna kunt kiezen
page-terms = Hoe lang het mag duren
page-extended = { $length }, te verlengen met { $extension }
page-since = vanaf { $first }
page-objection = Bezwaar maken
page-amounts = Hoeveel
page-amounts-withheld = De vaste bedragen van deze regeling zijn nog niet bekendgemaakt. Daarom staan ze hier niet.
page-example-mark = voorbeeld, door niemand bekendgemaakt
page-not-verified = niet nagelezen
page-examples = Voorbeelden van verzonnen mensen
page-award = toegekend
page-award-amount = toegekend: { $amount }
page-rejection = nu niet toegekend
page-relations = Hoe deze regeling samenhangt met andere
page-effects = Wat een betaling doet met belasting en toeslagen
page-effect-income-tax = Inkomstenbelasting
page-effect-allowances = Toeslagen
page-effect-wealth = Spaargeld en vermogen
page-effect-social-assistance = Bijstand
page-groups = Groepen in een vergelijkbare situatie
page-groups-about = Een groep bepaalt welke hulp u het eerst krijgt aangeboden. Een groep bepaalt nooit uw recht.
page-open = Wat nog niet zeker is
page-rules = De regels en waar ze staan
page-sources = Bronnen
page-proof-reversed = Bij twijfel geven wij u gelijk. Wij moeten het tegendeel laten zien.
page-proof-plausible = U maakt aannemelijk wat er gebeurde. Bewijs met bonnen hoeft niet.
page-proof-tailored-reversed = Kiest u maatwerk, dan geven wij u ook bij twijfel gelijk.
page-proof-tailored-plausible = Kiest u maatwerk, dan maakt u de schade aannemelijk.
page-machine-never = Mensen beslissen. De computer rekent alleen.
page-machine-award = De computer kan een toekenning voorbereiden. Alleen een mens kan afwijzen.

# De tekening van de samenhang.
graph-title = Hoe de regelingen samenhangen
graph-after = komt na een stap van de andere
graph-opens = een toekenning geeft recht op de andere
graph-counts-towards = wat hier is betaald, gaat daar af van dezelfde schade
graph-excludes = wie dit krijgt, krijgt het andere niet
graph-replaces = is vervangen door de andere
graph-past = gestreept en schuin: beslist op deze dag niet

# Berichten: wat wij de ouder vertellen. Een regeling kan het anders zeggen.
message-registered-subject = Wij hebben uw aanmelding
message-registered-text =
    Op { $date } kregen wij uw aanmelding. Uw dossier heeft nummer { $reference }.

    { $due ->
        [none] Wij laten u weten wanneer wij beslissen.
       *[other] Volgens de wet beslissen wij uiterlijk op { $due } over de eerste stap.
    }

    Uw vaste persoon belt u om kennis te maken.

    U hoeft nu niets te doen. Nieuws krijgt u vanzelf. Het staat ook altijd op uw eigen pagina.
message-document-received-subject = Wij hebben uw document
message-document-received-text =
    Wij kregen uw document. Het zit nu in uw dossier.

    U hoeft het niet nog een keer te sturen.
message-decision-subject = Er is een besluit
message-decision-text =
    Wij namen een besluit in uw zaak. U leest het in de brief bij dit bericht. Op uw eigen pagina leggen wij elk bedrag uit.

    Bent u het er niet mee eens? In de brief staat wat u kunt doen, en tot wanneer.
message-invitation-subject = Uitnodiging voor een gesprek op { $talk }
message-invitation-text =
    Wij nodigen u uit voor een gesprek op { $talk }, om { $time }. Plaats: { $place }.

    { $words }

    U mag iemand meenemen. Past het u niet? Laat het weten, dan kiezen wij samen een andere dag.
message-agreement-offered-subject = Een voorstel om samen af te ronden
message-agreement-offered-text =
    Wij doen u een voorstel om uw zaak samen af te ronden. Alles waar u voor kunt tekenen, staat in de overeenkomst. U krijgt die als brief, en u leest die ook op uw eigen pagina.

    { $until ->
        [none] Neem de tijd die u nodig heeft.
       *[other] U kunt er tot en met { $until } over denken.
    } Zegt u niets, dan verandert er niets.

    Wat u ook kiest: de uitleg over wat er gebeurde, de excuses en de hulp van uw gemeente blijven.
# De overeenkomst om te tekenen.
agreement-subject = Overeenkomst om samen af te ronden
agreement-opening =
    Dit is ons voorstel om uw zaak samen af te ronden. Alles waar u voor kunt tekenen, staat in deze brief.

    Neem de tijd die u nodig heeft. Zegt u niets, dan verandert er niets.
agreement-parties-heading = Tussen wie
agreement-parties = Dit is een overeenkomst tussen { $name } en { $sender }. Het gaat om dossier { $reference }, na deze stap: { $step }. De wet noemt dit een vaststellingsovereenkomst (Burgerlijk Wetboek, artikel 7:900).
agreement-meaning-heading = Wat het betekent als u tekent
agreement-meaning = U hoeft niet te tekenen. { $until ->
    [none] Er is geen laatste dag om te kiezen. Trekken wij het voorstel in, dan hoort u waarom.
   *[other] U kunt er tot en met { $until } over denken.
} U mag eerst met iemand overleggen.
agreement-words-heading = Wat wij verder afspreken
agreement-received-heading = Wat u heeft en houdt
agreement-received = Deze bedragen zijn van u. U betaalt er niets van terug.
agreement-received-none = Op deze weg is nog geen bedrag aan u toegekend. Wat u al kreeg, houdt u.
agreement-received-line = { $step }, besluit van { $date }
agreement-stays-heading = Wat altijd blijft
agreement-stays = Of u nu tekent of niet, dit blijft voor u open:
agreement-stays-reconstruction = De uitleg van wat er gebeurde, en waarom het u overkwam.
agreement-stays-apology = De excuses.
agreement-stays-municipal-help = De hulp van uw gemeente.
agreement-stays-aftercare = De nazorg.
agreement-cooling-off-heading = Als u zich bedenkt
agreement-cooling-off =
    Na uw handtekening heeft u { $days } dagen om u te bedenken. U kunt uw handtekening dan terugnemen. U hoeft niet te zeggen waarom. Bel ons, of schrijf het ons.

    Een voorbeeld: tekent u op { $date }, dan kan dat tot en met { $last }.
agreement-return-heading = Wanneer u later terug kunt komen
agreement-return = U kunt terugkomen als een van deze dingen zo is:
agreement-return-how = Laat het ons dan weten, op elke manier die u wilt. Wij kijken samen met u of het zo is.
agreement-sign-heading = Hoe u tekent
agreement-sign = U kiest zelf hoe u tekent. Elke manier telt even zwaar:
agreement-sign-portal = Op uw eigen pagina: druk daar op «Ik teken».
agreement-sign-phone = Met de telefoon: bel uw vaste persoon en zeg wat u kiest.
agreement-sign-paper = Op papier: zet hieronder uw handtekening en stuur deze brief terug.
agreement-sign-table = Aan tafel: teken in een gesprek met uw vaste persoon.
agreement-binding = De overeenkomst geldt als u en wij allebei hebben getekend. Ook moeten de dagen om u te bedenken voorbij zijn.
agreement-for-person = Uw handtekening
agreement-for-us = Onze handtekening
message-handler-changed-subject = U krijgt een andere vaste persoon
message-handler-changed-text =
    Vanaf nu helpt { $handler } u. { $words }

    Uw nieuwe vaste persoon kent uw dossier. U hoeft uw verhaal niet opnieuw te vertellen.
message-deadline-will-pass-subject = Wij halen de datum van { $due } niet
message-deadline-will-pass-text =
    Volgens de wet beslissen wij uiterlijk op { $due }. Het gaat om deze stap: { $step }. Dat lukt ons niet. Dat had niet mogen gebeuren.

    { $until ->
        [none] U kunt uw vaste persoon bellen.
       *[other] Uw vaste persoon belt u uiterlijk op { $until }.
    } Dan hoort u waarom het later wordt, en hoe het verder gaat.

    { $wait ->
        [told] U schreef ons al dat wij te laat zijn. Die brief telt. U hoeft niet nog eens te schrijven.
       *[other] U kunt ons ook schrijven dat wij te laat zijn. Dat mag zodra de datum voorbij is, en het kost u niets. { $days ->
            [none] Het is nooit slecht voor uw zaak.
           *[other] Beslissen wij daarna niet binnen { $wait } dagen? Dan krijgt u een bedrag voor elke dag dat wij te laat zijn. Dat telt hooguit { $days } dagen door. Het is nooit slecht voor uw zaak.
        }
    }
message-deadline-moved-subject = De datum voor uw besluit is anders geworden
message-deadline-moved-text =
    Het gaat om deze stap: { $step }. { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet beslissen wij nu uiterlijk op { $due }.
    }

    { $words ->
        [none] U hoeft niets te doen.
       *[other] { $words }
    }
message-nothing-changed-subject = Er is niets veranderd. Hier staat u nu
message-nothing-changed-text =
    Er is niets veranderd in uw zaak. Wij laten toch van ons horen, zodat u weet waar u staat.

    { $step ->
        [none] Er loopt nu geen stap.
       *[other] U bent nu bij deze stap: { $step }.
    } { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet beslissen wij uiterlijk op { $due }.
    }

    U hoeft niets te doen. Heeft u nieuws of een vraag? Bel of schrijf ons.
message-where-you-are-subject = Hier staat u nu
message-where-you-are-text =
    Wij laten van ons horen, zodat u weet waar u staat. { $happened ->
        [none] Sinds ons vorige bericht is er niets nieuws.
       *[other] Dit gebeurde sinds ons vorige bericht. { $happened }
    }

    { $step ->
        [none] Er loopt nu geen stap.
       *[other] U bent nu bij deze stap: { $step }.
    } { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet beslissen wij uiterlijk op { $due }.
    }

    { $open ->
        [none] U hoeft niets te doen.
       *[other] Dit wacht op u. { $open } Op uw eigen pagina ziet u hoe dat gaat. Bellen mag ook.
    } Heeft u nieuws of een vraag? Bel of schrijf ons.
message-apology-subject = Onze excuses
message-apology-text =
    U bent onterecht behandeld. U vroeg om hulp en u werd niet geloofd. Dat had nooit mogen gebeuren.

    Namens de overheid bieden wij u onze excuses aan. Ook aan uw kinderen en aan wie u dierbaar is.

    Deze brief maakt niet goed wat er is gebeurd. Wij gaan door tot wij alles hebben gedaan wat wij kunnen doen.
message-not-a-fraudster-subject = Verklaring: u bent geen fraudeur
message-not-a-fraudster-text =
    Wij verklaren dat u geen fraudeur bent. U bent ten onrechte zo behandeld. Het lag niet aan u.

    U mag deze verklaring laten zien aan wie u wilt. Aan uw familie, uw werk, de school of de bank. Heeft iemand er vragen over? Dan mag die ons bellen, als u dat goed vindt.
message-paper-asked-subject = Wij vragen u om een stuk
message-paper-asked-text =
    Wij vragen u om dit stuk: { $paper }. Wilt u het sturen? Dat kan tot en met { $until }. Een foto met uw telefoon is goed.

    { $words ->
        [none] U vindt op uw eigen pagina, bij Uw stukken, waarom wij het vragen.
       *[other] { $words }
    }

    Heeft u het niet meer? Dat is niet erg. Laat het ons weten. Dat kan op uw pagina met één knop, of bel ons. Dan vragen wij het ergens anders, of wij gaan uit van wat u vertelt.

    Wij wijzen niets af omdat dit stuk er niet is.
message-response-asked-subject = Wilt u lezen wat er staat, en zeggen wat u ervan vindt?
message-response-asked-text =
    Er is iets voor u om te lezen. Het gaat om deze stap: { $step }. Wij beslissen pas als u kon reageren.

    Dit staat er: { $words }

    Reageren kan tot en met { $until }. Dat kan op uw eigen pagina, op papier, in een gesprek of aan de telefoon. Heeft u meer tijd nodig? Bel ons.

    Zegt u niets? Dan gaan wij daarna verder. Dat is geen ja en geen nee.
message-story-to-read-subject = Wilt u lezen wat wij opschreven?
message-story-to-read-text =
    Wij schreven op wat u ons vertelde. Wilt u het lezen? Het telt pas als u zegt dat het klopt.

    U leest het op uw eigen pagina, bij Uw verhaal. U kunt het daar ook veranderen. Liever aan de telefoon? Bel ons, dan lezen wij het voor.
message-timeline-shared-subject = U kunt lezen wat er gebeurde
message-timeline-shared-text =
    Wij zochten uit wat er met u gebeurde en waarom. Dat kunt u nu lezen op uw eigen pagina.

    Het kan zwaar zijn om te lezen. Doe het op een moment dat u past, of lees het samen met iemand.

    Klopt er iets niet? Zeg het ons. Wij kijken het na en geven u antwoord.
message-notice-received-subject = U zei ons dat wij te laat zijn
message-notice-received-text =
    Wij kregen van u dat wij te laat zijn. Het gaat om deze stap: { $step }. { $wait ->
        [early] Uw bericht kwam voordat de datum voorbij was. Daarom telt het nog niet.
       *[other] U heeft gelijk als de datum voorbij is.
    }

    { $wait ->
        [early] { $due ->
            [none] Het telt wel als u het schrijft nadat de datum voorbij is.
           *[other] Het telt wel als u het schrijft op { $due } of later, en er dan nog geen besluit is.
        } U kunt daarvoor dezelfde knop gebruiken, of bellen. Het kost u niets.
       *[other] Wij hebben nu nog twee weken. Is er dan geen besluit? Dan krijgt u een bedrag voor elke dag daarna. Dat gaat vanzelf. U hoeft niets te doen.
    }
message-penalty-established-subject = { $before ->
        [kept] Het bedrag omdat wij te laat waren, blijft hetzelfde
       *[other] U krijgt geld omdat wij te laat waren
    }
message-penalty-established-text =
    Wij waren te laat. Het gaat om deze stap: { $step }. { $before ->
        [none] Daarom krijgt u { $amount }.
        [kept] U maakte bezwaar en kreeg gelijk. Wij telden opnieuw. Er kwam niet meer uit. Wat u kreeg, blijft van u: { $amount }.
       *[other] U maakte bezwaar en kreeg gelijk. Eerst was het bedrag { $before }. Nu is het samen { $amount }. Lager wordt het nooit.
    } Twee mensen keken dit na.

    Op uw eigen pagina staat elke dag die telt. Klopt het niet? Zeg het ons. { $until ->
        [none] U kunt ook bezwaar maken.
       *[other] U kunt ook bezwaar maken. Dat kan tot en met { $until }, en het kost niets.
    }
message-reopening-refused-subject = U vroeg om verder te gaan. Dat kan nu niet
message-reopening-refused-text =
    U vroeg ons om verder te gaan na deze stap: { $step }. Twee mensen keken ernaar. Nu kan het niet.

    Dit is waarom: { $words }

    Bent u het er niet mee eens? Dan kunt u bezwaar maken. { $until ->
        [none] Het kost niets.
       *[other] Dat kan tot en met { $until }, en het kost niets.
    } Iemand anders kijkt dan opnieuw. U kunt ook later weer vragen om verder te gaan.
message-objection-received-subject = Wij hebben uw bezwaar
message-objection-received-text =
    Op { $date } kregen wij uw bezwaar. Het gaat over dit besluit: { $step }.

    { $due ->
        [none] Wij laten u weten wanneer u antwoord krijgt.
       *[other] Volgens de wet geven wij u uiterlijk op { $due } antwoord.
    }

    Bezwaar kost niets. Wat u al kreeg, houdt u. Uw zaak gaat gewoon verder.
message-objection-confirmed-subject = Wij bekijken uw bezwaar
message-objection-confirmed-text =
    Wij bekijken uw bezwaar. Het gaat over dit besluit: { $step }. Wie het besluit nam, doet dat niet alleen: een tweede mens leest mee.

    { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    } U mag uw bezwaar eerst zelf uitleggen. Op uw eigen pagina kiest u hoe.
message-objection-committee-subject = Een commissie bekijkt uw bezwaar
message-objection-committee-text =
    Een commissie kijkt mee naar uw bezwaar. Het gaat over dit besluit: { $step }. De commissie geeft ons advies.

    { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    } U mag uw bezwaar eerst zelf uitleggen. Op uw eigen pagina kiest u hoe.
message-objection-mend-asked-subject = Wilt u uw bezwaar aanvullen?
message-objection-mend-asked-text =
    Wij hebben nog iets van u nodig voor uw bezwaar: { $words }

    { $until ->
        [none] Laat het ons weten.
       *[other] U kunt dit doen tot en met { $until }.
    } Schrijven in uw eigen woorden is genoeg. Bellen mag ook: dan schrijven wij het op.
message-objection-completed-subject = Wij hebben uw aanvulling
message-objection-completed-text =
    Wij kregen wat u toevoegde aan uw bezwaar. { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    }
message-objection-in-time-subject = Uw bezwaar telt als op tijd
message-objection-in-time-text =
    Uw bezwaar kwam later. Daar was een goede reden voor. Het telt nu als op tijd.

    { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    }
message-objection-hearing-subject = Wij praten met u op { $talk }
message-objection-hearing-text =
    Op { $talk } praten wij met u over uw bezwaar. { $words }

    U mag iemand meenemen. Past het u niet? Laat het weten, dan kiezen wij samen een andere dag.
message-objection-heard-subject = Wij spraken over uw bezwaar
message-objection-heard-text =
    Wij spraken met u over uw bezwaar. Wat er is gezegd, leest u op uw eigen pagina.

    Klopt het niet? Zeg het ons. { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    }
message-objection-hearing-waived-subject = U wilt geen gesprek over uw bezwaar
message-objection-hearing-waived-text =
    U liet weten dat een gesprek over uw bezwaar niet hoeft. Dat is goed. Wij kijken net zo goed naar uw bezwaar.

    Wilt u toch praten? Dat kan zolang er geen antwoord is. U kiest het op uw eigen pagina.
message-objection-advice-subject = Er is advies over uw bezwaar
message-objection-advice-text =
    De commissie gaf ons advies over uw bezwaar. U leest het op uw eigen pagina. Het is nog geen antwoord.

    { $due ->
        [none] Er staat nu geen datum vast.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    }
message-objection-answered-subject = Er is antwoord op uw bezwaar
message-objection-answered-text =
    Er is antwoord op uw bezwaar. Het gaat over dit besluit: { $step }. U leest het op uw eigen pagina, met de uitleg.

    Bent u het er niet mee eens? { $until ->
        [none] Dan kunt u naar de rechter.
       *[other] Dan kunt u tot en met { $until } naar de rechter.
    } Gratis hulp van een advocaat is mogelijk. Wij zoeken die hulp graag met u.
message-objection-withdrawn-subject = U nam uw bezwaar terug
message-objection-withdrawn-text =
    U nam uw bezwaar terug. Wij kijken er nu niet meer naar. Wat u al kreeg, houdt u.

    Klopt dit niet? Bel ons meteen.
message-court-filed-subject = Er is een zaak bij de rechter
message-court-filed-text =
    Wij schreven op dat er een zaak bij de rechter is. Het gaat over dit besluit: { $step }.

    Uw eigen weg gaat gewoon verder. Wat u al kreeg, houdt u.
message-court-ruled-subject = De rechter deed uitspraak
message-court-ruled-text =
    De rechter deed uitspraak. Het gaat over dit besluit: { $step }. Op uw eigen pagina leest u wat dat betekent.

    { $due ->
        [none] Uw vaste persoon legt het u graag uit.
       *[other] Wij moeten van de rechter uiterlijk op { $due } opnieuw beslissen.
    }
message-complaint-received-subject = Wij hebben uw klacht
message-complaint-received-text =
    Op { $date } kregen wij uw klacht. Dank u dat u het ons vertelt.

    { $due ->
        [none] Wij laten u weten wanneer u antwoord krijgt.
       *[other] Volgens de wet krijgt u uiterlijk op { $due } antwoord.
    } Iemand die niet bij uw zaak betrokken was, kijkt ernaar.

    Klagen kost niets en maakt niets slechter voor u. Uw zaak gaat gewoon verder.
message-complaint-taken-subject = Iemand kijkt naar uw klacht
message-complaint-taken-text =
    { $handler ->
        [none] Er is iemand die naar uw klacht kijkt.
       *[other] { $handler } kijkt naar uw klacht.
    } Dat is iemand die niet bij uw zaak betrokken was.

    U mag uw verhaal vertellen, aan de telefoon of in een gesprek. { $due ->
        [none] Daarna krijgt u antwoord.
       *[other] U krijgt uiterlijk op { $due } antwoord.
    }
message-complaint-hearing-subject = Wij praten met u op { $talk }
message-complaint-hearing-text =
    Op { $talk } praten wij met u over uw klacht. { $words }

    U mag iemand meenemen. Past het u niet? Laat het weten, dan kiezen wij samen een andere dag.
message-complaint-heard-subject = Uw kant van het verhaal
message-complaint-heard-text =
    Wij schreven op wat u zei over uw klacht, of dat een gesprek niet hoeft. U leest het op uw eigen pagina.

    { $due ->
        [none] Daarna krijgt u antwoord.
       *[other] U krijgt uiterlijk op { $due } antwoord.
    }
message-complaint-extended-subject = Het antwoord op uw klacht duurt langer
message-complaint-extended-text =
    Wij hebben meer tijd nodig voor uw klacht. Dat spijt ons. De reden: { $words }

    { $due ->
        [none] Wij laten u weten wanneer u antwoord krijgt.
       *[other] U krijgt nu uiterlijk op { $due } antwoord.
    }
message-complaint-settled-subject = Uw klacht is opgelost
message-complaint-settled-text =
    U zei dat uw klacht is opgelost. Wij stoppen er dan mee.

    Klopt dit niet? Bel ons meteen. U kunt altijd opnieuw klagen.
message-complaint-answered-subject = Er is antwoord op uw klacht
message-complaint-answered-text =
    { $words }

    Bent u het er niet mee eens? Dan kunt u binnen een jaar naar de Nationale ombudsman. Die kijkt ernaar los van ons. Dat kost niets. Het nummer is 0800 33 55 555 en de website is nationaleombudsman.nl.
message-complaint-withdrawn-subject = U nam uw klacht terug
message-complaint-withdrawn-text =
    U nam uw klacht terug. Wij kijken er nu niet meer naar. Uw zaak gaat gewoon verder.

    Klopt dit niet? Bel ons meteen.
message-call-promised-subject = Wij bellen u
message-call-promised-text =
    U vroeg ons om te bellen. { $due ->
        [none] Wij bellen u zo snel mogelijk.
       *[other] Wij bellen u uiterlijk op { $due }.
    }

    Lukt het u dan niet? Dan proberen wij het opnieuw. Op uw eigen pagina ziet u of wij ons woord hielden.
message-call-missed-subject = Wij belden u
message-call-missed-text =
    Op { $date } belden wij u. U nam niet op. Dat geeft niet: wij proberen het opnieuw.

    Hoeft het niet meer? Zeg het op uw eigen pagina.
message-recorded-details-subject = Uw gegevens zijn veranderd
message-recorded-details-text =
    Uw naam, adres, e-mailadres, telefoonnummer of rekeningnummer staat nu anders bij ons. Op uw eigen pagina leest u hoe.

    Heeft u dit niet gevraagd? Bel ons dan meteen. Dan zetten wij het recht.
message-recorded-ways-subject = Hoe berichten bij u komen, is veranderd
message-recorded-ways-text =
    Wij schreven op hoe u berichten wilt ontvangen. Op uw eigen pagina leest u hoe het nu staat.

    Heeft u dit niet gezegd? Bel ons dan meteen.
message-recorded-choice-subject = Wij schreven uw keuze op
message-recorded-choice-text =
    U vertelde ons hoe u verder wilt. Wij schreven uw keuze op. Op uw eigen pagina leest u welke dat is, en wat die betekent.

    Heeft u dit niet gezegd, of bedoelde u iets anders? Laat het ons weten. Dan telt de keuze niet.
message-recorded-signature-subject = Wij schreven uw antwoord op de overeenkomst op
message-recorded-signature-text =
    U gaf ons antwoord op de overeenkomst. Wij schreven op wat u zei. Op uw eigen pagina leest u wat dat is, en tot wanneer u zich kunt bedenken.

    Heeft u dit niet gezegd? Laat het ons weten. Dan telt het niet.
message-recorded-countersigned-subject = Wij tekenden de overeenkomst ook
message-recorded-countersigned-text =
    Wij hebben de overeenkomst ook getekend. Op uw eigen pagina leest u vanaf wanneer die geldt, en tot wanneer u zich kunt bedenken.

    In de overeenkomst staat ook wanneer u later terug kunt komen.
message-recorded-offer-withdrawn-subject = Wij namen ons aanbod terug
message-recorded-offer-withdrawn-text =
    Wij namen ons aanbod voor een overeenkomst terug. De reden: { $words }

    Wat u al kreeg, houdt u. Uw zaak gaat gewoon verder.
message-recorded-offer-lapsed-subject = Ons aanbod geldt niet meer
message-recorded-offer-lapsed-text =
    U kreeg van ons een aanbod voor een overeenkomst. U tekende het niet. Daarna ging uw zaak verder en kwam er een besluit. Daarom geldt het aanbod niet meer. Tekenen kan nu niet meer.

    Wat u al kreeg, houdt u. Wilt u liever stoppen met een overeenkomst? Bel ons. Dan kijken wij samen wat er kan.
message-recorded-reopened-subject = Uw weg is weer open
message-recorded-reopened-text =
    U vroeg ons om verder te gaan. Dat kan. Uw weg is weer open vanaf de stap waar u stopte.

    Op uw eigen pagina leest u wat er nu komt. { $words ->
        [none] U hoeft niets te doen.
       *[other] { $words }
    }
message-recorded-not-reopened-subject = Wij openen uw weg niet opnieuw
message-recorded-not-reopened-text =
    U vroeg ons om verder te gaan. Twee mensen keken ernaar. Wij openen uw weg niet opnieuw. De reden: { $words }

    Bent u het er niet mee eens? Bel ons. U mag het ook opnieuw vragen als er iets verandert.
message-recorded-remark-answered-subject = Antwoord op wat u aanwees
message-recorded-remark-answered-text =
    U wees aan dat er iets niet klopt. Wij keken het na. Ons antwoord: { $words }

    Klopt het nog niet? Zeg het ons gerust nog een keer.
message-recorded-applied-subject = Wij hebben uw aanvraag
message-recorded-applied-text =
    Wij kregen uw aanvraag. Op uw eigen pagina leest u voor welke regeling die is, en wanneer u volgens de wet antwoord krijgt.

    U hoeft nu niets te doen.
message-recorded-access-subject = Wij schreven op wie voor u mag handelen of meekijken
message-recorded-access-text =
    Wij schreven op wat u zei over wie voor u mag handelen of meekijken. Op uw eigen pagina leest u wie dat is, waarvoor, en tot wanneer.

    Heeft u dit niet gezegd? Bel ons dan meteen. U kunt het ook zelf stoppen op uw pagina.
message-recorded-access-by-law-subject = Iemand mag met u meekijken of voor u handelen
message-recorded-access-by-law-text =
    Wij schreven op dat iemand met u mag meekijken of voor u mag handelen. Dat volgt uit de wet, of wachten deed schade. Op uw eigen pagina leest u wie het is, waarom het mag, en vanaf welke dag.

    Klopt dit niet? Bel ons dan meteen.
message-recorded-unprotected-subject = Uw dossier staat niet meer onder bescherming
message-recorded-unprotected-text =
    Uw dossier was afgeschermd, omdat niemand u mocht vinden. Uw vaste persoon heeft dat opgeheven. Berichten die wij vasthielden, gaan nog niet weg. Dat gebeurt pas als u zegt dat het veilig is.

    Is dit niet wat u wilt? Bel uw vaste persoon. Dan schermen wij uw dossier meteen weer af.
message-recorded-handler-released-subject = U krijgt een andere vaste persoon
message-recorded-handler-released-text =
    Uw vaste persoon kan u niet meer helpen. Wij zoeken nu iemand anders voor u. Op uw eigen pagina leest u op welke dag die er uiterlijk is. U krijgt dan ook een bericht van ons.

    U hoeft niets te doen. Alles wat u vertelde en wat met u is afgesproken, blijft staan. Heeft u nu iemand nodig? Bel ons dan. Een collega helpt u.
message-recorded-talk-called-off-subject = Een gesprek gaat niet door
message-recorded-talk-called-off-text =
    Een gesprek met u gaat niet door, of ging niet door. Dit is waarom: { $words }

    Wilt u een nieuw gesprek? Vraag erom op uw eigen pagina, of bel uw vaste persoon. U verliest hierdoor niets.
message-recorded-agreement-subject = Wij schreven een afspraak op
message-recorded-agreement-text =
    Wij schreven dit op als afspraak: { $words }

    Op uw eigen pagina leest u wie dit doet, en voor welke dag. Klopt er iets niet? Bel dan uw vaste persoon.
message-words-subject = { $subject }
message-words-text = { $words }
