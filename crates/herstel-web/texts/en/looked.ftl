### Who looked in my dossier? Tone: plain, short, open.

looked-title = Who looked in my dossier?
looked-link = Who looked in my dossier?
looked-lead = Here you see who looked, when and why. We write it down every time.
looked-this-too = That you are looking now is written down too.
looked-print = You may print or keep this page.
looked-period = Choose a period
looked-from = From
looked-until = Up to and including
looked-show = Show
looked-all = Show everything
looked-own = You yourself
looked-own-times = { $count ->
    [0] You did not look yourself.
    [one] You looked once yourself.
   *[other] You looked { $count } times yourself.
  }
looked-own-show = Also show when you looked yourself
looked-own-hide = Do not show when you looked yourself
looked-acting = Who is looking now
looked-acting-times = { $count ->
    [0] Who is looking now did not look.
    [one] Who is looking now looked once.
   *[other] Who is looking now looked { $count } times.
  }
looked-acting-show = Show these times as well
looked-acting-hide = Do not show these times
looked-none = Nobody else has looked.
looked-emergency = Emergency access
looked-emergency-text = Your dossier was closed to this member of staff. It was urgent. This is the reason:
looked-when = At what time
looked-time = { $time }
looked-why = Why
looked-what = What this person saw
looked-reference = Reference
looked-reference-text = { $reference }. With this the organisation can find out which of its people it was.
looked-newest = Back to the latest days
looked-older = Earlier days
looked-you = You yourself
looked-the-person = The person of this dossier
looked-somebody = Somebody who may look for you
looked-an-office = An organisation that may look for you
looked-for-you = acts for you
looked-operation = recovery operation
looked-handler = { $name }, { $role }
looked-case-handler = a case handler
looked-reviewer = a second reader
looked-team-lead = a team lead
looked-support-desk = Support desk
looked-collection-desk = Debt desk
looked-municipality = municipality with code { $code }
looked-the-computer = The computer
looked-why-own = You may see what we know about you. The privacy law says so (GDPR, article 15).
looked-why-task = To handle your application. The law gives that task (Wht, chapter 2).
looked-why-mandate = You gave a mandate for this.
looked-why-represented = This person may act for you by law.
looked-why-kin = This person took over as next of kin.
looked-why-law = The law allows this: { $article }.
looked-why-urgent = Waiting did harm. The reason: { $reason }
looked-why-contact = To help you. You said that the municipality may be in touch, or you asked for help (Wht, article 2.21).
looked-why-collection = The municipality must know whom it leaves alone.
looked-why-advising = To advise about your objection. The law lets a committee do that (Awb, article 7:13).
looked-at-list = A line in a list: your name, the number and how far your case is
looked-at-dossier = Your dossier: facts, decisions and what you told us
looked-at-letter = A letter to you
looked-at-document = A document that you handed in
looked-at-card = Your name and how we reach you
looked-at-support-notes = Notes of the support desk
looked-at-objection = Your objection with its papers
looked-at-change = Your dossier, to put something into it
looked-at-access-records = This list
