### Her sayfada görülebilen metinler: çerçeve, hatalar, geri çevirmeler, giriş sayfası.

## Çerçeve
skip-link = Doğrudan içeriğe geç
nav-label = Ana menü
leave-quickly = Hemen çık
sign-out = Oturumu kapat
foot-leave = ‘Hemen çık’ düğmesi bu siteyi hemen kapatır. Hava durumunu görürsünüz ve oturumunuz kapanır.
foot-about = Herstel, telafi çalışmaları için açık bir yazılımdır.
foot-schemes = Bütün düzenlemeler
demo-banner = Bu bir tanıtımdır: bütün kişiler ve bilgiler uydurmadır. Bugün { $day }.
demo-banner-link = Başka bir kişi seçin
demo-title = Kim olduğunuzu seçin

## Formlar
error-title-prefix = Hata:
error-summary-heading = Henüz tamam değil. Lütfen şunlara bakın:

## Hata sayfaları
error-next = Hiçbir şey kaydedilmedi ve hiçbir şey değişmedi.
error-operation = Bunu bize sormak ister misiniz? O zaman şu numarayı verin: { $operation }
error-home = Başa dön
error-sign-in-title = Lütfen önce giriş yapın
error-sign-in-text = Giriş yapmadınız ya da uzun süre ayrı kaldınız.
error-forged-title = Bu formun süresi doldu
error-forged-text = Geri dönün, sayfayı yenileyin ve yeniden deneyin. Güvenliğiniz için hiçbir şey kaydetmedik.
error-not-found-title = Bu sayfa yok
error-not-found-text = Adres yanlış olabilir ya da bu sayfa size ait değildir.
error-method-text = Bu adres bu şekilde kullanılamaz.
error-too-many-title = Bu çok sık denendi
error-too-many-text = Birkaç dakika bekleyin ve yeniden deneyin. Bilgilerinize bir şey olmadı.
error-too-large-title = Bu çok büyük
error-too-large-text = Gönderdiğiniz şey bizim alabileceğimizden büyük. Küçültün ya da bölün.
error-too-slow-title = Gönderme çok uzun sürdü
error-too-slow-text = Gönderdiğiniz şey zamanında ya da tam olarak gelmedi. Hiçbir şey kaydedilmedi. Mümkünse daha iyi bir bağlantıyla yeniden deneyin.
error-conflict-title = Bu şimdi olmuyor
error-conflict-text = Bu arada bir şey değişti. Lütfen sayfaya yeniden bakın.
error-unreadable-title = Bunu okuyamadık
error-unreadable-text = Geri dönün ve yeniden deneyin.
error-unavailable-title = Şu anda çok yoğunuz
error-unavailable-text = Şu anda hiçbir şeyi saklayamıyor ve gösteremiyoruz. Bilgileriniz güvende. Birazdan yeniden deneyin.
error-failed-title = Bir arıza var
error-failed-text = Bu sizin suçunuz değil. Bilgileriniz güvende. Lütfen daha sonra yeniden deneyin.

## Giriş sayfası
home-title = Herstel
home-heading = Yanlış giden şeylerin telafisi
home-lead = Çocuk bakım yardımınızda (kinderopvangtoeslag) bir şeyler yanlış mı gitti? Telafiyi burada, tek bir yerde ve kendi hızınızda düzenlersiniz.
home-register = Başvurun
home-continue = Devam edin
home-what = Burada ne bulursunuz
home-what-road = Dosyanızın nerede olduğunu ve bundan sonra ne geleceğini.
home-what-why = Aldığınız her tutarı, nedeniyle birlikte.
home-what-choice = Neyi kendinizin seçebileceğini ve bunun ne anlama geldiğini.
home-what-wrong = Bir şeyin doğru olmadığını söylemek için bir düğme. Size bir insan cevap verir.
home-registering = Başvuru nasıl olur
home-registering-text = Kısa bir form doldurursunuz. Sonra size sabit bir kişi verilir. Hiçbir şeyi kanıtlamanız gerekmez.
home-registering-years = Hangi yıllar olduğunu artık bilmiyor musunuz? Sorun değil. Bunu bulmak bizim işimiz.

## Geri çevirmeler
refusal-required = Lütfen burayı doldurun.
refusal-too-long = Bu metin çok uzun. Lütfen kısaltın.
refusal-not-a-date = Bu bir tarih değil. Tarihi şöyle yazın: 10-03-2014.
refusal-no-such-day = Böyle bir gün yok. Günü ve ayı kontrol edin.
refusal-date-too-early = Bu tarih çok erken. En erken tarih: { $first }.
refusal-date-too-late = Bu tarih çok geç. En geç tarih: { $last }.
refusal-not-an-amount = Bu bir tutar değil. Tutarı şöyle yazın: 8.400,00.
refusal-too-low = Bu çok düşük. En azı: { $minimum }.
refusal-too-high = Bu çok yüksek. En fazlası: { $maximum }.
refusal-not-a-number = Bu bir tam sayı değil.
refusal-not-a-choice = Cevaplardan birini seçin.
refusal-unknown-year = Bu yıl düzenlemenin içinde değil. Başka bir yıl seçin.
refusal-bsn-length = Vatandaşlık numarası (BSN) dokuz rakamlıdır. Lütfen numarayı kontrol edin.
refusal-bsn-eleven-proof = Bu vatandaşlık numarası (BSN) doğru değil. Belki iki rakam yer değiştirmiştir.
refusal-iban-invalid = Bu hesap numarası doğru değil. Bütün harfleri ve rakamları kontrol edin.
refusal-birth-date-impossible = Bu doğum tarihi doğru olamaz. Özellikle yılı kontrol edin.
refusal-email-invalid = Bu bir e-posta adresi değil. Bir adres şöyle görünür: isim@ornek.nl.
refusal-unprintable = Bu işareti mektupta basamıyoruz: { $character }. Onu silin veya adı pasaporttaki gibi yazın.
refusal-file-locked = Bu dosya şifreyle kilitli. Şifreyi kaldırın ya da kâğıdın fotoğrafını çekin.
refusal-file-kind = Bu tür dosyayı kabul edemiyoruz.
refusal-file-too-large = Bu dosya çok büyük.
refusal-file-too-slow = Bu dosya zamanında ulaşmadı. Yazdıklarınız hâlâ burada. Daha iyi bir bağlantıyla deneyin ya da dosyayı daha sonra gönderin.
refusal-file-unreadable = Bu dosyayı açamıyoruz. Belki bozuktur ya da şifrelidir. Bir fotoğraf çekin ya da yeni bir dosya hazırlayın.
refusal-file-pages = Bu belgede { $limit } sayfadan fazlası var. Lütfen parçalara bölün.
refusal-file-pixels = Bu fotoğraf çok büyük. Küçültün ya da yenisini çekin.
refusal-file-harmful = Bu dosyada zararlı bir şey var. Onu saklamıyoruz. Kâğıdın fotoğrafını çekin ya da bizi arayın.
refusal-file-count = Şimdi çok fazla belge var. Dosya sorumlunuzu arayın, birlikte başka bir yol bulalım.
refusal-files-closed = Şu anda dosya kabul edemiyoruz. Daha sonra yeniden deneyin ya da belgeyi bize başka bir yolla verin.
refusal-period-reversed = Bu süre başlamadan bitiyor. Tarihleri kontrol edin.
refusal-day-not-chosen = Yukarıda son gün olmadığı seçildi. Orada bir gün seçin ya da burayı boş bırakın.
refusal-ex-partner = Eski eşiniz ya da eski partneriniz sizin adınıza hareket edemez.
refusal-already-sent = Bu zaten gönderildi. Yalnızca bir kez gönderilir.
refusal-address-not-safe = Adres yok ya da bu adresin güvenli olduğunu kimse söylemedi.
refusal-term-passed = Son gün { $date } idi. Ondan sonra bu süreyi kimse değiştiremez.
refusal-already-noticed = Geçerli bir mektup zaten var. İkincisi gerekmez.
refusal-objection-open = Bu karara karşı açık bir itiraz zaten var.
refusal-child-acts-itself = 16 yaşında ya da daha büyük olan kişi kendisi başvurur.
refusal-parent-registers-child = 16 yaşından küçük müsünüz? O zaman sizin için anneniz, babanız ya da vasiniz başvurur.
refusal-already-ended = Bu zaten sona erdi.
refusal-idempotency-key = Bu anahtar başka bir isteğe ait ya da anahtar değil. Yenisini kullanın.
refusal-already-registered = Siz zaten başvurdunuz. Bir daha yapmanız gerekmez.
refusal-other-bsn = Bu, giriş yaptığınız vatandaşlık numarası (BSN) değil.
refusal-stale = Bu dosya az önce değişti. Bunu siz de, başka biri de yapmış olabilir. Neyin değiştiğine bakın ve yeniden deneyin.
refusal-already-decided = Bu adım için zaten karar verildi.
refusal-step-not-open = Bu adım henüz mümkün değil ya da beklemeyi veya durmayı seçtiniz.
refusal-choice-not-open = Bu seçim artık mümkün değil ya da henüz mümkün değil.
refusal-no-agreement = Bu adımda bir anlaşma yoktur.
refusal-not-offered = Bu anlaşma artık açık değil.
refusal-cooling-off-over = İmzanızı { $until } tarihine kadar geri alabilirdiniz. Dosyanızı yeniden açmamızı her zaman isteyebilirsiniz.
refusal-already-answered = Bu bildirime zaten cevap verildi.
refusal-not-allowed = Bunu burada yapamazsınız.
refusal-not-found = Böyle bir şey yok ya da size ait değil.

## Hepsi bir arada
overview-lead = Burada size verilmesine karar verilenler durur. Hiçbir tutar iki kez sayılmaz. Her kararda ödenip ödenmediğini görürsünüz.
overview-caption = Bütün tutarlar
overview-award = Karar
overview-before = Neler sayıldı ve ödendi mi
overview-awarded = Karar verilen tutar
overview-total = Toplam
overview-worth = { $amount } tutarında hakkınız var.
overview-counted = Bunun { $amount } kadarına daha önce karar verilmişti: { $step }.
overview-paid-on = { $date } tarihinde ödendi.
overview-unpaid = Henüz ödenmedi.

## Belgeler
documents-file = Bir dosya seçin ya da fotoğraf çekin
documents-file-hint = Bir pdf ya da bir fotoğraf (jpg veya png). En fazla 25 MB.
documents-button = Gönder
documents-received = Alındı
documents-none = Henüz belge yok.
documents-unnamed = Adı olmayan belge
documents-picture = fotoğraf
documents-pdf = { $count ->
    [one] pdf, 1 sayfa
   *[other] pdf, { $count } sayfa
}
documents-about = { $kind }, { $size } kB, alındığı gün: { $date }

## Diller
languages-label = Dil
foreign-words = Bu sayfadaki bazı sözler Hollandacadır.
