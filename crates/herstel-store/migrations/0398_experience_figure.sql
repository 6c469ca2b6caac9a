-- Additive: programs of before this step count the answers themselves.
-- What people answered in months that are over, counted by a job: per month, thing and group of people, and nothing of anybody.
CREATE TABLE experience_figure (
    month {text} NOT NULL,
    about {text} NOT NULL,
    people_group {text} NOT NULL,
    people {int} NOT NULL,
    justice_yes {int} NOT NULL,
    justice_a_little {int} NOT NULL,
    justice_no {int} NOT NULL,
    new_start_yes {int} NOT NULL,
    new_start_a_little {int} NOT NULL,
    new_start_no {int} NOT NULL,
    answers {int} NOT NULL,
    PRIMARY KEY (month, about, people_group)
) {strict}{clustered};
