## Feasibility
nav-feasibility = Feasibility
feasibility-title = Feasibility tests
feasibility-lead = What the operation can deliver, and who waits for it.
feasibility-reports = Kept reports
feasibility-kinds = How often forecasts were right
feasibility-kinds-lead = These are the forecasts that ended in the last half year. When fewer than 70% of 20 or more were right, nobody sees them any more.
feasibility-kind-standing = What parents see
feasibility-kind-wrong = Nobody sees this forecast: it was wrong too often.
feasibility-kind-right = May be shown.
feasibility-none = No report was kept yet.
feasibility-which = Report
feasibility-report = Report { $number }
feasibility-made-on = Made on
feasibility-made = Made on { $date }.
feasibility-scenarios = Scenarios
feasibility-pdf = On paper (PDF)
feasibility-json = For programs (JSON)
