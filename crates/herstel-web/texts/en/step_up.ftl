### Showing once more who you are, before what matters most.

step-up-title = Sign in once more
step-up-why = That is important. So we now ask once more who you are.
step-up-held = We keep what you filled in for half an hour. You will see it again here. Nothing has been sent yet.
step-up-demo = It is me (demonstration)
step-up-stop = Do not do this
step-up-api = Sign in once more first. Nothing was changed.

## What somebody wants
step-up-registration = You are registering.
step-up-choice = You are making a choice.
step-up-mandate = You are letting somebody else do things for you.
step-up-consent = You are giving somebody else consent.
step-up-approval = You are approving a decision.
step-up-bank-account = You want to change your details or your bank account.
step-up-destruction = You approve a list to destroy.

## After that
step-up-confirm-title = Do you want to send this?
step-up-confirm-text = We now know that it is you. Nothing has been sent yet.
step-up-confirm = Yes, send it

## There is nothing
step-up-nothing-title = Nothing is waiting
step-up-nothing-text = There is nothing for you to send here now. Perhaps you already did. Or it took too long and you fill it in again.
step-up-on = Go on
step-up-message-ways = You want to say how messages reach you.
step-up-whole-file = You want your whole file as one download.
step-up-lapsed = You were away long and were signed out. This is what you wanted to send then.
