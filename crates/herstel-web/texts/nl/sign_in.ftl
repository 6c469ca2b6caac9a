### Inloggen bij DigiD, eHerkenning of de eigen organisatie, en wat er mis kan gaan.

sign-in-title = Inloggen
sign-in-demo = Dit is een demonstratie. U logt in door een verzonnen persoon te kiezen.
sign-in-none = Hier kunt u nog niet inloggen. De beheerder moet dat eerst instellen.
sign-in-lead = Kies hoe u wilt inloggen. U gaat naar een andere site en komt daarna hier terug.
sign-in-with = Inloggen met { $provider }
sign-in-citizens = Voor uzelf
sign-in-organisations = Voor iemand anders, namens een organisatie
sign-in-staff = Voor medewerkers

## Het lukte niet
sign-in-later-title = Inloggen lukt nu niet
sign-in-later-text = De site waar u inlogt, geeft geen antwoord. Dat ligt niet aan u. Probeer het later nog eens.
sign-in-again-title = Inloggen is niet gelukt
sign-in-again-text = Er ging iets mis bij het inloggen. Misschien duurde het te lang. Probeer het nog een keer.
sign-in-stopped-title = U stopte met inloggen
sign-in-stopped-text = Wilt u toch verder? Log dan opnieuw in.
sign-in-surer-title = Log in op een veiliger manier
sign-in-surer-text = Deze manier van inloggen is niet veilig genoeg. Kies bij het inloggen een manier met meer zekerheid, zoals de app.
sign-in-stranger-title = U hebt hier geen toegang
sign-in-stranger-text = Wij kennen u niet als medewerker van deze hersteloperatie. Vraag uw beheerder om hulp.
sign-in-same-title = U logde in als iemand anders
sign-in-same-text = Er is niets veranderd. Log opnieuw in als uzelf.
sign-in-held = Wat u invulde, staat nog klaar. Er is niets verstuurd.
sign-in-already = U bent hier al ingelogd. U kunt gewoon verder.

## Uitgelogd
signed-out-title = U bent uitgelogd
signed-out-text = Niemand ziet nog uw gegevens op dit apparaat.
signed-out-provider = Misschien bent u nog wel ingelogd bij { $provider }. Gebruikt iemand anders dit apparaat ook? Log dan ook daar uit.
signed-out-end = Ook uitloggen bij { $provider }
sign-in-lapsed = U was lang weg en bent uitgelogd. Log opnieuw in.
