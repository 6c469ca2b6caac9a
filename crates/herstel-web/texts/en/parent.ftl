### Texts of the pages for parents. Tone: warm, plain, short; never reproachful.

nav-case = My case
nav-facts = My details
back-to-case = Back to your case
yes = Yes
no = No
role-case-handler = personal case handler
role-reviewer = second reader
role-team-lead = team lead
role-municipal = employee of the municipality
role-steering = steering
role-privacy-officer = privacy officer
role-legal-adviser = legal adviser

## Registration
registration-title = Register
registration-lead = Tell us who you are. We find out the rest. It takes about five minutes.
registration-who = Who are you?
registration-name = Your name
registration-name-hint = Your first name and family name, as in your passport.
registration-bsn = Your citizen service number (BSN)
registration-bsn-hint = Nine digits. It is on your passport, identity card or driving licence. We use it to find your file.
registration-bsn-stated = We know your citizen service number (BSN) because you signed in. It ends in { $end }.
registration-born-on = Your date of birth
registration-born-on-hint = Day, month and year. For example 27-03-1985.
registration-reach = How can we reach you?
registration-reach-hint = You can skip everything in this part. A telephone number or e-mail address helps us most.
registration-phone = Telephone number
registration-email = E-mail address
registration-address = Address
registration-address-hint = Street and number, postal code and town. This is where we send letters.
registration-iban = Bank account number (IBAN)
registration-iban-hint = Then we can pay you sooner. You can also give it later.
registration-what = What happened?
registration-years = Which years is it about?
registration-years-hint = You don’t know? That is no problem. Finding out is our work.
registration-years-unknown = I don’t know; please find out
registration-story = Is there something you want to tell?
registration-story-hint = You don’t have to. Tell what happened, in your own words. Once is enough: everybody who helps you reads this.
registration-next = What happens next
registration-next-person = You get one fixed person. That person helps you all the way.
registration-next-search = We look up your records. You do not need to send proof.
registration-next-decision = Then we do the first review. You see the latest date as soon as you have registered.
registration-button = Register me

## My case
case-title = My case
case-number = Dossier { $number }
case-hello = Hello { $name }
case-now-working = We are working on your case: { $step }. You do not need to do anything now.
case-now-choose = You received a decision. Take your time to read it. Then you choose how to go on.
case-now-waiting = You took time. We are waiting for you. You can always go on.
case-now-stopped = You stopped here, as you chose. You can change your mind.
case-now-choose-at = You can now choose how to go on: { $step }. If you choose nothing yet, you lose nothing.
case-now-done = All steps have been decided. Aftercare and help stay open.
case-where = Where are you now?
road-done = Done
road-now = You are here
road-held = Waiting for you
road-held-text = This step stands still because you chose so. If you choose otherwise, we go on.
road-next = Comes after this
road-always = Always possible, also now
road-awarded = You were found to be right.
road-rejected = You received no amount in this step.
road-read-why = Read why
road-choose = You can choose here
case-how-long = How much longer?
case-legal = { $step }: the legal term for the decision runs until { $date }.
case-legal-late = { $step }: by law the decision should have been made by { $date }.
case-late-sorry = We did not manage that. It is not your fault, and we are sorry.
case-late-rights = You may ask us in writing to decide quickly after all. This is called ‘notice of default’ and costs nothing. Your fixed person helps you with it.
case-honest = How long it will really take, we cannot say yet. As soon as we know, it will be here.
case-choose = What can you choose?
case-choose-text = You decide. Take your time and talk it over. If you choose nothing now, you lose nothing.
choice-question = How do you want to go on?
choice-made = On { $date } you chose: { $option }.
choice-may-change = You can still change this.
choice-ask-person = Do you want to talk about it? { $name } is happy to think along. Feel free to call or write.
choice-ask-anybody = Do you want to talk about it? Feel free to call us. You get a contact person soon.
choice-think-until = You have time to think until { $date }. Do you want to think longer? You may. We never choose for you.
choice-said-heading = What we wrote down for you
choice-said = On { $date } you chose: { $option }.
choice-said-portal = You did so yourself.
choice-said-phone = You said so on the telephone.
choice-said-paper = Your letter said so.
choice-said-table = You said so in a talk.
choice-deny = I did not say this
choice-denied-own = You said that this is not right. This choice does not count any more.
choice-coming-back = Coming back later:
choice-button = This is my choice
choice-announced = This comes later
case-received = What did you receive so far?
case-why = What did you receive, and why?
case-no-decision = There is no decision yet. When there is, every amount will be here with its reason.
case-awarded = You receive { $amount }.
case-awarded-before = What you received before covers this amount. Nothing is added now. You do not need to pay anything back.
case-rejected = You receive no amount in this step.
case-aside = Your fixed person, your details and your remarks
case-person = Your fixed person
case-person-text = This is the person who helps you, from beginning to end. You tell your story only once.
case-no-person = You will soon have a fixed person. The name will be here.
case-facts = { $count ->
    [0] We are still looking up your records.
    [one] We found one fact about your case.
   *[other] We found { $count } facts about your case.
}
case-facts-link = See all facts
case-remarks = What you pointed out
case-no-remarks = Is something wrong? Point it out. A person looks at it and answers.
case-dispute-link = Something is wrong
remark-yours = On { $date } you wrote:
remark-document = Look at what you sent along
remark-answer = Answer of { $date }:
remark-waiting = We are looking at it
case-just-registered = You have registered
case-just-registered-text = Thank you. Your fixed person is now looking up your records. You do not need to send anything.
case-just-chose = Your choice is recorded
case-just-chose-text = We go on with it. You can still change it, until the next step is being decided.
case-just-denied = This choice does not count any more
case-just-denied-text = We are sorry that we wrote it down wrongly. What you chose before holds again.
case-just-remarked = We received your remark
case-just-remarked-text = Your fixed person looks at it. The answer will be on this page.

## Decisions
decision-page-title = Explanation of your decision
decision-caption = Decision of { $date }
decision-read-all = Read the whole explanation
decision-letter = See the letter (PDF, in Dutch)
decision-wrong = Is something wrong? Point it out with ‘Is this wrong?’. You do not need to prove anything. A person looks at it.
decision-object = Do you not agree?
decision-objection = You do not agree with this decision? You can object. That costs nothing, and your fixed person helps you.
decision-basis = By which rules
decision-version = Mark of this version of the rules: { $version }
table-part = Part
table-how = How we get there
table-amount = Amount
table-none = none
table-explain = Explained exactly
table-dispute = Is this wrong?
explanation-caption = How we get to the amount
explanation-steps = Step by step
explanation-steps-text = Open a step to see which rule applies and which numbers we used. Tap a number to see where it comes from.
explanation-deeper = What that rests on
explanation-deeper-text = These are the steps below: which years count, and why.
operand-empty = not filled in
operand-dossier = follows from your own dossier
explanation-numbers = The numbers we used
explanation-between = Steps in between
explanation-rule = The rule itself (in Dutch, as it is written)
explanation-filled = With the numbers of this case it reads:
explanation-stopped = This rule did not apply here, because this was not met:
operand-fact = a fact from the dossier
operand-parameter = set by the scheme: { $source }
operand-parameter-unverified = our assumption, not certain yet: { $source }
operand-step = worked out by us

## Facts
facts-title = What we know about you
facts-lead = These are the facts we calculate with. Is something wrong? Point it out; you do not need to prove anything.
facts-none = We are still looking up your records. As soon as we find something, it will be here.
facts-of-case = Your whole case
facts-source = Source: { $source }. So since { $date }.
facts-corrected = { $count ->
    [one] Corrected once.
   *[other] Corrected { $count } times.
}
facts-you = Your own details
facts-you-text = You gave us this when you registered on { $date }.
facts-name = Name
facts-born-on = Date of birth
facts-bsn = Citizen service number
facts-bsn-end = ends in { $end }
facts-phone = Telephone
facts-email = E-mail
facts-address = Address
facts-iban = Bank account
facts-not-given = Not given
facts-years = Years
facts-years-unknown = We are finding out
facts-you-wrong = Has something changed, or is it wrong?
facts-story = Your story
facts-story-text = You do not need to tell it again.

## Something is wrong
dispute-title = Something is wrong
dispute-lead = Thank you for saying so. A few words or a photo are enough. You do not need to prove anything.
dispute-about = This is about
dispute-about-decision = Decision: { $step }
dispute-about-other = Something else
dispute-words = What is wrong?
dispute-words-hint = Write as you would tell it. For example: ‘The amount was higher, I paid back more.’
dispute-file = Or send a photo or letter along
dispute-next = Your fixed person reads this and looks into it. The answer will be on your page.
dispute-button = Send this
dispute-corrected = You were right, we are changing it
dispute-kept = We looked into it and it stays as it is

case-documents-link = Send or see documents
documents-title = Your documents
documents-lead = Here you can send a letter or a photo of a letter. You never need to send anything twice.
documents-arrived = We received your document.
documents-arrived-text = It is in the list below. Your case handler can read it now.
case-person-by = Your fixed person can no longer help you. You get a new one by { $date }. You do not have to tell anything again.
case-persons-before = Who helped you before
case-person-before = { $name }, from { $from } until { $until }
case-person-somebody = A colleague

nav-messages = Messages
case-person-away = Your fixed person is away and is back on { $date }. Until then { $name } helps you.
