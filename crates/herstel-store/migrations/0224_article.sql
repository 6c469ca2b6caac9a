-- Additive: programs of before this step have no knowledge base.
-- The versions of articles for who helps parents; nothing of anybody. The last published version of each stands.
CREATE TABLE article (
    article_id {bytes} NOT NULL,
    version {int} NOT NULL,
    kind {text} NOT NULL,
    step {text},
    title {text} NOT NULL,
    content {text} NOT NULL,
    drafted_by {bytes} NOT NULL,
    drafted_at {int} NOT NULL,
    published_by {bytes},
    published_at {int},
    PRIMARY KEY (article_id, version)
) {strict};
