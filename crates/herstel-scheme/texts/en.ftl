# General words, the same for every scheme.

problem-unknown-fact = This fact does not belong to this scheme.
problem-unknown-key = Choose a year from { $minimum } to { $maximum }.
problem-not-for-handler = This fact comes from the dossier itself. You cannot fill it in here.
problem-empty = Fill in this field.
problem-not-an-amount = Fill in an amount, such as 1.250,00.
problem-not-a-date = Fill in an existing date, such as 10-03-2014.
problem-not-a-number = Fill in a whole number, without letters.
problem-not-a-choice = Choose one of the options.
problem-not-a-boolean = Choose yes or no.
problem-wrong-type = This value does not fit this fact.
problem-too-small = Fill in { $minimum } or more.
problem-too-large = Fill in { $maximum } or less.
problem-too-early = The date must not be before { $first }.
problem-too-late = The date must not be after { $last }.
problem-too-long = This is too long. Use at most 2,000 characters.

word-yes = yes
word-no = no
word-and = { $first } and { $last }
word-always = always in force
explain-no-value = No amount came out of this.
word-from = in force from { $first }
word-until = in force until { $last }
word-between = in force from { $first } until { $last }
word-calculation-date = Day of the calculation
step-before-rounding = Before rounding
step-rounded = After rounding
step-below-minimum = Before the lower limit
step-above-maximum = Before the upper limit
