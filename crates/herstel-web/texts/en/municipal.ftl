### The pages of a municipality: the desk that helps and the desk that collects money.

## The list
nav-desk-support = Whom we help
nav-desk-collection = Whom we leave alone
desk-title = Municipality of { $municipality }
desk-support-lead = You may call or write to these parents. They said yes to that, or there is another reason.
desk-support-closed = What you read or write here stays with those who help. Those who collect money in your municipality never see it.
desk-collection-lead = You collect no money from these people now. Here it only says who they are.
desk-collection-closed = You may not see more. You see no story and no decision. Nor do you see what colleagues who help write down.
desk-support-people = Parents
desk-collection-people = People
desk-nobody = Nobody is here now.
desk-back = Back to the list

## One person
card-reach = How to reach them
card-no-reach = The parent gave no telephone, e-mail or address.
card-where = Where the parent is
card-no-story = The parent did not say that you may read this, or wrote nothing.
card-no-decisions = The parent did not say that you may read this.
card-nothing-decided = Nothing has been decided yet.
card-awarded = awarded, { $amount }
card-rejected = not awarded
card-notes = Notes of your desk
card-notes-text = The parent can always read this. Write it so that this is all right.
note-about = What is it about?
note-words = What do you want to remember?
note-words-hint = Only write down what is needed to help.
note-button = Keep the note
life-finances = Money and debts
life-housing = Housing
life-health = Health
life-family = Family
life-work = Work and school
