### إثبات هويتك مرة أخرى قبل أهم الأمور.

step-up-title = سجّل الدخول مرة أخرى
step-up-why = هذا أمر مهم. لذلك نسألك مرة أخرى من أنت.
step-up-held = نحفظ ما ملأته نصف ساعة. ستراه هنا من جديد. لم يُرسل أي شيء بعد.
step-up-demo = هذا أنا (عرض تجريبي)
step-up-stop = لا أريد فعل هذا

## ما الذي تريده
step-up-registration = أنت تسجّل نفسك.
step-up-choice = أنت تختار.
step-up-mandate = أنت تسمح لشخص آخر بأن يقوم بأمور عنك.
step-up-consent = أنت تعطي موافقتك لشخص آخر.
step-up-bank-account = أنت تعطي رقم حساب بنكي.
step-up-message-ways = تريد أن تقول كيف تصلك الرسائل.
step-up-whole-file = تريد ملفك كاملًا في ملف واحد.
step-up-lapsed = غبت مدة طويلة فتم تسجيل خروجك. هذا ما كنت تريد إرساله حينها.

## بعد ذلك
step-up-confirm-title = هل تريد إرسال هذا؟
step-up-confirm-text = نعرف الآن أنك أنت. لم يُرسل أي شيء بعد.
step-up-confirm = نعم، أرسل

## لا يوجد شيء
step-up-nothing-title = لا شيء في الانتظار
step-up-nothing-text = لا يوجد شيء ترسله هنا الآن. ربما أرسلته من قبل. أو مرّ وقت طويل وعليك ملؤه من جديد.
step-up-on = متابعة
