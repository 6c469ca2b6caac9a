//! The command line of `serve`.

use crate::seed::cli::{DEFAULT_PARENTS, DEFAULT_SEED, MAX_PARENTS};
use clap::Args;
use herstel_kernel::Date;

/// Options of `serve`.
#[derive(Args)]
pub struct ServeArguments {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Demonstration: invented people, sign in from a list, own database file
    #[arg(long)]
    pub demo: bool,
    /// Demonstration: how many parents
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PARENTS, requires = "demo", value_parser = clap::value_parser!(u32).range(1..=MAX_PARENTS))]
    pub parents: u32,
    /// Demonstration: the number that makes it reproducible
    #[arg(long, value_name = "S", default_value_t = DEFAULT_SEED, requires = "demo")]
    pub seed: u64,
    /// Demonstration: the day on which it starts (YYYY-MM-DD)
    #[arg(long, value_name = "DAY", requires = "demo")]
    pub today: Option<Date>,
    /// The portals are reached over https (directly or through a proxy): secure cookies and HSTS
    #[arg(long)]
    pub https: bool,
}

impl ServeArguments {
    /// What the options say about the configuration.
    pub fn settings(&self) -> Vec<(&'static str, &'static str, String)> {
        let listen = self.listen.clone().map(|listen| ("serve.listen", "--listen", listen));
        let https = self.https.then(|| ("serve.https", "--https", "true".to_owned()));
        listen.into_iter().chain(https).collect()
    }
}
