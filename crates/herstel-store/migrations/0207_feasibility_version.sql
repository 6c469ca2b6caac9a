-- Additive: programs of before this step do not miss it.
-- Which versions of schemes a kept report simulates. Report: the SHA-256 of its content, by which a gate knows it.
CREATE TABLE feasibility_version (
    number {int} NOT NULL REFERENCES feasibility_report (number),
    scheme {text} NOT NULL,
    substance {text} NOT NULL,
    report {text} NOT NULL,
    PRIMARY KEY (number, scheme, substance)
) {strict};
