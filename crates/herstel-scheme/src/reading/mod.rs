//! Whether Dutch texts can be read by everybody: short sentences, short words, no words of an office.
//!
//! [`findings`] takes a text and says what is hard in it. No sentence is longer than 25 words. A text of 100 words or more
//! has at most 15 words a sentence on average and a Flesch-Douma score of at least 60; the formula of Douma (1960) is
//! 206.84 less 0.77 for each syllable in a hundred words and 0.93 for each word of a sentence. Difficult words are those
//! of `words/difficult.txt`, with the plain word to use; names of laws and bodies (`words/names.txt`) do not count.

mod messages;
mod package;
mod sentences;
mod syllables;
mod words;

pub use messages::{Message, messages};
pub use package::ReadingWarning;

use sentences::Sentence;
use std::fmt;

/// The longest sentence, in words.
pub const LONGEST_SENTENCE: usize = 25;
/// The most words a sentence on average.
pub const LONGEST_ON_AVERAGE: usize = 15;
/// The lowest Flesch-Douma score, in thousandths.
pub const LOWEST_SCORE: i64 = 60_000;
/// From how many words on averages say something.
pub const LONG_TEXT: usize = 100;

/// Something that is hard to read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadingFinding {
    /// A sentence that is too long.
    LongSentence {
        /// The sentence.
        sentence: String,
        /// Its words, names left out.
        words: usize,
    },
    /// A word that many people do not know.
    DifficultWord {
        /// The word as it stands in the text, in lower case.
        word: String,
        /// What to say instead.
        plain: String,
        /// The sentence.
        sentence: String,
    },
    /// Sentences that are too long together.
    LongOnAverage {
        /// Words a sentence, in tenths.
        tenths: usize,
    },
    /// Words and sentences that are too long together.
    HardToRead {
        /// The Flesch-Douma score, in thousandths.
        score: i64,
    },
}

/// What there is to count in a text. Headings and labels, which end without a full stop, count in no average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingCount {
    /// Sentences.
    pub sentences: usize,
    /// Words in them, names left out.
    pub words: usize,
    /// Syllables of these words.
    pub syllables: usize,
}

impl ReadingCount {
    /// The Flesch-Douma score in thousandths; none without words.
    pub fn score(self) -> Option<i64> {
        let [sentences, words, syllables] =
            [self.sentences, self.words, self.syllables].map(|count| i64::try_from(count).ok());
        let (sentences, words, syllables) = (sentences?, words?, syllables?);
        let for_words = syllables.checked_mul(77_000)?.checked_div(words)?;
        let for_sentences = words.checked_mul(930)?.checked_div(sentences)?;
        Some(206_840 - for_words - for_sentences)
    }
}

/// Counts a text.
pub fn count(text: &str) -> ReadingCount {
    of_sentences(&sentences::split(text))
}

/// What is hard to read in a Dutch text; empty when it is plain.
pub fn findings(text: &str) -> Vec<ReadingFinding> {
    let sentences = sentences::split(text);
    let mut found = Vec::new();
    for sentence in &sentences {
        let words = sentence.words.len();
        if words > LONGEST_SENTENCE {
            found.push(ReadingFinding::LongSentence { sentence: sentence.text.clone(), words });
        }
        found.extend(words::difficult(&sentence.words).map(|(word, plain)| ReadingFinding::DifficultWord {
            word,
            plain: plain.to_owned(),
            sentence: sentence.text.clone(),
        }));
    }
    let all: usize = sentences.iter().map(|sentence| sentence.words.len()).sum();
    if all >= LONG_TEXT {
        found.extend(on_average(of_sentences(&sentences)));
    }
    found
}

/// What a long text is on average.
fn on_average(counted: ReadingCount) -> Vec<ReadingFinding> {
    let mut found = Vec::new();
    if counted.words > LONGEST_ON_AVERAGE * counted.sentences {
        let tenths = (counted.words * 10).div_ceil(counted.sentences.max(1));
        found.push(ReadingFinding::LongOnAverage { tenths });
    }
    if let Some(score) = counted.score().filter(|score| *score < LOWEST_SCORE) {
        found.push(ReadingFinding::HardToRead { score });
    }
    found
}

fn of_sentences(sentences: &[Sentence]) -> ReadingCount {
    let mut counted = ReadingCount::default();
    for sentence in sentences.iter().filter(|sentence| sentence.complete && !sentence.words.is_empty()) {
        counted.sentences += 1;
        counted.words += sentence.words.len();
        counted.syllables += sentence.words.iter().map(|word| syllables::count(word)).sum::<usize>();
    }
    counted
}

/// Dutch, for who writes the text.
impl fmt::Display for ReadingFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LongSentence { sentence, words } => {
                write!(f, "een zin van {words} woorden (hoogstens {LONGEST_SENTENCE}): «{sentence}»")
            }
            Self::DifficultWord { word, plain, sentence } => {
                write!(f, "«{word}» is een moeilijk woord; gewoon is: {plain} («{sentence}»)")
            }
            Self::LongOnAverage { tenths } => {
                let (whole, tenth) = (tenths / 10, tenths % 10);
                write!(f, "gemiddeld {whole},{tenth} woorden per zin (hoogstens {LONGEST_ON_AVERAGE})")
            }
            Self::HardToRead { score } => {
                let (whole, tenth) = (score / 1_000, score.rem_euclid(1_000) / 100);
                write!(
                    f,
                    "leesbaarheid {whole},{tenth} volgens Flesch-Douma (minstens {})",
                    LOWEST_SCORE / 1_000
                )
            }
        }
    }
}
