//! The look of an installation: its own sheet after ours, from a folder that holds nothing else.

use crate::app::App;
use axum::http::StatusCode;
use herstel_web::{Theme, ThemeError};
use std::sync::Arc;

fn file(name: &str, content: &str) -> (String, Vec<u8>) {
    (name.to_owned(), content.into())
}

fn theme(sheet: &str) -> Theme {
    Theme::new([file("theme.css", sheet), file("letter.woff2", "wOF2")]).unwrap()
}

/// The addresses of the sheets of a page, in their order.
async fn sheets(app: &App) -> Vec<String> {
    let page = app.visitor().open("/").await;
    let links = page.elements("link").filter(|link| link.get("rel").is_some_and(|rel| rel == "stylesheet"));
    links.map(|link| link["href"].clone()).collect()
}

#[tokio::test]
async fn the_sheet_of_an_installation_comes_after_ours_and_is_kept_under_its_content() {
    let themed = |sheet: &'static str| async move {
        App::plain().await.changed(|state| state.site.theme = Some(Arc::new(theme(sheet))))
    };
    let app =
        themed(":root{--utrecht-link-color:#123456;--town:#000;--a:1px}a{color:var(--utrecht-link-color)}")
            .await;
    let found = sheets(&app).await;
    assert_eq!(found.len(), 3, "{found:?}");
    let mut visitor = app.visitor();
    let answer = visitor.get(&found[2]).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    // A token is sent by the short name that the portals' own sheets know it by; what only the theme
    // names keeps its name, and is never taken for a short one.
    let sent = answer.text();
    let short = sent.strip_prefix(":root{").unwrap().split(':').next().unwrap();
    assert_eq!(sent, format!(":root{{{short}:#123456;--town:#000;--theme--a:1px}}a{{color:var({short})}}"));
    let ours = visitor.get(&found[1]).await.text();
    assert!(ours.contains(&format!("{short}:var(--")) && short.len() < 6, "{short}");
    let font = found[2].replace("theme.css", "letter.woff2");
    assert_eq!(visitor.get(&font).await.header("content-type"), "font/woff2");
    for absent in
        [found[2].replace("theme.css", "other.css"), "/assets/0000000000000000/theme.css".to_owned()]
    {
        assert_eq!(visitor.get(&absent).await.status, StatusCode::NOT_FOUND);
    }
    assert_ne!(sheets(&themed(":root{}").await).await[2], found[2], "browsers keep it for ever");
    assert_eq!(sheets(&App::plain().await).await.len(), 2);
}

#[test]
fn what_is_no_theme_is_refused_with_its_file() {
    let error = |files: &[(&str, &str)]| {
        Theme::new(files.iter().map(|(name, content)| file(name, content))).unwrap_err()
    };
    assert_eq!(error(&[("mark.svg", "")]), ThemeError::NoSheet);
    for name in ["theme.js", "../theme.css", "Theme.css", ".css", "a/b.css"] {
        assert_eq!(error(&[("theme.css", ""), (name, "")]), ThemeError::Foreign(name.to_owned()));
    }
    for sheet in ["@import 'x.css';", "a{background:url(//x.example/a.png)}", "a{background:url(HTTPS://x)}"]
    {
        assert_eq!(error(&[("theme.css", sheet)]), ThemeError::Elsewhere("theme.css".to_owned()));
    }
    assert_eq!(error(&[("theme.css", &" ".repeat(3 << 20))]), ThemeError::TooLarge);
}

#[test]
fn the_theme_of_the_handbook_gives_every_colour_a_value_for_the_dark() {
    let handbook = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/operations.md");
    let handbook = std::fs::read_to_string(handbook).unwrap();
    let (sheet, _) = handbook.split_once("```css\n").unwrap().1.split_once("```").unwrap();
    theme(sheet);
    let (light, dark) = sheet.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let colours = |part: &str| -> Vec<String> {
        let given = part.lines().filter_map(|line| line.trim().split_once(": #"));
        given.map(|(token, _)| token.to_owned()).collect()
    };
    assert!(!colours(light).is_empty());
    assert_eq!(colours(light), colours(dark));
}
