//! Somebody who asks for pages, signed in.

use super::{
    http::{Answer, Asked, Connection},
    operation::Operation,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

/// How requests reach the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    InProcess,
    Loopback,
}

impl Way {
    pub const BOTH: [Self; 2] = [Self::InProcess, Self::Loopback];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InProcess => "in process",
            Self::Loopback => "loopback",
        }
    }
}

enum Line {
    InProcess(Router),
    Loopback(Box<Connection>),
}

/// One of them, with a line of their own.
pub struct Visitor {
    line: Line,
    token: String,
}

impl Visitor {
    /// Signs in as an invented person.
    pub async fn sign_in(operation: &Operation, way: Way, slug: &str) -> Self {
        let line = match way {
            Way::InProcess => Line::InProcess(operation.router.clone()),
            Way::Loopback => Line::Loopback(Box::new(Connection::open(operation.address).await)),
        };
        let mut visitor = Self { line, token: String::new() };
        let person = json!({ "person": slug });
        let (status, answer) = visitor.json("POST", "/api/v1/demo/session", Some(person)).await;
        assert!(status == 201, "{slug}: {status} {answer}");
        visitor.token = answer["token"].as_str().unwrap().to_owned();
        visitor
    }

    /// Whole pages go by cookie, as in a browser.
    pub async fn page(&mut self, path: &str) -> Answer {
        let headers =
            vec![("cookie", format!("herstel-session={}", self.token)), ("accept", "text/html".to_owned())];
        self.send(Asked { method: "GET", path, headers, body: String::new() }).await
    }

    pub async fn json(&mut self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let mut headers = vec![("content-type", "application/json".to_owned())];
        if !self.token.is_empty() {
            headers.push(("authorization", format!("Bearer {}", self.token)));
        }
        let body = body.map_or_else(String::new, |body| body.to_string());
        let answer = self.send(Asked { method, path, headers, body }).await;
        (answer.status, serde_json::from_str(answer.text()).unwrap_or_default())
    }

    async fn send(&mut self, asked: Asked<'_>) -> Answer {
        let router = match &mut self.line {
            Line::Loopback(connection) => return connection.send(&asked).await,
            Line::InProcess(router) => router.clone(),
        };
        let mut request = Request::builder().method(asked.method).uri(asked.path);
        for (name, value) in &asked.headers {
            request = request.header(*name, value);
        }
        let response = router.oneshot(request.body(Body::from(asked.body)).unwrap()).await.unwrap();
        let content_type = response.headers().get(header::CONTENT_TYPE);
        Answer {
            status: response.status().as_u16(),
            content_type: content_type.map_or_else(String::new, |kind| kind.to_str().unwrap().to_owned()),
            body: to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec(),
        }
    }
}
