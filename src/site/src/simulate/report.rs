//! The study as it is read: a table for people in Markdown, and the few numbers that the method page shows.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use engine::atlas::{Atlas, RoleIx};
use engine::quiz::bank::Bank;
use engine::quiz::role_distance::distances;
use engine::quiz::verdict::Certainty;

use super::Arguments;
use super::careless::Odd;
use super::people::World;
use super::visits::{MARKS, Order, Visit};

/// The people of both worlds.
pub type Worlds = [(World, Vec<Visit>); 2];

/// How many pairs of roles that are hard to tell apart are listed.
const CLOSEST: usize = 10;

/// A share in percent with one digit.
fn percent(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

fn share(visits: &[Visit], holds: impl Fn(&Visit) -> bool) -> f64 {
    visits.iter().filter(|visit| holds(visit)).count() as f64 / visits.len().max(1) as f64
}

fn mean(visits: &[Visit], value: impl Fn(&Visit) -> f64) -> f64 {
    visits.iter().map(value).sum::<f64>() / visits.len().max(1) as f64
}

/// How many questions a share of the people had seen when the quiz stopped.
fn stopped(visits: &[Visit], share: f64) -> usize {
    let mut shown: Vec<usize> = visits.iter().map(|visit| visit.end.shown).collect();
    shown.sort_unstable();
    shown.get(((shown.len() as f64 * share) as usize).min(shown.len().saturating_sub(1))).copied().unwrap_or(0)
}

/// Of those told so: their share of all, what was stated, and how many were right.
fn called(visits: &[Visit], certainty: Certainty) -> [f64; 3] {
    let told: Vec<Visit> = visits.iter().filter(|visit| visit.end.verdict.certainty == certainty).cloned().collect();
    let stated = mean(&told, |visit| visit.end.verdict.ranking.first().map_or(0.0, |first| first.best));
    let right = share(&told, |visit| visit.end.verdict.leader().is_some_and(|leader| leader.at() == visit.truth));
    [told.len() as f64 / visits.len().max(1) as f64, stated, right]
}

/// The numbers of the method page, a line each: a name and its values.
pub fn numbers(worlds: &Worlds) -> String {
    let mut text = String::new();
    let marks: Vec<String> = MARKS.iter().map(ToString::to_string).collect();
    let _ = writeln!(text, "asked,{}", marks.join(","));
    for (world, visits) in worlds {
        let world = world.name().replace(' ', "-");
        for (row, order) in Order::ALL.into_iter().enumerate() {
            let right: Vec<String> = (0..MARKS.len())
                .map(|mark| format!("{:.0}", share(visits, |visit| visit.right[row][mark]) * 100.0))
                .collect();
            let _ = writeln!(text, "{world}/{},{}", order.name().replace(' ', "-"), right.join(","));
        }
        for (name, certainty) in [("clear", Certainty::Clear), ("likely", Certainty::Likely)] {
            let [of_all, stated, right] = called(visits, certainty).map(|share| format!("{:.0}", share * 100.0));
            let _ = writeln!(text, "{world}/{name},{of_all},{stated},{right}");
        }
        let _ = writeln!(text, "{world}/stopped,{},{}", stopped(visits, 0.5), stopped(visits, 1.0));
    }
    text
}

/// The reproducible part of the report.
pub fn report(atlas: &Atlas, bank: &Bank, arguments: &Arguments, worlds: &Worlds, odd: &Odd) -> String {
    let mut text = format!(
        "# How well the quiz does\n\nWritten by `cargo site simulate`: {} simulated people in each of two worlds, seed {}, {} \
         questions, {} traits. In the world *as assumed* a question correlates 0.58 with what it measures, as real interest questions do; \
         answers are rounded to five points and cut off at the ends. In the world *otherwise* traits correlate 0.3 and vary less, people agree \
         more and spread their answers differently, one answer in ten is given without reading, questions are noisier or clearer than assumed \
         and stray into other traits, and noise has heavy tails. Percentages have a standard error of about 0.8.\n\n",
        arguments.people,
        arguments.seed,
        bank.items.len(),
        bank.dimensions - 1
    );
    by_number(&mut text, worlds, "## The right goal, % of people, by questions asked", |visits, row, mark| {
        percent(share(visits, |visit| visit.right[row][mark]))
    });
    by_number(
        &mut text,
        worlds,
        "## Agreement of the order of all roles with the true one (correlation)",
        |visits, row, mark| format!("{:.2}", mean(visits, |visit| visit.agreement[row][mark])),
    );
    stops(&mut text, worlds);
    calibration(&mut text, worlds);
    stability(&mut text, worlds);
    oddities(&mut text, odd);
    reach(&mut text, atlas, bank, worlds);
    closest(&mut text, atlas);
    text
}

fn by_number(text: &mut String, worlds: &Worlds, heading: &str, cell: impl Fn(&[Visit], usize, usize) -> String) {
    let marks: Vec<String> = MARKS.iter().map(ToString::to_string).collect();
    let _ = write!(
        text,
        "{heading}\n\n| world | order | {} |\n|---|---|{}\n",
        marks.join(" | "),
        "---|".repeat(MARKS.len())
    );
    for (world, visits) in worlds {
        for (row, order) in Order::ALL.into_iter().enumerate() {
            let cells: Vec<String> = (0..MARKS.len()).map(|mark| cell(visits, row, mark)).collect();
            let _ = writeln!(text, "| {} | {} | {} |", world.name(), order.name(), cells.join(" | "));
        }
    }
    text.push('\n');
}

fn stops(text: &mut String, worlds: &Worlds) {
    text.push_str("## Questions until it stops\n\n| world | median | nine in ten | most |\n|---|---|---|---|\n");
    for (world, visits) in worlds {
        let [median, nine, most] = [0.5, 0.9, 1.0].map(|share| stopped(visits, share));
        let _ = writeln!(text, "| {} | {median} | {nine} | {most} |", world.name());
    }
    text.push('\n');
}

fn calibration(text: &mut String, worlds: &Worlds) {
    text.push_str(
        "## What is said, and whether it is so\n\n| world | said | % of people | stated % | right % |\n|---|---|---|---|---|\n",
    );
    for (world, visits) in worlds {
        for (name, certainty) in
            [("clear", Certainty::Clear), ("likely", Certainty::Likely), ("too close to call", Certainty::TooClose)]
        {
            let [of_all, stated, right] = called(visits, certainty).map(percent);
            let _ = writeln!(text, "| {} | {name} | {of_all} | {stated} | {right} |", world.name());
        }
    }
    text.push('\n');
}

fn stability(text: &mut String, worlds: &Worlds) {
    text.push_str("## One answer changed by one point, after a clear result\n\n| world | changes tried | another goal first, % |\n|---|---|---|\n");
    for (world, visits) in worlds {
        let tried: u32 = visits.iter().map(|visit| visit.end.changes.0).sum();
        let turned: u32 = visits.iter().map(|visit| visit.end.changes.1).sum();
        let _ =
            writeln!(text, "| {} | {tried} | {} |", world.name(), percent(f64::from(turned) / f64::from(tried.max(1))));
    }
    text.push('\n');
}

fn oddities(text: &mut String, odd: &Odd) {
    text.push_str("## Answering that carries no truth\n\n| always | questions | said | doubted |\n|---|---|---|---|\n");
    for (name, end) in &odd.always {
        let said = match end.verdict.certainty {
            Certainty::Clear => "clear",
            Certainty::Likely => "likely",
            Certainty::TooClose => "too close to call",
        };
        let doubted = if end.verdict.doubt.is_some() { "yes" } else { "no" };
        let _ = writeln!(text, "| {name} | {} | {said} | {doubted} |", end.shown);
    }
    let [doubted, clear, likely, all] = odd.random.map(percent);
    let _ = write!(
        text,
        "\nOf those who answer at random, {doubted} % are doubted when the quiz stops ({all} % had they answered every question); {likely} % are \
         told likely, {clear} % clear.\n"
    );
}

fn reach(text: &mut String, atlas: &Atlas, bank: &Bank, worlds: &Worlds) {
    let doubted = worlds.iter().map(|(world, visits)| {
        format!("{} % in the world {}", percent(share(visits, |visit| visit.end.verdict.doubt.is_some())), world.name())
    });
    let _ =
        write!(text, "Of people who answer in earnest, {} are doubted.\n\n", doubted.collect::<Vec<_>>().join(", "));
    text.push_str("## How often each goal is reached, % of people\n\n| world | goal | fits best in truth | comes out first |\n|---|---|---|---|\n");
    for (world, visits) in worlds {
        for (at, goal) in atlas.goals.iter().enumerate() {
            let truth = percent(share(visits, |visit| visit.truth == at));
            let told =
                percent(share(visits, |visit| visit.end.verdict.leader().is_some_and(|leader| leader.at() == at)));
            let _ = writeln!(text, "| {} | {} | {truth} | {told} |", world.name(), goal.id);
        }
    }
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    let visits = &worlds[0].1;
    for visit in visits {
        *first.entry(visit.role).or_default() += 1;
    }
    let most = first.iter().max_by_key(|(role, count)| (**count, std::cmp::Reverse(**role)));
    let named = most.map_or(String::new(), |(role, count)| {
        format!(
            "; most often {}, in {} %",
            atlas.role(RoleIx::from(*role)).id,
            percent(*count as f64 / visits.len() as f64)
        )
    });
    let never: Vec<&str> = (0..bank.roles.len())
        .filter(|role| !first.contains_key(role))
        .map(|role| atlas.role(RoleIx::from(role)).id.as_str())
        .collect();
    let missing =
        if never.is_empty() { "none is never first".to_owned() } else { format!("never: {}", never.join(", ")) };
    let _ = write!(
        text,
        "\nOf {} roles, {} are the best fit of somebody who answers every question{named}; {missing}.\n\n",
        bank.roles.len(),
        first.len()
    );
}

fn closest(text: &mut String, atlas: &Atlas) {
    text.push_str("## Roles that are hardest to tell apart\n\nDistance of their profiles: 1 less the correlation, from 0 to 2.\n\n| distance | roles |\n|---|---|\n");
    for (a, b, distance) in distances(atlas).into_iter().take(CLOSEST) {
        let _ = writeln!(text, "| {distance:.3} | {}, {} |", atlas.role(a).id, atlas.role(b).id);
    }
    text.push('\n');
}
