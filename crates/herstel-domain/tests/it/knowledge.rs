//! What the knowledge base takes: texts that are about nobody, seen by two people.

use herstel_domain::knowledge::{
    ArticleKind, ArticleText, Question, TITLE_LENGTH_MAX, checked_answer, may_publish,
};
use herstel_kernel::{RefusalCode, StaffId};

fn article(title: &str, text: &str, step: Option<&str>) -> ArticleText {
    ArticleText {
        kind: ArticleKind::Answer,
        step: step.map(str::to_owned),
        title: title.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn an_article_is_whole_names_a_step_there_is_and_no_citizen() {
    let steps = ["first-review".to_owned()];
    let kept = article(" Wanneer? ", "Binnen een half jaar.", Some("first-review")).checked(&steps).unwrap();
    assert_eq!(kept.title, "Wanneer?");
    for (given, code, field) in [
        (article("", "x", None), RefusalCode::Required, "title"),
        (article("x", " ", None), RefusalCode::Required, "text"),
        (article(&"x".repeat(TITLE_LENGTH_MAX + 1), "x", None), RefusalCode::TooLong, "title"),
        (article("x", "x", Some("bestaat-niet")), RefusalCode::NotAChoice, "step"),
        (article("Wie is 999055021?", "x", None), RefusalCode::CitizenNumberInText, "title"),
        (article("x", "Bel 999 055 021.", None), RefusalCode::CitizenNumberInText, "text"),
    ] {
        let refusal = given.checked(&steps).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (code, Some(field)));
    }
}

#[test]
fn who_wrote_it_does_not_publish_it() {
    let (one, other) = (StaffId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
    assert_eq!(may_publish(one, one).unwrap_err().code, RefusalCode::SamePerson);
    assert!(may_publish(one, other).is_ok());
}

#[test]
fn a_question_and_its_answer_name_no_citizen_either() {
    let question = |words: &str| Question { words: words.to_owned(), step: None }.checked(&[]);
    assert_eq!(question("Mag dit?").unwrap().words, "Mag dit?");
    assert_eq!(question("Wie is 999055021?").unwrap_err().code, RefusalCode::CitizenNumberInText);
    assert_eq!(checked_answer("999055021").unwrap_err().code, RefusalCode::CitizenNumberInText);
    assert_eq!(checked_answer(" Ja. ").unwrap(), "Ja.");
}
