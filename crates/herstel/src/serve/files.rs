//! Files that the configuration names, as the portals take them: distances and the theme.

use crate::exit::{Failure, Result};
use herstel_domain::handlers::distances::Distances;
use herstel_web::Theme;
use std::{fs, io, path::Path};

/// What the file says about how far handlers are; nothing without one.
pub fn distances(path: Option<&Path>) -> Result<Distances> {
    let Some(path) = path else { return Ok(Distances::default()) };
    let text = fs::read_to_string(path).map_err(|error| failed("handlers.distances", path, &error))?;
    Distances::parse(&text).map_err(|error| failed("handlers.distances", path, &error))
}

/// The look of the installation, from a folder; none without one.
pub fn theme(folder: Option<&Path>) -> Result<Option<Theme>> {
    let Some(folder) = folder else { return Ok(None) };
    let files = read_all(folder).map_err(|error| failed("look.theme", folder, &error))?;
    Theme::new(files).map(Some).map_err(|error| failed("look.theme", folder, &error))
}

fn read_all(folder: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?));
    }
    Ok(files)
}

fn failed(key: &str, path: &Path, why: &dyn std::fmt::Display) -> Failure {
    Failure::Environment(anyhow::anyhow!("{key}: {}: {why}", path.display()))
}
