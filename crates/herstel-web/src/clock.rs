//! The clock of the edge: the binary supplies the time, the demo may run on another day.

use herstel_kernel::{Date, Timestamp};
use jiff::tz::TimeZone;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Where the operation lives; its civil date is "today".
const TIME_ZONE: &str = "Europe/Amsterdam";

/// What time it is, and which day. Cheap to clone; clones share a moved demo day.
#[derive(Clone)]
pub struct Clock {
    source: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    zone: TimeZone,
    /// Seconds between the source and the day on which the demo runs.
    shift: Arc<AtomicI64>,
}

/// The demo day can only move forward: the journal knows no way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// The wanted day lies before today.
    #[error("the day lies before today")]
    Backwards,
    /// The wanted day cannot be counted from the present.
    #[error("the day is out of range")]
    OutOfRange,
}

impl Clock {
    /// A clock that follows `source`.
    pub fn new(source: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        // The zone comes from the system or from the copy that jiff carries.
        let zone = TimeZone::get(TIME_ZONE).unwrap_or(TimeZone::UTC);
        Self { source: Arc::new(source), zone, shift: Arc::new(AtomicI64::new(0)) }
    }

    /// Now, on the day of the operation (in a demo, the demo day).
    pub fn now(&self) -> Timestamp {
        let shift = jiff::SignedDuration::from_secs(self.shift.load(Ordering::Relaxed));
        let now = self.wall();
        now.checked_add(shift).unwrap_or(now)
    }

    /// The civil date in the Netherlands.
    pub fn today(&self) -> Date {
        self.now().to_zoned(self.zone.clone()).date()
    }

    /// The unshifted time: what sessions expire by, also when the demo day jumps.
    pub fn wall(&self) -> Timestamp {
        (self.source)()
    }

    /// The civil date of an instant.
    pub fn day_of(&self, instant: Timestamp) -> Date {
        instant.to_zoned(self.zone.clone()).date()
    }

    /// The first instant of a day in the Netherlands; none for a day beyond all bounds.
    pub fn begin_of(&self, day: Date) -> Option<Timestamp> {
        day.to_zoned(self.zone.clone()).ok().map(|zoned| zoned.timestamp())
    }

    /// The civil date and the time of day of an instant, `14:05`.
    pub fn civil(&self, instant: Timestamp) -> (Date, String) {
        let zoned = instant.to_zoned(self.zone.clone());
        (zoned.date(), format!("{:02}:{:02}", zoned.hour(), zoned.minute()))
    }

    /// Lets the clock run on `day`, at the present time of day. For a demo that starts on a day of the past.
    pub fn start_on(&self, day: Date) -> Result<(), ClockError> {
        let wall = self.wall();
        let time = wall.to_zoned(self.zone.clone()).time();
        let wanted = day.to_datetime(time).to_zoned(self.zone.clone()).map_err(|_| ClockError::OutOfRange)?;
        self.shift.store(wanted.timestamp().as_second() - wall.as_second(), Ordering::Relaxed);
        Ok(())
    }

    /// Moves the demo day forward, never back.
    pub fn advance_to(&self, day: Date) -> Result<(), ClockError> {
        if day < self.today() {
            return Err(ClockError::Backwards);
        }
        self.start_on(day)
    }
}
