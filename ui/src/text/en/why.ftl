# Why each question is asked. One message for each "help" of practice/fields.json, and the names of the papers cited there.

why-open = Why we ask
why-title = Why we ask: { $page }
why-from = Where it comes from
why-default-what = Agency default: common practice in this field, not from the papers named here. Your agency may set it otherwise.
why-papers = The papers in full

## Papers and their parts

source-default = Agency default
source-cc = Core concepts and principles of effective case management. Global Social Service Workforce Alliance, 2018
source-s15 = Standard 15, Case management. Draft for review of the minimum standards for child protection in humanitarian action
source-bp = Basic principles of case management, its steps, and rules for papers and files
source-gpc = Protection case management. Global Protection Cluster
source-def = Definitions of case management in social work, gender-based violence and child protection
source-cc-stage = Core concepts, stage { $number }
source-cc-process = Core concepts, what case management is
source-cc-resiliency = Core concepts, resilience and quality of life
source-cc-collaboration = Core concepts, working together
source-cc-do-no-harm = Core concepts, do no harm
source-cc-strengths = Core concepts, strengths of the client
source-cc-diversity = Core concepts, diversity and culture
source-cc-consent = Core concepts, consent to take part
source-cc-confidentiality = Core concepts, confidentiality
source-cc-quality = Core concepts, quality
source-cc-people = Core concepts, the people involved
source-cc-coordination = Core concepts, coordination
source-cc-resources = Core concepts, what the work needs
source-cc-limits = Core concepts, when it is not the right way
source-s15-sentence = Draft Standard 15, sentence { $number }
source-bp-principle = Basic principles, principle { $number }
source-bp-rule = Basic principles, file rule { $number }
source-gpc-issue = Protection Cluster, the issue
source-gpc-approach = Protection Cluster, the approach
source-def-gbv = Definitions, gender-based violence
source-def-cp = Definitions, child protection

## Before a case is opened

why-lead-urgent = Some things cannot wait: a threat to life, or a very young child who will soon not be able to say where the family is. The answer sets how fast somebody must act.
why-lead-source = People come to us in many ways. Knowing who notices shows where outreach works, and whom to thank or answer.
why-lead-area = Only the area, never an address. It tells who can go there, and shows where many people face the same thing.
why-lead-on = The time for a first answer counts from this day.
why-lead-hints = A rough idea is enough to judge how soon to go. The story belongs to the person, who may tell it later to one worker.
why-lead-knows = Nobody should be surprised by a visit. If they do not know, ask whoever told you how to ask them safely.
why-name = Names are kept apart from the story, under another key. Casework then goes by codes only.
why-reach = A call at the wrong time or seen by the wrong person can put somebody in danger. Ask who else hears, reads or uses the phone.
why-tries = Different days and safe ways give a fair chance to be found. Three tries are usual before saying that somebody cannot be reached.
why-lead-end = Whoever was noticed and not met should not get lost. The reason lets your supervisor check that this is right.
why-lead-end-note = Your supervisor decides with what you write. Say what you saw and tried, in codes.
why-danger = Safety comes before every other question. If the answer is yes, act first with those who can protect, and write later.
why-self-harm = This may need help at once from people trained for it. Asking calmly does not put the idea into anybody’s head.
why-at-once = It shows that the danger was taken away, or the person brought somewhere safe. Your supervisor must know the same day.
why-interview-consent = People decide themselves whether to talk and whether it is written down. A no is respected, and the story is not kept.
why-method = A spoken yes is valid too. Choose what is safe and easy for the person; unless they sign, somebody must witness it.
why-private = What is overheard can do harm, and people say less when others listen. If there was no private place, it is worth finding one next time.
why-worker-wish = Some things are easier to say to a woman, to a man, or in one’s own language. Ask everyone, not only when you think it matters.
why-told = A yes counts only when people know what they agree to: who does what, what is written, what cannot be kept secret, how to complain and to stop.
why-programme = Child protection and gender-based violence have their own ways of working. The choice sets which questions come and which defaults hold.
why-criteria = The same points for everyone make it fair, and were agreed with other agencies. One that applies is enough.
why-concerns = Naming what may do harm helps to choose where to look and whom to call. Choose what you heard or saw, not what you guess.
why-needs = What is missing shows what must be found. Write what the person says first, then what you see.
why-strengths = People have ways to cope, and people who stand by them. A plan that builds on these holds better than one that only lists problems.
why-wants = The person’s own wish leads the work. Where you cannot follow it, they should hear why.
why-risk = The level decides how soon each step must be done and who must agree. Judge what could happen if nothing is done.
why-risk-reason = Somebody who reads this later must understand why. Write facts, and what makes harm more or less likely.
why-urgency = A serious threat to life or well-being goes first, and so does a chance that soon will be gone.
why-ability = When many wait, it counts whether something can be done. An easy step that helps is not put off.
why-capacity = It is weighed when there are more people than workers. Look at what the person, the family and the neighbours can carry.
why-quick = When it is clear what helps and easy to do, do it now: one referral, or a message to relatives.
why-screening-outcome = Not everyone needs a case. One clear problem may be solved at once; several, or danger, need somebody who stays.
why-override = The points may miss somebody who needs help. Your supervisor decides, so write what they do not show.
why-no-action = Whoever is not taken on has a right to a reason. The reasons together show what is missing in the area.
why-help-given = Even without a case, people should leave with something: a paper, an address, a call that was made.

## Opening a case and consent

why-sex = Danger and services differ, and nobody is treated as less. Write what the person says; they may also not say.
why-birth = Age decides who must agree, which services fit, and when a child comes of age. A year is enough.
why-unit = Sometimes the help is for one person, sometimes for all who live together. The client stays one person, so that their own wish does not get lost.
why-places = A visit that others notice can do harm. Ask where and when it is safe, and what you may say if somebody asks who you are.
why-consent = Without a free yes there is no case. Wait after you ask, and say that a no changes nothing in other help.
why-giver = It depends on age, and on who can decide and who is safe. A caregiver who may be part of the danger is not the one to ask.
why-giver-name = It stands with the signed form, apart from the story. In casework this person goes by a code.
why-assent = A child has a say too. Ask in words for their age, alone if it is safe; a no is taken seriously.
why-exception = Another person or another way than usual may be right. The reason must be there for whoever reads it later.
why-understood = Ask the person to say it back in their own words. Correct what was not clear, without testing them.
why-language = People agree only to what they understand. An interpreter hears it all, so they must promise to keep it to themselves.
why-until = A yes does not last for ever. When it ends you ask again, since life may have changed.
why-conditions = People may agree with limits: not on that day, not to that person. What they set is kept.
why-recipients = They should know exactly who will hear of it. Name one service rather than “everybody”, unless they want it so.
why-groups = Only what the other side needs in order to help. Go through the list together, one by one.
why-withheld = The person may keep something back from one side only. Ask what would hurt or shame them if it became known.
why-mark = The signed form proves the yes and is kept apart from the story. Names never stand in the form of the case itself.
why-paper-place = Somebody must find the paper again without searching other files. It belongs in a locked cabinet, apart from casework.
why-witness = When nothing is signed, somebody else confirms that the yes was free. Choose a person the client trusts.

## Assessment and incident

why-situation = All sides of life count: a danger in one is often held off by another. Write what you saw and what was said, and by whom.
why-client-view = Helper and client often see different things. The work starts from what they think is wrong and what they want.
why-analysis = Collecting is not yet understanding. Say how the parts belong together and what matters most.
why-agreed = What help is needed is decided together. Read your view to the person and ask what is wrong in it.
why-disagreements = Different wishes are weighed fairly, not hidden. If another way is chosen, the person is told why.
why-safety-needed = Where harm may come again, people need to know what to do before it does. Ask how they kept safe until now.
why-happened = Some medical care only helps in the first days. A rough day is enough; do not ask for more than the person wants to tell.
why-incident-kind = One kind for each incident, asked always in the same order, makes numbers that can be compared. The person’s own words stay as they are.
why-incident-body = After some acts a clinic can still prevent illness or pregnancy, but only for a short time. Say so at once; the choice is theirs.
why-account = Only as much as is needed for help. Nobody should have to tell it twice, and this text never leaves the agency.
why-concern-new = Following up means seeing what changes. Something new may ask for another look at the danger and the plan.
why-coded-note = Others may read this: keep to facts and codes. Names have their own place, under another key.
why-relation = It shows who is close, who counts for the client, and whose wishes may differ.
why-age = Young and old need different things and may decide different things. An estimate is fine.
why-lives = Who is there day and night matters for safety and care, and for where you can talk.
why-caregiver = How well the person who cares can care is part of the picture, and that person may need help too.
why-decides = Someone may have to agree for a client who cannot. Write what you know, not what you suppose.
why-involved = Everybody concerned should be heard, as far as it is safe and the client wants it.
why-interests = Wishes in a family can pull in different ways. Named openly, they can be weighed; the client’s safety goes first.
why-keep-away = If this person learns of the case, somebody may be hurt. The app then bars them from visits, calls, reviews and conferences.
why-strength-whose = The client, the family and the neighbours each have something that protects. Look at all three.

## Plan, visits and reviews

why-goals = A goal says what will be different, in near and in longer time. A few that matter are better than many.
why-goal = Use the person’s words: they know best what better would look like. You should both be able to tell when it is reached.
why-horizon = Some changes must come at once, others take months. Both belong in a plan.
why-domain = It shows which parts of life the plan looks after, and which not yet.
why-action = Small steps that can be seen when done. Look first at what the client and the neighbourhood can do themselves.
why-owner = A step that belongs to nobody is not done. Ask the person named before writing it down.
why-due = A day makes a promise that both can check. Choose one that is possible.
why-condition = Knowing from the start when help ends keeps the plan honest. Ask what would let them say that they manage.
why-next-review = Plans grow old. A set day makes sure that somebody looks whether it works; higher danger means sooner.
why-plan-people = A plan made without the person is not theirs. If somebody could not be there, say why.
why-copy = A paper at home can be found by the wrong eyes. Ask whether it is safe to keep one.
why-plan-consent = A plan counts once the client agrees to it, and a child too in their own way. It is asked for each version.
why-agreed-on = The time from assessment to plan is counted, and the yes must be there before the work starts.
why-seen-alone = A child or a survivor may say more without others in the room. It is not always safe: do not force it.
why-changed = Each contact also looks for what is new. A tick reminds you to look at the danger again.
why-unsafe = A bad feeling is worth writing down. It warns the next person who comes, and may change how you visit.
why-injury = One sign may mean little; several over time tell something. Do not ask about the cause in front of others.
why-not-met = Failed tries count too: they show that somebody tried, and after some of them the team decides what to do.
why-present = Who was there explains what could be said. People who must not know are barred.
why-contact-mode = A visit, a call and a meeting show different things, and take different time on the road.
why-held-on = What counts is the day it happened, not the day you write. Deadlines are counted from it.
why-note = Write what you saw and heard, and what you did. Support you gave by listening belongs here too.
why-actions-done = Following up means checking that promised help came. Ask the client, not only the service.
why-action-outcome = Whether it helped, and what stood in the way, decides the next step.
why-next-contact = Nobody should wonder whether you come back. The standard time goes by the danger; you may come sooner.
why-goals-now = Together you look at what the work has changed. Ask what they think before you say what you think.
why-fits = Life changes, and a plan that fitted may not fit any more.
why-client-words = The client is the main person in this work. Write their words, also when they are not pleased.
why-consent-again = A yes can be taken back at any time. Asking again shows that you mean it.
why-review-people = A review is held with the client and family, led by the worker, and a supervisor looks at it. If one of them is missing, say why.
why-review-outcome = Looking back may lead to an earlier step: a new plan, or a new assessment. That is ordinary and no failure.

## Safety plan

why-sp-fear = The person knows the danger best. In their own words they will know it again later.
why-sp-signs = Who knows the early signs gains time. Ask what came before the last time.
why-sp-can-do = In fear it is hard to think. Steps that were thought of before come back more easily.
why-sp-steps = Go through it once slowly, as it would happen. A short step is easier to remember than a good reason.
why-sp-after = Leaving can be the most dangerous time. Think of the first night, the first week, and who may know.
why-sp-places = Somewhere to be when home is not safe. Check that it is open at night and that they may come.
why-sp-take = Papers and medicine are hard to get later. They can be kept with somebody trusted.
why-sp-children = Children need to know what to do, in their own words, and what they need not do.
why-sp-people = Family and neighbours can protect. Choose together who would really help and tell nobody.
why-sp-services = Who can be called, and what each does. Many people do not know what there is.
why-sp-signal = A word or sign asks for help without anybody noticing. It is kept with the names, not in the case.
why-sp-with = A plan that somebody else wrote is not used. Only what the person says they can do belongs in it.
why-sp-sure = Low confidence means that the plan is not ready. Ask what would make it a step better.
why-sp-review = Danger changes, and the plan must follow. At high risk look at it in every contact.

## Referral

why-ref-kind = What the client needs comes first, then who offers it. What we cannot do ourselves another service may.
why-ref-area = A service too far away does not help. Think of road, cost, and who might see them on the way.
why-ref-action = Linked to a step of the plan, the answer comes back to where it is needed.
why-offer = People choose better when they know all that there is. Services known to do harm are not offered.
why-channel = Papers and messages get lost or read. Choose the way that you would trust with your own story.
why-ref-reason = One or two sentences are enough for somebody to help. The story stays here.
why-answer-to = Without an answer nobody knows whether help came. Say where they reach you, not where you live.
why-ref-fields = Only what is ticked leaves, and only what the client agreed to. Look at it together before it goes.
why-priority = It says how soon you expect an answer and when you will ask again.
why-password = The word that opens the file goes another way than the file. Whoever finds one still lacks the other.
why-ref-told = Who knows what happens next is less afraid and more likely to go: where, when, whom to ask for.

## Conference

why-conf-kind = With the client alone, with the family or with services: who sits there changes what can be said.
why-conf-reason = A meeting costs trust and time. It is for hard cases, and for decisions that nobody should take alone.
why-agenda = Whoever comes should know what it is about. It also keeps the talk from going where it need not.
why-conf-when = Early enough to help, and late enough for the client to be ready.
why-client-invited = It is about their life. If they cannot or do not want to come, ask what you shall say for them.
why-invited = Each one more who hears it is one more who knows. Invite those who can do something.
why-need-to-know = If you cannot say what for, do not invite. What they need to know decides what they hear.
why-basis = They may be there because the client, or the caregiver for a child, agreed. Another ground needs your supervisor.
why-client-agrees-invite = The client may trust the school but not the neighbour. Their no about one person holds.
why-shared = Less is safer. Notes, assessments and what happened are never handed round.
why-attended = Later it matters who heard what. People who were not invited should not be in the room.
why-signed = Guests are not bound by our rules until they promise. Ask before anything is said.
why-venue = Walls have ears. A closed room which everybody can get to protects the client.
why-conf-views = What the client wants has weight in the decision, by age and maturity for a child. Say it before the others speak.
why-minutes = Short and to the point: what was weighed and why. In codes, as always.
why-dissent = Who thinks otherwise may be right. Writing it down keeps it from being forgotten.
why-decision = A meeting ends with steps that enter the plan, or nothing changes.
why-read-back = Everybody leaves with the same idea. Mistakes are found while all are still there.
why-conf-outcome = It says what becomes of the case, so that the next step is clear.
why-conf-review = What was decided may change the plan. A review takes it up with the client.

## Closing and afterwards

why-closing-reason = A case ends because its goals are met, or for another reason that can be named. Each asks for something else.
why-closing-condition = At the start you agreed what should change. Now you look together whether it has.
why-closing-risk = A case should end in safety. If danger is left, look again before you close.
why-closing-transfer = Whoever moves away may still need help. Another agency can go on, if the client wants.
why-closing-summary = If they come back, they should not have to tell everything again.
why-closing-safe = Last look: is the person safe, is care steady, is the safety plan known?
why-closing-settled = Nothing should stay open: referrals, papers to give back, services that go on without us.
why-closing-talked = Nobody’s case is closed behind their back. Talk with the client, and with the family where it is safe.
why-closing-talked-when = The talk comes before the decision of your supervisor.
why-safety-change = How safe people feel is what the work is for. Ask without hoping for a certain answer.
why-feedback = Clients see what we do not. Somebody else should ask, so that they can speak freely.
why-can-return = New trouble may come. The door stays open, and the history is still there.
why-reopen = A new concern or a new wish is enough. A case that closed may open again.
why-reopen-note = It shows what is new since the case closed, and what the new assessment must look at.
why-history = Read it first: the person should not have to tell their story again.
why-reached = Only who agreed is asked, in the safe way they chose. If you reach nobody, leave no message that tells.
why-new-concern = If something new threatens them, the case can be opened again.

## Handing over, decisions and services

why-transfer-reason = Another agency goes on where we cannot. The reason shows them, and us, what the client needs there.
why-transfer-whom = Only an agency that carries cases itself can take one over. Ask the client which one they would trust.
why-transfer-asked = Nobody should arrive at a closed door. Ask first whether they can, without telling who it is.
why-transfer-summary = Fresh words for those who go on, not a copy of our forms. What they do not need stays here.
why-transfer-safety = What may harm the client there too, and how they can be reached safely.
why-transfer-next = There should be no gap. Until they have taken over, we stay responsible.
why-transfer-goes = Only what is ticked goes, and only what the client agreed to. The names travel apart, another way.
why-transfer-meeting = It is easier to begin anew when somebody known is there. Offer to meet together once.
why-takes = Nobody can work well with more than they can carry. Say no if it is too much, or if you know the people.
why-takes-not = The reason helps your supervisor to find somebody else.
why-handover-to = Look at how much each carries, at language, and at whom the client would like.
why-over-cap = Too many cases mean that each gets less. If there is no other way, say why.
why-handover-reason = A change of worker costs trust. Over time the reasons show what should change in the team.
why-handover-why = The new worker reads this. Write what they need to understand, in codes.
why-handover-informed = The client should hear it before it happens, from the one they know.
why-wish-not-met = If the wish cannot be met, somebody will ask why. It may be possible later.
why-handover-note = What the forms do not show: what helps, what frightens, what was promised. The client should not have to begin again.
why-handover-asks = You may see first that a change would help. Your supervisor decides.
why-report-trigger = Some dangers must or may be told to an authority. Naming which one shows what law and agency say about it.
why-report-law = A report rests on a law or a rule. With its name everybody can look it up.
why-report-told = People should hear it from us before it happens, unless that brings danger.
why-report-told-not = Not telling is the exception. The reason must be there for whoever reads it later.
why-report-agrees = Their wish counts also when the law decides. If it goes against it, they are told why.
why-report-decision = Reporting can protect, and it can add danger. Either way it is decided by somebody and never silently.
why-report-reasons = Whoever asks later must see how it was weighed. Write facts and the danger on both sides.
why-report-to-whom = Only who has to know, and only what they need. The place or office is enough, no private name.
why-report-again = Put off is not decided. A day makes sure that somebody looks again.
why-report-step = What became of the report shows whether the client is safer for it.
why-second-who = Such a decision is not for one alone. A second person looks at the same facts.
why-explain-to = Each whom it concerns should hear it, a child in words for their age.
why-explain-reasons = Say what led to it, also what spoke against it. People bear a decision better when they know why.
why-explain-reaction = Write what they said. Anger and sadness are answers too, and may need support.
why-continue-ground = Going on against a wish needs a strong reason: the safety of a child or of others, or the law.
why-continue-factors = Age, relations, health, dangers: what speaks for and what against, each with its weight.
why-continue-view = What the child or adult says is always part of it. Write their words.
why-continue-weight = The older and riper the child, the more their view weighs.
why-continue-conclusion = Say what is best for this person in this situation, and why.
why-more-services = Sent is not yet helped. Ask whether they came, how they got in, and what they met there.
why-more-barriers = What stands in the way can often be moved: the road, the price, fear, a paper. Ask before you guess.
why-more-support = Listening and comforting are work, too. What you gave is part of what the client received.
why-more-session = Several talks of one kind belong together. The number shows how far you are.
why-more-asked = Speaking up for somebody opens doors. Written down, others see where it helps and where not.
why-more-time = Time on one case is time not there for another. It shows who carries too much.
why-more-way = Far roads cost time and money. The sums help to plan vehicles and posts.
why-provider-name = As it is written on the door, so that people find it. No private person unless they offer the service themselves.
why-provider-kind = Whom it belongs to tells people something about trust and cost.
why-provider-location = Where it is, if that may be known. A shelter has no place here: only the way to call it.
why-provider-vetting = Sending somebody to a bad place does harm. Say what you know, not what you heard once.
why-provider-reason = Others must be able to judge it, and the provider may change.
why-provider-checked = Old lists mislead. A short call shows whether it is still true.
why-provider-service = Each thing they offer stands alone: other people, other hours, other costs.
why-provider-ages = Nobody should be sent for nothing. Leave it empty when all may come.
why-bid-why = Some decisions change a whole childhood. They are made with more care than others, and by several people.
why-bid-framework = The state’s own procedure goes first. Another one stands in only where there is none.
why-bid-question = A clear question gets a clear answer. Name the decision, not the family’s whole story.
why-bid-guardian = A child needs somebody at their side who speaks for them and for nobody else.
why-bid-options = With one way only there is nothing to weigh. Look for another before you ask the panel.
why-bid-option = Say honestly what each way brings and what it may cost, for this child.
why-bid-weighed = The same points are looked at for every child, so that none is forgotten. How much each counts depends on the child.
why-bid-facts = What is known and from whom, not what somebody feels. The panel has only what you write.
why-bid-views-how = How somebody was asked shapes what they say. Say who asked, where, and whether the child was free to speak.
why-bid-declared = Whoever has something to gain or lose should not decide. Each says so before the talk begins.
why-bid-review = Life goes on after a decision. A day makes sure that somebody sees whether it still holds.
why-bid-step = A decision helps only once it is explained and carried out.
why-fund-need = Money is given for what cannot wait. Saying why now helps whoever decides to be quick and fair.
why-fund-tried = The fund is small. What others pay for leaves more for those whom nobody helps.
why-fund-amount = Ask for what it costs, not more. What is left comes back and helps somebody else.
why-fund-method = Money can bring danger at home, and a shop can talk. Choose the way that is safest for the client.
why-fund-account = Every unit is accounted for, so that nobody can say that the money of people in need was lost.
why-tracing-known = Small children forget soon, and people move on. Whatever is written on the first day helps to find the family.
why-tracing-wishes = Not every child wants to be found by everybody. Ask first, alone and without promises.
why-tracing-adult = Somebody may say that they are the family and not be. It is checked with both sides before they meet.
why-tracing-next = A child who waits, or who went back, is not left alone. A day makes sure that somebody looks.
why-join-code = One person with two files may be helped twice, or each worker may think that the other helps. Copy the code from the file that has the fuller history.
why-reassess = What is new may not wait for the next review: the plan rests on what was known before.
why-rapid = Somebody in danger cannot wait for ten areas of life. What is seen first is kept, and the rest is asked when there is room for it.
why-restriction-named = Fewer readers protect the client from somebody close to them. Somebody still has to help the worker, and to decide.
why-restriction-reason = The case is kept from colleagues. Whoever looks at it later must see that it was for a good cause.
why-paper-picture = A paper can be lost on the way or taken at home. A picture lets the client have it back, and leaves the paper with them.
why-paper-kind = Whoever needs it finds it by this, without opening every paper of the client.
why-paper-dated = Orders and certificates run out. The date says which one still holds.
