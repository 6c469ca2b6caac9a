### Dosyama kim baktı? Sade, kısa, açık.

looked-title = Dosyama kim baktı?
looked-link = Dosyama kim baktı?
looked-lead = Burada kimin, ne zaman ve neden baktığını görürsünüz. Bunu her seferinde yazarız.
looked-this-too = Sizin şimdi bakmanız da yazılır.
looked-print = Bu sayfayı yazdırabilir ya da saklayabilirsiniz.
looked-period = Bir dönem seçin
looked-from = Başlangıç
looked-until = Son gün (dahil)
looked-show = Göster
looked-all = Hepsini göster
looked-own = Siz kendiniz
looked-own-times = { $count ->
    [0] Siz hiç bakmadınız.
    [one] Siz bir kez baktınız.
   *[other] Siz { $count } kez baktınız.
  }
looked-own-show = Kendi baktığım zamanları da göster
looked-own-hide = Kendi baktığım zamanları gösterme
looked-acting = Şu anda bakan kişi
looked-acting-times = { $count ->
    [0] Şu anda bakan kişi hiç bakmadı.
    [one] Şu anda bakan kişi bir kez baktı.
   *[other] Şu anda bakan kişi { $count } kez baktı.
  }
looked-acting-show = Bu kişinin baktığı zamanları da göster
looked-acting-hide = Bu kişinin baktığı zamanları gösterme
looked-none = Başka kimse bakmadı.
looked-emergency = Acil erişim
looked-emergency-text = Dosyanız bu çalışana kapalıydı. Acil bir durum vardı. Nedeni şudur:
looked-when = Saat kaçta
looked-time = { $time }
looked-why = Neden
looked-what = Bu kişi ne gördü
looked-reference = Kişi işareti
looked-reference-text = { $reference }. Kuruluş bununla hangi çalışanı olduğunu bulabilir.
looked-newest = Son günlere dön
looked-older = Daha önceki günler
looked-you = Siz kendiniz
looked-the-person = Bu dosyanın sahibi
looked-somebody = Sizin adınıza bakabilen biri
looked-an-office = Sizin adınıza bakabilen bir kuruluş
looked-for-you = sizin adınıza hareket ediyor
looked-operation = telafi çalışması
looked-handler = { $name }, { $role }
looked-case-handler = bir dosya sorumlusu
looked-reviewer = bir ikinci okuyucu
looked-team-lead = bir ekip lideri
looked-support-desk = Yardım masası
looked-collection-desk = Borç masası
looked-municipality = kodu { $code } olan belediye
looked-the-computer = Bilgisayar
looked-why-own = Hakkınızda ne bildiğimizi görebilirsiniz. Bunu gizlilik yasası söyler (AVG, madde 15).
looked-why-task = Başvurunuzu ele almak için. Bu görevi yasa verir (Wht, bölüm 2).
looked-why-mandate = Bunun için siz yetki verdiniz.
looked-why-represented = Bu kişi kanuna göre sizin adınıza davranabilir.
looked-why-kin = Bu kişi yakınınız olarak işi devraldı.
looked-why-law = Kanun buna izin veriyor: { $article }.
looked-why-urgent = Beklemek zarar veriyordu. Nedeni: { $reason }
looked-why-contact = Size yardım etmek için. Belediyenin sizi arayabileceğini söylediniz ya da yardım istediniz (Wht, madde 2.21).
looked-why-collection = Belediye kimi rahat bırakacağını bilmelidir.
looked-why-advising = İtirazınız hakkında görüş vermek için. Yasa bunu bir komisyona bırakır (Awb, madde 7:13).
looked-at-list = Listede bir satır: adınız, numara ve dosyanızın nerede olduğu
looked-at-dossier = Dosyanız: bilgiler, kararlar ve bize anlattıklarınız
looked-at-letter = Size yazılmış bir mektup
looked-at-document = Sizin verdiğiniz bir belge
looked-at-card = Adınız ve size nasıl ulaşacağımız
looked-at-support-notes = Yardım masasının notları
looked-at-objection = İtirazınız ve belgeleri
looked-at-change = Dosyanız, içine bir şey koymak için
looked-at-access-records = Bu liste
