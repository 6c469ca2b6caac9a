-- Additive: programs of before this step have no knowledge base.
-- Questions to which there was no answer: about which step, how often, who looks for the answer, and what it is.
CREATE TABLE signal (
    signal_id {bytes} PRIMARY KEY,
    question {text} NOT NULL,
    step {text},
    raised_by {bytes} NOT NULL,
    raised_at {int} NOT NULL,
    times {int} NOT NULL,
    owner_id {bytes},
    answer {text},
    answered_by {bytes},
    answered_at {int},
    article_id {bytes}
) {strict};
