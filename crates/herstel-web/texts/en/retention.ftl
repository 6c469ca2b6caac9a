### The portal of privacy officers: lists of whose data may go.

nav-retention = Destruction
retention-title = Destruction
retention-lead = The data of some people have been kept long enough. A list says of how many people the data may go. It always takes two people. One makes the list, the other approves it.
retention-lists = Lists
retention-none = There is no list yet.
retention-list = List
retention-name = List of { $day }
retention-made = Made by
retention-persons = People
retention-status = State
retention-proposed = waits for approval
retention-approved = approved
retention-executed = carried out
retention-unknown = Unknown

## One list
retention-list-title = List to destroy
retention-made-by = { $name } made the list on { $day }.
retention-approved-by = { $name } approved the list on { $day }.
retention-executed-by = { $name } carried out the list on { $day }.
retention-who = Who it is about
retention-category = Kind of dossier
retention-ground = Why
retention-until = Kept until
retention-from-to = { $from } to { $to }
retention-awarded = With a decision that gives something
retention-rejected = With a decision that gives nothing
retention-undecided = Without a decision
retention-approval = Approval
retention-approval-text = Once you approve, the list may be carried out. What is gone never comes back. Just before it goes, we look once more. Whoever is still needed then is kept.
retention-approve = Approve this list
retention-own = You made this list yourself. Somebody else approves it.
retention-over = This list no longer waits for approval.
retention-back = Back to all lists
