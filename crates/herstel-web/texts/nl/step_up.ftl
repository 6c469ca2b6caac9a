### Nog een keer laten zien wie u bent, voor wat het meest telt.

step-up-title = Log nog een keer in
step-up-why = Dat is belangrijk. Daarom vragen wij nu nog een keer wie u bent.
step-up-held = Wat u invulde, bewaren wij een half uur. U ziet het hier terug. Er is nog niets verstuurd.
step-up-demo = Ik ben het (demonstratie)
step-up-stop = Toch niet doen
step-up-api = Log eerst nog een keer in. Er is niets veranderd.

## Wat iemand wil
step-up-registration = U meldt zich aan.
step-up-choice = U maakt een keuze.
step-up-mandate = U laat iemand anders iets voor u doen.
step-up-consent = U geeft iemand anders toestemming.
step-up-approval = U keurt een besluit goed.
step-up-bank-account = U wilt uw gegevens of uw rekeningnummer veranderen.
step-up-destruction = U keurt een lijst om te vernietigen goed.

## Daarna
step-up-confirm-title = Wilt u dit versturen?
step-up-confirm-text = Wij weten nu dat u het bent. Er is nog niets verstuurd.
step-up-confirm = Ja, versturen

## Er is niets
step-up-nothing-title = Er staat niets klaar
step-up-nothing-text = U kunt hier nu niets versturen. Misschien deed u dat al. Of het duurde te lang en u vult het opnieuw in.
step-up-on = Verder
step-up-message-ways = U wilt zeggen hoe berichten bij u komen.
step-up-whole-file = U wilt uw hele dossier in één bestand.
step-up-lapsed = U was lang weg en werd uitgelogd. Dit wilde u toen versturen.
