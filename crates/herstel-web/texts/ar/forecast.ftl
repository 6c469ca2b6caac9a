### متى تنتهي الخطوة التالية
forecast-title = متى ينتهي هذا: { $step }؟
forecast-objection = اعتراضك بتاريخ { $date }
forecast-nine = بالنسبة إلى 9 من كل 10 من الوالدين تنتهي هذه الخطوة { $before }.
forecast-half = وبالنسبة إلى نصفهم تنتهي { $before }.
forecast-before-half = قبل منتصف { $month }
forecast-before-end = قبل نهاية { $month }
forecast-over = يستغرق هذا وقتًا أطول مما قلنا. نحن آسفون. سيتصل بك معالج ملفك بهذا الشأن.
forecast-wrong = ما قلناه من قبل لم يكن صحيحًا في كثير من الأحيان. لا نستطيع الآن أن نقول متى تنتهي هذه الخطوة. سيتصل بك معالج ملفك بهذا الشأن.
forecast-still = هذه الخطوة متوقفة الآن. لا نستطيع أن نقول متى تنتهي. إذا واصلنا فستقرأ ذلك هنا.
forecast-why-first = هذه أول مرة نقول فيها هذا.
forecast-why-people = لم يعد هذا كما كان. تغيّر عدد الأشخاص الذين قبلك.
forecast-why-staff = لم يعد هذا كما كان. تغيّر عدد موظفينا.
forecast-why-work = لم يعد هذا كما كان. أصبح الملف الواحد يحتاج إلى وقت أكثر أو أقل.
forecast-why-scheme = لم يعد هذا كما كان. نظام جديد يأتي بعدد أكبر من الناس.
forecast-why-other = لم يعد هذا كما كان. أعدنا الحساب.
forecast-place-ask = أرني مكاني في الصف
forecast-place =
    { $ahead ->
        [0] لا أحد قبلك.
        [one] يوجد قبلك شخص واحد.
        [two] يوجد قبلك شخصان.
        [few] يوجد قبلك { $ahead } أشخاص.
        [many] يوجد قبلك { $ahead } شخصًا.
       *[other] يوجد قبلك { $ahead } شخص.
    } { $among ->
        [one] أنت وحدك في الصف.
        [two] في الصف شخصان.
        [few] في الصف { $among } أشخاص.
        [many] في الصف { $among } شخصًا.
       *[other] في الصف { $among } شخص.
    }
forecast-place-begun = بدأ أحدهم العمل على ملفك.
forecast-place-about = قد يتغير هذا.
forecast-scores-link = كم مرة يكون هذا صحيحًا؟
