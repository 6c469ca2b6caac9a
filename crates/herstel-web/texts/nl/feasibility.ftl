## Haalbaarheid
nav-feasibility = Haalbaarheid
feasibility-title = Haalbaarheidstoetsen
feasibility-lead = Wat de operatie kan waarmaken, en wie ervoor wacht.
feasibility-reports = Bewaarde rapporten
feasibility-none = Er is nog geen rapport bewaard.
feasibility-which = Rapport
feasibility-report = Rapport { $number }
feasibility-made-on = Gemaakt op
feasibility-made = Gemaakt op { $date }.
feasibility-scenarios = Scenario's
feasibility-pdf = Op papier (PDF)
feasibility-json = Voor programma's (JSON)
