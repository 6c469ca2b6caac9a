//! The types a value can have: each reads one text, says what it expects, and shows itself without secrets.

use crate::{
    messages::{MailServer, is_address},
    processing::Receiver,
};
use herstel_kernel::AssuranceLevel;
use herstel_store::{AttemptLimit, DatabaseUrl};
use herstel_web::{Application, ForwardedBy, Network, Scanner};
use std::{fmt, net::SocketAddr, path::PathBuf, str::FromStr, time::Duration};
use tracing_subscriber::EnvFilter;

/// A type that a key can have.
pub trait Setting: Sized {
    /// What is written, for the table and for the sentence when it is wrong.
    const FORM: &'static str;
    /// Whether the file gives it as a list.
    const IS_LIST: bool = false;

    /// Reads it; the error is a sentence and repeats nothing that may be secret.
    fn read(text: &str) -> Result<Self, String>;

    /// As it may be shown to anybody who operates the machine.
    fn show(&self) -> String;
}

fn expected<T: Setting>(text: &str) -> String {
    format!("«{text}» is not {}", T::FORM)
}

macro_rules! parsed {
    ($($type:ty: $form:literal;)+) => {
        $(impl Setting for $type {
            const FORM: &'static str = $form;
            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|_| expected::<Self>(text))
            }
            fn show(&self) -> String {
                self.to_string()
            }
        })+
    };
}

parsed! {
    bool: "true or false";
    u32: "a whole number";
    u64: "a whole number";
    std::num::NonZeroU32: "a whole number from 1 up";
    SocketAddr: "an address with a port, such as 127.0.0.1:8080";
}

impl Setting for String {
    const FORM: &'static str = "a text";
    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }
    fn show(&self) -> String {
        self.clone()
    }
}

impl Setting for PathBuf {
    const FORM: &'static str = "a path";
    fn read(text: &str) -> Result<Self, String> {
        Ok(Self::from(text))
    }
    fn show(&self) -> String {
        self.display().to_string()
    }
}

/// The address may hold a password: it is never repeated, and shown without.
impl Setting for DatabaseUrl {
    const FORM: &'static str = "sqlite:PATH or postgres://USER@HOST/NAME";
    fn read(text: &str) -> Result<Self, String> {
        Self::from_str(text).map_err(|error| error.to_string())
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

impl<T: Setting> Setting for Option<T> {
    const FORM: &'static str = T::FORM;
    const IS_LIST: bool = T::IS_LIST;
    fn read(text: &str) -> Result<Self, String> {
        T::read(text).map(Some)
    }
    fn show(&self) -> String {
        self.as_ref().map(T::show).unwrap_or_default()
    }
}

/// A list in the file; with commas in a variable or option.
impl<T: Setting> Setting for Vec<T> {
    const FORM: &'static str = "a list";
    const IS_LIST: bool = true;
    fn read(text: &str) -> Result<Self, String> {
        text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(T::read).collect()
    }
    fn show(&self) -> String {
        self.iter().map(T::show).collect::<Vec<_>>().join(", ")
    }
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(pub Duration);

impl Setting for Span {
    const FORM: &'static str = "a time with its unit, such as 30s, 15m, 12h or 7d";
    fn read(text: &str) -> Result<Self, String> {
        let wrong = || expected::<Self>(text);
        let number = text.trim_end_matches(|part: char| part.is_ascii_alphabetic());
        let seconds = match &text[number.len()..] {
            "s" => 1,
            "m" => 60,
            "h" => 60 * 60,
            "d" => 24 * 60 * 60,
            _ => return Err(wrong()),
        };
        let count: u64 = number.trim_end().parse().map_err(|_| wrong())?;
        count.checked_mul(seconds).map(|seconds| Self(Duration::from_secs(seconds))).ok_or_else(wrong)
    }
    fn show(&self) -> String {
        let seconds = self.0.as_secs();
        for (unit, length) in [("d", 24 * 60 * 60), ("h", 60 * 60), ("m", 60)] {
            if seconds > 0 && seconds.is_multiple_of(length) {
                return format!("{}{unit}", seconds / length);
            }
        }
        format!("{seconds}s")
    }
}

/// Several lengths of time in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spans(pub Vec<Span>);

impl Setting for Spans {
    const FORM: &'static str = "times with their units, such as 28d, 14d, 7d, 1d";
    fn read(text: &str) -> Result<Self, String> {
        let spans: Result<Vec<Span>, String> = text.split(',').map(|part| Span::read(part.trim())).collect();
        spans.map(Self).map_err(|_| expected::<Self>(text))
    }
    fn show(&self) -> String {
        self.0.iter().map(Span::show).collect::<Vec<_>>().join(", ")
    }
}

/// A file that holds something secret: a path, or the name of a credential that the service manager hands over.
#[derive(Clone, PartialEq, Eq)]
pub enum FileReference {
    /// A path.
    Path(PathBuf),
    /// The name of a file in the folder that systemd puts in `CREDENTIALS_DIRECTORY`.
    Credential(String),
}

impl FileReference {
    /// Where the file is; a sentence when no service manager handed anything over.
    pub fn path(&self) -> Result<PathBuf, String> {
        match self {
            Self::Path(path) => Ok(path.clone()),
            Self::Credential(name) => match std::env::var_os("CREDENTIALS_DIRECTORY") {
                Some(folder) => Ok(PathBuf::from(folder).join(name)),
                None => Err(format!(
                    "credential:{name} is given, but CREDENTIALS_DIRECTORY is not set: a service gets it by \
                     LoadCredential="
                )),
            },
        }
    }

    /// The text in the file, without the end of its last line.
    pub fn secret(&self) -> Result<String, String> {
        let path = self.path()?;
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() {
            Err(format!("{}: the file is empty", path.display()))
        } else {
            Ok(text.to_owned())
        }
    }
}

impl Setting for FileReference {
    const FORM: &'static str = "a path, or credential:NAME";
    fn read(text: &str) -> Result<Self, String> {
        let Some(name) = text.strip_prefix("credential:") else { return Ok(Self::Path(PathBuf::from(text))) };
        if name.is_empty() || name.contains('/') || name == ".." {
            return Err("credential: is followed by the name of a credential, without a folder".to_owned());
        }
        Ok(Self::Credential(name.to_owned()))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for FileReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => write!(f, "{}", path.display()),
            Self::Credential(name) => write!(f, "credential:{name}"),
        }
    }
}

impl fmt::Debug for FileReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// How often in how long: `60 per 10m`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(pub AttemptLimit);

impl Setting for Rate {
    const FORM: &'static str = "a number and a time, such as 60 per 10m";
    fn read(text: &str) -> Result<Self, String> {
        let wrong = || expected::<Self>(text);
        let (count, span) = text.split_once(" per ").ok_or_else(wrong)?;
        let count: u32 = count.trim().parse().map_err(|_| wrong())?;
        let seconds = u32::try_from(Span::read(span.trim()).map_err(|_| wrong())?.0.as_secs());
        let seconds = seconds.map_err(|_| wrong())?;
        let is_possible = (1..=1_000_000).contains(&count) && (1..=30 * 24 * 60 * 60).contains(&seconds);
        is_possible.then_some(Self(AttemptLimit { count, seconds })).ok_or_else(wrong)
    }
    fn show(&self) -> String {
        let span = Span(Duration::from_secs(u64::from(self.0.seconds)));
        format!("{} per {}", self.0.count, span.show())
    }
}

impl Setting for Network {
    const FORM: &'static str = "an address, or a network such as 10.0.0.0/8";
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| expected::<Self>(text))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

impl Setting for Application {
    const FORM: &'static str =
        "a network and the web address of an application, such as 10.1.2.3 https://name.example";
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| expected::<Self>(text))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

/// What is wrong is not repeated: an address may hold a password.
impl Setting for Receiver {
    const FORM: &'static str = "file:PATH or an https address";
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| format!("it is not {}", Self::FORM))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

/// What is wrong is not repeated: an address may hold a password.
impl Setting for MailServer {
    const FORM: &'static str = "smtp://HOST, smtps://HOST or smtp+plain://127.0.0.1";
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| format!("it is not {}", Self::FORM))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

impl Setting for ForwardedBy {
    const FORM: &'static str = "x-forwarded-for or forwarded";
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "x-forwarded-for" => Ok(Self::XForwardedFor),
            "forwarded" => Ok(Self::Forwarded),
            _ => Err(expected::<Self>(text)),
        }
    }
    fn show(&self) -> String {
        match self {
            Self::XForwardedFor => "x-forwarded-for",
            Self::Forwarded => "forwarded",
        }
        .to_owned()
    }
}

impl Setting for AssuranceLevel {
    const FORM: &'static str = "basis, midden, substantieel or hoog";
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "basis" => Ok(Self::Basic),
            "midden" => Ok(Self::Middle),
            "substantieel" => Ok(Self::Substantial),
            "hoog" => Ok(Self::High),
            _ => Err(expected::<Self>(text)),
        }
    }
    fn show(&self) -> String {
        match self {
            Self::Basic => "basis",
            Self::Middle => "midden",
            Self::Substantial => "substantieel",
            Self::High => "hoog",
        }
        .to_owned()
    }
}

/// What is logged: a level, or levels per part of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter(String);

impl Filter {
    /// For the log itself. It was read before, so that nothing can be wrong with it.
    pub fn directives(&self) -> EnvFilter {
        EnvFilter::new(&self.0)
    }
}

impl Setting for Filter {
    const FORM: &'static str = "a level, or levels per part of the program";
    fn read(text: &str) -> Result<Self, String> {
        EnvFilter::try_new(text).map_err(|_| expected::<Self>(text))?;
        Ok(Self(text.to_owned()))
    }
    fn show(&self) -> String {
        self.0.clone()
    }
}

/// The sender of e-mail, as it stands in the head of an e-mail and as the server is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// As it is written: perhaps with a name.
    pub shown: String,
    /// The address alone.
    pub address: String,
}

impl Sender {
    /// The domain of its address.
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
    }
}

impl Setting for Sender {
    const FORM: &'static str =
        "an address, or a name with an address such as Berichten <berichten@herstel.example>";
    fn read(text: &str) -> Result<Self, String> {
        let address = match text.split_once('<') {
            Some((_, rest)) => rest.strip_suffix('>').ok_or_else(|| expected::<Self>(text))?,
            None => text,
        };
        let is_plain = text.chars().all(|part| part == ' ' || part.is_ascii_graphic()) && !text.contains('"');
        let sender = Self { shown: text.to_owned(), address: address.to_owned() };
        (is_plain && is_address(address)).then_some(sender).ok_or_else(|| expected::<Self>(text))
    }
    fn show(&self) -> String {
        self.shown.clone()
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogForm {
    /// For people.
    Text,
    /// One JSON object per line.
    Json,
}

impl Setting for Scanner {
    const FORM: &'static str = "closed, unscanned, clamd:ADDRESS or clamd:/PATH";
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| expected::<Self>(text))
    }
    fn show(&self) -> String {
        self.to_string()
    }
}

impl Setting for LogForm {
    const FORM: &'static str = "text or json";
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(expected::<Self>(text)),
        }
    }
    fn show(&self) -> String {
        match self {
            Self::Text => "text",
            Self::Json => "json",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{FileReference, Setting, Span};
    use std::time::Duration;

    #[test]
    fn a_time_has_a_unit_and_shows_as_it_is_written() {
        for (text, seconds) in [("30s", 30), ("15m", 900), ("12h", 43_200), ("7d", 604_800), ("90s", 90)] {
            let span = Span::read(text).expect(text);
            assert_eq!((span.0, span.show().as_str()), (Duration::from_secs(seconds), text));
        }
        for wrong in ["", "5", "m", "-5m", "1.5h", "5 weeks", "99999999999999999999d", "9999999999999999d"] {
            assert!(Span::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_credential_never_leaves_its_folder() {
        assert!(FileReference::read("credential:../shadow").is_err());
        assert!(FileReference::read("credential:..").is_err() && FileReference::read("credential:").is_err());
        assert_eq!(
            FileReference::read("credential:keys").map(|file| file.show()),
            Ok("credential:keys".to_owned())
        );
    }
}
