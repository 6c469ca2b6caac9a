### متى تنتهي الخطوة التالية
forecast-title = متى ينتهي هذا: { $step }؟
forecast-nine = بالنسبة إلى 9 من كل 10 من الوالدين تنتهي هذه الخطوة { $before }.
forecast-half = وبالنسبة إلى نصفهم تنتهي { $before }.
forecast-before-half = قبل منتصف { $month }
forecast-before-end = قبل نهاية { $month }
forecast-over = يستغرق هذا وقتًا أطول مما قلنا. نحن آسفون. سيتصل بك معالج ملفك بهذا الشأن.
forecast-why-first = هذه أول مرة نحسب فيها هذا لك.
forecast-why-people = لم يعد هذا كما كان. تغيّر عدد الأشخاص الذين قبلك.
forecast-why-staff = لم يعد هذا كما كان. تغيّر عدد موظفينا.
forecast-why-work = لم يعد هذا كما كان. أصبح الملف الواحد يحتاج إلى وقت أكثر أو أقل.
forecast-why-scheme = لم يعد هذا كما كان. نظام جديد يأتي بعدد أكبر من الناس.
forecast-why-other = لم يعد هذا كما كان. أعدنا الحساب.
forecast-place-ask = أرني مكاني في الصف
forecast-place = يوجد قبلك { $ahead } من الأشخاص. وفي الصف { $among } من الأشخاص.
forecast-place-begun = بدأ أحدهم العمل على ملفك.
forecast-place-about = قد يتغير هذا.
forecast-scores-link = كم مرة يكون هذا صحيحًا؟
