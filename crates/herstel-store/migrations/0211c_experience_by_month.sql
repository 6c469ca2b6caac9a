-- Additive: an index that counts answers by month.
CREATE INDEX experience_by_month ON experience (month, about);
