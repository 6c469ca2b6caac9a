//! How long sessions live.

use herstel_kernel::Actor;
use jiff::{SignedDuration, Timestamp};

/// A session is lengthened at most once per this time, so that reading pages does not write.
const TOUCH_AFTER_MAX: SignedDuration = SignedDuration::from_mins(5);

/// How long sessions live, by who signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Of parents and of those who act for them.
    pub people: Lifetime,
    /// Of those who work for the operation or a municipality: shorter, because they see the dossiers of others.
    pub staff: Lifetime,
}

/// How long one session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Without being used.
    pub idle: SignedDuration,
    /// At most.
    pub absolute: SignedDuration,
}

impl Default for SessionLimits {
    /// Parents: two hours without use, long enough to write a difficult story, and twelve at most. Staff: one hour,
    /// and ten at most, a working day.
    fn default() -> Self {
        let hours = |idle, absolute| Lifetime {
            idle: SignedDuration::from_hours(idle),
            absolute: SignedDuration::from_hours(absolute),
        };
        Self { people: hours(2, 12), staff: hours(1, 10) }
    }
}

impl SessionLimits {
    /// Those of somebody.
    pub fn of(self, actor: Actor) -> Lifetime {
        match actor {
            Actor::Person { .. } | Actor::Representative { .. } => self.people,
            Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => self.staff,
        }
    }
}

impl Lifetime {
    /// Until when a session lives that is used now.
    pub(super) fn idle_end(self, now: Timestamp) -> Timestamp {
        now.checked_add(self.idle).unwrap_or(now)
    }

    /// Until when a session lives at most that begins now.
    pub(super) fn absolute_end(self, now: Timestamp) -> Timestamp {
        now.checked_add(self.absolute).unwrap_or(now)
    }

    /// Whether so much of the idle limit was used up that it is moved.
    pub(super) fn is_worn(self, expires_at: Timestamp, now: Timestamp) -> bool {
        let used_up = self.idle_end(now).duration_since(expires_at);
        used_up > TOUCH_AFTER_MAX.min(self.idle / 10)
    }
}
