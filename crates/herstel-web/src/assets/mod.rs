//! Style sheet, icon and the one script: embedded, with their content in the address, so that they can be kept for ever;
//! and the theme of the installation.

mod theme;

use crate::gate::Installation;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::LazyLock};
pub use theme::{Theme, ThemeError};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// Name in the address -> content; and the address of each file by its own name.
static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::collect);

struct Assets {
    by_address: BTreeMap<String, (&'static [u8], HeaderValue)>,
    address_of: BTreeMap<&'static str, String>,
}

/// The address of an embedded file: `theme.css` is at `/assets/theme.1f3a….css`.
pub(crate) fn url(file: &str) -> &'static str {
    ASSETS.address_of.get(file).map_or("", String::as_str)
}

pub(crate) fn router() -> Router<Installation> {
    Router::new().route("/assets/{file}", get(serve)).route("/assets/{folder}/{file}", get(serve_theme))
}

async fn serve(Path(file): Path<String>) -> Response {
    match ASSETS.by_address.get(&format!("/assets/{file}")) {
        Some((content, kind)) => kept_for_ever(kind.clone(), content),
        None => StatusCode::NOT_FOUND.into_response(),
    }
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
        let mut assets = Self { by_address: BTreeMap::new(), address_of: BTreeMap::new() };
        for file in FILES.files() {
            let Some(name) = file.path().to_str() else { continue };
            let Some((stem, extension)) = name.rsplit_once('.') else { continue };
            let Some(kind) = kind_of(extension) else { continue };
            let digest = hex::encode(Sha256::digest(file.contents()));
            let address = format!("/assets/{stem}.{}.{extension}", &digest[..16]);
            assets.by_address.insert(address.clone(), (file.contents(), kind));
            assets.address_of.insert(name, address);
        }
        assets
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
