## Shell: the bar, hiding, unlocking.

app-name = Satchel
unknown = Not said
back = Back
close = Close
cancel = Cancel
undo = Undo
hide = Hide
hide-hint = Hide everything (F8)
area-today = Today
area-cases = Cases
area-approvals = Approvals
area-conflicts = Conflicts
area-backup = Backup
area-settings = Settings
areas = Areas
skip-to-content = Skip to content
bright-on = Bright light on
bright-off = Bright light off
chip-all-backed-up = All backed up
chip-not-backed-up = { $count ->
    [one] { $count } change not backed up
   *[other] { $count } changes not backed up
}
chip-oldest = { $count ->
    [one] { $count } change not backed up, oldest { $days ->
        [0] today
        [1] 1 day
       *[other] { $days } days
    }
   *[other] { $count } changes not backed up, oldest { $days ->
        [0] today
        [1] 1 day
       *[other] { $days } days
    }
}
chip-backing-up = Backing up, { $sent } sent
copied-inside = Copied for use inside this app only. Nothing is on the clipboard.
too-long-by = { $over } characters too long. Nothing is cut; please shorten it.
cover-title = Notes
cover-line = Tap anywhere to go on
no-link-title = This page cannot reach the app
no-link = The link was used before or is not complete. Start the app again and open the new link.

unlock-title = Unlock
unlock-label = Passphrase
unlock-hint = Four or more words, as you chose them. Spaces before and after do not matter.
unlock-show = Show what I type
unlock-do = Unlock
unlock-wait = Please wait { $wait } before the next try. The wait grows with each wrong try.
unlock-wrong = That passphrase did not work. Nothing was changed. You can try again in { $wait }.
unlock-working = Opening. This takes about a second.
error-code = For support: { $code }
draft-kept = What you were writing was kept.

unlock-wrong-now = That passphrase did not work. Nothing was changed. Please try again.
choose-a-case = Choose a case from the list.

## Today: visits due, late, waiting for me.

today-title = Today
today-nothing = Nothing is due today.
today-nothing-next = Nothing is due today. Next visit: { $day }.
today-done = { $done } of { $all } done today
today-drafts = { $count ->
    [one] { $count } entry begun and not finished
   *[other] { $count } entries begun and not finished
}
today-draft-go-on = Go on writing
today-start-visit = Start visit
today-nudge = Some work is more than a day old and only on this device. Back up when you can.
due-today = due today
due-away = due { $away }
days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}

## Case list and search. Codes and days only: no name and no risk ever stands in a list.

caseload-list = Cases, the next due day first
caseload-selected = Open now:
caseload-search = Search by code or words
caseload-filters = Show only
caseload-mine = My cases
caseload-team = Whole team
caseload-archive = Archive
caseload-of = { $what } · { $who }
caseload-nothing-due = Nothing is due
caseload-count = { $count ->
    [one] { $count } open case, next due first
   *[other] { $count } open cases, next due first
}
caseload-count-archive = { $count ->
    [one] { $count } case in the archive
   *[other] { $count } cases in the archive
}
caseload-found = { $count ->
    [one] { $count } case found
   *[other] { $count } cases found
}
caseload-not-found = Nothing found for these words. Names are not searched here.
caseload-empty = Cases that are given to you appear here. Back up to fetch them.
caseload-to-backup = Go to backup
caseload-none-fits = No case fits what is chosen above.
caseload-show-all = Show all open cases
caseload-by-name = Search by name
caseload-name-why = Names are kept apart from casework. Each search by name is logged with your name, the time and your reason. You get case codes, no names.
caseload-name-label = Name or its beginning
caseload-name-missing = Write a name or its beginning.
caseload-name-reason = Why do you search by name?
caseload-reason-missing = Choose a reason. It is kept in the log.
caseload-name-search = Search and log it
caseload-name-again = Search again
caseload-name-leave = Back to all cases
caseload-name-found = { $count ->
    [0] No case found by this name.
    [one] { $count } case found by this name.
   *[other] { $count } cases found by this name.
}
caseload-name-logged = Logged. Reason: { $reason }

## Case file: header, notices, timeline, steps, plan, overview.

case-label = { $label }:
case-comma = { ", " }
case-you = you
case-who = { $name } ({ $code })
case-day-away = { $day } ({ $away })
case-worker = Worker: { $who }
case-opened = open since { $day }
case-only-here = { $count ->
    [one] { $count } entry only on this device
   *[other] { $count } entries only on this device
}
case-steps = Steps of the case
case-step-of = Step { $at } of { $all }: { $step }
case-next = Next: { $what }
case-next-none = Nothing is due now.
case-next-elsewhere = Next step: { $step }. This app cannot do it yet; do it on paper and tell your supervisor.
case-read-closed = This case is closed. You can read it.
case-read-other = You can read this case. { $who } writes in it.
case-risk-conflict = Two people judged the risk without seeing each other’s answer. The higher one counts until somebody decides.
case-risk-said = { $level }: { $who }, { $when }.
case-risk-concern = Main concern: { $concern }.
case-risk-review = Review by { $day }.
case-contested-title = The closing does not hold yet
case-contested = A supervisor agreed to close, but had not seen: { $what }. The case stays open until the supervisor decides again.
case-conflicts = { $count ->
    [one] Two answers:
   *[other] Two answers to { $count } things:
}
case-conflicts-open = Look at both answers
case-field-next-contact-on = day of the next contact
case-field-next-review-on = day of the next review
case-field-legal-hold = keeping the file by law
case-field-whereabouts = where the client stays
case-field-action-due-on = due day of an action
case-field-action-status = how far an action is
case-field-member-excluded = who must learn nothing
case-field-safe-to-call = whether calling is safe
case-field-safe-to-text = whether writing is safe
case-field-safe-to-visit = whether visiting is safe
case-field-answer = an answer in a form
case-field-tick = a mark in a form
case-field-risk = the risk
case-field-other = another entry
case-consent-until = until { $day }
case-consent-ask = Ask again before you go on.
case-consent-by = Services: asked by { $who }
case-consent-not-asked = Not asked: { $scopes }
case-two-answers = Two answers
case-said = { $who }, { $when }
case-counts = counts until somebody decides
case-tabs = Parts of the case
case-tab-overview = Overview
case-tab-timeline = Timeline
case-tab-people = People
case-tab-steps = Steps
case-tab-plan = Plan
case-more = More
case-do-visit = Start visit
case-do-closure = Ask to close
case-do-approval = Decide on closing
case-do-conflicts = Look at both answers
case-do-plan = Open the plan
case-command-complete-assessment = finish the assessment
case-command-draft-plan = begin a plan
case-command-plan-goal = add a goal
case-command-plan-action = add an action
case-command-agree-plan = agree on the plan
case-command-open-review = begin the review
case-command-hold-review = hold the review
case-command-decide-consent = ask for consent
case-command-determine-risk = judge the risk
case-command-make-referral = make a referral
case-command-record-referral-event = note news of a referral
case-command-approve = decide on work that waits
case-command-set-next-contact = set the day of the next contact
case-command-set-goal-status = say how far a goal is
case-command-reopen-case = open the case again
case-timeline-filter = Show in the timeline
case-timeline-all = All
case-group-contacts = Contacts
case-group-safety = Risk and consent
case-group-plan = Plan and services
case-group-decisions = Decisions
case-group-names = Names opened
case-timeline-empty = What you record appears here, newest first.
case-timeline-more = { $count ->
    [one] Show { $count } earlier entry
   *[other] Show earlier entries ({ $count })
}
case-recorded = · written { $time }
case-read-on = Read on
case-fact = { $name }: { $value }
case-fact-level = { $value }
case-fact-risk = { $value }
case-fact-final-risk = Risk at the end: { $value }
case-fact-basis = Judged { $value }
case-fact-note = { $value }
case-fact-observations = { $value }
case-fact-comment = Comment: { $value }
case-fact-client-seen = { $code ->
    [yes] The client was seen or spoken to.
   *[no] The client was not seen.
}
case-fact-child-seen-alone = Child seen alone: { $value }
case-fact-private-setting = Nobody could overhear: { $value }
case-fact-situation-change = The situation changed: { $value }
case-fact-attempt-failed = The try failed: { $value }
case-fact-scope = For: { $value }
case-fact-decision = Answer: { $value }
case-fact-consent-state = Answer: { $value }
case-fact-method = Given { $value }
case-fact-until = Holds until { $value }
case-fact-concern = { $value }
case-fact-concern-kind = { $value }
case-fact-kind = { $value }
case-fact-assessment-kind = Kind: { $value }
case-fact-programme = { $value }
case-fact-main = Main concern
case-fact-happened = Happened: { $value }
case-fact-approval-needed = Waits for approval by the supervisor
case-fact-goals = Goals: { $value }
case-fact-horizon = When: { $value }
case-fact-subject = { $code ->
    [assessment] About the assessment
    [plan] About the plan
   *[review] About the review
}
case-fact-review-step = { $code ->
    [opened] Review begun
   *[held] Review held
}
case-fact-review-outcome = Ended with: { $value }
case-fact-version = Plan version { $value }
case-fact-agreed-on = Agreed on { $value }
case-fact-closure-condition = Can close when: { $value }
case-fact-statement = { $value }
case-fact-what = { $value }
case-fact-status = How far: { $value }
case-fact-goal-status = How far: { $value }
case-fact-action-status = How far: { $value }
case-fact-responsible = Who: { $value }
case-fact-due-on = Due on { $value }
case-fact-done-on = Done on { $value }
case-fact-outcome = What came of it: { $value }
case-fact-next-contact-on = Next contact on { $value }
case-fact-next-review-on = Next review on { $value }
case-fact-service = Service: { $value }
case-fact-provider = At: { $value }
case-fact-priority = Answer due { $value }
case-fact-state = { $value }
case-fact-referral-state = { $value }
case-fact-reason = Reason: { $value }
case-fact-closure-reason = Reason: { $value }
case-fact-open-reason = Reason: { $value }
case-fact-identity-reason = Reason: { $value }
case-fact-summary = Story: { $value }
case-fact-not-seen = Had not seen: { $value }
case-fact-to = Now with { $value }
case-fact-assigned-to = Now with { $value }
case-fact-field = About: { $value }
case-fact-value = Now: { $value }
case-step-limit = { $days ->
    [one] Limit: { $days } day
   *[other] Limit: { $days } days
}
case-step-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}, limit { $limit ->
    [one] { $limit } day
   *[other] { $limit } days
}
case-step-was-late = { $days ->
    [one] Was { $days } day late
   *[other] Was { $days } days late
}
case-step-done = Done on
case-step-due = Due
case-step-who = Who
case-plan-none = There is no plan yet. It appears here when it is agreed.
case-plan-no-goals = This plan has no goals yet.
case-plan-version = Plan version { $version }.
case-plan-agreed = Agreed with the client on { $day }.
case-plan-not-agreed = Not agreed with the client yet.
case-plan-condition = The case can close when
case-goal-horizon = When: { $when }
case-goal-no-actions = No actions yet.
case-action-who = Who
case-action-due = Due
case-action-due-late = Late, was due
case-action-done-on = Done on
case-action-start = Start
case-action-done = Done
case-action-could-not = Could not
case-action-could-not-title = Could not be done
case-action-why = What stood in the way?
case-action-why-hint = May stay empty.
case-action-save = Save
case-action-marked = Action now says: { $status }
case-no-day = No day set
case-dates = Next dates
case-next-contact = Next contact
case-next-review = Next review
case-risk-now = Risk now
case-last-contact = Last contact
case-no-contact = No contact is recorded yet.
case-client-seen = The client was seen or spoken to.
case-client-not-seen = The client was not seen.
case-contact-failed = The try failed: { $why }.
case-all-entries = See the timeline
case-open-actions = { $count ->
    [0] Open actions
    [one] { $count } open action
   *[other] { $count } open actions
}
case-no-open-actions = Every action is done or ended.
case-was-due = was due { $day }
case-see-plan = See the plan
case-concerns = Concerns
case-referrals = Referrals
case-irregular = To look at with your supervisor
case-closure = Closing
case-closure-waits = Waiting for the supervisor, asked { $away }
case-closure-contested = Waiting for the supervisor again
case-closure-done = Closed by { $who } on { $day }
case-closure-after = { $count ->
    [one] { $count } entry came after the decision and does not change it.
   *[other] { $count } entries came after the decision and do not change it.
}
case-closure-asked = Asked by { $who }, { $day }
case-closure-reason = Reason: { $reason }
case-closure-risk = Risk at the end:
case-next-contact-change = Change the next contact
case-next-contact-save = Save this day
case-next-contact-set = The next contact is on { $day }.

## People of a case: names, ways to reach them, places. Shown only after "Show names".

person-code-client = Client
person-code-member = Family or household { $code }
person-code-other = Other person { $code }
person-code-harm = May have done harm { $code }
person-covered = Names, phone numbers and places are covered. Look around before you show them.
person-logged = Each time is logged with your name and the time. They are hidden again after { $minutes } minutes.
person-logged-reason = You are not the worker of this case. Opening is logged with your name, the time and your reason, and the worker sees it. Names are hidden again after { $minutes } minutes.
person-reason = Why do you open the names?
person-reason-missing = Choose a reason. It is kept in the log.
person-note = Add words
person-note-hint = May stay empty. Write no names here.
person-show = Show names
person-hide = Hide names
person-shown = Names are shown. This was logged. They are hidden again after { $minutes } minutes.
person-hidden-time = Names were hidden after { $minutes } minutes.
person-hidden-left = Names were hidden because the app was out of sight.
person-hidden-changed = Something here has changed. Names were hidden so that you see the new answer.
person-not-here = The names of this case have not arrived on this device. Back up to fetch them.
person-not-allowed = Your role does not open names in this case. Ask your supervisor.
person-people = People
person-no-name = No name written
person-none = Nobody is written down yet.
person-reach = Ways to reach them
person-no-reach = No way to reach them is written down.
person-places = Places
person-no-places = No place is written down.
person-call-yes = Safe to call
person-call-no = Do not call
person-call-unknown = Not known if calling is safe. Ask first.
person-text-yes = Safe to write
person-text-no = Do not write
person-text-unknown = Not known if writing is safe. Ask first.
person-visit-yes = Safe to visit
person-visit-no = Do not visit
person-visit-unknown = Not known if visiting is safe. Ask first.
person-safe-change = Change this answer
person-safe-save = Save this answer
person-safe-set = The answer is kept. It counts from now.
person-call-question = Is it safe to call?
person-text-question = Is it safe to write?
person-visit-question = Is it safe to visit?

## A home visit: the brief before it, its pages, its end.

visit-brief-title = Before the visit
visit-brief-risk = Risk and safety
visit-brief-rivals = Two people judged the risk differently. The higher level counts.
visit-brief-last = Last visit
visit-brief-failed = Nobody was met: { $why }.
visit-brief-first = This is the first contact.
visit-brief-actions = Open actions
visit-brief-people = People in this case
visit-start = Start
visit-not-now = No visit can be added to this case now. Open the case to see why.

safety-visit-unsafe = { $count ->
    [one] A visit to one place is not safe
   *[other] Visits to { $count } places are not safe
}
safety-visit-unknown = { $count ->
    [one] For one place nobody asked whether a visit is safe.
   *[other] For { $count } places nobody asked whether a visit is safe.
}
safety-call-unsafe = { $count ->
    [one] Do not call one of the numbers
   *[other] Do not call { $count } of the numbers
}
safety-call-unknown = { $count ->
    [one] For one number nobody asked whether calling is safe.
   *[other] For { $count } numbers nobody asked whether calling is safe.
}
safety-text-unsafe = { $count ->
    [one] Do not write to one of the numbers
   *[other] Do not write to { $count } of the numbers
}
safety-text-unknown = { $count ->
    [one] For one number nobody asked whether writing is safe.
   *[other] For { $count } numbers nobody asked whether writing is safe.
}
safety-kept-away = { $count ->
    [one] One person must not learn of this case
   *[other] { $count } people must not learn of this case
}
safety-identity-not-here = This device cannot tell which places and numbers are safe.

visit-title = Visit
visit-pages = Pages of the visit
visit-page-contact = Contact
visit-page-note = Note
visit-page-risk = Risk
visit-page-actions = Actions
visit-page-finish = Next visit

visit-marks = Quick marks
visit-mark-seen-alone = Seen alone
visit-mark-private = Talked in private
visit-mark-changed = Situation changed
visit-mark-unsafe = Unsafe moment
visit-mark-injury = Injury seen
visit-mark-failed = Nobody met
visit-why-failed = Why was nobody met?
visit-who = Who was there?
visit-there-or-not = You ticked CL and also “Nobody met”. Take one of them away.
visit-how = How and when:
visit-mode = How did you meet?
visit-held-on = Day of the contact
visit-held-hint = Leave it empty for today.
visit-held-today = today

visit-note = What did you see and hear?
# $codes are a few codes of people in this case, such as CL and M1.
visit-note-hint = Codes, not names: { $codes }.
# Stands as the first line of the note when something was marked.

visit-risk = How much danger is there now?
# $level such as "High risk", $by the code of a colleague, $when such as "3 days ago".
visit-risk-now = { $level } until now, by { $by }, { $when }.

visit-actions-hint = Tick what was done. What is not ticked stays open.
visit-outcome = What came of it? (you may leave this out)
visit-action-gone = No longer open. Take the tick away.
visit-action-gone-what = An action that is not in the plan any more

visit-next-on = Day of the next visit
visit-next-standard = the standard for: { $level }
# $left counts the pages that are not answered yet; $done and $all are numbers in words of the settings.
visit-answered = { $left ->
    [0] You answered all { $all }
    [one] You answered { $done } of { $all }; 1 left for later
   *[other] You answered { $done } of { $all }; { $left } left for later
}
visit-nothing-required = Nothing here has to be answered in the home. You can finish later.
visit-missing = { $field } is still missing.
visit-to-field = Go to it
visit-finish = Finish visit
visit-saved = The visit is saved.

visit-field-mode = How you met
visit-field-held-on = The day of the contact
visit-field-private = Whether you talked in private
visit-field-present = Who was there
visit-field-note = What you saw and heard
visit-field-reason = The reason
visit-field-actions = What was done
visit-field-next = The day of the next visit

## A day: chosen, typed or picked in a month.

date-in-days = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
}
date-in-weeks = { $count ->
    [one] In { $count } week
   *[other] In { $count } weeks
}
date-in-months = { $count ->
    [one] In { $count } month
   *[other] In { $count } months
}
date-show-month = Choose from a month
date-type = Or type it: { $example }
date-hide-month = Hide the month
date-previous-month = Month before
date-next-month = Month after
# After "That is" comes the day in words. $calendar is the calendar in which the day was typed.
date-that-is = { $calendar } date. That is
date-or = Or did you mean { $day }?
date-gregorian = Gregorian: { $day }
# $example is a day as it can be typed.
date-unreadable = This is not a date that can be read. Write day, month and year, like { $example }.
date-several = This can mean more than one day. Write it in the { $calendar } calendar, like { $example }.
date-no-such-day = That month has { $days } days. Enter a day that exists.
date-before-today = { $day } is past. Enter today or a later day.
date-before = Enter { $day } or a later day.
date-after-today = { $day } has not come yet. Enter today or an earlier day.
date-after = Enter { $day } or an earlier day.

calendar-gregory = Gregorian
calendar-islamic-umalqura = Umm al-Qura
calendar-persian = Persian
calendar-ethiopic = Ethiopian

## Long forms: pages, what is kept, what changed meanwhile, the level of risk.

# What was begun, by form.
draft-follow-up = Visit
draft-closure = Closing of the case
draft-closure-return = Words to return a closing
draft-risk = Risk judged again

draft-begun = You were writing this at { $time }. It was kept.
draft-begun-on = You were writing this on { $day } at { $time }. It was kept.
draft-begin-again = Begin again
draft-discarded = What you wrote was taken away.
draft-brought-back = What you wrote before is back.
draft-not-kept = Your last words are on this screen, but not kept yet. Stay on this page.
draft-kept-later = It is kept. Go on from Today when you can.

pages-of = Page { $page } of { $pages }
pages-next = Next
pages-back = Page before
pages-later = Finish later
page-not-started = Not started
page-started = Started
page-done = Done
page-problem = Needs a look

changed-title = This case changed while you were writing
# $level is a level of risk in small letters; $by is the code of a colleague.
changed-risk = It is now { $level } ({ $by }).
changed-rivals = Two people judged the risk differently.
changed-state = The case is now at: { $state }.
changed-contacts = { $count ->
    [one] A new contact was added.
   *[other] { $count } new contacts were added.
}
changed-actions = Actions of the plan changed.
changed-next = The next contact is now { $day }.
changed-other = Something in the file changed.
changed-yours-stays = What you wrote stays as it is.
changed-seen = I have seen it

risk-now = now
risk-clear = Leave risk as it was
risk-why = Why { $level }?
risk-why-same = Why still the same? (you may leave this out)
risk-why-hint = What you saw or heard. Use codes, not names.

who-client = client
who-M = family member
who-P = may have done harm
who-X = other contact

## Asking to close a case.

closure-title = Ask to close
closure-pages = Pages of the request
closure-not-now = This case cannot be closed from where it stands now. Open the case to see why.
closure-page-why = Why
closure-page-summary = Summary
closure-page-safe = Safety
closure-page-settled = Settled
closure-page-talked = Talked over
closure-page-feedback = Feedback
closure-page-send = Send

closure-why = Why should the case end?
closure-condition-met = Has what had to change changed?
closure-condition-is = It was agreed: { $condition }
closure-condition-none = Nothing was agreed on this yet.
closure-final-risk = How much danger is there at the end?
closure-transfer = Handing over is not possible
closure-transfer-hint = It was offered and declined, or nobody can take over.
closure-summary = What should somebody know who opens this case again?
closure-summary-hint = In short: what was wrong, what was done, how it stands. Codes, not names.

# The checklist.
checklist-safe = Is the client safe?
checklist-care-stable = Is the care stable?
checklist-goals-reviewed = Did you go through the goals?
checklist-condition-compared = Did you compare with what was agreed?
checklist-services-ok = Do the services go on without you?
checklist-referrals-settled = Are all referrals settled?
checklist-agree-end = Does the client agree to the end?
checklist-can-return = Does the client know they can come back?
checklist-post-contact = Is contact after the end agreed?
checklist-feedback-offered = Did you offer to give feedback?
checklist-papers-returned = Did the client get their papers back?
checklist-files-separate = Are files with names kept apart?
checklist-supervisor-read = Did the supervisor read the file?

closure-asked = With whom did you talk the end over?
closure-asked-on = When?
closure-asked-on-hint = Leave it empty for today.
closure-views = What did they say?
closure-views-hint = Codes, not names.
closure-safety = Compared with the start, how safe does the client feel?
closure-feedback = Did the client give feedback?
closure-told = Did you tell the client how to come back?

safety-change-much-more = Much safer
safety-change-more = Safer
safety-change-same = The same
safety-change-less = Less safe
safety-change-much-less = Much less safe
safety-change-not-asked = Not asked
safety-change-declined = Did not want to say

feedback-given = Yes, given
feedback-declined = Did not want to
feedback-not-safe = Was not safe to ask
feedback-not-reached = Could not be reached
feedback-later = Will give it later

closure-answered = { $left ->
    [0] You answered all { $all } pages
    [one] You answered { $done } of { $all } pages; 1 is left
   *[other] You answered { $done } of { $all } pages; { $left } are left
}
closure-ask = Ask to close
closure-sure-title = Send this to the supervisor?
closure-sure = The supervisor decides about { $code }. Until then the case stays open, and you can go on writing in it.
closure-sure-no = Not yet
closure-send = Send
closure-sent = The request is saved. The supervisor decides.
closure-missing = Please answer this before you send it.
closure-missing-title = { $count ->
    [one] One answer is still needed. Nothing was sent.
   *[other] { $count } answers are still needed. Nothing was sent.
}

closure-field-reason = Why the case should end
closure-field-condition-met = Whether things have changed
closure-field-final-risk = Danger at the end
closure-field-transfer = Handing over
closure-field-summary = Summary
closure-field-checklist = Checklist
closure-field-asked = Who was asked
closure-field-asked-on = The day you talked
closure-field-views = What they said
closure-field-safety-change = How safe the client feels
closure-field-feedback = Feedback
closure-field-told-can-return = How to come back

# What has to be so before a case can end.
guard-summary-written = A summary has to be written.
guard-checklist-complete = Every question of the checklist has to be answered.
guard-client-consulted = The end has to be talked over with the client or the family.
guard-goals-met = Not all goals are met. Set the goals first, or choose another reason.
guard-final-risk-low = There is still danger, here or in the file. With this reason the risk has to be low or gone.
guard-goal-reasons-written = Some goals are not met and do not say why. Write the reason at each goal.
guard-referral-accepted = No service has accepted a referral yet. Note its answer first, or choose another reason.
guard-contact-tried = Three tries on different days over 30 days are needed before contact counts as lost.
guard-transfer-not-possible = Say whether handing over was offered, or choose another reason.
guard-no-plan-agreed = A plan was agreed, so there was a need. Choose another reason.
guard-supervisor-acts = Only a supervisor can close for this reason.
guard-not-own-work = Another supervisor has to decide on this.
guard-referrals-settled = Some referrals have no answer yet. Settle them, or say so in the checklist.

## Closures that wait for a supervisor. $by is "you" for the reader, else a staff code.

approvals-title = Waiting for your decision
approvals-empty = Nothing waits for you. When a caseworker finishes work that you decide on, it appears here.
approvals-asked = { $by ->
    [you] You asked on { $when }
   *[other] { $by } asked on { $when }
}
approvals-contested = Decide again
approvals-own = Your own work
approvals-risk-now = Risk now:

approval-title = Close case
approval-request = The request
approval-file = The case file
approval-reason = Reason
approval-summary = Summary
approval-condition = What had to change has changed
approval-consulted = Talked over with
approval-consulted-nobody = Nobody
approval-checklist = Checklist
approval-risk-then = Risk in the request
approval-risk-now = Risk now
approval-risk-changed = The risk is not the one in the request any more.
approval-after = New since the request
approval-after-none = Nothing is new since the request.
approval-after-by = { $by ->
    [you] by you, { $on }
   *[other] by { $by }, { $on }
}
approval-missed-one = { $level ->
    [none] { $what } ({ $by ->
        [you] by you
       *[other] by { $by }
    }, { $on })
   *[other] { $what } ({ $level }, { $by ->
        [you] by you
       *[other] by { $by }
    }, { $on })
}
approval-contested = { $by ->
    [you] You said yes before you had seen: { $missed }. The case stays open until you decide again.
   *[other] { $by } said yes before they had seen: { $missed }. The case stays open until somebody decides again.
}
approval-contested-nobody = A yes was given without having seen: { $missed }. The case stays open until somebody decides again.
approval-contested-manager-needed = This closure also needs the yes of a programme manager. The case stays open until then.
approval-contested-basis-not-here = What the yes was based on is not on this device yet. Back up, then look again.
approval-own = You asked for this closure or carry this case, so another supervisor has to decide. You can still read everything here.
approval-not-yours = You cannot authorise this closure. A supervisor who does not carry the case has to decide.
approval-authorise = Authorise closure
approval-return = Return with words
approval-gone = This closure has been decided. Nothing waits here any more.
approval-to-list = Go to the list
approval-ask-title = Close case { $code }?
approval-ask-what = { $by ->
    [you] The case leaves your worklist and stays in the records.
   *[other] The case leaves the worklist of { $by } and stays in the records.
}
approval-ask-later = If something new arrives that you have not seen, such as a higher risk, the case stays open and you are asked again. A closed case can be opened again under the same code.
approval-return-title = Return case { $code } with words
approval-return-what = { $by ->
    [you] The case stays open and work goes on. This cannot be undone, but closing can be asked for again.
   *[other] The case stays open and { $by } goes on working. They read your words after the next backup and can ask again. This cannot be undone.
}
approval-comment = What should be done first?
approval-comment-hint = Plain words that help the caseworker. No names.
approval-comment-missing = Write at least a few words before you return it.
approval-return-do = Return
approval-authorised = Case { $code } is closed. Others see it after the next backup.
approval-returned = Case { $code } went back to { $by } with your words. It stays open.

## Fields with two answers, and risks judged twice. $by is "you" for the reader, else a staff code.

conflict-empty = No field has two answers. When two people write different things without seeing each other, both appear here.
conflict-lead = Two people wrote different things without seeing each other’s. Nobody did anything wrong, and no work has to wait. Both answers are kept until one of you decides.
conflict-fields = Answers that differ
conflict-risks = Risk judged twice
conflict-said = { $by ->
    [you] You wrote this on { $when }{ $device ->
        [none] .
       *[other] , on device { $device }.
    }
    [nobody] Somebody this device does not know wrote this on { $when }.
   *[other] { $by } wrote this on { $when }{ $device ->
        [none] .
       *[other] , on device { $device }.
    }
}
conflict-counts = Counts for now
conflict-before = Before that, both had seen: { $value }.
conflict-before-none = Before that, nothing was written here.
conflict-why-day = The earlier day counts until one of you decides, so that nobody waits too long.
conflict-why-safe = The safer answer counts until one of you decides.
conflict-why-yes-no = The answer that protects more counts until one of you decides.
conflict-why-words = Neither answer is safer. All devices show the same one until one of you decides.
conflict-keep = Keep this answer
conflict-keep-which = : { $value }
conflict-another = Write another answer
conflict-another-day = Which day is right?
conflict-another-safe = What is right now: { $field }?
conflict-another-words = Your answer
conflict-another-missing = Choose an answer first.
conflict-another-do = Use this answer
conflict-open = Open the case
conflict-ask = Not sure? Ask { $who } before you decide.
conflict-person = { $name } ({ $code })
conflict-effect-moves = With the other answer, { $what }: { $to } instead of { $from }.
conflict-effect-is = With the other answer: { $what }, { $value }.
effect-next-contact = next contact
effect-next-review = next review
effect-action-due = the due day of the action
effect-call = calling
effect-text = texting
effect-visit = visiting
conflict-settled = Case { $code }, { $field }: { $value }. Settled. Both answers stay in the history, with who settled it. A new answer can be written in the case.
conflict-risk = Risk
conflict-risk-said = { $by ->
    [you] You judged this { $basis }, on { $when }.
   *[other] { $by } judged this { $basis }, on { $when }.
}
conflict-risk-counts = The higher one counts until a person judges again: { $risk }.
conflict-risk-judge = Judge the risk again
conflict-risk-level = How high is the risk?
conflict-risk-basis = On what occasion do you judge?
conflict-risk-missing = Choose a level and an occasion first.
conflict-risk-do = Save the risk
conflict-risk-settled = Case { $code }: { $risk }. The earlier ones stay in the history.

## What is safe and where. "Device" is this tablet or laptop; "office" is where the agency's server stands.

backup-when-today = today, { $time }
backup-when-yesterday = yesterday, { $time }
backup-safe = Everything up to { $when } is safe at the office.
backup-safe-second = { $count ->
    [one] Everything up to { $when } is safe at the office; { $count } entry is also on a second device.
   *[other] Everything up to { $when } is safe at the office; { $count } entries are also on a second device.
}
backup-never = Nothing has been recorded here yet. Back up to receive your cases.
backup-only-here = { $count ->
    [one] { $count } change in { $cases ->
        [one] { $cases } case
       *[other] { $cases } cases
    } exists only on this device{ $oldest ->
        [none] .
       *[other] , from { $oldest }.
    }
   *[other] { $count } changes in { $cases ->
        [one] { $cases } case
       *[other] { $cases } cases
    } exist only on this device{ $oldest ->
        [none] .
       *[other] , oldest from { $oldest }.
    }
}
backup-old = If this device is lost or breaks, this work is gone. Go where there is a network and back up today.
backup-waiting-bytes = { $kb } kB wait to be sent.
backup-now = Back up now
backup-stop = Stop
backup-running = Backing up.
backup-progress = Sent: { $sent }. Received: { $received }. Requests to the office: { $requests }.
backup-progress-time = How long it takes depends on the network. You can go on working, or stop: what has arrived stays safe.
backup-result = Backed up. Sent: { $sent }. Received: { $received }.
backup-result-turned-down = { $count ->
    [one] The office did not take { $count } entry. It stays safe here. Tell your supervisor.
   *[other] The office did not take { $count } entries. They stay safe here. Tell your supervisor.
}
backup-result-aside = { $count ->
    [one] { $count } entry that came could not be used and was set aside.
   *[other] { $count } entries that came could not be used and were set aside.
}
backup-result-refilled = { $count ->
    [one] The office had lost { $count } record. It was sent again from here.
   *[other] The office had lost { $count } records. They were sent again from here.
}
backup-result-cost = It took { $time } and { $kb } kB.
backup-problems = What needs attention
problem-clock-off = This device’s clock is more than an hour wrong. Your records are safe, but due days may be off. Set the clock in the device’s settings.
problem-quarantined = Some entries that came could not be used. They were set aside and nothing else changed. Tell your supervisor.
problem-turned-down = The office did not take some of your entries. They stay safe on this device. Tell your supervisor.
problem-waiting-for-key = Some entries came before their key. They are kept. They open by themselves after a later backup.
problem-only-copy-old = Some work has been only on this device for more than 7 days. It is saved here. Back up as soon as you can.
problem-disk-low = { $mb ->
    [none] This device is nearly full. What is saved is safe. Free some space before the next visit.
   *[other] This device is nearly full: { $mb } MB are left. What is saved is safe. Free some space before the next visit.
}
problem-saves-missing = { $count ->
    [0] This device stopped in mid-save and saved entries are missing here. What is at the office is safe. Back up, then look at your last visit.
    [one] This device stopped in mid-save and { $count } saved entry is missing here. What is at the office is safe. Back up, then look at your last visit.
   *[other] This device stopped in mid-save and { $count } saved entries are missing here. What is at the office is safe. Back up, then look at your last visit.
}
problem-not-synced = { $days ->
    [one] The office was last reached { $days } day ago. Your work is saved here. Back up when you have a network.
   *[other] The office was last reached { $days } days ago. Your work is saved here. Back up when you have a network.
}
problem-update-needed = Some entries were written by a newer Satchel. They are kept. Update Satchel to read them.
problem-waiting-for-entry = Some entries came before an earlier one. They are kept. They open by themselves after a later backup.
backup-by-case = By case
backup-case = Case
backup-cell = { $place }:
backup-case-oldest = oldest from { $when }
backup-show-all = { $count ->
    [one] Show the one case
   *[other] Show all { $count } cases
}
backup-aside = { $count ->
    [one] { $count } entry set aside
   *[other] { $count } entries set aside
}
backup-aside-what = These came from elsewhere and could not be trusted or read. They are kept as they came, count for nothing, and change nothing of yours.
backup-aside-from = { $code ->
    [none] Case not known
   *[other] Case { $code }
}, { $device ->
    [none] device not known
   *[other] device { $device }
}, set aside on { $when }
aside-malformed = The entry was damaged on the way. Back up again; if it stays here, tell your supervisor.
aside-signature = The signature does not fit: somebody or something changed this entry. Tell your supervisor.
aside-not-allowed = It was written by somebody who may not write in this case. Tell your supervisor.
aside-lane = An earlier entry of the same device is missing. Back up again; if it stays here, tell your supervisor.
aside-equivocation = One device sent two different entries as the same one. That device may be copied. Tell your supervisor today.
aside-seal = The entry does not open to what it says it is. Tell your supervisor.
aside-poison = This entry would have damaged the case file, so it was not used. Tell your supervisor.
aside-statement = The decision in this entry does not hold together. Ask the person to decide again.
aside-epoch = A key in this entry does not follow the one before. Tell your supervisor.
backup-waiting-keys = { $count ->
    [one] { $count } entry has come and waits for its key or for an earlier entry. It opens by itself later.
   *[other] { $count } entries have come and wait for their key or for an earlier entry. They open by themselves later.
}
backup-ways = Backups go to the office over the internet or the office network. A memory stick or a tablet nearby cannot be used yet.

## How this device looks and locks.

settings-lead = Each choice holds at once and is kept on this device only.
settings-words = Words, days and numbers
settings-language = Language
settings-calendar = Calendar
settings-digits = Digits
settings-digits-latin = Latin
settings-digits-arabic = Arabic
settings-digits-persian = Persian
settings-look = What you see
settings-text-size = Text size
settings-text-smaller = Make text smaller
settings-text-larger = Make text larger
settings-text-preview = Tuesday’s visit went well. The child is back at school.
settings-theme = Colours
settings-theme-light = Light
settings-theme-light-hint = Dark words on a light ground, for the day
settings-theme-dark = Dark
settings-theme-dark-hint = Light words on a dark ground, for the evening
settings-theme-contrast-light = Strong, light
settings-theme-contrast-light-hint = Black on white, easiest to tell apart
settings-theme-contrast-dark = Strong, dark
settings-theme-contrast-dark-hint = White on black, easiest to tell apart
settings-bright = Bright light
settings-bright-hint = Black on white with heavier letters, for use in the sun. Also in the bar above.
settings-hand = Main buttons and areas
settings-hand-hint = Where they stand on a wide screen
settings-hand-right = Main buttons on the right
settings-hand-left = Main buttons on the left
settings-lock = Locking
settings-lock-after = Lock when nobody touches the device for
settings-lock-hint = During a visit the device locks after 30 seconds at most. What you were writing is kept.
settings-lock-now = Lock now
settings-keys = Keys on a keyboard
settings-key-hide = Hide everything and lock
settings-key-move = Go to the next field or button
settings-key-back-move = Go back to the one before
settings-key-press = Press the button, or open the row
settings-key-choose = Choose among answers
settings-key-close = Close a question without answering
settings-about = About
settings-me = This device belongs to
settings-roles = Role
settings-version = Version
settings-licence = Licence
settings-licence-words = Free software: AGPL 3.0 or later. You may read, change and share it under that licence.
settings-demo = These are demo records. None of these people exist.
settings-not-yet = Not there yet: questions read aloud, more languages, unlocking by finger or face, and adding or removing devices from this screen.

## What went wrong, one message a code: what happened. What is safe. What to do. At most two lines.
## $field, $max and $wait are "none" when the error does not name them.

error-passphrase-wrong = { $wait ->
    [none] That passphrase did not work. Nothing was changed. Please try again.
   *[other] That passphrase did not work. Nothing was changed. You can try again in { $wait }.
}
error-unlock-wait = { $wait ->
    [none] It is too early for the next try. Your records are safe. Please wait a little.
   *[other] It is too early for the next try. Your records are safe. Please wait { $wait }.
}
error-name-in-casework = { $codes ->
    [none] A text says where somebody of this case can be found, so nothing was saved. Write it in other words, or say below the text why the word stays.
   *[other] A text names somebody of this case, so nothing was saved. Write { $codes } instead, or say below the text why the word stays.
}
error-locked = This device is locked. Everything you saved is kept. Unlock it to go on.
error-passphrase-weak = This passphrase is too easy to guess. Nothing was changed. Use the words offered, or more words.
error-store-in-use = Satchel is already open on this device. Your records are safe. Close the other window first.
error-store-unreadable = The records on this device cannot be read. Nothing was deleted. Ask your supervisor, who can help to get them back.
error-store-newer = A newer Satchel wrote these records. They are unchanged. Update Satchel to open them.
error-store-missing = There are no records on this device yet. Nothing is lost. Ask your supervisor to add this device.
error-home-exists = This folder already holds Satchel records. They were left as they are. Choose an empty folder.
error-disk-full = This device is full, so the last entry was not saved. What you saved before is safe. Free some space and save again.
error-disk-failed = This device could not write. What you saved before is safe. Open Satchel again and look whether the last entry is there.
error-command-unknown = This version of Satchel cannot do that. Nothing was changed. Update Satchel, or tell support.
error-input-unreadable = { $field ->
    [none] Satchel did not understand this entry. Nothing was saved. Look through what you wrote and save again.
   *[other] “{ $field }” cannot be saved like this. Nothing was saved. Change it and save again.
}
error-text-too-long = { $max ->
    [none] This text is too long. Nothing was saved and nothing is cut. Make it shorter and save again.
   *[other] This text is too long: it can have { $max } characters. Nothing was saved and nothing is cut. Make it shorter and save again.
}
error-text-unreadable = This text holds signs that cannot be shown. Nothing was saved. Take them out and save again.
error-value-missing = { $field ->
    [none] Something is still missing. Nothing was saved. Fill it in and save again.
   *[other] “{ $field }” is still missing. Nothing was saved. Fill it in and save again.
}
error-not-allowed = Your role cannot do this here. Nothing was changed. Ask your supervisor.
error-own-work = Nobody decides on their own work. Nothing was changed. Another supervisor has to decide.
error-case-unknown = This case is not on this device. Nothing was changed. Back up to receive it, or check the code.
error-case-code-wrong = This case code has a typing error. Nothing was changed. Compare it with the paper and type it again.
error-entry-unknown = This entry is no longer in the case. Everything else is as it was. Open the case again.
error-state-refuses = The case is not at a step where this can be done. Nothing was changed. Open the case again to see where it is.
error-guard-unmet = Something else has to be done first. Nothing was changed. Complete what is missing and save again.
error-risk-reason-missing = A risk level needs a reason. Nothing was saved. Write in a few words why, and save again.
error-date-refused = This date cannot be right here. Nothing was saved. Change the date and save again.
error-nothing-to-record = There is nothing to save yet. Nothing was changed. Write something first.
error-conflict-gone = Somebody has settled this already. Nothing was changed. Open the case again to see the answer.
error-nothing-to-decide = There is nothing left to decide here. Nothing was changed. Go back to the list.
error-update-needed = A newer Satchel wrote in this case. You can read it. Update Satchel to write in it.
error-case-too-large = This case has reached its limit of size. Nothing is lost, but this was not saved. Ask support how to go on in a new file.
error-office-unreachable = The office does not answer. Everything stays saved on this device. Try again when you have a network.
error-office-wrong-key = Somebody else answers at the office’s address. Nothing was sent, and your work is safe here. Tell your supervisor before you try again.
error-office-untrusted = The office’s answer does not add up. Nothing is lost, and what came before is kept. Tell your supervisor.
error-office-refused = The office does not accept this device. Everything stays saved here. Ask your supervisor.
error-enrol-refused = This code for a new device cannot be used. Nothing was changed. Make a new one with the other person beside you.
error-enrol-expired = This code for a new device is too old. Nothing was changed. Make a new one.
error-keys-missing = The key for this case has not arrived yet. Nothing is lost. Back up again, then open the case.
error-internal = Satchel made a mistake and stopped this step. What you saved before is safe. Try again, and tell support what you did.

## Names of fields, for errors and for two answers to one field.

field-actions-done = Actions done
field-address = Office address
field-answer = Answer in a form
field-action-due-on = Due day of an action
field-action-status = State of an action
field-birth = Birth date
field-checklist = Checklist
field-client = Client
field-client-seen = Whether the client was seen
field-code = Case code
field-comment = Comment
field-completed-on = Day of completion
field-concerns = Concerns
field-consulted = Who was asked
field-content = What you wrote
field-due-on = Due day
field-duration-min = How long it took
field-feedback = Feedback
field-field = Field
field-final-risk = Risk at the end
field-held-on = Day of the contact
field-household = Household
field-kind = Kind
field-legal-hold = Keep the file for legal reasons
field-level = Risk level
field-lock-after-s = Time until the device locks
field-member-excluded = A family member must not learn of this case
field-members = Family members
field-mode = Kind of contact
field-name = Name
field-next-contact-on = Next contact
field-next-review-on = Next review
field-note = Note
field-observations = What you saw and heard
field-on = Day
field-option = Answer
field-outcome = What came of it
field-participants = People who took part
field-passphrase = Passphrase
field-path = Question
field-present = Who was there
field-private-setting = Whether you could talk in private
field-provider = Service provider
field-reason = Reason
field-reasons = Reasons
field-request = Request
field-responsible = Who does it
field-roles = Roles
field-safe-to-call = Safe to call
field-safe-to-text = Safe to text
field-safe-to-visit = Safe to visit
field-service = Service
field-statement = Goal
field-summary = Summary
field-text = Text
field-text-percent = Text size
field-tick = Ticked answer in a form
field-value = Answer
field-views = What they said
field-what = Action
field-whereabouts = Where the client stays

## Words of codes that several screens show: word("family", code). One line a code.

# Levels of risk. `none` means: asked, and no risk left.
risk-none = No risk now
risk-low = Low risk
risk-medium = Medium risk
risk-high = High risk
risk-urgent = Urgent risk

# On what occasion risk was judged.
risk-basis-screening = at the first talk
risk-basis-assessment = in the assessment
risk-basis-followup = at a visit or call
risk-basis-review = in a review
risk-basis-conference = in a case conference
risk-basis-closure = when closing
risk-basis-reopening = when opening again
risk-basis-incident = after an incident

# Where a case stands.
state-identified = Noticed
state-screening = First talk
state-no-action = Not taken on
state-assessment = Assessment
state-planning = Planning
state-implementing = Plan under way
state-reviewing = Review
state-closure-pending = Waiting to be closed
state-closed = Closed
state-transfer-pending = Waiting to be handed over
state-transferred = Handed over
state-anonymised = Made anonymous

# Kinds of work.
programme-cp = Child protection
programme-gbv = Gender-based violence
programme-gp = General protection

# The five steps of a case.
step-registration = Registration
step-assessment = Assessment
step-planning = Plan
step-implementation = Work on plan
step-closure = Closing

# How far a step is.
step-state-done = Done
step-state-now = Now
step-state-late = Late
step-state-ahead = Still to come

# What is to be done, as a short sentence in a list row.
rule-W01 = See the client: contact is missing
rule-W02 = Finish the first talk
rule-W03 = Finish the assessment
rule-W04 = Agree on a plan
rule-W05 = A request waits for a decision
rule-W06 = Visit or call
rule-W07 = Hold the review
rule-W08 = Do an action of the plan
rule-W09 = Ask about a referral
rule-W10 = Ask again for consent
rule-W11 = Prepare for turning 18
rule-W12 = Goals are met: think of a review
rule-W13 = Try again to reach the client
rule-W14 = Look at the safety plan again
rule-W15 = Share out cases
rule-W16 = Hold supervision
rule-W17 = Look at a new high risk
rule-W18 = Many alike: think of the community
rule-W19 = Look at rules and services again
rule-W20 = Back up, or settle two answers
rule-W21 = Ask how things are after closing
rule-W22 = Answer a complaint
rule-W23 = Medical help: time is short
rule-W24 = Decide how long to keep the file

# Parts of the list of the day.
band-visit = Visits due
band-late = Late
band-waiting = Waiting for me

# Where an entry is kept.
place-only-here = Only on this device
place-at-office = At the office
place-second-device = On a second device

# Short marks on a case.
flag-conflict = Two answers
flag-late = Late
flag-not-backed-up = Not backed up
flag-urgent = Urgent
flag-lost-contact = Contact lost
flag-consent-limited = Limited consent
flag-bid-open = Best-interest decision open
flag-majority-transition = Turning 18 soon
flag-majority-reached = Is 18 now
flag-closure-contested = Closing is open again
flag-legal-hold = Must be kept by law
flag-restricted = Few may open it

# What people are at the agency.
role-VOL = Volunteer
role-CW = Caseworker
role-SUP = Supervisor
role-MGR = Programme manager
role-IMO = Information officer
role-FBO = Feedback officer
role-FIN = Fund holder
role-ADM = Administrator

# What happened, in the timeline.
kind-case-opened = Case opened
kind-contact = Contact
kind-risk = Risk judged
kind-consent = Consent
kind-concern = Concern added
kind-incident = Incident
kind-assessment = Assessment finished
kind-plan-drafted = Plan begun
kind-plan-agreed = Plan agreed
kind-goal = Goal
kind-action-added = Action added
kind-action-done = Action done
kind-action-changed = Action changed
kind-referral = Referral made
kind-referral-event = News of a referral
kind-closure-requested = Closing asked for
kind-closure-authorised = Closing agreed
kind-closure-returned = Closing sent back
kind-reopened = Opened again
kind-assigned = Given to a worker
kind-conflict-settled = Two answers settled
kind-name-kept = Word kept
kind-identity-opened = Names opened
kind-review = Review
kind-approved = Work approved
kind-given-back = Work sent back

# What consent is about.
consent-scope-interview-and-record = First talk and notes
consent-scope-case-management = Services
consent-scope-plan = The plan
consent-scope-share-referral = Sharing in a referral
consent-scope-share-conference = Sharing in a conference
consent-scope-transfer = Handing over
consent-scope-tracing = Family tracing
consent-scope-photo-audio = Photos and sound
consent-scope-safe-contact = Ways to be reached
consent-scope-post-closure-contact = Contact after closing
consent-scope-statistics = Counting without names

# What was answered.
consent-state-agreed = agreed
consent-state-given = agreed
consent-state-partial = agreed in part
consent-state-refused = refused
consent-state-withdrawn = taken back
consent-state-expired = ran out
consent-state-not-asked = not asked

# How consent was given.
consent-method-written = in writing
consent-method-thumbprint = by thumbprint
consent-method-verbal-witnessed = by word, with a witness

# Concerns.
concern-physical-abuse = Physical abuse
concern-sexual-abuse = Sexual abuse
concern-emotional-abuse = Emotional abuse
concern-neglect = Neglect
concern-abandonment = Abandonment
concern-unaccompanied = Alone, without family
concern-separated = Separated from parents
concern-caafag = With an armed force or group
concern-child-labour-worst = Dangerous child labour
concern-trafficking = Trafficking
concern-child-marriage = Child marriage
concern-child-parent = Child who is a parent
concern-street = Living on the street
concern-conflict-with-law = In trouble with the law
concern-detention = Detention
concern-no-birth-registration = Birth not registered
concern-out-of-school-risk = Out of school or at risk of it
concern-disability-exclusion = Left out because of disability
concern-psychosocial-distress = Distress
concern-caregiver-illness-death = Caregiver ill or dead
concern-child-headed-household = Child heads the household
concern-violence-at-school = Violence at school
concern-online-harm = Harm online
concern-serious-health = Serious health problem
concern-statelessness = Without nationality
concern-rape = Rape
concern-sexual-assault = Sexual assault
concern-physical-assault = Physical assault
concern-forced-marriage = Forced marriage
concern-denial-resources = Money or rights denied
concern-psychological-abuse = Psychological abuse
concern-non-gbv = Not based on gender
concern-risk-of-gbv = Risk of gender-based violence
concern-violence-threat = Violence or threat
concern-coercion-extortion = Pressure or extortion
concern-eviction = Eviction
concern-deprivation-of-services = Kept from services
concern-missing-relative = Missing relative
concern-documentation = Papers missing
concern-older-person-alone = Older person alone
concern-disability-unmet = Disability without support
concern-serious-medical = Serious illness
concern-discrimination = Discrimination
concern-landmine-injury = Mine injury
concern-torture-survivor = Survived torture
concern-single-caregiver-overwhelmed = Caregiver alone and overwhelmed

# Why a case ends.
closure-reason-goals-met = Goals met, client safe
closure-reason-goals-not-relevant-feasible = Goals no longer fit
closure-reason-referred-out = Another service took over
closure-reason-client-declines = Client wants no more support
closure-reason-turned-18 = Turned 18
closure-reason-left-area = Left the area
closure-reason-lost-contact = Cannot be reached
closure-reason-death = Died
closure-reason-assessed-no-need = No need found
closure-reason-programme-ended = Programme ends
closure-reason-duplicate-error = Twice, or opened by mistake

# Why a case was opened.
open-reason-new = New case
open-reason-reopened-new-concern = New concern
open-reason-reopened-request = Client asked
open-reason-returned-transfer = Came back from another agency
open-reason-transfer-in = Came from another agency

# How far an action is.
action-status-planned = Not started
action-status-in-progress = Started
action-status-done = Done
action-status-partly-done = Partly done
action-status-not-done = Could not be done
action-status-cancelled = Cancelled

# How far a goal is.
goal-status-not-started = Not started
goal-status-in-progress = Under way
goal-status-met = Met
goal-status-partly-met = Partly met
goal-status-not-met = Not met
goal-status-no-longer-relevant = No longer needed
goal-status-not-feasible = Not possible

# How soon a goal should be reached.
horizon-immediate = Now
horizon-short = Soon
horizon-long = In the long run

# Who does an action.
responsible-client = Client
responsible-unit-member = Family or household
responsible-caseworker = Caseworker
responsible-provider = Service
responsible-community = Community
responsible-other = Somebody else

# How a contact was held.
contact-mode-home-visit = Home visit
contact-mode-office = Meeting at the office
contact-mode-phone = Phone call
contact-mode-school = Meeting at school
contact-mode-provider-visit = Visit to a service
contact-mode-accompaniment = Going along
contact-mode-remote = Online or by message
contact-mode-other = Other contact

# Why a try to meet failed.
no-contact-not-home = nobody was home
no-contact-moved = they moved away
no-contact-phone-off = the phone was off
no-contact-unsafe = it was not safe
no-contact-refused = they did not want to
no-contact-wrong-details = number or address was wrong
no-contact-other = another reason

# Where a referral stands.
referral-state-draft = Begun
referral-state-ready = Ready to send
referral-state-sent = Sent
referral-state-received = Received
referral-state-accepted = Accepted
referral-state-declined = Declined
referral-state-in-service = Being served
referral-state-not-attended = Client did not go
referral-state-completed = Done
referral-state-no-response = No answer
referral-state-cancelled = Cancelled
referral-state-revoked = Called back
referral-state-closed-loop = Answer noted

# How soon an answer is due.
referral-priority-emergency = within 24 hours
referral-priority-urgent = within 3 days
referral-priority-routine = within 14 days

# Services.
service-health = Health care
service-clinical-care-sexual-assault = Care after sexual assault
service-mental-health-specialised = Mental health care
service-psychosocial = Support in distress
service-safe-shelter = Safe shelter
service-police-security = Police and security
service-legal-aid = Legal aid
service-family-tracing = Family tracing
service-alternative-care = Alternative care
service-child-friendly-space = Child-friendly space
service-women-girls-space = Space for women and girls
service-education = Education
service-livelihoods = Work and income
service-cash-social-protection = Cash support
service-food = Food
service-nfi = Household goods
service-shelter-housing = Housing
service-wash = Water and hygiene
service-documentation-registration = Papers and registration
service-disability-rehab = Disability support
service-older-persons = Older people’s services
service-case-management = Case management
service-other = Other service

# Kinds of assessment.
assessment-kind-rapid = Rapid
assessment-kind-comprehensive = Full
assessment-kind-reassessment = Again
assessment-kind-bia = Best interests

# Areas of life.
domain-safety = Safety
domain-caregiver-family = Caregiver and family
domain-care-arrangement = Care arrangement
domain-health = Health
domain-mhpss = Feelings and mental health
domain-education = Education
domain-development-capacity = Age and capacity
domain-social-environment = Social life
domain-support-network = Support network
domain-basic-needs = Basic needs
domain-livelihood = Work and income
domain-legal-documentation = Legal status and papers
domain-justice = Justice
domain-coping-functioning = Coping with daily life
domain-dependants = Children and dependants
domain-access-barriers = Barriers to services

# What a review ended with.
review-outcome-continue = Go on
review-outcome-revise-plan = Change the plan
review-outcome-reassess = Assess again
review-outcome-conference = Hold a conference
review-outcome-bid = Best-interest decision
review-outcome-transfer = Hand over
review-outcome-close = Close

# Why names were opened or looked for.
identity-reason-supervision = Supervision
identity-reason-urgent-contact = Must reach somebody now
identity-reason-worker-absent = The worker is away
identity-reason-settle-conflict = Settle two answers
identity-reason-client-request = The client asked
identity-reason-search = Find the right case
identity-reason-other = Another reason
identity-reason-own-case = Own case

# Where the history breaks a rule. A person is asked; reading goes on.
irregularity-NewerForm = A newer app wrote in this case. You can read it; update the app to write.
irregularity-UnknownCode = One entry uses a word this app does not know.
irregularity-WrongShape = One entry cannot be shown as it was written.
irregularity-Orphan = One entry belongs to something that was removed.
irregularity-BrokenCaseCode = The case code is damaged. Tell your supervisor.
irregularity-EpisodeTwice = The case was opened again twice at the same time. Tell your supervisor.
irregularity-EpisodeWithoutReopening = The case goes on, but nobody opened it again. Tell your supervisor.
irregularity-PlanVersionTwice = Two plans have the same number. Look at both with your supervisor.
irregularity-Equivocation = One device wrote two different things in one place. Tell your supervisor.
irregularity-ImpossibleBasis = Two entries each say they came first. Tell your supervisor.
irregularity-NotAllowed = One decision came from a person who may not make it. It does not count.
irregularity-OwnWork = Somebody decided on their own work. It does not count.
irregularity-OutOfPlace = One decision came at a step where it was not possible. It does not count.
irregularity-CutStatement = One entry came from a device after it was removed. It does not count.
irregularity-StatementWaits = One decision waits for an earlier entry that is not here yet. Back up to fetch it.
irregularity-TwoAssignments = The case was given to two workers at the same time. The supervisor decides again.
irregularity-TwoRequests = Closing was asked for twice at the same time. The supervisor sees both.

# What an authorisation of a closure had not seen.
contest-risk = a newer risk
contest-consent = a newer consent
contest-incident = a new incident
contest-concern = a new concern
contest-goal = a change of a goal
contest-action = a change of an action
contest-basis-not-here = entries that are not on this device yet
contest-manager-needed = that a manager must decide too

# Answers.
tri-yes = Yes
tri-no = No
tri-unknown = Not known
tri-na = Does not apply

# Ways to reach somebody.
reach-phone = Phone
reach-message = Message
reach-email = E-mail
reach-through-person = Through somebody
reach-in-person = In person
reach-radio = Radio

# Kinds of place.
place-kind-home = Home
place-kind-relatives-home = Home of relatives
place-kind-office = Office
place-kind-health-facility = Health centre
place-kind-school = School
place-kind-safe-space = Safe space
place-kind-community-place = Community place
place-kind-camp-site = Camp or site
place-kind-street = Street
place-kind-detention = Place of detention
place-kind-farm-bush = Farm or bush
place-kind-road = Road
place-kind-market = Market
place-kind-water-point = Water point
place-kind-latrine = Latrine
place-kind-perpetrator-home = Home of the person who did harm
place-kind-phone-only = By phone only
place-kind-other = Other place

mark-private-talk = Talked in private
mark-unsafe-moment = An unsafe moment
mark-injury-seen = Injury seen
mark-distress-seen = Distress seen
mark-basic-needs-unmet = Basic needs not met
mark-emotional-support-given = Emotional support given

# Names in casework.
names-found = { $count ->
    [one] One word may show who this is about.
   *[other] { $count } words may show who this is about.
}
names-kind-name = may be a name
names-kind-number = is a number of this case
names-kind-place = may be a place of this case
names-write = Write { $code }
names-stays = It stays
names-why = Why does this word stay?
names-keep = Keep this word
names-kept = The word stays. Your supervisor sees that a word was kept and why, not which.
kept-reason-ordinary-word = It is an ordinary word
kept-reason-another-person = It is somebody who does not belong to this case
kept-reason-needed-for-safety = It is needed to keep somebody safe

## Opening a case and assessment.

pick-none = Choose
still-needed = { $count ->
    [one] One answer is still needed
   *[other] { $count } answers are still needed
}
form-missing = Please answer this first.

case-do-assessment = Go on with the assessment
caseload-open-case = Open a case
draft-opening = Opening of a case
draft-assessment = Assessment

opening-title = Open a case
opening-pages = Parts of opening a case
opening-page-danger = Danger now
opening-page-who = Who
opening-page-reach = How to reach
opening-page-concerns = Why
opening-page-told = What you explain
opening-page-consent = Consent
opening-page-risk = Risk and next contact
opening-page-finish = Open
opening-field-name = Name
opening-field-birth = Birth or age
opening-field-unit = Person or family
opening-field-reach = Ways to reach
opening-field-places = Places
opening-field-programme = Kind of work
opening-field-concerns = Concerns
opening-field-told = What you explain
opening-field-answer = The answer about consent
opening-field-giver = Who agrees
opening-field-giver-name = Name and relation of who agrees
opening-field-assent = What the child says
opening-field-method = How it was said
opening-field-risk = Risk
opening-field-reason = Reason for the risk
opening-field-next = Next contact

opening-danger = Is somebody in danger now?
opening-danger-title = First of all
opening-danger-1 = Go with the client to a place that is safe for now. Do not put yourself in danger.
opening-danger-2 = Is somebody hurt? Get medical care first.
opening-danger-3 = Call your supervisor now. With them, call the authority that can take the danger away.
opening-danger-4 = If the danger cannot be taken away, find an emergency place of safety.
opening-danger-later = Everything else can wait. What you write here is kept, and you go on when it is safe.
opening-harm = Does the client speak of hurting themselves or somebody else?
opening-harm-hint = Ask only where nobody else can hear.
opening-harm-title = Stay with the client
opening-harm-1 = Do not leave the client alone. Listen, and stay calm.
opening-harm-2 = Take away what could be used to do harm, if you can do so safely.
opening-harm-3 = Call your supervisor and the emergency mental health service now.

opening-who-kept = Names are kept apart from the story and shown only when somebody opens them.
opening-first = First name
opening-middle = Middle name
opening-family = Family name
opening-alias = Nickname or chosen name
opening-sex = Sex or gender
opening-birth = Birth date, as far as it is known
opening-birth-hint = The year alone is enough. Use the calendar of official papers. Without a year, write the age.
opening-birth-wrong = Write the year with four digits, the month and day as numbers, or only the age.
opening-day = Day
opening-month = Month
opening-year = Year
opening-age = Age in years, if no year is known
opening-unit = Who is the work with?
unit-type-individual = One person
unit-type-unit = A person with family or household

similar-title = { $count ->
    [one] One of your cases may be the same person
   *[other] { $count } of your cases may be the same person
}
similar-why = The names are alike. Look before you open a new case. You can also go on here.
similar-born = born { $year }
similar-born-unknown = year of birth not known
similar-show = Show name
similar-hide = Hide name
similar-open = Look at the case

opening-reach-why = For each way, ask whether it is safe. Who else may hear the phone or read the message? Who sees you arrive?
opening-way = Way
opening-way-value = Number, address or person
opening-way-add = Add a way to reach
opening-way-remove = Take this way away
opening-safe-call = Is it safe to call?
opening-safe-text = Is it safe to write?
opening-place = Place
opening-address = Where it is
opening-address-hint = Directions and a landmark help more than an address.
opening-place-add = Add a place
opening-place-remove = Take this place away
opening-safe-visit = Is it safe to visit?

opening-programme = What kind of work is it?
opening-concerns = What is the concern? Choose all that you heard.
opening-main = Which is the main one?
opening-concern-note = What you heard, in a few words

opening-told-how = Explain each in simple words and tick it when it is understood. All are needed before consent.
told-process = What we do together, step by step
told-roles = Who does what
told-records = What is written, where it is kept, how long, and who may see it
told-separation = That the name is kept apart from the story
told-refuse = That any question, service or sharing may be refused
told-stop = That it can be stopped at any time
told-limits = When we cannot keep something to ourselves
told-complaints = How and to whom to complain
told-worker-choice = That another worker can be asked for
told-time-limit = How long the programme lasts
told-options = All services there are, with what is good and what is hard about each
told-no-effect = That a no changes no other help

client-part-told = Under 6, the caregiver agrees. Tell the child in simple words what happens.
client-part-assents = From 6 to 14, the caregiver agrees, and the child is asked too. A child’s no weighs.
client-part-consents-with-caregiver = From 15 to 17, the client agrees, and the caregiver too if the client allows it.
client-part-consents = Adults agree for themselves.
opening-consent = Does the client agree that we open a case?
consent-answer-yes = Yes
consent-answer-no = No
consent-answer-later = Later
opening-consent-none = { $answer ->
    [no] Without a yes no case is opened. The no changes no other help. Finish later keeps what you wrote; “Begin again” takes it away.
   *[other] Without a yes no case is opened. What you wrote is kept. Ask again when the client is ready.
}
opening-giver = Who agrees?
consent-giver-client = The client
consent-giver-caregiver = The caregiver
consent-giver-other = Another trusted adult
opening-giver-name = Name of this person
opening-giver-name-hint = Kept apart from the story. In the case this person is called M1.
opening-giver-relation = Relation to the client
opening-assent = Does the child agree too?
opening-assent-no = A child’s no weighs. The case cannot be opened like this. What you wrote is kept: talk with your supervisor.
opening-method = How was it said?
consent-way-written = In writing
consent-way-thumbprint = By thumbprint
consent-way-verbal-witnessed = By word, with a witness
opening-witness = A witness has to be there: a person the client trusts, or a second worker. Ask again in writing at the next safe meeting.

relation-mother = Mother
relation-father = Father
relation-grandparent = Grandparent
relation-aunt-uncle = Aunt or uncle
relation-sibling = Sister or brother
relation-spouse-partner = Husband, wife or partner
relation-child = Daughter or son
relation-other-family = Other family
relation-guardian = Guardian
relation-neighbour = Neighbour
relation-friend = Friend
relation-teacher = Teacher
relation-other = Somebody else

sex-female = Female
sex-male = Male
sex-other = Other
sex-declined = Does not want to say

opening-risk = How much danger is there?
opening-risk-danger = You said that there is danger now. Choose the level that says so, and name the danger in the reason.
opening-finish-what = With one press the case gets its code, and its clocks begin. Names stay apart from it.
opening-next = Next contact: { $day }
opening-open = Open the case
opening-done = Case { $code } is open. Write this code on paper instead of a name.

guard-case-management-consented = There is no yes to opening the case yet. Nothing that you wrote is lost.
guard-everything-told = Not everything was explained before the consent was asked.
guard-risk-set = The danger was not judged yet.
guard-worker-has-room = You carry as many cases as you may. Ask your supervisor who can take this one, or to allow one more.
guard-domains-assessed = Some areas of life were not looked at yet.
guard-strength-named = At least one strength has to be named.
guard-client-view-written = The client’s own view is not written yet.
guard-analysis-written = Your analysis is not written yet.
guard-agreement-recorded = Say whether the client agrees. If not, write where they do not.

assessment-title = Assessment of
assessment-pages = Parts of the assessment
assessment-not-now = The assessment cannot be finished now. You can read it, and what you write is kept.
assessment-page-view = The client’s view
assessment-page-analysis = Analysis
assessment-page-risk = Risk
assessment-page-finish = Finish
assessment-hard = Risks and needs
assessment-strong = Strengths
assessment-situation = How are things?
assessment-needs = What is needed?
assessment-strength = What is strong here?
assessment-strength-note = How does it help?
assessment-view = How does the client see it?
assessment-view-hint = In their own words, as short as it can be.
assessment-analysis = What do you conclude?
assessment-analysis-hint = Weigh needs, risks and strengths. Say what has to change first.
assessment-agreed = Does the client agree?
assessment-disagreements = Where do they not agree?
assessment-risk = How much danger is there?
assessment-high = At high risk your supervisor decides on this assessment before the plan begins.
assessment-finish = Finish the assessment
assessment-done = The assessment is saved.

strength-personal-skill = A skill of their own
strength-coping = Ways of coping
strength-caregiver-bond = Bond with the caregiver
strength-extended-family = Wider family
strength-friends = Friends
strength-school = School
strength-faith = Faith
strength-community-group = A group in the community
strength-income = Income
strength-knowledge-of-services = Knows services
strength-hope-plans = Hopes and plans
strength-other = Something else

case-do-incident = Write down an incident
case-do-concern = Add a concern
case-do-reopening = Open the case again
draft-incident = Incident
draft-concern = Concern
draft-reopening = Opening a case again

incident-title = Incident in
incident-pages = Parts of the incident
incident-not-now = Nothing can be added to this case now. You can read it.
incident-page-what = What happened
incident-page-words = In the client’s words
incident-page-risk = Risk now
incident-field-happened = When it happened
incident-field-kind = What kind of act
incident-field-risk = Risk now
incident-field-reason = Reason for the risk
incident-when = When did it happen?
incident-about = Only the month or year is known
incident-month = Month, if known
incident-year = Year
incident-kind = What kind of act was it?
incident-kind-found = Kind of act: { $kind }
gbv-question-penetration = Was there penetration without consent, however slight?
gbv-question-unwanted-contact = Was there other unwanted sexual contact, or an attempt?
gbv-question-physical-violence = Was there physical violence that was not sexual?
gbv-question-against-will-marriage = Was there a marriage against the will, or of a child?
gbv-question-resources-denied = Were money, property, school or services denied?
gbv-question-emotional-harm = Was there psychological or emotional harm?
incident-body = Was there penetration, or contact with body fluids?
incident-body-hint = Ask no more than is needed. It says how soon medical care is needed.
incident-care-title = Medical care now
incident-care-72 = It helps most within 72 hours: until { $day } at the latest. Go as early as you can.
incident-care-120 = Some care still helps within 120 hours: until { $day } at the latest.
incident-care-choice = The client decides. Offer to go along.
incident-account = What does the client say?
incident-account-hint = In their own words, the shortest needed. Use codes, not names. Do not ask for it twice.
incident-risk = How much danger is there now?
incident-save = Save the incident
incident-done = The incident is saved.

concern-title = New concern in
concern-what = What you noticed
concern-kind = Which concern?
concern-when = When was it first noticed?
concern-when-hint = Leave it empty for today.
concern-save = Save the concern
concern-done = The concern is saved.

reopening-title = Open again:
reopening-pages = Parts of opening again
reopening-not-now = This case cannot be opened again now.
reopening-page-why = Why, and the history
reopening-page-told = What you explain
reopening-page-consent = Consent
reopening-page-risk = Risk
reopening-field-why = Why
reopening-field-note = Why, in words
reopening-field-read = The history
reopening-field-told = What you explain
reopening-field-answer = The answer about consent
reopening-field-giver = Who agrees
reopening-field-method = How it was said
reopening-field-risk = Risk
reopening-field-reason = Reason for the risk
reopening-why = Why is it opened again?
reopening-note = What is new?
reopening-history = The case file
reopening-read = I have read the history
reopening-read-hint = So that the client need not tell the story again.
reopening-do = Open the case again
reopening-done = The case is open again, under the same code.
guard-comment-written = Write in a few words what is new.
guard-history-reviewed = Read the history first, and say so.

# Plan, review and work that waits for a supervisor.
case-do-drafting = Make the plan
case-do-planning = Go on with the plan
case-do-review = Review the plan
case-do-submitted = Decide on work that waits
draft-plan = Plan
draft-review = Review
draft-give-back = Words to return work
field-goals = Goals
guard-goal-named = The plan needs a goal.
guard-every-goal-has-action = This goal needs an action.
guard-every-action-has-who-and-when = This action has to say who does it, and by when.
guard-closure-condition-written = Write what has to change so that the case can close.
guard-client-took-part = Say how the client took part.
guard-next-review-set = Choose the day of the next review, today or later.
guard-no-review-under-way = A review is under way already. Finish that one first.
guard-review-participants-named = Say how the client took part, or write why they were not there.
guard-review-complete = Write what the client says about the work.
given-back-by = { $known ->
    [no] By { $by }
   *[yes] By { $by } on { $when }
}
participation-led = Led it
participation-took-part = Took part
participation-informed = Was told
participation-not-involved = Not involved
copy-given-paper = On paper
copy-given-read-aloud = Read aloud
copy-given-pictures = In pictures
copy-given-not-safe = No copy: not safe
copy-given-not-wanted = No copy wanted
plan-title = Plan for case
plan-pages = Pages of the plan
plan-page-goals = Goals
plan-page-change = What has to change
plan-page-people = Who took part
plan-page-agree = Agree
plan-none = There is no plan yet. Begin it with the client; it can be finished later.
plan-begin = Begin the plan
plan-revise = Revise the plan
plan-go-on = Go on with the plan
plan-waits = This plan waits for the supervisor
plan-waits-what = It was agreed with the client. It counts once the supervisor has approved it.
plan-came-back = The supervisor returned the plan with words
plan-review-first = This plan is in force. Review it with the client before you change it.
plan-to-review = Review the plan
plan-no-goals = No goals yet. Ask the family what should be different, and write it in their words.
plan-many-goals = { $count ->
    [one] { $count } goal. Plans with at most { $max } are easier to keep.
   *[other] { $count } goals. Plans with at most { $max } are easier to keep.
}
plan-goal-number = Goal { $number }
plan-goal = What should be different?
plan-goal-hint = In the family’s words. No names.
plan-horizon = How soon?
plan-domain = Area of life
plan-goal-save = Save the goal
plan-action = What is done?
plan-action-hint = One step. No names.
plan-responsible = Who does it?
plan-who = Who exactly
plan-who-hint = A code such as M1, or a service. May stay empty.
plan-due = By when?
plan-action-save = Save the action
plan-needed = Please answer this before you save it.
plan-leave-out = Do not keep it
plan-add-goal = Add a goal
plan-add-action = Add an action
plan-change = Change
plan-change-named = Change: { $what }
plan-change-goal = Change the goal
plan-remove = Take out
plan-remove-named = Take out: { $what }
plan-remove-goal = Take the goal out
plan-goal-removed = The goal was taken out.
plan-action-removed = The action was taken out.
plan-by-day = by { $day }
plan-who-exactly = { $role } ({ $who })
plan-person-how = { $person } ({ $how })
plan-not-written = Nothing written.
plan-took-part-were = Who took part: { $people }
plan-condition = The case can close when
plan-condition-hint = In the client’s words: how will they know that it is enough? No names.
plan-review-on = When do you look at it together again?
plan-review-on-hint = The day of the first review.
plan-took-part = Who took part, and how?
plan-took-part-hint = Press an answer again to take it back.
plan-copy = How did they get a copy?
plan-will-wait = The risk is high, so this plan counts once the supervisor has approved it.
plan-read-aloud = Read it aloud together before they agree.
plan-consent = How did they say yes to this plan?
plan-consent-hint = If they do not agree, finish it later.
plan-method-verbal-witnessed = Said yes before a witness
plan-method-thumbprint = Thumbprint
plan-method-written = Signature
plan-given-by = Who said yes?
plan-given-by-hint = Leave it empty for the client.
plan-agreed-on = When was that?
plan-still-missing = Still needed
plan-to-place = Go there
plan-missing-goals = A goal or an action is half written. Save it or leave it.
plan-missing-next-review-on = Choose the day of the first review.
plan-missing-consent = Say how they said yes to this plan.
plan-missing-agreed-on = This day cannot be read. Correct it, or leave it empty.
plan-agree = Agree on the plan
plan-agreed = The plan is agreed.
plan-agreed-waits = The plan is agreed and waits for the supervisor.
review-title = Review of case
review-none = There was no review yet. It appears here when it is due.
review-to-case = Go to the case
review-waits = This review waits for the supervisor
review-waits-what = It counts once the supervisor has approved it. What follows begins then.
review-came-back = The supervisor returned the review with words
review-since = New since { $day }
review-since-start = What happened so far
review-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
review-done = { $count ->
    [one] { $count } action done
   *[other] { $count } actions done
}
review-risks = { $count ->
    [one] Risk judged { $count } time
   *[other] Risk judged { $count } times
}
review-goals = How far are the goals?
review-goal-was = In the file: { $status }
review-goal-why = Why?
review-goal-why-hint = As agreed with the client. No names.
review-fits = Does the plan still fit?
review-feedback = What does the client say about the work?
review-feedback-hint = In their words. No names.
review-consent = Do they still agree to the services?
review-consent-now = In the file: { $state }. Ask again.
consent-now-agreed = Agreed
consent-now-partial = Agreed in part
consent-now-refused = Refused
consent-now-withdrawn = Taken back
consent-now-expired = Too old
consent-now-not-asked = Not asked
review-risk = How much danger is there now?
review-who = Who takes part?
review-who-hint = The client, and whoever they want with them. You can change it at the end.
review-took-part = Who took part, and how?
review-supervisor-there = The supervisor took part
review-absence = Who was missing, and why?
review-absence-hint = Only if the client or the supervisor was not there.
review-outcome = What follows?
review-then-continue = The plan goes on as it is.
review-then-revise-plan = You write a new version of the plan.
review-then-reassess = You look at needs and risks again.
review-then-close = You ask to close the case.
review-next = Next review
review-next-hint = Not needed when you ask to close.
review-held-on = When was the review?
review-field-goals = Goals
review-field-fits = Whether the plan still fits
review-field-feedback = The client’s words
review-field-consent = Consent
review-field-risk = Danger
review-field-took-part = Who took part
review-field-outcome = What follows
review-field-next = Next review
review-field-held-on = Day of the review
review-begin = Begin the review
review-finish = Send to the supervisor
review-sent = The review waits for the supervisor.
submitted-assessment = Assessment
submitted-plan = Plan
submitted-review = Review
submitted-closure = Closing
submitted-title-assessment = Assessment of case
submitted-title-plan = Plan for case
submitted-title-review = Review of case
submitted-work = The work to decide on
submitted-by = { $by ->
    [you] From you
   *[other] From { $by }
}
submitted-by-on = { $by ->
    [you] From you on { $when }
   *[other] From { $by } on { $when }
}
submitted-due = Decide by { $day }
submitted-by-day = Decide { $away }
submitted-next-review = Next review: { $day }
submitted-client-view = The client’s own view
submitted-analysis = What the worker concludes
submitted-agrees = The client agrees
submitted-safety-plan = A safety plan is needed
submitted-needs = Needed: { $needs }
submitted-approve = Approve
submitted-ask-title = Approve this for case { $code }?
submitted-ask-assessment = The assessment counts from now on, and the plan comes next.
submitted-ask-plan = The plan counts from now on. If its goals or the risk change before the worker sees this, you are asked again.
submitted-ask-review = The review counts from now on, and what it asks for follows.
submitted-return-what = It goes back to the worker with your words. Nothing is lost.
submitted-approved = { $what } of case { $code } approved. Others see it after the next backup.
submitted-given-back = The work on case { $code } went back to { $by } with your words.
submitted-gone = This has been decided. Nothing waits here any more.

# Before a case is opened: leads, danger, screening, who waits
lead-title = Note somebody who may need help
lead-what = What was noticed
lead-least = Only the least that is needed. No story, and no name outside the last two fields.
lead-urgent = Is it urgent?
lead-urgent-why = Why it cannot wait
lead-source = Who noticed
lead-area = Area
lead-area-hint = A village, camp or quarter. Not an address.
lead-on = Day it was noticed
lead-hints = What it may be about
lead-hints-hint = Leave open what you do not know.
lead-knows = Does the person know, and agree to be contacted?
lead-name = Name, if one was said
lead-name-hint = Kept apart, with names only.
lead-reach = How to reach them safely
lead-reach-hint = When, through whom, and what to avoid. Kept apart, with names only.
lead-save = Note this
lead-done = Noted under the code { $code }.
lead-end-title = Nobody was met:
lead-end-what = Tries and reason
lead-try-title = Tries to reach the person
lead-tries = { $count ->
    [0] No try yet. { $needed } safe tries are needed before somebody counts as unreachable.
    [one] { $count } try so far. { $needed } safe tries are needed before somebody counts as unreachable.
   *[other] { $count } tries so far. { $needed } safe tries are needed before somebody counts as unreachable.
}
lead-try-how = How you tried
lead-try-why = Why nobody was reached
lead-try-note = Note this try
lead-try-done = The try was noted.
lead-end-why = Why it ends here
lead-end-note = What your supervisor should know
lead-end-do = Send to the supervisor
lead-end-done = Your supervisor has to confirm this.
caseload-waiting = Who waits
waiting-title = Who waits
waiting-add = Note somebody
waiting-none = Nobody waits. Whoever is noticed appears here.
waiting-how = In the order of the rules. The score helps; you decide.
waiting-since = Noticed on { $day }
waiting-emergency = In danger, nothing noted yet
waiting-quick = One step would help
waiting-score = Score { $score }: why
waiting-part = { $known ->
    [yes] { $what }: { $grade } × { $times }
   *[no] { $what }: not known yet, taken as { $grade } × { $times }
}
waiting-part-urgency = How soon
waiting-part-severity = Danger
waiting-part-ability = What we can do
waiting-next-contact = To be met
waiting-next-screening = First talk
waiting-next-opening = To be opened
waiting-next-supervisor = With the supervisor
waiting-do = { $next ->
    [contact] Begin the first talk
    [screening] Go on with the first talk
    [opening] Open the case
   *[other] Read the file
}
waiting-not-met = Nobody was met
danger-saved = Your answers on danger were saved.
at-once-title = What was done at once
at-once-what = What was done
at-once-result = What came of it
at-once-told = My supervisor knows
at-once-told-hint = Call now. Tick it once you spoke.
at-once-is-told = supervisor knows
at-once-save = Save what was done
at-once-saved = What was done was saved.
at-once-needed = Note what was done, and tell your supervisor. Nothing ends before that.
screening-title = First talk
screening-pages = Parts of the first talk
screening-page-danger = Danger
screening-page-consent = Agreement
screening-page-told = What was explained
screening-page-fit = Does it fit?
screening-page-found = What was found
screening-page-weight = How pressing
screening-page-finish = What follows
screening-danger-first = Answer both questions first. The rest comes after.
screening-not-now = This cannot be done now, or the case belongs to somebody else.
screening-given-back = Your supervisor sent it back
screening-back = Why does the person come back?
screening-back-do = Begin a new first talk
screening-consent-how = Say what you would like to ask, what you write down, and who can read it. Then ask.
screening-agrees = Does the person agree to talk and to what you write down?
screening-agreed-before = The person has agreed to talk.
screening-declined = You keep the code, the day and this reason. Nothing else that was typed is recorded.
screening-alone = Could you talk without being overheard?
screening-wish = Which worker would the person like?
screening-wish-hint = Ask everybody. It may be changed later.
screening-wish-language = In which language
screening-wish-met = Can this be met?
screening-wish-why-not = Why not
worker-wish-none = No wish
worker-wish-female = A woman
worker-wish-male = A man
worker-wish-other = Another wish
screening-criteria-how = One yes is enough. Ask gently, and leave out what you know.
screening-concerns-kept = Noted before: { $what }
screening-needs = What is needed
screening-strengths = What the person can do, and who helps
screening-wants = What the person wants
screening-urgency = How soon must something happen?
screening-ability = How much can we do about it?
screening-capacity = How much can the person and those around them do?
screening-quick = One clear step would help at once
screening-quick-hint = For example a single referral, or a call to relatives.
screening-fits = At least one point fits our work.
grade-none = none
grade-low = low
grade-medium = medium
grade-high = high
screening-eligible = { $is ->
    [yes] At least one point fits our work.
   *[no] No point fits our work.
}
screening-outcome = What follows
screening-outcome-open = We open a case
screening-outcome-no-action = No case is needed
screening-outcome-redirect = Another service helps instead
screening-override = Why we should help all the same
screening-override-hint = Your supervisor decides. The case can be opened after that.
screening-reason = Why no case is opened
screening-help = What help was given
screening-finish = Finish the first talk
screening-done = { $outcome ->
    [open] The first talk is finished.
    [redirect] The first talk is finished. Your supervisor confirms it.
   *[other] The first talk is finished. The person may come back at any time.
}
screening-field-danger = What was done at once
screening-field-agrees = Agreement to talk
screening-field-method = How it was said
screening-field-alone = Without being overheard
screening-field-wish = Which worker
screening-field-told = What was explained
screening-field-programme = Kind of work
screening-field-criteria = Does it fit?
screening-field-concerns = Concerns
screening-field-needs = What is needed
screening-field-strengths = What the person can do
screening-field-wants = What the person wants
screening-field-risk = Danger, low to high
screening-field-risk-why = Why this much danger
screening-field-urgency = How soon
screening-field-ability = What we can do
screening-field-capacity = What the person can do
screening-field-outcome = What follows
screening-field-reason = Why no case is opened
screening-field-help = What help was given
screening-field-override = Why we should help all the same
screened-title = Open the case
screened-next = Next contact
screened-waits = Your supervisor has to agree before this case can be opened.
screened-has-name = A name was noted before. Leave the names empty to keep it.
screened-kept = From the first talk:
opening-field-at-once = What was done at once
case-do-screening = First talk
case-do-lead-end = Nobody was met
case-do-screened-opening = Open the case
case-command-answer-danger = hold the first talk
case-command-open-screened-case = open the case
case-fact-danger = In danger now: { $value }
case-fact-self-harm = May harm themselves or others: { $value }
case-fact-returned = Came back: { $value }
case-fact-source = Noticed by: { $value }
case-fact-area = Area: { $value }
case-fact-urgent = Urgent: { $value }
case-fact-action = Done: { $value }
case-fact-supervisor-told = Supervisor told: { $value }
case-reach-note = How to reach the person
kind-lead = Noticed
kind-danger-asked = Asked about danger
kind-emergency-action = Done at once
kind-screened = First talk ended
draft-lead = Somebody noticed
draft-lead-end = Nobody was met
draft-screening = First talk
draft-screened-opening = Opening of a case
submitted-screening = First talk
submitted-title-screening = First talk of case
submitted-ask-screening = What the worker proposes counts from now on.
guard-interview-consented = The person has to agree to talk first, unless somebody is in danger.
guard-preference-asked = Ask which worker the person would like.
guard-lead-reason-given = Choose a reason that needs no talk with the person.
guard-reach-tried = Three safe tries are needed before somebody counts as unreachable.
guard-emergency-answered = Somebody is in danger. Note what was done, and that your supervisor knows.
guard-no-action-reasoned = Say why no case is opened.
guard-help-written = Write what help was given.
guard-client-told = Say what you explained to the person.
guard-screening-complete = The first talk has to end with “We open a case”.
guard-eligible = No point fits our work yet, and your supervisor has not agreed to help all the same.
emergency-action-police-or-authority-called = Police or authority called
emergency-action-source-of-risk-removed = The danger was taken away
emergency-action-place-of-safety = Brought to a safe place
emergency-action-medical-care = Medical care
emergency-action-crisis-mental-health = Mental health crisis care
emergency-action-trusted-person = Somebody trusted stays with them
emergency-action-hotline = Hotline called
emergency-action-other = Something else
lead-source-self = The person asked
lead-source-family = Family or friend
lead-source-outreach = Our outreach
lead-source-volunteer = Community volunteer
lead-source-school = Teacher or school
lead-source-health = Health worker
lead-source-police = Police
lead-source-community-leader = Community or religious leader
lead-source-camp-management = Camp or shelter management
lead-source-ngo = Another agency
lead-source-government = Government office
lead-source-hotline = Hotline
lead-source-case-contact = Seen while helping somebody else
lead-source-transfer-in = Handed over by another agency
urgent-reason-immediate-danger = In danger now
urgent-reason-medical = Medical emergency
urgent-reason-self-harm = May harm themselves
urgent-reason-very-young-separated = Very young child alone
urgent-reason-clinical-window = Medical care after an assault cannot wait
urgent-reason-detention = Detained
urgent-reason-leaving-soon = Leaves soon
urgent-reason-other = Another reason
no-action-reason-single-issue-resolved = One thing, now solved
no-action-reason-criteria-not-met = No point fits our work
no-action-reason-consent-declined = The person does not want to talk
no-action-reason-emergency-redirected = A crisis service took over
no-action-reason-community-response = Many share it; the community is helped together
no-action-reason-capacity-referred-out = We have no room; passed on
no-action-reason-already-managed = Another agency helps already
no-action-reason-unreachable = Cannot be reached
no-action-reason-died = The person died
no-action-reason-duplicate = Noted twice
criterion-vc-c1 = Violence, abuse or exploitation, now or lately
criterion-vc-c2 = A child without enough care
criterion-vc-c3 = A child with an armed force or group
criterion-vc-c4 = A child about to be married
criterion-vc-c5 = A child in dangerous work
criterion-vc-c6 = A child in contact with the law
criterion-vc-c7 = A child with a disability, shut out or hidden
criterion-vc-c8 = A child in great distress
criterion-vc-c9 = A caregiver who cannot protect the child
criterion-vc-g1 = The person tells of violence and asks for support
criterion-vc-g2 = A threat that must be taken seriously
criterion-vc-p1 = Violence, pressure, or services withheld on purpose
criterion-vc-p2 = Cannot reach services alone
criterion-vc-p3 = Needs protection in several ways
criterion-vc-p4 = Distress makes daily life hard
