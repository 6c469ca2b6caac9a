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
