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
form-not-read = This screen could not be opened. What you wrote is safe. Close the app and open it again.

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
    [transfer] About the handing over
    [report] About a report
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
backup-ways = Backups go to the office over the internet or the office network.

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
settings-not-yet = Not there yet: questions read aloud, more languages and unlocking by finger or face.

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

## Printing: the screen, and what stands on the sheets. Words that begin with "sheet" are read by the program that draws paper.

case-do-print = Print
print-title = Print
print-which = Which sheet?
print-not-now = These cannot be printed now
print-slip = Referral slip: { $service }
print-shows-case-summary = Case code, risk, concerns, plan and last contact. No name. For the casework cabinet.
print-shows-family-plan = Goals and steps in large print with symbols. No name, no code. For the family.
print-shows-referral-slip = Case code, what is asked and why. No name. For { $provider }.
print-shows-consent-form = Names and a form number. No case code. To be signed, then for the identity cabinet.
print-shows-code-key = Case code with names. Only for the locked identity cabinet.
print-language = In which language?
print-paper = On which paper?
print-paper-a4 = A4
print-paper-a5 = A5, half the size
print-logged = This sheet opens the names. That is logged with your name and the time.
print-prepare = Prepare the sheet
print-prepared = This stands on the sheet
print-pages = { $count ->
    [one] One page
   *[other] { $count } pages
}
print-letters-missing = { $count ->
    [one] One letter cannot be printed. It is an empty box on the paper.
   *[other] { $count } letters cannot be printed. They are empty boxes on the paper.
}
print-get = Get the PDF
print-opened = The sheet is open in another program. Until this device locks it lies here:
print-put-out = Open this file to print it. It is deleted when this device locks:
print-downloaded = Your browser has put the sheet with its downloads. Delete it there once it is printed.
print-delete = Delete the sheet
print-deleted = The sheet is deleted from this device. Paper and copies elsewhere are not.
print-other = Choose another sheet
error-sheet-no-plan = No plan is agreed yet. Nothing was printed. Agree the plan first.
error-sheet-not-safe = The family said that a copy is not safe with them. Nothing was printed. Read the plan aloud to them.
error-sheet-not-wanted = The family wants no copy. Nothing was printed. Ask again at the next review.
error-sheet-no-consent = The client has not agreed to share with services. Nothing was printed. Ask for consent first.
error-sheet-gone = This sheet is not held any more. Nothing was lost. Prepare it again.
sheet-date = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
}
sheet-page = Page { $number } of { $count }
sheet-cut-short = More is in the file. It did not fit here.
sheet-printed-on = Printed on
sheet-none = None
sheet-not-said = Not said
sheet-yes = Yes
sheet-no = No
sheet-code = Case code
sheet-case-summary = Case summary
sheet-case-summary-strap = Case code, no name. For the casework cabinet, apart from the names.
sheet-programme = Kind of work
sheet-opened = Opened on
sheet-state = Step
sheet-worker = Caseworker
sheet-risk = Risk now
sheet-risk-why = Why
sheet-next-contact = Next contact
sheet-next-review = Next review
sheet-concerns = Concerns
sheet-consents = What the client agreed to
sheet-plan = Plan
sheet-plan-none = No plan is agreed yet.
sheet-closure-condition = Done when
sheet-goal = Goal
sheet-due = by { $date }
sheet-referrals = Referrals
sheet-last-contact = Last contact
sheet-family-plan = Our plan
sheet-family-plan-strap = For the family. No name and no code is on it. Keep it only where it is safe.
sheet-family-agreed = We agreed on this on { $date }.
sheet-family-done-when = We are done when
sheet-family-next = On { $date } we look at it again.
sheet-family-codes = CL means you. M1, M2 and so on mean people of your family or household.
sheet-who-client = You
sheet-who-unit-member = Your family or household
sheet-who-caseworker = Your caseworker
sheet-who-provider = A service
sheet-who-community = People near you
sheet-who-other = Somebody else
sheet-referral-slip = Referral slip
sheet-referral-slip-strap = For the service that is asked. The case code stands for the person.
sheet-to = To
sheet-service-asked = Service asked for
sheet-answer-within = Please answer
sheet-from = From
sheet-day = Day
sheet-reason = Reason
sheet-agreed-until = Agreed to until
sheet-answer = Answer of the service
sheet-answer-choice = What can you do?
sheet-answer-accepted = We help
sheet-answer-declined = We cannot help
sheet-answer-day = Day and time to come
sheet-answer-why = If not, why, and who could help?
sheet-answer-sign = Name of the service, signature and day
sheet-answer-back = Please give this part back. Write no name of the client on it.
sheet-consent-form = Consent form
sheet-consent-form-strap = Names and a form number, no case code. For the identity cabinet.
sheet-form-number = Form number
sheet-about-whom = Client
sheet-told = What was explained
sheet-agree = What do you agree to?
sheet-ask-services = A case is opened for me, what we talk about is written down, and I get help.
sheet-ask-referral = My caseworker may tell other services what they need to know to help me.
sheet-ask-reached = I may be called, written to or visited, in the ways that I said are safe.
sheet-ask-photo = Photos or sound of me may be taken and kept.
sheet-ask-tracing = What I tell may be used to look for my family.
sheet-ask-later = I may be asked how I am after my case has closed.
sheet-ask-counted = I may be counted in totals that show nobody’s name.
sheet-share-with = Services with which you may share
sheet-not-told = What must not be told, or to whom not
sheet-withdraw = You can take any of this back at any time and still get help. Tell your caseworker. What was shared before cannot always be called back.
sheet-who-agrees = Who agrees
sheet-giver = Name, and relation to the client
sheet-sign-client = Signature or thumbprint of the client, and day
sheet-sign-giver = Signature or thumbprint of the caregiver, where the client is a child
sheet-sign-witness = Witness of a spoken yes or a thumbprint: name and signature
sheet-sign-interpreter = Interpreter, who promises to keep this private: name and signature
sheet-sign-worker = Caseworker: signature and day
sheet-code-key = Code key
sheet-code-key-strap = Case code with names. Only for the locked identity cabinet, never with casework.

# Consent: asking for one purpose, all purposes of a case, taking one back. Said aloud to people under stress.
consent-title = What was agreed
consent-open = See all, ask or take back
consent-not-asked = Not asked yet
consent-to-case = Back to the case
consent-ask = Ask
consent-ask-again = Ask again
consent-see-form = See the signed form
consent-take-back = Take back
consent-since = From { $day }
consent-by = by { $who }
consent-anew = The client is older now and decides anew. Until then nothing is shared.
consent-ends-soon = Ends { $day }. Ask again before then.
consent-two-decisions = Two decisions that did not know of each other. Only what both allow counts. Ask again.
consent-shares = May be told: { $groups }
consent-shares-nothing = Nothing may be told.
consent-keeps-back = Kept back: { $groups }
consent-the-name = the name
consent-taken-back = Taken back. It counts from now on.
consent-back-title = Take back: { $scope }
consent-back-always = Everybody may take back a yes at any time. This is what follows:
consent-back-no-undo = This cannot be undone. To allow it again, you ask again.
consent-back-who = Who takes it back?
consent-back-keep = Keep it as it is
consent-back-do = Take it back
consent-effect-referrals-not-sent = { $count ->
    [one] One referral is not sent.
   *[other] { $count } referrals are not sent.
}
consent-effect-referrals-called-back = { $count ->
    [one] One referral is stopped. Tell the service that it is called back.
   *[other] { $count } referrals are stopped. Tell the services that they are called back.
}
consent-effect-told-stays-told = What was told already cannot be called back. Tell the client so.
consent-effect-nothing-shared = Nothing more is shared for this.
consent-effect-no-transfer = The case is not handed over.
consent-effect-no-tracing = The search for family stops.
consent-effect-no-pictures = No photo or sound is taken any more. What was taken is erased within 7 days.
consent-effect-no-contact = Nobody calls, writes or visits from here any more.
consent-effect-case-closes = The case is to be closed within 7 days. Talk with your supervisor first if somebody is in danger.
consent-effect-not-written = Nothing more of the first talk is written down.
consent-effect-plan-again = The plan is talked over again.
consent-effect-no-checks = Nobody asks after closing how things are.
consent-effect-not-counted = The case is left out of totals that leave the agency.
consent-form-title = The signed form
consent-form-close = Close the form
consent-mark-signature = Signed
consent-mark-thumbprint = By thumbprint
consent-mark-on-paper = Signed on paper
consent-mark-spoken = Said before a witness
consent-ask-title = Ask about: { $scope }
consent-not-now = Only the caseworker of an open case records this.
consent-other-begun = You were asking about “{ $scope }”. Finish it or begin again before you ask about “{ $wanted }”.
consent-pages = Pages of the consent
consent-page-ask = What is asked
consent-page-sharing = With whom, and what
consent-page-who = Who agrees
consent-page-mark = How they say it
consent-page-read = Read it back
consent-field-answer = The answer
consent-field-told = What was explained
consent-field-recipients = With whom it is shared
consent-field-groups = What may be told
consent-field-withheld = Why something is kept back
consent-field-giver = Who agrees
consent-field-assent = What the child says
consent-field-exception = Why somebody else decides
consent-field-until = Until when
consent-field-language = The language
consent-field-understood = What they said back
consent-field-method = How they say yes
consent-field-mark = The signature or thumbprint
consent-field-giver-name = The name of who agrees
consent-field-witness = Who was beside
consent-field-witness-name = The name of the witness
consent-field-paper-place = Where the paper is
consent-asks-interview-and-record = May I talk with you about what happened and write it down?
consent-asks-case-management = May we open a case, work with you and keep notes about it?
consent-asks-plan = Do you agree with the plan that we made together?
consent-asks-share-referral = May I tell a service about you, so that they can help? You choose who it is and what they hear.
consent-asks-share-conference = May I talk about you with the people who come to a meeting? You choose what they hear.
consent-asks-transfer = May we give your case to another agency that can help you better?
consent-asks-tracing = May we share what you tell us to look for your family?
consent-asks-photo-audio = May we take a photo or record your voice and keep it?
consent-asks-safe-contact = May we call you, write to you or visit you? You choose how and when.
consent-asks-post-closure-contact = May we ask how you are after the case is closed?
consent-asks-statistics = May we count your case in totals without your name? A no changes nothing for you.
consent-agrees = What do they say?
consent-no-is-fine = A no is an answer like a yes. It changes no other help. It is written down so that nobody asks twice.
consent-later-is-fine = Nothing is written down and nothing is shared. Ask again another day.
consent-with-whom = With whom?
consent-to-named = One organisation
consent-to-service = Whoever gives one kind of service
consent-organisation = Name of the organisation
consent-organisation-hint = Never the name of a person.
consent-service = Kind of service
consent-may-know = What may they be told?
consent-name-too = The name too
consent-name-too-hint = Only if the service cannot help without it.
consent-keep-back = What must they never hear?
consent-keep-back-hint = It stays kept back, whatever is ticked above.
consent-keep-back-why = Why is it kept back?
share-group-contact-safe = How to reach them safely
share-group-demographics = Age group and sex
share-group-service-needed = The service they need
share-group-reason-short = The reason, in a sentence or two
share-group-risk-level = How much danger there is
share-group-safety-advice = How to keep them safe
share-group-access-needs = Language and access needs
share-group-care-situation = Who cares for them
share-group-plan-actions-for-receiver = Steps of the plan for this service
share-group-documents-named = Which papers there are
withhold-reason-fear-of-harm = Fear of harm
withhold-reason-wants-to-tell-self = Wants to tell it in person
withhold-reason-shame = Shame
withhold-reason-other = Another reason
consent-who = Who agrees?
consent-assent = What does the child say?
child-assent-given = The child agrees
child-assent-refused = The child does not agree
child-assent-not-sought-age = Too young to be asked
consent-exception = Somebody else decides than is usual at this age
consent-exception-hint = Only then: say why.
consent-exception-note = In a few words
giver-exception-no-caregiver = There is no caregiver
giver-exception-not-in-interest = A caregiver would not act for the child
giver-exception-client-wishes = The client wishes it so
giver-exception-supported-decision = The client decides with support
giver-exception-law = The law says so
consent-understood = What do they say back?
consent-understood-hint = Ask them to say in their own words what they agree to. No names.
consent-language = Language that you spoke
consent-language-ar = Arabic
consent-language-en = English
consent-language-fr = French
consent-language-other = Another language
consent-interpreter = Somebody interpreted
consent-interpreter-name = Name of the interpreter
consent-interpreter-promised = Promised to keep it to themselves
consent-name-kept-apart = Names are kept apart from the case.
consent-until = Until when?
consent-until-taken-back = Until it is taken back.
consent-until-days = { $days ->
    [one] For one day, if you leave it empty.
   *[other] For { $days } days, if you leave it empty.
}
consent-conditions = On which conditions?
consent-conditions-hint = Leave it empty if there are none. No names.
consent-method = How do they say yes?
consent-giver-name = Name of who agrees
consent-pad = Sign here
consent-pad-hint = By finger, pen or mouse. Turn the tablet for more room. To sign on paper instead, tick below.
consent-pad-empty = Nothing is signed yet
consent-pad-signed = Signed
consent-pad-clear = Sign again
consent-picture = Picture of the thumbprint
consent-picture-hint = Take a picture of the inked print on the form. It is only a picture: nothing compares it.
consent-picture-of = The thumbprint
consent-picture-clear = Take another picture
consent-picture-unread = This is no picture that can be read. Choose a photo of the print.
consent-on-paper = It is signed on paper
consent-on-paper-hint = The paper holds the mark. Say where it is kept.
consent-paper-place = Where is the paper?
consent-paper-place-hint = Cabinet or folder
consent-write-later = A spoken yes counts. Write it down together at the next safe meeting.
consent-witness = Who was beside?
consent-witness-hint = A thumbprint and a spoken yes need a witness.
consent-witness-name = Name of the witness
witness-role-second-staff = A second worker
witness-role-trusted-adult = A trusted adult
witness-role-interpreter = The interpreter
witness-role-community-person = Somebody of the community
consent-read-back = What was agreed
consent-read-back-how = Read this aloud. Ask once more if it is right.
consent-nothing-said = Not said yet
consent-can-stop = They may take it back at any time, and no other help changes.
consent-save = Keep this answer
consent-done = The answer is kept.
case-do-consents = Consent
draft-consent = Consent
rule-T33 = Ask to close: consent was taken back
guard-child-assents = The child said no. A yes of somebody else is not enough.
safety-contact-not-agreed = The client does not agree to be called or visited. Wait until they come.
consent-to-everybody = Anybody at all
consent-to-everybody-hint = Everything of this kind that was agreed stops, and open referrals are stopped too.

## Services and referrals.
area-directory = Services
error-directory-refused = The list was not taken. Provider { $provider } has a mistake ({ $fault }). What was here before stays. Correct it and load it again.
error-file-untrusted = This file is damaged, or nobody who may has signed it. What was here before stays. Ask for the file again.
error-file-older = A newer list is on this device already. Nothing was changed.
error-bundle-foreign = This file belongs to another agency. Nothing of it was read. Ask the person who gave it to you for the right one.
error-bundle-locked = This file does not open with these words, or it is damaged. Nothing was changed. Compare the words, or ask for the file again.
directory-empty = The list of services appears here. Ask your supervisor for the file and load it below.
directory-search = Find a service or a place
directory-service = Kind of service
directory-area = Area
directory-old = Not checked for 3 months
directory-found = { $count ->
    [one] { $count } service provider
   *[other] { $count } service providers
}
directory-none = Nothing fits. Take one of the filters away, or use fewer words.
directory-list = This list
directory-issued = Signed by { $who } on { $when }.
directory-missing-said = Missing: { $what } (said by { $who })
directory-proposal-drop = Done or not needed
directory-propose = Report a change
directory-propose-new = Report a missing service
directory-propose-what = What has changed?
directory-propose-missing = Which service is missing, and where?
directory-propose-hint = One line. Write nothing about a client.
directory-propose-keep = Keep this
directory-proposal-kept = Kept. Tell whoever looks after the list.
directory-proposed = Change reported by { $who } on { $when }
directory-load = Load a list from a file
directory-loaded = The new list is here.
directory-carry = Save the list as a file
directory-confirm = All of this is right today
directory-confirmed = Noted as checked today. Save the list as a file for the others.
directory-do-not-use = Do not send anybody here
directory-caution = Take care
directory-not-vetted = Nobody has checked yet whether this place is safe for clients.
directory-emergency = Emergencies day and night
directory-ages = Ages { $ages }.
directory-pep = Gives medicine against HIV after an assault.
directory-ec = Gives emergency contraception.
directory-cost = Cost
directory-answers = Answers
directory-how = How to refer
directory-after-hours = At other hours
directory-languages = Languages
directory-access = Made easier by
directory-checked = Last checked { $ago }
directory-takes-cases = Can take over a whole case
directory-no-protocol = Has not signed how information is shared
provider-kind-government = Government
provider-kind-ngo = Aid organisation
provider-kind-community-group = Community group
provider-kind-faith-group = Faith group
provider-kind-private = Private
provider-kind-un = United Nations
provider-kind-individual = One person
capacity-open = Takes people
capacity-limited = Takes a few
capacity-full = Full
capacity-closed = Closed
service-access-ramp = a ramp
service-access-sign-language = sign language
service-access-female-staff = women on the staff
service-access-privacy = a private room

## Safety plan and client unit
entry-not-now = This cannot be recorded now: the case is at another step, or it is not yours. What you write is kept.
error-kept-away = { $who } must learn nothing of this case. Nothing was saved. Take { $who } out and save again.
guard-safety-plan-made = A safety plan is needed and there is none yet. Make it first.
guard-nobody-kept-away-takes-part = Somebody takes part who must learn nothing of this case. Take them out.
case-do-safety_plan = Safety plan
case-do-unit = Family and household
draft-safety-plan = Safety plan
draft-unit-member = Somebody of the family or household
draft-strength = Strength
kind-safety-plan = Safety plan made
kind-safety-look = Safety plan looked at
kind-unit-member = Joined the family or household
case-fact-safety-plan-version = Version { $value }
case-fact-with-client = Made with the client: { $value }
case-fact-who = { $value }
case-fact-relation = { $value }
case-fact-kept-away = Must learn nothing of the case
assessment-safety = Is a safety plan needed?
assessment-safety-hint = With yes, the plan is made before the assessment is finished.
assessment-safety-make = Make the safety plan
safety-title = Safety plan
safety-none = There is no safety plan yet. Make it together with the client.
safety-begin = Make the safety plan
safety-change = Change the plan
safety-save = Save the safety plan
safety-done = Safety plan saved.
safety-version = Version { $version }
safety-made = Made on { $day } by { $by }.
safety-with-client = The client made it with the worker.
safety-without-client = The client was not there.
safety-look-by = Look at it again by { $day }.
safety-look = Looked at it, still holds
safety-look-save = Save
safety-look-note = What did the client say?
safety-looked = Saved that the plan still holds.
safety-looks = Looked at
safety-look-on = On { $day }.
safety-older = { $count ->
    [one] { $count } older version
   *[other] { $count } older versions
}
safety-standing-missing = There is no safety plan.
safety-standing-rivals = Two safety plans were written apart.
safety-standing-overtaken = The danger grew after this plan was last looked at.
safety-standing-due = The day to look at the safety plan again has passed.
safety-standing-holds = There is a safety plan.
safety-then-rivals = Read both with the client and write one plan that knows both.
safety-then-overtaken = Go through it with the client. Change it, or save that it still holds.
safety-then-due = Go through it with the client. Change it, or save that it still holds.
safety-page-danger = The danger
safety-page-steps = What to do
safety-page-help = Who and what helps
safety-page-keep = Keeping it safe
safety-part-concern-in-own-words = What the client fears
safety-part-warning-signs = Signs that danger is near
safety-part-things-client-can-do = What the client can do
safety-part-safe-places = Safe places
safety-part-what-to-take = What to take
safety-part-children-plan = For the children
safety-part-steps-before = Before it happens
safety-part-steps-during = While it happens
safety-part-steps-after-leaving = After leaving
safety-part-strengths-used = Strengths that help
safety-ask-concern-in-own-words = In the client’s own words. Use codes, not names.
safety-ask-warning-signs = What the client notices before it gets dangerous.
safety-ask-things-client-can-do = The first thing that comes to help, then the next.
safety-ask-safe-places = The kind of place and how to get in. No address.
safety-ask-what-to-take = Papers, medicine, keys, money, what a child needs.
safety-ask-children-plan = Where they go, who fetches them, what they know.
safety-ask-steps-before = To be ready, without anybody noticing.
safety-ask-steps-during = Which rooms to leave, how to get out.
safety-ask-steps-after-leaving = Where to stay, whom to tell, what to change.
safety-ask-strengths-used = What helped before, and who stood by the client.
safety-people = Safe people
safety-people-hint = Whoever must learn nothing of the case is not offered.
safety-services = Services to call
safety-signal = Agreed sign for “come and help”
safety-signal-hint = Kept with the names, apart from the plan. Leave it empty to keep the sign that is there.
safety-made-with = Did the client make this plan with you?
safety-copy = What can the client safely keep?
safety-copy-hint = A paper that is found can be a danger.
safety-copy-kept-memorised = Learned by heart
safety-copy-kept-coded-copy = A copy that only the client understands
safety-copy-kept-no-copy = Nothing is kept
safety-sure = How sure is the client that this will work?
safety-sure-1 = 1, not at all
safety-sure-2 = 2, a little
safety-sure-3 = 3, half and half
safety-sure-4 = 4, fairly sure
safety-sure-5 = 5, very sure
safety-review-on = Look at it again by
safety-review-on-hint = At high risk with every contact.
safety-field-concern-in-own-words = What the client fears
safety-field-things-client-can-do = What the client can do
safety-field-with-client = Made with the client
safety-field-review-on = Day to look again
safety-field-safe-people = Safe people
safety-field-confidence = How sure the client is
unit-title = Family and household of case
unit-members = People
unit-nobody = Nobody of the family or household is written down yet.
unit-add = Add somebody
unit-change = Change
unit-new = New person { $code }
unit-save = Save
unit-saved = Saved.
unit-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
unit-caregiver = Cares for the client
unit-lives = Lives with the client
unit-wants = Wants: { $words }
unit-kept-away = Must learn nothing of this case
unit-kept-away-what = Not told, not called, not at visits, reviews or conferences.
unit-kept-away-twice = Two people said different things. The one that protects counts until somebody decides.
unit-kept-away-reach = Do not call or write: whoever answers must learn nothing of this case.
unit-keep-away = Keep away
unit-kept-away-done = From now on this person is kept away.
unit-let-in = No longer keep away
unit-let-in-done = This person may know of the case again.
unit-let-in-title = May this person know of the case again?
unit-let-in-what = { $who } can then be at visits and conferences. Ask the client first.
unit-page-who = Who it is
unit-page-part = Part in the case
unit-name = Name
unit-name-hint = Kept with the names, apart from this. It may stay empty.
unit-relation = Who is it to the client?
unit-age = Age in years
unit-age-wrong = Write a number of years from 0 to 120, or leave it empty.
unit-sex = Sex
unit-lives-ask = Lives with the client?
unit-caregiver-ask = Cares for the client
unit-capacity-ask = Can this person decide for themselves?
unit-capacity-hint = By age and understanding.
unit-capacity-yes = Can decide
unit-capacity-no = Cannot decide alone
unit-capacity-unknown = Not known whether they can decide
unit-involved-ask = Does this person take part in the plan?
unit-involved-yes = Takes part in the plan
unit-involved-no = Takes no part in the plan
unit-involved-unknown = Part in the plan not known
unit-interests = What does this person want for themselves?
unit-interests-hint = Where it differs from what the client wants. Use codes, not names.
unit-keep-away-ask = Must learn nothing of this case
unit-field-relation = Who it is
unit-field-age-years = Age
unit-field-interests = What this person wants
unit-field-kind = Kind of strength
unit-strengths = Strengths
unit-no-strengths = No strength is written down yet.
unit-community = The community
unit-add-strength = Add a strength
unit-strength-which = The strength
unit-strength-whose = Whose is it?
unit-strength-kind = Kind of strength
unit-strength-note = What is it?
unit-strength-saved = Strength saved.

## Case conference
error-client-refuses = The client does not want this person there. Nobody was invited. Take this person out and save again.
error-sharing-not-consented = The client has not agreed to share this outside. Nothing was shared. Ask for consent first, or choose another ground.
guard-conferences-explained = The client was not told yet what a conference decided. Tell them, and save the day at the conference.
guard-conference-held-if-high = The danger is high. Hold a conference about the lost contact first.
case-do-conference = Case conference
draft-conference = Case conference
draft-conference-record = Minutes of a conference
kind-conference-called = Conference called
kind-conference-held = Conference held
case-fact-conference-kind = { $value }
case-fact-conference-reason = About: { $value }
case-fact-conference-outcome = For the case: { $value }
case-fact-decided = Decided: { $value }
conference-title = Conferences about case
conference-none = No conference was called yet.
conference-no-consent = The client has not agreed to sharing at a conference. People of other services can only come on another ground.
conference-call = Call a conference
conference-save = Call the conference
conference-called = The conference is called. Tell those invited yourself.
conference-record = Write down the conference
conference-record-save = Save the conference
conference-recorded = The conference is saved. Decisions with a goal are in the plan.
conference-planned = Planned for { $day }
conference-held = Held on { $day }
conference-written-by = Written down by { $by }
conference-of = { $role }, { $organisation }
conference-agenda = To talk over
conference-agenda-hint = Open questions of this case. Use codes, not names.
conference-invited = Invited
conference-may-not-come = May not come: no ground any more
conference-shared = What may be shared there
conference-shared-hint = Only what those invited need to know.
conference-there = Who was there
conference-not-private = The place was not private
conference-views = What the client wants
conference-views-hint = In their words. Say how it was brought in if they were not there.
conference-minutes = Minutes
conference-decisions = Decisions
conference-due = by { $day }
conference-is-action = in the plan
conference-dissent = Who disagreed, and with what
conference-dissent-hint = Leave it empty if everybody agreed.
conference-outcome = What it means for the case
conference-explained = Told to the client on
conference-unexplained = Has the client heard what was decided?
conference-unexplained-what = The case cannot be closed before.
conference-explain = Told the client today
conference-explained-done = Saved that the client was told.
conference-which = Which meeting?
conference-why = Why now?
conference-when = When?
conference-client = Is the client invited?
conference-client-hint = If not, their views are brought in by you.
conference-person = Person { $number }
conference-invite = Invite somebody
conference-take-out = Take out
conference-whom = Who is it?
conference-whom-person = Which person of the case?
conference-role = Role
conference-role-hint = Such as school counsellor. No name.
conference-organisation = Of which service?
conference-need = Why does this person need to know?
conference-need-hint = In one sentence.
conference-basis = On what ground?
conference-agrees = Does the client agree that this person comes?
conference-client-there = Was the client there?
conference-signed = Signed to keep it to themselves
conference-signed-hint = Everybody of another service signs.
conference-private = Could nobody overhear?
conference-held-on = Day of the conference
conference-decision = Decision { $number }
conference-no-decisions = No decision is written down yet.
conference-add-decision = Add a decision
conference-what = What was decided?
conference-owner = Who does it?
conference-owner-who = Who exactly? A code or a role
conference-by-when = By when?
conference-goal = Goal of the plan
conference-goal-hint = With a goal it becomes an action of the plan.
conference-read-back = The minutes were read back
conference-read-back-hint = Aloud, to everybody who was there.
conference-review = Open a review of the plan now
conference-review-hint = The client has to have been there.
conference-page-what = What for
conference-page-who = Who comes
conference-page-share = What is shared
conference-page-there = Who was there
conference-page-minutes = What was said
conference-page-decided = What was decided
conference-page-end = Reading back
conference-field-kind = Which meeting
conference-field-reason = Why now
conference-field-agenda = To talk over
conference-field-planned-on = Day
conference-field-client-invited = Invited
conference-field-held-on = Day of the conference
conference-field-venue-private = Privacy
conference-field-client-there = Client there
conference-field-client-views = What the client wants
conference-field-minutes = Minutes
conference-field-read-back = Read back
conference-field-outcome = What it means for the case
conference-field-attended = Who was there
conference-field-signed = Signatures
conference-kind-client-meeting = Meeting with the client
conference-kind-family-meeting = Meeting with the family
conference-kind-service-providers = Meeting with services
conference-kind-inter-agency = Meeting of several agencies
conference-kind-bid-panel-prep = Getting ready for a best-interests panel
conference-reason-removal-from-caregiver = A child may have to leave its caregiver
conference-reason-alternative-care = Another place to live
conference-reason-complex = A hard case
conference-reason-reunification = Going back to the family
conference-reason-relocation-transfer = Moving or handing over
conference-reason-high-risk-plan = A plan at high risk
conference-reason-joint-decision = A decision of several services
conference-reason-other = Something else
conference-outcome-remains-open = The case goes on
conference-outcome-close = The case should close
conference-outcome-transfer = The case should be handed over
conference-outcome-other = Something else
invitee-kind-staff = Somebody of our agency
invitee-kind-person = Family or household
invitee-kind-external = Somebody of another service
legal-basis-consent = The client’s consent
legal-basis-assent-plus-consent = Child’s and caregiver’s yes
legal-basis-best-interest = Best interests of the child
legal-basis-vital-interest = Danger to life
legal-basis-legal-obligation = The law asks for it

## After closure
guard-post-closure-consented = The client has not agreed to be contacted after closing, or no longer does.
case-do-post_closure = Ask how things are
draft-post-closure-check = How things are after closing
kind-post-closure-check = Asked after closing
case-fact-reached = Reached: { $value }
case-fact-safety-change = Feels compared with the start: { $value }
case-fact-new-concern = New concern: { $value }
post-closure-title = After the closing of case
post-closure-page = How things are
post-closure-reached = Did you reach the client?
post-closure-safety = How safe does the client feel, compared with the start?
post-closure-concern = Is there a new concern?
post-closure-concern-hint = If so, write it below. You can open the case again afterwards.
post-closure-note = What was said?
post-closure-when = On which day?
post-closure-save = Save
post-closure-done = Saved how things are.
post-closure-field-reached = Reached or not
post-closure-field-safety-change = How safe
post-closure-field-new-concern = New concern
post-closure-field-note = What was said
post-closure-field-done-on = Day

case-do-referrals = Referrals
error-sharing-blocked = Something that is ticked may not be shared. Nothing was sent. Look at what stays here and why.
error-service-barred = This service cannot be asked for this client. Nothing was sent. Choose another one.
error-password-channel = The passphrase must go another way than the file. Nothing was sent. Choose the way again.
referral-title = Referral for case
referral-all = Referrals of case
referral-pages = Pages of the referral
referral-page-need = What is needed
referral-page-service = Which service
referral-page-share = What is shared
referral-page-send = Send
referral-field-offer = Which service
referral-field-channel = How it goes
referral-field-fields = What is shared
referral-field-reason = The reason
referral-field-answer-to = How they can answer
referral-field-priority = How urgent it is
referral-field-password = How the passphrase is said
referral-kind = Which service is needed?
referral-area = Where can the client go?
referral-area-hint = May stay open. Services elsewhere are shown too.
referral-action = Which action of the plan does it carry out?
referral-which = Services for this client
referral-no-directory = The list of services is not on this device yet. Load it under Services first.
referral-no-service = The list names no such service. Choose another kind, or report what is missing under Services.
hindrance-do-not-use = Do not send anybody here:
hindrance-closed = Closed now
hindrance-other-sex = Not for this sex
hindrance-too-young = The client is too young for it
hindrance-too-old = The client is too old for it
hindrance-other-programme = For other clients only
hindrance-other-area = In another area
hindrance-full = Full; ask about a waiting list
hindrance-caution = Take care:
hindrance-not-vetted = Not checked yet whether it is safe
hindrance-no-protocol = Has not signed how information is shared
hindrance-long-unchecked = Not checked for { $days } days: call first
hindrance-age-unknown = It asks for an age, and none is on file
referral-channel = How does it reach them?
send-channel-encrypted-file-by-email = A locked file by e-mail
send-channel-file-on-memory = A locked file on a memory stick
send-channel-paper-by-hand = Paper, by hand
send-channel-phone-call = A phone call
send-channel-provider-visit = A visit to the service
referral-reason = Why, in one or two sentences
referral-reason-hint = Only what the service has to know. No names.
referral-answer-to = How can they answer you?
referral-answer-to-hint = Your work phone. Never the client’s number.
referral-by-name = Use the name in place of the case code
referral-by-name-hint = Never both together.
referral-shares = Tick what they get
referral-shares-nothing = Nothing may be shared. Ask for consent to share with this service first.
referral-stays = What stays here, and why
referral-never = Never leaves, whatever was agreed: { $what }.
never-screening = first questions
never-incident = the account of what happened
never-assessment = the assessment
never-notes = visit notes
never-plan = the plan and its history
never-feared-person = who is feared
never-others = other people
never-services = other services
shared-field-case-code = Case code
shared-field-name = Name
shared-field-age-band = Age, as a range
shared-field-sex = Sex
shared-field-language = Interpreter
shared-field-access-needs = What makes access easier
shared-field-service-asked = Service asked for
shared-field-reason = The reason
shared-field-safe-contact = Safe ways to reach the client
shared-field-worker-contact = How to answer the worker
shared-field-risk-level = Level of risk
shared-field-safety-advice = Advice on safety
shared-field-care-situation = Who cares for the child
shared-field-plan-actions = Actions for the receiver
shared-field-documents-named = Named papers
shared-when-sent-name = Read from the file when it is sent, and logged.
shared-when-sent-safe-contact = Only what is marked safe. Read when it is sent, and logged.
shared-interpreter = An interpreter is needed
stays-not-asked = nobody asked the client yet
stays-not-yet = agreed for a later day
stays-refused = the client said no
stays-withdrawn = the client took it back
stays-expired = the consent has run out; ask again
stays-age-band-changed = the client is older now and decides anew
stays-bound-elsewhere = agreed for something else
stays-not-this-recipient = agreed for another service
stays-not-this-group = not among what was agreed
stays-withheld = the client wants it kept back
stays-name-not-agreed = the name was not agreed
stays-another-ground = rests on another ground than consent; ask the supervisor
stays-not-for-purpose = not for a referral
stays-not-on-paper = never on paper beside the code
stays-code-or-name = code or name, never both
stays-not-needed = this service does not need it
stays-not-on-file = nothing is on file
referral-priority = How urgent is it?
referral-urgency-emergency = Emergency
referral-urgency-urgent = Urgent
referral-urgency-routine = Can wait a little
referral-answer-in = Answer { $when }
referral-password = How do you say the passphrase?
referral-password-hint = Not the way of the file: whoever finds the file must not find the words.
referral-told = The client knows what happens next
referral-send = Send the referral
referral-went = The referral is ready and noted as sent.
referral-answer-by = An answer is due by { $day }.
referral-file = The locked file
referral-file-what = Save it now and send it on. Way: { $way }. Any age program opens it.
referral-file-save = Save the file
referral-passphrase = The passphrase
referral-passphrase-what = Say it another way: { $way }. It is shown only here, once. If it is lost, send a new referral.
referral-slip = What they get
referral-done = Done
referral-save-first = Save the file first.
referral-new = New referral
referral-none = Referrals to other services appear here. Begin with a new one.
referral-late = No answer since { $day }. Ask them, then note what they said.
referral-shared = Shared: { $what }.
referral-news = Note news
referral-what-news = What happened?
referral-why-declined = Why did they say no?
referral-why-not = What stood in the way?
referral-was-useful = Does the client say it helped?
referral-note = What the service said
referral-note-hint = With codes, no names.
referral-note-it = Note this
referral-noted = Noted.
declined-no-capacity = No room
declined-criteria = Not for this client
declined-closed = Closed
declined-no-staff = No staff
declined-cost = Too costly
declined-unsafe = Not safe
declined-no-answer = Could not be reached
declined-other = Something else
referral-barrier-distance = Too far
referral-barrier-cost = Too costly
referral-barrier-time = No time
referral-barrier-fear = Fear
referral-barrier-stigma = What people say
referral-barrier-family-refuses = The family says no
referral-barrier-no-documents = No papers
referral-barrier-language = The language
referral-barrier-disability-access = No way in or no help there
referral-barrier-service-full = The service was full
referral-barrier-service-refused = The service sent them away
referral-barrier-not-safe = It was not safe to go
referral-barrier-did-not-want = They did not want to
referral-barrier-forgot = They forgot
referral-barrier-other = Something else
referral-useful-yes = it helped
referral-useful-no = it did not help
referral-useful-unknown = not known whether it helped
referral-gaps = Needs without a service
gap-none-in-area = none in the area
gap-full = full
gap-unsafe = not safe
gap-not-accessible = could not be reached or used
gap-too-costly = too costly
gap-not-for-this-group = not for this group
referral-take = An answer came as a file
referral-take-words = Its passphrase, if it is locked
referral-take-words-hint = May stay empty.
referral-take-file = Choose the file
case-see-referrals = See the referrals

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
case-do-lead_end = Nobody was met
case-do-screened_opening = Open the case
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

# Found on the tour of every screen
draft-referral = Referral
consent-asked = Asked
grade-asked-low = Low
grade-asked-medium = Medium
grade-asked-high = High
referral-ask-consent = Ask for consent
## Handing a case over to another agency. It is no closure: the case stays ours until the supervisor says that they have it.

case-do-transfer = Hand over to another agency
case-do-transfer_approval = Decide on handing over
rule-T24 = Go on with handing the case over
submitted-transfer = Handing over
draft-transfer = Handing over
draft-transfer-return = Words to return a handing over
draft-transfer-casework = File of a handing over
draft-transfer-identity = Names of a handing over
draft-transfer-answer = News of a handing over
draft-transfer-end = Stopping a handing over
draft-transfer-hand-over = Confirming a handing over
identity-reason-transfer = Handing the case over
irregularity-TransferRivals = Handing over and something that excludes it were begun at the same time. The supervisor sees both.
error-receiver-barred = { $why ->
    [long_unchecked] Nobody has made sure of this agency for a long time. Nothing was saved. Ask them first, and say that you did.
   *[other] This agency cannot take the case. Nothing was saved. Choose another one.
}
error-files-together = Case and names never go the same way on the same day. Nothing was sent. Choose the other way, or wait until tomorrow.
guard-transfer-consented = The client has not agreed to this agency by its name, or no longer does.
guard-transfer-summary-complete = A part of the summary is missing.
guard-transfer-accepted = The agency has not said yes yet.
guard-identity-received = The agency has not said yet that the file with the names is there.
guard-not-own-transfer = Another supervisor has to decide on this.
transfer-title = Handing over
transfer-open = See the handing over
transfer-propose = Hand over to another agency
transfer-none = Nobody has proposed to hand this case over.
transfer-what-it-is = This closes nothing. The case stays with you until the other agency has it and your supervisor says so.
transfer-page-why = Why
transfer-page-whom = To whom
transfer-page-summary = Summary
transfer-page-goes = What goes with it
transfer-page-talk = Talk with the client
transfer-field-reason = Why
transfer-field-provider = To whom
transfer-field-receiver-asked = Whether you asked the agency
transfer-field-concerns = Concerns now
transfer-field-actions = Done, and still to do
transfer-field-safety-advice = Advice on safety
transfer-field-next-appointment = Next appointment
transfer-field-fields = What goes with it
transfer-field-meeting = The meeting
transfer-field-client-view = What the client says
transfer-why = Why should another agency take over?
transfer-reason-moved = The client moved
transfer-reason-specialised-need = They can help better with this need
transfer-reason-agency-ending = Our work here ends
transfer-reason-safety-relocation = Safer in another place
transfer-reason-turned-18-ongoing-need = Turned 18 and still needs help
transfer-reason-conflict-of-interest = We are too close to this case
transfer-reason-other = Another reason
transfer-whom = Which agency?
transfer-whom-hint = Agencies of the directory that manage cases.
transfer-whom-first = Choose the agency first.
transfer-nobody = No agency in the directory manages cases. Ask your supervisor to add one.
transfer-barred = Not to be asked: { $who }.
transfer-asked-title = Whether they take cases
transfer-asked = I asked the agency itself: they take cases
transfer-asked-hint = The directory was last made sure of { $away }.
transfer-no-consent = The client’s consent to { $who } is missing: { $why }. Without it this cannot be saved.
transfer-ask-consent = Ask for consent
transfer-summary-hint = Write it new, in your own short words. Copy nothing from the forms: they stay here.
transfer-part-concerns = Concerns now
transfer-part-actions = What was done, and what is still to do
transfer-part-safety-advice = Advice on safety
transfer-part-next-appointment = Next appointment
transfer-part-hint-concerns = What worries the client and you today. Write no names.
transfer-part-hint-actions = What the new worker goes on with.
transfer-part-hint-safety-advice = What keeps the client safe, and what would bring danger.
transfer-part-hint-next-appointment = When and where the client is seen next, and by whom.
transfer-goes = What goes with it
transfer-nothing-leaves = Nothing may leave yet. The list below says why.
transfer-stays = Stays here
transfer-never = Names and phone numbers go later in a file of their own. Forms and notes never leave.
transfer-meeting = Did you offer to meet together with the new worker?
transfer-meeting-hint = Meeting the new worker together with you makes it easier.
transfer-view = What does the client say about it?
transfer-view-hint = Write no names.
transfer-save = Ask the supervisor
transfer-proposed = It waits for the supervisor. Your work goes on as before.
transfer-waits = It waits for the supervisor. Your work goes on as before.
transfer-still-ours = The case is still ours. Visits, risk and concerns go on here until it is handed over.
transfer-is-over = The other agency has the case. This is no closure; the file stays here.
transfer-consent-gone = The client’s consent does not hold today: { $why }. Nothing more is sent. Ask again, or the supervisor stops it.
transfer-state-proposed = Waits for the supervisor
transfer-state-returned = Given back
transfer-state-authorised = Allowed, not sent yet
transfer-state-sent = Sent
transfer-state-received = They have the file
transfer-state-accepted = They said yes
transfer-state-handed-over = Handed over
transfer-state-rejected = They said no
transfer-state-expired = Time ran out
transfer-state-revoked = Stopped
transfer-due = To be handed over by { $day }
transfer-read = What was proposed
transfer-to = To
transfer-proposed-by = Asked by
transfer-by-on = { $by }, { $when }
transfer-so-far = So far
transfer-supervisor-said = The supervisor’s words
transfer-send-casework = Send the case
transfer-send-identity = Send the names
transfer-send-what-casework = A locked file with the summary, under the case code. No name is in it.
transfer-send-what-identity = A second locked file says who the client is and how to reach them safely. It says nothing about the case.
transfer-send-do-casework = Make the file
transfer-send-do-identity = Make the file with the names
transfer-apart = The case went on { $day } this way: { $way }. The names go another way, or on another day.
transfer-way = How does the file go?
transfer-password-way = How will you say the passphrase?
transfer-password-way-hint = Never the way of the file.
transfer-went-casework = The case went out
transfer-went-identity = The names went out
transfer-file-what = Save the locked file now and bring or send it the way you chose.
transfer-file-save = Save the file
transfer-file-done = Done
transfer-save-first = Save the file first.
transfer-passphrase = Passphrase
transfer-passphrase-what = Say these words another way than the file. They are shown only now and kept nowhere.
transfer-news = News from the agency
transfer-what-news = What did they say?
transfer-news-note = In a few words
transfer-news-note-hint = Write no names.
transfer-why-no = Write why they said no.
transfer-note-it = Note it
transfer-noted = Noted.
transfer-answer-received = They have the file
transfer-answer-accepted = They take the case
transfer-answer-rejected = They do not take it
transfer-answer-identity-received = They have the file with the names
transfer-finish-confirm = Confirm that they have the case
transfer-finish-stop = Stop the handing over
transfer-finish-what-confirm = From then on the other agency is responsible. The file stays here.
transfer-finish-what-stop = The case goes back to where it was, and its dates count again. What was told already cannot be called back.
transfer-finish-do-confirm = The case is handed over
transfer-finish-do-stop = Stop it
transfer-finish-words = In a few words
transfer-told = How does the client know the new worker?
transfer-told-introduced = They met
transfer-told-informed = The client was told
transfer-stop = Stop the handing over
transfer-stop-why = Why?
transfer-end-revoked = The client or we do not want it any more
transfer-end-rejected = The agency said no
transfer-end-expired = Consent or time ran out
transfer-stopped = Stopped. The work goes on here.
transfer-done = The other agency has the case.
transfer-decide = Hand over case
transfer-authorise = Allow it
transfer-ask-title = Allow case { $code } to be handed over?
transfer-ask-what = The file can then be sent. The case stays ours until you confirm that they have it.
transfer-authorised = Handing over case { $code } is allowed. Others see it after the next backup.
transfer-return-what = { $by ->
    [you] The work goes on, and it can be asked for again.
   *[other] { $by } goes on working, reads your words after the next backup and can ask again.
}
transfer-returned = The handing over of case { $code } went back to { $by } with your words.
kind-transfer-proposed = Handing over proposed
kind-transfer-sent = File sent to another agency
kind-transfer-answer = The other agency answered
kind-transfer-handed-over = Case handed over
kind-transfer-ended = Handing over stopped
case-fact-transfer-sent-package = { $value }
case-fact-transfer-sent-channel = { $value }
case-fact-transfer-answer-answer = { $value }
case-fact-transfer-handed-over-told = { $value }
case-fact-transfer-ended-end = { $value }
## What a worker does between visits: contacts whole, gaps, first contacts, the list of services.

# Home visit, more: the page and its parts.
visit-page-more = More
visit-more = More about this contact
visit-more-hint = Services, barriers, support, time and way. All of it may be left out.
visit-saved-contact = The contact is saved.
visit-finish-contact = Save the contact
visit-more-services = Services that were asked
visit-more-received = Did they get this service?
visit-more-problem = What stood in the way?
visit-more-problem-hint = Leave it open if the service is still to come.
visit-more-how = How did they get it?
visit-more-next = What is next?
visit-more-barriers = Barriers
visit-more-barriers-which = What stands in the way?
visit-more-barrier-plan = How can it be taken away?
visit-more-support = Support you gave
visit-more-emotional = Comforted and listened
visit-more-direct = What did you give yourself?
visit-more-session = Session of support
visit-more-session-hint = Only for a planned session. Leave it open if there was none.
visit-more-session-number = Number of the session
visit-more-session-next = Left empty it is number { $number }.
visit-more-asked = Asked of others for the client
visit-more-ask = Add what you asked
visit-more-towards = Whom did you ask?
visit-more-towards-hint = A service or an office, no names.
visit-more-what-asked = What did you ask for?
visit-more-result = What came of it?
visit-more-remove = Take this away
visit-more-time = Time and way
visit-more-purposes = What was it for?
visit-more-minutes = Minutes together
visit-more-means = How did you get there?
visit-more-way-minutes = Minutes on the way
visit-more-cost = Cost of the way
visit-more-cost-hint = In whole units of your money.
visit-more-number = Write a whole number, or leave it empty.
visit-field-services = What became of the services
visit-field-support = What you gave
visit-field-session = The session of support
visit-field-asked = Whom you asked, and for what
visit-field-time = The way
visit-field-minutes = The minutes
contact-mark-private-talk = Talked in private
contact-mark-unsafe-moment = There was an unsafe moment
contact-mark-injury-seen = An injury was seen
contact-mark-distress-seen = The client was in distress
contact-mark-basic-needs-unmet = Basic needs are not met
contact-mark-emotional-support-given = Comforted and listened
contact-purpose-assessment = Assessment
contact-purpose-plan = Case plan
contact-purpose-follow-up-service = Ask about a service
contact-purpose-safety-check = See if they are safe
contact-purpose-psychosocial = Support in distress
contact-purpose-advocacy = Speak up for the client
contact-purpose-review = Review
contact-purpose-closure = Ending the work
contact-purpose-other = Something else
pss-method-listening-support = Listening
pss-method-problem-solving = Solving problems together
pss-method-stress-management = Coping with stress
pss-method-psychoeducation = Explaining what distress does
pss-method-group = In a group
pss-method-parenting-support = Support for parents
pss-method-play-activity = Play and activities
pss-method-other = Another way
transport-walk = On foot
transport-bicycle = By bicycle
transport-motorbike = By motorbike
transport-public = By bus or taxi
transport-agency-vehicle = With our own car
transport-none = No way to go
case-fact-mark = { $value }
case-fact-purpose = For: { $value }
case-fact-service-received = The client got the service of { $value }.
case-fact-service-not-received = The client did not get the service of { $value }.
case-fact-service-not-known = Not known whether the client got the service of { $value }.
case-fact-service-how = How: { $value }
case-fact-service-next = Next: { $value }
case-fact-barrier = In the way: { $value }
case-fact-barrier-plan = To take it away: { $value }
case-fact-direct-service = Given: { $value }
case-fact-support-session = Session of support: { $value }
case-fact-session-number = Session number { $value }
case-fact-advocacy-towards = Asked for the client, of: { $value }
case-fact-advocacy-asked = Asked for: { $value }
case-fact-advocacy-result = What came of it: { $value }
case-fact-duration-min = Minutes together: { $value }
case-fact-travel = Way: { $value }
case-fact-travel-minutes = Minutes on the way: { $value }
case-fact-travel-cost = Cost of the way: { $value }

# Between visits: gaps, who to call in a crisis, issues that many share, the list of services.
draft-provider = Provider of the list of services
opening-field-witness = Who was beside
reopening-field-witness = Who was beside
plan-missing-witness = Say who was beside.
gap-title = Note a need without a service
gap-service = Which service is missing?
gap-why = Why is there none?
gap-area = Where is it needed?
gap-area-hint = A place or quarter, no address.
gap-keep = Note this need
gap-noted = The need is noted and counted.
gaps-show = Show what is missing
gaps-title = Needs without a service
gaps-how = Counted over { $days } days in the cases that you may read.
gaps-none = Nobody has noted a need without a service. It can be noted under Referrals of a case.
gaps-last = last on { $day }
crisis-title = Call for help
crisis-none = The list of services names nobody for emergencies. Call the number you were told.
crisis-no-list = The list of services is not on this device. Call the number you were told.
crisis-any-hour = at any hour
crisis-after-hours = after hours too
shared-title = Many share one issue in { $area }
shared-said = { $count ->
    [one] One talk
   *[other] { $count } talks
} in { $days } days: { $concern }, solved at once.
shared-do = Think about helping the community together, not case by case.
provider-add = Add a provider
provider-change = Change this entry
provider-save = Sign the next list
provider-kept = The next list is signed. Carry it to the other devices.
provider-carry = Saving signs the next list. It reaches other devices as a file: use “Carry the list” under Services.
provider-page-who = Who and where
provider-page-trust = Trust
provider-page-services = Services
provider-field-name = The name
provider-field-kind = The kind
provider-field-areas = The areas
provider-field-location = The place
provider-field-vetting = Whether it is safe
provider-field-reason = The reason
provider-field-checked = The day of the check
provider-field-ages = The ages
provider-name = Name
provider-kind = What kind of organisation is it?
provider-areas = Which areas does it serve?
provider-lines-hint = One on each line.
provider-all-hint = Tick nothing if all may come.
provider-location = Where is it?
provider-shelter = The place of a safe shelter is never written. Only how to make contact.
provider-hours = When is it open?
provider-role = Whom to speak to
provider-role-hint = Their role, no name.
provider-phone = Work phone
provider-mail = Work address for mail
provider-vetting = Is it safe and fair to people?
provider-reason = Why?
provider-reason-hint = Everybody who reads the list sees this.
provider-protocol = It signed how information is shared
provider-cases = It takes over cases
provider-checked = Checked today
provider-checked-hint = All that stands here was made sure of today.
provider-service = Service { $number }
provider-service-remove = Take this service out
provider-service-kind = Which service?
provider-service-add = Add a service
provider-service-more = Whom it takes, cost, languages, access
provider-capacity = Does it take people now?
provider-emergency = Answers emergencies at any hour
provider-criteria = Whom does it take?
provider-age-from = From age
provider-age-to = Up to age
provider-age-wrong = Write ages as whole numbers, or leave them empty.
provider-sexes = Only for
provider-programmes = Only for clients of
provider-quality = What clients say of it
provider-quality-hint = Summed up, so that nobody can be recognised.
vetting-vetted = Checked: safe
vetting-not-vetted = Not checked yet
vetting-caution = Use with care
vetting-do-not-use = Do not use
## Who carries a case
case-do-handover = Who carries this case
rule-T28 = Handing a case over
kind-handover-note = Note for the next worker
kind-reassigned = Given to another worker
kind-handover-answered = Answer to a handover
case-fact-reassigned-from = Before: { $value }
case-fact-handover-reason = Why: { $value }
case-fact-over-cap = More than the limit, because: { $value }
case-fact-accepted = Taken: { $value }
case-fact-asks = Asks that somebody takes over: { $value }
draft-handover = A case to give to somebody
draft-handover-note = A note for the next worker
draft-handover-answer = An answer to a handover
guard-handover-note-written = The next worker needs a note. Write where the work stands.
guard-client-informed-said = Say whether the client knows who comes from now on.
guard-preference-looked-at = Say whether this worker is one the client asked for.
handover-title = Who carries the case
handover-now = Now with { $who }
handover-rivals = Two supervisors gave this case away at the same time
handover-rivals-what = Both decisions are below. Talk to each other, then give the case once more. That decision counts.
handover-asked = { $who } gives you this case
handover-answer-by = Please answer by { $day }. Until then the case is already yours to look after.
handover-answer = Answer
handover-answer-save = Save the answer
handover-take = I take this case
handover-decline = I cannot take it
handover-decline-hint = Your supervisor reads it and finds somebody else. No names.
handover-taken = Saved. The case is yours.
handover-declined = Saved. Your supervisor is told at the next backup.
handover-note = Note for the next worker
handover-note-hint = What was agreed, what comes next, what to be careful with. Use codes, no names.
handover-note-more = Add to the note, if something is missing
handover-note-save = Save the note
handover-note-done = The note is saved.
handover-asks = Asks that somebody takes over: { $why }
handover-wish = Do you ask that somebody else takes this case?
handover-wish-hint = Leave it empty if you only write down what is to be known.
handover-write = Write a note for the next worker
handover-give = Give to another worker
handover-give-save = Give the case
handover-given = Given. The new worker gets the case at the next backup.
handover-history = Who carried it
handover-none = Nobody else has carried this case.
handover-line = From { $from } to { $to }
handover-line-by = { $who }, { $day }
handover-over-because = More than the limit, because: { $why }
handover-declined-because = Why not: { $why }
handover-load = { $who } – carries { $carries } of { $cap }
handover-to-hint = A case counts from 0.75 to 1.5, by its risk. Whoever carries least stands first.
handover-over-hint = With this case the worker carries more than the limit. Say why it is right all the same.
handover-nobody = None of your workers can take a case. Each needs a device first.
handover-wished = At the first talk the client asked for: { $wish }
handover-lead = Nobody has met this person yet. There is nothing to ask here.
handover-keys = At the next backup the new worker gets the whole file. The tablet of the worker before gets nothing new.
handover-page-who = Who
handover-page-client = Client
handover-page-note = Note
handover-field-to = Who takes the case?
handover-field-reason-given = Why?
handover-field-reason = Why not?
handover-field-why = Why, in your words
handover-field-over-cap = Why may this worker carry more?
handover-field-informed = Does the client know who comes from now on?
handover-field-preference = Is this worker one the client asked for?
handover-field-preference-note = Why not?
handover-field-note = What does the next worker have to know?
handover-field-takes = Do you take this case?
handover-reason-worker-leaves = The worker leaves
handover-reason-overload = Too many cases
handover-reason-client-wish = The client wishes it
handover-reason-conflict-of-interest = The worker is too close to somebody in the case
handover-reason-skills-needed = Other skills are needed
handover-reason-lead-assigned = A new notice needs a worker
handover-reason-returned = Back to the worker before
handover-reason-other = Another reason
client-informed-told = The client was told.
client-informed-not-safe = Telling is not safe now.
client-informed-not-reached = The client could not be reached yet.
preference-check-met = Yes
preference-check-not-met = No, it was not possible
preference-check-no-wish = The client has no wish
handover-standing-asked = Not answered yet
handover-standing-accepted = Taken
handover-standing-declined = Not taken
plan-transition = Prepares for being 18
plan-transition-hint = Such as papers, housing, work or a service for adults.
plan-turns-18 = The client turns 18 about { $day }. One goal has to prepare for it.
guard-transition-goal-planned = The client turns 18 soon. One goal has to prepare for it.
guard-turned-adult = The client is not 18 yet.
guard-transition-goal-offered = No goal that prepares for being 18 was worked on. Set how far it is, or choose another reason.
guard-adult-services-informed = No service for adults was told. Send a referral first, with the client’s consent.
cases-gone = Not with you any more: { $codes }
cases-gone-one = { $code } (now { $who })
# Life of a case: what merging left behind the values shown
irregularity-OtherValues = Two people wrote different words in one field at the same time. One of them is shown: ask the other what they wrote.
irregularity-RemovedWhileEdited = One entry was taken out while somebody else wrote in it. It stays until somebody takes it out again.
irregularity-Rewritten = One entry that nobody should change was changed. Tell your supervisor.
irregularity-EntryTwice = The same entry came from two devices. One of them is shown. Tell your supervisor.
## Decisions that weigh on people
case-do-decisions = Reports and hard decisions
draft-report = Report
draft-report-step = What happened with a report
draft-explanation = What was explained
draft-continue-care = Grounds to go on
draft-decide-with = Second person
rule-D1 = A report: decide, or make it
rule-D2 = Tell the client why
guard-reports-decided = A report was not decided yet. Write it, or decide on it, before the case is closed.
guard-decisions-explained = Something was decided that the client did not wish. Tell them why, and save it, before the case is closed.
guard-no-ground-against = Your supervisor wrote down grounds to go on. The case cannot close because the client declines.
error-second-needed = You have decided already. A second person has to decide as well. Nothing was changed.
kind-report = Report written
kind-report-made = Report made
kind-report-followed = News about a report
kind-decision-explained = Decision explained
kind-second-decided = A second person decided
kind-care-continued = The work goes on against a wish
case-fact-report-trigger = About: { $value }
case-fact-report-decision = { $value }
case-fact-to-whom = To: { $value }
case-fact-explained-kind = { $value }
case-fact-reaction = They said: { $value }
case-fact-second = Together with { $value }
case-fact-decided-on = Decided on { $value }
case-fact-override-ground = Ground: { $value }
case-fact-conclusion = { $value }
report-trigger-danger-to-self = Serious danger to the client’s life
report-trigger-danger-to-others = Serious danger to somebody else
report-trigger-child-abuse-law = Child abuse that the law asks to report
report-trigger-sea-by-aid-worker = Sexual exploitation or abuse by an aid worker
report-trigger-court-order = A court asks
report-trigger-other-law = Another law or policy
report-decision-reported = To be reported
report-decision-not-reported = Not to be reported
report-decision-deferred = Decided later
report-proposal-reported = Report it
report-proposal-not-reported = Do not report it
report-proposal-deferred = Decide later
decision-stage-waits = Waits for the supervisor
decision-stage-waits-for-second = Waits for a second person
decision-stage-decided = Decided
decision-stage-given-back = Given back
decision-page-what = What was learned
decision-page-client = What the client says
decision-page-decision = What to do
decision-page-told = What was explained
decision-page-weigh = Weigh it
decision-page-step = What happened
decision-page-second = Who decided
decision-field-trigger = What asks for a report
decision-field-law = Law or policy
decision-field-found-on = Day
decision-field-client-told = Was the client told?
decision-field-told-why = Why the client was not told
decision-field-client-agrees = Is this what the client wishes?
decision-field-decision = What to do
decision-field-reasons = Reasons
decision-field-to-whom = To whom
decision-field-reported-on = Day of the report
decision-field-look-again-on = Day to decide again
decision-field-to = Who was told
decision-field-told-on = Day
decision-field-told-reasons = Reasons you gave
decision-field-reaction = What they said
decision-field-ground = Ground
decision-field-factors = What you weighed
decision-field-client-view = What the client says
decision-field-view-weight = Weight of their view
decision-field-conclusion = What follows
decision-field-made = What happened
decision-field-on = Day
decision-field-note = What came of it
decision-field-who = Who
decision-title = Hard decisions in case
decision-none = Here stand reports and decisions that the client did not wish.
report-asked = Does this have to be reported?
report-asked-what = Write down what you propose, also when nothing should be reported.
report-new = Write down a report
report-save = Give it to the supervisor
report-saved = Saved. The supervisor decides.
report-not-held-back = In danger now? Act first. Then write it down.
report-trigger = What asks for a report?
report-law = Which law or policy?
report-law-hint = As your agency calls it.
report-found-on = When did you learn it?
report-found-on-hint = Leave it empty for today.
report-told = Was the client told before?
report-told-hint = Tell them first, unless that makes the danger greater.
report-told-why = Why not?
report-wishes = What does the client wish?
report-words-hint = In their words. Codes, no names.
report-agrees = Is what you propose what the client wishes?
report-agrees-hint = If not, they must hear why.
report-decision = What do you propose?
report-one-decides = Your supervisor decides.
report-two-decide = Your supervisor and a manager decide together.
report-reasons = Why?
report-to-whom = To whom?
report-to-whom-hint = Office and role. No name.
report-done-on = Reported on
report-done-on-hint = Leave it empty if it is still to be done.
report-again-on = Decide again on
report-follow-up = What was agreed to follow
report-given-back = The supervisor’s words
report-deciders = Who decided
report-decider = { $who }, with own signature
report-second = { $who }, on { $day }, as { $by } writes.
report-steps = What happened
report-step-to = reported to { $whom }.
report-step = Add what happened
report-step-made = What happened?
report-step-made-yes = The report was made
report-step-made-no = Something came of it
report-step-on = When?
report-step-note = What came of it?
report-step-save = Save
report-step-saved = Saved what happened with the report.
report-decide = Decide on it
second-title = Who decided with you in case
second-do = Say who decided with you
second-what = Not to report is never one person’s decision. Talk with a manager first. It is shown as your word, not as their signature.
second-who = Who decided with you?
second-who-hint = Role or staff code. No name.
second-on = When?
second-note = What did they say?
second-save = Save
second-saved = Saved who decided with you.
explained-kind-report = About a report
explained-kind-closure = About closing the case
explained-kind-consent-overridden = About going on against their wish
explained-kind-other = About another decision
explain-owed-report = The client has to hear why about a report
explain-owed-closure = The client has to hear why the case closes
explain-owed-consent-overridden = The client has to hear why the work goes on
explain-owed-other = The client has to hear why
explain-owed-what = Decided on { $day }, not as they wished. The case cannot close before.
explain-do = Write down what you told them
explain-other = Write down another explanation
explain-title-report = A report, explained in case
explain-title-closure = Closing, explained in case
explain-title-consent-overridden = Going on, explained in case
explain-title-other = A decision, explained in case
explain-to = Who was told?
explain-on = When?
explain-reasons = Which reasons did you give?
explain-reasons-hint = As you said it to them.
explain-reaction = What did they say to it?
explain-save = Save what was explained
explain-saved = Saved that it was explained.
explained-title = What was explained
explained-reaction = They said: { $words }
override-ground-safety-of-child = Safety of the child
override-ground-safety-of-others = Safety of others
override-ground-law = The law asks for it
view-weight-1 = Very little
view-weight-2 = Little
view-weight-3 = Some
view-weight-4 = Much
view-weight-5 = Very much
continue-gone = The client no longer agrees to services
continue-gone-what = The case closes within days, unless a supervisor writes down grounds to go on.
continue-do = Write down grounds to go on
continue-title = Going on against a wish in case
continue-what = Only for the safety of a child or of others, or because the law asks. The client must hear it from you first.
continue-ground = On what ground?
continue-factors = What did you weigh?
continue-factors-hint = What speaks for going on, and what against it.
continue-view = What does the client say?
continue-weight = How much weight has their view?
continue-weight-hint = By age and maturity.
continue-conclusion = What follows?
continue-save = Keep the case open
continue-saved = Saved. The case stays open and says why.
continued-title = The work goes on against the client’s wish
continued-by = decided by { $by } on { $day }
submitted-report = Report
submitted-title-report = Report in case
submitted-ask-report = What the worker proposes counts from now on. Not to report needs a second person too.
case-do-bid = Best interests of the child
draft-bid = Question about best interests
draft-bid-file = What the panel needs
draft-bid-decision = What the panel decided
draft-bid-step = What happened after the panel
rule-D3 = Best interests: the next step
guard-no-open-bid = A question about the child’s best interests is still open. Finish it before the case is closed.
kind-bid-asked = Best interests: question asked
kind-bid-prepared = Best interests: prepared for the panel
kind-bid-decided = Best interests: the panel decided
kind-bid-step = Best interests: what followed
case-fact-bid-trigger = Because of: { $value }
case-fact-option = Option: { $value }
case-fact-bid-step = { $value }
case-fact-panel = People on the panel: { $value }
case-fact-dissent = Disagreed: { $value }
bid-trigger-separation = Separation from a parent against a wish
bid-trigger-alternative-care = Other care is disputed
bid-trigger-reunification = Going back to the family may not be safe
bid-trigger-durable-solution = Lasting solution for a child alone
bid-trigger-custody = Custody is disputed
bid-trigger-other = Another decision
bid-framework-national = National procedure
bid-framework-unhcr-bip = UNHCR procedure
bid-framework-other = Another procedure
bid-element-child-views = The child’s views
bid-element-safety = Safety
bid-element-family-and-close-relationships = Family and people who are close
bid-element-development = Growing and learning
bid-element-identity-culture = Identity and culture
bid-element-age-maturity = Age and maturity
bid-element-physical-psychosocial-state = Health of body and mind
bid-element-past-experience = What the child went through
bid-element-caregiver-presence-quality = Who cares, and how well
bid-element-durability = Whether it can last
bid-status-requested = To be prepared
bid-status-panel = Waits for the panel
bid-status-decided = Decided, to be carried out
bid-status-implemented = Carried out
bid-status-reopened = New facts, waits for the panel
bid-status-cancelled = Given up
bid-step-explained = Explained to the child
bid-step-implemented = Carried out
bid-step-cancelled = Given up
bid-step-note-explained = What did you explain, and why was it decided so?
bid-step-note-implemented = Who carried out what?
bid-step-note-cancelled = Why is it given up?
bid-step-any = What happened?
bid-page-ask = The question
bid-page-options = What could be done
bid-page-weigh = What counts
bid-page-views = What the child says
bid-page-panel = The panel
bid-page-decided = The decision
bid-page-step = What happened
bid-field-triggers = Why
bid-field-framework = Procedure
bid-field-question = The question
bid-field-guardian-on = Day
bid-field-options = At least two options
bid-field-weighed = What counts
bid-field-weight = Weight
bid-field-views-how = How you asked the child
bid-field-views = The child’s views
bid-field-views-weight = Weight of the child’s views
bid-field-panel = The panel
bid-field-option = The decision
bid-field-decided-on = Day
bid-field-review-due = Day to look again
bid-field-kind = What happened
bid-field-on = Day
bid-field-note = In words
bid-field-reaction = What the child said
bid-title = Best interests of the child in case
bid-open = A question about the child’s best interests is open
bid-none = Nothing was asked here yet. Hard decisions about where and with whom a child lives begin here.
bid-asked-for = A review or a meeting asked for it on { $day }.
bid-ask = Ask what is best
bid-ask-save = Save the question
bid-asked-done = The question is saved. Now gather what the panel needs.
bid-why = Why is it needed?
bid-framework = By which procedure?
bid-question = What has to be decided?
bid-codes-hint = In one sentence. Codes, no names.
bid-guardian = Who speaks for the child?
bid-role-hint = Role, no name.
bid-guardian-on = Appointed on
bid-prepare = Gather what the panel needs
bid-prepare-save = Give it to the panel
bid-prepared-done = Saved. The panel can decide.
bid-options-hint = At least two. Say of each what is good and what could harm.
bid-option = Option { $number }
bid-what = What could be done?
bid-benefits = What is good about it?
bid-risks = What could harm?
bid-take-out = Take out
bid-add-option = Add an option
bid-weigh-hint = Write what you know. Leave out what does not matter here.
bid-facts = What is known?
bid-weight = How much does it count?
bid-favours = Which option does it speak for?
bid-favours-none = None more than the others
bid-speaks-for = speaks for option { $number }
bid-for-against = Good: { $benefits } Harm: { $risks }
bid-views-how = How did you ask the child?
bid-views-how-hint = Alone or with whom, in words or by drawing.
bid-views = What does the child say?
bid-decide = Save what the panel decided
bid-decide-save = Save the decision
bid-decided-done = The decision is saved. The child has to hear it.
bid-panel-hint = At least { $count } people. Each says first that no interest of their own is touched.
bid-seat = Person { $number }
bid-seat-role = Role
bid-seat-organisation = Organisation
bid-declared = Said that no interest of their own is touched
bid-add-seat = Add a person
bid-which = What was decided?
bid-decided = What was decided
bid-dissent = Who disagreed, and with what
bid-dissent-hint = Leave it empty if everybody agreed.
bid-decided-on = Day of the decision
bid-review-due = Look at it again by
bid-review-hint = Within twelve months.
bid-step-title = Add what happened
bid-step-what = What happened?
bid-step-save = Save
bid-step-saved = Saved what happened.
bid-reaction = What did the child say to it?

## A memory stick in place of a network
stick-title = Carry it on a memory stick
stick-why = When there is no network, a colleague of your agency can take your entries along. The file is sealed twice; who finds it can read nothing.
stick-put = Make a file
stick-none = Everything is at the office. There is nothing to carry.
stick-made = { $count ->
    [one] One entry is in the file { $name }.
   *[other] { $count } entries are in the file { $name }.
  }
stick-words = These words open it. Say them; never write them on the stick:
stick-still = Your entries count as safe only when the office has them. Back up as usual when you can.
stick-more = Not everything fitted. Make a second file.
stick-take-title = Take in a colleague’s file
stick-take-words = Words that open it
stick-take = Choose the file
stick-took = { $count ->
    [0] Everything in this file was here already.
    [one] One new entry came in.
   *[other] { $count } new entries came in.
  }
stick-aside = { $count ->
    [one] One entry could not be used and was set aside.
   *[other] { $count } entries could not be used and were set aside.
  }
stick-goes-on = They go on to the office with your next backup.
## What colleagues' devices say of themselves, and what does not fit between that and what the office shows.

backup-colleagues = Newest word from colleagues
backup-colleagues-what = At each backup a device tells its team how much it has sent. If that does not fit what came here, you are told.
backup-colleague = { $name } ({ $code })
backup-newest-word = Newest word from { $who }: { $when }.
backup-no-word = No word yet from { $who }.
backup-word-missing = { $count ->
    [one] { $count } entry that they sent has not come here.
   *[other] { $count } entries that they sent have not come here.
}
problem-two-histories = The office showed two devices different histories of a case. Nothing here was lost. Tell your supervisor today: whoever runs the office has to explain it.
problem-entries-held-back = { $count ->
    [one] { $count } entry that a colleague sent has not come here. Your work is safe. Back up again; if this stays, tell your supervisor.
   *[other] { $count } entries that colleagues sent have not come here. Your work is safe. Back up again; if this stays, tell your supervisor.
}
problem-other-roster = A colleague’s device knows other members of the agency than the office shows here. Your work is safe. Back up again; if this stays, tell your supervisor.
problem-colleague-silent = { $count ->
    [one] Nothing was heard from one colleague’s devices for { $days } days. Your work is safe. Ask them whether they can back up.
   *[other] Nothing was heard from { $count } colleagues’ devices, for up to { $days } days. Your work is safe. Ask them whether they can back up.
}
problem-office-behind = The office had lost or taken back entries that it had. They were sent again from here. If nobody told you why, tell your supervisor.
## Staff and devices: removing a device, new keys, late work
members-title = Staff and devices
members-lead = Who belongs to the agency, which devices they have, and removing a lost one.
members-open = Open staff and devices
members-people = Staff
members-mine = My devices
members-as-of = As this device knew it on { $when }.
members-never-synced = This device has not backed up yet, so this may be old.
members-no-device = No device.
members-device = Device { $id }
members-this-device = The one in your hand
members-not-heard = Nothing of it has come here yet
members-heard = Last entry that came here: { $when }
members-supervisor-removes = Only the supervisor of this person can remove it.
members-remove = Remove
members-remove-this = Remove device { $id } of { $who }
members-remove-all = { $count ->
    [one] Remove { $count } device
   *[other] Remove all { $count } devices
  }
members-remove-person = Remove all devices of { $who }
members-remove-cannot = This cannot be undone. What the device holds now stays readable to whoever has its passphrase.
members-remove-does-office = The office stops it at once: it gets nothing new and can hand in nothing.
members-remove-does-keys = Each case file it could open gets a new key before anybody writes in it again.
members-remove-does-late = What was written on it and has not come here waits for a supervisor. Nothing is lost.
members-remove-backup-first = Back up now if you can, so that its latest entries come here first.
members-reason = Why is it removed?
members-remove-now = Remove it
members-keep = Keep it
members-removed = The device is removed. Back up so that the office knows.
members-removals = Removed devices
members-removal-of = Device { $id } of { $who }
members-removal-not-sent = The office does not know yet. Back up to tell it.
members-access-ends = { $count ->
    [one] Access ends when { $count } device has backed up: { $who }.
   *[other] Access ends when { $count } devices have backed up: { $who }.
  }
members-access-ended = Every device that shares its cases knows. Access has ended.
members-late-count = { $count ->
    [one] { $count } entry came late and is kept apart.
   *[other] { $count } entries came late and are kept apart.
  }
members-keys = Keys of case files
members-keys-stale = { $count ->
    [one] { $count } part of a case file still has a key that a removed device knows. It gets a new one before the next entry.
   *[other] { $count } parts of case files still have keys that a removed device knows. Each gets a new one before the next entry.
  }
members-keys-now = Change the keys now
members-keys-under-way = { $count ->
    [one] { $count } new key goes to the office with the next backup.
   *[other] { $count } new keys go to the office with the next backup.
  }
late-title = Late entries of removed devices
late-what = These were written on a removed device and came after the removal. They count for nothing until you take them over. Check with the person who wrote them.
late-of = { $who } in case { $code }
late-unread = { $count ->
    [one] { $count } entry cannot be shown: it is about names and places, or something before it is missing. It is kept.
   *[other] { $count } entries cannot be shown: they are about names and places, or something before them is missing. They are kept.
  }
late-note = Why do you believe it?
late-note-hint = For example: the worker told you, or it stands in the diary.
late-adopt = Take over as testimony
late-not-yours = Another supervisor has to decide this.
late-done = Taken over. It stands in the case file as testimony.
case-testimony = Testimony: { $title }
case-fact-testimony = Written on a removed device. { $value } took it over.
case-fact-work-adopted-from = Written by { $value } on a device that was removed.
case-fact-work-adopted-entries = Entries taken over: { $value }
kind-work-adopted = Late entries taken over as testimony
aside-removed = It was written on a device that was removed. A supervisor can take it over under Staff and devices.
removal-reason-lost = Lost
removal-reason-stolen = Stolen or taken away
removal-reason-replaced = Replaced by another device
removal-reason-left = The person leaves the agency
removal-reason-misused = Somebody misused it
error-supervisor-needed = Only the supervisor of this person can remove the device, because they hold what was written on it. Nothing was changed. Ask them today.
error-device-removed = This device was removed, so the office takes nothing from it. What you wrote stays here. Bring it to your supervisor.
# Money that cannot wait, and families that are looked for.
case-do-fund = Emergency money
case-do-tracing = Look for the family
draft-fund = Request for emergency money
draft-fund-step = What happened with emergency money
draft-tracing = What is known of a lost family
draft-tracing-step = What was done to find the family
rule-D4 = Emergency money: pay it out, or account for it
rule-D5 = Looking for the family: go on
submitted-fund = Emergency money
submitted-title-fund = Emergency money for case
submitted-ask-fund = The money may be paid out. You answer for the decision with your name.
submitted-reunification = Child goes back to the family
submitted-title-reunification = Going back to the family in case
submitted-ask-reunification = The child may go back. The worker says when somebody looks how things are.
kind-fund-asked = Emergency money asked for
kind-fund-step = Emergency money
kind-tracing-begun = Search for the family begun
kind-tracing-step = Search for the family
case-fact-fund-purpose = For: { $value }
case-fact-fund-amount = Amount: { $value }
case-fact-fund-step = { $value }
case-fact-fund-spent = Spent: { $value }
case-fact-fund-returned = Came back: { $value }
case-fact-tracing-step = { $value }
fund-title = Emergency money in case
fund-none = No money was asked for here yet. It is for what cannot wait, until other help comes.
fund-ask = Ask for emergency money
fund-ask-save = Send the request
fund-asked-done = The request is saved. Your supervisor decides.
fund-page-need = What for
fund-page-money = How much
fund-page-step = What happened
fund-field-purpose = What it is for
fund-field-why-now = Why it cannot wait
fund-field-tried = What else was tried
fund-field-criteria = What you looked at
fund-field-amount = Amount
fund-field-method = How it is paid
fund-field-names-client = Who learns of it
fund-field-kind = What happened
fund-field-on = Day
fund-field-spent = Spent
fund-field-returned = Came back
fund-field-receipt = Receipt
fund-field-note = In words
fund-purpose = What is it for?
fund-purpose-transport-to-service = Transport to a service
fund-purpose-medicine = Medicine
fund-purpose-food = Food
fund-purpose-clothing-shoes = Clothes or shoes
fund-purpose-school-items = Things for school
fund-purpose-shelter-nights = Nights in a shelter
fund-purpose-documents-fee = Fees for papers
fund-purpose-communication = Phone or messages
fund-purpose-other = Something else
fund-why-now = Why can it not wait?
fund-codes-hint = Codes, no names.
fund-tried = What else was tried?
fund-bridge = Until what other help comes?
fund-bridge-hint = For example a referral that is waiting.
fund-criteria = What did you look at?
fund-criterion-danger-or-harm = Without it somebody is in danger or comes to harm
fund-criterion-no-other-source = Nobody else can pay in time
fund-criterion-part-of-plan = It belongs to the plan
fund-criterion-safe-to-give = It brings nobody into danger at home
fund-criterion-one-time = It is needed once, not every month
fund-amount = How much?
fund-amount-hint = In whole units of your agency’s money. At most { $most } now.
fund-amount-wrong = Write a whole amount from 1 to { $most }.
fund-two-decide = Above { $most } two people decide. It may take longer.
fund-method = How is it paid?
fund-method-cash = Cash
fund-method-voucher = Voucher
fund-method-direct-to-provider = Straight to the service or shop
fund-method-in-kind = Things instead of money
fund-tells = Does somebody outside learn by it who the client is?
fund-tells-hint = For example a shop that pays out a voucher in their name. Whoever pays here sees only a number, amount and purpose.
fund-consent-needed = The client has not agreed that somebody outside is told. Ask first, or choose a way that tells nobody.
fund-told-outside = Somebody outside learns who the client is.
fund-state-submitted = Waits for a decision
fund-state-waits-for-second = Waits for a second person
fund-state-approved = Approved, to be paid out
fund-state-refused = Refused
fund-state-paid = Paid out, to be accounted for
fund-state-overdue = Account is late
fund-state-settled = Accounted for
fund-state-cancelled = Not needed any more
fund-number = Number { $number }
fund-asked = Asked for by
fund-two = Two people
fund-who-decides = Who decides
fund-given-back = Why it was refused
fund-settle-due = Account for it by
fund-decide = Decide
fund-step-add = Add what happened
fund-step-title = What happened with { $number }
fund-step-what = What happened?
fund-step-on = On which day?
fund-step-save = Save
fund-step-saved = Saved what happened with the money.
fund-step-paid = Paid out
fund-step-settled = Accounted for
fund-step-cancelled = Not needed any more
fund-spent = How much was spent?
fund-spent-hint = { $paid } were paid out. Spent and what came back make that together.
fund-uneven = Spent and what came back must make { $paid } together.
fund-returned = How much came back?
fund-receipt = Is there a receipt?
fund-receipt-hint = It may have a name on it: keep it with the identity papers.
fund-account = { $spent } spent, { $returned } came back.
fund-with-receipt = With a receipt.
fund-without-receipt = Without a receipt.
fund-note = Anything to add?
fund-note-why = Why?
tracing-title = Family of the child in case
tracing-none = No family is looked for here yet. Write down what is known at once; small children forget soon.
tracing-begin = Begin to look for the family
tracing-begin-save = Save what is known
tracing-begun = Saved. Now ask for consent before anybody else is asked.
tracing-page-known = What is known
tracing-page-done = What was done
tracing-field-separated-on = Day of the separation
tracing-field-circumstances = How they lost each other
tracing-field-wishes = What the child says
tracing-field-kind = What was done
tracing-field-on = Day
tracing-field-adult = Who it is
tracing-field-safe = Whether it is safe
tracing-field-note = In words
tracing-field-next-on = Day to go on
tracing-names-hint = Names and places of the people you look for belong to the people of the case, not here.
tracing-separated-on = When did they lose each other?
tracing-separated-hint = Leave it empty if nobody knows.
tracing-area = Where?
tracing-area-hint = District or area, no address.
tracing-circumstances = How did it happen?
tracing-wishes = What does the child wish?
tracing-state-open = Begun
tracing-state-in-progress = Being looked for
tracing-state-verified = An adult was verified
tracing-state-proposed = To go back: waits
tracing-state-reunified = Back with the family
tracing-state-closed = Ended
tracing-step-add = Add what was done
tracing-step-title = Looking for the family: what was done
tracing-step-what = What was done?
tracing-step-save = Save
tracing-step-saved = Saved what was done.
tracing-step-asked = Somebody was asked, or registered
tracing-step-recalled = What others were told was called back
tracing-step-found = Somebody was found
tracing-step-verified = The adult was verified
tracing-step-proposed = Going back was proposed
tracing-step-reunified = The child went back
tracing-step-followed = Looked how the child is
tracing-step-closed = The search ended
tracing-note-any = What was done?
tracing-note-asked = Who was asked what?
tracing-note-recalled = From whom was it called back?
tracing-note-found = What did you learn, and from whom?
tracing-note-verified = How did you make sure that it is the family?
tracing-note-proposed = Why would going back be good, and what was prepared?
tracing-note-reunified = Who was there, and how was it?
tracing-note-followed = How is the child?
tracing-note-closed = Why does the search end?
tracing-adult = Who is it?
tracing-adult-hint = Add the person to the people of the case first; here stands only the code.
tracing-safe = Would the child be safe there?
tracing-safe-hint = Where it is not certain, it has to be asked first what is best for the child.
tracing-safe-read = Safe there: { $safe }
tracing-child-says = What does the child say to it?
tracing-child-said = The child: { $words }
tracing-next-on = When do you go on?
tracing-next-after = Somebody has to look how the child is.
tracing-next-any = Leave it empty if no day is set.
tracing-next-read = Go on by { $day }
tracing-lost = How they lost each other
tracing-day-unknown = Day not known
tracing-wishes-read = What the child wishes
tracing-back = The child is to go back to the family
tracing-decide = Decide
tracing-approved = A supervisor agreed. The child may go back.
tracing-no-consent = Nobody is asked yet
tracing-no-consent-what = The client has not agreed to a search. You may write down what is known; asking others needs their yes.
tracing-ask-consent = Ask for consent
tracing-recall = Call back what others were told
tracing-recall-what = Consent to the search is gone since { $day }. Ask those who were told to stop, and write it down.
tracing-not-yet-adult = Families are looked for where the client is a child.
tracing-not-yet-open = A search is open already.
tracing-not-yet-not-verified = Verify the adult first.
tracing-not-yet-best-interests = It is not certain that the child would be safe. Ask first what is best for the child.
tracing-not-yet-not-approved = A supervisor has to agree first.
workload-title = Who carries how much
workload-open = Workload
workload-none = Nobody of your teams carries a case on this device yet.
workload-how = A case counts by its risk: 1 point at medium, more at high, less at low. Only what this device holds is counted.
workload-you = You
workload-points = { $points } of { $cap } points
workload-active = Cases
workload-high = High risk
workload-late = Something is late
workload-waiting = Leads and first talks
workload-standing-over = Over the limit
workload-standing-full = Full
workload-standing-room = Has room
workload-standing-spare = Has room to spare
workload-over = { $count ->
    [one] One worker carries more than their limit.
   *[other] { $count } workers carry more than their limit.
}
workload-look = Look at the workload
## Keys: another passphrase, copies of the device, help with a forgotten passphrase.

passphrase-title = Passphrase
passphrase-lead = It opens this device. Nobody can look it up for you.
passphrase-change = Change the passphrase
passphrase-old = Passphrase now
passphrase-old-missing = Type the passphrase that opens this device now.
passphrase-draw = Draw five words
passphrase-drawn = Write these words down
passphrase-drawn-what = Keep the paper away from the device. Destroy it once you know the words by heart.
passphrase-new = New passphrase
passphrase-new-hint = Five drawn words are best. Words of your own have to be more, or longer.
passphrase-again = New passphrase once more
passphrase-differs = These are not the same words. Nothing was changed. Type the new passphrase again.
passphrase-leave = Leave it as it is
passphrase-save = Change it
passphrase-working = Changing. This takes some seconds.
passphrase-saved = From now on the new passphrase opens this device.
copy-title = A copy for a safe place
copy-lead = One file with all records of this device, still sealed. It helps if the device is lost before a backup reached the office.
copy-make = Make a copy
copy-words = Words for this file
copy-words-what = They are shown once. Keep them apart from the file. Whoever opens the copy also needs your passphrase of today.
copy-save = Save the file
copy-done = The words are written down
error-backup-refused = This file is damaged, no copy of a device, or locked for another key or words. Nothing was changed. Try the other key, or another file.
error-backup-large = This device holds too much for a copy from this screen. Nothing was lost. Ask who looks after the devices to make it.
error-file-exists = There is a file of this name already. It was left as it is. Choose another name.
error-recipient-unusable = No copy can be locked for this key. No copy was made. It begins with age1: compare it with what you were given.
forgot-link = I forgot my passphrase
forgot-title = Help with a forgotten passphrase
forgot-lead = Two people help you, without a network: a supervisor of yours, and somebody who manages. Choose a new passphrase first.
forgot-ask = Ask for help
forgot-steps = Save the request on a memory stick and take it to both people. Each gives you an answer. You have ten minutes; after that, ask again.
forgot-digits = Read these digits aloud
forgot-digits-what = Both people have to see the same ones.
forgot-save = Save the request
forgot-answers = Choose the answers
forgot-have = { $count ->
    [0] No answer yet
    [one] One of two answers
   *[other] Both answers
  }
forgot-finish = Open the device
forgot-leave = Back
forgot-done = The new passphrase opens this device now. Your records are as they were.
help-title = Help with a forgotten passphrase
help-who = If you forget yours, two people can open this device together: one of { $first }, and one of { $second }.
help-nobody = Nobody could help you yet: it takes a supervisor and a second person who manages. Keep your passphrase safe.
help-uses = Who helped
help-use = { $by } helped { $of }, { $when }
help-choose = Help a colleague: choose their request
help-look = { $name } ({ $code }) asks for help
help-look-what = Look at the person before you. Is it this colleague, and do they read the same digits? Help nobody by phone. It is noted that you helped.
help-stop = Do not help
help-do = Open my part
help-done = Your answer is saved as a file. Take it back to your colleague.
error-recovery-missing = Nobody holds a part of this device’s key, so nobody can help with its passphrase. Nothing was changed. Ask your supervisor for another device.
error-recovery-refused = This does not fit the request of this device. Nothing was changed. Ask again, and take both answers to that request.
error-recovery-expired = There is no request of the last ten minutes. Nothing was changed. Ask again while both people are there.

## Where to go, by keyboard
go-to-where = Where to?
go-to-list = What you can go to
go-to-nothing = Nothing has these words or this code.
settings-key-go-to = Go to a place or a case code
settings-key-area = Go to an area, in the order of the list
settings-key-search = Search the case list
settings-key-rows = Move in the case list

## Two devices on one network
nearby-title = A colleague in the same room
nearby-why = Two devices on one network, or on the hotspot of one of them, give each other what is not at the office yet. Nobody else on the network can read it.
nearby-wait = Wait for a colleague
nearby-stop = Stop waiting
nearby-no-network = This device is on no network. Join one, or open a hotspot on one of the two devices, then begin again.
nearby-tell = { $count ->
    [one] Your colleague types this address:
   *[other] Your colleague types one of these addresses:
  }
nearby-read-words = and these words. Read them aloud:
nearby-waits = This device waits ten minutes, and not while it is locked.
nearby-join-title = Go to a colleague who waits
nearby-address = Address on the other screen
nearby-words = Words that your colleague reads
nearby-join = Exchange
nearby-working = Exchanging
nearby-met = Given: { $given }. New here: { $taken }.
error-nearby-address = This is no address as the other device shows it. Nothing was sent. Copy its numbers and points.
error-nearby-parted = The other device did not answer, or the link broke. Nothing was lost. See that both are on one network and that the other still waits, then try again.
error-nearby-words = These are not the words that the other device shows. Nothing was given and nothing read. Compare them and try again.
## Photos and voice notes.

media-title = Photos and voice notes
media-add-photo = Add a photo
media-hint = It stays in Satchel and never goes to the gallery. Place, time and camera are taken out of it.
media-working = Saving. Please wait.
media-kept = { $kind ->
    [photo] The photo was saved.
   *[audio] The voice note was saved.
}
media-photos-at-office = { $count ->
    [one] { $there ->
        [0] The photo is only on this device.
       *[other] The photo is at the office.
    }
   *[other] { $there } of { $count } photos are at the office.
}
media-recordings-at-office = { $count ->
    [one] { $there ->
        [0] The voice note is only on this device.
       *[other] The voice note is at the office.
    }
   *[other] { $there } of { $count } voice notes are at the office.
}
media-erased = { $count ->
    [one] One photo or voice note was erased, because consent to it was taken back.
   *[other] { $count } photos and voice notes were erased, because consent to them was taken back.
}
media-why-not = { $why ->
    [refused] The client said no to photos and recordings.
    [withdrawn] The client took back consent to photos and recordings.
    [expired] Consent to photos and recordings is over. Ask again first.
    [age_band_changed] The client is older now and decides anew. Ask again first.
   *[other] Ask the client before you take a photo or record a voice. Write the answer down under consent.
}
media-what = { $kind ->
    [photo] Photo, { $when }
   *[audio] Voice note, { $when }
}
media-state = { $state ->
    [only_here] Only on this device
    [part_at_office] { $there } of { $parts } parts at the office
    [at_office] At the office
    [asked] Comes with the next backup
   *[not_here] Not on this device
}
media-look = { $kind ->
    [photo] Look
    [paper] Look
   *[audio] Listen
}
media-fetch = Fetch
media-asked = It comes with the next backup. Open it then.
media-pin = Keep on this device
media-remove = Remove
media-remove-sure = Remove for good
media-removed = { $kind ->
    [paper] The paper was removed. The office removes it with the next backup.
    [photo] The photo was removed. The office removes it with the next backup.
   *[audio] The voice note was removed. The office removes it with the next backup.
}
media-none = There are no photos, voice notes or papers.
media-open-title = { $kind ->
    [photo] Photo
   *[audio] Voice note
}
media-photo-alt = The photo
media-record = Record a voice note
media-recording = A voice note is being recorded
media-recording-time = Recording, { $time }
media-record-keep = Stop and keep
media-record-drop = Do not keep
media-no-microphone = Satchel gets no sound from this device, so nothing was recorded. Allow the microphone, or write a note.
backup-media = { $there } of { $count } photos, voice notes and papers of this device are at the office.
error-pictures-not-consented = { $why ->
    [refused] The client said no to photos and recordings. Nothing was kept. Go on without.
    [withdrawn] The client took back consent to photos and recordings. Nothing was kept. Go on without.
   *[other] The client has not agreed to photos and recordings. Nothing was kept. Ask first, and write the answer down under consent.
}
error-picture-refused = { $why ->
    [too_large] This is too large to be kept. Nothing was saved. Take a smaller photo or a shorter recording with this device.
   *[other] This cannot be read: it is damaged or of another kind. Nothing was saved. Take it again with this device, as JPEG or PNG.
}
## A tablet of several people, and a tablet that is emptied.

people-title = People on this tablet
people-lead-alone = Only you have records on this tablet. A colleague can have their own here, under their own passphrase. Neither of you can open what the other wrote.
people-lead-shared = Each person has their own records under their own passphrase. Nobody opens what another wrote. The lock screen shows these codes and nothing else:
people-you = You
people-waits = Waits for the supervisor
people-begin = Add a person
people-begin-what = This locks your records first. Then hand the tablet to your colleague, who chooses a passphrase of their own.
people-begin-do = Lock and go on
people-who = Who are you?
people-first = First person on this tablet
people-other = Somebody else
people-unlock = Unlock as { $label }
people-accepted = You belong to the agency now. Unlock to begin.
people-add-title = A new person on this tablet
people-add-lead = Choose a code and a passphrase. Then a file is saved: take it to your supervisor, who answers it with you present.
people-label = Code for the lock screen
people-label-hint = Your staff code or initials, such as CW09. Whoever holds the tablet can read it, so write no name.
people-further = I already have a device of my own
people-further-hint = Then that device lends its key before the supervisor answers.
people-add-do = Make my records and save the request
people-waiting-title = { $label } waits for the supervisor
people-waiting-steps = Take the request to your supervisor. They give you two files within ten minutes: the answer, and one that ends in “.chain”.
people-waiting-save = Save the request again
people-waiting-choose = Choose both files
people-waiting-have = { $count ->
    [0] No file yet
    [one] One of two files
   *[other] Both files
  }
people-waiting-accept = Take the answer
people-waiting-drop = Give up this request
people-waiting-drop-what = The request is thrown away. Nothing was written yet, so nothing is lost.
people-waiting-drop-do = Give it up
error-person-needed = Several people have records on this tablet. Nothing was changed. Choose who you are.
error-person-unknown = This person has no records on this tablet. Nothing was changed. Look at the list again.
error-label-refused = This code cannot be used. Nothing was changed. Use at most eight letters and digits that nobody else has here.
error-tablet-full = No more people can have records on this tablet. Nothing was changed. Use another tablet.
emptied-title = This tablet was emptied by order of the office on { $when }
emptied-lost = { $count ->
    [one] { $count } entry had not been backed up and is lost.
   *[other] { $count } entries had not been backed up and are lost.
  }
emptied-nothing-lost = Everything saved on it had been backed up.
emptied-drafts = { $count ->
    [one] { $count } entry that was begun and not saved is lost.
   *[other] { $count } entries that were begun and not saved are lost.
  }
error-emptied = The office had this device emptied. Nothing on it can be opened any more. Ask your supervisor for another device.
error-emptied-soon = The office has ordered this device to be emptied. What is only here can still be handed in. Back up now.
empty-remove = Remove and empty
empty-remove-this = Remove and empty device { $id } of { $who }
empty-begin = Empty it, too
empty-this = Empty device { $id } of { $who }
empty-cannot = This cannot be undone, and it is no use against a device that is kept away from the network. Then only its passphrase protects it.
empty-does-removed = The device is removed, if it is not yet.
empty-does-contact = When it next reaches the office, it destroys its keys at once, then its files. Copies that somebody made stay.
empty-does-says = It shows a note with the day and how much was lost, and tells the office if it can.
empty-way = What happens to entries that are only on it?
empty-way-late-first = It hands them in first
empty-way-late-first-hint = They wait for a supervisor as late work. Until they are through, the keys stay, though nothing can be read on it.
empty-way-at-once = They are lost
empty-way-at-once-hint = The keys are destroyed in the first moment. For a device in the wrong hands.
empty-now = Order it
empty-said = The order is signed. Back up so that the office can pass it on.
empty-ordered = Ordered to empty itself on { $when }.
empty-not-yet = It has not said that it is empty. Until then, take it that it is not.
empty-done = It said that it destroyed its keys: { $when }.
lease-ends = { $count ->
    [one] This device has not reached the office for long. In { $count } day it stops showing cases. Back up when you can.
   *[other] This device has not reached the office for long. In { $count } days it stops showing cases. Back up when you can.
  }
lease-over-title = No news of the office for too long
lease-over-what = Your agency asks each device to reach the office at least every { $days } days. Until this one does, it shows no cases.
lease-over-safe = Nothing is lost. What you saved is here, and what you began is kept as a draft.
lease-office = Reach the office
lease-office-what = One backup is enough. A colleague’s file on a memory stick can do the same if it brings something new from the office.
lease-office-do = Back up now
lease-stick = Take a file from a colleague
lease-renewal = Or ask your supervisor
lease-renewal-what = Read these digits to your supervisor. They send you a small file. It counts once, for this device.
lease-renewal-choose = Choose the supervisor’s file
error-lease-over = This device has not reached the office for too long, so it shows no cases. Everything is kept, drafts too. Back up, or ask your supervisor.
renew-begin = Let a device go on without the office
renew-title = Let a device of { $who } go on without the office
renew-what = Speak to the person: is it them, and do they still have the device? The file lets that device show cases for one more period.
renew-device = Which device?
renew-digits = The eight digits that it shows
renew-digits-wrong = Eight digits, as the device shows them.
renew-do = Save the file for it
renew-said = The file is saved. Send it to your colleague.
# A new device is let in by codes (docs/adr/0037)
join-device-title = This device is new
join-lead = Somebody of your agency lets it in, beside you: your supervisor, or who looks after devices. No network is needed.
join-which = Do you have another device with Satchel?
join-first = No, this is my first
join-further = Yes, this is a further one
join-passphrase-hint = It opens this device from now on. Write it down on paper until you know it.
join-offer = Offer me words
join-begin = Begin
join-show-title = Show this to the person who lets you in
join-show-supervisor = Go to your supervisor, or to who looks after devices. They open Settings, then Staff and devices.
join-show-own = Open Settings, then Staff and devices, on your other device. After that your supervisor signs as well.
join-show-where = They choose “Let a device in” and scan this code.
join-show-words = Compare the six words below aloud. If they differ, stop.
join-words = Read these words aloud
join-scan = Scan the answer
join-scan-title = Scan the answer
join-scan-lead = The other device shows the answer now, often as several codes in turn. Hold this one still until all are read. The answer is good for ten minutes.
join-show-again = Show my code again
codes-at = Code { $at } of { $of }
codes-previous = Code before
codes-next = Next code
codes-hold = Hold this code
codes-go-on = Go on
codes-save = Save the codes as a file
codes-camera = What the camera sees
codes-have = { $have } of { $of } codes read
codes-scan = Scan with the camera
codes-stop = Stop the camera
codes-choose = Choose a photo or file
codes-paste = Paste the text
codes-text = Text of the codes
codes-text-hint = Each line begins with SATCHEL.
codes-take = Read this text
codes-no-camera = The camera did not open. Allow it, or choose a photo of the code.
let-in-title = Let a device in
let-in-lead = For a colleague’s new tablet, or a further one of your own. The person is with you. No network is needed.
let-in-open = Let a device in
let-in-scan = Scan the code that the new device shows.
let-in-words = Compare these words aloud
let-in-words-what = The new device shows the same six words. If one differs, stop: somebody else’s device is asking.
let-in-whose = Whose device is it?
let-in-two = Somebody else has to sign as well
let-in-step = { $step ->
    [lend] It becomes a further device of yours, { $who }. Your supervisor signs after you.
    [countersign] It is for { $who }, and somebody signed already. You sign second.
   *[again] You let this device of { $who } in already. The answer can be shown once more.
  }
let-in-same = The words are the same
let-in-not-compared = Compare the words first, and tick that they are the same.
let-in-nobody = There is nobody whom you can give this device to. Ask their supervisor, or who looks after devices.
let-in-stop = Do not let it in
let-in-do = Sign and show the answer
let-in-answer = The new device scans these codes now. After that it belongs to its person.
let-in-until = Good until { $time }. After that, scan its code again.
let-in-second-title = One signature of two
let-in-second = Somebody else has to sign as well. Show them these codes: they scan them under “Let a device in” on their own device.
let-in-codes = Codes for the other device
let-in-done = Done
error-code-missing = There is no Satchel code in this. Nothing was changed. Scan the code again, or paste the whole line that begins with SATCHEL.
error-code-damaged = A code is damaged or cut short. Nothing was changed. Scan it again, or copy the whole line again.
error-codes-mixed = These codes belong to two messages. Nothing was changed. Scan the codes that the other device shows now.
error-codes-not-all = { $have } of { $of } codes are here. Nothing was changed. Scan the others as well.
error-code-other-kind = This code is for another step. Nothing was changed. Ask for the code of this step.
error-codes-too-many = This is too long for codes. Nothing was lost. Take it over as a file instead.
error-picture-unreadable = This picture cannot be read. Nothing was changed. Choose a JPEG or PNG photo, or scan the code itself.
error-enrol-other-tablet = This answer is for another device or an older code. Nothing was changed. Show the code of this device, and scan the answer to it.
error-enrol-used = This was used already. Nothing was changed. If the device is not yours yet, begin again on it.
error-enrol-foreign = This code belongs to another agency. Nothing was changed. Ask somebody of your own agency.
error-enrol-back-up-first = The office does not know this person yet. Nothing was changed. Back this device up, then scan the code again.

# Somebody joins the staff
staff-title = Add somebody to the staff
staff-lead = Two people sign for somebody who works with cases: an administrator and the supervisor of the team.
staff-propose = Propose somebody
staff-sign = Sign a proposal
staff-code = Staff code
staff-code-hint = Two letters and two digits, such as CW09. Nobody else has it.
staff-name = Name
staff-name-hint = As colleagues say it. The office never reads it.
staff-roles = Roles
staff-team = Whose team do they join?
staff-no-team = No team, because they work with no cases
staff-history = A new member of a team gets the cases they carry with all their history. A supervisor gets all cases of the team.
staff-stop = Do not add
staff-do-propose = Sign and propose
staff-second = Somebody else has to sign as well. Show them these codes: they scan them under “Sign a proposal” on their own device.
staff-scan = Scan the codes that your colleague shows.
staff-seen = { $by } proposes { $name } with the staff code { $code }.
staff-seen-roles = Roles: { $roles }
staff-seen-team = In the team of { $who }
staff-do-sign = Sign second
staff-added = They belong to the staff once this device has backed up. Then let their device in.
error-staff-code-taken = Somebody has this staff code already. Nothing was changed. Choose another.
error-roster-behind = Your colleague knows a newer list of staff. Nothing was changed. Back this device up, then scan again.
## What cases of a team asked of the emergency fund, and the end of a case while money is out
guard-money-accounted = Emergency money is still open here. Account for what was paid, or give up what is not needed, before the case is closed.
error-fund-month-used = The emergency fund grants no more of what was asked for in that month: { $left } are left. Nothing was changed. Refuse the request, or wait until money comes back.
funds-title = Emergency money
funds-month = { $granted } of { $most } granted this month
funds-left = { $left } left this month
funds-how = Counted are the cases of your teams on this device. What comes back is free again. Whoever pays is told only number, amount and purpose.
funds-none = None of your teams’ cases asked for money in the last two months.
funds-part-late = Account is late
funds-part-waits = Wait for a decision
funds-part-pay = To be paid out
funds-part-account = Paid out, to be accounted for
funds-part-over = Settled or refused
funds-asked-on = asked for { $day }
funds-open = Open

## Two files of one person
case-do-join = Two files of one person
rule-T34 = Look again: something was written in a joined file
submitted-join = Two files of one person
kind-join-proposed = Proposed: opened in error, the person has another file
kind-joined = Joined to another file
kind-joins = Another file was joined to this one
kind-join-undone = Taken apart again
case-fact-other-code = The other file: { $value }
error-files-apart = These two files cannot be joined as they are. Nothing was changed. Look at both first.
join-title = Two files of one person
join-none = This is the only known file of this person.
join-page = The other file
join-page-say = Your decision
join-field-code = Code of the other file
join-field-note = In words
join-propose = This file was opened in error
join-propose-what = The person has another file, and that one goes on. This one is kept as it is and closed. A supervisor decides.
join-propose-save = Send to the supervisor
join-proposed-done = The proposal is saved. Your supervisor decides.
join-code = Code of the file that goes on
join-code-hint = Eight characters, for example from the folder.
join-look = Look for files of this person
join-look-none = None of your other cases is about somebody with a name like this.
join-take = This one
join-note = How do you know that it is one person?
join-note-hint = Codes, no names.
join-apart-same-file = This is the code of this file. Write the code of the other one.
join-apart-joined-already = One of the two files is joined to another already. Look at that first.
join-apart-two-workers = Two workers carry the two files. Hand one of them over first, so that one person can read both.
join-apart-not-open = The file that is to go on is closed or goes elsewhere. Open it again first.
join-apart-money-out = Emergency money is still open in this file. Account for it, or give it up, first.
join-do-decide = Join the two files
join-do-return = Give back
join-do-undo = Take apart again
join-done-decide = The two files are joined.
join-done-return = Given back. Both files go on.
join-done-undo = The two files are apart again.
join-undo-what = This file stands again where its work was. What was noted in the other file to be safe stays there until somebody notes it anew.
join-say = Anything to add?
join-say-why = Why?
join-follows = What follows
join-follows-ends = { $code } is closed and kept as it is. Nobody writes in it any more.
join-follows-goes-on = { $code } goes on, and shows where the other one is.
join-follows-nothing-copied = Nothing is copied from one file to the other.
join-follows-risk = The danger in the file that goes on is noted as: { $level }.
join-follows-refused = The client said no there, so it counts here too: { $purposes }.
join-follows-back = It can be taken apart again.
join-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
  }
join-opened = Opened { $day }
join-read = Read this file
join-joined = Opened in error. The file that goes on is { $code }
join-by = Joined by { $by }, { $day }
join-contested = Something was written here that the decision had not seen. Read it, then decide again.
join-asked = It is proposed to join this file to { $code }
join-asked-by = Proposed by { $by }, { $day }
join-given-back = The supervisor gave it back. Both files go on.
join-this = Opened in error:
join-other = Goes on:
join-not-here = The other file is not on this device. Back up first; if it is still missing, ask who carries it.
join-joins = Joined to this file:
join-waits = It waits for a supervisor whether this file is joined to another.
join-has = Joined to this file: { $codes }
join-open-other = Open the file that goes on
# Files that come from other agencies, their answers, and calling back what was sent
receive-do = A file came
receive-title = A file from another agency
receive-how = Another agency sends a client to you, or a case, as a locked file. Look at it first: until you keep it, nothing of it is stored.
receive-words = The passphrase of the file
receive-words-hint = The sender says it another way, such as by phone. A file that calls something back has none.
receive-choose = Choose the file
receive-kind-referral = A referral to you
receive-kind-transfer = A case that moves to you
receive-kind-identity = Who the client of a case is
receive-kind-recall = Something is called back
receive-not-stored = You are looking at it. Nothing of it is stored yet.
receive-made = Written on { $day }
receive-ask = How to answer the sender:
receive-consent = The client agreed that this much is sent to you. They can take it back: then the sender gives you a file that says so.
receive-known = You have this as case { $code }
receive-known-open = Open what came
receive-recall-what = The client no longer agrees. What the file said goes out of your case. What the client told you themselves stays, as they agreed with you.
receive-from = Which agency gave you this file?
receive-from-hint = The file does not prove who wrote it. Write from whom you have it.
receive-text-hint = You can write it anew. Use codes, not names.
receive-why = Why not?
receive-note = A few words for the sender
receive-note-hint = No names. It goes back in the answer.
receive-leave = Put the file away
receive-decline = Decline
receive-decline-save = Decline, and save the answer
receive-keep-referral = Keep it as a lead
receive-keep-transfer = Keep it as a lead
receive-keep-identity = Add who the client is
receive-keep-recall = Take it out of the case
receive-kept = It is in case { $code }.
receive-answer-saved = The answer is saved as a file. Send it back to the agency.
received-title = What came for case
received-none = Nothing came from another agency for this case.
received-on = Opened here on { $day }
received-recalled = The client took this back. What the file said is no longer here.
received-say = What do you answer?
received-say-hint = The answer is a file that names nobody. Send it back any way you like.
received-save = Save the answer
received-again = Save the last answer again
received-answer-waiting = Kept, it waits its turn
received-answer-accepted = Accepted
received-answer-declined = Declined
received-answer-identity-received = We know who the client is
received-answer-completed = The service was given
received-answer-recalled = Called back by the client
recall-title = The client took this back
recall-what = Tell the receiver. The file names nobody and has no passphrase. What they read already cannot be called back.
recall-save = Save the file that calls it back
case-came = Came from another agency
case-came-open = See what came and answer
error-file-unknown = This is not a file that another agency sends for a client. Nothing of it was kept. Ask whoever gave it to you for the right one.
error-file-newer = A newer Satchel made this file. Nothing of it was kept. Update Satchel, then open the file again.
error-received-before = This file was kept before. Nothing was added. Open the case that it became.
error-first-file-missing = The first file of this case is not on this device. Nothing was kept. Open the first file, or back up to get the case from a colleague.
case-closure-came-back = The request to close came back

# Calling for another assessment
case-do-reassess = Look at the needs again
draft-reassess-call = Looking at the needs again
kind-reassess-call = The needs are to be assessed again
reassess-title = Look at the needs again:
reassess-page = What is new
reassess-not-now = A new assessment cannot be called for now. You can read the case.
reassess-lead = The case goes back to the assessment. The plan stays as it is until a new one is agreed.
reassess-reason = Why?
reassess-reason-new-incident = Something happened
reassess-reason-new-concern = A new concern
reassess-reason-significant-change = A big change in the client’s life
reassess-reason-missing-facts = Facts are missing or wrong
reassess-reason-hint-new-incident = Write down the incident itself as well.
reassess-reason-hint-new-concern = Add the concern itself as well.
reassess-reason-hint-significant-change = Another home, another carer, a birth, a death, a court.
reassess-reason-hint-missing-facts = What the plan would rest on has to be found out first.
reassess-why = What is new, in a few words
reassess-save = Assess again
reassess-done = Saved. The assessment is next.
reassess-field-reason = Why
reassess-field-why = What is new
reassess-field-risk = Risk now
reassess-field-risk-why = Reason for the risk
assessment-called = Asked for on { $day }: { $reason }
assessment-rapid = Only a short look for now
assessment-rapid-hint = Safety, what the client says, and the risk. The full assessment stays owed by the same day.
assessment-rapid-done = The short look is saved. The full assessment is still to be made.
# Roles, teams and policy that change
change-open = Change roles or team
change-open-of = Change the roles or the team of { $who }
change-lead = Two people sign: an administrator, and the person’s supervisor. Nobody gives themself a role.
change-roles = Their roles from now on
change-roles-hint = No role means that they have left. Remove their devices as well.
change-team = Their team from now on
change-loses = What they decided until now stands, as far as it has come to this device. Let them back up first, then back up here.
change-stop = Leave it as it is
change-saved = Signed. It holds on every device once this one and they have backed up.
change-seen = { $by } proposes a change for { $code } { $name }.
change-seen-now = Roles now: { $roles }
change-seen-then = Roles then: { $roles }
change-team-now = Team now: { $who }
change-team-now-none = Team now: none
change-team-then = Team then: { $who }
change-team-then-none = Team then: none
change-no-role = none
change-stands = What they decided until now stands.
change-third-title = One more signature is needed
change-third = You have signed. Show these codes to a supervisor or an administrator who has not signed yet.
change-overtaken-title = A change from this device came too late
change-overtaken = On { $when } the office turned it down, because somebody had changed the same before. See how it stands now, and propose it again if it is still wanted.
waits-title = Waiting for a second signature
waits-lead = Whoever has the codes can sign until somebody changes the same.
waits-change = Change for { $code } { $name }: { $roles }
waits-join = { $code } { $name } joins: { $roles }
waits-show = Show the codes
waits-drop = Take it off this list
policy-title = Rules for all devices
policy-change = Propose other rules
policy-founding = As the agency was founded.
policy-decided = Decided by { $who } on { $when }.
policy-lease = Days without the office until a device shows no cases
policy-lease-hint = 0 for never, { $max } at most.
policy-warn = Days without the office until it warns
policy-lock = The longest time until a device locks itself
policy-lock-hint = Everybody can set a shorter time on their own device.
policy-lease-none = A device shows its cases however long it has not reached the office.
policy-lease-is = { $days ->
    [one] After { $days } day without the office a device shows no cases.
   *[other] After { $days } days without the office a device shows no cases.
}
policy-warn-is = { $days ->
    [one] It warns after { $days } day.
   *[other] It warns after { $days } days.
}
policy-lock-is = A device locks itself after { $time } with nobody there, or sooner.
policy-number = Write a whole number.
policy-outside = This can be from { $min } to { $max }.
policy-second = An administrator has to sign, and another administrator or a manager. Show them these codes: they scan them under “Sign a proposal” on their own device.
policy-seen = { $by } proposes other rules for all devices.
policy-then = Then
policy-now = Now
error-change-none = Nothing would change. Nothing was signed. Choose other roles, another team or other figures.
error-change-own-rise = Nobody gives themself a role. Nothing was signed. Somebody else has to propose it.
error-change-administrator = Only the agency’s root key makes administrators. Nothing was signed.
error-last-administrator = This is the only administrator with a device. Nothing was signed. Make another one with the root key first.
error-last-manager = This is the only manager with a device. Nothing was signed. Give somebody else the role first.
error-last-supervisor = Their team would have nobody who can open its files. Nothing was signed. Give it another supervisor first, and let both back up.
error-change-cases-open = This person still carries open cases. Nothing was signed. Hand the cases over first.
error-change-by-supervisor = Only their supervisor or they themselves propose this: they hold what was written. Nothing was signed. Ask them, then sign second.
error-policy-outside = A figure is outside what an agency may set. Nothing was signed. Correct it and propose again.
error-change-overtaken = Somebody else changed the same first. Nothing was changed by this. Back up, see how it stands now, and propose it again if it is still wanted.
# New keys for everybody (keys)
new-keys-title = New keys for everybody
new-keys-lead = If a copy, a backup or a passphrase may be in the wrong hands, have new keys made for your team. Nobody types anything.
new-keys-begin = Make new keys
new-keys-cannot = What somebody has copied already stays open to them. If somebody has a device itself, remove that device: new keys do not help against it.
new-keys-does-people = Each person gets a new key from their own device when it next backs up. The team gets one from yours.
new-keys-does-files = Then each case file gets one. What is written from then on does not open with the old keys.
new-keys-does-waits = Until the office knows, what you write stays on this device. It goes by itself afterwards.
new-keys-why = Why?
new-keys-reason-copy-missing = A copy or a backup is missing
new-keys-reason-somebody-had-it = Somebody had hold of a device
new-keys-reason-passphrase-known = Somebody may know a passphrase
new-keys-reason-precaution = To be on the safe side
new-keys-now = Make them now
new-keys-leave = Keep the keys
new-keys-said = New keys are being made.
new-keys-of = New keys for the team of { $who }, since { $when }
new-keys-progress = { $done } of { $all } parts of case files have new keys.
new-keys-ended = Every device of the team has its new key.
# A removed device (keys)
own-removal-title = This device was removed
own-removal-what = Your agency decided it: the signed list of devices says so. What is on this device stays here for you to read. Nothing new can be written on it.
own-removal-only-here = { $count ->
    [one] { $count } entry is only here. A supervisor can still take it over as late work.
   *[other] { $count } entries are only here. A supervisor can still take them over as late work.
  }
own-removal-all-safe = Everything you saved here is at the office.
own-removal-drafts = { $count ->
    [one] { $count } form was begun and is not saved. Write it down before you give the device away.
   *[other] { $count } forms were begun and are not saved. Write them down before you give the device away.
  }
own-removal-ask = Put them on a memory stick. Give them to { $who }.
own-removal-ask-anyone = Put them on a memory stick and bring it to your agency.
own-removal-stick = Put it on a stick
# A further person of a tablet, let in on two screens (keys)
people-waiting-codes-what = Stand beside your supervisor. Show the request on this screen; they scan it under “Let a device in”, and this screen scans what theirs shows.
people-waiting-codes = Show the request
people-waiting-files = Or by files
# The last tries of a passphrase (keys)
tries-left = { $count ->
    [one] { $count } try is left.
   *[other] { $count } tries are left.
  }
tries-left-what = After the last wrong one its key on this device is destroyed, as your agency decided. The records stay, and two people can open them with you.
shut-title = The passphrase opens nothing any more
shut-when = { $count } wrong passphrases in a row, on { $when }
shut-safe = The key that a passphrase opens is destroyed, as your agency decided. The records on it are not destroyed.
shut-holders = Two people of your agency can open this device with you: a supervisor, and somebody who manages.
shut-holders-do = Ask two people for help
shut-nobody = Nobody holds a part of its key. Ask your supervisor to enrol you again. What was at the office comes back.
shut-hand-in = Some entries were not at the office. They lie here sealed. Save them, and give them to your supervisor.
shut-hand-in-do = Save what was not sent
shut-all-sent = Everything that was saved is at the office.
error-tries-over = The passphrase was wrong too often, so its key on this device is destroyed. The records are still there. Ask two people for help, or hand in what was not sent.
# Files whose time is over
leaving-title = Files whose time is over
leaving-lead = A closed file leaves a caseworker’s tablet after 30 days. A file given to a colleague leaves after 7 days. The office keeps it. Nothing leaves that is only on this tablet.
leaving-open = See these files
leaving-none = No file has left this tablet.
leaving-why-closed = Closed on { $since }. Left this tablet on { $left }.
leaving-why-no-action = Ended without a case on { $since }. Left this tablet on { $left }.
leaving-why-declined = The person did not agree to be registered, on { $since }. Left this tablet on { $left }.
leaving-why-transferred = Given to another agency on { $since }. Left this tablet on { $left }.
leaving-why-handed-over = Given to a colleague. This tablet heard of it on { $since }. Left this tablet on { $left }.
leaving-asked = Comes with the next backup
leaving-bring-back = Bring it back
leaving-not-given = The office has nothing of this file for you. Ask your supervisor.
cases-left =
    { $count ->
        [one] { $count } file left this tablet
       *[other] { $count } files left this tablet
    }
erasing-title = Erasing for good
erasing-lead = When the time for which the office keeps a file is over, a supervisor puts it forward and another person who looks after information agrees. Then its keys are destroyed on every device, and the office destroys what it holds. Nobody can undo this.
erasing-held = Erased, but something is only here
erasing-held-lead = Two people erased these files. What you wrote here did not reach the office before, and no one will take it now. Note what matters on paper, then let it go.
erasing-held-what = Only on this device: { $entries ->
        [0] no saved entry
        [one] { $entries } saved entry
       *[other] { $entries } saved entries
    }, { $drafts ->
        [0] no unfinished entry
        [one] { $drafts } unfinished entry
       *[other] { $drafts } unfinished entries
    }.
erasing-held-sure = This destroys the file and what is only here. Nobody can bring it back.
erasing-let-go = Let it go
erasing-let-gone = The file is gone from this device.
erasing-not-now = Not now
erasing-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
erasing-yours = Waits for you
erasing-waits = Waits for a second person
erasing-under-way = Erased with the next backup
erasing-put-forward = Put forward by { $by } on { $when }.
erasing-sure = This destroys these files everywhere. Nobody can undo it. Shred the paper files too.
erasing-agree = Agree to erase
erasing-take-back = Take my word back
erasing-agreed = You agreed. The files are erased with the next backup.
erasing-taken-back = Your word is taken back.
erasing-proposed = Put forward. A second person must agree.
erasing-due = Files whose time is over
erasing-due-hint = Choose only files whose paper can be shredded too. A file that must be kept for a court or by law is not in this list.
erasing-due-all = Ended on { $since }, kept until { $due }.
erasing-due-names = Ended on { $since }. Names were kept until { $due }; the coded file is kept longer.
erasing-propose = Put forward for erasing
erasing-none-due = No file of your team is due.
erasing-done = Erased
erasing-done-one = { $count ->
        [one] { $count } file
       *[other] { $count } files
    } ({ $documents } documents), by { $by }, on { $when }
error-case-erased = This file was erased for good. Nothing can be added to it. Note what matters on paper and ask your supervisor.
problem-erased-offered = The office offered parts of a file that was erased for good. Nothing was taken. Tell your supervisor.
leaving-result =
    { $count ->
        [one] { $count } file whose time is over left this device.
       *[other] { $count } files whose time is over left this device.
    }
error-case-left = This file left this device, because its time here was over. The office has it. Bring it back in the settings, under “Files whose time is over”.
# Who alone may open a case
case-do-restriction = Who may open this case
rule-R1 = Nobody who may open this case can decide on it
error-named-refused = The case cannot be restricted to these people. Nothing was changed. Look at who is ticked.
error-last-decider = Nobody else who may open this case could decide on it. Nothing was changed. Name another supervisor first, under “Who may open this case”.
error-not-named = This case is restricted, and this person may not open it. Nothing was changed. Name them first, under “Who may open this case”.
kind-restricted = Restricted to named staff
kind-restriction-lifted = Open to the team again
case-fact-restricted-named = May open it: { $value }
case-fact-restriction-reason = Why: { $value }
restriction-reason-staff-relative = Somebody of the staff is related to the client
restriction-reason-conflict-of-interest = Somebody of the staff is too close to the case
restriction-reason-client-wish = The client wishes it
restriction-reason-threat = The client or a worker would be in danger
restriction-reason-other = Another reason
restriction-fault-decider-missing = Tick yourself too. You make the new keys, so you hold them. If you should not open this case, ask another supervisor to do this.
restriction-fault-nobody-decides = Nobody you ticked can decide on this case. Tick a supervisor who does not carry it.
restriction-fault-not-reached = Somebody you ticked does not get the entries of this case. Tick its worker and supervisors of the team only.
restriction-fault-too-many = That is more people than a case can be restricted to. Tick five at most.
restriction-field-named = Who may open it
restriction-field-reason = Why
restriction-field-why = In words
restriction-title = Who may open this case
restriction-stands = Few may open this case
restriction-named = Only these may: { $named }
restriction-by = decided by { $by }, { $day }
restriction-nobody-decides = None of them can decide on this case any more. Talk to the programme manager, so that somebody is named.
restriction-means = Whoever is not named gets nothing new of this case. It leaves their lists and their search, and they are not told.
restriction-none = The worker who carries this case may open it, and every supervisor of the team.
restriction-when = If somebody of them should not read it, for example a relative of the client, you can name those who may.
restriction-name = Name who may open it
restriction-change = Name others
restriction-lift = Open it to the team again
restriction-page-who = Who and why
restriction-page-why = Why
restriction-worker = { $who } carries the case and may always open it.
restriction-me = { $who }, you
restriction-named-hint = At least one of them decides on this case.
restriction-why-hint = No names. Everybody who may open the case reads it.
restriction-save = Restrict the case
restriction-done = The case is restricted. Back up now, so that the new keys reach the office.
restriction-lift-what = Every supervisor of the team can then read the whole case, also what was written meanwhile.
restriction-lifted = The team may open the case again.
agreed-title = What the client agreed to
agreed-purpose = For: { $purpose }
agreed-groups = You may be told: { $groups }
agreed-kept-back = Kept back by the client: { $groups }
agreed-name = You may know the name.
agreed-no-name = The name is not for you.
agreed-until = It holds until { $day }.
agreed-open = It holds until the client takes it back.

# What the tour of all screens found
staff-team-needed = Somebody who works with cases belongs to a team. Choose whose.
## Scanned papers.

case-do-paper = Keep a paper
media-title-case = Photos, voice notes and papers
paper-page-paper = The paper
paper-field-picture = Picture of the paper
paper-field-kind = What it is
paper-field-dated-on = Date on the paper
paper-picture-hint = Lay it flat in good light, with all four edges in the picture. Place, time and camera are taken out of it. The picture stays only once you save.
paper-take = Photograph it
paper-take-again = Photograph it again
paper-choose = Choose a picture
paper-alt = The paper
paper-look = Can every word be read? If not, photograph it again.
paper-kind-hint = It shows a face, so it needs consent to photos.
paper-dated-hint = Leave it empty if there is none.
paper-kind-birth-certificate = Birth certificate
paper-kind-id-copy = Copy of an identity card
paper-kind-court-paper = Paper of a court
paper-kind-signed-paper = Signed form
paper-kind-medical-certificate = Medical paper
paper-kind-letter = Letter
paper-kind-other = Another paper
paper-save = Keep the paper
paper-kept = The paper was saved. It stands with the names of the case.
paper-what = { $what }, dated { $day }
paper-what-undated = { $what }, added { $when }
paper-at-office = { $count ->
    [one] { $there ->
        [0] The paper is only on this device.
       *[other] The paper is at the office.
    }
   *[other] { $there } of { $count } papers are at the office.
}
paper-larger = Larger
