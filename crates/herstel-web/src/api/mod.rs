//! The API: the reads and commands of the pages as JSON, under `/api/v1`.

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
}
