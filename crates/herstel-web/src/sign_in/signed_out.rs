//! After signing out here: the provider may still know the visitor, and offers to forget them.

use super::Provider;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::Timestamp;
use openidconnect::{ClientId, LogoutRequest, PostLogoutRedirectUrl};
use serde::Deserialize;

/// What one sees after signing out, when one signed in at a provider.
#[derive(TypedPath, Deserialize)]
#[typed_path("/uitgelogd/{provider}")]
pub(crate) struct SignedOutPath {
    pub(crate) provider: String,
}

#[derive(Template)]
#[template(path = "sign_in/signed_out.html")]
struct SignedOutPage {
    page: Page,
    name: String,
    /// Where the provider forgets the visitor, when it can and answers.
    address: Option<String>,
}

pub(super) async fn signed_out(
    SignedOutPath { provider }: SignedOutPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let provider = state.providers.find(&provider).ok_or(PageError::NotFound)?;
    let address = provider.end_address(state.clock.wall()).await;
    show(&SignedOutPage { page, name: provider.settings.name.clone(), address })
}

impl Provider {
    /// Where the provider ends its own session and sends people back here. The token is not sent along as a hint: it
    /// holds a citizen number, and this would be an address.
    async fn end_address(&self, now: Timestamp) -> Option<String> {
        let published = self.published(now).await.ok()?;
        let end = published.metadata.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(self.settings.return_uri.clone()).ok()?;
        let request = LogoutRequest::from(end)
            .set_client_id(ClientId::new(self.settings.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(request.http_get_url().to_string())
    }
}
