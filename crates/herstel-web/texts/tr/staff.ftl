language-nl = Hollandaca
language-en = İngilizce
language-tr = Türkçe
language-ar = Arapça
paging-label = Sayfalar
