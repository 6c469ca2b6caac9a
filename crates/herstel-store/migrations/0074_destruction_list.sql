-- Lists of persons whose data is to be destroyed: made by one privacy officer, approved by another, carried out once.
CREATE TABLE destruction_list (
    list_id {bytes} PRIMARY KEY,
    status {text} NOT NULL,
    proposed_by {bytes} NOT NULL,
    proposed_on {text} NOT NULL,
    read_by {bytes},
    read_on {text},
    executed_by {bytes},
    executed_on {text}
) {strict};
