//! Who may see what, said twice and compared: the policies in `policies/` (Cedar) decide for random people, dossiers,
//! relations, mandates, bases and consents, and the store must give exactly the same by `Scope`.
//!
//! Everything is in `tests/`; nothing else waits for Cedar to be compiled. Below stands what must not compile.
//!
//! A query takes a scope:
//!
//! ```
//! use herstel_domain::{Dossier, Scope};
//! use herstel_kernel::DossierId;
//! use herstel_store::{Store, StoreError};
//!
//! async fn read(store: &Store, scope: &Scope, dossier: DossierId) -> Result<Option<Dossier>, StoreError> {
//!     store.dossier(scope, dossier).await
//! }
//! ```
//!
//! Without one it does not compile:
//!
//! ```compile_fail,E0061
//! use herstel_domain::Dossier;
//! use herstel_kernel::DossierId;
//! use herstel_store::{Store, StoreError};
//!
//! async fn read(store: &Store, dossier: DossierId) -> Result<Option<Dossier>, StoreError> {
//!     store.dossier(dossier).await
//! }
//! ```
//!
//! A scope is made of an actor, a purpose and an occasion:
//!
//! ```
//! use herstel_domain::{Occasion, Purpose, Scope};
//! use herstel_kernel::{Actor, Refusal};
//!
//! fn scope(actor: Actor, occasion: Occasion) -> Result<Scope, Refusal> {
//!     Scope::new(actor, Purpose::Handling, occasion)
//! }
//! ```
//!
//! In no other way, and not by changing one:
//!
//! ```compile_fail,E0451
//! use herstel_domain::{Scope, access::Reach};
//!
//! fn widened(scope: Scope) -> Scope {
//!     Scope { reach: Reach::Everything, ..scope }
//! }
//! ```
