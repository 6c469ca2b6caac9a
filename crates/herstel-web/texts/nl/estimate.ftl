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
estimate-not-known = Dat weet ik niet
estimate-not-precise = Ik weet iets niet precies
estimate-between-ask = Weet u iets niet precies? Vul dan het laagste in, en daaronder het hoogste. Weet u iets wel? Laat het hoogste dan leeg.
estimate-most = { $question } Hoogstens
estimate-between = Met wat u invulde kwam er minstens { $lowest } uit en hoogstens { $highest }.
estimate-up-to = Met wat u invulde kwam er soms geen bedrag uit, en hoogstens { $highest }.
estimate-between-about = Hoeveel het is, hangt af van wat u niet precies weet. Wij rekenden met de laagste en hoogste antwoorden die bij elkaar passen. Ertussenin kan het anders zijn. Wij weten niet welk bedrag het wordt.
estimate-lowest = Zo komt het laagste eruit
estimate-highest = Zo komt het hoogste eruit
estimate-too-open = Er staat te veel open om uit te rekenen. Laat bij hoogstens vijf vragen een laagste en een hoogste staan.
estimate-assumed = Waar wij van uitgaan
estimate-assumed-text = Over de rest weten wij hier niets. Daarom rekenen wij alsof dit zo is:
estimate-from = Wij rekenen met de regels van { $date }.
operand-estimate = wat u invulde, of waar wij van uitgaan
operand-reckoned = hier rekenen wij mee
