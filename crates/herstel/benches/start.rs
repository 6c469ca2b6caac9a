//! From starting the process to the first page, on an existing database; the baseline is starting the process for
//! its version only.
//!
//! `cargo bench -p herstel --bench start`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

use criterion::{Criterion, criterion_group, criterion_main};
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Command, Stdio},
};
use tempfile::TempDir;

fn herstel(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.env("XDG_DATA_HOME", home);
    command
}

fn first_page(home: &Path) {
    let mut child = herstel(home)
        .args(["serve", "--demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines
        .by_ref()
        .map(Result::unwrap)
        .find_map(|line| line.strip_prefix("Herstel is running on http://").map(str::to_owned))
        .unwrap();
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET /demo HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = Vec::new();
    stream.read_to_end(&mut page).unwrap();
    assert!(page.starts_with(b"HTTP/1.1 200"));
    child.kill().unwrap();
    child.wait().unwrap();
}

fn bench(criterion: &mut Criterion) {
    let home = TempDir::new().unwrap();
    first_page(home.path());
    let mut group = criterion.benchmark_group("start");
    group.sample_size(10);
    group.bench_function("process only", |bencher| {
        bencher.iter(|| assert!(herstel(home.path()).arg("--version").output().unwrap().status.success()));
    });
    group.bench_function("to the first page", |bencher| bencher.iter(|| first_page(home.path())));
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
