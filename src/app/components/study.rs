//! How well the quiz does on simulated people: the numbers that `cargo site simulate` left in `assets/study.csv`.

use crate::app::element::{Element, el, fragment};
use crate::app::format::capital;
use crate::app::messages::{Messages, interpolate};
use crate::app::page_context::PageContext;
use yew::Html;

/// A line for each name, with its values after commas.
const NUMBERS: &str = include_str!("../../../assets/study.csv");

/// The worlds and the orders, as the numbers and the words name them.
const WORLDS: [&str; 2] = ["as-assumed", "otherwise"];

/// The fewest and the most questions that the quiz asks.
const FEWEST: &str = "8";
const MOST: &str = "24";

/// The values of a name; none when there is no such line.
fn values(name: &str) -> Vec<&'static str> {
    let line = NUMBERS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(','));
    line.map_or_else(Vec::new, |line| line.split(',').collect())
}

/// The share of people, of 100, whose goal is right after so many questions.
fn right(key: &str, questions: &str) -> &'static str {
    let place = values("asked").iter().position(|asked| *asked == questions);
    place.and_then(|place| values(key).get(place).copied()).unwrap_or_default()
}

/// What came out, in sentences; and all the figures, folded.
pub fn study(cx: &PageContext) -> Html {
    let words = cx.words();
    let cell = |name: &str, at: usize| values(name).get(at).copied().unwrap_or_default();
    let few = |key: &str| right(key, FEWEST);
    let most = |key: &str| right(key, MOST);
    let same = [("few", FEWEST), ("most", MOST)];
    let said = |template: &str, values: &[(&str, &str)]| {
        el("li").text(&interpolate(template, &[&same, values].concat())).into()
    };
    let is_right = |word: &str, key: &str| {
        let [right, otherwise] = WORLDS.map(|world| cell(&format!("{world}/{key}"), 2));
        said(words.study_word, &[("word", word), ("right", right), ("otherwise", otherwise)])
    };
    let (quiz, dice, careless) = ("as-assumed/adaptive", "as-assumed/random", "otherwise/adaptive");
    let sentences = [
        said(words.study_quiz, &[("a", few(quiz)), ("b", most(quiz))]),
        said(words.study_dice, &[("a", few(dice)), ("b", most(dice))]),
        said(words.study_careless, &[("a", few(careless)), ("b", most(careless))]),
        said(words.study_stopped, &[("n", cell("as-assumed/stopped", 0))]),
        is_right(words.result_clear, "clear"),
        is_right(words.result_likely, "likely"),
    ];
    fragment(vec![
        el("p").text(words.study_lead).into(),
        el("ul").class("study-said").children(sentences).into(),
        el("details").child(el("summary").text(words.study_all)).child(table(cx)).into(),
    ])
}

/// How often the goal is right by the number of questions, and whether what is said is so.
fn table(cx: &PageContext) -> Html {
    let words = cx.words();
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
        .child(el("caption").text(words.study_right))
        .child(el("thead").child(line(words.study_asked, "th", &values("asked"))))
        .child(el("tbody").children(rows));
    let said = WORLDS.into_iter().zip(worlds(words)).flat_map(|(world, name)| {
        [("clear", words.result_clear), ("likely", words.result_likely)].map(|(key, word)| {
            let found = values(&format!("{world}/{key}"));
            let cell = |at: usize| found.get(at).copied().unwrap_or_default();
            let values = [("world", name), ("word", word), ("share", cell(0)), ("stated", cell(1)), ("right", cell(2))];
            el("li").text(&capital(&interpolate(words.study_said, &values))).into()
        })
    });
    fragment(vec![
        el("div")
            .class("study")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", words.study_title)
            .child(right)
            .into(),
        el("ul").class("study-said").children(said).into(),
    ])
}

/// What the worlds are called.
const fn worlds(words: &Messages) -> [&'static str; 2] {
    [words.study_as_assumed, words.study_otherwise]
}

/// A row of a table: what it is about, and its cells.
fn line(name: &str, cell: &'static str, cells: &[&str]) -> Element {
    let head = el("th").attr("scope", "row").text(name);
    cells.iter().fold(el("tr").child(head), |row, value| row.child(el(cell).text(value)))
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
        assert_eq!(FEWEST, engine::quiz::verdict::FEWEST.to_string());
        assert_eq!(MOST, engine::quiz::item_selection::MOST.to_string());
        assert!(!right("as-assumed/random", FEWEST).is_empty() && !right("otherwise/adaptive", MOST).is_empty());
        assert_eq!(values("as-assumed/stopped").len(), 2);
    }
}
