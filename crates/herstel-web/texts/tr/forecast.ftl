### Bir sonraki adımın ne zaman biteceği
forecast-title = Bu ne zaman biter: { $step }?
forecast-objection = { $date } tarihli itirazınız
forecast-nine = Her 10 ebeveynden 9’u için bu adım { $before } biter.
forecast-half = Bunların yarısı için { $before } biter.
forecast-before-half = { $month } ayının ortasından önce
forecast-before-end = { $month } ayının sonundan önce
forecast-over = Söylediğimizden daha uzun sürüyor. Özür dileriz. Dosya sorumlunuz bunun için sizi arayacak.
forecast-wrong = Daha önce söylediğimiz çoğu kez doğru çıkmadı. Bu adımın ne zaman biteceğini şimdi söyleyemiyoruz. Dosya sorumlunuz bunun için sizi arayacak.
forecast-still = Bu adım şu anda durduruldu. Ne zaman biteceğini söyleyemiyoruz. Devam edersek bunu burada okursunuz.
forecast-why-first = Bunu ilk kez söylüyoruz.
forecast-why-people = Bu artık eskisi gibi değil. Sizden önceki kişilerin sayısı değişti.
forecast-why-staff = Bu artık eskisi gibi değil. Çalışanlarımızın sayısı değişti.
forecast-why-work = Bu artık eskisi gibi değil. Bir dosya artık daha çok ya da daha az zaman alıyor.
forecast-why-scheme = Bu artık eskisi gibi değil. Yeni bir düzenleme daha çok kişi getiriyor.
forecast-why-other = Bu artık eskisi gibi değil. Yeniden hesapladık.
forecast-place-ask = Sıradaki yerimi göster
forecast-place =
    { $ahead ->
        [0] Sizden önce kimse yok.
       *[other] Sizden önce { $ahead } kişi var.
    } { $among ->
        [1] Sırada yalnız siz varsınız.
       *[other] Sırada { $among } kişi var.
    }
forecast-place-begun = Birisi dosyanız üzerinde çalışmaya başladı bile.
forecast-place-about = Bu daha değişebilir.
forecast-scores-link = Bu ne kadar sık doğru çıkıyor?
