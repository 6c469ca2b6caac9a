### نصوص صفحات الوالدين. الأسلوب: دافئ وبسيط وقصير، بلا أي لوم.

nav-case = ملفي
nav-facts = بياناتي
nav-messages = الرسائل
back-to-case = العودة إلى ملفك
yes = نعم
no = لا
role-case-handler = معالج الملف الشخصي
role-reviewer = قارئ ثانٍ
role-team-lead = رئيس فريق
role-municipal = موظف في البلدية
role-steering = إدارة
role-privacy-officer = مسؤول الخصوصية
role-legal-adviser = المستشار القانوني
role-objection-committee = عضو لجنة الاعتراضات

## التسجيل
registration-title = التسجيل
registration-lead = قل لنا من أنت. ونحن نبحث عن الباقي. يستغرق ذلك نحو خمس دقائق.
registration-who = من أنت؟
registration-name = اسمك
registration-name-hint = اسمك الأول واسم عائلتك كما في جواز سفرك.
registration-bsn = رقم المواطن الخاص بك (BSN)
registration-bsn-hint = تسعة أرقام. تجده في جواز سفرك أو بطاقة هويتك أو رخصة قيادتك. نستخدمه لنجد ملفك.
registration-bsn-stated = نعرف رقم المواطن (BSN) الخاص بك لأنك سجّلت الدخول. نهايته: { $end }.
registration-born-on = تاريخ ميلادك
registration-born-on-hint = اليوم والشهر والسنة. مثلًا ‎27-03-1985.
registration-reach = كيف يمكننا الوصول إليك؟
registration-reach-hint = يمكنك تخطّي كل ما في هذا الجزء. أكثر ما يساعدنا هو رقم هاتف أو عنوان بريد إلكتروني.
registration-phone = رقم الهاتف
registration-email = عنوان البريد الإلكتروني
registration-address = العنوان
registration-address-hint = الشارع والرقم والرمز البريدي والمدينة. إلى هناك نرسل الخطابات.
registration-iban = رقم الحساب البنكي (IBAN)
registration-iban-hint = عندها يمكننا أن ندفع لك أسرع. ويمكنك أيضًا إعطاؤه لاحقًا.
registration-what = ماذا حدث؟
registration-years = عن أي سنوات يدور الأمر؟
registration-years-hint = لا تعرف؟ لا بأس. البحث عن ذلك عملنا نحن.
registration-years-unknown = لا أعرف، ابحثوا أنتم من فضلكم
registration-story = هل تريد أن تروي شيئًا؟
registration-story-hint = لست مضطرًا. اروِ ما حدث بكلماتك أنت. مرة واحدة تكفي: كل من يساعدك يقرأ ذلك.
registration-next = ماذا يحدث بعد ذلك
registration-next-person = يصبح لك شخص ثابت. هذا الشخص يساعدك طوال الطريق.
registration-next-search = نحن نبحث عن بياناتك. لست بحاجة إلى إرسال إثبات.
registration-next-decision = هل طلبت بدل رعاية الأطفال بنفسك؟ عندئذ نقوم بعد ذلك بالمراجعة الأولى، وترى آخر موعد ممكن فورًا.
registration-button = سجّلني

## ملفي
case-title = ملفي
case-number = الملف { $number }
case-hello = مرحبًا { $name }
case-now-working = نحن نعمل على ملفك: { $step }. لست بحاجة إلى فعل أي شيء الآن.
case-now-choose = صدر لك قرار. خذ وقتك في قراءته. ثم تختار أنت كيف تتابع.
case-now-waiting = أنت تأخذ وقتك، وهذا جيد. يمكنك المتابعة دائمًا.
case-now-stopped = توقفت هنا كما اخترت. يمكنك تغيير رأيك.
case-now-signed = لقد توقفت هنا باتفاق. يمكن أحيانًا المتابعة من جديد. متى يكون ذلك، تجده في الاتفاق.
case-now-choose-at = يمكنك الآن أن تختار كيف تتابع: { $step }. إذا لم تختر شيئًا بعد فلن تخسر شيئًا.
case-now-done = صدر القرار في جميع الخطوات. تبقى المتابعة والمساعدة مفتوحتين لك.
case-help-contact = تم اختيار المساعدة. يمكن لبلدية { $municipality } التواصل. نحن نتابع حدوث ذلك.
case-help-arranging = تم اختيار المساعدة. سيتواصل أحد موظفينا لترتيبها.
case-now-no-road = لا يوجد الآن نظام يشملك. يبقى ملفك مفتوحًا.
case-no-road-text = الخطوات الخاصة بمن طلب بدل رعاية الأطفال لا تنطبق عليك. يبحث الشخص الثابت المخصص لك عمّا إذا كان هناك نظام يشملك. وإذا وُجد فستقرأ ذلك هنا.
case-no-road-meanwhile = يمكنك الآن القيام بما يلي:
case-no-road-help = الحصول على مساعدة من بلديتك
case-no-road-recognition = اختيار ما إذا كنت تريد الاعتراف، مثل اعتذار أو حديث
case-no-road-call = طلب أن نتصل بك
case-where = أين أنت الآن؟
road-done = انتهت
road-now = أنت هنا
road-held = في انتظارك
road-held-text = هذه الخطوة متوقفة لأنك اخترت ذلك. إذا اخترت غير ذلك نتابع.
road-left = متوقف
road-left-text = لا نقوم بهذه الخطوة لأنك توقفت هنا.
road-next = تأتي بعد هذه
road-always = ممكنة دائمًا، والآن أيضًا
road-awarded = تبيّن أنك على حق.
road-rejected = لم تحصل على مبلغ في هذه الخطوة.
road-read-why = اقرأ السبب
road-choose = يمكنك الاختيار هنا
case-how-long = كم بقي من الوقت؟
case-legal = { $step }: بحسب القانون تعرف ما نقرره في موعد أقصاه { $date }.
case-legal-late = { $step }: بحسب القانون كان يجب أن يصلك قرارنا في موعد أقصاه { $date }.
case-late-sorry = لم ننجح في ذلك. هذا ليس ذنبك، ونحن آسفون.
case-late-rights = يحق لك أن تطلب منا كتابةً أن نقرر سريعًا. يسمى ذلك «in gebreke stellen» (إشعار بالتأخر) وهو مجاني. الشخص الثابت المخصص لك يساعدك في ذلك.
case-honest = لا نستطيع أن نقول بعد كم سيستغرق الأمر فعلًا. حالما نعرف سيكون مكتوبًا هنا.
case-choose = ماذا يمكنك أن تختار؟
case-choose-child = ماذا يمكنك أن تختار؟
case-choose-text = القرار لك. خذ وقتك وتشاور مع غيرك. إذا لم تختر شيئًا الآن فلن تخسر شيئًا.
case-choose-text-child = أنت تقرر. خذ وقتك وتحدث مع أحد. إذا لم تختر شيئًا الآن فلن تخسر شيئًا.
choice-question = كيف تريد أن تتابع؟
choice-made = في { $date } اخترت: { $option }.
choice-may-change = ما زال بإمكانك تغيير ذلك.
choice-ask-person = هل تريد التحدث عن ذلك؟ يسرّ { $name } أن يفكر معك. لا تتردد في الاتصال أو الكتابة.
choice-ask-anybody = هل تريد التحدث عن ذلك؟ لا تتردد في الاتصال بنا. سيكون لك شخص ثابت قريبًا.
choice-think-until = لديك وقت للتفكير حتى { $date }. هل تريد التفكير مدة أطول؟ هذا ممكن. نحن لا نختار عنك أبدًا.
choice-said-heading = ما كتبناه نيابة عنك
choice-said = في { $date } اخترت: { $option }.
choice-said-portal = فعلت ذلك بنفسك.
choice-said-phone = قلت ذلك في الهاتف.
choice-said-paper = كان ذلك مكتوبًا في رسالتك.
choice-said-table = قلت ذلك في مقابلة.
choice-deny = أنا لم أقل هذا
choice-denied-own = قلت إن هذا غير صحيح. لم يعد هذا الاختيار ساريًا.
choice-estimate = احسب مسبقًا ما قد تحصل عليه من ذلك: { $scheme }
choice-coming-back = العودة لاحقًا:
help-contact-question = هل يمكن لبلدية أن تتواصل بشأن هذه المساعدة؟
help-contact-hint = يلزم هذا فقط عند اختيار المساعدة. يمكن لبلدية واحدة فقط أن تتواصل في الوقت نفسه.
help-contact-yes = نعم، البلدية المذكورة أدناه
help-contact-later = ليس بعد، رتبوا الأمر معي أولًا
choice-button = هذا هو اختياري
choice-announced = هذا يأتي لاحقًا
case-received = ما المبالغ التي تقرر منحها لك؟
case-why = ماذا تقرر، ولماذا؟
case-no-decision = لا يوجد قرار بعد. عندما يصدر، ستجد هنا كل مبلغ مع سببه.
case-awarded = تحصل على { $amount }.
case-awarded-before = ما حصلت عليه سابقًا يغطي هذا المبلغ. لا يضاف شيء الآن. لست بحاجة إلى إعادة أي مال.
case-rejected = لا تحصل على مبلغ في هذه الخطوة.
case-aside = الشخص الثابت وبياناتك وملاحظاتك
case-person = الشخص الثابت المخصص لك
case-person-text = هذا هو الشخص الذي يساعدك من البداية إلى النهاية. تروي قصتك مرة واحدة فقط.
case-no-person = سيكون لك شخص ثابت قريبًا. سيُكتب اسمه هنا.
case-person-by = لم يعد الشخص الثابت قادرًا على مساعدتك. سيكون لك شخص جديد في موعد أقصاه { $date }. لست بحاجة إلى رواية أي شيء من جديد.
case-persons-before = من ساعدك من قبل
case-person-before = { $name }، من { $from } حتى { $until }
case-person-somebody = أحد الزملاء
case-person-away = الشخص الثابت غائب ويعود في { $date }. حتى ذلك الحين يساعدك { $name }.
case-person-away-colleague = الشخص الثابت غائب ويعود في { $date }. حتى ذلك الحين يساعدك أحد الزملاء.
case-facts = { $count ->
    [0] ما زلنا نبحث عن بياناتك.
    [zero] ما زلنا نبحث عن بياناتك.
    [one] وجدنا معلومة واحدة عن ملفك.
    [two] وجدنا معلومتين عن ملفك.
    [few] وجدنا { $count } معلومات عن ملفك.
    [many] وجدنا { $count } معلومة عن ملفك.
   *[other] وجدنا { $count } معلومة عن ملفك.
}
case-facts-link = عرض جميع البيانات
case-remarks = ما نبّهت إليه
case-no-remarks = هل يوجد شيء غير صحيح؟ نبّهنا إليه. ينظر فيه إنسان ويجيبك.
case-dispute-link = يوجد شيء غير صحيح
remark-yours = في { $date } كتبت:
remark-document = انظر إلى ما أرفقته
remark-answer = جواب بتاريخ { $date }:
remark-waiting = نحن ننظر في ذلك
case-just-registered = تم تسجيلك
case-just-registered-text = شكرًا لك. نبحث الآن عن بياناتك. لست بحاجة إلى إرسال أي شيء.
case-just-chose = تم تسجيل اختيارك
case-just-chose-text = نتابع على هذا الأساس. ما زال بإمكانك تغييره إلى أن يصدر القرار في الخطوة التالية.
case-just-denied = لم يعد هذا الاختيار ساريًا
case-just-denied-text = نأسف لأننا كتبناه خطأ. ما اخترته من قبل أصبح ساريًا من جديد.
case-just-remarked = وصلتنا ملاحظتك
case-just-remarked-text = الشخص الثابت ينظر فيها. سيكون الجواب في هذه الصفحة.
case-documents-link = إرسال المستندات أو عرضها

## القرارات
decision-page-title = شرح القرار الخاص بك
decision-caption = القرار بتاريخ { $date }
decision-read-all = اقرأ الشرح كاملًا
decision-letter = عرض الخطاب (PDF، بالهولندية)
decision-wrong = هل يوجد شيء غير صحيح؟ نبّهنا بالضغط على «هل هذا خطأ؟». لست بحاجة إلى إثبات أي شيء. ينظر فيه إنسان.
decision-object = ألا توافق؟
decision-objection = ألا توافق على هذا القرار؟ يمكنك الاعتراض. ذلك مجاني، والشخص الثابت يساعدك.
decision-basis = بحسب أي قواعد
decision-version = علامة هذه النسخة من القواعد: { $version }
table-part = الجزء
table-how = كيف وصلنا إلى ذلك
table-amount = المبلغ
table-none = لا شيء
table-explain = الشرح بالتفصيل
table-dispute = هل هذا خطأ؟
explanation-caption = كيف وصلنا إلى المبلغ
parts-heading = ما الغرض من هذا المال؟
parts-text = قد يأتي المال لأسباب مختلفة. نعرضها هنا كلًّا على حدة.
parts-restitution = استرداد: { $amount }
parts-restitution-about = هذا مال خسرته بسبب القرارات. تستردّه، أو لا يعود عليك دفعه.
parts-compensation = تعويض: { $amount }
parts-compensation-about = هذا مال مقابل ما أصابك من أضرار أخرى، ومقابل ما عانيته.
parts-recognition = اعتراف: { $amount }
parts-recognition-about = هذا المبلغ لأنك ظُلمت. لست بحاجة إلى إثبات أي ضرر من أجله.
parts-together = المجموع: { $amount }
parts-rounded = بعد التقريب يكون ذلك { $amount }.
parts-off = يُخصم من ذلك { $amount }. ترى السبب في الجدول.
parts-more-off = يُخصم في الجدول { $amount }. هذا أكثر، لذلك لا يبقى شيء.
parts-on-top = يُضاف إلى ذلك { $amount }. هي زيادة، أو بسبب التقريب.
parts-paid = ما يُدفع: { $amount }
explanation-steps = خطوة بخطوة
explanation-steps-text = افتح خطوة. ترى عندها السبب والأرقام التي استخدمناها، وفي الأسفل القاعدة نفسها بالهولندية كما هي مكتوبة. اضغط على رقم لترى من أين جاء.
explanation-deeper = ما الذي يستند إليه ذلك
explanation-deeper-text = هذه هي الخطوات التي تحتها: أي سنوات تُحسب، ولماذا.
explanation-deeper-one = هنا فقط الخطوات الخاصة بما يلي: { $of }.
explanation-one = يتعلق هذا القرار بسنوات كثيرة. اختر سنة لترى خطواتها.
explanation-whole = العودة إلى القرار بأكمله
operand-empty = غير معبّأ
operand-fact = معلومة من الملف
operand-dossier = ناتج من ملفك أنت
explanation-numbers = الأرقام التي استخدمناها
explanation-stopped = لم تنطبق هذه القاعدة هنا، لأن هذا الشرط لم يتحقق:
operand-parameter = محدد في النظام: { $source }
operand-parameter-unverified = افتراض منا، غير مؤكد بعد: { $source }
operand-between = خطوة بينية

## البيانات
facts-title = ما نعرفه عنك
facts-lead = هذه هي البيانات التي نحسب بها. هل يوجد شيء غير صحيح؟ نبّهنا إليه؛ لست بحاجة إلى إثبات أي شيء.
facts-none = ما زلنا نبحث عن بياناتك. حالما نجد شيئًا سيكون هنا.
facts-of-case = ملفك كله
facts-source = المصدر: { $source }. هكذا منذ { $date }.
facts-corrected = { $count ->
    [zero] لم يُصحَّح.
    [one] تم تصحيحه مرة واحدة.
    [two] تم تصحيحه مرتين.
    [few] تم تصحيحه { $count } مرات.
    [many] تم تصحيحه { $count } مرة.
   *[other] تم تصحيحه { $count } مرة.
}
facts-you = بياناتك الشخصية
facts-you-text = أعطيتنا هذا عندما سجّلت نفسك في { $date }.
facts-name = الاسم
facts-born-on = تاريخ الميلاد
facts-bsn = رقم المواطن (BSN)
facts-bsn-end = نهايته { $end }
facts-phone = الهاتف
facts-email = البريد الإلكتروني
facts-address = العنوان
facts-iban = الحساب البنكي
facts-not-given = لم يُعطَ
facts-years = السنوات
facts-years-unknown = نحن نبحث عن ذلك
facts-you-wrong = هل تغيّر شيء أو هل يوجد خطأ؟
facts-story = قصتك
facts-story-text = لست بحاجة إلى روايتها من جديد.

## يوجد شيء غير صحيح
dispute-title = يوجد شيء غير صحيح
dispute-lead = شكرًا لأنك قلت ذلك. بضع كلمات أو صورة تكفي. لست بحاجة إلى إثبات أي شيء.
dispute-about = الموضوع
dispute-about-decision = القرار: { $step }
dispute-about-other = شيء آخر
dispute-words = ما الذي ليس صحيحًا؟
dispute-words-hint = اكتب كما تروي. مثلًا: «كان المبلغ أعلى، وأنا أعدت أكثر من ذلك.»
dispute-file = أو أرفق صورة أو رسالة
dispute-next = الشخص الثابت يقرأ هذا ويبحث فيه. سيكون الجواب في صفحتك.
dispute-button = أرسل هذا
dispute-corrected = كنت على حق، وسنصحح ذلك
dispute-kept = بحثنا في ذلك، ويبقى كما هو

## المستندات
documents-title = مستنداتك
documents-lead = هنا يمكنك إرسال خطاب أو صورة لخطاب. لست بحاجة أبدًا إلى إرسال شيء مرتين.
documents-arrived = وصلنا مستندك.
documents-arrived-text = هو في القائمة أدناه. يمكن لمعالج ملفك أن يقرأه الآن.
