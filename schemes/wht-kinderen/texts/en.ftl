# Texts of the amount for children. Tone: warm, plain, short; never blaming.
# The letter goes to the child, to who cares for the child, or to next of kin. $rekening says which.

## The scheme

scheme-title = An amount for children under the Wet hersteloperatie toeslagen
scheme-short = Amount for children
scheme-status = This is the act as it stands for children: articles 2.10 to 2.14f. Here the rules for a child who died apply from 22 April 2024.
scheme-about = Children too suffered from what was done to their parents. Every child receives once an amount of 2,000 to 10,000 euros. How much depends on the age on 1 July 2023. We begin by ourselves.

relation-after-the-parent = First there is a decision for the parent. After that we look at the children by ourselves.
relation-after-the-ex-partner = First there is a decision for the ex-partner. After that we look at the children of the ex-partner by ourselves.
relation-only-once = A child receives this amount once, also when both parents were affected.
relation-opens-support = A child who receives this amount can also get help from the municipality.

## Steps

step-start = We begin
step-start-about = Your parent or ex-partner received a decision. Now we look at the children by ourselves. You do not have to apply. Did the child die? Then we call the next of kin. They say whether they want the amount.
step-municipal-help = Help from your municipality
step-municipal-help-about = Your municipality helps with school, work, housing, money and health. That can start now, also when nothing is decided yet.
step-child-award = Decision about the amount
step-child-award-about = We look at the age and the family. When in doubt we choose for the child. Does it take longer than six months? Then the child can apply.
step-aftercare = Aftercare
step-aftercare-about = Your contact person calls after the decision. Together you look at what is still needed.

## Papers

paper-birth-record = Record of the birth of your child
paper-birth-record-about = Then we know how old your child is. Your municipality has this record.

## Choices

choice-start-continue = Look at the amount
choice-start-continue-consequence = We look up the details. You do not have to do anything.
choice-start-help = I want help from my municipality now
choice-start-help-consequence = Your municipality calls you. The decision about the amount simply goes on.
choice-start-wait = Nothing for now
choice-start-wait-consequence = We wait for you. Your case and your rights stay.
choice-start-stop = Stop here
choice-start-stop-consequence = We do not go on with your case. Apologies, an explanation and help from your municipality stay open to you. You can come back later.
choice-child-award-help = I want help from my municipality
choice-child-award-help-consequence = Your municipality calls you and makes a plan with you. The amount stays yours.
choice-child-award-later = Pay the amount later
choice-child-award-later-consequence = We keep the amount until you want it. The letter names the last day. The amount stays the same.
choice-child-award-wait = Nothing for now
choice-child-award-wait-consequence = We wait for you. Your rights remain.
choice-child-award-stop = Stop here
choice-child-award-stop-consequence = You are done with this part. You keep the amount. Apologies, help from the municipality and aftercare stay open to you.
choice-aftercare-continue = I want to stay in touch
choice-aftercare-continue-consequence = Your contact person keeps calling, as often as you like.
choice-aftercare-stop = I want to close the case
choice-aftercare-stop-consequence = We close the case. You keep the amount. You can still ask for help from the municipality afterwards.
conditions-return = You can come back when there are new facts. You can also come back when there is a new scheme. A phone call or a letter is enough.

## Kinds of facts

group-kind = The child
group-gezin = The family
group-overlijden = If the child died

## Facts

attribute-geboortedatum = Date of birth
help-geboortedatum = The date of birth of the child.
attribute-band = Tie with the family
help-band = Choose «child» for an own child. Choose «former foster child» when it is no longer a foster child.
attribute-gezinslid = Whose child
help-gezinslid = Whose child is it? The applicant is who received the childcare benefit. If it fits more people, choose the applicant.
attribute-herstelmaatregel-voor-de-ouder = The applicant gets redress
help-herstelmaatregel-voor-de-ouder = Choose «yes» when the applicant has a right to redress. Also choose «yes» when the applicant died and would have had redress.
attribute-compensatie-voor-de-ex-partner = The ex-partner received the amount
help-compensatie-voor-de-ex-partner = Choose «yes» when the ex-partner received the 10,000 euros for ex-partners.
attribute-dagtekening-van-het-besluit = Date of the decision for the parent
help-dagtekening-van-het-besluit = The date above the decision for the applicant or the ex-partner. The term runs from that day.
attribute-begin-van-het-partnerschap = Start of the partnership
help-begin-van-het-partnerschap = The first day on which the partner or ex-partner was benefit partner of the applicant.
attribute-einde-van-het-partnerschap = End of the partnership
help-einde-van-het-partnerschap = The first day on which they were no longer benefit partners. Leave empty when they still are.
attribute-eerste-dag-als-pleegkind = First day as foster child
help-eerste-dag-als-pleegkind = The day on which the child became foster child of the applicant, the partner or the ex-partner.
attribute-dagtekening-eerste-nadelige-beschikking = Date of the first harmful decision
help-dagtekening-eerste-nadelige-beschikking = The date above the first decision for which the applicant gets redress. Only needed for a former foster child.
attribute-eerste-dag-in-het-gezin = First day in the family
help-eerste-dag-in-het-gezin = The day on which the former foster child came to live in the family.
attribute-laatste-dag-in-het-gezin = Last day in the family
help-laatste-dag-in-het-gezin = The last day on which the former foster child lived in the family. Leave empty when it still does.
attribute-eerdere-toekenning = Already received this amount
help-eerdere-toekenning = Choose «yes» when this child already received the amount, also through another parent.
attribute-overlijdensdatum = Day of death
help-overlijdensdatum = Only fill in when the child died before the amount was awarded.
attribute-vragende-nabestaande = Who asks for the amount
help-vragende-nabestaande = Choose what the person who asks is to the child who died.
attribute-eerste-nabestaande = Who has the first right
help-eerste-nabestaande = First the partner of the child on the day of death. If there was none, the children. If there were none, the parents.
attribute-aantal-nabestaanden = Number of next of kin who share
help-aantal-nabestaanden = How many people with the same right asked in time. Count the person who asks as well.
attribute-begin-van-de-aanvraagtermijn = Start of the term to apply
help-begin-van-de-aanvraagtermijn = The day on which the term for next of kin began. Leave empty when that day is not certain.
attribute-dag-van-de-aanvraag = Day of the application
help-dag-van-de-aanvraag = The day on which the next of kin asked for the amount.
attribute-herstel-in-het-gezin = Redress in the family
attribute-vereiste-partnerschap = Partner on the required day
attribute-jong-genoeg = Young enough
attribute-uiterste-geboortedag = Last day for the birth
attribute-op-tijd-geboren = Born in time
attribute-op-tijd-pleegkind = Foster child in time
attribute-uiterste-gezinsdag = Last day for the family
attribute-vereiste-gezinstijd = In the family in that time
attribute-voor-de-nabestaandenregeling = The rules already apply
attribute-voorrang = Nobody else comes first
attribute-op-tijd-gevraagd = Asked in time
attribute-recht-op-de-tegemoetkoming = Right to the amount
attribute-peildag = Day on which the age counts
attribute-leeftijd = Age on that day
attribute-leeftijdsbedrag = Amount for this age
attribute-tegemoetkoming = We pay
attribute-reden = Reason
attribute-overleden = Died
attribute-meerderjarig = 18 years or older
attribute-rekening = Account
attribute-uiterste-betaaldag = We pay by
attribute-uiterste-dag-van-uitstel = Paying later is possible until
attribute-einde-van-de-wachttijd = End of six months of waiting
attribute-mogelijkheid-van-een-eigen-aanvraag = Can apply now
attribute-uiterste-aanvraagdag = Applying is possible until

## Values

value-kind = Child
value-pleegkind = Foster child
value-voormalig-pleegkind = Former foster child
value-aanvrager = The applicant
value-partner = The partner of the applicant
value-ex-partner = The ex-partner of the applicant
value-partner-van-het-kind = Partner of the child
value-kind-van-het-kind = Child of the child
value-ouder-van-het-kind = Parent of the child
value-eigen-rekening = Own account
value-kinderrekening = Account in the name of the child
value-rekening-van-de-nabestaande = Account of the next of kin
value-recht-op-een-bedrag = Right to an amount
value-al-toegekend = Already received this amount
value-geen-herstel-voor-de-ouder = No redress for the parent yet
value-partner-op-een-ander-moment = Partner at another time
value-te-vroeg-geboren = Already 21 on 1 January 2005
value-te-laat-geboren = Born after the last day
value-te-laat-pleegkind = Foster child after the last day
value-niet-in-het-gezin = Not in the family then
value-nog-niet-begonnen = These rules do not apply yet
value-een-ander-gaat-voor = Somebody else comes first
value-te-laat-aangevraagd = Asked too late

## Fixed numbers

parameter-bedrag-onder-zes-jaar = Amount up to 6 years
parameter-bedrag-vanaf-zes-jaar = Amount from 6 to 12 years
parameter-bedrag-vanaf-twaalf-jaar = Amount from 12 to 15 years
parameter-bedrag-vanaf-vijftien-jaar = Amount from 15 to 18 years
parameter-bedrag-vanaf-achttien-jaar = Amount from 18 years
parameter-peildatum-voor-de-leeftijd = Day on which the age counts
parameter-begindatum-van-de-geboortetoets = First day of the period
parameter-leeftijdsgrens = Age limit on the first day of the period
parameter-dag-van-inwerkingtreding = First day of the act
parameter-peildatum-voor-het-partnerschap = Day on which the partnership counts
parameter-begin-van-de-nabestaandenregeling = First day of the rules for next of kin
parameter-aanvraagtermijn-van-nabestaanden = Term for next of kin
parameter-wachttijd-voor-een-aanvraag = Waiting time before applying
parameter-einddatum-voor-aanvragen = Last day to apply
parameter-aanvraagtermijn-na-een-laat-besluit = Term after a late decision
parameter-betaaltermijn = Term to pay
parameter-einddatum-van-uitstel = Last day to pay later
parameter-langer-uitstel = Longer delay

## Why: which child

why-herstel-in-het-gezin = { $gezinslid ->
    [ex-partner] The ex-partner received the amount for ex-partners. That is why we also look at the children.
   *[other] The applicant gets redress. That is why we also look at the children.
}
not-herstel-in-het-gezin = { $gezinslid ->
    [ex-partner] The ex-partner did not receive the amount for ex-partners yet.
   *[other] The applicant has no right to redress yet.
}
why-vereiste-partnerschap = { $gezinslid ->
    [partner] The partnership began on { $begin-van-het-partnerschap }. On { $peildatum-voor-het-partnerschap } they were partners.
   *[other] For this child the day of the partnership does not count.
}
not-vereiste-partnerschap = { $einde-van-het-partnerschap-some ->
    [yes] The partnership ran from { $begin-van-het-partnerschap } until { $einde-van-het-partnerschap }. On { $peildatum-voor-het-partnerschap } they were no partners.
   *[no] The partnership began on { $begin-van-het-partnerschap }. On { $peildatum-voor-het-partnerschap } they were not partners yet.
}
why-jong-genoeg = The child was born on { $geboortedatum }. On { $begindatum-van-de-geboortetoets } it was younger than { $leeftijdsgrens } years or not yet born.
not-jong-genoeg = The child was born on { $geboortedatum }. On { $begindatum-van-de-geboortetoets } it was already { $leeftijdsgrens } years old or older.
why-uiterste-geboortedag = { $gezinslid ->
    [ex-partner] The partnership began on { $begin-van-het-partnerschap }. The child must have been born before that day, so by { $result }.
   *[other] The child must have been born by { $result }. On that day the act started.
}
why-op-tijd-geboren = The day of birth is { $geboortedatum }. That is not later than { $uiterste-geboortedag }.
not-op-tijd-geboren = The day of birth is { $geboortedatum }. That is later than { $uiterste-geboortedag }.
why-op-tijd-pleegkind = { $eerste-dag-als-pleegkind-some ->
    [yes] The child became a foster child on { $eerste-dag-als-pleegkind }. That is not later than { $uiterste-geboortedag }.
   *[no] For this child the first day as foster child does not count.
}
not-op-tijd-pleegkind = The child became a foster child on { $eerste-dag-als-pleegkind }. That is later than { $uiterste-geboortedag }.
why-uiterste-gezinsdag = We look whether the child lived in the family up to and including { $result }.
why-vereiste-gezinstijd = { $eerste-dag-in-het-gezin-some ->
    [yes] The child lived in the family from { $eerste-dag-in-het-gezin }. That falls in the time from { $dagtekening-eerste-nadelige-beschikking } up to and including { $uiterste-gezinsdag }.
   *[no] For this child it does not count when it lived in the family.
}
not-vereiste-gezinstijd = The child did not live in the family between { $dagtekening-eerste-nadelige-beschikking } and { $uiterste-gezinsdag }.
why-recht-op-de-tegemoetkoming = All conditions are met. There is a right to the amount.
not-recht-op-de-tegemoetkoming = There is no right to the amount now. The reason is given.
why-reden = { $result ->
    [recht-op-een-bedrag] The family was treated wrongly. That is why there is an amount for this child.
    [al-toegekend] This child already received the amount. Every child receives it once.
    [geen-herstel-voor-de-ouder] { $gezinslid ->
        [ex-partner] The ex-partner did not receive the amount for ex-partners yet. After that we look again by ourselves.
       *[other] The applicant has no right to redress yet. If that changes, we look again by ourselves.
    }
    [partner-op-een-ander-moment] A child of the partner counts when they were partners on { $peildatum-voor-het-partnerschap }. That was not so.
    [te-vroeg-geboren] On { $begindatum-van-de-geboortetoets } the child was already { $leeftijdsgrens } years old or older.
    [te-laat-geboren] The child was born on { $geboortedatum }. The last day was { $uiterste-geboortedag }.
    [te-laat-pleegkind] The child became a foster child on { $eerste-dag-als-pleegkind }. The last day was { $uiterste-geboortedag }.
    [niet-in-het-gezin] The child did not live in the family in the time that the act names.
    [nog-niet-begonnen] The rules for next of kin apply from { $begin-van-de-nabestaandenregeling }.
    [een-ander-gaat-voor] { $eerste-nabestaande ->
        [partner-van-het-kind] The partner of the child has the first right to the amount.
        [kind-van-het-kind] The children of the child have the first right to the amount.
       *[other] The parents of the child have the first right to the amount.
    }
   *[te-laat-aangevraagd] The amount was asked for on { $dag-van-de-aanvraag }. That is later than { $aanvraagtermijn-van-nabestaanden } months after { $begin-van-de-aanvraagtermijn }.
}

## Why: how much

why-peildag = { $overlijdensdatum-some ->
    [yes] The child died on { $overlijdensdatum }. The age counts on { $result }.
   *[no] The age counts on { $result }.
}
why-leeftijd = Born on { $geboortedatum } means { $result } years old on { $peildag }.
why-bedrag-naar-leeftijd = An age of { $leeftijd } years gives an amount of { $result }.
why-tegemoetkoming = The amount for this age is { $result }. We pay all of it.
not-tegemoetkoming = There is no amount to pay now.
why-tegemoetkoming-voor-een-nabestaande = { $aantal-nabestaanden ->
    [one] You are the only one who asks for the amount. You receive all of it: { $result }.
   *[other] The amount of { $leeftijdsbedrag } is divided by { $aantal-nabestaanden } people. Each receives { $result }.
}
not-tegemoetkoming-voor-een-nabestaande = There is no amount to pay now.

## Why: next of kin

why-overleden = The child died on { $overlijdensdatum }.
not-overleden = The amount is for the child.
why-nabestaandenregeling-begonnen = { $overlijdensdatum-some ->
    [yes] The rules for next of kin apply from { $begin-van-de-nabestaandenregeling }.
   *[no] The amount is for the child.
}
not-nabestaandenregeling-begonnen = The rules for next of kin only apply from { $begin-van-de-nabestaandenregeling }.
why-voorrang = { $overlijdensdatum-some ->
    [yes] Nobody else comes first.
   *[no] The amount is for the child.
}
not-voorrang = Another next of kin has the first right to the amount.
why-op-tijd-gevraagd = { $begin-van-de-aanvraagtermijn-some ->
    [yes] The amount was asked for within { $aanvraagtermijn-van-nabestaanden } months after { $begin-van-de-aanvraagtermijn }.
   *[no] We take it that the amount was asked for in time.
}
not-op-tijd-gevraagd = The amount was asked for on { $dag-van-de-aanvraag }. That is later than { $aanvraagtermijn-van-nabestaanden } months after { $begin-van-de-aanvraagtermijn }.

## Why: when and where

why-rekening = { $result ->
    [eigen-rekening] We pay into an own account.
    [kinderrekening] We pay into an account in the name of the child. Who cares for the child chooses the account.
   *[other] We pay into the account of the next of kin.
}
why-meerderjarig = Born on { $geboortedatum } means 18 years or older now.
not-meerderjarig = Born on { $geboortedatum } means not yet 18 years old now.
why-uiterste-betaaldag = We pay within { $betaaltermijn } days after this decision: by { $result }.
not-uiterste-betaaldag = For this payment the act names no day.
not-uiterste-dag-van-uitstel = There is no amount now that can come later.
why-uiterste-dag-van-uitstel = Paying later is also possible, up to and including { $result }.
why-einde-van-de-wachttijd = The six months run up to and including { $result }.
why-mogelijkheid-van-een-eigen-aanvraag = On { $einde-van-de-wachttijd } the six months were over. The child can apply now.
not-mogelijkheid-van-een-eigen-aanvraag = The six months run up to and including { $einde-van-de-wachttijd }. We look first.
why-uiterste-aanvraagdag = Applying is possible up to and including { $result }. After that we still look by ourselves.

## What still has to fit

clash-begin-van-het-partnerschap-is-bekend = Fill in when the partnership began. That is needed for a child of the partner or the ex-partner.
clash-eerste-dag-als-pleegkind-is-bekend = Fill in when the child became a foster child.
clash-eerste-dag-in-het-gezin-is-bekend = Fill in when the child came to live in the family.
clash-eerste-nadelige-beschikking-is-bekend = Fill in the date of the first harmful decision.
clash-einde-van-het-partnerschap-is-bekend = Fill in when the partnership with the ex-partner ended.
clash-vragende-nabestaande-is-bekend = The child died. Fill in who asks for the amount.
clash-eerste-nabestaande-is-bekend = The child died. Fill in who has the first right.
clash-aantal-nabestaanden-is-bekend = The child died. Fill in how many people share.
clash-dagtekening-van-het-besluit-is-bekend = There is redress in the family. Fill in the day of that decision.
clash-partnerschap-begint-voor-het-einde = The partnership ends before it begins. See which date is right.
clash-geboren-voor-het-overlijden = The day of death is before the day of birth. See which date is right.

## Sources

source-WHT = Wet hersteloperatie toeslagen (act of 2022)
source-STB-2022-434 = Decree on the first day of the act
source-UHT = Explanation of the rules for next of kin
source-AWB = Algemene wet bestuursrecht (general administrative law act)
source-WAT = Act of 2024 on terms

## Not certain

open-objection-sixteen-weeks = Since 1 July 2024 we use sixteen weeks for an objection. From which day the act says so was not checked.
open-start-for-next-of-kin = The rules for next of kin of a child started on 22 April 2024, according to the explanation by the organisation. The day in the official gazette was not found.
open-term-for-next-of-kin = Next of kin ask for the amount within six months. When those six months begin is not certain. When the first day is not filled in, the application is in time.
open-share-rounding = The act does not say how a shared amount is rounded. We round up to cents for each person.
open-partnership-ended-later = Sometimes the partnership ended after 26 January 2021. The act does not say whether the child of that partner counts. We count it.
open-last-day-of-partnership = The end of the partnership is here the first day without partnership. The act does not name that day exactly.
open-parent-who-died = If the applicant died without a decision, the act asks for an application before 1 January 2025. That limit is not in a rule: a person looks at it.

## Letters

letter-child-award-award-subject = { $rekening ->
    [eigen-rekening] Decision: you receive { $amount }
    [kinderrekening] Decision: your child receives { $amount }
   *[rekening-van-de-nabestaande] Decision: you receive { $amount }
}
letter-child-award-award-opening = { $rekening ->
    [eigen-rekening]
        Your family was treated wrongly by the government. You were a child or young then. You suffered from it too. That should never have happened, and we are very sorry.

        That is why you receive an amount from us. This amount is yours. You decide what you do with it.
    [kinderrekening]
        Your family was treated wrongly by the government. Your child suffered from it too. That should never have happened, and we are very sorry.

        That is why your child receives an amount from us. This amount belongs to your child.
   *[rekening-van-de-nabestaande]
        You lost somebody close to you. Our thoughts are with you. The family of this child was treated wrongly. That should never have happened, and we are very sorry.

        The child would have received an amount. That amount is now for the next of kin.
}
letter-child-award-award-outcome = { $rekening ->
    [kinderrekening] Your child receives from us
   *[other] You receive from us
}
letter-child-award-award-outcome-text = { $rekening ->
    [eigen-rekening] We transfer it to your own account by { $uiterste-betaaldag }.
    [kinderrekening] We transfer it by { $uiterste-betaaldag } to an account in the name of your child. You choose that account.
   *[rekening-van-de-nabestaande] We transfer it to your account.
}
letter-child-award-award-next-heading = What happens next?
letter-child-award-award-next = { $rekening ->
    [rekening-van-de-nabestaande]
        You do not have to do anything. Do you want to talk to somebody? Your contact person has time for you.

        You keep the amount, whatever happens next.
   *[other]
        Do you want to receive the amount later? That is possible up to and including { $uiterste-dag-van-uitstel }. Then call your contact person.

        Your municipality can help with a new start: school, work, housing, money or health. The amount stands apart from that.
}
letter-child-award-reject-subject = Decision: no amount now
letter-child-award-reject-opening = { $reason ->
    [al-toegekend]
        We looked again at the amount for children. This amount was already awarded before.

        It stays with the child. Nobody has to pay anything back.
    [geen-herstel-voor-de-ouder]
        We looked whether there is an amount for this child. That is only possible after a decision for the parent or the ex-partner.

        We know that waiting is hard. When that decision comes, we look again by ourselves.
    [nog-niet-begonnen]
        You lost somebody close to you. Our thoughts are with you.

        We looked whether we can give the amount of this child to you. That is not possible yet.
    [te-laat-aangevraagd]
        You lost somebody close to you. Our thoughts are with you.

        We looked whether we can give the amount of this child to you. The application came after the last day.
    [een-ander-gaat-voor]
        You lost somebody close to you. Our thoughts are with you.

        We looked whether we can give the amount of this child to you. Under the act somebody else has the first right.
   *[other]
        We looked whether there is an amount for this child. We found no right to an amount now. We know that this is a disappointment.

        This says nothing about what your family went through. That was bad, and it remains so.
}
letter-child-award-reject-outcome = Outcome
letter-child-award-reject-outcome-value = No amount now
letter-child-award-reject-outcome-text = { $reason ->
    [al-toegekend] Every child receives this amount once. This child already received it.
    [geen-herstel-voor-de-ouder] The applicant or the ex-partner has no right to redress now.
    [partner-op-een-ander-moment] A child of the partner counts when they were partners on { $peildatum-voor-het-partnerschap }. According to the file that was not so.
    [te-vroeg-geboren] The date of birth is { $geboortedatum }. On { $begindatum-van-de-geboortetoets } the child was already { $leeftijdsgrens } years old or older.
    [te-laat-geboren] The date of birth is { $geboortedatum }. The last day was { $uiterste-geboortedag }.
    [te-laat-pleegkind] The child became a foster child on { $eerste-dag-als-pleegkind }. The last day was { $uiterste-geboortedag }.
    [niet-in-het-gezin] The child did not live in the family in the time that the act names. That time runs from { $dagtekening-eerste-nadelige-beschikking } up to and including { $uiterste-gezinsdag }.
    [nog-niet-begonnen] The rules for next of kin apply from { $begin-van-de-nabestaandenregeling }. After that you can ask again.
    [een-ander-gaat-voor] First the partner of the child has the right, then the children, then the parents.
   *[te-laat-aangevraagd] The application came on { $dag-van-de-aanvraag }. That is later than { $aanvraagtermijn-van-nabestaanden } months after { $begin-van-de-aanvraagtermijn }.
}
letter-child-award-reject-next-heading = What can you still do?
letter-child-award-reject-next = { $reason ->
    [een-ander-gaat-voor]
        Do you think it is different? Call your contact person. Then we look together with you.

        Your municipality keeps helping if you want that. You can also object. Further on you read how.
    [nog-niet-begonnen]
        You do not have to do anything now. Call your contact person if you have questions, who thinks along with you.

        Your municipality keeps helping if you want that. You can also object. Further on you read how.
    [te-laat-aangevraagd]
        Could you not ask earlier? We understand that. Tell us why. The act sometimes allows an exception.

        Your municipality keeps helping if you want that. You can also object. Further on you read how.
    [geen-herstel-voor-de-ouder]
        You do not have to do anything. We keep an eye on the file of the parent. Your municipality can already help.

        Is something not right? Call your contact person. You can also object. Further on you read how.
   *[other]
        Is a date or a fact not right? Call your contact person. Then we look again.

        Do you find this decision very unfair for this child? Say so. The act sometimes allows an exception.

        Your municipality keeps helping if you want that. You can also object. Further on you read how.
}

## Examples

example-adult = Sam is 20 years old. His mother got redress.
example-minor = Noor is 13 years old. Her father got redress.
example-next-of-kin = The child died at 13. Both parents ask for the amount.
example-child-of-ex-partner = Yara was born before her mother became a partner. Her mother received the amount for ex-partners.
example-already-received = Daan already received the amount through his other parent.
example-no-redress-yet = The case of Lina's mother is not decided yet.
example-partner-too-late = Finn's mother became partner of an affected parent in March 2021.
example-already-adult-in-2005 = Ruben was already 21 on 1 January 2005.
example-somebody-else-first = A father asks for the amount of his daughter who died. She had a child.

# The take-over from the scheme before.

transition-undecided = The proposal of 2021 was never used. This act applies to every child.
transition-decided = Did a child already receive an amount? Then it keeps that. If the act gives more, it receives more.
notice-handlers = From 5 November 2022 the act for children applies. The amounts are higher than in the proposal of 2021. Nobody loses anything. Your list has the answer for each case that you can give. The people hear it after you. Take the time when somebody calls you.
notice-gain =
    There is now an act for children. The amount is higher than in the proposal of 2021.

    In the proposal it was { $old }. In the act it is { $new }. That is { $difference } more. You need not do anything. We write to you when there is a decision.
notice-same =
    There is now an act for children. Nothing changes for you.

    You need not do anything. You keep what you have. Do you have questions? Call your contact person.
notice-public = Children of affected parents receive an amount of 2,000 to 10,000 euros. They do not have to apply. The help of the municipality is there for them too.

## Comparable situations

attribute-verblijf-buiten-het-gezin = Does not live at home
help-verblijf-buiten-het-gezin = Choose «yes» when the child does not live with its parents now, for example after a placement out of home. This changes nothing about the amount.
attribute-jongvolwassen = 18 years or older
attribute-uit-huis = Does not live at home
attribute-in-rouw = The child died
why-jongvolwassen = The child is now 18 years or older.
not-jongvolwassen = The child is not yet 18 years old, or died.
why-uit-huis = The child does not live at home now.
not-uit-huis = It is not known that the child lives somewhere else.
why-in-rouw = The child died.
not-in-rouw = The amount is for the child.
situation-young-adult = You are 18 years or older
situation-young-adult-check-own-account = Does this person have an own account?
situation-young-adult-check-debts = Are there debts from the time of the problems at home?
situation-young-adult-check-school-and-work = Is help needed with school or work?
situation-away-from-home = The child does not live at home
situation-away-from-home-check-who-decides = Who may choose an account for the child?
situation-away-from-home-check-safe-contact = With whom is contact safe and wanted?
situation-away-from-home-check-own-account = Is the account in the name of the child?
situation-in-mourning = A child died
situation-in-mourning-check-one-person = Does the family have one contact person?
situation-in-mourning-check-time = Is there time and rest for a talk?
situation-in-mourning-check-other-next-of-kin = Are there other next of kin who may ask?

## Working it out beforehand

estimate-about = Fill in the date of birth of a child. You then see which amount belongs to that age.
estimate-ask-birth-date = Date of birth of the child
estimate-ask-birth-date-help = For example 10-05-2010.
estimate-assume-own-child = It is an own child of the parent who received the childcare benefit.
estimate-assume-parent-redress = The parent already received a decision with money.
estimate-assume-not-received = The child has not received this amount yet.
