//! A Merkle tree as in RFC 9162 (section 2.1): a leaf is hashed behind the byte 0, a node behind the byte 1, so that no
//! leaf can pass for a node. All levels are kept: a changed leaf costs as many hashes as the tree is high.

use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash of a leaf with this content.
pub fn leaf_hash(content: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update([0]);
    hash.update(content);
    hash.finalize().into()
}

/// The hash of a node over its two children.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hash = Sha256::new();
    hash.update([1]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

/// On which side of the path a hash stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the hash that was computed so far.
    Left,
    /// After it.
    Right,
}

/// One step from a leaf to the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the other hash stands.
    pub side: Side,
    /// The other hash.
    pub hash: Hash,
}

/// The root that follows from a leaf and its path; equal to the real root only for a leaf of that tree.
pub fn root_along(leaf: Hash, path: &[Step]) -> Hash {
    path.iter().fold(leaf, |below, step| match step.side {
        Side::Left => node_hash(&step.hash, &below),
        Side::Right => node_hash(&below, &step.hash),
    })
}

/// A tree that grows at its end and whose leaves can change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The leaves, then every level of nodes above them. A last node without a neighbour stands for itself above.
    levels: Vec<Vec<Hash>>,
    /// Leaves that changed since the nodes above them were computed.
    changed: BTreeSet<usize>,
}

impl Tree {
    /// How many leaves there are.
    pub fn len(&self) -> usize {
        self.levels.first().map_or(0, Vec::len)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts a leaf at a place; a place at the end makes a new one, a place beyond it does nothing.
    pub fn put(&mut self, place: usize, leaf: Hash) {
        if self.levels.is_empty() {
            self.levels.push(Vec::new());
        }
        let Some(leaves) = self.levels.first_mut() else { return };
        if place == leaves.len() {
            leaves.push(leaf);
        } else if let Some(known) = leaves.get_mut(place) {
            *known = leaf;
        } else {
            return;
        }
        self.changed.insert(place);
    }

    /// The root; of an empty tree the hash of nothing.
    pub fn root(&mut self) -> Hash {
        self.settle();
        match self.levels.last().and_then(|level| level.first()) {
            Some(root) => *root,
            None => Sha256::digest([]).into(),
        }
    }

    /// The way from a leaf to the root; none when there is no such leaf.
    pub fn path(&mut self, place: usize) -> Option<Vec<Step>> {
        if place >= self.len() {
            return None;
        }
        self.settle();
        let mut path = Vec::new();
        let mut place = place;
        for level in &self.levels {
            let (side, neighbour) =
                if place % 2 == 1 { (Side::Left, place - 1) } else { (Side::Right, place + 1) };
            if let Some(hash) = level.get(neighbour) {
                path.push(Step { side, hash: *hash });
            }
            place /= 2;
        }
        Some(path)
    }

    /// Computes the nodes above the leaves that changed.
    fn settle(&mut self) {
        let mut changed = std::mem::take(&mut self.changed);
        let mut height = 0;
        while self.levels.get(height).is_some_and(|level| level.len() > 1) {
            changed = changed.into_iter().map(|place| place / 2).collect();
            if self.levels.len() == height + 1 {
                self.levels.push(Vec::new());
                // A level that was not there knows nothing of the leaves before.
                let nodes = self.levels.get(height).map_or(0, |level| level.len().div_ceil(2));
                changed = (0..nodes).collect();
            }
            let (below, above) = self.levels.split_at_mut(height + 1);
            let (Some(below), Some(above)) = (below.last(), above.first_mut()) else { return };
            for place in &changed {
                let node = match (below.get(place * 2), below.get(place * 2 + 1)) {
                    (Some(left), Some(right)) => node_hash(left, right),
                    (Some(alone), None) => *alone,
                    (None, _) => continue,
                };
                match above.get_mut(*place) {
                    Some(known) => *known = node,
                    None => above.push(node),
                }
            }
            height += 1;
        }
    }
}
