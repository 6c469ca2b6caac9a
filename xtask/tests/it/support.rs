//! Reading the repository: files, tokens of Rust source, and what Cargo knows about the crates.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};
use xtask::bench::root;

/// All files below a folder whose name ends in `ending`, in a fixed order.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The path as people write it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// The Rust files of one crate's `src`.
pub fn sources(package: &str) -> Vec<PathBuf> {
    let found = files(&root().join("crates").join(package).join("src"), ".rs");
    assert!(!found.is_empty(), "{package} has no source");
    found
}

/// The tokens of a Rust text in order, without comments and documentation. Groups are flattened: a `(` is a token.
pub fn tokens(text: &str) -> Vec<TokenTree> {
    let stream = TokenStream::from_str(text).expect("the file is Rust");
    let mut flat = Vec::new();
    flatten(stream, &mut flat);
    flat
}

fn flatten(stream: TokenStream, flat: &mut Vec<TokenTree>) {
    let mut tokens = stream.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(hash) = &token
            && hash.as_char() == '#'
        {
            // `#[doc = "…"]` and `#![doc = "…"]` are what comments become.
            tokens.next_if(|next| matches!(next, TokenTree::Punct(bang) if bang.as_char() == '!'));
            if tokens.next_if(is_doc).is_some() {
                continue;
            }
        }
        if let TokenTree::Group(group) = &token {
            flatten(group.stream(), flat);
        } else {
            flat.push(token);
        }
    }
}

fn is_doc(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

/// Text of a string literal, or nothing for other tokens.
pub fn string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

/// One crate of the workspace as Cargo describes it.
pub struct Package {
    pub name: String,
    /// Names of all direct dependencies, also of tests and build scripts.
    pub dependencies: Vec<String>,
}

/// The crates of the workspace.
pub fn packages() -> Vec<Package> {
    let answer = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version=1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(answer.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&answer.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout).expect("cargo metadata is JSON");
    let list = |value: &serde_json::Value| value.as_array().cloned().expect("a list");
    let name = |value: &serde_json::Value| value["name"].as_str().expect("a name").to_owned();
    list(&metadata["packages"])
        .iter()
        .map(|package| Package {
            name: name(package),
            dependencies: list(&package["dependencies"]).iter().map(name).collect(),
        })
        .collect()
}
