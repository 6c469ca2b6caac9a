## Na een stap
experience-title = Hoe was dit voor u?
experience-title-child = Hoe was dit voor jou?
experience-lead = Na elke stap vragen wij twee dingen. U hoeft niet te antwoorden. Uw antwoord verandert niets aan uw zaak, en uw zaakbehandelaar ziet het niet. Wie de operatie leidt, leest alleen aantallen.
experience-lead-child = Wij vragen je twee dingen. Je hoeft niet te antwoorden. Wie jou helpt, ziet je antwoord niet. Het verandert niets voor jou.
experience-open = Deze stappen zijn klaar
experience-none = Er staan geen vragen open. Dank u wel.
experience-none-child = Er staan geen vragen open. Dank je wel.
experience-justice = Mij is recht gedaan
experience-new-start = Ik kan een nieuw begin maken
experience-words = Wilt u er iets bij zeggen?
experience-words-hint = Dit hoeft niet. Schrijf liever geen namen op.
experience-words-hint-child = Dit hoeft niet. Schrijf liever geen namen op.
experience-share-question = Mogen wij uw woorden delen?
experience-share = Ja, wie de operatie leidt mag dit lezen, zonder mijn naam
experience-share-child = Ja, de mensen die de leiding hebben mogen dit lezen, zonder mijn naam
experience-send = Verstuur mijn antwoord
experience-skip = Liever niet, vraag het niet meer
experience-answered = Wat u antwoordde
experience-answered-child = Wat jij antwoordde
feeling-yes = Ja
feeling-a-little = Een beetje
feeling-no = Nee
feeling-rather-not = Dat zeg ik liever niet
ended-decision = Het besluit: { $subject }
ended-agreement = De overeenkomst: { $subject }
ended-objection = Het bezwaar: { $subject }
ended-recognition = { $subject }
refusal-recognition-held = Dit is al geweest. Dat blijft staan.
refusal-recognition-not-wanted = De persoon vroeg hier niet om, of wil dit nu niet.
refusal-experience-told = Deze vragen zijn al beantwoord.

## Na een stap: medewerkers
experience-title-staff = Twee vragen na een stap
experience-lead-staff = Schrijf op wat de persoon antwoordt. Vraag het één keer. Daarna ziet niemand hier het antwoord nog, ook u niet.
experience-none-staff = Er staat hier geen vraag open.
history-experience-told = De persoon beantwoordde de vragen na een stap
history-experience-skipped = De persoon wilde de vragen na een stap liever niet beantwoorden

## Na een stap: sturing
nav-experience = Ervaring
experience-figures-title = Hoe het voor mensen was
experience-figures-lead = Wat mensen antwoordden op de twee vragen na een stap. Dit zegt niets over één mens en niets over wie hielp.
experience-figures-few = Een maand komt erbij als die voorbij is. Wij tonen alleen aantallen van ten minste { $count } mensen.
experience-figures-none = Er is nog niets te tonen. Te weinig mensen antwoordden, of de maand loopt nog.
experience-figures-after = Na welke stap
experience-figures-group = Groep
experience-figures-people = Mensen
experience-figures-not-told = Niet gezegd
experience-figures-words = In hun eigen woorden
experience-figures-words-about = Alleen woorden waarvan de schrijver zei dat u ze mag lezen. Van wie ze zijn, staat er niet bij.
experience-figures-words-none = Er zijn geen woorden te tonen.
experience-group-applicant = Ouders
experience-group-partner = Partners
experience-group-ex-partner = Ex-partners
experience-group-child = Kinderen
experience-group-other-benefit = Andere toeslagen
experience-group-together = Kleine groepen samen
