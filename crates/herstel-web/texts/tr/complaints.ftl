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
