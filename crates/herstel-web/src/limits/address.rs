//! Where a request comes from, believed only as far as the proxies in front of this program are known.

use axum::{
    extract::ConnectInfo,
    http::{HeaderName, Request, header},
};
use std::{
    fmt,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

/// Addresses that begin with the same bits: `10.0.0.0/8`, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u32,
}

/// A text is not a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address or a network such as 10.0.0.0/8")]
pub struct NetworkError;

impl FromStr for Network {
    type Err = NetworkError;
    fn from_str(text: &str) -> Result<Self, NetworkError> {
        let (address, bits) =
            text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.trim().parse().map_err(|_| NetworkError)?;
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(all), |bits| bits.parse().map_err(|_| NetworkError))?;
        if bits <= all { Ok(Self { address: address.to_canonical(), bits }) } else { Err(NetworkError) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

impl Network {
    /// Whether an address is in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let differing = own.to_bits() ^ other.to_bits();
                differing.leading_zeros() >= self.bits
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let differing = own.to_bits() ^ other.to_bits();
                differing.leading_zeros() >= self.bits
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

/// The header in which the proxies say for whom they ask. A header that a proxy does not write itself comes from the
/// caller and says whatever the caller likes, so it is never guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ForwardedBy {
    /// `X-Forwarded-For`.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

/// The proxies in front of this program.
#[derive(Clone, Debug, Default)]
pub struct Proxies {
    /// Their addresses; nobody else is believed.
    pub trusted: Vec<Network>,
    /// Where they say for whom they ask.
    pub header: ForwardedBy,
}

impl Proxies {
    /// The address of the caller: the peer, or, as far back as known proxies vouch for it, whom they name.
    pub fn caller<B>(&self, request: &Request<B>) -> Option<IpAddr> {
        let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
        let mut caller = peer.ip();
        let name = match self.header {
            ForwardedBy::XForwardedFor => HeaderName::from_static("x-forwarded-for"),
            ForwardedBy::Forwarded => header::FORWARDED,
        };
        let values = request.headers().get_all(name);
        let hops: Vec<&str> = values
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        for hop in hops.into_iter().rev() {
            if !self.trusted.iter().any(|network| network.holds(caller)) {
                break;
            }
            // What cannot be read vouches for nobody: the proxy before it is who asks.
            let Some(address) = self.address(hop) else { break };
            caller = address;
        }
        Some(caller.to_canonical())
    }

    fn address(&self, hop: &str) -> Option<IpAddr> {
        let text = match self.header {
            ForwardedBy::XForwardedFor => hop.trim(),
            ForwardedBy::Forwarded => hop.split(';').find_map(|pair| {
                let (name, value) = pair.split_once('=')?;
                name.trim().eq_ignore_ascii_case("for").then(|| value.trim().trim_matches('"'))
            })?,
        };
        let bare =
            text.strip_prefix('[').and_then(|text| text.split_once(']')).map_or(text, |(address, _)| address);
        bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
    }
}

/// Whose attempts are counted together: one address; of the sixth version what one connection is usually given.
pub fn neighbourhood(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let first = address.to_bits() >> 64 << 64;
            format!("{}/64", Ipv6Addr::from_bits(first))
        }
    }
}
