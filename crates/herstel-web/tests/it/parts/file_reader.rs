//! What the process that reads a file says of it.

use herstel_kernel::RefusalCode;
use herstel_web::{
    parts::file_reader::{inspect, understood},
    told_of_file,
};

#[test]
fn what_the_process_says_is_what_is_understood() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x09\x08\x02\0\0\0";
    for bytes in [&png[..], b"%PDF-1.7\n", b"MZ\x90\0", b""] {
        assert_eq!(understood(&told_of_file(bytes)), inspect(bytes), "{bytes:?}");
    }
    for nonsense in ["", "pdf", "pdf x 0", "gif 1 1", "png 4294967296 1", "refused nonsense"] {
        assert_eq!(understood(nonsense), Err(RefusalCode::FileUnreadable), "{nonsense}");
    }
}
