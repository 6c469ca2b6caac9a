//! Sealing and checking against the anchors file, as an operator does it.

use crate::command::{Ran, run};
use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
    process::Command,
};
use tempfile::TempDir;

fn seeded() -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "20", "--seed", "7"]).ends_with(0);
    home
}

fn file(home: &TempDir, name: &str) -> PathBuf {
    home.path().join("herstel").join(name)
}

/// Runs another program; what it says on the standard output.
fn other(program: &str, arguments: &[&str], home: &TempDir) -> String {
    let ran = Command::new(program).args(arguments).current_dir(home.path()).output().unwrap();
    assert!(ran.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

#[test]
fn a_seal_is_made_once_and_the_record_is_held_against_it() {
    let home = seeded();
    let unsealed = run(&home, &["verify"]).ends_with(0).out;
    assert!(
        unsealed.contains("no anchors file was found"),
        "nothing was sealed yet, and that is said: {unsealed}"
    );
    let first = run(&home, &["seal"]).ends_with(0).out;
    assert!(first.starts_with("seal 1: ") && first.contains(" in 20 dossiers"), "{first}");
    assert_eq!(run(&home, &["seal"]).ends_with(0).out.trim(), "nothing changed since seal 1");
    let checked = run(&home, &["verify"]).ends_with(0).out;
    assert!(checked.contains("seals: 1 in the anchors file"), "{checked}");
    assert!(checked.contains("seals: checked with the public key in "), "{checked}");
    let anchors = file(&home, "herstel.db.anchors");
    let named = run(&home, &["verify", "--anchors", anchors.to_str().unwrap()]).ends_with(0).out;
    assert_eq!(named, checked);
    // Whoever rewrites the record can remove the file as well.
    fs::copy(&anchors, home.path().join("kept")).unwrap();
    fs::remove_file(&anchors).unwrap();
    let ran: Ran = run(&home, &["verify"]).ends_with(1);
    assert!(ran.out.contains("sealed 1 times, and the anchors file is not there"), "{}", ran.out);
    let without = run(&home, &["verify", "--no-anchors"]).ends_with(0).out;
    assert!(without.contains("no anchors file was found"), "{without}");
    // An anchors file without its only line: the end is missing.
    fs::write(&anchors, "").unwrap();
    let ran: Ran = run(&home, &["verify"]).ends_with(1);
    assert!(ran.out.contains("seals 1 to 1 are in the database and not in the anchors file"), "{}", ran.out);
    let ran: Ran = run(&home, &["verify", "--older-copy"]).ends_with(1);
    assert!(
        ran.out.contains("the anchors file holds no seal, and the database holds entries"),
        "{}",
        ran.out
    );
    run(&home, &["seal"]).ends_with(0);
    assert_eq!(fs::read(&anchors).unwrap(), fs::read(home.path().join("kept")).unwrap(), "completed again");
}

#[test]
fn an_older_copy_of_the_anchors_that_an_editor_marked_is_read_as_it_was() {
    let home = seeded();
    run(&home, &["seal"]).ends_with(0);
    let kept = fs::read(file(&home, "herstel.db.anchors")).unwrap();
    fs::write(home.path().join("copy"), [b"\xef\xbb\xbf".as_slice(), &kept].concat()).unwrap();
    let checked = run(&home, &["verify", "--anchors", "copy", "--older-copy"]).ends_with(0).out;
    assert!(checked.contains("seals: 1 in the anchors file"), "{checked}");
    // Only in front of the first line: anywhere else it is no line of a seal.
    let twice = [kept.as_slice(), b"\xef\xbb\xbf", &kept].concat();
    fs::write(home.path().join("copy"), twice).unwrap();
    let ran = run(&home, &["verify", "--anchors", "copy", "--older-copy"]).ends_with(1);
    assert!(ran.out.contains("line 2: the line is not that of a seal"), "{}", ran.out);
}

#[test]
fn a_database_made_anew_with_the_same_keys_is_found_out() {
    let home = seeded();
    run(&home, &["seal"]).ends_with(0);
    // The attacker makes the same operation again: same keys file, other history, all hashes right.
    for name in ["herstel.db", "herstel.db-wal", "herstel.db-shm"] {
        let _ = fs::remove_file(file(&home, name));
    }
    run(&home, &["seed", "--parents", "20", "--seed", "7"]).ends_with(0);
    let ran = run(&home, &["verify"]).ends_with(1);
    assert!(
        ran.out.contains("entry") && ran.out.contains("rewritten: seal 1 vouches for another entry"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("H-"), "the dossier is named: {}", ran.out);
    assert!(ran.out.contains("seals 1 to 1 of the anchors file are not in the database"), "{}", ran.out);
    let refused = run(&home, &["seal"]).ends_with(1);
    assert!(refused.out.contains("seal 1 in the database is not the one"), "{}", refused.out);
}

#[test]
fn the_proof_of_a_dossier_can_be_checked_with_other_programs() {
    let home = seeded();
    run(&home, &["seal"]).ends_with(0);
    let anchors = file(&home, "herstel.db.anchors");
    let proof = run(&home, &["verify", "--dossier", "H-2020-00001"]).ends_with(0).out;
    let word = |name: &str| -> String {
        let line =
            proof.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}: {proof}"));
        line[name.len()..].trim().to_owned()
    };
    // The statement with its signature, as a lawyer takes it out of the file.
    let line: serde_json::Value =
        serde_json::from_str(fs::read_to_string(anchors).unwrap().lines().next().unwrap()).unwrap();
    fs::write(home.path().join("statement.txt"), line["statement"].as_str().unwrap()).unwrap();
    fs::write(home.path().join("signature.b64"), line["signature"].as_str().unwrap()).unwrap();
    other("openssl", &["base64", "-d", "-A", "-in", "signature.b64", "-out", "signature.bin"], &home);
    fs::write(home.path().join("key.pem"), run(&home, &["seal", "--public-key"]).ends_with(0).out).unwrap();
    let verify =
        ["pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "statement.txt", "-sigfile"];
    let said = other("openssl", &[&verify[..], &["signature.bin"]].concat(), &home);
    assert!(said.contains("Signature Verified Successfully"), "{said}");
    // The way from the leaf to the root.
    let sum = |bytes: &[u8]| -> String {
        fs::write(home.path().join("hashed"), bytes).unwrap();
        other("sha256sum", &["hashed"], &home)[..64].to_owned()
    };
    let bytes = |hex: &str| -> Vec<u8> {
        (0..hex.len())
            .step_by(2)
            .map(|place| u8::from_str_radix(&hex[place..place + 2], 16).unwrap())
            .collect()
    };
    let mut hash = sum(&[&[0], word("text ").as_bytes()].concat());
    assert_eq!(hash, word("leaf "));
    for line in proof.lines() {
        if let Some(left) = line.strip_prefix("left ") {
            hash = sum(&[&[1][..], &bytes(left.trim()), &bytes(&hash)].concat());
        } else if let Some(right) = line.strip_prefix("right ") {
            hash = sum(&[&[1][..], &bytes(&hash), &bytes(right.trim())].concat());
        }
    }
    assert!(line["statement"].as_str().unwrap().contains(&format!("root {hash}\n")));
    let unknown = run(&home, &["verify", "--dossier", "H-2020-99999"]).ends_with(1);
    assert!(unknown.out.contains("there is no dossier H-2020-99999"), "{}", unknown.out);
}

/// A time-stamp service made of `openssl ts`, answering each request with `answer`.
fn service(home: &TempDir, answer: fn(&TempDir)) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let folder = TempDir::new_in(home.path()).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = Vec::new();
            let mut part = [0; 4096];
            let body = loop {
                let length = stream.read(&mut part).unwrap();
                request.extend_from_slice(&part[..length]);
                let head = request.windows(4).position(|four| four == b"\r\n\r\n");
                // The length of a DER sequence this short is its second byte.
                if let Some(head) = head
                    && request.len() > head + 6
                    && request.len() >= head + 6 + usize::from(request[head + 5])
                {
                    break request[head + 4..].to_vec();
                }
            };
            fs::write(folder.path().join("request.tsq"), body).unwrap();
            answer(&folder);
            let reply = fs::read(folder.path().join("reply.tsr")).unwrap();
            let head =
                format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", reply.len());
            stream.write_all(&[head.as_bytes(), &reply].concat()).unwrap();
        }
    });
    address
}

const TSA: &str = "\
[ req ]\ndistinguished_name = dn\nprompt = no\n[ dn ]\nCN = Proef Tijdstempel\n\
[ ext ]\nextendedKeyUsage = critical,timeStamping\nkeyUsage = critical,digitalSignature\nbasicConstraints = CA:false\n\
[ tsa ]\ndefault_tsa = one\n[ one ]\ndir = .\nserial = serial\ncrypto_device = builtin\nsigner_cert = tsa.pem\n\
signer_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256\nordering = no\n\
tsa_name = no\ness_cert_id_chain = no\n";

/// Makes the certificate of the service once, and answers.
fn stamped(folder: &TempDir) {
    if !folder.path().join("tsa.pem").exists() {
        fs::write(folder.path().join("tsa.cnf"), TSA).unwrap();
        fs::write(folder.path().join("serial"), "01\n").unwrap();
        let make = "req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -days 30 -config tsa.cnf -extensions ext";
        other("openssl", &make.split(' ').collect::<Vec<_>>(), folder);
    }
    let reply = "ts -reply -config tsa.cnf -queryfile request.tsq -out reply.tsr";
    other("openssl", &reply.split(' ').collect::<Vec<_>>(), folder);
    fs::copy(folder.path().join("tsa.pem"), folder.path().parent().unwrap().join("tsa.pem")).unwrap();
    fs::copy(folder.path().join("reply.tsr"), folder.path().parent().unwrap().join("reply.tsr")).unwrap();
}

#[test]
fn a_seal_is_stamped_by_an_outside_service_and_openssl_agrees() {
    let home = seeded();
    let address = service(&home, stamped);
    let sealed = run(&home, &["seal", "--time-stamp", &address]).ends_with(0).out;
    assert!(sealed.contains("time stamp of "), "{sealed}");
    let checked = run(&home, &["verify"]).ends_with(0).out;
    assert!(checked.contains("time stamp of seal 1 by http://127.0.0.1"), "{checked}");
    let text = fs::read_to_string(file(&home, "herstel.db.anchors")).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    fs::write(home.path().join("statement.txt"), line["statement"].as_str().unwrap()).unwrap();
    let verify = "ts -verify -data statement.txt -in reply.tsr -CAfile tsa.pem";
    other("openssl", &verify.split(' ').collect::<Vec<_>>(), &home);
    // The stamp of one seal is none of another.
    let (seal, stamp) = text.split_once('\n').unwrap();
    let moved = stamp.replace("\"seal\":1", "\"seal\":2");
    assert_ne!(moved, stamp);
    fs::write(home.path().join("moved"), format!("{seal}\n{moved}")).unwrap();
    let ran = run(&home, &["verify", "--anchors", "moved"]).ends_with(1);
    assert!(ran.out.contains("the time stamp of seal 2: it is about something else"), "{}", ran.out);
}

/// The answer to a request about other bytes.
fn about_something_else(folder: &TempDir) {
    fs::write(folder.path().join("other"), "iets anders").unwrap();
    let query = "ts -query -data other -sha256 -cert -out request.tsq";
    other("openssl", &query.split(' ').collect::<Vec<_>>(), folder);
    stamped(folder);
}

#[test]
fn a_stamp_about_something_else_is_refused_and_the_seal_stands() {
    let home = seeded();
    let address = service(&home, about_something_else);
    let ran = run(&home, &["seal", "--time-stamp", &address]).ends_with(1);
    assert!(ran.err.contains("it is about something else than this seal"), "{}", ran.err);
    assert_eq!(fs::read_to_string(file(&home, "herstel.db.anchors")).unwrap().lines().count(), 1);
    run(&home, &["verify"]).ends_with(0);
    let nowhere = run(&home, &["seal", "--time-stamp", "http://127.0.0.1:1/"]).ends_with(0).out;
    assert!(nowhere.contains("nothing changed"), "{nowhere}");
}
