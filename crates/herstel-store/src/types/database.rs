//! What a database is and how busy it is.

/// What kind of data a database holds, so that demo and seed stay away from other people's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Nothing yet.
    Empty,
    /// Invented people.
    Demo,
    /// A real operation, or somebody's own trial of one.
    Operation,
}

impl Contents {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Demo => "demo",
            Self::Operation => "operation",
        }
    }

    /// Reads the stable text.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Empty, Self::Demo, Self::Operation].into_iter().find(|contents| contents.as_str() == text)
    }
}

/// How busy a database is. No figure says anything about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatabaseLoad {
    /// Connections that are open.
    pub connections: u32,
    /// Connections that wait for something to do.
    pub idle: u32,
    /// Callers that wait for the writer or for their commit; SQLite only.
    pub waiting: u64,
    /// Commits of the writer since it was opened; SQLite only.
    pub commits: u64,
    /// Commands in those commits; SQLite only.
    pub commands: u64,
    /// Those commits by how many commands they served: at most [`BATCH_SIZES`] of them; SQLite only.
    pub batches: [u64; BATCH_SIZES.len()],
    /// How often a command was tried again because another got in between, since it was opened.
    pub retries: u64,
    /// Bytes of the write-ahead log; SQLite only.
    pub log_bytes: u64,
}

/// Up to how many commands a commit serves, for counting commits by their size.
pub const BATCH_SIZES: [u64; 10] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
