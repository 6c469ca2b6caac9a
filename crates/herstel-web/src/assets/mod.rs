//! Style sheets, icon and the one script: embedded, with their content in the address, so that they can be kept for ever;
//! and the theme of the installation.

mod compact;
mod names;
mod parts;
mod theme;

use crate::gate::Installation;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use flate2::{Compression, write::GzEncoder};
use include_dir::{Dir, include_dir};
use names::Names;
use parts::{PARTS, Part};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::Write as _, sync::LazyLock};
pub use theme::{Theme, ThemeError};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// Address -> content; and the address of each file by its own name.
static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::collect);

struct Assets {
    by_address: BTreeMap<String, Asset>,
    address_of: BTreeMap<&'static str, String>,
    /// What custom properties are called in every sheet that is sent.
    names: Names,
    /// Sheets that only some pages need.
    parts: Vec<Part>,
}

struct Asset {
    content: Vec<u8>,
    /// The content as most browsers take it: a page on a slow phone waits for its sheets. Nothing in these files is
    /// about anybody, so that their length tells nothing either.
    packed: Vec<u8>,
    kind: HeaderValue,
}

/// The address of an embedded file: `theme.css` is at `/assets/theme.1f3a….css`.
pub(crate) fn url(file: &str) -> &'static str {
    ASSETS.address_of.get(file).map_or("", String::as_str)
}

/// The addresses of the sheets that only some pages need, as the shell of every page names them.
pub(crate) fn parts() -> impl Iterator<Item = &'static str> {
    PARTS.into_iter().map(url)
}

/// A written page without the sheets that nothing on it asks for.
pub(crate) fn without_idle_sheets(page: String) -> String {
    ASSETS.parts.iter().fold(page, |page, part| part.left_out(page))
}

/// A sheet of an installation with the names that ours are sent with.
fn named_as_ours(sheet: &str) -> String {
    ASSETS.names.shortened(sheet)
}

pub(crate) fn router() -> Router<Installation> {
    Router::new().route("/assets/{file}", get(serve)).route("/assets/{folder}/{file}", get(serve_theme))
}

async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.by_address.get(&format!("/assets/{file}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut answer = if takes_packed(&headers) && !asset.packed.is_empty() {
        let mut answer = kept_for_ever(asset.kind.clone(), &asset.packed);
        answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        answer
    } else {
        kept_for_ever(asset.kind.clone(), &asset.content)
    };
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    answer
}

/// Whether a browser says that it takes gzip.
fn takes_packed(headers: &HeaderMap) -> bool {
    let said = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    said.flat_map(|value| value.split(',')).any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some("gzip")
            && words.all(|word| !matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// The content in gzip, or nothing where that could not be made.
fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(content);
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

async fn serve_theme(
    State(Installation(state)): State<Installation>,
    Path((folder, file)): Path<(String, String)>,
) -> Response {
    match state.site.theme.as_ref().and_then(|theme| theme.file(&folder, &file)) {
        Some((content, kind)) => kept_for_ever(kind, content),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kept_for_ever(kind: HeaderValue, content: &[u8]) -> Response {
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever)];
    (headers, content.to_vec()).into_response()
}

impl Assets {
    fn collect() -> Self {
        let sheets: BTreeMap<&str, String> = FILES
            .files()
            .filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)))
            .filter(|(name, _)| name.ends_with(".css"))
            .map(|(name, sheet)| (name, compact::compact(sheet)))
            .collect();
        let names = Names::of(sheets.values().map(String::as_str));
        let sheet = |name: &str| sheets.get(name).map(|sheet| names.shortened(sheet)).unwrap_or_default();
        let (mut by_address, mut address_of) = (BTreeMap::new(), BTreeMap::new());
        for file in FILES.files() {
            let Some(name) = file.path().to_str() else { continue };
            let Some((stem, extension)) = name.rsplit_once('.') else { continue };
            let Some(kind) = kind_of(extension) else { continue };
            let content = match (extension, parts::of_library(name)) {
                ("css", Some(before)) => (sheet(before) + &sheet(name)).into_bytes(),
                ("css", None) => sheet(name).into_bytes(),
                (_, _) => file.contents().to_vec(),
            };
            let digest = hex::encode(Sha256::digest(&content));
            let address = format!("/assets/{stem}.{}.{extension}", &digest[..16]);
            by_address.insert(address.clone(), Asset { packed: packed(&content), content, kind });
            address_of.insert(name, address);
        }
        let mut everywhere = parts::classes(&sheet("components.css"));
        everywhere.extend(parts::classes(&sheet("theme.css")));
        let part = |name: &&str| {
            let rules = parts::of_library(name).map(&sheet).unwrap_or_default() + &sheet(name);
            address_of.get(name).map(|address: &String| Part::new(address, &rules, &everywhere))
        };
        let parts = PARTS.iter().filter_map(part).collect();
        Self { by_address, address_of, names, parts }
    }
}

fn kind_of(extension: &str) -> Option<HeaderValue> {
    match extension {
        "css" => Some(HeaderValue::from_static("text/css; charset=utf-8")),
        "js" => Some(HeaderValue::from_static("text/javascript; charset=utf-8")),
        "svg" => Some(HeaderValue::from_static("image/svg+xml")),
        _ => None,
    }
}
