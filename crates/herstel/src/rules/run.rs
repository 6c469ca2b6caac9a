//! `herstel rules run`: rules over tables of cases.

use super::{
    model::{self, Model},
    refuse_if,
};
use crate::{
    cli::{Form, Words},
    exit::{Failure, Result},
    rules::cli::{RunArguments, Told},
    terminal,
};
use anyhow::Context as _;
use regelspraak::{Context, Derivation, NodeKind, ParameterValues};
use regelspraak_tables::{Explanation, Input, Options, Output, Source, Summary, Target};
use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::{Path, PathBuf},
};

/// Runs the model over the tables; exit code 1 when a table is refused or a case has no result.
pub fn run(arguments: &RunArguments) -> Result {
    let told = Told { format: arguments.format, lang: arguments.lang };
    let model = model::load_model(&arguments.model, told)?;
    let program = model.program();
    let context = Context::new(arguments.on, parameters(&model, arguments)?);
    let inputs = arguments.input.iter().map(|given| input(given)).collect::<Result<Vec<_>>>()?;
    let first = inputs.first().map_or_else(String::new, |input| input.object_type.clone());
    let (outputs, finished) = outputs(&first, arguments)?;
    let cores = std::thread::available_parallelism();
    let options = Options {
        threads: arguments.threads.or(cores.ok()).map_or(1, std::num::NonZeroUsize::get),
        language: arguments.lang.into(),
        explain: arguments.explain_row.clone(),
    };
    let summary = regelspraak_tables::run(program, &context, inputs, outputs, &options).map_err(|error| {
        for (temporary, _) in &finished {
            let _ = std::fs::remove_file(temporary);
        }
        Failure::Refused(error.line(arguments.lang.into()))
    })?;
    for (temporary, path) in finished {
        std::fs::rename(&temporary, &path).with_context(|| format!("cannot write {}", path.display()))?;
    }
    tell(&summary, arguments)
}

fn parameters(model: &Model, arguments: &RunArguments) -> Result<ParameterValues> {
    let program = model.program();
    let mut values = model.on(arguments.on)?;
    if let Some(name) = &arguments.parameters {
        let Some(set) = program.parameter_set(name) else {
            let known: Vec<&str> = program.parameter_sets().map(|set| set.name.as_str()).collect();
            return Err(Failure::Usage(format!(
                "no parameter set `{name}`; there are: {}",
                known.join(", ")
            )));
        };
        program.apply_parameter_set(&mut values, set);
    }
    Ok(values)
}

fn input(given: &str) -> Result<Input> {
    let Some((object_type, path)) = given.split_once('=') else {
        return Err(Failure::Usage(format!("--input {given}: write TYPE=FILE")));
    };
    let file = File::open(path).with_context(|| format!("cannot read {path}"))?;
    let from =
        if is_parquet(path) { parquet_source(file)? } else { Source::Csv(Box::new(BufReader::new(file))) };
    Ok(Input { object_type: object_type.to_owned(), path: path.to_owned(), from })
}

fn is_parquet(path: &str) -> bool {
    path.ends_with(".parquet")
}

#[cfg(feature = "parquet")]
fn parquet_source(file: File) -> Result<Source> {
    Ok(Source::Parquet(file))
}

#[cfg(feature = "parquet")]
fn parquet_target(to: BufWriter<File>) -> Result<Target> {
    Ok(Target::Parquet(Box::new(to)))
}

#[cfg(not(feature = "parquet"))]
fn parquet_source(_: File) -> Result<Source> {
    Err(without_parquet())
}

#[cfg(not(feature = "parquet"))]
fn parquet_target(_: BufWriter<File>) -> Result<Target> {
    Err(without_parquet())
}

#[cfg(not(feature = "parquet"))]
fn without_parquet() -> Failure {
    Failure::Usage("this program was built without Parquet (feature `parquet`)".to_owned())
}

/// The outputs, and the files that take their place when all went well.
type Outputs = (Vec<Output>, Vec<(PathBuf, PathBuf)>);

fn outputs(first: &str, arguments: &RunArguments) -> Result<Outputs> {
    let (mut outputs, mut finished) = (Vec::new(), Vec::new());
    for given in &arguments.output {
        let (object_type, path) = given.split_once('=').unwrap_or((first, given));
        let temporary = PathBuf::from(format!("{path}.part"));
        let file =
            File::create(&temporary).with_context(|| format!("cannot write {}", temporary.display()))?;
        let to = BufWriter::new(file);
        let to = if is_parquet(path) { parquet_target(to)? } else { Target::Csv(Box::new(to)) };
        outputs.push(Output { object_type: object_type.to_owned(), path: path.to_owned(), to });
        finished.push((temporary, Path::new(path).to_owned()));
    }
    if outputs.is_empty() && arguments.explain_row.is_none() {
        let to = Target::Csv(Box::new(std::io::stdout()));
        outputs.push(Output { object_type: first.to_owned(), path: "-".to_owned(), to });
    }
    Ok((outputs, finished))
}

fn tell(summary: &Summary, arguments: &RunArguments) -> Result {
    let Summary { cases, failed, inconsistent, .. } = summary;
    // The JSON of an explanation stands alone.
    if !arguments.output.is_empty() && arguments.format == Form::Text {
        terminal::say(&match arguments.lang {
            Words::Nl => {
                format!("{cases} gevallen, {failed} zonder uitkomst, {inconsistent} met tegenspraak")
            }
            Words::En => format!("{cases} cases, {failed} without a result, {inconsistent} inconsistent"),
        });
    }
    if let Some((line, error)) = &summary.first_failure {
        let path =
            arguments.input.first().and_then(|given| given.split_once('=')).map_or("", |(_, path)| path);
        terminal::complain(&format!("{path}:{line}: {}", error.line(arguments.lang.into())));
    }
    let unknown = match &summary.explanation {
        None => false,
        Some(Explanation::Derived(derivation)) => {
            explain(derivation, arguments)?;
            false
        }
        Some(Explanation::Failed) => true,
        Some(Explanation::Unknown) => {
            let id = arguments.explain_row.as_deref().unwrap_or("");
            terminal::complain(&format!("no case with id {id}"));
            true
        }
    };
    refuse_if(*failed > 0 || unknown)
}

/// Every derived value that nothing else rests on, down to what was given.
fn explain(derivation: &Derivation, arguments: &RunArguments) -> Result {
    let ids = || (0..).zip(derivation.nodes());
    let used: std::collections::BTreeSet<u32> = ids().flat_map(|(id, _)| derivation.operands(id)).collect();
    let derived = |kind| matches!(kind, NodeKind::Rule | NodeKind::NotDerived | NodeKind::Check);
    let roots = ids().filter(|(id, node)| derived(node.kind) && !used.contains(id)).map(|(id, _)| id);
    super::explain::tell_all(derivation, &roots.collect::<Vec<_>>(), arguments.stopped, arguments.format)
}
