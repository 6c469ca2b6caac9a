-- Additive: programs of before this step do not miss it; what they keep was asked by the operation itself.
-- Which municipality asked, when a desk of one did.
ALTER TABLE signal ADD COLUMN municipality {text};
