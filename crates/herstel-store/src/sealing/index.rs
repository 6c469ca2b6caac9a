//! Look-up without plain text: keyed hashes of citizen numbers, of beginnings of the words of names, and of birth dates.
//!
//! A bare hash of a citizen number is reversed in seconds by trying all of them; with a key that is not in the
//! database it is not. Equal words give equal hashes, so somebody with the database alone still sees how often a
//! (hidden) word or beginning occurs, and which of them one person has.

use super::keys::SecretKey;
use herstel_kernel::{Date, parse_date};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::{collections::BTreeSet, sync::Arc};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Fewest letters of a longer word by which somebody is found.
const BEGINNING_MIN: usize = 3;
/// Most letters of a word that are looked at.
const BEGINNING_MAX: usize = 12;

/// The first letters of a word.
fn beginning(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// The key of all look-up indexes.
#[derive(Clone)]
pub(crate) struct IndexKey(Arc<SecretKey>);

impl IndexKey {
    pub(super) fn new(key: &Arc<SecretKey>) -> Self {
        Self(Arc::clone(key))
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length; only the type cannot say so")]
    fn hash(&self, purpose: &str, text: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0.0).expect("a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The index of a citizen number, nine digits.
    pub(crate) fn bsn(&self, digits: &str) -> [u8; 32] {
        self.hash("bsn", digits)
    }

    /// The indexes by which a person is found: the beginnings of the words of the name, from [`BEGINNING_MIN`] letters on,
    /// shorter words as a whole, and the birth date.
    pub(crate) fn person(&self, name: &str, born_on: Date) -> BTreeSet<[u8; 32]> {
        let words = words(name);
        let beginnings = words.iter().flat_map(|word| {
            let length = word.chars().count();
            (BEGINNING_MIN.min(length)..=BEGINNING_MAX.min(length)).map(|letters| beginning(word, letters))
        });
        beginnings.map(|word| self.hash("name", &word)).chain([self.born(born_on)]).collect()
    }

    /// The indexes of what somebody typed: dates as birth dates, anything else as beginnings of words; each once.
    pub(crate) fn typed(&self, text: &str) -> BTreeSet<[u8; 32]> {
        let part = |part: &str| match parse_date(part) {
            Ok(date) => vec![self.born(date)],
            Err(_) => {
                let words = words(part);
                words.iter().map(|word| self.hash("name", &beginning(word, BEGINNING_MAX))).collect()
            }
        };
        text.split_whitespace().flat_map(part).collect()
    }

    fn born(&self, on: Date) -> [u8; 32] {
        self.hash("born", &on.to_string())
    }

    /// The key of a request that may come again, and what belongs to it.
    pub(crate) fn once(&self, text: &str) -> [u8; 32] {
        self.hash("once", text)
    }

    /// The index of somebody who holds sessions, whatever their role.
    pub(crate) fn holder(&self, kind: &str, id: &[u8]) -> [u8; 32] {
        self.hash("session-holder", &format!("{kind}|{}", hex::encode(id)))
    }

    /// The index of a subject as a provider of sign-ins knows it.
    pub(crate) fn subject(&self, provider: &str, subject: &str) -> [u8; 32] {
        self.hash("subject", &format!("{provider}|{subject}"))
    }

    /// The index of one of the people of an office; an issuer is an address, so it holds no line break.
    pub(crate) fn colleague(&self, issuer: &str, subject: &str) -> [u8; 32] {
        self.hash("colleague", &format!("{issuer}\n{subject}"))
    }

    /// What stands for a person outside the database: nobody without the key can say who it is.
    pub(crate) fn pseudonym(&self, person: [u8; 16]) -> [u8; 16] {
        let hash = self.hash("pseudonym", &hex::encode(person));
        std::array::from_fn(|index| hash[index])
    }

    /// What stands for what somebody searched for.
    pub(crate) fn searched(&self, kind: &str, typed: &str) -> [u8; 32] {
        self.hash("searched", &format!("{kind} {typed}"))
    }

    /// The count of what somebody tried.
    pub(crate) fn attempt(&self, what: &str, who: &str) -> [u8; 32] {
        self.hash("attempt", &format!("{what}|{who}"))
    }

    /// A value by which a database recognises the key.
    pub(crate) fn check(&self) -> [u8; 32] {
        self.hash("check", "herstel")
    }
}

/// The words of a text that is about nobody, as those of a name.
pub(crate) fn plain_words(text: &str) -> Vec<String> {
    words(text).into_iter().collect()
}

/// The words of a name, in small letters and without accents: `Şebnem Öztürk-de Wit` has the words `sebnem`,
/// `ozturk`, `de` and `wit`.
fn words(name: &str) -> BTreeSet<String> {
    let letters = name.to_lowercase();
    let plain: String =
        letters.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(without_stroke).collect();
    plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Letters of European alphabets that Unicode does not take apart into a letter and an accent.
fn without_stroke(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => "",
    };
    let itself = plain.is_empty().then_some(letter);
    plain.chars().chain(itself)
}
