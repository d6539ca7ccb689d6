//! The plan as a list in Markdown, with boxes to tick by hand, and the ticks of such a list.

use super::sheet::{Kind, Sheet};
use crate::app::messages::Messages;

/// The plan as Markdown.
pub fn write(words: &Messages, sheet: &Sheet) -> String {
    let mut file = String::new();
    file.extend(["# ", &escaped(&sheet.title), "\n\n", words.plan_list_lead, "\n\n<", &sheet.address, ">\n"]);
    for step in &sheet.steps {
        file.extend(["\n## ", &escaped(&step.title), "\n"]);
        if !step.stay.is_empty() {
            file.extend(["\n", &escaped(&step.stay), ".\n"]);
        }
        for kind in Kind::ALL {
            let lines: Vec<_> = step.lines.iter().filter(|line| line.kind == kind).collect();
            if lines.is_empty() {
                continue;
            }
            file.extend(["\n### ", heading(words, kind), "\n\n"]);
            for line in lines {
                file.extend([if line.done { "- [x] " } else { "- [ ] " }, &escaped(&line.text), "\n"]);
            }
        }
        if !step.earlier.is_empty() {
            file.extend(["\n", &escaped(&step.earlier), "\n"]);
        }
    }
    file
}

/// What stands above the lines of a kind.
const fn heading(words: &Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Task => words.plan_tasks,
        Kind::Takes => words.plan_takes,
        Kind::Look => words.plan_looks,
    }
}

/// The lines with a box in `file`: whether it is ticked, and what stands behind it. Any bullet will do.
pub fn ticks(file: &str) -> impl Iterator<Item = (bool, &str)> {
    file.lines().filter_map(|line| {
        let (bullet, rest) = line.trim_start().split_once('[')?;
        let bullet = bullet.trim_end();
        let is_bullet = matches!(bullet, "-" | "*" | "+" | "")
            || bullet.strip_suffix(['.', ')']).is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        let (box_, text) = rest.split_once(']')?;
        let ticked = match box_.trim() {
            "" => false,
            "x" | "X" => true,
            _ => return None,
        };
        is_bullet.then_some((ticked, text.trim()))
    })
}

/// Text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}
