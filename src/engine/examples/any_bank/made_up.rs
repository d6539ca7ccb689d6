//! A small made-up bank for tests: three independent traits with four items each, the same in every run.

use crate::table::{Key, Row, Table};
use engine::quiz::Points;

/// Items in the bank.
pub const ITEMS: usize = 12;

/// Variance of an item's noise, where a trait has variance 1.
const NOISE: f64 = 0.75;

/// Where an item belongs: four to a scale, every second one turned.
pub fn key(item: usize) -> Key {
    Key { scale: item / 4, sign: if item.is_multiple_of(2) { 1.0 } else { -1.0 } }
}

/// Correlation of an answer with its trait. Cutting the latent answer into points, a unit wide, adds a variance of
/// about 1/12 (Sheppard's correction), less what the ends of the scale take away.
pub fn loading() -> f64 {
    1.0 / libm::sqrt(1.0 + NOISE + 1.0 / 12.0)
}

/// Alpha of four such items.
pub fn alpha() -> f64 {
    let between = loading() * loading();
    4.0 * between / (1.0 + 3.0 * between)
}

/// Answers of so many people; one answer in `gap` is missing, none for 0.
pub fn table(people: usize, gap: u32) -> Table {
    let mut numbers = Numbers(1);
    let rows = (0..people).map(|_| person(&mut numbers, gap)).collect();
    Table {
        file: "made-up.csv".into(),
        items: (0..ITEMS).map(|item| format!("i{item}")).collect(),
        scales: ["x", "y", "z"].map(String::from).to_vec(),
        keys: (0..ITEMS).map(key).collect(),
        people: rows,
    }
}

fn person(numbers: &mut Numbers, gap: u32) -> Row {
    let traits: Vec<f64> = (0..3).map(|_| numbers.normal()).collect();
    let answer = |item| {
        let Key { scale, sign } = key(item);
        let latent = sign * traits[scale] + libm::sqrt(NOISE) * numbers.normal();
        let points = Points::new(libm::round(3.0 + latent).clamp(1.0, 5.0) as u8);
        points.filter(|_| gap == 0 || !numbers.next().is_multiple_of(gap))
    };
    (0..ITEMS).map(answer).collect()
}

/// Small numbers that look random and are the same in every run.
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 16
    }

    /// A nearly normal number of variance 1: twelve uniform ones.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| f64::from(self.next()) / 65_536.0).sum::<f64>() - 6.0
    }
}
