//! What every enum with stable texts has, and what everything with words of people keeps out of a log.

macro_rules! words {
    ($($name:ident { $($variant:ident = $text:literal),+ $(,)? })+) => { $(
        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text, for forms, JSON and text keys.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Reads the stable text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    )+ };
}
pub(super) use words;

macro_rules! sealed_words {
    ($($name:ident($id:ident)),+ $(,)?) => { $(
        /// Words of people never reach a log.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({}, …)"), self.$id)
            }
        }
    )+ };
}
pub(crate) use sealed_words;
