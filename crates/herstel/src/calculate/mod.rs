//! `herstel calculate`: cases from a file under a scheme.

pub mod cli;

use crate::{
    calculate::cli::{CalculateArguments, Format},
    configuration::Configuration,
    environment,
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::Date;
use herstel_scheme::{
    Language, Package,
    batch::{BatchError, BatchOptions, BatchSummary, Mapping, OutputFormat, run_csv, run_json},
};
use jiff::tz::TimeZone;
use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};

/// Largest mapping file, in bytes.
const MAPPING_SIZE_MAX: u64 = 1024 * 1024;

/// The forms of a file with cases.
enum Input {
    Json,
    Csv,
}

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &CalculateArguments) -> Result {
    let form = form_of(&arguments.input)?;
    let options_error = |text: &str| Err(Failure::Usage(text.to_owned()));
    let format = match (arguments.format, arguments.explain, &form) {
        (Some(format), _, _) => format,
        (None, true, _) => Format::Text,
        (None, false, Input::Json) => Format::Json,
        (None, false, Input::Csv) => Format::Csv,
    };
    match (&form, &arguments.mapping, format, arguments.explain) {
        (Input::Json, Some(_), _, _) => return options_error("--mapping is for CSV files"),
        (_, _, Format::Csv, true) => return options_error("--explain does not fit in CSV; use json or text"),
        (Input::Json | Input::Csv, _, Format::Json | Format::Csv | Format::Text, _) => {}
    }
    let schemes = environment::schemes(configuration)?;
    let id = environment::scheme_id(&schemes, &arguments.scheme)?;
    let package = schemes.get(&id).ok_or_else(|| Failure::Usage(format!("no scheme «{id}»")))?;
    let options = BatchOptions {
        on: arguments.on.unwrap_or_else(|| default_day(package)),
        output: match format {
            Format::Json => OutputFormat::Json,
            Format::Csv => OutputFormat::Csv,
            Format::Text => OutputFormat::Text,
        },
        explain: arguments.explain,
        language: Language::Nl,
        mapping: arguments.mapping.as_deref().map(mapping).transpose()?,
    };
    let input: Box<dyn Read> = if arguments.input.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        let opened = File::open(&arguments.input);
        Box::new(BufReader::new(
            opened.with_context(|| format!("cannot read {}", arguments.input.display()))?,
        ))
    };
    match &arguments.output {
        None => calculate(package, &form, input, &mut std::io::stdout().lock(), &options),
        Some(path) => into_file(path, |out| calculate(package, &form, input, out, &options)),
    }
}

fn calculate(
    package: &Package,
    form: &Input,
    input: Box<dyn Read>,
    out: &mut dyn Write,
    options: &BatchOptions,
) -> Result {
    let bar = terminal::counter("calculating");
    let mut progress = |done| bar.set_position(done);
    let mut out = BufWriter::new(out);
    let summary = match form {
        Input::Csv => run_csv(package, input, &mut out, options, &mut progress),
        Input::Json => run_json(package, input, &mut out, options, &mut progress),
    };
    bar.finish_and_clear();
    let summary = summary.map_err(failure)?;
    out.flush()?;
    report(summary)
}

/// Contradicting facts are no failure of the run, but no result to rely on either.
fn report(summary: BatchSummary) -> Result {
    match summary.inconsistent {
        0 => Ok(()),
        count => Err(Failure::Refused(format!(
            "{count} of {} cases hold facts that contradict each other",
            summary.cases
        ))),
    }
}

fn failure(error: BatchError) -> Failure {
    match error {
        BatchError::Io(error) => error.into(),
        error @ (BatchError::File { .. } | BatchError::Case { .. }) => Failure::Refused(error.to_string()),
    }
}

/// Writes beside the final name and moves the file there when it is whole, so that a broken run leaves nothing that
/// looks like a result.
fn into_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result) -> Result {
    let partial = path.with_added_extension("partial");
    let mut file = File::create(&partial).with_context(|| format!("cannot write {}", partial.display()))?;
    let written = write(&mut file);
    match written {
        Ok(()) => Ok(std::fs::rename(&partial, path)?),
        Err(failure) => {
            // The half result goes; what went wrong is the failure itself.
            let _ = std::fs::remove_file(&partial);
            Err(failure)
        }
    }
}

fn form_of(path: &Path) -> Result<Input> {
    match path.extension().and_then(|extension| extension.to_str()) {
        _ if path.as_os_str() == "-" => Ok(Input::Json),
        Some("json") => Ok(Input::Json),
        Some("csv") => Ok(Input::Csv),
        Some(_) | None => Err(Failure::Usage(format!("{}: write cases as .json or .csv", path.display()))),
    }
}

fn mapping(path: &Path) -> Result<Mapping> {
    let name = || path.display().to_string();
    let size = std::fs::metadata(path).with_context(|| format!("cannot read {}", name()))?.len();
    if size > MAPPING_SIZE_MAX {
        return Err(Failure::Refused(format!("{} is larger than 1 MiB", name())));
    }
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", name()))?;
    Mapping::parse(&text).map_err(|error| Failure::Refused(format!("{}: {error}", name())))
}

/// Today; for a scheme that has ended or has yet to begin, the nearest day on which it decides.
fn default_day(package: &Package) -> Date {
    let today = environment::now().to_zoned(TimeZone::UTC).date();
    let manifest = package.manifest();
    let not_after = manifest.decides_until.map_or(today, |last| today.min(last));
    not_after.max(manifest.decides_from)
}
