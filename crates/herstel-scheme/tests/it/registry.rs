//! Which packages a running program knows, and which decide.

use crate::packages::files;
use herstel_scheme::{Registry, SchemeId};
use jiff::civil::date;

#[test]
fn the_scheme_of_the_day_decides() {
    let registry = Registry::embedded().unwrap();
    let deciding = |step: &str, on| {
        let packages = registry.deciding(step, on);
        packages.iter().map(|package| package.id().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(deciding("first-review", date(2020, 12, 21)), Vec::<String>::new());
    assert_eq!(deciding("first-review", date(2020, 12, 22)), ["kot-2021"]);
    assert_eq!(deciding("full-assessment", date(2022, 11, 4)), ["kot-2021"]);
    assert_eq!(deciding("full-assessment", date(2022, 11, 5)), ["wht-compensatie"]);
    assert_eq!(deciding("no-such-step", date(2022, 11, 5)), Vec::<String>::new());
}

#[test]
fn a_package_is_found_by_id_and_by_hash() {
    let registry = Registry::embedded().unwrap();
    let id = SchemeId::new("kot-2021").unwrap();
    let package = registry.get(&id).unwrap();
    assert_eq!(package.hash(), files("kot-2021").hash());
    assert_eq!(registry.by_hash(&package.hash()).unwrap().id(), &id);
    assert!(registry.all().len() >= 2);
}

#[test]
fn a_folder_of_packages_loads_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, skip: &str| {
        for (path, bytes) in files("kot-2021").iter().filter(|(path, _)| *path != skip) {
            let file = folder.path().join(name).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    };
    write("kot-2021", "");
    std::fs::create_dir(folder.path().join("notities")).unwrap();
    assert_eq!(Registry::from_dir(folder.path()).unwrap().all().len(), 1);
    write("copy", "");
    let errors = Registry::from_dir(folder.path()).unwrap_err().to_string();
    assert_eq!(errors, "copy/scheme.toml: de id «kot-2021» is niet de naam van de map [manifest]");
    write("broken", "facts.toml");
    let errors = Registry::from_dir(folder.path()).unwrap_err().to_string();
    assert!(errors.contains("broken/facts.toml: dit bestand hoort bij elk regelingpakket"), "{errors}");
    assert!(Registry::from_dir(&folder.path().join("notities")).is_err(), "a folder without packages");
}
