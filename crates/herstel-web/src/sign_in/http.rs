//! The way to a provider: no redirects, limits on time and size, nothing of an answer in an error.

use super::settings::{is_loopback, is_safe};
use openidconnect::{
    AsyncHttpClient, HttpRequest, HttpResponse,
    reqwest::{self, Certificate, Client, ClientBuilder, redirect},
    url::Url,
};
use std::{future::Future, pin::Pin, time::Duration};

/// How long a provider may take to answer, the connection included. Somebody waits for it.
const ANSWER_LIMIT: Duration = Duration::from_secs(8);
const CONNECT_LIMIT: Duration = Duration::from_secs(4);

/// The largest answer in bytes: a discovery document or a set of keys is a few thousand.
const ANSWER_MAX: usize = 256 * 1024;

/// A client for one provider.
pub(super) struct Http {
    client: Client,
    /// The provider runs on this machine, and so does everything it may send us to.
    is_local: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum HttpFailure {
    /// The provider names an address to which nothing secret may go.
    #[error("the provider names an address that is not safe")]
    Unsafe,
    /// No connection, or it broke off.
    #[error("the provider cannot be reached")]
    Unreachable,
    /// Nothing came in time.
    #[error("the provider does not answer in time")]
    TooSlow,
    /// The answer is longer than [`ANSWER_MAX`].
    #[error("the answer of the provider is too large")]
    TooLarge,
}

impl Http {
    /// A client for the provider at `issuer`; `ca` are the certificates (PEM) of authorities of its own.
    pub fn new(issuer: &Url, ca: Option<&[u8]>) -> Option<Self> {
        let mut builder = Client::builder()
            .redirect(redirect::Policy::none())
            .timeout(ANSWER_LIMIT)
            .connect_timeout(CONNECT_LIMIT)
            // Providers close idle connections when they like, also at the moment of an exchange, and a code works once.
            .pool_max_idle_per_host(0)
            .user_agent("herstel");
        if is_loopback(issuer) {
            builder = builder.no_proxy();
        } else {
            builder = builder.https_only(true);
        }
        if let Some(pem) = ca {
            // A file without any certificate is read without an error.
            let certificates = Certificate::from_pem_bundle(pem).ok().filter(|found| !found.is_empty())?;
            builder = certificates.into_iter().fold(builder, ClientBuilder::add_root_certificate);
        }
        let is_local = is_loopback(issuer);
        builder.build().ok().map(|client| Self { client, is_local })
    }

    /// Whether a provider may name this address: over https, and on this machine only when it runs there itself.
    pub fn allows(&self, url: &Url) -> bool {
        is_safe(url) && is_loopback(url) == self.is_local
    }

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let request: reqwest::Request = request.try_into().map_err(|_| HttpFailure::Unsafe)?;
        if !self.allows(request.url()) {
            return Err(HttpFailure::Unsafe);
        }
        let mut answer = self.client.execute(request).await.map_err(failure)?;
        let mut response = HttpResponse::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        while let Some(chunk) = answer.chunk().await.map_err(failure)? {
            if response.body().len() + chunk.len() > ANSWER_MAX {
                return Err(HttpFailure::TooLarge);
            }
            response.body_mut().extend_from_slice(&chunk);
        }
        Ok(response)
    }
}

fn failure(error: reqwest::Error) -> HttpFailure {
    if error.is_timeout() { HttpFailure::TooSlow } else { HttpFailure::Unreachable }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFailure;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFailure>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.answer(request))
    }
}
