### المهل القانونية: ما الساري، ولماذا، وثمن التأخر.

term-running = يجب أن يصدر القرار في موعد أقصاه { $date }.
term-suspended = يجب أن يصدر القرار في موعد أقصاه { $date }. المهلة متوقفة الآن حتى { $until } (بما في ذلك هذا اليوم).
term-held = المهلة متوقفة، لأنه تم اختيار الانتظار.
term-left = المهلة متوقفة، لأنه تم اختيار التوقف هنا أو طريق آخر.
term-late = كان يجب أن يصدر القرار في موعد أقصاه { $date }. وقد مضى ذلك اليوم.
term-objection = الجواب على الاعتراض: { $step }
term-objection-short = الجواب على اعتراض
term-begin-step = بدأت المهلة في { $date }.
term-begin-anew = أصدرت المحكمة حكمها في { $date }. علينا أن نقرر من جديد.
term-begin-objection = بدأت مهلة الجواب بعد { $date }.
term-length = المهلة التي يعطيها القانون: { $length }. آخر يوم هو { $date } ({ $law }).
term-extended = في { $date } أخذنا وقتًا إضافيًا: { $by }. السبب: «{ $reason }»
term-pause = من { $from } حتى { $until } لا يُحسب: { $days }. السبب: { $why }.
term-pause-open = ابتداءً من { $from } لا يُحسب. السبب: { $why }.
term-court = قضت المحكمة بأن القرار يجب أن يصدر في { $date }.
term-notice-counts = في { $date } وصلت رسالة بأننا تأخرنا. هذه الرسالة سارية.
term-notice-early = في { $date } وصلت رسالة بأننا تأخرنا. لم تكن المهلة قد انتهت حينها. هذه الرسالة لا تُحسب؛ أما رسالة جديدة فتُحسب.
term-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
term-penalty = لقد تأخرنا ولذلك علينا الآن أن ندفع { $amount }. عدد الأيام: { $days }.
term-penalty-from = ابتداءً من { $date } علينا أن ندفع عن كل يوم تأخير.
term-penalty-settled = { $subject }: { $amount } لأننا تأخرنا. عدد الأيام: { $days }. تم العد في { $date }.
suspension-missing-papers = كانت هناك أوراق ناقصة وطلبناها
suspension-agreed = تم الاتفاق على الانتظار
suspension-information-from-abroad = كنا ننتظر شيئًا من خارج البلاد
suspension-force-majeure = لم يكن بيد أحد أن يفعل شيئًا
suspension-choice = تم اختيار الانتظار
suspension-left = تم اختيار التوقف أو طريق آخر
suspension-mending = كان يجري استكمال الاعتراض
case-terms = إلى متى يجوز أن يستغرق الأمر؟
case-terms-why = كيف حسبنا ذلك
case-penalties = مال لأننا تأخرنا
term-penalty-day = { $date }: المجموع { $amount }
term-penalty-days = كل يوم يُحسب
term-penalty-established = تحقق شخصان من هذا. وهو ثابت منذ { $date }.
term-penalty-anew = كان هذا في البداية { $before }. لقد اعترضت وكنت على حق.
term-penalty-anew-kept = لقد اعترضت وكنت على حق. لم ينتج عن ذلك مبلغ أكبر. ما حصلت عليه يبقى لك.
