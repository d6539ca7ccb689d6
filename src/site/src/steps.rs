//! Steps that all run, whatever the others say, and the summary at the end.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How a step ended when it did not fail.
#[derive(Debug, PartialEq, Eq)]
pub enum Done {
    /// It ran, and all is well.
    Passed,
    /// It could not run here, which is no fault of the project; the text says why.
    Skipped(String),
}

/// The steps so far, with how long each took.
#[derive(Debug, Default)]
pub struct Steps {
    ended: Vec<(&'static str, Result<Done>, Duration)>,
}

impl Steps {
    /// Runs one step under a heading and keeps how it ended. A failure is shown at once and does not stop the others.
    /// Returns whether the step did not fail.
    pub fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result<Done>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let end = step();
        let took = start.elapsed();
        match &end {
            Ok(Done::Passed) => println!("{name}: passed in {}", seconds(took)),
            Ok(Done::Skipped(why)) => println!("{name}: not run: {why}"),
            Err(error) => println!("{name}: FAILED after {}: {error:#}", seconds(took)),
        }
        let passed = end.is_ok();
        self.ended.push((name, end, took));
        passed
    }

    /// Prints the summary, and once more why what failed did, so that it need not be searched for.
    ///
    /// # Errors
    /// When any step failed.
    pub fn finish(self) -> Result<()> {
        println!("\n{}", self.summary());
        let failed: Vec<_> =
            self.ended.iter().filter_map(|(name, end, _)| end.as_ref().err().map(|error| (*name, error))).collect();
        for (name, error) in &failed {
            println!("\n{name}: {error:#}");
        }
        let failed: Vec<_> = failed.into_iter().map(|(name, _)| name).collect();
        if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
    }

    /// A line for each step, and a last one that counts them.
    fn summary(&self) -> String {
        let mut text = String::new();
        let (mut passed, mut failed, mut skipped) = (0, 0, 0);
        for (name, end, took) in &self.ended {
            let word = match end {
                Ok(Done::Passed) => {
                    passed += 1;
                    "passed"
                }
                Ok(Done::Skipped(_)) => {
                    skipped += 1;
                    "not run"
                }
                Err(_) => {
                    failed += 1;
                    "FAILED"
                }
            };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{word:<8} {name:<14} {:>12}", seconds(*took));
        }
        let _ = write!(text, "steps: {passed} passed, {failed} failed");
        if skipped > 0 {
            let _ = write!(text, ", {skipped} skipped");
        }
        text
    }
}

/// A time as people say it: `0.8 s`, `42 s`, `2 min 45 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_neither_stops_the_others_nor_is_forgotten() {
        let mut steps = Steps::default();
        assert!(!steps.run("one", || bail!("no")));
        assert!(steps.run("two", || Ok(Done::Passed)));
        assert!(steps.run("three", || Ok(Done::Skipped("no network".into()))));
        assert!(steps.summary().ends_with("steps: 1 passed, 1 failed, 1 skipped"));
        assert_eq!(steps.finish().unwrap_err().to_string(), "failed: one");
    }

    #[test]
    fn no_failure_is_a_success() {
        let mut steps = Steps::default();
        steps.run("one", || Ok(Done::Passed));
        assert!(steps.summary().ends_with("steps: 1 passed, 0 failed"));
        assert!(steps.finish().is_ok());
    }

    #[test]
    fn times_are_short_and_readable() {
        assert_eq!(seconds(Duration::from_millis(840)), "0.8 s");
        assert_eq!(seconds(Duration::from_millis(42_700)), "42 s");
        assert_eq!(seconds(Duration::from_secs(165)), "2 min 45 s");
    }
}
