//! A configuration that would let the wrong people in is refused before anybody comes.

use super::{SECRET, provider::TestProvider, settings, with_secret};
use herstel_kernel::AssuranceLevel;
use herstel_web::{AcrLevel, ProviderFiles, ProviderKind, ProviderSettings, Providers};

type Change = fn(&mut ProviderSettings);

#[tokio::test]
async fn each_wrong_setting_is_refused_by_name() {
    let provider = TestProvider::start().await;
    let cases: &[(&str, Change)] = &[
        ("an id has", |s| s.id = "Digi D".to_owned()),
        ("another way to sign in", |s| s.id = "demo".to_owned()),
        ("client_id", |s| s.client_id = String::new()),
        ("issuer is an https address", |s| s.issuer = "http://broker.example".to_owned()),
        ("issuer is an https address", |s| s.issuer = "https://broker.example/?a=b".to_owned()),
        ("issuer is no address", |s| s.issuer = "broker".to_owned()),
        ("step_up_level lies below", |s| s.step_up_level = Some(AssuranceLevel::Basic)),
        ("step_up_max_age", |s| s.step_up_max_age = 0),
        ("max_age", |s| s.max_age = 1_000_000),
        ("no acr reaches", |s| s.step_up_level = Some(AssuranceLevel::High)),
        ("no acr reaches", |s| s.levels = Vec::new()),
        ("one level", |s| {
            s.levels.push(AcrLevel { acr: super::BASIC.to_owned(), level: AssuranceLevel::Substantial });
        }),
        ("without spaces", |s| s.levels[0].acr = "a b".to_owned()),
        ("algorithms", |s| s.algorithms = vec!["HS256".to_owned()]),
        ("algorithms", |s| s.algorithms = vec!["ES256".to_owned(), "none".to_owned()]),
        ("algorithms", |s| s.algorithms = Vec::new()),
        ("colleague_claim is for organisations", |s| s.colleague_claim = Some("sub".to_owned())),
    ];
    for (sentence, change) in cases {
        let mut settings = settings(&provider, ProviderKind::Citizens);
        change(&mut settings);
        let refused = Providers::new(vec![(settings, with_secret())], "https://herstel.example");
        let error = refused.err().expect(sentence).to_string();
        assert!(error.contains(sentence), "{sentence}: {error}");
    }
}

#[tokio::test]
async fn a_provider_is_reached_with_a_secret_or_a_key_and_nothing_secret_is_repeated() {
    let provider = TestProvider::start().await;
    let refuse = |files: ProviderFiles, site: &str| {
        let settings = settings(&provider, ProviderKind::Staff);
        Providers::new(vec![(settings, files)], site).err().expect("refused").to_string()
    };
    let both = ProviderFiles { client_key: Some("x".to_owned()), ..with_secret() };
    let broken = ProviderFiles { client_key: Some(SECRET.to_owned()), ..ProviderFiles::default() };
    let empty = ProviderFiles { client_secret: Some(" \n".to_owned()), ..ProviderFiles::default() };
    let ca = ProviderFiles { ca: Some(b"-----BEGIN CERTIFICATE-----\nx".to_vec()), ..with_secret() };
    let no_ca = ProviderFiles { ca: Some(b"dit is geen certificaat".to_vec()), ..with_secret() };
    for (files, sentence) in [
        (ProviderFiles::default(), "one of both"),
        (both, "one of both"),
        (empty, "one of both"),
        (broken, "P-256"),
        (ca, "ca_file"),
        (no_ca, "ca_file"),
    ] {
        let error = refuse(files, "https://herstel.example");
        assert!(error.contains(sentence) && !error.contains(SECRET), "{error}");
    }
    for site in ["http://herstel.example", "herstel.example", "https://herstel.example/pad"] {
        assert!(refuse(with_secret(), site).contains("public_url"), "{site}");
    }
}

#[tokio::test]
async fn two_providers_never_have_one_id() {
    let provider = TestProvider::start().await;
    let one = || (settings(&provider, ProviderKind::Citizens), with_secret());
    let refused = Providers::new(vec![one(), one()], "https://herstel.example");
    assert!(refused.err().expect("refused").to_string().contains("another way to sign in has this id"));
}
