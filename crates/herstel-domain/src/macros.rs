//! What every enum with stable texts has, and what everything with words of people keeps out of a log.

/// Gives enums their texts. What stands above a name is the comment of its `as_str`; the order is the one in which pages and
/// forms show them.
macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident { $($variant:ident = $text:literal),+ $(,)? })+) => { $(
        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$variant),+];

            $(#[$doc])+
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Reads the stable text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.as_str() == text)
            }
        }
    )+ };
}
pub(crate) use words;

/// Leaves of what people wrote nothing but the id of the thing in what a log could show.
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
