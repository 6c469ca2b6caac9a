//! Every key there is. A new part of the configuration is one more `section!` and one line in `Configuration`.

use super::{
    Default, FileReference, Filter, Key, LogForm, Sender, Setting, Span,
    setting::{Rate, Spans},
    sources::Reader,
};
use crate::{messages::MailServer, processing::Receiver};
use herstel_kernel::AssuranceLevel;
use herstel_store::DatabaseUrl;
use herstel_web::{Application, ForwardedBy, Network, Scanner};
use std::{net::SocketAddr, path::PathBuf};

/// A table of the file: its keys and how it is read.
pub trait Section: Sized {
    /// The keys in the order in which they are shown.
    fn keys() -> Vec<Key>;
    /// Reads every key; none when one of them is wrong.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;
}

/// Declares a section. `= "text"` is the default as one would write it; `= none "words"` says what happens without a
/// value, and the type is then an `Option`. `as "NAME"` names the variable when it does not follow from the names.
macro_rules! section {
    ($(#[doc = $about:literal])+ $section:ident = $table:literal {
        $($(#[doc = $meaning:literal])+ $name:ident: $type:ty = $(none $none:literal)? $($default:literal)? $(as $variable:literal)?;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub struct $section {
            $($(#[doc = $meaning])+ pub $name: $type,)+
        }

        impl Section for $section {
            fn keys() -> Vec<Key> {
                vec![$(Key {
                    section: $table,
                    name: stringify!($name),
                    variable: section!(@variable $($variable)?),
                    default: section!(@default $(none $none)? $($default)?),
                    form: <$type as Setting>::FORM,
                    meaning: concat!($($meaning),+).trim_ascii(),
                }),+]
            }

            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                let mut keys = Self::keys().into_iter();
                $(let $name = keys.next().and_then(|key| reader.take::<$type>(&key, section!(@absent $(none $none)?)));)+
                Some(Self { $($name: $name?),+ })
            }
        }
    };
    (@variable) => { None };
    (@variable $variable:literal) => { Some($variable) };
    (@default none $none:literal) => { Default::None($none) };
    (@default $default:literal) => { Default::Is($default) };
    (@absent none $none:literal) => { Some(None) };
    (@absent) => { None };
}

/// Declares the configuration as a whole.
macro_rules! configuration {
    ($($(#[doc = $about:literal])+ $name:ident: $section:ty;)+) => {
        /// Everything an installation is told.
        #[derive(Clone, Debug)]
        pub struct Configuration {
            $($(#[doc = $about])+ pub $name: $section,)+
        }

        impl Configuration {
            /// Every key of every section.
            pub fn keys() -> Vec<Key> {
                let mut keys = Vec::new();
                $(keys.extend(<$section>::keys());)+
                keys
            }

            /// Reads every section, also when one of them is wrong: all problems are told at once.
            pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
                $(let $name = <$section>::read(reader);)+
                let configuration = Self { $($name: $name?),+ };
                configuration.check(reader);
                Some(configuration)
            }
        }
    };
}

configuration! {
    /// What every command uses.
    general: General;
    /// Where the data is.
    database: Database;
    /// How the portals and the API are served.
    serve: Serve;
    /// How long somebody stays signed in without doing anything (idle) and at most (absolute).
    sessions: Sessions;
    /// How often something may be tried, over all nodes together, and which proxies say who tries.
    limits: Limits;
    /// How the record is sealed.
    seal: Seal;
    /// Where people sign in.
    sign_in: SignIn;
    /// How staff sign in where no provider knows them.
    passkeys: Passkeys;
    /// How long personal data is kept.
    retention: Retention;
    /// Where it is told what is processed (standard Logboek Dataverwerkingen), and which applications a trace is taken from.
    processing_log: ProcessingLog;
    /// What happens with files that people hand in.
    uploads: Uploads;
    /// How it is reckoned by when everybody's next step is done.
    forecast: Forecast;
    /// When somebody is warned of a legal date.
    terms: Terms;
    /// Who becomes the fixed person of a parent.
    handlers: Handlers;
    /// How people reach the operation by telephone.
    contact: Contact;
    /// How the portals look.
    look: Look;
    /// How e-mail about messages is sent.
    mail: Mail;
    /// What parents hear by themselves.
    messages: Messages;
    /// What is logged and how.
    log: Log;
}

section! {
    /// What every command uses.
    General = "" {
        /// Folder with the scheme packages of this installation.
        schemes: Option<PathBuf> = none "the packages inside the program";
    }
}

section! {
    /// Where the data is.
    Database = "database" {
        /// Where the data is. PostgreSQL may have several hosts (`postgres://USER@HOST-A,HOST-B/NAME`): the one that
        /// accepts writes is used. In the file it holds no password.
        url: Option<DatabaseUrl> = none "a SQLite file in the data folder of the user" as "HERSTEL_DATABASE";
        /// File with the password of PostgreSQL.
        password_file: Option<FileReference> = none "no password, or the one in the address";
        /// File with the master keys that unseal personal data; made at the first start.
        keys: Option<FileReference> = none "beside the SQLite file, or herstel.keys in the data folder" as "HERSTEL_KEYS";
        /// Shell command that prints what the keys file holds, in place of the file: a vault, a security module.
        keys_command: Option<String> = none "the keys file" as "HERSTEL_KEYS_COMMAND";
    }
}

section! {
    /// How the portals and the API are served.
    Serve = "serve" {
        /// Address on which the portals and the API are served.
        listen: SocketAddr = "127.0.0.1:8080" as "HERSTEL_LISTEN";
        /// The portals are reached over https, directly or through a proxy: secure cookies and HSTS.
        https: bool = "false";
        /// Address on which figures for Prometheus are served (`/metrics`); never one that visitors reach.
        metrics: Option<SocketAddr> = none "no figures are served";
        /// How long a node that is told to stop goes on serving while `/health/ready` says no, so that the proxy sends
        /// nobody new to it.
        drain: Span = "0s";
        /// Name of this node in jobs and log lines.
        node: Option<String> = none "drawn anew at every start";
        /// How long a node that is told to stop waits for requests under way before it stops anyway.
        stop_within: Span = "30s";
    }
}

section! {
    /// How the record is sealed.
    Seal = "seal" {
        /// File with the key that signs seals; made at the first seal, with the public key beside it (`.pub`).
        key: Option<FileReference> = none "beside the SQLite file, or herstel.seal-key in the data folder";
        /// File outside the database to which every seal is added. Keep it, or a copy, where nobody who can write the
        /// database can write.
        anchors: Option<PathBuf> = none "beside the SQLite file, or herstel.anchors in the data folder";
        /// How often what changed is sealed.
        every: Span = "10m";
        /// Address of an outside time-stamp service (RFC 3161) that stamps every seal.
        time_stamp: Option<String> = none "no outside time stamps";
    }
}

section! {
    /// Where people sign in.
    SignIn = "sign_in" {
        /// The address at which browsers reach the portals, such as `https://herstel.example`; providers send people
        /// back to it.
        public_url: Option<String> = none "nobody signs in at a provider";
        /// File with the providers where people sign in; docs/sign-in.md tells what stands in it.
        providers: Option<PathBuf> = none "nobody signs in at a provider";
    }
}

section! {
    /// How long somebody stays signed in without doing anything (idle) and at most (absolute).
    Sessions = "sessions" {
        /// Parents and those who act for them, without doing anything.
        people_idle: Span = "2h";
        /// Parents and those who act for them, at most.
        people_absolute: Span = "12h";
        /// Staff of the operation and of municipalities, without doing anything.
        staff_idle: Span = "1h";
        /// Staff of the operation and of municipalities, at most.
        staff_absolute: Span = "10h";
    }
}

section! {
    /// How staff sign in where no provider knows them.
    Passkeys = "passkeys" {
        /// The domain that passkeys belong to: the host of `origin` or a domain above it, such as `herstel.example`.
        /// When it changes, nobody signs in with the passkeys made before.
        relying_party: Option<String> = none "nobody signs in with a passkey";
        /// Scheme and host at which browsers reach the portals, such as `https://herstel.example`; the same site as
        /// `sign_in.public_url`.
        origin: Option<String> = none "nobody signs in with a passkey";
        /// The level that signing in with a passkey counts as. Below substantieel nobody approves decisions with one.
        level: AssuranceLevel = "substantieel";
        /// How long after giving their passkey somebody may do what asks more, such as approving a decision: 1m to 60m.
        step_up_max_age: Span = "5m";
    }
}

section! {
    /// How long personal data is kept.
    Retention = "retention" {
        /// File with the periods for which dossiers are kept, each with its legal ground.
        periods: Option<PathBuf> = none "the periods inside the program, on which nothing is destroyed";
        /// File that tells who was erased; keep it away from the database and its backups.
        register: Option<PathBuf> = none "beside the keys file";
        /// How long it is kept who looked at whose data. Then whole days are removed; their sealed digests stay.
        access_records: Span = "1826d";
    }
}

section! {
    /// Where it is told what is processed (standard Logboek Dataverwerkingen), and which applications a trace is taken from.
    ProcessingLog = "processing_log" {
        /// Who receives the processing log: `file:PATH` for a file that grows by lines of JSON, or the https address of a
        /// collector that takes OTLP over HTTP with JSON (`https://HOST/v1/traces`; http only on this machine).
        to: Option<Receiver> = none "nothing is delivered; records go after `processing_log.kept`";
        /// File with the token that the collector asks for.
        token_file: Option<FileReference> = none "no token is sent";
        /// What the identifier of an activity is put behind to make its address in the register of processing activities.
        activities: String = "urn:herstel:processing-activity:";
        /// How long processing records are kept when nothing is delivered.
        kept: Span = "30d";
        /// How many processing records may wait while the receiver is out of reach; beyond it the oldest are given up.
        waiting_most: u64 = "1000000";
        /// The applications whose trace (`traceparent`) an operation becomes part of: an address or network, and after a
        /// space the web address by which the log names the application.
        applications: Vec<Application> = "";
    }
}

section! {
    /// When somebody is warned of a legal date.
    Terms = "terms" {
        /// How long before a legal date lists of staff show it, the longest first.
        warned_before: Spans = "28d, 14d, 7d, 1d";
        /// How long before a legal date the parent hears that it will not be made, when no decision waits for its
        /// second reading by then.
        told_before: Span = "7d";
    }
}

impl Terms {
    /// Whole days, at least one.
    fn days(span: Span) -> u16 {
        u16::try_from(span.0.as_secs() / (24 * 60 * 60)).unwrap_or(u16::MAX).max(1)
    }

    /// How many days ahead lists warn.
    pub fn warned_days_before(&self) -> Vec<u16> {
        self.warned_before.0.iter().copied().map(Self::days).collect()
    }

    /// When the parent is told.
    pub fn keeping(&self) -> herstel_domain::deadlines::Keeping {
        herstel_domain::deadlines::Keeping { tell_days_before: Self::days(self.told_before) }
    }
}

section! {
    /// Who becomes the fixed person of a parent.
    Handlers = "handlers" {
        /// File that says how far municipalities are from the hub municipalities of case handlers: lines of two codes of
        /// four digits and whole kilometres, with semicolons between.
        distances: Option<PathBuf> = none "only handlers of the same municipality are near";
    }
}

section! {
    /// How the portals look.
    Look = "look" {
        /// Folder with a `theme.css` that gives the tokens of the portals' own sheet other values, and the fonts (.woff2) and
        /// pictures (.svg, .png) that it names. Read at the start.
        theme: Option<PathBuf> = none "the neutral look that comes with the program";
    }
}

section! {
    /// How people reach the operation by telephone.
    Contact = "contact" {
        /// The number that parents call, as it is shown to them.
        phone: Option<String> = none "no number is shown; parents ask to be called";
        /// From which hour of a working day somebody answers it.
        from_hour: u32 = "9";
        /// Until which hour.
        until_hour: u32 = "17";
    }
}

section! {
    /// What happens with files that people hand in.
    Uploads = "uploads" {
        /// Who looks for harm in a file before it is kept: `clamd:ADDRESS` or `clamd:/PATH` for the daemon of ClamAV,
        /// `unscanned` for nobody (say so only where something in front looks), `closed` to accept no files.
        scanner: Option<Scanner> = none "no file is accepted; in the demonstration files are accepted unscanned";
    }
}

section! {
    /// How e-mail about messages is sent. An e-mail says that there is a message and where, and nothing else.
    Mail = "mail" {
        /// The mail server: `smtp://HOST` (STARTTLS, without which nothing is sent), `smtps://HOST` (TLS from the start), or
        /// `smtp+plain://127.0.0.1` for one on this machine; a port may follow.
        server: Option<MailServer> = none "no e-mail is sent; what should leave by e-mail waits, and its dossiers carry a mark";
        /// The sender, such as `Berichten <berichten@herstel.example>`.
        from: Option<Sender> = none "no e-mail is sent";
        /// The name with which this program signs in at the mail server.
        user: Option<String> = none "it does not sign in";
        /// File with the password for that.
        password_file: Option<FileReference> = none "no password";
        /// File with certificates (PEM) of the authority of the mail server, when it is one of your own.
        authorities: Option<PathBuf> = none "the authorities that this machine trusts";
        /// How often an e-mail is tried before it is given up: the waits between grow from a minute to four hours.
        attempts_most: u32 = "16";
    }
}

section! {
    /// What parents hear by themselves.
    Messages = "messages" {
        /// After how many weeks without a message a parent hears that nothing has changed and where they are. 0 is never.
        silent_weeks: u32 = "6";
    }
}

section! {
    /// How often something may be tried, over all nodes together, and which proxies say who tries.
    Limits = "limits" {
        /// Signing in from one address. Wide, because many people share one.
        sign_in_by_address: Rate = "300 per 10m";
        /// Signing in as one person or organisation.
        sign_in_by_account: Rate = "60 per 10m";
        /// Registrations sent by one person.
        registrations_by_account: Rate = "20 per 1h";
        /// Searches of one member of staff for citizen numbers.
        look_ups_by_account: Rate = "60 per 10m";
        /// Searches for, and registrations with, one citizen number, whoever does it.
        attempts_by_number: Rate = "30 per 1h";
        /// Tokens of the API that are none, from one address.
        wrong_tokens_by_address: Rate = "300 per 10m";
        /// Amounts that visitors work out beforehand, from one address. Many people share one.
        estimates_by_address: Rate = "600 per 10m";
        /// The proxies in front of this program, as addresses or networks. Only they are believed about who asks.
        trusted_proxies: Vec<Network> = "";
        /// The header in which these proxies write who asks: x-forwarded-for or forwarded. They must write it themselves.
        forwarded_header: ForwardedBy = "x-forwarded-for";
    }
}

section! {
    /// How it is reckoned by when everybody's next step is done.
    Forecast = "forecast" {
        /// The scenario, or its folder, from which forecasts are made once a day: staff, who still comes, policies.
        scenario: Option<PathBuf> = none "no forecasts are made";
        /// Worlds drawn from what is uncertain in it.
        worlds: u32 = "100";
    }
}

section! {
    /// What is logged and how.
    Log = "log" {
        /// What is logged: a level (error, warn, info, debug), or levels per part of the program. `security` are the events for
        /// whoever guards the installation.
        filter: Filter = "warn,security=info" as "HERSTEL_LOG";
        /// How log lines are written: for people, or as one JSON object per line.
        format: LogForm = "text";
    }
}

impl Configuration {
    /// Rules about more than the form of one value.
    fn check(&self, reader: &mut Reader<'_>) {
        let key = |path: &str| Self::keys().into_iter().find(|key| key.path() == path);
        self.check_times(reader);
        if (self.contact.from_hour >= self.contact.until_hour || self.contact.until_hour > 24)
            && let Some(key) = key("contact.from_hour")
        {
            reader.refuse(&key, "contact.from_hour is before contact.until_hour, and that is 24 at most");
        }
        if self.sign_in.public_url.as_deref().is_some_and(|url| url.starts_with("https:"))
            && !self.serve.https
            && let Some(key) = key("serve.https")
        {
            reader.refuse(&key, "sign_in.public_url is an https address; then cookies are for https only");
        }
        if self.sign_in.providers.is_some()
            && self.sign_in.public_url.is_none()
            && let Some(key) = key("sign_in.providers")
        {
            reader.refuse(&key, "providers send people back to public_url, and that is not given");
        }
        if self.mail.server.is_some()
            && (self.mail.from.is_none() || self.sign_in.public_url.is_none())
            && let Some(key) = key("mail.server")
        {
            reader.refuse(
                &key,
                "sending e-mail needs mail.from, and sign_in.public_url to say where the message is",
            );
        }
        if self.mail.user.is_some() != self.mail.password_file.is_some()
            && let Some(key) = key("mail.user")
        {
            reader.refuse(&key, "signing in at a mail server needs mail.user and mail.password_file, both");
        }
        if self.passkeys.relying_party.is_some() != self.passkeys.origin.is_some()
            && let Some(key) = key("passkeys.relying_party")
        {
            reader.refuse(&key, "passkeys need relying_party and origin, both");
        }
        if self.passkeys.origin.is_some()
            && self.sign_in.public_url.is_none()
            && let Some(key) = key("passkeys.origin")
        {
            reader.refuse(&key, "passkeys belong to sign_in.public_url, and that is not given");
        }
        if let (Some(url), Some(key)) = (&self.database.url, key("database.url"))
            && url.has_password()
        {
            if reader.is_from_file(&key) {
                reader.refuse(
                    &key,
                    "holds a password; put it in a file of its own and name that in password_file",
                );
            } else if self.database.password_file.is_some() {
                reader.refuse(&key, "holds a password, and password_file gives another");
            }
        }
    }

    /// A time of nothing ends a session at once or does something without end; and nobody is idle for longer than they may
    /// be signed in.
    fn check_times(&self, reader: &mut Reader<'_>) {
        let (sessions, nothing) = (&self.sessions, std::time::Duration::ZERO);
        let times = [
            ("serve.stop_within", self.serve.stop_within),
            ("seal.every", self.seal.every),
            ("sessions.people_idle", sessions.people_idle),
            ("sessions.people_absolute", sessions.people_absolute),
            ("sessions.staff_idle", sessions.staff_idle),
            ("sessions.staff_absolute", sessions.staff_absolute),
            ("retention.access_records", self.retention.access_records),
            ("processing_log.kept", self.processing_log.kept),
        ];
        let empty = times.into_iter().filter(|(_, time)| time.0 == nothing);
        let mut broken: Vec<(&str, &str)> =
            empty.map(|(path, _)| (path, "a time of nothing; it is one second at least")).collect();
        let limits = [
            ("sessions.people_idle", sessions.people_idle, sessions.people_absolute),
            ("sessions.staff_idle", sessions.staff_idle, sessions.staff_absolute),
        ];
        for (path, idle, absolute) in limits {
            if idle > absolute {
                broken.push((path, "longer than somebody may be signed in at most"));
            }
        }
        let keys = Self::keys();
        for (path, sentence) in broken {
            if let Some(key) = keys.iter().find(|key| key.path() == path) {
                reader.refuse(key, sentence);
            }
        }
    }
}
