//! A PostgreSQL that takes one of its users over TLS only, with a certificate of an authority of its own that is good for
//! the name `localhost` and for no address.

use std::fs;
use std::path::Path;

use super::{COMMAND_LIMIT, Installation};
use crate::postgres::{Cluster, as_postgres};
use crate::process::{self, Show};

/// Who may come over TLS only; everybody else as always.
const WHO_MAY: &str = "hostnossl all only_tls 127.0.0.1/32 reject\nhostssl all only_tls 127.0.0.1/32 trust\n\
                       host all all 127.0.0.1/32 trust\nlocal all all trust\n";
/// Stands in an address that must never be repeated in a message.
const PASSWORD: &str = "zonnebloem-7";

/// Every way to get it right or wrong.
pub(super) fn run(folder: &Path) -> Result<(), String> {
    let settings = ["ssl=on", "ssl_cert_file=server.pem", "ssl_key_file=server.key"];
    let cluster = Cluster::start_with(&folder.join("postgres"), &settings, prepare)?;
    cluster.ask("postgres", "CREATE ROLE only_tls SUPERUSER LOGIN")?;
    cluster.create_database("herstel")?;
    let data = folder.join("postgres/data");
    // Readable by the user that runs the command, whoever that is.
    for name in ["ca.pem", "other-ca.pem"] {
        let text = as_postgres(Path::new("cat")).arg(data.join(name)).output();
        let text = text.map_err(|error| format!("cannot read {name}: {error}"))?;
        fs::write(folder.join(name), text.stdout).map_err(|error| format!("cannot write {name}: {error}"))?;
    }
    let address = |host: &str, query: &str| {
        format!("postgres://only_tls:{PASSWORD}@{host}:{}/herstel?{query}", cluster.port())
    };
    let ca = |name: &str| format!("sslrootcert={}", folder.join(name).display());
    let (own, other) = (ca("ca.pem"), ca("other-ca.pem"));
    let good = address("localhost", &format!("sslmode=verify-full&{own}"));
    let mut installation = Installation::new(folder, good.clone())?;
    installation.try_to(&["seed", "--parents", "1"])?;
    let without_tls = Cluster::start(&folder.join("plain"))?;
    without_tls.create_database("herstel")?;
    let plain_server =
        format!("postgres://postgres:{PASSWORD}@localhost:{}/herstel?sslmode=require", without_tls.port());
    let cases = [
        ("the right authority and name", good, true),
        (
            "another name, where only the authority is asked for",
            address("127.0.0.1", &format!("sslmode=verify-ca&{own}")),
            true,
        ),
        ("another authority", address("localhost", &format!("sslmode=verify-full&{other}")), false),
        ("another authority, any name", address("localhost", &format!("sslmode=verify-ca&{other}")), false),
        ("the authorities of the machine", address("localhost", "sslmode=verify-full"), false),
        ("a name it is not good for", address("127.0.0.1", &format!("sslmode=verify-full&{own}")), false),
        ("plain, where TLS is required", address("localhost", "sslmode=disable"), false),
        ("TLS, where the server has none", plain_server, false),
    ];
    for (what, database, is_fine) in cases {
        installation.database = database;
        match (installation.try_to(&["verify"]), is_fine) {
            (Ok(_), true) => {}
            (Err(said), false) => {
                if said.contains(PASSWORD) || !said.contains("status: 3") || !said.contains("database") {
                    return Err(format!("{what}: not said as it should be: {said}"));
                }
            }
            (Ok(_), false) => return Err(format!("{what}: accepted")),
            (Err(said), true) => return Err(format!("{what}: {said}")),
        }
    }
    Ok(())
}

/// Two authorities, a certificate of the first, and who may come how.
fn prepare(data: &Path) -> Result<(), String> {
    let script = "set -e; umask 077; cd \"$0\"; \
        for ca in ca other-ca; do openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 \
        -subj \"/CN=Proef $ca\" -addext basicConstraints=critical,CA:TRUE -keyout $ca.key -out $ca.pem; done; \
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=proef -keyout server.key -out server.csr; \
        echo subjectAltName=DNS:localhost > server.ext; \
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile server.ext \
        -out server.pem; printf '%s' \"$1\" > pg_hba.conf";
    let mut made = as_postgres(Path::new("sh"));
    made.args(["-c", script]).arg(data).arg(WHO_MAY).current_dir(data);
    let made = process::run(&mut made, COMMAND_LIMIT, Show::Quiet);
    if made.success { Ok(()) } else { Err(format!("openssl: {}", made.output)) }
}
