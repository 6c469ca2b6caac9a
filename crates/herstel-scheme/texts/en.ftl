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

# Who a scheme is for.
audience-parent = parents who applied for childcare benefit
audience-child = children
audience-ex-partner = former partners
audience-next-of-kin = next of kin
audience-allowance-recipient = people with another benefit
audience-household = everybody in the home
audience-abroad = people who live abroad

# What a payment does elsewhere, while nobody has sorted it out.
effect-income-tax = Whether you pay income tax on this amount has not been sorted out yet. Ask your contact person.
effect-allowances = Whether this amount counts for your allowances has not been sorted out yet. Ask your contact person.
effect-wealth = Whether this amount counts as savings has not been sorted out yet. Ask your contact person.
effect-social-assistance = Whether this amount counts for social assistance has not been sorted out yet. Ask your contact person.

# What every letter says. A scheme can say it otherwise.
letter-sender = Herstel
letter-salutation = Dear { $name },
letter-calculation-intro = The table shows how we calculated. For each part it says where it comes from.
letter-explanation-intro = Below you read step by step which rule we used and with which figures.
letter-people = This decision was made by { $name }. A second person checked it. The computer calculated, people decided.
letter-status = About this scheme
letter-closing = Do you have questions, or is something not right? Please call us. We are glad to explain.
letter-objection =
    Do you disagree with this decision? Then you can object. It is free and you do not need a lawyer.

    Write to us why you disagree. Put your name, address and number { $reference } in the letter.

    Is a fact not right? Then you can also simply call. We will look at it together.
letter-objection-until = You can object up to and including { $date }.
letter-contact = This is your contact person. You can always call, also when you are not sure where your question belongs.
letter-help-heading = Help from your municipality
letter-help = Your municipality helps you with housing, money, family, work and health. You do not need this decision for that.

length-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
length-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
length-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
length-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
