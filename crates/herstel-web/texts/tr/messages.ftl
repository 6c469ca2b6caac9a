# Ebeveyne giden ve ebeveynden gelen mesajlar.

message-registered = Başvurunuzu aldık
message-document-received = Belgenizi aldık
message-decision = Bir karar var
message-invitation = { $date } tarihinde bir görüşmeye davet
message-agreement-offered = Size bir anlaşma teklifi var
message-handler-changed = Size başka bir sabit kişi verildi
message-deadline-will-pass = { $date } tarihine yetişemeyeceğiz
message-deadline-moved = Kararınızın tarihi değişti
message-nothing-changed = Bir şey değişmedi. Şu anda buradasınız
message-where-you-are = Şu anda buradasınız
message-apology = Özür dileriz
message-not-a-fraudster = Siz dolandırıcı değilsiniz
message-paper-asked = Sizden bir kâğıt rica ediyoruz: { $paper }
message-response-asked = Bunu okuyup ne düşündüğünüzü söyler misiniz?
message-reopening-refused = Devam etmek istediniz. Şu anda mümkün değil
message-story-to-read = Yazdıklarımızı okur musunuz?
message-timeline-shared = Ne olduğunu okuyabilirsiniz
message-objection-received = İtirazınızı aldık
message-objection-confirmed = İtirazınıza bakıyoruz
message-objection-committee = İtirazınıza bakıyoruz; bir komisyon da görüş verecek
message-objection-mend-asked = İtirazınız: sizden tamamlamanızı rica ediyoruz
message-objection-completed = İtirazınız tamamlandı
message-objection-in-time = Geç gelen itirazınız zamanında sayılır
message-objection-hearing = İtirazınız: görüşmenin günü
message-objection-heard = İtirazınız: görüşme yapıldı
message-objection-hearing-waived = İtirazınız: görüşme gerekmiyor
message-objection-advice = İtirazınız: komisyonun görüşü
message-objection-answered = İtirazınıza cevap
message-objection-withdrawn = İtiraz geri alındı
message-court-filed = Mahkemede bir dava var
message-court-ruled = Mahkemenin kararı
message-notice-received = Geç kaldığımız bildirimini aldık
message-penalty-established = Geç kaldığımız için para
message-penalty-kept = Geç kaldığımız için olan tutar aynı kalıyor
message-recorded-details = Bilgileriniz değiştirildi
message-recorded-ways = Mesajların size nasıl geldiği değiştirildi
message-recorded-choice = Seçiminizi yazdık
message-recorded-signature = Anlaşmaya verdiğiniz cevabı yazdık
message-recorded-countersigned = Anlaşmayı biz de imzaladık
message-recorded-offer-withdrawn = Teklifimizi geri aldık
message-recorded-offer-lapsed = Teklifimiz artık geçerli değil
message-recorded-reopened = Yolunuz yeniden açıldı
message-recorded-not-reopened = Yolunuzu yeniden açmıyoruz
message-recorded-remark-answered = Bildirdiğiniz şeye cevap
message-recorded-applied = Başvurunuz bize ulaştı
message-recorded-unprotected = Dosyanız artık koruma altında değil
message-recorded-access = Kimin sizin adınıza davranabileceğini veya bakabileceğini yazdık
message-recorded-access-by-law = Birisi sizinle birlikte bakabilir ya da sizin adınıza davranabilir
message-recorded-handler-released = Size başka bir sabit kişi verilecek
message-recorded-talk-called-off = Bir görüşme yapılmıyor
message-recorded-agreement = Bir anlaşmayı yazdık

message-way-email = e-posta
message-way-paper = mektup

message-standing-queued = gönderilmeyi bekliyor
message-standing-held = güvenli bir adres bekliyor
message-standing-sent = gönderildi
message-standing-printed = basıldı
message-standing-posted = postaya verildi
message-standing-failed = gönderilemedi
message-standing-returned = geri geldi

mail-subject = Size bir mesaj var
mail-body =
    Merhaba,

    Sizi bekleyen bir mesaj var.

    Onu { $address } adresinde okuyabilirsiniz. Orada her zamanki gibi giriş yapın.

    Bu e-posta, mesajın içeriği hakkında bilerek hiçbir şey söylemez. Bu e-postaya güvenmiyor musunuz? O zaman hiçbir yere tıklamayın. Adresi kendiniz yazın ya da bizi arayın.

messages-title = Mesajlarınız
messages-title-child = Senin mesajların
messages-one = { $date } tarihli mesaj
messages-lead = Size bildirdiğimiz her şey burada. Siz de bize yazabilirsiniz.
messages-lead-child = Sana bildirdiğimiz her şey burada. Sen de bize yazabilirsin. Aptalca soru yoktur.
messages-ways = Mesajları nasıl almak istersiniz?
messages-none = Henüz mesaj yok.
messages-new = yeni
messages-write = Bize yazın
messages-answer = Bu mesaja cevap verin
messages-text = Mesajınız
messages-text-hint = Birkaç söz yeterlidir. Sabit kişiniz bunu okur ve cevap verir. Türkçe de yazabilirsiniz.
messages-button = Gönder
messages-sent = Mesajınız gönderildi. Sabit kişiniz size cevap verecek.
messages-kept = Bundan sonra mesajlarınızı seçtiğiniz gibi göndeririz.
messages-back = Mesajlarınıza dönün
messages-letter = Bunu mektup olarak görün ya da yazdırın (pdf)
messages-left = Bu mesaj şöyle de gönderildi:

inbox-left = { $way }: { $standing }, { $date }
inbox-yours = Siz bize yazdınız
inbox-waits = Sabit kişiniz size cevap verecek.
inbox-answered = Bir mesajla cevap verildi.

ways-title = Mesajları nasıl almak istersiniz?
ways-lead = Her mesaj her zaman kendi sayfanızdadır. Bir mesaj olduğunu size ayrıca haber verebiliriz.
ways-question = Size nasıl haber verelim?
ways-hint = Size uygun olanı seçin. Bir şey seçmezseniz mesaj yalnızca sayfanızda olur.
ways-email = E-posta adresi
ways-email-hint = E-posta yalnızca bir mesaj olduğunu söyler.
ways-address = Posta adresi
ways-address-hint = Güvendiğiniz birinin adresi de olabilir. O zaman ilk satıra kimin evinde olduğunu yazın.
ways-safe = Sizin için güvenli olan hangisi?
ways-safe-hint = Mesajlarınızı başka kimsenin okumadığı yeri işaretleyin. Dosyanız korunuyorsa yalnızca burada işaretlediklerinizi kullanırız.
ways-button = Sakla

## Kısaca: bir mektup ne diyor
letter-says-title = Bu mektup kısaca ne diyor
letter-says-sent = Bunu { $date } tarihinde gönderdik.
letter-says-decision = Bu, { $date } tarihli karardır. Konusu: { $step }.
letter-says-wrong = Doğru olmayan bir şey mi var? Bize söyleyin. Bu ücretsizdir.
letter-says-talk = Görüşmenin saati: { $time }. Yeri: { $place }.
letter-says-until = { $date } tarihine kadar zamanınız var.
letter-says-due = Tarih şimdi şöyle: { $date }.
letter-says-paper = { $date } tarihine kadar gönderebilirsiniz. Sizde yok mu? Bize söyleyin. Önemli değil.
letter-says-amount = Bunun için aldığınız tutar: { $amount }.
letter-says-answer = Cevabımızı en geç { $date } tarihinde alırsınız.
letter-says-call = Sizi en geç { $date } tarihinde ararız.
letter-says-called = Sizi { $date } tarihinde aradık.
letter-says-can = Bu sayfada cevap verebilirsiniz. Tercümanlı bir görüşme de isteyebilirsiniz.
letter-says-dutch = Mektubun kendisi Hollandacadır. Yasa önünde o mektup geçerlidir.
