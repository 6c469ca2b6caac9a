//! Simulates the operation from its own process definition: who waits how long for what, with which staff.
//!
//! A model is data: the process of a scheme package (steps, order, hours, terms) and a scenario (inflow, staff, queues,
//! routes). [`Model::load`] refuses what is impossible with file, line, field and a sentence; [`simulate`] runs one
//! world of it, [`replicate`] many on all cores; [`compare`] runs several scenarios in worlds drawn from what is
//! uncertain; [`fluid`] reckons the backlog without chance, as a check beside it.
//! [`calibrate`] makes a scenario of published figures, and [`outlook`] tells what it says about the years after;
//! [`staffing`] finds how many people to hire. [`document`] makes a report readable, [`outlook_document`] an outlook, and
//! [`forecast`] says for everybody who waits now by when their next step is done.
//!
//! No file, no clock, no database. Time is in weeks and work in hours, as floats; penalty payments are whole cents.
#![expect(
    clippy::float_arithmetic,
    reason = "time and work are measured; the only money, penalty payments, is in whole cents and integers"
)]

mod calibration;
mod compare;
mod compile;
mod document;
mod draws;
mod engine;
mod feedback;
mod fluid;
mod forecast;
mod measure;
mod model;
mod named;
mod order;
mod outcome;
mod problem;
mod progress;
mod replicate;
mod report;
mod routing;
mod scenario;
mod spread;
mod staffing;
mod uncertain;
mod unread;

pub use calibration::{
    BacklogAt, Band, Calibrated, Calibration, DoneAt, Outlook, OutlookInputs, Range, Ranges,
    RegistrationPath, Shape, Share, StaffPath, VariantOutlook, Window, calibrate, outlook, outlook_text,
    week_of,
};
pub use compare::{
    AlreadyWaiting, Cents, CountedTerm, Days, Divided, LeftOut, PolicyReport, Report, ReportedFigure,
    ScenarioReport, Told, compare, comparison_text, runs_of,
};
pub use document::{Block, Document, Section, document, html_body, html_page, outlook_document};
pub use engine::{LiveDossier, Stopped, simulate, simulate_unless};
pub use feedback::{Announcement, Load, Penalty, Reaction, Tier, Watch};
pub use fluid::{Fluid, fluid};
pub use forecast::{
    Change, FEWEST_PUBLISHED, Forecast, ForecastInputs, HORIZON_WEEKS, MATURED_FOR_WIDENING, Matured,
    PROVEN_DAYS, Place, PublishedScore, RIGHT_PERCENT, Said, Score, StepBasis, Why, bases, change, forecast,
    is_proven_wrong, places, play_out, published, said_before, scores, scores_by_class, why, widened,
    widening, widening_of,
};
pub use measure::{Figure, Measured, Unit, What, figures, measure};
pub use model::{
    Arrivals, Class, Cohort, DeadlineFrom, Model, Pool, Priority, Queue, ReportRow, Route, RouteCondition,
    SimulatedMoment, SimulatedVersion, StepWork, TermModel, Trait, Wait, Work,
};
pub use order::QueueOrder;
pub use outcome::{Broken, Ending, Late, Outcome, Passed, Quantiles, Reacted, Waited, Week};
pub use problem::{Problem, Problems, Source};
pub use replicate::{Extent, Onlooker, explore, replicate};
pub use report::text;
pub use staffing::{
    MonthPlan, NoStaffing, PoolCost, PoolPlan, SimulatedPlan, StaffPlan, StaffTarget, Staffing, Trial,
    TrialWorld, staffing, staffing_text, with_plan,
};
pub use uncertain::{Scaled, Uncertain};
