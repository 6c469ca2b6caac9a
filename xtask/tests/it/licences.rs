//! The reading of licence expressions.

use std::collections::BTreeSet;

use xtask::stages::licence_satisfied;

fn allowed(expression: &str) -> Result<bool, String> {
    licence_satisfied(expression, &BTreeSet::from(["MIT", "Apache-2.0", "BSD-3-Clause WITH Extra-exception"]))
}

#[test]
fn one_allowed_choice_is_enough_and_all_parts_are_needed() {
    assert_eq!(allowed("MIT"), Ok(true));
    assert_eq!(allowed("GPL-3.0-only"), Ok(false));
    assert_eq!(allowed("GPL-3.0-only OR MIT"), Ok(true));
    assert_eq!(allowed("GPL-3.0-only AND MIT"), Ok(false));
    assert_eq!(allowed("(GPL-3.0-only OR MIT) AND Apache-2.0"), Ok(true));
    assert_eq!(allowed("GPL-3.0-only/MIT"), Ok(true));
}

#[test]
fn an_exception_adds_permission_and_never_makes_a_licence_allowed() {
    assert_eq!(allowed("Apache-2.0 WITH LLVM-exception"), Ok(true));
    assert_eq!(allowed("BSD-3-Clause WITH Extra-exception"), Ok(true));
    assert_eq!(allowed("GPL-3.0-only WITH Classpath-exception-2.0"), Ok(false));
}

#[test]
fn an_expression_that_cannot_be_read_is_no_permission() {
    for expression in ["", "MIT OR", "(MIT", "MIT MIT", "WITH MIT"] {
        assert!(allowed(expression).is_err(), "{expression}");
    }
}
