//! Rebuilds this crate when a scheme package changes: the packages are embedded.

fn main() {
    println!("cargo::rerun-if-changed=../../schemes");
    println!("cargo::rerun-if-changed=build.rs");
}
