//! Runs the engine on any bank of five-point items, and says how well it finds out people's highest scale.
//!
//! `cargo run --release -p engine --features many-goals --example any_bank -- answers.csv scales.csv`
//!
//! `answers.csv` has the names of the items in its first line and a person's answers in every other one: 1 to 5, or 0 or
//! nothing where one is missing. `scales.csv` has the columns item, scale and key: 1 where agreeing raises the scale, -1
//! where it lowers it. The first of every two people is for fitting, the second is held out for judging. A scale's score
//! is the sum of its keyed points, in standard deviations from the mean of the fitting half.
//!
//! Where answers count as themselves a question costs the cube of the number of items: with 50 items and 10,000 people
//! judged the run takes some minutes.

#[cfg(test)]
mod made_up;
mod model;
mod moments;
mod table;
mod trial;

use engine::quiz::verdict::Certainty;
use model::Model;
use moments::Moments;
use std::process::ExitCode;
use table::{Fault, Row, Table};
use trial::{Order, Outcome, Trial};

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let said = match names.as_slice() {
        [answers, scales] => read(answers, scales).and_then(|table| judge(&table)).map_err(|fault| fault.to_string()),
        _ => Err("Name two files: the answers, then the scales, as in: any_bank answers.csv scales.csv".into()),
    };
    match said {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// The table in the two files.
fn read(answers: &str, scales: &str) -> Result<Table, Fault> {
    let text = |name: &str| {
        std::fs::read_to_string(name).map_err(|error| Fault {
            file: name.into(),
            line: None,
            what: format!("the file cannot be read ({error})"),
            remedy: "Check its name, and that it is plain text in UTF-8".into(),
        })
    };
    Table::parse((answers, &text(answers)?), (scales, &text(scales)?))
}

/// Fits on one half of the people and prints how every model does on the other.
fn judge(table: &Table) -> Result<(), Fault> {
    let half = |start| table.people.iter().skip(start).step_by(2).collect::<Vec<&Row>>();
    let (fitting, held) = (half(0), half(1));
    let moments = Moments::new(table, &fitting)?;
    let whole = held.iter().filter(|row| row.iter().all(Option::is_some)).count();
    if whole == 0 {
        return Err(Fault {
            file: table.file.clone(),
            line: None,
            what: "nobody in the half for judging, every second person, answered everything".into(),
            remedy: "Bring people who did: their scores on the whole scales are what the quiz is judged by".into(),
        });
    }
    println!("{} items on {} scales; fitted on {} people", table.items.len(), table.scales.len(), fitting.len());
    println!("judged on {whole} others ({} with gaps left out)", held.len() - whole);
    for (scale, alpha) in table.scales.iter().zip(&moments.alpha) {
        println!("scale {scale}: alpha {alpha:.2}");
    }
    for model in Model::ALL {
        let bank = model.bank(&moments);
        let trial = Trial::new(table, &moments, &bank);
        let outcomes = trial.run(&held);
        println!("\nModel: {}", model.name());
        print_counts(&trial.counts, &outcomes);
        print_ends(&outcomes);
    }
    Ok(())
}

/// After each count of items and for each order: the scores' correlation with the whole scales', and the share of people
/// whose top scale is the same.
fn print_counts(counts: &[usize], outcomes: &[Outcome]) {
    println!("         adaptive      best items    random");
    println!("items    r     same    r     same    r     same");
    for (at, count) in counts.iter().enumerate() {
        let cells = (0..Order::ALL.len()).map(|order| {
            let (r, same) = (trial::agreement(outcomes, order, at), trial::same_top(outcomes, order, at));
            format!("{r:.3} {:5.1} %", 100.0 * same)
        });
        println!("{count:5}    {}", cells.collect::<Vec<_>>().join(" "));
    }
}

/// How the quiz ends under the stop rule.
fn print_ends(outcomes: &[Outcome]) {
    let mut shown: Vec<usize> = outcomes.iter().map(|one| one.end.shown).collect();
    shown.sort_unstable();
    let share = |part: usize, all: usize| 100.0 * part as f64 / (all as f64).max(1.0);
    let same = outcomes.iter().filter(|one| one.end.same).count();
    let median = shown.get(shown.len() / 2).copied().unwrap_or(0);
    println!("Stop rule: median {median} items; same top scale for {:.1} %", share(same, outcomes.len()));
    for (certainty, word) in
        [(Certainty::Clear, "clear"), (Certainty::Likely, "likely"), (Certainty::TooClose, "too close")]
    {
        let said = || outcomes.iter().filter(|one| one.end.certainty == certainty);
        let (people, same) = (said().count(), said().filter(|one| one.end.same).count());
        println!("  said {word:9} of {:4.1} %: same for {:.1} %", share(people, outcomes.len()), share(same, people));
    }
}
