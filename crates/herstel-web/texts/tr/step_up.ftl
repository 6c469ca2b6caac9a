### En önemli şeylerden önce kim olduğunuzu bir kez daha göstermek.

step-up-title = Bir kez daha giriş yapın
step-up-why = Bu önemlidir. Bu yüzden kim olduğunuzu bir kez daha soruyoruz.
step-up-held = Doldurduklarınızı yarım saat saklarız. Sonra burada yeniden görürsünüz. Henüz hiçbir şey gönderilmedi.
step-up-demo = Benim (tanıtım)
step-up-stop = Bunu yapma

## Ne istediğiniz
step-up-registration = Başvuruyorsunuz.
step-up-choice = Bir seçim yapıyorsunuz.
step-up-mandate = Başka birinin sizin için iş yapmasına izin veriyorsunuz.
step-up-consent = Başka birine izin veriyorsunuz.
step-up-bank-account = Bilgilerinizi veya banka hesabınızı değiştirmek istiyorsunuz.
step-up-message-ways = Mesajların size nasıl geleceğini söylemek istiyorsunuz.
step-up-whole-file = Dosyanızın tamamını tek bir dosya olarak istiyorsunuz.
step-up-lapsed = Uzun süre ayrı kaldınız ve oturumunuz kapandı. O zaman göndermek istediğiniz buydu.

## Ondan sonra
step-up-confirm-title = Bunu göndermek ister misiniz?
step-up-confirm-text = Artık siz olduğunuzu biliyoruz. Henüz hiçbir şey gönderilmedi.
step-up-confirm = Evet, gönder

## Bir şey yok
step-up-nothing-title = Bekleyen bir şey yok
step-up-nothing-text = Şu anda burada göndereceğiniz bir şey yok. Belki zaten gönderdiniz. Ya da çok uzun sürdü ve yeniden doldurmanız gerekiyor.
step-up-on = Devam edin
