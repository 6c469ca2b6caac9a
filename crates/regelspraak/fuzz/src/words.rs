//! Mutations by word: a run of words of a text is put in the place of another. A mutation of single bytes seldom leaves
//! a model that still loads; this one often does.

/// Longest run of words that is moved.
const RUN: usize = 12;

/// Changes the text in place and gives its new size; `None` when this is no text or nothing fits.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let text = str::from_utf8(data.get(..size)?).ok()?;
    let starts: Vec<usize> = words(text).collect();
    if starts.is_empty() {
        return None;
    }
    let mut draw = Draw(u64::from(seed) | 1 << 32);
    let mut run = || {
        let first = draw.below(starts.len());
        let last = first + draw.below(RUN);
        starts[first]..starts.get(last).copied().unwrap_or(text.len())
    };
    let (from, to) = (run(), run());
    let mut out = text.as_bytes().to_vec();
    let piece = match seed % 4 {
        0 => Vec::new(),
        _ => text.as_bytes()[from].to_vec(),
    };
    let place = if seed % 4 == 1 { to.start..to.start } else { to };
    out.splice(place, piece);
    let fits = out.len() <= max_size.min(data.len());
    fits.then(|| {
        data[..out.len()].copy_from_slice(&out);
        out.len()
    })
}

/// Where words and runs of space start.
fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = None;
    text.char_indices().filter_map(move |(at, c)| {
        let kind = (c.is_whitespace(), c.is_alphanumeric());
        let new = before != Some(kind);
        before = Some(kind);
        new.then_some(at)
    })
}

/// A small generator of numbers; the fuzzer gives the seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}
