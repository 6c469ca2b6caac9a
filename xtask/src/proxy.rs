//! A small proxy for tests: sends each connection to the next node that says it is ready.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

const LOOK_EVERY: Duration = Duration::from_millis(100);
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// A running proxy. Dropping it takes no new connections.
#[derive(Debug)]
pub struct Proxy {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    nodes: Vec<(SocketAddr, AtomicBool)>,
    next: AtomicUsize,
    stopped: AtomicBool,
}

impl Proxy {
    /// Listens on a free port in front of these nodes.
    ///
    /// # Errors
    /// When there is no free port.
    pub fn start(nodes: &[SocketAddr]) -> Result<Self, String> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let nodes = nodes.iter().map(|node| (*node, AtomicBool::new(is_ready(*node)))).collect();
        let shared = Arc::new(Shared { nodes, next: AtomicUsize::new(0), stopped: AtomicBool::new(false) });
        let watching = Arc::clone(&shared);
        thread::spawn(move || {
            while !watching.stopped.load(Ordering::SeqCst) {
                for (node, ready) in &watching.nodes {
                    ready.store(is_ready(*node), Ordering::SeqCst);
                }
                thread::sleep(LOOK_EVERY);
            }
        });
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if serving.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let shared = Arc::clone(&serving);
                thread::spawn(move || shared.pass(client));
            }
        });
        Ok(Self { address, shared })
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect(self.address));
    }
}

impl Shared {
    /// Copies both ways between a client and the next node that is ready and takes the connection.
    fn pass(&self, client: TcpStream) {
        let turn = self.next.fetch_add(1, Ordering::SeqCst);
        let count = self.nodes.len();
        for offset in 0..count {
            let Some((node, ready)) = self.nodes.get((turn + offset) % count) else { continue };
            if !ready.load(Ordering::SeqCst) {
                continue;
            }
            if let Ok(server) = TcpStream::connect_timeout(node, ANSWER_LIMIT) {
                both_ways(client, server);
                return;
            }
        }
    }
}

fn both_ways(client: TcpStream, server: TcpStream) {
    let (Ok(mut from_client), Ok(mut to_server)) = (client.try_clone(), server.try_clone()) else { return };
    let forth = thread::spawn(move || {
        drop(io::copy(&mut from_client, &mut to_server));
        drop(to_server.shutdown(std::net::Shutdown::Write));
    });
    let (mut from_server, mut to_client) = (server, client);
    drop(io::copy(&mut from_server, &mut to_client));
    drop(to_client.shutdown(std::net::Shutdown::Both));
    drop(forth.join());
}

/// Whether a node says that it can take requests.
#[must_use]
pub fn is_ready(node: SocketAddr) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&node, ANSWER_LIMIT)?;
        stream.set_read_timeout(Some(ANSWER_LIMIT))?;
        write!(stream, "GET /health/ready HTTP/1.1\r\nHost: {node}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}
