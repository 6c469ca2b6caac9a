## After a step
experience-title = How was this for you?
experience-title-child = How was this for you?
experience-lead = After each step we ask two things. You need not answer. Your answer changes nothing about your case, and your case handler does not see it. Those who lead the operation read numbers only.
experience-lead-child = We ask you two things. You need not answer. Whoever helps you does not see your answer. It changes nothing for you.
experience-open = These steps have ended
experience-none = No questions are open. Thank you.
experience-none-child = No questions are open. Thank you.
experience-justice = I have been done justice
experience-new-start = I can make a new start
experience-words = Would you like to say something about it?
experience-words-hint = You need not. Please write no names.
experience-words-hint-child = You need not. Please write no names.
experience-share-question = May we share your words?
experience-share = Yes, those who lead the operation may read this, without my name
experience-share-child = Yes, the people in charge may read this, without my name
experience-send = Send my answer
experience-skip = I would rather not, do not ask again
experience-answered = What you answered
experience-answered-child = What you answered
feeling-yes = Yes
feeling-a-little = A little
feeling-no = No
feeling-rather-not = I would rather not say
ended-decision = The decision: { $subject }
ended-agreement = The agreement: { $subject }
ended-objection = The objection: { $subject }
ended-recognition = { $subject }
refusal-recognition-held = This has been held. It stays so.
refusal-recognition-not-wanted = The person did not ask for this, or does not want it now.
refusal-experience-told = These questions have been answered.

## After a step: staff
experience-title-staff = Two questions after a step
experience-lead-staff = Write down what the person answers. Ask once. Afterwards nobody here sees the answer, nor do you.
experience-none-staff = No question is open here.
history-experience-told = The person answered the questions after a step
history-experience-skipped = The person would rather not answer the questions after a step

## After a step: steering
nav-experience = Experience
experience-figures-title = How it was for people
experience-figures-lead = What people answered to the two questions after a step. It says nothing about one person, and nothing about who helped.
experience-figures-few = A month is added when it is over. We show only figures about at least { $count } people.
experience-figures-none = There is nothing to show yet. Too few people answered, or the month is not over.
experience-figures-after = After which step
experience-figures-group = Group
experience-figures-people = People
experience-figures-not-told = Not said
experience-figures-words = In their own words
experience-figures-words-about = Only words that the writer said you may read. Of whom they are is not told.
experience-figures-words-none = There are no words to show.
experience-group-applicant = Parents
experience-group-partner = Partners
experience-group-ex-partner = Ex-partners
experience-group-child = Children
experience-group-other-benefit = Other benefits
experience-group-together = Small groups together
