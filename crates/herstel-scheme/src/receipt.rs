//! Proof of a calculation: everything needed to repeat it.

use crate::calculate::Calculation;
use crate::case_input::CaseInput;
use crate::engine::Derivation;
use crate::ids::{ContentHash, SchemeId};
use crate::package::Package;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::Digest as _;
use std::collections::BTreeSet;

/// What was calculated with what, to be stored with a decision and repeated later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// The scheme.
    pub scheme: SchemeId,
    /// The content hash of the package.
    pub hash: ContentHash,
    /// Name and version of the engine.
    pub engine: String,
    /// The day for which it was calculated.
    pub calculated_on: Date,
    /// What went in.
    pub input: CaseInput,
    /// What came out.
    pub outputs: Map<String, Value>,
    /// How.
    pub derivation: Derivation,
}

/// Something that differs when a receipt is calculated again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What: `scheme`, `hash`, `calculation`, or `outputs/NAME`, `derivation/NUMBER`.
    pub place: String,
    /// What the receipt says.
    pub stored: String,
    /// What comes out now.
    pub found: String,
}

impl Receipt {
    /// The receipt of a calculation by `package` for the day `on`.
    pub fn new(package: &Package, input: CaseInput, calculation: Calculation, on: Date) -> Self {
        Self {
            scheme: package.id().clone(),
            hash: package.hash(),
            engine: concat!("herstel-scheme ", env!("CARGO_PKG_VERSION")).to_owned(),
            calculated_on: on,
            input,
            outputs: calculation.outputs,
            derivation: calculation.derivation,
        }
    }

    /// The bytes that are stored and hashed: JSON with sorted keys.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A receipt holds only strings, numbers, booleans and maps with string keys, for which writing cannot fail.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Hash of [`Receipt::to_bytes`], by which the journal vouches for the receipt.
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::from_bytes(sha2::Sha256::digest(self.to_bytes()).into())
    }

    /// Calculates again with the package and lists what differs; empty when all is well.
    ///
    /// A package with another hash is a difference in itself; nothing else is compared then.
    pub fn verify(&self, package: &Package) -> Vec<Difference> {
        let mut found = Differences(Vec::new());
        found.compare("scheme", &self.scheme, package.id());
        found.compare("hash", &self.hash, &package.hash());
        if !found.0.is_empty() {
            return found.0;
        }
        let again = match package.calculate(&self.input, self.calculated_on) {
            Ok(calculation) => calculation,
            Err(error) => {
                found.add("calculation", String::new(), error.to_string());
                return found.0;
            }
        };
        found.values("outputs", &Value::Object(self.outputs.clone()), &Value::Object(again.outputs));
        found.derivation(&self.derivation, &again.derivation);
        found.0
    }
}

/// Differences found so far.
struct Differences(Vec<Difference>);

impl Differences {
    fn add(&mut self, place: &str, stored: String, found: String) {
        self.0.push(Difference { place: place.to_owned(), stored, found });
    }

    fn compare<T: PartialEq + ToString>(&mut self, place: &str, stored: &T, found: &T) {
        if stored != found {
            self.add(place, stored.to_string(), found.to_string());
        }
    }

    /// Compares JSON values and names the smallest part that differs.
    fn values(&mut self, place: &str, stored: &Value, found: &Value) {
        match (stored, found) {
            (Value::Object(a), Value::Object(b)) => {
                let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
                for key in keys {
                    let (a, b) = (a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null));
                    self.values(&format!("{place}/{key}"), a, b);
                }
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                for (number, (a, b)) in (1..).zip(a.iter().zip(b)) {
                    self.values(&format!("{place}/{number}"), a, b);
                }
            }
            (a, b) if a == b => {}
            (a, b) => self.add(place, a.to_string(), b.to_string()),
        }
    }

    /// Compares how values came about, node by node.
    fn derivation(&mut self, stored: &Derivation, found: &Derivation) {
        if stored == found {
            return;
        }
        if stored.nodes().len() != found.nodes().len() {
            let counts = (stored.nodes().len().to_string(), found.nodes().len().to_string());
            return self.add("derivation", counts.0, counts.1);
        }
        let before = self.0.len();
        for id in (0..).take(stored.nodes().len()) {
            if stored.node(id) != found.node(id) {
                let shown = |derivation: &Derivation| {
                    format!("{} = {}", derivation.title(id), derivation.value_text(id))
                };
                self.add(&format!("derivation/{id}"), shown(stored), shown(found));
            }
        }
        if self.0.len() == before {
            // The nodes agree, so it is a sentence, a name or the day.
            self.add("derivation", "andere zinnen, namen of dag".to_owned(), String::new());
        }
    }
}
