//! How well the quiz does on simulated people: the numbers that `cargo site study` left in `assets/study.csv`.

use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use crate::app::format::capital;
use crate::app::words::{Words, fill};
use yew::Html;

/// A line for each name, with its values after commas.
const NUMBERS: &str = include_str!("../../../assets/study.csv");

/// The worlds and the orders, as the numbers and the words name them.
const WORLDS: [&str; 2] = ["as-assumed", "otherwise"];

/// The values of a name; none when there is no such line.
fn values(name: &str) -> Vec<&'static str> {
    let line = NUMBERS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(','));
    line.map_or_else(Vec::new, |line| line.split(',').collect())
}

/// How often the goal is right by the number of questions, and whether what is said is so.
pub fn study_table(desk: &Desk) -> Html {
    let words = desk.words();
    let orders =
        [("adaptive", words.study_adaptive), ("random", words.study_random), ("by-number", words.study_by_number)];
    let mut rows = Vec::new();
    for (world, name) in WORLDS.into_iter().zip(worlds(words)) {
        for (order, named) in orders {
            let cells = values(&format!("{world}/{order}"));
            rows.push(line(&format!("{name}: {named}"), "td", &cells).into());
        }
    }
    let right = el("table")
        .with(el("caption").text(words.study_right))
        .with(el("thead").with(line(words.study_asked, "th", &values("asked"))))
        .with(el("tbody").with_all(rows));
    let said = WORLDS.into_iter().zip(worlds(words)).flat_map(|(world, name)| {
        [("clear", words.result_clear), ("likely", words.result_likely)].map(|(key, word)| {
            let found = values(&format!("{world}/{key}"));
            let cell = |at: usize| found.get(at).copied().unwrap_or_default();
            let values = [("world", name), ("word", word), ("share", cell(0)), ("stated", cell(1)), ("right", cell(2))];
            el("li").text(&capital(&fill(words.study_said, &values))).into()
        })
    });
    row(vec![
        el("div")
            .class("study")
            .is("tabindex", "0")
            .is("role", "region")
            .is("aria-label", words.study_title)
            .with(right)
            .into(),
        el("ul").class("study-said").with_all(said).into(),
    ])
}

/// What the worlds are called.
const fn worlds(words: &Words) -> [&'static str; 2] {
    [words.study_as_assumed, words.study_otherwise]
}

/// A row of a table: what it is about, and its cells.
fn line(name: &str, cell: &'static str, cells: &[&str]) -> Element {
    let head = el("th").is("scope", "row").text(name);
    cells.iter().fold(el("tr").with(head), |row, value| row.with(el(cell).text(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_is_shown_is_there() {
        let asked = values("asked").len();
        assert!(asked >= 8);
        for world in WORLDS {
            for order in ["adaptive", "random", "by-number"] {
                assert_eq!(values(&format!("{world}/{order}")).len(), asked, "{world} {order}");
            }
            for said in ["clear", "likely"] {
                assert_eq!(values(&format!("{world}/{said}")).len(), 3, "{world} {said}");
            }
        }
        assert!(values("nothing").is_empty());
    }
}
