story-title-own = Hikâyeniz
story-title-own-child = Senin hikâyen
timeline-title-own = Ne oldu ve neden?
chain-title-own = Sizin için kimin daha ne yapması gerekiyor?
dispute-about-timeline = Zaman çizgisindeki bir olay
remark-about-timeline = zaman çizgisindeki bir olay
