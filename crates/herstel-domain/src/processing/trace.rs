//! W3C Trace Context: the header `traceparent`, read and written.

use herstel_kernel::OperationId;
use std::fmt::Write as _;

/// The trace and the span of another application that asks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceContext {
    /// The trace that the operation becomes part of.
    pub trace_id: [u8; 16],
    /// The span under which it hangs.
    pub parent_span_id: [u8; 8],
    /// The address of the application that asks, when it says so.
    pub processor: Option<String>,
}

/// Longest address of an application that is kept.
const PROCESSOR_LENGTH_MAX: usize = 200;

impl TraceContext {
    /// Reads a header `traceparent`, and the address of the application that sent it. A header that is not well-formed is as
    /// good as none: the operation then begins a trace of its own.
    pub fn parse(traceparent: &str, processor: Option<&str>) -> Option<Self> {
        let mut parts = traceparent.trim().split('-');
        let (version, trace, span, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        // A later version may say more after the flags; this one may not.
        let is_known = version == "00" && parts.next().is_none();
        let is_later = version != "00" && version != "ff";
        if !(is_known || is_later) || bytes::<1>(version).is_none() || bytes::<1>(flags).is_none() {
            return None;
        }
        let trace_id = bytes::<16>(trace).filter(|id| *id != [0; 16])?;
        let parent_span_id = bytes::<8>(span).filter(|id| *id != [0; 8])?;
        Some(Self { trace_id, parent_span_id, processor: processor.and_then(address) })
    }

    /// Whether a text can be the address of an application.
    pub fn is_address(text: &str) -> bool {
        address(text).is_some()
    }
}

/// The span that an operation is: the first half of its number. Never all zeros, which would mean none.
pub fn span_id(operation: OperationId) -> [u8; 8] {
    let bytes = operation.to_bytes();
    let mut span = [0; 8];
    span.copy_from_slice(&bytes[..8]);
    if span == [0; 8] { [0xff; 8] } else { span }
}

/// The header `traceparent` for what this operation asks of another application. Everything is logged, so the flag that says so
/// is always set.
pub fn traceparent(trace_id: &[u8; 16], span_id: &[u8; 8]) -> String {
    let mut header = String::from("00-");
    for byte in trace_id {
        let _ = write!(header, "{byte:02x}");
    }
    header.push('-');
    for byte in span_id {
        let _ = write!(header, "{byte:02x}");
    }
    header + "-01"
}

/// Bytes out of small hexadecimal digits, exactly as many as asked for.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let is_hex = text.len() == 2 * N && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hex {
        return None;
    }
    let mut bytes = [0; N];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// An address of the web, in plain letters and of a sensible length.
fn address(text: &str) -> Option<String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    (is_web && is_plain && text.len() <= PROCESSOR_LENGTH_MAX).then(|| text.to_owned())
}
