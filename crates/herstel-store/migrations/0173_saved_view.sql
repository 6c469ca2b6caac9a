-- Additive: programs of before this step do not miss it.
-- Views of lists that staff keep under a name, for themselves or for everybody who handles dossiers. The content (name and
-- what the list is narrowed to) is sealed with the master key: a name may speak of somebody.
CREATE TABLE saved_view (
    view_id {bytes} PRIMARY KEY,
    owner_id {bytes} NOT NULL,
    is_shared {int} NOT NULL,
    content {bytes} NOT NULL
) {strict};
