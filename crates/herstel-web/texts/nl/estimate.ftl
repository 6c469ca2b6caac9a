# Vooraf zelf uitrekenen wat een regeling kan geven.

estimate-title = Reken het vooraf uit
estimate-honest = Dit is een schatting, met de echte regels en de bedragen die vaststaan. Er is niets besloten. Wij beloven er geen bedrag mee, en geen dag.
estimate-kept = Wij bewaren niet wat u hier invult. U hoeft niet in te loggen.
estimate-result = Dit komt eruit
estimate-amount = De regels geven dan { $amount }.
estimate-nothing = Met deze antwoorden geven de regels geen bedrag.
estimate-total = Dat geven de regels dan
estimate-honest-again = Een mens kijkt later naar uw hele zaak. Het kan dan meer of minder zijn. Wat u hier ziet, staat nergens in uw dossier.
estimate-button = Reken uit
estimate-assumed = Waar wij van uitgaan
estimate-assumed-text = Over de rest weten wij hier niets. Daarom rekenen wij alsof dit zo is:
estimate-from = Wij rekenen met de regels van { $date }.
operand-estimate = wat u invulde, of waar wij van uitgaan
operand-reckoned = hier rekenen wij mee
