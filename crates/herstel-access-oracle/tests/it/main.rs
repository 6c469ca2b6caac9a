//! The store against the policy.
