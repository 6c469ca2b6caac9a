//! The model and the testset of docs/syntax.md load and pass.

use crate::support::{check, eval};

fn blocks(tag: &str) -> String {
    let text = include_str!("../../docs/syntax.md");
    let opening = format!("```{tag}\n");
    text.split(&opening).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_examples_of_the_syntax_description_load_and_pass() {
    let model = blocks("rgs");
    assert_eq!(check(&model), "");
    assert_eq!(eval(&model, &blocks("rgs-test")), "");
}
