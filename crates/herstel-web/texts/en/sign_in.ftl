### Signing in at DigiD, eHerkenning or the organisation's own provider, and what can go wrong.

sign-in-title = Sign in
sign-in-demo = This is a demonstration. You sign in by choosing an invented person.
sign-in-none = You cannot sign in here yet. The administrator has to set this up first.
sign-in-lead = Choose how you want to sign in. You go to another site and come back here after that.
sign-in-with = Sign in with { $provider }
sign-in-citizens = For yourself
sign-in-organisations = For somebody else, on behalf of an organisation
sign-in-staff = For staff

## It did not work
sign-in-later-title = Signing in does not work now
sign-in-later-text = The site where you sign in does not answer. That is not your fault. Please try again later.
sign-in-again-title = Signing in did not work
sign-in-again-text = Something went wrong while you signed in. Perhaps it took too long. Please try once more.
sign-in-stopped-title = You stopped signing in
sign-in-stopped-text = Do you want to go on after all? Then sign in again.
sign-in-surer-title = Sign in in a safer way
sign-in-surer-text = This way of signing in is not safe enough. Choose a way with more certainty when you sign in, such as the app.
sign-in-stranger-title = You have no access here
sign-in-stranger-text = We do not know you as somebody who works for this recovery operation. Ask your administrator for help.
sign-in-same-title = You signed in as somebody else
sign-in-same-text = Nothing was changed. Sign in again as yourself.
sign-in-held = What you filled in is still there. Nothing was sent.
sign-in-already = You are signed in here already. You can simply go on.

## Signed out
signed-out-title = You are signed out
signed-out-text = Nobody can see your data on this device any more.
signed-out-provider = You may still be signed in at { $provider }. Does somebody else use this device as well? Then sign out there too.
signed-out-end = Sign out at { $provider } as well
sign-in-lapsed = You were away long and have been signed out. Sign in again.
