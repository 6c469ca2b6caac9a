//! `cargo xtask soak`: the long runs.

/// # Errors
/// When the arguments are wrong.
pub fn run(_arguments: &[&str]) -> Result<bool, String> {
    Err("not written yet".to_owned())
}
