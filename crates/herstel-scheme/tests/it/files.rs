//! The files of a package: one hash and one byte string, the same everywhere.

use crate::packages::files;
use herstel_scheme::PackageFiles;

fn small() -> PackageFiles {
    PackageFiles::new([("b/c.txt".to_owned(), b"two".to_vec()), ("a.txt".to_owned(), b"one".to_vec())])
}

#[test]
fn the_hash_is_fixed_for_ever() {
    insta::assert_snapshot!(small().hash(), @"7b9914529f9dcc59cc89bd8440cb8987d0ec89f5e91a5cf74203b50568d79f27");
}

#[test]
fn the_hash_knows_where_one_file_ends_and_the_next_begins() {
    let one = PackageFiles::new([("a".to_owned(), b"bc".to_vec())]);
    let other = PackageFiles::new([("ab".to_owned(), b"c".to_vec())]);
    assert_ne!(one.hash(), other.hash());
}

#[test]
fn an_archive_comes_back_whole_and_damage_is_refused() {
    let archive = small().to_archive();
    assert_eq!(PackageFiles::from_archive(&archive).unwrap(), small());
    for cut in 1..archive.len() {
        let short = PackageFiles::from_archive(&archive[..cut]);
        // Cut exactly between two files it is a shorter archive of its own; everywhere else it is refused.
        assert!(short.is_err() || short.unwrap().hash() != small().hash(), "cut at {cut}");
    }
    assert!(PackageFiles::from_archive(b"PK\x03\x04").is_err());
    assert!(
        PackageFiles::from_archive(&[archive.as_slice(), &archive[17..]].concat()).is_err(),
        "the same files twice"
    );
}

#[test]
fn a_folder_reads_as_the_embedded_package_does() {
    let folder = tempfile::tempdir().unwrap();
    let embedded = files("kot-2021");
    for (path, bytes) in embedded.iter() {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    std::fs::write(folder.path().join(".hidden"), "not part of it").unwrap();
    std::fs::write(folder.path().join("scheme.toml~"), "not part of it").unwrap();
    let read = PackageFiles::read_dir(folder.path()).unwrap();
    assert_eq!(read.hash(), embedded.hash());
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let error = PackageFiles::read_dir(std::path::Path::new("nergens")).unwrap_err().to_string();
    assert!(error.starts_with("nergens: kan niet worden gelezen"), "{error}");
}
