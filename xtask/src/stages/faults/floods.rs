//! Requests that are made to exhaust a node: bodies of a gigabyte, heads without end, callers who never finish. The node
//! stays within a bound of memory, goes on answering others, tells that it refused them, and logs nothing of what it was
//! sent.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

use super::{Installation, Registered, SERVE, register};
use crate::bench::herstel;
use crate::server::Server;
use crate::stages::kill::sign_in_as;

/// How much more memory than before the node may have held at once, in KiB.
const GROWTH_MAX_KIB: u64 = 128 * 1024;
/// Callers who begin a head and never end it.
const SLOW: usize = 400;
/// Callers who send as much head as they can, one after the other.
const HEADS: usize = 300;
const GIGABYTE: usize = 1 << 30;
const PIECE: usize = 64 * 1024;
/// What the node takes of a gigabyte, with what the sockets of both sides hold.
const TAKEN_MAX: usize = 64 << 20;
/// A node that neither reads nor ends the connection for this long holds on without bound.
const SILENCE: Duration = Duration::from_secs(40);
/// Kinds of refusals that whoever guards the installation reads of at the usual level of the log.
const TOLD: [&str; 3] = ["head-too-slow", "head-too-large", "too-large"];
/// Lines about refusals, also when the flood goes on from one minute into the next.
const TOLD_MAX: usize = TOLD.len() * 20 * 4;
/// Stands in everything that is sent, and nowhere in the log.
const SECRET: &str = "vergeetmijniet-4711";

/// All at the same time.
pub(super) fn run(folder: &Path) -> Result<(), String> {
    let mut installation = Installation::on_sqlite(folder)?;
    let mut command = installation.command(&herstel(), &SERVE);
    command.env("HERSTEL_LOG", "info,herstel=debug,herstel_web=debug,herstel_store=debug,hyper=debug");
    let server = Server::start(&mut command)?;
    let (handler, token) = sign_in_as(server.address, "case-handler-1")?;
    acknowledge(&mut installation, &handler)?;
    let before = peak_kib(&server)?;
    let slow: Vec<TcpStream> = (0..SLOW).map(|_| begin_head(server.address)).collect::<Result<_, _>>()?;
    let address = server.address;
    std::thread::scope(|scope| {
        let giants: Vec<_> =
            giants(&token).into_iter().map(|head| scope.spawn(move || giant(address, &head))).collect();
        let heads = scope.spawn(move || (0..HEADS).try_for_each(|turn| endless_head(address, turn)));
        // Others go on meanwhile.
        for _ in 0..5 {
            acknowledge(&mut installation, &handler)?;
        }
        for giant in giants {
            giant.join().map_err(|_| "a caller failed")??;
        }
        heads.join().map_err(|_| "a caller failed")?
    })?;
    slow.into_iter().try_for_each(ended)?;
    acknowledge(&mut installation, &handler)?;
    let growth = peak_kib(&server)?.saturating_sub(before);
    println!("floods: {} MiB more memory at the highest", growth / 1024);
    if growth > GROWTH_MAX_KIB {
        return Err(format!("{growth} KiB more memory than before"));
    }
    let printed = server.printed();
    for why in TOLD {
        if !refusals(&printed).any(|line| line.contains(&format!("why=\"{why}\""))) {
            return Err(format!("nobody is told of {why}:\n{printed}"));
        }
    }
    let count = refusals(&printed).count();
    if count > TOLD_MAX {
        return Err(format!("{count} lines about what was refused: a flood fills the log"));
    }
    if printed.contains(SECRET) || printed.contains(&token) {
        Err(format!("what was sent is in the log:\n{printed}"))
    } else {
        Ok(())
    }
}

fn refusals(printed: &str) -> impl Iterator<Item = &str> {
    printed.lines().filter(|line| line.contains("event=\"refused-request\""))
}

/// Waits until the node ends a connection on which a head was begun.
fn ended(mut stream: TcpStream) -> Result<(), String> {
    match stream.read(&mut [0; 1024]) {
        Err(error) if !has_ended(&error) => Err("a head that does not go on is waited for".to_owned()),
        Ok(_) | Err(_) => Ok(()),
    }
}

fn acknowledge(installation: &mut Installation, handler: &crate::http::Client) -> Result<(), String> {
    match register(handler, &installation.next_number()?)? {
        Registered::As(_) => Ok(()),
        Registered::Unavailable => Err("others are not served".to_owned()),
    }
}

/// The most memory that the process ever held.
fn peak_kib(server: &Server) -> Result<u64, String> {
    let status = fs::read_to_string(format!("/proc/{}/status", server.process()))
        .map_err(|error| format!("the process cannot be looked at: {error}"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok());
    number.ok_or_else(|| "the kernel says no VmHWM".to_owned())
}

fn connect(address: SocketAddr) -> Result<TcpStream, String> {
    let stream = TcpStream::connect(address).map_err(|error| format!("cannot connect: {error}"))?;
    let limits =
        stream.set_write_timeout(Some(SILENCE)).and_then(|()| stream.set_read_timeout(Some(SILENCE)));
    limits.map(|()| stream).map_err(|error| error.to_string())
}

fn begin_head(address: SocketAddr) -> Result<TcpStream, String> {
    let mut stream = connect(address)?;
    let head =
        format!("GET /?{SECRET} HTTP/1.1\r\nHost: a\r\nCookie: herstel-session={SECRET}\r\nx-{SECRET}: ");
    stream.write_all(head.as_bytes()).map_err(|error| format!("cannot begin: {error}"))?;
    Ok(stream)
}

/// Whether the other side ended the connection, and did not just stop reading.
fn has_ended(error: &std::io::Error) -> bool {
    !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// Thousands of fields, or one that never ends.
fn endless_head(address: SocketAddr, turn: usize) -> Result<(), String> {
    let mut stream = connect(address)?;
    let field = match turn % 3 {
        0 => format!("x-{SECRET}: a\r\n"),
        1 => SECRET.to_owned(),
        _ => format!("Cookie: herstel-session={SECRET}\r\n"),
    };
    let begin = format!("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {SECRET}\r\n");
    let mut sent = 0;
    let mut outcome = stream.write_all(begin.as_bytes());
    while outcome.is_ok() && sent < TAKEN_MAX {
        outcome = stream.write_all(field.repeat(2_000).as_bytes());
        sent += field.len() * 2_000;
    }
    match outcome {
        Err(error) if has_ended(&error) => Ok(()),
        Err(_) => Err("a head without end is not read and not refused".to_owned()),
        Ok(()) => Err(format!("{sent} bytes of head were taken")),
    }
}

/// Heads of requests with a gigabyte behind them, announced or in pieces: JSON of somebody who is signed in, forms, files.
fn giants(token: &str) -> Vec<String> {
    let framings = [format!("Content-Length: {GIGABYTE}"), "Transfer-Encoding: chunked".to_owned()];
    let targets = [
        ("/api/v1/registrations", "application/json".to_owned()),
        ("/uitloggen", "application/x-www-form-urlencoded".to_owned()),
        ("/werk/dossier/H-2021-00001/documenten", format!("multipart/form-data; boundary={SECRET}")),
        ("/nergens", "application/octet-stream".to_owned()),
    ];
    let mut heads = Vec::new();
    for framing in &framings {
        for (target, kind) in &targets {
            heads.push(format!(
                "POST {target} HTTP/1.1\r\nHost: a\r\nCookie: herstel-session={SECRET}\r\n\
                 Authorization: Bearer {token}\r\nContent-Type: {kind}\r\n{framing}\r\n\r\n"
            ));
        }
    }
    heads
}

/// Sends until the node ends the connection.
fn giant(address: SocketAddr, head: &str) -> Result<(), String> {
    let mut stream = connect(address)?;
    let body = SECRET.repeat(PIECE / SECRET.len());
    let piece = if head.contains("chunked") { format!("{:x}\r\n{body}\r\n", body.len()) } else { body };
    let mut outcome = stream.write_all(head.as_bytes());
    let mut sent = 0;
    while outcome.is_ok() && sent < GIGABYTE {
        outcome = stream.write_all(piece.as_bytes());
        sent += piece.len();
    }
    if let Err(error) = outcome
        && !has_ended(&error)
    {
        return Err(format!("a gigabyte is neither read nor refused: {head}"));
    }
    if sent > TAKEN_MAX {
        return Err(format!("{sent} bytes were taken: {head}"));
    }
    // Whatever was answered before the end.
    drop(stream.read(&mut [0; 1024]));
    Ok(())
}
