//! The quiz alone: the start and the questions. It is small, so that the first question works soon.

use crewpath::app::{pages, run};

fn main() {
    run(pages::QUIZ);
}
