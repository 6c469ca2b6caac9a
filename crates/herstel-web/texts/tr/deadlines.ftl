### Yasal süreler: ne geçerli, neden ve geç kalmanın bedeli.

term-running = Kararın en geç { $date } tarihinde verilmesi gerekir.
term-suspended = Kararın en geç { $date } tarihinde verilmesi gerekir. Süre şimdi duruyor, son gün: { $until }.
term-held = Süre duruyor, çünkü beklemek seçildi.
term-left = Süre duruyor, çünkü burada durmak veya başka bir yol seçildi.
term-late = Kararın en geç { $date } tarihinde verilmesi gerekiyordu. O gün geçti.
term-objection = İtiraza cevap: { $step }
term-objection-short = Bir itiraza cevap
term-begin-step = Süre { $date } tarihinde başladı.
term-begin-anew = Mahkeme { $date } tarihinde karar verdi. Yeniden karar vermemiz gerekiyor.
term-begin-objection = Cevap süresi { $date } tarihinden sonra başladı.
term-length = Yasanın verdiği süre: { $length }. Son gün: { $date } ({ $law }).
term-extended = { $date } tarihinde ek süre aldık: { $by }. Nedeni: “{ $reason }”
term-pause = { $from } gününden { $until } gününe kadar sayılmaz: { $days }. Nedeni: { $why }.
term-pause-open = { $from } gününden itibaren sayılmaz. Nedeni: { $why }.
term-court = Mahkeme, kararın { $date } tarihinde verilmesi gerektiğini söyledi.
term-notice-counts = { $date } tarihinde geç kaldığımız bize bildirildi. Bu bildirim geçerlidir.
term-notice-early = { $date } tarihinde geç kaldığımızı bildiren bir mektup geldi. Süre o zaman henüz dolmamıştı. Bu mektup geçerli değil; yenisi geçerli olur.
term-days = { $count ->
    [one] 1 gün
   *[other] { $count } gün
}
term-penalty = Geç kaldık ve bu yüzden şimdi { $amount } ödememiz gerekiyor. Bu tutar { $days } içindir.
term-penalty-from = { $date } gününden itibaren geç kaldığımız her gün için ödeme yapmamız gerekir.
term-penalty-settled = { $subject }: { $amount }, çünkü { $days } geç kaldık. Sayıldığı gün: { $date }.
suspension-missing-papers = kâğıtlar eksikti ve biz bunları istedik
suspension-agreed = beklemek üzere anlaşıldı
suspension-information-from-abroad = yurt dışından bir şey bekledik
suspension-force-majeure = kimsenin elinden bir şey gelmiyordu
suspension-choice = beklemek seçildi
suspension-left = durmak veya başka bir yol seçildi
suspension-mending = itiraz tamamlanıyordu
case-terms = En geç ne zamana kadar sürebilir?
case-terms-why = Nasıl saydık
case-penalties = Geç kaldığımız için para
term-penalty-day = { $date }: toplam { $amount }
term-penalty-days = Sayılan her gün
term-penalty-established = Bunu iki kişi kontrol etti. { $date } tarihinden beri kesindir.
term-penalty-anew = Önceden bu { $before } idi. İtiraz ettiniz ve haklı çıktınız.
term-penalty-anew-kept = İtiraz ettiniz ve haklı çıktınız. Daha fazlası çıkmadı. Aldıklarınız sizindir.
