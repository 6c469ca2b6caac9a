//! The text of a keys file: readable, made once, added to by `herstel keys`.

use super::keys::{KeySet, MasterKey, SecretKey};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use std::sync::Arc;
use zeroize::Zeroizing;

const HEADER: &str = "\
# Keys of a Herstel database. Whoever has this file and the database can read everything in it; without this file
# nobody can. Keep a copy in a safe place, apart from the database and its backups.
# The database remembers which master key and which index key it uses; the others still open what they sealed.
# `herstel keys` adds a key and takes one away; see docs/sealed-data.md.
";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    index_key: Zeroizing<String>,
    #[serde(default)]
    later_index_keys: Vec<Zeroizing<String>>,
    master: Vec<Master>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Master {
    id: String,
    key: Zeroizing<String>,
}

/// The keys in a text, or what is wrong with it; never its content.
pub(super) fn parse(text: &str) -> Result<KeySet, &'static str> {
    // The error of the parser would quote the line, which holds a key.
    let content: Content = toml::from_str(text).map_err(|_| "is not a keys file")?;
    let key = |text: &str| decode(text).ok_or("holds a key that is not 32 bytes in base64");
    let mut masters: Vec<MasterKey> = Vec::new();
    for master in &content.master {
        let mut id = [0; 4];
        hex::decode_to_slice(&master.id, &mut id).map_err(|_| "holds an id that is not 8 hex digits")?;
        if masters.iter().any(|earlier| earlier.id == id) {
            return Err("holds two master keys with one id");
        }
        masters.push(MasterKey { id, key: key(&master.key)? });
    }
    if masters.is_empty() {
        return Err("holds no master key");
    }
    let mut indexes = vec![Arc::new(key(&content.index_key)?)];
    for later in &content.later_index_keys {
        indexes.push(Arc::new(key(later)?));
    }
    Ok(KeySet { masters, indexes })
}

/// The text of keys.
pub(super) fn print(set: &KeySet) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(HEADER.len() + 4_096));
    text.push_str(HEADER);
    let mut indexes = set.indexes.iter().map(|key| encode(key));
    if let Some(first) = indexes.next() {
        text.push_str(&format!("index_key = \"{}\"\n", *first));
    }
    let later: Vec<_> = indexes.map(|key| Zeroizing::new(format!("\"{}\"", *key))).collect();
    if !later.is_empty() {
        text.push_str("later_index_keys = [");
        for (place, key) in later.iter().enumerate() {
            text.push_str(if place == 0 { "" } else { ", " });
            text.push_str(key);
        }
        text.push_str("]\n");
    }
    for master in &set.masters {
        text.push_str(&print_master(master));
    }
    text
}

/// One master key as it stands in the text.
pub(super) fn print_master(master: &MasterKey) -> Zeroizing<String> {
    let (id, key) = (hex::encode(master.id), encode(&master.key));
    Zeroizing::new(format!("\n[[master]]\nid = \"{id}\"\nkey = \"{}\"\n", *key))
}

fn encode(key: &SecretKey) -> Zeroizing<String> {
    Zeroizing::new(STANDARD.encode(key.0))
}

fn decode(text: &str) -> Option<SecretKey> {
    let bytes = Zeroizing::new(STANDARD.decode(text).ok()?);
    bytes.as_slice().try_into().ok().map(SecretKey)
}
