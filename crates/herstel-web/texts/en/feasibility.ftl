## Feasibility
nav-feasibility = Feasibility
feasibility-title = Feasibility tests
feasibility-lead = What the operation can deliver, and who waits for it.
feasibility-reports = Kept reports
feasibility-none = No report was kept yet.
feasibility-which = Report
feasibility-report = Report { $number }
feasibility-made-on = Made on
feasibility-made = Made on { $date }.
feasibility-scenarios = Scenarios
feasibility-pdf = On paper (PDF)
feasibility-json = For programs (JSON)
