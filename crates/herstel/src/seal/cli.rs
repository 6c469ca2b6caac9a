//! The command line of `seal`.

use clap::Args;

/// Options of `seal`.
#[derive(Args)]
pub struct SealArguments {
    /// The anchors file to add to [default: the one of this installation]
    #[arg(long, value_name = "FILE")]
    pub anchors: Option<String>,
    /// The file of the key that signs [default: the one of this installation]
    #[arg(long, value_name = "FILE")]
    pub seal_key: Option<String>,
    /// An outside time-stamp service (RFC 3161)
    #[arg(long, value_name = "URL")]
    pub time_stamp: Option<String>,
    /// Print the public key (PEM) and seal nothing
    #[arg(long)]
    pub public_key: bool,
}

impl SealArguments {
    /// What the options say about the configuration.
    pub fn settings(&self) -> Vec<(&'static str, &'static str, String)> {
        let options = [
            ("seal.anchors", "--anchors", &self.anchors),
            ("seal.key", "--seal-key", &self.seal_key),
            ("seal.time_stamp", "--time-stamp", &self.time_stamp),
        ];
        options.into_iter().filter_map(|(key, option, value)| Some((key, option, value.clone()?))).collect()
    }
}
