message-complaint-received = Şikâyetinizi aldık
message-complaint-taken = Biri şikâyetinize bakıyor
message-complaint-hearing = Şikâyetiniz hakkında görüşme
message-complaint-heard = Şikâyetiniz hakkında konuşuldu
message-complaint-extended = Şikâyetiniz için daha çok zaman
message-complaint-settled = Şikâyet çözüldü
message-complaint-answered = Şikâyetinize cevap
message-complaint-withdrawn = Şikâyet geri alındı
message-call-promised = Sizi geri arayacağız
message-call-missed = Aradık, açan olmadı

case-tasks = Şimdi ne yapabilirsiniz
case-task-papers = { $count ->
    [one] Sizden bir kâğıt istedik
   *[other] Sizden { $count } kâğıt istedik
}
case-task-choose = Nasıl devam edeceğini seçin; acelesi yok
case-task-agreement = Bir anlaşmanın doğru olup olmadığını söyleyin
case-task-story = Hikâyenizin doğru yazılıp yazılmadığını okuyun
case-task-messages = { $count ->
    [one] Bir yeni mesajı okuyun
   *[other] { $count } yeni mesajı okuyun
}

## İşler iyi gitmediğinde
wrong-title = Bir şey yolunda gitmezse
wrong-lead = İyi gitmeyen bir şey mi var? Önce arayın. Her zaman şikâyet ya da itiraz da edebilirsiniz. Bunların hiçbiri para tutmaz.
wrong-call-title = Önce arayın
wrong-call = { $name } sizin sabit kişinizdir. Çoğu zaman en hızlı çözüm bir görüşmedir.
wrong-call-anybody = Henüz sabit kişiniz yok. Yine de her iş günü biri size yardım eder.
wrong-phone = Bizi arayın
wrong-hours = İş günlerinde saat { $from } ile { $until } arası.
wrong-write = Mesaj yazın
wrong-write-about = Sabit kişiniz onu okur ve cevap verir.
wrong-objection = Bir karara katılmıyor musunuz?
wrong-objection-about = O zaman itiraz edersiniz. Biri karara yeniden bakar. Hiçbir zaman daha az almazsınız. Ücretsizdir.

call-back-title = Beni geri arayın
call-back-lead = Sizi en geç { $date } tarihinde ararız.
call-back-heading = Sizi ararız
call-back-about = Ne zaman olacağını siz söylersiniz. Hangi günden önce arayacağımızı biz söyleriz ve sözümüzü tutarız.
call-back-ask = Aranmak isteyin
call-back-waits = Sizi daha arayacağız
call-back-asked = { $date } tarihinde istendi.
call-back-because-late = Geciktiğimiz için { $date } tarihinde söz verdik.
call-back-promised = Söz: en geç { $date }.
call-back-tried = { $date } tarihinde aradık. Açan olmadı.
call-back-late = Sözümüzü tutmadık. Bunun için üzgünüz.
call-back-drop = Aramaya artık gerek yok
call-part = Sizi ne zaman arayabiliriz?
call-phone = Hangi numaradan?
call-phone-known = Bildiğimiz numara için boş bırakın: { $phone }
call-phone-unknown = Henüz bir numaranızı bilmiyoruz.
call-phone-staff = Dosyadaki numara için boş bırakın.
call-words = Konu nedir?
call-words-hint = Zorunlu değil. İyi hazırlanmamıza yardım eder.
day-part-morning = Sabah
day-part-afternoon = Öğleden sonra
day-part-evening = Akşam
day-part-any = Fark etmez
refusal-call-open = Zaten bir arama isteği var.

complaint-title = Şikâyet
complaint-text = Şikâyet, size nasıl davrandığımızla ilgilidir. Bir karara ise itiraz edersiniz.
complaint-file = Şikâyette bulunun
complaint-file-about = Şikâyetinize, dosyanızla ilgisi olmamış biri bakar. Hikâyenizi anlatabilirsiniz.
complaint-file-costs = Şikâyet ücretsizdir ve sizin için hiçbir şeyi kötüleştirmez.
complaint-file-until = Cevabı en geç { $date } tarihinde alırsınız.
complaint-file-link = Şikâyette bulunun
complaint-send = Şikâyeti gönder
complaint-about = Konu nedir?
complaint-about-fixed-person = Sabit kişim hakkında
complaint-about-how-it-goes = İşlerin nasıl gittiği ya da ne kadar sürdüğü hakkında
complaint-about-something-else = Başka bir şey hakkında
complaint-words = Ne oldu?
complaint-words-hint = Kendi sözlerinizle. Arayabilirsiniz de: o zaman biz yazarız.
complaint-of = { $date } tarihli şikâyet
complaint-yours = Şikâyetiniz
complaint-read = Devamını okuyun
complaint-open = Buna bakıyoruz
complaint-open-page = Bakın
complaint-settled = Çözüldü
complaint-withdrawn = Geri alındı
complaint-now-open = Şikâyetinize bakıyoruz. Cevabı en geç { $date } tarihinde alırsınız.
complaint-now-ended = Bu şikâyet { $date } tarihinden beri kapandı.
complaint-stands = Ne durumda
complaint-who = Kim bakıyor
complaint-handled-by = Bu şikâyete { $name } bakıyor.
complaint-handled-by-nobody = Bakacak birini arıyoruz. Kim olduğunu öğreneceksiniz.
complaint-not-involved = Sizinle işi olmuş kişi bu konuda karar vermez.
complaint-hearing-on = { $date } tarihinde görüşme
complaint-heard-on = { $date } tarihinde konuşuldu
complaint-heard-waived = Görüşmeye gerek yok
complaint-extended-until = Daha uzun sürüyor, { $date } tarihine kadar (o gün dahil)
complaint-findings = Cevap
own-complaint-outcome-justified = Haklısınız
own-complaint-outcome-partly = Bir kısmında haklısınız
own-complaint-outcome-not-justified = Biz bunu sizden farklı görüyoruz
complaint-ombudsman = Bu cevaba katılmıyor musunuz?
complaint-ombudsman-about = O zaman bir yıl içinde Ulusal Ombudsman'a (Nationale ombudsman) gidin. Bizden bağımsız bakar. Ücretsizdir. 0800 33 55 555 numarasını arayın.
complaint-do = Şimdi yapabilecekleriniz
complaint-settle = Şikâyet çözüldü
complaint-settle-about = O zaman bırakırız. Daha sonra her zaman yeniden şikâyet edebilirsiniz.
complaint-settle-button = Evet, çözüldü
complaint-waive = Görüşmeye gerek yok
complaint-waive-about = Şikâyetinize yine aynı özenle bakarız.
complaint-waive-button = Görüşme istemiyorum
complaint-withdraw = Şikâyeti geri almak
complaint-withdraw-about = O zaman artık bakmayız. Dosyanız olduğu gibi devam eder.
complaint-withdraw-button = Geri al

promises-title = Size verdiğimiz sözler
promises-lead = Bizim ve başkalarının size verdiği bütün sözler. Tutulup tutulmadığını görürsünüz.
promises-broken = Tutulmadı
promises-open = Yapılacak
promises-kept = Tutuldu
promises-none = Şu anda verilmiş bir söz yok.
promise-not-yet = Henüz değil
promise-kept = Tutuldu
promise-broken = Tutulmadı
promise-due = Söz: en geç { $date }.
promise-line-not-yet = O gün henüz geçmedi.
promise-line-kept = { $date } tarihinde yapıldı.
promise-line-late = { $date } tarihinde yapıldı. Bu geç oldu.
promise-line-broken = O gün geçti ve yapılmadı. Bunun için üzgünüz.
promise-call = Sizi aramak
promise-complaint = Şikâyetinize cevap
