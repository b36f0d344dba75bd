## إطار التطبيق: الشريط والإخفاء وفتح القفل.

app-name = Satchel
unknown = لم يُذكر
back = رجوع
close = إغلاق
cancel = إلغاء
undo = تراجع
hide = إخفاء
hide-hint = إخفاء كل شيء (F8)
area-today = اليوم
area-cases = الحالات
area-approvals = القرارات
area-conflicts = الاختلافات
area-backup = النسخ الاحتياطي
area-settings = الإعدادات
areas = الأقسام
skip-to-content = انتقل إلى المحتوى
bright-on = تشغيل وضع الضوء الساطع
bright-off = إيقاف وضع الضوء الساطع
chip-all-backed-up = كل شيء منسوخ احتياطيًّا
chip-not-backed-up = { $count ->
    [zero] كل شيء منسوخ احتياطيًّا
    [one] تغيير واحد لم يُنسخ احتياطيًّا
    [two] تغييران لم يُنسخا احتياطيًّا
    [few] { $count } تغييرات لم تُنسخ احتياطيًّا
    [many] { $count } تغييرًا لم يُنسخ احتياطيًّا
   *[other] { $count } تغيير لم يُنسخ احتياطيًّا
}
chip-oldest = { $count ->
    [zero] كل شيء منسوخ احتياطيًّا
    [one] تغيير واحد لم يُنسخ احتياطيًّا
    [two] تغييران لم يُنسخا احتياطيًّا
    [few] { $count } تغييرات لم تُنسخ احتياطيًّا
    [many] { $count } تغييرًا لم يُنسخ احتياطيًّا
   *[other] { $count } تغيير لم يُنسخ احتياطيًّا
}، أقدمها { $days ->
    [zero] اليوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
}
chip-backing-up = النسخ الاحتياطي جارٍ، أُرسل { $sent }
copied-inside = نُسخ للاستعمال داخل هذا التطبيق فقط. لا شيء في حافظة الجهاز.
too-long-by = عدد الأحرف الزائدة: { $over }. لم يُقتطع شيء؛ يُرجى الاختصار.
cover-title = ملاحظات
cover-line = المس أي مكان للمتابعة
no-link-title = هذه الصفحة لا تصل إلى التطبيق
no-link = استُعمل الرابط من قبل أو أنه غير كامل. شغّل التطبيق من جديد وافتح الرابط الجديد.
form-not-read = تعذّر فتح هذه الشاشة. ما كتبته محفوظ. أغلق التطبيق وافتحه من جديد.

unlock-title = فتح القفل
unlock-label = عبارة المرور
unlock-hint = أربع كلمات أو أكثر، كما اخترتها. لا أثر للمسافات قبلها وبعدها.
unlock-show = أظهر ما أكتبه
unlock-do = افتح القفل
unlock-wait = انتظر { $wait } قبل المحاولة التالية. يطول الانتظار مع كل محاولة خاطئة.
unlock-wrong = عبارة المرور هذه غير صحيحة. لم يتغيّر شيء. يمكنك المحاولة مجددًا بعد { $wait }.
unlock-working = جارٍ الفتح. يستغرق ذلك نحو ثانية.
error-code = للدعم: { $code }
draft-kept = ما كنت تكتبه محفوظ.

unlock-wrong-now = عبارة المرور هذه غير صحيحة. لم يتغيّر شيء. حاول مرة أخرى.
choose-a-case = اختر حالة من القائمة.

## اليوم: الزيارات المستحقة والمتأخر وما ينتظرني.

today-title = اليوم
today-nothing = لا شيء مستحق اليوم.
today-nothing-next = لا شيء مستحق اليوم. الزيارة القادمة: { $day }.
today-done = أُنجز اليوم { $done } من { $all }
today-drafts = { $count ->
    [zero] لا إدخال بدأ ولم يكتمل
    [one] إدخال واحد بدأ ولم يكتمل
    [two] إدخالان بدآ ولم يكتملا
    [few] { $count } إدخالات بدأت ولم تكتمل
    [many] { $count } إدخالًا بدأ ولم يكتمل
   *[other] { $count } إدخال بدأ ولم يكتمل
}
today-draft-go-on = تابع الكتابة
today-start-visit = ابدأ الزيارة
today-nudge = بعض العمل مضى عليه أكثر من يوم وهو على هذا الجهاز فقط. انسخه احتياطيًّا حين تستطيع.
due-today = موعده اليوم
due-away = موعده { $away }
days-late = { $days ->
    [zero] بلا تأخير
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
}

## Case list and search. Codes and days only: no name and no risk ever stands in a list.

caseload-list = الحالات، الأقرب موعدًا أولًا
caseload-selected = مفتوحة الآن:
caseload-search = ابحث بالرمز أو بالكلمات
caseload-filters = أظهر فقط
caseload-mine = حالاتي
caseload-team = الفريق كله
caseload-archive = الأرشيف
caseload-of = { $what } · { $who }
caseload-nothing-due = لا شيء مستحق
caseload-count = { $count ->
    [zero] لا حالات مفتوحة
    [one] حالة مفتوحة واحدة
    [two] حالتان مفتوحتان، الأقرب موعدًا أولًا
    [few] { $count } حالات مفتوحة، الأقرب موعدًا أولًا
    [many] { $count } حالة مفتوحة، الأقرب موعدًا أولًا
   *[other] { $count } حالة مفتوحة، الأقرب موعدًا أولًا
}
caseload-count-archive = { $count ->
    [zero] لا حالات في الأرشيف
    [one] حالة واحدة في الأرشيف
    [two] حالتان في الأرشيف
    [few] { $count } حالات في الأرشيف
    [many] { $count } حالة في الأرشيف
   *[other] { $count } حالة في الأرشيف
}
caseload-found = { $count ->
    [zero] لم توجد حالات
    [one] وُجدت حالة واحدة
    [two] وُجدت حالتان
    [few] وُجدت { $count } حالات
    [many] وُجدت { $count } حالة
   *[other] وُجدت { $count } حالة
}
caseload-not-found = لم يوجد شيء بهذه الكلمات. لا يُبحث هنا في الأسماء.
caseload-empty = تظهر هنا الحالات المسندة إليك. انسخ احتياطيًّا لتصل.
caseload-to-backup = اذهب إلى النسخ الاحتياطي
caseload-none-fits = لا توجد حالة تناسب ما اخترته أعلاه.
caseload-show-all = أظهر كل الحالات المفتوحة
caseload-by-name = ابحث بالاسم
caseload-name-why = الأسماء محفوظة على حدة. كل بحث بالاسم يُسجَّل مع اسمك والوقت والسبب. تظهر لك رموز الحالات دون أسماء.
caseload-name-label = الاسم أو بدايته
caseload-name-missing = اكتب اسمًا أو بدايته.
caseload-name-reason = لماذا تبحث بالاسم؟
caseload-reason-missing = اختر سببًا. يُحفظ في السجل.
caseload-name-search = ابحث وسجّل ذلك
caseload-name-again = ابحث مرة أخرى
caseload-name-leave = العودة إلى كل الحالات
caseload-name-found = { $count ->
    [zero] لم توجد حالة بهذا الاسم.
    [one] وُجدت حالة واحدة بهذا الاسم.
    [two] وُجدت حالتان بهذا الاسم.
    [few] وُجدت { $count } حالات بهذا الاسم.
    [many] وُجدت { $count } حالة بهذا الاسم.
   *[other] وُجدت { $count } حالة بهذا الاسم.
}
caseload-name-logged = سُجِّل. السبب: { $reason }

## Case file: header, notices, timeline, steps, plan, overview.

case-label = { $label }:
case-comma = { "، " }
case-you = أنت
case-who = { $name } ({ $code })
case-day-away = { $day } ({ $away })
case-worker = الأخصائي: { $who }
case-opened = مفتوحة منذ { $day }
case-only-here = { $count ->
    [zero] كل الإدخالات محفوظة
    [one] إدخال واحد على هذا الجهاز فقط
    [two] إدخالان على هذا الجهاز فقط
    [few] { $count } إدخالات على هذا الجهاز فقط
    [many] { $count } إدخالًا على هذا الجهاز فقط
   *[other] { $count } إدخال على هذا الجهاز فقط
}
case-steps = خطوات الحالة
case-step-of = الخطوة { $at } من { $all }: { $step }
case-next = التالي: { $what }
case-next-none = لا شيء مستحق الآن.
case-next-elsewhere = الخطوة التالية: { $step }. لا يستطيع هذا التطبيق ذلك بعد؛ نفّذها على الورق وأخبر مشرفك.
case-read-closed = هذه الحالة مغلقة. يمكنك قراءتها.
case-read-other = يمكنك قراءة هذه الحالة. يكتب فيها { $who }.
case-risk-conflict = قدّر شخصان الخطر دون أن يرى أحدهما تقدير الآخر. يُعتمد الأعلى حتى يُتخذ قرار.
case-risk-said = { $level }: { $who }، { $when }.
case-risk-concern = مصدر القلق الأساسي: { $concern }.
case-risk-review = المراجعة قبل { $day }.
case-contested-title = الإغلاق غير نافذ بعد
case-contested = وافق مشرف على الإغلاق دون أن يرى: { $what }. تبقى الحالة مفتوحة حتى يقرر من جديد.
case-conflicts = { $count ->
    [zero] لا إجابات مختلفة:
    [one] إجابتان:
    [two] إجابتان في أمرين:
    [few] إجابتان في { $count } أمور:
    [many] إجابتان في { $count } أمرًا:
   *[other] إجابتان في { $count } أمر:
}
case-conflicts-open = انظر في الإجابتين
case-field-next-contact-on = يوم التواصل القادم
case-field-next-review-on = يوم المراجعة القادمة
case-field-legal-hold = حفظ الملف بحكم القانون
case-field-whereabouts = مكان إقامة صاحب الحالة
case-field-action-due-on = موعد إجراء
case-field-action-status = مدى تنفيذ إجراء
case-field-member-excluded = من يجب ألا يعرف شيئًا
case-field-safe-to-call = هل الاتصال آمن
case-field-safe-to-text = هل الرسائل آمنة
case-field-safe-to-visit = هل الزيارة آمنة
case-field-answer = إجابة في استمارة
case-field-tick = علامة في استمارة
case-field-risk = الخطر
case-field-other = إدخال آخر
case-consent-until = حتى { $day }
case-consent-ask = اسأل من جديد قبل المتابعة.
case-consent-by = الخدمات: سأل عنها { $who }
case-consent-not-asked = لم يُسأل عن: { $scopes }
case-two-answers = إجابتان
case-said = { $who }، { $when }
case-counts = تُعتمد حتى يُتخذ قرار
case-tabs = أجزاء الحالة
case-tab-overview = نظرة عامة
case-tab-timeline = السجل الزمني
case-tab-people = الأشخاص
case-tab-steps = الخطوات
case-tab-plan = الخطة
case-more = المزيد
case-do-visit = ابدأ الزيارة
case-do-closure = اطلب الإغلاق
case-do-approval = قرّر بشأن الإغلاق
case-do-conflicts = انظر في الإجابتين
case-do-plan = افتح الخطة
case-command-complete-assessment = أكمل التقييم
case-command-draft-plan = ابدأ خطة
case-command-plan-goal = أضف هدفًا
case-command-plan-action = أضف إجراءً
case-command-agree-plan = اتفق على الخطة
case-command-open-review = ابدأ المراجعة
case-command-hold-review = أجرِ المراجعة
case-command-decide-consent = اطلب الموافقة
case-command-determine-risk = قدّر الخطر
case-command-make-referral = أحِل إلى خدمة
case-command-record-referral-event = دوّن جديد الإحالة
case-command-approve = قرّر بشأن العمل المقدم
case-command-set-next-contact = حدّد يوم التواصل القادم
case-command-set-goal-status = بيّن مدى تحقق هدف
case-command-reopen-case = أعد فتح الحالة
case-timeline-filter = أظهر في السجل
case-timeline-all = الكل
case-group-contacts = التواصل
case-group-safety = الخطر والموافقة
case-group-plan = الخطة والخدمات
case-group-decisions = القرارات
case-group-names = فتح الأسماء
case-timeline-empty = يظهر هنا ما تدوّنه، الأحدث أولًا.
case-timeline-more = { $count ->
    [zero] لا إدخالات أقدم
    [one] أظهر إدخالًا أقدم
    [two] أظهر إدخالين أقدم
    [few] أظهر { $count } إدخالات أقدم
    [many] أظهر { $count } إدخالًا أقدم
   *[other] أظهر { $count } إدخال أقدم
}
case-recorded = · دُوّن: { $time }
case-read-on = تابع القراءة
case-fact = { $name }: { $value }
case-fact-level = { $value }
case-fact-risk = { $value }
case-fact-final-risk = الخطر عند النهاية: { $value }
case-fact-basis = قُدّر { $value }
case-fact-note = { $value }
case-fact-observations = { $value }
case-fact-comment = تعليق: { $value }
case-fact-client-seen = { $code ->
    [yes] تمت رؤية صاحب الحالة أو التحدث معه.
   *[no] لم تتم رؤية صاحب الحالة.
}
case-fact-child-seen-alone = رؤية الطفل وحده: { $value }
case-fact-private-setting = لم يكن أحد يسمع: { $value }
case-fact-situation-change = تغيّر الوضع: { $value }
case-fact-attempt-failed = لم تنجح المحاولة: { $value }
case-fact-scope = بشأن: { $value }
case-fact-decision = الإجابة: { $value }
case-fact-consent-state = الإجابة: { $value }
case-fact-method = أُعطيت { $value }
case-fact-until = سارية حتى { $value }
case-fact-concern = { $value }
case-fact-concern-kind = { $value }
case-fact-kind = { $value }
case-fact-assessment-kind = النوع: { $value }
case-fact-programme = { $value }
case-fact-main = مصدر القلق الأساسي
case-fact-happened = وقع: { $value }
case-fact-approval-needed = بانتظار موافقة المشرف
case-fact-goals = الأهداف: { $value }
case-fact-horizon = متى: { $value }
case-fact-subject = { $code ->
    [assessment] بشأن التقييم
    [plan] بشأن الخطة
    [transfer] بشأن التحويل
    [report] حول بلاغ
   *[review] بشأن المراجعة
}
case-fact-review-step = { $code ->
    [opened] بدأت المراجعة
   *[held] عُقدت المراجعة
}
case-fact-review-outcome = انتهت إلى: { $value }
case-fact-version = نسخة الخطة { $value }
case-fact-agreed-on = اتُّفق عليها في { $value }
case-fact-closure-condition = يمكن الإغلاق عندما: { $value }
case-fact-statement = { $value }
case-fact-what = { $value }
case-fact-status = المدى: { $value }
case-fact-goal-status = المدى: { $value }
case-fact-action-status = المدى: { $value }
case-fact-responsible = المسؤول: { $value }
case-fact-due-on = الموعد { $value }
case-fact-done-on = تم في { $value }
case-fact-outcome = النتيجة: { $value }
case-fact-next-contact-on = التواصل القادم { $value }
case-fact-next-review-on = المراجعة القادمة { $value }
case-fact-service = الخدمة: { $value }
case-fact-provider = لدى: { $value }
case-fact-priority = الرد مطلوب { $value }
case-fact-state = { $value }
case-fact-referral-state = { $value }
case-fact-reason = السبب: { $value }
case-fact-closure-reason = السبب: { $value }
case-fact-open-reason = السبب: { $value }
case-fact-identity-reason = السبب: { $value }
case-fact-summary = الملخص: { $value }
case-fact-not-seen = لم يُرَ: { $value }
case-fact-to = الآن مع { $value }
case-fact-assigned-to = الآن مع { $value }
case-fact-field = الموضوع: { $value }
case-fact-value = الآن: { $value }
case-step-limit = { $days ->
    [zero] بلا مهلة
    [one] المهلة: يوم واحد
    [two] المهلة: يومان
    [few] المهلة: { $days } أيام
    [many] المهلة: { $days } يومًا
   *[other] المهلة: { $days } يوم
}
case-step-late = { $days ->
    [zero] بلا تأخير
    [one] متأخرة يومًا واحدًا
    [two] متأخرة يومين
    [few] متأخرة { $days } أيام
    [many] متأخرة { $days } يومًا
   *[other] متأخرة { $days } يوم
}، والمهلة { $limit ->
    [zero] صفر
    [one] يوم واحد
    [two] يومان
    [few] { $limit } أيام
    [many] { $limit } يومًا
   *[other] { $limit } يوم
}
case-step-was-late = { $days ->
    [zero] في موعدها
    [one] تأخرت يومًا واحدًا
    [two] تأخرت يومين
    [few] تأخرت { $days } أيام
    [many] تأخرت { $days } يومًا
   *[other] تأخرت { $days } يوم
}
case-step-done = تمت في
case-step-due = الموعد
case-step-who = المسؤول
case-plan-none = لا توجد خطة بعد. تظهر هنا عند الاتفاق عليها.
case-plan-no-goals = لا أهداف في هذه الخطة بعد.
case-plan-version = نسخة الخطة { $version }.
case-plan-agreed = اتُّفق عليها مع صاحب الحالة في { $day }.
case-plan-not-agreed = لم يُتفق عليها مع صاحب الحالة بعد.
case-plan-condition = يمكن إغلاق الحالة عندما
case-goal-horizon = متى: { $when }
case-goal-no-actions = لا إجراءات بعد.
case-action-who = المسؤول
case-action-due = الموعد
case-action-due-late = متأخر، كان موعده
case-action-done-on = تم في
case-action-start = ابدأ
case-action-done = تم
case-action-could-not = تعذر
case-action-could-not-title = تعذر التنفيذ
case-action-why = ما الذي حال دون ذلك؟
case-action-why-hint = يمكن تركه فارغًا.
case-action-save = احفظ
case-action-marked = أصبح الإجراء: { $status }
case-no-day = لم يُحدد يوم
case-dates = المواعيد القادمة
case-next-contact = التواصل القادم
case-next-review = المراجعة القادمة
case-risk-now = الخطر الآن
case-last-contact = آخر تواصل
case-no-contact = لم يُدوَّن أي تواصل بعد.
case-client-seen = تمت رؤية صاحب الحالة أو التحدث معه.
case-client-not-seen = لم تتم رؤية صاحب الحالة.
case-contact-failed = لم تنجح المحاولة: { $why }.
case-all-entries = انظر السجل الزمني
case-open-actions = { $count ->
    [zero] الإجراءات المفتوحة
    [one] إجراء مفتوح واحد
    [two] إجراءان مفتوحان
    [few] { $count } إجراءات مفتوحة
    [many] { $count } إجراءً مفتوحًا
   *[other] { $count } إجراء مفتوح
}
case-no-open-actions = كل الإجراءات منتهية.
case-was-due = كان موعده { $day }
case-see-plan = انظر الخطة
case-concerns = مصادر القلق
case-referrals = الإحالات
case-irregular = للنظر فيه مع مشرفك
case-closure = الإغلاق
case-closure-waits = بانتظار المشرف، طُلب { $away }
case-closure-contested = بانتظار المشرف من جديد
case-closure-done = أغلقها { $who } في { $day }
case-closure-after = { $count ->
    [zero] لم تأتِ إدخالات بعد القرار.
    [one] جاء إدخال واحد بعد القرار ولا يغيّره.
    [two] جاء إدخالان بعد القرار ولا يغيّرانه.
    [few] جاءت { $count } إدخالات بعد القرار ولا تغيّره.
    [many] جاء { $count } إدخالًا بعد القرار ولا يغيّره.
   *[other] جاء { $count } إدخال بعد القرار ولا يغيّره.
}
case-closure-asked = طلبه { $who }، { $day }
case-closure-reason = السبب: { $reason }
case-closure-risk = الخطر عند النهاية:
case-next-contact-change = تغيير موعد التواصل القادم
case-next-contact-save = حفظ هذا اليوم
case-next-contact-set = التواصل القادم في { $day }.

## People of a case: names, ways to reach them, places. Shown only after "Show names".

person-code-client = صاحب الحالة
person-code-member = من الأسرة { $code }
person-code-other = شخص آخر { $code }
person-code-harm = ربما ألحق أذى { $code }
person-covered = الأسماء والهواتف والأماكن مخفية. انظر حولك قبل إظهارها.
person-logged = كل مرة تُسجَّل مع اسمك والوقت. تُخفى من جديد بعد { $minutes } دقائق.
person-logged-reason = لست أخصائي هذه الحالة. يُسجَّل الفتح مع اسمك والوقت والسبب، ويراه الأخصائي. تُخفى الأسماء من جديد بعد { $minutes } دقائق.
person-reason = لماذا تفتح الأسماء؟
person-reason-missing = اختر سببًا. يُحفظ في السجل.
person-note = أضف كلمات
person-note-hint = يمكن تركه فارغًا. لا تكتب أسماء هنا.
person-show = أظهر الأسماء
person-hide = أخفِ الأسماء
person-shown = الأسماء ظاهرة. سُجِّل ذلك. تُخفى من جديد بعد { $minutes } دقائق.
person-hidden-time = أُخفيت الأسماء بعد { $minutes } دقائق.
person-hidden-left = أُخفيت الأسماء لأن التطبيق لم يكن ظاهرًا.
person-hidden-changed = تغيّر شيء هنا. أُخفيت الأسماء لترى الإجابة الجديدة.
person-not-here = لم تصل أسماء هذه الحالة إلى هذا الجهاز. انسخ احتياطيًّا لتصل.
person-not-allowed = دورك لا يفتح الأسماء في هذه الحالة. اسأل مشرفك.
person-people = الأشخاص
person-no-name = لم يُكتب اسم
person-none = لم يُدوَّن أحد بعد.
person-reach = طرق التواصل معهم
person-no-reach = لم تُدوَّن طريقة للتواصل معهم.
person-places = الأماكن
person-no-places = لم يُدوَّن مكان.
person-call-yes = الاتصال آمن
person-call-no = لا تتصل
person-call-unknown = لا يُعرف هل الاتصال آمن. اسأل أولًا.
person-text-yes = الرسائل آمنة
person-text-no = لا ترسل رسائل
person-text-unknown = لا يُعرف هل الرسائل آمنة. اسأل أولًا.
person-visit-yes = الزيارة آمنة
person-visit-no = لا تزر
person-visit-unknown = لا يُعرف هل الزيارة آمنة. اسأل أولًا.
person-safe-change = تغيير هذا الجواب
person-safe-save = حفظ هذا الجواب
person-safe-set = حُفظ الجواب. يُعمل به من الآن.
person-call-question = هل الاتصال آمن؟
person-text-question = هل الكتابة آمنة؟
person-visit-question = هل الزيارة آمنة؟

## زيارة منزلية: موجز قبلها، وصفحاتها، ونهايتها.

visit-brief-title = قبل الزيارة
visit-brief-risk = الخطر والسلامة
visit-brief-rivals = قدّر شخصان الخطر تقديرين مختلفين. يُعتدّ بالأعلى.
visit-brief-last = آخر زيارة
visit-brief-failed = لم يُلتقَ بأحد: { $why }.
visit-brief-first = هذا أول تواصل.
visit-brief-actions = إجراءات لم تكتمل
visit-brief-people = الأشخاص في هذه الحالة
visit-start = ابدأ
visit-not-now = لا يمكن إضافة زيارة إلى هذه الحالة الآن. افتح الحالة لترى السبب.

safety-visit-unsafe = { $count ->
    [zero] كل الأماكن آمنة للزيارة
    [one] زيارة أحد الأماكن غير آمنة
    [two] زيارة مكانين غير آمنة
    [few] زيارة { $count } أماكن غير آمنة
    [many] زيارة { $count } مكانًا غير آمنة
   *[other] زيارة { $count } مكان غير آمنة
}
safety-visit-unknown = { $count ->
    [zero] سُئل عن أمان كل الأماكن.
    [one] لم يُسأل عن أمان زيارة أحد الأماكن.
    [two] لم يُسأل عن أمان زيارة مكانين.
    [few] لم يُسأل عن أمان زيارة { $count } أماكن.
    [many] لم يُسأل عن أمان زيارة { $count } مكانًا.
   *[other] لم يُسأل عن أمان زيارة { $count } مكان.
}
safety-call-unsafe = { $count ->
    [zero] كل الأرقام آمنة للاتصال
    [one] لا تتصل بأحد الأرقام
    [two] لا تتصل برقمين
    [few] لا تتصل بـ { $count } أرقام
    [many] لا تتصل بـ { $count } رقمًا
   *[other] لا تتصل بـ { $count } رقم
}
safety-call-unknown = { $count ->
    [zero] سُئل عن أمان الاتصال بكل الأرقام.
    [one] لم يُسأل عن أمان الاتصال بأحد الأرقام.
    [two] لم يُسأل عن أمان الاتصال برقمين.
    [few] لم يُسأل عن أمان الاتصال بـ { $count } أرقام.
    [many] لم يُسأل عن أمان الاتصال بـ { $count } رقمًا.
   *[other] لم يُسأل عن أمان الاتصال بـ { $count } رقم.
}
safety-text-unsafe = { $count ->
    [zero] كل الأرقام آمنة للرسائل
    [one] لا ترسل رسالة إلى أحد الأرقام
    [two] لا ترسل رسائل إلى رقمين
    [few] لا ترسل رسائل إلى { $count } أرقام
    [many] لا ترسل رسائل إلى { $count } رقمًا
   *[other] لا ترسل رسائل إلى { $count } رقم
}
safety-text-unknown = { $count ->
    [zero] سُئل عن أمان الرسائل إلى كل الأرقام.
    [one] لم يُسأل عن أمان الرسائل إلى أحد الأرقام.
    [two] لم يُسأل عن أمان الرسائل إلى رقمين.
    [few] لم يُسأل عن أمان الرسائل إلى { $count } أرقام.
    [many] لم يُسأل عن أمان الرسائل إلى { $count } رقمًا.
   *[other] لم يُسأل عن أمان الرسائل إلى { $count } رقم.
}
safety-kept-away = { $count ->
    [zero] لا أحد مستثنى من المعرفة
    [one] هناك شخص يجب ألا يعلم بهذه الحالة
    [two] هناك شخصان يجب ألا يعلما بهذه الحالة
    [few] هناك { $count } أشخاص يجب ألا يعلموا بهذه الحالة
    [many] هناك { $count } شخصًا يجب ألا يعلموا بهذه الحالة
   *[other] هناك { $count } شخص يجب ألا يعلموا بهذه الحالة
}
safety-identity-not-here = لا يعرف هذا الجهاز أي الأماكن والأرقام آمنة.

visit-title = زيارة
visit-pages = صفحات الزيارة
visit-page-contact = التواصل
visit-page-note = الملاحظة
visit-page-risk = الخطر
visit-page-actions = الإجراءات
visit-page-finish = الزيارة القادمة

visit-marks = علامات سريعة
visit-mark-seen-alone = لقاء على انفراد
visit-mark-private = حديث في خصوصية
visit-mark-changed = تغيّر الوضع
visit-mark-unsafe = لحظة غير آمنة
visit-mark-injury = إصابة ظاهرة
visit-mark-failed = لم ألتقِ بأحد
visit-why-failed = لماذا لم تلتقِ بأحد؟
visit-who = من كان هناك؟
visit-there-or-not = وضعت علامة على CL وعلى «لم ألتقِ بأحد» معًا. أزل إحداهما.
visit-how = كيف ومتى:
visit-mode = كيف التقيتم؟
visit-held-on = يوم التواصل
visit-held-hint = اتركه فارغًا إن كان اليوم.
visit-held-today = اليوم

visit-note = ماذا رأيت وسمعت؟
# ‏$codes بعض رموز الأشخاص في هذه الحالة، مثل CL وM1.
visit-note-hint = رموز لا أسماء: { $codes }.
# السطر الأول من الملاحظة حين توضع علامة.

visit-risk = ما مقدار الخطر الآن؟
# ‏$level مثل «خطر مرتفع»، و$by رمز زميل، و$when مثل «قبل 3 أيام».
visit-risk-now = { $level } حتى الآن، بحسب { $by }، { $when }.

visit-actions-hint = ضع علامة على ما تمّ. وما بقي يظل مفتوحًا.
visit-outcome = ماذا نتج عنه؟ (يمكن ترك هذا)
visit-action-gone = لم يعد مفتوحًا. أزل العلامة.
visit-action-gone-what = إجراء لم يعد في الخطة

visit-next-on = يوم الزيارة القادمة
visit-next-standard = المعيار عند: { $level }
# ‏$left عدد الصفحات بلا جواب، و$done و$all عددان مكتوبان.
visit-answered = { $left ->
    [zero] أجبت عن كل الصفحات ({ $all })
    [one] أجبت عن { $done } من { $all }، وبقيت صفحة لوقت لاحق
    [two] أجبت عن { $done } من { $all }، وبقيت صفحتان لوقت لاحق
    [few] أجبت عن { $done } من { $all }، وبقيت { $left } صفحات لوقت لاحق
    [many] أجبت عن { $done } من { $all }، وبقيت { $left } صفحة لوقت لاحق
   *[other] أجبت عن { $done } من { $all }، وبقيت { $left } صفحة لوقت لاحق
}
visit-nothing-required = لا شيء هنا يجب الجواب عنه في المنزل. يمكنك الإكمال لاحقًا.
visit-missing = ما زال ناقصًا: { $field }.
visit-to-field = الذهاب إليه
visit-finish = إنهاء الزيارة
visit-saved = حُفظت الزيارة.

visit-field-mode = كيف التقيتم
visit-field-held-on = يوم التواصل
visit-field-private = هل كان الحديث في خصوصية
visit-field-present = من كان هناك
visit-field-note = ما رأيته وسمعته
visit-field-reason = السبب
visit-field-actions = ما تمّ من إجراءات
visit-field-next = يوم الزيارة القادمة

## يوم: يُختار أو يُكتب أو يؤخذ من شهر.

date-in-days = { $count ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
date-in-weeks = { $count ->
    [zero] هذا الأسبوع
    [one] بعد أسبوع
    [two] بعد أسبوعين
    [few] بعد { $count } أسابيع
    [many] بعد { $count } أسبوعًا
   *[other] بعد { $count } أسبوع
}
date-in-months = { $count ->
    [zero] هذا الشهر
    [one] بعد شهر
    [two] بعد شهرين
    [few] بعد { $count } أشهر
    [many] بعد { $count } شهرًا
   *[other] بعد { $count } شهر
}
date-show-month = الاختيار من شهر
date-type = أو اكتبه: { $example }
date-hide-month = إخفاء الشهر
date-previous-month = الشهر السابق
date-next-month = الشهر التالي
# بعد «أي» يأتي اليوم بالكلمات. ‏$calendar هو التقويم الذي كُتب به اليوم.
date-that-is = تاريخ { $calendar }، أي
date-or = أم تقصد { $day }؟
date-gregorian = بالتقويم الميلادي: { $day }
# ‏$example يوم كما يمكن كتابته.
date-unreadable = لا يمكن قراءة هذا التاريخ. اكتب اليوم والشهر والسنة، مثل { $example }.
date-several = قد يعني هذا أكثر من يوم. اكتب تاريخًا بتقويم { $calendar }، مثل { $example }.
date-no-such-day = عدد أيام هذا الشهر { $days }. أدخل يومًا موجودًا.
date-before-today = { $day } قد مضى. أدخل اليوم أو يومًا بعده.
date-before = أدخل { $day } أو يومًا بعده.
date-after-today = { $day } لم يأتِ بعد. أدخل اليوم أو يومًا قبله.
date-after = أدخل { $day } أو يومًا قبله.

calendar-gregory = ميلادي
calendar-islamic-umalqura = هجري
calendar-persian = فارسي
calendar-ethiopic = إثيوبي

## النماذج الطويلة: الصفحات، وما حُفظ، وما تغيّر في الأثناء، ومستوى الخطر.

# ما بدأ، بحسب النموذج.
draft-follow-up = زيارة
draft-closure = إغلاق الحالة
draft-closure-return = ملاحظة لإعادة طلب إغلاق
draft-risk = تقدير الخطر من جديد

draft-begun = كنت تكتب هذا عند { $time }. وقد حُفظ.
draft-begun-on = كنت تكتب هذا يوم { $day } عند { $time }. وقد حُفظ.
draft-begin-again = البدء من جديد
draft-discarded = أُزيل ما كتبته.
draft-brought-back = عاد ما كتبته من قبل.
draft-not-kept = كلماتك الأخيرة على الشاشة لكنها لم تُحفظ بعد. ابقَ في هذه الصفحة.
draft-kept-later = حُفظ. تابع من «اليوم» حين تستطيع.

pages-of = صفحة { $page } من { $pages }
pages-next = التالي
pages-back = الصفحة السابقة
pages-later = الإكمال لاحقًا
page-not-started = لم تبدأ
page-started = بدأت
page-done = تمّت
page-problem = تحتاج إلى نظر

changed-title = تغيّرت هذه الحالة وأنت تكتب
# ‏$level مستوى خطر، و$by رمز زميل أو زميلة.
changed-risk = المستوى الآن: { $level } ({ $by }).
changed-rivals = قدّر شخصان الخطر تقديرين مختلفين.
changed-state = الحالة الآن في مرحلة: { $state }.
changed-contacts = { $count ->
    [zero] لم يُضف تواصل جديد.
    [one] أُضيف تواصل جديد.
    [two] أُضيف تواصلان جديدان.
    [few] أُضيفت { $count } تواصلات جديدة.
    [many] أُضيف { $count } تواصلًا جديدًا.
   *[other] أُضيف { $count } تواصل جديد.
}
changed-actions = تغيّرت إجراءات في الخطة.
changed-next = التواصل القادم الآن { $day }.
changed-other = تغيّر شيء في الملف.
changed-yours-stays = يبقى ما كتبته كما هو.
changed-seen = اطّلعت عليه

risk-now = الآن
risk-clear = إبقاء الخطر كما كان
risk-why = لماذا { $level }؟
risk-why-same = لماذا بقي كما هو؟ (يمكن ترك هذا)
risk-why-hint = ما رأيته أو سمعته. استعمل الرموز لا الأسماء.

who-client = صاحب الحالة
who-M = من أفراد الأسرة
who-P = ربما سبّب الأذى
who-X = شخص آخر

## طلب إغلاق حالة.

closure-title = طلب الإغلاق
closure-pages = صفحات الطلب
closure-not-now = لا يمكن إغلاق هذه الحالة في مرحلتها الآن. افتح الحالة لترى السبب.
closure-page-why = السبب
closure-page-summary = الملخّص
closure-page-safe = السلامة
closure-page-settled = الترتيبات
closure-page-talked = التشاور
closure-page-feedback = الرأي
closure-page-send = الإرسال

closure-why = لماذا تنتهي الحالة؟
closure-condition-met = هل تغيّر ما كان يجب أن يتغيّر؟
closure-condition-is = المتّفق عليه: { $condition }
closure-condition-none = لم يُتّفق على هذا بعد.
closure-final-risk = ما مقدار الخطر في النهاية؟
closure-transfer = لا يمكن تسليم الحالة
closure-transfer-hint = عُرض التحويل ورُفض، أو لا أحد يستطيع أن يتسلّمها.
closure-summary = ماذا يجب أن يعرف من يفتح هذه الحالة من جديد؟
closure-summary-hint = باختصار: المشكلة، وما تمّ، وأين وصلت. رموز لا أسماء.

# قائمة التحقق.
checklist-safe = هل صاحب الحالة في أمان؟
checklist-care-stable = هل الرعاية مستقرة؟
checklist-goals-reviewed = هل راجعت الأهداف؟
checklist-condition-compared = هل قارنت بما اتُّفق عليه؟
checklist-services-ok = هل تستمر الخدمات من دونك؟
checklist-referrals-settled = هل سُوّيت كل الإحالات؟
checklist-agree-end = هل يوافق صاحب الحالة على النهاية؟
checklist-can-return = هل يعرف أنه يستطيع العودة؟
checklist-post-contact = هل اتُّفق على تواصل بعد النهاية؟
checklist-feedback-offered = هل عرضت عليه إبداء رأيه؟
checklist-papers-returned = هل استعاد أوراقه؟
checklist-files-separate = هل تُحفظ الملفات ذات الأسماء على حدة؟
checklist-supervisor-read = هل قرأ المشرف الملف؟

closure-asked = مع من تحدثت عن النهاية؟
closure-asked-on = متى؟
closure-asked-on-hint = اتركه فارغًا إن كان اليوم.
closure-views = ماذا قالوا؟
closure-views-hint = رموز لا أسماء.
closure-safety = مقارنةً بالبداية، كم يشعر صاحب الحالة بالأمان؟
closure-feedback = هل أبدى صاحب الحالة رأيه؟
closure-told = هل أخبرته كيف يعود؟

safety-change-much-more = أكثر أمانًا بكثير
safety-change-more = أكثر أمانًا
safety-change-same = كما كان
safety-change-less = أقل أمانًا
safety-change-much-less = أقل أمانًا بكثير
safety-change-not-asked = لم يُسأل
safety-change-declined = لم يرغب في القول

feedback-given = نعم، أبداه
feedback-declined = لم يرغب
feedback-not-safe = لم يكن السؤال آمنًا
feedback-not-reached = تعذّر الوصول إليه
feedback-later = سيبديه لاحقًا

closure-answered = { $left ->
    [zero] أجبت عن كل الصفحات ({ $all })
    [one] أجبت عن { $done } من { $all } صفحات، وبقيت صفحة
    [two] أجبت عن { $done } من { $all } صفحات، وبقيت صفحتان
    [few] أجبت عن { $done } من { $all } صفحات، وبقيت { $left } صفحات
    [many] أجبت عن { $done } من { $all } صفحات، وبقيت { $left } صفحة
   *[other] أجبت عن { $done } من { $all } صفحات، وبقيت { $left } صفحة
}
closure-ask = طلب الإغلاق
closure-sure-title = إرسال هذا إلى المشرف؟
closure-sure = يقرّر المشرف في { $code }. وحتى ذلك تبقى الحالة مفتوحة ويمكنك الكتابة فيها.
closure-sure-no = ليس بعد
closure-send = إرسال
closure-sent = حُفظ الطلب. القرار للمشرف.
closure-missing = أجب عن هذا قبل الإرسال.
closure-missing-title = { $count ->
    [zero] لا ينقص أي جواب.
    [one] ما زال جواب ناقصًا. لم يُرسل شيء.
    [two] ما زال جوابان ناقصين. لم يُرسل شيء.
    [few] ما زالت { $count } أجوبة ناقصة. لم يُرسل شيء.
    [many] ما زال { $count } جوابًا ناقصًا. لم يُرسل شيء.
   *[other] ما زال { $count } جواب ناقصًا. لم يُرسل شيء.
}

closure-field-reason = سبب النهاية
closure-field-condition-met = ما تغيّر
closure-field-final-risk = الخطر في النهاية
closure-field-transfer = التحويل
closure-field-summary = الملخّص
closure-field-checklist = قائمة التحقق
closure-field-asked = من تحدثت معهم
closure-field-asked-on = يوم الحديث
closure-field-views = ما قالوه
closure-field-safety-change = الشعور بالأمان
closure-field-feedback = رأي صاحب الحالة
closure-field-told-can-return = طريق العودة

# ما يجب أن يتحقق قبل النهاية.
guard-summary-written = يجب كتابة ملخّص.
guard-checklist-complete = يجب الجواب عن كل أسئلة قائمة التحقق.
guard-client-consulted = يجب الحديث عن النهاية مع صاحب الحالة أو أسرته.
guard-goals-met = لم تتحقق كل الأهداف. حدّث الأهداف أولًا، أو اختر سببًا آخر.
guard-final-risk-low = ما زال هناك خطر، هنا أو في الملف. مع هذا السبب يجب أن يكون الخطر منخفضًا أو زائلًا.
guard-goal-reasons-written = بعض الأهداف لم تتحقق ولم يُكتب السبب. اكتب السبب عند كل هدف.
guard-referral-accepted = لم تقبل أي جهة إحالة بعد. سجّل جوابها أولًا، أو اختر سببًا آخر.
guard-contact-tried = تلزم ثلاث محاولات في أيام مختلفة خلال 30 يومًا قبل اعتبار التواصل مفقودًا.
guard-transfer-not-possible = اذكر إن عُرض التحويل، أو اختر سببًا آخر.
guard-no-plan-agreed = اتُّفق على خطة، إذن كانت هناك حاجة. اختر سببًا آخر.
guard-supervisor-acts = المشرف وحده يغلق لهذا السبب.
guard-not-own-work = يجب أن يقرّر مشرف آخر.
guard-referrals-settled = بعض الإحالات بلا جواب. سوِّها، أو اذكر ذلك في قائمة التحقق.

## طلبات إغلاق تنتظر مشرفًا. قيمة ‎$by هي you للقارئ، وإلا فهي رمز موظف.

approvals-title = بانتظار قرارك
approvals-empty = لا شيء بانتظارك. حين ينهي أخصائي عملًا تبتّ فيه، يظهر هنا.
approvals-asked = { $by ->
    [you] طلبتَ ذلك في { $when }
   *[other] الطلب من { $by } في { $when }
}
approvals-contested = تحتاج إلى قرار جديد
approvals-own = عملك أنت
approvals-risk-now = الخطر الآن:

approval-title = إغلاق الحالة
approval-request = الطلب
approval-file = ملف الحالة
approval-reason = السبب
approval-summary = الملخص
approval-condition = تغيّر ما كان يجب أن يتغيّر
approval-consulted = نوقش الأمر مع
approval-consulted-nobody = لا أحد
approval-checklist = قائمة التحقق
approval-risk-then = الخطر في الطلب
approval-risk-now = الخطر الآن
approval-risk-changed = لم يعد الخطر كما ورد في الطلب.
approval-after = الجديد منذ الطلب
approval-after-none = لا جديد منذ الطلب.
approval-after-by = { $by ->
    [you] سجّلتَه أنت، { $on }
   *[other] سجّله { $by }، { $on }
}
approval-missed-one = { $level ->
    [none] { $what } ({ $by ->
        [you] منك أنت
       *[other] من { $by }
    }، { $on })
   *[other] { $what } ({ $level }، { $by ->
        [you] منك أنت
       *[other] من { $by }
    }، { $on })
}
approval-contested = { $by ->
    [you] وافقتَ قبل أن ترى: { $missed }. تبقى الحالة مفتوحة حتى تقرّر من جديد.
   *[other] جاءت موافقة { $by } قبل رؤية: { $missed }. تبقى الحالة مفتوحة حتى صدور قرار جديد.
}
approval-contested-nobody = صدرت موافقة دون رؤية: { $missed }. تبقى الحالة مفتوحة حتى صدور قرار جديد.
approval-contested-manager-needed = يحتاج هذا الإغلاق أيضًا إلى موافقة مدير البرنامج. تبقى الحالة مفتوحة حتى ذلك الحين.
approval-contested-basis-not-here = ما بُنيت عليه الموافقة لم يصل إلى هذا الجهاز بعد. انسخ احتياطيًّا ثم انظر من جديد.
approval-own = أنت من طلب هذا الإغلاق أو من يتولى هذه الحالة، فالقرار لمشرف آخر. يمكنك قراءة كل شيء هنا.
approval-not-yours = لا يمكنك الموافقة على هذا الإغلاق. القرار لمشرف لا يتولى هذه الحالة.
approval-authorise = الموافقة على الإغلاق
approval-return = إعادة الطلب مع ملاحظة
approval-gone = صدر القرار في هذا الإغلاق. لم يعد هنا ما ينتظر.
approval-to-list = الذهاب إلى القائمة
approval-ask-title = هل تُغلق الحالة { $code }؟
approval-ask-what = { $by ->
    [you] تخرج الحالة من قائمة عملك وتبقى في السجلات.
   *[other] تخرج الحالة من قائمة عمل { $by } وتبقى في السجلات.
}
approval-ask-later = إذا وصل شيء جديد لم تره، كخطر أعلى، تبقى الحالة مفتوحة وتُسأل من جديد. يمكن فتح الحالة المغلقة ثانيةً بالرمز نفسه.
approval-return-title = إعادة الحالة { $code } مع ملاحظة
approval-return-what = { $by ->
    [you] تبقى الحالة مفتوحة ويستمر العمل. لا يمكن التراجع عن هذا، لكن يمكن طلب الإغلاق من جديد.
   *[other] تبقى الحالة مفتوحة ويستمر عمل { $by }، وتصل ملاحظتك بعد النسخ الاحتياطي القادم ويمكن طلب الإغلاق من جديد. لا يمكن التراجع عن هذا.
}
approval-comment = ما الذي يجب عمله أولًا؟
approval-comment-hint = كلمات بسيطة تساعد الأخصائي. بلا أسماء.
approval-comment-missing = اكتب بضع كلمات على الأقل قبل الإعادة.
approval-return-do = إعادة
approval-authorised = أُغلقت الحالة { $code }. يرى الآخرون ذلك بعد النسخ الاحتياطي القادم.
approval-returned = أُعيدت الحالة { $code } إلى { $by } مع ملاحظتك. تبقى مفتوحة.

## حقول لها جوابان، ومخاطر قُدّرت مرتين. قيمة ‎$by هي you للقارئ، وإلا فهي رمز موظف.

conflict-empty = لا حقل له جوابان. حين يكتب شخصان شيئين مختلفين دون أن يرى أحدهما الآخر يظهر الجوابان هنا.
conflict-lead = كتب شخصان شيئين مختلفين دون أن يرى أحدهما الآخر. لم يخطئ أحد، ولا عمل يتوقف على هذا. يبقى الجوابان محفوظين حتى يقرّر أحدكما.
conflict-fields = أجوبة مختلفة
conflict-risks = خطر قُدّر مرتين
conflict-said = { $by ->
    [you] كتبتَ هذا في { $when }{ $device ->
        [none] .
       *[other] ، على الجهاز { $device }.
    }
    [nobody] كتب هذا في { $when } شخص لا يعرفه هذا الجهاز.
   *[other] كتب { $by } هذا في { $when }{ $device ->
        [none] .
       *[other] ، على الجهاز { $device }.
    }
}
conflict-counts = المعتمد الآن
conflict-before = قبل ذلك رأى كلاكما: { $value }.
conflict-before-none = قبل ذلك لم يكن هنا شيء مكتوب.
conflict-why-day = يُعتمد اليوم الأقرب حتى يقرّر أحدكما، كي لا يطول انتظار أحد.
conflict-why-safe = يُعتمد الجواب الأكثر أمانًا حتى يقرّر أحدكما.
conflict-why-yes-no = يُعتمد الجواب الذي يحمي أكثر حتى يقرّر أحدكما.
conflict-why-words = لا جواب أكثر أمانًا من الآخر. تعرض كل الأجهزة الجواب نفسه حتى يقرّر أحدكما.
conflict-keep = أبقِ هذا الجواب
conflict-keep-which = : { $value }
conflict-another = اكتب جوابًا آخر
conflict-another-day = أي يوم هو الصحيح؟
conflict-another-safe = ما الصحيح الآن: { $field }؟
conflict-another-words = جوابك
conflict-another-missing = اختر جوابًا أولًا.
conflict-another-do = استعمل هذا الجواب
conflict-open = افتح الحالة
conflict-ask = لست متأكدًا؟ اسأل { $who } قبل أن تقرّر.
conflict-person = { $name } ({ $code })
conflict-effect-moves = مع الجواب الآخر، { $what }: { $to } بدل { $from }.
conflict-effect-is = مع الجواب الآخر: { $what }، { $value }.
effect-next-contact = التواصل القادم
effect-next-review = المراجعة القادمة
effect-action-due = موعد الإجراء
effect-call = الاتصال
effect-text = الرسائل النصية
effect-visit = الزيارة
conflict-settled = الحالة { $code }، { $field }: { $value }. حُسم الأمر. يبقى الجوابان في السجل مع من حسمه. يمكن كتابة جواب جديد في الحالة.
conflict-risk = الخطر
conflict-risk-said = { $by ->
    [you] تقديرك { $basis }، في { $when }.
   *[other] تقدير { $by } { $basis }، في { $when }.
}
conflict-risk-counts = يُعتمد الأعلى حتى يقدّره شخص من جديد: { $risk }.
conflict-risk-judge = قدّر الخطر من جديد
conflict-risk-level = ما مستوى الخطر؟
conflict-risk-basis = في أي مناسبة تقدّره؟
conflict-risk-missing = اختر المستوى والمناسبة أولًا.
conflict-risk-do = احفظ الخطر
conflict-risk-settled = الحالة { $code }: { $risk }. تبقى التقديرات السابقة في السجل.

## ما هو سليم وأين. «الجهاز» هو هذا اللوح أو الحاسوب، و«المكتب» حيث يوجد خادم الوكالة.

backup-when-today = اليوم { $time }
backup-when-yesterday = أمس { $time }
backup-safe = كل شيء حتى { $when } محفوظ بأمان في المكتب.
backup-safe-second = كل شيء حتى { $when } محفوظ بأمان في المكتب؛ { $count ->
    [zero] ولا إدخال على جهاز ثانٍ.
    [one] ومنه إدخال واحد على جهاز ثانٍ أيضًا.
    [two] ومنه إدخالان على جهاز ثانٍ أيضًا.
    [few] ومنه { $count } إدخالات على جهاز ثانٍ أيضًا.
    [many] ومنه { $count } إدخالًا على جهاز ثانٍ أيضًا.
   *[other] ومنه { $count } إدخال على جهاز ثانٍ أيضًا.
}
backup-never = لم يُسجّل هنا شيء بعد. انسخ احتياطيًّا لتصلك حالاتك.
backup-only-here = { $count ->
    [zero] لا تغيير
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
} في { $cases ->
    [zero] أي حالة
    [one] حالة واحدة
    [two] حالتين
    [few] { $cases } حالات
    [many] { $cases } حالةً
   *[other] { $cases } حالة
} على هذا الجهاز فقط{ $oldest ->
    [none] .
   *[other] ، أقدمها: { $oldest }.
}
backup-old = إذا ضاع هذا الجهاز أو تعطّل ضاع هذا العمل. اذهب إلى مكان فيه شبكة وانسخ احتياطيًّا اليوم.
backup-waiting-bytes = ينتظر الإرسال: { $kb } كيلوبايت.
backup-now = انسخ احتياطيًّا الآن
backup-stop = إيقاف
backup-running = النسخ الاحتياطي جارٍ.
backup-progress = أُرسل: { $sent }. وصل: { $received }. طلبات إلى المكتب: { $requests }.
backup-progress-time = المدة رهن بالشبكة. يمكنك متابعة العمل أو الإيقاف: ما وصل يبقى سليمًا.
backup-result = تم النسخ الاحتياطي. أُرسل: { $sent }. وصل: { $received }.
backup-result-turned-down = { $count ->
    [zero] أخذ المكتب كل الإدخالات.
    [one] لم يأخذ المكتب إدخالًا واحدًا. هو محفوظ هنا. أخبر مشرفك.
    [two] لم يأخذ المكتب إدخالين. هما محفوظان هنا. أخبر مشرفك.
    [few] لم يأخذ المكتب { $count } إدخالات. هي محفوظة هنا. أخبر مشرفك.
    [many] لم يأخذ المكتب { $count } إدخالًا. هي محفوظة هنا. أخبر مشرفك.
   *[other] لم يأخذ المكتب { $count } إدخال. هي محفوظة هنا. أخبر مشرفك.
}
backup-result-aside = { $count ->
    [zero] لم يُنحَّ أي إدخال جانبًا.
    [one] وصل إدخال واحد لا يمكن استعماله فنُحّي جانبًا.
    [two] وصل إدخالان لا يمكن استعمالهما فنُحّيا جانبًا.
    [few] وصلت { $count } إدخالات لا يمكن استعمالها فنُحّيت جانبًا.
    [many] وصل { $count } إدخالًا لا يمكن استعمالها فنُحّيت جانبًا.
   *[other] وصل { $count } إدخال لا يمكن استعمالها فنُحّيت جانبًا.
}
backup-result-refilled = { $count ->
    [zero] لم يفقد المكتب أي سجل.
    [one] فقد المكتب سجلًّا واحدًا. أُرسل من هنا من جديد.
    [two] فقد المكتب سجلّين. أُرسلا من هنا من جديد.
    [few] فقد المكتب { $count } سجلات. أُرسلت من هنا من جديد.
    [many] فقد المكتب { $count } سجلًّا. أُرسلت من هنا من جديد.
   *[other] فقد المكتب { $count } سجل. أُرسلت من هنا من جديد.
}
backup-result-cost = المدة: { $time }، والبيانات: { $kb } كيلوبايت.
backup-problems = ما يحتاج إلى انتباه
problem-clock-off = ساعة هذا الجهاز خاطئة بأكثر من ساعة. سجلاتك سليمة، لكن المواعيد قد لا تصح. اضبط الساعة في إعدادات الجهاز.
problem-quarantined = وصلت إدخالات لا يمكن استعمالها. نُحّيت جانبًا ولم يتغيّر شيء آخر. أخبر مشرفك.
problem-turned-down = لم يأخذ المكتب بعض إدخالاتك. هي محفوظة على هذا الجهاز. أخبر مشرفك.
problem-waiting-for-key = وصلت إدخالات قبل مفتاحها. هي محفوظة. ستُفتح وحدها بعد نسخ احتياطي لاحق.
problem-only-copy-old = بعض العمل على هذا الجهاز فقط منذ أكثر من { 7 } أيام. هو محفوظ هنا. انسخه احتياطيًّا في أقرب وقت.
problem-disk-low = { $mb ->
    [none] هذا الجهاز شبه ممتلئ. ما حُفظ سليم. أفرغ مساحة قبل الزيارة القادمة.
   *[other] هذا الجهاز شبه ممتلئ: بقي { $mb } ميغابايت. ما حُفظ سليم. أفرغ مساحة قبل الزيارة القادمة.
}
problem-saves-missing = { $count ->
    [zero] توقّف هذا الجهاز أثناء الحفظ ونقصت هنا إدخالات محفوظة. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
    [one] توقّف هذا الجهاز أثناء الحفظ ونقص هنا إدخال محفوظ واحد. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
    [two] توقّف هذا الجهاز أثناء الحفظ ونقص هنا إدخالان محفوظان. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
    [few] توقّف هذا الجهاز أثناء الحفظ ونقصت هنا { $count } إدخالات محفوظة. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
    [many] توقّف هذا الجهاز أثناء الحفظ ونقص هنا { $count } إدخالًا محفوظًا. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
   *[other] توقّف هذا الجهاز أثناء الحفظ ونقص هنا { $count } إدخال محفوظ. ما في المكتب سليم. انسخ احتياطيًّا ثم راجع زيارتك الأخيرة.
}
problem-not-synced = { $days ->
    [zero] كان آخر اتصال بالمكتب اليوم. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
    [one] كان آخر اتصال بالمكتب قبل يوم. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
    [two] كان آخر اتصال بالمكتب قبل يومين. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
    [few] كان آخر اتصال بالمكتب قبل { $days } أيام. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
    [many] كان آخر اتصال بالمكتب قبل { $days } يومًا. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
   *[other] كان آخر اتصال بالمكتب قبل { $days } يوم. عملك محفوظ هنا. انسخ احتياطيًّا حين تتوفر الشبكة.
}
problem-update-needed = بعض الإدخالات كتبها إصدار أحدث من Satchel. هي محفوظة. حدّث Satchel لقراءتها.
problem-waiting-for-entry = وصلت إدخالات قبل إدخال أقدم منها. هي محفوظة. ستُفتح وحدها بعد نسخ احتياطي لاحق.
backup-by-case = حسب الحالة
backup-case = الحالة
backup-cell = { $place }:
backup-case-oldest = أقدمها: { $when }
backup-show-all = { $count ->
    [zero] لا حالات
    [one] اعرض الحالة الوحيدة
    [two] اعرض الحالتين
    [few] اعرض الحالات الـ{ $count } كلها
    [many] اعرض الحالات الـ{ $count } كلها
   *[other] اعرض الحالات الـ{ $count } كلها
}
backup-aside = { $count ->
    [zero] لا إدخالات منحّاة جانبًا
    [one] إدخال واحد منحّى جانبًا
    [two] إدخالان منحّيان جانبًا
    [few] { $count } إدخالات منحّاة جانبًا
    [many] { $count } إدخالًا منحّى جانبًا
   *[other] { $count } إدخال منحّى جانبًا
}
backup-aside-what = جاءت من مكان آخر وتعذّر الوثوق بها أو قراءتها. هي محفوظة كما جاءت، ولا تُعتمد، ولا تغيّر شيئًا من عملك.
backup-aside-from = { $code ->
    [none] حالة غير معروفة
   *[other] الحالة { $code }
}، { $device ->
    [none] جهاز غير معروف
   *[other] الجهاز { $device }
}، نُحّي في { $when }
aside-malformed = تلف الإدخال في الطريق. انسخ احتياطيًّا من جديد، وإن بقي هنا فأخبر مشرفك.
aside-signature = التوقيع لا يطابق: غيّر أحد أو شيء هذا الإدخال. أخبر مشرفك.
aside-not-allowed = كتبه من لا يحق له الكتابة في هذه الحالة. أخبر مشرفك.
aside-lane = ينقص إدخال سابق من الجهاز نفسه. انسخ احتياطيًّا من جديد، وإن بقي هنا فأخبر مشرفك.
aside-equivocation = أرسل جهاز واحد إدخالين مختلفين على أنهما واحد. ربما نُسخ ذلك الجهاز. أخبر مشرفك اليوم.
aside-seal = محتوى الإدخال ليس ما يعلنه. أخبر مشرفك.
aside-poison = كان هذا الإدخال سيُتلف ملف الحالة فلم يُستعمل. أخبر مشرفك.
aside-statement = القرار في هذا الإدخال غير متّسق. اطلب من صاحبه أن يقرّر من جديد.
aside-epoch = مفتاح في هذا الإدخال لا يتبع الذي قبله. أخبر مشرفك.
backup-waiting-keys = { $count ->
    [zero] لا إدخال ينتظر مفتاحه.
    [one] وصل إدخال واحد ينتظر مفتاحه أو إدخالًا سابقًا. سيُفتح وحده لاحقًا.
    [two] وصل إدخالان ينتظران مفتاحيهما أو إدخالًا سابقًا. سيُفتحان وحدهما لاحقًا.
    [few] وصلت { $count } إدخالات تنتظر مفاتيحها أو إدخالًا سابقًا. ستُفتح وحدها لاحقًا.
    [many] وصل { $count } إدخالًا ينتظر مفتاحه أو إدخالًا سابقًا. ستُفتح وحدها لاحقًا.
   *[other] وصل { $count } إدخال ينتظر مفتاحه أو إدخالًا سابقًا. ستُفتح وحدها لاحقًا.
}
backup-ways = يذهب النسخ الاحتياطي إلى المكتب عبر الإنترنت أو شبكة المكتب.

## مظهر هذا الجهاز وقفله. في العربية الجهة المعتادة للأزرار هي اليسار.

settings-lead = كل اختيار يسري فورًا ويُحفظ على هذا الجهاز فقط.
settings-words = الكلمات والأيام والأرقام
settings-language = اللغة
settings-calendar = التقويم
settings-digits = الأرقام
settings-digits-latin = لاتينية
settings-digits-arabic = عربية
settings-digits-persian = فارسية
settings-look = ما تراه
settings-text-size = حجم النص
settings-text-smaller = تصغير النص
settings-text-larger = تكبير النص
settings-text-preview = سارت زيارة الثلاثاء جيدًا. عاد الطفل إلى المدرسة.
settings-theme = الألوان
settings-theme-light = فاتح
settings-theme-light-hint = كلمات داكنة على خلفية فاتحة، للنهار
settings-theme-dark = داكن
settings-theme-dark-hint = كلمات فاتحة على خلفية داكنة، للمساء
settings-theme-contrast-light = تباين قوي، فاتح
settings-theme-contrast-light-hint = أسود على أبيض، الأسهل تمييزًا
settings-theme-contrast-dark = تباين قوي، داكن
settings-theme-contrast-dark-hint = أبيض على أسود، الأسهل تمييزًا
settings-bright = ضوء ساطع
settings-bright-hint = أسود على أبيض بحروف أثقل، للاستعمال تحت الشمس. تجده أيضًا في الشريط أعلاه.
settings-hand = الأزرار الرئيسية والأقسام
settings-hand-hint = مكانها على الشاشة العريضة
settings-hand-right = الأزرار الرئيسية على اليسار
settings-hand-left = الأزرار الرئيسية على اليمين
settings-lock = القفل
settings-lock-after = اقفل إذا لم يلمس أحد الجهاز مدة
settings-lock-hint = أثناء الزيارة يُقفل الجهاز بعد { 30 } ثانية على الأكثر. ما كنت تكتبه يبقى محفوظًا.
settings-lock-now = اقفل الآن
settings-keys = مفاتيح لوحة المفاتيح
settings-key-hide = إخفاء كل شيء والقفل
settings-key-move = الانتقال إلى الحقل أو الزر التالي
settings-key-back-move = الرجوع إلى السابق
settings-key-press = الضغط على الزر أو فتح السطر
settings-key-choose = الاختيار بين الأجوبة
settings-key-close = إغلاق السؤال بلا جواب
settings-about = حول التطبيق
settings-me = هذا الجهاز لـ
settings-roles = الدور
settings-version = الإصدار
settings-licence = الرخصة
settings-licence-words = برنامج حر: AGPL 3.0 أو أحدث. يمكنك قراءته وتعديله ومشاركته وفق هذه الرخصة.
settings-demo = هذه سجلات تجريبية. لا وجود لأي من هؤلاء الأشخاص.
settings-not-yet = غير متاح بعد: قراءة الأسئلة بصوت، ولغات أخرى، وفتح القفل بالإصبع أو الوجه.

## ما الذي لم ينجح، رسالة لكل رمز: ماذا حدث. ما الذي بقي سليمًا. ماذا تفعل. سطران على الأكثر.
## ‏$field و $max و $wait قيمتها none حين لا يذكرها الخطأ.

error-passphrase-wrong = { $wait ->
    [none] عبارة المرور هذه غير صحيحة. لم يتغيّر شيء. حاول مرة أخرى.
   *[other] عبارة المرور هذه غير صحيحة. لم يتغيّر شيء. يمكنك المحاولة مجددًا بعد { $wait }.
}
error-unlock-wait = { $wait ->
    [none] لم يحن وقت المحاولة التالية. سجلاتك سليمة. انتظر قليلًا.
   *[other] لم يحن وقت المحاولة التالية. سجلاتك سليمة. انتظر { $wait }.
}
error-name-in-casework = { $codes ->
    [none] في أحد النصوص ما يدل على مكان شخص من هذه الحالة، فلم يُحفظ شيء. اكتبه بكلمات أخرى، أو قل تحت النص لماذا تبقى الكلمة.
   *[other] في أحد النصوص اسم شخص من هذه الحالة، فلم يُحفظ شيء. اكتب { $codes } بدلًا منه، أو قل تحت النص لماذا تبقى الكلمة.
}
error-locked = هذا الجهاز مقفل. كل ما حفظته باقٍ. افتح القفل للمتابعة.
error-passphrase-weak = عبارة المرور هذه سهلة التخمين. لم يتغيّر شيء. استعمل الكلمات المقترحة أو كلمات أكثر.
error-store-in-use = تطبيق Satchel مفتوح على هذا الجهاز. سجلاتك سليمة. أغلق النافذة الأخرى أولًا.
error-store-unreadable = تعذّرت قراءة السجلات على هذا الجهاز. لم يُحذف شيء. اطلب من مشرفك المساعدة في استعادتها.
error-store-newer = كتب هذه السجلات إصدار أحدث من Satchel. هي كما كانت. حدّث Satchel لفتحها.
error-store-missing = لا توجد سجلات على هذا الجهاز بعد. لم يضِع شيء. اطلب من مشرفك إضافة هذا الجهاز.
error-home-exists = في هذا المجلد سجلات Satchel من قبل. تُركت كما هي. اختر مجلدًا فارغًا.
error-disk-full = امتلأ الجهاز فلم يُحفظ الإدخال الأخير. ما حفظته قبله سليم. أفرغ مساحة ثم احفظ من جديد.
error-disk-failed = تعذّرت الكتابة على هذا الجهاز. ما حفظته من قبل سليم. افتح Satchel من جديد وتأكد من وجود الإدخال الأخير.
error-command-unknown = هذا الإصدار من Satchel لا يستطيع ذلك. لم يتغيّر شيء. حدّث Satchel أو أخبر الدعم.
error-input-unreadable = { $field ->
    [none] لم يفهم Satchel هذا الإدخال. لم يُحفظ شيء. راجع ما كتبته ثم احفظ من جديد.
   *[other] لا يمكن حفظ «{ $field }» بهذا الشكل. لم يُحفظ شيء. غيّره ثم احفظ من جديد.
}
error-text-too-long = { $max ->
    [none] هذا النص طويل جدًّا. لم يُحفظ شيء ولم يُقتطع شيء. اختصره ثم احفظ من جديد.
   *[other] هذا النص طويل جدًّا: الحد { $max } حرفًا. لم يُحفظ شيء ولم يُقتطع شيء. اختصره ثم احفظ من جديد.
}
error-text-unreadable = في هذا النص علامات لا يمكن عرضها. لم يُحفظ شيء. احذفها ثم احفظ من جديد.
error-value-missing = { $field ->
    [none] ما زال شيء ناقصًا. لم يُحفظ شيء. أكمله ثم احفظ من جديد.
   *[other] ما زال هذا الحقل ناقصًا: «{ $field }». لم يُحفظ شيء. املأه ثم احفظ من جديد.
}
error-not-allowed = دورك لا يسمح بهذا هنا. لم يتغيّر شيء. اسأل مشرفك.
error-own-work = لا أحد يقرّر في عمله هو. لم يتغيّر شيء. القرار لمشرف آخر.
error-case-unknown = هذه الحالة ليست على هذا الجهاز. لم يتغيّر شيء. انسخ احتياطيًّا لتصلك، أو تحقّق من الرمز.
error-case-code-wrong = في رمز الحالة خطأ كتابة. لم يتغيّر شيء. قارنه بالورقة واكتبه من جديد.
error-entry-unknown = لم يعد هذا الإدخال في الحالة. ما عداه كما كان. افتح الحالة من جديد.
error-state-refuses = الحالة ليست في خطوة تسمح بهذا. لم يتغيّر شيء. افتح الحالة من جديد لترى أين وصلت.
error-guard-unmet = يجب إنجاز أمر آخر أولًا. لم يتغيّر شيء. أكمل الناقص ثم احفظ من جديد.
error-risk-reason-missing = مستوى الخطر يحتاج إلى سبب. لم يُحفظ شيء. اكتب السبب بكلمات قليلة ثم احفظ من جديد.
error-date-refused = لا يمكن أن يكون هذا التاريخ صحيحًا هنا. لم يُحفظ شيء. غيّر التاريخ ثم احفظ من جديد.
error-nothing-to-record = لا شيء للحفظ بعد. لم يتغيّر شيء. اكتب شيئًا أولًا.
error-conflict-gone = حسم شخص آخر هذا الأمر من قبل. لم يتغيّر شيء. افتح الحالة من جديد لترى الجواب.
error-nothing-to-decide = لم يبقَ هنا ما يحتاج إلى قرار. لم يتغيّر شيء. ارجع إلى القائمة.
error-update-needed = كتب في هذه الحالة إصدار أحدث من Satchel. يمكنك قراءتها. حدّث Satchel لتكتب فيها.
error-case-too-large = بلغت هذه الحالة حدّ حجمها. لم يضِع شيء، لكن هذا لم يُحفظ. اسأل الدعم كيف تتابع في ملف جديد.
error-office-unreachable = المكتب لا يجيب. كل شيء محفوظ على هذا الجهاز. حاول مجددًا حين تتوفر الشبكة.
error-office-wrong-key = جهة أخرى تجيب على عنوان المكتب. لم يُرسل شيء، وعملك سليم هنا. أخبر مشرفك قبل أن تحاول مجددًا.
error-office-untrusted = جواب المكتب غير متّسق. لم يضِع شيء، وما وصل من قبل باقٍ. أخبر مشرفك.
error-office-refused = المكتب لا يقبل هذا الجهاز. كل شيء محفوظ هنا. اسأل مشرفك.
error-enrol-refused = لا يمكن استعمال رمز الجهاز الجديد هذا. لم يتغيّر شيء. أنشئ رمزًا جديدًا والشخص الآخر بجانبك.
error-enrol-expired = رمز الجهاز الجديد هذا قديم. لم يتغيّر شيء. أنشئ رمزًا جديدًا.
error-keys-missing = لم يصل مفتاح هذه الحالة بعد. لم يضِع شيء. انسخ احتياطيًّا من جديد ثم افتح الحالة.
error-internal = أخطأ Satchel وأوقف هذه الخطوة. ما حفظته من قبل سليم. حاول مجددًا، وأخبر الدعم بما كنت تفعله.

## أسماء الحقول، للأخطاء وللجوابين في حقل واحد.

field-actions-done = الإجراءات المنجزة
field-address = عنوان المكتب
field-answer = جواب في استمارة
field-action-due-on = موعد إجراء
field-action-status = وضع إجراء
field-birth = تاريخ الميلاد
field-checklist = قائمة التحقق
field-client = صاحب الحالة
field-client-seen = هل التقيت صاحب الحالة
field-code = رمز الحالة
field-comment = التعليق
field-completed-on = يوم الاكتمال
field-concerns = مصادر القلق
field-consulted = من استُشير
field-content = ما كتبته
field-due-on = الموعد
field-duration-min = المدة
field-feedback = رأي صاحب الحالة
field-field = الحقل
field-final-risk = الخطر عند الإغلاق
field-held-on = يوم التواصل
field-household = الأسرة المعيشية
field-kind = النوع
field-legal-hold = حفظ الملف لسبب قانوني
field-level = مستوى الخطر
field-lock-after-s = الوقت قبل القفل
field-member-excluded = فرد من الأسرة يجب ألا يعلم بهذه الحالة
field-members = أفراد الأسرة
field-mode = نوع التواصل
field-name = الاسم
field-next-contact-on = التواصل القادم
field-next-review-on = المراجعة القادمة
field-note = الملاحظة
field-observations = ما رأيته وسمعته
field-on = اليوم
field-option = الجواب
field-outcome = النتيجة
field-participants = المشاركون
field-passphrase = عبارة المرور
field-path = السؤال
field-present = من كان حاضرًا
field-private-setting = هل كان الحديث على انفراد
field-provider = مقدّم الخدمة
field-reason = السبب
field-reasons = الأسباب
field-request = الطلب
field-responsible = من يقوم به
field-roles = الأدوار
field-safe-to-call = هل الاتصال آمن
field-safe-to-text = هل الرسائل النصية آمنة
field-safe-to-visit = هل الزيارة آمنة
field-service = الخدمة
field-statement = الهدف
field-summary = الملخص
field-text = النص
field-text-percent = حجم النص
field-tick = خيار معلَّم في استمارة
field-value = الجواب
field-views = ما قالوه
field-what = الإجراء
field-whereabouts = مكان إقامة صاحب الحالة

## Words of codes that several screens show: word("family", code). One line a code.

# Levels of risk. `none` means: asked, and no risk left.
risk-none = لا خطر الآن
risk-low = خطر منخفض
risk-medium = خطر متوسط
risk-high = خطر مرتفع
risk-urgent = خطر عاجل

# On what occasion risk was judged.
risk-basis-screening = في المقابلة الأولى
risk-basis-assessment = في التقييم
risk-basis-followup = في زيارة أو مكالمة
risk-basis-review = في مراجعة
risk-basis-conference = في اجتماع حول الحالة
risk-basis-closure = عند الإغلاق
risk-basis-reopening = عند إعادة الفتح
risk-basis-incident = بعد حادث

# Where a case stands.
state-identified = تم رصدها
state-screening = المقابلة الأولى
state-no-action = لم تُقبل
state-assessment = التقييم
state-planning = التخطيط
state-implementing = تنفيذ الخطة
state-reviewing = المراجعة
state-closure-pending = بانتظار الإغلاق
state-closed = مغلقة
state-transfer-pending = بانتظار التحويل
state-transferred = تم تحويلها
state-anonymised = أُزيلت هويتها

# Kinds of work.
programme-cp = حماية الطفل
programme-gbv = العنف القائم على النوع الاجتماعي
programme-gp = الحماية العامة

# The five steps of a case.
step-registration = التسجيل
step-assessment = التقييم
step-planning = الخطة
step-implementation = تنفيذ الخطة
step-closure = الإغلاق

# How far a step is.
step-state-done = تمت
step-state-now = الآن
step-state-late = متأخرة
step-state-ahead = لم تبدأ بعد

# What is to be done, as a short sentence in a list row.
rule-W01 = قابل صاحب الحالة: لا تواصل حديث
rule-W02 = أكمل المقابلة الأولى
rule-W03 = أكمل التقييم
rule-W04 = اتفق على خطة
rule-W05 = طلب ينتظر قرارًا
rule-W06 = زيارة أو مكالمة
rule-W07 = أجرِ المراجعة
rule-W08 = نفّذ إجراءً من الخطة
rule-W09 = تابع الإحالة
rule-W10 = اطلب الموافقة من جديد
rule-W11 = حضّر لبلوغ سن 18
rule-W12 = تحققت الأهداف: فكّر في مراجعة
rule-W13 = حاول الوصول إلى صاحب الحالة من جديد
rule-W14 = راجع خطة السلامة
rule-W15 = وزّع الحالات
rule-W16 = أجرِ جلسة الإشراف
rule-W17 = انظر في خطر مرتفع جديد
rule-W18 = طلبات متشابهة: فكّر في حل للمجتمع
rule-W19 = راجع القواعد والخدمات
rule-W20 = انسخ احتياطيًّا أو احسم إجابتين
rule-W21 = اطمئن بعد الإغلاق
rule-W22 = أجب عن شكوى
rule-W23 = مساعدة طبية: الوقت ضيق
rule-W24 = قرّر مدة حفظ الملف

# Parts of the list of the day.
band-visit = زيارات مستحقة
band-late = متأخر
band-waiting = بانتظاري

# Where an entry is kept.
place-only-here = على هذا الجهاز فقط
place-at-office = في المكتب
place-second-device = على جهاز ثانٍ

# Short marks on a case.
flag-conflict = إجابتان
flag-late = متأخر
flag-not-backed-up = غير منسوخ احتياطيًّا
flag-urgent = عاجل
flag-lost-contact = انقطع التواصل
flag-consent-limited = موافقة محدودة
flag-bid-open = قرار المصلحة الفضلى مفتوح
flag-majority-transition = يبلغ 18 قريبًا
flag-majority-reached = بلغ 18
flag-closure-contested = الإغلاق يحتاج قرارًا جديدًا
flag-legal-hold = يُحفظ بحكم القانون
flag-restricted = وصول محدود

# What people are at the agency.
role-VOL = متطوع
role-CW = أخصائي حالة
role-SUP = مشرف
role-MGR = مدير البرنامج
role-IMO = مسؤول المعلومات
role-FBO = مسؤول الملاحظات
role-FIN = مسؤول الصندوق
role-ADM = مسؤول النظام

# What happened, in the timeline.
kind-case-opened = فُتحت الحالة
kind-contact = تواصل
kind-risk = تقدير الخطر
kind-consent = الموافقة
kind-concern = أُضيف مصدر قلق
kind-incident = حادث
kind-assessment = اكتمل التقييم
kind-plan-drafted = بدأت الخطة
kind-plan-agreed = تم الاتفاق على الخطة
kind-goal = هدف
kind-action-added = أُضيف إجراء
kind-action-done = نُفّذ إجراء
kind-action-changed = تغيّر إجراء
kind-referral = تمت الإحالة
kind-referral-event = جديد عن إحالة
kind-closure-requested = طُلب الإغلاق
kind-closure-authorised = تمت الموافقة على الإغلاق
kind-closure-returned = أُعيد طلب الإغلاق
kind-reopened = أُعيد فتحها
kind-assigned = أُسندت إلى أخصائي
kind-conflict-settled = حُسمت إجابتان
kind-name-kept = أُبقيت كلمة
kind-identity-opened = فُتحت الأسماء
kind-review = مراجعة
kind-approved = تمت الموافقة على العمل
kind-given-back = أُعيد العمل

# What consent is about.
consent-scope-interview-and-record = المقابلة الأولى وتدوينها
consent-scope-case-management = الخدمات
consent-scope-plan = الخطة
consent-scope-share-referral = المشاركة في إحالة
consent-scope-share-conference = المشاركة في اجتماع
consent-scope-transfer = التحويل
consent-scope-tracing = البحث عن الأسرة
consent-scope-photo-audio = الصور والصوت
consent-scope-safe-contact = طرق التواصل
consent-scope-post-closure-contact = التواصل بعد الإغلاق
consent-scope-statistics = الإحصاء بلا أسماء

# What was answered.
consent-state-agreed = موافقة
consent-state-given = موافقة
consent-state-partial = موافقة جزئية
consent-state-refused = رفض
consent-state-withdrawn = سُحبت الموافقة
consent-state-expired = انتهت المدة
consent-state-not-asked = لم يُسأل

# How consent was given.
consent-method-written = كتابةً
consent-method-thumbprint = ببصمة الإبهام
consent-method-verbal-witnessed = شفهيًا بوجود شاهد

# Concerns.
concern-physical-abuse = إساءة جسدية
concern-sexual-abuse = إساءة جنسية
concern-emotional-abuse = إساءة عاطفية
concern-neglect = إهمال
concern-abandonment = تخلٍّ
concern-unaccompanied = وحيد دون أسرة
concern-separated = منفصل عن والديه
concern-caafag = مرتبط بقوة أو جماعة مسلحة
concern-child-labour-worst = عمل أطفال خطر
concern-trafficking = اتجار بالبشر
concern-child-marriage = زواج أطفال
concern-child-parent = طفل أصبح والدًا
concern-street = العيش في الشارع
concern-conflict-with-law = في نزاع مع القانون
concern-detention = احتجاز
concern-no-birth-registration = ولادة غير مسجلة
concern-out-of-school-risk = خارج المدرسة أو مهدد بذلك
concern-disability-exclusion = إقصاء بسبب الإعاقة
concern-psychosocial-distress = ضيق نفسي
concern-caregiver-illness-death = مرض أو وفاة مقدم الرعاية
concern-child-headed-household = طفل يعيل الأسرة
concern-violence-at-school = عنف في المدرسة
concern-online-harm = أذى عبر الإنترنت
concern-serious-health = مشكلة صحية خطيرة
concern-statelessness = انعدام الجنسية
concern-rape = اغتصاب
concern-sexual-assault = اعتداء جنسي
concern-physical-assault = اعتداء جسدي
concern-forced-marriage = زواج قسري
concern-denial-resources = حرمان من الموارد
concern-psychological-abuse = إساءة نفسية
concern-non-gbv = غير قائم على النوع الاجتماعي
concern-risk-of-gbv = خطر عنف قائم على النوع الاجتماعي
concern-violence-threat = عنف أو تهديد
concern-coercion-extortion = إكراه أو ابتزاز
concern-eviction = إخلاء قسري
concern-deprivation-of-services = حرمان من الخدمات
concern-missing-relative = قريب مفقود
concern-documentation = وثائق ناقصة
concern-older-person-alone = مسنّ وحيد
concern-disability-unmet = إعاقة دون دعم
concern-serious-medical = مرض خطير
concern-discrimination = تمييز
concern-landmine-injury = إصابة بلغم
concern-torture-survivor = ناجٍ من التعذيب
concern-single-caregiver-overwhelmed = مقدم رعاية وحيد ومثقل

# Why a case ends.
closure-reason-goals-met = تحققت الأهداف وصاحب الحالة آمن
closure-reason-goals-not-relevant-feasible = لم تعد الأهداف مناسبة
closure-reason-referred-out = تولت خدمة أخرى الأمر
closure-reason-client-declines = لا يريد صاحب الحالة دعمًا بعد الآن
closure-reason-turned-18 = بلغ 18 عامًا
closure-reason-left-area = غادر المنطقة
closure-reason-lost-contact = تعذر الوصول إليه
closure-reason-death = وفاة
closure-reason-assessed-no-need = لم تتبين حاجة
closure-reason-programme-ended = انتهاء البرنامج
closure-reason-duplicate-error = مكررة أو فُتحت بالخطأ

# Why a case was opened.
open-reason-new = حالة جديدة
open-reason-reopened-new-concern = مصدر قلق جديد
open-reason-reopened-request = بطلب من صاحب الحالة
open-reason-returned-transfer = عادت من جهة أخرى
open-reason-transfer-in = جاءت من جهة أخرى

# How far an action is.
action-status-planned = لم يبدأ
action-status-in-progress = بدأ
action-status-done = تم
action-status-partly-done = تم جزئيًا
action-status-not-done = تعذر تنفيذه
action-status-cancelled = أُلغي

# How far a goal is.
goal-status-not-started = لم يبدأ
goal-status-in-progress = قيد التنفيذ
goal-status-met = تحقق
goal-status-partly-met = تحقق جزئيًا
goal-status-not-met = لم يتحقق
goal-status-no-longer-relevant = لم يعد لازمًا
goal-status-not-feasible = غير ممكن

# How soon a goal should be reached.
horizon-immediate = فورًا
horizon-short = قريبًا
horizon-long = على المدى البعيد

# Who does an action.
responsible-client = صاحب الحالة
responsible-unit-member = الأسرة
responsible-caseworker = أخصائي الحالة
responsible-provider = الجهة الخدمية
responsible-community = المجتمع
responsible-other = شخص آخر

# How a contact was held.
contact-mode-home-visit = زيارة منزلية
contact-mode-office = لقاء في المكتب
contact-mode-phone = مكالمة هاتفية
contact-mode-school = لقاء في المدرسة
contact-mode-provider-visit = زيارة جهة خدمية
contact-mode-accompaniment = مرافقة
contact-mode-remote = عن بُعد
contact-mode-other = تواصل آخر

# Why a try to meet failed.
no-contact-not-home = لم يكن أحد في البيت
no-contact-moved = انتقلوا إلى مكان آخر
no-contact-phone-off = كان الهاتف مغلقًا
no-contact-unsafe = لم يكن الوضع آمنًا
no-contact-refused = لم يرغبوا
no-contact-wrong-details = الرقم أو العنوان خاطئ
no-contact-other = سبب آخر

# Where a referral stands.
referral-state-draft = بدأت
referral-state-ready = جاهزة للإرسال
referral-state-sent = أُرسلت
referral-state-received = استُلمت
referral-state-accepted = قُبلت
referral-state-declined = رُفضت
referral-state-in-service = الخدمة جارية
referral-state-not-attended = لم يحضر صاحب الحالة
referral-state-completed = اكتملت
referral-state-no-response = لا رد
referral-state-cancelled = أُلغيت
referral-state-revoked = سُحبت
referral-state-closed-loop = دُوّن الرد

# How soon an answer is due.
referral-priority-emergency = خلال 24 ساعة
referral-priority-urgent = خلال 3 أيام
referral-priority-routine = خلال 14 يومًا

# Services.
service-health = رعاية صحية
service-clinical-care-sexual-assault = رعاية بعد اعتداء جنسي
service-mental-health-specialised = رعاية نفسية متخصصة
service-psychosocial = دعم نفسي اجتماعي
service-safe-shelter = مأوى آمن
service-police-security = الشرطة والأمن
service-legal-aid = مساعدة قانونية
service-family-tracing = البحث عن الأسرة
service-alternative-care = رعاية بديلة
service-child-friendly-space = مساحة صديقة للطفل
service-women-girls-space = مساحة للنساء والفتيات
service-education = تعليم
service-livelihoods = سبل العيش
service-cash-social-protection = دعم نقدي
service-food = غذاء
service-nfi = لوازم منزلية
service-shelter-housing = سكن
service-wash = ماء ونظافة
service-documentation-registration = وثائق وتسجيل
service-disability-rehab = دعم الإعاقة
service-older-persons = خدمات المسنين
service-case-management = إدارة الحالة
service-other = خدمة أخرى

# Kinds of assessment.
assessment-kind-rapid = سريع
assessment-kind-comprehensive = شامل
assessment-kind-reassessment = إعادة تقييم
assessment-kind-bia = المصلحة الفضلى

# Areas of life.
domain-safety = السلامة
domain-caregiver-family = مقدم الرعاية والأسرة
domain-care-arrangement = ترتيب الرعاية
domain-health = الصحة
domain-mhpss = الصحة النفسية والدعم
domain-education = التعليم
domain-development-capacity = النمو والقدرات
domain-social-environment = البيئة الاجتماعية
domain-support-network = شبكة الدعم
domain-basic-needs = الاحتياجات الأساسية
domain-livelihood = سبل العيش
domain-legal-documentation = الوضع القانوني والوثائق
domain-justice = العدالة
domain-coping-functioning = تدبير الحياة اليومية
domain-dependants = الأبناء والمعالون
domain-access-barriers = عوائق الوصول إلى الخدمات

# What a review ended with.
review-outcome-continue = الاستمرار
review-outcome-revise-plan = تعديل الخطة
review-outcome-reassess = إعادة التقييم
review-outcome-conference = عقد اجتماع
review-outcome-bid = قرار المصلحة الفضلى
review-outcome-transfer = التحويل
review-outcome-close = الإغلاق

# Why names were opened or looked for.
identity-reason-supervision = الإشراف
identity-reason-urgent-contact = تواصل عاجل
identity-reason-worker-absent = الأخصائي غائب
identity-reason-settle-conflict = حسم إجابتين
identity-reason-client-request = بطلب من صاحب الحالة
identity-reason-search = إيجاد الحالة الصحيحة
identity-reason-other = سبب آخر
identity-reason-own-case = حالته هو

# Where the history breaks a rule. A person is asked; reading goes on.
irregularity-NewerForm = كتب تطبيق أحدث في هذه الحالة. يمكنك القراءة، وللكتابة حدّث التطبيق.
irregularity-UnknownCode = في أحد الإدخالات رمز لا يعرفه هذا التطبيق.
irregularity-WrongShape = لا يمكن عرض أحد الإدخالات كما كُتب.
irregularity-Orphan = أحد الإدخالات يتبع شيئًا أُزيل.
irregularity-BrokenCaseCode = رمز الحالة تالف. أخبر مشرفك.
irregularity-EpisodeTwice = أُعيد فتح الحالة مرتين في الوقت نفسه. أخبر مشرفك.
irregularity-EpisodeWithoutReopening = الحالة مستمرة دون أن يعيد أحد فتحها. أخبر مشرفك.
irregularity-PlanVersionTwice = خطتان تحملان الرقم نفسه. انظر فيهما مع مشرفك.
irregularity-Equivocation = كتب جهاز شيئين مختلفين في موضع واحد. أخبر مشرفك.
irregularity-ImpossibleBasis = إدخالان يقول كل منهما إنه الأول. أخبر مشرفك.
irregularity-NotAllowed = قرار صدر ممن لا يحق له. وهو لا يُحتسب.
irregularity-OwnWork = قرر شخص في عمله هو. وهذا لا يُحتسب.
irregularity-OutOfPlace = قرار جاء في خطوة لا تسمح به. وهو لا يُحتسب.
irregularity-CutStatement = إدخال جاء من جهاز بعد إزالته. وهو لا يُحتسب.
irregularity-StatementWaits = قرار ينتظر إدخالًا لم يصل بعد. انسخ احتياطيًّا ليصل.
irregularity-TwoAssignments = أُسندت الحالة إلى أخصائيين في الوقت نفسه. يقرر المشرف من جديد.
irregularity-TwoRequests = طُلب الإغلاق مرتين في الوقت نفسه. يرى المشرف الطلبين.

# What an authorisation of a closure had not seen.
contest-risk = تقدير خطر أحدث
contest-consent = موافقة أحدث
contest-incident = حادث جديد
contest-concern = مصدر قلق جديد
contest-goal = تغيير في هدف
contest-action = تغيير في إجراء
contest-basis-not-here = إدخالات لم تصل إلى هذا الجهاز بعد
contest-manager-needed = ضرورة قرار المدير أيضًا

# Answers.
tri-yes = نعم
tri-no = لا
tri-unknown = غير معروف
tri-na = لا ينطبق

# Ways to reach somebody.
reach-phone = هاتف
reach-message = رسالة
reach-email = بريد إلكتروني
reach-through-person = عن طريق شخص
reach-in-person = وجهًا لوجه
reach-radio = لاسلكي

# Kinds of place.
place-kind-home = البيت
place-kind-relatives-home = بيت الأقارب
place-kind-office = المكتب
place-kind-health-facility = مرفق صحي
place-kind-school = المدرسة
place-kind-safe-space = مكان آمن
place-kind-community-place = مكان عام للمجتمع
place-kind-camp-site = مخيم أو موقع
place-kind-street = الشارع
place-kind-detention = مكان احتجاز
place-kind-farm-bush = مزرعة أو برية
place-kind-road = الطريق
place-kind-market = السوق
place-kind-water-point = نقطة مياه
place-kind-latrine = مرحاض
place-kind-perpetrator-home = بيت مرتكب الأذى
place-kind-phone-only = بالهاتف فقط
place-kind-other = مكان آخر

mark-private-talk = حديث على انفراد
mark-unsafe-moment = لحظة غير آمنة
mark-injury-seen = شوهدت إصابة
mark-distress-seen = شوهدت علامات ضيق
mark-basic-needs-unmet = احتياجات أساسية غير ملبّاة
mark-emotional-support-given = قُدّم دعم نفسي

# Names in casework.
names-found = { $count ->
    [zero] لا كلمة تدل على صاحب الحالة.
    [one] كلمة واحدة قد تدل على صاحب الحالة.
    [two] كلمتان قد تدلان على صاحب الحالة.
    [few] { $count } كلمات قد تدل على صاحب الحالة.
    [many] { $count } كلمة قد تدل على صاحب الحالة.
   *[other] { $count } كلمة قد تدل على صاحب الحالة.
}
names-kind-name = قد يكون اسمًا
names-kind-number = رقم من هذه الحالة
names-kind-place = قد يكون مكانًا من هذه الحالة
names-write = اكتب { $code }
names-stays = تبقى
names-why = لماذا تبقى هذه الكلمة؟
names-keep = أبقِ هذه الكلمة
names-kept = بقيت الكلمة. يرى المشرف أن كلمة بقيت ولماذا، ولا يرى أيّ كلمة.
kept-reason-ordinary-word = هي كلمة عادية
kept-reason-another-person = هو شخص ليس من هذه الحالة
kept-reason-needed-for-safety = نحتاج إليها لحماية شخص

## فتح حالة والتقييم.

pick-none = اختر
still-needed = { $count ->
    [zero] لا تنقص أي إجابة
    [one] تنقص إجابة واحدة
    [two] تنقص إجابتان
    [few] تنقص { $count } إجابات
    [many] تنقص { $count } إجابة
   *[other] تنقص { $count } إجابة
}
form-missing = أجب عن هذا أولًا من فضلك.

case-do-assessment = تابع التقييم
caseload-open-case = افتح حالة
draft-opening = فتح حالة
draft-assessment = التقييم

opening-title = فتح حالة
opening-pages = أجزاء فتح الحالة
opening-page-danger = خطر الآن
opening-page-who = من
opening-page-reach = كيف نصل
opening-page-concerns = لماذا
opening-page-told = ما تشرحه
opening-page-consent = الموافقة
opening-page-risk = الخطر واللقاء القادم
opening-page-finish = الفتح
opening-field-name = الاسم
opening-field-birth = الميلاد أو العمر
opening-field-unit = شخص أو أسرة
opening-field-reach = طرق الوصول
opening-field-places = الأماكن
opening-field-programme = نوع العمل
opening-field-concerns = المخاوف
opening-field-told = ما تشرحه
opening-field-answer = الجواب عن الموافقة
opening-field-giver = من يوافق
opening-field-giver-name = اسم من يوافق وصلته
opening-field-assent = ما يقوله الطفل
opening-field-method = كيف قيل
opening-field-risk = الخطر
opening-field-reason = سبب الخطر
opening-field-next = اللقاء القادم

opening-danger = هل أحد في خطر الآن؟
opening-danger-title = قبل كل شيء
opening-danger-1 = اذهب مع صاحب الحالة إلى مكان آمن الآن. لا تعرّض نفسك للخطر.
opening-danger-2 = هل أصيب أحد؟ العلاج أولًا.
opening-danger-3 = اتصل بمشرفك الآن. واتصل معه بالجهة التي تستطيع إبعاد الخطر.
opening-danger-4 = إن لم يمكن إبعاد الخطر، فابحث عن مأوى آمن للطوارئ.
opening-danger-later = كل ما عدا ذلك يمكن أن ينتظر. ما تكتبه هنا محفوظ، وتتابع حين يكون الوضع آمنًا.
opening-harm = هل يتحدث صاحب الحالة عن إيذاء نفسه أو غيره؟
opening-harm-hint = لا تسأل إلا حيث لا يسمع أحد غيركما.
opening-harm-title = ابق مع صاحب الحالة
opening-harm-1 = لا تتركه وحده. أصغِ وابق هادئًا.
opening-harm-2 = أبعد ما قد يُستعمل للإيذاء، إن استطعت ذلك بأمان.
opening-harm-3 = اتصل الآن بمشرفك وبخدمة الطوارئ للصحة النفسية.

opening-who-kept = تُحفظ الأسماء منفصلة عن القصة ولا تظهر إلا حين يفتحها أحد.
opening-first = الاسم الأول
opening-middle = الاسم الأوسط
opening-family = اسم العائلة
opening-alias = اللقب أو الاسم المختار
opening-sex = الجنس أو النوع
opening-birth = تاريخ الميلاد بقدر ما هو معروف
opening-birth-hint = تكفي السنة وحدها. استعمل تقويم الأوراق الرسمية. إن لم تُعرف السنة فاكتب العمر.
opening-birth-wrong = اكتب السنة بأربعة أرقام، والشهر واليوم بالأرقام، أو العمر وحده.
opening-day = اليوم
opening-month = الشهر
opening-year = السنة
opening-age = العمر بالسنوات، إن لم تُعرف السنة
opening-unit = مع من يكون العمل؟
unit-type-individual = شخص واحد
unit-type-unit = شخص مع أسرته أو أهل بيته

similar-title = { $count ->
    [zero] لا حالة من حالاتك تشبه هذا الشخص
    [one] حالة واحدة من حالاتك قد تكون للشخص نفسه
    [two] حالتان من حالاتك قد تكونان للشخص نفسه
    [few] { $count } من حالاتك قد تكون للشخص نفسه
    [many] { $count } من حالاتك قد تكون للشخص نفسه
   *[other] { $count } من حالاتك قد تكون للشخص نفسه
}
similar-why = الأسماء متشابهة. انظر قبل أن تفتح حالة جديدة. ويمكنك أن تتابع هنا أيضًا.
similar-born = مواليد { $year }
similar-born-unknown = سنة الميلاد غير معروفة
similar-show = أظهر الاسم
similar-hide = أخف الاسم
similar-open = انظر في الحالة

opening-reach-why = اسأل عن كل طريقة إن كانت آمنة. من غيره قد يسمع الهاتف أو يقرأ الرسالة؟ ومن يراك حين تصل؟
opening-way = الطريقة
opening-way-value = رقم أو عنوان أو شخص
opening-way-add = أضف طريقة للوصول
opening-way-remove = أزل هذه الطريقة
opening-safe-call = هل الاتصال آمن؟
opening-safe-text = هل الكتابة آمنة؟
opening-place = المكان
opening-address = أين هو
opening-address-hint = وصف الطريق ومعلم قريب أنفع من العنوان.
opening-place-add = أضف مكانًا
opening-place-remove = أزل هذا المكان
opening-safe-visit = هل الزيارة آمنة؟

opening-programme = ما نوع العمل؟
opening-concerns = ما المخاوف؟ اختر كل ما سمعته.
opening-main = أيها الأساسي؟
opening-concern-note = ما سمعته، بكلمات قليلة

opening-told-how = اشرح كل نقطة بكلمات بسيطة وضع علامة حين تُفهم. كلها لازمة قبل الموافقة.
told-process = ما نفعله معًا، خطوة بخطوة
told-roles = من يفعل ماذا
told-records = ما يُكتب، وأين يُحفظ، وكم من الوقت، ومن يمكنه أن يراه
told-separation = أن الاسم يُحفظ منفصلًا عن القصة
told-refuse = أنه يمكن رفض أي سؤال أو خدمة أو مشاركة
told-stop = أنه يمكن التوقف في أي وقت
told-limits = متى لا نستطيع أن نكتم أمرًا
told-complaints = كيف ولمن تُقدَّم الشكوى
told-worker-choice = أنه يمكن طلب عامل آخر
told-time-limit = كم يدوم البرنامج
told-options = كل الخدمات الممكنة، وما هو حسن وما هو صعب في كل منها
told-no-effect = أن الرفض لا يغيّر أي مساعدة أخرى

client-part-told = دون السادسة يوافق مقدم الرعاية. أخبر الطفل بكلمات بسيطة بما يجري.
client-part-assents = من السادسة إلى الرابعة عشرة يوافق مقدم الرعاية، ويُسأل الطفل أيضًا. ورفض الطفل له وزن.
client-part-consents-with-caregiver = من الخامسة عشرة إلى السابعة عشرة يوافق صاحب الحالة، ومقدم الرعاية أيضًا إن سمح صاحب الحالة.
client-part-consents = الكبار يوافقون عن أنفسهم.
opening-consent = هل يوافق صاحب الحالة على فتح حالة؟
consent-answer-yes = نعم
consent-answer-no = لا
consent-answer-later = لاحقًا
opening-consent-none = { $answer ->
    [no] لا تُفتح حالة دون «نعم». والرفض لا يغيّر أي مساعدة أخرى. الإكمال لاحقًا يحفظ ما كتبته، و«البدء من جديد» يزيله.
   *[other] لا تُفتح حالة دون «نعم». ما كتبته محفوظ. اسأل مرة أخرى حين يكون صاحب الحالة مستعدًا.
}
opening-giver = من يوافق؟
consent-giver-client = صاحب الحالة
consent-giver-caregiver = مقدم الرعاية
consent-giver-other = شخص بالغ آخر موثوق
opening-giver-name = اسم هذا الشخص
opening-giver-name-hint = يُحفظ منفصلًا عن القصة. ويُسمى هذا الشخص في الحالة M1.
opening-giver-relation = صلته بصاحب الحالة
opening-assent = هل يوافق الطفل أيضًا؟
opening-assent-no = رفض الطفل له وزن. لا يمكن فتح الحالة هكذا. ما كتبته محفوظ: تحدث مع مشرفك.
opening-method = كيف قيل ذلك؟
consent-way-written = كتابة
consent-way-thumbprint = ببصمة الإبهام
consent-way-verbal-witnessed = شفهيًا مع شاهد
opening-witness = يجب أن يحضر شاهد: شخص يثق به صاحب الحالة، أو عامل ثانٍ. واسأل مرة أخرى كتابةً في اللقاء الآمن القادم.

relation-mother = الأم
relation-father = الأب
relation-grandparent = الجد أو الجدة
relation-aunt-uncle = العم أو الخال أو العمة أو الخالة
relation-sibling = الأخ أو الأخت
relation-spouse-partner = الزوج أو الزوجة أو الشريك
relation-child = الابن أو الابنة
relation-other-family = قريب آخر
relation-guardian = الوصي
relation-neighbour = جار
relation-friend = صديق
relation-teacher = معلم
relation-other = شخص آخر

sex-female = أنثى
sex-male = ذكر
sex-other = غير ذلك
sex-declined = لا يريد أن يقول

opening-risk = ما مقدار الخطر؟
opening-risk-danger = قلت إن هناك خطرًا الآن. اختر الدرجة التي تدل على ذلك واذكر الخطر في السبب.
opening-finish-what = بضغطة واحدة تحصل الحالة على رمزها وتبدأ مواعيدها. وتبقى الأسماء منفصلة عنها.
opening-next = اللقاء القادم: { $day }
opening-open = افتح الحالة
opening-done = فُتحت الحالة { $code }. اكتب هذا الرمز على الورق بدل الاسم.

guard-case-management-consented = لا توجد موافقة على فتح الحالة بعد. لم يضع شيء مما كتبته.
guard-everything-told = لم يُشرح كل شيء قبل طلب الموافقة.
guard-risk-set = لم يُقدَّر الخطر بعد.
guard-worker-has-room = لديك من الحالات قدر ما يُسمح به. اسأل مشرفك من يستطيع أن يأخذ هذه الحالة، أو أن يسمح بواحدة أخرى.
guard-domains-assessed = بعض جوانب الحياة لم يُنظر فيها بعد.
guard-strength-named = يجب ذكر نقطة قوة واحدة على الأقل.
guard-client-view-written = لم يُكتب رأي صاحب الحالة بعد.
guard-analysis-written = لم يُكتب تحليلك بعد.
guard-agreement-recorded = قل هل يوافق صاحب الحالة. وإن لم يوافق فاكتب على ماذا.

assessment-title = تقييم
assessment-pages = أجزاء التقييم
assessment-not-now = لا يمكن إنهاء التقييم الآن. يمكنك قراءته، وما تكتبه محفوظ.
assessment-page-view = رأي صاحب الحالة
assessment-page-analysis = التحليل
assessment-page-risk = الخطر
assessment-page-finish = الإنهاء
assessment-hard = المخاطر والاحتياجات
assessment-strong = نقاط القوة
assessment-situation = كيف هي الأمور؟
assessment-needs = ما الذي يلزم؟
assessment-strength = ما القوي هنا؟
assessment-strength-note = كيف يساعد؟
assessment-view = كيف يرى صاحب الحالة الأمر؟
assessment-view-hint = بكلماته هو، وبأقصر ما يمكن.
assessment-analysis = ماذا تستنتج؟
assessment-analysis-hint = وازن بين الاحتياجات والمخاطر ونقاط القوة. وقل ما يجب أن يتغير أولًا.
assessment-agreed = هل يوافق صاحب الحالة؟
assessment-disagreements = على ماذا لا يوافق؟
assessment-risk = ما مقدار الخطر؟
assessment-high = عند الخطر المرتفع يقرر مشرفك في هذا التقييم قبل أن تبدأ الخطة.
assessment-finish = أنه التقييم
assessment-done = حُفظ التقييم.

strength-personal-skill = مهارة شخصية
strength-coping = طرق للتعامل مع الصعاب
strength-caregiver-bond = الصلة بمقدم الرعاية
strength-extended-family = الأسرة الممتدة
strength-friends = الأصدقاء
strength-school = المدرسة
strength-faith = الإيمان
strength-community-group = مجموعة في المجتمع
strength-income = الدخل
strength-knowledge-of-services = معرفة الخدمات
strength-hope-plans = آمال وخطط
strength-other = شيء آخر

case-do-incident = دوّن حادثة
case-do-concern = أضف مصدر قلق
case-do-reopening = أعد فتح الحالة
draft-incident = حادثة
draft-concern = مصدر قلق
draft-reopening = إعادة فتح حالة

incident-title = حادثة في
incident-pages = أجزاء الحادثة
incident-not-now = لا يمكن إضافة شيء إلى هذه الحالة الآن. يمكنك قراءتها.
incident-page-what = ما حدث
incident-page-words = بكلمات صاحب الحالة
incident-page-risk = الخطر الآن
incident-field-happened = متى حدث
incident-field-kind = نوع الفعل
incident-field-risk = الخطر الآن
incident-field-reason = سبب الخطر
incident-when = متى حدث ذلك؟
incident-about = لا يُعرف إلا الشهر أو السنة
incident-month = الشهر، إن عُرف
incident-year = السنة
incident-kind = ما نوع الفعل؟
incident-kind-found = نوع الفعل: { $kind }
gbv-question-penetration = هل حدث إيلاج دون رضا، مهما كان طفيفًا؟
gbv-question-unwanted-contact = هل حدث تلامس جنسي آخر غير مرغوب فيه، أو محاولة؟
gbv-question-physical-violence = هل حدث عنف جسدي غير جنسي؟
gbv-question-against-will-marriage = هل حدث زواج ضد الإرادة، أو زواج طفل؟
gbv-question-resources-denied = هل مُنع المال أو الملك أو المدرسة أو الخدمات؟
gbv-question-emotional-harm = هل حدث أذى نفسي أو عاطفي؟
incident-body = هل حدث إيلاج أو تلامس مع سوائل الجسم؟
incident-body-hint = لا تسأل أكثر مما يلزم. هذا يبيّن مدى استعجال العلاج.
incident-care-title = العلاج الطبي الآن
incident-care-72 = هو أنفع خلال 72 ساعة: حتى { $day } على أبعد حد. اذهبوا في أقرب وقت.
incident-care-120 = بعض العلاج ينفع خلال 120 ساعة: حتى { $day } على أبعد حد.
incident-care-choice = القرار لصاحب الحالة. اعرض أن ترافقه.
incident-account = ماذا يقول صاحب الحالة؟
incident-account-hint = بكلماته هو، وبأقصر ما يلزم. استعمل الرموز لا الأسماء. ولا تسأل عنه مرتين.
incident-risk = ما مقدار الخطر الآن؟
incident-save = احفظ الحادثة
incident-done = حُفظت الحادثة.

concern-title = مصدر قلق جديد في
concern-what = ما لاحظته
concern-kind = ما مصدر القلق؟
concern-when = متى لوحظ أول مرة؟
concern-when-hint = اتركه فارغًا إن كان اليوم.
concern-save = احفظ مصدر القلق
concern-done = حُفظ مصدر القلق.

reopening-title = إعادة فتح:
reopening-pages = أجزاء إعادة الفتح
reopening-not-now = لا يمكن إعادة فتح هذه الحالة الآن.
reopening-page-why = السبب والتاريخ
reopening-page-told = ما تشرحه
reopening-page-consent = الموافقة
reopening-page-risk = الخطر
reopening-field-why = السبب
reopening-field-note = السبب بالكلمات
reopening-field-read = التاريخ
reopening-field-told = ما تشرحه
reopening-field-answer = الجواب عن الموافقة
reopening-field-giver = من يوافق
reopening-field-method = كيف قيل
reopening-field-risk = الخطر
reopening-field-reason = سبب الخطر
reopening-why = لماذا يُعاد فتحها؟
reopening-note = ما الجديد؟
reopening-history = ملف الحالة
reopening-read = قرأت التاريخ
reopening-read-hint = حتى لا يحكي صاحب الحالة قصته مرة أخرى.
reopening-do = أعد فتح الحالة
reopening-done = فُتحت الحالة من جديد بالرمز نفسه.
guard-comment-written = اكتب بكلمات قليلة ما الجديد.
guard-history-reviewed = اقرأ التاريخ أولًا ثم قل ذلك.

# Plan, review and work that waits for a supervisor.
case-do-drafting = إعداد الخطة
case-do-planning = متابعة الخطة
case-do-review = مراجعة الخطة
case-do-submitted = البتّ في العمل المنتظِر
draft-plan = خطة
draft-review = مراجعة
draft-give-back = كلمات لإعادة عمل
field-goals = الأهداف
guard-goal-named = الخطة تحتاج إلى هدف.
guard-every-goal-has-action = هذا الهدف يحتاج إلى خطوة.
guard-every-action-has-who-and-when = يجب أن تقول هذه الخطوة من يقوم بها ومتى.
guard-closure-condition-written = اكتب ما يجب أن يتغيّر حتى يمكن إغلاق الحالة.
guard-client-took-part = قل كيف شارك صاحب الحالة.
guard-next-review-set = اختر يوم المراجعة القادمة، اليوم أو بعده.
guard-no-review-under-way = هناك مراجعة جارية. أنهِها أولًا.
guard-review-participants-named = قل كيف شارك صاحب الحالة، أو اكتب سبب غيابه.
guard-review-complete = اكتب ما يقوله صاحب الحالة عن العمل.
given-back-by = { $known ->
    [no] من { $by }
   *[yes] من { $by } في { $when }
}
participation-led = قاد ذلك
participation-took-part = شارك
participation-informed = أُبلِغ
participation-not-involved = لم يشارك
copy-given-paper = على ورق
copy-given-read-aloud = قُرئت بصوت عالٍ
copy-given-pictures = بالصور
copy-given-not-safe = دون نسخة: غير آمن
copy-given-not-wanted = لا يريدون نسخة
plan-title = خطة الحالة
plan-pages = صفحات الخطة
plan-page-goals = الأهداف
plan-page-change = ما يجب أن يتغيّر
plan-page-people = من شارك
plan-page-agree = الاتفاق
plan-none = لا توجد خطة بعد. ابدأها مع صاحب الحالة؛ ويمكن إنهاؤها لاحقًا.
plan-begin = بدء الخطة
plan-revise = تعديل الخطة
plan-go-on = متابعة الخطة
plan-waits = هذه الخطة بانتظار المشرف
plan-waits-what = اتُّفق عليها مع صاحب الحالة. وتصبح سارية حين يوافق عليها المشرف.
plan-came-back = أعاد المشرف الخطة مع كلماته
plan-review-first = هذه الخطة سارية. راجعها مع صاحب الحالة قبل تغييرها.
plan-to-review = مراجعة الخطة
plan-no-goals = لا أهداف بعد. اسأل الأسرة عمّا ينبغي أن يختلف، واكتبه بكلماتها.
plan-many-goals = { $count ->
    [zero] لا أهداف. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
    [one] هدف واحد. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
    [two] هدفان. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
    [few] { $count } أهداف. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
    [many] { $count } هدفًا. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
   *[other] { $count } هدف. الخطة التي لا تزيد على { $max } أسهل في التنفيذ.
}
plan-goal-number = الهدف { $number }
plan-goal = ما الذي ينبغي أن يختلف؟
plan-goal-hint = بكلمات الأسرة. دون أسماء.
plan-horizon = متى؟
plan-domain = مجال الحياة
plan-goal-save = حفظ الهدف
plan-action = ما الذي سيُفعل؟
plan-action-hint = خطوة واحدة. دون أسماء.
plan-responsible = من يقوم بها؟
plan-who = من بالتحديد
plan-who-hint = رمز مثل M1، أو خدمة. يمكن تركه فارغًا.
plan-due = متى تنتهي؟
plan-action-save = حفظ الخطوة
plan-needed = أجب عن هذا قبل الحفظ.
plan-leave-out = عدم الاحتفاظ به
plan-add-goal = إضافة هدف
plan-add-action = إضافة خطوة
plan-change = تغيير
plan-change-named = تغيير: { $what }
plan-change-goal = تغيير الهدف
plan-remove = إخراج
plan-remove-named = إخراج: { $what }
plan-remove-goal = إخراج الهدف
plan-goal-removed = أُخرج الهدف.
plan-action-removed = أُخرجت الخطوة.
plan-by-day = حتى { $day }
plan-who-exactly = { $role } ({ $who })
plan-person-how = { $person } ({ $how })
plan-not-written = لم يُكتب شيء.
plan-took-part-were = من شارك: { $people }
plan-condition = يمكن إغلاق الحالة عندما
plan-condition-hint = بكلمات صاحب الحالة: كيف سيعرف أن هذا يكفي؟ دون أسماء.
plan-review-on = متى تنظرون فيها معًا مرة أخرى؟
plan-review-on-hint = يوم المراجعة الأولى.
plan-took-part = من شارك، وكيف؟
plan-took-part-hint = اضغط الإجابة مرة أخرى لإلغائها.
plan-copy = كيف حصلوا على نسخة؟
plan-will-wait = الخطر مرتفع، لذلك تسري هذه الخطة بعد موافقة المشرف.
plan-read-aloud = اقرؤوها معًا بصوت عالٍ قبل الموافقة.
plan-consent = كيف وافقوا على هذه الخطة؟
plan-consent-hint = إن لم يوافقوا، فأنهها لاحقًا.
plan-method-verbal-witnessed = قالوا نعم أمام شاهد
plan-method-thumbprint = بصمة الإبهام
plan-method-written = توقيع
plan-given-by = من قال نعم؟
plan-given-by-hint = اتركه فارغًا إن كان صاحب الحالة.
plan-agreed-on = متى كان ذلك؟
plan-still-missing = ما زال ناقصًا
plan-to-place = الذهاب إليه
plan-missing-goals = هدف أو خطوة لم تكتمل. احفظها أو اتركها.
plan-missing-next-review-on = اختر يوم المراجعة الأولى.
plan-missing-consent = قل كيف وافقوا على هذه الخطة.
plan-missing-agreed-on = لا يمكن قراءة هذا اليوم. صحّحه أو اتركه فارغًا.
plan-agree = الاتفاق على الخطة
plan-agreed = تم الاتفاق على الخطة.
plan-agreed-waits = تم الاتفاق على الخطة وهي بانتظار المشرف.
review-title = مراجعة الحالة
review-none = لم تُجرَ مراجعة بعد. تظهر هنا حين يحين وقتها.
review-to-case = الذهاب إلى الحالة
review-waits = هذه المراجعة بانتظار المشرف
review-waits-what = تسري حين يوافق عليها المشرف. ويبدأ ما يليها عندئذ.
review-came-back = أعاد المشرف المراجعة مع كلماته
review-since = الجديد منذ { $day }
review-since-start = ما حدث حتى الآن
review-contacts = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}
review-done = { $count ->
    [zero] لم تُنجز خطوات
    [one] أُنجزت خطوة واحدة
    [two] أُنجزت خطوتان
    [few] أُنجزت { $count } خطوات
    [many] أُنجزت { $count } خطوة
   *[other] أُنجزت { $count } خطوة
}
review-risks = { $count ->
    [zero] لم يُقدَّر الخطر
    [one] قُدّر الخطر مرة واحدة
    [two] قُدّر الخطر مرتين
    [few] قُدّر الخطر { $count } مرات
    [many] قُدّر الخطر { $count } مرة
   *[other] قُدّر الخطر { $count } مرة
}
review-goals = إلى أين وصلت الأهداف؟
review-goal-was = في الملف: { $status }
review-goal-why = لماذا؟
review-goal-why-hint = كما اتُّفق مع صاحب الحالة. دون أسماء.
review-fits = هل ما زالت الخطة مناسبة؟
review-feedback = ماذا يقول صاحب الحالة عن العمل؟
review-feedback-hint = بكلماته. دون أسماء.
review-consent = هل ما زالوا موافقين على الخدمات؟
review-consent-now = في الملف: { $state }. اسأل من جديد.
consent-now-agreed = موافقة
consent-now-partial = موافقة جزئية
consent-now-refused = رفض
consent-now-withdrawn = سُحبت
consent-now-expired = انتهت مدتها
consent-now-not-asked = لم يُسأل
review-risk = ما مقدار الخطر الآن؟
review-who = من يشارك؟
review-who-hint = صاحب الحالة ومن يريد أن يكون معه. يمكنك تغيير ذلك في النهاية.
review-took-part = من شارك، وكيف؟
review-supervisor-there = شارك المشرف
review-absence = من غاب، ولماذا؟
review-absence-hint = فقط إن غاب صاحب الحالة أو المشرف.
review-outcome = ماذا بعد ذلك؟
review-then-continue = تستمر الخطة كما هي.
review-then-revise-plan = تكتب نسخة جديدة من الخطة.
review-then-reassess = تنظر من جديد في الاحتياجات والمخاطر.
review-then-close = تطلب إغلاق الحالة.
review-next = المراجعة القادمة
review-next-hint = لا حاجة إليه عند طلب الإغلاق.
review-held-on = متى كانت المراجعة؟
review-field-goals = الأهداف
review-field-fits = هل الخطة مناسبة
review-field-feedback = كلمات صاحب الحالة
review-field-consent = الموافقة
review-field-risk = الخطر
review-field-took-part = من شارك
review-field-outcome = ماذا بعد
review-field-next = المراجعة القادمة
review-field-held-on = يوم المراجعة
review-begin = بدء المراجعة
review-finish = إرسال إلى المشرف
review-sent = المراجعة بانتظار المشرف.
submitted-assessment = تقييم
submitted-plan = خطة
submitted-review = مراجعة
submitted-closure = إغلاق
submitted-title-assessment = تقييم الحالة
submitted-title-plan = خطة الحالة
submitted-title-review = مراجعة الحالة
submitted-work = العمل المطلوب البتّ فيه
submitted-by = { $by ->
    [you] منك
   *[other] من { $by }
}
submitted-by-on = { $by ->
    [you] منك في { $when }
   *[other] من { $by } في { $when }
}
submitted-due = القرار حتى { $day }
submitted-by-day = القرار { $away }
submitted-next-review = المراجعة القادمة: { $day }
submitted-client-view = رأي صاحب الحالة
submitted-analysis = ما يستنتجه الأخصائي
submitted-agrees = صاحب الحالة موافق
submitted-safety-plan = يلزم خطة سلامة
submitted-needs = المطلوب: { $needs }
submitted-approve = موافقة
submitted-ask-title = هل توافق على هذا للحالة { $code }؟
submitted-ask-assessment = يسري التقييم من الآن، ثم تأتي الخطة.
submitted-ask-plan = تسري الخطة من الآن. وإن تغيّرت أهدافها أو تغيّر الخطر قبل ذلك، تُسأل من جديد.
submitted-ask-review = تسري المراجعة من الآن، ثم يلي ما تطلبه.
submitted-return-what = يعود إلى الأخصائي مع كلماتك. لا يضيع شيء.
submitted-approved = { $what } للحالة { $code }: تمت الموافقة. يراها الآخرون بعد النسخ الاحتياطي القادم.
submitted-given-back = عاد العمل على الحالة { $code } إلى { $by } مع كلماتك.
submitted-gone = تم البتّ في هذا. لم يعد شيء ينتظر هنا.

## الطباعة: الشاشة وما يرد على الأوراق. الكلمات التي تبدأ بـ sheet يقرؤها البرنامج الذي يرسم الورق.

case-do-print = طباعة
print-title = طباعة
print-which = أي ورقة؟
print-not-now = هذه لا يمكن طباعتها الآن
print-slip = قسيمة إحالة: { $service }
print-shows-case-summary = رمز الحالة والخطر والمخاوف والخطة وآخر تواصل. بلا أسماء. لخزانة ملفات العمل.
print-shows-family-plan = الأهداف والخطوات بخط كبير مع رموز مرسومة. بلا اسم ولا رمز حالة. للأسرة.
print-shows-referral-slip = رمز الحالة وما هو مطلوب ولماذا. بلا أسماء. إلى { $provider }.
print-shows-consent-form = الأسماء ورقم الاستمارة. بلا رمز حالة. للتوقيع، ثم لخزانة الهويات.
print-shows-code-key = رمز الحالة مع الأسماء. لخزانة الهويات المقفلة فقط.
print-language = بأي لغة؟
print-paper = على أي ورق؟
print-paper-a4 = A4
print-paper-a5 = A5، نصف الحجم
print-logged = هذه الورقة تفتح الأسماء. يُسجَّل ذلك مع اسمك والوقت.
print-prepare = تحضير الورقة
print-prepared = هذا ما يرد على الورقة
print-pages = { $count ->
    [zero] بلا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
print-letters-missing = { $count ->
    [zero] كل الأحرف تُطبع.
    [one] حرف واحد لا يمكن طباعته. يظهر على الورق مربعًا فارغًا.
    [two] حرفان لا يمكن طباعتهما. يظهران على الورق مربعين فارغين.
    [few] { $count } أحرف لا يمكن طباعتها. تظهر على الورق مربعات فارغة.
    [many] { $count } حرفًا لا يمكن طباعتها. تظهر على الورق مربعات فارغة.
   *[other] { $count } حرف لا يمكن طباعتها. تظهر على الورق مربعات فارغة.
}
print-get = الحصول على ملف PDF
print-opened = الورقة مفتوحة في برنامج آخر. وإلى أن يُقفل هذا الجهاز، مكانها هنا:
print-put-out = افتح هذا الملف لطباعته. يُحذف عند قفل هذا الجهاز:
print-downloaded = وضع المتصفح الورقة مع التنزيلات. احذفها من هناك بعد طباعتها.
print-delete = حذف الورقة
print-deleted = حُذفت الورقة من هذا الجهاز. أما الورق والنسخ في أماكن أخرى فلم تُحذف.
print-other = اختيار ورقة أخرى
error-sheet-no-plan = لم يُتفق على خطة بعد. لم يُطبع شيء. اتفقوا على الخطة أولًا.
error-sheet-not-safe = قالت الأسرة إن النسخة ليست آمنة عندها. لم يُطبع شيء. اقرأ لها الخطة بصوت مسموع.
error-sheet-not-wanted = لا تريد الأسرة نسخة. لم يُطبع شيء. اسأل من جديد في المراجعة القادمة.
error-sheet-no-consent = لم يوافق صاحب الحالة على المشاركة مع الجهات الخدمية. لم يُطبع شيء. اطلب الموافقة أولًا.
error-sheet-gone = لم تعد هذه الورقة محفوظة. لم يضع شيء. حضّرها من جديد.
sheet-date = { $month ->
    [1] { $day } كانون الثاني/يناير { $year }
    [2] { $day } شباط/فبراير { $year }
    [3] { $day } آذار/مارس { $year }
    [4] { $day } نيسان/أبريل { $year }
    [5] { $day } أيار/مايو { $year }
    [6] { $day } حزيران/يونيو { $year }
    [7] { $day } تموز/يوليو { $year }
    [8] { $day } آب/أغسطس { $year }
    [9] { $day } أيلول/سبتمبر { $year }
    [10] { $day } تشرين الأول/أكتوبر { $year }
    [11] { $day } تشرين الثاني/نوفمبر { $year }
   *[12] { $day } كانون الأول/ديسمبر { $year }
}
sheet-page = صفحة { $number } من { $count }
sheet-cut-short = البقية في الملف. لم تتسع لها هذه الورقة.
sheet-printed-on = تاريخ الطباعة
sheet-none = لا شيء
sheet-not-said = لم يُذكر
sheet-yes = نعم
sheet-no = لا
sheet-code = رمز الحالة
sheet-case-summary = ملخّص الحالة
sheet-case-summary-strap = رمز الحالة بلا أسماء. لخزانة ملفات العمل، بعيدًا عن الأسماء.
sheet-programme = نوع العمل
sheet-opened = تاريخ الفتح
sheet-state = المرحلة
sheet-worker = أخصائي الحالة
sheet-risk = الخطر الآن
sheet-risk-why = لماذا
sheet-next-contact = التواصل القادم
sheet-next-review = المراجعة القادمة
sheet-concerns = المخاوف
sheet-consents = ما وافق عليه صاحب الحالة
sheet-plan = الخطة
sheet-plan-none = لم يُتفق على خطة بعد.
sheet-closure-condition = ننتهي عندما
sheet-goal = الهدف
sheet-due = قبل { $date }
sheet-referrals = الإحالات
sheet-last-contact = آخر تواصل
sheet-family-plan = خطتنا
sheet-family-plan-strap = للأسرة. ليس عليها اسم ولا رمز. احفظوها حيث تكون آمنة فقط.
sheet-family-agreed = اتفقنا على هذا في { $date }.
sheet-family-done-when = ننتهي عندما
sheet-family-next = في { $date } ننظر فيها من جديد.
sheet-family-codes = CL تعني أنت. وM1 وM2 وما بعدهما أشخاص من أسرتك أو بيتك.
sheet-who-client = أنت
sheet-who-unit-member = أسرتك أو أهل بيتك
sheet-who-caseworker = أخصائي حالتك
sheet-who-provider = جهة خدمية
sheet-who-community = أناس قريبون منك
sheet-who-other = شخص آخر
sheet-referral-slip = قسيمة إحالة
sheet-referral-slip-strap = للجهة المطلوب منها الخدمة. رمز الحالة يقوم مقام الاسم.
sheet-to = إلى
sheet-service-asked = الخدمة المطلوبة
sheet-answer-within = الرد المرجو
sheet-from = من
sheet-day = اليوم
sheet-reason = السبب
sheet-agreed-until = الموافقة سارية حتى
sheet-answer = رد الجهة الخدمية
sheet-answer-choice = ماذا يمكنكم أن تفعلوا؟
sheet-answer-accepted = نساعد
sheet-answer-declined = لا نستطيع
sheet-answer-day = يوم الموعد وساعته
sheet-answer-why = إن لم يكن ممكنًا، فلماذا، ومن يمكنه المساعدة؟
sheet-answer-sign = اسم الجهة والتوقيع واليوم
sheet-answer-back = نرجو إعادة هذا الجزء. لا تكتبوا عليه اسم صاحب الحالة.
sheet-consent-form = استمارة موافقة
sheet-consent-form-strap = أسماء ورقم استمارة، بلا رمز حالة. لخزانة الهويات.
sheet-form-number = رقم الاستمارة
sheet-about-whom = صاحب الحالة
sheet-told = ما شُرح
sheet-agree = على ماذا توافق؟
sheet-ask-services = تُفتح لي حالة، ويُكتب ما نتحدث عنه، وأحصل على مساعدة.
sheet-ask-referral = يمكن لأخصائي حالتي أن يخبر جهات أخرى بما تحتاج إلى معرفته لتساعدني.
sheet-ask-reached = يمكن الاتصال بي أو الكتابة إليّ أو زيارتي بالطرق التي قلت إنها آمنة.
sheet-ask-photo = يمكن التقاط صور أو أصوات لي وحفظها.
sheet-ask-tracing = يمكن استعمال ما أقوله للبحث عن أسرتي.
sheet-ask-later = يمكن السؤال عن أحوالي بعد إغلاق حالتي.
sheet-ask-counted = يمكن أن أُحسب في أعداد لا يظهر فيها اسم أحد.
sheet-share-with = الجهات التي يمكن المشاركة معها
sheet-not-told = ما لا يجوز قوله، أو لمن لا يجوز
sheet-withdraw = يمكنك الرجوع عن أي من هذا في أي وقت وتبقى المساعدة لك. قل ذلك لأخصائي حالتك. ما تمت مشاركته من قبل لا يمكن دائمًا استرجاعه.
sheet-who-agrees = من يوافق
sheet-giver = الاسم والصلة بصاحب الحالة
sheet-sign-client = توقيع صاحب الحالة أو بصمته، واليوم
sheet-sign-giver = توقيع مقدّم الرعاية أو بصمته، إذا كان صاحب الحالة طفلًا
sheet-sign-witness = شاهد على موافقة شفوية أو بصمة: الاسم والتوقيع
sheet-sign-interpreter = المترجم الذي يعد بحفظ السر: الاسم والتوقيع
sheet-sign-worker = أخصائي الحالة: التوقيع واليوم
sheet-code-key = مفتاح الرموز
sheet-code-key-strap = رمز الحالة مع الأسماء. لخزانة الهويات المقفلة فقط، ولا يوضع أبدًا مع ملف العمل.

# Consent: asking for one purpose, all purposes of a case, taking one back. Said aloud to people under stress.
consent-title = ما تمت الموافقة عليه
consent-open = عرض الكل أو السؤال أو السحب
consent-not-asked = لم يُسأل عنه بعد
consent-to-case = العودة إلى الحالة
consent-ask = اسأل
consent-ask-again = اسأل من جديد
consent-see-form = عرض الاستمارة الموقعة
consent-take-back = سحب الموافقة
consent-since = من { $day }
consent-by = من { $who }
consent-anew = كبر صاحب الحالة وصار القرار له من جديد. حتى ذلك الحين لا يُشارَك شيء.
consent-ends-soon = تنتهي { $day }. اسأل من جديد قبل ذلك.
consent-two-decisions = قراران لم يعلم أحدهما بالآخر. لا يُعتد إلا بما يسمح به الاثنان. اسأل من جديد.
consent-shares = يجوز إخبارهم بـ: { $groups }
consent-shares-nothing = لا يجوز الإخبار بشيء.
consent-keeps-back = يبقى مكتومًا: { $groups }
consent-the-name = الاسم
consent-taken-back = سُحبت الموافقة، ويسري ذلك من الآن.
consent-back-title = سحب الموافقة: { $scope }
consent-back-always = لكل شخص أن يسحب موافقته في أي وقت. هذا ما يترتب على ذلك:
consent-back-no-undo = لا رجوع عن هذا. للسماح به مرة أخرى عليك أن تسأل من جديد.
consent-back-who = من يسحب الموافقة؟
consent-back-keep = اتركها كما هي
consent-back-do = اسحب الموافقة
consent-effect-referrals-not-sent = { $count ->
    [zero] لا إحالات تتوقف قبل الإرسال.
    [one] إحالة واحدة لا تُرسل.
    [two] إحالتان لا تُرسلان.
    [few] { $count } إحالات لا تُرسل.
    [many] { $count } إحالة لا تُرسل.
   *[other] { $count } إحالة لا تُرسل.
}
consent-effect-referrals-called-back = { $count ->
    [zero] لا إحالات تُسترد.
    [one] إحالة واحدة تتوقف. أخبر الجهة بأنها استُردت.
    [two] إحالتان تتوقفان. أخبر الجهتين بأنهما استُردتا.
    [few] { $count } إحالات تتوقف. أخبر الجهات بأنها استُردت.
    [many] { $count } إحالة تتوقف. أخبر الجهات بأنها استُردت.
   *[other] { $count } إحالة تتوقف. أخبر الجهات بأنها استُردت.
}
consent-effect-told-stays-told = ما قيل من قبل لا يمكن استرداده. أخبر صاحب الحالة بذلك.
consent-effect-nothing-shared = لا يُشارَك شيء بعد الآن لهذا الغرض.
consent-effect-no-transfer = لا تُسلَّم الحالة إلى جهة أخرى.
consent-effect-no-tracing = يتوقف البحث عن الأسرة.
consent-effect-no-pictures = لا تؤخذ صور ولا تسجيلات بعد الآن. وما أُخذ يُمحى خلال 7 أيام.
consent-effect-no-contact = لا أحد يتصل أو يكتب أو يزور من هنا بعد الآن.
consent-effect-case-closes = تُغلق الحالة خلال 7 أيام. تحدث مع مشرفك أولًا إذا كان أحد في خطر.
consent-effect-not-written = لا يُكتب شيء آخر من الحديث الأول.
consent-effect-plan-again = يُعاد الحديث عن الخطة.
consent-effect-no-checks = لا أحد يسأل عن الأحوال بعد الإغلاق.
consent-effect-not-counted = لا تدخل الحالة في مجاميع تخرج من المنظمة.
consent-form-title = الاستمارة الموقعة
consent-form-close = إغلاق الاستمارة
consent-mark-signature = موقعة
consent-mark-thumbprint = ببصمة الإبهام
consent-mark-on-paper = موقعة على ورق
consent-mark-spoken = قيلت أمام شاهد
consent-ask-title = السؤال عن: { $scope }
consent-not-now = لا يسجل هذا إلا من يتولى حالة مفتوحة.
consent-other-begun = كنت تسأل عن «{ $scope }». أكمل ذلك أو ابدأ من جديد قبل أن تسأل عن «{ $wanted }».
consent-pages = صفحات الموافقة
consent-page-ask = ما المطلوب
consent-page-sharing = مع من، وماذا
consent-page-who = من يوافق
consent-page-mark = كيف يقولون ذلك
consent-page-read = قراءة ما قيل
consent-field-answer = الجواب
consent-field-told = ما شُرح
consent-field-recipients = مع من تكون المشاركة
consent-field-groups = ما يجوز قوله
consent-field-withheld = لماذا يُكتم شيء
consent-field-giver = من يوافق
consent-field-assent = ما يقوله الطفل
consent-field-exception = لماذا يقرر شخص آخر
consent-field-until = حتى متى
consent-field-language = اللغة
consent-field-understood = ما أعادوا قوله
consent-field-method = كيف يقولون نعم
consent-field-mark = التوقيع أو البصمة
consent-field-giver-name = اسم من يوافق
consent-field-witness = من كان حاضرًا
consent-field-witness-name = اسم الشاهد
consent-field-paper-place = أين الورقة
consent-asks-interview-and-record = هل لي أن أتحدث معك عما حدث وأن أكتبه؟
consent-asks-case-management = هل لنا أن نفتح حالة ونعمل معك ونحتفظ بملاحظات عنها؟
consent-asks-plan = هل توافق على الخطة التي وضعناها معًا؟
consent-asks-share-referral = هل لي أن أخبر جهة خدمة عنك حتى تساعدك؟ أنت تختار من هي وماذا تعرف.
consent-asks-share-conference = هل لي أن أتحدث عنك مع من يحضرون اجتماعًا؟ أنت تختار ما يعرفونه.
consent-asks-transfer = هل لنا أن نسلم حالتك إلى منظمة أخرى تستطيع مساعدتك أكثر؟
consent-asks-tracing = هل لنا أن نشارك ما تقوله لنبحث عن أسرتك؟
consent-asks-photo-audio = هل لنا أن نأخذ صورة أو نسجل صوتك ونحتفظ به؟
consent-asks-safe-contact = هل لنا أن نتصل بك أو نكتب إليك أو نزورك؟ أنت تختار كيف ومتى.
consent-asks-post-closure-contact = هل لنا أن نسأل عن أحوالك بعد إغلاق الحالة؟
consent-asks-statistics = هل لنا أن نعد حالتك في مجاميع بلا اسمك؟ قول لا لا يغير شيئًا لك.
consent-agrees = ماذا يقولون؟
consent-no-is-fine = قول لا جواب مثل نعم. لا يغير أي مساعدة أخرى. يُكتب حتى لا يسأل أحد مرتين.
consent-later-is-fine = لا يُكتب شيء ولا يُشارَك شيء. اسأل من جديد في يوم آخر.
consent-with-whom = مع من؟
consent-to-named = منظمة واحدة
consent-to-service = من يقدم نوعًا من الخدمة
consent-organisation = اسم المنظمة
consent-organisation-hint = لا يُكتب اسم شخص أبدًا.
consent-service = نوع الخدمة
consent-may-know = ماذا يجوز أن يُقال لهم؟
consent-name-too = الاسم أيضًا
consent-name-too-hint = فقط إذا تعذرت المساعدة من دونه.
consent-keep-back = ما الذي يجب ألا يعرفوه أبدًا؟
consent-keep-back-hint = يبقى مكتومًا مهما اختير في الأعلى.
consent-keep-back-why = لماذا يُكتم؟
share-group-contact-safe = كيف يمكن الوصول إليهم بأمان
share-group-demographics = الفئة العمرية والجنس
share-group-service-needed = الخدمة المطلوبة
share-group-reason-short = السبب في جملة أو جملتين
share-group-risk-level = مقدار الخطر
share-group-safety-advice = كيف تُحفظ سلامتهم
share-group-access-needs = اللغة واحتياجات الوصول
share-group-care-situation = من يرعاهم
share-group-plan-actions-for-receiver = خطوات الخطة لهذه الجهة
share-group-documents-named = الأوراق الموجودة
withhold-reason-fear-of-harm = الخوف من الأذى
withhold-reason-wants-to-tell-self = يريد قوله بنفسه
withhold-reason-shame = الخجل
withhold-reason-other = سبب آخر
consent-who = من يوافق؟
consent-assent = ماذا يقول الطفل؟
child-assent-given = الطفل موافق
child-assent-refused = الطفل غير موافق
child-assent-not-sought-age = أصغر من أن يُسأل
consent-exception = يقرر شخص غير المعتاد في هذه السن
consent-exception-hint = عندها فقط: اذكر السبب.
consent-exception-note = بكلمات قليلة
giver-exception-no-caregiver = لا يوجد من يرعى الطفل
giver-exception-not-in-interest = من يرعى الطفل لن يعمل لمصلحته
giver-exception-client-wishes = صاحب الحالة يريد ذلك
giver-exception-supported-decision = صاحب الحالة يقرر بمساندة
giver-exception-law = القانون يقول ذلك
consent-understood = ماذا أعادوا قوله؟
consent-understood-hint = اطلب منهم أن يقولوا بكلماتهم على ماذا يوافقون. بلا أسماء.
consent-language = اللغة التي تحدثت بها
consent-language-ar = العربية
consent-language-en = الإنجليزية
consent-language-fr = الفرنسية
consent-language-other = لغة أخرى
consent-interpreter = ترجم شخص ما
consent-interpreter-name = اسم المترجم
consent-interpreter-promised = وعد بالكتمان
consent-name-kept-apart = تُحفظ الأسماء بعيدًا عن ملف الحالة.
consent-until = حتى متى؟
consent-until-taken-back = حتى تُسحب.
consent-until-days = { $days ->
    [zero] بلا أيام، إذا تركتها فارغة.
    [one] ليوم واحد، إذا تركتها فارغة.
    [two] ليومين، إذا تركتها فارغة.
    [few] لمدة { $days } أيام، إذا تركتها فارغة.
    [many] لمدة { $days } يومًا، إذا تركتها فارغة.
   *[other] لمدة { $days } يوم، إذا تركتها فارغة.
}
consent-conditions = بأي شروط؟
consent-conditions-hint = اتركها فارغة إذا لم تكن هناك شروط. بلا أسماء.
consent-method = كيف يقولون نعم؟
consent-giver-name = اسم من يوافق
consent-pad = وقّع هنا
consent-pad-hint = بالإصبع أو القلم أو الفأرة. أدر الجهاز لمساحة أكبر. للتوقيع على ورق ضع العلامة في الأسفل.
consent-pad-empty = لا توقيع بعد
consent-pad-signed = تم التوقيع
consent-pad-clear = التوقيع من جديد
consent-picture = صورة بصمة الإبهام
consent-picture-hint = التقط صورة للبصمة بالحبر على الاستمارة. هي صورة فقط: لا شيء يقارنها.
consent-picture-of = بصمة الإبهام
consent-picture-clear = التقط صورة أخرى
consent-picture-unread = لا يمكن قراءة هذه الصورة. اختر صورة للبصمة.
consent-on-paper = التوقيع على ورق
consent-on-paper-hint = العلامة على الورقة. قل أين تُحفظ.
consent-paper-place = أين الورقة؟
consent-paper-place-hint = الخزانة أو الملف
consent-write-later = نعم المنطوقة تُحسب. اكتبوها معًا في أول لقاء آمن.
consent-witness = من كان حاضرًا؟
consent-witness-hint = البصمة ونعم المنطوقة تحتاجان إلى شاهد.
consent-witness-name = اسم الشاهد
witness-role-second-staff = عامل ثانٍ
witness-role-trusted-adult = شخص بالغ موثوق
witness-role-interpreter = المترجم
witness-role-community-person = شخص من المجتمع
consent-read-back = ما تمت الموافقة عليه
consent-read-back-how = اقرأ هذا بصوت مسموع. اسأل مرة أخرى هل هو صحيح.
consent-nothing-said = لم يُقل بعد
consent-can-stop = لهم أن يسحبوها في أي وقت، ولا تتغير أي مساعدة أخرى.
consent-save = احفظ هذا الجواب
consent-done = حُفظ الجواب.
case-do-consents = الموافقة
draft-consent = الموافقة
rule-T33 = اطلب الإغلاق: سُحبت الموافقة
guard-child-assents = قال الطفل لا. موافقة شخص آخر لا تكفي.
safety-contact-not-agreed = صاحب الحالة لا يوافق على الاتصال ولا على الزيارة. انتظر حتى يأتي.
consent-to-everybody = أي جهة كانت
consent-to-everybody-hint = يتوقف كل ما اتُّفق عليه من هذا النوع، وتتوقف الإحالات المفتوحة أيضًا.

## Services and referrals.
area-directory = الخدمات
error-directory-refused = لم تؤخذ القائمة. في الجهة { $provider } خطأ ({ $fault }). ما كان هنا باقٍ. صحّحها ثم حمّلها من جديد.
error-file-untrusted = هذا الملف تالف، أو وقّعه من لا يحق له ذلك. ما كان هنا باقٍ. اطلب الملف من جديد.
error-file-older = على هذا الجهاز قائمة أحدث. لم يتغير شيء.
error-bundle-foreign = هذا الملف لمنظمة أخرى. لم يُقرأ منه شيء. اطلب الملف الصحيح ممّن أعطاك إياه.
error-bundle-locked = هذا الملف لا يُفتح بهذه الكلمات، أو هو تالف. لم يتغير شيء. قارن الكلمات، أو اطلب الملف من جديد.
directory-empty = تظهر قائمة الخدمات هنا. اطلب الملف من مشرفك وحمّله أدناه.
directory-search = ابحث عن خدمة أو مكان
directory-service = نوع الخدمة
directory-area = المنطقة
directory-old = لم يُتحقق منها منذ 3 أشهر
directory-found = { $count ->
    [zero] لا جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $count } جهات
    [many] { $count } جهة
   *[other] { $count } جهة
}
directory-none = لا شيء يناسب. أزل أحد المرشحات أو استعمل كلمات أقل.
directory-list = هذه القائمة
directory-issued = وقّعها { $who } في { $when }.
directory-missing-said = ينقص: { $what } (قاله { $who })
directory-proposal-drop = تم أو لا حاجة إليه
directory-propose = أبلغ عن تغيير
directory-propose-new = أبلغ عن خدمة ناقصة
directory-propose-what = ما الذي تغيّر؟
directory-propose-missing = أي خدمة تنقص، وأين؟
directory-propose-hint = سطر واحد. لا تكتب شيئًا عن أي صاحب حالة.
directory-propose-keep = احفظ هذا
directory-proposal-kept = حُفظ. أخبر من يعتني بالقائمة.
directory-proposed = تغيير أبلغ عنه { $who } في { $when }
directory-load = حمّل قائمة من ملف
directory-loaded = القائمة الجديدة هنا.
directory-carry = احفظ القائمة في ملف
directory-confirm = كل هذا صحيح اليوم
directory-confirmed = سُجّل أنه تُحقق منه اليوم. احفظ القائمة في ملف للآخرين.
directory-do-not-use = لا ترسل أحدًا إلى هنا
directory-caution = كن حذرًا
directory-not-vetted = لم يتحقق أحد بعد من أن هذا المكان آمن لأصحاب الحالات.
directory-emergency = حالات الطوارئ ليلًا ونهارًا
directory-ages = الأعمار { $ages }.
directory-pep = تعطي دواء ضد فيروس نقص المناعة بعد الاعتداء.
directory-ec = تعطي منع الحمل الطارئ.
directory-cost = الكلفة
directory-answers = موعد الرد
directory-how = كيف تُحيل
directory-after-hours = في غير الدوام
directory-languages = اللغات
directory-access = يسهّلها
directory-checked = آخر تحقق { $ago }
directory-takes-cases = تستطيع تولّي حالة كاملة
directory-no-protocol = لم توقّع على كيفية مشاركة المعلومات
provider-kind-government = جهة حكومية
provider-kind-ngo = منظمة إغاثة
provider-kind-community-group = مجموعة مجتمعية
provider-kind-faith-group = جماعة دينية
provider-kind-private = جهة خاصة
provider-kind-un = الأمم المتحدة
provider-kind-individual = شخص واحد
capacity-open = تستقبل الناس
capacity-limited = تستقبل القليل
capacity-full = ممتلئة
capacity-closed = مغلقة
service-access-ramp = منحدر للكراسي
service-access-sign-language = لغة الإشارة
service-access-female-staff = موظفات
service-access-privacy = غرفة خاصة

## Safety plan and client unit
entry-not-now = لا يمكن تسجيل هذا الآن: الحالة في خطوة أخرى أو ليست لك. ما تكتبه محفوظ.
error-kept-away = يجب ألا يعرف { $who } شيئًا عن هذه الحالة. لم يُحفظ شيء. أخرِج { $who } ثم احفظ من جديد.
guard-safety-plan-made = خطة الأمان لازمة ولا توجد بعد. ضعها أولًا.
guard-nobody-kept-away-takes-part = يشارك شخص يجب ألا يعرف شيئًا عن الحالة. أخرِجه.
case-do-safety_plan = خطة الأمان
case-do-unit = الأسرة ومن في البيت
draft-safety-plan = خطة الأمان
draft-unit-member = شخص من الأسرة أو البيت
draft-strength = نقطة قوة
kind-safety-plan = وُضعت خطة الأمان
kind-safety-look = روجعت خطة الأمان
kind-unit-member = أُضيف إلى الأسرة أو البيت
case-fact-safety-plan-version = النسخة { $value }
case-fact-with-client = وُضعت مع صاحب الحالة: { $value }
case-fact-who = { $value }
case-fact-relation = { $value }
case-fact-kept-away = يجب ألا يعرف شيئًا عن الحالة
assessment-safety = هل تلزم خطة أمان؟
assessment-safety-hint = إذا كان الجواب نعم توضع الخطة قبل إنهاء التقييم.
assessment-safety-make = ضع خطة الأمان
safety-title = خطة الأمان
safety-none = لا توجد خطة أمان بعد. ضعها مع صاحب الحالة.
safety-begin = ضع خطة الأمان
safety-change = غيّر الخطة
safety-save = احفظ خطة الأمان
safety-done = حُفظت خطة الأمان.
safety-version = النسخة { $version }
safety-made = وضعها { $by } في { $day }.
safety-with-client = وضعها صاحب الحالة مع العامل.
safety-without-client = لم يكن صاحب الحالة حاضرًا.
safety-look-by = تُراجع قبل { $day }.
safety-look = راجعناها وما زالت تصلح
safety-look-save = احفظ
safety-look-note = ماذا قال صاحب الحالة؟
safety-looked = حُفظ أن الخطة ما زالت تصلح.
safety-looks = المراجعات
safety-look-on = في { $day }.
safety-older = { $count ->
    [zero] لا نسخ أقدم
    [one] نسخة أقدم واحدة
    [two] نسختان أقدم
    [few] { $count } نسخ أقدم
    [many] { $count } نسخة أقدم
   *[other] { $count } نسخة أقدم
}
safety-standing-missing = لا توجد خطة أمان.
safety-standing-rivals = كُتبت خطتا أمان كلٌّ على حدة.
safety-standing-overtaken = زاد الخطر بعد آخر مراجعة لهذه الخطة.
safety-standing-due = مرّ يوم مراجعة خطة الأمان.
safety-standing-holds = توجد خطة أمان.
safety-then-rivals = اقرأ الاثنتين مع صاحب الحالة واكتب خطة واحدة تأخذ بهما.
safety-then-overtaken = راجعها مع صاحب الحالة. غيّرها، أو احفظ أنها ما زالت تصلح.
safety-then-due = راجعها مع صاحب الحالة. غيّرها، أو احفظ أنها ما زالت تصلح.
safety-page-danger = الخطر
safety-page-steps = ماذا نفعل
safety-page-help = من وما يساعد
safety-page-keep = حفظ الخطة بأمان
safety-part-concern-in-own-words = ما يخافه صاحب الحالة
safety-part-warning-signs = علامات اقتراب الخطر
safety-part-things-client-can-do = ما يستطيع فعله
safety-part-safe-places = أماكن آمنة
safety-part-what-to-take = ما يأخذه معه
safety-part-children-plan = من أجل الأطفال
safety-part-steps-before = قبل أن يحدث
safety-part-steps-during = حين يحدث
safety-part-steps-after-leaving = بعد المغادرة
safety-part-strengths-used = نقاط قوة تساعد
safety-ask-concern-in-own-words = بكلماته هو. استعمل الرموز لا الأسماء.
safety-ask-warning-signs = ما يلاحظه قبل أن يصبح الأمر خطيرًا.
safety-ask-things-client-can-do = أول ما يساعد ثم ما بعده.
safety-ask-safe-places = نوع المكان وكيف يدخله. بلا عنوان.
safety-ask-what-to-take = أوراق ودواء ومفاتيح ومال وما يحتاجه الطفل.
safety-ask-children-plan = إلى أين يذهبون ومن يأخذهم وماذا يعرفون.
safety-ask-steps-before = ليكون مستعدًا دون أن يلاحظ أحد.
safety-ask-steps-during = أي غرف يتركها وكيف يخرج.
safety-ask-steps-after-leaving = أين يبقى ومن يخبر وماذا يغيّر.
safety-ask-strengths-used = ما ساعد من قبل ومن وقف معه.
safety-people = أشخاص آمنون
safety-people-hint = من يجب ألا يعرف شيئًا عن الحالة لا يُعرض هنا.
safety-services = خدمات يتصل بها
safety-signal = العلامة المتفق عليها لمعنى «تعال وساعدني»
safety-signal-hint = تُحفظ مع الأسماء بعيدًا عن الخطة. اتركها فارغة لتبقى العلامة الموجودة.
safety-made-with = هل وضع صاحب الحالة هذه الخطة معك؟
safety-copy = ماذا يستطيع أن يحتفظ به بأمان؟
safety-copy-hint = ورقة يجدها أحد قد تكون خطرًا.
safety-copy-kept-memorised = محفوظة عن ظهر قلب
safety-copy-kept-coded-copy = نسخة لا يفهمها غيره
safety-copy-kept-no-copy = لا يحتفظ بشيء
safety-sure = كم هو واثق من أن هذا سينجح؟
safety-sure-1 = غير واثق أبدًا
safety-sure-2 = قليلًا
safety-sure-3 = بين بين
safety-sure-4 = واثق إلى حد ما
safety-sure-5 = واثق جدًا
safety-review-on = تُراجع قبل
safety-review-on-hint = عند الخطر المرتفع مع كل تواصل.
safety-field-concern-in-own-words = ما يخافه صاحب الحالة
safety-field-things-client-can-do = ما يستطيع فعله
safety-field-with-client = وُضعت مع صاحب الحالة
safety-field-review-on = يوم المراجعة
safety-field-safe-people = الأشخاص الآمنون
safety-field-confidence = كم هو واثق
unit-title = الأسرة ومن في البيت للحالة
unit-members = الأشخاص
unit-nobody = لم يُكتب أحد من الأسرة أو البيت بعد.
unit-add = أضف شخصًا
unit-change = غيّر
unit-new = شخص جديد { $code }
unit-save = احفظ
unit-saved = حُفظ.
unit-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
unit-caregiver = يرعى صاحب الحالة
unit-lives = يسكن مع صاحب الحالة
unit-wants = يريد: { $words }
unit-kept-away = يجب ألا يعرف شيئًا عن هذه الحالة
unit-kept-away-what = لا يُخبَر ولا يُتصل به ولا يحضر الزيارات والمراجعات والمؤتمرات.
unit-kept-away-twice = قال شخصان شيئين مختلفين. يُؤخذ بما يحمي إلى أن يقرر أحد.
unit-kept-away-reach = لا تتصل ولا تكتب: من يجيب يجب ألا يعرف شيئًا عن هذه الحالة.
unit-keep-away = أبقِه بعيدًا
unit-kept-away-done = من الآن يبقى هذا الشخص بعيدًا.
unit-let-in = لا حاجة لإبقائه بعيدًا
unit-let-in-done = يجوز لهذا الشخص أن يعرف من جديد.
unit-let-in-title = هل يجوز لهذا الشخص أن يعرف عن الحالة من جديد؟
unit-let-in-what = يستطيع { $who } عندها حضور الزيارات والمؤتمرات. اسأل صاحب الحالة أولًا.
unit-page-who = من هو
unit-page-part = دوره في الحالة
unit-name = الاسم
unit-name-hint = يُحفظ مع الأسماء بعيدًا عن هنا. يجوز أن يبقى فارغًا.
unit-relation = ما صلته بصاحب الحالة؟
unit-age = العمر بالسنوات
unit-age-wrong = اكتب عدد السنوات من 0 إلى 120، أو اتركه فارغًا.
unit-sex = الجنس
unit-lives-ask = هل يسكن مع صاحب الحالة؟
unit-caregiver-ask = يرعى صاحب الحالة
unit-capacity-ask = هل يستطيع هذا الشخص أن يقرر لنفسه؟
unit-capacity-hint = بحسب العمر والفهم.
unit-capacity-yes = يستطيع أن يقرر
unit-capacity-no = لا يستطيع أن يقرر وحده
unit-capacity-unknown = لا يُعرف هل يستطيع أن يقرر
unit-involved-ask = هل يشارك هذا الشخص في الخطة؟
unit-involved-yes = يشارك في الخطة
unit-involved-no = لا يشارك في الخطة
unit-involved-unknown = مشاركته في الخطة غير معروفة
unit-interests = ماذا يريد هذا الشخص لنفسه؟
unit-interests-hint = حيث يختلف عما يريده صاحب الحالة. استعمل الرموز لا الأسماء.
unit-keep-away-ask = يجب ألا يعرف شيئًا عن هذه الحالة
unit-field-relation = من هو
unit-field-age-years = العمر
unit-field-interests = ما يريده هذا الشخص
unit-field-kind = نوع القوة
unit-strengths = نقاط القوة
unit-no-strengths = لم تُكتب نقطة قوة بعد.
unit-community = المجتمع
unit-add-strength = أضف نقطة قوة
unit-strength-which = نقطة القوة
unit-strength-whose = لمن هي؟
unit-strength-kind = نوع القوة
unit-strength-note = ما هي؟
unit-strength-saved = حُفظت نقطة القوة.

## Case conference
error-client-refuses = صاحب الحالة لا يريد حضور هذا الشخص. لم يُدعَ أحد. أخرِج هذا الشخص ثم احفظ من جديد.
error-sharing-not-consented = لم يوافق صاحب الحالة على مشاركة هذا خارجًا. لم يُشارَك شيء. اطلب موافقته أولًا أو اختر أساسًا آخر.
guard-conferences-explained = لم يُخبَر صاحب الحالة بعد بما قرره مؤتمر. أخبره واحفظ اليوم عند المؤتمر.
guard-conference-held-if-high = الخطر مرتفع. اعقد أولًا مؤتمرًا حول فقدان التواصل.
case-do-conference = مؤتمر الحالة
draft-conference = مؤتمر الحالة
draft-conference-record = محضر مؤتمر
kind-conference-called = دُعي إلى مؤتمر
kind-conference-held = عُقد مؤتمر
case-fact-conference-kind = { $value }
case-fact-conference-reason = الموضوع: { $value }
case-fact-conference-outcome = بالنسبة إلى الحالة: { $value }
case-fact-decided = تقرر: { $value }
conference-title = مؤتمرات الحالة
conference-none = لم يُدعَ إلى مؤتمر بعد.
conference-no-consent = لم يوافق صاحب الحالة على المشاركة في مؤتمر. لا يأتي أحد من خدمات أخرى إلا على أساس آخر.
conference-call = ادعُ إلى مؤتمر
conference-save = ادعُ إلى المؤتمر
conference-called = تمت الدعوة إلى المؤتمر. أخبر المدعوين بنفسك.
conference-record = اكتب ما جرى في المؤتمر
conference-record-save = احفظ المؤتمر
conference-recorded = حُفظ المؤتمر. القرارات المرتبطة بهدف صارت في الخطة.
conference-planned = مقرر في { $day }
conference-held = عُقد في { $day }
conference-written-by = كتبه { $by }
conference-of = { $role }، { $organisation }
conference-agenda = ما سيُبحث
conference-agenda-hint = الأسئلة المفتوحة في هذه الحالة. استعمل الرموز لا الأسماء.
conference-invited = المدعوون
conference-may-not-come = لا يجوز أن يحضر: لم يعد هناك أساس
conference-shared = ما يجوز أن يُشارَك هناك
conference-shared-hint = ما يحتاج المدعوون إلى معرفته فقط.
conference-there = من حضر
conference-not-private = لم يكن المكان خاصًا
conference-views = ما يريده صاحب الحالة
conference-views-hint = بكلماته. اذكر كيف نُقل رأيه إن لم يكن حاضرًا.
conference-minutes = المحضر
conference-decisions = القرارات
conference-due = قبل { $day }
conference-is-action = في الخطة
conference-dissent = من لم يوافق وعلى ماذا
conference-dissent-hint = اتركه فارغًا إن وافق الجميع.
conference-outcome = ما يعنيه للحالة
conference-explained = أُخبر صاحب الحالة في
conference-unexplained = هل سمع صاحب الحالة بما تقرر؟
conference-unexplained-what = لا تُغلق الحالة قبل ذلك.
conference-explain = أخبرته اليوم
conference-explained-done = حُفظ أن صاحب الحالة أُخبر.
conference-which = أي اجتماع؟
conference-why = لماذا الآن؟
conference-when = متى؟
conference-client = هل صاحب الحالة مدعو؟
conference-client-hint = إن لم يكن فأنت تنقل رأيه.
conference-person = الشخص { $number }
conference-invite = ادعُ شخصًا
conference-take-out = أخرِجه
conference-whom = من هو؟
conference-whom-person = أي شخص من الحالة؟
conference-role = الصفة
conference-role-hint = مثل مرشد المدرسة. بلا اسم.
conference-organisation = من أي خدمة؟
conference-need = لماذا يحتاج هذا الشخص إلى أن يعرف؟
conference-need-hint = في جملة واحدة.
conference-basis = على أي أساس؟
conference-agrees = هل يوافق صاحب الحالة على حضوره؟
conference-client-there = هل حضر صاحب الحالة؟
conference-signed = وقّعوا على حفظ السر
conference-signed-hint = يوقّع كل من جاء من خدمة أخرى.
conference-private = هل كان المكان بحيث لا يسمع أحد؟
conference-held-on = يوم المؤتمر
conference-decision = القرار { $number }
conference-no-decisions = لم يُكتب قرار بعد.
conference-add-decision = أضف قرارًا
conference-what = ماذا تقرر؟
conference-owner = من يقوم به؟
conference-owner-who = من بالضبط؟ رمز أو صفة
conference-by-when = قبل متى؟
conference-goal = هدف من الخطة
conference-goal-hint = مع هدف يصبح عملًا في الخطة.
conference-read-back = قُرئ المحضر على الحاضرين
conference-read-back-hint = بصوت عالٍ على كل من حضر.
conference-review = افتح الآن مراجعة للخطة
conference-review-hint = يجب أن يكون صاحب الحالة قد حضر.
conference-page-what = لماذا
conference-page-who = من يأتي
conference-page-share = ما يُشارَك
conference-page-there = من حضر
conference-page-minutes = ما قيل
conference-page-decided = ما تقرر
conference-page-end = القراءة على الحاضرين
conference-field-kind = أي اجتماع
conference-field-reason = لماذا الآن
conference-field-agenda = ما سيُبحث
conference-field-planned-on = اليوم
conference-field-client-invited = المدعوون
conference-field-held-on = يوم المؤتمر
conference-field-venue-private = الخصوصية
conference-field-client-there = حضور صاحب الحالة
conference-field-client-views = ما يريده صاحب الحالة
conference-field-minutes = المحضر
conference-field-read-back = القراءة على الحاضرين
conference-field-outcome = ما يعنيه للحالة
conference-field-attended = من حضر
conference-field-signed = التوقيعات
conference-kind-client-meeting = اجتماع مع صاحب الحالة
conference-kind-family-meeting = اجتماع مع الأسرة
conference-kind-service-providers = اجتماع مع خدمات
conference-kind-inter-agency = اجتماع عدة منظمات
conference-kind-bid-panel-prep = تحضير للجنة المصلحة الفضلى
conference-reason-removal-from-caregiver = قد يلزم أن يترك الطفل من يرعاه
conference-reason-alternative-care = مكان آخر للعيش
conference-reason-complex = حالة صعبة
conference-reason-reunification = العودة إلى الأسرة
conference-reason-relocation-transfer = انتقال أو تسليم
conference-reason-high-risk-plan = خطة مع خطر مرتفع
conference-reason-joint-decision = قرار لعدة خدمات
conference-reason-other = شيء آخر
conference-outcome-remains-open = تستمر الحالة
conference-outcome-close = ينبغي إغلاق الحالة
conference-outcome-transfer = ينبغي تسليم الحالة
conference-outcome-other = شيء آخر
invitee-kind-staff = شخص من منظمتنا
invitee-kind-person = من الأسرة أو البيت
invitee-kind-external = شخص من خدمة أخرى
legal-basis-consent = موافقة صاحب الحالة
legal-basis-assent-plus-consent = موافقة الطفل ومن يرعاه
legal-basis-best-interest = مصلحة الطفل الفضلى
legal-basis-vital-interest = خطر على الحياة
legal-basis-legal-obligation = القانون يطلب ذلك

## After closure
guard-post-closure-consented = لم يوافق صاحب الحالة على التواصل معه بعد الإغلاق، أو لم يعد يوافق.
case-do-post_closure = اسأل عن أحواله
draft-post-closure-check = السؤال بعد الإغلاق
kind-post-closure-check = سؤال بعد الإغلاق
case-fact-reached = تم الوصول إليه: { $value }
case-fact-safety-change = شعوره مقارنة بالبداية: { $value }
case-fact-new-concern = قلق جديد: { $value }
post-closure-title = بعد إغلاق الحالة
post-closure-page = كيف الأحوال
post-closure-reached = هل وصلت إلى صاحب الحالة؟
post-closure-safety = كم يشعر بالأمان مقارنة بالبداية؟
post-closure-concern = هل هناك قلق جديد؟
post-closure-concern-hint = إن كان فاكتبه أدناه. يمكنك بعد ذلك فتح الحالة من جديد.
post-closure-note = ماذا قيل؟
post-closure-when = في أي يوم؟
post-closure-save = احفظ
post-closure-done = حُفظت الأحوال.
post-closure-field-reached = هل تم الوصول إليه
post-closure-field-safety-change = الشعور بالأمان
post-closure-field-new-concern = قلق جديد
post-closure-field-note = ما قيل
post-closure-field-done-on = اليوم

case-do-referrals = الإحالات
error-sharing-blocked = شيء مما اخترته لا تجوز مشاركته. لم يُرسل شيء. انظر ما يبقى هنا ولماذا.
error-service-barred = لا يمكن طلب هذه الخدمة لصاحب هذه الحالة. لم يُرسل شيء. اختر خدمة أخرى.
error-password-channel = يجب أن تُقال عبارة المرور بطريق غير طريق الملف. لم يُرسل شيء. اختر الطريق من جديد.
referral-title = إحالة للحالة
referral-all = إحالات الحالة
referral-pages = صفحات الإحالة
referral-page-need = ما يُحتاج إليه
referral-page-service = أي خدمة
referral-page-share = ما يُشارَك
referral-page-send = الإرسال
referral-field-offer = الخدمة
referral-field-channel = طريقة الإرسال
referral-field-fields = ما يُشارَك
referral-field-reason = السبب
referral-field-answer-to = كيف يردّون
referral-field-priority = مدى الإلحاح
referral-field-password = كيف تُقال عبارة المرور
referral-kind = أي خدمة مطلوبة؟
referral-area = إلى أين يستطيع صاحب الحالة الذهاب؟
referral-area-hint = يمكن تركه. تظهر أيضًا الخدمات في أماكن أخرى.
referral-action = أي خطوة من الخطة تنفّذها؟
referral-which = خدمات لصاحب هذه الحالة
referral-no-directory = قائمة الخدمات ليست على هذا الجهاز بعد. حمّلها أولًا من «الخدمات».
referral-no-service = لا تذكر القائمة خدمة كهذه. اختر نوعًا آخر أو أبلغ عما ينقص في «الخدمات».
hindrance-do-not-use = لا ترسل أحدًا إلى هنا:
hindrance-closed = مغلقة الآن
hindrance-other-sex = ليست لهذا الجنس
hindrance-too-young = صاحب الحالة أصغر من المطلوب
hindrance-too-old = صاحب الحالة أكبر من المطلوب
hindrance-other-programme = لأصحاب حالات آخرين فقط
hindrance-other-area = في منطقة أخرى
hindrance-full = ممتلئة؛ اسأل عن قائمة انتظار
hindrance-caution = كن حذرًا:
hindrance-not-vetted = لم يُتحقق بعد من أمانها
hindrance-no-protocol = لم توقّع على كيفية مشاركة المعلومات
hindrance-long-unchecked = لم يُتحقق منها منذ { $days } يومًا: اتصل أولًا
hindrance-age-unknown = تطلب عمرًا، ولا عمر في الملف
referral-channel = كيف تصل إليهم؟
send-channel-encrypted-file-by-email = ملف مقفل بالبريد الإلكتروني
send-channel-file-on-memory = ملف مقفل على ذاكرة محمولة
send-channel-paper-by-hand = ورقة باليد
send-channel-phone-call = مكالمة هاتفية
send-channel-provider-visit = زيارة للخدمة
referral-reason = لماذا، في جملة أو جملتين
referral-reason-hint = ما تحتاج الخدمة إلى معرفته فقط. بلا أسماء.
referral-answer-to = كيف يردّون عليك؟
referral-answer-to-hint = هاتف عملك. لا تكتب رقم صاحب الحالة أبدًا.
referral-by-name = استعمل الاسم بدل رمز الحالة
referral-by-name-hint = لا يُرسلان معًا أبدًا.
referral-shares = اختر ما يحصلون عليه
referral-shares-nothing = لا تجوز مشاركة شيء. اطلب أولًا الموافقة على المشاركة مع هذه الخدمة.
referral-stays = ما يبقى هنا ولماذا
referral-never = لا يخرج أبدًا مهما كان الاتفاق: { $what }.
never-screening = الأسئلة الأولى
never-incident = رواية ما حدث
never-assessment = التقييم
never-notes = ملاحظات الزيارات
never-plan = الخطة وتاريخها
never-feared-person = الشخص الذي يُخشى منه
never-others = أشخاص آخرون
never-services = خدمات أخرى
shared-field-case-code = رمز الحالة
shared-field-name = الاسم
shared-field-age-band = العمر ضمن فئة
shared-field-sex = الجنس
shared-field-language = مترجم
shared-field-access-needs = ما يسهّل الوصول
shared-field-service-asked = الخدمة المطلوبة
shared-field-reason = السبب
shared-field-safe-contact = طرق آمنة للوصول إلى صاحب الحالة
shared-field-worker-contact = كيف يُردّ على العامل
shared-field-risk-level = مستوى الخطر
shared-field-safety-advice = نصائح للسلامة
shared-field-care-situation = من يرعى الطفل
shared-field-plan-actions = خطوات للمستلِم
shared-field-documents-named = أوراق مسمّاة
shared-when-sent-name = يُقرأ من الملف عند الإرسال ويُسجّل.
shared-when-sent-safe-contact = ما وُسم آمنًا فقط. يُقرأ عند الإرسال ويُسجّل.
shared-interpreter = يلزم مترجم
stays-not-asked = لم يُسأل صاحب الحالة بعد
stays-not-yet = موافق عليه ليوم لاحق
stays-refused = قال صاحب الحالة لا
stays-withdrawn = سحب صاحب الحالة موافقته
stays-expired = انتهت مدة الموافقة؛ اسأل من جديد
stays-age-band-changed = كبر صاحب الحالة ويقرر من جديد
stays-bound-elsewhere = موافق عليه لأمر آخر
stays-not-this-recipient = موافق عليه لخدمة أخرى
stays-not-this-group = ليس مما اتُّفق عليه
stays-withheld = يريد صاحب الحالة إبقاءه
stays-name-not-agreed = لم يُتفق على الاسم
stays-another-ground = يقوم على أساس غير الموافقة؛ اسأل المشرف
stays-not-for-purpose = ليس للإحالة
stays-not-on-paper = لا يُكتب على ورق بجانب الرمز
stays-code-or-name = الرمز أو الاسم، لا كلاهما
stays-not-needed = لا تحتاجه هذه الخدمة
stays-not-on-file = لا شيء في الملف
referral-priority = ما مدى الإلحاح؟
referral-urgency-emergency = طارئ
referral-urgency-urgent = عاجل
referral-urgency-routine = يمكن أن ينتظر قليلًا
referral-answer-in = الرد { $when }
referral-password = كيف تقول عبارة المرور؟
referral-password-hint = ليس بطريق الملف: من يجد الملف يجب ألا يجد الكلمات.
referral-told = يعرف صاحب الحالة ما سيحدث بعد ذلك
referral-send = أرسل الإحالة
referral-went = الإحالة جاهزة ومسجّلة أنها أُرسلت.
referral-answer-by = يُنتظر الرد حتى { $day }.
referral-file = الملف المقفل
referral-file-what = احفظه الآن ثم أرسله. الطريق: { $way }. يفتحه أي برنامج age.
referral-file-save = احفظ الملف
referral-passphrase = عبارة المرور
referral-passphrase-what = قلها بطريق آخر: { $way }. تظهر هنا مرة واحدة فقط. إن ضاعت فأرسل إحالة جديدة.
referral-slip = ما يحصلون عليه
referral-done = تم
referral-save-first = احفظ الملف أولًا.
referral-new = إحالة جديدة
referral-none = تظهر هنا الإحالات إلى خدمات أخرى. ابدأ بواحدة جديدة.
referral-late = لا رد منذ { $day }. اسألهم ثم سجّل ما قالوه.
referral-shared = شورك: { $what }.
referral-news = سجّل خبرًا
referral-what-news = ماذا حدث؟
referral-why-declined = لماذا رفضوا؟
referral-why-not = ما الذي منعه؟
referral-was-useful = هل يقول صاحب الحالة إنها أفادت؟
referral-note = ما قالته الخدمة
referral-note-hint = برموز، بلا أسماء.
referral-note-it = سجّل هذا
referral-noted = سُجّل.
declined-no-capacity = لا مكان
declined-criteria = ليست لصاحب هذه الحالة
declined-closed = مغلقة
declined-no-staff = لا موظفين
declined-cost = مكلفة جدًا
declined-unsafe = غير آمنة
declined-no-answer = تعذّر الوصول إليها
declined-other = شيء آخر
referral-barrier-distance = بعيد جدًا
referral-barrier-cost = مكلف جدًا
referral-barrier-time = لا وقت
referral-barrier-fear = الخوف
referral-barrier-stigma = كلام الناس
referral-barrier-family-refuses = العائلة ترفض
referral-barrier-no-documents = لا أوراق
referral-barrier-language = اللغة
referral-barrier-disability-access = لا مدخل مناسب أو لا مساعدة
referral-barrier-service-full = كانت الخدمة ممتلئة
referral-barrier-service-refused = صرفته الخدمة
referral-barrier-not-safe = لم يكن الذهاب آمنًا
referral-barrier-did-not-want = لم يرد ذلك
referral-barrier-forgot = نسي
referral-barrier-other = شيء آخر
referral-useful-yes = أفادت
referral-useful-no = لم تُفد
referral-useful-unknown = لا يُعرف إن أفادت
referral-gaps = حاجات بلا خدمة
gap-none-in-area = لا توجد في المنطقة
gap-full = ممتلئة
gap-unsafe = غير آمنة
gap-not-accessible = يتعذر الوصول إليها
gap-too-costly = مكلفة جدًا
gap-not-for-this-group = ليست لهذه الفئة
referral-take = جاء رد في ملف
referral-take-words = عبارة مروره إن كان مقفلًا
referral-take-words-hint = يمكن تركها فارغة.
referral-take-file = اختر الملف
case-see-referrals = انظر الإحالات

# قبل فتح الحالة: الرصد، الخطر، المقابلة الأولى، المنتظرون
lead-title = تدوين شخص قد يحتاج إلى مساعدة
lead-what = ما لوحظ
lead-least = أقل ما يلزم فقط. بلا قصة، وبلا اسم خارج الحقلين الأخيرين.
lead-urgent = هل الأمر عاجل؟
lead-urgent-why = لماذا لا يمكن الانتظار
lead-source = من لاحظ
lead-area = المنطقة
lead-area-hint = قرية أو مخيم أو حي. ليس عنوانًا.
lead-on = يوم الملاحظة
lead-hints = ما قد يتعلق به الأمر
lead-hints-hint = اترك ما لا تعرفه فارغًا.
lead-knows = هل يعلم الشخص ويوافق على التواصل معه؟
lead-name = الاسم، إن ذُكر
lead-name-hint = يُحفظ منفصلًا، مع الأسماء فقط.
lead-reach = كيف نصل إليه بأمان
lead-reach-hint = متى، وعن طريق من، وما يجب تجنبه. يُحفظ منفصلًا، مع الأسماء فقط.
lead-save = تدوين
lead-done = دُوّن تحت الرمز { $code }.
lead-end-title = لم نقابل أحدًا:
lead-end-what = المحاولات والسبب
lead-try-title = محاولات الوصول إلى الشخص
lead-tries = { $count ->
    [zero] لا محاولة بعد. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
    [one] محاولة واحدة حتى الآن. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
    [two] محاولتان حتى الآن. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
    [few] { $count } محاولات حتى الآن. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
    [many] { $count } محاولة حتى الآن. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
   *[other] { $count } محاولة حتى الآن. يلزم { $needed } محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
}
lead-try-how = كيف حاولت
lead-try-why = لماذا لم تصل إلى أحد
lead-try-note = تدوين هذه المحاولة
lead-try-done = دُوّنت المحاولة.
lead-end-why = لماذا ينتهي الأمر هنا
lead-end-note = ما يجب أن يعرفه مشرفك
lead-end-do = إرسال إلى المشرف
lead-end-done = على مشرفك أن يؤكد ذلك.
caseload-waiting = المنتظرون
waiting-title = المنتظرون
waiting-add = تدوين شخص
waiting-none = لا أحد ينتظر. من يُرصد يظهر هنا.
waiting-how = بترتيب القواعد. الدرجة تساعد، والقرار لك.
waiting-since = رُصد في { $day }
waiting-emergency = في خطر، ولم يُدوّن شيء
waiting-quick = خطوة واحدة تكفي
waiting-score = الدرجة { $score }: السبب
waiting-part = { $known ->
    [yes] { $what }: { $grade } × { $times }
   *[no] { $what }: غير معروف بعد، يُعد { $grade } × { $times }
}
waiting-part-urgency = السرعة المطلوبة
waiting-part-severity = الخطر
waiting-part-ability = ما نستطيع فعله
waiting-next-contact = بانتظار اللقاء
waiting-next-screening = المقابلة الأولى
waiting-next-opening = بانتظار الفتح
waiting-next-supervisor = لدى المشرف
waiting-do = { $next ->
    [contact] بدء المقابلة الأولى
    [screening] متابعة المقابلة الأولى
    [opening] فتح الحالة
   *[other] قراءة الملف
}
waiting-not-met = لم نقابل أحدًا
danger-saved = حُفظت إجاباتك عن الخطر.
at-once-title = ما فُعل فورًا
at-once-what = ما الذي فُعل
at-once-result = ما نتج عنه
at-once-told = مشرفي يعلم
at-once-told-hint = اتصل الآن. ضع العلامة بعد أن تتحدثا.
at-once-is-told = المشرف يعلم
at-once-save = حفظ ما فُعل
at-once-saved = حُفظ ما فُعل.
at-once-needed = دوّن ما فُعل وأخبر مشرفك. لا ينتهي شيء قبل ذلك.
screening-title = المقابلة الأولى
screening-pages = أجزاء المقابلة الأولى
screening-page-danger = الخطر
screening-page-consent = الموافقة
screening-page-told = ما شُرح
screening-page-fit = هل يناسب عملنا؟
screening-page-found = ما تبيّن
screening-page-weight = مدى الإلحاح
screening-page-finish = ما يلي
screening-danger-first = أجب عن السؤالين أولًا. الباقي يأتي بعدهما.
screening-not-now = لا يمكن هذا الآن، أو أن الحالة لدى شخص آخر.
screening-given-back = أعادها مشرفك
screening-back = لماذا عاد الشخص؟
screening-back-do = بدء مقابلة أولى جديدة
screening-consent-how = قل ما تود أن تسأل عنه، وما تكتبه، ومن يستطيع قراءته. ثم اسأل.
screening-agrees = هل يوافق الشخص على الحديث وعلى ما تكتبه؟
screening-agreed-before = وافق الشخص على الحديث.
screening-declined = تحتفظ بالرمز واليوم وهذا السبب. لا يُسجل شيء آخر مما كُتب.
screening-alone = هل تمكنتما من الحديث دون أن يسمعكما أحد؟
screening-wish = من يفضّل الشخص أن يعمل معه؟
screening-wish-hint = اسأل الجميع. يمكن تغيير ذلك لاحقًا.
screening-wish-language = بأي لغة
screening-wish-met = هل يمكن تلبية ذلك؟
screening-wish-why-not = لماذا لا
worker-wish-none = لا تفضيل
worker-wish-female = امرأة
worker-wish-male = رجل
worker-wish-other = رغبة أخرى
screening-criteria-how = يكفي «نعم» واحد. اسأل بلطف، وتجاوز ما تعرفه.
screening-concerns-kept = دُوّن من قبل: { $what }
screening-needs = ما يلزم
screening-strengths = ما يقدر عليه الشخص ومن يساعده
screening-wants = ما يريده الشخص
screening-urgency = متى يجب أن يحدث شيء؟
screening-ability = كم نستطيع أن نفعل؟
screening-capacity = كم يستطيع الشخص ومن حوله أن يفعلوا؟
screening-quick = خطوة واحدة واضحة تفيد فورًا
screening-quick-hint = مثل إحالة واحدة، أو اتصال بالأقارب.
screening-fits = بند واحد على الأقل يناسب عملنا.
grade-none = معدوم
grade-low = منخفض
grade-medium = متوسط
grade-high = مرتفع
screening-eligible = { $is ->
    [yes] بند واحد على الأقل يناسب عملنا.
   *[no] لا بند يناسب عملنا.
}
screening-outcome = ما يلي
screening-outcome-open = نفتح حالة
screening-outcome-no-action = لا حاجة إلى حالة
screening-outcome-redirect = جهة أخرى تساعد بدلًا منا
screening-override = لماذا نساعد رغم ذلك
screening-override-hint = القرار لمشرفك. يمكن فتح الحالة بعد ذلك.
screening-reason = لماذا لا تُفتح حالة
screening-help = ما المساعدة التي قُدمت
screening-finish = إنهاء المقابلة الأولى
screening-done = { $outcome ->
    [open] انتهت المقابلة الأولى.
    [redirect] انتهت المقابلة الأولى. يؤكدها مشرفك.
   *[other] انتهت المقابلة الأولى. يمكن للشخص أن يعود في أي وقت.
}
screening-field-danger = ما فُعل فورًا
screening-field-agrees = الموافقة على الحديث
screening-field-method = كيف قيلت
screening-field-alone = دون أن يسمعكما أحد
screening-field-wish = من يعمل معه
screening-field-told = ما شُرح
screening-field-programme = نوع العمل
screening-field-criteria = هل يناسب عملنا؟
screening-field-concerns = المخاوف
screening-field-needs = ما يلزم
screening-field-strengths = ما يقدر عليه الشخص
screening-field-wants = ما يريده الشخص
screening-field-risk = الخطر، من منخفض إلى مرتفع
screening-field-risk-why = لماذا هذا القدر من الخطر
screening-field-urgency = متى يجب التصرف
screening-field-ability = ما نستطيع فعله
screening-field-capacity = ما يستطيعه الشخص
screening-field-outcome = ما يلي
screening-field-reason = لماذا لا تُفتح حالة
screening-field-help = ما المساعدة التي قُدمت
screening-field-override = لماذا نساعد رغم ذلك
screened-title = فتح الحالة
screened-next = التواصل القادم
screened-waits = يجب أن يوافق مشرفك قبل فتح هذه الحالة.
screened-has-name = دُوّن اسم من قبل. اترك الأسماء فارغة للإبقاء عليه.
screened-kept = من المقابلة الأولى:
opening-field-at-once = ما فُعل فورًا
case-do-screening = المقابلة الأولى
case-do-lead_end = لم نقابل أحدًا
case-do-screened_opening = فتح الحالة
case-command-answer-danger = إجراء المقابلة الأولى
case-command-open-screened-case = فتح الحالة
case-fact-danger = في خطر الآن: { $value }
case-fact-self-harm = قد يؤذي نفسه أو غيره: { $value }
case-fact-returned = سبب العودة: { $value }
case-fact-source = لاحظه: { $value }
case-fact-area = المنطقة: { $value }
case-fact-urgent = عاجل: { $value }
case-fact-action = ما فُعل: { $value }
case-fact-supervisor-told = أُبلغ المشرف: { $value }
case-reach-note = كيف نصل إلى الشخص
kind-lead = تم رصدها
kind-danger-asked = السؤال عن الخطر
kind-emergency-action = فُعل فورًا
kind-screened = انتهت المقابلة الأولى
draft-lead = شخص تم رصده
draft-lead-end = لم نقابل أحدًا
draft-screening = المقابلة الأولى
draft-screened-opening = فتح حالة
submitted-screening = المقابلة الأولى
submitted-title-screening = المقابلة الأولى للحالة
submitted-ask-screening = ما يقترحه الأخصائي يُعتمد من الآن.
guard-interview-consented = يجب أن يوافق الشخص على الحديث أولًا، إلا إذا كان أحد في خطر.
guard-preference-asked = اسأل من يفضّل الشخص أن يعمل معه.
guard-lead-reason-given = اختر سببًا لا يحتاج إلى مقابلة.
guard-reach-tried = يلزم ثلاث محاولات آمنة قبل اعتبار الشخص غير ممكن الوصول إليه.
guard-emergency-answered = أحد في خطر. دوّن ما فُعل وأن مشرفك يعلم.
guard-no-action-reasoned = قل لماذا لا تُفتح حالة.
guard-help-written = اكتب ما المساعدة التي قُدمت.
guard-client-told = قل ما الذي شرحته للشخص.
guard-screening-complete = يجب أن تنتهي المقابلة الأولى بـ«نفتح حالة».
guard-eligible = لا بند يناسب عملنا بعد، ولم يوافق مشرفك على المساعدة رغم ذلك.
emergency-action-police-or-authority-called = تم الاتصال بالشرطة أو السلطات
emergency-action-source-of-risk-removed = أُبعد مصدر الخطر
emergency-action-place-of-safety = نُقل إلى مكان آمن
emergency-action-medical-care = رعاية طبية
emergency-action-crisis-mental-health = رعاية نفسية عاجلة
emergency-action-trusted-person = شخص موثوق يبقى معه
emergency-action-hotline = تم الاتصال بخط المساعدة
emergency-action-other = شيء آخر
lead-source-self = الشخص نفسه
lead-source-family = الأسرة أو صديق
lead-source-outreach = عملنا الميداني
lead-source-volunteer = متطوع في المجتمع
lead-source-school = معلم أو مدرسة
lead-source-health = عامل صحي
lead-source-police = الشرطة
lead-source-community-leader = قائد مجتمعي أو ديني
lead-source-camp-management = إدارة المخيم أو المأوى
lead-source-ngo = منظمة أخرى
lead-source-government = دائرة حكومية
lead-source-hotline = خط المساعدة
lead-source-case-contact = لوحظ أثناء مساعدة شخص آخر
lead-source-transfer-in = حُوّل من منظمة أخرى
urgent-reason-immediate-danger = في خطر الآن
urgent-reason-medical = حالة طبية طارئة
urgent-reason-self-harm = قد يؤذي نفسه
urgent-reason-very-young-separated = طفل صغير جدًا وحده
urgent-reason-clinical-window = رعاية بعد اعتداء لا تحتمل الانتظار
urgent-reason-detention = محتجز
urgent-reason-leaving-soon = سيغادر قريبًا
urgent-reason-other = سبب آخر
no-action-reason-single-issue-resolved = أمر واحد وقد حُل
no-action-reason-criteria-not-met = لا بند يناسب عملنا
no-action-reason-consent-declined = الشخص لا يريد الحديث
no-action-reason-emergency-redirected = تولّت الأمر خدمة طوارئ
no-action-reason-community-response = أمر يخص كثيرين؛ يُساعد المجتمع معًا
no-action-reason-capacity-referred-out = لا متسع لدينا؛ أُحيل إلى غيرنا
no-action-reason-already-managed = منظمة أخرى تساعده
no-action-reason-unreachable = لا يمكن الوصول إليه
no-action-reason-died = توفي الشخص
no-action-reason-duplicate = دُوّن مرتين
criterion-vc-c1 = عنف أو إساءة أو استغلال، الآن أو حديثًا
criterion-vc-c2 = طفل بلا رعاية كافية
criterion-vc-c3 = طفل مع قوة أو جماعة مسلحة
criterion-vc-c4 = طفل على وشك التزويج
criterion-vc-c5 = طفل في عمل خطر
criterion-vc-c6 = طفل على صلة بالقضاء
criterion-vc-c7 = طفل ذو إعاقة، مُقصى أو مُخفى
criterion-vc-c8 = طفل في ضيق شديد
criterion-vc-c9 = مقدم رعاية لا يستطيع حماية الطفل
criterion-vc-g1 = الشخص يتحدث عن عنف ويطلب الدعم
criterion-vc-g2 = تهديد يجب أخذه بجدية
criterion-vc-p1 = عنف أو ضغط أو حجب خدمات عمدًا
criterion-vc-p2 = لا يستطيع الوصول إلى الخدمات وحده
criterion-vc-p3 = يحتاج إلى حماية من أكثر من وجه
criterion-vc-p4 = الضيق يصعّب الحياة اليومية

# Found on the tour of every screen
draft-referral = إحالة
consent-asked = ما سُئل عنه
grade-asked-low = منخفض
grade-asked-medium = متوسط
grade-asked-high = مرتفع
referral-ask-consent = اطلب الموافقة
## تحويل حالة إلى جهة أخرى. ليس إغلاقًا: تبقى الحالة عندنا حتى يؤكد المشرف أنهم استلموها.

case-do-transfer = حوّل إلى جهة أخرى
case-do-transfer_approval = قرّر بشأن التحويل
rule-T24 = تابع تحويل الحالة
submitted-transfer = تحويل
draft-transfer = تحويل
draft-transfer-return = ملاحظة لإعادة طلب تحويل
draft-transfer-casework = ملف تحويل
draft-transfer-identity = أسماء تحويل
draft-transfer-answer = أخبار عن تحويل
draft-transfer-end = إيقاف تحويل
draft-transfer-hand-over = تأكيد تحويل
identity-reason-transfer = تحويل الحالة
irregularity-TransferRivals = بدأ تحويل وأمر يتعارض معه في وقت واحد. يرى المشرف كليهما.
error-receiver-barred = { $why ->
    [long_unchecked] لم يتحقق أحد من هذه الجهة منذ وقت طويل. لم يُحفظ شيء. اسألهم أولًا ثم أشر إلى ذلك.
   *[other] لا تستطيع هذه الجهة استلام الحالة. لم يُحفظ شيء. اختر جهة أخرى.
}
error-files-together = لا تخرج الحالة والأسماء بالطريقة نفسها في اليوم نفسه. لم يُرسل شيء. اختر طريقة أخرى أو انتظر إلى الغد.
guard-transfer-consented = لم يوافق صاحب الحالة على هذه الجهة باسمها، أو لم يعد موافقًا.
guard-transfer-summary-complete = ينقص جزء من الملخص.
guard-transfer-accepted = لم تقل الجهة نعم بعد.
guard-identity-received = لم تقل الجهة بعد إن ملف الأسماء وصل.
guard-not-own-transfer = يجب أن يقرر مشرف آخر.
transfer-title = التحويل
transfer-open = اعرض التحويل
transfer-propose = حوّل إلى جهة أخرى
transfer-none = لم يقترح أحد تحويل هذه الحالة.
transfer-what-it-is = هذا لا يغلق شيئًا. تبقى الحالة عندك حتى تستلمها الجهة الأخرى ويؤكد المشرف ذلك.
transfer-page-why = السبب
transfer-page-whom = إلى من
transfer-page-summary = الملخص
transfer-page-goes = ما يُرسل معها
transfer-page-talk = الحديث مع صاحب الحالة
transfer-field-reason = السبب
transfer-field-provider = إلى من
transfer-field-receiver-asked = هل سألت الجهة
transfer-field-concerns = المخاوف الآن
transfer-field-actions = ما تم وما بقي
transfer-field-safety-advice = نصائح للسلامة
transfer-field-next-appointment = الموعد القادم
transfer-field-fields = ما يُرسل معها
transfer-field-meeting = اللقاء
transfer-field-client-view = ما يقوله صاحب الحالة
transfer-why = لماذا تتولاها جهة أخرى؟
transfer-reason-moved = انتقل صاحب الحالة
transfer-reason-specialised-need = يساعدون أفضل في هذه الحاجة
transfer-reason-agency-ending = ينتهي عملنا هنا
transfer-reason-safety-relocation = مكان آخر أكثر أمانًا
transfer-reason-turned-18-ongoing-need = بلغ 18 وما زال يحتاج إلى مساعدة
transfer-reason-conflict-of-interest = نحن قريبون جدًا من هذه الحالة
transfer-reason-other = سبب آخر
transfer-whom = أي جهة؟
transfer-whom-hint = الجهات التي تدير حالات في الدليل.
transfer-whom-first = اختر الجهة أولًا.
transfer-nobody = لا توجد في الدليل جهة تدير حالات. اطلب من مشرفك إضافة واحدة.
transfer-barred = لا تُسأل: { $who }.
transfer-asked-title = هل تستلم حالات
transfer-asked = سألت الجهة نفسها: تستلم حالات
transfer-asked-hint = آخر تحقق من الدليل كان { $away }.
transfer-no-consent = موافقة صاحب الحالة على { $who } ناقصة: { $why }. لا يمكن الحفظ بدونها.
transfer-ask-consent = اطلب الموافقة
transfer-summary-hint = اكتبه من جديد بكلمات قليلة. لا تنسخ شيئًا من الاستمارات: تبقى هنا.
transfer-part-concerns = المخاوف الآن
transfer-part-actions = ما تم وما بقي ليُعمل
transfer-part-safety-advice = نصائح للسلامة
transfer-part-next-appointment = الموعد القادم
transfer-part-hint-concerns = ما يقلق صاحب الحالة ويقلقك اليوم. لا تكتب أسماء.
transfer-part-hint-actions = ما يتابعه العامل الجديد.
transfer-part-hint-safety-advice = ما يحمي صاحب الحالة، وما قد يجلب الخطر.
transfer-part-hint-next-appointment = متى وأين يُرى صاحب الحالة بعد ذلك، ومن يراه.
transfer-goes = ما يُرسل معها
transfer-nothing-leaves = لا يمكن أن يخرج شيء بعد. تقول القائمة أدناه لماذا.
transfer-stays = يبقى هنا
transfer-never = تُرسل الأسماء والأرقام لاحقًا في ملف خاص بها. لا تخرج الاستمارات والملاحظات أبدًا.
transfer-meeting = هل عرضت لقاءً مشتركًا مع العامل الجديد؟
transfer-meeting-hint = لقاء العامل الجديد معك يجعل الأمر أسهل.
transfer-view = ماذا يقول صاحب الحالة عن ذلك؟
transfer-view-hint = لا تكتب أسماء.
transfer-save = اطلب من المشرف
transfer-proposed = ينتظر قرار المشرف. يستمر عملك كما كان.
transfer-waits = ينتظر قرار المشرف. يستمر عملك كما كان.
transfer-still-ours = الحالة ما زالت عندنا. تستمر الزيارات والخطر والمخاوف هنا حتى التسليم.
transfer-is-over = الحالة عند الجهة الأخرى. هذا ليس إغلاقًا، ويبقى الملف هنا.
transfer-consent-gone = لا تسري موافقة صاحب الحالة اليوم: { $why }. لا يُرسل شيء آخر. اسأل من جديد، أو يوقف المشرف التحويل.
transfer-state-proposed = ينتظر المشرف
transfer-state-returned = أُعيد
transfer-state-authorised = مسموح ولم يُرسل بعد
transfer-state-sent = أُرسل
transfer-state-received = وصلهم الملف
transfer-state-accepted = قالوا نعم
transfer-state-handed-over = تم التسليم
transfer-state-rejected = قالوا لا
transfer-state-expired = انتهى الوقت
transfer-state-revoked = أُوقف
transfer-due = يُسلّم حتى { $day }
transfer-read = ما تم اقتراحه
transfer-to = إلى
transfer-proposed-by = طلبه
transfer-by-on = { $by }، { $when }
transfer-so-far = حتى الآن
transfer-supervisor-said = كلمات المشرف
transfer-send-casework = أرسل الحالة
transfer-send-identity = أرسل الأسماء
transfer-send-what-casework = ملف مقفل فيه الملخص تحت رمز الحالة. لا اسم فيه.
transfer-send-what-identity = ملف مقفل ثانٍ يقول من هو صاحب الحالة وكيف يُتصل به بأمان. لا يقول شيئًا عن الحالة.
transfer-send-do-casework = أنشئ الملف
transfer-send-do-identity = أنشئ ملف الأسماء
transfer-apart = خرجت الحالة يوم { $day } بهذه الطريقة: { $way }. تخرج الأسماء بطريقة أخرى أو في يوم آخر.
transfer-way = كيف يُرسل الملف؟
transfer-password-way = كيف ستقول عبارة المرور؟
transfer-password-way-hint = ليس بطريقة الملف أبدًا.
transfer-went-casework = خرجت الحالة
transfer-went-identity = خرجت الأسماء
transfer-file-what = احفظ الملف المقفل الآن، واحمله أو أرسله بالطريقة التي اخترتها.
transfer-file-save = احفظ الملف
transfer-file-done = تم
transfer-save-first = احفظ الملف أولًا.
transfer-passphrase = عبارة المرور
transfer-passphrase-what = قل هذه الكلمات بطريقة غير طريقة الملف. تظهر الآن فقط ولا تُحفظ في أي مكان.
transfer-news = أخبار من الجهة
transfer-what-news = ماذا قالوا؟
transfer-news-note = بكلمات قليلة
transfer-news-note-hint = لا تكتب أسماء.
transfer-why-no = اكتب لماذا قالوا لا.
transfer-note-it = سجّل
transfer-noted = سُجّل.
transfer-answer-received = وصلهم الملف
transfer-answer-accepted = يستلمون الحالة
transfer-answer-rejected = لا يستلمونها
transfer-answer-identity-received = وصلهم ملف الأسماء
transfer-finish-confirm = أكّد أن الحالة عندهم
transfer-finish-stop = أوقف التحويل
transfer-finish-what-confirm = من حينها تكون الجهة الأخرى مسؤولة. يبقى الملف هنا.
transfer-finish-what-stop = تعود الحالة إلى ما كانت عليه، وتُحسب مواعيدها من جديد. ما قيل لا يمكن استرجاعه.
transfer-finish-do-confirm = سُلّمت الحالة
transfer-finish-do-stop = أوقفه
transfer-finish-words = بكلمات قليلة
transfer-told = كيف يعرف صاحب الحالة العامل الجديد؟
transfer-told-introduced = التقيا
transfer-told-informed = أُخبر صاحب الحالة
transfer-stop = أوقف التحويل
transfer-stop-why = لماذا؟
transfer-end-revoked = لم يعد صاحب الحالة أو نحن نريده
transfer-end-rejected = قالت الجهة لا
transfer-end-expired = انتهت الموافقة أو الوقت
transfer-stopped = أُوقف. يستمر العمل هنا.
transfer-done = الحالة عند الجهة الأخرى.
transfer-decide = تحويل الحالة
transfer-authorise = اسمح به
transfer-ask-title = هل تسمح بتحويل الحالة { $code }؟
transfer-ask-what = يمكن بعدها إرسال الملف. تبقى الحالة عندنا حتى تؤكد أنهم استلموها.
transfer-authorised = سُمح بتحويل الحالة { $code }. يراه الآخرون بعد النسخ الاحتياطي القادم.
transfer-return-what = { $by ->
    [you] يستمر العمل، ويمكن طلبه من جديد.
   *[other] يستمر { $by } في العمل، ويقرأ كلماتك بعد النسخ الاحتياطي القادم، ويمكنه الطلب من جديد.
}
transfer-returned = عاد تحويل الحالة { $code } إلى { $by } مع كلماتك.
kind-transfer-proposed = اقتُرح التحويل
kind-transfer-sent = أُرسل ملف إلى جهة أخرى
kind-transfer-answer = ردّت الجهة الأخرى
kind-transfer-handed-over = سُلّمت الحالة
kind-transfer-ended = أُوقف التحويل
case-fact-transfer-sent-package = { $value }
case-fact-transfer-sent-channel = { $value }
case-fact-transfer-answer-answer = { $value }
case-fact-transfer-handed-over-told = { $value }
case-fact-transfer-ended-end = { $value }
## ما يفعله العامل بين الزيارات: لقاءات كاملة، ونواقص، ولقاءات أولى، وقائمة الخدمات.

# الزيارة المنزلية، المزيد: الصفحة وأجزاؤها.
visit-page-more = المزيد
visit-more = المزيد عن هذا اللقاء
visit-more-hint = الخدمات والعوائق والدعم والوقت والطريق. يمكن ترك كل ذلك.
visit-saved-contact = حُفظ اللقاء.
visit-finish-contact = احفظ اللقاء
visit-more-services = خدمات طُلبت
visit-more-received = هل حصل على هذه الخدمة؟
visit-more-problem = ما الذي منع ذلك؟
visit-more-problem-hint = اتركه إن كانت الخدمة ستأتي بعد.
visit-more-how = كيف حصل عليها؟
visit-more-next = ما الخطوة التالية؟
visit-more-barriers = العوائق
visit-more-barriers-which = ما الذي يعيق؟
visit-more-barrier-plan = كيف يمكن إزالة العائق؟
visit-more-support = الدعم الذي قدمته
visit-more-emotional = مواساة واستماع
visit-more-direct = ماذا قدمت بنفسك؟
visit-more-session = جلسة دعم
visit-more-session-hint = للجلسات المخطط لها فقط. اتركه إن لم تكن هناك جلسة.
visit-more-session-number = رقم الجلسة
visit-more-session-next = إن تُرك فارغًا فهو الرقم { $number }.
visit-more-asked = ما طُلب من آخرين لصاحب الحالة
visit-more-ask = أضف ما طلبته
visit-more-towards = ممن طلبت؟
visit-more-towards-hint = خدمة أو مكتب، بلا أسماء.
visit-more-what-asked = ماذا طلبت؟
visit-more-result = ما النتيجة؟
visit-more-remove = أزل هذا
visit-more-time = الوقت والطريق
visit-more-purposes = ما الغرض؟
visit-more-minutes = دقائق اللقاء
visit-more-means = كيف وصلت؟
visit-more-way-minutes = دقائق الطريق
visit-more-cost = كلفة الطريق
visit-more-cost-hint = بوحدات كاملة من عملتك.
visit-more-number = اكتب عددًا صحيحًا، أو اتركه فارغًا.
visit-field-services = ما حدث للخدمات
visit-field-support = ما قدمته
visit-field-session = جلسة الدعم
visit-field-asked = ممن طلبت، وماذا
visit-field-time = الطريق
visit-field-minutes = الدقائق
contact-mark-private-talk = حديث على انفراد
contact-mark-unsafe-moment = كانت هناك لحظة غير آمنة
contact-mark-injury-seen = شوهدت إصابة
contact-mark-distress-seen = كان صاحب الحالة في ضيق
contact-mark-basic-needs-unmet = حاجات أساسية غير ملبّاة
contact-mark-emotional-support-given = مواساة واستماع
contact-purpose-assessment = تقييم
contact-purpose-plan = خطة الحالة
contact-purpose-follow-up-service = السؤال عن خدمة
contact-purpose-safety-check = الاطمئنان على السلامة
contact-purpose-psychosocial = دعم في الضيق
contact-purpose-advocacy = التحدث نيابة عن صاحب الحالة
contact-purpose-review = مراجعة
contact-purpose-closure = إنهاء العمل
contact-purpose-other = شيء آخر
pss-method-listening-support = استماع
pss-method-problem-solving = حل المشكلات معًا
pss-method-stress-management = التعامل مع التوتر
pss-method-psychoeducation = شرح أثر الضيق
pss-method-group = في مجموعة
pss-method-parenting-support = دعم الوالدين
pss-method-play-activity = لعب وأنشطة
pss-method-other = طريقة أخرى
transport-walk = سيرًا
transport-bicycle = بالدراجة
transport-motorbike = بالدراجة النارية
transport-public = بالحافلة أو سيارة أجرة
transport-agency-vehicle = بسيارتنا
transport-none = بلا طريق
case-fact-mark = { $value }
case-fact-purpose = الغرض: { $value }
case-fact-service-received = حصل صاحب الحالة على خدمة { $value }.
case-fact-service-not-received = لم يحصل صاحب الحالة على خدمة { $value }.
case-fact-service-not-known = لا يُعرف هل حصل صاحب الحالة على خدمة { $value }.
case-fact-service-how = كيف: { $value }
case-fact-service-next = التالي: { $value }
case-fact-barrier = العائق: { $value }
case-fact-barrier-plan = لإزالته: { $value }
case-fact-direct-service = قُدّم: { $value }
case-fact-support-session = جلسة دعم: { $value }
case-fact-session-number = الجلسة رقم { $value }
case-fact-advocacy-towards = طُلب لصاحب الحالة من: { $value }
case-fact-advocacy-asked = طُلب: { $value }
case-fact-advocacy-result = النتيجة: { $value }
case-fact-duration-min = دقائق اللقاء: { $value }
case-fact-travel = الطريق: { $value }
case-fact-travel-minutes = دقائق الطريق: { $value }
case-fact-travel-cost = كلفة الطريق: { $value }

# بين الزيارات: النواقص، ومن يُتصل به عند الخطر، ومشكلات يشترك فيها كثيرون، وقائمة الخدمات.
draft-provider = مقدم خدمة في القائمة
opening-field-witness = من كان حاضرًا
reopening-field-witness = من كان حاضرًا
plan-missing-witness = قل من كان حاضرًا.
gap-title = دوّن حاجة بلا خدمة
gap-service = أي خدمة تنقص؟
gap-why = لماذا لا توجد؟
gap-area = أين تلزم؟
gap-area-hint = مكان أو حي، بلا عنوان.
gap-keep = دوّن هذه الحاجة
gap-noted = دُوّنت الحاجة وعُدّت.
gaps-show = أظهر ما ينقص
gaps-title = حاجات بلا خدمة
gaps-how = عُدّت خلال { $days } يومًا في الحالات التي يمكنك قراءتها.
gaps-none = لم يدوّن أحد حاجة بلا خدمة. تُدوّن في إحالات الحالة.
gaps-last = آخر مرة في { $day }
crisis-title = اطلب المساعدة
crisis-none = لا تذكر قائمة الخدمات أحدًا للطوارئ. اتصل بالرقم الذي قيل لك.
crisis-no-list = قائمة الخدمات ليست على هذا الجهاز. اتصل بالرقم الذي قيل لك.
crisis-any-hour = في أي ساعة
crisis-after-hours = بعد الدوام أيضًا
shared-title = كثيرون يشتركون في مشكلة واحدة في { $area }
shared-said = { $count ->
    [zero] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
} خلال { $days } يومًا: { $concern }، حُلّت فورًا.
shared-do = فكّر في مساعدة المجتمع معًا، لا حالة بعد حالة.
provider-add = أضف مقدم خدمة
provider-change = غيّر هذه البطاقة
provider-save = وقّع القائمة التالية
provider-kept = وُقّعت القائمة التالية. انقلها إلى الأجهزة الأخرى.
provider-carry = الحفظ يوقّع القائمة التالية. تصل إلى الأجهزة الأخرى كملف: انقل القائمة من صفحة الخدمات.
provider-page-who = من وأين
provider-page-trust = الثقة
provider-page-services = الخدمات
provider-field-name = الاسم
provider-field-kind = النوع
provider-field-areas = المناطق
provider-field-location = المكان
provider-field-vetting = هل هو آمن
provider-field-reason = السبب
provider-field-checked = يوم التحقق
provider-field-ages = الأعمار
provider-name = الاسم
provider-kind = ما نوع الجهة؟
provider-areas = أي مناطق تخدم؟
provider-lines-hint = واحد في كل سطر.
provider-all-hint = لا تختر شيئًا إن كان للجميع.
provider-location = أين هي؟
provider-shelter = لا يُكتب مكان المأوى الآمن أبدًا. فقط طريقة الاتصال.
provider-hours = متى تفتح؟
provider-role = مع من تتحدث
provider-role-hint = الوظيفة، بلا اسم.
provider-phone = هاتف العمل
provider-mail = بريد العمل
provider-vetting = هل هي آمنة ومنصفة للناس؟
provider-reason = لماذا؟
provider-reason-hint = يراه كل من يقرأ القائمة.
provider-protocol = وقّعت على طريقة مشاركة المعلومات
provider-cases = تتسلم حالات
provider-checked = تُحقق منها اليوم
provider-checked-hint = تأكدنا اليوم من كل ما كُتب هنا.
provider-service = الخدمة { $number }
provider-service-remove = أخرج هذه الخدمة
provider-service-kind = أي خدمة؟
provider-service-add = أضف خدمة
provider-service-more = لمن، والكلفة، واللغات، وسهولة الوصول
provider-capacity = هل تستقبل الناس الآن؟
provider-emergency = تستجيب للطوارئ في أي ساعة
provider-criteria = من تستقبل؟
provider-age-from = من عمر
provider-age-to = حتى عمر
provider-age-wrong = اكتب الأعمار أعدادًا صحيحة، أو اتركها فارغة.
provider-sexes = فقط
provider-programmes = فقط لمن هم في برنامج
provider-quality = ما يقوله الناس عنها
provider-quality-hint = ملخص لا يُعرف منه أحد.
vetting-vetted = تُحقق منها: آمنة
vetting-not-vetted = لم يُتحقق منها بعد
vetting-caution = تُستخدم بحذر
vetting-do-not-use = لا تستخدم
## Who carries a case
case-do-handover = من يتابع هذه الحالة
rule-T28 = تسليم حالة
kind-handover-note = ملاحظة لمن يتابع بعدك
kind-reassigned = سُلّمت إلى زميل آخر
kind-handover-answered = جواب على تسليم حالة
case-fact-reassigned-from = من قبل: { $value }
case-fact-handover-reason = السبب: { $value }
case-fact-over-cap = أكثر من الحد، لأن: { $value }
case-fact-accepted = استُلمت: { $value }
case-fact-asks = يطلب أن يتولاها غيره: { $value }
draft-handover = حالة لتسليمها
draft-handover-note = ملاحظة لمن يتابع
draft-handover-answer = جواب على تسليم حالة
guard-handover-note-written = من يتابع بعدك يحتاج إلى ملاحظة. اكتب أين وصل العمل.
guard-client-informed-said = قل هل يعرف صاحب الحالة من سيأتي من الآن.
guard-preference-looked-at = قل هل هذا ما طلبه صاحب الحالة.
handover-title = من يتابع الحالة
handover-now = الآن مع { $who }
handover-rivals = مشرفان سلّما هذه الحالة في الوقت نفسه
handover-rivals-what = القراران في الأسفل. تحدثا معًا، ثم سلّما الحالة مرة أخرى. ذلك القرار هو المعتمد.
handover-asked = { $who } يسلّمك هذه الحالة
handover-answer-by = أجب قبل { $day }. وحتى ذلك الحين رعاية الحالة عليك.
handover-answer = أجب
handover-answer-save = احفظ الجواب
handover-take = أستلم هذه الحالة
handover-decline = لا أستطيع استلامها
handover-decline-hint = يقرؤها مشرفك ويبحث عن غيرك. بلا أسماء.
handover-taken = حُفظ. الحالة معك.
handover-declined = حُفظ. يعرف مشرفك عند النسخ القادم.
handover-note = ملاحظة لمن يتابع
handover-note-hint = ما اتُّفق عليه، وما الخطوة التالية، وما يحتاج إلى حذر. رموز بلا أسماء.
handover-note-more = أضف إلى الملاحظة إن نقص شيء
handover-note-save = احفظ الملاحظة
handover-note-done = حُفظت الملاحظة.
handover-asks = يطلب أن يتولاها غيره: { $why }
handover-wish = هل تطلب أن يتولى غيرك هذه الحالة؟
handover-wish-hint = اتركه فارغًا إن كنت تكتب فقط ما يجب أن يُعرف.
handover-write = اكتب ملاحظة لمن يتابع
handover-give = سلّمها إلى زميل آخر
handover-give-save = سلّم الحالة
handover-given = تم. تصل الحالة عند النسخ القادم.
handover-history = من تابعها
handover-none = لم يتابع هذه الحالة أحد غيره.
handover-line = من { $from } إلى { $to }
handover-line-by = { $who }، { $day }
handover-over-because = أكثر من الحد، لأن: { $why }
handover-declined-because = سبب الرفض: { $why }
handover-load = { $who } – معه { $carries } من { $cap }
handover-to-hint = تُحسب الحالة من 0.75 إلى 1.5 بحسب الخطر. الأقل حملًا في الأعلى.
handover-over-hint = مع هذه الحالة يتجاوز الحد. قل لماذا يصح ذلك.
handover-nobody = لا أحد من فريقك يستطيع استلام حالة. يلزمه جهاز أولًا.
handover-wished = في اللقاء الأول طلب صاحب الحالة: { $wish }
handover-lead = لم يلتقِ أحد بهذا الشخص بعد. لا شيء يُسأل عنه هنا.
handover-keys = عند النسخ القادم يصل الملف كله إلى من يتابع. ولا يصل إلى الجهاز السابق شيء جديد.
handover-page-who = من
handover-page-client = صاحب الحالة
handover-page-note = الملاحظة
handover-field-to = من يستلم الحالة؟
handover-field-reason-given = لماذا؟
handover-field-reason = لماذا لا؟
handover-field-why = السبب بكلماتك
handover-field-over-cap = لماذا يحق له أكثر من الحد؟
handover-field-informed = هل يعرف صاحب الحالة من سيأتي من الآن؟
handover-field-preference = هل هذا ما طلبه صاحب الحالة؟
handover-field-preference-note = لماذا لا؟
handover-field-note = ماذا يجب أن يعرف من يتابع؟
handover-field-takes = هل تستلم هذه الحالة؟
handover-reason-worker-leaves = من كان يتابعها يغادر
handover-reason-overload = حالات كثيرة جدًا
handover-reason-client-wish = رغبة صاحب الحالة
handover-reason-conflict-of-interest = قريب من أحد في الحالة
handover-reason-skills-needed = تلزم مهارات أخرى
handover-reason-lead-assigned = بلاغ جديد يحتاج إلى من يتابعه
handover-reason-returned = عودة إلى من كان يتابعها
handover-reason-other = سبب آخر
client-informed-told = أُخبر صاحب الحالة.
client-informed-not-safe = إخباره ليس آمنًا الآن.
client-informed-not-reached = لم نصل إليه بعد.
preference-check-met = نعم
preference-check-not-met = لا، لم يكن ممكنًا
preference-check-no-wish = لا رغبة له
handover-standing-asked = بلا جواب بعد
handover-standing-accepted = استُلمت
handover-standing-declined = لم تُستلم
plan-transition = يهيئ لسن 18
plan-transition-hint = مثل الأوراق أو السكن أو العمل أو خدمة للكبار.
plan-turns-18 = يبلغ صاحب الحالة 18 نحو { $day }. يجب أن يهيئ هدف لذلك.
guard-transition-goal-planned = يبلغ صاحب الحالة 18 قريبًا. يجب أن يهيئ هدف لذلك.
guard-turned-adult = لم يبلغ صاحب الحالة 18 بعد.
guard-transition-goal-offered = لم يُعمل على هدف يهيئ لسن 18. قل أين وصل، أو اختر سببًا آخر.
guard-adult-services-informed = لم تُخبر أي خدمة للكبار. أرسل إحالة أولًا بموافقة صاحب الحالة.
cases-gone = لم تعد معك: { $codes }
cases-gone-one = { $code } (الآن { $who })
# حياة الحالة: ما يتركه الدمج وراء القيم المعروضة
irregularity-OtherValues = كتب شخصان كلمات مختلفة في حقل واحد في الوقت نفسه. يظهر نص واحد فقط: اسأل الشخص الآخر عمّا كتبه.
irregularity-RemovedWhileEdited = أُزيل إدخال بينما كان شخص آخر يكتب فيه. يبقى ظاهرًا حتى يزيله أحد مرة أخرى.
irregularity-Rewritten = تغيّر إدخال لا يجوز لأحد تغييره. أخبر مشرفك.
irregularity-EntryTwice = وصل الإدخال نفسه من جهازين. يظهر واحد منهما فقط. أخبر مشرفك.
## Decisions that weigh on people
case-do-decisions = البلاغات والقرارات الصعبة
draft-report = بلاغ
draft-report-step = ما حدث بعد بلاغ
draft-explanation = ما تم شرحه
draft-continue-care = أسباب الاستمرار
draft-decide-with = شخص ثانٍ
rule-D1 = بلاغ: قرّر أو أبلغ
rule-D2 = اشرح السبب لصاحب الحالة
guard-reports-decided = هناك بلاغ لم يُقرَّر بعد. اكتبه أو قرّر فيه قبل إغلاق الحالة.
guard-decisions-explained = تقرّر شيء لم يرغب فيه صاحب الحالة. اشرح له السبب واحفظ ذلك قبل إغلاق الحالة.
guard-no-ground-against = كتب مشرفك أسباباً للاستمرار. لا تُغلق الحالة لأن صاحبها يرفض.
error-second-needed = لقد قرّرت من قبل. يجب أن يقرّر شخص ثانٍ أيضاً. لم يتغير شيء.
kind-report = كُتب بلاغ
kind-report-made = قُدّم البلاغ
kind-report-followed = جديد عن بلاغ
kind-decision-explained = شُرح قرار
kind-second-decided = قرّر شخص ثانٍ
kind-care-continued = يستمر العمل خلافاً للرغبة
case-fact-report-trigger = حول: { $value }
case-fact-report-decision = { $value }
case-fact-to-whom = إلى: { $value }
case-fact-explained-kind = { $value }
case-fact-reaction = قالوا: { $value }
case-fact-second = مع { $value }
case-fact-decided-on = تقرّر يوم { $value }
case-fact-override-ground = السبب: { $value }
case-fact-conclusion = { $value }
report-trigger-danger-to-self = خطر كبير على حياة صاحب الحالة
report-trigger-danger-to-others = خطر كبير على شخص آخر
report-trigger-child-abuse-law = إساءة إلى طفل يطلب القانون الإبلاغ عنها
report-trigger-sea-by-aid-worker = استغلال أو اعتداء جنسي من عامل إغاثة
report-trigger-court-order = طلب من محكمة
report-trigger-other-law = قانون آخر أو سياسة أخرى
report-decision-reported = يُبلَّغ عنه
report-decision-not-reported = لا يُبلَّغ عنه
report-decision-deferred = القرار لاحقاً
report-proposal-reported = نُبلغ عنه
report-proposal-not-reported = لا نُبلغ عنه
report-proposal-deferred = نقرّر لاحقاً
decision-stage-waits = بانتظار المشرف
decision-stage-waits-for-second = بانتظار شخص ثانٍ
decision-stage-decided = تقرّر
decision-stage-given-back = أُعيد
decision-page-what = ما عُرف
decision-page-client = ما يقوله صاحب الحالة
decision-page-decision = ما العمل
decision-page-told = ما تم شرحه
decision-page-weigh = الموازنة
decision-page-step = ما حدث
decision-page-second = من قرّر
decision-field-trigger = ما يطلب بلاغاً
decision-field-law = القانون أو السياسة
decision-field-found-on = اليوم
decision-field-client-told = هل أُخبر صاحب الحالة؟
decision-field-told-why = لماذا لم يُخبر
decision-field-client-agrees = هل هذه رغبة صاحب الحالة؟
decision-field-decision = ما العمل
decision-field-reasons = الأسباب
decision-field-to-whom = إلى من
decision-field-reported-on = يوم البلاغ
decision-field-look-again-on = يوم القرار من جديد
decision-field-to = من أُخبر
decision-field-told-on = اليوم
decision-field-told-reasons = الأسباب التي ذكرتها
decision-field-reaction = ماذا قالوا
decision-field-ground = السبب
decision-field-factors = ما وازنت بينه
decision-field-client-view = ما يقوله صاحب الحالة
decision-field-view-weight = وزن رأيه
decision-field-conclusion = ما يتبع
decision-field-made = ما حدث
decision-field-on = اليوم
decision-field-note = ما نتج عنه
decision-field-who = من
decision-title = قرارات صعبة في الحالة
decision-none = هنا تظهر البلاغات والقرارات التي لم يرغب فيها صاحب الحالة.
report-asked = هل يجب الإبلاغ عن هذا؟
report-asked-what = اكتب ما تقترحه، حتى إن كان لا يجب الإبلاغ.
report-new = كتابة بلاغ
report-save = تسليمه للمشرف
report-saved = حُفظ. المشرف يقرّر.
report-not-held-back = هل هناك خطر الآن؟ تصرّف أولاً، ثم اكتب.
report-trigger = ما الذي يطلب بلاغاً؟
report-law = أي قانون أو سياسة؟
report-law-hint = كما تسميه جهتك.
report-found-on = متى عرفت ذلك؟
report-found-on-hint = اتركه فارغاً لليوم.
report-told = هل أُخبر صاحب الحالة من قبل؟
report-told-hint = أخبره أولاً، إلا إذا زاد ذلك الخطر.
report-told-why = لماذا لا؟
report-wishes = ماذا يرغب صاحب الحالة؟
report-words-hint = بكلماته. رموز لا أسماء.
report-agrees = هل ما تقترحه هو ما يرغب فيه صاحب الحالة؟
report-agrees-hint = إن لم يكن، فعليه أن يعرف السبب.
report-decision = ماذا تقترح؟
report-one-decides = مشرفك يقرّر.
report-two-decide = مشرفك ومدير يقرّران معاً.
report-reasons = لماذا؟
report-to-whom = إلى من؟
report-to-whom-hint = المكتب والوظيفة. بلا اسم.
report-done-on = أُبلغ عنه يوم
report-done-on-hint = اتركه فارغاً إن لم يتم بعد.
report-again-on = القرار من جديد يوم
report-follow-up = ما اتُّفق على متابعته
report-given-back = كلمات المشرف
report-deciders = من قرّر
report-decider = { $who }، بتوقيعه
report-second = { $who }، يوم { $day }، كما يكتب { $by }.
report-steps = ما حدث
report-step-to = أُبلغ { $whom }.
report-step = إضافة ما حدث
report-step-made = ماذا حدث؟
report-step-made-yes = قُدّم البلاغ
report-step-made-no = نتج عنه شيء
report-step-on = متى؟
report-step-note = ماذا نتج عنه؟
report-step-save = حفظ
report-step-saved = حُفظ ما حدث بعد البلاغ.
report-decide = القرار فيه
second-title = من قرّر معك في الحالة
second-do = اذكر من قرّر معك
second-what = عدم الإبلاغ ليس قرار شخص واحد أبداً. تحدث مع مدير أولاً. يظهر هذا كقولك أنت، لا كتوقيعه.
second-who = من قرّر معك؟
second-who-hint = الوظيفة أو رمز الموظف. بلا اسم.
second-on = متى؟
second-note = ماذا قال؟
second-save = حفظ
second-saved = حُفظ من قرّر معك.
explained-kind-report = حول بلاغ
explained-kind-closure = حول إغلاق الحالة
explained-kind-consent-overridden = حول الاستمرار خلافاً لرغبته
explained-kind-other = حول قرار آخر
explain-owed-report = يجب أن يعرف صاحب الحالة السبب في أمر البلاغ
explain-owed-closure = يجب أن يعرف صاحب الحالة لماذا تُغلق
explain-owed-consent-overridden = يجب أن يعرف صاحب الحالة لماذا يستمر العمل
explain-owed-other = يجب أن يعرف صاحب الحالة السبب
explain-owed-what = تقرّر يوم { $day } خلافاً لرغبته. لا تُغلق الحالة قبل ذلك.
explain-do = اكتب ما قلته له
explain-other = كتابة شرح آخر
explain-title-report = شرح بلاغ في الحالة
explain-title-closure = شرح الإغلاق في الحالة
explain-title-consent-overridden = شرح الاستمرار في الحالة
explain-title-other = شرح قرار في الحالة
explain-to = من أُخبر؟
explain-on = متى؟
explain-reasons = ما الأسباب التي ذكرتها؟
explain-reasons-hint = كما قلتها له.
explain-reaction = ماذا قال عنها؟
explain-save = حفظ ما تم شرحه
explain-saved = حُفظ أن القرار شُرح.
explained-title = ما تم شرحه
explained-reaction = قالوا: { $words }
override-ground-safety-of-child = سلامة الطفل
override-ground-safety-of-others = سلامة آخرين
override-ground-law = القانون يطلب ذلك
view-weight-1 = قليل جدًا
view-weight-2 = قليل
view-weight-3 = بعض الوزن
view-weight-4 = كثير
view-weight-5 = كثير جدًا
continue-gone = لم يعد صاحب الحالة يوافق على الخدمات
continue-gone-what = تُغلق الحالة خلال أيام، إلا إذا كتب مشرف أسباباً للاستمرار.
continue-do = كتابة أسباب الاستمرار
continue-title = الاستمرار خلافاً للرغبة في الحالة
continue-what = فقط لسلامة طفل أو آخرين، أو لأن القانون يطلب ذلك. يجب أن يسمعه صاحب الحالة منك أولاً.
continue-ground = لأي سبب؟
continue-factors = بين ماذا وازنت؟
continue-factors-hint = ما يدعو إلى الاستمرار وما يدعو إلى التوقف.
continue-view = ماذا يقول صاحب الحالة؟
continue-weight = ما وزن رأيه؟
continue-weight-hint = حسب العمر والنضج.
continue-conclusion = ماذا يتبع؟
continue-save = إبقاء الحالة مفتوحة
continue-saved = حُفظ. تبقى الحالة مفتوحة وتذكر السبب.
continued-title = يستمر العمل خلافاً لرغبة صاحب الحالة
continued-by = قرار { $by } يوم { $day }
submitted-report = بلاغ
submitted-title-report = بلاغ في الحالة
submitted-ask-report = يسري ما يقترحه العامل من الآن. عدم الإبلاغ يحتاج إلى شخص ثانٍ أيضاً.
case-do-bid = مصلحة الطفل الفضلى
draft-bid = سؤال عن المصلحة الفضلى
draft-bid-file = ما تحتاجه اللجنة
draft-bid-decision = ما قررته اللجنة
draft-bid-step = ما حدث بعد اللجنة
rule-D3 = المصلحة الفضلى: الخطوة التالية
guard-no-open-bid = ما زال سؤال عن مصلحة الطفل مفتوحاً. أنهِه قبل إغلاق الحالة.
kind-bid-asked = المصلحة الفضلى: طُرح السؤال
kind-bid-prepared = المصلحة الفضلى: جُهّز للجنة
kind-bid-decided = المصلحة الفضلى: قررت اللجنة
kind-bid-step = المصلحة الفضلى: ما تبع
case-fact-bid-trigger = بسبب: { $value }
case-fact-option = خيار: { $value }
case-fact-bid-step = { $value }
case-fact-panel = عدد أعضاء اللجنة: { $value }
case-fact-dissent = خالف: { $value }
bid-trigger-separation = فصل عن أحد الوالدين خلافاً للرغبة
bid-trigger-alternative-care = خلاف على رعاية بديلة
bid-trigger-reunification = قد لا تكون العودة إلى الأسرة آمنة
bid-trigger-durable-solution = حل دائم لطفل وحده
bid-trigger-custody = خلاف على الحضانة
bid-trigger-other = قرار آخر
bid-framework-national = إجراء وطني
bid-framework-unhcr-bip = إجراء المفوضية
bid-framework-other = إجراء آخر
bid-element-child-views = رأي الطفل
bid-element-safety = السلامة
bid-element-family-and-close-relationships = الأسرة والمقربون
bid-element-development = النمو والتعلم
bid-element-identity-culture = الهوية والثقافة
bid-element-age-maturity = العمر والنضج
bid-element-physical-psychosocial-state = صحة الجسد والنفس
bid-element-past-experience = ما مر به الطفل
bid-element-caregiver-presence-quality = من يرعى الطفل وكيف
bid-element-durability = هل يمكن أن يدوم
bid-status-requested = بحاجة إلى تحضير
bid-status-panel = بانتظار اللجنة
bid-status-decided = تقرر وينتظر التنفيذ
bid-status-implemented = نُفذ
bid-status-reopened = وقائع جديدة بانتظار اللجنة
bid-status-cancelled = تُرك
bid-step-explained = شُرح للطفل
bid-step-implemented = نُفذ
bid-step-cancelled = تُرك
bid-step-note-explained = ماذا شرحت ولماذا تقرر ذلك؟
bid-step-note-implemented = من نفذ ماذا؟
bid-step-note-cancelled = لماذا تُرك؟
bid-step-any = ماذا حدث؟
bid-page-ask = السؤال
bid-page-options = ما يمكن فعله
bid-page-weigh = ما له وزن
bid-page-views = ما يقوله الطفل
bid-page-panel = اللجنة
bid-page-decided = القرار
bid-page-step = ما حدث
bid-field-triggers = السبب
bid-field-framework = الإجراء
bid-field-question = السؤال
bid-field-guardian-on = اليوم
bid-field-options = خياران على الأقل
bid-field-weighed = ما له وزن
bid-field-weight = الوزن
bid-field-views-how = كيف سألت الطفل
bid-field-views = رأي الطفل
bid-field-views-weight = وزن رأي الطفل
bid-field-panel = اللجنة
bid-field-option = القرار
bid-field-decided-on = اليوم
bid-field-review-due = يوم النظر من جديد
bid-field-kind = ما حدث
bid-field-on = اليوم
bid-field-note = بالكلمات
bid-field-reaction = ما قاله الطفل
bid-title = مصلحة الطفل الفضلى في الحالة
bid-open = سؤال عن مصلحة الطفل مفتوح
bid-none = لم يُطرح شيء بعد. هنا تبدأ القرارات الصعبة عن أين ومع من يعيش الطفل.
bid-asked-for = طلبته مراجعة أو اجتماع يوم { $day }.
bid-ask = السؤال عن الأفضل
bid-ask-save = حفظ السؤال
bid-asked-done = حُفظ السؤال. اجمع الآن ما تحتاجه اللجنة.
bid-why = لماذا يلزم ذلك؟
bid-framework = بأي إجراء؟
bid-question = ما الذي يجب تقريره؟
bid-codes-hint = في جملة واحدة. رموز لا أسماء.
bid-guardian = من يتكلم باسم الطفل؟
bid-role-hint = الوظيفة بلا اسم.
bid-guardian-on = عُيّن يوم
bid-prepare = جمع ما تحتاجه اللجنة
bid-prepare-save = تسليمه للجنة
bid-prepared-done = حُفظ. يمكن للجنة أن تقرر.
bid-options-hint = اثنان على الأقل. اذكر لكل منها ما هو جيد وما قد يضر.
bid-option = الخيار { $number }
bid-what = ماذا يمكن أن نفعل؟
bid-benefits = ما الجيد فيه؟
bid-risks = ما الذي قد يضر؟
bid-take-out = إزالة
bid-add-option = إضافة خيار
bid-weigh-hint = اكتب ما تعرفه. اترك ما لا يهم هنا.
bid-facts = ما المعروف؟
bid-weight = كم وزنه؟
bid-favours = أي خيار يؤيده؟
bid-favours-none = لا يؤيد خياراً بعينه
bid-speaks-for = يؤيد الخيار { $number }
bid-for-against = الجيد: { $benefits } الضار: { $risks }
bid-views-how = كيف سألت الطفل؟
bid-views-how-hint = وحده أو مع من، بالكلام أو بالرسم.
bid-views = ماذا يقول الطفل؟
bid-decide = حفظ ما قررته اللجنة
bid-decide-save = حفظ القرار
bid-decided-done = حُفظ القرار. يجب أن يسمعه الطفل.
bid-panel-hint = { $count } أشخاص على الأقل. يقول كل منهم أولاً إنه لا مصلحة له.
bid-seat = الشخص { $number }
bid-seat-role = الوظيفة
bid-seat-organisation = الجهة
bid-declared = قال إنه لا مصلحة له في الأمر
bid-add-seat = إضافة شخص
bid-which = ماذا تقرر؟
bid-decided = ما تقرر
bid-dissent = من خالف وفي ماذا
bid-dissent-hint = اتركه فارغاً إن وافق الجميع.
bid-decided-on = يوم القرار
bid-review-due = يُنظر فيه من جديد قبل
bid-review-hint = خلال اثني عشر شهراً.
bid-step-title = إضافة ما حدث
bid-step-what = ماذا حدث؟
bid-step-save = حفظ
bid-step-saved = حُفظ ما حدث.
bid-reaction = ماذا قال الطفل عنه؟

## A memory stick in place of a network
stick-title = انقلها على ذاكرة محمولة
stick-why = حين لا توجد شبكة، يستطيع زميل من منظمتك أن يحمل مدخلاتك معه. الملف مختوم مرتين؛ من يجده لا يقرأ شيئًا.
stick-put = أنشئ ملفًا
stick-none = كل شيء في المكتب. لا يوجد ما يُنقل.
stick-made = { $count ->
    [zero] لا مدخلات في الملف { $name }.
    [one] مدخلة واحدة في الملف { $name }.
    [two] مدخلتان في الملف { $name }.
    [few] { $count } مدخلات في الملف { $name }.
    [many] { $count } مدخلة في الملف { $name }.
   *[other] { $count } مدخلة في الملف { $name }.
  }
stick-words = هذه الكلمات تفتحه. قلها؛ ولا تكتبها أبدًا على الذاكرة:
stick-still = لا تُعدّ مدخلاتك آمنة إلا حين تصل إلى المكتب. انسخ احتياطيًا كالعادة حين تستطيع.
stick-more = لم يتّسع لكل شيء. أنشئ ملفًا ثانيًا.
stick-take-title = أدخل ملف زميل
stick-take-words = الكلمات التي تفتحه
stick-take = اختر الملف
stick-took = { $count ->
    [0] كل ما في هذا الملف كان هنا من قبل.
    [zero] كل ما في هذا الملف كان هنا من قبل.
    [one] وصلت مدخلة جديدة واحدة.
    [two] وصلت مدخلتان جديدتان.
    [few] وصلت { $count } مدخلات جديدة.
    [many] وصلت { $count } مدخلة جديدة.
   *[other] وصلت { $count } مدخلة جديدة.
  }
stick-aside = { $count ->
    [zero] لم تُنحَّ أي مدخلة.
    [one] مدخلة واحدة لم تصلح ونُحّيت جانبًا.
    [two] مدخلتان لم تصلحا ونُحّيتا جانبًا.
    [few] { $count } مدخلات لم تصلح ونُحّيت جانبًا.
    [many] { $count } مدخلة لم تصلح ونُحّيت جانبًا.
   *[other] { $count } مدخلة لم تصلح ونُحّيت جانبًا.
  }
stick-goes-on = تذهب إلى المكتب مع نسختك الاحتياطية القادمة.
## ما تقوله أجهزة الزملاء عن نفسها، وما لا يتفق منه مع ما يعرضه المكتب.

backup-colleagues = آخر الأخبار من الزملاء
backup-colleagues-what = عند كل نسخ احتياطي يخبر الجهاز فريقه بعدد ما أرسله. إن لم يتفق ذلك مع ما وصل إلى هنا فستقرأه هنا.
backup-colleague = { $name } ({ $code })
backup-newest-word = آخر خبر من { $who }: { $when }.
backup-no-word = لا خبر بعدُ من { $who }.
backup-word-missing = { $count ->
    [zero] لم ينقص هنا أي إدخال مما أُرسل.
    [one] إدخال واحد مما أُرسل لم يصل إلى هنا.
    [two] إدخالان مما أُرسل لم يصلا إلى هنا.
    [few] { $count } إدخالات مما أُرسل لم تصل إلى هنا.
    [many] { $count } إدخالًا مما أُرسل لم تصل إلى هنا.
   *[other] { $count } إدخال مما أُرسل لم تصل إلى هنا.
}
problem-two-histories = عرض المكتب على جهازين تاريخين مختلفين لحالة واحدة. لم يضع شيء هنا. أخبر مشرفك اليوم: على من يدير المكتب أن يفسّر ذلك.
problem-entries-held-back = { $count ->
    [zero] لم ينقص هنا شيء مما أرسله الزملاء. عملك سليم.
    [one] إدخال واحد أرسله زميل لم يصل إلى هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
    [two] إدخالان أرسلهما زملاء لم يصلا إلى هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
    [few] { $count } إدخالات أرسلها زملاء لم تصل إلى هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
    [many] { $count } إدخالًا أرسلها زملاء لم تصل إلى هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
   *[other] { $count } إدخال أرسلها زملاء لم تصل إلى هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
}
problem-other-roster = جهاز أحد الزملاء يعرف أعضاء غير الذين يعرضهم المكتب هنا. عملك سليم. انسخ احتياطيًّا مرة أخرى، وإن بقي هذا فأخبر مشرفك.
problem-colleague-silent = { $count ->
    [zero] سُمع من كل الزملاء حديثًا. عملك سليم.
    [one] لم يُسمع شيء من أجهزة أحد الزملاء. المدة بالأيام: { $days }. عملك سليم. اسأله هل يستطيع النسخ الاحتياطي.
    [two] لم يُسمع شيء من أجهزة زميلين. أطول مدة بالأيام: { $days }. عملك سليم. اسألهما هل يستطيعان النسخ الاحتياطي.
    [few] لم يُسمع شيء من أجهزة { $count } زملاء. أطول مدة بالأيام: { $days }. عملك سليم. اسألهم هل يستطيعون النسخ الاحتياطي.
    [many] لم يُسمع شيء من أجهزة { $count } زميلًا. أطول مدة بالأيام: { $days }. عملك سليم. اسألهم هل يستطيعون النسخ الاحتياطي.
   *[other] لم يُسمع شيء من أجهزة { $count } زميل. أطول مدة بالأيام: { $days }. عملك سليم. اسألهم هل يستطيعون النسخ الاحتياطي.
}
problem-office-behind = كان المكتب قد فقد إدخالات كانت عنده أو تراجع عنها. أُرسلت من هنا مرة أخرى. إن لم يخبرك أحد بالسبب فأخبر مشرفك.
## الموظفون والأجهزة: إزالة جهاز، ومفاتيح جديدة، وقيود متأخرة
members-title = الموظفون والأجهزة
members-lead = من ينتمي إلى الجهة، وأي أجهزة لديهم، وكيف يُزال جهاز ضائع.
members-open = افتح الموظفين والأجهزة
members-people = الموظفون
members-mine = أجهزتي
members-as-of = كما كان هذا الجهاز يعرفه في { $when }.
members-never-synced = لم ينسخ هذا الجهاز احتياطيًّا بعد، فقد يكون هذا قديمًا.
members-no-device = لا جهاز.
members-device = الجهاز { $id }
members-this-device = الجهاز الذي بيدك
members-not-heard = لم يصل منه شيء إلى هنا بعد
members-heard = آخر قيد وصل إلى هنا: { $when }
members-supervisor-removes = لا يزيله إلا مشرف هذا الشخص.
members-remove = إزالة
members-remove-this = إزالة الجهاز { $id } من { $who }
members-remove-all = { $count ->
    [zero] إزالة الأجهزة ({ $count })
    [one] إزالة جهاز واحد ({ $count })
    [two] إزالة الجهازين ({ $count })
    [few] إزالة { $count } أجهزة
    [many] إزالة { $count } جهازًا
   *[other] إزالة { $count } جهاز
  }
members-remove-person = إزالة كل أجهزة { $who }
members-remove-cannot = لا يمكن التراجع عن هذا. ما في الجهاز الآن يبقى مقروءًا لمن يعرف عبارة مروره.
members-remove-does-office = يوقفه المكتب فورًا: لا يصله جديد ولا يُقبل منه شيء.
members-remove-does-keys = كل ملف كان يفتحه يأخذ مفتاحًا جديدًا قبل أن يكتب فيه أحد مرة أخرى.
members-remove-does-late = ما كُتب عليه ولم يصل إلى هنا ينتظر مشرفًا. لا يضيع شيء.
members-remove-backup-first = انسخ احتياطيًّا الآن إن أمكن، لتصل آخر قيوده إلى هنا أولًا.
members-reason = لماذا يُزال؟
members-remove-now = أزِله
members-keep = أبقِه
members-removed = أُزيل الجهاز. انسخ احتياطيًّا ليعرف المكتب.
members-removals = أجهزة أُزيلت
members-removal-of = الجهاز { $id } من { $who }
members-removal-not-sent = لا يعرف المكتب بعد. انسخ احتياطيًّا لتخبره.
members-access-ends = { $count ->
    [zero] ينتهي الوصول حين تنسخ الأجهزة ({ $count }) احتياطيًّا: { $who }.
    [one] ينتهي الوصول حين ينسخ جهاز واحد ({ $count }) احتياطيًّا: { $who }.
    [two] ينتهي الوصول حين ينسخ جهازان ({ $count }) احتياطيًّا: { $who }.
    [few] ينتهي الوصول حين تنسخ { $count } أجهزة احتياطيًّا: { $who }.
    [many] ينتهي الوصول حين ينسخ { $count } جهازًا احتياطيًّا: { $who }.
   *[other] ينتهي الوصول حين ينسخ { $count } جهاز احتياطيًّا: { $who }.
  }
members-access-ended = كل جهاز يشاركه الحالات يعرف. انتهى الوصول.
members-late-count = { $count ->
    [zero] وصلت قيود متأخرة ({ $count }) وهي محفوظة جانبًا.
    [one] وصل قيد واحد ({ $count }) متأخرًا وهو محفوظ جانبًا.
    [two] وصل قيدان ({ $count }) متأخرين وهما محفوظان جانبًا.
    [few] وصلت { $count } قيود متأخرة وهي محفوظة جانبًا.
    [many] وصل { $count } قيدًا متأخرًا وهي محفوظة جانبًا.
   *[other] وصل { $count } قيد متأخر وهي محفوظة جانبًا.
  }
members-keys = مفاتيح ملفات الحالات
members-keys-stale = { $count ->
    [zero] أجزاء ملفات ({ $count }) لها مفتاح يعرفه جهاز أُزيل. يأخذ كل جزء مفتاحًا جديدًا قبل القيد التالي.
    [one] جزء واحد ({ $count }) من ملف له مفتاح يعرفه جهاز أُزيل. يأخذ مفتاحًا جديدًا قبل القيد التالي.
    [two] جزآن ({ $count }) من الملفات لهما مفتاح يعرفه جهاز أُزيل. يأخذ كل منهما مفتاحًا جديدًا قبل القيد التالي.
    [few] { $count } أجزاء من الملفات لها مفاتيح يعرفها جهاز أُزيل. يأخذ كل جزء مفتاحًا جديدًا قبل القيد التالي.
    [many] { $count } جزءًا من الملفات لها مفاتيح يعرفها جهاز أُزيل. يأخذ كل جزء مفتاحًا جديدًا قبل القيد التالي.
   *[other] { $count } جزء من الملفات لها مفاتيح يعرفها جهاز أُزيل. يأخذ كل جزء مفتاحًا جديدًا قبل القيد التالي.
  }
members-keys-now = غيّر المفاتيح الآن
members-keys-under-way = { $count ->
    [zero] تذهب المفاتيح الجديدة ({ $count }) إلى المكتب مع النسخ الاحتياطي التالي.
    [one] يذهب مفتاح جديد واحد ({ $count }) إلى المكتب مع النسخ الاحتياطي التالي.
    [two] يذهب مفتاحان جديدان ({ $count }) إلى المكتب مع النسخ الاحتياطي التالي.
    [few] تذهب { $count } مفاتيح جديدة إلى المكتب مع النسخ الاحتياطي التالي.
    [many] يذهب { $count } مفتاحًا جديدًا إلى المكتب مع النسخ الاحتياطي التالي.
   *[other] يذهب { $count } مفتاح جديد إلى المكتب مع النسخ الاحتياطي التالي.
  }
late-title = قيود متأخرة من أجهزة أُزيلت
late-what = كُتبت هذه على جهاز أُزيل ووصلت بعد إزالته. لا تُحتسب حتى تأخذها أنت. تحقق مع من كتبها.
late-of = { $who } في الحالة { $code }
late-unread = { $count ->
    [zero] قيود ({ $count }) لا يمكن عرضها. وهي محفوظة.
    [one] قيد واحد ({ $count }) لا يمكن عرضه: هو عن أسماء وأماكن، أو ينقص شيء قبله. وهو محفوظ.
    [two] قيدان ({ $count }) لا يمكن عرضهما: هما عن أسماء وأماكن، أو ينقص شيء قبلهما. وهما محفوظان.
    [few] { $count } قيود لا يمكن عرضها: هي عن أسماء وأماكن، أو ينقص شيء قبلها. وهي محفوظة.
    [many] { $count } قيدًا لا يمكن عرضها: هي عن أسماء وأماكن، أو ينقص شيء قبلها. وهي محفوظة.
   *[other] { $count } قيد لا يمكن عرضها: هي عن أسماء وأماكن، أو ينقص شيء قبلها. وهي محفوظة.
  }
late-note = لماذا تصدّق هذا؟
late-note-hint = مثلًا: أخبرك به العامل، أو هو مكتوب في دفتره.
late-adopt = خذه كشهادة
late-not-yours = على مشرف آخر أن يقرر هذا.
late-done = أُخذ. هو في ملف الحالة كشهادة.
case-testimony = شهادة: { $title }
case-fact-testimony = كُتبت على جهاز أُزيل. أخذها { $value }.
case-fact-work-adopted-from = كتبها { $value } على جهاز أُزيل.
case-fact-work-adopted-entries = القيود التي أُخذت: { $value }
kind-work-adopted = قيود متأخرة أُخذت كشهادة
aside-removed = كُتب على جهاز أُزيل. يمكن لمشرف أن يأخذه من الموظفين والأجهزة.
removal-reason-lost = ضاع
removal-reason-stolen = سُرق أو أُخذ
removal-reason-replaced = حلّ محله جهاز آخر
removal-reason-left = يترك الشخص الجهة
removal-reason-misused = أساء أحد استعماله
error-supervisor-needed = لا يزيل هذا الجهاز إلا مشرف هذا الشخص، لأن لديه ما كُتب عليه. لم يتغيّر شيء. اسأله اليوم.
error-device-removed = أُزيل هذا الجهاز، فلا يأخذ المكتب منه شيئًا. ما كتبته باقٍ هنا. احمله إلى مشرفك.
# مال لا يحتمل الانتظار، وأسر يُبحث عنها.
case-do-fund = مال للطوارئ
case-do-tracing = البحث عن الأسرة
draft-fund = طلب مال للطوارئ
draft-fund-step = ما حدث لمال الطوارئ
draft-tracing = ما يُعرف عن أسرة مفقودة
draft-tracing-step = ما جرى للعثور على الأسرة
rule-D4 = مال الطوارئ: اصرفه أو قدّم حسابه
rule-D5 = البحث عن الأسرة: تابع
submitted-fund = مال للطوارئ
submitted-title-fund = مال للطوارئ في الحالة
submitted-ask-fund = يمكن صرف المال. أنت مسؤول عن القرار باسمك.
submitted-reunification = عودة الطفل إلى أسرته
submitted-title-reunification = العودة إلى الأسرة في الحالة
submitted-ask-reunification = يمكن للطفل أن يعود. يقول العامل متى يطمئن أحد على أحواله.
kind-fund-asked = طُلب مال للطوارئ
kind-fund-step = مال للطوارئ
kind-tracing-begun = بدأ البحث عن الأسرة
kind-tracing-step = البحث عن الأسرة
case-fact-fund-purpose = من أجل: { $value }
case-fact-fund-amount = المبلغ: { $value }
case-fact-fund-step = { $value }
case-fact-fund-spent = أُنفق: { $value }
case-fact-fund-returned = أُعيد: { $value }
case-fact-tracing-step = { $value }
fund-title = مال الطوارئ في الحالة
fund-none = لم يُطلب مال هنا بعد. هو لما لا يحتمل الانتظار، إلى أن تأتي مساعدة أخرى.
fund-ask = اطلب مالًا للطوارئ
fund-ask-save = أرسل الطلب
fund-asked-done = حُفظ الطلب. القرار لمشرفك.
fund-page-need = لماذا
fund-page-money = كم
fund-page-step = ما حدث
fund-field-purpose = الغرض
fund-field-why-now = لماذا لا يحتمل الانتظار
fund-field-tried = ما جُرّب غير ذلك
fund-field-criteria = ما نظرت فيه
fund-field-amount = المبلغ
fund-field-method = طريقة الدفع
fund-field-names-client = من يعلم بالأمر
fund-field-kind = ما حدث
fund-field-on = اليوم
fund-field-spent = ما أُنفق
fund-field-returned = ما أُعيد
fund-field-receipt = الإيصال
fund-field-note = بالكلمات
fund-purpose = ما الغرض منه؟
fund-purpose-transport-to-service = نقل إلى خدمة
fund-purpose-medicine = دواء
fund-purpose-food = طعام
fund-purpose-clothing-shoes = ملابس أو أحذية
fund-purpose-school-items = لوازم مدرسية
fund-purpose-shelter-nights = ليالٍ في مأوى
fund-purpose-documents-fee = رسوم أوراق
fund-purpose-communication = هاتف أو رسائل
fund-purpose-other = شيء آخر
fund-why-now = لماذا لا يحتمل الانتظار؟
fund-codes-hint = رموز بلا أسماء.
fund-tried = ماذا جُرّب غير ذلك؟
fund-bridge = إلى أن تأتي أي مساعدة أخرى؟
fund-bridge-hint = مثلًا إحالة تنتظر.
fund-criteria = فيمَ نظرت؟
fund-criterion-danger-or-harm = من دونه يكون أحد في خطر أو يصيبه أذى
fund-criterion-no-other-source = لا يستطيع غيرنا أن يدفع في الوقت المناسب
fund-criterion-part-of-plan = هو جزء من الخطة
fund-criterion-safe-to-give = لا يعرّض أحدًا في البيت للخطر
fund-criterion-one-time = الحاجة إليه مرة واحدة لا كل شهر
fund-amount = كم المبلغ؟
fund-amount-hint = بوحدات كاملة من عملة مؤسستك. الحد الآن { $most }.
fund-amount-wrong = اكتب مبلغًا كاملًا من 1 إلى { $most }.
fund-two-decide = فوق { $most } يقرر شخصان. قد يطول ذلك.
fund-method = كيف يُدفع؟
fund-method-cash = نقدًا
fund-method-voucher = قسيمة
fund-method-direct-to-provider = مباشرة إلى الخدمة أو المتجر
fund-method-in-kind = أشياء بدل المال
fund-tells = هل يعرف به أحد من الخارج من هو العميل؟
fund-tells-hint = مثلًا متجر يصرف قسيمة باسمه. من يدفع هنا لا يرى إلا رقمًا ومبلغًا وغرضًا.
fund-consent-needed = لم يوافق العميل على أن يعلم أحد من الخارج. اسأله أولًا، أو اختر طريقة لا تُخبر أحدًا.
fund-told-outside = يعرف أحد من الخارج من هو العميل.
fund-state-submitted = ينتظر قرارًا
fund-state-waits-for-second = ينتظر شخصًا ثانيًا
fund-state-approved = تمت الموافقة، يبقى صرفه
fund-state-refused = مرفوض
fund-state-paid = صُرف، يبقى حسابه
fund-state-overdue = تأخر حسابه
fund-state-settled = قُدّم حسابه
fund-state-cancelled = لم تعد إليه حاجة
fund-number = الرقم { $number }
fund-asked = طلبه
fund-two = شخصان
fund-who-decides = من يقرر
fund-given-back = سبب الرفض
fund-settle-due = يُقدّم حسابه قبل
fund-decide = قرّر
fund-step-add = أضف ما حدث
fund-step-title = ما حدث للطلب { $number }
fund-step-what = ماذا حدث؟
fund-step-on = في أي يوم؟
fund-step-save = حفظ
fund-step-saved = حُفظ ما حدث للمال.
fund-step-paid = صُرف
fund-step-settled = قُدّم حسابه
fund-step-cancelled = لم تعد إليه حاجة
fund-spent = كم أُنفق؟
fund-spent-hint = صُرف { $paid }. ما أُنفق وما أُعيد يساويان ذلك معًا.
fund-uneven = يجب أن يساوي ما أُنفق وما أُعيد معًا { $paid }.
fund-returned = كم أُعيد؟
fund-receipt = هل يوجد إيصال؟
fund-receipt-hint = قد يكون عليه اسم: احفظه مع أوراق الهوية.
fund-account = أُنفق { $spent } وأُعيد { $returned }.
fund-with-receipt = مع إيصال.
fund-without-receipt = بلا إيصال.
fund-note = هل من إضافة؟
fund-note-why = لماذا؟
tracing-title = أسرة الطفل في الحالة
tracing-none = لا يُبحث هنا عن أسرة بعد. اكتب ما يُعرف فورًا؛ الصغار ينسون سريعًا.
tracing-begin = ابدأ البحث عن الأسرة
tracing-begin-save = احفظ ما يُعرف
tracing-begun = حُفظ. اطلب الموافقة الآن قبل سؤال أي أحد آخر.
tracing-page-known = ما يُعرف
tracing-page-done = ما جرى
tracing-field-separated-on = يوم الانفصال
tracing-field-circumstances = كيف افترقوا
tracing-field-wishes = ما يقوله الطفل
tracing-field-kind = ما جرى
tracing-field-on = اليوم
tracing-field-adult = من هو
tracing-field-safe = هل المكان آمن
tracing-field-note = بالكلمات
tracing-field-next-on = يوم المتابعة
tracing-names-hint = أسماء من تبحث عنهم وأماكنهم مكانها أشخاص الحالة، لا هنا.
tracing-separated-on = متى افترقوا؟
tracing-separated-hint = اتركه فارغًا إن لم يعرف أحد.
tracing-area = أين؟
tracing-area-hint = المنطقة أو الناحية، بلا عنوان.
tracing-circumstances = كيف حدث ذلك؟
tracing-wishes = ماذا يتمنى الطفل؟
tracing-state-open = بدأ البحث
tracing-state-in-progress = البحث جارٍ
tracing-state-verified = تم التحقق من شخص بالغ
tracing-state-proposed = العودة: تنتظر
tracing-state-reunified = عاد إلى أسرته
tracing-state-closed = انتهى البحث
tracing-step-add = أضف ما جرى
tracing-step-title = البحث عن الأسرة: ما جرى
tracing-step-what = ماذا جرى؟
tracing-step-save = حفظ
tracing-step-saved = حُفظ ما جرى.
tracing-step-asked = سُئل أحد، أو تم التسجيل
tracing-step-recalled = استُرد ما قيل لآخرين
tracing-step-found = عُثر على أحد
tracing-step-verified = تم التحقق من البالغ
tracing-step-proposed = اقتُرحت العودة
tracing-step-reunified = عاد الطفل
tracing-step-followed = اطمأن أحد على الطفل
tracing-step-closed = انتهى البحث
tracing-note-any = ماذا جرى؟
tracing-note-asked = من سُئل وعمّ سُئل؟
tracing-note-recalled = ممّن استُرد؟
tracing-note-found = ماذا عرفت، وممّن؟
tracing-note-verified = كيف تأكدت أنها الأسرة؟
tracing-note-proposed = لماذا تكون العودة خيرًا، وماذا أُعدّ لها؟
tracing-note-reunified = من كان حاضرًا، وكيف جرى الأمر؟
tracing-note-followed = كيف حال الطفل؟
tracing-note-closed = لماذا ينتهي البحث؟
tracing-adult = من هو؟
tracing-adult-hint = أضف الشخص أولًا إلى أشخاص الحالة؛ هنا يُكتب الرمز وحده.
tracing-safe = هل يكون الطفل آمنًا هناك؟
tracing-safe-hint = إن لم يكن ذلك أكيدًا فيجب أولًا السؤال عن الأفضل للطفل.
tracing-safe-read = آمن هناك: { $safe }
tracing-child-says = ماذا يقول الطفل في ذلك؟
tracing-child-said = الطفل: { $words }
tracing-next-on = متى تتابع؟
tracing-next-after = يجب أن يطمئن أحد على الطفل.
tracing-next-any = اتركه فارغًا إن لم يُحدَّد يوم.
tracing-next-read = تابع قبل { $day }
tracing-lost = كيف افترقوا
tracing-day-unknown = اليوم غير معروف
tracing-wishes-read = ما يتمناه الطفل
tracing-back = يُراد أن يعود الطفل إلى أسرته
tracing-decide = قرّر
tracing-approved = وافق مشرف. يمكن للطفل أن يعود.
tracing-no-consent = لا يُسأل أحد بعد
tracing-no-consent-what = لم يوافق العميل على البحث. يمكنك أن تكتب ما يُعرف؛ وسؤال آخرين يحتاج إلى موافقته.
tracing-ask-consent = اطلب الموافقة
tracing-recall = استرد ما قيل لآخرين
tracing-recall-what = لم تعد هناك موافقة على البحث منذ { $day }. اطلب ممن أُخبروا أن يتوقفوا، واكتب ذلك.
tracing-not-yet-adult = يُبحث عن الأسرة إذا كان العميل طفلًا.
tracing-not-yet-open = هناك بحث مفتوح أصلًا.
tracing-not-yet-not-verified = تحقق من البالغ أولًا.
tracing-not-yet-best-interests = ليس أكيدًا أن الطفل يكون آمنًا. اسأل أولًا ما هو الأفضل له.
tracing-not-yet-not-approved = يجب أن يوافق مشرف أولًا.
workload-title = من يحمل كم
workload-open = عبء العمل
workload-none = لا أحد من فرقك يتابع حالة على هذا الجهاز بعد.
workload-how = تُحسب الحالة بحسب خطرها: نقطة واحدة للمتوسط، وأكثر للعالي، وأقل للمنخفض. يُحسب ما على هذا الجهاز فقط.
workload-you = أنت
workload-points = { $points } من { $cap } نقطة
workload-active = الحالات
workload-high = خطر عالٍ
workload-late = فيها تأخير
workload-waiting = بلاغات ومقابلات أولى
workload-standing-over = فوق الحد
workload-standing-full = ممتلئ
workload-standing-room = لديه متسع
workload-standing-spare = لديه متسع كبير
workload-over = { $count ->
    [zero] لا أحد يحمل أكثر من حده.
    [one] عامل واحد يحمل أكثر من حده.
    [two] عاملان يحملان أكثر من حدهما.
    [few] { $count } عمال يحملون أكثر من حدهم.
    [many] { $count } عاملًا يحملون أكثر من حدهم.
   *[other] { $count } عامل يحملون أكثر من حدهم.
}
workload-look = انظر إلى عبء العمل
## Keys: another passphrase, copies of the device, help with a forgotten passphrase.

passphrase-title = عبارة المرور
passphrase-lead = تفتح هذا الجهاز. لا يستطيع أحد أن يستخرجها لك.
passphrase-change = غيّر عبارة المرور
passphrase-old = عبارة المرور الحالية
passphrase-old-missing = اكتب عبارة المرور التي تفتح هذا الجهاز الآن.
passphrase-draw = اسحب خمس كلمات
passphrase-drawn = اكتب هذه الكلمات على ورقة
passphrase-drawn-what = احفظ الورقة بعيدًا عن الجهاز. أتلفها عندما تحفظ الكلمات.
passphrase-new = عبارة المرور الجديدة
passphrase-new-hint = الأفضل خمس كلمات مسحوبة. أما كلماتك أنت فيجب أن تكون أكثر أو أطول.
passphrase-again = عبارة المرور الجديدة مرة أخرى
passphrase-differs = الكلمات ليست نفسها. لم يتغيّر شيء. اكتب عبارة المرور الجديدة من جديد.
passphrase-leave = اتركها كما هي
passphrase-save = غيّرها
passphrase-working = جارٍ التغيير. يستغرق ذلك بضع ثوانٍ.
passphrase-saved = من الآن تفتح عبارة المرور الجديدة هذا الجهاز.
copy-title = نسخة لمكان آمن
copy-lead = ملف واحد فيه كل سجلات هذا الجهاز، وهي ما زالت مختومة. ينفع إذا ضاع الجهاز قبل أن يصل كل شيء إلى المكتب.
copy-make = اصنع نسخة
copy-words = كلمات هذا الملف
copy-words-what = تظهر مرة واحدة. احفظها بعيدًا عن الملف. من يفتح النسخة يحتاج أيضًا إلى عبارة مرورك اليوم.
copy-save = احفظ الملف
copy-done = كتبتُ الكلمات
error-backup-refused = هذا الملف تالف، أو ليس نسخة من جهاز، أو مقفل بمفتاح آخر أو كلمات أخرى. لم يتغيّر شيء. جرّب المفتاح الآخر أو ملفًا آخر.
error-backup-large = في هذا الجهاز أكثر مما تتسع له نسخة من هذه الشاشة. لم يضِع شيء. اطلبها ممن يعتني بالأجهزة.
error-file-exists = يوجد ملف بهذا الاسم. بقي كما هو. اختر اسمًا آخر.
error-recipient-unusable = لا يمكن قفل نسخة بهذا المفتاح. لم تُصنع نسخة. يبدأ المفتاح بـ age1: قارنه بما أُعطي لك.
forgot-link = نسيت عبارة المرور
forgot-title = المساعدة عند نسيان عبارة المرور
forgot-lead = يساعدك شخصان من دون شبكة: المشرف عليك، وشخص من الإدارة. اختر أولًا عبارة مرور جديدة.
forgot-ask = اطلب المساعدة
forgot-steps = احفظ الطلب على ذاكرة واحمله إلى الشخصين. يعطيك كل منهما جوابًا. أمامك عشر دقائق، وبعدها اطلب من جديد.
forgot-digits = اقرأ هذه الأرقام بصوت مسموع
forgot-digits-what = يجب أن يرى الشخصان الأرقام نفسها.
forgot-save = احفظ الطلب
forgot-answers = اختر الجوابين
forgot-have = { $count ->
    [0] لا جواب بعد
    [zero] لا جواب بعد
    [one] جواب واحد من اثنين
    [two] الجوابان معًا
    [few] الجوابان معًا
    [many] الجوابان معًا
   *[other] الجوابان معًا
  }
forgot-finish = افتح الجهاز
forgot-leave = رجوع
forgot-done = عبارة المرور الجديدة تفتح هذا الجهاز الآن. سجلاتك كما كانت.
help-title = المساعدة عند نسيان عبارة المرور
help-who = إذا نسيت عبارتك يستطيع شخصان معًا فتح هذا الجهاز: واحد من { $first }، وواحد من { $second }.
help-nobody = لا أحد يستطيع مساعدتك بعد: يلزم مشرف وشخص ثانٍ من الإدارة. احفظ عبارة مرورك جيدًا.
help-uses = من ساعد
help-use = ساعد { $by } { $of }، { $when }
help-choose = ساعد زميلًا: اختر طلبه
help-look = { $name } ({ $code }) يطلب المساعدة
help-look-what = انظر إلى الشخص أمامك. أهو هذا الزميل، وهل يقرأ الأرقام نفسها؟ لا تساعد أحدًا بالهاتف. يُسجَّل أنك ساعدت.
help-stop = لا تساعد
help-do = افتح الجزء الذي عندي
help-done = حُفظ جوابك في ملف. أعده إلى زميلك.
error-recovery-missing = لا أحد يحمل جزءًا من مفتاح هذا الجهاز، فلا أحد يستطيع المساعدة. لم يتغيّر شيء. اطلب جهازًا آخر من المشرف عليك.
error-recovery-refused = هذا لا يناسب طلب هذا الجهاز. لم يتغيّر شيء. اطلب من جديد وخذ الجوابين على ذلك الطلب.
error-recovery-expired = لا يوجد طلب من آخر عشر دقائق. لم يتغيّر شيء. اطلب من جديد والشخصان حاضران.

## Where to go, by keyboard
go-to-where = إلى أين؟
go-to-list = الأماكن التي يمكن الذهاب إليها
go-to-nothing = لا شيء بهذه الكلمات أو بهذا الرمز.
settings-key-go-to = الذهاب إلى شاشة أو رمز حالة
settings-key-area = الذهاب إلى قسم بترتيب القائمة
settings-key-search = البحث في قائمة الحالات
settings-key-rows = التنقل في قائمة الحالات

## جهازان على شبكة واحدة
nearby-title = زميل في الغرفة نفسها
nearby-why = يتبادل جهازان على شبكة واحدة، أو على نقطة اتصال أحدهما، ما لم يصل إلى المكتب بعد. لا يستطيع أحد غيرهما على الشبكة قراءته.
nearby-wait = انتظار زميل
nearby-stop = إيقاف الانتظار
nearby-no-network = هذا الجهاز ليس على أي شبكة. انضم إلى شبكة أو افتح نقطة اتصال على أحد الجهازين ثم ابدأ من جديد.
nearby-tell = { $count ->
    [0] يكتب زميلك هذا العنوان:
    [zero] يكتب زميلك هذا العنوان:
    [one] يكتب زميلك هذا العنوان:
    [two] يكتب زميلك أحد هذين العنوانين:
    [few] يكتب زميلك أحد هذه العناوين:
    [many] يكتب زميلك أحد هذه العناوين:
   *[other] يكتب زميلك أحد هذه العناوين:
  }
nearby-read-words = وهذه الكلمات. اقرأها بصوت مسموع:
nearby-waits = ينتظر هذا الجهاز عشر دقائق، وليس وهو مقفل.
nearby-join-title = الذهاب إلى زميل ينتظر
nearby-address = العنوان على الشاشة الأخرى
nearby-words = الكلمات التي يقرؤها زميلك
nearby-join = تبادل
nearby-working = جارٍ التبادل
nearby-met = ما أُعطي: { $given }. الجديد هنا: { $taken }.
error-nearby-address = هذا ليس عنوانًا كما يعرضه الجهاز الآخر. لم يُرسل شيء. انقل أرقامه ونقاطه.
error-nearby-parted = لم يُجب الجهاز الآخر أو انقطع الاتصال. لم يضع شيء. تأكد أن الجهازين على شبكة واحدة وأن الآخر ما زال ينتظر، ثم حاول مرة أخرى.
error-nearby-words = هذه ليست الكلمات التي يعرضها الجهاز الآخر. لم يُعطَ شيء ولم يُقرأ شيء. قارنها وحاول مرة أخرى.
## الصور والتسجيلات الصوتية.

media-title = الصور والتسجيلات الصوتية
media-add-photo = أضف صورة
media-hint = تبقى في Satchel ولا تذهب إلى معرض الصور أبدًا. يُنزع منها المكان والوقت ونوع الكاميرا.
media-working = جارٍ الحفظ. انتظر قليلًا.
media-kept = { $kind ->
    [photo] حُفظت الصورة.
   *[audio] حُفظ التسجيل الصوتي.
}
media-photos-at-office = { $count ->
    [zero] لا توجد صور.
    [one] { $there ->
        [0] الصورة على هذا الجهاز فقط.
       *[other] الصورة في المكتب.
    }
    [two] { $there } من صورتين في المكتب.
    [few] { $there } من { $count } صور في المكتب.
    [many] { $there } من { $count } صورة في المكتب.
   *[other] { $there } من { $count } صورة في المكتب.
}
media-recordings-at-office = { $count ->
    [zero] لا توجد تسجيلات صوتية.
    [one] { $there ->
        [0] التسجيل الصوتي على هذا الجهاز فقط.
       *[other] التسجيل الصوتي في المكتب.
    }
    [two] { $there } من تسجيلين صوتيين في المكتب.
    [few] { $there } من { $count } تسجيلات صوتية في المكتب.
    [many] { $there } من { $count } تسجيلًا صوتيًا في المكتب.
   *[other] { $there } من { $count } تسجيل صوتي في المكتب.
}
media-erased = { $count ->
    [zero] لم يُمحَ شيء.
    [one] مُحيت صورة واحدة أو تسجيل واحد لأن الموافقة سُحبت.
    [two] مُحيت صورتان أو تسجيلان لأن الموافقة سُحبت.
    [few] مُحيت { $count } صور وتسجيلات لأن الموافقة سُحبت.
    [many] مُحي { $count } من الصور والتسجيلات لأن الموافقة سُحبت.
   *[other] مُحي { $count } من الصور والتسجيلات لأن الموافقة سُحبت.
}
media-why-not = { $why ->
    [refused] رفض صاحب الحالة الصور والتسجيلات.
    [withdrawn] سحب صاحب الحالة موافقته على الصور والتسجيلات.
    [expired] انتهت الموافقة على الصور والتسجيلات. اسأل من جديد أولًا.
    [age_band_changed] كبر صاحب الحالة ويقرر من جديد. اسأل أولًا.
   *[other] اسأل صاحب الحالة قبل أخذ صورة أو تسجيل صوت. اكتب الجواب في الموافقات.
}
media-what = { $kind ->
    [photo] صورة، { $when }
   *[audio] تسجيل صوتي، { $when }
}
media-state = { $state ->
    [only_here] على هذا الجهاز فقط
    [part_at_office] { $there } من { $parts } أجزاء في المكتب
    [at_office] في المكتب
    [asked] تأتي مع النسخ الاحتياطي القادم
   *[not_here] ليست على هذا الجهاز
}
media-look = { $kind ->
    [photo] انظر
    [paper] انظر
   *[audio] استمع
}
media-fetch = اطلب
media-asked = تأتي مع النسخ الاحتياطي القادم. افتحها بعد ذلك.
media-pin = أبقِ على هذا الجهاز
media-remove = أزل
media-remove-sure = أزل نهائيًا
media-removed = { $kind ->
    [paper] أُزيلت الورقة. يزيلها المكتب مع النسخ الاحتياطي القادم.
    [photo] أُزيلت الصورة. يزيلها المكتب مع النسخ الاحتياطي القادم.
   *[audio] أُزيل التسجيل. يزيله المكتب مع النسخ الاحتياطي القادم.
}
media-none = لا توجد صور ولا تسجيلات صوتية ولا أوراق.
media-open-title = { $kind ->
    [photo] صورة
   *[audio] تسجيل صوتي
}
media-photo-alt = الصورة
media-record = سجّل ملاحظة صوتية
media-recording = يجري تسجيل ملاحظة صوتية
media-recording-time = تسجيل، { $time }
media-record-keep = أوقف واحفظ
media-record-drop = لا تحفظ
media-no-microphone = لا يصل صوت من هذا الجهاز إلى Satchel، فلم يُسجَّل شيء. اسمح بالميكروفون، أو اكتب ملاحظة.
backup-media = { $there } من { $count } من صور هذا الجهاز وتسجيلاته وأوراقه في المكتب.
error-pictures-not-consented = { $why ->
    [refused] رفض صاحب الحالة الصور والتسجيلات. لم يُحفظ شيء. أكمل من دونها.
    [withdrawn] سحب صاحب الحالة موافقته على الصور والتسجيلات. لم يُحفظ شيء. أكمل من دونها.
   *[other] لم يوافق صاحب الحالة على الصور والتسجيلات. لم يُحفظ شيء. اسأل أولًا، واكتب الجواب في الموافقات.
}
error-picture-refused = { $why ->
    [too_large] حجمه أكبر من أن يُحفظ. لم يُحفظ شيء. خذ صورة أصغر أو تسجيلًا أقصر بهذا الجهاز.
   *[other] لا يمكن قراءته: إنه تالف أو من نوع آخر. لم يُحفظ شيء. خذه من جديد بهذا الجهاز، بصيغة JPEG أو PNG.
}
## جهاز لعدة أشخاص، وجهاز يُفرَّغ.

people-title = الأشخاص على هذا الجهاز
people-lead-alone = لا سجلات على هذا الجهاز إلا لك. يمكن لزميل أن تكون له سجلاته هنا بعبارة مرور خاصة به. لا يفتح أحدكما ما كتبه الآخر.
people-lead-shared = لكل شخص سجلاته بعبارة مرور خاصة به. لا يفتح أحد ما كتبه غيره. تُظهر شاشة القفل هذه الرموز ولا شيء غيرها:
people-you = أنت
people-waits = ينتظر المشرف
people-begin = أضف شخصًا
people-begin-what = تُقفل سجلاتك أولًا. ثم أعطِ الجهاز لزميلك ليختار عبارة مرور خاصة به.
people-begin-do = اقفل وتابع
people-who = من أنت؟
people-first = أول شخص على هذا الجهاز
people-other = شخص آخر
people-unlock = فتح القفل باسم { $label }
people-accepted = أنت الآن من الجهة. افتح القفل لتبدأ.
people-add-title = شخص جديد على هذا الجهاز
people-add-lead = اختر رمزًا وعبارة مرور. ثم يُحفظ ملف: خذه إلى مشرفك ليجيب عنه بحضورك.
people-label = رمز لشاشة القفل
people-label-hint = رمزك الوظيفي أو الحروف الأولى من اسمك، مثل CW09. يقرؤه كل من يمسك الجهاز، فلا تكتب اسمًا.
people-further = لديّ جهاز خاص بي
people-further-hint = عندئذ يُعير ذلك الجهاز مفتاحه قبل أن يجيب المشرف.
people-add-do = أنشئ سجلاتي واحفظ الطلب
people-waiting-title = { $label } ينتظر المشرف
people-waiting-steps = خذ الطلب إلى مشرفك. يعطيك ملفين خلال عشر دقائق: الجواب، وآخر ينتهي اسمه بـ ‎«.chain»‎.
people-waiting-save = احفظ الطلب مرة أخرى
people-waiting-choose = اختر الملفين
people-waiting-have = { $count ->
    [0] لا ملف بعد
    [zero] لا ملف بعد
    [one] ملف من اثنين
    [two] الملفان
    [few] الملفان
    [many] الملفان
   *[other] الملفان
  }
people-waiting-accept = خذ الجواب
people-waiting-drop = تخلَّ عن هذا الطلب
people-waiting-drop-what = يُرمى الطلب. لم يُكتب شيء بعد، فلا يضيع شيء.
people-waiting-drop-do = تخلَّ عنه
error-person-needed = لعدة أشخاص سجلات على هذا الجهاز. لم يتغيّر شيء. اختر من أنت.
error-person-unknown = ليست لهذا الشخص سجلات على هذا الجهاز. لم يتغيّر شيء. انظر إلى القائمة مرة أخرى.
error-label-refused = لا يصلح هذا الرمز. لم يتغيّر شيء. استعمل ثمانية حروف وأرقام على الأكثر ليست لغيرك هنا.
error-tablet-full = لا مكان لسجلات أشخاص آخرين على هذا الجهاز. لم يتغيّر شيء. استعمل جهازًا آخر.
emptied-title = أُفرغ هذا الجهاز بأمر من المكتب في { $when }
emptied-lost = { $count ->
    [zero] لم يضِع أي قيد ({ $count }).
    [one] قيد واحد ({ $count }) لم يُنسخ احتياطيًّا وضاع.
    [two] قيدان ({ $count }) لم يُنسخا احتياطيًّا وضاعا.
    [few] { $count } قيود لم تُنسخ احتياطيًّا وضاعت.
    [many] { $count } قيدًا لم تُنسخ احتياطيًّا وضاعت.
   *[other] { $count } قيد لم تُنسخ احتياطيًّا وضاعت.
  }
emptied-nothing-lost = كل ما حُفظ عليه كان منسوخًا احتياطيًّا.
emptied-drafts = { $count ->
    [zero] لم يضِع أي قيد غير محفوظ ({ $count }).
    [one] قيد واحد ({ $count }) بُدئ ولم يُحفظ وضاع.
    [two] قيدان ({ $count }) بُدئا ولم يُحفظا وضاعا.
    [few] { $count } قيود بُدئت ولم تُحفظ وضاعت.
    [many] { $count } قيدًا بُدئت ولم تُحفظ وضاعت.
   *[other] { $count } قيد بُدئت ولم تُحفظ وضاعت.
  }
error-emptied = أفرغ المكتب هذا الجهاز. لم يعد يُفتح عليه شيء. اطلب من مشرفك جهازًا آخر.
error-emptied-soon = أمر المكتب بإفراغ هذا الجهاز. ما هو هنا فقط يمكن تسليمه بعد. انسخ احتياطيًّا الآن.
empty-remove = إزالة وإفراغ
empty-remove-this = إزالة الجهاز { $id } من { $who } وإفراغه
empty-begin = أفرِغه أيضًا
empty-this = إفراغ الجهاز { $id } من { $who }
empty-cannot = لا يمكن التراجع عن هذا، ولا ينفع مع جهاز يُبعَد عن الشبكة. عندئذ لا تحميه إلا عبارة مروره.
empty-does-removed = يُزال الجهاز إن لم يُزَل بعد.
empty-does-contact = حين يصل إلى المكتب في المرة القادمة يُتلف مفاتيحه فورًا ثم ملفاته. تبقى النسخ التي صنعها أحد.
empty-does-says = يُظهر اليوم وما ضاع، ويخبر المكتب إن استطاع.
empty-way = ماذا يصير بالقيود التي عليه وحده؟
empty-way-late-first = يسلّمها أولًا
empty-way-late-first-hint = تنتظر مشرفًا كعمل متأخر. حتى تصل تبقى المفاتيح، ولا يُقرأ عليه شيء.
empty-way-at-once = تضيع
empty-way-at-once-hint = تُتلف المفاتيح في اللحظة الأولى. لجهاز في يد غير أمينة.
empty-now = أصدِر الأمر
empty-said = وُقّع الأمر. انسخ احتياطيًّا ليتمكن المكتب من إيصاله.
empty-ordered = أُمر بإفراغ نفسه في { $when }.
empty-not-yet = لم يقل إنه فارغ. حتى ذلك الحين اعتبره غير فارغ.
empty-done = قال إنه أتلف مفاتيحه: { $when }.
lease-ends = { $count ->
    [zero] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد { $count } يوم لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
    [one] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد يوم واحد ({ $count }) لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
    [two] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد يومين ({ $count }) لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
    [few] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد { $count } أيام لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
    [many] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد { $count } يومًا لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
   *[other] لم يصل هذا الجهاز إلى المكتب منذ مدة. بعد { $count } يوم لن يُظهر الحالات. انسخ احتياطيًّا حين تستطيع.
  }
lease-over-title = لا أخبار من المكتب منذ مدة طويلة
lease-over-what = تطلب جهتك أن يصل كل جهاز إلى المكتب مرة كل { $days } يوم على الأقل. إلى أن يصل هذا الجهاز لا يُظهر أي حالة.
lease-over-safe = لم يضِع شيء. ما حفظته هنا، وما بدأته باقٍ كمسودة.
lease-office = الوصول إلى المكتب
lease-office-what = تكفي نسخة احتياطية واحدة. ويكفي ملف من زميل على ذاكرة محمولة إن حمل جديدًا من المكتب.
lease-office-do = انسخ احتياطيًّا الآن
lease-stick = خذ ملفًّا من زميل
lease-renewal = أو اسأل مشرفك
lease-renewal-what = اقرأ هذه الأرقام لمشرفك. يرسل إليك ملفًّا صغيرًا يُحسب مرة واحدة ولهذا الجهاز.
lease-renewal-choose = اختر ملف المشرف
error-lease-over = لم يصل هذا الجهاز إلى المكتب منذ مدة طويلة، فلا يُظهر الحالات. كل شيء باقٍ، والمسودات أيضًا. انسخ احتياطيًّا أو اسأل مشرفك.
renew-begin = دع جهازًا يستمر بلا المكتب
renew-title = دع جهازًا من { $who } يستمر بلا المكتب
renew-what = تكلّم مع الشخص: أهو نفسه، والجهاز ما زال معه؟ يتيح الملف لذلك الجهاز إظهار الحالات مدة أخرى.
renew-device = أي جهاز؟
renew-digits = الأرقام الثمانية التي يُظهرها
renew-digits-wrong = ثمانية أرقام كما يُظهرها الجهاز.
renew-do = احفظ الملف له
renew-said = حُفظ الملف. أرسله إلى زميلك.
# جهاز جديد يُقبل برموز (docs/adr/0037)
join-device-title = هذا الجهاز جديد
join-lead = يقبله أحد من مؤسستك وهو بجانبك: مشرفك، أو من يتولى الأجهزة. لا حاجة إلى شبكة.
join-which = هل لديك جهاز آخر عليه Satchel؟
join-first = لا، هذا جهازي الأول
join-further = نعم، هذا جهاز إضافي
join-passphrase-hint = تفتح هذا الجهاز من الآن فصاعدًا. اكتبها على ورق إلى أن تحفظها.
join-offer = اقترح لي كلمات
join-begin = ابدأ
join-show-title = أرِ هذا لمن يقبل جهازك
join-show-supervisor = اذهب إلى مشرفك أو إلى من يتولى الأجهزة. يفتح الإعدادات ثم الموظفون والأجهزة.
join-show-own = افتح الإعدادات ثم الموظفون والأجهزة على جهازك الآخر. بعد ذلك يوقّع مشرفك أيضًا.
join-show-where = يختار «قبول جهاز» ويمسح هذا الرمز.
join-show-words = قارنا الكلمات الست أدناه بصوت مسموع. إن اختلفت فتوقفا.
join-words = اقرأ هذه الكلمات بصوت مسموع
join-scan = امسح الجواب
join-scan-title = امسح الجواب
join-scan-lead = يعرض الجهاز الآخر الجواب الآن، وكثيرًا ما يكون عدة رموز متتابعة. ثبّت هذا الجهاز إلى أن تُقرأ كلها. يصلح الجواب عشر دقائق.
join-show-again = اعرض رمزي مرة أخرى
codes-at = الرمز { $at } من { $of }
codes-previous = الرمز السابق
codes-next = الرمز التالي
codes-hold = ثبّت هذا الرمز
codes-go-on = تابع
codes-save = احفظ الرموز في ملف
codes-camera = ما تراه الكاميرا
codes-have = قُرئ { $have } من { $of }
codes-scan = امسح بالكاميرا
codes-stop = أوقف الكاميرا
codes-choose = اختر صورة أو ملفًا
codes-paste = ألصق النص
codes-text = نص الرموز
codes-text-hint = يبدأ كل سطر بـ SATCHEL.
codes-take = اقرأ هذا النص
codes-no-camera = لم تُفتح الكاميرا. اسمح بها، أو اختر صورة للرمز.
let-in-title = قبول جهاز
let-in-lead = لجهاز زميل جديد، أو لجهاز إضافي لك. الشخص معك. لا حاجة إلى شبكة.
let-in-open = قبول جهاز
let-in-scan = امسح الرمز الذي يعرضه الجهاز الجديد.
let-in-words = قارنا هذه الكلمات بصوت مسموع
let-in-words-what = يعرض الجهاز الجديد الكلمات الست نفسها. إن اختلفت واحدة فتوقف: جهاز شخص آخر هو الذي يطلب.
let-in-whose = لمن هذا الجهاز؟
let-in-two = لا بد أن يوقّع شخص آخر أيضًا
let-in-step = { $step ->
    [lend] يصبح جهازًا إضافيًا لك، { $who }. يوقّع مشرفك بعدك.
    [countersign] هو لـ { $who }، وقد وقّع أحد من قبل. توقيعك هو الثاني.
   *[again] سبق أن قبلت هذا الجهاز لـ { $who }. يمكن عرض الجواب مرة أخرى.
  }
let-in-same = الكلمات نفسها
let-in-not-compared = قارن الكلمات أولًا، ثم ضع علامة أنها نفسها.
let-in-nobody = لا يوجد من تستطيع أن تعطيه هذا الجهاز. اسأل مشرفه أو من يتولى الأجهزة.
let-in-stop = لا تقبله
let-in-do = وقّع واعرض الجواب
let-in-answer = يمسح الجهاز الجديد هذه الرموز الآن. بعد ذلك يصير لصاحبه.
let-in-until = صالح حتى { $time }. بعد ذلك امسح رمزه من جديد.
let-in-second-title = توقيع واحد من اثنين
let-in-second = لا بد أن يوقّع شخص آخر أيضًا. أرِه هذه الرموز: يمسحها من «قبول جهاز» على جهازه.
let-in-codes = رموز للجهاز الآخر
let-in-done = تم
error-code-missing = لا يوجد هنا رمز من Satchel. لم يتغير شيء. امسح الرمز مرة أخرى، أو ألصق السطر كله الذي يبدأ بـ SATCHEL.
error-code-damaged = رمز تالف أو مقطوع. لم يتغير شيء. امسحه مرة أخرى، أو انسخ السطر كله من جديد.
error-codes-mixed = هذه الرموز من رسالتين. لم يتغير شيء. امسح الرموز التي يعرضها الجهاز الآخر الآن.
error-codes-not-all = هنا { $have } من { $of }. لم يتغير شيء. امسح الرموز الأخرى أيضًا.
error-code-other-kind = هذا الرمز لخطوة أخرى. لم يتغير شيء. اطلب رمز هذه الخطوة.
error-codes-too-many = هذا أطول من أن يُعرض برموز. لم يضع شيء. انقله في ملف بدلًا من ذلك.
error-picture-unreadable = لا يمكن قراءة هذه الصورة. لم يتغير شيء. اختر صورة JPEG أو PNG، أو امسح الرمز نفسه.
error-enrol-other-tablet = هذا الجواب لجهاز آخر أو لرمز أقدم. لم يتغير شيء. اعرض رمز هذا الجهاز، وامسح الجواب عنه.
error-enrol-used = سبق استعمال هذا. لم يتغير شيء. إن لم يكن الجهاز لك بعد فابدأ عليه من جديد.
error-enrol-foreign = هذا الرمز من مؤسسة أخرى. لم يتغير شيء. اسأل أحدًا من مؤسستك.
error-enrol-back-up-first = لا يعرف المكتب هذا الشخص بعد. لم يتغير شيء. انسخ هذا الجهاز احتياطيًا، ثم امسح الرمز مرة أخرى.

# أحد ينضم إلى الموظفين
staff-title = إضافة شخص إلى الموظفين
staff-lead = يوقّع شخصان لمن يعمل مع الملفات: مسؤول النظام ومشرف الفريق.
staff-propose = اقترح شخصًا
staff-sign = وقّع على اقتراح
staff-code = رمز الموظف
staff-code-hint = حرفان ورقمان، مثل CW09. ليس لأحد غيره.
staff-name = الاسم
staff-name-hint = كما يقوله الزملاء. لا يقرؤه المكتب أبدًا.
staff-roles = الأدوار
staff-team = إلى فريق من ينضم؟
staff-no-team = بلا فريق، لأنه لا يعمل مع أي ملف
staff-history = يحصل العضو الجديد في الفريق على الملفات التي يتولاها مع كل تاريخها. ويحصل المشرف على كل ملفات الفريق.
staff-stop = لا تضف
staff-do-propose = وقّع واقترح
staff-second = لا بد أن يوقّع شخص آخر أيضًا. أرِه هذه الرموز: يمسحها من «وقّع على اقتراح» على جهازه.
staff-scan = امسح الرموز التي يعرضها زميلك.
staff-seen = يقترح { $by } إضافة { $name } برمز { $code }.
staff-seen-roles = الأدوار: { $roles }
staff-seen-team = في فريق { $who }
staff-do-sign = وقّع ثانيًا
staff-added = يصير من الموظفين عندما ينتهي النسخ الاحتياطي لهذا الجهاز. بعدها اقبل جهازه.
error-staff-code-taken = لشخص آخر هذا الرمز. لم يتغير شيء. اختر رمزًا آخر.
error-roster-behind = يعرف زميلك قائمة موظفين أحدث. لم يتغير شيء. انسخ هذا الجهاز احتياطيًا، ثم امسح مرة أخرى.
## ما طلبته حالات الفريق من صندوق الطوارئ، وإغلاق الحالة ما دام المال في الخارج
guard-money-accounted = ما زال هنا مال طوارئ لم يُسوَّ. قدّم حساب ما دُفع، أو تخلَّ عمّا لم يعد لازمًا، قبل إغلاق الحالة.
error-fund-month-used = لا يمنح صندوق الطوارئ أكثر من ذلك لذلك الشهر: بقي { $left }. لم يتغيّر شيء. ارفض الطلب أو انتظر حتى يعود مال.
funds-title = مال الطوارئ
funds-month = مُنح { $granted } من { $most } هذا الشهر
funds-left = بقي { $left } هذا الشهر
funds-how = تُحسب حالات فرقك الموجودة على هذا الجهاز. ما يعود يصبح متاحًا من جديد. من يدفع لا يُقال له إلا الرقم والمبلغ والغرض.
funds-none = لم تطلب أي حالة من حالات فرقك مالًا في الشهرين الأخيرين.
funds-part-late = الحساب متأخر
funds-part-waits = تنتظر قرارًا
funds-part-pay = للدفع
funds-part-account = دُفع وينتظر الحساب
funds-part-over = سُوّي أو رُفض
funds-asked-on = طُلب في { $day }
funds-open = فتح

## ملفان لشخص واحد
case-do-join = ملفان لشخص واحد
rule-T34 = انظر من جديد: كُتب شيء في ملف ضُمّ
submitted-join = ملفان لشخص واحد
kind-join-proposed = اقتُرح: فُتح خطأً، وللشخص ملف آخر
kind-joined = ضُمّ إلى ملف آخر
kind-joins = ضُمّ ملف آخر إلى هذا
kind-join-undone = فُصل من جديد
case-fact-other-code = الملف الآخر: { $value }
error-files-apart = لا يمكن ضمّ هذين الملفين كما هما. لم يتغيّر شيء. انظر في كليهما أولًا.
join-title = ملفان لشخص واحد
join-none = هذا هو الملف الوحيد المعروف لهذا الشخص.
join-page = الملف الآخر
join-page-say = قرارك
join-field-code = رمز الملف الآخر
join-field-note = بالكلمات
join-propose = فُتح هذا الملف خطأً
join-propose-what = للشخص ملف آخر، وهو الذي يستمر. يُحفظ هذا كما هو ويُغلق. المشرف يقرّر.
join-propose-save = أرسل إلى المشرف
join-proposed-done = حُفظ الاقتراح. المشرف عليك يقرّر.
join-code = رمز الملف الذي يستمر
join-code-hint = ثمانية أحرف، مثلًا من غلاف الملف الورقي.
join-look = ابحث عن ملفات هذا الشخص
join-look-none = لا حالة أخرى من حالاتك تخصّ شخصًا باسم مشابه.
join-take = هذا هو
join-note = كيف تعرف أنه شخص واحد؟
join-note-hint = رموز بلا أسماء.
join-apart-same-file = هذا رمز هذا الملف نفسه. اكتب رمز الملف الآخر.
join-apart-joined-already = أحد الملفين مضموم إلى ملف آخر من قبل. انظر في ذلك أولًا.
join-apart-two-workers = عاملان يتابعان الملفين. سلّم أحدهما أولًا ليستطيع شخص واحد قراءة الاثنين.
join-apart-not-open = الملف الذي يجب أن يستمر مغلق أو ينتقل إلى جهة أخرى. افتحه من جديد أولًا.
join-apart-money-out = ما زال في هذا الملف مال طوارئ لم يُسوَّ. قدّم حسابه أو تخلَّ عنه أولًا.
join-do-decide = ضمّ الملفين
join-do-return = أعِده
join-do-undo = افصلهما من جديد
join-done-decide = ضُمّ الملفان.
join-done-return = أُعيد. يستمر الملفان.
join-done-undo = الملفان منفصلان من جديد.
join-undo-what = يعود هذا الملف إلى حيث كان العمل. ما سُجّل احتياطًا في الملف الآخر يبقى فيه حتى يسجّله أحد من جديد.
join-say = هل تضيف شيئًا؟
join-say-why = لماذا؟
join-follows = ما يترتب على ذلك
join-follows-ends = يُغلق { $code } ويُحفظ كما هو. لا يكتب فيه أحد بعد ذلك.
join-follows-goes-on = يستمر { $code } ويدلّ على مكان الآخر.
join-follows-nothing-copied = لا يُنسخ شيء من ملف إلى آخر.
join-follows-risk = يُسجَّل الخطر في الملف الذي يستمر: { $level }.
join-follows-refused = قال العميل لا هناك، فيسري ذلك هنا أيضًا: { $purposes }.
join-follows-back = يمكن فصلهما من جديد.
join-contacts = { $count ->
    [zero] لا تواصل
    [one] تواصل واحد
    [two] تواصلان
    [few] { $count } مرات تواصل
    [many] { $count } مرة تواصل
   *[other] { $count } مرة تواصل
  }
join-opened = فُتح في { $day }
join-read = اقرأ هذا الملف
join-joined = فُتح خطأً. الملف الذي يستمر هو { $code }
join-by = ضمّه { $by }، { $day }
join-contested = كُتب هنا شيء لم يره القرار. اقرأه ثم قرّر من جديد.
join-asked = يُقترح ضمّ هذا الملف إلى { $code }
join-asked-by = اقترحه { $by }، { $day }
join-given-back = أعاده المشرف. يستمر الملفان.
join-this = فُتح خطأً:
join-other = يستمر:
join-not-here = الملف الآخر ليس على هذا الجهاز. خذ نسخة احتياطية أولًا؛ وإن بقي ناقصًا فاسأل من يتابعه.
join-joins = ضُمّ إلى هذا الملف:
join-waits = ينتظر قرار المشرف: هل يُضمّ هذا الملف إلى آخر.
join-has = ضُمّ إلى هذا الملف: { $codes }
join-open-other = افتح الملف الذي يستمر
# ملفات من جهات أخرى، والرد عليها، واسترجاع ما أُرسل
receive-do = وصل ملف
receive-title = ملف من جهة أخرى
receive-how = تحيل إليك جهة أخرى شخصًا، أو حالة، في ملف مقفل. انظر فيه أولًا: ما لم تحتفظ به فلا يُحفظ منه شيء.
receive-words = عبارة مرور الملف
receive-words-hint = يقولها المُرسل بطريقة أخرى، كالهاتف. ملف الاسترجاع ليست له عبارة.
receive-choose = اختر الملف
receive-kind-referral = إحالة إليك
receive-kind-transfer = حالة تنتقل إليك
receive-kind-identity = من هو صاحب الحالة
receive-kind-recall = شيء يُسترجع
receive-not-stored = أنت تنظر فيه. لم يُحفظ منه شيء بعد.
receive-made = كُتب في { $day }
receive-ask = كيف ترد على المُرسل:
receive-consent = وافق الشخص على أن يُرسل إليك هذا القدر. وله أن يتراجع: عندها يعطيك المُرسل ملفًا يقول ذلك.
receive-known = لديك هذا في الحالة { $code }
receive-known-open = افتح ما وصل
receive-recall-what = لم يعد الشخص موافقًا. ما قاله الملف يخرج من حالتك. وما قاله لك بنفسه يبقى كما اتفق معك.
receive-from = أي جهة أعطتك هذا الملف؟
receive-from-hint = لا يثبت الملف من كتبه. اكتب ممن أخذته.
receive-text-hint = يمكنك كتابته من جديد. رموز لا أسماء.
receive-why = لمَ لا؟
receive-note = كلمات قليلة للمُرسل
receive-note-hint = بلا أسماء. تعود مع الرد.
receive-leave = أبعد الملف
receive-decline = اعتذر
receive-decline-save = اعتذر واحفظ الرد
receive-keep-referral = احتفظ به كبلاغ
receive-keep-transfer = احتفظ بها كبلاغ
receive-keep-identity = أضف من هو الشخص
receive-keep-recall = أخرجه من الحالة
receive-kept = هو في الحالة { $code }.
receive-answer-saved = حُفظ الرد في ملف. أعده إلى الجهة.
received-title = ما وصل للحالة
received-none = لم يصل لهذه الحالة شيء من جهة أخرى.
received-on = فُتح هنا في { $day }
received-recalled = تراجع الشخص عن هذا. لم يعد هنا ما قاله الملف.
received-say = بماذا ترد؟
received-say-hint = الرد ملف لا يسمّي أحدًا. أعده بأي طريقة تشاء.
received-save = احفظ الرد
received-again = احفظ آخر رد مرة أخرى
received-answer-waiting = محفوظ وينتظر دوره
received-answer-accepted = مقبول
received-answer-declined = مرفوض
received-answer-identity-received = نعرف من هو الشخص
received-answer-completed = قُدّمت الخدمة
received-answer-recalled = استرجعه الشخص
recall-title = تراجع الشخص عن هذا
recall-what = أخبر المستلم. لا يسمّي الملف أحدًا وليست له عبارة مرور. ما قُرئ لا يمكن استرجاعه.
recall-save = احفظ ملف الاسترجاع
case-came = جاءت من جهة أخرى
case-came-open = انظر ما وصل وردّ
error-file-unknown = ليس هذا ملفًا ترسله جهة من أجل شخص. لم يُحفظ منه شيء. اطلب الملف الصحيح ممن أعطاك إياه.
error-file-newer = صنع هذا الملف إصدار أحدث من Satchel. لم يُحفظ منه شيء. حدّث Satchel ثم افتح الملف من جديد.
error-received-before = حُفظ هذا الملف من قبل. لم يُضف شيء. افتح الحالة التي صار إليها.
error-first-file-missing = الملف الأول لهذه الحالة ليس على هذا الجهاز. لم يُحفظ شيء. افتح الملف الأول، أو انسخ احتياطيًا لتصلك الحالة من زميل.
case-closure-came-back = عاد طلب الإغلاق

# طلب تقييم جديد
case-do-reassess = النظر في الاحتياجات من جديد
draft-reassess-call = النظر في الاحتياجات من جديد
kind-reassess-call = يجب تقييم الاحتياجات من جديد
reassess-title = النظر في الاحتياجات من جديد:
reassess-page = ما الجديد
reassess-not-now = لا يمكن طلب تقييم جديد الآن. يمكنك قراءة الملف.
reassess-lead = يعود الملف إلى التقييم. تبقى الخطة كما هي حتى يُتفق على خطة جديدة.
reassess-reason = لماذا؟
reassess-reason-new-incident = حدث شيء
reassess-reason-new-concern = قلق جديد
reassess-reason-significant-change = تغيّر كبير في حياة الشخص
reassess-reason-missing-facts = معلومات ناقصة أو خاطئة
reassess-reason-hint-new-incident = دوّن الحادثة نفسها أيضًا.
reassess-reason-hint-new-concern = أضف القلق نفسه أيضًا.
reassess-reason-hint-significant-change = سكن آخر، أو راعٍ آخر، أو ولادة، أو وفاة، أو محكمة.
reassess-reason-hint-missing-facts = يجب أولًا معرفة ما تقوم عليه الخطة.
reassess-why = ما الجديد، في كلمات قليلة
reassess-save = قيّم من جديد
reassess-done = حُفظ. التقييم هو الخطوة التالية.
reassess-field-reason = السبب
reassess-field-why = ما الجديد
reassess-field-risk = الخطر الآن
reassess-field-risk-why = سبب مستوى الخطر
assessment-called = طُلب في { $day }: { $reason }
assessment-rapid = نظرة قصيرة فقط الآن
assessment-rapid-hint = الأمان، وما يقوله الشخص، ومستوى الخطر. يبقى التقييم الكامل مطلوبًا في اليوم نفسه.
assessment-rapid-done = حُفظت النظرة القصيرة. ما زال التقييم الكامل مطلوبًا.
# أدوار وفرق وقواعد تتغير
change-open = تغيير الأدوار أو الفريق
change-open-of = تغيير أدوار { $who } أو فريقه
change-lead = يوقّع شخصان: مسؤول النظام ومشرف هذا الشخص. لا أحد يمنح نفسه دورًا.
change-roles = أدواره من الآن
change-roles-hint = بلا دور يعني أنه غادر. أزل أجهزته أيضًا.
change-team = فريقه من الآن
change-loses = ما قرره حتى الآن يبقى، بقدر ما وصل منه إلى هذا الجهاز. فلينسخ جهازه احتياطيًا أولًا، ثم انسخ هنا.
change-stop = اتركه كما هو
change-saved = تم التوقيع. يسري على كل جهاز بعد أن يُنسخ هذا الجهاز وذاك احتياطيًا.
change-seen = يقترح { $by } تغييرًا يخص { $code } { $name }.
change-seen-now = الأدوار الآن: { $roles }
change-seen-then = الأدوار بعد ذلك: { $roles }
change-team-now = الفريق الآن: { $who }
change-team-now-none = الفريق الآن: لا فريق
change-team-then = الفريق بعد ذلك: { $who }
change-team-then-none = الفريق بعد ذلك: لا فريق
change-no-role = لا دور
change-stands = ما قرره حتى الآن يبقى.
change-third-title = لا يزال توقيع واحد ناقصًا
change-third = لقد وقّعت. أرِ هذه الرموز لمشرف أو لمسؤول نظام لم يوقّع بعد.
change-overtaken-title = وصل تغيير من هذا الجهاز متأخرًا
change-overtaken = في { $when } رفضه المكتب لأن شخصًا آخر غيّر الشيء نفسه قبله. انظر كيف صار الأمر، واقترحه من جديد إن كان لا يزال مطلوبًا.
waits-title = ينتظر توقيعًا ثانيًا
waits-lead = من لديه الرموز يستطيع أن يوقّع ما لم يغيّر أحد الشيء نفسه.
waits-change = تغيير يخص { $code } { $name }: { $roles }
waits-join = ينضم { $code } { $name }: { $roles }
waits-show = اعرض الرموز
waits-drop = أزله من هذه القائمة
policy-title = قواعد لكل الأجهزة
policy-change = اقترح قواعد أخرى
policy-founding = كما أُسست المؤسسة.
policy-decided = قرره { $who } في { $when }.
policy-lease = عدد الأيام بلا اتصال بالمكتب حتى لا يعرض الجهاز أي ملف
policy-lease-hint = 0 يعني أبدًا، و{ $max } على الأكثر.
policy-warn = عدد الأيام بلا اتصال بالمكتب حتى ينبّه
policy-lock = أطول وقت حتى يقفل الجهاز نفسه
policy-lock-hint = يستطيع كل شخص أن يختار وقتًا أقصر على جهازه.
policy-lease-none = يعرض الجهاز ملفاته مهما طال انقطاعه عن المكتب.
policy-lease-is = { $days ->
    [zero] لا يعرض الجهاز أي ملف بلا اتصال بالمكتب.
    [one] بعد يوم واحد بلا اتصال بالمكتب لا يعرض الجهاز أي ملف.
    [two] بعد يومين بلا اتصال بالمكتب لا يعرض الجهاز أي ملف.
    [few] بعد { $days } أيام بلا اتصال بالمكتب لا يعرض الجهاز أي ملف.
    [many] بعد { $days } يومًا بلا اتصال بالمكتب لا يعرض الجهاز أي ملف.
   *[other] بعد { $days } يوم بلا اتصال بالمكتب لا يعرض الجهاز أي ملف.
}
policy-warn-is = { $days ->
    [zero] ينبّه من اليوم الأول.
    [one] ينبّه بعد يوم واحد.
    [two] ينبّه بعد يومين.
    [few] ينبّه بعد { $days } أيام.
    [many] ينبّه بعد { $days } يومًا.
   *[other] ينبّه بعد { $days } يوم.
}
policy-lock-is = يقفل الجهاز نفسه بعد { $time } إن لم يكن أحد أمامه، أو قبل ذلك.
policy-number = اكتب عددًا صحيحًا.
policy-outside = يمكن أن يكون من { $min } إلى { $max }.
policy-second = لا بد أن يوقّع مسؤول نظام، ومعه مسؤول نظام آخر أو مدير. أرِهما هذه الرموز: يمسحانها من «وقّع على اقتراح» على جهازيهما.
policy-seen = يقترح { $by } قواعد أخرى لكل الأجهزة.
policy-then = بعد ذلك
policy-now = الآن
error-change-none = لن يتغير شيء. لم يوقَّع شيء. اختر أدوارًا أخرى أو فريقًا آخر أو أرقامًا أخرى.
error-change-own-rise = لا أحد يمنح نفسه دورًا. لم يوقَّع شيء. لا بد أن يقترحه شخص آخر.
error-change-administrator = مفتاح المؤسسة الأصلي وحده يجعل أحدًا مسؤول نظام. لم يوقَّع شيء.
error-last-administrator = هذا هو مسؤول النظام الوحيد الذي لديه جهاز. لم يوقَّع شيء. اجعل غيره مسؤولًا بالمفتاح الأصلي أولًا.
error-last-manager = هذا هو المدير الوحيد الذي لديه جهاز. لم يوقَّع شيء. امنح غيره الدور أولًا.
error-last-supervisor = لن يبقى في فريقه من يستطيع فتح ملفاته. لم يوقَّع شيء. أعطِ الفريق مشرفًا آخر أولًا، ولينسخ الاثنان جهازيهما احتياطيًا.
error-change-cases-open = لا يزال هذا الشخص يتولى ملفات مفتوحة. لم يوقَّع شيء. سلّم الملفات إلى غيره أولًا.
error-change-by-supervisor = يقترح ذلك مشرفه أو هو نفسه: لديهما ما كُتب. لم يوقَّع شيء. اطلب منهما، ثم وقّع ثانيًا.
error-policy-outside = رقم خارج ما يمكن للمؤسسة أن تختاره. لم يوقَّع شيء. صحّحه واقترح من جديد.
error-change-overtaken = غيّر شخص آخر الشيء نفسه قبلك. لم يغيّر هذا شيئًا. انسخ احتياطيًا، وانظر كيف صار الأمر، واقترحه من جديد إن كان لا يزال مطلوبًا.
# New keys for everybody (keys)
new-keys-title = مفاتيح جديدة للجميع
new-keys-lead = إن كانت نسخة أو نسخة احتياطية أو عبارة مرور قد وقعت في أيدٍ غريبة، فاطلب مفاتيح جديدة لفريقك. لا يكتب أحد شيئًا.
new-keys-begin = اصنع مفاتيح جديدة
new-keys-cannot = ما نسخه أحد من قبل يبقى مفتوحًا له. وإن كان الجهاز نفسه عند أحد فأزل ذلك الجهاز: لا تنفع معه المفاتيح الجديدة.
new-keys-does-people = يأخذ كل شخص مفتاحًا جديدًا من جهازه حين ينسخ احتياطيًّا في المرة التالية. ويأخذ الفريق مفتاحًا من جهازك.
new-keys-does-files = ثم يأخذ كل ملف حالة مفتاحًا. ما يُكتب بعد ذلك لا يُفتح بالمفاتيح القديمة.
new-keys-does-waits = إلى أن يعرف المكتب يبقى ما تكتبه في هذا الجهاز، ثم يذهب من نفسه.
new-keys-why = لماذا؟
new-keys-reason-copy-missing = نسخة أو نسخة احتياطية مفقودة
new-keys-reason-somebody-had-it = كان جهاز في يد شخص آخر
new-keys-reason-passphrase-known = قد يعرف أحد عبارة مرور
new-keys-reason-precaution = من باب الحيطة
new-keys-now = اصنعها الآن
new-keys-leave = أبقِ المفاتيح
new-keys-said = تُصنع مفاتيح جديدة.
new-keys-of = مفاتيح جديدة لفريق { $who }، منذ { $when }
new-keys-progress = { $done } من { $all } من أجزاء ملفات الحالات لها مفاتيح جديدة.
new-keys-ended = كل جهاز في الفريق له مفتاحه الجديد.
# A removed device (keys)
own-removal-title = أُزيل هذا الجهاز
own-removal-what = قررت جهتك ذلك، وتقوله قائمة الأجهزة الموقّعة. ما في هذا الجهاز يبقى فيه لتقرأه. ولا يُكتب فيه شيء جديد.
own-removal-only-here = { $count ->
    [zero] لا قيود ({ $count }) هنا فقط.
    [one] قيد واحد ({ $count }) هنا فقط. يمكن لمشرف أن يأخذه بعدُ عملًا متأخرًا.
    [two] قيدان ({ $count }) هنا فقط. يمكن لمشرف أن يأخذهما بعدُ عملًا متأخرًا.
    [few] { $count } قيود هنا فقط. يمكن لمشرف أن يأخذها بعدُ عملًا متأخرًا.
    [many] { $count } قيدًا هنا فقط. يمكن لمشرف أن يأخذها بعدُ عملًا متأخرًا.
   *[other] { $count } قيد هنا فقط. يمكن لمشرف أن يأخذها بعدُ عملًا متأخرًا.
  }
own-removal-all-safe = كل ما حفظته هنا موجود في المكتب.
own-removal-drafts = { $count ->
    [zero] لا نماذج ({ $count }) بدأت ولم تُحفظ.
    [one] نموذج واحد ({ $count }) بدأ ولم يُحفظ. اكتب ما فيه قبل أن تسلّم الجهاز.
    [two] نموذجان ({ $count }) بدآ ولم يُحفظا. اكتب ما فيهما قبل أن تسلّم الجهاز.
    [few] { $count } نماذج بدأت ولم تُحفظ. اكتب ما فيها قبل أن تسلّم الجهاز.
    [many] { $count } نموذجًا بدأ ولم يُحفظ. اكتب ما فيها قبل أن تسلّم الجهاز.
   *[other] { $count } نموذج بدأ ولم يُحفظ. اكتب ما فيها قبل أن تسلّم الجهاز.
  }
own-removal-ask = ضعها على ذاكرة محمولة وسلّمها إلى { $who }.
own-removal-ask-anyone = ضعها على ذاكرة محمولة وخذها إلى جهتك.
own-removal-stick = انقلها على ذاكرة محمولة
# A further person of a tablet, let in on two screens (keys)
people-waiting-codes-what = قف بجانب مشرفك. أظهر الطلب على هذه الشاشة، فيمسحه من «قبول جهاز»، ثم تمسح هذه الشاشة ما تُظهره شاشته.
people-waiting-codes = أظهر الطلب
people-waiting-files = أو بالملفات
# The last tries of a passphrase (keys)
tries-left = { $count ->
    [zero] لم تبق محاولة ({ $count }).
    [one] بقيت محاولة واحدة ({ $count }).
    [two] بقيت محاولتان ({ $count }).
    [few] بقيت { $count } محاولات.
    [many] بقيت { $count } محاولة.
   *[other] بقيت { $count } محاولة.
  }
tries-left-what = بعد آخر محاولة خاطئة يُتلف مفتاحها في هذا الجهاز، كما قررت جهتك. تبقى السجلات، ويمكن لشخصين أن يفتحاها معك.
shut-title = لم تعد عبارة المرور تفتح شيئًا
shut-when = عبارات خاطئة متتالية: { $count }، في { $when }
shut-safe = أُتلف المفتاح الذي تفتحه عبارة المرور، كما قررت جهتك. أما السجلات التي فيه فلم تُتلف.
shut-holders = يمكن لشخصين من جهتك أن يفتحا هذا الجهاز معك: مشرف، وشخص من الإدارة.
shut-holders-do = اطلب مساعدة شخصين
shut-nobody = لا يحمل أحد جزءًا من مفتاحه. اطلب من مشرفك أن يسجلك من جديد. ما كان في المكتب يعود.
shut-hand-in = قيود لم تكن في المكتب موجودة هنا مختومة. احفظها وسلّمها إلى مشرفك.
shut-hand-in-do = احفظ ما لم يُرسل
shut-all-sent = كل ما حُفظ موجود في المكتب.
error-tries-over = كانت عبارة المرور خاطئة مرات كثيرة، فأُتلف مفتاحها في هذا الجهاز. السجلات ما زالت فيه. اطلب مساعدة شخصين، أو سلّم ما لم يُرسل.
# Files whose time is over
leaving-title = ملفات انتهت مدّتها
leaving-lead = يغادر الملفّ المغلق جهاز العامل بعد 30 يومًا. والملفّ الذي سُلّم إلى زميل يغادر بعد 7 أيام. المكتب يحتفظ به. ولا يغادر شيء موجود على هذا الجهاز وحده.
leaving-open = عرض هذه الملفات
leaving-none = لم يغادر أيّ ملفّ هذا الجهاز.
leaving-why-closed = أُغلق في { $since }. غادر هذا الجهاز في { $left }.
leaving-why-no-action = انتهى دون فتح حالة في { $since }. غادر هذا الجهاز في { $left }.
leaving-why-declined = لم يوافق الشخص على التسجيل في { $since }. غادر هذا الجهاز في { $left }.
leaving-why-transferred = سُلّم إلى جهة أخرى في { $since }. غادر هذا الجهاز في { $left }.
leaving-why-handed-over = سُلّم إلى زميل. علم هذا الجهاز بذلك في { $since }. غادر هذا الجهاز في { $left }.
leaving-asked = يأتي مع النسخ الاحتياطي القادم
leaving-bring-back = استعادته
leaving-not-given = ليس لدى المكتب شيء من هذا الملفّ لك. اسأل مشرفك.
cases-left =
    { $count ->
        [zero] لم يغادر أيّ ملفّ هذا الجهاز
        [one] غادر ملفّ واحد هذا الجهاز
        [two] غادر ملفّان هذا الجهاز
        [few] غادرت { $count } ملفات هذا الجهاز
        [many] غادر { $count } ملفًّا هذا الجهاز
       *[other] غادر { $count } ملفّ هذا الجهاز
    }
erasing-title = المحو النهائي
erasing-lead = حين تنتهي المدّة التي يحتفظ فيها المكتب بملفّ، يقترح مشرف محوه ويوافق شخص آخر مسؤول عن المعلومات. عندها تُتلف مفاتيحه على كلّ جهاز ويتلف المكتب ما لديه. ولا يمكن لأحد التراجع عن ذلك.
erasing-held = مُحي، لكنّ شيئًا منه موجود هنا فقط
erasing-held-lead = محا شخصان هذه الملفات. وما كتبتَه هنا لم يصل إلى المكتب قبل ذلك، ولن يأخذه أحد الآن. دوّن المهمّ على الورق ثمّ تخلَّ عنه.
erasing-held-what = على هذا الجهاز فقط: { $entries ->
        [zero] لا إدخالات محفوظة
        [one] إدخال محفوظ واحد
        [two] إدخالان محفوظان
        [few] { $entries } إدخالات محفوظة
        [many] { $entries } إدخالًا محفوظًا
       *[other] { $entries } إدخال محفوظ
    }، { $drafts ->
        [zero] لا إدخالات غير مكتملة
        [one] إدخال واحد غير مكتمل
        [two] إدخالان غير مكتملين
        [few] { $drafts } إدخالات غير مكتملة
        [many] { $drafts } إدخالًا غير مكتمل
       *[other] { $drafts } إدخال غير مكتمل
    }.
erasing-held-sure = هذا يتلف الملفّ وما هو موجود هنا فقط. ولا يمكن لأحد استعادته.
erasing-let-go = التخلّي عنه
erasing-let-gone = لم يعد الملفّ على هذا الجهاز.
erasing-not-now = ليس الآن
erasing-files =
    { $count ->
        [zero] لا ملفات
        [one] ملفّ واحد
        [two] ملفّان
        [few] { $count } ملفات
        [many] { $count } ملفًّا
       *[other] { $count } ملفّ
    }
erasing-yours = بانتظارك
erasing-waits = بانتظار شخص ثانٍ
erasing-under-way = يُمحى مع النسخ الاحتياطي القادم
erasing-put-forward = اقترحه { $by } في { $when }.
erasing-sure = هذا يتلف هذه الملفات في كلّ مكان. ولا يمكن لأحد التراجع عنه. أتلف الملفات الورقية أيضًا.
erasing-agree = الموافقة على المحو
erasing-take-back = سحب موافقتي
erasing-agreed = لقد وافقت. تُمحى الملفات مع النسخ الاحتياطي القادم.
erasing-taken-back = سُحبت موافقتك.
erasing-proposed = تمّ الاقتراح. يجب أن يوافق شخص ثانٍ.
erasing-due = ملفات انتهت مدّتها
erasing-due-hint = اختر فقط ملفات يمكن إتلاف أوراقها أيضًا. الملفّ الذي يجب حفظه لمحكمة أو بحكم القانون ليس في هذه القائمة.
erasing-due-all = انتهى في { $since }، وحُفظ حتى { $due }.
erasing-due-names = انتهى في { $since }. حُفظت الأسماء حتى { $due }، ويُحفظ الملفّ المرمّز مدّة أطول.
erasing-propose = اقتراح المحو
erasing-none-due = لا ملفّ من فريقك حان محوه.
erasing-done = ما مُحي
erasing-done-one = { $count ->
        [zero] لا ملفات
        [one] ملفّ واحد
        [two] ملفّان
        [few] { $count } ملفات
        [many] { $count } ملفًّا
       *[other] { $count } ملفّ
    } (عدد الوثائق: { $documents })، بواسطة { $by }، في { $when }
error-case-erased = مُحي هذا الملفّ نهائيًّا. لا يمكن إضافة شيء إليه. دوّن المهمّ على الورق واسأل مشرفك.
problem-erased-offered = عرض المكتب أجزاء من ملفّ مُحي نهائيًّا. لم يُؤخذ شيء. أخبر مشرفك.
leaving-result =
    { $count ->
        [zero] لم يغادر أيّ ملفّ هذا الجهاز.
        [one] غادر هذا الجهاز ملفّ واحد انتهت مدّته.
        [two] غادر هذا الجهاز ملفّان انتهت مدّتهما.
        [few] غادرت هذا الجهاز { $count } ملفات انتهت مدّتها.
        [many] غادر هذا الجهاز { $count } ملفًّا انتهت مدّتها.
       *[other] غادر هذا الجهاز { $count } ملفّ انتهت مدّتها.
    }
error-case-left = غادر هذا الملفّ هذا الجهاز لأنّ مدّته هنا انتهت. وهو لدى المكتب. استعده من الإعدادات، تحت «ملفات انتهت مدّتها».
# من وحده يفتح الحالة
case-do-restriction = من يفتح هذه الحالة
rule-R1 = لا أحد ممّن يفتحون هذه الحالة يستطيع أن يقرّر فيها
error-named-refused = لا يمكن أن يقتصر فتح الحالة على هؤلاء. لم يتغيّر شيء. انظر من عليهم علامة.
error-last-decider = لا أحد غيره ممّن يفتحون هذه الحالة يستطيع أن يقرّر فيها. لم يتغيّر شيء. سمِّ أولًا مشرفًا آخر في «من يفتح هذه الحالة».
error-not-named = فتح هذه الحالة محدود، وهذا الشخص لا يفتحها. لم يتغيّر شيء. سمّه أولًا في «من يفتح هذه الحالة».
kind-restricted = اقتصر فتحها على أشخاص مسمّين
kind-restriction-lifted = يفتحها الفريق من جديد
case-fact-restricted-named = يفتحها: { $value }
case-fact-restriction-reason = لماذا: { $value }
restriction-reason-staff-relative = أحد العاملين قريب للعميل
restriction-reason-conflict-of-interest = أحد العاملين له صلة وثيقة بالحالة
restriction-reason-client-wish = العميل يريد ذلك
restriction-reason-threat = العميل أو أحد العاملين يكون في خطر
restriction-reason-other = سبب آخر
restriction-fault-decider-missing = ضع علامة على نفسك أيضًا. أنت تصنع المفاتيح الجديدة فتكون عندك. إن كان عليك ألّا تفتح هذه الحالة، فاطلب ذلك من مشرف آخر.
restriction-fault-nobody-decides = لا أحد ممّن اخترت يستطيع أن يقرّر في هذه الحالة. اختر مشرفًا لا يتولّاها.
restriction-fault-not-reached = أحد من اخترت لا تصله مدخلات هذه الحالة. اختر عاملها ومشرفي الفريق فقط.
restriction-fault-too-many = هذا أكثر مما يمكن أن يُسمّى لحالة. اختر خمسة على الأكثر.
restriction-field-named = من يفتحها
restriction-field-reason = لماذا
restriction-field-why = بكلمات
restriction-title = من يفتح هذه الحالة
restriction-stands = قليلون يفتحون هذه الحالة
restriction-named = هؤلاء فقط: { $named }
restriction-by = قرّره { $by }، { $day }
restriction-nobody-decides = لم يعد أحد منهم يستطيع أن يقرّر في هذه الحالة. كلّم مدير البرنامج ليُسمّى أحد.
restriction-means = من لم يُسمَّ لا يصله شيء جديد من هذه الحالة. تختفي من قوائمه ومن بحثه، ولا يُقال له ذلك.
restriction-none = يفتح هذه الحالة العامل الذي يتولّاها وكل مشرف في الفريق.
restriction-when = إن كان على أحدهم ألّا يقرأها، كقريب للعميل، فيمكنك أن تسمّي من يفتحها.
restriction-name = تسمية من يفتحها
restriction-change = تسمية آخرين
restriction-lift = فتحها للفريق من جديد
restriction-page-who = من ولماذا
restriction-page-why = لماذا
restriction-worker = { $who } يتولّى الحالة ويفتحها دائمًا.
restriction-me = { $who }، أنت
restriction-named-hint = واحد منهم على الأقل يقرّر في هذه الحالة.
restriction-why-hint = بلا أسماء. يقرأ هذا كل من يفتح الحالة.
restriction-save = قصر فتح الحالة عليهم
restriction-done = فتح الحالة محدود الآن. انسخ احتياطيًا لتصل المفاتيح الجديدة إلى المكتب.
restriction-lift-what = يستطيع كل مشرف في الفريق بعدها أن يقرأ الحالة كلها، وما كُتب في هذه الأثناء أيضًا.
restriction-lifted = يفتح الفريق الحالة من جديد.
agreed-title = ما وافق عليه العميل
agreed-purpose = من أجل: { $purpose }
agreed-groups = يمكن أن يُقال لكم: { $groups }
agreed-kept-back = لا يريد العميل مشاركته: { $groups }
agreed-name = يمكنكم معرفة الاسم.
agreed-no-name = الاسم ليس لكم.
agreed-until = يسري هذا حتى { $day }.
agreed-open = يسري هذا إلى أن يسحبه العميل.

# ما كشفته الجولة في كل الشاشات
staff-team-needed = من يعمل مع الملفات ينتمي إلى فريق. اختر أي فريق.
## أوراق مصوّرة.

case-do-paper = احفظ ورقة
media-title-case = الصور والتسجيلات الصوتية والأوراق
paper-page-paper = الورقة
paper-field-picture = صورة الورقة
paper-field-kind = ما هي
paper-field-dated-on = التاريخ المكتوب عليها
paper-picture-hint = ضعها مستوية في ضوء جيد، وحوافها الأربع في الصورة. يُنزع منها المكان والوقت ونوع الكاميرا. لا تبقى الصورة إلا بعد الحفظ.
paper-take = صوّرها
paper-take-again = صوّرها من جديد
paper-choose = اختر صورة
paper-alt = الورقة
paper-look = هل تُقرأ كل كلمة؟ إن لم تُقرأ فصوّرها من جديد.
paper-kind-hint = تُظهر وجهًا، فهي تحتاج إلى موافقة على الصور.
paper-dated-hint = اتركه فارغًا إن لم يكن عليها تاريخ.
paper-kind-birth-certificate = شهادة ميلاد
paper-kind-id-copy = نسخة بطاقة هوية
paper-kind-court-paper = ورقة من محكمة
paper-kind-signed-paper = استمارة موقّعة
paper-kind-medical-certificate = ورقة طبية
paper-kind-letter = رسالة
paper-kind-other = ورقة أخرى
paper-save = احفظ الورقة
paper-kept = حُفظت الورقة. تجدها مع أسماء الحالة.
paper-what = { $what }، التاريخ: { $day }
paper-what-undated = { $what }، الإضافة: { $when }
paper-at-office = { $count ->
    [zero] لا توجد أوراق.
    [one] { $there ->
        [0] الورقة على هذا الجهاز فقط.
       *[other] الورقة في المكتب.
    }
    [two] { $there } من ورقتين في المكتب.
    [few] { $there } من { $count } أوراق في المكتب.
    [many] { $there } من { $count } ورقة في المكتب.
   *[other] { $there } من { $count } ورقة في المكتب.
}
paper-larger = أكبر
