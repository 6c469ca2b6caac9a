-- Additive: programs of before this step have no knowledge base.
-- The beginnings of the words of published articles, by which they are found.
CREATE TABLE article_word (
    word {text} NOT NULL,
    article_id {bytes} NOT NULL,
    PRIMARY KEY (word, article_id)
) {strict}{clustered};
