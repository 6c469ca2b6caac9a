### باقي أسئلة التسجيل.

registration-for-another = تسجيل طفل أو شخص آخر
intake-kind-part = لماذا تأتي إلينا؟
intake-kind = لماذا؟
intake-kind-hint = لا تعرف؟ تجاوز هذا السؤال. ونحن نبحث عن ذلك.
person-kind-applicant = طلب بدل رعاية الأطفال بنفسه
person-kind-partner = شريك لمن طلبه
person-kind-ex-partner = شريك سابق لمن طلبه
person-kind-child = ابن أو ابنة لمن طلبه
person-kind-other-benefit = أخطاء في بدل آخر
intake-abroad = خارج هولندا
intake-abroad-hint = عندها يساعد فريق من يقيمون في الخارج، وليس بلدية.
intake-abroad-yes = نعم، في الخارج
intake-country = أي بلد؟
intake-hours = فرق التوقيت عن غرينتش
intake-hours-hint = بالساعات. مثلًا ‎-3 لسورينام. عندها لا نتصل ليلًا.
intake-abroad-channel = ما أفضل طريقة للوصول إليك في الخارج؟
contact-channel-phone = هاتف
contact-channel-email = بريد إلكتروني
contact-channel-video = مكالمة فيديو
contact-channel-letter = خطاب
