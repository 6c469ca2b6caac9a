-- Additive: programs of before this step do not miss it.
--
-- The passkeys of somebody, for their own list.
CREATE INDEX passkey_by_staff ON passkey (staff_id);
