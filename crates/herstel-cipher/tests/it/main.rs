//! What is sealed opens with everything it was sealed with, and with nothing else.

use herstel_cipher::{open, seal};
use proptest::prelude::*;

/// The example of draft-irtf-cfrg-xchacha, appendix A.3.1.
#[test]
fn it_is_the_published_cipher() {
    let key: [u8; 32] = std::array::from_fn(|at| 0x80 + u8::try_from(at).unwrap());
    let nonce: [u8; 24] = std::array::from_fn(|at| 0x40 + u8::try_from(at).unwrap());
    let associated = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
    let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen \
                  would be it.";
    let sealed = seal(&key, nonce, &associated, plain).unwrap();
    let hex: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(hex.starts_with("bd6d179d3e83d43b9576579493c0e939"), "{hex}");
    assert!(hex.ends_with("c0875924c1c7987947deafd8780acf49"), "{hex}");
    assert_eq!(open(&key, nonce, &associated, &sealed).unwrap().as_slice(), plain);
}

proptest! {
    #[test]
    fn sealed_bytes_open_only_as_they_were_sealed(
        key: [u8; 32],
        nonce: [u8; 24],
        associated in prop::collection::vec(any::<u8>(), 0..64),
        plain in prop::collection::vec(any::<u8>(), 0..256),
        (place, bit) in (any::<prop::sample::Index>(), 0_u8..8),
    ) {
        let sealed = seal(&key, nonce, &associated, &plain).unwrap();
        prop_assert_eq!(sealed.len(), plain.len() + 16);
        let opened = open(&key, nonce, &associated, &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
        let flip = |bytes: &[u8]| {
            let mut changed = bytes.to_vec();
            changed[place.index(bytes.len())] ^= 1 << bit;
            changed
        };
        prop_assert!(open(&key, nonce, &associated, &flip(&sealed)).is_none(), "changed bytes");
        prop_assert!(open(&flip(&key).try_into().unwrap(), nonce, &associated, &sealed).is_none(), "another key");
        prop_assert!(open(&key, flip(&nonce).try_into().unwrap(), &associated, &sealed).is_none(), "another nonce");
        let mut elsewhere = associated.clone();
        elsewhere.push(bit);
        prop_assert!(open(&key, nonce, &elsewhere, &sealed).is_none(), "another place");
    }
}
