-- Additive: programs of before this step do not miss it.
CREATE INDEX feasibility_version_by_version ON feasibility_version (scheme, substance);
