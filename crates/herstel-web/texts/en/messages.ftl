# Messages to the parent and back.

message-registered = We have your registration
message-document-received = We have your document
message-decision = There is a decision
message-invitation = Invitation to a talk on { $date }
message-agreement-offered = There is an offer of an agreement
message-handler-changed = You get another fixed person
message-deadline-will-pass = We will not make the date of { $date }
message-deadline-moved = The date for your decision has changed
message-nothing-changed = Nothing has changed. This is where you are
message-apology = Our apology
message-not-a-fraudster = You are not a fraudster
message-paper-asked = We ask you for a paper: { $paper }

message-way-email = e-mail
message-way-paper = letter

message-standing-queued = waits to be sent
message-standing-held = held back
message-standing-sent = sent
message-standing-printed = printed
message-standing-posted = posted
message-standing-failed = failed
message-standing-returned = came back

history-message = Message to the parent: { $subject }
history-message-way = Message to the parent, by { $way }: { $standing }
history-message-seen = The parent opened a message
history-message-ways = The parent chose how messages come
history-reply = The parent wrote a message
history-reply-closed = A message of the parent was dealt with
