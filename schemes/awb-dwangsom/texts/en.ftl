# Texts about the penalty for late decisions. Tone: warm, plain, short; never blaming.
# In texts of a rule every fact of the case can be used, with dashes in its name; $result is the outcome,
# NAME-some is «yes» or «no» (whether anything other than zero was filled in).

## The scheme

scheme-title = Money when a decision is late
scheme-short = Late decision
scheme-status = This is the general act as it stands, article 4:17. A penalty set by a court is entered as the court set it.
scheme-about = Is a decision late? Then you write to us. When we do not decide within two weeks, you receive money for every day. That lasts 42 days at most. Together it is 1,442 euros then.

## Steps

step-notice = Your letter that it is late
step-notice-about = You write to us that the decision is late. A few lines are enough. You may also call: then we write it down together.
step-penalty = Decision about the penalty
step-penalty-about = We count the days that we are late. You need not do anything. In doubt about a day, that day counts.

## Choices

choice-notice-continue = Count the days
choice-notice-continue-consequence = We count from your letter. Your own case simply goes on.
choice-notice-wait = Nothing for now
choice-notice-wait-consequence = We wait for you. Your application and your rights stay.
choice-notice-stop = Stop here
choice-notice-stop-consequence = We do not go on with your application. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-penalty-court = I want to go to court as well
choice-penalty-court-consequence = The court can give us a new term, with an amount per day. Your contact person tells you where you find free help.
choice-penalty-wait = Nothing for now
choice-penalty-wait-consequence = We wait for you. When there is no decision in your case yet, we keep counting.
choice-penalty-stop = Stop here
choice-penalty-stop-consequence = You are done with the penalty. You keep what you received. Your own case, apologies and help from your municipality simply go on.
conditions-return = You can come back when another decision is late. A phone call or a letter is enough, at any time.

## Terms

term-objection-mend = Completing your objection
term-objection-decision = Decision on your objection
term-objection-decision-committee = Decision on your objection with advice of a committee
term-complaint = Answer to your complaint
term-call-back = Calling you back
term-appeal = Going to court

## Kinds of facts

group-datums = Dates
group-oordeel = Exceptions
group-rechter = What the court set

## Facts

attribute-laatste-dag-om-te-besluiten = Last day to decide
help-laatste-dag-om-te-besluiten = The last day of the term, with extension and with days on which the term stood still.
attribute-dag-van-de-ingebrekestelling = Day on which the letter came
attribute-dag-van-het-besluit = Day of the decision
help-dag-van-het-besluit = The day on which the late decision came. Leave empty when there is no decision yet.
attribute-kennelijk-ongegrond = Could not succeed
help-kennelijk-ongegrond = Choose «yes» only when it was clear at once that the request could not succeed. In doubt, choose «no».
attribute-veel-te-laat-in-gebreke-gesteld = Letter came much too late
help-veel-te-laat-in-gebreke-gesteld = Choose «yes» only when the letter took unreasonably long. In doubt, choose «no».
attribute-eerste-dag-volgens-de-rechter = First day according to the court
help-eerste-dag-volgens-de-rechter = The first day for which the court gave an amount. Leave empty when there is no ruling.
attribute-dagbedrag-volgens-de-rechter = Amount per day according to the court
help-dagbedrag-volgens-de-rechter = The amount per day in the ruling.
attribute-maximum-volgens-de-rechter = Highest amount according to the court
help-maximum-volgens-de-rechter = The highest amount in the ruling.
attribute-eerder-betaalde-dwangsom = Paid before
given-eerder-betaalde-dwangsom = { $result-some ->
    [yes] You already received { $result }. We subtract that.
   *[no] You did not receive a penalty before. So nothing is subtracted.
}
attribute-geldig-in-gebreke-gesteld = Letter came after the term
attribute-al-besloten = Decision came before the letter
attribute-laatste-dag-van-de-telling = Last day that counts
attribute-eerste-dag-van-de-dwangsom = First day that counts
attribute-aantal-dagen-dwangsom = Number of days
attribute-dagen-van-de-eerste-stap = Days of the first stage
attribute-dagen-van-de-tweede-stap = Days of the second stage
attribute-dagen-van-de-derde-stap = Days of the third stage
attribute-wettelijke-dwangsom = Penalty under the act
attribute-aantal-dagen-volgens-de-rechter = Number of days according to the court
attribute-dwangsom-volgens-de-rechter = Penalty of the court
attribute-totale-dwangsom = Together
attribute-uit-te-betalen-dwangsom = We pay now
attribute-recht-op-een-dwangsom = Right to a penalty
attribute-reden-van-de-dwangsom = Reason

## Values

value-te-laat-besloten = Decided late
value-al-betaald = Already paid
value-kennelijk-ongegrond = Could not succeed
value-veel-te-late-brief = Letter came much too late
value-termijn-liep-nog = The term was still running
value-besluit-was-er-al = The decision was already there
value-twee-weken-lopen-nog = The two weeks are still running
value-op-tijd-besloten = Decided within the two weeks
value-telt-mee = Counts
value-telt-niet-mee = Does not count

## Fixed figures

parameter-wachttijd = Days between your letter and the first day
parameter-telling-van-de-besluitdag = The day of the decision
parameter-hoogste-aantal-dagen = Highest number of days
parameter-aantal-dagen-per-stap = Days per stage
parameter-bedrag-van-de-eerste-stap = Amount per day, first stage
parameter-bedrag-van-de-tweede-stap = Amount per day, second stage
parameter-bedrag-van-de-derde-stap = Amount per day, after that

## Why

why-geldige-ingebrekestelling = We had to decide before the end of { $laatste-dag-om-te-besluiten }. Your letter came on { $dag-van-de-ingebrekestelling }. We were late then.
not-geldige-ingebrekestelling = On the day of your letter the term was not over yet.
why-eerste-dag-van-de-dwangsom = After your letter we have two more weeks. The first day that counts is { $result }.
not-eerste-dag-van-de-dwangsom = There is no day that counts. The reason is stated.
why-laatste-dag-van-de-telling = { $dag-van-het-besluit-some ->
    [yes] The decision came on { $dag-van-het-besluit }. The last day that counts is { $result }.
   *[no] There is no decision yet. So we count up to and including { $result }.
}
why-aantal-dagen-dwangsom = { $result ->
    [0] The first day would be { $eerste-dag-van-de-dwangsom }. We count up to and including { $laatste-dag-van-de-telling }. No day counts.
    [one] One day counts.
   *[other] From { $eerste-dag-van-de-dwangsom } on { $result } days count. Never more than { $hoogste-aantal-dagen } days count.
}
not-aantal-dagen-dwangsom = There is no first day that counts.
why-dagen-van-de-eerste-stap = { $result ->
    [0] There is no day in the first stage.
    [one] One day of { $bedrag-van-de-eerste-stap }.
   *[other] { $result } days of { $bedrag-van-de-eerste-stap }.
}
why-dagen-van-de-tweede-stap = { $result ->
    [0] There is no day in the second stage.
    [one] Then one day of { $bedrag-van-de-tweede-stap }.
   *[other] Then { $result } days of { $bedrag-van-de-tweede-stap }.
}
why-dagen-van-de-derde-stap = { $result ->
    [0] There is no day in the third stage.
    [one] Then one day of { $bedrag-van-de-derde-stap }.
   *[other] Then { $result } days of { $bedrag-van-de-derde-stap }.
}
why-wettelijke-dwangsom = { $result-some ->
    [yes] { $dagen-van-de-derde-stap-some ->
        [yes] { $dagen-van-de-eerste-stap } times { $bedrag-van-de-eerste-stap }, { $dagen-van-de-tweede-stap } times { $bedrag-van-de-tweede-stap } and { $dagen-van-de-derde-stap } times { $bedrag-van-de-derde-stap }. Together that is { $result }.
       *[no] { $dagen-van-de-tweede-stap-some ->
            [yes] { $dagen-van-de-eerste-stap } times { $bedrag-van-de-eerste-stap } and { $dagen-van-de-tweede-stap } times { $bedrag-van-de-tweede-stap }. Together that is { $result }.
           *[no] { $dagen-van-de-eerste-stap } times { $bedrag-van-de-eerste-stap }. That is { $result }.
        }
    }
   *[no] There is no day that counts. So there is no penalty under the act.
}
why-aantal-dagen-volgens-de-rechter = { $result ->
    [0] The first day of the court is after { $laatste-dag-van-de-telling }. No day counts.
    [one] According to the court one day counts.
   *[other] According to the court { $result } days count, from { $eerste-dag-volgens-de-rechter }.
}
not-aantal-dagen-volgens-de-rechter = The court gave no amount per day.
why-dwangsom-volgens-de-rechter = { $result-some ->
    [yes] The court gave { $dagbedrag-volgens-de-rechter } per day, with { $maximum-volgens-de-rechter } at most. That is { $result }.
   *[no] There is no penalty of the court.
}
why-totale-dwangsom =
    { $result-some ->
        [yes] The act and the court together: { $result }.
       *[no] There is no day that counts.
    }
why-uit-te-betalen-dwangsom = { $result-some ->
    [yes] { $eerder-betaalde-dwangsom-some ->
        [yes] From { $totale-dwangsom } we subtract { $eerder-betaalde-dwangsom }, which you already received. We now pay { $result }.
       *[no] We now pay the full amount: { $result }.
    }
   *[no] There is nothing to pay now. You keep what you received.
}
why-al-besloten = The decision came on { $dag-van-het-besluit }, before your letter of { $dag-van-de-ingebrekestelling }.
not-al-besloten = When your letter came, there was no decision yet.
why-recht-op-een-dwangsom = There is { $uit-te-betalen-dwangsom } to pay. You are entitled to it.
not-recht-op-een-dwangsom = There is no penalty to pay now.
why-reden-van-de-dwangsom = { $result ->
    [te-laat-besloten] We were late. That is why you receive money.
    [al-betaald] We were late. You received the money for it before.
    [kennelijk-ongegrond] It was clear at once that the request could not succeed. Then the act gives no penalty.
    [veel-te-late-brief] Your letter came long after we were late. Then the act gives no penalty.
    [besluit-was-er-al] The decision was already there when your letter came.
    [termijn-liep-nog] When your letter came, the term was not over yet.
    [twee-weken-lopen-nog] After your letter we have two more weeks. Those are not over yet.
   *[other] The decision came before the first day counted.
}

## Contradictions in the facts

clash-de-eerste-dag-van-de-rechter-is-bekend = There is an amount per day of the court. Also fill in on which day it begins.
clash-dwangsom-van-de-rechter-is-compleet = The amount per day or the highest amount of the ruling is missing. Fill in both.

## Sources

source-AWB = Algemene wet bestuursrecht
source-SCHATTING = Estimate

## Not certain

open-amounts-since = The amounts are those of the act as we read it. That they held from 2020 on was not looked up in a source.
open-first-day = The act counts from the day on which two weeks have passed. We read that as day 14 after the letter; day 15 is possible too.
open-day-of-the-decision = The act does not say whether the day of the decision itself counts. We count that day.
open-letter-too-early = A letter that came while the term was still running does not count here. That rule was not read in the source.
open-free-days = Whether a weekend or public holiday lengthens the two weeks was not read. We do not move on.
open-term-of-the-decision = The term for this decision itself was not read. We keep three months after the letter.
open-court-by-hand = What a court sets differs per ruling. The handler enters the first day, the amount per day and the maximum.

## Examples

example-late-decision = Gerda wrote on 1 March that it was late. The decision came on 3 April. She receives 532 euros.
example-still-no-decision = Hamid is still waiting. The act gives him 1,442 euros and the court gave 100 euros per day.
example-in-time = Ilse received her decision nine days after her letter. Then there is no penalty.
example-weeks-running = Kees wrote nine days ago. The two weeks after his letter are still running.
example-crossed = Lina's letter and the decision crossed. The decision came one day earlier.
example-too-early = Joris wrote while the term was still running. He can write again after the last day.

## Letters

letter-penalty-award-subject = Decision: you receive { $amount } because we were late
letter-penalty-award-opening =
    We did not decide in time. You had to wait and you had to remind us. We are sorry.

    For every day that we were late you receive money. We counted the days for you.
letter-penalty-award-outcome = You receive from us
letter-penalty-award-outcome-text = We transfer it to your account. This stands apart from your own case: nothing is subtracted there.
letter-penalty-award-next-heading = What happens next?
letter-penalty-award-next = Is there no decision in your case yet? Then we go on working on it. You can also ask the court to give us a new term.
letter-penalty-reject-subject = Decision: no penalty now
letter-penalty-reject-opening = { $reason ->
    [al-betaald]
        You wrote to us that a decision is late. That is right, and we are sorry.

        You received the money for these days before. So nothing is added now.
    [op-tijd-besloten]
        You wrote to us that a decision was late. That was right, and we are sorry.

        After that we decided within two weeks. The act gives no money yet then.
    [twee-weken-lopen-nog]
        You wrote to us that a decision is late. That is right, and we are sorry.

        After your letter we have two more weeks. Those are not over yet. After that every day counts.
    [besluit-was-er-al]
        You wrote to us that a decision is late. Your letter and our decision crossed.

        The decision was already there when your letter came. The act gives no money then.
   *[other]
        You wrote to us that a decision is late. We looked into it. You do not receive money for it now.

        We understand that waiting is hard. Your own case simply goes on.
}
letter-penalty-reject-outcome = Outcome
letter-penalty-reject-outcome-value = No penalty now
letter-penalty-reject-outcome-text = { $reason ->
    [al-betaald] You already received { $eerder-betaalde-dwangsom }.
    [kennelijk-ongegrond] It was clear at once that the request could not succeed. Then the act gives no penalty.
    [veel-te-late-brief] Your letter came long after we were late. Then the act gives no penalty.
    [besluit-was-er-al] Your letter came on { $dag-van-de-ingebrekestelling }. The decision had already come on { $dag-van-het-besluit }.
    [twee-weken-lopen-nog] The first day that counts is { $eerste-dag-van-de-dwangsom }.
    [termijn-liep-nog] Your letter came on { $dag-van-de-ingebrekestelling }. We have time up to and including { $laatste-dag-om-te-besluiten }.
   *[op-tijd-besloten] After your letter we had two more weeks. The decision came on { $dag-van-het-besluit }, within those two weeks.
}
letter-penalty-reject-next-heading = What can you still do?
letter-penalty-reject-next = { $reason ->
    [twee-weken-lopen-nog]
        You need not write again. Is there still no decision on { $eerste-dag-van-de-dwangsom }? Then we count from that day on.

        You can also object. How that works, you read below.
    [termijn-liep-nog]
        Is there still no decision after { $laatste-dag-om-te-besluiten }? Then write or call us again. From then on we can count the days.

        You can also object. How that works, you read below.
   *[other]
        Is a date wrong? Then call us. We gladly count the days together with you.

        You can also object. How that works, you read below.
}
