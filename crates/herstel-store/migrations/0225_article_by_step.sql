CREATE INDEX article_by_step ON article (step);
