//! What is said to everybody who waits, and how right it was.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const FORECAST: Table = Table {
    name: "forecast",
    key: 2,
    columns: &[
        ("dossier_id", Bytes),
        ("step", Text),
        ("reckoned_on", Text),
        ("half_on", Text),
        ("nine_on", Text),
        ("half_days", Int),
        ("nine_days", Int),
        ("ahead", Int),
        ("among", Int),
        ("reason", Text),
        ("standing", Text),
        ("said_half_on", Text),
        ("said_nine_on", Text),
        ("said_on", Text),
        ("bare_days", Int),
        ("was_shown", Int),
        ("is_told", Int),
    ],
};

pub(crate) const FORECAST_TOLD: Table = Table {
    name: "forecast_told",
    key: 3,
    columns: &[
        ("dossier_id", Bytes),
        ("step", Text),
        ("said_on", Text),
        ("until_on", Text),
        ("half_days", Int),
        ("nine_days", Int),
        ("cohort", Text),
        ("region", Text),
        ("is_shown", Int),
        ("told_by", Bytes),
        ("done_on", Text),
        ("bare_days", Int),
        ("left_on", Text),
        ("class", Text),
    ],
};

pub(crate) const FORECAST_SCORE: Table = Table {
    name: "forecast_score",
    key: 4,
    columns: &[
        ("month", Text),
        ("kind", Text),
        ("cohort", Text),
        ("region", Text),
        ("forecasts", Int),
        ("within_half", Int),
        ("within_nine", Int),
        ("waiting", Int),
        ("loss_half", Int),
        ("loss_nine", Int),
    ],
};

pub(crate) const FORECAST_CLASS_SCORE: Table = Table {
    name: "forecast_class_score",
    key: 5,
    columns: &[
        ("month", Text),
        ("kind", Text),
        ("cohort", Text),
        ("region", Text),
        ("class", Text),
        ("forecasts", Int),
        ("within_half", Int),
        ("within_nine", Int),
        ("waiting", Int),
        ("loss_half", Int),
        ("loss_nine", Int),
    ],
};

pub(crate) const FORECAST_BASIS: Table =
    Table { name: "forecast_basis", key: 1, columns: &[("kind", Text), ("content", Text)] };
