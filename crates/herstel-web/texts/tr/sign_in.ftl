### Giriş yapmak ve bunda ters gidebilecek şeyler.

sign-in-title = Giriş yapın
sign-in-demo = Bu bir tanıtımdır. Uydurma bir kişi seçerek giriş yaparsınız.
sign-in-none = Buradan henüz giriş yapılamıyor. Önce yöneticinin bunu ayarlaması gerekir.
sign-in-lead = Nasıl giriş yapmak istediğinizi seçin. Başka bir siteye gidersiniz ve sonra buraya dönersiniz.
sign-in-with = { $provider } ile giriş yapın
sign-in-citizens = Kendiniz için
sign-in-organisations = Bir kuruluş adına, başka biri için
sign-in-staff = Çalışanlar için

## Olmadı
sign-in-later-title = Şimdi giriş yapılamıyor
sign-in-later-text = Giriş yaptığınız site cevap vermiyor. Bu sizin suçunuz değil. Lütfen daha sonra yeniden deneyin.
sign-in-again-title = Giriş olmadı
sign-in-again-text = Giriş yaparken bir şey ters gitti. Belki çok uzun sürdü. Lütfen bir kez daha deneyin.
sign-in-stopped-title = Giriş yapmaktan vazgeçtiniz
sign-in-stopped-text = Yine de devam etmek ister misiniz? O zaman yeniden giriş yapın.
sign-in-surer-title = Daha güvenli bir yolla giriş yapın
sign-in-surer-text = Bu giriş yolu yeterince güvenli değil. Girişte daha güvenli bir yol seçin, örneğin uygulamayı.
sign-in-stranger-title = Burada erişiminiz yok
sign-in-stranger-text = Sizi bu telafi çalışmasında görevli biri olarak tanımıyoruz. Yöneticinizden yardım isteyin.
sign-in-same-title = Başka biri olarak giriş yaptınız
sign-in-same-text = Hiçbir şey değişmedi. Yeniden kendiniz olarak giriş yapın.
sign-in-held = Doldurduklarınız hâlâ duruyor. Hiçbir şey gönderilmedi.
sign-in-already = Burada oturumunuz zaten açık. Rahatça devam edebilirsiniz.
sign-in-lapsed = Uzun süre ayrı kaldınız ve oturumunuz kapandı. Yeniden giriş yapın.

## Oturum kapandı
signed-out-title = Oturumunuz kapandı
signed-out-text = Artık bu cihazda bilgilerinizi kimse göremez.
signed-out-provider = { $provider } sitesinde oturumunuz hâlâ açık olabilir. Bu cihazı başka biri de kullanıyor mu? O zaman orada da oturumu kapatın.
signed-out-end = { $provider } sitesinde de oturumu kapatın
