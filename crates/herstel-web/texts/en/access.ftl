### Who may look along: mandates, the municipality, notes, emergency access.

## The question about the municipality
contact-part = Your municipality
contact-question = May your municipality contact you?
contact-question-hint = The municipality can help with money, housing, health, family and work. You do not have to choose now. Your answer changes nothing in your case.
contact-yes = Yes, it may
contact-no = No, rather not
contact-municipality = Which municipality?
contact-municipality-hint = Only if you say yes. For example: Almere.
contact-municipality-unknown = We do not know this municipality. Check the name.

## Who may look along
case-access-link = Who may look along
access-title = Who may look along
access-lead = Here you see who looks along with you or acts for you. You decide. You can stop it at any time, at once.
access-back = Back to who may look along
access-mandates = Who acts for you?
access-no-mandates = Nobody else acts for you now.
access-may = May: { $powers }.
access-may-not = May not: { $powers }.
access-period = From { $from } up to and including { $last }.
access-period-open = From { $from } until you stop it.
access-mandate-ended = { $name } acted for you. That stopped on { $date }.
access-stop = Stop this
access-give-mandate = Let somebody act for you
access-contact-yes = The municipality of { $municipality } may contact you.
access-contact-stop = The municipality may no longer do this
access-contact-said-no = You said: rather not. You may still change this.
access-contact-button = Give this answer
access-finer = May the municipality read something too?
access-finer-text = You do not have to. Only those who help there can read it. Those who collect money there see nothing of it.
access-story = Your story
access-decisions = Your decisions and amounts
access-since = allowed since { $date }
access-not-now = not allowed now
access-allow = Allow this
access-notes-title = What the municipality writes down about help
access-notes-text = Whoever helps you at the municipality sometimes writes something down. Your case handler only reads that if you agree.
access-notes = Your case handler reads along
access-emergencies = Opened in an emergency
access-emergencies-text = Sometimes somebody has to look into a file at once. That can be done for a short time, and you always see why.
access-emergency-when = On { $date }, from { $from } to { $until }. The reason:
access-just-given = This is allowed now
access-just-given-text = You can stop it again on this page.
access-just-stopped = This has stopped
access-just-stopped-text = From now on this person or municipality sees nothing more.
access-just-answered = Thank you for your answer
access-just-answered-text = You can always change it on this page.

## Letting somebody act for you
mandate-title = Let somebody act for you
mandate-lead = For example a child, a friend or a social worker. You choose what this person may do, and for how long.
mandate-name = Name of this person
mandate-bsn = Citizen service number of this person
mandate-bsn-hint = Nine digits. Then we know for certain who it is. Is it an office? Ask your case handler.
mandate-powers = What may this person do?
mandate-read = Read
mandate-read-hint = Read everything in your case, your story and your decisions too.
mandate-tell = Tell
mandate-tell-hint = Say what is wrong, and send documents.
mandate-choose = Choose
mandate-choose-hint = Choose how your case goes on.
mandate-sign = Sign
mandate-sign-hint = Sign in your name.
mandate-end = For how long?
mandate-end-open = Until I stop it myself
mandate-end-day = Up to and including a day I choose
mandate-last-on = The last day
mandate-last-on-hint = Only if you choose a day yourself. For example 31-12-2022.
mandate-never = This person can never let somebody else act for you. A former partner may not act for you.
mandate-button = Let this person act

## Acting for somebody else
nav-represented = For somebody else
represented-title = Acting for somebody else
represented-lead = Here are the people for whom you may act. Choose whose case you want to see.
represented-nobody = You act for nobody now. Did somebody ask you to? They arrange it themselves, under My case.
acting-for = You act for { $name }, file { $number }.
acting-until = You may do so up to and including { $date }.
acting-open = You may do so until it is stopped.
acting-took-over = You took this over as next of kin.
acting-you = Does it say “you” here? That is { $name }.
acting-others = Choose somebody else
acting-case = The case of { $name }
