message-complaint-received = وصلتنا شكواك
message-complaint-taken = هناك من ينظر في شكواك
message-complaint-hearing = حديث عن شكواك
message-complaint-heard = جرى الحديث عن شكواك
message-complaint-extended = وقت إضافي لشكواك
message-complaint-settled = حُلّت الشكوى
message-complaint-answered = الجواب على شكواك
message-complaint-withdrawn = سُحبت الشكوى
message-call-promised = سنعاود الاتصال بك
message-call-missed = اتصلنا بك ولم يردّ أحد

case-tasks = ما يمكنك فعله الآن
case-task-papers = { $count ->
    [zero] لم نطلب منك أي ورقة
    [one] طلبنا منك ورقة واحدة
    [two] طلبنا منك ورقتين
    [few] طلبنا منك { $count } أوراق
    [many] طلبنا منك { $count } ورقة
   *[other] طلبنا منك { $count } ورقة
}
case-task-choose = اختر كيف تستمر الأمور؛ لا داعي للعجلة
case-task-offer = اقرأ الاتفاقية المعدّة لك؛ التوقيع ليس واجبًا
case-task-account = أعطنا رقم حسابك لكي نستطيع دفع مالك
case-task-hearing = نتحدث معك عن اعتراضك في { $date }
case-task-mend = أكمل اعتراضك؛ ذلك ممكن حتى { $date }
case-task-agreement = قل هل الاتفاق صحيح
case-task-story = اقرأ هل كُتبت قصتك بشكل جيد
case-task-messages = { $count ->
    [zero] لا توجد رسائل جديدة
    [one] اقرأ رسالة جديدة واحدة
    [two] اقرأ رسالتين جديدتين
    [few] اقرأ { $count } رسائل جديدة
    [many] اقرأ { $count } رسالة جديدة
   *[other] اقرأ { $count } رسالة جديدة
}

## إذا لم تسر الأمور جيدًا
wrong-title = إذا حدث خطأ ما
wrong-lead = هل هناك شيء لا يسير جيدًا؟ اتصل أولًا. ويمكنك دائمًا أن تقدّم شكوى أو اعتراضًا. لا يكلفك أي من ذلك مالًا.
wrong-call-title = اتصل أولًا
wrong-call = { $name } هو الشخص الثابت لك. كثيرًا ما يكون الحديث أسرع ما يساعد.
wrong-call-anybody = ليس لك شخص ثابت بعد. ومع ذلك يساعدك أحد في كل يوم عمل.
wrong-phone = اتصل بنا
wrong-hours = في أيام العمل من الساعة { $from } حتى الساعة { $until }.
wrong-write = اكتب رسالة
wrong-write-about = يقرؤها الشخص الثابت ويجيبك.
wrong-objection = ألا توافق على قرار؟
wrong-objection-about = عندئذ تعترض. ينظر شخص في القرار من جديد. لن تحصل أبدًا على أقل. وهو مجاني.

call-back-title = عاودوا الاتصال بي
call-back-lead = نتصل بك في موعد أقصاه { $date }.
call-back-heading = نحن نتصل بك
call-back-about = أنت تقول متى. ونحن نقول قبل أي يوم نتصل، ونفي بذلك.
call-back-ask = اطلب مكالمة
call-back-waits = سنتصل بك
call-back-asked = طُلب بتاريخ { $date }.
call-back-because-late = وعدنا بذلك بتاريخ { $date } لأننا تأخرنا.
call-back-ask-reach = وعدنا بذلك بتاريخ { $date } لنسألك إلى أين يمكن أن نرسل رسائلك.
call-back-promised = وعدنا: في موعد أقصاه { $date }.
call-back-tried = اتصلنا بتاريخ { $date } ولم يردّ أحد.
call-back-late = لم نفِ بوعدنا. نأسف لذلك.
call-back-drop = لم تعد هناك حاجة إلى الاتصال
call-back-theirs = لا يلغي هذا إلا الشخص نفسه. فقد وعدناه هو به.
call-part = متى يمكننا أن نتصل؟
call-phone = على أي رقم؟
call-phone-known = اتركه فارغًا للرقم الذي نعرفه: { $phone }
call-phone-unknown = لا نعرف رقمًا لك بعد.
call-phone-staff = اتركه فارغًا للرقم الموجود في الملف.
call-words = ما الموضوع؟
call-words-hint = ليس إلزاميًا. يساعدنا على الاستعداد جيدًا.
day-part-morning = في الصباح
day-part-afternoon = بعد الظهر
day-part-evening = في المساء
day-part-any = لا فرق
refusal-call-open = هناك طلب اتصال من قبل.

complaint-title = الشكوى
complaint-text = الشكوى تخص طريقة تعاملنا معك. أما القرار فتعترض عليه.
complaint-file = شكوى
complaint-file-about = ينظر في شكواك شخص لم تكن له علاقة بقضيتك. يمكنك أن تحكي ما حدث.
complaint-file-costs = الشكوى مجانية ولا تجعل شيئًا أسوأ بالنسبة إليك.
complaint-file-until = تحصل على جواب في موعد أقصاه { $date }.
complaint-file-link = أخبرنا بشكواك
complaint-send = أرسل الشكوى
complaint-about = ما الموضوع؟
complaint-about-fixed-person = عن الشخص الثابت لي
complaint-about-how-it-goes = عن سير الأمور، أو عن طول المدة
complaint-about-something-else = عن شيء آخر
complaint-words = ماذا حدث؟
complaint-words-hint = بكلماتك أنت. يمكنك الاتصال أيضًا: عندئذ نكتبه نحن.
complaint-of = شكوى بتاريخ { $date }
complaint-yours = شكواك
complaint-read = تابع القراءة
complaint-open = نحن ننظر فيها
complaint-open-page = عرض
complaint-settled = حُلّت
complaint-withdrawn = سُحبت
complaint-now-open = نحن ننظر في شكواك. تحصل على جواب في موعد أقصاه { $date }.
complaint-now-ended = انتهت هذه الشكوى منذ { $date }.
complaint-stands = أين وصلت
complaint-who = من ينظر فيها
complaint-handled-by = { $name } ينظر في هذه الشكوى.
complaint-handled-by-nobody = نبحث عن شخص ينظر فيها. ستعرف من هو.
complaint-not-involved = من كانت له علاقة بك لا يقرر في هذا.
complaint-hearing-on = لقاء بتاريخ { $date }
complaint-heard-on = جرى الحديث بتاريخ { $date }
complaint-heard-waived = لا حاجة إلى لقاء
complaint-extended-until = يستغرق وقتًا أطول، حتى { $date } (بما في ذلك هذا اليوم)
complaint-findings = الجواب
own-complaint-outcome-justified = أنت على حق
own-complaint-outcome-partly = أنت على حق في جزء من ذلك
own-complaint-outcome-not-justified = نحن نرى الأمر بخلاف ما تراه
complaint-ombudsman = ألا توافق على هذا الجواب؟
complaint-ombudsman-about = عندئذ توجّه خلال سنة إلى أمين المظالم الوطني (Nationale ombudsman). ينظر في الأمر مستقلًا عنا. وهو مجاني. اتصل بالرقم ⁦0800 33 55 555⁩.
complaint-do = ما يمكنك فعله الآن
complaint-settle = حُلّت الشكوى
complaint-settle-about = عندئذ نتوقف عن النظر فيها. يمكنك دائمًا أن تشكو من جديد لاحقًا.
complaint-settle-button = نعم، حُلّت
complaint-waive = لا حاجة إلى لقاء
complaint-waive-about = ننظر في شكواك بالعناية نفسها.
complaint-waive-button = لا أريد لقاء
complaint-withdraw = سحب الشكوى
complaint-withdraw-about = عندئذ لا ننظر فيها بعد ذلك. وتستمر قضيتك كما هي.
complaint-withdraw-button = اسحبها

promises-title = ما وعدناك به
promises-lead = كل ما وُعدت به، منا ومن غيرنا. ترى هل نُفّذ.
promises-broken = لم يُنفَّذ
promises-open = ما زال قيد التنفيذ
promises-kept = نُفّذ
promises-cancelled = أُلغي
promises-none = لا يوجد وعد الآن.
promise-not-yet = ليس بعد
promise-kept = نُفّذ
promise-broken = لم يُنفَّذ
promise-cancelled = أُلغي
promise-due = وعدنا: في موعد أقصاه { $date }.
promise-line-not-yet = لم يمضِ اليوم بعد.
promise-line-kept = نُفّذ بتاريخ { $date }.
promise-line-late = نُفّذ بتاريخ { $date }. كان ذلك متأخرًا.
promise-line-broken = مضى اليوم ولم يُنفَّذ. نأسف لذلك.
promise-line-cancelled = قيل بتاريخ { $date } إن هذا لم يعد ضروريًا.
promise-call = الاتصال بك
promise-complaint = الجواب على شكواك
promise-recognition-day = يوم من أجل: { $what }
promise-recognition = الاعتراف: { $what }
whole-file-title = ملفي كاملًا
whole-file-lead = كل ما يمكنك قراءته هنا، في ملف واحد. يمكنك أن تحتفظ به أو تأخذه معك.
whole-file-in = ما الذي فيه
whole-file-in-text = الرسائل البريدية والرسائل هنا، والقرارات مع شرحها، وبياناتك مع مصدرها، وقصتك ومستنداتك. وفيه أيضًا ما اخترته، وما اتُّفق عليه، ومن اطّلع. النصوص داخله بالهولندية. الملف dossier.json مخصص للحاسوب.
whole-file-in-text-acting = الرسائل البريدية والرسائل هنا، والقرارات مع شرحها، والبيانات مع مصدرها، والقصة والمستندات. وفيه أيضًا ما اختير وما اتُّفق عليه. النصوص داخله بالهولندية. الملف dossier.json مخصص للحاسوب.
whole-file-one = ملف واحد
whole-file-one-text = احتفظ به في مكان آمن. من يستخدم معك هاتفك أو حاسوبك يستطيع قراءته.
whole-file-fetch = تنزيل الملف (ZIP)
