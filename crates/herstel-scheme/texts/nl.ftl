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
