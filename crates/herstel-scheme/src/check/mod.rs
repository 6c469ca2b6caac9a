//! Whether the parts of a package fit together. Every check adds what it finds; none stops the others.

pub(crate) mod estimate;
pub(crate) mod facts;
pub(crate) mod groups;
pub(crate) mod late;
pub(crate) mod money;
pub(crate) mod papers;
pub(crate) mod parameters;
pub(crate) mod process;
pub(crate) mod relations;
pub(crate) mod rules;
pub(crate) mod terms;
pub(crate) mod texts;
pub(crate) mod transition;
