## Haalbaarheid
nav-feasibility = Haalbaarheid
feasibility-title = Haalbaarheidstoetsen
feasibility-lead = Wat de operatie kan waarmaken, en wie ervoor wacht.
feasibility-reports = Bewaarde rapporten
feasibility-kinds = Hoe vaak verwachtingen klopten
feasibility-kinds-lead = Dit zijn de verwachtingen die in het laatste halfjaar afliepen. Klopt minder dan 70% van 20 of meer, dan ziet niemand ze meer.
feasibility-kind-standing = Wat ouders zien
feasibility-kind-wrong = Niemand ziet deze verwachting: hij klopte te vaak niet.
feasibility-kind-right = Mag worden getoond.
feasibility-none = Er is nog geen rapport bewaard.
feasibility-which = Rapport
feasibility-report = Rapport { $number }
feasibility-made-on = Gemaakt op
feasibility-made = Gemaakt op { $date }.
feasibility-scenarios = Scenario's
feasibility-pdf = Op papier (PDF)
feasibility-json = Voor programma's (JSON)
