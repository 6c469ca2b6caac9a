//! The pages of staff: work list, dossier, facts, decisions, second reading, answers to remarks.

use crate::{
    layout::{NavItem, Page},
    routes::Routes,
};
use herstel_kernel::StaffRole;

pub(crate) fn routes() -> Routes {
    Routes::new()
}

/// The main menu of staff.
pub(crate) fn navigation(_page: &Page, _role: StaffRole) -> Vec<NavItem> {
    Vec::new()
}

/// Where staff arrive after signing in.
pub(crate) fn first_page(_role: StaffRole) -> String {
    "/werk".to_owned()
}
