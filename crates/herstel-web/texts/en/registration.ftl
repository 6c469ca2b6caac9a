### Registering somebody else: on the telephone, or at the desk of a municipality.

## Registering somebody
nav-intake = Register a parent
intake-title = Register a parent
intake-lead = Write down what the parent says. More than this is not needed. We find out the rest.
intake-who = Who is the parent?
intake-name = Name of the parent
intake-name-hint = First name and family name, as in the passport.
intake-bsn = Citizen service number of the parent
intake-bsn-hint = Nine digits. Read them back once more.
intake-born-on = Date of birth of the parent
intake-reach = How do we reach the parent?
intake-years-hint = Does the parent not know? That is no problem.
intake-years-unknown = The parent does not know; we find out
intake-story = What does the parent tell?
intake-story-hint = In the words of the parent. Read it back once more.
intake-contact = The municipality
intake-contact-hint = Read this question out exactly so. The answer is up to the parent.
intake-button = Register this parent
intake-done = The registration has come in. The number is { $number }.
intake-done-text = Did this parent register before? Then the fixed handler calls the parent. You need not do anything.
