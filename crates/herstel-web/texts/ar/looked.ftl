### من اطّلع على ملفي؟ بسيط وقصير وصريح.

looked-title = من اطّلع على ملفي؟
looked-link = من اطّلع على ملفي؟
looked-lead = هنا ترى من اطّلع، ومتى، ولماذا. نسجّل ذلك في كل مرة.
looked-this-too = ونسجّل أيضًا أنك تطّلع الآن.
looked-print = يمكنك طباعة هذه الصفحة أو حفظها.
looked-period = اختر فترة
looked-from = من
looked-until = حتى (بما في ذلك هذا اليوم)
looked-show = عرض
looked-all = عرض الكل
looked-own = أنت نفسك
looked-own-times = { $count ->
    [0] لم تطّلع أنت.
    [zero] لم تطّلع أنت.
    [one] اطّلعت أنت مرة واحدة.
    [two] اطّلعت أنت مرتين.
    [few] اطّلعت أنت { $count } مرات.
    [many] اطّلعت أنت { $count } مرة.
   *[other] اطّلعت أنت { $count } مرة.
  }
looked-own-show = أظهر أيضًا متى اطّلعت أنا
looked-own-hide = لا تُظهر متى اطّلعت أنا
looked-acting = الشخص الذي يطّلع الآن
looked-acting-times = { $count ->
    [0] لم يطّلع هذا الشخص.
    [zero] لم يطّلع هذا الشخص.
    [one] اطّلع هذا الشخص مرة واحدة.
    [two] اطّلع هذا الشخص مرتين.
    [few] اطّلع هذا الشخص { $count } مرات.
    [many] اطّلع هذا الشخص { $count } مرة.
   *[other] اطّلع هذا الشخص { $count } مرة.
  }
looked-acting-show = أظهر أيضًا متى اطّلع هذا الشخص
looked-acting-hide = لا تُظهر متى اطّلع هذا الشخص
looked-none = لم يطّلع أحد غيرك.
looked-emergency = دخول طارئ
looked-emergency-text = كان ملفك مغلقًا أمام هذا الموظف. كان الأمر عاجلًا. وهذا هو السبب:
looked-when = في أي ساعة
looked-time = { $time }
looked-why = لماذا
looked-what = ماذا رأى هذا الشخص
looked-reference = الرمز
looked-reference-text = { $reference }. بهذا تستطيع المنظمة أن تعرف أي موظف كان.
looked-newest = العودة إلى آخر الأيام
looked-older = الأيام السابقة
looked-you = أنت نفسك
looked-the-person = صاحب هذا الملف
looked-somebody = شخص يحق له الاطّلاع نيابة عنك
looked-an-office = منظمة يحق لها الاطّلاع نيابة عنك
looked-for-you = يتصرف نيابة عنك
looked-operation = عملية جبر الضرر
looked-handler = { $name }، { $role }
looked-case-handler = معالج ملفات
looked-reviewer = قارئ ثانٍ
looked-team-lead = رئيس فريق
looked-support-desk = مكتب الدعم
looked-collection-desk = مكتب الديون
looked-municipality = البلدية ذات الرمز { $code }
looked-the-computer = الحاسوب
looked-why-own = يحق لك أن ترى ما نعرفه عنك. هذا ما يقوله قانون الخصوصية (AVG، المادة 15).
looked-why-task = لمعالجة طلبك. القانون يكلّفنا بذلك (Wht، الفصل 2).
looked-why-mandate = أعطيت توكيلًا بذلك.
looked-why-represented = يحق لهذا الشخص قانونًا التصرف نيابة عنك.
looked-why-kin = تولّى هذا الشخص الأمر بصفته من الأقارب.
looked-why-law = القانون يسمح بهذا: { $article }.
looked-why-urgent = كان الانتظار يسبّب ضررًا. السبب: { $reason }
looked-why-contact = لمساعدتك. قلت إن البلدية يمكنها الاتصال بك، أو طلبت المساعدة (Wht، المادة 2.21).
looked-why-collection = يجب أن تعرف البلدية من الذي عليها أن تتركه وشأنه.
looked-why-advising = لإبداء الرأي في اعتراضك. القانون يسمح للجنة بذلك (Awb، المادة 7:13).
looked-at-list = سطر في قائمة: اسمك والرقم وإلى أين وصل ملفك
looked-at-dossier = ملفك: البيانات والقرارات وما رويته لنا
looked-at-letter = خطاب موجّه إليك
looked-at-document = مستند قدّمته أنت
looked-at-card = اسمك وكيف نصل إليك
looked-at-support-notes = ملاحظات مكتب الدعم
looked-at-objection = اعتراضك مع مستنداته
looked-at-change = ملفك، لإضافة شيء إليه
looked-at-access-records = هذه القائمة
