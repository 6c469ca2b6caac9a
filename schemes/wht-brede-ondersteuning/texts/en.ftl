# Texts about help from the municipality. Tone: warm, plain, short; never blaming.

## The scheme

scheme-title = Help from the municipality under the Wet hersteloperatie toeslagen
scheme-short = Help from the municipality
scheme-status = This is the act as it stands for help from the municipality: article 2.21.
scheme-about = Your municipality helps you with a new start. That can be with money, family, work, housing and health. You make a plan together. The help is there also when nothing was decided about your money yet. And also for who lives in your home.

## Steps

step-application = You ask for help
step-application-about = You tell what is needed. Help that cannot wait starts at once.
step-support-plan = Plan and decision
step-support-plan-about = You make a plan together with the municipality. After that you get a decision. When in doubt we choose for you.
step-support = Help
step-support-about = The municipality helps you as the plan says. The plan may always change.
step-aftercare = Aftercare
step-aftercare-about = Somebody from the municipality calls you again later. Together you look at what is still needed.

## Choices

choice-application-continue = Make a plan with me
choice-application-continue-consequence = The municipality calls you for a talk. You decide what it is about.
choice-application-wait = Nothing for now
choice-application-wait-consequence = We wait for you. Your application and your rights stay.
choice-application-stop = Stop here
choice-application-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-support-plan-start = Start with the help
choice-support-plan-start-consequence = The help in the plan starts. You can always stop or choose something else.
choice-support-plan-change = I want another plan
choice-support-plan-change-consequence = You make a new plan together. Your right to help does not change by that.
choice-support-plan-wait = Nothing for now
choice-support-plan-wait-consequence = The municipality waits for you. Your rights remain.
choice-support-plan-stop = Stop here
choice-support-plan-stop-consequence = The help stops. Your money, apologies and aftercare remain. You can ask for help again later.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = The municipality keeps calling, as often as you like.
choice-aftercare-stop = I am done
choice-aftercare-stop-consequence = The municipality closes your request for help. Nothing changes for your money and your other rights.
conditions-return = You can always ask for help again. A phone call to your municipality is enough.

## Kinds of facts

group-grond = Why there is help
group-gemeente = Which municipality
group-hulp = What is needed

## Facts

attribute-aanvraag-voor-herstel = Applied for redress as a parent
help-aanvraag-voor-herstel = Choose «yes» when this person had childcare benefit and registered for redress. There does not have to be a decision yet.
attribute-toekenning-als-kind = Receives the amount for children
help-toekenning-als-kind = Choose «yes» when this person has a right to an amount as a child or foster child.
attribute-toekenning-als-ex-partner = Received the amount for ex-partners
help-toekenning-als-ex-partner = Choose «yes» when this person received the 10,000 euros for ex-partners.
attribute-plaats-in-het-gezin = Lives with somebody with a right to help
help-plaats-in-het-gezin = Choose «yes» for the family, and for a child older than 18 who lives at home.
attribute-dag-van-het-bericht-van-afwijzing = Day of the notice of rejection
help-dag-van-het-bericht-van-afwijzing = The day on which the municipality heard that the parent gets no redress. Leave empty when that is not so.
attribute-woonplaats = Where this person lives
help-woonplaats = Choose where this person is registered.
attribute-bijzondere-omstandigheden = Special circumstances
help-bijzondere-omstandigheden = Choose «yes» when help from the own municipality is not safe or does not fit now.
attribute-hulp-bij-financien = Help with money
help-hulp-bij-financien = Choose «yes» when this person wants help with that.
attribute-hulp-in-het-gezin = Help in the family
help-hulp-in-het-gezin = Choose «yes» when this person wants help with that.
attribute-hulp-bij-werk = Help with work or school
help-hulp-bij-werk = Choose «yes» when this person wants help with that.
attribute-hulp-bij-wonen = Help with housing
help-hulp-bij-wonen = Choose «yes» when this person wants help with that.
attribute-hulp-bij-zorg = Help with health
help-hulp-bij-zorg = Choose «yes» when this person wants help with that.
attribute-dag-van-het-plan = Day of the plan
help-dag-van-het-plan = The day on which the plan was finished together.
attribute-laatste-dag-van-de-hulp = Help until
attribute-afgelopen = The help is over
attribute-grond-voor-hulp = Reason for help
attribute-lopende-grond = The reason for help holds now
attribute-band-met-de-gemeente = This municipality helps
attribute-vraag-om-hulp = Asks for help
attribute-reden = Reason
attribute-recht-op-hulp = Right to help

## Values

value-deze-gemeente = In this municipality
value-een-andere-gemeente = In another municipality
value-buiten-nederland = Outside the Netherlands
value-hulp-met-een-plan = Help with a plan
value-geen-grond = No reason found
value-hulp-is-afgelopen = The help is over
value-een-andere-gemeente-helpt = Another municipality helps
value-geen-vraag-om-hulp = No help needed now

## Fixed numbers

parameter-termijn-van-afbouw = The help goes on this long

## Why

why-laatste-dag-van-de-hulp = { $dag-van-het-bericht-van-afwijzing-some ->
    [yes] The municipality heard on { $dag-van-het-bericht-van-afwijzing } that there will be no redress. The help goes on for { $termijn-van-afbouw } days, up to and including { $result }.
   *[no] There is no notice of rejection. The help has no last day.
}
why-afgelopen = The help went on up to and including { $laatste-dag-van-de-hulp }.
not-afgelopen = { $laatste-dag-van-de-hulp-some ->
    [yes] The help goes on up to and including { $laatste-dag-van-de-hulp }.
   *[no] The help has no last day.
}
why-grond-voor-hulp = You applied for redress, or received an amount as a child or ex-partner, or live with somebody for whom that is so.
not-grond-voor-hulp = We found no application for redress and no amount as a child or ex-partner. Nor with somebody in your home.
why-lopende-grond = The reason for help holds now.
not-lopende-grond = The reason for help no longer holds, or was not found.
why-band-met-de-gemeente = { $woonplaats ->
    [deze-gemeente] You live in this municipality.
   *[other] You live in another municipality. Because of special circumstances this municipality helps.
}
not-band-met-de-gemeente = You do not live in this municipality.
why-vraag-om-hulp = You ask for help with money, family, work, housing or health.
not-vraag-om-hulp = You ask for no help now.
why-reden = { $result ->
    [hulp-met-een-plan] You have a right to help. The municipality helps you with the plan that you made together.
    [geen-grond] We found no application for redress and no amount as a child or ex-partner.
    [hulp-is-afgelopen] The application for redress was rejected. The help went on up to and including { $laatste-dag-van-de-hulp }.
    [buiten-nederland] You live outside the Netherlands. Another team helps there.
    [een-andere-gemeente-helpt] You live in another municipality. That municipality helps you.
   *[geen-vraag-om-hulp] You ask for no help now. You always can later.
}
why-recht-op-hulp = You have a right to help.
not-recht-op-hulp = There is no help from this municipality now. The reason is given.

## What still has to fit

clash-plan-is-samen-gemaakt = First make a plan together. Then fill in when it was finished.

## Sources

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-AWB = Algemene wet bestuursrecht (general administrative law act)

## Not certain

open-last-of-thirty-days = The act says: the help stops within thirty days after the notice of rejection. We help up to and including the thirtieth day.
open-term = The act names no term for the plan. Two months is an assumption.
open-household = Who belongs to a family is in another act. The municipality judges that.

## Examples

example-parent = Hanna registered for redress. Nothing is decided yet.
example-child = Sam is 20 years old and received the amount for children. He is looking for a course and a room.
example-other-municipality-unsafe = Lea lives in another municipality. It is not safe for her there.
example-rejected-still-helped = The parent was refused redress three weeks ago. The help still goes on.
example-rejected-and-over = The parent was refused redress two months ago.
example-other-municipality = Omar lives in another municipality.
example-abroad = Rita lives in Belgium.

## Letters

letter-support-plan-award-subject = Decision: the municipality helps you
letter-support-plan-award-opening =
    You went through a lot because of the problems with the benefit. We help you with a new start.

    You made a plan together with us. That plan is yours. It may always change.
letter-support-plan-award-outcome = You receive
letter-support-plan-award-outcome-value = Help with your plan
letter-support-plan-award-outcome-text = { $toekenning-als-kind ->
    [yes] The help starts when you want it. There is no last day.
   *[no] { $toekenning-als-ex-partner ->
        [yes] The help starts when you want it. There is no last day.
       *[no] { $laatste-dag-van-de-hulp-some ->
            [yes] The help goes on up to and including { $laatste-dag-van-de-hulp }. Together we look at what is needed after that.
           *[no] The help starts when you want it. There is no last day now. Is the application for redress rejected? Then the help still goes on for { $termijn-van-afbouw } days.
        }
    }
}
letter-support-plan-award-next-heading = What happens next?
letter-support-plan-award-next =
    You choose whether and when the help starts. Do you want another plan? Then we make it together.

    Who lives in your home can also get help.
letter-support-plan-reject-subject = Decision: no help from this municipality now
letter-support-plan-reject-opening = { $reason ->
    [hulp-is-afgelopen]
        The application for redress was rejected. That is why this help stops too. We know that this can be hard.

        We do not just let you go. Below you read who can help you now.
    [geen-vraag-om-hulp]
        You told us that you need no help now. That is fine.

        Does that change? Then we are there for you.
   *[other]
        You asked us for help. We cannot give that help ourselves now.

        We do not just let you go. Below you read who can help you.
}
letter-support-plan-reject-outcome = Outcome
letter-support-plan-reject-outcome-value = No help from this municipality now
letter-support-plan-reject-outcome-text = { $reason ->
    [geen-grond] We found no application for redress and no amount as a child or ex-partner.
    [hulp-is-afgelopen] The help went on up to and including { $laatste-dag-van-de-hulp }.
    [buiten-nederland] You live outside the Netherlands. Another team helps you there.
    [een-andere-gemeente-helpt] You live in another municipality. That municipality helps you.
   *[geen-vraag-om-hulp] You ask for no help now with money, family, work, housing or health.
}
letter-support-plan-reject-next-heading = What can you still do?
letter-support-plan-reject-next = { $reason ->
    [een-andere-gemeente-helpt]
        We pass your question on to your own municipality, if you agree. Is help there not safe or does it not fit? Tell us.

        You can also object. Further on you read how.
    [buiten-nederland]
        We bring you in contact with the team for abroad, if you agree.

        You can also object. Further on you read how.
    [geen-grond]
        Did you have childcare benefit, or did your parent or partner? Call us, then we find out together.

        The municipality also has help that is for everybody. You can also object. Further on you read how.
   *[other]
        The municipality also has help that is for everybody: with money, housing, work and health. Call us, then we look together.

        Has something changed? Please ask again. You can also object. Further on you read how.
}
letter-help = Your municipality also has ordinary help, for everybody who lives there. You do not need this decision for that.
