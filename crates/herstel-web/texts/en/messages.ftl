# Messages to the parent and back.

message-registered = We have your registration
message-document-received = We have your document
message-decision = There is a decision
message-invitation = Invitation to a talk on { $date }
message-agreement-offered = There is an offer of an agreement
message-handler-changed = You get another fixed person
message-deadline-will-pass = We will not make the date of { $date }
message-deadline-moved = The date for your decision has changed
message-nothing-changed = Nothing has changed. This is where you are
message-where-you-are = This is where you are
message-apology = Our apology
message-not-a-fraudster = You are not a fraudster
message-paper-asked = We ask you for a paper: { $paper }
message-response-asked = Would you read this, and say what you think of it?
message-reopening-refused = You asked to go on. That is not possible now
message-story-to-read = Would you read what we wrote down?
message-timeline-shared = You can read what happened

message-way-email = e-mail
message-way-paper = letter

message-standing-queued = waits to be sent
message-standing-held = waits for a safe address
message-standing-sent = sent
message-standing-printed = printed
message-standing-posted = posted
message-standing-failed = failed
message-standing-returned = came back

history-message = Message to the parent: { $subject }
history-message-way = Message to the parent, by { $way }: { $standing }
history-message-seen = The parent opened a message
history-message-ways = The parent chose how messages come
history-reply = The parent wrote a message
history-reply-closed = A message of the parent was dealt with

mail-subject = There is a message for you
mail-body =
    Hello,

    There is a message waiting for you.

    You can read it at { $address }. Sign in there as you are used to.

    On purpose this mail says nothing about the message itself. Do you not trust this mail? Then click on nothing. Type the address yourself, or call us.

messages-title = Your messages
messages-title-child = Your messages
messages-one = Message of { $date }
messages-lead = Here is everything we told you. You can also write to us.
messages-lead-child = Here is everything we told you. You can write to us too. There are no silly questions.
messages-ways = How do you want to receive messages?
messages-none = There are no messages yet.
messages-new = new
messages-write = Write to us
messages-answer = Answer this message
messages-text = Your message
messages-text-hint = A few words are enough. Your fixed person reads it and answers.
messages-button = Send
messages-sent = Your message was sent. Your fixed person will answer you.
messages-kept = From now on we send your messages as you chose.
messages-back = Back to your messages
messages-letter = See or print this as a letter (pdf)
messages-left = This message was also sent like this:

inbox-left = { $way }: { $standing }, { $date }
inbox-yours = You wrote to us
inbox-waits = Your fixed person is going to answer you.
inbox-answered = Answered with a message.

ways-title = How do you want to receive messages?
ways-lead = Every message is always on your own page. We can also let you know that there is one.
ways-question = How do we let you know?
ways-hint = Choose what suits you. If you choose nothing, it is on your page only.
ways-email = E-mail address
ways-email-hint = The mail says only that there is a message.
ways-address = Postal address
ways-address-hint = This may be the address of somebody you trust. Then write on the first line at whose.
ways-safe = What is safe for you?
ways-safe-hint = Tick where nobody else reads your messages. If your dossier is protected, we use only what you tick here.
ways-button = Keep

staff-messages-title = Messages
staff-messages-link = Messages
staff-message-wanted = The parent wants messages like this: { $ways }.
staff-message-held = { $way } (held back: no address, or not known to be safe)
staff-message-page-only = on their own page only
staff-message-unsent = { $count ->
    [one] 1 message has not really gone yet
   *[other] { $count } messages have not really gone yet
}
staff-message-open-replies = { $count ->
    [one] 1 message of the parent waits for an answer
   *[other] { $count } messages of the parent wait for an answer
}
staff-message-not-gone = not gone yet
staff-message-replies = What the parent wrote
staff-message-answer = Your answer
staff-message-answer-subject = Answer to your message
staff-message-how = Or: how was it dealt with already? The parent reads this.
staff-message-close = Dealt with
staff-message-write = Send a message
staff-message-send = Send
staff-message-kind = What do you want to send?
staff-message-kind-hint = The apology and the declaration go once. Their text is fixed.
staff-ways-title = Write down how the parent wants to receive messages
staff-ways-lead = Do this only on the word of the parent. Tick as safe only what the parent calls safe. The parent is told of it.
staff-ways-link = Change how messages come
staff-message-words = Words of your own
staff-message-invitation = An invitation to a talk
staff-message-subject = Subject
staff-message-text = Text
staff-message-talk-on = Day of the talk
staff-message-talk-on-hint = For an invitation only, such as 10-03-2022.
staff-message-time = Time
staff-message-place = Place or telephone number
staff-message-told = What we told
staff-message-read = Read
staff-message-seen = Opened on { $date }.
staff-message-not-seen = Not opened yet.
staff-message-again = Send once more by { $way }
staff-message-posted = Posted
staff-message-returned = Came back
staff-message-reason = What did it say?

# Objections and courts, for who reads back in a dossier.
message-objection-received = Objection received
message-objection-confirmed = Objection confirmed
message-objection-committee = Objection confirmed, with a committee
message-objection-mend-asked = Objection: asked to complete it
message-objection-completed = Objection completed
message-objection-in-time = Late objection counts as in time
message-objection-hearing = Objection: day of the talk
message-objection-heard = Objection: talk held
message-objection-hearing-waived = Objection: no talk needed
message-objection-advice = Objection: advice of the committee
message-objection-answered = Answer to the objection
message-objection-withdrawn = Objection taken back
message-court-filed = Case before the court
message-court-ruled = Ruling of the court
message-notice-received = Notice of default received
message-penalty-established = Money because we were late
message-penalty-kept = The amount because we were late stays the same
message-recorded-details = Your details were changed
message-recorded-ways = How messages reach you was changed
message-recorded-choice = We wrote down your choice
message-recorded-signature = We wrote down your answer to the agreement
message-recorded-countersigned = We signed the agreement too
message-recorded-offer-withdrawn = We took our offer back
message-recorded-offer-lapsed = Our offer no longer stands
message-recorded-reopened = Your road is open again
message-recorded-not-reopened = We do not open your road again
message-recorded-remark-answered = An answer to what you pointed out
message-recorded-applied = We have your application
message-recorded-unprotected = Your dossier is not protected any more
message-recorded-access = We wrote down who may act for you or look along
message-recorded-access-by-law = Somebody may look along with you or act for you
message-recorded-handler-released = You get another fixed person
message-recorded-talk-called-off = A talk does not go on
message-recorded-agreement = We wrote down an agreement
## In short: what a letter says, beside the letter
letter-says-title = What this letter says, in short
letter-says-sent = We sent this on { $date }.
letter-says-decision = This is the decision of { $date } about: { $step }.
letter-says-wrong = Is something wrong? Tell us. It costs nothing.
letter-says-talk = The talk is at { $time }. Place: { $place }.
letter-says-until = You have time until { $date }.
letter-says-due = The date is now { $date }.
letter-says-paper = You can send it until { $date }. You do not have it? Tell us. That is all right.
letter-says-amount = You get { $amount } for this.
letter-says-answer = You get our answer on { $date } at the latest.
letter-says-call = We call you on { $date } at the latest.
letter-says-called = We called you on { $date }.
letter-says-can = You can answer on this page. You can also ask for a talk with an interpreter.
letter-says-dutch = The letter itself is in Dutch. That letter is the one that counts in law.

where-happened-decision = There was a decision.
where-happened-choice = A choice was written down.
where-happened-agreement = Something happened with an agreement, or with your question to go on.
where-happened-term = Something changed about a date, or about money because we were late.
where-happened-facts = We wrote down facts.
where-happened-papers = Something changed about your papers.
where-happened-application = Something changed about what you applied for.
where-happened-objection = Something happened with your objection or appeal.
where-happened-complaint = Something happened with your complaint.
where-happened-remark = Something happened with a remark of yours.
where-happened-reply = Something happened with what you wrote to us.
where-happened-call = Something happened with a call.
where-happened-plan = Something happened with a talk or an agreement.
where-happened-story = Something happened with your story.
where-happened-timeline = Something happened with your question what happened and why.
where-happened-recognition = Something happened with your recognition.
where-happened-chain = Something happened with what others do for you, or with a payment.
where-happened-handler = Something changed about who helps you.
where-happened-access = Something changed about who may act or look for you.
where-happened-details = Something changed about your details, or about how messages reach you.
where-happened-work = We worked on your case.
where-open-paper = We asked you for a paper.
where-open-choice = You can choose how to go on.
where-open-offer = There is an offer of an agreement.
where-open-agreement = You can say whether an agreement is right.
where-open-story = You can read whether your story was written down well.
where-open-response = You can say what you think of what we sent you.
where-open-reasons = You can still write to us why you object.
