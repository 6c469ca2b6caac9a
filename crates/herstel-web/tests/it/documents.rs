//! Handing in documents: what is accepted, what is refused, and how a file comes back.

use crate::app::{ANNA, Answer, App, Browser, HANDLER, OTHER};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_web::Scanner;
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

const PAGE: &str = "/mijn-zaak/documenten";

/// A PDF with so many pages.
pub fn pdf(pages: usize) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", page + 3)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {pages} /Kids [{kids}] >>"),
    ];
    objects.extend((0..pages).map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned()));
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    file.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

/// The head of a PNG that says it is so large.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(height.to_be_bytes());
    file.extend(b"\x08\x02\0\0\0\0\0\0\0");
    file
}

/// The beginning of an archive that holds an archive that says it is four gigabytes.
pub fn swelling_archive() -> Vec<u8> {
    let head = |name: &str| {
        let mut head = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x10\0\0\0\xff\xff\xff\xff".to_vec();
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        head.extend(name.bytes());
        head
    };
    [head("word/document.xml"), head("word/embeddings/inner.zip")].concat()
}

/// A PDF that asks for a password that is not the empty one.
pub fn locked_pdf() -> Vec<u8> {
    let zeros = "00".repeat(32);
    let text = String::from_utf8(pdf(1)).unwrap();
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /O <{zeros}> /U <{zeros}> /P -4 >> \
         /ID [<{id}> <{id}>] /Root",
        id = "11".repeat(16)
    );
    text.replace("/Root", &lock).into_bytes()
}

/// A photo of a telephone: the head of a JPEG with the mark of a camera, and so many bytes in all.
pub fn photo(bytes: usize) -> Vec<u8> {
    let mut file = b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM\0*\0\0\0\x08".to_vec();
    file.extend(b"\xff\xc0\0\x11\x08\x1f\x40\x2e\xe0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01");
    file.resize(bytes.max(file.len()), 0);
    file
}

#[tokio::test]
async fn a_photo_of_twenty_megabytes_is_taken() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let answer = hand_in(&mut anna, PAGE, "IMG_0001.jpg", &photo(20_000_000)).await;
    assert_eq!(answer.location(), format!("{PAGE}?net=ontvangen"));
}

/// A part of a form: its name, the name of the file if it is one, and its bytes.
pub type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

pub async fn send(browser: &mut Browser<'_>, path: &str, parts: &[Part<'_>]) -> Answer {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\""));
        body.extend(
            format!("--grens\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
        );
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--grens--\r\n");
    let length = body.len().to_string();
    let kind = [("content-type", "multipart/form-data; boundary=grens"), ("content-length", length.as_str())];
    browser.send(Method::POST, path, &kind, Body::from(body)).await
}

async fn hand_in(browser: &mut Browser<'_>, path: &str, name: &str, bytes: &[u8]) -> Answer {
    let page = browser.open(path).await;
    let token = page.hidden_fields(path).into_iter().find(|(field, _)| field == "csrf").unwrap().1;
    send(browser, path, &[("csrf", None, token.as_bytes()), ("file", Some(name), bytes)]).await
}

/// Where the documents on a page can be fetched.
async fn links(browser: &mut Browser<'_>, path: &str) -> Vec<String> {
    let page = browser.open(path).await;
    let start = format!("{path}/doc-");
    page.elements("a")
        .filter_map(|link| link.get("href").cloned())
        .filter(|href| href.starts_with(&start))
        .collect()
}

#[tokio::test]
async fn a_document_arrives_is_listed_and_comes_back_as_a_file_to_keep() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let file = pdf(2);
    let answer = hand_in(&mut anna, PAGE, "Brief <b>27 maart.pdf", &file).await;
    assert_eq!(answer.location(), format!("{PAGE}?net=ontvangen"));
    let page = anna.open(&format!("{PAGE}?net=ontvangen")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in ["Wij hebben uw document ontvangen", "Brief <b>27 maart.pdf", "pdf, 2 bladzijden"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let links = links(&mut anna, PAGE).await;
    let answer = anna.get(&links[0]).await;
    assert_eq!(answer.bytes, file);
    assert_eq!(answer.header("content-type"), "application/pdf");
    let name = answer.header("content-disposition");
    assert!(name.starts_with("attachment; filename=\"document-") && !name.contains("maart"), "{name}");
    assert!(answer.header("content-security-policy").ends_with("sandbox"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("cache-control"), "no-store");
    let mut handler = app.signed_in(HANDLER).await;
    let of_dossier = format!("/werk/dossier/{}/documenten", crate::staff::number(&app, case).await);
    let links = self::links(&mut handler, &of_dossier).await;
    assert_eq!(handler.get(&links[0]).await.bytes, file);
    let answer = hand_in(&mut handler, &of_dossier, "foto.png", &png(800, 600)).await;
    assert_eq!(answer.location(), of_dossier);
}

#[tokio::test]
async fn a_document_of_somebody_else_and_no_document_are_the_same_answer() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    app.given_registration(OTHER).await;
    let mut anna = app.parent(ANNA).await;
    hand_in(&mut anna, PAGE, "a.pdf", &pdf(1)).await.location();
    let link = links(&mut anna, PAGE).await.remove(0);
    let mut jan = app.parent(OTHER).await;
    let theirs = jan.get(&link).await;
    let none = jan.get(&format!("{PAGE}/doc-{}", "0".repeat(32))).await;
    assert_eq!((theirs.status, none.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(links(&mut jan, PAGE).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_file_is_what_its_bytes_say_and_nothing_is_kept_of_what_is_refused() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let large = [pdf(1), vec![b' '; 25 * 1024 * 1024]].concat();
    let mut cut = pdf(3);
    cut.truncate(40);
    for (what, name, bytes, sentence) in [
        ("a page", "brief.pdf", b"<html><script>alert(1)</script></html>".to_vec(), "Dit soort bestand"),
        (
            "a drawing with script",
            "foto.png",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            "Dit soort bestand",
        ),
        ("a program", "brief.pdf", b"MZ\x90\0\x03\0\0\0".to_vec(), "Dit soort bestand"),
        ("an archive", "brief.pdf", b"PK\x03\x04\x14\0\0\0".to_vec(), "Dit soort bestand"),
        ("nothing", "", Vec::new(), "Vul"),
        ("half a file", "brief.pdf", cut, "kunnen wij niet openen"),
        ("only a name", "brief.pdf", b"%PDF-1.7\n".to_vec(), "kunnen wij niet openen"),
        ("half a picture", "foto.png", b"\x89PNG\r\n\x1a\n".to_vec(), "kunnen wij niet openen"),
        ("a very large picture", "foto.png", png(65_535, 65_535), "te groot"),
        ("many pages", "brief.pdf", pdf(301), "meer dan 300 bladzijden"),
        ("a large file", "brief.pdf", large, "te groot"),
    ] {
        let answer = hand_in(&mut anna, PAGE, name, &bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", answer.html().main_text());
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new(), "{what}");
        assert!(page.main_text().contains(sentence), "{what}: {}", page.main_text());
    }
    let journal = crate::staff::journal(&app, case).await;
    assert!(!journal.contains(&"document-received"), "{journal:?}");
}

/// A file is refused with this sentence, and nothing of it is kept.
async fn refused(name: &str, bytes: &[u8], sentence: &str) {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_registration(ANNA).await;
    let answer = hand_in(&mut app.parent(ANNA).await, PAGE, name, bytes).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains(sentence), "{}", page.main_text());
    let journal = crate::staff::journal(&app, case).await;
    assert!(!journal.contains(&"document-received"), "{journal:?}");
}

#[tokio::test]
async fn a_pdf_that_is_protected_with_a_password_is_refused_with_what_is_wrong() {
    refused("brief.pdf", &locked_pdf(), "op slot met een wachtwoord").await;
}

/// A document of a word processor is an archive: nothing in it is unpacked, however large it says that it becomes.
#[tokio::test]
async fn a_zip_bomb_is_refused_by_its_kind_and_never_unpacked() {
    refused("brief.docx", &swelling_archive(), "Dit soort bestand").await;
    refused("brief.pdf", &swelling_archive(), "Dit soort bestand").await;
}

#[tokio::test]
async fn a_file_without_the_token_of_the_session_is_not_even_read() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let file = pdf(1);
    let forged: [&[Part<'_>]; 4] = [
        &[("file", Some("a.pdf"), &file)],
        &[("csrf", None, b"onzin"), ("file", Some("a.pdf"), &file)],
        &[("file", Some("a.pdf"), &file), ("csrf", None, b"onzin")],
        &[],
    ];
    for parts in forged {
        let answer = send(&mut anna, PAGE, parts).await;
        assert!(matches!(answer.status.as_u16(), 400 | 403), "{}", answer.status);
    }
    assert_eq!(links(&mut anna, PAGE).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_same_file_twice_is_one_document() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    for _ in 0..2 {
        hand_in(&mut anna, PAGE, "a.pdf", &pdf(1)).await.location();
    }
    assert_eq!(links(&mut anna, PAGE).await.len(), 1);
}

/// A scanner of the test: reads what it is sent and answers as told.
async fn scanner(answer: &'static [u8]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut command = [0; 10];
            let _ = stream.read_exact(&mut command).await;
            let mut content = Vec::new();
            while let Ok(length) = stream.read_u32().await {
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; length as usize];
                let _ = stream.read_exact(&mut piece).await;
                content.extend(piece);
            }
            let harmful = content.windows(9).any(|window| window == b"SCHADELIJ");
            let said: &[u8] = if harmful { b"stream: Test-Signature FOUND\0" } else { answer };
            let _ = if &command == b"zINSTREAM\0" { stream.write_all(said).await } else { Ok(()) };
        }
    });
    address
}

#[tokio::test]
async fn what_the_scanner_finds_is_not_kept_and_what_it_does_not_find_is() {
    let clean = scanner(b"stream: OK\0").await;
    let app = App::demo().await.scanned_by(Scanner::ClamdTcp(clean));
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    hand_in(&mut anna, PAGE, "a.pdf", &pdf(1)).await.location();
    let harmful = [pdf(1), b"SCHADELIJK".to_vec()].concat();
    let answer = hand_in(&mut anna, PAGE, "b.pdf", &harmful).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html().main_text().contains("iets schadelijks"));
    assert_eq!(links(&mut anna, PAGE).await.len(), 1);
}

#[tokio::test]
async fn without_a_verdict_no_file_is_accepted() {
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap()
    };
    for scanner in [
        Scanner::Closed,
        Scanner::ClamdTcp(nobody),
        Scanner::ClamdSocket("/bestaat/niet".into()),
        Scanner::ClamdTcp(scanner(b"").await),
        Scanner::ClamdTcp(scanner(b"INSTREAM size limit exceeded. ERROR\0").await),
        Scanner::ClamdTcp(scanner(b"stream: OK and more").await),
    ] {
        let app = App::demo().await.scanned_by(scanner.clone());
        app.given_registration(ANNA).await;
        let mut anna = app.parent(ANNA).await;
        let answer = hand_in(&mut anna, PAGE, "a.pdf", &pdf(1)).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{scanner:?}");
        assert!(answer.html().main_text().contains("kunnen nu geen bestanden aannemen"), "{scanner:?}");
        assert_eq!(links(&mut anna, PAGE).await, Vec::<String>::new(), "{scanner:?}");
    }
}
