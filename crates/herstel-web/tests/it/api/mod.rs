//! The API.

pub mod authorisation;
mod beside;
mod bodies;
mod forms;
mod ids;
mod objects;
mod openapi;
mod parts;
mod persons;
mod reads;
mod relatives;
mod road;
pub mod roles;
mod things;

use crate::app::{Answer, App, Browser};
use axum::{body::Body, http::Method};
use herstel_kernel::Actor;
use serde_json::Value;

/// Somebody who uses the API with the session cookie and its CSRF token.
pub struct Client<'a> {
    pub browser: Browser<'a>,
    pub csrf: String,
}

impl<'a> Client<'a> {
    pub async fn new(app: &'a App, actor: Actor) -> Self {
        let mut browser = app.signed_in(actor).await;
        let session = browser.get("/api/v1/session").await.json();
        Self { browser, csrf: session["csrf_token"].as_str().unwrap().to_owned() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.browser.get(&format!("/api/v1{path}")).await
    }

    pub async fn send(&mut self, method: Method, path: &str, body: &Value) -> Answer {
        let headers = [("content-type", "application/json"), ("x-csrf-token", self.csrf.as_str())];
        let path = format!("/api/v1{path}");
        self.browser.clone().send(method, &path, &headers, Body::from(body.to_string())).await
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.send(Method::POST, path, body).await
    }

    pub async fn put(&mut self, path: &str, body: &Value) -> Answer {
        self.send(Method::PUT, path, body).await
    }
}

/// The codes that the problem names per field.
pub fn errors(problem: &Value) -> Vec<(String, String)> {
    let list = problem["errors"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list.iter().map(|error| (text(&error["field"]), text(&error["code"]))).collect()
}
