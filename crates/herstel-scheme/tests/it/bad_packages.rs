//! A package with a mistake never loads half: it is refused whole, with file, place and reason of every mistake.

use crate::packages::files;
use herstel_scheme::{Package, PackageError, PackageErrorCode, PackageFiles};

/// Replaces a text in a file that must be there.
fn change(files: &mut PackageFiles, path: &str, from: &str, to: &str) {
    let text = std::str::from_utf8(files.get(path).unwrap()).unwrap().to_owned();
    assert!(text.contains(from), "{path} has no {from:?}");
    files.insert(path, text.replacen(from, to, 1));
}

fn changed(path: &str, from: &str, to: &str) -> PackageFiles {
    let mut files = files("kot-2021");
    change(&mut files, path, from, to);
    files
}

/// The errors, written to a folder and read back first, as `herstel scheme check DIR` does. The place of each is told
/// by what stands there, so that a line more in a package changes nothing here.
#[track_caller]
pub fn errors(files: &PackageFiles) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files.iter() {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    match Package::load(PackageFiles::read_dir(folder.path()).unwrap()) {
        Ok(_) => panic!("the package loads"),
        Err(errors) => errors.iter().map(|error| told(error, files)).collect::<Vec<_>>().join("\n"),
    }
}

fn told(error: &PackageError, files: &PackageFiles) -> String {
    let there = error.at.map(|(line, column)| {
        let text = String::from_utf8_lossy(files.get(&error.file).unwrap());
        let (skip_lines, skip) = (usize::try_from(line - 1).unwrap(), usize::try_from(column - 1).unwrap());
        let line = text.lines().nth(skip_lines).unwrap_or_default();
        let there: String = line.chars().skip(skip).take(32).collect();
        if there.is_empty() { " at the end".to_owned() } else { format!(" at `{}`", there.trim_end()) }
    });
    format!("{}{}: {} [{}]", error.file, there.unwrap_or_default(), error.reason, error.code.as_str())
}

#[test]
fn a_rule_without_source() {
    let files = changed("regels/totaal.rgs", "// Bron: REKENLAST, stap 8\n", "");
    insta::assert_snapshot!(errors(&files), @"regels/totaal.rgs at `Aanspraak`: de regel «Aanspraak» heeft geen regel «// Bron: …» [missing-source]");
}

#[test]
fn a_source_that_is_not_listed_and_one_that_is_not_used() {
    let mut files = changed("regels/totaal.rgs", "// Bron: REKENLAST, stap 8", "// Bron: KRANT, pagina 1");
    change(&mut files, "scheme.toml", "code = \"SCHATTING\"", "code = \"GISSING\"");
    insta::assert_snapshot!(errors(&files), @r#"
    process.toml at `"SCHATTING"`: scheme.toml kent geen bron «SCHATTING» [unknown-source]
    regels/totaal.rgs at `Aanspraak`: scheme.toml kent geen bron «KRANT» [unknown-source]
    scheme.toml at `"GISSING"`: de bron «GISSING» wordt nergens gebruikt [unknown-source]
    texts/en.ftl at the end: de tekst «source-GISSING» ontbreekt [text]
    texts/nl.ftl at the end: de tekst «source-GISSING» ontbreekt [text]
    "#);
}

#[test]
fn a_text_missing_in_one_language() {
    let files = changed("texts/en.ftl", "attribute-nadeel = Loss\n", "");
    insta::assert_snapshot!(errors(&files), @"texts/en.ftl at the end: de tekst «attribute-nadeel» ontbreekt [text]");
}

#[test]
fn a_text_nobody_uses_and_arguments_that_do_not_agree() {
    let mut files = changed(
        "texts/nl.ftl",
        "attribute-nadeel = Nadeel\n",
        "attribute-nadeel = Nadeel\nattribute-naadeel = Nadeel\n",
    );
    change(
        &mut files,
        "texts/en.ftl",
        "You are entitled to the total: { $result }.",
        "You are entitled to the total.",
    );
    change(
        &mut files,
        "texts/en.ftl",
        "All parts together are { $result }.",
        "All parts together are { $resultaat }.",
    );
    insta::assert_snapshot!(errors(&files), @r"
    texts/en.ftl at `why-onafgerond-totaal = All part`: de tekst «why-onafgerond-totaal» gebruikt «$resultaat» in de ene taal wel en in de andere niet [text]
    texts/en.ftl at `why-onafgerond-totaal = All part`: de tekst «why-onafgerond-totaal» gebruikt «$resultaat», en dat is er hier niet [text]
    texts/en.ftl at `why-onafgerond-totaal = All part`: de tekst «why-onafgerond-totaal» gebruikt «$result» in de ene taal wel en in de andere niet [text]
    texts/nl.ftl at `attribute-naadeel = Nadeel`: de tekst «attribute-naadeel» wordt nergens gebruikt [text]
    ");
}

#[test]
fn a_letter_that_is_missing() {
    let mut files = files("kot-2021");
    files.remove("letters/full-assessment-reject.typ").unwrap();
    insta::assert_snapshot!(errors(&files), @r#"process.toml at `"letters/full-assessment-reject.`: de brief «letters/full-assessment-reject.typ» van het besluit «full-assessment» ontbreekt [missing-letter]"#);
}

#[test]
fn names_that_the_rules_do_not_declare() {
    let mut files = changed(
        "facts.toml",
        "attribute = \"nog niet betaald deel\"",
        "attribute = \"nog niet betaalde deel\"",
    );
    change(
        &mut files,
        "process.toml",
        "reason = \"reden van de eerste toets\"",
        "reason = \"reden van de toets\"",
    );
    change(&mut files, "scheme.toml", "role = \"toeslagjaar\"", "role = \"berekeningsjaar\"");
    insta::assert_snapshot!(errors(&files), @r#"scheme.toml at `"berekeningsjaar"`: rol «berekeningsjaar» is niet gedeclareerd [unknown-attribute]"#);
}

#[test]
fn a_declared_value_that_nothing_fills() {
    let files = changed(
        "facts.toml",
        "[[fact]]\nattribute = \"nog niet betaald deel\"\nof = \"toeslagjaar\"\nminimum = \"0\"\nmaximum = \"1000000\"\nrequired_for = [\"full-assessment\"]\ngroup = \"bedragen\"\n",
        "",
    );
    insta::assert_snapshot!(errors(&files), @"facts.toml at `# Wat de zaakbehandelaar aanvult`: «nog niet betaald deel» is gedeclareerd, maar is geen gegeven en geen regel leidt het af [fact]");
}

#[test]
fn a_parameter_without_a_value_in_the_deciding_period() {
    let mut files = changed(
        "parameters.toml",
        "from = \"2005-01-01\", value = \"500 €\"",
        "from = \"2021-01-01\", value = \"500 €\"",
    );
    change(&mut files, "parameters.toml", "value = \"30%\"", "value = \"dertig\"");
    change(&mut files, "parameters.toml", "name = \"afrondingswijze\"", "name = \"afronding\"");
    insta::assert_snapshot!(errors(&files), @r#"
    parameters.toml at `# Waarden met begindatum. verifi`: de parameter «afrondingswijze» is gedeclareerd en heeft hier geen waarden [parameter]
    parameters.toml at `"compensatiepercentage"`: de waarde van «compensatiepercentage» vanaf 2005-01-01 past niet: `dertig` is geen percentage [parameter]
    parameters.toml at `"vergoeding per halfjaar"`: de parameter «vergoeding per halfjaar» heeft geen waarde van 2020-12-22 tot 2021-01-01, terwijl de regeling dan beslist [parameter]
    parameters.toml at `"afronding"`: de parameter «afronding» is niet gedeclareerd [parameter]
    scheme.toml at `# De regeling van 2021, zoals de`: de parameter «afronding» is niet geverifieerd en heeft geen [[unverified]] [manifest]
    scheme.toml at `"afrondingswijze"`: de parameter «afrondingswijze» van het open punt «rounding» bestaat niet [manifest]
    "#);
}

#[test]
fn an_assumption_that_is_not_explained() {
    let files =
        changed("scheme.toml", "id = \"rounding\"\nparameter = \"afrondingswijze\"", "id = \"rounding\"");
    insta::assert_snapshot!(errors(&files), @"scheme.toml at `# De regeling van 2021, zoals de`: de parameter «afrondingswijze» is niet geverifieerd en heeft geen [[unverified]] [manifest]");
}

#[test]
fn a_step_that_cannot_be_reached() {
    let files = changed("process.toml", "after = [\"full-assessment\"]", "after = [\"nergens\"]");
    insta::assert_snapshot!(errors(&files), @r#"
    process.toml at `"aftercare"`: de keuze «stop» leidt van «full-assessment» naar «aftercare», maar «aftercare» komt daar niet na [process]
    process.toml at `"aftercare"`: de stap «aftercare» is vanaf het begin niet te bereiken [process]
    process.toml at `"nergens"]`: de stap «aftercare» komt na «nergens», en die bestaat niet [process]
    "#);
}

/// What answering an objection and deciding anew take stands beside the objection, with a source, as the work of a step does.
#[test]
fn work_beside_an_objection_that_cannot_be() {
    let start = "[[step]]\nid = \"registration\"";
    let with = |fields: &str| {
        let table =
            format!("[objection.anew]\nunit = \"hours\"\nhandler = 0\nverified = false\n{fields}\n\n{start}");
        errors(&changed("process.toml", start, &table))
    };
    let reversed = with("low = 9\ntypical = 8\nhigh = 12\nsource = \"SCHATTING\"");
    assert!(
        reversed.contains("het werk van «anew» loopt niet op van low naar typical naar high"),
        "{reversed}"
    );
    let shared = with("low = 4\ntypical = 8\nhigh = 12\nsource = \"SCHATTING\"\nshare = 50");
    assert!(
        shared.contains("het werk van «anew» is een geheel: share en shared_with horen er niet"),
        "{shared}"
    );
    let from_nowhere = with("low = 4\ntypical = 8\nhigh = 12\nsource = \"KRANT\"");
    assert!(from_nowhere.contains("scheme.toml kent geen bron «KRANT» [unknown-source]"), "{from_nowhere}");
    let unknown = with("low = 4\ntypical = 8\nhigh = 12\nsource = \"SCHATTING\"\nhours = 8");
    assert!(unknown.contains("unknown field `hours`"), "{unknown}");
    let good = "low = 4\ntypical = 8\nhigh = 12\nsource = \"SCHATTING\"";
    let table =
        format!("[objection.anew]\nunit = \"hours\"\nhandler = 0\nverified = false\n{good}\n\n{start}");
    let package = Package::load(changed("process.toml", start, &table)).unwrap();
    let known: Vec<_> =
        package.process().objection.efforts().map(|(step, work)| (step, work.typical)).collect();
    assert_eq!(known, [("anew", 8)]);
}

#[test]
fn papers_that_stand_there_twice_have_no_time_or_hang_on_nothing() {
    let mut files = files("kot-2021");
    let urgent = "id = \"urgent-debt-letter\"\nheld_by = \"parent\"\ndays = 28\n\
                  when = { fact = \"dringende schulden\" }\n";
    let wrong = "id = \"urgent-debt-letter\"\nheld_by = \"parent\"\ndays = 28\n\
                 when = { fact = \"dringende zaken\" }\n\n\
                 [[step.paper]]\nid = \"urgent-debt-letter\"\nheld_by = \"bank\"\ndays = 3\n\
                 when = { fact = \"dringende schulden\", is = \"misschien\" }\n";
    change(&mut files, "process.toml", urgent, wrong);
    insta::assert_snapshot!(errors(&files), @r#"
    process.toml at `"urgent-debt-letter"`: de termijn voor «urgent-debt-letter» is 7 tot en met 365 dagen [process]
    process.toml at `"urgent-debt-letter"`: het stuk «urgent-debt-letter» hangt van iets af dat niet kan: «dringende zaken» is geen gegeven van facts.toml [process]
    process.toml at `"urgent-debt-letter"`: het stuk «urgent-debt-letter» hangt van iets af dat niet kan: «misschien» is geen waarde van «dringende schulden» [process]
    process.toml at `"urgent-debt-letter"`: het stuk «urgent-debt-letter» is bij een andere stap van iemand anders (held_by) [process]
    process.toml at `"urgent-debt-letter"`: het stuk «urgent-debt-letter» staat twee keer bij «first-review» [process]
    "#);
}

#[test]
fn a_paper_without_its_texts() {
    let files = changed("texts/nl.ftl", "paper-legal-costs-bill-about", "paper-legal-costs-bill-abouts");
    insta::assert_snapshot!(errors(&files), @"
    texts/nl.ftl at `paper-legal-costs-bill-abouts =`: de tekst «paper-legal-costs-bill-abouts» wordt nergens gebruikt [text]
    texts/nl.ftl at the end: de tekst «paper-legal-costs-bill-about» ontbreekt [text]
    ");
}

#[test]
fn a_decision_by_one_person_or_without_a_way_out() {
    let mut files = changed("process.toml", "approved_by = \"reviewer\"", "approved_by = \"case-handler\"");
    let wait = "to = \"full-assessment\"\n\n[[step.choice]]\nid = \"wait\"\n";
    change(&mut files, "process.toml", wait, "to = \"full-assessment\"\n");
    change(
        &mut files,
        "process.toml",
        "exit = true\nconditions = \"conditions-return\"\nreopen_when",
        "exit = true\nreopen_when",
    );
    insta::assert_snapshot!(errors(&files), @r#"
    process.toml at `"first-review"`: de uitgang «stop» van «first-review» noemt geen voorwaarden om terug te komen [process]
    process.toml at `"first-review"`: het besluit «first-review» heeft twee verschillende mensen nodig: decided_by en approved_by [process]
    process.toml at `"first-review"`: na «first-review» kan de ouder niet kiezen tussen wachten en stoppen [process]
    "#);
}

#[test]
fn a_step_at_which_nobody_can_wait_or_stop_or_think() {
    let at_the_start = "to = \"municipal-help\"\n\n[[step.choice]]\nid = \"wait\"\n";
    let after_an_award = format!("{at_the_start}when = \"award\"\n");
    let mut files = changed("process.toml", at_the_start, &after_an_award);
    change(&mut files, "process.toml", "thinking_days = 28\n", "");
    let package = Package::load(files).unwrap();
    let told: Vec<String> = package.examine().iter().map(|error| error.reason.to_string()).collect();
    assert_eq!(
        told,
        [
            "bij «registration» kan de ouder niet kiezen tussen wachten en stoppen",
            "bij de keuze van «first-review» staat niet hoeveel dagen bedenktijd er is (thinking_days)",
        ],
        "told by the check, and no reason not to load a package that only repeats its decisions"
    );
}

#[test]
fn aftercare_that_begins_for_nobody_offers_choices_to_nobody() {
    let begins = "kind = \"aftercare\"\nafter = [\"full-assessment\"]";
    let never = "kind = \"aftercare\"\nafter = [\"municipal-help\"]";
    let mut files = changed("process.toml", begins, never);
    change(&mut files, "process.toml", "to = \"aftercare\"\n", "");
    let package = Package::load(files).unwrap();
    let told: Vec<String> = package.examine().iter().map(|error| error.reason.to_string()).collect();
    let reason = "de keuze bij «aftercare» gaat nooit open: er gaat geen besluit aan vooraf (after)";
    assert_eq!(told, [reason]);
}

#[test]
fn limits_that_contradict_themselves() {
    let mut files = changed(
        "facts.toml",
        "minimum = \"0\"\nmaximum = \"1000000\"\nrequired_for = [\"first-review\", \"full-assessment\"]",
        "minimum = \"5\"\nmaximum = \"1\"\nrequired_for = [\"first-review\", \"aftercare\"]",
    );
    change(&mut files, "facts.toml", "not_after = \"2019-10-22\"", "not_after = \"2019-02-30\"");
    change(&mut files, "facts.toml", "from = \"awarded\"", "from = \"awarded:nowhere\"");
    insta::assert_snapshot!(errors(&files), @r#"
    facts.toml at `"teruggevorderd bedrag"`: «minimum» is groter dan «maximum» [fact]
    facts.toml at `"dagtekening eerste nadelige bes`: «2019-02-30» is geen dag: JJJJ-MM-DD, decision_date of decision_date + 12 months verwacht [fact]
    facts.toml at `"eerder ontvangen herstelbedrag"`: process.toml kent geen stap «nowhere» [fact]
    "#);
}

#[test]
fn a_mistake_in_a_rule_has_its_line_and_column() {
    let files = changed(
        "regels/totaal.rgs",
        "het totaalbedrag van de Herstelzaak\n",
        "het totalbedrag van de Herstelzaak\n",
    );
    let errors = errors(&files);
    assert!(errors.starts_with("regels/totaal.rgs at `totalbedrag van de Herstelzaak`:"), "{errors}");
    assert!(errors.contains("totaalbedrag") && errors.contains("[rules]"), "{errors}");
}

#[test]
fn a_mistake_in_toml_has_its_line_and_column() {
    let mut files = changed("process.toml", "months = 6", "months = zes");
    change(&mut files, "scheme.toml", "decides_from", "decides_form");
    insta::assert_snapshot!(errors(&files), @r#"
    process.toml at `zes`: string values must be quoted, expected literal string [toml]
    scheme.toml at `decides_form = "2020-12-22"`: unknown field `decides_form`, expected one of `id`, `decides_from`, `decides_until`, `supersedes`, `family`, `audience`, `bodies`, `case`, `relation`, `effect`, `late`, `transition`, `notice`, `source`, `unverified` [toml]
    "#);
}

#[test]
fn a_mistake_in_fluent_has_its_line_and_column() {
    let files = changed("texts/nl.ftl", "scheme-short = Beleid van 2021", "scheme-short = Beleid van { 2021");
    let errors = errors(&files);
    assert!(errors.contains("texts/nl.ftl at `scheme-status = "), "{errors}");
}

#[test]
fn files_that_every_package_has() {
    let errors = Package::load(PackageFiles::default()).unwrap_err();
    let missing: Vec<&str> =
        errors.iter().filter(|e| e.code == PackageErrorCode::MissingFile).map(|e| e.file.as_str()).collect();
    assert_eq!(
        missing,
        [
            "facts.toml",
            "parameters.toml",
            "process.toml",
            "regels",
            "scheme.toml",
            "texts/en.ftl",
            "texts/nl.ftl"
        ]
    );
}

#[test]
fn a_file_that_is_no_text() {
    let mut files = files("kot-2021");
    files.insert("regels/totaal.rgs", [0xff, 0xfe, 0x00]);
    files.insert("mappings/eigen.toml", "[input]\nkolom = 1\n");
    let errors = errors(&files);
    assert!(errors.contains("regels/totaal.rgs: geen UTF-8-tekst [not-text]"), "{errors}");
    assert!(errors.contains("mappings/eigen.toml at `kolom = 1`: "), "{errors}");
}

/// An act that supersedes something, with both halves of the take-over as given.
#[track_caller]
fn take_over(transition: &str, notice: &str) -> String {
    let mut files = files("kot-2021");
    let tables = format!("supersedes = \"oud\"\n\n{transition}\n{notice}\n[case]");
    change(&mut files, "scheme.toml", "[case]", &tables);
    for language in ["nl", "en"] {
        let texts = "transition-undecided = a\ntransition-decided = a\nnotice-handlers = a\nnotice-public = a\n\
                     notice-gain = { $new } { $difference }\nnotice-same = { $old }\nscheme-short =";
        change(&mut files, &format!("texts/{language}.ftl"), "scheme-short =", texts);
    }
    match Package::load(files) {
        Ok(_) => String::new(),
        Err(errors) => errors.to_string(),
    }
}

const TRANSITION: &str =
    "[transition]\nundecided = \"best\"\ndecided = \"keep-or-better\"\nsource = \"WHT, art. 1\"\n";
const NOTICE: &str =
    "[notice]\nhandlers_on = \"2022-10-24\"\npeople_on = \"2022-10-31\"\npublic_on = \"2022-11-05\"\n";

#[test]
fn a_take_over_with_both_halves_is_accepted() {
    assert_eq!(take_over(TRANSITION, NOTICE), "");
    assert_eq!(
        take_over(TRANSITION, &NOTICE.replace("2022-10-24", "2022-10-31").replace("11-05", "10-31")),
        ""
    );
}

#[test]
fn a_take_over_that_lacks_a_half_takes_something_away_or_is_told_in_another_order() {
    for (transition, notice) in [(TRANSITION, ""), ("", NOTICE), ("", "")] {
        let half = take_over(transition, notice);
        assert!(half.contains("zegt hoe ([transition]) en wie dat wanneer hoort ([notice])"), "{half}");
    }
    let takes_away = take_over(&TRANSITION.replace("keep-or-better", "decide-again"), NOTICE);
    assert!(takes_away.contains("decide-again") && takes_away.contains("keep-or-better"), "{takes_away}");
    let order = take_over(TRANSITION, &NOTICE.replace("2022-10-24", "2022-11-01"));
    assert!(order.starts_with("scheme.toml:") && order.contains("eerst horen de behandelaars"), "{order}");
    assert!(take_over(TRANSITION, &NOTICE.replace("2022-11-05", "2022-10-30")).contains("eerst horen"));
    let source = take_over(&TRANSITION.replace("WHT", "KRANT"), NOTICE);
    assert!(source.contains("kent geen bron «KRANT»"), "{source}");
}

#[test]
fn a_take_over_from_nothing_and_without_words() {
    let tables = format!("{TRANSITION}\n{NOTICE}\n[case]");
    let errors = errors(&changed("scheme.toml", "[case]", &tables));
    assert!(errors.contains("hoort bij een regeling die een andere vervangt"), "{errors}");
    for key in [
        "transition-undecided",
        "transition-decided",
        "notice-handlers",
        "notice-gain",
        "notice-same",
        "notice-public",
    ] {
        assert!(
            errors.contains(&format!("texts/nl.ftl at the end: de tekst «{key}» ontbreekt")),
            "{key}: {errors}"
        );
    }
}

#[test]
fn money_of_which_nobody_said_what_it_is_for_or_that_counts_twice() {
    let of_first_review = "recognition = [\"forfaitaire bedrag\"]\n";
    let left_out = errors(&changed("process.toml", of_first_review, ""));
    let without = "van «forfaitaire bedrag» van «first-review» staat niet waar het geld voor is (parts)";
    assert!(left_out.contains(without), "{left_out}");
    assert!(left_out.contains("is niets restitution, compensation, recognition"), "{left_out}");

    let both = "recognition = [\"forfaitaire bedrag\"]\nrestitution = [\"forfaitaire bedrag\"]\n";
    let twice = errors(&changed("process.toml", of_first_review, both));
    assert!(twice.contains("«forfaitaire bedrag» staat twee keer in parts van «first-review»"), "{twice}");

    let with_sum = changed(
        "process.toml",
        "compensation = [\"compensatie\"",
        "compensation = [\"totaalbedrag\", \"compensatie\"",
    );
    let with_sum = errors(&with_sum);
    let counted = "het subtotaal «totaalbedrag» van «full-assessment» telt in parts dubbel";
    assert!(with_sum.contains(counted), "{with_sum}");

    let undivided = errors(&changed("process.toml", of_first_review, "undivided = true\n"));
    assert!(
        undivided.contains("«first-review» is niet te verdelen en verdeelt het bedrag toch"),
        "{undivided}"
    );
}

#[test]
fn an_old_package_may_be_silent_about_what_its_money_is_for_and_a_good_one_adds_up() {
    let told = |files: PackageFiles| {
        let found = Package::load(files).unwrap().examine();
        found.iter().map(|error| error.reason.clone()).collect::<Vec<_>>()
    };
    let mut silent = files("kot-2021");
    let of_first_review = "[step.outcome.parts]\nrecognition = [\"forfaitaire bedrag\"]\n\
                           deducted = [\"eerder ontvangen herstelbedrag\"]\n";
    change(&mut silent, "process.toml", of_first_review, "");
    let missed = "bij «first-review» staat niet waar het geld voor is (parts)".to_owned();
    assert!(told(silent).contains(&missed));

    let mut wrong = files("wht-compensatie");
    let off = "deducted = [\"herziening\", \"eerder ontvangen herstelbedrag\", \"toegerekende forfait\"]";
    change(&mut wrong, "process.toml", off, &off.replace("deducted", "beside"));
    let found = told(wrong);
    let short = |reason: &String| {
        reason.contains("full-assessment-award") && reason.contains("komen de soorten geld")
    };
    assert!(found.iter().any(short), "{found:?}");
}

#[test]
fn an_estimate_tells_everything_that_goes_off() {
    let untold = |scheme: &str, id: &str, assumed: &str| {
        let mut files = files(scheme);
        change(&mut files, "estimate.toml", assumed, "");
        for path in ["texts/nl.ftl", "texts/en.ftl"] {
            let text = std::str::from_utf8(files.get(path).unwrap()).unwrap();
            let words = format!("estimate-assume-{id} = ");
            let words = text.lines().find(|line| line.starts_with(&words)).unwrap().to_owned() + "\n";
            change(&mut files, path, &words, "");
        }
        let found = Package::load(files).unwrap().examine();
        found.iter().map(|error| error.reason.clone()).collect::<Vec<_>>()
    };
    for (scheme, id, row) in [
        ("kot-2021", "nothing-before", "eerder ontvangen herstelbedrag"),
        ("schade", "nothing-more", "eerder ontvangen herstelbedrag"),
        ("schade", "no-damages", "eerder ontvangen schadevergoeding"),
        ("schade", "no-mark", "tegemoetkoming voor het stempel"),
    ] {
        let assumed = format!("[[assume]]\nid = \"{id}\"\nattribute = \"{row}\"\nvalue = \"0\"\n");
        let reason = format!("«{row}» gaat van het bedrag af en wordt niet gevraagd of aangenomen");
        let found = untold(scheme, id, &assumed);
        assert!(found.contains(&reason), "{scheme} {row}: {found:?}");
    }
}

#[test]
fn an_estimate_that_asks_for_what_nobody_fills_in_or_assumes_what_cannot_be() {
    let path = "estimate.toml";
    let derived = errors(&changed(path, "attribute = \"teruggevorderd bedrag\"", "attribute = \"nadeel\""));
    assert!(derived.contains("de vraag «reclaimed» gaat over «toeslagjaar/2013/nadeel»"), "{derived}");

    let impossible = errors(&changed(path, "value = \"geen uitsluiting\"", "value = \"pech\""));
    assert!(impossible.contains("de aanname «not-excluded» kan niet: «pech»"), "{impossible}");

    let unknown = errors(&changed(path, "unknown = [\"vooringenomenheid\"", "unknown = [\"pech\""));
    assert!(unknown.contains("het antwoord «pech» op de vraag «ground» kan niet"), "{unknown}");

    let no_money = errors(&changed(path, "step = \"first-review\"", "step = \"aftercare\""));
    assert!(no_money.contains("de stap «aftercare» besluit niet over geld"), "{no_money}");

    let twice = errors(&changed(
        path,
        "attribute = \"uitsluitingsgrond\"\nvalue = \"geen uitsluiting\"",
        "of = \"toeslagjaar\"\nkey = 2013\nattribute = \"grond\"\nvalue = \"hardheid\"",
    ));
    assert!(twice.contains("gaat over iets dat gevraagd of al aangenomen is"), "{twice}");

    let half = errors(&changed(path, "of = \"toeslagjaar\"\nkey = 2013\n", "key = 2013\n"));
    assert!(half.contains("noemt «of» en «key» samen of geen van beide"), "{half}");

    let received =
        errors(&changed(path, "herstelbedrag\"\nvalue = \"0\"", "herstelbedrag\"\nvalue = \"500\""));
    assert!(received.contains("de aanname «nothing-before» kan niet: «500»"), "{received}");

    let silent =
        errors(&changed("texts/en.ftl", "estimate-assume-one-year = ", "estimate-assume-one-years = "));
    assert!(silent.contains("de tekst «estimate-assume-one-year» ontbreekt"), "{silent}");
}
