# Working out beforehand what a scheme can give.

estimate-title = Work it out beforehand
estimate-honest = This is an estimate, with the real rules and the amounts that are fixed. Nothing is decided. We promise no amount by it, and no day.
estimate-kept = We keep nothing of what you fill in here. You do not have to sign in.
estimate-result = What comes of it
estimate-amount = The rules then give { $amount }.
estimate-nothing = With these answers the rules give no amount.
estimate-total = The rules then give
estimate-honest-again = A person looks at your whole case later. It can be more or less then. What you see here stands nowhere in your file.
estimate-button = Work it out
estimate-not-known = I do not know
estimate-not-precise = I do not know everything precisely
estimate-between-ask = Is there something you do not know precisely? Fill in the lowest, and the highest below it. If you do know it, leave the highest empty.
estimate-most = { $question } At most
estimate-between = With what you filled in, at least { $lowest } and at most { $highest } came out.
estimate-up-to = With what you filled in, sometimes no amount came out, and at most { $highest }.
estimate-between-about = How much it is depends on what you do not know precisely. We worked it out with the lowest and the highest answers that go together. In between it can be different. We do not know which amount it will be.
estimate-lowest = How the lowest comes about
estimate-highest = How the highest comes about
estimate-too-open = Too much is open to work it out. Leave a lowest and a highest at five questions at most.
estimate-assumed = What we take to be so
estimate-assumed-text = Of the rest we know nothing here. So we calculate as if this is so:
estimate-from = We calculate with the rules of { $date }.
operand-estimate = what you filled in, or what we take to be so
operand-reckoned = what we calculate with here
