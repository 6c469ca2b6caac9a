### Başvurunun diğer soruları.

registration-for-another = Bir çocuk ya da başka biri için başvurun
intake-kind-part = Bize neden geliyorsunuz?
intake-kind = Neden?
intake-kind-hint = Bilmiyor musunuz? Bunu geçin. O zaman biz buluruz.
person-kind-applicant = Çocuk bakım yardımını kendisi isteyen
person-kind-partner = İsteyen kişinin eşi ya da partneri
person-kind-ex-partner = İsteyen kişinin eski eşi ya da eski partneri
person-kind-child = İsteyen kişinin çocuğu
person-kind-other-benefit = Başka bir yardımda yapılan hatalar
intake-abroad = Hollanda dışında
intake-abroad-hint = O zaman yurt dışındakiler için olan ekip yardım eder, belediye değil.
intake-abroad-yes = Evet, yurt dışında
intake-country = Hangi ülke?
intake-hours = Greenwich saatine göre saat farkı
intake-hours-hint = Saat olarak. Örneğin Surinam için -3. O zaman geceleyin aramayız.
intake-abroad-channel = Yurt dışında size en iyi nasıl ulaşırız?
contact-channel-phone = Telefon
contact-channel-email = E-posta
contact-channel-video = Görüntülü arama
contact-channel-letter = Mektup
