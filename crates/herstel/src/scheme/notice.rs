//! `herstel scheme notice`: who hears what of a new version, in order. Handlers and front desks first, with the answer for
//! every dossier; then the people, one text each; then everybody.
//!
//! Files are named by reference, never by name. Whoever could not be worked out again gets no text: a handler looks first.

use super::impact::{self, Listed, Wanted};
use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    scheme::cli::NoticeArguments,
    terminal,
};
use anyhow::Context as _;
use herstel_domain::transition::Continuity;
use herstel_kernel::{Cents, DossierId, StaffId};
use herstel_scheme::{Language, Notice, Package, StepKind, TextArgument};
use herstel_store::{Reference, Store};
use std::{
    collections::BTreeMap,
    fs,
    io::{BufWriter, Write as _},
    path::Path,
};

/// A dossier, and what the new version means for it.
struct Affected {
    reference: Reference,
    answer: Answer,
}

/// What somebody will be told.
enum Answer {
    /// Nothing was decided yet.
    Undecided,
    /// The new version gives more.
    Gain { old: Cents, new: Cents, difference: Cents },
    /// What was decided stays.
    Same { old: Cents },
    /// It could not be worked out again: somebody looks before anything is said.
    LookFirst { old: Cents },
}

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &NoticeArguments) -> Result {
    let package = super::package(configuration, &arguments.new)?;
    let Some(notice) = &package.manifest().notice else {
        let reason = format!("{} supersedes nothing: it has no [notice]", package.id());
        return Err(Failure::Refused(reason));
    };
    let output = &arguments.output;
    if output.exists() {
        return Err(Failure::Refused(format!("{} exists; a notice never overwrites", output.display())));
    }
    let place = Place::of(configuration, "herstel.db")?;
    let runtime = environment::runtime()?;
    let store = runtime.block_on(place.open_to_read())?;
    let scope = impact::scope()?;
    let decided_under = impact::decided_under(&package, arguments.scheme.as_ref());
    let on = arguments.on.unwrap_or(package.manifest().decides_from);
    let survey = impact::survey(&runtime, &store, &scope, &package, on, &decided_under, Wanted::All)?;
    let (affected, names) = runtime.block_on(async {
        let affected = affected(&store, &scope, &package, &survey.listed).await?;
        let staff = store.staff().await.context("reading who works here")?;
        store.close().await;
        let names: BTreeMap<StaffId, String> =
            staff.iter().map(|member| (member.id, member.name.clone())).collect();
        Ok::<_, Failure>((affected, names))
    })?;
    let writer = Writer { package: &package, notice, affected: &affected, names: &names, output };
    writer.write()
}

async fn affected(
    store: &Store,
    scope: &herstel_domain::Scope,
    package: &Package,
    listed: &[Listed],
) -> Result<Vec<Affected>> {
    let asked: Vec<_> = listed.iter().map(|one| (one.dossier, one.decision)).collect();
    let references = store.references(scope, &asked).await.context("reading references")?;
    let mut dossiers: BTreeMap<DossierId, Vec<&Listed>> = BTreeMap::new();
    for one in listed {
        dossiers.entry(one.dossier).or_default().push(one);
    }
    let mut affected: Vec<Affected> = dossiers
        .values()
        .filter_map(|decisions| {
            let last = decisions.last()?;
            let reference = references.get(&last.decision)?.clone();
            Some(Affected { reference, answer: answer(decisions) })
        })
        .collect();
    // Who has registered and waits falls under the transitional rule too.
    if package.process().steps.iter().any(|step| step.kind == StepKind::Registration) {
        let undecided = store.undecided(scope).await.context("reading who waits")?;
        affected
            .extend(undecided.into_iter().map(|reference| Affected { reference, answer: Answer::Undecided }));
    }
    affected.sort_by(|a, b| a.reference.number.cmp(&b.reference.number));
    Ok(affected)
}

/// One answer for all decisions of a dossier.
fn answer(decisions: &[&Listed]) -> Answer {
    let sum = |amounts: &mut dyn Iterator<Item = Cents>| {
        amounts.fold(Cents::ZERO, |sum, cents| sum.checked_add(cents).unwrap_or(sum))
    };
    let old = sum(&mut decisions.iter().map(|one| one.decided));
    if decisions.iter().any(|one| one.continuity.is_none()) {
        return Answer::LookFirst { old };
    }
    let difference = sum(&mut decisions.iter().filter_map(|one| match one.continuity {
        Some(Continuity::Better { by }) => Some(by),
        Some(Continuity::Same | Continuity::Kept { .. }) | None => None,
    }));
    if difference == Cents::ZERO {
        return Answer::Same { old };
    }
    Answer::Gain { old, new: old.checked_add(difference).unwrap_or(old), difference }
}

struct Writer<'a> {
    package: &'a Package,
    notice: &'a Notice,
    affected: &'a [Affected],
    names: &'a BTreeMap<StaffId, String>,
    output: &'a Path,
}

impl Writer<'_> {
    /// Writes everything into a folder beside the final one, and moves it there when it is whole.
    fn write(&self) -> Result {
        let partial = self.output.with_added_extension("partial");
        if let Err(failure) = self.write_all(&partial) {
            // What is half written is of no use; why it failed is said anyway.
            let _ = fs::remove_dir_all(&partial);
            return Err(failure);
        }
        fs::rename(&partial, self.output)
            .with_context(|| format!("moving the texts to {}", self.output.display()))?;
        self.say();
        Ok(())
    }

    fn write_all(&self, folder: &Path) -> Result {
        let Notice { handlers_on, people_on, public_on } = self.notice;
        let people = folder.join(format!("2-mensen-{people_on}"));
        fs::create_dir_all(&people).with_context(|| format!("cannot make {}", people.display()))?;
        self.handlers(&folder.join(format!("1-behandelaars-{handlers_on}.txt")))?;
        for one in self.affected {
            let language = language(&one.reference);
            if let Some(text) = self.text(&one.answer, language) {
                let head = match language {
                    Language::Nl => "Kenmerk",
                    Language::En => "Reference",
                };
                let number = &one.reference.number;
                let content = format!("{head}: {number}\n\n{text}\n");
                fs::write(people.join(format!("{number}.{}.txt", language.code())), content)?;
            }
        }
        for language in Language::ALL {
            let file = folder.join(format!("3-iedereen-{public_on}.{}.txt", language.code()));
            fs::write(file, format!("{}\n", self.package.text(language, "notice-public", &[])))?;
        }
        Ok(())
    }

    /// The list for handlers and front desks, in Dutch: what to answer in every dossier.
    fn handlers(&self, path: &Path) -> Result {
        let file = fs::File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
        let mut out = BufWriter::new(file);
        let text = |key: &str| self.package.text(Language::Nl, key, &[]);
        let Notice { handlers_on, people_on, public_on } = self.notice;
        writeln!(out, "{}\n", text("scheme-title"))?;
        writeln!(
            out,
            "Voor behandelaars en loketten, vanaf {handlers_on}. De mensen horen het op {people_on}, iedereen op {public_on}.\n"
        )?;
        writeln!(out, "{}\n", text("notice-handlers"))?;
        writeln!(out, "{}\n{}", text("transition-undecided"), text("transition-decided"))?;
        for (title, is_in) in SECTIONS {
            let own: Vec<&Affected> = self.affected.iter().filter(|one| is_in(&one.answer)).collect();
            if own.is_empty() {
                continue;
            }
            let heading = format!("{title} ({})", own.len());
            writeln!(out, "\n{heading}\n{}", "-".repeat(heading.chars().count()))?;
            for one in own {
                self.listed(&mut out, one)?;
            }
        }
        out.flush()?;
        Ok(())
    }

    fn listed(&self, out: &mut impl std::io::Write, one: &Affected) -> Result {
        let Reference { number, handler, language: _ } = &one.reference;
        let handler =
            handler.and_then(|id| self.names.get(&id)).map_or("geen vaste behandelaar", String::as_str);
        let amounts = match &one.answer {
            Answer::Undecided => String::new(),
            Answer::Gain { old, new, difference } => format!("; kreeg {old}, wordt {new}, {difference} meer"),
            Answer::Same { old } | Answer::LookFirst { old } => format!("; houdt {old}"),
        };
        writeln!(out, "\n{number} ({handler}){amounts}")?;
        match self.text(&one.answer, Language::Nl) {
            Some(text) => text
                .lines()
                .filter(|line| !line.is_empty())
                .try_for_each(|line| writeln!(out, "    {line}"))?,
            None => writeln!(
                out,
                "    Kijk deze zaak eerst na: niet alles was opnieuw te berekenen. Wat besloten is, blijft."
            )?,
        }
        Ok(())
    }

    /// The prepared answer; none where somebody looks first.
    fn text(&self, answer: &Answer, language: Language) -> Option<String> {
        let amounts = |old: Cents, new: Cents, difference: Cents| {
            [("old", old), ("new", new), ("difference", difference)]
                .map(|(name, cents)| (name, TextArgument::Amount(cents)))
        };
        match answer {
            Answer::Undecided => Some(self.package.text(language, "transition-undecided", &[])),
            Answer::Gain { old, new, difference } => {
                Some(self.package.text(language, "notice-gain", &amounts(*old, *new, *difference)))
            }
            Answer::Same { old } => {
                Some(self.package.text(language, "notice-same", &amounts(*old, *old, Cents::ZERO)))
            }
            Answer::LookFirst { .. } => None,
        }
    }

    fn say(&self) {
        let count =
            |is_in: fn(&Answer) -> bool| self.affected.iter().filter(|one| is_in(&one.answer)).count();
        terminal::say(&format!("{}: {} dossiers", self.output.display(), self.affected.len()));
        for (title, is_in) in SECTIONS {
            terminal::say(&format!("  {title}: {}", count(is_in)));
        }
    }
}

/// A part of the list of handlers: its title, and whom it is about.
type Section = (&'static str, fn(&Answer) -> bool);

const SECTIONS: [Section; 4] = [
    ("Krijgt meer", |answer| matches!(answer, Answer::Gain { .. })),
    ("Eerst nakijken", |answer| matches!(answer, Answer::LookFirst { .. })),
    ("Houdt wat besloten is", |answer| matches!(answer, Answer::Same { .. })),
    ("Nog geen besluit", |answer| matches!(answer, Answer::Undecided)),
];

const fn language(reference: &Reference) -> Language {
    reference.language.of_letters()
}
