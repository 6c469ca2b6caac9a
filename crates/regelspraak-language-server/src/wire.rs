//! Messages as frames with a `Content-Length`. A frame that is no message is left out; the next one is read as usual.

use std::io::{self, BufRead, Read, Write};

use lsp_server::{Connection, Message};

use crate::packages::Settings;
use crate::server::{ServerError, serve};

/// Larger messages are skipped, in bytes. A rule file is at most 4 MiB.
const MAX_MESSAGE: u64 = 64 * 1024 * 1024;
/// More header lines than this are no frame.
const MAX_HEADERS: usize = 20;
/// Longest header line, in bytes.
const MAX_HEADER: u64 = 1_024;

/// Serves one editor over a pair of streams until it says goodbye.
///
/// # Errors
/// When the editor goes away without saying goodbye, or does not speak the protocol.
pub fn run(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
    settings: Settings<'_>,
) -> Result<(), ServerError> {
    let (server, Connection { sender, receiver }) = Connection::memory();
    // The reader ends by itself when its stream does; waiting for it would wait for the editor.
    std::thread::spawn(move || {
        let mut input = input;
        while let Ok(Some(frame)) = read(&mut input) {
            if let Some(message) = frame
                && sender.send(message).is_err()
            {
                return;
            }
        }
    });
    let writer = std::thread::spawn(move || -> io::Result<()> {
        let mut output = output;
        receiver.into_iter().try_for_each(|message| message.write(&mut output))
    });
    let served = serve(&server, settings);
    drop(server);
    match writer.join() {
        Ok(written) => written?,
        Err(_) => return Err(ServerError::Stopped),
    }
    served
}

/// The next frame: none at the end of the stream, an empty one for what is no message.
fn read(input: &mut impl BufRead) -> io::Result<Option<Option<Message>>> {
    let Some(length) = header(input)? else { return Ok(None) };
    if length > MAX_MESSAGE {
        io::copy(&mut input.by_ref().take(length), &mut io::sink())?;
        return Ok(Some(None));
    }
    let mut body = Vec::new();
    input.by_ref().take(length).read_to_end(&mut body)?;
    if u64::try_from(body.len()) != Ok(length) {
        return Ok(None);
    }
    Ok(Some(serde_json::from_slice(&body).ok()))
}

/// The length of the body that follows, or none at the end of the stream.
fn header(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    for _ in 0..MAX_HEADERS {
        let mut line = Vec::new();
        if input.by_ref().take(MAX_HEADER).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() && length.is_some() {
            return Ok(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
    Err(io::Error::new(io::ErrorKind::InvalidData, "no Content-Length"))
}
