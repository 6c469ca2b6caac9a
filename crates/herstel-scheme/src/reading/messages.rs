//! The texts in a Fluent file as people get to read them: every way in which a message can come out.

use crate::texts::key_lines;
use fluent_syntax::ast;

/// More ways than this are not looked at one by one.
const MOST_WAYS: usize = 64;
/// Stands for what is filled in: one word.
const FILLED_IN: &str = "0";

/// A message of a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Its line, from 1.
    pub line: u32,
    /// The texts that it can give, with `0` for what is filled in; at most 64.
    pub texts: Vec<String>,
}

/// The messages of a Fluent file, in order. What has a mistake in form is left out.
pub fn messages(file: &str) -> Vec<Message> {
    let resource = match fluent_syntax::parser::parse(file) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let lines = key_lines(file);
    let mut found = Vec::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let Some(pattern) = &message.value else { continue };
                let key = message.id.name;
                found.push(Message {
                    key: key.to_owned(),
                    line: lines.get(key).copied().unwrap_or(1),
                    texts: ways(pattern),
                });
            }
            ast::Entry::Term(_)
            | ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => {}
        }
    }
    found
}

fn ways(pattern: &ast::Pattern<&str>) -> Vec<String> {
    let mut ways = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            ast::PatternElement::TextElement { value } => vec![(*value).to_owned()],
            ast::PatternElement::Placeable { expression } => of_expression(expression),
        };
        ways = ways
            .iter()
            .flat_map(|way| next.iter().map(move |part| format!("{way}{part}")))
            .take(MOST_WAYS)
            .collect();
    }
    ways
}

fn of_expression(expression: &ast::Expression<&str>) -> Vec<String> {
    match expression {
        ast::Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| ways(&variant.value)).take(MOST_WAYS).collect()
        }
        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => vec![(*value).to_owned()],
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => of_expression(expression),
        ast::Expression::Inline(
            ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::FunctionReference { .. }
            | ast::InlineExpression::MessageReference { .. }
            | ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::VariableReference { .. },
        ) => vec![FILLED_IN.to_owned()],
    }
}
