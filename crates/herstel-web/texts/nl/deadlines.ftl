### Wettelijke termijnen: wat er geldt, waarom, en wat te laat zijn kost.

term-running = Het besluit moet er uiterlijk op { $date } zijn.
term-suspended = Het besluit moet er uiterlijk op { $date } zijn. De tijd staat nu stil tot en met { $until }.
term-held = De tijd staat stil, want er is gekozen om te wachten.
term-left = De tijd staat stil, want er is gekozen om hier te stoppen of een andere weg te nemen.
term-late = Het besluit moest er uiterlijk op { $date } zijn. Die dag is voorbij.
term-objection = Antwoord op het bezwaar: { $step }
term-objection-short = Antwoord op een bezwaar
term-begin-step = De tijd begon op { $date }.
term-begin-anew = De rechter deed uitspraak op { $date }. Wij moeten opnieuw beslissen.
term-begin-objection = De tijd voor een antwoord begon na { $date }.
term-length = De wet geeft { $length }. Dat is tot en met { $date } ({ $law }).
term-extended = Op { $date } namen wij { $by } extra. De reden: «{ $reason }»
term-pause = Van { $from } tot en met { $until } telt niet mee: { $days }. Reden: { $why }.
term-pause-open = Vanaf { $from } telt niet mee. Reden: { $why }.
term-court = De rechter bepaalde dat het besluit er op { $date } moet zijn.
term-notice-counts = Op { $date } kwam het bericht dat wij te laat zijn. Dat telt.
term-notice-early = Op { $date } kwam er een brief dat wij te laat zijn. De tijd was toen nog niet om. Deze brief telt niet; een nieuwe wel.
term-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
term-penalty = Wij zijn te laat en moeten daarom nu { $amount } betalen. Dat is voor { $days }.
term-penalty-from = Vanaf { $date } moeten wij betalen voor elke dag dat het langer duurt.
term-penalty-settled = { $subject }: { $amount } omdat wij { $days } te laat waren. Geteld op { $date }.

suspension-missing-papers = er ontbraken stukken en wij vroegen erom
suspension-agreed = er is afgesproken om te wachten
suspension-information-from-abroad = wij wachtten op iets uit het buitenland
suspension-force-majeure = niemand kon er iets aan doen
suspension-choice = er is gekozen om te wachten
suspension-left = er is gekozen om te stoppen of een andere weg te nemen
suspension-mending = het bezwaar werd aangevuld
way-portal = Via het portaal
way-letter = Met een brief
way-email = Met een e-mail
way-phone = Met de telefoon
way-table = In een gesprek
sender-parent = De ouder zelf
sender-helper = Iemand die de ouder helpt
sender-lawyer = De advocaat

## Voor medewerkers
nav-terms = Termijnen
terms-title = Termijnen
terms-lead = Tot wanneer mag elk besluit duren, en waarom is dat zo?
terms-how = Alle termijnen, en hoe zij zijn geteld
terms-back = Terug naar het dossier
terms-none = Er loopt nu geen termijn.
terms-change = Iets doen met deze termijn
terms-settled = Vastgestelde dwangsommen
term-title = Termijn: { $subject }
term-how = Zo is dit geteld
term-reason-hint = De ouder leest dit ook. Schrijf kort en gewoon.
term-extend = Verlengen
term-extend-about = U kunt deze termijn één keer verlengen met { $by }. De laatste dag wordt dan { $date }.
term-suspend = Laten stilstaan
term-suspend-about = De dagen dat de tijd stilstaat, tellen niet mee. Er is altijd een laatste dag.
term-last-on-hint = Bijvoorbeeld 31-12-2023. Komt het eerder binnen, dan loopt de tijd eerder weer.
term-resume = Weer laten lopen
term-resume-about = Kwam alles binnen? Dan telt die dag weer mee.
term-notice = Brief dat het te laat is
term-notice-about = Schrijf hier op dat er een brief kwam dat wij te laat zijn. Dat kost de ouder niets.
term-field-reason = Waarom is er meer tijd nodig?
term-field-ground = Waarom staat de tijd stil?
term-field-last-on = Tot en met welke dag?
term-field-words = Wat is er gevraagd of afgesproken?
term-field-counts-on = Vanaf welke dag telt de tijd weer?
term-field-received-on = Op welke dag kwam de brief?
term-field-way = Hoe kwam de brief?
term-field-sender = Van wie kwam de brief?
term-list-title = Wat moet er binnenkort zijn
term-list-heading = Eerste wettelijke datum bovenaan
term-list-mine = Van mijn dossiers
term-list-all = Van alle dossiers
term-list-of = Van { $name }
term-list-ahead = { $count ->
    [one] 1 dag vooruit
   *[other] { $count } dagen vooruit
}
term-list-none = Hier staat niets dat binnenkort moet.
term-do-call = Bel de ouder. Zeg eerlijk hoe het staat.
term-do-late = Bel de ouder. Zeg sorry. Zeg ook dat een brief om alsnog te besluiten niets kost.
term-do-decide = Besluit zo snel mogelijk. Elke dag kost geld.
column-to-do = Wat nu
history-term-extended = Termijn verlengd: { $subject }
history-term-suspended = Termijn staat stil: { $subject }
history-term-resumed = Termijn loopt weer
history-default-noticed = Brief dat het te laat is: { $subject }
history-terms-reckoned = Wettelijke datums opnieuw geteld
history-terms-day = { $subject }: { $date }
history-delay-told = De ouder hoorde dat het niet op tijd lukt: { $subject }
history-penalty-fixed = Dwangsom vastgesteld: { $amount }

## Voor de ouder
case-terms = Tot wanneer mag het duren?
case-terms-why = Zo telden wij
case-penalties = Geld omdat wij te laat waren

## Dwangsom: door twee mensen vastgesteld
term-penalty-day = { $date }: samen { $amount }
term-penalty-days = Elke dag die telt
term-penalty-established = Twee mensen keken dit na. Het staat vast sinds { $date }.
term-penalty-anew = Eerst was dit { $before }. U maakte bezwaar en kreeg gelijk.
term-penalty-anew-kept = U maakte bezwaar en kreeg gelijk. Er kwam niet meer uit. Wat u kreeg, blijft van u.
penalty-anew-staff = Eerst was dit { $before }. De ouder maakte bezwaar en kreeg gelijk.
penalty-anew-kept-staff = De ouder maakte bezwaar en kreeg gelijk. Er kwam niet meer uit. Het bedrag blijft.
history-penalty-proposed = Dwangsom voorgesteld: { $amount }
history-penalty-returned = Voorstel voor een dwangsom teruggestuurd
history-penalty-established = Dwangsom staat vast: { $amount }
penalty-title = Dwangsom vaststellen
penalty-open = Niemand stelde dit nog voor.
penalty-proposed = { $name } stelde dit voor. Iemand anders keurt het goed.
penalty-returned = Dit voorstel kwam terug.
penalty-done = Dit staat vast. De ouder weet het.
penalty-paid-on = Dit is betaald op { $date }.
penalty-propose = Voorstellen om vast te stellen
penalty-propose-about = Het bedrag volgt uit de regels. Iemand anders keurt het goed. Daarna hoort de ouder het.
penalty-approve = Dwangsom goedkeuren
penalty-approve-about = Hierna staat het bedrag vast. De ouder hoort het meteen.
penalty-return = Voorstel terugsturen
penalty-field-remark = Opmerking voor de tweede lezer
penalty-field-remark-hint = Dit leest alleen een collega.
penalty-upheld = De ouder kreeg gelijk in een bezwaar. Iemand anders stelt dit opnieuw vast.
penalty-propose-anew = Dwangsom opnieuw vaststellen
penalty-propose-anew-about = Zeg welke dagen tellen. Het bedrag volgt uit de regels. Lager dan eerst wordt het nooit.
penalty-field-last-day = Laatste dag van de termijn
penalty-field-noticed-on = Dag van de vraag om alsnog te besluiten
penalty-field-noticed-on-hint = Leeg als alleen de rechter een dwangsom oplegde.
penalty-field-decided-on = Dag van het besluit
penalty-field-decided-on-hint = Leeg als er geen besluit kwam.
penalty-found-title = Wat er nu uitkomt
penalty-found-line = { $label }: { $value }
penalty-found = Volgens de regels
penalty-awarded = Eerst vastgesteld
penalty-no-day = geen
