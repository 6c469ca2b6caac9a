//! Messages leave through a real mail server on this machine, once, or visibly not.

use super::{SendMail, TellWhereYouAre, print::Post};
use crate::{
    configuration::{Mail, Setting},
    environment,
    jobs::{Done, Job as _, JobFailure, Turn},
    messages::cli::PrintCommand,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use herstel_domain::{
    Command, Context, Dossier, Occasion, Purpose, Scope,
    consents::MunicipalContact,
    decide,
    messages::{SetMessageWays, Standing, Way},
    preferences::SetPreferences,
    registration::{Channel, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register},
};
use herstel_kernel::{
    Actor, Bsn, ConsentId, Date, DossierId, OperationId, PersonId, StaffId, StaffRole, Timestamp,
};
use herstel_scheme::{Registry, SchemeFamily};
use herstel_store::{Administered, DatabaseUrl, Gates, MasterKeys, Store};
use herstel_web::Clock;
use jiff::SignedDuration;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        self,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    },
};

const PERSON: PersonId = PersonId::from_bytes([1; 16]);
const DOSSIER: DossierId = DossierId::from_bytes([2; 16]);
const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([3; 16]), role: StaffRole::CaseHandler };
const EMAIL: &str = "anna@voorbeeld.example";

/// What the server does with a message.
#[derive(Clone, Copy)]
enum Rule {
    Take,
    /// Answers this to the name of the recipient.
    Refuse(&'static str),
    /// Takes the bytes and hangs up without a word.
    Cut,
}

/// A mail server that keeps what it is given.
struct Server {
    port: u16,
    rule: Arc<Mutex<Rule>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn new(tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (rule, taken) = (Arc::new(Mutex::new(Rule::Take)), Arc::<Mutex<Vec<String>>>::default());
        let (obeyed, kept) = (Arc::clone(&rule), Arc::clone(&taken));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (rule, taken, tls) = (Arc::clone(&obeyed), Arc::clone(&kept), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => converse(stream, &rule, &taken).await,
                        Some(tls) => match tls.accept(stream).await {
                            Ok(stream) => converse(stream, &rule, &taken).await,
                            Err(_) => None,
                        },
                    }
                });
            }
        });
        Self { port, rule, taken }
    }

    fn rule(&self, rule: Rule) {
        *self.rule.lock().unwrap() = rule;
    }

    fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    rule: &Mutex<Rule>,
    taken: &Mutex<Vec<String>>,
) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 proef ESMTP\r\n").await.ok()?;
    loop {
        stream.flush().await.ok()?;
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return Some(());
        }
        let rule = *rule.lock().unwrap();
        let answer = match (line.get(..4)?, rule) {
            ("RCPT", Rule::Refuse(answer)) => answer,
            ("DATA", _) => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                stream.flush().await.ok()?;
                let mut text = String::new();
                while !text.ends_with("\r\n.\r\n") {
                    stream.read_line(&mut text).await.ok()?;
                }
                taken.lock().unwrap().push(text);
                if matches!(rule, Rule::Cut) {
                    return Some(());
                }
                "250 taken"
            }
            // This server does not know how to protect itself.
            ("STAR", _) => "502 no",
            ("QUIT", _) => {
                stream.write_all(b"221 bye\r\n").await.ok()?;
                stream.flush().await.ok()?;
                return Some(());
            }
            (_, _) => "250 fine",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
}

/// An installation with one parent who is told by e-mail.
struct Installation {
    folder: tempfile::TempDir,
    store: Store,
    schemes: Arc<Registry>,
    clock: Clock,
    /// Seconds that have passed since the beginning.
    passed: Arc<AtomicI64>,
}

impl Installation {
    async fn new(channel: Channel, language: PreferredLanguage) -> Self {
        let folder = tempfile::TempDir::new().unwrap();
        let keys = MasterKeys::load_or_create(&folder.path().join("keys")).unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("mail.db"));
        let store = Store::open(&url, keys).await.unwrap();
        let passed = Arc::new(AtomicI64::new(0));
        let begin: Timestamp = "2022-03-01T10:00:00Z".parse().unwrap();
        let seconds = Arc::clone(&passed);
        let clock = Clock::new(move || begin + SignedDuration::from_secs(seconds.load(Ordering::SeqCst)));
        let schemes = Arc::new(Registry::embedded().unwrap());
        let installation = Self { folder, store, schemes, clock, passed };
        installation.open_gates().await;
        installation.register(channel, language).await;
        installation
    }

    async fn open_gates(&self) {
        let done = Administered { at: self.clock.now(), by: "test".to_owned() };
        let gatekeeper = |number| StaffId::from_bytes([number; 16]);
        let who = herstel_domain::gate::GatePeople {
            recorder: gatekeeper(70),
            opener: gatekeeper(71),
            lead: gatekeeper(72),
            handler: gatekeeper(73),
            adviser: gatekeeper(75),
            desk: (gatekeeper(74), "0034".parse().unwrap()),
        };
        self.store.open_invented_gates(&self.schemes, who, self.clock.today(), &done).await.unwrap();
    }

    fn occasion(&self) -> Occasion {
        let operation = OperationId::from_bytes([9; 16]);
        Occasion { at: self.clock.now(), on: self.clock.today(), operation }
    }

    fn context(&self, actor: Actor) -> Context<'_> {
        Context {
            actor,
            today: self.clock.today(),
            stands_in_for: &[],
            schemes: &self.schemes,
            is_demo: false,
        }
    }

    async fn register(&self, channel: Channel, language: PreferredLanguage) {
        let actor = if channel == Channel::Portal { Actor::Person { person: PERSON } } else { HANDLER };
        let command = RegisterParent {
            dossier: DOSSIER,
            person: PERSON,
            details: PersonDetails {
                name: "Anna Voorbeeld".to_owned(),
                bsn: "999990019".to_owned(),
                born_on: Date::constant(1980, 5, 17),
                address: Some("Dorpsstraat 1, 1234 AB Voorbeeld".to_owned()),
                email: Some(EMAIL.to_owned()),
                phone: None,
                iban: None,
                language,
            },
            channel,
            years: YearsConcerned::Unknown,
            story: None,
            municipal_contact: MunicipalContact::NotAsked,
            consent: ConsentId::from_bytes([4; 16]),
            family: SchemeFamily::main(),
            handler: None,
            intake: herstel_domain::registration::Intake::default(),
        };
        let bsn = Bsn::parse("999990019").unwrap();
        let make = |number, _: Option<PersonId>| register(&command, number, &self.context(actor));
        self.store.register(actor, self.occasion(), &bsn, 2022, make).await.unwrap();
    }

    fn scope(&self) -> Scope {
        Scope::new(HANDLER, Purpose::Handling, self.occasion()).unwrap()
    }

    async fn act(&self, command: &Command) {
        let decided = |dossier: &Dossier| decide(dossier, None, command, &self.context(HANDLER));
        self.store.record(&self.scope(), self.clock.now(), DOSSIER, decided).await.unwrap();
    }

    async fn dossier(&self) -> Dossier {
        self.store.dossier(&self.scope(), DOSSIER).await.unwrap().unwrap()
    }

    async fn standing(&self) -> Standing {
        self.dossier().await.messages[0].ways[0].standing
    }

    fn job(&self, server: &str, authorities: Option<PathBuf>) -> SendMail {
        let mail = Mail {
            server: Some(server.parse().unwrap()),
            from: Some(Setting::read("Berichten <berichten@herstel.example>").unwrap()),
            user: None,
            password_file: None,
            authorities,
            attempts_most: 3,
        };
        SendMail::new(&mail, Some("https://herstel.example"), Arc::clone(&self.schemes), self.clock.clone())
    }

    async fn turn(&self, server: &Server) -> Result<Done, JobFailure> {
        let job = self.job(&format!("smtp+plain://127.0.0.1:{}", server.port), None);
        job.turn(Turn { store: &self.store, at: environment::now() }).await
    }
}

/// The text of a mail.
fn body(mail: &str) -> String {
    let (_, encoded) = mail.split_once("\r\n\r\n").unwrap();
    let encoded: String = encoded.lines().take_while(|line| *line != ".").collect();
    String::from_utf8(STANDARD.decode(encoded).unwrap()).unwrap()
}

fn line<'a>(mail: &'a str, name: &str) -> &'a str {
    mail.lines().find(|line| line.starts_with(name)).unwrap()
}

#[tokio::test]
async fn a_message_leaves_once_and_says_nothing_but_that_it_is_there() {
    for (language, subject) in [
        (PreferredLanguage::Nl, "Er is een bericht voor u"),
        (PreferredLanguage::En, "There is a message for you"),
    ] {
        let installation = Installation::new(Channel::Portal, language).await;
        let server = Server::new(None).await;
        installation.turn(&server).await.unwrap();
        installation.turn(&server).await.unwrap();
        let taken = server.taken();
        assert_eq!(taken.len(), 1, "once");
        assert_eq!(line(&taken[0], "Subject:"), format!("Subject: {subject}"));
        assert_eq!(line(&taken[0], "To:"), format!("To: {EMAIL}"));
        let text = body(&taken[0]);
        assert!(text.contains("https://herstel.example"), "{text}");
        let number = installation.dossier().await.registration.number.to_string();
        for secret in
            ["Anna", "Voorbeeld,", "Dorpsstraat", "999990019", "H-2022", &number, "toeslag", "aanmelding"]
        {
            assert!(!taken[0].contains(secret) && !text.contains(secret), "{secret}: {text}");
        }
        assert_eq!(installation.standing().await, Standing::Sent);
        assert_eq!(installation.dossier().await.unsent().count(), 0);
    }
}

#[tokio::test]
async fn what_the_server_refuses_for_good_is_given_up_at_once_and_the_mark_stays() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let server = Server::new(None).await;
    server.rule(Rule::Refuse("550 no such user"));
    installation.turn(&server).await.unwrap();
    let dossier = installation.dossier().await;
    assert_eq!(dossier.messages[0].ways[0].standing, Standing::Failed);
    assert_eq!(dossier.messages[0].ways[0].reason.as_deref(), Some("mail-refused"), "no word of the server");
    assert_eq!(dossier.unsent().count(), 1);
    server.rule(Rule::Take);
    installation.turn(&server).await.unwrap();
    assert!(server.taken().is_empty(), "nobody tries any more");
}

#[tokio::test]
async fn what_the_server_refuses_for_now_is_tried_later_and_then_given_up() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let server = Server::new(None).await;
    server.rule(Rule::Refuse("451 try again"));
    installation.turn(&server).await.unwrap();
    assert_eq!(installation.standing().await, Standing::Queued);
    server.rule(Rule::Take);
    installation.turn(&server).await.unwrap();
    assert!(server.taken().is_empty(), "its time has not come");
    server.rule(Rule::Refuse("451 try again"));
    for wait in [60, 120] {
        installation.passed.fetch_add(wait, Ordering::SeqCst);
        installation.turn(&server).await.unwrap();
    }
    assert_eq!(installation.standing().await, Standing::Failed, "three times is the most here");
}

#[tokio::test]
async fn a_connection_that_breaks_gives_the_same_message_the_same_number_again() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let server = Server::new(None).await;
    server.rule(Rule::Cut);
    installation.turn(&server).await.unwrap();
    assert_eq!(installation.standing().await, Standing::Queued);
    server.rule(Rule::Take);
    installation.passed.fetch_add(60, Ordering::SeqCst);
    installation.turn(&server).await.unwrap();
    assert_eq!(installation.standing().await, Standing::Sent);
    let taken = server.taken();
    assert_eq!(taken.len(), 2);
    assert_eq!(line(&taken[0], "Message-ID:"), line(&taken[1], "Message-ID:"));
}

#[tokio::test]
async fn a_server_that_is_gone_says_nothing_about_any_message() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let job = installation.job(&format!("smtp+plain://127.0.0.1:{port}"), None);
    for _ in 0..5 {
        let failure =
            job.turn(Turn { store: &installation.store, at: environment::now() }).await.unwrap_err();
        assert_eq!(failure.code, "mail-unreachable");
    }
    let server = Server::new(None).await;
    installation.turn(&server).await.unwrap();
    assert_eq!(server.taken().len(), 1, "it was never counted against the message");
}

/// A certificate for this machine that signs itself, and its key.
fn self_signed(folder: &Path, name: &str) -> (PathBuf, PathBuf) {
    let (certificate, key) = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    let made = std::process::Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"])
        .args(["-days", "30000", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .output()
        .expect("openssl is installed");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (certificate, key)
}

#[tokio::test]
async fn mail_is_handed_over_to_a_server_that_shows_who_it_is_and_to_no_other() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let folder = installation.folder.path();
    let (certificate, key) = self_signed(folder, "own");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_file(&certificate).unwrap()],
            PrivateKeyDer::from_pem_file(&key).unwrap(),
        )
        .unwrap();
    let server = Server::new(Some(TlsAcceptor::from(Arc::new(tls)))).await;
    let (own, (other, _)) = (certificate, self_signed(folder, "other"));
    let turn = |address: String, authorities: PathBuf| {
        let job = installation.job(&address, Some(authorities));
        let store = installation.store.clone();
        async move { job.turn(Turn { store: &store, at: environment::now() }).await }
    };
    let address = format!("smtps://localhost:{}", server.port);
    assert_eq!(turn(address.clone(), other).await.unwrap_err().code, "mail-unreachable");
    assert!(server.taken().is_empty());
    turn(address, own.clone()).await.unwrap();
    assert_eq!(server.taken().len(), 1);
    let plain = Server::new(None).await;
    let failure = turn(format!("smtp://localhost:{}", plain.port), own).await;
    assert!(failure.is_ok(), "nothing waits any more");
    assert!(plain.taken().is_empty());
}

#[tokio::test]
async fn without_starttls_nothing_is_handed_over() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let server = Server::new(None).await;
    let job = installation.job(&format!("smtp://localhost:{}", server.port), None);
    let failure = job.turn(Turn { store: &installation.store, at: environment::now() }).await.unwrap_err();
    assert_eq!(failure.code, "mail-unreachable");
    assert!(server.taken().is_empty());
    assert_eq!(installation.standing().await, Standing::Queued);
}

#[tokio::test]
async fn to_somebody_who_must_not_be_found_nothing_leaves() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let handler = Actor::staff(&HANDLER).unwrap();
    installation.act(&Command::AssignHandler(handler)).await;
    installation.act(&Command::SetProtection("Dreiging.".to_owned())).await;
    let server = Server::new(None).await;
    installation.turn(&server).await.unwrap();
    assert!(server.taken().is_empty());
    let safe = SetMessageWays {
        ways: [Way::Email].into(),
        email: Some("veilig@voorbeeld.example".to_owned()),
        address: None,
        safe: [Way::Email].into(),
    };
    installation.act(&Command::SetMessageWays(safe)).await;
    installation.turn(&server).await.unwrap();
    assert_eq!(line(&server.taken()[0], "To:"), "To: veilig@voorbeeld.example");
}

#[tokio::test]
async fn letters_leave_in_a_folder_and_what_the_post_does_is_written_down() {
    let installation = Installation::new(Channel::Phone, PreferredLanguage::Nl).await;
    let post =
        Post { store: &installation.store, schemes: &installation.schemes, clock: &installation.clock };
    let folder = installation.folder.path().join("batch");
    let message = installation.dossier().await.messages[0].id;
    // A batch of before was broken off between the line and the note that the letter is printed.
    fs::create_dir_all(&folder).unwrap();
    let before =
        format!("\u{feff}\"message\";\"name\";\"address\"\r\n\"{message}\";\"Anna\";\"Oude straat 9\"\r\n");
    fs::write(folder.join("addresses.csv"), before).unwrap();
    for _ in 0..2 {
        post.act(&PrintCommand::Batch { folder: folder.clone() }).await.unwrap();
        assert_eq!(installation.standing().await, Standing::Printed);
    }
    let pdf = fs::read(folder.join(format!("{message}.pdf"))).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let addresses = fs::read_to_string(folder.join("addresses.csv")).unwrap();
    assert_eq!(addresses.lines().count(), 2, "{addresses}");
    assert!(addresses.contains("Dorpsstraat 1"));
    assert_eq!(installation.dossier().await.unsent().count(), 1, "printed is not gone");
    post.act(&PrintCommand::Posted { folder }).await.unwrap();
    assert_eq!(installation.dossier().await.unsent().count(), 0);
    let note = Some("Onbekend op dit adres.".to_owned());
    post.act(&PrintCommand::Returned { message, note }).await.unwrap();
    assert_eq!(installation.dossier().await.unsent().count(), 1, "it came back");
}

#[tokio::test]
async fn nobody_waits_in_silence() {
    let installation = Installation::new(Channel::Portal, PreferredLanguage::Nl).await;
    let job =
        TellWhereYouAre::new(6, Gates::new(Arc::clone(&installation.schemes)), installation.clock.clone());
    let told = async || {
        job.turn(Turn { store: &installation.store, at: environment::now() }).await.unwrap();
        let dossier = installation.dossier().await;
        dossier.messages.iter().map(|message| message.sent.kind.as_str()).collect::<Vec<_>>()
    };
    let weeks = |weeks: i64| installation.passed.fetch_add(weeks * 7 * 24 * 60 * 60, Ordering::SeqCst);
    assert_eq!(told().await, ["registered"]);
    weeks(6);
    assert_eq!(told().await, ["registered"], "six weeks are not over");
    installation.passed.fetch_add(24 * 60 * 60, Ordering::SeqCst);
    assert_eq!(told().await, ["registered", "nothing-changed"]);
    assert_eq!(told().await, ["registered", "nothing-changed"], "once");
    weeks(7);
    assert_eq!(told().await, ["registered", "nothing-changed", "nothing-changed"]);
    let spoken_to = Some("Met de voornaam.".to_owned());
    let preferences = SetPreferences { pace: None, language: None, spoken_to };
    installation.act(&Command::SetPreferences(preferences)).await;
    weeks(7);
    assert_eq!(told().await.last(), Some(&"where-you-are"), "something was recorded");
}
