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

# What the money of a decision is for.
money-heading = What is this money for?
money-restitution = Restitution
money-restitution-about = This is money that the decisions cost you. You get it back, or you no longer have to pay it.
money-compensation = Compensation
money-compensation-about = This is money for the other damage you had, and for what you went through.
money-recognition = Recognition
money-recognition-about = This amount is there because you were wronged. You do not have to show any damage for it.
money-together = Together that is { $amount }.
money-rounded = Rounded, that is { $amount }.
money-off = From that, { $amount } goes off. The table shows why.
money-more-off = In the table, { $amount } goes off. That is more, so nothing is left.
money-on-top = On top of that comes { $amount }. It is a surcharge, or comes from rounding.
money-paid = With this decision we pay { $amount }.

# What every letter says. A scheme can say it otherwise.
letter-sender = Herstel
letter-salutation = Dear { $name },
letter-calculation-intro = The table shows how we calculated. For each part it says where it comes from.
letter-explanation-intro = Below you read step by step which rule we used and with which figures.
letter-people = This decision was made by { $name }. A second person checked it. The computer calculated, people decided.
letter-people-machine = The computer prepared this decision. { $name } checked everything and decided. A person always decides.
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

# The page of a scheme.
page-for = For whom
page-when = When
page-from = Decides from { $first } on.
page-until = Decided from { $first } up to and including { $last }.
page-replaces = This scheme came in the place of: { $name }.
page-replaced = This scheme was replaced by: { $name }.
page-version = Version
page-steps = How it goes
page-choices = What you can choose afterwards
page-terms = How long it may take
page-extended = { $length }, to be extended by { $extension }
page-since = from { $first }
page-objection = Objecting
page-amounts = How much
page-amounts-withheld = The fixed amounts of this scheme have not been published yet. That is why they are not here.
page-example-mark = example, published by nobody
page-not-verified = not read up
page-examples = Examples of invented people
page-award = awarded
page-award-amount = awarded: { $amount }
page-rejection = not awarded now
page-relations = How this scheme hangs together with others
page-effects = What a payment does to tax and benefits
page-effect-income-tax = Income tax
page-effect-allowances = Benefits
page-effect-wealth = Savings and wealth
page-effect-social-assistance = Social assistance
page-groups = Groups in a comparable situation
page-groups-about = A group says which help you are offered first. A group never decides about your rights.
page-open = What is not certain yet
page-rules = The rules and where they are written
page-sources = Sources
page-proof-reversed = When in doubt, we believe you. It is up to us to show the opposite.
page-proof-plausible = You make plausible what happened. Receipts are not needed.
page-proof-tailored-reversed = If you choose an assessment made to measure, we also believe you when in doubt.
page-proof-tailored-plausible = If you choose an assessment made to measure, you make the damage plausible.
page-machine-never = People decide. The computer only calculates.
page-machine-award = The computer can prepare an award. Only a person can reject.

# The drawing of how schemes hang together.
graph-title = How the schemes hang together
graph-after = comes after a step of the other
graph-opens = an award gives a right to the other
graph-counts-towards = what is paid here is deducted there for the same loss
graph-excludes = who gets this does not get the other
graph-replaces = was replaced by the other
graph-past = dashed and slanted: does not decide on this day

# Messages: what we tell the parent. A scheme may say it otherwise.
message-registered-subject = We have your registration
message-registered-text =
    On { $date } we received your registration. Your dossier has number { $reference }.

    { $due ->
        [none] We will let you know when we decide.
       *[other] By law we decide on the first step by { $due } at the latest.
    }

    Your contact person calls you to get to know you.

    You do not need to do anything now. News comes to you. It is always on your own page as well.
message-document-received-subject = We have your document
message-document-received-text =
    We received your document. It is in your dossier now.

    You do not need to send it again.
message-decision-subject = There is a decision
message-decision-text =
    We made a decision in your case. You can read it in the letter with this message. On your own page we explain every amount.

    Do you disagree? The letter says what you can do, and until when.
message-invitation-subject = Invitation to a talk on { $talk }
message-invitation-text =
    We invite you to a talk on { $talk }, at { $time }. Place: { $place }.

    { $words }

    You may bring somebody. Does it not suit you? Let us know, and we choose another day together.
message-agreement-offered-subject = An offer to conclude together
message-agreement-offered-text =
    We make you an offer to conclude your case together. Everything you can sign for is in the agreement. You get it as a letter, and you can also read it on your own page.

    { $until ->
        [none] Take the time you need.
       *[other] You can think about it up to and including { $until }.
    } If you say nothing, nothing changes.

    Whatever you choose: the explanation of what happened, the apology and the help of your municipality remain.
# The agreement to sign.
agreement-subject = Agreement to conclude together
agreement-opening =
    This is our offer to conclude your case together. Everything you can sign for is in this letter.

    Take the time you need. If you say nothing, nothing changes.
agreement-parties-heading = Between whom
agreement-parties = This is an agreement between { $name } and { $sender }. It is about file { $reference }, after this step: { $step }. The law calls this a settlement agreement (vaststellingsovereenkomst, Civil Code, article 7:900).
agreement-meaning-heading = What it means if you sign
agreement-meaning = You do not have to sign. { $until ->
    [none] There is no last day to choose. If we withdraw the offer, you hear why.
   *[other] You can think about it up to and including { $until }.
} You may talk to somebody first.
agreement-words-heading = What we agree besides
agreement-received-heading = What you have and keep
agreement-received = These amounts are yours. You pay none of it back.
agreement-received-none = No amount has been awarded to you on this road yet. What you received already, you keep.
agreement-received-line = { $step }, decision of { $date }
agreement-stays-heading = What always stays
agreement-stays = Whether you sign or not, this stays open to you:
agreement-stays-reconstruction = The explanation of what happened, and why it happened to you.
agreement-stays-apology = The apology.
agreement-stays-municipal-help = The help of your municipality.
agreement-stays-aftercare = The aftercare.
agreement-cooling-off-heading = If you change your mind
agreement-cooling-off =
    After your signature you have { $days } days to change your mind. You can take your signature back then. You do not have to say why. Call us, or write to us.

    An example: if you sign on { $date }, you can do so up to and including { $last }.
agreement-return-heading = When you can come back later
agreement-return = You can come back if one of these things is so:
agreement-return-how = Then let us know, in any way you like. We look with you whether it is so.
agreement-sign-heading = How you sign
agreement-sign = You choose how you sign. Every way counts the same:
agreement-sign-portal = On your own page: press “I sign” there.
agreement-sign-phone = By telephone: call your contact person and say what you choose.
agreement-sign-paper = On paper: put your signature below and send this letter back.
agreement-sign-table = At the table: sign in a talk with your contact person.
agreement-binding = The agreement holds when you and we have both signed. The days to change your mind must also be over.
agreement-for-person = Your signature
agreement-for-us = Our signature
message-handler-changed-subject = You get another fixed person
message-handler-changed-text =
    From now on { $handler } helps you. { $words }

    Your new fixed person knows your dossier. You do not need to tell your story again.
message-deadline-will-pass-subject = We will not make the date of { $due }
message-deadline-will-pass-text =
    By law we decide by { $due } at the latest. It is about this step: { $step }. We will not make it. That should not have happened.

    { $until ->
        [none] You can call your fixed person.
       *[other] Your fixed person will call you by { $until } at the latest.
    } Then you hear why it takes longer, and how it goes on.

    { $wait ->
        [told] You wrote to us already that we are late. That letter counts. You do not need to write again.
       *[other] You can also write to us that we are late. You may do that as soon as the date has passed, and it costs you nothing. { $days ->
            [none] It is never bad for your case.
           *[other] If we do not decide within { $wait } days after that, you get an amount for every day that we are late. It goes on for { $days } days at most. It is never bad for your case.
        }
    }
message-deadline-moved-subject = The date for your decision has changed
message-deadline-moved-text =
    It is about this step: { $step }. { $due ->
        [none] No date is set now.
       *[other] By law we now decide by { $due } at the latest.
    }

    { $words ->
        [none] You do not need to do anything.
       *[other] { $words }
    }
message-nothing-changed-subject = Nothing has changed. This is where you are
message-nothing-changed-text =
    Nothing has changed in your case. We let you hear from us all the same, so that you know where you are.

    { $step ->
        [none] No step is under way now.
       *[other] You are now at this step: { $step }.
    } { $due ->
        [none] No date is set now.
       *[other] By law we decide by { $due } at the latest.
    }

    You do not need to do anything. Do you have news or a question? Call us or write to us.
message-where-you-are-subject = This is where you are
message-where-you-are-text =
    We are writing so that you know where you are. { $happened ->
        [none] Since our last message there is nothing new.
       *[other] This happened since our last message. { $happened }
    }

    { $step ->
        [none] There is no step now.
       *[other] You are now at this step: { $step }.
    } { $due ->
        [none] There is no date now.
       *[other] By law we decide by { $due } at the latest.
    }

    { $open ->
        [none] You need not do anything.
       *[other] This waits for you. { $open } On your own page you can see how it is done. You can also call us.
    } Do you have news or a question? Call or write to us.
message-apology-subject = Our apology
message-apology-text =
    You were treated wrongly. You asked for help and you were not believed. That should never have happened.

    On behalf of the government we apologise to you. To your children too, and to those who are dear to you.

    This letter does not make good what happened. We go on until we have done everything we can do.
message-not-a-fraudster-subject = Declaration: you are not a fraudster
message-not-a-fraudster-text =
    We declare that you are not a fraudster. You were wrongly treated as one. It was not your fault.

    You may show this declaration to whom you like. To your family, your work, the school or the bank. Does somebody have questions about it? Then they may call us, if you agree.
message-paper-asked-subject = We ask you for a paper
message-paper-asked-text =
    We ask you for this paper: { $paper }. Would you send it? You can until { $until }. A photo with your telephone is fine.

    { $words ->
        [none] Your own page says why we ask for it, under Your papers.
       *[other] { $words }
    }

    Do you not have it any more? That does not matter. Let us know. You can with one button on your page, or call us. Then we ask for it elsewhere, or we go by what you tell us.

    We reject nothing because this paper is not there.
message-response-asked-subject = Would you read this, and say what you think of it?
message-response-asked-text =
    There is something for you to read. It is about this step: { $step }. We decide only when you could respond.

    This is what it says: { $words }

    You can respond until { $until }. You can do so on your own page, on paper, in a talk or by telephone. Do you need more time? Call us.

    Do you say nothing? Then we go on after that. It is neither a yes nor a no.
message-story-to-read-subject = Would you read what we wrote down?
message-story-to-read-text =
    We wrote down what you told us. Would you read it? It only counts once you say that it is right.

    You read it on your own page, under Your story. You can change it there too. Rather by telephone? Call us, and we read it to you.
message-timeline-shared-subject = You can read what happened
message-timeline-shared-text =
    We found out what happened to you and why. You can read that on your own page now.

    It can be hard to read. Do it at a moment that suits you, or read it together with somebody.

    Is something not right? Tell us. We look into it and give you an answer.
message-notice-received-subject = You told us that we are late
message-notice-received-text =
    We have from you that we are late. It is about this step: { $step }. { $wait ->
        [early] Your message came before the date had passed. That is why it does not count yet.
       *[other] You are right if the date has passed.
    }

    { $wait ->
        [early] { $due ->
            [none] It counts if you write it after the date has passed.
           *[other] It counts if you write it on { $due } or later, and there is no decision then.
        } You can use the same button for that, or call. It costs you nothing.
       *[other] We now have two more weeks. Is there no decision then? Then you get an amount for every day after that. That goes by itself. You do not need to do anything.
    }
message-penalty-established-subject = { $before ->
        [kept] The amount because we were late stays the same
       *[other] You get money because we were late
    }
message-penalty-established-text =
    We were late. It is about this step: { $step }. { $before ->
        [none] That is why you get { $amount }.
        [kept] You objected and you were right. We counted again. It did not come to more. What you got stays yours: { $amount }.
       *[other] You objected and you were right. At first the amount was { $before }. Now it is { $amount } altogether. It never becomes lower.
    } Two people checked this.

    On your own page stands every day that counts. Is it not right? Tell us. { $until ->
        [none] You can also object.
       *[other] You can also object. You can do so until { $until }, and it costs nothing.
    }
message-reopening-refused-subject = You asked to go on. That is not possible now
message-reopening-refused-text =
    You asked us to go on after this step: { $step }. Two people looked at it. It is not possible now.

    This is why: { $words }

    Do you disagree? Then you can object. { $until ->
        [none] It costs nothing.
       *[other] You can do so until { $until }, and it costs nothing.
    } Somebody else then looks again. You can also ask to go on again later.
message-objection-received-subject = We have your objection
message-objection-received-text =
    On { $date } we received your objection. It is about this decision: { $step }.

    { $due ->
        [none] We let you know when you get an answer.
       *[other] By law we answer you by { $due } at the latest.
    }

    Objecting costs nothing. What you already got, you keep. Your case simply goes on.
message-objection-confirmed-subject = We are looking at your objection
message-objection-confirmed-text =
    We are looking at your objection. It is about this decision: { $step }. Who took the decision does not do that alone: a second person reads along.

    { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    } You may first explain your objection yourself. On your own page you choose how.
message-objection-committee-subject = A committee looks at your objection
message-objection-committee-text =
    A committee looks at your objection too. It is about this decision: { $step }. The committee advises us.

    { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    } You may first explain your objection yourself. On your own page you choose how.
message-objection-mend-asked-subject = Would you add to your objection?
message-objection-mend-asked-text =
    We need something more from you for your objection: { $words }

    { $until ->
        [none] Let us know.
       *[other] You can do this until { $until }.
    } Writing in your own words is enough. You may call as well: then we write it down.
message-objection-completed-subject = We have what you added
message-objection-completed-text =
    We received what you added to your objection. { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    }
message-objection-in-time-subject = Your objection counts as in time
message-objection-in-time-text =
    Your objection came later. There was a good reason for that. It counts as in time now.

    { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    }
message-objection-hearing-subject = We talk with you on { $talk }
message-objection-hearing-text =
    On { $talk } we talk with you about your objection. { $words }

    You may bring somebody. Does it not suit you? Let us know, then we choose another day together.
message-objection-heard-subject = We talked about your objection
message-objection-heard-text =
    We talked with you about your objection. What was said stands on your own page.

    Is it not right? Tell us. { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    }
message-objection-hearing-waived-subject = You do not want to talk about your objection
message-objection-hearing-waived-text =
    You let us know that a talk about your objection is not needed. That is fine. We look at your objection just as well.

    Do you want to talk after all? You can as long as there is no answer. You choose it on your own page.
message-objection-advice-subject = There is advice about your objection
message-objection-advice-text =
    The committee advised us about your objection. You can read it on your own page. It is not an answer yet.

    { $due ->
        [none] No date is set now.
       *[other] By law you get an answer by { $due } at the latest.
    }
message-objection-answered-subject = There is an answer to your objection
message-objection-answered-text =
    There is an answer to your objection. It is about this decision: { $step }. You can read it on your own page, with the explanation.

    Do you not agree? { $until ->
        [none] Then you can go to court.
       *[other] Then you can go to court until { $until }.
    } Free help of a lawyer is possible. We gladly look for that help with you.
message-objection-withdrawn-subject = You took your objection back
message-objection-withdrawn-text =
    You took your objection back. We do not look at it any more now. What you already got, you keep.

    Is this not right? Call us at once.
message-court-filed-subject = There is a case before the court
message-court-filed-text =
    We wrote down that there is a case before the court. It is about this decision: { $step }.

    Your own road simply goes on. What you already got, you keep.
message-court-ruled-subject = The court ruled
message-court-ruled-text =
    The court ruled. It is about this decision: { $step }. On your own page you read what that means.

    { $due ->
        [none] Your fixed person gladly explains it to you.
       *[other] The court says that we must decide again by { $due } at the latest.
    }
message-complaint-received-subject = We have your complaint
message-complaint-received-text =
    On { $date } we received your complaint. Thank you for telling us.

    { $due ->
        [none] We let you know when you get an answer.
       *[other] By law you get an answer by { $due } at the latest.
    } Somebody who was not involved in your case looks into it.

    Complaining costs nothing and makes nothing worse for you. Your case simply goes on.
message-complaint-taken-subject = Somebody looks into your complaint
message-complaint-taken-text =
    { $handler ->
        [none] There is somebody who looks into your complaint.
       *[other] { $handler } looks into your complaint.
    } This is somebody who was not involved in your case.

    You may tell your story, by telephone or in a talk. { $due ->
        [none] After that you get an answer.
       *[other] You get an answer by { $due } at the latest.
    }
message-complaint-hearing-subject = We talk with you on { $talk }
message-complaint-hearing-text =
    On { $talk } we talk with you about your complaint. { $words }

    You may bring somebody. Does the day not suit you? Let us know, and we choose another day together.
message-complaint-heard-subject = Your side of the story
message-complaint-heard-text =
    We wrote down what you said about your complaint, or that no talk is needed. You read it on your own page.

    { $due ->
        [none] After that you get an answer.
       *[other] You get an answer by { $due } at the latest.
    }
message-complaint-extended-subject = The answer to your complaint takes longer
message-complaint-extended-text =
    We need more time for your complaint. We are sorry. The reason: { $words }

    { $due ->
        [none] We let you know when you get an answer.
       *[other] You now get an answer by { $due } at the latest.
    }
message-complaint-settled-subject = Your complaint is solved
message-complaint-settled-text =
    You said that your complaint is solved. So we stop working on it.

    Is this not right? Call us at once. You can always complain again.
message-complaint-answered-subject = There is an answer to your complaint
message-complaint-answered-text =
    { $words }

    Do you not agree? Then you can go to the National Ombudsman within a year. The Ombudsman looks at it apart from us. That costs nothing. The number is 0800 33 55 555 and the website is nationaleombudsman.nl.
message-complaint-withdrawn-subject = You took your complaint back
message-complaint-withdrawn-text =
    You took your complaint back. We do not look at it any more. Your case simply goes on.

    Is this not right? Call us at once.
message-call-promised-subject = We call you
message-call-promised-text =
    You asked us to call. { $due ->
        [none] We call you as soon as we can.
       *[other] We call you by { $due } at the latest.
    }

    Does it not work out for you? Then we try again. On your own page you see whether we kept our word.
message-call-missed-subject = We called you
message-call-missed-text =
    On { $date } we called you. You did not answer. That does not matter: we try again.

    Is it not needed any more? Say so on your own page.
message-recorded-details-subject = Your details were changed
message-recorded-details-text =
    We now have another name, address, e-mail address, telephone number or bank account of yours. On your own page you can read which.

    Did you not ask for this? Then call us at once, and we put it right.
message-recorded-ways-subject = How messages reach you was changed
message-recorded-ways-text =
    We wrote down how you want to receive messages. On your own page you can read how it is now.

    Did you not say this? Then call us at once.
message-recorded-choice-subject = We wrote down your choice
message-recorded-choice-text =
    You told us how you want to go on. We wrote down your choice. On your own page you can read which it is, and what it means.

    Did you not say this, or did you mean something else? Let us know. Then the choice does not count.
message-recorded-signature-subject = We wrote down your answer to the agreement
message-recorded-signature-text =
    You gave us your answer to the agreement. We wrote down what you said. On your own page you can read what that is, and until when you can change your mind.

    Did you not say this? Let us know. Then it does not count.
message-recorded-countersigned-subject = We signed the agreement too
message-recorded-countersigned-text =
    We have signed the agreement as well. On your own page you can read from when it binds, and until when you can change your mind.

    The agreement also says when you can come back later.
message-recorded-offer-withdrawn-subject = We took our offer back
message-recorded-offer-withdrawn-text =
    We took back our offer of an agreement. The reason: { $words }

    What you have received, you keep. Your case simply goes on.
message-recorded-offer-lapsed-subject = Our offer no longer stands
message-recorded-offer-lapsed-text =
    We offered you an agreement. You did not sign it. After that your case went on and there was a decision. So the offer no longer stands. It cannot be signed any more.

    What you have received, you keep. Would you rather stop with an agreement? Call us. Then we look together at what is possible.
message-recorded-reopened-subject = Your road is open again
message-recorded-reopened-text =
    You asked us to go on. You can. Your road is open again from the step where you stopped.

    On your own page you can read what comes next. { $words ->
        [none] You need not do anything.
       *[other] { $words }
    }
message-recorded-not-reopened-subject = We do not open your road again
message-recorded-not-reopened-text =
    You asked us to go on. Two people looked at it. We do not open your road again. The reason: { $words }

    Do you not agree? Call us. You may also ask again when something changes.
message-recorded-remark-answered-subject = An answer to what you pointed out
message-recorded-remark-answered-text =
    You pointed out that something is not right. We looked into it. Our answer: { $words }

    Is it still not right? Do tell us again.
message-recorded-applied-subject = We have your application
message-recorded-applied-text =
    We received your application. On your own page you can read for which scheme it is, and when you get an answer by law.

    You need not do anything now.
message-recorded-access-subject = We wrote down who may act for you or look along
message-recorded-access-text =
    We wrote down what you said about who may act for you or look along. On your own page you can read who, for what, and until when.

    Did you not say this? Then call us at once. You can also stop it on your page yourself.
message-recorded-access-by-law-subject = Somebody may look along with you or act for you
message-recorded-access-by-law-text =
    We wrote down that somebody may look along with you or may act for you. That follows from the law, or waiting did harm. On your own page you can read who it is, why it is allowed, and from which day.

    Is this not right? Then call us at once.
message-recorded-unprotected-subject = Your dossier is not protected any more
message-recorded-unprotected-text =
    Your dossier was closed, because nobody was allowed to find you. Your fixed person has ended that. Messages that we held back do not leave yet. They leave only when you say that it is safe.

    Is this not what you want? Call your fixed person. Then we close your dossier again at once.
message-recorded-handler-released-subject = You get another fixed person
message-recorded-handler-released-text =
    Your fixed person cannot help you any more. We are now looking for somebody else for you. On your own page you can read the last day on which that person is there. You also get a message from us then.

    You need not do anything. All that you told, and all that was agreed with you, stays. Do you need somebody now? Then call us. A colleague helps you.
message-recorded-talk-called-off-subject = A talk does not go on
message-recorded-talk-called-off-text =
    A talk with you does not go on, or did not go on. This is why: { $words }

    Would you like a new talk? Ask for it on your own page, or call your fixed person. You lose nothing by this.
message-recorded-agreement-subject = We wrote down an agreement
message-recorded-agreement-text =
    We wrote this down as an agreement: { $words }

    On your own page you can read who does this, and by which day. Is something not right? Then call your fixed person.
message-words-subject = { $subject }
message-words-text = { $words }
