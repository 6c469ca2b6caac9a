//! Who works here, who is signed in, and who can be tried in a demonstration.

use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, Authentication, StaffId, StaffPost, Timestamp};
use std::fmt;

/// Somebody who works for the operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// Who.
    pub id: StaffId,
    /// The name parents know them by.
    pub name: String,
    /// Where and as what.
    pub post: StaffPost,
}

/// A signed-in browser, or a program with a token.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionData {
    /// Who.
    pub actor: Actor,
    /// How they showed who they are.
    pub authentication: Authentication,
    /// The browser and the kind of machine in a few words, nothing that tells two of a kind apart; empty when unknown.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// In which language they read.
    pub language: PreferredLanguage,
    /// The secret behind the tokens in forms.
    pub csrf_secret: [u8; 32],
    /// When it ends if nothing happens.
    pub expires_at: Timestamp,
    /// When it ends in any case.
    pub absolute_expires_at: Timestamp,
}

/// Secrets never reach a log.
impl fmt::Debug for SessionData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionData(until {})", self.expires_at)
    }
}

/// An invented person somebody can sign in as, in a demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// Its place in the address of the sign-in.
    pub slug: String,
    /// Who it is.
    pub label: String,
    /// What there is to see.
    pub note: String,
    /// As whom one signs in.
    pub actor: Actor,
}
