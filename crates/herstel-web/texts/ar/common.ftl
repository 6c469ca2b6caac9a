### نصوص يمكن أن تظهر في كل صفحة: الإطار والأخطاء وحالات الرفض وصفحة البداية.

## الإطار
skip-link = انتقل مباشرة إلى المحتوى
nav-label = القائمة الرئيسية
leave-quickly = خروج سريع
sign-out = تسجيل الخروج
foot-leave = زر «خروج سريع» يغلق هذا الموقع فورًا. سترى نشرة الطقس ويتم تسجيل خروجك.
foot-about = ‏Herstel برنامج مفتوح لعمليات جبر الضرر.
foot-schemes = جميع الأنظمة
demo-banner = هذا عرض تجريبي: جميع الأشخاص والبيانات من نسج الخيال. اليوم هو { $day }.
demo-banner-link = اختر شخصًا آخر
demo-title = اختر من أنت

## النماذج
error-title-prefix = خطأ:
error-summary-heading = لم يكتمل بعد. يرجى النظر في ما يلي:

## صفحات الخطأ
error-next = لم يُحفظ أي شيء ولم يتغير أي شيء.
error-operation = هل تريد أن تسألنا عن هذا؟ اذكر لنا هذا الرقم: { $operation }
error-home = إلى البداية
error-sign-in-title = يرجى تسجيل الدخول أولًا
error-sign-in-text = لم تسجّل الدخول، أو غبت مدة طويلة.
error-forged-title = انتهت صلاحية هذا النموذج
error-forged-text = ارجع وأعد تحميل الصفحة ثم حاول مرة أخرى. حرصًا على سلامتك لم نحفظ أي شيء.
error-not-found-title = هذه الصفحة غير موجودة
error-not-found-text = قد يكون العنوان خطأ، أو أن الصفحة ليست لك.
error-method-text = لا يمكن استخدام هذا العنوان بهذه الطريقة.
error-too-many-title = تمت المحاولة مرات كثيرة
error-too-many-text = انتظر بضع دقائق ثم حاول مرة أخرى. لم يحدث أي شيء لبياناتك.
error-too-large-title = هذا كبير جدًا
error-too-large-text = ما أرسلته أكبر مما يمكننا استلامه. صغّره أو قسّمه.
error-too-slow-title = استغرق الإرسال وقتًا طويلًا
error-too-slow-text = ما أرسلته لم يصل في الوقت المناسب أو لم يصل كاملًا. لم يُحفظ أي شيء. حاول مرة أخرى، ويفضل باتصال أفضل.
error-conflict-title = هذا غير ممكن الآن
error-conflict-text = تغيّر شيء في هذه الأثناء. يرجى النظر إلى الصفحة من جديد.
error-unreadable-title = لم نتمكن من قراءة هذا
error-unreadable-text = ارجع وحاول مرة أخرى.
error-unavailable-title = يوجد ضغط كبير الآن
error-unavailable-text = لا يمكننا حفظ أي شيء أو عرضه في هذه اللحظة. بياناتك في أمان. حاول مرة أخرى بعد قليل.
error-failed-title = حدث عطل
error-failed-text = هذا ليس ذنبك. بياناتك في أمان. يرجى المحاولة لاحقًا.

## صفحة البداية
home-title = Herstel
home-heading = جبر الضرر عمّا حدث من خطأ
home-lead = هل حدثت أخطاء في بدل رعاية أطفالك (kinderopvangtoeslag)؟ هنا ترتّب جبر الضرر في مكان واحد وبالسرعة التي تناسبك.
home-register = سجّل نفسك
home-continue = متابعة
home-what = ما الذي تجده هنا
home-what-road = أين وصل ملفك، وما الخطوة التالية.
home-what-why = كل مبلغ تحصل عليه، مع سببه.
home-what-choice = ما الذي يمكنك اختياره بنفسك، وماذا يعني ذلك.
home-what-wrong = زر لتقول إن شيئًا ما غير صحيح. إنسان هو الذي يجيبك.
home-registering = كيف يتم التسجيل
home-registering-text = تملأ نموذجًا قصيرًا. ثم يصبح لك شخص ثابت يرافقك. لست بحاجة إلى إثبات أي شيء.
home-registering-years = لم تعد تعرف أي سنوات كانت؟ لا بأس. البحث عن ذلك عملنا نحن.

## حالات الرفض
refusal-required = يرجى تعبئة هذا الحقل.
refusal-too-long = هذا النص طويل جدًا. يرجى اختصاره.
refusal-not-a-date = هذا ليس تاريخًا. اكتب التاريخ هكذا: ‎10-03-2014.
refusal-no-such-day = هذا اليوم غير موجود. تحقق من اليوم والشهر.
refusal-date-too-early = هذا التاريخ مبكر جدًا. أقرب تاريخ ممكن هو { $first }.
refusal-date-too-late = هذا التاريخ متأخر جدًا. آخر تاريخ ممكن هو { $last }.
refusal-not-an-amount = هذا ليس مبلغًا. اكتب المبلغ هكذا: ‎8.400,00.
refusal-too-low = هذا منخفض جدًا. الحد الأدنى هو { $minimum }.
refusal-too-high = هذا مرتفع جدًا. الحد الأقصى هو { $maximum }.
refusal-not-a-number = هذا ليس عددًا صحيحًا.
refusal-not-a-choice = اختر إحدى الإجابات.
refusal-unknown-year = هذه السنة ليست ضمن هذا النظام. اختر سنة أخرى.
refusal-bsn-length = رقم المواطن (BSN) يتكوّن من تسعة أرقام. يرجى التحقق منه.
refusal-bsn-eleven-proof = رقم المواطن (BSN) هذا غير صحيح. ربما تبدّل مكان رقمين.
refusal-iban-invalid = رقم الحساب هذا غير صحيح. تحقق من جميع الحروف والأرقام.
refusal-birth-date-impossible = تاريخ الميلاد هذا لا يمكن أن يكون صحيحًا. تحقق من السنة بشكل خاص.
refusal-email-invalid = هذا ليس عنوان بريد إلكتروني. العنوان يكون هكذا: ‎naam@voorbeeld.nl.
refusal-unprintable = لا نستطيع طباعة هذا الرمز في رسالة: { $character }. احذفه، أو اكتب الاسم كما هو في جواز السفر.
refusal-file-locked = هذا الملف مقفل بكلمة مرور. أزل كلمة المرور، أو التقط صورة للورقة.
refusal-file-kind = لا يمكننا قبول هذا النوع من الملفات.
refusal-file-too-large = هذا الملف كبير جدًا.
refusal-file-too-slow = لم يصل هذا الملف في الوقت المناسب. ما زالت كلماتك موجودة. حاول باتصال أفضل، أو أرسل الملف لاحقًا.
refusal-file-unreadable = لا يمكننا فتح هذا الملف. ربما هو تالف أو له كلمة مرور. التقط صورة أو أنشئ ملفًا جديدًا.
refusal-file-pages = في هذا المستند أكثر من { $limit } صفحة. يرجى تقسيمه إلى أجزاء.
refusal-file-pixels = هذه الصورة كبيرة جدًا. صغّرها أو التقط صورة جديدة.
refusal-file-harmful = في هذا الملف شيء ضار. لن نحتفظ به. التقط صورة للورقة أو اتصل بنا.
refusal-file-count = عدد المستندات كبير الآن. اتصل بمعالج ملفك وسنجد معًا طريقة أخرى.
refusal-files-closed = لا يمكننا استلام ملفات الآن. حاول لاحقًا، أو أعطنا المستند بطريقة أخرى.
refusal-period-reversed = تنتهي هذه الفترة قبل أن تبدأ. تحقق من التواريخ.
refusal-day-not-chosen = اخترت أعلاه أنه لا يوجد يوم أخير. اختر هناك يومًا أو اترك هذا الحقل فارغًا.
refusal-ex-partner = لا يمكن لشريكك السابق أو شريكتك السابقة التصرف نيابة عنك.
refusal-already-sent = تم إرسال هذا من قبل. يُرسل مرة واحدة فقط.
refusal-address-not-safe = لا يوجد عنوان، أو لم يقل أحد إن هذا العنوان آمن.
refusal-term-passed = كان آخر يوم هو { $date }. بعد ذلك لا يغيّر أحد هذه المهلة.
refusal-already-noticed = توجد رسالة سارية من قبل. لا حاجة إلى رسالة ثانية.
refusal-objection-open = يوجد اعتراض مفتوح على هذا القرار من قبل.
refusal-child-acts-itself = من بلغ 16 سنة أو أكثر يسجّل نفسه بنفسه.
refusal-parent-registers-child = هل عمرك أقل من 16 سنة؟ إذن يسجّلك والدك أو والدتك أو الوصي عليك.
refusal-already-ended = هذا منتهٍ من قبل.
refusal-idempotency-key = هذا المفتاح يخص طلبًا آخر، أو ليس مفتاحًا. استخدم مفتاحًا جديدًا.
refusal-already-registered = لقد سجّلت نفسك من قبل. لا حاجة إلى التسجيل مرة أخرى.
refusal-other-bsn = هذا ليس رقم المواطن (BSN) الذي سجّلت به الدخول.
refusal-stale = تغيّر هذا الملف قبل لحظات، منك أو من شخص آخر. انظر ما الذي تغيّر ثم حاول مرة أخرى.
refusal-already-decided = صدر قرار في هذه الخطوة من قبل.
refusal-step-not-open = هذه الخطوة غير ممكنة بعد، أو أنك اخترت الانتظار أو التوقف.
refusal-choice-not-open = هذا الاختيار لم يعد ممكنًا، أو ليس ممكنًا بعد.
refusal-no-agreement = لا يوجد اتفاق في هذه الخطوة.
refusal-not-offered = هذا الاتفاق لم يعد مفتوحًا.
refusal-cooling-off-over = كان بإمكانك سحب توقيعك حتى { $until }. يمكنك دائمًا أن تطلب منا إعادة فتح ملفك.
refusal-already-answered = تمت الإجابة عن هذه الملاحظة من قبل.
refusal-not-allowed = لا يمكنك فعل هذا هنا.
refusal-not-found = هذا غير موجود، أو ليس لك.

## كل شيء معًا
overview-lead = هنا ما تقرر منحه لك. لا يُحسب أي مبلغ مرتين. وعند كل قرار ترى هل دُفع المبلغ.
overview-caption = جميع المبالغ
overview-award = القرار
overview-before = ما الذي حُسب، وهل دُفع
overview-awarded = المبلغ الممنوح
overview-total = المجموع
overview-worth = لك الحق في { $amount }.
overview-counted = من ذلك تقرر من قبل { $amount } في: { $step }.
overview-paid-on = دُفع في { $date }.
overview-unpaid = لم يُدفع بعد.

## المستندات
documents-file = اختر ملفًا أو التقط صورة
documents-file-hint = ملف pdf أو صورة (jpg أو png). بحد أقصى ‎25 MB.
documents-button = إرسال
documents-received = تم الاستلام
documents-none = لا توجد مستندات بعد.
documents-unnamed = مستند بلا اسم
documents-picture = صورة
documents-pdf = { $count ->
    [zero] ملف pdf بلا صفحات
    [one] ملف pdf من صفحة واحدة
    [two] ملف pdf من صفحتين
    [few] ملف pdf من { $count } صفحات
    [many] ملف pdf من { $count } صفحة
   *[other] ملف pdf من { $count } صفحة
}
documents-about = { $kind }، { $size } kB، تم استلامه في { $date }

## اللغات
languages-label = اللغة
foreign-words = بعض الكلمات في هذه الصفحة باللغة الهولندية.
