//! Who may see what, said twice and compared: the policies in `policies/` (Cedar) decide for random people, dossiers,
//! relations, mandates, bases and consents, and the store must give exactly the same by `Scope`.
//!
//! Everything is in `tests/`; nothing else waits for Cedar to be compiled.
