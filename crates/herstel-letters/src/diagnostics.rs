//! Turns what the typesetter reports into errors that the author of a template can read: in Dutch, at the line of the
//! author's own file.

use typst::World;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpan, Span};

use crate::error::{LetterError, Place};
use crate::world::LetterWorld;

/// One diagnostic as an error. An error inside the base page is placed at the line of the template that called it.
pub(crate) fn explain(world: &LetterWorld<'_>, main: &str, diagnostic: &SourceDiagnostic) -> LetterError {
    let mut message = in_dutch(&diagnostic.message);
    let hints: Vec<String> = diagnostic.hints.iter().filter_map(|hint| hint_in_dutch(&hint.v)).collect();
    if !hints.is_empty() {
        message = format!("{message} ({})", hints.join("; "));
    }
    let place = place_of(world, diagnostic.span)
        .or_else(|| diagnostic.trace.iter().find_map(|point| place_of(world, span_of(point.span))));
    match place {
        Some(place) => LetterError::Template { place, message },
        None => LetterError::Document { file: main.to_owned(), message },
    }
}

fn span_of(span: Span) -> DiagSpan {
    span.into()
}

/// The place of a span when it lies in a file of the package.
fn place_of(world: &LetterWorld<'_>, span: DiagSpan) -> Option<Place> {
    let id = span.id()?;
    let file = world.package_path(id)?.to_owned();
    let start = world.range(span)?.start;
    let (line, column) = world.source(id).ok()?.lines().byte_to_line_column(start)?;
    Some(Place { file, line: line + 1, column: column + 1 })
}

/// The sentences that authors meet, in Dutch; the part in quotes stays what it was.
fn in_dutch(message: &str) -> String {
    let starts: [(&str, &str); 12] = [
        ("unknown variable: ", "onbekende naam: "),
        ("unresolved import", "deze naam staat niet in het ingevoerde bestand"),
        ("file not found (searched at ", "bestand niet in het pakket: "),
        ("dictionary does not contain key ", "de gegevens bevatten dit veld niet: "),
        ("missing argument: ", "er ontbreekt een argument: "),
        ("unexpected argument: ", "onbekend argument: "),
        ("unknown font family: ", "onbekend lettertype: "),
        ("panicked with: ", ""),
        ("assertion failed: ", ""),
        ("maximum function call depth exceeded", "de functies roepen elkaar zonder einde aan"),
        ("loop seems to be infinite", "deze herhaling houdt niet op"),
        ("document did not converge", "de opmaak komt niet tot rust"),
    ];
    for (english, dutch) in starts {
        if let Some(rest) = message.strip_prefix(english) {
            let rest = if english.ends_with("at ") { rest.trim_end_matches(')') } else { rest };
            return format!("{dutch}{rest}");
        }
    }
    if let Some((wanted, found)) =
        message.strip_prefix("expected ").and_then(|rest| rest.split_once(", found "))
    {
        return format!("hier hoort {wanted}, maar er staat {found}");
    }
    if let Some(wanted) = message.strip_prefix("expected ") {
        return format!("hier hoort {wanted}");
    }
    let contains: [(&str, &str); 12] = [
        ("unclosed ", "dit haakje of aanhalingsteken wordt niet gesloten"),
        ("escape the", "dit pad verlaat het pakket"),
        ("escapes project root", "dit pad verlaat het pakket"),
        ("path contains backslash", "een pad heeft gewone schuine strepen"),
        ("package", "pakketten van buiten zijn niet toegestaan"),
        ("missing document title", "de brief heeft geen titel; begin met #show: letter.with(data)"),
        ("missing alt text", "een afbeelding heeft een beschrijving nodig (alt)"),
        ("could not be displayed with", "een teken in het sjabloon staat niet in het lettertype"),
        ("transparency", "doorzichtige kleuren kunnen niet in een archiefbestand"),
        ("skipped from heading level", "er is een niveau overgeslagen tussen deze kop en de vorige"),
        ("layout depth exceeded", "de opmaak is te diep in elkaar gezet"),
        ("first heading must be", "de eerste kop is niet van het eerste niveau"),
    ];
    for (english, dutch) in contains {
        if message.contains(english) {
            return dutch.to_owned();
        }
    }
    format!("het zetprogramma meldt: {message}")
}

/// Hints that help; the others speak of options that a template does not have.
fn hint_in_dutch(hint: &str) -> Option<String> {
    let (name, kind) = hint.strip_prefix("did you mean `")?.split_once('`')?;
    kind.starts_with('?').then(|| format!("bedoelt u {name}?"))
}
