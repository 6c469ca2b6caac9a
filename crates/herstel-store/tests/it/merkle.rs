//! The tree of seals, against figures worked out with `sha256sum` and against the definition in RFC 9162.

use herstel_store::proof::{
    Head, Statement, StatementError, Subject, Tree, check_time_stamp, leaf_hash, node_hash, root_along,
};
use proptest::{collection::vec, prelude::*};
use sha2::{Digest as _, Sha256};

/// The definition: split at the largest power of two below the number of leaves.
fn defined(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => *leaf,
        leaves => {
            let middle = leaves.len().next_power_of_two() / 2;
            node_hash(&defined(&leaves[..middle]), &defined(&leaves[middle..]))
        }
    }
}

const HEADS: [&str; 3] = [
    "dossier dos-00000000000000000000000000000001 2 1111111111111111111111111111111111111111111111111111111111111111",
    "dossier dos-00000000000000000000000000000002 1 2222222222222222222222222222222222222222222222222222222222222222",
    "chain package/ab 1 3333333333333333333333333333333333333333333333333333333333333333",
];

#[test]
fn the_root_of_three_heads_is_the_one_worked_out_by_hand() {
    let mut tree = Tree::default();
    for (place, head) in HEADS.iter().enumerate() {
        assert_eq!(head.parse::<Head>().unwrap().to_string(), *head);
        tree.put(place, leaf_hash(head.as_bytes()));
    }
    assert_eq!(
        hex::encode(leaf_hash(HEADS[0].as_bytes())),
        "7f253c58d75a50137c6d5d6713b50ff7baebf5d221da3e6b6e8f09a1ef76a0dc"
    );
    assert_eq!(
        hex::encode(leaf_hash(HEADS[1].as_bytes())),
        "663d4a305a244e40a13662f2ffbc2548549a7e2c9ec5222fa265afdd5dca3209"
    );
    assert_eq!(
        hex::encode(leaf_hash(HEADS[2].as_bytes())),
        "4c4dff2c8847d23872f21d5fd61089afe0618b13516a7d7f51a191746bdc10f1"
    );
    assert_eq!(hex::encode(tree.root()), "342813bebca1250ed0d5fd22d54e87b4acf07e53a09eafb48f888ead117f1480");
    assert_eq!(
        hex::encode(Tree::default().root()),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}

#[test]
fn a_leaf_cannot_pass_for_a_node() {
    let (left, right) = ([1; 32], [2; 32]);
    assert_ne!(leaf_hash(&[left, right].concat()), node_hash(&left, &right));
}

#[test]
fn a_statement_has_one_text() {
    let text = "herstel seal 1\nnumber 1\ntime 2021-03-01T09:00:00.123456Z\ndossiers 2\nentries 3\nchains 1\n\
                changes 3 4444444444444444444444444444444444444444444444444444444444444444\n\
                root 5555555555555555555555555555555555555555555555555555555555555555\n\
                previous 0000000000000000000000000000000000000000000000000000000000000000\n\
                key 6666666666666666666666666666666666666666666666666666666666666666\n";
    let statement: Statement = text.parse().unwrap();
    assert_eq!(statement.to_string(), text);
    assert_eq!(statement.hash(), <[u8; 32]>::from(Sha256::digest(text)));
    for other in [
        text.replace("number 1", "number 01"),
        text.replace("number 1", "number +1"),
        text.replace("entries", "entrees"),
        text.replace("5555", "AAAA"),
        text.replace('\n', "\r\n"),
        format!("{text}\n"),
        text.trim_end().to_owned(),
        String::new(),
    ] {
        assert_eq!(other.parse::<Statement>(), Err(StatementError), "{other:?}");
    }
    for head in [
        "dossier dos-00000000000000000000000000000001 02 1111111111111111111111111111111111111111111111111111111111111111",
        "chain  1 1111111111111111111111111111111111111111111111111111111111111111",
        "chain a 1 11",
        "person a 1 1111111111111111111111111111111111111111111111111111111111111111",
    ] {
        assert_eq!(head.parse::<Head>(), Err(StatementError), "{head}");
    }
    let named = Head { subject: Subject::Chain("a".to_owned()), version: 1, hash: [1; 32] };
    assert_eq!(named.to_string().parse(), Ok(named));
}

proptest! {
    #[test]
    fn the_tree_is_the_defined_one_however_it_grows(steps in vec((0_usize..40, any::<u8>()), 1..120)) {
        let mut tree = Tree::default();
        let mut leaves: Vec<[u8; 32]> = Vec::new();
        for (place, content) in steps {
            let place = place.min(leaves.len());
            let leaf = leaf_hash(&[content]);
            match leaves.get_mut(place) {
                Some(known) => *known = leaf,
                None => leaves.push(leaf),
            }
            tree.put(place, leaf);
            if content % 3 == 0 {
                prop_assert_eq!(tree.root(), defined(&leaves));
            }
        }
        prop_assert_eq!(tree.root(), defined(&leaves));
        for (place, leaf) in leaves.iter().enumerate() {
            let path = tree.path(place).unwrap();
            prop_assert_eq!(root_along(*leaf, &path), tree.root());
        }
        prop_assert_eq!(tree.path(leaves.len()), None);
    }

    /// Whatever a service answers, reading it ends.
    #[test]
    fn no_answer_of_a_time_stamp_service_is_believed_or_makes_a_panic(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(check_time_stamp(&bytes, &[1; 32], Some(1)).is_err());
    }
}
