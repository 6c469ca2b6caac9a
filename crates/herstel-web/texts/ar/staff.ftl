language-nl = الهولندية
language-en = الإنجليزية
language-tr = التركية
language-ar = العربية
paging-label = الصفحات
