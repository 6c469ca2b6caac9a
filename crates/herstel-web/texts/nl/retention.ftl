### Het portaal van privacyfunctionarissen: lijsten van wie de gegevens weg mogen.

nav-retention = Vernietiging
retention-title = Vernietiging
retention-lead = Van sommige mensen zijn de gegevens lang genoeg bewaard. Een lijst zegt van hoeveel mensen de gegevens weg mogen. Er zijn altijd twee mensen voor nodig. De een maakt de lijst, de ander keurt hem goed.
retention-lists = Lijsten
retention-none = Er is nog geen lijst.
retention-list = Lijst
retention-name = Lijst van { $day }
retention-made = Gemaakt door
retention-persons = Mensen
retention-status = Stand
retention-proposed = wacht op akkoord
retention-approved = goedgekeurd
retention-executed = uitgevoerd
retention-unknown = Onbekend

## Een lijst
retention-list-title = Lijst om te vernietigen
retention-made-by = { $name } maakte de lijst op { $day }.
retention-approved-by = { $name } keurde de lijst goed op { $day }.
retention-executed-by = { $name } voerde de lijst uit op { $day }.
retention-who = Om wie het gaat
retention-category = Soort dossier
retention-ground = Waarom
retention-until = Bewaren tot en met
retention-from-to = { $from } tot { $to }
retention-awarded = Met een besluit dat iets geeft
retention-rejected = Met een besluit dat niets geeft
retention-undecided = Zonder besluit
retention-approval = Akkoord
retention-approval-text = Na uw akkoord mag de lijst worden uitgevoerd. Wat weg is, komt nooit terug. Vlak voor het weggaat, kijken wij nog een keer. Wie dan nog nodig is, blijft bewaard.
retention-approve = Deze lijst goedkeuren
retention-own = U maakte deze lijst zelf. Iemand anders keurt hem goed.
retention-over = Deze lijst wacht niet meer op akkoord.
retention-back = Terug naar alle lijsten
