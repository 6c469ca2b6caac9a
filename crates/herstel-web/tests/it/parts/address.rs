//! Who is calling, behind proxies.

use axum::{
    extract::ConnectInfo,
    http::{HeaderName, Request},
};
use herstel_web::{ForwardedBy, Network, Proxies, parts::neighbourhood};
use std::net::SocketAddr;

fn caller(proxies: &Proxies, peer: &str, header: &str, values: &[&str]) -> String {
    let mut request = Request::new(());
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    for value in values {
        let name: HeaderName = header.parse().unwrap();
        request.headers_mut().append(name, value.parse().unwrap());
    }
    proxies.caller(&request).unwrap().to_string()
}

fn proxies(trusted: &[&str], header: ForwardedBy) -> Proxies {
    Proxies { trusted: trusted.iter().map(|text| text.parse().unwrap()).collect(), header }
}

#[test]
fn only_known_proxies_are_believed_and_only_as_far_as_they_vouch() {
    let nobody = Proxies::default();
    let name = "x-forwarded-for";
    assert_eq!(caller(&nobody, "10.0.0.1:9", name, &["203.0.113.7"]), "10.0.0.1");
    let known = proxies(&["10.0.0.0/8", "::1"], ForwardedBy::XForwardedFor);
    for (peer, values, expected) in [
        ("10.0.0.1:9", &["203.0.113.7"][..], "203.0.113.7"),
        ("192.0.2.1:9", &["203.0.113.7"], "192.0.2.1"),
        ("10.0.0.1:9", &["198.51.100.1, 203.0.113.7"], "203.0.113.7"),
        ("10.0.0.1:9", &["198.51.100.1", "203.0.113.7, 10.2.3.4"], "203.0.113.7"),
        ("10.0.0.1:9", &["198.51.100.1, onzin"], "10.0.0.1"),
        ("10.0.0.1:9", &["203.0.113.7:4711"], "203.0.113.7"),
        ("[::1]:9", &["2001:db8::7"], "2001:db8::7"),
        ("[::ffff:10.0.0.1]:9", &["203.0.113.7"], "203.0.113.7"),
        ("10.0.0.1:9", &[], "10.0.0.1"),
    ] {
        assert_eq!(caller(&known, peer, name, values), expected, "{peer} {values:?}");
    }
    assert_eq!(caller(&known, "10.0.0.1:9", "forwarded", &["for=203.0.113.7"]), "10.0.0.1");
    let known = proxies(&["10.0.0.0/8"], ForwardedBy::Forwarded);
    let said = "for=198.51.100.1, For=\"[2001:db8::7]:4711\";proto=https;by=10.0.0.1";
    assert_eq!(caller(&known, "10.0.0.1:9", "forwarded", &[said]), "2001:db8::7");
    assert_eq!(caller(&known, "10.0.0.1:9", "forwarded", &["for=_hidden"]), "10.0.0.1");
    assert_eq!(caller(&known, "10.0.0.1:9", name, &["203.0.113.7"]), "10.0.0.1");
}

#[test]
fn networks_are_read_and_hold_what_they_say() {
    for (network, inside, outside) in [
        ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
        ("192.0.2.1", "192.0.2.1", "192.0.2.2"),
        ("0.0.0.0/0", "203.0.113.7", "::1"),
        ("2001:db8::/32", "2001:db8:1::1", "2001:db9::1"),
    ] {
        let network: Network = network.parse().unwrap();
        assert!(
            network.holds(inside.parse().unwrap()) && !network.holds(outside.parse().unwrap()),
            "{network}"
        );
    }
    for wrong in ["", "10.0.0.0/33", "::/129", "10.0.0", "10.0.0.0/", "a/8", "10.0.0.0/-1"] {
        assert!(wrong.parse::<Network>().is_err(), "{wrong}");
    }
}

#[test]
fn one_connection_of_the_sixth_version_counts_as_one() {
    assert_eq!(neighbourhood("2001:db8:1:2:aaaa::1".parse().unwrap()), "2001:db8:1:2::/64");
    assert_eq!(neighbourhood("192.0.2.1".parse().unwrap()), "192.0.2.1");
}
