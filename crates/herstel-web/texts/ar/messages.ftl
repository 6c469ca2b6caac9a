# الرسائل إلى الوالدين ومنهم.

message-registered = وصلنا تسجيلك
message-document-received = وصلنا مستندك
message-decision = يوجد قرار
message-invitation = دعوة إلى مقابلة في { $date }
message-agreement-offered = يوجد عرض اتفاق لك
message-handler-changed = سيكون لك شخص ثابت آخر
message-deadline-will-pass = لن نتمكن من الالتزام بتاريخ { $date }
message-deadline-moved = تغيّر تاريخ القرار الخاص بك
message-nothing-changed = لم يتغير شيء. هنا وصل ملفك
message-where-you-are = هنا وصل ملفك
message-apology = اعتذارنا
message-not-a-fraudster = لم يصدر عنك أي احتيال
message-paper-asked = نطلب منك ورقة: { $paper }
message-response-asked = هل تقرأ هذا وتقول رأيك فيه؟
message-reopening-refused = طلبت أن تتابع. هذا غير ممكن الآن
message-story-to-read = هل تقرأ ما كتبناه؟
message-timeline-shared = يمكنك قراءة ما حدث
message-objection-received = وصلنا اعتراضك
message-objection-confirmed = نحن ننظر في اعتراضك
message-objection-committee = ننظر في اعتراضك، وتعطي لجنة رأيها أيضًا
message-objection-mend-asked = اعتراضك: نطلب منك استكماله
message-objection-completed = اكتمل اعتراضك
message-objection-in-time = اعتراضك المتأخر يُعدّ في موعده
message-objection-hearing = اعتراضك: يوم المقابلة
message-objection-heard = اعتراضك: تمت المقابلة
message-objection-hearing-waived = اعتراضك: لا حاجة إلى مقابلة
message-objection-advice = اعتراضك: رأي اللجنة
message-objection-answered = الجواب على اعتراضك
message-objection-withdrawn = تم سحب الاعتراض
message-court-filed = قضية أمام المحكمة
message-court-ruled = حكم المحكمة
message-notice-received = وصلنا إشعار بأننا تأخرنا
message-penalty-established = مال لأننا تأخرنا
message-penalty-kept = المبلغ بسبب تأخرنا يبقى كما هو
message-recorded-details = تغيّرت بياناتك
message-recorded-ways = تغيّرت طريقة وصول الرسائل إليك
message-recorded-choice = سجّلنا اختيارك
message-recorded-signature = سجّلنا ردّك على الاتفاق
message-recorded-countersigned = وقّعنا نحن أيضًا على الاتفاق
message-recorded-offer-withdrawn = سحبنا عرضنا
message-recorded-offer-lapsed = عرضنا لم يعد قائمًا
message-recorded-reopened = طريقك مفتوح من جديد
message-recorded-not-reopened = لا نفتح طريقك من جديد
message-recorded-remark-answered = جواب على ما أشرت إليه
message-recorded-applied = وصلنا طلبك
message-recorded-unprotected = لم يعد ملفك تحت الحماية
message-recorded-access = سجّلنا من يحق له التصرف نيابة عنك أو الاطلاع
message-recorded-access-by-law = يحق لشخص الاطلاع معك أو التصرف نيابة عنك
message-recorded-handler-released = سيكون لك شخص ثابت آخر
message-recorded-talk-called-off = لن تُعقد إحدى المحادثات
message-recorded-agreement = سجّلنا اتفاقًا في الخطة

message-way-email = بريد إلكتروني
message-way-paper = خطاب

message-standing-queued = تنتظر الإرسال
message-standing-held = بانتظار عنوان آمن
message-standing-sent = أُرسلت
message-standing-printed = طُبعت
message-standing-posted = وُضعت في البريد
message-standing-failed = لم يتم إرسالها
message-standing-returned = عادت إلينا

mail-subject = توجد رسالة لك
mail-body =
    مرحبًا،

    توجد رسالة في انتظارك.

    يمكنك قراءتها على { $address }. سجّل الدخول هناك كما اعتدت.

    هذا البريد لا يقول شيئًا عن الرسالة نفسها، وهذا مقصود. ألا تثق بهذا البريد؟ لا تضغط على أي شيء. اكتب العنوان بنفسك، أو اتصل بنا.

messages-title = رسائلك
messages-title-child = رسائلك أنت
messages-one = رسالة بتاريخ { $date }
messages-lead = هنا كل ما قلناه لك. ويمكنك أيضًا أن تكتب لنا.
messages-lead-child = هنا كل ما قلناه لك. يمكنك أيضًا أن تكتب لنا. لا توجد أسئلة غبية.
messages-ways = كيف تريد استلام الرسائل؟
messages-none = لا توجد رسائل بعد.
messages-new = جديدة
messages-write = اكتب لنا
messages-answer = أجب عن هذه الرسالة
messages-text = رسالتك
messages-text-hint = بضع كلمات تكفي. الشخص الثابت يقرأها ويجيب. يمكنك الكتابة بالعربية أيضًا.
messages-button = إرسال
messages-sent = تم إرسال رسالتك. سيجيبك الشخص الثابت.
messages-kept = من الآن نرسل رسائلك كما اخترت.
messages-back = العودة إلى رسائلك
messages-letter = عرض هذا كخطاب أو طباعته (pdf)
messages-left = أُرسلت هذه الرسالة أيضًا هكذا:

inbox-left = { $way }: { $standing }، { $date }
inbox-yours = كتبت لنا
inbox-waits = سيجيبك الشخص الثابت.
inbox-answered = تمت الإجابة برسالة.

ways-title = كيف تريد استلام الرسائل؟
ways-lead = كل رسالة موجودة دائمًا في صفحتك. ويمكننا أيضًا أن نخبرك بوجود رسالة.
ways-question = كيف نخبرك؟
ways-hint = اختر ما يناسبك. إذا لم تختر شيئًا تكون الرسالة في صفحتك فقط.
ways-email = عنوان البريد الإلكتروني
ways-email-hint = البريد يقول فقط إن هناك رسالة.
ways-address = العنوان البريدي
ways-address-hint = يمكن أن يكون عنوان شخص تثق به. اكتب عندها في السطر الأول عند من هو.
ways-safe = ما الآمن بالنسبة لك؟
ways-safe-hint = ضع علامة حيث لا يقرأ أحد غيرك رسائلك. إذا كان ملفك محميًا فلا نستخدم إلا ما تضع عليه علامة هنا.
ways-button = حفظ

## باختصار: ماذا يقول الخطاب
letter-says-title = ماذا يقول هذا الخطاب باختصار
letter-says-sent = أرسلنا هذا في { $date }.
letter-says-decision = هذا هو القرار بتاريخ { $date } عن: { $step }.
letter-says-wrong = هل يوجد شيء غير صحيح؟ قل لنا. ذلك مجاني.
letter-says-talk = المقابلة في الساعة { $time }. المكان: { $place }.
letter-says-until = لديك وقت حتى { $date }.
letter-says-due = التاريخ الآن هو { $date }.
letter-says-paper = يمكنك إرسالها حتى { $date }. ليست لديك؟ قل لنا. لا بأس بذلك.
letter-says-amount = تحصل مقابل ذلك على { $amount }.
letter-says-answer = تتلقى ردّنا في موعد أقصاه { $date }.
letter-says-call = نتصل بك في موعد أقصاه { $date }.
letter-says-called = اتصلنا بك بتاريخ { $date }.
letter-says-can = يمكنك الإجابة في هذه الصفحة. ويمكنك أيضًا أن تطلب مقابلة مع مترجم.
letter-says-dutch = الخطاب نفسه باللغة الهولندية. ذلك الخطاب هو المعتمد قانونًا.
