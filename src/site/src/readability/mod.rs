//! `words`: how old a reader must be for each screen of the built site, written into a table that is read.

mod measure;

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};

use crate::browser;
use crate::process;
use crate::project::Project;
use measure::{Measure, words};

/// Where the table goes.
const REPORT: &str = "assets/READING.md";

/// Where the words of the screens go in between.
const SCREENS: &str = "target/tmp/screens.txt";

/// A block with fewer words and no full stop is a label: a name, a button, a heading. The formulas are made for sentences,
/// and short names make a text look easier than it is.
const LABEL: usize = 5;

/// How many of many screens of a kind are shown, the hardest first.
const SHOWN: usize = 10;

/// What stands above the tables.
const INTRODUCTION: &str = "# Reading age

Written by `cargo site readability` from the words on each screen of the built site, folded parts too. Left out are labels (names,
buttons and headings of fewer than five words), drawings, lists of titles, names of sources, and careers on record, which are
names of people and works. Age is a formula's US school grade plus five; the aim is 12 to 14. The formulas know nothing but
length: *Flesch-Kincaid* counts syllables, so that \"director\" and \"producer\" make a text harder, and both are rough
where a screen has few words.
";

/// A screen, and what was counted on it.
struct Screen {
    name: String,
    measure: Measure,
}

/// Reads every screen of `dist`, measures it and writes the table.
///
/// # Errors
/// When nothing is built, there is no browser, or a file cannot be read or written.
pub fn measure_screens(project: &Project) -> Result<()> {
    let mut node = process::command(project, "node");
    fs::create_dir_all(project.path("target/tmp")).context("cannot make target/tmp")?;
    node.arg(project.browser_tests().join("words.js")).arg(project.path(SCREENS));
    browser::with_site(project, &mut node)?;
    let text = fs::read_to_string(project.path(SCREENS)).with_context(|| format!("cannot read {SCREENS}"))?;
    let report = report(&screens(&text));
    println!("{report}");
    fs::write(project.path(REPORT), report).with_context(|| format!("cannot write {REPORT}"))
}

/// The screens in what the browser wrote down.
fn screens(text: &str) -> Vec<Screen> {
    let mut screens: Vec<Screen> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("screen ") {
            screens.push(Screen { name: name.to_owned(), measure: Measure::default() });
        } else if let Some(screen) = screens.last_mut().filter(|_| is_running(line)) {
            screen.measure.add(line);
        }
    }
    screens
}

/// Whether a block of text is more than a label.
fn is_running(block: &str) -> bool {
    words(block).count() >= LABEL || block.ends_with(['.', '?'])
}

/// The table.
fn report(screens: &[Screen]) -> String {
    let mut text = INTRODUCTION.to_owned();
    table(&mut text, "Screens", screens.iter().filter(|one| !one.name.contains(": ")));
    for kind in ["Result", "Route", "Compare", "Plan"] {
        table(&mut text, kind, screens.iter().filter(|one| is_of(one, kind)));
    }
    for kind in ["Question", "Role"] {
        let mut of_kind: Vec<&Screen> = screens.iter().filter(|one| is_of(one, kind)).collect();
        let ages = |age: fn(&Measure) -> f64| median(of_kind.iter().map(|one| age(&one.measure)).collect());
        let medians = (ages(Measure::flesch_kincaid), ages(Measure::coleman_liau));
        of_kind.sort_by(|a, b| b.measure.flesch_kincaid().total_cmp(&a.measure.flesch_kincaid()));
        let title =
            format!("{kind}: {} screens, median {:.1} and {:.1}; the hardest", of_kind.len(), medians.0, medians.1);
        table(&mut text, &title, of_kind.into_iter().take(SHOWN));
    }
    text.push_str("\n## Longest sentences\n\n");
    let mut longest: Vec<&(usize, String)> = screens.iter().map(|one| &one.measure.longest).collect();
    longest.sort_by(|a, b| b.cmp(a));
    longest.dedup();
    for (words, sentence) in longest.into_iter().take(SHOWN) {
        let _ = writeln!(text, "- {words} words: {sentence}");
    }
    text
}

fn is_of(screen: &Screen, kind: &str) -> bool {
    screen.name.split_once(": ").is_some_and(|(before, _)| before == kind)
}

fn table<'a>(text: &mut String, title: &str, screens: impl Iterator<Item = &'a Screen>) {
    let _ = write!(
        text,
        "\n## {title}\n\n| screen | words | age, Flesch-Kincaid | age, Coleman-Liau | words in the longest sentence |\n|---|---|---|---|---|\n"
    );
    for Screen { name, measure } in screens {
        let name = name.split_once(": ").map_or(name.as_str(), |(_, name)| name);
        let (words, longest) = (measure.words, measure.longest.0);
        let (kincaid, liau) = (measure.flesch_kincaid(), measure.coleman_liau());
        let _ = writeln!(text, "| {name} | {words} | {kincaid:.1} | {liau:.1} | {longest} |");
    }
}

/// The middle of some numbers; of an even number, the upper of the two in the middle. 0 of none.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_left_out_and_every_screen_is_listed() {
        let text = "screen Start\nBegin the quiz\nAnswer a few questions about you.\nscreen Role: runner\nA runner fetches, carries and helps everybody.\n";
        let found = screens(text);
        assert_eq!(found.iter().map(|one| one.measure.words).collect::<Vec<_>>(), [6, 7]);
        let report = report(&found);
        assert!(report.contains("| Start | 6 |") && report.contains("| runner | 7 |"), "{report}");
        assert!(report.contains("## Role: 1 screens"), "{report}");
    }
}
