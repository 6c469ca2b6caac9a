### Ebeveynlerin sayfalarındaki metinler. Ton: sıcak, sade, kısa; hiç suçlamadan.

nav-case = Dosyam
nav-facts = Bilgilerim
nav-messages = Mesajlar
back-to-case = Dosyanıza dönün
yes = Evet
no = Hayır
role-case-handler = kişisel dosya sorumlusu
role-reviewer = ikinci okuyucu
role-team-lead = ekip lideri
role-municipal = belediye çalışanı
role-steering = yönetim
role-privacy-officer = gizlilik görevlisi
role-legal-adviser = hukuk danışmanı

## Başvuru
registration-title = Başvuru
registration-lead = Bize kim olduğunuzu söyleyin. Gerisini biz buluruz. Bu yaklaşık beş dakika sürer.
registration-who = Siz kimsiniz?
registration-name = Adınız
registration-name-hint = Pasaportunuzdaki gibi adınız ve soyadınız.
registration-bsn = Vatandaşlık numaranız (BSN)
registration-bsn-hint = Dokuz rakam. Pasaportunuzda, kimlik kartınızda ya da ehliyetinizde yazar. Dosyanızı bununla buluruz.
registration-bsn-stated = Giriş yaptığınız için vatandaşlık numaranızı (BSN) biliyoruz. Sonu şöyle: { $end }.
registration-born-on = Doğum tarihiniz
registration-born-on-hint = Gün, ay ve yıl. Örneğin 27-03-1985.
registration-reach = Size nasıl ulaşabiliriz?
registration-reach-hint = Bu bölümün hepsini geçebilirsiniz. Bize en çok bir telefon numarası ya da e-posta adresi yardımcı olur.
registration-phone = Telefon numarası
registration-email = E-posta adresi
registration-address = Adres
registration-address-hint = Sokak ve numara, posta kodu ve yer. Mektupları bu adrese göndeririz.
registration-iban = Banka hesap numarası (IBAN)
registration-iban-hint = O zaman size daha çabuk ödeyebiliriz. Daha sonra da verebilirsiniz.
registration-what = Ne oldu?
registration-years = Hangi yıllar söz konusu?
registration-years-hint = Bilmiyor musunuz? Sorun değil. Bunu bulmak bizim işimiz.
registration-years-unknown = Bilmiyorum; lütfen siz bulun
registration-story = Anlatmak istediğiniz bir şey var mı?
registration-story-hint = Zorunda değilsiniz. Ne olduğunu kendi sözlerinizle anlatın. Bir kez yeterlidir: size yardım eden herkes bunu okur.
registration-next = Bundan sonra ne olur
registration-next-person = Size sabit bir kişi verilir. O kişi size yol boyunca yardım eder.
registration-next-search = Bilgilerinizi biz ararız. Kanıt göndermeniz gerekmez.
registration-next-decision = Sonra ilk incelemeyi yaparız. Başvurur başvurmaz en geç tarihi görürsünüz.
registration-button = Başvurumu yap

## Dosyam
case-title = Dosyam
case-number = Dosya { $number }
case-hello = Merhaba { $name }
case-now-working = Dosyanız üzerinde çalışıyoruz: { $step }. Şu anda bir şey yapmanız gerekmez.
case-now-choose = Size bir karar verildi. Sakince okuyun. Ondan sonra nasıl devam edeceğinizi siz seçersiniz.
case-now-waiting = Kendinize zaman ayırdınız. Sizi bekliyoruz. Her zaman devam edebilirsiniz.
case-now-stopped = Seçtiğiniz gibi burada durdunuz. Fikrinizi değiştirebilirsiniz.
case-now-choose-at = Şimdi nasıl devam edeceğinizi seçebilirsiniz: { $step }. Henüz bir şey seçmezseniz hiçbir şey kaybetmezsiniz.
case-now-done = Bütün adımlar için karar verildi. Sonraki ilgi ve yardım size açık kalır.
case-where = Şimdi neredesiniz?
road-done = Bitti
road-now = Buradasınız
road-held = Sizi bekliyor
road-held-text = Siz öyle seçtiğiniz için bu adım duruyor. Başka türlü seçerseniz devam ederiz.
road-next = Bundan sonra gelir
road-always = Her zaman mümkün, şimdi de
road-awarded = Haklı bulundunuz.
road-rejected = Bu adımda size bir tutar verilmedi.
road-read-why = Nedenini okuyun
road-choose = Burada seçim yapabilirsiniz
case-how-long = Daha ne kadar sürer?
case-legal = { $step }: karar için yasal sürenin son günü { $date }.
case-legal-late = { $step }: yasaya göre kararın en geç { $date } tarihinde verilmesi gerekiyordu.
case-late-sorry = Bunu başaramadık. Bu sizin suçunuz değil; özür dileriz.
case-late-rights = Artık çabuk karar vermemizi yazılı olarak isteyebilirsiniz. Buna ‘in gebreke stellen’ (gecikme bildirimi) denir ve ücretsizdir. Sabit kişiniz size bunda yardım eder.
case-honest = Gerçekten ne kadar süreceğini henüz söyleyemiyoruz. Bilir bilmez burada yazacak.
case-choose = Ne seçebilirsiniz?
case-choose-text = Kararı siz verirsiniz. Acele etmeyin, konuşup danışın. Şimdi bir şey seçmezseniz hiçbir şey kaybetmezsiniz.
choice-question = Nasıl devam etmek istersiniz?
choice-made = { $date } tarihinde şunu seçtiniz: { $option }.
choice-may-change = Bunu hâlâ değiştirebilirsiniz.
choice-ask-person = Bunu konuşmak ister misiniz? { $name } sizinle seve seve düşünür. Arayın ya da yazın, çekinmeyin.
choice-ask-anybody = Bunu konuşmak ister misiniz? Bizi aramaktan çekinmeyin. Yakında size bir görevli verilecek.
choice-think-until = Düşünmek için { $date } tarihine kadar zamanınız var. Daha uzun düşünmek ister misiniz? Olur. Sizin yerinize hiçbir zaman biz seçmeyiz.
choice-said-heading = Sizin için yazdıklarımız
choice-said = { $date } tarihinde şunu seçtiniz: { $option }.
choice-said-portal = Bunu kendiniz yaptınız.
choice-said-phone = Bunu telefonda söylediniz.
choice-said-paper = Mektubunuzda öyle yazıyordu.
choice-said-table = Bunu bir görüşmede söylediniz.
choice-deny = Ben bunu söylemedim
choice-denied-own = Bunun doğru olmadığını söylediniz. Bu seçim artık geçerli değil.
choice-coming-back = Daha sonra geri dönmek:
choice-button = Seçimim bu
choice-announced = Bu daha sonra gelecek
case-received = Şimdiye kadar ne aldınız?
case-why = Ne aldınız ve neden?
case-no-decision = Henüz bir karar yok. Karar verilince her tutar, nedeniyle birlikte burada olacak.
case-awarded = Aldığınız tutar: { $amount }.
case-awarded-before = Daha önce aldıklarınız bu tutarı karşılıyor. Şimdi bir şey eklenmiyor. Hiçbir şeyi geri ödemeniz gerekmez.
case-rejected = Bu adımda size bir tutar verilmiyor.
case-aside = Sabit kişiniz, bilgileriniz ve bildirdikleriniz
case-person = Sabit kişiniz
case-person-text = Bu kişi size baştan sona yardım eder. Hikâyenizi yalnızca bir kez anlatırsınız.
case-no-person = Yakında size sabit bir kişi verilecek. Adı burada yazacak.
case-person-by = Sabit kişiniz artık size yardım edemiyor. En geç { $date } tarihinde size yeni biri verilir. Hiçbir şeyi yeniden anlatmanız gerekmez.
case-persons-before = Size daha önce kim yardım etti
case-person-before = { $name }, { $from } – { $until }
case-person-somebody = Bir meslektaşımız
case-person-away = Sabit kişiniz şu anda yok. Döneceği gün: { $date }. O güne kadar size { $name } yardım eder.
case-facts = { $count ->
    [0] Bilgilerinizi hâlâ arıyoruz.
    [one] Dosyanız hakkında bir bilgi bulduk.
   *[other] Dosyanız hakkında { $count } bilgi bulduk.
}
case-facts-link = Bütün bilgileri görün
case-remarks = Sizin bildirdikleriniz
case-no-remarks = Doğru olmayan bir şey mi var? Bize bildirin. Bir insan buna bakar ve cevap verir.
case-dispute-link = Bir şey doğru değil
remark-yours = { $date } tarihinde şunu yazdınız:
remark-document = Eklediğiniz belgeye bakın
remark-answer = { $date } tarihli cevap:
remark-waiting = Buna bakıyoruz
case-just-registered = Başvurunuzu yaptınız
case-just-registered-text = Teşekkür ederiz. Sabit kişiniz şimdi bilgilerinizi arıyor. Bir şey göndermeniz gerekmez.
case-just-chose = Seçiminiz yazıldı
case-just-chose-text = Bununla devam ediyoruz. Bir sonraki adıma karar verilene kadar seçiminizi değiştirebilirsiniz.
case-just-denied = Bu seçim artık geçerli değil
case-just-denied-text = Bunu yanlış yazdığımız için özür dileriz. Daha önce seçtiğiniz yeniden geçerlidir.
case-just-remarked = Bildiriminizi aldık
case-just-remarked-text = Sabit kişiniz buna bakıyor. Cevap bu sayfada olacak.
case-documents-link = Belge gönderin ya da belgelerinize bakın

## Kararlar
decision-page-title = Kararınızın açıklaması
decision-caption = { $date } tarihli karar
decision-read-all = Bütün açıklamayı okuyun
decision-letter = Mektubu görün (PDF, Hollandaca)
decision-wrong = Doğru olmayan bir şey mi var? ‘Bu yanlış mı?’ ile bildirin. Hiçbir şeyi kanıtlamanız gerekmez. Bir insan buna bakar.
decision-object = Katılmıyor musunuz?
decision-objection = Bu karara katılmıyor musunuz? İtiraz edebilirsiniz. Bu ücretsizdir ve sabit kişiniz size yardım eder.
decision-basis = Hangi kurallara göre
decision-version = Kuralların bu sürümünün işareti: { $version }
table-part = Bölüm
table-how = Buna nasıl ulaştık
table-amount = Tutar
table-none = yok
table-explain = Ayrıntılı açıklama
table-dispute = Bu yanlış mı?
explanation-caption = Bu tutara nasıl ulaştık
explanation-steps = Adım adım
explanation-steps-text = Hangi kuralın geçerli olduğunu ve hangi sayıları kullandığımızı görmek için bir adımı açın. Bir sayının nereden geldiğini görmek için ona dokunun.
explanation-deeper = Bunun dayandığı adımlar
explanation-deeper-text = Bunlar daha alttaki adımlardır: hangi yıllar sayılır ve neden.
operand-empty = doldurulmadı
operand-dossier = kendi dosyanızdan çıkar
explanation-numbers = Kullandığımız sayılar
explanation-between = Aradaki adımlar
explanation-rule = Kuralın kendisi (yazıldığı gibi, Hollandaca)
explanation-filled = Bu dosyanın sayılarıyla şöyle okunur:
explanation-stopped = Bu kural burada geçerli olmadı, çünkü şu koşul yerine gelmedi:
operand-fact = dosyadaki bir bilgi
operand-parameter = düzenlemede belirlenmiştir: { $source }
operand-parameter-unverified = bizim varsayımımız, henüz kesin değil: { $source }
operand-step = biz hesapladık

## Bilgiler
facts-title = Sizin hakkınızda bildiklerimiz
facts-lead = Bunlar hesapta kullandığımız bilgilerdir. Doğru olmayan bir şey mi var? Bildirin; hiçbir şeyi kanıtlamanız gerekmez.
facts-none = Bilgilerinizi hâlâ arıyoruz. Bir şey bulur bulmaz burada yazacak.
facts-of-case = Dosyanızın tamamı
facts-source = Kaynak: { $source }. { $date } tarihinden beri böyle.
facts-corrected = { $count ->
    [one] Bir kez düzeltildi.
   *[other] { $count } kez düzeltildi.
}
facts-you = Kendi bilgileriniz
facts-you-text = Bunu bize { $date } tarihinde başvururken verdiniz.
facts-name = Ad
facts-born-on = Doğum tarihi
facts-bsn = Vatandaşlık numarası (BSN)
facts-bsn-end = sonu { $end }
facts-phone = Telefon
facts-email = E-posta
facts-address = Adres
facts-iban = Banka hesabı
facts-not-given = Verilmedi
facts-years = Yıllar
facts-years-unknown = Bunu araştırıyoruz
facts-you-wrong = Bir şey değişti mi ya da yanlış mı?
facts-story = Hikâyeniz
facts-story-text = Onu yeniden anlatmanız gerekmez.

## Bir şey doğru değil
dispute-title = Bir şey doğru değil
dispute-lead = Söylediğiniz için teşekkür ederiz. Birkaç söz ya da bir fotoğraf yeterlidir. Hiçbir şeyi kanıtlamanız gerekmez.
dispute-about = Konusu
dispute-about-decision = Karar: { $step }
dispute-about-other = Başka bir şey
dispute-words = Doğru olmayan nedir?
dispute-words-hint = Anlatır gibi yazın. Örneğin: ‘Tutar daha yüksekti, ben daha çok geri ödedim.’
dispute-file = Ya da bir fotoğraf veya mektup ekleyin
dispute-next = Sabit kişiniz bunu okur ve araştırır. Cevap kendi sayfanızda olacak.
dispute-button = Bunu gönder
dispute-corrected = Siz haklıydınız, düzeltiyoruz
dispute-kept = Araştırdık; olduğu gibi kalıyor

## Belgeler
documents-title = Belgeleriniz
documents-lead = Buradan bir mektup ya da bir mektubun fotoğrafını gönderebilirsiniz. Hiçbir şeyi iki kez göndermeniz gerekmez.
documents-arrived = Belgenizi aldık.
documents-arrived-text = Belge aşağıdaki listededir. Dosya sorumlunuz onu artık okuyabilir.
