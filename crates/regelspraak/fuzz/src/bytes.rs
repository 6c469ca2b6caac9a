//! Small decisions taken from bytes. When the bytes are used up every decision is the first one.

/// The bytes that are left.
#[derive(Clone, Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    /// The next byte, 0 at the end.
    pub fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// A number below `limit`, which is at least 1.
    pub fn below(&mut self, limit: u8) -> u8 {
        self.next() % limit
    }

    /// A number of four bytes.
    pub fn number(&mut self) -> i32 {
        i32::from_le_bytes([self.next(), self.next(), self.next(), self.next()])
    }

    /// Whether bytes are left.
    pub fn any_left(&self) -> bool {
        !self.0.is_empty()
    }
}
