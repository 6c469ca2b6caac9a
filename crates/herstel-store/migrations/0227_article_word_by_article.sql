CREATE INDEX article_word_by_article ON article_word (article_id);
